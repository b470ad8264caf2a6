import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EngineProcess, startEngineProcess } from './fixtures/processes.ts'
import { releaseFiles } from './fixtures/releases.ts'
import { release } from './fixtures/steps.ts'

describe('a hook script that goes wrong is told with its reason', () => {
  let engine: EngineProcess
  beforeAll(async () => {
    engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  })
  afterAll(() => engine[Symbol.asyncDispose]())

  const diagnosticsOf = async (files: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
    const { result } = await release(engine, files)
    expect(result.outcome).toBe('failed')
    const events = result.targets[0].lifecycleEvents as { state: string; diagnostics: Record<string, string> }[]
    return events.find(({ state }) => state === 'failed')?.diagnostics ?? {}
  }

  test('it fails: the script, its exit code and its last output', async () => {
    expect(await diagnosticsOf(releaseFiles({ AfterInstall: 'echo before; echo oh no >&2; exit 3' }))).toMatchObject({
      errorCode: 'ScriptFailed',
      scriptName: 'scripts/AfterInstall.sh',
      message: 'Script at specified location: scripts/AfterInstall.sh failed with exit code 3',
      logTail: expect.stringContaining('[stderr]oh no'),
    })
  })

  test('it takes too long: the timeout', async () => {
    const diagnostics = await diagnosticsOf(releaseFiles({ ApplicationStart: 'echo waiting; sleep 30' }, 1))
    expect(diagnostics).toMatchObject({
      errorCode: 'ScriptTimedOut',
      message: 'Script at specified location: scripts/ApplicationStart.sh failed to complete in 1 seconds',
    })
  })

  test('it leaves its output open in the background: which stream', async () => {
    const diagnostics = await diagnosticsOf(releaseFiles({ ApplicationStart: 'sleep 20 &' }, 1))
    expect(diagnostics.message).toContain('failed to close STDOUT')
  })

  test('a file that is there already: which', async () => {
    await using other = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    const before = releaseFiles({
      BeforeInstall: 'mkdir -p "$SLIPWAY_INSTANCE_ROOT/srv/page"; : >"$SLIPWAY_INSTANCE_ROOT/srv/page/page.html"',
    })
    const { result } = await release(other, before)
    const install = result.targets[0].lifecycleEvents.find(({ name }: { name: string }) => name === 'Install')
    expect(install.diagnostics.message).toContain('a specified file already exists at this location')
    const overwritten = await release(other, before, ['--file-exists-behavior', 'OVERWRITE'])
    expect(overwritten.result.outcome).toBe('succeeded')
  })
})

test('scripts see the deployment, the instance and nothing of who runs the engine', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const { result } = await release(engine, releaseFiles({ ValidateService: 'env; exit 1' }))
  const events = result.targets[0].lifecycleEvents as { name: string; diagnostics?: { logTail: string } }[]
  const log = events.find(({ name }) => name === 'ValidateService')?.diagnostics?.logTail ?? ''
  for (const name of [
    'APPLICATION_NAME=web',
    'DEPLOYMENT_GROUP_NAME=web',
    'LIFECYCLE_EVENT=ValidateService',
    'BUNDLE_BUCKET=web',
  ]) {
    expect(log).toContain(`[stdout]${name}`)
  }
  expect(log).toContain(`[stdout]SLIPWAY_INSTANCE_PORT=${engine.instances[0]?.port}`)
  expect(log).not.toContain('AWS_')
  expect(existsSync(engine.instances[0]?.root ?? '')).toBe(true)
})

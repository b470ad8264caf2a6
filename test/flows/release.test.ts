import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { deployAndWait, pushFolder, releaseByProcesses, TO_WEB } from './fixtures/steps.ts'

const say = (text: string): string => `echo "${text}" >>"$SLIPWAY_INSTANCE_ROOT/history"`

test('a release replaces the one before it, a broken one stops at the first instance, and redeploy goes back', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=3'] })
  const history = (instance: string): Promise<string> => {
    const found = engine.instances.find(({ name }) => name === instance)
    return readFile(join(found?.root ?? '', 'history'), 'utf8')
  }
  const hooks = (version: string): Record<string, string> => ({
    ApplicationStop: say(`stop ${version}`),
    BeforeInstall: say(`before ${version}`),
    ApplicationStart: say(`start ${version}`),
  })

  const first = await releaseByProcesses(engine, releaseFiles(hooks('v1')))
  expect(first.result).toMatchObject({ outcome: 'succeeded', status: 'Succeeded', counts: { succeeded: 3 } })
  expect(first.code).toBe(0)

  const second = await releaseByProcesses(engine, { ...releaseFiles(hooks('v2')), 'page.html': 'second' })
  expect(second.code).toBe(0)

  const broken = { ...hooks('v3'), ValidateService: 'echo checking; echo "no answer on /health" >&2; exit 7' }
  const third = await releaseByProcesses(engine, releaseFiles(broken))
  expect(third.code).toBe(1)
  expect(third.result).toMatchObject({ outcome: 'failed', failure: { code: 'HEALTH_CONSTRAINTS' } })
  const [failed, ...others] = third.result.targets.toSorted((a: { status: string }) => (a.status === 'Failed' ? -1 : 1))
  expect(failed.lifecycleEvents.find(({ name }: { name: string }) => name === 'ValidateService')).toMatchObject({
    state: 'failed',
    diagnostics: {
      errorCode: 'ScriptFailed',
      scriptName: 'scripts/ValidateService.sh',
      message: 'Script at specified location: scripts/ValidateService.sh failed with exit code 7',
      logTail: expect.stringContaining('[stderr]no answer on /health'),
    },
  })
  expect(others.map(({ status }: { status: string }) => status)).toEqual(['Skipped', 'Skipped'])
  expect(third.stderr).toContain('no answer on /health')
  expect(third.stderr).toContain('slipway redeploy --application-name web --deployment-group web')
  for (const { targetId } of others) {
    expect(await history(targetId)).toBe('before v1\nstart v1\nstop v1\nbefore v2\nstart v2\n')
  }

  const back = await slipway(['redeploy', ...TO_WEB, '--from', 'last-successful', '--wait'], { env: engine.env })
  expect(back.code).toBe(0)
  const page = join(engine.instances.find(({ name }) => name === failed.targetId)?.root ?? '', 'srv/page/page.html')
  expect(await readFile(page, 'utf8')).toBe('second')
})

test('an unchanged release is not uploaded again, and its revision deploys from its URL too', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder(releaseFiles())
  const first = await pushFolder(engine, folder.path, slipwayJson)
  expect(first.unchanged).toBe(false)
  const second = await pushFolder(engine, folder.path, slipwayJson)
  expect(second).toMatchObject({ unchanged: true, revision: first.revision })

  const { bucket, key } = first.revision.s3Location as { bucket: string; key: string }
  const deployed = await slipway(['deploy', ...TO_WEB, '--revision', `s3://${bucket}/${key}`, '--wait', '--json'], {
    env: engine.env,
  })
  expect(deployed.code).toBe(0)
  const redeployed = await slipwayJson<{ deploymentId: string; from: string }>(
    ['redeploy', ...TO_WEB, '--from', jsonLines(deployed.stdout).at(-1)?.deploymentId as string],
    { env: engine.env },
  )
  const waited = await slipway(['wait', '--deployment-id', redeployed.deploymentId], { env: engine.env })
  expect(waited.stdout).toContain(`✓ deployment ${redeployed.deploymentId} succeeded`)
  expect(waited.code).toBe(0)
})

test('every archive format is deployed alike', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder(releaseFiles({ ApplicationStart: 'test -x "$0"' }))
  await using scratch = await makeFolder({})
  const digests = new Set<string>()
  for (const format of ['zip', 'tar', 'tgz']) {
    const file = join(scratch.path, `bundle.${format}`)
    const bundle = await slipwayJson<{ format: string; contentDigest: string; fileCount: number }>([
      ...['bundle', '--source', folder.path, '--output', file],
    ])
    expect(bundle).toMatchObject({ format, fileCount: 3 })
    digests.add(bundle.contentDigest)
    const pushed = await slipwayJson<{ revision: unknown }>(
      ['push', '--bundle', file, '--application-name', 'web', '--s3-bucket', 'web', '--s3-key', `app.${format}`],
      { env: engine.env },
    )
    const deployed = await deployAndWait(engine, pushed.revision)
    expect(deployed.result).toMatchObject({ outcome: 'succeeded' })
  }
  expect(digests.size).toBe(1)
})

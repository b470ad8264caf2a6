import { existsSync } from 'node:fs'
import { cp, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EngineProcess, SLIPWAY, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { type Deployed, release } from './fixtures/steps.ts'

// Hook scripts that do what nobody expects of them.

let engine: EngineProcess
beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
})
afterAll(() => engine[Symbol.asyncDispose]())

function diagnosticsOf({ result }: Deployed): { readonly message: string; readonly logTail: string } {
  return result.targets[0].lifecycleEvents.find(({ state }: { state: string }) => state === 'failed').diagnostics
}

/** The output of a command as a person sees it: what a script printed is behind a bar. */
function shownOutput({ stderr }: Deployed): readonly string[] {
  return stderr.split('\n').flatMap((line) => /^ +│ (.*)$/.exec(line)?.[1] ?? [])
}

test('escape sequences, workflow commands and bytes that are no text reach neither the screen nor the runner', async () => {
  const script = [
    String.raw`printf '\033[31mred\033[0m \033]0;title\007\033[2J after\n'`,
    String.raw`printf '::error::not an annotation\n'`,
    String.raw`printf '\377\376 no text, \000 nor this\n'`,
    'exit 9',
  ].join('\n')
  const deployed = await release(engine, releaseFiles({ ValidateService: script }))
  expect(deployed.stderr).not.toContain('\u001b')
  expect(deployed.stderr).not.toMatch(/^::/m)
  expect(shownOutput(deployed)).toEqual([
    'LifecycleEvent - ValidateService',
    'Script - scripts/ValidateService.sh',
    '[stdout]red  after',
    '[stdout]::error::not an annotation',
    '[stdout]\ufffd\ufffd no text,  nor this',
  ])
  // A machine gets what was there.
  expect(diagnosticsOf(deployed).logTail).toContain('[stdout]::error::not an annotation')
})

test('a megabyte on one line is logged in pieces, and what comes after it is shown', async () => {
  const script = `head -c 1000000 /dev/zero | tr '\\0' x; echo; echo the end; exit 1`
  const deployed = await release(engine, releaseFiles({ AfterInstall: script }))
  expect(shownOutput(deployed).at(-1)).toBe('[stdout]the end')
  expect(deployed.stderr.length).toBeLessThan(10_000)
})

test('a script that kills its own shell is told with the signal', async () => {
  const deployed = await release(
    engine,
    releaseFiles({ AfterInstall: 'echo before; sh -c "kill -9 \\$PPID"; echo after' }),
  )
  expect(diagnosticsOf(deployed).message).toContain('scripts/AfterInstall.sh failed with exit code')
  expect(shownOutput(deployed).slice(-2)).toEqual(['[stdout]before', '[slipway]the script was ended by SIGKILL'])
})

test('a script that deletes its own revision fails the next event, and the next release is told the way past it', async () => {
  const script = 'cd "$(dirname "$0")/.." && rm -rf "$PWD"'
  const deployed = await release(engine, releaseFiles({ AfterInstall: script, ApplicationStart: 'echo never' }))
  expect(diagnosticsOf(deployed).message).toContain('did not find an AppSpec file')
  // As on a real host: the revision to stop is gone.
  const next = await release(engine, releaseFiles())
  expect(next.result.targets[0].lifecycleEvents[0]).toMatchObject({ name: 'ApplicationStop', state: 'failed' })
  expect(next.stderr).toMatch(/slipway deploy .*--ignore-application-stop-failures/)
  const past = await release(engine, releaseFiles(), ['--ignore-application-stop-failures'])
  expect(past.result).toMatchObject({ outcome: 'succeeded' })
})

test('a script that deletes everything of its instance does not harm the next release', async () => {
  const deployed = await release(engine, releaseFiles({ ValidateService: 'rm -rf "$SLIPWAY_INSTANCE_ROOT"; exit 1' }))
  expect(deployed.result).toMatchObject({ outcome: 'failed' })
  expect((await release(engine, releaseFiles())).result).toMatchObject({ outcome: 'succeeded' })
})

test('an engine whose program is replaced by an upgrade goes on deploying', async () => {
  await using folder = await makeFolder({})
  const program = join(folder.path, 'dist')
  await cp(dirname(SLIPWAY), program, { recursive: true })
  await using old = await startEngineProcess({ args: ['--fleet', 'web=1'], program: join(program, 'slipway.js') })
  await rm(program, { recursive: true })
  const { result } = await release(old, releaseFiles({ ValidateService: 'exit 0' }))
  expect(result).toMatchObject({ outcome: 'succeeded' })
  const failed = await release(old, releaseFiles({ ValidateService: 'exit 1' }))
  expect(diagnosticsOf(failed).message).toContain('exit code 1')
  expect(existsSync(program)).toBe(false)
  expect(await old.end()).toBe(0)
  expect(await readFile(join(old.instances[0]?.root ?? '', 'srv/page/page.html'), 'utf8')).toContain('hello')
})

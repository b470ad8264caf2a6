import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CommandDiagnostics } from '../../codedeploy/host-commands.ts'
import { type AgentFixture, agentFixture } from '../fixtures/agent-fixture.ts'
import { isAlive, pidIn, turn } from '../fixtures/processes.ts'
import type { Tree } from '../fixtures/temporary-folder.ts'

const HOOK = 'BeforeInstall'

function appSpecWith(...scripts: readonly string[]): string {
  return `version: 0.0\nos: linux\nhooks:\n  ${HOOK}:\n${scripts.map((script) => `    - ${script}\n`).join('')}`
}

/** Deploys a revision as far as its BeforeInstall scripts. */
async function runScripts(
  scripts: readonly string[],
  tree: Tree,
  fixture?: AgentFixture,
): Promise<{ readonly diagnostics: CommandDiagnostics; readonly fixture: AgentFixture; readonly archive: string }> {
  const own = fixture ?? (await agentFixture())
  if (fixture === undefined) own.start()
  const specification = await own.push('d-1', { 'appspec.yml': appSpecWith(...scripts), ...tree })
  const { diagnostics } = await own.runAll(['DownloadBundle', HOOK], specification)
  return { diagnostics, fixture: own, archive: own.pathsOf('d-1').archive }
}

async function scriptsLog(fixture: AgentFixture): Promise<string> {
  return readFile(fixture.pathsOf('d-1').scriptsLog, 'utf8')
}

describe('what becomes of a script', () => {
  test('success is code 0 without a log', async () => {
    const { diagnostics } = await runScripts(['{location: run}'], { run: { script: '#!/bin/sh\necho fine\n' } })
    expect(diagnostics).toEqual({ errorCode: 0, scriptName: '', message: 'Succeeded: ', log: '' })
  })

  test('an exit code other than 0 is code 4, with the end of the log', async () => {
    const { diagnostics } = await runScripts(['{location: scripts/run}'], {
      'scripts/run': { script: '#!/bin/sh\necho broken\nexit 3\n' },
    })
    expect(diagnostics).toEqual({
      errorCode: 4,
      scriptName: 'scripts/run',
      message: 'Script at specified location: scripts/run failed with exit code 3',
      log: `LifecycleEvent - ${HOOK}\nScript - scripts/run\n[stdout]broken\n`,
    })
  })

  test('a signal is code 4 with an empty exit code, and the log says which', async () => {
    const { diagnostics } = await runScripts(['{location: run}'], { run: { script: '#!/bin/sh\nkill -9 $$\n' } })
    expect(diagnostics).toMatchObject({
      errorCode: 4,
      message: 'Script at specified location: run failed with exit code ',
      log: `LifecycleEvent - ${HOOK}\nScript - run\n[slipway]the script was ended by SIGKILL\n`,
    })
  })

  test('a missing script is code 1, named by its whole path', async () => {
    const { diagnostics, archive } = await runScripts(['{location: scripts/none}'], {})
    expect(diagnostics).toEqual({
      errorCode: 1,
      scriptName: 'scripts/none',
      message: `Script does not exist at specified location: ${archive}/scripts/none`,
      log: `LifecycleEvent - ${HOOK}\n`,
    })
  })

  test('a script that is not executable is made so', async () => {
    const { diagnostics, archive, fixture } = await runScripts(['{location: run}'], { run: '#!/bin/sh\nexit 0\n' })
    expect(diagnostics.errorCode).toBe(0)
    expect((await stat(join(archive, 'run'))).mode & 0o111).toBe(0o111)
    expect(fixture.lines.join('\n')).toContain('script "run" is not executable')
  })

  test('a script without an interpreter line is run by /bin/sh', async () => {
    const { diagnostics } = await runScripts(['{location: run}'], { run: { script: 'exit 7\n' } })
    expect(diagnostics.message).toContain('failed with exit code 7')
  })

  test('a bad interpreter is code 4 in the words of the real agent', async () => {
    const { diagnostics, archive } = await runScripts(['{location: run}'], { run: { script: '#!/no/such/shell\n' } })
    expect(diagnostics).toMatchObject({
      errorCode: 4,
      message:
        'Script at specified location: run failed with error Errno::ENOENT with message No such file or directory - ' +
        `${archive}/run`,
    })
  })

  test('a directory in the place of a script cannot be run', async () => {
    const { diagnostics } = await runScripts(['{location: scripts}'], { 'scripts/x': '' })
    expect(diagnostics).toMatchObject({ errorCode: 4, message: expect.stringContaining('Errno::EACCES') })
  })

  test('a path with a blank fails, as it does on a real host', async () => {
    const { diagnostics, archive } = await runScripts(['{location: my script}'], {
      'my script': { script: '#!/bin/sh\n' },
    })
    expect(diagnostics).toMatchObject({
      errorCode: 4,
      message: expect.stringContaining(`Errno::ENOENT with message No such file or directory - ${archive}/my`),
    })
  })

  test('arguments in the location make it a file that does not exist', async () => {
    const { diagnostics } = await runScripts(['{location: run --now}'], { run: { script: '#!/bin/sh\n' } })
    expect(diagnostics).toMatchObject({ errorCode: 1, scriptName: 'run --now' })
  })

  test('a script outside of the revision is not run', async () => {
    const fixture = await agentFixture()
    fixture.start()
    await mkdir(fixture.folder, { recursive: true })
    const { diagnostics } = await runScripts(['{location: run}'], { run: { link: '/bin/true' } }, fixture)
    expect(diagnostics).toMatchObject({ errorCode: 4, message: expect.stringContaining('leads out of the revision') })
  })

  test('a timeout is code 3 and says how long it was', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const running = runScripts(
      ['{location: run, timeout: 42}'],
      { run: { script: '#!/bin/sh\necho begun\nsleep 60\n' } },
      fixture,
    )
    await fixture.clock.passSleep(42_000)
    const { diagnostics } = await running
    expect(diagnostics).toMatchObject({
      errorCode: 3,
      scriptName: 'run',
      message: 'Script at specified location: run failed to complete in 42 seconds',
    })
  })

  test('an output that a background process holds open is code 6, whatever the exit code', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const running = runScripts(
      ['{location: run, timeout: 42}'],
      { run: { script: '#!/bin/sh\nsleep 60 &\necho $! > background\necho $$ > script\nexit 0\n' } },
      fixture,
    )
    await fixture.clock.untilSleeping(42_000)
    const script = await pidIn(join(fixture.root, 'script'))
    while (isAlive(script)) await turn()
    fixture.clock.advance(42_000)
    expect((await running).diagnostics).toMatchObject({
      errorCode: 6,
      scriptName: 'run',
      message: 'Script at specified location: run failed to close STDOUT',
    })
    process.kill(await pidIn(join(fixture.root, 'background')), 'SIGKILL')
  })

  // A process's own files in /proc are the ones that even root cannot make executable; skipped, and reported so, where there is none.
  test.skipIf(process.platform !== 'linux')('a file that cannot be made executable is code 2', async () => {
    const fixture = await agentFixture('none')
    fixture.start()
    const { diagnostics } = await runScripts(['{location: run}'], { run: { link: '/proc/self/status' } }, fixture)
    expect(diagnostics).toMatchObject({
      errorCode: 2,
      message: 'Unable to set script at specified location: run as executable',
    })
  })

  test('the first failure ends the event', async () => {
    const { fixture } = await runScripts(['{location: one}', '{location: two}', '{location: three}'], {
      one: { script: '#!/bin/sh\necho 1\n' },
      two: { script: '#!/bin/sh\necho 2\nexit 1\n' },
      three: { script: '#!/bin/sh\necho 3\n' },
    })
    const log = await scriptsLog(fixture)
    expect(log).toContain('[stdout]1')
    expect(log).toContain('[stdout]2')
    expect(log).not.toContain('[stdout]3')
  })

  test('"runas" and "sudo" are shown as not applied in a directory', async () => {
    const { diagnostics, fixture } = await runScripts(['{location: run, runas: www, sudo: true}'], {
      run: { script: '#!/bin/sh\nexit 1\n' },
    })
    expect(diagnostics.message).toBe('Script at specified location: run failed with exit code 1')
    expect(await scriptsLog(fixture)).toContain(
      '[slipway]runas "www" not applied: the instance is isolated in a directory\n',
    )
    expect(diagnostics.log).toContain('[slipway]sudo not applied')
  })
})

describe('what a script is given', () => {
  test('the variables of the event, those of the instance, and nothing secret', async () => {
    const { fixture } = await runScripts(['{location: run}'], { run: { script: '#!/bin/sh\nenv\n' } })
    const seen = Object.fromEntries(
      (await scriptsLog(fixture))
        .split('\n')
        .map((line) => /\[stdout](\w+)=(.*)$/.exec(line))
        .filter((match) => match !== null)
        .map(([, name, value]) => [name, value]),
    )
    // The shell adds some of its own.
    for (const name of ['PWD', 'OLDPWD', 'SHLVL', '_']) delete seen[name]
    expect(seen).toEqual({
      PATH: process.env.PATH,
      HOME: '/home/somebody',
      LIFECYCLE_EVENT: HOOK,
      DEPLOYMENT_ID: 'd-1',
      APPLICATION_NAME: 'shop',
      DEPLOYMENT_GROUP_NAME: 'web-fleet',
      DEPLOYMENT_GROUP_ID: 'group-1',
      BUNDLE_BUCKET: 'bucket',
      BUNDLE_KEY: 'd-1.tgz',
      BUNDLE_ETAG: expect.stringMatching(/^[0-9a-f]{32}$/),
      SLIPWAY_INSTANCE_NAME: 'web-1',
      SLIPWAY_INSTANCE_PORT: '8101',
      SLIPWAY_INSTANCE_ROOT: fixture.root,
    })
  })

  test("the root of the instance as working directory, as the real agent's scripts have /", async () => {
    const { fixture } = await runScripts(['{location: run}'], { run: { script: '#!/bin/sh\npwd\n' } })
    expect(await scriptsLog(fixture)).toContain(`[stdout]${fixture.root}\n`)
  })

  test('it is said once, before the first script, that scripts are not confined', async () => {
    const { fixture } = await runScripts(['{location: run}'], { run: { script: '#!/bin/sh\n' } })
    expect(fixture.lines.filter((line) => line.includes('not confined'))).toHaveLength(1)
  })
})

describe('the logs', () => {
  test('have local time, the tags of the real agent, and the same lines for all deployments', async () => {
    const { fixture } = await runScripts(['{location: run}'], {
      run: { script: '#!/bin/sh\necho one\nprintf "two\\r\\n"\nprintf end >&2\n' },
    })
    const log = await scriptsLog(fixture)
    const at = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d'
    expect(log).toMatch(new RegExp(`^${at} LifecycleEvent - ${HOOK}\n${at} Script - run\n`))
    expect(log).toMatch(new RegExp(`${at} \\[stdout\\]one\n`))
    expect(log).toContain('[stdout]two\r\n')
    // A last line without its line end is logged without one.
    expect(log).toMatch(/\[stderr\]end$/m)
    const deployments = join(fixture.root, 'opt/codedeploy-agent/deployment-root/deployment-logs')
    const lines = (await readFile(join(deployments, 'codedeploy-agent-deployments.log'), 'utf8')).split('\n')
    expect(lines[0]).toMatch(/^# Logfile created on /)
    expect(lines[1]).toMatch(new RegExp(`^\\[${at}\\.007\\] \\[d-1\\]LifecycleEvent - ${HOOK}$`))
    expect(lines).toContainEqual(expect.stringMatching(/\[d-1\]\[stdout\]two$/))
  })

  test('bear a flood of output without line ends, and diagnostics keep little of it', async () => {
    const before = process.memoryUsage().rss
    const { diagnostics, fixture } = await runScripts(['{location: run}'], {
      run: { script: "#!/bin/sh\nhead -c 104857600 /dev/zero | tr '\\0' 'x'\necho\necho last words\nexit 1\n" },
    })
    expect((await stat(fixture.pathsOf('d-1').scriptsLog)).size).toBeGreaterThan(104_857_600)
    expect(diagnostics.log).toBe('[stdout]last words\n')
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { expect, test } from 'vitest'
import { chooseShell } from './build-command/shell.ts'
import { type BuildCommandOptions, runBuildCommand, runBuildProgram } from './build-command.ts'
import { makeWorkTree } from './fixtures/work-tree.ts'

const PATH = process.env.PATH ?? ''

/** Runs a command in a temporary folder; answers with what it printed. */
async function run(command: string, options: Partial<BuildCommandOptions> = {}): Promise<string> {
  await using folder = await makeWorkTree()
  let output = ''
  await runBuildCommand(command, {
    folder: folder.path,
    environment: { PATH },
    onOutput: (text) => {
      output += text
    },
    ...options,
  })
  return output
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** A process that nobody has reaped yet is over all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

/** A clock whose pauses end when the test says so. */
class SteppedClock implements Clock {
  readonly pauses: { readonly ms: number; readonly end: () => void }[] = []

  now(): number {
    return 0
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.pauses.push({ ms, end: resolve })
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
  }
}

/**
 * A program that says `started` when it can hear signals, and goes on then. A shell would say so too early: what it has forked
 * and not yet replaced by a program can lose a signal.
 */
const WAITING = `'${process.execPath}' -e "console.log('started'); setTimeout(() => undefined, 30_000)"`

/** Starts a command that is to be cancelled, and waits until its output holds `started`. */
async function startCancellable(command: string, clock: Clock = new SteppedClock()) {
  const folder = await makeWorkTree()
  const controller = new AbortController()
  let output = ''
  const done = runBuildCommand(command, {
    folder: folder.path,
    environment: { PATH },
    clock,
    signal: controller.signal,
    onOutput: (text) => {
      output += text
    },
  })
  const end = done.then(
    () => 'succeeded',
    (reason: unknown) => reason,
  )
  await until(() => output.includes('started'))
  return {
    cancel: () => controller.abort('SIGINT'),
    end,
    output: () => output,
    pids: () => [...output.matchAll(/pid (\d+)/g)].map(([, pid]) => Number(pid)),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

test('output of both streams arrives, and the command may have several lines', async () => {
  const output = await run('echo one\necho two >&2\nfor i in 3 4; do\n  echo "$i"\ndone')
  expect(output.split('\n').sort()).toEqual(['', '3', '4', 'one', 'two'])
})

test('it runs in the folder, with nothing to read', async () => {
  await using folder = await makeWorkTree({ 'a file.txt': 'x' })
  expect(await run('ls; cat; echo "end"', { folder: folder.path })).toBe('a file.txt\nend\n')
})

test('a character that is cut by the border of two pieces arrives whole, whatever the other stream prints meanwhile', async () => {
  const pieces = [
    "printf '\\303'",
    "printf 'x' >&2",
    'sleep 0.05',
    "printf '\\244|\\360\\237'",
    'sleep 0.05',
    "printf '\\230\\200'",
  ]
  const output = await run(pieces.join('\n'))
  expect(output.replace('x', '')).toBe('ä|😀')
})

test.for([
  ['exit 3', 'ended with exit code 3'],
  ['false\necho never', 'ended with exit code 1'],
  ['exit 5 | cat', 'ended with exit code 5'],
  ['no-such-program', 'ended with exit code 127'],
  ['kill -TERM $$; sleep 5', 'was ended by SIGTERM'],
] as const)('%j is a build that failed: it %s', async ([command, how]) => {
  let output = ''
  const onOutput = (text: string): void => {
    output += text
  }
  await expect(run(command, { onOutput })).rejects.toMatchObject({
    code: 'BUILD_FAILED',
    message: `the build command ${how}`,
    hint: 'its output is above; nothing was bundled',
  })
  expect(output).not.toContain('never')
})

test.for(['kill -KILL $$', 'bash -c "kill -KILL \\$\\$"; exit'])(
  '%j was most likely out of memory',
  async (command) => {
    await expect(run(command)).rejects.toMatchObject({ hint: expect.stringContaining('memory') })
  },
)

test('the output of a build that fails is complete', async () => {
  let output = ''
  const onOutput = (text: string): void => {
    output += text
  }
  await expect(run('seq 1 50000; exit 1', { onOutput })).rejects.toMatchObject({ code: 'BUILD_FAILED' })
  expect(output.trimEnd().split('\n')).toHaveLength(50_000)
  expect(output).toMatch(/\n50000\n$/)
})

test.for([
  ['a folder that is not there', 'true', { folder: '/nonexistent/folder' }],
  ['more than the system takes', `: ${'x'.repeat(200_000)}`, {}],
  ['what no program can be given', 'echo \0', {}],
] as const)('%s is no build', async ([, command, options]) => {
  await expect(run(command, options)).rejects.toMatchObject({
    code: 'BUILD_FAILED',
    message: expect.stringContaining('could not be started'),
  })
})

test('the command gets the environment, but neither inputs and state of the action nor the credentials of the runner', async () => {
  const environment = {
    PATH,
    MINE: 'kept',
    GITHUB_SHA: 'kept',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'kept',
    'INPUT_GITHUB-TOKEN': 'secret',
    INPUT_BUILD_COMMAND: 'secret',
    STATE_RECORD: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    ACTIONS_RUNTIME_URL: 'secret',
    ACTIONS_CACHE_URL: 'secret',
    ACTIONS_RESULTS_URL: 'secret',
    ABSENT: undefined,
  }
  const output = await run('env', { environment })
  expect(output).not.toContain('secret')
  expect(output).not.toContain('ABSENT')
  expect(output.match(/=kept$/gm)).toHaveLength(3)
})

test('what the command left running neither holds us nor is ended', async () => {
  const clock = new SteppedClock()
  let output = ''
  const done = runBuildCommand('sleep 30 & echo "pid $!"', {
    folder: '/',
    environment: { PATH },
    clock,
    onOutput: (text) => {
      output += text
    },
  })
  await until(() => clock.pauses.length === 1)
  clock.pauses[0]?.end()
  await done
  const [, pid] = /pid (\d+)/.exec(output) ?? []
  expect(isRunning(Number(pid))).toBe(true)
  process.kill(Number(pid), 'SIGKILL')
})

test('a command that heeds the signal ends at once, with all that it started', async () => {
  await using build = await startCancellable(`echo "pid $$"\n(echo "pid $BASHPID"; ${WAITING}; true); true`)
  build.cancel()
  expect(await build.end).toBe('SIGINT')
  expect(build.pids()).toHaveLength(2)
  await until(() => !build.pids().some(isRunning))
})

test('a command is told three times to end, and has two seconds after each', async () => {
  const clock = new SteppedClock()
  const deaf =
    "set +e; trap 'echo got INT' INT; trap 'echo got TERM' TERM; echo started pid $$; while :; do sleep 0.02; done"
  await using build = await startCancellable(deaf, clock)
  build.cancel()
  await until(() => build.output().includes('got INT'))
  expect(build.output()).not.toContain('got TERM')
  clock.pauses[0]?.end()
  await until(() => build.output().includes('got TERM'))
  expect(build.pids().every(isRunning)).toBe(true)
  clock.pauses[1]?.end()
  expect(await build.end).toBe('SIGINT')
  await until(() => !build.pids().some(isRunning))
  expect(clock.pauses.map(({ ms }) => ms)).toEqual([2_000, 2_000, 500])
})

test('a command may use its time to clean up', async () => {
  await using build = await startCancellable(
    "trap 'echo cleaned up; exit 0' INT; echo started; while :; do sleep 0.02; done",
  )
  build.cancel()
  expect(await build.end).toBe('SIGINT')
  expect(build.output()).toContain('cleaned up')
})

test('what bash runs in the background does not hear the first signal, and is ended by the second though the command itself has gone', async () => {
  const clock = new SteppedClock()
  const background = `sh -c 'echo "pid $$"; : >begun; while :; do sleep 0.02; done' &`
  const command = `${background} until [ -e begun ]; do sleep 0.02; done; exec ${WAITING}`
  await using build = await startCancellable(command, clock)
  build.cancel()
  await until(() => clock.pauses.length === 1)
  clock.pauses[0]?.end()
  expect(await build.end).toBe('SIGINT')
  await until(() => !build.pids().some(isRunning))
})

test('what has closed its output is ended with the rest', async () => {
  await using build = await startCancellable(
    `(trap '' INT; exec sleep 30) >/dev/null 2>&1 & echo "pid $!"; exec ${WAITING}`,
  )
  build.cancel()
  expect(await build.end).toBe('SIGINT')
  await until(() => !build.pids().some(isRunning))
})

test('a signal that came before starts nothing', async () => {
  await using folder = await makeWorkTree()
  const signal = AbortSignal.abort('SIGTERM')
  await expect(run('touch file', { folder: folder.path, signal })).rejects.toBe('SIGTERM')
  expect(existsSync(join(folder.path, 'file'))).toBe(false)
})

test('without bash the shell of the system runs the command, and stops at the first failure too', async () => {
  await using nothing = await makeWorkTree()
  const environment = { PATH: nothing.path }
  expect(await run('echo hello', { environment })).toBe('hello\n')
  await expect(run('/bin/false\necho never', { environment })).rejects.toMatchObject({ code: 'BUILD_FAILED' })
})

test('on Windows without bash, cmd runs one line and refuses several, of which it would run the first', async () => {
  const environment = { PATH: '/nonexistent', ComSpec: 'C:\\cmd.exe' }
  expect(await chooseShell('build.cmd "a b"\n', environment, 'win32')).toEqual({
    program: 'C:\\cmd.exe',
    args: ['/d', '/s', '/c', '"build.cmd "a b""'],
    isVerbatim: true,
  })
  await expect(chooseShell('one\r\ntwo', environment, 'win32')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

test('a program gets its arguments as they are written, in the folder, without inputs of the action', async () => {
  await using folder = await makeWorkTree()
  let output = ''
  const onOutput = (text: string): void => {
    output += text
  }
  const script = 'console.log(process.argv.slice(1), process.cwd(), process.env.INPUT_TOKEN)'
  const environment = { PATH, INPUT_TOKEN: 'secret' }
  await runBuildProgram([process.execPath, '-e', script, 'a b', '$HOME *'], {
    folder: folder.path,
    environment,
    onOutput,
  })
  expect(output).toBe(`[ 'a b', '$HOME *' ] ${folder.path} undefined\n`)
})

test.for([
  [[process.execPath, '-e', 'process.exit(3)'], 'the build command ended with exit code 3'],
  [['no-such-program-4711'], 'the build command could not be started: spawn no-such-program-4711 ENOENT'],
  [[], 'the build command could not be started'],
] as const)('a program that does not end well is told: %s', async ([words, told]) => {
  await using folder = await makeWorkTree()
  const options = { folder: folder.path, environment: { PATH }, onOutput: () => undefined }
  await expect(runBuildProgram(words, options)).rejects.toMatchObject({
    code: 'BUILD_FAILED',
    message: expect.stringContaining(told),
  })
})

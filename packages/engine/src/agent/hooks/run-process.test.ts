import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@slipway/core/clock'
import { describe, expect, test } from 'vitest'
import { ManualClock } from '../fixtures/manual-clock.ts'
import { isAlive, pidIn, turn } from '../fixtures/processes.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { type ProcessOptions, runProcess } from './run-process.ts'

function sh(script: string): { program: string; parameters: string[] } {
  return { program: '/bin/sh', parameters: ['-c', script] }
}

async function options(changes: Partial<ProcessOptions> = {}): Promise<ProcessOptions & { readonly output: string[] }> {
  const output: string[] = []
  return {
    cwd: '/',
    environment: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    timeoutMs: 60_000,
    killGraceMs: 10_000,
    shutdownGraceMs: 5_000,
    clock: systemClock,
    onOutput: async (name, chunk) => void output.push(`${name}:${chunk}`),
    signal: new AbortController().signal,
    ...changes,
    output,
  }
}

/** Resolves once the process has said the word. */
function untilSaid(word: string): { onOutput: ProcessOptions['onOutput']; said: Promise<void> } {
  let say = (): void => undefined
  const said = new Promise<void>((resolve) => {
    say = resolve
  })
  return { said, onOutput: async (_, chunk) => (chunk.includes(word) ? say() : undefined) }
}

describe('a process', () => {
  test('ends with its exit code and both outputs', async () => {
    const given = await options()
    expect(await runProcess(sh('echo out; echo err >&2; exit 3'), given)).toEqual({ kind: 'exited', exitCode: 3 })
    expect(given.output.sort()).toEqual(['stderr:err\n', 'stdout:out\n'])
  })

  test('that a signal ends is told with the signal', async () => {
    expect(await runProcess(sh('kill -9 $$'), await options())).toEqual({ kind: 'killed', signal: 'SIGKILL' })
  })

  test('has nothing to read', async () => {
    const given = await options()
    await runProcess(sh('if read line; then echo got; else echo end; fi'), given)
    expect(given.output).toEqual(['stdout:end\n'])
  })

  test('leads a process group of its own', async () => {
    const given = await options()
    await runProcess(sh('echo $$; cut -d " " -f 5 /proc/$$/stat 2>/dev/null || ps -o pgid= -p $$'), given)
    const [pid, group] = given.output.join('').replaceAll('stdout:', '').trim().split(/\s+/)
    expect(group).toBe(pid)
  })

  test('that cannot be started says why', async () => {
    const end = await runProcess({ program: '/no/such/program', parameters: [] }, await options())
    expect(end).toMatchObject({ kind: 'not-started', error: { code: 'ENOENT' } })
  })

  test('whose output nobody can write down is ended, and the reason thrown', async () => {
    const broken = await options({
      onOutput: async () => {
        throw new Error('no space left')
      },
    })
    await expect(runProcess(sh('echo x; sleep 60'), broken)).rejects.toThrow('no space left')
  })
})

describe('the deadline', () => {
  test('ends the whole process group with SIGTERM', async () => {
    const clock = new ManualClock()
    const ready = untilSaid('ready')
    const folder = await temporaryFolder()
    const waiting = 'while :; do sleep 0.05; done'
    const child = `(trap 'echo term > ${folder}/child; exit 0' TERM; echo up > ${folder}/up; ${waiting}) &`
    const parent = `trap 'echo term > ${folder}/parent; exit 0' TERM; while [ ! -s ${folder}/up ]; do :; done`
    // A shell that tells of the killed sleep on a closed output would die of SIGPIPE before its trap.
    const script = `exec 2>/dev/null; ${child} ${parent}; echo ready; ${waiting}`
    const running = runProcess(sh(script), await options({ clock, timeoutMs: 7_000, onOutput: ready.onOutput }))
    await ready.said
    await clock.passSleep(7_000)
    expect(await running).toEqual({ kind: 'timed-out' })
    for (const name of ['parent', 'child']) {
      while ((await readFile(join(folder, name), 'utf8').catch(() => '')) !== 'term\n') await turn()
    }
  })

  test('is followed by SIGKILL for a process that ignores SIGTERM', async () => {
    const clock = new ManualClock()
    const ready = untilSaid('ready')
    const given = await options({ clock, timeoutMs: 7_000, killGraceMs: 9_000, onOutput: ready.onOutput })
    const running = runProcess(sh("trap '' TERM; echo ready; while :; do sleep 0.05; done"), given)
    await ready.said
    await clock.passSleep(7_000)
    await clock.passSleep(9_000)
    expect(await running).toEqual({ kind: 'timed-out' })
  })

  test.for(['stdout', 'stderr'] as const)(
    'finds %s held open by a background process, which is left running',
    async (name) => {
      const clock = new ManualClock()
      const folder = await temporaryFolder()
      const other = name === 'stdout' ? '2>/dev/null' : '>/dev/null'
      // The background process has let go of the other output before the script ends.
      const background = `{ echo up > ${folder}/up; exec sleep 60; } ${other} & echo $! > ${folder}/pid`
      const script = `echo $$ > ${folder}/self; ${background}; while [ ! -s ${folder}/up ]; do :; done; exit 1`
      const running = runProcess(sh(script), await options({ clock, timeoutMs: 7_000 }))
      await clock.untilSleeping(7_000)
      const pid = await pidIn(join(folder, 'pid'))
      const self = await pidIn(join(folder, 'self'))
      while (isAlive(self)) await turn()
      // The end of the other output is on its way by now.
      for (let turns = 0; turns < 20; turns += 1) await turn()
      clock.advance(7_000)
      expect(await running).toEqual({ kind: 'output-left-open', output: name })
      expect(isAlive(pid)).toBe(true)
      process.kill(pid, 'SIGKILL')
    },
  )

  test('does not fire at once for a timeout that is longer than a timer can be', async () => {
    expect(await runProcess(sh('sleep 0.05'), await options({ timeoutMs: 1e13 }))).toEqual({
      kind: 'exited',
      exitCode: 0,
    })
  })
})

describe('an abort', () => {
  test('ends the process and throws the reason', async () => {
    const controller = new AbortController()
    const ready = untilSaid('ready')
    const running = runProcess(
      sh('echo ready; sleep 60'),
      await options({ signal: controller.signal, onOutput: ready.onOutput }),
    )
    await ready.said
    controller.abort(new Error('the engine ends'))
    await expect(running).rejects.toThrow('the engine ends')
  })

  test('kills what ignores SIGTERM, after a grace of real time', async () => {
    const controller = new AbortController()
    const ready = untilSaid('ready')
    const clock = new ManualClock()
    const given = await options({ clock, signal: controller.signal, shutdownGraceMs: 20, onOutput: ready.onOutput })
    const running = runProcess(sh("trap '' TERM; echo ready; while :; do sleep 0.05; done"), given)
    await ready.said
    controller.abort(new Error('the engine ends'))
    await expect(running).rejects.toThrow('the engine ends')
  })
})

test('a script without an interpreter line is run by /bin/sh', async () => {
  const file = join(await temporaryFolder(), 'plain')
  await writeFile(file, 'echo "$0 runs"; exit 5\n', { mode: 0o755 })
  const given = await options()
  expect(await runProcess({ program: file, parameters: [] }, given)).toEqual({ kind: 'exited', exitCode: 5 })
  expect(given.output).toEqual([`stdout:${file} runs\n`])
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { slipwayHere, slipwayJsonHere } from './fixtures/in-process.ts'
import {
  cleanEnvironment,
  type EngineProcess,
  type Finished,
  jsonLines,
  run,
  SLIPWAY,
  slipway,
  slipwayJson,
  startEngineProcess,
  until,
} from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { pushFolder, release, TO_WEB } from './fixtures/steps.ts'

function engineStart(dataDir: string, ...args: readonly string[]): Promise<Finished> {
  return slipway(['engine', 'start', '--data-dir', dataDir, ...args])
}

function expectRefusal(finished: Finished, code: number, ...texts: readonly string[]): void {
  for (const text of [...texts, 'hint:']) expect(finished.stderr).toContain(text)
  expect(finished.stderr).not.toContain('    at ')
  expect(finished.stderr).not.toContain('defect')
  expect(finished.stdout).not.toContain('serves')
  expect(finished.code).toBe(code)
}

describe('an engine that cannot start says why', () => {
  test('its port is taken', async () => {
    await using folder = await makeFolder({})
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const finished = await engineStart(folder.path, '--port', String(port))
    other.close()
    expectRefusal(finished, 1, `"127.0.0.1:${port}" is in use already`)
  })

  test('another engine has its data directory: which, and that one goes on, its ready file untouched', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    const readyFile = join(engine.dataDir, 'ready.json')
    const before = await readFile(readyFile, 'utf8')
    const second = await engineStart(engine.dataDir, '--fleet', 'web=5', '--ready-file', readyFile)
    expectRefusal(second, 1, `process ${engine.child.pid}`, engine.dataDir)
    expect(await readFile(readyFile, 'utf8')).toBe(before)
    expect((await release(engine, releaseFiles())).result).toMatchObject({ outcome: 'succeeded' })
  })

  test('its data directory is a file, is under one, or holds something else where it keeps its own', async () => {
    await using folder = await makeFolder({ file: '', 'a/state': '', 'b/objects': '', 'c/instances': '' })
    const at = (name: string): string => join(folder.path, name)
    expectRefusal(await engineStart(at('file')), 1, `"${at('file')}" is not a folder`)
    expectRefusal(await engineStart(at('file/engine')), 1, at('file/engine'))
    expectRefusal(await engineStart(at('a')), 1, at('a/state'))
    expectRefusal(await engineStart(at('b')), 1, at('b/objects'))
    expectRefusal(await engineStart(at('c'), '--fleet', 'web=1'), 1, at('c/instances'))
    for (const name of ['file', 'a']) {
      const inspected = await slipway(['engine', 'inspect', '--data-dir', at(name)])
      expectRefusal(inspected, 1, `no engine state in "${at(name)}/state"`)
    }
  })

  test('its data directory must not be written to', async (context) => {
    await using folder = await makeFolder({})
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder.path]).catch(() => undefined)
    if (mounted?.code !== 0) return context.skip('not run: mounting a read-only disk needs root')
    try {
      expectRefusal(await engineStart(folder.path), 1, `"${folder.path}" cannot be used`)
    } finally {
      await run('umount', [folder.path])
    }
  })

  test('its ready file cannot be written, told before anything is served', async () => {
    await using folder = await makeFolder({})
    for (const file of [join(folder.path, 'no/such/ready.json'), folder.path]) {
      expectRefusal(await engineStart(join(folder.path, 'data'), '--ready-file', file), 2, `"${file}"`)
    }
  })

  test('a fleet is kept apart in another way already, or is asked for twice: nothing is changed', async () => {
    const engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
    await engine.end()
    const inspect = (): Promise<string> => slipwayJson(['engine', 'inspect', '--data-dir', engine.dataDir])
    const before = await inspect()
    expectRefusal(
      await engineStart(engine.dataDir, '--fleet', 'web=1', '--isolation', 'none'),
      2,
      'instance "web-1" of fleet "web" has isolation "directory", not "none"',
    )
    expectRefusal(await engineStart(engine.dataDir, '--fleet', 'new=1', '--ec2-fleet', 'new=1'), 2, 'fleet "new"')
    expectRefusal(await engineStart(engine.dataDir, '--fleet', 'new=1', '--ec2-fleet', 'web=1'), 2, 'fleet "web"')
    expect(await inspect()).toEqual(before)
    await engine[Symbol.asyncDispose]()
  })
})

describe('the state of an engine that was killed', () => {
  async function killedEngine(): ReturnType<typeof startEngineProcess> {
    const engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    expect((await release(engine, releaseFiles())).code).toBe(0)
    await engine.end('SIGKILL')
    return engine
  }
  const journalOf = async (dataDir: string): Promise<string> => {
    const name = (await readdir(join(dataDir, 'state'))).find((file) => file.startsWith('journal-')) ?? ''
    return join(dataDir, 'state', name)
  }

  test('with a byte of it changed is refused, with file and offset, by start and by inspect', async () => {
    await using engine = await killedEngine()
    const journal = await journalOf(engine.dataDir)
    const bytes = await readFile(journal)
    const middle = Math.floor(bytes.length / 2)
    const recordStart = bytes.lastIndexOf('\n', middle) + 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await writeFile(journal, bytes)
    for (const verb of ['start', 'inspect']) {
      const finished = await slipway(['engine', verb, '--data-dir', engine.dataDir])
      expectRefusal(finished, 1, `"${journal}" at byte ${recordStart}`)
    }
  })

  test('with its end cut off goes on, and says how much was dropped', async () => {
    await using engine = await killedEngine()
    const journal = await journalOf(engine.dataDir)
    const { length } = await readFile(journal)
    await truncate(journal, length - 7)
    const inspected = await slipway(['engine', 'inspect', '--data-dir', engine.dataDir])
    expect(inspected.stdout).toMatch(/the last change was cut short: \d+ bytes/)
    await using next = await startEngineProcess({ dataDir: engine.dataDir })
    await until(() => /dropped \d+ bytes of a change/.test(next.output()))
    expect((await release(next, releaseFiles())).result).toMatchObject({ outcome: 'succeeded' })
  })
})

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s at any moment of the start ends the engine, and leaves nothing that stops the next one',
    async (signal) => {
      // How far a start has come is seen by what is there.
      for (const sign of ['.', 'data/state', 'data/instances', 'ready.json']) {
        await using folder = await makeFolder({})
        const [dataDir, readyFile] = [join(folder.path, 'data'), join(folder.path, 'ready.json')]
        const args = ['engine', 'start', '--data-dir', dataDir, '--fleet', 'web=2', '--ready-file', readyFile]
        const child = spawn(process.execPath, [SLIPWAY, ...args], { env: cleanEnvironment(), stdio: 'ignore' })
        const ended = once(child, 'close')
        await until(() => existsSync(join(folder.path, sign)) || child.exitCode !== null)
        child.kill(signal)
        const [code, endedBy] = await ended
        expect([code, endedBy]).toEqual(endedBy === null ? [0, null] : [null, signal])
        expect(existsSync(readyFile)).toBe(false)
        const next = await startEngineProcess({ dataDir, args: ['--fleet', 'web=2'] })
        expect(await next.end()).toBe(0)
      }
    },
  )

  /** Starts a deployment to one instance, and resolves when its hook runs. */
  async function startWithHook(body: string): Promise<{
    readonly engine: EngineProcess
    readonly deploymentId: string
    readonly scriptPid: number
  }> {
    const engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    const script = `echo $$ >"$SLIPWAY_INSTANCE_ROOT/begun.part"; mv "$SLIPWAY_INSTANCE_ROOT/begun.part" "$SLIPWAY_INSTANCE_ROOT/begun"; ${body}`
    await using folder = await makeFolder(releaseFiles({ ApplicationStart: script }))
    const { revision } = await pushFolder(engine, folder.path)
    const { deploymentId } = await slipwayJsonHere<{ deploymentId: string }>(
      ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)],
      { env: engine.env },
    )
    const begun = join(engine.instances[0]?.root ?? '', 'begun')
    await until(() => existsSync(begun))
    return { engine, deploymentId, scriptPid: Number(await readFile(begun, 'utf8')) }
  }

  async function expectFailedByRestart(dataDir: string, deploymentId: string): Promise<void> {
    await using next = await startEngineProcess({ dataDir })
    const waited = await slipwayHere(['wait', '--deployment-id', deploymentId, '--json'], { env: next.env })
    expect(jsonLines(waited.stdout).at(-1)).toMatchObject({ outcome: 'failed' })
    expect(waited.stdout).toContain('Failing in-progress lifecycle event after an agent restart.')
    expect((await release(next, releaseFiles())).result).toMatchObject({ outcome: 'succeeded' })
  }

  test('while a hook runs ends the hook and the engine in no time, and the next start reports the event as failed', async () => {
    const { engine, deploymentId, scriptPid } = await startWithHook('exec sleep 300')
    const startedMs = performance.now()
    expect(await engine.end('SIGTERM')).toBe(0)
    expect(performance.now() - startedMs).toBeLessThan(4_000)
    expect(isAlive(scriptPid)).toBe(false)
    expect(existsSync(join(engine.dataDir, 'ready.json'))).toBe(false)
    await expectFailedByRestart(engine.dataDir, deploymentId)
  })

  test('while a hook runs that will not end makes it end after some seconds', async () => {
    const { engine, deploymentId, scriptPid } = await startWithHook('trap "" TERM INT; while :; do sleep 0.1; done')
    const startedMs = performance.now()
    expect(await engine.end('SIGINT')).toBe(0)
    expect(performance.now() - startedMs).toBeLessThan(15_000)
    expect(isAlive(scriptPid)).toBe(false)
    await expectFailedByRestart(engine.dataDir, deploymentId)
  })

  test('that comes twice ends the engine at once', async () => {
    const { engine, deploymentId, scriptPid } = await startWithHook('trap "" TERM INT; while :; do sleep 0.1; done')
    engine.child.kill('SIGTERM')
    await until(() => engine.output().includes('the engine stops'))
    expect(await engine.end('SIGTERM')).toBe(143)
    // What ends the engine at once leaves the script to itself.
    process.kill(-scriptPid, 'SIGKILL')
    await expectFailedByRestart(engine.dataDir, deploymentId)
  })
})

test('the control endpoint tells what inspect tells, and 501 for what it does not do yet', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=2', '--control'] })
  await release(engine, releaseFiles())
  const { controlEndpoint } = JSON.parse(await readFile(join(engine.dataDir, 'ready.json'), 'utf8'))
  const { runningPid, droppedBytes, ...inspected } = await slipwayJson<Record<string, unknown>>([
    ...['engine', 'inspect', '--data-dir', engine.dataDir],
  ])
  expect([runningPid, droppedBytes]).toEqual([engine.child.pid, 0])
  const state = await fetch(`${controlEndpoint}/state`)
  expect(await state.json()).toEqual(inspected)
  for (const [method, path] of [
    ['POST', '/state'],
    ['GET', '/'],
    ['POST', '/faults'],
  ] as const) {
    const answer = await fetch(`${controlEndpoint}${path}`, { method })
    expect(answer.status).toBe(501)
    expect(await answer.json()).toMatchObject({ error: `${method} ${path} is not implemented` })
  }
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a client whose credentials cannot be changed is served with --any-signature, and only then', async () => {
  const foreign = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  await using strict = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const refused = await slipway(['deployments', 'list', ...TO_WEB], { env: { ...strict.env, ...foreign } })
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('does not accept these credentials')])
  await using open = await startEngineProcess({ args: ['--fleet', 'web=1', '--any-signature'] })
  const { result } = await release({ ...open, env: { ...open.env, ...foreign } }, releaseFiles())
  expect(result.outcome).toBe('succeeded')
})

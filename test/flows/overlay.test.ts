import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { InstanceInspection } from '@slipway/engine'
import { expect, test } from 'vitest'
import { hostileRelease } from './fixtures/hostile.ts'
import { type EngineProcess, run, slipway, slipwayJson, startEngineProcess, until } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'
import { release } from './fixtures/steps.ts'

const OVERLAY = ['--fleet', 'web=2', '--isolation', 'overlay', '--layer-size', '64', '--max-processes', '64']

/** What a release could have damaged on this machine, in words and numbers. */
function machine(): Record<string, unknown> {
  const files = ['/etc/passwd', '/etc/group', '/etc/fstab', '/etc/hostname'].filter(existsSync)
  const text = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  return {
    checksums: files.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
    inEtc: readdirSync('/etc').length,
    inRoot: readdirSync('/').toSorted(),
    hostName: hostname(),
    overcommit: text('/proc/sys/vm/overcommit_memory'),
    modules: text('/proc/modules').split('\n').length,
    nothing: ['/fill', '/root/slipway-outside', '/usr/slipway-outside', '/tmp/slipway-outside', '/srv/attempts'].filter(
      existsSync,
    ),
  }
}

function inspect(engine: EngineProcess, name: string): Promise<InstanceInspection> {
  return slipwayJson(['engine', 'instance', 'diff', name, '--data-dir', engine.dataDir])
}

/** Everything that an engine has started and what that has started, by number and by when it began. */
function descendants(pid: number | undefined): readonly string[] {
  const children = new Map<number, number[]>()
  for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(/\) \S (\d+)/.exec(statOf(one))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(one)])
  }
  const below = (of: number): number[] => (children.get(of) ?? []).flatMap((child) => [child, ...below(child)])
  return below(pid ?? 0)
    .map((one) => beginningOf(`${one}`))
    .filter((one) => one !== 'gone')
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}

function beginningOf(pid: string): string {
  const [state, ...fields] = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ')
  return state === 'Z' || fields.length === 0 ? 'gone' : `${pid} since ${fields[18]}`
}

/** What is left of an engine's instances on this machine: processes, disks, control groups. */
async function remains({ child, dataDir }: EngineProcess, started: readonly string[]): Promise<readonly string[]> {
  const processes = started.filter((one) => one === beginningOf(one.split(' ', 1)[0] ?? ''))
  const { stdout } = await run('losetup', ['--list', '--noheadings', '--output', 'BACK-FILE'])
  const disks = stdout.split('\n').filter((line) => line.includes(dataDir))
  const groups = ['/sys/fs/cgroup/pids', '/sys/fs/cgroup']
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.startsWith(`slipway-${child.pid}-`))
  return [...processes, ...disks, ...groups]
}

test('a release that does all the harm that it can changes nothing but its own instance', async (context) => {
  const started = await startEngineProcess({ args: OVERLAY }).catch((error: Error) => error)
  if (started instanceof Error) {
    expect(started.message).toContain('isolation "overlay" cannot be had')
    return context.skip(`not run: ${started.message}`)
  }
  await using engine = started
  // Somebody else's process, which a release must not end.
  const witness = spawn('sleep', ['1000'], { stdio: 'ignore' })
  try {
    const before = machine()
    const [one, two] = engine.instances
    const { result, stderr } = await release(engine, hostileRelease())
    expect(result, `${stderr}\n${engine.output()}`).toMatchObject({ outcome: 'succeeded' })
    expect(machine()).toEqual(before)
    expect(witness.exitCode ?? witness.signalCode).toBeNull()

    // Both listen on port 80, and each is reached by the port of its own.
    const answers = await Promise.all(
      [one, two].map(async (instance) => (await fetch(`http://127.0.0.1:${instance?.port}/`)).text()),
    )
    expect(answers).toEqual(['web-1', 'web-2'])

    const { changes, processes, ports, services } = await inspect(engine, 'web-1')
    const byPath = new Map(changes.map((change) => [change.path, change]))
    expect(byPath.get('/srv/server.cjs')).toMatchObject({ change: 'added', type: 'file', mode: 0o644, uid: 0 })
    expect(byPath.get('/etc/passwd')).toMatchObject({ change: 'removed', type: 'file' })
    expect(byPath.get('/tmp/slipway-outside')).toMatchObject({ change: 'added', sizeBytes: 2 })
    expect([...byPath.keys()].filter((path) => path.includes('codedeploy-agent') || path.includes('probe'))).toEqual([])
    expect(ports).toEqual([80])
    expect(services).toEqual([{ unit: 'colour.service', asked: ['enable', 'restart'], running: true }])
    const deploymentId = result.deploymentId
    expect(processes.map(({ command, startedBy }) => [command, startedBy])).toEqual(
      expect.arrayContaining([
        ['/bin/sleep 1000', { kind: 'unit', unit: 'colour.service' }],
        [`${process.execPath} /srv/server.cjs`, { kind: 'hook', event: 'ApplicationStart', deploymentId }],
      ]),
    )
    expect(processes).toHaveLength(2)

    await using scratch = await makeFolder({})
    const archive = join(scratch.path, 'layer.tar')
    const args = ['--data-dir', engine.dataDir, '--output', archive]
    expect(await slipway(['engine', 'instance', 'export', 'web-1', ...args])).toMatchObject({ code: 0 })
    const listed = (await run('tar', ['-tf', archive])).stdout.split('\n')
    expect(listed).toContain('etc/.wh.passwd')
    const attempts = (await run('tar', ['-xOf', archive, 'srv/attempts'])).stdout.trim().split('\n')
    expect(Object.fromEntries(attempts.map((line) => line.split(': ')))).toEqual({
      'remove /etc': 'done',
      'write outside': 'done',
      'fill the disk': 'refused',
      'fill memory': 'refused',
      'mount a file system': 'refused',
      'remount as writable': 'refused',
      'load a module': 'refused',
      'write to /proc/sys': 'refused',
      'write to /sys': 'refused',
      'make a block device': 'refused',
      'set the clock': 'refused',
      'rename the machine': 'refused',
      'see the engine': 'refused',
      'reach the outside': 'refused',
      processes: expect.stringMatching(/^[3-6]\d$/),
      'kill every process': 'survived',
      active: undefined,
    })

    // The engine is gone in a moment, without a word to anybody.
    const killed = descendants(engine.child.pid)
    expect(killed.length).toBeGreaterThan(2 * 4)
    await engine.end('SIGKILL')
    await until(async () => (await remains(engine, killed)).length === 0)
  } finally {
    witness.kill('SIGKILL')
  }

  // As after a reboot: the files are there, and nothing runs.
  await using again = await startEngineProcess({ args: OVERLAY, dataDir: engine.dataDir })
  const rebooted = await inspect(again, 'web-1')
  expect(rebooted).toMatchObject({ processes: [], ports: [], services: [] })
  expect(rebooted.changes.map(({ path }) => path)).toContain('/srv/attempts')
  const reset = await slipway(['engine', 'instance', 'reset', 'web-1', '--data-dir', again.dataDir])
  expect(reset, reset.stderr).toMatchObject({ code: 0 })
  expect(await inspect(again, 'web-1')).toEqual({ changes: [], processes: [], ports: [], services: [] })
  const ended = descendants(again.child.pid)
  expect(await again.end()).toBe(0)
  expect(await remains(again, ended)).toEqual([])
})

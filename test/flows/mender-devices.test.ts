import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lookAtSource, writeMenderArtifact } from '@slipway/core/mender-artifact/io'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanEnvironment, type EngineProcess, run, startEngineProcess, until } from './fixtures/processes.ts'

const D1 = '/api/management/v1/deployments'

interface Deployment {
  readonly status: string
  readonly statistics: { readonly status: Readonly<Record<string, number>> }
}

interface Device {
  readonly name: string
  readonly id: string
  readonly root: string
}

/** Installs by noting what it is called with; what it starts outlives it, and one release does not get past its commit. */
const NOTES = `#!/bin/sh
case "$1" in
  SupportsRollback) echo Yes ;;
  ArtifactInstall)
    sleep 600 > /dev/null 2>&1 &
    echo $! > "$SLIPWAY_DEVICE_ROOT/pid"
    cp "$SLIPWAY_DEVICE_ROOT/note" tmp/before 2> /dev/null
    cp files/note "$SLIPWAY_DEVICE_ROOT/note" ;;
  ArtifactCommit)
    grep -q bad files/note && { echo "the note is bad" >&2; exit 7; } ;;
  ArtifactRollback) cp tmp/before "$SLIPWAY_DEVICE_ROOT/note" ;;
esac
exit 0
`

let folder: string
let engine: EngineProcess
let devices: readonly Device[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-mender-devices-'))
  await mkdir(join(folder, 'modules'))
  await writeFile(join(folder, 'modules', 'notes'), NOTES)
  await chmod(join(folder, 'modules', 'notes'), 0o755)
  engine = await startEngineProcess({
    args: [
      ...['--mender-devices', 'pi=2:board:lab', '--mender-reporting-devices', 'load=20:board:many'],
      ...['--mender-poll-seconds', '0.2', '--mender-modules', join(folder, 'modules')],
    ],
  })
  const ready = JSON.parse(await readFile(join(engine.dataDir, 'ready.json'), 'utf8'))
  devices = (ready.menderDevices as readonly Device[]).filter(({ name }) => name.startsWith('pi-'))
})
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

async function call(method: string, path: string, body?: FormData | object): Promise<Response> {
  const isForm = body instanceof FormData
  const type: Record<string, string> = body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }
  return fetch(`${engine.endpoint}${path}`, {
    method,
    headers: { Authorization: `Bearer ${engine.env.MENDER_TOKEN}`, ...type },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  })
}

/** Uploads an artifact and rolls it out to a group. @returns the deployment, with what became of its devices. */
async function rollOut(file: string, artifactName: string, group = 'lab') {
  const form = new FormData()
  form.set('artifact', new Blob([new Uint8Array(await readFile(file))]), 'app.mender')
  expect((await call('POST', `${D1}/artifacts`, form)).status).toBe(201)
  const created = await call('POST', `${D1}/deployments/group/${group}`, {
    name: artifactName,
    artifact_name: artifactName,
  })
  expect(created.status).toBe(201)
  const id = created.headers.get('location')?.split('/').pop() ?? ''
  let counts: Record<string, number> = {}
  await until(async () => {
    const deployment = (await (await call('GET', `${D1}/deployments/${id}`)).json()) as Deployment
    counts = Object.fromEntries(Object.entries(deployment.statistics.status).filter(([, count]) => count > 0))
    return deployment.status === 'finished'
  })
  return { id, counts }
}

async function write(name: string, payloadType: string, contents: Readonly<Record<string, string>>): Promise<string> {
  const sources = []
  await mkdir(join(folder, name))
  for (const [file, text] of Object.entries(contents)) {
    await writeFile(join(folder, name, file), text)
    sources.push(await lookAtSource(join(folder, name, file)))
  }
  const output = join(folder, `${name}.mender`)
  await writeMenderArtifact({ name, deviceTypes: ['board'], payloadType, sources }, output)
  return output
}

const contentOf = ({ root }: Device, path: string): Promise<string> => readFile(join(root, path), 'utf8')

test('an artifact of our own goes to every device of a group, and each says what it has', async () => {
  const { counts } = await rollOut(await write('note-1', 'notes', { note: 'first' }), 'note-1')
  expect(counts).toEqual({ success: 2 })
  for (const device of devices) expect(await contentOf(device, 'note')).toBe('first')
  await until(async () => {
    const inventory = await (await call('GET', `/api/management/v1/inventory/devices/${devices[0]?.id}`)).text()
    return inventory.includes('note-1')
  })
})

test('one that fails at its commit is taken back on each device, and the log arrives', async () => {
  const { id, counts } = await rollOut(await write('note-2', 'notes', { note: 'bad' }), 'note-2')
  expect(counts).toEqual({ failure: 2 })
  for (const device of devices) {
    expect(await contentOf(device, 'note')).toBe('first')
    let log = ''
    await until(async () => {
      const answer = await call('GET', `${D1}/deployments/${id}/devices/${device.id}/log`)
      log = await answer.text()
      return answer.ok
    })
    expect(log).toContain('the note is bad')
    expect(log).toContain('update module "notes" failed in ArtifactCommit: exit status 7')
  }
})

test('devices that only report are as many as asked for', async () => {
  const { counts } = await rollOut(await write('note-3', 'notes', { note: 'third' }), 'note-3', 'many')
  expect(counts).toEqual({ success: 20 })
})

const hasTool = spawnSync('mender-artifact', ['--version'], { env: cleanEnvironment() }).status === 0
if (!hasTool) {
  process.stderr.write('NOT RUN: the flow by mender-artifact, since it is not on this machine\n')
}

test.skipIf(!hasTool)('an artifact of the official tool is installed as the module for Linux installs it', async () => {
  const contents = { dest_dir: '/etc/app', filename: 'app.conf', permissions: '640', 'app.conf': 'colour=blue\n' }
  const files = []
  await mkdir(join(folder, 'conf'))
  for (const [name, text] of Object.entries(contents)) {
    await writeFile(join(folder, 'conf', name), text)
    files.push('-f', join(folder, 'conf', name))
  }
  const output = join(folder, 'conf.mender')
  const args = ['write', 'module-image', '-T', 'single-file', '-t', 'board', '-n', 'conf-1', '-o', output, ...files]
  expect((await run('mender-artifact', args)).code).toBe(0)
  expect((await rollOut(output, 'conf-1')).counts).toEqual({ success: 2 })
  for (const device of devices) expect(await contentOf(device, 'etc/app/app.conf')).toBe('colour=blue\n')
})

test('nothing that devices have started outlives the engine', async () => {
  const pids = await Promise.all(devices.map((device) => contentOf(device, 'pid')))
  const running = async (): Promise<readonly string[]> => {
    const all = new Set(await readdir('/proc'))
    return pids.map((pid) => pid.trim()).filter((pid) => all.has(pid))
  }
  expect((await running()).length).toBe(2)
  expect(await engine.end()).toBe(0)
  await until(async () => (await running()).length === 0)
  expect(engine.output()).toContain('state scripts and update modules are not confined')
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasMenderClient, type MenderClient, startMenderClient } from './fixtures/mender-client.ts'
import { type EngineProcess, run, startEngineProcess, until } from './fixtures/processes.ts'

const isHere = hasMenderClient()
if (!isHere) {
  process.stderr.write(
    "NOT RUN: the flows by Mender's own client, since mender, mender-artifact or unshare is not of use here\n",
  )
}

/** An update module that installs nothing, after these states say what they say. */
const module = (states: Readonly<Record<string, string>>): string => {
  const cases = Object.entries({ NeedsArtifactReboot: 'echo No', SupportsRollback: 'echo Yes', ...states })
  return `case "$1" in\n${cases.map(([state, script]) => `${state}) ${script} ;;`).join('\n')}\nesac\nexit 0`
}

describe.skipIf(!isHere)("Mender's own client", () => {
  let engine: EngineProcess
  let client: MenderClient
  let folder: string
  let deviceId: string

  const D1 = '/api/management/v1/deployments'
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  const call = async (method: string, path: string, body?: unknown): Promise<any> => {
    const answer = await fetch(`${engine.endpoint}${path}`, {
      method,
      headers: { Authorization: `Bearer ${engine.env.MENDER_TOKEN}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`)
    const id = answer.headers.get('location')?.split('/').at(-1)
    return id ?? (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text)
  }
  const deploy = (artifactName: string): Promise<string> =>
    call('POST', `${D1}/deployments`, { name: artifactName, artifact_name: artifactName, devices: [deviceId] })
  const counts = async (id: string): Promise<object> => {
    const all = Object.entries<number>(await call('GET', `${D1}/deployments/${id}/statistics`))
    return Object.fromEntries(all.filter(([, count]) => count > 0))
  }
  const finish = async (id: string): Promise<object> => {
    await until(async () => (await call('GET', `${D1}/deployments/${id}`)).status === 'finished')
    return counts(id)
  }
  const attribute = async (name: string): Promise<unknown> => {
    const { attributes } = await call('GET', `/api/management/v1/inventory/devices/${deviceId}`)
    return attributes.find((one: { name: string }) => one.name === name)?.value
  }

  beforeAll(async () => {
    engine = await startEngineProcess({ args: ['--mender-accept-all'] })
    folder = await mkdtemp(join(tmpdir(), 'slipway-mender-artifacts-'))
    await writeFile(join(folder, 'payload'), 'new\n')
    const fail = { ArtifactInstall: 'echo "no space left" >&2; exit 1' }
    const [client_] = await Promise.all([
      startMenderClient({
        server: engine.endpoint,
        deviceType: 'board',
        artifactName: 'app-0',
        modules: {
          works: module({}),
          fails: module(fail),
          breaks: module({ ...fail, SupportsRollback: 'echo No' }),
          waits: module({ ArtifactInstall: `while [ ! -e ${folder}/go ]; do sleep 0.1; done` }),
        },
      }),
      ...['works', 'fails', 'breaks', 'waits', 'unheard-of'].map((type) => upload(`app-${type}`, type, 'board')),
      upload('app-pi', 'works', 'pi'),
      upload('app-last', 'works', 'board'),
    ])
    client = client_
    await until(async () => {
      const [device] = await call('GET', '/api/management/v2/devauth/devices?status=accepted')
      deviceId = device?.id
      return device !== undefined
    })
  })
  afterAll(async () => {
    await client?.[Symbol.asyncDispose]()
    await engine?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  const upload = async (name: string, type: string, deviceType: string): Promise<void> => {
    const file = join(folder, `${name}.mender`)
    const args = [
      'write',
      'module-image',
      '-T',
      type,
      '-n',
      name,
      '-t',
      deviceType,
      '-o',
      file,
      '-f',
      join(folder, 'payload'),
    ]
    const { code, stderr } = await run('mender-artifact', args)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const form = new FormData()
    form.set('artifact', new Blob([await readFile(file)]), `${name}.mender`)
    const answer = await fetch(`${engine.endpoint}${D1}/artifacts`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${engine.env.MENDER_TOKEN}` },
      body: form,
    })
    expect(answer.status).toBe(201)
  }

  test('is let in, tells its inventory, and installs what it is given', async () => {
    expect(await finish(await deploy('app-works'))).toEqual({ success: 1 })
    await until(async () => (await attribute('artifact_name')) === 'app-works')
    expect(await attribute('floor')).toBe('2')
    expect(await attribute('mac')).toBe('02:00:00:00:00:01')
  })

  test('is told nothing when it has the artifact already, or when none is for its type', async () => {
    expect(await finish(await deploy('app-works'))).toEqual({ 'already-installed': 1 })
    expect(await finish(await deploy('app-pi'))).toEqual({ noartifact: 1 })
  })

  test('goes back after a failure, and sends its log', async () => {
    const id = await deploy('app-fails')
    expect(await finish(id)).toEqual({ failure: 1 })
    await until(async () => (await call('GET', `${D1}/deployments/${id}/devices/list`))[0].log)
    expect(await call('GET', `${D1}/deployments/${id}/devices/${deviceId}/log`)).toContain('no space left')
    await until(async () => (await attribute('artifact_name')) === 'app-works')
  })

  test('refuses an artifact whose update module it does not have', async () => {
    expect(await finish(await deploy('app-unheard-of'))).toEqual({ failure: 1 })
  })

  test('is stopped by an abort in the middle of an installation, and takes the next deployment', async () => {
    const id = await deploy('app-waits')
    await until(async () => 'installing' in (await counts(id)))
    await call('PUT', `${D1}/deployments/${id}/status`, { status: 'aborted' })
    expect(await counts(id)).toEqual({ aborted: 1 })
    await writeFile(join(folder, 'go'), '')
    expect(await finish(await deploy('app-last'))).toEqual({ success: 1 })
    expect(await counts(id)).toEqual({ aborted: 1 })
  })

  test('that cannot go back says so in the name of its artifact, and another deployment mends it', async () => {
    expect(await finish(await deploy('app-breaks'))).toEqual({ failure: 1 })
    await until(async () => (await attribute('artifact_name')) === 'app-breaks_INCONSISTENT')
    expect(await finish(await deploy('app-works'))).toEqual({ success: 1 })
  })
})

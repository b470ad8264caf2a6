import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cleanEnvironment,
  type EngineProcess,
  type Finished,
  run,
  slipwayJson,
  startEngineProcess,
} from './fixtures/processes.ts'

const isHere = ['mender-cli', 'mender-artifact'].every(
  (program) => spawnSync(program, ['--version'], { env: cleanEnvironment() }).status === 0,
)
if (!isHere) {
  process.stderr.write('NOT RUN: the flows by mender-cli, since it or mender-artifact is not on this machine\n')
}

describe.skipIf(!isHere)('mender-cli', () => {
  let engine: EngineProcess
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-mender-cli-'))
    await writeFile(join(folder, 'payload'), 'one\n')
    engine = await startEngineProcess()
  })
  afterAll(async () => {
    await engine?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  /** The token of a login is kept under the home folder. */
  const cli = (...args: readonly string[]): Promise<Finished> =>
    run('mender-cli', [...args, '--server', engine.endpoint], { env: { HOME: folder } })
  const make = async (name: string): Promise<string> => {
    const file = join(folder, `${name}.mender`)
    const args = ['write', 'module-image', '-T', 'single-file', '-n', name, '-t', 'board', '-o', file]
    expect((await run('mender-artifact', [...args, '-f', join(folder, 'payload')])).code).toBe(0)
    return file
  }
  const idsOf = (stdout: string): readonly string[] => [...stdout.matchAll(/^ID: (\S+)$/gm)].map(([, id]) => id ?? '')

  test('logs in, uploads, lists and deletes artifacts, and lists devices', async () => {
    const { mender } = JSON.parse(await readFile(join(engine.dataDir, 'ready.json'), 'utf8'))
    const wrong = await cli('login', '--username', mender.username, '--password', 'a guess')
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('401')])
    const login = await cli('login', '--username', mender.username, '--password', mender.password)
    expect([login.code, login.stdout]).toEqual([0, expect.stringContaining('login successful')])

    const file = await make('app-1')
    const upload = await cli('artifacts', 'upload', '--no-progress', '--description', 'the first', file)
    expect([upload.code, upload.stdout]).toEqual([0, expect.stringContaining('upload successful')])
    const again = await cli('artifacts', 'upload', '--no-progress', file)
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('409')])

    const list = await cli('artifacts', 'list', '--detail', '3')
    for (const line of ['Name: app-1', 'Description: the first', 'Type: single-file', '  board']) {
      expect(list.stdout).toContain(line)
    }
    expect((await cli('devices', 'list')).code).toBe(0)
    const [id = ''] = idsOf(list.stdout)
    expect((await cli('artifacts', 'delete', id)).stdout).toContain('delete successful')
    expect(idsOf((await cli('artifacts', 'list')).stdout)).toEqual([])
  })

  test('finds with the token of the first start what was uploaded before the engine was killed', async () => {
    const byToken = (...args: readonly string[]) => cli('--token-value', String(engine.env.MENDER_TOKEN), ...args)
    const file = await make('app-2')
    expect((await byToken('artifacts', 'upload', '--no-progress', file)).code).toBe(0)
    const [id = ''] = idsOf((await byToken('artifacts', 'list')).stdout)
    const { dataDir, env } = engine
    await engine.end('SIGKILL')
    const inspected = await slipwayJson<{ mender: unknown }>(['engine', 'inspect', '--data-dir', dataDir])
    expect(inspected.mender).toMatchObject({ artifacts: [{ id, name: 'app-2', deviceTypes: ['board'] }] })
    engine = await startEngineProcess({ dataDir })
    expect(engine.env.MENDER_TOKEN).toBe(env.MENDER_TOKEN)
    expect(idsOf((await byToken('artifacts', 'list')).stdout)).toEqual([id])
    const answer = await fetch(`${engine.endpoint}/api/management/v1/deployments/artifacts/${id}/download`, {
      headers: { Authorization: `Bearer ${engine.env.MENDER_TOKEN}` },
    })
    const { uri } = (await answer.json()) as { uri: string }
    expect(Buffer.from(await (await fetch(uri)).arrayBuffer()).equals(await readFile(file))).toBe(true)
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { processesBelow } from './end-processes.ts'
import { readInstanceFiles } from './instance-files.ts'
import { portsOf } from './listened-ports.ts'
import { makeWorldFolder } from './world-folder.ts'

const signal = new AbortController().signal
let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  vi.stubEnv('TMPDIR', place)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(place, { recursive: true, force: true })
})

/** A server that belongs to an instance in the folder, and does not end when it is asked to. */
async function startServer(folder: string) {
  const program = `process.on('SIGTERM', () => undefined)
    require('node:http').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port) })`
  const child = spawn(process.execPath, ['-e', program], {
    env: { PATH: process.env.PATH, SLIPWAY_INSTANCE_ROOT: `${folder}/root` },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = await once(child.stdout, 'data')
  return { child, port: Number(line), ended: once(child, 'exit') }
}

test.runIf(platform === 'linux')(
  'a folder goes with what was started in it, and its processes and ports are known before',
  async () => {
    const folder = await makeWorldFolder()
    const { child, port, ended } = await startServer(folder.path)
    try {
      const [found] = processesBelow(folder.path)
      expect(found).toMatchObject({ pid: child.pid, command: expect.stringContaining('SIGTERM') })
      expect(portsOf(found?.pid ?? 0)).toEqual([port])
      expect(processesBelow(`${folder.path}-other`)).toEqual([])
    } finally {
      await folder[Symbol.asyncDispose]()
    }
    await ended
    expect(existsSync(folder.path)).toBe(false)
  },
)

test.runIf(platform === 'linux')(
  'what a rehearsal has left that was killed goes with the next; what one that runs has made stays',
  async () => {
    const over = spawn(process.execPath, ['-e', ''])
    await once(over, 'exit')
    const left = join(place, `slipway-rehearsal-${over.pid}-abcdef`)
    const others = join(place, `slipway-rehearsal-${process.ppid}-abcdef`)
    await mkdir(left)
    await mkdir(others)
    const { ended } = await startServer(left)
    await using folder = await makeWorldFolder()
    await ended
    expect([left, others, folder.path].map(existsSync)).toEqual([false, true, true])
  },
)

test("what is on an instance is read but for the agent's own", async () => {
  const root = join(place, 'root')
  await mkdir(join(root, 'opt/app'), { recursive: true })
  await mkdir(join(root, 'opt/codedeploy-agent/deployment-root'), { recursive: true })
  await writeFile(join(root, 'opt/app/page'), 'hello', { mode: 0o640 })
  const files = await readInstanceFiles(root, signal)
  expect([...files.keys()]).toEqual(['/opt', '/opt/app', '/opt/app/page'])
  expect(files.get('/opt/app/page')).toMatchObject({
    type: 'file',
    mode: '640',
    content: expect.stringMatching(/^2cf24d/),
  })
})

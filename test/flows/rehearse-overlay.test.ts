import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CODES } from './fixtures/cancellation.ts'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { checkOutSlipway, startJob } from './fixtures/runner.ts'

/** A release that knows nothing of rehearsals: it listens on port 80, and writes where it likes. */
const RELEASE = {
  'appspec.yml': `version: 0.0
os: linux
files:
  - source: page.html
    destination: /var/www/slipway-shop
hooks:
  ApplicationStop:
    - location: scripts/stop.sh
      timeout: 30
  ApplicationStart:
    - location: scripts/start.sh
      timeout: 30
`,
  'page.html': 'one',
  'scripts/stop.sh': '#!/bin/sh\n[ ! -f /run/shop.pid ] || kill "$(cat /run/shop.pid)"\nrm -f /run/shop.pid\n',
  'scripts/start.sh': `#!/bin/sh
nohup ${process.execPath} -e "const { createServer } = require('node:http'); const { readFileSync } = require('node:fs')
createServer((_, response) => response.end(readFileSync('/var/www/slipway-shop/page.html'))).listen(80)" >/var/log/slipway-shop.log 2>&1 </dev/null &
echo $! >/run/shop.pid
echo tuned >/etc/slipway-shop.conf
sleep 0.5
`,
}

let folder: ReleaseFolder
beforeAll(async () => {
  folder = await makeFolder(Object.fromEntries(Object.entries(RELEASE).map(([name, text]) => [`one/${name}`, text])))
  await cp(join(folder.path, 'one'), join(folder.path, 'two'), { recursive: true })
  await writeFile(join(folder.path, 'two/page.html'), 'two')
})
afterAll(() => folder[Symbol.asyncDispose]())

test('a release as it is, on port 80 of two instances, is rehearsed and leaves the machine as it was', async () => {
  const place = ['--source', join(folder.path, 'two'), '--previous', join(folder.path, 'one')]
  const args = ['rehearse', ...place, '--isolation', 'overlay', '--with-rollback', '--fail-on', 'rollback']
  const { code, stdout, stderr } = await slipway([...args, '--json'], { env: { TMPDIR: folder.path } })
  const left = (await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))
  expect(left).toEqual([])
  if (stderr.includes('isolation "overlay" cannot be had')) {
    expect(code).toBe(2)
    process.stderr.write('NOT RUN: a rehearsal with isolation overlay, which this machine cannot have\n')
    return
  }
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ verdict: 'passed', isolation: 'overlay', rollback: { outcome: 'restored' } })
  expect(report.instances).toHaveLength(2)
  for (const instance of report.instances) {
    expect(instance.changed).toContain('/var/www/slipway-shop/page.html')
    expect(instance.processes).toHaveLength(1)
    expect(instance.ports).toEqual([{ port: 80 }])
  }
  const written = ['/var/www/slipway-shop', '/etc/slipway-shop.conf', '/var/log/slipway-shop.log']
  expect(written.filter(existsSync)).toEqual([])
})

/** What of a rehearsal is left on this machine: processes, mounts and disks that are made of its files. */
function tracesOf(place: string): readonly string[] {
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return ''
    }
  }
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => ['environ', 'cmdline', 'mounts'].map((name) => `/proc/${pid}/${name}`))
  const disks = readdirSync('/sys/block').map((name) => `/sys/block/${name}/loop/backing_file`)
  return [...processes, ...disks].filter((file) => read(file).includes(`${place}/slipway-rehearsal-`))
}

describe.runIf(process.platform === 'linux')('a rehearsal that is cancelled, as an action', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)('on %s ends everything and says so', async (signal) => {
    await using checkout = await checkOutSlipway()
    await using job = await startJob(checkout, { workspace: folder.path, env: { TMPDIR: folder.path } })
    let isCancelled = false
    const run = await job.run(
      'rehearse',
      { source: 'two', previous: 'one', isolation: 'overlay', instances: '1' },
      {
        onOutput: (raw, child) => {
          // The release before is under way: its server may be starting.
          if (isCancelled || !/ApplicationStart +started|ApplicationStop +succeeded/.test(raw)) return
          isCancelled = true
          child.kill(signal)
        },
      },
    )
    expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
    expect(tracesOf(folder.path)).toEqual([])
    if (run.raw.includes('isolation "overlay" cannot be had')) {
      process.stderr.write('NOT RUN: a cancelled rehearsal with isolation overlay, which this machine cannot have\n')
      return
    }
    expect([run.code, run.killedBy], run.raw).toEqual([CODES[signal], null])
    expect(run.summary).toContain(`cancelled by ${signal}`)
    expect(run.log.annotations).toMatchObject([{ name: 'error' }])
    expect(run.outputs).not.toHaveProperty('verdict')
  })
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, SLIPWAY, slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { type Checkout, checkOutSlipway, startJob } from './fixtures/runner.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const EXAMPLE = 'examples/lambda'
const HOOK = `CodeDeployHook_check-orders=${EXAMPLE}/hook`
const FILES = ['--revision', `${EXAMPLE}/deploy/appspec.yml`, '--previous', `${EXAMPLE}/v1`]
const PAYLOAD = ['--payload', `${EXAMPLE}/order.json`]

/** A function that throws for every third call, and a hook that passes it all the same. */
const FLAKY = {
  'index.mjs':
    'let calls = 0\nexport const handler = async () => { calls += 1; if (calls % 3 === 0) throw new Error("no prices") }\n',
}

let folder: ReleaseFolder
let checkout: Checkout
beforeAll(async () => {
  folder = await makeFolder(FLAKY)
  checkout = await checkOutSlipway()
})
afterAll(async () => {
  await folder[Symbol.asyncDispose]()
  await checkout[Symbol.asyncDispose]()
})

const rehearse = (...args: readonly string[]) =>
  slipway(['rehearse', ...args], { cwd: repository, env: { TMPDIR: folder.path } })

/** The folders of rehearsals that are there. */
async function worlds(): Promise<readonly string[]> {
  return (await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))
}

test('a canary of five minutes is rehearsed in seconds: all calls are served, and at each step by whom they should', async () => {
  const config = ['--deployment-config', 'CodeDeployDefault.LambdaCanary10Percent5Minutes']
  const args = [...FILES, ...PAYLOAD, '--code', `${EXAMPLE}/v2`, '--functions', HOOK, ...config, '--requests', '20']
  const html = join(folder.path, 'report.html')
  const { code, stdout, stderr } = await rehearse(...args, '--fail-on', 'lost-requests', '--report', html, '--json')
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ type: 'rehearsal', verdict: 'passed', platform: 'lambda', findings: [] })
  const [before, release] = report.steps
  expect(before.stretches).toMatchObject([{ served: 20, lost: 0, versions: { 'version 1': 20 } }])
  expect(release.deployment.outcome).toBe('succeeded')
  const shares = release.stretches.map(({ newPercent }: { readonly newPercent?: number }) => newPercent)
  expect(shares).toEqual(expect.arrayContaining([0, 10]))
  expect(release.stretches.at(-1).versions['version 2']).toBeGreaterThanOrEqual(20)
  expect(release.hooks).toMatchObject([{ event: 'BeforeAllowTraffic', hooks: ['CodeDeployHook_check-orders'] }])
  expect(await readFile(html, 'utf8')).toContain('AllowTraffic, 10 % on what is new')
  expect(stderr).toContain('The release: succeeded')
  expect(await worlds()).toEqual([])
})

test('as an action it fails by policy for calls that are lost, and the rollback that it forces brings the alias back', async () => {
  await using job = await startJob(checkout, { workspace: repository })
  const { code, outputs, summary, log, raw } = await job.run('rehearse', {
    'function-name': 'orders',
    alias: 'live',
    code: folder.path,
    previous: `${EXAMPLE}/v1`,
    payload: `${EXAMPLE}/order.json`,
    requests: '30',
    'with-rollback': 'true',
    'fail-on': 'lost-requests\nrollback',
  })
  expect(code, raw).toBe(1)
  expect(outputs).toMatchObject({ verdict: 'failed', outcome: 'succeeded', rollback: 'restored' })
  expect(Number(outputs['lost-requests'])).toBeGreaterThanOrEqual(8)
  expect(JSON.parse(outputs.findings ?? '')[0]).toMatchObject({ kind: 'lost-requests', isFatal: true })
  expect(summary).toContain('Error: no prices')
  expect(summary).toContain('alias &#34;live&#34; stands for version 1 alone, as before the release')
  expect(log.annotations.map(({ name }) => name)).toContain('error')
  const result = JSON.parse(await readFile(outputs['result-file'] ?? '', 'utf8'))
  expect(result.steps.map(({ name }: { readonly name: string }) => name)).toEqual([
    'before',
    'release',
    'back',
    'forced-failure',
  ])
})

test.for<[string, readonly string[], string]>([
  ['a hook without code', [...FILES, '--code', `${EXAMPLE}/v2`], 'the code of "CodeDeployHook_check-orders"'],
  [
    'nothing before',
    ['--function-name', 'orders', '--alias', 'live', '--code', `${EXAMPLE}/v2`],
    '--previous is missing',
  ],
  [
    'no such commit',
    ['--function-name', 'orders', '--alias', 'live', '--code', `${EXAMPLE}/v2`, '--previous', 'no/such'],
    '"no/such" is no file or folder',
  ],
  ['a revision elsewhere', ['--revision', 's3://bucket/key.zip'], '--revision is a revision that is elsewhere'],
  [
    'a version that is published',
    ['--function-name', 'orders', '--alias', 'live', '--target-version', '7', '--previous', EXAMPLE],
    '--code is missing',
  ],
])('%s is wrong input', async ([, args, words]) => {
  const { code, stderr } = await rehearse(...args)
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  expect(await worlds()).toEqual([])
})

test('a signal ends it, and leaves neither a process nor a folder', async () => {
  let isCancelled = false
  const args = ['rehearse', ...FILES, '--code', `${EXAMPLE}/v2`, '--functions', HOOK, '--requests', '20']
  const { code, stderr } = await run(process.execPath, [SLIPWAY, ...args], {
    cwd: repository,
    env: { TMPDIR: folder.path },
    onStdout: (stdout, child) => {
      if (isCancelled || !stdout.includes('deployment d-')) return
      isCancelled = true
      child.kill('SIGINT')
    },
  })
  expect([code, stderr]).toEqual([130, expect.stringContaining('cancelled by SIGINT')])
  expect(await worlds()).toEqual([])
})

test('a timeout ends it with what was seen until then', async () => {
  const args = [
    ...FILES,
    '--code',
    `${EXAMPLE}/v2`,
    '--functions',
    HOOK,
    '--requests',
    '10000',
    '--timeout',
    '2',
    '--json',
  ]
  const { code, stdout } = await rehearse(...args)
  expect([code, JSON.parse(stdout)]).toEqual([3, expect.objectContaining({ verdict: 'timed-out' })])
  expect(await worlds()).toEqual([])
})

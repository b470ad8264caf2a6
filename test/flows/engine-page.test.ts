import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Browser, findBrowser, startBrowser } from './fixtures/browser.ts'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { HELD_START, makeFolder, releaseFiles } from './fixtures/releases.ts'
import { HEALTH_CONSTRAINTS, REVISION, SCRIPT_FAILED, startScenario, toWeb } from './fixtures/scenarios.ts'
import { deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'

const program = findBrowser()
const NOT_RUN = 'not run: this machine has no Chromium'
const LIVE = "document.getElementById('live').textContent === 'live'"

function pageOf({ dataDir }: EngineProcess): string {
  return JSON.parse(readFileSync(join(dataDir, 'ready.json'), 'utf8')).pageUrl
}

/** For a person to look at: `SLIPWAY_SCREENSHOTS=FOLDER` keeps what the page looked like. */
async function keep(browser: Browser, name: string): Promise<void> {
  const folder = process.env.SLIPWAY_SCREENSHOTS
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await browser.screenshot(join(folder, `${name}.png`))
}

/** What a person reads in a part of the page. */
const textOf = (id: string) => `document.getElementById('${id}').innerText`
const press = (name: string) =>
  `[...document.querySelectorAll('button')].findLast((one) => one.textContent.trim() === ${JSON.stringify(name)}).click()`

test('the page is for whoever knows its address, on this machine, and for no other page', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const url = pageOf(engine)
  expect(engine.output()).toContain(`watch deployments in a browser: ${url}\n`)
  const page = await fetch(url)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  expect((await fetch(new URL('/', url))).status).toBe(404)
  expect((await fetch(new URL('/data', url))).status).toBe(404)
  expect((await fetch(new URL(`/${'0'.repeat(32)}/data`, url))).status).toBe(404)
  const data = await fetch(new URL('data', url))
  expect(await data.json()).toMatchObject({ groups: [{ group: 'web', revisions: [] }], instances: [{ name: 'web-1' }] })
  const tag = data.headers.get('etag') ?? ''
  expect((await fetch(new URL('data', url), { headers: { 'If-None-Match': tag } })).status).toBe(304)
  const post = (path: string, body: string) => fetch(new URL(path, url), { method: 'POST', body })
  for (const [path, body] of [
    ['requests/start', 'no JSON'],
    ['requests/erase', '{}'],
    ['requests/constructor', '{}'],
    ['requests/stop', 'x'.repeat(100_000)],
  ] as const) {
    expect([path, (await post(path, body)).status]).toEqual([path, 400])
  }
  expect(await (await post('requests/stop', '{"deploymentId":"d-AAAAAAAAA"}')).json()).toEqual({
    problem: expect.stringContaining('DeploymentDoesNotExistException'),
  })
  expect(await (await post('requests/start', '{"application":"web","group":"web","revision":"x"}')).json()).toEqual({
    problem: expect.stringContaining('does not know this revision'),
  })
  await using silent = await startEngineProcess({ args: ['--no-page'] })
  expect([pageOf(silent), silent.output()]).toEqual([undefined, expect.not.stringContaining('browser')])
})

test('a person watches, stops and starts deployments at the page', async (context) => {
  if (program === undefined) return context.skip(NOT_RUN)
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=3'] })
  await using browser = await startBrowser(program)
  await browser.resize(1280, 900)
  await browser.open(pageOf(engine))
  await browser.until(LIVE)
  expect(await browser.evaluate(textOf('history'))).toBe('Nothing has been deployed yet.')
  await keep(browser, 'empty')

  await using held = await makeFolder(releaseFiles(HELD_START))
  const { revision } = await pushFolder(engine, held.path)
  const args = ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision), '--json']
  expect((await slipway(args, { env: engine.env })).code).toBe(0)
  await browser.until(`${textOf('deployment')}.includes('InProgress · ApplicationStart')`)
  await browser.evaluate("document.querySelector('.cell.InProgress').click()")
  await browser.until("document.querySelector('table') !== null")
  expect(await browser.evaluate(textOf('deployment'))).toMatch(/DownloadBundle\s+✓ Succeeded/)
  await keep(browser, 'running')

  await browser.evaluate(press('Stop…'))
  expect(await browser.evaluate("document.getElementById('dialog').open")).toBe(true)
  await keep(browser, 'stop')
  await browser.evaluate(press('Stop'))
  await writeFile(join(engine.dataDir, 'release'), '')
  await browser.until("document.querySelector('#deployment .status').textContent.includes('Stopped')")

  await browser.evaluate("document.querySelector('#groups button').focus()")
  await browser.press('Enter')
  await browser.until("document.getElementById('dialog').open")
  await browser.evaluate(press('Deploy'))
  await browser.until("document.querySelectorAll('#history li').length === 2")
  await browser.until("document.querySelector('#deployment .status').textContent.includes('Succeeded')")
  expect(await browser.evaluate(textOf('deployment'))).toContain('started from the page of the engine')
  await keep(browser, 'succeeded')
  expect(browser.errors).toEqual([])

  await engine.end()
  await browser.until("document.getElementById('live').className === 'live lost'")
})

test('what failed among ten thousand is seen first, in plain text', async (context) => {
  if (program === undefined) return context.skip(NOT_RUN)
  const fails = { ...SCRIPT_FAILED, logTail: '[stderr]<img src=x onerror=alert(1)> no such table\n' }
  const run = { startsAtSeconds: 0, takesSeconds: 1 }
  const plans = [{ targets: '9001-9040', ...run, fails }, run]
  const statuses = [
    { atSeconds: 0, status: 'InProgress' },
    { atSeconds: 2, status: 'Failed', errorInformation: HEALTH_CONSTRAINTS },
  ]
  await using scenario = await startScenario(toWeb({ statuses, targets: { count: 10_000, ids: 'i-{n:6}', plans } }))
  expect((await deployAndWait(scenario.engine, REVISION)).code).toBe(1)
  await using browser = await startBrowser(program)
  for (const [name, width, media] of [
    ['failed', 1280, {}],
    ['failed-dark-phone', 390, { 'prefers-color-scheme': 'dark' }],
  ] as const) {
    await browser.resize(width, 900, media)
    await browser.open(pageOf(scenario.engine))
    await browser.until("document.querySelectorAll('.cell.Failed').length === 40")
    await browser.evaluate("document.querySelector('.cell').click()")
    await browser.until("document.querySelector('.fault pre') !== null")
    const text = await browser.evaluate(textOf('deployment'))
    expect(text).toContain('HEALTH_CONSTRAINTS')
    expect(text).toContain('9960 Succeeded, 40 Failed')
    expect(text).toContain('<img src=x onerror=alert(1)> no such table')
    expect(text).toContain('and 9000 more; those that failed come first')
    expect(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await keep(browser, name)
  }
  expect(browser.errors).toEqual([])
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { deployAndWait, pushFolder, release, TO_WEB } from './fixtures/steps.ts'

interface ReportData {
  readonly states: readonly string[]
  readonly targets: readonly (readonly [id: string, state: number, word: number, events: readonly unknown[]])[]
}

async function readReport(file: string): Promise<{ readonly html: string; readonly data: ReportData }> {
  const html = await readFile(file, 'utf8')
  const [, json = ''] = /id="data">(.*)<\/script>/.exec(html) ?? []
  return { html, data: JSON.parse(json) }
}

test('deploy --report writes one HTML file that says what failed, with the output as text and nothing else', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  await using folder = await makeFolder({})
  const file = join(folder.path, 'new', 'report.html')
  const hooks = { ApplicationStart: 'echo "</script><script>alert(1)</script>" >&2; exit 7' }
  const { code, stderr } = await release(engine, releaseFiles(hooks), ['--report', file])
  expect(code).toBe(1)
  expect(stderr).toContain(`  report: ${file}\n`)
  const { html, data } = await readReport(file)
  expect(html).toContain('ApplicationStart')
  expect(html).toContain('&#60;/script&#62;&#60;script&#62;alert(1)')
  expect(html).not.toContain('<script>alert(1)')
  expect(data.targets.map(([, state]) => data.states[state])).toContain('failed')
  expect(await readdir(join(folder.path, 'new'))).toEqual(['report.html'])
})

test('a fleet that is too large to be watched in full is reported in full', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=27'] })
  await using scratch = await makeFolder({})
  const file = join(scratch.path, 'report.html')
  await using source = await makeFolder(releaseFiles({ ApplicationStart: 'true' }))
  const { revision } = await pushFolder(engine, source.path)
  const all = ['--deployment-config', 'CodeDeployDefault.AllAtOnce']
  const { code, result } = await deployAndWait(engine, revision, [...all, '--report', file])
  expect({ code, counted: result.counts.succeeded, described: result.targets.length }).toEqual({
    code: 0,
    counted: 27,
    described: 0,
  })
  const { data } = await readReport(file)
  expect(data.targets).toHaveLength(27)
  for (const [, state, , events] of data.targets) {
    expect(data.states[state]).toBe('succeeded')
    expect(events.length).toBeGreaterThan(4)
  }
})

test('a place that cannot be written to is told before anything is begun', async () => {
  await using folder = await makeFolder({ file: '' })
  const report = join(folder.path, 'file', 'report.html')
  const revision = ['--revision', 's3://web/release.zip']
  for (const args of [
    ['deploy', ...TO_WEB, ...revision, '--wait'],
    ['redeploy', ...TO_WEB, '--wait'],
    ['wait', '--deployment-id', 'd-1'],
  ]) {
    // No endpoint is given and no credentials are: whoever begins anything hears of that instead.
    const { code, stderr } = await slipway([...args, '--report', report])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(`report "${report}" cannot be written`),
    })
  }
})

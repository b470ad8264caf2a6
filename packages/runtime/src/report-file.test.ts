import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { systemClock } from '@slipway/core/clock'
import type { PipelineEvent } from '@slipway/core/pipeline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instance, snapshot } from '../../core/src/deployment/fixtures/samples.ts'
import type { DeploymentResult } from '../../core/src/deployment/index.ts'
import { prepareReportFile, writeReportFile } from './report-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-report-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const { deployment, targets } = snapshot('succeeded', [instance('web-1', 'succeeded')])
const result: DeploymentResult = {
  outcome: 'succeeded',
  deploymentId: 'd-1',
  status: 'Succeeded',
  targets,
  deployment,
  actionTaken: 'none',
  elapsedMs: 12_000,
}

async function write(report: string | undefined) {
  const told: PipelineEvent[] = []
  const path = await writeReportFile(result, report, {
    page: 'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-1?region=eu-central-1',
    provider: {
      listTargets: () => {
        throw new Error('the fleet is known')
      },
    },
    reporter: { report: (event) => void told.push(event) },
    host: { environment: {}, clock: systemClock, cancelled: new AbortController().signal, random: () => 0.5 },
  })
  return { path, told }
}

test('a place for the report is made ready, and no report of an earlier run is left there', async () => {
  const file = join(folder, 'out', 'report.html')
  await prepareReportFile(file)
  expect(await readdir(join(folder, 'out'))).toEqual([])
  await writeFile(file, 'of an earlier run')
  await prepareReportFile(file)
  expect(await readdir(join(folder, 'out'))).toEqual([])
  await prepareReportFile(undefined)
})

test('a place that cannot be written to is refused before anything is begun', async () => {
  await writeFile(join(folder, 'file'), '')
  await mkdir(join(folder, 'folder'))
  await symlink('/dev/null', join(folder, 'device'))
  const refusals: readonly (readonly [string, string])[] = [
    ['file/report.html', ''],
    ['folder', 'it is a folder'],
    ['device', 'it is no plain file'],
  ]
  for (const [name, reason] of refusals) {
    await expect(prepareReportFile(join(folder, name))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(`report "${join(folder, name)}" cannot be written: ${reason}`),
      hint: expect.stringContaining('folder'),
    })
  }
  expect((await readdir(folder)).sort()).toEqual(['device', 'file', 'folder'])
})

test('the report is written whole, in the place of an earlier one, and its full path is told', async () => {
  const file = join(folder, 'report.html')
  await writeFile(file, 'of an earlier run')
  const { path, told } = await write(relative(process.cwd(), file))
  expect({ path, told }).toEqual({ path: file, told: [] })
  const html = await readFile(file, 'utf8')
  expect(html).toMatch(/^<!doctype html>.*<h1>deployment d-1 succeeded in 12 s<\/h1>.*<\/html>\n$/s)
  expect(html).toContain('<a href="https://eu-central-1.console.aws.amazon.com/')
  expect(await readdir(folder)).toEqual(['report.html'])
})

test('a report that cannot be written at the end is a warning, and leaves nothing behind', async () => {
  const file = join(folder, 'gone', 'report.html')
  await prepareReportFile(file)
  await rm(join(folder, 'gone'), { recursive: true })
  const { path, told } = await write(file)
  expect(path).toBeUndefined()
  expect(told).toEqual([
    { type: 'warning', message: expect.stringContaining(`report "${file}" was not written: ENOENT`) },
  ])
  expect(await readdir(folder)).toEqual([])
})

test('no report is written unless one was asked for', async () => {
  expect(await write(undefined)).toEqual({ path: undefined, told: [] })
  expect(await readdir(folder)).toEqual([])
})

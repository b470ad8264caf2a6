import { expect, test } from 'vitest'
import { type CheckReleaseRequest, checkRelease } from './check-release.ts'
import { FilesInMemory } from './fixtures/files-in-memory.ts'

const good = `version: 0.0
os: linux
files:
  - source: /app
    destination: /srv/app
hooks:
  ApplicationStart:
    - location: scripts/start.sh
`
const broken = good.replace('ApplicationStart', 'ApplicationStrat')
const release = { 'app/server.mjs': 'serve()', 'scripts/start.sh': '#!/bin/sh\n' }

function check(files: Readonly<Record<string, string>>, request: Partial<CheckReleaseRequest> = {}) {
  return checkRelease({ path: 'release', ...request }, new FilesInMemory({ files }))
}

/** The same files below a folder. */
function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
}

test('a release with all that its AppSpec names has nothing wrong with it', async () => {
  const { diagnostics, entries, text } = await check(below('release', { ...release, 'appspec.yml': good }))
  expect(diagnostics).toEqual([])
  expect(entries?.map(({ path }) => path)).toEqual(['app/server.mjs', 'appspec.yml', 'scripts/start.sh'])
  expect(text).toBe(good)
})

test('a script that is not in the release is told, with the file as the user would open it', async () => {
  const { diagnostics } = await check(below('release', { 'app/server.mjs': '', 'appspec.yml': good }))
  expect(diagnostics).toMatchObject([
    { severity: 'error', code: 'appspec/script-missing', file: 'release/appspec.yml' },
  ])
})

test('nothing at the path is an error that says what to name', async () => {
  await expect(check({}, { path: 'relaese' })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: 'there is nothing at "relaese"',
    hint: expect.stringContaining('actions/checkout'),
  })
})

test('a bundle is not taken for an AppSpec file', async () => {
  await expect(check({ 'release.tar.gz': '' }, { path: 'release.tar.gz' })).rejects.toMatchObject({
    code: 'NOT_IMPLEMENTED',
    hint: 'name the folder that it was made from',
  })
})

test('an AppSpec file stands for the release that it lies in', async () => {
  const files = below('release', { ...release, 'appspec.yml': broken })
  const { diagnostics } = await check(files, { path: 'release/appspec.yml' })
  expect(diagnostics).toMatchObject([{ code: 'appspec/unknown-hook', file: 'release/appspec.yml' }])
})

test('an AppSpec file of another name takes the place of appspec.yml', async () => {
  const files = below('release', { ...release, 'appspec.yml': good, 'appspec-canary.yml': broken })
  const { diagnostics } = await check(files, { path: 'release/appspec-canary.yml' })
  expect(diagnostics).toMatchObject([{ code: 'appspec/unknown-hook', file: 'release/appspec-canary.yml' }])
})

test.for([
  ['deploy/canary.yml', 'release/deploy/canary.yml'],
  ['/etc/canary.yml', '/etc/canary.yml'],
] as const)('what is wrong with the alternative AppSpec file %s is said of %s', async ([appSpecFile, file]) => {
  const files = { ...below('release', { ...release, 'appspec.yml': good }), [file]: broken }
  const { diagnostics } = await check(files, { appSpecFile })
  expect(diagnostics).toMatchObject([{ code: 'appspec/unknown-hook', file }])
})

test('with the AppSpec alone, what it names need not be there', async () => {
  const alone = below('release', { 'appspec.yml': good })
  expect((await check(alone, { appSpecOnly: true })).diagnostics).toEqual([])
  expect((await check(alone, { appSpecOnly: true, path: 'release/appspec.yml' })).diagnostics).toEqual([])
})

test('an AppSpec in a folder below is found and named, also when it alone is looked at', async () => {
  const nested = below('release/shop', { ...release, 'appspec.yml': good })
  for (const appSpecOnly of [false, true]) {
    const { diagnostics, text } = await check(nested, { appSpecOnly })
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'appspec/wrong-folder', file: 'release/shop/appspec.yml' },
    ])
    expect(text).toBeUndefined()
  }
})

test('a release without any AppSpec says so', async () => {
  const { diagnostics } = await check(below('release', release))
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'appspec/not-found' }])
})

test('in the current folder, files are named without a folder', async () => {
  const { diagnostics } = await check({ ...release, 'appspec.yml': broken }, { path: '.' })
  expect(diagnostics).toMatchObject([{ file: 'appspec.yml' }])
})

test('the patterns of the selection reach the collection', async () => {
  const files = new FilesInMemory({ files: below('release', { ...release, 'appspec.yml': good }) })
  await checkRelease({ path: 'release', include: ['app'], exclude: ['*.log'], leaveOut: 'out.zip' }, files)
  expect(files.collected).toEqual([{ folder: 'release', include: ['app'], exclude: ['*.log'], leaveOut: 'out.zip' }])
})

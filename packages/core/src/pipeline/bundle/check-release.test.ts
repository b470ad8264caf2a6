import { describe, expect, test } from 'vitest'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { type CheckedRelease, type CheckReleaseRequest, checkRelease } from './check-release.ts'

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
  return checkWithoutNotices({ path: 'release', ...request }, new FilesInMemory({ files }))
}

/** What is worth knowing about a release that is right would be in the way of what is wrong. */
async function checkWithoutNotices(request: CheckReleaseRequest, files: FilesInMemory): Promise<CheckedRelease> {
  const checked = await checkRelease(request, files)
  return { ...checked, diagnostics: checked.diagnostics.filter(({ severity }) => severity !== 'notice') }
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

test('a path where nothing is does not exist, and the error says what to look at', async () => {
  await expect(check({}, { path: 'relaese' })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: '"relaese" does not exist',
    hint: expect.stringMatching(/^check the path; .*actions\/checkout/),
  })
})

describe('a bundle', () => {
  const checkBundle = (
    name: string,
    texts: Readonly<Record<string, string>>,
    request: Partial<CheckReleaseRequest> = {},
  ) => checkWithoutNotices({ path: name, ...request }, new FilesInMemory({ bundles: { [name]: texts } }))

  test('is checked as it will be unpacked', async () => {
    const { diagnostics, entries, text } = await checkBundle('release.tar.gz', { ...release, 'appspec.yml': good })
    expect(diagnostics).toEqual([])
    expect(entries).toBeUndefined()
    expect(text).toBe(good)
  })

  test('is judged by what its scripts hold, and the files in it are named below it', async () => {
    const files = { 'app/server.mjs': '', 'scripts/start.sh': '#!/bin/sh\r\n', 'appspec.yml': good }
    expect((await checkBundle('out/release.zip', files)).diagnostics).toMatchObject([
      { severity: 'error', code: 'appspec/script-line-endings', file: 'out/release.zip/appspec.yml' },
    ])
    expect((await checkBundle('release.zip', files, { appSpecOnly: true })).diagnostics).toEqual([])
  })

  test('that holds one folder is taken from there, with a warning', async () => {
    const nested = below('shop', { ...release, 'appspec.yml': good })
    const { diagnostics, text } = await checkBundle('release.zip', nested)
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'appspec/wrong-folder', file: 'release.zip/shop/appspec.yml' },
    ])
    expect(text).toBe(good)
  })

  test('without an AppSpec file says so', async () => {
    expect((await checkBundle('release.zip', release)).diagnostics).toMatchObject([
      { severity: 'error', code: 'appspec/not-found', file: 'release.zip/appspec.yml' },
    ])
  })

  test('for Windows hosts is a zip', async () => {
    const texts = { 'appspec.yml': 'version: 0.0\nos: windows\n' }
    const { diagnostics } = await checkBundle('release.tar', texts, { hostOs: 'windows' })
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'appspec/bundle-format' }])
  })

  test('with an AppSpec file of more bytes than one has is refused', async () => {
    const texts = { 'appspec.yml': '#'.repeat(1024 * 1024 + 1) }
    await expect(checkBundle('release.zip', texts)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  })

  test.for<[Partial<CheckReleaseRequest>]>([[{ include: ['app'] }], [{ exclude: ['*'] }], [{ appSpecFile: 'a.yml' }]])(
    'takes no %o',
    async ([request]) => {
      await expect(checkBundle('release.zip', release, request)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    },
  )
})

describe('scripts', () => {
  test('are read, and each told of once', async () => {
    const twice = `${good}  ApplicationStop:\n    - location: scripts/start.sh\n`
    const files = below('release', { ...release, 'appspec.yml': twice, 'scripts/start.sh': '#!/bin/sh -e -x\n' })
    expect((await check(files)).diagnostics).toMatchObject([{ severity: 'error', code: 'appspec/script-shebang' }])
  })

  test('are read at most to a limit, each and together', async () => {
    const wide = Array.from(
      { length: 40 },
      (_, index) => [`scripts/${index}.sh`, `#!/bin/sh\n${' '.repeat(1024 * 1024)}\r\n`] as const,
    )
    const hooks = wide.map(([path]) => `    - location: ${path}\n`).join('')
    const appSpec = `version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n${hooks}`
    const memory = new FilesInMemory({
      files: below('release', { ...Object.fromEntries(wide), 'appspec.yml': appSpec }),
    })
    let readBytes = 0
    const files = Object.assign(memory, {
      readBeginning: async (path: string, limitBytes: number) => {
        const bytes = (await memory.read(path)).subarray(0, limitBytes)
        readBytes += bytes.length
        return bytes
      },
    })
    expect((await checkWithoutNotices({ path: 'release' }, files)).diagnostics).toEqual([])
    expect(readBytes).toBe(32 * 1024 * 1024)
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

describe('an AppSpec with variables', () => {
  const template = good.replace('- source: /app\n', '- source: "/${FOLDER}"\n').replace('/srv/app', '/srv/${STAGE}')
  const variables = new Map([
    ['FOLDER', 'app'],
    ['STAGE', 'production'],
  ])

  test('is judged as the hosts get it, and told of as it stands in the file', async () => {
    const files = below('release', {
      ...release,
      'appspec.yml': template.replace('ApplicationStart', 'ApplicationStrat'),
    })
    const { diagnostics, text, filledAppSpec } = await check(files, { appSpecVariables: variables })
    expect(diagnostics).toMatchObject([{ code: 'appspec/unknown-hook', span: { start: { line: 7, column: 3 } } }])
    expect(text).toContain('"/${FOLDER}"')
    expect(new TextDecoder().decode(filledAppSpec)).toContain('- source: "/app"\n    destination: /srv/production\n')
  })

  test('has the places of the file even behind a value on the same line', async () => {
    const content = 'version: 0.0\nos: linux\nfiles: [{ source: "${FOLDER}", destination: ${STAGE} }]\n'
    const files = below('release', { ...release, 'appspec.yml': content })
    const { diagnostics } = await check(files, { appSpecVariables: variables })
    const place = { start: { line: 3, column: 45 }, end: { line: 3, column: 53 } }
    expect(diagnostics).toMatchObject([{ code: 'appspec/destination', span: place }])
  })

  test('is judged by itself as well', async () => {
    const appSpecOnly = { path: 'release/appspec.yml', appSpecOnly: true, appSpecVariables: variables }
    const found = await check(
      below('release', { 'appspec.yml': template.replace('${STAGE}', '${STAGES}') }),
      appSpecOnly,
    )
    expect(found.diagnostics).toMatchObject([{ code: 'appspec/variable', span: { start: { line: 5 } } }])
    expect((await check(below('release', { 'appspec.yml': template }), appSpecOnly)).diagnostics).toEqual([])
  })

  test('cannot be changed in a bundle', async () => {
    const files = new FilesInMemory({ bundles: { 'a.zip': { 'appspec.yml': template } } })
    await expect(checkRelease({ path: 'a.zip', appSpecVariables: variables }, files)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    })
  })
})

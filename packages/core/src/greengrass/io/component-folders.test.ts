import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { componentDigest } from '../../pipeline/greengrass/component-bundle.ts'
import { readComponent } from '../../pipeline/greengrass/index.ts'
import type { ComponentBundle } from '../component.ts'
import { readComponentJson } from '../component-json.ts'
import { createComponentFolders } from './index.ts'

const folders = createComponentFolders()
const RECIPE = `RecipeFormatVersion: "2020-01-25"
ComponentName: com.example.App
ComponentVersion: "1.0.0"
Manifests:
  - Artifacts:
      - URI: s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/run.sh
      - URI: s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/made.bin
`
const MADE = 'made here\n'
const FOUND = '#!/bin/sh\necho ok\n'

let scratch: string
let out: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-component-folder-'))
  out = join(scratch, 'out')
  await writeFile(join(scratch, 'run.sh'), FOUND)
})
afterEach(() => rm(scratch, { recursive: true, force: true }))

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const artifact = (path: string, text: string) => {
  const sha256 = sha(text)
  return {
    fileName: path.slice(path.lastIndexOf('/') + 1),
    path,
    sizeBytes: text.length,
    sha256,
    contentDigest: sha256,
  }
}

/** A component with a file that is made in the folder, and one that was found elsewhere. */
async function make(artifactsFolder: string): Promise<ComponentBundle> {
  await writeFile(join(artifactsFolder, 'made.bin'), MADE)
  await writeFile(join(artifactsFolder, 'not-named.zip'), 'made for nothing')
  const content = {
    recipe: { file: join(scratch, 'recipe.yaml'), format: 'yaml', text: RECIPE } as const,
    artifacts: [artifact(`${artifactsFolder}/made.bin`, MADE), artifact(`${scratch}/run.sh`, FOUND)],
  }
  const publish = { bucket: 'components', region: 'eu-west-1' }
  const contentDigest = await componentDigest(content)
  return { name: 'com.example.App', version: '1.0.0', ...content, elsewhere: ['docker:app:1'], publish, contentDigest }
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).sort()

test('what is written is read again as it was, with its files in the folder', async () => {
  const written = await folders.write(out, make)
  expect(await namesIn(out)).toEqual(['artifacts', 'component.json', 'recipe.yaml'])
  expect(await namesIn(join(out, 'artifacts'))).toEqual(['made.bin', 'run.sh'])
  const read = await readComponent(out, folders)
  expect(read).toEqual(written)
  expect(read.component.artifacts[1]?.path).toBe(join(out, 'artifacts/run.sh'))
  expect(await readFile(read.component.artifacts[1]?.path ?? '', 'utf8')).toBe(FOUND)
})

test('a folder that was made before is replaced as a whole, and can be moved', async () => {
  await folders.write(out, make)
  const before = await readFile(join(out, 'component.json'), 'utf8')
  await writeFile(join(scratch, 'run.sh'), FOUND)
  await folders.write(`${out}/`, make)
  expect(await readFile(join(out, 'component.json'), 'utf8')).toBe(before)
  await rename(out, join(scratch, 'elsewhere'))
  await readComponent(join(scratch, 'elsewhere'), folders)
  await mkdir(join(scratch, 'empty/deep'), { recursive: true })
  await folders.write(join(scratch, 'empty/deep'), make)
  expect(await namesIn(scratch)).toEqual(['elsewhere', 'empty', 'run.sh'])
})

test('runs that write to one place at once leave one of them, whole', async () => {
  for (const before of ['nothing', 'a component']) {
    await Promise.all(Array.from({ length: 6 }, () => folders.write(out, make)))
    await readComponent(out, folders)
    expect(await namesIn(scratch), before).toEqual(['out', 'run.sh'])
  }
})

describe('what is there and is no component folder stays', () => {
  test.for<[string, (place: string) => Promise<unknown>, string]>([
    ['a file', (place) => writeFile(place, ''), 'there is a file'],
    [
      'a folder with files',
      (place) => mkdir(place).then(() => writeFile(join(place, 'a'), '')),
      'something else in it',
    ],
    [
      'a component folder that somebody has put a file into',
      (place) => folders.write(place, make).then(() => writeFile(join(place, 'notes.txt'), '')),
      'something else in it',
    ],
    ['a link', (place) => symlink(scratch, place), 'there is a link'],
    [
      'a folder with a component.json of somebody else',
      (place) => mkdir(place).then(() => writeFile(join(place, 'component.json'), '{"name":"a"}')),
      'something else in it',
    ],
  ])('%s', async ([, prepare, told]) => {
    await prepare(out)
    const before = await namesIn(scratch)
    await expect(folders.write(out, make)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(told),
    })
    expect(await namesIn(scratch)).toEqual(before)
  })
})

test('a place that cannot be written to is named', async () => {
  await writeFile(join(scratch, 'file'), '')
  for (const place of ['file/out', 'file/deep/out']) {
    const error = await folders.write(join(scratch, place), make).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'BUNDLE_FAILED',
      message: `"${join(scratch, place)}" cannot be written: a part of its path is a file`,
      hint: 'choose another place',
    })
  }
})

describe('nothing is left, and what was there stays, when it', () => {
  const stopped = new AbortController()
  stopped.abort(new Error('told to stop'))
  const stopWhileMaking = new AbortController()
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  test.for<[string, (folder: string) => Promise<ComponentBundle>, AbortSignal | undefined, unknown]>([
    ['cannot be made', () => Promise.reject(new Error('cannot')), undefined, { message: 'cannot' }],
    [
      'meets a disk that cannot be written to',
      () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' })),
      undefined,
      {
        code: 'BUNDLE_FAILED',
        message: expect.stringMatching(/^".*out" cannot be written: the file system is read-only$/),
      },
    ],
    ['meets a full disk', () => Promise.reject(full), undefined, { code: 'DISK_FULL' }],
    ['is told to stop before', make, stopped.signal, { message: 'told to stop' }],
    [
      'is told to stop meanwhile',
      async (folder) => {
        const made = await make(folder)
        stopWhileMaking.abort(new Error('told to stop'))
        return made
      },
      stopWhileMaking.signal,
      { message: 'told to stop' },
    ],
    [
      'copies a file that changes',
      async (folder) => {
        const made = await make(folder)
        await writeFile(join(scratch, 'run.sh'), FOUND.replace('ok', 'ko'))
        return made
      },
      undefined,
      { code: 'SOURCE_INVALID', message: expect.stringContaining('"run.sh" changed while it was copied') },
    ],
    [
      'has a name that is no name of a file everywhere',
      async (folder) => {
        const made = await make(folder)
        await writeFile(join(scratch, 'a:b'), FOUND)
        return { ...made, artifacts: [artifact(`${scratch}/a:b`, FOUND)] }
      },
      undefined,
      { code: 'SOURCE_INVALID', message: expect.stringContaining('"a:b", which is no name of a file') },
    ],
  ])('%s', async ([, makeIt, signal, expected]) => {
    await folders.write(out, make)
    const before = await readFile(join(out, 'component.json'), 'utf8')
    await expect(folders.write(out, makeIt, signal === undefined ? {} : { signal })).rejects.toMatchObject(
      expected as object,
    )
    expect(await readFile(join(out, 'component.json'), 'utf8')).toBe(before)
    expect((await namesIn(scratch)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

describe('a folder that is not as it was made is refused', () => {
  const edit = (change: (json: Record<string, unknown>) => unknown) => async () => {
    const file = join(out, 'component.json')
    const json = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
    await writeFile(file, JSON.stringify(change(json)))
  }
  const rename1 = (fileName: unknown) =>
    edit((json) => ({ ...json, artifacts: [{ ...artifact('run.sh', FOUND), fileName }] }))
  const named = async (name: string, text = FOUND): Promise<void> => {
    await mkdir(dirname(join(out, 'artifacts', name)), { recursive: true })
    await writeFile(join(out, 'artifacts', name), text)
  }

  test.for<[string, () => Promise<unknown>, string]>([
    ['no component.json', () => rm(join(out, 'component.json')), 'there is no "component.json"'],
    ['half a component.json', () => truncate(join(out, 'component.json'), 40), 'component.json cannot be read'],
    ['another JSON', edit(() => ({ name: 'a' })), 'is not that of a component folder'],
    ['a list', edit(() => []), 'is not that of a component folder'],
    ['a later form', edit((json) => ({ ...json, format: 'slipway-component/2' })), 'format "slipway-component/2", not'],
    ['another name', edit((json) => ({ ...json, name: 'com.example.Other' })), 'is that of "com.example.App", not of'],
    ['a name with a path', edit((json) => ({ ...json, name: '../a' })), 'has no name of a component'],
    ['no version', edit((json) => ({ ...json, version: '' })), 'has no version'],
    ['another digest', edit((json) => ({ ...json, contentDigest: sha('') })), 'its content is '],
    ['a recipe elsewhere', edit((json) => ({ ...json, recipe: '../recipe.yaml' })), 'names no recipe.json'],
    ['no artifacts', edit(({ artifacts: _, ...json }) => json), 'has no list of artifacts'],
    ['one artifact fewer', edit((json) => ({ ...json, artifacts: [] })), 'its content is '],
    ['a folder above', rename1('../run.sh'), 'which is no name of a file'],
    ['a folder below', rename1('sub/run.sh'), 'which is no name of a file'],
    ['an absolute name', rename1('/etc/passwd'), 'which is no name of a file'],
    ['a name of Windows', rename1('C:run.sh'), 'which is no name of a file'],
    ['a backslash', rename1('..\\run.sh'), 'which is no name of a file'],
    ['a dot', rename1('.'), 'which is no name of a file'],
    ['an empty name', rename1(''), 'which is no name of a file'],
    ['a control character', rename1('a\u0000b'), 'which is no name of a file'],
    ['a name of no text', rename1(7), 'has an artifact without a name'],
    ['a long name', rename1('a'.repeat(300)), 'which is no name of a file'],
    [
      'one name twice',
      edit((json) => ({ ...json, artifacts: [artifact('run.sh', FOUND), artifact('run.sh', FOUND)] })),
      'names the artifact "run.sh" twice',
    ],
    [
      'a negative size',
      edit((json) => ({ ...json, artifacts: [{ ...artifact('run.sh', FOUND), sizeBytes: -1 }] })),
      'how large',
    ],
    [
      'no digest',
      edit((json) => ({ ...json, artifacts: [{ ...artifact('run.sh', FOUND), sha256: 'x' }] })),
      'has no digests',
    ],
    ['a bucket of no text', edit((json) => ({ ...json, publish: { bucket: 1 } })), 'where it is published'],
    ['a missing artifact', () => rm(join(out, 'artifacts/run.sh')), 'there is no "artifacts/run.sh"'],
    ['no artifacts folder', () => rm(join(out, 'artifacts'), { recursive: true }), 'there is no "artifacts"'],
    ['a shorter artifact', () => named('run.sh', '#'), '"artifacts/run.sh" has 1 bytes, and had 18'],
    ['other bytes', () => named('run.sh', FOUND.replace('ok', 'ko')), '"artifacts/run.sh" has the SHA-256'],
    [
      'a link in the place of an artifact',
      () =>
        rm(join(out, 'artifacts/run.sh')).then(() => symlink(join(scratch, 'run.sh'), join(out, 'artifacts/run.sh'))),
      '"artifacts/run.sh" is a link',
    ],
    [
      'a link in the place of the folder',
      async () => {
        await rename(join(out, 'artifacts'), join(scratch, 'artifacts'))
        await symlink(join(scratch, 'artifacts'), join(out, 'artifacts'))
      },
      '"artifacts" is a link',
    ],
    [
      'a folder in the place of an artifact',
      () => rm(join(out, 'artifacts/run.sh')).then(() => mkdir(join(out, 'artifacts/run.sh'))),
      '"artifacts/run.sh" is a folder',
    ],
    ['no recipe', () => rm(join(out, 'recipe.yaml')), 'there is no "recipe.yaml"'],
    ['another recipe', () => writeFile(join(out, 'recipe.yaml'), `${RECIPE}# more\n`), 'its content is '],
    ['a recipe in bytes', () => writeFile(join(out, 'recipe.yaml'), new Uint8Array([0xff, 0xfe])), 'no text in UTF-8'],
    ['a recipe without end', () => truncate(join(out, 'recipe.yaml'), 9 * 1024 * 1024), 'more than any that was made'],
  ])('%s', async ([, change, told]) => {
    await folders.write(out, make)
    await change()
    const error: unknown = await readComponent(out, folders).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'ARCHIVE_INVALID',
      hint: expect.stringContaining('bundle the component again'),
    })
    expect((error as Error).message).toContain(told)
  })

  test('a recipe that is none any more says so', async () => {
    await folders.write(out, make)
    await writeFile(join(out, 'recipe.yaml'), '- a list\n')
    await expect(readComponent(out, folders)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
  })

  test('a folder that is not there, and a file, are told apart', async () => {
    await expect(readComponent(out, folders)).rejects.toMatchObject({ message: expect.stringContaining('there is no') })
    await writeFile(out, '')
    await expect(readComponent(out, folders)).rejects.toMatchObject({ message: expect.stringContaining('is a file') })
  })

  test('what may not be read is named', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may read everything')
    await folders.write(out, make)
    await chmod(join(out, 'component.json'), 0)
    await expect(readComponent(out, folders)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
  })
})

test('no text of a component.json names a file outside of its folder, and none is a defect', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('..', '.', 'a/b', 'a\\b', '/a', 'a', 'C:a', '..\u0000'))
  const file = fc.record({
    fileName: name,
    sizeBytes: fc.nat(),
    sha256: fc.constant(sha('')),
    contentDigest: fc.constant(sha('')),
  })
  const json = fc.record({
    format: fc.constant('slipway-component/1'),
    name: fc.constant('a'),
    version: fc.constant('1.0.0'),
    contentDigest: fc.constant(sha('')),
    recipe: fc.constantFrom('recipe.yaml', 'recipe.json', '../recipe.yaml', 'recipe.yml'),
    artifacts: fc.array(fc.oneof({ weight: 4, arbitrary: file }, { weight: 1, arbitrary: fc.anything() }), {
      maxLength: 3,
    }),
    elsewhere: fc.oneof(fc.constant([]), fc.anything()),
    publish: fc.oneof(fc.constant({}), fc.anything()),
  })
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    json.map((value) => JSON.stringify(value) ?? ''),
  )
  fc.assert(
    fc.property(text, (written) => {
      const read = readComponentJson(written)
      if ('problem' in read) {
        expect(read.problem).toMatch(/^component\.json /)
        return
      }
      for (const { fileName } of read.description.artifacts) {
        expect(join('/f/artifacts', fileName).startsWith('/f/artifacts/')).toBe(true)
        expect(dirname(join('/f/artifacts', fileName))).toBe('/f/artifacts')
      }
      expect(read.description.recipe).toMatch(/^recipe\.(json|yaml)$/)
    }),
  )
})

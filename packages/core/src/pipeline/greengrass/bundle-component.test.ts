import { mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectEntries } from '../../bundle/io/collect-entries.ts'
import { createBundleWriter, DEFAULT_MODIFIED_AT, listArchive } from '../../bundle/io/index.ts'
import { SlipwayError } from '../../errors.ts'
import { measureArtifact } from '../../greengrass/io/index.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { type BundleComponentRequest, bundleComponent } from './bundle-component.ts'
import { type ComponentBundle, type ComponentPorts, recipeToPublish } from './component-bundle.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-component-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function make(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

const files: ComponentPorts['files'] = {
  kindOf: async (path) =>
    stat(path).then(
      (found) => (found.isDirectory() ? 'directory' : 'file'),
      () => undefined,
    ),
  read: (path) => readFile(path),
  readBeginning: async (path, limit) => (await readFile(path)).subarray(0, limit),
  collect: async (source, { leaveOut, ...selection }) => {
    const found = await collectEntries(source, { ...selection, leaveOut: leaveOut === undefined ? [] : [leaveOut] })
    return { ...found, warnings: found.warnings.map(({ message }) => message) }
  },
}

async function bundle(request: Partial<BundleComponentRequest> = {}, ports: Partial<ComponentPorts> = {}) {
  const output = join(folder, 'out')
  await mkdir(output, { recursive: true })
  const reporter = new Recorder()
  const source = join(folder, 'app')
  const done = bundleComponent(
    { source, output, modifiedAt: DEFAULT_MODIFIED_AT, ...request },
    { files, archive: createBundleWriter(), measure: measureArtifact, reporter, ...ports },
  )
  return { done, reporter }
}

async function failure(done: Promise<ComponentBundle>): Promise<SlipwayError> {
  const error = await done.catch((thrown: unknown) => thrown)
  if (!(error instanceof SlipwayError)) throw error
  return error
}

async function namesIn(path: string): Promise<readonly string[]> {
  return (await listArchive(path, 'zip')).map(({ path: name }) => name).sort()
}

const HEAD = 'RecipeFormatVersion: "2020-01-25"\n'
const RECIPE = `${HEAD}ComponentName: "{COMPONENT_NAME}" # from the project
ComponentVersion: "{COMPONENT_VERSION}"
ComponentPublisher: "{COMPONENT_AUTHOR}"
Manifests:
  - Lifecycle:
      Install: python3 {artifacts:decompressedPath}/app/main.py
    Artifacts:
      - URI: s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/app.zip
        Unarchive: ZIP
`

function config(build: unknown, version = 'NEXT_PATCH'): string {
  const publish = { bucket: 'components', region: 'eu-west-1' }
  return JSON.stringify({
    component: { 'com.example.App': { author: 'Example', version, build, publish } },
    gdk_version: '1.6.2',
  })
}

const ZIP_PROJECT = {
  'app/gdk-config.json': config({ build_system: 'zip' }),
  'app/recipe.yaml': RECIPE,
  'app/main.py': 'print("hello")\n',
  'app/lib/one.py': 'one = 1\n',
  'app/tests/test_one.py': '',
  'app/.env': 'A=1\n',
  'app/node_modules/a/index.js': '',
  'app/greengrass-build/old.txt': '',
}

describe('a project that is built as an archive', () => {
  test('has the files of the folder in it, less what the kit leaves out, and a recipe with its values', async () => {
    await make(ZIP_PROJECT)
    const { done } = await bundle()
    const component = await done
    expect(component).toMatchObject({ name: 'com.example.App', version: 'NEXT_PATCH', elsewhere: [] })
    expect(component.publish).toEqual({ bucket: 'components', region: 'eu-west-1' })
    expect(component.artifacts.map(({ fileName }) => fileName)).toEqual(['app.zip'])
    expect(component.artifacts[0]?.contentDigest).not.toBe(component.artifacts[0]?.sha256)
    expect(await namesIn(join(folder, 'out/app.zip'))).toEqual(['lib/one.py', 'main.py'])
    expect(component.recipe.format).toBe('yaml')
    expect(component.recipe.text).toBe(
      RECIPE.replace('{COMPONENT_NAME}', 'com.example.App').replace('{COMPONENT_AUTHOR}', 'Example'),
    )
  })

  test('is published under a version and a key of its own, all else as it was written', async () => {
    await make(ZIP_PROJECT)
    const component = await (await bundle()).done
    const place = {
      version: '1.0.3',
      bucket: 'components-eu-west-1-1',
      keyOf: (name: string) => `com.example.App/1.0.3/${name}`,
    }
    expect(await recipeToPublish(component, place)).toBe(
      component.recipe.text
        .replace('"{COMPONENT_VERSION}"', '"1.0.3"')
        .replace(/s3:.*zip/, 's3://components-eu-west-1-1/com.example.App/1.0.3/app.zip'),
    )
  })

  test('names the archive as it is asked to, and leaves out what is asked for alone', async () => {
    const options = { zip_name: 'code', excludes: ['**/*.md', 'lib'] }
    await make({
      ...ZIP_PROJECT,
      'app/gdk-config.json': config({ build_system: 'zip', options }, '2.0.0'),
      'app/recipe.yaml': RECIPE.replaceAll('app.zip', 'code.zip').replace('/app/', '/code/'),
      'app/docs/a.md': '',
      'app/docs/lib/b.txt': '',
    })
    const component = await (await bundle({ allowSecrets: ['.env'] })).done
    expect(component.version).toBe('2.0.0')
    expect(await namesIn(join(folder, 'out/code.zip'))).toEqual([
      '.env',
      'docs/lib/b.txt',
      'main.py',
      'node_modules/a/index.js',
      'tests/test_one.py',
    ])
  })

  test('has the same digest and the same bytes at another time, and others when anything changes', async () => {
    await make(ZIP_PROJECT)
    const before = await (await bundle()).done
    await utimes(join(folder, 'app/main.py'), 1, 1)
    const same = await (await bundle()).done
    expect(same.contentDigest).toBe(before.contentDigest)
    expect(same.artifacts).toEqual(before.artifacts)
    await make({ 'app/gdk-config.json': config({ build_system: 'zip' }, '3.0.0') })
    expect((await (await bundle()).done).contentDigest).toBe(before.contentDigest)
    await make({ 'app/main.py': 'print("bye")\n' })
    const other = await (await bundle()).done
    expect(other.contentDigest).not.toBe(before.contentDigest)
    await make({ 'app/recipe.yaml': RECIPE.replace('python3', 'python3 -u') })
    expect((await (await bundle()).done).contentDigest).not.toBe(other.contentDigest)
  })

  test('takes no secrets along', async () => {
    await make({ ...ZIP_PROJECT, 'app/key.pem': '-----BEGIN RSA PRIVATE KEY-----\n' })
    expect(await failure((await bundle()).done)).toMatchObject({ code: 'SECRETS_FOUND' })
  })
})

describe('a project that something else builds', () => {
  const BUILT = {
    'app/greengrass-build/recipes/recipe.yaml': RECIPE.replace('{COMPONENT_NAME}', 'com.example.App'),
    'app/greengrass-build/artifacts/com.example.App/NEXT_PATCH/app.zip': 'as it is',
  }

  test('a command of its own is run in the folder, and what it has left is taken', async () => {
    await make({
      'app/gdk-config.json': config({ build_system: 'custom', custom_build_command: ['bash', 'build.sh'] }),
      'app/recipe.yaml': RECIPE,
    })
    const run: unknown[] = []
    const build: ComponentPorts['build'] = async (command, source) => {
      run.push(command, source)
      await make(BUILT)
    }
    const component = await (await bundle({}, { build })).done
    expect(run).toEqual([['bash', 'build.sh'], join(folder, 'app')])
    expect(component.artifacts).toMatchObject([{ fileName: 'app.zip', sizeBytes: 8 }])
    expect(component.recipe.text).toContain('ComponentPublisher: "Example"')
  })

  test('a build that leaves no recipe, or not the artifact, is told', async () => {
    await make({
      'app/gdk-config.json': config({ build_system: 'custom', custom_build_command: 'make' }),
      'app/recipe.yaml': RECIPE,
    })
    const nothing = await failure((await bundle({}, { build: async () => undefined })).done)
    expect(nothing).toMatchObject({ code: 'SOURCE_INVALID' })
    expect(nothing.message).toContain('greengrass-build/recipes/recipe.yaml')
    const braces = RECIPE.replace('BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION', '{BUCKET_NAME}/{COMPONENT_NAME}/1')
    await make({ 'app/greengrass-build/recipes/recipe.yaml': braces })
    const half = await failure((await bundle({}, { build: async () => undefined })).done)
    expect(half.message).toContain('the build has not made the artifact "app.zip"')
    expect(await failure((await bundle()).done)).toMatchObject({ code: 'NOT_IMPLEMENTED' })
  })

  test('a build system of the kit alone is named, unless the kit has run', async () => {
    await make({ 'app/gdk-config.json': config({ build_system: 'gradle' }), 'app/recipe.yaml': RECIPE })
    const refused = await failure((await bundle()).done)
    expect(refused).toMatchObject({ code: 'NOT_IMPLEMENTED' })
    expect(refused.message).toContain('"gradle"')
    await make(BUILT)
    expect((await (await bundle()).done).artifacts).toMatchObject([{ fileName: 'app.zip' }])
  })

  test('what the kit has built is published as it is, when that is asked for', async () => {
    await make(ZIP_PROJECT)
    const nothing = await failure((await bundle({ isBuilt: true })).done)
    expect(nothing).toMatchObject({ code: 'SOURCE_INVALID', message: expect.stringContaining('nothing is built') })
    await make(BUILT)
    const component = await (await bundle({ isBuilt: true })).done
    const built = 'app/greengrass-build/artifacts/com.example.App/NEXT_PATCH/app.zip'
    expect(component.artifacts).toMatchObject([{ path: join(folder, built) }])
  })
})

test('a recipe is no folder, and would lose what is beside it', async () => {
  await make(ZIP_PROJECT)
  const source = join(folder, 'app/recipe.yaml')
  expect(await failure((await bundle({ source })).done)).toMatchObject({
    code: 'SOURCE_INVALID',
    message: `"${source}" is a file; expected the folder of a component`,
    hint: `name the folder that it is in: "${join(folder, 'app')}"`,
  })
})

test('what a link leads to is in the archive in its place', async () => {
  await make({ ...ZIP_PROJECT, 'app/run.sh': 'echo' })
  await symlink('run.sh', join(folder, 'app/start.sh'))
  const { artifacts } = await (await bundle()).done
  const [archive] = artifacts
  const linked = (await listArchive(archive?.path ?? '', 'zip')).find(({ path }) => path === 'start.sh')
  expect(linked).toMatchObject({ type: 'file', sizeBytes: 4 })
  await symlink('/etc/hostname', join(folder, 'app/name'))
  expect((await failure((await bundle()).done)).message).toContain('link "name" to "/etc/hostname" leads to what')
})

describe('a recipe with its artifacts', () => {
  const own = (artifacts: string): string =>
    `${HEAD}ComponentName: com.example.App\nComponentVersion: 1.4.0\nManifests:\n  - Lifecycle: { Install: echo }\n    Artifacts:\n${artifacts}`

  test('finds files beside it, makes archives of folders, and leaves alone what is elsewhere', async () => {
    await make({
      'app/recipe.yml': own(
        '      - URI: s3://bucket/x/run.sh\n      - { URI: s3://bucket/x/lib.zip, Unarchive: ZIP }\n      - URI: s3://bucket/x/model.bin\n      - URI: docker:app:1\n',
      ),
      'app/run.sh': 'echo\n',
      'app/artifacts/lib/a.py': '',
    })
    const component = await (await bundle()).done
    expect(component).toMatchObject({ name: 'com.example.App', version: '1.4.0', publish: {} })
    expect(component.artifacts.map(({ fileName }) => fileName)).toEqual(['lib.zip', 'run.sh'])
    expect(component.elsewhere).toEqual(['s3://bucket/x/model.bin', 'docker:app:1'])
    expect(await namesIn(join(folder, 'out/lib.zip'))).toEqual(['a.py'])
    const published = await recipeToPublish(component, { version: '1.4.0', bucket: 'c', keyOf: (name) => `k/${name}` })
    expect(published).toContain('URI: s3://c/k/run.sh')
    expect(published).toContain('URI: s3://bucket/x/model.bin')
  })

  test('finds files where a local deployment has them', async () => {
    await make({
      'app/recipe.yaml': own('      - URI: s3://bucket/run.sh\n'),
      'app/artifacts/com.example.App/1.4.0/run.sh': 'x',
    })
    expect((await (await bundle()).done).artifacts).toMatchObject([{ fileName: 'run.sh', sizeBytes: 1 }])
  })

  test('is refused after everything that is wrong was told, and nothing is written', async () => {
    await make({ 'app/recipe.yaml': own('      - URI: http://b/run.sh\n').replace('1.4.0', 'one') })
    const { done, reporter } = await bundle()
    expect(await failure(done)).toMatchObject({ code: 'RECIPE_INVALID' })
    const codes = reporter.of('diagnostic').map(({ diagnostic }) => diagnostic.code)
    expect(codes).toEqual(['greengrass/component-version', 'greengrass/artifact-uri'])
  })
})

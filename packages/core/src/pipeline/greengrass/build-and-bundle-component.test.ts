import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectEntries } from '../../bundle/io/collect-entries.ts'
import { createBundleWriter, listArchive } from '../../bundle/io/index.ts'
import { createComponentFolders, measureArtifact } from '../../greengrass/io/index.ts'
import type { SourceControl } from '../../provider.ts'
import { Recorder } from '../fixtures/recorder.ts'
import {
  type BuildAndBundleComponentPorts,
  type BuildAndBundleComponentRequest,
  buildAndBundleComponent,
} from './build-and-bundle-component.ts'
import { type ComponentPorts, recipeToPublish } from './component-bundle.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-build-component-'))
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

/** A repository of which some files are tracked. */
const tracking = (...tracked: readonly string[]): SourceControl => ({
  describe: async () => ({ commit: 'c0ffee', committedAt: new Date('2026-01-02T03:04:06Z'), changedFiles: [] }),
  trackedFiles: async () => tracked,
})

function bundle(
  request: Partial<BuildAndBundleComponentRequest> = {},
  ports: Partial<BuildAndBundleComponentPorts> = {},
) {
  const reporter = new Recorder()
  const place = { source: join(folder, 'app'), output: join(folder, 'app/out') }
  const done = buildAndBundleComponent(
    { ...place, trackedOnly: false, timestamps: 'fixed', ...request },
    {
      ...{
        files,
        archive: createBundleWriter(),
        measure: measureArtifact,
        folders: createComponentFolders(),
        reporter,
      },
      sourceControl: tracking(),
      ...ports,
    },
  )
  return { done, reporter }
}

async function namesIn(archive: string): Promise<readonly string[]> {
  return (await listArchive(archive, 'zip')).map(({ path }) => path).sort()
}

const config = (build: unknown): string => {
  const component = {
    'com.example.App': { author: 'A', version: 'NEXT_PATCH', build, publish: { bucket: 'b', region: 'r' } },
  }
  return JSON.stringify({ component, gdk_version: '1.6.2' })
}
const RECIPE = `RecipeFormatVersion: "2020-01-25"
ComponentName: "{COMPONENT_NAME}"
ComponentVersion: "{COMPONENT_VERSION}"
Manifests:
  - Artifacts:
      - URI: s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/app.zip
        Unarchive: ZIP
`
const PROJECT = {
  'app/gdk-config.json': config({ build_system: 'zip' }),
  'app/recipe.yaml': RECIPE,
  'app/main.py': 'print("hello")\n',
  'app/notes.txt': 'for me alone\n',
}

test('a folder inside of the project does not become part of the component, however often it is made', async () => {
  await make(PROJECT)
  const first = bundle()
  const { component, path, facts } = await first.done
  expect(facts?.commit).toBe('c0ffee')
  expect(first.reporter.of('component-bundled')).toEqual([{ type: 'component-bundled', path, component }])
  const again = await bundle().done
  expect(again.component).toEqual(component)
  expect(await namesIn(join(path, 'artifacts/app.zip'))).toEqual(['main.py', 'notes.txt'])
  expect((await readdir(join(folder, 'app'))).sort()).toEqual([
    'gdk-config.json',
    'main.py',
    'notes.txt',
    'out',
    'recipe.yaml',
  ])
})

test('what a run was killed over stays, as beside a file, and becomes no part of a component', async () => {
  const left = 'app/out.0123456789ab.partial'
  await make({ ...PROJECT, [`${left}/artifacts/app.zip`]: 'half of it', [`${left}/recipe.yaml`]: RECIPE })
  const { path } = await bundle().done
  expect(await namesIn(join(path, 'artifacts/app.zip'))).toEqual(['main.py', 'notes.txt'])
  expect(await readdir(join(folder, left))).toEqual(['artifacts', 'recipe.yaml'])
})

test('the bucket of the kit is known with braces too, as its pages have it', async () => {
  const written = 's3://{BUCKET_NAME}/{COMPONENT_NAME}/{COMPONENT_VERSION}/app.zip'
  await make({ ...PROJECT, 'app/recipe.yaml': RECIPE.replace(/s3:.*zip/, `"${written}"`) })
  const { component } = await bundle().done
  expect(component).toMatchObject({ artifacts: [{ fileName: 'app.zip' }], elsewhere: [] })
  const published = await recipeToPublish(component, { version: '1.0.0', bucket: 'b', keyOf: (name) => `k/${name}` })
  expect(published).toContain('- URI: "s3://b/k/app.zip"')
})

test('only what git tracks goes into the archive of a project, and of a folder beside a recipe', async () => {
  await make(PROJECT)
  const ofProject = await bundle({ trackedOnly: true }, { sourceControl: tracking('main.py', 'recipe.yaml') }).done
  expect(await namesIn(join(ofProject.path, 'artifacts/app.zip'))).toEqual(['main.py'])
  await rm(join(folder, 'app'), { recursive: true })
  const plain = RECIPE.replace('{COMPONENT_NAME}', 'com.example.App').replace('{COMPONENT_VERSION}', '1.0.0')
  await make({
    'app/recipe.yaml': plain.replace('BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION', 'bucket'),
    'app/artifacts/app/main.py': 'print("hello")\n',
    'app/artifacts/app/lib/one.py': 'one = 1\n',
    'app/artifacts/app/notes.txt': 'for me alone\n',
  })
  const sourceControl = tracking('recipe.yaml', 'artifacts/app/main.py', 'artifacts/app/lib/one.py', 'main.py')
  const ofFolder = await bundle({ trackedOnly: true }, { sourceControl }).done
  expect(await namesIn(join(ofFolder.path, 'artifacts/app.zip'))).toEqual(['lib/one.py', 'main.py'])
})

test('what a build of its own has made is not tracked, and is not left out without a word', async () => {
  await make({ ...PROJECT, 'app/gdk-config.json': config({ build_system: 'custom', custom_build_command: 'make' }) })
  const { done } = bundle({ trackedOnly: true }, { buildComponent: () => Promise.reject(new Error('not to be run')) })
  await expect(done).rejects.toMatchObject({ code: 'INPUT_INVALID', hint: 'leave out tracked-only' })
})

test('the build of a release goes before the build of the component, and source control is asked before both', async () => {
  await make({ ...PROJECT, 'app/gdk-config.json': config({ build_system: 'custom', custom_build_command: 'make' }) })
  const done: string[] = []
  const built = await bundle(
    { timestamps: 'commit' },
    {
      sourceControl: {
        ...tracking(),
        describe: async (source) => {
          done.push('describe')
          return tracking().describe(source)
        },
      },
      build: async () => void done.push('build'),
      buildComponent: async ([program = '']) => {
        done.push(program)
        await make({
          'app/greengrass-build/recipes/recipe.yaml': RECIPE,
          'app/greengrass-build/artifacts/com.example.App/NEXT_PATCH/app.zip': 'an archive',
        })
      },
    },
  ).done
  expect(done).toEqual(['describe', 'build', 'make'])
  expect(await readFile(built.component.artifacts[0]?.path ?? '', 'utf8')).toBe('an archive')
})

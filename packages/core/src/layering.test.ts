import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../..', import.meta.url))

interface Import {
  readonly from: string
  readonly isTypeOnly: boolean
}

/** The sources of a package that are built, by their path from `src`; tests and fixtures may import what they like. */
function sourcesOf(name: string): Map<string, string> {
  const root = join(packages, name, 'src')
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').includes('fixtures'))
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** What a source imports, statically or not. */
function importsOf(source: string): Import[] {
  const statics = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamics = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...statics].map(([, type, from]) => ({ from: from ?? '', isTypeOnly: type !== undefined })),
    ...[...dynamics].map(([, from]) => ({ from: from ?? '', isTypeOnly: false })),
  ]
}

/** Every import of a package's sources as `file: module`, for a readable difference. */
function edges(sources: ReadonlyMap<string, string>, isWanted: (path: string, from: string) => boolean): string[] {
  return [...sources].flatMap(([path, source]) =>
    importsOf(source)
      .filter(({ from }) => isWanted(path, from))
      .map(({ from }) => `${path}: ${from}`),
  )
}

/** All files that a folder's files reach by imports that are there at run time. */
function reachedFrom(sources: ReadonlyMap<string, string>, folder: string): string[] {
  const queue = [...sources.keys()].filter((path) => path.startsWith(`${folder}/`))
  const reached = new Set(queue)
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { from, isTypeOnly } of importsOf(sources.get(path) ?? '')) {
      if (isTypeOnly || !from.startsWith('.')) continue
      const target = join(dirname(path), from).split(sep).join('/')
      if (reached.has(target) || !sources.has(target)) continue
      reached.add(target)
      queue.push(target)
    }
  }
  return [...reached].sort()
}

const core = sourcesOf('core')

test('the sources are found: a rule that looks at nothing would hold', () => {
  for (const path of ['appspec/index.ts', 'bundle/io/index.ts', 'deployment/watch.ts', 'report/json.ts']) {
    expect([...core.keys()]).toContain(path)
  }
  expect(edges(core, (path) => path === 'deployment/watch.ts')).toContain('deployment/watch.ts: ../errors.ts')
})

test.for(['appspec', 'deployment', 'report', 'revision', 'greengrass/recipe', 'greengrass/rules', 'greengrass/gdk'])(
  'core/%s imports no module of node, not even through others',
  (folder) => {
    const reached = new Set(reachedFrom(core, folder))
    expect(reached.size).toBeGreaterThan(0)
    expect(edges(core, (path, from) => reached.has(path) && from.startsWith('node:'))).toEqual([])
  },
)

test('only bundle/io, mender-artifact/io and greengrass/io of core touch files, compression, workers and processes', () => {
  const heavy = /^node:(fs|fs\/promises|zlib|worker_threads|child_process|stream|stream\/promises|os|net|http|https)$/
  expect(
    edges(core, (path, from) => heavy.test(from) && !/^(bundle|mender-artifact|greengrass)\/io\//.test(path)),
  ).toEqual([])
})

test('core reads no environment and prints nothing; of its process bundle/io hears the end alone', () => {
  const wrong = [...core].filter(([path, source]) => {
    const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
    const judged = path.startsWith('bundle/io/') ? code.replace("process.once('exit', ", '') : code
    return /\bprocess\.|\bconsole\./.test(judged)
  })
  expect(wrong.map(([path]) => path)).toEqual([])
})

test('core knows no SDK and no action', () => {
  expect(edges(core, (_, from) => /^@(aws-sdk|smithy|actions)\//.test(from))).toEqual([])
})

/** Every package, with those of ours that it may import: adapters and the engine know the core and never each other. */
const PACKAGES = {
  core: [],
  aws: ['core'],
  engine: ['core'],
  mender: ['core'],
  github: ['core'],
  runtime: ['core', 'aws', 'mender'],
  rehearsal: ['core', 'aws', 'engine', 'mender', 'runtime'],
  cli: ['core', 'aws', 'engine', 'mender', 'github', 'runtime', 'rehearsal'],
  actions: ['core', 'aws', 'mender', 'github', 'runtime', 'rehearsal'],
  launcher: ['cli', 'actions', 'core'],
} as const
const names = Object.keys(PACKAGES) as (keyof typeof PACKAGES)[]

test('every package has its rule', () => {
  const folders = readdirSync(packages, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual([...names].sort())
})

test.for(names)('package %s imports, of ours, only what it may', (name) => {
  const allowed: readonly string[] = PACKAGES[name]
  const ours = edges(sourcesOf(name), (_, from) => {
    const [, target] = /^@slipway\/([^/]+)/.exec(from) ?? []
    return target !== undefined && !allowed.includes(target)
  })
  expect(ours).toEqual([])
})

test.for(names)('package %s reaches into no other by a path', (name) => {
  const leaving = edges(
    sourcesOf(name),
    (path, from) => from.startsWith('.') && join('src', dirname(path), from).startsWith('..'),
  )
  expect(leaving).toEqual([])
})

test('the toolkit of actions is imported by one package alone', () => {
  const importing = names.filter((name) => edges(sourcesOf(name), (_, from) => from.startsWith('@actions/')).length > 0)
  expect(importing).toEqual(['github'])
})

test('the AWS SDK is imported by one package alone', () => {
  const importing = names.filter(
    (name) => edges(sourcesOf(name), (_, from) => /^@(aws-sdk|smithy)\//.test(from)).length > 0,
  )
  expect(importing).toEqual(['aws'])
})

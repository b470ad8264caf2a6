import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../..', import.meta.url))
const root = join(packages, 'cli', 'src')

/** All modules that a file loads before anything of it runs: by static imports, through our own packages too. */
function loadedBy(file: string, loaded: Set<string> = new Set()): Set<string> {
  const source = readFileSync(file, 'utf8')
  for (const [, type, from = ''] of source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )) {
    if (type !== undefined) continue
    const target = from.startsWith('.') ? join(file, '..', from) : sourceOf(from)
    const name = from.startsWith('.') ? (target ?? from) : from
    if (loaded.has(name)) continue
    loaded.add(name)
    if (target !== undefined) loadedBy(target, loaded)
  }
  return loaded
}

/** The source of a module of ours, as its package says. */
function sourceOf(specifier: string): string | undefined {
  const [, name, path] = /^@slipway\/([^/]+)(.*)$/.exec(specifier) ?? []
  if (name === undefined) return undefined
  const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'))
  return join(packages, name, exports[`.${path}`].source)
}

/**
 * What only a command that does its work may load: SDKs, the engine, git, reports, the parsers of YAML and archives, and
 * whatever others have written.
 */
function isHeavy(name: string): boolean {
  if (name.startsWith('node:')) return /^node:(http|https|child_process|worker_threads)$/.test(name)
  if (name === '@slipway/core/report/words') return false
  return (
    !name.startsWith('@slipway/') ||
    /^@slipway\/(aws|engine|github|mender|core\/(appspec|bundle|pipeline|report))/.test(name)
  )
}

function namesLoadedBy(path: string): string[] {
  return [...loadedBy(join(root, path))].filter((name) => !name.endsWith('.ts')).sort()
}

function heavyOf(path: string): string[] {
  return namesLoadedBy(path).filter(isHeavy)
}

test('the command itself loads no more than errors, diagnostics, the reader of inputs and a clock', () => {
  expect(namesLoadedBy('index.ts')).toEqual([
    '@slipway/core/clock',
    '@slipway/core/diagnostics',
    '@slipway/core/errors',
    '@slipway/core/inputs',
    '@slipway/core/version',
    '@slipway/runtime/host',
  ])
})

test('the look goes through our packages: what is heavy in them is seen', () => {
  expect([...loadedBy(join(root, 'validation/fix-release.ts'))].filter(isHeavy)).toEqual(
    expect.arrayContaining(['@slipway/core/appspec', 'yaml']),
  )
  for (const name of ['@aws-sdk/client-s3', '@slipway/github/git', 'node:child_process', '@actions/exec']) {
    expect(isHeavy(name)).toBe(true)
  }
  for (const name of ['@slipway/core/errors', '@slipway/core/revision', 'node:fs/promises']) {
    expect(isHeavy(name)).toBe(false)
  }
})

test('help and the option parser are light', () => {
  for (const path of ['help.ts', 'options/parse.ts', 'report-error.ts', 'commands/table.ts']) {
    expect([path, heavyOf(path)]).toEqual([path, []])
  }
})

test.for(
  readdirSync(join(root, 'commands'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')),
)('commands/%s answers a usage error without loading what does the work', (name) => {
  expect(heavyOf(join('commands', name))).toEqual([])
})

/** What a step on the way to a revision has no use for, by the files that say it. */
const OF_OTHER_STEPS =
  /^yaml$|\/core\/src\/(?:appspec\/(?:index|cloud\/|fix\/|rules\/|schema\/|yaml\/)|greengrass\/(?!gdk\/layout)|mender-artifact\/|pipeline\/(?:index|deploy|diff\/|plan\/|prune\/|readiness\/|redeploy\/|wait\/)|report\/(?:index|advice|headline|html|result-text|symptoms))/

test.for([
  'core/src/pipeline/bundle/build-and-bundle.ts',
  'core/src/pipeline/check.ts',
  'core/src/pipeline/push-revision.ts',
  'core/src/report/words.ts',
  'runtime/src/revision-reporter.ts',
])('%s, which bundling, pushing or validating begins with, loads nothing of other steps', (path) => {
  const loaded = [...loadedBy(join(packages, path))]
  expect(loaded.length).toBeGreaterThan(1)
  expect(loaded.filter((name) => OF_OTHER_STEPS.test(name))).toEqual([])
})

test('the words for deployments, and the rules of AppSpec files, would be seen among what is loaded', () => {
  for (const [path, seen] of [
    ['runtime/src/text-reporter.ts', 'core/src/report/advice.ts'],
    ['core/src/pipeline/index.ts', 'core/src/pipeline/wait/wait-for-status.ts'],
    ['core/src/appspec/validate.ts', 'core/src/appspec/cloud/judge-cloud.ts'],
  ] as const) {
    const loaded = [...loadedBy(join(packages, path))].filter((name) => OF_OTHER_STEPS.test(name))
    expect(loaded).toContain(join(packages, seen))
  }
})

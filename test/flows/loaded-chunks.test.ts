import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EngineProcess, SLIPWAY, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'

// What starts is mostly what is loaded: a step takes the longer the more of the bundle it reads. So each step is held to what it
// has a use for, by functions that stand for the rest.

/** What tells of deployments, and waits for them. */
const DEPLOYMENTS = ['renderResult', 'renderResultHtml', 'renderPlan', 'waitForStatus', 'planDeployment']
/** What is for other services, or other platforms. */
const ELSEWHERE = ['deployGreengrass', 'deployMender', 'validateRecipe', 'judgeCloud', 'writeCloudAppSpec']
/** What reads AppSpec files. */
const RULES = ['judgeServerAppSpec', 'parseDocument']
/** What writes bundles, and what reads them. */
const [WRITER, READER] = [['createBundleWriter'], ['describeArchive', 'extractArchive', 'inspectArchive']]
/** What is needed only where something is wrong. */
const REMEDIES = ['fixAppSpec', 'renderSarif', 'renderDiff']

const chunks = new Map<string, string>()
let engine: EngineProcess
beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  for (const name of await readdir(dirname(SLIPWAY))) {
    if (name.endsWith('.js')) chunks.set(name, await readFile(join(dirname(SLIPWAY), name), 'utf8'))
  }
})
afterAll(() => engine[Symbol.asyncDispose]())

/** The functions that any of the texts defines, whatever the bundler has put before their names. */
function definedIn(texts: Iterable<string>, names: readonly string[]): string[] {
  const all = [...texts]
  return names.filter((name) => all.some((text) => new RegExp(`\\bfunction\\*? (?:\\w+_)?${name}\\(`).test(text)))
}

/** Runs a command, and answers with the chunks that it has loaded, as Node itself knows them. */
async function loadedBy(args: readonly string[], cwd: string): Promise<string[]> {
  await using coverage = await makeFolder({})
  const ran = await slipway(args, { cwd, env: { ...engine.env, NODE_V8_COVERAGE: coverage.path } })
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const names = new Set<string>()
  for (const file of await readdir(coverage.path)) {
    const { result } = JSON.parse(await readFile(join(coverage.path, file), 'utf8')) as {
      readonly result: readonly { readonly url: string }[]
    }
    for (const { url } of result) if (chunks.has(basename(url))) names.add(basename(url))
  }
  return [...names].map((name) => chunks.get(name) ?? '')
}

const BUNDLE = ['bundle', '--source', 'release', '--output', 'bundle.zip']
const TO_BUCKET = ['--application-name', 'web', '--s3-bucket', 'web']
const PUSH = ['push', '--bundle', 'bundle.zip', ...TO_BUCKET]

test.for([
  {
    args: ['--version'],
    needs: [],
    never: [...DEPLOYMENTS, ...ELSEWHERE, ...RULES, ...WRITER, ...READER, ...REMEDIES],
  },
  { args: BUNDLE, needs: [...WRITER, ...RULES], never: [...DEPLOYMENTS, ...ELSEWHERE, ...READER, ...REMEDIES] },
  { args: ['validate', 'release'], needs: RULES, never: [...DEPLOYMENTS, ...ELSEWHERE, ...WRITER, ...READER] },
  { args: PUSH, needs: ['describeArchive'], never: [...DEPLOYMENTS, ...ELSEWHERE, ...RULES, ...WRITER, ...REMEDIES] },
  {
    args: ['push', '--source', 'release', ...TO_BUCKET],
    needs: [...WRITER, ...RULES],
    never: [...DEPLOYMENTS, ...ELSEWHERE, ...READER, ...REMEDIES],
  },
])('slipway $args loads nothing that is for other steps', async ({ args, needs, never }) => {
  await using folder = await makeFolder(
    Object.fromEntries(Object.entries(releaseFiles()).map(([path, text]) => [`release/${path}`, text])),
  )
  if (args === PUSH) expect(await slipway(BUNDLE, { cwd: folder.path })).toMatchObject({ code: 0 })
  const loaded = await loadedBy(args, folder.path)
  // A name that nothing defines would stand for nothing.
  expect(definedIn(chunks.values(), [...needs, ...never])).toEqual([...needs, ...never])
  expect(definedIn(loaded, needs)).toEqual(needs)
  expect(definedIn(loaded, never)).toEqual([])
})

import { mkdirSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeArchive, extractArchive } from '@slipway/core/bundle/io'
import type { BundleFormat } from '@slipway/core/revision'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awkwardTree } from '../../packages/core/src/bundle/io/fixtures/awkward-tree.ts'
import {
  asBundled,
  type FoundNode,
  makeTree,
  readTree,
  temporaryFolder,
} from '../../packages/core/src/bundle/io/fixtures/tree.ts'
import { ARCHIVE_READERS, type ArchiveReader, asReadBy, isReaderHere } from './fixtures/archive-readers.ts'
import { run, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { deployAndWait } from './fixtures/steps.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tar', 'tgz']
const APPSPEC = `version: 0.0
os: linux
files:
  - source: wide
    destination: /srv/app/wide
  - source: sizes
    destination: /srv/app/sizes
`

let scratch: Awaited<ReturnType<typeof temporaryFolder>>
let source: readonly FoundNode[]
let contentDigests: readonly string[]

const bundleIn = (format: BundleFormat): string => join(scratch.path, `bundle.${format}`)

beforeAll(async () => {
  scratch = await temporaryFolder()
  const folder = makeTree(join(scratch.path, 'source'), awkwardTree())
  await writeFile(join(folder, 'appspec.yml'), APPSPEC)
  source = readTree(folder)
  const digests: string[] = []
  for (const format of FORMATS) {
    const { contentDigest } = await slipwayJson<{ contentDigest: string }>([
      ...['bundle', '--source', folder, '--output', bundleIn(format)],
    ])
    digests.push(contentDigest)
  }
  contentDigests = digests
})
afterAll(() => scratch[Symbol.asyncDispose]())

async function unpack(reader: ArchiveReader, format: BundleFormat): Promise<readonly FoundNode[]> {
  await using folder = await temporaryFolder()
  const out = join(folder.path, 'out')
  mkdirSync(out)
  const [program, ...args] = reader.command(format, bundleIn(format), out)
  const { code, stdout, stderr } = await run(program, args)
  // A reader that leaves something out says so by its code; what must be there is compared below.
  if (code !== 0 && reader.lacks?.paths === undefined)
    throw new Error(`${program} ended with ${code}\n${stdout}${stderr}`)
  return readTree(out)
}

for (const reader of ARCHIVE_READERS) {
  const { modes, links, paths } = reader.lacks ?? {}
  const lacks = Object.entries({ modes, links, 'some names': paths?.because })
    .filter(([, because]) => because !== undefined)
    .map(([what, because]) => `${what}: ${because}`)
  const less = lacks.length === 0 ? '' : `, less ${lacks.join('; ')}`
  describe.skipIf(!isReaderHere(reader))(reader.name, () => {
    test.each(reader.formats)(`takes the tree out of our %s as it went in${less}`, async (format) => {
      expect(asReadBy(reader, await unpack(reader, format))).toEqual(asReadBy(reader, source))
    })
  })
}

describe.each(FORMATS)('our own reader and a %s', (format) => {
  test('take the tree out as it went in, folders and their modes among it', async () => {
    await using folder = await temporaryFolder()
    const out = join(folder.path, 'out')
    await extractArchive(bundleIn(format), format, out)
    expect(readTree(out)).toEqual(source.map(asBundled))
  })

  test('tell the content digest that the bundle was made with', async () => {
    expect((await describeArchive(bundleIn(format))).contentDigest).toBe(contentDigests[0])
  })
})

test('the content digest is the same in every format', () => {
  expect(new Set(contentDigests).size).toBe(1)
})

test.each(FORMATS)("the engine's agent unpacks and installs the tree of a %s as it went in", async (format) => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const push = ['push', '--bundle', bundleIn(format), '--application-name', 'web', '--s3-bucket', 'web']
  const { revision } = await slipwayJson<{ revision: unknown }>(push, { env: engine.env })
  const { result } = await deployAndWait(engine, revision)
  expect(result).toMatchObject({ outcome: 'succeeded' })

  const root = engine.instances[0]?.root ?? ''
  const agent = join(root, 'opt/codedeploy-agent/deployment-root')
  const group = (await readdir(agent)).find((name) => !name.startsWith('deployment-')) ?? ''
  expect(readTree(join(agent, group, result.deploymentId, 'deployment-archive'))).toEqual(source.map(asBundled))
  const isInstalled = ({ path }: FoundNode): boolean => /^(wide|sizes)(\/|$)/.test(path)
  expect(readTree(join(root, 'srv/app'))).toEqual(source.filter(isInstalled).map(asBundled))
})

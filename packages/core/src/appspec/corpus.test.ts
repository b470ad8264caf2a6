import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../diagnostics.ts'
import type { HostOs } from './document.ts'
import { detectPlatform, type Platform } from './platform.ts'
import { readAppSpec } from './read.ts'

/** AppSpec files of public repositories with the verdicts of the real agent, kept beside this repository. */
const corpus = new URL('../../../../../shared/corpus/appspec/', import.meta.url)
const isPresent = existsSync(corpus)

/** Files on which we and the agent disagree, with the reason. There is none. */
const DISAGREEMENTS: Readonly<Record<string, string>> = {}

/** Files whose platform cannot be told, because nothing that lists resources can be read in them. */
const UNRECOGNISED: Readonly<Record<string, string>> = {
  'COURAGE2020__ECR-ECS__1.yml': 'not YAML: a colon without a blank',
  'COURAGE2020__ECR-ECS__2.json': 'not YAML: a colon without a blank',
  'KotaMaruyama0405__sample__3.yml': 'not YAML: begins with the name of the file',
  'Opetushallitus__koski-mydata__2.json': 'neither YAML nor JSON: colons and commas are missing',
  'Opetushallitus__koski-mydata__3.json': 'neither YAML nor JSON: colons and commas are missing',
  'toluna-terraform__terraform-aws-lambda-pipeline__2.json': 'a SAM template, not an AppSpec file',
}

if (!isPresent) {
  process.stderr.write('not run: agreement with the real agent, for the corpus of AppSpec files is not here\n')
}

interface Verdict {
  readonly id: string
  readonly verdict: string
  readonly message: string
  readonly windows: string
}

function verdicts(): readonly Verdict[] {
  return readFileSync(new URL('verdicts.tsv', corpus), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', verdict = '', message = '', windows = ''] = line.split('\t')
      return { id, verdict, message, windows }
    })
}

function read(id: string, hostOs: HostOs): ReturnType<typeof readAppSpec> {
  return readAppSpec(readFileSync(new URL(`ec2/${id}`, corpus)), { file: id, hostOs })
}

describe.skipIf(!isPresent)('agreement with the real agent over the corpus', () => {
  test.for<[HostOs, (verdict: Verdict) => string]>([
    ['linux', ({ verdict }) => verdict],
    ['windows', ({ windows }) => windows],
  ])('there are errors exactly in the files that the agent refuses on a %s host', ([hostOs, verdictOf]) => {
    const all = verdicts()
    const disagreements = all
      .filter((each) => (verdictOf(each) === 'OK') === hasErrors(read(each.id, hostOs).diagnostics))
      .map(({ id }) => id)
    const agreed = all.length - disagreements.length
    process.stderr.write(`agrees with the agent on ${agreed} of ${all.length} files (${hostOs} host)\n`)
    expect(all.length).toBeGreaterThan(300)
    expect(disagreements).toEqual(Object.keys(DISAGREEMENTS))
  })

  test('a document and a refusal exclude each other', () => {
    for (const { id } of verdicts()) {
      const { spec, refusal, diagnostics } = read(id, 'linux')
      expect([id, spec === undefined, refusal !== undefined]).toEqual([
        id,
        hasErrors(diagnostics),
        hasErrors(diagnostics),
      ])
    }
  })

  test('the refusal is what the agent says, but for the place of some syntax errors', () => {
    for (const { id, verdict, message } of verdicts()) {
      const { refusal = '' } = read(id, 'linux')
      // The corpus leaves out how the messages begin and end.
      const core = message.replace(/^(?:NoMethodError|TypeError): /, '').replace(/ in the AppSpec\.$|\.$/, '')
      if (verdict === 'INVALID' || verdict === 'CRASH')
        expect([id, refusal]).toEqual([id, expect.stringContaining(core)])
      if (verdict === 'YAML_ERROR')
        expect([id, refusal]).toEqual([id, expect.stringMatching(/^\(<unknown>\): .* at line/)])
    }
  })

  test.for<[Platform]>([['ec2'], ['ecs'], ['lambda']])('the platform of %s files is recognised', ([platform]) => {
    const folder = new URL(`${platform}/`, corpus)
    const others = readdirSync(folder).filter((id) => detectPlatform(readFileSync(new URL(id, folder))) !== platform)
    expect(others.filter((id) => UNRECOGNISED[id] === undefined)).toEqual([])
  })
})

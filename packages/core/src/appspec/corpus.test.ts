import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../diagnostics.ts'
import type { HostOs } from './document.ts'
import { fixAppSpec } from './fix/fix-appspec.ts'
import { detectPlatform, type Platform } from './platform.ts'
import { readAppSpec } from './read.ts'
import { validateRelease } from './validate.ts'

/** AppSpec files of public repositories with the verdicts of the real agent, kept beside this repository. */
const corpus = new URL('../../../../../shared/corpus/appspec/', import.meta.url)
const isPresent = existsSync(corpus)

/** Files on which we and the agent disagree, with the reason. There is none. */
const DISAGREEMENTS: Readonly<Record<string, string>> = {}

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
    expect(others).toEqual([])
  })

  test.for<[Platform]>([['ec2'], ['ecs'], ['lambda']])(
    'what is mended in %s files stays as it is',
    async ([platform]) => {
      const folder = new URL(`${platform}/`, corpus)
      let mended = 0
      for (const id of readdirSync(folder)) {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(new URL(id, folder)))
        const validate = async (now: string) => validateRelease({ text: now, file: id })
        const fixed = await fixAppSpec(text, validate)
        expect([id, (await fixAppSpec(fixed.text, validate)).text]).toEqual([id, fixed.text])
        if (fixed.text !== text) mended += 1
      }
      process.stderr.write(`--fix mends something in ${mended} ${platform} files\n`)
    },
  )
})

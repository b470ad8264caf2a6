import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { APPSPEC_TITLES, type AppSpecCode, type Diagnostic, GREENGRASS_TITLES, MENDER_TITLES } from '../diagnostics.ts'
import { greengrassSeverities } from '../greengrass/fixtures/cases.ts'
import { menderSeverities } from '../mender-artifact/fixtures/cases.ts'
import type { ReleaseToValidate } from './index.ts'
import { fillTemplate, formatDiagnostic, validateRelease } from './index.ts'

const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
const cases = readdirSync(folder).sort()

/** What `case.json` can say: the host, another name of the file, and the release around the file, and whether notices are printed, as on request only. */
interface Case extends Partial<Omit<ReleaseToValidate, 'contents'>> {
  readonly notices?: boolean
  /** The text of scripts by their paths. */
  readonly contents?: Readonly<Record<string, string>>
  /** What stands for the variables of the file. */
  readonly variables?: Readonly<Record<string, string>>
}

/** A case is an AppSpec file, optionally `case.json`, and what is printed of it. */
function validateCase(name: string): {
  readonly printed: string
  readonly all: readonly Diagnostic[]
  readonly codes: readonly string[]
} {
  const appSpec = `${folder}${name}/appspec.yml`
  const options = `${folder}${name}/case.json`
  const text = existsSync(appSpec) ? readFileSync(appSpec, 'utf8') : undefined
  const {
    notices = false,
    contents: texts = {},
    variables,
    ...more
  }: Case = existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}
  const contents = new Map(Object.entries(texts).map(([path, script]) => [path, new TextEncoder().encode(script)]))
  const refused =
    text === undefined || variables === undefined
      ? []
      : fillTemplate(text, 'appspec.yml', new Map(Object.entries(variables))).diagnostics
  const all = refused.length > 0 ? refused : validateRelease({ file: 'appspec.yml', ...more, contents, text })
  const diagnostics = all.filter(({ severity }) => notices || severity !== 'notice')
  return {
    all,
    printed: diagnostics.map((each) => `${formatDiagnostic(each, text)}\n`).join('\n'),
    codes: diagnostics.map(({ code }) => code),
  }
}

test.for(cases)('fixture "%s" prints what is expected of it', async (name) => {
  const { printed } = validateCase(name)
  await expect(printed).toMatchFileSnapshot(`${folder}${name}/expected.txt`)
})

test.for(Object.keys(APPSPEC_TITLES))('%s has a fixture of its name that shows it', (code) => {
  expect(validateCase(code.replace('appspec/', '')).codes).toContain(code)
})

const CODES = Object.keys(APPSPEC_TITLES).sort() as readonly AppSpecCode[]
const SEVERITIES = ['error', 'warning', 'notice'] as const

/** How bad each code can be, as far as the fixtures show. */
function severities(): ReadonlyMap<AppSpecCode, string> {
  const shown = cases.flatMap((name) => validateCase(name).all)
  return new Map(
    CODES.map((code) => [
      code,
      SEVERITIES.filter((each) => shown.some((one) => one.code === code && one.severity === each)).join(', '),
    ]),
  )
}

test('the index of the pages lists every code, with its title and how bad it can be', async () => {
  const of = severities()
  const rows = CODES.map((code) => `| [\`${code}\`](${code}.md) | ${APPSPEC_TITLES[code]} | ${of.get(code)} |\n`)
  const ofMender = [...menderSeverities()].map(
    ([code, as]) => `| [\`${code}\`](${code}.md) | ${MENDER_TITLES[code]} | ${as} |\n`,
  )
  const ofGreengrass = [...(await greengrassSeverities())].map(
    ([code, as]) => `| [\`${code}\`](${code}.md) | ${GREENGRASS_TITLES[code]} | ${as} |\n`,
  )
  await expect(`# Diagnostics

What \`slipway validate\` and \`slipway bundle\` can hold against a release. Every diagnostic that they print ends its first line in one
of these codes. An error means that the release will be refused, or that its deployment cannot succeed; a warning, that it will be
accepted and is surely not what was meant; a notice is worth knowing, and printed with \`--notices\`. How often each is found in files
of public repositories: [The rules over the corpus](../reference/appspec-rules.md).

| code | what it says | as |
| --- | --- | --- |
${rows.join('')}
## Mender Artifacts

What \`slipway bundle --provider mender\` can hold against an artifact that is to be made. They are about what was asked for, and so have no
line: each names the thing and what to do.

| code | what it says | as |
| --- | --- | --- |
${ofMender.join('')}
## Components of AWS IoT Greengrass V2

What \`slipway validate\` can hold against a recipe, or a project of the development kit: [The rules for recipes](../reference/recipe-rules.md).

| code | what it says | as |
| --- | --- | --- |
${ofGreengrass.join('')}`).toMatchFileSnapshot('../../../../docs/diagnostics/README.md')
})

/** AppSpec files of public repositories, kept beside this repository. */
const corpus = new URL('../../../../../shared/corpus/appspec/', import.meta.url)
const isCorpusPresent = existsSync(corpus)
if (!isCorpusPresent) {
  process.stderr.write('not run: the table of the rules, for the corpus of AppSpec files is not here\n')
}

test.skipIf(!isCorpusPresent)(
  'the table of the rules says over how many files of the corpus each is found',
  async () => {
    const platforms = ['ec2', 'ecs', 'lambda'] as const
    const files = platforms.map((platform) =>
      readdirSync(new URL(`${platform}/`, corpus)).map(
        (id) =>
          new Set(
            validateRelease({ text: readFileSync(new URL(`${platform}/${id}`, corpus)), file: id }).map(
              ({ code }) => code,
            ),
          ),
      ),
    )
    const of = severities()
    const rows = CODES.map((code) => {
      const counts = files.map((found) => found.filter((codes) => codes.has(code)).length)
      return `| [\`${code}\`](../diagnostics/${code}.md) | ${of.get(code)} | ${counts.join(' | ')} |\n`
    })
    const heads = platforms.map((platform, index) => `${platform} (${files[index]?.length})`)
    await expect(`# The rules over the corpus

In how many AppSpec files of public repositories each rule finds something: for EC2/on-premises on a Linux host, for Amazon ECS, and for
AWS Lambda. Only the file itself is looked at, so that what is found in a release or a bundle is found in none. Notices are
counted, though they are printed on request only. What was seen in reading them is in
[What this is proven against](../guides/what-this-is-proven-against.md#the-validator).

| code | as | ${heads.join(' | ')} |
| --- | --- | --- | --- | --- |
${rows.join('')}`).toMatchFileSnapshot('../../../../docs/reference/appspec-rules.md')
  },
)

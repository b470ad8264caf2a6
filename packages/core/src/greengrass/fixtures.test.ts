import { expect, test } from 'vitest'
import { formatDiagnostic } from '../appspec/format-diagnostic.ts'
import { GREENGRASS_TITLES, type GreengrassCode } from '../diagnostics.ts'
import { CASES, CASES_FOLDER, findIn, greengrassSeverities, textOf } from './fixtures/cases.ts'

/** As a terminal has it: notices on request only, which a case of its name has. */
async function print(name: string): Promise<string> {
  const found = await findIn(name)
  const shown = found.filter(({ severity, code }) => severity !== 'notice' || code === `greengrass/${name}`)
  return shown.map((each) => `${formatDiagnostic(each, textOf(name, each.file))}\n`).join('\n')
}

test.for(CASES)('fixture "%s" prints what is expected of it', async (name) => {
  await expect(await print(name)).toMatchFileSnapshot(`${CASES_FOLDER}${name}/expected.txt`)
})

test.for(Object.keys(GREENGRASS_TITLES))('%s has a fixture of its name that shows it', async (code) => {
  const found = await findIn(code.replace('greengrass/', ''))
  expect(found.map((one) => one.code)).toContain(code)
})

test.for(CASES)('what is found in fixture "%s" names a place or the whole file, and a remedy', async (name) => {
  for (const { code, hint, file } of await findIn(name)) {
    expect([code, file === '.' || textOf(name, file) !== undefined]).toEqual([code, true])
    if (!['greengrass/value', 'greengrass/syntax'].includes(code))
      expect([code, hint]).toEqual([code, expect.any(String)])
  }
})

test('the table of the rules lists every one, with its title and how bad it can be', async () => {
  const of = await greengrassSeverities()
  const rows = (Object.keys(GREENGRASS_TITLES) as GreengrassCode[])
    .sort()
    .map((code) => `| [\`${code}\`](../diagnostics/${code}.md) | ${GREENGRASS_TITLES[code]} | ${of.get(code)} |\n`)
  await expect(`# The rules for recipes

What \`slipway validate\` holds against a component of AWS IoT Greengrass V2: its recipe, and the \`gdk-config.json\` of a project of the
development kit. How it is called, and what it prints: [Validate a release](../guides/validate.md#a-component-of-aws-iot-greengrass-v2).

An error means that the component is refused, or that its deployment cannot succeed; a warning, that it is accepted and is surely not what was
meant; a notice is worth knowing, and printed with \`--notices\`.

| code | what it says | as |
| --- | --- | --- |
${rows.join('')}
## What is looked at

- The keys of the recipe, in any case of letters, as the library that reads recipes takes them; a spelling other than the guide's is a warning.
- Names, versions and ranges of versions; the latter as npm's \`semver\` reads them.
- The steps of each lifecycle: their keys, conditions and times, the recipe variables in their scripts, and which artifacts scripts look for.
- Manifests: platforms, selections, which of them can be reached, and their artifacts.
- In a project: the settings, and whether the build system \`zip\` makes the artifacts that the recipe names.

## What is not

Whether an artifact is in its bucket, whether a dependency exists, and what devices report of themselves: nothing of AWS is asked. A regular expression of a
platform is compiled as JavaScript has them; one with constructions that only Java has is taken as it is. Scripts are not run.
`).toMatchFileSnapshot('../../../../docs/reference/recipe-rules.md')
})

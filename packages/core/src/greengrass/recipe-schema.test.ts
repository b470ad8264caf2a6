import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { EDITOR_KEYWORDS } from '../appspec/schema/json-schema.ts'
import { CASES, findIn, textOf } from './fixtures/cases.ts'
import { recipeSchema } from './recipe-schema.ts'

test('the schema for recipes in schemas/ is the one that the table of keys makes', async () => {
  const text = `${JSON.stringify(recipeSchema(), undefined, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../../schemas/greengrass-recipe.schema.json')
})

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
ajv.addVocabulary([...EDITOR_KEYWORDS])
const validate = ajv.compile(recipeSchema())

/** What the schema has a word about: keys and the kinds of their values. A version that is no text is a number for YAML. */
const OF_THE_SCHEMA = ['missing-key', 'value', 'unknown-key', 'key-case', 'component-version'].map(
  (code) => `greengrass/${code}`,
)

test.for(CASES.filter((name) => !/^syntax|^recipe-file|^file-format|^duplicate|^no-recipe|^empty|^ignored/.test(name)))(
  'the schema marks fixture "%s" where the rules find something in its keys and values, and nowhere else',
  async (name) => {
    const file = textOf(name, 'recipe.yaml') === undefined ? 'recipe.json' : 'recipe.yaml'
    const found = (await findIn(name)).filter((one) => one.file === file && OF_THE_SCHEMA.includes(one.code))
    const isFine = validate(parse(textOf(name, file) ?? ''))
    expect([isFine, validate.errors]).toEqual([found.length === 0, isFine ? null : expect.any(Array)])
  },
)

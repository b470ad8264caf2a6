import { DRAFT, type JsonSchema } from '../appspec/schema/json-schema.ts'
import { valueSchema } from '../appspec/schema/value-schema.ts'
import { RECIPE_KEYS } from './recipe/keys.ts'

/**
 * The JSON Schema (draft-07) of component recipes, for editors: what can be written where, with a text for each key. It is made from the
 * table that the rules read, and is stricter about capitals: keys are spelled as the guide has them.
 */
export function recipeSchema(): JsonSchema {
  const map = valueSchema({ kind: 'map', keys: RECIPE_KEYS }, 'agent', '#')
  return { $schema: DRAFT, title: 'Component recipe of AWS IoT Greengrass V2', ...map }
}

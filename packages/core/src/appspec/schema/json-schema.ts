/**
 * The keywords of JSON Schema draft-07 that the schemas for AppSpec files and recipes use, and those of
 * editors ({@link EDITOR_KEYWORDS}), which validators of JSON Schema do not know.
 */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly markdownDescription?: string
  readonly patternErrorMessage?: string
  readonly defaultSnippets?: readonly { readonly label: string; readonly body: string }[]
  readonly type?: JsonType | readonly JsonType[]
  readonly enum?: readonly (string | number | boolean)[]
  readonly const?: string | number | boolean
  readonly default?: string | number | boolean
  readonly examples?: readonly (string | number)[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly contains?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly required?: readonly string[]
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly not?: JsonSchema
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  readonly definitions?: Readonly<Record<string, JsonSchema>>
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

/** What a schema of this draft names itself. */
export const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** What Visual Studio Code and the language server for YAML read beside the standard. */
export const EDITOR_KEYWORDS = ['markdownDescription', 'patternErrorMessage', 'defaultSnippets'] as const

/** A condition on a value, and what goes on to be asked of it. */
export function when(condition: JsonSchema, yes: JsonSchema, no?: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; no schema is ever awaited
  return { if: condition, then: yes, ...(no !== undefined && { else: no }) }
}

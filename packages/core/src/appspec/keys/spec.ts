/** What a value of an AppSpec file, or of another text in YAML or JSON, has to be. The rules for keys, and the schema for editors, read the same tables of these. */
export type ValueSpec =
  | {
      readonly kind: 'text'
      /** The only values there are. */
      readonly words?: readonly string[]
      /** An ECMAScript regular expression that every value matches from end to end. */
      readonly pattern?: string
      readonly examples?: readonly string[]
    }
  | {
      readonly kind: 'integer'
      readonly minimum?: number
      readonly maximum?: number
      /** How editors write it where digits alone are not what readers know, such as `0.0`. */
      readonly written?: string
    }
  | { readonly kind: 'number-or-text'; readonly pattern?: string; readonly examples?: readonly (string | number)[] }
  | { readonly kind: 'boolean' }
  | {
      readonly kind: 'list'
      readonly items: ValueSpec
      readonly minItems?: number
      readonly maxItems?: number
    }
  | {
      readonly kind: 'map'
      readonly keys: readonly KeySpec[]
      /** How many of the keys one map may have. @defaultValue all of them */
      readonly maxEntries?: number
      /** What stands under keys that the author chooses, beside these. @defaultValue there are no other keys */
      readonly others?: ValueSpec
    }
  /** A map of whatever its author wants. */
  | { readonly kind: 'free' }
  /** A map whose keys are names that the author chooses, such as the logical name of a resource. */
  | { readonly kind: 'named'; readonly help: string; readonly values: ValueSpec; readonly maxEntries?: number }
  /** One of several shapes, such as a text or a list of texts. */
  | { readonly kind: 'either'; readonly of: readonly ValueSpec[] }

/** One key of a map. */
export interface KeySpec {
  readonly name: string
  /** What it is for, for a reader who has never seen it: shown by editors when the key is pointed at. Markdown, one or two sentences. */
  readonly help: string
  readonly isRequired?: boolean
  /** What applies when the key is left out, as a reader would say it. */
  readonly defaultText?: string
  readonly value: ValueSpec
}

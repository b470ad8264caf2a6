import { applyEdits, placesIn, type TextEdit } from '../appspec/fix/edit.ts'
import type { YamlScalar } from '../appspec/yaml/nodes.ts'
import { SlipwayError } from '../errors.ts'
import { readRecipeText } from './read-text.ts'
import { partsOf, scalarAt } from './recipe/parts.ts'

/** What is put into a recipe. */
export interface RecipeValues {
  readonly name?: string
  readonly version?: string
  /** Only in the place of another one: a recipe that names no publisher gets none. */
  readonly publisher?: string
  /** What is written for the URI of an artifact; `undefined` leaves it as it is. */
  readonly uriFor?: (uri: string) => string | undefined
}

/**
 * Puts values into a recipe in YAML or JSON. All else stays as its author has written it: comments, order, quotes, line ends.
 *
 * @param file its name, of which the extension is looked at
 * @throws SlipwayError SOURCE_INVALID for a text that is no recipe, or in which a value has no place of its own.
 *
 * @example
 * rewriteRecipe(text, 'recipe.yaml', { version: '1.4.0', uriFor: (uri) => keys.get(uri) })
 */
export function rewriteRecipe(text: string, file: string, { name, version, publisher, uriFor }: RecipeValues): string {
  const { root, isPartial } = readRecipeText(text, file)
  if (root?.kind !== 'map' || isPartial) {
    throw new SlipwayError('SOURCE_INVALID', `"${file}" is no recipe that values can be put into`, {
      hint: 'slipway validate says what is wrong with it',
    })
  }
  const parts = partsOf(root, text)
  const wanted = new Map<YamlScalar, string>()
  const want = (node: YamlScalar | undefined, value: string | undefined, key: string): void => {
    if (value === undefined) return
    if (node === undefined) throw new SlipwayError('SOURCE_INVALID', `"${file}" has no ${key} to put "${value}" at`)
    if (node.text !== value) wanted.set(node, value)
  }
  want(parts.name, name, 'ComponentName')
  want(parts.version, version, 'ComponentVersion')
  const published = scalarAt(root, 'ComponentPublisher')
  if (published !== undefined) want(published, publisher, 'ComponentPublisher')
  for (const { uri } of parts.manifests.flatMap(({ artifacts }) => artifacts)) want(uri, uriFor?.(uri.text), 'URI')
  if (wanted.size === 0) return text
  const { offsetOf } = placesIn(text)
  const edits = [...wanted].map(([{ span }, value]): TextEdit => {
    const [start, end] = [offsetOf(span.start), offsetOf(span.end)]
    return { start, end, replacement: written(value, text.slice(start, end)) }
  })
  const rewritten = applyEdits(text, edits)
  requireSame(rewritten, file, [...wanted.values()])
  return rewritten
}

/** A value in the quotes that were there, or in double ones where it could be taken for something else. */
function written(value: string, before: string): string {
  if (before.startsWith("'") && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`
  const isPlain = !/^["'|>&*!]/.test(before) && /^[A-Za-z][\w./:-]*$|^\d+\.\d+\.\d+[\w.+-]*$/.test(value)
  return isPlain && !/:$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value)
}

/** An anchor or a tag in front of a value is not part of what is replaced; what came of it is looked at. */
function requireSame(text: string, file: string, values: readonly string[]): void {
  const { root, findings } = readRecipeText(text, file)
  const parts = root?.kind === 'map' ? partsOf(root, text) : undefined
  const uris = parts?.manifests.flatMap(({ artifacts }) => artifacts.map(({ uri }) => uri.text)) ?? []
  const publisher = root?.kind === 'map' ? scalarAt(root, 'ComponentPublisher')?.text : undefined
  const held = new Set([parts?.name?.text, parts?.version?.text, publisher, ...uris])
  const lost = values.find((value) => !held.has(value))
  if (lost === undefined && !findings.some(({ severity }) => severity === 'error')) return
  throw new SlipwayError('SOURCE_INVALID', `"${lost ?? values[0] ?? ''}" cannot be put into "${file}"`, {
    hint: 'write name, version and URIs as plain values, without anchors and tags',
  })
}

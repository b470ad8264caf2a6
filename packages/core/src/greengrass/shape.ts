import { findEntry, isBlank, keyText } from '../appspec/cloud/lookup.ts'
import { type Finding, fault, type Report, warn } from '../appspec/finding.ts'
import type { KeySpec, ValueSpec } from '../appspec/keys/spec.ts'
import { describe, headOf, shorten } from '../appspec/rules/lookup.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../appspec/yaml/nodes.ts'
import { closest } from '../closest.ts'

type MapSpec = Extract<ValueSpec, { readonly kind: 'map' }>

/** How a text is held against its table. */
export interface ShapeOptions {
  /** How findings call the whole: `the recipe`. */
  readonly noun: string
  /** Whether readers take keys in any case; another spelling than that of the table is worth a warning then. */
  readonly anyCase: boolean
  /** Who refuses the whole for an unknown key at its top. @defaultValue nobody */
  readonly refusedBy?: string
}

/** A value and the key to point at. */
interface Value {
  /** How findings call it: `"Manifests"`, `an entry of "Manifests"`. */
  readonly name: string
  readonly key: YamlNode
  readonly node: YamlNode
}

/** Holds a whole text against its table, all the way down: keys that are unknown, missing or given twice, and values of another kind than expected. */
export function checkShape(root: YamlNode, keys: readonly KeySpec[], options: ShapeOptions, report: Report): void {
  if (root.kind !== 'map') {
    const message = `${options.noun} is ${describe(root)}; expected a map with ${keys.flatMap(({ name, isRequired }) => (isRequired === true ? [`"${name}"`] : [])).join(', ')}`
    report(
      fault('greengrass/value', message, { span: headOf(root), hint: 'look whether this is the file that was meant' }),
    )
    return
  }
  new ShapeCheck(options, report).map(root, { kind: 'map', keys }, root)
}

class ShapeCheck {
  readonly #options: ShapeOptions
  readonly #report: Report

  constructor(options: ShapeOptions, report: Report) {
    this.#options = options
    this.#report = report
  }

  /** @param owner the key that holds the map, to point at for what is missing in it; the map itself at the top. */
  map(map: YamlMap, spec: MapSpec, owner: YamlNode, name?: string): void {
    const misspelt = this.#keys(map, spec, name)
    for (const key of spec.keys) {
      const entry = this.#find(map, key.name)
      if (entry !== undefined) this.#entry(entry, key)
      else if (key.isRequired === true && !misspelt.has(key.name) && !this.#isElsewhere(map, spec)) {
        this.#report(missing(key, owner, name ?? this.#options.noun))
      }
    }
    // What its author is free to write is for rules of its own.
    if (spec.others !== undefined && spec.others.kind !== 'free') {
      for (const { key, value } of map.entries) {
        if (this.#known(key, spec) === undefined) this.#value({ name: quoted(key), key, node: value }, spec.others)
      }
    }
  }

  /** Reports on the keys of a map. @returns the keys that are missing, for their names were misspelt. */
  #keys(map: YamlMap, spec: MapSpec, owner: string | undefined): ReadonlySet<string> {
    const names = spec.keys.map(({ name }) => name)
    const misspelt = new Set<string>()
    const seen = new Map<string, YamlNode>()
    for (const { key } of map.entries) {
      const text = keyText(key)
      const known = this.#known(key, spec)
      this.#twice(key, known ?? text, seen)
      if (known !== undefined && known !== text) {
        const message = `the key "${shorten(text)}" is spelled "${known}" in the guide; programs that compare by the letter do not find it`
        this.#report(warn('greengrass/key-case', message, { span: key.span, hint: `write "${known}"` }))
      }
      if (known !== undefined || spec.others !== undefined) continue
      const near = closest(text, names)
      if (near !== undefined) misspelt.add(near)
      const hint = near === undefined ? 'remove it' : `did you mean "${near}"?`
      const expected = `expected one of ${names.join(', ')}`
      const details = { span: key.span, hint }
      const message = `unknown key "${shorten(text)}"`
      const { refusedBy } = this.#options
      const place = owner === undefined ? '' : ` in ${owner}`
      if (owner === undefined && refusedBy !== undefined) {
        const refused = `${message}, for which ${refusedBy} refuses the file; ${expected}`
        this.#report(fault('greengrass/unknown-key', refused, details))
      } else if (near !== undefined && this.#isMissing(near, map, spec)) {
        const needed = `${message}${place}, and "${near}", which is required, is missing`
        this.#report(fault('greengrass/unknown-key', needed, details))
      } else this.#report(warn('greengrass/unknown-key', `${message}${place}; ${expected}`, details))
    }
    return misspelt
  }

  #isMissing(name: string, map: YamlMap, { keys }: MapSpec): boolean {
    const isRequired = keys.some((key) => key.name === name && key.isRequired === true)
    return isRequired && this.#find(map, name) === undefined
  }

  #twice(key: YamlNode, name: string, seen: Map<string, YamlNode>): void {
    const earlier = seen.get(name)
    if (earlier !== undefined) {
      const message = `"${shorten(keyText(key))}" is given again; it is in line ${earlier.span.start.line} already, and only one of the two counts`
      this.#report(fault('greengrass/duplicate-key', message, { span: key.span, hint: 'remove one' }))
    }
    seen.set(name, key)
  }

  #known(key: YamlNode, { keys }: MapSpec): string | undefined {
    const text = keyText(key)
    const wanted = text.toLowerCase()
    return keys.find(({ name }) => name === text || (this.#options.anyCase && name.toLowerCase() === wanted))?.name
  }

  #find(map: YamlMap, name: string): YamlEntry | undefined {
    if (this.#options.anyCase) return findEntry(map, name)
    return map.entries.findLast(({ key }) => keyText(key) === name)
  }

  /** Whether what is missing can be below a key of the author's choice. */
  #isElsewhere(map: YamlMap, spec: MapSpec): boolean {
    if (spec.others?.kind !== 'free') return false
    return map.entries.some(({ key, value }) => value.kind === 'map' && this.#known(key, spec) === undefined)
  }

  #entry({ key, value }: YamlEntry, spec: KeySpec): void {
    // An empty list or map is for rules of its own: they know what has to be in it.
    const isLeftOut = value.kind === 'scalar' && isBlank(value)
    if (isLeftOut && spec.isRequired === true) this.#report(blank(spec, key))
    else if (!isLeftOut) this.#value({ name: `"${spec.name}"`, key, node: value }, spec.value)
  }

  #value(value: Value, spec: ValueSpec): void {
    const { name, key, node } = value
    switch (spec.kind) {
      case 'map':
        if (node.kind === 'map') this.map(node, spec, key, name)
        else this.#unexpected(value, 'a map', `write its keys below ${name}, without "- " in front`)
        return
      case 'free':
        if (node.kind !== 'map' && !isBlank(node)) this.#unexpected(value, 'a map')
        return
      case 'named':
        if (node.kind === 'map') this.#named(node, spec)
        else this.#unexpected(value, `a map: ${spec.help.toLowerCase().replace(/\.$/, '')}`)
        return
      case 'list':
        if (node.kind !== 'list') this.#unexpected(value, 'a list', `begin each entry below ${name} with "- "`)
        else
          for (const item of new Set(node.items))
            this.#value({ name: `an entry of ${name}`, key: item, node: item }, spec.items)
        return
      case 'either': {
        const fitting = spec.of.find((one) => kindOf(one) === node.kind && this.#fits(node, one))
        if (fitting === undefined) this.#unexpected(value, nameOf(spec))
        else this.#value(value, fitting)
        return
      }
      default:
        if (!this.#fits(node, spec)) this.#unexpected(value, nameOf(spec), hintFor(node, spec))
    }
  }

  #named(map: YamlMap, { values }: Extract<ValueSpec, { readonly kind: 'named' }>): void {
    const seen = new Map<string, YamlNode>()
    for (const { key, value } of map.entries) {
      const name = quoted(key)
      this.#twice(key, keyText(key), seen)
      if (isBlank(value) && values.kind === 'map')
        this.map({ kind: 'map', entries: [], span: key.span }, values, key, name)
      else this.#value({ name, key, node: value }, values)
    }
  }

  /** Whether a scalar can be what is expected; maps and lists are looked into, whatever they hold. */
  #fits(node: YamlNode, spec: ValueSpec): boolean {
    if (node.kind !== 'scalar') return kindOf(spec) === node.kind
    const { text, value } = node
    switch (spec.kind) {
      case 'boolean':
        return value.type === 'boolean'
      case 'integer':
        return value.type === 'integer' && value.value >= BigInt(spec.minimum ?? 0)
      case 'text':
        if (spec.words !== undefined) return spec.words.some((word) => this.#isWord(word, text))
        if (spec.pattern !== undefined) return value.type === 'string' && new RegExp(`^(?:${spec.pattern})$`).test(text)
        return value.type === 'string' || value.type === 'float' || value.type === 'integer'
      case 'number-or-text':
        return value.type !== 'boolean'
      default:
        return false
    }
  }

  #isWord(word: string, text: string): boolean {
    return word === text || (this.#options.anyCase && word.toLowerCase() === text.toLowerCase())
  }

  #unexpected({ name, key, node }: Value, expected: string, hint?: string): void {
    const span = node.kind === 'scalar' ? node.span : key.span
    this.#report(fault('greengrass/value', `${name} is ${describe(node)}; expected ${expected}`, { span, hint }))
  }
}

function missing(spec: KeySpec, owner: YamlNode, where: string): Finding {
  const message = `"${spec.name}" is missing from ${where}; it is required`
  return fault('greengrass/missing-key', message, { span: headOf(owner), hint: howTo(spec) })
}

function blank(spec: KeySpec, { span }: YamlNode): Finding {
  return fault('greengrass/missing-key', `"${spec.name}" is left blank; it is required`, { span, hint: howTo(spec) })
}

function howTo({ name, value }: KeySpec): string {
  const example = exampleOf(value)
  return example === undefined ? `write "${name}", ${nameOf(value)}` : `such as "${name}: ${example}"`
}

function exampleOf(spec: ValueSpec): string | number | undefined {
  if (spec.kind === 'either') return spec.of.map(exampleOf).find((example) => example !== undefined)
  if ('examples' in spec && spec.examples !== undefined) return spec.examples[0]
  return 'words' in spec ? spec.words?.[0] : undefined
}

function quoted(key: YamlNode): string {
  return `"${shorten(keyText(key))}"`
}

/** The kind of node that a value is. */
function kindOf(spec: ValueSpec): YamlNode['kind'] {
  switch (spec.kind) {
    case 'map':
    case 'named':
    case 'free':
      return 'map'
    case 'list':
      return 'list'
    default:
      return 'scalar'
  }
}

function nameOf(spec: ValueSpec): string {
  switch (spec.kind) {
    case 'map':
    case 'named':
    case 'free':
      return 'a map'
    case 'list':
      return 'a list'
    case 'integer':
      return spec.minimum === undefined ? 'a whole number' : `a whole number from ${spec.minimum} on`
    case 'boolean':
      return 'true or false'
    case 'text':
      if (spec.words !== undefined) return spec.words.join(' or ')
      return spec.pattern === undefined ? 'a text' : `a text such as "${spec.examples?.[0] ?? ''}"`
    case 'number-or-text':
      return 'a text or a number'
    case 'either':
      return [...new Set(spec.of.map(nameOf))].join(' or ')
  }
}

function hintFor(node: YamlNode, spec: ValueSpec): string | undefined {
  if (node.kind !== 'scalar' || spec.kind !== 'text' || spec.words === undefined) return undefined
  const near = closest(node.text, spec.words)
  return near === undefined ? undefined : `did you mean "${near}"?`
}

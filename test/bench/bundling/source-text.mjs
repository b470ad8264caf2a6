import { seededRandom } from './random.mjs'

const SYLLABLES = (
  'ab ac ad al an ap ar as at be bo bu ca ce ch co cu da de di do en er ex fa fi fo ge gr ha he id im in ' +
  'is it ke la le li lo ma me mi mo na ne no ob of on op or ou pa pe po pr ra re ri ro se sh si so st su ta te ti to tr un up ' +
  've vi wa wi'
).split(' ')

/** Everything that is written has this in common, as the code of one language and one time has. */
const COMMON = (
  'index options value name type data key error result callback context config state message path file source target node ' +
  'length object array string number buffer stream request response event handler listener default module exports require ' +
  'process version describe expect assert prototype constructor parse format create update remove find filter map reduce'
).split(' ')

const LICENCE = `/**
 * Copyright (c) the authors of this module. All rights reserved.
 * Licensed under the terms that are in the file LICENSE in the root of this package.
 */
`

/** @typedef {() => number} Random */

/**
 * Writes files of a package: source code, type declarations, JSON and Markdown with a vocabulary of its own beside the common one.
 *
 * @param {number} seed
 */
export function createAuthor(seed) {
  const random = seededRandom(seed)
  const own = Array.from({ length: 36 }, () => word(random))
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(random() ** 3 * list.length)] ?? ''
  const name = () => {
    const first = random() < 0.55 ? pick(own) : pick(COMMON)
    return random() < 0.35 ? first + capital(random() < 0.6 ? pick(own) : pick(COMMON)) : first
  }
  const literal = () => {
    const kind = random()
    if (kind < 0.4) return `'${name()}${random() < 0.3 ? `-${name()}` : ''}'`
    if (kind < 0.6) return String(Math.floor(random() ** 3 * 10_000))
    return kind < 0.8 ? pick(['true', 'false', 'null', 'undefined', '[]', '{}']) : `${name()}.${name()}`
  }
  const sentence = () => {
    const words = Array.from({ length: 5 + Math.floor(random() * 9) }, () => (random() < 0.5 ? pick(WORDS) : name()))
    return `${capital(words.join(' '))}.`
  }
  /** @type {readonly (() => string)[]} */
  const statements = [
    () => `  const ${name()} = ${name()}(${name()}, ${literal()});\n`,
    () => `  if (${name()} === ${literal()}) {\n    return ${name()}.${name()}(${literal()});\n  }\n`,
    () => `  for (const ${name()} of ${name()}.${name()}) {\n    ${name()}.push(${name()});\n  }\n`,
    () => `  this.${name()} = ${name()} || ${literal()};\n`,
    () => `  // ${sentence()}\n`,
    () =>
      `  if (!${name()}) throw new TypeError('${name()} must be ${pick(['a string', 'a function', 'an object'])}');\n`,
    () => `  return ${name()}.${name()}(function (${name()}) { return ${name()}.${name()}; });\n`,
    () => `  ${name()}.${name()} = ${name()}[${literal()}] !== ${literal()} ? ${name()} : ${literal()};\n`,
  ]
  const code = () => {
    const body = Array.from({ length: 2 + Math.floor(random() * 7) }, () => statements[Math.floor(random() * 8)]?.())
    const doc = random() < 0.4 ? `/**\n * ${sentence()}\n * @param {${pick(TYPES)}} ${name()}\n */\n` : ''
    return `${doc}function ${name()}(${name()}, ${name()}) {\n${body.join('')}}\n\n`
  }
  /** @type {Readonly<Record<string, () => string>>} */
  const pieces = {
    js: code,
    ts: () =>
      `export interface ${capital(name())} {\n${lines(random, () => `  readonly ${name()}?: ${pick(TYPES)};\n`)}}\n`,
    json: () =>
      `  "${name()}-${name()}": { "version": "${version(random)}", "${name()}": ${jsonLiteral(random, name)} },\n`,
    md: () => `## ${capital(name())}\n\n${lines(random, () => `${sentence()} `)}\n\n\`\`\`js\n${code()}\`\`\`\n\n`,
    css: () =>
      `.${name()}-${name()} > .${name()} {\n${lines(random, () => `  ${pick(CSS)}: ${Math.floor(random() * 64)}px;\n`)}}\n`,
    map: () => `${Array.from({ length: 40 }, () => mapping(random)).join('')}\n`,
    ndjson: () =>
      `{"time":"2026-${two(random, 12)}-${two(random, 28)}T${two(random, 24)}:${two(random, 60)}:00Z","level":"${pick(LEVELS)}",` +
      `"${name()}":"${name()}","id":"${Math.floor(random() * 2 ** 32).toString(16)}","${name()}":${Math.floor(random() * 1e6)}}\n`,
  }
  return {
    name,
    /**
     * @param {string} extension
     * @param {number} sizeBytes
     */
    write(extension, sizeBytes) {
      const piece = pieces[extension] ?? code
      const parts = [extension === 'js' && random() < 0.5 ? `${LICENCE}'use strict';\n\n` : '']
      for (let length = parts[0]?.length ?? 0; length < sizeBytes; ) {
        const next = piece()
        parts.push(next)
        length += next.length
      }
      return parts.join('').slice(0, sizeBytes)
    },
  }
}

const WORDS = (
  'the a of to and in is that for it with as be this by on not are or from an when if which can will all one has no only ' +
  'returns given called used new other than each first after before must may should'
).split(' ')
const TYPES = ['string', 'number', 'boolean', 'Function', 'Object', 'unknown', 'string[]', 'Record<string, unknown>']
const CSS = [
  'margin',
  'padding',
  'width',
  'height',
  'border-radius',
  'font-size',
  'line-height',
  'top',
  'left',
  'max-width',
]
const LEVELS = ['info', 'debug', 'warn', 'error']
const MAPPING = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** @param {Random} random */
function word(random) {
  return Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
  ).join('')
}

/** @param {Random} random */
function mapping(random) {
  const letter = () => MAPPING[Math.floor(random() ** 4 * 52)]
  return `${letter()}A${letter()}${letter()}${random() < 0.3 ? letter() : ''},`
}

/**
 * @param {Random} random
 * @param {() => string} line
 */
function lines(random, line) {
  return Array.from({ length: 2 + Math.floor(random() * 5) }, line).join('')
}

/**
 * @param {Random} random
 * @param {() => string} name
 */
function jsonLiteral(random, name) {
  return random() < 0.5 ? `"${name()}"` : `["${name()}", "${name()}"]`
}

/** @param {Random} random */
function version(random) {
  return `${Math.floor(random() * 9)}.${Math.floor(random() * 30)}.${Math.floor(random() * 12)}`
}

/**
 * @param {Random} random
 * @param {number} below
 */
function two(random, below) {
  return String(1 + Math.floor(random() * (below - 1))).padStart(2, '0')
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

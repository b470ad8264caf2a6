import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'
import { inspect } from './ruby.ts'

/**
 * What real Ruby makes of texts, recorded by record-psych.rb with Psych 4.0.3 and libyaml 0.2.5, the agent's YAML loader (agent
 * reference, section 1.1): scalars of YAML 1.1, shapes, and what is refused, which begins with "! ".
 */
const readings = JSON.parse(readFileSync(new URL('psych.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly (readonly [text: string, reading: string])[]>
>

/** Where we read otherwise, and why it was left at that. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'x: !!binary aGk=': 'no key of an AppSpec file is binary',
  'x: !!omap [a: 1]': 'no key of an AppSpec file is an ordered map',
  'x: >\n\n a': 'a folded text that ends with the file, without a line break, ends with one to the YAML library',
  '%YAML 2.0\n---\na: 1': 'directives are not looked at',
  '%FOO\n---\na: 1': 'directives are not looked at',
  'a: [\n\tb\n]': 'in brackets over several lines the YAML library wants what libyaml wants outside of them',
}

/** What we make of it, as Ruby would print it; a syntax error is the same as any other, for libyaml tells more of them apart. */
function read(text: string): string {
  const { root, findings } = readYaml(text)
  const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal
  if (refusal !== undefined) return `! ${withoutPlace(refusal)}`
  return root === undefined ? '! nothing' : inspect(root)
}

function withoutPlace(message: string): string {
  return message.replace(/^\(<unknown>\): .*/s, '(syntax)')
}

describe.each(Object.entries(readings))('%s', (_, rows) => {
  test.for(rows.filter(([text]) => !(text in DIFFERENCES)))('%j is %s', ([text, reading]) => {
    expect(read(text)).toBe(withoutPlaceOf(reading))
  })
})

function withoutPlaceOf(reading: string): string {
  return reading.startsWith('! ') ? `! ${withoutPlace(reading.slice(2))}` : reading
}

test.for(Object.entries(DIFFERENCES))('%j is read otherwise: %s', ([text]) => {
  const [, reading] = Object.values(readings)
    .flat()
    .find(([each]) => each === text) ?? ['', '']
  expect(reading).not.toBe('')
  expect(read(text)).not.toBe(withoutPlaceOf(reading))
})

test.for<readonly [string, readonly number[]]>([
  ['a byte that begins no character', [0x61, 0x3a, 0x20, 0xff]],
  ['a character that is cut off', [0x61, 0x3a, 0x20, 0xc3]],
  ['UTF-16', [0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00, 0x20, 0x00, 0x62, 0x00]],
  ['a NUL', [0x61, 0x3a, 0x00]],
])('bytes with %s are refused', ([, bytes]) => {
  const { root, findings } = readYaml(new Uint8Array(bytes))
  expect(root).toBeUndefined()
  expect(findings).toMatchObject([{ severity: 'error', code: 'appspec/syntax' }])
})

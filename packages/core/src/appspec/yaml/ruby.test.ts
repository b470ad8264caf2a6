import { expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'
import { inspect, noMethod, strip, toRubyText } from './ruby.ts'

function node(text: string) {
  const { root } = readYaml(text)
  if (root === undefined) throw new Error('not YAML')
  return root
}

test.for([
  ['1.0', '1.0', '1.0'],
  ['0.1', '0.1', '0.1'],
  ['-0.0', '-0.0', '-0.0'],
  ['123456789012345678.0', '1.2345678901234568e+17', '1.2345678901234568e+17'],
  ['0.00001', '1.0e-05', '1.0e-05'],
  ['.inf', 'Infinity', 'Infinity'],
  ['0755', '493', '493'],
  ['~', '', 'nil'],
  ['yes', 'true', 'true'],
  [':a', 'a', ':a'],
  [':"a b"', 'a b', ':"a b"'],
  ['"a\\t\\"#{b}"', 'a\t"#{b}', '"a\\t\\"\\#{b}"'],
  ['[a, 1, ~]', '["a", 1, nil]', '["a", 1, nil]'],
  ['{a: {b: 1}}', '{"a"=>{"b"=>1}}', '{"a"=>{"b"=>1}}'],
])('Ruby prints %s as %j, and inspects it as %j', ([source = '', text, inspected]) => {
  expect(toRubyText(node(source))).toBe(text)
  expect(inspect(node(source))).toBe(inspected)
})

test('a missing method is reported with the value and its class', () => {
  expect(noMethod('each_pair', node('"x"'))).toBe('undefined method `each_pair\' for "x":String')
  expect(noMethod('[]', node('~'))).toBe("undefined method `[]' for nil:NilClass")
})

test('strip takes blanks of ASCII and NUL away at both ends, and no others', () => {
  expect(strip(' \t a\u00A0\n\0')).toBe('a\u00A0')
})

import { describe, expect, test } from 'vitest'
import { readPlainScalar } from './plain-scalar.ts'

describe('unquoted scalars are read as Psych 4 reads them', () => {
  test.for<[string, boolean]>([
    ['yes', true],
    ['Yes', true],
    ['YES', true],
    ['on', true],
    ['true', true],
    ['no', false],
    ['off', false],
    ['False', false],
  ])('%s is the boolean %s', ([source, value]) => {
    expect(readPlainScalar(source)).toEqual({ type: 'boolean', value })
  })

  test.for([[''], ['~'], ['null'], ['Null'], ['NULL']])('"%s" is null', ([source = '']) => {
    expect(readPlainScalar(source)).toEqual({ type: 'null' })
  })

  test.for<[string, bigint]>([
    ['0', 0n],
    ['00', 0n],
    ['010', 8n],
    ['0755', 493n],
    ['-0755', -493n],
    ['0x10', 16n],
    ['0b101', 5n],
    ['+7', 7n],
    ['1_000', 1000n],
    ['1,000', 1000n],
    ['1:30', 5400n],
    ['1:00:00', 3600n],
    ['99999999999999999999', 99999999999999999999n],
  ])('%s is the integer %s', ([source, value]) => {
    expect(readPlainScalar(source)).toEqual({ type: 'integer', value })
  })

  test.for<[string, number]>([
    ['0.0', 0],
    ['.0', 0],
    ['0.', 0],
    ['+0.0', 0],
    ['0.000', 0],
    ['-1.5', -1.5],
    ['1,000.5', 1000.5],
    ['1.5e+3', 1500],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.Inf', Number.NEGATIVE_INFINITY],
    ['.NaN', Number.NaN],
    ['1:30.5', 5430],
  ])('%s is a float', ([source, value]) => {
    expect(readPlainScalar(source)).toEqual({ type: 'float', value })
  })

  test.for([
    ['y'],
    ['n'],
    ['Y'],
    ['0o17'],
    ['0.0e0'],
    ['1e3'],
    ['0.0_0'],
    ['08'],
    ['1.2.3'],
    ['.'],
    ['-'],
    ['30s'],
    ['yes!'],
    ['1:30:00:00'],
    ['/var/www'],
    ['no way'],
    ['é'],
  ])('%s is a text', ([source = '']) => {
    expect(readPlainScalar(source)).toEqual({ type: 'string', value: source })
  })

  test.for([
    [':foo', 'foo'],
    [':"a b"', 'a b'],
  ])('%s is a symbol', ([source = '', value = '']) => {
    expect(readPlainScalar(source)).toEqual({ type: 'symbol', value })
  })

  test.for([
    ['2020-01-01', 'Date'],
    ['2020-1-1', 'Date'],
    ['2020-01-01 10:00:00', 'Time'],
    ['2020-01-01T10:00:00Z', 'Time'],
    ['2020-01-01 10:00:00.5 +02:00', 'Time'],
  ])('%s is a %s, which the agent does not load', ([source = '', className = '']) => {
    expect(readPlainScalar(source)).toEqual({ type: 'unloadable', className })
  })

  test.for([['2020-13-01'], ['2020-01-32'], ['20-01-01']])('%s is no date but a text', ([source = '']) => {
    expect(readPlainScalar(source)).toEqual({ type: 'string', value: source })
  })
})

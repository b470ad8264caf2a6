import type { ScalarValue } from './nodes.ts'

/** A plain scalar that the agent's YAML loader does not build, by the Ruby class it would become. */
export interface UnloadableScalar {
  readonly type: 'unloadable'
  readonly className: string
}

// The patterns and their order are those of the agent's YAML loader, Psych 4 (`ScalarScanner#tokenize`); they are
// what makes `010` eight and `1e3` a text, so they are kept as they are there and not tidied up.
const SURELY_TEXT_IN_ASCII = /^[^\d.:-]?[A-Za-z_\s!@#$%^&*(){}<>|/\\~;=]+|\n/
const BEYOND_ASCII = /[^\s!-~]/
const SURELY_TEXT = /^[^\d.:-]?[\p{L}\p{M}\p{Nl}_\s!@#$%^&*(){}<>|/\\~;=]+|\n/u
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/
const BASE_60_INTEGER = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/
const BASE_60_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][+-][0-9]+)?$/
const INTEGER = /^[-+]?(?:0b[01_,]+|0[0-7_,]+|(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x[0-9a-fA-F_,]+)$/

const text = (value: string): ScalarValue => ({ type: 'string', value })

/**
 * Reads an unquoted scalar as the agent does: YAML 1.1 as Psych 4 understands it, in which `yes` is true, `0755` is 493,
 * `1:30` is 5400 and `1e3` is a text.
 */
export function readPlainScalar(source: string): ScalarValue | UnloadableScalar {
  if (source === '') return { type: 'null' }
  if (isSurelyText(source)) return readWord(source)
  if (TIME.test(source)) return { type: 'unloadable', className: 'Time' }
  if (DATE.test(source)) return { type: 'unloadable', className: 'Date' }
  if (/^\+?\.inf$/i.test(source)) return { type: 'float', value: Number.POSITIVE_INFINITY }
  if (/^-\.inf$/i.test(source)) return { type: 'float', value: Number.NEGATIVE_INFINITY }
  if (/^\.nan$/i.test(source)) return { type: 'float', value: Number.NaN }
  if (/^:./.test(source)) {
    return { type: 'symbol', value: source.slice(1).replace(/^(["'])(.*)\1$/, '$2') }
  }
  if (BASE_60_INTEGER.test(source)) return { type: 'integer', value: BigInt(readBase60(source)) }
  if (BASE_60_FLOAT.test(source)) return { type: 'float', value: readBase60(source) }
  if (FLOAT.test(source)) {
    const value = Number.parseFloat(source.replace(/[,_]/g, ''))
    return Number.isNaN(value) ? text(source) : { type: 'float', value }
  }
  return INTEGER.test(source) ? readInteger(source) : text(source)
}

/** Letters of all alphabets take longer to set up than most files to read: those that have none go without. */
function isSurelyText(source: string): boolean {
  return BEYOND_ASCII.test(source) ? SURELY_TEXT.test(source) : SURELY_TEXT_IN_ASCII.test(source)
}

function readWord(source: string): ScalarValue {
  if (source.length > 5) return text(source)
  if (source === '~' || /^null$/i.test(source)) return { type: 'null' }
  if (/^(?:yes|true|on)$/i.test(source)) return { type: 'boolean', value: true }
  if (/^(?:no|false|off)$/i.test(source)) return { type: 'boolean', value: false }
  return text(source)
}

/** The first part weighs 60², however many parts there are: that is how Psych does it, so `1:30` is an hour and a half. */
function readBase60(source: string): number {
  return source
    .split(':')
    .map((part, index) => Number.parseFloat(part.replace(/_/g, '')) * 60 ** Math.abs(index - 2))
    .reduce((sum, part) => sum + part, 0)
}

function readInteger(source: string): ScalarValue {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(source.replace(/[,_]/g, '')) ?? []
  const literal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits
  if (!/^(?:0b[01]+|0o[0-7]+|0x[0-9a-f]+|\d+)$/i.test(literal)) return text(source)
  const magnitude = BigInt(literal)
  return { type: 'integer', value: sign === '-' ? -magnitude : magnitude }
}

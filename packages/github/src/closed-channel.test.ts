import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClosedChannel, withoutLogMarkers } from './closed-channel.ts'
import { readAsRunner } from './fixtures/runner.ts'

/** Text of a step that wants to command the runner: pieces of commands, line ends of every kind, and tokens that were used. */
const STALE_TOKEN = '<stale>'
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        ']',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        '\u2028',
        '\uFEFF',
        'error',
        'stop-commands',
        '%0A',
      ),
      fc.constantFrom('::error::x', '##[add-mask]abcd', '::stop-commands::mine', '::mine::', '::set-output name=a::b'),
      fc.constantFrom(`::${STALE_TOKEN}::`, `##[${STALE_TOKEN}]`, `::stop-commands::${STALE_TOKEN}`),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''))

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('print' as const), text: hostileText }),
    fc.record({ kind: fc.constant('issue' as const), data: fc.stringMatching(/^[a-z ]{0,9}$/) }),
    fc.record({ kind: fc.constant('release' as const) }),
  ),
  { maxLength: 20 },
)

test('whatever is printed between them, the runner sees exactly the commands that were issued', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      let output = ''
      const channel = createClosedChannel((text) => {
        output += text
      })
      const issued: string[] = []
      for (const step of sequence) {
        if (step.kind === 'print') {
          // Texts repeat tokens; a new one is always of the channel.
          const tokens = new Set([...output.matchAll(/::stop-commands::([0-9a-f-]{36})/g)].map(([, token]) => token))
          channel.print(step.text.replaceAll(STALE_TOKEN, [...tokens].at(-2) ?? 'none'))
        } else if (step.kind === 'issue') {
          channel.issue(() => {
            output += `::notice::${step.data}\n`
          })
          issued.push(step.data)
        } else {
          channel.release()
        }
      }
      expect(readAsRunner(output).commands.map(({ data }) => data)).toEqual(issued)
    }),
    { numRuns: 500 },
  )
})

test('without the channel the same texts do command the runner, so that the proof proves something', () => {
  const { commands } = readAsRunner(
    '  ::error file=a.ts::no\nlog ##[add-mask]abcd\n::unknown::x\n::stop-commands::t\n::error::x',
  )
  expect(commands).toEqual([
    { name: 'error', properties: { file: 'a.ts' }, data: 'no' },
    { name: 'add-mask', properties: {}, data: 'abcd' },
  ])
})

test('text without a line break at its end does not swallow the command after it', () => {
  let output = ''
  const channel = createClosedChannel((text) => {
    output += text
  })
  channel.print('no line break')
  channel.issue(() => {
    output += '::notice::seen\n'
  })
  expect(readAsRunner(output)).toMatchObject({ commands: [{ data: 'seen' }], log: ['no line break', ''] })
})

test('a command that throws leaves the channel closed for the text after it', () => {
  let output = ''
  const channel = createClosedChannel((text) => {
    output += text
  })
  const failing = () =>
    channel.issue(() => {
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  channel.print('::error::from a host')
  expect(readAsRunner(output)).toMatchObject({ commands: [], isListening: false })
})

test('a released channel is open for others, and closed again by the next text', () => {
  let output = ''
  const channel = createClosedChannel((text) => {
    output += text
  })
  channel.release()
  expect(readAsRunner(output).isListening).toBe(true)
  channel.print('::error::late')
  expect(readAsRunner(output)).toMatchObject({ commands: [], isListening: false })
})

test('a line that the log view would take for a marker of its own is moved by a space, any other stays as it is', () => {
  expect(withoutLogMarkers('##[error]a\n##[endgroup]\r\n## [b\nc ##[group]\n::group::d')).toBe(
    ' ##[error]a\n ##[endgroup]\r\n## [b\nc ##[group]\n::group::d',
  )
})

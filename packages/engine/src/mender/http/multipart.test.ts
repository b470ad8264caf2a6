import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOf, readParts } from './multipart.ts'

const BOUNDARY = 'cut-here'

async function* inSteps(bytes: Buffer, step: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += step) yield bytes.subarray(offset, offset + step)
}

async function read(bytes: Buffer, step: number) {
  const parts: { name: string; filename?: string; body: Buffer }[] = []
  for await (const { body, ...head } of readParts(inSteps(bytes, step), BOUNDARY)) {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    parts.push({ ...head, body: Buffer.concat(chunks) })
  }
  return parts
}

function write(parts: readonly { readonly name: string; readonly body: Uint8Array }[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, body }) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])
}

test('a body is the same however it is cut on its way, whatever bytes its parts have', async () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc.constantFrom(...['\r\n', '\r\n--', '--cut-her', '\r'].map((text) => Buffer.from(text))),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (bodies, step) => {
        const parts = bodies.map((pieces, at) => ({ name: `part ${at}`, body: Buffer.concat(pieces) }))
        expect(await read(write(parts), step)).toEqual(parts)
      },
    ),
    { numRuns: 200 },
  )
})

test.for([
  [
    'a part without a name',
    `--${BOUNDARY}\r\nContent-Type: text/plain\r\n\r\nx\r\n--${BOUNDARY}--`,
    'a part has no name',
  ],
  [
    'an end in the middle of a part',
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name=a\r\n\r\nx`,
    'unexpected end',
  ],
  ['an end in the middle of headers', `--${BOUNDARY}\r\nContent-Disp`, 'unexpected end'],
  ['another boundary', '--another\r\n\r\n', 'unexpected end'],
  ['headers that do not end', `--${BOUNDARY}\r\n${'x'.repeat(20_000)}`, 'too long'],
  ['nothing', '', 'unexpected end'],
] as const)('a body with %s is refused', async ([, text, message]) => {
  await expect(read(Buffer.from(text), 1_000)).rejects.toThrow(message)
})

test('what stands before the first and after the last part is nobody’s, and parts that are not read are passed by', async () => {
  const form = `preamble\r\n${write([
    { name: 'first', body: Buffer.from('1') },
    { name: 'second', body: Buffer.from('2') },
  ])}epilogue`
  const names: string[] = []
  for await (const { name } of readParts(inSteps(Buffer.from(form), 7), BOUNDARY)) names.push(name)
  expect(names).toEqual(['first', 'second'])
})

test.for([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; boundary="a b=c"', 'a b=c'],
  ['multipart/mixed;charset=utf-8;boundary=abc', 'abc'],
  ['multipart/form-data', undefined],
  ['multipart/byteranges; boundary=abc', undefined],
  [undefined, undefined],
] as const)('the boundary of %s is %s', ([type, boundary]) => {
  expect(boundaryOf(type)).toBe(boundary)
})

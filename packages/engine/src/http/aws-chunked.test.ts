import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AwsChunkedDecoder, type AwsChunkedOptions } from './aws-chunked.ts'
import { deriveSigningKey, type SigningContext } from './signature-v4.ts'

/**
 * The examples of the S3 API reference: "Transferring payload in multiple chunks" and "Including trailing headers",
 * 66,560 times the letter a, in chunks of 64 KiB and 1 KiB.
 */
const scope = { date: '20130524', region: 'us-east-1', service: 's3' }
const documented = (seed: string): SigningContext => ({
  key: deriveSigningKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope),
  scope,
  timestamp: '20130524T000000Z',
  seed,
})
const SIGNED: AwsChunkedOptions = {
  signing: documented('4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9'),
  hasTrailer: false,
  decodedLength: 66_560,
}
const SIGNED_TRAILER: AwsChunkedOptions = {
  signing: documented('106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e'),
  hasTrailer: true,
  decodedLength: 66_560,
}
const letters = (count: number): string => 'a'.repeat(count)
const signedBody = [
  `10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n${letters(65_536)}\r\n`,
  `400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n${letters(1024)}\r\n`,
  '0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n',
].join('')
const signedTrailerBody = [
  `10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n${letters(65_536)}\r\n`,
  `400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n${letters(1024)}\r\n`,
  '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n',
  'x-amz-checksum-crc32c:sOO8/Q==\r\n',
  'x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n',
].join('')

function decode(body: string, options: AwsChunkedOptions, stepBytes = body.length) {
  const decoder = new AwsChunkedDecoder(options)
  const pieces: Buffer[] = []
  const bytes = Buffer.from(body, 'latin1')
  for (let offset = 0; offset < bytes.length; offset += stepBytes) {
    pieces.push(...decoder.push(bytes.subarray(offset, offset + stepBytes)))
  }
  decoder.end()
  return { text: Buffer.concat(pieces).toString('latin1'), trailers: Object.fromEntries(decoder.trailers) }
}

function verdict(body: string, options: AwsChunkedOptions): string {
  try {
    decode(body, options)
    return 'taken'
  } catch (error) {
    return (error as { reason: string }).reason
  }
}

describe('a body in signed chunks', () => {
  test.for([[1], [7], [4096], [70_000]])('is decoded when it arrives %i bytes at a time', ([stepBytes]) => {
    expect(decode(signedBody, SIGNED, stepBytes)).toEqual({ text: letters(66_560), trailers: {} })
    expect(decode(signedTrailerBody, SIGNED_TRAILER, stepBytes)).toEqual({
      text: letters(66_560),
      trailers: { 'x-amz-checksum-crc32c': 'sOO8/Q==' },
    })
  })

  test.for([
    ['another byte in the first chunk', signedBody.replace('\r\naa', '\r\nab'), SIGNED, 'signature-mismatch'],
    ['another signature of the last chunk', signedBody.replace('b6c6', 'b6c7'), SIGNED, 'signature-mismatch'],
    ['chunks without signatures', signedBody.replace(/;chunk-signature=\w+/g, ''), SIGNED, 'signature-mismatch'],
    ['another value in the trailer', signedTrailerBody.replace('sOO8', 'sOO9'), SIGNED_TRAILER, 'signature-mismatch'],
    [
      'a trailer without a signature',
      signedTrailerBody.replace(/x-amz-trailer-signature:\w+\r\n/, ''),
      SIGNED_TRAILER,
      'signature-mismatch',
    ],
    [
      'the last chunk missing',
      signedBody.slice(0, signedBody.indexOf('0;chunk', 70_000 - 3_500)),
      SIGNED,
      'incomplete-body',
    ],
  ] as const)('is refused with %s', ([, body, options, reason]) => {
    expect(verdict(body, options)).toBe(reason)
  })
})

describe('a body in unsigned chunks', () => {
  const options: AwsChunkedOptions = { hasTrailer: true, decodedLength: 5 }

  test('gives its bytes and the fields after them', () => {
    const body = '2\r\nhe\r\n3\r\nllo\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n'
    expect(decode(body, options)).toEqual({ text: 'hello', trailers: { 'x-amz-checksum-crc32': 'NhCmhg==' } })
  })

  test.for([
    ['5\r\nhello\r\n0\r\n', 'taken'],
    ['5\r\nhello\r\n0\r\n\r\n', 'taken'],
    ['5\r\nhello\r\n', 'incomplete-body'],
    ['5\r\nhel', 'incomplete-body'],
    ['', 'incomplete-body'],
    ['4\r\nhell\r\n0\r\n\r\n', 'incomplete-body'],
    ['6\r\nhello!\r\n0\r\n\r\n', 'incomplete-body'],
    ['5\r\nhello!\r\n0\r\n\r\n', 'malformed-chunks'],
    ['-5\r\nhello\r\n0\r\n\r\n', 'malformed-chunks'],
    ['hello', 'incomplete-body'],
    ['hello\r\n', 'malformed-chunks'],
    ['5\r\nhello\r\n0\r\n\r\nmore', 'malformed-chunks'],
    ['5\r\nhello\r\n0\r\nno colon\r\n\r\n', 'malformed-trailer'],
    [`${'1'.repeat(5_000)}`, 'malformed-chunks'],
  ] as const)('%j: %s', ([body, expected]) => {
    expect(verdict(body, options)).toBe(expected)
  })

  test('is decoded however it is cut, and hostile bytes are only ever refused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 9 })),
        fc.integer({ min: 1, max: 9 }),
        (parts, step) => {
          const latin = parts.map((part) => Buffer.from(part, 'utf8').toString('latin1'))
          const framed = `${latin.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`
          const decodedLength = latin.join('').length
          expect(decode(framed, { hasTrailer: false, decodedLength }, step).text).toBe(latin.join(''))
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(['taken', 'incomplete-body', 'malformed-chunks', 'malformed-trailer']).toContain(verdict(text, options))
      }),
    )
  })
})

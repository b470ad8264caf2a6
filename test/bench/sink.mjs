// A store and a deployment service far away, for the bench "push": every request takes 20 ms, every connection carries about 70 MB a
// second, and bodies are thrown away. It answers what uploads and registrations need, and tells what it was asked: GET /counts.
// Started as a process of its own, which prints its port.

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { crc32 } from 'node:zlib'

const REQUEST_MS = 20
const BYTES_PER_MS = 70_000

/** @typedef {Record<string, string>} Headers */
/** @type {Map<string, {sizeBytes: number, headers: Headers}>} */
const objects = new Map()
/** @type {Map<string, {headers: Headers, parts: Map<number, {sizeBytes: number, checksum: string | undefined}>}>} */
const uploads = new Map()
/** When a connection has carried what came over it so far. @type {WeakMap<import('node:net').Socket, number>} */
const carriedUntil = new WeakMap()
let requests = 0
let bodyBytes = 0

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://sink')
  if (url.pathname === '/counts') {
    response.end(JSON.stringify({ requests, bodyBytes }))
    requests = 0
    bodyBytes = 0
    return
  }
  requests += 1
  const body = await receive(request)
  bodyBytes += body.sizeBytes
  await pause(REQUEST_MS)
  const { status = 200, headers = {}, text = '' } = answer(request, url, body)
  response.writeHead(status, {
    'content-length': headers['content-length'] ?? String(Buffer.byteLength(text)),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : text)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(address?.port)
})

/**
 * Takes a body as fast as the connection goes. Only small ones are kept.
 *
 * @param {import('node:http').IncomingMessage} request
 */
async function receive(request) {
  const { socket } = request
  let sizeBytes = 0
  let text = ''
  for await (const chunk of request) {
    sizeBytes += chunk.length
    if (text.length < 1_000_000) text += chunk.toString('latin1')
    const until = Math.max(carriedUntil.get(socket) ?? 0, performance.now()) + chunk.length / BYTES_PER_MS
    carriedUntil.set(socket, until)
    // Timers are not more exact than this.
    if (until - performance.now() > 4) await pause(until - performance.now())
  }
  return { sizeBytes, text }
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {URL} url
 * @param {{sizeBytes: number, text: string}} body
 * @returns {{status?: number, headers?: Headers, text?: string}}
 */
function answer({ method, headers }, { pathname, searchParams }, { sizeBytes, text }) {
  if (headers['x-amz-target'] !== undefined) {
    return { headers: { 'content-type': 'application/x-amz-json-1.1' }, text: '{}' }
  }
  const uploadId = searchParams.get('uploadId')
  if (method === 'POST' && searchParams.has('uploads')) return beginUpload(headers)
  if (method === 'PUT' && uploadId !== null) {
    const checksum = headers['x-amz-checksum-crc32']
    const part = {
      sizeBytes: lengthOf(headers, sizeBytes),
      checksum: checksum === undefined ? undefined : String(checksum),
    }
    uploads.get(uploadId)?.parts.set(Number(searchParams.get('partNumber')), part)
    return {
      headers: { etag: eTagOf(uploadId + pathname), ...(part.checksum && { 'x-amz-checksum-crc32': part.checksum }) },
    }
  }
  if (method === 'POST' && uploadId !== null) return completeUpload(pathname, uploadId, text)
  if (method === 'GET' && searchParams.has('uploads')) {
    return xml('<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>')
  }
  if (method === 'PUT') {
    objects.set(pathname, {
      sizeBytes: lengthOf(headers, sizeBytes),
      headers: { etag: eTagOf(pathname), ...kept(headers) },
    })
    return { headers: { etag: eTagOf(pathname), ...kept(headers) } }
  }
  const object = objects.get(pathname)
  if (method === 'HEAD' && object !== undefined) {
    return { headers: { ...object.headers, 'content-length': String(object.sizeBytes) } }
  }
  return { status: 404 }
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function beginUpload(headers) {
  const uploadId = `upload-${uploads.size + 1}`
  uploads.set(uploadId, { headers: kept(headers), parts: new Map() })
  return xml(`<InitiateMultipartUploadResult><UploadId>${uploadId}</UploadId></InitiateMultipartUploadResult>`)
}

/**
 * @param {string} pathname
 * @param {string} uploadId
 * @param {string} list the parts that the object shall have
 */
function completeUpload(pathname, uploadId, list) {
  const upload = uploads.get(uploadId)
  const numbers = [...list.matchAll(/<PartNumber>(\d+)</g)].map(([, number]) => Number(number)).sort((a, b) => a - b)
  const parts = numbers.map((number) => upload?.parts.get(number))
  const sizeBytes = parts.reduce((sum, part) => sum + (part?.sizeBytes ?? 0), 0)
  const sums = parts.map((part) => part?.checksum)
  const eTag = `${eTagOf(uploadId).slice(0, -1)}-${parts.length}"`
  const headers = { ...upload?.headers, etag: eTag }
  uploads.delete(uploadId)
  objects.set(pathname, { sizeBytes, headers })
  const checksum = sums.every((sum) => sum !== undefined) ? checksumOfChecksums(sums) : undefined
  const told = checksum === undefined ? '' : `<ChecksumCRC32>${checksum}-${parts.length}</ChecksumCRC32>`
  return xml(`<CompleteMultipartUploadResult><ETag>${eTag}</ETag>${told}</CompleteMultipartUploadResult>`)
}

/** @param {readonly (string | undefined)[]} sums */
function checksumOfChecksums(sums) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(Buffer.concat(sums.map((sum) => Buffer.from(sum ?? '', 'base64')))))
  return bytes.toString('base64')
}

/** @param {string} text */
function xml(text) {
  return { headers: { 'content-type': 'application/xml' }, text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}` }
}

/**
 * What a store keeps of a request with its object.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {Headers}
 */
function kept(headers) {
  const names = Object.keys(headers).filter((name) => /^x-amz-(meta-|checksum-crc32$)/.test(name))
  return Object.fromEntries(names.map((name) => [name, String(headers[name])]))
}

/**
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {number} sizeBytes as received, with the frames of signed chunks
 */
function lengthOf(headers, sizeBytes) {
  return Number(headers['x-amz-decoded-content-length'] ?? sizeBytes)
}

/** @param {string} text */
function eTagOf(text) {
  return `"${createHash('md5').update(text).digest('hex')}"`
}

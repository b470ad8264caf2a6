// A small web server on Node's own modules alone, so that a host needs no install step but a copy of these files.
//
//   GET /            the page: templates/index.html, filled in from config.json
//   GET /health      can this release do its work? 200, or 500 with the reason; its version in either case
//   GET /NAME        a file of public/

import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { hostname } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CONTENT_TYPES = { '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml', '.txt': 'text/plain' }
const NOBODY_ID = 65534

const folder = fileURLToPath(new URL('.', import.meta.url))
const port = Number(process.env.PORT ?? 8080)
const host = process.env.HOST ?? '127.0.0.1'
const instance = process.env.INSTANCE_NAME ?? hostname()

// Everything is read once: a request touches no file, so a deployment under way cannot mix two releases in one answer.
const version = (await readFile(join(folder, 'VERSION'), 'utf8')).trim()
const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))
const template = await readFile(join(folder, 'templates/index.html'), 'utf8')
const publicFiles = new Map()
for (const name of await readdir(join(folder, 'public'))) {
  publicFiles.set(`/${name}`, {
    type: CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
    body: await readFile(join(folder, 'public', name)),
  })
}

function renderPage() {
  const values = { ...config, version, instance }
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) {
      const known = Object.keys(config).join(', ')
      throw new Error(`templates/index.html uses {{${name}}}, which config.json does not set (it sets ${known})`)
    }
    return String(values[name]).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  })
}

/** Does the server's real work once; a health check that only says "I am running" would have let a broken page through. */
function checkHealth() {
  try {
    renderPage()
    return { code: 200, body: { status: 'ok', version, instance } }
  } catch (error) {
    return { code: 500, body: { status: 'error', version, instance, reason: error.message } }
  }
}

function answer(path) {
  if (path === '/health') {
    const { code, body } = checkHealth()
    return { code, type: 'application/json', body: `${JSON.stringify(body)}\n` }
  }
  if (path === '/') return { code: 200, type: 'text/html', body: renderPage() }
  const file = publicFiles.get(path)
  if (file !== undefined) return { code: 200, ...file }
  return { code: 404, type: 'text/plain', body: `there is no ${path} here\n` }
}

function answerSafely(method, path) {
  if (method !== 'GET' && method !== 'HEAD') return { code: 405, type: 'text/plain', body: 'only GET is served\n' }
  try {
    return answer(path)
  } catch (error) {
    log(`error: ${error.message}`)
    return { code: 500, type: 'text/plain', body: 'this page is broken; the server log says why\n' }
  }
}

function log(line) {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`)
}

const server = createServer((request, response) => {
  const [path] = request.url.split('?', 1)
  const { code, type, body } = answerSafely(request.method, path)
  response.writeHead(code, { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
  log(`${request.method} ${path} ${code}`)
})

server.on('error', (error) => {
  log(`cannot listen on ${host}:${port}: ${error.message}`)
  process.exit(1)
})

// The agent runs hooks as root on most hosts. A web server needs that for its port at most, and gives it up then.
function dropPrivileges() {
  if (process.getuid?.() !== 0) return
  try {
    process.setgroups([])
    process.setgid(NOBODY_ID)
    process.setuid(NOBODY_ID)
  } catch (error) {
    log(`still running as root: ${error.message}`)
  }
}

server.listen(port, host, () => {
  dropPrivileges()
  log(`listening on http://${host}:${port} with version ${version}`)
})

process.on('SIGTERM', () => {
  log('stopping: requests under way have three seconds to end')
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 3000).unref()
})

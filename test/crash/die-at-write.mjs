// Loaded into an engine's process before the engine (`node --import`): knows of every write to its data directory, in order, and
// ends the process at one of them as `kill -9` does. It stands outside of the engine, so no write can be forgotten by it.
//
//   SLIPWAY_CRASH='{"folder": DATA_DIR, "trace": FILE}'                                     notes every write
//   SLIPWAY_CRASH='{"folder": DATA_DIR, "point": {"label", "occurrence", "moment"}}'        dies at that one

import { appendFileSync, realpathSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { join, relative, resolve } from 'node:path'

/**
 * @typedef {import('./phases.mjs').CrashPoint} CrashPoint
 * @typedef {(...args: any[]) => any} Call
 */

const require = createRequire(import.meta.url)
/** @type {Record<string, any>} */
const fs = require('node:fs')
/** @type {{folder: string, trace?: string, point?: CrashPoint}} */
const plan = JSON.parse(process.env.SLIPWAY_CRASH ?? '{}')
const folder = realpathSync(plan.folder)
// Taken before they are replaced: what is done here on the way to the end is no write of the engine's.
const { openSync, writeSync, closeSync, readFileSync, readdirSync, rmSync, mkdirSync } = require('node:fs')
/** @type {Map<string, number>} */
const counts = new Map()
/** @type {WeakMap<object, string>} */
const paths = new WeakMap()
/** @type {Map<number, string>} */
const pathsOfDescriptors = new Map()

/** A path in words that are the same in every run: ids that are drawn anew stand as what they are. @param {string} path */
function nameOf(path) {
  return relative(folder, path)
    .replaceAll(/d-[A-Z0-9]{9}/g, 'DEPLOYMENT')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/writer-\d+-/, 'writer-PID-')
}

/**
 * A write is about to happen. Dies here when it is the one.
 *
 * @param {string} operation
 * @param {unknown} path
 * @param {(() => void) | undefined} doHalf - leaves the disk as a write that was cut does; absent where there is no half
 */
function meet(operation, path, doHalf) {
  if (typeof path !== 'string') return
  const place = resolve(path)
  if (place !== folder && !place.startsWith(`${folder}/`)) return
  const label = `${operation} ${nameOf(place)}`
  const occurrence = (counts.get(label) ?? 0) + 1
  counts.set(label, occurrence)
  if (plan.trace !== undefined) {
    appendFileSyncOriginal(plan.trace, `${JSON.stringify({ label, occurrence, hasHalf: doHalf !== undefined })}\n`)
  }
  const { point } = plan
  if (point?.label !== label || point.occurrence !== occurrence) return
  if (point.moment === 'within') doHalf?.()
  process.kill(process.pid, 'SIGKILL')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const appendFileSyncOriginal = appendFileSync

/** @param {unknown} data @returns {Buffer | undefined} */
function bytesOf(data) {
  if (typeof data === 'string') return Buffer.from(data)
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  // The first part of a text that is written in parts.
  return typeof data === 'object' && data !== null && Symbol.iterator in data
    ? Buffer.from([.../** @type {any} */ (data)].join(''))
    : undefined
}

/** @param {string} path @param {string} flag @param {unknown} data */
function halfOfFile(path, flag, data) {
  const bytes = bytesOf(data)
  if (bytes === undefined) return undefined
  return () => {
    const descriptor = openSync(path, flag)
    writeSync(descriptor, bytes.subarray(0, Math.ceil(bytes.length / 2)))
    closeSync(descriptor)
  }
}

/** @param {number} descriptor @param {unknown} data @param {number | null} position */
function halfOfDescriptor(descriptor, data, position) {
  const bytes = bytesOf(data)
  if (bytes === undefined) return undefined
  return () => writeSync(descriptor, bytes.subarray(0, Math.ceil(bytes.length / 2)), 0, undefined, position)
}

/** Every second entry of a folder is gone. @param {string} path */
function halfOfRemoval(path) {
  return () => {
    try {
      for (const [index, name] of readdirSync(path).entries()) {
        if (index % 2 === 0) rmSync(join(path, name), { recursive: true, force: true })
      }
    } catch {
      // a file, or nothing: there is no half of its removal
    }
  }
}

/** @param {any} flags */
const opensForWriting = (flags) =>
  typeof flags === 'number'
    ? (flags & (fs.constants?.O_CREAT ?? 0o100)) !== 0
    : typeof flags === 'string' && /[wax]/.test(flags)

const { promises } = fs
/** @param {Record<string, Call>} owner @param {string} name @param {(args: any[], self: any) => void} look */
function watch(owner, name, look) {
  const original = owner[name]
  if (original === undefined) throw new Error(`node:fs has no ${name}`)
  owner[name] = function watched(/** @type {any[]} */ ...args) {
    look(args, this)
    return original.apply(this, args)
  }
}

for (const name of [
  'chmod',
  'chown',
  'lchown',
  'link',
  'lutimes',
  'mkdir',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
]) {
  const target = name === 'symlink' || name === 'link' ? 1 : 0
  watch(promises, name, (args) => meet(name, args[target], undefined))
}
watch(promises, 'rename', ([, to]) => meet('rename', to, undefined))
watch(promises, 'rm', ([path]) => meet('rm', path, halfOfRemoval(path)))
for (const [name, flag] of /** @type {const} */ ([
  ['writeFile', 'w'],
  ['appendFile', 'a'],
])) {
  watch(promises, name, ([path, data, options]) => meet(name, path, halfOfFile(path, options?.flag ?? flag, data)))
}
watch(promises, 'copyFile', ([from, to]) => {
  meet('copyFile', to, () => {
    const bytes = readFileSync(from)
    halfOfFile(to, 'w', bytes)?.()
  })
})
watch(promises, 'cp', ([, to]) => meet('cp', to, () => mkdirSync(to, { recursive: true })))

const openFile = promises.open
promises.open = async (/** @type {any[]} */ ...args) => {
  const [path, flags] = args
  if (opensForWriting(flags)) meet('open', path, undefined)
  const handle = await openFile?.(...args)
  paths.set(handle, resolve(String(path)))
  pathsOfDescriptors.set(handle.fd, resolve(String(path)))
  return handle
}

const probe = await openFile?.(process.execPath, 'r')
const handles = Object.getPrototypeOf(probe)
await probe.close()
for (const name of ['chmod', 'chown', 'datasync', 'sync', 'truncate', 'utimes']) {
  watch(handles, name, (_args, handle) => meet(name, paths.get(handle), undefined))
}
watch(handles, 'write', ([data, offset, length, position], handle) => {
  const bytes = typeof data === 'string' ? data : data.subarray(offset ?? 0, (offset ?? 0) + (length ?? data.length))
  meet('write', paths.get(handle), halfOfDescriptor(handle.fd, bytes, typeof position === 'number' ? position : null))
})
for (const name of ['writeFile', 'appendFile']) {
  watch(handles, name, ([data], handle) => meet(name, paths.get(handle), halfOfDescriptor(handle.fd, data, null)))
}

const openDescriptor = fs.open
fs.open = (/** @type {any[]} */ ...args) => {
  const [path, flags] = args
  if (opensForWriting(flags)) meet('open', String(path), undefined)
  const done = args.pop()
  return openDescriptor?.(...args, (/** @type {any} */ error, /** @type {number} */ descriptor) => {
    if (error === null) pathsOfDescriptors.set(descriptor, resolve(String(path)))
    done(error, descriptor)
  })
}
watch(fs, 'write', ([descriptor, data, offset, length, position]) => {
  const bytes = Buffer.isBuffer(data) ? data.subarray(offset ?? 0, (offset ?? 0) + (length ?? data.length)) : data
  meet(
    'write',
    pathsOfDescriptors.get(descriptor),
    halfOfDescriptor(descriptor, bytes, typeof position === 'number' ? position : null),
  )
})
watch(fs, 'writev', ([descriptor, list]) => {
  meet('write', pathsOfDescriptors.get(descriptor), halfOfDescriptor(descriptor, Buffer.concat(list), null))
})
const openAtOnce = fs.openSync
fs.openSync = (/** @type {any[]} */ ...args) => {
  if (opensForWriting(args[1])) meet('open', String(args[0]), undefined)
  const descriptor = openAtOnce?.(...args)
  pathsOfDescriptors.set(descriptor, resolve(String(args[0])))
  return descriptor
}
watch(fs, 'writeSync', ([descriptor, data, offset, length]) => {
  const bytes = typeof data === 'string' ? data : data.subarray(offset ?? 0, (offset ?? 0) + (length ?? data.length))
  meet('write', pathsOfDescriptors.get(descriptor), halfOfDescriptor(descriptor, bytes, null))
})
for (const name of ['fchmodSync', 'futimesSync']) {
  watch(fs, name, ([descriptor]) => meet(name, pathsOfDescriptors.get(descriptor), undefined))
}
for (const name of ['mkdirSync', 'rmSync', 'unlinkSync', 'utimesSync', 'chmodSync']) {
  watch(fs, name, ([path]) => meet(name, path, undefined))
}
watch(fs, 'writeFileSync', ([path, data]) => meet('writeFile', path, halfOfFile(path, 'w', data)))
watch(fs, 'renameSync', ([, to]) => meet('rename', to, undefined))
syncBuiltinESMExports()

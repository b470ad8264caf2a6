// An engine as a process of its own, and the public clients of its services.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { S3Client } from '@aws-sdk/client-s3'

export const SLIPWAY = fileURLToPath(new URL('../../build/dist/slipway.js', import.meta.url))
const PRELOAD = fileURLToPath(new URL('./die-at-write.mjs', import.meta.url))

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

/**
 * Starts `slipway engine start`. `ready` is nothing when it ended before it was ready.
 *
 * @param {string} dataDir
 * @param {{args?: readonly string[], crash?: object}} options - `crash`: what `die-at-write.mjs` is told
 */
export async function startEngine(dataDir, { args = [], crash } = {}) {
  const readyFile = join(dataDir, 'ready.json')
  rmSync(readyFile, { force: true })
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(
    process.execPath,
    [
      ...(crash === undefined ? [] : ['--import', PRELOAD]),
      SLIPWAY,
      ...['engine', 'start', '--data-dir', dataDir, '--ready-file', readyFile, ...args],
    ],
    {
      env: { PATH, HOME, TMPDIR, ...(crash !== undefined && { SLIPWAY_CRASH: JSON.stringify(crash) }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  /** @type {Promise<{code: number | null, signal: NodeJS.Signals | null}>} */
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  let ready
  while (ready === undefined && !isOver) {
    // Written in one step, so what is there is whole.
    if (existsSync(readyFile)) ready = readReady(readyFile)
    else await pause(5)
  }
  return {
    pid: child.pid,
    ready,
    ended,
    isOver: () => isOver,
    output: () => output,
    /** @param {NodeJS.Signals} [signal] */
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

/** @param {string} file */
function readReady(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {{endpoint: string, region: string, accessKeyId: string, secretAccessKey: string}} ready */
export function clientsOf({ endpoint, region, accessKeyId, secretAccessKey }) {
  const settings = { endpoint, region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
  return { s3: new S3Client({ ...settings, forcePathStyle: true }), codedeploy: new CodeDeployClient(settings) }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findAwsPython } from './bundling/peers.mjs'
import { runMeasured } from './bundling/run-measured.mjs'
import { makeTree, TREES } from './bundling/trees.mjs'
import { describeLoad, median, SLIPWAY, temporaryFolder } from './measure.mjs'

const SINK = fileURLToPath(new URL('sink.mjs', import.meta.url))

/**
 * From the release folder to the registered revision, over a network that has 20 ms a request and 70 MB a second and connection: the real
 * `aws deploy push`, `slipway push --source`, and `slipway bundle` and `slipway push` after each other; then each once more, with nothing
 * changed.
 *
 * @param {{trees?: readonly string[], rounds?: number}} options
 */
export async function bench({ trees = Object.keys(TREES), rounds = 5 } = {}) {
  const folder = temporaryFolder()
  const python = findAwsPython()
  const sink = spawn(process.execPath, [SINK], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(sink.stdout, 'data')
  const endpoint = `http://127.0.0.1:${String(port).trim()}`
  const env = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'of-no-account',
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  try {
    for (const key of /** @type {(keyof typeof TREES)[]} */ (trees)) {
      const source = join(folder, key)
      const { files, bytes } = makeTree(key, source)
      console.log(`\n### ${TREES[key].name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB\n`)
      await compare({ source, folder, python, env, endpoint, rounds })
      rmSync(source, { recursive: true })
    }
  } finally {
    sink.kill()
  }
}

/**
 * @param {{source: string, folder: string, python: string | undefined, env: Record<string, string>, endpoint: string, rounds: number}} options
 */
async function compare({ source, folder, python, env, endpoint, rounds }) {
  /** @type {Record<string, {seconds: number[], requests: number, megabytes: number}>} */
  const rows = {}
  const load = describeLoad()
  /** @param {string} name @param {readonly (readonly string[])[]} commands */
  const measure = async (name, commands) => {
    let seconds = 0
    for (const command of commands) seconds += (await runMeasured(command, { env })).seconds
    const { requests, bodyBytes } = /** @type {{requests: number, bodyBytes: number}} */ (
      await (await fetch(`${endpoint}/counts`)).json()
    )
    const row = rows[name] ?? { seconds: [], requests, megabytes: bodyBytes / 1e6 }
    rows[name] = row
    row.seconds.push(seconds)
  }
  for (let round = 0; round < rounds; round += 1) {
    if (python !== undefined) {
      // Its second push is its first once more: it knows nothing of what is there.
      const location = `s3://releases/push-${round}.zip`
      const arguments_ = ['--application-name', 'web', '--source', source, '--s3-location', location]
      await measure('aws deploy push', [[python, '-m', 'awscli', 'deploy', 'push', ...arguments_]])
    }
    for (const format of ['tgz', 'zip']) {
      const file = join(folder, `bundle.${format}`)
      /** @param {string} way */
      const to = (way) => {
        const key = `${basename(source)}/${round}/${way}.${format}`
        return ['--application-name', 'web', '--s3-bucket', 'releases', '--s3-key', key]
      }
      const whole = [process.execPath, SLIPWAY, 'push', '--source', source, ...to('whole')]
      await measure(`slipway push --source, ${format}`, [whole])
      await measure(`slipway push --source, ${format}, unchanged`, [whole])
      const bundle = [process.execPath, SLIPWAY, 'bundle', '--source', source, '--output', file]
      const push = [process.execPath, SLIPWAY, 'push', '--bundle', file, ...to('apart')]
      await measure(`slipway bundle and push, ${format}`, [bundle, push])
      await measure(`slipway push, ${format}, unchanged`, [push])
      rmSync(file)
    }
  }
  console.log('| what | seconds (median) | fastest | times faster | by the fastest | requests | MB sent |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  const [first] = Object.values(rows)
  for (const [name, { seconds, requests, megabytes }] of Object.entries(rows)) {
    const fastest = Math.min(...seconds)
    const times = [median(first?.seconds ?? []) / median(seconds), Math.min(...(first?.seconds ?? [])) / fastest]
    const figures = [median(seconds), fastest, ...times].map((figure) => figure.toFixed(2))
    console.log(`| ${[name, ...figures, requests, megabytes.toFixed(1)].join(' | ')} |`)
  }
  console.log(`\n${rounds} rounds; before and after: ${load}; ${describeLoad()}`)
}

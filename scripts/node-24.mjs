// Puts the Node that GitHub's runners bring for JavaScript actions under build/, from the npm registry, and prints its path:
//
//   SLIPWAY_NODE=$(node scripts/node-24.mjs) npx vitest run --project flows test/flows/action-
//
// Where that is not possible it says why on stderr, and ends with 1.

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WANTED = 24
const isWindows = process.platform === 'win32'
const folder = fileURLToPath(new URL('../build/nodes/24', import.meta.url))
const node = join(folder, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

if (majorOf(node) !== WANTED) {
  mkdirSync(folder, { recursive: true })
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `node@${WANTED}`],
    { encoding: 'utf8', shell: isWindows, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  if (status !== 0) fail(`npm could not install it: ${error?.message ?? stderr.trim()}`)
  const major = majorOf(node)
  if (major !== WANTED)
    fail(`what npm installed as ${node} ${major === undefined ? 'does not run' : `is Node ${major}`}`)
}
console.log(node)

/** @param {string} program */
function majorOf(program) {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1]) : undefined
}

/**
 * @param {string} why
 * @returns {never}
 */
function fail(why) {
  console.error(`there is no Node ${WANTED} to run the flows with: ${why}`)
  process.exit(1)
}

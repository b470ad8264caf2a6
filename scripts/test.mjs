// `npm test`: installs when needed, builds the bundle that the flows run, and runs the tests.
// Arguments go to vitest: npm test -- packages/core

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = join(root, 'build', 'test-report.json')
const given = process.argv.slice(2)
// Those that need nothing but Node.
const projects = given.some((word) => word.startsWith('--project')) ? [] : ['--project=unit', '--project=flows']

run('scripts/bundle.mjs', [join(root, 'build', 'dist')])
const status = run(
  'node_modules/vitest/vitest.mjs',
  ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...given],
  false,
)
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exit(status)

/**
 * @param {string} script
 * @param {string[]} args
 */
function run(script, args, isFatal = true) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' })
  if (isFatal && status !== 0) process.exit(status ?? 1)
  return status ?? 1
}

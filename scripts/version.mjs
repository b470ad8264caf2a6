// Makes the next version out of the changesets: package.json files, lock file, CHANGELOG.md, the constant in the sources,
// and dist/, which carries the version too.
//
//   node scripts/version.mjs

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

run(process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), 'version'])
const { version } = JSON.parse(readFileSync(join(root, 'packages/launcher/package.json'), 'utf8'))
const constant = join(root, 'packages/core/src/version.ts')
writeFileSync(constant, readFileSync(constant, 'utf8').replace(/VERSION = '.*'/, `VERSION = '${version}'`))
run('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'])
run(process.execPath, [join(root, 'scripts/bundle.mjs')])
console.log(`this is ${version}: commit it as "Release v${version}"`)

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell })
  if (status !== 0) process.exit(status ?? 1)
}

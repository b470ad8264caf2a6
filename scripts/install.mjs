// Installs the dependencies exactly as locked, unless that is what stands there already.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.installed-for')

const [major] = process.versions.node.split('.').map(Number)
if (major === undefined || major < 20) {
  console.error(`Node ${process.versions.node} is too old: Slipway needs Node 20 or newer`)
  process.exit(1)
}

/** What an install depends on: the lock file, the platform, and the Node that native parts were chosen for. */
function wanted() {
  const hash = createHash('sha256')
  hash.update(`${process.platform} ${process.arch} ${major}\n`)
  hash.update(readFileSync(join(root, 'package-lock.json')))
  return hash.digest('hex')
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted()) {
  console.log('installing dependencies (npm ci)')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, wanted())
}

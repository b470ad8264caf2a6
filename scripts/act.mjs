// Runs the workflows of test/act with act, a runner of GitHub's workflows on this machine: with the one on PATH, or with
// one of our own under build/tools, which Go builds. Where neither can be had it says so, and that is no failure.
// Needs build/dist (npm test). Arguments go to vitest: node scripts/act.mjs test/act/redeploy.test.ts

import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version that the workflows are known to run with, and the oldest of 0.2 that they are said to run with. */
const VERSION = '0.2.89'
const OLDEST_PATCH = 87

const root = fileURLToPath(new URL('..', import.meta.url))
const tools = join(root, 'build', 'tools')
const env = { ...process.env, PATH: [process.env.PATH, tools].join(delimiter) }

const reason = whyNot()
if (reason !== undefined) {
  console.log(`not run: the workflows of test/act, since ${reason}`)
  process.exit(0)
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'act', ...process.argv.slice(2)], {
  cwd: root,
  env,
  stdio: 'inherit',
})
process.exit(status ?? 1)

/** Why there is no act to run them with, after trying to get one; `undefined` when there is one. */
function whyNot() {
  if (process.platform === 'win32') return 'their steps are written for a POSIX shell'
  if (hasAct()) return undefined
  if (spawnSync('go', ['version'], { env }).status !== 0) return 'neither act nor Go, which would build it, is on PATH'
  const module = `github.com/nektos/act@v${VERSION}`
  console.log(`go install ${module}`)
  const built = spawnSync('go', ['install', module], {
    env: { ...env, GOBIN: tools },
    encoding: 'utf8',
    timeout: 600_000,
  })
  if (built.status === 0 && hasAct()) return undefined
  return `act is not on PATH, and "go install ${module}" did not build it: ${built.stderr.trim().split('\n').at(-1)}`
}

/** Whether there is an act that is young enough; other programs have this name too. */
function hasAct() {
  const { stdout } = spawnSync('act', ['--version'], { env, encoding: 'utf8' })
  const [, minor, patch] = /^act version 0\.(\d+)\.(\d+)/.exec(stdout ?? '') ?? []
  return Number(minor) > 2 || (Number(minor) === 2 && Number(patch) >= OLDEST_PATCH)
}

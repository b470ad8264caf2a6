// The flows of a release against a real account, by hand; docs/guides/what-this-is-proven-against.md says what has to be there.
// Everything goes through the built command, and the credentials are those of the environment.
//
//   node test/account/run.mjs --application-name NAME --deployment-group NAME --s3-bucket BUCKET [--stop-after SECONDS]

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const SLIPWAY = process.env.SLIPWAY_UNDER_TEST ?? fileURLToPath(new URL('../../dist/slipway.js', import.meta.url))

const { values } = parseArgs({
  options: {
    'application-name': { type: 'string' },
    'deployment-group': { type: 'string' },
    's3-bucket': { type: 'string' },
    // How long the deployment runs that is stopped; its script runs for twice that.
    'stop-after': { type: 'string', default: '30' },
  },
})
const { 'application-name': application, 'deployment-group': group, 's3-bucket': bucket } = values
if (application === undefined || group === undefined || bucket === undefined) {
  process.stderr.write('give --application-name, --deployment-group and --s3-bucket\n')
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'slipway-account-'))
const mark = `slipway-${Date.now()}`
let failures = 0
try {
  const good = await push('good', 'echo fine')
  check('a bundle is uploaded once', good.unchanged === false && (await push('good', 'echo fine')).unchanged === true)

  const first = await deploy(good.revision)
  check('a good release succeeds', first.code === 0 && first.result.outcome === 'succeeded', first)

  const bad = await push('bad', 'echo "the reason is here"; exit 7')
  const second = await deploy(bad.revision)
  const told = JSON.stringify(second.result)
  check('a bad one does not', second.code === 1 && ['failed', 'rolled-back'].includes(second.result.outcome), second)
  check('its script, exit code and output are told', /hook\.sh/.test(told) && /the reason is here/.test(told), second)

  const third = await slipway('redeploy', ...of(group), '--from', 'last-successful', '--wait', '--timeout', '900')
  check('the last good release comes back', third.code === 0 && third.result.outcome === 'succeeded', third)

  const slow = await push('slow', `sleep ${2 * Number(values['stop-after'])}`)
  const fourth = await deploy(slow.revision, '--timeout', values['stop-after'], '--on-timeout', 'stop')
  check(
    'a wait that times out stops the deployment',
    fourth.code === 3 && fourth.result.actionTaken === 'stopped',
    fourth,
  )
  const end = await slipway('wait', '--deployment-id', fourth.result.deploymentId, '--timeout', '900')
  check('which then is stopped', end.code === 1 && ['stopped', 'rolled-back'].includes(end.result.outcome), end)

  const last = await deploy(good.revision)
  check('and the group takes the next release', last.code === 0, last)
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exit(failures === 0 ? 0 : 1)

/**
 * Makes a release that only writes a file and runs one script, and pushes it.
 *
 * @param {string} name
 * @param {string} script
 * @returns {Promise<{ unchanged: boolean, revision: object }>}
 */
async function push(name, script) {
  const release = join(folder, name)
  await mkdir(release, { recursive: true })
  await writeFile(
    join(release, 'appspec.yml'),
    `version: 0.0
os: linux
files:
  - source: release.txt
    destination: /opt/slipway-account-test
file_exists_behavior: OVERWRITE
hooks:
  AfterInstall:
    - location: hook.sh
      timeout: 300
`,
  )
  await writeFile(join(release, 'release.txt'), `${mark} ${name}\n`)
  await writeFile(join(release, 'hook.sh'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const bundle = join(folder, `${name}.zip`)
  const bundled = await slipway('bundle', '--source', release, '--output', bundle)
  const pushed = await slipway(
    'push',
    '--bundle',
    bundle,
    '--application-name',
    String(application),
    '--s3-bucket',
    String(bucket),
  )
  if (bundled.code !== 0 || pushed.code !== 0) throw new Error(`${name} could not be pushed`)
  return pushed.result
}

/**
 * @param {object} revision
 * @param {string[]} more
 */
function deploy(revision, ...more) {
  const timeout = more.includes('--timeout') ? [] : ['--timeout', '900']
  return slipway('deploy', ...of(group), '--revision', JSON.stringify(revision), '--wait', ...timeout, ...more)
}

/** @param {string | undefined} name */
function of(name) {
  return ['--application-name', String(application), '--deployment-group', String(name)]
}

/**
 * Runs a command to its end; what it says for people is shown, the last of its JSON is the result.
 *
 * @param {string[]} args
 */
async function slipway(...args) {
  say(`$ slipway ${args.join(' ')}`)
  const child = spawn(process.execPath, [SLIPWAY, ...args, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const text = stdout.trim()
  const result = text.startsWith('{"type"') ? JSON.parse(text.split('\n').at(-1) ?? '') : JSON.parse(text || '{}')
  return { code, result }
}

/**
 * @param {string} what
 * @param {boolean} holds
 * @param {unknown} [seen]
 */
function check(what, holds, seen) {
  say(`${holds ? 'ok' : 'NOT OK'}: ${what}`)
  if (holds) return
  failures += 1
  if (seen !== undefined) say(JSON.stringify(seen, undefined, 2))
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}

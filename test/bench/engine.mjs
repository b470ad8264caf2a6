import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describeLoad, median, SLIPWAY, startEngine, temporaryFolder, time } from './measure.mjs'

const APPLICATION = ['--application-name', 'web']
const FLEETS = [100, 300, 1_000]
const CONFIGURATIONS = ['AllAtOnce', 'OneAtATime']
const SCRIPT_HOSTS = 50
const SCRIPT_ROUNDS = 3
/** The events of one host that run a script of the release. */
const HOOKS = ['BeforeInstall', 'AfterInstall', 'ApplicationStart', 'ValidateService']

/** What the engine costs: by the number of instances, with nothing to run on them; and by the script, where there is. */
export async function bench() {
  await benchFleets()
  await benchScripts()
}

/** Whole deployments whose events do nothing: every host downloads, unpacks and installs one file, and runs no script. */
async function benchFleets() {
  console.log('| instances | configuration | wall time | ms an instance | peak of the engine |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const count of FLEETS) {
    for (const configuration of CONFIGURATIONS) {
      // An engine of its own, so that the peak is this deployment's.
      const engine = await startEngine(['--fleet', `web=${count}`, '--control'])
      const ms = await deploy(engine, releaseOf([]), configuration)
      console.log(
        `| ${count} | ${configuration} | ${(ms / 1_000).toFixed(1)} s | ${(ms / count).toFixed(1)} | ${peakMiB(engine.pid)} |`,
      )
      await engine.end()
    }
  }
  console.log(`\n${describeLoad()}\n`)
}

/** The same scripts, run by the engine on its hosts and by a shell one after the other. */
async function benchScripts() {
  const release = releaseOf(HOOKS)
  const scripts = HOOKS.map((event) => join(release, `${event}.sh`))
  const engine = await startEngine(['--fleet', `web=${SCRIPT_HOSTS}`, '--control'])
  const bare = await startEngine(['--fleet', `web=${SCRIPT_HOSTS}`, '--control'])
  const nothing = releaseOf([])
  /** @type {{shell: number[], engine: number[], without: number[]}} */
  const samples = { shell: [], engine: [], without: [] }
  for (let round = 0; round < SCRIPT_ROUNDS; round += 1) {
    samples.shell.push(runInShell(scripts))
    samples.without.push(await deploy(bare, nothing, 'OneAtATime'))
    samples.engine.push(await deploy(engine, release, 'OneAtATime'))
  }
  await engine.end()
  await bare.end()
  const count = SCRIPT_HOSTS * HOOKS.length
  const [shell, whole, without] = [samples.shell, samples.engine, samples.without].map((list) => median(list) / count)
  console.log(`| ${SCRIPT_HOSTS} hosts one at a time, ${count} scripts, ms a script (median of ${SCRIPT_ROUNDS}) | |`)
  console.log('| --- | --- |')
  console.log(`| a loop of the shell | ${shell?.toFixed(2)} |`)
  console.log(`| the engine: whole deployment | ${whole?.toFixed(2)} |`)
  console.log(`| the engine: what the scripts add to one without | ${((whole ?? 0) - (without ?? 0)).toFixed(2)} |`)
  console.log(`\n${describeLoad()}`)
}

/** @param {readonly string[]} hooks */
function releaseOf(hooks) {
  const folder = temporaryFolder()
  const entries = hooks.map((event) => `  ${event}:\n    - location: ${event}.sh\n      timeout: 60\n`).join('')
  writeFileSync(
    join(folder, 'appspec.yml'),
    `version: 0.0\nos: linux\nfiles:\n  - source: page.html\n    destination: /srv\n${entries === '' ? '' : `hooks:\n${entries}`}`,
  )
  writeFileSync(join(folder, 'page.html'), 'hello\n')
  for (const event of hooks) {
    writeFileSync(join(folder, `${event}.sh`), '#!/bin/sh\necho "$LIFECYCLE_EVENT" >/dev/null\n', { mode: 0o755 })
  }
  return folder
}

/** @param {readonly string[]} scripts */
function runInShell(scripts) {
  const loop = `for host in $(seq ${SCRIPT_HOSTS}); do for script in ${scripts.join(' ')}; do LIFECYCLE_EVENT=x "$script" || exit 1; done; done`
  return time(['/bin/sh', '-c', loop]).ms
}

/**
 * Deploys and waits for the end; from the deployment's creation to its end by the engine's own clock, in ms.
 *
 * @param {Awaited<ReturnType<typeof startEngine>>} engine
 * @param {string} release
 * @param {string} configuration
 */
async function deploy({ env, ready }, release, configuration) {
  const bundle = join(temporaryFolder(), 'bundle.tgz')
  const slipway = [process.execPath, SLIPWAY]
  time([...slipway, 'bundle', '--source', release, '--output', bundle])
  const pushed = time([...slipway, 'push', '--bundle', bundle, ...APPLICATION, '--s3-bucket', 'web', '--json'], { env })
  const revision = JSON.stringify(JSON.parse(pushed.stdout).revision)
  const asked = [
    ...APPLICATION,
    '--deployment-group',
    'web',
    '--deployment-config',
    `CodeDeployDefault.${configuration}`,
  ]
  const { stdout } = time([...slipway, 'deploy', ...asked, '--revision', revision, '--json'], { env })
  const { deploymentId } = JSON.parse(stdout)
  for (;;) {
    await pause(200)
    const answer = await fetch(`${ready.controlEndpoint}/state`)
    const { deployments } = /** @type {any} */ (await answer.json())
    const { status, createdAt, completedAt } = deployments.find(
      (/** @type {any} */ one) => one.deploymentId === deploymentId,
    )
    if (completedAt === undefined) continue
    if (status !== 'Succeeded') throw new Error(`the deployment ended as ${status}`)
    return Date.parse(completedAt) - Date.parse(createdAt)
  }
}

/** @param {number | undefined} pid */
function peakMiB(pid) {
  try {
    const kiB = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return `${Math.round(Number(kiB) / 1024)} MiB`
  } catch {
    return 'not told by this system'
  }
}

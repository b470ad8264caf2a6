import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeLoad, isOnThisMachine, SLIPWAY, startEngine, temporaryFolder } from './measure.mjs'

/** Not a multiple of the 15 s at which the CLI's waiter looks, or it would see the end at once. */
const TAKES_S = 64
const TARGETS = [3, 1_000]
const GROUP = ['--application-name', 'web', '--deployment-group', 'web']

/**
 * One deployment of about a minute in real time, waited for by the two commands as processes, one beside the other on engines
 * of their own, at the pace that each has against AWS. What is counted are the requests that the engine has answered.
 */
export async function realRun() {
  const isThere = isOnThisMachine('aws')
  console.log(`\nA deployment of ${TAKES_S} s in real time, each command a process (${describeLoad()})\n`)
  console.log(
    '| targets | command | ends after the end, s | calls | of them GetDeployment |\n| --- | --- | --- | --- | --- |',
  )
  const all = await Promise.all(
    TARGETS.flatMap((targets) => [
      measure(targets, 'slipway wait', (id) => [
        process.execPath,
        [SLIPWAY, 'wait', '--deployment-id', id, '--json', '--poll-interval', '3.3'],
      ]),
      ...(isThere ? [measure(targets, 'aws deploy wait', (id) => ['aws', waiter(id)])] : []),
    ]),
  )
  for (const row of all) console.log(`| ${row.join(' | ')} |`)
  if (!isThere) console.log('\naws deploy wait: not run, there is no "aws" on this machine')
}

/** @param {string} id */
function waiter(id) {
  return ['deploy', 'wait', 'deployment-successful', '--deployment-id', id]
}

/**
 * @param {number} targets
 * @param {string} name
 * @param {(id: string) => [string, readonly string[]]} command
 */
async function measure(targets, name, command) {
  const file = join(temporaryFolder(), 'scenario.json')
  writeFileSync(file, JSON.stringify({ version: 1, deployments: [script(targets)] }))
  const engine = await startEngine(['--scenario', file, '--control'])
  const revision = JSON.stringify({
    revisionType: 'S3',
    s3Location: { bucket: 'releases', key: 'web.zip', bundleType: 'zip' },
  })
  const deploy = [SLIPWAY, 'deploy', ...GROUP, '--revision', revision, '--json']
  const { deploymentId } = JSON.parse((await run(process.execPath, deploy, engine.env)).stdout)
  const before = await requests(engine.ready.controlEndpoint)
  const [program, args] = command(deploymentId)
  const { code } = await run(program, args, engine.env)
  const endedAt = Date.now()
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  const calls = difference(await requests(engine.ready.controlEndpoint), before)
  const answer = await fetch(`${engine.ready.controlEndpoint}/state`)
  const { deployments: kept } = /** @type {any} */ (await answer.json())
  await engine.end()
  const lagS = (endedAt - Date.parse(kept[0].completedAt)) / 1_000
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0)
  return [targets, name, lagS.toFixed(1), total, calls.GetDeployment]
}

/** Two batches, the second a little slower. @param {number} count */
function script(count) {
  const half = Math.ceil(count / 2)
  return {
    application: 'web',
    group: 'web',
    statuses: [
      { atSeconds: 0, status: 'InProgress' },
      { atSeconds: TAKES_S, status: 'Succeeded' },
    ],
    targets: {
      count,
      plans: [
        { targets: `1-${half}`, startsAtSeconds: 2, takesSeconds: 28 },
        { targets: `${half + 1}-${count}`, startsAtSeconds: 30, takesSeconds: 31 },
      ],
    },
  }
}

/**
 * How often each operation of CodeDeploy was asked for.
 *
 * @param {string} controlEndpoint
 * @returns {Promise<Record<string, number>>}
 */
async function requests(controlEndpoint) {
  const { codedeploy = {} } = /** @type {any} */ (await (await fetch(`${controlEndpoint}/requests`)).json())
  return codedeploy
}

/**
 * @param {Record<string, number>} now
 * @param {Record<string, number>} before
 * @returns {Record<string, number>}
 */
function difference(now, before) {
  return Object.fromEntries(Object.entries(now).map(([name, count]) => [name, count - (before[name] ?? 0)]))
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ code: number | null, stdout: string }>}
 */
function run(program, args, env) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout }))
  })
}

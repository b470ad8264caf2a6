// npm run demo: three releases of a web application go to a fleet of three instances, on this machine alone.
//
// It needs Node 20 and a POSIX shell, and types the commands that a person would type. It exits with 0 only when all
// went as told: two releases succeed, the third fails and harms one instance, and a redeployment heals that one.

import { parseArgs } from 'node:util'
import { DemoFailure } from './demo/failure.mjs'
import { ask, lookAtFleet, requireEverywhere, requireOneBroken } from './demo/fleet.mjs'
import { bad, good, openStep, print, printCheck, strong } from './demo/screen.mjs'
import { closeSession, openSession, readEngineLog, runSlipway, SLIPWAY, startEngine } from './demo/session.mjs'

const USAGE = `usage: npm run demo [-- --keep]

  --keep  leave the engine, the fleet and the folder there until Ctrl-C, and print how to use them
`
const TARGET = ['--application-name', 'web', '--deployment-group', 'web']

/**
 * @typedef {import('./demo/session.mjs').Session} Session
 * @typedef {import('./demo/fleet.mjs').Instance} Instance
 */

/** @param {Session} session @param {AbortSignal} signal */
async function tellStory(session, signal) {
  print(strong('Slipway takes three releases of a web application to a fleet of three instances.'))
  print(`It all happens on this machine, in ${session.folder}; no cloud account, nothing to install.`)
  print('The hook scripts of the example really run: they start and stop small web servers on 127.0.0.1.')

  openStep(
    'Start the engine',
    'It speaks the protocols of AWS CodeDeploy and S3, and really deploys: each instance of its fleet "web" is a',
    'folder and a port of its own, with an agent that fetches releases, copies their files and runs their scripts.',
  )
  const start = ['engine', 'start', '--data-dir', 'engine-data', '--fleet', 'web=3', '--ready-file', 'engine.json']
  const { endpoint, instances } = await startEngine(session, start, signal)
  print((await readEngineLog(session.folder)).replaceAll(/^/gm, '  '))
  printCheck(`it serves at ${endpoint}`)

  openStep(
    'Release version 1',
    'A release is a folder with an AppSpec file, which says what to copy where and which scripts to run when.',
    'It is checked, packed into a bundle, pushed to a store, and deployed: one instance after the other.',
  )
  await release(session, 'v1', signal)
  requireEverywhere(await lookAtFleet(instances, signal), '1.0.0')
  printCheck('all three instances serve version 1.0.0')

  openStep(
    'Release version 2',
    'On each instance the old version stops, its files give way to the new ones, the new version starts, and a last',
    'script asks it over HTTP whether it is well. Only then comes the next instance, so two of three always serve.',
  )
  await release(session, 'v2', signal)
  requireEverywhere(await lookAtFleet(instances, signal), '2.0.0')
  printCheck('all three instances serve version 2.0.0')
  await requireRemoved(instances, '/coming-soon.html', signal)
  printCheck('/coming-soon.html was in version 1 only: it is gone')

  openStep(
    'Release version 3, which is broken',
    'Someone has renamed a value in the page, but not in the configuration. The AppSpec is sound and the server starts;',
    'only the last script finds out, on the first instance. The deployment must fail, and go no further.',
  )
  await release(session, 'v3', signal, 1)
  print()
  printCheck('it failed as it should, with exit code 1; the last words of the script above say why')
  requireOneBroken(await lookAtFleet(instances, signal), { broken: '3.0.0', before: '2.0.0' })
  printCheck('the other two instances were not touched and still serve version 2.0.0')

  openStep(
    'Back to the last good release',
    'The revision of the last deployment that succeeded is still in the store; deploying it again heals the instance.',
  )
  await runSlipway(session, ['redeploy', ...TARGET, '--from', 'last-successful', '--wait'], signal)
  requireEverywhere(await lookAtFleet(instances, signal), '2.0.0')
  printCheck('all three instances serve version 2.0.0 again')
}

/**
 * @param {Session} session
 * @param {string} version its folder
 * @param {AbortSignal} signal
 * @param {number} [exitCode] that the deployment has to end with
 */
async function release(session, version, signal, exitCode = 0) {
  const bundle = `${version}.zip`
  const key = `web/${bundle}`
  await runSlipway(session, ['validate', version], signal)
  await runSlipway(session, ['bundle', '--source', version, '--output', bundle], signal)
  await runSlipway(
    session,
    ['push', '--bundle', bundle, '--application-name', 'web', '--s3-bucket', 'web', '--s3-key', key],
    signal,
  )
  await runSlipway(session, ['deploy', ...TARGET, '--revision', `s3://web/${key}`, '--wait'], signal, exitCode)
}

/** @param {readonly Instance[]} instances @param {string} path @param {AbortSignal} signal */
async function requireRemoved(instances, path, signal) {
  for (const instance of instances) {
    const { code } = await ask(instance, path, signal)
    if (code !== 404) throw new DemoFailure(`${instance.name} answers 404 for ${path}`, `${code}`)
  }
}

/** @param {Session} session @param {AbortSignal} signal */
async function keepUntilSignal({ folder, environment }, signal) {
  print()
  print(strong('The engine and the fleet stay until you press Ctrl-C here. In another terminal:'))
  print()
  print(`  cd ${folder}`)
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith('AWS_')) print(`  export ${name}=${value}`)
  }
  print(`  alias slipway='node ${SLIPWAY}'`)
  print('  slipway engine inspect --data-dir engine-data')
  if (signal.aborted) return
  // A signal handler alone does not keep a process alive.
  const alive = setInterval(() => undefined, 60_000)
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  clearInterval(alive)
}

/** @param {Session} session */
async function printEngineLog({ folder }) {
  const lines = (await readEngineLog(folder)).split('\n')
  print("the last lines of the engine's log:")
  for (const line of lines.slice(-20)) print(`  ${line}`)
}

/** @param {Error} error */
function describeError(error) {
  return error instanceof DemoFailure ? error.message : (error.stack ?? error.message)
}

/** @param {boolean} isKept @returns {Promise<number>} the exit code */
async function main(isKept) {
  const startedAt = performance.now()
  const interruption = new AbortController()
  const { signal } = interruption
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => interruption.abort(name))
  }
  // The reader of a pipe may leave, as `head` does: an end like Ctrl-C.
  process.stdout.on('error', () => interruption.abort('SIGPIPE'))

  /** @type {Session | undefined} */
  let session
  let exitCode = 0
  try {
    session = await openSession()
    await tellStory(session, signal)
  } catch (error) {
    exitCode = signal.aborted ? exitCodeOf(signal.reason) : 1
    print()
    if (signal.aborted) print(`${signal.reason}: stopping the applications and the engine`)
    else print(bad(`✗ the demo did not go as told\n${describeError(/** @type {Error} */ (error))}`))
    if (session?.engine !== undefined && !signal.aborted) await printEngineLog(session)
  }
  if (session === undefined) return exitCode
  const storyMs = performance.now() - startedAt
  if (isKept && !signal.aborted) await keepUntilSignal(session, signal)

  if (exitCode === 0)
    openStep(
      'Clean up',
      "Each application is stopped by its own stop script; then nothing is left of the demo's folder.",
    )
  const closedFrom = performance.now()
  await closeSession(session)
  const seconds = ((storyMs + performance.now() - closedFrom) / 1000).toFixed(1)
  print()
  printCheck(`the applications and the engine have stopped; ${session.folder} is removed`)
  if (exitCode !== 0) return exitCode
  print()
  print(`${good('Everything went as told')}, in ${seconds} s. What to try next:`)
  print()
  print('  npm run demo -- --keep         the same, and the engine stays for you to explore')
  print('  node dist/slipway.js --help    the commands')
  print('  examples/web-server/README.md  the release you have just seen, and how to take it to hosts of your own')
  print('  README.md                      where everything else is')
  return 0
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGPIPE'} name */
function exitCodeOf(name) {
  return { SIGHUP: 129, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 }[name]
}

function readArguments() {
  try {
    return parseArgs({ options: { keep: { type: 'boolean' }, help: { type: 'boolean' } } }).values
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n\n`)
    return undefined
  }
}

const values = readArguments()
if (values === undefined || values.help === true) {
  process[values === undefined ? 'stderr' : 'stdout'].write(USAGE)
  process.exitCode = values === undefined ? 2 : 0
} else if (process.platform === 'win32') {
  process.stderr.write('the hook scripts of the example are shell scripts: the demo needs Linux or macOS\n')
  process.exitCode = 2
} else {
  process.exitCode = await main(values.keep === true)
}

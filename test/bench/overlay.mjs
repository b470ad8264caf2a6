import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeLoad, median, SLIPWAY, startEngine, temporaryFolder, time } from './measure.mjs'

const APPLICATION = ['--application-name', 'web']
const ROUNDS = 5
const SCRIPTS = 50
const MANY = 20

/** What an instance with isolation `overlay` costs beside one that is a folder, and what twenty of them cost at once. */
export async function bench() {
  if (process.getuid?.() !== 0) {
    console.log('not run: isolation "overlay" needs root')
    return
  }
  const release = releaseOf()
  /** @type {Record<string, {start: number[], stop: number[], script: number[]}>} */
  const samples = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const isolation of ['directory', 'overlay']) {
      const entry = samples[isolation] ?? { start: [], stop: [], script: [] }
      samples[isolation] = entry
      const startedAt = performance.now()
      const engine = await startEngine(['--fleet', 'web=1', '--isolation', isolation])
      entry.start.push(performance.now() - startedAt)
      entry.script.push(deploy(engine, release) / SCRIPTS)
      const stoppedAt = performance.now()
      await engine.end()
      entry.stop.push(performance.now() - stoppedAt)
    }
  }
  const shell =
    time(['/bin/sh', '-c', `for one in $(seq ${SCRIPTS}); do ${join(release, 'script.sh')}; done`]).ms / SCRIPTS
  console.log(`| ms, median of ${ROUNDS} | engine with one instance starts | stops | one script of a deployment |`)
  console.log('| --- | --- | --- | --- |')
  for (const [isolation, { start, stop, script }] of Object.entries(samples)) {
    const cells = [start, stop, script].map((list) => median(list).toFixed(1))
    console.log(`| ${isolation} | ${cells.join(' | ')} |`)
  }
  console.log(`| a loop of the shell | | | ${shell.toFixed(1)} |`)
  console.log(`\n${describeLoad()}\n`)
  await benchMany()
}

async function benchMany() {
  const before = performance.now()
  const plain = await startEngine(['--fleet', `web=${MANY}`])
  const plainMs = performance.now() - before
  await plain.end()
  const startedAt = performance.now()
  const engine = await startEngine(['--fleet', `web=${MANY}`, '--isolation', 'overlay'])
  const startMs = performance.now() - startedAt
  const memory = memoryOf(engine.pid ?? 0) / MANY
  const stoppedAt = performance.now()
  await engine.end()
  const stopMs = performance.now() - stoppedAt
  console.log(`| ${MANY} instances at once | |\n| --- | --- |`)
  console.log(`| engine starts, instances are folders | ${(plainMs / 1_000).toFixed(1)} s |`)
  console.log(`| engine starts, instances are overlays | ${(startMs / 1_000).toFixed(1)} s |`)
  console.log(`| engine stops, instances are overlays | ${(stopMs / 1_000).toFixed(1)} s |`)
  console.log(`| memory of an instance, shared pages counted once | ${memory.toFixed(0)} MiB |`)
  console.log(`\n${describeLoad()}`)
}

function releaseOf() {
  const folder = temporaryFolder()
  const entry = '    - location: script.sh\n      timeout: 60\n'
  writeFileSync(
    join(folder, 'appspec.yml'),
    `version: 0.0\nos: linux\nfiles:\n  - source: page.html\n    destination: /srv\nhooks:\n  AfterInstall:\n${entry.repeat(SCRIPTS)}`,
  )
  writeFileSync(join(folder, 'page.html'), 'hello\n')
  writeFileSync(join(folder, 'script.sh'), '#!/bin/sh\necho "$LIFECYCLE_EVENT" >/dev/null\n', { mode: 0o755 })
  return folder
}

/**
 * How long the event with the scripts took, by the engine's own clock, in ms.
 *
 * @param {Awaited<ReturnType<typeof startEngine>>} engine
 * @param {string} release
 */
function deploy({ env }, release) {
  const bundle = join(temporaryFolder(), 'bundle.tgz')
  const slipway = [process.execPath, SLIPWAY]
  time([...slipway, 'bundle', '--source', release, '--output', bundle])
  const pushed = time([...slipway, 'push', '--bundle', bundle, ...APPLICATION, '--s3-bucket', 'web', '--json'], { env })
  const revision = JSON.stringify(JSON.parse(pushed.stdout).revision)
  const asked = [...APPLICATION, '--deployment-group', 'web', '--revision', revision, '--wait', '--json']
  const { stdout } = time([...slipway, 'deploy', ...asked], { env })
  const target = JSON.parse(stdout.trim().split('\n').at(-1) ?? '').targets[0]
  const event = target.lifecycleEvents.find((/** @type {any} */ one) => one.name === 'AfterInstall')
  return Date.parse(event.endedAt) - Date.parse(event.startedAt)
}

/**
 * The proportional memory of everything below a process, without the process itself, in MiB.
 *
 * @param {number} pid
 */
function memoryOf(pid) {
  const children = new Map()
  for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${one}/status`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(one)])
  }
  /** @param {number} of @returns {number} */
  const sum = (of) =>
    (children.get(of) ?? []).reduce(
      (/** @type {number} */ total, /** @type {number} */ child) =>
        total + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${child}/smaps_rollup`))?.[1] ?? 0) / 1024 + sum(child),
      0,
    )
  return sum(pid)
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

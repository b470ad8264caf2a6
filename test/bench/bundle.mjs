import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findPeers } from './bundling/peers.mjs'
import { runMeasured } from './bundling/run-measured.mjs'
import { makeTree, TREES } from './bundling/trees.mjs'
import { describeLoad, median, SLIPWAY, temporaryFolder } from './measure.mjs'

/** @typedef {{seconds: number, cpuSeconds: number, bytes: number, peakMiB: number}} Sample */

/**
 * How long `slipway bundle` takes, from the start of the process to its end, how much it writes and how much memory it holds, beside
 * everything else that makes such an archive. The first peer is what the ratios are to.
 *
 * @param {{trees?: readonly string[], rounds?: number}} options
 */
export async function bench({ trees = Object.keys(TREES), rounds = 5 } = {}) {
  const folder = temporaryFolder()
  /** @type {Record<string, import('./bundling/peers.mjs').Bundler>} */
  const variants = { ...findPeers(), 'slipway bundle, zip': slipway, 'slipway bundle, tgz': slipway }
  for (const key of /** @type {(keyof typeof TREES)[]} */ (trees)) {
    const source = join(folder, key)
    const { files, bytes } = makeTree(key, source)
    console.log(`\n### ${TREES[key].name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB\n`)
    /** @type {Record<string, Sample[]>} */
    const samples = {}
    const loads = [describeLoad()]
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, variant] of Object.entries(variants)) {
        const file = join(folder, name.endsWith('tgz') || name.includes('pigz') ? 'bundle.tgz' : 'bundle.zip')
        const { command, cwd } = variant(source, file)
        const { output, ...measured } = await runMeasured(command, cwd === undefined ? {} : { cwd })
        const list = samples[name] ?? []
        samples[name] = list
        // What push makes is gone with it: it has printed the size.
        const sizeBytes = command.some((word) => word.endsWith('.py')) ? Number(output) : statSync(file).size
        list.push({ ...measured, bytes: sizeBytes })
        rmSync(file, { force: true })
      }
      loads.push(describeLoad())
    }
    printTable(samples)
    console.log(`\n${rounds} rounds; before and after: ${loads[0]}; ${loads.at(-1)}`)
    rmSync(source, { recursive: true })
  }
}

/**
 * @param {string} source
 * @param {string} file
 * @returns {import('./bundling/peers.mjs').Bundling}
 */
function slipway(source, file) {
  return { command: [process.execPath, SLIPWAY, 'bundle', '--source', source, '--output', file] }
}

/** @param {Readonly<Record<string, readonly Sample[]>>} samples */
function printTable(samples) {
  const rows = Object.entries(samples).map(([name, list]) => ({
    name,
    seconds: median(list.map(({ seconds }) => seconds)),
    cpu: median(list.map(({ cpuSeconds }) => cpuSeconds)),
    fastest: Math.min(...list.map(({ seconds }) => seconds)),
    bytes: list[0]?.bytes ?? Number.NaN,
    peakMiB: Math.max(...list.map(({ peakMiB }) => peakMiB)),
  }))
  const [first] = rows
  if (first === undefined) return
  console.log(`times faster and bytes are compared to: ${first.name}\n`)
  console.log(
    '| what | seconds (median) | fastest | times faster | by the fastest | processor seconds | bytes | of its bytes | peak MiB |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { name, seconds, fastest, cpu, bytes, peakMiB } of rows) {
    const times = [first.seconds / seconds, first.fastest / fastest].map((ratio) => ratio.toFixed(2))
    const share = `${((100 * bytes) / first.bytes).toFixed(2)} %`
    const cells = [
      name,
      seconds.toFixed(2),
      fastest.toFixed(2),
      ...times,
      cpu.toFixed(2),
      bytes,
      share,
      peakMiB.toFixed(0),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

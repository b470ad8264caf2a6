import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { noise } from './bundling/random.mjs'
import { runMeasured } from './bundling/run-measured.mjs'
import { createAuthor } from './bundling/source-text.mjs'
import { describeLoad, isOnThisMachine, median, SLIPWAY, temporaryFolder } from './measure.mjs'

/** @typedef {{seconds: number, cpuSeconds: number, peakMiB: number, bytes: number}} Sample */

const TOOL = 'mender-artifact'
const MB = 1_000_000
const IMAGE_MB = 500
const COMMON = ['--artifact-name', 'bench-1', '--compression']

/**
 * How long a Mender Artifact of one file of 500 MB takes, how much of it is left and how much memory is held, beside the official tool in the same
 * run. The first is what the ratios are to. Of the file, two parts in five are text, two are noise and one is empty, as in the image of a file system.
 *
 * @param {{rounds?: number}} options
 */
export async function bench({ rounds = 3 } = {}) {
  const folder = temporaryFolder()
  const image = join(folder, 'rootfs.ext4')
  makeImage(image)
  const output = join(folder, 'bench.mender')
  /** @type {Record<string, string[]>} */
  const variants = {}
  for (const compression of ['gzip', 'none']) {
    if (isOnThisMachine(TOOL))
      variants[`${TOOL} write module-image, ${compression}`] = byTool(image, output, compression)
    variants[`slipway bundle, ${compression}`] = bySlipway(image, output, compression)
  }
  if (!isOnThisMachine(TOOL)) console.log(`${TOOL} is not on this machine`)
  /** @type {Record<string, Sample[]>} */
  const samples = {}
  const loads = [describeLoad()]
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(variants)) {
      const { output: _, ...measured } = await runMeasured(command)
      const list = samples[name] ?? []
      samples[name] = list
      list.push({ ...measured, bytes: statSync(output).size })
      rmSync(output)
    }
    loads.push(describeLoad())
  }
  printTable(samples)
  console.log(`\n${rounds} rounds; before and after: ${loads[0]}; ${loads.at(-1)}`)
  rmSync(image)
}

/**
 * @param {string} image
 * @param {string} output
 * @param {string} compression
 */
function byTool(image, output, compression) {
  return [
    TOOL,
    'write',
    'module-image',
    '-T',
    'rootfs-image',
    '-t',
    'board',
    '-f',
    image,
    '-o',
    output,
    ...COMMON,
    compression,
  ]
}

/**
 * @param {string} image
 * @param {string} output
 * @param {string} compression
 */
function bySlipway(image, output, compression) {
  const files = ['--source', image, '--output', output, '--update-module', 'rootfs-image', '--device-types', 'board']
  return [process.execPath, SLIPWAY, 'bundle', '--provider', 'mender', ...files, ...COMMON, compression]
}

/** @param {string} path */
function makeImage(path) {
  const author = createAuthor(21)
  const file = openSync(path, 'w')
  for (let megabyte = 0; megabyte < IMAGE_MB; megabyte += 1) {
    const kind = megabyte % 5
    const block = kind < 2 ? Buffer.from(author.write('js', MB)) : kind < 4 ? noise(MB, megabyte) : Buffer.alloc(MB)
    writeSync(file, block)
  }
  closeSync(file)
}

/** @param {Readonly<Record<string, readonly Sample[]>>} samples */
function printTable(samples) {
  const rows = Object.entries(samples).map(([name, list]) => ({
    name,
    seconds: median(list.map(({ seconds }) => seconds)),
    cpu: median(list.map(({ cpuSeconds }) => cpuSeconds)),
    bytes: list[0]?.bytes ?? Number.NaN,
    peakMiB: Math.max(...list.map(({ peakMiB }) => peakMiB)),
  }))
  console.log(
    '| what | seconds (median) | of the tool | processor seconds | of the tool | bytes | of its bytes | peak MiB | of the tool |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const row of rows) {
    const { name, seconds, cpu, bytes, peakMiB } = row
    const compression = name.slice(name.lastIndexOf(' ') + 1)
    const tool = rows.find((one) => one.name.startsWith(TOOL) && one.name.endsWith(compression)) ?? row
    const of = [seconds / tool.seconds, cpu / tool.cpu, bytes / tool.bytes, peakMiB / tool.peakMiB].map((ratio) =>
      ratio.toFixed(2),
    )
    console.log(
      `| ${[name, seconds.toFixed(2), of[0], cpu.toFixed(2), of[1], bytes, of[2], peakMiB.toFixed(0), of[3]].join(' | ')} |`,
    )
  }
}

// Bundles that are larger than what tests can afford: more files than 16 bits count, a file of more than 4 GiB (sparse: it takes no
// disk), and a bundle of more than 4 GiB (it takes 9 GiB of disk while it is made). Each is made by the command and read by every reader that is on this machine, and by ours; ends with 1 when one of them finds
// fault. Run by hand: node test/bench/large-bundles.mjs

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SLIPWAY, temporaryFolder } from './measure.mjs'

const LARGE_BYTES = 2 ** 32 + 2 ** 20 + 17
const MANY_FILES = 66_000

const CASES = {
  [`${MANY_FILES} files`]: { make: makeMany, files: MANY_FILES + 1 },
  'a file of more than 4 GiB': { make: makeLarge, files: 3 },
  'a bundle of more than 4 GiB': { make: makeIncompressible, files: 4 },
}

/** Each prints, as its last line, how many files it found. @type {Record<'zip' | 'tgz', Record<string, string[]>>} */
const READERS = {
  zip: {
    'unzip -t': ['sh', '-c', 'unzip -tqq "$1" && zipinfo -1 "$1" | grep -vc "/$"', 'sh'],
    '7z t': ['sh', '-c', '7z t -bso0 "$1" && 7z l -ba -slt "$1" | grep -c "^Folder = -"', 'sh'],
    "Python's zipfile": [
      ...['python3', '-c'],
      'import sys, zipfile; b = zipfile.ZipFile(sys.argv[1]); assert b.testzip() is None; print(sum(not i.is_dir() for i in b.infolist()))',
    ],
  },
  tgz: {
    'GNU tar -t': ['sh', '-c', 'tar -tzf "$1" | grep -vc "/$"', 'sh'],
    'bsdtar -t': ['sh', '-c', 'bsdtar -tf "$1" | grep -vc "/$"', 'sh'],
    "Python's tarfile": [
      ...['python3', '-c'],
      'import sys, tarfile; print(sum(m.isfile() for m in tarfile.open(sys.argv[1])))',
    ],
  },
}

let faults = 0
for (const [name, { make, files }] of Object.entries(CASES)) {
  const folder = temporaryFolder()
  const source = join(folder, 'source')
  mkdirSync(source)
  writeFileSync(
    join(source, 'appspec.yml'),
    'version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/app\n',
  )
  make(source)
  for (const [format, readers] of Object.entries(READERS)) {
    const file = join(folder, `bundle.${format}`)
    console.log(`\n${name}, ${format}`)
    const made = run([process.execPath, SLIPWAY, 'bundle', '--source', source, '--output', file, '--json'])
    if (made.status !== 0) {
      tell('slipway bundle', made, 'fails')
      continue
    }
    const { contentDigest } = JSON.parse(made.stdout)
    tell('slipway bundle', made, `${statSync(file).size} bytes`)
    for (const [reader, command] of Object.entries(readers)) {
      if (isMissing(reader)) continue
      const read = run([...command, file])
      const found = Number(read.stdout.trim().split('\n').at(-1))
      tell(reader, read, read.status === 0 && found === files ? `whole, ${found} files` : `finds fault: ${found} files`)
    }
    // Reading what is in an archive compares every checksum.
    const ours = run([process.execPath, SLIPWAY, 'diff', source, file, '--exit-code', '--json'])
    tell('our reader, beside the source', ours, ours.status === 0 ? `the same, ${contentDigest}` : 'finds fault')
    rmSync(file)
  }
  rmSync(folder, { recursive: true })
}
console.log(`\n${faults === 0 ? 'no reader found fault' : `${faults} found fault`}`)
process.exit(faults === 0 ? 0 : 1)

/** @param {string} source */
function makeMany(source) {
  for (let index = 0; index < MANY_FILES; index += 1) {
    if (index % 1000 === 0) mkdirSync(join(source, String(index / 1000)))
    writeFileSync(join(source, String(Math.floor(index / 1000)), `${index}.txt`), `file ${index}\n`)
  }
}

/**
 * Nothing but its ends is written, and a file behind it has to be found all the same.
 *
 * @param {string} source
 */
function makeLarge(source) {
  const large = join(source, 'large.bin')
  const handle = openSync(large, 'w')
  writeSync(handle, 'the beginning', 0)
  writeSync(handle, 'the end', LARGE_BYTES - 7)
  truncateSync(large, LARGE_BYTES)
  writeFileSync(join(source, 'z-behind.txt'), 'behind\n')
}

/**
 * Nothing gets smaller, so what is behind begins at more than 32 bits can say.
 *
 * @param {string} source
 */
function makeIncompressible(source) {
  // Longer than any compressor looks back.
  const block = randomBytes(8 * 2 ** 20)
  for (const name of ['one.bin', 'two.bin']) {
    const handle = openSync(join(source, name), 'w')
    for (let written = 0; written < LARGE_BYTES / 2; written += block.length) writeSync(handle, block)
    closeSync(handle)
  }
  writeFileSync(join(source, 'z-behind.txt'), 'behind\n')
}

/** @param {readonly string[]} command */
function run([program = '', ...args]) {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return { status, stdout, stderr, seconds: (performance.now() - startedAt) / 1000 }
}

/** @param {string} reader */
function isMissing(reader) {
  const program = { "Python's zipfile": 'python3', "Python's tarfile": 'python3', 'GNU tar -t': 'tar' }[reader]
  const isMissing =
    spawnSync(program ?? reader.split(' ')[0] ?? '', ['--help'], { stdio: 'ignore' }).error !== undefined
  if (isMissing) console.log(`  not run: ${reader}, which is not on this machine`)
  return isMissing
}

/**
 * @param {string} what
 * @param {{status: number | null, stderr: string, seconds: number}} finished
 * @param {string} result
 */
function tell(what, { status, stderr, seconds }, result) {
  const isFault = status !== 0 || result.includes('fault')
  if (isFault) faults += 1
  console.log(`  ${what}: ${result} (${seconds.toFixed(1)} s)${isFault ? `\n${stderr}` : ''}`)
}

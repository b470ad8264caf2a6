import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noise, seededRandom } from './random.mjs'
import { createAuthor } from './source-text.mjs'

const MB = 1_000_000

/** What is bundled: three releases that differ in what they cost. */
export const TREES = {
  a: { name: 'a: 20,000 small source files', make: makeModules },
  b: { name: 'b: a web application', make: makeWebApplication },
  c: { name: 'c: mostly incompressible', make: makeBlobs },
}

/**
 * Makes a tree, the same one each time.
 *
 * @param {keyof typeof TREES} key
 * @param {string} folder
 */
export function makeTree(key, folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'appspec.yml'),
    'version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/app\n',
  )
  const counted = { files: 1, bytes: 0 }
  /** @type {Write} */
  const write = (path, content) => {
    const file = join(folder, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, content)
    counted.files += 1
    counted.bytes += content.length
  }
  TREES[key].make(write)
  return counted
}

/** @typedef {(path: string, content: string | Buffer) => void} Write */

/**
 * As node_modules is: 400 packages of 50 files, 31.5 MB, 1.6 KB a file in the mean and most of them smaller.
 *
 * @param {Write} write
 */
function makeModules(write) {
  const random = seededRandom(11)
  const extensions = ['js', 'js', 'js', 'js', 'js', 'js', 'ts', 'ts', 'json', 'md']
  for (let index = 0; index < 400; index += 1) {
    const author = createAuthor(index)
    const folder = `node_modules/${author.name()}-${index}`
    for (let file = 0; file < 50; file += 1) {
      const extension = extensions[file % extensions.length] ?? 'js'
      const below = ['', 'lib/', 'lib/internal/', 'dist/', 'test/'][Math.floor(random() * 5)]
      const path = `${folder}/${below}${author.name()}-${file}`
      const text = author.write(extension, sizeOf(random, 1575))
      write(`${path}.${extension}`, text)
      if (file % 7 !== 3) continue
      // Many packages hold the same code twice, for both kinds of modules.
      file += 1
      write(`${path}.m${extension}`, text.replaceAll('this.', 'self.').replaceAll('exports', 'module'))
    }
  }
}

/**
 * 3,000 files: 70 MB of scripts, styles and source maps, and 62 MB of pictures, fonts and Java archives, which are compressed already.
 *
 * @param {Write} write
 */
function makeWebApplication(write) {
  const random = seededRandom(12)
  for (let index = 0; index < 1800; index += 1) {
    const author = createAuthor(10_000 + index)
    const extension = ['js', 'js', 'css', 'map'][index % 4] ?? 'js'
    const suffix = extension === 'map' ? 'js.map' : extension
    write(`assets/${index % 40}/${author.name()}.${index}.${suffix}`, author.write(extension, sizeOf(random, 38_900)))
  }
  const pictures = ['png', 'jpg', 'webp', 'woff2']
  for (let index = 0; index < 1194; index += 1) {
    write(`media/${index % 30}/${index}.${pictures[index % 4]}`, noise(sizeOf(random, 35_000), index))
  }
  for (let index = 0; index < 5; index += 1) write(`lib/service-${index}.jar`, noise(4 * MB + index, 5000 + index))
}

/**
 * 500 MB of models and packed data in files of 1 to 80 MB, 40 MB of NDJSON, 30 MB of scripts.
 *
 * @param {Write} write
 */
function makeBlobs(write) {
  for (const [index, size] of [80, 70, 60, 50, 45, 40, 35, 30, 25, 20, 15, 10, 8, 5, 4, 2, 1].entries()) {
    write(`blobs/${index}.bin`, noise(size * MB, 100 + index))
  }
  for (let index = 0; index < 8; index += 1) {
    write(`data/${index}.ndjson`, createAuthor(20_000 + index).write('ndjson', 5 * MB))
  }
  const random = seededRandom(13)
  for (let index = 0; index < 1000; index += 1) {
    write(`app/${index % 25}/${index}.js`, createAuthor(30_000 + index).write('js', sizeOf(random, 30_000)))
  }
}

/**
 * Sizes as they are found: most files are small, a few large.
 *
 * @param {() => number} random
 * @param {number} meanBytes
 */
function sizeOf(random, meanBytes) {
  // The mean of x^-0.5 between 0.04 and 1 is 1.67, and smaller ones are kept from the extreme.
  return Math.round((meanBytes / 1.667) * (0.04 + 0.96 * random()) ** -0.5)
}

import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { peakMemory, SLIPWAY, startEngine, temporaryFolder } from './measure.mjs'

/** The most memory that bundling and pushing a 500 MB tree takes; the goal is 256 MiB. */
export async function bench() {
  const folder = temporaryFolder()
  const source = join(folder, 'release')
  makeTree(source)
  const engine = await startEngine(['--fleet', 'web=1'])
  const slipway = [process.execPath, SLIPWAY]
  console.log('| what | seconds | peak MiB |\n| --- | --- | --- |')
  for (const format of ['zip', 'tgz']) {
    const bundle = join(folder, `bundle.${format}`)
    const bundled = peakMemory([...slipway, 'bundle', '--source', source, '--output', bundle])
    const pushed = peakMemory(
      [...slipway, 'push', '--bundle', bundle, '--application-name', 'web', '--s3-bucket', 'web'],
      engine.env,
    )
    for (const [what, { ms, peakMiB }] of Object.entries({ bundle: bundled, push: pushed })) {
      console.log(`| ${what} ${format} | ${(ms / 1000).toFixed(1)} | ${peakMiB.toFixed(0)} |`)
    }
  }
  await engine.end()
}

/** @param {string} source */
function makeTree(source) {
  mkdirSync(join(source, 'blobs'), { recursive: true })
  writeFileSync(join(source, 'appspec.yml'), 'version: 0.0\nos: linux\n')
  for (let index = 0; index < 20; index += 1) {
    writeFileSync(join(source, 'blobs', `${index}.bin`), randomBytes(22_000_000))
  }
  for (let index = 0; index < 1000; index += 1) {
    const text = Array.from({ length: 800 }, (_, line) => `export const value${index}_${line} = ${line * index}\n`)
    writeFileSync(join(source, `module-${index}.js`), text.join('').repeat(2))
  }
}

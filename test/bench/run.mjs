// Speed and memory as ratios to named peers, measured in one run and interleaved: npm run bench [-- NAME…]
// Nothing here fails on a figure; a machine's mood is not a defect. Peers that are not on the machine are named as missing.

import { existsSync } from 'node:fs'
import { SLIPWAY } from './measure.mjs'

if (!existsSync(SLIPWAY)) {
  console.error('build the bundle first: npm run bundle -- build/dist')
  process.exit(1)
}

const BENCHES = {
  'start-up': () => import('./start-up.mjs'),
  validate: () => import('./validate.mjs'),
  memory: () => import('./memory.mjs'),
  deployment: () => import('./deployment.mjs'),
  watch: () => import('./watch.mjs'),
}

const wanted = process.argv.slice(2)
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n## ${name}\n`)
  const { bench } = await load()
  await bench()
}

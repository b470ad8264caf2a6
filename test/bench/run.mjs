// Speed and memory as ratios to named peers, measured in one run and interleaved: npm run bench [-- NAME…]
// --trees a,b and --rounds N are for the benches of bundling and pushing, --rounds for those of traffic, Mender and Greengrass too.
// Nothing here fails on a figure; a machine's mood is not a defect. Peers that are not on the machine are named as missing.

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SLIPWAY } from './measure.mjs'

if (!existsSync(SLIPWAY)) {
  console.error('build the bundle first: npm run bundle -- build/dist')
  process.exit(1)
}

const BENCHES = {
  'start-up': () => import('./start-up.mjs'),
  validate: () => import('./validate.mjs'),
  bundle: () => import('./bundle.mjs'),
  push: () => import('./push.mjs'),
  mender: () => import('./mender-artifact.mjs'),
  memory: () => import('./memory.mjs'),
  deployment: () => import('./deployment.mjs'),
  watch: () => import('./watch.mjs'),
  'follow-devices': () => import('./follow-devices.mjs'),
  greengrass: () => import('./follow-core-devices.mjs'),
  engine: () => import('./engine.mjs'),
  overlay: () => import('./overlay.mjs'),
  traffic: () => import('./traffic.mjs'),
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { trees: { type: 'string' }, rounds: { type: 'string' } },
})
const options = {
  ...(values.trees !== undefined && { trees: values.trees.split(',') }),
  ...(values.rounds !== undefined && { rounds: Number(values.rounds) }),
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n## ${name}\n`)
  const { bench } = await load()
  await bench(options)
}

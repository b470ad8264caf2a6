// Kills an engine at every single write of a deployment to five instances, of a first start, and of the start after a kill; each time
// the next start has to tell a complete and true story. `die-at-write.mjs` notes the writes in a run that nothing interrupts, so that
// none is left out. Of a deployment that is an hour and a half on two cores beside other work, of the two starts some minutes:
//
//   node scripts/bundle.mjs build/dist && node test/crash/every-write.mjs [--jobs 2] [--every 1] [deployment|first-start|restart …]

import { existsSync } from 'node:fs'
import { inspect, parseArgs } from 'node:util'
import { SLIPWAY } from './engine-process.mjs'
import { PHASES, Stage } from './phases.mjs'

const { values, positionals } = parseArgs({
  options: { jobs: { type: 'string', default: '2' }, every: { type: 'string', default: '1' } },
  allowPositionals: true,
})
if (!existsSync(SLIPWAY)) {
  say('build the bundle first: node scripts/bundle.mjs build/dist')
  process.exit(1)
}

let failures = 0
for (const name of positionals.length > 0 ? positionals : Object.keys(PHASES)) failures += await killEverywhere(name)
process.exit(failures === 0 ? 0 : 1)

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Every tenth, then those beside them, and so on: a run that somebody ends early has been everywhere.
 *
 * @template T
 * @param {readonly T[]} points
 */
function spread(points) {
  return Array.from({ length: 10 }, (_, turn) => points.filter((_, index) => index % 10 === turn)).flat()
}

/** @param {string} name */
async function killEverywhere(name) {
  const startedMs = Date.now()
  const stages = await Promise.all(Array.from({ length: Number(values.jobs) }, () => Stage.prepare(name)))
  const all = await /** @type {Stage} */ (stages[0]).listPoints()
  const points = spread(all.filter((_, index) => index % Number(values.every) === 0))
  say(`${name}: ${points.length} of ${all.length} points`)
  /** @type {Record<string, number>} */
  const outcomes = {}
  let failures = 0
  let next = 0
  let done = 0
  const work = async (/** @type {Stage} */ stage) => {
    for (let point = points[next++]; point !== undefined; point = points[next++]) {
      try {
        const { wasKilled, outcome } = await stage.run(point)
        const word = wasKilled ? outcome : 'not reached'
        outcomes[word] = (outcomes[word] ?? 0) + 1
        if (!wasKilled) say(`not reached: ${JSON.stringify(point)}`)
      } catch (error) {
        failures += 1
        say(`FAILED ${JSON.stringify(point)}\n${inspect(error)}`)
      }
      done += 1
      if (done % 100 === 0) say(`${name}: ${done} of ${points.length} points, ${failures} untrue stories`)
    }
  }
  await Promise.all(stages.map(work))
  for (const stage of stages) stage[Symbol.dispose]()
  const minutes = ((Date.now() - startedMs) / 60_000).toFixed(1)
  say(`${name}: ${points.length} kills in ${minutes} min, ${failures} untrue stories, ${JSON.stringify(outcomes)}`)
  return failures
}

/** Where nothing is said to the contrary, one deployment in four fails in the end. */
const FAILING = 0.25
const EVENTS = [
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
]

/**
 * Batch after batch, each with a pace of its own and stragglers. Of a fleet that is small enough to be described, every
 * target goes through events of random lengths.
 *
 * @param {number} count
 * @param {number} atOnce
 * @param {{ failures: number, breaksOff: boolean }} how how many targets fail, spread over the batches, in a deployment that
 *   succeeds all the same; whether a failure ends it after a third of the batches
 * @param {() => number} random
 */
export function randomScript(count, atOnce, { failures, breaksOff }, random) {
  /** @type {Record<string, unknown>[]} */
  const plans = []
  const paceS = 20 + random() * 70
  let batchAtS = 1 + random() * 3
  let endS = 0
  const failing = { event: 'ApplicationStart', scriptName: 'scripts/start.sh' }
  const isFailing = breaksOff || (failures === 0 && random() < FAILING)
  const batches = Math.ceil(count / atOnce)
  for (let batch = 0; batch < batches; batch += 1) {
    const first = batch * atOnce + 1
    const last = Math.min(first + atOnce - 1, count)
    const takesS = paceS * (0.8 + 0.4 * random())
    // What comes after the end is not begun any more.
    if (endS > 0) batchAtS = Math.max(batchAtS, endS + 1)
    const half = Math.floor((first + last) / 2)
    const isLast = isFailing && batch === (breaksOff ? Math.floor(batches / 3) : batches - 1)
    const broken = Math.floor(((batch + 1) * failures) / batches) - Math.floor((batch * failures) / batches)
    if (broken > 0) {
      plans.push({
        targets: `${first}-${first + broken - 1}`,
        startsAtSeconds: batchAtS,
        takesSeconds: takesS,
        fails: failing,
      })
    }
    const parts = [
      { from: first + broken, to: half, takesSeconds: takesS * (0.7 + 0.3 * random()), isBroken: false },
      { from: half + 1, to: last, takesSeconds: takesS, isBroken: isLast },
    ]
    for (const { from, to, takesSeconds, isBroken } of parts) {
      if (from > to) continue
      const targets = `${from}-${to}`
      plans.push(
        count <= 25
          ? { targets, steps: randomSteps(batchAtS, takesSeconds, isBroken ? failing : undefined, random) }
          : { targets, startsAtSeconds: batchAtS, takesSeconds, ...(isBroken && { fails: failing }) },
      )
    }
    batchAtS += takesS
    if (isLast) endS = batchAtS + random() * 8
  }
  if (!isFailing) endS = batchAtS + random() * 8
  return {
    application: 'web',
    group: 'web',
    statuses: [
      { atSeconds: 0, status: 'InProgress' },
      { atSeconds: endS, status: isFailing ? 'Failed' : 'Succeeded' },
    ],
    targets: { count, ids: 'i-{n:5}', plans },
  }
}

/**
 * The events of one target: some take no time to speak of and one takes most of it, as it is with scripts.
 *
 * @param {number} startsAtS
 * @param {number} takesS
 * @param {{ event: string, scriptName: string } | undefined} failing
 * @param {() => number} random
 */
function randomSteps(startsAtS, takesS, failing, random) {
  const events = failing === undefined ? EVENTS : EVENTS.slice(0, EVENTS.indexOf(failing.event) + 1)
  const weights = events.map(() => -Math.log(1 - random()))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  // An agent fetches one event a second at most.
  const spareS = takesS - events.length
  /** @type {Record<string, unknown>[]} */
  const steps = [{ atSeconds: startsAtS, status: 'InProgress' }]
  let atSeconds = startsAtS
  for (const [index, event] of events.entries()) {
    steps.push({ atSeconds, event, status: 'InProgress' })
    atSeconds += 1 + (spareS * (weights[index] ?? 0)) / sum
    const isBroken = event === failing?.event
    const diagnostics = { diagnostics: { scriptName: failing?.scriptName ?? '' } }
    steps.push({ atSeconds, event, status: isBroken ? 'Failed' : 'Succeeded', ...(isBroken && diagnostics) })
  }
  steps.push({ atSeconds, status: failing === undefined ? 'Succeeded' : 'Failed' })
  return steps
}

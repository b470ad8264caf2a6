import { describeLoad } from './measure.mjs'
import { measureLags } from './traffic/lags.mjs'
import { countLosses } from './traffic/losses.mjs'

/**
 * How soon after the end of a deployment to Lambda and ECS the command says so, and what is lost while traffic moves.
 *
 * @param {{ rounds?: number }} options
 */
export async function bench({ rounds }) {
  await measureLags(rounds ?? 5)
  console.log()
  await countLosses(rounds ?? 3)
  console.log(`\n${describeLoad()}`)
}

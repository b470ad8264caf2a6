import { fileURLToPath } from 'node:url'
import { interleave, isOnThisMachine, printRatios, SLIPWAY, time } from './measure.mjs'

const RELEASE = fileURLToPath(new URL('../../examples/web-server/v1', import.meta.url))

/** How soon a usage error and `validate` answer, beside a bare Node and the AWS CLI. */
export async function bench() {
  const node = process.execPath
  const hasAws = isOnThisMachine('aws')
  if (!hasAws) console.log('not compared: the AWS CLI is not on this machine\n')
  const medians = await interleave(
    {
      'node -e 0': () => time([node, '-e', '0']).ms,
      'slipway deploy (usage error)': () => time([node, SLIPWAY, 'deploy'], { code: 2 }).ms,
      'slipway validate': () => time([node, SLIPWAY, 'validate', RELEASE]).ms,
      ...(hasAws && { 'aws --version': () => time(['aws', '--version']).ms }),
    },
    15,
  )
  printRatios(medians)
}

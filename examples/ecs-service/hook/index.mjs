// AfterAllowTestTraffic: CodeDeploy calls this function once the test listener sends everything to the new tasks, and before anybody
// else reaches them. It asks them as the shop does, and tells CodeDeploy "Succeeded" or "Failed".
//
// CodeDeploy waits for what is reported, for an hour, and heeds nothing that is returned or thrown: whatever happens here has to end
// in a report. So the check has less time than this function, and an error is a "Failed". What is printed goes to the function's log,
// whose end Slipway shows when the deployment fails.
import { callAws } from './call-aws.mjs'

/** Parcels whose prices can be judged without knowing them: a heavier one is never cheaper. */
const PARCELS_GRAMS = [100, 800, 5_000]

/** What is left of this function's time for the report, in milliseconds. */
const REPORT_MS = 5_000

export async function handler({ DeploymentId, LifecycleEventHookExecutionId }, context) {
  const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - REPORT_MS))
  let status = 'Failed'
  try {
    await check(process.env.TEST_URL, signal)
    status = 'Succeeded'
  } catch (error) {
    console.error(error.name === 'TimeoutError' ? 'the check did not end in time' : error.message)
  }
  await callAws({
    service: 'codedeploy',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus',
    },
    body: { deploymentId: DeploymentId, lifecycleEventHookExecutionId: LifecycleEventHookExecutionId, status },
  })
}

async function check(url, signal) {
  let lastCents = 0
  for (const grams of PARCELS_GRAMS) {
    const path = `/quote?grams=${grams}`
    const response = await fetch(new URL(path, url), { signal })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} is answered with ${response.status}: ${text}`)
    const { cents } = JSON.parse(text)
    if (!Number.isInteger(cents) || cents < lastCents) {
      throw new Error(
        `${path} is answered with ${text}: cents has to be a whole number, and not less than that of a lighter parcel`,
      )
    }
    lastCents = cents
    console.log(`${path} is answered with ${text}`)
  }
}

// BeforeAllowTraffic: CodeDeploy calls this function before it sends a call of the alias to the new version. It calls that version
// as the shop does, and tells CodeDeploy whether to go on.
//
// CodeDeploy waits for what is reported, for an hour, and heeds nothing that is returned or thrown: whatever happens here has to end
// in a report. So the check has less time than this function, and an error is a "Failed". What is printed goes to the function's log,
// whose end Slipway shows when the deployment fails.
import { callAws } from './call-aws.mjs'

/** An order whose answer can be judged without knowing the prices. */
const ORDER = { items: [{ article: 'cup', quantity: 2 }] }

/** What is left of this function's time for the report, in milliseconds. */
const REPORT_MS = 5_000

export async function handler({ DeploymentId, LifecycleEventHookExecutionId }, context) {
  const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - REPORT_MS))
  let status = 'Failed'
  try {
    await check(DeploymentId, signal)
    status = 'Succeeded'
  } catch (error) {
    console.error(error.name === 'TimeoutError' ? 'the check did not end in time' : error.message)
  }
  await codeDeploy('PutLifecycleEventHookExecutionStatus', {
    deploymentId: DeploymentId,
    lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
    status,
  })
}

async function check(deploymentId, signal) {
  const { functionName, targetVersion } = await whatIsDeployed(deploymentId, signal)
  const name = `version ${targetVersion} of ${functionName}`
  const { headers, text } = await callAws({
    service: 'lambda',
    path: `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
    query: { Qualifier: targetVersion },
    body: ORDER,
    signal,
  })
  // Lambda answers a call of a function that throws with 200, too.
  if (headers.has('x-amz-function-error')) {
    const { errorType, errorMessage } = JSON.parse(text)
    throw new Error(`${name} failed: ${errorType}: ${errorMessage}`)
  }
  const { goods, total } = JSON.parse(text) ?? {}
  if (!isAmount(goods) || !isAmount(total) || total < goods) {
    throw new Error(`${name} answers ${text}: goods and total have to be whole cents`)
  }
  console.log(`${name} answers ${text}`)
}

function isAmount(value) {
  return Number.isInteger(value) && value > 0
}

/** Which version of which function is to get the calls: the one target of a deployment to Lambda knows. */
async function whatIsDeployed(deploymentId, signal) {
  const { targetIds } = await codeDeploy('ListDeploymentTargets', { deploymentId }, signal)
  const { deploymentTarget } = await codeDeploy('GetDeploymentTarget', { deploymentId, targetId: targetIds[0] }, signal)
  return deploymentTarget.lambdaTarget.lambdaFunctionInfo
}

async function codeDeploy(operation, body, signal) {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `CodeDeploy_20141006.${operation}` }
  const { text } = await callAws({ service: 'codedeploy', headers, body, signal })
  return JSON.parse(text)
}

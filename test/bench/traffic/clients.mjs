import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { LambdaClient } from '@aws-sdk/client-lambda'

export const ROLE = 'arn:aws:iam::000000000000:role/any'
/** What runs before the first deployment. */
export const FIRST_VERSION = 'round-0'
export const APPLICATIONS = { lambda: 'functions', ecs: 'services' }

/** @typedef {Awaited<ReturnType<typeof import('../measure.mjs').startEngine>>} Engine */
/** @typedef {ReturnType<typeof createClients>} Clients */

/**
 * The public clients. None tries anything again: what is lost is to be seen.
 *
 * @param {Engine} engine
 */
export function createClients({ env }) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const settings = {
    endpoint: env.AWS_ENDPOINT_URL,
    region: env.AWS_REGION,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
    maxAttempts: 1,
  }
  return {
    codedeploy: new CodeDeployClient(settings),
    ecs: new ECSClient(settings),
    elb: new ElasticLoadBalancingV2Client(settings),
    lambda: new LambdaClient(settings),
  }
}

/**
 * Looks every few milliseconds until the condition holds.
 *
 * @param {() => Promise<boolean>} condition
 */
export async function until(condition) {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50))
}

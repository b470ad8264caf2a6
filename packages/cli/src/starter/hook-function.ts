/** What a hook function checks, and how. */
interface Check {
  /** When it is called, and what it looks at: comment lines. */
  readonly about: string
  readonly imports?: string
  /** The settings of `check`, and `check` itself, which throws what is wrong. */
  readonly code: string
}

const CODEDEPLOY =
  "import { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy'"

/** A Lambda function for Node.js that checks a deployment and tells CodeDeploy what came of it. */
export function hookFunction({ about, imports = '', code }: Check): string {
  return `${about}//
// CodeDeploy waits for the report that this function sends, for an hour; what it returns counts for nothing. So
// - its role has to allow codedeploy:PutLifecycleEventHookExecutionStatus,
// - its own timeout (of Lambda: 3 seconds, unless set) has to be longer than the check: ended by it, it reports nothing,
// - its name has to begin with CodeDeployHook_, if the group has one of the service roles that AWS manages.
// It runs as it is on the Node.js runtimes of Lambda, which bring the AWS SDK.
${CODEDEPLOY}
${imports}
${code}
const codeDeploy = new CodeDeployClient({})

export async function handler({ DeploymentId, LifecycleEventHookExecutionId }) {
  let status = 'Failed'
  try {
    await check()
    status = 'Succeeded'
  } catch (error) {
    // In the log of this function: CodeDeploy takes no reason.
    console.error(error)
  }
  await codeDeploy.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: DeploymentId,
      lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
      status,
    }),
  )
  return status
}
`
}

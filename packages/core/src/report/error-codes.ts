import type { Step } from './step.ts'

/** What a code of the service stands for, in plain words, and what to do about it. */
export interface CodeExplanation {
  readonly meaning: string
  readonly step: Step
}

/** How to see whether an agent runs. */
export const AGENT_STATUS = 'sudo systemctl status codedeploy-agent'
/** Where an agent says why it does not answer. */
export const AGENT_LOG = '/var/log/aws/codedeploy-agent/codedeploy-agent.log'
const ALL_OUTPUT = '/opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log'

/**
 * Why a deployment failed as a whole: every `ErrorCode` of the service model, and the one that only the user guide has
 * ("Error codes for AWS CodeDeploy").
 */
export const DEPLOYMENT_CODES: ReadonlyMap<string, CodeExplanation> = new Map(
  Object.entries({
    AGENT_ISSUE: {
      meaning: 'the agent on the instances did not answer',
      step: ['check on each of them that it is installed, recent and running:', { code: AGENT_STATUS }],
    },
    ALARM_ACTIVE: {
      meaning: 'an alarm of the deployment group went off',
      step: ['find out what set it off before deploying again; while it is red, every deployment of the group stops'],
    },
    APPLICATION_MISSING: {
      meaning: 'the application was deleted while the deployment ran',
      step: ['create it and its deployment group again, then deploy'],
    },
    AUTOSCALING_VALIDATION_ERROR: {
      meaning: 'the Auto Scaling group of the deployment group did not pass the check before the deployment',
      step: ['compare its name, region and launch template with what the deployment group expects'],
    },
    AUTO_SCALING_CONFIGURATION: {
      meaning: 'the Auto Scaling group cannot be used as it is configured',
      step: [
        'check its launch template and suspended processes, or detach it from the deployment group and attach it again',
      ],
    },
    AUTO_SCALING_IAM_ROLE_PERMISSIONS: {
      meaning: "the deployment group's service role lacks rights in Auto Scaling",
      step: [
        'attach the AWSCodeDeployRole policy; a launch template needs ec2:RunInstances, ec2:CreateTags and iam:PassRole as well',
      ],
    },
    CLOUDFORMATION_STACK_FAILURE: {
      meaning: 'the CloudFormation stack that this deployment belongs to failed',
      step: ["read the stack's events; the first failed resource is the cause"],
    },
    CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND: {
      meaning: 'something that the deployment names is gone: application, group, configuration or revision',
      step: ['create again what the reason names, then deploy'],
    },
    CUSTOMER_APPLICATION_UNHEALTHY: {
      meaning: 'the application did not become or stay healthy',
      step: ["read the application's own logs, and check the paths, ports and alarms by which it is judged"],
    },
    DEPLOYMENT_GROUP_MISSING: {
      meaning: 'the deployment group was deleted while the deployment ran',
      step: ['create it and deploy again; files of the old group on the instances count as foreign to the new one'],
    },
    ECS_UPDATE_ERROR: {
      meaning: 'Amazon ECS could not change the service',
      step: ["read the service's events in ECS; check the task definition, the roles that it passes, and the capacity"],
    },
    ELASTIC_LOAD_BALANCING_INVALID: {
      meaning: 'the load balancer or target group of the deployment group cannot be used',
      step: ['check that it exists in this region and that the deployment group names it rightly'],
    },
    ELB_INVALID_INSTANCE: {
      meaning: 'an instance cannot be registered with the load balancer',
      step: ["check that it runs and is in the load balancer's VPC, in a zone that is switched on"],
    },
    HEALTH_CONSTRAINTS: {
      meaning: 'too many instances failed or too few stayed healthy',
      step: ['none of them says why; read the log of the agent on each:', { code: AGENT_LOG }],
    },
    HEALTH_CONSTRAINTS_INVALID: {
      meaning:
        'the configuration wants more healthy instances than the group can spare (a percentage is rounded up, stopped ones count)',
      step: [
        'start or add instances, or choose a configuration with a lower minimum:',
        { deployAgain: { option: 'deployment-config', value: 'NAME' } },
      ],
    },
    HOOK_EXECUTION_FAILURE: {
      meaning: 'a hook function failed or did not report back',
      step: ["read the function's log; it has to call codedeploy:PutLifecycleEventHookExecutionStatus within an hour"],
    },
    IAM_ROLE_MISSING: {
      meaning: "the deployment group's service role does not exist",
      step: ['create it again (a stack that was deleted may have taken it along), or give the group another'],
    },
    IAM_ROLE_PERMISSIONS: {
      meaning: "CodeDeploy may not take on the deployment group's service role, or the role lacks rights",
      step: [
        'let the role trust codedeploy.amazonaws.com and attach AWSCodeDeployRole (AWSCodeDeployRoleForLambda, AWSCodeDeployRoleForECS)',
      ],
    },
    INTERNAL_ERROR: {
      meaning: 'the service itself failed',
      step: ['deploy again; if it stays, AWS Support needs the deployment id'],
    },
    INVALID_ECS_SERVICE: {
      meaning: 'the ECS service of the deployment group cannot be deployed to',
      step: ['check that it is active and that its deployment controller is CODE_DEPLOY'],
    },
    INVALID_LAMBDA_CONFIGURATION: {
      meaning: 'the alias and the versions in the AppSpec do not fit the function as it is',
      step: [
        'check that the alias points at CurrentVersion alone; what a stopped deployment left of its weights has to be taken out first',
      ],
    },
    INVALID_LAMBDA_FUNCTION: {
      meaning: 'a function that the AppSpec names does not exist or cannot be used',
      step: ['compare its name, versions and alias with those in this region and account'],
    },
    INVALID_REVISION: {
      meaning: 'the revision cannot be read: its AppSpec or its type of bundle is wrong',
      step: ['check the release folder, then push it again:', { code: 'slipway validate' }],
    },
    MANUAL_STOP: {
      meaning: 'someone stopped the deployment',
      step: ['instances can be in between: deploy again to bring them to one revision'],
    },
    MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION: {
      meaning: 'the deployment group is blue/green and does not say how its instances are made and ended',
      step: ['complete the blue/green settings of the group'],
    },
    MISSING_ELB_INFORMATION: {
      meaning: 'the deployment group shifts traffic and names no load balancer',
      step: ['name one in the group, or deploy without traffic control'],
    },
    MISSING_GITHUB_TOKEN: {
      meaning: 'CodeDeploy has no valid GitHub token for this revision',
      step: [
        'connect the application to GitHub again in the console, or push the release to S3:',
        { code: 'slipway push' },
      ],
    },
    NO_EC2_SUBSCRIPTION: {
      meaning: 'the account has no access to Amazon EC2',
      step: ['complete the sign-up of the account for EC2'],
    },
    NO_INSTANCES: {
      meaning: "no instance matches the deployment group's tags or Auto Scaling groups",
      step: [
        'compare tags (case matters, new ones take minutes), registration and region; an Auto Scaling group needs instances in service, a blue/green deployment as many replacements as originals',
      ],
    },
    OVER_MAX_INSTANCES: {
      meaning: 'the group has more instances than the account may deploy to at once',
      step: ['deploy to smaller groups one after the other, or have the quota raised'],
    },
    RESOURCE_LIMIT_EXCEEDED: {
      meaning: 'a quota of the account is used up',
      step: ['wait for other deployments to end, or have the quota that the reason names raised'],
    },
    REVISION_MISSING: {
      meaning: 'the revision is gone from where it was registered',
      step: ['push it again and deploy what that prints:', { code: 'slipway push' }],
    },
    THROTTLED: {
      meaning: 'the service role made more requests than AWS lets it',
      step: ['deploy to fewer groups at once, or again later'],
    },
    TIMEOUT: {
      meaning: 'the deployment ran into the time limit of the service',
      step: ['find the targets that it waited for, and what their last event waited for'],
    },
    UNABLE_TO_SEND_ASG: {
      meaning: 'the deployment group or its Auto Scaling group is misconfigured',
      step: ['take the Auto Scaling group out of the deployment group and put it in again'],
    },
  }),
)

/** What happened to a script: every `LifecycleErrorCode` of the service model that is a failure. */
export const EVENT_CODES: ReadonlyMap<string, CodeExplanation> = new Map(
  Object.entries({
    ScriptMissing: {
      meaning: 'the AppSpec names a script that is not in the bundle',
      step: ['correct "location": a path from the root of the bundle, in the same case, without arguments'],
    },
    ScriptNotExecutable: {
      meaning: 'the agent could not make the script executable',
      step: ['bundle it with the bit set:', { code: 'git update-index --chmod=+x SCRIPT' }],
    },
    ScriptTimedOut: {
      meaning: 'the script did not end in the time that the AppSpec gives it',
      step: [
        'raise its "timeout" there, or look for what it waits for; what it leaves running must close stdin, stdout and stderr',
      ],
    },
    ScriptFailed: {
      meaning: 'the script itself reported the failure',
      step: ['its whole output is on the host, in', { code: ALL_OUTPUT }],
    },
    UnknownError: {
      meaning: 'the agent failed, not a script',
      step: ['its log on the host says more:', { code: AGENT_LOG }],
    },
  }),
)

/** What to look at when an event that runs no script of a release failed, by its name (user guide, "Troubleshooting"). */
export const EVENT_STEPS: ReadonlyMap<string, CodeExplanation> = new Map(
  Object.entries({
    DownloadBundle: {
      meaning: 'the agent could not fetch or unpack the bundle',
      step: [
        'check that the instance profile may read it, that the bucket is in the same region, and free disk; its log:',
        { code: AGENT_LOG },
      ],
    },
    Install: {
      meaning: 'the agent could not copy the files of the release',
      step: ['check free disk and what is at their destinations; its log:', { code: AGENT_LOG }],
    },
    BlockTraffic: {
      meaning: 'the load balancer did not let go of the instance',
      step: ['check that it is registered there, the delay of deregistration, and the rights of the service role'],
    },
    AllowTraffic: {
      meaning: 'the instance was not registered with its target group, or not found healthy in time',
      step: [
        'check that the target group is there, and its health check: path, port, expected codes, and that the application answers it',
      ],
    },
  }),
)

/** A code with its step as one line: what it means, then what to do. */
export function explain({ meaning, step }: CodeExplanation): Step {
  const [first, ...rest] = step
  return typeof first === 'string' ? [`${meaning}: ${first}`, ...rest] : [`${meaning}:`, ...step]
}

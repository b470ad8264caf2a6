import type { Symptom } from './symptoms.ts'

const ECS = 'user guide, "Troubleshoot Amazon ECS deployment issues"'

/** What the service says of a deployment as a whole (place `reason`); of a function or an ECS service its events say it, too. */
export const SERVICE_SYMPTOMS: readonly Symptom[] = [
  {
    name: 'auto-scaling-launch-template',
    place: 'reason',
    pattern: /does not give you permission to perform operations in .*AmazonAutoScaling/,
    source: 'user guide, "Troubleshoot Amazon EC2 Auto Scaling issues"',
    steps: [
      [
        "the service role may not use the group's launch template: add ec2:RunInstances, ec2:CreateTags and iam:PassRole",
      ],
    ],
  },
  {
    name: 'hook-not-invocable',
    place: 'reason',
    pattern: /does not give you permission to perform operations in .*AWSLambda/,
    source: ECS,
    steps: [['the service role may not call the hook functions: give it lambda:InvokeFunction on them']],
  },
  {
    name: 'hook-absent',
    place: 'reason',
    pattern: /Function not found: /,
    source: 'AWS Lambda, Invoke: ResourceNotFoundException',
    steps: [
      [
        'a function that the AppSpec has under Hooks does not exist: compare its name with those of this region and account:',
        { code: 'aws lambda list-functions' },
      ],
    ],
  },
  {
    name: 'hook-silent',
    place: 'reason',
    pattern: /while waiting for a status callback/,
    source: ECS,
    steps: [
      [
        'the hook function never reported back: it has to call codedeploy:PutLifecycleEventHookExecutionStatus, and its role to allow that',
      ],
    ],
  },
  {
    name: 'hook-failed',
    place: 'reason',
    pattern: /lifecycle event validation functions failed/,
    source: ECS,
    steps: [
      ['a hook function reported that what is new is not fit: what it printed says why, above or in its log group'],
    ],
  },
  {
    name: 'tasks-unhealthy',
    place: 'reason',
    pattern: /replacement task set to become healthy/,
    source: ECS,
    steps: [
      ['the new tasks did not become healthy within an hour: read the events of the service and why its tasks stopped'],
    ],
  },
  {
    name: 'nobody-continued',
    place: 'reason',
    pattern: /waiting for a notification to continue/,
    source: ECS,
    steps: [
      ['nobody told the deployment to go on in time; next time:', { code: 'slipway continue --deployment-id ID' }],
      ['or let the deployment group wait longer, or shift traffic at once'],
    ],
  },
  {
    name: 'listener-elsewhere',
    place: 'reason',
    pattern: /target group must be behind listener/,
    source: ECS,
    steps: [['point both listeners, production and test, at the target group that serves now, then deploy again']],
  },
  {
    name: 'gradual-without-alb',
    place: 'reason',
    pattern: /Only ALB supports gradual traffic routing/,
    source: ECS,
    steps: [
      [
        'a Network Load Balancer shifts all traffic at once:',
        { deployAgain: { option: 'deployment-config', value: 'CodeDeployDefault.ECSAllAtOnce' } },
      ],
    ],
  },
  {
    name: 'role-not-passable',
    place: 'reason',
    pattern: /iam:PassRole/,
    source: 'user guide, "Troubleshooting CodeDeploy identity and access"',
    steps: [['whoever deploys may not pass the role that the reason names: allow iam:PassRole on exactly its ARN']],
  },
  {
    name: 'load-balancer-gone',
    place: 'reason',
    pattern: /load balancer does not exist/,
    source: 'hashicorp/terraform-provider-aws#3446',
    steps: [
      [
        'the deployment group names a load balancer that is not there; an Application Load Balancer is named by its target group',
      ],
    ],
  },
  {
    name: 'github-token-invalid',
    place: 'reason',
    pattern: /GitHub OAuth token/i,
    source: 'user guide, "Troubleshoot GitHub token issues"',
    steps: [['the connection to GitHub is old: delete it and connect the application again, in this region']],
  },
]

import { schemaAddress } from '@slipway/core/appspec'
import { hookFunction } from './hook-function.ts'
import { plainFile, type StarterFile } from './starter-file.ts'

/** An AppSpec file that replaces the tasks of an ECS service, and the function that checks the new ones first. */
export function ecsStarter(format: 'yaml' | 'json'): readonly StarterFile[] {
  return [
    format === 'yaml' ? plainFile('appspec.yml', YAML) : plainFile('appspec.json', JSON_TEXT),
    plainFile('hooks/before-allow-traffic.mjs', BEFORE_ALLOW_TRAFFIC),
  ]
}

const YAML = `# yaml-language-server: $schema=${schemaAddress('ecs')}
#
# The AppSpec file tells CodeDeploy which task definition replaces the one that an ECS service runs. How fast traffic moves,
# the deployment configuration says. It is a revision by itself: nothing is bundled with it, the images are pushed before.
version: 0.0
Resources:
  # A name of your choice; there is exactly one resource.
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        # Without the revision at its end, the latest active one.
        TaskDefinition: arn:aws:ecs:eu-central-1:111122223333:task-definition/my-service:1
        # The container and port behind the load balancer, as the task definition has them.
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
        # On Fargate.
        #PlatformVersion: LATEST
        # All three or none: what is left out stays as it is.
        #NetworkConfiguration:
        #  AwsvpcConfiguration:
        #    Subnets: [subnet-1234abcd]
        #    SecurityGroups: [sg-12345678]
        #    AssignPublicIp: DISABLED

# Lambda functions, one an event, called once in a deployment: they have to be there before. One that reports "Failed", or
# nothing within an hour, fails the deployment. hooks/before-allow-traffic.mjs is such a function.
Hooks:
  # Nothing is changed yet, so there is nothing to roll back either.
  #- BeforeInstall: CodeDeployHook_before-install
  # The new tasks run.
  #- AfterInstall: CodeDeployHook_after-install
  # The test listener leads to the new tasks. Without a test listener this one is not called.
  #- AfterAllowTestTraffic: CodeDeployHook_after-allow-test-traffic
  # Before the first request of a user reaches the new tasks.
  - BeforeAllowTraffic: CodeDeployHook_before-allow-traffic
  # After all requests go there.
  #- AfterAllowTraffic: CodeDeployHook_after-allow-traffic
`

const JSON_TEXT = `{
  "version": 0.0,
  "Resources": [
    {
      "TargetService": {
        "Type": "AWS::ECS::Service",
        "Properties": {
          "TaskDefinition": "arn:aws:ecs:eu-central-1:111122223333:task-definition/my-service:1",
          "LoadBalancerInfo": {
            "ContainerName": "web",
            "ContainerPort": 8080
          }
        }
      }
    }
  ],
  "Hooks": [{ "BeforeAllowTraffic": "CodeDeployHook_before-allow-traffic" }]
}
`

const BEFORE_ALLOW_TRAFFIC = hookFunction({
  about: `// BeforeAllowTraffic: called once, before the first request of a user reaches the new tasks. They are asked by the test
// listener of the load balancer; when they are not well, the deployment fails and the old tasks go on.
`,
  code: `// An address of the test listener, with a path that says whether the application is well. The function has to reach it: from
// within the network, where the load balancer is not public.
const address = process.env.CHECK_URL
// The new tasks have passed their health checks already, so a minute is long.
const CHECK_MS = 60_000
const PAUSE_MS = 2_000

async function check() {
  if (!address) throw new Error('CHECK_URL is not set: an address of the test listener')
  const until = Date.now() + CHECK_MS
  for (;;) {
    const wrong = await ask(address)
    if (wrong === undefined) return
    if (Date.now() >= until) throw new Error(\`\${address} \${wrong}\`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** What is wrong, if anything is. */
async function ask(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return answer.ok ? undefined : \`answered \${answer.status}\`
  } catch (error) {
    return \`did not answer: \${error.cause?.message ?? error.message}\`
  }
}
`,
})

import { schemaAddress } from '@slipway/core/appspec'
import { hookFunction } from './hook-function.ts'
import { plainFile, type StarterFile } from './starter-file.ts'

/** An AppSpec file that moves an alias of a Lambda function to another version, and the function that checks it first. */
export function lambdaStarter(format: 'yaml' | 'json'): readonly StarterFile[] {
  return [
    format === 'yaml' ? plainFile('appspec.yml', YAML) : plainFile('appspec.json', JSON_TEXT),
    plainFile('hooks/before-allow-traffic.mjs', BEFORE_ALLOW_TRAFFIC),
  ]
}

const YAML = `# yaml-language-server: $schema=${schemaAddress('lambda')}
#
# The AppSpec file tells CodeDeploy which alias of which Lambda function moves from which version to which. How fast, the
# deployment configuration says. It is a revision by itself: nothing is bundled with it, the versions are published before.
version: 0.0
Resources:
  # A name of your choice; there is exactly one resource.
  - my-function:
      Type: AWS::Lambda::Function
      Properties:
        Name: my-function
        Alias: live
        # The version that the alias points to now, and the one that it will point to: published versions, $LATEST is none.
        CurrentVersion: "1"
        TargetVersion: "2"

# Lambda functions, one an event, called once in a deployment: functions of their own, which have to be there before. One that
# reports "Failed", or nothing within an hour, fails the deployment. hooks/before-allow-traffic.mjs is such a function.
Hooks:
  # Before the first request reaches the new version.
  - BeforeAllowTraffic: CodeDeployHook_before-allow-traffic
  # After all requests go there.
  #- AfterAllowTraffic: CodeDeployHook_after-allow-traffic
`

const JSON_TEXT = `{
  "version": 0.0,
  "Resources": [
    {
      "my-function": {
        "Type": "AWS::Lambda::Function",
        "Properties": {
          "Name": "my-function",
          "Alias": "live",
          "CurrentVersion": "1",
          "TargetVersion": "2"
        }
      }
    }
  ],
  "Hooks": [{ "BeforeAllowTraffic": "CodeDeployHook_before-allow-traffic" }]
}
`

const BEFORE_ALLOW_TRAFFIC = hookFunction({
  about: `// BeforeAllowTraffic: called once, before the alias sends the first request to the new version. The version is called as its
// callers will call it; an error that it answers with fails the deployment, and the alias stays as it is.
`,
  imports: `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
`,
  code: `// The function and version to check, as the AppSpec file has them: my-function:2. Whoever writes that file sets it. The role
// has to allow lambda:InvokeFunction on it.
const target = process.env.TARGET
const request = { healthCheck: true }

async function check() {
  if (!target) throw new Error('TARGET is not set: the function and version to check, such as my-function:2')
  const answer = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: target, Payload: JSON.stringify(request) }),
  )
  const text = new TextDecoder().decode(answer.Payload)
  if (answer.FunctionError) throw new Error(\`\${target} ended with an error: \${text}\`)
  console.log(\`\${target} answered \${text}\`)
}
`,
})

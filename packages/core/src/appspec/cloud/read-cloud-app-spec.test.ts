import { expect, test } from 'vitest'
import { readCloudAppSpec } from './read-cloud-app-spec.ts'

const LAMBDA = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders-prod
        Alias: live
        CurrentVersion: "1"
        TargetVersion: 2
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_check
  - AfterAllowTraffic: arn:aws:lambda:eu-west-1:111122223333:function:CodeDeployHook_done
`

const ECS = `{
\t"version": 0.0,
\t"resources": [{"TargetService": {
\t\t"type": "AWS::ECS::Service",
\t\t"properties": {
\t\t\t"taskDefinition": "<TASK_DEFINITION>",
\t\t\t"loadBalancerInfo": {"containerName": "web", "containerPort": "8080"},
\t\t\t"platformVersion": "1.4.0",
\t\t\t"networkConfiguration": {"awsVpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"], "assignPublicIp": "DISABLED"}},
\t\t\t"capacityProviderStrategy": [{"capacityProvider": "FARGATE", "base": 1, "weight": 2}, {"capacityProvider": "FARGATE_SPOT"}]
\t\t}
\t}}],
\t"hooks": [{"AfterInstall": "CodeDeployHook_check"}]
}
`

test('an AppSpec file for Lambda becomes a document with the place of each value', () => {
  const { spec, diagnostics } = readCloudAppSpec(LAMBDA, { file: 'appspec.yml' })
  expect(diagnostics).toEqual([])
  expect(spec).toMatchObject({
    platform: 'lambda',
    file: 'appspec.yml',
    resource: { value: 'orders', span: { start: { line: 3, column: 5 } } },
    name: { value: 'orders-prod', span: { start: { line: 6, column: 15 } } },
    alias: { value: 'live' },
    currentVersion: { value: '1' },
    targetVersion: { value: '2', span: { start: { line: 9, column: 24 }, end: { line: 9, column: 25 } } },
    hooks: [
      {
        event: { value: 'BeforeAllowTraffic', span: { start: { line: 11 } } },
        functionName: { value: 'CodeDeployHook_check' },
      },
      {
        event: { value: 'AfterAllowTraffic' },
        functionName: { value: 'arn:aws:lambda:eu-west-1:111122223333:function:CodeDeployHook_done' },
      },
    ],
  })
})

test('an AppSpec file for ECS becomes a document, in JSON and in small letters as well, and with placeholders for texts', () => {
  const { spec } = readCloudAppSpec(ECS, { file: 'appspec.json' })
  expect(spec).toMatchObject({
    platform: 'ecs',
    resource: { value: 'TargetService' },
    taskDefinition: { value: '<TASK_DEFINITION>', span: { start: { line: 6, column: 22 } } },
    containerName: { value: 'web' },
    containerPort: { value: 8080 },
    platformVersion: { value: '1.4.0' },
    network: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: false },
    capacityProviders: [
      { capacityProvider: 'FARGATE', base: 1, weight: 2 },
      { capacityProvider: 'FARGATE_SPOT', base: 0, weight: 0 },
    ],
    hooks: [{ event: { value: 'AfterInstall' }, functionName: { value: 'CodeDeployHook_check' } }],
  })
})

test('there is no document of a file with an error', () => {
  const { spec, diagnostics } = readCloudAppSpec(LAMBDA.replace('"1"', '$LATEST'), { file: 'appspec.yml' })
  expect(spec).toBeUndefined()
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'appspec/function-version', file: 'appspec.yml' }])
})

test('there is no document where a placeholder stands for a number', () => {
  const { spec, diagnostics } = readCloudAppSpec(ECS.replace('"8080"', '<PORT>'), { file: 'appspec.json' })
  expect(spec).toBeUndefined()
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['notice', 'notice'])
})

test('the platform that is stated is the one that it is read for', () => {
  const { diagnostics } = readCloudAppSpec(LAMBDA, { file: 'appspec.yml', platform: 'ecs' })
  expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'appspec/resource-type' })
})

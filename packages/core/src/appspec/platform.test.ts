import { expect, test } from 'vitest'
import { detectPlatform, type Platform } from './platform.ts'

const resource = (type: string): string => `version: 0.0\nResources:\n  - a:\n      Type: ${type}\n`

test.for<[what: string, text: string, platform: Platform]>([
  ['a service of ECS', resource('AWS::ECS::Service'), 'ecs'],
  ['a function of Lambda', resource('AWS::Lambda::Function'), 'lambda'],
  [
    'small letters',
    resource('AWS::ECS::Service').toLowerCase().replace('aws::ecs::service', 'AWS::ECS::Service'),
    'ecs',
  ],
  ['JSON with tabs', '{\n\t"Resources": [{"a": {"Type": "AWS::Lambda::Function"}}]\n}', 'lambda'],
  ['JSON without its commas', '{"version": 0.0\n "Resources": [{"a" {"Type": "AWS::ECS::Service"}}]}', 'ecs'],
  ['a misspelt type', resource('AWS::ECS::Servce'), 'ecs'],
  ['a type in the wrong case', resource('aws::lambda::function'), 'lambda'],
  ['a map of resources', 'version: 0.0\nResources:\n  a:\n    Type: AWS::ECS::Service\n', 'ecs'],
  ['a resource that is indented wrongly', 'Resources:\n  - a:\n    Type: AWS::Lambda::Function\n', 'lambda'],
  ['properties alone, of ECS', 'Resources:\n  - a:\n      Properties:\n        TaskDefinition: x\n', 'ecs'],
  ['properties alone, of Lambda', 'Resources:\n  - a:\n      Properties:\n        TargetVersion: 2\n', 'lambda'],
  ['events alone', 'Resources: []\nHooks:\n  - AfterAllowTestTraffic: check\n', 'ecs'],
  ['a mistake of syntax further down', `${resource('AWS::ECS::Service')}      Properties: {\n`, 'ecs'],
  ['sections of hosts', 'version: 0.0\nos: linux\nfiles: []\n', 'ec2'],
  [
    'sections of hosts, and a path with the word',
    'os: linux\nfiles:\n  - source: resources\n    destination: /a\n',
    'ec2',
  ],
  [
    'a CloudFormation template',
    'AWSTemplateFormatVersion: x\nResources:\n  a:\n    Type: AWS::Lambda::Function\n',
    'ec2',
  ],
  ['nothing', '', 'ec2'],
])('%s: the file is for %s', ([, text, platform]) => {
  expect(detectPlatform(text)).toBe(platform)
  expect(detectPlatform(new TextEncoder().encode(text))).toBe(platform)
})

import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../format-diagnostic.ts'
import type { Platform } from '../platform.ts'
import { validateRelease } from '../validate.ts'

const LAMBDA = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "1"
        TargetVersion: "2"
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_check
`

const ECS = `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
        PlatformVersion: LATEST
        NetworkConfiguration:
          AwsvpcConfiguration:
            Subnets: [subnet-1, subnet-2]
            SecurityGroups: [sg-1]
            AssignPublicIp: ENABLED
        CapacityProviderStrategy:
          - CapacityProvider: FARGATE
            Base: 1
            Weight: 1
          - CapacityProvider: FARGATE_SPOT
            Weight: 2
Hooks:
  - BeforeInstall: CodeDeployHook_before
  - AfterAllowTraffic: CodeDeployHook_after
`

/** Each finding as "line: severity code". */
function found(text: string, platform?: Platform, file = 'appspec.yml'): readonly string[] {
  return validateRelease({ text, file, ...(platform && { platform }) }).map(
    ({ severity, code, span }) => `${span?.start.line ?? '-'}: ${severity} ${code.replace('appspec/', '')}`,
  )
}

/** The text with a part of it replaced, which has to be there. */
function change(text: string, part: string | RegExp, by: string): string {
  const changed = text.replace(part, by)
  if (changed === text) throw new Error(`not there: ${part}`)
  return changed
}

describe('nothing is held against', () => {
  test.for([
    ['a file for Lambda', LAMBDA],
    ['a file for ECS', ECS],
    [
      'keys in small letters',
      LAMBDA.replace(/^( *(?:- )?)(?!BeforeAllow)([A-Z]\w+):/gm, (_, blanks, key) => `${blanks}${key.toLowerCase()}:`),
    ],
    ['the other spelling of the guide', change(ECS, 'AwsvpcConfiguration', 'AwsVpcConfiguration')],
    ['a version in quotes', change(LAMBDA, '0.0', '"0.0"')],
    ['the version 0', change(LAMBDA, '0.0', '0')],
    ['versions as numbers', LAMBDA.replaceAll('"', '')],
    ['a port in quotes', change(ECS, '80', '"80"')],
    ['a task definition without revision', change(ECS, 'web:7', 'web')],
    ['a task definition in China', change(ECS, 'arn:aws:ecs:eu-west-1', 'arn:aws-cn:ecs:cn-north-1')],
    ['a version of the platform', change(ECS, 'LATEST', '1.4.0')],
    [
      'a function by its ARN',
      change(
        LAMBDA,
        'CodeDeployHook_check',
        'arn:aws:lambda:eu-west-1:111122223333:function:CodeDeployHook_check:live',
      ),
    ],
    ['an older version as the target', change(change(LAMBDA, '"1"', '"9"'), '"2"', '"8"')],
    ['no hooks', LAMBDA.slice(0, LAMBDA.indexOf('Hooks'))],
    ['a base of 0 beside another', change(ECS, 'Weight: 2', 'Weight: 2\n            Base: 0')],
    ['the network given whole by placeholders', change(ECS, '[sg-1]', `\${SECURITY_GROUPS}`)],
  ])('%s', ([, text = '']) => {
    expect(found(text).filter((each) => !each.includes('placeholder'))).toEqual([])
  })
})

describe('Resources', () => {
  test.for([
    ['is missing', 'version: 0.0\nHooks:\n  - AfterAllowTraffic: CodeDeployHook_x\n', ['-: error resources']],
    ['is misspelt', change(LAMBDA, 'Resources', 'Resource'), ['2: error resources']],
    ['is blank', 'version: 0.0\nResources:\n', ['2: error resources']],
    ['is an empty list', 'version: 0.0\nResources: []\n', ['2: error resources']],
    ['is a map', change(LAMBDA, '- orders', '  orders'), ['2: error resources']],
    ['is a text', 'version: 0.0\nResources: orders\n', ['2: error resources']],
    [
      'names two',
      change(LAMBDA, 'Hooks', '  - other:\n      Type: AWS::Lambda::Function\nHooks'),
      ['10: error resources'],
    ],
    ['has properties beside the name', LAMBDA.replace(/^ {6}(Type|Properties)/gm, '    $1'), ['4: error resources']],
    [
      'has no name',
      LAMBDA.replace('  - orders:\n      Type', '  - Type').replace('      Properties', '    Properties'),
      ['3: error resources'],
    ],
    ['has a name and nothing else', 'version: 0.0\nResources:\n  - orders:\n', ['3: error resources']],
    ['lacks a blank behind the name', 'version: 0.0\nResources:\n  - orders:x\n', ['3: error resources']],
    ['has no type', LAMBDA.replace(/ *Type.*\n/, ''), ['3: error resource-type']],
    ['has a misspelt type', change(LAMBDA, 'Lambda::Function', 'Lambda::Functions'), ['4: error resource-type']],
    [
      'has no properties',
      'version: 0.0\nResources:\n  - orders:\n      Type: AWS::Lambda::Function\n',
      ['3: error missing-property'],
    ],
    [
      'has a list of properties',
      'version: 0.0\nResources:\n  - orders:\n      Type: AWS::Lambda::Function\n      Properties:\n        - Name: x\n',
      ['5: error property'],
    ],
  ] as const)('%s', ([, text, expected]) => {
    expect(found(text, 'lambda')).toEqual(expected)
  })
})

describe('version', () => {
  test.for([
    ['1', '1: warning version'],
    ['"1.0"', '1: warning version'],
    ['v1', '1: error version'],
    ['[0.0]', '1: error version'],
    ['', '1: error version'],
  ] as const)('%j is not the version', ([version, expected]) => {
    expect(found(change(LAMBDA, '0.0', version))).toEqual([expected])
  })

  test('that is missing has no place, one that is misspelt has', () => {
    expect(found(change(LAMBDA, 'version: 0.0\n', ''))).toEqual(['-: error version'])
    expect(found(change(LAMBDA, 'version', 'versoin'))).toEqual(['1: error version'])
  })
})

describe('AWS Lambda', () => {
  test.for([
    ['$LATEST is no published version', '"2"', '$LATEST', ['9: error function-version']],
    ['0 is no version', '"1"', '"0"', ['8: error function-version']],
    ['a fraction is no version', '"1"', '1.0', ['8: error function-version']],
    ['a missing version', '        TargetVersion: "2"\n', '', ['5: error missing-property']],
    ['a misspelt property', 'TargetVersion', 'TargetVersoin', ['9: error missing-property']],
    ['a blank property', 'Alias: live', 'Alias:', ['7: error missing-property']],
    ['a null property', 'Alias: live', 'Alias: null', ['7: error missing-property']],
    ['nothing to shift', '"2"', '"1"', ['9: warning same-version']],
    ['a version as alias', 'live', '7', ['7: error alias']],
    ['$LATEST as alias', 'live', '$LATEST', ['7: error alias']],
    ['an alias with a dot', 'live', 'v1.2', ['7: error alias']],
    ['a name with a blank', 'Name: orders', 'Name: my orders', ['6: error function-name']],
    ['a name with its alias', 'Name: orders', 'Name: orders:live', ['6: warning function-name']],
    ['a name that is too long', 'Name: orders', `Name: ${'a'.repeat(65)}`, ['6: error function-name']],
    ['a list as name', 'Name: orders', 'Name: [orders]', ['6: error property']],
    ['an unknown property', 'Alias: live', 'Alias: live\n        Runtime: nodejs', ['8: warning unknown-key']],
    ['a property that is there twice', 'Alias: live', 'Alias: live\n        alias: live', ['8: warning duplicate-key']],
    ['a section of EC2/on-premises', 'Hooks', 'os: linux\nHooks', ['10: warning unknown-key']],
    ['a property outside of its place', 'Hooks', 'Alias: live\nHooks', ['10: warning misplaced-key']],
  ] as const)('%s', ([, part, by, expected]) => {
    expect(found(change(LAMBDA, part, by))).toEqual(expected)
  })
})

describe('Amazon ECS', () => {
  test.for([
    [
      'a task definition by family and revision',
      'arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7',
      'web:7',
      ['6: warning task-definition'],
    ],
    ['an ARN without account', '111122223333', '', ['6: error task-definition']],
    ['an ARN of something else', 'task-definition/web:7', 'service/web', ['6: error task-definition']],
    ['an ARN with stars, for a tool to replace', 'web:7', 'web:*', ['6: warning task-definition']],
    ['a port that is none', '80', '80:80', ['9: error container-port']],
    ['a port beyond the last', '80', '65536', ['9: error container-port']],
    ['the port 0', '80', '0', ['9: error container-port']],
    ['a missing port', '          ContainerPort: 80\n', '', ['7: error missing-property']],
    [
      'a list of load balancers',
      '          ContainerName: web\n          ContainerPort: 80',
      '          - ContainerName: web\n            ContainerPort: 80',
      ['7: error property'],
    ],
    [
      'a port outside of its place',
      'PlatformVersion',
      'containerPort: 80\n        PlatformVersion',
      ['10: warning misplaced-key'],
    ],
    ['a platform version in small letters', 'LATEST', 'latest', ['10: warning platform-version']],
    ['a platform version left blank', 'PlatformVersion: LATEST', 'PlatformVersion: ""', ['10: warning blank-key']],
    ['a platform version of null', 'PlatformVersion: LATEST', 'PlatformVersion: null', ['10: notice blank-key']],
    ['a half-filled network', '            SecurityGroups: [sg-1]\n', '', ['12: warning network-configuration']],
    [
      'settings of the network one level too high',
      '          AwsvpcConfiguration:\n            Subnets: [subnet-1, subnet-2]',
      '          Subnets: [subnet-1]\n          AwsvpcConfiguration:',
      ['12: warning misplaced-key', '13: warning network-configuration'],
    ],
    ['a public address by a boolean', 'ENABLED', 'true', ['15: error property']],
    ['subnets as one text', '[subnet-1, subnet-2]', 'subnet-1', ['13: error property']],
    ['too many security groups', '[sg-1]', '[a, b, c, d, e, f]', ['14: error property']],
    ['no weight above 0', /Weight: \d/g, 'Weight: 0', ['19: warning capacity-provider']],
    ['no weight at all', / +Weight: \d\n/g, '', ['16: warning capacity-provider']],
    ['two bases', 'Weight: 2', 'Base: 3', ['21: warning capacity-provider']],
    ['a weight that is no number', 'Weight: 2', 'Weight: heavy', ['21: error property']],
    ['a weight beyond the last', 'Weight: 2', 'Weight: 1001', ['21: error property']],
    [
      'a provider without name',
      '- CapacityProvider: FARGATE\n            Base',
      '- Base',
      ['17: error missing-property'],
    ],
    [
      'a setting of the group',
      'PlatformVersion',
      'TargetGroupArn: x\n        PlatformVersion',
      ['10: warning unknown-key'],
    ],
  ] as const)('%s', ([, part, by, expected]) => {
    expect(found(change(ECS, part, by))).toEqual(expected)
  })
})

describe('Hooks', () => {
  const hooks = (text: string): readonly string[] => found(change(LAMBDA, /Hooks:\n.*\n/, `Hooks:${text}\n`))

  test.for([
    ['a map', '\n  BeforeAllowTraffic: CodeDeployHook_a', ['10: error hooks']],
    ['left blank', '', ['10: warning hooks']],
    ['a text', ' CodeDeployHook_a', ['10: error hooks']],
    ['a list of texts', '\n  - CodeDeployHook_a', ['11: error hooks']],
    [
      'two events in one entry',
      '\n  - BeforeAllowTraffic: CodeDeployHook_a\n    AfterAllowTraffic: CodeDeployHook_b',
      ['12: warning hooks'],
    ],
    ['an event without function', '\n  - BeforeAllowTraffic:', ['11: error hooks']],
    ['an event with a list', '\n  - BeforeAllowTraffic: [CodeDeployHook_a]', ['11: error hooks']],
    ['an event with scripts', '\n  - BeforeAllowTraffic:\n      - location: a.sh', ['11: error hooks']],
    [
      'an event twice',
      '\n  - BeforeAllowTraffic: CodeDeployHook_a\n  - BeforeAllowTraffic: CodeDeployHook_b',
      ['12: warning duplicate-key'],
    ],
    ['a misspelt event', '\n  - BeforeAllowTrafic: CodeDeployHook_a', ['11: warning unknown-hook']],
    ['an event in small letters', '\n  - beforeallowtraffic: CodeDeployHook_a', ['11: warning unknown-hook']],
    ['an event of ECS', '\n  - AfterAllowTestTraffic: CodeDeployHook_a', ['11: warning unknown-hook']],
    ['an event of EC2/on-premises', '\n  - ApplicationStart: CodeDeployHook_a', ['11: warning unknown-hook']],
    ['an event without hook', '\n  - AllowTraffic: CodeDeployHook_a', ['11: warning reserved-hook']],
    ['a function that cannot be one', '\n  - BeforeAllowTraffic: scripts/check.sh', ['11: error function-name']],
    [
      'functions that the managed roles do not call',
      '\n  - BeforeAllowTraffic: a\n  - AfterAllowTraffic: b',
      ['11: notice function-name'],
    ],
  ] as const)('%s', ([, text, expected]) => {
    expect(hooks(text)).toEqual(expected)
  })
})

describe('the platform', () => {
  test('that is stated and is not that of the content is an error, and the content is judged as what it is', () => {
    expect(found(change(LAMBDA, 'live', '7'), 'ecs')).toEqual(['-: error platform', '7: error alias'])
    expect(found(LAMBDA, 'ec2')).toEqual(['-: error platform'])
    expect(found('version: 0.0\nos: linux\n', 'lambda').filter((each) => each.includes('error'))).toEqual([
      '-: error platform',
    ])
  })

  test('that cannot be told of resources is asked for, and a CloudFormation template is told to be one', () => {
    const template = 'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  b:\n    Type: AWS::S3::Bucket\n'
    expect(found(template)).toEqual(['2: error platform'])
    const [diagnostic] = validateRelease({ text: template, file: 'appspec.yml' })
    expect(diagnostic?.hint).toContain('CloudFormation')
  })

  test('without anything to tell it by is the stated one', () => {
    expect(found('version: 0.0\n', 'ecs')).toEqual(['-: error resources'])
    expect(found('', 'ecs')).toEqual(['-: error empty'])
    expect(found('- a\n', 'ecs')).toEqual(['1: error type'])
  })
})

test('behind a mistake of syntax nothing is said of what may be missing, and before it everything', () => {
  const text = change(change(ECS, 'version: 0.0', 'version: 1'), '[subnet-1, subnet-2]', '[subnet-1')
  const all = found(text)
  expect(all[0]).toBe('1: warning version')
  expect(all.filter((each) => each.includes('syntax'))).toHaveLength(1)
  expect(all).toHaveLength(2)
})

test('an alias for the one resource, used any number of times, is one resource', () => {
  const text = LAMBDA.replace('Resources:\n  - orders:', 'x: &a\n    orders:').replace(
    'Hooks',
    'Resources: [*a, *a, *a]\nHooks',
  )
  expect(found(text)).toEqual(['2: warning unknown-key'])
})

test("the guide's own sample of a list in JSON is told what it lacks", () => {
  const text = `{
  "version": 0.0,
  "Resources": [
    "orders": {
      "Type": "AWS::Lambda::Function",
      "Properties": {"Name": "orders", "Alias": "live", "CurrentVersion": "1", "TargetVersion": "2"}
    }
  ]
}`
  const diagnostics = validateRelease({ text, file: 'appspec.json' })
  expect(diagnostics.map((each) => formatDiagnostic(each))).toEqual([
    'appspec.json:4:5: error: found the key "orders" in a list [appspec/syntax]\n  hint: put the key and its value in { }',
  ])
})

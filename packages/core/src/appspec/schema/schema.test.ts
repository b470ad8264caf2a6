import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Platform } from '../platform.ts'
import { schemaAddress } from './address.ts'
import { EDITOR_KEYWORDS, type JsonSchema } from './json-schema.ts'
import { anyAppSpecSchema, appSpecSchema } from './platform-schema.ts'

const platforms: readonly Platform[] = ['ec2', 'lambda', 'ecs']

test.for(platforms)('the schema for %s in schemas/ is the one that its table of keys makes', async (platform) => {
  const text = `${JSON.stringify(appSpecSchema(platform), undefined, 2)}\n`
  await expect(text).toMatchFileSnapshot(`../../../../../schemas/appspec-${platform}.schema.json`)
})

test('the schema for all platforms in schemas/ is made of theirs', async () => {
  const text = `${JSON.stringify(anyAppSpecSchema(), undefined, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../../../schemas/appspec.schema.json')
})

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
ajv.addVocabulary([...EDITOR_KEYWORDS])
const any = ajv.compile(anyAppSpecSchema())
const validators: Readonly<Record<Platform, ValidateFunction>> = {
  ec2: ajv.compile(appSpecSchema('ec2')),
  lambda: ajv.compile(appSpecSchema('lambda')),
  ecs: ajv.compile(appSpecSchema('ecs')),
}

/** What a schema refuses in a text, by place and keyword, sorted. */
function refusals(validate: ValidateFunction, text: string): readonly string[] {
  validate(parse(text))
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${Object.values(params)[0]}`)
    .toSorted()
}

const LAMBDA = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "1"
        TargetVersion: 2
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_check
`
const ECS = `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
        NetworkConfiguration:
          AwsvpcConfiguration:
            Subnets: [subnet-1]
            SecurityGroups: [sg-1]
            AssignPublicIp: ENABLED
        CapacityProviderStrategy:
          - CapacityProvider: FARGATE
            Weight: 1
`
const SERVER = `version: 0.0
os: linux
files:
  - source: /
    destination: /srv/app
hooks:
  ApplicationStart:
    - location: scripts/start.sh
      timeout: "60"
      sudo: yes
`

describe.for([
  ['the schema of its platform', (platform: Platform) => validators[platform]],
  ['the schema for all', () => any],
] as const)('%s', ([, validatorOf]) => {
  test.for<readonly [Platform, string]>([
    ['lambda', LAMBDA],
    ['ecs', ECS],
    ['ec2', SERVER],
  ])('takes a sound file for %s', ([platform, text]) => {
    expect(refusals(validatorOf(platform), text)).toEqual([])
  })

  test.for<readonly [Platform, string]>([
    ['lambda', LAMBDA],
    ['ecs', ECS],
  ])('takes the keys of a file for %s in any case, as the service does', ([platform, text]) => {
    const lower = text.replace(
      /^( *(?:- )?)(?!orders|TargetService)(\w+):/gm,
      (_, indent, key) => `${indent}${key.toLowerCase()}:`,
    )
    expect(lower).toContain('resources:')
    expect(refusals(validatorOf(platform), lower)).toEqual([])
    expect(refusals(validatorOf(platform), lower.replace('properties:', 'propertys:'))).toEqual([
      expect.stringContaining('additionalProperties propertys'),
      expect.stringContaining('required Properties'),
    ])
  })

  test.for<readonly [Platform, string, string, string, readonly string[]]>([
    [
      'ec2',
      SERVER,
      'location',
      'path',
      ['/hooks/ApplicationStart/0 required location', '/hooks/ApplicationStart/0 additionalProperties path'],
    ],
    ['ec2', SERVER, '"60"', '0', ['/hooks/ApplicationStart/0/timeout minimum >=']],
    ['ec2', SERVER, 'os: linux', 'OS: linux', [' required os', ' additionalProperties OS']],
    ['ec2', SERVER, 'version: 0.0', 'version: "0.0"', ['/version type integer']],
    ['ecs', ECS, '8080', '80800', ['/Resources/0/TargetService/Properties/LoadBalancerInfo/ContainerPort maximum <=']],
    ['lambda', LAMBDA, 'BeforeAllow', 'BeforeAllowTest', ['/Hooks/0 additionalProperties BeforeAllowTestTraffic']],
  ])('marks in a file for %s %#: $3', ([platform, text, from, to, expected]) => {
    expect(refusals(validatorOf(platform), text.replace(from, to))).toEqual(expected.toSorted())
  })

  test.for(['8080', 'FARGATE', 'ENABLED', '1', 'web'])('takes a placeholder for %s in a template', (value) => {
    for (const placeholder of ['<VALUE>', '{{VALUE}}', '@VALUE@', 'YOUR_VALUE']) {
      const template = ECS.replace(new RegExp(`: ${value}$`, 'm'), `: ${JSON.stringify(placeholder)}`)
      expect([template === ECS, refusals(validatorOf('ecs'), template)]).toEqual([false, []])
    }
  })
})

/** Every key that the schema names, with what is said of it. */
function keysOf(schema: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema
  const inside = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])]
  const named = typeof additionalProperties === 'object' ? [additionalProperties] : []
  return [...Object.entries(properties), ...[...inside, ...named].flatMap(keysOf)]
}

test.for(platforms)('every key of %s has a text, with and without Markdown', (platform) => {
  const keys = keysOf(appSpecSchema(platform))
  expect(keys.length).toBeGreaterThan(8)
  for (const [name, { description = '', markdownDescription = '' }] of keys) {
    expect([name, description.length > 20, markdownDescription.length > 20]).toEqual([name, true, true])
    expect(description).not.toMatch(/`|\*\*\w/)
  }
})

test('schemas are published in the repository and at the tag that workflows name', () => {
  const workflow = readFileSync(
    new URL('../../../../../examples/workflows/deploy-on-push.yml', import.meta.url),
    'utf8',
  )
  const [, project, tag] = /uses: (slipway\/[\w-]+)@(\S+)/.exec(workflow) ?? []
  expect(schemaAddress('ec2')).toBe(
    `https://raw.githubusercontent.com/${project}/${tag}/schemas/appspec-ec2.schema.json`,
  )
  expect(schemaAddress()).toMatch(/\/schemas\/appspec\.schema\.json$/)
})

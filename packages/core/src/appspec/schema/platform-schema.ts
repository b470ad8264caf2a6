import { ECS_KEYS } from '../keys/ecs.ts'
import { LAMBDA_KEYS } from '../keys/lambda.ts'
import { SERVER_KEYS } from '../keys/server.ts'
import type { KeySpec } from '../keys/spec.ts'
import type { Platform } from '../platform.ts'
import { DRAFT, type JsonSchema, when } from './json-schema.ts'
import { inAnyCase, type Reader, valueSchema } from './value-schema.ts'

interface PlatformSchema {
  readonly title: string
  readonly keys: readonly KeySpec[]
  readonly reader: Reader
}

const PLATFORMS: Readonly<Record<Platform, PlatformSchema>> = {
  ec2: { title: 'AppSpec file for EC2/on-premises', keys: SERVER_KEYS, reader: 'agent' },
  lambda: { title: 'AppSpec file for AWS Lambda', keys: LAMBDA_KEYS, reader: 'service' },
  ecs: { title: 'AppSpec file for Amazon ECS', keys: ECS_KEYS, reader: 'service' },
}

/**
 * The JSON Schema (draft-07) of the AppSpec files of one platform, for editors: what can be written where, with a text for
 * each key. It is made from the tables that the rules read, and is less strict than they are: it knows nothing of what YAML
 * makes of a value, of other keys of the file, or of the release.
 *
 * @example await writeFile('appspec-ec2.schema.json', JSON.stringify(appSpecSchema('ec2'), undefined, 2))
 */
export function appSpecSchema(platform: Platform): JsonSchema {
  return { $schema: DRAFT, ...platformSchema(platform, '#') }
}

/** One JSON Schema (draft-07) for the AppSpec files of all platforms: the content tells which one applies. */
export function anyAppSpecSchema(): JsonSchema {
  const platforms = Object.keys(PLATFORMS) as Platform[]
  return {
    $schema: DRAFT,
    title: 'AppSpec file',
    type: 'object',
    ...when(
      WITH_RESOURCES,
      when(
        withResourceOf('AWS::ECS::Service'),
        definition('ecs'),
        when(withResourceOf('AWS::Lambda::Function'), definition('lambda'), {
          anyOf: [definition('ecs'), definition('lambda')],
        }),
      ),
      { allOf: [definition('ec2'), when({ not: { required: ['os'] } }, OFFER_RESOURCES)] },
    ),
    definitions: Object.fromEntries(platforms.map((name) => [name, platformSchema(name, `#/definitions/${name}`)])),
  }
}

function platformSchema(platform: Platform, pointer: string): JsonSchema {
  const { title, keys, reader } = PLATFORMS[platform]
  return { title, ...valueSchema({ kind: 'map', keys }, reader, pointer) }
}

function definition(platform: Platform): JsonSchema {
  return { $ref: `#/definitions/${platform}` }
}

const RESOURCES = `^${inAnyCase('Resources')}$`

/** Only the files of Lambda and ECS name resources. Not all keys have another name: one of them has this one. */
const WITH_RESOURCES: JsonSchema = { not: { propertyNames: { not: { pattern: RESOURCES } } } }

/**
 * Not in all resources of an item every type is another one: there is one of this type. A pattern, for an editor that completes
 * takes a constant for given as soon as its beginning is.
 */
function withResourceOf(type: string): JsonSchema {
  const isOther: JsonSchema = { not: { type: 'string', pattern: `^${type}$` } }
  const ofOtherTypes: JsonSchema = { type: 'object', patternProperties: { [`^${inAnyCase('Type')}$`]: isOther } }
  const contains: JsonSchema = { type: 'object', not: { additionalProperties: ofOtherTypes } }
  return { patternProperties: { [RESOURCES]: { type: 'array', contains } } }
}

/** In a file that does not say yet what it is for, editors have to offer the way to the other platforms too. */
const OFFER_RESOURCES: JsonSchema = {
  properties: {
    Resources: {
      description: 'What is deployed, in the AppSpec file of an AWS Lambda function or an Amazon ECS service.',
    },
  },
}

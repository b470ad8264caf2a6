import type { ECSClient, RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs'
import { SlipwayError } from '@slipway/core/errors'
import type {
  CallOptions,
  RegisteredTaskDefinition,
  TaskDefinition,
  TaskDefinitionRegistry,
} from '@slipway/core/provider'
import { call, once } from '../call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'

/** The task definitions of Amazon ECS, or of what speaks its protocol. The SDK is loaded at the first call. */
export function createEcsTaskDefinitions(settings: AwsSettings): TaskDefinitionRegistry {
  const open = once(() => openClient(settings))
  return {
    describe: async (name, options) => describe(await open(), name, options),
    register: async (definition, options) => register(await open(), definition, options),
  }
}

async function openClient(settings: AwsSettings): Promise<ECSClient> {
  const configuration = await toClientSettings(settings, 'ECS')
  const { ECSClient } = await import('@aws-sdk/client-ecs')
  const client = new ECSClient(configuration)
  await requireRegion(client)
  return client
}

async function describe(client: ECSClient, name: string, options: CallOptions = {}): Promise<RegisteredTaskDefinition> {
  const { DescribeTaskDefinitionCommand } = await import('@aws-sdk/client-ecs')
  const command = new DescribeTaskDefinitionCommand({ taskDefinition: name, include: ['TAGS'] })
  const subject = { taskDefinition: name }
  const { taskDefinition, tags } = await call(
    client,
    'ecs:DescribeTaskDefinition',
    subject,
    options.signal,
    (sending) => client.send(command, sending),
  )
  const arn = taskDefinition?.taskDefinitionArn ?? incomplete('DescribeTaskDefinition')
  const hasTags = tags !== undefined && tags.length > 0
  return { arn, definition: { ...taskDefinition, ...(hasTags && { tags }) } }
}

async function register(client: ECSClient, definition: TaskDefinition, options: CallOptions = {}): Promise<string> {
  const { RegisterTaskDefinitionCommand } = await import('@aws-sdk/client-ecs')
  // The fields are the API's own, and it is the judge of what is in them.
  const input = definition as unknown as RegisterTaskDefinitionCommandInput
  const command = new RegisterTaskDefinitionCommand(input)
  const subject = { taskDefinition: String(definition.family) }
  const { taskDefinition } = await call(client, 'ecs:RegisterTaskDefinition', subject, options.signal, (sending) =>
    client.send(command, sending),
  )
  return taskDefinition?.taskDefinitionArn ?? incomplete('RegisterTaskDefinition')
}

function incomplete(operation: string): never {
  throw new SlipwayError('SERVICE_REFUSED', `the answer of ECS to "${operation}" has no "taskDefinitionArn"`, {
    hint: 'correct the endpoint: what answers there does not follow the service model',
  })
}

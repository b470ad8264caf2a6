import { expect, test } from 'vitest'
import { ENVIRONMENT, jsonError, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createEcsTaskDefinitions } from './task-definitions.ts'

const ARN = 'arn:aws:ecs:eu-central-1:111122223333:task-definition/web:7'
const DEFINITION = { family: 'web', containerDefinitions: [{ name: 'app', image: 'registry/web:9', essential: true }] }

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, definitions: createEcsTaskDefinitions({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

test('a task definition is registered as it is, and known by its ARN', async () => {
  const { server, definitions } = await start(() => ({ body: { taskDefinition: { taskDefinitionArn: ARN } } }))
  expect(await definitions.register(DEFINITION)).toBe(ARN)
  expect(server.requests.map(({ operation, json }) => [operation, json])).toEqual([
    ['RegisterTaskDefinition', DEFINITION],
  ])
  expect(server.requests[0]?.headers.authorization).toMatch(/\/eu-central-1\/ecs\/aws4_request/)
})

test('what is registered is described with its tags, which come beside it', async () => {
  const tags = [{ key: 'team', value: 'shop' }]
  const { server, definitions } = await start(() => ({
    body: { taskDefinition: { ...DEFINITION, taskDefinitionArn: ARN, revision: 7 }, tags },
  }))
  expect(await definitions.describe('web')).toEqual({
    arn: ARN,
    definition: { ...DEFINITION, taskDefinitionArn: ARN, revision: 7, tags },
  })
  expect(server.requests[0]?.json).toEqual({ taskDefinition: 'web', include: ['TAGS'] })
})

test.for([
  ['describe', 'ClientException', 'TASK_DEFINITION_NOT_FOUND', /^task definition "web" is not registered/],
  [
    'register',
    'ClientException',
    'INPUT_INVALID',
    /^ECS refused "ecs:RegisterTaskDefinition" for task definition "web"/,
  ],
  ['register', 'InvalidParameterException', 'INPUT_INVALID', /InvalidParameterException$/],
  ['register', 'AccessDeniedException', 'ACCESS_DENIED', /^"ecs:RegisterTaskDefinition" is not allowed/],
] as const)('%s: %s is told as %s', async ([call, name, code, message]) => {
  const { definitions } = await start(() => jsonError(name))
  const asked = call === 'describe' ? definitions.describe('web') : definitions.register(DEFINITION)
  await expect(asked).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

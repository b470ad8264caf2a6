import { describe, expect, test } from 'vitest'
import { type Answer, ENVIRONMENT, jsonError, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

const GROUP = { applicationName: 'shop', deploymentGroupName: 'web' }
const ABSENT = jsonError('DeploymentConfigDoesNotExistException')

function denial(action: string, resource = '*'): Answer {
  const message = `User: arn:aws:iam::1:user/x is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`
  return jsonError('AccessDeniedException', 400, message)
}

describe('the right to create deployments', () => {
  const probe = (answer: Answer, configuration: Answer = ABSENT) =>
    start(({ operation }) => (operation === 'GetDeploymentConfig' ? configuration : answer))

  test('is tried with a configuration that nobody can make', async () => {
    const { provider, server } = await probe(ABSENT)
    expect(await provider.tryCreateDeployment(GROUP)).toBe('allowed')
    expect(server.requests.map(({ operation }) => operation)).toEqual(['GetDeploymentConfig', 'CreateDeployment'])
    expect(server.requests[1]?.json).toEqual({ ...GROUP, deploymentConfigName: 'CodeDeployDefault.SlipwayCheck' })
  })

  test('is tried with a revision that is known, where there is one', async () => {
    const { provider, server } = await probe(ABSENT)
    await provider.tryCreateDeployment({ ...GROUP, revision: { type: 'github', repository: 'o/r', commitId: 'c' } })
    expect(server.requests[1]?.json.revision).toEqual({
      revisionType: 'GitHub',
      gitHubLocation: { repository: 'o/r', commitId: 'c' },
    })
  })

  test.for([
    ['DeploymentConfigDoesNotExistException', 'allowed'],
    ['RevisionDoesNotExistException', 'allowed'],
    ['DeploymentLimitExceededException', 'allowed'],
    ['RevisionRequiredException', 'not-denied'],
    ['InvalidRevisionException', 'not-denied'],
  ] as const)('%s: %s', async ([exception, answer]) => {
    const { provider } = await probe(jsonError(exception))
    expect(await provider.tryCreateDeployment(GROUP)).toBe(answer)
  })

  test('is told by name when it is missing, with its resource', async () => {
    const { provider } = await probe(
      denial('codedeploy:CreateDeployment', 'arn:aws:codedeploy:r:1:deploymentgroup:a/b'),
    )
    await expect(provider.tryCreateDeployment(GROUP)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      right: {
        action: 'codedeploy:CreateDeployment',
        resource: 'arn:aws:codedeploy:r:1:deploymentgroup:a/b',
        isForbidden: false,
      },
    })
  })

  test('is tried also where configurations may not be read', async () => {
    const { provider, server } = await probe(ABSENT, denial('codedeploy:GetDeploymentConfig'))
    expect(await provider.tryCreateDeployment(GROUP)).toBe('allowed')
    expect(server.requests).toHaveLength(2)
  })

  test('is not tried on something that says it has the impossible configuration', async () => {
    const { provider, server } = await probe({ body: { deploymentId: 'd-1' } }, { body: { deploymentConfigInfo: {} } })
    await expect(provider.tryCreateDeployment(GROUP)).rejects.toMatchObject({ code: 'SERVICE_REFUSED' })
    expect(server.requests.map(({ operation }) => operation)).toEqual(['GetDeploymentConfig'])
  })

  test('a deployment that comes of it all the same is stopped at once, and told', async () => {
    const { provider, server } = await probe({ body: { deploymentId: 'd-1' } })
    await expect(provider.tryCreateDeployment(GROUP)).rejects.toMatchObject({
      message: expect.stringContaining('began deployment "d-1"'),
      hint: expect.stringContaining('told to stop at once'),
    })
    expect(server.requests.at(-1)).toMatchObject({ operation: 'StopDeployment', json: { deploymentId: 'd-1' } })
  })
})

test.for([
  ['InvalidRevisionException', 'not-denied'],
  ['RevisionRequiredException', 'not-denied'],
] as const)('registering is tried with a revision that has no place: %s', async ([exception, answer]) => {
  const { provider, server } = await start(() => jsonError(exception))
  expect(await provider.tryRegisterRevision('shop')).toBe(answer)
  expect(server.requests[0]?.json).toEqual({
    applicationName: 'shop',
    revision: { revisionType: 'S3', s3Location: {} },
  })
})

test.for([
  ['d-9', 'd-9', 'DeploymentAlreadyCompletedException', 'allowed'],
  [undefined, 'd-000000000', 'DeploymentDoesNotExistException', 'allowed'],
  [undefined, 'd-000000000', 'InvalidDeploymentIdException', 'not-denied'],
] as const)('stopping is tried with %s: %s %s', async ([given, deploymentId, exception, answer]) => {
  const { provider, server } = await start(() => jsonError(exception))
  expect(await provider.tryStopDeployment(given)).toBe(answer)
  expect(server.requests[0]?.json).toEqual({ deploymentId })
})

test('the rights to see targets are tried on the last deployment, or on none', async () => {
  const { provider, server } = await start(({ json }) =>
    json.deploymentId === 'd-1' ? { body: {} } : jsonError('DeploymentDoesNotExistException'),
  )
  for (const id of ['d-1', undefined]) {
    expect(await provider.tryListTargets(id)).toBe('allowed')
    expect(await provider.tryDescribeTargets(id)).toBe('allowed')
  }
  expect(server.requests.map(({ operation, json }) => `${operation} ${json.deploymentId}`)).toEqual([
    'ListDeploymentTargets d-1',
    'BatchGetDeploymentTargets d-1',
    'ListDeploymentTargets d-000000000',
    'BatchGetDeploymentTargets d-000000000',
  ])
})

test.for(['DeploymentTargetDoesNotExistException', 'DeploymentNotStartedException'])(
  '%s is told by whoever has looked at the deployment',
  async (exception) => {
    const { provider } = await start(() => jsonError(exception))
    expect(await provider.tryDescribeTargets('d-1')).toBe('allowed')
  },
)

test('a service that does not answer is no answer to a probe', async () => {
  const environment = { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: '1' }
  const server = await serveInTest(() => ({ status: 503, body: '' }))
  const provider = createCodeDeployProvider({ endpointUrl: server.endpoint, environment })
  await expect(provider.tryStopDeployment('d-1')).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
})

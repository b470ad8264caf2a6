import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { bundleAction } from './definitions/bundle.ts'
import { deployAction } from './definitions/deploy.ts'
import { waitForStatusMenderAction } from './definitions/mender/wait-for-status.ts'
import { pipelineAction } from './definitions/pipeline.ts'
import { pushRevisionAction } from './definitions/push-revision.ts'
import { waitForStatusAction } from './definitions/wait-for-status.ts'
import { readActionInputs } from './inputs.ts'

/** What the runner makes of `with:`: a variable for each input, upper-cased, hyphens kept. */
function runnerVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

const TO_WEB = { 'application-name': 'web', 'deployment-group': 'web' }

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(SlipwayError)
    expect((error as SlipwayError).code).toBe('INPUT_INVALID')
    return (error as SlipwayError).message.split('\n')
  }
  return []
}

test('an input that is empty is one that is not given', () => {
  const {
    source,
    output,
    include,
    'tracked-only': trackedOnly,
  } = readActionInputs(bundleAction, runnerVariables({ source: '', include: '\n\n', 'tracked-only': '' }))
  expect({ source, output, include, trackedOnly }).toEqual({
    source: undefined,
    output: undefined,
    include: [],
    trackedOnly: false,
  })
})

test('a list has an item a line, and keeps what is in a line', () => {
  const { exclude } = readActionInputs(bundleAction, runnerVariables({ exclude: '*.log\n  a b/**  \r\n!keep' }))
  expect(exclude).toEqual(['*.log', 'a b/**', '!keep'])
})

test('what looks like code or a command is a value as any other', () => {
  const description = '$(touch x) `y` ::set-output name=a::b "quoted" ${{ github.token }}'
  const inputs = readActionInputs(deployAction, runnerVariables({ ...TO_WEB, revision: 's3://b/k.zip', description }))
  expect(inputs.description).toBe(description)
})

test('every problem is told at once, by the name that the workflow uses', () => {
  const given = { timeout: 'soon', 'on-cancel': 'explode', wait: 'yes', 'application-name': '' }
  expect(problemsOf(() => readActionInputs(deployAction, runnerVariables(given)))).toEqual([
    'input application-name is missing: CodeDeploy application',
    'input deployment-group is missing: CodeDeploy deployment group',
    'input wait is "yes"; expected true or false',
    'input timeout is "soon"; expected a number of seconds above 0, such as 600',
    'input on-cancel is "explode"; expected one of leave, stop, rollback',
  ])
})

test.for([
  [{}, ['input revision is missing: what is deployed']],
  [{ revision: 's3://b/k.zip' }, []],
  [{ redeploy: 'last-successful' }, []],
  [{ revision: 's3://b/k.zip', redeploy: 'd-1' }, ['input revision and redeploy are both given; expected one']],
] as const)('a deployment is of one revision: %o', ([given, problems]) => {
  expect(problemsOf(() => readActionInputs(deployAction, runnerVariables({ ...TO_WEB, ...given })))).toEqual(problems)
})

test('a step waits unless it is told not to', () => {
  const wait = (word: string): boolean =>
    readActionInputs(deployAction, runnerVariables({ ...TO_WEB, redeploy: 'd-1', wait: word })).wait
  expect([wait(''), wait('true'), wait('False')]).toEqual([true, true, false])
})

test('no action takes keys: credentials come from the environment alone', () => {
  for (const { inputs } of [bundleAction, pushRevisionAction, deployAction, pipelineAction]) {
    expect(Object.keys(inputs).filter((name) => /access-key|secret-key|session-token|password/.test(name))).toEqual([])
  }
})

test.for([
  [
    {},
    'input deployment-id is missing: deployment to wait for, or application-name and deployment-group for the newest',
  ],
  [
    { 'INPUT_DEPLOYMENT-ID': 'd-1', 'INPUT_DEPLOYMENT-GROUP': 'web' },
    'input deployment-id is given beside deployment-group; expected one deployment or one group',
  ],
  [{ 'INPUT_DEPLOYMENT-GROUP': 'web' }, 'input application-name is missing'],
] as const)('what wait-for-status waits for has to be said in exactly one way: %j', ([environment, problem]) => {
  expect(() => readActionInputs(waitForStatusAction, environment)).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(problem) }),
  )
})

test('what is given for another service is wrong input, but not what the runner gives by itself', () => {
  const given = { ...TO_WEB, revision: 's3://b/k.zip', 'device-group': 'lab', 'github-token': 't' }
  expect(problemsOf(() => readActionInputs(deployAction, runnerVariables(given)))).toEqual([
    'input device-group is for provider mender',
  ])
  const mender = { 'deployment-id': 'x', provider: 'mender', region: 'eu-central-1', 'github-token': 't' }
  expect(problemsOf(() => readActionInputs(waitForStatusMenderAction, runnerVariables(mender)))).toEqual([
    'input region is for provider codedeploy and greengrass',
  ])
})

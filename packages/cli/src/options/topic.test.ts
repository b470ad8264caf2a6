import { ValueProblem } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { topics } from './topic.ts'

const ARN = 'arn:aws:sns:us-east-1:000000000000:deployments'

function read(...given: readonly string[]) {
  const option = topics('for this test')
  if (option.kind !== 'list') throw new Error('it is no list')
  return option.read(given)
}

test('a topic is an ARN and the URL that stands for it, which may hold more of =', () => {
  expect(read(`${ARN}=http://127.0.0.1:8080/?a=b`, '')).toEqual([{ arn: ARN, url: 'http://127.0.0.1:8080/?a=b' }])
})

test.for([
  ['no URL', [ARN], 'ARN=URL'],
  ['no topic', ['deployments=http://127.0.0.1/secret'], 'ARN=URL'],
  ['a topic twice', [`${ARN}=http://127.0.0.1/`, `${ARN}=http://127.0.0.1/secret`], `names "${ARN}" more than once`],
] as const)('%s is refused, and no URL is repeated', ([, given, message]) => {
  expect(() => read(...given)).toThrow(ValueProblem)
  expect(() => read(...given)).toThrow(message)
  expect(() => read(...given)).not.toThrow('secret')
})

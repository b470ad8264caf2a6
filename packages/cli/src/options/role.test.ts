import { expect, test } from 'vitest'
import { roles } from './role.ts'

const { read } = roles('roles')

test('a role is a name and the file with its policy', () => {
  expect(read(['deployer=policies/deploy.json', 'push.only=a=b.json'])).toEqual([
    { name: 'deployer', policyFile: 'policies/deploy.json' },
    { name: 'push.only', policyFile: 'a=b.json' },
  ])
  expect(read(['', ''])).toEqual([])
})

test.for([
  ['deployer', 'is "deployer"; expected NAME=FILE, such as deployer=policy.json'],
  ['deployer=', 'is "deployer="; expected NAME=FILE, such as deployer=policy.json'],
  ['=policy.json', 'is "=policy.json"; expected NAME=FILE, such as deployer=policy.json'],
  ['team/deployer=policy.json', 'names "team/deployer"; expected 1 to 64 letters, digits and +,.@_-'],
] as const)('%s is no role', ([given, problem]) => {
  expect(() => read([given])).toThrow(problem)
})

test('two roles of one name would have one ARN', () => {
  expect(() => read(['a=1.json', 'a=2.json'])).toThrow('names "a" more than once')
})

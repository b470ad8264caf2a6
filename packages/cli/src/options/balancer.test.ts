import { expect, test } from 'vitest'
import { balancers, withBalancers } from './balancer.ts'

const FLEETS = [
  { name: 'web', count: 3 },
  { name: 'api', count: 1, agents: 'elsewhere' },
] as const

test('a fleet gets the load balancer that is asked for, and the others none', () => {
  const read = balancers('').read(['web=8080'])
  expect(withBalancers(FLEETS, read)).toEqual([{ ...FLEETS[0], balancerPort: 8080 }, FLEETS[1]])
})

test.for([
  ['web', 'expected NAME=PORT'],
  ['web=70000', 'expected NAME=PORT'],
  ['web=', 'expected NAME=PORT'],
] as const)('%s is refused: %s', ([text, problem]) => {
  expect(() => balancers('').read([text])).toThrow(problem)
})

test('a fleet has one load balancer', () => {
  expect(() => balancers('').read(['web=1', 'web=2'])).toThrow('more than once')
})

test.for([
  ['db', 'no fleet of this start'],
  ['api', 'run elsewhere'],
] as const)('a load balancer before %s is refused: %s', ([name, problem]) => {
  expect(() => withBalancers(FLEETS, [{ name, port: 0 }])).toThrow(problem)
})

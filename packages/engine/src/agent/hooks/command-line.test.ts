import { expect, test } from 'vitest'
import { hookScript } from '../fixtures/app-spec.ts'
import { commandLineOf } from './command-line.ts'

const line = (
  location: string,
  rest: { runas?: string; sudo?: boolean } = {},
  areApplied = true,
): readonly string[] => {
  const { program, parameters } = commandLineOf('/a b/archive', hookScript(location, rest), areApplied)
  return [program, ...parameters]
}

test.for([
  ['scripts/run', {}, ['/a b/archive/scripts/run']],
  ['/scripts/./run', {}, ['/a b/archive/scripts/run']],
  ['my script', {}, ['/a b/archive/my', 'script']],
  ['run', { sudo: true }, ['sudo', '/a b/archive/run']],
  ['run', { runas: 'www' }, ['su', 'www', '-c', "'/a b/archive/run'"]],
  ['run', { runas: 'www', sudo: true }, ['sudo', 'su', 'www', '-c', "'/a b/archive/run'"]],
  ['run', { runas: '' }, ['su', '-c', "'/a b/archive/run'"]],
  ["it's", {}, ['/bin/sh', '-c', "'/a b/archive/'it's"]],
  ['a&b', { sudo: true }, ['/bin/sh', '-c', "sudo '/a b/archive/'a&b"]],
] as const)('%j with %j is %j', ([location, rest, expected]) => {
  expect(line(location, rest)).toEqual(expected)
})

test('without privileges, user and sudo are left out', () => {
  expect(line('run', { runas: 'www', sudo: true }, false)).toEqual(['/a b/archive/run'])
})

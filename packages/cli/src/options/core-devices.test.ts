import { expect, test } from 'vitest'
import { coreDevices } from './core-devices.ts'

const { read } = coreDevices('devices')

test('core devices are a name, how many, and a thing group if it has another name', () => {
  expect(read(['edge=3', 'Lab_2=1:Test-group', ''])).toEqual([
    { name: 'edge', count: 3 },
    { name: 'Lab_2', count: 1, group: 'Test-group' },
  ])
})

test.for([
  ['edge', 'expected NAME=COUNT[:GROUP], such as edge=3:lab'],
  ['edge=3:', 'expected NAME=COUNT[:GROUP]'],
  ['ed/ge=3', 'names "ed/ge"; expected 1 to 100 letters'],
  ['edge=3:la b', 'names "la b"; expected'],
  ['edge=10001', 'asks for 10001 core devices; at most 10000 are simulated'],
] as const)('%s is refused: %s', ([given, problem]) => {
  expect(() => read([given])).toThrow(problem)
})

test('two fleets of one name would have core devices of one name', () => {
  expect(() => read(['edge=1', 'edge=2:b'])).toThrow('names "edge" more than once')
})

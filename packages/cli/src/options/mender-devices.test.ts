import { expect, test } from 'vitest'
import { menderDeviceOptions, menderDevices, readMenderDeviceOptions } from './mender-devices.ts'

const { read } = menderDevices('devices', 10)

test('devices are a name, how many, a type, and a group if there is one', () => {
  expect(read(['pi=3:raspberrypi4', 'edge=1:qemux86-64:lab', ''])).toEqual([
    { name: 'pi', count: 3, deviceType: 'raspberrypi4' },
    { name: 'edge', count: 1, deviceType: 'qemux86-64', group: 'lab' },
  ])
})

test.for([
  ['pi=3', 'expected NAME=COUNT:DEVICE_TYPE[:GROUP], such as pi=3:raspberrypi4:lab'],
  ['pi:board', 'expected NAME=COUNT:DEVICE_TYPE[:GROUP]'],
  ['pi=3:board:', 'expected NAME=COUNT:DEVICE_TYPE[:GROUP]'],
  ['p/i=3:board', 'names "p/i"; expected letters'],
  ['pi=3:board:la b', 'names the group "la b"'],
  ['pi=11:board', 'asks for 11 devices; at most 10 run here'],
] as const)('%s is refused: %s', ([given, problem]) => {
  expect(() => read([given])).toThrow(problem)
})

test('two fleets of one name would have devices of one name', () => {
  expect(() => read(['pi=1:a', 'pi=1:b'])).toThrow('names "pi" more than once')
})

test.for([
  ['0', 'expected a number of seconds above 0'],
  ['-1', 'expected a number of seconds above 0'],
  ['soon', 'expected a number of seconds above 0'],
  ['86401', '86400 at most'],
] as const)('a pause of %s is refused: %s', ([given, problem]) => {
  expect(() => menderDeviceOptions['mender-poll-seconds'].read([given])).toThrow(problem)
})

test('what is not given is left to the engine', () => {
  const values = {
    'mender-devices': [{ name: 'pi', count: 1, deviceType: 'board' }],
    'mender-reporting-devices': [{ name: 'load', count: 9, deviceType: 'board' }],
    'mender-poll-seconds': undefined,
    'mender-modules': 'modules',
    'mender-verify-key': undefined,
  }
  expect(readMenderDeviceOptions(values)).toEqual({
    menderDevices: [
      { name: 'pi', count: 1, deviceType: 'board' },
      { name: 'load', count: 9, deviceType: 'board', installs: false },
    ],
    menderDeviceSettings: { modules: 'modules' },
  })
})

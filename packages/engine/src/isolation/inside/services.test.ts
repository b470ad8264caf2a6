import { expect, test } from 'vitest'
import type { CommandLine } from '../../agent/hooks/command-line.ts'
import { Services } from './services.ts'
import type { Spawner } from './spawner.ts'

/** Services of an instance on which nothing may be started: what is asked here needs no process. */
function services(): Services {
  const start = ({ program }: CommandLine): never => {
    throw new Error(`"${program}" was started`)
  }
  return new Services({ start } as unknown as Spawner)
}

const UNIT = 'slipway-no-such-unit'

test.for([
  [['start', UNIT], 5, `Failed to start ${UNIT}.service: Unit ${UNIT}.service not found.\n`],
  [['stop', UNIT], 5, `Failed to stop ${UNIT}.service: Unit ${UNIT}.service not loaded.\n`],
  [['status', UNIT], 4, `Unit ${UNIT}.service could not be found.\n`],
  [['is-active', UNIT], 3, ''],
  [['is-active', '--quiet', UNIT], 3, ''],
  [['is-enabled', UNIT], 1, ''],
  [['daemon-reload'], 0, ''],
  [['mask', UNIT], 0, ''],
  [['isolate', 'rescue.target'], 1, 'Unknown command verb isolate: an instance of the engine has no systemd.\n'],
  [['start'], 1, 'Too few arguments.\n'],
] as const)('systemctl %j ends with %i, as the real one does', async ([parameters, exitCode, stderr]) => {
  expect(await services().answer('systemctl', parameters)).toMatchObject({ exitCode, stderr })
})

test('service is systemctl with its words the other way round', async () => {
  const reply = await services().answer('service', [UNIT, 'restart'])
  expect(reply).toMatchObject({ exitCode: 5, stderr: expect.stringContaining(`Failed to restart ${UNIT}.service`) })
  expect(await services().answer('service', [UNIT])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^Usage/),
  })
})

test('what was asked of each unit is kept in order, and questions are not', async () => {
  const asked = services()
  for (const parameters of [
    ['enable', UNIT],
    ['is-active', UNIT],
    ['restart', `${UNIT}.service`],
    ['stop', 'another.timer'],
  ]) {
    await asked.answer('systemctl', parameters)
  }
  expect(await asked.list()).toEqual([
    { unit: 'another.timer', asked: ['stop'], running: false },
    { unit: `${UNIT}.service`, asked: ['enable', 'restart'], running: false },
  ])
})

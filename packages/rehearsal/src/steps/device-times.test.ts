import { expect, test } from 'vitest'
import { type DeviceNote, deviceTimes } from './device-times.ts'

/** Notes a second apart. */
function notes(...messages: readonly string[]): readonly DeviceNote[] {
  return messages.map((message, second) => ({
    timestamp: new Date(1_000 * second).toISOString(),
    level: message.startsWith('!') ? 'error' : 'info',
    message: message.replace(/^!/, ''),
  }))
}

const SCRIPT = 'ArtifactInstall_Leave_50_check'
const BEGUN = ['update module "directory": SupportsRollback', 'update module "directory" can roll back']
const told = (...messages: readonly string[]) => {
  const { hooks, canRollBack } = deviceTimes(new Map([['device-1', notes(...messages)]]))
  return [canRollBack, ...hooks.map(({ event, hooks: run, state, tookMs }) => [event, run.join(), state, tookMs])]
}

test.for<[string, readonly string[], readonly unknown[]]>([
  ['a device that was offered nothing', [], [undefined]],
  [
    'states and scripts last until the next note, what they print is in the middle of them, and questions are not told',
    [
      ...BEGUN,
      'update module "directory": ArtifactInstall',
      'Output (stdout) from command "x": "update module"',
      'update module "directory": NeedsArtifactReboot',
      `Executing script: ${SCRIPT}`,
      `state script "${SCRIPT}" wants to be run again in 60 s`,
      'update module "directory": ArtifactCommit',
    ],
    [
      true,
      ['ArtifactInstall', 'update module directory', 'succeeded', 2_000],
      ['ArtifactInstall_Leave', SCRIPT, 'succeeded', 2_000],
    ],
  ],
  [
    'a script that failed',
    [`Executing script: ${SCRIPT}`, `!state script "${SCRIPT}" failed: exit status 1`],
    [undefined, ['ArtifactInstall_Leave', SCRIPT, 'failed', 1_000]],
  ],
  [
    'a state that failed',
    ['update module "own": ArtifactInstall', '!update module "own" failed in ArtifactInstall: exit status 2'],
    [undefined, ['ArtifactInstall', 'update module own', 'failed', 1_000]],
  ],
  [
    'a state that was made to fail before it began fails none of those before it',
    ['update module "own": ArtifactInstall', '!update module "own" failed in ArtifactCommit: exit status 1'],
    [undefined, ['ArtifactInstall', 'update module own', 'succeeded', 1_000]],
  ],
  ['a module that cannot go back', ['update module "script" cannot roll back'], [false]],
])('%s', ([, messages, expected]) => {
  expect(told(...messages)).toEqual(expected)
})

test('scripts may take an hour and a state of a module four, as with the client for Linux', () => {
  const { hooks } = deviceTimes(
    new Map([['device-1', notes(`Executing script: ${SCRIPT}`, 'update module "own": ArtifactInstall', 'end')]]),
  )
  expect(hooks.map(({ timeoutMs }) => timeoutMs)).toEqual([3_600_000, 14_400_000])
})

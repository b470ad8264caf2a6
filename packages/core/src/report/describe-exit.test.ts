import { expect, test } from 'vitest'
import { describeExit } from './describe-exit.ts'

const location = 'Script at specified location: scripts/start.sh'

test.for<[code: string, message: string, verb: string, isWhole: boolean]>([
  ['ScriptFailed', `${location} failed with exit code 7`, 'exited 7', true],
  ['ScriptFailed', `${location} run as user root failed with exit code 255`, 'exited 255', true],
  ['ScriptFailed', `${location} failed with exit code `, 'was ended by a signal', true],
  ['ScriptFailed', `${location} failed to close STDERR`, 'ended and left its output open', true],
  ['ScriptFailed', `${location} failed with error Errno::ENOENT`, 'failed', false],
  ['ScriptFailed', '', 'failed', false],
  ['ScriptTimedOut', `${location} failed to complete in 300 seconds`, 'did not end in 300 s', true],
  [
    'ScriptMissing',
    'Script does not exist at specified location: /opt/a/scripts/start.sh',
    'is not in the bundle',
    true,
  ],
  [
    'ScriptNotExecutable',
    `Unable to set script at specified location: a.sh as executable`,
    'cannot be made executable',
    true,
  ],
  ['NewCode', `${location} failed with exit code 7`, 'failed', false],
])('%s with "%s": the script %s', ([errorCode, message, verb, isWhole]) => {
  const subject = { script: 'scripts/start.sh' }
  const diagnostics = { errorCode, message, scriptName: 'scripts/start.sh' }
  expect(describeExit({ diagnostics })).toEqual({ subject, verb, isWhole })
})

test('without a script it is the event that failed, and the message has to say why', () => {
  const diagnostics = { errorCode: 'UnknownError', message: 'Access Denied' }
  expect(describeExit({ diagnostics })).toEqual({ subject: 'event', verb: 'failed', isWhole: false })
  expect(describeExit({})).toEqual({ subject: 'event', verb: 'failed', isWhole: true })
})

test('an event that was never taken up is the failure of the agent', () => {
  const message =
    'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host'
  expect(describeExit({ diagnostics: { errorCode: 'UnknownError', message } }).subject).toBe('agent')
})

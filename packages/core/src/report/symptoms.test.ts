import fc from 'fast-check'
import { expect, test } from 'vitest'
import { event } from '../deployment/fixtures/samples.ts'
import { adviceText, toAdvice } from './step.ts'
import { recogniseEvent, recogniseReason, SYMPTOMS } from './symptoms.ts'

const archive = '/opt/codedeploy-agent/deployment-root/5c1f/d-A1B2C3D4E/deployment-archive'
const exited = (code: string | number): string =>
  `Script at specified location: scripts/start.sh failed with exit code ${code}`

/** For each symptom the words that show it, on the event where they turn up. */
const EXAMPLES: readonly (readonly [symptom: string, event: string, text: string])[] = [
  [
    'agent-silent',
    'AfterInstall',
    'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make sure the agent is running and can connect to the CodeDeploy server.',
  ],
  ['agent-restarted', 'Install', 'Failed: Failing in-progress lifecycle event after an agent restart.'],
  ['event-overdue', 'ApplicationStart', 'The lifecycle event did not complete within 3600 seconds of its start.'],
  [
    'file-exists',
    'Install',
    'The deployment failed because a specified file already exists at this location: /srv/shop/index.html',
  ],
  [
    'previous-appspec-gone',
    'ApplicationStop',
    `The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path "appspec.yml". The revision was unpacked to directory "${archive}"`,
  ],
  [
    'appspec-missing',
    'BeforeInstall',
    'The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path "appspec.yml".',
  ],
  ['appspec-missing', 'Install', `No such file or directory @ rb_sysopen - ${archive}/appspec.yml`],
  [
    'appspec-refused',
    'BeforeInstall',
    'The deployment failed because the application specification file specifies an unsupported operating system (windows).',
  ],
  ['appspec-shape', 'BeforeInstall', 'undefined method `each_pair\' for "a":String'],
  ['bundle-denied', 'DownloadBundle', 'Access Denied'],
  ['bundle-gone', 'DownloadBundle', 'The specified key does not exist.'],
  ['bundle-archived', 'DownloadBundle', "The operation is not valid for the object's storage class"],
  ['bundle-changed', 'DownloadBundle', 'Expected deployment artifact bundle etag a but was actually b'],
  [
    'bundle-elsewhere',
    'DownloadBundle',
    'The bucket you are attempting to access must be addressed using the specified endpoint.',
  ],
  ['github-unreadable', 'DownloadBundle', '404 Not Found'],
  ['bundle-interrupted', 'DownloadBundle', 'not opened for reading'],
  ['bundle-interrupted', 'DownloadBundle', 'execution expired'],
  ['disk-full', 'Install', 'No space left on device @ rb_sysopen - /srv/shop/app.js'],
  ['disk-full', 'DownloadBundle', 'The disk is (or was) full during extraction.'],
  ['bundle-broken', 'DownloadBundle', 'Error extracting tar archive: 2'],
  ['bundle-broken', 'DownloadBundle', 'Zip end of central directory signature not found'],
  ['agent-homeless', 'DownloadBundle', 'No such file or directory - getcwd'],
  [
    'instance-without-credentials',
    'DownloadBundle',
    'Missing credentials - please check if this instance was started with an IAM instance profile',
  ],
  ['agent-outdated', 'DownloadBundle', 'Validation of PKCS7 signed message failed'],
  ['clock-wrong', 'DownloadBundle', 'Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z'],
  ['path-too-long', 'Install', 'No such file or directory @ dir_s_mkdir - C:/shop/node_modules/a/b'],
  ['finder-archive', 'Install', `No such file - ${archive}/__MACOSX`],
  ['file-locked', 'Install', 'Permission denied @ rb_sysopen - d:/shop/bin/Shop.dll'],
  ['source-missing', 'Install', `No such file or directory @ rb_file_s_stat - ${archive}/public`],
  [
    'interpreter-missing',
    'AfterInstall',
    `Script at specified location: scripts/a.sh failed with error Errno::ENOENT with message No such file or directory - ${archive}/scripts/a.sh`,
  ],
  ['output-open', 'ApplicationStart', 'Script at specified location: scripts/start.sh failed to close STDOUT'],
  [
    'output-not-utf8',
    'AfterInstall',
    'Script at specified location: scripts/a.sh failed with error ArgumentError with message invalid byte sequence in UTF-8',
  ],
  ['out-of-memory', 'AfterInstall', exited(137)],
  ['carriage-returns', 'AfterInstall', "install.sh: line 3: $'\\r': command not found"],
  ['carriage-returns', 'AfterInstall', '/bin/sh: install.sh: /bin/bash^M: bad interpreter: No such file or directory'],
  ['carriage-returns', 'AfterInstall', 'install.sh: 2: \r: not found'],
  [
    'interpreter-missing-in-script',
    'AfterInstall',
    'a.py: /usr/bin/python2: bad interpreter: No such file or directory',
  ],
  ['runas-user-missing', 'AfterInstall', 'su: user ubuntu does not exist'],
  ['sudo-refused', 'AfterInstall', 'sudo: a terminal is required to read the password'],
  ['disk-full-in-script', 'AfterInstall', 'cp: error writing /srv/a: No space left on device'],
  ['out-of-memory-in-script', 'AfterInstall', 'FATAL ERROR: JavaScript heap out of memory'],
  ['port-taken', 'ApplicationStart', 'Error: listen EADDRINUSE: address already in use :::8080'],
  ['packages-locked', 'BeforeInstall', 'E: Could not get lock /var/lib/dpkg/lock-frontend.'],
  ['connection-refused', 'ValidateService', 'curl: (7) Failed to connect to localhost port 80: Connection refused'],
  ['name-unresolved', 'AfterInstall', 'curl: (6) Could not resolve host: registry.npmjs.org'],
  ['unit-failed', 'ApplicationStart', 'Job for nginx.service failed because the control process exited.'],
  ['module-missing', 'ApplicationStart', "Error: Cannot find module 'express'"],
  ['powershell-32-bit', 'AfterInstall', "The term 'Get-Website' is not recognized as the name of a cmdlet"],
  ['permission-denied', 'AfterInstall', 'mkdir: cannot create directory /srv/shop: Permission denied'],
  ['command-not-found', 'BeforeInstall', 'install.sh: line 2: yum: command not found'],
  ['command-not-found', 'BeforeInstall', 'install.sh: 2: yum: not found'],
  ['file-not-found', 'AfterInstall', 'cp: cannot stat config/prod.json: No such file or directory'],
  ['not-executable', 'AfterInstall', exited(126)],
  ['program-missing', 'AfterInstall', exited(127)],
  ['crashed', 'AfterInstall', exited(139)],
  ['killed', 'AfterInstall', exited('')],
  ['killed', 'AfterInstall', exited(143)],
  [
    'auto-scaling-launch-template',
    '',
    'The IAM role arn:aws:iam::1:role/deploy does not give you permission to perform operations in the following AWS service: AmazonAutoScaling.',
  ],
  [
    'hook-not-invocable',
    '',
    'The IAM role arn:aws:iam::1:role/deploy does not give you permission to perform operations in the following AWS service: AWSLambda.',
  ],
  ['hook-absent', '', 'Function not found: arn:aws:lambda:eu-central-1:1:function:CodeDeployHook_chek'],
  ['hook-silent', '', 'The deployment timed out while waiting for a status callback.'],
  ['hook-failed', '', 'The deployment failed because one or more of the lifecycle event validation functions failed.'],
  ['tasks-unhealthy', '', 'The deployment timed out while waiting for the replacement task set to become healthy.'],
  ['nobody-continued', '', 'The deployment timed out while waiting for a notification to continue.'],
  ['listener-elsewhere', '', 'Primary taskset target group must be behind listener'],
  [
    'gradual-without-alb',
    '',
    'Only ALB supports gradual traffic routing, use AllAtOnce Deployment configuration instead',
  ],
  ['role-not-passable', '', 'User: arn:aws:iam::1:user/eva is not authorized to perform: iam:PassRole'],
  ['load-balancer-gone', '', 'The specified load balancer does not exist.'],
  ['github-token-invalid', '', 'The GitHub OAuth token is not valid'],
]

test('every symptom has an example, and names are given once', () => {
  const names = SYMPTOMS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect([...new Set(EXAMPLES.map(([name]) => name))].sort()).toEqual([...names].sort())
})

test.for(EXAMPLES)('%s is recognised on event "%s": %s', ([name, eventName, text]) => {
  const place = SYMPTOMS.find((symptom) => symptom.name === name)?.place
  if (place === 'reason') {
    expect(recogniseReason(text)?.name).toBe(name)
    return
  }
  const output = `LifecycleEvent - ${eventName}\nScript - scripts/start.sh\n[stdout]starting\n[stderr]${text}\n`
  const diagnostics =
    place === 'output'
      ? { errorCode: 'ScriptFailed', scriptName: 'scripts/start.sh', message: exited(1), logTail: output }
      : { errorCode: 'UnknownError', message: text }
  const known = recogniseEvent(event(eventName, 'failed', { diagnostics }))
  expect(known?.symptom.name).toBe(name)
  expect((place === 'output' ? output : text).includes(known?.words ?? '-')).toBe(true)
})

test.for<[what: string, eventName: string, message: string, logTail: string]>([
  ['a script that exits 1 and says nothing', 'ApplicationStart', exited(1), ''],
  ['a script that says what nobody knows', 'ApplicationStart', exited(1), '[stderr]config.json: no "port"'],
  ['an exit code that begins like one that is known', 'ApplicationStart', exited(1370), ''],
  ['words of a download on another event', 'ApplicationStart', 'Access Denied', ''],
])('%s shows no symptom', ([, eventName, message, logTail]) => {
  const diagnostics = { errorCode: 'ScriptFailed', scriptName: 'a.sh', message, logTail }
  expect(recogniseEvent(event(eventName, 'failed', { diagnostics }))).toBeUndefined()
})

test('what a script wrote says more than the exit code of its shell', () => {
  const diagnostics = {
    errorCode: 'ScriptFailed',
    message: exited(127),
    logTail: '[stderr]a.sh: line 2: yum: command not found',
  }
  expect(recogniseEvent(event('AfterInstall', 'failed', { diagnostics }))?.symptom.name).toBe('command-not-found')
})

test.for(SYMPTOMS)(
  '$name says where it is described, and what to do in lines of bearable length',
  ({ source, steps }) => {
    expect(source.length).toBeGreaterThan(8)
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      for (const style of ['command', 'workflow'] as const) {
        const line = adviceText(toAdvice(step, style), style)
        expect(line).toMatch(/^(?:[a-z"]|:|GitHub|Network)/)
        expect(line).not.toMatch(/[.]$/)
        expect(line.length).toBeLessThan(220)
      }
    }
  },
)

test('whatever a host wrote, looking for symptoms takes no time to speak of', () => {
  const piece = fc.constantFrom(
    "$'",
    'dpkg',
    'sudo: ',
    'su: user ',
    'No such file or directory',
    'Job for ',
    'in ',
    '\n',
    ' ',
    'a',
  )
  const text = fc.array(piece, { minLength: 2_000, maxLength: 4_000 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (logTail) => {
      // Processor time: what else the machine does stays out of it.
      const before = process.cpuUsage()
      recogniseEvent(event('Install', 'failed', { diagnostics: { errorCode: 'X', message: logTail, logTail } }))
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
    }),
    { numRuns: 20 },
  )
})

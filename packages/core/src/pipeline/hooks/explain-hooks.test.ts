import { beforeAll, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { deployment, event, instance } from '../../deployment/fixtures/samples.ts'
import type { DeploymentResult, LifecycleEvent, Target } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { FunctionLogRequest } from '../../provider.ts'
import { renderResult, renderResultHtml, renderResultMarkdown, resultJson } from '../../report/index.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { explainHooks } from './explain-hooks.ts'
import { plainFunctionName } from './hook-functions-of.ts'

const APPSPEC = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties: { Name: orders, Alias: live, CurrentVersion: "1", TargetVersion: "2" }
Hooks:
  - BeforeAllowTraffic: check-orders
  - AfterAllowTraffic: arn:aws:lambda:eu-central-1:123456789012:function:watch-orders:live
`
const content: RevisionLocation = { type: 'content', sha256: 'a'.repeat(64) }

// Loading the reader takes time by the wall, of which a clock that runs by itself knows nothing.
beforeAll(() => import('../../appspec/index.ts'))

interface Answers {
  readonly revision?: RevisionLocation
  readonly appSpec?: string | Error | undefined
  /** What each look at a log meets; the last one stays. */
  readonly logs?: readonly (readonly string[] | Error | 'hangs')[]
  readonly isCancelled?: boolean
}

async function explain(failed: LifecycleEvent, answers: Answers = {}) {
  const target: Target = { ...instance('orders', 'failed', [failed]), type: 'lambda' }
  const asked: FunctionLogRequest[] = []
  const { revision = content, logs = [['said']] } = answers
  const isSlow = logs[0] === 'hangs' || (Array.isArray(logs[0]) && logs[0].length === 0)
  const clock = new ManualClock({ isRunning: isSlow })
  const targets = await explainHooks(
    { deployment: deployment('failed', { revision }), targets: [target] },
    {
      appSpecs: {
        readAppSpec: async () => {
          const appSpec = 'appSpec' in answers ? answers.appSpec : APPSPEC
          if (appSpec instanceof Error) throw appSpec
          return appSpec
        },
      },
      logs: {
        tail: async (request) => {
          const answer = logs[Math.min(asked.push(request), logs.length) - 1]
          if (answer === 'hangs') return new Promise(() => undefined)
          if (answer instanceof Error) throw answer
          return answer ?? []
        },
      },
    },
    clock,
    answers.isCancelled === true ? AbortSignal.abort() : new AbortController().signal,
  )
  return { hook: targets[0]?.events[0]?.hook, targets, asked, clock }
}

const refused = event('BeforeAllowTraffic', 'failed', { startedAt: 100_000, endedAt: 112_000 })

test('a hook that failed is told by its function, with what that printed while the event ran', async () => {
  const { hook, asked } = await explain(refused, { logs: [['START', 'no answer from /health']] })
  expect(hook).toEqual({ functionName: 'check-orders', logTail: 'START\nno answer from /health' })
  expect(asked).toEqual([{ functionName: 'check-orders', fromMs: 99_000, toMs: 117_000 }])
})

test('a function that is named by its ARN is found by its name', async () => {
  const { hook, asked } = await explain({ ...refused, name: 'AfterAllowTraffic' })
  expect(hook?.functionName).toBe('arn:aws:lambda:eu-central-1:123456789012:function:watch-orders:live')
  expect(asked[0]?.functionName).toBe('watch-orders')
})

test('an output that the service tells itself is not asked for once more', async () => {
  const diagnostics = { errorCode: 'ScriptFailed', scriptName: 'check-orders', logTail: 'told' }
  const { hook, asked } = await explain({ ...refused, diagnostics })
  expect(hook).toEqual({ functionName: 'check-orders' })
  expect(asked).toEqual([])
})

test.for([
  ['orders', 'orders'],
  ['orders:live', 'orders'],
  ['orders:$LATEST', 'orders'],
  ['function:orders', 'orders'],
  ['123456789012:function:orders', 'orders'],
  ['arn:aws-cn:lambda:cn-north-1:123456789012:function:orders', 'orders'],
  ['arn:aws:lambda:eu-central-1:123456789012:function:orders:7', 'orders'],
] as const)('%s is function %s', ([given, name]) => {
  expect(plainFunctionName(given)).toBe(name)
})

test('a log that is empty at first is looked at once more: what is printed is stored a moment later', async () => {
  const { hook, clock } = await explain(refused, { logs: [[], ['late']] })
  expect(hook).toEqual({ functionName: 'check-orders', logTail: 'late' })
  expect(clock.now()).toBe(3_000)
})

test.for([
  [
    [new SlipwayError('ACCESS_DENIED', '"logs:FilterLogEvents" is not allowed')],
    '"logs:FilterLogEvents" is not allowed',
  ],
  [[[]], 'nothing was found there'],
  [['hangs'], 'it did not come in time'],
] as const)('without a log the reason is told', async ([logs, withoutLog]) => {
  const { hook } = await explain(refused, { logs })
  expect(hook).toEqual({ functionName: 'check-orders', withoutLog })
})

test.for([
  ['an event that calls no function', { ...refused, name: 'AllowTraffic' }, {}],
  ['an AppSpec file that is gone', refused, { appSpec: undefined }],
  ['an AppSpec file that cannot be read as one', refused, { appSpec: '{' }],
  ['an AppSpec file that may not be read', refused, { appSpec: new SlipwayError('ACCESS_DENIED', 'no') }],
  ['a bundle', refused, { revision: { type: 's3', bucket: 'b', key: 'k', bundleType: 'zip' } }],
  ['a wait that was cancelled', refused, { isCancelled: true }],
] as const satisfies readonly (readonly [string, LifecycleEvent, Answers])[])(
  '%s is left as it is',
  async ([, failed, answers]) => {
    const { hook, asked } = await explain(failed, answers)
    expect(hook).toBeUndefined()
    expect(asked).toEqual([])
  },
)

test('a defect of ours is thrown', async () => {
  const defect = new TypeError('undefined is not a function')
  await expect(explain(refused, { logs: [defect] })).rejects.toBe(defect)
})

test('every report shows the function, its time and the end of its log, with nothing in it active', async () => {
  const logs = [['\u001b[2Jno answer', '<b>bold</b> ![x](https://example.com)']]
  const { targets } = await explain(refused, { logs })
  const result: DeploymentResult = {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: 'Failed',
    targets,
    actionTaken: 'none',
    elapsedMs: 15_000,
  }
  const text = renderResult(result)
  expect(text).toContain('    function check-orders, 12 s')
  expect(text).toContain('    │ no answer')
  const markdown = renderResultMarkdown(result)
  expect(markdown).toContain('function check-orders, 12 s')
  expect(markdown).toContain('no answer')
  const html = renderResultHtml(result)
  expect(html).toContain('function check-orders, 12 s')
  expect(html).not.toContain('<b>bold</b>')
  expect(JSON.stringify(resultJson(result))).toContain('"functionName":"check-orders"')
})

test('a right that is missing is one line of the report', async () => {
  const denied = new SlipwayError('ACCESS_DENIED', '"logs:FilterLogEvents" is not allowed')
  const { targets } = await explain(refused, { logs: [denied] })
  const result: DeploymentResult = {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: 'Failed',
    targets,
    actionTaken: 'none',
    elapsedMs: 15_000,
  }
  expect(renderResult(result)).toContain(
    '    function check-orders, 12 s; its log was not read: "logs:FilterLogEvents" is not allowed',
  )
})

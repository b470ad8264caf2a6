import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentResult, LifecycleEvent, Outcome, Target } from '../deployment/index.ts'
import { renderResultMarkdown } from './markdown-result.ts'

const health = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }
const revision = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' } as const
const log = '[stdout]starting shop 3\n[stderr]\u001b[31mno "port" in <config>\u001b[0m\n'

function resultOf(
  outcome: Outcome,
  state: 'in-progress' | 'succeeded' | 'failed' | 'stopped',
  targets: readonly Target[],
  more: Partial<DeploymentResult> = {},
): DeploymentResult {
  const { deployment } = snapshot(state, targets, { revision })
  const status = deployment.nativeStatus
  return { outcome, deploymentId: 'd-1', status, targets, deployment, actionTaken: 'none', elapsedMs: 12_000, ...more }
}

function done(name: string, startedAt: number, endedAt: number): LifecycleEvent {
  return event(name, 'succeeded', { startedAt, endedAt })
}

function working(id: string): Target {
  return instance(id, 'succeeded', [done('Install', 0, 9_000), done('ApplicationStart', 9_000, 9_400)])
}

function broken(id: string, logTail = log): Target {
  const diagnostics = scriptFailed('scripts/start.sh', { logTail })
  return instance(id, 'failed', [
    done('Install', 0, 9_000),
    event('ApplicationStart', 'failed', { startedAt: 9_000, endedAt: 9_300, diagnostics }),
    event('ValidateService', 'skipped'),
  ])
}

function untouched(id: string): Target {
  return instance(id, 'skipped', [event('Install', 'skipped'), event('ApplicationStart', 'skipped')])
}

test('a failure is told from its cause to the way back', () => {
  const targets = [working('web-1'), broken('web-2'), untouched('web-3')]
  const page = renderResultMarkdown(resultOf('failed', 'failed', targets, { failure: health }), {
    consoleUrl: 'https://console.example/d-1',
    advice: 'workflow',
  })
  expect(page).toBe(`### ❌ deployment d-1 failed after 12 s

ApplicationStart failed on web-2 (ScriptFailed)

deployment [<code>d-1</code>](https://console.example/d-1) · application <code>shop</code> · group <code>web</code> · \
revision <code>s3&#58;//releases/shop/1.zip</code> · 1 of 3 done, 1 failed, 1 skipped

#### What failed

**<code>web-2</code>: <code>scripts/start.sh</code> exited 1** (ApplicationStart)\\
Script at specified location: scripts/start.sh failed with exit code 1 (<code>ScriptFailed</code>)

<details open><summary>its output</summary>

<pre><code>[stdout]starting shop 3
[stderr]no &#34;port&#34; in &#60;config&#62;</code></pre>

</details>

- 1 instance has the new revision: web-1
- 1 instance was not touched: web-3
- the service says: too few healthy instances (HEALTH&#95;CONSTRAINTS)

#### Targets

| Target | State | Install | ApplicationStart |
| --- | --- | --- | --- |
| <code>web-2</code> | **failed** | succeeded 9.0 s | **failed** 0.3 s |
| <code>web-3</code> | skipped | skipped | skipped |
| <code>web-1</code> | succeeded | succeeded 9.0 s | succeeded 0.4 s |

<details><summary>Timeline</summary>

\`\`\`mermaid
%%{init: {"gantt": {"leftPadding": 65}}}%%
gantt
  dateFormat x
  axisFormat %H:%M:%S
  todayMarker off
  title 2 of 3 instances
  section web-2
  Install :done, 0, 9000
  ApplicationStart failed :crit, 9000, 9300
  section web-1
  Install :done, 0, 9000
  ApplicationStart :done, 9000, 9400
\`\`\`

</details>

#### Next steps

- the script itself reported the failure: its whole output is on the host, in \
<code>/opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log</code>
- to go back: run the workflow again with <code>redeploy: last-successful</code>
`)
})

test.for<[Outcome, 'in-progress' | 'succeeded' | 'failed' | 'stopped', string]>([
  ['succeeded', 'succeeded', '### ✅ deployment d-1 succeeded in 12 s'],
  ['skipped', 'succeeded', '### ✅ nothing to deploy'],
  ['failed', 'failed', '### ❌ deployment d-1 failed after 12 s'],
  ['rolled-back', 'failed', '### ❌ deployment d-1 was rolled back after 12 s'],
  ['stopped', 'stopped', '### ❌ deployment d-1 was stopped after 12 s'],
  ['timed-out', 'in-progress', '### ⚠️ timed out after 12 s'],
  ['cancelled', 'in-progress', '### ⚠️ cancelled after 12 s'],
  ['unknown', 'in-progress', '### ⚠️ lost sight of deployment d-1 after 12 s, last seen InProgress'],
])('the heading of %s says it in words', ([outcome, state, heading]) => {
  expect(renderResultMarkdown(resultOf(outcome, state, [])).split('\n')[0]).toBe(heading)
})

test('a rollback is told as what came next', () => {
  const rollback = { deploymentId: 'd-2', status: 'Succeeded' }
  const page = renderResultMarkdown(resultOf('rolled-back', 'failed', [broken('web-1')], { failure: health, rollback }))
  expect(page).toContain(
    [
      '1. deployment <code>d-1</code> ended Failed: ApplicationStart failed on web-1 (ScriptFailed)',
      '2. to undo it, the service started deployment <code>d-2</code>, which ended Succeeded',
    ].join('\n'),
  )
  expect(page).toContain('- the group is back on its last good revision (rollback d-2)')
})

test('a wait that ended first does not call the deployment failed, and says how to go on', () => {
  const failure = { code: 'WAIT_TIMED_OUT', message: 'deployment d-1 was still InProgress and was left running' }
  const page = renderResultMarkdown(resultOf('timed-out', 'in-progress', [], { failure }), { advice: 'workflow' })
  expect(page).toContain('deployment d-1 was still InProgress and was left running')
  expect(page).not.toContain('❌')
  expect(page).toContain(
    '- to look again: a <code>wait-for-status</code> step with <code>deployment-id: d-1</code> or <code>slipway wait --deployment-id d-1</code>',
  )
})

test('a terminal is advised in commands', () => {
  expect(renderResultMarkdown(resultOf('failed', 'failed', [broken('web-1')], { failure: health }))).toContain(
    '- to go back: <code>slipway redeploy --application-name shop --deployment-group web --from last-successful --wait</code>',
  )
})

test('of a long output the end is shown, from the beginning of a line, and said to be the end', () => {
  const lines = Array.from({ length: 500 }, (_, index) => `line ${index + 1} of the output`)
  const page = renderResultMarkdown(resultOf('failed', 'failed', [broken('web-1', lines.join('\n'))]))
  expect(page).toContain('<details open><summary>the end of its output</summary>')
  const [, block = ''] = /<pre><code>([\s\S]*?)<\/code><\/pre>/.exec(page) ?? []
  expect(block.length).toBeLessThanOrEqual(4_096)
  expect(lines.join('\n')).toContain(`\n${block}`)
  expect(block.endsWith('line 500 of the output')).toBe(true)
})

test('a line of output that is longer than there is room for is shown by its end', () => {
  const page = renderResultMarkdown(resultOf('failed', 'failed', [broken('web-1', `${'x'.repeat(9_000)} at last`)]))
  expect(page).toContain('xxx at last</code></pre>')
})

test('targets that failed alike are one block, with five names and the output of the first', () => {
  const targets = Array.from({ length: 47 }, (_, index) => broken(`web-${index}`, `[stderr]no "port" on web-${index}`))
  const page = renderResultMarkdown(resultOf('failed', 'failed', targets, { failure: health }))
  expect(page).toContain(`#### What failed

**47 instances: <code>scripts/start.sh</code> exited 1** (ApplicationStart)\\
<code>web-0</code>, <code>web-1</code>, <code>web-2</code>, <code>web-3</code>, <code>web-4</code> and 42 more\\
Script at specified location: scripts/start.sh failed with exit code 1 (<code>ScriptFailed</code>)

<details open><summary>its output on <code>web-0</code></summary>

<pre><code>[stderr]no &#34;port&#34; on web-0</code></pre>
`)
})

test('instances that never answered are told among the failures', () => {
  const silent = (id: string): Target => instance(id, 'failed', [event('ApplicationStop', 'skipped')])
  const targets = [silent('web-1'), silent('web-2'), untouched('web-3')]
  const page = renderResultMarkdown(resultOf('failed', 'failed', targets, { failure: health }))
  expect(page).toContain('\nthe agents on 2 instances never answered\n')
  expect(page).toContain(
    '**2 instances: the agent has taken up no lifecycle event**\\\n<code>web-1</code>, <code>web-2</code>\n',
  )
})

test('only the first failure is unfolded, ten different ones are told, and the rest is counted', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) => {
    const diagnostics = scriptFailed(`scripts/${index % 12}.sh`, { logTail: log })
    return instance(`web-${index}`, 'failed', [event('ApplicationStart', 'failed', { diagnostics })])
  })
  const page = renderResultMarkdown(resultOf('failed', 'failed', targets, { failure: health }))
  expect(page.match(/<details open>/g)).toHaveLength(1)
  expect(page.match(/<pre>/g)).toHaveLength(10)
  // 1000 targets, of which the first four scripts have 84 and the other eight 83 each.
  expect(page).toContain('- and 166 more instances failed')
})

test('of a large fleet a hundred targets are in the table, failed ones first, and the rest is counted', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) =>
    index % 20 === 0 ? broken(`web-${index}`, '') : working(`web-${index}`),
  )
  const page = renderResultMarkdown(resultOf('failed', 'failed', targets))
  const rows = page.match(/^\| <code>.*$/gm) ?? []
  expect(rows).toHaveLength(100)
  expect(rows.findLastIndex((row) => row.includes('| **failed** |'))).toBe(49)
  expect(page).toContain('<details><summary>100 of 1000 instances</summary>')
  expect(page).toContain('\nand 900 more instances\n')
})

test('targets that were never listed are counted by the overview', () => {
  const { deployment } = snapshot('failed', [], { counts: countsOf({ failed: 1, skipped: 9_999 }) })
  const page = renderResultMarkdown(resultOf('failed', 'failed', [broken('web-1')], { deployment }))
  expect(page).toContain('\nand 9999 more instances\n')
})

test('each event that ran on any target has a column, in the order in which they run', () => {
  const blueGreen = instance('web-1', 'succeeded', [done('BlockTraffic', 0, 1), done('Install', 1, 2)])
  const other = instance('web-2', 'succeeded', [
    done('BlockTraffic', 0, 1),
    done('ApplicationStop', 1, 2),
    done('Install', 2, 3),
    done('AllowTraffic', 3, 4),
    event('ValidateService', 'pending'),
  ])
  const page = renderResultMarkdown(resultOf('succeeded', 'succeeded', [blueGreen, other]))
  expect(page).toContain('| Target | State | BlockTraffic | ApplicationStop | Install | AllowTraffic |')
  expect(page).toContain('| <code>web-1</code> | succeeded | succeeded 0.0 s |  | succeeded 0.0 s |  |')
})

test('devices, which have no lifecycle events, are told by their state', () => {
  const page = renderResultMarkdown(resultOf('succeeded', 'succeeded', [instance('pump-1', 'succeeded')]))
  expect(page).toContain('| Target | State |\n| --- | --- |\n| <code>pump-1</code> | succeeded |')
})

test('whatever hosts and services write, the page keeps its shape', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '<',
          '>',
          '|',
          '`',
          '\n',
          '\r\n',
          '\n\n',
          '</pre>',
          '</details>',
          '```',
          '@eva',
          '#1',
          '](',
          '&lt;',
          '\\',
        ),
      ),
    )
    // Something is left of it at its end, whatever control sequences take out of it.
    .map((parts) => `a${parts.join('')}\na`)
  const page = (value: string): string => {
    const diagnostics = { errorCode: value, scriptName: value, message: value, logTail: value }
    const targets = [
      { ...broken(value), events: [done(value, 0, 1), event('Start', 'failed', { diagnostics })] },
      instance(`${value}2`, 'succeeded'),
    ]
    const failure = { code: value, message: value }
    const { deployment } = snapshot('failed', targets, {
      applicationName: value,
      deploymentGroupName: value,
      revision: { ...revision, key: value },
    })
    const rollback = { deploymentId: value, status: value }
    const result = resultOf('failed', 'failed', targets, {
      deploymentId: value,
      status: value,
      deployment,
      failure,
      rollback,
    })
    return renderResultMarkdown(result, { consoleUrl: 'https://console.example/' })
  }
  /** All that is markup: the elements, and each line's cells. */
  const shapeOf = (markdown: string): unknown => {
    const outside = markdown
      .replace(/<pre><code>[^<]*<\/code><\/pre>/g, '<pre>')
      .replace(/<\/?(?:span|wbr)>|&#\d+;/g, '')
    return outside.split('\n').map((line) => ({
      elements: line.match(/<[^>]*>/g),
      marks: line.match(/^(?:#+|-|\d\.|\|) |[|`*[\]\\]|@\w|#\d/g),
    }))
  }
  const shape = shapeOf(page('a'))
  fc.assert(
    fc.property(text, (value) => {
      expect(shapeOf(page(value))).toEqual(shape)
    }),
  )
})

test('the longest page is well below the mebibyte that a summary may have', () => {
  const nasty = '<&|@#$`*_~[]'.repeat(4_000)
  const eventsOf = (script: number): LifecycleEvent[] =>
    Array.from({ length: 13 }, (_, index) => {
      const diagnostics = { errorCode: nasty, scriptName: `${script}${nasty}`, message: nasty, logTail: nasty }
      return event(`Event${index}`, 'failed', { startedAt: 0, endedAt: 3_599_000, diagnostics })
    })
  const targets = Array.from({ length: 1_000 }, (_, index) =>
    instance(`${index}${nasty}`, 'failed', eventsOf(index % 100)),
  )
  const page = renderResultMarkdown(resultOf('failed', 'failed', targets, { failure: health }))
  expect(new TextEncoder().encode(page).length).toBeLessThan(512 * 1024)
})

import { expect, test } from 'vitest'
import { event, report, result, step, stretch, target } from '../fixtures/reports.ts'
import { renderHtml } from './html.ts'
import { reportJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { RehearsalReport } from './model.ts'
import { renderText } from './text.ts'

const full: RehearsalReport = report({
  verdict: 'failed',
  findings: [
    { kind: 'lost-requests', message: 'nine requests lost', isFatal: true },
    { kind: 'leftovers', message: 'a file left behind', isFatal: false },
  ],
  steps: [
    step({ name: 'before' }),
    step({
      stretches: [
        stretch({
          event: 'AllowTraffic',
          newPercent: 10,
          served: 91,
          lost: 9,
          reasons: { 'Error: x': 9 },
          versions: { 'version 1': 91 },
        }),
      ],
      hooks: [
        {
          target: 'orders',
          event: 'BeforeAllowTraffic',
          hooks: ['check'],
          state: 'succeeded',
          tookMs: 400,
          timeoutMs: 3_600_000,
        },
      ],
    }),
  ],
  instances: [
    {
      name: 'web-1',
      added: Array.from({ length: 30 }, (_, index) => `/app/${index}`),
      changed: ['/app/changed'],
      removed: ['/app/removed'],
      leftBehind: ['/app/left'],
      packages: [{ name: 'httpd', files: 12 }],
      permissions: [{ path: '/app/mode', before: '644 0:0', after: '755 0:0' }],
      processes: [{ pid: 7, command: 'node server.mjs', isFromBefore: true }],
      ports: [{ port: 8_080, command: 'node server.mjs' }],
    },
  ],
  rollback: { outcome: 'not-restored', restored: ['all files'], notRestored: ['one process'] },
  notes: ['no load balancer'],
  notTold: [{ what: 'owners', why: 'nobody is root here' }],
})

const EVERYTHING = [
  'the rehearsal of release after main failed in 12 s',
  'application web, group production',
  "as the group's file tells them",
  'nine requests lost',
  'a file left behind',
  'AllowTraffic, 10 % on what is new',
  'Error: x',
  '9.0 %',
  'version 1: 91',
  'check',
  '0.4 s',
  '/app/0',
  '/app/changed',
  '/app/removed',
  '/app/left',
  'ackages from before: httpd (12 files)',
  '755 0:0',
  'node server.mjs',
  '8080',
  'all files',
  'one process',
  'no load balancer',
  'owners: nobody is root here',
]

test.for<[string, (report: RehearsalReport) => string]>([
  ['text', (it) => renderText(it).join('\n')],
  ['Markdown', renderMarkdown],
  ['HTML', renderHtml],
])('%s tells everything that was found', ([, render]) => {
  // As a reader sees it.
  const text = render(full).replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  for (const words of EVERYTHING) expect(text).toContain(words)
})

test('what is found stands before how it came about', () => {
  const text = renderText(full).join('\n')
  expect(text.indexOf('nine requests lost')).toBeLessThan(text.indexOf('The release before'))
})

test('a failure that nobody asked for is explained; one that was forced is not', () => {
  const failed = result({
    outcome: 'failed',
    status: 'Failed',
    failure: { code: 'HEALTH_CONSTRAINTS', message: 'too few' },
  })
  const told = (name: 'release' | 'forced-failure') =>
    renderText(report({ steps: [step({ name, result: failed })] })).join('\n')
  expect(told('release')).toContain('✗ deployment d-1 failed')
  expect(told('release')).not.toContain('slipway redeploy')
  expect(told('forced-failure')).not.toContain('✗ deployment d-1 failed')
})

test('the headings of a page in Markdown leave no level out', () => {
  const broken = target('web-1', [event('Install', 0, 5, { state: 'failed' })], { state: 'failed' })
  const failed = result({ outcome: 'failed', status: 'Failed', targets: [broken] })
  const page = renderMarkdown({ ...full, steps: [...full.steps, step({ result: failed })] })
  const levels = page.split('\n').flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? [])
  expect(levels[0]).toBe(2)
  for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
  expect(levels).toEqual([2, 3, 3, 3, 4, 5, 5, 3])
})

test('where instances are replaced, phases are told with what was lost, and which instance was which', () => {
  const phases = [stretch({ phase: 'ready', served: 30 }), stretch({ phase: 'reroute', served: 8, lost: 1 })]
  const lostAt = { event: 'AllowTraffic', instance: 'i-new', hooks: ['open.sh'], served: 4, lost: 1 }
  const nothing = { added: [], changed: [], removed: [], leftBehind: [], permissions: [], processes: [], ports: [] }
  const told = report({
    steps: [
      step({ phases, stretches: [stretch({ instance: 'i-new', event: 'Install', served: 34 }), stretch(lostAt)] }),
    ],
    instances: [
      { name: 'i-old', role: 'original', isGone: true, ...nothing },
      { name: 'i-kept', role: 'original', isWithout: true, ...nothing },
      { name: 'i-new', role: 'replacement', ...nothing },
    ],
  })
  const text = renderText(told).join('\n')
  for (const page of [text, renderMarkdown(told), renderHtml(told)]) {
    expect(page).toContain('installed, and the traffic has not moved')
    expect(page).toContain('i-new, AllowTraffic')
    expect(page).toMatch(
      /i-old \(original\)[\s\S]*erminated by the deployment[\s\S]*i-kept \(original\)[\s\S]*he release is not for it/,
    )
    expect(page).toContain('i-new (replacement)')
  }
  expect(text).toContain('the release: succeeded, 39 requests, 1 lost'.replace('the', 'The'))
  expect(text).not.toContain('Install')
})

test('of many hooks a terminal shows the one that used most of its time, and those that failed', () => {
  const hook = (event: string, tookMs: number, state = 'succeeded') => ({
    ...{ target: 'web-1', event, hooks: [`${event}.sh`], state, tookMs, timeoutMs: 1_000 },
  })
  const hooks = [hook('A', 10), hook('B', 900), hook('C', 20, 'failed'), hook('D', 30)]
  const text = renderText(report({ steps: [step({ hooks })] })).join('\n')
  expect(text).toContain('4 hooks ran; of these:')
  expect(['A.sh', 'B.sh', 'C.sh', 'D.sh'].map((name) => text.includes(name))).toEqual([false, true, true, false])
})

test('devices are told as devices, by their Artifact and module, and nobody has asked them for anything', () => {
  const { application: _none, deploymentGroup: _no, groupSource: _not, configuration: _neither, ...rest } = report()
  const fleets = [
    { deviceType: 'board', count: 3 },
    { deviceType: 'sensor', count: 1 },
  ]
  const hook = { target: 'device-1', event: 'ArtifactInstall_Leave', hooks: ['ArtifactInstall_Leave_50_check'] }
  const devices = {
    ...rest,
    platform: 'mender' as const,
    devices: { fleets, artifact: 'app-2', updateModule: 'directory' },
    steps: [step({ stretches: [], hooks: [{ ...hook, state: 'succeeded', tookMs: 200, timeoutMs: 3_600_000 }] })],
    instances: [
      {
        ...{ name: 'device-1', added: ['/etc/app'], changed: [], removed: [], leftBehind: [] },
        ...{ permissions: [], processes: [], ports: [] },
      },
    ],
  }
  const text = renderText(devices).join('\n')
  const settings = 'Artifact app-2, update module directory; 3 devices of type board, 1 device of type sensor'
  expect(text).toContain('The release: succeeded\n')
  expect(text).toContain('step ArtifactInstall_Leave_50_check (ArtifactInstall_Leave on device-1) succeeded in 0.2 s')
  for (const page of [text, renderMarkdown(devices), renderHtml(devices)]) {
    expect(page).toContain(settings)
    expect(page).toContain('Device device-1')
    expect(page).not.toMatch(/request|Instance|hook/i)
  }
})

test('core devices are told by their components, those that are alike once, with what was printed on the first', () => {
  const { application: _none, deploymentGroup: _no, groupSource: _not, configuration: _neither, ...rest } = report()
  const hooks = ['device-1', 'device-2'].flatMap((target) => [
    { target, event: 'Install', hooks: ['app 1.1.0'], state: 'failed', tries: 3, tookMs: 200, timeoutMs: 120_000 },
    { target, event: 'Run', hooks: ['app 1.1.0'], state: 'in-progress', tookMs: 900, output: `up on ${target}\n` },
  ])
  const instance = (name: string, pid: number) => ({
    ...{ name, added: [], changed: [], removed: [], leftBehind: [], permissions: [], ports: [] },
    processes: [{ pid, command: 'sh', isFromBefore: false }],
    components: [
      { name: 'app', version: '1.1.0', before: '1.0.0', state: 'RUNNING', isRoot: true },
      { name: 'lib', version: '2.0.0', state: 'FINISHED', isRoot: false },
      { name: 'old', before: '1.0.0', isRoot: true },
    ],
  })
  const told = {
    ...rest,
    platform: 'greengrass' as const,
    coreDevices: {
      ...{ count: 2, platform: 'linux/amd64', failurePolicy: 'rollback' as const },
      components: [{ name: 'app', version: '1.1.0', before: '1.0.0' }],
    },
    steps: [step({ stretches: [], hooks })],
    instances: [instance('device-1', 7), instance('device-2', 8)],
  }
  const text = renderText(told).join('\n')
  expect(text).toContain('The release: succeeded\n')
  expect(text).toContain('step app 1.1.0 (Install on device-1, device-2) failed, 3 times in 0.2 s of 2 min 00 s')
  expect(text).toContain('step app 1.1.0 (Run on device-1, device-2) goes on after 0.9 s\n')
  for (const page of [text, renderMarkdown(told), renderHtml(told)]) {
    expect(page).toContain('app 1.1.0 after 1.0.0; 2 core devices (linux/amd64), failure policy rollback')
    expect(page).toContain('Core devices device-1, device-2')
    for (const words of ['app 1.1.0 (1.0.0 before): RUNNING', 'lib 2.0.0 (a dependency, new): FINISHED']) {
      expect(page).toContain(words)
    }
    expect(page).toContain('old: removed (1.0.0 before)')
    expect(page).toContain('up on device-1')
    expect(page).not.toContain('up on device-2')
    expect(page).not.toMatch(/request|Instance|hook/)
  }
  expect(JSON.parse(JSON.stringify(reportJson(told))).steps[0].hooks[1]).toEqual({
    ...{ target: 'device-1', event: 'Run', hooks: ['app 1.1.0'], state: 'in-progress', tookSeconds: 0.9 },
    output: 'up on device-1\n',
  })
})

test('what scripts and functions have written does nothing in any report', () => {
  const evil = '<script>alert(1)</script> @everyone \u001b[31m ![x](https://evil.example/x) | cell'
  const hostile = report({
    release: evil,
    findings: [{ kind: 'failed', message: evil, isFatal: true }],
    steps: [
      step({
        stretches: [stretch({ event: evil, hooks: [evil], reasons: { [evil]: 1 }, versions: { [evil]: 1 }, lost: 1 })],
        hooks: [{ target: evil, event: evil, hooks: [evil], state: 'succeeded', tookMs: 1, output: evil }],
        troubles: [evil],
      }),
    ],
    differences: [evil],
    rollback: { outcome: 'restored', restored: [evil], notRestored: [evil] },
    notes: [evil],
    notTold: [{ what: evil, why: evil }],
  })
  expect(renderHtml(hostile)).not.toContain('<script')
  const page = renderMarkdown(hostile)
  expect(page).not.toContain('<script')
  // In a block of its own nothing is Markdown.
  const markdown = page.replace(/<pre><code>[^<]*<\/code><\/pre>/g, '')
  expect(markdown).not.toContain('](https')
  expect(markdown).not.toContain('@everyone')
  expect(renderText(hostile).join('\n')).not.toContain('\u001b')
})

test('a page obeys no script and loads nothing', () => {
  expect(renderHtml(full)).toMatch(
    /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri/,
  )
})

test('for a machine the deployment is in the words of every other result, and times are seconds', () => {
  const json = JSON.parse(JSON.stringify(reportJson(full)))
  expect(json).toMatchObject({
    type: 'rehearsal',
    verdict: 'failed',
    elapsedSeconds: 12,
    rollback: { outcome: 'not-restored' },
  })
  expect(json.steps[1]).toMatchObject({
    name: 'release',
    deployment: { type: 'result', outcome: 'succeeded', deploymentId: 'd-1' },
    hooks: [{ tookSeconds: 0.4, timeoutSeconds: 3_600 }],
  })
  expect(json.steps[1]).not.toHaveProperty('result')
})

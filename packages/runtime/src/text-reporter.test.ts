import type { Deployment, Target } from '@slipway/core/deployment'
import type { PipelineEvent } from '@slipway/core/pipeline'
import { plainPaint } from '@slipway/core/report'
import { expect, test } from 'vitest'
import { createTextReporter, type LiveLine } from './text-reporter.ts'

const deployment: Deployment = { id: 'd-1', state: 'in-progress', nativeStatus: 'InProgress' }
const web1: Target = {
  id: 'web-1',
  type: 'instance',
  state: 'in-progress',
  nativeStatus: 'InProgress',
  events: [{ name: 'Install', state: 'in-progress' }],
}
const changed: PipelineEvent = {
  type: 'deployment-changed',
  snapshot: { deployment, targets: [web1] },
  elapsedMs: 1_000,
}

function still(elapsedMs: number): PipelineEvent {
  return { type: 'deployment-unchanged', snapshot: { deployment, targets: [web1] }, elapsedMs }
}

/** A fleet that is too large for a line a target: only its numbers change. */
function fleet(succeeded: number, elapsedMs: number): PipelineEvent {
  const counts = { pending: 10_000 - succeeded, inProgress: 0, succeeded, failed: 0, skipped: 0, ready: 0 }
  return { type: 'deployment-changed', snapshot: { deployment: { ...deployment, counts }, targets: [] }, elapsedMs }
}

/** The last line of a terminal, and all that was drawn on it. */
function createScreen(): { drawn: string[]; live: LiveLine } {
  const drawn: string[] = []
  return { drawn, live: { draw: (line) => void drawn.push(line), clear: () => void drawn.push('(cleared)') } }
}

function print(events: readonly PipelineEvent[], live?: LiveLine): string[] {
  let printed = ''
  const reporter = createTextReporter({
    print: (text) => {
      printed += text
    },
    paint: plainPaint,
    ...(live !== undefined && { live }),
  })
  for (const event of events) reporter.report(event)
  expect(printed === '' || printed.endsWith('\n')).toBe(true)
  return printed.split('\n').slice(0, -1)
}

test('a change is told with the time gone by', () => {
  expect(print([changed])).toEqual(['      1.0 s  d-1 InProgress', '      1.0 s  web-1  Install            started'])
})

test('nothing is told of nothing', () => {
  expect(print([changed, still(2_000), still(30_000), still(60_000)])).toHaveLength(2)
})

test('a silence of a minute is broken by one line, and each further minute by one more', () => {
  const seconds = Array.from({ length: 60 }, (_, index) => still(5_000 * (index + 1)))
  expect(print([changed, ...seconds]).slice(2)).toEqual([
    ' 1 min 05 s  InProgress',
    ' 2 min 05 s  InProgress',
    ' 3 min 05 s  InProgress',
    ' 4 min 05 s  InProgress',
  ])
})

test('a terminal shows under its live line what the targets in work are at', () => {
  const { drawn, live } = createScreen()
  print([changed, still(2_000)], live)
  expect(drawn.at(-1)).toBe('      2.0 s  InProgress\n             web-1  Install')
})

test('a terminal shows there how traffic is shared, too', () => {
  const { drawn, live } = createScreen()
  const traffic = [
    { name: 'version 2', percent: 10, isNew: true },
    { name: 'version 1', percent: 90 },
  ]
  const orders: Target = {
    ...web1,
    id: 'orders',
    type: 'lambda',
    events: [{ name: 'AllowTraffic', state: 'in-progress' }],
  }
  const snapshot = { deployment, targets: [{ ...orders, traffic }] }
  print([{ type: 'deployment-changed', snapshot, elapsedMs: 1_000 }], live)
  expect(drawn.at(-1)).toContain('orders  AllowTraffic, traffic: 10 % to version 2, 90 % to version 1')
})

test('on a large fleet, where only numbers change, each minute has one line', () => {
  const looks = Array.from({ length: 20 }, (_, index) => fleet(index * 100, 15_000 * index))
  expect(print(looks)).toEqual([
    '      0.0 s  d-1 InProgress (0 of 10000 done)',
    ' 1 min 00 s  InProgress, 400 of 10000 done',
    ' 2 min 00 s  InProgress, 800 of 10000 done',
    ' 3 min 00 s  InProgress, 1200 of 10000 done',
    ' 4 min 00 s  InProgress, 1600 of 10000 done',
  ])
})

test('after a long silence news are told alone, without a line that nothing happened', () => {
  const ended: PipelineEvent = {
    type: 'deployment-changed',
    snapshot: { deployment: { ...deployment, state: 'succeeded', nativeStatus: 'Succeeded' }, targets: [web1] },
    elapsedMs: 600_000,
  }
  expect(print([changed, ended]).slice(2)).toEqual(['10 min 00 s  d-1 Succeeded'])
})

function queue(type: 'queued' | 'still-queued', elapsedMs: number, holder?: Deployment): PipelineEvent {
  const group = { applicationName: 'shop', deploymentGroupName: 'web' }
  return { type, ...group, ...(holder !== undefined && { holder }), elapsedMs }
}

test('a queue is told once with what is in the way, then once a minute, and anew for the next one in the way', () => {
  const looks = Array.from({ length: 26 }, (_, index) => queue('still-queued', 5_000 * index, deployment))
  const rollback: Deployment = { ...deployment, id: 'd-2', rollsBackDeploymentId: 'd-1' }
  expect(print([queue('queued', 0, deployment), ...looks, queue('queued', 130_000, rollback)])).toEqual([
    '      0.0 s  queued behind deployment d-1 (InProgress)',
    ' 1 min 00 s  still queued behind d-1 (InProgress)',
    ' 2 min 00 s  still queued behind d-1 (InProgress)',
    ' 2 min 10 s  queued behind deployment d-2 (InProgress, rollback of d-1)',
  ])
})

test('a queue in which nobody is seen is told as what it is', () => {
  expect(print([queue('queued', 1_000), queue('still-queued', 61_000)])).toEqual([
    '      1.0 s  the service has no room for another deployment to shop/web: trying again',
    ' 1 min 01 s  still queued',
  ])
})

test('the description of a deployment that is not ours is text, whatever is in it', () => {
  const hostile = { ...deployment, description: 'run 6\n::error::pwned\u001b[31m' }
  const lines = print([queue('queued', 0, hostile)])
  expect(lines.filter((line) => line.startsWith('::') || line.includes('\u001b'))).toEqual([])
})

test('on a terminal the last line is drawn over, and taken away before lines are printed', () => {
  const { drawn, live } = createScreen()
  print([changed, still(2_000), { type: 'warning', message: 'slow' }], live)
  const firstLines = drawn.map((text) => text.split('\n')[0])
  expect(firstLines).toEqual(['(cleared)', '      1.0 s  InProgress', '      2.0 s  InProgress', '(cleared)'])
})

test('a transfer is drawn where there is a line for it, and silent elsewhere', () => {
  const progress: PipelineEvent[] = [
    { type: 'bundle-progress', doneEntries: 3, totalEntries: 10 },
    { type: 'upload-progress', sentBytes: 0, totalBytes: 0, elapsedMs: 0 },
    { type: 'upload-progress', sentBytes: 9_990, totalBytes: 10_000, elapsedMs: 2_000 },
  ]
  const { drawn, live } = createScreen()
  expect(print(progress, live)).toEqual([])
  expect(drawn).toEqual(['bundling 3 of 10 entries', 'uploading 0 %', 'uploading 99 %, 10.0 kB of 10.0 kB, 5.0 kB/s'])
  expect(print(progress)).toEqual([])
})

test('in a log an upload that takes long tells every ten seconds how far it is, and then no more than that', () => {
  const sent = (sentBytes: number, elapsedMs: number): PipelineEvent => ({
    type: 'upload-progress',
    sentBytes,
    totalBytes: 100_000_000,
    elapsedMs,
  })
  const upload = [sent(8_000_000, 4_000), sent(24_000_000, 12_000), sent(32_000_000, 16_000), sent(48_000_000, 24_000)]
  const lines = ['uploading 24 %, 24.0 MB of 100 MB, 2.0 MB/s', 'uploading 48 %, 48.0 MB of 100 MB, 2.0 MB/s']
  expect(print([...upload, sent(100_000_000, 50_000)])).toEqual(lines)
  expect(print([...upload, ...upload])).toEqual([...lines, ...lines])
})

test('what killed uploads have left is told in one line, and so is why nobody looked for it', () => {
  const place = { bucket: 'b', key: 'k.zip' }
  expect(
    print([
      { type: 'left-over-parts', leftOver: { kind: 'removed', ...place, uploads: 1 } },
      { type: 'left-over-parts', leftOver: { kind: 'removed', ...place, uploads: 2 } },
      { type: 'left-over-parts', leftOver: { kind: 'not-removed', ...place, reason: 'not allowed' } },
    ]),
  ).toEqual([
    '✓ removed the parts of an upload to s3://b/k.zip that had not ended',
    '✓ removed the parts of 2 uploads to s3://b/k.zip that had not ended',
    '  parts that a killed upload may have left under s3://b/k.zip were not looked for: not allowed',
  ])
})

test('the first failed look of a row is told, the others are not', () => {
  const failed = (failedLooks: number): PipelineEvent => ({ type: 'look-failed', message: 'no answer', failedLooks })
  expect(print([failed(1), failed(2), failed(3), failed(1)])).toEqual([
    'warning: no answer; looking again',
    'warning: no answer; looking again',
  ])
})

test('a rollback is told from its beginning', () => {
  const rollback: PipelineEvent = {
    type: 'deployment-changed',
    snapshot: { deployment: { ...deployment, id: 'd-2' }, targets: [web1] },
    elapsedMs: 5_000,
  }
  const followed: PipelineEvent = { type: 'rollback-followed', deploymentId: 'd-1', rollbackDeploymentId: 'd-2' }
  expect(print([changed, followed, rollback]).slice(2)).toEqual([
    'following rollback d-2 of d-1',
    '      5.0 s  d-2 InProgress',
    '      5.0 s  web-1  Install            started',
  ])
})

const order = {
  relation: 'ahead',
  commit: '3'.repeat(40),
  isRecorded: true,
  currentCommit: '1'.repeat(40),
  deploymentId: 'd-0',
  isUnderWay: false,
  aheadBy: 2,
  behindBy: 0,
} as const
const unchecked = { type: 'order-not-checked', reason: 'no token', isAskedFor: false, isExpected: true } as const

test.for<[PipelineEvent, readonly string[]]>([
  [{ type: 'order-checked', order }, ['commit 3333333 is newer than 1111111, which deployment d-0 brought (2 ahead)']],
  [
    {
      type: 'order-checked',
      order: { ...order, relation: 'diverged', behindBy: 1, isUnderWay: true, url: 'https://c' },
    },
    [
      'commit 3333333 is neither newer nor older than 1111111, which deployment d-0 brings: they have diverged (2 ahead, 1 behind), and it is deployed: https://c',
    ],
  ],
  [{ type: 'order-checked', order: { ...order, relation: 'identical', aheadBy: 0 } }, []],
  [unchecked, ['order not checked: no token']],
  [{ ...unchecked, isAskedFor: true, isExpected: false }, ['warning: order not checked: no token']],
  [{ ...unchecked, isExpected: false }, []],
  [
    {
      type: 'bundled',
      bundle: {
        path: 'out.zip',
        format: 'zip',
        sizeBytes: 4_200,
        sha256: 'a',
        contentDigest: 'c0ffee',
        fileCount: 1,
        content: { sizeBytes: 9_000, largestFiles: [{ path: 'a', sizeBytes: 9_000 }], largestFolders: [] },
      },
    },
    ['✓ bundled 1 file into out.zip (zip, 4.2 kB)', '  content c0ffee'],
  ],
  [
    {
      type: 'release-read',
      release: {
        source: 'release',
        contentDigest: 'c0ffee',
        fileCount: 12,
        content: { sizeBytes: 9_000, largestFiles: [{ path: 'a', sizeBytes: 9_000 }], largestFolders: [] },
      },
    },
    ['✓ read 12 files of release', '  content c0ffee'],
  ],
  [
    { type: 'uploaded', artifact: { bucket: 'b', key: 'k.zip', eTag: 'e' }, sizeBytes: 4_200, elapsedMs: 300 },
    ['✓ uploaded 4.2 kB to s3://b/k.zip in 0.3 s'],
  ],
  [
    { type: 'upload-skipped', artifact: { bucket: 'b', key: 'k.zip', eTag: 'e' }, reason: 'it is there' },
    ['✓ not uploaded again: s3://b/k.zip (it is there)'],
  ],
  [
    { type: 'revision-registered', applicationName: 'shop', revision: { type: 'content', content: '', sha256: '4' } },
    ['✓ registered as a revision of application shop'],
  ],
  [
    {
      type: 'redeploy-chosen',
      source: { ...deployment, id: 'd-0', description: 'release 7\u001b[31m' },
      revision: { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip' },
    },
    ['going back to what d-0 deployed (release 7): s3://b/k.zip'],
  ],
  [
    {
      type: 'deployment-created',
      deploymentId: 'd-1',
      applicationName: 'shop',
      deploymentGroupName: 'web',
      revision: { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip' },
    },
    ['✓ deployment d-1 created', '  s3://b/k.zip to shop/web'],
  ],
  [
    {
      type: 'result',
      result: {
        outcome: 'succeeded',
        deploymentId: 'd-1',
        status: 'Succeeded',
        targets: [],
        actionTaken: 'none',
        elapsedMs: 0,
      },
    },
    ['', '✓ deployment d-1 succeeded in 0.0 s'],
  ],
])('%j reads well', ([event, lines]) => {
  expect(print([event])).toEqual(lines)
})

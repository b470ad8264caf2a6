import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, event, instance, scriptFailed } from '../deployment/fixtures/samples.ts'
import { fleetResult, START_MS } from './fixtures/html-fleet.ts'
import type { ReportData } from './html-data.ts'
import { renderResultHtml } from './html-result.ts'
import { SCRIPT, SCRIPT_HASH } from './html-script.ts'
import { STYLE, STYLE_HASH } from './html-style.ts'

function dataOf(html: string): ReportData {
  const [, json = ''] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(html) ?? []
  return JSON.parse(json) as ReportData
}

/** The page without its own style and script. */
function contentOf(html: string): string {
  return html.replace(STYLE, '').replace(SCRIPT, '')
}

test.for([
  ['style', STYLE, STYLE_HASH],
  ['script', SCRIPT, SCRIPT_HASH],
])('the policy names the hash of the %s that the page holds', ([name = '', text = '', hash = '']) => {
  expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  const html = renderResultHtml(fleetResult(3))
  expect(html.split(`<${name}>${text}</${name}>`)).toHaveLength(2)
  expect(html).toContain(`${name}-src '${hash}'`)
})

test('the page loads nothing, and only its own style and script are allowed', () => {
  const html = renderResultHtml(fleetResult(3))
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  expect(policy.split('; ').map((part) => part.replace(/sha256-[^']+/, 'HASH'))).toEqual([
    "default-src 'none'",
    "style-src 'HASH'",
    "script-src 'HASH'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(html).not.toMatch(/\b(src|href)=|url\((?!#)|@import|\sstyle=|\son\w+=/)
  // The style has to be read before anything else is, and the script can only draw what stands before it.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
  expect(html.indexOf('id="data"')).toBeLessThan(html.indexOf('<script>'))
})

test('the first screen says how it ended, why, where and when', () => {
  const html = renderResultHtml(fleetResult(40), { consoleUrl: 'https://console.example/d-1' })
  expect(html).toContain('<span class="outcome">✗ failed</span>')
  expect(html).toContain('<h1>deployment d-1 failed after 1 min 05 s</h1>')
  for (const [name, value] of [
    ['Deployment', '<a href="https://console.example/d-1" rel="noopener noreferrer"><code>d-1</code></a>'],
    ['Application', '<code>shop</code>'],
    ['Deployment group', '<code>web</code>'],
    ['Configuration', '<code>HalfAtATime</code>'],
    ['Began', '<time datetime="2026-01-31T12:00:00.000Z">2026-01-31 12:00:00 UTC</time>'],
    ['Ended', '<time datetime="2026-01-31T12:01:00.000Z">2026-01-31 12:01:00 UTC</time> (took 1 min 00 s)'],
    ['Targets', '38 of 40 done, 2 failed'],
    ['Revision', '<code>s3://releases/shop/1.zip</code>'],
  ]) {
    expect(html).toContain(`<dt>${name}</dt><dd>${value}</dd>`)
  }
})

test('equal failures are told once, with the output of the first', () => {
  const html = renderResultHtml(fleetResult(100))
  expect(html.match(/class="failure"/g)).toHaveLength(1)
  expect(html).toContain('<h3>✗ 5 instances: <code>scripts/start.sh</code> exited 1 (ApplicationStart)</h3>')
  expect(html).toContain('[stdout]starting on host 1\n[stderr]port 8080 is taken')
  expect(html).toContain('<li>95 instances have the new revision</li>')
})

test('next steps are in the words of whoever reads', () => {
  expect(renderResultHtml(fleetResult(3))).toContain('<code>slipway redeploy --application-name shop')
  expect(renderResultHtml(fleetResult(3), { advice: 'workflow' })).toContain('<code>redeploy: last-successful</code>')
})

test.for([
  ['rolled-back', 'Succeeded', 'the fleet is back on the revision that it had before'],
  ['failed', 'Failed', 'what the fleet runs now is not certain: hosts can be on either revision'],
] as const)('a deployment that ended %s with a rollback that %s is one story', ([outcome, status, ending]) => {
  const html = renderResultHtml(fleetResult(3, { outcome, rollback: { deploymentId: 'd-2', status } }))
  const [, story = ''] = /<ol>(.*?)<\/ol>/s.exec(html) ?? []
  expect(story.split('</li>').map((part) => part.replace(/<[^>]+>/g, '').trim())).toEqual([
    expect.stringMatching(/^deployment d-1 ended Failed: .*i-0000000a1b2c3d4e6/),
    `to undo it, the service started deployment d-2, which ended ${status}`,
    ending,
    '',
  ])
})

test('the data holds every target and event, failed targets first, times counted from the start', () => {
  const data = dataOf(renderResultHtml(fleetResult(40)))
  expect(data.baseMs).toBe(START_MS)
  expect(data.names.slice(0, 2)).toEqual(['ApplicationStop', 'DownloadBundle'])
  expect(data.targets).toHaveLength(40)
  const [id, state, , events] = data.targets[0] ?? []
  expect([id, data.states[state ?? -1]]).toEqual(['i-0000000a1b2c3d4e6', 'failed'])
  const failed = events?.[5]
  expect(failed?.slice(0, 4)).toEqual([
    data.names.indexOf('ApplicationStart'),
    data.states.indexOf('failed'),
    20_000,
    3_500,
  ])
  expect(data.diagnostics[failed?.[4] ?? -1]).toMatchObject({
    code: 'ScriptFailed',
    script: 'scripts/start.sh',
    log: expect.stringContaining('starting on host 1\n'),
    isCut: false,
  })
  expect(data.targets.slice(2).map((target) => data.states[target[1]])).toEqual(Array(38).fill('succeeded'))
})

test('a fleet of which only a part is described says so', () => {
  const { targets, deployment, ...rest } = fleetResult(100)
  const html = renderResultHtml({ ...rest, targets: targets.slice(0, 30), ...(deployment && { deployment }) })
  expect(html).toContain('Details of 30 of 100 instances are known; the overview above counts them all.')
  expect(html).toContain('Lifecycle events on 30 of 100 instances')
})

test('a fleet of which no target is described is counted, and the page needs no script', () => {
  const html = renderResultHtml(fleetResult(100, { targets: [] }))
  expect(html).toContain('No details of the 100 instances are known: the overview above counts them.')
  expect(html).not.toMatch(/<script/)
  const { deployment, ...unseen } = fleetResult(1, { targets: [], outcome: 'unknown', status: 'Unknown' })
  expect(deployment?.id).toBe('d-1')
  expect(renderResultHtml(unseen)).toContain('No target is known.')
})

test('one failure among 10,000 targets is still to be seen in the bar of counts', () => {
  const { deployment, ...rest } = fleetResult(1)
  const counts = countsOf({ succeeded: 9_999, failed: 1 })
  const html = renderResultHtml({ ...rest, ...(deployment && { deployment: { ...deployment, counts } }) })
  expect(html).toMatch(/<rect class="failed" x="0.0" width="6.0"/)
})

test.for([
  [1_000, 1_000_000],
  [10_000, 8_000_000],
])('%i targets take less than %i bytes', ([size = 0, limit = 0]) => {
  expect(Buffer.byteLength(renderResultHtml(fleetResult(size)))).toBeLessThan(limit)
})

test('10,000 failures with a different output each still take less than 8 MB, and what is left out is said', () => {
  const failing = Array.from({ length: 10_000 }, (_, index) => {
    const diagnostics = scriptFailed('scripts/start.sh', {
      message: `host ${index} ${'é'.repeat(900)}`,
      logTail: `${index}<\n`.repeat(700),
    })
    return instance(`i-${index}`, 'failed', [
      event('ApplicationStart', 'failed', { startedAt: index, endedAt: index + 9, diagnostics }),
    ])
  })
  const html = renderResultHtml(fleetResult(1, { targets: failing }))
  expect(Buffer.byteLength(html)).toBeLessThan(8_000_000)
  const { diagnostics } = dataOf(html)
  expect(diagnostics[0]).toMatchObject({ isCut: false })
  expect(diagnostics.at(-1)).toMatchObject({ code: 'ScriptFailed', log: '', isCut: true })
})

test('whatever a host wrote, the page has no element but its own', () => {
  const markup = (html: string): string[] =>
    contentOf(html)
      .match(/<[a-z!/][^>]*>/gi)
      ?.map((tag) => tag.replace(/ (title|aria-label|datetime|href)="[^"]*"/g, '')) ?? []
  const page = (text: string): string => {
    const diagnostics = { errorCode: text, scriptName: 's', message: `m${text}`, logTail: `l${text}` }
    const target = instance(`i${text}`, 'failed', [
      event(`e${text}`, 'failed', { startedAt: 1, endedAt: 2, diagnostics }),
    ])
    const failure = { code: 'X', message: `f${text}` }
    return renderResultHtml(
      fleetResult(1, { targets: [target], deploymentId: `d${text}`, failure, status: `s${text}` }),
    )
  }
  const plain = markup(page('a'))
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<img src=x onerror=alert(1)>',
          '</script>',
          '<!--',
          '-->',
          '"',
          "'",
          '&',
          '\u2028',
          '\0',
          '$&',
          "$'",
          'a',
        ),
      ),
      (parts) => {
        expect(markup(page(`a${parts.join('')}`))).toEqual(plain)
      },
    ),
    { numRuns: 60 },
  )
})

test('times that no date can hold are left out', () => {
  const target = instance('i-1', 'failed', [event('Install', 'failed', { startedAt: Number.NaN, endedAt: 9e15 })])
  const { deployment, ...rest } = fleetResult(1, { targets: [target] })
  const html = renderResultHtml({ ...rest, ...(deployment && { deployment: { ...deployment, startedAt: 1e300 } }) })
  expect(dataOf(html).targets[0]?.[3][0]?.slice(2)).toEqual([null, null])
})

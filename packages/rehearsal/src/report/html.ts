import { formatDuration, htmlCode, htmlText, renderResult, STYLE, STYLE_HASH } from '@slipway/core/report'
import type { InstanceReport, Platform, RehearsalReport, Step, Stretch } from './model.ts'
import { describeSettings, describeVerdict, describeVersions, isToTell } from './text.ts'
import {
  alike,
  capital,
  describeAbsence,
  describeComponent,
  describeEnd,
  describeMoment,
  describePackages,
  describeRequests,
  NOUNS,
  percentOf,
  printedOf,
  STEP_WORDS,
  titleOf,
} from './words.ts'

/** Nothing but the page's own style is obeyed, whatever a script may have written into it, and nothing is loaded. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

const VERDICTS: Readonly<Record<RehearsalReport['verdict'], 'good' | 'bad' | 'open'>> = {
  passed: 'good',
  failed: 'bad',
  'timed-out': 'open',
}

/** The report of a rehearsal as one HTML file that needs no network and no script. */
export function renderHtml(report: RehearsalReport): string {
  const { verdict, platform, steps, instances = [], rollback, findings, notes, notTold } = report
  const title = htmlText(describeVerdict(report))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="${VERDICTS[verdict]}"><span class="outcome">${verdict}</span><h1>${title}</h1>
<p class="muted">${htmlText(describeSettings(report))}</p></header>
<main>
${section('What was found', list(findings.map(({ isFatal, message }) => `${isFatal ? '✗' : '!'} ${htmlText(message, 1_000)}`)))}
${steps.map((step) => renderStep(step, platform)).join('\n')}
${alike(instances, platform)
  .map((instance) => renderInstance(instance, platform))
  .join('\n')}
${rollback === undefined ? '' : section('What the rollback brought back', list([...rollback.restored.map((what) => `✓ ${htmlText(what)}`), ...rollback.notRestored.map((what) => `! ${htmlText(what)}`), ...(rollback.written ?? []).map((what) => `written meanwhile: ${htmlText(what)}`)]))}
${section('How it was rehearsed', list(notes.map((note) => htmlText(note))))}
${section('What this rehearsal does not tell', list(notTold.map(({ what, why }) => htmlText(`${what}: ${why}`))))}
</main>
</body>
</html>
`
}

function renderStep(step: Step, platform: Platform): string {
  const { name, result, notDeployed, stretches, phases = [], hooks } = step
  const told = describeRequests(step, platform)
  const { hook, columns } = NOUNS[platform]
  const outcome = htmlText(result?.outcome ?? notDeployed ?? 'nothing is deployed')
  const requestTable = (told: readonly Stretch[]): string =>
    table(['While', 'Requests', 'Lost', 'Share', 'Slowest', 'Why', 'Answered by'], told.map(requestRow))
  const times = table(
    [...columns, 'On', 'Ended', 'Took', 'May take'],
    hooks.map((one) => [
      htmlCode(one.hooks.join(', ')),
      htmlText(one.event),
      htmlCode(one.target),
      `<span class="state ${htmlText(one.state)}">${htmlText(describeEnd(one))}</span>`,
      formatDuration(one.tookMs),
      one.timeoutMs === undefined ? '–' : formatDuration(one.timeoutMs),
    ]),
  )
  const story =
    result !== undefined && isToTell(step)
      ? `<article class="failure"><pre tabindex="0">${renderResult(result, undefined, 'rehearsal')
          .map((line) => preserve(line))
          .join('\n')}</pre></article>`
      : ''
  const requests = `${titled('Requests by phase', requestTable(phases))}${titled('Requests', requestTable(stretches))}`
  const tables = `${requests}${titled(`${capital(hook)}s`, times)}${titled('Printed', renderPrinted(step))}`
  const shown =
    name === 'release'
      ? tables
      : `<details><summary>${told === undefined ? '' : 'Requests and '}${hook}s</summary>${tables}</details>`
  return `<section><h2>${capital(STEP_WORDS[name])}: ${outcome}</h2>
${told === undefined ? '' : `<p class="muted">${told}</p>`}${story}
${shown}</section>`
}

function renderPrinted(step: Step): string {
  return printedOf(step)
    .map(({ hooks, event, target, output = '' }) => {
      const what = `${htmlCode(hooks.join(', '))}, ${htmlText(event)} on ${htmlCode(target)}`
      const lines = output.trimEnd().split('\n').map(preserve)
      return `<details><summary>${what}</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`
    })
    .join('\n')
}

function titled(title: string, content: string): string {
  return content === '' ? '' : `<p><strong>${title}</strong></p>${content}`
}

function requestRow({ served, lost, slowestMs, reasons, versions, ...moment }: Stretch): string[] {
  const made = served + lost
  const why = Object.entries(reasons)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([reason, count]) => `${htmlText(reason, 200)} (${count})`)
  return [
    `${htmlText(describeMoment(moment))}${moment.hooks.length === 0 ? '' : `<br>${htmlCode(moment.hooks.join(', '))}`}`,
    String(made),
    lost === 0 ? '0' : `<strong class="state failed">✗ ${lost}</strong>`,
    percentOf(lost, made),
    formatDuration(slowestMs),
    why.join('<br>'),
    htmlText(describeVersions(versions)),
  ]
}

function renderInstance(instance: InstanceReport, platform: Platform): string {
  const { added, changed, removed, leftBehind, permissions, processes, ports, components = [] } = instance
  const absence = describeAbsence(instance)
  const installed = describePackages(instance)
  const lists = [
    absence === undefined ? '' : `<p>${capital(absence)}.</p>`,
    list(components.map((component) => htmlText(describeComponent(component)))),
    paths('Added', added),
    paths('Changed', changed),
    paths('Removed', removed),
    paths('Left behind', leftBehind),
    installed === undefined ? '' : `<p>${capital(htmlText(installed, 2_000))}.</p>`,
    details(
      'Permissions',
      permissions.map((one) => `${htmlCode(one.path)}: ${htmlText(one.before)} → ${htmlText(one.after)}`),
    ),
    details(
      'Processes',
      processes.map(
        ({ pid, command, isFromBefore }) =>
          `${pid}${isFromBefore ? ', since before the release' : ''}: ${htmlCode(command)}`,
      ),
    ),
    details(
      'Ports',
      ports.map(({ port, command }) => (command === undefined ? String(port) : `${port}: ${htmlCode(command)}`)),
    ),
  ]
  return section(titleOf(instance, platform), lists.join('\n'))
}

function paths(what: string, all: readonly string[]): string {
  return details(
    what,
    all.map((path) => htmlCode(path, 500)),
  )
}

function details(what: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<details><summary>${what}: ${lines.length}</summary>${list(lines)}</details>`
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${htmlText(title)}</h2>${content}</section>`
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<div class="scroll" tabindex="0" role="region" aria-label="${htmlText(head[0] ?? '')}"><table><thead><tr>${head
    .map((text) => `<th scope="col">${text}</th>`)
    .join('')}</tr></thead><tbody>${cells.join('\n')}</tbody></table></div>`
}

/** Indentation is part of what a script has printed. */
function preserve(line: string): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  return `${indent}${htmlText(line.slice(indent.length), 4_000)}`
}

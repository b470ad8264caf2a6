import type { DeploymentResult } from '../deployment/index.ts'
import { adviceFor } from './advice.ts'
import { headlineOf } from './headline.ts'
import { totalTargets } from './html-data.ts'
import { renderEventSummary } from './html-events.ts'
import { renderExplorer } from './html-explorer.ts'
import { renderFailures } from './html-failures.ts'
import { renderHeader } from './html-header.ts'
import { SCRIPT, SCRIPT_HASH } from './html-script.ts'
import { STYLE, STYLE_HASH } from './html-style.ts'
import { htmlCode, htmlText } from './html-text.ts'
import type { Advice, AdviceStyle } from './step.ts'

export interface ResultHtmlOptions {
  /** The deployment's page in the service's console. */
  readonly consoleUrl?: string
  /** Whether what to do is said in options of the command or in inputs of a step. @defaultValue 'command' */
  readonly advice?: AdviceStyle
}

/** Nothing but the page's own style and script is obeyed, whatever a host may have written into it, and nothing is loaded. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/**
 * The last words on a deployment as one HTML file that needs no network: what happened and why, what to do, and a timeline of
 * every target with its lifecycle events and its scripts' last output, to be searched, filtered, sorted and printed.
 *
 * It stays below 8 MB for 10,000 targets; outputs are cut where there are too many different ones.
 *
 * @example await writeFile('report.html', renderResultHtml(result))
 */
export function renderResultHtml(
  result: DeploymentResult,
  { consoleUrl, advice = 'command' }: ResultHtmlOptions = {},
): string {
  const title = htmlText(headlineOf(result).statement)
  const script = result.targets.length === 0 ? '' : `<script>${SCRIPT}</script>\n`
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
<main>
${renderHeader(result, consoleUrl)}
${renderFailures(result)}
${renderSteps(adviceFor(result, advice))}
${renderEventSummary(result.targets, totalTargets(result))}
${renderExplorer(result)}
</main>
<footer>Written by Slipway. This file loads nothing from anywhere. Times are in UTC.</footer>
${script}</body>
</html>
`
}

function renderSteps(steps: readonly Advice[]): string {
  if (steps.length === 0) return ''
  const list = steps.map((step) => `<li>${step.map(renderPart).join(' ')}</li>`).join('\n')
  return `<section class="steps" aria-labelledby="steps-title"><h2 id="steps-title">Next steps</h2><ul>${list}</ul></section>`
}

function renderPart(part: Advice[number]): string {
  return typeof part === 'string' ? htmlText(part, 1_000) : htmlCode(part.code, 1_000)
}

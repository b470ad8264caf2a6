import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { toReportData, totalTargets } from './html-data.ts'
import { htmlJson } from './html-text.ts'

/** The list of targets: its controls, the data that the page's script draws it from, and what stands there without a script. */
export function renderExplorer(result: DeploymentResult): string {
  const { targets } = result
  const total = totalTargets(result)
  const unit = unitOf(targets[0]?.type, total)
  if (targets.length === 0) {
    const known =
      total === 0
        ? 'No target is known.'
        : `No details of the ${total} ${unit} are known: the overview above counts them.`
    return `<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">Targets</h2><p class="note">${known}</p></section>`
  }
  const partial =
    targets.length < total
      ? `<p class="note">Details of ${targets.length} of ${total} ${unit} are known; the overview above counts them all.</p>`
      : ''
  return `<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">Targets over time</h2>
${partial}<noscript><p class="note">The list of targets needs JavaScript; nothing is loaded from anywhere.</p></noscript>
<div id="explorer" hidden>
<div class="tools"><input type="search" id="search" aria-label="search targets, scripts and output" placeholder="target, script or text in the output" \
autocomplete="off" spellcheck="false">
<div class="chips" role="group" aria-label="show as"><button type="button" id="timeline" aria-pressed="true">Timeline</button>\
<button type="button" id="table" aria-pressed="false">Table</button></div></div>
<div class="tools"><div class="chips" id="states" role="group" aria-label="only targets in these states"></div>
<label>sort by <select id="order"><option value="state">what failed first</option><option value="start">start</option>\
<option value="duration">longest</option><option value="name">name</option></select></label>
<label id="zoom">time <select id="scale"><option value="all">whole deployment</option><option value="rows">these rows</option>\
<option value="own">each from its own start</option></select></label></div>
${LEGEND}
<p class="muted" id="found" role="status"></p>
<div id="list"></div>
<div class="tools" id="pager" role="group" aria-label="pages"><button type="button" id="first">« First</button>\
<button type="button" id="previous">‹ Previous</button><button type="button" id="next">Next ›</button><button type="button" id="last">Last »</button></div>
</div></section>
<div id="tip" role="tooltip" hidden></div>
<script type="application/json" id="data">${htmlJson(toReportData(result))}</script>`
}

const LEGEND = `<div class="legend" id="legend">${['succeeded', 'failed', 'in-progress', 'unknown']
  .map((state) => `<span><i><i class="bar ${state}"></i></i>${state.replace('-', ' ')}</span>`)
  .join('')}</div>`

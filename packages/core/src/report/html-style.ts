/** SHA-256 of {@link STYLE}, for the page's content security policy; a test holds them together. */
export const STYLE_HASH = 'sha256-Hcra2S+8IGF9TMMqB/dRMt/O5yzgt2QhWhZvjnxNtEU='

/**
 * How the page looks: on a phone and on a wall, in light and in dark, on paper. What failed differs by pattern, sign and
 * word, never by colour alone.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --card: #f6f8fa; --text: #1b1f24; --muted: #57606a; --line: #d0d7de;
  --good: #0f766e; --bad: #b42318; --bad-dark: #7f1710; --open: #8a5a00; --run: #1d4ed8; --calm: #6e7781;
  --good-text: #0b5f58; --bad-text: #b42318; --open-text: #7a4f00; --run-text: #1d4ed8; --link: #0a58ca;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --card: #161b22; --text: #e6edf3; --muted: #9aa4af; --line: #30363d;
    --good: #0f766e; --bad: #c0341d; --bad-dark: #7a1a10; --open: #9a6700; --run: #2f5fe0; --calm: #6e7781;
    --good-text: #4fd1c0; --bad-text: #ff9d8c; --open-text: #e3b341; --run-text: #8ab4ff; --link: #7fb5ff;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: var(--page); color: var(--text) }
body { margin: 0 auto; max-width: 90rem; padding: 1.25rem clamp(.75rem, 3vw, 2.5rem) 4rem }
h1 { font-size: clamp(1.2rem, 4.5vw, 1.6rem); line-height: 1.25; margin: 0; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
p, ol, ul { margin: .5rem 0; overflow-wrap: anywhere }
ol, ul { padding-left: 1.4rem }
code, pre { font: .875em/1.5 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace }
code { overflow-wrap: anywhere }
pre { margin: .5rem 0 0; padding: .6rem .75rem; max-height: 24rem; overflow: auto; background: var(--page);
  border: 1px solid var(--line); border-left: 4px solid var(--calm); border-radius: 4px; white-space: pre-wrap;
  overflow-wrap: anywhere; tab-size: 4 }
a { color: var(--link) }
button, input, select { font: inherit; color: inherit }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px }
.muted { color: var(--muted) }
header { border: 1px solid var(--line); border-left: 8px solid var(--calm); border-radius: 6px; padding: 1rem 1.1rem; background: var(--card) }
header.good { border-left-color: var(--good) }
header.bad { border-left-color: var(--bad) }
header.open { border-left-color: var(--open) }
.outcome { display: inline-block; margin-bottom: .35rem; padding: .1rem .6rem; border-radius: 1rem; color: #fff; font-weight: 600; background: var(--calm) }
.good .outcome { background: var(--good) }
.bad .outcome { background: var(--bad) }
.open .outcome { background: var(--open) }
header > p { margin: .4rem 0 0; font-size: 1.05rem }
dl.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .6rem 1.5rem; margin: 1rem 0 0 }
dl.facts dt { font-size: .8rem; color: var(--muted) }
dl.facts dd { margin: 0; overflow-wrap: anywhere }
dl.facts .wide { grid-column: 1 / -1 }
.counts { display: block; width: 100%; height: 14px; margin: 1rem 0 0; border-radius: 3px }
.counts .succeeded { fill: var(--good) } .counts .in-progress { fill: var(--run) } .counts .ready { fill: var(--open) }
.counts .pending, .counts .skipped { fill: var(--line) } .counts .failed { fill: var(--bad) } .counts .hatch { stroke: #fff; stroke-width: 3 }
.steps li { margin: .25rem 0 }
.steps code { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .1rem .35rem; user-select: all }
.failure { border: 1px solid var(--line); border-left: 5px solid var(--bad); border-radius: 6px; padding: .7rem .9rem; margin: .6rem 0; background: var(--card) }
.failure p { margin: .25rem 0 }
summary { cursor: pointer; padding: .2rem 0 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
th { font-weight: 600; color: var(--muted); white-space: nowrap }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.note { border-left: 4px solid var(--open); padding: .3rem .75rem; background: var(--card) }
.tools { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: .6rem 0 }
.tools input[type=search] { flex: 1 1 16rem; min-width: 0; padding: .45rem .6rem; border: 1px solid var(--calm); border-radius: 6px; background: var(--page) }
.tools select, .tools button { padding: .45rem .7rem; border: 1px solid var(--calm); border-radius: 6px; background: var(--page); min-height: 2.5rem }
.tools button:disabled { opacity: .45 }
.tools button:not(:disabled), .who button { cursor: pointer }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; border: 0 }
.tools [aria-pressed=true] { background: var(--text); color: var(--page); border-color: var(--text) }
.state { white-space: nowrap; font-size: .85rem; color: var(--muted) }
.state.failed, .failed > .state { color: var(--bad-text); font-weight: 600 }
.state.succeeded { color: var(--good-text) } .state.unknown, .state.ready { color: var(--open-text) } .state.in-progress { color: var(--run-text) }
.axis, .row { display: grid; grid-template-columns: minmax(11rem, 26%) 1fr; gap: 0 .75rem; align-items: center }
.axis { position: sticky; top: 0; z-index: 2; background: var(--page); border-bottom: 1px solid var(--line); font-size: .8rem; color: var(--muted); height: 2rem }
.ticks { position: relative; height: 100% }
.ticks span { position: absolute; bottom: .15rem; padding-left: .25rem; white-space: nowrap; border-left: 1px solid var(--line) }
.rows { list-style: none; margin: 0; padding: 0 }
.row { border-bottom: 1px solid var(--line); padding: .3rem 0 }
.who { display: flex; gap: .5rem; justify-content: space-between; align-items: baseline; min-width: 0 }
.who button { font-size: .95rem; border: 0; background: none; padding: .15rem 0; text-align: left; overflow-wrap: anywhere; min-width: 0 }
.who button::before, td .toggle::before { content: "▸"; display: inline-block; width: 1.1em; color: var(--muted) }
[aria-expanded=true]::before { content: "▾" !important }
.track { position: relative; height: 1.7rem; background: repeating-linear-gradient(to right, var(--line) 0 1px, transparent 1px var(--step, 25%)) }
.bar { position: absolute; top: .1rem; bottom: .1rem; min-width: 3px; padding: 0; border: 0; border-radius: 2px; overflow: hidden;
  background: var(--good); color: #fff; font-size: .75rem; line-height: 1.5rem; text-align: left; cursor: pointer; box-shadow: inset -1px 0 0 var(--page);
  container-type: inline-size; white-space: nowrap; text-overflow: ellipsis }
.bar span { display: block; overflow: hidden; text-overflow: ellipsis; padding: 0 .3rem }
@container (max-width: 2.4rem) { .bar span { visibility: hidden } }
@container (max-width: .9rem) { .bar span { display: none } }
.bar.failed { min-width: 9px; background: repeating-linear-gradient(-45deg, var(--bad) 0 5px, var(--bad-dark) 5px 10px); font-weight: 600 }
.bar.in-progress { background: linear-gradient(to right, var(--run) 55%, transparent); border-right: 2px dashed var(--run) }
.bar.unknown, .bar.pending { background: var(--card); color: var(--text); border: 2px dotted var(--open) }
.bar.skipped { background: var(--card); color: var(--text); border: 1px dashed var(--calm) }
.bar:focus-visible { z-index: 1; outline-offset: 2px }
.none { color: var(--muted); font-size: .85rem; padding-left: .3rem; line-height: 1.7rem }
.details { grid-column: 1 / -1; padding: .5rem .75rem .8rem; margin: .4rem 0; background: var(--card); border: 1px solid var(--line); border-radius: 6px; min-width: 0 }
.details p { margin: .6rem 0 0 }
td .toggle { border: 0; background: none; padding: 0; cursor: pointer; text-align: left; overflow-wrap: anywhere; min-width: 9rem }
td.failed { color: var(--bad-text); font-weight: 600 }
#tip { position: fixed; z-index: 5; max-width: min(24rem, 92vw); padding: .45rem .65rem; border-radius: 6px; background: var(--text); color: var(--page);
  font-size: .85rem; pointer-events: none; white-space: pre-line; overflow-wrap: anywhere }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; font-size: .8rem; color: var(--muted); margin: .5rem 0 }
.legend span { display: inline-flex; align-items: center; gap: .35rem }
.legend i { position: relative; display: inline-block; width: 1.4rem; height: .9rem }
.legend .bar { top: 0; bottom: 0; left: 0; right: 0; cursor: default }
footer { margin-top: 3rem; font-size: .85rem; color: var(--muted) }
@media (max-width: 44rem) {
  .axis, .row { grid-template-columns: 1fr }
  .axis { height: 1.6rem } .axis > :first-child { display: none }
  .track { height: 2rem } .bar { line-height: 1.8rem }
  .who button { min-height: 2rem }
  dl.facts { grid-template-columns: 1fr 1fr; gap: .5rem 1rem } dl.facts dd { font-size: .9rem }
}
@media print {
  :root { --page: #fff; --card: #fff; --text: #000; --muted: #444; --line: #bbb; --good-text: #000; --bad-text: #000 }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  body { max-width: none; padding: 0 }
  .tools, #tip, .skip { display: none !important }
  .axis { position: static } .axis, .row { grid-template-columns: 17rem 1fr }
  pre { max-height: none }
  .row, .failure, tr { break-inside: avoid }
  h2 { break-after: avoid }
  .details > .scroll table { font-size: .8rem }
}
`

/** How the page looks: on a phone and on a wall, in light and in dark. What has failed differs by its sign and its word too. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --card: #f6f8fa; --text: #1b1f24; --muted: #57606a; --line: #d0d7de; --link: #0a58ca;
  --good: #0f766e; --bad: #b42318; --run: #1d4ed8; --wait: #8a5a00; --calm: #6e7781;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --card: #161b22; --text: #e6edf3; --muted: #9aa4af; --line: #30363d; --link: #7fb5ff;
    --good: #0f766e; --bad: #c0341d; --run: #2f5fe0; --wait: #9a6700; --calm: #6e7781;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: var(--page); color: var(--text) }
body { margin: 0 auto; max-width: 100rem; padding: 1rem clamp(.75rem, 2vw, 2rem) 3rem }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem }
h1 { font-size: 1.25rem; margin: 0 } h2 { font-size: 1rem; margin: 1.25rem 0 .5rem } h3 { font-size: 1rem; margin: 1rem 0 .4rem }
p { margin: .3rem 0; overflow-wrap: anywhere }
a { color: var(--link) }
button, select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .7rem; max-width: 100% }
button { cursor: pointer } button.main { background: var(--run); border-color: var(--run); color: #fff } button.danger { border-color: var(--bad) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px }
main { padding-top: 1.25rem; min-width: 0 } main h2.name { margin: 0 } .scroll { overflow-x: auto }
.skip { position: absolute; left: -100rem } .skip:focus { left: 1rem }
.muted { color: var(--muted) } .live { margin-left: auto; color: var(--muted) }
.live.lost, .problem { color: #fff; background: var(--bad); border-radius: 6px; padding: .1rem .6rem }
.columns { display: grid; grid-template-columns: minmax(17rem, 24rem) minmax(0, 1fr); gap: 2rem }
@media (max-width: 55rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: 0 } }
.card { border: 1px solid var(--line); border-left: 5px solid var(--calm); border-radius: 6px; background: var(--card); padding: .5rem .75rem; margin: 0 0 .5rem }
.card.Succeeded { border-left-color: var(--good) } .card.Failed, .card.Stopped { border-left-color: var(--bad) }
.card.InProgress, .card.Created, .card.Queued { border-left-color: var(--run) } .card.Ready, .card.Baking { border-left-color: var(--wait) }
.row > .name { flex: 1 } .row { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; justify-content: space-between }
.name { font-weight: 600; overflow-wrap: anywhere } .small { font-size: .85rem }
.status { display: inline-block; white-space: nowrap; padding: 0 .55rem; border-radius: 1rem; color: #fff; background: var(--calm); font-size: .85rem }
.status.Succeeded { background: var(--good) } .status.Failed, .status.Stopped { background: var(--bad) }
.status.InProgress, .status.Created, .status.Queued { background: var(--run) } .status.Ready, .status.Baking { background: var(--wait) }
ul.plain { list-style: none; margin: 0; padding: 0 }
.history button { display: block; width: 100%; text-align: left; margin: 0 0 .35rem } .history button[aria-current] { border-color: var(--link); border-width: 2px }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0 } dt { color: var(--muted) } dd { margin: 0; overflow-wrap: anywhere }
.bar { display: flex; height: 14px; border-radius: 4px; overflow: hidden; background: var(--line); margin: .4rem 0 }
.bar > span { display: block; height: 100%; min-width: 3px } .bar .Succeeded, .bar .new { background: var(--good) } .bar .Failed { background: var(--bad) }
.bar .InProgress { background: var(--run) } .bar .Ready { background: var(--wait) } .bar .old { background: var(--calm) }
.fleet { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .4rem }
.fleet.dense { grid-template-columns: repeat(auto-fill, minmax(2rem, 1fr)); gap: .2rem }
.cell { text-align: left; padding: .3rem .55rem; border-left: 5px solid var(--calm); overflow: hidden }
.cell.Succeeded { border-left-color: var(--good) } .cell.Failed { border-left-color: var(--bad); background: color-mix(in srgb, var(--bad) 14%, var(--page)) }
.cell.InProgress { border-left-color: var(--run) } .cell.Ready { border-left-color: var(--wait) } .cell[aria-pressed=true] { outline: 2px solid var(--link) }
.cell b { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600 }
.dense .cell { padding: .1rem .3rem; text-align: center }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .2rem .75rem .2rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
pre { font: .85rem/1.45 ui-monospace, "SF Mono", Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 22rem; overflow: auto;
  margin: .3rem 0; padding: .5rem .7rem; border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 4px; background: var(--page) }
.fault { border: 1px solid var(--line); border-left: 5px solid var(--bad); border-radius: 6px; background: var(--card); padding: .4rem .7rem; margin: .4rem 0 }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: .6rem 0 }
dialog { border: 1px solid var(--line); border-radius: 8px; background: var(--page); color: inherit; max-width: min(40rem, 95vw) } dialog::backdrop { background: #0008 }
label { display: block; margin: .5rem 0 }
@media (prefers-reduced-motion: no-preference) { .cell.InProgress b::after { content: " \\2026" } }
`

export const id = 4455;
export const ids = [4455];
export const modules = {

/***/ 39328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ totalTargets),
/* harmony export */   e: () => (/* binding */ toReportData)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);
/* harmony import */ var _html_events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(297);
/* harmony import */ var _html_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2035);
/* harmony import */ var _target_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14190);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87958);





/** As much of a script's output as CodeDeploy keeps. */
const LOG_CHARACTERS = 4_096;
/** What the diagnostics of a whole fleet may take in the file, in bytes; beyond, each says less, and at last nothing but its code. */
const FULL_BYTES = 4_000_000;
const SHORT_BYTES = 1_000_000;
const FULL = { log: LOG_CHARACTERS, message: 1_000 };
const SHORT = { log: 200, message: 100 };
const NONE = { log: 0, message: 0 };
/** How many targets a deployment has, as far as that is known; of a large fleet not all are described. */
function totalTargets({ targets, deployment }) {
    return Math.max(targets.length, deployment?.counts === undefined ? 0 : (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(deployment.counts));
}
/** A result as the page's script reads it: targets that failed first, texts made safe to show, equal texts once. */
function toReportData({ targets, deployment }) {
    const events = targets.flatMap((target) => target.events);
    const times = [deployment?.startedAt, deployment?.completedAt, ...events.flatMap(timesOf)].filter(isTime);
    const baseMs = times.reduce((least, time) => Math.min(least, time), times[0] ?? 0);
    const endMs = times.reduce((most, time) => Math.max(most, time), baseMs);
    const names = createTable((name) => (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(name), 100));
    // The table's columns are in the order in which the events run.
    for (const name of (0,_html_events_js__WEBPACK_IMPORTED_MODULE_3__/* .eventNames */ .Z)(targets))
        names.placeOf(name);
    const words = createTable((word) => (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(word), 100));
    const diagnostics = createDiagnosticsTable();
    const eventRow = ({ name, state, startedAt, endedAt, diagnostics: why }) => {
        const start = isTime(startedAt) ? Math.round(startedAt - baseMs) : null;
        const duration = isTime(startedAt) && isTime(endedAt) ? Math.max(0, Math.round(endedAt - startedAt)) : null;
        const head = [names.placeOf(name), _target_order_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE_ORDER */ .P.indexOf(state), start, duration];
        return why === undefined ? head : [...head, diagnostics.placeOf(why)];
    };
    const rows = [...targets]
        .sort(_target_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byUrgency */ .t)
        .map(({ id, state, nativeStatus, events: own }) => [
        (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(id), 200),
        _target_order_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE_ORDER */ .P.indexOf(state),
        words.placeOf(nativeStatus),
        own.map(eventRow),
    ]);
    return {
        baseMs,
        endMs: endMs - baseMs,
        states: _target_order_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE_ORDER */ .P,
        names: names.values,
        words: words.values,
        diagnostics: diagnostics.values,
        targets: rows,
    };
}
/** Gives each different key one place. */
function createTable(toValue, identify = (key) => key) {
    const values = [];
    const places = new Map();
    return {
        values,
        placeOf: (key) => {
            const identity = identify(key);
            const known = places.get(identity);
            if (known !== undefined)
                return known;
            places.set(identity, values.length);
            return values.push(toValue(key)) - 1;
        },
    };
}
function createDiagnosticsTable() {
    let usedBytes = 0;
    const toRow = (why) => {
        const room = usedBytes < FULL_BYTES ? FULL : usedBytes < FULL_BYTES + SHORT_BYTES ? SHORT : NONE;
        const row = diagnosticsRow(why, room);
        // What has to be escaped takes up to six bytes.
        usedBytes += JSON.stringify(row).replace(/[^ -~]|[<>&]/g, '\\u0000').length;
        return row;
    };
    return createTable(toRow, ({ errorCode, scriptName, message, logTail }) => [errorCode, scriptName, message, logTail].join('\u0000'));
}
function diagnosticsRow(why, room) {
    const { errorCode, scriptName = '', message = '', logTail = '' } = why;
    // Ten thousand outputs that nobody will see are not worth reading.
    const log = room.log === 0 ? '' : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedLines */ .m)(logTail).join('\n');
    return {
        code: (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(errorCode), 100),
        script: (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(scriptName), Math.min(room.message, 300)),
        message: (0,_html_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(message), room.message),
        // A cut between the halves of a character would leave one that nobody can read.
        log: log.slice(-room.log).replace(/^[\udc00-\udfff]/, ''),
        isCut: room.log === 0 ? logTail !== '' : log.length > room.log,
    };
}
function timesOf({ startedAt, endedAt }) {
    return [startedAt, endedAt];
}
/** Whether a date can hold it. */
function isTime(ms) {
    return ms !== undefined && Math.abs(ms) <= 8.64e15;
}


/***/ }),

/***/ 297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ renderEventSummary),
/* harmony export */   Z: () => (/* binding */ eventNames)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _html_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2035);



/** No service has more lifecycle events; what a broken one tells beyond that is in the targets' own rows. */
const NAMES = 40;
/** With fewer targets the timeline shows the same at a glance. */
const WORTH_SUMMING_UP = 4;
/** The names of the lifecycle events, in the order in which they run. */
function eventNames(targets) {
    const names = [];
    for (const { events } of targets) {
        let place = 0;
        for (const { name } of events) {
            const known = names.indexOf(name);
            if (known >= 0)
                place = known + 1;
            else if (names.length < NAMES)
                names.splice(place++, 0, name);
        }
    }
    return names;
}
/**
 * Where the time went and where it broke: a row for each lifecycle event over the targets that are known.
 *
 * @param total how many targets there are.
 */
function renderEventSummary(targets, total) {
    if (targets.length < WORTH_SUMMING_UP)
        return '';
    const rows = eventNames(targets).flatMap((name) => eventRow(name, targets));
    if (rows.length === 0)
        return '';
    const known = targets.length < total ? `${targets.length} of ${total}` : `all ${total}`;
    const type = targets[0]?.type;
    const title = `${type === 'device' ? 'Steps' : 'Lifecycle events'} on ${known} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(type, total)}`;
    const head = ['Event', 'Ran on', 'Failed', 'Half took less than', 'Longest'];
    const cells = head.map((text, index) => `<th scope="col"${index === 0 ? '' : ' class="number"'}>${text}</th>`);
    return `<section aria-labelledby="events-title"><h2 id="events-title">${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="lifecycle events"><table><thead><tr>${cells.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`;
}
function eventRow(name, targets) {
    let failed = 0;
    let ran = 0;
    const times = [];
    for (const { id, events } of targets) {
        for (const event of events) {
            if (event.name !== name || event.state === 'pending' || event.state === 'skipped')
                continue;
            ran += 1;
            if (event.state === 'failed')
                failed += 1;
            const ms = durationOf(event);
            if (ms !== undefined)
                times.push({ id, ms });
        }
    }
    if (ran === 0)
        return [];
    times.sort((one, other) => one.ms - other.ms);
    const median = times[Math.floor((times.length - 1) / 2)];
    const longest = times.at(-1);
    const slow = longest === undefined ? '' : `${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(longest.ms)} on ${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlCode */ .h8)(longest.id, 60)}`;
    return [
        `<tr><td>${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlText */ .js)(name, 100)}</td><td class="number">${ran}</td><td class="number${failed === 0 ? '' : ' failed'}">${failed === 0 ? '' : `✗ ${failed}`}</td>\
<td class="number">${median === undefined ? '' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(median.ms)}</td><td class="number">${slow}</td></tr>`,
    ];
}
function durationOf({ startedAt, endedAt }) {
    return startedAt === undefined || endedAt === undefined ? undefined : Math.max(0, endedAt - startedAt);
}


/***/ }),

/***/ 21707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ STYLE),
/* harmony export */   h: () => (/* binding */ STYLE_HASH)
/* harmony export */ });
/** SHA-256 of {@link STYLE}, for the page's content security policy; a test holds them together. */
const STYLE_HASH = 'sha256-Hcra2S+8IGF9TMMqB/dRMt/O5yzgt2QhWhZvjnxNtEU=';
/**
 * How the page looks: on a phone and on a wall, in light and in dark, on paper. What failed differs by pattern, sign and
 * word, never by colour alone.
 */
const STYLE = `
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
`;


/***/ }),

/***/ 2035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ htmlLink),
/* harmony export */   Sh: () => (/* binding */ htmlLog),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   o8: () => (/* binding */ htmlJson)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87958);

/**
 * Text that is not ours, as one line of HTML that shows it and does nothing else, in an element or in a quoted attribute.
 *
 * @param maxLength how many characters are shown. @defaultValue 500
 */
function htmlText(text, maxLength = 500) {
    return escapeHtml(shorten((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(text), maxLength));
}
/** The same for names and other text that people copy. */
function htmlCode(text, maxLength = 200) {
    return `<code>${htmlText(text, maxLength)}</code>`;
}
/** Lines of a log as they stand. */
function htmlLog(lines) {
    return `<pre tabindex="0">${escapeHtml(lines.join('\n'))}</pre>`;
}
/** A link, where the address is one that a browser should follow; its label, which is HTML already, alone elsewhere. */
function htmlLink(label, url) {
    if (url === undefined || !URL.canParse(url))
        return label;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
        return label;
    return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${label}</a>`;
}
/**
 * A value as JSON for the inside of a `<script>` element: the parser of HTML looks for `</script` and `<!--` there, whatever
 * is around them, and takes no entity for what it stands for.
 */
function htmlJson(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Keeps a text to a number of characters, and says so where it was longer. */
function shorten(text, maxLength) {
    // A cut between the halves of a character would leave one that nobody can read.
    if (text.length <= maxLength)
        return text;
    return maxLength === 0 ? '' : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 20140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   by: () => (/* binding */ snapshotJson),
/* harmony export */   cX: () => (/* binding */ failureFields),
/* harmony export */   w4: () => (/* binding */ continuedJson),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* unused harmony export targetJson */
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98421);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60336);
/* harmony import */ var _failed_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35789);
/* harmony import */ var _reached_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90358);




/** A target for a machine: times in ISO 8601, everything that the service told. */
function targetJson(target) {
    const { id, type, state, nativeStatus, events, updatedAt, traffic } = target;
    return {
        targetId: id,
        type,
        state,
        status: nativeStatus,
        ...failureFields(target),
        lifecycleEvents: events.map(eventJson),
        ...(updatedAt !== undefined && { updatedAt: time(updatedAt) }),
        ...(traffic !== undefined && { traffic }),
    };
}
/** What a core device tells of its failure, where those look who know nothing of lifecycle events. */
function failureFields(target) {
    const { detailedStatus, deviceState, cause, errorStack, errorTypes } = (0,_failed_events_js__WEBPACK_IMPORTED_MODULE_0__/* .failedEventOf */ .N)(target)?.diagnostics ?? {};
    return {
        ...(detailedStatus !== undefined && { detailedStatus }),
        ...(deviceState !== undefined && { deviceState }),
        ...(cause !== undefined && { cause }),
        ...(errorStack !== undefined && { errorStack }),
        ...(errorTypes !== undefined && { errorTypes }),
    };
}
function eventJson({ name, state, startedAt, endedAt, diagnostics, hook }) {
    return {
        name,
        state,
        ...(startedAt !== undefined && { startedAt: time(startedAt) }),
        ...(endedAt !== undefined && { endedAt: time(endedAt) }),
        ...(diagnostics !== undefined && { diagnostics }),
        ...(hook !== undefined && { hook }),
    };
}
/** A look at a deployment for a machine. */
function snapshotJson({ deployment, targets }) {
    const { id, state, nativeStatus, counts, failure, revision, heldUp } = deployment;
    const { service, applicationName, deploymentGroupName } = deployment;
    return {
        deploymentId: id,
        state,
        status: nativeStatus,
        ...(applicationName !== undefined && { applicationName }),
        ...(deploymentGroupName !== undefined && { deploymentGroupName }),
        ...(service !== undefined && { service }),
        ...(counts !== undefined && { counts }),
        ...moreCounts(deployment),
        ...(heldUp !== undefined && { heldUp }),
        ...(failure !== undefined && { failure }),
        ...(revision !== undefined && { revision: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .toRevisionJson */ .Rh)(revision) }),
        targets: targets.map(targetJson),
    };
}
/** What a service counts beside the states that all have. */
function moreCounts({ nativeCounts, uncounted } = {}) {
    return { ...(nativeCounts !== undefined && { nativeCounts }), ...(uncounted !== undefined && { uncounted }) };
}
/** That a deployment goes on from a wait of the service, or has done so before, for a machine. */
function continuedJson({ kind, deploymentId, from, status }) {
    return { type: 'deployment-continued', deploymentId, from, continued: kind === 'continued', status };
}
/** The last word on a deployment for a machine: the line of `type: "result"`. */
function resultJson(result) {
    const { outcome, deploymentId, status, targets, failure, actionTaken, rollback, elapsedMs, deployment } = result;
    const { redeployed, reached } = result;
    return {
        type: 'result',
        outcome,
        deploymentId,
        status,
        actionTaken,
        elapsedSeconds: Math.round(elapsedMs) / 1000,
        service: (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceOf */ .z5)(result),
        ...(deployment?.counts !== undefined && { counts: deployment.counts }),
        ...moreCounts(deployment),
        ...(deployment?.heldUp !== undefined && { heldUp: deployment.heldUp }),
        ...(deployment?.revision !== undefined && { revision: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .toRevisionJson */ .Rh)(deployment.revision) }),
        ...(reached !== undefined && { reached: reachedJson(reached, targets) }),
        ...(rollback !== undefined && { rollback }),
        ...(redeployed !== undefined && { redeployed }),
        targets: targets.map(targetJson),
        ...(failure !== undefined && { failure }),
    };
}
function reachedJson(reached, targets) {
    const { point, staysMs } = reached;
    const { toCome } = (0,_reached_js__WEBPACK_IMPORTED_MODULE_3__/* .describeReached */ .e)(reached, targets);
    return { point, ...(staysMs !== undefined && { staysSeconds: staysMs / 1000 }), toCome };
}
function time(ms) {
    return new Date(ms).toISOString();
}


/***/ }),

/***/ 59974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ renderResultMarkdown)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/core/lib/report/advice.js + 10 modules
var report_advice = __webpack_require__(56366);
// EXTERNAL MODULE: ./packages/core/lib/report/changes.js
var changes = __webpack_require__(45889);
// EXTERNAL MODULE: ./packages/core/lib/report/core-devices.js
var core_devices = __webpack_require__(61591);
// EXTERNAL MODULE: ./packages/core/lib/report/describe-exit.js
var describe_exit = __webpack_require__(31683);
// EXTERNAL MODULE: ./packages/core/lib/report/failure-groups.js
var failure_groups = __webpack_require__(28391);
// EXTERNAL MODULE: ./packages/core/lib/report/fleet.js + 1 modules
var fleet = __webpack_require__(32562);
// EXTERNAL MODULE: ./packages/core/lib/report/headline.js
var report_headline = __webpack_require__(74502);
// EXTERNAL MODULE: ./packages/core/lib/report/hook-run.js
var hook_run = __webpack_require__(42609);
// EXTERNAL MODULE: ./packages/core/lib/report/markdown-targets.js
var markdown_targets = __webpack_require__(92528);
// EXTERNAL MODULE: ./packages/core/lib/report/markdown-text.js
var markdown_text = __webpack_require__(86511);
// EXTERNAL MODULE: ./packages/core/lib/report/html-data.js
var html_data = __webpack_require__(39328);
// EXTERNAL MODULE: ./packages/core/lib/report/target-order.js
var target_order = __webpack_require__(14190);
;// CONCATENATED MODULE: ./packages/core/lib/report/mermaid-timeline.js



/** GitHub draws no Mermaid text above 50,000 characters; with so many events to a target we stay far below. */
const EVENTS = 20;
const NAME_LENGTH = 40;
/** Names that cannot be taken for one of Mermaid's own words, such as `click` or `title`, at the start of a line. */
const PLAIN_NAME = /^(Before|After|Block|Allow|Application|Download|Install|Validate|Start|End|Test)[A-Za-z]*$/;
const TAGS = {
    succeeded: 'done, ',
    failed: 'crit, ',
    'in-progress': 'active, ',
    pending: '',
    skipped: '',
    unknown: '',
};
/**
 * The lifecycle events of a deployment over time, as a Mermaid `gantt` diagram for a step's summary: targets that failed
 * first. Empty when no target is known to have begun anything.
 *
 * @param maxTargets how many targets are drawn; the title says so where there are more.
 */
function renderTimelineMermaid(result, maxTargets = 12) {
    const { targets } = result;
    const timed = targets.filter((target) => timedEvents(target).length > 0);
    if (timed.length === 0)
        return '';
    const shown = timed.sort(target_order/* byUrgency */.t).slice(0, maxTargets);
    const events = shown.flatMap(timedEvents);
    const lastMs = Math.max(...events.map(({ startedAt, endedAt }) => Math.max(startedAt, endedAt ?? 0)));
    const total = (0,html_data/* totalTargets */.J)(result);
    const title = total === shown.length ? [] : [`  title ${shown.length} of ${total} ${(0,model/* unitOf */.uF)(shown[0]?.type, total)}`];
    const names = shown.map((_, index) => uniqueName(shown, index));
    const sections = shown.flatMap((target, index) => [
        `  section ${names[index]}`,
        ...timedEvents(target).map((event) => taskLine(event, lastMs)),
    ]);
    // Mermaid leaves room for ten characters beside the bars, and draws longer names over them.
    const leftPadding = 30 + 7 * Math.max(...names.map(({ length }) => length));
    return [
        `%%{init: {"gantt": {"leftPadding": ${leftPadding}}}}%%`,
        'gantt',
        '  dateFormat x',
        '  axisFormat %H:%M:%S',
        '  todayMarker off',
        ...title,
        ...sections,
    ].join('\n');
}
function timedEvents({ events }) {
    return events.filter((event) => isTime(event.startedAt)).slice(0, EVENTS);
}
/** The diagram's times are digits; a clock before 1970 or beyond what a date holds is none. */
function isTime(ms) {
    return ms !== undefined && ms >= 0 && ms <= 8.64e15;
}
/** What still runs is drawn up to the last moment that is known of. */
function taskLine({ name, state, startedAt, endedAt }, lastMs) {
    const plain = safeName(name);
    const label = PLAIN_NAME.test(plain) ? plain : `event ${plain}`;
    const word = state === 'failed' || state === 'unknown' ? ` ${state}` : '';
    const end = Math.max(isTime(endedAt) ? (endedAt ?? 0) : lastMs, startedAt);
    return `  ${label}${word} :${TAGS[state]}${Math.round(startedAt)}, ${Math.round(end)}`;
}
/** Sections of one name would be drawn over each other. */
function uniqueName(targets, index) {
    const name = safeName(targets[index]?.id ?? '');
    const isTaken = targets.slice(0, index).some(({ id }) => safeName(id) === name);
    return isTaken ? `${name} ${index + 1}` : name;
}
/** Colons, semicolons, quotes, `#`, `%%` and line breaks have meanings in Mermaid: only what has none is left. */
function safeName(text) {
    const safe = text.replace(/[^A-Za-z0-9 ._-]+/g, '_').trim();
    return safe === '' ? '_' : safe.slice(0, NAME_LENGTH);
}

// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
;// CONCATENATED MODULE: ./packages/core/lib/report/markdown-result.js














/** How many different failures are told: a page has more room than a screen. */
const TOLD_GROUPS = 10;
/** How many of the targets that failed alike are named. */
const TOLD_NAMES = 5;
/** How much of a script's output is shown: as much as CodeDeploy keeps of it. */
const LOG_CHARACTERS = 4_096;
/** A longer table is folded. */
const OPEN_ROWS = 10;
const MARKS = { good: '✅', bad: '❌', open: '⚠️' };
/**
 * The last words on a deployment as a page of Markdown, for a step's summary or a comment: what happened and why, the
 * targets that failed with their scripts' last output, all targets with their lifecycle events, and what to do.
 *
 * Nothing that a host, a device or a service wrote is active in it, and it stays below half a megabyte for any fleet.
 */
function renderResultMarkdown(result, { consoleUrl, advice = 'command', headingLevel = 3 } = {}) {
    const headline = (0,report_headline/* headlineOf */.gD)(result);
    const steps = (0,report_advice/* adviceFor */.c)(result, advice);
    const section = '#'.repeat(headingLevel + 1);
    const blocks = [
        `${'#'.repeat(headingLevel)} ${MARKS[headline.verdict]} ${(0,markdown_text/* markdownText */.p7)(headline.statement)}`,
        ...renderStory(result, headline),
        renderFacts(result, consoleUrl),
        ...renderFailures(result, section),
        ...renderTargets(result, section),
        ...renderTimeline(result),
        ...(steps.length === 0 ? [] : [`${section} Next steps`, bullets(steps.map(renderAdvice))]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Why it ended so; with a rollback that is over too, one after the other. */
function renderStory(result, { reason }) {
    const { rollback, outcome, status } = result;
    const why = reason === undefined ? '' : (0,markdown_text/* markdownText */.p7)(reason, 1_000);
    if (rollback === undefined || (outcome !== 'failed' && outcome !== 'rolled-back'))
        return why === '' ? [] : [why];
    const undo = `${(0,markdown_text/* markdownCode */.D9)(rollback.deploymentId)}, which ended ${(0,markdown_text/* markdownText */.p7)(rollback.status)}`;
    return [
        [
            `1. deployment ${(0,markdown_text/* markdownCode */.D9)(result.deploymentId)} ended ${(0,markdown_text/* markdownText */.p7)(status)}${why === '' ? '' : `: ${why}`}`,
            `2. to undo it, the service started deployment ${undo}`,
        ].join('\n'),
    ];
}
function renderFacts(result, consoleUrl) {
    const { deploymentId, deployment, targets } = result;
    const { applicationName, deploymentGroupName, revision, counts } = deployment ?? {};
    const failed = targets.filter(({ state }) => state === 'failed').length;
    const word = (0,core_devices/* greengrassFacts */.D$)(result)?.title.toLowerCase() ?? 'group';
    const facts = [
        `deployment ${(0,markdown_text/* markdownLink */.iQ)((0,markdown_text/* markdownCode */.D9)(deploymentId), consoleUrl)}`,
        applicationName === undefined ? undefined : `application ${(0,markdown_text/* markdownCode */.D9)(applicationName)}`,
        deploymentGroupName === undefined ? undefined : `${word} ${(0,markdown_text/* markdownCode */.D9)(deploymentGroupName)}`,
        revision === undefined ? undefined : `revision ${(0,markdown_text/* markdownCode */.D9)((0,format/* describeRevision */.hi)(revision), 500)}`,
        counts === undefined || (0,model/* totalOf */.e6)(counts) === 0 ? undefined : (0,changes/* describeCounts */.wv)(counts),
        counts === undefined && failed > 0 ? `${failed} failed` : undefined,
    ];
    return facts.filter((fact) => fact !== undefined).join(' · ');
}
function renderFailures(result, section) {
    const groups = (0,failure_groups/* groupFailures */.B)(result).slice(0, TOLD_GROUPS);
    const serviceReason = (0,report_headline/* describeServiceReason */.DG)(result);
    const rest = [...(0,fleet/* describeRest */.wA)(result, (0,failure_groups/* countFailed */.v)(groups)), ...(serviceReason === undefined ? [] : [serviceReason])];
    if (groups.length === 0 && rest.length === 0)
        return [];
    return [
        ...(groups.length === 0 ? [] : [`${section} What failed`]),
        ...groups.flatMap((group, index) => renderGroup(group, index === 0)),
        ...(rest.length === 0 ? [] : [bullets(rest.map((line) => (0,markdown_text/* markdownText */.p7)(line, 2_000)))]),
    ];
}
/** The first failure is shown with its output: it is what a reader came for. */
function renderGroup(group, isOpen) {
    const { targets } = group;
    const names = targets.length === 1 ? [] : [renderNames(targets)];
    const isOne = targets.length === 1;
    const first = (0,markdown_text/* markdownCode */.D9)(targets[0]?.id ?? '', 120);
    const who = isOne ? first : `${targets.length} ${(0,model/* unitOf */.uF)(targets[0]?.type, targets.length)}`;
    if (group.kind === 'never-answered')
        return [[`**${who}: ${fleet/* NOTHING_BEGAN */.ug}**`, ...names].join('\\\n')];
    const { diagnostics } = group.event;
    const { errorCode, message = '' } = diagnostics ?? {};
    const hook = (0,hook_run/* describeHookRun */.I)(group.event);
    const code = (0,markdown_text/* markdownCode */.D9)(errorCode ?? '');
    const why = [(0,markdown_text/* markdownText */.p7)(message, 1_000), code === '' ? '' : `(${code})`].filter((part) => part !== '').join(' ');
    const onFirst = isOne || group.isAlike ? '' : `on ${first}: `;
    const place = [renderPlace(group.event, who), ...names];
    const called = hook === undefined ? [] : [(0,markdown_text/* markdownText */.p7)(hook, 1_000)];
    const stack = (0,core_devices/* describeErrorStack */.KP)(diagnostics);
    const codes = stack === undefined ? [] : [(0,markdown_text/* markdownCode */.D9)(stack, 1_000)];
    const head = [...place, ...(why === '' ? [] : [`${onFirst}${why}`]), ...codes, ...called].join('\\\n');
    const { text, isCut } = lastCharacters((0,untrusted/* untrustedLines */.m)((0,hook_run/* outputOf */.j)(group.event)));
    if (text.length === 0)
        return [head];
    const title = `${isCut ? 'the end of its output' : 'its output'}${isOne ? '' : ` on ${first}`}`;
    return [
        head,
        [`<details${isOpen ? ' open' : ''}><summary>${title}</summary>`, (0,markdown_text/* markdownLog */.cu)(text), '</details>'].join('\n\n'),
    ];
}
/** Where and how: `47 instances: scripts/start.sh exited 1 (ApplicationStart)`. */
function renderPlace(event, who) {
    const { subject, verb } = (0,describe_exit/* describeExit */.K)(event);
    const name = (0,markdown_text/* markdownText */.p7)(event.name);
    if (subject === 'event')
        return `**${who}: ${name} ${verb}**`;
    const actor = subject === 'agent' ? 'the agent' : (0,markdown_text/* markdownCode */.D9)(subject.script);
    return `**${who}: ${actor} ${verb}** (${name})`;
}
function renderNames(targets) {
    const named = targets.slice(0, TOLD_NAMES).map(({ id }) => (0,markdown_text/* markdownCode */.D9)(id, 120));
    const more = targets.length - named.length;
    return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** As many of the last lines as there is room for. */
function lastCharacters(lines) {
    const text = lines.join('\n');
    const tail = text.slice(-LOG_CHARACTERS).split('\n');
    const isCut = text.length > LOG_CHARACTERS;
    // The first line is a part of one then; alone it is better than nothing.
    return { text: isCut && tail.length > 1 ? tail.slice(1) : lines.length === 0 ? [] : tail, isCut };
}
function renderTargets({ targets, deployment }, section) {
    if (targets.length === 0)
        return [];
    const { table, shown } = (0,markdown_targets/* renderTargetTable */.c)(targets);
    const counts = deployment?.counts;
    const total = Math.max(targets.length, counts === undefined ? 0 : (0,model/* totalOf */.e6)(counts));
    const more = total - shown;
    const blocks = more === 0 ? [table] : [table, `and ${more} more ${(0,model/* unitOf */.uF)(targets[0]?.type, more)}`];
    if (shown <= OPEN_ROWS)
        return [`${section} Targets`, ...blocks];
    const title = `${shown === total ? '' : `${shown} of `}${total} ${(0,model/* unitOf */.uF)(targets[0]?.type, total)}`;
    return [`${section} Targets`, `<details><summary>${title}</summary>`, ...blocks, '</details>'];
}
function renderTimeline(result) {
    const timeline = renderTimelineMermaid(result);
    if (timeline === '')
        return [];
    return ['<details><summary>Timeline</summary>', `\`\`\`mermaid\n${timeline}\n\`\`\``, '</details>'];
}
function renderAdvice(advice) {
    return advice.map((part) => (typeof part === 'string' ? (0,markdown_text/* markdownText */.p7)(part) : (0,markdown_text/* markdownCode */.D9)(part.code, 500))).join(' ');
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}


/***/ })

};

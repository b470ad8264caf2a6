export const id = 2843;
export const ids = [2843];
export const modules = {

/***/ 12843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printToGitHub: () => (/* binding */ printToGitHub)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53797);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66008);
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
/* harmony import */ var _slipway_github_workflow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76477);
/* harmony import */ var _print_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37863);




/**
 * Tells a step of a workflow: everything in the log, where no line of it is taken for a command, what is wrong at its lines as
 * far as the runner shows annotations, and all of it in the step's summary.
 */
async function printToGitHub(result, outside) {
    const workflow = await (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflow */ .mw)(outside.environment);
    const context = await (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .readContext */ .yI)(outside.environment);
    const { diagnostics, warnings } = result.release;
    try {
        const print = (text) => workflow.print(text);
        await (0,_print_result_js__WEBPACK_IMPORTED_MODULE_2__/* .printText */ .n)(result, { ...outside, print, printError: print, isTerminal: false }, false);
        for (const message of warnings)
            workflow.annotate({ level: 'warning', message });
        for (const diagnostic of diagnostics) {
            const annotation = (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_1__/* .diagnosticAnnotation */ .H6)(diagnostic, context);
            if (annotation !== undefined)
                workflow.annotate(annotation);
        }
        workflow.flushAnnotations();
        await workflow.appendSummary((0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .renderValidationMarkdown */ .ZJ)(diagnostics, {
            explain: _slipway_core_report__WEBPACK_IMPORTED_MODULE_4__/* .diagnosticPage */ .nt,
            ...(result.what !== undefined && { what: result.what }),
        }));
    }
    finally {
        workflow.end();
    }
}


/***/ }),

/***/ 72674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ renderContentMarkdown),
/* harmony export */   X: () => (/* binding */ describeContent)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);
/* harmony import */ var _markdown_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92528);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86511);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);




/** Of what is smaller than this, nobody asks what makes it large. */
const LARGE_BYTES = 1_000_000;
/** What makes a bundle as large as it is, in one line for a terminal; nothing where all is small. */
function describeContent({ sizeBytes, largestFolders, largestFiles }) {
    const [file] = largestFiles;
    if (sizeBytes < LARGE_BYTES || file === undefined)
        return undefined;
    const folder = findHeaviest(largestFolders, sizeBytes);
    const parts = [
        ...(folder === undefined ? [] : [`${folder.path}/ ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(folder.sizeBytes)}`]),
        `largest file ${file.path} ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(file.sizeBytes)}`,
    ];
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(`${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(sizeBytes)} before compression: ${parts.join(', ')}`);
}
/** The narrowest folder with more than half in it; without one, the largest. */
function findHeaviest(folders, sizeBytes) {
    return folders.findLast((folder) => folder.sizeBytes > sizeBytes / 2) ?? folders[0];
}
/** What makes a bundle as large as it is, as Markdown for whoever opens it; nothing where all is small. */
function renderContentMarkdown({ sizeBytes, largestFolders, largestFiles }) {
    if (sizeBytes < LARGE_BYTES)
        return [];
    const sizeOf = (one) => [
        (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(one.sizeBytes),
        `${Math.round((one.sizeBytes / sizeBytes) * 100)} %`,
    ];
    const folders = largestFolders.map((one) => [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(`${one.path}/`), ...sizeOf(one), String(one.fileCount)]);
    const files = largestFiles.map((one) => [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(one.path), ...sizeOf(one)]);
    return [
        `<details><summary>What is large in it: ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(sizeBytes)} before compression</summary>`,
        ...(folders.length === 0 ? [] : [tableOf(['Folder', 'Size', 'Share', 'Files'], folders)]),
        tableOf(['File', 'Size', 'Share'], files),
        '</details>',
    ];
}
function tableOf(head, lines) {
    return [(0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .n)(head), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .n)(head.map(() => '---')), ...lines.map(_markdown_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .n)].join('\n');
}


/***/ }),

/***/ 4354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A stretch of time for a person: `0.4 s`, `12 s`, `3 min 05 s`, `2 h 10 min`. */
function formatDuration(ms) {
    if (ms < 9_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
/** A size for a person, in the units of storage bills: `812 B`, `4.2 kB`, `98 MB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 53797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ renderDiagnostics),
/* harmony export */   ZJ: () => (/* binding */ renderValidationMarkdown),
/* harmony export */   nA: () => (/* binding */ renderReleaseMarkdown),
/* harmony export */   renderBundleMarkdown: () => (/* binding */ renderBundleMarkdown),
/* harmony export */   renderErrorMarkdown: () => (/* binding */ renderErrorMarkdown),
/* harmony export */   renderPushMarkdown: () => (/* binding */ renderPushMarkdown)
/* harmony export */ });
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60336);
/* harmony import */ var _bundle_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72674);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4354);
/* harmony import */ var _markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92528);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86511);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87958);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66008);







/** How many diagnostics a table shows. */
const ROWS = 100;
const ORDER = { error: 0, warning: 1, notice: 2 };
/**
 * What came of a release folder, as Markdown: the bundle, and what validation had to say.
 *
 * @param bundle `undefined` when errors in the AppSpec kept it from being written.
 */
function renderBundleMarkdown(bundle, diagnostics, options = {}) {
    const blocks = [
        bundle === undefined ? '### ❌ not bundled: the AppSpec has errors' : '### ✅ bundled',
        ...(bundle === undefined ? [] : [renderMade(bundle), ...(0,_bundle_content_js__WEBPACK_IMPORTED_MODULE_0__/* .renderContentMarkdown */ .T)(bundle.content)]),
        ...renderDiagnostics(diagnostics, options),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same of a folder that was read for something else, which has a heading of its own. */
function renderReleaseMarkdown(release, diagnostics, options = {}) {
    const blocks = [
        renderMade(release),
        ...(0,_bundle_content_js__WEBPACK_IMPORTED_MODULE_0__/* .renderContentMarkdown */ .T)(release.content),
        ...renderDiagnostics(diagnostics, options),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function renderMade(made) {
    const { fileCount, contentDigest, commit, dirty } = made;
    const columns = [
        ...('path' in made ? describeFile(made) : [['Folder', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(made.source)]]),
        ['Files', String(fileCount)],
        ['Content digest', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(contentDigest)],
    ];
    if (commit !== undefined) {
        const changes = dirty === true ? ' with uncommitted changes' : '';
        columns.push(['Commit', `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(commit.slice(0, 12))}${changes}`]);
    }
    const [head, cells] = [columns.map(([name]) => name), columns.map(([, value]) => value)];
    return [(0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .n)(head), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .n)(head.map(() => '---')), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .n)(cells)].join('\n');
}
function describeFile({ path, format, sizeBytes }) {
    return [
        ['File', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))],
        ['Format', format],
        ['Size', (0,_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(sizeBytes)],
    ];
}
/**
 * What validation of a release, or of a component, had to say, as Markdown: the first line says whether it is valid.
 */
function renderValidationMarkdown(diagnostics, { what, ...options } = {}) {
    const verdict = `${diagnostics.some(({ severity }) => severity === 'error') ? '❌' : '✅'} ${(0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .describeValidity */ .Aw)(diagnostics, what)}`;
    return `${[`### ${verdict}`, ...renderDiagnostics(diagnostics, options)].join('\n\n')}\n`;
}
/** What was found wrong, worst first, with notices folded away; empty where nothing was. */
function renderDiagnostics(diagnostics, options) {
    const [notices, found] = [
        diagnostics.filter(({ severity }) => severity === 'notice'),
        diagnostics.filter(({ severity }) => severity !== 'notice'),
    ];
    const blocks = renderTable(found, options);
    if (notices.length === 0)
        return blocks;
    const summary = `<summary>${(0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(notices.length, 'notice')}</summary>`;
    return [...blocks, `<details>${summary}`, ...renderTable(notices, options), '</details>'];
}
function renderTable(diagnostics, { explain }) {
    if (diagnostics.length === 0)
        return [];
    const shown = [...diagnostics].sort((one, other) => ORDER[one.severity] - ORDER[other.severity]).slice(0, ROWS);
    const head = ['Place', 'Severity', 'What is wrong', 'What to change', 'Code'];
    const lines = shown.map(({ file, span, severity, message, hint = '', code }) => {
        const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
        const page = (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)((0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(code), explain?.(code));
        return (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .n)([(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(place), severity, (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(message), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(hint), page]);
    });
    const more = diagnostics.length - shown.length;
    const table = [(0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .n)(head), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .n)(head.map(() => '---')), ...lines].join('\n');
    return more === 0 ? [table] : [table, `and ${more} more`];
}
/** Where a revision is stored, as Markdown. */
function renderPushMarkdown({ revision, unchanged, artifact, sizeBytes }) {
    const place = (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_revision_index_js__WEBPACK_IMPORTED_MODULE_5__/* .describeRevision */ .hi)(revision), 1_200);
    const version = artifact.version === undefined ? '' : `, version ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(artifact.version)}`;
    const upload = unchanged ? 'not uploaded again: the bucket held the same bundle' : 'uploaded';
    return `### ✅ revision stored\n\n${place} (${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(sizeBytes)}${version}), ${upload}\n`;
}
/** What ended a step that has no result to tell of, as Markdown. */
function renderErrorMarkdown(error) {
    const { code, message, hint } = error;
    const [first = '', ...more] = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_6__/* .untrustedLines */ .m)(message).map((line) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(line, 1_000));
    const blocks = [
        `### ❌ ended by an error (${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(code)})`,
        // Wrong inputs are told all at once, a line each.
        more.length === 0 ? first : [first, ...more].map((line) => `- ${line}`).join('\n'),
        ...(hint === undefined ? [] : [`What to do: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(hint, 1_000)}`]),
    ];
    return `${blocks.join('\n\n')}\n`;
}


/***/ }),

/***/ 92528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ renderTargetTable),
/* harmony export */   n: () => (/* binding */ row)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4354);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86511);
/* harmony import */ var _target_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14190);



/** How many targets a table shows: a step's summary has a limit, and nobody reads on. */
const ROWS = 100;
/** A table with a row for each target, failed ones first, and a column for each lifecycle event that ran on any of them. */
function renderTargetTable(targets) {
    const rows = [...targets].sort(_target_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byUrgency */ .t).slice(0, ROWS);
    const columns = eventColumns(rows);
    const lines = [
        row(['Target', 'State', ...columns.map((name) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(name, 60))]),
        row(['---', '---', ...columns.map(() => '---')]),
        ...rows.map((target) => row(cellsOf(target, columns))),
    ];
    return { table: lines.join('\n'), shown: rows.length };
}
/** One line of a table. The cells hold no line break and no bare `|`. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The events that ran on any target, in the order in which they run. */
function eventColumns(targets) {
    const columns = [];
    for (const { events } of targets) {
        let place = 0;
        for (const { name, state } of events) {
            const known = columns.indexOf(name);
            if (known >= 0)
                place = known + 1;
            else if (state !== 'pending' && state !== 'skipped')
                columns.splice(place++, 0, name);
        }
    }
    return columns;
}
function cellsOf({ id, state, events }, columns) {
    const byName = new Map(events.map((event) => [event.name, event]));
    return [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(id, 120), describeState(state), ...columns.map((name) => describeEvent(byName.get(name)))];
}
function describeEvent(event) {
    if (event === undefined || event.state === 'pending')
        return '';
    const { state, startedAt, endedAt } = event;
    const time = startedAt === undefined || endedAt === undefined ? '' : ` ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(endedAt - startedAt)}`;
    return `${describeState(state)}${time}`;
}
function describeState(state) {
    const words = state === 'in-progress' ? 'in progress' : state;
    return state === 'failed' || state === 'unknown' ? `**${words}**` : words;
}


/***/ }),

/***/ 86511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   cu: () => (/* binding */ markdownLog),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87958);

/** GitHub takes an `@` or `#` for a mention or a reference by the text that it shows, however that was escaped. */
const ZERO_WIDTH_SPACE = '&#8203;';
/**
 * What Markdown or GitHub could act upon. In this order: mentions, references and emoji, which are told by the text that
 * is shown and have to be broken in it; addresses that become links by themselves; what begins a list, a rule or a heading
 * at the start of a line; all other punctuation that has a meaning.
 */
const ACTIVE = /(@|#|gh-(?=\d)|:(?=[\w+-]+:))|www\.|:(?=\/)|^[-+=]|(?<=^\d{1,9})[.)]|[&<>"\\`*_~[\]|$]/gi;
/**
 * Text that is not ours, as one line of Markdown that shows it and does nothing else: no markup, no link, no image, no
 * mention, no reference, no end of a table's cell.
 *
 * @param maxLength how many characters are shown. @defaultValue 500
 */
function markdownText(text, maxLength = 500) {
    return shorten((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(text), maxLength).replace(ACTIVE, neutralise);
}
/** The same for names and other text that people copy: in the type of code, and with nothing in it but itself. */
function markdownCode(text, maxLength = 200) {
    const shown = shorten((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(text), maxLength).replace(ACTIVE, (active) => 
    // GitHub looks for no mention in code, but for e-mail addresses: an element breaks these and is not copied.
    active === '@' ? '&#64;<wbr>' : entities(active));
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/** Lines of a log as they stand, in a block of their own that no line of them can leave. */
function markdownLog(lines) {
    return `<pre><code>${lines.join('\n').replace(/[&<>"]/g, entities)}</code></pre>`;
}
/** A link, where the address is one that a browser should follow; its label alone elsewhere. */
function markdownLink(label, url) {
    if (url === undefined || !URL.canParse(url))
        return label;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
        return label;
    const address = href.replace(/[\s()<>|\\`]/g, encodeAlways).replaceAll('&', '&amp;');
    return `[${label}](${address})`;
}
/** Keeps a text to a number of characters, and says so where it was longer. */
function shorten(text, maxLength) {
    // A cut between the halves of a character would leave one that nobody can read.
    return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
function neutralise(active, broken) {
    // A dollar sign could open a formula; GitHub's own advice is to put it into an element.
    if (active === '$')
        return '<span>&#36;</span>';
    return `${entities(active)}${broken === undefined ? '' : ZERO_WIDTH_SPACE}`;
}
function entities(characters) {
    return characters.replace(/./gsu, (character) => `&#${character.codePointAt(0)};`);
}
function encodeAlways(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
}


/***/ }),

/***/ 14190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ STATE_ORDER),
/* harmony export */   t: () => (/* binding */ byUrgency)
/* harmony export */ });
/** What a reader looks for first. */
const STATE_ORDER = [
    'failed',
    'unknown',
    'in-progress',
    'ready',
    'pending',
    'skipped',
    'succeeded',
];
/** Puts the targets that a reader looks for first to the front, and leaves the service's order otherwise. */
function byUrgency(one, other) {
    return STATE_ORDER.indexOf(one.state) - STATE_ORDER.indexOf(other.state);
}


/***/ }),

/***/ 60336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, `mender:NAME`, `greengrass:NAME@VERSION`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        case 'mender':
            return `mender:${revision.artifactName}`;
        case 'greengrass':
            return `greengrass:${Object.entries(revision.components)
                .map(([name, version]) => `${name}@${version}`)
                .join(',')}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, `mender:NAME` with the id of the Artifact where that is known, or JSON for
 * inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github' || revision.type === 'greengrass')
        return describeRevision(revision);
    if (revision.type === 'mender')
        return formatMender(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...(((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(key) ?? (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecFormatOf */ .X3)(key)) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
function formatMender(revision) {
    const { artifactName, artifactId } = revision;
    const isPlain = /^[!->@-~]+$/.test(artifactName) && (artifactId === undefined || /^[0-9a-f-]{36}$/i.test(artifactId));
    if (!isPlain)
        return JSON.stringify(toRevisionJson(revision));
    return `${describeRevision(revision)}${artifactId === undefined ? '' : `?artifactId=${artifactId}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`, which has one more type for Mender and one for Greengrass: what `push` prints, what `deploy` and `aws deploy` take. */
function toRevisionJson(revision) {
    switch (revision.type) {
        case 's3': {
            const { type: _, ...s3Location } = revision;
            return { revisionType: 'S3', s3Location };
        }
        case 'github': {
            const { type: _, ...gitHubLocation } = revision;
            return { revisionType: 'GitHub', gitHubLocation };
        }
        case 'content': {
            const { type: _, ...appSpecContent } = revision;
            return { revisionType: 'AppSpecContent', appSpecContent };
        }
        case 'mender': {
            const { type: _, ...menderArtifact } = revision;
            return { revisionType: 'MenderArtifact', menderArtifact };
        }
        case 'greengrass':
            return { revisionType: 'GreengrassComponents', greengrassComponents: revision.components };
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}


/***/ })

};

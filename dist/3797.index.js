export const id = 3797;
export const ids = [3797,6178,8559];
export const modules = {

/***/ 53692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ schemaAddress),
/* harmony export */   q: () => (/* binding */ pageAddress)
/* harmony export */ });
/** The repository of the project and the tag that users name, as in the `uses:` of a workflow; a test holds it equal to the examples. */
const PROJECT = 'slipway/slipway';
const TAG = 'v1';
/** Where the schema of a platform is published, or the one for all platforms: what an editor is told to load. */
function schemaAddress(platform) {
    const name = platform === undefined ? 'appspec' : `appspec-${platform}`;
    return `https://raw.githubusercontent.com/${PROJECT}/${TAG}/schemas/${name}.schema.json`;
}
/** Where a page of the documentation is published, by its path in the repository. */
function pageAddress(path) {
    return `https://github.com/${PROJECT}/blob/${TAG}/${path}`;
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

/***/ 66008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ describeValidity),
/* harmony export */   nt: () => (/* binding */ diagnosticPage),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _appspec_schema_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53692);

/** The page that explains a diagnostic. */
function diagnosticPage(code) {
    return (0,_appspec_schema_address_js__WEBPACK_IMPORTED_MODULE_0__/* .pageAddress */ .q)(`docs/diagnostics/${code}.md`);
}
/** Whether a release or a component is valid, and how much was found, for the last line of a validation. */
function describeValidity(diagnostics, what = 'release') {
    const count = (severity) => diagnostics.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const found = [
        ...(errors > 0 ? [countOf(errors, 'error')] : []),
        ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
    ].join(', ');
    if (errors > 0)
        return `the ${what} is not valid: ${found}`;
    return warnings > 0 ? `the ${what} is valid, with ${found}` : `the ${what} is valid`;
}
/** A number of things, in words: `1 error`, `2 errors`. */
function countOf(count, word, plural = `${word}s`) {
    return `${count} ${count === 1 ? word : plural}`;
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


/***/ }),

/***/ 37940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ bundleFormatOf),
/* harmony export */   Uq: () => (/* binding */ parseRevisionLocation),
/* harmony export */   X3: () => (/* binding */ appSpecFormatOf),
/* harmony export */   ZN: () => (/* binding */ isRevisionText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const BUNDLE_TYPES = ['zip', 'tar', 'tgz', 'YAML', 'JSON'];
const S3_FIELDS = ['bucket', 'key', 'bundleType', 'version', 'eTag'];
/** Parameters of an `s3://` URL, in any case: the AWS guide itself writes `versionId` and `etag`. */
const URL_PARAMETERS = new Map([
    ['versionid', 'version'],
    ['etag', 'eTag'],
    ['bundletype', 'bundleType'],
]);
/** The archive format that a file name or object key tells by its ending. */
function bundleFormatOf(name) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.zip'))
        return 'zip';
    if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz'))
        return 'tgz';
    return lower.endsWith('.tar') ? 'tar' : undefined;
}
/** The format of an AppSpec file that is a revision by itself, as its name tells it. */
function appSpecFormatOf(name) {
    if (/\.ya?ml$/i.test(name))
        return 'YAML';
    return /\.json$/i.test(name) ? 'JSON' : undefined;
}
/** Whether a text is meant for {@link parseRevisionLocation}, and is not the path of a file. */
function isRevisionText(text) {
    return /^(\{|[a-z][a-z0-9+.-]+:)/i.test(text.trim()) || appSpecFormatOf(text.trim()) === undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, `github:owner/repository@commit` with all 40 digits of the commit, `mender:NAME[?artifactId=…]` for a release of
 * Mender, or `greengrass:NAME@VERSION[,NAME@VERSION…]` for versions of components of AWS IoT Greengrass V2.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
function parseRevisionLocation(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return parseJson(trimmed);
    if (trimmed.startsWith('s3://'))
        return parseS3Url(trimmed);
    if (trimmed.startsWith('github:'))
        return parseGitHub(trimmed.slice('github:'.length));
    if (trimmed.startsWith('mender:'))
        return parseMender(trimmed.slice('mender:'.length));
    if (trimmed.startsWith('greengrass:'))
        return parseComponents(trimmed.slice('greengrass:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, github:owner/repository@commit, mender:NAME, or greengrass:NAME@VERSION`, 'an AppSpec file for AWS Lambda or Amazon ECS is named .yml, .yaml or .json; a bundle is pushed first');
}
function parseS3Url(text) {
    const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text);
    const [, bucket, key, query] = match ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip');
    }
    // A plus sign stands for itself, as it does in version ids; only in forms does it mean a space.
    const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'));
    const given = {};
    for (const [name, value] of parameters) {
        const known = URL_PARAMETERS.get(name.toLowerCase());
        if (known === undefined) {
            throw invalid(`revision "${text}" has an unknown parameter "${name}"`, 'known are versionId, eTag and bundleType');
        }
        given[known] = value;
    }
    return s3Location({ bucket, key, ...given }, 'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL');
}
function parseGitHub(text) {
    const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text);
    const [, repository, commitId] = match ?? [];
    if (repository === undefined || commitId === undefined) {
        throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`);
    }
    if (!/^[0-9a-f]{40}$/i.test(commitId)) {
        throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD');
    }
    return { type: 'github', repository, commitId };
}
/** Management API of Mender: an artifact name has up to 4096 characters. */
const LONGEST_ARTIFACT_NAME = 4096;
function parseMender(text) {
    const [, artifactName = '', artifactId] = /^(.*?)(?:\?artifactId=([0-9a-f-]{36}))?$/is.exec(text) ?? [];
    return menderLocation(artifactName, artifactId);
}
function menderLocation(artifactName, artifactId) {
    if (artifactName === '') {
        throw invalid('the revision has no artifact name', 'write mender:NAME with the name of the release');
    }
    if (artifactName.length > LONGEST_ARTIFACT_NAME) {
        throw invalid(`the revision's artifact name has ${artifactName.length} characters; ${LONGEST_ARTIFACT_NAME} are allowed`);
    }
    return { type: 'mender', artifactName, ...(artifactId !== undefined && { artifactId }) };
}
/** Service model of Greengrass V2: names have up to 128 characters, versions up to 64. */
const COMPONENT = /^([^\s@,]{1,128})@(\d[0-9A-Za-z.+-]{0,63})$/;
function parseComponents(text) {
    const components = {};
    for (const part of text === '' ? [] : text.split(',')) {
        const [, name, version] = COMPONENT.exec(part.trim()) ?? [];
        if (name === undefined || version === undefined) {
            throw invalid(`"${part}" of the revision is no component with its version`, 'write greengrass:NAME@1.4.0');
        }
        if (components[name] !== undefined)
            throw invalid(`the revision has component "${name}" twice`);
        components[name] = version;
    }
    return { type: 'greengrass', components };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
        });
    }
    const inner = isObject(value.revision) ? value.revision : value;
    if (isObject(inner.s3Location))
        return s3FromJson(inner.s3Location);
    if (isObject(inner.gitHubLocation)) {
        const { repository, commitId } = requireTexts('gitHubLocation', inner.gitHubLocation, ['repository', 'commitId']);
        return parseGitHub(`${repository}@${commitId}`);
    }
    const inline = [inner.appSpecContent, inner.string].find(isObject);
    if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
        return { type: 'content', content: inline.content, sha256: inline.sha256 };
    }
    if (isObject(inner.menderArtifact)) {
        const { artifactName = '' } = requireTexts('menderArtifact', inner.menderArtifact, ['artifactName']);
        const { artifactId } = inner.menderArtifact;
        return menderLocation(artifactName, typeof artifactId === 'string' && artifactId !== '' ? artifactId : undefined);
    }
    if (isObject(inner.greengrassComponents)) {
        const entries = Object.entries(inner.greengrassComponents);
        return parseComponents(entries.map(([name, version]) => `${name}@${String(version)}`).join(','));
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent, menderArtifact, greengrassComponents');
}
function s3FromJson(json) {
    // A misspelt version would deploy another object than was meant: nothing is passed over.
    const strange = Object.keys(json).filter((name) => !S3_FIELDS.includes(name));
    if (strange.length > 0) {
        throw invalid(`the revision's s3Location has an unknown field "${strange[0]}"`, `known are ${S3_FIELDS.join(', ')}`);
    }
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== ''));
    return s3Location(requireTexts('s3Location', { ...given, bucket: json.bucket, key: json.key }, [
        'bucket',
        'key',
        ...Object.keys(given),
    ]), 'add "bundleType": zip, tar, tgz, YAML or JSON');
}
/** The fields named, each of which has to be there with a text in it. */
function requireTexts(what, json, names) {
    const texts = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value !== 'string' || value === '') {
            const found = value === undefined || value === '' ? 'has no' : `has ${JSON.stringify(value)} as its`;
            throw invalid(`the revision's ${what} ${found} ${name}`);
        }
        texts[name] = value;
    }
    return texts;
}
function s3Location(given, typeHint) {
    const { bucket = '', key = '', bundleType: named = '', version = '', eTag = '' } = given;
    const bundleType = named === '' ? (bundleFormatOf(key) ?? appSpecFormatOf(key)) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz, .yml, .yaml, .json`, typeHint);
    }
    if (!isBundleType(bundleType)) {
        throw invalid(`the revision's bundle type "${bundleType}" is none of ${BUNDLE_TYPES.join(', ')}`);
    }
    return {
        type: 's3',
        bucket,
        key,
        bundleType,
        ...(version !== '' && { version }),
        ...(eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
    };
}
function isBundleType(text) {
    return BUNDLE_TYPES.some((type) => type === text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ })

};

export const id = 5891;
export const ids = [5891,8559];
export const modules = {

/***/ 53009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ appSpecPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_appspec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95726);
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24690);



/** Where in the workspace the AppSpec is: beside the files, or where it was said to be, which is told from the folder. */
function appSpecPath(source, appSpecFile, { context }) {
    const file = appSpecFile ?? _slipway_core_appspec__WEBPACK_IMPORTED_MODULE_2__/* .APPSPEC_NAME */ .D;
    return (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_1__/* .workspacePath */ .X5)(context, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(source, file));
}


/***/ }),

/***/ 98449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ runBuild),
  G: () => (/* binding */ runBuildProgram)
});

;// CONCATENATED MODULE: ./packages/actions/lib/lines.js
/** Passes text on by whole lines, as it comes in pieces; `end` passes on what has no line break. */
function createLineBuffer(print) {
    let rest = '';
    return {
        write: (text) => {
            const whole = text.lastIndexOf('\n') + 1;
            if (whole > 0)
                print(rest + text.slice(0, whole));
            rest = whole > 0 ? text.slice(whole) : rest + text;
        },
        end: () => {
            if (rest !== '')
                print(rest);
            rest = '';
        },
    };
}

;// CONCATENATED MODULE: ./packages/actions/lib/build-command.js

/** Runs the command that makes what is bundled, in the step's folder, with its output in a group of the log. */
async function runBuild(command, { host, workflow }, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const { environment } = host;
    await inGroup('build-command', workflow, (onOutput) => runBuildCommand(command, { folder: process.cwd(), environment, onOutput, signal }));
}
/** Runs the program that builds a component, in the folder of the component, with its output in a group of the log. */
async function runBuildProgram(words, folder, { host, workflow }, signal) {
    const { runBuildProgram: runProgram } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const { environment } = host;
    await inGroup('custom_build_command', workflow, (onOutput) => runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) }));
}
async function inGroup(name, workflow, run) {
    const lines = createLineBuffer(workflow.print);
    workflow.startGroup(name);
    try {
        await run(lines.write);
    }
    finally {
        lines.end();
        workflow.endGroup();
    }
}


/***/ }),

/***/ 29214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushFolder: () => (/* binding */ pushFolder)
/* harmony export */ });
/* harmony import */ var _slipway_core_bundle_writer__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52651);
/* harmony import */ var _slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(37953);
/* harmony import */ var _slipway_core_pipeline_push_source__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24275);
/* harmony import */ var _slipway_core_report_markdown_steps__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53797);
/* harmony import */ var _slipway_github_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16628);
/* harmony import */ var _slipway_runtime_bundle_request__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78180);
/* harmony import */ var _slipway_runtime_temporary_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98487);
/* harmony import */ var _appspec_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53009);
/* harmony import */ var _build_command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98449);
/* harmony import */ var _documentation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15699);
/* harmony import */ var _revision_reporter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80076);











/** Stores what a folder holds and registers it, or finds out what that would do. Errors of its AppSpec are in the summary. */
async function pushFolder(source, place, { inputs, outside, ...services }) {
    const { host, workflow } = outside;
    const command = inputs['build-command'];
    const { files, text } = (0,_slipway_runtime_bundle_request__WEBPACK_IMPORTED_MODULE_1__/* .rememberText */ .Hh)();
    const release = (0,_slipway_runtime_bundle_request__WEBPACK_IMPORTED_MODULE_1__/* .toPushedRelease */ .g4)(inputs, { source, buildFolder: process.cwd() }, host.environment);
    const request = { release, place };
    const diagnostics = [];
    const explained = { explain: (code) => (0,_documentation_js__WEBPACK_IMPORTED_MODULE_5__/* .pageUrl */ .f)(`docs/diagnostics/${code}.md`, host) };
    const reporter = (0,_revision_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .createRevisionReporter */ .j)(outside, text);
    const ports = {
        ...services,
        files,
        temporary: _slipway_runtime_temporary_files__WEBPACK_IMPORTED_MODULE_2__.temporaryFiles,
        archive: (0,_slipway_core_bundle_writer__WEBPACK_IMPORTED_MODULE_6__.createBundleWriter)(),
        sourceControl: (0,_slipway_github_git__WEBPACK_IMPORTED_MODULE_0__.createGit)(),
        ...(command !== undefined && { build: (signal) => (0,_build_command_js__WEBPACK_IMPORTED_MODULE_7__/* .runBuild */ .c)(command, outside, signal) }),
        reporter: {
            report: (event) => {
                if (event.type === 'diagnostic')
                    diagnostics.push(event.diagnostic);
                reporter.report(event);
            },
        },
        clock: host.clock,
    };
    const options = { signal: host.cancelled };
    try {
        const pushed = await (inputs['dry-run'] ? _slipway_core_pipeline_push_source__WEBPACK_IMPORTED_MODULE_8__/* .planPushSource */ .p : _slipway_core_pipeline_push_source__WEBPACK_IMPORTED_MODULE_8__/* .pushSource */ .O)(request, ports, options);
        const { release: read, facts } = pushed;
        const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 };
        const outputs = {
            appspec: (0,_appspec_path_js__WEBPACK_IMPORTED_MODULE_3__/* .appSpecPath */ .G)(source, inputs['appspec-file'], outside),
            'file-count': String(read.fileCount),
            commit: known?.commit,
            dirty: known && String(known.dirty),
        };
        return { done: pushed, outputs, summary: (0,_slipway_core_report_markdown_steps__WEBPACK_IMPORTED_MODULE_9__/* .renderReleaseMarkdown */ .nA)({ ...read, ...known }, diagnostics, explained) };
    }
    catch (error) {
        if ((0,_slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_10__/* .hasErrors */ .Cs)(diagnostics)) {
            await workflow.appendSummary((0,_slipway_core_report_markdown_steps__WEBPACK_IMPORTED_MODULE_9__.renderBundleMarkdown)(undefined, diagnostics, explained));
        }
        throw error;
    }
}


/***/ }),

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

/***/ 92646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
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


/***/ })

};

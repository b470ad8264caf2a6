export const id = 7154;
export const ids = [7154,5712,8559];
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

/***/ 85712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** How many targets an overview counts. */
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}


/***/ }),

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
function serviceOf({ service, deployment }) {
    return service ?? deployment?.service ?? 'codedeploy';
}
/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
            throw new Error(`deployment ${id} is ${state}: it has no outcome yet`);
    }
    if (deployment.state === 'succeeded')
        return 'succeeded';
    if (rollback !== undefined)
        return rollback.state === 'succeeded' ? 'rolled-back' : 'failed';
    return deployment.state === 'stopped' ? 'stopped' : 'failed';
}
/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
function exitCodeOfOutcome(outcome, signal = 'SIGINT') {
    switch (outcome) {
        case 'succeeded':
        case 'reached':
        case 'skipped':
            return 0;
        case 'failed':
        case 'rolled-back':
        case 'stopped':
            return 1;
        case 'timed-out':
            return 3;
        case 'unknown':
            return 4;
        case 'cancelled':
            return signal === 'SIGTERM' ? 143 : 130;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(outcome);
    }
}


/***/ }),

/***/ 30411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ describeComponentPush),
/* harmony export */   Ig: () => (/* binding */ componentJson),
/* harmony export */   M: () => (/* binding */ deployCommandOf),
/* harmony export */   cO: () => (/* binding */ componentPushJson),
/* harmony export */   dm: () => (/* binding */ renderComponentMarkdown),
/* harmony export */   h3: () => (/* binding */ componentBytes),
/* harmony export */   lD: () => (/* binding */ describeComponentFolder),
/* harmony export */   p: () => (/* binding */ renderComponentPushMarkdown)
/* harmony export */ });
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60336);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);
/* harmony import */ var _markdown_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53797);
/* harmony import */ var _markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92528);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86511);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32807);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);







/** How many artifacts, and how many addresses of others, are named. */
const NAMED = 20;
/** What a reader is told in place of `NEXT_PATCH`. */
const NEXT = 'the next patch';
/** The size of all artifacts of a component together. */
function componentBytes({ artifacts }) {
    return artifacts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
/** A component folder in one line: `version 1.4.0 of component com.example.App into out (2 artifacts, 1.2 kB)`. */
function describeComponentFolder({ path, component }) {
    const { name, version, artifacts } = component;
    const count = artifacts.length === 1 ? '1 artifact' : `${artifacts.length} artifacts`;
    const size = artifacts.length === 0 ? '' : `, ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(componentBytes(component))}`;
    const what = version === 'NEXT_PATCH' ? NEXT : `version ${version}`;
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(`${what} of component ${name} into ${path} (${count}${size})`);
}
/** What `slipway bundle --provider greengrass --json` prints. */
function componentJson({ path, component, facts }) {
    const { name, version, contentDigest, elsewhere } = component;
    const artifacts = component.artifacts.map(({ path: _, ...artifact }) => artifact);
    return {
        ...{ path, format: 'greengrass', name, version, contentDigest, sizeBytes: componentBytes(component) },
        ...(facts !== undefined && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }),
        ...{ artifacts, elsewhere },
    };
}
/**
 * What came of the folder of a component, as Markdown: what was bundled, and what validation had to say.
 *
 * @param built `undefined` when something wrong kept it from being written.
 */
function renderComponentMarkdown(built, diagnostics, options = {}) {
    const blocks = [
        built === undefined ? '### ❌ not bundled: the component has errors' : '### ✅ bundled the component',
        ...(built === undefined ? [] : [renderComponent(built), ...renderFiles(built.component)]),
        ...(0,_markdown_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDiagnostics */ .DO)(diagnostics, options),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function renderComponent({ component, facts }) {
    const { name, version, artifacts, contentDigest } = component;
    const changes = facts !== undefined && facts.changedFiles.length > 0 ? ' with uncommitted changes' : '';
    return table([
        ['Component', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(name)],
        ['Version', version === 'NEXT_PATCH' ? NEXT : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(version)],
        ['Artifacts', String(artifacts.length)],
        ['Size', (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(componentBytes(component))],
        ['Content digest', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(contentDigest)],
        ...(facts === undefined ? [] : [['Commit', `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(facts.commit.slice(0, 12))}${changes}`]]),
    ]);
}
function renderFiles({ artifacts, elsewhere }) {
    const files = artifacts
        .slice(0, NAMED)
        .map(({ fileName, sizeBytes, sha256 }) => (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .n)([(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(fileName), (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(sizeBytes), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(sha256)]));
    const head = [(0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .n)(['Artifact', 'Size', 'SHA-256']), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .n)(['---', '---:', '---'])];
    const more = artifacts.length > NAMED ? [`and ${artifacts.length - NAMED} more`] : [];
    return [
        ...(files.length === 0 ? [] : [[...head, ...files].join('\n')]),
        ...more,
        ...(elsewhere.length === 0 ? [] : [renderElsewhere(elsewhere)]),
    ];
}
function renderElsewhere(uris) {
    const named = uris.slice(0, NAMED).map((uri) => `- ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(uri)}`);
    const more = uris.length > NAMED ? [`- and ${uris.length - NAMED} more`] : [];
    return ['Not in it, and to be there already:', '', ...named, ...more].join('\n');
}
/** What a push of a component did, or with a dry run would do, as Markdown. */
function renderComponentPushMarkdown(pushed, isPlan = false) {
    const { name, version, unchanged, contentDigest, uris } = pushed;
    const head = isPlan
        ? `📝 dry run: ${unchanged ? 'nothing would be published' : 'a version would be published'}`
        : unchanged
            ? '✅ this content was published already'
            : '✅ published the component';
    const columns = table([
        ['Component', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(name)],
        ['Version', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(version)],
        ['Content digest', (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(contentDigest)],
    ]);
    const artifacts = Object.values(uris);
    const places = artifacts.slice(0, NAMED).map((uri) => `- ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(uri)}`);
    const more = artifacts.length > NAMED ? [`- and ${artifacts.length - NAMED} more`] : [];
    const list = places.length === 0 ? [] : [[...places, ...more].join('\n')];
    return `${[`### ${head}`, columns, ...list].join('\n\n')}\n`;
}
/** What a push of a component would do, in one line. */
function describeComponentPush({ name, version, unchanged, uris }) {
    const what = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(`version ${version} of component ${name}`);
    if (unchanged)
        return `${what} has this content already: nothing would be published`;
    const places = Object.values(uris).map((uri) => (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(uri));
    return `${what} would be published${places.length === 0 ? ', without artifacts' : `, with ${places.join(', ')}`}`;
}
/** What `slipway push --provider greengrass --json` prints. */
function componentPushJson(pushed) {
    const { revision, ...said } = pushed;
    return { revision: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_5__/* .toRevisionJson */ .Rh)(revision), ...said };
}
/** The command that deploys what was pushed. */
function deployCommandOf({ name, version }) {
    const component = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_6__/* .shellWord */ .r)(`${name}@${version}`);
    return `slipway deploy --provider greengrass --thing-group GROUP --components ${component} --wait`;
}
function table(columns) {
    const heads = columns.map(([head]) => head);
    return [(0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .n)(heads), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .n)(heads.map(() => '---')), (0,_markdown_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .n)(columns.map(([, cell]) => cell))].join('\n');
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

/***/ 34240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ renderNotDeployed),
/* harmony export */   X3: () => (/* binding */ renderNotDeployedMarkdown),
/* harmony export */   dc: () => (/* binding */ orderJson),
/* harmony export */   kA: () => (/* binding */ notDeployedJson),
/* harmony export */   lv: () => (/* binding */ describeNotDeployed)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85712);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4354);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86511);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21052);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32807);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19888);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);








/** What a page that compares the two commits shows. */
const DIFFERENCE = 'what it would take away';
/** That nothing was deployed, and why, in one line. */
function describeNotDeployed(notDeployed) {
    return `${statementOf(notDeployed)}: ${reasonOf(notDeployed)}`;
}
/** The last words for a person on a deployment that was never created. */
function renderNotDeployed(notDeployed, paint = _paint_js__WEBPACK_IMPORTED_MODULE_0__/* .plainPaint */ .p, style = 'command') {
    const mark = notDeployed.outcome === 'skipped' ? paint.good('✓') : paint.bad('✗');
    const { order } = notDeployed;
    const difference = order?.url === undefined ? [] : [`${DIFFERENCE}: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(order.url)}`];
    const steps = [...difference, ...adviceFor(notDeployed, style).map((step) => (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceText */ .YM)(step, style))];
    const advice = steps.map((step) => `  ${paint.strong('→')} ${step}`);
    return [`${mark} ${describeNotDeployed(notDeployed)}`, ...(advice.length === 0 ? [] : ['', ...advice])];
}
/** The same as Markdown, for a step's summary or a comment. */
function renderNotDeployedMarkdown(notDeployed, { advice = 'command' } = {}) {
    const { order } = notDeployed;
    const range = order === undefined ? '' : `${order.currentCommit.slice(0, 7)} → ${order.commit.slice(0, 7)}`;
    const steps = [
        ...(order?.url === undefined ? [] : [`- ${DIFFERENCE}: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLink */ .iQ)((0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(range), order.url)}`]),
        ...adviceFor(notDeployed, advice).map((step) => `- ${renderStep(step)}`),
    ];
    const blocks = [
        `### ${notDeployed.outcome === 'skipped' ? '✅' : '⚠️'} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(statementOf(notDeployed))}`,
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(reasonOf(notDeployed), 1_000),
        ...(steps.length === 0 ? [] : ['#### Next steps', steps.join('\n')]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function renderStep(step) {
    return step.map((part) => (typeof part === 'string' ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(part) : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(part.code, 1_000))).join(' ');
}
/** The same for a machine: a line of `type: "result"` as every step ends with, without an id that there is none for. */
function notDeployedJson(notDeployed) {
    const { outcome, applicationName, deploymentGroupName, place, reason, other, order, superseded, elapsedMs } = notDeployed;
    return {
        type: 'result',
        outcome,
        ...(applicationName !== undefined && { applicationName }),
        ...(deploymentGroupName !== undefined && { deploymentGroupName }),
        ...(place !== undefined && { place }),
        actionTaken: 'none',
        elapsedSeconds: Math.round(elapsedMs) / 1000,
        reason,
        ...(other !== undefined && { otherDeployment: { deploymentId: other.id, status: other.nativeStatus } }),
        ...(order !== undefined && { order: orderJson(order) }),
        ...(superseded.length > 0 && { superseded }),
    };
}
/** How two commits stand to each other, for a machine. */
function orderJson(order) {
    const { relation, commit, currentCommit, deploymentId, aheadBy, behindBy, url } = order;
    return { relation, commit, currentCommit, deploymentId, aheadBy, behindBy, ...(url !== undefined && { url }) };
}
function statementOf({ outcome, elapsedMs, applicationName, deploymentGroupName, place }) {
    const group = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(place ?? `group "${deploymentGroupName}" of application "${applicationName}"`);
    switch (outcome) {
        case 'failed':
        case 'skipped':
            return `nothing deployed to ${group}`;
        case 'timed-out':
            return `timed out after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(elapsedMs)} with nothing deployed to ${group}`;
        case 'cancelled':
            return `cancelled after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(elapsedMs)} with nothing deployed to ${group}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unreachable */ .H)(outcome);
    }
}
function reasonOf({ reason }) {
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(reason.message);
}
/** What is still under way can be waited for or stopped, also by somebody else. */
function adviceFor(notDeployed, style) {
    const { other, reason, order } = notDeployed;
    if (order !== undefined)
        return orderAdvice(notDeployed, order, style);
    if (other === undefined || (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isTerminal */ .Hd)(other.state) || reason.code === 'REVISION_CURRENT')
        return [];
    const option = `--deployment-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_7__/* .shellWord */ .r)(other.id)}`;
    const longer = { code: style === 'command' ? '--timeout SECONDS' : 'timeout' };
    return [
        ['to see how it ends:', { code: `slipway wait ${option}` }],
        ['to stop it:', { code: `slipway stop ${option}` }],
        ...(reason.code === 'WAIT_TIMED_OUT' ? [['to wait longer for its end: a larger', longer]] : []),
    ];
}
/** How to do on purpose what must not happen by accident. */
function orderAdvice({ applicationName, deploymentGroupName }, { commit, isRecorded }, style) {
    const isCommand = style === 'command';
    const group = (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOptions */ .MG)({
        ...(applicationName !== undefined && { applicationName }),
        ...(deploymentGroupName !== undefined && { deploymentGroupName }),
    });
    const again = isCommand ? `slipway redeploy ${group} --from commit:${commit} --wait` : `redeploy: commit:${commit}`;
    const newer = isCommand ? '--commit SHA' : 'commit';
    return [
        ['to go back to it on purpose, if the group has run it:', { code: again }],
        ['to deploy it all the same: deploy with', { code: isCommand ? '--if-older deploy' : 'if-older: deploy' }],
        ...(isRecorded
            ? [
                [
                    'if a newer commit has made the very same bundle, such as a revert: name that one with',
                    { code: newer },
                ],
            ]
            : []),
    ];
}


/***/ }),

/***/ 32807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** One argument of a command line that a reader is to copy: quoted for a POSIX shell where it has to be. */
function shellWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
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

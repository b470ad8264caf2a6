export const id = 9043;
export const ids = [9043,5712,6178,8559,7154];
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

/***/ 84097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IL: () => (/* binding */ findHolder),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60336);


/** Whether the service refused a deployment because another one is under way; told by the exception's name, never its text. */
function isBusy(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError && error.code === 'GROUP_BUSY';
}
/**
 * The deployment that is in the way: one that somebody asked for, before those that the service started for reasons of its
 * own, which can run beside others. `undefined` when none is under way: it has just ended, or an account's limit was met.
 *
 * @throws SlipwayError GROUP_BUSY when the right to look is missing.
 */
async function findHolder({ applicationName, deploymentGroupName }, provider, refusal, options) {
    try {
        const active = await provider.activeDeployments(applicationName, deploymentGroupName, options);
        return active.find(({ origin }) => origin !== 'service') ?? active[0];
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}; which one cannot be seen: ${error.message}`, {
            hint: error.hint ?? 'allow codedeploy:ListDeployments and codedeploy:GetDeployment',
            cause: error,
        });
    }
}
/** Clocks differ, and the service's says when a deployment was created. */
const CLOCK_SKEW_MS = 2 * 60_000;
/**
 * Whether the deployment in the way is the one that an earlier try of this very call began, whose answer was lost: the call
 * was sent more than once, and it is what we asked for, of now. Waiting for it to deploy the same once more would be absurd.
 */
function isOwn({ origin, revision, description, createdAt = Number.NEGATIVE_INFINITY }, request, { attempts }, startedAt) {
    return (attempts > 1 &&
        origin === 'user' &&
        createdAt >= startedAt - CLOCK_SKEW_MS &&
        description === request.description &&
        revision !== undefined &&
        (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(revision) === (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(request.revision));
}
/** The refusal with the name of what is in the way, and the ways past it. */
function describeRefusal(refusal, holder) {
    if (holder === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}, though none of the group is seen under way`, {
            hint: `the account may be at its limit of deployments at once: deploy fewer groups, or later; ${refusal.hint ?? ''}`,
            cause: refusal,
        });
    }
    const { id } = holder;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}: ${describeHolder(holder)}`, {
        hint: `to wait for it: slipway wait --deployment-id ${id}; to stop it: slipway stop --deployment-id ${id}; to deploy after it: if-busy queue`,
        cause: refusal,
    });
}
/** A deployment that is in the way, with what it is at and what it is for: `d-1 (InProgress, rollback of d-0)`. */
function describeHolder({ id, nativeStatus, rollsBackDeploymentId, description }) {
    const purpose = rollsBackDeploymentId === undefined ? description : `rollback of ${rollsBackDeploymentId}`;
    return purpose === undefined ? `${id} (${nativeStatus})` : `${id} (${nativeStatus}, ${purpose})`;
}


/***/ }),

/***/ 75627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeOlder),
/* harmony export */   m: () => (/* binding */ describeOrder)
/* harmony export */ });
/** How far the commit is behind what the group runs, as the end of a sentence that says that nothing was deployed. */
function describeOlder(order) {
    const { commit, currentCommit, deploymentId, isUnderWay, behindBy } = order;
    const count = behindBy === 1 ? '1 commit' : `${behindBy} commits`;
    const brings = isUnderWay ? 'is bringing' : 'has brought';
    return `commit ${short(commit)} is ${count} older than ${short(currentCommit)}, which deployment ${deploymentId} ${brings} there`;
}
/** How the commit stands to what the group runs, for a line of the log; `undefined` where there is nothing to tell. */
function describeOrder(order) {
    const { relation, commit, currentCommit, deploymentId, isUnderWay, aheadBy, behindBy, url } = order;
    const current = `${short(currentCommit)}, which deployment ${deploymentId} ${isUnderWay ? 'brings' : 'brought'}`;
    if (relation === 'ahead')
        return `commit ${short(commit)} is newer than ${current} (${aheadBy} ahead)`;
    if (relation !== 'diverged')
        return undefined;
    const page = url === undefined ? '' : `: ${url}`;
    return `commit ${short(commit)} is neither newer nor older than ${current}: they have diverged (${aheadBy} ahead, ${behindBy} behind), and it is deployed${page}`;
}
function short(commit) {
    return commit.slice(0, 7);
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


/***/ }),

/***/ 99157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTextReporter: () => (/* binding */ createTextReporter)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(84097);
// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
// EXTERNAL MODULE: ./packages/core/lib/report/changes.js
var changes = __webpack_require__(45889);
// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/describe-order.js
var describe_order = __webpack_require__(75627);
// EXTERNAL MODULE: ./packages/core/lib/report/greengrass-steps.js
var greengrass_steps = __webpack_require__(30411);
// EXTERNAL MODULE: ./packages/core/lib/report/not-deployed.js
var not_deployed = __webpack_require__(34240);
;// CONCATENATED MODULE: ./packages/core/lib/report/timeout.js


/** GitHub's limit for a job on a hosted runner ("Usage limits"). */
const JOB_LIMIT_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;
/**
 * How long a deployment is waited for and why, in one line; `undefined` for the plain hour, which is no news.
 *
 * @param isJob whether a job of a workflow waits, which has a limit of its own
 */
function describeTimeout(timeout, isJob = false) {
    const { timeoutMs, waits, isCapped, unknown, unknownSubject = 'what the group itself waits for' } = timeout;
    if (unknown !== undefined) {
        return (0,untrusted/* untrustedText */.U)(`timeout ${round(timeoutMs)}: ${unknownSubject} is not known: ${unknown}`);
    }
    if (waits.length === 0)
        return undefined;
    const restMs = timeoutMs - waits.reduce((sum, { ms }) => sum + ms, 0);
    const base = isCapped || restMs === HOUR_MS ? 'an hour' : round(restMs);
    const parts = [base, ...waits.map((wait) => describeWait(wait, timeout))];
    const cap = isCapped ? ', and no longer than the service lets a deployment run' : '';
    const hint = isJob && timeoutMs > JOB_LIMIT_MS ? ' (a job on a hosted runner ends after 6 h)' : '';
    return (0,untrusted/* untrustedText */.U)(`timeout ${round(timeoutMs)}: ${parts.join(', ')}${cap}${hint}`);
}
function describeWait({ kind, ms, count }, { configurationName = 'the configuration' }) {
    const time = round(ms);
    switch (kind) {
        case 'traffic':
            return `${time} in which traffic shifts (${configurationName})`;
        case 'zones':
            return `${time} in which up to six zones are watched (${configurationName})`;
        case 'hooks':
            return count === 1
                ? `${time} in which a hook function may answer`
                : `${time} in which ${count} hook functions may answer`;
        case 'ready':
            return `${time} in which a person may let traffic move`;
        case 'termination':
            return `${time} in which the old instances are kept`;
        case 'phases':
            return `${time} until the last phase begins`;
        case 'rollout':
            return `${time} in which ${count} devices are told one after another`;
        case 'device':
            return `${time} that a device may work on it`;
    }
}
/** Waits are whole minutes but for those of zones: `1 h`, `1 h 48 min`, `45 min`. */
function round(ms) {
    return (0,duration/* formatDuration */.a)(ms).replace(/ 00 (?:s|min)$/, '');
}

// EXTERNAL MODULE: ./packages/core/lib/report/result-text.js
var result_text = __webpack_require__(81191);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/runtime/lib/describe-revision-step.js
var describe_revision_step = __webpack_require__(69282);
;// CONCATENATED MODULE: ./packages/runtime/lib/describe-step.js




/** How many devices are named. */
const NAMED_DEVICES = 10;
/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
function describeStep(event, style) {
    const { paint, advice } = style;
    const done = paint.good('✓');
    switch (event.type) {
        case 'artifact-written': {
            const { path, sizeBytes, description } = event.artifact;
            const { name, deviceTypes, payloadType, isSigned } = description;
            const how = [payloadType ?? 'no payload', (0,duration/* formatBytes */.z)(sizeBytes), ...(isSigned ? ['signed'] : [])].join(', ');
            return (0,untrusted/* untrustedLines */.m)(`${done} made Artifact ${name} for ${deviceTypes.join(', ')} in ${path} (${how})`);
        }
        case 'mender-artifact-uploaded': {
            const { artifactName, artifactId, sizeBytes, elapsedMs } = event;
            return (0,untrusted/* untrustedLines */.m)(`${done} uploaded ${(0,duration/* formatBytes */.z)(sizeBytes)} as Artifact ${artifactName} (${artifactId}) in ${(0,duration/* formatDuration */.a)(elapsedMs)}`);
        }
        case 'mender-artifact-unchanged':
            return (0,untrusted/* untrustedLines */.m)(`${done} not uploaded again: Artifact ${event.artifactName} (${event.artifactId}): ${event.reason}`);
        case 'mender-deployment-created': {
            const { deploymentId, isAdopted, revision, place, devices } = event;
            const count = devices === undefined ? '' : ` (${devices} ${devices === 1 ? 'device' : 'devices'})`;
            const told = isAdopted ? 'is under way already: nothing was created' : 'created';
            return [
                `${done} deployment ${paint.strong(deploymentId)} ${told}`,
                ...(0,untrusted/* untrustedLines */.m)(paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${place}${count}`)),
            ];
        }
        case 'component-bundled':
            return [
                ...(0,untrusted/* untrustedLines */.m)(`${done} bundled ${(0,greengrass_steps/* describeComponentFolder */.lD)(event)}`),
                ...event.component.elsewhere.flatMap((uri) => (0,untrusted/* untrustedLines */.m)(paint.dim(`  not in it, and to be there already: ${uri}`))),
                paint.dim(`  content ${event.component.contentDigest}`),
            ];
        case 'component-created':
            return [
                ...(0,untrusted/* untrustedLines */.m)(`${done} version ${event.componentVersion} of component ${event.componentName} can be deployed after ${(0,duration/* formatDuration */.a)(event.elapsedMs)}`),
                paint.dim(`  content ${event.contentDigest}`),
            ];
        case 'component-unchanged':
            return [
                ...(0,untrusted/* untrustedLines */.m)(`${done} not published again: version ${event.componentVersion} of component ${event.componentName} has this content`),
                paint.dim(`  content ${event.contentDigest}`),
            ];
        case 'failed-devices-chosen': {
            const { deploymentId, groupName, devices } = event;
            const named = devices.slice(0, NAMED_DEVICES).join(', ');
            const more = devices.length > NAMED_DEVICES ? ` and ${devices.length - NAMED_DEVICES} more` : '';
            const count = devices.length === 1 ? 'the device that failed' : `the ${devices.length} devices that failed`;
            return (0,untrusted/* untrustedLines */.m)(`trying again on ${count} ${deploymentId}, as thing group ${groupName}: ${named}${more}`);
        }
        case 'greengrass-deployment-created': {
            const { deploymentId, revision, place, base } = event;
            const replaced = base === undefined ? '' : `, in the place of revision ${base.revisionId}`;
            return [
                `${done} deployment ${paint.strong(deploymentId)} created`,
                ...(0,untrusted/* untrustedLines */.m)(paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${place}${replaced}`)),
            ];
        }
        case 'code-updated':
            return (0,untrusted/* untrustedLines */.m)(`${done} function ${event.functionName} has new code after ${(0,duration/* formatDuration */.a)(event.elapsedMs)} (${event.codeSha256})`);
        case 'code-unchanged':
            return (0,untrusted/* untrustedLines */.m)(`${done} not updated again: function ${event.functionName} has this code (${event.codeSha256})`);
        case 'version-published':
            return (0,untrusted/* untrustedLines */.m)(`${done} version ${event.version} of function ${event.functionName} is published after ${(0,duration/* formatDuration */.a)(event.elapsedMs)}`);
        case 'task-definition-registered':
            return (0,untrusted/* untrustedLines */.m)(`${done} registered ${event.taskDefinition}`);
        case 'task-definition-unchanged':
            return (0,untrusted/* untrustedLines */.m)(`${done} not registered again: ${event.taskDefinition} says the same`);
        case 'redeploy-chosen': {
            const { id, description } = event.source;
            const purpose = description === undefined ? '' : ` (${description})`;
            return (0,untrusted/* untrustedLines */.m)(`going back to what ${id} deployed${purpose}: ${(0,format/* describeRevision */.hi)(event.revision)}`);
        }
        case 'order-checked': {
            const told = (0,describe_order/* describeOrder */.m)(event.order);
            return told === undefined ? [] : (0,untrusted/* untrustedLines */.m)(told);
        }
        case 'order-not-checked': {
            const { reason, isAskedFor, isExpected } = event;
            // Where nobody has GitHub in mind, that it was not asked is no news.
            if (!isAskedFor && !isExpected)
                return [];
            return (0,untrusted/* untrustedLines */.m)(`${isAskedFor ? 'warning: ' : ''}order not checked: ${reason}`);
        }
        case 'deployment-created': {
            const { deploymentId, applicationName, deploymentGroupName, revision } = event;
            return [
                `${done} deployment ${paint.strong(deploymentId)} created`,
                paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${applicationName}/${deploymentGroupName}`),
            ];
        }
        case 'queued': {
            const { holder, deploymentGroupName, applicationName } = event;
            if (holder === undefined) {
                return [
                    `the service has no room for another deployment to ${applicationName}/${deploymentGroupName}: trying again`,
                ];
            }
            return (0,untrusted/* untrustedLines */.m)(`queued behind deployment ${(0,busy_group/* describeHolder */.sG)(holder)}`);
        }
        case 'deployment-found': {
            const { deployment, applicationName, deploymentGroupName } = event;
            return (0,untrusted/* untrustedLines */.m)(`newest deployment of ${applicationName}/${deploymentGroupName}: ${(0,busy_group/* describeHolder */.sG)(deployment)}`);
        }
        case 'deployment-continued': {
            const { deploymentId, from, kind, status } = event.continued;
            const place = from === 'ready' ? 'its wait for traffic to be let move' : 'its wait with what is old';
            return kind === 'continued'
                ? [`${done} deployment ${deploymentId} goes on from ${place}`]
                : [
                    `${done} deployment ${deploymentId} (${(0,untrusted/* untrustedText */.U)(status)}) has gone on from ${place} before: nothing was done`,
                ];
        }
        case 'superseded':
            return [`deployment ${event.deploymentId} was told to stop, to make room for this one`];
        case 'not-deployed':
            return ['', ...(0,not_deployed/* renderNotDeployed */.CI)(event.notDeployed, paint, advice)];
        case 'look-failed':
            return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : [];
        case 'timeout-derived': {
            const told = describeTimeout(event.timeout, advice === 'workflow');
            return told === undefined ? [] : [told];
        }
        case 'rollback-followed':
            return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`];
        case 'result':
            return ['', ...(0,result_text/* renderResult */.C)(event.result, paint, advice)];
        case 'artifact-progress':
        case 'deployment-changed':
        case 'deployment-unchanged':
        case 'still-queued':
            return [];
        default:
            return (0,describe_revision_step/* describeRevisionStep */.l)(event, style);
    }
}

// EXTERNAL MODULE: ./packages/runtime/lib/step-reporter.js
var step_reporter = __webpack_require__(9930);
;// CONCATENATED MODULE: ./packages/runtime/lib/text-reporter.js





/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000;
/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8;
/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
function createTextReporter(options) {
    const { paint, live } = options;
    const steps = (0,step_reporter/* createStepReporter */.G)(options, describeStep);
    let shown;
    let spokeAtMs = 0;
    const timed = (elapsedMs, line) => `${paint.dim((0,duration/* formatDuration */.a)(elapsedMs).padStart(11))}  ${line}`;
    const tell = (elapsedMs, lines) => {
        (0,step_reporter/* sayLines */.p)(lines.map((line) => timed(elapsedMs, line)), options);
        if (lines.length > 0)
            spokeAtMs = elapsedMs;
    };
    const showProgress = (elapsedMs, snapshot) => {
        if ((0,model/* isTerminal */.Hd)(snapshot.deployment.state))
            return;
        showStill(elapsedMs, stillLine(snapshot), runningLines(snapshot));
    };
    const showStill = (elapsedMs, line, more = []) => {
        if (live !== undefined)
            live.draw([timed(elapsedMs, line), ...more].join('\n'));
        else if (elapsedMs - spokeAtMs >= HEARTBEAT_MS)
            tell(elapsedMs, [line]);
    };
    return {
        report: (event) => {
            if (event.type === 'deployment-changed') {
                const { snapshot, elapsedMs } = event;
                tell(elapsedMs, (0,changes/* describeChanges */.DT)(shown?.deployment.id === snapshot.deployment.id ? shown : undefined, snapshot));
                showProgress(elapsedMs, snapshot);
                shown = snapshot;
            }
            else if (event.type === 'deployment-unchanged') {
                showProgress(event.elapsedMs, event.snapshot);
            }
            else if (event.type === 'queued') {
                tell(event.elapsedMs, describeStep(event, options));
            }
            else if (event.type === 'still-queued') {
                const { elapsedMs, holder } = event;
                showStill(elapsedMs, (0,untrusted/* untrustedText */.U)(`still queued${holder === undefined ? '' : ` behind ${(0,busy_group/* describeHolder */.sG)(holder)}`}`));
            }
            else {
                steps.report(event);
            }
        },
    };
}
function stillLine({ deployment: { counts, nativeStatus } }) {
    return `${nativeStatus}${counts === undefined ? '' : `, ${(0,changes/* describeCounts */.wv)(counts)}`}`;
}
/** What the targets in work are at, a line each, as far as a terminal has room. */
function runningLines({ targets }) {
    const running = targets.filter(({ state }) => state === 'in-progress');
    const width = Math.max(0, ...running.map(({ id }) => id.length));
    const lines = running.slice(0, LIVE_TARGETS).map(({ id, events, traffic }) => {
        const event = events.findLast(({ state }) => state !== 'pending');
        const shares = (0,changes/* describeTraffic */.hA)(traffic === undefined ? {} : { traffic });
        const weights = shares === undefined ? '' : `, ${(0,untrusted/* untrustedText */.U)(shares)}`;
        return `${' '.repeat(13)}${id.padEnd(width)}  ${event?.name ?? 'starting'}${weights}`;
    });
    return running.length > LIVE_TARGETS
        ? [...lines, `${' '.repeat(13)}and ${running.length - LIVE_TARGETS} more`]
        : lines;
}


/***/ })

};

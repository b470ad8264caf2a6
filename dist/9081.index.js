export const id = 9081;
export const ids = [9081,7958,5712];
export const modules = {

/***/ 69081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createJsonLinesReporter: () => (/* binding */ createJsonLinesReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20140);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34240);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60336);



/** Tells a machine what happens to a deployment: one JSON object a line, the last of type `result`. */
function createJsonLinesReporter(print) {
    return {
        report: (event) => {
            const json = toJson(event);
            if (json !== undefined)
                print(`${JSON.stringify(json)}\n`);
        },
    };
}
function toJson(event) {
    switch (event.type) {
        case 'deployment-created':
            return { ...event, revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .toRevisionJson */ .Rh)(event.revision) };
        case 'mender-deployment-created':
        case 'greengrass-deployment-created':
            return { ...event, revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .toRevisionJson */ .Rh)(event.revision) };
        case 'deployment-changed':
            return { type: event.type, elapsedSeconds: event.elapsedMs / 1000, ...(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_1__/* .snapshotJson */ .by)(event.snapshot) };
        case 'queued': {
            const { type, applicationName, deploymentGroupName, holder, elapsedMs } = event;
            return {
                type,
                applicationName,
                deploymentGroupName,
                ...(holder !== undefined && { otherDeployment: { deploymentId: holder.id, status: holder.nativeStatus } }),
                elapsedSeconds: elapsedMs / 1000,
            };
        }
        case 'deployment-found': {
            const { type, applicationName, deploymentGroupName, deployment } = event;
            return {
                type,
                deploymentId: deployment.id,
                status: deployment.nativeStatus,
                applicationName,
                deploymentGroupName,
            };
        }
        case 'deployment-continued':
            return (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_1__/* .continuedJson */ .w4)(event.continued);
        case 'redeploy-chosen':
            return { type: event.type, from: event.source.id, revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .toRevisionJson */ .Rh)(event.revision) };
        case 'order-checked':
            return { type: event.type, ...(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_2__/* .orderJson */ .dc)(event.order) };
        case 'order-not-checked':
            return { type: event.type, reason: event.reason };
        case 'not-deployed':
            return (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_2__/* .notDeployedJson */ .kA)(event.notDeployed);
        case 'code-updated':
        case 'version-published': {
            const { elapsedMs, ...told } = event;
            return { ...told, elapsedSeconds: elapsedMs / 1000 };
        }
        case 'code-unchanged':
        case 'task-definition-registered':
        case 'task-definition-unchanged':
        case 'failed-devices-chosen':
        case 'superseded':
        case 'look-failed':
        case 'rollback-followed':
        case 'warning':
            return event;
        case 'timeout-derived': {
            const { timeoutMs, waits, unknown } = event.timeout;
            return {
                type: event.type,
                timeoutSeconds: timeoutMs / 1000,
                waits: waits.map(({ kind, ms }) => ({ kind, seconds: ms / 1000 })),
                ...(unknown !== undefined && { unknown }),
            };
        }
        case 'result':
            return (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_1__/* .resultJson */ .y3)(event.result);
        case 'deployment-unchanged':
        case 'still-queued':
        case 'diagnostic':
        case 'artifact-progress':
        case 'artifact-written':
        case 'bundle-progress':
        case 'bundled':
        case 'release-read':
        case 'upload-progress':
        case 'left-over-parts':
        case 'uploaded':
        case 'upload-skipped':
        case 'mender-artifact-uploaded':
        case 'mender-artifact-unchanged':
        case 'component-bundled':
        case 'component-created':
        case 'component-unchanged':
        case 'revision-registered':
            return undefined;
        default:
            return (0,_slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .H)(event);
    }
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

/***/ 35789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ failedEventOf),
/* harmony export */   o: () => (/* binding */ failedWithoutEvent)
/* harmony export */ });
/**
 * The lifecycle event that ended a target that did not make it. It is the last that failed: a failed ApplicationStop before it
 * may have been forgiven.
 */
function failedEventOf(target) {
    const event = target.state === 'succeeded' ? undefined : target.events.findLast(({ state }) => state === 'failed');
    return event === undefined ? undefined : { ...event, targetId: target.id };
}
/** The targets that failed without a lifecycle event that did: the agent was gone, or the service gave up on them. */
function failedWithoutEvent(targets) {
    return targets.filter(({ state, events }) => state === 'failed' && events.every((event) => event.state !== 'failed'));
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

/***/ 90358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ describeReached)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85712);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);


/** Says where a deployment was when the wait for it was over, and what the service does from there. */
function describeReached({ point, staysMs, devices = 0 }, targets) {
    const time = staysMs === undefined ? undefined : (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(staysMs).replace(/ 00 (?:s|min)$/, '');
    if (point === 'enough-devices') {
        const toCome = 'it goes on: devices that have not begun get it when it is their turn, until it ends or somebody stops it';
        return { what: `has brought its release to ${devices} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)('device', devices)}`, toCome };
    }
    if (point === 'ready') {
        const patience = time === undefined ? 'is stopped when nobody does in time' : `is stopped when nobody does in ${time}`;
        return {
            what: 'is ready',
            toCome: `no traffic has moved yet; it waits for somebody to continue it, and ${patience}`,
        };
    }
    const what = 'has moved all traffic';
    const type = targets[0]?.type;
    // A function has nothing to keep.
    if (type === 'lambda')
        return { what, toCome: 'the service has yet to call it succeeded' };
    const old = type === 'ecs' ? 'the tasks that ran before' : 'the instances that served before';
    const kept = time === undefined ? `${old} are kept for a time` : `${old} are kept for ${time}`;
    return { what, toCome: `${kept} and then removed; until then it can be rolled back` };
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

/***/ 19888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ groupOptions),
/* harmony export */   S_: () => (/* binding */ toAdvice),
/* harmony export */   Xe: () => (/* binding */ deploymentOption),
/* harmony export */   YM: () => (/* binding */ adviceText),
/* harmony export */   rh: () => (/* binding */ MAX_STEPS)
/* harmony export */ });
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60336);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32807);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);



/** How many next steps are told: nobody reads on. */
const MAX_STEPS = 4;
/** A step in the words of whoever is advised: to deploy again is a command to copy wherever all of it is known. */
function toAdvice(step, style, deployment) {
    return step.flatMap((part) => {
        if (typeof part === 'string' || 'code' in part)
            return [part];
        const { option, value } = part.deployAgain;
        if (style === 'workflow') {
            return option === undefined ? ['run the job again'] : ['deploy with', { code: `${option}: ${value ?? 'true'}` }];
        }
        if (style === 'rehearsal') {
            return option === undefined ? ['rehearse it again'] : ['deploy with', { code: `${option}: ${value ?? 'true'}` }];
        }
        const flag = option === undefined ? '' : ` --${option}${value === undefined ? '' : ` ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(value)}`}`;
        const command = deployCommand(deployment);
        if (command !== undefined)
            return [{ code: `${command}${flag} --wait` }];
        return flag === '' ? ['deploy once more'] : ['deploy with', { code: flag.trim() }];
    });
}
/** A next step as plain text. At a terminal a command stands at the end of its line and needs no quotes around it. */
function adviceText(advice, style) {
    const quote = style === 'workflow' ? '`' : '';
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(advice.map((part) => (typeof part === 'string' ? part : `${quote}${part.code}${quote}`)).join(' '));
}
/** The options that say which deployment group; `undefined` when that was never seen. */
function groupOptions(deployment) {
    const { applicationName, deploymentGroupName } = deployment ?? {};
    if (applicationName === undefined || deploymentGroupName === undefined)
        return undefined;
    return `--application-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(applicationName)} --deployment-group ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(deploymentGroupName)}`;
}
/** The options that say which deployment is meant, and whose. */
function deploymentOption(deploymentId, service) {
    const provider = service === 'codedeploy' ? '' : `--provider ${service} `;
    return `${provider}--deployment-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(deploymentId)}`;
}
function deployCommand(deployment) {
    const group = groupOptions(deployment);
    const revision = deployment?.revision;
    // Inline content is a whole AppSpec file: nobody copies that out of a log.
    if (group === undefined || revision === undefined || revision.type === 'content')
        return undefined;
    return `slipway deploy ${group} --revision ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)((0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRevision */ .TU)(revision))}`;
}


/***/ }),

/***/ 87958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ untrustedText),
/* harmony export */   m: () => (/* binding */ untrustedLines)
/* harmony export */ });
/**
 * What must not reach a reader's screen from a host: a script's output must not move the cursor, recolour or retitle
 * the terminal, nor show its characters in another order than it has them. In this order: control sequences; strings
 * to the terminal (title, clipboard) up to their end; other escapes; what is left of the control characters but tab;
 * marks of writing direction.
 */
const UNSAFE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]|[\u0000-\u0008\u000a-\u001f\u007f-\u009f]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Lines of a log that came from a host, made safe to show; empty lines at the end are left out. */
function untrustedLines(text) {
    const lines = text.split('\n').map((line) => afterOverwriting(line).replace(UNSAFE, ''));
    while (lines.length > 0 && lines.at(-1)?.trim() === '')
        lines.pop();
    return lines;
}
/** The same as one line, for a place in a sentence. */
function untrustedText(text) {
    return untrustedLines(text)
        .map((line) => line.trim())
        .join(' ')
        .trim();
}
/** A progress bar draws over itself: what a terminal would show of it is what came last. */
function afterOverwriting(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
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

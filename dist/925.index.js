export const id = 925;
export const ids = [925,985];
export const modules = {

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 1329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _specs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2273);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** How to reach AWS, or the engine in its place. Credentials come from the environment alone. */
const awsOptions = {
    region: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('REGION', 'AWS region', "AWS_REGION, or the profile's"),
    'endpoint-url': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'endpoint of the engine or of another AWS-compatible service', 'AWS_ENDPOINT_URL'),
    'role-to-assume': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN', 'role to assume on top of the credentials of the environment'),
    'role-session-name': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'name of the session of the assumed role', 'slipway'),
    'role-external-id': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', "external id that the role's trust policy asks for"),
};
/** Whose deployment it is. */
const targetOptions = {
    'application-name': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    'deployment-group': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy deployment group'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --timeout, --poll-interval, --on-timeout and --on-cancel do nothing.';
/** How to wait for a deployment's end. */
const waitOptions = {
    timeout: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)('how long to wait for the end', 3600),
    'poll-interval': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
};


/***/ }),

/***/ 2273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   YW: () => (/* binding */ optionalSeconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bx: () => (/* binding */ ValueProblem),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** What is wrong with one option's value, in words that follow its name. */
class ValueProblem extends Error {
    name = 'ValueProblem';
}
/** An option that must be given. */
function required(placeholder, help) {
    return { kind: 'text', help, placeholder, required: true, read: ([value]) => value ?? '' };
}
function text(placeholder, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder,
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === '' ? undefined : value),
    };
}
function flag(help) {
    return { kind: 'flag', help, read: (given) => given.length > 0 };
}
/** An option that may be repeated. */
function list(placeholder, help) {
    return { kind: 'list', help, placeholder, read: (given) => given.filter((value) => value !== '') };
}
/** One of a few words; `fallback` applies when it is not given. */
function choice(words, help, fallback) {
    return {
        ...optionalChoice(words, help),
        defaultText: fallback,
        read: ([value]) => readWord(value, words) ?? fallback,
    };
}
function optionalChoice(words, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: words.join('|'),
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readWord(value, words),
    };
}
function readWord(value, words) {
    if (value === undefined || value === '')
        return undefined;
    const word = words.find((candidate) => candidate === value);
    if (word === undefined)
        throw new ValueProblem(`is "${value}"; expected one of ${words.join(', ')}`);
    return word;
}
/** A stretch of time in seconds, fractions allowed; read into milliseconds. */
function seconds(help, fallback) {
    return {
        ...optionalSeconds(help),
        defaultText: String(fallback),
        read: ([value]) => readSeconds(value) ?? fallback * 1000,
    };
}
function optionalSeconds(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'SECONDS',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readSeconds(value),
    };
}
function readSeconds(value) {
    if (value === undefined || value === '')
        return undefined;
    const number = Number(value);
    // A timer takes 31 bits of milliseconds; no deployment runs for 24 days.
    if (!/^[0-9.]+$/.test(value) || !(number > 0) || number > 2_000_000) {
        throw new ValueProblem(`is "${value}"; expected a number of seconds above 0, such as 600`);
    }
    return number * 1000;
}
/** A TCP port; 0 means any free one. */
function port(help) {
    return {
        kind: 'text',
        help,
        placeholder: 'PORT',
        defaultText: '0: any free port',
        read: ([value]) => {
            if (value === undefined || value === '')
                return 0;
            if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
                throw new ValueProblem(`is "${value}"; expected a port from 0 to 65535`);
            }
            return Number(value);
        },
    };
}
/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
function fileExistsBehavior(help) {
    return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help);
}


/***/ }),

/***/ 2385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4647);

/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false, sourceText } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(93)]).then(__webpack_require__.bind(__webpack_require__, 7216));
    const isLive = outside.isTerminal && !isJson;
    const text = createTextReporter({
        print: isJson ? outside.printError : outside.print,
        paint: isLive && (outside.environment.NO_COLOR ?? '') === '' ? await terminalPaint() : _slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .plainPaint */ .pG,
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
    });
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await __webpack_require__.e(/* import() */ 81).then(__webpack_require__.bind(__webpack_require__, 9081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
async function liveLine({ clock }) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 206).then(__webpack_require__.bind(__webpack_require__, 6206));
    return createLiveLine(process.stdout, () => clock.now());
}
async function terminalPaint() {
    const { default: colors } = await __webpack_require__.e(/* import() */ 336).then(__webpack_require__.t.bind(__webpack_require__, 7336, 19));
    const { green, red, dim, bold } = colors.createColors(true);
    return { good: green, bad: red, dim, strong: bold };
}


/***/ }),

/***/ 985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e3: () => (/* reexport */ lifecycle_events/* IN_PLACE_EVENTS */.e3),
  SG: () => (/* reexport */ lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG),
  LX: () => (/* reexport */ lifecycle_events/* SERVER_HOOKS */.LX),
  He: () => (/* reexport */ exitCodeOfOutcome),
  Hd: () => (/* reexport */ isTerminal),
  sG: () => (/* reexport */ outcomeOf),
  uF: () => (/* reexport */ unitOf),
  Jh: () => (/* reexport */ watchDeployment)
});

// UNUSED EXPORTS: SERVER_EVENTS, nextPollDelayMs

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/model.js
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/outcome.js


/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!isTerminal(state))
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
            return (0,errors/* unreachable */.HB)(outcome);
    }
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(8055);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/poll-schedule.js
const CEILING_MS = 15_000;
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000;
/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over
 * (targets are still waiting for their turn) and often near the end: a twentieth of the time gone by, a tenth of it
 * while targets wait, never below the floor, 15 s at most (or the floor, when that is longer), and up to a fifth of
 * jitter on top.
 */
function nextPollDelayMs(deployment, elapsedMs, { floorMs, random }) {
    const { counts } = deployment;
    const waiting = counts !== undefined && counts.pending > 0 && counts.failed === 0;
    const paced = elapsedMs * (waiting ? 0.1 : 0.05);
    const delayMs = Math.max(Math.min(paced, CEILING_MS), floorMs);
    return Math.round(delayMs * (1 + 0.2 * random()));
}
/** The same after `failedLooks` failures in a row: twice as long after each, a minute at most. */
function backOffMs(delayMs, failedLooks) {
    return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS));
}

;// CONCATENATED MODULE: ./packages/core/lib/deployment/watch.js




/** A fleet of one batch call is looked at in full each time; in a larger one only what failed is. */
const FULL_DETAIL_TARGETS = 25;
/** How many of a large fleet's failed targets are described. */
const FAILED_DETAIL_TARGETS = 100;
/** How long a service may be out of reach before we say that we lost sight of the deployment. */
const PATIENCE_MS = 5 * 60_000;
/**
 * Follows a deployment to its end: yields a snapshot whenever something changed, the last of which is terminal.
 *
 * A look that fails is not a deployment that failed: once the deployment has been seen, looks are repeated for five
 * minutes of silence.
 *
 * @throws SlipwayError of the first look, or of the last one when patience ends or credentials expire.
 * @throws the signal's reason.
 */
async function* watchDeployment(provider, id, options) {
    const { clock, schedule, signal, onUnchanged, onLookFailed } = options;
    const startedAt = clock.now();
    let seen;
    let fingerprint = '';
    let lastSeenAt = startedAt;
    let failedLooks = 0;
    for (;;) {
        signal?.throwIfAborted();
        try {
            const snapshot = await (0,lib_clock/* untilAborted */.Eu)(look(provider, id, seen, signal), signal);
            failedLooks = 0;
            lastSeenAt = clock.now();
            seen = snapshot;
        }
        catch (error) {
            signal?.throwIfAborted();
            if (seen === undefined || !isPassing(error) || clock.now() - lastSeenAt >= PATIENCE_MS)
                throw error;
            failedLooks += 1;
            onLookFailed?.(error, failedLooks);
        }
        if (failedLooks === 0) {
            const now = fingerprintOf(seen);
            if (now === fingerprint)
                onUnchanged?.(seen);
            else
                yield seen;
            fingerprint = now;
            if (isTerminal(seen.deployment.state))
                return;
        }
        const now = clock.now();
        const delayMs = backOffMs(nextPollDelayMs(seen.deployment, now - startedAt, schedule), failedLooks);
        // The last look of our patience comes when it ends, however long the pause would be.
        const leftMs = failedLooks === 0 ? Number.POSITIVE_INFINITY : lastSeenAt + PATIENCE_MS - now;
        await clock.sleep(Math.min(delayMs, leftMs), signal);
    }
}
/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error) {
    return error instanceof errors/* SlipwayError */.GQ && (error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED');
}
async function look(provider, id, before, signal) {
    const options = signal === undefined ? {} : { signal };
    const deployment = await provider.getDeployment(id, options);
    const { counts } = deployment;
    if (counts === undefined || total(counts) === 0)
        return { deployment, targets: before?.targets ?? [] };
    if (total(counts) <= FULL_DETAIL_TARGETS) {
        return { deployment, targets: await collect(provider.listTargets(id, {}, options), FULL_DETAIL_TARGETS) };
    }
    const failedBefore = before?.deployment.counts?.failed ?? 0;
    // A script's last output can arrive after its failure was counted: the end is worth one more listing.
    const isNews = counts.failed !== failedBefore || isTerminal(deployment.state);
    if (counts.failed === 0 || !isNews)
        return { deployment, targets: before?.targets ?? [] };
    const failed = provider.listTargets(id, { states: ['failed'] }, options);
    return { deployment, targets: await collect(failed, FAILED_DETAIL_TARGETS) };
}
async function collect(pages, limit) {
    const targets = [];
    for await (const page of pages) {
        targets.push(...page.slice(0, limit - targets.length));
        if (targets.length >= limit)
            break;
    }
    return targets;
}
function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }) {
    const events = targets.map((target) => `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}`);
    return JSON.stringify([describeState(deployment), events]);
}
function describeState({ nativeStatus, counts, failure, rollbackDeploymentId }) {
    return [nativeStatus, counts, failure?.code, rollbackDeploymentId];
}

;// CONCATENATED MODULE: ./packages/core/lib/deployment/index.js







/***/ }),

/***/ 9531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
/* harmony export */   iD: () => (/* binding */ SERVER_EVENTS)
/* harmony export */ });
/**
 * The lifecycle events of EC2/on-premises, in the order in which they run
 * (user guide, "AppSpec hooks section"; the service model fixes AfterBlockTraffic before ApplicationStop).
 */
const SERVER_EVENTS = [
    'BeforeBlockTraffic',
    'BlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of EC2/on-premises that an AppSpec can attach scripts to. */
const SERVER_HOOKS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'BeforeInstall',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** What an in-place deployment without a load balancer runs on each instance: the traffic events do not happen. */
const IN_PLACE_EVENTS = [
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
];
/** Events whose scripts come from the last successful revision, and whose failure `ignoreApplicationStopFailures` forgives. */
const PREVIOUS_REVISION_EVENTS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
];


/***/ }),

/***/ 4647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DT: () => (/* reexport */ describeChanges),
  wv: () => (/* reexport */ describeCounts),
  z3: () => (/* reexport */ formatBytes),
  a3: () => (/* reexport */ formatDuration),
  pG: () => (/* reexport */ plainPaint),
  C8: () => (/* reexport */ renderResult),
  y3: () => (/* reexport */ resultJson),
  r7: () => (/* reexport */ shellWord),
  by: () => (/* reexport */ snapshotJson)
});

// UNUSED EXPORTS: targetJson, untrustedLines, untrustedText

// EXTERNAL MODULE: ./packages/core/lib/deployment/index.js + 4 modules
var lib_deployment = __webpack_require__(985);
;// CONCATENATED MODULE: ./packages/core/lib/report/duration.js
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

;// CONCATENATED MODULE: ./packages/core/lib/report/changes.js


/**
 * What changed between two looks, one short line each: every lifecycle event of every target that is known. Of a fleet
 * too large to be looked at in full, only the failures.
 */
function describeChanges(before, now) {
    const { deployment, targets } = now;
    const lines = [];
    const known = new Map(before?.targets.map((target) => [target.id, target]));
    const width = Math.max(0, ...targets.map(({ id }) => id.length));
    const isPartial = deployment.counts !== undefined && totalOf(deployment.counts) > targets.length;
    for (const target of targets) {
        const news = targetChanges(known.get(target.id), target);
        const told = isPartial ? news.filter(({ isFailure }) => isFailure) : news;
        lines.push(...told.map(({ text }) => `${target.id.padEnd(width)}  ${text}`));
    }
    if (before?.deployment.nativeStatus === deployment.nativeStatus)
        return lines;
    const status = `${deployment.id} ${deployment.nativeStatus}${countsSuffix(deployment.counts)}`;
    // What became of the targets leads to the end of a deployment, and follows from its beginning.
    return (0,lib_deployment/* isTerminal */.Hd)(deployment.state) ? [...lines, status] : [status, ...lines];
}
/** The overview of a fleet in one phrase: `2 of 3 done, 1 in progress`. */
function describeCounts(counts) {
    const parts = [`${counts.succeeded} of ${totalOf(counts)} done`];
    if (counts.inProgress > 0)
        parts.push(`${counts.inProgress} in progress`);
    if (counts.ready > 0)
        parts.push(`${counts.ready} ready`);
    if (counts.failed > 0)
        parts.push(`${counts.failed} failed`);
    if (counts.skipped > 0)
        parts.push(`${counts.skipped} skipped`);
    return parts.join(', ');
}
function countsSuffix(counts) {
    return counts === undefined || totalOf(counts) === 0 ? '' : ` (${describeCounts(counts)})`;
}
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
function targetChanges(before, now) {
    const known = new Map(before?.events.map((event) => [event.name, event.state]));
    // An event that waits is no news, and one that was skipped follows from what is told of its target.
    const changed = now.events.filter(({ name, state }) => state !== known.get(name) && state !== 'pending' && state !== 'skipped');
    const news = changed.map((event) => ({
        text: `${event.name.padEnd(18)} ${describeEvent(event)}`,
        isFailure: event.state === 'failed',
    }));
    if (before?.state !== now.state && !eventsTell(now))
        news.push({ text: now.state, isFailure: now.state === 'failed' });
    return news;
}
/** Whether a target's events say what became of it. */
function eventsTell({ state, events }) {
    if (state === 'pending')
        return true;
    if (state === 'skipped' || state === 'unknown')
        return false;
    return state === 'failed' ? events.some((event) => event.state === 'failed') : events.length > 0;
}
function describeEvent({ state, startedAt, endedAt, diagnostics }) {
    const time = startedAt === undefined || endedAt === undefined ? '' : ` in ${formatDuration(endedAt - startedAt)}`;
    switch (state) {
        case 'in-progress':
            return 'started';
        case 'succeeded':
            return `succeeded${time}`;
        case 'failed':
            return `failed${time}${diagnostics === undefined ? '' : ` (${diagnostics.errorCode})`}`;
        default:
            return state;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/revision/index.js + 2 modules
var lib_revision = __webpack_require__(9204);
;// CONCATENATED MODULE: ./packages/core/lib/report/json.js

/** A target for a machine: times in ISO 8601, everything that the service told. */
function targetJson({ id, type, state, nativeStatus, events, updatedAt }) {
    return {
        targetId: id,
        type,
        state,
        status: nativeStatus,
        lifecycleEvents: events.map(eventJson),
        ...(updatedAt !== undefined && { updatedAt: time(updatedAt) }),
    };
}
function eventJson({ name, state, startedAt, endedAt, diagnostics }) {
    return {
        name,
        state,
        ...(startedAt !== undefined && { startedAt: time(startedAt) }),
        ...(endedAt !== undefined && { endedAt: time(endedAt) }),
        ...(diagnostics !== undefined && { diagnostics }),
    };
}
/** A look at a deployment for a machine. */
function snapshotJson({ deployment, targets }) {
    const { id, state, nativeStatus, counts, failure, revision, applicationName, deploymentGroupName } = deployment;
    return {
        deploymentId: id,
        state,
        status: nativeStatus,
        ...(applicationName !== undefined && { applicationName }),
        ...(deploymentGroupName !== undefined && { deploymentGroupName }),
        ...(counts !== undefined && { counts }),
        ...(failure !== undefined && { failure }),
        ...(revision !== undefined && { revision: (0,lib_revision/* toRevisionJson */.Rh)(revision) }),
        targets: targets.map(targetJson),
    };
}
/** The last word on a deployment for a machine: the line of `type: "result"`. */
function resultJson(result) {
    const { outcome, deploymentId, status, targets, failure, actionTaken, rollback, elapsedMs, deployment } = result;
    return {
        type: 'result',
        outcome,
        deploymentId,
        status,
        actionTaken,
        elapsedSeconds: Math.round(elapsedMs) / 1000,
        ...(deployment?.counts !== undefined && { counts: deployment.counts }),
        ...(deployment?.revision !== undefined && { revision: (0,lib_revision/* toRevisionJson */.Rh)(deployment.revision) }),
        ...(rollback !== undefined && { rollback }),
        targets: targets.map(targetJson),
        ...(failure !== undefined && { failure }),
    };
}
function time(ms) {
    return new Date(ms).toISOString();
}

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/report/failed-events.js
/**
 * The lifecycle event that ended each target that did not make it, in the order of the targets. It is the last that
 * failed: a failed ApplicationStop before it may have been forgiven.
 */
function failedEvents(targets) {
    return targets.flatMap((target) => {
        const event = target.state === 'succeeded' ? undefined : target.events.findLast(({ state }) => state === 'failed');
        return event === undefined ? [] : [{ ...event, targetId: target.id }];
    });
}
/** The targets that failed without a lifecycle event that did: the agent was gone, or the service gave up on them. */
function failedWithoutEvent(targets) {
    return targets.filter(({ state, events }) => state === 'failed' && events.every((event) => event.state !== 'failed'));
}

;// CONCATENATED MODULE: ./packages/core/lib/report/shell-word.js
/** One argument of a command line that a reader is to copy: quoted for a POSIX shell where it has to be. */
function shellWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/advice.js



/** What to do about a service error code, where the code alone tells (user guide, "Error codes" and "Troubleshooting"). */
const BY_CODE = {
    HEALTH_CONSTRAINTS_INVALID: 'the configuration wants more healthy instances than the group can spare: add instances or choose a configuration with a lower minimum',
    NO_INSTANCES: "no instance matches the group's tags: compare them (case matters) with the tags of the instances, and check that the instances are registered",
    AGENT_ISSUE: 'the agent on the instances did not answer: is it installed, running, and able to reach the service?',
    APPLICATION_MISSING: 'the application was deleted while the deployment ran: create it and deploy again',
    DEPLOYMENT_GROUP_MISSING: 'the deployment group was deleted while the deployment ran: create it and deploy again',
    REVISION_MISSING: 'the revision is gone from where it was registered: push it again',
    IAM_ROLE_MISSING: "the deployment group's service role does not exist: create it or name another",
    IAM_ROLE_PERMISSIONS: "the deployment group's service role lacks rights: attach the AWSCodeDeployRole policy",
    THROTTLED: 'the service role made too many requests: deploy fewer groups at once, or later',
    ALARM_ACTIVE: 'an alarm of the deployment group fired: look at the alarm before deploying again',
    MANUAL_STOP: 'someone stopped the deployment: instances can be in between; deploy again to bring them to one revision',
};
/** For codes that only say that instances failed, when no instance says why. */
const WHEN_NO_EVENT_FAILED = {
    HEALTH_CONSTRAINTS: 'no instance says why: check that the agent runs on each of them and can reach the service, and read its log',
};
const BY_EVENT_CODE = {
    ScriptMissing: 'the AppSpec names a script that is not in the bundle: correct "location" (it is relative to the root of the bundle)',
    ScriptNotExecutable: 'the script could not be made executable: check its mode and owner',
    ScriptTimedOut: 'raise "timeout" of the script in the AppSpec, or look for what it waits for; background processes must close stdin, stdout and stderr',
    ScriptFailed: 'read the output above: the script itself reported the failure',
};
/** The next steps after a deployment that did not succeed, most specific first; empty when it did. */
function adviceFor(result) {
    switch (result.outcome) {
        case 'timed-out':
        case 'cancelled':
        case 'unknown':
            return interruptedAdvice(result);
        case 'failed':
        case 'stopped':
        case 'rolled-back':
            return [...causeAdvice(result), ...wayBack(result)];
        case 'succeeded':
        case 'skipped':
            return [];
        default:
            return (0,errors/* unreachable */.HB)(result.outcome);
    }
}
function causeAdvice({ targets, failure }) {
    const [event] = failedEvents(targets);
    const code = failure?.code ?? '';
    const specific = event === undefined ? WHEN_NO_EVENT_FAILED[code] : BY_EVENT_CODE[event.diagnostics?.errorCode ?? ''];
    return [specific, BY_CODE[code]].filter((line) => line !== undefined);
}
function wayBack({ outcome, deployment, rollback }) {
    if (outcome === 'rolled-back') {
        return [`the group is back on its last good revision (rollback ${rollback?.deploymentId ?? ''})`];
    }
    const { applicationName, deploymentGroupName } = deployment ?? {};
    if (applicationName === undefined || deploymentGroupName === undefined)
        return [];
    const group = `--application-name ${shellWord(applicationName)} --deployment-group ${shellWord(deploymentGroupName)}`;
    return [`to go back: slipway redeploy ${group} --from last-successful --wait`];
}
function interruptedAdvice({ deploymentId, actionTaken, rollback }) {
    const again = `to look again: slipway wait --deployment-id ${deploymentId}`;
    // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
    if (actionTaken !== 'none' || rollback !== undefined)
        return [again];
    return [again, `to stop it: slipway stop --deployment-id ${deploymentId}`];
}

;// CONCATENATED MODULE: ./packages/core/lib/report/untrusted.js
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

;// CONCATENATED MODULE: ./packages/core/lib/report/result-text.js






/** How many failed targets are told in full; the rest are counted. */
const TOLD_TARGETS = 5;
/** How much of a script's output is shown. */
const LOG_LINES = 25;
/** How many targets are named in a list. */
const TOLD_NAMES = 10;
const plainPaint = { good: same, bad: same, dim: same, strong: same };
/** The last words on a deployment for a person: what happened, where, why, the script's last output, and what to do. */
function renderResult(result, paint = plainPaint) {
    const lines = [headline(result, paint)];
    for (const event of failedEvents(result.targets).slice(0, TOLD_TARGETS)) {
        lines.push('', ...renderFailedEvent(event, paint));
    }
    const rest = [describeSilentFailures, describeMoreFailures, describeDone, describeRest, describeServiceReason].map((tell) => tell(result));
    const told = rest.filter((line) => line !== undefined);
    if (told.length > 0)
        lines.push('', ...told.map((line) => `  ${line}`));
    const advice = adviceFor(result);
    if (advice.length > 0)
        lines.push('', ...advice.map((line) => `  ${paint.strong('→')} ${line}`));
    return lines;
}
function headline(result, paint) {
    const { deploymentId, elapsedMs, outcome, failure, status, rollback } = result;
    const cause = describeCause(result);
    const time = formatDuration(elapsedMs);
    const reason = cause === undefined ? '' : `: ${cause}`;
    const [good, bad] = [paint.good('✓'), paint.bad('✗')];
    switch (outcome) {
        case 'succeeded':
            return `${good} deployment ${deploymentId} succeeded in ${time}`;
        case 'skipped':
            return `${good} nothing to deploy${reason}`;
        case 'failed': {
            const after = rollback === undefined ? '' : `; its rollback ${rollback.deploymentId} ended ${rollback.status}`;
            return `${bad} deployment ${deploymentId} failed after ${time}${reason}${after}`;
        }
        case 'rolled-back':
            return `${bad} deployment ${deploymentId} was rolled back after ${time}${reason}`;
        case 'stopped':
            return `${bad} deployment ${deploymentId} was stopped after ${time}${reason}`;
        case 'timed-out':
            return `${bad} timed out after ${time}: ${failure?.message ?? `deployment ${deploymentId} was still ${status}`}`;
        case 'cancelled':
            return `${bad} cancelled after ${time}: ${failure?.message ?? `deployment ${deploymentId} was still ${status}`}`;
        case 'unknown':
            return `${bad} lost sight of deployment ${deploymentId} after ${time}, last seen ${lastSeen(result)}${reason}`;
        default:
            return (0,errors/* unreachable */.HB)(outcome);
    }
}
/** What went wrong on a target says more than the service's count of targets that did; without one, its word is all there is. */
function describeCause({ failure, targets }) {
    const [event] = failedEvents(targets);
    if (event === undefined || !isCount(failure?.code))
        return failure === undefined ? undefined : describeFailure(failure);
    const code = event.diagnostics === undefined ? '' : ` (${untrustedText(event.diagnostics.errorCode)})`;
    return `${event.name} failed on ${event.targetId}${code}`;
}
/** The service's reason, where the headline has named the cause instead. */
function describeServiceReason({ failure, targets }) {
    if (failure === undefined || !isCount(failure.code) || failedEvents(targets).length === 0)
        return undefined;
    return `the service says: ${describeFailure(failure)}`;
}
/** The code with which the service only says that too many targets failed. */
function isCount(code) {
    return code === 'HEALTH_CONSTRAINTS';
}
function describeFailure({ code, message }) {
    const text = untrustedText(message);
    return text === '' ? code : `${text} (${code})`;
}
function lastSeen({ status, rollback }) {
    return rollback === undefined ? status : `${status} with its rollback ${rollback.deploymentId} ${rollback.status}`;
}
function renderFailedEvent({ targetId, name, diagnostics }, paint) {
    const scriptName = untrustedText(diagnostics?.scriptName ?? '');
    const script = scriptName === '' ? '' : ` in ${scriptName}`;
    const lines = [`  ${paint.strong(targetId)}: ${paint.bad(`${name} failed`)}${script}`];
    if (diagnostics === undefined)
        return lines;
    const { errorCode: code, message = '', logTail = '' } = diagnostics;
    lines.push(indent(describeFailure({ code, message })));
    const log = untrustedLines(logTail);
    const hidden = log.length - LOG_LINES;
    if (hidden > 0)
        lines.push(indent(paint.dim(`… ${hidden} earlier ${hidden === 1 ? 'line' : 'lines'}`)));
    lines.push(...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)));
    return lines;
}
function describeSilentFailures({ targets }) {
    const silent = failedWithoutEvent(targets);
    if (silent.length === 0)
        return undefined;
    const named = silent.slice(0, TOLD_NAMES).map(({ id }) => id);
    const more = silent.length > named.length ? ` and ${silent.length - named.length} more` : '';
    return `failed without a lifecycle event that says why: ${named.join(', ')}${more}`;
}
/** On a large fleet more targets failed than are described. */
function describeMoreFailures({ targets, deployment }) {
    const told = Math.min(failedEvents(targets).length, TOLD_TARGETS) + failedWithoutEvent(targets).length;
    const failed = targets.filter(({ state }) => state === 'failed').length;
    const more = Math.max(failed, deployment?.counts?.failed ?? 0) - told;
    if (more <= 0)
        return undefined;
    return `${told === 0 ? '' : 'and '}${more} ${told === 0 ? '' : 'more '}${(0,lib_deployment/* unitOf */.uF)(targets[0]?.type, more)} failed`;
}
/** After a deployment that broke off, the fleet is split: who has the new revision and who has not. */
function describeDone(result) {
    if (result.outcome !== 'failed' && result.outcome !== 'stopped')
        return undefined;
    return describeTargets(result, ['succeeded'], (count) => `${count === 1 ? 'has' : 'have'} the new revision`);
}
function describeRest(result) {
    if (result.outcome === 'succeeded')
        return undefined;
    return describeTargets(result, ['skipped', 'pending'], (count) => `${count === 1 ? 'was' : 'were'} not touched`);
}
/** How many targets are in one of the states, by name where that is short. */
function describeTargets({ targets, deployment }, states, predicate) {
    const known = targets.filter(({ state }) => states.some((one) => one === state));
    const counts = deployment?.counts;
    const count = counts === undefined ? known.length : states.reduce((sum, state) => sum + counts[state], 0);
    if (count === 0)
        return undefined;
    const names = known.length === count && count <= TOLD_NAMES ? `: ${known.map(({ id }) => id).join(', ')}` : '';
    return `${count} ${(0,lib_deployment/* unitOf */.uF)(targets[0]?.type, count)} ${predicate(count)}${names}`;
}
function indent(line) {
    return `    ${line}`;
}
function same(text) {
    return text;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/index.js








/***/ }),

/***/ 9204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nl: () => (/* reexport */ bundleFormatOf),
  hi: () => (/* reexport */ describeRevision),
  TU: () => (/* reexport */ formatRevision),
  Uq: () => (/* reexport */ parseRevisionLocation),
  Rh: () => (/* reexport */ toRevisionJson)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/revision/parse.js

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
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, or `github:owner/repository@commit` with all 40 digits of the commit.
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
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, or github:owner/repository@commit`);
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
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
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
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent');
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
    const bundleType = named === '' ? bundleFormatOf(key) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz`, typeHint);
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
    return new errors/* SlipwayError */.GQ('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}

;// CONCATENATED MODULE: ./packages/core/lib/revision/format.js


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        default:
            return (0,errors/* unreachable */.HB)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, or JSON for inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github')
        return describeRevision(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...(bundleFormatOf(key) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`: what `push` prints, what `deploy` and `aws deploy` take. */
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
        default:
            return (0,errors/* unreachable */.HB)(revision);
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/revision/index.js





/***/ })

};

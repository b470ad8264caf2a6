export const id = 985;
export const ids = [985];
export const modules = {

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


/***/ })

};

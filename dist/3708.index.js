export const id = 3708;
export const ids = [3708,5712,6089];
export const modules = {

/***/ 5712:
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

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5712);


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
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(outcome);
    }
}


/***/ }),

/***/ 4696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nextPollDelayMs),
/* harmony export */   V: () => (/* binding */ backOffMs)
/* harmony export */ });
const CEILING_MS = 15_000;
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000;
/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over
 * (targets are still waiting for their turn): a tenth of the time gone by. From when the last targets are in work, or one
 * has failed, the end can come at any moment, and who waits for it wants to know within seconds: then it is the floor
 * for fifteen minutes, and a three-hundredth of the time gone by after that. Never below the floor, 15 s at most (or the
 * floor, when that is longer), and up to a fifth of jitter on top.
 */
function nextPollDelayMs(deployment, elapsedMs, { floorMs, random }) {
    const { counts } = deployment;
    const waiting = counts !== undefined && counts.pending > 0 && counts.failed === 0;
    const paced = waiting ? elapsedMs / 10 : elapsedMs / 300;
    const delayMs = Math.max(Math.min(paced, CEILING_MS), floorMs);
    return Math.round(delayMs * (1 + 0.2 * random()));
}
/** The same after `failedLooks` failures in a row: twice as long after each, a minute at most. */
function backOffMs(delayMs, failedLooks) {
    return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS));
}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ watchDeployment)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5712);
/* harmony import */ var _poll_schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4696);




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
            const snapshot = await (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .Eu)(look(provider, id, seen, signal), signal);
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
            if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isTerminal */ .Hd)(seen.deployment.state))
                return;
        }
        const now = clock.now();
        // With every target done, only the service's word on the whole is left to come: there is nothing to be patient about.
        const pacedBy = areTargetsDone(seen) ? 0 : now - startedAt;
        const delayMs = (0,_poll_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .backOffMs */ .V)((0,_poll_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .nextPollDelayMs */ .G)(seen.deployment, pacedBy, schedule), failedLooks);
        // The last look of our patience comes when it ends, however long the pause would be.
        const leftMs = failedLooks === 0 ? Number.POSITIVE_INFINITY : lastSeenAt + PATIENCE_MS - now;
        await clock.sleep(Math.min(delayMs, leftMs), signal);
    }
}
/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ && (error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED');
}
async function look(provider, id, before, signal) {
    const options = signal === undefined ? {} : { signal };
    const deployment = await provider.getDeployment(id, options);
    const { counts } = deployment;
    if (counts === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) === 0)
        return { deployment, targets: before?.targets ?? [] };
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) <= FULL_DETAIL_TARGETS) {
        return { deployment, targets: await collect(provider.listTargets(id, {}, options), FULL_DETAIL_TARGETS) };
    }
    const failedBefore = before?.deployment.counts?.failed ?? 0;
    // A script's last output can arrive after its failure was counted: the end is worth one more listing.
    const isNews = counts.failed !== failedBefore || (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isTerminal */ .Hd)(deployment.state);
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
/** Told by the overview, or by the targets themselves, which were looked at a moment later. */
function areTargetsDone({ deployment: { counts }, targets }) {
    if (counts === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) === 0)
        return false;
    const isDone = ({ state }) => state === 'succeeded' || state === 'failed' || state === 'skipped';
    return (counts.succeeded + counts.failed + counts.skipped === (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) ||
        (targets.length === (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) && targets.every(isDone)));
}
/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }) {
    const events = targets.map((target) => `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}`);
    return JSON.stringify([describeState(deployment), events]);
}
function describeState({ nativeStatus, counts, failure, rollbackDeploymentId }) {
    return [nativeStatus, counts, failure?.code, rollbackDeploymentId];
}


/***/ }),

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors)
/* harmony export */ });
/* unused harmony export DIAGNOSTIC_TITLES */

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file is not YAML that the agent can read',
    'appspec/duplicate-key': 'A key is given twice',
    'appspec/ignored-text': 'The agent does not read the whole file',
    'appspec/type': 'The file does not hold a map',
    'appspec/version': 'The version is not 0.0',
    'appspec/os': 'The operating system is not that of the host',
    'appspec/hooks': 'A hook has the wrong shape or is blank',
    'appspec/unknown-hook': 'A hook has a name that the agent does not know',
    'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
    'appspec/script-location': 'A script has no location',
    'appspec/script-timeout': 'A timeout is not a number of seconds',
    'appspec/script-missing': 'A script is not in the release',
    'appspec/files': 'An entry of files is incomplete or has the wrong shape',
    'appspec/source-missing': 'A source is not in the release',
    'appspec/destination': 'A destination is not an absolute path',
    'appspec/permissions': 'A permission has the wrong shape or is not for this system',
    'appspec/mode': 'A mode is not octal, or not the one that was meant',
    'appspec/acl': 'An access control entry is malformed',
    'appspec/context': 'An SELinux context is malformed',
    'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
    'appspec/platform': 'The AppSpec file is for a platform that is not validated yet',
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 4097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IL: () => (/* binding */ findHolder),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(336);


/** Whether the service refused a deployment because another one is under way; told by the exception's name, never its text. */
function isBusy(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'GROUP_BUSY';
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ) || error.code !== 'ACCESS_DENIED')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GROUP_BUSY', `${refusal.message}; which one cannot be seen: ${error.message}`, {
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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GROUP_BUSY', `${refusal.message}, though none of the group is seen under way`, {
            hint: `the account may be at its limit of deployments at once: deploy fewer groups, or later; ${refusal.hint ?? ''}`,
            cause: refusal,
        });
    }
    const { id } = holder;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GROUP_BUSY', `${refusal.message}: ${describeHolder(holder)}`, {
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

/***/ 6325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStatus)
});

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(8055);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(8421);
// EXTERNAL MODULE: ./packages/core/lib/deployment/watch.js
var watch = __webpack_require__(6166);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/failed-targets.js

/** How many of the failed targets are named. */
const NAMED_TARGETS = 5;
/** Why a deployment that succeeded is a failure where no target may fail; `undefined` when none did, or it did not succeed. */
function describeFailedTargets(seen) {
    const { main, targets } = seen;
    if (main?.state !== 'succeeded')
        return undefined;
    const failed = targets.filter(({ state }) => state === 'failed');
    const count = main.counts?.failed ?? failed.length;
    if (count === 0)
        return undefined;
    const total = main.counts === undefined ? targets.length : (0,model/* totalOf */.e6)(main.counts);
    const names = failed.slice(0, NAMED_TARGETS).map(({ id }) => id);
    const rest = count - names.length;
    const listed = rest > 0 && names.length > 0 ? [...names, `${rest} more`] : names;
    const named = listed.length === 0 ? '' : `: ${listed.join(', ')}`;
    const message = `the service calls it ${main.nativeStatus}, though ${count} of ${total} ${(0,model/* unitOf */.uF)(targets[0]?.type, total)} failed${named}`;
    return { code: 'TARGETS_FAILED', message };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/interruption.js



/** A runner kills a cancelled step after 7.5 seconds: stopping must be asked for well before that. */
const STOP_WITHIN_MS = 3_000;
/**
 * Does with a deployment what was asked for the case that our wait ends first: once and quickly, because whoever
 * cancelled us will not wait long. A service that does not stop it is part of what is told, never an error.
 */
async function interrupt(deploymentId, wanted, { provider, clock }) {
    if (wanted === 'leave')
        return { kind: 'going-on', actionTaken: 'none', fate: 'was left running' };
    const deadline = (0,lib_clock/* startDeadline */.db)(clock, STOP_WITHIN_MS);
    const { signal } = deadline;
    try {
        await (0,lib_clock/* untilAborted */.Eu)(provider.stopDeployment(deploymentId, { rollback: wanted === 'rollback' }, { signal }), signal);
        return wanted === 'rollback'
            ? { kind: 'going-on', actionTaken: 'rollback-started', fate: 'was told to stop and to roll back' }
            : { kind: 'going-on', actionTaken: 'stopped', fate: 'was told to stop' };
    }
    catch (error) {
        if (signal.aborted) {
            const fate = `did not answer within ${STOP_WITHIN_MS / 1000} s when told to stop`;
            return { kind: 'going-on', actionTaken: 'none', fate };
        }
        const isOver = error instanceof errors/* SlipwayError */.GQ && error.code === 'ALREADY_COMPLETED';
        const ended = isOver ? await findEnd(deploymentId, provider, signal) : undefined;
        if (ended !== undefined)
            return { kind: 'ended', deployment: ended };
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: 'going-on', actionTaken: 'none', fate: `could not be stopped: ${reason}` };
    }
    finally {
        deadline.clear();
    }
}
async function findEnd(deploymentId, provider, signal) {
    try {
        const deployment = await (0,lib_clock/* untilAborted */.Eu)(provider.getDeployment(deploymentId, { signal }), signal);
        return (0,model/* isTerminal */.Hd)(deployment.state) ? deployment : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait-for-status.js





/**
 * Waits for a deployment's end, and for the end of the rollback that the service may start, and says how it ended.
 * A timeout, a cancellation (`cancelled` aborts) and a service out of sight are outcomes too, never failures of the deployment.
 *
 * @throws SlipwayError when the deployment cannot be seen at all: it does not exist, or no answer came to the first look.
 */
async function waitForStatus(request, ports, cancelled = new AbortController().signal) {
    const { deploymentId, timeoutMs } = request;
    const { clock, reporter } = ports;
    const { startedAt = clock.now() } = request;
    const deadline = (0,lib_clock/* startDeadline */.db)(clock, Math.max(0, startedAt + timeoutMs - clock.now()));
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    const seen = { targets: [] };
    const finish = (outcome, more = {}) => {
        const result = { ...summarise(deploymentId, seen), outcome, elapsedMs: clock.now() - startedAt, ...more };
        reporter.report({ type: 'result', result });
        return result;
    };
    const finishAsSeen = () => {
        const failure = request.failOn === 'any-target' ? describeFailedTargets(seen) : undefined;
        return failure === undefined ? finish(outcomeOfSeen(seen)) : finish('failed', { failure });
    };
    try {
        await follow(deploymentId, ports, startedAt, signal, ({ deployment, targets }) => {
            seen.main = deployment;
            seen.targets = targets;
        });
        await followRollback(seen, ports, startedAt, signal);
        return finishAsSeen();
    }
    catch (error) {
        if (!signal.aborted) {
            if (seen.main === undefined || !(error instanceof errors/* SlipwayError */.GQ))
                throw error;
            return finish('unknown', { failure: { code: error.code, message: error.message } });
        }
        const outcome = cancelled.aborted ? 'cancelled' : 'timed-out';
        const code = cancelled.aborted ? 'CANCELLED' : 'WAIT_TIMED_OUT';
        if (seen.main !== undefined && (0,model/* isTerminal */.Hd)(seen.main.state)) {
            // It ended, and whether a rollback follows was all that we still wanted to know.
            if (seen.rollbackId === undefined)
                return finishAsSeen();
            return finish(outcome, { failure: { code, message: describeRollback(seen) } });
        }
        const wanted = (cancelled.aborted ? request.onCancel : request.onTimeout) ?? 'leave';
        const interruption = await interrupt(deploymentId, wanted, ports);
        if (interruption.kind === 'ended') {
            seen.main = interruption.deployment;
            return finishAsSeen();
        }
        const { fate, actionTaken } = interruption;
        const message = `deployment ${deploymentId} ${stateWhenInterrupted(seen)} and ${fate}`;
        return finish(outcome, { failure: { code, message }, actionTaken });
    }
    finally {
        deadline.clear();
    }
}
/** The result as far as it can be told from what was seen. */
function summarise(deploymentId, { main, targets, rollbackId, rollback }) {
    return {
        deploymentId,
        status: main?.nativeStatus ?? 'Unknown',
        targets,
        actionTaken: 'none',
        ...(main !== undefined && { deployment: main }),
        ...(main?.failure !== undefined && { failure: main.failure }),
        ...(rollbackId !== undefined && {
            rollback: { deploymentId: rollbackId, status: rollback?.nativeStatus ?? 'Unknown' },
        }),
    };
}
function outcomeOfSeen({ main, rollback }) {
    return main === undefined ? 'unknown' : (0,outcome/* outcomeOf */.s)(main, rollback);
}
function stateWhenInterrupted({ main }) {
    return main === undefined ? 'had not been seen yet' : `was still ${main.nativeStatus}`;
}
function describeRollback({ main, rollback, rollbackId }) {
    const state = rollback === undefined ? 'had not been seen yet' : `was still ${rollback.nativeStatus}`;
    return `deployment ${main?.id} ended ${main?.nativeStatus}; its rollback ${rollbackId} ${state} and was left running`;
}
async function follow(id, { provider, reporter, clock, schedule }, startedAt, signal, onSeen) {
    const options = {
        clock,
        schedule,
        signal,
        onUnchanged: (snapshot) => reporter.report({ type: 'deployment-unchanged', snapshot, elapsedMs: clock.now() - startedAt }),
        onLookFailed: (error, failedLooks) => reporter.report({ type: 'look-failed', message: error.message, failedLooks }),
    };
    for await (const snapshot of (0,watch/* watchDeployment */.J)(provider, id, options)) {
        onSeen(snapshot);
        reporter.report({ type: 'deployment-changed', snapshot, elapsedMs: clock.now() - startedAt });
    }
}
async function followRollback(seen, ports, startedAt, signal) {
    const { main } = seen;
    if (main === undefined || main.state === 'succeeded')
        return;
    const rollbackDeploymentId = main.rollbackDeploymentId ?? (await findRollback(main.id, ports, signal));
    if (rollbackDeploymentId === undefined)
        return;
    seen.rollbackId = rollbackDeploymentId;
    ports.reporter.report({ type: 'rollback-followed', deploymentId: main.id, rollbackDeploymentId });
    await follow(rollbackDeploymentId, ports, startedAt, signal, ({ deployment }) => {
        seen.rollback = deployment;
    });
}
/** The link to the rollback can appear a moment after the end: one last look. That it fails does not make the end unknown. */
async function findRollback(id, { clock, provider, schedule, reporter }, signal) {
    await clock.sleep(Math.min(schedule.floorMs, 1_000), signal);
    try {
        return (await (0,lib_clock/* untilAborted */.Eu)(provider.getDeployment(id, { signal }), signal)).rollbackDeploymentId;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* SlipwayError */.GQ))
            throw error;
        reporter.report({ type: 'warning', message: `whether a rollback was started is not known: ${error.message}` });
        return undefined;
    }
}


/***/ })

};

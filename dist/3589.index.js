export const id = 3589;
export const ids = [3589];
export const modules = {

/***/ 8497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ FULL_DETAIL_TARGETS),
/* harmony export */   l: () => (/* binding */ lookAtTargets)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);

/** A fleet of one batch call is described whole; of a larger one only what failed is. */
const FULL_DETAIL_TARGETS = 25;
/** How many of a large fleet's failed targets are described. */
const FAILED_DETAIL_TARGETS = 100;
/** Changes of the overview that follow each other faster are told together. */
const CHANGE_GAP_MS = 12_000;
/** While events run, they are looked at so often at the most, and so often at the least. */
const SHORTEST_GAP_MS = 20_000;
const LONGEST_GAP_MS = 60_000;
/**
 * Describes the targets of a deployment when there is something to be told, for as few calls as that takes: when the overview
 * has changed, now and then while events run, and at the end, when all that failed is described in any case.
 */
async function lookAtTargets(provider, deployment, known, options) {
    const { counts } = deployment;
    const counted = counts === undefined ? 0 : (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts);
    // Of targets whose state the service does not know the overview tells nothing; they are there all the same.
    const total = counted === 0 ? (known.listedTotal ?? 0) : counted;
    if (total === 0)
        return known;
    const overview = total <= FULL_DETAIL_TARGETS ? JSON.stringify(counts) : String(counts?.failed);
    const isDue = total <= FULL_DETAIL_TARGETS ? isFleetDue : areFailuresDue;
    if (!isDue(deployment, known, overview, options))
        return known;
    const targets = total > FULL_DETAIL_TARGETS
        ? await collect(provider.listTargets(deployment.id, { states: ['failed'] }, options), FAILED_DETAIL_TARGETS)
        : ((await describeListed(provider, deployment.id, known, total, options)) ??
            (await collect(provider.listTargets(deployment.id, {}, options), FULL_DETAIL_TARGETS)));
    return { targets, listedTotal: total, overview, stage: stageOf(deployment), describedAt: options.nowMs };
}
/** The points at which a wait can be over: what its targets are at then is told, whatever was told of them a moment before. */
function stageOf({ state, isTerminationWaitStarted }) {
    return isTerminationWaitStarted === true ? 'termination-wait' : state === 'ready' ? state : 'under-way';
}
const isFleetDue = (deployment, known, overview, options) => (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state) ||
    options.isFullDetail ||
    known.describedAt === undefined ||
    known.stage !== stageOf(deployment) ||
    (known.overview !== overview && options.nowMs - known.describedAt >= CHANGE_GAP_MS) ||
    (deployment.counts?.inProgress !== 0 && isGapOver(known, options));
const areFailuresDue = ({ counts, state }, known, overview, options) => {
    if (counts === undefined || counts.failed === 0)
        return false;
    // A script's last output can arrive after its failure was counted: the end is worth one more listing.
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
        return true;
    return known.overview !== overview && isGapOver(known, options);
};
/**
 * A quarter of the time gone by, within bounds: whoever follows a short deployment sees its events, an hour is no hour of calls.
 * Traffic moves by the minute, on one target, which no overview tells.
 */
function isGapOver({ describedAt, targets }, { nowMs, startedAt }) {
    if (describedAt === undefined)
        return true;
    const longestMs = targets.some(({ traffic }) => traffic !== undefined) ? SHORTEST_GAP_MS : LONGEST_GAP_MS;
    const gapMs = Math.min(Math.max((nowMs - startedAt) / 4, SHORTEST_GAP_MS), longestMs);
    return nowMs - describedAt >= gapMs;
}
/** The targets that were listed before, as they are now; `undefined` when that list may not be good any more. */
async function describeListed(provider, deploymentId, { targets, listedTotal }, total, options) {
    if (listedTotal !== total || targets.length < total)
        return undefined;
    const ids = targets.map(({ id }) => id);
    const described = await provider.describeTargets(deploymentId, ids, options);
    return described.length === ids.length ? described : undefined;
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


/***/ }),

/***/ 54696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ nextPollDelayMs),
/* harmony export */   Ux: () => (/* binding */ nextTryDelayMs),
/* harmony export */   Vv: () => (/* binding */ backOffMs)
/* harmony export */ });
/* harmony import */ var _look_at_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8497);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Longest pause after looks that were answered, unless the floor is longer. */
const CEILING_MS = 15_000;
/** So many floors are the longest pause, where the floor is short. */
const CEILING_FLOORS = 5;
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000;
/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over, and
 * often when the end can come at any moment: who waits for it wants to know within seconds.
 *
 * Never below the floor, 15 s at most (or the floor, when that is longer), and up to a fifth of jitter on top.
 */
function nextPollDelayMs(pace, schedule) {
    return withinBounds(wantedPauseMs(pace, schedule.floorMs), schedule);
}
/** The same where no deployment is seen at all and something is tried again and again: a three-hundredth of the time gone by. */
function nextTryDelayMs(elapsedMs, schedule) {
    return withinBounds(elapsedMs / 300, schedule);
}
function withinBounds(wantedMs, { floorMs, random }) {
    const ceilingMs = Math.max(floorMs, Math.min(CEILING_MS, CEILING_FLOORS * floorMs));
    const delayMs = Math.max(Math.min(wantedMs, ceilingMs), floorMs);
    return Math.round(delayMs * (1 + 0.2 * random()));
}
function wantedPauseMs(pace, floorMs) {
    const { seenAt, startedAt, state, stateSince, counts, begunAt, doneSince, targetMs, eventsUntil } = pace;
    // Only the service's word on the whole is left to come. It may keep old instances for hours first.
    if (doneSince !== undefined)
        return (seenAt - doneSince) / 20;
    // A person is waited for.
    if (state === 'ready')
        return (seenAt - stateSince) / 10;
    if (counts === undefined)
        return (seenAt - startedAt) / 10;
    const isFailing = counts.failed > pace.toleratedFailures;
    // While targets wait for their turn the deployment cannot be over, unless what fails is more than it tolerates: that is
    // seen when those in work are done.
    if (counts.pending > 0 && !isFailing) {
        if (targetMs !== undefined && seenAt < begunAt + 2 * targetMs) {
            return Math.max(2 * floorMs, begunAt + 0.7 * targetMs - seenAt);
        }
        // Targets that are described cost calls beside the looks.
        const longestMs = ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts) <= _look_at_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .FULL_DETAIL_TARGETS */ .T ? 4 : 3) * floorMs;
        return Math.max(2.5 * floorMs, Math.min((seenAt - begunAt) / 4, longestMs));
    }
    if (counts.pending > 0 && pace.toleratedFailures > 0)
        return 2 * floorMs;
    // The last batch: hardly anything is over before seven tenths of the time that the others took.
    const earliestEndAt = Math.max(begunAt + 0.7 * (targetMs ?? 0), eventsUntil);
    if (seenAt < earliestEndAt && !isFailing)
        return 0.6 * (earliestEndAt - seenAt);
    return (seenAt - Math.min(earliestEndAt, seenAt)) / 30;
}
/** The pause after `failedLooks` failures in a row: twice as long after each, a minute at most. */
function backOffMs(delayMs, failedLooks) {
    return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS));
}


/***/ }),

/***/ 77885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ watchDeployment)
});

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/deployment/look-at-targets.js
var look_at_targets = __webpack_require__(8497);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/pace.js

/** Each event is fetched by an agent that asks once in a second at most (its `wait_between_runs`). */
const EVENT_MS = 1_000;
/** However slow the first events were, the later ones may be quick: no more is expected of one. */
const LONGEST_EXPECTED_EVENT_MS = 3_000;
/** The pace after one more look. */
function learnPace(before, deployment, nowMs) {
    const { state, counts: overview } = deployment;
    const last = before ?? {
        startedAt: nowMs,
        seenAt: nowMs,
        state,
        stateSince: nowMs,
        workedMs: 0,
        begunAt: nowMs,
        toleratedFailures: 0,
        eventsUntil: nowMs,
    };
    const stateSince = last.state === state ? last.stateSince : nowMs;
    const counts = overview !== undefined && (0,model/* totalOf */.e6)(overview) > 0 ? overview : undefined;
    if (counts === undefined)
        return { ...last, seenAt: nowMs, state, stateSince };
    const atWork = ((last.counts?.inProgress ?? 0) + counts.inProgress) / 2;
    const workedMs = last.workedMs + atWork * (nowMs - last.seenAt);
    const waitedBefore = last.counts?.pending ?? (0,model/* totalOf */.e6)(counts);
    const { doneSince: _, ...known } = last;
    return {
        ...known,
        seenAt: nowMs,
        state,
        stateSince,
        counts,
        workedMs,
        ...(counts.pending < waitedBefore && begin(last.seenAt, workedMs, counts, waitedBefore - counts.pending)),
        ...(areAllDone(counts) && { doneSince: last.doneSince ?? nowMs }),
    };
}
/** The same once the targets were described: those in work have events before them that take their time. */
function learnFromTargets(pace, targets) {
    const { seenAt } = pace;
    // What waits for its turn is known by the overview; here it is about how far those are that were begun.
    const remainingMs = targets.filter(({ state }) => state === 'in-progress').map((target) => toGo(target, seenAt));
    const isAllDone = targets.length === (0,model/* totalOf */.e6)(pace.counts ?? NOBODY) && targets.length > 0 && targets.every(isDone);
    return {
        ...pace,
        eventsUntil: seenAt + Math.max(0, ...remainingMs),
        ...(isAllDone && { doneSince: pace.doneSince ?? seenAt }),
    };
}
const NOBODY = { pending: 0, inProgress: 0, succeeded: 0, failed: 0, skipped: 0, ready: 0 };
/**
 * Targets were taken into work. By Little's law (what is in work on average = how many get done in a time, times the time
 * that each takes) this tells how long one takes, in batches and in a rolling deployment alike: those that were in work
 * before and are not done are half done on average.
 */
function begin(begunAt, workedMs, { inProgress, succeeded, failed }, begun) {
    const done = succeeded + failed;
    const targetMs = workedMs / (done + Math.max(0, inProgress - begun) / 2);
    return { begunAt, toleratedFailures: failed, ...(done > 0 && { targetMs }) };
}
/** How long a target that is in work will be so at the least, by the events that it has not begun. */
function toGo({ events }, nowMs) {
    const waiting = events.filter(({ state }) => state === 'pending').length;
    const over = events.filter(({ startedAt, endedAt }) => startedAt !== undefined && endedAt !== undefined);
    const firstAt = Math.min(...over.map(({ startedAt = nowMs }) => startedAt));
    const lastAt = Math.max(...over.map(({ endedAt = nowMs }) => endedAt));
    const eventMs = over.length === 0 ? EVENT_MS : (lastAt - firstAt) / over.length / 2;
    return waiting * Math.min(Math.max(eventMs, EVENT_MS), LONGEST_EXPECTED_EVENT_MS);
}
function areAllDone(counts) {
    return counts.succeeded + counts.failed + counts.skipped === (0,model/* totalOf */.e6)(counts);
}
function isDone({ state }) {
    return state === 'succeeded' || state === 'failed' || state === 'skipped';
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/poll-schedule.js
var poll_schedule = __webpack_require__(54696);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/strain.js
/** Looks in a row that have to go well before we ask more often again. */
const GOOD_LOOKS = 10;
const SLOWEST_FLOOR_MS = 60_000;
/**
 * How hard the service has found it to answer us: throttling is by account, and whoever goes on at the old pace after the
 * first good answer is throttled again, and others with it.
 */
class Strain {
    #doublings = 0;
    #goodLooks = 0;
    /** A look has failed, after good ones. */
    grow() {
        this.#doublings += 1;
        this.#goodLooks = 0;
    }
    /** A look went well. */
    ease() {
        this.#goodLooks += 1;
        if (this.#goodLooks < GOOD_LOOKS)
            return;
        this.#goodLooks = 0;
        this.#doublings = Math.max(0, this.#doublings - 1);
    }
    /** The schedule with the floor that is fitting now: doubled after each trouble, a minute at most. */
    slow(schedule) {
        const { floorMs } = schedule;
        const slowedMs = Math.min(floorMs * 2 ** this.#doublings, SLOWEST_FLOOR_MS);
        return { ...schedule, floorMs: Math.max(floorMs, slowedMs) };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/deployment/watch.js







/** How long a service may be out of reach before we say that we lost sight of the deployment. */
const PATIENCE_MS = 5 * 60_000;
/** How long the end of a deployment is kept back for what became of its targets. */
const END_PATIENCE_MS = 60_000;
/**
 * Follows a deployment to its end: yields a snapshot whenever something changed, the last of which is terminal and describes
 * the targets as they are then.
 *
 * A look that fails is not a deployment that failed: once the deployment has been seen, looks are repeated for five
 * minutes of silence.
 *
 * @throws SlipwayError of the first look, or of the last one when patience ends or credentials expire.
 * @throws the signal's reason.
 */
async function* watchDeployment(provider, id, options) {
    const { clock, schedule, signal, onUnchanged, onLookFailed, onTargetsUnknown } = options;
    const call = signal === undefined ? {} : { signal };
    const startedAt = clock.now();
    const strain = new Strain();
    let deployment;
    let known = { targets: [] };
    let pace;
    let fingerprint = '';
    let isShown = false;
    let lastSeenAt = startedAt;
    let endSeenAt;
    let failedLooks = 0;
    for (;;) {
        signal?.throwIfAborted();
        let isSeen = false;
        try {
            deployment = await (0,lib_clock/* untilAborted */.E)(provider.getDeployment(id, call), signal);
            isSeen = true;
            lastSeenAt = clock.now();
            pace = learnPace(pace, deployment, lastSeenAt);
            const look = { ...call, nowMs: lastSeenAt, startedAt, isFullDetail: schedule.isFullDetail ?? false };
            const described = await (0,lib_clock/* untilAborted */.E)((0,look_at_targets/* lookAtTargets */.l)(provider, deployment, known, look), signal);
            if (described !== known)
                pace = learnFromTargets(pace, described.targets);
            known = described;
            failedLooks = 0;
            strain.ease();
        }
        catch (error) {
            signal?.throwIfAborted();
            if (deployment === undefined || pace === undefined || !(error instanceof errors.SlipwayError))
                throw error;
            const now = clock.now();
            const isEnded = (0,model/* isTerminal */.Hd)(deployment.state);
            if (isEnded)
                endSeenAt ??= now;
            if (isPassing(error) && now < patienceEnd(lastSeenAt, endSeenAt)) {
                if (failedLooks === 0)
                    strain.grow();
                failedLooks += 1;
                // What failed belongs to the end: it is told together with it.
                if (isEnded)
                    isSeen = false;
                onLookFailed?.(error, failedLooks);
            }
            else if (isEnded && (isShown || isPassing(error))) {
                isSeen = true;
                onTargetsUnknown?.(error);
            }
            else
                throw error;
        }
        if (isSeen) {
            const snapshot = { deployment, targets: known.targets };
            const now = fingerprintOf(snapshot);
            if (now === fingerprint)
                onUnchanged?.(snapshot);
            else
                yield snapshot;
            fingerprint = now;
            isShown = true;
            if ((0,model/* isTerminal */.Hd)(deployment.state))
                return;
        }
        if (failedLooks === 0)
            await clock.sleep((0,poll_schedule/* nextPollDelayMs */.Gc)(pace, strain.slow(schedule)), signal);
        else {
            // The last look of our patience comes when it ends, however long the pause would be.
            const leftMs = patienceEnd(lastSeenAt, endSeenAt) - clock.now();
            await clock.sleep(Math.min((0,poll_schedule/* backOffMs */.Vv)((0,poll_schedule/* nextPollDelayMs */.Gc)(pace, schedule), failedLooks), leftMs), signal);
        }
    }
}
function patienceEnd(lastSeenAt, endSeenAt) {
    return endSeenAt === undefined ? lastSeenAt + PATIENCE_MS : endSeenAt + END_PATIENCE_MS;
}
/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error) {
    return error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED';
}
/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }) {
    const events = targets.map((target) => `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}:${target.traffic?.map(({ name, percent }) => `${name}=${percent}`).join() ?? ''}`);
    return JSON.stringify([describeState(deployment), events]);
}
function describeState(deployment) {
    const { nativeStatus, counts, failure, rollbackDeploymentId, isTerminationWaitStarted } = deployment;
    return [nativeStatus, counts, failure?.code, rollbackDeploymentId, isTerminationWaitStarted];
}


/***/ }),

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ hookFunctionsOf),
/* harmony export */   w: () => (/* binding */ plainFunctionName)
/* harmony export */ });
/**
 * The functions that a deployment's lifecycle events call, by the event's name and in the words of its AppSpec file; empty for a
 * deployment to instances, and where the file is gone or cannot be read as one.
 *
 * @throws SlipwayError when the file cannot be had, such as ACCESS_DENIED.
 */
async function hookFunctionsOf({ applicationName, revision }, reader, options = {}) {
    if (applicationName === undefined || revision === undefined || isBundle(revision))
        return new Map();
    const text = await reader.readAppSpec(applicationName, revision, options);
    if (text === undefined)
        return new Map();
    const { readCloudAppSpec } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(1347)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const { spec } = readCloudAppSpec(text, { file: 'appspec.yml' });
    return new Map(spec?.hooks.map(({ event, functionName }) => [event.value, functionName.value]));
}
function isBundle(revision) {
    return revision.type === 'github' || (revision.type === 's3' && !['YAML', 'JSON'].includes(revision.bundleType));
}
/** The plain name of a function that an AppSpec names by its name or ARN, with or without version or alias (Lambda API, FunctionName). */
function plainFunctionName(given) {
    const [, name = given] = /^(?:.*:)?function:([^:]+)/.exec(given) ?? /^([^:]+)(?::[^:]+)?$/.exec(given) ?? [];
    return name;
}


/***/ }),

/***/ 73589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStatus)
});

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/core/lib/deployment/watch.js + 2 modules
var watch = __webpack_require__(77885);
// EXTERNAL MODULE: ./packages/core/lib/deployment/wait-point.js
var wait_point = __webpack_require__(4339);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/hooks/hook-functions-of.js
var hook_functions_of = __webpack_require__(644);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/hooks/awaited-hook.js



/** How long an interrupted wait is kept back for the AppSpec that names the function. */
const FIND_WITHIN_MS = 5_000;
/**
 * Finds out which hook function a deployment to a function or an ECS service is waiting for; `undefined` when it waits for none, or that
 * cannot be read in time. Nothing here fails.
 *
 * @throws nothing but a defect of ours.
 */
async function findAwaitedHook({ deployment, targets }, reader, clock, cancelled) {
    const running = targets
        .filter(({ type }) => type === 'lambda' || type === 'ecs')
        .flatMap(({ events }) => events.filter(({ state }) => state === 'in-progress'));
    if (running.length === 0)
        return undefined;
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, FIND_WITHIN_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    try {
        const functions = await (0,lib_clock/* untilAborted */.E)((0,hook_functions_of/* hookFunctionsOf */.k)(deployment, reader, { signal }), signal);
        const [awaited] = running.flatMap(({ name }) => {
            const functionName = functions.get(name);
            return functionName === undefined ? [] : [{ functionName, event: name }];
        });
        return awaited;
    }
    catch (error) {
        if (!signal.aborted && !(error instanceof errors.SlipwayError))
            throw error;
        return undefined;
    }
    finally {
        deadline.clear();
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/hooks/explain-hooks.js



/** How long the end of a deployment is kept back for the log of a function. */
const EXPLAIN_WITHIN_MS = 15_000;
/** What a function prints is stored a moment later than it is printed; an empty log is looked at once more after this time. */
const LOG_DELAY_MS = 3_000;
/** The service's times are whole seconds, and a function's own are not the service's. */
const BEFORE_MS = 1_000;
const AFTER_MS = 5_000;
/**
 * Finds out for each lifecycle event that failed on a function or an ECS service which hook function was called and, where the
 * service does not tell that itself, what it printed at that time. Nothing here fails: what cannot be read is told as such, or left as it is.
 *
 * @throws nothing but a defect of ours.
 */
async function explainHooks({ deployment, targets }, ports, clock, cancelled) {
    if (!targets.some(hasFailedHook) || cancelled.aborted)
        return targets;
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, EXPLAIN_WITHIN_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    try {
        const functions = await (0,lib_clock/* untilAborted */.E)((0,hook_functions_of/* hookFunctionsOf */.k)(deployment, ports.appSpecs, { signal }), signal);
        return await Promise.all(targets.map((target) => explainTarget(target, functions, { ...ports, clock, signal })));
    }
    catch (error) {
        if (!signal.aborted && !(error instanceof errors.SlipwayError))
            throw error;
        return targets;
    }
    finally {
        deadline.clear();
    }
}
async function explainTarget(target, functions, tools) {
    if (!hasFailedHook(target))
        return target;
    const events = target.events.map(async (event) => {
        const functionName = event.state === 'failed' ? functions.get(event.name) : undefined;
        return functionName === undefined ? event : { ...event, hook: await readLog(event, functionName, tools) };
    });
    return { ...target, events: await Promise.all(events) };
}
async function readLog(event, functionName, tools) {
    const { logs, clock, signal } = tools;
    const { startedAt, endedAt = clock.now(), diagnostics } = event;
    // What the service tells of the output itself is not fetched once more.
    if (startedAt === undefined || diagnostics?.logTail)
        return { functionName };
    const plain = (0,hook_functions_of/* plainFunctionName */.w)(functionName);
    const request = { functionName: plain, fromMs: startedAt - BEFORE_MS, toMs: endedAt + AFTER_MS };
    try {
        let lines = await (0,lib_clock/* untilAborted */.E)(logs.tail(request, { signal }), signal);
        if (lines.length === 0) {
            await clock.sleep(LOG_DELAY_MS, signal);
            lines = await (0,lib_clock/* untilAborted */.E)(logs.tail(request, { signal }), signal);
        }
        return lines.length === 0
            ? { functionName, withoutLog: 'nothing was found there' }
            : { functionName, logTail: lines.join('\n') };
    }
    catch (error) {
        if (signal.aborted)
            return { functionName, withoutLog: 'it did not come in time' };
        if (!(error instanceof errors.SlipwayError))
            throw error;
        return { functionName, withoutLog: error.message };
    }
}
function hasFailedHook({ type, events }) {
    return (type === 'lambda' || type === 'ecs') && events.some(({ state }) => state === 'failed');
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/failed-targets.js

/** How many of the failed targets are named. */
const NAMED_TARGETS = 5;
/**
 * Why a deployment that succeeded, or came to the point that was waited for, is a failure where no target may fail;
 * `undefined` when none did, or it did not get there.
 */
function describeFailedTargets(seen, isPointReached = false) {
    const { main, targets } = seen;
    if (main === undefined || (main.state !== 'succeeded' && !isPointReached))
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/interruption.js



/** A runner kills a cancelled step after 7.5 seconds: stopping must be asked for well before that. */
const STOP_WITHIN_MS = 3_000;
/**
 * Does with a deployment what was asked for the case that our wait ends first: once and quickly, because whoever
 * cancelled us will not wait long. A service that does not stop it is part of what is told, never an error.
 */
async function interrupt(deploymentId, wanted, { provider, clock }) {
    if (wanted === 'leave')
        return { kind: 'going-on', actionTaken: 'none', fate: 'was left running' };
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, STOP_WITHIN_MS);
    const { signal } = deadline;
    try {
        await (0,lib_clock/* untilAborted */.E)(provider.stopDeployment(deploymentId, { rollback: wanted === 'rollback' }, { signal }), signal);
        return wanted === 'rollback'
            ? { kind: 'going-on', actionTaken: 'rollback-started', fate: 'was told to stop and to roll back' }
            : { kind: 'going-on', actionTaken: 'stopped', fate: 'was told to stop' };
    }
    catch (error) {
        if (signal.aborted) {
            const fate = `did not answer within ${STOP_WITHIN_MS / 1000} s when told to stop`;
            return { kind: 'going-on', actionTaken: 'none', fate };
        }
        const isOver = error instanceof errors.SlipwayError && error.code === 'ALREADY_COMPLETED';
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
        const deployment = await (0,lib_clock/* untilAborted */.E)(provider.getDeployment(deploymentId, { signal }), signal);
        return (0,model/* isTerminal */.Hd)(deployment.state) ? deployment : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/time-at-point.js


/** How long the group may be asked for: what it says is good to know, and nothing depends on it. */
const ASK_WITHIN_MS = 5_000;
const MINUTE_MS = 60_000;
/**
 * How long the service stays at a point by itself, as the deployment group says; nothing where that cannot be had.
 *
 * @throws nothing but a defect of ours.
 */
async function timeAt(point, deployment, { groups, clock }, cancelled) {
    const { applicationName, deploymentGroupName } = deployment ?? {};
    if (groups === undefined || applicationName === undefined || deploymentGroupName === undefined)
        return {};
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, ASK_WITHIN_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    try {
        const asked = groups.describeGroup(applicationName, deploymentGroupName, { signal });
        const { blueGreen } = await (0,lib_clock/* untilAborted */.E)(asked, signal);
        const minutes = point === 'ready' ? blueGreen?.readyWaitMinutes : blueGreen?.terminationWaitMinutes;
        return minutes === undefined ? {} : { staysMs: minutes * MINUTE_MS };
    }
    catch (error) {
        if (!signal.aborted && !(error instanceof errors.SlipwayError))
            throw error;
        return {};
    }
    finally {
        deadline.clear();
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/wait-for-status.js








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
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, Math.max(0, startedAt + timeoutMs - clock.now()));
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    const seen = { targets: [] };
    const finish = (outcome, more = {}) => {
        const redeployed = request.redeployed === undefined ? {} : { redeployed: request.redeployed };
        const result = {
            ...summarise(deploymentId, seen),
            ...redeployed,
            outcome,
            elapsedMs: clock.now() - startedAt,
            ...more,
        };
        reporter.report({ type: 'result', result });
        return result;
    };
    const explain = async () => {
        const { main, targets } = seen;
        if (main === undefined || main.state === 'succeeded' || ports.hooks === undefined)
            return;
        seen.targets = await explainHooks({ deployment: main, targets }, ports.hooks, clock, cancelled);
    };
    /** What the deployment was waiting for when time was up, behind what is said of its state. */
    const awaited = async () => {
        const { main: deployment, targets } = seen;
        if (deployment === undefined || ports.hooks === undefined || cancelled.aborted)
            return '';
        const hook = await findAwaitedHook({ deployment, targets }, ports.hooks.appSpecs, clock, cancelled);
        return hook === undefined ? '' : `, as function ${hook.functionName} had not answered ${hook.event},`;
    };
    const finishAsSeen = async () => {
        await explain();
        const failure = request.failOn === 'any-target' ? describeFailedTargets(seen) : undefined;
        return failure === undefined ? finish(outcomeOfSeen(seen)) : finish('failed', { failure });
    };
    const finishAt = async (point) => {
        const failure = request.failOn === 'any-target' ? describeFailedTargets(seen, true) : undefined;
        if (failure !== undefined)
            return finish('failed', { failure });
        const reached = { point, ...(await timeAt(point, seen.main, ports, signal)) };
        return finish('reached', { reached });
    };
    try {
        const until = request.waitUntil ?? 'succeeded';
        const point = await follow(deploymentId, ports, startedAt, signal, ({ deployment, targets }) => {
            seen.main = deployment;
            seen.targets = targets;
        }, until);
        if (point !== undefined)
            return await finishAt(point);
        await followRollback(seen, ports, startedAt, signal);
        return await finishAsSeen();
    }
    catch (error) {
        if (!signal.aborted) {
            if (seen.main === undefined || !(error instanceof errors.SlipwayError))
                throw error;
            return finish('unknown', { failure: { code: error.code, message: error.message } });
        }
        const outcome = cancelled.aborted ? 'cancelled' : 'timed-out';
        const code = cancelled.aborted ? 'CANCELLED' : 'WAIT_TIMED_OUT';
        if (seen.main !== undefined && (0,model/* isTerminal */.Hd)(seen.main.state)) {
            // It ended, and whether a rollback follows was all that we still wanted to know.
            if (seen.rollbackId === undefined)
                return await finishAsSeen();
            return finish(outcome, { failure: { code, message: describeRollback(seen) } });
        }
        const wanted = (cancelled.aborted ? request.onCancel : request.onTimeout) ?? 'leave';
        const interruption = await interrupt(deploymentId, wanted, ports);
        if (interruption.kind === 'ended') {
            seen.main = interruption.deployment;
            return await finishAsSeen();
        }
        const { fate, actionTaken } = interruption;
        const message = `deployment ${deploymentId} ${stateWhenInterrupted(seen)}${await awaited()} and ${fate}`;
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
/** Follows a deployment to its end, or to the point that is waited for: then it is the answer. */
async function follow(id, { provider, reporter, clock, schedule }, startedAt, signal, onSeen, until = 'succeeded') {
    const options = {
        clock,
        schedule,
        signal,
        onUnchanged: (snapshot) => reporter.report({ type: 'deployment-unchanged', snapshot, elapsedMs: clock.now() - startedAt }),
        onLookFailed: (error, failedLooks) => reporter.report({ type: 'look-failed', message: error.message, failedLooks }),
        onTargetsUnknown: (error) => reporter.report({
            type: 'warning',
            message: `what became of the targets is not known in full: ${error.message}`,
        }),
    };
    for await (const snapshot of (0,watch/* watchDeployment */.J)(provider, id, options)) {
        onSeen(snapshot);
        reporter.report({ type: 'deployment-changed', snapshot, elapsedMs: clock.now() - startedAt });
        const point = (0,wait_point/* reachedPoint */.JA)(snapshot, until);
        if (point !== undefined)
            return point;
    }
    return undefined;
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
        return (await (0,lib_clock/* untilAborted */.E)(provider.getDeployment(id, { signal }), signal)).rollbackDeploymentId;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors.SlipwayError))
            throw error;
        reporter.report({ type: 'warning', message: `whether a rollback was started is not known: ${error.message}` });
        return undefined;
    }
}


/***/ })

};

export const id = 7007;
export const ids = [7007,3266];
export const modules = {

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it, and how long such a name is at most. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
const LONGEST_LIKE_APPSPEC = 'appspec.yaml'.length;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = likeAppSpecIn(root, entries);
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = entries
        .filter((each) => each.type !== 'directory' && LIKE_APPSPEC.test(each.path.slice(each.path.lastIndexOf('/') + 1)))
        .map((each) => each.path)
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
}
/** What lies directly in the root and may be meant for an AppSpec file. Of tens of thousands of paths, almost all are too long. */
function likeAppSpecIn(root, entries) {
    const longest = root.length + LONGEST_LIKE_APPSPEC;
    const found = [];
    for (const { path, type } of entries) {
        if (path.length > longest || type === 'directory' || !path.startsWith(root))
            continue;
        if (LIKE_APPSPEC.test(path.slice(root.length)))
            found.push(path);
    }
    return found;
}
/**
 * The agent takes the only folder of an unpacked bundle for its root when something in that folder has "appspec" in its name.
 */
function leadingFolder(entries) {
    const [first] = entries;
    if (first === undefined)
        return '';
    const [top = ''] = first.path.split('/');
    const root = `${top}/`;
    let hasAppSpec = false;
    for (const { path, type } of entries) {
        if (path === top ? type !== 'directory' : !path.startsWith(root))
            return '';
        hasAppSpec ||= /^[^/]*appspec/i.test(path.slice(root.length));
    }
    return hasAppSpec ? root : '';
}
function isNameOnHost(name, hostOs) {
    return (hostOs === 'windows' ? name.toLowerCase() : name) === APPSPEC_NAME;
}
function leadingFolderFound(root) {
    return {
        severity: 'warning',
        code: 'appspec/wrong-folder',
        message: `everything in the bundle is in the folder "${root.slice(0, -1)}"; the agent takes that folder for the root, and looks no deeper`,
        file: `${root}${APPSPEC_NAME}`,
        hint: 'bundle the content of the folder, not the folder',
    };
}
function wrongCapitals(path, root) {
    const name = path.slice(root.length);
    if (name === APPSPEC_NAME)
        return [];
    const message = `the AppSpec file is named "${name}"; Windows hosts find it all the same, and nothing else does`;
    return [
        { severity: 'warning', code: 'appspec/wrong-name', message, file: path, hint: `rename it to "${APPSPEC_NAME}"` },
    ];
}
function neverRead(path, read) {
    return {
        severity: 'notice',
        code: 'appspec/second-appspec',
        message: `"${path}" is not read: the release has "${read}" as well, and the agent reads that one`,
        file: path,
        hint: 'remove it when it is not for something else',
    };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"${/\.json$/i.test(path) ? '; JSON is read under that name too' : ''}`,
    };
}
function wrongFolder(path, all, entries) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    const isFromFinder = entries.some((entry) => entry.path.split('/', 1)[0] === '__MACOSX');
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: isFromFinder
            ? `the folder "__MACOSX" is left by macOS: bundle the content of "${folder}" with "slipway bundle", not with Finder`
            : `release the folder "${folder}", or move the file to the root`,
    };
}
function notFound() {
    return {
        severity: 'error',
        code: 'appspec/not-found',
        message: `there is no "${APPSPEC_NAME}" at the root of the release`,
        file: APPSPEC_NAME,
        hint: 'write one, or check that this is the folder to release',
    };
}
function depthOf(path) {
    return path.split('/').length;
}


/***/ }),

/***/ 45732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(711);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);



/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
function readAppSpec(text, { file, hostOs }) {
    const yaml = (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const findings = [...yaml.findings];
    const sections = yaml.root === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml.root, hostOs, (finding) => findings.push(finding));
    const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal;
    return {
        spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
        diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiagnostics */ .S6)(findings, file),
        ...(refusal !== undefined && { refusal }),
    };
}
function toServerAppSpec({ os, target: _, ...sections }, file) {
    return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections };
}


/***/ }),

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
function stageOf({ state, isTerminationWaitStarted, verdict }) {
    if (verdict !== undefined)
        return verdict.kind;
    return isTerminationWaitStarted === true ? 'termination-wait' : state === 'ready' ? state : 'under-way';
}
const isFleetDue = (deployment, known, overview, options) => (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state) ||
    options.isFullDetail ||
    known.describedAt === undefined ||
    known.stage !== stageOf(deployment) ||
    (known.overview !== overview && options.nowMs - known.describedAt >= CHANGE_GAP_MS) ||
    (deployment.counts?.inProgress !== 0 && isGapOver(known, options));
const areFailuresDue = ({ counts, state, verdict }, known, overview, options) => {
    if (counts === undefined || counts.failed === 0)
        return false;
    // The wait ends here, and why is told of these.
    if (verdict?.kind === 'failed')
        return true;
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
    const { nativeStatus, counts, failure, rollbackDeploymentId, isTerminationWaitStarted, verdict } = deployment;
    const { uncounted, heldUp } = deployment;
    return [
        ...[nativeStatus, counts, failure?.code, rollbackDeploymentId, isTerminationWaitStarted, verdict?.kind],
        ...[uncounted, heldUp],
    ];
}


/***/ }),

/***/ 65241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeJsonProblem)
/* harmony export */ });
/**
 * Says what is wrong with a text that is no JSON, and where as far as that is known. V8's own message quotes the text, which may hold a
 * secret.
 */
function describeJsonProblem(text, error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('end of JSON input'))
        return 'it ends too early';
    const before = text.slice(0, positionOf(message) ?? findPosition(text));
    const line = before.split('\n').length;
    return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`;
}
function positionOf(message) {
    const [, digits] = /at position (\d+)/.exec(message) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** Where V8 does not say it (of a token that it did not expect): the end of the longest beginning that could still become JSON. */
function findPosition(text) {
    let [good, bad] = [0, text.length];
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        if (couldBecomeJson(text.slice(0, middle)))
            good = middle;
        else
            bad = middle;
    }
    return good;
}
function couldBecomeJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch (error) {
        const { message } = error;
        return (message.includes('end of JSON input') || message.includes('Unterminated') || positionOf(message) === text.length);
    }
}


/***/ }),

/***/ 53154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ scriptNameProblem),
/* harmony export */   iy: () => (/* binding */ isPayloadFileName),
/* harmony export */   xs: () => (/* binding */ isScriptName)
/* harmony export */ });
/** What the name of a payload file may be made of: clients and servers refuse every other character. */
const PAYLOAD_FILE_NAME = /^[\w.,-]+$/;
/** Whether a payload may hold a file of this name. It never leads anywhere but into the folder that it is put in. */
function isPayloadFileName(name) {
    return PAYLOAD_FILE_NAME.test(name) && name !== '.' && name !== '..';
}
/** The states around which an artifact's own scripts can run, with the moments of each. */
const SCRIPT_STATES = new Map([
    ['ArtifactInstall', ['Enter', 'Leave', 'Error']],
    ['ArtifactReboot', ['Enter', 'Leave', 'Error']],
    ['ArtifactCommit', ['Enter', 'Leave', 'Error']],
    ['ArtifactRollback', ['Enter', 'Leave']],
    ['ArtifactRollbackReboot', ['Enter', 'Leave']],
    ['ArtifactFailure', ['Enter', 'Leave']],
]);
/** States of which scripts lie on the device, and never in an artifact. */
const STATES_OF_DEVICE = new Set(['Idle', 'Sync', 'Download']);
/** What is wrong with the name of a state script; undefined when a client runs it. */
function scriptNameProblem(name) {
    const [, state = '', moment = ''] = /^([A-Za-z]+)_([A-Za-z]+)_[0-9]{2}(?:_[^\s/\\\p{Cc}]+)?$/u.exec(name) ?? [];
    if (state === '')
        return 'expected STATE_Enter, STATE_Leave or STATE_Error with two digits and, if wanted, a text: ArtifactInstall_Enter_01_stop';
    const moments = SCRIPT_STATES.get(state);
    if (moments === undefined) {
        return STATES_OF_DEVICE.has(state)
            ? `scripts of the state ${state} lie on the device, not in an artifact`
            : `there is no state ${state}; there are ${[...SCRIPT_STATES.keys()].join(', ')}`;
    }
    return moments.includes(moment) ? undefined : `the state ${state} has ${moments.join(' and ')} only`;
}
/** Whether a client runs a script of this name. */
function isScriptName(name) {
    return scriptNameProblem(name) === undefined;
}


/***/ }),

/***/ 70303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   VP: () => (/* binding */ isTexts),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   op: () => (/* binding */ readJsonObject),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/** Reads a JSON object out of an entry. */
function readJsonObject(bytes, refuse) {
    const value = parse(bytes, refuse);
    if (!isObject(value))
        throw refuse(`holds ${describe(value)}; expected a JSON object`);
    return value;
}
function parse(bytes, refuse) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw refuse('is no JSON in UTF-8', { cause });
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a key that the object itself has. */
function valueAt(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** An object under a key; empty where there is none. */
function objectAt(object, key, refuse) {
    const value = valueAt(object, key) ?? {};
    if (!isObject(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected an object`);
    return value;
}
/** A list of texts under a key; empty where there is none. */
function textsAt(object, key, refuse) {
    const value = valueAt(object, key) ?? [];
    if (!isTexts(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected a list of texts`);
    return value;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
/** What kind of value it is, as a message says it. */
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}


/***/ }),

/***/ 82710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ refusalsOfEntry),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const REMEDY = 'it may be truncated, damaged or of another type; make or fetch the artifact again';
/** Refusals of an artifact. `artifact` is how messages call it, such as `artifact "app.mender"`. */
function refusalsOf(artifact) {
    return (why, { hint = REMEDY, cause } = {}) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('ARCHIVE_INVALID', `${artifact} is refused: ${why}`, {
        hint,
        ...(cause !== undefined && { cause }),
    });
}
/** Refusals of one entry, by its name in the artifact. */
function refusalsOfEntry(refuse, entry) {
    return (why, details) => refuse(`its entry ${JSON.stringify(shorten(entry))} ${why}`, details);
}
const SHOWN_CHARACTERS = 120;
/** A text of the artifact as a message shows it: nobody needs a name of a megabyte. */
function shorten(text) {
    return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}


/***/ }),

/***/ 69836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ untilCreated),
/* harmony export */   Y: () => (/* binding */ createDeployment)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How long a cancelled call may still tell the id of what it created; a runner kills a cancelled step after 7.5 seconds. */
const ANSWER_WITHIN_MS = 4_000;
/**
 * Asks the service for a deployment and resolves with its id. Once the service was asked, a cancellation does not cut the
 * call short: a deployment that was created is never left unreported.
 *
 * @throws SlipwayError CANCELLED when the service had not answered soon after the cancellation.
 * @throws the signal's reason when it had aborted before the service was asked.
 */
async function createDeployment(request, { provider, clock }, signal) {
    signal.throwIfAborted();
    return untilCreated(provider.createDeployment(request), clock, signal, `"${request.deploymentGroupName}"`);
}
/**
 * The id of a deployment that the service has been asked for.
 *
 * @param place whom it is for, as the end of a sentence
 * @throws SlipwayError CANCELLED when the service had not answered soon after the cancellation.
 */
async function untilCreated(creating, clock, signal, place) {
    return (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(creating, signal).catch((error) => {
        if (!signal.aborted)
            throw error;
        return answerOfCancelled(creating, clock, place);
    });
}
async function answerOfCancelled(creating, clock, place) {
    const grace = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .d)(clock, ANSWER_WITHIN_MS);
    try {
        return await (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(creating, grace.signal);
    }
    catch (error) {
        if (!grace.signal.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('CANCELLED', `cancelled before the service said whether it began to deploy to ${place}`, {
            cause: error,
            hint: 'look at the latest deployment there before deploying again',
        });
    }
    finally {
        grace.clear();
    }
}


/***/ }),

/***/ 1887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findCurrent)
/* harmony export */ });
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90481);

/**
 * The deployment that has brought the revision to the group, when the group's last word is that success: nothing was begun
 * after it, no target failed, and what it deployed is for certain the same. Whether instances were added since is not looked at.
 */
async function findCurrent({ applicationName, deploymentGroupName, revision }, provider, options) {
    const success = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options);
    if (success?.revision === undefined || !(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRevision */ .C)(success.revision, revision))
        return undefined;
    // Where a target failed that the configuration tolerates, the revision is not on the whole group.
    if ((success.counts?.failed ?? 0) > 0)
        return undefined;
    const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options);
    return newest?.id === success.id ? success : undefined;
}


/***/ }),

/***/ 45200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(84097);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/create-deployment.js
var create_deployment = __webpack_require__(69836);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/current-revision.js
var current_revision = __webpack_require__(1887);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/describe-order.js
var describe_order = __webpack_require__(75627);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/order-guard.js
var order_guard = __webpack_require__(49899);
// EXTERNAL MODULE: ./packages/core/lib/deployment/watch.js + 2 modules
var watch = __webpack_require__(77885);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/poll-schedule.js
var poll_schedule = __webpack_require__(54696);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/queue.js




/**
 * Does what `ifBusy` says about the deployment that is in the way of the group (`undefined`: none is seen), and resolves once it is worth trying again; with `false` when
 * nothing is to be deployed.
 */
async function awaitTurn(queue, ifBusy, refusal, holder) {
    if (holder === undefined) {
        // The one that was in the way has just ended, as far as anyone can see: that is worth another try at once.
        if (queue.strangeRefusals > 0 && (ifBusy === 'fail' || ifBusy === 'skip'))
            throw (0,busy_group/* describeRefusal */.a2)(refusal, holder);
        // Whoever is met from now on came after us.
        queue.firstHolderId ??= '';
        await waitForNobody(queue);
        return true;
    }
    queue.strangeRefusals = 0;
    if (ifBusy === 'fail')
        throw (0,busy_group/* describeRefusal */.a2)(refusal, holder);
    const isNew = queue.holder?.id !== holder.id;
    queue.holder = holder;
    queue.firstHolderId ??= holder.id;
    if (ifBusy === 'skip')
        return false;
    // A rollback is on its way to the last good revision, and what the service started itself, instances are waiting for.
    const mayStop = holder.id === queue.firstHolderId && holder.origin === 'user' && queue.superseded.length === 0;
    if (ifBusy === 'supersede' && mayStop)
        await stopHolder(queue, holder.id);
    if (isNew)
        tell(queue, 'queued');
    if (isNew && ifBusy === 'supersede' && !mayStop)
        sayWhyNotSuperseded(queue, holder);
    await waitForHolder(queue, holder.id);
    return true;
}
async function stopHolder({ ports: { provider, reporter }, over, superseded }, id) {
    superseded.push(id);
    try {
        await (0,lib_clock/* untilAborted */.E)(provider.stopDeployment(id, { rollback: false }, { signal: over }), over);
        reporter.report({ type: 'superseded', deploymentId: id });
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError) || error.code !== 'ALREADY_COMPLETED')
            throw error;
        superseded.pop();
    }
}
function sayWhyNotSuperseded({ ports: { reporter } }, { id, origin }) {
    const reasons = { user: 'it took the group after this step had begun', rollback: 'it is a rollback' };
    const why = origin === 'user' || origin === 'rollback' ? reasons[origin] : 'nobody is known to have asked for it';
    reporter.report({ type: 'warning', message: `deployment ${id} is waited for and not superseded: ${why}` });
}
/** Nobody would know why nothing goes on: it is somebody else's deployment that waits for a person. */
function sayThatItIsPaused({ ports: { reporter } }, { id }) {
    const message = `deployment ${id} waits to be continued, and this one waits for it: "slipway continue --deployment-id ${id}" lets it go on, "slipway stop --deployment-id ${id}" ends it`;
    reporter.report({ type: 'warning', message });
}
/** Waits for the end of the deployment in the way, by the same looks as for one of our own; its targets are not our business. */
async function waitForHolder(queue, id) {
    const { ports, over } = queue;
    const { provider, reporter, clock, schedule } = ports;
    const watched = {
        getDeployment: provider.getDeployment.bind(provider),
        listTargets: noTargets,
        describeTargets: async () => [],
    };
    try {
        const seen = (0,watch/* watchDeployment */.J)(watched, id, {
            clock,
            schedule,
            signal: over,
            onUnchanged: () => tell(queue, 'still-queued'),
            onLookFailed: ({ message }, failedLooks) => reporter.report({ type: 'look-failed', message, failedLooks }),
        });
        let isPaused = false;
        for await (const { deployment } of seen) {
            queue.holder = deployment;
            if (deployment.state === 'ready' && !isPaused)
                sayThatItIsPaused(queue, deployment);
            isPaused = deployment.state === 'ready';
            if (!(0,model/* isTerminal */.Hd)(deployment.state))
                tell(queue, 'still-queued');
        }
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError))
            throw error;
        throw new errors.SlipwayError(error.code, `${error.message}; nothing was deployed: ${describeWait(queue)}`, {
            hint: 'deploy again once the service can be reached with valid credentials',
            cause: error,
        });
    }
}
async function* noTargets() { }
/** Tries again in a while; only what the next try does not mend is worth a word. */
async function waitForNobody(queue) {
    const { clock, schedule } = queue.ports;
    delete queue.holder;
    if (queue.strangeRefusals > 0)
        tell(queue, queue.strangeRefusals === 1 ? 'queued' : 'still-queued');
    const passedMs = queue.strangeRefusals === 0 ? 0 : clock.now() - queue.startedAt;
    queue.strangeRefusals += 1;
    await clock.sleep((0,poll_schedule/* nextTryDelayMs */.Ux)(passedMs, schedule), queue.over);
}
function tell({ request, ports, holder, startedAt }, type) {
    const { applicationName, deploymentGroupName } = request;
    ports.reporter.report({
        type,
        applicationName,
        deploymentGroupName,
        ...(holder !== undefined && { holder }),
        elapsedMs: ports.clock.now() - startedAt,
    });
}
/** What we waited for, as the end of a sentence that says that nothing was deployed to the group. */
function describeWait(queue) {
    const { holder, superseded, strangeRefusals, isPreparing } = queue;
    if (isPreparing)
        return 'what is to be deployed was still being made';
    if (holder === undefined)
        return strangeRefusals === 0 ? 'it had not been asked for yet' : 'the service had no room for it';
    const stopped = superseded.includes(holder.id) ? ', which was told to stop' : '';
    return `it was busy with deployment ${(0,busy_group/* describeHolder */.sG)(holder)}${stopped}`;
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/require-fitting.js
var require_fitting = __webpack_require__(66689);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/deploy.js










/** For a request that says itself what is deployed. */
const AS_ASKED = Promise.resolve(undefined);
/**
 * Starts a deployment; waiting for it is {@link waitForStatus}'s. One deployment of a group can be under way: what happens
 * when there is another is said by `ifBusy`. The service is the judge of that, so it is asked first and looked at only when
 * it has refused; whoever else takes a slot that became free is waited for, too.
 *
 * A cancellation and a timeout before anything was created are told as such, never thrown; so is a commit that is older than
 * what the group runs, where a guard is given. It looks right before each creation. What another deployment brings in the moment
 * between cannot be seen: the service creates whatever it is asked for.
 *
 * @throws SlipwayError INPUT_INVALID for options that the group's platform or type does not take.
 * @throws SlipwayError GROUP_BUSY naming the deployment in the way, with `ifBusy: 'fail'`.
 * @throws SlipwayError CANCELLED when the service had not said whether it created a deployment.
 */
async function deploy(asked, ports, options = {}) {
    const { ifBusy = 'queue', timeoutMs = 3_600_000, skipIfCurrent = false, order, release } = options;
    const { signal: cancelled = new AbortController().signal } = options;
    const { clock, provider } = ports;
    cancelled.throwIfAborted();
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, timeoutMs);
    const over = AbortSignal.any([cancelled, deadline.signal]);
    const queue = {
        request: asked,
        ports,
        startedAt: clock.now(),
        over,
        superseded: [],
        isPreparing: false,
        strangeRefusals: 0,
    };
    const check = (0,order_guard/* createOrderCheck */.n)(asked, ports, order);
    try {
        await (0,lib_clock/* untilAborted */.E)((0,require_fitting/* requireFitting */.J)(asked, provider, { signal: over }), over);
        for (;;) {
            // What is published for a commit that is refused would be there all the same.
            const newerBefore = release === undefined ? undefined : await check.findNewer(over);
            if (newerBefore !== undefined)
                return endAsOlder(queue, order, newerBefore);
            queue.isPreparing = release !== undefined;
            const prepared = await (0,lib_clock/* untilAborted */.E)(release?.prepare({ signal: over }) ?? AS_ASKED, over);
            queue.isPreparing = false;
            if (prepared?.kind === 'current')
                return end(queue, 'skipped', 'REVISION_CURRENT', prepared.reason);
            const request = prepared === undefined ? asked : { ...asked, revision: prepared.revision };
            const current = skipIfCurrent
                ? await (0,lib_clock/* untilAborted */.E)((0,current_revision/* findCurrent */.$)(request, provider, { signal: over }), over)
                : undefined;
            if (current !== undefined)
                return endAsCurrent(queue, request, current);
            // After a wait once more: what was waited for may have brought a newer commit.
            const newer = await check.findNewer(over);
            if (newer !== undefined)
                return endAsOlder(queue, order, newer);
            try {
                const id = await (0,create_deployment/* createDeployment */.Y)(request, ports, cancelled);
                for (const message of prepared?.warnings ?? [])
                    ports.reporter.report({ type: 'warning', message });
                return created(queue, request, id);
            }
            catch (error) {
                if (!(0,busy_group/* isBusy */.A5)(error))
                    throw error;
                const holder = await (0,lib_clock/* untilAborted */.E)((0,busy_group/* findHolder */.IL)(request, provider, error, { signal: over }), over);
                if (holder !== undefined && (0,busy_group/* isOwn */.NP)(holder, request, error, queue.startedAt))
                    return created(queue, request, holder.id);
                if (holder !== undefined && (ifBusy === 'queue' || ifBusy === 'supersede')) {
                    const coming = await check.findNewer(over, holder);
                    if (coming !== undefined)
                        return endAsOlder(queue, order, coming);
                }
                if (await awaitTurn(queue, ifBusy, error, holder))
                    continue;
                return end(queue, 'skipped', 'GROUP_BUSY', describeWait(queue));
            }
        }
    }
    catch (error) {
        // An error of the service that came first stays what it is; so does the doubt whether something was created.
        if (!over.aborted || error instanceof errors.SlipwayError)
            throw error;
        if (cancelled.aborted)
            return end(queue, 'cancelled', 'CANCELLED', describeWait(queue));
        return end(queue, 'timed-out', 'WAIT_TIMED_OUT', describeWait(queue));
    }
    finally {
        deadline.clear();
    }
}
function created({ ports }, request, deploymentId) {
    const { applicationName, deploymentGroupName, revision } = request;
    ports.reporter.report({ type: 'deployment-created', deploymentId, applicationName, deploymentGroupName, revision });
    return { kind: 'created', deploymentId, revision };
}
function endAsCurrent(queue, { revision }, current) {
    queue.holder = current;
    return end(queue, 'skipped', 'REVISION_CURRENT', `deployment ${current.id} has brought ${(0,format/* describeRevision */.hi)(revision)} there`);
}
function endAsOlder(queue, guard, { deployment, order }) {
    queue.holder = deployment;
    return end(queue, guard?.ifOlder === 'skip' ? 'skipped' : 'failed', 'COMMIT_OLDER', (0,describe_order/* describeOlder */.S)(order), order);
}
function end({ request, ports, holder, superseded, startedAt }, outcome, code, message, order) {
    const { applicationName, deploymentGroupName } = request;
    const notDeployed = {
        outcome,
        applicationName,
        deploymentGroupName,
        reason: { code, message },
        ...(holder !== undefined && { other: holder }),
        ...(order !== undefined && { order }),
        superseded,
        elapsedMs: ports.clock.now() - startedAt,
    };
    ports.reporter.report({ type: 'not-deployed', notDeployed });
    return { kind: 'not-deployed', notDeployed };
}


/***/ }),

/***/ 61664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   K1: () => (/* binding */ DIGEST_TAG),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** The tag of a version that says what it is made of. */
const DIGEST_TAG = 'slipway-content-digest';
/**
 * Which version a component gets, found out before anything is uploaded. For `NEXT_PATCH` the highest version is the component
 * itself where it has the same content, and the patch after it where it has not.
 *
 * @throws SlipwayError KEY_TAKEN when the version is there with other content; COMPONENT_FAILED when it is there and failed.
 */
async function chooseVersion({ name, version, contentDigest }, service, options) {
    const { highestVersion, NEXT_PATCH, nextVersion } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422), __webpack_require__.e(2618)]).then(__webpack_require__.bind(__webpack_require__, 32422));
    if (version !== NEXT_PATCH) {
        const found = await service.findComponentVersion(name, version, options);
        if (found === undefined)
            return { kind: 'new', version };
        // One that failed is in the way whatever its content: it can be deleted, and the number used again.
        requireUsable(found);
        if (found.tags[DIGEST_TAG] === contentDigest)
            return { kind: 'same', version, found };
        throw taken(found, contentDigest);
    }
    const published = await service.listComponentVersions(name, options);
    const highest = highestVersion(published);
    const found = highest === undefined ? undefined : await service.findComponentVersion(name, highest, options);
    // A version that failed cannot be deployed: what is the same as that one is made again under the next number.
    const isSame = found?.tags[DIGEST_TAG] === contentDigest && (found.state === 'deployable' || found.state === 'processing');
    if (found !== undefined && isSame)
        return { kind: 'same', version: found.version, found };
    return { kind: 'new', version: nextVersion(version, published) };
}
/** @throws SlipwayError COMPONENT_FAILED with the service's reasons for a version that cannot be deployed. */
function requireUsable(found) {
    if (found.state === 'deployable' || found.state === 'processing')
        return found;
    const { name, version, state, message, errors } = found;
    const reasons = [
        ...(message === undefined ? [] : [message]),
        ...Object.entries(errors).map((pair) => pair.join(': ')),
    ];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('COMPONENT_FAILED', `version ${version} of component "${name}" is ${state === 'failed' ? 'failed' : 'withdrawn'}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`, {
        hint: `mend it and publish it under another version, or delete this one first: aws greengrassv2 delete-component --arn ${found.arn}`,
    });
}
function taken({ name, version, tags }, contentDigest) {
    const other = tags[DIGEST_TAG];
    const what = other === undefined ? 'it was not published by slipway' : `its content is ${other}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('KEY_TAKEN', `version ${version} of component "${name}" exists already, and is another one: ${what}, this one's is ${contentDigest}`, {
        hint: 'a version is never changed: raise it in the recipe or in gdk-config.json, or write NEXT_PATCH there',
    });
}


/***/ }),

/***/ 10002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   f9: () => (/* binding */ recipeToPublish),
/* harmony export */   sb: () => (/* binding */ componentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The recipe of a component for one version in one bucket; all else of it is as its author has written it. */
async function recipeToPublish({ recipe, artifacts }, { version, bucket, keyOf }) {
    const { rewriteRecipe } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422), __webpack_require__.e(2618)]).then(__webpack_require__.bind(__webpack_require__, 32422));
    const names = new Set(artifacts.map(({ fileName }) => fileName));
    return rewriteRecipe(recipe.text, recipe.file, {
        version,
        uriFor: (uri) => {
            const fileName = fileNameOf(uri);
            return uri.startsWith('s3://') && names.has(fileName) ? `s3://${bucket}/${keyOf(fileName)}` : undefined;
        },
    });
}
/** The name that an artifact has on devices. */
function fileNameOf(uri) {
    return uri.slice(uri.lastIndexOf('/') + 1);
}
/**
 * The identity of what a component is: SHA-256 over the text `slipway-component/1`, the recipe with a version and a bucket that are
 * always the same, and for each artifact its name and what it holds; each of them ends in a NUL character.
 */
async function componentDigest(component) {
    const recipe = await recipeToPublish(component, { version: '0.0.0', bucket: 'bucket', keyOf: (fileName) => fileName });
    const artifacts = component.artifacts.flatMap(({ fileName, contentDigest }) => [fileName, contentDigest]);
    const fields = ['slipway-component/1', recipe, ...artifacts];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(fields.map((field) => `${field}\0`).join(''))
        .digest('hex');
}


/***/ }),

/***/ 96754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ compareDocuments),
/* harmony export */   Oz: () => (/* binding */ isCurrent),
/* harmony export */   wI: () => (/* binding */ composeDocument)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** All that the next deployment of a target says: the document that was given, or what the target has now with what changes. */
function composeDocument(request, base) {
    const { content, name, policies, job, tags } = request;
    const from = content.kind === 'document' ? content.document : (base ?? { components: {} });
    const components = content.kind === 'document' ? from.components : changed(from, content);
    return {
        ...from,
        components,
        ...(name !== undefined && { deploymentName: name }),
        ...(policies !== undefined && { deploymentPolicies: { ...from.deploymentPolicies, ...policies } }),
        ...(job !== undefined && { iotJobConfiguration: { ...from.iotJobConfiguration, ...job } }),
        ...(tags !== undefined && { tags: { ...from.tags, ...tags } }),
    };
}
function changed({ components }, { components: changes, remove = [] }) {
    const absent = remove.find((name) => components[name] === undefined);
    if (absent !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `component "${absent}" is to be removed, and the target has it not`, {
            hint: `its deployment has ${Object.keys(components).join(', ') || 'no component'}`,
        });
    }
    const both = remove.find((name) => changes[name] !== undefined);
    if (both !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `component "${both}" is to be removed and to be changed`);
    }
    const kept = Object.entries(components).filter(([name]) => !remove.includes(name));
    const wanted = Object.entries(changes).map(([name, change]) => [
        name,
        changedOne(name, components[name], change, Object.keys(components)),
    ]);
    return Object.fromEntries([...kept, ...wanted]);
}
/** What a change does not name stays as the target has it, a configuration too: devices apply it again, to the same end. */
function changedOne(name, now, change, others) {
    const { version = now?.componentVersion, configurationUpdate, runWith } = change;
    if (version === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `component "${name}" is to be configured, and the target has it not`, {
            hint: `give its version too (components: ${name}@1.4.0), or correct its name: the target has ${others.join(', ') || 'no component'}`,
        });
    }
    return {
        ...now,
        componentVersion: version,
        ...(configurationUpdate !== undefined && { configurationUpdate }),
        ...(runWith !== undefined && { runWith }),
    };
}
/** What becomes of each component, those that go last. */
function compareDocuments(before, after) {
    const old = before?.components ?? {};
    const present = Object.entries(after.components).map(([name, one]) => {
        const was = old[name];
        const to = one.componentVersion;
        if (was === undefined)
            return { name, change: 'added', to };
        const isSame = was.componentVersion === to;
        const change = !isSame ? 'changed' : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(was, one) ? 'kept' : 'configured';
        return { name, change, from: was.componentVersion, to };
    });
    const gone = Object.entries(old).filter(([name]) => after.components[name] === undefined);
    return [
        ...present,
        ...gone.map(([name, { componentVersion }]) => ({ name, change: 'removed', from: componentVersion })),
    ];
}
/** Whether the target's deployment says the same already, and is still meant for its devices. */
function isCurrent(base, document) {
    if (base === undefined || (base.state !== 'in-progress' && base.state !== 'succeeded'))
        return false;
    const what = ({ components, deploymentPolicies, iotJobConfiguration, parentTargetArn }) => ({
        components,
        deploymentPolicies: { ...DEFAULT_POLICIES, ...deploymentPolicies },
        iotJobConfiguration: iotJobConfiguration ?? {},
        parentTargetArn,
    });
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(what(base.document), what(document));
}
/** What the service fills in where nothing is said (service model, DeploymentPolicies). */
const DEFAULT_POLICIES = {
    failureHandlingPolicy: 'ROLLBACK',
    componentUpdatePolicy: { action: 'NOTIFY_COMPONENTS', timeoutInSeconds: 60 },
    configurationValidationPolicy: { timeoutInSeconds: 30 },
};


/***/ }),

/***/ 12535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ deployGreengrass),
  A: () => (/* binding */ planGreengrassDeployment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/create-deployment.js
var create_deployment = __webpack_require__(69836);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/compose-document.js
var compose_document = __webpack_require__(96754);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/require-valid-document.js
var require_valid_document = __webpack_require__(96594);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/target-words.js
var target_words = __webpack_require__(19041);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/inspect-greengrass.js




/**
 * Looks at all that the service would take for granted, or find out later: the target, what it has now, and whether each component
 * that changes can be deployed.
 *
 * @throws SlipwayError DEVICE_NOT_FOUND, GROUP_NOT_FOUND, COMPONENT_NOT_FOUND, COMPONENT_FAILED, TARGET_CHANGED, INPUT_INVALID.
 */
async function inspectGreengrass(request, service, { pushedLater = [], ...options }) {
    const { target, expectedDeploymentId } = request;
    const targetArn = await service.findTarget(target, options);
    if (request.targetArn !== undefined && request.targetArn !== targetArn) {
        throw new errors.SlipwayError('INPUT_INVALID', `the deployment is written for "${request.targetArn}", and ${(0,target_words/* describeGreengrassTarget */.U)(target)} is "${targetArn}"`, {
            hint: 'use the credentials and the region of the account that it is meant for, or take targetArn out of the file',
        });
    }
    const latest = await service.latestRevision(targetArn, options);
    if (expectedDeploymentId !== undefined && latest?.deploymentId !== expectedDeploymentId) {
        throw targetChanged(request, expectedDeploymentId, latest);
    }
    const base = latest === undefined ? undefined : await service.describeDeployment(latest.deploymentId, options);
    const document = (0,compose_document/* composeDocument */.wI)(request, base?.document);
    (0,require_valid_document/* requireValidDocument */.B)(document, target);
    const components = (0,compose_document/* compareDocuments */.OD)(base?.document, document);
    const warnings = [...(await describeThing(request, service, options)), ...describeBase(request, base)];
    for (const { name, change, to } of components) {
        if (change === 'removed' && request.content.kind === 'document') {
            warnings.push(`component "${name}" is not in the deployment, and will be uninstalled`);
        }
        if (to === undefined || (change !== 'added' && change !== 'changed') || pushedLater.includes(name))
            continue;
        warnings.push(...(await inspectComponent(name, to, service, options)));
    }
    const devices = await countDevices(request, service, options);
    if (devices === 0) {
        warnings.push(`${(0,target_words/* describeGreengrassTarget */.U)(target)} has no device now; those that join it later get the deployment`);
    }
    return {
        ...{ targetArn, document, components, warnings },
        ...(base !== undefined && { base }),
        ...(devices !== undefined && { devices }),
    };
}
/** @throws SlipwayError COMPONENT_NOT_FOUND, COMPONENT_FAILED. */
async function inspectComponent(name, version, service, options) {
    // Those of AWS are public: they are in another account, and only devices find out which versions there are.
    if (name.startsWith('aws.'))
        return [];
    const found = await service.findComponentVersion(name, version, options);
    const what = `version ${version} of component "${name}"`;
    if (found === undefined) {
        throw new errors.SlipwayError('COMPONENT_NOT_FOUND', `there is no ${what} in this account and region`, {
            hint: 'publish it first (slipway push --provider greengrass), or correct name and version',
        });
    }
    if (found.guidance === 'deleted' || found.state === 'failed' || found.state === 'deprecated') {
        const reasons = [found.message, ...Object.entries(found.errors).map((pair) => pair.join(': '))].filter(Boolean);
        throw new errors.SlipwayError('COMPONENT_FAILED', `${what} cannot be deployed: ${reasons.join('; ') || (found.guidance ?? found.nativeState)}`, { hint: 'deploy another version, or publish a mended one' });
    }
    return [
        ...(found.state === 'processing' ? [`${what} is still being looked at by the service`] : []),
        ...(found.guidance === 'discontinued' ? [`${what} is discontinued: its vendor advises against it`] : []),
    ];
}
function describeBase({ content, target }, base) {
    if (content.kind === 'document')
        return [];
    const place = (0,target_words/* describeGreengrassTarget */.U)(target);
    if (base === undefined) {
        return target.type === 'thing'
            ? [`${place} has no deployment of its own yet: it gets these components beside those of its groups`]
            : [`${place} has no deployment yet: it gets these components alone`];
    }
    if (base.state !== 'failed' && base.state !== 'stopped')
        return [];
    return [`the present deployment of ${place}, which this is built on, is ${base.nativeStatus}`];
}
/** The service takes a deployment for any thing: it waits there until the thing is a core device. */
async function describeThing({ target: { type, name } }, service, options) {
    if (type !== 'thing')
        return [];
    try {
        await service.describeCoreDevice(name, options);
        return [];
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof errors.SlipwayError))
            throw error;
        if (error.code === 'ACCESS_DENIED')
            return [];
        if (error.code !== 'DEVICE_NOT_FOUND')
            throw error;
        return [`thing "${name}" is no core device: it gets the deployment when Greengrass runs on it, and not before`];
    }
}
async function countDevices({ target }, service, options) {
    if (target.type === 'thing')
        return 1;
    try {
        return (await service.listMembers(target.name, options)).length;
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        return undefined;
    }
}
/** Somebody has deployed to the target since it was looked at. */
function targetChanged({ target }, expected, now) {
    const place = (0,target_words/* describeGreengrassTarget */.U)(target);
    const other = now === undefined ? 'no deployment' : `deployment ${now.deploymentId} (revision ${now.revisionId})`;
    return new errors.SlipwayError('TARGET_CHANGED', `somebody has deployed to ${place} meanwhile: it has ${other}, and ${expected ?? 'none'} was expected; nothing was created`, {
        hint: 'deploy again: the change is then made to what the target has now. Let one workflow at a time deploy to it',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/revision-of.js
var revision_of = __webpack_require__(81391);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/deploy-greengrass.js







/** How often the service is asked for a deployment whose creation it has not answered. */
const TRIES = 3;
const PAUSE_MS = 2_000;
/**
 * Starts a deployment to a core device or to a group of them; waiting for it is {@link waitForStatus}'s. Where only changes are given,
 * everything else stays as the target has it: the service would uninstall what is not named.
 *
 * The service has no conditional write. The target is looked at again right before the deployment is made, and right after it, so
 * that a change of somebody else is not lost without a word.
 *
 * @throws SlipwayError as {@link inspectGreengrass} before anything is created.
 * @throws SlipwayError TARGET_CHANGED when somebody was faster: before, and nothing was created; after, naming both deployments.
 * @throws SlipwayError CANCELLED when the service had not said whether it created a deployment.
 */
async function deployGreengrass(request, ports, options = {}) {
    const { service, reporter, clock } = ports;
    const startedAt = clock.now();
    const call = options.signal === undefined ? {} : { signal: options.signal };
    const inspected = await inspectGreengrass(request, service, call);
    for (const message of inspected.warnings)
        reporter.report({ type: 'warning', message });
    const { base, document, targetArn, devices } = inspected;
    const place = (0,target_words/* describeGreengrassTarget */.U)(request.target);
    if (options.skipIfCurrent === true && (0,compose_document/* isCurrent */.Oz)(base, document)) {
        const notDeployed = {
            outcome: 'skipped',
            place,
            reason: { code: 'REVISION_CURRENT', message: currentReason(base?.id) },
            superseded: [],
            elapsedMs: clock.now() - startedAt,
        };
        reporter.report({ type: 'not-deployed', notDeployed });
        return { kind: 'not-deployed', notDeployed };
    }
    await requireUnchanged(request, inspected, service, call);
    const deploymentId = await create(request, inspected, ports, options);
    const revision = (0,revision_of/* revisionOf */.D)(document);
    reporter.report({
        type: 'greengrass-deployment-created',
        ...{ deploymentId, targetArn, place, revision },
        ...(base !== undefined && { base: { deploymentId: base.id, revisionId: base.revisionId } }),
    });
    try {
        await requireNothingLost(request, inspected, deploymentId, ports, call);
    }
    catch (error) {
        if (error instanceof errors.SlipwayError && error.code === 'TARGET_CHANGED')
            throw error;
        // The deployment is there, and goes on: whoever waits for it, or stops it when a signal came, has to hear of it.
        const reason = call.signal?.aborted === true ? 'nobody looked any more' : reasonOf(error);
        const message = `whether somebody else has deployed to ${place} at the same moment is not known: ${reason}`;
        reporter.report({ type: 'warning', message });
    }
    return {
        ...{ kind: 'created', deploymentId, targetArn, revision, document },
        ...(devices !== undefined && { deviceCount: devices }),
    };
}
/**
 * What {@link deployGreengrass} would do, found out without creating anything.
 *
 * @throws SlipwayError as deployGreengrass, before anything is created.
 */
async function planGreengrassDeployment(request, { service }, { skipIfCurrent = false, pushedLater = [], signal } = {}) {
    const call = signal === undefined ? {} : { signal };
    const { base, ...inspected } = await inspectGreengrass(request, service, { ...call, pushedLater });
    const isSame = skipIfCurrent && pushedLater.length === 0 && (0,compose_document/* isCurrent */.Oz)(base, inspected.document);
    return {
        target: request.target,
        ...inspected,
        ...(base !== undefined && { base: { id: base.id, revisionId: base.revisionId, nativeStatus: base.nativeStatus } }),
        start: isSame ? { kind: 'skipped', reason: currentReason(base?.id) } : { kind: 'created' },
    };
}
function reasonOf(error) {
    if (error instanceof errors.SlipwayError)
        return error.message;
    throw error;
}
function currentReason(id) {
    return `its deployment ${id} says the same already`;
}
/** @throws SlipwayError TARGET_CHANGED. */
async function requireUnchanged(request, { base, targetArn }, service, options) {
    if (request.content.kind === 'document' && request.expectedDeploymentId === undefined)
        return;
    const latest = await service.latestRevision(targetArn, options);
    if (latest?.deploymentId !== base?.id)
        throw targetChanged(request, base?.id, latest);
}
/** Asks again with the same token after a lost answer: what that has made is not made twice. */
async function create(request, { targetArn, document }, { service, reporter, clock }, { signal = new AbortController().signal }) {
    const token = (0,external_node_crypto_.randomUUID)();
    const place = (0,target_words/* describeGreengrassTarget */.U)(request.target);
    for (let tries = 1;; tries += 1) {
        signal.throwIfAborted();
        try {
            const creating = service.createDeployment({ targetArn, document, token }).then(({ deploymentId }) => deploymentId);
            return await (0,create_deployment/* untilCreated */.N)(creating, clock, signal, place);
        }
        catch (error) {
            if (!(error instanceof errors.SlipwayError) || error.code !== 'SERVICE_UNREACHABLE' || tries >= TRIES)
                throw error;
            reporter.report({ type: 'warning', message: `${error.message}; asking again, with the same token` });
            await clock.sleep(PAUSE_MS * tries, signal);
        }
    }
}
/** Whether the revision that this one was made from is the one right before it. */
async function requireNothingLost(request, { base, targetArn }, deploymentId, { service, reporter }, options) {
    const made = await service.describeDeployment(deploymentId, options);
    const number = Number(made.revisionId);
    let before;
    for await (const page of service.listRevisions(targetArn, options)) {
        before = page.find(({ revisionId }) => Number(revisionId) < number);
        if (before !== undefined)
            break;
    }
    if (before === undefined || before.deploymentId === base?.id)
        return;
    const what = `deployment ${deploymentId} (revision ${made.revisionId}) to ${(0,target_words/* describeGreengrassTarget */.U)(request.target)} has replaced ${before.deploymentId} (revision ${before.revisionId}), which somebody made at the same moment`;
    if (request.content.kind === 'document') {
        reporter.report({ type: 'warning', message: what });
        return;
    }
    throw new errors.SlipwayError('TARGET_CHANGED', `${what}: what that one changed is lost on the devices`, {
        hint: `deploy that change again, or go back to it: slipway redeploy --provider greengrass --${request.target.type} ${request.target.name} --from ${before.deploymentId}`,
    });
}


/***/ }),

/***/ 49590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ pushComponent),
/* harmony export */   RK: () => (/* binding */ planComponentPush),
/* harmony export */   l7: () => (/* binding */ componentBucketOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37940);
/* harmony import */ var _store_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57879);
/* harmony import */ var _choose_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61664);
/* harmony import */ var _component_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10002);






const PATIENCE_MS = 5 * 60_000;
const LOOK_MS = 2_000;
/** Most versions are ready in less than a second: the first looks come sooner, each after twice the time of the one before. */
const FIRST_LOOK_MS = 250;
/** How often a number is chosen anew when others publish the same component at this moment. */
const TRIES = 5;
/**
 * Publishes a component: its artifacts to a bucket, then a version of it, which is waited for until it can be deployed. What has the
 * same content is not published again.
 *
 * Artifacts lie under the digest of what they hold, so that runs which race for a number never write over what a version
 * names; the service decides who has the number, and the other run takes the next one.
 *
 * @throws SlipwayError KEY_TAKEN when the version is there with other content, before anything is uploaded.
 * @throws SlipwayError COMPONENT_FAILED with the service's reasons; SERVICE_UNREACHABLE when it does not come to an end in time.
 */
async function pushComponent(request, ports, options = {}) {
    const { component } = request;
    const { service, reporter, clock } = ports;
    const { name, contentDigest } = component;
    const bucket = bucketOf(request);
    const startedAt = clock.now();
    const finish = ({ version, arn }, unchanged) => {
        const elapsedMs = clock.now() - startedAt;
        const type = unchanged ? 'component-unchanged' : 'component-created';
        reporter.report({ type, componentName: name, componentVersion: version, contentDigest, elapsedMs });
        return describe(request, version, { unchanged, arn });
    };
    for (let tries = 1;; tries += 1) {
        const chosen = await (0,_choose_version_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseVersion */ .EH)(component, service, options);
        const { version } = chosen;
        if (chosen.kind === 'same') {
            const { found } = chosen;
            return finish(found.state === 'deployable' ? found : await untilDeployable(request, version, ports, options), true);
        }
        const recipe = await (0,_component_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .recipeToPublish */ .f9)(component, { version, bucket, keyOf: (fileName) => keyOf(fileName, request) });
        await requireFitting(recipe, component);
        for (const artifact of component.artifacts)
            await store(artifact, request, ports, options);
        const tags = { ...request.tags, [_choose_version_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST_TAG */ .K1]: component.contentDigest };
        try {
            const creating = createOnce({ name, version, recipe, tags }, service, clock, options);
            await tellingCancelled(creating, `while version ${version} of component "${name}" was created`, options);
        }
        catch (error) {
            // Somebody was faster: it is looked what that made, and the next number is taken where it may be.
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError) || error.code !== 'KEY_TAKEN' || tries >= TRIES)
                throw error;
            continue;
        }
        return finish(await untilDeployable(request, version, ports, options), false);
    }
}
/**
 * What {@link pushComponent} would do, found out without sending anything.
 *
 * @throws SlipwayError as pushComponent, before anything is sent.
 */
async function planComponentPush(request, { service }, options = {}) {
    const { component } = request;
    const bucket = bucketOf(request);
    const chosen = await (0,_choose_version_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseVersion */ .EH)(component, service, options);
    const { version } = chosen;
    const recipe = await (0,_component_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .recipeToPublish */ .f9)(component, { version, bucket, keyOf: (fileName) => keyOf(fileName, request) });
    await requireFitting(recipe, component);
    const isSame = chosen.kind === 'same';
    return describe(request, version, { unchanged: isSame, ...(isSame && { arn: chosen.found.arn }) });
}
/**
 * The bucket that the development kit publishes a project to: the name in its configuration, with the region that is published to
 * and the account.
 */
function componentBucketOf({ publish }, { region, account }) {
    return publish.bucket === undefined ? undefined : `${publish.bucket}-${region}-${account}`;
}
/** @throws SlipwayError INPUT_INVALID when artifacts have to go somewhere and nobody has said where. */
function bucketOf({ bucket = '', component }) {
    if (bucket !== '' || component.artifacts.length === 0)
        return bucket;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('INPUT_INVALID', `component "${component.name}" has artifacts, and no bucket to put them into`, {
        hint: 'name it with s3-bucket, or in gdk-config.json with "publish" and "bucket"',
    });
}
function describe(request, version, { unchanged, arn }) {
    const { component } = request;
    const bucket = bucketOf(request);
    const uris = component.artifacts.map(({ fileName }) => [fileName, `s3://${bucket}/${keyOf(fileName, request)}`]);
    return {
        ...{ name: component.name, version, unchanged, contentDigest: component.contentDigest },
        ...(arn !== undefined && { arn }),
        uris: Object.fromEntries(uris),
        revision: { type: 'greengrass', components: { [component.name]: version } },
    };
}
function keyOf(fileName, { component, prefix = '' }) {
    const artifact = component.artifacts.find((one) => one.fileName === fileName);
    return `${prefix}${component.name}/${artifact?.contentDigest}/${fileName}`;
}
async function store(artifact, request, { store: bucket, reporter, clock }, options) {
    const { fileName } = artifact;
    const format = (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleFormatOf */ .Nl)(fileName) ?? (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_4__/* .appSpecFormatOf */ .X3)(fileName) ?? 'file';
    const file = { ...artifact, format, ...request.origin };
    const place = { bucket: bucketOf(request), key: keyOf(fileName, request) };
    const how = { isContentKey: true, overwrite: false, noun: 'artifact' };
    await (0,_store_once_js__WEBPACK_IMPORTED_MODULE_5__/* .storeOnce */ .R)({ ...place, ...how, identity: file, file: async () => file }, { store: bucket, reporter, clock }, options);
}
/** Asks again with the same token after a lost answer: what that has made is not made twice. */
async function createOnce(wanted, service, clock, options) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    for (let tries = 1;; tries += 1) {
        try {
            await service.createComponentVersion({ ...wanted, token }, options);
            return;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError) || error.code !== 'SERVICE_UNREACHABLE' || tries >= 3)
                throw error;
            await clock.sleep(LOOK_MS * tries, options.signal);
        }
    }
}
/** What to do about a version that was asked for, and not seen to its end. */
const AGAIN = 'publish it again: the same content is found under its version, and waited for';
/** A signal that comes once a version was asked for does not take it back, and says so. */
async function tellingCancelled(work, when, { signal }) {
    try {
        return await work;
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('CANCELLED', `cancelled ${when}, which may be there now`, { cause: error, hint: AGAIN });
    }
}
/** Waits until the service has looked at the artifacts. */
function untilDeployable(request, version, ports, options) {
    const when = `before version ${version} of component "${request.component.name}" could be deployed`;
    return tellingCancelled(lookUntilDeployable(request, version, ports, options), when, options);
}
async function lookUntilDeployable({ component: { name }, timeoutMs = PATIENCE_MS }, version, { service, clock }, options) {
    const endsAt = clock.now() + timeoutMs;
    for (let pauseMs = FIRST_LOOK_MS;; pauseMs = Math.min(LOOK_MS, pauseMs * 2)) {
        // A version that was just made may not be seen at once.
        const found = await service.findComponentVersion(name, version, options);
        if (found !== undefined && (0,_choose_version_js__WEBPACK_IMPORTED_MODULE_1__/* .requireUsable */ .wd)(found).state === 'deployable')
            return found;
        if (clock.now() >= endsAt) {
            const state = found === undefined ? 'not seen' : found.nativeState;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('SERVICE_UNREACHABLE', `version ${version} of component "${name}" is still ${state} after ${Math.round(timeoutMs / 1000)} s`, { hint: AGAIN });
        }
        await clock.sleep(Math.min(pauseMs, endsAt - clock.now()), options.signal);
    }
}
/** @throws SlipwayError RECIPE_INVALID for one that is too long once its addresses are in it. */
async function requireFitting(recipe, { recipe: { file } }) {
    const { RECIPE_BYTES } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422), __webpack_require__.e(2618)]).then(__webpack_require__.bind(__webpack_require__, 32422));
    const bytes = new TextEncoder().encode(recipe).length;
    if (bytes <= RECIPE_BYTES)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('RECIPE_INVALID', `the recipe "${file}" has ${bytes} bytes with the addresses of its artifacts; ${RECIPE_BYTES} are allowed`, { hint: 'shorten the recipe, or the prefix of the keys; move scripts into artifacts' });
}


/***/ }),

/***/ 96594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ requireValidDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** Limits of the service model of Greengrass V2 (CreateDeployment) and of IoT jobs. */
const LONGEST_NAME = 256;
const LONGEST_POINTER = 256;
const LONGEST_MERGE = 10_485_760;
const MOST_TAGS = 200;
/**
 * Says what the service would refuse, or what a device would, before anything is sent.
 *
 * @throws SlipwayError INPUT_INVALID naming everything that is wrong.
 */
function requireValidDocument(document, target) {
    const problems = [
        ...ofNames(document, target),
        ...Object.entries(document.components).flatMap(([name, component]) => ofComponent(name, component)),
        ...ofPolicies(document),
        ...ofJob(document.iotJobConfiguration),
    ];
    if (problems.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `the deployment cannot be made: ${problems.join('; ')}`, {
        hint: 'the fields are those of CreateDeployment of AWS IoT Greengrass V2',
    });
}
function ofNames({ deploymentName, tags, parentTargetArn }, target) {
    const problems = [];
    if (deploymentName !== undefined && !within(deploymentName.length, 1, LONGEST_NAME)) {
        problems.push(`its name has ${deploymentName.length} characters, and 1 to ${LONGEST_NAME} are allowed`);
    }
    const count = Object.keys(tags ?? {}).length;
    if (count > MOST_TAGS)
        problems.push(`it has ${count} tags, and ${MOST_TAGS} are allowed`);
    if (parentTargetArn !== undefined) {
        if (target.type === 'thing')
            problems.push('a subdeployment is for a thing group, never for a single thing');
        else if (target.name.includes(':'))
            problems.push(`the group "${target.name}" of a subdeployment has a colon in its name`);
        if (!/^arn:[^:]*:iot:[^:]*:\d+:thinggroup\/.+$/.test(parentTargetArn)) {
            problems.push(`its parent "${parentTargetArn}" is not the ARN of a thing group`);
        }
    }
    return problems;
}
function ofComponent(name, { componentVersion, configurationUpdate, runWith }) {
    const problems = [];
    const { merge, reset = [] } = configurationUpdate ?? {};
    if (!within(name.length, 1, 128))
        problems.push(`the component name "${name}" has not 1 to 128 characters`);
    if (!/^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(componentVersion) || componentVersion.length > 64) {
        problems.push(`"${componentVersion}" of component "${name}" is no exact version`);
    }
    if (merge !== undefined) {
        if (merge.length > LONGEST_MERGE)
            problems.push(`the merge of component "${name}" has more than ${LONGEST_MERGE} characters`);
        else if (!isObjectText(merge))
            problems.push(`the merge of component "${name}" is no JSON object`);
    }
    for (const pointer of reset) {
        const isPointer = (pointer === '' || pointer.startsWith('/')) && pointer.length <= LONGEST_POINTER;
        if (!isPointer)
            problems.push(`"${pointer}" in the reset of component "${name}" is no JSON pointer`);
    }
    const { cpus, memory } = runWith?.systemResourceLimits ?? {};
    if (cpus !== undefined && !(cpus > 0))
        problems.push(`component "${name}" may use ${cpus} processors`);
    if (memory !== undefined && !(memory > 0))
        problems.push(`component "${name}" may use ${memory} KB of memory`);
    return problems;
}
function ofPolicies({ deploymentPolicies = {} }) {
    const { componentUpdatePolicy, configurationValidationPolicy } = deploymentPolicies;
    return [
        ['the time for components to agree', componentUpdatePolicy?.timeoutInSeconds],
        ['the time to check configurations', configurationValidationPolicy?.timeoutInSeconds],
    ].flatMap(([what, seconds]) => seconds === undefined || (Number.isInteger(seconds) && seconds > 0) ? [] : [`${what} is ${seconds} s`]);
}
function ofJob({ jobExecutionsRolloutConfig, abortConfig, timeoutConfig } = {}) {
    const problems = [];
    const { maximumPerMinute, exponentialRate } = jobExecutionsRolloutConfig ?? {};
    const whole = (what, value, from, to) => {
        if (value === undefined || (Number.isInteger(value) && within(value, from, to)))
            return;
        problems.push(`${what} is ${value}, and a whole number from ${from} to ${to} is expected`);
    };
    whole('maximumPerMinute', maximumPerMinute, 1, 1000);
    if (exponentialRate !== undefined) {
        const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate;
        whole('baseRatePerMinute', baseRatePerMinute, 1, 1000);
        // The model of Greengrass takes 1, IoT itself nothing below 1.1.
        if (!within(incrementFactor, 1.1, 5) || !hasDecimals(incrementFactor, 1)) {
            problems.push(`incrementFactor is ${incrementFactor}, and 1.1 to 5 with one decimal is expected`);
        }
        const { numberOfNotifiedThings: notified, numberOfSucceededThings: succeeded } = rateIncreaseCriteria;
        if ((notified === undefined) === (succeeded === undefined)) {
            problems.push('one of numberOfNotifiedThings and numberOfSucceededThings says when the rate is raised');
        }
        whole('numberOfNotifiedThings', notified, 1, Number.MAX_SAFE_INTEGER);
        whole('numberOfSucceededThings', succeeded, 1, Number.MAX_SAFE_INTEGER);
    }
    for (const { thresholdPercentage, minNumberOfExecutedThings } of abortConfig?.criteriaList ?? []) {
        const isPercentage = thresholdPercentage > 0 && thresholdPercentage <= 100 && hasDecimals(thresholdPercentage, 2);
        if (!isPercentage) {
            problems.push(`thresholdPercentage is ${thresholdPercentage}, and up to 100 with two decimals is expected`);
        }
        whole('minNumberOfExecutedThings', minNumberOfExecutedThings, 1, Number.MAX_SAFE_INTEGER);
    }
    whole('inProgressTimeoutInMinutes', timeoutConfig?.inProgressTimeoutInMinutes, 1, 10_080);
    return problems;
}
function within(value, from, to) {
    return value >= from && value <= to;
}
function hasDecimals(value, most) {
    return Number(value.toFixed(most)) === value;
}
function isObjectText(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 81391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf)
/* harmony export */ });
/** The versions that a document brings. */
function revisionOf({ components }) {
    const versions = Object.entries(components).map(([name, { componentVersion }]) => [name, componentVersion]);
    return { type: 'greengrass', components: Object.fromEntries(versions) };
}


/***/ }),

/***/ 19041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeGreengrassTarget)
/* harmony export */ });
/** A target in a sentence. */
function describeGreengrassTarget({ type, name }) {
    return type === 'thing' ? `core device "${name}"` : `thing group "${name}"`;
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
    const { readCloudAppSpec } = await Promise.all(/* import() */[__webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(9465)]).then(__webpack_require__.bind(__webpack_require__, 99465));
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

/***/ 41519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ isInTheWay),
/* harmony export */   OG: () => (/* binding */ toArtifactFile),
/* harmony export */   Pq: () => (/* binding */ differenceOf)
/* harmony export */ });
/** An Artifact file in the words that a server has for one. */
function toArtifactFile(path, description) {
    const { name, deviceTypes, payloadType, files, depends, provides, sizeBytes } = description;
    const { device_type: _, ...others } = depends;
    return {
        path,
        name,
        deviceTypes,
        ...(payloadType !== null && { payloadType }),
        files: files.map((file) => ({ name: file.name, sha256: file.sha256, sizeBytes: file.sizeBytes })),
        depends: others,
        provides,
        sizeBytes,
    };
}
/** Whether a server takes the two for the same place: one name for a device, with nothing else that tells them apart. */
function isInTheWay(file, stored) {
    if (file.name !== stored.name || !file.deviceTypes.some((type) => stored.deviceTypes.includes(type)))
        return false;
    const keys = new Set([...Object.keys(file.depends), ...Object.keys(stored.depends)]);
    return [...keys].every((key) => {
        const [ours, theirs] = [file.depends[key], stored.depends[key]];
        return ours !== undefined && theirs !== undefined ? ours.some((one) => theirs.includes(one)) : ours === theirs;
    });
}
/**
 * What of an Artifact is otherwise than in the one that a server holds; `undefined` when nothing is. Of scripts and metadata a server tells
 * nothing but what they add to the size.
 */
function differenceOf(file, stored) {
    if (textOf(file.deviceTypes) !== textOf(stored.deviceTypes)) {
        return `it is for ${textOf(file.deviceTypes)}, the one there for ${textOf(stored.deviceTypes)}`;
    }
    if (file.payloadType !== stored.payloadType) {
        return `its payload is of type ${file.payloadType ?? 'none'}, there of type ${stored.payloadType ?? 'none'}`;
    }
    const names = [...new Set([...file.files, ...stored.files].map(({ name }) => name))];
    for (const name of names) {
        const [ours, theirs] = [file.files, stored.files].map((files) => files.find((one) => one.name === name)?.sha256);
        if (ours !== theirs)
            return `payload file "${name}" is ${digest(ours)} here and ${digest(theirs)} there`;
    }
    if (dependsOf(file) !== dependsOf(stored))
        return 'what it depends on is not the same';
    if (stored.sizeBytes === undefined || stored.sizeBytes === file.sizeBytes)
        return undefined;
    return `its payload is the same, but it has ${file.sizeBytes} bytes and the one there ${stored.sizeBytes}: scripts, metadata or the compression differ`;
}
function digest(sha256) {
    return sha256 === undefined ? 'absent' : `sha256:${sha256}`;
}
function textOf(names) {
    return [...new Set(names)].sort().join(', ');
}
function dependsOf({ depends }) {
    return Object.entries(depends)
        .map(([key, values]) => `${key}=${textOf(values)}`)
        .sort()
        .join('\n');
}


/***/ }),

/***/ 8639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ deployMender)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57706);
/* harmony import */ var _create_deployment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69836);
/* harmony import */ var _find_current_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55039);
/* harmony import */ var _find_twin_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9230);
/* harmony import */ var _inspect_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44506);
/* harmony import */ var _require_features_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19825);
/* harmony import */ var _require_valid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(766);
/* harmony import */ var _target_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30729);








/** How often the server is asked for a deployment whose creation it has not answered. */
const TRIES = 3;
const PAUSE_MS = 2_000;
/**
 * Starts a deployment of a release to devices of a Mender server; waiting for it is {@link waitForStatus}'s. What a server would take
 * for granted is looked at first: whether the release is there and fits, whether devices and group are known.
 *
 * The same deployment that is under way already is taken for ours, and told as such. Where the answer to a creation is lost, it is
 * looked for what was created before it is asked for again.
 *
 * @throws SlipwayError INPUT_INVALID, REVISION_NOT_FOUND, GROUP_NOT_FOUND, DEVICE_NOT_FOUND, NO_FITTING_DEVICE before anything is created.
 * @throws SlipwayError FEATURE_UNAVAILABLE when the server does not carry out an option; what it had created is stopped again.
 * @throws SlipwayError CANCELLED when the server had not said whether it created a deployment.
 */
async function deployMender(request, ports, options = {}) {
    const { server, reporter, clock } = ports;
    const { signal } = options;
    const call = signal === undefined ? {} : { signal };
    const startedAt = clock.now();
    (0,_require_valid_js__WEBPACK_IMPORTED_MODULE_0__/* .requireValid */ .A)(request, startedAt);
    const inspected = await (0,_inspect_target_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectTarget */ .W)(request, server, call);
    for (const message of inspected.warnings)
        reporter.report({ type: 'warning', message });
    await (0,_require_features_js__WEBPACK_IMPORTED_MODULE_2__/* .requireFeatures */ .zi)(request, server, call);
    const { name, target, revision } = request;
    const place = (0,_target_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeMenderTarget */ .c)(target);
    if (options.skipIfCurrent === true) {
        const reason = await (0,_find_current_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrentReason */ .b)(request, inspected, server, call);
        if (reason !== undefined) {
            const notDeployed = {
                outcome: 'skipped',
                place,
                reason: { code: 'REVISION_CURRENT', message: reason },
                superseded: [],
                elapsedMs: clock.now() - startedAt,
            };
            reporter.report({ type: 'not-deployed', notDeployed });
            return { kind: 'not-deployed', notDeployed };
        }
    }
    const { id: deploymentId, isAdopted } = await createOnce(request, inspected, ports, options);
    await requireCarriedOut(request, deploymentId, isAdopted, ports);
    reporter.report({
        type: 'mender-deployment-created',
        deploymentId,
        name,
        revision,
        place,
        isAdopted,
        ...(inspected.deviceIds !== undefined && { devices: inspected.deviceIds.length }),
    });
    return { kind: 'created', deploymentId, revision, isAdopted };
}
async function createOnce(request, { deviceIds }, { server, reporter, clock }, { signal = new AbortController().signal }) {
    const twin = { request, ...(deviceIds !== undefined && { deviceIds }) };
    const call = { signal };
    const before = await firstIds(request.name, server, call);
    const { revision, ...rest } = request;
    const place = (0,_target_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeMenderTarget */ .c)(request.target);
    for (let tries = 1;; tries += 1) {
        signal.throwIfAborted();
        try {
            const creating = server.createDeployment({ ...rest, artifactName: revision.artifactName });
            return { id: await (0,_create_deployment_js__WEBPACK_IMPORTED_MODULE_5__/* .untilCreated */ .N)(creating, clock, signal, place), isAdopted: false };
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__.SlipwayError))
                throw error;
            if (error.code === 'DEPLOYMENT_EXISTS') {
                const found = await (0,_find_twin_js__WEBPACK_IMPORTED_MODULE_7__/* .findTwin */ .u)(twin, server, call);
                if (found === undefined)
                    throw error;
                // Of another run that was faster by a moment, unless an earlier answer of ours was lost.
                return { id: found.id, isAdopted: tries === 1 || before.has(found.id) };
            }
            if (error.code !== 'SERVICE_UNREACHABLE')
                throw error;
            const found = await (0,_find_twin_js__WEBPACK_IMPORTED_MODULE_7__/* .findTwin */ .u)(twin, server, call, ({ id }) => !before.has(id)).catch(() => {
                throw inDoubt(error, request.name);
            });
            if (found !== undefined)
                return { id: found.id, isAdopted: false };
            if (tries >= TRIES)
                throw error;
            reporter.report({ type: 'warning', message: `${error.message}; nothing was created: asking again` });
            await clock.sleep(PAUSE_MS * tries, signal);
        }
    }
}
/** The newest deployments of a name as they are before ours: none of them is ours. */
async function firstIds(name, server, call) {
    for await (const page of server.listMenderDeployments({ name }, call))
        return new Set(page.map(({ id }) => id));
    return new Set();
}
function inDoubt(error, name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__.SlipwayError(error.code, `${error.message}; whether deployment "${name}" was created is not known`, {
        hint: 'deploy again with the same name when the server is back: if it was created and is under way, that one is taken',
        cause: error,
        attempts: error.attempts,
    });
}
/** What is asked for and not carried out must not go on as something else: it is stopped before devices have much time to ask. */
async function requireCarriedOut(request, deploymentId, isAdopted, { server }) {
    if ((0,_require_features_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedFeatures */ .BO)(request).length === 0)
        return;
    const dropped = (0,_require_features_js__WEBPACK_IMPORTED_MODULE_2__/* .droppedFeatures */ .Sd)(request, await server.getMenderDeployment(deploymentId));
    if (dropped.length === 0)
        return;
    if (isAdopted)
        throw (0,_require_features_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .hU)(dropped, `deployment ${deploymentId}, which is the same otherwise and is under way, was made without`);
    const fate = await server.stopDeployment(deploymentId, { rollback: false }).then(() => 'it was stopped again', (error) => `and it could not be stopped: ${error instanceof Error ? error.message : String(error)}`);
    throw (0,_require_features_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .hU)(dropped, `it made deployment ${deploymentId} without; ${fate}`);
}


/***/ }),

/***/ 55039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ findCurrentReason)
/* harmony export */ });
/* harmony import */ var _target_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30729);

/** Of so many deployments of other releases it is looked at which devices they are for. */
const LISTS = 20;
/**
 * Why there is nothing to do: every device says that it runs the release, as the server itself takes for installed, and nothing that is
 * under way brings another one. `undefined` where that is not so, or cannot be told: a device that is silent is deployed to.
 */
async function findCurrentReason({ target, forceInstallation = false, revision }, { fleet, deviceIds }, server, options) {
    if (forceInstallation || target.type === 'filter' || fleet === undefined || deviceIds === undefined)
        return undefined;
    if (fleet.total === 0 || fleet.current < fleet.total)
        return undefined;
    const ours = new Set(deviceIds);
    let lists = 0;
    for await (const page of server.listMenderDeployments({ status: 'open' }, options)) {
        for (const other of page) {
            if (other.kind !== 'software' || other.artifactName === revision.artifactName)
                continue;
            lists += 1;
            if (other.isDynamic || lists > LISTS)
                return undefined;
            if ((await server.targetedDevices(other.id, options)).some((id) => ours.has(id)))
                return undefined;
        }
    }
    const who = target.type === 'devices' && fleet.total === 1 ? (0,_target_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMenderTarget */ .c)(target) : `each of ${fleet.total} devices`;
    return `${who} says that it runs "${revision.artifactName}" already`;
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findTwin)
/* harmony export */ });
/** So many deployments of the same name are looked at. */
const LOOK_BACK = 200;
/**
 * A deployment with the same name, release, flags and devices: the one that keeps a second one from being made, or the one whose
 * creation was never answered.
 *
 * @param isWanted which ones count; those that are under way unless it is said
 */
async function findTwin(twin, server, options, isWanted) {
    const { name } = twin.request;
    let seen = 0;
    const filter = isWanted === undefined ? { name, status: 'open' } : { name };
    for await (const page of server.listMenderDeployments(filter, options)) {
        for (const deployment of page) {
            if (isWanted?.(deployment) === false || !isAlike(twin.request, deployment))
                continue;
            if (await isForSame(twin, deployment, server, options))
                return deployment;
        }
        seen += page.length;
        if (seen >= LOOK_BACK)
            return undefined;
    }
    return undefined;
}
function isAlike({ name, revision, forceInstallation = false }, made) {
    return (made.kind === 'software' &&
        made.name === name &&
        made.artifactName === revision.artifactName &&
        made.forceInstallation === forceInstallation);
}
async function isForSame({ request: { target }, deviceIds }, made, server, options) {
    if (target.type === 'filter')
        return made.isDynamic && made.filterId === target.filterId;
    if (made.isDynamic)
        return false;
    if (deviceIds === undefined)
        return target.type === 'group' ? made.groups.includes(target.group) : made.groups.length === 0;
    // The length rules most of them out without a call.
    if (made.maxDevices !== undefined && made.maxDevices !== deviceIds.length)
        return false;
    return isSameSet(deviceIds, await server.targetedDevices(made.id, options));
}
function isSameSet(one, other) {
    const known = new Set(one);
    return known.size === new Set(other).size && other.every((id) => known.has(id));
}


/***/ }),

/***/ 44506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ inspectTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _target_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30729);


/** How many are named in a message. */
const NAMED = 5;
/**
 * Looks at the release and at the devices. A server takes an unknown device, or one that no Artifact fits, for granted, and the
 * deployment is then open for ever or ends with nothing done.
 *
 * @throws SlipwayError REVISION_NOT_FOUND, OBJECT_CHANGED, GROUP_NOT_FOUND, DEVICE_NOT_FOUND, NO_FITTING_DEVICE.
 */
async function inspectTarget(request, server, { isPushedLater = false, ...options }) {
    const release = await findRelease(request, server, isPushedLater, options);
    const deviceTypes = [...new Set(release.artifacts.flatMap((artifact) => artifact.deviceTypes))].sort();
    const { target } = request;
    let devices;
    try {
        devices = await listAll(request, server, options);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        const known = target.type === 'devices' ? [...new Set(target.devices)] : undefined;
        const message = `whether ${(0,_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMenderTarget */ .c)(target)} can take the release was not looked at: ${error.message}`;
        return { release, deviceTypes, devices: [], warnings: [message], ...(known !== undefined && { deviceIds: known }) };
    }
    requireDevices(request, devices);
    const accepted = devices.filter(({ isAccepted }) => isAccepted);
    const fleet = measure(accepted, release.name, deviceTypes);
    // What is to be pushed first can be for any device.
    const warnings = release.artifacts.length === 0 ? [] : judgeFit(request, fleet, deviceTypes);
    const ids = target.type === 'filter' ? undefined : accepted.map(({ id }) => id);
    return {
        release,
        deviceTypes,
        fleet,
        devices: accepted.map(({ id, createdAt }) => ({ id, ...(createdAt !== undefined && { createdAt }) })),
        warnings,
        ...(ids !== undefined && { deviceIds: ids }),
    };
}
async function findRelease({ revision: { artifactName, artifactId } }, server, isPushedLater, options) {
    const release = await server.findRelease(artifactName, options);
    if (release === undefined && isPushedLater)
        return { name: artifactName, artifacts: [], tags: [] };
    if (release === undefined || release.artifacts.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('REVISION_NOT_FOUND', `the Mender server has no release "${artifactName}"`, {
            hint: 'push its Artifact first; the name is that in the Artifact, not that of its file',
        });
    }
    if (artifactId === undefined || release.artifacts.some(({ id }) => id === artifactId))
        return release;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('OBJECT_CHANGED', `release "${artifactName}" does not have Artifact ${artifactId} any more, which was pushed`, { hint: 'somebody has removed it: push it again, or deploy "mender:NAME" for whatever the release has now' });
}
async function listAll({ target }, server, options) {
    const devices = [];
    for await (const page of server.listDevices(target, options))
        devices.push(...page);
    return devices;
}
function requireDevices({ target }, devices) {
    if (target.type === 'devices') {
        const known = new Map(devices.map((device) => [device.id, device]));
        const missing = [...new Set(target.devices)].filter((id) => !known.has(id));
        if (missing.length > 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('DEVICE_NOT_FOUND', `the Mender server does not know ${named(missing)}`, {
                hint: 'correct the ids (UUIDs of the server, not serial numbers): a deployment to an unknown one would never end',
            });
        }
        const waiting = devices.filter(({ isAccepted }) => !isAccepted);
        if (waiting.length === 0)
            return;
        const words = [...new Set(waiting.map(({ status }) => status))].join(', ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('DEVICE_NOT_FOUND', `${named(waiting.map(({ id }) => id))} cannot be deployed to: ${words}, not accepted`, { hint: 'accept it on the server first: a deployment to it would never end' });
    }
    if (devices.length > 0 || target.type === 'filter')
        return;
    if (target.type === 'group') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_NOT_FOUND', `${(0,_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMenderTarget */ .c)(target)} has no accepted device`, {
            hint: 'a static group is there as long as it has a device: add one, or correct the name',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('DEVICE_NOT_FOUND', 'the Mender server has no accepted device', {
        hint: 'accept devices on the server first',
    });
}
function measure(devices, releaseName, deviceTypes) {
    const types = {};
    const unfitting = [];
    const counts = { fitting: 0, unknown: 0, current: 0 };
    for (const { id, deviceType, artifactName } of devices) {
        if (artifactName === releaseName)
            counts.current += 1;
        if (deviceType === undefined) {
            counts.unknown += 1;
            continue;
        }
        types[deviceType] = (types[deviceType] ?? 0) + 1;
        if (deviceTypes.includes(deviceType))
            counts.fitting += 1;
        else if (unfitting.length < NAMED)
            unfitting.push({ id, deviceType });
    }
    return { total: devices.length, ...counts, types, unfitting };
}
/** What is to be said of devices that the release does not fit. @throws SlipwayError NO_FITTING_DEVICE when it fits none. */
function judgeFit({ target, revision }, fleet, deviceTypes) {
    const { total, fitting, unknown, types } = fleet;
    const release = `release "${revision.artifactName}" is for ${deviceTypes.join(', ')}`;
    const others = Object.keys(types).filter((type) => !deviceTypes.includes(type));
    if (total === 0)
        return [`${(0,_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMenderTarget */ .c)(target)} fits no device now: the deployment waits for one`];
    if (fitting === 0 && unknown === 0) {
        const message = `${release}, and ${(0,_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMenderTarget */ .c)(target)} has none of these: ${others.join(', ')}`;
        if (target.type === 'filter')
            return [message];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('NO_FITTING_DEVICE', message, {
            hint: 'push an Artifact of the same name for that device type, or deploy to other devices: nothing would be installed',
        });
    }
    const strange = total - fitting - unknown;
    const warnings = strange === 0
        ? []
        : [
            strange === 1
                ? `${release}: 1 of ${total} devices is of type ${others.join(', ')} and gets nothing`
                : `${release}: ${strange} of ${total} devices are of type ${others.join(', ')} and get nothing`,
        ];
    if (unknown > 0) {
        const told = unknown === 1 ? 'has not told its type' : 'have not told their type';
        const them = unknown === 1 ? 'it' : 'them';
        warnings.push(`${unknown} of ${total} devices ${told}: whether the release fits ${them} is not known`);
    }
    return warnings;
}
function named(ids) {
    const first = ids.slice(0, NAMED).map((id) => `"${id}"`);
    const more = ids.length - first.length;
    return `${ids.length === 1 ? 'device' : 'devices'} ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 57137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ pushMenderArtifact),
/* harmony export */   v: () => (/* binding */ planMenderPush)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _compare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41519);


/** How often an upload is begun at the most. */
const UPLOADS = 3;
const PAUSE_MS = 2_000;
/** Management API: limits of what is told with a release. */
const LIMITS = { description: 4096, notes: 1024, tags: 20, tag: 1024 };
/**
 * Brings an Artifact to a Mender server, unless it is there already. An Artifact with other content under the same name is never
 * replaced: devices know what they run by the name alone.
 *
 * @throws SlipwayError KEY_TAKEN with both checksums; ARTIFACT_TOO_LARGE; ARCHIVE_INVALID, SOURCE_INVALID for the file.
 */
async function pushMenderArtifact(request, ports, options = {}) {
    requireTellable(request);
    const { path, tags, notes } = request;
    const { artifacts, server, reporter } = ports;
    const file = (0,_compare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .toArtifactFile */ .OG)(path, await artifacts.readArtifact(path, options));
    const { artifactId, unchanged } = await storeOnce(file, request, ports, options);
    const tell = async (what, change) => {
        try {
            await change;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError) || error.code !== 'FEATURE_UNAVAILABLE')
                throw error;
            reporter.report({
                type: 'warning',
                message: `the ${what} of release "${file.name}" were not set: ${error.message}`,
            });
        }
    };
    if (tags !== undefined)
        await tell('tags', server.setTags(file.name, tags, options));
    if (notes !== undefined)
        await tell('notes', server.setNotes(file.name, notes, options));
    return { revision: { type: 'mender', artifactName: file.name, artifactId }, unchanged, artifactId, file };
}
/**
 * What {@link pushMenderArtifact} would do, found out without sending anything.
 *
 * @throws SlipwayError as pushMenderArtifact, before anything is sent.
 */
async function planMenderPush(request, { artifacts, server }, options = {}) {
    requireTellable(request);
    const file = (0,_compare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .toArtifactFile */ .OG)(request.path, await artifacts.readArtifact(request.path, options));
    const held = await findSame(file, server, options);
    if (held === undefined)
        await requireRoom(file, server, options);
    const pin = held === undefined ? {} : { artifactId: held.id };
    return { revision: { type: 'mender', artifactName: file.name, ...pin }, unchanged: held !== undefined, file, ...pin };
}
/** Uploads what is not there. What came of an upload that broke off is looked at before it is begun again. */
async function storeOnce(file, { description }, { server, reporter, clock }, options) {
    const { name, sizeBytes } = file;
    const startedAt = clock.now();
    const keep = (artifactId, reason) => {
        reporter.report({ type: 'mender-artifact-unchanged', artifactId, artifactName: name, reason });
        return { artifactId, unchanged: true };
    };
    const finish = (artifactId) => {
        const elapsedMs = clock.now() - startedAt;
        reporter.report({ type: 'mender-artifact-uploaded', artifactId, artifactName: name, sizeBytes, elapsedMs });
        return { artifactId, unchanged: false };
    };
    const before = await findSame(file, server, options);
    if (before !== undefined)
        return keep(before.id, 'the server holds this Artifact already');
    await requireRoom(file, server, options);
    for (let uploads = 1;; uploads += 1) {
        try {
            const id = await server.uploadArtifact(file, {
                ...options,
                ...(description !== undefined && { description }),
                onProgress: (sentBytes) => reporter.report({
                    type: 'upload-progress',
                    sentBytes,
                    totalBytes: sizeBytes,
                    elapsedMs: clock.now() - startedAt,
                }),
            });
            return finish(id);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError))
                throw error;
            if (error.code === 'KEY_TAKEN') {
                const now = await findSame(file, server, options);
                // After an upload that broke off it is most likely ours, and by its content it is.
                if (now !== undefined)
                    return uploads > 1 ? finish(now.id) : keep(now.id, 'the same Artifact was stored meanwhile');
                throw error;
            }
            if (error.code !== 'SERVICE_UNREACHABLE')
                throw error;
            const now = await findSame(file, server, options);
            if (now !== undefined)
                return finish(now.id);
            if (uploads >= UPLOADS)
                throw error;
            reporter.report({ type: 'warning', message: `${error.message}; nothing of it was kept: uploading again` });
            await clock.sleep(PAUSE_MS * uploads, options.signal);
        }
    }
}
/** The same Artifact, if the server holds it. @throws SlipwayError KEY_TAKEN for another one in its place. */
async function findSame(file, server, options) {
    const release = await server.findRelease(file.name, options);
    const near = release?.artifacts.filter((stored) => (0,_compare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .isInTheWay */ .M5)(file, stored)) ?? [];
    const same = near.find((stored) => (0,_compare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceOf */ .Pq)(file, stored) === undefined);
    const [other] = near;
    if (same !== undefined || other === undefined)
        return same;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('KEY_TAKEN', `the Mender server holds another Artifact "${file.name}" (${other.id}): ${(0,_compare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceOf */ .Pq)(file, other)}`, {
        hint: 'give this one a name of its own, such as one with the version in it: devices know what they run by the name, and a release that was deployed is not replaced',
    });
}
/** @throws SlipwayError ARTIFACT_TOO_LARGE before anything is sent that could not be kept. */
async function requireRoom({ sizeBytes, path }, server, options) {
    const storage = await server.findStorage(options);
    if (storage?.limitBytes === undefined || storage.usedBytes + sizeBytes <= storage.limitBytes)
        return;
    const left = Math.max(0, storage.limitBytes - storage.usedBytes);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ARTIFACT_TOO_LARGE', `Artifact "${path}" has ${sizeBytes} bytes, and the Mender server has room for ${left} more of its ${storage.limitBytes}`, { hint: 'remove releases that no device needs any more, or have the limit raised' });
}
/** @throws SlipwayError INPUT_INVALID before anything is sent, for what the server would refuse behind the upload. */
function requireTellable({ description = '', notes = '', tags = [] }) {
    const longText = Object.entries({ description, notes }).find(([what, text]) => text.length > LIMITS[what]);
    if (longText !== undefined) {
        const [what, text] = longText;
        const limit = LIMITS[what];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `the ${what} has ${text.length} characters; ${limit} are allowed`);
    }
    if (tags.length > LIMITS.tags) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${tags.length} tags are given; a release has ${LIMITS.tags} at most`);
    }
    const strange = tags.find((tag) => !/^[\w.-]+$/.test(tag) || tag.length > LIMITS.tag);
    if (strange !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `"${strange}" is no tag of a release`, {
            hint: 'tags have letters, digits, "_", "." and "-"; the server keeps them in lower case',
        });
    }
}


/***/ }),

/***/ 19825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ wantedFeatures),
/* harmony export */   Sd: () => (/* binding */ droppedFeatures),
/* harmony export */   hU: () => (/* binding */ unavailable),
/* harmony export */   zi: () => (/* binding */ requireFeatures)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What only commercial servers carry out, of what is asked for. */
function wantedFeatures(request) {
    const { retries = 0, phases = [], maxDevices, updateControlMap, target } = request;
    return [
        ...(target.type === 'filter' ? ['filter'] : []),
        ...(retries > 0 ? ['retries'] : []),
        ...(phases.length > 0 ? ['phases'] : []),
        ...(maxDevices !== undefined ? ['max-devices'] : []),
        ...(updateControlMap !== undefined ? ['update-control-map'] : []),
    ];
}
const WORDS = {
    filter: 'deployments to dynamic groups',
    retries: 'retries',
    phases: 'phases',
    'max-devices': 'a number of devices after which a deployment ends',
    'update-control-map': 'update control maps',
};
/**
 * Makes sure that the server does what is asked for. An open-source server takes no notice of options that it does not know: a
 * roll-out in phases would go to all devices at once.
 *
 * @throws SlipwayError FEATURE_UNAVAILABLE naming the options.
 */
async function requireFeatures(request, server, options) {
    const wanted = wantedFeatures(request);
    if (wanted.length === 0)
        return;
    const answer = await server.probeCommercial(options);
    if (answer === 'absent')
        throw unavailable(wanted, 'this is an open-source server, which has them not');
    // A smaller plan has retries and phases without dynamic groups: what became of those is seen at the deployment.
    if (answer === 'denied' && wanted.includes('filter')) {
        throw unavailable(['filter'], 'the plan of the server, or the role of the user, has them not');
    }
}
/** What was asked for and is not in the deployment that the server made of it. */
function droppedFeatures(request, made) {
    const { retries = 0, phases = [], maxDevices } = request;
    const isDropped = {
        filter: () => !made.isDynamic,
        retries: () => made.retries !== retries,
        phases: () => (made.phases?.length ?? 0) !== phases.length,
        'max-devices': () => made.maxDevices !== maxDevices,
        'update-control-map': () => !made.hasUpdateControlMap,
    };
    return wantedFeatures(request).filter((feature) => isDropped[feature]());
}
/** The error for options that a server does not carry out. */
function unavailable(features, why) {
    const names = features.map((feature) => WORDS[feature]).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('FEATURE_UNAVAILABLE', `the Mender server cannot do what was asked for (${names}): ${why}`, {
        hint: `leave ${features.length === 1 ? 'the option' : 'these options'} out, or deploy to a server whose plan has them`,
    });
}


/***/ }),

/***/ 766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requireValid)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** Management API: limits of a deployment. */
const LONGEST_NAME = 256;
const MOST_RETRIES = 100;
/** @throws SlipwayError INPUT_INVALID for what no server takes. */
function requireValid(request, nowMs) {
    const { name, target, retries, maxDevices, phases } = request;
    if (name.length < 1 || name.length > LONGEST_NAME) {
        throw invalid(`the deployment's name has ${name.length} characters; 1 to ${LONGEST_NAME} are allowed`);
    }
    if (target.type === 'devices') {
        if (target.devices.length === 0)
            throw invalid('no device is named', 'name devices, a group, or all devices');
        if (target.devices.some((id) => id.trim() === ''))
            throw invalid('the id of a device is empty');
    }
    if (target.type === 'group' && !/^[A-Za-z0-9_-]{1,256}$/.test(target.group)) {
        throw invalid(`"${target.group}" is no name of a group`, 'groups are named in letters, digits, "_" and "-"');
    }
    if (retries !== undefined && (!Number.isSafeInteger(retries) || retries < 0 || retries > MOST_RETRIES)) {
        throw invalid(`${retries} retries are not possible`, `a whole number from 0 to ${MOST_RETRIES}`);
    }
    if (maxDevices !== undefined) {
        if (!Number.isSafeInteger(maxDevices) || maxDevices < 1)
            throw invalid(`${maxDevices} is no number of devices`);
        if (target.type !== 'filter') {
            throw invalid('a number of devices ends only a deployment to a dynamic group', 'leave max-devices out: a fixed list ends with its last device');
        }
    }
    requirePhases(phases ?? [], nowMs);
}
/** Management API: the last phase takes the rest, and phases follow each other. */
function requirePhases(phases, nowMs) {
    let percent = 0;
    let before = 0;
    for (const [place, { batchPercent, startsAt }] of phases.entries()) {
        const isLast = place === phases.length - 1;
        const which = `phase ${place + 1}`;
        if (!isLast && batchPercent === undefined)
            throw invalid(`${which} has no share`, 'only the last phase takes the rest');
        if (isLast && batchPercent !== undefined && percent + batchPercent !== 100) {
            throw invalid(`the phases have ${percent + batchPercent} % together`, 'leave the share of the last phase out: it takes the rest');
        }
        if (batchPercent !== undefined && !(batchPercent > 0 && batchPercent <= 100)) {
            throw invalid(`${which} has a share of ${batchPercent} %`, 'a number from 1 to 100');
        }
        percent += batchPercent ?? 0;
        if (!isLast && percent >= 100)
            throw invalid(`the phases up to ${which} take all devices`, 'leave some for the last phase');
        if (place > 0 && startsAt === undefined)
            throw invalid(`${which} has no time to begin at`);
        if (startsAt === undefined)
            continue;
        if (startsAt < nowMs)
            throw invalid(`${which} begins in the past`, 'leave the time of the first phase out to begin at once');
        if (startsAt <= before)
            throw invalid(`${which} does not begin after the one before it`);
        before = startsAt;
    }
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ }),

/***/ 30729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeMenderTarget)
/* harmony export */ });
/** Whom a deployment is for, as the end of a sentence: `group "web"`, `3 devices`, `device "7c…"`. */
function describeMenderTarget(target) {
    switch (target.type) {
        case 'group':
            return `group "${target.group}"`;
        case 'all-devices':
            return 'all accepted devices';
        case 'filter':
            return `the dynamic group of filter "${target.filterId}"`;
        case 'devices':
            return target.devices.length === 1 ? `device "${target.devices[0]}"` : `${target.devices.length} devices`;
    }
}


/***/ }),

/***/ 49899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createOrderCheck)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85712);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60336);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90481);




/** How long one check may take: four requests, each of which gives up by itself as a rule. */
const CHECK_WITHIN_MS = 20_000;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
/** Why nothing is known of the order; never what keeps a deployment from being begun. */
class Unknown extends Error {
    name = 'Unknown';
}
/** Makes the guard; without one asked for, nothing is looked at and nothing found. */
function createOrderCheck(request, ports, guard) {
    if (guard === undefined)
        return { findNewer: async () => undefined };
    const { clock, reporter } = ports;
    const { history, isAskedFor } = guard;
    const told = new Set();
    const once = (key, tell) => {
        if (!told.has(key))
            tell();
        told.add(key);
    };
    const compare = createComparer(request, ports, guard);
    return {
        findNewer: async (over, underWay) => {
            const deadline = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .d)(clock, CHECK_WITHIN_MS);
            const signal = AbortSignal.any([over, deadline.signal]);
            try {
                const found = await (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(compare(signal, underWay), signal);
                if (found === undefined || found.order.relation === 'behind')
                    return found;
                const { order } = found;
                once(`${order.deploymentId} ${order.currentCommit}`, () => reporter.report({ type: 'order-checked', order }));
                return undefined;
            }
            catch (error) {
                over.throwIfAborted();
                const isOurs = deadline.signal.aborted || error instanceof Unknown || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError;
                if (!isOurs)
                    throw error;
                const reason = deadline.signal.aborted
                    ? `no answer within ${CHECK_WITHIN_MS / 1000} s`
                    : error.message;
                const isExpected = history.repository !== undefined;
                once(reason, () => reporter.report({ type: 'order-not-checked', reason, isAskedFor, isExpected }));
                return undefined;
            }
            finally {
                deadline.clear();
            }
        },
    };
}
/** What costs nothing comes first: where nothing can be compared, nobody is asked for anything. */
function createComparer({ applicationName, deploymentGroupName, revision }, { provider }, { history, store, commit: stated }) {
    const commits = new Map();
    const comparisons = new Map();
    const commitOf = async (location, signal) => {
        if (location.type === 'github')
            return location.commitId;
        if (location.type !== 's3')
            return undefined;
        const place = (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRevision */ .TU)(location);
        const known = commits.get(place) ?? (await store.commitOf(location, { signal }));
        // Whoever may write to the bucket may have written anything there.
        if (known === undefined || !COMMIT.test(known))
            return undefined;
        commits.set(place, known);
        return known;
    };
    const compareCommits = async (repository, base, head, signal) => {
        const pair = `${repository} ${base} ${head}`;
        const known = comparisons.get(pair);
        if (known !== undefined)
            return known;
        if (base.toLowerCase() === head.toLowerCase())
            return { relation: 'identical', aheadBy: 0, behindBy: 0 };
        const comparison = await history.compare(repository, base, head, { signal });
        if (comparison.relation === 'unknown')
            throw new Unknown(comparison.reason);
        comparisons.set(pair, comparison);
        return comparison;
    };
    return async (signal, underWay) => {
        if (history.obstacle !== undefined)
            throw new Unknown(history.obstacle);
        const ofRevision = revision.type === 'github' ? revision.repository : undefined;
        if (ofRevision === undefined && history.repository === undefined) {
            throw new Unknown('which repository the commits are of is not known: set GITHUB_REPOSITORY to owner/name');
        }
        const commit = stated ?? (await commitOf(revision, signal));
        if (commit === undefined)
            throw new Unknown(`the commit of ${(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRevision */ .hi)(revision)} is not known`);
        const deployment = underWay ?? (await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, { signal }));
        if (deployment === undefined)
            return undefined;
        const current = deployment.revision;
        if (current !== undefined && (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameRevision */ .C)(current, revision))
            return undefined;
        const currentCommit = current === undefined ? undefined : await commitOf(current, signal);
        if (current === undefined || currentCommit === undefined) {
            const what = current === undefined ? 'what' : `${(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRevision */ .hi)(current)}, which`;
            throw new Unknown(`the commit of ${what} ${deployment.id} deployed is not known`);
        }
        const repository = requireOneRepository(ofRevision, current, history.repository);
        const comparison = await compareCommits(repository, currentCommit, commit, signal);
        const order = {
            ...comparison,
            commit,
            isRecorded: stated === undefined && revision.type === 's3',
            currentCommit,
            deploymentId: deployment.id,
            isUnderWay: !(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_4__/* .isTerminal */ .Hd)(deployment.state),
        };
        return { deployment, order };
    };
}
/** A revision on GitHub names its repository; a bundle is taken to be of the one that this run belongs to. */
function requireOneRepository(ofRevision, current, ofRun) {
    const ofCurrent = current.type === 'github' ? current.repository : undefined;
    const repository = ofRevision ?? ofCurrent ?? ofRun ?? '';
    if (ofCurrent === undefined || ofCurrent.toLowerCase() === repository.toLowerCase())
        return repository;
    throw new Unknown(`the group runs a commit of ${ofCurrent}, and commits of two repositories have no order`);
}


/***/ }),

/***/ 31042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value is a JSON object; what an SDK makes of an instant is none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}


/***/ }),

/***/ 53725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ parseTaskDefinition),
/* harmony export */   Ww: () => (/* binding */ prepareTaskDefinition),
/* harmony export */   ol: () => (/* binding */ toRegistrable)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92646);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _json_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65241);
/* harmony import */ var _without_nulls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43266);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31042);





/** The fields of RegisterTaskDefinition's input, as the service model of Amazon ECS has them. */
const FIELDS = new Set([
    'family',
    'taskRoleArn',
    'executionRoleArn',
    'networkMode',
    'containerDefinitions',
    'volumes',
    'placementConstraints',
    'requiresCompatibilities',
    'cpu',
    'memory',
    'tags',
    'pidMode',
    'ipcMode',
    'proxyConfiguration',
    'inferenceAccelerators',
    'ephemeralStorage',
    'runtimePlatform',
    'enableFaultInjection',
]);
/** What DescribeTaskDefinition tells on top of that, and registering refuses. */
const READ_ONLY = new Set([
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'deregisteredAt',
    'deleteRequestedAt',
    'registeredBy',
]);
/**
 * Reads a task definition from a file: the input of RegisterTaskDefinition, or what DescribeTaskDefinition answers.
 *
 * @throws SlipwayError SOURCE_INVALID naming the file.
 */
function parseTaskDefinition(text, file) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `task definition "${file}" is not valid JSON: ${(0,_json_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .describeJsonProblem */ .R)(text, error)}`, { hint: 'aws ecs describe-task-definition --task-definition FAMILY prints one' });
    }
    const described = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value.taskDefinition) ? value.taskDefinition : value;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(described))
        return described;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `task definition "${file}" holds no object`);
}
/** The part of a task definition that can be registered: without what is empty (`null`) or read-only. */
function toRegistrable(given) {
    return Object.fromEntries(Object.entries((0,_without_nulls_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutNulls */ .L)(given)).filter(([name]) => FIELDS.has(name)));
}
/**
 * Makes of a task definition what can be registered: without what is empty (`null`) or read-only, and with the new image in its container.
 *
 * @param from the file or family that it comes from, for telling of it
 * @throws SlipwayError SOURCE_INVALID for one that cannot be registered, INPUT_INVALID when the container of the image cannot be told.
 */
function prepareTaskDefinition(given, from, { image, container }) {
    const definition = toRegistrable(given);
    const strange = Object.keys(given).filter((name) => !FIELDS.has(name) && !READ_ONLY.has(name));
    const { family } = definition;
    if (typeof family !== 'string' || family === '')
        throw incomplete(from, 'family', strange);
    const containers = definition.containerDefinitions;
    if (!Array.isArray(containers) || containers.length === 0 || !containers.every(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)) {
        throw incomplete(from, 'containerDefinitions', strange);
    }
    const chosen = image === undefined ? undefined : chooseContainer(containers, container, from);
    const named = containers.map((one) => (one === chosen ? { ...one, image } : one));
    requireImages(named, from);
    return {
        definition: { ...definition, containerDefinitions: named },
        family,
        containers: named.map(toContainer),
        warnings: strange.map((name) => {
            const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(name, FIELDS);
            const meant = near === undefined ? '' : `; did you mean "${near}"?`;
            return `task definition "${from}" has "${name}", which cannot be registered and is left out${meant}`;
        }),
    };
}
/**
 * The container that gets an image: the one whose image alone is a placeholder, which need not be the one behind the load balancer, else
 * the one of the name, else the only one.
 */
function chooseContainer(containers, said, from) {
    const marked = containers.filter(({ image }) => isMark(image));
    const named = said === undefined ? containers : containers.filter(({ name }) => name === said.text);
    const found = named.length > 0 && marked.length === 1 ? marked : named;
    const [chosen] = found;
    if (chosen !== undefined && found.length === 1)
        return chosen;
    const names = containers.map((one) => `"${String(one.name)}"`).join(', ');
    const problem = said === undefined
        ? `which container of "${from}" gets the image is not said`
        : `${said.where} is "${said.text}", and "${from}" has no such container`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', problem, { hint: `say it with container-name; there are ${names}` });
}
/** CodePipeline's way to mark the place of an image: `<IMAGE1_NAME>`. */
function isMark(image) {
    return typeof image === 'string' && /^<[^<>]+>$/.test(image);
}
function requireImages(containers, from) {
    const open = containers.find(({ image }) => isMark(image));
    if (open === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `container "${String(open.name)}" of "${from}" has the image "${String(open.image)}", which is to be replaced`, { hint: 'say the image, and with container-name which container gets it' });
}
function toContainer({ name, image, portMappings }) {
    const mappings = Array.isArray(portMappings) ? portMappings.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G) : [];
    return {
        name: String(name ?? ''),
        image: String(image ?? ''),
        hasPortRange: mappings.some(({ containerPortRange }) => containerPortRange !== undefined),
        ports: mappings.flatMap(({ containerPort }) => (typeof containerPort === 'number' ? [containerPort] : [])),
    };
}
function incomplete(from, field, strange) {
    const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(field, strange);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `task definition "${from}" has no "${field}"`, {
        hint: near === undefined
            ? 'aws ecs describe-task-definition --task-definition FAMILY prints a whole one'
            : `write "${field}" instead of "${near}"`,
    });
}


/***/ }),

/***/ 66689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ requireFitting)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What a group does not take, after the CodeDeploy API reference (CreateDeployment) and the user guide's table of revision types. */
const RULES = [
    ({ targetInstances }, { platform, type }) => {
        if (targetInstances === undefined)
            return undefined;
        if (isWithoutHosts(platform))
            return `target instances are for EC2 instances, not for ${nameOf(platform)}`;
        return type === 'in-place'
            ? 'target instances are for blue/green deployments; the group deploys in place'
            : undefined;
    },
    ({ ignoreApplicationStopFailures }, { platform }) => ignoreApplicationStopFailures === true && isWithoutHosts(platform)
        ? `ignore-application-stop-failures is for instances; ${nameOf(platform)} has no ApplicationStop`
        : undefined,
    ({ updateOutdatedInstancesOnly }, { platform }) => updateOutdatedInstancesOnly === true && isWithoutHosts(platform)
        ? `update-outdated-instances-only is for instances, not for ${nameOf(platform)}`
        : undefined,
    ({ fileExistsBehavior }, { platform }) => fileExistsBehavior !== undefined && isWithoutHosts(platform)
        ? `file-exists-behavior is for instances; ${nameOf(platform)} has no files`
        : undefined,
    ({ revision }, { platform }) => {
        if (platform === 'server' && isAppSpecAlone(revision)) {
            return 'an AppSpec alone cannot be deployed to instances: they need an archive with the files';
        }
        const isArchive = revision.type === 's3' && !isAppSpecAlone(revision);
        if (!isWithoutHosts(platform) || !(isArchive || revision.type === 'github'))
            return undefined;
        return `${nameOf(platform)} takes an AppSpec alone (YAML or JSON in S3, or inline), not ${isArchive ? 'an archive' : 'a repository on GitHub'}`;
    },
    ({ appSpecPlatform }, { platform }) => appSpecPlatform !== undefined && isWithoutHosts(platform) && platform !== appSpecPlatform
        ? `the AppSpec is for ${nameOf(appSpecPlatform)}, and the deployment group is of ${nameOf(platform)}`
        : undefined,
];
/**
 * Refuses what the group cannot take before it is asked to. The group is looked at only for a request that not every group
 * takes, and whoever may not look at it leaves the judgement to the service.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each reason.
 */
async function requireFitting(request, provider, options) {
    if (!isSpecial(request))
        return;
    const { applicationName, deploymentGroupName } = request;
    let group;
    try {
        group = await provider.getGroup(applicationName, deploymentGroupName, options);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError && error.code === 'ACCESS_DENIED')
            return;
        throw error;
    }
    const appSpecPlatform = await platformOf(request.revision);
    const asked = { ...request, ...(appSpecPlatform !== undefined && { appSpecPlatform }) };
    const reasons = RULES.flatMap((rule) => rule(asked, group) ?? []);
    if (reasons.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', reasons.join('\n'), {
        hint: `leave it out, or name a deployment group that takes it: "${deploymentGroupName}" of application "${applicationName}" does not`,
    });
}
/** What an AppSpec is for that comes with the request. */
async function platformOf(revision) {
    if (revision.type !== 'content' || revision.content === undefined)
        return undefined;
    const { detectPlatform } = await Promise.all(/* import() */[__webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(9465)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const platform = detectPlatform(revision.content);
    return platform === 'ec2' ? undefined : platform;
}
function isSpecial(request) {
    const { targetInstances, ignoreApplicationStopFailures, updateOutdatedInstancesOnly, fileExistsBehavior } = request;
    return (targetInstances !== undefined ||
        ignoreApplicationStopFailures === true ||
        updateOutdatedInstancesOnly === true ||
        fileExistsBehavior !== undefined ||
        isAppSpecAlone(request.revision));
}
function isAppSpecAlone(revision) {
    if (revision.type === 'content')
        return true;
    return revision.type === 's3' && (revision.bundleType === 'YAML' || revision.bundleType === 'JSON');
}
function isWithoutHosts(platform) {
    return platform === 'lambda' || platform === 'ecs';
}
function nameOf(platform) {
    return platform === 'lambda' ? 'Lambda' : 'ECS';
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
    if (point === 'enough-devices' ||
        groups === undefined ||
        applicationName === undefined ||
        deploymentGroupName === undefined)
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
 * Where the rules of whoever waits have a verdict before the service has, the wait ends with that, and the deployment goes on.
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
            ...summarise(deploymentId, seen, ports.provider.name),
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
    /** What may fail is exceeded while the deployment goes on: waiting longer can make it no success. */
    const finishEarly = async (failure) => {
        const interruption = await interrupt(deploymentId, request.onFailure ?? 'leave', ports);
        if (interruption.kind === 'ended') {
            seen.main = interruption.deployment;
            return finishAsSeen();
        }
        const { fate, actionTaken } = interruption;
        return finish('failed', {
            failure: { ...failure, message: `${failure.message}; the deployment ${fate}` },
            actionTaken,
        });
    };
    const finishAt = async (point) => {
        const failure = request.failOn === 'any-target' ? describeFailedTargets(seen, true) : undefined;
        if (failure !== undefined)
            return finish('failed', { failure });
        const verdict = seen.main?.verdict;
        const reached = {
            point,
            ...(verdict?.kind === 'enough' && { devices: verdict.devices }),
            ...(await timeAt(point, seen.main, ports, signal)),
        };
        return finish('reached', { reached });
    };
    try {
        const until = request.waitUntil ?? 'succeeded';
        const point = await follow(deploymentId, ports, startedAt, signal, ({ deployment, targets }) => {
            seen.main = deployment;
            seen.targets = targets;
        }, until);
        if (typeof point === 'object')
            return await finishEarly(point);
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
function summarise(deploymentId, { main, targets, rollbackId, rollback }, provider) {
    const service = main?.service ?? provider;
    return {
        deploymentId,
        status: main?.nativeStatus ?? 'Unknown',
        targets,
        actionTaken: 'none',
        ...(service !== undefined && { service }),
        ...(main !== undefined && { deployment: main }),
        ...(main?.failure !== undefined && { failure: main.failure }),
        ...(rollbackId !== undefined && {
            rollback: { deploymentId: rollbackId, status: rollback?.nativeStatus ?? 'Unknown' },
        }),
    };
}
function outcomeOfSeen({ main, rollback }) {
    return main === undefined ? 'unknown' : (0,outcome/* outcomeOf */.sG)(main, rollback);
}
function stateWhenInterrupted({ main }) {
    if (main === undefined)
        return 'had not been seen yet';
    const begins = main.startsAt === undefined ? '' : `, to begin at ${new Date(main.startsAt).toISOString()},`;
    return `was still ${main.nativeStatus}${begins}`;
}
function describeRollback({ main, rollback, rollbackId }) {
    const state = rollback === undefined ? 'had not been seen yet' : `was still ${rollback.nativeStatus}`;
    return `deployment ${main?.id} ended ${main?.nativeStatus}; its rollback ${rollbackId} ${state} and was left running`;
}
/** Follows a deployment to its end, to the point that is waited for, or to a verdict on it: then that is the answer. */
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
        const { verdict } = snapshot.deployment;
        if (verdict !== undefined)
            return verdict.kind === 'enough' ? 'enough-devices' : verdict.failure;
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
    // Neither Mender nor Greengrass undoes a deployment by another one; core devices go back by themselves.
    if (main.service === 'mender' || main.service === 'greengrass')
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


/***/ }),

/***/ 90481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isSameRevision)
/* harmony export */ });
/** A SHA-256 in an object's name, as the keys that `push` makes have it: such an object is never overwritten. */
const CONTENT_DIGEST = /(?:^|[^0-9a-f])[0-9a-f]{64}(?:[^0-9a-f]|$)/;
/**
 * Whether two locations are known to hold the same bytes. What cannot be told for certain, such as an object under an
 * ordinary key without version and ETag, is not the same: it may have been overwritten in between.
 */
function isSameRevision(one, other) {
    if (one.type === 's3' && other.type === 's3')
        return isSameObject(one, other);
    if (one.type === 'github' && other.type === 'github') {
        return (one.repository.toLowerCase() === other.repository.toLowerCase() &&
            one.commitId.toLowerCase() === other.commitId.toLowerCase());
    }
    if (one.type === 'mender' && other.type === 'mender') {
        // A name can be given to other bytes once the Artifact that had it was removed.
        const isKnown = one.artifactId !== undefined && other.artifactId !== undefined;
        return isKnown && one.artifactName === other.artifactName && one.artifactId === other.artifactId;
    }
    if (one.type === 'greengrass' && other.type === 'greengrass')
        return isSameComponents(one, other);
    return one.type === 'content' && other.type === 'content' && one.sha256.toLowerCase() === other.sha256.toLowerCase();
}
/** A version of a component is never changed; which configuration a deployment gives it is not the revision's. */
function isSameComponents(one, other) {
    const names = Object.keys(one.components);
    return (names.length === Object.keys(other.components).length &&
        names.every((name) => one.components[name] === other.components[name]));
}
function isSameObject(one, other) {
    if (one.bucket !== other.bucket || one.key !== other.key || one.bundleType !== other.bundleType)
        return false;
    if (CONTENT_DIGEST.test(one.key))
        return true;
    if (one.version !== undefined && other.version !== undefined)
        return one.version === other.version;
    return one.eTag !== undefined && other.eTag !== undefined && unquoted(one.eTag) === unquoted(other.eTag);
}
function unquoted(eTag) {
    return eTag.replaceAll('"', '');
}


/***/ }),

/***/ 43266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutNulls)
/* harmony export */ });
/**
 * The same without everything that is `null` or not there, at any depth and in lists too: what a service has told can be sent back to
 * it then, which refuses the nulls that it has said itself. What an SDK makes of an instant is left as it is.
 */
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.filter(isThere).map(withoutNulls);
    if (typeof value !== 'object' || value === null || value instanceof Date)
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (isThere(inner) ? [[name, withoutNulls(inner)]] : [])));
}
function isThere(value) {
    return value !== null && value !== undefined;
}


/***/ })

};

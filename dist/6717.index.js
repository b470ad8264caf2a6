export const id = 6717;
export const ids = [6717,5245,9567];
export const modules = {

/***/ 4339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ reachedPoint),
/* harmony export */   X3: () => (/* binding */ hasTrafficBegun)
/* harmony export */ });
/* unused harmony export pointOf */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);

/** In the order in which a deployment comes to them. */
const POINTS = ['ready', 'traffic-shifted'];
/**
 * The point that ends a wait for `until`: that one, or a later one, because a deployment can go past a point between two looks
 * and need not stop there. `undefined` while there is more to wait for, and once the deployment has ended.
 */
function reachedPoint(snapshot, until) {
    if (until === 'succeeded')
        return undefined;
    const point = pointOf(snapshot);
    return point !== undefined && POINTS.indexOf(point) >= POINTS.indexOf(until) ? point : undefined;
}
/** Where a deployment is, by its own word and, where traffic moves by itself, by its targets. */
function pointOf({ deployment, targets }) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state))
        return undefined;
    if (deployment.isTerminationWaitStarted === true)
        return 'traffic-shifted';
    if (deployment.state === 'ready')
        return 'ready';
    const isWeighted = targets.length > 0 && targets.every(({ type }) => type === 'lambda' || type === 'ecs');
    return isWeighted && targets.every(hasAllTraffic) ? 'traffic-shifted' : undefined;
}
/** Whether traffic has begun to move on a target, or has moved. */
function hasTrafficBegun({ events }) {
    return events.some(({ name, state }) => TRAFFIC_EVENTS.has(name) && state !== 'pending' && state !== 'skipped');
}
const TRAFFIC_EVENTS = new Set(['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic']);
/**
 * All of it, and the function behind AfterAllowTraffic has had its say: a verdict of it takes the traffic back. Where no event
 * says so the service's own word is waited for.
 */
function hasAllTraffic({ events, traffic }) {
    if (traffic?.some(({ isNew, percent }) => isNew === true && percent < 100) === true)
        return false;
    const shift = events.findIndex(({ name }) => name === 'AllowTraffic');
    if (shift < 0 || events[shift]?.state !== 'succeeded')
        return false;
    const after = events.find(({ name }) => name === 'AfterAllowTraffic');
    return after === undefined || after.state === 'succeeded' || after.state === 'skipped';
}


/***/ }),

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const { 'poll-interval': statedMs } = values;
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host);
    // On this machine calls cost nobody anything, unless somebody wants them as rare as they are elsewhere.
    return {
        floorMs: statedMs ?? (isLocal ? 250 : 3_300),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, { timeoutMs }, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeoutMs }, { host, reporter }) {
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(4525)]).then(__webpack_require__.bind(__webpack_require__, 48727));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ }),

/***/ 50515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForEnd: () => (/* binding */ waitForEnd)
/* harmony export */ });
/* harmony import */ var _slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73589);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _start_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25245);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);




/**
 * Waits for a deployment as the wait options say, and resolves with how it ended, or where it was when the wait was over.
 *
 * @param redeployed what was deployed again, when that is known.
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
async function waitForEnd(deploymentId, values, ports, startedAt, redeployed) {
    const { provider, reporter, host, timeout } = ports;
    const { createFunctionLogs } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const hooks = { appSpecs: provider, logs: createFunctionLogs((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host)) };
    const now = host.clock.now();
    return (0,_slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .waitForStatus */ .Z)({
        deploymentId,
        // Counted from when the wait began, and the queue has had its part.
        timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
        onTimeout: values['on-timeout'],
        onCancel: values['on-cancel'],
        failOn: values['fail-on'],
        waitUntil: values['wait-until'],
        ...(startedAt !== undefined && { startedAt }),
        ...(redeployed !== undefined && { redeployed }),
    }, { provider, reporter, clock: host.clock, schedule: (0,_start_options_js__WEBPACK_IMPORTED_MODULE_3__.pollSchedule)(values, host), hooks, groups: provider }, host.cancelled);
}


/***/ }),

/***/ 19567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideTimeout: () => (/* binding */ decideTimeout),
/* harmony export */   decideTimeoutOf: () => (/* binding */ decideTimeoutOf),
/* harmony export */   f: () => (/* binding */ timeLeft)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** How long to wait for a deployment that is to be made: what was said, or else what the group's own waits make of it. */
async function decideTimeout(statedMs, subject, { provider, reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { clock, cancelled } = host;
    // What a signal means is said by whoever waits.
    if (cancelled.aborted)
        return WHEN_CANCELLED;
    const { findTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(4525)]).then(__webpack_require__.bind(__webpack_require__, 48727));
    try {
        const { timeoutMs } = await findTimeout(subject, { provider, reporter, clock }, { signal: cancelled });
        return { timeoutMs, isStated: false };
    }
    catch (error) {
        if (cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/**
 * The same for a deployment that somebody has made: it knows its group itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function decideTimeoutOf(statedMs, deploymentId, ports, waitUntil = 'succeeded') {
    const { provider, host } = ports;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    try {
        const asked = provider.getDeployment(deploymentId, { signal: host.cancelled });
        const { applicationName = '', deploymentGroupName = '', configurationName, revision, } = await (0,_slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(asked, host.cancelled);
        const subject = {
            applicationName,
            deploymentGroupName,
            ...(configurationName !== undefined && { configurationName }),
            ...(revision !== undefined && { revision }),
            waitUntil,
        };
        return await decideTimeout(undefined, subject, ports);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/** What is left of a timeout for the deployment's end, once the deployment is there: a wait has to have one. */
function timeLeft({ timeoutMs, isStated }, startedAt, nowMs) {
    return isStated ? Math.max(1_000, startedAt + timeoutMs - nowMs) : timeoutMs;
}


/***/ })

};

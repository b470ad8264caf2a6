export const id = 9567;
export const ids = [9567];
export const modules = {

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

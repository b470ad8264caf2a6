export const id = 5245;
export const ids = [5245];
export const modules = {

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
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ })

};

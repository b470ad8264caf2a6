export const id = 5245;
export const ids = [5245];
export const modules = {

/***/ 5245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const floorMs = values['poll-interval'] ?? ((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host) ? 250 : 3_000);
    return { floorMs, random: host.random };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs: values.timeout,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeout }, { host, reporter }) {
    const { credentialsExpireAt } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(3176)]).then(__webpack_require__.bind(__webpack_require__, 8891));
    foretellExpiry(credentialsExpireAt(host.environment), timeout, { clock: host.clock, reporter });
}


/***/ })

};

export const id = 9354;
export const ids = [9354];
export const modules = {

/***/ 89354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFetchReporter: () => (/* binding */ createFetchReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);

/** Tells on stderr what is fetched, and on a terminal how far it is: a result on stdout stays one. */
async function createFetchReporter({ printError, clock }, isTerminal) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 6206).then(__webpack_require__.bind(__webpack_require__, 86206));
    const live = isTerminal ? await createLiveLine(process.stderr, () => clock.now()) : undefined;
    return {
        report: (event) => {
            if (event.type === 'fetching') {
                const size = event.sizeBytes === undefined ? '' : ` (${(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(event.sizeBytes)})`;
                live?.clear();
                printError(`fetching ${event.place}${size}\n`);
                return;
            }
            const { fetchedBytes, totalBytes } = event;
            const of = totalBytes === undefined ? '' : ` of ${(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(totalBytes)}`;
            live?.draw(`${(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(fetchedBytes)}${of}`);
        },
        end: () => live?.clear(),
    };
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


/***/ })

};

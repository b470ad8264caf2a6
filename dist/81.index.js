export const id = 81;
export const ids = [81];
export const modules = {

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createJsonLinesReporter: () => (/* binding */ createJsonLinesReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4647);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9204);



/** Tells a machine what happens to a deployment: one JSON object a line, the last of type `result`. */
function createJsonLinesReporter(print) {
    return {
        report: (event) => {
            const json = toJson(event);
            if (json !== undefined)
                print(`${JSON.stringify(json)}\n`);
        },
    };
}
function toJson(event) {
    switch (event.type) {
        case 'deployment-created':
            return { ...event, revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_2__/* .toRevisionJson */ .Rh)(event.revision) };
        case 'deployment-changed':
            return { type: event.type, elapsedSeconds: event.elapsedMs / 1000, ...(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_1__/* .snapshotJson */ .by)(event.snapshot) };
        case 'look-failed':
        case 'rollback-followed':
        case 'warning':
            return event;
        case 'result':
            return (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_1__/* .resultJson */ .y3)(event.result);
        case 'deployment-unchanged':
        case 'diagnostic':
        case 'bundle-progress':
        case 'bundled':
        case 'upload-progress':
        case 'uploaded':
        case 'upload-skipped':
        case 'revision-registered':
            return undefined;
        default:
            return (0,_slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(event);
    }
}


/***/ })

};

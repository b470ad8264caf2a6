export const id = 1392;
export const ids = [1392];
export const modules = {

/***/ 81392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSources: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36119);


/** Reads the files that diagnostics point into; of a file that cannot be read no line is shown. */
async function readSources({ diagnostics, text }, appSpec) {
    const isAppSpec = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(appSpec);
    const others = new Set(diagnostics.filter(({ file, span }) => span !== undefined && !isAppSpec(file)).map(({ file }) => file));
    const texts = new Map();
    for (const file of others) {
        const bytes = await _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J.read(file).catch(() => undefined);
        if (bytes !== undefined)
            texts.set(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    }
    return (file) => (isAppSpec(file) ? text : texts.get(file));
}


/***/ })

};

export const id = 2691;
export const ids = [2691];
export const modules = {

/***/ 42691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listBundle: () => (/* binding */ listBundle)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42385);



/** Prints what a bundle of the source would hold, or what a bundle holds, and resolves with the exit code. */
async function listBundle(values, outside) {
    const { listingJson, renderListing } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(5222)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const isBundle = (await _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.kindOf(values.source)) === 'file';
    const listing = isBundle ? await listFile(values, outside) : await listFolder(values, outside);
    if (values.json)
        outside.print(`${JSON.stringify(listingJson(listing))}\n`);
    else
        outside.print(`${renderListing(listing, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paintFor */ .ev)(outside, false)).join('\n')}\n`);
    return 0;
}
async function listFolder(values, outside) {
    const { source, output, include, exclude } = values;
    const appSpecFile = values['appspec-file'];
    const signal = outside.cancelled;
    const selection = {
        include,
        exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        ...(output !== '' && { leaveOut: output }),
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(values['tracked-only'] && { onlyFiles: new Set(await listTracked(source, outside)) }),
    };
    const { entries, leftOut, warnings } = await _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.collect(source, selection, { signal });
    return { source, entries, leftOut, warnings };
}
async function listTracked(source, { environment, cancelled }) {
    const { createGit } = await Promise.all(/* import() */[__webpack_require__.e(6628), __webpack_require__.e(850)]).then(__webpack_require__.bind(__webpack_require__, 16628));
    return createGit(environment).trackedFiles(source, { signal: cancelled });
}
async function listFile(values, { cancelled }) {
    const { source, include, exclude } = values;
    if (include.length > 0 || exclude.length > 0 || values['tracked-only'] || values['appspec-file'] !== undefined) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', `"${source}" is a bundle, of which no files can be chosen`, {
            hint: 'leave out the options that choose files, or name the folder that it was made from',
        });
    }
    const request = { isWanted: () => false, limitBytes: 0, totalBytes: 0 };
    const { entries } = await _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.inspectArchive(source, request, { signal: cancelled });
    return { source, entries, warnings: [] };
}


/***/ })

};

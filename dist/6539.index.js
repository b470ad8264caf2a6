export const id = 6539;
export const ids = [6539];
export const modules = {

/***/ 44400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runBuildProgram),
/* harmony export */   c: () => (/* binding */ runBuild)
/* harmony export */ });
/** Runs the command that makes what is bundled; with JSON on stdout, its output goes to stderr. */
async function runBuild(command, { environment, print, printError }, isJson, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    await runBuildCommand(command, { folder: '.', environment, onOutput: isJson ? printError : print, signal });
}
/** Runs the program that builds a component, in the folder of the component. */
async function runBuildProgram(words, folder, { environment, print, printError }, isJson, signal) {
    const { runBuildProgram: runProgram } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const onOutput = isJson ? printError : print;
    await runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) });
}


/***/ }),

/***/ 6539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushFolder: () => (/* binding */ pushFolder)
/* harmony export */ });
/* harmony import */ var _slipway_core_bundle_writer__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52651);
/* harmony import */ var _slipway_core_pipeline_push_source__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24275);
/* harmony import */ var _slipway_github_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16628);
/* harmony import */ var _slipway_runtime_bundle_request__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78180);
/* harmony import */ var _slipway_runtime_temporary_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98487);
/* harmony import */ var _build_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44400);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42385);
/* harmony import */ var _tell_pushed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4571);








/** Stores what a folder holds and registers it, or says what that would do; resolves with the exit code. */
async function pushFolder(source, place, { values, outside, ...services }) {
    const command = values['build-command'];
    const { files, text } = (0,_slipway_runtime_bundle_request__WEBPACK_IMPORTED_MODULE_1__/* .rememberText */ .Hh)();
    const request = { release: (0,_slipway_runtime_bundle_request__WEBPACK_IMPORTED_MODULE_1__/* .toPushedRelease */ .g4)(values, { source, buildFolder: '.' }, outside.environment), place };
    const ports = {
        ...services,
        files,
        temporary: _slipway_runtime_temporary_files__WEBPACK_IMPORTED_MODULE_2__.temporaryFiles,
        archive: (0,_slipway_core_bundle_writer__WEBPACK_IMPORTED_MODULE_3__.createBundleWriter)(),
        sourceControl: (0,_slipway_github_git__WEBPACK_IMPORTED_MODULE_0__.createGit)(outside.environment),
        ...(command !== undefined && { build: (signal) => (0,_build_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runBuild */ .c)(command, outside, values.json, signal) }),
        reporter: await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createRevisionReporter */ .jv)({ outside, isJson: values.json, sourceText: text }),
        clock: outside.clock,
    };
    const options = { signal: outside.cancelled };
    if (values['dry-run']) {
        const planned = await (0,_slipway_core_pipeline_push_source__WEBPACK_IMPORTED_MODULE_6__/* .planPushSource */ .p)(request, ports, options);
        return (0,_tell_pushed_js__WEBPACK_IMPORTED_MODULE_7__/* .tellPlan */ .f)(planned, values, outside, factsOf(planned));
    }
    const pushed = await (0,_slipway_core_pipeline_push_source__WEBPACK_IMPORTED_MODULE_6__/* .pushSource */ .O)(request, ports, options);
    return (0,_tell_pushed_js__WEBPACK_IMPORTED_MODULE_7__/* .tellPushed */ .H)(pushed, values, outside, factsOf(pushed));
}
/** What is told of the folder, as `slipway bundle` tells it. */
function factsOf({ release, facts }) {
    const { fileCount, content } = release;
    const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 };
    return { fileCount, content, ...known };
}


/***/ })

};

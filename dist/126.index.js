export const id = 126;
export const ids = [126];
export const modules = {

/***/ 70261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 70126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineRunFunction: () => (/* binding */ engineRunFunction)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70261);

const engineRunFunction = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .defineCommand */ .N)({
    name: 'engine run-function',
    summary: "run the Node handler of one of the engine's functions",
    options: {},
    notes: 'The engine starts it for each function of a Node runtime. It gets events from AWS_LAMBDA_RUNTIME_API and calls the handler\n' +
        'that _HANDLER names in LAMBDA_TASK_ROOT, as the Node runtimes of Lambda do.',
    run: async ({ outside }) => {
        const { SlipwayError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 57706));
        const { environment } = outside;
        for (const name of ['AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT', '_HANDLER']) {
            if (environment[name])
                continue;
            throw new SlipwayError('INPUT_INVALID', `${name} is not set`, {
                hint: 'create the function in a running engine, for example with "aws lambda create-function", and invoke it',
            });
        }
        const { runNodeRuntime } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        return runNodeRuntime(environment);
    },
});


/***/ })

};

export const id = 4129;
export const ids = [4129];
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

/***/ 4129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineRunInstance: () => (/* binding */ engineRunInstance)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70261);

const engineRunInstance = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .defineCommand */ .N)({
    name: 'engine run-instance',
    summary: "carry one of the engine's instances with isolation overlay",
    options: {},
    notes: 'The engine starts it in namespaces of its own, and talks to it over a channel that nobody else has.',
    run: async () => {
        const { runInstance } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(6987), __webpack_require__.e(2343)]).then(__webpack_require__.bind(__webpack_require__, 54077));
        return runInstance();
    },
});


/***/ })

};

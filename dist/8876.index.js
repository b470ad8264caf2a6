export const id = 8876;
export const ids = [8876,7958];
export const modules = {

/***/ 87958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ untrustedText),
/* harmony export */   m: () => (/* binding */ untrustedLines)
/* harmony export */ });
/**
 * What must not reach a reader's screen from a host: a script's output must not move the cursor, recolour or retitle
 * the terminal, nor show its characters in another order than it has them. In this order: control sequences; strings
 * to the terminal (title, clipboard) up to their end; other escapes; what is left of the control characters but tab;
 * marks of writing direction.
 */
const UNSAFE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]|[\u0000-\u0008\u000a-\u001f\u007f-\u009f]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Lines of a log that came from a host, made safe to show; empty lines at the end are left out. */
function untrustedLines(text) {
    const lines = text.split('\n').map((line) => afterOverwriting(line).replace(UNSAFE, ''));
    while (lines.length > 0 && lines.at(-1)?.trim() === '')
        lines.pop();
    return lines;
}
/** The same as one line, for a place in a sentence. */
function untrustedText(text) {
    return untrustedLines(text)
        .map((line) => line.trim())
        .join(' ')
        .trim();
}
/** A progress bar draws over itself: what a terminal would show of it is what came last. */
function afterOverwriting(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
}


/***/ }),

/***/ 72591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRevisionReporter: () => (/* binding */ createRevisionReporter)
/* harmony export */ });
/* harmony import */ var _describe_revision_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69282);
/* harmony import */ var _step_reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9930);


/**
 * Tells a person what happens on the way to a revision, as the text reporter would. It knows no words for deployments: they are
 * several times as much as everything that bundling or pushing loads.
 */
function createRevisionReporter(options) {
    return (0,_step_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .createStepReporter */ .G)(options, _describe_revision_step_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRevisionStep */ .l);
}


/***/ })

};

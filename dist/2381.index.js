export const id = 2381;
export const ids = [2381,7958,5577];
export const modules = {

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
function serviceOf({ service, deployment }) {
    return service ?? deployment?.service ?? 'codedeploy';
}
/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
            throw new Error(`deployment ${id} is ${state}: it has no outcome yet`);
    }
    if (deployment.state === 'succeeded')
        return 'succeeded';
    if (rollback !== undefined)
        return rollback.state === 'succeeded' ? 'rolled-back' : 'failed';
    return deployment.state === 'stopped' ? 'stopped' : 'failed';
}
/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
function exitCodeOfOutcome(outcome, signal = 'SIGINT') {
    switch (outcome) {
        case 'succeeded':
        case 'reached':
        case 'skipped':
            return 0;
        case 'failed':
        case 'rolled-back':
        case 'stopped':
            return 1;
        case 'timed-out':
            return 3;
        case 'unknown':
            return 4;
        case 'cancelled':
            return signal === 'SIGTERM' ? 143 : 130;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(outcome);
    }
}


/***/ }),

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


/***/ })

};

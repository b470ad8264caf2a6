export const id = 51;
export const ids = [51];
export const modules = {

/***/ 5051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportError: () => (/* binding */ reportError)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

/** Tells why a command ended early: what and the remedy for what a user can act on, a stack for what only we can. */
function reportError(error, isJson, { print, printError }) {
    if (error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ) {
        const { code, message, hint } = error;
        if (isJson)
            print(`${JSON.stringify({ type: 'error', error: { code, message, ...(hint && { hint }) } })}\n`);
        const lines = message.split('\n').map((line) => `error: ${line}`);
        printError(`${lines.join('\n')}${hint === undefined ? '' : `\n  hint: ${hint}`}\n`);
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (isJson)
        print(`${JSON.stringify({ type: 'error', error: { code: 'DEFECT', message: String(error) } })}\n`);
    printError(`this is a defect of slipway; please report it with the lines below\n${stack}\n`);
}


/***/ })

};

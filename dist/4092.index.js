export const id = 4092;
export const ids = [4092];
export const modules = {

/***/ 24092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fillAppSpec)
/* harmony export */ });
/**
 * Puts values into an AppSpec file.
 *
 * @param variables `undefined` when nobody asked for that
 */
async function fillAppSpec(content, file, variables) {
    const template = variables === undefined ? undefined : decode(content);
    if (template === undefined || variables === undefined) {
        return { content, isFilled: false, diagnostics: [], warnings: [], inTemplate: (located) => located };
    }
    const { fillTemplate } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 10758));
    const { text, diagnostics, unused, toTemplate } = fillTemplate(template, file, variables);
    return {
        content: new TextEncoder().encode(text),
        isFilled: diagnostics.length === 0,
        diagnostics,
        warnings: unused.map((name) => `the AppSpec variable "${name}" is given, and "${file}" has no "\${${name}}"`),
        inTemplate: (located) => located.file === file && located.span !== undefined ? { ...located, span: toTemplate(located.span) } : located,
    };
}
/** What is not UTF-8 has no variables; that it is not is said by whoever reads it. */
function decode(content) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    }
    catch {
        return undefined;
    }
}


/***/ })

};

export const id = 4579;
export const ids = [4579];
export const modules = {

/***/ 44579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFixes: () => (/* binding */ describeFixes)
/* harmony export */ });
/* harmony import */ var _slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59878);
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37291);


/** How long two texts are compared before the difference is not shown. */
const MOST_MS = 2_000;
/** Nobody reads a longer line; where it differs is told with what was done. */
const MOST_LENGTH = 400;
/**
 * Tells what --fix has done, or would do: what and where, and of an AppSpec file the difference line by line.
 *
 * @param verb `fixed` or `would fix`
 */
function describeFixes(planned, verb, paint) {
    return planned.flatMap(({ file, steps, texts }) => [
        ...steps.map(({ title, fix }) => {
            const start = fix?.diagnostic.span?.start;
            const place = start === undefined ? file : `${file}:${start.line}:${start.column}`;
            const code = fix === undefined ? '' : ` ${paint.dim(`[${fix.diagnostic.code}]`)}`;
            return `${paint.strong(`${(0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisible */ .ws)(place)}:`)} ${paint.good(`${verb}:`)} ${(0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisible */ .ws)(title)}${code}`;
        }),
        ...(texts === undefined ? [] : describeDifference(file, texts, paint)),
        '',
    ]);
}
function describeDifference(file, { before, after }, paint) {
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .structuredPatch */ .YB)(file, file, before, after, undefined, undefined, { context: 2, timeout: MOST_MS });
    const lines = patch?.hunks.flatMap((hunk) => hunk.lines) ?? [];
    if (patch === undefined || lines.some(({ length }) => length > MOST_LENGTH))
        return [];
    return [
        paint.bad((0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisible */ .ws)(`--- ${file}`)),
        paint.good((0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisible */ .ws)(`+++ ${file}`)),
        ...patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
            paint.dim(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
            ...lines.map((line) => {
                const [sign, text] = [line.slice(0, 1), line.slice(1)];
                if (sign === '+')
                    return paint.good(`+${(0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisibleMarked */ .MY)(text)}`);
                return sign === '-' ? paint.bad(`-${(0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisibleMarked */ .MY)(text)}`) : `${sign}${(0,_slipway_core_appspec__WEBPACK_IMPORTED_MODULE_0__/* .toVisible */ .ws)(text)}`;
            }),
        ]),
    ];
}


/***/ })

};

export const id = 6206;
export const ids = [6206];
export const modules = {

/***/ 86206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLiveLine: () => (/* binding */ createLiveLine)
/* harmony export */ });
/** Draws at most ten times a second, so that a fast transfer does not spend its time on the terminal. */
async function createLiveLine(stream, now) {
    const { createLogUpdate } = await __webpack_require__.e(/* import() */ 5762).then(__webpack_require__.bind(__webpack_require__, 5762));
    const update = createLogUpdate(stream);
    let drawnAtMs = Number.NEGATIVE_INFINITY;
    return {
        draw: (line) => {
            if (now() - drawnAtMs < 100)
                return;
            drawnAtMs = now();
            update(line);
        },
        clear: () => {
            drawnAtMs = Number.NEGATIVE_INFINITY;
            update.clear();
        },
    };
}


/***/ })

};

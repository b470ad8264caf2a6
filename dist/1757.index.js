export const id = 1757;
export const ids = [1757];
export const modules = {

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ })

};

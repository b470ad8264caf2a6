export const id = 5294;
export const ids = [5294,3266,1757];
export const modules = {

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ }),

/***/ 43266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutNulls)
/* harmony export */ });
/**
 * The same without everything that is `null` or not there, at any depth and in lists too: what a service has told can be sent back to
 * it then, which refuses the nulls that it has said itself. What an SDK makes of an instant is left as it is.
 */
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.filter(isThere).map(withoutNulls);
    if (typeof value !== 'object' || value === null || value instanceof Date)
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (isThere(inner) ? [[name, withoutNulls(inner)]] : [])));
}
function isThere(value) {
    return value !== null && value !== undefined;
}


/***/ })

};

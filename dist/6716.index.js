export const id = 6716;
export const ids = [6716,1757];
export const modules = {

/***/ 92646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ })

};

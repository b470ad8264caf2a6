export const id = 2619;
export const ids = [2619];
export const modules = {

/***/ 42619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findSecrets: () => (/* binding */ findSecrets)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
/* harmony import */ var _secret_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74078);


/** Where package managers put what others have written. */
const PACKAGES = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|dist-packages|gems)\//;
/** How many files are read together. */
const CONCURRENCY = 8;
/**
 * Finds the files of a bundle that look like secrets. Only what has the name of one is read, and only its beginning, so that
 * this costs nothing where there is none.
 *
 * @param allowed patterns of what may be there, in the language of `.gitignore`
 */
async function findSecrets(entries, allowed, readBeginning, signal) {
    const allowance = ignore__WEBPACK_IMPORTED_MODULE_0__({ ignorecase: false }).add([...allowed]);
    const suspects = entries.flatMap((entry) => {
        if (entry.type !== 'file' || entry.sizeBytes === 0)
            return [];
        const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
        const rules = _secret_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_RULES */ .v.filter(({ isNamed }) => isNamed(name, entry.path));
        return rules.length === 0 || allowance.ignores(entry.path) ? [] : [{ entry, rules }];
    });
    const found = [];
    for (let i = 0; i < suspects.length; i += CONCURRENCY) {
        signal?.throwIfAborted();
        const looked = suspects.slice(i, i + CONCURRENCY).map(async ({ entry: { path, source }, rules }) => {
            const rule = await findRule(rules, () => readBeginning(source, _secret_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_BYTES */ .t));
            return rule === undefined ? [] : [{ path, what: rule.what, isOfPackage: PACKAGES.test(path) }];
        });
        found.push(...(await Promise.all(looked)).flat());
    }
    return found;
}
async function findRule(rules, read) {
    const byName = rules.find(({ says }) => says === undefined);
    if (byName !== undefined)
        return byName;
    // Every byte is a character of its own: what is looked for is ASCII, and nothing may throw.
    const text = new TextDecoder('latin1').decode(await read());
    return rules.find(({ says }) => says?.test(text) === true);
}


/***/ })

};

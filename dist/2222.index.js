export const id = 2222;
export const ids = [2222];
export const modules = {

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ checkTime),
/* harmony export */   FF: () => (/* binding */ nearestModifiedAt),
/* harmony export */   YD: () => (/* binding */ DEFAULT_MODIFIED_AT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** The time that the entries of a bundle carry unless another is asked for: the earliest that every format can say. */
const DEFAULT_MODIFIED_AT = new Date('1980-01-01T00:00:00Z');
/** A tar header written by tar-stream counts seconds in 31 bits. */
const LATEST_MODIFIED_AT = new Date('2038-01-19T03:14:07Z');
/** The nearest time that every format can say: for a commit whose clock was wrong, which is no reason to refuse a bundle. */
function nearestModifiedAt(time) {
    if (time < DEFAULT_MODIFIED_AT)
        return DEFAULT_MODIFIED_AT;
    return time > LATEST_MODIFIED_AT ? LATEST_MODIFIED_AT : time;
}
/** Refuses a time that some format would change or could not say. */
function checkTime(modifiedAt) {
    if (modifiedAt >= DEFAULT_MODIFIED_AT && modifiedAt <= LATEST_MODIFIED_AT)
        return;
    const time = Number.isNaN(modifiedAt.getTime()) ? 'an invalid date' : modifiedAt.toISOString();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
        hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
    });
}


/***/ }),

/***/ 62222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildAndBundle: () => (/* binding */ buildAndBundle)
/* harmony export */ });
/* harmony import */ var _build_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43315);
/* harmony import */ var _bundle_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16915);


/**
 * The whole way from a repository to a bundle:
 *
 * ```
 * look at source control -> build, if there is a build -> list tracked files, if asked for -> bundle
 * ```
 *
 * @throws SlipwayError of {@link buildSource} and of {@link bundleRevision}.
 */
async function buildAndBundle(request, { sourceControl, build, ...ports }, options = {}) {
    const { trackedOnly, timestamps, buildFolder, ...bundleRequest } = request;
    await (0,_bundle_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .checkBundleRequest */ .s)(bundleRequest, ports.files);
    const { facts, ...built } = await (0,_build_source_js__WEBPACK_IMPORTED_MODULE_1__/* .buildSource */ .u)(request, { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) }, options);
    const bundle = await (0,_bundle_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleRevision */ .M)({ ...bundleRequest, ...built }, ports, options);
    return { bundle, ...(facts !== undefined && { facts }) };
}


/***/ }),

/***/ 43315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ buildSource)
/* harmony export */ });
/* harmony import */ var _bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How many changed files a warning names. */
const NAMED_FILES = 3;
/**
 * Looks at source control, builds if there is a build, and lists tracked files if asked for. Source control is looked at first
 * because a build changes files: a dirty tree is one that somebody changed before it.
 *
 * @throws SlipwayError SOURCE_INVALID when tracked files or the commit's time are asked for and there is no repository.
 * @throws SlipwayError of the build.
 */
async function buildSource(request, ports, { signal = new AbortController().signal } = {}) {
    const { source, trackedOnly, timestamps } = request;
    const { sourceControl, build, reporter } = ports;
    const facts = await lookAtSource(request, ports, signal);
    const modifiedAt = timestamps === 'commit' ? commitTime(source, facts, reporter) : _bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MODIFIED_AT */ .YD;
    // Asked before the build too, so that nobody waits for one that cannot be bundled.
    let tracked = trackedOnly ? await sourceControl.trackedFiles(source, { signal }) : undefined;
    if (build !== undefined) {
        await build(signal);
        // A file that had been deleted may be there again.
        if (trackedOnly)
            tracked = await sourceControl.trackedFiles(source, { signal });
    }
    return {
        ...(facts !== undefined && { facts }),
        modifiedAt,
        ...(tracked !== undefined && { onlyFiles: new Set(tracked) }),
    };
}
async function lookAtSource({ source, buildFolder, trackedOnly, timestamps }, { sourceControl, build, reporter }, signal) {
    let facts;
    try {
        facts = await sourceControl.describe(source, { signal });
        if (facts !== undefined && build !== undefined && buildFolder !== undefined) {
            const whole = await sourceControl.describe(buildFolder, { signal });
            // A build may run in another repository than the one that holds its source.
            if (whole?.commit === facts.commit)
                facts = whole;
        }
    }
    catch (error) {
        const isNeeded = trackedOnly || timestamps === 'commit';
        if (isNeeded || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError))
            throw error;
        reporter.report({ type: 'warning', message: `the commit of the bundle is not known: ${error.message}` });
        return undefined;
    }
    if (facts !== undefined && facts.changedFiles.length > 0) {
        reporter.report({ type: 'warning', message: describeChanges(facts.changedFiles) });
    }
    return facts;
}
function describeChanges(changedFiles) {
    const named = changedFiles.slice(0, NAMED_FILES).map((path) => `"${path}"`);
    const more = changedFiles.length - named.length;
    return `the bundle is made with changes that are in no commit: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function commitTime(source, facts, reporter) {
    if (facts === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `the time of the commit of "${source}" is not known`, {
            hint: 'git has to be installed, and the folder in a repository with a commit: in a workflow, run actions/checkout first',
        });
    }
    const modifiedAt = (0,_bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestModifiedAt */ .FF)(facts.committedAt);
    if (modifiedAt.getTime() !== facts.committedAt.getTime()) {
        const [asked, given] = [facts.committedAt, modifiedAt].map((time) => time.toISOString());
        reporter.report({
            type: 'warning',
            message: `no bundle can carry the time of commit ${facts.commit}, ${asked}: its entries carry ${given}`,
        });
    }
    return modifiedAt;
}


/***/ })

};

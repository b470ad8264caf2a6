export const id = 942;
export const ids = [942,7958];
export const modules = {

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


/***/ }),

/***/ 80942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCommitArchives: () => (/* binding */ createCommitArchives)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81757);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55697);




/** Commits as the archives that GitHub makes of them, fetched through the proxy that the environment names. */
function createCommitArchives({ apiUrl, token }) {
    return {
        open: async (repository, commitId, { signal } = {}) => {
            signal?.throwIfAborted();
            const [owner = '', repo = ''] = repository.split('/');
            // Unlike `getOctokit`, its class asks for no token.
            const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(8665)]).then(__webpack_require__.bind(__webpack_require__, 78665));
            const { rest } = new GitHub({
                baseUrl: apiUrl,
                userAgent: `slipway/${_slipway_core_version__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
                ...(token !== undefined && { auth: token }),
            });
            try {
                const { data, headers } = await rest.repos.downloadTarballArchive({
                    owner,
                    repo,
                    ref: commitId,
                    // The bytes as they come: a repository does not fit into memory.
                    request: { parseSuccessResponseBody: false, ...(signal !== undefined && { signal }) },
                });
                const sizeBytes = Number(headers['content-length']);
                return {
                    body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.fromWeb(data),
                    ...(sizeBytes > 0 && { sizeBytes }),
                };
            }
            catch (error) {
                signal?.throwIfAborted();
                throw refusedFor(repository, commitId, token, error);
            }
        },
    };
}
function refusedFor(repository, commitId, token, cause) {
    const status = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(cause);
    const what = `commit ${commitId.slice(0, 12)} of "${repository}"`;
    if (status === 404 || status === 422) {
        return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('REVISION_NOT_FOUND', `GitHub knows no ${what}, or hides it`, {
            hint: token === undefined
                ? 'check the repository and the commit; for a private repository set GH_TOKEN or GITHUB_TOKEN'
                : 'check the repository and the commit, and that the token may read its contents',
            cause,
        });
    }
    const code = status === undefined || status >= 500 || status === 429 ? 'SERVICE_UNREACHABLE' : 'ACCESS_DENIED';
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError(code, `${what} cannot be fetched: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRefusal */ .a2)(cause, 'contents: read')}`, {
        hint: 'compare with a bundle of that commit in its place',
        cause,
    });
}


/***/ }),

/***/ 55697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ tokenRemedy),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87958);

/** Why GitHub did not do what it was asked for, and the remedy where there is one. */
function describeRefusal(error, right) {
    const refusal = toRefusal(error);
    if (refusal === undefined)
        return isUnanswered(error) ? `GitHub cannot be reached (${messageOf(error)})` : messageOf(error);
    const { status, message, headers } = refusal;
    const answer = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}`;
    if (status === 429 || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined) {
        return `${answer}: the token has made too many requests; try again later`;
    }
    if (status === 401)
        return `${answer}: the token is not valid; ${tokenRemedy(right)}`;
    // What a token may not see is answered as if it were not there.
    if (status === 403 || status === 404) {
        const remedy = `${answer}: the token needs "permissions: ${right}" on the job`;
        return right.endsWith(': read') ? remedy : `${remedy}; runs for a fork's pull request never get it`;
    }
    return answer;
}
/** What to write in the workflow for a token that may. */
function tokenRemedy(right) {
    return `pass "github-token: \${{ github.token }}" to the step and give the job "permissions: ${right}"`;
}
/** The status that GitHub answered with; `undefined` when it gave no answer. */
function statusOf(error) {
    return toRefusal(error)?.status;
}
/** The client makes up a status for a request that got no answer at all. */
function isUnanswered(error) {
    return error instanceof Error && 'status' in error;
}
function toRefusal(error) {
    if (!(error instanceof Error) || !('status' in error) || !('response' in error))
        return undefined;
    const { status, response } = error;
    if (response === undefined)
        return undefined;
    const data = response.data;
    const message = typeof data?.message === 'string' ? (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(data.message).slice(0, 200) : '';
    return { status, message, headers: response.headers ?? {} };
}
function messageOf(error) {
    return (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(error instanceof Error ? error.message : String(error)).slice(0, 200);
}


/***/ })

};

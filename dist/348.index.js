export const id = 348;
export const ids = [348,1757];
export const modules = {

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ }),

/***/ 90348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* unused harmony export markerOf */
/* harmony import */ var _cut_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24224);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80228);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55697);
/* harmony import */ var _run_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47888);




/** What a comment may hold. GitHub counts characters; a byte for each is on the safe side. */
const SIZE_BYTES = 65_536;
const WHAT = 'the result is not told on the pull request';
/**
 * Writes a comment on the run's pull request, or replaces the one with the same key that an earlier run wrote. Where there
 * is no pull request, token or permission it warns and goes on.
 *
 * @throws the signal's reason, and nothing else.
 */
async function writeComment(comment, settings, options = {}) {
    const { context, token, warn } = settings;
    const { pullRequestNumber } = context;
    if (pullRequestNumber === undefined)
        return warn(`${WHAT}: the run is about none`);
    if (token === undefined)
        return warn(`${WHAT}: there is no token; ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenRemedy */ .Sd)('pull-requests: write')}`);
    const marker = markerOf(comment.key);
    const ending = `\nThis is not all of it: a comment has an end. [The run](${(0,_run_url_js__WEBPACK_IMPORTED_MODULE_3__/* .runUrl */ .V)(context)}) tells everything.\n`;
    const body = `${marker}\n${fit(comment.markdown, ending, SIZE_BYTES - marker.length - 1)}`;
    await (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .tryGitHub */ .d)(WHAT, 'pull-requests: write', settings, async (repository) => {
        const { owner, repo, send } = repository;
        const id = await findOwnComment(repository, pullRequestNumber, marker);
        await send(async ({ issues }, request) => {
            if (id === undefined)
                await issues.createComment({ owner, repo, issue_number: pullRequestNumber, body, request });
            else
                await issues.updateComment({ owner, repo, comment_id: id, body, request });
        });
    }, options);
}
/**
 * What an earlier run's comment is found by, and no reader sees. Everything that could end an HTML comment, or be another
 * key's, is written by its number.
 */
function markerOf(key) {
    const written = key.replace(/[^\w./]/gu, (character) => `%${character.codePointAt(0)?.toString(16)};`);
    return `<!-- slipway:${written} -->`;
}
function fit(markdown, ending, sizeBytes) {
    return Buffer.byteLength(markdown) <= sizeBytes ? markdown : (0,_cut_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMarkdown */ .G)(markdown, ending, sizeBytes);
}
/** The comment that begins with the marker and is ours to replace. */
async function findOwnComment(repository, issueNumber, marker) {
    const { owner, repo, send } = repository;
    for (let page = 1;; page += 1) {
        const { data, headers } = await send(({ issues }, request) => issues.listComments({ owner, repo, issue_number: issueNumber, per_page: 100, page, request }));
        for (const { id, body, user } of data) {
            if (body?.startsWith(marker) !== true)
                continue;
            // A person may have copied the marker; what they wrote stays, unless the token is theirs.
            if (user?.type === 'Bot' || (user != null && user.login === (await loginOfToken(repository))))
                return id;
        }
        if (!/rel="next"/.test(headers.link ?? ''))
            return undefined;
    }
}
/** Whose token it is; `undefined` for a job's own, which is nobody's and may not ask. */
async function loginOfToken({ send }) {
    try {
        const { data } = await send(({ users }, request) => users.getAuthenticated({ request }));
        return data.login;
    }
    catch (error) {
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 80228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ tryGitHub),
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98055);
/* harmony import */ var _slipway_core_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81757);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55697);



/** What is deprecated in the API is for us to hear of, not for whoever reads the log of a step. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
/**
 * Does at GitHub what is welcome but not needed. Whatever keeps it from being done (no token, no permission, no network) is
 * warned of with the remedy, and answered with `undefined`.
 *
 * @param what is not known at GitHub then, for the warning.
 * @throws the signal's reason, and nothing else.
 */
async function tryGitHub(what, right, settings, act, { signal } = {}) {
    signal?.throwIfAborted();
    const { context, token, requestTimeoutMs } = settings;
    try {
        const place = { apiUrl: context.apiUrl, repository: context.repository, token };
        return await act(await openRepository({ ...place, ...(requestTimeoutMs !== undefined && { requestTimeoutMs }) }, signal));
    }
    catch (error) {
        signal?.throwIfAborted();
        settings.warn(`${what}: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRefusal */ .a2)(error, right)}`);
        return undefined;
    }
}
/** Opens a repository for requests, none of which is sent yet. */
async function openRepository(place, signal) {
    const { apiUrl, token = '', requestTimeoutMs = 5_000 } = place;
    const [owner = '', repo = ''] = place.repository.split('/');
    if (owner === '' || repo === '')
        throw new Error('the run belongs to no repository');
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(8665), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    // Its own `request` option is not used: it would replace the default one, and with it the way through the proxy.
    const { rest } = getOctokit(token, { baseUrl: apiUrl, userAgent: `slipway/${_slipway_core_version__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}` });
    return {
        owner,
        repo,
        send: async (request) => {
            const deadline = (0,_slipway_core_clock__WEBPACK_IMPORTED_MODULE_2__/* .startDeadline */ .d)(_slipway_core_clock__WEBPACK_IMPORTED_MODULE_2__.systemClock, requestTimeoutMs);
            try {
                const signals = [deadline.signal, ...(signal === undefined ? [] : [signal])];
                return await request(rest, { signal: AbortSignal.any(signals), log: SILENT });
            }
            catch (error) {
                if (!deadline.signal.aborted)
                    throw error;
                throw new Error(`GitHub gave no answer within ${requestTimeoutMs / 1000} s`, { cause: error });
            }
            finally {
                deadline.clear();
            }
        },
    };
}
function ignore() { }


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

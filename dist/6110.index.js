export const id = 6110;
export const ids = [6110,1757];
export const modules = {

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCommitHistory: () => (/* binding */ createCommitHistory),
  createGitHubTags: () => (/* reexport */ createGitHubTags)
});

// EXTERNAL MODULE: ./packages/github/lib/octokit.js
var octokit = __webpack_require__(80228);
// EXTERNAL MODULE: ./packages/github/lib/refusal.js
var refusal = __webpack_require__(55697);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/github/lib/unknown-tag.js
var unknown_tag = __webpack_require__(50966);
;// CONCATENATED MODULE: ./packages/github/lib/github-tags.js




/** An annotated tag can name another one; nobody makes more of them than this. */
const MAX_TAGS_IN_A_ROW = 5;
/** The tags of the run's repository as GitHub knows them: a checkout in a workflow holds none. */
function createGitHubTags(settings) {
    return {
        commitOf: async (tag, { signal } = {}) => {
            signal?.throwIfAborted();
            const { token, repository } = settings;
            if (token === undefined || repository === undefined)
                throw notToBeLookedUp(tag, settings);
            try {
                return await findCommit(await (0,octokit/* openRepository */.h)({ ...settings, repository }, signal), tag, repository);
            }
            catch (error) {
                signal?.throwIfAborted();
                if (error instanceof errors.SlipwayError)
                    throw error;
                throw refused(tag, repository, error);
            }
        },
    };
}
async function findCommit(opened, tag, repository) {
    const { owner, repo, send } = opened;
    const found = await send(({ git }, request) => git.getRef({ owner, repo, ref: `tags/${tag}`, request })).catch(async (error) => {
        if ((0,refusal/* statusOf */.c2)(error) !== 404)
            throw error;
        // Whoever may list the tags and finds it missing knows that there is none; a token that may not is answered 404 here, too.
        throw (0,unknown_tag/* unknownTag */.J)(tag, repository, await listTags(opened));
    });
    let { type, sha } = found.data.object;
    for (let count = 0; type === 'tag' && count < MAX_TAGS_IN_A_ROW; count += 1) {
        const { data } = await send(({ git }, request) => git.getTag({ owner, repo, tag_sha: sha, request }));
        ({ type, sha } = data.object);
    }
    if (type === 'commit')
        return sha;
    throw new errors.SlipwayError('NOTHING_TO_REDEPLOY', `the tag "${tag}" of ${repository} names no commit but a ${type}`, {
        hint: 'name the commit: commit:SHA',
    });
}
/** The newest of the tags, as many as one request gives. */
async function listTags({ owner, repo, send }) {
    const { data } = await send(({ repos }, request) => repos.listTags({ owner, repo, per_page: 100, request }));
    return data.map(({ name }) => name);
}
function notToBeLookedUp(tag, { token }) {
    return token === undefined
        ? new errors.SlipwayError('INPUT_INVALID', `the commit of tag "${tag}" cannot be looked up: there is no token for GitHub`, {
            hint: `${(0,refusal/* tokenRemedy */.Sd)('contents: read')}; or name the commit: commit:SHA`,
        })
        : new errors.SlipwayError('INPUT_INVALID', `the commit of tag "${tag}" cannot be looked up: of which repository is not known`, {
            hint: 'set GITHUB_REPOSITORY to owner/name, or name the commit: commit:SHA',
        });
}
function refused(tag, repository, cause) {
    const status = (0,refusal/* statusOf */.c2)(cause);
    const code = status === undefined || status >= 500 || status === 429 ? 'SERVICE_UNREACHABLE' : 'ACCESS_DENIED';
    const reason = (0,refusal/* describeRefusal */.a2)(cause, 'contents: read');
    return new errors.SlipwayError(code, `the commit of tag "${tag}" in ${repository} cannot be looked up: ${reason}`, {
        hint: 'name the commit, which needs no look: commit:SHA',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/github/lib/commit-history.js



/** GitHub's words for how a head stands to its base (REST API, "Compare two commits"). */
const RELATIONS = new Set(['ahead', 'behind', 'identical', 'diverged']);
/** The history of commits as GitHub knows it, which needs no checkout. Nothing here throws for what GitHub does. */
function createCommitHistory(settings) {
    const { token, repository, ...place } = settings;
    const obstacle = token === undefined ? `there is no token for GitHub; ${(0,refusal/* tokenRemedy */.Sd)('contents: read')}` : undefined;
    return {
        ...(obstacle !== undefined && { obstacle }),
        ...(repository !== undefined && { repository }),
        compare: async (where, base, head, { signal } = {}) => {
            signal?.throwIfAborted();
            try {
                return await compare({ ...place, token, repository: where }, base, head, signal);
            }
            catch (error) {
                signal?.throwIfAborted();
                return { relation: 'unknown', reason: reasonOf(error, where, base, head) };
            }
        },
    };
}
async function compare(place, base, head, signal) {
    const { owner, repo, send } = await (0,octokit/* openRepository */.h)(place, signal);
    const { data } = await send(({ repos }, request) => 
    // The first page holds the changed files, which take GitHub long and nobody reads; the numbers are on each page.
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2, request }));
    const { status, ahead_by: aheadBy, behind_by: behindBy, html_url: url } = data;
    if (!RELATIONS.has(status))
        return { relation: 'unknown', reason: `GitHub calls the two commits "${status}"` };
    return { relation: status, aheadBy, behindBy, ...(url !== undefined && { url }) };
}
/** What a token may not see, and what is not there, GitHub answers alike. */
function reasonOf(error, repository, base, head) {
    const refused = (0,refusal/* describeRefusal */.a2)(error, 'contents: read');
    if ((0,refusal/* statusOf */.c2)(error) !== 404)
        return refused;
    return `${refused}; or one of ${base.slice(0, 7)} and ${head.slice(0, 7)} is no commit of ${repository}, such as after a forced push`;
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


/***/ }),

/***/ 50966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unknownTag)
/* harmony export */ });
/* harmony import */ var _slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92646);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How many tags are named to whoever has named one that is none. */
const NAMED = 5;
/** The error for a tag that there is none of, with those that may have been meant. */
function unknownTag(tag, place, tags) {
    const near = (0,_slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(tag, tags);
    const rest = tags.filter((name) => name !== near);
    // What begins alike is likelier to be meant than what is newest.
    const alike = rest.filter((name) => name.startsWith(tag) || tag.startsWith(name));
    const others = [...new Set([...alike, ...rest])].slice(0, near === undefined ? NAMED : NAMED - 1);
    const meant = near === undefined ? '' : `did you mean "${near}"? `;
    const known = others.length === 0 ? '' : `there ${near === undefined ? 'are' : 'are also'} ${others.join(', ')}`;
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('NOTHING_TO_REDEPLOY', `there is no tag "${tag}" in ${place}`, {
        hint: `${meant}${known}`.trim() || 'there is no tag at all: name the commit (commit:SHA), or the id of a deployment',
    });
}


/***/ })

};

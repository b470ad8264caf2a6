export const id = 5689;
export const ids = [5689,1757];
export const modules = {

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ }),

/***/ 75689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDeploymentRecord: () => (/* binding */ createDeploymentRecord)
});

// EXTERNAL MODULE: ./packages/core/lib/report/headline.js
var headline = __webpack_require__(74502);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/github/lib/deployment-state.js


/**
 * What GitHub's record says of a deployment: `failure` when the release did not work, `error` when it was broken off, so that
 * nobody knows whether it would have. A deployment that goes on without us is neither: it stays `in_progress`, and a later
 * wait can tell its end.
 */
function deploymentStateOf(result) {
    const { outcome } = result;
    switch (outcome) {
        case 'succeeded':
        case 'skipped':
            return 'success';
        case 'failed':
        case 'rolled-back':
            return 'failure';
        case 'stopped':
            return 'error';
        // It goes on: a later wait tells the record its end. One to a dynamic group has none, and comes to no more than enough devices.
        case 'reached':
            return result.reached?.point === 'enough-devices' ? 'success' : 'in_progress';
        case 'timed-out':
        case 'cancelled':
        case 'unknown':
            return stateOfUnwatched(result);
        default:
            return (0,errors/* unreachable */.H)(outcome);
    }
}
function stateOfUnwatched({ deployment, actionTaken }) {
    // What we no longer watch is then its rollback, which does not make it a better one.
    if (deployment !== undefined && (0,model/* isTerminal */.Hd)(deployment.state)) {
        return deployment.state === 'stopped' ? 'error' : 'failure';
    }
    return actionTaken === 'none' ? 'in_progress' : 'error';
}

// EXTERNAL MODULE: ./packages/github/lib/octokit.js
var octokit = __webpack_require__(80228);
// EXTERNAL MODULE: ./packages/github/lib/refusal.js
var refusal = __webpack_require__(55697);
// EXTERNAL MODULE: ./packages/github/lib/run-url.js
var run_url = __webpack_require__(47888);
// EXTERNAL MODULE: ./packages/github/lib/shorten.js
var shorten = __webpack_require__(6516);
;// CONCATENATED MODULE: ./packages/github/lib/deployment-record.js






/** The longest description that GitHub takes (REST API, "Create a deployment status"). */
const DESCRIPTION_LENGTH = 140;
/** Keeps GitHub's record of a deployment. The same trouble is warned of once. */
function createDeploymentRecord(settings) {
    const { context, token } = settings;
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            settings.warn(message);
        warned.add(message);
    };
    const quiet = { ...settings, warn };
    const what = "GitHub's record of the deployment is missing or out of date";
    const tell = async (recordId, status, options) => {
        if (token === undefined)
            return warn(`${what}: there is no token; ${(0,refusal/* tokenRemedy */.Sd)('deployments: write')}`);
        if (!/^[1-9]\d{0,15}$/.test(recordId))
            return warn(`${what}: "${recordId}" is not the id of a record`);
        const deployment = { deployment_id: Number(recordId), log_url: (0,run_url/* runUrl */.V)(context), ...status };
        await (0,octokit/* tryGitHub */.d)(what, 'deployments: write', quiet, ({ owner, repo, send }) => send(({ repos }, request) => repos.createDeploymentStatus({ owner, repo, ...deployment, request })), options);
    };
    return {
        begin: async (environment, description, options) => {
            if (token === undefined) {
                warn(`${what}: there is no token; ${(0,refusal/* tokenRemedy */.Sd)('deployments: write')}`);
                return undefined;
            }
            return (0,octokit/* tryGitHub */.d)(what, 'deployments: write', quiet, async ({ owner, repo, send }) => {
                const { data } = await send(({ repos }, request) => repos.createDeployment({
                    owner,
                    repo,
                    ref: context.sha,
                    environment,
                    description: (0,shorten/* shorten */.m)(description, DESCRIPTION_LENGTH),
                    // By default GitHub merges the default branch into the ref first, and waits for all checks: this run's too.
                    auto_merge: false,
                    required_contexts: [],
                    request,
                }));
                if (typeof data !== 'object' || !('id' in data))
                    throw new Error('GitHub answered without an id');
                return String(data.id);
            }, options);
        },
        running: (recordId, options) => tell(recordId, { state: 'in_progress' }, options),
        end: (recordId, result, environmentUrl, options) => {
            const state = deploymentStateOf(result);
            const description = (0,shorten/* shorten */.m)((0,headline/* describeOutcome */.SS)(result), DESCRIPTION_LENGTH);
            const hasAddress = environmentUrl !== undefined && isWebAddress(environmentUrl);
            if (environmentUrl !== undefined && !hasAddress) {
                warn(`"${environmentUrl}" is left out of GitHub's record: it is not an http: or https: address`);
            }
            const url = state === 'success' && hasAddress ? { environment_url: environmentUrl } : {};
            return tell(recordId, { state, description, ...url }, options);
        },
    };
}
/** GitHub takes no other one, and would not hear of the end either. */
function isWebAddress(url) {
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
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

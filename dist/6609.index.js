export const id = 6609;
export const ids = [6609];
export const modules = {

/***/ 6249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ maskMenderSecrets),
/* harmony export */   q: () => (/* binding */ openMender)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65545);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);


/** A Mender server, as a step has been told to reach it. Its token is in no log. */
async function openMender(inputs, outside) {
    maskMenderSecrets(outside);
    const { host } = outside;
    return (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__/* .openMenderService */ .tO)(inputs, { reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside), host });
}
/** A job's environment can hold what is no secret of the repository, and so is not masked yet. */
function maskMenderSecrets({ host, workflow }) {
    for (const name of ['MENDER_TOKEN', 'MENDER_PASSWORD', 'MENDER_SIGNING_KEY']) {
        const secret = host.environment[name];
        if (secret)
            workflow.mask(secret);
    }
}


/***/ }),

/***/ 76609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForStatusMenderStep: () => (/* binding */ waitForStatusMenderStep)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65545);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79564);
/* harmony import */ var _definitions_mender_wait_for_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79802);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23349);
/* harmony import */ var _open_mender_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6249);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6618);







const waitForStatusMenderStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_6__/* .defineStep */ .o)({
    definition: _definitions_mender_wait_for_status_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForStatusMenderAction */ .u,
    main: async (inputs, outside) => {
        await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__.prepareReportFile)(inputs.report);
        const { workflow } = outside;
        const deploymentId = inputs['deployment-id'];
        const recordId = inputs['github-deployment-id'];
        const service = await (0,_open_mender_js__WEBPACK_IMPORTED_MODULE_4__/* .openMender */ .q)(inputs, outside);
        workflow.saveState('deployment-id', deploymentId);
        if (recordId !== undefined)
            workflow.saveState('record-id', recordId);
        const timeout = await (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__/* .menderTimeoutOf */ .qM)(inputs.timeout, deploymentId, service);
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_5__/* .waitAndReport */ .LG)(deploymentId, inputs, { ...outside, service, recordId, timeout });
    },
    post: (inputs, outside) => (0,_finish_report_js__WEBPACK_IMPORTED_MODULE_3__/* .finishReport */ .U)(inputs, outside, () => (0,_open_mender_js__WEBPACK_IMPORTED_MODULE_4__/* .openMender */ .q)(inputs, outside)),
});


/***/ }),

/***/ 65545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ menderTimeout),
/* harmony export */   qM: () => (/* binding */ menderTimeoutOf),
/* harmony export */   tO: () => (/* binding */ openMenderService)
/* harmony export */ });
/* harmony import */ var _mender_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67449);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);


/** How long to wait: what was said, or else what the phases of the deployment make of it. */
async function menderTimeout(statedMs, phases, { reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { deriveMenderTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const timeout = deriveMenderTimeout({ phases }, host.clock.now());
    reporter.report({ type: 'timeout-derived', timeout });
    return { timeoutMs: timeout.timeoutMs, isStated: false };
}
/**
 * The same for a deployment that somebody has made: it knows its phases itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function menderTimeoutOf(statedMs, deploymentId, service) {
    const { provider, host } = service;
    // What a signal means is said by whoever waits.
    if (statedMs !== undefined || host.cancelled.aborted)
        return { timeoutMs: statedMs ?? 3_600_000, isStated: true };
    try {
        const { phases = [] } = await provider.getMenderDeployment(deploymentId, { signal: host.cancelled });
        return await menderTimeout(undefined, phases, service);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return { timeoutMs: 3_600_000, isStated: true };
        throw error;
    }
}
/**
 * A Mender server, with deployments waited for as the wait options say.
 *
 * @throws SlipwayError CREDENTIALS_MISSING, INPUT_INVALID.
 */
async function openMenderService(values, { reporter, host }) {
    const { createMenderProvider } = await Promise.all(/* import() */[__webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(7755)]).then(__webpack_require__.bind(__webpack_require__, 65338));
    const settings = await (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMenderSettings */ .y9)(values, host);
    const provider = createMenderProvider(settings, (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMenderPolicy */ .L9)(values));
    const isLocal = (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocalServer */ .DI)(settings);
    const statedMs = values['poll-interval'];
    // Devices ask twice an hour; on this machine looks cost nobody anything.
    const schedule = {
        floorMs: statedMs ?? (isLocal ? 250 : 10_000),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
    return {
        provider,
        reporter,
        host,
        pageOf: async (deploymentId) => isLocal
            ? undefined
            : `${settings.serverUrl.replace(/\/+$/, '')}/ui/deployments/finished?open=true&id=${encodeURIComponent(deploymentId)}`,
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const now = host.clock.now();
            return waitForStatus({
                deploymentId,
                timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
                onTimeout: values['on-timeout'],
                onCancel: values['on-cancel'],
                onFailure: values['on-failure'],
                ...(startedAt !== undefined && { startedAt }),
                ...(redeployed !== undefined && { redeployed }),
            }, { provider, reporter, clock: host.clock, schedule }, host.cancelled);
        },
    };
}


/***/ }),

/***/ 67449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isLocalServer),
/* harmony export */   L9: () => (/* binding */ toMenderPolicy),
/* harmony export */   y9: () => (/* binding */ toMenderSettings)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const HOSTED = 'https://hosted.mender.io';
/**
 * How to reach a Mender server, from what was given and the environment: `MENDER_SERVER`, and `MENDER_TOKEN` or
 * `MENDER_USERNAME` with `MENDER_PASSWORD` (and the digits of `MENDER_SECOND_FACTOR`). `MENDER_CA_FILE` names authorities to trust
 * beside Node's own.
 *
 * @throws SlipwayError CREDENTIALS_MISSING when nobody says who asks, INPUT_INVALID for what is no server's address.
 */
async function toMenderSettings(values, { environment, clock, random }) {
    const { proxyFor } = await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 80203));
    const serverUrl = values['mender-server'] ?? (environment.MENDER_SERVER || HOSTED);
    requireServer(serverUrl);
    const token = environment.MENDER_TOKEN?.trim();
    const { MENDER_USERNAME: user, MENDER_PASSWORD: password, MENDER_SECOND_FACTOR: secondFactor } = environment;
    const login = user && password ? { user, password, ...(secondFactor && { secondFactor }) } : undefined;
    const caFile = environment.MENDER_CA_FILE;
    if (!token && login === undefined) {
        if (user || password) {
            const [given, missing] = user ? ['MENDER_USERNAME', 'MENDER_PASSWORD'] : ['MENDER_PASSWORD', 'MENDER_USERNAME'];
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `${given} is set without ${missing}, and there is no MENDER_TOKEN`, {
                hint: 'set both to log in, or put a personal access token into MENDER_TOKEN',
            });
        }
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `there is no token for the Mender server ${serverUrl}`, {
            hint: 'put a personal access token into MENDER_TOKEN; one is made in the settings of your Mender account',
        });
    }
    return {
        serverUrl,
        ...(token && { token }),
        ...(login !== undefined && { login }),
        ...(caFile && { caFile }),
        proxyFor: (target) => proxyFor(target, environment),
        clock,
        random,
    };
}
function requireServer(address) {
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `mender-server is "${address}"; expected an address such as ${HOSTED}`);
}
/** Whether the server is on this machine, as the engine is. */
function isLocalServer({ serverUrl }) {
    return /^(127\.|localhost$|\[::1\]$|.*\.localhost$)/.test(new URL(serverUrl).hostname);
}
/** What counts as a failure and as an end, from the wait options. */
function toMenderPolicy(values) {
    const tolerance = values['max-failures'];
    const devices = values['wait-for-devices'];
    return {
        ...(tolerance !== undefined && { maxFailures: 'count' in tolerance ? tolerance.count : tolerance }),
        noArtifact: values['no-artifact'] === 'ignore' ? 'succeed' : 'fail',
        ...(devices !== undefined && { waitForDevices: devices }),
    };
}


/***/ })

};

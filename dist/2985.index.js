export const id = 2985;
export const ids = [2985,5245];
export const modules = {

/***/ 34513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ openGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61509);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);


/** AWS IoT Greengrass V2, as a step has been told to reach it. */
async function openGreengrass(inputs, outside) {
    return (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .openGreengrassService */ .R4)(inputs, { reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside), host: outside.host });
}


/***/ }),

/***/ 22985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForStatusGreengrassStep: () => (/* binding */ waitForStatusGreengrassStep)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61509);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79564);
/* harmony import */ var _slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25245);
/* harmony import */ var _definitions_greengrass_wait_for_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50706);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23349);
/* harmony import */ var _open_greengrass_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34513);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6618);








const waitForStatusGreengrassStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_6__/* .defineStep */ .o)({
    definition: _definitions_greengrass_wait_for_status_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForStatusGreengrassAction */ .Q,
    main: async (inputs, outside) => {
        await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__.prepareReportFile)(inputs.report);
        const { workflow } = outside;
        const deploymentId = inputs['deployment-id'];
        const recordId = inputs['github-deployment-id'];
        const service = await (0,_open_greengrass_js__WEBPACK_IMPORTED_MODULE_4__/* .openGreengrass */ .m)(inputs, outside);
        workflow.saveState('deployment-id', deploymentId);
        if (recordId !== undefined)
            workflow.saveState('record-id', recordId);
        const timeout = await (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .greengrassTimeoutOf */ .eS)(inputs.timeout, deploymentId, service);
        await (0,_slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_7__.warnOfExpiry)(timeout, service);
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_5__/* .waitAndReport */ .LG)(deploymentId, inputs, { ...outside, service, recordId, timeout });
    },
    post: (inputs, outside) => (0,_finish_report_js__WEBPACK_IMPORTED_MODULE_3__/* .finishReport */ .U)(inputs, outside, () => (0,_open_greengrass_js__WEBPACK_IMPORTED_MODULE_4__/* .openGreengrass */ .m)(inputs, outside)),
});


/***/ }),

/***/ 49061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isLocalEndpoint),
/* harmony export */   a: () => (/* binding */ toAwsSettings)
/* harmony export */ });
/** How to reach AWS, from what was given and the environment. */
function toAwsSettings(values, { environment }) {
    const region = values.region;
    const endpointUrl = values['endpoint-url'];
    const roleToAssume = values['role-to-assume'];
    const roleSessionName = values['role-session-name'];
    const externalId = values['role-external-id'];
    return {
        environment,
        ...(region !== undefined && { region }),
        ...(endpointUrl !== undefined && { endpointUrl }),
        ...(roleToAssume !== undefined && { roleToAssume }),
        ...(roleSessionName !== undefined && { roleSessionName }),
        ...(externalId !== undefined && { externalId }),
    };
}
/** Whether the service that we ask is on this machine, and so may be asked as often as we like. */
function isLocalEndpoint(values, { environment }, service = 'CODEDEPLOY') {
    const url = values['endpoint-url'] ?? environment[`AWS_ENDPOINT_URL_${service}`] ?? environment.AWS_ENDPOINT_URL;
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}


/***/ }),

/***/ 61509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ openGreengrassService),
/* harmony export */   eS: () => (/* binding */ greengrassTimeoutOf),
/* harmony export */   fL: () => (/* binding */ greengrassTimeout)
/* harmony export */ });
/* unused harmony export toGreengrassPolicy */
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49061);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);



/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** The pace that the service is asked at, where nobody has said one: what devices do takes minutes, and calls are counted by account. */
const FLOOR_MS = 10_000;
const LOCAL_FLOOR_MS = 250;
/** How long to wait for a deployment that was made: what was said, or else what its roll-out makes of it. */
async function greengrassTimeout(statedMs, subject, { reporter }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { deriveGreengrassTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const timeout = deriveGreengrassTimeout(subject);
    reporter.report({ type: 'timeout-derived', timeout });
    return { timeoutMs: timeout.timeoutMs, isStated: false };
}
/**
 * The same for a deployment that somebody has made: it knows its roll-out itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function greengrassTimeoutOf(statedMs, deploymentId, service) {
    const { provider, host } = service;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    // What a signal means is said by whoever waits.
    if (host.cancelled.aborted)
        return WHEN_CANCELLED;
    try {
        const deployment = await provider.describeDeployment(deploymentId, { signal: host.cancelled });
        return await greengrassTimeout(undefined, await findSubject(deployment, service), service);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
async function findSubject({ targetArn, document, deploymentGroupName = '' }, { provider, host }) {
    const job = document.iotJobConfiguration;
    // A single thing has no job, and only rates make it matter how many there are.
    if (!targetArn.includes(':thinggroup/') || job === undefined)
        return {};
    if (job.jobExecutionsRolloutConfig === undefined)
        return { job };
    try {
        const members = await provider.listMembers(deploymentGroupName, { signal: host.cancelled });
        return { job, devices: members.length };
    }
    catch (error) {
        if (host.cancelled.aborted || !(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError))
            throw error;
        return { job, unknown: error.message };
    }
}
/** AWS IoT Greengrass V2, with deployments waited for as the wait options say. */
async function openGreengrassService(values, { reporter, host }) {
    const { createGreengrassProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const settings = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .toAwsSettings */ .a)(values, host);
    const provider = createGreengrassProvider(settings, { policy: toGreengrassPolicy(values), clock: host.clock });
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalEndpoint */ .Z)(values, host, 'GREENGRASSV2');
    const statedMs = values['poll-interval'];
    const schedule = {
        floorMs: statedMs ?? (isLocal ? LOCAL_FLOOR_MS : FLOOR_MS),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
    return {
        provider,
        reporter,
        host,
        pageOf: async (deploymentId) => {
            const { greengrassConsoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            return greengrassConsoleUrl(settings, deploymentId);
        },
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
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
/** What counts as a failure and as an end, from the wait options. */
function toGreengrassPolicy(values) {
    const failures = values['max-failures'];
    const goal = values['wait-for-devices'];
    const silentForMs = values['leave-out-silent'];
    return {
        ...(failures !== undefined && { maxFailures: 'count' in failures ? failures.count : failures }),
        ...(goal !== undefined && { waitForDevices: 'count' in goal ? goal.count : goal }),
        emptyGroup: values['empty-group'],
        leaveOut: {
            unhealthy: values['leave-out-unhealthy'],
            ...(silentForMs !== undefined && { silentForMs }),
        },
    };
}


/***/ }),

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const { 'poll-interval': statedMs } = values;
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host);
    // On this machine calls cost nobody anything, unless somebody wants them as rare as they are elsewhere.
    return {
        floorMs: statedMs ?? (isLocal ? 250 : 3_300),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, { timeoutMs }, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeoutMs }, { host, reporter }) {
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ })

};

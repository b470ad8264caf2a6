export const id = 3301;
export const ids = [3301,5245];
export const modules = {

/***/ 58675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ openCodeDeploy)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86964);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);



/** AWS CodeDeploy, as a step has been told to reach it. */
async function openCodeDeploy(inputs, outside) {
    const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(5294)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { host } = outside;
    const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_2__/* .toAwsSettings */ .a)(inputs, host));
    return (0,_slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A)(inputs, { provider, reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside), host });
}


/***/ }),

/***/ 23301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForStatusStep: () => (/* binding */ waitForStatusStep)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86964);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79564);
/* harmony import */ var _slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(25245);
/* harmony import */ var _slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19567);
/* harmony import */ var _definitions_wait_for_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46540);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23349);
/* harmony import */ var _open_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58675);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3708);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6618);











const waitForStatusStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_8__/* .defineStep */ .o)({
    definition: _definitions_wait_for_status_js__WEBPACK_IMPORTED_MODULE_3__/* .waitForStatusAction */ .b,
    main: async (inputs, outside) => {
        await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__.prepareReportFile)(inputs.report);
        const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(5294)]).then(__webpack_require__.bind(__webpack_require__, 62212));
        const { findNewest } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        const { host, workflow } = outside;
        const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_9__/* .toAwsSettings */ .a)(inputs, host));
        const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_6__/* .createWorkflowReporter */ .x)(outside);
        const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = inputs;
        const newest = { applicationName, deploymentGroupName };
        const deploymentId = inputs['deployment-id'] ?? (await findNewest(newest, { provider, reporter }, { signal: host.cancelled }));
        if (inputs.continue !== undefined) {
            const { continueDeployment } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const request = { deploymentId, from: inputs.continue };
            const continued = await continueDeployment(request, provider, { signal: host.cancelled });
            reporter.report({ type: 'deployment-continued', continued });
        }
        const recordId = inputs['github-deployment-id'];
        workflow.saveState('deployment-id', deploymentId);
        if (recordId !== undefined)
            workflow.saveState('record-id', recordId);
        const ports = { provider, reporter, host };
        const timeout = await (0,_slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_2__.decideTimeoutOf)(inputs.timeout, deploymentId, ports, inputs['wait-until']);
        await (0,_slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_10__.warnOfExpiry)(timeout, { host, reporter });
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_7__/* .waitAndReport */ .LG)(deploymentId, inputs, {
            ...outside,
            service: (0,_slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A)(inputs, { provider, reporter, host }),
            recordId,
            timeout,
        });
    },
    post: (inputs, outside) => (0,_finish_report_js__WEBPACK_IMPORTED_MODULE_4__/* .finishReport */ .U)(inputs, outside, () => (0,_open_service_js__WEBPACK_IMPORTED_MODULE_5__/* .openCodeDeploy */ .t)(inputs, outside)),
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

/***/ 86964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ codeDeployService)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _start_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25245);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);



/** AWS CodeDeploy, with deployments waited for as the wait options say. */
function codeDeployService(values, { provider, reporter, host, }) {
    return {
        provider,
        reporter,
        host,
        failOn: values['fail-on'],
        pageOf: async (deploymentId) => {
            const { codeDeployConsoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            return codeDeployConsoleUrl((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host), deploymentId);
        },
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { createFunctionLogs } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const hooks = { appSpecs: provider, logs: createFunctionLogs((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host)) };
            const now = host.clock.now();
            return waitForStatus({
                deploymentId,
                // Counted from when the wait began, and the queue has had its part.
                timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
                onTimeout: values['on-timeout'],
                onCancel: values['on-cancel'],
                failOn: values['fail-on'],
                waitUntil: values['wait-until'],
                ...(startedAt !== undefined && { startedAt }),
                ...(redeployed !== undefined && { redeployed }),
            }, { provider, reporter, clock: host.clock, schedule: (0,_start_options_js__WEBPACK_IMPORTED_MODULE_2__.pollSchedule)(values, host), hooks, groups: provider }, host.cancelled);
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

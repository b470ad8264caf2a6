export const id = 6111;
export const ids = [6111];
export const modules = {

/***/ 23301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForStatusStep: () => (/* binding */ waitForStatusStep)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79564);
/* harmony import */ var _slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25245);
/* harmony import */ var _slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19567);
/* harmony import */ var _definitions_wait_for_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46540);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23349);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3708);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6618);









const waitForStatusStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_6__/* .defineStep */ .o)({
    definition: _definitions_wait_for_status_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForStatusAction */ .b,
    main: async (inputs, outside) => {
        await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_0__.prepareReportFile)(inputs.report);
        const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
        const { findNewest } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 48727));
        const { host, workflow } = outside;
        const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_7__/* .toAwsSettings */ .a)(inputs, host));
        const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .createWorkflowReporter */ .x)(outside);
        const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = inputs;
        const newest = { applicationName, deploymentGroupName };
        const deploymentId = inputs['deployment-id'] ?? (await findNewest(newest, { provider, reporter }, { signal: host.cancelled }));
        if (inputs.continue !== undefined) {
            const { continueDeployment } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 48727));
            const request = { deploymentId, from: inputs.continue };
            const continued = await continueDeployment(request, provider, { signal: host.cancelled });
            reporter.report({ type: 'deployment-continued', continued });
        }
        const recordId = inputs['github-deployment-id'];
        workflow.saveState('deployment-id', deploymentId);
        if (recordId !== undefined)
            workflow.saveState('record-id', recordId);
        const ports = { provider, reporter, host };
        const timeout = await (0,_slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_1__.decideTimeoutOf)(inputs.timeout, deploymentId, ports, inputs['wait-until']);
        await (0,_slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_8__.warnOfExpiry)(timeout, { host, reporter });
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_5__/* .waitAndReport */ .LG)(deploymentId, inputs, {
            ...outside,
            provider,
            reporter,
            recordId,
            timeout,
        });
    },
    post: _finish_report_js__WEBPACK_IMPORTED_MODULE_3__/* .finishReport */ .U,
});


/***/ }),

/***/ 56915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions),
/* harmony export */   Uo: () => (/* binding */ queueTimeoutOption)
/* harmony export */ });
/* unused harmony export TIMEOUT_DEFAULT */
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** How to reach AWS, or the engine in its place. Credentials come from the environment alone. */
const awsOptions = {
    region: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('REGION', 'AWS region', "AWS_REGION, or the profile's"),
    'endpoint-url': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'endpoint of the engine or of another AWS-compatible service', 'AWS_ENDPOINT_URL'),
    'role-to-assume': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN', 'role to assume on top of the credentials of the environment'),
    'role-session-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'name of the session of the assumed role', 'slipway'),
    'role-external-id': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', "external id that the role's trust policy asks for"),
};
/** Whose deployment it is. */
const targetOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    'deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy deployment group'),
};
/** What applies where nobody says how long to wait. */
const TIMEOUT_DEFAULT = 'an hour, and what the deployment group itself waits for';
/** The same for what starts a deployment, and may wait for its turn before. */
const queueTimeoutOption = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end, the wait for a busy group included', `${TIMEOUT_DEFAULT}; before that, a busy group is waited for as long`),
};
/** How to wait for a deployment's end. */
const waitOptions = {
    'wait-until': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['succeeded', 'traffic-shifted', 'ready'], 'what to wait for: the end, that all traffic goes to what is new and its hooks have passed there, or that what is new stands ready and traffic waits to be let move; a deployment that ends first is told by its end', 'succeeded'),
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end', TIMEOUT_DEFAULT),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3.3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'fail-on': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['deployment', 'any-target'], 'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates', 'deployment'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every target'),
};


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
function isLocalEndpoint(values, { environment }) {
    const url = endpointOf(values, environment);
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}
function endpointOf(values, environment) {
    return values['endpoint-url'] ?? environment.AWS_ENDPOINT_URL_CODEDEPLOY ?? environment.AWS_ENDPOINT_URL;
}


/***/ })

};

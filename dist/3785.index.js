export const id = 3785;
export const ids = [3785];
export const modules = {

/***/ 3785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2921);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2158);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(336);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9061);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);
/* harmony import */ var _end_not_deployed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8396);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2020);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(782);








const redeploy = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'redeploy',
    summary: 'deploy again what an earlier deployment deployed',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .targetOptions */ .Gl,
        from: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .redeploySource */ .i)('whose revision is deployed again: the last successful deployment, the success with another revision before it, the deployment with this id, or the last success of this commit', 'last-successful'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .deploymentOptions */ .w,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .waitOption */ .fz,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .waitOptions */ .Sn,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .awsOptions */ .Gu,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: _options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .WAIT_NOTE */ .rD,
    run: async ({ values, outside }) => {
        const { redeploy: redeployFrom } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(6089)]).then(__webpack_require__.bind(__webpack_require__, 8891));
        const { createCodeDeployProvider, createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 9564));
        if (values.wait)
            await prepareReportFile(values.report);
        const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_5__/* .toAwsSettings */ .a)(values, outside);
        const provider = createCodeDeployProvider(settings);
        const store = createS3ArtifactStore(settings);
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_6__/* .createReporter */ .A)({ outside, isJson: values.json, isJsonLines: values.wait });
        const { pollSchedule, startOptions, warnOfExpiry } = await __webpack_require__.e(/* import() */ 5245).then(__webpack_require__.bind(__webpack_require__, 5245));
        const startedAt = outside.clock.now();
        if (values.wait)
            await warnOfExpiry(values, { host: outside, reporter });
        const start = await redeployFrom({
            applicationName: values['application-name'],
            deploymentGroupName: values['deployment-group'],
            from: values.from ?? 'last-successful',
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readDeploymentOptions */ .U)(values),
        }, { provider, store, reporter, clock: outside.clock, schedule: pollSchedule(values, outside) }, startOptions(values, outside));
        if (start.kind === 'not-deployed')
            return (0,_end_not_deployed_js__WEBPACK_IMPORTED_MODULE_7__/* .endNotDeployed */ .$)(start.notDeployed, values, outside);
        const { deploymentId, from, revision } = start;
        if (values.wait)
            return (0,_wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_8__/* .waitToExitCode */ .i)(deploymentId, values, { outside, provider, reporter }, startedAt);
        if (values.json)
            outside.print(`${JSON.stringify({ deploymentId, from, revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_9__/* .toRevisionJson */ .Rh)(revision) })}\n`);
        else
            outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`);
        return 0;
    },
});


/***/ }),

/***/ 2921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ redeploySource)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** An option that names what is deployed again. */
function redeploySource(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'last-successful|previous-successful|ID|commit:SHA',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === undefined || value === '' ? undefined : readSource(value)),
    };
}
function readSource(value) {
    if (value === 'last-successful' || value === 'previous-successful' || isDeploymentId(value))
        return value;
    if (isCommit(value))
        return value;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; ${expectedOf(value)}`);
}
function isDeploymentId(value) {
    return /^d-[\w-]+$/.test(value);
}
function isCommit(value) {
    return /^commit:[0-9a-f]{7,40}$/i.test(value);
}
function expectedOf(value) {
    if (value.startsWith('commit:'))
        return 'a commit has 7 to 40 digits of its hash: commit:1a2b3c4';
    if (value.startsWith('tag:'))
        return 'tags are not implemented: name the commit, as git rev-parse tells it';
    if (/^(s3:|github:|\{)/.test(value))
        return 'that is a revision, which is deployed as it is: give it as the revision';
    return 'expected last-successful, previous-successful, the id of a deployment (d-…), or commit:SHA';
}


/***/ })

};

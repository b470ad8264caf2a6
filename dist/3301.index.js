export const id = 3301;
export const ids = [3301];
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
        const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(9837), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 29837));
        const { findNewest } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 11930));
        const { host, workflow } = outside;
        const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_7__/* .toAwsSettings */ .a)(inputs, host));
        const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .createWorkflowReporter */ .x)(outside);
        const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = inputs;
        const newest = { applicationName, deploymentGroupName };
        const deploymentId = inputs['deployment-id'] ?? (await findNewest(newest, { provider, reporter }, { signal: host.cancelled }));
        const recordId = inputs['github-deployment-id'];
        workflow.saveState('deployment-id', deploymentId);
        if (recordId !== undefined)
            workflow.saveState('record-id', recordId);
        const timeout = await (0,_slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_1__.decideTimeoutOf)(inputs.timeout, deploymentId, { provider, reporter, host });
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


/***/ })

};

export const id = 3301;
export const ids = [3301];
export const modules = {

/***/ 5682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForStatusStep: () => (/* binding */ waitForStatusStep)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9061);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
/* harmony import */ var _slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5245);
/* harmony import */ var _definitions_wait_for_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6540);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3349);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3708);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6618);








const waitForStatusStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_5__/* .defineStep */ .o)({
    definition: _definitions_wait_for_status_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForStatusAction */ .b,
    main: async (inputs, outside) => {
        await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_0__.prepareReportFile)(inputs.report);
        const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const { findNewest } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(8420)]).then(__webpack_require__.bind(__webpack_require__, 8891));
        const { host, workflow } = outside;
        const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_6__/* .toAwsSettings */ .a)(inputs, host));
        const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkflowReporter */ .x)(outside);
        await (0,_slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_7__.warnOfExpiry)(inputs, { host, reporter });
        const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = inputs;
        const newest = { applicationName, deploymentGroupName };
        const deploymentId = inputs['deployment-id'] ?? (await findNewest(newest, { provider, reporter }, { signal: host.cancelled }));
        const recordId = inputs['github-deployment-id'];
        workflow.saveState('deployment-id', deploymentId);
        if (recordId !== undefined)
            workflow.saveState('record-id', recordId);
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_4__/* .waitAndReport */ .LG)(deploymentId, inputs, {
            ...outside,
            provider,
            reporter,
            recordId,
        });
    },
    post: _finish_report_js__WEBPACK_IMPORTED_MODULE_2__/* .finishReport */ .U,
});


/***/ })

};

export const id = 785;
export const ids = [785];
export const modules = {

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isLocalEndpoint),
/* harmony export */   a: () => (/* binding */ toAwsSettings)
/* harmony export */ });
/** How to reach AWS, from what the command was given and the environment. */
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
    const { AWS_ENDPOINT_URL_CODEDEPLOY, AWS_ENDPOINT_URL } = environment;
    const url = values['endpoint-url'] ?? AWS_ENDPOINT_URL_CODEDEPLOY ?? AWS_ENDPOINT_URL;
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}


/***/ }),

/***/ 3785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9204);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5787);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(261);
/* harmony import */ var _options_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4846);
/* harmony import */ var _options_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1329);
/* harmony import */ var _options_specs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2273);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2385);







const redeploy = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'redeploy',
    summary: 'deploy again what an earlier deployment deployed',
    options: {
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOptions */ .Gl,
        from: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('last-successful|ID', 'deployment whose revision is deployed again', 'last-successful'),
        ..._options_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentOptions */ .w,
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .waitOptions */ .Sn,
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .awsOptions */ .Gu,
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOption */ .Ec,
    },
    notes: _options_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .WAIT_NOTE */ .rD,
    run: async ({ values, outside }) => {
        const { redeploy: redeployFrom } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(589), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 9589));
        const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 534).then(__webpack_require__.bind(__webpack_require__, 1534));
        const provider = createCodeDeployProvider((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .toAwsSettings */ .a)(values, outside));
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_3__/* .createReporter */ .A)({ outside, isJson: values.json, isJsonLines: values.wait });
        const { deploymentId, from, revision } = await redeployFrom({
            applicationName: values['application-name'],
            deploymentGroupName: values['deployment-group'],
            from: values.from ?? 'last-successful',
            ...(0,_options_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .readDeploymentOptions */ .U)(values),
        }, { provider, reporter, clock: outside.clock }, { signal: outside.cancelled });
        if (values.wait) {
            const { waitForEnd } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(589), __webpack_require__.e(933)]).then(__webpack_require__.bind(__webpack_require__, 6269));
            return waitForEnd(deploymentId, values, { provider, reporter, outside });
        }
        if (values.json)
            outside.print(`${JSON.stringify({ deploymentId, from, revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .toRevisionJson */ .Rh)(revision) })}\n`);
        else {
            outside.print(`  ${(0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .describeRevision */ .hi)(revision)}, as deployed by ${from}\n`);
            outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`);
        }
        return 0;
    },
});


/***/ }),

/***/ 4846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readDeploymentOptions),
/* harmony export */   w: () => (/* binding */ deploymentOptions)
/* harmony export */ });
/* harmony import */ var _specs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2273);

/** How a deployment is to be done. */
const deploymentOptions = {
    'deployment-config': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment configuration', "the group's"),
    description: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TEXT', 'description of the deployment'),
    'file-exists-behavior': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .fileExistsBehavior */ .V4)('what to do with files at a destination that no earlier deployment of the group put there'),
    'ignore-application-stop-failures': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("go on when the previous revision's ApplicationStop scripts fail"),
    'update-outdated-instances-only': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('leave out instances that run the revision already'),
    wait: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('wait for the end and let the exit code say how it ended'),
};
/** The part of a deployment request that the options say; what was not given is the group's to decide. */
function readDeploymentOptions(values) {
    const configurationName = values['deployment-config'];
    const { description } = values;
    const behavior = values['file-exists-behavior'];
    return {
        ...(configurationName !== undefined && { configurationName }),
        ...(description !== undefined && { description }),
        ...(behavior !== undefined && { fileExistsBehavior: behavior }),
        ...(values['ignore-application-stop-failures'] && { ignoreApplicationStopFailures: true }),
        ...(values['update-outdated-instances-only'] && { updateOutdatedInstancesOnly: true }),
    };
}


/***/ })

};

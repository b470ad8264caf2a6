export const id = 438;
export const ids = [438];
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

/***/ 3438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wait: () => (/* binding */ wait)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5787);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _options_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1329);
/* harmony import */ var _options_specs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2273);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2385);





const wait = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'wait',
    summary: "wait for a deployment's end and say how it ended",
    options: {
        'deployment-id': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('ID', 'deployment to wait for'),
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .waitOptions */ .Sn,
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .awsOptions */ .Gu,
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    run: async ({ values, outside }) => {
        const { waitForEnd } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(589), __webpack_require__.e(933)]).then(__webpack_require__.bind(__webpack_require__, 6269));
        const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 534).then(__webpack_require__.bind(__webpack_require__, 1534));
        const provider = createCodeDeployProvider((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .toAwsSettings */ .a)(values, outside));
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createReporter */ .A)({ outside, isJson: values.json, isJsonLines: true });
        return waitForEnd(values['deployment-id'], values, { provider, reporter, outside });
    },
});


/***/ })

};

export const id = 3785;
export const ids = [3785];
export const modules = {

/***/ 23785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32921);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42158);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37878);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40457);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _start_and_wait_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37105);





const redeploy = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'redeploy',
    summary: 'deploy again what an earlier deployment deployed',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .targetOptions */ .Gl,
        from: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .redeploySource */ .i)('whose revision is deployed again: the last successful deployment, the success with another revision before it, the deployment with this id, or the last success of this commit or of the one that a tag names', 'last-successful'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .deploymentOptions */ .w,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .dryRunOption */ .S,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .waitOption */ .fz,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .waitOptions */ .Sn,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .queueTimeoutOption */ .Uo,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .awsOptions */ .Gu,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: _options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .WAIT_NOTE */ .rD,
    run: ({ values, outside }) => {
        const request = {
            applicationName: values['application-name'],
            deploymentGroupName: values['deployment-group'],
            from: values.from ?? 'last-successful',
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readDeploymentOptions */ .U)(values),
        };
        if (values['dry-run']) {
            return (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_6__/* .tellPlan */ .f)(values, outside, async (ports, options) => {
                const { planRedeploy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(2033), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(1383)]).then(__webpack_require__.bind(__webpack_require__, 11930));
                const { openTags } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
                return planRedeploy(request, { ...ports, tags: await openTags(outside) }, options);
            });
        }
        return (0,_start_and_wait_js__WEBPACK_IMPORTED_MODULE_7__/* .startAndWait */ .Z)(values, request, outside, async ({ settings, ...ports }, options) => {
            const { redeploy: redeployFrom } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(2033), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(1383)]).then(__webpack_require__.bind(__webpack_require__, 11930));
            const { createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 9837).then(__webpack_require__.bind(__webpack_require__, 29837));
            const { openTags } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
            const store = createS3ArtifactStore(settings);
            return redeployFrom(request, { ...ports, store, tags: await openTags(outside) }, options);
        });
    },
});


/***/ }),

/***/ 32921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ redeploySource)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names what is deployed again. */
function redeploySource(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'last-successful|previous-successful|ID|commit:SHA|tag:NAME',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === undefined || value === '' ? undefined : readSource(value)),
    };
}
function readSource(value) {
    if (value === 'last-successful' || value === 'previous-successful' || isDeploymentId(value))
        return value;
    if (isCommit(value) || isTag(value))
        return value;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; ${expectedOf(value)}`);
}
function isDeploymentId(value) {
    return /^d-[\w-]+$/.test(value);
}
function isCommit(value) {
    return /^commit:[0-9a-f]{7,40}$/i.test(value);
}
/** What `git check-ref-format` lets a tag be called. */
function isTag(value) {
    const [, name = ''] = /^tag:(.*)$/s.exec(value) ?? [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it forbids
    return name !== '' && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)/.test(name);
}
function expectedOf(value) {
    if (value.startsWith('commit:'))
        return 'a commit has 7 to 40 digits of its hash: commit:1a2b3c4';
    if (value.startsWith('tag:'))
        return 'that is no name of a tag: tag:v1.2.3';
    if (/^(s3:|github:|\{)/.test(value))
        return 'that is a revision, which is deployed as it is: give it as the revision';
    return 'expected last-successful, previous-successful, the id of a deployment (d-…), commit:SHA, or tag:NAME';
}


/***/ })

};

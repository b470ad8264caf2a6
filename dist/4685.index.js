export const id = 4685;
export const ids = [4685];
export const modules = {

/***/ 74685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeployMender: () => (/* binding */ redeployMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84354);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36998);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37878);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19354);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47480);
/* harmony import */ var _slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3043);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _start_mender_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16842);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87270);






const redeployMender = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'redeploy',
    provider: 'mender',
    summary: 'deploy again what an earlier deployment to the same devices deployed',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
        from: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('last-successful|previous-successful|ID', 'whose release is deployed again: the last good deployment to the same devices, the good one with another release before it, or the deployment with this id', 'last-successful'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .menderTargetOptions */ .j,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .menderDeploymentOptions */ .b,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .dryRunOption */ .S,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .waitOption */ .fz,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__/* .menderWaitOptions */ .N,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__/* .menderServerOptions */ .x,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: _notes_js__WEBPACK_IMPORTED_MODULE_10__/* .WAIT_NOTE */ .r,
    run: ({ values, outside }) => {
        const asked = values.from ?? 'last-successful';
        const from = (0,_slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_11__/* .readMenderRedeploy */ .wl)(asked, '--from');
        return (0,_start_mender_js__WEBPACK_IMPORTED_MODULE_1__/* .startMender */ .k)(values, {
            name: `redeploy ${asked}`,
            start: async (request, ports, options) => {
                const { redeployMender: start } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
                return { ...(await start({ ...request, from }, ports, options)), asked };
            },
            plan: async (request, ports, options) => {
                const { planMenderRedeploy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
                return planMenderRedeploy({ ...request, from }, ports, options);
            },
        }, outside);
    },
});


/***/ })

};

export const id = 6297;
export const ids = [6297];
export const modules = {

/***/ 66297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeployGreengrass: () => (/* binding */ redeployGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48662);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25385);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93384);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37878);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79614);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56915);
/* harmony import */ var _slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60839);
/* harmony import */ var _slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(93853);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _start_greengrass_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82658);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54898);








const written = (name) => `--${name}`;
const redeployGreengrass = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'redeploy',
    provider: 'greengrass',
    summary: 'deploy again what a target had before, or once more to its devices that failed',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .greengrassTargetOptions */ .h,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .greengrassRedeployOptions */ .WF,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .greengrassDeploymentOptions */ .VC,
        'deployment-name': {
            ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .greengrassDeploymentOptions */ .VC['deployment-name'],
            defaultText: 'that of the deployment that is made again',
        },
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .dryRunOption */ .S,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .waitOption */ .fz,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__/* .greengrassWaitOptions */ .d,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__/* .awsOptions */ .Gu,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: `${_notes_js__WEBPACK_IMPORTED_MODULE_10__/* .WAIT_NOTE */ .r} Components that came since are uninstalled. Policies, roll-out and tags are those of the earlier deployment, but for what is given here.`,
    run: async ({ values, outside }) => {
        const target = (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_11__/* .toGreengrassTarget */ .eX)(values);
        const asked = values.from ?? 'previous';
        const problems = [
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .checkGreengrassTarget */ .z)(values, written),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .checkRetryGroup */ .c0)(asked, values, { wayBack: written('from'), group: written('retry-group') }),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .checkGreengrassRollout */ .Xl)(values, written),
        ];
        if (problems.length > 0 || target === undefined)
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_12__.SlipwayError('INPUT_INVALID', problems.join('\n'));
        const work = (0,_slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_13__/* .toWorkOfRedeploy */ .CD)(target, (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_11__/* .readGreengrassRedeploy */ .KA)(asked, written('from')), (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_11__/* .toGreengrassSettings */ .KL)(values), {
            asked,
            retryGroup: values['retry-group'],
            skipIfCurrent: values['skip-if-current'],
            written,
        });
        return (0,_start_greengrass_js__WEBPACK_IMPORTED_MODULE_1__/* .startGreengrass */ .q)(values, work, outside);
    },
});


/***/ }),

/***/ 25385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ GREENGRASS_WAYS_BACK),
/* harmony export */   WF: () => (/* binding */ greengrassRedeployOptions),
/* harmony export */   c0: () => (/* binding */ checkRetryGroup)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** The ways to say what is deployed again, in the command and in the actions. */
const GREENGRASS_WAYS_BACK = 'previous|failed-devices|NUMBER|ID';
/** Which deployment of a target is made again. */
const greengrassRedeployOptions = {
    from: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(GREENGRASS_WAYS_BACK, "what is deployed again: the target's revision before the present one, the revision with this number, the deployment with this id, or the present one to the devices of a group that failed it, and to them alone (nucleus 2.9 and later)", 'previous'),
    'retry-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'for `failed-devices`: thing group that they are put into', "the group's name with -retry- and the revision"),
};
/**
 * What is wrong with a way back together with a group for those that failed.
 *
 * @param asked the way back, where one is given
 * @param written how a reader knows the options
 */
function checkRetryGroup(asked, { 'retry-group': group }, written) {
    if (group === undefined || asked === 'failed-devices')
        return [];
    return [`${written.group} is given without ${written.wayBack} failed-devices`];
}


/***/ })

};

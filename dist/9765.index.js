export const id = 9765;
export const ids = [9765,2921];
export const modules = {

/***/ 27062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ bundleAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33082);

const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .providerOption */ .fF,
    source: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('DIR', 'folder whose content becomes the root of the bundle', '.'),
    output: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'where the bundle is written', "a file in the runner's temporary folder"),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .bundleOptions */ .X,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .sourceOptions */ .k,
};
/** `actions/bundle`: a folder becomes a bundle, once its AppSpec is one that the agent accepts. */
const bundleAction = {
    name: 'bundle',
    summary: "validate a release folder's AppSpec and turn the folder into a bundle",
    inputs,
    outputs: {
        bundle: "path of the bundle: `push-revision`'s input",
        appspec: "path of its AppSpec file in the workspace: `deploy`'s and `wait-for-status`'s input",
        format: '`zip`, `tar` or `tgz`',
        sha256: "SHA-256 of the bundle's bytes, lower-case hex",
        'content-digest': "SHA-256 of the bundle's content whatever its format, lower-case hex",
        'size-bytes': 'size of the bundle',
        'file-count': 'how many files are in it',
        commit: 'commit that the folder is at; empty outside of a git repository',
        dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
    },
};


/***/ }),

/***/ 76321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ deployAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32921);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78122);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42158);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32043);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59761);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26110);



const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .targetOptions */ .Gl,
    revision: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('REVISION', 'what is deployed: the output of `push-revision`, `s3://bucket/key`, `github:owner/repository@commit`, or the path of an AppSpec file for AWS Lambda or Amazon ECS; not needed where the inputs below say what one is made of'),
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .redeploySource */ .i)('deploy again what an earlier deployment deployed, in place of `revision`: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`, and what an AppSpec would be made of is not heeded'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .cloudOptions */ .UB,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .appSpecVariableOptions */ .Zt,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .codeSecretOptions */ .sO,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .deploymentOptions */ .w,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__/* .orderOptions */ .$,
    description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('TEXT', 'description of the deployment', 'repository, run, commit and actor'),
    'dry-run': _dry_run_js__WEBPACK_IMPORTED_MODULE_0__/* .planOption */ .X,
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .yesUnless */ .Y)('wait for the end; `false` leaves that to a `wait-for-status` step, and `fail-on`, `report`, `comment` and `on-timeout` with it'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .waitOptions */ .Sn,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .queueTimeoutOption */ .Uo,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .awsOptions */ .Gu,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecOption */ .ux,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOptions */ ._y,
};
/** `actions/deploy`: a revision goes to a deployment group, and the step says how it ended. */
const deployAction = {
    name: 'deploy',
    summary: 'deploy a revision to a deployment group, wait for the end and say how it ended',
    inputs,
    outputs: {
        ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOutputs */ .wg,
        reason: 'why nothing was deployed, when nothing was',
        'other-deployment-id': 'when nothing was deployed: id of the deployment that held the group, or that has brought the revision or a newer commit there before',
        'timeout-left': "seconds that are left of `timeout` once the deployment is created, or without one, what the group's own waits make of it: `wait-for-status`'s `timeout`",
        revision: 'the revision that is deployed, as JSON',
        'redeployed-from': 'id of the deployment whose revision is deployed again, with `redeploy`',
        'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
        'would-deploy': 'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
    },
    check: (inputs) => {
        const { revision, redeploy } = inputs;
        if (revision !== undefined && redeploy !== undefined)
            return ['revision and redeploy are both given; expected one'];
        const isSaid = revision !== undefined || redeploy !== undefined || (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .hasCloudOptions */ .UE)(inputs);
        return isSaid ? [] : ['revision is missing: what is deployed'];
    },
};


/***/ }),

/***/ 59761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planOption)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37878);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);

const WORDS = new Map([
    ['', 'off'],
    ['false', 'off'],
    ['true', 'on'],
    ['before-push', 'before-push'],
]);
/** `before-push` is what the root action gives: a bundle that is not there yet is none that is gone. */
const planOption = {
    kind: 'text',
    placeholder: 'true|false|before-push',
    help: `${_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .dryRunOption */ .S['dry-run'].help}; \`before-push\` for a revision that is still to be pushed`,
    defaultText: 'false',
    read: ([value = '']) => {
        const word = WORDS.get(/^[tf]/i.test(value) ? value.toLowerCase() : value);
        if (word !== undefined)
            return word;
        throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`is "${value}"; expected true, false or before-push`);
    },
};


/***/ }),

/***/ 54744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ bundleGreengrassAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68116);

const { source, ...otherOptions } = _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .componentOptions */ .eP;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .providerOption */ .fF,
    source: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('DIR', source.help, '.'),
    output: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('DIR', 'component folder that is made', "a folder in the runner's temporary folder"),
    ...otherOptions,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .componentSourceOptions */ .fV,
};
/** `actions/bundle` with `provider: greengrass`: the folder of a component becomes what is published. */
const bundleGreengrassAction = {
    name: 'bundle',
    summary: 'validate a Greengrass component and make its artifacts',
    inputs,
    outputs: {
        bundle: "path of the component folder: `push-revision`'s input; another job gets it as a build artifact",
        format: '`greengrass`',
        'component-name': 'name of the component',
        'component-version': 'its version, or `NEXT_PATCH` where that is found out when it is published',
        'content-digest': 'SHA-256 of recipe and artifacts whatever version and bucket they get, lower-case hex',
        'size-bytes': 'size of its artifacts together',
        'artifact-count': 'how many artifacts are in it',
        commit: 'commit that the folder is at; empty outside of a git repository',
        dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
    },
};


/***/ }),

/***/ 10015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ deployGreengrassAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48662);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93384);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25385);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79614);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48875);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59761);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26110);



const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .greengrassTargetOptions */ .h,
    revision: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('REVISION', 'component versions that the target gets: the output of `push-revision`, or `greengrass:NAME@VERSION`; all else stays as it is'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .greengrassContentOptions */ .pV,
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .GREENGRASS_WAYS_BACK */ .$0, "deploy again, in place of something new: the target's revision before the present one, the revision with this number, the deployment with this id, or the present one to the devices of a group that failed it, and to them alone (nucleus 2.9 and later)"),
    'retry-group': _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .greengrassRedeployOptions */ .WF['retry-group'],
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .greengrassDeploymentOptions */ .VC,
    'deployment-name': {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .greengrassDeploymentOptions */ .VC['deployment-name'],
        defaultText: "the file's or the present one's; with `redeploy` that of the deployment that is made again",
    },
    'dry-run': _dry_run_js__WEBPACK_IMPORTED_MODULE_0__/* .planOption */ .X,
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .yesUnless */ .Y)('wait for the end; `false` leaves that to a `wait-for-status` step, and `report`, `comment` and `on-timeout` with it'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .greengrassWaitOptions */ .d,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__/* .awsOptions */ .Gu,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOptions */ ._y,
};
const written = (name) => name;
/** `actions/deploy` with `provider: greengrass`: components go to core devices, and the step says how it ended. */
const deployGreengrassAction = {
    name: 'deploy',
    summary: 'deploy components to core devices of AWS IoT Greengrass V2, wait for the devices and say how it ended',
    inputs,
    outputs: {
        ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOutputs */ .wg,
        reason: 'why nothing was deployed, when nothing was',
        'timeout-left': "seconds that are left of `timeout` once the deployment is created: `wait-for-status`'s `timeout`",
        revision: 'the versions of all components that the target has, as JSON',
        'redeployed-from': 'id of the deployment that is made again, with `redeploy`',
        'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
        'would-deploy': 'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
    },
    check: (inputs) => {
        const { redeploy } = inputs;
        const rollout = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .checkGreengrassRollout */ .Xl)(inputs, written);
        const retry = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .checkRetryGroup */ .c0)(redeploy, inputs, { wayBack: 'redeploy:', group: 'retry-group' });
        if (redeploy === undefined) {
            const content = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__/* .checkGreengrassContent */ .n9)(inputs, written, ['redeploy']);
            return [...content, ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__/* .checkGreengrassPlace */ .Ps)(inputs, written), ...rollout, ...retry];
        }
        const given = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__/* .givenContent */ .LG)(inputs);
        const both = given.length === 0 ? [] : [`redeploy and ${given.join(' and ')} are given together; expected one`];
        return [...both, ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .checkGreengrassTarget */ .z)(inputs, written), ...rollout, ...retry];
    },
};


/***/ }),

/***/ 25094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ pipelineGreengrassAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48875);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25385);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48662);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93384);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54744);
/* harmony import */ var _deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10015);
/* harmony import */ var _push_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97492);




const { output: _bundle, ...bundleInputs } = _bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleGreengrassAction */ .o.inputs;
const { bundle: _made, 'dry-run': _looked, ...pushInputs } = _push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionGreengrassAction */ .$.inputs;
const { revision: _pushed, 'dry-run': _planned, 'deployment-file': _whole, ...deployInputs } = _deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployGreengrassAction */ .j.inputs;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
    ...bundleInputs,
    ...pushInputs,
    ...deployInputs,
    'dry-run': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)('make the component, and say which version would be published, to which devices it would be deployed beside what else they have, and what is in the way; upload, publish, create and change nothing'),
};
const written = (name) => name;
/** The root `action.yml` with `provider: greengrass`: the four steps as one, with one set of inputs. */
const pipelineGreengrassAction = {
    name: 'pipeline',
    summary: 'make a Greengrass component, publish it, deploy it and wait for the devices, in one step',
    inputs,
    outputs: {
        mode: '`deploy`, or when nothing was made and published, `redeploy`',
        ..._bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleGreengrassAction */ .o.outputs,
        ..._push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionGreengrassAction */ .$.outputs,
        ..._deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployGreengrassAction */ .j.outputs,
    },
    check: (inputs) => {
        const { redeploy } = inputs;
        const given = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .givenContent */ .LG)({ ...inputs, revision: undefined, 'deployment-file': undefined });
        return [
            ...(redeploy !== undefined && given.length > 0
                ? [`redeploy and ${given.join(' and ')} are given together; expected one`]
                : []),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .checkRetryGroup */ .c0)(redeploy, inputs, { wayBack: 'redeploy:', group: 'retry-group' }),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .checkGreengrassTarget */ .z)(inputs, written),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__/* .checkGreengrassRollout */ .Xl)(inputs, written),
        ];
    },
};


/***/ }),

/***/ 97492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ pushRevisionGreengrassAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69152);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30590);

const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .providerOption */ .fF,
    bundle: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('DIR', 'component folder, such as the output of the `bundle` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .componentPushOptions */ .G9,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .componentStorageOptions */ .vH,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .componentDryRunOption */ .Vl,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .awsOptions */ .Gu,
};
/** `actions/push-revision` with `provider: greengrass`: a version of a component can be deployed, and is never made twice. */
const pushRevisionGreengrassAction = {
    name: 'push-revision',
    summary: 'publish a version of a Greengrass component, unless its content is published already',
    inputs,
    check: _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .storageProblems */ .wS,
    outputs: {
        revision: "the version as JSON: `deploy`'s input, in any job",
        'component-name': 'name of the component',
        'component-version': 'version that has this content; with `dry-run`, that would have it',
        'component-arn': 'ARN of the version, with the account id in it, which a runner may mask; empty with `dry-run` when it is not there',
        'content-digest': 'SHA-256 of recipe and artifacts whatever version and bucket they get, lower-case hex',
        unchanged: '`true` when a version had this content and nothing was published; with `dry-run`, nothing would be',
    },
};


/***/ }),

/***/ 22809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rehearseGreengrassAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55254);
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13659);


const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .greengrassRehearseOptions */ .d,
};
const { requests: _asked, 'lost-requests': _lost, ...outputs } = _rehearse_js__WEBPACK_IMPORTED_MODULE_0__/* .rehearseAction */ .Q.outputs;
/** `actions/rehearse` with `provider: greengrass`: components run on simulated core devices before they are deployed to any. */
const rehearseGreengrassAction = {
    name: 'rehearse',
    summary: 'run components on simulated core devices, after those that they replace, and say what became of them',
    inputs,
    outputs: {
        ...outputs,
        rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when no core device failed, and none was made to',
    },
};


/***/ }),

/***/ 50706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ waitForStatusGreengrassAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79614);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25385);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26110);


const { 'github-token': token, 'environment-url': environmentUrl, comment } = _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .githubOptions */ ._y;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .providerOption */ .fF,
    'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('ID', 'deployment to wait for, such as the output of the `deploy` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .greengrassWaitOptions */ .d,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .awsOptions */ .Gu,
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .GREENGRASS_WAYS_BACK */ .$0, 'what the `deploy` step was told to `redeploy`, if it was: the result says so'),
    'github-token': token,
    'github-deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('ID', 'GitHub deployment record that is told the end, such as the output of the `deploy` step'),
    'environment-url': environmentUrl,
    comment,
};
/** `actions/wait-for-status` with `provider: greengrass`: waits for a deployment that an earlier step, job or person started. */
const waitForStatusGreengrassAction = {
    name: 'wait-for-status',
    summary: 'wait for the core devices of a deployment and say how it ended',
    inputs,
    outputs: _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOutputs */ .wg,
};


/***/ }),

/***/ 26110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _y: () => (/* binding */ githubOptions),
/* harmony export */   ux: () => (/* binding */ appSpecOption),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What is told to GitHub beside the log, only where it is asked for. */
const githubOptions = {
    'github-token': {
        ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TOKEN', 'token for what GitHub is asked and told: the order of commits, a tag, the deployment record, the comment; needed for neither log nor summary', "the job's own"),
        runnerDefault: 'github.token',
    },
    'github-environment': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'environment under which a GitHub deployment record is kept; leave it out where the job has an `environment:`, which keeps one itself', 'no record'),
    'environment-url': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'address of what was deployed, for the deployment record'),
    comment: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("tell the result in one comment on the run's pull request, updated at each run"),
};
/** Where what failed on a host is written in the repository. */
const appSpecOption = {
    appspec: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file of the revision in the workspace, such as the output of the `bundle` step: a script that fails is annotated at its line'),
};
/** What is known of a deployment once a step is done with it. */
const resultOutputs = {
    'deployment-id': 'id of the deployment',
    outcome: '`succeeded`, `reached`, `failed`, `stopped`, `rolled-back`, `timed-out`, `cancelled`, `skipped` or `unknown`; empty with `wait: false`, and when wrong input ended the step',
    reached: 'with `outcome` `reached`: the point at which the wait was over while the deployment goes on, `ready` or `traffic-shifted`; of Mender and Greengrass, `enough-devices`',
    status: "the service's own last word",
    'action-taken': 'what was done to a deployment that was not waited for: `none`, `stopped` or `rollback-started`',
    'rollback-deployment-id': 'id of the deployment that undoes this one, when there is one',
    'failure-code': "the service's error code, when there is one",
    'failed-targets': 'how many targets failed',
    'elapsed-seconds': 'how long the wait was',
    'console-url': "the deployment's page in the AWS console; empty when the endpoint is not AWS's own",
    'result-file': 'file with everything that is known of the deployment and its targets, as JSON',
    report: 'path of the HTML report, when one was asked for and could be written',
};


/***/ }),

/***/ 44464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ bundleMenderAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68157);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33082);

const SOURCE_HELP = 'file or folder that the devices get; of a folder, `directory` installs all of it, and other modules get the files in it';
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .providerOption */ .fF,
    source: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('PATH', SOURCE_HELP),
    output: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'where the Artifact is written', "a file in the runner's temporary folder"),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .menderArtifactOptions */ .i,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .menderSelectionOptions */ .K,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .sourceOptions */ .k,
};
/** `actions/bundle` with `provider: mender`: files become a Mender Artifact. */
const bundleMenderAction = {
    name: 'bundle',
    summary: 'turn a file or a folder into a Mender Artifact',
    inputs,
    outputs: {
        bundle: "path of the Artifact: `push-revision`'s input",
        format: '`mender`',
        sha256: "SHA-256 of the Artifact's bytes, lower-case hex",
        'size-bytes': 'size of the Artifact',
        'file-count': 'how many payload files are in it',
        'artifact-name': "the Artifact's name, which is its release's",
        commit: 'commit that the source is at; empty outside of a git repository',
        dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
    },
};


/***/ }),

/***/ 9991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ deployMenderAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84354);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36998);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19354);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47480);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59761);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26110);



const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF,
    revision: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('RELEASE', 'release that is deployed: the output of `push-revision`, or its name as `mender:NAME`'),
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('last-successful|previous-successful|ID', 'deploy again what an earlier deployment to the same devices deployed, in place of `revision`: the last good one, the good one with another release before it, or the one with this id'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .menderTargetOptions */ .j,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .menderDeploymentOptions */ .b,
    'dry-run': _dry_run_js__WEBPACK_IMPORTED_MODULE_0__/* .planOption */ .X,
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .yesUnless */ .Y)('wait for the end; `false` leaves that to a `wait-for-status` step, and `report`, `comment` and `on-timeout` with it'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .menderWaitOptions */ .N,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .menderServerOptions */ .x,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOptions */ ._y,
};
/** `actions/deploy` with `provider: mender`: a release goes to devices, and the step says how it ended. */
const deployMenderAction = {
    name: 'deploy',
    summary: 'deploy a release to devices of a Mender server, wait for the end and say how it ended',
    inputs,
    outputs: {
        ..._groups_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOutputs */ .wg,
        reason: 'why nothing was deployed, when nothing was',
        'timeout-left': "seconds that are left of `timeout` once the deployment is created: `wait-for-status`'s `timeout`",
        revision: 'the release that is deployed, as JSON',
        'redeployed-from': 'id of the deployment whose release is deployed again, with `redeploy`',
        adopted: '`true` when the same deployment was under way already, and is the one that is waited for',
        'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
        'would-deploy': 'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
    },
    check: (inputs) => {
        const { revision, redeploy } = inputs;
        const target = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .checkMenderTarget */ .F)(inputs, (name) => name);
        if (revision !== undefined && redeploy !== undefined)
            return ['revision and redeploy are both given; expected one', ...target];
        return revision === undefined && redeploy === undefined
            ? ['revision is missing: what is deployed', ...target]
            : target;
    },
};


/***/ }),

/***/ 82910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pipelineMenderAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84354);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44464);
/* harmony import */ var _deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9991);
/* harmony import */ var _push_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68380);




const { output: _bundle, 'artifact-name': _named, 'device-types': types, ...bundleInputs } = _bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleMenderAction */ .u.inputs;
const { bundle: _made, 'dry-run': _looked, ...pushInputs } = _push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionMenderAction */ .J.inputs;
const { revision: _pushed, 'dry-run': _planned, ...deployInputs } = _deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployMenderAction */ .l.inputs;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
    'artifact-name': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('NAME', "name of the Artifact, which is its release's; not needed with `redeploy`", 'required without `redeploy`'),
    'device-types': { ...types, required: false, defaultText: 'required without `redeploy`' },
    ...bundleInputs,
    ...pushInputs,
    ...deployInputs,
    'dry-run': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)('make the Artifact, and say whether it would be uploaded, to which devices it would be deployed, and what is in the way; upload, create and change nothing'),
};
/** The root `action.yml` with `provider: mender`: the four steps as one, with one set of inputs. */
const pipelineMenderAction = {
    name: 'pipeline',
    summary: 'make a Mender Artifact, upload it, deploy it and wait for the end, in one step',
    inputs,
    outputs: {
        mode: '`deploy`, or when nothing was made and uploaded, `redeploy`',
        ..._bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleMenderAction */ .u.outputs,
        ..._push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionMenderAction */ .J.outputs,
        ..._deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployMenderAction */ .l.outputs,
    },
    check: (inputs) => (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .checkMenderTarget */ .F)(inputs, (name) => name),
};


/***/ }),

/***/ 68380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ pushRevisionMenderAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30590);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47480);

const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .providerOption */ .fF,
    bundle: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('FILE', 'Mender Artifact to upload, such as the output of the `bundle` step'),
    description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('TEXT', 'description of the Artifact', 'repository, run, commit and actor'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .pushDryRunOption */ .mB,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .menderServerOptions */ .x,
};
/** `actions/push-revision` with `provider: mender`: an Artifact is on the server, and never uploaded twice. */
const pushRevisionMenderAction = {
    name: 'push-revision',
    summary: 'upload a Mender Artifact, unless the server has it already',
    inputs,
    outputs: {
        revision: "the release as JSON: `deploy`'s input, in any job",
        'artifact-id': "the server's id of the Artifact; empty with `dry-run` when it is not there",
        'artifact-name': 'name of the release',
        'size-bytes': 'size of the Artifact',
        unchanged: '`true` when the server had the same Artifact and nothing was uploaded; with `dry-run`, nothing would be',
    },
};


/***/ }),

/***/ 76833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ rehearseMenderAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99946);
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13659);


const inputs = { ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .providerOption */ .fF, ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .menderRehearseOptions */ .L };
const { requests: _asked, 'lost-requests': _lost, ...outputs } = _rehearse_js__WEBPACK_IMPORTED_MODULE_0__/* .rehearseAction */ .Q.outputs;
/** `actions/rehearse` with `provider: mender`: a release is installed on simulated devices before it is deployed to any. */
const rehearseMenderAction = {
    name: 'rehearse',
    summary: 'install a release on simulated devices, after the one before, and say what it has made of them',
    inputs,
    outputs: {
        ...outputs,
        rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when no device failed, and none was made to',
    },
};


/***/ }),

/***/ 79802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ waitForStatusMenderAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19354);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47480);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26110);


const { 'github-token': token, 'environment-url': environmentUrl, comment } = _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .githubOptions */ ._y;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .providerOption */ .fF,
    'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('ID', 'deployment to wait for, such as the output of the `deploy` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .menderWaitOptions */ .N,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .menderServerOptions */ .x,
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('last-successful|previous-successful|ID', 'what the `deploy` step was told to `redeploy`, if it was: when that fails, what is advised is another way back'),
    'github-token': token,
    'github-deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('ID', 'GitHub deployment record that is told the end, such as the output of the `deploy` step'),
    'environment-url': environmentUrl,
    comment,
};
/** `actions/wait-for-status` with `provider: mender`: waits for a deployment that an earlier step, job or person started. */
const waitForStatusMenderAction = {
    name: 'wait-for-status',
    summary: 'wait for the end of a deployment to devices and say how it ended',
    inputs,
    outputs: _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOutputs */ .wg,
};


/***/ }),

/***/ 18224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ pipelineAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32921);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30590);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27062);
/* harmony import */ var _deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76321);
/* harmony import */ var _push_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56486);




const { output: _bundle, ...bundleInputs } = _bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleAction */ .f.inputs;
const { bundle: _made, source: _bundledAlready, format: _chosenAlready, commit: _found, description: _same, 's3-bucket': _asked, 'dry-run': _looked, ...pushInputs } = _push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y.inputs;
const { appspec: _ofFolder, 'file-count': _counted, commit: _ofSource, dirty: _changed, ...pushOutputs } = _push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y.outputs;
const { revision: _pushed, redeploy: _told, appspec: _bundled, commit: _read, 'dry-run': _planned, ...deployInputs } = _deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployAction */ .K.inputs;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .targetOptions */ .Gl,
    's3-bucket': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('BUCKET', 'bucket that the fleet can read; needed for a bundle, and so neither with `redeploy` nor for AWS Lambda and Amazon ECS'),
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .redeploySource */ .i)('deploy again what an earlier deployment deployed, and bundle and push nothing: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`'),
    ...bundleInputs,
    ...pushInputs,
    ...deployInputs,
    'dry-run': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt)('make the bundle, and say where it would be pushed, to which targets it would be deployed, in which batches, and what is in the way; upload, create and change nothing'),
};
/** The root `action.yml`: the four steps as one, with one set of inputs. */
const pipelineAction = {
    name: 'pipeline',
    summary: 'bundle a release, push it, deploy it and wait for the end, in one step',
    inputs,
    outputs: {
        mode: '`deploy`, or when nothing was bundled and pushed, `redeploy`, or `appspec` for AWS Lambda and Amazon ECS',
        release: 'with `mode` `appspec`, the AppSpec file that is deployed; empty where one is made of the inputs',
        ..._bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleAction */ .f.outputs,
        ...pushOutputs,
        ..._deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployAction */ .K.outputs,
    },
    check: _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .storageProblems */ .wS,
};


/***/ }),

/***/ 56486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ pushRevisionAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65117);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30590);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56915);

const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .pushSourceOptions */ .ap,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .revisionOptions */ .A,
    description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('TEXT', 'description of the revision', 'repository, run, commit and actor'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .pushDryRunOption */ .mB,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .awsOptions */ .Gu,
};
/** `actions/push-revision`: a bundle, or what a folder holds, is stored where the fleet finds it and registered, but never uploaded twice. */
const pushRevisionAction = {
    name: 'push-revision',
    summary: 'store a bundle in S3, or what a folder holds, unless it is there already, and register it as a revision',
    inputs,
    check: (values) => [...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .pushSourceProblems */ .GU)(values), ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .storageProblems */ .wS)(values)],
    outputs: {
        revision: "the revision as JSON, pinned to exactly these bytes: `deploy`'s input, in any job",
        's3-bucket': 'bucket of the object',
        's3-key': 'key of the object',
        etag: "ETag of the object's bytes",
        version: 'version of the object; empty in a bucket without versions',
        'content-digest': "SHA-256 of the bundle's content, lower-case hex",
        'size-bytes': 'size of the bundle',
        unchanged: '`true` when the bucket held the same bundle and nothing was uploaded; with `dry-run`, nothing would be',
        appspec: "with `source`, path of its AppSpec file in the workspace: `deploy`'s and `wait-for-status`'s input",
        'file-count': 'with `source`, how many files are in the bundle',
        commit: 'with `source`, commit that the folder is at; empty outside of a git repository',
        dirty: 'with `source`, `true` when tracked files differed from the commit before the build; empty outside of a git repository',
    },
};


/***/ }),

/***/ 13659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rehearseAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25222);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56915);

const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .rehearseOptions */ .WT,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .awsOptions */ .Gu,
};
/** `actions/rehearse`: a release is deployed on the runner before it is deployed anywhere else. */
const rehearseAction = {
    name: 'rehearse',
    summary: 'deploy a release on the runner, after the one before, while clients keep asking, and say what would have happened',
    inputs,
    outputs: {
        verdict: '`passed`, `failed`, or `timed-out`; empty when wrong input ended the step',
        outcome: "how the release's own deployment ended, in the words of `wait-for-status`; empty when it did not begin",
        requests: 'how many requests clients made while the release was deployed, and right after',
        'lost-requests': 'how many of them were not served',
        findings: 'what was found, as JSON: a list of `kind`, `message` and `isFatal`',
        rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when none was forced',
        'elapsed-seconds': 'how long all of it took',
        'result-file': 'file with everything that was found out, as JSON',
        report: 'path of the HTML report, when one was asked for',
    },
};


/***/ }),

/***/ 46540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ waitForStatusAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8330);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39598);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32921);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26110);


const { 'github-token': token, 'environment-url': environmentUrl, comment } = _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .githubOptions */ ._y;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .providerOption */ .fF,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .attachOptions */ ._,
    'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('ID', 'deployment to wait for, such as the output of the `deploy` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .continueOption */ .l6,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .waitOptions */ .Sn,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .awsOptions */ .Gu,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_0__/* .appSpecOption */ .ux,
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .redeploySource */ .i)('what the `deploy` step was told to `redeploy`, if it was: when that fails, what is advised is another way back'),
    'github-token': token,
    'github-deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('ID', 'GitHub deployment record that is told the end, such as the output of the `deploy` step'),
    'environment-url': environmentUrl,
    comment,
};
/** `actions/wait-for-status`: waits for a deployment that an earlier step, job or person started. */
const waitForStatusAction = {
    name: 'wait-for-status',
    summary: 'wait for the end of a deployment and say how it ended',
    inputs,
    outputs: _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOutputs */ .wg,
    check: (values) => [...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .checkAttachOptions */ .O)(values, (name) => name), ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .continueProblems */ .Mx)(values, (name) => name)],
};


/***/ }),

/***/ 15699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pageUrl)
/* harmony export */ });
/**
 * Where a page of this project is, in the very repository and version that the workflow names: a fork's or a mirror's users
 * find theirs. `undefined` when the runner does not say (it does for actions of another repository).
 */
function pageUrl(path, { environment }) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = environment;
    if (!repository || !ref || !server)
        return undefined;
    return `${server}/${repository}/blob/${encodeURIComponent(ref)}/${path}`;
}


/***/ }),

/***/ 19765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runActionAsProcess: () => (/* binding */ runActionAsProcess)
});

// EXTERNAL MODULE: ./packages/github/lib/context.js + 2 modules
var lib_context = __webpack_require__(24690);
// EXTERNAL MODULE: ./packages/github/lib/workflow.js + 6 modules
var lib_workflow = __webpack_require__(76477);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/provider.js
var provider = __webpack_require__(91938);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/actions/lib/choose-step.js


/**
 * The step of the service that the input `provider` names.
 *
 * @throws SlipwayError INPUT_INVALID when there is no such service, or none that has the step.
 */
async function chooseStep(loaders, environment) {
    const provider = readWord(environment.INPUT_PROVIDER?.trim());
    const load = loaders[provider];
    if (load !== undefined)
        return load();
    const known = Object.keys(loaders).join(', ');
    throw new errors.SlipwayError('INPUT_INVALID', `input provider is "${provider}"; this step knows ${known}`);
}
function readWord(word) {
    try {
        return (0,provider/* readProvider */.WE)(word);
    }
    catch (error) {
        if (error instanceof spec/* ValueProblem */.bx)
            throw new errors.SlipwayError('INPUT_INVALID', `input provider ${error.message}`);
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/bundle.js
var bundle = __webpack_require__(27062);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/deploy.js
var deploy = __webpack_require__(76321);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/greengrass/bundle.js
var greengrass_bundle = __webpack_require__(54744);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/greengrass/deploy.js
var greengrass_deploy = __webpack_require__(10015);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/greengrass/pipeline.js
var pipeline = __webpack_require__(25094);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/greengrass/push-revision.js
var push_revision = __webpack_require__(97492);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/greengrass/rehearse.js
var rehearse = __webpack_require__(22809);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/greengrass/wait-for-status.js
var wait_for_status = __webpack_require__(50706);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/mender/bundle.js
var mender_bundle = __webpack_require__(44464);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/mender/deploy.js
var mender_deploy = __webpack_require__(9991);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/mender/pipeline.js
var mender_pipeline = __webpack_require__(82910);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/mender/push-revision.js
var mender_push_revision = __webpack_require__(68380);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/mender/rehearse.js
var mender_rehearse = __webpack_require__(76833);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/mender/wait-for-status.js
var mender_wait_for_status = __webpack_require__(79802);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/pipeline.js
var definitions_pipeline = __webpack_require__(18224);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/push-revision.js
var definitions_push_revision = __webpack_require__(56486);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/rehearse.js
var definitions_rehearse = __webpack_require__(13659);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/wait-for-status.js
var definitions_wait_for_status = __webpack_require__(46540);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/by-provider.js


















/** A definition that is only listed: what its inputs read into does not matter then. */
function forget(definition) {
    return definition;
}
/** What each step takes and gives, for each service that it knows. */
const DEFINITIONS = {
    bundle: {
        codedeploy: forget(bundle/* bundleAction */.f),
        mender: forget(mender_bundle/* bundleMenderAction */.u),
        greengrass: forget(greengrass_bundle/* bundleGreengrassAction */.o),
    },
    'push-revision': {
        codedeploy: forget(definitions_push_revision/* pushRevisionAction */.Y),
        mender: forget(mender_push_revision/* pushRevisionMenderAction */.J),
        greengrass: forget(push_revision/* pushRevisionGreengrassAction */.$),
    },
    deploy: {
        codedeploy: forget(deploy/* deployAction */.K),
        mender: forget(mender_deploy/* deployMenderAction */.l),
        greengrass: forget(greengrass_deploy/* deployGreengrassAction */.j),
    },
    'wait-for-status': {
        codedeploy: forget(definitions_wait_for_status/* waitForStatusAction */.b),
        mender: forget(mender_wait_for_status/* waitForStatusMenderAction */.u),
        greengrass: forget(wait_for_status/* waitForStatusGreengrassAction */.Q),
    },
    rehearse: {
        codedeploy: forget(definitions_rehearse/* rehearseAction */.Q),
        mender: forget(mender_rehearse/* rehearseMenderAction */.l),
        greengrass: forget(rehearse/* rehearseGreengrassAction */.V),
    },
    pipeline: {
        codedeploy: forget(definitions_pipeline/* pipelineAction */.H),
        mender: forget(mender_pipeline/* pipelineMenderAction */.k),
        greengrass: forget(pipeline/* pipelineGreengrassAction */.u),
    },
};

// EXTERNAL MODULE: ./packages/actions/lib/documentation.js
var documentation = __webpack_require__(15699);
;// CONCATENATED MODULE: ./packages/actions/lib/inputs.js




/**
 * Reads the inputs of a step from the variables that the runner sets, once, and tells every problem with them at once.
 * Empty means absent; a list has an item a line.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
function readActionInputs(definition, environment) {
    const { name, inputs, check } = definition;
    const given = (input) => wordsOf(inputs[input], environment[`INPUT_${input.toUpperCase()}`] ?? '');
    const { values, problems } = (0,spec/* readInputs */.Ko)(inputs, given, (input) => `input ${input}`);
    const own = [...findForeign(definition, environment), ...problems];
    const all = own.length > 0 ? own : (check?.(values) ?? []).map((problem) => `input ${problem}`);
    if (all.length > 0) {
        const page = name === 'pipeline' ? 'docs/reference/action.md' : `actions/${name}/README.md`;
        const place = (0,documentation/* pageUrl */.f)(page, { environment }) ?? `${page} of Slipway`;
        throw new errors.SlipwayError('INPUT_INVALID', all.join('\n'), { hint: `${place} lists the inputs` });
    }
    return values;
}
/** What was given for another service than the one that the step is for: nobody would heed it. */
function findForeign({ name, inputs }, environment) {
    const takenBy = new Map();
    for (const [provider, other] of Object.entries(DEFINITIONS[name])) {
        for (const [input, { runnerDefault }] of Object.entries(other.inputs)) {
            // What the runner gives by itself is nobody's mistake.
            if (input in inputs || runnerDefault !== undefined)
                continue;
            if ((environment[`INPUT_${input.toUpperCase()}`] ?? '').trim() === '')
                continue;
            takenBy.set(input, [...(takenBy.get(input) ?? []), provider]);
        }
    }
    return [...takenBy].map(([input, providers]) => `input ${input} is for provider ${providers.join(' and ')}`);
}
function wordsOf(spec, text) {
    const words = spec?.kind === 'list' ? text.split('\n') : [text];
    return words.map((word) => word.trim()).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./packages/actions/lib/run-step.js




/**
 * Runs one phase of a step to its exit code; whatever ends it early is told in the log, as an annotation and in the summary.
 *
 * @param choose answers with the step, or throws what is wrong with the inputs that choose it
 */
async function runStep(choose, phase, outside) {
    const { host, workflow } = outside;
    try {
        const step = await choose();
        const inputs = readActionInputs(step.definition, host.environment);
        return phase === 'post' ? ((await step.post?.(inputs, outside)) ?? 0) : await step.main(inputs, outside);
    }
    catch (error) {
        const told = (0,lib_host/* isCancellation */.iB)(error, host)
            ? new errors.SlipwayError('CANCELLED', `cancelled by ${String(host.cancelled.reason)}`, { cause: error })
            : ((0,lib_host/* lostWorkingFolder */.uJ)(error) ?? error);
        // What `main` has refused is refused again: it has told so, and there is nothing to finish.
        if (phase === 'post' && told instanceof errors.SlipwayError)
            return 0;
        await reportError(told, outside);
        if (host.cancelled.aborted)
            return (0,lib_host/* cancelSignal */.Bj)(host) === 'SIGTERM' ? 143 : 130;
        return told instanceof errors.SlipwayError ? (0,errors/* exitCodeOf */.F)(told.code) : 1;
    }
    finally {
        workflow.flushAnnotations();
        workflow.end();
    }
}
async function reportError(error, { workflow }) {
    const { renderErrorMarkdown } = await __webpack_require__.e(/* import() */ 3797).then(__webpack_require__.bind(__webpack_require__, 53797));
    if (error instanceof errors.SlipwayError) {
        const { code, hint } = error;
        // Inputs, names of files and answers of services are quoted in it.
        const told = (0,untrusted/* untrustedLines */.m)(error.message);
        const message = told.join('\n');
        const lines = told.map((line) => `error: ${line}`);
        workflow.print([...lines, ...(hint === undefined ? [] : [`  hint: ${hint}`])].join('\n'));
        workflow.annotate({ level: 'error', title: code, message: hint === undefined ? message : `${message}\n${hint}` });
        await workflow.appendSummary(renderErrorMarkdown({ code, message, ...(hint !== undefined && { hint }) }));
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    workflow.print(`this is a defect of slipway; please report it with the lines below\n${stack}`);
    workflow.annotate({ level: 'error', title: 'DEFECT', message: `this is a defect of slipway: ${String(error)}` });
    await workflow.appendSummary(renderErrorMarkdown({ code: 'DEFECT', message: String(error), hint: "report it with the log's last lines" }));
}

;// CONCATENATED MODULE: ./packages/actions/lib/index.js





/** Where each step is; only the one that was asked for is loaded. */
const STEPS = {
    bundle: {
        codedeploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8457), __webpack_require__.e(1261)]).then(__webpack_require__.bind(__webpack_require__, 11261))).bundleStep,
        mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(9249)]).then(__webpack_require__.bind(__webpack_require__, 19249))).bundleMenderStep,
        greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(4089)]).then(__webpack_require__.bind(__webpack_require__, 34089))).bundleGreengrassStep,
    },
    'push-revision': {
        codedeploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8457), __webpack_require__.e(1455)]).then(__webpack_require__.bind(__webpack_require__, 73836))).pushRevisionStep,
        mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(3203)]).then(__webpack_require__.bind(__webpack_require__, 23203))).pushRevisionMenderStep,
        greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(7195)]).then(__webpack_require__.bind(__webpack_require__, 37195))).pushRevisionGreengrassStep,
    },
    deploy: {
        codedeploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(2359), __webpack_require__.e(9043), __webpack_require__.e(6259), __webpack_require__.e(9077)]).then(__webpack_require__.bind(__webpack_require__, 39077))).deployStep,
        mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(2359), __webpack_require__.e(9043), __webpack_require__.e(6259), __webpack_require__.e(3230)]).then(__webpack_require__.bind(__webpack_require__, 73230))).deployMenderStep,
        greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(2359), __webpack_require__.e(9043), __webpack_require__.e(6259), __webpack_require__.e(2054)]).then(__webpack_require__.bind(__webpack_require__, 52054))).deployGreengrassStep,
    },
    'wait-for-status': {
        codedeploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(2359), __webpack_require__.e(9043), __webpack_require__.e(6259), __webpack_require__.e(3301)]).then(__webpack_require__.bind(__webpack_require__, 23301))).waitForStatusStep,
        mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(2359), __webpack_require__.e(9043), __webpack_require__.e(6259), __webpack_require__.e(6609)]).then(__webpack_require__.bind(__webpack_require__, 76609))).waitForStatusMenderStep,
        greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(2359), __webpack_require__.e(9043), __webpack_require__.e(6259), __webpack_require__.e(2985)]).then(__webpack_require__.bind(__webpack_require__, 22985))).waitForStatusGreengrassStep,
    },
    rehearse: {
        codedeploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(8524)]).then(__webpack_require__.bind(__webpack_require__, 8524))).rehearseStep,
        mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 33056))).rehearseMenderStep,
        greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(9384)]).then(__webpack_require__.bind(__webpack_require__, 69384))).rehearseGreengrassStep,
    },
    pipeline: {
        codedeploy: async () => (await __webpack_require__.e(/* import() */ 9187).then(__webpack_require__.bind(__webpack_require__, 9187))).pipelineStep,
        mender: async () => (await __webpack_require__.e(/* import() */ 1879).then(__webpack_require__.bind(__webpack_require__, 31879))).pipelineMenderStep,
        greengrass: async () => (await __webpack_require__.e(/* import() */ 6687).then(__webpack_require__.bind(__webpack_require__, 86687))).pipelineGreengrassStep,
    },
};
/** Runs one phase of a step as this process, and ends the process with the step's exit code. */
async function runActionAsProcess(name, phase) {
    const host = (0,lib_host/* processHost */.Ql)();
    const workflow = await (0,lib_workflow/* createWorkflow */.mw)(host.environment);
    const context = await (0,lib_context/* readContext */.yI)(host.environment);
    const choose = () => chooseStep(STEPS[name], host.environment);
    return (0,lib_host/* endProcess */.JZ)(await runStep(choose, phase, { host, workflow, context }));
}


/***/ }),

/***/ 98055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   d: () => (/* binding */ startDeadline),
/* harmony export */   systemClock: () => (/* binding */ systemClock)
/* harmony export */ });
/** Node's timers hold 31 bits of milliseconds (24 days) and fire at once when given more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The clock on the wall; it sleeps for 24 days at most. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, Math.min(ms, LONGEST_TIMER_MS));
        signal?.addEventListener('abort', stop, { once: true });
    }),
};
/** Starts a deadline whose signal aborts after `ms` milliseconds of the clock, unless it is cleared first. */
function startDeadline(clock, ms) {
    const passed = new AbortController();
    const cleared = new AbortController();
    clock.sleep(ms, cleared.signal).then(() => passed.abort(), () => undefined);
    return { signal: passed.signal, clear: () => cleared.abort() };
}
/**
 * Waits for a promise, but no longer than until the signal aborts: for calls that do not give up at once, such as a
 * client's pause between two attempts. What becomes of the promise after that is ignored.
 *
 * @throws the signal's reason.
 */
async function untilAborted(promise, signal) {
    if (signal === undefined)
        return promise;
    let stop = () => undefined;
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ checkAttachOptions),
/* harmony export */   _: () => (/* binding */ attachOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Which deployment is waited for: one by its id, or the newest of a group. */
const attachOptions = {
    'deployment-id': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', 'deployment to wait for'),
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'application of the deployment group whose newest deployment is waited for'),
    'deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment group whose newest deployment is waited for, in place of one by its id'),
};
/**
 * What is wrong with these options together; empty when they say exactly one deployment.
 *
 * @param written how a reader knows an option: `--deployment-id` on a command line, `deployment-id` in a workflow
 */
function checkAttachOptions(values, written) {
    const id = written('deployment-id');
    const names = ['application-name', 'deployment-group'];
    const given = names.filter((name) => values[name] !== undefined).map(written);
    const missing = names.filter((name) => values[name] === undefined);
    if (values['deployment-id'] !== undefined) {
        return given.length === 0
            ? []
            : [`${id} is given beside ${given.join(' and ')}; expected one deployment or one group`];
    }
    if (given.length === 0) {
        return [
            `${id} is missing: deployment to wait for, or ${names.map(written).join(' and ')} for the newest of a group`,
        ];
    }
    return missing.map((name) => `${written(name)} is missing: ${attachOptions[name].help}`);
}


/***/ }),

/***/ 39598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ pauseOption),
/* harmony export */   Mx: () => (/* binding */ continueProblems),
/* harmony export */   l6: () => (/* binding */ continueOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

const PAUSES = ['ready', 'termination'];
const WHAT = '`ready` lets traffic move, `termination` has what is old removed without waiting longer; a deployment that has gone on from there before is left as it is';
/** Which wait of the service is ended, by the command that does nothing else. */
const pauseOption = {
    from: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(PAUSES, `which wait of the deployment is ended: ${WHAT}`, 'ready'),
};
/** The same for a step that waits: only where it is asked for. */
const continueOption = {
    continue: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(PAUSES, `let the deployment go on before it is waited for: ${WHAT}`),
};
/**
 * What is wrong with these options together: going on from a point leaves nothing to wait for at or before it.
 *
 * @param written how a reader knows an option: `--wait-until` on a command line, `wait-until` in a workflow
 */
function continueProblems({ continue: from, 'wait-until': until, }, written) {
    const isBehind = from === 'termination' ? until !== 'succeeded' : from === 'ready' && until === 'ready';
    if (!isBehind)
        return [];
    const later = from === 'ready' ? 'traffic-shifted or succeeded' : 'succeeded';
    return [
        `${written('wait-until')} is "${until}", which ${written('continue')} "${from}" leaves behind; expected ${later}`,
    ];
}


/***/ }),

/***/ 37878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ dryRunOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Whether a deployment is only planned. */
const dryRunOption = {
    'dry-run': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('say what would be deployed, to which targets, in which batches and what is in its way; create and change nothing'),
};


/***/ }),

/***/ 48875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ givenContent),
/* harmony export */   Ps: () => (/* binding */ checkGreengrassPlace),
/* harmony export */   n9: () => (/* binding */ checkGreengrassContent)
/* harmony export */ });
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48662);

const CHANGES = ['revision', 'components', 'component-config', 'reset-config', 'remove-components'];
/** The options by which this says what a target is to have. */
function givenContent(values) {
    const isGiven = (name) => name === 'revision' ? values.revision !== undefined : values[name].length > 0;
    return [...(values['deployment-file'] === undefined ? [] : ['deployment-file']), ...CHANGES.filter(isGiven)];
}
/**
 * What is wrong with the options that say what a target is to have: nothing does, a file with all of it and changes are given together,
 * or one component is told two things.
 *
 * @param written how a reader knows an option: `--components` on a command line, `components` in a workflow
 * @param others options that could say what is deployed too, and do not
 */
function checkGreengrassContent(values, written, others = []) {
    const given = givenContent(values);
    if (given.length === 0) {
        const known = [...CHANGES, 'deployment-file', ...others].map(written).join(', ');
        return [`${known}: one of them is missing: what is deployed`];
    }
    if (given[0] === 'deployment-file' && given.length > 1) {
        const changes = given.slice(1).map(written).join(' and ');
        return [
            `${written('deployment-file')} and ${changes} are given together; the file says all that the target is to have, the others what changes`,
        ];
    }
    const { components, 'component-config': configured, 'remove-components': removed } = values;
    const told = (name) => values[name].map((one) => one.name);
    const problems = [];
    for (const name of new Set(told('components'))) {
        const versions = new Set(components.filter((one) => one.name === name).map(({ version }) => version));
        if (versions.size > 1)
            problems.push(`${written('components')} has "${name}" as ${[...versions].join(' and ')}`);
    }
    const twice = configured.find(({ name }, place) => configured.findIndex((one) => one.name === name) !== place);
    if (twice !== undefined)
        problems.push(`${written('component-config')} has two files for "${twice.name}"`);
    for (const option of ['components', 'component-config', 'reset-config']) {
        const both = told(option).find((name) => removed.includes(name));
        if (both !== undefined) {
            problems.push(`"${both}" is in ${written('remove-components')} and in ${written(option)}; expected one of them`);
        }
    }
    return problems;
}
/** What is wrong with the target; a file with the whole deployment may name it alone. */
function checkGreengrassPlace(values, written) {
    const isNamed = values['thing-group'] !== undefined || values.thing !== undefined;
    return values['deployment-file'] !== undefined && !isNamed ? [] : (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .checkGreengrassTarget */ .z)(values, written);
}


/***/ }),

/***/ 69152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ componentPushOptions),
/* harmony export */   Vl: () => (/* binding */ componentDryRunOption),
/* harmony export */   eP: () => (/* binding */ componentOptions),
/* harmony export */   fV: () => (/* binding */ componentSourceOptions),
/* harmony export */   vH: () => (/* binding */ componentStorageOptions)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29346);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33082);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30590);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62102);





/** What a component is made of. */
const componentOptions = {
    source: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('DIR', 'folder of the component: a project of the Greengrass development kit, or a recipe with its artifacts'),
    built: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('take what `gdk component build` has left in greengrass-build as it is'),
    'allow-secrets': _release_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X['allow-secrets'],
};
/** What the repository and a build have to do with a component. */
const componentSourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('put only files that git tracks into the archives that are made here'),
    timestamps: {
        ..._source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k.timestamps,
        help: "time that the entries of the archives carry: one for all, or the commit's",
    },
    'build-command': {
        ..._source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k['build-command'],
        help: 'command run by bash before the component is made, and before its own custom_build_command; a signal that ends us ends it too',
    },
};
/** Where a component is published, and how. */
const componentPushOptions = {
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('BUCKET', 'bucket for the artifacts, which the role of the core devices may read', 'the one of gdk-config.json with region and account behind it'),
    's3-prefix': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PREFIX', 'folders in the bucket that the keys of the artifacts begin with, such as `edge/components`', 'none'),
        read: ([given = '']) => {
            const folders = given.replace(/^\/+|\/+$/g, '');
            return folders === '' ? undefined : `${folders}/`;
        },
    },
    'component-tags': (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .resourceTags */ .i)('tag of the component version'),
};
/** How the artifacts of a component are kept in their bucket: as a bundle, but that nothing is ever written over. */
const componentStorageOptions = {
    sse: _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep.sse,
    'sse-kms-key-id': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['sse-kms-key-id'],
    'sse-bucket-key': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['sse-bucket-key'],
    's3-acl': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['s3-acl'],
    's3-storage-class': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['s3-storage-class'],
    's3-tags': { ..._storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['s3-tags'], help: 'tag of the objects, up to 10' },
    metadata: {
        ..._storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep.metadata,
        help: 'what else to keep with the objects, beside digests, run and actor',
    },
    'expected-bucket-owner': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['expected-bucket-owner'],
};
/** Whether a component is only said to be published. */
const componentDryRunOption = {
    'dry-run': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('say which version would be published, and where its artifacts would be; upload and publish nothing'),
};


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


/***/ }),

/***/ 55254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ greengrassRehearseOptions)
/* harmony export */ });
/* harmony import */ var _mender_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36998);
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25222);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69152);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93384);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79614);






/** As many as a rehearsal has at the most: each has a folder of its own, and runs components for real. */
const MOST_DEVICES = 50;
/** What is rehearsed on simulated core devices: the release and the one before, what else the fleet has, and what counts as a failure. */
const greengrassRehearseOptions = {
    source: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('DIR', `${_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOptions */ .eP.source.help}, or what bundle has made of one; several components are released together`),
        required: true,
    },
    previous: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('DIR|REF', 'what the release replaces: folders of the same components, or a branch, tag or commit of which the same paths are taken'),
        defaultText: 'devices that have none of its components',
    },
    'other-components': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('DIR', 'folder of a component that the fleet has beside the release, such as one that it depends on'),
    'public-components': {
        ..._deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV.components,
        help: 'component of AWS that the fleet has in this version; a stand-in that does nothing takes its place',
        defaultText: 'for those that recipes depend on, the lowest version that these allow',
    },
    'deployment-file': {
        ..._deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV['deployment-file'],
        help: "JSON file with the deployment of the fleet, in the form of `aws greengrassv2 create-deployment`: configurations, users and policies are taken from it, and the release's versions put in",
    },
    'component-config': {
        ..._deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV['component-config'],
        help: 'JSON file that is merged into the configuration of a component with the release',
    },
    'reset-config': _deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV['reset-config'],
    'failure-policy': _deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassDeploymentOptions */ .VC['failure-policy'],
    devices: (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)('how many simulated core devices there are', { from: 1, to: MOST_DEVICES }, '3'),
    'watch-time': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long components are looked at after the deployment: a deployment succeeds as soon as a `Run` script has begun, whatever becomes of it', '3'),
    'max-failures': _wait_js__WEBPACK_IMPORTED_MODULE_4__/* .greengrassWaitOptions */ .d['max-failures'],
    built: _component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOptions */ .eP.built,
    'allow-secrets': _component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOptions */ .eP['allow-secrets'],
    'with-rollback': {
        ..._rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .rehearseOptions */ .WT['with-rollback'],
        help: 'deploy the release once more with a component behind it that fails on every device: what the devices bring back is told',
    },
    // There are no clients that could lose a request.
    'fail-on': (0,_rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .failOnOption */ .rZ)(['leftovers', 'slow-hooks', 'differences', 'rollback']),
    timeout: _rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .rehearseOptions */ .WT.timeout,
    report: _rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .rehearseOptions */ .WT.report,
};


/***/ }),

/***/ 48662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ greengrassTargetOptions),
/* harmony export */   z: () => (/* binding */ checkGreengrassTarget)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What a deployment is for: exactly one of these says it. */
const greengrassTargetOptions = {
    'thing-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'thing group whose core devices are deployed to, also those that join it later'),
    thing: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'thing of the one core device that is deployed to'),
};
/** Service model of AWS IoT: names of things and of thing groups. */
const NAME = /^[a-zA-Z0-9:_-]{1,128}$/;
/**
 * What is wrong with these options together; empty when they say the target in exactly one way.
 *
 * @param written how a reader knows an option: `--thing` on a command line, `thing` in a workflow
 */
function checkGreengrassTarget(values, written) {
    const names = ['thing-group', 'thing'].map(written).join(' and ');
    const given = ['thing-group', 'thing'].filter((name) => values[name] !== undefined);
    const count = given.length;
    if (count === 1) {
        return given.flatMap((option) => {
            const name = values[option] ?? '';
            const what = option === 'thing' ? 'a thing' : 'a thing group';
            return NAME.test(name) ? [] : [`${written(option)} is "${name}"; expected the name of ${what}, no ARN`];
        });
    }
    return [
        count === 0
            ? `${names}: one of them is missing: what is deployed to`
            : `${names} are given together; expected one of them`,
    ];
}


/***/ }),

/***/ 68157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ menderSelectionOptions),
/* harmony export */   i: () => (/* binding */ menderArtifactOptions)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29346);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);


/** Which files of a folder go into an Artifact. */
const menderSelectionOptions = {
    include: _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X.include,
    exclude: _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X.exclude,
    'ignore-hidden-files': _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X['ignore-hidden-files'],
    'allow-secrets': _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X['allow-secrets'],
};
/** What a Mender Artifact is made of, beside the files that it carries. */
const menderArtifactOptions = {
    'artifact-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('NAME', "name of the Artifact, which is its release's"),
    'device-types': { ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('TYPE', 'type of the devices that it fits'), required: true },
    'update-module': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('MODULE', 'update module that installs it: `single-file`, `directory`, `script`, `deb`, `rpm`, `rootfs-image`, or another one that the devices have', '`single-file` for a file, `directory` for a folder'),
    'dest-dir': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('PATH', 'folder on the device for `single-file` and `directory`', 'none, and those two need it'),
    'file-mode': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('OCTAL', 'permissions on the device, for `single-file`', '755 for an executable file, else 644'),
    'artifact-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'artifact group that it belongs to'),
    provides: { ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('KEY=VALUE', 'what the device has once it is installed, beside its version'), read: readTraits },
    depends: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('KEY=VALUE', 'what the device has to have before; `artifact_name` and `artifact_group` are those of the device itself'),
        read: readTraits,
    },
    'clears-provides': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('PATTERN', 'what a device no longer has once it is installed, `*` for any text'),
    'keep-provides': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('do not clear what earlier versions of the same software provided'),
    'software-filesystem': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'first part of the name under which its version is kept', 'rootfs-image'),
    'software-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'second part of that name', "the update module's"),
    'software-version': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('VERSION', 'its version', 'the artifact-name'),
    'no-software-version': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('say nothing of a software version'),
    'state-scripts': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('FILE', 'script that the client runs at a state, by its name, such as ArtifactInstall_Enter_00'),
    'meta-data': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'JSON file that the update module gets with it'),
    compression: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['gzip', 'none', 'zstd'], 'how header and payload are compressed', 'gzip'),
    'signing-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'private key, RSA or ECDSA P-256 in PEM, by which it is signed; the key itself may be in the environment as `MENDER_SIGNING_KEY`', 'not signed'),
};
function readTraits(given) {
    return given
        .filter((word) => word !== '')
        .map((word) => {
        const end = word.indexOf('=');
        if (end < 1)
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`has "${word}"; expected KEY=VALUE`);
        return { key: word.slice(0, end), value: word.slice(end + 1) };
    });
}


/***/ }),

/***/ 99946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ menderRehearseOptions)
/* harmony export */ });
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25222);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68157);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36998);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19354);





/** As many as a rehearsal has of one type at the most: each has a folder of its own, and installs for real. */
const MOST_DEVICES = 50;
const UNLESS_MADE = 'required without `bundle`';
const { 'artifact-name': name, 'device-types': types, ...artifactOptions } = _artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .menderArtifactOptions */ .i;
/** What is rehearsed on simulated devices: the release and the one before, what devices there are, and what counts as a failure. */
const menderRehearseOptions = {
    source: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('PATH', 'file or folder of the release, which becomes an Artifact as `bundle` makes one', UNLESS_MADE),
        requiredUnless: 'bundle',
    },
    bundle: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'Mender Artifact of the release, in the place of `source`'),
    previous: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FOLDER|FILE|REF', 'what the release replaces: a folder or file of which an Artifact is made with the same inputs, an Artifact (`FILE.mender`), or a branch, tag or commit of which the same paths are taken', 'devices that nothing was installed on'),
    'previous-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'name of the Artifact that is made of `previous`', 'the artifact-name with -previous'),
    devices: (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)('how many simulated devices there are', { from: 1, to: MOST_DEVICES }, '3'),
    'device-type': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('TYPE', 'type of these devices', 'the first type that the release fits'),
    'other-devices': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('TYPE=COUNT', 'devices of another type that are deployed to with them, to see what becomes of these'),
        read: (given) => given.filter((word) => word !== '').map(readDevices),
    },
    'module-folder': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('DIR', 'folder with update modules of your own: executables, each called as the type of payload that it installs'),
    'verify-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'public key in PEM: the devices refuse an Artifact that it does not verify'),
    'artifact-name': { ...name, required: false, requiredUnless: 'bundle', defaultText: UNLESS_MADE },
    'device-types': { ...types, required: false, requiredUnless: 'bundle', defaultText: UNLESS_MADE },
    ...artifactOptions,
    ..._artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .menderSelectionOptions */ .K,
    'max-failures': _wait_js__WEBPACK_IMPORTED_MODULE_3__/* .menderWaitOptions */ .N['max-failures'],
    'no-artifact': _wait_js__WEBPACK_IMPORTED_MODULE_3__/* .menderWaitOptions */ .N['no-artifact'],
    'with-rollback': {
        ..._rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseOptions */ .WT['with-rollback'],
        help: 'deploy the release once more, and make its commit fail on every device: what the update module brings back is told',
    },
    // There are no clients that could lose a request.
    'fail-on': (0,_rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .failOnOption */ .rZ)(['leftovers', 'slow-hooks', 'differences', 'rollback']),
    timeout: _rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseOptions */ .WT.timeout,
    report: _rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseOptions */ .WT.report,
};
function readDevices(word) {
    const [, deviceType = '', digits = ''] = /^(.+)=(\d{1,4})$/.exec(word) ?? [];
    const count = Number(digits);
    if (deviceType !== '' && count >= 1 && count <= MOST_DEVICES)
        return { deviceType, count };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`has "${word}"; expected TYPE=COUNT with a count from 1 to ${MOST_DEVICES}, such as sensor=2`);
}


/***/ }),

/***/ 47480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ menderServerOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** How to reach a Mender server, or the engine in its place. The token comes from the environment alone. */
const menderServerOptions = {
    'mender-server': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'Mender server, or the engine in its place; the personal access token is read from `MENDER_TOKEN`, a login from `MENDER_USERNAME` and `MENDER_PASSWORD`, in the environment alone', 'MENDER_SERVER, else https://hosted.mender.io'),
};


/***/ }),

/***/ 84354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkMenderTarget),
/* harmony export */   j: () => (/* binding */ menderTargetOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Which devices a deployment is for: exactly one of these says it. */
const menderTargetOptions = {
    devices: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('ID', 'device to deploy to, by its id'),
    'device-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'static group whose devices of this moment are deployed to'),
    'all-devices': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('deploy to all accepted devices'),
    filter: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', 'saved filter (dynamic group) whose devices are deployed to, also those that fit it later; Mender Enterprise'),
};
/**
 * What is wrong with these options together; empty when they say the target in exactly one way.
 *
 * @param written how a reader knows an option: `--devices` on a command line, `devices` in a workflow
 */
function checkMenderTarget(values, written) {
    const given = givenOf(values);
    if (given.length === 1)
        return [];
    const names = ['devices', 'device-group', 'all-devices', 'filter'].map(written);
    if (given.length === 0)
        return [`${names.join(', ')}: one of them is missing: the devices to deploy to`];
    return [`${given.map(written).join(' and ')} are given together; expected one of them`];
}
function givenOf(values) {
    return [
        ...(values.devices.length > 0 ? ['devices'] : []),
        ...(values['device-group'] === undefined ? [] : ['device-group']),
        ...(values['all-devices'] ? ['all-devices'] : []),
        ...(values.filter === undefined ? [] : ['filter']),
    ];
}


/***/ }),

/***/ 91938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ readProvider),
/* harmony export */   fF: () => (/* binding */ providerOption)
/* harmony export */ });
/* unused harmony export PROVIDERS */
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** The services that deploy, by the words that choose between them. */
const PROVIDERS = ['codedeploy', 'mender', 'greengrass'];
/** Which service a step or a command is for: it decides what else they take. */
const providerOption = {
    provider: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(PROVIDERS, 'service that deploys: AWS CodeDeploy, Mender or AWS IoT Greengrass V2; it decides which of the others are taken', 'codedeploy'),
};
/**
 * The service that a word names; without one, the first.
 *
 * @throws ValueProblem in words that follow the option's name.
 */
function readProvider(word) {
    if (word === undefined || word === '')
        return PROVIDERS[0];
    const provider = PROVIDERS.find((name) => name === word);
    if (provider === undefined)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected one of ${PROVIDERS.join(', ')}`);
    return provider;
}


/***/ }),

/***/ 65117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ pushSourceProblems),
/* harmony export */   ap: () => (/* binding */ pushSourceOptions),
/* harmony export */   yu: () => (/* binding */ readPushSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29346);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33082);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);




/** What is pushed: a bundle that there is, or what a folder holds. */
const pushSourceOptions = {
    bundle: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'bundle to store, or an AppSpec file for AWS Lambda or Amazon ECS; or else `source`', 'required without `source`'),
        requiredUnless: 'source',
    },
    source: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('DIR', 'release folder whose content is stored, in place of a bundle: what the bucket holds already is not even packed'),
    ..._release_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X,
    format: { ..._release_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X.format, defaultText: "told by the key's name, else zip" },
    ..._source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k,
};
/**
 * What is wrong with the options together, a line each.
 *
 * @param written how a reader knows the name of an option
 */
function pushSourceProblems(values, written = (name) => name) {
    if (values.source !== undefined) {
        if (values.bundle === undefined)
            return [];
        return [`${written('source')} takes the place of ${written('bundle')}, and both are given`];
    }
    return Object.keys({ ..._release_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X, ..._source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k })
        .filter((name) => isGiven(name, values[name]))
        .map((name) => `${written(name)} is for ${written('source')}: a bundle is stored as it is`);
}
function isGiven(name, value) {
    if (name === 'timestamps')
        return value !== 'fixed';
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
/**
 * What is pushed.
 *
 * @param written how a reader knows the name of an option
 * @throws SlipwayError INPUT_INVALID with every {@link pushSourceProblems | problem}.
 */
function readPushSource(values, written) {
    const problems = pushSourceProblems(values, written);
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: values.source === undefined
                ? 'leave them out, or name the folder in place of the bundle'
                : 'leave out one or the other',
        });
    }
    const { source, bundle = '' } = values;
    return source === undefined ? { bundle } : { source };
}


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


/***/ }),

/***/ 25222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ rehearseOptions),
/* harmony export */   rZ: () => (/* binding */ failOnOption)
/* harmony export */ });
/* unused harmony export REHEARSAL_FAILURES */
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78122);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);



/** What makes a rehearsal fail beside a deployment that does. */
const REHEARSAL_FAILURES = ['lost-requests', 'leftovers', 'slow-hooks', 'differences', 'rollback'];
/** What is rehearsed: where the release and the one before are, what else it needs, who asks, and what counts as a failure. */
const rehearseOptions = {
    source: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('DIR', 'folder of the release to instances', '.'),
    bundle: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'bundle of the release, in the place of a folder'),
    revision: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file of a release to AWS Lambda or Amazon ECS'),
    ..._cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudOptions */ .UB,
    ..._cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecVariableOptions */ .Zt,
    'allow-secrets': {
        ..._cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSecretOptions */ .sO['allow-secrets'],
        help: 'take what matches into a bundle or the code of a function though it looks like a secret, in gitignore patterns; nothing else that does is taken',
    },
    previous: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FOLDER|FILE|REF', 'what the release replaces: a folder, a bundle or a zip, a branch, tag or commit of which the same paths are taken, or last-successful: what the group has got of its last success', 'empty instances; a function or a service needs one'),
    functions: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=PATH[,HANDLER]', 'code of a function that the release calls, such as a hook: a folder or a zip'),
        read: (given) => given.filter((word) => word !== '').map(readFunction),
    },
    'function-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .assignments */ .T)('variable of all functions; `{url}` and `{test-url}` in it stand for the listeners of a service'),
    handler: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'handler of the function that is released', 'index.handler'),
    'image-folders': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=DIR', 'folder that stands for an image of the task definition'),
        read: (given) => given.filter((word) => word !== '').map(readImage),
    },
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'CodeDeploy application, as hooks see it', 'rehearsal'),
    'deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment group; with credentials at hand its settings are read from the service', 'rehearsal'),
    group: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'settings of the group, as `aws deploy get-deployment-group` prints them; `deploymentConfigInfo` beside them for a configuration of your own', "the service's, or else those of a new group"),
    'deployment-config': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment configuration', "the group's"),
    instances: wholeNumber('COUNT', 'how many instances there are', 2, 20),
    isolation: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['directory', 'overlay'], 'how instances are kept apart from this machine: overlay takes Linux, and root or `sudo -n`', 'directory'),
    'load-balancer': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('put the instances behind a load balancer, as a group that has one does in any case'),
    payload: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'event that the function is called with, as JSON', '{}'),
    'request-path': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PATH', 'path that is asked for over HTTP', '/'),
        read: ([value = '']) => readPath(value) ?? '/',
    },
    'health-check-path': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PATH', 'path by which the load balancer sees whether a task or an instance is healthy', 'the path that is asked for'),
        read: ([value = '']) => readPath(value),
    },
    requests: wholeNumber('COUNT', 'how many requests are made at least at each step of the traffic', 100, 10_000),
    'with-rollback': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('deploy the release once more, make it fail at its end, and have the service roll it back'),
    'fail-on': failOnOption(REHEARSAL_FAILURES),
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long all of it may take', '1800'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the report as one HTML file'),
};
function readPath(value) {
    if (value === '')
        return undefined;
    if (/^\/[^\s#]*$/.test(value))
        return value;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a path that begins with /, such as /health`);
}
function readFunction(word) {
    const [, name, path, handler] = /^([A-Za-z0-9_-]{1,64})=([^,]+)(?:,(\S+))?$/.exec(word) ?? [];
    if (name === undefined || path === undefined) {
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=PATH or NAME=PATH,HANDLER, such as CodeDeployHook_check=hook`);
    }
    return { name, path, ...(handler !== undefined && { handler }) };
}
function readImage(word) {
    const [, name, folder] = /^([^=\s]+)=(.+)$/.exec(word) ?? [];
    if (name !== undefined && folder !== undefined)
        return { name, folder };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=DIR, such as web=dist`);
}
/** Which of these make a rehearsal fail. */
function failOnOption(words) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(words.join('|'), 'what makes the rehearsal fail beside a deployment that does; several are separated by commas'),
        read: (given) => given
            .flatMap((word) => word.split(','))
            .map((word) => word.trim())
            .filter((word) => word !== '')
            .map((word) => readFailure(word, words)),
    };
}
function readFailure(word, words) {
    const known = words.find((one) => one === word);
    if (known !== undefined)
        return known;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected one of ${words.join(', ')}`);
}
function wholeNumber(placeholder, help, fallback, most) {
    return {
        kind: 'text',
        placeholder,
        help,
        defaultText: String(fallback),
        read: ([value = '']) => {
            if (value === '')
                return fallback;
            const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
            if (number >= 1 && number <= most)
                return number;
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to ${most}`);
        },
    };
}


/***/ }),

/***/ 29346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ revisionOptions),
/* harmony export */   X: () => (/* binding */ bundleOptions)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21378);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30590);




/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
const bundleOptions = {
    format: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
    'host-os': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['linux', 'windows'], 'operating system of the hosts', "what the AppSpec's `os` says"),
    'appspec-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
    'ignore-hidden-files': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('leave out whatever has a name that begins with a dot'),
    'allow-secrets': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle what matches though it looks like a secret, in gitignore patterns; nothing else that does is bundled'),
    'appspec-var': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .T)('what stands for ${NAME} in the AppSpec file of the bundle'),
    'appspec-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .D)('environment variable that stands for ${NAME} in the AppSpec file of the bundle'),
};
/** Where a revision is stored, and under which name. */
const revisionOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
    's3-key': _storage_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOption */ .TR,
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOption */ .j)('commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
};


/***/ }),

/***/ 33082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sourceOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What the repository and a build have to do with a bundle. */
const sourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('bundle only files that git tracks'),
    timestamps: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fixed', 'commit'], "time that the bundle's entries carry: one for all bundles, or the commit's", 'fixed'),
    'build-command': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COMMAND', 'command run by bash before the bundle is made; a signal that ends us ends it too'),
};


/***/ }),

/***/ 68116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
/* harmony export */   Y: () => (/* binding */ yesUnless),
/* harmony export */   YW: () => (/* binding */ optionalSeconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bx: () => (/* binding */ ValueProblem),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** What is wrong with one option's value, in words that follow its name. */
class ValueProblem extends Error {
    name = 'ValueProblem';
}
/** An option that must be given. */
function required(placeholder, help) {
    return { kind: 'text', help, placeholder, required: true, read: ([value]) => value ?? '' };
}
function text(placeholder, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder,
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === '' ? undefined : value),
    };
}
function flag(help) {
    return { kind: 'flag', help, read: ([value]) => readBoolean(value) ?? false };
}
/** What happens unless it is declined with `false`. */
function yesUnless(help) {
    return { kind: 'flag', help, defaultText: 'true', read: ([value]) => readBoolean(value) ?? true };
}
/** The words that the runner's own getBooleanInput takes: YAML's core schema. */
function readBoolean(value) {
    if (value === undefined || value === '')
        return undefined;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new ValueProblem(`is "${value}"; expected true or false`);
}
/** An option that may be repeated. */
function list(placeholder, help) {
    return { kind: 'list', help, placeholder, read: (given) => given.filter((value) => value !== '') };
}
/** One of a few words; `fallback` applies when it is not given. */
function choice(words, help, fallback) {
    return {
        ...optionalChoice(words, help),
        defaultText: fallback,
        read: ([value]) => readWord(value, words) ?? fallback,
    };
}
function optionalChoice(words, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: words.join('|'),
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readWord(value, words),
    };
}
function readWord(value, words) {
    if (value === undefined || value === '')
        return undefined;
    const word = words.find((candidate) => candidate === value);
    if (word === undefined)
        throw new ValueProblem(`is "${value}"; expected one of ${words.join(', ')}`);
    return word;
}
/** A stretch of time in seconds, fractions allowed; read into milliseconds. */
function optionalSeconds(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'SECONDS',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readSeconds(value),
    };
}
function readSeconds(value) {
    if (value === undefined || value === '')
        return undefined;
    const number = Number(value);
    // A timer takes 31 bits of milliseconds; no deployment runs for 24 days.
    if (!/^[0-9.]+$/.test(value) || !(number > 0) || number > 2_000_000) {
        throw new ValueProblem(`is "${value}"; expected a number of seconds above 0, such as 600`);
    }
    return number * 1000;
}
/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
function fileExistsBehavior(help) {
    return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help);
}
/**
 * Reads what was given for each input into typed values, and tells every problem with it at once.
 *
 * @param given the words given for a name; none, or empty ones, when it is absent
 * @param written how a reader knows the name: `--source` on a command line, `source` in a workflow
 */
function readInputs(specs, given, written) {
    const values = {};
    const problems = [];
    for (const [name, spec] of Object.entries(specs)) {
        const words = given(name);
        const isRequired = spec.required === true ||
            (spec.requiredUnless !== undefined &&
                [spec.requiredUnless].flat().every((other) => (given(other)[0] ?? '') === ''));
        if (isRequired && (words[0] ?? '') === '') {
            // Empty means absent: a workflow passes every input, given or not.
            problems.push(`${written(name)} is missing: ${spec.help}`);
            continue;
        }
        try {
            values[name] = spec.read(words);
        }
        catch (error) {
            if (!(error instanceof ValueProblem))
                throw error;
            problems.push(`${written(name)} ${error.message}`);
        }
    }
    return { values: values, problems };
}


/***/ }),

/***/ 33214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   Ql: () => (/* binding */ processHost),
/* harmony export */   iB: () => (/* binding */ isCancellation),
/* harmony export */   uJ: () => (/* binding */ lostWorkingFolder)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * The process that we run in. The first signal asks us to end, a second one ends the process at once: whoever sends two
 * means it.
 */
function processHost() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => {
            if (controller.signal.aborted)
                process.exit(signal === 'SIGTERM' ? 143 : 130);
            controller.abort(signal);
        });
    }
    // A reader that has gone, as `head` does, or a full disk under a log is no reason to end: the exit code still has to tell
    // how it ended.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    return {
        environment: process.env,
        clock: _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__.systemClock,
        cancelled: controller.signal,
        random: Math.random,
    };
}
/** The signal that cancelled us, as exit codes know it. */
function cancelSignal({ cancelled }) {
    return cancelled.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
}
/**
 * Whether an error is only the echo of the signal that cancelled us: its own reason, or a library's word for it, however
 * often it was wrapped. An archive whose reading was given up is not a damaged archive. An error that says itself what the
 * cancellation has left behind is more than an echo.
 */
function isCancellation(error, { cancelled }) {
    if (!cancelled.aborted || (error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError && error.code === 'CANCELLED'))
        return false;
    for (let cause = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
        if (cause === cancelled.reason || (cause instanceof Error && cause.name === 'AbortError'))
            return true;
    }
    return false;
}
/** What is told where the folder that we run in was removed: of the first path that is taken from it Node says so. */
function lostWorkingFolder(error) {
    const isLost = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
    if (!isLost)
        return undefined;
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', 'the working directory does not exist any more', {
        hint: 'change to a folder that does: this one was moved or removed',
        cause: error,
    });
}
/**
 * Ends the process with a code once everything is written. A client's pause before its next attempt, or a connection
 * that is kept open, would hold back the end of a cancelled step.
 */
async function endProcess(code) {
    await flush(process.stdout);
    const lost = lostOutput(process.stdout);
    if (lost !== undefined)
        process.stderr.write(`error: not everything could be written to stdout: ${lost.message}\n`);
    await flush(process.stderr);
    process.exit(code === 0 && lost !== undefined ? 1 : code);
}
/** Why a reader who is still there did not get everything, if so: whoever reads our JSON must not take half of it for all. */
function lostOutput({ errored }) {
    return errored === null || errored.code === 'EPIPE' ? undefined : errored;
}
function flush(stream) {
    return new Promise((resolve) => {
        // The callback comes with an error where the reader has gone; there is nobody to write to then.
        if (stream.writable)
            stream.write('', () => resolve());
        else
            resolve();
    });
}


/***/ })

};

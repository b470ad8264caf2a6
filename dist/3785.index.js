export const id = 3785;
export const ids = [3785,5245,2921];
export const modules = {

/***/ 23785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32921);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42158);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37878);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70261);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40457);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _start_and_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54064);





const redeploy = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'redeploy',
    summary: 'deploy again what an earlier deployment deployed',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .targetOptions */ .Gl,
        from: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .redeploySource */ .i)('whose revision is deployed again: the last successful deployment, the success with another revision before it, the deployment with this id, or the last success of this commit or of the one that a tag names', 'last-successful'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .deploymentOptions */ .w,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .dryRunOption */ .S,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .waitOption */ .fz,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .waitOptions */ .Sn,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .queueTimeoutOption */ .Uo,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .awsOptions */ .Gu,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: _options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .WAIT_NOTE */ .rD,
    run: ({ values, outside }) => {
        const request = {
            applicationName: values['application-name'],
            deploymentGroupName: values['deployment-group'],
            from: values.from ?? 'last-successful',
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .readDeploymentOptions */ .U)(values),
        };
        if (values['dry-run']) {
            return (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_8__/* .tellPlan */ .f)(values, outside, async ({ settings, ...ports }, options) => {
                const { planRedeploy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(6287)]).then(__webpack_require__.bind(__webpack_require__, 27031));
                const { createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
                const { openTags } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
                const functions = createLambdaFunctions(settings);
                return planRedeploy(request, { ...ports, functions, tags: await openTags(outside) }, options);
            });
        }
        return (0,_start_and_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .startAndWait */ .Z)(values, request, outside, async ({ settings, ...ports }, options) => {
            const { redeploy: redeployFrom } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(6287)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const { createLambdaFunctions, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            const { openTags } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
            const store = createS3ArtifactStore(settings);
            const functions = createLambdaFunctions(settings);
            return redeployFrom(request, { ...ports, store, functions, tags: await openTags(outside) }, options);
        });
    },
});


/***/ }),

/***/ 40457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tellPlan)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42385);


/** Prints what a deployment would do, in place of doing it, and resolves with the exit code. */
async function tellPlan(values, outside, plan) {
    const { createCodeDeployProvider, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { exitCodeOfPlan } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { planJson, renderPlan } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_0__/* .toAwsSettings */ .a)(values, outside);
    const planned = await plan({
        provider: createCodeDeployProvider(settings),
        store: createS3ArtifactStore(settings),
        clock: outside.clock,
        settings,
    }, { ifBusy: values['if-busy'], skipIfCurrent: values['skip-if-current'], signal: outside.cancelled });
    if (values.json)
        outside.print(`${JSON.stringify(planJson(planned))}\n`);
    else
        outside.print(`${renderPlan(planned, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paintFor */ .ev)(outside, false)).join('\n')}\n`);
    return exitCodeOfPlan(planned);
}


/***/ }),

/***/ 54064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ startAndWait)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60336);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86964);
/* harmony import */ var _end_not_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48396);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10782);






/** How long a busy group is waited for where nobody says so and the end is not waited for. */
const BUSY_TIMEOUT_MS = 3_600_000;
/** What every command that deploys does around its start: checks what would be too late at the end, and waits if it is to. */
async function startAndWait(values, subject, outside, start, told) {
    const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
    const { pollSchedule, startOptions, warnOfExpiry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 25245));
    const { decideTimeout } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 19567));
    if (values.wait)
        await prepareReportFile(values.report);
    const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, outside);
    const provider = createCodeDeployProvider(settings);
    const reporter = told ?? (await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createReporter */ .A5)({ outside, isJson: values.json, isJsonLines: values.wait }));
    const { clock } = outside;
    const startedAt = clock.now();
    // Without a wait it is only about a busy group, which is no reason to ask for more.
    const statedMs = values.timeout ?? (values.wait ? undefined : BUSY_TIMEOUT_MS);
    const timeout = await decideTimeout(statedMs, { ...subject, waitUntil: values['wait-until'] }, { provider, reporter, host: outside });
    if (values.wait)
        await warnOfExpiry(timeout, { host: outside, reporter });
    const started = await start({ provider, reporter, clock, schedule: pollSchedule(values, outside), settings }, startOptions(values, timeout, outside));
    if (started.kind === 'not-deployed')
        return (0,_end_not_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .endNotDeployed */ .$)(started.notDeployed, values, outside);
    const { deploymentId, from, asked } = started;
    if (values.wait) {
        const redeployed = from === undefined || asked === undefined ? undefined : { asked, deploymentId: from };
        const service = (0,_slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A)(values, { provider, reporter, host: outside });
        return (0,_wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .waitToExitCode */ .i)(deploymentId, values, { outside, service, timeout, startedAt, redeployed });
    }
    if (values.json) {
        const revision = (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__/* .toRevisionJson */ .Rh)(started.revision);
        outside.print(`${JSON.stringify({ deploymentId, ...(from !== undefined && { from }), revision })}\n`);
    }
    else
        outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`);
    return 0;
}


/***/ }),

/***/ 42158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deploymentOptions),
  U: () => (/* binding */ readDeploymentOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/override.js

const TRIGGERS = ['failure', 'stop', 'alarm'];
/** What one deployment has otherwise than its group. */
const overrideOptions = {
    'auto-rollback': {
        kind: 'list',
        placeholder: 'failure|stop|alarm|off',
        help: "what makes the service roll this deployment back, in place of the group's setting",
        read: readTriggers,
    },
    alarms: (0,spec/* list */.p_)('NAME', "CloudWatch alarm that stops this deployment, in place of the group's"),
    'ignore-alarms': (0,spec/* flag */.Jt)('let no alarm stop this deployment, such as one that the release before has set off'),
    'target-tags': {
        ...(0,spec/* list */.p_)('KEY=VALUE', ''),
        help: 'tag of the instances that replace the old ones, in a blue/green deployment; KEY alone for any value',
        read: (given) => given.filter((word) => word !== '').map(readTag),
    },
    'target-auto-scaling-groups': (0,spec/* list */.p_)('NAME', 'Auto Scaling group whose instances replace the old ones, in a blue/green deployment'),
};
/** Words may stand in one text, too: `failure,stop`. */
function readTriggers(given) {
    const words = given.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== '');
    if (words.length === 0)
        return undefined;
    if (words.length === 1 && words[0] === 'off')
        return [];
    const triggers = words.map((word) => {
        const trigger = TRIGGERS.find((known) => known === word);
        if (trigger !== undefined)
            return trigger;
        throw new spec/* ValueProblem */.bx(word === 'off'
            ? `is "${words.join(',')}"; off stands alone`
            : `is "${word}"; expected some of ${TRIGGERS.join(', ')}, or off`);
    });
    return [...new Set(triggers)];
}
function readTag(word) {
    const equals = word.indexOf('=');
    const key = equals < 0 ? word : word.slice(0, equals);
    if (key === '')
        throw new spec/* ValueProblem */.bx(`is "${word}"; expected KEY=VALUE, or KEY for any value`);
    return equals < 0 ? { key } : { key, value: word.slice(equals + 1) };
}
/** The part of a deployment request that these options say. */
function readOverrideOptions(values) {
    const { alarms, 'auto-rollback': autoRollback, 'ignore-alarms': areIgnored } = values;
    const tags = values['target-tags'];
    const autoScalingGroups = values['target-auto-scaling-groups'];
    const targetInstances = {
        ...(tags.length > 0 && { tags }),
        ...(autoScalingGroups.length > 0 && { autoScalingGroups }),
    };
    return {
        ...(autoRollback !== undefined && { autoRollback }),
        ...((areIgnored || alarms.length > 0) && { alarms: { isEnabled: !areIgnored, names: alarms } }),
        ...(Object.keys(targetInstances).length > 0 && { targetInstances }),
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/deployment.js


/** How a deployment is to be done. */
const deploymentOptions = {
    'deployment-config': (0,spec/* text */.Qq)('NAME', 'deployment configuration', "the group's"),
    description: (0,spec/* text */.Qq)('TEXT', 'description of the deployment'),
    'file-exists-behavior': (0,spec/* fileExistsBehavior */.V4)('what to do with files at a destination that no earlier deployment of the group put there'),
    'ignore-application-stop-failures': (0,spec/* flag */.Jt)("go on when the previous revision's ApplicationStop scripts fail"),
    'update-outdated-instances-only': (0,spec/* flag */.Jt)('leave out instances that run the revision already'),
    'if-busy': (0,spec/* choice */.Yq)(['queue', 'fail', 'skip', 'supersede'], 'what to do while another deployment of the group is under way: wait for its end at most as long as the timeout, fail, deploy nothing, or stop it and take its place', 'queue'),
    'skip-if-current': (0,spec/* flag */.Jt)("deploy nothing when the group's last deployment succeeded with this very revision"),
    ...overrideOptions,
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
        ...readOverrideOptions(values),
    };
}


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
function isLocalEndpoint(values, { environment }, service = 'CODEDEPLOY') {
    const url = values['endpoint-url'] ?? environment[`AWS_ENDPOINT_URL_${service}`] ?? environment.AWS_ENDPOINT_URL;
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}


/***/ }),

/***/ 86964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ codeDeployService)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _start_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25245);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);



/** AWS CodeDeploy, with deployments waited for as the wait options say. */
function codeDeployService(values, { provider, reporter, host, }) {
    return {
        provider,
        reporter,
        host,
        failOn: values['fail-on'],
        pageOf: async (deploymentId) => {
            const { codeDeployConsoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            return codeDeployConsoleUrl((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host), deploymentId);
        },
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { createFunctionLogs } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const hooks = { appSpecs: provider, logs: createFunctionLogs((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host)) };
            const now = host.clock.now();
            return waitForStatus({
                deploymentId,
                // Counted from when the wait began, and the queue has had its part.
                timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
                onTimeout: values['on-timeout'],
                onCancel: values['on-cancel'],
                failOn: values['fail-on'],
                waitUntil: values['wait-until'],
                ...(startedAt !== undefined && { startedAt }),
                ...(redeployed !== undefined && { redeployed }),
            }, { provider, reporter, clock: host.clock, schedule: (0,_start_options_js__WEBPACK_IMPORTED_MODULE_2__.pollSchedule)(values, host), hooks, groups: provider }, host.cancelled);
        },
    };
}


/***/ }),

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const { 'poll-interval': statedMs } = values;
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host);
    // On this machine calls cost nobody anything, unless somebody wants them as rare as they are elsewhere.
    return {
        floorMs: statedMs ?? (isLocal ? 250 : 3_300),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, { timeoutMs }, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeoutMs }, { host, reporter }) {
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ })

};

export const id = 5820;
export const ids = [5820];
export const modules = {

/***/ 6321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ deployAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2921);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2158);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6110);


const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .targetOptions */ .Gl,
    revision: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('REVISION', 'what is deployed: the output of `push-revision`, `s3://bucket/key`, or `github:owner/repository@commit`'),
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .redeploySource */ .i)('deploy again what an earlier deployment deployed, in place of `revision`: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .deploymentOptions */ .w,
    description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('TEXT', 'description of the deployment', 'repository, run, commit and actor'),
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .yesUnless */ .Y)('wait for the end; `false` leaves that to a `wait-for-status` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .waitOptions */ .Sn,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .awsOptions */ .Gu,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_0__/* .appSpecOption */ .ux,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_0__/* .githubOptions */ ._y,
};
/** `actions/deploy`: a revision goes to a deployment group, and the step says how it ended. */
const deployAction = {
    name: 'deploy',
    summary: 'deploy a revision to a deployment group, wait for the end and say how it ended',
    inputs,
    outputs: {
        ..._groups_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOutputs */ .wg,
        reason: 'why nothing was deployed, when nothing was',
        'other-deployment-id': 'when nothing was deployed: id of the deployment that held the group, or that has brought the revision there before',
        'timeout-left': "seconds of `timeout` that are left once the deployment is created: `wait-for-status`'s `timeout`",
        revision: 'the revision that is deployed, as JSON',
        'redeployed-from': 'id of the deployment whose revision is deployed again, with `redeploy`',
        'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
    },
    check: ({ revision, redeploy }) => {
        if (revision !== undefined && redeploy !== undefined)
            return ['revision and redeploy are both given; expected one'];
        return revision === undefined && redeploy === undefined ? ['revision is missing: what is deployed'] : [];
    },
};


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployStep: () => (/* binding */ deployStep)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(2158);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(7940);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(336);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 3 modules
var context = __webpack_require__(2565);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(9061);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(9564);
// EXTERNAL MODULE: ./packages/runtime/lib/start-options.js
var start_options = __webpack_require__(5245);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/deploy.js
var deploy = __webpack_require__(6321);
// EXTERNAL MODULE: ./packages/actions/lib/finish-report.js
var finish_report = __webpack_require__(3349);
// EXTERNAL MODULE: ./packages/actions/lib/github-report.js
var github_report = __webpack_require__(3113);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var deployment_outcome = __webpack_require__(8421);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(3214);
// EXTERNAL MODULE: ./packages/actions/lib/result-file.js
var result_file = __webpack_require__(643);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(2127);
;// CONCATENATED MODULE: ./packages/actions/lib/report-not-deployed.js






/** Tells everywhere that nothing was deployed, and why; the log has it already. Resolves with the exit code. */
async function reportNotDeployed(notDeployed, inputs, outside) {
    const { describeNotDeployed, notDeployedJson, renderNotDeployed, renderNotDeployedMarkdown } = await __webpack_require__.e(/* import() */ 5680).then(__webpack_require__.bind(__webpack_require__, 5680));
    const { workflow, host } = outside;
    const { outcome, reason, other, elapsedMs } = notDeployed;
    const file = await (0,result_file/* writeResultFile */.t)('not-deployed', notDeployedJson(notDeployed), outside);
    (0,step/* setOutputs */.n)(workflow, deploy/* deployAction */.K, {
        outcome,
        'action-taken': 'none',
        reason: describeNotDeployed(notDeployed),
        'other-deployment-id': other?.id,
        'failure-code': reason.code,
        'elapsed-seconds': String(Math.round(elapsedMs / 1000)),
        'result-file': file,
    });
    const [headline = '', ...rest] = renderNotDeployed(notDeployed, undefined, 'workflow');
    const level = (0,deployment_outcome/* exitCodeOfOutcome */.H)(outcome) === 0 ? 'notice' : 'error';
    workflow.annotate({ level, title: headline, message: rest.join('\n').trim() || headline });
    const markdown = renderNotDeployedMarkdown(notDeployed, { advice: 'workflow' });
    await workflow.appendSummary(markdown);
    const { applicationName, deploymentGroupName } = notDeployed;
    // A cancelled step is killed after 7.5 seconds, and what it could comment on did not happen.
    if (inputs.comment && outcome !== 'cancelled') {
        await (0,github_report/* tellComment */.lB)(`${applicationName}/${deploymentGroupName}`, markdown, inputs, outside);
    }
    return (0,deployment_outcome/* exitCodeOfOutcome */.H)(outcome, (0,lib_host/* cancelSignal */.Bj)(host));
}

// EXTERNAL MODULE: ./packages/actions/lib/reporter.js
var lib_reporter = __webpack_require__(3708);
// EXTERNAL MODULE: ./packages/actions/lib/wait-and-report.js + 2 modules
var wait_and_report = __webpack_require__(6618);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/deploy.js













const deployStep = (0,step/* defineStep */.o)({
    definition: deploy/* deployAction */.K,
    main: async (inputs, outside) => {
        // A revision that cannot be read is wrong input, told before anything is loaded or asked.
        const revision = inputs.revision === undefined ? undefined : (0,parse/* parseRevisionLocation */.U)(inputs.revision);
        if (inputs.wait)
            await (0,report_file.prepareReportFile)(inputs.report);
        const { createCodeDeployProvider, consoleUrl } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const { host, workflow } = outside;
        const settings = (0,aws_settings/* toAwsSettings */.a)(inputs, host);
        const provider = createCodeDeployProvider(settings);
        const reporter = (0,lib_reporter/* createWorkflowReporter */.x)(outside);
        const startedAt = host.clock.now();
        if (inputs.wait)
            await (0,start_options.warnOfExpiry)(inputs, { host, reporter });
        const started = await start(inputs, revision, { outside, provider, reporter });
        if (started.kind === 'not-deployed')
            return reportNotDeployed(started.notDeployed, inputs, outside);
        const { deploymentId } = started;
        // First of all: `post` can tell the rest.
        workflow.saveState('deployment-id', deploymentId);
        const url = consoleUrl(settings, deploymentId);
        (0,step/* setOutputs */.n)(workflow, deploy/* deployAction */.K, {
            'deployment-id': deploymentId,
            revision: JSON.stringify((0,format/* toRevisionJson */.Rh)(started.revision)),
            'redeployed-from': started.from,
            'console-url': url,
            // A wait has to have a timeout, however long the queue was.
            'timeout-left': String(Math.max(1, Math.round((startedAt + inputs.timeout - host.clock.now()) / 1000))),
        });
        const recordId = host.cancelled.aborted ? undefined : await (0,github_report/* beginRecord */.dT)(inputs, outside);
        (0,step/* setOutputs */.n)(workflow, deploy/* deployAction */.K, { 'github-deployment-id': recordId });
        // A cancelled step has to say what became of the deployment, and to do with it what it was told for that case.
        if (inputs.wait || host.cancelled.aborted) {
            return (0,wait_and_report/* waitAndReport */.LG)(deploymentId, inputs, { ...outside, provider, reporter, recordId, startedAt });
        }
        await (0,wait_and_report/* tellStarted */.Pe)(deploymentId, url, outside);
        return 0;
    },
    post: finish_report/* finishReport */.U,
});
async function start(inputs, revision, ports) {
    const { deploy, redeploy } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(8420)]).then(__webpack_require__.bind(__webpack_require__, 8891));
    const { provider, reporter, outside } = ports;
    const { host } = outside;
    const deployPorts = { provider, reporter, clock: host.clock, schedule: (0,start_options.pollSchedule)(inputs, host) };
    const options = (0,start_options.startOptions)(inputs, host);
    const description = inputs.description ?? (0,context/* describeRun */.vZ)(outside.context);
    const request = {
        applicationName: inputs['application-name'],
        deploymentGroupName: inputs['deployment-group'],
        ...(0,deployment/* readDeploymentOptions */.U)(inputs),
        ...(description !== '' && { description }),
    };
    if (revision === undefined) {
        const from = inputs.redeploy ?? 'last-successful';
        const { createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const store = createS3ArtifactStore((0,aws_settings/* toAwsSettings */.a)(inputs, host));
        return redeploy({ ...request, from }, { ...deployPorts, store }, options);
    }
    return { ...(await deploy({ ...request, revision }, deployPorts, options)), revision };
}


/***/ }),

/***/ 2158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deploymentOptions),
  U: () => (/* binding */ readDeploymentOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(8116);
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

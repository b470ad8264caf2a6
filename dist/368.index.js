export const id = 368;
export const ids = [368];
export const modules = {

/***/ 26312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ deployAction)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/core/lib/inputs/redeploy.js
var redeploy = __webpack_require__(32921);
// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(42158);
// EXTERNAL MODULE: ./packages/core/lib/inputs/order.js
var order = __webpack_require__(32043);
// EXTERNAL MODULE: ./packages/core/lib/inputs/dry-run.js
var dry_run = __webpack_require__(37878);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/dry-run.js

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
    help: `${dry_run/* dryRunOption */.S['dry-run'].help}; \`before-push\` for a revision that is still to be pushed`,
    defaultText: 'false',
    read: ([value = '']) => {
        const word = WORDS.get(/^[tf]/i.test(value) ? value.toLowerCase() : value);
        if (word !== undefined)
            return word;
        throw new spec/* ValueProblem */.bx(`is "${value}"; expected true, false or before-push`);
    },
};

// EXTERNAL MODULE: ./packages/actions/lib/definitions/groups.js
var definitions_groups = __webpack_require__(26110);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/deploy.js



const inputs = {
    ...groups/* targetOptions */.Gl,
    revision: (0,spec/* text */.Qq)('REVISION', 'what is deployed: the output of `push-revision`, `s3://bucket/key`, or `github:owner/repository@commit`'),
    redeploy: (0,redeploy/* redeploySource */.i)('deploy again what an earlier deployment deployed, in place of `revision`: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`'),
    ...deployment/* deploymentOptions */.w,
    ...order/* orderOptions */.$,
    description: (0,spec/* text */.Qq)('TEXT', 'description of the deployment', 'repository, run, commit and actor'),
    'dry-run': planOption,
    wait: (0,spec/* yesUnless */.Y)('wait for the end; `false` leaves that to a `wait-for-status` step, and `fail-on`, `report`, `comment` and `on-timeout` with it'),
    ...groups/* waitOptions */.Sn,
    ...groups/* queueTimeoutOption */.Uo,
    ...groups/* awsOptions */.Gu,
    ...definitions_groups/* appSpecOption */.ux,
    ...definitions_groups/* githubOptions */._y,
};
/** `actions/deploy`: a revision goes to a deployment group, and the step says how it ended. */
const deployAction = {
    name: 'deploy',
    summary: 'deploy a revision to a deployment group, wait for the end and say how it ended',
    inputs,
    outputs: {
        ...definitions_groups/* resultOutputs */.wg,
        reason: 'why nothing was deployed, when nothing was',
        'other-deployment-id': 'when nothing was deployed: id of the deployment that held the group, or that has brought the revision or a newer commit there before',
        'timeout-left': "seconds that are left of `timeout` once the deployment is created, or without one, what the group's own waits make of it: `wait-for-status`'s `timeout`",
        revision: 'the revision that is deployed, as JSON',
        'redeployed-from': 'id of the deployment whose revision is deployed again, with `redeploy`',
        'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
        'would-deploy': 'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
    },
    check: ({ revision, redeploy }) => {
        if (revision !== undefined && redeploy !== undefined)
            return ['revision and redeploy are both given; expected one'];
        return revision === undefined && redeploy === undefined ? ['revision is missing: what is deployed'] : [];
    },
};


/***/ }),

/***/ 80368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployStep: () => (/* binding */ deployStep)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(42158);
// EXTERNAL MODULE: ./packages/core/lib/inputs/order.js
var inputs_order = __webpack_require__(32043);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(79564);
// EXTERNAL MODULE: ./packages/runtime/lib/start-options.js
var start_options = __webpack_require__(25245);
// EXTERNAL MODULE: ./packages/runtime/lib/wait-timeout.js
var wait_timeout = __webpack_require__(19567);
;// CONCATENATED MODULE: ./packages/actions/lib/commit-history.js
/** Opens them with the token that the step was given; without one, what is asked is answered with that. */
async function openCommits({ 'github-token': token }, { context, workflow }) {
    const { createCommitHistory, createGitHubTags } = await __webpack_require__.e(/* import() */ 6110).then(__webpack_require__.bind(__webpack_require__, 6110));
    if (token !== undefined)
        workflow.mask(token);
    const settings = { apiUrl: context.apiUrl, repository: context.repository || undefined, token };
    return { history: createCommitHistory(settings), tags: createGitHubTags(settings) };
}

// EXTERNAL MODULE: ./packages/actions/lib/definitions/deploy.js + 1 modules
var deploy = __webpack_require__(26312);
// EXTERNAL MODULE: ./packages/actions/lib/finish-report.js
var finish_report = __webpack_require__(23349);
// EXTERNAL MODULE: ./packages/actions/lib/github-report.js
var github_report = __webpack_require__(33113);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 2 modules
var lib_context = __webpack_require__(24690);
;// CONCATENATED MODULE: ./packages/actions/lib/read-request.js


/** What the inputs of the deploy step ask for, beside the revision. */
function readRequest(inputs, { context }) {
    const description = inputs.description ?? (0,lib_context/* describeRun */.vZ)(context);
    return {
        applicationName: inputs['application-name'],
        deploymentGroupName: inputs['deployment-group'],
        ...(0,deployment/* readDeploymentOptions */.U)(inputs),
        ...(description !== '' && { description }),
    };
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var deployment_outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/actions/lib/result-file.js
var result_file = __webpack_require__(20643);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(92127);
;// CONCATENATED MODULE: ./packages/actions/lib/report-not-deployed.js






/** Tells everywhere that nothing was deployed, and why; the log has it already. Resolves with the exit code. */
async function reportNotDeployed(notDeployed, inputs, outside) {
    const { describeNotDeployed, notDeployedJson, renderNotDeployed, renderNotDeployedMarkdown } = await __webpack_require__.e(/* import() */ 1767).then(__webpack_require__.bind(__webpack_require__, 61767));
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
;// CONCATENATED MODULE: ./packages/actions/lib/tell-plan.js








/** Says everywhere what a deployment would do, in place of doing it, and resolves with the exit code. */
async function tellPlan(inputs, revision, outside) {
    const { exitCodeOfPlan } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 11930));
    const { describePlan, isCreating, planJson, renderPlan, renderPlanMarkdown } = await __webpack_require__.e(/* import() */ 1767).then(__webpack_require__.bind(__webpack_require__, 61767));
    const { workflow } = outside;
    const plan = await makePlan(inputs, revision, outside);
    const { problems, from, release, start } = plan;
    workflow.print(renderPlan(plan).join('\n'));
    (0,step/* setOutputs */.n)(workflow, deploy/* deployAction */.K, {
        revision: JSON.stringify((0,format/* toRevisionJson */.Rh)(release.revision)),
        'redeployed-from': from,
        'would-deploy': String(isCreating(plan) && problems.length === 0),
        reason: start.kind === 'skipped' ? start.reason : problems[0]?.message,
        'failure-code': problems[0]?.code,
        'result-file': await (0,result_file/* writeResultFile */.t)('plan', planJson(plan), outside),
    });
    for (const { code, message, hint } of problems) {
        workflow.annotate({ level: 'error', title: code, message: hint === undefined ? message : `${message}\n${hint}` });
    }
    if (problems.length === 0)
        workflow.annotate({ level: 'notice', title: 'dry run', message: describePlan(plan) });
    await workflow.appendSummary(renderPlanMarkdown(plan));
    return exitCodeOfPlan(plan);
}
async function makePlan(inputs, revision, outside) {
    const { planDeployment, planRedeploy } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 11930));
    const { createCodeDeployProvider, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(9837), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 29837));
    const { host } = outside;
    const settings = (0,aws_settings/* toAwsSettings */.a)(inputs, host);
    const store = createS3ArtifactStore(settings);
    const ports = { provider: createCodeDeployProvider(settings), store, clock: host.clock };
    const options = {
        ifBusy: inputs['if-busy'],
        skipIfCurrent: inputs['skip-if-current'],
        signal: host.cancelled,
    };
    const request = readRequest(inputs, outside);
    const { history, tags } = await openCommits(inputs, outside);
    if (revision === undefined) {
        return planRedeploy({ ...request, from: inputs.redeploy ?? 'last-successful' }, { ...ports, tags }, options);
    }
    const order = (0,inputs_order/* readOrderGuard */.O)(inputs, { history, store });
    return planDeployment({ ...request, revision }, ports, {
        ...options,
        ...(order !== undefined && { order }),
        isPushedLater: inputs['dry-run'] === 'before-push',
    });
}

// EXTERNAL MODULE: ./packages/actions/lib/wait-and-report.js + 2 modules
var wait_and_report = __webpack_require__(6618);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/deploy.js
















const deployStep = (0,step/* defineStep */.o)({
    definition: deploy/* deployAction */.K,
    main: async (inputs, outside) => {
        // A revision that cannot be read is wrong input, told before anything is loaded or asked.
        const revision = inputs.revision === undefined ? undefined : (0,parse/* parseRevisionLocation */.U)(inputs.revision);
        if (inputs['dry-run'] !== 'off')
            return tellPlan(inputs, revision, outside);
        if (inputs.wait)
            await (0,report_file.prepareReportFile)(inputs.report);
        const { createCodeDeployProvider, consoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(9837), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 29837));
        const { host, workflow } = outside;
        const settings = (0,aws_settings/* toAwsSettings */.a)(inputs, host);
        const provider = createCodeDeployProvider(settings);
        const reporter = (0,lib_reporter/* createWorkflowReporter */.x)(outside);
        const startedAt = host.clock.now();
        const subject = {
            applicationName: inputs['application-name'],
            deploymentGroupName: inputs['deployment-group'],
            ...(0,deployment/* readDeploymentOptions */.U)(inputs),
        };
        const timeout = await (0,wait_timeout.decideTimeout)(inputs.timeout, subject, { provider, reporter, host });
        if (inputs.wait)
            await (0,start_options.warnOfExpiry)(timeout, { host, reporter });
        const started = await start(inputs, revision, { outside, provider, reporter, timeout });
        if (started.kind === 'not-deployed')
            return reportNotDeployed(started.notDeployed, inputs, outside);
        const { deploymentId, from } = started;
        // First of all: `post` can tell the rest.
        workflow.saveState('deployment-id', deploymentId);
        const url = consoleUrl(settings, deploymentId);
        (0,step/* setOutputs */.n)(workflow, deploy/* deployAction */.K, {
            'deployment-id': deploymentId,
            revision: JSON.stringify((0,format/* toRevisionJson */.Rh)(started.revision)),
            'redeployed-from': from,
            'console-url': url,
            'timeout-left': String(Math.round((0,wait_timeout/* timeLeft */.f)(timeout, startedAt, host.clock.now()) / 1000)),
        });
        const recordId = host.cancelled.aborted ? undefined : await (0,github_report/* beginRecord */.dT)(inputs, outside);
        (0,step/* setOutputs */.n)(workflow, deploy/* deployAction */.K, { 'github-deployment-id': recordId });
        // A cancelled step has to say what became of the deployment, and to do with it what it was told for that case.
        if (inputs.wait || host.cancelled.aborted) {
            return (0,wait_and_report/* waitAndReport */.LG)(deploymentId, inputs, {
                ...outside,
                provider,
                reporter,
                recordId,
                startedAt,
                timeout,
                redeployedFrom: from,
            });
        }
        await (0,wait_and_report/* tellStarted */.Pe)(deploymentId, url, outside);
        return 0;
    },
    post: finish_report/* finishReport */.U,
});
async function start(inputs, revision, ports) {
    const { deploy, redeploy } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 11930));
    const { provider, reporter, outside } = ports;
    const { host } = outside;
    const deployPorts = { provider, reporter, clock: host.clock, schedule: (0,start_options.pollSchedule)(inputs, host) };
    const options = (0,start_options.startOptions)(inputs, ports.timeout, host);
    const request = readRequest(inputs, outside);
    const { createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(9837), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 29837));
    const store = createS3ArtifactStore((0,aws_settings/* toAwsSettings */.a)(inputs, host));
    const { history, tags } = await openCommits(inputs, outside);
    if (revision === undefined) {
        const from = inputs.redeploy ?? 'last-successful';
        return redeploy({ ...request, from }, { ...deployPorts, store, tags }, options);
    }
    const order = (0,inputs_order/* readOrderGuard */.O)(inputs, { history, store });
    const guarded = { ...options, ...(order !== undefined && { order }) };
    return { ...(await deploy({ ...request, revision }, deployPorts, guarded)), revision };
}


/***/ }),

/***/ 21378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commitOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names a commit by its whole hash. */
function commitOption(help, defaultText) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', help, defaultText),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    };
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

/***/ 32043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ orderOptions),
/* harmony export */   O: () => (/* binding */ readOrderGuard)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21378);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);


/** What keeps an older commit from overtaking a newer one. */
const orderOptions = {
    'if-older': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['fail', 'skip', 'deploy'], 'what to do when the group runs a newer commit already, as far as GitHub can be asked: fail, deploy nothing, or deploy without looking', 'fail'),
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOption */ .j)('commit that the revision was made from, for `if-older`', 'that of a revision on GitHub, or what was recorded with the bundle'),
};
/** The guard that the options ask for; `undefined` when it does not matter what the group runs. */
function readOrderGuard(values, ports) {
    const { 'if-older': asked, commit } = values;
    const ifOlder = asked ?? 'fail';
    if (ifOlder === 'deploy')
        return undefined;
    return { ifOlder, isAskedFor: asked !== undefined, ...(commit !== undefined && { commit }), ...ports };
}


/***/ })

};

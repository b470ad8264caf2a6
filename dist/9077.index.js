export const id = 9077;
export const ids = [9077,5245];
export const modules = {

/***/ 58675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ openCodeDeploy)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86964);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);



/** AWS CodeDeploy, as a step has been told to reach it. */
async function openCodeDeploy(inputs, outside) {
    const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(5294)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { host } = outside;
    const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_2__/* .toAwsSettings */ .a)(inputs, host));
    return (0,_slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A)(inputs, { provider, reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside), host });
}


/***/ }),

/***/ 69094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ reportNotDeployed)
/* harmony export */ });
/* harmony import */ var _slipway_core_deployment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98421);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33214);
/* harmony import */ var _definitions_deploy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76321);
/* harmony import */ var _github_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33113);
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20643);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92127);






/** Tells everywhere that nothing was deployed, and why; the log has it already. Resolves with the exit code. */
async function reportNotDeployed(notDeployed, inputs, outside) {
    const { describeNotDeployed, notDeployedJson, renderNotDeployed, renderNotDeployedMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { workflow, host } = outside;
    const { outcome, reason, other, elapsedMs } = notDeployed;
    const file = await (0,_result_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeResultFile */ .t)('not-deployed', notDeployedJson(notDeployed), outside);
    (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n)(workflow, _definitions_deploy_js__WEBPACK_IMPORTED_MODULE_0__/* .deployAction */ .K, {
        outcome,
        'action-taken': 'none',
        reason: describeNotDeployed(notDeployed),
        'other-deployment-id': other?.id,
        'failure-code': reason.code,
        'elapsed-seconds': String(Math.round(elapsedMs / 1000)),
        'result-file': file,
    });
    const [headline = '', ...rest] = renderNotDeployed(notDeployed, undefined, 'workflow');
    const level = (0,_slipway_core_deployment__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOfOutcome */ .He)(outcome) === 0 ? 'notice' : 'error';
    workflow.annotate({ level, title: headline, message: rest.join('\n').trim() || headline });
    const markdown = renderNotDeployedMarkdown(notDeployed, { advice: 'workflow' });
    await workflow.appendSummary(markdown);
    const { applicationName, deploymentGroupName, place = `${applicationName}/${deploymentGroupName}` } = notDeployed;
    // A cancelled step is killed after 7.5 seconds, and what it could comment on did not happen.
    if (inputs.comment && outcome !== 'cancelled') {
        await (0,_github_report_js__WEBPACK_IMPORTED_MODULE_1__/* .tellComment */ .lB)(place, markdown, inputs, outside);
    }
    return (0,_slipway_core_deployment__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOfOutcome */ .He)(outcome, (0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_5__/* .cancelSignal */ .Bj)(host));
}


/***/ }),

/***/ 39077:
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
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/runtime/lib/cloud-release.js
var cloud_release = __webpack_require__(53531);
// EXTERNAL MODULE: ./packages/runtime/lib/codedeploy-service.js
var codedeploy_service = __webpack_require__(86964);
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

// EXTERNAL MODULE: ./packages/actions/lib/definitions/deploy.js
var deploy = __webpack_require__(76321);
// EXTERNAL MODULE: ./packages/actions/lib/finish-report.js
var finish_report = __webpack_require__(23349);
// EXTERNAL MODULE: ./packages/actions/lib/github-report.js
var github_report = __webpack_require__(33113);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 2 modules
var lib_context = __webpack_require__(24690);
// EXTERNAL MODULE: ./packages/actions/lib/reporter.js
var lib_reporter = __webpack_require__(3708);
;// CONCATENATED MODULE: ./packages/actions/lib/open-release.js



/** Opens a release to AWS Lambda or Amazon ECS; what is wrong with its AppSpec file is annotated at its lines. */
async function openReleaseOf(request, inputs, outside) {
    const { openCloudRelease, rememberTexts } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 53531));
    const { host, context } = outside;
    const texts = rememberTexts();
    const reporter = (0,lib_reporter/* createWorkflowReporter */.x)(outside, texts.textOf);
    const description = inputs.description ?? (0,lib_context/* describeRun */.vZ)(context);
    const release = await openCloudRelease({ ...request, ...(description !== '' && { description }) }, { settings: (0,aws_settings/* toAwsSettings */.a)(inputs, host), allowSecrets: inputs['allow-secrets'], texts, reporter, host });
    return { release, reporter };
}

// EXTERNAL MODULE: ./packages/actions/lib/open-service.js
var open_service = __webpack_require__(58675);
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

// EXTERNAL MODULE: ./packages/actions/lib/report-not-deployed.js
var report_not_deployed = __webpack_require__(69094);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(92127);
// EXTERNAL MODULE: ./packages/actions/lib/result-file.js
var result_file = __webpack_require__(20643);
;// CONCATENATED MODULE: ./packages/actions/lib/tell-plan.js








/** Says everywhere what a deployment would do, in place of doing it, and resolves with the exit code. */
async function tellPlan(inputs, revision, outside, draft) {
    const { exitCodeOfPlan } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { describePlan, isCreating, planJson, renderPlan, renderPlanMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { workflow } = outside;
    const plan = await makePlan(inputs, revision, outside, draft);
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
async function makePlan(inputs, revision, outside, draft) {
    const { planDeployment, planRedeploy } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createCodeDeployProvider, createLambdaFunctions, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(5294)]).then(__webpack_require__.bind(__webpack_require__, 62212));
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
        const functions = createLambdaFunctions(settings);
        const from = inputs.redeploy ?? 'last-successful';
        return planRedeploy({ ...request, from }, { ...ports, functions, tags }, options);
    }
    const order = (0,inputs_order/* readOrderGuard */.O)(inputs, { history, store });
    return planDeployment({ ...request, revision }, ports, {
        ...options,
        ...(order !== undefined && { order }),
        ...(draft !== undefined && { draft }),
        isPushedLater: inputs['dry-run'] === 'before-push',
    });
}

// EXTERNAL MODULE: ./packages/actions/lib/wait-and-report.js + 2 modules
var wait_and_report = __webpack_require__(6618);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/deploy.js




















const deployStep = (0,step/* defineStep */.o)({
    definition: deploy/* deployAction */.K,
    main: async (inputs, outside) => {
        // What cannot be read is wrong input, told before anything is loaded or asked.
        const isBack = inputs.redeploy !== undefined;
        const asked = isBack ? undefined : (0,cloud_release/* readAskedRelease */.c)(inputs, (name) => `input ${name}`, outside.host.environment);
        const opened = asked?.kind === 'app-spec' ? await openReleaseOf(asked.request, inputs, outside) : undefined;
        const revision = asked?.kind === 'revision' ? asked.revision : opened?.release.draft.revision;
        if (inputs['dry-run'] !== 'off')
            return tellPlan(inputs, revision, outside, opened?.release.draft);
        if (inputs.wait)
            await (0,report_file.prepareReportFile)(inputs.report);
        const { createCodeDeployProvider, codeDeployConsoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(5294)]).then(__webpack_require__.bind(__webpack_require__, 62212));
        const { host, workflow } = outside;
        const settings = (0,aws_settings/* toAwsSettings */.a)(inputs, host);
        const provider = createCodeDeployProvider(settings);
        const reporter = opened?.reporter ?? (0,lib_reporter/* createWorkflowReporter */.x)(outside);
        const startedAt = host.clock.now();
        const subject = {
            applicationName: inputs['application-name'],
            deploymentGroupName: inputs['deployment-group'],
            ...(0,deployment/* readDeploymentOptions */.U)(inputs),
            ...(revision !== undefined && { revision }),
            waitUntil: inputs['wait-until'],
        };
        const timeout = await (0,wait_timeout.decideTimeout)(inputs.timeout, subject, { provider, reporter, host });
        if (inputs.wait)
            await (0,start_options.warnOfExpiry)(timeout, { host, reporter });
        const started = await start(inputs, revision, { outside, provider, reporter, timeout, release: opened?.release });
        if (started.kind === 'not-deployed')
            return (0,report_not_deployed/* reportNotDeployed */.m)(started.notDeployed, inputs, outside);
        const { deploymentId, from } = started;
        // First of all: `post` can tell the rest.
        workflow.saveState('deployment-id', deploymentId);
        const url = codeDeployConsoleUrl(settings, deploymentId);
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
                service: (0,codedeploy_service/* codeDeployService */.A)(inputs, { provider, reporter, host }),
                recordId,
                startedAt,
                timeout,
                redeployedFrom: from,
            });
        }
        await (0,wait_and_report/* tellStarted */.Pe)(deploymentId, url, outside);
        return 0;
    },
    post: (inputs, outside) => (0,finish_report/* finishReport */.U)(inputs, outside, () => (0,open_service/* openCodeDeploy */.t)(inputs, outside)),
});
async function start(inputs, revision, ports) {
    const { deploy, redeploy } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { provider, reporter, outside } = ports;
    const { host } = outside;
    const deployPorts = { provider, reporter, clock: host.clock, schedule: (0,start_options.pollSchedule)(inputs, host) };
    const options = (0,start_options.startOptions)(inputs, ports.timeout, host);
    const request = readRequest(inputs, outside);
    const { createLambdaFunctions, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(5294)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const settings = (0,aws_settings/* toAwsSettings */.a)(inputs, host);
    const store = createS3ArtifactStore(settings);
    const { history, tags } = await openCommits(inputs, outside);
    if (revision === undefined) {
        const from = inputs.redeploy ?? 'last-successful';
        const functions = createLambdaFunctions(settings);
        return redeploy({ ...request, from }, { ...deployPorts, store, functions, tags }, options);
    }
    const order = (0,inputs_order/* readOrderGuard */.O)(inputs, { history, store });
    const { release } = ports;
    const guarded = { ...options, ...(order !== undefined && { order }), ...(release !== undefined && { release }) };
    return { revision, ...(await deploy({ ...request, revision }, deployPorts, guarded)) };
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

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ rememberText),
/* harmony export */   Hj: () => (/* binding */ toBundleRequest),
/* harmony export */   g4: () => (/* binding */ toPushedRelease),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { output, ...place }, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip';
    return { ...toReleaseSource(values, place, environment), output, format };
}
/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
function toPushedRelease(values, place, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(values['s3-key'] ?? '') ?? 'zip';
    return { ...toReleaseSource(values, place, environment), format };
}
function toReleaseSource(values, { source, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 53531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readAskedRelease),
/* harmony export */   openCloudRelease: () => (/* binding */ openCloudRelease),
/* harmony export */   rememberTexts: () => (/* binding */ rememberTexts)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78122);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _bundle_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78180);
/* harmony import */ var _function_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27132);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36119);






/**
 * Tells what is to be deployed; `undefined` when the options say nothing of it.
 *
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 * @throws SlipwayError INPUT_INVALID with a line for everything that does not go together.
 */
function readAskedRelease(values, written, environment) {
    const { revision } = values;
    const isFile = revision !== undefined && !(0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .isRevisionText */ .ZN)(revision);
    if (revision !== undefined && !isFile) {
        if (!(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values))
            return { kind: 'revision', revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .parseRevisionLocation */ .Uq)(revision) };
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', `${written('revision')} is a revision, which nothing is filled into`, {
            hint: 'name the AppSpec file itself as the revision, or leave the other options out',
        });
    }
    const problems = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .cloudProblems */ .y9)(values, isFile, written);
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'a release to AWS Lambda or Amazon ECS is an AppSpec file, or what one is made of',
        });
    }
    const variables = (0,_bundle_request_js__WEBPACK_IMPORTED_MODULE_0__.readAppSpecVariables)(values, environment);
    const request = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readCloudOptions */ .wp)(values);
    if (isFile) {
        return {
            kind: 'app-spec',
            request: { ...request, appSpecFile: revision, ...(variables !== undefined && { variables }) },
        };
    }
    return (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values) ? { kind: 'app-spec', request } : undefined;
}
/** The files of this machine, and the texts that were read. */
function rememberTexts() {
    const texts = new Map();
    return {
        files: {
            kindOf: _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.kindOf,
            read: async (path) => {
                const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.read(path);
                texts.set(path, new TextDecoder().decode(bytes));
                return bytes;
            },
        },
        textOf: (file) => texts.get(file),
    };
}
/** Opens a release to AWS Lambda or Amazon ECS, with the services that it needs. */
async function openCloudRelease(request, ports) {
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3919)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { settings, allowSecrets, texts, reporter, host } = ports;
    return openRelease(request, {
        files: texts.files,
        functions: createLambdaFunctions(settings),
        code: (0,_function_code_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunctionCode */ .C)(allowSecrets, (message) => reporter.report({ type: 'warning', message })),
        taskDefinitions: createEcsTaskDefinitions(settings),
        reporter,
        clock: host.clock,
    }, { signal: host.cancelled });
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

/***/ 27132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createFunctionCode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36119);






/**
 * Reads the code of functions from this machine.
 *
 * @param allowSecrets what a folder of code may hold though it looks like a secret, in gitignore patterns
 * @param warn told what may not do in a function what it does here
 */
function createFunctionCode(allowSecrets, warn) {
    return {
        readCode: async (path, options = {}) => {
            const kind = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.kindOf(path);
            if (kind === undefined) {
                throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
                    hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
                });
            }
            const bytes = kind === 'file' ? await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.read(path) : await zipOf(path, allowSecrets, warn, options);
            return { type: 'zip', bytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64') };
        },
    };
}
/** @throws SlipwayError SOURCE_INVALID naming each link that leads to nothing in a function, which has the folder alone. */
async function refuseLinksOut(entries, source) {
    const { linkLeavesTree } = await __webpack_require__.e(/* import() */ 2970).then(__webpack_require__.bind(__webpack_require__, 2970));
    const leading = entries.filter(({ path, linkTarget }) => linkTarget !== undefined && linkLeavesTree(path, linkTarget));
    if (leading.length === 0)
        return;
    const lines = leading.map(({ path, linkTarget }) => `link "${path}" in "${source}" leads out of it, to "${linkTarget}"`);
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', lines.join('\n'), {
        hint: 'a function has the content of its folder alone: put what the link stands for in its place (npm install --install-links does for packages of a workspace), or leave it out with .deployignore',
    });
}
/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source, allowSecrets, warn, options) {
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(7848)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { entries, warnings } = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.collect(source, {}, options);
    await refuseLinksOut(entries, source);
    const content = {
        name: 'code of the function',
        refusal: 'the code of the function would hold',
        remedy: `leave them out with a .deployignore in "${source}"`,
    };
    const suspected = await guardSecrets(entries, allowSecrets, _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J, options, content);
    for (const message of [...warnings, ...suspected])
        warn(message);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'slipway-code-'));
    try {
        const destination = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'code.zip');
        await createBundleWriter().write(entries, destination, {
            format: 'zip',
            modifiedAt: DEFAULT_MODIFIED_AT,
            ...options,
        });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(destination);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 36119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The files of this machine. */
const localFiles = {
    kindOf: async (path) => {
        try {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            return found.isDirectory() ? 'directory' : 'file';
        }
        catch (cause) {
            if (isMissing(cause))
                return undefined;
            throw await unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    readBeginning: async (path, limitBytes) => {
        try {
            return await readUpTo(path, limitBytes);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(3226), __webpack_require__.e(3173)]).then(__webpack_require__.bind(__webpack_require__, 43226));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 8545).then(__webpack_require__.bind(__webpack_require__, 98545));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await __webpack_require__.e(/* import() */ 3892).then(__webpack_require__.bind(__webpack_require__, 43892));
        return inspectArchive(path, request, options);
    },
};
async function readUpTo(path, limitBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await handle.stat();
        const bytes = new Uint8Array(Math.min(size, limitBytes));
        let filled = 0;
        while (filled < bytes.length) {
            const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await handle.close();
    }
}
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
async function unreadable(path, cause) {
    const { unreadableSource } = await __webpack_require__.e(/* import() */ 9272).then(__webpack_require__.bind(__webpack_require__, 19272));
    return unreadableSource(path, cause);
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

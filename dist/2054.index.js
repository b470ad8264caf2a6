export const id = 2054;
export const ids = [2054,5245];
export const modules = {

/***/ 34513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ openGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61509);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);


/** AWS IoT Greengrass V2, as a step has been told to reach it. */
async function openGreengrass(inputs, outside) {
    return (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .openGreengrassService */ .R4)(inputs, { reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside), host: outside.host });
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

/***/ 52054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployGreengrassStep: () => (/* binding */ deployGreengrassStep)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(60336);
/* harmony import */ var _slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(60839);
/* harmony import */ var _slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61509);
/* harmony import */ var _slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93853);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36119);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79564);
/* harmony import */ var _slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25245);
/* harmony import */ var _slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19567);
/* harmony import */ var _definitions_greengrass_deploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10015);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23349);
/* harmony import */ var _github_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33113);
/* harmony import */ var _open_greengrass_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34513);
/* harmony import */ var _report_not_deployed_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69094);
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20643);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6618);

















const written = (name) => `input ${name}`;
const deployGreengrassStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .defineStep */ .o)({
    definition: _definitions_greengrass_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .deployGreengrassAction */ .j,
    main: async (inputs, outside) => {
        const { host, workflow } = outside;
        const work = await readWork(inputs);
        if (inputs.wait && inputs['dry-run'] === 'off')
            await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_2__.prepareReportFile)(inputs.report);
        const service = await (0,_open_greengrass_js__WEBPACK_IMPORTED_MODULE_7__/* .openGreengrass */ .m)(inputs, outside);
        const reporter = {
            report: (event) => {
                // An error can still come that must not hide what there is.
                if (event.type === 'greengrass-deployment-created') {
                    (0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(workflow, _definitions_greengrass_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .deployGreengrassAction */ .j, { 'deployment-id': event.deploymentId });
                }
                service.reporter.report(event);
            },
        };
        const ports = { service: service.provider, reporter, clock: host.clock };
        const options = { signal: host.cancelled, skipIfCurrent: inputs['skip-if-current'] };
        if (inputs['dry-run'] !== 'off') {
            const pushedLater = inputs['dry-run'] === 'before-push' ? pushedBy(inputs) : [];
            return tellPlan(await (0,_slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_12__/* .planGreengrassWork */ .u_)(work, ports, { ...options, pushedLater }), outside);
        }
        const startedAt = host.clock.now();
        const started = await (0,_slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_12__/* .startGreengrassWork */ .t4)(work, ports, options);
        if (started.kind === 'not-deployed')
            return (0,_report_not_deployed_js__WEBPACK_IMPORTED_MODULE_8__/* .reportNotDeployed */ .m)(started.notDeployed, inputs, outside);
        const { deploymentId, from, targetArn, document, deviceCount } = started;
        // First of all: `post` can tell the rest.
        workflow.saveState('deployment-id', deploymentId);
        const job = targetArn.includes(':thinggroup/') ? document.iotJobConfiguration : undefined;
        const timeout = await (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .greengrassTimeout */ .fL)(inputs.timeout, { job, devices: deviceCount }, service);
        const page = await service.pageOf(deploymentId);
        (0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(workflow, _definitions_greengrass_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .deployGreengrassAction */ .j, {
            revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_13__/* .toRevisionJson */ .Rh)(started.revision)),
            'redeployed-from': from,
            'console-url': page,
            'timeout-left': String(Math.round((0,_slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_3__/* .timeLeft */ .f)(timeout, startedAt, host.clock.now()) / 1000)),
        });
        const recordId = host.cancelled.aborted ? undefined : await (0,_github_report_js__WEBPACK_IMPORTED_MODULE_6__/* .beginRecord */ .dT)(inputs, outside);
        (0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(workflow, _definitions_greengrass_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .deployGreengrassAction */ .j, { 'github-deployment-id': recordId });
        if (!inputs.wait && !host.cancelled.aborted) {
            await (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_10__/* .tellStarted */ .Pe)(deploymentId, page, outside);
            return 0;
        }
        await (0,_slipway_runtime_start_options__WEBPACK_IMPORTED_MODULE_14__.warnOfExpiry)(timeout, service);
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_10__/* .waitAndReport */ .LG)(deploymentId, inputs, {
            ...outside,
            service,
            recordId,
            startedAt,
            timeout,
            redeployedFrom: from,
        });
    },
    post: (inputs, outside) => (0,_finish_report_js__WEBPACK_IMPORTED_MODULE_5__/* .finishReport */ .U)(inputs, outside, () => (0,_open_greengrass_js__WEBPACK_IMPORTED_MODULE_7__/* .openGreengrass */ .m)(inputs, outside)),
});
async function readWork(inputs) {
    const settings = (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__/* .toGreengrassSettings */ .KL)(inputs);
    const { redeploy: asked } = inputs;
    if (asked === undefined) {
        const request = await (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__/* .readGreengrassRequest */ .vI)(inputs, { files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J, written });
        (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__/* .requireRollout */ .vz)(request.target, inputs, written);
        return { kind: 'deploy', request: { ...request, ...settings } };
    }
    const target = (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__/* .toGreengrassTarget */ .eX)(inputs);
    if (target === undefined)
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_16__.SlipwayError('INPUT_INVALID', `${written('thing-group')} is missing`);
    return (0,_slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_12__/* .toWorkOfRedeploy */ .CD)(target, (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__/* .readGreengrassRedeploy */ .KA)(asked, written('redeploy')), settings, {
        asked,
        retryGroup: inputs['retry-group'],
        skipIfCurrent: inputs['skip-if-current'],
        written,
    });
}
/** What the push before this step only said that it would publish. */
function pushedBy({ revision }) {
    return revision === undefined ? [] : Object.keys((0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_15__/* .readGreengrassRevision */ .jU)(revision, written).components);
}
/** Says everywhere what a deployment would do, in place of doing it. */
async function tellPlan(plan, outside) {
    const { describeGreengrassPlan, greengrassPlanJson, renderGreengrassPlan, renderGreengrassPlanMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { workflow } = outside;
    const json = greengrassPlanJson(plan);
    workflow.print(renderGreengrassPlan(plan).join('\n'));
    (0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(workflow, _definitions_greengrass_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .deployGreengrassAction */ .j, {
        revision: JSON.stringify(json.revision),
        'redeployed-from': plan.from,
        'would-deploy': String(plan.start.kind === 'created'),
        reason: plan.start.kind === 'skipped' ? plan.start.reason : undefined,
        'result-file': await (0,_result_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeResultFile */ .t)('plan', json, outside),
    });
    workflow.annotate({ level: 'notice', title: 'dry run', message: describeGreengrassPlan(plan) });
    await workflow.appendSummary(renderGreengrassPlanMarkdown(plan));
    return 0;
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

/***/ 60839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ readGreengrassRedeploy),
/* harmony export */   KL: () => (/* binding */ toGreengrassSettings),
/* harmony export */   eX: () => (/* binding */ toGreengrassTarget),
/* harmony export */   jU: () => (/* binding */ readGreengrassRevision),
/* harmony export */   vI: () => (/* binding */ readGreengrassRequest),
/* harmony export */   vz: () => (/* binding */ requireRollout)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93384);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37940);
/* harmony import */ var _option_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23252);




/**
 * The versions of components that a text names: the output of a push, or `greengrass:NAME@VERSION`.
 *
 * @throws SlipwayError INPUT_INVALID for a revision of another service.
 */
function readGreengrassRevision(text, written) {
    const revision = (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .parseRevisionLocation */ .Uq)(text);
    if (revision.type === 'greengrass' && Object.keys(revision.components).length > 0)
        return revision;
    const what = revision.type === 'greengrass' ? 'names no component' : 'is no revision of Greengrass';
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written('revision')} ${what}`, {
        hint: 'give the output of push, or component and version as greengrass:NAME@VERSION',
    });
}
/**
 * Which deployment is made again.
 *
 * @throws SlipwayError INPUT_INVALID for what is neither of the words, nor the number of a revision, nor an id.
 */
function readGreengrassRedeploy(text, written) {
    if (text === 'previous' || text === 'failed-devices')
        return text;
    if (/^[1-9]\d{0,8}$/.test(text))
        return { revisionId: text };
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
        return { deploymentId: text };
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written} is "${text}"; expected previous, failed-devices, the number of a revision of the target, or the id of a deployment`);
}
/** What is said of the deployment itself by options of the same names in the command and in the actions. */
function toGreengrassSettings(values) {
    const name = values['deployment-name'];
    const policies = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .toGreengrassPolicies */ .TH)(values);
    const job = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .toGreengrassJob */ .AQ)(values);
    const tags = values['deployment-tags'];
    const expectedDeploymentId = values['expect-deployment'];
    return {
        ...(name !== undefined && { name }),
        ...(policies !== undefined && { policies }),
        ...(job !== undefined && { job }),
        ...(Object.keys(tags).length > 0 && { tags }),
        ...(expectedDeploymentId !== undefined && { expectedDeploymentId }),
    };
}
/** The target that the options name; `undefined` when they name none. */
function toGreengrassTarget({ thing, 'thing-group': group }) {
    if (thing !== undefined)
        return { type: 'thing', name: thing };
    return group === undefined ? undefined : { type: 'thing-group', name: group };
}
/**
 * What is deployed to whom, read from the options and the files that they name.
 *
 * @throws SlipwayError INPUT_INVALID naming the option or the file; SOURCE_INVALID naming both for a file that cannot be read.
 */
async function readGreengrassRequest(values, reading) {
    const target = toGreengrassTarget(values);
    const file = values['deployment-file'];
    if (file !== undefined)
        return readDeploymentFile(file, target, reading);
    if (target === undefined)
        throw missingTarget(reading.written);
    return { target, content: await readChanges(values, reading) };
}
/**
 * Refuses what has no effect on a single thing, where a file has named it: options that name one are looked at with the others.
 *
 * @throws SlipwayError INPUT_INVALID naming the options.
 */
function requireRollout({ type }, values, written) {
    const problems = type === 'thing' ? (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .checkRolloutOfThing */ .JB)(values, written) : [];
    if (problems.length > 0)
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', problems.join('\n'));
}
async function readDeploymentFile(path, asked, { files, written }) {
    const { readGreengrassDocument } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(7955)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { document, targetArn } = readGreengrassDocument(await (0,_option_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptionFile */ .O)(path, written('deployment-file'), files), path);
    const content = { kind: 'document', document };
    if (targetArn === undefined) {
        if (asked === undefined)
            throw missingTarget(written, `"${path}" has no targetArn`);
        return { target: asked, content };
    }
    const target = targetOfArn(targetArn, path);
    if (asked !== undefined && (asked.type !== target.type || asked.name !== target.name)) {
        const option = asked.type === 'thing' ? 'thing' : 'thing-group';
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written(option)} is "${asked.name}", and the targetArn of "${path}" is "${targetArn}"`, { hint: `leave ${written(option)} out, or take targetArn out of the file to use it for several targets` });
    }
    return { target, targetArn, content };
}
/** Service model of Greengrass V2, TargetARN. */
function targetOfArn(arn, path) {
    const [, kind, name = ''] = /^arn:[^:]*:iot:[^:]*:\d+:(thing|thinggroup)\/(.+)$/.exec(arn) ?? [];
    if (kind === undefined) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `the targetArn of "${path}" is "${arn}", which is no thing and no thing group`, {
            hint: 'it looks like arn:aws:iot:eu-central-1:123456789012:thinggroup/edge',
        });
    }
    return { type: kind === 'thing' ? 'thing' : 'thing-group', name };
}
async function readChanges(values, reading) {
    const { written } = reading;
    const changes = new Map();
    const change = (name, more) => void changes.set(name, { ...changes.get(name), ...more });
    for (const { name, version } of values.components)
        change(name, { version });
    const { revision } = values;
    const pushed = revision === undefined ? {} : readGreengrassRevision(revision, written).components;
    for (const [name, version] of Object.entries(pushed)) {
        requireSameWish(name, version, changes.get(name)?.version, values, written);
        change(name, { version });
    }
    for (const [name, configurationUpdate] of await readConfigurations(values, reading))
        change(name, { configurationUpdate });
    const remove = values['remove-components'];
    return {
        kind: 'change',
        components: Object.fromEntries(changes),
        ...(remove.length > 0 && { remove }),
    };
}
/** @throws SlipwayError INPUT_INVALID when other options want something else of a component that was pushed. */
function requireSameWish(name, version, asked, values, written) {
    if (asked !== undefined && asked !== version) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written('revision')} has version ${version} of component "${name}", and ${written('components')} has ${asked}`);
    }
    if (!values['remove-components'].includes(name))
        return;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `component "${name}" of ${written('revision')} is in ${written('remove-components')} too`);
}
async function readConfigurations(values, reading) {
    const updates = new Map();
    for (const { name, value } of values['reset-config']) {
        updates.set(name, { reset: [...(updates.get(name)?.reset ?? []), value] });
    }
    for (const detail of values['component-config']) {
        updates.set(detail.name, { ...updates.get(detail.name), merge: await readMerge(detail, reading) });
    }
    return updates;
}
/** What is merged, as the text that the service wants it in. */
async function readMerge({ name, value: path }, { files, written }) {
    const { readComponentConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(7955)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const [option, subject] = [written('component-config'), `for component "${name}"`];
    const text = await (0,_option_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptionFile */ .O)(path, `${option} ${subject}`, files);
    return readComponentConfiguration(text, `${option} "${path}" ${subject}`);
}
function missingTarget(written, why = 'nothing says what is deployed to') {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${why}; expected ${written('thing-group')} or ${written('thing')}`);
}


/***/ }),

/***/ 61509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ openGreengrassService),
/* harmony export */   eS: () => (/* binding */ greengrassTimeoutOf),
/* harmony export */   fL: () => (/* binding */ greengrassTimeout)
/* harmony export */ });
/* unused harmony export toGreengrassPolicy */
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49061);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);



/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** The pace that the service is asked at, where nobody has said one: what devices do takes minutes, and calls are counted by account. */
const FLOOR_MS = 10_000;
const LOCAL_FLOOR_MS = 250;
/** How long to wait for a deployment that was made: what was said, or else what its roll-out makes of it. */
async function greengrassTimeout(statedMs, subject, { reporter }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { deriveGreengrassTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const timeout = deriveGreengrassTimeout(subject);
    reporter.report({ type: 'timeout-derived', timeout });
    return { timeoutMs: timeout.timeoutMs, isStated: false };
}
/**
 * The same for a deployment that somebody has made: it knows its roll-out itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function greengrassTimeoutOf(statedMs, deploymentId, service) {
    const { provider, host } = service;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    // What a signal means is said by whoever waits.
    if (host.cancelled.aborted)
        return WHEN_CANCELLED;
    try {
        const deployment = await provider.describeDeployment(deploymentId, { signal: host.cancelled });
        return await greengrassTimeout(undefined, await findSubject(deployment, service), service);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
async function findSubject({ targetArn, document, deploymentGroupName = '' }, { provider, host }) {
    const job = document.iotJobConfiguration;
    // A single thing has no job, and only rates make it matter how many there are.
    if (!targetArn.includes(':thinggroup/') || job === undefined)
        return {};
    if (job.jobExecutionsRolloutConfig === undefined)
        return { job };
    try {
        const members = await provider.listMembers(deploymentGroupName, { signal: host.cancelled });
        return { job, devices: members.length };
    }
    catch (error) {
        if (host.cancelled.aborted || !(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError))
            throw error;
        return { job, unknown: error.message };
    }
}
/** AWS IoT Greengrass V2, with deployments waited for as the wait options say. */
async function openGreengrassService(values, { reporter, host }) {
    const { createGreengrassProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const settings = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .toAwsSettings */ .a)(values, host);
    const provider = createGreengrassProvider(settings, { policy: toGreengrassPolicy(values), clock: host.clock });
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalEndpoint */ .Z)(values, host, 'GREENGRASSV2');
    const statedMs = values['poll-interval'];
    const schedule = {
        floorMs: statedMs ?? (isLocal ? LOCAL_FLOOR_MS : FLOOR_MS),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
    return {
        provider,
        reporter,
        host,
        pageOf: async (deploymentId) => {
            const { greengrassConsoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            return greengrassConsoleUrl(settings, deploymentId);
        },
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const now = host.clock.now();
            return waitForStatus({
                deploymentId,
                timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
                onTimeout: values['on-timeout'],
                onCancel: values['on-cancel'],
                onFailure: values['on-failure'],
                ...(startedAt !== undefined && { startedAt }),
                ...(redeployed !== undefined && { redeployed }),
            }, { provider, reporter, clock: host.clock, schedule }, host.cancelled);
        },
    };
}
/** What counts as a failure and as an end, from the wait options. */
function toGreengrassPolicy(values) {
    const failures = values['max-failures'];
    const goal = values['wait-for-devices'];
    const silentForMs = values['leave-out-silent'];
    return {
        ...(failures !== undefined && { maxFailures: 'count' in failures ? failures.count : failures }),
        ...(goal !== undefined && { waitForDevices: 'count' in goal ? goal.count : goal }),
        emptyGroup: values['empty-group'],
        leaveOut: {
            unhealthy: values['leave-out-unhealthy'],
            ...(silentForMs !== undefined && { silentForMs }),
        },
    };
}


/***/ }),

/***/ 93853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ toWorkOfRedeploy),
/* harmony export */   t4: () => (/* binding */ startGreengrassWork),
/* harmony export */   u_: () => (/* binding */ planGreengrassWork)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** Starts what is asked for. @throws SlipwayError as the use cases do. */
async function startGreengrassWork(work, ports, options) {
    const { deployGreengrass, redeployGreengrass, retryFailedDevices } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(7955)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    if (work.kind === 'deploy')
        return deployGreengrass(work.request, ports, options);
    return work.kind === 'redeploy'
        ? redeployGreengrass(work.request, ports, options)
        : retryFailedDevices(work.request, ports, options);
}
/** What {@link startGreengrassWork} would do, found out without creating anything. */
async function planGreengrassWork(work, ports, options) {
    const { planGreengrassDeployment, planGreengrassRedeploy, planRetryOfFailed } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(7955)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    if (work.kind === 'deploy')
        return planGreengrassDeployment(work.request, ports, options);
    return work.kind === 'redeploy'
        ? planGreengrassRedeploy(work.request, ports, options)
        : planRetryOfFailed(work.request, ports, options);
}
/**
 * The way back as work.
 *
 * @throws SlipwayError INPUT_INVALID for what a retry of failed devices does not heed.
 */
function toWorkOfRedeploy(target, from, settings, how) {
    const { asked, retryGroup: groupName, skipIfCurrent, written } = how;
    if (from !== 'failed-devices')
        return { kind: 'redeploy', request: { target, from, ...settings }, asked };
    const { expectedDeploymentId, ...over } = settings;
    if (expectedDeploymentId !== undefined || skipIfCurrent) {
        const option = written(skipIfCurrent ? 'skip-if-current' : 'expect-deployment');
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `${option} is not for a retry of failed devices: their group is made for it`);
    }
    const request = {
        target,
        ...over,
        ...(groupName !== undefined && { groupName }),
    };
    return { kind: 'retry', request, asked };
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

/***/ 23252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readOptionFile)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/**
 * The text of a file that an option names.
 *
 * @param what how a reader knows who names it: the option, and what the file is for where the option names several
 * @throws SlipwayError with the code of the reader, such as SOURCE_INVALID for a file that is not there; its message begins with `what`
 */
async function readOptionFile(path, what, files) {
    try {
        return new TextDecoder().decode(await files.read(path));
    }
    catch (error) {
        if (!(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError))
            throw error;
        const { code, message, hint } = error;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError(code, `${what}: ${message}`, { cause: error, ...(hint !== undefined && { hint }) });
    }
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

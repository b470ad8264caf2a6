export const id = 2988;
export const ids = [2988];
export const modules = {

/***/ 54898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --timeout, --poll-interval, --on-timeout, --on-cancel, --on-failure, --max-failures, --wait-for-devices, --empty-group, --leave-out-unhealthy, --leave-out-silent and --report do nothing.';


/***/ }),

/***/ 82658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ startGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60336);
/* harmony import */ var _slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61509);
/* harmony import */ var _slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93853);
/* harmony import */ var _end_not_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48396);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10782);






/** What every command that deploys to core devices does around its start, to its exit code. */
async function startGreengrass(values, work, outside) {
    const { clock, cancelled } = outside;
    if (values.wait && !values['dry-run']) {
        const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        await prepareReportFile(values.report);
    }
    const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createReporter */ .A5)({ outside, isJson: values.json, isJsonLines: values.wait });
    const service = await (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .openGreengrassService */ .R4)(values, { reporter, host: outside });
    const options = { signal: cancelled, skipIfCurrent: values['skip-if-current'] };
    const ports = { service: service.provider, reporter, clock };
    if (values['dry-run'])
        return tellPlan(await (0,_slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_2__/* .planGreengrassWork */ .u_)(work, ports, options), values, outside);
    const startedAt = clock.now();
    const started = await (0,_slipway_runtime_greengrass_work__WEBPACK_IMPORTED_MODULE_2__/* .startGreengrassWork */ .t4)(work, ports, options);
    if (started.kind === 'not-deployed')
        return (0,_end_not_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .endNotDeployed */ .$)(started.notDeployed, values, outside);
    const { deploymentId, from, document, deviceCount, targetArn } = started;
    if (values.wait) {
        const redeployed = from === undefined || work.kind === 'deploy' ? undefined : { asked: work.asked, deploymentId: from };
        const job = targetArn.includes(':thinggroup/') ? document.iotJobConfiguration : undefined;
        const timeout = await (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .greengrassTimeout */ .fL)(values.timeout, { job, devices: deviceCount }, service);
        const { warnOfExpiry } = await __webpack_require__.e(/* import() */ 5245).then(__webpack_require__.bind(__webpack_require__, 25245));
        await warnOfExpiry(timeout, service);
        return (0,_wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .waitToExitCode */ .i)(deploymentId, values, { outside, service, timeout, startedAt, redeployed });
    }
    if (values.json) {
        const revision = (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__/* .toRevisionJson */ .Rh)(started.revision);
        outside.print(`${JSON.stringify({ deploymentId, ...(from !== undefined && { from }), targetArn, revision })}\n`);
    }
    else
        outside.print(`  to wait for it: slipway wait --provider greengrass --deployment-id ${deploymentId}\n`);
    return 0;
}
async function tellPlan(plan, values, outside) {
    const { greengrassPlanJson, renderGreengrassPlan } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    if (values.json)
        outside.print(`${JSON.stringify(greengrassPlanJson(plan))}\n`);
    else
        outside.print(`${renderGreengrassPlan(plan, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paintFor */ .ev)(outside, false)).join('\n')}\n`);
    return 0;
}


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


/***/ })

};

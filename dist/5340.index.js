export const id = 5340;
export const ids = [5340,5712];
export const modules = {

/***/ 70261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


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
    const { createCodeDeployProvider, createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 9837).then(__webpack_require__.bind(__webpack_require__, 29837));
    const { exitCodeOfPlan } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(2033), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(2182)]).then(__webpack_require__.bind(__webpack_require__, 11930));
    const { planJson, renderPlan } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(1767), __webpack_require__.e(9068)]).then(__webpack_require__.bind(__webpack_require__, 61767));
    const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_0__/* .toAwsSettings */ .a)(values, outside);
    const planned = await plan({ provider: createCodeDeployProvider(settings), store: createS3ArtifactStore(settings), clock: outside.clock }, { ifBusy: values['if-busy'], skipIfCurrent: values['skip-if-current'], signal: outside.cancelled });
    if (values.json)
        outside.print(`${JSON.stringify(planJson(planned))}\n`);
    else
        outside.print(`${renderPlan(planned, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paintFor */ .e)(outside, false)).join('\n')}\n`);
    return exitCodeOfPlan(planned);
}


/***/ }),

/***/ 72020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   fz: () => (/* binding */ waitOption),
/* harmony export */   pC: () => (/* binding */ limitOption),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** A command that starts a deployment waits only when it is told to; an action waits unless it is told not to. */
const waitOption = {
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('wait for the end and let the exit code say how it ended'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.';
/** How much of a long list is shown. */
function limitOption(of) {
    return {
        limit: {
            kind: 'text',
            placeholder: 'COUNT',
            help: `show at most so many ${of}`,
            defaultText: '20',
            read: readLimit,
        },
    };
}
function readLimit([value]) {
    if (value === undefined || value === '')
        return 20;
    const limit = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (limit > 0)
        return limit;
    throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to 99999`);
}


/***/ }),

/***/ 42385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter),
/* harmony export */   e: () => (/* binding */ paintFor)
/* harmony export */ });
/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false, sourceText, showsNotices = false } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(9157), __webpack_require__.e(7958)]).then(__webpack_require__.bind(__webpack_require__, 99157));
    const isLive = outside.isTerminal && !isJson;
    const text = createTextReporter({
        print: isJson ? outside.printError : outside.print,
        paint: await paintFor(outside, isJson),
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
        showsNotices,
    });
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(3775)]).then(__webpack_require__.bind(__webpack_require__, 69081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
/** The text styles that fit where text for people goes: none but on a terminal, and none where NO_COLOR is set. */
async function paintFor({ isTerminal, environment }, isJson) {
    const { plainPaint } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(1767), __webpack_require__.e(1602)]).then(__webpack_require__.bind(__webpack_require__, 61767));
    const isColoured = isTerminal && !isJson && (environment.NO_COLOR ?? '') === '';
    return isColoured ? terminalPaint() : plainPaint;
}
async function liveLine({ clock }) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 6206).then(__webpack_require__.bind(__webpack_require__, 86206));
    return createLiveLine(process.stdout, () => clock.now());
}
async function terminalPaint() {
    const { default: colors } = await __webpack_require__.e(/* import() */ 7336).then(__webpack_require__.t.bind(__webpack_require__, 57336, 19));
    const { green, red, yellow, dim, bold } = colors.createColors(true);
    return { good: green, bad: red, warn: yellow, dim, strong: bold };
}


/***/ }),

/***/ 37105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ startAndWait)
});

// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var host = __webpack_require__(33214);
;// CONCATENATED MODULE: ./packages/cli/lib/end-not-deployed.js


/** Ends a command that has created no deployment: the reporter has said why, except to a machine that is not told events. */
async function endNotDeployed(notDeployed, { json, wait }, outside) {
    if (json && !wait) {
        const { notDeployedJson } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(1767), __webpack_require__.e(9068)]).then(__webpack_require__.bind(__webpack_require__, 61767));
        outside.print(`${JSON.stringify(notDeployedJson(notDeployed))}\n`);
    }
    return (0,outcome/* exitCodeOfOutcome */.H)(notDeployed.outcome, (0,host/* cancelSignal */.Bj)(outside));
}

// EXTERNAL MODULE: ./packages/cli/lib/reporters/index.js
var reporters = __webpack_require__(42385);
// EXTERNAL MODULE: ./packages/cli/lib/wait-to-exit-code.js
var wait_to_exit_code = __webpack_require__(10782);
;// CONCATENATED MODULE: ./packages/cli/lib/start-and-wait.js





/** How long a busy group is waited for where nobody says so and the end is not waited for. */
const BUSY_TIMEOUT_MS = 3_600_000;
/** What every command that deploys does around its start: checks what would be too late at the end, and waits if it is to. */
async function startAndWait(values, subject, outside, start) {
    const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 9837).then(__webpack_require__.bind(__webpack_require__, 29837));
    const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
    const { pollSchedule, startOptions, warnOfExpiry } = await __webpack_require__.e(/* import() */ 5245).then(__webpack_require__.bind(__webpack_require__, 25245));
    const { decideTimeout } = await __webpack_require__.e(/* import() */ 9567).then(__webpack_require__.bind(__webpack_require__, 19567));
    if (values.wait)
        await prepareReportFile(values.report);
    const settings = (0,aws_settings/* toAwsSettings */.a)(values, outside);
    const provider = createCodeDeployProvider(settings);
    const reporter = await (0,reporters/* createReporter */.A)({ outside, isJson: values.json, isJsonLines: values.wait });
    const { clock } = outside;
    const startedAt = clock.now();
    // Without a wait it is only about a busy group, which is no reason to ask for more.
    const statedMs = values.timeout ?? (values.wait ? undefined : BUSY_TIMEOUT_MS);
    const timeout = await decideTimeout(statedMs, subject, { provider, reporter, host: outside });
    if (values.wait)
        await warnOfExpiry(timeout, { host: outside, reporter });
    const started = await start({ provider, reporter, clock, schedule: pollSchedule(values, outside), settings }, startOptions(values, timeout, outside));
    if (started.kind === 'not-deployed')
        return endNotDeployed(started.notDeployed, values, outside);
    const { deploymentId, from, asked } = started;
    if (values.wait) {
        const redeployed = from === undefined || asked === undefined ? undefined : { asked, deploymentId: from };
        return (0,wait_to_exit_code/* waitToExitCode */.i)(deploymentId, values, { outside, provider, reporter, timeout }, startedAt, redeployed);
    }
    if (values.json) {
        const revision = (0,format/* toRevisionJson */.Rh)(started.revision);
        outside.print(`${JSON.stringify({ deploymentId, ...(from !== undefined && { from }), revision })}\n`);
    }
    else
        outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`);
    return 0;
}


/***/ }),

/***/ 10782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ waitToExitCode)
/* harmony export */ });
/* harmony import */ var _slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98421);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33214);


/**
 * Waits for a deployment's end, writes the report that was asked for, and resolves with the exit code.
 *
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
async function waitToExitCode(deploymentId, values, ports, startedAt, redeployed) {
    const { outside, provider, reporter, timeout } = ports;
    const { waitForEnd } = await Promise.all(/* import() */[__webpack_require__.e(2033), __webpack_require__.e(515)]).then(__webpack_require__.bind(__webpack_require__, 50515));
    const result = await waitForEnd(deploymentId, values, { provider, reporter, host: outside, timeout }, startedAt, redeployed);
    if (values.report !== undefined) {
        const { writeReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        const path = await writeReportFile(result, values, { provider, reporter, host: outside });
        const print = values.json ? outside.printError : outside.print;
        if (path !== undefined)
            print(`  report: ${path}\n`);
    }
    return (0,_slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOfOutcome */ .H)(result.outcome, (0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .cancelSignal */ .Bj)(outside));
}


/***/ }),

/***/ 85712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** How many targets an overview counts. */
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}


/***/ }),

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
            throw new Error(`deployment ${id} is ${state}: it has no outcome yet`);
    }
    if (deployment.state === 'succeeded')
        return 'succeeded';
    if (rollback !== undefined)
        return rollback.state === 'succeeded' ? 'rolled-back' : 'failed';
    return deployment.state === 'stopped' ? 'stopped' : 'failed';
}
/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
function exitCodeOfOutcome(outcome, signal = 'SIGINT') {
    switch (outcome) {
        case 'succeeded':
        case 'skipped':
            return 0;
        case 'failed':
        case 'rolled-back':
        case 'stopped':
            return 1;
        case 'timed-out':
            return 3;
        case 'unknown':
            return 4;
        case 'cancelled':
            return signal === 'SIGTERM' ? 143 : 130;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(outcome);
    }
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
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end', TIMEOUT_DEFAULT),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3.3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'fail-on': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['deployment', 'any-target'], 'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates', 'deployment'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every target'),
};


/***/ }),

/***/ 60336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, or JSON for inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github')
        return describeRevision(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .N)(key) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`: what `push` prints, what `deploy` and `aws deploy` take. */
function toRevisionJson(revision) {
    switch (revision.type) {
        case 's3': {
            const { type: _, ...s3Location } = revision;
            return { revisionType: 'S3', s3Location };
        }
        case 'github': {
            const { type: _, ...gitHubLocation } = revision;
            return { revisionType: 'GitHub', gitHubLocation };
        }
        case 'content': {
            const { type: _, ...appSpecContent } = revision;
            return { revisionType: 'AppSpecContent', appSpecContent };
        }
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}


/***/ }),

/***/ 37940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ bundleFormatOf),
/* harmony export */   U: () => (/* binding */ parseRevisionLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const BUNDLE_TYPES = ['zip', 'tar', 'tgz', 'YAML', 'JSON'];
const S3_FIELDS = ['bucket', 'key', 'bundleType', 'version', 'eTag'];
/** Parameters of an `s3://` URL, in any case: the AWS guide itself writes `versionId` and `etag`. */
const URL_PARAMETERS = new Map([
    ['versionid', 'version'],
    ['etag', 'eTag'],
    ['bundletype', 'bundleType'],
]);
/** The archive format that a file name or object key tells by its ending. */
function bundleFormatOf(name) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.zip'))
        return 'zip';
    if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz'))
        return 'tgz';
    return lower.endsWith('.tar') ? 'tar' : undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, or `github:owner/repository@commit` with all 40 digits of the commit.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
function parseRevisionLocation(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return parseJson(trimmed);
    if (trimmed.startsWith('s3://'))
        return parseS3Url(trimmed);
    if (trimmed.startsWith('github:'))
        return parseGitHub(trimmed.slice('github:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, or github:owner/repository@commit`);
}
function parseS3Url(text) {
    const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text);
    const [, bucket, key, query] = match ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip');
    }
    // A plus sign stands for itself, as it does in version ids; only in forms does it mean a space.
    const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'));
    const given = {};
    for (const [name, value] of parameters) {
        const known = URL_PARAMETERS.get(name.toLowerCase());
        if (known === undefined) {
            throw invalid(`revision "${text}" has an unknown parameter "${name}"`, 'known are versionId, eTag and bundleType');
        }
        given[known] = value;
    }
    return s3Location({ bucket, key, ...given }, 'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL');
}
function parseGitHub(text) {
    const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text);
    const [, repository, commitId] = match ?? [];
    if (repository === undefined || commitId === undefined) {
        throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`);
    }
    if (!/^[0-9a-f]{40}$/i.test(commitId)) {
        throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD');
    }
    return { type: 'github', repository, commitId };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
        });
    }
    const inner = isObject(value.revision) ? value.revision : value;
    if (isObject(inner.s3Location))
        return s3FromJson(inner.s3Location);
    if (isObject(inner.gitHubLocation)) {
        const { repository, commitId } = requireTexts('gitHubLocation', inner.gitHubLocation, ['repository', 'commitId']);
        return parseGitHub(`${repository}@${commitId}`);
    }
    const inline = [inner.appSpecContent, inner.string].find(isObject);
    if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
        return { type: 'content', content: inline.content, sha256: inline.sha256 };
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent');
}
function s3FromJson(json) {
    // A misspelt version would deploy another object than was meant: nothing is passed over.
    const strange = Object.keys(json).filter((name) => !S3_FIELDS.includes(name));
    if (strange.length > 0) {
        throw invalid(`the revision's s3Location has an unknown field "${strange[0]}"`, `known are ${S3_FIELDS.join(', ')}`);
    }
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== ''));
    return s3Location(requireTexts('s3Location', { ...given, bucket: json.bucket, key: json.key }, [
        'bucket',
        'key',
        ...Object.keys(given),
    ]), 'add "bundleType": zip, tar, tgz, YAML or JSON');
}
/** The fields named, each of which has to be there with a text in it. */
function requireTexts(what, json, names) {
    const texts = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value !== 'string' || value === '') {
            const found = value === undefined || value === '' ? 'has no' : `has ${JSON.stringify(value)} as its`;
            throw invalid(`the revision's ${what} ${found} ${name}`);
        }
        texts[name] = value;
    }
    return texts;
}
function s3Location(given, typeHint) {
    const { bucket = '', key = '', bundleType: named = '', version = '', eTag = '' } = given;
    const bundleType = named === '' ? bundleFormatOf(key) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz`, typeHint);
    }
    if (!isBundleType(bundleType)) {
        throw invalid(`the revision's bundle type "${bundleType}" is none of ${BUNDLE_TYPES.join(', ')}`);
    }
    return {
        type: 's3',
        bucket,
        key,
        bundleType,
        ...(version !== '' && { version }),
        ...(eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
    };
}
function isBundleType(text) {
    return BUNDLE_TYPES.some((type) => type === text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint });
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
function isLocalEndpoint(values, { environment }) {
    const url = endpointOf(values, environment);
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}
function endpointOf(values, environment) {
    return values['endpoint-url'] ?? environment.AWS_ENDPOINT_URL_CODEDEPLOY ?? environment.AWS_ENDPOINT_URL;
}


/***/ })

};

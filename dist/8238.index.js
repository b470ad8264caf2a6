export const id = 8238;
export const ids = [8238,5712];
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

/***/ 68238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitGreengrass: () => (/* binding */ waitGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79614);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56915);
/* harmony import */ var _slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61509);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10782);






const waitGreengrass = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'wait',
    provider: 'greengrass',
    summary: 'wait for the core devices of a deployment and say how it ended',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
        'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)('ID', 'deployment to wait for'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .greengrassWaitOptions */ .d,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .awsOptions */ .Gu,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOption */ .Ec,
    },
    notes: 'Waited for are the devices that are in the group at the first look: those that join it later are not, and those that leave it no longer.',
    run: async ({ values, outside }) => {
        const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        const { warnOfExpiry } = await __webpack_require__.e(/* import() */ 5245).then(__webpack_require__.bind(__webpack_require__, 25245));
        await prepareReportFile(values.report);
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_7__/* .createReporter */ .A5)({ outside, isJson: values.json, isJsonLines: true });
        const service = await (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .openGreengrassService */ .R4)(values, { reporter, host: outside });
        const deploymentId = values['deployment-id'];
        const timeout = await (0,_slipway_runtime_greengrass_service__WEBPACK_IMPORTED_MODULE_0__/* .greengrassTimeoutOf */ .eS)(values.timeout, deploymentId, service);
        await warnOfExpiry(timeout, service);
        return (0,_wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_8__/* .waitToExitCode */ .i)(deploymentId, values, { outside, service, timeout });
    },
});


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
const WAIT_NOTE = 'Without --wait, the options --wait-until, --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.';
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
/* harmony export */   A5: () => (/* binding */ createReporter),
/* harmony export */   ev: () => (/* binding */ paintFor),
/* harmony export */   jv: () => (/* binding */ createRevisionReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21052);

/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(7958)]).then(__webpack_require__.bind(__webpack_require__, 99157));
    const text = createTextReporter(await textOptions(options));
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await __webpack_require__.e(/* import() */ 9081).then(__webpack_require__.bind(__webpack_require__, 69081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
/** The reporter for what makes or stores a revision, and deploys nothing: it loads no words for deployments. */
async function createRevisionReporter(options) {
    const { createRevisionReporter: createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(8457), __webpack_require__.e(8876)]).then(__webpack_require__.bind(__webpack_require__, 72591));
    return createTextReporter(await textOptions(options));
}
async function textOptions(options) {
    const { outside, isJson, sourceText, showsNotices = false } = options;
    const isLive = outside.isTerminal && !isJson;
    return {
        print: isJson ? outside.printError : outside.print,
        paint: await paintFor(outside, isJson),
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
        showsNotices,
    };
}
/** The text styles that fit where text for people goes: none but on a terminal, and none where NO_COLOR is set. */
async function paintFor({ isTerminal, environment }, isJson) {
    const isColoured = isTerminal && !isJson && (environment.NO_COLOR ?? '') === '';
    return isColoured ? terminalPaint() : _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_0__/* .plainPaint */ .p;
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

/***/ 10782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ waitToExitCode)
/* harmony export */ });
/* harmony import */ var _slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98421);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33214);


/** Waits for a deployment's end, writes the report that was asked for, and resolves with the exit code. */
async function waitToExitCode(deploymentId, values, { outside, service, ...wait }) {
    const result = await service.waitForEnd(deploymentId, wait);
    if (values.report !== undefined) {
        const { writeReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        const page = await service.pageOf(deploymentId);
        const path = await writeReportFile(result, values.report, { ...service, page });
        const print = values.json ? outside.printError : outside.print;
        if (path !== undefined)
            print(`  report: ${path}\n`);
    }
    return (0,_slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOfOutcome */ .He)(result.outcome, (0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .cancelSignal */ .Bj)(outside));
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
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
function serviceOf({ service, deployment }) {
    return service ?? deployment?.service ?? 'codedeploy';
}
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
        case 'reached':
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

/***/ 79614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ greengrassWaitOptions)
/* harmony export */ });
/* harmony import */ var _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19354);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);


/** How to wait for the devices of a deployment, which the service itself leaves open for good. */
const greengrassWaitOptions = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the devices', 'half an hour, and the time that the rates of its roll-out and its device-timeout take: devices that are offline wait for ever'),
    'poll-interval': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['poll-interval'],
    'on-timeout': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['on-timeout'],
    'on-cancel': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['on-cancel'],
    'on-failure': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when more devices have failed than may, while others have not ended', 'leave'),
    'max-failures': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['max-failures'],
    'wait-for-devices': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COUNT|PERCENT%', 'how many devices of a group have to have it, or which part of them', 'every one that was in the group when the wait began'),
        read: readGoal,
    },
    'empty-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fail', 'succeed'], 'what a deployment to a group without devices is: it is for those that join later', 'fail'),
    'leave-out-unhealthy': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('do not wait for devices that say that they are unhealthy'),
    'leave-out-silent': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('do not wait for devices that were not heard of for so long', 'all are waited for'),
    report: _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N.report,
};
function readGoal([value]) {
    if (value === undefined || value === '')
        return undefined;
    const [, digits = '', sign] = /^(\d{1,8})(%?)$/.exec(value) ?? [];
    const number = digits === '' ? Number.NaN : Number(digits);
    if (sign === '' && number >= 1)
        return { count: number };
    if (sign === '%' && number >= 1 && number <= 100)
        return { percent: number };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number of devices, such as 3, or a part of them, such as 90%`);
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

/***/ 36998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ count),
  b: () => (/* binding */ menderDeploymentOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/mender/phases.js

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `5%`, `15%@+2h`, `rest@2027-01-04T06:00:00Z`: in order, the last one for the devices that are left. */
const phasesOption = {
    phases: {
        ...(0,spec/* list */.p_)('PERCENT%|rest[@+TIME|@MOMENT]', 'phase of the rollout: how many of the devices, and from when, as in `5%`, `15%@+2h` (s, m, h or d after the start) or `rest@2027-01-04T06:00:00Z`; the last takes the rest; Mender Professional and Enterprise'),
        read: (given) => readPhases(given.filter((word) => word !== '')),
    },
};
function readPhases(words) {
    const phases = words.map(readPhase);
    const last = phases.at(-1);
    if (last === undefined)
        return [];
    if (phases.slice(0, -1).some(({ percent }) => percent === undefined)) {
        throw new spec/* ValueProblem */.bx('has a phase for the rest that is not the last one');
    }
    const sum = phases.reduce((total, { percent = 0 }) => total + percent, 0);
    if (last.percent === undefined ? sum >= 100 : sum !== 100) {
        throw new spec/* ValueProblem */.bx(`comes to ${sum} %; expected 100, or less and then a phase for the rest`);
    }
    if (phases.slice(1).some(({ start }) => start === undefined)) {
        throw new spec/* ValueProblem */.bx('has a phase after the first without its start; expected one such as 15%@+2h');
    }
    // The service takes the last phase without a size.
    const { percent: _rest, ...untilAll } = last;
    return [...phases.slice(0, -1), untilAll];
}
function readPhase(word) {
    const [, size = '', start] = /^([^@]+)(?:@(.+))?$/.exec(word) ?? [];
    const when = start === undefined ? {} : { start: readStart(start, word) };
    if (size === 'rest')
        return when;
    const [, digits = ''] = /^(\d{1,3})%$/.exec(size) ?? [];
    const percent = Number(digits);
    if (percent < 1 || percent > 100) {
        throw new spec/* ValueProblem */.bx(`has a phase "${word}"; expected one such as 5%, 15%@+2h or rest@2027-01-04T06:00:00Z`);
    }
    return { percent, ...when };
}
function readStart(start, word) {
    const [, count, unit] = /^\+(\d{1,6})([smhd])$/.exec(start) ?? [];
    if (count !== undefined)
        return { afterMs: Number(count) * UNITS[unit] };
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(start) ? Date.parse(start) : Number.NaN;
    if (Number.isFinite(at))
        return { at };
    throw new spec/* ValueProblem */.bx(`has a phase "${word}" whose start is neither a time such as +2h nor a moment with its zone`);
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/mender/deployment.js


/** How a release is to be rolled out to devices. */
const menderDeploymentOptions = {
    'deployment-name': (0,spec/* text */.Qq)('NAME', 'name of the deployment', "the release's name, and of a run the run's"),
    ...phasesOption,
    retries: count('how often a device may try again after a failure; Mender Professional and Enterprise', { from: 0, to: 100 }, "the server's, which is 0"),
    'max-devices': count('devices after which a deployment to a `filter` ends; Mender Enterprise', {
        from: 1,
        to: 10_000_000,
    }),
    'force-installation': (0,spec/* flag */.Jt)('install on devices too that run the release already'),
    'skip-if-current': (0,spec/* flag */.Jt)('deploy nothing when every device says that it runs the release already'),
    'update-control-map': (0,spec/* text */.Qq)('FILE', 'JSON file that says at which states a device pauses, goes on or fails; Mender Enterprise, and clients before 4.0'),
};
/** A whole number between two limits. */
function count(help, { from, to }, defaultText) {
    return {
        ...(0,spec/* text */.Qq)('COUNT', help, defaultText),
        read: ([value]) => {
            if (value === undefined || value === '')
                return undefined;
            const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
            if (number >= from && number <= to)
                return number;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number from ${from} to ${to}`);
        },
    };
}


/***/ }),

/***/ 19354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ menderWaitOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36998);


/** How to wait for the end of a deployment to devices. */
const menderWaitOptions = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end', 'an hour and a half, from when the last phase begins: devices ask for updates every 30 minutes unless told otherwise'),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks', '10, or 0.25 when the server is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'on-failure': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when more devices have failed than may, while others have still to ask for it', 'leave'),
    'max-failures': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COUNT|PERCENT%', 'how many devices may fail, or which part of them, while the deployment still counts as good', '0'),
        read: readTolerance,
    },
    'wait-for-devices': (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('of a deployment that has no end of its own (to a `filter`): how many devices have to have it', { from: 1, to: 10_000_000 }, 'its max-devices, else the devices that fitted the filter when it was created'),
    'no-artifact': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fail', 'ignore'], 'what a deployment is in which no device found an Artifact for its type: failed, or succeeded', 'fail'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every device'),
};
function readTolerance([value]) {
    if (value === undefined || value === '')
        return undefined;
    const [, digits = '', sign] = /^(\d{1,8})(%?)$/.exec(value) ?? [];
    const number = digits === '' ? Number.NaN : Number(digits);
    if (sign === '' && number >= 0)
        return { count: number };
    if (sign === '%' && number <= 100)
        return { percent: number };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number of devices, such as 3, or a part of them, such as 5%`);
}


/***/ }),

/***/ 21052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plainPaint)
/* harmony export */ });
const plainPaint = { good: same, bad: same, warn: same, dim: same, strong: same };
function same(text) {
    return text;
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

/***/ 19567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideTimeout: () => (/* binding */ decideTimeout),
/* harmony export */   decideTimeoutOf: () => (/* binding */ decideTimeoutOf),
/* harmony export */   f: () => (/* binding */ timeLeft)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** How long to wait for a deployment that is to be made: what was said, or else what the group's own waits make of it. */
async function decideTimeout(statedMs, subject, { provider, reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { clock, cancelled } = host;
    // What a signal means is said by whoever waits.
    if (cancelled.aborted)
        return WHEN_CANCELLED;
    const { findTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    try {
        const { timeoutMs } = await findTimeout(subject, { provider, reporter, clock }, { signal: cancelled });
        return { timeoutMs, isStated: false };
    }
    catch (error) {
        if (cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/**
 * The same for a deployment that somebody has made: it knows its group itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function decideTimeoutOf(statedMs, deploymentId, ports, waitUntil = 'succeeded') {
    const { provider, host } = ports;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    try {
        const asked = provider.getDeployment(deploymentId, { signal: host.cancelled });
        const { applicationName = '', deploymentGroupName = '', configurationName, revision, } = await (0,_slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(asked, host.cancelled);
        const subject = {
            applicationName,
            deploymentGroupName,
            ...(configurationName !== undefined && { configurationName }),
            ...(revision !== undefined && { revision }),
            waitUntil,
        };
        return await decideTimeout(undefined, subject, ports);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/** What is left of a timeout for the deployment's end, once the deployment is there: a wait has to have one. */
function timeLeft({ timeoutMs, isStated }, startedAt, nowMs) {
    return isStated ? Math.max(1_000, startedAt + timeoutMs - nowMs) : timeoutMs;
}


/***/ })

};

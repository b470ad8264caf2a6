export const id = 7818;
export const ids = [7818,5712];
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

/***/ 47818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitMender: () => (/* binding */ waitMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19354);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47480);
/* harmony import */ var _slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65545);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10782);






const waitMender = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'wait',
    provider: 'mender',
    summary: 'wait for the end of a deployment to devices and say how it ended',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .providerOption */ .fF,
        'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)('ID', 'deployment to wait for'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .menderWaitOptions */ .N,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .menderServerOptions */ .x,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOption */ .Ec,
    },
    run: async ({ values, outside }) => {
        const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        await prepareReportFile(values.report);
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_7__/* .createReporter */ .A5)({ outside, isJson: values.json, isJsonLines: true });
        const service = await (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__/* .openMenderService */ .tO)(values, { reporter, host: outside });
        const deploymentId = values['deployment-id'];
        const timeout = await (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__/* .menderTimeoutOf */ .qM)(values.timeout, deploymentId, service);
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

/***/ 65545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ menderTimeout),
/* harmony export */   qM: () => (/* binding */ menderTimeoutOf),
/* harmony export */   tO: () => (/* binding */ openMenderService)
/* harmony export */ });
/* harmony import */ var _mender_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67449);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);


/** How long to wait: what was said, or else what the phases of the deployment make of it. */
async function menderTimeout(statedMs, phases, { reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { deriveMenderTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const timeout = deriveMenderTimeout({ phases }, host.clock.now());
    reporter.report({ type: 'timeout-derived', timeout });
    return { timeoutMs: timeout.timeoutMs, isStated: false };
}
/**
 * The same for a deployment that somebody has made: it knows its phases itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function menderTimeoutOf(statedMs, deploymentId, service) {
    const { provider, host } = service;
    // What a signal means is said by whoever waits.
    if (statedMs !== undefined || host.cancelled.aborted)
        return { timeoutMs: statedMs ?? 3_600_000, isStated: true };
    try {
        const { phases = [] } = await provider.getMenderDeployment(deploymentId, { signal: host.cancelled });
        return await menderTimeout(undefined, phases, service);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return { timeoutMs: 3_600_000, isStated: true };
        throw error;
    }
}
/**
 * A Mender server, with deployments waited for as the wait options say.
 *
 * @throws SlipwayError CREDENTIALS_MISSING, INPUT_INVALID.
 */
async function openMenderService(values, { reporter, host }) {
    const { createMenderProvider } = await Promise.all(/* import() */[__webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(7755)]).then(__webpack_require__.bind(__webpack_require__, 65338));
    const settings = await (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMenderSettings */ .y9)(values, host);
    const provider = createMenderProvider(settings, (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMenderPolicy */ .L9)(values));
    const isLocal = (0,_mender_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocalServer */ .DI)(settings);
    const statedMs = values['poll-interval'];
    // Devices ask twice an hour; on this machine looks cost nobody anything.
    const schedule = {
        floorMs: statedMs ?? (isLocal ? 250 : 10_000),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
    return {
        provider,
        reporter,
        host,
        pageOf: async (deploymentId) => isLocal
            ? undefined
            : `${settings.serverUrl.replace(/\/+$/, '')}/ui/deployments/finished?open=true&id=${encodeURIComponent(deploymentId)}`,
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
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


/***/ }),

/***/ 67449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isLocalServer),
/* harmony export */   L9: () => (/* binding */ toMenderPolicy),
/* harmony export */   y9: () => (/* binding */ toMenderSettings)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const HOSTED = 'https://hosted.mender.io';
/**
 * How to reach a Mender server, from what was given and the environment: `MENDER_SERVER`, and `MENDER_TOKEN` or
 * `MENDER_USERNAME` with `MENDER_PASSWORD` (and the digits of `MENDER_SECOND_FACTOR`). `MENDER_CA_FILE` names authorities to trust
 * beside Node's own.
 *
 * @throws SlipwayError CREDENTIALS_MISSING when nobody says who asks, INPUT_INVALID for what is no server's address.
 */
async function toMenderSettings(values, { environment, clock, random }) {
    const { proxyFor } = await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 80203));
    const serverUrl = values['mender-server'] ?? (environment.MENDER_SERVER || HOSTED);
    requireServer(serverUrl);
    const token = environment.MENDER_TOKEN?.trim();
    const { MENDER_USERNAME: user, MENDER_PASSWORD: password, MENDER_SECOND_FACTOR: secondFactor } = environment;
    const login = user && password ? { user, password, ...(secondFactor && { secondFactor }) } : undefined;
    const caFile = environment.MENDER_CA_FILE;
    if (!token && login === undefined) {
        if (user || password) {
            const [given, missing] = user ? ['MENDER_USERNAME', 'MENDER_PASSWORD'] : ['MENDER_PASSWORD', 'MENDER_USERNAME'];
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `${given} is set without ${missing}, and there is no MENDER_TOKEN`, {
                hint: 'set both to log in, or put a personal access token into MENDER_TOKEN',
            });
        }
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `there is no token for the Mender server ${serverUrl}`, {
            hint: 'put a personal access token into MENDER_TOKEN; one is made in the settings of your Mender account',
        });
    }
    return {
        serverUrl,
        ...(token && { token }),
        ...(login !== undefined && { login }),
        ...(caFile && { caFile }),
        proxyFor: (target) => proxyFor(target, environment),
        clock,
        random,
    };
}
function requireServer(address) {
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `mender-server is "${address}"; expected an address such as ${HOSTED}`);
}
/** Whether the server is on this machine, as the engine is. */
function isLocalServer({ serverUrl }) {
    return /^(127\.|localhost$|\[::1\]$|.*\.localhost$)/.test(new URL(serverUrl).hostname);
}
/** What counts as a failure and as an end, from the wait options. */
function toMenderPolicy(values) {
    const tolerance = values['max-failures'];
    const devices = values['wait-for-devices'];
    return {
        ...(tolerance !== undefined && { maxFailures: 'count' in tolerance ? tolerance.count : tolerance }),
        noArtifact: values['no-artifact'] === 'ignore' ? 'succeed' : 'fail',
        ...(devices !== undefined && { waitForDevices: devices }),
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

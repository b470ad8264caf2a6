export const id = 1225;
export const ids = [1225];
export const modules = {

/***/ 87270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --timeout, --poll-interval, --on-timeout, --on-cancel, --on-failure, --max-failures, --wait-for-devices, --no-artifact and --report do nothing.';


/***/ }),

/***/ 16842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ startMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84354);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60336);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);
/* harmony import */ var _slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3043);
/* harmony import */ var _slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65545);
/* harmony import */ var _end_not_deployed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48396);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10782);









const written = (name) => `--${name}`;
/** What every command that deploys to devices does around its start, to its exit code. */
async function startMender(values, work, outside) {
    const problems = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .checkMenderTarget */ .F)(values, written);
    if (problems.length > 0)
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('INPUT_INVALID', problems.join('\n'));
    const { clock, cancelled } = outside;
    const request = await (0,_slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_4__/* .readMenderRequest */ .Vh)(values, { name: work.name, nowMs: clock.now(), files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, written });
    if (values.wait && !values['dry-run']) {
        const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        await prepareReportFile(values.report);
    }
    const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createReporter */ .A5)({ outside, isJson: values.json, isJsonLines: values.wait });
    const service = await (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_1__/* .openMenderService */ .tO)(values, { reporter, host: outside });
    const options = { signal: cancelled, skipIfCurrent: values['skip-if-current'] };
    const ports = { server: service.provider, reporter, clock };
    if (values['dry-run'])
        return tellPlan(await work.plan(request, ports, options), values, outside);
    const startedAt = clock.now();
    const started = await work.start(request, ports, options);
    if (started.kind === 'not-deployed')
        return (0,_end_not_deployed_js__WEBPACK_IMPORTED_MODULE_6__/* .endNotDeployed */ .$)(started.notDeployed, values, outside);
    const { deploymentId, from, asked, isAdopted } = started;
    if (values.wait) {
        const redeployed = from === undefined || asked === undefined ? undefined : { asked, deploymentId: from };
        const timeout = await (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_1__/* .menderTimeout */ .NM)(values.timeout, request.phases ?? [], service);
        return (0,_wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_7__/* .waitToExitCode */ .i)(deploymentId, values, { outside, service, timeout, startedAt, redeployed });
    }
    if (values.json) {
        const revision = (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_8__/* .toRevisionJson */ .Rh)(started.revision);
        outside.print(`${JSON.stringify({ deploymentId, adopted: isAdopted, ...(from !== undefined && { from }), revision })}\n`);
    }
    else
        outside.print(`  to wait for it: slipway wait --provider mender --deployment-id ${deploymentId}\n`);
    return 0;
}
async function tellPlan(plan, values, outside) {
    const { menderPlanJson, renderMenderPlan } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    if (values.json)
        outside.print(`${JSON.stringify(menderPlanJson(plan))}\n`);
    else
        outside.print(`${renderMenderPlan(plan, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .paintFor */ .ev)(outside, false)).join('\n')}\n`);
    return 0;
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

/***/ 3043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readMenderRequest),
/* harmony export */   rg: () => (/* binding */ readMenderRevision),
/* harmony export */   wl: () => (/* binding */ readMenderRedeploy)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37940);
/* harmony import */ var _option_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23252);



/**
 * The release that a text names: the output of a push, `mender:NAME`, or the bare name.
 *
 * @throws SlipwayError INPUT_INVALID for a revision of another service.
 */
function readMenderRevision(text, written) {
    const isLocation = /^(mender:|s3:\/\/|github:|\{)/.test(text.trimStart());
    const revision = isLocation
        ? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .parseRevisionLocation */ .Uq)(text)
        : { type: 'mender', artifactName: text };
    if (revision.type === 'mender')
        return revision;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written('revision')} is no release of Mender, but of CodeDeploy`, {
        hint: 'give the output of push, or the release as mender:NAME',
    });
}
/**
 * Whose release is deployed again.
 *
 * @throws SlipwayError INPUT_INVALID for what is neither of the words nor an id.
 */
function readMenderRedeploy(text, written) {
    if (text === 'last-successful' || text === 'previous-successful')
        return text;
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
        return { deploymentId: text };
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written} is "${text}"; expected last-successful, previous-successful, or the id of a deployment`);
}
/** What is asked for, beside the release. `name` is the deployment's where nobody has given one. */
async function readMenderRequest(values, { name, nowMs, files, written, }) {
    const { phases, retries } = values;
    const maxDevices = values['max-devices'];
    const mapFile = values['update-control-map'];
    return {
        name: values['deployment-name'] ?? name,
        target: toTarget(values),
        ...(phases.length > 0 && { phases: phases.map((phase) => toPhase(phase, nowMs)) }),
        ...(retries !== undefined && { retries }),
        ...(maxDevices !== undefined && { maxDevices }),
        ...(values['force-installation'] && { forceInstallation: true }),
        ...(mapFile !== undefined && { updateControlMap: await readControlMap(mapFile, files, written) }),
    };
}
function toTarget(values) {
    const { devices, 'device-group': group, filter: filterId } = values;
    if (group !== undefined)
        return { type: 'group', group };
    if (filterId !== undefined)
        return { type: 'filter', filterId };
    return values['all-devices'] ? { type: 'all-devices' } : { type: 'devices', devices };
}
function toPhase({ percent, start }, nowMs) {
    return {
        ...(percent !== undefined && { batchPercent: percent }),
        ...(start !== undefined && { startsAt: 'at' in start ? start.at : nowMs + start.afterMs }),
    };
}
async function readControlMap(path, files, written) {
    const text = await (0,_option_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionFile */ .O)(path, written('update-control-map'), files);
    let map;
    try {
        map = JSON.parse(text);
    }
    catch (cause) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written('update-control-map')} "${path}" is no JSON`, { cause });
    }
    const { states } = (map ?? {});
    if (typeof states === 'object' && states !== null && !Array.isArray(states))
        return map;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${written('update-control-map')} "${path}" has no "states"`, {
        hint: 'it looks like {"states":{"ArtifactReboot_Enter":{"action":"pause"}}}',
    });
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

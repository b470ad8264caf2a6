export const id = 3230;
export const ids = [3230];
export const modules = {

/***/ 6249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ maskMenderSecrets),
/* harmony export */   q: () => (/* binding */ openMender)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65545);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);


/** A Mender server, as a step has been told to reach it. Its token is in no log. */
async function openMender(inputs, outside) {
    maskMenderSecrets(outside);
    const { host } = outside;
    return (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_0__/* .openMenderService */ .tO)(inputs, { reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside), host });
}
/** A job's environment can hold what is no secret of the repository, and so is not masked yet. */
function maskMenderSecrets({ host, workflow }) {
    for (const name of ['MENDER_TOKEN', 'MENDER_PASSWORD', 'MENDER_SIGNING_KEY']) {
        const secret = host.environment[name];
        if (secret)
            workflow.mask(secret);
    }
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

/***/ 73230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployMenderStep: () => (/* binding */ deployMenderStep)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(60336);
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36119);
/* harmony import */ var _slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3043);
/* harmony import */ var _slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65545);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79564);
/* harmony import */ var _slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19567);
/* harmony import */ var _definitions_mender_deploy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9991);
/* harmony import */ var _finish_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23349);
/* harmony import */ var _github_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33113);
/* harmony import */ var _open_mender_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6249);
/* harmony import */ var _report_not_deployed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69094);
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20643);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(92127);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6618);















/** The service's longest name of a deployment. */
const LONGEST_NAME = 256;
const written = (name) => `input ${name}`;
const deployMenderStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_12__/* .defineStep */ .o)({
    definition: _definitions_mender_deploy_js__WEBPACK_IMPORTED_MODULE_5__/* .deployMenderAction */ .l,
    main: async (inputs, outside) => {
        const { host, workflow } = outside;
        const asked = readAsked(inputs);
        const request = await (0,_slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_13__/* .readMenderRequest */ .Vh)(inputs, {
            name: (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .describeRun */ .vZ)(outside.context).slice(0, LONGEST_NAME) || asked.name,
            nowMs: host.clock.now(),
            files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J,
            written,
        });
        if (inputs.wait && inputs['dry-run'] === 'off')
            await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_3__.prepareReportFile)(inputs.report);
        const service = await (0,_open_mender_js__WEBPACK_IMPORTED_MODULE_8__/* .openMender */ .q)(inputs, outside);
        const ports = { server: service.provider, reporter: service.reporter, clock: host.clock };
        const options = { signal: host.cancelled, skipIfCurrent: inputs['skip-if-current'] };
        const pipeline = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        if (inputs['dry-run'] !== 'off') {
            const isPushedLater = inputs['dry-run'] === 'before-push';
            const plan = asked.kind === 'release'
                ? await pipeline.planMenderDeployment({ ...request, revision: asked.revision }, ports, {
                    ...options,
                    isPushedLater,
                })
                : await pipeline.planMenderRedeploy({ ...request, from: asked.from }, ports, options);
            return tellPlan(plan, outside);
        }
        const startedAt = host.clock.now();
        const started = asked.kind === 'release'
            ? await pipeline.deployMender({ ...request, revision: asked.revision }, ports, options)
            : await pipeline.redeployMender({ ...request, from: asked.from }, ports, options);
        if (started.kind === 'not-deployed')
            return (0,_report_not_deployed_js__WEBPACK_IMPORTED_MODULE_9__/* .reportNotDeployed */ .m)(started.notDeployed, inputs, outside);
        const { deploymentId, from } = started;
        const timeout = await (0,_slipway_runtime_mender_service__WEBPACK_IMPORTED_MODULE_2__/* .menderTimeout */ .NM)(inputs.timeout, request.phases ?? [], service);
        // First of all: `post` can tell the rest.
        workflow.saveState('deployment-id', deploymentId);
        const page = await service.pageOf(deploymentId);
        (0,_step_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(workflow, _definitions_mender_deploy_js__WEBPACK_IMPORTED_MODULE_5__/* .deployMenderAction */ .l, {
            'deployment-id': deploymentId,
            revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_14__/* .toRevisionJson */ .Rh)(started.revision)),
            'redeployed-from': from,
            adopted: String(started.isAdopted),
            'console-url': page,
            'timeout-left': String(Math.round((0,_slipway_runtime_wait_timeout__WEBPACK_IMPORTED_MODULE_4__/* .timeLeft */ .f)(timeout, startedAt, host.clock.now()) / 1000)),
        });
        const recordId = host.cancelled.aborted ? undefined : await (0,_github_report_js__WEBPACK_IMPORTED_MODULE_7__/* .beginRecord */ .dT)(inputs, outside);
        (0,_step_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(workflow, _definitions_mender_deploy_js__WEBPACK_IMPORTED_MODULE_5__/* .deployMenderAction */ .l, { 'github-deployment-id': recordId });
        if (!inputs.wait && !host.cancelled.aborted) {
            await (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_11__/* .tellStarted */ .Pe)(deploymentId, page, outside);
            return 0;
        }
        return (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_11__/* .waitAndReport */ .LG)(deploymentId, inputs, {
            ...outside,
            service,
            recordId,
            startedAt,
            timeout,
            redeployedFrom: from,
        });
    },
    post: (inputs, outside) => (0,_finish_report_js__WEBPACK_IMPORTED_MODULE_6__/* .finishReport */ .U)(inputs, outside, () => (0,_open_mender_js__WEBPACK_IMPORTED_MODULE_8__/* .openMender */ .q)(inputs, outside)),
});
/** What is deployed, and what its deployment is called where no run has a name. */
function readAsked({ revision, redeploy }) {
    if (redeploy !== undefined) {
        const from = (0,_slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_13__/* .readMenderRedeploy */ .wl)(redeploy, written('redeploy'));
        return { kind: 'redeploy', from, name: `redeploy ${redeploy}` };
    }
    const release = (0,_slipway_runtime_mender_request__WEBPACK_IMPORTED_MODULE_13__/* .readMenderRevision */ .rg)(revision ?? '', written);
    return { kind: 'release', revision: release, name: release.artifactName };
}
/** Says everywhere what a deployment would do, in place of doing it. */
async function tellPlan(plan, outside) {
    const { describeMenderPlan, menderPlanJson, renderMenderPlan, renderMenderPlanMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { workflow } = outside;
    const { start, request } = plan;
    workflow.print(renderMenderPlan(plan).join('\n'));
    (0,_step_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(workflow, _definitions_mender_deploy_js__WEBPACK_IMPORTED_MODULE_5__/* .deployMenderAction */ .l, {
        revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_14__/* .toRevisionJson */ .Rh)(request.revision)),
        'would-deploy': String(start.kind === 'created'),
        reason: start.kind === 'skipped' ? start.reason : undefined,
        'result-file': await (0,_result_file_js__WEBPACK_IMPORTED_MODULE_10__/* .writeResultFile */ .t)('plan', menderPlanJson(plan), outside),
    });
    workflow.annotate({ level: 'notice', title: 'dry run', message: describeMenderPlan(plan) });
    await workflow.appendSummary(renderMenderPlanMarkdown(plan));
    return 0;
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

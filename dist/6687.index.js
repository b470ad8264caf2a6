export const id = 6687;
export const ids = [6687,5712,9564,7183];
export const modules = {

/***/ 92127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs),
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Lets a step see its inputs' types, and the table of steps forget them. */
function defineStep(step) {
    return step;
}
/** Sets those outputs that are known. */
function setOutputs(workflow, _definition, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined)
            workflow.setOutput(name, value);
    }
}


/***/ }),

/***/ 86687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pipelineGreengrassStep: () => (/* binding */ pipelineGreengrassStep)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48875);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87958);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79564);
/* harmony import */ var _definitions_greengrass_pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25094);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92127);







/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
const pipelineGreengrassStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .o)({
    definition: _definitions_greengrass_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .pipelineGreengrassAction */ .u,
    main: async (inputs, { workflow }) => {
        const { redeploy, source = '.' } = inputs;
        await requireComponent(inputs, source);
        if (inputs.wait)
            await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_1__.prepareReportFile)(inputs.report);
        const place = inputs.thing === undefined ? `thing group ${inputs['thing-group']}` : `core device ${inputs.thing}`;
        const told = redeploy === undefined ? `publish the component in ${source} and deploy it` : `redeploy ${redeploy}`;
        workflow.print((0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_4__/* .untrustedText */ .U)(`${inputs['dry-run'] ? 'dry run: ' : ''}${told} to ${place}`));
        (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n)(workflow, _definitions_greengrass_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .pipelineGreengrassAction */ .u, { mode: redeploy === undefined ? 'deploy' : 'redeploy' });
        return 0;
    },
});
/**
 * Whoever says what else changes on the target may want nothing published at all, which is another action's.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
async function requireComponent(inputs, source) {
    const given = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .givenContent */ .LG)({ ...inputs, revision: undefined, 'deployment-file': undefined });
    // A build may make the recipe.
    if (given.length === 0 || inputs['build-command'] !== undefined)
        return;
    const { isComponent } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(6072)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    if (await isComponent(source, _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J))
        return;
    const verb = given.length === 1 ? 'is' : 'are';
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_6__.SlipwayError('INPUT_INVALID', `there is no component in "${source}" to publish, and ${given.join(' and ')} ${verb} given`, {
        hint: 'set source to its folder; to deploy what is published already, and nothing else, use actions/deploy in the place of this one',
    });
}


/***/ }),

/***/ 48922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Makes a folder and those above it that are missing. Not `mkdir` with `recursive`, which never ends where a folder can be seen but
 * nothing can be made in it, as under /proc.
 */
async function makeFolder(path) {
    const missing = [];
    for (let folder = path; !(await isFolder(folder)); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    for (const folder of missing) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(async (error) => {
            // Somebody else was faster, unless it is a file.
            if (!(await isFolder(folder)))
                throw error;
        });
    }
}
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
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

/***/ 79564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareReportFile: () => (/* binding */ prepareReportFile),
  writeReportFile: () => (/* binding */ writeReportFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/make-folder.js
var make_folder = __webpack_require__(48922);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/clock.js
var clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/runtime/lib/all-targets.js



/** How long a fleet may take to be described: 10,000 instances are 500 calls, one after the other. */
const DESCRIBE_WITHIN_MS = 60_000;
/**
 * A result with all of its deployment's targets. The watch of a large fleet counts them and describes only those that
 * failed; a report shows each. As many as can be had are better than none: what is missing is a warning.
 */
async function describeAllTargets(result, ports) {
    const { provider, reporter, host } = ports;
    const counts = result.deployment?.counts;
    const total = counts === undefined ? 0 : (0,model/* totalOf */.e6)(counts);
    // Whom we lost sight of before will not answer now, and who cancels us does not wait.
    const isReachable = result.outcome !== 'unknown' && result.outcome !== 'cancelled' && !host.cancelled.aborted;
    if (result.targets.length >= total || !isReachable)
        return result;
    const targets = new Map(result.targets.map((target) => [target.id, target]));
    const deadline = (0,clock/* startDeadline */.d)(host.clock, DESCRIBE_WITHIN_MS);
    const signal = AbortSignal.any([host.cancelled, deadline.signal]);
    try {
        await (0,clock/* untilAborted */.E)(collect(provider.listTargets(result.deploymentId, {}, { signal }), targets), signal);
    }
    catch (error) {
        if (!signal.aborted && !(error instanceof errors.SlipwayError))
            throw error;
        const reason = error instanceof errors.SlipwayError ? error.message : 'there was no time for more';
        const known = `${targets.size} of ${total} ${(0,model/* unitOf */.uF)(result.targets[0]?.type, total)}`;
        reporter.report({ type: 'warning', message: `the report describes ${known}: ${reason}` });
    }
    finally {
        deadline.clear();
    }
    return { ...result, targets: [...targets.values()] };
}
async function collect(pages, targets) {
    for await (const page of pages)
        for (const target of page)
            targets.set(target.id, target);
}

;// CONCATENATED MODULE: ./packages/runtime/lib/report-file.js






/**
 * Makes the folder of a report, and refuses a place that it cannot be written to: before anything is begun, because a
 * deployment's end is too late to hear of it. A report of an earlier run goes: it would be taken for this one's where
 * nothing comes to be reported.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and what is in the way.
 */
async function prepareReportFile(file) {
    if (file === undefined)
        return;
    const path = (0,external_node_path_.resolve)(file);
    const partial = partialOf(path);
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        const existing = await (0,promises_.stat)(path).catch(() => undefined);
        // A rename would put the report in the place of a device or a pipe.
        if (existing?.isFile() === false)
            throw new Error(existing.isDirectory() ? 'it is a folder' : 'it is no plain file');
        await (await (0,promises_.open)(partial, 'wx')).close();
        if (existing !== undefined)
            await (0,promises_.rm)(path);
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `report "${file}" cannot be written: ${cause.message}`, {
            cause,
            hint: 'name a file in a folder that you may write to',
        });
    }
    finally {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
    }
}
/**
 * Writes how a deployment ended as the HTML file that was asked for, whole or not at all, and resolves with its path. A large
 * fleet is asked for its targets once more, because the wait itself only looks at those that failed.
 *
 * What goes wrong here is a warning: a report never changes an outcome. Resolves with `undefined` then, and when no report
 * was asked for.
 */
async function writeReportFile(result, file, { provider, page, reporter, host, advice }) {
    if (file === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(file);
    const partial = partialOf(path);
    try {
        const { renderResultHtml } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(5698)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const full = await describeAllTargets(result, { provider, reporter, host });
        const options = { ...(page !== undefined && { consoleUrl: page }), ...(advice !== undefined && { advice }) };
        await (0,promises_.writeFile)(partial, renderResultHtml(full, options), { flag: 'wx' });
        await (0,promises_.rename)(partial, path);
        return path;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
        if (!isSystemError(error))
            throw error;
        reporter.report({ type: 'warning', message: `report "${file}" was not written: ${error.message}` });
        return undefined;
    }
}
function partialOf(path) {
    return `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
}
/** Anything else that is thrown is a defect of ours, and no file system's. */
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}


/***/ })

};

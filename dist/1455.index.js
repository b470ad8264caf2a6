export const id = 1455;
export const ids = [1455];
export const modules = {

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81191);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87958);
/* harmony import */ var _slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99157);



/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
function createWorkflowReporter(outside, sourceText) {
    const { workflow } = outside;
    const text = (0,_slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__.createTextReporter)({
        print: (lines) => workflow.print(lines),
        paint: _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__/* .plainPaint */ .p,
        advice: 'workflow',
        ...(sourceText !== undefined && { sourceText }),
    });
    return {
        report: (event) => {
            text.report(event);
            if (event.type === 'diagnostic') {
                const annotation = (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAnnotation */ .H6)(event.diagnostic, outside.context);
                if (annotation !== undefined)
                    workflow.annotate(annotation);
            }
            else if (event.type === 'warning') {
                workflow.annotate({ level: 'warning', message: event.message });
            }
            else if (event.type === 'order-not-checked' && event.isAskedFor) {
                const message = (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .untrustedText */ .U)(`order not checked: ${event.reason}`);
                workflow.annotate({ level: 'warning', message });
            }
        },
    };
}


/***/ }),

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

/***/ 73836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushRevisionStep: () => (/* binding */ pushRevisionStep)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37389);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60336);
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36119);
/* harmony import */ var _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56486);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3708);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92127);








const pushRevisionStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .defineStep */ .o)({
    definition: _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y,
    main: async (inputs, outside) => {
        const { planPush, pushRevision } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(391), __webpack_require__.e(688), __webpack_require__.e(7387)]).then(__webpack_require__.bind(__webpack_require__, 10688));
        const { renderPushMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const { createCodeDeployProvider, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(1615), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 11615));
        const { host, workflow, context } = outside;
        const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_5__/* .toAwsSettings */ .a)(inputs, host);
        const key = inputs['s3-key'];
        const description = inputs.description ?? (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .describeRun */ .vZ)(context);
        const request = {
            bundle: inputs.bundle,
            applicationName: inputs['application-name'],
            bucket: inputs['s3-bucket'],
            ...(key !== undefined && { key }),
            ...(description !== '' && { description }),
            ...(inputs.commit !== undefined && { commit: inputs.commit }),
            overwrite: inputs.overwrite,
            metadata: inputs.metadata,
            ...(context.repository !== '' && context.runId !== '' && { runUrl: (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(context) }),
            ...(context.actor !== '' && { actor: context.actor }),
        };
        const store = createS3ArtifactStore(settings, (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .readStorageOptions */ .yy)(inputs));
        const options = { signal: host.cancelled };
        if (inputs['dry-run'])
            return tellPush(await planPush(request, { files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J, store }, options), outside);
        const pushed = await pushRevision(request, {
            files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J,
            store,
            provider: createCodeDeployProvider(settings),
            reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkflowReporter */ .x)(outside),
            clock: host.clock,
        }, options);
        const { artifact } = pushed;
        (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n)(workflow, _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y, {
            revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_7__/* .toRevisionJson */ .Rh)(pushed.revision)),
            's3-bucket': artifact.bucket,
            's3-key': artifact.key,
            etag: artifact.eTag,
            version: artifact.version,
            'content-digest': pushed.contentDigest,
            'size-bytes': String(pushed.sizeBytes),
            unchanged: String(pushed.unchanged),
        });
        await workflow.appendSummary(renderPushMarkdown(pushed));
        return 0;
    },
});
/** Says what a push would do, for the steps after it too. */
async function tellPush(planned, { workflow }) {
    const { describePush, renderPushPlanMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { revision, sizeBytes, contentDigest, unchanged } = planned;
    workflow.print(`dry run: ${describePush(planned)}`);
    (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n)(workflow, _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y, {
        revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_7__/* .toRevisionJson */ .Rh)(revision)),
        's3-bucket': revision.bucket,
        's3-key': revision.key,
        etag: revision.eTag,
        version: revision.version,
        'content-digest': contentDigest,
        'size-bytes': String(sizeBytes),
        unchanged: String(unchanged),
    });
    await workflow.appendSummary(renderPushPlanMarkdown(planned));
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

/***/ 36119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


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
            throw unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw unreadable(path, cause);
        }
    },
    readBeginning: async (path, limitBytes) => {
        try {
            return await readUpTo(path, limitBytes);
        }
        catch (cause) {
            throw unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(2829), __webpack_require__.e(4847)]).then(__webpack_require__.bind(__webpack_require__, 22829));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(7426), __webpack_require__.e(2651), __webpack_require__.e(4837), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 94837));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(7426), __webpack_require__.e(2651), __webpack_require__.e(4837), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 94837));
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
function unreadable(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause });
}


/***/ })

};

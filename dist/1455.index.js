export const id = 1455;
export const ids = [1455];
export const modules = {

/***/ 6486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ pushRevisionAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6915);

const inputs = {
    bundle: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('FILE', 'bundle to store, such as the output of the `bundle` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .revisionOptions */ .A,
    description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TEXT', 'description of the revision', 'repository, run, commit and actor'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .awsOptions */ .Gu,
};
/** `actions/push-revision`: a bundle is stored where the fleet finds it and registered, but never uploaded twice. */
const pushRevisionAction = {
    name: 'push-revision',
    summary: 'store a bundle in S3, unless it is there already, and register it as a revision',
    inputs,
    outputs: {
        revision: "the revision as JSON, pinned to exactly these bytes: `deploy`'s input, in any job",
        's3-bucket': 'bucket of the object',
        's3-key': 'key of the object',
        etag: "ETag of the object's bytes",
        version: 'version of the object; empty in a bucket without versions',
        'content-digest': "SHA-256 of the bundle's content, lower-case hex",
        'size-bytes': 'size of the bundle',
        unchanged: '`true` when the bucket held the same bundle and nothing was uploaded',
    },
};


/***/ }),

/***/ 726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2565);

/** A place in a file as the runner takes it; `undefined` for a file that is not in the workspace. */
function placeOf({ file, span }, { context }) {
    const path = (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .workspacePath */ .X5)(context, file);
    if (path === undefined)
        return undefined;
    if (span === undefined)
        return { file: path };
    const { start, end } = span;
    // The runner takes columns only within one line, and its end is inclusive.
    return start.line === end.line
        ? { file: path, line: start.line, column: start.column, endColumn: Math.max(start.column, end.column - 1) }
        : { file: path, line: start.line, endLine: end.line };
}


/***/ }),

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1191);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7958);
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(726);



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
                const { severity, code, message, hint } = event.diagnostic;
                const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(event.diagnostic, outside);
                workflow.annotate({
                    level: severity,
                    title: code,
                    message: (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .untrustedLines */ .m)(hint === undefined ? message : `${message}\n${hint}`).join('\n'),
                    ...(place !== undefined && { place }),
                });
            }
            else if (event.type === 'warning') {
                workflow.annotate({ level: 'warning', message: event.message });
            }
        },
    };
}


/***/ }),

/***/ 2127:
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

/***/ 3836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushRevisionStep: () => (/* binding */ pushRevisionStep)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(336);
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2565);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9061);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6119);
/* harmony import */ var _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6486);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3708);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2127);







const pushRevisionStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .defineStep */ .o)({
    definition: _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y,
    main: async (inputs, outside) => {
        const { pushRevision } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(5278)]).then(__webpack_require__.bind(__webpack_require__, 8891));
        const { renderPushMarkdown } = await __webpack_require__.e(/* import() */ 5680).then(__webpack_require__.bind(__webpack_require__, 5680));
        const { createCodeDeployProvider, createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const { host, workflow, context } = outside;
        const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_5__/* .toAwsSettings */ .a)(inputs, host);
        const key = inputs['s3-key'];
        const description = inputs.description ?? (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .describeRun */ .vZ)(context);
        const pushed = await pushRevision({
            bundle: inputs.bundle,
            applicationName: inputs['application-name'],
            bucket: inputs['s3-bucket'],
            ...(key !== undefined && { key }),
            ...(description !== '' && { description }),
            ...(inputs.commit !== undefined && { commit: inputs.commit }),
        }, {
            files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J,
            store: createS3ArtifactStore(settings),
            provider: createCodeDeployProvider(settings),
            reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkflowReporter */ .x)(outside),
            clock: host.clock,
        }, { signal: host.cancelled });
        const { artifact } = pushed;
        (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n)(workflow, _definitions_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionAction */ .Y, {
            revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_6__/* .toRevisionJson */ .Rh)(pushed.revision)),
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


/***/ }),

/***/ 6915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

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
/** How to wait for a deployment's end. */
const waitOptions = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)('how long to wait for the end, the wait for a busy group included', 3600),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'fail-on': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['deployment', 'any-target'], 'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates', 'deployment'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every target'),
};


/***/ }),

/***/ 9346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ revisionOptions),
/* harmony export */   X: () => (/* binding */ bundleOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
const bundleOptions = {
    format: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
    'host-os': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['linux', 'windows'], 'operating system of the hosts', 'linux'),
    'appspec-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
};
/** Where a revision is stored, and under which name. */
const revisionOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
    's3-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('KEY', 'key of the object', '<application>/<content digest>.<format>'),
    commit: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', 'commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    },
};


/***/ }),

/***/ 9061:
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


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);


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
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(9197)]).then(__webpack_require__.bind(__webpack_require__, 9197));
        const leftOut = leaveOut === undefined ? [] : [leaveOut];
        const { entries, warnings } = await collectEntries(folder, { ...patterns, leaveOut: leftOut, ...options });
        return { entries, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 6453).then(__webpack_require__.bind(__webpack_require__, 6453));
        return describeArchive(path, options);
    },
};
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause });
}


/***/ })

};

export const id = 7317;
export const ids = [7317];
export const modules = {

/***/ 87317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(42158);
// EXTERNAL MODULE: ./packages/core/lib/inputs/order.js
var inputs_order = __webpack_require__(32043);
// EXTERNAL MODULE: ./packages/core/lib/inputs/dry-run.js
var dry_run = __webpack_require__(37878);
// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
// EXTERNAL MODULE: ./packages/runtime/lib/local-files.js
var local_files = __webpack_require__(36119);
// EXTERNAL MODULE: ./packages/cli/lib/command.js
var command = __webpack_require__(70261);
// EXTERNAL MODULE: ./packages/cli/lib/dry-run.js
var lib_dry_run = __webpack_require__(40457);
// EXTERNAL MODULE: ./packages/cli/lib/options/command.js
var options_command = __webpack_require__(72020);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
;// CONCATENATED MODULE: ./packages/cli/lib/options/deployment-request.js



const REVISION = 'revision JSON of "slipway push", s3://bucket/key, or github:owner/repo@commit';
/** What is deployed to which group: by options, or by a request as the AWS CLI takes it. */
const requestOptions = {
    'application-name': unlessInJson('NAME', groups/* targetOptions */.Gl['application-name'].help),
    'deployment-group': unlessInJson('NAME', groups/* targetOptions */.Gl['deployment-group'].help),
    revision: unlessInJson('REVISION', REVISION),
    'cli-input-json': (0,spec/* text */.Qq)('FILE', "the whole request, as aws deploy create-deployment takes it: a file's name, file://NAME, or JSON"),
};
function unlessInJson(placeholder, help) {
    return { ...(0,spec/* text */.Qq)(placeholder, help, 'required unless the JSON says it'), requiredUnless: 'cli-input-json' };
}
/**
 * The request that the options and the JSON make together.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each thing that neither says, SOURCE_INVALID for a file that cannot be read.
 */
async function readDeploymentRequest(values, files) {
    const json = values['cli-input-json'];
    const input = json === undefined ? {} : await readInput(json, files);
    const applicationName = values['application-name'] ?? input.applicationName;
    const deploymentGroupName = values['deployment-group'] ?? input.deploymentGroupName;
    const revision = values.revision === undefined ? input.revision : (0,parse/* parseRevisionLocation */.U)(values.revision);
    if (applicationName === undefined || deploymentGroupName === undefined || revision === undefined) {
        const problems = [
            ...(applicationName === undefined
                ? [`--application-name is missing: ${groups/* targetOptions */.Gl['application-name'].help}`]
                : []),
            ...(deploymentGroupName === undefined
                ? [`--deployment-group is missing: ${groups/* targetOptions */.Gl['deployment-group'].help}`]
                : []),
            ...(revision === undefined ? [`--revision is missing: ${REVISION}`] : []),
        ];
        throw new errors.SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'slipway deploy --help lists the options' });
    }
    return { ...input, applicationName, deploymentGroupName, revision, ...(0,deployment/* readDeploymentOptions */.U)(values) };
}
async function readInput(given, files) {
    const { parseCreateDeploymentJson } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(2033), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(2182)]).then(__webpack_require__.bind(__webpack_require__, 11930));
    if (given.trimStart().startsWith('{'))
        return parseCreateDeploymentJson(given);
    const path = given.startsWith('file://') ? given.slice('file://'.length) : given;
    return parseCreateDeploymentJson(new TextDecoder().decode(await files.read(path)));
}

// EXTERNAL MODULE: ./packages/cli/lib/start-and-wait.js + 1 modules
var start_and_wait = __webpack_require__(37105);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/deploy.js







const deploy = (0,command/* defineCommand */.N)({
    name: 'deploy',
    summary: 'deploy a revision to a deployment group',
    options: {
        ...requestOptions,
        ...deployment/* deploymentOptions */.w,
        ...inputs_order/* orderOptions */.$,
        ...dry_run/* dryRunOption */.S,
        ...options_command/* waitOption */.fz,
        ...groups/* waitOptions */.Sn,
        ...groups/* queueTimeoutOption */.Uo,
        ...groups/* awsOptions */.Gu,
        ...options_command/* jsonOption */.Ec,
    },
    notes: `${options_command/* WAIT_NOTE */.rD} --if-older asks GitHub as GH_TOKEN or GITHUB_TOKEN, about the repository GITHUB_REPOSITORY or that of the revision. What is given beside --cli-input-json wins over what it says.`,
    run: async ({ values, outside }) => {
        const request = await readDeploymentRequest(values, local_files/* localFiles */.J);
        if (values['dry-run']) {
            return (0,lib_dry_run/* tellPlan */.f)(values, outside, async (ports, options) => {
                const { planDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(2033), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(2182)]).then(__webpack_require__.bind(__webpack_require__, 11930));
                const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
                const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store: ports.store });
                return planDeployment(request, ports, { ...options, ...(order !== undefined && { order }) });
            });
        }
        return (0,start_and_wait/* startAndWait */.Z)(values, request, outside, async ({ settings, ...ports }, options) => {
            const { deploy: createDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(2033), __webpack_require__.e(1775), __webpack_require__.e(1930), __webpack_require__.e(2182)]).then(__webpack_require__.bind(__webpack_require__, 11930));
            const { createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 9837).then(__webpack_require__.bind(__webpack_require__, 29837));
            const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
            const store = createS3ArtifactStore(settings);
            const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store });
            const start = await createDeployment(request, ports, { ...options, ...(order !== undefined && { order }) });
            return { ...start, revision: request.revision };
        });
    },
});


/***/ }),

/***/ 21378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commitOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names a commit by its whole hash. */
function commitOption(help, defaultText) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', help, defaultText),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    };
}


/***/ }),

/***/ 32043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ orderOptions),
/* harmony export */   O: () => (/* binding */ readOrderGuard)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21378);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);


/** What keeps an older commit from overtaking a newer one. */
const orderOptions = {
    'if-older': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['fail', 'skip', 'deploy'], 'what to do when the group runs a newer commit already, as far as GitHub can be asked: fail, deploy nothing, or deploy without looking', 'fail'),
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOption */ .j)('commit that the revision was made from, for `if-older`', 'that of a revision on GitHub, or what was recorded with the bundle'),
};
/** The guard that the options ask for; `undefined` when it does not matter what the group runs. */
function readOrderGuard(values, ports) {
    const { 'if-older': asked, commit } = values;
    const ifOlder = asked ?? 'fail';
    if (ifOlder === 'deploy')
        return undefined;
    return { ifOlder, isAskedFor: asked !== undefined, ...(commit !== undefined && { commit }), ...ports };
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
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(2829)]).then(__webpack_require__.bind(__webpack_require__, 22829));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await Promise.all(/* import() */[__webpack_require__.e(9672), __webpack_require__.e(1510)]).then(__webpack_require__.bind(__webpack_require__, 1510));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await Promise.all(/* import() */[__webpack_require__.e(9672), __webpack_require__.e(1510)]).then(__webpack_require__.bind(__webpack_require__, 1510));
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

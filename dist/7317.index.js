export const id = 7317;
export const ids = [7317];
export const modules = {

/***/ 7317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(2158);
// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(6915);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(336);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(9061);
// EXTERNAL MODULE: ./packages/runtime/lib/local-files.js
var local_files = __webpack_require__(6119);
// EXTERNAL MODULE: ./packages/cli/lib/command.js
var command = __webpack_require__(261);
// EXTERNAL MODULE: ./packages/cli/lib/end-not-deployed.js
var end_not_deployed = __webpack_require__(8396);
// EXTERNAL MODULE: ./packages/cli/lib/options/command.js
var options_command = __webpack_require__(2020);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(8116);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(7940);
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
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', problems.join('\n'), { hint: 'slipway deploy --help lists the options' });
    }
    return { ...input, applicationName, deploymentGroupName, revision, ...(0,deployment/* readDeploymentOptions */.U)(values) };
}
async function readInput(given, files) {
    const { parseCreateDeploymentJson } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(6089)]).then(__webpack_require__.bind(__webpack_require__, 8891));
    if (given.trimStart().startsWith('{'))
        return parseCreateDeploymentJson(given);
    const path = given.startsWith('file://') ? given.slice('file://'.length) : given;
    return parseCreateDeploymentJson(new TextDecoder().decode(await files.read(path)));
}

// EXTERNAL MODULE: ./packages/cli/lib/reporters/index.js
var reporters = __webpack_require__(2385);
// EXTERNAL MODULE: ./packages/cli/lib/wait-to-exit-code.js
var wait_to_exit_code = __webpack_require__(782);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/deploy.js










const deploy = (0,command/* defineCommand */.N)({
    name: 'deploy',
    summary: 'deploy a revision to a deployment group',
    options: {
        ...requestOptions,
        ...deployment/* deploymentOptions */.w,
        ...options_command/* waitOption */.fz,
        ...groups/* waitOptions */.Sn,
        ...groups/* awsOptions */.Gu,
        ...options_command/* jsonOption */.Ec,
    },
    notes: `${options_command/* WAIT_NOTE */.rD} What is given beside --cli-input-json wins over what it says.`,
    run: async ({ values, outside }) => {
        const request = await readDeploymentRequest(values, local_files/* localFiles */.J);
        const { deploy: createDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(6089)]).then(__webpack_require__.bind(__webpack_require__, 8891));
        const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 9564));
        if (values.wait)
            await prepareReportFile(values.report);
        const provider = createCodeDeployProvider((0,aws_settings/* toAwsSettings */.a)(values, outside));
        const reporter = await (0,reporters/* createReporter */.A)({ outside, isJson: values.json, isJsonLines: values.wait });
        const { pollSchedule, startOptions, warnOfExpiry } = await __webpack_require__.e(/* import() */ 5245).then(__webpack_require__.bind(__webpack_require__, 5245));
        const startedAt = outside.clock.now();
        if (values.wait)
            await warnOfExpiry(values, { host: outside, reporter });
        const start = await createDeployment(request, { provider, reporter, clock: outside.clock, schedule: pollSchedule(values, outside) }, startOptions(values, outside));
        if (start.kind === 'not-deployed')
            return (0,end_not_deployed/* endNotDeployed */.$)(start.notDeployed, values, outside);
        const { deploymentId } = start;
        if (values.wait)
            return (0,wait_to_exit_code/* waitToExitCode */.i)(deploymentId, values, { outside, provider, reporter }, startedAt);
        if (values.json)
            outside.print(`${JSON.stringify({ deploymentId, revision: (0,format/* toRevisionJson */.Rh)(request.revision) })}\n`);
        else
            outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`);
        return 0;
    },
});


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

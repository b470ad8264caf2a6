export const id = 6734;
export const ids = [6734];
export const modules = {

/***/ 96734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/cloud.js
var cloud = __webpack_require__(5022);
// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(42158);
// EXTERNAL MODULE: ./packages/core/lib/inputs/order.js
var inputs_order = __webpack_require__(32043);
// EXTERNAL MODULE: ./packages/core/lib/inputs/dry-run.js
var dry_run = __webpack_require__(37878);
// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
// EXTERNAL MODULE: ./packages/runtime/lib/cloud-release.js
var cloud_release = __webpack_require__(53531);
// EXTERNAL MODULE: ./packages/runtime/lib/local-files.js
var local_files = __webpack_require__(36119);
// EXTERNAL MODULE: ./packages/cli/lib/command.js
var command = __webpack_require__(70261);
// EXTERNAL MODULE: ./packages/cli/lib/dry-run.js
var lib_dry_run = __webpack_require__(40457);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/cli/lib/reporters/index.js
var reporters = __webpack_require__(42385);
;// CONCATENATED MODULE: ./packages/cli/lib/open-release.js


/** Opens a release to AWS Lambda or Amazon ECS, and tells what is wrong with it at its lines. */
async function openReleaseOf(request, values, outside) {
    const { openCloudRelease, rememberTexts } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 53531));
    const { json, wait, description } = values;
    const texts = rememberTexts();
    const reporter = await (0,reporters/* createReporter */.A)({ outside, isJson: json, isJsonLines: wait, sourceText: texts.textOf });
    const release = await openCloudRelease({ ...request, ...(description !== undefined && { description }) }, { settings: (0,aws_settings/* toAwsSettings */.a)(values, outside), allowSecrets: values['allow-secrets'], texts, reporter, host: outside });
    return { release, reporter };
}

// EXTERNAL MODULE: ./packages/cli/lib/options/command.js
var options_command = __webpack_require__(72020);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/cli/lib/options/deployment-request.js


const REVISION = 'revision JSON of "slipway push", s3://bucket/key, github:owner/repo@commit, or an AppSpec file for AWS Lambda or Amazon ECS';
/** What is deployed to which group: by options, or by a request as the AWS CLI takes it. */
const requestOptions = {
    'application-name': unlessInJson('NAME', groups/* targetOptions */.Gl['application-name'].help),
    'deployment-group': unlessInJson('NAME', groups/* targetOptions */.Gl['deployment-group'].help),
    revision: {
        ...(0,spec/* text */.Qq)('REVISION', REVISION, 'required unless the JSON says it, or other options say what an AppSpec is made of'),
        requiredUnless: ['cli-input-json', ...Object.keys(cloud/* cloudOptions */.UB)],
    },
    'cli-input-json': (0,spec/* text */.Qq)('FILE', "the whole request, as aws deploy create-deployment takes it: a file's name, file://NAME, or JSON"),
};
function unlessInJson(placeholder, help) {
    return { ...(0,spec/* text */.Qq)(placeholder, help, 'required unless the JSON says it'), requiredUnless: 'cli-input-json' };
}
/**
 * The request that the options and the JSON make together.
 *
 * @param asked what the options say is deployed, if they do
 * @throws SlipwayError INPUT_INVALID with a line for each thing that neither says, SOURCE_INVALID for a file that cannot be read.
 */
async function readDeploymentRequest(values, asked, files) {
    const json = values['cli-input-json'];
    const input = json === undefined ? {} : await readInput(json, files);
    const applicationName = values['application-name'] ?? input.applicationName;
    const deploymentGroupName = values['deployment-group'] ?? input.deploymentGroupName;
    const revision = asked ?? input.revision;
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
    const { parseCreateDeploymentJson } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(6906)]).then(__webpack_require__.bind(__webpack_require__, 48727));
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
        ...cloud/* cloudOptions */.UB,
        ...cloud/* appSpecVariableOptions */.Zt,
        ...cloud/* codeSecretOptions */.sO,
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
        const asked = (0,cloud_release/* readAskedRelease */.c)(values, (name) => `--${name}`, outside.environment);
        const opened = asked?.kind === 'app-spec' ? await openReleaseOf(asked.request, values, outside) : undefined;
        const revision = asked?.kind === 'revision' ? asked.revision : opened?.release.draft.revision;
        const request = await readDeploymentRequest(values, revision, local_files/* localFiles */.J);
        const release = opened && { release: opened.release };
        if (values['dry-run']) {
            return (0,lib_dry_run/* tellPlan */.f)(values, outside, async (ports, options) => {
                const { planDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(6906)]).then(__webpack_require__.bind(__webpack_require__, 48727));
                const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
                const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store: ports.store });
                const draft = opened && { draft: opened.release.draft };
                return planDeployment(request, ports, { ...options, ...(order !== undefined && { order }), ...draft });
            });
        }
        return (0,start_and_wait/* startAndWait */.Z)(values, request, outside, async ({ settings, ...ports }, options) => {
            const { deploy: createDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(6906)]).then(__webpack_require__.bind(__webpack_require__, 48727));
            const { createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 6782).then(__webpack_require__.bind(__webpack_require__, 96782));
            const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
            const store = createS3ArtifactStore(settings);
            const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store });
            const guarded = { ...options, ...(order !== undefined && { order }), ...release };
            return { revision: request.revision, ...(await createDeployment(request, ports, guarded)) };
        }, opened?.reporter);
    },
});


/***/ }),

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rememberText),
/* harmony export */   _: () => (/* binding */ toBundleRequest),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { source, output, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        output,
        format: values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip',
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 53531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readAskedRelease),
/* harmony export */   openCloudRelease: () => (/* binding */ openCloudRelease),
/* harmony export */   rememberTexts: () => (/* binding */ rememberTexts)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5022);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _bundle_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78180);
/* harmony import */ var _function_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27132);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36119);






/**
 * Tells what is to be deployed; `undefined` when the options say nothing of it.
 *
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 * @throws SlipwayError INPUT_INVALID with a line for everything that does not go together.
 */
function readAskedRelease(values, written, environment) {
    const { revision } = values;
    const isFile = revision !== undefined && !(0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .isRevisionText */ .ZN)(revision);
    if (revision !== undefined && !isFile) {
        if (!(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values))
            return { kind: 'revision', revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .parseRevisionLocation */ .Uq)(revision) };
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', `${written('revision')} is a revision, which nothing is filled into`, {
            hint: 'name the AppSpec file itself as the revision, or leave the other options out',
        });
    }
    const problems = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .cloudProblems */ .y9)(values, isFile, written);
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'a release to AWS Lambda or Amazon ECS is an AppSpec file, or what one is made of',
        });
    }
    const variables = (0,_bundle_request_js__WEBPACK_IMPORTED_MODULE_0__.readAppSpecVariables)(values, environment);
    const request = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readCloudOptions */ .wp)(values);
    if (isFile) {
        return {
            kind: 'app-spec',
            request: { ...request, appSpecFile: revision, ...(variables !== undefined && { variables }) },
        };
    }
    return (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values) ? { kind: 'app-spec', request } : undefined;
}
/** The files of this machine, and the texts that were read. */
function rememberTexts() {
    const texts = new Map();
    return {
        files: {
            kindOf: _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.kindOf,
            read: async (path) => {
                const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.read(path);
                texts.set(path, new TextDecoder().decode(bytes));
                return bytes;
            },
        },
        textOf: (file) => texts.get(file),
    };
}
/** Opens a release to AWS Lambda or Amazon ECS, with the services that it needs. */
async function openCloudRelease(request, ports) {
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(6906)]).then(__webpack_require__.bind(__webpack_require__, 48727));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const { settings, allowSecrets, texts, reporter, host } = ports;
    return openRelease(request, {
        files: texts.files,
        functions: createLambdaFunctions(settings),
        code: (0,_function_code_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunctionCode */ .C)(allowSecrets, (message) => reporter.report({ type: 'warning', message })),
        taskDefinitions: createEcsTaskDefinitions(settings),
        reporter,
        clock: host.clock,
    }, { signal: host.cancelled });
}


/***/ }),

/***/ 27132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createFunctionCode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36119);






/**
 * Reads the code of functions from this machine.
 *
 * @param allowSecrets what a folder of code may hold though it looks like a secret, in gitignore patterns
 * @param warn told what may not do in a function what it does here
 */
function createFunctionCode(allowSecrets, warn) {
    return {
        readCode: async (path, options = {}) => {
            const kind = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.kindOf(path);
            if (kind === undefined) {
                throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
                    hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
                });
            }
            const bytes = kind === 'file' ? await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.read(path) : await zipOf(path, allowSecrets, warn, options);
            return { type: 'zip', bytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64') };
        },
    };
}
/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source, allowSecrets, warn, options) {
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(1510), __webpack_require__.e(6924)]).then(__webpack_require__.bind(__webpack_require__, 1510));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(6906)]).then(__webpack_require__.bind(__webpack_require__, 48727));
    const { entries, warnings } = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.collect(source, {}, options);
    const content = {
        name: 'code of the function',
        refusal: 'the code of the function would hold',
        remedy: `leave them out with a .deployignore in "${source}"`,
    };
    const suspected = await guardSecrets(entries, allowSecrets, _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J, options, content);
    for (const message of [...warnings, ...suspected])
        warn(message);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'slipway-code-'));
    try {
        const destination = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'code.zip');
        await createBundleWriter().write(entries, destination, {
            format: 'zip',
            modifiedAt: DEFAULT_MODIFIED_AT,
            ...options,
        });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(destination);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ })

};

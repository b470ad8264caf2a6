export const id = 6734;
export const ids = [6734,5245];
export const modules = {

/***/ 96734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/provider.js
var provider = __webpack_require__(91938);
// EXTERNAL MODULE: ./packages/core/lib/inputs/cloud.js + 1 modules
var cloud = __webpack_require__(78122);
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
    const reporter = await (0,reporters/* createReporter */.A5)({ outside, isJson: json, isJsonLines: wait, sourceText: texts.textOf });
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
    const { parseCreateDeploymentJson } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    if (given.trimStart().startsWith('{'))
        return parseCreateDeploymentJson(given);
    const path = given.startsWith('file://') ? given.slice('file://'.length) : given;
    return parseCreateDeploymentJson(new TextDecoder().decode(await files.read(path)));
}

// EXTERNAL MODULE: ./packages/cli/lib/start-and-wait.js
var start_and_wait = __webpack_require__(54064);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/deploy.js









const deploy = (0,command/* defineCommand */.N)({
    name: 'deploy',
    summary: 'deploy a revision to a deployment group',
    options: {
        ...provider/* providerOption */.fF,
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
                const { planDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
                const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
                const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store: ports.store });
                const draft = opened && { draft: opened.release.draft };
                return planDeployment(request, ports, { ...options, ...(order !== undefined && { order }), ...draft });
            });
        }
        return (0,start_and_wait/* startAndWait */.Z)(values, request, outside, async ({ settings, ...ports }, options) => {
            const { deploy: createDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const { createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
            const store = createS3ArtifactStore(settings);
            const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store });
            const guarded = { ...options, ...(order !== undefined && { order }), ...release };
            return { revision: request.revision, ...(await createDeployment(request, ports, guarded)) };
        }, opened?.reporter);
    },
});


/***/ }),

/***/ 40457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tellPlan)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42385);


/** Prints what a deployment would do, in place of doing it, and resolves with the exit code. */
async function tellPlan(values, outside, plan) {
    const { createCodeDeployProvider, createS3ArtifactStore } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { exitCodeOfPlan } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(3012)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { planJson, renderPlan } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_0__/* .toAwsSettings */ .a)(values, outside);
    const planned = await plan({
        provider: createCodeDeployProvider(settings),
        store: createS3ArtifactStore(settings),
        clock: outside.clock,
        settings,
    }, { ifBusy: values['if-busy'], skipIfCurrent: values['skip-if-current'], signal: outside.cancelled });
    if (values.json)
        outside.print(`${JSON.stringify(planJson(planned))}\n`);
    else
        outside.print(`${renderPlan(planned, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paintFor */ .ev)(outside, false)).join('\n')}\n`);
    return exitCodeOfPlan(planned);
}


/***/ }),

/***/ 54064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ startAndWait)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60336);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86964);
/* harmony import */ var _end_not_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48396);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42385);
/* harmony import */ var _wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10782);






/** How long a busy group is waited for where nobody says so and the end is not waited for. */
const BUSY_TIMEOUT_MS = 3_600_000;
/** What every command that deploys does around its start: checks what would be too late at the end, and waits if it is to. */
async function startAndWait(values, subject, outside, start, told) {
    const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3266)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
    const { pollSchedule, startOptions, warnOfExpiry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 25245));
    const { decideTimeout } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 19567));
    if (values.wait)
        await prepareReportFile(values.report);
    const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, outside);
    const provider = createCodeDeployProvider(settings);
    const reporter = told ?? (await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createReporter */ .A5)({ outside, isJson: values.json, isJsonLines: values.wait }));
    const { clock } = outside;
    const startedAt = clock.now();
    // Without a wait it is only about a busy group, which is no reason to ask for more.
    const statedMs = values.timeout ?? (values.wait ? undefined : BUSY_TIMEOUT_MS);
    const timeout = await decideTimeout(statedMs, { ...subject, waitUntil: values['wait-until'] }, { provider, reporter, host: outside });
    if (values.wait)
        await warnOfExpiry(timeout, { host: outside, reporter });
    const started = await start({ provider, reporter, clock, schedule: pollSchedule(values, outside), settings }, startOptions(values, timeout, outside));
    if (started.kind === 'not-deployed')
        return (0,_end_not_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .endNotDeployed */ .$)(started.notDeployed, values, outside);
    const { deploymentId, from, asked } = started;
    if (values.wait) {
        const redeployed = from === undefined || asked === undefined ? undefined : { asked, deploymentId: from };
        const service = (0,_slipway_runtime_codedeploy_service__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A)(values, { provider, reporter, host: outside });
        return (0,_wait_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .waitToExitCode */ .i)(deploymentId, values, { outside, service, timeout, startedAt, redeployed });
    }
    if (values.json) {
        const revision = (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__/* .toRevisionJson */ .Rh)(started.revision);
        outside.print(`${JSON.stringify({ deploymentId, ...(from !== undefined && { from }), revision })}\n`);
    }
    else
        outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`);
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

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ rememberText),
/* harmony export */   Hj: () => (/* binding */ toBundleRequest),
/* harmony export */   g4: () => (/* binding */ toPushedRelease),
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
function toBundleRequest(values, { output, ...place }, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip';
    return { ...toReleaseSource(values, place, environment), output, format };
}
/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
function toPushedRelease(values, place, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(values['s3-key'] ?? '') ?? 'zip';
    return { ...toReleaseSource(values, place, environment), format };
}
function toReleaseSource(values, { source, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
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
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78122);
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
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3919)]).then(__webpack_require__.bind(__webpack_require__, 62212));
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

/***/ 86964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ codeDeployService)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _start_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25245);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);



/** AWS CodeDeploy, with deployments waited for as the wait options say. */
function codeDeployService(values, { provider, reporter, host, }) {
    return {
        provider,
        reporter,
        host,
        failOn: values['fail-on'],
        pageOf: async (deploymentId) => {
            const { codeDeployConsoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            return codeDeployConsoleUrl((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host), deploymentId);
        },
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { createFunctionLogs } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
            const hooks = { appSpecs: provider, logs: createFunctionLogs((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host)) };
            const now = host.clock.now();
            return waitForStatus({
                deploymentId,
                // Counted from when the wait began, and the queue has had its part.
                timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
                onTimeout: values['on-timeout'],
                onCancel: values['on-cancel'],
                failOn: values['fail-on'],
                waitUntil: values['wait-until'],
                ...(startedAt !== undefined && { startedAt }),
                ...(redeployed !== undefined && { redeployed }),
            }, { provider, reporter, clock: host.clock, schedule: (0,_start_options_js__WEBPACK_IMPORTED_MODULE_2__.pollSchedule)(values, host), hooks, groups: provider }, host.cancelled);
        },
    };
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
/** @throws SlipwayError SOURCE_INVALID naming each link that leads to nothing in a function, which has the folder alone. */
async function refuseLinksOut(entries, source) {
    const { linkLeavesTree } = await __webpack_require__.e(/* import() */ 2970).then(__webpack_require__.bind(__webpack_require__, 2970));
    const leading = entries.filter(({ path, linkTarget }) => linkTarget !== undefined && linkLeavesTree(path, linkTarget));
    if (leading.length === 0)
        return;
    const lines = leading.map(({ path, linkTarget }) => `link "${path}" in "${source}" leads out of it, to "${linkTarget}"`);
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', lines.join('\n'), {
        hint: 'a function has the content of its folder alone: put what the link stands for in its place (npm install --install-links does for packages of a workspace), or leave it out with .deployignore',
    });
}
/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source, allowSecrets, warn, options) {
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(7848)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { entries, warnings } = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.collect(source, {}, options);
    await refuseLinksOut(entries, source);
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

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const { 'poll-interval': statedMs } = values;
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host);
    // On this machine calls cost nobody anything, unless somebody wants them as rare as they are elsewhere.
    return {
        floorMs: statedMs ?? (isLocal ? 250 : 3_300),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, { timeoutMs }, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeoutMs }, { host, reporter }) {
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ })

};

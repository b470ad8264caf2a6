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
    const { parseCreateDeploymentJson } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 70930));
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
                const { planDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 70930));
                const { openHistory } = await __webpack_require__.e(/* import() */ 1688).then(__webpack_require__.bind(__webpack_require__, 71688));
                const order = (0,inputs_order/* readOrderGuard */.O)(values, { history: await openHistory(outside), store: ports.store });
                const draft = opened && { draft: opened.release.draft };
                return planDeployment(request, ports, { ...options, ...(order !== undefined && { order }), ...draft });
            });
        }
        return (0,start_and_wait/* startAndWait */.Z)(values, request, outside, async ({ settings, ...ports }, options) => {
            const { deploy: createDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 70930));
            const { createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 3077).then(__webpack_require__.bind(__webpack_require__, 53077));
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
    const { createCodeDeployProvider, createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 3077).then(__webpack_require__.bind(__webpack_require__, 53077));
    const { exitCodeOfPlan } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 70930));
    const { planJson, renderPlan } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(4455), __webpack_require__.e(5596), __webpack_require__.e(7701)]).then(__webpack_require__.bind(__webpack_require__, 45596));
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
        outside.print(`${renderPlan(planned, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paintFor */ .e)(outside, false)).join('\n')}\n`);
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
    const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 3077).then(__webpack_require__.bind(__webpack_require__, 53077));
    const { prepareReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
    const { pollSchedule, startOptions, warnOfExpiry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 25245));
    const { decideTimeout } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 19567));
    if (values.wait)
        await prepareReportFile(values.report);
    const settings = (0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, outside);
    const provider = createCodeDeployProvider(settings);
    const reporter = told ?? (await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createReporter */ .A)({ outside, isJson: values.json, isJsonLines: values.wait }));
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

/***/ 78122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zt: () => (/* binding */ appSpecVariableOptions),
  UB: () => (/* binding */ cloudOptions),
  y9: () => (/* binding */ cloudProblems),
  sO: () => (/* binding */ codeSecretOptions),
  UE: () => (/* binding */ hasCloudOptions),
  wp: () => (/* binding */ readCloudOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/names.js
var names = __webpack_require__(10867);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/read-image.js

/** Registry, repository, tag and digest of an image, as container runtimes read them (distribution, "reference"). */
const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const REGISTRY = `${HOST}(?:\\.${HOST})*(?::\\d+)?`;
const IMAGE = new RegExp(`^(?:${REGISTRY}/)?${PART}(?:/${PART})*(?::\\w[\\w.-]{0,127})?(?:@[a-zA-Z][\\w+.-]*:[0-9a-fA-F]{32,})?$`);
/** Reads the name of an image. What is none, no service could ever pull. @throws ValueProblem. */
function readImage(value) {
    if (IMAGE.test(value))
        return value;
    throw new spec/* ValueProblem */.bx(`is "${value}"; expected an image, such as registry.example/shop/web:1.2 or web@sha256:DIGEST`);
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/cloud.js



/** What is released to AWS Lambda or Amazon ECS: what an AppSpec file is filled with, or made of where there is none. */
const cloudOptions = {
    'function-name': (0,spec/* text */.Qq)('NAME', 'Lambda function to deploy, by its name or ARN', "the AppSpec file's"),
    alias: (0,spec/* text */.Qq)('NAME', 'alias whose calls move to the new version', "the AppSpec file's"),
    'target-version': {
        ...(0,spec/* text */.Qq)('VERSION', 'version that the alias moves to, or `$LATEST` for a new version of what that is now'),
        read: ([value = '']) => {
            if (value === '' || value === '$LATEST' || /^[1-9]\d*$/.test(value))
                return value === '' ? undefined : value;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected the number of a published version, or $LATEST`);
        },
    },
    code: {
        ...(0,spec/* text */.Qq)('PATH', ''),
        help: 'zip, folder or `s3://bucket/key` with the code of the function, of which a version is published; code that the function has already is not sent again',
        read: ([value = '']) => (value === '' ? undefined : readCodeSource(value)),
    },
    'task-definition': (0,spec/* text */.Qq)('FILE', 'JSON file of which a revision is registered for the ECS service; or what is registered already: family, family:revision or ARN', "the AppSpec file's"),
    'container-name': (0,spec/* text */.Qq)('NAME', 'container behind the load balancer; the `image` is for it, unless that of another one is a placeholder', "the AppSpec file's, else the only one with a port"),
    'container-port': {
        ...(0,spec/* text */.Qq)('PORT', 'port of that container', "the AppSpec file's, else its only one"),
        read: ([value = '']) => {
            if (value === '')
                return undefined;
            const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
            if (port >= 1 && port <= 65_535)
                return port;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number from 1 to 65535`);
        },
    },
    image: {
        ...(0,spec/* text */.Qq)('URI', "image of the container, in a new revision of the task definition; or the function's, in a new version"),
        read: ([value = '']) => (value === '' ? undefined : readImage(value)),
    },
    hooks: {
        ...(0,spec/* list */.p_)('EVENT=FUNCTION', 'Lambda function that is called at a lifecycle event, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readHook),
    },
    'platform-version': (0,spec/* text */.Qq)('VERSION', 'version of the Fargate platform, where there is no AppSpec file', 'LATEST'),
    subnets: (0,spec/* list */.p_)('ID', 'subnet of the tasks, where there is no AppSpec file; with `security-groups` and `assign-public-ip`'),
    'security-groups': (0,spec/* list */.p_)('ID', 'security group of the tasks'),
    'assign-public-ip': (0,spec/* optionalChoice */.AU)(['ENABLED', 'DISABLED'], 'whether the tasks get a public address'),
    'capacity-providers': {
        ...(0,spec/* list */.p_)('NAME=WEIGHT[,BASE]', 'capacity provider of the tasks, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readCapacityProvider),
    },
};
/** What a folder of code may hold all the same. */
const codeSecretOptions = {
    'allow-secrets': (0,spec/* list */.p_)('PATTERN', 'take what matches into the code of the function though it looks like a secret, in gitignore patterns; nothing else that does is taken'),
};
/** What stands for the variables of an AppSpec file that is deployed by itself. */
const appSpecVariableOptions = {
    'appspec-var': (0,names/* assignments */.T)('what stands for ${NAME} in the AppSpec file'),
    'appspec-env': (0,names/* names */.D)('environment variable that stands for ${NAME} in the AppSpec file'),
};
function readCodeSource(value) {
    if (!value.startsWith('s3://'))
        return { type: 'path', path: value };
    const [, bucket, key, version] = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/i.exec(value) ?? [];
    if (bucket === undefined || key === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${value}"; expected s3://bucket/key, with ?versionId=VERSION for one version`);
    }
    return { type: 's3', bucket, key, ...(version !== undefined && { version: decodeURIComponent(version) }) };
}
function readHook(word) {
    const [, event, functionName] = /^(\w+)=(\S+)$/.exec(word) ?? [];
    if (event !== undefined && functionName !== undefined)
        return { event, functionName };
    throw new spec/* ValueProblem */.bx(`is "${word}"; expected EVENT=FUNCTION, such as BeforeAllowTraffic=CodeDeployHook_check`);
}
function readCapacityProvider(word) {
    const [, capacityProvider, weight, base = '0'] = /^([^=,\s]+)=(\d{1,4})(?:,(\d{1,6}))?$/.exec(word) ?? [];
    if (capacityProvider !== undefined)
        return { capacityProvider, weight: Number(weight), base: Number(base) };
    throw new spec/* ValueProblem */.bx(`is "${word}"; expected NAME=WEIGHT or NAME=WEIGHT,BASE, such as FARGATE_SPOT=2`);
}
const OF_LAMBDA = ['function-name', 'alias', 'target-version', 'code'];
const OF_ECS = [
    'task-definition',
    'container-name',
    'container-port',
    'platform-version',
    'subnets',
    'security-groups',
    'assign-public-ip',
    'capacity-providers',
];
/** What is written into a file by whoever has one. */
const OF_GENERATION = [
    'hooks',
    'platform-version',
    'subnets',
    'security-groups',
    'assign-public-ip',
    'capacity-providers',
];
function given(values, names) {
    return names.filter((name) => {
        const value = values[name];
        return value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
}
/** Whether anything is said of a release to AWS Lambda or Amazon ECS. */
function hasCloudOptions(values) {
    return given(values, Object.keys(cloudOptions)).length > 0;
}
/**
 * What is wrong with these options together.
 *
 * @param isFile whether there is an AppSpec file that they fill
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 */
function cloudProblems(values, isFile, written) {
    const listed = (all) => all.map(written).join(', ');
    const [lambda, ecs] = [given(values, OF_LAMBDA), given(values, OF_ECS)];
    if (lambda.length > 0 && ecs.length > 0) {
        return [`${listed(lambda)} for AWS Lambda and ${listed(ecs)} for Amazon ECS are both given; expected those of one`];
    }
    const problems = [];
    const sources = given(values, ['target-version', 'code', 'image']);
    if (lambda.length > 0 && sources.length > 1)
        problems.push(`${listed(sources)} are all given; expected one of them`);
    if (isFile) {
        const strange = given(values, OF_GENERATION);
        if (strange.length > 0)
            problems.push(`${listed(strange)} would not be heeded: write that into the AppSpec file`);
        return problems;
    }
    if (!hasCloudOptions(values))
        return problems;
    if (ecs.length === 0 && lambda.length === 0) {
        return [...problems, `${written('function-name')} or ${written('task-definition')} is missing: what is deployed`];
    }
    if (ecs.length > 0) {
        const missing = values['task-definition'] === undefined ? ['task-definition'] : [];
        problems.push(...missing.map((name) => `${written(name)} is missing: ${cloudOptions[name].help}`));
        const network = given(values, ['subnets', 'security-groups', 'assign-public-ip']);
        if (network.length === 1 || network.length === 2) {
            problems.push(`${listed(network)} alone cannot be set; expected subnets, security-groups and assign-public-ip, or none`);
        }
        return problems;
    }
    for (const name of ['function-name', 'alias']) {
        if (values[name] === undefined)
            problems.push(`${written(name)} is missing: ${cloudOptions[name].help}`);
    }
    if (sources.length === 0) {
        problems.push(`${written('code')} is missing: what is deployed; or ${written('image')} or ${written('target-version')}`);
    }
    return problems;
}
/** The release that the options say; what is for an AppSpec file or its variables is said by whoever runs it. */
function readCloudOptions(values) {
    const { alias, code, image, hooks, subnets } = values;
    const [functionName, targetVersion] = [values['function-name'], values['target-version']];
    const lambda = {
        ...(functionName !== undefined && { functionName }),
        ...(alias !== undefined && { alias }),
        ...(targetVersion !== undefined && { targetVersion }),
        ...(code !== undefined && { code }),
    };
    const ecs = readEcs(values, subnets);
    return {
        ...(image !== undefined && { image }),
        ...(Object.keys(lambda).length > 0 && { lambda }),
        ...(Object.keys(ecs).length > 0 && { ecs }),
        ...(hooks.length > 0 && { hooks }),
    };
}
function readEcs(values, subnets) {
    const taskDefinition = values['task-definition'];
    const containerName = values['container-name'];
    const containerPort = values['container-port'];
    const platformVersion = values['platform-version'];
    const capacityProviders = values['capacity-providers'];
    const address = values['assign-public-ip'];
    return {
        ...(taskDefinition !== undefined && { taskDefinition }),
        ...(containerName !== undefined && { containerName }),
        ...(containerPort !== undefined && { containerPort }),
        ...(platformVersion !== undefined && { platformVersion }),
        ...(subnets.length > 0 && {
            network: { subnets, securityGroups: values['security-groups'], assignPublicIp: address === 'ENABLED' },
        }),
        ...(capacityProviders.length > 0 && { capacityProviders }),
    };
}


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

/***/ 42158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deploymentOptions),
  U: () => (/* binding */ readDeploymentOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/override.js

const TRIGGERS = ['failure', 'stop', 'alarm'];
/** What one deployment has otherwise than its group. */
const overrideOptions = {
    'auto-rollback': {
        kind: 'list',
        placeholder: 'failure|stop|alarm|off',
        help: "what makes the service roll this deployment back, in place of the group's setting",
        read: readTriggers,
    },
    alarms: (0,spec/* list */.p_)('NAME', "CloudWatch alarm that stops this deployment, in place of the group's"),
    'ignore-alarms': (0,spec/* flag */.Jt)('let no alarm stop this deployment, such as one that the release before has set off'),
    'target-tags': {
        ...(0,spec/* list */.p_)('KEY=VALUE', ''),
        help: 'tag of the instances that replace the old ones, in a blue/green deployment; KEY alone for any value',
        read: (given) => given.filter((word) => word !== '').map(readTag),
    },
    'target-auto-scaling-groups': (0,spec/* list */.p_)('NAME', 'Auto Scaling group whose instances replace the old ones, in a blue/green deployment'),
};
/** Words may stand in one text, too: `failure,stop`. */
function readTriggers(given) {
    const words = given.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== '');
    if (words.length === 0)
        return undefined;
    if (words.length === 1 && words[0] === 'off')
        return [];
    const triggers = words.map((word) => {
        const trigger = TRIGGERS.find((known) => known === word);
        if (trigger !== undefined)
            return trigger;
        throw new spec/* ValueProblem */.bx(word === 'off'
            ? `is "${words.join(',')}"; off stands alone`
            : `is "${word}"; expected some of ${TRIGGERS.join(', ')}, or off`);
    });
    return [...new Set(triggers)];
}
function readTag(word) {
    const equals = word.indexOf('=');
    const key = equals < 0 ? word : word.slice(0, equals);
    if (key === '')
        throw new spec/* ValueProblem */.bx(`is "${word}"; expected KEY=VALUE, or KEY for any value`);
    return equals < 0 ? { key } : { key, value: word.slice(equals + 1) };
}
/** The part of a deployment request that these options say. */
function readOverrideOptions(values) {
    const { alarms, 'auto-rollback': autoRollback, 'ignore-alarms': areIgnored } = values;
    const tags = values['target-tags'];
    const autoScalingGroups = values['target-auto-scaling-groups'];
    const targetInstances = {
        ...(tags.length > 0 && { tags }),
        ...(autoScalingGroups.length > 0 && { autoScalingGroups }),
    };
    return {
        ...(autoRollback !== undefined && { autoRollback }),
        ...((areIgnored || alarms.length > 0) && { alarms: { isEnabled: !areIgnored, names: alarms } }),
        ...(Object.keys(targetInstances).length > 0 && { targetInstances }),
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/deployment.js


/** How a deployment is to be done. */
const deploymentOptions = {
    'deployment-config': (0,spec/* text */.Qq)('NAME', 'deployment configuration', "the group's"),
    description: (0,spec/* text */.Qq)('TEXT', 'description of the deployment'),
    'file-exists-behavior': (0,spec/* fileExistsBehavior */.V4)('what to do with files at a destination that no earlier deployment of the group put there'),
    'ignore-application-stop-failures': (0,spec/* flag */.Jt)("go on when the previous revision's ApplicationStop scripts fail"),
    'update-outdated-instances-only': (0,spec/* flag */.Jt)('leave out instances that run the revision already'),
    'if-busy': (0,spec/* choice */.Yq)(['queue', 'fail', 'skip', 'supersede'], 'what to do while another deployment of the group is under way: wait for its end at most as long as the timeout, fail, deploy nothing, or stop it and take its place', 'queue'),
    'skip-if-current': (0,spec/* flag */.Jt)("deploy nothing when the group's last deployment succeeded with this very revision"),
    ...overrideOptions,
};
/** The part of a deployment request that the options say; what was not given is the group's to decide. */
function readDeploymentOptions(values) {
    const configurationName = values['deployment-config'];
    const { description } = values;
    const behavior = values['file-exists-behavior'];
    return {
        ...(configurationName !== undefined && { configurationName }),
        ...(description !== undefined && { description }),
        ...(behavior !== undefined && { fileExistsBehavior: behavior }),
        ...(values['ignore-application-stop-failures'] && { ignoreApplicationStopFailures: true }),
        ...(values['update-outdated-instances-only'] && { updateOutdatedInstancesOnly: true }),
        ...readOverrideOptions(values),
    };
}


/***/ }),

/***/ 56915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions),
/* harmony export */   Uo: () => (/* binding */ queueTimeoutOption)
/* harmony export */ });
/* unused harmony export TIMEOUT_DEFAULT */
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

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
/** What applies where nobody says how long to wait. */
const TIMEOUT_DEFAULT = 'an hour, and what the deployment group itself waits for';
/** The same for what starts a deployment, and may wait for its turn before. */
const queueTimeoutOption = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end, the wait for a busy group included', `${TIMEOUT_DEFAULT}; before that, a busy group is waited for as long`),
};
/** How to wait for a deployment's end. */
const waitOptions = {
    'wait-until': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['succeeded', 'traffic-shifted', 'ready'], 'what to wait for: the end, that all traffic goes to what is new and its hooks have passed there, or that what is new stands ready and traffic waits to be let move; a deployment that ends first is told by its end', 'succeeded'),
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end', TIMEOUT_DEFAULT),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3.3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'fail-on': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['deployment', 'any-target'], 'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates', 'deployment'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every target'),
};


/***/ }),

/***/ 10867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ names),
/* harmony export */   T: () => (/* binding */ assignments)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Shells have no other variables, and neither have AppSpec files here. */
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Variables with their values, each once; the option may be repeated. */
function assignments(help) {
    const { read, ...spec } = (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=VALUE', help);
    return {
        ...spec,
        read: (given) => {
            const values = read(given).map(readAssignment);
            requireOnce(values.map(({ name }) => name));
            return values;
        },
    };
}
/** The names of variables, each once; the option may be repeated. */
function names(help) {
    const { read, ...spec } = (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME', help);
    return {
        ...spec,
        read: (given) => {
            const found = read(given);
            for (const name of found)
                requireName(name);
            requireOnce(found);
            return found;
        },
    };
}
/** The value is not told: it may be one that nobody should see. */
function readAssignment(word) {
    const end = word.indexOf('=');
    if (end === -1)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=VALUE`);
    const name = word.slice(0, end);
    requireName(name);
    return { name, value: word.slice(end + 1) };
}
function requireName(name) {
    if (VARIABLE_NAME.test(name))
        return;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`names a variable "${name}"; expected letters, digits and _, and no digit first`);
}
function requireOnce(found) {
    const twice = found.find((name, index) => found.indexOf(name) !== index);
    if (twice !== undefined)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`names "${twice}" twice; expected each variable once`);
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
function isLocalEndpoint(values, { environment }) {
    const url = endpointOf(values, environment);
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}
function endpointOf(values, environment) {
    return values['endpoint-url'] ?? environment.AWS_ENDPOINT_URL_CODEDEPLOY ?? environment.AWS_ENDPOINT_URL;
}


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
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 70930));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(3077), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 53077));
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
            const { consoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(3077), __webpack_require__.e(9538)]).then(__webpack_require__.bind(__webpack_require__, 53077));
            return consoleUrl((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host), deploymentId);
        },
        waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
            const { createFunctionLogs } = await Promise.all(/* import() */[__webpack_require__.e(3077), __webpack_require__.e(9538)]).then(__webpack_require__.bind(__webpack_require__, 53077));
            const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 70930));
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
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(2651), __webpack_require__.e(4246), __webpack_require__.e(6924)]).then(__webpack_require__.bind(__webpack_require__, 84246));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 70930));
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
        const { describeArchive } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(2651), __webpack_require__.e(4246), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 84246));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(2651), __webpack_require__.e(4246), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 84246));
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
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(3077), __webpack_require__.e(9538)]).then(__webpack_require__.bind(__webpack_require__, 53077));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6168), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(930), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 70930));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ })

};

export const id = 2955;
export const ids = [2955,7183];
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

/***/ 20021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
async function runFolder({ context }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.temporaryFolder, 'slipway');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-`));
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

/***/ 32955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearseStep: () => (/* binding */ rehearseStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(79564);
// EXTERNAL MODULE: ./packages/core/lib/inputs/rehearse.js
var rehearse = __webpack_require__(25222);
// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/rehearse.js

const inputs = { ...rehearse/* rehearseOptions */.W, ...groups/* awsOptions */.Gu };
/** `actions/rehearse`: a release is deployed on the runner before it is deployed anywhere else. */
const rehearseAction = {
    name: 'rehearse',
    summary: 'deploy a release on the runner, after the one before, while clients keep asking, and say what would have happened',
    inputs,
    outputs: {
        verdict: '`passed`, `failed`, or `timed-out`; empty when wrong input ended the step',
        outcome: "how the release's own deployment ended, in the words of `wait-for-status`; empty when it did not begin",
        requests: 'how many requests clients made while the release was deployed, and right after',
        'lost-requests': 'how many of them were not served',
        findings: 'what was found, as JSON: a list of `kind`, `message` and `isFatal`',
        rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when none was forced',
        'elapsed-seconds': 'how long all of it took',
        'result-file': 'file with everything that was found out, as JSON',
        report: 'path of the HTML report, when one was asked for',
    },
};

// EXTERNAL MODULE: ./packages/actions/lib/reporter.js
var reporter = __webpack_require__(3708);
// EXTERNAL MODULE: ./packages/actions/lib/run-folder.js
var run_folder = __webpack_require__(20021);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(92127);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/rehearse.js








/** The command beside the code that this is bundled into: it runs the handlers of functions. */
const COMMAND = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), 'slipway.js');
const rehearseStep = (0,step/* defineStep */.o)({
    definition: rehearseAction,
    main: async (inputs, outside) => {
        const { host, workflow } = outside;
        await (0,report_file.prepareReportFile)(inputs.report);
        const { exitCodeOf, rehearse, renderMarkdown, renderText, reportJson, writeHtml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(4455), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(6782), __webpack_require__.e(4693), __webpack_require__.e(6716)]).then(__webpack_require__.bind(__webpack_require__, 50120));
        const { exportCommit } = await __webpack_require__.e(/* import() */ 4247).then(__webpack_require__.bind(__webpack_require__, 16628));
        const report = await rehearse(inputs, {
            host,
            reporter: (0,reporter/* createWorkflowReporter */.x)(outside),
            program: [process.execPath, COMMAND],
            exportCommit,
            written: (name) => `input ${name}`,
        });
        workflow.print(renderText(report).join('\n'));
        for (const { message, isFatal } of report.findings) {
            workflow.annotate({ level: isFatal ? 'error' : 'warning', title: 'rehearsal', message });
        }
        const file = (0,external_node_path_.join)(await (0,run_folder/* runFolder */.k)(outside, 'rehearsal'), 'rehearsal.json');
        await (0,promises_.writeFile)(file, `${JSON.stringify(reportJson(report))}\n`);
        const html = inputs.report === undefined ? undefined : await writeHtml(report, inputs.report);
        tell(report, { file, html }, outside);
        await workflow.appendSummary(renderMarkdown(report));
        return exitCodeOf(report.verdict);
    },
});
function tell({ verdict, steps, findings, rollback, elapsedMs }, { file, html }, { workflow }) {
    const release = steps.find(({ name }) => name === 'release');
    const stretches = release?.stretches ?? [];
    const lost = stretches.reduce((sum, one) => sum + one.lost, 0);
    (0,step/* setOutputs */.n)(workflow, rehearseAction, {
        verdict,
        outcome: release?.result?.outcome ?? (release?.notDeployed === undefined ? undefined : 'skipped'),
        requests: String(lost + stretches.reduce((sum, one) => sum + one.served, 0)),
        'lost-requests': String(lost),
        findings: JSON.stringify(findings),
        rollback: rollback?.outcome,
        'elapsed-seconds': String(Math.round(elapsedMs / 1_000)),
        'result-file': file,
        report: html,
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

/***/ 5022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UB: () => (/* binding */ cloudOptions),
/* harmony export */   UE: () => (/* binding */ hasCloudOptions),
/* harmony export */   Zt: () => (/* binding */ appSpecVariableOptions),
/* harmony export */   sO: () => (/* binding */ codeSecretOptions),
/* harmony export */   wp: () => (/* binding */ readCloudOptions),
/* harmony export */   y9: () => (/* binding */ cloudProblems)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);


/** What is released to AWS Lambda or Amazon ECS: what an AppSpec file is filled with, or made of where there is none. */
const cloudOptions = {
    'function-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'Lambda function to deploy, by its name or ARN', "the AppSpec file's"),
    alias: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'alias whose calls move to the new version', "the AppSpec file's"),
    'target-version': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('VERSION', 'version that the alias moves to, or `$LATEST` for a new version of what that is now'),
        read: ([value = '']) => {
            if (value === '' || value === '$LATEST' || /^[1-9]\d*$/.test(value))
                return value === '' ? undefined : value;
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected the number of a published version, or $LATEST`);
        },
    },
    code: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PATH', ''),
        help: 'zip, folder or `s3://bucket/key` with the code of the function, of which a version is published; code that the function has already is not sent again',
        read: ([value = '']) => (value === '' ? undefined : readCodeSource(value)),
    },
    'task-definition': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'JSON file of which a revision is registered for the ECS service; or what is registered already: family, family:revision or ARN', "the AppSpec file's"),
    'container-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'container behind the load balancer; the `image` is for it, unless that of another one is a placeholder', "the AppSpec file's, else the only one with a port"),
    'container-port': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PORT', 'port of that container', "the AppSpec file's, else its only one"),
        read: ([value = '']) => {
            if (value === '')
                return undefined;
            const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
            if (port >= 1 && port <= 65_535)
                return port;
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to 65535`);
        },
    },
    image: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URI', "image of the container, in a new revision of the task definition; or the function's, in a new version"),
    hooks: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('EVENT=FUNCTION', 'Lambda function that is called at a lifecycle event, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readHook),
    },
    'platform-version': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('VERSION', 'version of the Fargate platform, where there is no AppSpec file', 'LATEST'),
    subnets: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('ID', 'subnet of the tasks, where there is no AppSpec file; with `security-groups` and `assign-public-ip`'),
    'security-groups': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('ID', 'security group of the tasks'),
    'assign-public-ip': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['ENABLED', 'DISABLED'], 'whether the tasks get a public address'),
    'capacity-providers': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=WEIGHT[,BASE]', 'capacity provider of the tasks, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readCapacityProvider),
    },
};
/** What a folder of code may hold all the same. */
const codeSecretOptions = {
    'allow-secrets': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'take what matches into the code of the function though it looks like a secret, in gitignore patterns; nothing else that does is taken'),
};
/** What stands for the variables of an AppSpec file that is deployed by itself. */
const appSpecVariableOptions = {
    'appspec-var': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .T)('what stands for ${NAME} in the AppSpec file'),
    'appspec-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .D)('environment variable that stands for ${NAME} in the AppSpec file'),
};
function readCodeSource(value) {
    if (!value.startsWith('s3://'))
        return { type: 'path', path: value };
    const [, bucket, key, version] = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/i.exec(value) ?? [];
    if (bucket === undefined || key === undefined) {
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected s3://bucket/key, with ?versionId=VERSION for one version`);
    }
    return { type: 's3', bucket, key, ...(version !== undefined && { version: decodeURIComponent(version) }) };
}
function readHook(word) {
    const [, event, functionName] = /^(\w+)=(\S+)$/.exec(word) ?? [];
    if (event !== undefined && functionName !== undefined)
        return { event, functionName };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected EVENT=FUNCTION, such as BeforeAllowTraffic=CodeDeployHook_check`);
}
function readCapacityProvider(word) {
    const [, capacityProvider, weight, base = '0'] = /^([^=,\s]+)=(\d{1,4})(?:,(\d{1,6}))?$/.exec(word) ?? [];
    if (capacityProvider !== undefined)
        return { capacityProvider, weight: Number(weight), base: Number(base) };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=WEIGHT or NAME=WEIGHT,BASE, such as FARGATE_SPOT=2`);
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

/***/ 25222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ rehearseOptions)
/* harmony export */ });
/* unused harmony export REHEARSAL_FAILURES */
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5022);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);



/** What makes a rehearsal fail beside a deployment that does. */
const REHEARSAL_FAILURES = ['lost-requests', 'leftovers', 'slow-hooks', 'differences', 'rollback'];
/** What is rehearsed: where the release and the one before are, what else it needs, who asks, and what counts as a failure. */
const rehearseOptions = {
    source: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('DIR', 'folder of the release to instances', '.'),
    bundle: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'bundle of the release, in the place of a folder'),
    revision: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file of a release to AWS Lambda or Amazon ECS'),
    ..._cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudOptions */ .UB,
    ..._cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecVariableOptions */ .Zt,
    'allow-secrets': {
        ..._cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSecretOptions */ .sO['allow-secrets'],
        help: 'take what matches into a bundle or the code of a function though it looks like a secret, in gitignore patterns; nothing else that does is taken',
    },
    previous: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FOLDER|FILE|REF', 'what the release replaces: a folder, a bundle or a zip, a branch, tag or commit of which the same paths are taken, or last-successful: what the group has got of its last success', 'empty instances; a function or a service needs one'),
    functions: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=PATH[,HANDLER]', 'code of a function that the release calls, such as a hook: a folder or a zip'),
        read: (given) => given.filter((word) => word !== '').map(readFunction),
    },
    'function-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .assignments */ .T)('variable of all functions; `{url}` and `{test-url}` in it stand for the listeners of a service'),
    handler: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'handler of the function that is released', 'index.handler'),
    'image-folders': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=DIR', 'folder that stands for an image of the task definition'),
        read: (given) => given.filter((word) => word !== '').map(readImage),
    },
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'CodeDeploy application, as hooks see it', 'rehearsal'),
    'deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment group; with credentials at hand its settings are read from the service', 'rehearsal'),
    group: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'settings of the group, as `aws deploy get-deployment-group` prints them; `deploymentConfigInfo` beside them for a configuration of your own', "the service's, or else those of a new group"),
    'deployment-config': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment configuration', "the group's"),
    instances: wholeNumber('COUNT', 'how many instances there are', 2, 20),
    isolation: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['directory', 'overlay'], 'how instances are kept apart from this machine: overlay takes Linux, and root or `sudo -n`', 'directory'),
    'load-balancer': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('put the instances behind a load balancer, as a group that has one does in any case'),
    payload: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'event that the function is called with, as JSON', '{}'),
    'request-path': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PATH', 'path that is asked for over HTTP', '/'),
        read: ([value = '']) => readPath(value) ?? '/',
    },
    'health-check-path': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PATH', 'path by which the load balancer sees whether a task or an instance is healthy', 'the path that is asked for'),
        read: ([value = '']) => readPath(value),
    },
    requests: wholeNumber('COUNT', 'how many requests are made at least at each step of the traffic', 100, 10_000),
    'with-rollback': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('deploy the release once more, make it fail at its end, and have the service roll it back'),
    'fail-on': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(REHEARSAL_FAILURES.join('|'), 'what makes the rehearsal fail beside a deployment that does; several are separated by commas'),
        read: (given) => given
            .flatMap((word) => word.split(','))
            .map((word) => word.trim())
            .filter((word) => word !== '')
            .map(readFailure),
    },
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long all of it may take', '1800'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the report as one HTML file'),
};
function readPath(value) {
    if (value === '')
        return undefined;
    if (/^\/[^\s#]*$/.test(value))
        return value;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a path that begins with /, such as /health`);
}
function readFunction(word) {
    const [, name, path, handler] = /^([A-Za-z0-9_-]{1,64})=([^,]+)(?:,(\S+))?$/.exec(word) ?? [];
    if (name === undefined || path === undefined) {
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=PATH or NAME=PATH,HANDLER, such as CodeDeployHook_check=hook`);
    }
    return { name, path, ...(handler !== undefined && { handler }) };
}
function readImage(word) {
    const [, name, folder] = /^([^=\s]+)=(.+)$/.exec(word) ?? [];
    if (name !== undefined && folder !== undefined)
        return { name, folder };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=DIR, such as web=dist`);
}
function readFailure(word) {
    const known = REHEARSAL_FAILURES.find((one) => one === word);
    if (known !== undefined)
        return known;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected one of ${REHEARSAL_FAILURES.join(', ')}`);
}
function wholeNumber(placeholder, help, fallback, most) {
    return {
        kind: 'text',
        placeholder,
        help,
        defaultText: String(fallback),
        read: ([value = '']) => {
            if (value === '')
                return fallback;
            const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
            if (number >= 1 && number <= most)
                return number;
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to ${most}`);
        },
    };
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

// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
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
async function writeReportFile(result, values, { provider, reporter, host, advice }) {
    if (values.report === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(values.report);
    const partial = partialOf(path);
    try {
        const { renderResultHtml } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(4455), __webpack_require__.e(4167), __webpack_require__.e(4499)]).then(__webpack_require__.bind(__webpack_require__, 74167));
        const { consoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
        const full = await describeAllTargets(result, { provider, reporter, host });
        const url = consoleUrl((0,aws_settings/* toAwsSettings */.a)(values, host), result.deploymentId);
        const options = { ...(url !== undefined && { consoleUrl: url }), ...(advice !== undefined && { advice }) };
        await (0,promises_.writeFile)(partial, renderResultHtml(full, options), { flag: 'wx' });
        await (0,promises_.rename)(partial, path);
        return path;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
        if (!isSystemError(error))
            throw error;
        reporter.report({ type: 'warning', message: `report "${values.report}" was not written: ${error.message}` });
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

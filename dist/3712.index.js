export const id = 3712;
export const ids = [3712];
export const modules = {

/***/ 44400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runBuildProgram),
/* harmony export */   c: () => (/* binding */ runBuild)
/* harmony export */ });
/** Runs the command that makes what is bundled; with JSON on stdout, its output goes to stderr. */
async function runBuild(command, { environment, print, printError }, isJson, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    await runBuildCommand(command, { folder: '.', environment, onOutput: isJson ? printError : print, signal });
}
/** Runs the program that builds a component, in the folder of the component. */
async function runBuildProgram(words, folder, { environment, print, printError }, isJson, signal) {
    const { runBuildProgram: runProgram } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const onOutput = isJson ? printError : print;
    await runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) });
}


/***/ }),

/***/ 70261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 72020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   fz: () => (/* binding */ waitOption),
/* harmony export */   pC: () => (/* binding */ limitOption),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** A command that starts a deployment waits only when it is told to; an action waits unless it is told not to. */
const waitOption = {
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('wait for the end and let the exit code say how it ended'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --wait-until, --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.';
/** How much of a long list is shown. */
function limitOption(of) {
    return {
        limit: {
            kind: 'text',
            placeholder: 'COUNT',
            help: `show at most so many ${of}`,
            defaultText: '20',
            read: readLimit,
        },
    };
}
function readLimit([value]) {
    if (value === undefined || value === '')
        return 20;
    const limit = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (limit > 0)
        return limit;
    throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to 99999`);
}


/***/ }),

/***/ 59546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ rehearseToExitCode)
/* harmony export */ });
/* harmony import */ var _build_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44400);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42385);


/** What every command that rehearses does around the rehearsal, to its exit code. */
async function rehearseToExitCode({ report: file, json: isJson }, outside, run) {
    const { exitCodeOf, renderText, reportJson, writeHtml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(2359), __webpack_require__.e(72), __webpack_require__.e(4455), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(5006), __webpack_require__.e(8975), __webpack_require__.e(5338), __webpack_require__.e(1393), __webpack_require__.e(2424)]).then(__webpack_require__.bind(__webpack_require__, 84791));
    const { prepareReportFile } = await __webpack_require__.e(/* import() */ 7183).then(__webpack_require__.bind(__webpack_require__, 79564));
    const { exportCommit } = await Promise.all(/* import() */[__webpack_require__.e(6628), __webpack_require__.e(850)]).then(__webpack_require__.bind(__webpack_require__, 16628));
    await prepareReportFile(file);
    const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createReporter */ .A5)({ outside, isJson });
    const say = isJson ? outside.printError : outside.print;
    const report = await run({
        host: outside,
        reporter,
        program: outside.program,
        exportCommit,
        buildComponent: (words, folder, { signal } = {}) => (0,_build_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runBuildProgram */ .G)(words, folder, outside, isJson, signal),
        written: (name) => `--${name}`,
    });
    say(`\n${renderText(report, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_0__/* .paintFor */ .ev)(outside, isJson)).join('\n')}\n`);
    if (file !== undefined)
        say(`\n  report: ${await writeHtml(report, file)}\n`);
    if (isJson)
        outside.print(`${JSON.stringify(reportJson(report))}\n`);
    return exitCodeOf(report.verdict);
}


/***/ }),

/***/ 42385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ createReporter),
/* harmony export */   ev: () => (/* binding */ paintFor),
/* harmony export */   jv: () => (/* binding */ createRevisionReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21052);

/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(7958)]).then(__webpack_require__.bind(__webpack_require__, 99157));
    const text = createTextReporter(await textOptions(options));
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await __webpack_require__.e(/* import() */ 9081).then(__webpack_require__.bind(__webpack_require__, 69081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
/** The reporter for what makes or stores a revision, and deploys nothing: it loads no words for deployments. */
async function createRevisionReporter(options) {
    const { createRevisionReporter: createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(8457), __webpack_require__.e(8876)]).then(__webpack_require__.bind(__webpack_require__, 72591));
    return createTextReporter(await textOptions(options));
}
async function textOptions(options) {
    const { outside, isJson, sourceText, showsNotices = false } = options;
    const isLive = outside.isTerminal && !isJson;
    return {
        print: isJson ? outside.printError : outside.print,
        paint: await paintFor(outside, isJson),
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
        showsNotices,
    };
}
/** The text styles that fit where text for people goes: none but on a terminal, and none where NO_COLOR is set. */
async function paintFor({ isTerminal, environment }, isJson) {
    const isColoured = isTerminal && !isJson && (environment.NO_COLOR ?? '') === '';
    return isColoured ? terminalPaint() : _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_0__/* .plainPaint */ .p;
}
async function liveLine({ clock }) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 6206).then(__webpack_require__.bind(__webpack_require__, 86206));
    return createLiveLine(process.stdout, () => clock.now());
}
async function terminalPaint() {
    const { default: colors } = await __webpack_require__.e(/* import() */ 7336).then(__webpack_require__.t.bind(__webpack_require__, 57336, 19));
    const { green, red, yellow, dim, bold } = colors.createColors(true);
    return { good: green, bad: red, warn: yellow, dim, strong: bold };
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
/* harmony export */   WT: () => (/* binding */ rehearseOptions),
/* harmony export */   rZ: () => (/* binding */ failOnOption)
/* harmony export */ });
/* unused harmony export REHEARSAL_FAILURES */
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78122);
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
    'fail-on': failOnOption(REHEARSAL_FAILURES),
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
/** Which of these make a rehearsal fail. */
function failOnOption(words) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(words.join('|'), 'what makes the rehearsal fail beside a deployment that does; several are separated by commas'),
        read: (given) => given
            .flatMap((word) => word.split(','))
            .map((word) => word.trim())
            .filter((word) => word !== '')
            .map((word) => readFailure(word, words)),
    };
}
function readFailure(word, words) {
    const known = words.find((one) => one === word);
    if (known !== undefined)
        return known;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected one of ${words.join(', ')}`);
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

/***/ 21052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plainPaint)
/* harmony export */ });
const plainPaint = { good: same, bad: same, warn: same, dim: same, strong: same };
function same(text) {
    return text;
}


/***/ })

};

export const id = 3447;
export const ids = [3447,5712,7183];
export const modules = {

/***/ 27062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ bundleAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33082);

const inputs = {
    source: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('DIR', 'folder whose content becomes the root of the bundle', '.'),
    output: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'where the bundle is written', "a file in the runner's temporary folder"),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k,
};
/** `actions/bundle`: a folder becomes a bundle, once its AppSpec is one that the agent accepts. */
const bundleAction = {
    name: 'bundle',
    summary: "validate a release folder's AppSpec and turn the folder into a bundle",
    inputs,
    outputs: {
        bundle: "path of the bundle: `push-revision`'s input",
        appspec: "path of its AppSpec file in the workspace: `deploy`'s and `wait-for-status`'s input",
        format: '`zip`, `tar` or `tgz`',
        sha256: "SHA-256 of the bundle's bytes, lower-case hex",
        'content-digest': "SHA-256 of the bundle's content whatever its format, lower-case hex",
        'size-bytes': 'size of the bundle',
        'file-count': 'how many files are in it',
        commit: 'commit that the folder is at; empty outside of a git repository',
        dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
    },
};


/***/ }),

/***/ 26312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ deployAction)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/core/lib/inputs/redeploy.js
var redeploy = __webpack_require__(32921);
// EXTERNAL MODULE: ./packages/core/lib/inputs/cloud.js
var cloud = __webpack_require__(5022);
// EXTERNAL MODULE: ./packages/core/lib/inputs/deployment.js + 1 modules
var deployment = __webpack_require__(42158);
// EXTERNAL MODULE: ./packages/core/lib/inputs/order.js
var order = __webpack_require__(32043);
// EXTERNAL MODULE: ./packages/core/lib/inputs/dry-run.js
var dry_run = __webpack_require__(37878);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/dry-run.js

const WORDS = new Map([
    ['', 'off'],
    ['false', 'off'],
    ['true', 'on'],
    ['before-push', 'before-push'],
]);
/** `before-push` is what the root action gives: a bundle that is not there yet is none that is gone. */
const planOption = {
    kind: 'text',
    placeholder: 'true|false|before-push',
    help: `${dry_run/* dryRunOption */.S['dry-run'].help}; \`before-push\` for a revision that is still to be pushed`,
    defaultText: 'false',
    read: ([value = '']) => {
        const word = WORDS.get(/^[tf]/i.test(value) ? value.toLowerCase() : value);
        if (word !== undefined)
            return word;
        throw new spec/* ValueProblem */.bx(`is "${value}"; expected true, false or before-push`);
    },
};

// EXTERNAL MODULE: ./packages/actions/lib/definitions/groups.js
var definitions_groups = __webpack_require__(26110);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/deploy.js



const inputs = {
    ...groups/* targetOptions */.Gl,
    revision: (0,spec/* text */.Qq)('REVISION', 'what is deployed: the output of `push-revision`, `s3://bucket/key`, `github:owner/repository@commit`, or the path of an AppSpec file for AWS Lambda or Amazon ECS; not needed where the inputs below say what one is made of'),
    redeploy: (0,redeploy/* redeploySource */.i)('deploy again what an earlier deployment deployed, in place of `revision`: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`, and what an AppSpec would be made of is not heeded'),
    ...cloud/* cloudOptions */.UB,
    ...cloud/* appSpecVariableOptions */.Zt,
    ...cloud/* codeSecretOptions */.sO,
    ...deployment/* deploymentOptions */.w,
    ...order/* orderOptions */.$,
    description: (0,spec/* text */.Qq)('TEXT', 'description of the deployment', 'repository, run, commit and actor'),
    'dry-run': planOption,
    wait: (0,spec/* yesUnless */.Y)('wait for the end; `false` leaves that to a `wait-for-status` step, and `fail-on`, `report`, `comment` and `on-timeout` with it'),
    ...groups/* waitOptions */.Sn,
    ...groups/* queueTimeoutOption */.Uo,
    ...groups/* awsOptions */.Gu,
    ...definitions_groups/* appSpecOption */.ux,
    ...definitions_groups/* githubOptions */._y,
};
/** `actions/deploy`: a revision goes to a deployment group, and the step says how it ended. */
const deployAction = {
    name: 'deploy',
    summary: 'deploy a revision to a deployment group, wait for the end and say how it ended',
    inputs,
    outputs: {
        ...definitions_groups/* resultOutputs */.wg,
        reason: 'why nothing was deployed, when nothing was',
        'other-deployment-id': 'when nothing was deployed: id of the deployment that held the group, or that has brought the revision or a newer commit there before',
        'timeout-left': "seconds that are left of `timeout` once the deployment is created, or without one, what the group's own waits make of it: `wait-for-status`'s `timeout`",
        revision: 'the revision that is deployed, as JSON',
        'redeployed-from': 'id of the deployment whose revision is deployed again, with `redeploy`',
        'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
        'would-deploy': 'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
    },
    check: (inputs) => {
        const { revision, redeploy } = inputs;
        if (revision !== undefined && redeploy !== undefined)
            return ['revision and redeploy are both given; expected one'];
        const isSaid = revision !== undefined || redeploy !== undefined || (0,cloud/* hasCloudOptions */.UE)(inputs);
        return isSaid ? [] : ['revision is missing: what is deployed'];
    },
};


/***/ }),

/***/ 26110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _y: () => (/* binding */ githubOptions),
/* harmony export */   ux: () => (/* binding */ appSpecOption),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What is told to GitHub beside the log, only where it is asked for. */
const githubOptions = {
    'github-token': {
        ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TOKEN', 'token for what GitHub is asked and told: the order of commits, a tag, the deployment record, the comment; needed for neither log nor summary', "the job's own"),
        runnerDefault: 'github.token',
    },
    'github-environment': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'environment under which a GitHub deployment record is kept; leave it out where the job has an `environment:`, which keeps one itself', 'no record'),
    'environment-url': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'address of what was deployed, for the deployment record'),
    comment: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("tell the result in one comment on the run's pull request, updated at each run"),
};
/** Where what failed on a host is written in the repository. */
const appSpecOption = {
    appspec: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file of the revision in the workspace, such as the output of the `bundle` step: a script that fails is annotated at its line'),
};
/** What is known of a deployment once a step is done with it. */
const resultOutputs = {
    'deployment-id': 'id of the deployment',
    outcome: '`succeeded`, `reached`, `failed`, `stopped`, `rolled-back`, `timed-out`, `cancelled`, `skipped` or `unknown`; empty with `wait: false`, and when wrong input ended the step',
    reached: 'with `outcome` `reached`: the point at which the wait was over while the deployment goes on, `ready` or `traffic-shifted`',
    status: "the service's own last word",
    'action-taken': 'what was done to a deployment that was not waited for: `none`, `stopped` or `rollback-started`',
    'rollback-deployment-id': 'id of the deployment that undoes this one, when there is one',
    'failure-code': "the service's error code, when there is one",
    'failed-targets': 'how many targets failed',
    'elapsed-seconds': 'how long the wait was',
    'console-url': "the deployment's page in the AWS console; empty when the endpoint is not AWS's own",
    'result-file': 'file with everything that is known of the deployment and its targets, as JSON',
    report: 'path of the HTML report, when one was asked for and could be written',
};


/***/ }),

/***/ 56486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ pushRevisionAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37389);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56915);

const inputs = {
    bundle: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('FILE', 'bundle to store, such as the output of the `bundle` step, or an AppSpec file for AWS Lambda or Amazon ECS'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .revisionOptions */ .A,
    description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TEXT', 'description of the revision', 'repository, run, commit and actor'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .storageOptions */ .Ep,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .pushDryRunOption */ .mB,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .awsOptions */ .Gu,
};
/** `actions/push-revision`: a bundle is stored where the fleet finds it and registered, but never uploaded twice. */
const pushRevisionAction = {
    name: 'push-revision',
    summary: 'store a bundle in S3, unless it is there already, and register it as a revision',
    inputs,
    check: _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .storageProblems */ .wS,
    outputs: {
        revision: "the revision as JSON, pinned to exactly these bytes: `deploy`'s input, in any job",
        's3-bucket': 'bucket of the object',
        's3-key': 'key of the object',
        etag: "ETag of the object's bytes",
        version: 'version of the object; empty in a bucket without versions',
        'content-digest': "SHA-256 of the bundle's content, lower-case hex",
        'size-bytes': 'size of the bundle',
        unchanged: '`true` when the bucket held the same bundle and nothing was uploaded; with `dry-run`, nothing would be',
    },
};


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

/***/ 43447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipelineStep: () => (/* binding */ pipelineStep)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(79564);
// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/core/lib/inputs/redeploy.js
var redeploy = __webpack_require__(32921);
// EXTERNAL MODULE: ./packages/core/lib/inputs/storage.js + 1 modules
var storage = __webpack_require__(37389);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/bundle.js
var bundle = __webpack_require__(27062);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/deploy.js + 1 modules
var deploy = __webpack_require__(26312);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/push-revision.js
var push_revision = __webpack_require__(56486);
;// CONCATENATED MODULE: ./packages/actions/lib/definitions/pipeline.js




const { output: _bundle, ...bundleInputs } = bundle/* bundleAction */.f.inputs;
const { bundle: _made, commit: _found, description: _same, 's3-bucket': _asked, 'dry-run': _looked, ...pushInputs } = push_revision/* pushRevisionAction */.Y.inputs;
const { revision: _pushed, redeploy: _told, appspec: _bundled, commit: _read, 'dry-run': _planned, ...deployInputs } = deploy/* deployAction */.K.inputs;
const inputs = {
    ...groups/* targetOptions */.Gl,
    's3-bucket': (0,spec/* text */.Qq)('BUCKET', 'bucket that the fleet can read; needed for a bundle, and so neither with `redeploy` nor for AWS Lambda and Amazon ECS'),
    redeploy: (0,redeploy/* redeploySource */.i)('deploy again what an earlier deployment deployed, and bundle and push nothing: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`'),
    ...bundleInputs,
    ...pushInputs,
    ...deployInputs,
    'dry-run': (0,spec/* flag */.Jt)('make the bundle, and say where it would be pushed, to which targets it would be deployed, in which batches, and what is in the way; upload, create and change nothing'),
};
/** The root `action.yml`: the four steps as one, with one set of inputs. */
const pipelineAction = {
    name: 'pipeline',
    summary: 'bundle a release, push it, deploy it and wait for the end, in one step',
    inputs,
    outputs: {
        mode: '`deploy`, or when nothing was bundled and pushed, `redeploy`, or `appspec` for AWS Lambda and Amazon ECS',
        release: 'with `mode` `appspec`, the AppSpec file that is deployed; empty where one is made of the inputs',
        ...bundle/* bundleAction */.f.outputs,
        ...push_revision/* pushRevisionAction */.Y.outputs,
        ...deploy/* deployAction */.K.outputs,
    },
    check: storage/* storageProblems */.wS,
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/inputs/cloud.js
var cloud = __webpack_require__(5022);
// EXTERNAL MODULE: ./packages/runtime/lib/local-files.js
var local_files = __webpack_require__(36119);
;// CONCATENATED MODULE: ./packages/actions/lib/find-app-spec-release.js



/** Where an AppSpec file is looked for that nobody has named. */
const NAMES = ['appspec.yml', 'appspec.yaml', 'appspec.json'];
/**
 * Tells whether the release is an AppSpec alone, for AWS Lambda or Amazon ECS: a file that says so, or inputs that one is made of. Its platform is
 * read from the file; any other release is a folder that is bundled.
 */
async function findAppSpecRelease(inputs) {
    const { source = '.', 'appspec-file': named } = inputs;
    for (const name of named === undefined ? NAMES : [named]) {
        const file = (0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(source, name);
        if ((await local_files/* localFiles */.J.kindOf(file)) !== 'file')
            continue;
        const { detectPlatform } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(5250)]).then(__webpack_require__.bind(__webpack_require__, 99465));
        if (detectPlatform(await local_files/* localFiles */.J.read(file), file) !== 'ec2')
            return { file };
        break;
    }
    return (0,cloud/* hasCloudOptions */.UE)(inputs) ? {} : undefined;
}

// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(92127);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/pipeline.js






/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
const pipelineStep = (0,step/* defineStep */.o)({
    definition: pipelineAction,
    main: async (inputs, { workflow }) => {
        const { redeploy } = inputs;
        const alone = redeploy === undefined ? await findAppSpecRelease(inputs) : undefined;
        const mode = redeploy !== undefined ? 'redeploy' : alone === undefined ? 'deploy' : 'appspec';
        requireFor(mode, inputs);
        if (inputs.wait)
            await (0,report_file.prepareReportFile)(inputs.report);
        const target = `${inputs['application-name']}/${inputs['deployment-group']}`;
        const told = {
            deploy: `bundle, push and deploy to ${target}`,
            redeploy: `redeploy ${redeploy} to ${target}`,
            appspec: `deploy ${alone?.file ?? 'an AppSpec that is made of the inputs'} to ${target}`,
        }[mode];
        workflow.print((0,untrusted/* untrustedText */.U)(inputs['dry-run'] ? `dry run: ${told}` : told));
        (0,step/* setOutputs */.n)(workflow, pipelineAction, { mode, release: alone?.file });
        return 0;
    },
});
/** @throws SlipwayError INPUT_INVALID for what this kind of release needs, or would not heed. */
function requireFor(mode, inputs) {
    if (mode === 'deploy' && inputs['s3-bucket'] === undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', 'input s3-bucket is missing: bucket that the fleet can read', {
            hint: 'only a release to AWS Lambda or Amazon ECS needs none: its AppSpec says so with "Resources"',
        });
    }
    if (mode === 'appspec' && inputs['build-command'] !== undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', 'input build-command is for a bundle, and here none is made', {
            hint: 'build in a step before this one',
        });
    }
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

/***/ 32921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ redeploySource)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names what is deployed again. */
function redeploySource(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'last-successful|previous-successful|ID|commit:SHA|tag:NAME',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === undefined || value === '' ? undefined : readSource(value)),
    };
}
function readSource(value) {
    if (value === 'last-successful' || value === 'previous-successful' || isDeploymentId(value))
        return value;
    if (isCommit(value) || isTag(value))
        return value;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; ${expectedOf(value)}`);
}
function isDeploymentId(value) {
    return /^d-[\w-]+$/.test(value);
}
function isCommit(value) {
    return /^commit:[0-9a-f]{7,40}$/i.test(value);
}
/** What `git check-ref-format` lets a tag be called. */
function isTag(value) {
    const [, name = ''] = /^tag:(.*)$/s.exec(value) ?? [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it forbids
    return name !== '' && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)/.test(name);
}
function expectedOf(value) {
    if (value.startsWith('commit:'))
        return 'a commit has 7 to 40 digits of its hash: commit:1a2b3c4';
    if (value.startsWith('tag:'))
        return 'that is no name of a tag: tag:v1.2.3';
    if (/^(s3:|github:|\{)/.test(value))
        return 'that is a revision, which is deployed as it is: give it as the revision';
    return 'expected last-successful, previous-successful, the id of a deployment (d-…), commit:SHA, or tag:NAME';
}


/***/ }),

/***/ 29346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ revisionOptions),
/* harmony export */   X: () => (/* binding */ bundleOptions)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21378);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37389);




/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
const bundleOptions = {
    format: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
    'host-os': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['linux', 'windows'], 'operating system of the hosts', "what the AppSpec's `os` says"),
    'appspec-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
    'ignore-hidden-files': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('leave out whatever has a name that begins with a dot'),
    'allow-secrets': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle what matches though it looks like a secret, in gitignore patterns; nothing else that does is bundled'),
    'appspec-var': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .T)('what stands for ${NAME} in the AppSpec file of the bundle'),
    'appspec-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .D)('environment variable that stands for ${NAME} in the AppSpec file of the bundle'),
};
/** Where a revision is stored, and under which name. */
const revisionOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
    's3-key': _storage_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOption */ .TR,
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOption */ .j)('commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
};


/***/ }),

/***/ 33082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sourceOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What the repository and a build have to do with a bundle. */
const sourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('bundle only files that git tracks'),
    timestamps: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fixed', 'commit'], "time that the bundle's entries carry: one for all bundles, or the commit's", 'fixed'),
    'build-command': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COMMAND', 'command run by bash before the bundle is made; a signal that ends us ends it too'),
};


/***/ }),

/***/ 37389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TR: () => (/* binding */ keyOption),
  mB: () => (/* binding */ pushDryRunOption),
  yy: () => (/* binding */ readStorageOptions),
  Ep: () => (/* binding */ storageOptions),
  wS: () => (/* binding */ storageProblems)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/core/lib/storage.js
/** The canned ACLs that S3 has; a bucket made since April 2023 takes `bucket-owner-full-control` alone (user guide, "Controlling ownership of objects"). */
const CANNED_ACLS = [
    'private',
    'bucket-owner-full-control',
    'bucket-owner-read',
    'authenticated-read',
    'aws-exec-read',
    'public-read',
    'public-read-write',
];
/** The storage classes whose objects can be fetched at any time; an agent cannot wait for one to be restored. */
const STORAGE_CLASSES = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'];

// EXTERNAL MODULE: ./packages/core/lib/revision/object-key.js
var object_key = __webpack_require__(25510);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/storage.js




/** The key of a bundle, with placeholders. */
const keyOption = {
    ...(0,spec/* text */.Qq)('KEY', `key of the object; ${(0,object_key/* describePlaceholders */.OX)()} stand for what they say`, object_key/* DEFAULT_KEY_TEMPLATE */.J2),
    read: ([template = '']) => {
        const [unknown] = (0,object_key/* unknownPlaceholders */.hX)(template);
        if (unknown === undefined)
            return template === '' ? undefined : template;
        throw new spec/* ValueProblem */.bx(`has "${unknown}"; placeholders are ${(0,object_key/* describePlaceholders */.OX)()}`);
    },
};
/** How a bundle is kept in its bucket. */
const storageOptions = {
    overwrite: (0,spec/* flag */.Jt)('write over another bundle that the key holds, where the bucket keeps no versions; what runs that one cannot be deployed again then'),
    sse: (0,spec/* optionalChoice */.AU)(['AES256', 'aws:kms'], 'encryption of the object by S3 or by KMS', "the bucket's"),
    'sse-kms-key-id': (0,spec/* text */.Qq)('KEY', 'KMS key by its id, ARN or alias, for `sse: aws:kms`', "the account's `aws/s3`"),
    'sse-bucket-key': (0,spec/* flag */.Jt)("let S3 use a key of the bucket's own with KMS, which makes fewer requests to KMS"),
    's3-acl': (0,spec/* optionalChoice */.AU)(CANNED_ACLS, 'canned ACL of the object, for a bucket of another account that still has ACLs', "the bucket's"),
    's3-storage-class': (0,spec/* optionalChoice */.AU)(STORAGE_CLASSES, 'storage class of the object', 'STANDARD'),
    's3-tags': pairs('KEY=VALUE', 'tag of the object, up to 10', readTag),
    metadata: pairs('KEY=VALUE', 'what else to keep with the object, beside digests, commit, run and actor', readMetadata),
    'expected-bucket-owner': {
        ...(0,spec/* text */.Qq)('ACCOUNT', 'account that has to own the bucket: every request says so and is refused otherwise'),
        read: ([account = '']) => {
            if (account === '' || /^\d{12}$/.test(account))
                return account === '' ? undefined : account;
            throw new spec/* ValueProblem */.bx(`is "${account}"; expected the 12 digits of an account`);
        },
    },
};
/** Whether a push is only planned. */
const pushDryRunOption = {
    'dry-run': (0,spec/* flag */.Jt)('say whether the bundle would be uploaded, and where to; upload and register nothing'),
};
/** What is wrong with the options together, a line each. */
function storageProblems(values) {
    if (values.sse === undefined || values.sse === 'aws:kms')
        return [];
    const given = [
        ...(values['sse-kms-key-id'] === undefined ? [] : ['sse-kms-key-id']),
        ...(values['sse-bucket-key'] ? ['sse-bucket-key'] : []),
    ];
    return given.map((name) => `${name} is for sse aws:kms, and sse is "${values.sse}"`);
}
/**
 * How the store is to keep objects. A KMS key by itself asks for KMS.
 *
 * @throws SlipwayError INPUT_INVALID with every {@link storageProblems | problem}.
 */
function readStorageOptions(values) {
    const problems = storageProblems(values);
    if (problems.length > 0) {
        throw new errors.SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'leave out one or the other' });
    }
    const { sse, 's3-acl': acl, 's3-tags': tags, 's3-storage-class': storageClass } = values;
    const { 'sse-kms-key-id': keyId, 'sse-bucket-key': usesBucketKey, 'expected-bucket-owner': owner } = values;
    const isKms = sse === 'aws:kms' || keyId !== undefined || usesBucketKey;
    const encryption = isKms
        ? { algorithm: 'aws:kms', ...(keyId !== undefined && { keyId }), ...(usesBucketKey && { usesBucketKey }) }
        : sse && { algorithm: sse };
    return {
        ...(encryption !== undefined && { encryption }),
        ...(acl !== undefined && { acl }),
        ...(storageClass !== undefined && { storageClass }),
        ...(Object.keys(tags).length > 0 && { tags }),
        ...(owner !== undefined && { expectedBucketOwner: owner }),
    };
}
/** A list of names with values, each name once. */
function pairs(placeholder, help, read) {
    return {
        ...(0,spec/* list */.p_)(placeholder, ''),
        help,
        read: (given) => {
            const found = new Map();
            for (const written of given.filter((word) => word !== '')) {
                const equals = written.indexOf('=');
                if (equals < 1)
                    throw new spec/* ValueProblem */.bx(`has "${written}"; expected ${placeholder}`);
                const [name, value] = [written.slice(0, equals), written.slice(equals + 1)];
                if (found.has(name))
                    throw new spec/* ValueProblem */.bx(`has "${name}" twice`);
                read(name, value, written);
                found.set(name, value);
                if (read === readTag && found.size > MAX_TAGS)
                    throw new spec/* ValueProblem */.bx(`has more than ${MAX_TAGS} tags`);
            }
            return Object.fromEntries(found);
        },
    };
}
/** Amazon S3 user guide, "Categorizing your objects using tags". */
const MAX_TAGS = 10;
const MAX_TAG_KEY = 128;
const MAX_TAG_VALUE = 256;
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function readTag(name, value, written) {
    if (name.length > MAX_TAG_KEY)
        throw new spec/* ValueProblem */.bx(`has a key of more than ${MAX_TAG_KEY} characters`);
    if (value.length > MAX_TAG_VALUE)
        throw new spec/* ValueProblem */.bx(`has a value of more than ${MAX_TAG_VALUE} characters`);
    if (!TAG_TEXT.test(name) || !TAG_TEXT.test(value)) {
        throw new spec/* ValueProblem */.bx(`has "${written}"; S3 takes letters, digits, spaces and _ . : / = + - @`);
    }
    if (/^aws:/i.test(name))
        throw new spec/* ValueProblem */.bx(`has "${name}"; AWS keeps keys that begin with aws: for itself`);
}
/** Names and values become header fields, which carry ASCII alone ("Working with object metadata"). */
function readMetadata(name, value, written) {
    if (!/^[a-z0-9-]{1,64}$/.test(name)) {
        throw new spec/* ValueProblem */.bx(`has the name "${name}"; expected lower-case letters, digits and hyphens`);
    }
    if (name.startsWith('slipway-'))
        throw new spec/* ValueProblem */.bx(`has "${name}"; Slipway writes names with slipway- itself`);
    if (!/^[\x20-\x7e]*$/.test(value)) {
        throw new spec/* ValueProblem */.bx(`has "${written}"; S3 keeps ASCII alone: encode the value, such as with percent signs`);
    }
}


/***/ }),

/***/ 25510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ isContentKey),
/* harmony export */   J2: () => (/* binding */ DEFAULT_KEY_TEMPLATE),
/* harmony export */   OX: () => (/* binding */ describePlaceholders),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders),
/* harmony export */   kB: () => (/* binding */ renderKey)
/* harmony export */ });
/* unused harmony export KEY_PLACEHOLDERS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What a key can be made of: what is the same whenever the same bundle is pushed. */
const KEY_PLACEHOLDERS = ['application', 'digest', 'format', 'commit', 'short-commit'];
/** Keys by content: no two bundles that differ ever get the same one. */
const DEFAULT_KEY_TEMPLATE = '{application}/{digest}.{format}';
/** Amazon S3 user guide, "Naming Amazon S3 objects". */
const MAX_KEY_BYTES = 1_024;
/** The placeholders of a template that nobody knows, as they are written. */
function unknownPlaceholders(template) {
    const known = new Set(KEY_PLACEHOLDERS);
    return [...template.matchAll(PLACEHOLDER)].filter(([, name = '']) => !known.has(name)).map(([written]) => written);
}
/** Whether a key of this template says what its content is. */
function isContentKey(template) {
    return template.includes('{digest}');
}
/**
 * Makes the key of a bundle.
 *
 * @throws SlipwayError INPUT_INVALID naming the placeholder that has no value, or telling a key that is too long.
 */
function renderKey(template, facts) {
    const values = valuesOf(facts);
    const key = template.replace(PLACEHOLDER, (written, name) => {
        const value = values[name];
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `s3-key "${template}" has "${written}", which is not known here`, {
            hint: KEY_PLACEHOLDERS.includes(name)
                ? 'say it with "commit"; a folder with uncommitted changes is of no commit'
                : `placeholders are ${describePlaceholders()}`,
        });
    });
    const bytes = new TextEncoder().encode(key).length;
    if (bytes <= MAX_KEY_BYTES)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `s3-key makes a key of ${bytes} bytes, which is more than ${MAX_KEY_BYTES}`, {
        hint: `shorten it; it begins with "${key.slice(0, 60)}"`,
    });
}
/** The placeholders as a reader writes them. */
function describePlaceholders() {
    return KEY_PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
}
/** A word in braces; other braces are characters of the key. */
const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g;
function valuesOf({ applicationName, contentDigest, format, commit, }) {
    return {
        application: applicationName,
        digest: contentDigest,
        format,
        commit,
        'short-commit': commit?.slice(0, 12),
    };
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

export const id = 2724;
export const ids = [2724];
export const modules = {

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

/***/ 2724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   local: () => (/* binding */ local)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56915);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49061);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72020);
/* harmony import */ var _options_http_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9253);








const options = {
    'bundle-location': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('LOCATION', 'folder or archive, s3://BUCKET/KEY[?versionId=V&etag=E], https://github.com/OWNER/REPOSITORY, or https://api.github.com/repos/OWNER/REPOSITORY/(tarball|zipball)/COMMIT', 'the current folder'),
    type: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('tgz|tar|zip|directory', 'what the location holds', 'directory; zip for GitHub'),
    events: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('EVENT,EVENT', 'run exactly these events, names of your own too; DownloadBundle and Install come first unless they are listed', 'all, in their order'),
    'file-exists-behavior': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('DISALLOW|OVERWRITE|RETAIN', 'what to do with files at a destination that no earlier deployment of the group put there', 'DISALLOW'),
    'deployment-group': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('ID', 'folder of these deployments; the next one of the same group cleans up after this one', 'default-local-deployment-group'),
    'deployment-group-name': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('NAME', 'DEPLOYMENT_GROUP_NAME of the scripts', 'LocalFleet'),
    'application-name': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('NAME', 'APPLICATION_NAME of the scripts', 'the location'),
    'appspec-filename': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('NAME', 'name of the AppSpec file', 'appspec.yml'),
    'agent-configuration-file': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('FILE', 'configuration of a CodeDeploy agent, of which root_dir (isolation none) and max_revisions are taken', 'none'),
    isolation: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(['directory', 'none'], 'how the deployment is kept apart from this machine', 'directory'),
    'instance-dir': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('DIR', "the instance's own folder: its root, and the agent's files", '$XDG_STATE_HOME/slipway/local, or ~/.local/state/slipway/local'),
    'github-api-url': (0,_options_http_url_js__WEBPACK_IMPORTED_MODULE_4__/* .httpUrl */ .q)("address of GitHub's API", 'https://api.github.com'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .awsOptions */ .Gu,
    ..._options_command_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOption */ .Ec,
};
const local = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .defineCommand */ .N)({
    name: 'local',
    summary: 'try a release on this machine, as codedeploy-local does',
    options,
    shortNames: {
        '-l': 'bundle-location',
        '-t': 'type',
        '-e': 'events',
        '-b': 'file-exists-behavior',
        '-g': 'deployment-group',
        '-d': 'deployment-group-name',
        '-a': 'application-name',
        '-A': 'appspec-filename',
        '-c': 'agent-configuration-file',
    },
    notes: "The short names of codedeploy-local work too: -l, -t, -e, -b, -g, -d, -a, -A, -c. Like that tool's, the exit code is 1\n" +
        'whatever is wrong. Isolation "directory" maps destinations under the folder `root` of the instance; hook scripts are\n' +
        'not confined by it. Isolation "none" writes to the paths that the AppSpec names, as the CodeDeploy agent does.',
    run: async ({ values, outside }) => {
        const { deployLocally } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const { createS3ObjectReader } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(9412)]).then(__webpack_require__.bind(__webpack_require__, 62212));
        const say = values.json ? outside.printError : outside.print;
        const configurationFile = values['agent-configuration-file'];
        const gitHubApiUrl = values['github-api-url'];
        let outcome;
        try {
            outcome = await deployLocally(toRequest(values), {
                folder: values['instance-dir'] ?? defaultFolder(outside),
                isolation: values.isolation,
                workingDirectory: (0,node_process__WEBPACK_IMPORTED_MODULE_1__.cwd)(),
                environment: outside.environment,
                objects: createS3ObjectReader((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_7__/* .toAwsSettings */ .a)(values, outside), outside.cancelled),
                log: (line) => outside.printError(`${line}\n`),
                onStart: (folder) => say(`Starting to execute deployment from within folder ${folder}\n`),
                signal: outside.cancelled,
                ...(configurationFile !== undefined && { configurationFile }),
                ...(gitHubApiUrl !== undefined && { gitHubApiUrl }),
            });
        }
        catch (error) {
            if (!(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_8__.SlipwayError) || error.code !== 'INPUT_INVALID')
                throw error;
            if (values.json)
                outside.print(`${JSON.stringify({ outcome: 'refused', message: error.message })}\n`);
            say(`ERROR: ${error.message}\n`);
            return 1;
        }
        if (values.json)
            outside.print(`${JSON.stringify(toDocument(outcome))}\n`);
        for (const line of linesOf(outcome))
            say(`${line}\n`);
        for (const line of reasonsOf(outcome))
            outside.printError(`${line}\n`);
        return outcome.kind === 'succeeded' ? 0 : 1;
    },
});
function toRequest(values) {
    const given = {
        bundleLocation: values['bundle-location'],
        type: values.type,
        events: values.events,
        fileExistsBehavior: values['file-exists-behavior'],
        deploymentGroup: values['deployment-group'],
        deploymentGroupName: values['deployment-group-name'],
        applicationName: values['application-name'],
        appSpecFilename: values['appspec-filename'],
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
function defaultFolder({ environment }) {
    const { XDG_STATE_HOME, HOME } = environment;
    if (XDG_STATE_HOME)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(XDG_STATE_HOME, 'slipway', 'local');
    if (HOME)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(HOME, '.local', 'state', 'slipway', 'local');
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_8__.SlipwayError('INPUT_INVALID', 'there is no home directory to keep the instance in', {
        hint: 'name a folder with --instance-dir',
    });
}
/** What `codedeploy-local` prints at the end. */
function linesOf(outcome) {
    const log = `See the deployment log at ${outcome.logFile} for more details`;
    switch (outcome.kind) {
        case 'succeeded':
            return [log, 'AppSpec file valid. Local deployment successful'];
        case 'script-failed':
            return [`Your local deployment failed while trying to execute your script at ${outcome.scriptPath}`, log];
        case 'failed':
            return [log, `ERROR: ${outcome.message}`];
    }
}
/** Why it failed, which that tool leaves to its logs. */
function reasonsOf(outcome) {
    switch (outcome.kind) {
        case 'succeeded':
            return [];
        case 'script-failed': {
            const tail = outcome.logTail.split('\n').filter((line) => line !== '');
            return [`${outcome.event} failed: ${outcome.message}`, ...tail.map((line) => `  ${line}`)];
        }
        case 'failed':
            return [`${outcome.event} failed`, ...(outcome.hint === undefined ? [] : [`  hint: ${outcome.hint}`])];
    }
}
function toDocument({ kind, logFile, ...outcome }) {
    return { outcome: kind === 'succeeded' ? 'succeeded' : 'failed', ...outcome, logFile };
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

/***/ 9253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ httpUrl)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** The address of a service. */
function httpUrl(help, defaultText) {
    return { kind: 'text', help, placeholder: 'URL', defaultText, read: ([value]) => readUrl(value) };
}
function readUrl(value) {
    if (value === undefined || value === '')
        return undefined;
    const isHttp = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
    if (!isHttp)
        throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected an address such as https://github.example.com/api/v3`);
    return value;
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


/***/ })

};

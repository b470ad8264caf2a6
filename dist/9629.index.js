export const id = 9629;
export const ids = [9629];
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

/***/ 49629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineAgent: () => (/* binding */ engineAgent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68116);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33214);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);
/* harmony import */ var _options_git_hub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38375);
/* harmony import */ var _options_max_revisions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46108);
/* harmony import */ var _options_port_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99690);
/* harmony import */ var _ready_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(774);










const engineAgent = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .defineCommand */ .N)({
    name: 'engine agent',
    summary: 'run the agent of one instance in a process of its own',
    options: {
        'endpoint-url': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)('URL', "the engine's endpoint, http or https"),
        'host-identifier': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)('ARN', 'how the instance names itself, as the engine tells under "hosts"'),
        folder: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)('DIR', "the instance's own folder; started again with it, the agent reports what it left undone"),
        isolation: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .choice */ .Yq)(['directory', 'none'], 'how the instance is kept apart from this machine', 'directory'),
        port: (0,_options_port_js__WEBPACK_IMPORTED_MODULE_7__/* .port */ .O)("TCP port that is the instance's own, as scripts see it"),
        region: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('REGION', 'region to sign requests for', 'AWS_REGION, or us-east-1'),
        'github-api-url': _options_git_hub_js__WEBPACK_IMPORTED_MODULE_2__/* .gitHubOptions */ .u['github-api-url'],
        'max-revisions': _options_max_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .maxRevisionsOption */ .I,
        'enable-auth-policy': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('speak the API that policies can be about, as the agent with that setting does'),
        'ready-file': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('FILE', 'file that appears once it runs, with name, port and root as JSON'),
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOption */ .Ec,
    },
    notes: 'Runs until a signal, which ends the script that it runs too. Credentials come from the environment, as the AWS SDK\n' +
        'finds them. For a certificate that this machine does not know, name its file in NODE_EXTRA_CA_CERTS.',
    run: async ({ values, outside }) => {
        const { environment, print, printError, cancelled } = outside;
        const say = values.json ? printError : print;
        const readyFile = values['ready-file'];
        const endpointUrl = requireUrl(values['endpoint-url']);
        if (readyFile !== undefined)
            await (0,_ready_file_js__WEBPACK_IMPORTED_MODULE_4__/* .clearReadyFile */ .P)(readyFile);
        const [{ createRequestSigner, createS3ObjectReader }, { startOwnAgent }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(9412)]).then(__webpack_require__.bind(__webpack_require__, 62212)),
            Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639)),
        ]);
        const region = values.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
        const settings = { environment, endpointUrl, region };
        const agent = await startOwnAgent({
            endpointUrl,
            hostIdentifier: values['host-identifier'],
            folder: values.folder,
            isolation: values.isolation,
            sign: createRequestSigner(settings),
            objects: createS3ObjectReader(settings, cancelled),
            enableAuthPolicy: values['enable-auth-policy'],
            environment,
            log: (line) => say(`${line}\n`),
            signal: cancelled,
            ...(values.port !== 0 && { port: values.port }),
            ...(values['max-revisions'] !== undefined && { maxRevisions: values['max-revisions'] }),
            ...(values['github-api-url'] !== undefined && { gitHubApiUrl: values['github-api-url'] }),
        });
        try {
            const ready = JSON.stringify({ name: agent.name, port: agent.port, root: agent.root });
            if (values.json)
                print(`${ready}\n`);
            say(`the agent of ${agent.name} runs\n`);
            if (readyFile !== undefined)
                await (0,_ready_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeReadyFile */ .x)(readyFile, `${ready}\n`);
            await agent.ended;
            say(`the agent of ${agent.name} ends (${(0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_8__/* .cancelSignal */ .Bj)(outside)})\n`);
        }
        finally {
            if (readyFile !== undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(readyFile, { force: true });
        }
        return 0;
    },
});
function requireUrl(given) {
    if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol))
        return given;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_9__.SlipwayError('INPUT_INVALID', `"endpoint-url" is "${given}", which is not a URL of a service`, {
        hint: 'write it with its scheme, such as http://127.0.0.1:4566',
    });
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

/***/ 38375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readGitHubOptions),
/* harmony export */   u: () => (/* binding */ gitHubOptions)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _http_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9253);



/** Where revisions from GitHub come from. */
const gitHubOptions = {
    'github-api-url': (0,_http_url_js__WEBPACK_IMPORTED_MODULE_0__/* .httpUrl */ .q)("address of GitHub's API, from which revisions of repositories are fetched", 'https://api.github.com'),
    'github-token-env': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'environment variable that holds the token with which private repositories are fetched', 'public repositories only'),
};
/** Takes the secret from the environment: on a command line, everybody on the machine could read it. */
function readGitHubOptions(values, environment) {
    const apiUrl = values['github-api-url'];
    const name = values['github-token-env'];
    const token = name === undefined ? undefined : environment[name];
    if (name !== undefined && (token === undefined || token === '')) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', `--github-token-env names "${name}", which is not set`, {
            hint: `export ${name} with the token in it`,
        });
    }
    return { ...(apiUrl !== undefined && { apiUrl }), ...(token !== undefined && { token }) };
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

/***/ 46108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maxRevisionsOption)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** How many revisions of a group an instance keeps; `max_revisions` of the CodeDeploy agent. */
const maxRevisionsOption = {
    kind: 'text',
    placeholder: 'COUNT',
    help: 'revisions of a group that an instance keeps, the current one included',
    defaultText: '5',
    read: ([value]) => {
        if (value === undefined || value === '')
            return undefined;
        if (/^[1-9]\d{0,5}$/.test(value))
            return Number(value);
        throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to 999999`);
    },
};


/***/ }),

/***/ 99690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ optionalPort),
/* harmony export */   O: () => (/* binding */ port)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** A TCP port; 0 means any free one. */
function port(help) {
    return { ...optionalPort(help, '0: any free port'), read: ([value]) => readPort(value) ?? 0 };
}
/** A TCP port of which there may be none; 0 means any free one. */
function optionalPort(help, defaultText) {
    return { kind: 'text', help, placeholder: 'PORT', defaultText, read: ([value]) => readPort(value) };
}
function readPort(value) {
    if (value === undefined || value === '')
        return undefined;
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
        throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a port from 0 to 65535`);
    }
    return Number(value);
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ clearReadyFile),
/* harmony export */   x: () => (/* binding */ writeReadyFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** A file of an earlier run would tell of an engine that is gone; and a place that cannot be written to is told at once. */
async function clearReadyFile(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(partialOf(file), '', { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partialOf(file));
    }
    catch (cause) {
        throw notWritable(file, cause);
    }
}
/** Whoever waits for the file must never read half of it, and nobody else may read the secret in it. */
async function writeReadyFile(file, content) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(partialOf(file), content, { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partialOf(file), file);
    }
    catch (cause) {
        throw notWritable(file, cause);
    }
}
function partialOf(file) {
    return `${file}.partial`;
}
function notWritable(file, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `ready file "${file}" cannot be written: ${cause.message}`, {
        cause,
        hint: 'name a file in a folder that exists and that you may write to',
    });
}


/***/ })

};

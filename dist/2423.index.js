export const id = 2423;
export const ids = [2423];
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

/***/ 32423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopMender: () => (/* binding */ stopMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47480);
/* harmony import */ var _slipway_runtime_mender_settings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67449);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);




const stopMender = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'stop',
    provider: 'mender',
    summary: 'stop a deployment to devices',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF,
        'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('ID', 'deployment to stop'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .menderServerOptions */ .x,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: 'Devices that have it keep it, those that have not asked for it never get it, and those in the middle go back to what they had.',
    run: async ({ values, outside }) => {
        const { stop: stopDeployment } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(2419)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        const { createMenderProvider } = await Promise.all(/* import() */[__webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(7440)]).then(__webpack_require__.bind(__webpack_require__, 65338));
        const provider = createMenderProvider(await (0,_slipway_runtime_mender_settings__WEBPACK_IMPORTED_MODULE_5__/* .toMenderSettings */ .y9)(values, outside));
        const deploymentId = values['deployment-id'];
        const options = { signal: outside.cancelled };
        const { status, message } = await stopDeployment({ deploymentId, rollback: false }, provider, options);
        if (values.json)
            outside.print(`${JSON.stringify({ deploymentId, status, ...(message && { message }) })}\n`);
        else
            outside.print(`✓ deployment ${deploymentId} is stopped; devices in the middle of it go back\n`);
        return 0;
    },
});


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

/***/ 47480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ menderServerOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** How to reach a Mender server, or the engine in its place. The token comes from the environment alone. */
const menderServerOptions = {
    'mender-server': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'Mender server, or the engine in its place; the personal access token is read from `MENDER_TOKEN`, a login from `MENDER_USERNAME` and `MENDER_PASSWORD`, in the environment alone', 'MENDER_SERVER, else https://hosted.mender.io'),
};


/***/ }),

/***/ 67449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isLocalServer),
/* harmony export */   L9: () => (/* binding */ toMenderPolicy),
/* harmony export */   y9: () => (/* binding */ toMenderSettings)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const HOSTED = 'https://hosted.mender.io';
/**
 * How to reach a Mender server, from what was given and the environment: `MENDER_SERVER`, and `MENDER_TOKEN` or
 * `MENDER_USERNAME` with `MENDER_PASSWORD` (and the digits of `MENDER_SECOND_FACTOR`). `MENDER_CA_FILE` names authorities to trust
 * beside Node's own.
 *
 * @throws SlipwayError CREDENTIALS_MISSING when nobody says who asks, INPUT_INVALID for what is no server's address.
 */
async function toMenderSettings(values, { environment, clock, random }) {
    const { proxyFor } = await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 80203));
    const serverUrl = values['mender-server'] ?? (environment.MENDER_SERVER || HOSTED);
    requireServer(serverUrl);
    const token = environment.MENDER_TOKEN?.trim();
    const { MENDER_USERNAME: user, MENDER_PASSWORD: password, MENDER_SECOND_FACTOR: secondFactor } = environment;
    const login = user && password ? { user, password, ...(secondFactor && { secondFactor }) } : undefined;
    const caFile = environment.MENDER_CA_FILE;
    if (!token && login === undefined) {
        if (user || password) {
            const [given, missing] = user ? ['MENDER_USERNAME', 'MENDER_PASSWORD'] : ['MENDER_PASSWORD', 'MENDER_USERNAME'];
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `${given} is set without ${missing}, and there is no MENDER_TOKEN`, {
                hint: 'set both to log in, or put a personal access token into MENDER_TOKEN',
            });
        }
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `there is no token for the Mender server ${serverUrl}`, {
            hint: 'put a personal access token into MENDER_TOKEN; one is made in the settings of your Mender account',
        });
    }
    return {
        serverUrl,
        ...(token && { token }),
        ...(login !== undefined && { login }),
        ...(caFile && { caFile }),
        proxyFor: (target) => proxyFor(target, environment),
        clock,
        random,
    };
}
function requireServer(address) {
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `mender-server is "${address}"; expected an address such as ${HOSTED}`);
}
/** Whether the server is on this machine, as the engine is. */
function isLocalServer({ serverUrl }) {
    return /^(127\.|localhost$|\[::1\]$|.*\.localhost$)/.test(new URL(serverUrl).hostname);
}
/** What counts as a failure and as an end, from the wait options. */
function toMenderPolicy(values) {
    const tolerance = values['max-failures'];
    const devices = values['wait-for-devices'];
    return {
        ...(tolerance !== undefined && { maxFailures: 'count' in tolerance ? tolerance.count : tolerance }),
        noArtifact: values['no-artifact'] === 'ignore' ? 'succeed' : 'fail',
        ...(devices !== undefined && { waitForDevices: devices }),
    };
}


/***/ })

};

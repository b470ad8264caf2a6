export const id = 327;
export const ids = [327];
export const modules = {

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 6327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  engineStart: () => (/* binding */ engineStart)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/cli/lib/command.js
var command = __webpack_require__(261);
// EXTERNAL MODULE: ./packages/cli/lib/options/specs.js
var specs = __webpack_require__(2273);
;// CONCATENATED MODULE: ./packages/cli/lib/options/fleet.js

/** More would start that many agents, each with folders and scripts of its own, on one machine. */
const MOST_INSTANCES = 1_000;
/** `NAME=COUNT`, repeated for each fleet. */
function fleets(help) {
    return { kind: 'list', help, placeholder: 'NAME=COUNT', read: readFleets };
}
function readFleets(given) {
    const read = given.filter((text) => text !== '').map(readFleet);
    const names = read.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new specs/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function readFleet(text) {
    const [, name, digits] = /^(.+)=(\d{1,6})$/.exec(text) ?? [];
    if (name === undefined || digits === undefined) {
        throw new specs/* ValueProblem */.bx(`is "${text}"; expected NAME=COUNT, such as web=3`);
    }
    // One name serves application, group, bucket and instances: the bucket's rules are the narrowest.
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) {
        throw new specs/* ValueProblem */.bx(`names "${name}"; expected 3 to 63 lower-case letters, digits and hyphens`);
    }
    const count = Number(digits);
    if (count > MOST_INSTANCES)
        throw new specs/* ValueProblem */.bx(`asks for ${count} instances; at most ${MOST_INSTANCES} run here`);
    return { name, count };
}

// EXTERNAL MODULE: ./packages/cli/lib/options/groups.js
var groups = __webpack_require__(1329);
// EXTERNAL MODULE: ./packages/cli/lib/outside.js
var lib_outside = __webpack_require__(459);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/engine-start.js









const engineStart = (0,command/* defineCommand */.N)({
    name: 'engine start',
    summary: 'serve the embedded engine, which deploys to instances on this machine',
    options: {
        'data-dir': (0,specs/* required */.mw)('DIR', 'where the engine keeps everything; started again with it, it goes on'),
        port: (0,specs/* port */.Oh)('TCP port on 127.0.0.1'),
        fleet: fleets('instances tagged fleet=NAME, with an application, a deployment group and a bucket of that name'),
        'ec2-fleet': fleets('the same with EC2 instances, which EC2 tag filters find'),
        isolation: (0,specs/* choice */.Yq)(['directory', 'none'], 'how the instances of these fleets are kept apart from this machine', 'directory'),
        region: (0,specs/* text */.Qq)('REGION', 'region that the engine says it is', 'us-east-1'),
        control: (0,specs/* flag */.Jt)('serve the control endpoint too, on a port of its own'),
        'ready-file': (0,specs/* text */.Qq)('FILE', 'file that appears once it serves, with endpoint and credentials as JSON'),
        ...groups/* jsonOption */.Ec,
    },
    notes: 'Runs until a signal. It listens on 127.0.0.1 only. Isolation "directory" maps destinations under a folder for each\n' +
        'instance; hook scripts are not confined by it. Isolation "none" writes to the paths that the AppSpec names.',
    run: async ({ values, outside }) => {
        const { print, printError } = outside;
        const say = values.json ? printError : print;
        const { startEngine } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(893), __webpack_require__.e(930), __webpack_require__.e(545)]).then(__webpack_require__.bind(__webpack_require__, 4545));
        const readyFile = values['ready-file'];
        const { region } = values;
        const engine = await startEngine({
            dataDir: values['data-dir'],
            port: values.port,
            fleets: [...values.fleet, ...values['ec2-fleet'].map((fleet) => ({ ...fleet, kind: 'ec2' }))],
            isolation: values.isolation,
            control: values.control,
            environment: outside.environment,
            log: (line) => say(`${line}\n`),
            // Not before: while another engine has the directory, the file tells how to reach that one.
            onOwned: async () => {
                if (readyFile !== undefined)
                    await clearReadyFile(readyFile);
            },
            ...(region !== undefined && { region }),
        });
        try {
            const ready = JSON.stringify(describe(engine));
            if (values.json)
                print(`${ready}\n`);
            const count = engine.instances.length;
            say(`the engine serves at ${engine.endpoint} (${count} ${(0,model/* unitOf */.u)('instance', count)})\n`);
            if (readyFile !== undefined)
                await writeReadyFile(readyFile, `${ready}\n`);
            await Promise.race([untilCancelled(outside.cancelled), engine.failed.then(giveUp)]);
            say(`the engine stops (${(0,lib_outside/* cancelSignal */.B)(outside)})\n`);
        }
        finally {
            await engine.stop();
            if (readyFile !== undefined)
                await (0,promises_.rm)(readyFile, { force: true });
        }
        return 0;
    },
});
async function untilCancelled(cancelled) {
    if (!cancelled.aborted)
        await (0,external_node_events_.once)(cancelled, 'abort');
}
function giveUp(failure) {
    throw failure;
}
function describe({ endpoint, region, accessKeyId, secretAccessKey, instances, controlEndpoint }) {
    return { endpoint, region, accessKeyId, secretAccessKey, instances, ...(controlEndpoint && { controlEndpoint }) };
}
/** A file of an earlier run would tell of an engine that is gone; and a place that cannot be written to is told at once. */
async function clearReadyFile(file) {
    try {
        await (0,promises_.rm)(file, { force: true });
        await (0,promises_.writeFile)(partialOf(file), '', { mode: 0o600 });
        await (0,promises_.rm)(partialOf(file));
    }
    catch (cause) {
        throw notWritable(file, cause);
    }
}
/** Whoever waits for the file must never read half of it, and nobody else may read the secret in it. */
async function writeReadyFile(file, content) {
    try {
        await (0,promises_.writeFile)(partialOf(file), content, { mode: 0o600 });
        await (0,promises_.rename)(partialOf(file), file);
    }
    catch (cause) {
        throw notWritable(file, cause);
    }
}
function partialOf(file) {
    return `${file}.partial`;
}
function notWritable(file, cause) {
    return new errors/* SlipwayError */.GQ('INPUT_INVALID', `ready file "${file}" cannot be written: ${cause.message}`, {
        cause,
        hint: 'name a file in a folder that exists and that you may write to',
    });
}


/***/ }),

/***/ 1329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _specs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2273);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** How to reach AWS, or the engine in its place. Credentials come from the environment alone. */
const awsOptions = {
    region: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('REGION', 'AWS region', "AWS_REGION, or the profile's"),
    'endpoint-url': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'endpoint of the engine or of another AWS-compatible service', 'AWS_ENDPOINT_URL'),
    'role-to-assume': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN', 'role to assume on top of the credentials of the environment'),
    'role-session-name': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'name of the session of the assumed role', 'slipway'),
    'role-external-id': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', "external id that the role's trust policy asks for"),
};
/** Whose deployment it is. */
const targetOptions = {
    'application-name': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    'deployment-group': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy deployment group'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --timeout, --poll-interval, --on-timeout and --on-cancel do nothing.';
/** How to wait for a deployment's end. */
const waitOptions = {
    timeout: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)('how long to wait for the end', 3600),
    'poll-interval': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
};


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isTerminal),
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}


/***/ })

};

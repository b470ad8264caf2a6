export const id = 4620;
export const ids = [4620];
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

/***/ 4620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/core/lib/inputs/greengrass/subject.js
var subject = __webpack_require__(13675);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/greengrass/status.js


/** What is asked about deployments: exactly one of the first five says it. */
const greengrassStatusOptions = {
    provider: {
        ...(0,spec/* choice */.Yq)(['greengrass'], 'service that is asked: AWS IoT Greengrass V2, and no other', 'greengrass'),
        read: ([value]) => {
            if (value === undefined || value === '' || value === 'greengrass')
                return 'greengrass';
            const others = 'slipway deployments list and slipway wait tell of deployments of other services';
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected greengrass: ${others}`);
        },
    },
    'deployment-id': (0,spec/* text */.Qq)('ID', 'deployment that is asked about'),
    ...subject/* greengrassSubjectOptions */.Mr,
    'core-device': (0,spec/* text */.Qq)('NAME', 'core device of which all deployments and components are told: the name or ARN of its thing'),
    devices: (0,spec/* list */.p_)('NAME', 'with a deployment or a thing group: core device whose part is told, whatever became of it'),
    history: (0,spec/* flag */.Jt)('with a thing group or a thing: list earlier deployments too'),
};
/** What is wrong with these options together. */
function checkGreengrassStatus(values, written) {
    const subjects = ['deployment-id', 'thing-group', 'thing', 'target-arn', 'core-device'];
    const given = subjects.filter((name) => values[name] !== undefined);
    const problems = [...(0,subject/* checkGreengrassArns */.U7)(values, written)];
    if (given.length === 0)
        problems.push(`${subjects.map(written).join(', ')}: one of them is missing`);
    if (given.length > 1)
        problems.push(`${given.map(written).join(' and ')} are given together; expected one of them`);
    const isOfTarget = given.some((name) => name !== 'deployment-id' && name !== 'core-device');
    const isOfThing = values.thing !== undefined || (0,subject/* targetOfArn */.ec)(values['target-arn'] ?? '')?.type === 'thing';
    if (values.devices.length > 0 && given.length === 1 && (isOfThing || values['core-device'] !== undefined)) {
        problems.push(`${written('devices')} is for a deployment or a thing group: a thing is one device`);
    }
    if (values.history && given.length === 1 && !isOfTarget) {
        problems.push(`${written('history')} is for a thing group or a thing`);
    }
    return problems;
}
/** The name of a core device, be it given by the ARN of its thing. */
function coreDeviceName(given) {
    return (0,subject/* targetOfArn */.ec)(given)?.name ?? given;
}

// EXTERNAL MODULE: ./packages/core/lib/inputs/groups.js
var groups = __webpack_require__(56915);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/cli/lib/command.js
var command = __webpack_require__(70261);
// EXTERNAL MODULE: ./packages/cli/lib/options/command.js
var options_command = __webpack_require__(72020);
// EXTERNAL MODULE: ./packages/cli/lib/reporters/index.js
var reporters = __webpack_require__(42385);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/greengrass/status.js






const status_status = (0,command/* defineCommand */.N)({
    name: 'status',
    summary: 'say how a deployment to core devices stands, and which of them failed why',
    options: { ...greengrassStatusOptions, ...(0,options_command/* limitOption */.pC)('deployments of the history'), ...groups/* awsOptions */.Gu, ...options_command/* jsonOption */.Ec },
    notes: 'For AWS IoT Greengrass V2: by a deployment, by its target (the latest deployment counts), or by one core device. Nothing is waited for, and the exit code is 0 when the question could be answered, however the deployment stands; "slipway wait" turns that into an exit code.\nOf deployments of other services "slipway deployments list" and "slipway wait" tell.',
    run: async ({ values, outside }) => {
        const problems = checkGreengrassStatus(values, (name) => `--${name}`);
        if (problems.length > 0) {
            throw new errors.SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'slipway status --help lists the options' });
        }
        const { greengrassStatus } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(2419)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        const { createGreengrassProvider } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(9412)]).then(__webpack_require__.bind(__webpack_require__, 62212));
        const { greengrassStatusJson, renderGreengrassStatus } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(2841)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const service = createGreengrassProvider((0,aws_settings/* toAwsSettings */.a)(values, outside));
        const found = await greengrassStatus(toRequest(values), { service }, { signal: outside.cancelled });
        if (values.json)
            outside.print(`${JSON.stringify(greengrassStatusJson(found))}\n`);
        else {
            const paint = await (0,reporters/* paintFor */.ev)(outside, false);
            const areDevicesAsked = values.devices.length > 0;
            outside.print(`${renderGreengrassStatus(found, { nowMs: outside.clock.now(), paint, areDevicesAsked }).join('\n')}\n`);
        }
        return 0;
    },
});
function toRequest(values) {
    const { 'deployment-id': deploymentId, 'core-device': device, history, limit } = values;
    const devices = values.devices.length === 0 ? {} : { devices: values.devices.map(coreDeviceName) };
    if (deploymentId !== undefined)
        return { kind: 'deployment', deploymentId, ...devices };
    const target = (0,subject/* readGreengrassSubject */.i5)(values);
    if (target !== undefined)
        return { kind: 'target', target, ...devices, ...(history && { history: limit }) };
    return { kind: 'device', device: coreDeviceName(device ?? '') };
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

/***/ 13675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ greengrassSubjectOptions),
/* harmony export */   U7: () => (/* binding */ checkGreengrassArns),
/* harmony export */   ec: () => (/* binding */ targetOfArn),
/* harmony export */   i5: () => (/* binding */ readGreengrassSubject),
/* harmony export */   kZ: () => (/* binding */ checkGreengrassSubject)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** A target that is asked about: by its name, or by the ARN that the service itself has for it. */
const greengrassSubjectOptions = {
    'thing-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'thing group that is asked about: its name or ARN'),
    thing: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'thing whose own deployments are asked about: its name or ARN'),
    'target-arn': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN', 'ARN of the thing or thing group that is asked about; it needs no right of AWS IoT'),
        read: ([value]) => {
            if (value === undefined || value === '')
                return undefined;
            if (targetOfArn(value) !== undefined)
                return value;
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected the ARN of a thing or a thing group, such as ${EXAMPLE}`);
        },
    },
};
const EXAMPLE = 'arn:aws:iot:eu-central-1:123456789012:thinggroup/edge';
/** Service model of Greengrass V2, TargetARN. */
const TARGET_ARN = /^arn:[^:]*:iot:[^:]*:\d+:(thing|thinggroup)\/(.+)$/;
/** The target that an ARN names; `undefined` for anything else. */
function targetOfArn(arn) {
    const [, kind, name] = TARGET_ARN.exec(arn) ?? [];
    if (kind === undefined || name === undefined)
        return undefined;
    return { type: kind === 'thing' ? 'thing' : 'thing-group', name, arn };
}
/** The target that these options name; `undefined` when none does. */
function readGreengrassSubject(values) {
    const { 'thing-group': group, thing, 'target-arn': arn } = values;
    if (arn !== undefined)
        return targetOfArn(arn);
    const [type, given] = group === undefined ? ['thing', thing] : ['thing-group', group];
    if (given === undefined)
        return undefined;
    return targetOfArn(given) ?? { type, name: given };
}
/** What is wrong with these options together; empty when they name exactly one target. */
function checkGreengrassSubject(values, written) {
    const subjects = ['thing-group', 'thing', 'target-arn'];
    const given = subjects.filter((name) => values[name] !== undefined);
    const problems = [...checkGreengrassArns(values, written)];
    if (given.length === 0)
        problems.push(`${subjects.map(written).join(', ')}: one of them is missing`);
    if (given.length > 1)
        problems.push(`${given.map(written).join(' and ')} are given together; expected one of them`);
    return problems;
}
/** ARNs that are of something else than their option is for. */
function* checkGreengrassArns(values, written) {
    for (const [option, type, words] of [
        ['thing-group', 'thing-group', 'a thing group'],
        ['thing', 'thing', 'a thing'],
    ]) {
        const value = values[option];
        if (value === undefined || /^[\w:-]+$/.test(value))
            continue;
        if (targetOfArn(value)?.type !== type)
            yield `${written(option)} is "${value}"; expected the name or the ARN of ${words}`;
    }
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

/***/ 21052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plainPaint)
/* harmony export */ });
const plainPaint = { good: same, bad: same, warn: same, dim: same, strong: same };
function same(text) {
    return text;
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


/***/ })

};

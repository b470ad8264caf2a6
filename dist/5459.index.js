export const id = 5459;
export const ids = [5459,5712];
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

/***/ 35459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  engineStart: () => (/* binding */ engineStart)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/cli/lib/command.js
var command = __webpack_require__(70261);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/cli/lib/options/balancer.js


/** `NAME=PORT`, repeated for each fleet. */
function balancers(help) {
    return { kind: 'list', help, placeholder: 'NAME=PORT', read: readBalancers };
}
/** Fleets with the load balancers that are asked for. @throws SlipwayError INPUT_INVALID when there is no such fleet. */
function withBalancers(fleets, wanted) {
    for (const { name } of wanted) {
        const fleet = fleets.find((one) => one.name === name);
        if (fleet === undefined) {
            throw new errors.SlipwayError('INPUT_INVALID', `option "--balancer" names "${name}", which is no fleet of this start`, {
                hint: 'name a fleet of --fleet, --ec2-fleet or --auto-scaling-group',
            });
        }
        if (fleet.agents === 'elsewhere') {
            throw new errors.SlipwayError('INPUT_INVALID', `option "--balancer" names "${name}", whose agents run elsewhere`, {
                hint: 'requests can be forwarded to instances of the engine alone',
            });
        }
    }
    return fleets.map((fleet) => {
        const balancer = wanted.find(({ name }) => name === fleet.name);
        return balancer === undefined ? fleet : { ...fleet, balancerPort: balancer.port };
    });
}
function readBalancers(given) {
    const read = given.filter((text) => text !== '').map(readBalancer);
    const names = read.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function readBalancer(text) {
    const [, name, digits] = /^(.+)=(\d{1,5})$/.exec(text) ?? [];
    if (name === undefined || digits === undefined || Number(digits) > 65_535) {
        throw new spec/* ValueProblem */.bx(`is "${text}"; expected NAME=PORT, such as web=8080`);
    }
    return { name, port: Number(digits) };
}

// EXTERNAL MODULE: ./packages/cli/lib/options/command.js
var options_command = __webpack_require__(72020);
;// CONCATENATED MODULE: ./packages/cli/lib/options/core-devices.js

/** Those that follow a scenario run no program. */
const MOST_DEVICES = 10_000;
/** `NAME=COUNT[:GROUP]`, repeated for each fleet. */
function coreDevices(help) {
    return { kind: 'list', help, placeholder: 'NAME=COUNT[:GROUP]', read: readAll };
}
function readAll(given) {
    const read = given.filter((text) => text !== '').map(readOne);
    const names = read.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function readOne(text) {
    const [, name, digits, group] = /^([^=]+)=(\d{1,6})(?::(.+))?$/.exec(text) ?? [];
    if (name === undefined || digits === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${text}"; expected NAME=COUNT[:GROUP], such as edge=3:lab`);
    }
    for (const one of [name, group ?? name]) {
        if (!/^[a-zA-Z0-9_-]{1,100}$/.test(one)) {
            throw new spec/* ValueProblem */.bx(`names "${one}"; expected 1 to 100 letters, digits, underscores and hyphens`);
        }
    }
    const count = Number(digits);
    if (count > MOST_DEVICES)
        throw new spec/* ValueProblem */.bx(`asks for ${count} core devices; at most ${MOST_DEVICES} are simulated`);
    return { name, count, ...(group !== undefined && { group }) };
}

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
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function readFleet(text) {
    const [, name, digits] = /^(.+)=(\d{1,6})$/.exec(text) ?? [];
    if (name === undefined || digits === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${text}"; expected NAME=COUNT, such as web=3`);
    }
    // One name serves application, group, bucket and instances: the bucket's rules are the narrowest.
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) {
        throw new spec/* ValueProblem */.bx(`names "${name}"; expected 3 to 63 lower-case letters, digits and hyphens`);
    }
    const count = Number(digits);
    if (count > MOST_INSTANCES)
        throw new spec/* ValueProblem */.bx(`asks for ${count} instances; at most ${MOST_INSTANCES} run here`);
    return { name, count };
}

// EXTERNAL MODULE: ./packages/cli/lib/options/git-hub.js
var git_hub = __webpack_require__(38375);
;// CONCATENATED MODULE: ./packages/cli/lib/options/image.js

/** `NAME=FOLDER`, repeated for each image. */
function image_images(help) {
    return { kind: 'list', help, placeholder: 'NAME=FOLDER', read: readImages };
}
function readImages(given) {
    const read = given.filter((text) => text !== '').map(readImage);
    const names = read.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function readImage(text) {
    const [, name, folder] = /^([^=\s]+)=(.+)$/s.exec(text) ?? [];
    if (name === undefined || folder === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${text}"; expected NAME=FOLDER, such as web:2=./web`);
    }
    return { name, folder };
}

// EXTERNAL MODULE: ./packages/cli/lib/options/max-revisions.js
var max_revisions = __webpack_require__(46108);
;// CONCATENATED MODULE: ./packages/cli/lib/options/mender-devices.js

/** More would be that many folders with programs of their own on one machine. */
const mender_devices_MOST_DEVICES = 1_000;
/** Devices that start no programs cost little more than their questions. */
const MOST_REPORTING_DEVICES = 10_000;
const LONGEST_SECONDS = 86_400;
/** `NAME=COUNT:DEVICE_TYPE[:GROUP]`, repeated for each fleet of devices. */
function menderDevices(help, most) {
    return {
        kind: 'list',
        help,
        placeholder: 'NAME=COUNT:DEVICE_TYPE[:GROUP]',
        read: (given) => readDevices(given, most),
    };
}
const pollSeconds = {
    kind: 'text',
    placeholder: 'SECONDS',
    help: 'pause of a simulated Mender device between two questions whether there is an update',
    defaultText: '1',
    read: ([value]) => {
        if (value === undefined || value === '')
            return undefined;
        const seconds = /^\d{1,5}(\.\d{1,3})?$/.test(value) ? Number(value) : 0;
        if (seconds > 0 && seconds <= LONGEST_SECONDS)
            return seconds;
        throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number of seconds above 0, ${LONGEST_SECONDS} at most`);
    },
};
/** The options by which an engine gets simulated Mender devices. */
const menderDeviceOptions = {
    'mender-devices': menderDevices('simulated Mender devices, which install what they are offered', mender_devices_MOST_DEVICES),
    'mender-reporting-devices': menderDevices('simulated Mender devices that only say that they installed it, of which there can be thousands', MOST_REPORTING_DEVICES),
    'mender-poll-seconds': pollSeconds,
    'mender-modules': (0,spec/* text */.Qq)('DIR', 'update modules of the simulated devices: executables named as types of payload', 'none'),
    'mender-verify-key': (0,spec/* text */.Qq)('FILE', 'public key in PEM that artifacts have to be signed for, on the simulated devices', 'signatures are not looked at'),
};
/** What the options come to for the engine. */
function readMenderDeviceOptions(values) {
    const { 'mender-poll-seconds': seconds, 'mender-modules': modules, 'mender-verify-key': verifyKeyFile } = values;
    return {
        menderDevices: [
            ...values['mender-devices'],
            ...values['mender-reporting-devices'].map((fleet) => ({ ...fleet, installs: false })),
        ],
        menderDeviceSettings: {
            ...(seconds !== undefined && { pollSeconds: seconds }),
            ...(modules !== undefined && { modules }),
            ...(verifyKeyFile !== undefined && { verifyKeyFile }),
        },
    };
}
function readDevices(given, most) {
    const read = given.filter((one) => one !== '').map((one) => mender_devices_readFleet(one, most));
    const names = read.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function mender_devices_readFleet(given, most) {
    const [, name, digits, deviceType, group] = /^([^=]+)=(\d{1,6}):([^:]+)(?::([^:]+))?$/.exec(given) ?? [];
    if (name === undefined || deviceType === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${given}"; expected NAME=COUNT:DEVICE_TYPE[:GROUP], such as pi=3:raspberrypi4:lab`);
    }
    if (!/^[A-Za-z0-9][\w.-]{0,79}$/.test(name)) {
        throw new spec/* ValueProblem */.bx(`names "${name}"; expected letters, digits, dots, hyphens and underscores, 80 at most`);
    }
    if (group !== undefined && !/^[\w-]{1,256}$/.test(group)) {
        throw new spec/* ValueProblem */.bx(`names the group "${group}"; expected letters, digits, hyphens and underscores`);
    }
    const count = Number(digits);
    if (count > most)
        throw new spec/* ValueProblem */.bx(`asks for ${count} devices; at most ${most} run here`);
    return { name, count, deviceType, ...(group !== undefined && { group }) };
}

;// CONCATENATED MODULE: ./packages/cli/lib/options/overlay.js

/** What instances with isolation `overlay` may use of this machine. */
const overlayOptions = {
    'layer-size': count('MIB', 'room for what an instance with isolation "overlay" writes', '1024', 16),
    'max-processes': count('COUNT', 'processes that an instance with isolation "overlay" may have', '1024', 32),
    'open-network': (0,spec/* flag */.Jt)('let instances with isolation "overlay" use the network of this machine, and its ports'),
};
/** The limits that were given. */
function readOverlayOptions(values) {
    return {
        ...(values['layer-size'] !== undefined && { layerMiB: values['layer-size'] }),
        ...(values['max-processes'] !== undefined && { maxProcesses: values['max-processes'] }),
        isNetworkOpen: values['open-network'],
    };
}
function count(placeholder, help, defaultText, least) {
    return {
        kind: 'text',
        placeholder,
        help,
        defaultText,
        read: ([value]) => {
            if (value === undefined || value === '')
                return undefined;
            if (/^[1-9]\d{0,6}$/.test(value) && Number(value) >= least)
                return Number(value);
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number from ${least} to 9999999`);
        },
    };
}

// EXTERNAL MODULE: ./packages/cli/lib/options/port.js
var port = __webpack_require__(99690);
;// CONCATENATED MODULE: ./packages/cli/lib/options/role.js

/** `NAME=FILE`, repeated for each role. */
function roles(help) {
    return { kind: 'list', help, placeholder: 'NAME=FILE', read: readRoles };
}
function readRoles(given) {
    const read = given.filter((text) => text !== '').map(readRole);
    const names = read.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
function readRole(text) {
    const [, name, policyFile] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (name === undefined || policyFile === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${text}"; expected NAME=FILE, such as deployer=policy.json`);
    }
    if (!/^[\w+,.@-]{1,64}$/.test(name)) {
        throw new spec/* ValueProblem */.bx(`names "${name}"; expected 1 to 64 letters, digits and +,.@_-`);
    }
    return { name, policyFile };
}

;// CONCATENATED MODULE: ./packages/cli/lib/options/topic.js

/** `ARN=URL`, repeated for each topic. */
function topics(help) {
    return { kind: 'list', help, placeholder: 'ARN=URL', read: readTopics };
}
function readTopics(given) {
    const read = given.filter((text) => text !== '').map(readTopic);
    const arns = read.map(({ arn }) => arn);
    const twice = arns.find((arn, index) => arns.indexOf(arn) !== index);
    if (twice !== undefined)
        throw new spec/* ValueProblem */.bx(`names "${twice}" more than once`);
    return read;
}
/** What follows the name is not told: a URL may hold a secret. */
function readTopic(text) {
    const [, arn, url] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (arn === undefined || url === undefined || !/^arn:[^:]+:sns:/.test(arn)) {
        throw new spec/* ValueProblem */.bx('is not of the form ARN=URL, such as arn:aws:sns:us-east-1:000000000000:deployments=http://127.0.0.1:8080/');
    }
    return { arn, url };
}

// EXTERNAL MODULE: ./packages/cli/lib/ready-file.js
var ready_file = __webpack_require__(774);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/engine-start.js



















const engineStart = (0,command/* defineCommand */.N)({
    name: 'engine start',
    summary: 'serve the embedded engine, which deploys to instances on this machine',
    options: {
        'data-dir': (0,spec/* required */.mw)('DIR', 'where the engine keeps everything; started again with it, it goes on'),
        port: (0,port/* port */.O)('TCP port on 127.0.0.1'),
        'tls-port': (0,port/* optionalPort */.G)("port on 127.0.0.1 for https too, with a certificate of the engine's own", 'http only'),
        'page-port': (0,port/* port */.O)('TCP port on 127.0.0.1 of the page on which a person watches deployments'),
        'no-page': (0,spec/* flag */.Jt)('serve no page'),
        fleet: fleets('instances tagged fleet=NAME, with an application, a deployment group and a bucket of that name'),
        'ec2-fleet': fleets('the same with EC2 instances, which EC2 tag filters find'),
        'auto-scaling-group': fleets('the same with the instances of an Auto Scaling group, which launches and terminates them'),
        'external-fleet': fleets("the same as --fleet, but the agents run elsewhere: AWS's own, or slipway engine agent"),
        balancer: balancers('port of a load balancer before a fleet; deployments take each instance out of it and put it back'),
        isolation: (0,spec/* choice */.Yq)(['directory', 'overlay', 'none'], 'how the instances of these fleets are kept apart from this machine', 'directory'),
        ...overlayOptions,
        region: (0,spec/* text */.Qq)('REGION', 'region that the engine says it is', 'us-east-1'),
        policy: (0,spec/* text */.Qq)('FILE', 'JSON document of an IAM identity policy: all that the credentials may do', 'they may do everything'),
        'any-signature': (0,spec/* flag */.Jt)('take requests signed with any keys, where credentials of a client cannot be changed'),
        role: roles('role that may be assumed (--role-to-assume), with the policy of whoever does'),
        seed: (0,spec/* text */.Qq)('FILE', 'what is to be there: applications, groups, configurations, instances, buckets', 'nothing'),
        scenario: (0,spec/* text */.Qq)('FILE', 'scenario to play: deployments that follow a script, and faults of the API', 'none'),
        control: (0,spec/* flag */.Jt)('serve the control endpoint too, on a port of its own'),
        topic: topics('URL that is told what triggers tell the SNS topic'),
        'event-bus': (0,spec/* text */.Qq)('URL', 'URL that is told every change of state, as EventBridge is', 'nobody'),
        image: image_images('folder that stands for an image of ECS tasks; a name without a tag is for every tag'),
        ...git_hub/* gitHubOptions */.u,
        'max-revisions': max_revisions/* maxRevisionsOption */.I,
        'mender-plan': (0,spec/* choice */.Yq)(['oss', 'enterprise'], 'Mender server that the engine stands for; filters, phases and retries are of the commercial one', 'oss'),
        'mender-accept-all': (0,spec/* flag */.Jt)('accept every device that asks the Mender server to be let in'),
        ...menderDeviceOptions,
        'core-devices': coreDevices('simulated core devices of Greengrass V2, NAME-1 and so on, in a thing group'),
        'ready-file': (0,spec/* text */.Qq)('FILE', 'file that appears once it serves, with endpoint, credentials and roles as JSON'),
        ...options_command/* jsonOption */.Ec,
    },
    notes: 'Runs until a signal. It listens on 127.0.0.1 only. Isolation "directory" maps destinations under a folder for each\n' +
        'instance; hook scripts are not confined by it. With "overlay", which needs root, each instance sees this whole machine and\n' +
        'changes none of it. Isolation "none" writes to the paths that the AppSpec names.\n' +
        "Policies, roles, topics and a scenario are this start's: they are not kept in the data directory.",
    run: async ({ values, outside }) => {
        const { print, printError } = outside;
        const say = values.json ? printError : print;
        const { startEngine } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const readyFile = values['ready-file'];
        const { region, policy, scenario, seed } = values;
        const engine = await startEngine({
            dataDir: values['data-dir'],
            port: values.port,
            fleets: withBalancers([
                ...values.fleet,
                ...values['ec2-fleet'].map((fleet) => ({ ...fleet, kind: 'ec2' })),
                ...values['auto-scaling-group'].map((fleet) => ({ ...fleet, kind: 'auto-scaling' })),
                ...values['external-fleet'].map((fleet) => ({ ...fleet, agents: 'elsewhere' })),
            ], values.balancer),
            isolation: values.isolation,
            overlay: readOverlayOptions(values),
            instanceProgram: outside.program,
            control: values.control,
            ...(!values['no-page'] && { pagePort: values['page-port'] }),
            gitHub: (0,git_hub/* readGitHubOptions */.G)(values, outside.environment),
            ...(values['max-revisions'] !== undefined && { maxRevisions: values['max-revisions'] }),
            environment: outside.environment,
            nodeRuntime: [...outside.program, 'engine', 'run-function'],
            log: (line) => say(`${line}\n`),
            // Not before: while another engine has the directory, the file tells how to reach that one.
            onOwned: async () => {
                if (readyFile !== undefined)
                    await (0,ready_file/* clearReadyFile */.P)(readyFile);
            },
            menderPlan: values['mender-plan'],
            menderAcceptsAll: values['mender-accept-all'],
            ...readMenderDeviceOptions(values),
            coreDevices: values['core-devices'],
            anySignature: values['any-signature'],
            roles: values.role,
            topics: values.topic,
            images: values.image,
            ...(values['event-bus'] !== undefined && { eventBusUrl: values['event-bus'] }),
            ...(values['tls-port'] !== undefined && { tlsPort: values['tls-port'] }),
            ...(region !== undefined && { region }),
            ...(policy !== undefined && { policyFile: policy }),
            ...(seed !== undefined && { seedFile: seed }),
            ...(scenario !== undefined && { scenarioFile: scenario }),
        });
        try {
            const ready = JSON.stringify(describe(engine));
            if (values.json)
                print(`${ready}\n`);
            const count = engine.instances.length;
            say(`the engine serves at ${engine.endpoint} (${count} ${(0,model/* unitOf */.uF)('instance', count)})\n`);
            const { length: devices } = engine.menderDevices;
            if (devices > 0)
                say(`${devices} Mender ${(0,model/* unitOf */.uF)('device', devices)} ask it for updates\n`);
            const { length: cores } = engine.coreDevices;
            if (cores > 0)
                say(`${cores} core ${(0,model/* unitOf */.uF)('device', cores)} of Greengrass wait for deployments\n`);
            for (const { loadBalancer, url } of engine.listeners)
                say(`load balancer ${loadBalancer} takes requests at ${url}\n`);
            if (engine.tls !== undefined)
                say(`and at ${engine.tls.endpoint}, with the certificate "${engine.tls.caFile}"\n`);
            if (engine.pageUrl !== undefined)
                say(`watch deployments in a browser: ${engine.pageUrl}\n`);
            if (readyFile !== undefined)
                await (0,ready_file/* writeReadyFile */.x)(readyFile, `${ready}\n`);
            await Promise.race([untilCancelled(outside.cancelled), engine.failed.then(giveUp)]);
            say(`the engine stops (${(0,host/* cancelSignal */.Bj)(outside)})\n`);
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
function describe({ endpoint, region, account, accessKeyId, secretAccessKey, ...engine }) {
    const { roles, instances, hosts, listeners, mender, menderDevices, coreDevices, tls, controlEndpoint, pageUrl } = engine;
    const reach = { endpoint, region, account, accessKeyId, secretAccessKey };
    return {
        ...reach,
        roles,
        instances,
        hosts,
        listeners,
        mender: { server: endpoint, token: mender.token, username: mender.email, password: mender.password },
        menderDevices,
        coreDevices,
        ...(tls && { tls }),
        ...(controlEndpoint && { controlEndpoint }),
        ...(pageUrl && { pageUrl }),
    };
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


/***/ })

};

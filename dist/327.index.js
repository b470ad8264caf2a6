export const id = 327;
export const ids = [327,985];
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
// EXTERNAL MODULE: ./packages/core/lib/deployment/index.js + 4 modules
var deployment = __webpack_require__(985);
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
        const { startEngine } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(571), __webpack_require__.e(893), __webpack_require__.e(983), __webpack_require__.e(240), __webpack_require__.e(688)]).then(__webpack_require__.bind(__webpack_require__, 4516));
        const readyFile = values['ready-file'];
        // A file of an earlier run would tell of an engine that is gone.
        if (readyFile !== undefined)
            await (0,promises_.rm)(readyFile, { force: true });
        const { region } = values;
        const engine = await startEngine({
            dataDir: values['data-dir'],
            port: values.port,
            fleets: [...values.fleet, ...values['ec2-fleet'].map((fleet) => ({ ...fleet, kind: 'ec2' }))],
            isolation: values.isolation,
            control: values.control,
            environment: outside.environment,
            log: (line) => say(`${line}\n`),
            ...(region !== undefined && { region }),
        });
        try {
            const ready = JSON.stringify(describe(engine));
            if (values.json)
                print(`${ready}\n`);
            const count = engine.instances.length;
            say(`the engine serves at ${engine.endpoint} (${count} ${(0,deployment/* unitOf */.uF)('instance', count)})\n`);
            if (readyFile !== undefined)
                await writeReadyFile(readyFile, `${ready}\n`);
            if (!outside.cancelled.aborted)
                await (0,external_node_events_.once)(outside.cancelled, 'abort');
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
function describe({ endpoint, region, accessKeyId, secretAccessKey, instances, controlEndpoint }) {
    return { endpoint, region, accessKeyId, secretAccessKey, instances, ...(controlEndpoint && { controlEndpoint }) };
}
/** Whoever waits for the file must never read half of it, and nobody else may read the secret in it. */
async function writeReadyFile(file, content) {
    const partial = `${file}.partial`;
    try {
        await (0,promises_.writeFile)(partial, content, { mode: 0o600 });
        await (0,promises_.rename)(partial, file);
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `ready file "${file}" cannot be written: ${cause.message}`, {
            cause,
            hint: 'name a file in a folder that exists and that you may write to',
        });
    }
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

/***/ 2273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   YW: () => (/* binding */ optionalSeconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bx: () => (/* binding */ ValueProblem),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** What is wrong with one option's value, in words that follow its name. */
class ValueProblem extends Error {
    name = 'ValueProblem';
}
/** An option that must be given. */
function required(placeholder, help) {
    return { kind: 'text', help, placeholder, required: true, read: ([value]) => value ?? '' };
}
function text(placeholder, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder,
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === '' ? undefined : value),
    };
}
function flag(help) {
    return { kind: 'flag', help, read: (given) => given.length > 0 };
}
/** An option that may be repeated. */
function list(placeholder, help) {
    return { kind: 'list', help, placeholder, read: (given) => given.filter((value) => value !== '') };
}
/** One of a few words; `fallback` applies when it is not given. */
function choice(words, help, fallback) {
    return {
        ...optionalChoice(words, help),
        defaultText: fallback,
        read: ([value]) => readWord(value, words) ?? fallback,
    };
}
function optionalChoice(words, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: words.join('|'),
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readWord(value, words),
    };
}
function readWord(value, words) {
    if (value === undefined || value === '')
        return undefined;
    const word = words.find((candidate) => candidate === value);
    if (word === undefined)
        throw new ValueProblem(`is "${value}"; expected one of ${words.join(', ')}`);
    return word;
}
/** A stretch of time in seconds, fractions allowed; read into milliseconds. */
function seconds(help, fallback) {
    return {
        ...optionalSeconds(help),
        defaultText: String(fallback),
        read: ([value]) => readSeconds(value) ?? fallback * 1000,
    };
}
function optionalSeconds(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'SECONDS',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readSeconds(value),
    };
}
function readSeconds(value) {
    if (value === undefined || value === '')
        return undefined;
    const number = Number(value);
    // A timer takes 31 bits of milliseconds; no deployment runs for 24 days.
    if (!/^[0-9.]+$/.test(value) || !(number > 0) || number > 2_000_000) {
        throw new ValueProblem(`is "${value}"; expected a number of seconds above 0, such as 600`);
    }
    return number * 1000;
}
/** A TCP port; 0 means any free one. */
function port(help) {
    return {
        kind: 'text',
        help,
        placeholder: 'PORT',
        defaultText: '0: any free port',
        read: ([value]) => {
            if (value === undefined || value === '')
                return 0;
            if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
                throw new ValueProblem(`is "${value}"; expected a port from 0 to 65535`);
            }
            return Number(value);
        },
    };
}
/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
function fileExistsBehavior(help) {
    return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help);
}


/***/ }),

/***/ 985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e3: () => (/* reexport */ lifecycle_events/* IN_PLACE_EVENTS */.e3),
  SG: () => (/* reexport */ lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG),
  LX: () => (/* reexport */ lifecycle_events/* SERVER_HOOKS */.LX),
  He: () => (/* reexport */ exitCodeOfOutcome),
  Hd: () => (/* reexport */ isTerminal),
  sG: () => (/* reexport */ outcomeOf),
  uF: () => (/* reexport */ unitOf),
  Jh: () => (/* reexport */ watchDeployment)
});

// UNUSED EXPORTS: SERVER_EVENTS, nextPollDelayMs

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/model.js
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/outcome.js


/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!isTerminal(state))
            throw new Error(`deployment ${id} is ${state}: it has no outcome yet`);
    }
    if (deployment.state === 'succeeded')
        return 'succeeded';
    if (rollback !== undefined)
        return rollback.state === 'succeeded' ? 'rolled-back' : 'failed';
    return deployment.state === 'stopped' ? 'stopped' : 'failed';
}
/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
function exitCodeOfOutcome(outcome, signal = 'SIGINT') {
    switch (outcome) {
        case 'succeeded':
        case 'skipped':
            return 0;
        case 'failed':
        case 'rolled-back':
        case 'stopped':
            return 1;
        case 'timed-out':
            return 3;
        case 'unknown':
            return 4;
        case 'cancelled':
            return signal === 'SIGTERM' ? 143 : 130;
        default:
            return (0,errors/* unreachable */.HB)(outcome);
    }
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(8055);
;// CONCATENATED MODULE: ./packages/core/lib/deployment/poll-schedule.js
const CEILING_MS = 15_000;
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000;
/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over
 * (targets are still waiting for their turn) and often near the end: a twentieth of the time gone by, a tenth of it
 * while targets wait, never below the floor, 15 s at most (or the floor, when that is longer), and up to a fifth of
 * jitter on top.
 */
function nextPollDelayMs(deployment, elapsedMs, { floorMs, random }) {
    const { counts } = deployment;
    const waiting = counts !== undefined && counts.pending > 0 && counts.failed === 0;
    const paced = elapsedMs * (waiting ? 0.1 : 0.05);
    const delayMs = Math.max(Math.min(paced, CEILING_MS), floorMs);
    return Math.round(delayMs * (1 + 0.2 * random()));
}
/** The same after `failedLooks` failures in a row: twice as long after each, a minute at most. */
function backOffMs(delayMs, failedLooks) {
    return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS));
}

;// CONCATENATED MODULE: ./packages/core/lib/deployment/watch.js




/** A fleet of one batch call is looked at in full each time; in a larger one only what failed is. */
const FULL_DETAIL_TARGETS = 25;
/** How many of a large fleet's failed targets are described. */
const FAILED_DETAIL_TARGETS = 100;
/** How long a service may be out of reach before we say that we lost sight of the deployment. */
const PATIENCE_MS = 5 * 60_000;
/**
 * Follows a deployment to its end: yields a snapshot whenever something changed, the last of which is terminal.
 *
 * A look that fails is not a deployment that failed: once the deployment has been seen, looks are repeated for five
 * minutes of silence.
 *
 * @throws SlipwayError of the first look, or of the last one when patience ends or credentials expire.
 * @throws the signal's reason.
 */
async function* watchDeployment(provider, id, options) {
    const { clock, schedule, signal, onUnchanged, onLookFailed } = options;
    const startedAt = clock.now();
    let seen;
    let fingerprint = '';
    let lastSeenAt = startedAt;
    let failedLooks = 0;
    for (;;) {
        signal?.throwIfAborted();
        try {
            const snapshot = await (0,lib_clock/* untilAborted */.Eu)(look(provider, id, seen, signal), signal);
            failedLooks = 0;
            lastSeenAt = clock.now();
            seen = snapshot;
        }
        catch (error) {
            signal?.throwIfAborted();
            if (seen === undefined || !isPassing(error) || clock.now() - lastSeenAt >= PATIENCE_MS)
                throw error;
            failedLooks += 1;
            onLookFailed?.(error, failedLooks);
        }
        if (failedLooks === 0) {
            const now = fingerprintOf(seen);
            if (now === fingerprint)
                onUnchanged?.(seen);
            else
                yield seen;
            fingerprint = now;
            if (isTerminal(seen.deployment.state))
                return;
        }
        const now = clock.now();
        const delayMs = backOffMs(nextPollDelayMs(seen.deployment, now - startedAt, schedule), failedLooks);
        // The last look of our patience comes when it ends, however long the pause would be.
        const leftMs = failedLooks === 0 ? Number.POSITIVE_INFINITY : lastSeenAt + PATIENCE_MS - now;
        await clock.sleep(Math.min(delayMs, leftMs), signal);
    }
}
/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error) {
    return error instanceof errors/* SlipwayError */.GQ && (error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED');
}
async function look(provider, id, before, signal) {
    const options = signal === undefined ? {} : { signal };
    const deployment = await provider.getDeployment(id, options);
    const { counts } = deployment;
    if (counts === undefined || total(counts) === 0)
        return { deployment, targets: before?.targets ?? [] };
    if (total(counts) <= FULL_DETAIL_TARGETS) {
        return { deployment, targets: await collect(provider.listTargets(id, {}, options), FULL_DETAIL_TARGETS) };
    }
    const failedBefore = before?.deployment.counts?.failed ?? 0;
    // A script's last output can arrive after its failure was counted: the end is worth one more listing.
    const isNews = counts.failed !== failedBefore || isTerminal(deployment.state);
    if (counts.failed === 0 || !isNews)
        return { deployment, targets: before?.targets ?? [] };
    const failed = provider.listTargets(id, { states: ['failed'] }, options);
    return { deployment, targets: await collect(failed, FAILED_DETAIL_TARGETS) };
}
async function collect(pages, limit) {
    const targets = [];
    for await (const page of pages) {
        targets.push(...page.slice(0, limit - targets.length));
        if (targets.length >= limit)
            break;
    }
    return targets;
}
function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }) {
    const events = targets.map((target) => `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}`);
    return JSON.stringify([describeState(deployment), events]);
}
function describeState({ nativeStatus, counts, failure, rollbackDeploymentId }) {
    return [nativeStatus, counts, failure?.code, rollbackDeploymentId];
}

;// CONCATENATED MODULE: ./packages/core/lib/deployment/index.js







/***/ }),

/***/ 9531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
/* harmony export */   iD: () => (/* binding */ SERVER_EVENTS)
/* harmony export */ });
/**
 * The lifecycle events of EC2/on-premises, in the order in which they run
 * (user guide, "AppSpec hooks section"; the service model fixes AfterBlockTraffic before ApplicationStop).
 */
const SERVER_EVENTS = [
    'BeforeBlockTraffic',
    'BlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of EC2/on-premises that an AppSpec can attach scripts to. */
const SERVER_HOOKS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'BeforeInstall',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** What an in-place deployment without a load balancer runs on each instance: the traffic events do not happen. */
const IN_PLACE_EVENTS = [
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
];
/** Events whose scripts come from the last successful revision, and whose failure `ignoreApplicationStopFailures` forgives. */
const PREVIOUS_REVISION_EVENTS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
];


/***/ })

};

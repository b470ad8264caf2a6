export const id = 995;
export const ids = [995];
export const modules = {

/***/ 45732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(711);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);



/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
function readAppSpec(text, { file, hostOs }) {
    const yaml = (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const findings = [...yaml.findings];
    const sections = yaml.root === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml.root, hostOs, (finding) => findings.push(finding));
    const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal;
    return {
        spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
        diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiagnostics */ .S6)(findings, file),
        ...(refusal !== undefined && { refusal }),
    };
}
function toServerAppSpec({ os, target: _, ...sections }, file) {
    return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections };
}


/***/ }),

/***/ 70850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ APPSPEC_PATH),
/* harmony export */   Zo: () => (/* binding */ linkLeavesTree),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   f1: () => (/* binding */ parseArchivePath),
/* harmony export */   se: () => (/* binding */ DEPLOYIGNORE_PATH)
/* harmony export */ });
/** The name under which an AppSpec file lies at the root of a bundle: hook events look for no other. */
const APPSPEC_PATH = 'appspec.yml';
/** The file that says, in the language of `.gitignore`, what stays out of a bundle: of its folder and of those below. */
const DEPLOYIGNORE_PATH = '.deployignore';
/**
 * Brings a member's name to the one form that the rest of the code knows: relative, `/` between segments, no `.` segments,
 * no slash at the end; the empty path is the root itself. A name that could lead anywhere but below the root is a problem.
 *
 * The agent's own tools (`tar`, `unzip`) strip what leads outside and go on; refusing is a deliberate difference.
 */
function parseArchivePath(name) {
    if (name === '')
        return { ok: false, problem: 'is empty' };
    if (name.includes('\0'))
        return { ok: false, problem: 'holds a NUL character' };
    if (name.startsWith('/'))
        return { ok: false, problem: 'is absolute' };
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        return { ok: false, problem: 'climbs out with ".."' };
    if (/^[A-Za-z]:/.test(segments[0] ?? ''))
        return { ok: false, problem: 'begins with a drive letter' };
    return { ok: true, path: segments.join('/') };
}
/** Whether a symbolic link at `path` points outside the tree that it is part of: by an absolute target, or by more `..` than it is deep. */
function linkLeavesTree(path, linkTarget) {
    if (linkTarget.startsWith('/') || linkTarget.startsWith('\\') || /^[A-Za-z]:/.test(linkTarget))
        return true;
    let depth = path.split('/').length - 1;
    for (const segment of linkTarget.split('/')) {
        if (segment === '..')
            depth -= 1;
        else if (segment !== '' && segment !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
/** Orders paths by their UTF-8 bytes, so that the order is the same on every machine and in every language. */
function comparePaths(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return byteRank(left) - byteRank(right);
    }
    return a.length - b.length;
}
/** UTF-16 puts surrogates (code points above U+FFFF) before U+E000 to U+FFFF; UTF-8 puts them behind. */
function byteRank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}


/***/ }),

/***/ 28176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Mb: () => (/* binding */ memberPath),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   tS: () => (/* binding */ damagedBy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70850);


/** A name in an archive as a path below the root, or the refusal of it. */
function memberPath(file, name) {
    const parsed = (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArchivePath */ .f1)(name);
    if (!parsed.ok)
        throw refused(file, name, `its name ${parsed.problem}`);
    return parsed.path;
}
/** The refusal of an archive because of one member. */
function refused(file, name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ARCHIVE_INVALID', `entry ${JSON.stringify(name)} of archive "${file}" is refused: ${why}`, {
        hint: 'make the bundle again from the folder of the application',
    });
}
/** Says that an archive, or one member of it, cannot be read. */
function damaged(file, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ARCHIVE_INVALID', `archive "${file}" cannot be read: ${why}`, {
        hint: 'it may be truncated, damaged or of another type; make or fetch it again',
        ...(cause !== undefined && { cause }),
    });
}
/** What a library says about an archive that it cannot read, kept as the cause of our own error. */
function damagedBy(file, format, cause) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError)
        return cause;
    return damaged(file, `as ${format}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
}


/***/ }),

/***/ 14772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadReader)
/* harmony export */ });
/* unused harmony export listArchive */
/** Loads the reader of a format, when something is read. `tar` and `tgz` are read alike, as GNU tar does. */
async function loadReader(format) {
    return format === 'zip' ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(3977)]).then(__webpack_require__.bind(__webpack_require__, 43977))).readZip : (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(4894)]).then(__webpack_require__.bind(__webpack_require__, 64894))).readTar;
}
/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
async function listArchive(file, format, { signal } = {}) {
    const readMembers = await loadReader(format);
    const members = [];
    for await (const { read: _, ...member } of readMembers(file, signal === undefined ? {} : { signal })) {
        if (member.path !== '')
            members.push(member);
    }
    return members;
}


/***/ }),

/***/ 19531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ LAMBDA_HOOKS),
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   MI: () => (/* binding */ ECS_EVENTS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   Vm: () => (/* binding */ ECS_HOOKS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
/* harmony export */   g0: () => (/* binding */ LAMBDA_EVENTS),
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
/** The lifecycle events of a deployment to Amazon ECS, in the order in which they run (user guide, "Run order of hooks in an Amazon ECS deployment"). */
const ECS_EVENTS = [
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'AllowTestTraffic',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of Amazon ECS that an AppSpec can attach a Lambda function to. */
const ECS_HOOKS = [
    'BeforeInstall',
    'AfterInstall',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** The lifecycle events of a deployment to AWS Lambda, in the order in which they run (user guide, "Run order of hooks in a Lambda function version deployment"). */
const LAMBDA_EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'];
/** The events of AWS Lambda that an AppSpec can attach a Lambda function to. */
const LAMBDA_HOOKS = ['BeforeAllowTraffic', 'AfterAllowTraffic'];


/***/ }),

/***/ 90995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployLocally: () => (/* reexport */ deployLocally),
  inspectEngine: () => (/* reexport */ inspectEngine),
  runNodeRuntime: () => (/* reexport */ runNodeRuntime),
  startEngine: () => (/* reexport */ startEngine),
  startOwnAgent: () => (/* reexport */ startOwnAgent)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-archive.js
var read_archive = __webpack_require__(14772);
// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/layout.js


/** Places the agent's tree: inside the instance's own root with isolation `directory`, beside nothing else with `none`. */
function layoutOf({ folder, isolation, deploymentRoot: placed, }) {
    const own = (0,external_node_path_.resolve)(folder);
    const hostRoot = isolation === 'directory' ? (0,external_node_path_.join)(own, 'root') : '/';
    const deploymentRoot = isolation === 'directory'
        ? (0,external_node_path_.join)(hostRoot, 'opt', 'codedeploy-agent', 'deployment-root')
        : (placed ?? (0,external_node_path_.join)(own, 'deployment-root'));
    return {
        hostRoot,
        deploymentRoot,
        ongoingFolder: (0,external_node_path_.join)(deploymentRoot, 'ongoing-deployment'),
        deploymentsLog: (0,external_node_path_.join)(deploymentRoot, 'deployment-logs', 'codedeploy-agent-deployments.log'),
    };
}
/** The deployment's id without the ARN around it, as scripts and folders know it. */
function shortDeploymentId(deploymentId) {
    return deploymentId.startsWith('arn:') ? deploymentId.slice(deploymentId.indexOf('/') + 1) : deploymentId;
}
/** Names the files and folders of one deployment. The separators `-` and `_` differ among them, as in the real agent. */
function pathsOf({ deploymentRoot, ongoingFolder }, { deploymentGroupId, deploymentId }) {
    const group = requireFolderName('deployment group id', deploymentGroupId);
    const deployment = requireFolderName('deployment id', shortDeploymentId(deploymentId));
    const groupFolder = (0,external_node_path_.join)(deploymentRoot, group);
    const folder = (0,external_node_path_.join)(groupFolder, deployment);
    const instructionsFolder = (0,external_node_path_.join)(deploymentRoot, 'deployment-instructions');
    return {
        groupFolder,
        folder,
        bundle: (0,external_node_path_.join)(folder, 'bundle.tar'),
        archive: (0,external_node_path_.join)(folder, 'deployment-archive'),
        scriptsLog: (0,external_node_path_.join)(folder, 'logs', 'scripts.log'),
        instructionsFolder,
        installPlan: (0,external_node_path_.join)(instructionsFolder, `${group}-install.json`),
        cleanup: (0,external_node_path_.join)(instructionsFolder, `${group}-cleanup`),
        lastSuccessfulInstall: (0,external_node_path_.join)(instructionsFolder, `${group}_last_successful_install`),
        mostRecentInstall: (0,external_node_path_.join)(instructionsFolder, `${group}_most_recent_install`),
        tracking: (0,external_node_path_.join)(ongoingFolder, deployment),
    };
}
function requireFolderName(what, name) {
    if (name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0'))
        return name;
    throw new errors.SlipwayError('ENGINE_FAILED', `the ${what} ${JSON.stringify(name)} cannot be the name of a folder`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent-crew.js

/** The agents that run in this process: any of them can be started and ended while the others go on. */
class AgentCrew {
    #run;
    #log;
    #agents = new Map();
    /** @param run - resolves once the signal has ended the agent. */
    constructor(run, log) {
        this.#run = run;
        this.#log = log;
    }
    /** Starts the agent of an instance, unless it runs already. */
    start(instance) {
        const { name } = instance;
        if (this.#agents.has(name))
            return;
        const ending = new AbortController();
        const ended = this.#run(instance, ending.signal)
            // A host whose agent is gone is a host that stays silent: the others go on.
            .catch((error) => {
            const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
            this.#log(`${name}: the agent ended: ${told}`);
        });
        this.#agents.set(name, { ending, ended });
    }
    /** Ends the agent of an instance, and the script that it runs. */
    async end(name, reason) {
        const agent = this.#agents.get(name);
        if (agent === undefined)
            return;
        this.#agents.delete(name);
        agent.ending.abort(new errors.SlipwayError('CANCELLED', reason));
        await agent.ended;
    }
    async endAll(reason) {
        await Promise.all([...this.#agents.keys()].map((name) => this.end(name, reason)));
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/autoscaling-error.js
/** An answer of Auto Scaling other than success; `code` is the error's name in the public service model. */
class AutoScalingError extends Error {
    name = 'AutoScalingError';
    status;
    code;
    constructor(code, message, status = 400) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
/** What is not allowed has one name in this service. */
function invalid(message) {
    return new AutoScalingError('ValidationError', message);
}
/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
function notBuilt(what) {
    return new AutoScalingError('NotImplemented', `${what} is not implemented by this engine`, 501);
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/autoscaling-state.js
const GROUPS = 'autoscaling/groups';
const MEMBERS_PREFIX = 'autoscaling/members/';
const membersOf = (groupName) => `${MEMBERS_PREFIX}${groupName}`;
const activitiesOf = (groupName) => `autoscaling/activities/${groupName}`;
/** Keys of activities in the order in which they began. */
const placeOf = (sequence) => String(sequence).padStart(9, '0');
const put = (collection, key, value) => ({ op: 'put', collection, key, value });
const drop = (collection, key) => ({ op: 'delete', collection, key });
/** Changes to the documents of Auto Scaling; nothing happens until they are committed. */
const scalingChange = {
    putGroup: (value) => put(GROUPS, value.name, value),
    deleteGroup: (name) => drop(GROUPS, name),
    putMember: (value) => put(membersOf(value.groupName), value.instanceId, value),
    deleteMember: ({ groupName, instanceId }) => drop(membersOf(groupName), instanceId),
    putActivity: (value) => put(activitiesOf(value.groupName), placeOf(value.sequence), value),
    deleteActivity: (value) => drop(activitiesOf(value.groupName), placeOf(value.sequence)),
};
/** What is known of Auto Scaling groups and their instances, read in their own terms. */
class AutoScalingState {
    #documents;
    constructor(documents) {
        this.#documents = documents;
    }
    /** In order of their names. */
    groups() {
        return this.#all(GROUPS);
    }
    group(name) {
        return this.#documents.get(GROUPS, name);
    }
    /** In order of their launches. */
    members(groupName) {
        return this.#all(membersOf(groupName)).sort((a, b) => a.number - b.number);
    }
    member(groupName, instanceId) {
        return this.#documents.get(membersOf(groupName), instanceId);
    }
    /** Every instance of every group. */
    allMembers() {
        return this.groups().flatMap(({ name }) => this.members(name));
    }
    findMember(instanceId) {
        for (const { name } of this.groups()) {
            const member = this.member(name, instanceId);
            if (member !== undefined)
                return member;
        }
        return undefined;
    }
    /** The oldest first. */
    activities(groupName) {
        return this.#all(activitiesOf(groupName));
    }
    #all(collection) {
        return [...this.#documents.list(collection)].map(([, value]) => value);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/model.js
/** Which way an instance goes when a lifecycle hook of its group holds it (service model, `LifecycleTransition`). */
const TRANSITIONS = ['autoscaling:EC2_INSTANCE_LAUNCHING', 'autoscaling:EC2_INSTANCE_TERMINATING'];
const LAUNCHING = TRANSITIONS[0];
const TERMINATING = TRANSITIONS[1];

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/lifecycle.js

/** In seconds (Auto Scaling user guide, "How lifecycle hooks work"): 48 hours, and a hundred heartbeats. */
const LONGEST_WAIT_SECONDS = 172_800;
const HEARTBEATS = 100;
/** How long a hook can hold an instance, however often it is told to go on waiting. */
function globalTimeoutSeconds({ heartbeatTimeoutSeconds }) {
    return Math.min(LONGEST_WAIT_SECONDS, heartbeatTimeoutSeconds * HEARTBEATS);
}
/** When the wait for an answer about an instance is over. */
function actionDeadline(hook, { startedAtMs, heartbeatAtMs }) {
    return Math.min(heartbeatAtMs + hook.heartbeatTimeoutSeconds * 1_000, startedAtMs + globalTimeoutSeconds(hook) * 1_000);
}
/** What becomes of an instance when a hook that holds it is deleted (API reference, DeleteLifecycleHook). */
function resultWithoutHook({ state }) {
    return state === 'Pending:Wait' ? 'ABANDON' : 'CONTINUE';
}
/** What all hooks together have said of an instance; `undefined` while one of them still holds it. */
function combinedResult({ actions }) {
    if (actions.some(({ result }) => result === 'ABANDON'))
        return 'ABANDON';
    return actions.every(({ result }) => result === 'CONTINUE') ? 'CONTINUE' : undefined;
}
/** The hooks that hold an instance on its way in or out. */
function hooksFor(hooks, way) {
    return hooks.filter(({ transition }) => (transition === LAUNCHING) === (way === 'in'));
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/operations/operation.js

/** The group that a request names. @throws AutoScalingError `ValidationError` */
function requireScalingGroup(state, parameters) {
    const name = parameters.require('AutoScalingGroupName');
    const group = findScalingGroup(state, name);
    if (group !== undefined)
        return group;
    throw invalid(`AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`);
}
/** A group by its name or its ARN. */
function findScalingGroup(state, nameOrArn) {
    return state.group(nameOrArn) ?? state.groups().find(({ arn }) => arn === nameOrArn);
}
/** @throws AutoScalingError `ValidationError` */
function requireMember(state, instanceId) {
    const member = state.findMember(instanceId);
    if (member !== undefined)
        return member;
    throw invalid(`Instance Id not found - No managed instance found for instance ID: ${instanceId}`);
}
/** Times on the wire of this service. */
function time(timeMs) {
    return new Date(timeMs).toISOString();
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/operations/hooks.js





/** Auto Scaling user guide, "Quotas". */
const HOOKS_PER_GROUP = 50;
/** In seconds (API reference, PutLifecycleHook). */
const HEARTBEAT = { min: 30, max: 7_200, standard: 3_600 };
/** Reads a hook; what is not said of one that is there stays as it is. */
function readHook(parameters, known) {
    const name = parameters.require('LifecycleHookName');
    if (!/^[A-Za-z0-9\-_/]{1,255}$/.test(name))
        throw invalid(`The name of a lifecycle hook is not "${name}"`);
    const given = known?.transition ?? parameters.require('LifecycleTransition');
    const transition = TRANSITIONS.find((one) => one === (parameters.text('LifecycleTransition') ?? given));
    if (transition === undefined)
        throw invalid(`The LifecycleTransition is one of ${TRANSITIONS.join(', ')}`);
    const seconds = parameters.count('HeartbeatTimeout') ?? known?.heartbeatTimeoutSeconds ?? HEARTBEAT.standard;
    if (seconds < HEARTBEAT.min || seconds > HEARTBEAT.max) {
        throw invalid(`HeartbeatTimeout is ${seconds}; it is from ${HEARTBEAT.min} to ${HEARTBEAT.max} seconds`);
    }
    const metadata = parameters.text('NotificationMetadata') ?? known?.notificationMetadata;
    const target = parameters.text('NotificationTargetARN') ?? known?.notificationTargetArn;
    const role = parameters.text('RoleARN') ?? known?.roleArn;
    return {
        name,
        transition,
        heartbeatTimeoutSeconds: seconds,
        defaultResult: parameters.text('DefaultResult') === undefined
            ? (known?.defaultResult ?? 'ABANDON')
            : readResult(parameters, 'DefaultResult'),
        ...(metadata !== undefined && { notificationMetadata: metadata }),
        ...(target !== undefined && { notificationTargetArn: target }),
        ...(role !== undefined && { roleArn: role }),
    };
}
function readResult(parameters, name) {
    const result = parameters.require(name);
    if (result === 'CONTINUE' || result === 'ABANDON')
        return result;
    throw invalid(`${name} is "${result}"; it is CONTINUE or ABANDON`);
}
/** An instance that is held already is not held by a hook that comes later. */
const putLifecycleHook = ({ state }, parameters) => {
    const group = requireScalingGroup(state, parameters);
    const known = group.hooks.find(({ name }) => name === parameters.text('LifecycleHookName'));
    const hook = readHook(parameters, known);
    const others = group.hooks.filter(({ name }) => name !== hook.name);
    if (others.length >= HOOKS_PER_GROUP) {
        throw new AutoScalingError('LimitExceeded', `${group.name} has ${HOOKS_PER_GROUP} lifecycle hooks already`);
    }
    return { result: {}, changes: [scalingChange.putGroup({ ...group, hooks: [...others, hook] })] };
};
/** Instances that it holds are answered for: those on their way in abandoned, those on their way out let go. */
const deleteLifecycleHook = ({ state }, parameters) => {
    const group = requireScalingGroup(state, parameters);
    const name = parameters.require('LifecycleHookName');
    const hooks = group.hooks.filter((hook) => hook.name !== name);
    if (hooks.length === group.hooks.length)
        throw invalid('No Lifecycle Hook found');
    return { result: {}, changes: [scalingChange.putGroup({ ...group, hooks })], groups: [group.name] };
};
const describeLifecycleHooks = ({ state }, parameters) => {
    const group = requireScalingGroup(state, parameters);
    const asked = parameters.texts('LifecycleHookNames');
    const hooks = group.hooks.filter(({ name }) => asked.length === 0 || asked.includes(name));
    return {
        result: {
            LifecycleHooks: {
                member: hooks.map((hook) => ({
                    LifecycleHookName: hook.name,
                    AutoScalingGroupName: group.name,
                    LifecycleTransition: hook.transition,
                    NotificationTargetARN: hook.notificationTargetArn,
                    RoleARN: hook.roleArn,
                    NotificationMetadata: hook.notificationMetadata,
                    HeartbeatTimeout: hook.heartbeatTimeoutSeconds,
                    GlobalTimeout: globalTimeoutSeconds(hook),
                    DefaultResult: hook.defaultResult,
                })),
            },
        },
    };
};
const completeLifecycleAction = (context, parameters) => {
    const held = requireHeld(context, parameters);
    const result = readResult(parameters, 'LifecycleActionResult');
    return {
        act: (scaling) => {
            scaling.complete(held, result);
            return {};
        },
    };
};
const recordLifecycleActionHeartbeat = (context, parameters) => {
    const held = requireHeld(context, parameters);
    return {
        act: (scaling) => {
            scaling.heartbeat(held);
            return {};
        },
    };
};
/** What a hook holds, by its token or by the instance. @throws AutoScalingError `ValidationError` */
function requireHeld({ state }, parameters) {
    const { name } = requireScalingGroup(state, parameters);
    const hookName = parameters.require('LifecycleHookName');
    const token = parameters.text('LifecycleActionToken');
    const instanceId = parameters.text('InstanceId');
    for (const member of state.members(name)) {
        if (instanceId !== undefined && member.instanceId !== instanceId)
            continue;
        const action = member.actions.find((one) => one.hookName === hookName && one.result === undefined && (token === undefined || one.token === token));
        const isNamed = token !== undefined || instanceId !== undefined;
        if (action !== undefined && isNamed)
            return { groupName: name, instanceId: member.instanceId, token: action.token };
    }
    throw invalid(token === undefined
        ? `No active Lifecycle Action found with instance ID ${instanceId ?? 'null'}`
        : `No active Lifecycle Action found with token ${token}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/operations/groups.js




/** Auto Scaling user guide, "Quotas". */
const groups_GROUPS = 500;
const TAGS = 50;
const NAME_LENGTH = 255;
const CREATION_FIELDS = [
    'AutoScalingGroupName',
    'MinSize',
    'MaxSize',
    'DesiredCapacity',
    'AvailabilityZones',
    'Tags',
    'LifecycleHookSpecificationList',
];
/** Values of other parameters that ask for what is done anyway. */
const USUAL_VALUES = {
    DefaultCooldown: '300',
    HealthCheckType: 'EC2',
    HealthCheckGracePeriod: '0',
    NewInstancesProtectedFromScaleIn: 'false',
    CapacityRebalance: 'false',
};
/** What an instance would be launched from: every instance is one of this engine, whatever they say. */
const LAUNCH_SOURCES = ['LaunchConfigurationName', 'LaunchTemplate'];
const createAutoScalingGroup = (context, parameters) => {
    const { state, nowMs, region, accountId, newId } = context;
    allow(parameters, CREATION_FIELDS);
    const name = parameters.require('AutoScalingGroupName');
    if (name.length > NAME_LENGTH || name.includes(':')) {
        throw invalid(`AutoScalingGroupName has 1 to ${NAME_LENGTH} characters and no colon: ${name}`);
    }
    const minSize = requireCount(parameters, 'MinSize');
    const maxSize = requireCount(parameters, 'MaxSize');
    const desiredCapacity = parameters.count('DesiredCapacity') ?? minSize;
    const hooks = parameters.structures('LifecycleHookSpecificationList').map((one) => readHook(one, undefined));
    if (hooks.length > HOOKS_PER_GROUP)
        throw limit(`${hooks.length} lifecycle hooks`, HOOKS_PER_GROUP);
    const group = {
        name,
        arn: `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:${newId()}:autoScalingGroupName/${name}`,
        ...checkSizes({ minSize, maxSize, desiredCapacity }),
        availabilityZones: readZones(context, parameters),
        tags: readTags(parameters),
        hooks,
        createdAtMs: nowMs,
    };
    if (state.group(name) !== undefined) {
        const message = `AutoScalingGroup by this name already exists - A group with the name ${name} already exists`;
        throw new AutoScalingError('AlreadyExists', message);
    }
    if (state.groups().length >= groups_GROUPS)
        throw limit(`${groups_GROUPS + 1} Auto Scaling groups`, groups_GROUPS);
    return { changes: [scalingChange.putGroup(group)], groups: [name] };
};
/** A size that the desired capacity does not fit moves it. */
const updateAutoScalingGroup = (context, parameters) => {
    allow(parameters, ['AutoScalingGroupName', 'MinSize', 'MaxSize', 'DesiredCapacity', 'AvailabilityZones']);
    const group = requireScalingGroup(context.state, parameters);
    const minSize = parameters.count('MinSize') ?? group.minSize;
    const maxSize = parameters.count('MaxSize') ?? group.maxSize;
    const fitting = Math.max(minSize, Math.min(maxSize, group.desiredCapacity));
    const desiredCapacity = parameters.count('DesiredCapacity') ?? fitting;
    const zones = parameters.texts('AvailabilityZones').length > 0 ? readZones(context, parameters) : group.availabilityZones;
    const sizes = checkSizes({ minSize, maxSize, desiredCapacity });
    return resized({ ...group, ...sizes, availabilityZones: zones });
};
const setDesiredCapacity = ({ state }, parameters) => {
    const group = requireScalingGroup(state, parameters);
    if (parameters.flag('HonorCooldown') === true)
        throw notBuilt('the parameter HonorCooldown');
    const desiredCapacity = requireCount(parameters, 'DesiredCapacity');
    const { minSize, maxSize } = group;
    if (desiredCapacity > maxSize) {
        throw invalid(`New SetDesiredCapacity value ${desiredCapacity} is above max value ${maxSize} for the AutoScalingGroup.`);
    }
    if (desiredCapacity < minSize) {
        throw invalid(`New SetDesiredCapacity value ${desiredCapacity} is below min value ${minSize} for the AutoScalingGroup.`);
    }
    return resized({ ...group, desiredCapacity });
};
/** With ForceDelete its instances go with it at once, and no hook is asked. */
const deleteAutoScalingGroup = ({ state }, parameters) => {
    const group = requireScalingGroup(state, parameters);
    if (parameters.flag('ForceDelete') !== true && state.members(group.name).length > 0) {
        const message = 'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.';
        throw new AutoScalingError('ResourceInUse', message);
    }
    return { changes: [scalingChange.putGroup({ ...group, hooks: [], isDeleting: true })], groups: [group.name] };
};
/** Somebody has changed the group by hand: launches that failed before are no reason to wait any longer. */
function resized({ failedLaunches: _, ...group }) {
    return { changes: [scalingChange.putGroup(group)], groups: [group.name] };
}
function allow(parameters, fields) {
    const usual = Object.keys(USUAL_VALUES);
    parameters.allowOnly([...fields, ...usual, ...LAUNCH_SOURCES, 'Action', 'Version']);
    const other = usual.find((name) => parameters.text(name) !== undefined && parameters.text(name) !== USUAL_VALUES[name]);
    if (other !== undefined)
        throw notBuilt(`the ${other} ${parameters.text(other)}`);
}
function requireCount(parameters, name) {
    parameters.require(name);
    return parameters.count(name) ?? 0;
}
function checkSizes(sizes) {
    const { minSize, maxSize, desiredCapacity } = sizes;
    if (maxSize < minSize)
        throw invalid(`Max bound, ${maxSize}, must be greater than or equal to min bound, ${minSize}`);
    if (desiredCapacity < minSize || desiredCapacity > maxSize) {
        throw invalid(`Desired capacity:${desiredCapacity} must be between the specified min size:${minSize} and max size:${maxSize}`);
    }
    return sizes;
}
function readZones({ region }, parameters) {
    const zones = parameters.texts('AvailabilityZones');
    if (zones.length === 0)
        throw invalid('At least one Availability Zone or VPC Subnet is required.');
    const unknown = zones.filter((zone) => !zone.startsWith(region) || !/^[a-z]$/.test(zone.slice(region.length)));
    if (unknown.length > 0)
        throw invalid(`Invalid availability zones: [${unknown.join(', ')}]`);
    return [...new Set(zones)];
}
function readTags(parameters) {
    const tags = parameters.structures('Tags').map((tag) => {
        const key = tag.text('Key') ?? '';
        if (key === '' || key.length > 128)
            throw invalid('The key of a tag has 1 to 128 characters');
        const value = tag.text('Value') ?? '';
        if (value.length > 256)
            throw invalid('The value of a tag has at most 256 characters');
        return { Key: key, Value: value, PropagateAtLaunch: tag.flag('PropagateAtLaunch') ?? true };
    });
    if (tags.length > TAGS)
        throw limit(`${tags.length} tags`, TAGS);
    return tags;
}
function limit(what, most) {
    return new AutoScalingError('LimitExceeded', `${what} are asked for; the limit is ${most}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/parameters.js

/** The parameters of a request of the query protocol, or of a structure inside one. */
class Parameters {
    #fields;
    constructor(fields) {
        this.#fields = new Map(fields);
    }
    /** A structure as JSON has it: `{ Tags: [{ Key: 'a' }] }` is `Tags.member.1.Key`. */
    static of(value) {
        return new Parameters(flatten('', value));
    }
    text(name) {
        const value = this.#fields.get(name);
        return value === '' ? undefined : value;
    }
    require(name) {
        const value = this.text(name);
        if (value !== undefined)
            return value;
        const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
        throw invalid(`1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`);
    }
    /** A whole number that is not negative. */
    count(name) {
        const value = this.text(name);
        if (value === undefined || /^\d{1,9}$/.test(value))
            return value === undefined ? undefined : Number(value);
        throw invalid(`${name} is "${value}"; expected a whole number from 0`);
    }
    flag(name) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        if (value === 'true' || value === 'false')
            return value === 'true';
        throw invalid(`${name} is "${value}"; expected true or false`);
    }
    texts(name) {
        return this.#places(name).flatMap((place) => this.text(`${name}.member.${place}`) ?? []);
    }
    structures(name) {
        return this.#places(name).map((place) => this.structure(`${name}.member.${place}`));
    }
    structure(name) {
        const prefix = `${name}.`;
        return new Parameters([...this.#fields].flatMap(([field, value]) => field.startsWith(prefix) ? [[field.slice(prefix.length), value]] : []));
    }
    /** What a list was asked for, whatever its page. */
    listIdentity() {
        return JSON.stringify([...this.#fields].filter(([name]) => name !== 'NextToken').sort());
    }
    /** Refuses everything but these, by name: what would have to be obeyed and is not. */
    allowOnly(known) {
        const unknown = [...this.#fields.keys()].find((field) => !known.includes(field.split('.')[0] ?? ''));
        if (unknown !== undefined)
            throw notBuilt(`the parameter ${unknown}`);
    }
    #places(name) {
        const prefix = `${name}.member.`;
        const places = [...this.#fields.keys()].flatMap((field) => field.startsWith(prefix) ? [Number(field.slice(prefix.length).split('.')[0])] : []);
        return [...new Set(places)].filter(Number.isSafeInteger).sort((a, b) => a - b);
    }
}
function* flatten(prefix, value) {
    for (const [name, member] of Object.entries(value)) {
        if (Array.isArray(member)) {
            for (const [index, item] of member.entries())
                yield* entry(`${prefix}${name}.member.${index + 1}`, item);
        }
        else
            yield* entry(`${prefix}${name}`, member);
    }
}
function* entry(name, value) {
    if (typeof value === 'object' && value !== null)
        yield* flatten(`${name}.`, value);
    else if (value !== undefined && value !== null)
        yield [name, String(value)];
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/due-timer.js
/** Wakes its owner when the first of many deadlines has come; deadlines that moved on meanwhile cost one look. */
class DueTimer {
    #clock;
    #onDue;
    #dueAtMs = Number.POSITIVE_INFINITY;
    #sleep;
    constructor(clock, onDue) {
        this.#clock = clock;
        this.#onDue = onDue;
    }
    /** Makes sure that the owner is woken at this time or before. */
    wakeBy(atMs) {
        if (atMs >= this.#dueAtMs)
            return;
        this.stop();
        this.#dueAtMs = atMs;
        const sleep = new AbortController();
        this.#sleep = sleep;
        this.#clock.sleep(Math.max(0, atMs - this.#clock.now()), sleep.signal).then(() => {
            this.#dueAtMs = Number.POSITIVE_INFINITY;
            this.#sleep = undefined;
            this.#onDue();
        }, () => undefined);
    }
    stop() {
        this.#sleep?.abort();
        this.#sleep = undefined;
        this.#dueAtMs = Number.POSITIVE_INFINITY;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/activities.js
/** Activities of a group that are kept; the service keeps those of six weeks. */
const KEPT_ACTIVITIES = 100;
function at(timeMs) {
    return `At ${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}
/** The beginning of a launch, in the service's words. */
function launchActivity({ name }, { activityId, instanceId, launchedAtMs }, sequence, [from, to]) {
    return {
        activityId,
        groupName: name,
        sequence,
        description: `Launching a new EC2 instance: ${instanceId}`,
        cause: `${at(launchedAtMs)} an instance was started in response to a difference between desired and actual capacity, increasing the capacity from ${from} to ${to}.`,
        startedAtMs: launchedAtMs,
        status: 'MidLifecycleAction',
    };
}
/** The beginning of a termination. */
function terminationActivity({ groupName, instanceId }, activityId, sequence, nowMs, reason) {
    return {
        activityId,
        groupName,
        sequence,
        description: `Terminating EC2 instance: ${instanceId}`,
        cause: `${at(nowMs)} ${reason}`,
        startedAtMs: nowMs,
        status: 'MidLifecycleAction',
    };
}
/** Why an instance is not launched: the service's words, which name the action that failed. */
function abandonedMessage({ token }, isLate) {
    const why = isLate ? 'Heartbeat Timeout' : 'Lifecycle Action Completed with ABANDON Result';
    return `Instance failed to complete user's Lifecycle Action: Lifecycle Action with token ${token} was abandoned: ${why}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/choose.js
/** The zone of the next instance: one with the fewest, the first of them as the group names them. */
function zoneForLaunch(zones, members) {
    const count = (zone) => members.filter(({ availabilityZone }) => availabilityZone === zone).length;
    return [...zones].sort((a, b) => count(a) - count(b))[0] ?? '';
}
/**
 * The instance to do without: of those in service the oldest in a zone with the most of them, as the default termination
 * policy has it without launch templates and billing hours; when none is in service, the newest that is being launched.
 */
function memberToTerminate(members) {
    const inService = members.filter(({ state }) => state === 'InService');
    if (inService.length === 0)
        return members.filter(({ state }) => state === 'Pending:Wait').at(-1);
    const inZone = (zone) => inService.filter(({ availabilityZone }) => availabilityZone === zone).length;
    const most = Math.max(...inService.map(({ availabilityZone }) => inZone(availabilityZone)));
    return inService.find(({ availabilityZone }) => inZone(availabilityZone) === most);
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/member-steps.js



/** In milliseconds: after a launch that failed, and at most. The service waits too, and does not say how long. */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 600_000;
/** Looks at an instance that hooks hold. `isWorkingOn` tells of an action whether somebody is still at it. */
function stepOf(state, group, member, isWorkingOn, nowMs) {
    let late;
    let deadlineMs = Number.POSITIVE_INFINITY;
    const actions = member.actions.map((action) => {
        if (action.result !== undefined)
            return action;
        const hook = group.hooks.find(({ name }) => name === action.hookName);
        if (hook === undefined)
            return { ...action, result: resultWithoutHook(member) };
        const asked = nowMs >= actionDeadline(hook, action) && isWorkingOn(action.token);
        const current = asked ? { ...action, heartbeatAtMs: nowMs } : action;
        const deadline = actionDeadline(hook, current);
        if (nowMs < deadline) {
            deadlineMs = Math.min(deadlineMs, deadline);
            return current;
        }
        late = action;
        return { ...action, result: hook.defaultResult };
    });
    const looked = { ...member, actions };
    const result = combinedResult(looked);
    if (result === undefined)
        return { kind: 'held', changes: changed(member, looked), deadlineMs };
    const activity = state.activities(group.name).find(({ activityId }) => activityId === member.activityId);
    if (member.state === 'Pending:Wait' && result === 'ABANDON') {
        const blamed = actions.find((one) => one.result === 'ABANDON');
        const message = blamed && abandonedMessage(blamed, blamed.token === late?.token);
        return {
            kind: 'gone',
            isAbandoned: true,
            changes: [scalingChange.deleteMember(member), ...endActivity(activity, 'Cancelled', nowMs, message)],
        };
    }
    const done = endActivity(activity, 'Successful', nowMs);
    if (member.state !== 'Pending:Wait') {
        return { kind: 'gone', isAbandoned: false, changes: [scalingChange.deleteMember(member), ...done] };
    }
    const inService = { ...member, state: 'InService', actions: [], inServiceAtMs: nowMs };
    return { kind: 'in-service', changes: [scalingChange.putMember(inService), ...done] };
}
function changed(before, after) {
    const isSame = before.actions.every((action, index) => action === after.actions[index]);
    return isSame ? [] : [scalingChange.putMember(after)];
}
/** The end of an activity, in the service's form: why it failed is told in its description too. */
function endActivity(activity, status, nowMs, message) {
    if (activity === undefined)
        return [];
    const description = message === undefined ? activity.description : `${activity.description}.  Status Reason: ${message}`;
    const ended = {
        ...activity,
        description,
        status,
        endedAtMs: nowMs,
        ...(message !== undefined && { statusMessage: message }),
    };
    return [scalingChange.putActivity(ended)];
}
/** A group after a launch that failed: the next one waits, and longer each time. Those that fail meanwhile count as one. */
function afterFailedLaunch(group, nowMs) {
    const { count = 0, nextAtMs = 0 } = group.failedLaunches ?? {};
    if (nowMs < nextAtMs)
        return group;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(count, 10));
    return { ...group, failedLaunches: { count: count + 1, nextAtMs: nowMs + pauseMs } };
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/scaling.js






/**
 * Keeps Auto Scaling groups at their size. Every method changes the state at once and in whole steps; what is not durable
 * yet becomes so with the caller's next commit.
 *
 * ```
 * launch -> Pending:Wait -> every launch hook says CONTINUE -> InService -> Terminating:Wait -> gone
 *                '--------> one says ABANDON, or nobody answers in time -> gone, and another is launched
 * ```
 */
class Scaling {
    #options;
    #timer;
    #unsettled = new Set();
    #isSettling = false;
    constructor(options) {
        this.#options = options;
        this.#timer = new DueTimer(options.clock, () => this.settleAll());
    }
    /** Goes on with what was under way when the engine last ended: whoever answers for a hook is told again of what it holds. */
    resume() {
        for (const member of this.#options.state.allMembers()) {
            for (const action of member.actions)
                if (action.result === undefined)
                    this.#tell(member, action);
        }
        this.settleAll();
    }
    /** Brings a group to its size, as far as hooks and failures allow now. Call it when anything of the group was changed. */
    settle(groupName) {
        this.#unsettled.add(groupName);
        if (this.#isSettling)
            return;
        this.#isSettling = true;
        try {
            for (const name of this.#unsettled) {
                this.#unsettled.delete(name);
                this.#settleGroup(name);
            }
        }
        finally {
            this.#isSettling = false;
        }
    }
    settleAll() {
        for (const { name } of this.#options.state.groups())
            this.settle(name);
    }
    /** Somebody has said what becomes of an instance. Whether it was held. */
    complete(held, result) {
        return this.#answer(held, (action) => ({ ...action, result }));
    }
    /** Somebody wants a hook to go on holding an instance. Whether it was held. */
    heartbeat(held) {
        return this.#answer(held, (action) => ({ ...action, heartbeatAtMs: this.#now() }));
    }
    /** Takes an instance out of its group; what is told of it, unless it is on its way out already. */
    terminate(member, reason) {
        const { state, newId, log } = this.#options;
        const group = state.group(member.groupName);
        if (group === undefined || member.state === 'Terminating:Wait')
            return undefined;
        const nowMs = this.#now();
        const activity = terminationActivity(member, newId(), this.#nextSequence(group.name), nowMs, reason);
        // An instance that never was in service is nobody's to take out of service.
        const isHeld = member.state === 'InService';
        const actions = isHeld ? this.#actions(hooksFor(group.hooks, 'out')) : [];
        const leaving = { ...member, state: 'Terminating:Wait', actions, activityId: activity.activityId };
        const launch = state.activities(group.name).find(({ activityId }) => activityId === member.activityId);
        const cancelled = 'Instance was terminated before it was in service';
        this.#commit([
            scalingChange.putMember(leaving),
            scalingChange.putActivity(activity),
            ...(isHeld ? [] : endActivity(launch, 'Cancelled', nowMs, cancelled)),
            ...this.#forgotten(group.name),
        ]);
        log(`auto scaling group ${group.name}: terminating ${member.instanceId}`);
        for (const action of actions)
            this.#tell(leaving, action);
        this.settle(group.name);
        return activity;
    }
    close() {
        this.#timer.stop();
    }
    #settleGroup(name) {
        const { state } = this.#options;
        for (const { instanceId } of state.members(name)) {
            const group = state.group(name);
            const member = state.member(name, instanceId);
            if (group !== undefined && member !== undefined && member.state !== 'InService')
                this.#step(group, member);
        }
        const group = state.group(name);
        if (group !== undefined)
            this.#fit(group);
    }
    #step(group, member) {
        const { state, listener, machines, log } = this.#options;
        const nowMs = this.#now();
        const step = stepOf(state, group, member, (token) => listener.isWorkingOn(token), nowMs);
        const isLaunch = member.state === 'Pending:Wait';
        switch (step.kind) {
            case 'held':
                if (step.changes.length > 0)
                    this.#commit(step.changes);
                this.#timer.wakeBy(step.deadlineMs);
                return;
            case 'in-service': {
                const { failedLaunches: _, ...recovered } = group;
                this.#commit([...step.changes, ...(group.failedLaunches ? [scalingChange.putGroup(recovered)] : [])]);
                log(`auto scaling group ${group.name}: ${member.instanceId} is in service`);
                listener.inService(member);
                return;
            }
            case 'gone': {
                const failed = step.isAbandoned ? [scalingChange.putGroup(afterFailedLaunch(group, nowMs))] : [];
                this.#commit([...step.changes, ...failed, ...machines.terminate(member)]);
                log(`auto scaling group ${group.name}: ${member.instanceId} is terminated${isLaunch ? ', its launch was abandoned' : ''}`);
                machines.ended(member);
            }
        }
    }
    #fit(group) {
        const { state, clock } = this.#options;
        const members = state.members(group.name);
        if (group.isDeleting === true && members.length === 0) {
            const gone = state.activities(group.name).map((one) => scalingChange.deleteActivity(one));
            this.#commit([scalingChange.deleteGroup(group.name), ...gone]);
            return;
        }
        const wanted = group.isDeleting === true ? 0 : group.desiredCapacity;
        const staying = members.filter(({ state: word }) => word !== 'Terminating:Wait');
        for (let count = staying.length; count > wanted; count -= 1) {
            const leaving = memberToTerminate(state.members(group.name));
            if (leaving === undefined)
                return;
            const reason = `an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from ${count} to ${count - 1}.`;
            this.terminate(leaving, reason);
        }
        if (staying.length >= wanted)
            return;
        const nextAtMs = group.failedLaunches?.nextAtMs ?? 0;
        if (nextAtMs > clock.now()) {
            this.#timer.wakeBy(nextAtMs);
            return;
        }
        for (let count = staying.length; count < wanted; count += 1)
            this.#launch(group.name, count);
    }
    #launch(groupName, count) {
        const { state, machines, newId, newInstanceId, log } = this.#options;
        const group = state.group(groupName);
        if (group === undefined)
            return;
        const sequence = this.#nextSequence(groupName);
        const staying = state.members(groupName).filter((one) => one.state !== 'Terminating:Wait');
        const member = {
            instanceId: newInstanceId(),
            groupName,
            availabilityZone: zoneForLaunch(group.availabilityZones, staying),
            number: sequence,
            state: 'Pending:Wait',
            actions: this.#actions(hooksFor(group.hooks, 'in')),
            activityId: newId(),
            launchedAtMs: this.#now(),
        };
        this.#commit([
            scalingChange.putMember(member),
            scalingChange.putActivity(launchActivity(group, member, sequence, [count, count + 1])),
            ...machines.launch(member, group),
            ...this.#forgotten(groupName),
        ]);
        log(`auto scaling group ${groupName}: launching ${member.instanceId} in ${member.availabilityZone}`);
        machines.started(member);
        for (const action of member.actions)
            this.#tell(member, action);
        this.settle(groupName);
    }
    #actions(hooks) {
        const nowMs = this.#now();
        return hooks.map(({ name }) => ({
            token: this.#options.newId(),
            hookName: name,
            startedAtMs: nowMs,
            heartbeatAtMs: nowMs,
        }));
    }
    #tell({ groupName, instanceId }, { token, hookName }) {
        const { state, listener, log } = this.#options;
        const group = state.group(groupName);
        const hook = group?.hooks.find(({ name }) => name === hookName);
        if (group === undefined || hook === undefined)
            return;
        const answer = listener.begin({ group, hook, instanceId, token });
        if (answer === 'CONTINUE' || answer === 'ABANDON')
            this.complete({ groupName, instanceId, token }, answer);
        else if (answer === 'nobody') {
            log(`auto scaling group ${groupName}: ${instanceId} waits for whoever completes the lifecycle hook ${hookName}`);
        }
    }
    #answer({ groupName, instanceId, token, }, answered) {
        const member = this.#options.state.member(groupName, instanceId);
        const held = member?.actions.find((action) => action.token === token && action.result === undefined);
        if (member === undefined || held === undefined)
            return false;
        const actions = member.actions.map((action) => (action === held ? answered(action) : action));
        this.#commit([scalingChange.putMember({ ...member, actions })]);
        this.settle(groupName);
        return true;
    }
    #nextSequence(groupName) {
        return (this.#options.state.activities(groupName).at(-1)?.sequence ?? 0) + 1;
    }
    /** The activities that are not kept any longer, as one more is to come. */
    #forgotten(groupName) {
        const ended = this.#options.state.activities(groupName).filter(({ endedAtMs }) => endedAtMs !== undefined);
        return ended
            .slice(0, Math.max(0, ended.length + 1 - KEPT_ACTIVITIES))
            .map((one) => scalingChange.deleteActivity(one));
    }
    #commit(changes) {
        const { commit, log } = this.#options;
        commit(changes).catch((error) => log(`a step of an auto scaling group was not saved: ${error.message}`));
    }
    #now() {
        return this.#options.clock.now();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/pattern.js
const ANY = Symbol('*');
const ONE = Symbol('?');
/** Reads a pattern. `${*}`, `${?}` and `${$}` are the characters themselves (IAM user guide, "Policy variables"). */
function parsePattern(source, { hasWildcards, hasVariables }) {
    const tokens = [];
    for (const [whole, name, wildcard] of source.matchAll(/\$\{([^}]*)\}|([*?])|[^$*?]+|\$/g)) {
        if (name !== undefined && hasVariables) {
            tokens.push(/^[*?$]$/.test(name) ? { text: name } : { variable: name.toLowerCase() });
        }
        else if (name !== undefined) {
            tokens.push(...parsePattern('$', { hasWildcards: false, hasVariables }).tokens);
            tokens.push(...parsePattern(whole.slice(1), { hasWildcards, hasVariables }).tokens);
        }
        else if (wildcard !== undefined && hasWildcards) {
            tokens.push(wildcard === '*' ? ANY : ONE);
        }
        else {
            tokens.push({ text: whole });
        }
    }
    return { source, tokens };
}
/** The variables that a pattern asks the request for, in lower case. */
function variablesOf({ tokens }) {
    return tokens.flatMap((token) => (typeof token === 'object' && 'variable' in token ? [token.variable] : []));
}
/** Whether a text is what a pattern stands for. A variable that the request has no value for matches nothing. */
function matches(pattern, text, context, ignoresCase = false) {
    const units = resolve(pattern, context, ignoresCase);
    return units !== undefined && matchUnits(units, [...(ignoresCase ? text.toLowerCase() : text)]);
}
/** The pattern as single characters and wildcards. A value that is filled in has no wildcards: its `*` is a star. */
function resolve({ tokens }, context, ignoresCase) {
    const units = [];
    for (const token of tokens) {
        if (typeof token === 'symbol') {
            units.push(token);
            continue;
        }
        const text = 'text' in token ? token.text : context[token.variable];
        if (text === undefined)
            return undefined;
        units.push(...(ignoresCase ? text.toLowerCase() : text));
    }
    return units;
}
/** Goes back to the last `*` only, so that no pattern takes more than its length times the text's. */
function matchUnits(units, characters) {
    let unit = 0;
    let character = 0;
    let star = -1;
    let resumeAt = 0;
    while (character < characters.length) {
        const wanted = units[unit];
        if (wanted === ANY) {
            star = unit++;
            resumeAt = character;
        }
        else if (unit < units.length && (wanted === ONE || wanted === characters[character])) {
            unit++;
            character++;
        }
        else if (star >= 0) {
            unit = star + 1;
            character = ++resumeAt;
        }
        else {
            return false;
        }
    }
    while (units[unit] === ANY)
        unit++;
    return unit === units.length;
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/condition.js

/**
 * The keys that requests to this engine have values for, in lower case. A policy that asks for another one is refused:
 * what cannot be known must not be decided by.
 */
const CONDITION_KEYS = new Set([
    'aws:principalaccount',
    'aws:principalarn',
    'aws:requestedregion',
    'aws:resourceaccount',
    'aws:securetransport',
    'aws:userid',
    'aws:username',
    's3:delimiter',
    's3:if-match',
    's3:if-none-match',
    's3:objectcreationoperation',
    's3:prefix',
    's3:resourceaccount',
    's3:versionid',
    's3:x-amz-acl',
    's3:x-amz-server-side-encryption',
    's3:x-amz-server-side-encryption-aws-kms-key-id',
    's3:x-amz-storage-class',
    'sts:externalid',
    'sts:rolesessionname',
]);
const equals = (value, pattern, context) => matches(pattern, value, context);
const equalsInAnyCase = (value, pattern, context) => matches(pattern, value, context, true);
const string = { hasWildcards: false, isNegated: false, compare: equals };
const anyCase = { ...string, compare: equalsInAnyCase };
const like = { ...string, hasWildcards: true };
const arn = { ...like, compare: equalsArn };
/** The operators of conditions that are emulated (IAM user guide, "Condition operators"). */
const COMPARISONS = {
    StringEquals: string,
    StringNotEquals: { ...string, isNegated: true },
    StringEqualsIgnoreCase: anyCase,
    StringNotEqualsIgnoreCase: { ...anyCase, isNegated: true },
    StringLike: like,
    StringNotLike: { ...like, isNegated: true },
    ArnEquals: arn,
    ArnLike: arn,
    ArnNotEquals: { ...arn, isNegated: true },
    ArnNotLike: { ...arn, isNegated: true },
    Bool: anyCase,
};
/** What a condition operator is made of; `undefined` for one that is not emulated. */
function findOperator(operator) {
    if (operator === 'Null')
        return { name: operator, isIfExists: false, hasWildcards: false };
    const name = operator.replace(/IfExists$/, '');
    const comparison = Object.hasOwn(COMPARISONS, name) ? COMPARISONS[name] : undefined;
    if (comparison === undefined)
        return undefined;
    return { name, isIfExists: name !== operator, hasWildcards: comparison.hasWildcards };
}
/** Operators that a policy may use here, for telling whoever used another one. */
const OPERATOR_NAMES = [...Object.keys(COMPARISONS), 'Null'];
/** Whether a request is as a condition wants it. */
function isMet({ operator, key, values }, context) {
    const value = context[key];
    if (operator === 'Null') {
        const wanted = value === undefined ? 'true' : 'false';
        return values.some((pattern) => matches(pattern, wanted, context, true));
    }
    const found = findOperator(operator);
    const comparison = found === undefined ? undefined : COMPARISONS[found.name];
    if (found === undefined || comparison === undefined)
        throw new Error(`condition operator ${operator} was let in`);
    if (value === undefined)
        return found.isIfExists || comparison.isNegated;
    const fits = values.some((pattern) => comparison.compare(value, pattern, context));
    return fits !== comparison.isNegated;
}
/** Of an ARN each part is compared for itself: a `*` in one does not reach into the next. */
function equalsArn(value, pattern, context) {
    const parts = splitArn(value);
    const wanted = splitPattern(pattern);
    if (parts === undefined || wanted === undefined)
        return false;
    return parts.every((part, index) => {
        const own = wanted[index];
        return own !== undefined && matches(own, part, context);
    });
}
/** `arn:partition:service:region:account:resource`; only the last part has colons of its own. */
function splitArn(text) {
    const parts = text.split(':');
    return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
function splitPattern({ source, tokens }) {
    const parts = [[]];
    for (const token of tokens) {
        const isText = typeof token === 'object' && 'text' in token;
        const pieces = isText ? token.text.split(':').map((text) => ({ text })) : [token];
        pieces.forEach((piece, index) => {
            if (index > 0 && parts.length < 6)
                parts.push([]);
            else if (index > 0)
                parts.at(-1)?.push({ text: ':' });
            parts.at(-1)?.push(piece);
        });
    }
    return parts.length === 6 ? parts.map((part) => ({ source, tokens: part })) : undefined;
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/policy.js


/** Decides as IAM does within one account: a Deny that applies wins, then an Allow, and without either it is denied. */
function decide(policy, access, context) {
    const whole = { ...context, ...access.context };
    const applying = policy.statements.filter((statement) => applies(statement, access, whole));
    if (applying.some(({ effect }) => effect === 'Deny'))
        return 'explicitly-denied';
    return applying.length > 0 ? 'allowed' : 'not-allowed';
}
function applies({ actions, resources, conditions }, access, context) {
    return (selects(actions, access.action, context, true) &&
        selects(resources, access.resource, context, false) &&
        conditions.every((condition) => isMet(condition, context)));
}
function selects({ patterns, isExcluded }, text, context, ignoresCase) {
    return patterns.some((pattern) => matches(pattern, text, context, ignoresCase)) !== isExcluded;
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/authorizer.js

/** A request that no policy allows, or that one forbids. */
class AccessDenied extends Error {
    name = 'AccessDenied';
    arn;
    access;
    decision;
    constructor(arn, access, decision) {
        super(describeDenial(arn, access, decision));
        this.arn = arn;
        this.access = access;
        this.decision = decision;
    }
}
/** The sentence with which AWS refuses. S3 puts the resource in quotes, other services do not. */
function describeDenial(arn, { action, resource }, decision, quote = '') {
    const reason = decision === 'explicitly-denied'
        ? 'with an explicit deny in an identity-based policy'
        : `because no identity-based policy allows the ${action} action`;
    return `User: ${arn} is not authorized to perform: ${action} on resource: ${quote}${resource}${quote} ${reason}`;
}
/** Lets everybody do everything: what an engine without policies does, and services that are tested without one. */
const UNRESTRICTED = { require: () => undefined };
/** Decides by the policies of the identities behind the access keys. */
function createAuthorizer(accountId, findIdentity) {
    return {
        require({ accessKeyId, region }, accesses) {
            const identity = findIdentity(accessKeyId);
            if (identity === undefined)
                throw new Error(`access key ${accessKeyId} was let in, but belongs to nobody`);
            const { arn, policy } = identity;
            if (policy === undefined)
                return;
            const context = {
                'aws:principalaccount': accountId,
                'aws:principalarn': identity.principalArn,
                'aws:requestedregion': region,
                'aws:resourceaccount': accountId,
                's3:resourceaccount': accountId,
                // The way to the engine does not leave the machine; on AWS the same request goes over TLS.
                'aws:securetransport': 'true',
                'aws:userid': identity.userId,
                'aws:username': identity.userName,
            };
            for (const access of accesses) {
                const decision = decide(policy, access, context);
                if (decision !== 'allowed')
                    throw new AccessDenied(arn, access, decision);
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/access.js
/**
 * The right that a request needs: the action is named like the operation, its resource is the group (Service Authorization
 * Reference, "Actions, resources, and condition keys for Amazon EC2 Auto Scaling"). Descriptions have no resource, so only a
 * policy for all of them allows those.
 */
function autoScalingAccess(operation, parameters, state, { region, accountId }) {
    const action = `autoscaling:${operation}`;
    if (operation.startsWith('Describe'))
        return { action, resource: '*' };
    const named = parameters.text('AutoScalingGroupName');
    const name = named ?? state.findMember(parameters.text('InstanceId') ?? '')?.groupName ?? '';
    // A group that is not there has no id yet: whoever may create it is allowed any.
    const unknown = `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${name}`;
    return { action, resource: state.group(name)?.arn ?? unknown };
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/operations/describe.js



function instance(member) {
    return {
        InstanceId: member.instanceId,
        AvailabilityZone: member.availabilityZone,
        LifecycleState: member.state,
        HealthStatus: 'Healthy',
        ProtectedFromScaleIn: false,
    };
}
function groupInfo(state, group, isWithInstances) {
    return {
        AutoScalingGroupName: group.name,
        AutoScalingGroupARN: group.arn,
        MinSize: group.minSize,
        MaxSize: group.maxSize,
        DesiredCapacity: group.desiredCapacity,
        DefaultCooldown: 300,
        AvailabilityZones: { member: group.availabilityZones },
        LoadBalancerNames: {},
        TargetGroupARNs: {},
        HealthCheckType: 'EC2',
        HealthCheckGracePeriod: 0,
        Instances: { member: isWithInstances ? state.members(group.name).map(instance) : [] },
        CreatedTime: time(group.createdAtMs),
        SuspendedProcesses: {},
        EnabledMetrics: {},
        Tags: {
            member: group.tags.map(({ Key, Value, PropagateAtLaunch }) => ({
                ResourceId: group.name,
                ResourceType: 'auto-scaling-group',
                Key,
                Value,
                PropagateAtLaunch,
            })),
        },
        TerminationPolicies: { member: ['Default'] },
        NewInstancesProtectedFromScaleIn: false,
        TrafficSources: {},
    };
}
/** Groups that are not there are left out. */
const describeAutoScalingGroups = (context, parameters) => {
    const { state } = context;
    if (parameters.structures('Filters').length > 0)
        throw notBuilt('the parameter Filters');
    const names = parameters.texts('AutoScalingGroupNames');
    const groups = names.length === 0 ? state.groups() : names.flatMap((name) => findScalingGroup(state, name) ?? []);
    const isWithInstances = parameters.flag('IncludeInstances') ?? true;
    const { items, next } = page(context, parameters, groups);
    return {
        result: { AutoScalingGroups: { member: items.map((one) => groupInfo(state, one, isWithInstances)) }, ...next },
    };
};
const describeAutoScalingInstances = (context, parameters) => {
    const ids = parameters.texts('InstanceIds');
    const members = context.state.allMembers().filter(({ instanceId }) => ids.length === 0 || ids.includes(instanceId));
    const { items, next } = page(context, parameters, members);
    // In this list alone the service writes the health in capitals.
    const details = items.map((member) => ({
        ...instance(member),
        AutoScalingGroupName: member.groupName,
        HealthStatus: 'HEALTHY',
    }));
    return { result: { AutoScalingInstances: { member: details }, ...next } };
};
/** The newest first. */
const describeScalingActivities = (context, parameters) => {
    const { state } = context;
    if (parameters.flag('IncludeDeletedGroups') === true)
        throw notBuilt('the parameter IncludeDeletedGroups');
    if (parameters.structures('Filters').length > 0)
        throw notBuilt('the parameter Filters');
    const name = parameters.text('AutoScalingGroupName');
    const ids = parameters.texts('ActivityIds');
    const of = name === undefined ? state.groups() : [findScalingGroup(state, name)].flatMap((group) => group ?? []);
    const activities = of
        .flatMap((group) => state.activities(group.name).map((activity) => ({ activity, group })))
        .filter(({ activity }) => ids.length === 0 || ids.includes(activity.activityId))
        .sort((a, b) => b.activity.startedAtMs - a.activity.startedAtMs || b.activity.sequence - a.activity.sequence);
    const { items, next } = page(context, parameters, activities);
    return { result: { Activities: { member: items.map((one) => activityInfo(one.activity, one.group)) }, ...next } };
};
/** An activity as lists show it. */
function activityInfo(activity, { arn }) {
    const { activityId, groupName, description, cause, startedAtMs, endedAtMs, status, statusMessage } = activity;
    return {
        ActivityId: activityId,
        AutoScalingGroupName: groupName,
        Description: description,
        Cause: cause,
        StartTime: time(startedAtMs),
        EndTime: endedAtMs === undefined ? undefined : time(endedAtMs),
        StatusCode: status,
        StatusMessage: statusMessage,
        Progress: status === 'MidLifecycleAction' ? 50 : 100,
        Details: '{}',
        AutoScalingGroupARN: arn,
    };
}
/** One page of a list. A token is good for the same list only. @throws AutoScalingError `InvalidNextToken` */
function page({ pageSize }, parameters, items) {
    const token = parameters.text('NextToken');
    const list = (0,external_node_crypto_.createHash)('sha256').update(parameters.listIdentity()).digest('base64url').slice(0, 16);
    const [of, offset] = token === undefined ? [list, '0'] : token.split('.');
    const start = Number(offset);
    if (of !== list || !Number.isSafeInteger(start)) {
        throw new AutoScalingError('InvalidNextToken', 'NextToken is not of this list');
    }
    const end = start + Math.min(pageSize, parameters.count('MaxRecords') ?? pageSize);
    return { items: items.slice(start, end), next: end < items.length ? { NextToken: `${list}.${end}` } : {} };
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/operations/terminate.js




const terminateInstanceInAutoScalingGroup = ({ state }, parameters) => {
    parameters.require('ShouldDecrementDesiredCapacity');
    const isSmaller = parameters.flag('ShouldDecrementDesiredCapacity') === true;
    const member = requireMember(state, parameters.require('InstanceId'));
    const group = state.group(member.groupName);
    if (group === undefined)
        throw new Error(`${member.instanceId} is in a group that is not there`);
    if (isSmaller && group.desiredCapacity <= group.minSize) {
        throw invalid(`Currently, desiredSize equals minSize (${group.minSize}). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.`);
    }
    if (member.state === 'Terminating:Wait')
        throw invalid(`Instance ${member.instanceId} is being terminated already`);
    const capacity = `shrinking the capacity from ${group.desiredCapacity} to ${group.desiredCapacity - 1}`;
    const reason = `instance ${member.instanceId} was taken out of service in response to a user request${isSmaller ? `, ${capacity}` : ''}.`;
    return {
        changes: isSmaller ? [scalingChange.putGroup({ ...group, desiredCapacity: group.desiredCapacity - 1 })] : [],
        act: (scaling) => {
            const activity = scaling.terminate(member, reason);
            return activity === undefined ? {} : { Activity: activityInfo(activity, group) };
        },
    };
};

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/operations/table.js




/** The operations of the public service model that this engine carries out. */
const AUTO_SCALING_OPERATIONS = {
    CompleteLifecycleAction: completeLifecycleAction,
    CreateAutoScalingGroup: createAutoScalingGroup,
    DeleteAutoScalingGroup: deleteAutoScalingGroup,
    DeleteLifecycleHook: deleteLifecycleHook,
    DescribeAutoScalingGroups: describeAutoScalingGroups,
    DescribeAutoScalingInstances: describeAutoScalingInstances,
    DescribeLifecycleHooks: describeLifecycleHooks,
    DescribeScalingActivities: describeScalingActivities,
    PutLifecycleHook: putLifecycleHook,
    RecordLifecycleActionHeartbeat: recordLifecycleActionHeartbeat,
    SetDesiredCapacity: setDesiredCapacity,
    TerminateInstanceInAutoScalingGroup: terminateInstanceInAutoScalingGroup,
    UpdateAutoScalingGroup: updateAutoScalingGroup,
};
/** The operations of the public service model that it does not. */
const UNBUILT_AUTO_SCALING_OPERATIONS = new Set([
    'AttachInstances',
    'AttachLoadBalancerTargetGroups',
    'AttachLoadBalancers',
    'AttachTrafficSources',
    'BatchDeleteScheduledAction',
    'BatchPutScheduledUpdateGroupAction',
    'CancelInstanceRefresh',
    'CreateLaunchConfiguration',
    'CreateOrUpdateTags',
    'DeleteLaunchConfiguration',
    'DeleteNotificationConfiguration',
    'DeletePolicy',
    'DeleteScheduledAction',
    'DeleteTags',
    'DeleteWarmPool',
    'DescribeAccountLimits',
    'DescribeAdjustmentTypes',
    'DescribeAutoScalingNotificationTypes',
    'DescribeInstanceRefreshes',
    'DescribeLaunchConfigurations',
    'DescribeLifecycleHookTypes',
    'DescribeLoadBalancerTargetGroups',
    'DescribeLoadBalancers',
    'DescribeMetricCollectionTypes',
    'DescribeNotificationConfigurations',
    'DescribePolicies',
    'DescribeScalingProcessTypes',
    'DescribeScheduledActions',
    'DescribeTags',
    'DescribeTerminationPolicyTypes',
    'DescribeTrafficSources',
    'DescribeWarmPool',
    'DetachInstances',
    'DetachLoadBalancerTargetGroups',
    'DetachLoadBalancers',
    'DetachTrafficSources',
    'DisableMetricsCollection',
    'EnableMetricsCollection',
    'EnterStandby',
    'ExecutePolicy',
    'ExitStandby',
    'GetPredictiveScalingForecast',
    'LaunchInstances',
    'PutNotificationConfiguration',
    'PutScalingPolicy',
    'PutScheduledUpdateGroupAction',
    'PutWarmPool',
    'ResumeProcesses',
    'RollbackInstanceRefresh',
    'SetInstanceHealth',
    'SetInstanceProtection',
    'StartInstanceRefresh',
    'SuspendProcesses',
]);

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/service.js






const VERSION = '2011-01-01';
/** Speaks for Amazon EC2 Auto Scaling, as far as the size of groups and their lifecycle hooks go. */
function createAutoScalingService(options) {
    const { state, scaling, commit, clock, region, accountId, authorizer, pageSize = 10 } = options;
    return {
        signingName: 'autoscaling',
        version: VERSION,
        namespace: `http://autoscaling.amazonaws.com/doc/${VERSION}/`,
        async call(name, form, caller) {
            try {
                const operation = Object.hasOwn(AUTO_SCALING_OPERATIONS, name) ? AUTO_SCALING_OPERATIONS[name] : undefined;
                if (operation === undefined)
                    throw unknownOperation(name);
                const parameters = new Parameters(form);
                authorizer.require(caller, [autoScalingAccess(name, parameters, state, { region, accountId })]);
                const context = { state, nowMs: clock.now(), region, accountId, newId: external_node_crypto_.randomUUID, pageSize };
                const { result, changes = [], groups = [], act } = operation(context, parameters);
                const committed = commit(changes);
                for (const group of groups)
                    scaling.settle(group);
                const acted = act?.(scaling) ?? result;
                await committed;
                await commit([]);
                return { status: 200, ...(acted !== undefined && { result: acted }) };
            }
            catch (error) {
                if (error instanceof AutoScalingError) {
                    return { status: error.status, code: error.code, message: error.message };
                }
                if (error instanceof AccessDenied)
                    return { status: 403, code: 'AccessDenied', message: error.message };
                throw error;
            }
        },
    };
}
function unknownOperation(name) {
    if (UNBUILT_AUTO_SCALING_OPERATIONS.has(name))
        return notBuilt(`the operation ${name}`);
    return new AutoScalingError('InvalidAction', `Could not find operation ${name} for version ${VERSION}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/auto-scaling.js








const LARGEST = 1_000;
const ZONES = ['a', 'b', 'c'];
/** Starts Auto Scaling over a state; nothing is launched before `scaling.resume()` or a call. */
function createAutoScaling(options) {
    const { clock, region, accountId, log } = options;
    const state = new AutoScalingState(options.state);
    const commit = options.state.commit.bind(options.state);
    const scaling = new Scaling({
        state,
        commit,
        clock,
        newId: external_node_crypto_.randomUUID,
        newInstanceId: () => `i-0${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`,
        listener: options.listener,
        machines: options.machines,
        log,
    });
    /** Runs an operation as a caller of the service would; its refusal is the user's to mend. */
    const run = async (operation, fields) => {
        try {
            const context = { state, nowMs: clock.now(), region, accountId, newId: external_node_crypto_.randomUUID, pageSize: 1 };
            const { changes = [], groups = [] } = operation(context, Parameters.of(fields));
            const committed = commit(changes);
            for (const name of groups)
                scaling.settle(name);
            await committed;
            await commit([]);
        }
        catch (error) {
            if (!(error instanceof AutoScalingError))
                throw error;
            const hint = 'slipway engine inspect lists the Auto Scaling groups and their sizes';
            throw new errors.SlipwayError('INPUT_INVALID', error.message, { cause: error, hint });
        }
    };
    const setDesired = (name, count) => run(setDesiredCapacity, { AutoScalingGroupName: name, DesiredCapacity: count });
    return {
        service: createAutoScalingService({ ...options, state, scaling, commit }),
        scaling,
        state,
        setDesired,
        ensureGroup: (name, count) => state.group(name) === undefined
            ? run(createAutoScalingGroup, {
                AutoScalingGroupName: name,
                MinSize: 0,
                MaxSize: LARGEST,
                DesiredCapacity: count,
                AvailabilityZones: ZONES.map((zone) => `${region}${zone}`),
            })
            : setDesired(name, count),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/autoscaling/index.js




;// CONCATENATED MODULE: ./packages/engine/lib/iam/codedeploy-access.js
/**
 * The resources of each operation's own action, after the Service Authorization Reference for AWS CodeDeploy. `nothing`
 * stands where it has no resource type: then a policy has to name all resources.
 */
const RESOURCES = {
    AddTagsToOnPremisesInstances: instances('instanceNames'),
    BatchGetApplicationRevisions: application,
    BatchGetApplications: applications('applicationNames'),
    BatchGetDeploymentGroups: groups,
    BatchGetDeploymentInstances: groupOfDeployment,
    BatchGetDeployments: groupsOfDeployments,
    BatchGetDeploymentTargets: nothing,
    BatchGetOnPremisesInstances: instances('instanceNames'),
    CreateApplication: application,
    CreateDeployment: group,
    CreateDeploymentConfig: configuration,
    CreateDeploymentGroup: group,
    DeleteApplication: application,
    DeleteDeploymentConfig: configuration,
    DeleteDeploymentGroup: group,
    DeregisterOnPremisesInstance: instances('instanceName'),
    GetApplication: application,
    GetApplicationRevision: application,
    GetDeployment: groupOfDeployment,
    GetDeploymentConfig: configuration,
    GetDeploymentGroup: group,
    GetDeploymentInstance: groupOfDeployment,
    GetDeploymentTarget: nothing,
    GetOnPremisesInstance: instances('instanceName'),
    ListApplicationRevisions: application,
    ListApplications: nothing,
    ListDeploymentConfigs: nothing,
    ListDeploymentGroups: application,
    ListDeploymentInstances: groupOfDeployment,
    ListDeployments: groupOrAll,
    ListDeploymentTargets: nothing,
    ListOnPremisesInstances: nothing,
    ListTagsForResource: namedResource,
    RegisterApplicationRevision: application,
    RegisterOnPremisesInstance: instances('instanceName'),
    RemoveTagsFromOnPremisesInstances: instances('instanceNames'),
    StopDeployment: nothing,
    TagResource: namedResource,
    UntagResource: namedResource,
    UpdateApplication: applications('applicationName', 'newApplicationName'),
    UpdateDeploymentGroup: renamedGroup,
};
/** The operations that have a place in the table above. */
const AUTHORIZED_OPERATIONS = Object.keys(RESOURCES);
/**
 * The rights that a request to CodeDeploy needs, all of them.
 *
 * A request that lacks a name asks for the resource without one, which only a policy for all of them allows. A deployment
 * that does not exist is nobody's: no right is needed to be told so.
 */
function codeDeployAccess(operation, body, lookup) {
    const resources = Object.hasOwn(RESOURCES, operation) ? RESOURCES[operation] : undefined;
    if (resources === undefined)
        throw new Error(`${operation} is not in the table of rights`);
    const own = resources(body, lookup).map((resource) => ({ action: `codedeploy:${operation}`, resource }));
    return operation === 'CreateDeployment' ? [...own, ...rightsOfNewDeployment(body, lookup)] : own;
}
/**
 * Whoever may create a deployment must be allowed its configuration and its revision too (CodeDeploy user guide,
 * "CodeDeploy permissions reference", note 1): to get a revision that is registered, to register one that is not. Other
 * alarms than the group's are as good as an update of the group (API reference, CreateDeployment).
 */
function rightsOfNewDeployment(body, lookup) {
    const name = codedeploy_access_text(body, 'deploymentConfigName') ||
        lookup.configurationOfGroup(codedeploy_access_text(body, 'applicationName'), codedeploy_access_text(body, 'deploymentGroupName'));
    const isKnown = lookup.isKnownRevision(body);
    const action = isKnown ? 'codedeploy:GetApplicationRevision' : 'codedeploy:RegisterApplicationRevision';
    return [
        ...(name === undefined
            ? []
            : [{ action: 'codedeploy:GetDeploymentConfig', resource: codedeploy_access_arn(lookup, `deploymentconfig:${name}`) }]),
        ...(isKnown === undefined ? [] : application(body, lookup).map((resource) => ({ action, resource }))),
        ...((body.overrideAlarmConfiguration ?? undefined) !== undefined
            ? group(body, lookup).map((resource) => ({ action: 'codedeploy:UpdateDeploymentGroup', resource }))
            : []),
    ];
}
function nothing() {
    return ['*'];
}
function application(body, lookup) {
    return [codedeploy_access_arn(lookup, `application:${codedeploy_access_text(body, 'applicationName')}`)];
}
function applications(...fields) {
    return (body, lookup) => allTexts(body, fields).map((name) => codedeploy_access_arn(lookup, `application:${name}`));
}
function group(body, lookup) {
    return [groupArn(lookup, codedeploy_access_text(body, 'applicationName'), codedeploy_access_text(body, 'deploymentGroupName'))];
}
function groups(body, lookup) {
    return allTexts(body, ['deploymentGroupNames']).map((name) => groupArn(lookup, codedeploy_access_text(body, 'applicationName'), name));
}
/** A group that is renamed has to be allowed under both names (the same table, note 3). */
function renamedGroup(body, lookup) {
    return allTexts(body, ['currentDeploymentGroupName', 'newDeploymentGroupName']).map((name) => groupArn(lookup, codedeploy_access_text(body, 'applicationName'), name));
}
/** All deployments of an account are not the deployments of any group (the same table, note 2). */
function groupOrAll(body, lookup) {
    const isOfGroup = codedeploy_access_text(body, 'applicationName') !== '' && codedeploy_access_text(body, 'deploymentGroupName') !== '';
    return isOfGroup ? group(body, lookup) : ['*'];
}
function groupOfDeployment(body, lookup) {
    return groupsOf(lookup, [codedeploy_access_text(body, 'deploymentId')]);
}
function groupsOfDeployments(body, lookup) {
    return groupsOf(lookup, allTexts(body, ['deploymentIds']));
}
function groupsOf(lookup, deploymentIds) {
    const found = deploymentIds.flatMap((id) => lookup.groupOfDeployment(id) ?? []);
    return [...new Set(found.map((names) => groupArn(lookup, names.application, names.group)))];
}
function configuration(body, lookup) {
    return [codedeploy_access_arn(lookup, `deploymentconfig:${codedeploy_access_text(body, 'deploymentConfigName')}`)];
}
function instances(field) {
    return (body, lookup) => allTexts(body, [field]).map((name) => codedeploy_access_arn(lookup, `instance:${name}`));
}
/** Whoever tags names the resource by its ARN, which is what a policy is about, whatever may be there. */
function namedResource(body) {
    return [codedeploy_access_text(body, 'ResourceArn')];
}
function groupArn(lookup, applicationName, groupName) {
    return codedeploy_access_arn(lookup, `deploymentgroup:${applicationName}/${groupName}`);
}
function codedeploy_access_arn({ region, accountId }, resource) {
    return `arn:aws:codedeploy:${region}:${accountId}:${resource}`;
}
function codedeploy_access_text(body, field) {
    const value = Object.hasOwn(body, field) ? body[field] : undefined;
    return typeof value === 'string' ? value : '';
}
/** The texts of some fields, single ones and lists; one that is nowhere is the empty text. */
function allTexts(body, fields) {
    const found = fields.flatMap((field) => {
        const value = Object.hasOwn(body, field) ? body[field] : undefined;
        return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
    });
    return found.length === 0 ? [''] : [...new Set(found)];
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/script-book.js
/** Knows which deployment follows which script. */
class ScriptBook {
    #scripts = [];
    #sinceSequence = 0;
    /** From now on these scripts count, and deployments are numbered anew. */
    open(scripts, known) {
        this.#scripts = scripts;
        this.#sinceSequence = known.reduce((highest, { sequence }) => Math.max(highest, sequence), 0);
    }
    /** The script for the next deployment to a group; what is claimed by number goes before what is for every deployment. */
    scriptFor(application, group, known) {
        const scripts = this.#scripts.filter((one) => one.application === application && one.group === group);
        const before = known.filter((one) => one.sequence > this.#sinceSequence &&
            one.creator === 'user' &&
            one.applicationName === application &&
            one.groupName === group);
        return scripts.find(({ nth }) => nth === before.length + 1) ?? scripts.find(({ nth }) => nth === undefined);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/exception.js
/** An answer other than success; `type` is the exception's name in the public service model. */
class ServiceException extends Error {
    name = 'ServiceException';
    type;
    status;
    constructor(type, message, status = 400) {
        super(message);
        this.type = type;
        this.status = status;
    }
    toReply() {
        return { status: this.status, type: this.type, message: this.message };
    }
}
/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
function notImplemented(what) {
    return new ServiceException('NotImplementedException', `${what} is not implemented by this engine`, 501);
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/positions.js
/** Reads `1-47,60,100-1000/20`. `undefined` when it is not such a text. */
function readNumbers(text) {
    const ranges = [];
    for (const part of text.split(',')) {
        const found = /^\s*([1-9]\d{0,4})(?:-([1-9]\d{0,4})(?:\/([1-9]\d{0,4}))?)?\s*$/.exec(part);
        if (found === null)
            return undefined;
        const from = Number(found[1]);
        const to = Number(found[2] ?? from);
        if (to < from)
            return undefined;
        ranges.push({ from, to, step: Number(found[3] ?? 1) });
    }
    return ranges;
}
/** The numbers of a range, counted from 0, up to `count` of them all. */
function* placesOf(ranges, count) {
    for (const { from, to, step } of ranges) {
        for (let number = from; number <= Math.min(to, count); number += step)
            yield number - 1;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/cast.js

/** What a target does that no plan names. */
const IDLE = { steps: [] };
const casts = new WeakMap();
/** The cast of a script. Scripts are never changed, so it is kept for as long as the script is. */
function castOf(script) {
    let cast = casts.get(script);
    if (cast === undefined) {
        cast = cast_assign(script.targets ?? { ids: [] });
        casts.set(script, cast);
    }
    return cast;
}
/** The ids of a script's targets. */
function idsOf({ count = 0, ids = 'target-{n}' }) {
    if (typeof ids !== 'string')
        return ids;
    const digits = /\{n(?::([1-9]))?\}/g;
    return Array.from({ length: count }, (_, place) => ids.replaceAll(digits, (_match, width) => String(place + 1).padStart(Number(width ?? 1), '0')));
}
function cast_assign(targets) {
    const ids = idsOf(targets);
    const places = new Map(ids.map((id, place) => [id, place]));
    const plans = [...(targets.plans ?? []), IDLE];
    const partOf = new Uint16Array(ids.length).fill(plans.length - 1);
    const taken = new Uint8Array(ids.length);
    for (const [part, plan] of plans.entries()) {
        for (const place of namedPlaces(plan, places)) {
            if (taken[place] !== 0)
                continue;
            taken[place] = 1;
            partOf[place] = part;
        }
    }
    const sizes = plans.map(() => 0);
    const roles = Array.from(partOf, (part) => {
        const rank = sizes[part] ?? 0;
        sizes[part] = rank + 1;
        return { part, rank };
    });
    return { ids, places, roles, parts: plans.map((plan, part) => ({ plan, size: sizes[part] ?? 0 })) };
}
function* namedPlaces({ targets }, places) {
    if (targets === undefined)
        yield* places.values();
    else if (typeof targets === 'string')
        yield* placesOf(readNumbers(targets) ?? [], places.size);
    else {
        for (const id of targets) {
            const place = places.get(id);
            if (place !== undefined)
                yield place;
        }
    }
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
;// CONCATENATED MODULE: ./packages/engine/lib/scenario/target-timeline.js

const FINAL_EVENT_WORDS = new Set(['Succeeded', 'Failed', 'Skipped']);
/** The lifecycle events of a plan's targets. */
function eventsOf({ events }) {
    return events ?? lifecycle_events/* IN_PLACE_EVENTS */.e3;
}
/** What the target of this rank within its plan shows after so many milliseconds; nothing ever goes back. */
function showTarget(plan, rank, elapsedMs) {
    return 'steps' in plan ? playSteps(plan, elapsedMs) : playRun(plan, rank, elapsedMs);
}
/** How many targets of a plan show which status: by waves for a run, at once for steps, so that no size is slow. */
function* countTargets(plan, size, elapsedMs) {
    if ('steps' in plan) {
        if (size > 0)
            yield { status: statusOfSteps(plan, elapsedMs).status, count: size };
        return;
    }
    const { atOnce = Math.max(size, 1) } = plan;
    for (let rank = 0; rank < size; rank += atOnce) {
        yield { status: statusOfRun(plan, rank, elapsedMs).status, count: Math.min(atOnce, size - rank) };
    }
}
/** When nothing of a plan changes any more. */
function endOfPlan(plan, size) {
    if (size === 0)
        return 0;
    return 'steps' in plan ? (plan.steps.at(-1)?.atSeconds ?? 0) * 1_000 : timesOf(plan, size - 1).endMs;
}
function timesOf(plan, rank) {
    const { startsAtSeconds, takesSeconds, atOnce = Number.POSITIVE_INFINITY, fails } = plan;
    const events = eventsOf(plan);
    const startMs = (startsAtSeconds + Math.floor(rank / atOnce) * takesSeconds) * 1_000;
    const eventMs = (takesSeconds * 1_000) / events.length;
    const lastEvent = fails === undefined ? events.length - 1 : events.indexOf(fails.event);
    return { startMs, eventMs, lastEvent, endMs: startMs + eventMs * (lastEvent + 1) };
}
function statusOfRun(plan, rank, elapsedMs) {
    const { startMs, endMs } = timesOf(plan, rank);
    if (elapsedMs < startMs)
        return { status: 'Pending', changedAtMs: 0 };
    if (elapsedMs < endMs)
        return { status: 'InProgress', changedAtMs: startMs };
    return { status: plan.endsAs ?? (plan.fails === undefined ? 'Succeeded' : 'Failed'), changedAtMs: endMs };
}
function playRun(plan, rank, elapsedMs) {
    const { startMs, eventMs, endMs, lastEvent } = timesOf(plan, rank);
    const events = eventsOf(plan).map((name, index) => {
        const startedAtMs = startMs + index * eventMs;
        const endedAtMs = startedAtMs + eventMs;
        if (index > lastEvent)
            return { name, status: elapsedMs < endMs ? 'Pending' : 'Skipped' };
        if (elapsedMs < startedAtMs)
            return { name, status: 'Pending' };
        if (elapsedMs < endedAtMs)
            return { name, status: 'InProgress', startedAtMs };
        const hasFailed = plan.fails?.event === name;
        const diagnostics = hasFailed ? tell(plan.fails, name) : tell(undefined, name);
        return { name, status: hasFailed ? 'Failed' : 'Succeeded', startedAtMs, endedAtMs, diagnostics };
    });
    const shown = statusOfRun(plan, rank, elapsedMs);
    const moved = events.flatMap(({ startedAtMs = 0, endedAtMs = 0 }) => [startedAtMs, endedAtMs]);
    return { ...shown, changedAtMs: Math.max(shown.changedAtMs, ...moved), events };
}
function statusOfSteps({ steps }, elapsedMs) {
    const taken = steps.filter(({ event, atSeconds }) => event === undefined && atSeconds * 1_000 <= elapsedMs).at(-1);
    return { status: taken?.status ?? 'Pending', changedAtMs: (taken?.atSeconds ?? 0) * 1_000 };
}
function playSteps(plan, elapsedMs) {
    const taken = plan.steps.filter(({ atSeconds }) => atSeconds * 1_000 <= elapsedMs);
    const events = eventsOf(plan).map((name) => {
        const steps = taken.filter(({ event }) => event === name);
        const last = steps.at(-1);
        const first = steps.find(({ status }) => status !== 'Pending');
        if (last === undefined)
            return { name, status: 'Pending' };
        const isOver = FINAL_EVENT_WORDS.has(last.status);
        return {
            name,
            status: last.status,
            ...(first !== undefined && last.status !== 'Skipped' && { startedAtMs: first.atSeconds * 1_000 }),
            ...(isOver && last.status !== 'Skipped' && { endedAtMs: last.atSeconds * 1_000 }),
            ...(last.diagnostics !== undefined && { diagnostics: tell(last.diagnostics, name) }),
        };
    });
    const { status } = statusOfSteps(plan, elapsedMs);
    return { status, changedAtMs: (taken.at(-1)?.atSeconds ?? 0) * 1_000, events };
}
/** What the agent tells of an event; of an uneventful one what the agent says then. */
function tell(told, event) {
    if (told === undefined)
        return { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' };
    const { errorCode = 'ScriptFailed', scriptName = '', logTail = '' } = told;
    return { errorCode, scriptName, message: told.message ?? `${event} failed`, logTail };
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/deployment-timeline.js


/** The six that the service counts. A target with any other word is in none of them. */
const OVERVIEW = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Ready'];
const MANUAL_STOP = { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' };
/** Whether a status word ends a deployment; a word that is not known never does. */
function isFinalWord(word) {
    return word === 'Succeeded' || word === 'Failed' || word === 'Stopped';
}
/** How a deployment ends, as far as that is known now; `undefined` when it goes on for ever. */
function endOf({ script, stopRequestedAtMs }) {
    const last = script.statuses.at(-1);
    const natural = last === undefined || !isFinalWord(last.status)
        ? undefined
        : {
            atMs: last.atSeconds * 1_000,
            status: last.status,
            isStopped: false,
            ...(last.errorInformation !== undefined && { error: last.errorInformation }),
        };
    if (stopRequestedAtMs === undefined)
        return natural;
    const { answer, endsAfterSeconds = 0, errorInformation } = script.stop ?? {};
    const status = script.stop?.endsAs ?? (answer === 'AlreadyCompleted' ? 'Succeeded' : 'Stopped');
    const error = errorInformation ?? (status === 'Stopped' ? MANUAL_STOP : undefined);
    const atMs = stopRequestedAtMs + endsAfterSeconds * 1_000;
    if (natural !== undefined && natural.atMs <= atMs)
        return natural;
    return { atMs, status, isStopped: true, ...(error !== undefined && { error }) };
}
/** What a deployment shows after so many milliseconds. */
function showDeployment(performance, elapsedMs) {
    const { script } = performance;
    const end = endOf(performance);
    const started = script.statuses.find(({ status }) => status !== 'Created' && status !== 'Queued');
    const startedAtMs = started === undefined ? undefined : started.atSeconds * 1_000;
    const isStarted = startedAtMs !== undefined && startedAtMs <= elapsedMs;
    if (end !== undefined && elapsedMs >= end.atMs) {
        const { status, error, atMs } = end;
        return {
            status,
            completedAtMs: atMs,
            ...(error !== undefined && { error }),
            ...(isStarted && startedAtMs <= atMs && { startedAtMs }),
        };
    }
    const step = script.statuses.filter(({ atSeconds }) => atSeconds * 1_000 <= elapsedMs).at(-1);
    return {
        status: step?.status ?? 'Created',
        ...(step?.errorInformation !== undefined && { error: step.errorInformation }),
        ...(isStarted && { startedAtMs }),
    };
}
/** How many targets show each status of the overview after so many milliseconds. */
function countOverview(performance, elapsedMs) {
    const counts = Object.fromEntries(OVERVIEW.map((word) => [word, 0]));
    const moment = momentOf(performance, elapsedMs);
    for (const { plan, size } of castOf(performance.script).parts) {
        for (const { status, count } of countTargets(plan, size, timeOfPlan(moment, endOfPlan(plan, size)))) {
            const word = statusAt(moment, status);
            if (Object.hasOwn(counts, word))
                counts[word] = (counts[word] ?? 0) + count;
        }
    }
    return counts;
}
/** What the target at this place in the order of work shows; `undefined` when there is none. */
function showTargetAt(performance, place, elapsedMs, cast = castOf(performance.script)) {
    const role = cast.roles[place];
    const part = role === undefined ? undefined : cast.parts[role.part];
    if (role === undefined || part === undefined)
        return undefined;
    const moment = momentOf(performance, elapsedMs);
    const shown = showTarget(part.plan, role.rank, timeOfPlan(moment, endOfPlan(part.plan, part.size)));
    if (moment.end === undefined)
        return shown;
    return {
        status: statusAt(moment, shown.status),
        changedAtMs: Math.min(shown.changedAtMs, moment.end.atMs),
        events: shown.events.map((event) => endEvent(event, moment, moment.end?.atMs ?? 0)),
    };
}
function momentOf(performance, elapsedMs) {
    const end = endOf(performance);
    return end === undefined || elapsedMs < end.atMs ? { elapsedMs } : { elapsedMs: end.atMs, end };
}
/** A deployment that succeeded although it was to be stopped has done everything by then, however early that is. */
function timeOfPlan({ elapsedMs, end }, planEndMs) {
    return end?.isStopped === true && end.status === 'Succeeded' ? Math.max(elapsedMs, planEndMs) : elapsedMs;
}
/** With the deployment's end, untouched targets are skipped; one that is stopped in between holds neither revision for certain. */
function statusAt({ end }, status) {
    if (end === undefined)
        return status;
    if (status === 'Pending')
        return 'Skipped';
    return status === 'InProgress' && end.isStopped ? 'Failed' : status;
}
function endEvent(event, { end }, endMs) {
    if (event.status === 'Pending')
        return { ...event, status: 'Skipped' };
    // What was running when the deployment was stopped came to its end first.
    if (event.status === 'InProgress' && end?.isStopped === true)
        return { ...event, status: 'Succeeded', endedAtMs: endMs };
    const { startedAtMs, endedAtMs } = event;
    return {
        ...event,
        ...(startedAtMs !== undefined && { startedAtMs: Math.min(startedAtMs, endMs) }),
        ...(endedAtMs !== undefined && { endedAtMs: Math.min(endedAtMs, endMs) }),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/scripted-run.js


/** A deployment as its script has it now; nothing of that is kept before the end. */
function showRun(deployment, nowMs) {
    const { script, createdAtMs, error: _, ...rest } = deployment;
    if (script === undefined)
        return deployment;
    const elapsedMs = elapsed(deployment, nowMs);
    const { startedAtMs, completedAtMs, ...shown } = showDeployment(script, elapsedMs);
    return {
        ...rest,
        script,
        createdAtMs,
        ...shown,
        counts: countOverview(script, elapsedMs),
        ...(startedAtMs !== undefined && { startedAtMs: createdAtMs + startedAtMs }),
        ...(completedAtMs !== undefined && { completedAtMs: createdAtMs + completedAtMs }),
    };
}
/** Every target as its script has it now, in the order of work. */
function showRunTargets(deployment, run, nowMs) {
    return castOf(run.script).ids.flatMap((_, place) => showPlace(deployment, run, place, nowMs) ?? []);
}
/** One target as its script has it now, by its id. */
function showRunTarget(deployment, run, targetId, nowMs) {
    const place = castOf(run.script).places.get(targetId);
    return place === undefined ? undefined : showPlace(deployment, run, place, nowMs);
}
function showPlace(deployment, run, place, nowMs) {
    const shown = showTargetAt(run, place, elapsed(deployment, nowMs));
    const targetId = castOf(run.script).ids[place];
    if (shown === undefined || targetId === undefined)
        return undefined;
    const { deploymentId, createdAtMs } = deployment;
    return {
        targetId,
        targetArn: arnOf(targetId, run),
        deploymentId,
        rank: place,
        status: shown.status,
        updatedAtMs: createdAtMs + shown.changedAtMs,
        events: shown.events.map(({ startedAtMs, endedAtMs, ...event }) => ({
            ...event,
            ...(startedAtMs !== undefined && { startedAtMs: createdAtMs + startedAtMs }),
            ...(endedAtMs !== undefined && { endedAtMs: createdAtMs + endedAtMs }),
        })),
    };
}
/** A clock that was ahead before a restart must not show a time before the beginning. */
function elapsed({ createdAtMs }, nowMs) {
    return Math.max(0, nowMs - createdAtMs);
}
function arnOf(targetId, { region, accountId }) {
    const service = targetId.startsWith('i-') ? 'ec2' : 'codedeploy';
    return `arn:aws:${service}:${region}:${accountId}:instance/${targetId}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/configuration.js
/** Names that only the service gives. */
const PREDEFINED_PREFIX = 'CodeDeployDefault.';
/** What a deployment group has that names none (API reference, CreateDeployment). */
const DEFAULT_CONFIGURATION = 'CodeDeployDefault.OneAtATime';
const allAtOnce = { type: 'AllAtOnce' };
function canary(canaryPercentage, canaryInterval) {
    return { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage, canaryInterval } };
}
function linear(linearPercentage, linearInterval) {
    return { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage, linearInterval } };
}
/** User guide, "Working with deployment configurations"; intervals are minutes. */
const SERVER = [
    ['OneAtATime', { type: 'MOST_CONCURRENCY', value: 1 }],
    ['HalfAtATime', { type: 'FLEET_PERCENT', value: 50 }],
    ['AllAtOnce', { type: 'FLEET_PERCENT', value: 0 }],
];
const LAMBDA = [
    ['LambdaAllAtOnce', allAtOnce],
    ['LambdaCanary10Percent5Minutes', canary(10, 5)],
    ['LambdaCanary10Percent10Minutes', canary(10, 10)],
    ['LambdaCanary10Percent15Minutes', canary(10, 15)],
    ['LambdaCanary10Percent30Minutes', canary(10, 30)],
    ['LambdaLinear10PercentEvery1Minute', linear(10, 1)],
    ['LambdaLinear10PercentEvery2Minutes', linear(10, 2)],
    ['LambdaLinear10PercentEvery3Minutes', linear(10, 3)],
    ['LambdaLinear10PercentEvery10Minutes', linear(10, 10)],
];
const ECS = [
    ['ECSAllAtOnce', allAtOnce],
    ['ECSCanary10Percent5Minutes', canary(10, 5)],
    ['ECSCanary10Percent15Minutes', canary(10, 15)],
    ['ECSLinear10PercentEvery1Minutes', linear(10, 1)],
    ['ECSLinear10PercentEvery3Minutes', linear(10, 3)],
];
function identity(name, index) {
    return {
        name: `${PREDEFINED_PREFIX}${name}`,
        configurationId: `00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}`,
    };
}
/** The configurations that every account has. */
const PREDEFINED_CONFIGURATIONS = [
    ...SERVER.map(([name, minimumHealthyHosts], index) => ({
        ...identity(name, index),
        computePlatform: 'Server',
        minimumHealthyHosts,
    })),
    ...LAMBDA.map(([name, trafficRouting], index) => ({
        ...identity(name, SERVER.length + index),
        computePlatform: 'Lambda',
        trafficRouting,
    })),
    ...ECS.map(([name, trafficRouting], index) => ({
        ...identity(name, SERVER.length + LAMBDA.length + index),
        computePlatform: 'ECS',
        trafficRouting,
    })),
];

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/deployment.js
function isFinal(status) {
    return status === 'Succeeded' || status === 'Failed' || status === 'Stopped';
}
const NO_TARGETS = { Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0 };

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/revision.js
/**
 * Tells revisions apart within an application. Version and ETag are part of it: a revision registered with them is only
 * found by them (user guide, "Register a revision"). Quotes around an ETag mean nothing.
 */
function revisionKey(location) {
    if (location.revisionType === 'GitHub') {
        const { repository, commitId } = location.gitHubLocation;
        return JSON.stringify(['GitHub', repository, commitId]);
    }
    const { bucket, key, bundleType, version = '', eTag = '' } = location.s3Location;
    return JSON.stringify(['S3', bucket, key, bundleType, version, eTag.replaceAll('"', '')]);
}
/** One line for a person, in the form of the user guide's locations; a version and an ETag are part of it. */
function describeRevision(location) {
    if (location.revisionType === 'GitHub') {
        const { repository, commitId } = location.gitHubLocation;
        return `${repository}@${commitId}`;
    }
    const { bucket, key, version, eTag } = location.s3Location;
    const pins = [
        ...(version === undefined ? [] : [`versionId=${version}`]),
        ...(eTag === undefined ? [] : [`etag=${eTag.replaceAll('"', '')}`]),
    ];
    return `s3://${bucket}/${key}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/tag-selection.js
/**
 * Whether an instance with these tags is selected: any filter of a set, and every set. Keys and values are
 * case-sensitive (user guide, "Tagging instances for deployment groups").
 */
function selectsTags(selection, tags) {
    switch (selection.form) {
        case 'none':
            return false;
        case 'filters':
            return matchesAny(selection.filters, tags);
        case 'sets':
            return selection.sets.length > 0 && selection.sets.every((set) => matchesAny(set, tags));
    }
}
function matchesAny(filters, tags) {
    return filters.some((filter) => tags.some((tag) => matchesTag(filter, tag)));
}
function matchesTag({ Type, Key = '', Value = '' }, tag) {
    const isKeyFree = Type === 'VALUE_ONLY';
    const isValueFree = Type === 'KEY_ONLY';
    return (isKeyFree || tag.Key === Key) && (isValueFree || matchesPattern(Value, tag.Value));
}
/** The pieces between the stars have to appear in order: no pattern makes this slower than its length times the value's. */
function matchesPattern(pattern, value) {
    const pieces = pattern.split('*');
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    if (pieces.length === 1)
        return pattern === value;
    if (value.length < first.length + last.length || !value.startsWith(first) || !value.endsWith(last))
        return false;
    const end = value.length - last.length;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const found = value.indexOf(piece, at);
        if (found === -1 || found + piece.length > end)
            return false;
        at = found + piece.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/codedeploy-state.js






const APPLICATIONS = 'codedeploy/applications';
const codedeploy_state_GROUPS = 'codedeploy/deployment-groups';
const CONFIGURATIONS = 'codedeploy/deployment-configurations';
const ON_PREMISES = 'codedeploy/on-premises-instances';
const EC2 = 'codedeploy/ec2-instances';
const DEPLOYMENTS = 'codedeploy/deployments';
const ALARMS = 'codedeploy/alarms';
const NOTIFICATIONS = 'codedeploy/notifications';
// A collection for each owner, so that reading one deployment does not walk through all of them.
const revisionsOf = (applicationId) => `codedeploy/revisions/${applicationId}`;
const TARGETS_PREFIX = 'codedeploy/targets/';
const targetsOf = (deploymentId) => `${TARGETS_PREFIX}${deploymentId}`;
const healthOf = (groupId) => `codedeploy/host-health/${groupId}`;
const codedeploy_state_put = (collection, key, value) => ({ op: 'put', collection, key, value });
/** Changes to the documents of the CodeDeploy service; nothing happens until they are committed. */
const change = {
    putApplication: (value) => codedeploy_state_put(APPLICATIONS, value.applicationId, value),
    putGroup: (value) => codedeploy_state_put(codedeploy_state_GROUPS, value.groupId, value),
    putConfiguration: (value) => codedeploy_state_put(CONFIGURATIONS, value.name, value),
    deleteConfiguration: (name) => ({ op: 'delete', collection: CONFIGURATIONS, key: name }),
    putOnPremisesInstance: (value) => codedeploy_state_put(ON_PREMISES, value.name, value),
    putEc2Instance: (value) => codedeploy_state_put(EC2, value.instanceId, value),
    deleteEc2Instance: (instanceId) => ({ op: 'delete', collection: EC2, key: instanceId }),
    putRevision: (value) => codedeploy_state_put(revisionsOf(value.applicationId), revisionKey(value.location), value),
    putDeployment: (value) => codedeploy_state_put(DEPLOYMENTS, value.deploymentId, value),
    putTarget: (value) => codedeploy_state_put(targetsOf(value.deploymentId), value.targetId, value),
    putAlarm: (value) => codedeploy_state_put(ALARMS, value.name, value),
    putNotification: (value) => codedeploy_state_put(NOTIFICATIONS, value.id, value),
    deleteNotification: ({ id }) => ({ op: 'delete', collection: NOTIFICATIONS, key: id }),
    putHealth: (groupId, hostId, value) => codedeploy_state_put(healthOf(groupId), hostId, value),
    deleteHealth: (groupId, hostId) => ({
        op: 'delete',
        collection: healthOf(groupId),
        key: hostId,
    }),
};
/** What the CodeDeploy service knows, read in its own terms. */
class CodeDeployState {
    #store;
    #now;
    /** The Auto Scaling groups that deployment groups may name. */
    scaling;
    #witness;
    /** @param now - the moment for which deployments that follow a script are shown. */
    constructor(store, now = Date.now) {
        this.#store = store;
        this.#now = now;
        this.scaling = new AutoScalingState(store);
    }
    commit(changes) {
        const further = this.#witness?.(changes.flatMap((one) => this.#transition(one) ?? [])) ?? [];
        return this.#store.commit(further.length === 0 ? changes : [...changes, ...further]);
    }
    /** Has every change to a group, deployment or target seen before it is made; what it is a reason for is kept with it. */
    watch(witness) {
        this.#witness = witness;
    }
    applications() {
        return this.#all(APPLICATIONS).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    application(applicationId) {
        return this.#store.get(APPLICATIONS, applicationId);
    }
    findApplication(name) {
        return this.#all(APPLICATIONS).find((application) => application.name === name);
    }
    groups(applicationId) {
        return this.#all(codedeploy_state_GROUPS)
            .filter((group) => applicationId === undefined || group.applicationId === applicationId)
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    group(groupId) {
        return this.#store.get(codedeploy_state_GROUPS, groupId);
    }
    findGroup(applicationId, name) {
        return this.groups(applicationId).find((group) => group.name === name);
    }
    configurations() {
        return [...PREDEFINED_CONFIGURATIONS, ...this.#all(CONFIGURATIONS)];
    }
    findConfiguration(name) {
        return this.configurations().find((configuration) => configuration.name === name);
    }
    onPremisesInstances() {
        return this.#all(ON_PREMISES);
    }
    onPremisesInstance(name) {
        return this.#store.get(ON_PREMISES, name);
    }
    ec2Instances() {
        return this.#all(EC2);
    }
    ec2Instance(instanceId) {
        return this.#store.get(EC2, instanceId);
    }
    /** The instances that are registered now, in order of their ids. */
    registeredHosts() {
        const onPremises = this.onPremisesInstances()
            .filter(({ deregisteredAtMs }) => deregisteredAtMs === undefined)
            .map((one) => ({ id: one.name, arn: one.instanceArn, hostIdentifier: one.iamArn.arn }));
        const ec2 = this.ec2Instances().map(ec2Host);
        return [...onPremises, ...ec2].sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    /** The instances that a group selects now, by tags or as members in service of its Auto Scaling groups, in order of their ids. */
    hosts(group) {
        const onPremises = this.onPremisesInstances()
            .filter((one) => one.deregisteredAtMs === undefined && selectsTags(group.onPremisesTags, one.tags))
            .map((one) => ({ id: one.name, arn: one.instanceArn, hostIdentifier: one.iamArn.arn }));
        const members = new Set(this.membersInService(group).map(({ instanceId }) => instanceId));
        const ec2 = this.ec2Instances()
            .filter((one) => selectsTags(group.ec2Tags, one.tags) || members.has(one.instanceId))
            .map(ec2Host);
        return [...onPremises, ...ec2].sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    /** The instances in service of the Auto Scaling groups that a group names. */
    membersInService({ autoScalingGroups = [] }) {
        return autoScalingGroups
            .flatMap(({ name }) => this.scaling.members(name))
            .filter(({ state }) => state === 'InService');
    }
    /** One EC2 instance as a deployment meets it. */
    ec2HostOf(instanceId) {
        const instance = this.ec2Instance(instanceId);
        return instance && ec2Host(instance);
    }
    revisions(applicationId) {
        return this.#all(revisionsOf(applicationId));
    }
    findRevision(applicationId, location) {
        return this.#store.get(revisionsOf(applicationId), revisionKey(location));
    }
    /** The newest first. */
    deployments() {
        return this.#all(DEPLOYMENTS)
            .map((one) => this.#shown(one))
            .sort((a, b) => b.sequence - a.sequence);
    }
    deployment(deploymentId) {
        const found = this.#store.get(DEPLOYMENTS, deploymentId);
        return found && this.#shown(found);
    }
    /** A deployment as it is kept: of one that follows a script, not what the script has come to. */
    keptDeployment(deploymentId) {
        return this.#store.get(DEPLOYMENTS, deploymentId);
    }
    /**
     * A group has at most one: the service refuses a second (user guide, "Deployment quotas"). Those that bring a single instance
     * into or out of an Auto Scaling group run beside it.
     */
    activeDeployment(groupId) {
        return this.activeDeployments(groupId).find(({ scaling }) => scaling === undefined);
    }
    /** All that are under way, the newest first; those that follow a script count as others do. */
    activeDeployments(groupId) {
        return this.deployments().filter((one) => !isFinal(one.status) && (groupId === undefined || one.groupId === groupId));
    }
    targets(deploymentId) {
        return this.#all(targetsOf(deploymentId));
    }
    target(deploymentId, targetId) {
        return this.#store.get(targetsOf(deploymentId), targetId);
    }
    /** The targets as callers see them, in the order of work. */
    shownTargets(deploymentId) {
        const deployment = this.deployment(deploymentId);
        return deployment?.script === undefined
            ? [...this.targets(deploymentId)].sort((a, b) => a.rank - b.rank)
            : showRunTargets(deployment, deployment.script, this.#now());
    }
    shownTarget(deploymentId, targetId) {
        const deployment = this.deployment(deploymentId);
        return deployment?.script === undefined
            ? this.target(deploymentId, targetId)
            : showRunTarget(deployment, deployment.script, targetId, this.#now());
    }
    health(groupId, hostId) {
        return this.#store.get(healthOf(groupId), hostId);
    }
    /** In order of their names. */
    alarms() {
        return this.#all(ALARMS).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    alarmState(name) {
        return this.#store.get(ALARMS, name)?.state ?? 'OK';
    }
    /** Takes a group away with what is known of its hosts; its deployments stay, as history. */
    deletionOfGroup(groupId) {
        return [{ op: 'delete', collection: codedeploy_state_GROUPS, key: groupId }, ...this.#deletionOfAll(healthOf(groupId))];
    }
    /** Takes an application away with everything in it, history included. */
    deletionOfApplication(applicationId) {
        const deployments = this.deployments().filter((one) => one.applicationId === applicationId);
        return [
            { op: 'delete', collection: APPLICATIONS, key: applicationId },
            ...this.#deletionOfAll(revisionsOf(applicationId)),
            ...this.groups(applicationId).flatMap(({ groupId }) => this.deletionOfGroup(groupId)),
            ...deployments.flatMap(({ deploymentId }) => [
                { op: 'delete', collection: DEPLOYMENTS, key: deploymentId },
                ...this.#deletionOfAll(targetsOf(deploymentId)),
            ]),
        ];
    }
    /** The oldest first. */
    notifications() {
        return this.#all(NOTIFICATIONS).sort((a, b) => a.sequence - b.sequence);
    }
    #transition(one) {
        if (one.op !== 'put')
            return undefined;
        const { collection, key } = one;
        const documents = () => {
            const before = this.#store.get(collection, key);
            return { after: one.value, ...(before !== undefined && { before }) };
        };
        if (collection === DEPLOYMENTS)
            return { kind: 'deployment', ...documents() };
        if (collection === codedeploy_state_GROUPS)
            return { kind: 'group', ...documents() };
        return collection.startsWith(TARGETS_PREFIX) ? { kind: 'target', ...documents() } : undefined;
    }
    #deletionOfAll(collection) {
        return [...this.#store.list(collection)].map(([key]) => ({ op: 'delete', collection, key }));
    }
    #shown(deployment) {
        return deployment.script === undefined || isFinal(deployment.status) ? deployment : showRun(deployment, this.#now());
    }
    #all(collection) {
        return [...this.#store.list(collection)].map(([, value]) => value);
    }
}
function ec2Host({ instanceId, instanceArn, availabilityZone }) {
    return {
        id: instanceId,
        arn: instanceArn,
        hostIdentifier: instanceArn,
        ...(availabilityZone !== undefined && { availabilityZone }),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/request.js

/** Names of applications, groups and configurations have 1 to 100 characters (service model). */
const request_NAME_LENGTH = 100;
function mistyped(field, expected) {
    return new ServiceException('SerializationException', `${field} is not a ${expected}`);
}
/** A member with the value null is a member that is absent (AWS JSON protocol). */
function present(body, field) {
    return Object.hasOwn(body, field) ? (body[field] ?? undefined) : undefined;
}
function optionalString(body, field) {
    const value = present(body, field);
    if (value === undefined || typeof value === 'string')
        return value;
    throw mistyped(field, 'string');
}
function requireString(body, field, exception) {
    const value = optionalString(body, field);
    if (value === undefined || value === '')
        throw new ServiceException(exception, `${field} is required`);
    return value;
}
/** A required name of at most 100 characters. */
function requireName(body, field, { required, invalid }) {
    return checkName(requireString(body, field, required), field, invalid);
}
function checkName(value, field, invalid) {
    if (value.length >= 1 && value.length <= request_NAME_LENGTH)
        return value;
    throw new ServiceException(invalid, `${field} has ${value.length} characters; a name has 1 to ${request_NAME_LENGTH} characters`);
}
function optionalBoolean(body, field) {
    const value = present(body, field);
    if (value === undefined || typeof value === 'boolean')
        return value;
    throw mistyped(field, 'boolean');
}
function optionalNumber(body, field) {
    const value = present(body, field);
    if (value === undefined || (typeof value === 'number' && Number.isFinite(value)))
        return value;
    throw mistyped(field, 'number');
}
function optionalObject(body, field) {
    const value = present(body, field);
    if (value === undefined)
        return undefined;
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw mistyped(field, 'structure');
}
function optionalList(body, field) {
    const value = present(body, field);
    if (value === undefined || Array.isArray(value))
        return value;
    throw mistyped(field, 'list');
}
function optionalStrings(body, field) {
    return optionalList(body, field)?.map((item) => {
        if (typeof item === 'string')
            return item;
        throw mistyped(`an item of ${field}`, 'string');
    });
}
function optionalObjects(body, field) {
    return optionalList(body, field)?.map((item) => {
        if (typeof item === 'object' && item !== null && !Array.isArray(item))
            return item;
        throw mistyped(`an item of ${field}`, 'structure');
    });
}
/** A list of names or ids of one batch call. */
function requireBatch(body, field, required, limit, exceeded) {
    const names = optionalStrings(body, field);
    if (names === undefined || names.length === 0)
        throw new ServiceException(required, `${field} is required`);
    if (names.length <= limit)
        return names;
    throw new ServiceException(exceeded, `${field} has ${names.length} items; the limit is ${limit}`);
}
/** A word out of the model's enumeration. */
function oneOf(value, field, words, exception) {
    if (value === undefined)
        return undefined;
    const found = words.find((word) => word === value);
    if (found !== undefined)
        return found;
    throw new ServiceException(exception, `${field} is "${value}"; expected one of ${words.join(', ')}`);
}
/** Refuses fields that would change what happens and are not obeyed. Values that ask for nothing pass. */
function refuseFields(body, fields) {
    const field = fieldInUse(body, fields);
    if (field !== undefined)
        throw notImplemented(`the field ${field}`);
}
/** The first of the fields that asks for something: `null`, `false`, empty texts and lists do not. */
function fieldInUse(body, fields) {
    return fields.find((field) => asksForSomething(present(body, field)));
}
function asksForSomething(value) {
    if (value === undefined || value === null || value === false || value === '')
        return false;
    return typeof value !== 'object' || Object.values(value).some(asksForSomething);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/paging.js



/**
 * One page of a list. The token names the last item given out, so that items added or removed elsewhere neither repeat
 * nor hide one.
 *
 * @throws ServiceException `InvalidNextTokenException` when the token is not of this list and these filters.
 */
function paginate(operation, body, pageSize, items, keyOf) {
    const list = listIdentity(operation, body);
    const nextToken = optionalString(body, 'nextToken');
    let start = 0;
    if (nextToken !== undefined && nextToken !== '') {
        const token = readToken(nextToken);
        if (token?.list !== list)
            throw new ServiceException('InvalidNextTokenException', 'nextToken is not of this list');
        const at = items.findIndex((item) => keyOf(item) === token.after);
        start = at === -1 ? token.offset : at + 1;
    }
    const page = items.slice(start, start + pageSize);
    const last = page.at(-1);
    if (last === undefined || start + page.length >= items.length)
        return { items: page };
    const token = { list, after: keyOf(last), offset: start + page.length };
    return { items: page, nextToken: Buffer.from(JSON.stringify(token)).toString('base64url') };
}
function listIdentity(operation, body) {
    const filters = Object.entries(body)
        .filter(([field, value]) => field !== 'nextToken' && value !== null && value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([operation, filters]))
        .digest('base64url')
        .slice(0, 16);
}
function readToken(text) {
    try {
        const { list, after, offset } = JSON.parse(Buffer.from(text, 'base64url').toString());
        if (typeof list !== 'string' || typeof after !== 'string' || !Number.isSafeInteger(offset))
            return undefined;
        return { list, after, offset: offset ?? 0 };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/quotas.js
/** Deployments that an account can have under way at once (user guide, "Quotas"). */
const CONCURRENT_DEPLOYMENTS = 1_300;
/** Auto Scaling groups that a deployment group can name (the same page). */
const SCALING_GROUPS_PER_GROUP = 10;
/** Instances that one deployment can have, and all deployments of an account that are under way together (the same page). */
function instanceQuotas(region) {
    return region === 'us-east-1' ? { perDeployment: 2_000, atOnce: 3_000 } : { perDeployment: 1_000, atOnce: 1_000 };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/auto-scaling-groups.js






/** In seconds; CodeDeploy tells the group every five minutes that it is still at it. */
const HEARTBEAT_TIMEOUT_SECONDS = 600;
/**
 * The Auto Scaling groups that a request names; `undefined` when it does not say.
 *
 * @throws ServiceException `InvalidAutoScalingGroupException`
 */
function readAutoScalingGroups({ state }, body) {
    const names = optionalStrings(body, 'autoScalingGroups');
    if (names === undefined)
        return undefined;
    const exception = 'InvalidAutoScalingGroupException';
    if (names.length > SCALING_GROUPS_PER_GROUP) {
        throw new ServiceException(exception, `autoScalingGroups has ${names.length} items; the limit is ${SCALING_GROUPS_PER_GROUP}`);
    }
    if (new Set(names).size < names.length)
        throw new ServiceException(exception, 'autoScalingGroups names a group twice');
    const missing = names.filter((name) => state.scaling.group(name) === undefined);
    if (missing.length === 0)
        return names;
    throw new ServiceException(exception, `Auto Scaling group does not exist: ${missing.join(', ')}`);
}
/**
 * Installs the hooks of a deployment group in the Auto Scaling groups that it is to name from now on, and takes them out of
 * those that it names no longer. A hook that somebody else has taken away is installed anew.
 *
 * @throws ServiceException `LifecycleHookLimitExceededException`
 */
function attachGroups(context, group, names, isTerminationHooked) {
    const before = group.autoScalingGroups ?? [];
    const kept = names.map((name) => attachOne(context, group, name, isTerminationHooked));
    const left = detachGroups(context, before.filter(({ name }) => !names.includes(name)));
    return {
        attached: kept.map(({ attached }) => attached),
        changes: [...kept.flatMap(({ changes }) => changes), ...left.changes],
        changedNames: [
            ...kept.filter(({ changes }) => changes.length > 0).map(({ attached }) => attached.name),
            ...left.changedNames,
        ],
    };
}
/** Takes the hooks out of Auto Scaling groups, as far as they are there. */
function detachGroups({ state }, attached) {
    const ours = new Set(attached.flatMap(({ hook, terminationHook }) => [hook, terminationHook]));
    const without = [...new Set(attached.map(({ name }) => name))].flatMap((name) => {
        const scalingGroup = state.scaling.group(name);
        if (scalingGroup === undefined)
            return [];
        const hooks = scalingGroup.hooks.filter((one) => !ours.has(one.name));
        return hooks.length === scalingGroup.hooks.length ? [] : [{ ...scalingGroup, hooks }];
    });
    return {
        changes: without.map((scalingGroup) => scalingChange.putGroup(scalingGroup)),
        changedNames: without.map(({ name }) => name),
    };
}
function attachOne(context, group, name, isTerminationHooked) {
    const scalingGroup = context.state.scaling.group(name);
    const before = group.autoScalingGroups?.find((one) => one.name === name);
    // It was deleted since; the deployment group goes on naming it.
    if (scalingGroup === undefined)
        return { attached: before ?? { name, hook: '' }, changes: [] };
    const installed = (hookName) => scalingGroup.hooks.find((hook) => hook.name === hookName);
    const launch = installed(before?.hook) ?? newHook(context, group, 'launch');
    const termination = isTerminationHooked
        ? (installed(before?.terminationHook) ?? newHook(context, group, 'termination'))
        : undefined;
    const ours = [launch, ...(termination === undefined ? [] : [termination])];
    const others = scalingGroup.hooks.filter((hook) => ours.every((one) => one.name !== hook.name) && hook.name !== before?.terminationHook);
    const hooks = [...others, ...ours];
    if (hooks.length > HOOKS_PER_GROUP) {
        throw new ServiceException('LifecycleHookLimitExceededException', `the Auto Scaling group ${name} has ${others.length} lifecycle hooks already; the limit is ${HOOKS_PER_GROUP}`);
    }
    const isSame = isSameHooks(scalingGroup, hooks);
    return {
        attached: { name, hook: launch.name, ...(termination !== undefined && { terminationHook: termination.name }) },
        changes: isSame ? [] : [scalingChange.putGroup({ ...scalingGroup, hooks })],
    };
}
function isSameHooks({ hooks }, others) {
    return hooks.length === others.length && hooks.every(({ name }) => others.some((other) => other.name === name));
}
function newHook({ newId, region, accountId }, { groupId, name }, way) {
    return {
        // A hook's name has fewer characters to choose from than a deployment group's.
        name: `CodeDeploy-managed-automatic-${way}-deployment-hook-${name.replaceAll(/[^\w/-]/g, '-')}-${newId()}`,
        transition: way === 'launch' ? LAUNCHING : TERMINATING,
        heartbeatTimeoutSeconds: HEARTBEAT_TIMEOUT_SECONDS,
        defaultResult: way === 'launch' ? 'ABANDON' : 'CONTINUE',
        notificationMetadata: groupId,
        notificationTargetArn: `arn:aws:sqs:${region}:${accountId}:codedeploy-autoscaling-lifecycle-hook`,
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/operation.js


/** Times on the wire are seconds since the epoch, with milliseconds as their fraction. */
function seconds(timeMs) {
    return timeMs / 1000;
}
/** A time that may not have come yet, as a member that may be absent. */
function timeMember(name, timeMs) {
    return timeMs === undefined ? {} : { [name]: seconds(timeMs) };
}
const APPLICATION_NAME = {
    required: 'ApplicationNameRequiredException',
    invalid: 'InvalidApplicationNameException',
};
const GROUP_NAME = {
    required: 'DeploymentGroupNameRequiredException',
    invalid: 'InvalidDeploymentGroupNameException',
};
/** The application that a request names. @throws ServiceException `ApplicationDoesNotExistException` */
function requireApplication(state, body, field = 'applicationName') {
    const name = requireName(body, field, APPLICATION_NAME);
    const application = state.findApplication(name);
    if (application !== undefined)
        return application;
    throw new ServiceException('ApplicationDoesNotExistException', `No application found for name: ${name}`);
}
/** The group that a request names. @throws ServiceException `DeploymentGroupDoesNotExistException` */
function requireGroup(state, application, body, field = 'deploymentGroupName') {
    const name = requireName(body, field, GROUP_NAME);
    const group = state.findGroup(application.applicationId, name);
    if (group !== undefined)
        return group;
    throw new ServiceException('DeploymentGroupDoesNotExistException', `No Deployment Group found for name: ${name}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/resource-tags.js



/** AWS General Reference, "Tag naming limits and requirements". */
const TAGS_PER_RESOURCE = 50;
const KEY_LENGTH = 128;
const VALUE_LENGTH = 256;
const RESERVED_PREFIX = 'aws:';
/** The service model's own limit. */
const ARN_LENGTH = 1_011;
/** Tags for an application or a group; none when the field is absent. @throws ServiceException `InvalidTagsToAddException` */
function readResourceTags(body, field) {
    const tags = (optionalObjects(body, field) ?? []).map((tag) => {
        const Key = optionalString(tag, 'Key') ?? '';
        const Value = optionalString(tag, 'Value') ?? '';
        if (Key === '' || Key.length > KEY_LENGTH || Value.length > VALUE_LENGTH) {
            throw invalidTags(`a tag has a Key of 1 to ${KEY_LENGTH} characters and a Value of at most ${VALUE_LENGTH}`);
        }
        if (Key.toLowerCase().startsWith(RESERVED_PREFIX)) {
            throw invalidTags(`the tag key "${Key}" begins with ${RESERVED_PREFIX}, which is reserved`);
        }
        return { Key, Value };
    });
    const keys = new Set(tags.map(({ Key }) => Key));
    if (keys.size < tags.length)
        throw invalidTags(`${field} has a key twice`);
    if (tags.length > TAGS_PER_RESOURCE)
        throw tooMany(tags.length);
    return tags;
}
function invalidTags(message) {
    return new ServiceException('InvalidTagsToAddException', message);
}
function tooMany(count) {
    return invalidTags(`a resource would have ${count} tags; the limit is ${TAGS_PER_RESOURCE}`);
}
/** A tag that is there already gets the new value. */
const tagResource = (context, body) => {
    const resource = requireExisting(context, body);
    const added = readResourceTags(body, 'Tags');
    if (added.length === 0)
        throw new ServiceException('TagRequiredException', 'Tags is required');
    const kept = tagsOf(resource).filter(({ Key }) => !added.some((tag) => tag.Key === Key));
    const tags = [...kept, ...added];
    if (tags.length > TAGS_PER_RESOURCE)
        throw tooMany(tags.length);
    return { body: {}, changes: [retag(resource, tags)] };
};
/** Keys that the resource does not have are gone already. */
const untagResource = (context, body) => {
    const resource = requireExisting(context, body);
    const removed = optionalStrings(body, 'TagKeys') ?? [];
    if (removed.length === 0)
        throw new ServiceException('TagRequiredException', 'TagKeys is required');
    return {
        body: {},
        changes: [
            retag(resource, tagsOf(resource).filter(({ Key }) => !removed.includes(Key))),
        ],
    };
};
/** All at once: there are few, and the model has no exception for a token that is not of this list. */
const listTagsForResource = (context, body) => {
    const { resource, arn } = findResource(context, body);
    if (resource === undefined)
        throw new ServiceException('InvalidArnException', `nothing is named ${arn}`);
    return { body: { Tags: tagsOf(resource) } };
};
function tagsOf(resource) {
    return (resource.kind === 'application' ? resource.application.tags : resource.group.tags) ?? [];
}
function retag(resource, tags) {
    return resource.kind === 'application'
        ? change.putApplication({ ...resource.application, tags })
        : change.putGroup({ ...resource.group, tags });
}
/** @throws ServiceException `ApplicationDoesNotExistException`, `DeploymentGroupDoesNotExistException` */
function requireExisting(context, body) {
    const { resource, kind, name } = findResource(context, body);
    if (resource !== undefined)
        return resource;
    throw kind === 'application'
        ? new ServiceException('ApplicationDoesNotExistException', `No application found for name: ${name}`)
        : new ServiceException('DeploymentGroupDoesNotExistException', `No Deployment Group found for name: ${name}`);
}
/** @throws ServiceException `ResourceArnRequiredException`, `InvalidArnException`, `ArnNotSupportedException` */
function findResource({ state, region, accountId }, body) {
    const arn = requireString(body, 'ResourceArn', 'ResourceArnRequiredException');
    const [scheme, partition, service, arnRegion, account, kind, ...rest] = arn.split(':');
    const name = rest.join(':');
    const isArn = scheme === 'arn' && partition !== '' && service !== '' && kind !== undefined;
    if (!isArn || arn.length > ARN_LENGTH)
        throw new ServiceException('InvalidArnException', `"${arn}" is not an ARN`);
    if (service !== 'codedeploy' || (kind !== 'application' && kind !== 'deploymentgroup') || name === '') {
        throw new ServiceException('ArnNotSupportedException', `"${arn}" is not the ARN of a CodeDeploy application or deployment group`);
    }
    const isHere = arnRegion === region && account === accountId;
    const resource = isHere ? (kind === 'application' ? findApplication(state, name) : findGroup(state, name)) : undefined;
    return { arn, kind, name, ...(resource !== undefined && { resource }) };
}
function findApplication(state, name) {
    const application = state.findApplication(name);
    return application && { kind: 'application', application };
}
/** Names may hold slashes too, so the ARN is compared as a whole. */
function findGroup(state, name) {
    const group = state.groups().find((one) => `${state.application(one.applicationId)?.name}/${one.name}` === name);
    return group && { kind: 'group', group };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/applications.js








const LIMIT = 1_000;
const BATCH_LIMIT = 100;
function applicationInfo({ applicationId, name, createdAtMs }) {
    return {
        applicationId,
        applicationName: name,
        createTime: seconds(createdAtMs),
        linkedToGitHub: false,
        computePlatform: 'Server',
    };
}
function expectUnusedName(name, taken) {
    if (taken === undefined)
        return;
    throw new ServiceException('ApplicationAlreadyExistsException', `Application already exists: ${name}`);
}
const createApplication = ({ state, newId, nowMs }, body) => {
    const name = requireName(body, 'applicationName', APPLICATION_NAME);
    const platform = oneOf(optionalString(body, 'computePlatform'), 'computePlatform', ['Server', 'Lambda', 'ECS'], 'InvalidComputePlatformException');
    if (platform === 'Lambda' || platform === 'ECS')
        throw notImplemented(`the computePlatform ${platform}`);
    const tags = readResourceTags(body, 'tags');
    expectUnusedName(name, state.findApplication(name));
    if (state.applications().length >= LIMIT) {
        throw new ServiceException('ApplicationLimitExceededException', `there are ${LIMIT} applications already`);
    }
    const application = { applicationId: newId(), name, createdAtMs: nowMs, tags };
    return { body: { applicationId: application.applicationId }, changes: [change.putApplication(application)] };
};
const getApplication = ({ state }, body) => ({
    body: { application: applicationInfo(requireApplication(state, body)) },
});
const listApplications = ({ state, pageSize }, body) => {
    const names = state.applications().map(({ name }) => name);
    const { items, ...next } = paginate('ListApplications', body, pageSize, names, (name) => name);
    return { body: { applications: items, ...next } };
};
const batchGetApplications = ({ state }, body) => {
    const names = requireBatch(body, 'applicationNames', 'ApplicationNameRequiredException', BATCH_LIMIT, 'BatchLimitExceededException');
    const infos = names.map((name) => applicationInfo(requireApplication(state, { applicationName: name })));
    return { body: { applicationsInfo: infos } };
};
const updateApplication = ({ state }, body) => {
    const application = requireApplication(state, body);
    const newName = optionalString(body, 'newApplicationName');
    if (newName === undefined || newName === application.name)
        return { body: {} };
    checkName(newName, 'newApplicationName', 'InvalidApplicationNameException');
    expectUnusedName(newName, state.findApplication(newName));
    return { body: {}, changes: [change.putApplication({ ...application, name: newName })] };
};
/** Takes its groups, revisions and deployments with it. What is not there is deleted already. */
const deleteApplication = ({ state }, body) => {
    const application = state.findApplication(requireName(body, 'applicationName', APPLICATION_NAME));
    if (application === undefined)
        return { body: {} };
    const { applicationId } = application;
    const active = state.deployments().filter((one) => one.applicationId === applicationId && !isFinal(one.status));
    const attached = state.groups(applicationId).flatMap(({ autoScalingGroups }) => autoScalingGroups ?? []);
    const { changes, changedNames } = detachGroups({ state }, attached);
    return {
        body: {},
        changes: [...state.deletionOfApplication(applicationId), ...changes],
        scalingGroups: changedNames,
        deploymentIds: active.map(({ deploymentId }) => deploymentId),
    };
};

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/traffic-routing.js


const EXCEPTION = 'InvalidTrafficRoutingConfigurationException';
const FIELD = 'trafficRoutingConfig';
/** From the first shift of traffic to the last, in minutes (user guide, "Quotas"). */
const LONGEST_MINUTES = 2_880;
/** Of the traffic in one step (the same page). */
const MOST_PERCENT = 99;
/**
 * How a deployment to Lambda or ECS moves traffic: at once, a part and then the rest, or part by part.
 *
 * @throws ServiceException `InvalidTrafficRoutingConfigurationException`
 */
function readTrafficRouting(body) {
    const given = optionalObject(body, FIELD);
    if (given === undefined)
        throw traffic_routing_invalid(`${FIELD} is required for this compute platform`);
    const types = ['TimeBasedCanary', 'TimeBasedLinear', 'AllAtOnce'];
    const type = oneOf(optionalString(given, 'type'), `${FIELD}.type`, types, EXCEPTION);
    if (type === undefined)
        throw traffic_routing_invalid(`${FIELD}.type is required`);
    if (type === 'AllAtOnce')
        return { type };
    if (type === 'TimeBasedCanary') {
        const [canaryPercentage, canaryInterval] = readSteps(given, 'timeBasedCanary', 'canary');
        requireInTime(canaryInterval, 1);
        return { type, timeBasedCanary: { canaryPercentage, canaryInterval } };
    }
    const [linearPercentage, linearInterval] = readSteps(given, 'timeBasedLinear', 'linear');
    requireInTime(linearInterval, Math.ceil(100 / linearPercentage));
    return { type, timeBasedLinear: { linearPercentage, linearInterval } };
}
function readSteps(given, field, prefix) {
    const steps = optionalObject(given, field);
    if (steps === undefined)
        throw traffic_routing_invalid(`${FIELD}.${field} is required for its type`);
    const percentage = requireWhole(steps, `${prefix}Percentage`, MOST_PERCENT);
    return [percentage, requireWhole(steps, `${prefix}Interval`, LONGEST_MINUTES)];
}
function requireWhole(steps, field, most) {
    const value = optionalNumber(steps, field);
    if (value !== undefined && Number.isSafeInteger(value) && value >= 1 && value <= most)
        return value;
    throw traffic_routing_invalid(`${field} is ${value ?? 'not given'}; expected a whole number from 1 to ${most}`);
}
function requireInTime(intervalMinutes, steps) {
    const minutes = intervalMinutes * steps;
    if (minutes <= LONGEST_MINUTES)
        return;
    throw traffic_routing_invalid(`${steps} shifts of ${intervalMinutes} minutes take ${minutes} minutes; the limit is ${LONGEST_MINUTES}`);
}
function traffic_routing_invalid(message) {
    return new ServiceException(EXCEPTION, message);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/deployment-configs.js








const CUSTOM_LIMIT = 50;
const NAME = {
    required: 'DeploymentConfigNameRequiredException',
    invalid: 'InvalidDeploymentConfigNameException',
};
/** A configuration by its name. @throws ServiceException `DeploymentConfigDoesNotExistException` */
function requireConfiguration(state, name) {
    const configuration = state.findConfiguration(name);
    if (configuration !== undefined)
        return configuration;
    throw new ServiceException('DeploymentConfigDoesNotExistException', `No Deployment Configuration found for name: ${name}`);
}
/** One that a deployment to instances can use. @throws ServiceException `InvalidDeploymentConfigNameException` */
function requireServerConfiguration(state, name) {
    const configuration = requireConfiguration(state, name);
    if (configuration.computePlatform === 'Server')
        return configuration;
    throw new ServiceException('InvalidDeploymentConfigNameException', `Deployment configuration ${name} is for the ${configuration.computePlatform} compute platform; the application's is Server`);
}
function configurationInfo(configuration) {
    const { configurationId, name, computePlatform, createdAtMs } = configuration;
    return {
        deploymentConfigId: configurationId,
        deploymentConfigName: name,
        computePlatform,
        ...timeMember('createTime', createdAtMs),
        ...(configuration.computePlatform === 'Server'
            ? {
                minimumHealthyHosts: configuration.minimumHealthyHosts,
                ...(configuration.zonal !== undefined && { zonalConfig: configuration.zonal }),
            }
            : { trafficRoutingConfig: configuration.trafficRouting }),
    };
}
function readMinimumHealthyHosts(body) {
    const exception = 'InvalidMinimumHealthyHostValueException';
    const minimum = optionalObject(body, 'minimumHealthyHosts');
    if (minimum === undefined)
        throw new ServiceException(exception, 'minimumHealthyHosts is required');
    const type = oneOf(optionalString(minimum, 'type'), 'minimumHealthyHosts.type', ['HOST_COUNT', 'FLEET_PERCENT'], exception);
    const value = optionalNumber(minimum, 'value');
    if (type !== undefined && isMinimum(type, value))
        return { type, value };
    throw new ServiceException(exception, 'minimumHealthyHosts needs a type and a whole value: a HOST_COUNT from 0, or a FLEET_PERCENT from 0 to 100');
}
function readZonal(body) {
    const given = optionalObject(body, 'zonalConfig');
    if (given === undefined)
        return undefined;
    const first = readMonitorDuration(given, 'firstZoneMonitorDurationInSeconds');
    const each = readMonitorDuration(given, 'monitorDurationInSeconds');
    const perZone = readMinimumPerZone(given);
    return {
        ...(first !== undefined && { firstZoneMonitorDurationInSeconds: first }),
        ...(each !== undefined && { monitorDurationInSeconds: each }),
        ...(perZone !== undefined && { minimumHealthyHostsPerZone: perZone }),
    };
}
const INVALID_ZONAL = 'InvalidZonalDeploymentConfigurationException';
function readMonitorDuration(zonal, field) {
    const value = optionalNumber(zonal, field);
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0))
        return value;
    throw new ServiceException(INVALID_ZONAL, `zonalConfig.${field} is ${value}; expected whole seconds from 0`);
}
function readMinimumPerZone(zonal) {
    const minimum = optionalObject(zonal, 'minimumHealthyHostsPerZone');
    if (minimum === undefined)
        return undefined;
    const field = 'zonalConfig.minimumHealthyHostsPerZone';
    const type = oneOf(optionalString(minimum, 'type'), `${field}.type`, ['HOST_COUNT', 'FLEET_PERCENT'], INVALID_ZONAL);
    const value = optionalNumber(minimum, 'value');
    if (type !== undefined && isMinimum(type, value))
        return { type, value };
    throw new ServiceException(INVALID_ZONAL, `${field} needs a type and a whole value: a HOST_COUNT from 0, or a FLEET_PERCENT from 0 to 100`);
}
function isMinimum(type, value) {
    const limit = type === 'FLEET_PERCENT' ? 100 : Number.MAX_SAFE_INTEGER;
    return value !== undefined && Number.isInteger(value) && value >= 0 && value <= limit;
}
function readServerRules(body) {
    if (fieldInUse(body, ['trafficRoutingConfig']) !== undefined) {
        throw new ServiceException('InvalidTrafficRoutingConfigurationException', 'trafficRoutingConfig is for the compute platforms Lambda and ECS');
    }
    const minimumHealthyHosts = readMinimumHealthyHosts(body);
    const zonal = readZonal(body);
    return { computePlatform: 'Server', minimumHealthyHosts, ...(zonal !== undefined && { zonal }) };
}
function readTrafficRules(body, computePlatform) {
    if (fieldInUse(body, ['minimumHealthyHosts']) !== undefined) {
        throw new ServiceException('InvalidMinimumHealthyHostValueException', `minimumHealthyHosts is not for the compute platform ${computePlatform}`);
    }
    if (fieldInUse(body, ['zonalConfig']) !== undefined) {
        throw new ServiceException(INVALID_ZONAL, `zonalConfig is not for the compute platform ${computePlatform}`);
    }
    return { computePlatform, trafficRouting: readTrafficRouting(body) };
}
const createDeploymentConfig = ({ state, newId, nowMs }, body) => {
    const name = requireName(body, 'deploymentConfigName', NAME);
    if (name.startsWith(PREDEFINED_PREFIX)) {
        throw new ServiceException(NAME.invalid, `deploymentConfigName cannot begin with ${PREDEFINED_PREFIX}`);
    }
    const platform = oneOf(optionalString(body, 'computePlatform'), 'computePlatform', ['Server', 'Lambda', 'ECS'], 'InvalidComputePlatformException');
    const rules = platform === 'Lambda' || platform === 'ECS' ? readTrafficRules(body, platform) : readServerRules(body);
    if (state.findConfiguration(name) !== undefined) {
        throw new ServiceException('DeploymentConfigAlreadyExistsException', `Deployment configuration already exists: ${name}`);
    }
    if (state.configurations().filter(isCustom).length >= CUSTOM_LIMIT) {
        throw new ServiceException('DeploymentConfigLimitExceededException', `there are ${CUSTOM_LIMIT} custom deployment configurations already`);
    }
    const configuration = { configurationId: newId(), name, createdAtMs: nowMs, ...rules };
    return {
        body: { deploymentConfigId: configuration.configurationId },
        changes: [change.putConfiguration(configuration)],
    };
};
function isCustom({ name }) {
    return !name.startsWith(PREDEFINED_PREFIX);
}
const getDeploymentConfig = ({ state }, body) => ({
    body: {
        deploymentConfigInfo: configurationInfo(requireConfiguration(state, requireName(body, 'deploymentConfigName', NAME))),
    },
});
const listDeploymentConfigs = ({ state, pageSize }, body) => {
    const names = state.configurations().map(({ name }) => name);
    const { items, ...next } = paginate('ListDeploymentConfigs', body, pageSize, names, (name) => name);
    return { body: { deploymentConfigsList: items, ...next } };
};
const deleteDeploymentConfig = ({ state }, body) => {
    const name = requireName(body, 'deploymentConfigName', NAME);
    if (name.startsWith(PREDEFINED_PREFIX)) {
        throw new ServiceException('InvalidOperationException', `${name} is predefined and cannot be deleted`);
    }
    const group = state.groups().find(({ configurationName }) => configurationName === name);
    const deployment = state.deployments().find((one) => one.configurationName === name && !isFinal(one.status));
    if (group !== undefined || deployment !== undefined) {
        const user = group === undefined ? `deployment ${deployment?.deploymentId}` : `deployment group ${group.name}`;
        throw new ServiceException('DeploymentConfigInUseException', `${name} is in use by ${user}`);
    }
    return { body: {}, changes: [change.deleteConfiguration(name)] };
};

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/alarm.js
/** What is known of an alarm; `unknown` stands for a state that the service could not find out. */
const ALARM_STATES = ['OK', 'ALARM', 'unknown'];
/** Longest name of an alarm, in characters (service model). */
const ALARM_NAME_LENGTH = 255;
/** The alarms of a configuration that are a reason to stop; `undefined` when there is none. */
function findAlarms({ enabled, ignorePollAlarmFailure, alarms }, stateOf) {
    if (!enabled)
        return undefined;
    const named = (state) => alarms.flatMap(({ name }) => (stateOf(name) === state ? [name] : []));
    const active = named('ALARM');
    const unreadable = ignorePollAlarmFailure ? [] : named('unknown');
    return active.length + unreadable.length === 0 ? undefined : { active, unreadable };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/group-settings.js



const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/\S+$/;
/** User guide, "Quotas": the API reference has an older number, 10. */
const ALARM_LIMIT = 50;
const ROLLBACK_EVENTS = [
    'DEPLOYMENT_FAILURE',
    'DEPLOYMENT_STOP_ON_ALARM',
    'DEPLOYMENT_STOP_ON_REQUEST',
];
/** Settings of a group that this engine would have to act on and does not. */
const UNBUILT_FIELDS = ['blueGreenDeploymentConfiguration', 'loadBalancerInfo', 'ecsServices'];
/** @throws ServiceException `NotImplementedException`, `InvalidDeploymentStyleException` */
function refuseUnbuiltSettings(body) {
    refuseFields(body, UNBUILT_FIELDS);
    const style = optionalObject(body, 'deploymentStyle') ?? {};
    const exception = 'InvalidDeploymentStyleException';
    const type = oneOf(optionalString(style, 'deploymentType'), 'deploymentStyle.deploymentType', ['IN_PLACE', 'BLUE_GREEN'], exception);
    const option = oneOf(optionalString(style, 'deploymentOption'), 'deploymentStyle.deploymentOption', ['WITH_TRAFFIC_CONTROL', 'WITHOUT_TRAFFIC_CONTROL'], exception);
    if (type === 'BLUE_GREEN')
        throw notImplemented('the deploymentStyle.deploymentType BLUE_GREEN');
    if (option === 'WITH_TRAFFIC_CONTROL')
        throw notImplemented('the deploymentStyle.deploymentOption WITH_TRAFFIC_CONTROL');
}
/** The role is checked for its form only: nothing is done with it here. */
function checkRole(arn) {
    if (ROLE_ARN.test(arn))
        return arn;
    throw new ServiceException('InvalidRoleException', `serviceRoleArn "${arn}" is not the ARN of an IAM role`);
}
/** @throws ServiceException `InvalidAutoRollbackConfigException` */
function readAutoRollback(body) {
    const given = optionalObject(body, 'autoRollbackConfiguration');
    if (given === undefined)
        return undefined;
    const exception = 'InvalidAutoRollbackConfigException';
    const enabled = optionalBoolean(given, 'enabled') ?? false;
    const events = (optionalStrings(given, 'events') ?? []).flatMap((event) => oneOf(event, 'autoRollbackConfiguration.events', ROLLBACK_EVENTS, exception) ?? []);
    if (enabled && events.length === 0) {
        throw new ServiceException(exception, 'autoRollbackConfiguration is enabled and has no events');
    }
    return { enabled, events };
}
/** @throws ServiceException `InvalidAlarmConfigException`, `AlarmsLimitExceededException` */
function readAlarms(body, field) {
    const given = optionalObject(body, field);
    if (given === undefined)
        return undefined;
    const exception = 'InvalidAlarmConfigException';
    const alarms = (optionalObjects(given, 'alarms') ?? []).map((alarm) => {
        const name = optionalString(alarm, 'name') ?? '';
        if (name !== '' && name.length <= ALARM_NAME_LENGTH)
            return { name };
        throw new ServiceException(exception, `an alarm's name has 1 to ${ALARM_NAME_LENGTH} characters`);
    });
    if (alarms.length > ALARM_LIMIT) {
        throw new ServiceException('AlarmsLimitExceededException', `${field} has ${alarms.length} alarms; the limit is ${ALARM_LIMIT}`);
    }
    if (new Set(alarms.map(({ name }) => name)).size < alarms.length) {
        throw new ServiceException(exception, `${field} names an alarm twice`);
    }
    const enabled = optionalBoolean(given, 'enabled') ?? false;
    if (enabled && alarms.length === 0)
        throw new ServiceException(exception, `${field} is enabled and has no alarms`);
    return { enabled, ignorePollAlarmFailure: optionalBoolean(given, 'ignorePollAlarmFailure') ?? false, alarms };
}
/** What becomes of instances that are launched while a deployment is under way. @throws ServiceException `InvalidInputException` */
function readOutdatedStrategy(body) {
    return oneOf(optionalString(body, 'outdatedInstancesStrategy'), 'outdatedInstancesStrategy', ['UPDATE', 'IGNORE'], 'InvalidInputException');
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/tags.js


const tags_KEY_LENGTH = 128;
const tags_VALUE_LENGTH = 256;
const TAGS_PER_SET = 10;
const SETS = 3;
/** Tags of a request. @throws ServiceException `TagRequiredException`, `InvalidTagException` */
function requireTags(body) {
    const tags = optionalObjects(body, 'tags');
    if (tags === undefined || tags.length === 0)
        throw new ServiceException('TagRequiredException', 'tags is required');
    return tags.map((tag) => {
        const Key = optionalString(tag, 'Key');
        const Value = optionalString(tag, 'Value');
        if (Key === undefined || Key === '')
            throw new ServiceException('InvalidTagException', 'a tag has no Key');
        checkLengths(Key, Value, 'InvalidTagException');
        return Value === undefined ? { Key } : { Key, Value };
    });
}
/** Tags to put on an instance of the engine's own. @throws ServiceException `InvalidTagException` */
function checkTags(tags) {
    for (const { Key, Value } of tags)
        checkLengths(Key, Value, 'InvalidTagException');
    return tags;
}
/** Tags of an instance that nobody registers by request; none when there are none. @throws ServiceException `InvalidTagException` */
function readOwnTags(body) {
    if ((optionalList(body, 'tags') ?? []).length === 0)
        return [];
    return requireTags(body).map(({ Key, Value = '' }) => ({ Key, Value }));
}
function checkLengths(key, value, exception) {
    if (key.length > tags_KEY_LENGTH || (value ?? '').length > tags_VALUE_LENGTH) {
        throw new ServiceException(exception, `a tag's Key has at most ${tags_KEY_LENGTH} characters and its Value at most ${tags_VALUE_LENGTH}`);
    }
}
function readTagFilter(filter, exception) {
    const Key = optionalString(filter, 'Key');
    const Value = optionalString(filter, 'Value');
    const stated = oneOf(optionalString(filter, 'Type'), 'Type', ['KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'], exception);
    const Type = stated ?? (Value === undefined ? 'KEY_ONLY' : Key === undefined ? 'VALUE_ONLY' : 'KEY_AND_VALUE');
    if (Type !== 'VALUE_ONLY' && (Key === undefined || Key === '')) {
        throw new ServiceException(exception, `a tag filter of type ${Type} needs a Key`);
    }
    if (Type === 'VALUE_ONLY' && (Value === undefined || Value === '')) {
        throw new ServiceException(exception, `a tag filter of type ${Type} needs a Value`);
    }
    checkLengths(Key ?? '', Value, exception);
    return { ...(Key !== undefined && { Key }), ...(Value !== undefined && { Value }), Type };
}
const EC2_TAG_FIELDS = {
    filters: 'ec2TagFilters',
    set: 'ec2TagSet',
    setList: 'ec2TagSetList',
    invalid: 'InvalidEC2TagException',
    combination: 'InvalidEC2TagCombinationException',
};
const ON_PREMISES_TAG_FIELDS = {
    filters: 'onPremisesInstanceTagFilters',
    set: 'onPremisesTagSet',
    setList: 'onPremisesTagSetList',
    invalid: 'InvalidTagException',
    combination: 'InvalidOnPremisesTagCombinationException',
};
/**
 * How a group is to find its instances. What is left out stays as `current`; an empty list clears its own form only.
 *
 * @throws ServiceException when both forms are used at once, or a limit is exceeded.
 */
function readTagSelection(body, fields, current) {
    const filters = optionalObjects(body, fields.filters);
    const setObject = optionalObject(body, fields.set);
    const sets = setObject === undefined ? undefined : readSets(setObject, fields);
    if ((filters?.length ?? 0) > 0 && (sets?.length ?? 0) > 0) {
        throw new ServiceException(fields.combination, `${fields.filters} and ${fields.set} cannot be used together`);
    }
    if (filters !== undefined && filters.length > 0) {
        return { form: 'filters', filters: readSet(filters, fields) };
    }
    if (sets !== undefined && sets.length > 0)
        return { form: 'sets', sets };
    const isCleared = (filters !== undefined && current.form === 'filters') || (sets !== undefined && current.form === 'sets');
    return isCleared ? { form: 'none' } : current;
}
function readSets(setObject, fields) {
    const sets = (optionalList(setObject, fields.setList) ?? []).map((item) => readSet(optionalObjects({ set: item }, 'set') ?? [], fields));
    if (sets.length > SETS) {
        throw new ServiceException('TagSetListLimitExceededException', `${fields.setList} has ${sets.length} groups; the limit is ${SETS}`);
    }
    if (sets.some((set) => set.length === 0)) {
        throw new ServiceException(fields.invalid, `${fields.setList} has an empty group`);
    }
    return sets;
}
function readSet(filters, fields) {
    if (filters.length > TAGS_PER_SET) {
        throw new ServiceException(fields.invalid, `a tag group has ${filters.length} tags; the limit is ${TAGS_PER_SET}`);
    }
    return filters.map((filter) => readTagFilter(filter, fields.invalid));
}
/** A selection as the group's description shows it. */
function tagSelectionInfo(selection, fields) {
    return {
        [fields.filters]: selection.form === 'filters' ? selection.filters : [],
        ...(selection.form === 'sets' && { [fields.set]: { [fields.setList]: selection.sets } }),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/model/trigger.js
/** What a trigger can be about (service model). Those named `Ready` belong to blue/green deployments: here, scripts alone have them. */
const TRIGGER_EVENTS = [
    'DeploymentStart',
    'DeploymentSuccess',
    'DeploymentFailure',
    'DeploymentStop',
    'DeploymentRollback',
    'DeploymentReady',
    'InstanceStart',
    'InstanceSuccess',
    'InstanceFailure',
    'InstanceReady',
];

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/triggers.js



/** User guide, "Quotas". */
const TRIGGERS_PER_GROUP = 10;
const TOPIC_ARN = /^arn:[\w-]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/;
/**
 * The triggers of a request; an empty list takes all of them away.
 *
 * @throws ServiceException `InvalidTriggerConfigException`, `TriggerTargetsLimitExceededException`
 */
function readTriggers(body) {
    const given = optionalObjects(body, 'triggerConfigurations');
    if (given === undefined)
        return undefined;
    if (given.length > TRIGGERS_PER_GROUP) {
        throw new ServiceException('TriggerTargetsLimitExceededException', `triggerConfigurations has ${given.length} triggers; the limit is ${TRIGGERS_PER_GROUP}`);
    }
    const triggers = given.map(readTrigger);
    if (new Set(triggers.map(({ name }) => name)).size < triggers.length) {
        throw triggers_invalid('triggerConfigurations has two triggers of the same name');
    }
    return triggers;
}
function readTrigger(trigger) {
    const name = optionalString(trigger, 'triggerName') ?? '';
    const topicArn = optionalString(trigger, 'triggerTargetArn') ?? '';
    const events = (optionalStrings(trigger, 'triggerEvents') ?? []).flatMap((event) => oneOf(event, 'triggerEvents', TRIGGER_EVENTS, 'InvalidTriggerConfigException') ?? []);
    if (name === '')
        throw triggers_invalid('a trigger has no triggerName');
    if (!TOPIC_ARN.test(topicArn))
        throw triggers_invalid(`triggerTargetArn "${topicArn}" is not the ARN of an SNS topic`);
    if (events.length === 0)
        throw triggers_invalid(`trigger "${name}" has no triggerEvents`);
    return { name, topicArn, events: [...new Set(events)] };
}
function triggers_invalid(message) {
    return new ServiceException('InvalidTriggerConfigException', message);
}
/** Triggers as the group's description shows them. */
function triggersInfo(triggers) {
    return triggers.map(({ name, topicArn, events }) => ({
        triggerName: name,
        triggerTargetArn: topicArn,
        triggerEvents: events,
    }));
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/deployment-groups.js












const GROUPS_PER_APPLICATION = 1_000;
const deployment_groups_BATCH_LIMIT = 100;
function lastDeployment(state, name, deploymentId) {
    const deployment = deploymentId === undefined ? undefined : state.deployment(deploymentId);
    if (deployment === undefined)
        return {};
    const { status, createdAtMs, completedAtMs } = deployment;
    const times = { createTime: seconds(createdAtMs), ...timeMember('endTime', completedAtMs) };
    return { [name]: { deploymentId, status, ...times } };
}
function deployment_groups_groupInfo(state, application, group) {
    return {
        applicationName: application.name,
        deploymentGroupId: group.groupId,
        deploymentGroupName: group.name,
        deploymentConfigName: group.configurationName,
        ...tagSelectionInfo(group.ec2Tags, EC2_TAG_FIELDS),
        ...tagSelectionInfo(group.onPremisesTags, ON_PREMISES_TAG_FIELDS),
        autoScalingGroups: group.autoScalingGroups ?? [],
        serviceRoleArn: group.serviceRoleArn,
        ...(group.targetRevision !== undefined && { targetRevision: group.targetRevision }),
        triggerConfigurations: triggersInfo(group.triggers ?? []),
        ...(group.alarms !== undefined && { alarmConfiguration: group.alarms }),
        ...(group.autoRollback !== undefined && { autoRollbackConfiguration: group.autoRollback }),
        deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
        outdatedInstancesStrategy: group.outdatedInstancesStrategy,
        ...lastDeployment(state, 'lastSuccessfulDeployment', group.lastSuccessfulDeploymentId),
        ...lastDeployment(state, 'lastAttemptedDeployment', group.lastAttemptedDeploymentId),
        computePlatform: 'Server',
        terminationHookEnabled: group.terminationHookEnabled ?? false,
    };
}
function deployment_groups_expectUnusedName(name, taken) {
    if (taken === undefined)
        return;
    throw new ServiceException('DeploymentGroupAlreadyExistsException', `Deployment group name already exists: ${name}`);
}
const createDeploymentGroup = (context, body) => {
    const { state, newId } = context;
    const application = requireApplication(state, body);
    const { applicationId } = application;
    const name = requireName(body, 'deploymentGroupName', GROUP_NAME);
    const serviceRoleArn = checkRole(requireString(body, 'serviceRoleArn', 'RoleRequiredException'));
    refuseUnbuiltSettings(body);
    const configurationName = optionalString(body, 'deploymentConfigName') ?? DEFAULT_CONFIGURATION;
    requireServerConfiguration(state, configurationName);
    const autoRollback = readAutoRollback(body);
    const alarms = readAlarms(body, 'alarmConfiguration');
    const triggers = readTriggers(body);
    const scalingGroups = readAutoScalingGroups(context, body) ?? [];
    const terminationHookEnabled = optionalBoolean(body, 'terminationHookEnabled') ?? false;
    const identity = { groupId: newId(), name };
    const { attached, changes, changedNames } = attachGroups(context, identity, scalingGroups, terminationHookEnabled);
    const group = {
        ...identity,
        applicationId,
        configurationName,
        serviceRoleArn,
        ec2Tags: readTagSelection(body, EC2_TAG_FIELDS, { form: 'none' }),
        onPremisesTags: readTagSelection(body, ON_PREMISES_TAG_FIELDS, { form: 'none' }),
        outdatedInstancesStrategy: readOutdatedStrategy(body) ?? 'UPDATE',
        tags: readResourceTags(body, 'tags'),
        autoScalingGroups: attached,
        terminationHookEnabled,
        ...(autoRollback !== undefined && { autoRollback }),
        ...(alarms !== undefined && { alarms }),
        ...(triggers !== undefined && { triggers }),
    };
    deployment_groups_expectUnusedName(name, state.findGroup(applicationId, name));
    if (state.groups(applicationId).length >= GROUPS_PER_APPLICATION) {
        throw new ServiceException('DeploymentGroupLimitExceededException', `application ${application.name} has ${GROUPS_PER_APPLICATION} deployment groups already`);
    }
    return {
        body: { deploymentGroupId: group.groupId },
        changes: [change.putGroup(group), ...changes],
        scalingGroups: changedNames,
    };
};
/** What a request leaves out stays as it is; an empty list clears what it names. */
const updateDeploymentGroup = (context, body) => {
    const { state } = context;
    const application = requireApplication(state, body);
    const group = requireGroup(state, application, body, 'currentDeploymentGroupName');
    refuseUnbuiltSettings(body);
    const newName = optionalString(body, 'newDeploymentGroupName');
    const name = newName === undefined ? group.name : checkName(newName, 'newDeploymentGroupName', GROUP_NAME.invalid);
    if (name !== group.name)
        deployment_groups_expectUnusedName(name, state.findGroup(application.applicationId, name));
    const configurationName = optionalString(body, 'deploymentConfigName') ?? group.configurationName;
    requireServerConfiguration(state, configurationName);
    const role = optionalString(body, 'serviceRoleArn');
    const autoRollback = readAutoRollback(body);
    const alarms = readAlarms(body, 'alarmConfiguration');
    const triggers = readTriggers(body);
    const terminationHookEnabled = optionalBoolean(body, 'terminationHookEnabled') ?? group.terminationHookEnabled ?? false;
    const scalingGroups = readAutoScalingGroups(context, body) ?? (group.autoScalingGroups ?? []).map((one) => one.name);
    const { attached, changes, changedNames } = attachGroups(context, group, scalingGroups, terminationHookEnabled);
    const updated = {
        ...group,
        autoScalingGroups: attached,
        terminationHookEnabled,
        name,
        configurationName,
        serviceRoleArn: role === undefined ? group.serviceRoleArn : checkRole(role),
        ec2Tags: readTagSelection(body, EC2_TAG_FIELDS, group.ec2Tags),
        onPremisesTags: readTagSelection(body, ON_PREMISES_TAG_FIELDS, group.onPremisesTags),
        outdatedInstancesStrategy: readOutdatedStrategy(body) ?? group.outdatedInstancesStrategy,
        ...(autoRollback !== undefined && { autoRollback }),
        ...(alarms !== undefined && { alarms }),
        ...(triggers !== undefined && { triggers }),
    };
    return {
        body: { hooksNotCleanedUp: [] },
        changes: [change.putGroup(updated), ...changes],
        // The alarms of the group are looked at with each step of its deployments.
        deploymentIds: state.activeDeployments(group.groupId).map(({ deploymentId }) => deploymentId),
        scalingGroups: changedNames,
    };
};
const getDeploymentGroup = ({ state }, body) => {
    const application = requireApplication(state, body);
    return { body: { deploymentGroupInfo: deployment_groups_groupInfo(state, application, requireGroup(state, application, body)) } };
};
const listDeploymentGroups = ({ state, pageSize }, body) => {
    const application = requireApplication(state, body);
    const names = state.groups(application.applicationId).map(({ name }) => name);
    const { items, ...next } = paginate('ListDeploymentGroups', body, pageSize, names, (name) => name);
    return { body: { applicationName: application.name, deploymentGroups: items, ...next } };
};
/** Groups that are not there are told of in `errorMessage`; the others are answered. */
const batchGetDeploymentGroups = ({ state }, body) => {
    const application = requireApplication(state, body);
    const names = requireBatch(body, 'deploymentGroupNames', 'DeploymentGroupNameRequiredException', deployment_groups_BATCH_LIMIT, 'BatchLimitExceededException');
    const found = names.map((name) => ({ name, group: state.findGroup(application.applicationId, name) }));
    const missing = found.filter(({ group }) => group === undefined).map(({ name }) => name);
    return {
        body: {
            deploymentGroupsInfo: found.flatMap(({ group }) => group === undefined ? [] : [deployment_groups_groupInfo(state, application, group)]),
            ...(missing.length > 0 && { errorMessage: `No Deployment Group found for name: ${missing.join(', ')}` }),
        },
    };
};
/** Deployments under way to it fail. What is not there is deleted already. */
const deleteDeploymentGroup = ({ state }, body) => {
    const application = state.findApplication(requireName(body, 'applicationName', APPLICATION_NAME));
    const name = requireName(body, 'deploymentGroupName', GROUP_NAME);
    const group = application === undefined ? undefined : state.findGroup(application.applicationId, name);
    const deleted = { body: { hooksNotCleanedUp: [] } };
    if (group === undefined)
        return deleted;
    const { changes, changedNames } = detachGroups({ state }, group.autoScalingGroups ?? []);
    const active = state.activeDeployments(group.groupId);
    return {
        ...deleted,
        changes: [
            ...state.deletionOfGroup(group.groupId),
            ...active.map((one) => change.putDeployment({ ...one, ending: { reason: 'group-deleted' } })),
            ...changes,
        ],
        deploymentIds: active.map(({ deploymentId }) => deploymentId),
        scalingGroups: changedNames,
    };
};

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/on-premises-instances.js








const on_premises_instances_NAME_LENGTH = 100;
const INSTANCES_PER_CALL = 100;
const TAGS_PER_INSTANCE = 10;
const USER_ARN = /^arn:[\w-]+:iam::\d{12}:user\/\S+$/;
const SESSION_ARN = /^arn:[\w-]+:sts::\d{12}:assumed-role\/[^/\s]+\/\S+$/;
function checkInstanceName(name) {
    if (name.length <= on_premises_instances_NAME_LENGTH && name !== '' && !name.includes(':'))
        return name;
    throw new ServiceException('InvalidInstanceNameException', `instance name "${name}": a name has 1 to ${on_premises_instances_NAME_LENGTH} characters and no colon`);
}
function requireInstanceName(body) {
    return checkInstanceName(requireString(body, 'instanceName', 'InstanceNameRequiredException'));
}
function isRegistered({ deregisteredAtMs }) {
    return deregisteredAtMs === undefined;
}
function instanceInfo(instance) {
    const { name, iamArn, instanceArn, registeredAtMs, deregisteredAtMs, tags } = instance;
    return {
        instanceName: name,
        ...(iamArn.kind === 'user' ? { iamUserArn: iamArn.arn } : { iamSessionArn: iamArn.arn }),
        instanceArn,
        registerTime: seconds(registeredAtMs),
        ...timeMember('deregisterTime', deregisteredAtMs),
        tags,
    };
}
function readIamArn(body) {
    const user = optionalString(body, 'iamUserArn');
    const session = optionalString(body, 'iamSessionArn');
    if (user !== undefined && session !== undefined) {
        throw new ServiceException('MultipleIamArnsProvidedException', 'give iamUserArn or iamSessionArn, not both');
    }
    if (user !== undefined) {
        if (USER_ARN.test(user))
            return { kind: 'user', arn: user };
        throw new ServiceException('InvalidIamUserArnException', `iamUserArn "${user}" is not the ARN of an IAM user`);
    }
    if (session === undefined) {
        throw new ServiceException('IamArnRequiredException', 'iamUserArn or iamSessionArn is required');
    }
    if (SESSION_ARN.test(session))
        return { kind: 'session', arn: session };
    throw new ServiceException('InvalidIamSessionArnException', `iamSessionArn "${session}" is not the ARN of an assumed-role session`);
}
const registerOnPremisesInstance = ({ state, region, accountId, nowMs }, body) => {
    const name = requireInstanceName(body);
    const iamArn = readIamArn(body);
    const others = state.onPremisesInstances().filter(isRegistered);
    if (others.some((other) => other.name === name)) {
        throw new ServiceException('InstanceNameAlreadyRegisteredException', `The on-premises instance ${name} is already registered`);
    }
    const owner = others.find((other) => other.iamArn.arn === iamArn.arn);
    if (owner !== undefined) {
        throw new ServiceException(iamArn.kind === 'user' ? 'IamUserArnAlreadyRegisteredException' : 'IamSessionArnAlreadyRegisteredException', `${iamArn.arn} is already registered with the on-premises instance ${owner.name}`);
    }
    const suffix = (0,external_node_crypto_.randomBytes)(5).toString('hex');
    const instance = {
        name,
        instanceArn: `arn:aws:codedeploy:${region}:${accountId}:instance/${name}_${suffix}`,
        iamArn,
        tags: [],
        registeredAtMs: nowMs,
    };
    return { body: {}, changes: [change.putOnPremisesInstance(instance)] };
};
/** The instance stays known, with its tags, and gets no more deployments. */
const deregisterOnPremisesInstance = ({ state, nowMs }, body) => {
    const instance = state.onPremisesInstance(requireInstanceName(body));
    if (instance === undefined || !isRegistered(instance))
        return { body: {} };
    return { body: {}, changes: [change.putOnPremisesInstance({ ...instance, deregisteredAtMs: nowMs })] };
};
const getOnPremisesInstance = ({ state }, body) => {
    const name = requireInstanceName(body);
    const instance = state.onPremisesInstance(name);
    if (instance === undefined)
        throw notRegistered(name);
    return { body: { instanceInfo: instanceInfo(instance) } };
};
const batchGetOnPremisesInstances = ({ state }, body) => {
    const names = requireBatch(body, 'instanceNames', 'InstanceNameRequiredException', INSTANCES_PER_CALL, 'BatchLimitExceededException');
    const infos = names.flatMap((name) => state.onPremisesInstance(checkInstanceName(name)) ?? []).map(instanceInfo);
    return { body: { instanceInfos: infos } };
};
const listOnPremisesInstances = ({ state, pageSize }, body) => {
    const status = oneOf(optionalString(body, 'registrationStatus'), 'registrationStatus', ['Registered', 'Deregistered'], 'InvalidRegistrationStatusException');
    const filters = (optionalObjects(body, 'tagFilters') ?? []).map((one) => readTagFilter(one, 'InvalidTagFilterException'));
    const names = state
        .onPremisesInstances()
        .filter((one) => status === undefined || isRegistered(one) === (status === 'Registered'))
        .filter((one) => filters.length === 0 || selectsTags({ form: 'filters', filters }, one.tags))
        .map(({ name }) => name);
    const { items, ...next } = paginate('ListOnPremisesInstances', body, pageSize, names, (name) => name);
    return { body: { instanceNames: items, ...next } };
};
function notRegistered(name) {
    return new ServiceException('InstanceNotRegisteredException', `The on-premises instance ${name} is not registered`);
}
function requireRegistered(state, body) {
    const names = requireBatch(body, 'instanceNames', 'InstanceNameRequiredException', INSTANCES_PER_CALL, 'InstanceLimitExceededException');
    return names.map((name) => {
        const instance = state.onPremisesInstance(checkInstanceName(name));
        if (instance === undefined || !isRegistered(instance))
            throw notRegistered(name);
        return instance;
    });
}
const addTagsToOnPremisesInstances = ({ state }, body) => {
    const added = requireTags(body).map(({ Key, Value = '' }) => ({ Key, Value }));
    const changes = requireRegistered(state, body).map((instance) => {
        const kept = instance.tags.filter(({ Key }) => !added.some((tag) => tag.Key === Key));
        const tags = [...kept, ...new Map(added.map((tag) => [tag.Key, tag])).values()];
        if (tags.length > TAGS_PER_INSTANCE) {
            throw new ServiceException('TagLimitExceededException', `${instance.name} would have ${tags.length} tags; the limit is ${TAGS_PER_INSTANCE}`);
        }
        return change.putOnPremisesInstance({ ...instance, tags });
    });
    return { body: {}, changes };
};
const removeTagsFromOnPremisesInstances = ({ state }, body) => {
    const removed = requireTags(body);
    const changes = requireRegistered(state, body).map((instance) => change.putOnPremisesInstance({
        ...instance,
        tags: instance.tags.filter((tag) => !removed.some(({ Key, Value }) => Key === tag.Key && (Value === undefined || Value === tag.Value))),
    }));
    return { body: {}, changes };
};

;// CONCATENATED MODULE: ./packages/engine/lib/state/documents.js
/** The state in memory: what the journal says, ready to be read. */
class Documents {
    #collections = new Map();
    get(collection, key) {
        return this.#collections.get(collection)?.values.get(key);
    }
    *list(collection) {
        const found = this.#collections.get(collection);
        if (found === undefined)
            return;
        for (const key of sortedKeys(found)) {
            const value = found.values.get(key);
            if (value !== undefined)
                yield [key, value];
        }
    }
    /** Every document, for a snapshot: the list does not follow later changes. */
    entries() {
        return [...this.#collections.keys()]
            .sort()
            .flatMap((name) => [...this.list(name)].map(([key, value]) => [name, key, value]));
    }
    apply(changes) {
        for (const change of changes) {
            if (change.op === 'put')
                this.#put(change.collection, change.key, change.value);
            else
                this.#delete(change.collection, change.key);
        }
    }
    #put(name, key, value) {
        let collection = this.#collections.get(name);
        if (collection === undefined) {
            collection = { values: new Map(), sortedKeys: undefined };
            this.#collections.set(name, collection);
        }
        if (!collection.values.has(key))
            collection.sortedKeys = undefined;
        collection.values.set(key, value);
    }
    #delete(name, key) {
        const collection = this.#collections.get(name);
        if (collection?.values.delete(key) !== true)
            return;
        collection.sortedKeys = undefined;
        if (collection.values.size === 0)
            this.#collections.delete(name);
    }
}
function sortedKeys(collection) {
    collection.sortedKeys ??= [...collection.values.keys()].sort();
    return collection.sortedKeys;
}

;// CONCATENATED MODULE: ./packages/engine/lib/seed/staged-store.js

/** Shows what a store would hold after some changes, and changes nothing in it. */
class StagedStore {
    /** What was committed here, to be committed where it counts. */
    changes = [];
    #base;
    #documents = new Documents();
    #copied = new Set();
    constructor(base) {
        this.#base = base;
    }
    get(collection, key) {
        return this.#with(collection).get(collection, key);
    }
    list(collection) {
        return this.#with(collection).list(collection);
    }
    async commit(changes) {
        for (const { collection } of changes)
            this.#with(collection);
        this.#documents.apply(changes);
        this.changes.push(...changes);
    }
    async close() { }
    #with(collection) {
        if (!this.#copied.has(collection)) {
            this.#copied.add(collection);
            const documents = [...this.#base.list(collection)];
            this.#documents.apply(documents.map(([key, value]) => ({ op: 'put', collection, key, value })));
        }
        return this.#documents;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/seed/plan-seed.js











/**
 * Carries the operations of a seed out over a copy of the state: what a caller of the service could not do, a seed cannot
 * either. What is there already stays as it is, except that it has to be the same thing: a configuration with the same
 * numbers, an instance with the same identity.
 */
function planSeed(seed, store, given) {
    const staged = new StagedStore(store);
    const state = new CodeDeployState(staged);
    const context = { ...given, state };
    const problems = [];
    const instances = [];
    /** Runs an operation; its refusal is a problem of the seed, and what depends on it is left out. */
    const run = (operation, body, place) => {
        try {
            void state.commit(operation(context, { ...body }).changes ?? []);
            return true;
        }
        catch (error) {
            const type = error instanceof ServiceException ? error.type : codeOf(error);
            problems.push({ place, text: `is refused: ${error.message} (${type})` });
            return false;
        }
    };
    for (const [index, config] of (seed.deploymentConfigs ?? []).entries()) {
        const place = `deploymentConfigs[${index}]`;
        const known = state.findConfiguration(config.deploymentConfigName);
        if (known === undefined || known.createdAtMs === undefined)
            run(createDeploymentConfig, config, place);
        else if (!isSame(context, config)) {
            problems.push({ place, text: `is "${known.name}", which is there already with other numbers` });
        }
    }
    for (const [index, group] of (seed.autoScalingGroups ?? []).entries()) {
        if (state.scaling.group(group.AutoScalingGroupName) !== undefined)
            continue;
        const place = `autoScalingGroups[${index}]`;
        run((_, body) => createScalingGroup(context, body), group, place);
    }
    for (const [index, { deploymentGroups = [], ...application }] of (seed.applications ?? []).entries()) {
        const { applicationName } = application;
        const place = `applications[${index}]`;
        if (state.findApplication(applicationName) === undefined && !run(createApplication, application, place))
            continue;
        for (const [number, group] of deploymentGroups.entries()) {
            const { applicationId = '' } = state.findApplication(applicationName) ?? {};
            if (state.findGroup(applicationId, group.deploymentGroupName) !== undefined)
                continue;
            const serviceRoleArn = `arn:aws:iam::${given.accountId}:role/slipway-engine`;
            run(createDeploymentGroup, { serviceRoleArn, ...group, applicationName }, `${place}.deploymentGroups[${number}]`);
        }
    }
    for (const [index, instance] of (seed.onPremisesInstances ?? []).entries()) {
        planOnPremises(instance, `onPremisesInstances[${index}]`);
    }
    for (const [index, instance] of (seed.ec2Instances ?? []).entries())
        planEc2(instance, `ec2Instances[${index}]`);
    return { changes: staged.changes, instances, problems };
    function planOnPremises({ agent, tags = [], ...instance }, place) {
        const { instanceName, iamUserArn, iamSessionArn } = instance;
        const isNamed = iamUserArn !== undefined || iamSessionArn !== undefined;
        const identity = isNamed ? {} : { iamUserArn: `arn:aws:iam::${given.accountId}:user/slipway/${instanceName}` };
        const known = state.onPremisesInstance(instanceName);
        if (known === undefined || known.deregisteredAtMs !== undefined) {
            if (!run(registerOnPremisesInstance, { ...instance, ...identity }, place))
                return;
            if (tags.length > 0)
                run(addTagsToOnPremisesInstances, { instanceNames: [instanceName], tags }, place);
        }
        else {
            const wanted = iamUserArn ?? iamSessionArn ?? identity.iamUserArn;
            if (known.iamArn.arn !== wanted) {
                problems.push({ place, text: `is "${instanceName}", which is registered already as ${known.iamArn.arn}` });
            }
        }
        const hostIdentifier = state.onPremisesInstance(instanceName)?.iamArn.arn ?? '';
        if (agent !== 'elsewhere')
            instances.push({ name: instanceName, hostIdentifier });
    }
    function planEc2({ agent, ...instance }, place) {
        const { instanceId } = instance;
        const instanceArn = `arn:aws:ec2:${given.region}:${given.accountId}:instance/${instanceId}`;
        if (state.ec2Instance(instanceId)?.instanceArn !== instanceArn) {
            run(() => ({ body: {}, changes: [change.putEc2Instance(readEc2(instance, instanceArn))] }), {}, place);
        }
        if (agent !== 'elsewhere')
            instances.push({ name: instanceId, hostIdentifier: instanceArn });
    }
}
/** @throws AutoScalingError */
function createScalingGroup(context, body) {
    const { changes = [] } = createAutoScalingGroup({ ...context, state: context.state.scaling }, Parameters.of(body));
    return { body: {}, changes };
}
/** What Auto Scaling calls a refusal; what is none is a defect. */
function codeOf(error) {
    if (error instanceof AutoScalingError)
        return error.code;
    throw error;
}
function readEc2({ instanceId, tags = [], availabilityZone }, instanceArn) {
    const zone = availabilityZone === undefined ? {} : { availabilityZone };
    return { instanceId, instanceArn, tags: readOwnTags({ tags }), ...zone };
}
/** Whether a configuration that is there is what the seed says; it cannot be changed, so it is not made again. */
function isSame({ state, ...given }, config) {
    const fresh = new CodeDeployState(new StagedStore({ list: () => new Map().entries() }));
    const numbersIn = (from) => {
        const { configurationId: _, createdAtMs: __, ...numbers } = from.findConfiguration(config.deploymentConfigName) ?? {};
        return JSON.stringify(numbers);
    };
    try {
        void fresh.commit(createDeploymentConfig({ ...given, state: fresh }, { ...config }).changes ?? []);
    }
    catch (error) {
        if (error instanceof ServiceException)
            return false;
        throw error;
    }
    return numbersIn(fresh) === numbersIn(state);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/notification.js
/** The destination that gets every state change, as the event bus of an account does. */
const EVENT_BUS = 'event-bus';

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/courier.js


/** Pauses before each repetition. After the last one the notification is given up. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000];
/**
 * Delivers what is in the outbox: to each destination in order and one at a time, at least once, and with an end. Nobody
 * waits for it.
 */
class Courier {
    #options;
    #closing = new AbortController();
    /** The destinations that are being worked on. */
    #rounds = new Map();
    /** Destinations that did not take the last notification: each further one gets a single attempt until one is taken. */
    #silent = new Set();
    constructor(options) {
        this.#options = options;
    }
    /** Delivers what is there now and what comes meanwhile. */
    wake() {
        if (this.#closing.signal.aborted)
            return;
        for (const destination of this.#options.urls.keys()) {
            if (this.#rounds.has(destination))
                continue;
            const round = this.#deliver(destination).finally(() => {
                this.#rounds.delete(destination);
                if (this.#waiting(destination).length > 0)
                    this.wake();
            });
            this.#rounds.set(destination, round);
        }
    }
    /** Ends what is under way; what was not delivered is, after the next start. */
    async close() {
        this.#closing.abort();
        await Promise.all(this.#rounds.values());
    }
    #waiting(destination) {
        if (this.#closing.signal.aborted)
            return [];
        return this.#options.state.notifications().filter((one) => one.destination === destination);
    }
    async #deliver(destination) {
        const { state, log } = this.#options;
        try {
            // Only what is certain is told.
            await state.commit([]);
            for (const notification of this.#waiting(destination)) {
                const isDelivered = await this.#attempt(notification);
                if (this.#closing.signal.aborted && !isDelivered)
                    return;
                if (isDelivered)
                    this.#silent.delete(destination);
                else
                    this.#silent.add(destination);
                await state.commit([change.deleteNotification(notification)]);
            }
        }
        catch (error) {
            this.#closing.abort();
            log(`notifications are delivered no more: ${error.message}`);
        }
    }
    async #attempt(notification) {
        const { urls, wall, send, log } = this.#options;
        const { destination } = notification;
        const { signal } = this.#closing;
        const pauses = this.#silent.has(destination) ? [] : PAUSES_MS;
        let reason = '';
        for (const pauseMs of [0, ...pauses]) {
            try {
                if (pauseMs > 0)
                    await wall.sleep(pauseMs, signal);
                await send(urls.get(destination) ?? '', notification, signal);
                return true;
            }
            catch (error) {
                if (signal.aborted)
                    return false;
                reason = error.message;
            }
        }
        const to = destination === EVENT_BUS ? 'the event bus' : `topic ${destination}`;
        log(`a notification for ${to} was given up after ${pauses.length + 1} attempts: ${reason}`);
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/message.js
/** Times in triggers are texts: seconds since the epoch with their milliseconds. */
function message_time(timeMs) {
    return (timeMs / 1000).toFixed(3);
}
function optionalTime(name, timeMs) {
    return timeMs === undefined ? {} : { [name]: message_time(timeMs) };
}
/** What a topic is told of a deployment (user guide, "JSON data formats for triggers"): numbers are texts. */
function deploymentMessage({ region, accountId, applicationName, group }, trigger, deployment) {
    const { Failed, InProgress, Pending, Skipped, Succeeded } = deployment.counts;
    const counts = Object.entries({ Failed, InProgress, Pending, Skipped, Succeeded });
    const { error } = deployment;
    return {
        region,
        accountId,
        eventTriggerName: trigger.name,
        applicationName,
        deploymentId: deployment.deploymentId,
        deploymentGroupName: group.name,
        createTime: message_time(deployment.createdAtMs),
        ...optionalTime('completeTime', deployment.completedAtMs),
        deploymentOverview: Object.fromEntries(counts.map(([status, count]) => [status, String(count)])),
        status: deployment.status,
        ...(error !== undefined && { errorInformation: { ErrorCode: error.code, ErrorMessage: error.message } }),
    };
}
/** What a topic is told of an instance (the same page). */
function instanceMessage({ region, accountId }, trigger, target) {
    return {
        region,
        accountId,
        eventTriggerName: trigger.name,
        deploymentId: target.deploymentId,
        instanceId: target.targetArn,
        lastUpdatedAt: message_time(target.updatedAtMs),
        instanceStatus: target.status,
        lifecycleEvents: target.events.map(({ name, status, startedAtMs, endedAtMs }) => ({
            LifecycleEvent: name,
            LifecycleEventStatus: status,
            ...optionalTime('StartTime', startedAtMs),
            ...optionalTime('EndTime', endedAtMs),
        })),
    };
}
/** What a topic is told when a trigger is made or changed; the guide says that something is, and not what. */
function testMessage({ region, accountId, applicationName, group }, trigger) {
    return {
        region,
        accountId,
        eventTriggerName: trigger.name,
        applicationName,
        deploymentGroupName: group.name,
        message: `Trigger ${trigger.name} tells this topic of ${trigger.events.join(', ')}.`,
    };
}
/** The state that an event bus is told; absent for what it is told nothing of. */
const BUS_STATES = {
    DeploymentStart: 'START',
    DeploymentSuccess: 'SUCCESS',
    DeploymentFailure: 'FAILURE',
    DeploymentStop: 'STOP',
    DeploymentReady: 'READY',
    InstanceStart: 'START',
    InstanceSuccess: 'SUCCESS',
    InstanceFailure: 'FAILURE',
    InstanceReady: 'READY',
};
/** What the event bus is told of a deployment or, with a target, of an instance; `undefined` when it is told nothing. */
function busEvent({ region, accountId, applicationName, group }, event, deploymentId, target, { id, nowMs }) {
    const state = BUS_STATES[event];
    if (state === undefined)
        return undefined;
    const arn = `arn:aws:codedeploy:${region}:${accountId}`;
    return {
        version: '0',
        id,
        'detail-type': `CodeDeploy ${target === undefined ? 'Deployment' : 'Instance'} State-change Notification`,
        source: 'aws.codedeploy',
        account: accountId,
        time: `${new Date(nowMs).toISOString().slice(0, 19)}Z`,
        region,
        resources: [
            ...(target === undefined ? [] : [target.targetArn]),
            `${arn}:deploymentgroup:${applicationName}/${group.name}`,
            `${arn}:application:${applicationName}`,
        ],
        detail: {
            ...(target !== undefined && { instanceId: target.targetId }),
            region,
            deploymentId,
            instanceGroupId: group.groupId,
            deploymentGroup: group.name,
            state,
            application: applicationName,
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/transition.js
/** The events of a deployment that a change of it amounts to. */
function eventsOfDeployment(before, after) {
    if (before === undefined)
        return after.creator === 'codeDeployRollback' ? ['DeploymentRollback'] : [];
    // What happens in a script is told of at its moments, whatever of it is kept when.
    if (before.status === after.status || after.script !== undefined)
        return [];
    switch (after.status) {
        case 'InProgress':
            // It goes on after the pause between two zones, or before traffic is moved, without starting again.
            return before.status === 'Baking' || before.status === 'Ready' ? [] : ['DeploymentStart'];
        case 'Ready':
            return ['DeploymentReady'];
        case 'Succeeded':
            return ['DeploymentSuccess'];
        case 'Failed':
            return ['DeploymentFailure'];
        case 'Stopped':
            return ['DeploymentStop'];
        default:
            return [];
    }
}
/** The events of an instance that a change of its target amounts to. */
function eventsOfTarget(before, after) {
    if (before?.status === after.status)
        return [];
    switch (after.status) {
        case 'InProgress':
            return ['InstanceStart'];
        case 'Ready':
            return ['InstanceReady'];
        case 'Succeeded':
            return ['InstanceSuccess'];
        case 'Failed':
            return ['InstanceFailure'];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/outbox.js




/**
 * Turns changes of the state into notifications, which become durable together with what they tell of: a kill in between
 * neither loses one nor tells of something that did not happen.
 */
class Outbox {
    #options;
    #sequence;
    constructor(options) {
        this.#options = options;
        this.#sequence = Math.max(0, ...options.state.notifications().map(({ sequence }) => sequence));
    }
    /** The notifications that these transitions are a reason for. */
    changesFor(transitions) {
        if (this.#options.destinations.size === 0)
            return [];
        return transitions.flatMap((transition) => this.#tell(transition)).map((one) => change.putNotification(one));
    }
    #tell(transition) {
        switch (transition.kind) {
            case 'group':
                return this.#tellOfTriggers(transition.before, transition.after);
            case 'deployment': {
                const { before, after } = transition;
                const origin = this.#originOf(after.groupId);
                return eventsOfDeployment(before, after).flatMap((event) => [
                    ...this.#toTopics(event, origin, (from, trigger) => deploymentMessage(from, trigger, after)),
                    ...this.#toBus(event, origin, after.deploymentId),
                ]);
            }
            case 'target': {
                const { before, after } = transition;
                const origin = this.#originOf(this.#options.state.deployment(after.deploymentId)?.groupId);
                return eventsOfTarget(before, after).flatMap((event) => [
                    ...this.#toTopics(event, origin, (from, trigger) => instanceMessage(from, trigger, after)),
                    ...this.#toBus(event, origin, after.deploymentId, after),
                ]);
            }
        }
    }
    /** A trigger that is new or another than it was is tried out. */
    #tellOfTriggers(before, after) {
        const known = new Set((before?.triggers ?? []).map((trigger) => JSON.stringify(trigger)));
        const origin = this.#origin(after);
        return (after.triggers ?? [])
            .filter((trigger) => !known.has(JSON.stringify(trigger)))
            .flatMap((trigger) => this.#notify(trigger.topicArn, () => testMessage(origin, trigger)));
    }
    #toTopics(event, origin, message) {
        if (origin === undefined)
            return [];
        return (origin.group.triggers ?? [])
            .filter(({ events }) => events.includes(event))
            .flatMap((trigger) => this.#notify(trigger.topicArn, () => message(origin, trigger)));
    }
    #toBus(event, origin, deploymentId, target) {
        if (origin === undefined)
            return [];
        const nowMs = this.#options.now();
        return this.#notify(EVENT_BUS, (id) => busEvent(origin, event, deploymentId, target, { id, nowMs }));
    }
    #notify(destination, messageFor) {
        if (!this.#options.destinations.has(destination))
            return [];
        const id = this.#options.newId();
        const message = messageFor(id);
        if (message === undefined)
            return [];
        this.#sequence += 1;
        return [{ id, sequence: this.#sequence, destination, message: JSON.stringify(message) }];
    }
    #originOf(groupId) {
        const group = groupId === undefined ? undefined : this.#options.state.group(groupId);
        return group && this.#origin(group);
    }
    #origin(group) {
        const { state, region, accountId } = this.#options;
        return { region, accountId, applicationName: state.application(group.applicationId)?.name ?? '', group };
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/script-moments.js



/** Every moment at which a status of a script changes, in order; what comes after its end is left out. */
function momentsOf(performance) {
    const { script } = performance;
    const end = endOf(performance);
    const cast = castOf(script);
    const endMs = end === undefined ? Number.POSITIVE_INFINITY : Math.ceil(end.atMs);
    const moments = new Map();
    const add = (ms, place) => {
        const atMs = Math.ceil(ms);
        if (atMs > endMs)
            return;
        const places = moments.get(atMs);
        if (places === undefined)
            moments.set(atMs, place === undefined ? [] : [place]);
        else if (place !== undefined)
            places.push(place);
    };
    for (const { atSeconds } of script.statuses)
        add(atSeconds * 1_000);
    for (const [place, { part, rank }] of cast.roles.entries()) {
        const plan = cast.parts[part]?.plan;
        if (plan === undefined)
            continue;
        if ('steps' in plan) {
            for (const { atSeconds, event } of plan.steps)
                if (event === undefined)
                    add(atSeconds * 1_000, place);
            continue;
        }
        const { startsAtSeconds, takesSeconds, atOnce = Number.POSITIVE_INFINITY } = plan;
        add((startsAtSeconds + Math.floor(rank / atOnce) * takesSeconds) * 1_000, place);
        add(endOfPlan(plan, rank + 1), place);
    }
    // With its end a deployment ends what its targets were at.
    if (end !== undefined)
        moments.set(endMs, [...cast.roles.keys()]);
    return [...moments].sort(([a], [b]) => a - b).map(([atMs, places]) => ({ atMs, places }));
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/script-teller.js





/**
 * Tells of deployments that follow a script as of those that hosts work on. Nothing happens in a script by itself, so this
 * looks at its moments when they have come; how far it is told is kept with the deployment.
 */
class ScriptTeller {
    #options;
    #timer;
    constructor(options) {
        this.#options = options;
        this.#timer = new DueTimer(options.clock, () => this.tell());
        this.#skipUntold();
        this.tell();
    }
    /** Tells what has come since it was last called. */
    tell() {
        const { state, clock } = this.#options;
        for (const { deploymentId } of [...state.deployments()].reverse()) {
            const deployment = state.deployment(deploymentId);
            if (deployment !== undefined && isScripted(deployment))
                this.#tellOf(deployment, clock.now());
        }
    }
    close() {
        this.#timer.stop();
    }
    /** What nobody was there to be told of is not told later. */
    #skipUntold() {
        const { state, clock } = this.#options;
        for (const deployment of state.deployments()) {
            if (!isScripted(deployment) || deployment.script.toldUntilMs !== undefined)
                continue;
            this.#commit([this.#toldUntil(deployment, Math.max(0, clock.now() - deployment.createdAtMs))]);
        }
    }
    #tellOf(deployment, nowMs) {
        const { script, createdAtMs } = deployment;
        const { toldUntilMs = -1 } = script;
        const elapsedMs = Math.max(0, nowMs - createdAtMs);
        const moments = momentsOf(script).filter(({ atMs }) => atMs > toldUntilMs);
        const due = moments.filter(({ atMs }) => atMs <= elapsedMs);
        const next = moments[due.length];
        if (next !== undefined)
            this.#timer.wakeBy(createdAtMs + next.atMs);
        if (due.length === 0 && toldUntilMs >= 0)
            return;
        const transitions = due.flatMap(({ atMs, places }) => [
            ...statusOf(deployment, atMs),
            ...script_teller_targetsOf(deployment, atMs, places),
        ]);
        this.#commit([...this.#options.changesFor(transitions), this.#toldUntil(deployment, due.at(-1)?.atMs ?? 0)]);
    }
    #toldUntil({ deploymentId, script }, toldUntilMs) {
        // As it is kept: what is shown of it follows from its script.
        const kept = this.#options.state.keptDeployment(deploymentId);
        if (kept === undefined)
            throw new Error(`deployment ${deploymentId} is not there`);
        return change.putDeployment({ ...kept, script: { ...script, toldUntilMs } });
    }
    #commit(changes) {
        const { state, log } = this.#options;
        state.commit(changes).catch((error) => log(`what a script told was not saved: ${error.message}`));
    }
}
function isScripted(deployment) {
    return deployment.script !== undefined;
}
function statusOf(deployment, atMs) {
    const shown = (ms) => {
        const { script: _, ...rest } = showRun(deployment, deployment.createdAtMs + ms);
        return rest;
    };
    const before = atMs === 0 ? { ...shown(0), status: 'Created' } : shown(atMs - 1);
    return [{ kind: 'deployment', before, after: shown(atMs) }];
}
function script_teller_targetsOf(deployment, atMs, places) {
    const { script, createdAtMs } = deployment;
    const { ids } = castOf(script.script);
    return places.flatMap((place) => {
        const after = showRunTarget(deployment, script, ids[place] ?? '', createdAtMs + atMs);
        if (after === undefined)
            return [];
        const before = atMs === 0 ? undefined : showRunTarget(deployment, script, after.targetId, createdAtMs + atMs - 1);
        return [{ kind: 'target', after, ...(before !== undefined && { before }) }];
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/fleet.js








const FLEET_TAG = 'fleet';
const FLEET_KINDS = ['on-premises', 'ec2', 'auto-scaling'];
/** The EC2 instances of a fleet are spread over three availability zones, in turn. */
const fleet_ZONES = ['a', 'b', 'c'];
/**
 * Makes the application and the group of deployments that follow a script, where they are not there: the group selects
 * no instance, as none is needed.
 *
 * @throws SlipwayError `INPUT_INVALID` when a name cannot be used.
 */
async function createScriptedGroup(state, context, applicationName, deploymentGroupName) {
    const serviceRoleArn = `arn:aws:iam::${context.accountId}:role/slipway-engine`;
    try {
        if (state.findApplication(applicationName) === undefined) {
            await state.commit(createApplication(context, { applicationName }).changes ?? []);
        }
        const application = state.findApplication(applicationName);
        if (application === undefined || state.findGroup(application.applicationId, deploymentGroupName))
            return;
        const group = { applicationName, deploymentGroupName, serviceRoleArn };
        await state.commit(createDeploymentGroup(context, group).changes ?? []);
    }
    catch (error) {
        throw asInputError(error);
    }
}
function createFleets(state, context) {
    /** Runs an operation as a caller of the service would; its refusal is the user's to mend. */
    const run = (operation, body) => {
        try {
            return state.commit(operation(context(), body).changes ?? []);
        }
        catch (error) {
            throw asInputError(error);
        }
    };
    const register = async (name, fleet) => {
        const { accountId } = context();
        const known = state.onPremisesInstance(name);
        if (known?.deregisteredAtMs !== undefined || known === undefined) {
            await run(registerOnPremisesInstance, {
                instanceName: name,
                iamUserArn: `arn:aws:iam::${accountId}:user/slipway/${name}`,
            });
        }
        await run(addTagsToOnPremisesInstances, { instanceNames: [name], tags: [{ Key: FLEET_TAG, Value: fleet }] });
        return { name, hostIdentifier: state.onPremisesInstance(name)?.iamArn.arn ?? '' };
    };
    const addEc2Instance = async ({ instanceId, tags, availabilityZone }) => {
        const { region, accountId } = context();
        const instanceArn = `arn:aws:ec2:${region}:${accountId}:instance/${instanceId}`;
        const zone = availabilityZone === undefined ? {} : { availabilityZone };
        const instance = { instanceId, instanceArn, tags: checkedTags(tags), ...zone };
        await state.commit([change.putEc2Instance(instance)]);
        return { name: instanceId, hostIdentifier: instanceArn };
    };
    const createGroup = async (name, selection) => {
        if (state.findApplication(name) === undefined)
            await run(createApplication, { applicationName: name });
        const application = state.findApplication(name);
        if (application === undefined || state.findGroup(application.applicationId, name) !== undefined)
            return;
        await run(createDeploymentGroup, {
            applicationName: name,
            deploymentGroupName: name,
            serviceRoleArn: `arn:aws:iam::${context().accountId}:role/slipway-engine`,
            ...selection,
        });
    };
    const registeredOnPremises = (fleet) => state
        .onPremisesInstances()
        .filter(({ deregisteredAtMs, tags }) => deregisteredAtMs === undefined && isOf(fleet, tags))
        .map(({ name }) => name);
    const knownEc2 = (fleet) => state.ec2Instances().flatMap(({ instanceId, tags }) => (isOf(fleet, tags) ? [instanceId] : []));
    const requireFleetKind = (fleet, kind = 'on-premises') => {
        const isThere = {
            'on-premises': registeredOnPremises(fleet).length > 0,
            ec2: knownEc2(fleet).length > 0,
            'auto-scaling': state.scaling.group(fleet) !== undefined,
        };
        const others = {
            'on-premises': 'on-premises instances',
            ec2: 'EC2 instances',
            'auto-scaling': 'an Auto Scaling group',
        };
        const other = FLEET_KINDS.find((one) => one !== kind && isThere[one]);
        if (other === undefined)
            return;
        throw new errors.SlipwayError('INPUT_INVALID', `fleet "${fleet}" has ${others[other]} already`, {
            hint: 'choose another name, or another data directory',
        });
    };
    const deregisterOthers = async (fleet, kept) => {
        for (const name of registeredOnPremises(fleet)) {
            if (!kept.has(name))
                await run(deregisterOnPremisesInstance, { instanceName: name });
        }
        const gone = knownEc2(fleet).filter((instanceId) => !kept.has(instanceId));
        await state.commit(gone.map((instanceId) => change.deleteEc2Instance(instanceId)));
    };
    return {
        async createFleet(name, count, kind = 'on-premises') {
            requireFleetKind(name, kind);
            const filters = [{ Key: FLEET_TAG, Value: name, Type: 'KEY_AND_VALUE' }];
            await createGroup(name, kind === 'ec2' ? { ec2TagFilters: filters } : { onPremisesInstanceTagFilters: filters });
            const names = Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
            const ids = kind === 'ec2' ? names.map(instanceIdOf) : names;
            await deregisterOthers(name, new Set(ids));
            const tags = [{ Key: FLEET_TAG, Value: name }];
            const add = (id, index) => {
                if (kind !== 'ec2')
                    return register(id, name);
                const availabilityZone = `${context().region}${fleet_ZONES[index % fleet_ZONES.length]}`;
                return addEc2Instance({ instanceId: id, tags, availabilityZone });
            };
            const instances = await Promise.all(ids.map(add));
            return { applicationName: name, deploymentGroupName: name, instances };
        },
        requireFleetKind,
        createScaledGroup: (name) => createGroup(name, { autoScalingGroups: [name] }),
        registeredHosts: () => state.registeredHosts().map(({ id, hostIdentifier }) => ({ name: id, hostIdentifier })),
        addEc2Instance,
    };
}
function isOf(fleet, tags) {
    return tags.some(({ Key, Value }) => Key === FLEET_TAG && Value === fleet);
}
/** An id in the form of EC2's, the same for the same name: a fleet is found again after a restart. */
function instanceIdOf(name) {
    return `i-0${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 16)}`;
}
function checkedTags(tags) {
    try {
        return checkTags(tags);
    }
    catch (error) {
        throw asInputError(error);
    }
}
function asInputError(error) {
    if (!(error instanceof ServiceException))
        return error;
    return new errors.SlipwayError('INPUT_INVALID', error.message, { cause: error, hint: 'choose another name or other tags' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/instance-changes.js

/** What launching and terminating an instance of an Auto Scaling group changes in what is known of instances. */
function createInstanceChanges(state, context) {
    return {
        launch({ instanceId, availabilityZone, groupName }, { tags }) {
            const { region, accountId } = context();
            const propagated = tags
                .filter(({ PropagateAtLaunch }) => PropagateAtLaunch)
                .map(({ Key, Value }) => ({ Key, Value }));
            return [
                change.putEc2Instance({
                    instanceId,
                    instanceArn: `arn:aws:ec2:${region}:${accountId}:instance/${instanceId}`,
                    // The tag that Auto Scaling gives every instance; no other may begin like it.
                    tags: [...propagated, { Key: 'aws:autoscaling:groupName', Value: groupName }],
                    availabilityZone,
                }),
            ];
        },
        terminate({ instanceId }) {
            const known = state.groups().filter(({ groupId }) => state.health(groupId, instanceId) !== undefined);
            return [
                change.deleteEc2Instance(instanceId),
                ...known.map(({ groupId }) => change.deleteHealth(groupId, instanceId)),
            ];
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/revision-location.js


const INVALID = 'InvalidRevisionException';
const REPOSITORY = /^[^/\s]+\/[^/\s]+$/;
const COMMIT_ID = /^[0-9a-f]{40}$/i;
/** The revision of a request. @throws ServiceException `RevisionRequiredException`, `InvalidRevisionException` */
function requireRevisionLocation(body) {
    const revision = optionalObject(body, 'revision');
    if (revision === undefined)
        throw new ServiceException('RevisionRequiredException', 'revision is required');
    return readRevisionLocation(revision);
}
function readRevisionLocation(revision) {
    const type = oneOf(optionalString(revision, 'revisionType'), 'revision.revisionType', ['S3', 'GitHub', 'String', 'AppSpecContent'], INVALID);
    switch (type) {
        case 'S3':
            return { revisionType: 'S3', s3Location: readS3Location(optionalObject(revision, 's3Location') ?? {}) };
        case 'GitHub':
            return {
                revisionType: 'GitHub',
                gitHubLocation: readGitHubLocation(optionalObject(revision, 'gitHubLocation') ?? {}),
            };
        case 'String':
        case 'AppSpecContent':
            throw new ServiceException(INVALID, `a revision of type ${type} cannot be deployed to the Server compute platform`);
        case undefined:
            throw new ServiceException(INVALID, 'revision.revisionType is required');
    }
}
function readS3Location(location) {
    const bucket = required(location, 'bucket', 's3Location');
    const key = required(location, 'key', 's3Location');
    const bundleType = oneOf(optionalString(location, 'bundleType'), 's3Location.bundleType', ['tar', 'tgz', 'zip', 'YAML', 'JSON'], INVALID);
    if (bundleType === undefined)
        throw new ServiceException(INVALID, 's3Location.bundleType is required');
    if (bundleType === 'YAML' || bundleType === 'JSON') {
        throw new ServiceException(INVALID, `s3Location.bundleType ${bundleType} cannot be deployed to the Server compute platform; expected tar, tgz or zip`);
    }
    const version = optionalString(location, 'version');
    const eTag = optionalString(location, 'eTag');
    return {
        bucket,
        key,
        bundleType,
        ...(version !== undefined && version !== '' && { version }),
        ...(eTag !== undefined && eTag !== '' && { eTag }),
    };
}
function readGitHubLocation(location) {
    const repository = required(location, 'repository', 'gitHubLocation');
    const commitId = required(location, 'commitId', 'gitHubLocation');
    if (!REPOSITORY.test(repository)) {
        throw new ServiceException(INVALID, `gitHubLocation.repository "${repository}" is not of the form owner/name`);
    }
    if (!COMMIT_ID.test(commitId)) {
        throw new ServiceException(INVALID, `gitHubLocation.commitId "${commitId}" is not a full commit id of 40 digits`);
    }
    return { repository, commitId };
}
function required(location, field, owner) {
    const value = optionalString(location, field);
    if (value === undefined || value === '')
        throw new ServiceException(INVALID, `${owner}.${field} is required`);
    return value;
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/lookup.js


/** Finds in the state what the policies of callers are about. */
function lookupIn({ state, region, accountId, }) {
    const applicationOf = (name) => (typeof name === 'string' ? state.findApplication(name) : undefined);
    return {
        region,
        accountId,
        groupOfDeployment(deploymentId) {
            const deployment = state.deployment(deploymentId);
            if (deployment === undefined)
                return undefined;
            return {
                application: state.application(deployment.applicationId)?.name ?? deployment.applicationName,
                group: state.group(deployment.groupId)?.name ?? deployment.groupName,
            };
        },
        configurationOfGroup(applicationName, groupName) {
            const application = applicationOf(applicationName);
            return application && state.findGroup(application.applicationId, groupName)?.configurationName;
        },
        isKnownRevision(body) {
            const location = readLocation(body);
            const application = applicationOf(body.applicationName);
            if (location === undefined || application === undefined)
                return undefined;
            return state.findRevision(application.applicationId, location) !== undefined;
        },
    };
}
/** A revision that cannot be read is the operation's to refuse, in words that say why. */
function readLocation(body) {
    try {
        return requireRevisionLocation(body);
    }
    catch (error) {
        if (error instanceof ServiceException)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/draft.js


/**
 * The changes that create a deployment: the deployment itself, its revision (registered now when it was not) and the
 * group's record of its last attempt.
 */
function createDeploymentChanges(state, group, draft, nowMs) {
    const { applicationId, groupId } = group;
    const deployment = {
        ...draft,
        sequence: (state.deployments()[0]?.sequence ?? 0) + 1,
        applicationId,
        groupId,
        groupName: group.name,
        ...(group.targetRevision !== undefined && { previousRevision: group.targetRevision }),
        status: 'Created',
        counts: NO_TARGETS,
        createdAtMs: nowMs,
    };
    const known = state.findRevision(applicationId, draft.revision);
    const revision = known ?? { applicationId, location: draft.revision, registeredAtMs: nowMs };
    return [
        change.putDeployment(deployment),
        change.putRevision({ ...revision, firstUsedAtMs: revision.firstUsedAtMs ?? nowMs, lastUsedAtMs: nowMs }),
        // What is done to a single instance is no deployment to the group.
        ...(draft.scaling === undefined
            ? [change.putGroup({ ...group, lastAttemptedDeploymentId: draft.deploymentId })]
            : []),
    ];
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/revisions.js







const revisions_BATCH_LIMIT = 25;
/** Of deployments and revisions alike; the service gives no number, the console's field does. */
const DESCRIPTION_LENGTH = 1_000;
/** @throws ServiceException `DescriptionTooLongException` */
function readDescription(body) {
    const description = optionalString(body, 'description');
    if (description === undefined || description.length <= DESCRIPTION_LENGTH)
        return description;
    throw new ServiceException('DescriptionTooLongException', `description has ${description.length} characters; the limit is ${DESCRIPTION_LENGTH}`);
}
/** Names of the groups whose target revision this is. */
function groupsTargeting(state, { applicationId, location }) {
    const key = revisionKey(location);
    return state
        .groups(applicationId)
        .filter(({ targetRevision }) => targetRevision !== undefined && revisionKey(targetRevision) === key)
        .map(({ name }) => name);
}
function revisionInfo(state, revision) {
    const { description, registeredAtMs, firstUsedAtMs, lastUsedAtMs } = revision;
    return {
        ...(description !== undefined && { description }),
        deploymentGroups: groupsTargeting(state, revision),
        ...timeMember('firstUsedTime', firstUsedAtMs),
        ...timeMember('lastUsedTime', lastUsedAtMs),
        registerTime: seconds(registeredAtMs),
    };
}
/** Registering a revision again keeps its history and takes the new description. */
const registerApplicationRevision = ({ state, nowMs }, body) => {
    const { applicationId } = requireApplication(state, body);
    const location = requireRevisionLocation(body);
    const description = readDescription(body);
    const known = state.findRevision(applicationId, location);
    const revision = {
        ...(known ?? { applicationId, location, registeredAtMs: nowMs }),
        ...(description !== undefined && { description }),
    };
    return { body: {}, changes: [change.putRevision(revision)] };
};
const getApplicationRevision = ({ state }, body) => {
    const application = requireApplication(state, body);
    const location = requireRevisionLocation(body);
    const revision = state.findRevision(application.applicationId, location);
    if (revision === undefined) {
        throw new ServiceException('RevisionDoesNotExistException', `Application ${application.name} has no such revision: ${describeRevision(location)}`);
    }
    return {
        body: {
            applicationName: application.name,
            revision: revision.location,
            revisionInfo: revisionInfo(state, revision),
        },
    };
};
/** Revisions that are not registered are told of in `errorMessage`; the others are answered. */
const batchGetApplicationRevisions = ({ state }, body) => {
    const application = requireApplication(state, body);
    const asked = optionalObjects(body, 'revisions') ?? [];
    if (asked.length === 0)
        throw new ServiceException('RevisionRequiredException', 'revisions is required');
    if (asked.length > revisions_BATCH_LIMIT) {
        throw new ServiceException('BatchLimitExceededException', `revisions has ${asked.length} items; the limit is ${revisions_BATCH_LIMIT}`);
    }
    const found = asked.map(readRevisionLocation).map((location) => ({
        location,
        revision: state.findRevision(application.applicationId, location),
    }));
    const missing = found.flatMap(({ location, revision }) => revision === undefined ? [describeRevision(location)] : []);
    return {
        body: {
            applicationName: application.name,
            revisions: found.flatMap(({ revision }) => revision === undefined
                ? []
                : [{ revisionLocation: revision.location, genericRevisionInfo: revisionInfo(state, revision) }]),
            ...(missing.length > 0 && { errorMessage: `No such revisions: ${missing.join(', ')}` }),
        },
    };
};
const SORT_TIMES = {
    registerTime: ({ registeredAtMs }) => registeredAtMs,
    firstUsedTime: ({ firstUsedAtMs }) => firstUsedAtMs ?? 0,
    lastUsedTime: ({ lastUsedAtMs }) => lastUsedAtMs ?? 0,
};
const listApplicationRevisions = ({ state, pageSize }, body) => {
    const { applicationId } = requireApplication(state, body);
    const sortBy = oneOf(optionalString(body, 'sortBy'), 'sortBy', ['registerTime', 'firstUsedTime', 'lastUsedTime'], 'InvalidSortByException');
    const order = oneOf(optionalString(body, 'sortOrder'), 'sortOrder', ['ascending', 'descending'], 'InvalidSortOrderException');
    const deployed = oneOf(optionalString(body, 'deployed'), 'deployed', ['include', 'exclude', 'ignore'], 'InvalidDeployedStateFilterException');
    const isInPlace = readPlaceFilter(body);
    const revisions = state.revisions(applicationId).filter((revision) => {
        const isTarget = deployed === undefined || deployed === 'ignore' ? undefined : groupsTargeting(state, revision).length > 0;
        return isInPlace(revision) && (isTarget === undefined || isTarget === (deployed === 'include'));
    });
    const timeOf = SORT_TIMES[sortBy ?? 'registerTime'];
    const sorted = [...revisions].sort((a, b) => (timeOf(a) - timeOf(b)) * (order === 'descending' ? -1 : 1));
    const { items, ...next } = paginate('ListApplicationRevisions', body, pageSize, sorted, ({ location }) => revisionKey(location));
    return { body: { revisions: items.map(({ location }) => location), ...next } };
};
function readPlaceFilter(body) {
    const bucket = optionalString(body, 's3Bucket');
    const prefix = optionalString(body, 's3KeyPrefix');
    if (bucket === undefined && prefix !== undefined) {
        throw new ServiceException('BucketNameFilterRequiredException', 's3KeyPrefix needs s3Bucket');
    }
    if (bucket === undefined)
        return () => true;
    return ({ location }) => location.revisionType === 'S3' &&
        location.s3Location.bucket === bucket &&
        location.s3Location.key.startsWith(prefix ?? '');
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/create-deployment.js









/** Whether the object exists is found out by the hosts, as with the real service: the revision is only looked at here. */
const createDeployment = (context, body) => {
    const { state, newDeploymentId, nowMs, region, accountId } = context;
    const application = requireApplication(state, body);
    const group = requireGroup(state, application, body);
    const revision = requireRevisionLocation(body);
    const description = readDescription(body);
    const configurationName = optionalString(body, 'deploymentConfigName') ?? group.configurationName;
    const { minimumHealthyHosts, zonal } = requireServerConfiguration(state, configurationName);
    const fileExistsBehavior = oneOf(optionalString(body, 'fileExistsBehavior'), 'fileExistsBehavior', ['DISALLOW', 'OVERWRITE', 'RETAIN'], 'InvalidFileExistsBehaviorException');
    refuseTargetInstances(body);
    const autoRollback = readAutoRollback(body) ?? group.autoRollback;
    const overrideAlarms = readAlarms(body, 'overrideAlarmConfiguration');
    const active = state.activeDeployment(group.groupId);
    if (active !== undefined) {
        throw new ServiceException('DeploymentLimitExceededException', `The Deployment Group '${group.name}' already has an active Deployment '${active.deploymentId}'`);
    }
    if (state.activeDeployments().length >= CONCURRENT_DEPLOYMENTS) {
        throw new ServiceException('DeploymentLimitExceededException', `there are ${CONCURRENT_DEPLOYMENTS} deployments under way already`);
    }
    const script = context.scripts.scriptFor(application.name, group.name, state.deployments());
    const deploymentId = newDeploymentId();
    const changes = createDeploymentChanges(state, group, {
        deploymentId,
        applicationName: application.name,
        configurationName,
        minimumHealthyHosts,
        ...(zonal !== undefined && { zonal }),
        revision,
        creator: 'user',
        ...(description !== undefined && { description }),
        ignoreApplicationStopFailures: optionalBoolean(body, 'ignoreApplicationStopFailures') ?? false,
        updateOutdatedInstancesOnly: optionalBoolean(body, 'updateOutdatedInstancesOnly') ?? false,
        fileExistsBehavior: fileExistsBehavior ?? 'DISALLOW',
        ...(autoRollback !== undefined && { autoRollback }),
        ...(overrideAlarms !== undefined && { overrideAlarms }),
        ...(script !== undefined && { script: { script, region, accountId } }),
    }, nowMs);
    return { body: { deploymentId }, changes, deploymentIds: [deploymentId] };
};
/** They name the replacements of a blue/green deployment; this one is in place. */
function refuseTargetInstances(body) {
    const fields = ['tagFilters', 'autoScalingGroups', 'ec2TagSet'];
    if (fieldInUse(optionalObject(body, 'targetInstances') ?? {}, fields) === undefined)
        return;
    throw new ServiceException('InvalidTargetInstancesException', 'targetInstances cannot be specified for an in-place deployment');
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/rollback.js
/**
 * The rules of automatic rollback (user guide, "Redeploy and roll back a deployment"). What a stop request says itself
 * wins over the configuration. What the service began itself is never rolled back: a rollback would go round for ever.
 *
 * @param lastSuccessful - the group's last deployment that succeeded.
 */
function decideRollback(ended, lastSuccessful) {
    if (!isWanted(ended) || !ROLLED_BACK.has(ended.creator))
        return { kind: 'not-wanted' };
    if (ended.counts.Succeeded + ended.counts.Failed === 0) {
        return { kind: 'not-possible', message: 'No instance was changed, so there is nothing to roll back.' };
    }
    if (lastSuccessful === undefined) {
        return {
            kind: 'not-possible',
            message: 'There is nothing to roll back to: no deployment to this deployment group has succeeded.',
        };
    }
    return { kind: 'roll-back', to: lastSuccessful };
}
/** Deployments that can be rolled back: what brings instances up to date or takes them away is the group's revision already. */
const ROLLED_BACK = new Set(['user']);
function isWanted({ status, ending, autoRollback }) {
    const isEnabledFor = (event) => autoRollback?.enabled === true && autoRollback.events.includes(event);
    if (ending?.rollback !== undefined)
        return ending.rollback;
    if (ending?.reason === 'alarm-active')
        return isEnabledFor('DEPLOYMENT_STOP_ON_ALARM');
    if (status === 'Failed')
        return isEnabledFor('DEPLOYMENT_FAILURE');
    return status === 'Stopped' && isEnabledFor('DEPLOYMENT_STOP_ON_REQUEST');
}
/** The deployment that undoes one: what it deploys and its content option are of the one that is restored, the rest of the one that ended. */
function draftRollback(ended, restored, deploymentId, rollbackMessage) {
    const { applicationName, configurationName, minimumHealthyHosts, ignoreApplicationStopFailures } = ended;
    return {
        deploymentId,
        applicationName,
        configurationName,
        // Without a zonal configuration: a rollback does not go from zone to zone (user guide, "Zonal configuration").
        minimumHealthyHosts,
        revision: restored.revision,
        creator: 'codeDeployRollback',
        ignoreApplicationStopFailures,
        updateOutdatedInstancesOnly: false,
        // User guide, "Rollback behavior with existing content".
        fileExistsBehavior: restored.fileExistsBehavior,
        rollbackInfo: { rollbackTriggeringDeploymentId: ended.deploymentId, rollbackMessage },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/scripted.js





/** What a request to stop a deployment that follows a script comes to. */
function stopRun(deployment, run, rollback, nowMs) {
    const stopped = {
        ...deployment,
        script: {
            ...run,
            // A second request changes nothing about when it ends.
            stopRequestedAtMs: run.stopRequestedAtMs ?? Math.max(0, nowMs - deployment.createdAtMs),
            ...(rollback !== undefined && { rollbackOnStop: rollback }),
        },
    };
    const changes = [change.putDeployment(stopped)];
    const { answer = 'Succeeded' } = run.script.stop ?? {};
    if (answer === 'AlreadyCompleted') {
        const message = `The deployment ${deployment.deploymentId} is already completed`;
        return { body: {}, changes, refusal: new ServiceException('DeploymentAlreadyCompletedException', message) };
    }
    const statusMessage = answer === 'Pending'
        ? `A lifecycle event is still running on ${deployment.counts.InProgress} instance(s)`
        : 'No more commands will be scheduled for execution in the deployment instances';
    return { body: { status: answer, statusMessage }, changes };
}
/**
 * Keeps what follows from the end of deployments whose scripts have come to it: their last state, what the group is meant
 * to run, and the rollback. A script needs no timer: nobody can see its end before somebody asks.
 */
function settleRuns({ state, newDeploymentId, nowMs, log }) {
    const commit = (changes) => {
        state.commit(changes).catch((error) => log(`the end of a script was not saved: ${error.message}`));
    };
    for (const { deploymentId } of [...state.deployments()].reverse()) {
        const ended = state.deployment(deploymentId);
        if (ended?.script === undefined || !isFinal(ended.status))
            continue;
        if (ended.script.isSettled !== true) {
            log(`deployment ${deploymentId} ${ended.status.toLowerCase()}, as its script says`);
            commit(conclude(state, ended, ended.script));
        }
        const settled = state.deployment(deploymentId);
        const { afterSeconds = 0 } = settled?.script?.pendingRollback ?? {};
        const isDue = (settled?.completedAtMs ?? nowMs) + afterSeconds * 1_000 <= nowMs;
        if (settled?.script?.pendingRollback !== undefined && isDue) {
            commit(rollBack(state, settled, settled.script, newDeploymentId));
        }
    }
}
function conclude(state, ended, run) {
    const { deploymentId, groupId, revision } = ended;
    const { rollback } = run.script;
    const isRolledBack = ended.status !== 'Succeeded' && rollback !== undefined && run.rollbackOnStop !== false;
    const script = { ...run, isSettled: true, ...(isRolledBack && { pendingRollback: rollback }) };
    const group = state.group(groupId);
    if (group === undefined || ended.status !== 'Succeeded')
        return [change.putDeployment({ ...ended, script })];
    const updated = { ...group, targetRevision: revision, lastSuccessfulDeploymentId: deploymentId };
    return [change.putDeployment({ ...ended, script }), change.putGroup(updated)];
}
function rollBack(state, ended, run, newDeploymentId) {
    const { pendingRollback, ...rest } = run;
    const group = state.group(ended.groupId);
    const without = (rollbackMessage) => [
        change.putDeployment({ ...ended, script: rest, rollbackInfo: { rollbackMessage } }),
    ];
    if (pendingRollback === undefined || group === undefined)
        return without('The deployment group was deleted.');
    if (state.activeDeployment(group.groupId) !== undefined) {
        return without('Another deployment to the deployment group had begun.');
    }
    const { afterSeconds = 0, deployment: script } = pendingRollback;
    const restored = state.deployment(group.lastSuccessfulDeploymentId ?? '') ?? ended;
    const rollbackDeploymentId = newDeploymentId();
    const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}.`;
    const { region, accountId } = run;
    const draft = draftRollback(ended, restored, rollbackDeploymentId, rollbackMessage);
    const changes = createDeploymentChanges(state, group, { ...draft, script: { script, region, accountId } }, (ended.completedAtMs ?? ended.createdAtMs) + afterSeconds * 1_000);
    const rollbackInfo = { rollbackDeploymentId, rollbackMessage };
    return [change.putDeployment({ ...ended, script: rest, rollbackInfo }), ...changes];
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/diagnostics.js
const LOG_TAIL_BYTES = 4_096;
/**
 * The agent's numbers in the words of the public service model, which has none for output left open (6) and an agent that
 * was restarted (7).
 */
const ERROR_CODES = {
    0: 'Success',
    1: 'ScriptMissing',
    2: 'ScriptNotExecutable',
    3: 'ScriptTimedOut',
    4: 'ScriptFailed',
    5: 'UnknownError',
    6: 'ScriptFailed',
    7: 'UnknownError',
};
/** What a host said of an event, as the service shows it. */
function toEventDiagnostics({ errorCode, scriptName, message, log }) {
    return { errorCode: ERROR_CODES[errorCode], scriptName, message, logTail: tailOf(log) };
}
function tailOf(log) {
    const bytes = Buffer.from(log);
    if (bytes.length <= LOG_TAIL_BYTES)
        return log;
    let start = bytes.length - LOG_TAIL_BYTES;
    // Bytes of the form 10xxxxxx go on with a character that began before the cut.
    while (((bytes[start] ?? 0) & 0xc0) === 0x80)
        start += 1;
    return bytes.toString('utf8', start);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/target-progress.js


/** What a deployment to an instance that leaves its Auto Scaling group runs (user guide, "Lifecycle event hook availability"). */
const TERMINATION_EVENTS = [
    'BeforeBlockTraffic',
    'BlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
];
/** A host as a target that nothing has happened to yet. */
function newTarget({ deploymentId, creator }, host, rank, nowMs) {
    const events = creator === 'autoscalingTermination' ? TERMINATION_EVENTS : lifecycle_events/* IN_PLACE_EVENTS */.e3;
    return {
        targetId: host.id,
        targetArn: host.arn,
        deploymentId,
        hostIdentifier: host.hostIdentifier,
        ...(host.availabilityZone !== undefined && { availabilityZone: host.availabilityZone }),
        rank,
        status: 'Pending',
        updatedAtMs: nowMs,
        events: events.map((name) => ({ name, status: 'Pending' })),
    };
}
/** Offers the host its next event. `identifier` names the command to the host. */
function offerNextEvent(offered, identifier, nowMs) {
    const target = passTraffic(offered, nowMs);
    const next = target.events.find(({ status }) => status === 'Pending');
    if (next === undefined)
        throw new Error(`no event of ${target.targetId} is left to offer`);
    return {
        ...target,
        status: 'InProgress',
        updatedAtMs: nowMs,
        command: { identifier, event: next.name, offeredAtMs: nowMs },
    };
}
/** Blocking traffic is the service's to do, and without a load balancer there is none to block. */
function passTraffic(target, nowMs) {
    const next = target.events.find(({ status }) => status === 'Pending');
    if (next?.name !== 'BlockTraffic')
        return target;
    const done = { status: 'Succeeded', startedAtMs: nowMs, endedAtMs: nowMs, diagnostics: NOTHING_TO_SAY };
    return { ...target, events: withEvent(target, next.name, done) };
}
const NOTHING_TO_SAY = { errorCode: 'Success', scriptName: '', message: '', logTail: '' };
/** The host begins the event that it was offered. */
function startEvent(target, nowMs) {
    const { command } = target;
    if (command === undefined)
        return target;
    return {
        ...target,
        updatedAtMs: nowMs,
        events: withEvent(target, command.event, { status: 'InProgress', startedAtMs: nowMs }),
    };
}
/**
 * The host's event is over. When the target may go on, its next event is offered under `identifier`; otherwise the
 * remaining events are skipped. A target whose deployment ends before it has run all of its events has failed: it holds
 * neither the old revision nor the new one for certain.
 */
function finishEvent(target, deployment, { status, diagnostics }, identifier, nowMs) {
    const { command, ...rest } = target;
    if (command === undefined)
        return target;
    const startedAtMs = target.events.find(({ name }) => name === command.event)?.startedAtMs ?? nowMs;
    const finished = {
        ...rest,
        updatedAtMs: nowMs,
        events: withEvent(target, command.event, {
            status,
            startedAtMs,
            endedAtMs: nowMs,
            diagnostics: toEventDiagnostics(diagnostics),
        }),
    };
    const isForgiven = deployment.ignoreApplicationStopFailures && lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG.some((name) => name === command.event);
    if (status === 'Failed' && !isForgiven)
        return endTarget(finished, 'Failed', nowMs);
    if (finished.events.every((event) => event.status !== 'Pending'))
        return endTarget(finished, 'Succeeded', nowMs);
    if (deployment.ending !== undefined)
        return endTarget(finished, 'Failed', nowMs);
    return offerNextEvent(finished, identifier, nowMs);
}
/** Takes back an event that no host has begun. A target none of whose events has begun is untouched. */
function withdrawCommand(target, nowMs) {
    const isTouched = target.events.some(({ status }) => status !== 'Pending');
    return endTarget(target, isTouched ? 'Failed' : 'Skipped', nowMs);
}
/** Nothing more happens to the target. */
function endTarget(target, status, nowMs) {
    const { command: _, ...rest } = target;
    return {
        ...rest,
        status,
        updatedAtMs: nowMs,
        events: target.events.map((event) => (event.status === 'Pending' ? { ...event, status: 'Skipped' } : event)),
    };
}
/** Whether the host is running the event that it was offered. */
function isEventRunning({ command, events }) {
    return command !== undefined && events.some(({ name, status }) => name === command.event && status === 'InProgress');
}
function withEvent(target, name, change) {
    return target.events.map((event) => (event.name === name ? { ...event, ...change } : event));
}
/** The counts of a deployment once one of its targets has changed. */
function moved(counts, from, to) {
    if (from.status === to.status)
        return counts;
    return { ...counts, [from.status]: counts[from.status] - 1, [to.status]: counts[to.status] + 1 };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/deployments.js








const deployments_BATCH_LIMIT = 25;
const DEPLOYMENT_ID = /^d-[A-Z0-9]{9}$/;
const STATUSES = ['Created', 'Queued', 'InProgress', 'Baking', 'Succeeded', 'Failed', 'Stopped', 'Ready'];
/** @throws ServiceException `InvalidDeploymentIdException` */
function checkDeploymentId(id) {
    if (DEPLOYMENT_ID.test(id))
        return id;
    throw new ServiceException('InvalidDeploymentIdException', `Specified DeploymentId is not in the valid format: ${id}`);
}
/** The deployment that a request names. @throws ServiceException `DeploymentDoesNotExistException` */
function requireDeployment(state, body) {
    const id = checkDeploymentId(requireString(body, 'deploymentId', 'DeploymentIdRequiredException'));
    const deployment = state.deployment(id);
    if (deployment !== undefined)
        return deployment;
    throw new ServiceException('DeploymentDoesNotExistException', `The deployment ${id} could not be found`);
}
/** How a deployment and those that bring up to date what it went past are linked. */
function relatedDeployments(state, { deploymentId, autoUpdateRootId }) {
    if (autoUpdateRootId !== undefined) {
        return { relatedDeployments: { autoUpdateOutdatedInstancesRootDeploymentId: autoUpdateRootId } };
    }
    const updates = state.deployments().filter((one) => one.autoUpdateRootId === deploymentId);
    if (updates.length === 0)
        return {};
    const ids = updates.map((one) => one.deploymentId).reverse();
    return { relatedDeployments: { autoUpdateOutdatedInstancesDeploymentIds: ids } };
}
function deploymentInfo(state, deployment) {
    const { applicationId, groupId, counts, startedAtMs, previousRevision, error, description } = deployment;
    const { autoRollback, rollbackInfo, overrideAlarms } = deployment;
    return {
        applicationName: state.application(applicationId)?.name ?? deployment.applicationName,
        deploymentGroupName: state.group(groupId)?.name ?? deployment.groupName,
        deploymentConfigName: deployment.configurationName,
        deploymentId: deployment.deploymentId,
        ...(previousRevision !== undefined && { previousRevision }),
        revision: deployment.revision,
        status: deployment.status,
        ...(error !== undefined && { errorInformation: error }),
        createTime: seconds(deployment.createdAtMs),
        ...timeMember('startTime', startedAtMs),
        ...timeMember('completeTime', deployment.completedAtMs),
        ...(startedAtMs !== undefined && { deploymentOverview: { Ready: 0, ...counts } }),
        ...(description !== undefined && { description }),
        creator: deployment.creator,
        ignoreApplicationStopFailures: deployment.ignoreApplicationStopFailures,
        ...(autoRollback !== undefined && { autoRollbackConfiguration: autoRollback }),
        updateOutdatedInstancesOnly: deployment.updateOutdatedInstancesOnly,
        ...(rollbackInfo !== undefined && { rollbackInfo }),
        deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
        instanceTerminationWaitTimeStarted: false,
        fileExistsBehavior: deployment.fileExistsBehavior,
        deploymentStatusMessages: [],
        computePlatform: 'Server',
        ...relatedDeployments(state, deployment),
        ...(overrideAlarms !== undefined && { overrideAlarmConfiguration: overrideAlarms }),
    };
}
const getDeployment = ({ state }, body) => ({
    body: { deploymentInfo: deploymentInfo(state, requireDeployment(state, body)) },
});
/** Ids that no deployment has are left out of the answer. */
const batchGetDeployments = ({ state }, body) => {
    const ids = requireBatch(body, 'deploymentIds', 'DeploymentIdRequiredException', deployments_BATCH_LIMIT, 'BatchLimitExceededException');
    const found = ids.flatMap((id) => state.deployment(checkDeploymentId(id)) ?? []);
    return { body: { deploymentsInfo: found.map((deployment) => deploymentInfo(state, deployment)) } };
};
/** The newest first. Application and group are given together or not at all. */
const listDeployments = ({ state, pageSize }, body) => {
    refuseFields(body, ['externalId']);
    const groupId = readGroupFilter(state, body);
    const statuses = (optionalStrings(body, 'includeOnlyStatuses') ?? []).map((status) => oneOf(status, 'includeOnlyStatuses', STATUSES, 'InvalidDeploymentStatusException'));
    const isInRange = readTimeRange(body);
    const ids = state
        .deployments()
        .filter((deployment) => groupId === undefined || deployment.groupId === groupId)
        .filter(({ status }) => statuses.length === 0 || statuses.some((one) => one === status))
        .filter(({ createdAtMs }) => isInRange(createdAtMs))
        .map(({ deploymentId }) => deploymentId);
    const { items, ...next } = paginate('ListDeployments', body, pageSize, ids, (id) => id);
    return { body: { deployments: items, ...next } };
};
function readGroupFilter(state, body) {
    if (optionalString(body, 'applicationName') === undefined) {
        if (optionalString(body, 'deploymentGroupName') === undefined)
            return undefined;
        throw new ServiceException('ApplicationNameRequiredException', 'deploymentGroupName needs applicationName');
    }
    return requireGroup(state, requireApplication(state, body), body).groupId;
}
function readTimeRange(body) {
    const range = optionalObject(body, 'createTimeRange') ?? {};
    const start = optionalNumber(range, 'start') ?? Number.NEGATIVE_INFINITY;
    const end = optionalNumber(range, 'end') ?? Number.POSITIVE_INFINITY;
    if (start > end)
        throw new ServiceException('InvalidTimeRangeException', 'createTimeRange.start is after its end');
    return (timeMs) => timeMs >= start * 1000 && timeMs <= end * 1000;
}
/** No further event begins; those that run come to their end, and until then the answer is `Pending`. */
const stopDeployment = ({ state, nowMs }, body) => {
    const deployment = requireDeployment(state, body);
    const { deploymentId, status, ending } = deployment;
    if (isFinal(status)) {
        throw new ServiceException('DeploymentAlreadyCompletedException', `The deployment ${deploymentId} is already completed: its status is ${status}`);
    }
    const rollback = optionalBoolean(body, 'autoRollbackEnabled');
    if (deployment.script !== undefined)
        return stopRun(deployment, deployment.script, rollback, nowMs);
    const running = state.targets(deploymentId).filter(isEventRunning).length;
    const reply = running > 0
        ? { status: 'Pending', statusMessage: `A lifecycle event is still running on ${running} instance(s)` }
        : {
            status: 'Succeeded',
            statusMessage: 'No more commands will be scheduled for execution in the deployment instances',
        };
    const stopping = { ...(ending ?? { reason: 'stop-requested' }), ...(rollback !== undefined && { rollback }) };
    return {
        body: reply,
        changes: [change.putDeployment({ ...deployment, ending: stopping })],
        deploymentIds: [deploymentId],
    };
};

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/targets.js





const targets_BATCH_LIMIT = 25;
const TARGET_STATUSES = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Unknown', 'Ready'];
/** @throws ServiceException `DeploymentNotStartedException` */
function requireStartedDeployment(state, body) {
    const deployment = requireDeployment(state, body);
    if (deployment.startedAtMs !== undefined)
        return deployment;
    throw new ServiceException('DeploymentNotStartedException', `The deployment ${deployment.deploymentId} has not started; its status is ${deployment.status}`);
}
/** The lifecycle events of a target, as both families of operations show them. */
function lifecycleEvents({ events }) {
    return events.map(({ name, status, diagnostics, startedAtMs, endedAtMs }) => ({
        lifecycleEventName: name,
        status,
        ...timeMember('startTime', startedAtMs),
        ...timeMember('endTime', endedAtMs),
        ...(diagnostics !== undefined && { diagnostics }),
    }));
}
function targetInfo(target) {
    return {
        deploymentTargetType: 'InstanceTarget',
        instanceTarget: {
            deploymentId: target.deploymentId,
            targetId: target.targetId,
            targetArn: target.targetArn,
            status: target.status,
            lastUpdatedAt: seconds(target.updatedAtMs),
            lifecycleEvents: lifecycleEvents(target),
        },
    };
}
/** A target may be named by its id or, for an EC2 instance, by its ARN. */
function findTarget(state, deploymentId, id) {
    return state.shownTarget(deploymentId, id) ?? state.shownTarget(deploymentId, id.slice(id.lastIndexOf('/') + 1));
}
function requireTarget(state, { deploymentId }, targetId) {
    const target = findTarget(state, deploymentId, targetId);
    if (target !== undefined)
        return target;
    throw new ServiceException('DeploymentTargetDoesNotExistException', `The deployment ${deploymentId} has no target ${targetId}`);
}
const getDeploymentTarget = ({ state }, body) => {
    const deployment = requireStartedDeployment(state, body);
    const targetId = requireString(body, 'targetId', 'DeploymentTargetIdRequiredException');
    return { body: { deploymentTarget: targetInfo(requireTarget(state, deployment, targetId)) } };
};
const batchGetDeploymentTargets = ({ state }, body) => {
    const deployment = requireStartedDeployment(state, body);
    const ids = optionalStrings(body, 'targetIds') ?? [];
    if (ids.length === 0)
        throw new ServiceException('DeploymentTargetIdRequiredException', 'targetIds is required');
    if (ids.length > targets_BATCH_LIMIT) {
        throw new ServiceException('DeploymentTargetListSizeExceededException', `targetIds has ${ids.length} items; the limit is ${targets_BATCH_LIMIT}`);
    }
    return { body: { deploymentTargets: ids.map((id) => targetInfo(requireTarget(state, deployment, id))) } };
};
/** In the order of work. */
const listDeploymentTargets = ({ state, pageSize }, body) => {
    const { deploymentId } = requireStartedDeployment(state, body);
    const isAskedFor = readTargetFilters(optionalObject(body, 'targetFilters') ?? {});
    const ids = state
        .shownTargets(deploymentId)
        .filter(isAskedFor)
        .map(({ targetId }) => targetId);
    const { items, ...next } = paginate('ListDeploymentTargets', body, pageSize, ids, (id) => id);
    return { body: { targetIds: items, ...next } };
};
function readTargetFilters(filters) {
    for (const name of Object.keys(filters)) {
        oneOf(name, 'targetFilters', ['TargetStatus', 'ServerInstanceLabel'], 'InvalidTargetFilterNameException');
    }
    if ((optionalStrings(filters, 'ServerInstanceLabel') ?? []).length > 0) {
        throw new ServiceException('InvalidDeploymentInstanceTypeException', 'targetFilters.ServerInstanceLabel is for blue/green deployments; this one is in place');
    }
    const statuses = (optionalStrings(filters, 'TargetStatus') ?? []).map((status) => oneOf(status, 'targetFilters.TargetStatus', TARGET_STATUSES, 'InvalidInstanceStatusException'));
    return ({ status }) => statuses.length === 0 || statuses.some((one) => one === status);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/deployment-instances.js






const deployment_instances_BATCH_LIMIT = 25;
/** The older operations name an instance by its ARN in their answers and take its id in their requests. */
function instanceSummary(target) {
    return {
        deploymentId: target.deploymentId,
        instanceId: target.targetArn,
        status: target.status,
        lastUpdatedAt: seconds(target.updatedAtMs),
        lifecycleEvents: lifecycleEvents(target),
    };
}
const listDeploymentInstances = ({ state, pageSize }, body) => {
    const { deploymentId } = requireStartedDeployment(state, body);
    const statuses = (optionalStrings(body, 'instanceStatusFilter') ?? []).map((status) => oneOf(status, 'instanceStatusFilter', TARGET_STATUSES, 'InvalidInstanceStatusException'));
    const types = (optionalStrings(body, 'instanceTypeFilter') ?? []).map((type) => oneOf(type, 'instanceTypeFilter', ['Blue', 'Green'], 'InvalidInstanceTypeException'));
    if (types.length > 0) {
        throw new ServiceException('InvalidDeploymentInstanceTypeException', 'instanceTypeFilter is for blue/green deployments; this one is in place');
    }
    const ids = state
        .shownTargets(deploymentId)
        .filter(({ status }) => statuses.length === 0 || statuses.some((one) => one === status))
        .map(({ targetId }) => targetId);
    const { items, ...next } = paginate('ListDeploymentInstances', body, pageSize, ids, (id) => id);
    return { body: { instancesList: items, ...next } };
};
const getDeploymentInstance = ({ state }, body) => {
    const { deploymentId } = requireDeployment(state, body);
    const instanceId = requireString(body, 'instanceId', 'InstanceIdRequiredException');
    const target = findTarget(state, deploymentId, instanceId);
    if (target === undefined) {
        throw new ServiceException('InstanceDoesNotExistException', `The deployment ${deploymentId} has no instance ${instanceId}`);
    }
    return { body: { instanceSummary: instanceSummary(target) } };
};
/** Instances that the deployment does not have are told of in `errorMessage`; the others are answered. */
const batchGetDeploymentInstances = ({ state }, body) => {
    const { deploymentId } = requireDeployment(state, body);
    const ids = requireBatch(body, 'instanceIds', 'InstanceIdRequiredException', deployment_instances_BATCH_LIMIT, 'BatchLimitExceededException');
    const found = ids.map((id) => ({ id, target: findTarget(state, deploymentId, id) }));
    const missing = found.filter(({ target }) => target === undefined).map(({ id }) => id);
    return {
        body: {
            instancesSummary: found.flatMap(({ target }) => (target === undefined ? [] : [instanceSummary(target)])),
            ...(missing.length > 0 && { errorMessage: `No such instances: ${missing.join(', ')}` }),
        },
    };
};

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/operations/table.js










/** The operations of the public service model that this engine carries out. */
const OPERATIONS = {
    AddTagsToOnPremisesInstances: addTagsToOnPremisesInstances,
    BatchGetApplicationRevisions: batchGetApplicationRevisions,
    BatchGetApplications: batchGetApplications,
    BatchGetDeploymentGroups: batchGetDeploymentGroups,
    BatchGetDeploymentInstances: batchGetDeploymentInstances,
    BatchGetDeployments: batchGetDeployments,
    BatchGetDeploymentTargets: batchGetDeploymentTargets,
    BatchGetOnPremisesInstances: batchGetOnPremisesInstances,
    CreateApplication: createApplication,
    CreateDeployment: createDeployment,
    CreateDeploymentConfig: createDeploymentConfig,
    CreateDeploymentGroup: createDeploymentGroup,
    DeleteApplication: deleteApplication,
    DeleteDeploymentConfig: deleteDeploymentConfig,
    DeleteDeploymentGroup: deleteDeploymentGroup,
    DeregisterOnPremisesInstance: deregisterOnPremisesInstance,
    GetApplication: getApplication,
    GetApplicationRevision: getApplicationRevision,
    GetDeployment: getDeployment,
    GetDeploymentConfig: getDeploymentConfig,
    GetDeploymentGroup: getDeploymentGroup,
    GetDeploymentInstance: getDeploymentInstance,
    GetDeploymentTarget: getDeploymentTarget,
    GetOnPremisesInstance: getOnPremisesInstance,
    ListApplicationRevisions: listApplicationRevisions,
    ListApplications: listApplications,
    ListDeploymentConfigs: listDeploymentConfigs,
    ListDeploymentGroups: listDeploymentGroups,
    ListDeploymentInstances: listDeploymentInstances,
    ListDeployments: listDeployments,
    ListDeploymentTargets: listDeploymentTargets,
    ListOnPremisesInstances: listOnPremisesInstances,
    ListTagsForResource: listTagsForResource,
    RegisterApplicationRevision: registerApplicationRevision,
    RegisterOnPremisesInstance: registerOnPremisesInstance,
    RemoveTagsFromOnPremisesInstances: removeTagsFromOnPremisesInstances,
    StopDeployment: stopDeployment,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateApplication: updateApplication,
    UpdateDeploymentGroup: updateDeploymentGroup,
};
/** The operations of the public service model that it does not, and why not. */
const UNBUILT_OPERATIONS = {
    ContinueDeployment: 'continues blue/green deployments, which are not emulated',
    DeleteGitHubAccountToken: 'links to GitHub accounts are made in the console of AWS only',
    DeleteResourcesByExternalId: 'deletes what CloudFormation left, and nothing here is made by it',
    ListGitHubAccountTokenNames: 'links to GitHub accounts are made in the console of AWS only',
    PutLifecycleEventHookExecutionStatus: 'answers for hooks of Lambda and ECS deployments, which are not emulated',
    SkipWaitTimeForInstanceTermination: 'is about blue/green deployments, which are not emulated',
};
/** Every operation of the public service model by name. */
const KNOWN_OPERATIONS = new Set([
    ...Object.keys(OPERATIONS),
    ...Object.keys(UNBUILT_OPERATIONS),
]);

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/alarm-schedule.js

/** Sets alarms at their time, for as long as the engine runs. */
class AlarmSchedule {
    #clock;
    #set;
    #timer;
    #steps = [];
    constructor(clock, set) {
        this.#clock = clock;
        this.#set = set;
        this.#timer = new DueTimer(clock, () => this.#play());
    }
    /** Takes the place of every step that has not come yet. Those due now are played at once. */
    replace(steps) {
        this.#timer.stop();
        this.#steps = [...steps].sort((a, b) => a.atMs - b.atMs);
        this.#play();
    }
    stop() {
        this.#timer.stop();
    }
    #play() {
        const nowMs = this.#clock.now();
        const due = this.#steps.filter(({ atMs }) => atMs <= nowMs);
        this.#steps = this.#steps.filter(({ atMs }) => atMs > nowMs);
        if (due.length > 0)
            this.#set(due.map(({ name, state }) => ({ name, state })));
        const next = this.#steps[0];
        if (next !== undefined)
            this.#timer.wakeBy(next.atMs);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/command-identifier.js
/** Makes the identifier of one offer; two offers of the same event differ. */
function commandIdentifier({ deploymentId, targetId }, nonce) {
    return Buffer.from(JSON.stringify([deploymentId, targetId, nonce])).toString('base64url');
}
/** `undefined` when the identifier is not one of ours. */
function parseCommandIdentifier(identifier) {
    try {
        const [deploymentId, targetId] = JSON.parse(Buffer.from(identifier, 'base64url').toString());
        if (typeof deploymentId !== 'string' || typeof targetId !== 'string')
            return undefined;
        return { deploymentId, targetId };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/create-host-commands.js



const RESTARTED = {
    errorCode: 7,
    scriptName: '',
    message: 'Failed: Failing in-progress lifecycle event after an agent restart.',
    log: '',
};
/**
 * Shows deployments to hosts: what each has to do next, and what it made of it.
 *
 * @param gitHubAccessToken - goes to the hosts of deployments from GitHub, and nowhere else.
 */
function createHostCommands(state, rollout, accountId, gitHubAccessToken) {
    const { queue } = rollout;
    /** The target whose outstanding command this is; an identifier of an earlier offer finds none. */
    const findTarget = (identifier) => {
        const found = parseCommandIdentifier(identifier);
        const target = found === undefined ? undefined : state.target(found.deploymentId, found.targetId);
        return target?.command?.identifier === identifier ? target : undefined;
    };
    const takeNext = (hostIdentifier) => {
        const next = queue.next(hostIdentifier);
        if (next === undefined)
            return undefined;
        const { deploymentId, command } = next.isRepeated ? rollout.offerAgain(next.target) : next.target;
        const deployment = state.deployment(deploymentId);
        if (command === undefined || deployment === undefined)
            return undefined;
        queue.noteHandedOut(command.identifier);
        return {
            hostCommandIdentifier: command.identifier,
            hostIdentifier,
            deploymentExecutionId: `${accountId}/${deployment.groupId}/${deploymentId}/${deployment.sequence}`,
            commandName: command.event,
        };
    };
    return {
        async poll(hostIdentifier, signal) {
            for (;;) {
                signal.throwIfAborted();
                const command = takeNext(hostIdentifier);
                if (command !== undefined) {
                    await state.commit([]);
                    return command;
                }
                await queue.changed(hostIdentifier, signal);
            }
        },
        async getDeploymentSpecification(deploymentExecutionId, hostIdentifier) {
            const deploymentId = deploymentExecutionId.split('/')[2] ?? '';
            const deployment = state.deployment(deploymentId);
            const isTarget = queue.outstanding(hostIdentifier).some((target) => target.deploymentId === deploymentId) ||
                // A host that was told not to run a command may still ask what it was about.
                state.targets(deploymentId).some((target) => target.hostIdentifier === hostIdentifier);
            if (deployment === undefined || !isTarget) {
                throw new ServiceException('ClientException', `host ${hostIdentifier} has no command of deployment execution ${deploymentExecutionId}`);
            }
            const specification = specificationOf(state, deployment);
            const isFromGitHub = specification.revision.type === 'GitHub';
            return isFromGitHub && gitHubAccessToken !== undefined ? { ...specification, gitHubAccessToken } : specification;
        },
        async acknowledge(hostCommandIdentifier) {
            const target = findTarget(hostCommandIdentifier);
            if (target === undefined)
                return 'Failed';
            if (!isEventRunning(target))
                rollout.begin(target);
            await state.commit([]);
            return 'InProgress';
        },
        async complete(hostCommandIdentifier, status, diagnostics) {
            const target = findTarget(hostCommandIdentifier);
            if (target !== undefined)
                rollout.finish(target, { status, diagnostics });
            await state.commit([]);
        },
        isKnownHost: (hostIdentifier) => state.registeredHosts().some((host) => host.hostIdentifier === hostIdentifier) ||
            queue.outstanding(hostIdentifier).length > 0,
        ownerOf(hostCommandIdentifier) {
            const found = parseCommandIdentifier(hostCommandIdentifier);
            if (found === undefined)
                return { kind: 'nobody' };
            const target = state.target(found.deploymentId, found.targetId);
            return target === undefined ? { kind: 'gone' } : { kind: 'host', hostIdentifier: target.hostIdentifier };
        },
        async reportHostRestart(hostIdentifier) {
            for (const target of queue.outstanding(hostIdentifier)) {
                if (isEventRunning(target))
                    rollout.finish(target, { status: 'Failed', diagnostics: RESTARTED });
                else
                    rollout.offerAgain(target);
            }
            queue.wake(hostIdentifier);
            await state.commit([]);
        },
    };
}
function specificationOf(state, deployment) {
    const { deploymentId, applicationId, groupId, creator, fileExistsBehavior, revision } = deployment;
    return {
        deploymentId,
        deploymentGroupId: groupId,
        deploymentGroupName: state.group(groupId)?.name ?? deployment.groupName,
        applicationName: state.application(applicationId)?.name ?? deployment.applicationName,
        deploymentCreator: creator,
        deploymentType: 'IN_PLACE',
        appSpecFilename: 'appspec.yml',
        fileExistsBehavior,
        revision: specifiedRevision(revision),
    };
}
function specifiedRevision(location) {
    if (location.revisionType === 'S3')
        return { type: 'S3', ...location.s3Location };
    const { repository, commitId } = location.gitHubLocation;
    const [account = '', name = ''] = repository.split('/');
    return { type: 'GitHub', account, repository: name, commitId };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/conclusion.js





/** Everything that the end of a deployment changes, so that no reader sees the end without its consequences. */
function concludeDeployment(state, deployment, outcome, newDeploymentId, nowMs) {
    const { deploymentId, counts } = deployment;
    const untouched = state.targets(deploymentId).filter(({ status }) => status === 'Pending');
    const ended = {
        ...deployment,
        ...outcome,
        counts: { ...counts, Pending: 0, Skipped: counts.Skipped + untouched.length },
        completedAtMs: nowMs,
    };
    const skips = untouched.map((target) => change.putTarget(endTarget(target, 'Skipped', nowMs)));
    const group = state.group(deployment.groupId);
    if (group === undefined)
        return { changes: [change.putDeployment(ended), ...skips] };
    const updatedGroup = outcome.status === 'Succeeded' && deployment.scaling === undefined
        ? { ...group, targetRevision: deployment.revision, lastSuccessfulDeploymentId: deploymentId }
        : group;
    const { changes, rollbackInfo, rollbackDeploymentId } = undo(state, ended, updatedGroup, newDeploymentId, nowMs);
    return {
        changes: [
            change.putDeployment(rollbackInfo === undefined ? ended : { ...ended, rollbackInfo }),
            ...skips,
            ...healthChanges(state, deployment),
            change.putGroup(updatedGroup),
            ...changes,
        ],
        ...(rollbackDeploymentId !== undefined && { rollbackDeploymentId }),
    };
}
/** Hosts that were worked on get their own result, whatever became of the whole; the others keep what they had. */
function healthChanges(state, { deploymentId, groupId, revision, creator }) {
    // Nothing was installed on an instance that leaves.
    if (creator === 'autoscalingTermination')
        return [];
    return state.targets(deploymentId).flatMap(({ targetId, status }) => {
        if (status === 'Succeeded') {
            return change.putHealth(groupId, targetId, { isHealthy: true, revisionKey: revisionKey(revision) });
        }
        return status === 'Failed' ? change.putHealth(groupId, targetId, { isHealthy: false }) : [];
    });
}
function undo(state, ended, group, newDeploymentId, nowMs) {
    const lastId = group.lastSuccessfulDeploymentId;
    const decision = decideRollback(ended, lastId === undefined ? undefined : state.deployment(lastId));
    if (decision.kind === 'not-wanted')
        return { changes: [] };
    if (decision.kind === 'not-possible')
        return { changes: [], rollbackInfo: { rollbackMessage: decision.message } };
    const { to } = decision;
    const rollbackDeploymentId = newDeploymentId();
    const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}, which deploys the revision of deployment ${to.deploymentId}.`;
    const draft = draftRollback(ended, to, rollbackDeploymentId, rollbackMessage);
    const changes = createDeploymentChanges(state, group, draft, nowMs);
    return { changes, rollbackDeploymentId, rollbackInfo: { rollbackDeploymentId, rollbackMessage } };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/errors.js
/** Why a deployment failed, in the service's codes and, where they are known, its words. */
const FAILURES = {
    'health-constraints': {
        code: 'HEALTH_CONSTRAINTS',
        message: 'The overall deployment failed because too many individual instances failed deployment, too few healthy ' +
            'instances are available for deployment, or some instances in your deployment group are experiencing problems.',
    },
    'health-constraints-invalid': {
        code: 'HEALTH_CONSTRAINTS_INVALID',
        message: 'The deployment cannot start because the minimum number of healthy instances of its deployment configuration ' +
            'is not below the number of instances to deploy to. Lower the minimum, or add instances.',
    },
    'no-instances': {
        code: 'NO_INSTANCES',
        message: 'The deployment failed because no instances were found for your deployment group. Check your deployment group ' +
            'settings to make sure the tags for your EC2 instances or Auto Scaling groups correctly identify the instances ' +
            'you want to deploy to, and then try again.',
    },
    'over-max-instances': {
        code: 'OVER_MAX_INSTANCES',
        message: 'The deployment group has more instances than one deployment can have (1,000, or 2,000 in us-east-1), or than all ' +
            'deployments that are under way can have together (1,000, or 3,000 in us-east-1).',
    },
    'group-missing': {
        code: 'DEPLOYMENT_GROUP_MISSING',
        message: 'The deployment group was deleted.',
    },
    'timed-out': {
        code: 'TIMEOUT',
        message: 'The deployment did not complete within 12 hours.',
    },
};
function failure(reason) {
    return { status: 'Failed', error: FAILURES[reason] };
}
function stopped() {
    return { status: 'Stopped', error: { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' } };
}
function stoppedByAlarm({ active, unreadable }) {
    const activated = 'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected ' +
        `deployments have been stopped. Activated alarms: ${active.map((name) => `<${name}>`).join(', ')}`;
    const message = active.length > 0
        ? activated
        : `The deployment was stopped because the state of these alarms could not be retrieved: ${unreadable.join(', ')}`;
    return { status: 'Stopped', error: { code: 'ALARM_ACTIVE', message } };
}
/** The outcome of a deployment that was ended before its time. */
function outcomeOf(ending) {
    switch (ending.reason) {
        case 'stop-requested':
            return stopped();
        case 'timed-out':
            return failure('timed-out');
        case 'group-deleted':
            return failure('group-missing');
        case 'alarm-active':
            return stoppedByAlarm(ending.alarms);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/host-queue.js

/**
 * A command that was handed to a host and that the host has not begun within this time is offered again: the answer may
 * have been lost. Longer than an agent needs from poll to acknowledgement, shorter than the limit for beginning.
 */
const REOFFER_AFTER_MS = 60_000;
/** Which commands wait for which host, and which host waits for a command. Kept in memory: the state has all it needs. */
class HostQueue {
    #state;
    #clock;
    #hosts = new Map();
    /** When a command was last handed out, by its identifier. */
    #handedOutAtMs = new Map();
    constructor(state, clock) {
        this.#state = state;
        this.#clock = clock;
    }
    /** The target has an outstanding command. */
    add({ hostIdentifier, deploymentId, targetId }) {
        const { targets } = this.#host(hostIdentifier);
        if (!targets.some((one) => one.deploymentId === deploymentId && one.targetId === targetId)) {
            targets.push({ deploymentId, targetId });
        }
        this.wake(hostIdentifier);
    }
    /** Lets a host that waits look again. */
    wake(hostIdentifier) {
        for (const wake of [...(this.#hosts.get(hostIdentifier)?.waiting ?? [])])
            wake();
    }
    /** The targets on a host with an outstanding command. */
    outstanding(hostIdentifier) {
        const { targets } = this.#host(hostIdentifier);
        const found = targets.map(({ deploymentId, targetId }) => this.#state.target(deploymentId, targetId));
        const current = found.filter((target) => target?.command !== undefined);
        targets.splice(0, targets.length, ...current.map(({ deploymentId, targetId }) => ({ deploymentId, targetId })));
        return current;
    }
    /**
     * The next command that may go out now: at most one of a host is out at a time. `isRepeated` when it was handed out
     * before.
     */
    next(hostIdentifier) {
        const targets = this.outstanding(hostIdentifier);
        if (targets.some(isEventRunning))
            return undefined;
        const out = targets.find((target) => this.#handedOut(target) !== undefined);
        if (out === undefined) {
            const target = targets[0];
            return target === undefined ? undefined : { target, isRepeated: false };
        }
        const isStale = this.#clock.now() >= (this.#handedOut(out) ?? 0) + REOFFER_AFTER_MS;
        return isStale ? { target: out, isRepeated: true } : undefined;
    }
    noteHandedOut(identifier) {
        this.#handedOutAtMs.set(identifier, this.#clock.now());
    }
    /** The command is begun, over or withdrawn: when it was handed out matters no more. */
    forget(identifier) {
        this.#handedOutAtMs.delete(identifier);
    }
    /** Resolves when {@link next} may have another answer. @throws the signal's reason on abort. */
    async changed(hostIdentifier, signal) {
        const { waiting } = this.#host(hostIdentifier);
        const woken = new AbortController();
        const out = this.outstanding(hostIdentifier).flatMap((target) => this.#handedOut(target) ?? []);
        await new Promise((resolve, reject) => {
            const wake = () => {
                signal.removeEventListener('abort', stop);
                waiting.delete(wake);
                woken.abort();
                resolve();
            };
            const stop = () => {
                waiting.delete(wake);
                woken.abort();
                reject(signal.reason);
            };
            waiting.add(wake);
            signal.addEventListener('abort', stop, { once: true });
            for (const atMs of out) {
                this.#clock
                    .sleep(Math.max(0, atMs + REOFFER_AFTER_MS - this.#clock.now()), woken.signal)
                    .then(wake, () => undefined);
            }
        });
    }
    #handedOut({ command }) {
        return command === undefined ? undefined : this.#handedOutAtMs.get(command.identifier);
    }
    #host(hostIdentifier) {
        let entry = this.#hosts.get(hostIdentifier);
        if (entry === undefined) {
            entry = { targets: [], waiting: new Set() };
            this.#hosts.set(hostIdentifier, entry);
        }
        return entry;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/plan.js
function planRollout({ type, value }, total) {
    switch (type) {
        case 'HOST_COUNT':
            return { total, minimumHealthy: value };
        case 'FLEET_PERCENT':
            return { total, minimumHealthy: Math.ceil((total * value) / 100) };
        case 'MOST_CONCURRENCY':
            return { total, minimumHealthy: Math.max(0, total - value) };
    }
}
/** Whether any host can be worked on without falling below the minimum. When not, the deployment fails with none touched. */
function isAttainable({ total, minimumHealthy }) {
    return minimumHealthy < total;
}
/**
 * What to do next. Hosts in work and hosts that failed both lack from the fleet, so together they never exceed the hosts
 * that may be missing.
 *
 * The deployment fails as soon as the failures alone use that up while hosts are still untouched; hosts in work finish
 * first. When none is untouched, it succeeds if enough hosts did, and at least one: so the last host alone may fail.
 */
function decideRollout(plan, progress) {
    const { pending, inProgress, succeeded, failed } = progress;
    const mayBeMissing = plan.total - plan.minimumHealthy;
    if (pending > 0 && failed < mayBeMissing) {
        const count = Math.min(pending, mayBeMissing - failed - inProgress);
        return count > 0 ? { kind: 'begin', count } : { kind: 'wait' };
    }
    if (inProgress > 0)
        return { kind: 'wait' };
    const isEnough = pending === 0 && succeeded >= Math.max(plan.minimumHealthy, 1);
    return { kind: 'finish', outcome: isEnough ? 'succeeded' : 'failed' };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/zones.js

/** Puts hosts that are in the order of work into that of their zones. Those of no zone, on-premises ones, come last. */
function orderByZone(hosts) {
    const zones = [...new Set(hosts.map(zoneOf))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
    return zones.flatMap((zone) => hosts.filter((host) => zoneOf(host) === zone));
}
/** Whether each zone has more hosts than have to stay healthy in it. */
function areZonesAttainable(zonal, targets) {
    return zonesOf(zonal, targets).every(({ plan }) => isAttainable(plan));
}
/**
 * What to do next in a deployment that goes from zone to zone (user guide, "Zonal configuration"): what may be missing is
 * the smaller of what may be missing of all hosts and of those of the zone, and falling below either minimum fails the
 * deployment in every zone.
 *
 * @param targets - in the order of work.
 */
function decideZonal({ minimumHealthyHosts, zones = { done: 0, pauseEndsAtMs: 0 } }, zonal, targets, nowMs) {
    const whole = { plan: planRollout(minimumHealthyHosts, targets.length), progress: progressOf(targets) };
    const zone = zonesOf(zonal, targets)[zones.done];
    if (zone === undefined)
        return { kind: 'finish', outcome: 'failed' };
    if (nowMs < zones.pauseEndsAtMs)
        return { kind: 'pause', untilMs: zones.pauseEndsAtMs };
    const { pending, inProgress, succeeded } = zone.progress;
    const isOver = whole.progress.pending > 0 && isUsedUp(whole);
    if (pending > 0 && !isOver && !isUsedUp(zone)) {
        const count = Math.min(pending, roomIn(whole), roomIn(zone));
        return count > 0 ? { kind: 'begin', count } : { kind: 'wait' };
    }
    if (inProgress > 0)
        return { kind: 'wait' };
    const isZoneHealthy = pending === 0 && succeeded >= zone.plan.minimumHealthy;
    if (isOver || !isZoneHealthy)
        return { kind: 'finish', outcome: 'failed' };
    if (whole.progress.pending > 0) {
        const pauseEndsAtMs = nowMs + pauseSeconds(zonal, zones.done) * 1_000;
        return { kind: 'leave-zone', zones: { done: zones.done + 1, pauseEndsAtMs } };
    }
    const isEnough = whole.progress.succeeded >= Math.max(whole.plan.minimumHealthy, 1);
    return { kind: 'finish', outcome: isEnough ? 'succeeded' : 'failed' };
}
function pauseSeconds(zonal, zonesDone) {
    const { firstZoneMonitorDurationInSeconds, monitorDurationInSeconds = 0 } = zonal;
    return zonesDone === 0 ? (firstZoneMonitorDurationInSeconds ?? monitorDurationInSeconds) : monitorDurationInSeconds;
}
function isUsedUp({ plan, progress }) {
    return progress.failed >= plan.total - plan.minimumHealthy;
}
function roomIn({ plan, progress }) {
    return plan.total - plan.minimumHealthy - progress.failed - progress.inProgress;
}
function zonesOf(zonal, targets) {
    const byZone = new Map();
    for (const target of targets) {
        const zone = byZone.get(zoneOf(target));
        if (zone === undefined)
            byZone.set(zoneOf(target), [target]);
        else
            zone.push(target);
    }
    const minimum = zonal.minimumHealthyHostsPerZone ?? { type: 'FLEET_PERCENT', value: 0 };
    return [...byZone.values()].map((members) => ({
        plan: planRollout(minimum, members.length),
        progress: progressOf(members),
    }));
}
function zoneOf({ availabilityZone = '' }) {
    return availabilityZone;
}
function progressOf(targets) {
    const count = (status) => targets.filter((target) => target.status === status).length;
    return {
        pending: count('Pending'),
        inProgress: count('InProgress'),
        succeeded: count('Succeeded'),
        failed: count('Failed'),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/next-step.js



/** What the rules of a deployment's configuration allow now. */
function nextStep(state, deployment, nowMs) {
    const { deploymentId, counts, minimumHealthyHosts, zonal } = deployment;
    if (zonal !== undefined) {
        const targets = [...state.targets(deploymentId)].sort((a, b) => a.rank - b.rank);
        return decideZonal(deployment, zonal, targets, nowMs);
    }
    const { Pending, InProgress, Succeeded, Failed, Skipped } = counts;
    const total = Pending + InProgress + Succeeded + Failed + Skipped;
    return decideRollout(planRollout(minimumHealthyHosts, total), {
        pending: Pending,
        inProgress: InProgress,
        succeeded: Succeeded,
        failed: Failed,
    });
}
/**
 * The alarms for which a deployment has to stop. A rollback goes on whatever they say: the revision that it takes away is
 * what has set them off.
 */
function alarmsAgainst(state, { creator, groupId, overrideAlarms }) {
    const configuration = overrideAlarms ?? state.group(groupId)?.alarms;
    if (creator === 'codeDeployRollback' || configuration === undefined)
        return undefined;
    return findAlarms(configuration, (name) => state.alarmState(name));
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/host-order.js
const byName = new Intl.Collator('en', { numeric: true });
/**
 * The order of work: hosts that are unhealthy or were never deployed to, then those whose revision is not known, then
 * those with an older revision, then those that are up to date (user guide, "Instance health"). The service leaves the
 * order among equals open; here it is that of their names.
 */
function orderHosts(hosts, healthOf, groupRevisionKey) {
    const rank = ({ id }) => {
        const health = healthOf(id);
        if (health?.isHealthy !== true)
            return 0;
        if (health.revisionKey === undefined)
            return 1;
        return health.revisionKey === groupRevisionKey ? 3 : 2;
    };
    return [...hosts].sort((a, b) => rank(a) - rank(b) || byName.compare(a.id, b.id));
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/outdated.js

/**
 * The last deployment that has set what a group's instances are meant to run, whatever has followed it to bring single
 * instances up to date.
 */
function rootDeployment(state, group) {
    const last = state.deployment(group.lastSuccessfulDeploymentId ?? '');
    return last?.autoUpdateRootId === undefined ? last : state.deployment(last.autoUpdateRootId);
}
/**
 * The instances of a group's Auto Scaling groups that came into service while its last deployment was under way, or after it with
 * what was meant before (user guide, "Automatic updates to outdated instances"). One that an update has failed on is not
 * among them: another try would fail too.
 */
function outdatedMembers(state, group) {
    const root = rootDeployment(state, group);
    if (root === undefined || group.targetRevision === undefined)
        return [];
    const { deploymentId, createdAtMs } = root;
    const endedAtMs = root.completedAtMs ?? Number.POSITIVE_INFINITY;
    const key = revisionKey(group.targetRevision);
    return state.membersInService(group).filter(({ instanceId, launchedAtMs, inServiceAtMs = 0 }) => {
        if (launchedAtMs > endedAtMs || inServiceAtMs < createdAtMs)
            return false;
        if (state.target(deploymentId, instanceId) !== undefined)
            return false;
        const health = state.health(group.groupId, instanceId);
        return health?.isHealthy !== false && health?.revisionKey !== key;
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/start.js









/** Chooses the instances of a deployment and puts them in order. Who matches the group's tags now is a target; no one later. */
function startDeployment(state, created, region, nowMs) {
    const { deploymentId, groupId, minimumHealthyHosts, zonal, revision, updateOutdatedInstancesOnly } = created;
    const started = { ...created, status: 'InProgress', startedAtMs: nowMs };
    const group = state.group(groupId);
    if (group === undefined)
        return { deployment: started, targets: [], outcome: failure('group-missing') };
    const members = hostsOf(state, created, group);
    if (members.length === 0)
        return { deployment: started, targets: [], outcome: failure('no-instances') };
    const key = revisionKey(revision);
    const hosts = members.filter(({ id }) => {
        const health = state.health(groupId, id);
        return !updateOutdatedInstancesOnly || health?.isHealthy !== true || health.revisionKey !== key;
    });
    // Every instance runs the revision already.
    if (hosts.length === 0)
        return { deployment: started, targets: [], outcome: { status: 'Succeeded' } };
    const quotas = instanceQuotas(region);
    if (hosts.length > quotas.perDeployment || hosts.length + instancesAtOnce(state, deploymentId) > quotas.atOnce) {
        return { deployment: started, targets: [], outcome: failure('over-max-instances') };
    }
    const groupKey = group.targetRevision === undefined ? undefined : revisionKey(group.targetRevision);
    const ordered = orderHosts(hosts, (hostId) => state.health(groupId, hostId), groupKey);
    const inTurn = zonal === undefined ? ordered : orderByZone(ordered);
    const targets = inTurn.map((host, rank) => newTarget(created, host, rank, nowMs));
    const deployment = { ...started, counts: { ...NO_TARGETS, Pending: targets.length } };
    const isEachZoneAttainable = zonal === undefined || areZonesAttainable(zonal, targets);
    return isEachZoneAttainable && isAttainable(planRollout(minimumHealthyHosts, targets.length))
        ? { deployment, targets }
        : { deployment, targets, outcome: failure('health-constraints-invalid') };
}
/** The instances of the other deployments that are under way; those that a script speaks for are none. */
function instancesAtOnce(state, deploymentId) {
    return state
        .activeDeployments()
        .filter((one) => one.deploymentId !== deploymentId && one.script === undefined)
        .reduce((sum, { counts }) => sum + Object.values(counts).reduce((total, count) => total + count, 0), 0);
}
/** The instances that a deployment is for: one, those that it has to bring up to date, or all of its group. */
function hostsOf(state, { scaling, autoUpdateRootId }, group) {
    if (scaling !== undefined)
        return [state.ec2HostOf(scaling.instanceId)].flatMap((host) => host ?? []);
    if (autoUpdateRootId === undefined)
        return state.hosts(group);
    return outdatedMembers(state, group).flatMap(({ instanceId }) => state.ec2HostOf(instanceId) ?? []);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/time-limits.js
/** A host begins an event within this time of the deployment's start or the previous event's end (user guide, quotas). */
const START_LIMIT_MS = 5 * 60_000;
/** An event ends within this time of its beginning, whatever the timeouts of its scripts (user guide, quotas). */
const EVENT_LIMIT_MS = 3_600_000;
/** An in-place deployment ends within this time (user guide, quotas). */
const RUN_LIMIT_MS = 12 * 3_600_000;
const LOST_HOST = 'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and ' +
    'make sure the agent is running and can connect to the CodeDeploy server.';
/** When the outstanding command of a target is overdue; `undefined` when it has none. */
function commandDeadline(target) {
    if (target.command === undefined)
        return undefined;
    const { event, offeredAtMs } = target.command;
    const startedAtMs = target.events.find(({ name }) => name === event)?.startedAtMs;
    return startedAtMs === undefined ? offeredAtMs + START_LIMIT_MS : startedAtMs + EVENT_LIMIT_MS;
}
/** What is said of an event whose host stayed silent beyond the limit. */
function overdueDiagnostics(target) {
    const hasBegun = target.events.some(({ name, status }) => name === target.command?.event && status === 'InProgress');
    const message = hasBegun
        ? `The lifecycle event did not complete within ${EVENT_LIMIT_MS / 1000} seconds of its start.`
        : LOST_HOST;
    return { errorCode: 5, scriptName: '', message, log: '' };
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/driver.js











/**
 * Moves deployments along. Every method changes the state at once and in whole steps; what is not durable yet becomes so
 * with the caller's next commit, so a caller that answers somebody waits for one first.
 *
 * ```
 * Created -> InProgress -> per host: offer event -> host begins -> host completes -> next event, or host is done
 *               ^                                                                           |
 *               '---------- as the plan allows, the next host <-----------------------------'--> Succeeded, Failed, Stopped
 * ```
 */
class Rollout {
    queue;
    #options;
    #timer;
    /** Untouched targets of each deployment under way, the next one last. */
    #untouched = new Map();
    constructor(options) {
        this.#options = options;
        this.queue = new HostQueue(options.state, options.clock);
        this.#timer = new DueTimer(options.clock, () => this.#expire());
    }
    /**
     * Goes on with what was under way when the engine last ended. Commands that no host had begun are offered anew, under
     * new identifiers; those begun stay with their hosts.
     */
    resume() {
        const { state, newId, log } = this.#options;
        for (const { deploymentId, status, script } of [...state.deployments()].reverse()) {
            if (isFinal(status) || script !== undefined)
                continue;
            log(`resuming deployment ${deploymentId} (${status})`);
            const targets = state.targets(deploymentId);
            this.#holdUntouched(deploymentId, targets);
            for (const target of targets) {
                const { command } = target;
                if (command === undefined)
                    continue;
                const offered = isEventRunning(target)
                    ? target
                    : { ...target, command: { ...command, identifier: commandIdentifier(target, newId()) } };
                this.#commit([change.putTarget(offered)]);
                this.queue.add(offered);
            }
            this.advance(deploymentId);
        }
        this.#expire();
    }
    /** Takes the steps that a deployment's rules allow now. */
    advance(deploymentId) {
        const deployment = this.#options.state.deployment(deploymentId);
        if (deployment?.script !== undefined)
            return;
        if (deployment === undefined || isFinal(deployment.status))
            this.#untouched.delete(deploymentId);
        else if (deployment.ending !== undefined)
            this.#end(deployment, deployment.ending);
        else if (deployment.status === 'Created')
            this.#start(deployment);
        else
            this.#decide(deployment);
    }
    /** Looks at the alarms again, as one of them has changed. */
    heedAlarms() {
        for (const { deploymentId, status } of this.#options.state.deployments()) {
            if (!isFinal(status))
                this.advance(deploymentId);
        }
    }
    /** The host begins the event of the command. */
    begin(target) {
        const begun = startEvent(target, this.#now());
        if (target.command !== undefined)
            this.queue.forget(target.command.identifier);
        this.#commit([change.putTarget(begun)]);
        this.#watch(begun);
    }
    /** The event of the target's command is over. */
    finish(target, result) {
        const { state, newId } = this.#options;
        const deployment = state.deployment(target.deploymentId);
        if (deployment === undefined || target.command === undefined)
            return;
        this.queue.forget(target.command.identifier);
        const next = finishEvent(target, deployment, result, commandIdentifier(target, newId()), this.#now());
        const counts = moved(deployment.counts, target, next);
        const changes = [change.putTarget(next)];
        if (counts !== deployment.counts)
            changes.push(change.putDeployment({ ...deployment, counts }));
        this.#commit(changes);
        if (next.command !== undefined) {
            this.queue.add(next);
            this.#watch(next);
            return;
        }
        this.advance(deployment.deploymentId);
        this.queue.wake(next.hostIdentifier);
    }
    /** Offers a command again under a new identifier; the host that holds the old one will be told not to run it. */
    offerAgain(target) {
        const { command } = target;
        if (command === undefined)
            return target;
        this.queue.forget(command.identifier);
        const identifier = commandIdentifier(target, this.#options.newId());
        const offered = { ...target, command: { ...command, identifier } };
        this.#commit([change.putTarget(offered)]);
        return offered;
    }
    close() {
        this.#timer.stop();
    }
    #start(created) {
        const { state } = this.#options;
        const { deployment, targets, outcome } = startDeployment(state, created, this.#options.region, this.#now());
        const { deploymentId } = deployment;
        this.#commit([change.putDeployment(deployment), ...targets.map((target) => change.putTarget(target))]);
        if (outcome !== undefined) {
            this.#conclude(deployment, outcome);
            return;
        }
        this.#holdUntouched(deploymentId, targets);
        this.#timer.wakeBy(this.#now() + RUN_LIMIT_MS);
        this.#decide(deployment);
    }
    #decide(deployment) {
        const { state } = this.#options;
        const alarms = alarmsAgainst(state, deployment);
        if (alarms !== undefined) {
            const ending = { reason: 'alarm-active', alarms };
            const stopping = { ...deployment, ending };
            this.#commit([change.putDeployment(stopping)]);
            this.#end(stopping, ending);
            return;
        }
        const decision = nextStep(state, deployment, this.#now());
        switch (decision.kind) {
            case 'begin':
                this.#beginHosts(deployment, decision.count);
                return;
            case 'wait':
                return;
            case 'finish':
                this.#conclude(deployment, decision.outcome === 'succeeded' ? { status: 'Succeeded' } : failure('health-constraints'));
                return;
            case 'pause':
                this.#timer.wakeBy(decision.untilMs);
                return;
            case 'leave-zone': {
                const isPaused = decision.zones.pauseEndsAtMs > this.#now();
                const left = { ...deployment, status: isPaused ? 'Baking' : 'InProgress', zones: decision.zones };
                this.#commit([change.putDeployment(left)]);
                this.#decide(left);
            }
        }
    }
    #beginHosts(deployment, count) {
        const { state, newId } = this.#options;
        const { deploymentId, counts } = deployment;
        const untouched = this.#untouched.get(deploymentId) ?? [];
        const begun = untouched
            .splice(-count)
            .reverse()
            .flatMap((targetId) => {
            const target = state.target(deploymentId, targetId);
            return target === undefined ? [] : [offerNextEvent(target, commandIdentifier(target, newId()), this.#now())];
        });
        this.#commit([
            ...begun.map((target) => change.putTarget(target)),
            change.putDeployment({
                ...deployment,
                status: 'InProgress',
                counts: { ...counts, Pending: counts.Pending - begun.length, InProgress: counts.InProgress + begun.length },
            }),
        ]);
        for (const target of begun) {
            this.queue.add(target);
            this.#watch(target);
        }
    }
    /** No further event begins: commands that no host has begun are withdrawn, and once none runs the deployment is over. */
    #end(deployment, ending) {
        const { state } = this.#options;
        let { counts } = deployment;
        const changes = [];
        for (const target of state.targets(deployment.deploymentId)) {
            if (target.command === undefined || isEventRunning(target))
                continue;
            this.queue.forget(target.command.identifier);
            const withdrawn = withdrawCommand(target, this.#now());
            counts = moved(counts, target, withdrawn);
            changes.push(change.putTarget(withdrawn));
        }
        const ended = { ...deployment, counts };
        if (changes.length > 0)
            this.#commit([...changes, change.putDeployment(ended)]);
        if (counts.InProgress === 0)
            this.#conclude(ended, outcomeOf(ending));
    }
    #conclude(deployment, outcome) {
        const { state, newDeploymentId, log } = this.#options;
        this.#untouched.delete(deployment.deploymentId);
        const nowMs = this.#now();
        const { changes, rollbackDeploymentId } = concludeDeployment(state, deployment, outcome, newDeploymentId, nowMs);
        this.#commit(changes);
        log(`deployment ${deployment.deploymentId} ${outcome.status.toLowerCase()}`);
        this.#options.onConcluded?.(deployment);
        if (rollbackDeploymentId !== undefined)
            this.advance(rollbackDeploymentId);
    }
    /** Fails what is overdue, and finds the next deadline. */
    #expire() {
        const { state } = this.#options;
        const nowMs = this.#now();
        for (const { deploymentId, status, script } of state.deployments()) {
            if (isFinal(status) || script !== undefined)
                continue;
            this.#expireRun(deploymentId, nowMs);
            if (status === 'Baking')
                this.advance(deploymentId);
            for (const { targetId } of state.targets(deploymentId)) {
                // Read anew: ending one target may have ended others.
                const target = state.target(deploymentId, targetId);
                const deadline = target === undefined ? undefined : commandDeadline(target);
                if (target === undefined || deadline === undefined)
                    continue;
                if (deadline > nowMs)
                    this.#timer.wakeBy(deadline);
                else
                    this.finish(target, { status: 'Failed', diagnostics: overdueDiagnostics(target) });
            }
        }
    }
    #expireRun(deploymentId, nowMs) {
        const deployment = this.#options.state.deployment(deploymentId);
        if (deployment?.startedAtMs === undefined || deployment.ending !== undefined)
            return;
        const deadline = deployment.startedAtMs + RUN_LIMIT_MS;
        if (deadline > nowMs) {
            this.#timer.wakeBy(deadline);
            return;
        }
        this.#commit([change.putDeployment({ ...deployment, ending: { reason: 'timed-out' } })]);
        this.advance(deploymentId);
    }
    #holdUntouched(deploymentId, targets) {
        const untouched = targets.filter(({ status }) => status === 'Pending').sort((a, b) => b.rank - a.rank);
        this.#untouched.set(deploymentId, untouched.map(({ targetId }) => targetId));
    }
    #watch(target) {
        const deadline = commandDeadline(target);
        if (deadline !== undefined)
            this.#timer.wakeBy(deadline);
    }
    #commit(changes) {
        const { state, log } = this.#options;
        state.commit(changes).catch((error) => log(`a step of a deployment was not saved: ${error.message}`));
    }
    #now() {
        return this.#options.clock.now();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/rollout/scaling-deployments.js







/**
 * The deployments that nobody asks for: to instances that are launched or terminated by Auto Scaling groups, and to those
 * that a deployment went past because they were launched meanwhile.
 */
class ScalingDeployments {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** What was begun for the same wait before goes on; a hook that its group does not know by name is nobody's. */
    begin({ group: { name }, hook, instanceId, token }) {
        const { state, log } = this.#options;
        const known = this.#find(token);
        if (known !== undefined)
            return isFinal(known.status) ? resultOf(known) : 'working';
        const group = state.group(hook.notificationMetadata ?? '');
        const attached = group?.autoScalingGroups?.find((one) => one.name === name);
        const isLaunch = hook.transition === LAUNCHING;
        const expected = isLaunch ? attached?.hook : attached?.terminationHook;
        if (group === undefined || expected !== hook.name)
            return 'nobody';
        // Nothing was ever deployed to the group: there is nothing to wait for.
        if (group.targetRevision === undefined)
            return 'CONTINUE';
        if (state.activeDeployments().length >= CONCURRENT_DEPLOYMENTS) {
            log(`no deployment to ${instanceId}: ${CONCURRENT_DEPLOYMENTS} deployments are under way already`);
            return 'nobody';
        }
        this.#create(group, group.targetRevision, {
            creator: isLaunch ? 'autoscaling' : 'autoscalingTermination',
            scaling: { autoScalingGroupName: name, instanceId, token },
        });
        return 'working';
    }
    isWorkingOn(token) {
        const deployment = this.#find(token);
        return deployment !== undefined && !isFinal(deployment.status);
    }
    inService({ groupName }) {
        for (const group of this.#options.state.groups()) {
            if (group.autoScalingGroups?.some(({ name }) => name === groupName))
                this.#bringUpToDate(group);
        }
    }
    /** A deployment has ended: an Auto Scaling group may wait for that, and instances may have been launched meanwhile. */
    concluded({ deploymentId }) {
        const { state, complete } = this.#options;
        const ended = state.deployment(deploymentId);
        if (ended === undefined)
            return;
        if (ended.scaling !== undefined)
            complete(ended.scaling, resultOf(ended));
        const group = state.group(ended.groupId);
        if (group !== undefined && ended.scaling === undefined && ended.status === 'Succeeded')
            this.#bringUpToDate(group);
    }
    #bringUpToDate(group) {
        const { state, log } = this.#options;
        const { targetRevision, outdatedInstancesStrategy, groupId } = group;
        if (outdatedInstancesStrategy === 'IGNORE' || targetRevision === undefined)
            return;
        const root = rootDeployment(state, group);
        const count = outdatedMembers(state, group).length;
        if (root === undefined || count === 0 || state.activeDeployment(groupId) !== undefined)
            return;
        const autoUpdateRootId = root.deploymentId;
        const id = this.#create(group, targetRevision, { creator: 'CodeDeployAutoUpdate', autoUpdateRootId });
        log(`deployment ${id} updates ${count} instance(s) that were launched during deployment ${root.deploymentId}`);
    }
    #create(group, revision, draft) {
        const { state, newDeploymentId, advance, now, log } = this.#options;
        const deploymentId = newDeploymentId();
        const { minimumHealthyHosts } = requireServerConfiguration(state, DEFAULT_CONFIGURATION);
        const restored = state.deployment(group.lastSuccessfulDeploymentId ?? '');
        const changes = createDeploymentChanges(state, group, {
            ...draft,
            deploymentId,
            applicationName: state.application(group.applicationId)?.name ?? '',
            configurationName: DEFAULT_CONFIGURATION,
            minimumHealthyHosts,
            revision,
            ignoreApplicationStopFailures: false,
            updateOutdatedInstancesOnly: draft.autoUpdateRootId !== undefined,
            fileExistsBehavior: restored?.fileExistsBehavior ?? 'DISALLOW',
        }, now());
        state.commit(changes).catch((error) => log(`a deployment was not saved: ${error.message}`));
        advance(deploymentId);
        return deploymentId;
    }
    #find(token) {
        return this.#options.state.deployments().find(({ scaling }) => scaling?.token === token);
    }
}
/** A termination goes on whatever its deployment came to (user guide, "termination deployments"). */
function resultOf({ status, creator }) {
    return status === 'Succeeded' || creator === 'autoscalingTermination' ? 'CONTINUE' : 'ABANDON';
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/codedeploy.js



















const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Starts the CodeDeploy service over a state, and goes on with the deployments that were under way in it. */
function createCodeDeploy(options) {
    const { clock, region, accountId, authorizer = UNRESTRICTED, log = () => undefined, pageSize = 10 } = options;
    let readAtMs = clock.now();
    const state = new CodeDeployState(options.state, () => readAtMs);
    const scripts = new ScriptBook();
    const newDeploymentId = () => {
        for (;;) {
            const id = `d-${Array.from({ length: 9 }, () => ID_CHARACTERS[(0,external_node_crypto_.randomInt)(ID_CHARACTERS.length)]).join('')}`;
            if (state.deployment(id) === undefined)
                return id;
        }
    };
    const context = () => ({
        state,
        nowMs: clock.now(),
        region,
        accountId,
        scripts,
        pageSize,
        newId: external_node_crypto_.randomUUID,
        newDeploymentId,
    });
    const { notices } = options;
    const told = notices === undefined || notices.urls.size === 0 ? undefined : startNotices(state, options, notices);
    let scaling;
    const scalingDeployments = new ScalingDeployments({
        state,
        now: () => clock.now(),
        newDeploymentId,
        advance: (deploymentId) => rollout.advance(deploymentId),
        // What ends before there is anybody to tell is asked for when the instances are resumed.
        complete: ({ autoScalingGroupName: groupName, instanceId, token }, result) => scaling?.complete({ groupName, instanceId, token }, result),
        log,
    });
    const onConcluded = (deployment) => scalingDeployments.concluded(deployment);
    const rollout = new Rollout({ state, clock, region, newId: external_node_crypto_.randomUUID, newDeploymentId, log, onConcluded });
    rollout.resume();
    const setAlarms = async (alarms) => {
        // The last word on an alarm counts, as it would with one commit each.
        const saved = state.commit(alarms.map((alarm) => change.putAlarm(alarm)));
        rollout.heedAlarms();
        await saved;
        await state.commit([]);
    };
    const schedule = new AlarmSchedule(clock, (alarms) => {
        for (const { name, state: word } of alarms)
            log(`alarm ${name} is ${word}, as the scenario says`);
        setAlarms(alarms).catch((error) => log(`the state of an alarm was not saved: ${error.message}`));
    });
    /** One moment for the whole of a request: nothing ends while it is being answered. */
    const begin = () => {
        readAtMs = clock.now();
        told?.tell();
        settleRuns({ state, newDeploymentId, nowMs: readAtMs, log });
    };
    return {
        service: createService({
            state,
            rollout,
            context,
            begin,
            authorizer,
            tell: () => told?.tell(),
            settle: (name) => scaling?.settle(name),
        }),
        hostCommands: createHostCommands(state, rollout, accountId, options.gitHubAccessToken),
        ...createFleets(state, context),
        async play(deployments) {
            begin();
            for (const { application, group } of deployments)
                await createScriptedGroup(state, context(), application, group);
            scripts.open(deployments, state.deployments());
        },
        async settle() {
            begin();
            await state.commit([]);
        },
        lifecycle: scalingDeployments,
        instanceChanges: createInstanceChanges(state, context),
        connectScaling(connected) {
            scaling = connected;
        },
        setAlarms,
        scheduleAlarms: (steps) => schedule.replace(steps),
        get alarms() {
            return state.alarms();
        },
        planSeed: (seed) => planSeed(seed, options.state, context()),
        plant: (changes) => state.commit(changes),
        async close() {
            schedule.stop();
            rollout.close();
            await told?.close();
        },
    };
}
function startNotices(state, options, notices) {
    const { clock, region, accountId, log = () => undefined } = options;
    const destinations = new Set(notices.urls.keys());
    const courier = new Courier({ state, log, ...notices });
    const outbox = new Outbox({ state, region, accountId, newId: external_node_crypto_.randomUUID, now: () => clock.now(), destinations });
    const changesFor = (transitions) => {
        const changes = outbox.changesFor(transitions);
        // After the commit that they belong to: it is made in this turn.
        if (changes.length > 0)
            queueMicrotask(() => courier.wake());
        return changes;
    };
    state.watch(changesFor);
    const teller = new ScriptTeller({ state, clock, changesFor, log });
    courier.wake();
    return {
        tell: () => teller.tell(),
        close: () => {
            teller.close();
            return courier.close();
        },
    };
}
function createService({ state, rollout, context, begin, authorizer, tell, settle }) {
    return {
        signingName: 'codedeploy',
        targetPrefix: 'CodeDeploy_20141006',
        async call(name, body, caller) {
            try {
                const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
                if (operation === undefined)
                    throw codedeploy_unknownOperation(name);
                begin();
                const now = context();
                authorizer.require(caller, codeDeployAccess(name, body, lookupIn(now)));
                const operated = operation(now, body);
                const committed = state.commit(operated.changes ?? []);
                for (const deploymentId of operated.deploymentIds ?? [])
                    rollout.advance(deploymentId);
                for (const name of operated.scalingGroups ?? [])
                    settle(name);
                tell();
                await committed;
                if (operated.refusal !== undefined)
                    throw operated.refusal;
                return { status: 200, body: operated.body };
            }
            catch (error) {
                if (error instanceof ServiceException)
                    return error.toReply();
                if (error instanceof AccessDenied) {
                    return { status: 400, type: 'AccessDeniedException', message: error.message };
                }
                throw error;
            }
        },
    };
}
function codedeploy_unknownOperation(name) {
    if (Object.hasOwn(UNBUILT_OPERATIONS, name))
        return notImplemented(`the operation ${name}`);
    return new ServiceException('UnknownOperationException', `CodeDeploy has no operation ${name}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/send.js

/** A subscriber that takes longer has not taken it. */
const LIMIT_MS = 10_000;
/** Posts the message as SNS does with raw delivery switched on: the body is the message, the rest is in header fields. */
const postNotification = async (url, { id, destination, message }, signal) => {
    const answer = await fetch(url, {
        method: 'POST',
        headers: {
            'Content-Type': 'application/json',
            'User-Agent': 'slipway-engine',
            ...(destination !== EVENT_BUS && {
                'x-amz-sns-message-type': 'Notification',
                'x-amz-sns-message-id': id,
                'x-amz-sns-topic-arn': destination,
                'x-amz-sns-rawdelivery': 'true',
            }),
        },
        body: message,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
    });
    await answer.body?.cancel();
    if (!answer.ok)
        throw new Error(`it was answered with ${answer.status}`);
};

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/events/subscriptions.js


/**
 * The URL of each destination of notifications.
 *
 * @throws SlipwayError INPUT_INVALID when one is not an HTTP URL, or a topic is given two.
 */
function readSubscriptions(topics, eventBusUrl) {
    const urls = new Map();
    for (const { arn, url } of topics) {
        if (urls.has(arn)) {
            throw new errors.SlipwayError('INPUT_INVALID', `topic "${arn}" is given more than one URL`, {
                hint: 'give each topic one URL',
            });
        }
        urls.set(arn, requireUrl(url, `topic "${arn}"`));
    }
    if (eventBusUrl !== undefined)
        urls.set(EVENT_BUS, requireUrl(eventBusUrl, 'the event bus'));
    return urls;
}
/** The URL itself is not told: it may hold a secret. */
function requireUrl(url, whose) {
    if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
        return url;
    throw new errors.SlipwayError('INPUT_INVALID', `${whose} is given something else than an http or https URL`, {
        hint: 'name a URL such as http://127.0.0.1:8080/hook',
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/codedeploy/index.js






// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/engine/lib/control.js




const HANDLERS = {
    'GET /state': (controls) => controls.readState(),
    'GET /requests': (controls) => controls.readRequests(),
    'POST /scenario': (controls, body) => controls.loadScenario(body),
    'DELETE /scenario': (controls) => controls.clearScenario(),
    'GET /auto-scaling-groups': (controls) => controls.readScalingGroups(),
    'POST /auto-scaling-groups': (controls, body) => controls.setDesiredCapacities(readCapacities(body)),
    'GET /alarms': (controls) => controls.readAlarms(),
    'POST /alarms': (controls, body) => controls.setAlarms(control_readAlarms(body)),
    'POST /clock/advance': (controls, body, signal) => controls.advanceClock(readSeconds(body), signal),
};
/** A scenario with ten thousand ids written out is well below it. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;
const LONGEST_ADVANCE_SECONDS = 10 * 366 * 86_400;
/** Serves the control endpoint on loopback, to programs on this machine and to no page in a browser. */
async function startControl(controls) {
    const closing = new AbortController();
    const server = (0,external_node_http_.createServer)((request, response) => {
        const gone = new AbortController();
        response.on('close', () => gone.abort(new errors.SlipwayError('CANCELLED', 'the caller has gone')));
        answer(controls, request, AbortSignal.any([gone.signal, closing.signal])).then(({ status, body }) => {
            response.writeHead(status, { 'Content-Type': 'application/json' });
            response.end(`${JSON.stringify(body)}\n`);
        }, () => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return {
        endpoint: `http://127.0.0.1:${server.address().port}`,
        close: async () => {
            closing.abort(new errors.SlipwayError('CANCELLED', 'the engine stops'));
            const closed = (0,external_node_events_.once)(server, 'close');
            server.close();
            server.closeAllConnections();
            await closed;
        },
    };
}
async function answer(controls, request, signal) {
    if (!isFromThisMachine(request)) {
        return refusal(403, 'the control endpoint answers programs on this machine only, and no page in a browser');
    }
    const route = `${request.method} ${request.url}`;
    const handler = Object.hasOwn(HANDLERS, route) ? HANDLERS[route] : undefined;
    if (handler === undefined) {
        return { status: 501, body: { error: `${route} is not implemented`, known: Object.keys(HANDLERS) } };
    }
    try {
        const body = await readBody(request);
        if (body === undefined)
            return refusal(413, `the body is larger than ${BODY_LIMIT_BYTES} bytes`);
        return { status: 200, body: await handler(controls, body, signal) };
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError) || error.code !== 'INPUT_INVALID')
            throw error;
        return { status: 400, body: { error: error.message, hint: error.hint } };
    }
}
/** A browser says where a page comes from (Origin) and what name led it here (Host), and no page can change either. */
function isFromThisMachine({ headers }) {
    const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
    return isLoopback && headers.origin === undefined;
}
async function readBody(request) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of request) {
        sizeBytes += chunk.length;
        if (sizeBytes > BODY_LIMIT_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function readObject(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
    }
    catch {
        return {};
    }
}
function readCapacities(body) {
    const capacities = Object.entries(readObject(body)).map(([name, value]) => {
        if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
            return [name, value];
        throw new errors.SlipwayError('INPUT_INVALID', `group "${name}" is given the size ${JSON.stringify(value)}`, {
            hint: 'the size of a group is a whole number from 0',
        });
    });
    if (capacities.length > 0)
        return capacities;
    throw new errors.SlipwayError('INPUT_INVALID', 'no Auto Scaling group is given', { hint: 'send {"web": 5}' });
}
function control_readAlarms(body) {
    const alarms = Object.entries(readObject(body)).map(([name, value]) => {
        const state = ALARM_STATES.find((word) => word === value);
        if (state !== undefined && name !== '' && name.length <= ALARM_NAME_LENGTH)
            return { name, state };
        throw new errors.SlipwayError('INPUT_INVALID', `alarm "${name}" is given the state ${JSON.stringify(value)}`, {
            hint: `a name has 1 to ${ALARM_NAME_LENGTH} characters; states are ${ALARM_STATES.join(', ')}`,
        });
    });
    if (alarms.length > 0)
        return alarms;
    throw new errors.SlipwayError('INPUT_INVALID', 'no alarm is given', { hint: 'send {"errors": "ALARM"}' });
}
function readSeconds(body) {
    const { seconds } = readObject(body);
    if (typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST_ADVANCE_SECONDS)
        return seconds;
    throw new errors.SlipwayError('INPUT_INVALID', '"seconds" is not given as a number from 0 to ten years', {
        hint: 'send {"seconds": 60}',
    });
}
function refusal(status, error) {
    return { status, body: { error } };
}

;// CONCATENATED MODULE: ./packages/engine/lib/random-base32.js

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Letters that nobody can guess, of the kind that AWS's keys and ids are made of. */
function randomBase32(length) {
    return toBase32((0,external_node_crypto_.randomBytes)(length));
}
/** The same letters for the same text: at most 32 of them. */
function base32Of(text, length) {
    return toBase32((0,external_node_crypto_.createHash)('sha256').update(text).digest().subarray(0, length));
}
function toBase32(bytes) {
    return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
}

;// CONCATENATED MODULE: ./packages/engine/lib/credentials.js


const COLLECTION = 'engine';
const KEY = 'credentials';
/** The credentials of this data directory: made up once, never fixed, the same after a restart. */
async function loadCredentials(state) {
    const known = state.get(COLLECTION, KEY);
    if (known !== undefined)
        return known;
    const value = {
        // The letters that AWS uses, so that tools which look at the form of a key take it.
        accessKeyId: `AKIA${randomBase32(16)}`,
        secretAccessKey: (0,external_node_crypto_.randomBytes)(30).toString('base64'),
    };
    await state.commit([{ op: 'put', collection: COLLECTION, key: KEY, value }]);
    return value;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/engine/lib/data-dir.js




/**
 * Makes the folder that an engine keeps everything in, a temporary one where none is named.
 *
 * @throws SlipwayError ENGINE_FAILED when it cannot be made, is no folder, or must not be written to.
 */
async function makeDataDir(dataDir) {
    if (dataDir === undefined)
        return (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-engine-'));
    try {
        // The state holds the credentials: it is its owner's alone.
        await (0,promises_.mkdir)(dataDir, { recursive: true, mode: 0o700 });
        await (0,promises_.access)(dataDir, promises_.constants.R_OK | promises_.constants.W_OK | promises_.constants.X_OK);
    }
    catch (cause) {
        throw unusable(`data directory "${dataDir}" ${(await isNoFolder(dataDir)) ? 'is not a folder' : reason(cause)}`, cause);
    }
    return (0,external_node_path_.resolve)(dataDir);
}
/**
 * Makes a folder inside the data directory.
 *
 * @throws SlipwayError ENGINE_FAILED when it cannot be made.
 */
async function makeFolder(folder) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
    }
    catch (cause) {
        throw unusable(`"${folder}" ${reason(cause)}`, cause);
    }
}
async function isNoFolder(path) {
    return (0,promises_.stat)(path).then((found) => !found.isDirectory(), () => false);
}
function reason(cause) {
    return `cannot be used: ${cause.message}`;
}
function unusable(message, cause) {
    return new errors.SlipwayError('ENGINE_FAILED', message, {
        cause,
        hint: 'name a folder that you may write to as the data directory',
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/xml.js
/** Writes elements without a document around them, the text in them escaped. */
function writeElements(content) {
    if (content === undefined)
        return '';
    if (typeof content !== 'object')
        return escapeText(String(content));
    return Object.entries(content)
        .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((item) => [name, item]))
        .map(([name, item]) => (item === undefined ? '' : `<${name}>${writeElements(item)}</${name}>`))
        .join('');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A parser turns a bare carriage return into a line feed; keys with control characters are what `encoding-type=url` is for. */
function escapeText(text) {
    return text.replace(/[&<>"]|[^\t\n\P{Cc}]/gu, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/refusal.js
/** A request that is answered with an error of the protocol. It is an answer, not a defect: it is never logged as one. */
class Refusal extends Error {
    name = 'Refusal';
    reason;
    /** Facts that some dialects repeat as elements of their own, such as the canonical request that was expected. */
    details;
    constructor(reason, message, details = {}) {
        super(message);
        this.reason = reason;
        this.details = details;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/canonical-request.js

/** The text that both ends hash and sign. */
function canonicalRequest(head, parts) {
    const [path, query] = splitTarget(head.target);
    return [
        head.method,
        canonicalPath(path, parts.pathRule),
        canonicalQuery(query, parts.omittedParameters),
        canonicalHeaders(head.headers, parts.signedHeaders),
        parts.signedHeaders.join(';'),
        parts.payloadHash,
    ].join('\n');
}
/** Header values are bytes that Node hands over as Latin-1; everything else in the text is ASCII by then. */
function hashCanonicalRequest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'latin1').digest('hex');
}
function splitTarget(target) {
    const question = target.indexOf('?');
    return question === -1 ? [target, ''] : [target.slice(0, question), target.slice(question + 1)];
}
function canonicalPath(path, rule) {
    if (rule === 'as-sent')
        return path === '' ? '/' : encodeOnce(path, '/');
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '..')
            kept.pop();
        else if (segment !== '' && segment !== '.')
            kept.push(segment);
    }
    const trailing = kept.length > 0 && path.endsWith('/') ? '/' : '';
    return `/${kept.map(encodeSegment).join('/')}${trailing}`;
}
function canonicalQuery(query, omitted = new Set()) {
    return query
        .split('&')
        .filter((pair) => pair !== '')
        .map((pair) => {
        const equals = pair.indexOf('=');
        return equals === -1
            ? [encodeQueryPart(pair), '']
            : [encodeQueryPart(pair.slice(0, equals)), encodeQueryPart(pair.slice(equals + 1))];
    })
        .filter(([name]) => !omitted.has(name))
        .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
}
function canonicalHeaders(headers, signed) {
    const values = new Map();
    for (const [name, value] of headers) {
        const key = name.toLowerCase();
        const trimmed = value.trim().replace(/\s+/g, ' ');
        const seen = values.get(key);
        if (seen === undefined)
            values.set(key, [trimmed]);
        else
            seen.push(trimmed);
    }
    return signed.map((name) => `${name}:${(values.get(name) ?? []).join(',')}\n`).join('');
}
/** In a query `+` stands for a space, which is signed as `%20`. */
function encodeQueryPart(text) {
    return encodeOnce(text.replaceAll('+', '%20'), '');
}
/** Encodes what was sent, percent signs included. */
function encodeSegment(segment) {
    return segment.replace(/[^A-Za-z0-9\-._~]/gu, percentEncode);
}
/** Encodes what is neither unreserved nor `kept`; what is percent-encoded already only gets its one canonical spelling. */
function encodeOnce(text, kept) {
    return text.replace(/%([0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~]/gu, (part, hex) => {
        if (hex === undefined)
            return part === kept ? part : percentEncode(part);
        const character = String.fromCharCode(Number.parseInt(hex, 16));
        return /[A-Za-z0-9\-._~]/.test(character) ? character : part.toUpperCase();
    });
}
function percentEncode(part) {
    return [...Buffer.from(part, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/declared-signature.js


const ALGORITHM = 'AWS4-HMAC-SHA256';
/** The longest life of a presigned URL, in seconds: seven days. */
const MAX_EXPIRES_SECONDS = 604_800;
/**
 * Finds the signature of a request, in the `Authorization` header or in the query.
 *
 * @throws Refusal `missing-authentication`, `malformed-authentication` or `unsupported-signature`.
 */
function readDeclaredSignature(head) {
    const query = new URLSearchParams(splitTarget(head.target)[1]);
    const authorization = headerOf(head, 'authorization');
    if (authorization !== undefined)
        return fromHeader(head, authorization);
    if (query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature'))
        return fromQuery(head, query);
    if (query.has('AWSAccessKeyId'))
        throw unsupported();
    throw new Refusal('missing-authentication', 'Missing Authentication Token');
}
function fromHeader(head, authorization) {
    const [algorithm = '', ...rest] = authorization.trim().split(/\s+/);
    if (algorithm === 'AWS' || algorithm.startsWith('AWS4-ECDSA'))
        throw unsupported();
    if (algorithm !== ALGORITHM)
        throw malformed(`Unsupported authorization type "${algorithm}"; expected ${ALGORITHM}`);
    const fields = new Map();
    for (const field of rest.join('').split(',')) {
        const equals = field.indexOf('=');
        if (equals > 0)
            fields.set(field.slice(0, equals), field.slice(equals + 1));
    }
    const demand = (name) => {
        const value = fields.get(name);
        if (value === undefined || value === '')
            throw malformed(`Authorization header requires '${name}' parameter`);
        return value;
    };
    const timestamp = headerOf(head, 'x-amz-date') ?? fromHttpDate(headerOf(head, 'date'));
    if (timestamp === undefined) {
        throw malformed("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header");
    }
    return {
        form: 'header',
        ...parseCredential(demand('Credential')),
        signedHeaders: parseSignedHeaders(demand('SignedHeaders')),
        signature: demand('Signature'),
        ...parseTimestamp(timestamp),
        ...optional('sessionToken', headerOf(head, 'x-amz-security-token')),
        ...optional('contentSha256', headerOf(head, 'x-amz-content-sha256')),
    };
}
function fromQuery(head, query) {
    const demand = (name) => {
        const value = query.get(name);
        if (value === null || value === '')
            throw malformed(`Query-string authentication requires the ${name} parameter`);
        return value;
    };
    if (demand('X-Amz-Algorithm') !== ALGORITHM)
        throw malformed(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
    const expires = demand('X-Amz-Expires');
    const expiresSeconds = Number(expires);
    if (!/^\d+$/.test(expires) || expiresSeconds < 1 || expiresSeconds > MAX_EXPIRES_SECONDS) {
        throw malformed(`X-Amz-Expires must be a number of seconds from 1 to ${MAX_EXPIRES_SECONDS}`);
    }
    return {
        form: 'query',
        ...parseCredential(demand('X-Amz-Credential')),
        signedHeaders: parseSignedHeaders(demand('X-Amz-SignedHeaders')),
        signature: demand('X-Amz-Signature'),
        ...parseTimestamp(demand('X-Amz-Date')),
        expiresSeconds,
        ...optional('sessionToken', query.get('X-Amz-Security-Token') ?? undefined),
        ...optional('contentSha256', query.get('X-Amz-Content-Sha256') ?? query.get('x-amz-content-sha256') ?? headerOf(head, 'x-amz-content-sha256')),
    };
}
function parseCredential(text) {
    const [accessKeyId = '', date = '', region = '', service = '', terminator = '', ...more] = text.split('/');
    if (accessKeyId === '' || terminator !== 'aws4_request' || more.length > 0) {
        throw malformed(`The credential "${text}" is not of the form <access key>/<date>/<region>/<service>/aws4_request`);
    }
    return { accessKeyId, scope: { date, region, service } };
}
function parseSignedHeaders(text) {
    const names = text.split(';');
    const isSorted = names.every((name, index) => index === 0 || name > (names[index - 1] ?? ''));
    if (!isSorted || names.some((name) => name !== name.toLowerCase())) {
        throw malformed('SignedHeaders must be lower-case and sorted');
    }
    return names;
}
function parseTimestamp(text) {
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
    const signedAtMs = match ? Date.parse(text.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5')) : Number.NaN;
    if (Number.isNaN(signedAtMs))
        throw malformed(`Date must be in the form YYYYMMDD'T'HHMMSS'Z'; got "${text}"`);
    return { timestamp: text, signedAtMs };
}
function fromHttpDate(text) {
    if (text === undefined)
        return undefined;
    const ms = Date.parse(text);
    return Number.isNaN(ms) ? text : formatTimestamp(ms);
}
/** `YYYYMMDDTHHMMSSZ`, the form in which signatures name a time. */
function formatTimestamp(ms) {
    return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
function headerOf(head, name) {
    return head.headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1];
}
function optional(key, value) {
    return (value === undefined ? {} : { [key]: value });
}
/** Signature Version 2, which some clients still presign with, and Version 4A, which is of several regions. */
function unsupported() {
    return new Refusal('unsupported-signature', `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`);
}
function malformed(message) {
    return new Refusal('malformed-authentication', message);
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/signature-v4.js




/** How far the two clocks may be apart, in milliseconds; AWS allows a quarter of an hour. */
const MAX_SKEW_MS = 900_000;
/** Query parameters of a presigned URL that cannot be part of what they sign. */
const UNSIGNED_PARAMETERS = new Set(['X-Amz-Signature']);
/**
 * Checks a request's AWS Signature Version 4 against the key that it names.
 *
 * @throws Refusal when the time, the token, the set of signed headers or the signature itself is not right.
 */
function verifySignature(verification) {
    const { head, declared, credential, payloadHash } = verification;
    if (declared.sessionToken !== credential.sessionToken) {
        throw new Refusal('wrong-session-token', 'The security token included in the request is invalid.');
    }
    if (credential.expiresAtMs !== undefined && verification.nowMs >= credential.expiresAtMs) {
        throw new Refusal('expired-token', 'The security token included in the request is expired');
    }
    requireFresh(declared, verification.nowMs);
    requireSignedHeaders(head, declared);
    const canonical = canonicalRequest(head, {
        signedHeaders: declared.signedHeaders,
        payloadHash,
        pathRule: verification.pathRule ?? (declared.scope.service === 's3' ? 'as-sent' : 'normalised'),
        omittedParameters: UNSIGNED_PARAMETERS,
    });
    const stringToSign = [
        'AWS4-HMAC-SHA256',
        declared.timestamp,
        scopeText(declared.scope),
        hashCanonicalRequest(canonical),
    ];
    const key = deriveSigningKey(credential.secretAccessKey, declared.scope);
    const expected = (0,external_node_crypto_.createHmac)('sha256', key).update(stringToSign.join('\n')).digest();
    if (!isEqual(expected, declared.signature)) {
        throw new Refusal('signature-mismatch', 'The request signature we calculated does not match the signature you provided. Check your key and signing method.', { StringToSign: stringToSign.join('\n'), CanonicalRequest: canonical, SignatureProvided: declared.signature });
    }
    return { key, scope: declared.scope, timestamp: declared.timestamp, seed: declared.signature };
}
/** Signs one piece of a chunked body and returns the signature that the next one goes on from. */
function signPiece(context, algorithm, lines) {
    const text = [algorithm, context.timestamp, scopeText(context.scope), ...lines].join('\n');
    return (0,external_node_crypto_.createHmac)('sha256', context.key).update(text).digest('hex');
}
/** Compares a signature in constant time. */
function isEqual(expected, providedHex) {
    const provided = /^[0-9a-f]{64}$/.test(providedHex) ? Buffer.from(providedHex, 'hex') : Buffer.alloc(0);
    return provided.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(provided, expected);
}
function deriveSigningKey(secretAccessKey, scope) {
    let key = `AWS4${secretAccessKey}`;
    for (const part of [scope.date, scope.region, scope.service, 'aws4_request']) {
        key = (0,external_node_crypto_.createHmac)('sha256', key).update(part).digest();
    }
    return Buffer.from(key);
}
function scopeText({ date, region, service }) {
    return `${date}/${region}/${service}/aws4_request`;
}
function requireFresh(declared, nowMs) {
    const { timestamp, signedAtMs, scope } = declared;
    if (timestamp.slice(0, 8) !== scope.date) {
        throw new Refusal('malformed-authentication', `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date: '${scope.date}' != '${timestamp}'`);
    }
    if (declared.form === 'query') {
        if (signedAtMs > nowMs + MAX_SKEW_MS)
            throw new Refusal('not-yet-valid', 'Request is not yet valid');
        const expiresAtMs = signedAtMs + (declared.expiresSeconds ?? 0) * 1000;
        if (nowMs > expiresAtMs) {
            throw new Refusal('link-expired', 'Request has expired', {
                'X-Amz-Expires': String(declared.expiresSeconds),
                Expires: new Date(expiresAtMs).toISOString(),
                ServerTime: new Date(nowMs).toISOString(),
            });
        }
        return;
    }
    if (Math.abs(nowMs - signedAtMs) <= MAX_SKEW_MS)
        return;
    const [verb, side, limitMs] = signedAtMs < nowMs
        ? ['Signature expired', 'earlier', nowMs - MAX_SKEW_MS]
        : ['Signature not yet current', 'later', nowMs + MAX_SKEW_MS];
    throw new Refusal('clock-skewed', `${verb}: ${timestamp} is now ${side} than ${formatTimestamp(limitMs)} (${formatTimestamp(nowMs)} ${side === 'earlier' ? '-' : '+'} 15 min.)`, {
        RequestTime: timestamp,
        ServerTime: new Date(nowMs).toISOString(),
        MaxAllowedSkewMilliseconds: String(MAX_SKEW_MS),
    });
}
/** `host` and every `x-amz-` header must be under the signature, or a stranger on the way could change their meaning. */
function requireSignedHeaders(head, declared) {
    const signed = new Set(declared.signedHeaders);
    const unsigned = head.headers
        .map(([name]) => name.toLowerCase())
        .filter((name) => name === 'host' || name.startsWith('x-amz-'))
        // A presigned URL carries its time in the query; a header of that name means nothing then.
        .filter((name) => !(declared.form === 'query' && name === 'x-amz-date'))
        .filter((name) => !signed.has(name));
    if (unsigned.length > 0 || !signed.has('host')) {
        throw new Refusal('headers-not-signed', 'There were headers present in the request which were not signed', {
            HeadersNotSigned: unsigned.length > 0 ? unsigned.join(', ') : 'host',
        });
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/aws-chunked.js



const EMPTY_SHA256 = (0,external_node_crypto_.createHash)('sha256').digest('hex');
/** A chunk's head is a hex size and a signature: nothing honest comes near this, in bytes. */
const MAX_LINE_BYTES = 4_096;
/** Trailers are a checksum and a signature, in bytes. */
const MAX_TRAILER_BYTES = 16_384;
/**
 * Takes the `aws-chunked` framing off a body, checking the signature of each chunk and of the trailer.
 *
 * Bytes are handed on before the signature of their chunk has been seen, so that a chunk of any size takes no memory:
 * whoever stores them must throw them away when the decoder refuses.
 *
 * ```
 * <hex size>[;chunk-signature=<hex>] CRLF <bytes> CRLF ... 0[;chunk-signature=<hex>] CRLF [<name>:<value> CRLF ...] CRLF
 * ```
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
class AwsChunkedDecoder {
    #signing;
    #hasTrailer;
    #decodedLength;
    #trailers = new Map();
    #state = 'head';
    #line = Buffer.alloc(0);
    #remaining = 0;
    #received = 0;
    #trailerBytes = 0;
    #hash;
    #declared = '';
    #previous;
    constructor(options) {
        this.#signing = options.signing;
        this.#hasTrailer = options.hasTrailer;
        this.#decodedLength = options.decodedLength;
        this.#previous = options.signing?.seed ?? '';
    }
    get trailers() {
        return this.#trailers;
    }
    /** @throws Refusal when the framing, a size or a signature is not right. */
    *push(input) {
        let rest = input;
        while (rest.length > 0) {
            if (this.#state === 'data') {
                const piece = rest.subarray(0, this.#remaining);
                rest = rest.subarray(piece.length);
                this.#take(piece);
                yield piece;
                continue;
            }
            if (this.#state === 'done')
                throw aws_chunked_malformed('there is data after the last chunk');
            const newline = rest.indexOf(0x0a);
            const part = newline === -1 ? rest : rest.subarray(0, newline + 1);
            this.#line = this.#line.length === 0 ? part : Buffer.concat([this.#line, part]);
            if (this.#line.length > MAX_LINE_BYTES)
                throw aws_chunked_malformed('a line of the framing is too long');
            rest = rest.subarray(part.length);
            if (newline === -1) {
                this.#line = Buffer.from(this.#line);
                continue;
            }
            const line = this.#line.toString('latin1').replace(/\r?\n$/, '');
            this.#line = Buffer.alloc(0);
            this.#acceptLine(line);
        }
    }
    /** Says that no more input follows. @throws Refusal when something is missing. */
    end() {
        if (this.#state === 'trailer' && this.#line.length === 0)
            this.#endTrailer();
        if (this.#state !== 'done')
            throw new Refusal('incomplete-body', 'The request body terminated unexpectedly');
        if (this.#decodedLength !== undefined && this.#received !== this.#decodedLength)
            throw this.#wrongLength();
    }
    #acceptLine(line) {
        if (this.#state === 'head')
            this.#beginChunk(line);
        else if (this.#state === 'data-end') {
            if (line !== '')
                throw aws_chunked_malformed('a chunk is longer than its size');
            this.#endChunk();
            this.#state = 'head';
        }
        else
            this.#acceptTrailerLine(line);
    }
    #beginChunk(line) {
        const [size = '', ...extensions] = line.split(';');
        if (!/^[0-9a-fA-F]{1,12}$/.test(size))
            throw aws_chunked_malformed('a chunk has no size');
        this.#remaining = Number.parseInt(size, 16);
        if (this.#decodedLength !== undefined && this.#received + this.#remaining > this.#decodedLength) {
            throw this.#wrongLength();
        }
        const prefix = 'chunk-signature=';
        this.#declared = extensions.find((extension) => extension.startsWith(prefix))?.slice(prefix.length) ?? '';
        this.#hash = this.#signing === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256');
        if (this.#remaining > 0)
            this.#state = 'data';
        else {
            this.#endChunk();
            this.#state = 'trailer';
        }
    }
    #take(piece) {
        this.#hash?.update(piece);
        this.#received += piece.length;
        this.#remaining -= piece.length;
        if (this.#remaining === 0)
            this.#state = 'data-end';
    }
    #endChunk() {
        if (this.#signing === undefined || this.#hash === undefined)
            return;
        this.#requireSignature('AWS4-HMAC-SHA256-PAYLOAD', [EMPTY_SHA256, this.#hash.digest('hex')], this.#declared);
    }
    #acceptTrailerLine(line) {
        this.#trailerBytes += line.length;
        if (this.#trailerBytes > MAX_TRAILER_BYTES)
            throw malformedTrailer('it is too long');
        if (line === '') {
            this.#endTrailer();
            return;
        }
        const colon = line.indexOf(':');
        if (!this.#hasTrailer || colon < 1)
            throw malformedTrailer('a field was not announced or has no value');
        this.#trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    #endTrailer() {
        this.#state = 'done';
        const declared = this.#trailers.get('x-amz-trailer-signature') ?? '';
        this.#trailers.delete('x-amz-trailer-signature');
        if (this.#signing === undefined || !this.#hasTrailer)
            return;
        const text = [...this.#trailers].map(([name, value]) => `${name}:${value}\n`).sort();
        const hash = (0,external_node_crypto_.createHash)('sha256').update(text.join(''), 'latin1').digest('hex');
        this.#requireSignature('AWS4-HMAC-SHA256-TRAILER', [hash], declared);
    }
    #requireSignature(algorithm, lines, declared) {
        if (this.#signing === undefined)
            return;
        const expected = signPiece(this.#signing, algorithm, [this.#previous, ...lines]);
        if (!isEqual(Buffer.from(expected, 'hex'), declared)) {
            throw new Refusal('signature-mismatch', 'The chunk signature we calculated does not match the signature you provided. Check your key and signing method.');
        }
        this.#previous = expected;
    }
    #wrongLength() {
        return new Refusal('incomplete-body', `The chunks do not hold the ${this.#decodedLength} bytes that the x-amz-decoded-content-length header declares`);
    }
}
function aws_chunked_malformed(what) {
    return new Refusal('malformed-chunks', `The aws-chunked body is malformed: ${what}`);
}
function malformedTrailer(what) {
    return new Refusal('malformed-trailer', `The request's trailer is malformed: ${what}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/payload.js




/**
 * Reads the value of `x-amz-content-sha256`.
 *
 * @throws Refusal when it is neither a hash nor one of the documented words.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
 */
function readFraming(value) {
    switch (value) {
        case 'UNSIGNED-PAYLOAD':
            return { kind: 'unsigned' };
        case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
            return { kind: 'chunked', isSigned: false, hasTrailer: true };
        case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
            return { kind: 'chunked', isSigned: true, hasTrailer: false };
        case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
            return { kind: 'chunked', isSigned: true, hasTrailer: true };
        default:
            if (/^[0-9a-fA-F]{64}$/.test(value))
                return { kind: 'hashed', sha256: value.toLowerCase() };
            throw new Refusal('malformed-request', 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a STREAMING- word, or a valid sha256 value.');
    }
}
/**
 * Removes the framing from a body that is still on its way, and checks what vouches for it.
 *
 * @param signing - absent where no signature is looked at.
 */
function streamPayload(source, framing, signing, decodedLength) {
    if (framing.kind === 'chunked') {
        const { isSigned, hasTrailer } = framing;
        const decoder = new AwsChunkedDecoder({
            ...(isSigned && signing !== undefined && { signing }),
            hasTrailer,
            decodedLength,
        });
        return { body: () => decode(source, decoder), trailers: () => decoder.trailers };
    }
    return {
        body: () => (framing.kind === 'hashed' ? checkHash(source, framing.sha256) : source),
        trailers: () => new Map(),
    };
}
async function* decode(source, decoder) {
    for await (const chunk of source)
        yield* decoder.push(chunk);
    decoder.end();
}
async function* checkHash(source, sha256) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
    }
    const actual = hash.digest();
    if (isEqual(actual, sha256))
        return;
    throw new Refusal('payload-mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.", { ClientComputedContentSHA256: sha256, S3ComputedContentSHA256: actual.toString('hex') });
}
/**
 * The bytes of a request as they arrive. Leaving early does not destroy the connection, so that the request can still
 * be answered; a client that sends nothing for `idleMs` milliseconds is turned away.
 */
async function* receive(message, idleMs) {
    const chunks = message.iterator({ destroyOnReturn: false });
    try {
        for (;;) {
            const next = await beforeStall(chunks.next(), idleMs);
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    finally {
        // Not awaited: behind a chunk that never comes, it would not come back either.
        void chunks.return?.();
    }
}
async function beforeStall(pending, idleMs) {
    let timer;
    const stall = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new Refusal('body-stalled', `No byte of the request body came for ${idleMs} ms`)), idleMs);
    });
    try {
        return await Promise.race([pending, stall]);
    }
    finally {
        clearTimeout(timer);
    }
}
/**
 * Reads a small body whole.
 *
 * @throws Refusal `body-too-large` as soon as there are more than `limitBytes`.
 */
async function readWhole(source, limitBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of source) {
        sizeBytes += chunk.length;
        if (sizeBytes > limitBytes)
            throw new Refusal('body-too-large', `Request body is larger than ${limitBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/query-codec.js



/** What services of the query protocol call each refusal. */
const ERRORS = {
    'missing-authentication': [403, 'MissingAuthenticationToken'],
    'malformed-authentication': [400, 'IncompleteSignature'],
    'unsupported-signature': [400, 'IncompleteSignature'],
    'unknown-access-key': [403, 'InvalidClientTokenId'],
    'wrong-session-token': [403, 'InvalidClientTokenId'],
    'expired-token': [403, 'ExpiredToken'],
    'headers-not-signed': [403, 'SignatureDoesNotMatch'],
    'signature-mismatch': [403, 'SignatureDoesNotMatch'],
    'clock-skewed': [403, 'SignatureDoesNotMatch'],
    'not-yet-valid': [403, 'SignatureDoesNotMatch'],
    'link-expired': [403, 'SignatureDoesNotMatch'],
    'missing-payload-hash': [403, 'SignatureDoesNotMatch'],
    'payload-mismatch': [403, 'SignatureDoesNotMatch'],
    'malformed-request': [400, 'MalformedInput'],
    'malformed-chunks': [400, 'MalformedInput'],
    'malformed-trailer': [400, 'MalformedInput'],
    'incomplete-body': [400, 'MalformedInput'],
    'body-too-large': [413, 'RequestEntityTooLarge'],
    'body-stalled': [408, 'RequestTimeout'],
    'service-not-emulated': [501, 'NotImplemented'],
    'internal-failure': [500, 'InternalFailure'],
};
/** Largest form that is read, in bytes. */
const LIMIT_BYTES = 65_536;
/** Puts a service that speaks the AWS query protocol on the server: the operation is a field of a form. */
function serveQuery(service) {
    const { signingName, namespace } = service;
    return {
        signingName,
        async handle(request, response) {
            const parameters = await readParameters(request);
            const operation = parameters.get('Action') ?? '';
            const reply = await query_codec_answer(service, operation, parameters, request);
            if (reply.status !== 200)
                return sendError(response, namespace, reply.status, reply, request.requestId);
            const body = { [`${operation}Result`]: reply.result, ResponseMetadata: { RequestId: request.requestId } };
            send(response, 200, namespace, `${operation}Response`, body, request.requestId);
        },
        refuse({ reason, message }, { response, requestId }) {
            const [status, code] = ERRORS[reason];
            sendError(response, namespace, status, { code, message }, requestId);
        },
    };
}
async function query_codec_answer(service, operation, parameters, request) {
    const version = parameters.get('Version') ?? service.version;
    if (operation === '')
        return { status: 400, code: 'MissingAction', message: 'The request names no Action' };
    if (version === service.version)
        return service.call(operation, parameters, request);
    const message = `Could not find operation ${operation} for version ${version}`;
    return { status: 400, code: 'InvalidAction', message };
}
async function readParameters(request) {
    if (request.message.method === 'GET')
        return request.url.searchParams;
    if (request.message.method !== 'POST') {
        throw new Refusal('malformed-request', `The method ${request.message.method} is not one of the query protocol's`);
    }
    return new URLSearchParams((await readWhole(request.body(), LIMIT_BYTES)).toString('utf8'));
}
function sendError(response, namespace, status, { code, message }, requestId) {
    const error = { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message };
    send(response, status, namespace, 'ErrorResponse', { Error: error, RequestId: requestId }, requestId);
}
function send(response, status, namespace, root, content, requestId) {
    const text = Buffer.from(`<${root} xmlns="${namespace}">${writeElements(content)}</${root}>\n`);
    response.writeHead(status, {
        'Content-Type': 'text/xml',
        'Content-Length': text.length,
        'x-amzn-RequestId': requestId,
    });
    response.end(text);
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./packages/engine/lib/http/admission.js




function headOf(message) {
    const headers = [];
    for (let index = 0; index + 1 < message.rawHeaders.length; index += 2) {
        headers.push([message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '']);
    }
    return { method: message.method ?? 'GET', target: message.url ?? '/', headers };
}
/**
 * Finds out whether a request's signature is that of the key it names.
 *
 * Where the request declares its payload's hash, the body stays on the wire and is checked as it is read; services
 * other than S3 leave the hash out, and then the body is read here.
 *
 * @returns the body, freed of its framing.
 * @throws Refusal when the request is not let in.
 */
async function admit(message, declared, options) {
    if (options.takesAnySignature === true) {
        const framing = readFraming(declared.contentSha256 ?? 'UNSIGNED-PAYLOAD');
        return streamPayload(options.source, framing, undefined, decodedLengthOf(message, framing));
    }
    const head = headOf(message);
    const credential = options.credentials(declared.accessKeyId);
    if (credential === undefined) {
        throw new Refusal('unknown-access-key', 'The security token included in the request is invalid.', {
            AWSAccessKeyId: declared.accessKeyId,
        });
    }
    const verify = (payloadHash) => verifySignature({ head, declared, credential, payloadHash, nowMs: options.nowMs });
    const declaredHash = payloadHashOf(declared);
    if (declaredHash !== undefined) {
        const framing = readFraming(declaredHash);
        const signing = verify(declaredHash);
        return streamPayload(options.source, framing, signing, decodedLengthOf(message, framing));
    }
    const body = await readWhole(options.source, options.heldBodyLimitBytes);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex');
    return streamPayload(once(body), { kind: 'unsigned' }, verify(sha256), undefined);
}
function payloadHashOf(declared) {
    if (declared.contentSha256 !== undefined || declared.scope.service !== 's3')
        return declared.contentSha256;
    // S3 signs nothing of the body of a presigned URL unless the URL says so.
    if (declared.form === 'query')
        return 'UNSIGNED-PAYLOAD';
    throw new Refusal('missing-payload-hash', 'Missing required header for this request: x-amz-content-sha256');
}
function decodedLengthOf(message, framing) {
    const text = message.headers['x-amz-decoded-content-length'];
    if (framing.kind !== 'chunked' || typeof text !== 'string')
        return undefined;
    if (!/^\d{1,15}$/.test(text)) {
        throw new Refusal('malformed-request', 'x-amz-decoded-content-length must be a number of bytes');
    }
    return Number(text);
}
async function* once(body) {
    if (body.length > 0)
        yield body;
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/connections.js
/**
 * The connections of a server and what is under way on them, so that the server can close within a bound. Node's own
 * `closeIdleConnections` leaves those open that have never carried a request, and browsers and SDKs open some ahead.
 */
class Connections {
    #server;
    #sockets = new Set();
    #requests = new Set();
    constructor(server) {
        this.#server = server;
        server.on('connection', (socket) => {
            this.#sockets.add(socket);
            socket.once('close', () => this.#sockets.delete(socket));
        });
    }
    /** Follows a request until it is done. */
    follow(socket, aborter, work) {
        const done = work.finally(() => {
            this.#requests.delete(request);
            if (!this.#server.listening)
                this.#endIdle();
        });
        const request = { aborter, peer: peerOf(socket), done };
        this.#requests.add(request);
    }
    /** Takes no new connection, lets requests end for `graceMs` milliseconds, then cuts them off. */
    async close(graceMs) {
        const closed = new Promise((resolve) => this.#server.close(() => resolve()));
        this.#endIdle();
        const cutOff = setTimeout(() => this.#cutOff(), graceMs);
        await closed;
        clearTimeout(cutOff);
        this.#cutOff();
        await settledWithin([...this.#requests].map(({ done }) => done), graceMs);
    }
    #endIdle() {
        const busy = new Set([...this.#requests].map(({ peer }) => peer));
        for (const socket of this.#sockets)
            if (!busy.has(peerOf(socket)))
                socket.destroySoon();
    }
    #cutOff() {
        for (const { aborter } of this.#requests)
            aborter.abort(new Error('the engine is closing'));
        for (const socket of this.#sockets)
            socket.destroy();
    }
}
/** Whose connection it is. With TLS the socket of a request is not the one that connected; the other end is the same. */
function peerOf({ remoteAddress, remotePort }) {
    return `${remoteAddress} ${remotePort}`;
}
/** What a request still does after its client was cut off, such as removing a half-written file, is waited for; a hang is not. */
async function settledWithin(pending, ms) {
    let timer;
    const bound = new Promise((resolve) => {
        timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.allSettled(pending), bound]);
    clearTimeout(timer);
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/fault.js
/** For a service that always answers well. */
const NO_FAULTS = () => Promise.resolve(undefined);
/** Thrown by a call whose connection is to be cut without an answer: a scenario can ask for that. */
class ConnectionDrop extends Error {
    name = 'ConnectionDrop';
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/json-codec.js


const CONTENT_TYPE = 'application/x-amz-json-1.1';
/** What AWS JSON services call each refusal. They answer 400 where HTTP would have a finer word. */
const EXCEPTIONS = {
    'missing-authentication': [400, 'MissingAuthenticationTokenException'],
    'malformed-authentication': [400, 'IncompleteSignatureException'],
    'unsupported-signature': [400, 'InvalidSignatureException'],
    'unknown-access-key': [400, 'UnrecognizedClientException'],
    'wrong-session-token': [400, 'UnrecognizedClientException'],
    'expired-token': [400, 'ExpiredTokenException'],
    'headers-not-signed': [400, 'InvalidSignatureException'],
    'signature-mismatch': [400, 'InvalidSignatureException'],
    'clock-skewed': [400, 'InvalidSignatureException'],
    'not-yet-valid': [400, 'InvalidSignatureException'],
    'link-expired': [400, 'InvalidSignatureException'],
    'missing-payload-hash': [400, 'InvalidSignatureException'],
    'payload-mismatch': [400, 'InvalidSignatureException'],
    'malformed-request': [400, 'SerializationException'],
    'malformed-chunks': [400, 'SerializationException'],
    'malformed-trailer': [400, 'SerializationException'],
    'incomplete-body': [400, 'SerializationException'],
    'body-too-large': [413, 'RequestEntityTooLargeException'],
    'body-stalled': [408, 'RequestTimeoutException'],
    'service-not-emulated': [501, 'NotImplementedException'],
    'internal-failure': [500, 'InternalFailure'],
};
/** Puts services that speak AWS JSON 1.1 under one signing name; `X-Amz-Target` says which of them is meant. */
function serveJson(signingName, services, limitBytes) {
    return {
        signingName,
        async handle(request, response) {
            const body = await readWhole(request.body(), limitBytes);
            const reply = await callJson(services, request, body);
            sendReply(response, reply, request.requestId);
        },
        refuse: refuseJson,
    };
}
/** Answers a request that was turned away, as AWS JSON services do. */
function refuseJson(refusal, { response, requestId }) {
    const [status, type] = EXCEPTIONS[refusal.reason];
    json_codec_send(response, status, { __type: type, message: refusal.message }, requestId);
}
async function callJson(services, request, body) {
    const target = String(request.message.headers['x-amz-target'] ?? '');
    const dot = target.lastIndexOf('.');
    const service = services.find(({ targetPrefix }) => targetPrefix === target.slice(0, dot));
    if (dot < 1 || service === undefined || request.message.method !== 'POST') {
        return { status: 400, type: 'UnknownOperationException', message: `unknown operation "${target}"` };
    }
    return service.call(target.slice(dot + 1), parseBody(body), request);
}
function parseBody(body) {
    if (body.length === 0)
        return {};
    let value;
    try {
        value = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new Refusal('malformed-request', 'The request body is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new Refusal('malformed-request', 'The request body is not a JSON object');
    }
    return value;
}
function sendReply(response, reply, requestId) {
    const body = reply.status === 200 ? reply.body : { __type: reply.type, message: reply.message };
    json_codec_send(response, reply.status, body, requestId);
}
function json_codec_send(response, status, body, requestId) {
    const text = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
        'Content-Type': CONTENT_TYPE,
        'Content-Length': text.length,
        'x-amzn-RequestId': requestId,
    });
    response.end(text);
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/server.js











/**
 * Serves emulated services on one endpoint, each request going to the service in its credential scope.
 *
 * @throws SlipwayError `ENGINE_FAILED` when the address cannot be listened on.
 */
async function startServer(options) {
    const { host = '127.0.0.1', port = 0, closeGraceMs = 2_000, tls } = options;
    const dispatch = createDispatch(options);
    const limits = { requestTimeout: 0, headersTimeout: 30_000, keepAliveTimeout: 30_000, maxHeaderSize: 32_768 };
    const server = tls === undefined
        ? (0,external_node_http_.createServer)(limits)
        : (0,external_node_https_.createServer)({ ...limits, key: tls.privateKey, cert: tls.certificate });
    const connections = new Connections(server);
    const accept = (message, response, isWaiting) => {
        const aborter = new AbortController();
        connections.follow(message.socket, aborter, dispatch(message, response, aborter, isWaiting));
    };
    server.on('request', (message, response) => accept(message, response, false));
    // The body is asked for when a service reads it: a request that is turned away never sends its 100 MB.
    server.on('checkContinue', (message, response) => accept(message, response, true));
    await listen(server, host, port);
    const { port: actualPort } = server.address();
    return {
        endpoint: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
        port: actualPort,
        close: () => connections.close(closeGraceMs),
    };
}
function createDispatch(options) {
    const { clock, heldBodyLimitBytes = 4_194_304, bodyIdleMs = 60_000 } = options;
    const services = routeTable(options, heldBodyLimitBytes);
    return async (message, response, aborter, isWaiting) => {
        const exchange = { message, response, requestId: (0,external_node_crypto_.randomUUID)() };
        const startedMs = performance.now();
        let dialect = guessDialect(message, services);
        let admitted = {};
        response.on('close', () => {
            if (!response.writableFinished)
                aborter.abort(new Error('the client closed the connection'));
        });
        response.on('finish', () => drain(message, bodyIdleMs));
        response.setHeader('Date', new Date(clock.now()).toUTCString());
        // An answer instead of "100 Continue" leaves open whether the body comes all the same: nothing may follow it.
        if (isWaiting)
            response.shouldKeepAlive = false;
        try {
            const url = parseUrl(message);
            const source = receiveWhenRead(exchange, bodyIdleMs, isWaiting);
            const declared = readDeclaredSignature(headOf(message));
            const { scope } = declared;
            const accessKeyId = options.callerOfAll ?? declared.accessKeyId;
            const service = services.get(scope.service);
            dialect = service ?? dialect;
            const payload = await admit(message, declared, {
                credentials: options.credentials,
                nowMs: clock.now(),
                source,
                heldBodyLimitBytes,
                takesAnySignature: options.callerOfAll !== undefined,
            });
            admitted = { accessKeyId, ...(service !== undefined && { service: service.signingName }) };
            if (service === undefined)
                throw notEmulated(scope.service, services);
            const { requestId } = exchange;
            const { signal } = aborter;
            await service.handle({ message, url, requestId, accessKeyId, region: scope.region, signal, ...payload }, response);
        }
        catch (error) {
            answerError(error, exchange, dialect, aborter.signal, options);
        }
        finally {
            options.onRequest?.(recordOf(exchange, admitted, performance.now() - startedMs));
        }
    };
}
function routeTable(options, limitBytes) {
    const table = new Map();
    for (const name of new Set(options.jsonServices.map(({ signingName }) => signingName))) {
        const group = options.jsonServices.filter(({ signingName }) => signingName === name);
        table.set(name, serveJson(name, group, limitBytes));
    }
    for (const service of options.services)
        table.set(service.signingName, service);
    return table;
}
async function* receiveWhenRead(exchange, idleMs, isWaiting) {
    const { message, response } = exchange;
    if (isWaiting) {
        response.shouldKeepAlive = true;
        response.writeContinue();
    }
    yield* receive(message, idleMs);
}
function answerError(error, exchange, dialect, signal, options) {
    const { message, response, requestId } = exchange;
    const isClientGone = signal.aborted || response.destroyed || (message.destroyed && !message.complete);
    if (isClientGone || error instanceof ConnectionDrop)
        return void response.destroy();
    const isDefect = !(error instanceof Refusal);
    if (isDefect)
        options.onDefect?.(error, requestId);
    if (response.headersSent)
        return void response.destroy();
    const refusal = isDefect ? new Refusal('internal-failure', 'The engine failed to answer; its log says why.') : error;
    if (refusal.reason === 'body-stalled')
        response.setHeader('Connection', 'close');
    dialect.refuse(refusal, exchange);
}
/** A request without a scope that is known is answered in the dialect that its headers look like. */
function guessDialect(message, services) {
    const isJson = message.headers['x-amz-target'] !== undefined || /json/.test(message.headers['content-type'] ?? '');
    return (isJson ? undefined : services.get('s3')) ?? { refuse: refuseJson };
}
function notEmulated(name, services) {
    const known = [...services.keys()].sort().join(', ');
    return new Refusal('service-not-emulated', `The engine does not emulate the service "${name}"; it has: ${known}`);
}
function parseUrl(message) {
    const target = message.url ?? '';
    // Joined, not resolved: resolving would take `//name` for a host.
    if (target.startsWith('/') && URL.canParse(`http://engine${target}`))
        return new URL(`http://engine${target}`);
    throw new Refusal('malformed-request', 'The request target must be an absolute path');
}
/** Reads off what a service left of a body, because the next request on the connection comes after it. */
function drain(message, idleMs) {
    if (message.complete || message.destroyed)
        return;
    message.on('error', () => undefined);
    message.setTimeout(idleMs, () => message.destroy());
    message.resume();
}
function recordOf({ message, response, requestId }, admitted, durationMs) {
    const target = message.headers['x-amz-target'];
    return {
        requestId,
        method: message.method ?? '',
        path: (message.url ?? '').split('?', 1)[0] ?? '',
        ...(typeof target === 'string' && { target }),
        ...admitted,
        ...(response.headersSent && !response.destroyed && { status: response.statusCode }),
        durationMs,
    };
}
function listen(server, host, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (cause) => {
            const reason = cause.code === 'EADDRINUSE' ? 'is in use already' : `cannot be listened on (${cause.code})`;
            const hint = 'choose another port, or 0 for any free one';
            reject(new errors.SlipwayError('ENGINE_FAILED', `"${host}:${port}" ${reason}`, { cause, hint }));
        });
        server.listen(port, host, resolve);
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/http/index.js



;// CONCATENATED MODULE: ./packages/engine/lib/endpoints.js


/** The names under which a client on this machine may reach the engine. */
const LOOPBACK_NAMES = {
    kind: 'server',
    dnsNames: ['localhost'],
    ipAddresses: ['127.0.0.1'],
};
/**
 * Serves the services over http and, where that is asked for, the same over https.
 *
 * @throws SlipwayError ENGINE_FAILED when an address cannot be listened on.
 */
async function startEndpoints(options, tls) {
    const plain = await startServer(options);
    if (tls === undefined)
        return { endpoint: plain.endpoint, close: () => plain.close() };
    try {
        const secure = await startServer({ ...options, port: tls.port, tls: tls.certificate });
        await (0,promises_.writeFile)(tls.caFile, tls.certificate.certificate);
        return {
            endpoint: plain.endpoint,
            tls: { endpoint: secure.endpoint, caFile: tls.caFile },
            close: async () => {
                await Promise.all([plain.close(), secure.close()]);
            },
        };
    }
    catch (error) {
        await plain.close();
        throw error;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/engine/lib/instance-ports.js


/**
 * A TCP port of loopback that nothing listens on, other than those given.
 *
 * Nothing holds the port until the instance's application does: an instance keeps its number over restarts, because
 * the application that a script left running keeps it too.
 */
async function findFreePort(taken) {
    for (;;) {
        const server = (0,external_node_net_.createServer)().listen(0, '127.0.0.1');
        await (0,external_node_events_.once)(server, 'listening');
        const address = server.address();
        server.close();
        await (0,external_node_events_.once)(server, 'close');
        if (address !== null && typeof address === 'object' && !taken.has(address.port))
            return address.port;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/instances.js



const instances_COLLECTION = 'engine/instances';
/** The engine's own instances, by fleet and by their place in it. */
function listInstances(state) {
    return [...state.list(instances_COLLECTION)]
        .map(([, record]) => record)
        .sort((a, b) => (a.fleet === b.fleet ? a.index - b.index : a.fleet < b.fleet ? -1 : 1));
}
/**
 * Says how a fleet's instances must be kept apart, before anything is changed.
 *
 * @throws SlipwayError INPUT_INVALID when they are kept apart in another way already.
 */
function requireIsolation(state, fleet, isolation) {
    const other = listInstances(state).find((record) => record.fleet === fleet && record.isolation !== isolation);
    if (other === undefined)
        return;
    throw new errors.SlipwayError('INPUT_INVALID', `instance "${other.name}" of fleet "${fleet}" has isolation "${other.isolation}", not "${isolation}"`, { hint: `start with --isolation ${other.isolation}, or with another data directory` });
}
/**
 * Keeps a record of exactly these instances of a fleet; a new one gets a port of its own, and one that is known by another
 * identifier now, as an EC2 instance in another region is, keeps its port. The folders stay.
 */
async function recordFleet(state, fleet, instances, isolation) {
    const known = new Map(listInstances(state).map((record) => [record.name, record]));
    const taken = new Set([...known.values()].map(({ port }) => port));
    const wanted = new Set(instances.map(({ name }) => name));
    const changes = [];
    for (const { name, fleet: itsFleet, isScaled } of known.values()) {
        if (itsFleet === fleet && isScaled !== true && !wanted.has(name))
            changes.push({ op: 'delete', collection: instances_COLLECTION, key: name });
    }
    for (const [position, { name, hostIdentifier }] of instances.entries()) {
        const old = known.get(name);
        if (old?.fleet === fleet && old.hostIdentifier === hostIdentifier)
            continue;
        const port = old?.fleet === fleet ? old.port : await findFreePort(taken);
        taken.add(port);
        const value = { name, fleet, index: position + 1, hostIdentifier, isolation, port };
        changes.push({ op: 'put', collection: instances_COLLECTION, key: name, value });
    }
    if (changes.length > 0)
        await state.commit(changes);
}
/** Adds instances to a fleet; those that it has stay as they are. */
async function addInstances(state, fleet, instances, isolation) {
    const added = new Map(instances.map((instance) => [instance.name, instance]));
    const known = listInstances(state).filter((record) => record.fleet === fleet);
    const kept = known.map(({ name, hostIdentifier }) => added.get(name) ?? { name, hostIdentifier });
    const fresh = instances.filter(({ name }) => !known.some((record) => record.name === name));
    await recordFleet(state, fleet, [...kept, ...fresh], isolation);
}
/** Keeps a record of an instance that an Auto Scaling group has launched, with a port of its own. */
async function recordScaledInstance(state, instance) {
    const port = await findFreePort(new Set(listInstances(state).map((record) => record.port)));
    const value = { ...instance, port, isScaled: true };
    await state.commit([{ op: 'put', collection: instances_COLLECTION, key: instance.name, value }]);
    return value;
}
/** Takes an instance away that is not there any longer. */
async function forgetInstance(state, name) {
    await state.commit([{ op: 'delete', collection: instances_COLLECTION, key: name }]);
}
/** An instance as its agent knows it; its folder is told anew at each start, so that a data directory can be moved. */
function toAgentInstance(record, dataDir) {
    const { name, hostIdentifier, isolation, port } = record;
    return { name, hostIdentifier, isolation, port, folder: (0,external_node_path_.join)(dataDir, 'instances', name) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/paths.js

function paths_pathsOf(dataDir) {
    return {
        state: (0,external_node_path_.join)(dataDir, 'state'),
        objects: (0,external_node_path_.join)(dataDir, 'objects'),
        functions: (0,external_node_path_.join)(dataDir, 'functions'),
        tlsCa: (0,external_node_path_.join)(dataDir, 'tls-ca.pem'),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/files.js


/** Marks the files as ours and says how to read them; a change that an older engine cannot read raises it. */
const FORMAT_VERSION = 1;
/** What a generation begins with: all documents as they were when it began. */
function snapshotPath(directory, generation) {
    return (0,external_node_path_.join)(directory, `snapshot-${generation}.jsonl`);
}
/** What happened since: one record for each group of commits that was made durable at once. */
function journalPath(directory, generation) {
    return (0,external_node_path_.join)(directory, `journal-${generation}.jsonl`);
}
/** Which generations have files in the directory, oldest first. */
async function listGenerations(directory) {
    const names = await (0,promises_.readdir)(directory);
    const pick = (pattern) => names
        .flatMap((name) => pattern.exec(name)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b);
    return { snapshots: pick(/^snapshot-(\d+)\.jsonl$/), journals: pick(/^journal-(\d+)\.jsonl$/) };
}
/** Makes creations, renames and removals in the directory durable. Not every file system can: those do it by themselves. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/integrity.js


/** Bytes of the state are not what was written: nothing after them can be trusted, and nothing is guessed. */
function damaged(path, offset) {
    return new errors.SlipwayError('ENGINE_FAILED', `the engine's state is damaged: "${path}" at byte ${offset}`, {
        hint: 'restore the directory from a copy, or start the engine with another data directory',
    });
}
/** The operating system does not let us read or write where the state is. */
function integrity_unusable(directory, cause) {
    return cause.code === 'ENOSPC'
        ? new errors.SlipwayError('DISK_FULL', `no space is left for the engine's state in "${directory}"`, {
            cause,
            hint: 'make room on the disk, or name another data directory',
        })
        : new errors.SlipwayError('ENGINE_FAILED', `the engine's state in "${directory}" cannot be used: ${cause.message}`, {
            cause,
            hint: 'name a data directory that you may read and write',
        });
}
/** Whether an error is the operating system's word on a file. */
function isSystemError(error) {
    return error instanceof Error && 'errno' in error;
}
/** Holds the first record of a file against what it has to be. @throws SlipwayError `ENGINE_FAILED` otherwise. */
function readHeader(path, value, generation) {
    const header = value;
    if (header?.format !== 'slipway-state' || header.generation !== generation)
        throw damaged(path, 0);
    if (header.version !== FORMAT_VERSION) {
        throw new errors.SlipwayError('ENGINE_FAILED', `"${path}" was written in format ${header.version}; this engine reads format ${FORMAT_VERSION}`, { hint: 'start the release of slipway that wrote it, or use another data directory' });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/engine/lib/state/frame.js


const NEWLINE = 0x0a;
const CHECKSUM_DIGITS = 32;
const READ_BYTES = 1024 * 1024;
/**
 * One checked record of a journal or snapshot: a line of `<checksum> <JSON>`. JSON text never holds a line feed, so a
 * damaged record cannot hide where the next one begins, and the files can be read by eye.
 */
function encodeFrame(value) {
    const json = Buffer.from(JSON.stringify(value));
    return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')]);
}
/** Reads the records of a file in order; a damaged one is reported, and what follows it is still read. */
async function* readFrames(path) {
    let offset = 0;
    let rest = Buffer.alloc(0);
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: READ_BYTES })) {
        let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE)) {
            yield decodeFrame(bytes.subarray(0, end), offset, offset + end + 1);
            offset += end + 1;
            bytes = bytes.subarray(end + 1);
        }
        rest = bytes;
    }
    if (rest.length > 0)
        yield { kind: 'damaged', offset, endOffset: offset + rest.length, isTorn: true };
}
function decodeFrame(line, offset, endOffset) {
    const json = line.subarray(CHECKSUM_DIGITS + 1);
    const isWhole = line.length > CHECKSUM_DIGITS + 1 && line.toString('latin1', 0, CHECKSUM_DIGITS + 1) === `${checksum(json)} `;
    if (!isWhole)
        return { kind: 'damaged', offset, endOffset, isTorn: line.includes(0) };
    return { kind: 'whole', offset, endOffset, value: JSON.parse(json.toString()) };
}
function checksum(json) {
    return (0,external_node_crypto_.createHash)('sha256').update(json).digest('hex').slice(0, CHECKSUM_DIGITS);
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/journal.js



/** Starts the journal of a generation; its header is on disk when this resolves. */
async function createJournal(directory, generation) {
    const handle = await (0,promises_.open)(journalPath(directory, generation), 'w');
    try {
        const header = encodeFrame({ format: 'slipway-state', version: FORMAT_VERSION, generation });
        await handle.writeFile(header);
        await handle.sync();
        await syncDirectory(directory);
        return journalOn(handle, header.length, 0);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/** Goes on with a journal after its last whole record; what a cut write left behind it is removed. */
async function continueJournal(directory, generation, end) {
    const handle = await (0,promises_.open)(journalPath(directory, generation), 'r+');
    try {
        await handle.truncate(end.journalBytes);
        await handle.sync();
        return journalOn(handle, end.journalBytes, end.sequence);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function journalOn(handle, startBytes, startSequence) {
    let sizeBytes = startBytes;
    let sequence = startSequence;
    return {
        get sizeBytes() {
            return sizeBytes;
        },
        async append(changes) {
            const frame = encodeFrame({ sequence: sequence + 1, changes });
            for (let sent = 0; sent < frame.length;) {
                const { bytesWritten } = await handle.write(frame, sent, frame.length - sent, sizeBytes + sent);
                sent += bytesWritten;
            }
            await handle.datasync();
            sizeBytes += frame.length;
            sequence += 1;
        },
        close: () => handle.close(),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/snapshot.js




const WRITE_BYTES = 1024 * 1024;
/** Writes all documents as the start of a generation. When it rejects, nothing is left of it. */
async function prepareSnapshot(directory, generation, entries) {
    const path = snapshotPath(directory, generation);
    const temporary = `${path}.tmp`;
    let sizeBytes = 0;
    try {
        const handle = await (0,promises_.open)(temporary, 'w');
        try {
            for (const block of snapshotBlocks(generation, entries)) {
                await handle.writeFile(block);
                sizeBytes += block.length;
            }
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
    return {
        sizeBytes,
        async publish() {
            await (0,promises_.rename)(temporary, path);
            await syncDirectory(directory);
        },
    };
}
function* snapshotBlocks(generation, entries) {
    let frames = [encodeFrame({ format: 'slipway-state', version: FORMAT_VERSION, generation })];
    let heldBytes = 0;
    for (const entry of entries) {
        const frame = encodeFrame(entry);
        frames.push(frame);
        heldBytes += frame.length;
        if (heldBytes < WRITE_BYTES)
            continue;
        yield Buffer.concat(frames);
        frames = [];
        heldBytes = 0;
    }
    yield Buffer.concat([...frames, encodeFrame({ end: entries.length })]);
}
/**
 * Reads a snapshot into `documents`; resolves with the file's size in bytes.
 *
 * @throws SlipwayError `ENGINE_FAILED` naming file and offset when anything in it is not as it was written.
 */
async function readSnapshot(directory, generation, documents) {
    const path = snapshotPath(directory, generation);
    let count = -1;
    let sizeBytes = 0;
    let isEnded = false;
    for await (const frame of readFrames(path)) {
        if (frame.kind === 'damaged' || isEnded)
            throw damaged(path, frame.offset);
        sizeBytes = frame.endOffset;
        if (count === -1)
            readHeader(path, frame.value, generation);
        else if (isSnapshotEnd(frame.value))
            isEnded = frame.value.end === count;
        else {
            const [collection, key, value] = frame.value;
            documents.apply([{ op: 'put', collection, key, value }]);
        }
        count += isEnded ? 0 : 1;
    }
    if (!isEnded)
        throw damaged(path, sizeBytes);
    return sizeBytes;
}
function isSnapshotEnd(value) {
    return typeof value === 'object' && value !== null && 'end' in value;
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/journaled-store.js





/**
 * The store over one directory: documents in memory, a journal behind them.
 *
 * ```
 * commit ---> memory (now) ---> group ---> one write + one sync ---> every commit of the group resolves
 *                                 ^                   |
 *                                 '-- commits made meanwhile form the next group
 * ```
 */
class JournaledStore {
    recovered;
    #parts;
    #documents;
    #generation;
    #journal;
    #snapshotBytes;
    /** Changes that no write has taken yet. */
    #next;
    /** Changes that are being written. */
    #current;
    #writing;
    #failure;
    #retrySnapshotAtBytes = 0;
    #isClosed = false;
    constructor(parts) {
        this.#parts = parts;
        this.recovered = parts.recovered;
        this.#documents = parts.documents;
        this.#generation = parts.generation;
        this.#journal = parts.journal;
        this.#snapshotBytes = parts.snapshotBytes;
    }
    get(collection, key) {
        return this.#documents.get(collection, key);
    }
    list(collection) {
        return this.#documents.list(collection);
    }
    commit(changes) {
        if (this.#isClosed)
            return Promise.reject(new Error('commit to a closed state store'));
        if (this.#failure !== undefined)
            return Promise.reject(this.#failure);
        if (changes.length === 0)
            return (this.#next ?? this.#current)?.durable ?? Promise.resolve();
        this.#documents.apply(changes);
        this.#next ??= newGroup();
        this.#next.changes.push(...changes);
        const { durable } = this.#next;
        this.#writing ??= this.#writeGroups();
        return durable;
    }
    async close() {
        if (this.#isClosed)
            return;
        this.#isClosed = true;
        await this.#writing;
        await this.#journal.close();
        await this.#parts.lock.release();
    }
    async #writeGroups() {
        // Let every commit of this turn of the event loop into the first group.
        await Promise.resolve();
        while (this.#next !== undefined) {
            if (this.#isSnapshotDue())
                await this.#rotate();
            else
                await this.#appendGroup(this.#takeNext());
        }
        this.#writing = undefined;
    }
    #takeNext() {
        this.#current = this.#next;
        this.#next = undefined;
        return this.#current;
    }
    async #appendGroup(group) {
        if (group === undefined)
            return;
        try {
            await this.#journal.append(group.changes);
            group.resolve();
        }
        catch (error) {
            this.#fail(error, group);
        }
        this.#current = undefined;
    }
    #isSnapshotDue() {
        const { sizeBytes } = this.#journal;
        return sizeBytes > Math.max(this.#parts.snapshotAfterBytes, this.#snapshotBytes, this.#retrySnapshotAtBytes);
    }
    /**
     * Replaces snapshot and journal by those of the next generation. The waiting group is in memory already and so becomes
     * durable with the snapshot. Until the snapshot is published the old generation counts, so a failure before that costs
     * nothing.
     */
    async #rotate() {
        const { directory } = this.#parts;
        const entries = this.#documents.entries();
        const group = this.#takeNext();
        const generation = this.#generation + 1;
        let journal;
        let snapshot;
        try {
            journal = await createJournal(directory, generation);
            snapshot = await prepareSnapshot(directory, generation, entries);
        }
        catch (error) {
            await journal?.close();
            this.#retrySnapshotAtBytes = this.#journal.sizeBytes * 2;
            this.#parts.log(`put off the snapshot of "${directory}": ${error.message}`);
            return this.#appendGroup(group);
        }
        try {
            await snapshot.publish();
        }
        catch (error) {
            await journal.close();
            this.#fail(error, group);
            return;
        }
        const old = this.#journal;
        this.#journal = journal;
        this.#generation = generation;
        this.#snapshotBytes = snapshot.sizeBytes;
        this.#current = undefined;
        group?.resolve();
        await old.close();
        await this.#removeGeneration(generation - 1);
    }
    async #removeGeneration(generation) {
        const { directory, log } = this.#parts;
        for (const path of [snapshotPath(directory, generation), journalPath(directory, generation)]) {
            await (0,promises_.rm)(path, { force: true }).catch((error) => log(`left "${path}" behind: ${error.message}`));
        }
    }
    /** Memory is ahead of the disk from here on, so nothing more is acknowledged: the next start reads what is on disk. */
    #fail(cause, group) {
        const { directory } = this.#parts;
        const isFull = cause.code === 'ENOSPC';
        this.#failure = new errors.SlipwayError(isFull ? 'DISK_FULL' : 'ENGINE_FAILED', isFull
            ? `no space is left for the engine's state in "${directory}"`
            : `the engine's state in "${directory}" cannot be written: ${cause.message}`, { cause, hint: 'make room or mend the disk, then start the engine again: it goes on from what was saved' });
        for (const waiting of [group, this.#next])
            waiting?.reject(this.#failure);
        this.#current = undefined;
        this.#next = undefined;
        this.#parts.onFailure(this.#failure);
    }
}
function newGroup() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const durable = new Promise((onDurable, onFailure) => {
        resolve = onDurable;
        reject = onFailure;
    });
    // Whoever committed is told; that nobody waits for one is no defect.
    durable.catch(() => undefined);
    return { changes: [], durable, resolve, reject };
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/recover.js





/**
 * Reads the newest generation of a directory; `undefined` when the directory holds no state.
 *
 * @throws SlipwayError `ENGINE_FAILED` naming file and offset when a record other than an unfinished last one is damaged.
 */
async function recoverState(directory) {
    const { snapshots, journals } = await listGenerations(directory);
    const generation = snapshots.at(-1);
    if (generation === undefined) {
        for (const journal of journals)
            await expectUnused(directory, journal);
        return undefined;
    }
    if (!journals.includes(generation))
        throw damaged(journalPath(directory, generation), 0);
    const documents = new Documents();
    const snapshotBytes = await readSnapshot(directory, generation, documents);
    return { documents, generation, snapshotBytes, ...(await replayJournal(directory, generation, documents)) };
}
async function replayJournal(directory, generation, documents) {
    const path = journalPath(directory, generation);
    let sequence = -1;
    let journalBytes = 0;
    let torn;
    for await (const frame of readFrames(path)) {
        if (torn !== undefined)
            throw damaged(path, torn.offset);
        if (frame.kind === 'damaged') {
            // The header is on disk before the generation's snapshot is: it is never cut short.
            if (!frame.isTorn || sequence === -1)
                throw damaged(path, frame.offset);
            torn = frame;
            continue;
        }
        if (sequence === -1)
            readHeader(path, frame.value, generation);
        else {
            const record = frame.value;
            if (record.sequence !== sequence + 1)
                throw damaged(path, frame.offset);
            documents.apply(record.changes);
        }
        sequence += 1;
        journalBytes = frame.endOffset;
    }
    if (sequence === -1)
        throw damaged(path, 0);
    return { sequence, journalBytes, droppedBytes: torn === undefined ? 0 : torn.endOffset - torn.offset };
}
/** A journal without its snapshot is left by a start that was cut short; one that was written to has lost its snapshot. */
async function expectUnused(directory, generation) {
    let count = 0;
    for await (const _frame of readFrames(journalPath(directory, generation)))
        count += 1;
    if (count > 1)
        throw damaged(snapshotPath(directory, generation), 0);
}
/** The files of other generations than the given one: left by a rotation that was cut short. */
async function leftovers(directory, generation) {
    const { snapshots, journals } = await listGenerations(directory);
    return [
        ...snapshots.filter((other) => other !== generation).map((other) => snapshotPath(directory, other)),
        ...journals.filter((other) => other !== generation).map((other) => journalPath(directory, other)),
    ];
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/writer-lock.js




const LOCK_NAME = /^writer-\d+-[0-9a-f-]+\.lock$/;
/** The locks of this process: the only ones with its number that are not of an earlier process. */
const heldLocks = new Set();
/**
 * Makes this process the directory's only writer.
 *
 * Each candidate writes a lock file of its own and then looks for others, so of two that start at once at least one sees
 * the other and withdraws. A lock whose process is gone is removed.
 *
 * @throws SlipwayError `ENGINE_FAILED` naming the process that has the directory.
 */
async function acquireWriterLock(directory) {
    const own = `writer-${process.pid}-${(0,external_node_crypto_.randomUUID)()}.lock`;
    const path = (0,external_node_path_.join)(directory, own);
    const startedAt = await processStart(process.pid);
    await (0,promises_.writeFile)(path, JSON.stringify(startedAt === undefined ? {} : { startedAt }), { flag: 'wx' });
    heldLocks.add(own);
    const release = async () => {
        heldLocks.delete(own);
        await (0,promises_.rm)(path, { force: true });
    };
    try {
        const owner = await findWriter(directory, own);
        if (owner !== undefined) {
            throw new errors.SlipwayError('ENGINE_FAILED', `process ${owner.pid} is using the data directory "${directory}"`, {
                hint: `stop process ${owner.pid}, or start this engine with another data directory`,
            });
        }
    }
    catch (error) {
        await release();
        throw error;
    }
    return { release };
}
/** The living process that writes to the directory, if any; locks that the dead have left are removed unless only looking. */
async function findWriter(directory, own) {
    for (const name of await lockNames(directory)) {
        if (name === own)
            continue;
        const owner = await readOwner(directory, name);
        if (owner === undefined)
            continue;
        if (await isAlive(owner))
            return owner;
        await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { force: true });
    }
    return undefined;
}
/** The number of the living process that writes to the directory, if any. Changes nothing. */
async function writerOf(directory) {
    for (const name of await lockNames(directory)) {
        const owner = await readOwner(directory, name);
        if (owner !== undefined && (await isAlive(owner)))
            return owner.pid;
    }
    return undefined;
}
async function lockNames(directory) {
    return (await (0,promises_.readdir)(directory)).filter((name) => LOCK_NAME.test(name));
}
/** A lock that is empty or half written still belongs to the process in its name: it is just being made. */
async function readOwner(directory, name) {
    const pid = Number(name.split('-')[1]);
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (text === undefined)
        return undefined;
    try {
        return { name, pid, ...JSON.parse(text) };
    }
    catch {
        return { name, pid };
    }
}
async function isAlive({ name, pid, startedAt }) {
    if (pid === process.pid)
        return heldLocks.has(name);
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        // The process of another user is there but cannot be signalled.
        if (error.code !== 'EPERM')
            return false;
    }
    const current = await processStart(pid);
    return startedAt === undefined || current === undefined || current === startedAt;
}
/** Field 22 of Linux's process table (proc(5)): when the process began, in clock ticks since the machine did. */
async function processStart(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => undefined);
    // The command name is in parentheses and may hold anything, so fields count from the last one that closes.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/open-state-store.js








/**
 * Opens the state that is kept under a directory, making the directory when it is missing.
 *
 * @throws SlipwayError `ENGINE_FAILED` when another process uses the directory, a file in it is damaged, or the system does
 * not let it be read and written; `DISK_FULL` when there is no room.
 */
async function openStateStore(directory, options = {}) {
    try {
        return await open_state_store_open(directory, options);
    }
    catch (error) {
        throw isSystemError(error) ? integrity_unusable(directory, error) : error;
    }
}
async function open_state_store_open(directory, options) {
    const { log = () => undefined, onFailure = () => undefined, snapshotAfterBytes = 4 * 1024 * 1024 } = options;
    await (0,promises_.mkdir)(directory, { recursive: true });
    const lock = await acquireWriterLock(directory);
    try {
        const { documents, generation, journal, snapshotBytes, droppedBytes } = await loadOrCreate(directory);
        for (const path of await leftovers(directory, generation))
            await (0,promises_.rm)(path, { force: true });
        if (droppedBytes > 0) {
            log(`dropped ${droppedBytes} bytes of a change that was being written to "${directory}" when its engine ended`);
        }
        return new JournaledStore({
            directory,
            documents,
            generation,
            journal,
            lock,
            log,
            onFailure,
            snapshotAfterBytes,
            snapshotBytes,
            recovered: { droppedBytes },
        });
    }
    catch (error) {
        await lock.release();
        throw error;
    }
}
async function loadOrCreate(directory) {
    const found = await recoverState(directory);
    if (found !== undefined) {
        return { ...found, journal: await continueJournal(directory, found.generation, found) };
    }
    // The journal first: a snapshot on disk then always has its journal beside it.
    const journal = await createJournal(directory, 1);
    const snapshot = await prepareSnapshot(directory, 1, []);
    await snapshot.publish();
    return { documents: new Documents(), generation: 1, journal, snapshotBytes: snapshot.sizeBytes, droppedBytes: 0 };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/engine/lib/state/read-state.js





const ATTEMPTS = 5;
const ATTEMPT_GAP_MS = 50;
/**
 * Reads the state under a directory without taking it over: an engine may be writing to it meanwhile.
 *
 * @throws SlipwayError `ENGINE_FAILED` when there is no state, or when it is damaged or cannot be read.
 */
async function readState(directory, signal) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const found = await recoverState(directory);
            if (found === undefined)
                throw noState(directory);
            const writerPid = await writerOf(directory);
            const { documents, generation, droppedBytes } = found;
            return {
                get: (collection, key) => documents.get(collection, key),
                list: (collection) => documents.list(collection),
                entries: () => documents.entries(),
                generation,
                droppedBytes,
                ...(writerPid !== undefined && { writerPid }),
            };
        }
        catch (error) {
            // The writer may have gone on to the next generation while we read this one.
            const isGone = isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
            if (isSystemError(error) && !isGone)
                throw integrity_unusable(directory, error);
            const isChanging = isGone || (error instanceof errors.SlipwayError && (await writerOf(directory)) !== undefined);
            if (!isChanging || attempt === ATTEMPTS)
                throw isGone ? noState(directory, error) : error;
            await (0,external_node_timers_promises_.setTimeout)(ATTEMPT_GAP_MS, undefined, signal === undefined ? {} : { signal });
        }
    }
}
function noState(directory, cause) {
    return new errors.SlipwayError('ENGINE_FAILED', `there is no engine state in "${directory}"`, {
        ...(cause !== undefined && { cause }),
        hint: 'name the data directory that the engine was started with',
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/state/index.js



;// CONCATENATED MODULE: ./packages/engine/lib/inspect.js





/** Tells what a state holds. */
function describeState(documents, dataDir, now = Date.now) {
    const state = new CodeDeployState(readOnly(documents), now);
    return {
        applications: state.applications().map(({ name, applicationId }) => ({
            name,
            groups: state.groups(applicationId).map((group) => group.name),
        })),
        instances: listInstances(documents).map((record) => ({
            name: record.name,
            fleet: record.fleet,
            isolation: record.isolation,
            port: record.port,
            root: layoutOf(toAgentInstance(record, dataDir)).hostRoot,
        })),
        alarms: Object.fromEntries(state.alarms().map(({ name, state: word }) => [name, word])),
        autoScalingGroups: describeScalingGroups(state.scaling),
        deployments: state.deployments().map((deployment) => ({
            deploymentId: deployment.deploymentId,
            creator: deployment.creator,
            application: deployment.applicationName,
            group: deployment.groupName,
            status: deployment.status,
            counts: deployment.counts,
            ...(deployment.error !== undefined && { error: deployment.error }),
            createdAt: new Date(deployment.createdAtMs).toISOString(),
            ...(deployment.completedAtMs !== undefined && { completedAt: new Date(deployment.completedAtMs).toISOString() }),
        })),
    };
}
/** The Auto Scaling groups that a state holds. */
function describeScalingGroups(scaling) {
    return scaling.groups().map(({ name, minSize, maxSize, desiredCapacity }) => ({
        name,
        minSize,
        maxSize,
        desiredCapacity,
        instances: scaling
            .members(name)
            .map(({ instanceId, availabilityZone, state }) => ({ instanceId, availabilityZone, lifecycleState: state })),
    }));
}
/**
 * Reads what an engine keeps under its data directory, whether or not it runs.
 *
 * @throws SlipwayError ENGINE_FAILED when there is no engine's state, or it is damaged.
 */
async function inspectEngine(dataDir, signal) {
    const view = await readState(paths_pathsOf(dataDir).state, signal);
    const { writerPid, droppedBytes } = view;
    return { ...describeState(view, dataDir), droppedBytes, ...(writerPid !== undefined && { runningPid: writerPid }) };
}
function readOnly(documents) {
    return {
        get: (collection, key) => documents.get(collection, key),
        list: (collection) => documents.list(collection),
        commit: () => Promise.reject(new Error('this state is only looked at')),
        close: () => Promise.resolve(),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/clock-lead.js
const clock_lead_COLLECTION = 'engine';
const clock_lead_KEY = 'clock';
/** How far the engine's time was ahead of the wall's when that was last kept. */
function loadLead(state) {
    return state.get(clock_lead_COLLECTION, clock_lead_KEY)?.aheadMs ?? 0;
}
/** Keeps the lead, so that an engine that is started again does not go back behind what it has told. */
async function keepLead(state, aheadMs) {
    if (aheadMs === loadLead(state))
        return;
    await state.commit([{ op: 'put', collection: clock_lead_COLLECTION, key: clock_lead_KEY, value: { aheadMs } }]);
}

;// CONCATENATED MODULE: ./packages/engine/lib/engine-controls.js


/** What the control endpoint does to the parts of an engine. */
function controlsOf({ state, dataDir, clock, stage, codedeploy, autoScaling }) {
    return {
        readState: () => describeState(state, dataDir, () => clock.now()),
        readRequests: () => stage.calls,
        loadScenario: (text) => stage.load(text, 'POST /scenario'),
        clearScenario: async () => {
            await stage.clear();
            return {};
        },
        readScalingGroups: () => describeScalingGroups(autoScaling.state),
        setDesiredCapacities: async (capacities) => {
            for (const [name, count] of capacities)
                await autoScaling.setDesired(name, count);
            return describeScalingGroups(autoScaling.state);
        },
        readAlarms: () => describeAlarms(codedeploy.alarms),
        setAlarms: async (alarms) => {
            await codedeploy.setAlarms(alarms);
            return describeAlarms(codedeploy.alarms);
        },
        advanceClock: async (seconds, signal) => {
            await clock.advance(seconds * 1_000, signal);
            await codedeploy.settle();
            await keepLead(state, clock.aheadMs);
            return { now: new Date(clock.now()).toISOString() };
        },
    };
}
function describeAlarms(alarms) {
    return Object.fromEntries(alarms.map(({ name, state }) => [name, state]));
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/s3-error.js
/** HTTP status of each error that the emulated operations answer with. */
const STATUS = {
    AccessControlListNotSupported: 400,
    AccessDenied: 403,
    AuthorizationHeaderMalformed: 400,
    BadDigest: 400,
    BadRequest: 400,
    BucketAlreadyOwnedByYou: 409,
    BucketNotEmpty: 409,
    ConditionalRequestConflict: 409,
    EntityTooLarge: 400,
    EntityTooSmall: 400,
    ExpiredToken: 400,
    IncompleteBody: 400,
    InsufficientStorage: 507,
    InternalError: 500,
    InvalidAccessKeyId: 403,
    InvalidArgument: 400,
    InvalidBucketAclWithObjectOwnership: 400,
    InvalidBucketName: 400,
    InvalidBucketOwnerAWSAccountID: 400,
    InvalidDigest: 400,
    InvalidObjectState: 403,
    InvalidPart: 400,
    InvalidPartOrder: 400,
    InvalidRange: 416,
    InvalidRequest: 400,
    InvalidStorageClass: 400,
    InvalidTag: 400,
    InvalidToken: 400,
    InvalidURI: 400,
    'KMS.NotFoundException': 400,
    KeyTooLongError: 400,
    MalformedTrailerError: 400,
    MalformedXML: 400,
    MetadataTooLarge: 400,
    MethodNotAllowed: 405,
    MissingContentLength: 411,
    NoSuchBucket: 404,
    NoSuchKey: 404,
    NoSuchUpload: 404,
    NoSuchVersion: 404,
    NotImplemented: 501,
    PermanentRedirect: 301,
    PreconditionFailed: 412,
    RequestTimeout: 400,
    RequestTimeTooSkewed: 403,
    SignatureDoesNotMatch: 403,
    SlowDown: 503,
    XAmzContentSHA256Mismatch: 400,
};
/** An answer of the store that is an error in S3's own words. */
class S3Error extends Error {
    name = 'S3Error';
    code;
    status;
    /** Elements of the XML answer beside `Code` and `Message`. */
    details;
    /** Header fields of the answer. */
    headers;
    constructor(code, message, { details = {}, headers = {}, ...rest } = {}) {
        super(message, rest);
        this.code = code;
        this.status = STATUS[code];
        this.details = details;
        this.headers = headers;
    }
}
function invalidArgument(message, name, value) {
    return new S3Error('InvalidArgument', message, { details: { ArgumentName: name, ArgumentValue: value } });
}
function s3_error_notImplemented(what) {
    return new S3Error('NotImplemented', `The engine's object store does not implement ${what}.`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/bucket-name.js

/**
 * Checks a name against the rules for general purpose buckets.
 *
 * @throws S3Error `InvalidBucketName`
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
function requireBucketName(name) {
    const isWellFormed = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
        !name.includes('..') &&
        !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
        !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
        !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
    if (isWellFormed)
        return;
    throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.', { details: { BucketName: name } });
}

;// CONCATENATED MODULE: ./packages/engine/lib/fleets.js




/**
 * Makes the fleets as asked: those that are there already get the number of instances that is asked for now.
 *
 * @throws SlipwayError INPUT_INVALID when one cannot be made as asked; nothing is changed then.
 */
async function setUpFleets(fleets, isolation, { state, codedeploy, autoScaling, objects, region }) {
    requireEachOnce(fleets);
    for (const { name, kind, agents } of fleets) {
        requireBucket(name);
        if (agents !== 'elsewhere')
            requireIsolation(state, name, isolation);
        codedeploy.requireFleetKind(name, kind);
    }
    for (const { name, count, kind, agents } of fleets) {
        await objects.createBucket(name, region);
        if (kind === 'auto-scaling') {
            await autoScaling.ensureGroup(name, count);
            await codedeploy.createScaledGroup(name);
            continue;
        }
        const { instances } = await codedeploy.createFleet(name, count, kind);
        await recordFleet(state, name, agents === 'elsewhere' ? [] : instances, isolation);
    }
}
function requireEachOnce(fleets) {
    const names = fleets.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return;
    throw new errors.SlipwayError('INPUT_INVALID', `fleet "${twice}" is asked for more than once`, {
        hint: 'give each fleet a name of its own, on-premises and EC2 fleets alike',
    });
}
function requireBucket(name) {
    try {
        requireBucketName(name);
    }
    catch (error) {
        if (!(error instanceof S3Error))
            throw error;
        throw new errors.SlipwayError('INPUT_INVALID', `fleet name "${name}" cannot be a bucket's name: ${error.message}`, {
            cause: error,
            hint: 'use 3 to 63 lower-case letters, digits and hyphens',
        });
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/function-environment.js
/** What programs need of a machine to start at all. */
const HARMLESS = ['PATH', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'];
/** What a function of the engine reaches the engine with: by these names the AWS SDKs find endpoint and credentials by themselves. */
function functionEnvironment({ accessKeyId, secretAccessKey }, endpoint, environment) {
    const harmless = HARMLESS.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    });
    return {
        ...Object.fromEntries(harmless),
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/certificate.js


/** Before now, for machines whose clocks are a little behind. */
const BACKDATED_MS = 86_400_000;
/** "No well-defined expiration date" (RFC 5280, 4.1.2.5): a data directory is not to go bad by itself. */
const NO_END = new Date(Date.UTC(9999, 11, 31, 23, 59, 59));
/** Makes a key and a certificate for it that it has signed itself. */
async function makeSelfSigned(commonName, use, nowMs) {
    const keys = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const { default: forge } = await __webpack_require__.e(/* import() */ 8542).then(__webpack_require__.t.bind(__webpack_require__, 8542, 19));
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey);
    // A serial number is positive and at most 20 bytes long (RFC 5280, 4.1.2.2).
    certificate.serialNumber = `01${(0,external_node_crypto_.randomBytes)(15).toString('hex')}`;
    certificate.validity.notBefore = new Date(nowMs - BACKDATED_MS);
    certificate.validity.notAfter = NO_END;
    const name = [{ name: 'commonName', value: commonName }];
    certificate.setSubject(name);
    certificate.setIssuer(name);
    certificate.setExtensions([...extensionsFor(use)]);
    certificate.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create());
    return { privateKey: keys.privateKey, certificate: forge.pki.certificateToPem(certificate) };
}
/** How the names of a certificate are told apart in ASN.1 (RFC 5280, 4.2.1.6). */
const DNS_NAME = 2;
const IP_ADDRESS = 7;
function extensionsFor(use) {
    const identifier = { name: 'subjectKeyIdentifier' };
    if (use.kind === 'signer') {
        return [
            { name: 'basicConstraints', cA: false, critical: true },
            { name: 'keyUsage', digitalSignature: true, critical: true },
            identifier,
        ];
    }
    return [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        identifier,
        {
            name: 'subjectAltName',
            altNames: [
                ...use.dnsNames.map((value) => ({ type: DNS_NAME, value })),
                ...use.ipAddresses.map((ip) => ({ type: IP_ADDRESS, ip })),
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/kept-certificate.js

const kept_certificate_COLLECTION = 'engine/certificates';
function keepCertificates(state, wall) {
    const open = new Map();
    const make = async (name, commonName, use) => {
        const known = state.get(kept_certificate_COLLECTION, name);
        if (known !== undefined)
            return known;
        const value = await makeSelfSigned(commonName, use, wall.now());
        await state.commit([{ op: 'put', collection: kept_certificate_COLLECTION, key: name, value }]);
        return value;
    };
    return {
        get(name, commonName, use) {
            // Two hosts that ask at once are shown one certificate.
            const pending = open.get(name) ?? make(name, commonName, use);
            open.set(name, pending);
            pending.catch(() => open.delete(name));
            return pending;
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/envelope.js


/** Signs a text as PKCS #7 SignedData that holds the text and the signer's certificate, in PEM. */
async function sealEnvelope(text, signer, signedAtMs) {
    const { default: forge } = await __webpack_require__.e(/* import() */ 8542).then(__webpack_require__.t.bind(__webpack_require__, 8542, 19));
    const { oids } = forge.pki;
    const message = forge.pkcs7.createSignedData();
    message.content = forge.util.createBuffer(text, 'utf8');
    message.addCertificate(signer.certificate);
    message.addSigner({
        key: signer.privateKey,
        certificate: signer.certificate,
        digestAlgorithm: requireOid(oids.sha256),
        authenticatedAttributes: [
            { type: requireOid(oids.contentType), value: requireOid(oids.data) },
            // The library fills it in.
            { type: requireOid(oids.messageDigest) },
            // Its types ask for a text, and it writes a time.
            { type: requireOid(oids.signingTime), value: new Date(signedAtMs) },
        ],
    });
    message.sign();
    return forge.pkcs7.messageToPem(message);
}
/**
 * Reads a sealed text and checks that the certificate in the message signed it. Whose certificate that is nobody asks: the
 * real agent has no list of signers for endpoints of your own either.
 *
 * @throws SlipwayError SERVICE_REFUSED when it is no such message, or is not what was signed.
 */
async function openEnvelope(pem) {
    const { default: forge } = await __webpack_require__.e(/* import() */ 8542).then(__webpack_require__.t.bind(__webpack_require__, 8542, 19));
    let message;
    try {
        message = forge.pkcs7.messageFromPem(pem);
    }
    catch (cause) {
        throw envelope_refusal(`Could not parse the PKCS7: ${cause.message}`, cause);
    }
    const [certificate] = message.certificates ?? [];
    const { content, digestAlgorithm, authenticatedAttributes, signature } = message.rawCapture;
    if (message.type !== forge.pki.oids.signedData || certificate === undefined || content === undefined) {
        throw envelope_refusal('the PKCS7 holds no signed content, or not the certificate of who signed it');
    }
    const text = Buffer.from(textOf(content), 'binary');
    if (authenticatedAttributes === undefined || signature === undefined)
        throw envelope_refusal('the PKCS7 is not signed');
    if (digestAlgorithm === undefined || forge.asn1.derToOid(digestAlgorithm) !== forge.pki.oids.sha256) {
        throw envelope_refusal('the PKCS7 is signed with another digest than SHA-256');
    }
    const { asn1 } = forge;
    // What is signed is the set by itself, not as the tagged field that it is in the message (RFC 5652, 5.4).
    const signedSet = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, [
        ...authenticatedAttributes,
    ]);
    const signedBytes = Buffer.from(asn1.toDer(signedSet).getBytes(), 'binary');
    const key = new external_node_crypto_.X509Certificate(forge.pki.certificateToPem(certificate)).publicKey;
    const isSigned = (0,external_node_crypto_.verify)('sha256', signedBytes, key, Buffer.from(signature, 'binary'));
    const digest = digestIn(authenticatedAttributes, requireOid(forge.pki.oids.messageDigest), (der) => asn1.derToOid(der));
    if (!isSigned || digest === undefined || !(0,external_node_crypto_.createHash)('sha256').update(text).digest().equals(digest)) {
        throw envelope_refusal('the content of the PKCS7 is not what its certificate signed');
    }
    return text.toString('utf8');
}
/** Content is one octet string, or several in a row inside of another value. */
function textOf({ value }) {
    return typeof value === 'string' ? value : value.map(textOf).join('');
}
function digestIn(attributes, messageDigest, toOid) {
    for (const { value } of attributes) {
        const [type, values] = typeof value === 'string' ? [] : value;
        if (typeof type?.value !== 'string' || toOid(type.value) !== messageDigest || values === undefined)
            continue;
        return Buffer.from(textOf(values), 'binary');
    }
    return undefined;
}
function requireOid(oid) {
    if (oid === undefined)
        throw new Error('node-forge does not know an object identifier that it should');
    return oid;
}
function envelope_refusal(message, cause) {
    return new errors.SlipwayError('SERVICE_REFUSED', message, {
        hint: 'see to it that nothing between the host and the engine changes answers',
        ...(cause !== undefined && { cause }),
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/held-polls.js

/**
 * How long a poll is held when there is nothing to do. Agents give up on an answer after 80 seconds, and proxies between
 * often after 30.
 */
const HOLD_MS = 20_000;
/** The polls of hosts that wait for a command: one a host, each for a bounded time. */
class HeldPolls {
    #commands;
    #wall;
    #held = new Map();
    #isClosed = false;
    constructor(commands, wall) {
        this.#commands = commands;
        this.#wall = wall;
    }
    /**
     * The host's next command, as soon as there is one; `undefined` when there is none in time, when the host polls anew
     * meanwhile, as it does after a connection that was lost, and when the engine stops.
     *
     * @throws the signal's reason when the host has gone.
     */
    async next(hostIdentifier, signal) {
        signal.throwIfAborted();
        this.#held.get(hostIdentifier)?.abort();
        const ending = new AbortController();
        const end = () => ending.abort();
        const hold = (0,lib_clock/* startDeadline */.d)(this.#wall, this.#isClosed ? 0 : HOLD_MS);
        hold.signal.addEventListener('abort', end);
        signal.addEventListener('abort', end);
        this.#held.set(hostIdentifier, ending);
        try {
            return await this.#commands.poll(hostIdentifier, ending.signal);
        }
        catch (error) {
            signal.throwIfAborted();
            if (ending.signal.aborted)
                return undefined;
            throw error;
        }
        finally {
            hold.clear();
            signal.removeEventListener('abort', end);
            if (this.#held.get(hostIdentifier) === ending)
                this.#held.delete(hostIdentifier);
        }
    }
    /** Answers all that wait, and from now on nobody has to. */
    close() {
        this.#isClosed = true;
        for (const held of this.#held.values())
            held.abort();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/host-access.js
/**
 * Whether somebody may speak for a host: the engine's own user for every one, as one key has to do for a fleet on one
 * machine; a session of a role for the host that is named after it, and for no other.
 *
 * An on-premises instance that was registered with a session's ARN names itself by it. An EC2 instance gets its keys
 * as a session that has the instance's id for a name.
 */
function mayActFor({ arn, userName }, hostIdentifier) {
    if (userName !== undefined || arn === hostIdentifier)
        return true;
    const [, instanceId] = /^arn:[^:]+:ec2:[^:]+:[^:]+:instance\/(.+)$/.exec(hostIdentifier) ?? [];
    const sessionName = arn.slice(arn.lastIndexOf('/') + 1);
    return instanceId !== undefined && instanceId === sessionName;
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/protocol.js
/** What an agent speaks by default. */
const PLAIN_PROTOCOL = {
    signingName: 'codedeploy-commands',
    targetPrefix: 'CodeDeployCommandService_v20141006',
};
/** What an agent with `enable_auth_policy` speaks: the same shapes, and policies that decide about each operation. */
const SECURE_PROTOCOL = {
    signingName: 'codedeploy-commands-secure',
    targetPrefix: 'CodeDeployCommandService',
};
/** The operations that a host calls. `PostHostCommandUpdate` is in the model too; no agent calls it. */
const HOST_OPERATIONS = [
    'PollHostCommand',
    'GetDeploymentSpecification',
    'PutHostCommandAcknowledgement',
    'PutHostCommandComplete',
];
/** How a deployment specification is wrapped: JSON inside of a signed PKCS #7 message. */
const SPECIFICATION_FORMAT = 'PKCS7/JSON';
/** What diagnostics are written in. */
const DIAGNOSTICS_FORMAT = 'JSON';
/** An envelope of diagnostics holds at most this many characters (API model). */
const LONGEST_FORMAT = 64;
const LONGEST_PAYLOAD = 8_192;

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/diagnostics.js

/** Writes what a host says of a command, in the real agent's order; a long message or log loses its beginning. */
function writeDiagnostics({ errorCode, scriptName, message, log }) {
    const write = (told, tail) => JSON.stringify({ error_code: errorCode, script_name: scriptName, message: told, log: tail });
    const whole = write(message, log);
    if (whole.length <= LONGEST_PAYLOAD)
        return whole;
    // A character takes six at most ("\u0000"): what is cut to a sixth fits however it is written.
    const room = Math.floor((LONGEST_PAYLOAD - 1_024 - scriptName.length) / 6);
    return write(message.slice(0, Math.floor(room / 2)), log.slice(-Math.floor(room / 2)));
}
const diagnostics_ERROR_CODES = [0, 1, 2, 3, 4, 5, 6, 7];
/**
 * Reads what a host says of a command. The real agent sends a word for the code where a script's output was not UTF-8;
 * what is not a code that we know is an unknown error.
 *
 * @returns undefined when the text is no JSON object.
 */
function readDiagnostics(payload) {
    const fields = parseObject(payload);
    if (fields === undefined)
        return undefined;
    const text = (name) => (typeof fields[name] === 'string' ? fields[name] : '');
    return {
        errorCode: diagnostics_ERROR_CODES.find((code) => code === fields.error_code) ?? 5,
        scriptName: text('script_name'),
        message: text('message'),
        log: text('log'),
    };
}
/** Whether a host says that it has nothing to do; `undefined` when the text is not what an acknowledgement brings. */
function readIsNoop(payload) {
    const isNoop = parseObject(payload)?.IsCommandNoop;
    return typeof isNoop === 'boolean' ? isNoop : undefined;
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return undefined;
        return value;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/request.js



/** @throws ServiceException ClientException when the field is missing or empty. */
function requireField(body, field) {
    const value = body[field];
    if (value === undefined || value === null || value === '')
        throw request_invalid(`${field} is required`);
    if (typeof value !== 'string')
        throw new ServiceException('SerializationException', `${field} is not a string`);
    return value;
}
/** @throws ServiceException ClientException when it has not the form of the API model. */
function requireExecutionId(body) {
    const value = requireField(body, 'DeploymentExecutionId');
    if (value.length <= 129 && /^[^/]+\/[^/]+\/[^/]+\/.+$/.test(value))
        return value;
    throw request_invalid(`DeploymentExecutionId is "${value.slice(0, 129)}"; expected four parts with "/" between them`);
}
/** How a command ended. @throws ServiceException ClientException for a status that is no end. */
function readCommandStatus(body) {
    const status = requireField(body, 'CommandStatus');
    if (status === 'Succeeded' || status === 'Failed')
        return status;
    throw request_invalid(`CommandStatus is "${status}"; a command that is complete has Succeeded or Failed`);
}
/** What an acknowledgement says of the command. @throws ServiceException ClientException when it cannot be read. */
function readNoop(body) {
    const payload = readPayload(body);
    const isNoop = payload === undefined ? false : readIsNoop(payload);
    if (isNoop === undefined)
        throw request_invalid('Diagnostics of an acknowledgement say whether IsCommandNoop is true or false');
    return isNoop;
}
/** What a completion says of the command. @throws ServiceException ClientException when it cannot be read. */
function readCompletion(body, status) {
    const payload = readPayload(body);
    if (payload === undefined) {
        return { errorCode: status === 'Succeeded' ? 0 : 5, scriptName: '', message: '', log: '' };
    }
    const diagnostics = readDiagnostics(payload);
    if (diagnostics === undefined)
        throw request_invalid('Diagnostics.Payload is not a JSON object');
    return diagnostics;
}
/** The text of the diagnostics; `undefined` where a host says nothing. */
function readPayload(body) {
    const envelope = body.Diagnostics ?? undefined;
    if (envelope === undefined)
        return undefined;
    if (typeof envelope !== 'object' || Array.isArray(envelope)) {
        throw new ServiceException('SerializationException', 'Diagnostics is not a structure');
    }
    const { Format, Payload } = envelope;
    if (Format !== DIAGNOSTICS_FORMAT) {
        throw request_invalid(`Diagnostics.Format is "${String(Format).slice(0, LONGEST_FORMAT)}"; expected "${DIAGNOSTICS_FORMAT}"`);
    }
    if (typeof Payload !== 'string')
        throw request_invalid('Diagnostics.Payload is required');
    if (Payload.length <= LONGEST_PAYLOAD)
        return Payload;
    throw request_invalid(`Diagnostics.Payload has ${Payload.length} characters; the limit is ${LONGEST_PAYLOAD}`);
}
function request_invalid(message) {
    return new ServiceException('ClientException', message);
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/specification.js

const FILE_EXISTS_BEHAVIORS = ['DISALLOW', 'OVERWRITE', 'RETAIN'];
/**
 * Writes what a host is told of a deployment as agents read it. `AllPossibleLifecycleEvents` is left out, as the service
 * leaves it out: the released agents fail the Install event of a specification that has it.
 */
function writeSpecification(specification) {
    const { fileExistsBehavior, revision, gitHubAccessToken } = specification;
    return JSON.stringify({
        DeploymentId: specification.deploymentId,
        DeploymentGroupId: specification.deploymentGroupId,
        DeploymentGroupName: specification.deploymentGroupName,
        ApplicationName: specification.applicationName,
        DeploymentCreator: specification.deploymentCreator,
        DeploymentType: specification.deploymentType,
        AppSpecFilename: specification.appSpecFilename,
        AgentActionOverrides: { AgentOverrides: { FileExistsBehavior: fileExistsBehavior } },
        Revision: writeRevision(revision),
        ...(gitHubAccessToken !== undefined && { GitHubAccessToken: gitHubAccessToken }),
    });
}
function writeRevision(revision) {
    if (revision.type === 'GitHub') {
        const { account, repository, commitId, bundleType } = revision;
        return {
            RevisionType: 'GitHub',
            GitHubRevision: {
                Account: account,
                Repository: repository,
                CommitId: commitId,
                ...(bundleType !== undefined && { BundleType: bundleType }),
            },
        };
    }
    if (revision.type === 'Local File') {
        const { type, location, bundleType } = revision;
        return { RevisionType: type, LocalRevision: { Location: location, BundleType: bundleType } };
    }
    if (revision.type === 'Local Directory') {
        const { type, location } = revision;
        return { RevisionType: type, LocalRevision: { Location: location, BundleType: 'directory' } };
    }
    const { bucket, key, bundleType, version, eTag } = revision;
    return {
        RevisionType: 'S3',
        S3Revision: {
            Bucket: bucket,
            Key: key,
            BundleType: bundleType,
            ...(version !== undefined && { Version: version }),
            ...(eTag !== undefined && { ETag: eTag }),
        },
    };
}
/**
 * Reads what a host is told of a deployment.
 *
 * @throws SlipwayError SERVICE_REFUSED when it is not what a host can go by, in the real agent's words where it has some.
 */
function readSpecification(text) {
    const fields = parseFields(text);
    const gitHubAccessToken = specification_textOf(fields, 'GitHubAccessToken');
    return {
        deploymentId: requireText(fields, 'DeploymentId'),
        deploymentGroupId: requireText(fields, 'DeploymentGroupId'),
        deploymentGroupName: requireText(fields, 'DeploymentGroupName'),
        applicationName: requireText(fields, 'ApplicationName'),
        deploymentCreator: specification_textOf(fields, 'DeploymentCreator') ?? 'user',
        deploymentType: specification_textOf(fields, 'DeploymentType') === 'BLUE_GREEN' ? 'BLUE_GREEN' : 'IN_PLACE',
        appSpecFilename: specification_textOf(fields, 'AppSpecFilename') ?? 'appspec.yml',
        fileExistsBehavior: readFileExistsBehavior(fields),
        revision: readRevision(objectOf(fields, 'Revision')),
        ...(gitHubAccessToken !== undefined && { gitHubAccessToken }),
    };
}
function parseFields(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw specification_refusal(`the deployment specification is not JSON: ${cause.message}`);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw specification_refusal('the deployment specification is not a JSON object');
}
function readFileExistsBehavior(fields) {
    const overrides = objectOf(objectOf(fields, 'AgentActionOverrides') ?? {}, 'AgentOverrides') ?? {};
    const word = specification_textOf(overrides, 'FileExistsBehavior')?.toUpperCase() ?? 'DISALLOW';
    const known = FILE_EXISTS_BEHAVIORS.find((one) => one === word);
    if (known !== undefined)
        return known;
    throw specification_refusal(`the deployment specification asks for "${word}" where a file exists`);
}
function readRevision(fields) {
    if (fields === undefined)
        throw specification_refusal('Must specify a revison');
    const source = specification_textOf(fields, 'RevisionType');
    if (source === undefined)
        throw specification_refusal('Must specify a revision source');
    const s3 = objectOf(fields, 'S3Revision');
    if (source === 'S3' && s3 !== undefined)
        return readS3(s3);
    const gitHub = objectOf(fields, 'GitHubRevision');
    if (source === 'GitHub' && gitHub !== undefined)
        return readGitHub(gitHub);
    const local = objectOf(fields, 'LocalRevision');
    if (source === 'Local Directory' && local !== undefined) {
        return { type: source, location: requireText(local, 'Location') };
    }
    if (source === 'Local File' && local !== undefined) {
        const bundleType = readBundleType(local, 'LocalRevision');
        return { type: source, location: requireText(local, 'Location'), bundleType };
    }
    throw specification_refusal(`a revision of the type "${source}" is not one that this agent can fetch`);
}
function readGitHub(fields) {
    const bundleType = specification_textOf(fields, 'BundleType');
    if (bundleType !== undefined && bundleType !== 'zip' && bundleType !== 'tar') {
        throw specification_refusal(`GitHub makes no archive of the type "${bundleType}"`);
    }
    return {
        type: 'GitHub',
        account: requireText(fields, 'Account'),
        repository: requireText(fields, 'Repository'),
        commitId: requireText(fields, 'CommitId'),
        ...(bundleType !== undefined && { bundleType }),
    };
}
function readBundleType(fields, of) {
    const bundleType = specification_textOf(fields, 'BundleType');
    if (bundleType === 'zip' || bundleType === 'tar' || bundleType === 'tgz')
        return bundleType;
    throw specification_refusal(`BundleType in ${of} must be tar, tgz or zip`);
}
function readS3(fields) {
    const bundleType = readBundleType(fields, 'S3Revision');
    const version = specification_textOf(fields, 'Version');
    const eTag = specification_textOf(fields, 'ETag');
    return {
        type: 'S3',
        bucket: requireText(fields, 'Bucket'),
        key: requireText(fields, 'Key'),
        bundleType,
        ...(version !== undefined && { version }),
        ...(eTag !== undefined && { eTag }),
    };
}
function specification_textOf(fields, name) {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function requireText(fields, name) {
    const value = specification_textOf(fields, name);
    if (value === undefined)
        throw specification_refusal(`Deployment Spec has no ${name}`);
    return value;
}
function objectOf(fields, name) {
    const value = fields[name];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function specification_refusal(message) {
    return new errors.SlipwayError('SERVICE_REFUSED', message, { hint: 'check which endpoint the agent is attached to' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/service.js









/** Shows the control plane to hosts whose agents run elsewhere: AWS's own, or ours in a process of its own. */
function createHostProtocol(options) {
    const polls = new HeldPolls(options.commands, options.wall);
    const operations = createOperations(options, polls);
    const service = ({ signingName, targetPrefix }, isGuarded) => ({
        signingName,
        targetPrefix,
        async call(name, body, caller) {
            try {
                if (name === 'PostHostCommandUpdate')
                    throw notImplemented(`the operation ${name}`);
                const operation = HOST_OPERATIONS.find((one) => one === name);
                if (operation === undefined) {
                    throw new ServiceException('UnknownOperationException', `CodeDeploy has no operation ${name} for hosts`);
                }
                if (isGuarded)
                    options.authorizer.require(caller, [{ action: `${signingName}:${name}`, resource: '*' }]);
                return { status: 200, body: await operations[operation](body, caller) };
            }
            catch (error) {
                if (error instanceof ServiceException)
                    return error.toReply();
                if (error instanceof AccessDenied)
                    return denied(error.message);
                throw error;
            }
        },
    });
    return { services: [service(PLAIN_PROTOCOL, false), service(SECURE_PROTOCOL, true)], close: () => polls.close() };
}
function createOperations({ commands, signer, identityOf, wall }, polls) {
    const requireHost = (hostIdentifier, { accessKeyId }) => {
        const identity = identityOf(accessKeyId);
        if (identity === undefined)
            throw new Error(`access key ${accessKeyId} was let in, but belongs to nobody`);
        if (!mayActFor(identity, hostIdentifier)) {
            throw new ServiceException('AccessDeniedException', `${identity.arn} may not act for host ${hostIdentifier}`);
        }
    };
    const requireCommand = (body, caller) => {
        const identifier = requireField(body, 'HostCommandIdentifier');
        const owner = commands.ownerOf(identifier);
        if (owner.kind === 'nobody') {
            throw new ServiceException('ClientException', 'HostCommandIdentifier is not one that was given to a host');
        }
        if (owner.kind === 'host')
            requireHost(owner.hostIdentifier, caller);
        return identifier;
    };
    return {
        async PollHostCommand(body, caller) {
            const hostIdentifier = requireField(body, 'HostIdentifier');
            requireHost(hostIdentifier, caller);
            if (!commands.isKnownHost(hostIdentifier)) {
                throw new ServiceException('ClientException', `host ${hostIdentifier} is not registered`);
            }
            const command = await polls.next(hostIdentifier, caller.signal);
            if (command === undefined)
                return {};
            return {
                HostCommand: {
                    HostCommandIdentifier: command.hostCommandIdentifier,
                    HostIdentifier: command.hostIdentifier,
                    DeploymentExecutionId: command.deploymentExecutionId,
                    CommandName: command.commandName,
                    Nonce: (0,external_node_crypto_.randomInt)(2 ** 47),
                },
            };
        },
        async GetDeploymentSpecification(body, caller) {
            const executionId = requireExecutionId(body);
            const hostIdentifier = requireField(body, 'HostIdentifier');
            requireHost(hostIdentifier, caller);
            const specification = await commands.getDeploymentSpecification(executionId, hostIdentifier);
            return {
                DeploymentSystem: 'CodeDeploy',
                DeploymentSpecification: {
                    GenericEnvelope: {
                        Format: SPECIFICATION_FORMAT,
                        Payload: await sealEnvelope(writeSpecification(specification), await signer(), wall.now()),
                    },
                },
            };
        },
        async PutHostCommandAcknowledgement(body, caller) {
            const identifier = requireCommand(body, caller);
            return { CommandStatus: await commands.acknowledge(identifier, readNoop(body)) };
        },
        async PutHostCommandComplete(body, caller) {
            const identifier = requireCommand(body, caller);
            const status = readCommandStatus(body);
            await commands.complete(identifier, status, readCompletion(body, status));
            return {};
        },
    };
}
function denied(message) {
    return { status: 400, type: 'AccessDeniedException', message };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/identities.js


/** How long a session that has expired is still told from a key that never was, in milliseconds. */
const REMEMBERED_MS = 12 * 3_600_000;
/**
 * Who may send requests: the user whose keys the engine made up, and the sessions of roles that were assumed. Sessions are
 * held in memory only: they end with the engine.
 */
class Identities {
    accountId;
    #clock;
    #known = new Map();
    #roles;
    constructor(options) {
        const { accountId, clock, credential, policy, roles = [] } = options;
        this.accountId = accountId;
        this.#clock = clock;
        this.#roles = new Map(roles.map((role) => [roleArn(accountId, role.name), role]));
        const userName = 'slipway';
        const arn = `arn:aws:iam::${accountId}:user/${userName}`;
        const userId = `AIDA${base32Of(credential.accessKeyId, 17)}`;
        this.#known.set(credential.accessKeyId, {
            credential,
            identity: { arn, principalArn: arn, userId, userName, ...(policy !== undefined && { policy }) },
        });
    }
    credentialOf(accessKeyId) {
        return this.#known.get(accessKeyId)?.credential;
    }
    identityOf(accessKeyId) {
        return this.#known.get(accessKeyId)?.identity;
    }
    /** The role of an ARN; IAM's names are matched with their case. */
    findRole(arn) {
        return this.#roles.get(arn);
    }
    /** Makes credentials that are good for a role, for some time. */
    startSession({ name, policy }, sessionName, durationMs) {
        this.#forgetExpired();
        const credential = {
            accessKeyId: `ASIA${randomBase32(16)}`,
            secretAccessKey: (0,external_node_crypto_.randomBytes)(30).toString('base64'),
            sessionToken: (0,external_node_crypto_.randomBytes)(192).toString('base64'),
            expiresAtMs: this.#clock.now() + durationMs,
        };
        const principalArn = roleArn(this.accountId, name);
        const assumedRoleId = `AROA${base32Of(principalArn, 17)}:${sessionName}`;
        const arn = `arn:aws:sts::${this.accountId}:assumed-role/${name}/${sessionName}`;
        this.#known.set(credential.accessKeyId, {
            credential,
            identity: { arn, principalArn, userId: assumedRoleId, policy },
        });
        return { credential, arn, assumedRoleId };
    }
    #forgetExpired() {
        const before = this.#clock.now() - REMEMBERED_MS;
        for (const [accessKeyId, { credential }] of this.#known) {
            if (credential.expiresAtMs !== undefined && credential.expiresAtMs < before)
                this.#known.delete(accessKeyId);
        }
    }
}
/** How a role of the engine's account is named to assume it. */
function roleArn(accountId, name) {
    return `arn:aws:iam::${accountId}:role/${name}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/read-policy.js


/** What is wrong with a policy document, and where in it. */
class PolicyProblem extends Error {
    name = 'PolicyProblem';
    /** Such as `Statement[1] "Deploy", Action`; empty for the whole document. */
    place;
    /** Whether IAM has what is written there, and only this engine has not. */
    isUnsupported;
    constructor(place, message, isUnsupported = false) {
        super(message);
        this.place = place;
        this.isUnsupported = isUnsupported;
    }
}
const VERSIONS = ['2012-10-17', '2008-10-17'];
const ACTION = /^(\*|[a-z0-9-]+:[a-z0-9*?_-]+)$/i;
const RESOURCE = /^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+)$/;
/**
 * Reads the document of an identity policy. Everything in it is understood or refused: nothing is left out in silence.
 *
 * @throws PolicyProblem
 */
function readPolicy(document) {
    const policy = requireFields(document, '', ['Version', 'Id', 'Statement']);
    const { Version: version = '2008-10-17' } = policy;
    if (typeof version !== 'string' || !VERSIONS.includes(version)) {
        throw new PolicyProblem('Version', `is ${show(version)}; expected "2012-10-17"`);
    }
    const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
    if (policy.Statement === undefined || statements.length === 0) {
        throw new PolicyProblem('Statement', 'is missing: a policy without statements allows nothing');
    }
    // Variables came with the version of 2012; before it they are text.
    const hasVariables = version === '2012-10-17';
    const read = statements.map((statement, index) => readStatement(statement, index, hasVariables));
    const sids = read.flatMap(({ sid }) => sid ?? []);
    const twice = sids.find((sid, index) => sids.indexOf(sid) !== index);
    if (twice !== undefined)
        throw new PolicyProblem('Statement', `has the Sid "${twice}" more than once`);
    return { statements: read };
}
function readStatement(value, index, hasVariables) {
    const bare = `Statement[${index}]`;
    const sidOf = value?.Sid;
    const place = typeof sidOf === 'string' && sidOf !== '' ? `${bare} "${sidOf}"` : bare;
    if (typeof value === 'object' && value !== null && ('Principal' in value || 'NotPrincipal' in value)) {
        throw new PolicyProblem(place, 'has a Principal, which belongs into the policy of a resource; this one belongs to whoever calls');
    }
    const statement = requireFields(value, place, [
        ...['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
    ]);
    const { Sid: sid, Effect: effect } = statement;
    if (sid !== undefined && (typeof sid !== 'string' || !/^[0-9A-Za-z]*$/.test(sid))) {
        throw new PolicyProblem(`${bare}, Sid`, `is ${show(sid)}; expected letters and digits only`);
    }
    if (effect !== 'Allow' && effect !== 'Deny') {
        throw new PolicyProblem(`${place}, Effect`, `is ${show(effect)}; expected "Allow" or "Deny"`);
    }
    return {
        ...(sid !== undefined && sid !== '' && { sid }),
        effect,
        actions: readSelection(statement, place, 'Action', { hasWildcards: true, hasVariables: false }, (text) => ACTION.test(text) ? undefined : 'expected "*" or a service and an action, such as "s3:GetObject"'),
        resources: readSelection(statement, place, 'Resource', { hasWildcards: true, hasVariables }, (text) => RESOURCE.test(text) ? undefined : 'expected "*" or an ARN, such as "arn:aws:s3:::bucket/*"'),
        conditions: statement.Condition === undefined ? [] : readConditions(statement.Condition, place, hasVariables),
    };
}
function readSelection(statement, place, name, syntax, findFault) {
    const excluded = `Not${name}`;
    const isExcluded = statement[excluded] !== undefined;
    if (isExcluded === (statement[name] !== undefined)) {
        throw new PolicyProblem(place, `has ${isExcluded ? 'both' : 'neither'} ${name} and ${excluded}; expected one of them`);
    }
    const field = isExcluded ? excluded : name;
    const texts = requireTexts(statement[field], `${place}, ${field}`);
    const patterns = texts.map((text) => {
        const fault = findFault(text);
        if (fault !== undefined)
            throw new PolicyProblem(`${place}, ${field}`, `has "${text}"; ${fault}`);
        return requirePattern(text, `${place}, ${field}`, syntax);
    });
    return { patterns, isExcluded };
}
function readConditions(value, place, hasVariables) {
    return Object.entries(requireObject(value, `${place}, Condition`)).flatMap(([operator, keys]) => {
        const at = `${place}, Condition "${operator}"`;
        const found = findOperator(operator);
        if (found === undefined) {
            throw new PolicyProblem(at, `is no operator that this engine has: ${OPERATOR_NAMES.join(', ')}, all but Null also with IfExists`, true);
        }
        return Object.entries(requireObject(keys, at)).map(([key, texts]) => {
            const name = key.toLowerCase();
            if (!CONDITION_KEYS.has(name))
                throw unknownKey(`${at}, key "${key}"`);
            const values = requireTexts(texts, `${at}, key "${key}"`, true);
            if (found.name === 'Bool' || found.name === 'Null') {
                const wrong = values.find((text) => !/^(true|false)$/i.test(text));
                if (wrong !== undefined)
                    throw new PolicyProblem(`${at}, key "${key}"`, `is "${wrong}"; expected true or false`);
            }
            const noArn = found.name.startsWith('Arn') ? values.find((text) => !hasSixParts(text)) : undefined;
            if (noArn !== undefined) {
                throw new PolicyProblem(`${at}, key "${key}"`, `is "${noArn}"; expected an ARN, its six parts apart by colons`);
            }
            const syntax = { hasWildcards: found.hasWildcards, hasVariables };
            return {
                operator,
                key: name,
                values: values.map((text) => requirePattern(text, `${at}, key "${key}"`, syntax)),
            };
        });
    });
}
function hasSixParts(text) {
    return text.replace(/\$\{[^}]*\}/g, '').split(':').length >= 6;
}
function requirePattern(text, place, syntax) {
    const pattern = parsePattern(text, syntax);
    const unknown = variablesOf(pattern).find((name) => !CONDITION_KEYS.has(name));
    if (unknown !== undefined)
        throw unknownKey(`${place}, variable "${unknown}" in "${text}"`);
    return pattern;
}
function unknownKey(place) {
    return new PolicyProblem(place, `is nothing that requests to this engine have; they have ${[...CONDITION_KEYS].join(', ')}`, true);
}
function requireFields(value, place, known) {
    const fields = requireObject(value, place);
    const strange = Object.keys(fields).find((name) => !known.includes(name));
    if (strange === undefined)
        return fields;
    throw new PolicyProblem(place, `has "${strange}"; expected ${known.join(', ')}`);
}
function requireObject(value, place) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new PolicyProblem(place, `is ${show(value)}; expected an object`);
}
/** One text or several; in conditions also true, false and numbers. */
function requireTexts(value, place, takesOthers = false) {
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0)
        throw new PolicyProblem(place, 'is empty; expected at least one');
    return values.map((one) => {
        if (typeof one === 'string')
            return one;
        if (takesOthers && (typeof one === 'boolean' || typeof one === 'number'))
            return String(one);
        throw new PolicyProblem(place, `is ${show(one)}; expected a text`);
    });
}
function show(value) {
    if (value === undefined)
        return 'missing';
    return Array.isArray(value)
        ? 'a list'
        : typeof value === 'object' && value !== null
            ? 'an object'
            : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/policy-file.js



/**
 * Reads a policy from a JSON file.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and the place in it; NOT_IMPLEMENTED where only IAM itself has what
 *   is asked for there.
 */
async function readPolicyFile(file) {
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `policy "${file}" cannot be read: ${cause.message}`, {
            cause,
            hint: 'name a file with the JSON document of an identity policy',
        });
    }
    try {
        return readPolicy(parseJson(text));
    }
    catch (cause) {
        if (!(cause instanceof PolicyProblem))
            throw cause;
        const place = cause.place === '' ? '' : `${cause.place} `;
        throw new errors.SlipwayError(cause.isUnsupported ? 'NOT_IMPLEMENTED' : 'INPUT_INVALID', `policy "${file}": ${place}${cause.message}`, {
            cause,
            hint: cause.isUnsupported
                ? 'leave it out of the policy that the engine is given: to ignore it would be to decide otherwise than IAM does'
                : 'correct it as the IAM user guide has it ("IAM JSON policy elements reference")',
        });
    }
}
function parseJson(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw new PolicyProblem('', `is not JSON${lineOf(text, cause.message)}: ${cause.message}`);
    }
    const repeated = findRepeatedKey(text, document);
    if (repeated !== undefined)
        throw new PolicyProblem('', `has "${repeated}" twice in one object; only one of them would count`);
    return document;
}
/** V8 tells an offset, where it tells any; people look for lines. */
function lineOf(text, message) {
    const [, offset] = /position (\d+)/.exec(message) ?? [];
    return offset === undefined ? '' : `, line ${text.slice(0, Number(offset)).split('\n').length}`;
}
/** `JSON.parse` keeps the last of equal keys in silence: a key that is written more often than it is found stood twice. */
function findRepeatedKey(text, document) {
    const found = new Map();
    const count = (value) => {
        if (typeof value !== 'object' || value === null)
            return;
        for (const [key, item] of Object.entries(value)) {
            if (!Array.isArray(value))
                found.set(key, (found.get(key) ?? 0) + 1);
            count(item);
        }
    };
    count(document);
    for (const [, string = '', colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
        if (colon === undefined)
            continue;
        const key = JSON.parse(string);
        const left = (found.get(key) ?? 0) - 1;
        if (left < 0)
            return key;
        found.set(key, left);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/engine/lib/iam/read-roles.js


/**
 * Reads the policies of the roles that an engine is started with.
 *
 * @throws SlipwayError INPUT_INVALID when a name is none, or taken; and as {@link readPolicyFile}.
 */
async function readRoles(requests) {
    const names = requests.map(({ name }) => name);
    const wrong = names.find((name, index) => !/^[\w+=,.@-]{1,64}$/.test(name) || names.indexOf(name) !== index);
    if (wrong !== undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `role "${wrong}" cannot be made: its name is taken or not one`, {
            hint: 'give each role a name of its own, of 1 to 64 letters, digits and +=,.@_-',
        });
    }
    return Promise.all(requests.map(async ({ name, policyFile }) => ({ name, policy: await readPolicyFile(policyFile) })));
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/extraction-folder.js





const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
const SMALL_FILE_BYTES = 64 * 1024;
/**
 * The folder that an archive is extracted to. Nothing is ever written outside it: every parent is looked at and must be a real
 * folder, files are only ever created, and a link is put there but never gone through.
 */
class ExtractionFolder {
    #root;
    #archive;
    /** Known to be real folders. Nothing here ever turns a folder into something else. */
    #folders = new Set(['']);
    /** Applied at the end: a folder may forbid writing, and writing into it changes its time. */
    #finish = new Map();
    constructor(root, archive) {
        this.#root = root;
        this.#archive = archive;
    }
    async place(member, signal) {
        if (member.path === '') {
            if (member.type !== 'directory')
                throw this.#refused(member, 'it would take the place of the whole folder');
            return;
        }
        if (external_node_path_.sep === '\\' && member.path.includes('\\'))
            throw this.#refused(member, 'its name has a backslash');
        await this.#makeParents(member);
        switch (member.type) {
            case 'directory':
                return this.#placeFolder(member);
            case 'file':
                return this.#placeFile(member, signal);
            case 'symlink':
                return this.#placeLink(member, member.linkTarget ?? '');
            case 'hardlink':
                return this.#placeHardLink(member, member.linkTarget ?? '');
        }
    }
    /** Gives the folders their modes and times, the deepest first. */
    async finish() {
        for (const [path, { mode, modifiedAt }] of [...this.#finish].sort(([a], [b]) => b.length - a.length)) {
            const place = this.#place(path);
            if (modifiedAt !== undefined)
                await (0,promises_.utimes)(place, modifiedAt, modifiedAt);
            await (0,promises_.chmod)(place, mode);
        }
    }
    async #makeParents(member) {
        const segments = member.path.split('/');
        for (let depth = 1; depth < segments.length; depth++)
            await this.#makeFolder(member, segments.slice(0, depth).join('/'));
    }
    async #makeFolder(member, path) {
        if (this.#folders.has(path))
            return;
        try {
            await (0,promises_.mkdir)(this.#place(path));
        }
        catch (cause) {
            if ((0,disk_space/* errorCodeOf */.D9)(cause) !== 'EEXIST')
                throw cause;
            const existing = await (0,promises_.lstat)(this.#place(path));
            if (existing.isSymbolicLink())
                throw this.#refused(member, `it would be written through the link "${path}"`);
            if (!existing.isDirectory())
                throw this.#refused(member, `"${path}" is a file already`);
        }
        this.#folders.add(path);
    }
    async #placeFolder(member) {
        await this.#makeFolder(member, member.path);
        this.#finish.set(member.path, member);
    }
    async #placeFile(member, signal) {
        if (member.sizeBytes <= SMALL_FILE_BYTES)
            return this.#placeSmallFile(member);
        const handle = await this.#create(member, () => (0,promises_.open)(this.#place(member.path), NEW_FILE, 0o600));
        try {
            for await (const chunk of member.read()) {
                signal?.throwIfAborted();
                await writeAll(handle, chunk);
            }
            await handle.chmod(member.mode);
            if (member.modifiedAt !== undefined)
                await handle.utimes(member.modifiedAt, member.modifiedAt);
        }
        finally {
            await handle.close();
        }
    }
    /** A trip through the thread pool for each call would cost several times what the calls do. */
    async #placeSmallFile(member) {
        const chunks = [];
        for await (const chunk of member.read())
            chunks.push(chunk);
        const descriptor = await this.#create(member, () => (0,external_node_fs_.openSync)(this.#place(member.path), NEW_FILE, 0o600));
        try {
            for (const chunk of chunks)
                writeAllSync(descriptor, chunk);
            (0,external_node_fs_.fchmodSync)(descriptor, member.mode);
            if (member.modifiedAt !== undefined)
                (0,external_node_fs_.futimesSync)(descriptor, member.modifiedAt, member.modifiedAt);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    async #placeLink(member, linkTarget) {
        if (linkTarget === '' || linkTarget.includes('\0'))
            throw this.#refused(member, 'its link text cannot be a path');
        await this.#create(member, () => (0,promises_.symlink)(linkTarget, this.#place(member.path)));
    }
    /** The other name must be one that this archive brought, reached through real folders only. */
    async #placeHardLink(member, target) {
        if (target === member.path)
            throw this.#refused(member, 'it is a hard link to itself');
        const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')));
        const original = this.#folders.has(folder) ? await (0,promises_.lstat)(this.#place(target)).catch(() => undefined) : undefined;
        const from = this.#place(target);
        const to = this.#place(member.path);
        if (original?.isSymbolicLink())
            return this.#placeLink(member, await (0,promises_.readlink)(from));
        if (original?.isFile() !== true) {
            throw this.#refused(member, `it is a hard link to "${target}", which is no file that came before it`);
        }
        await this.#create(member, async () => {
            try {
                await (0,promises_.link)(from, to);
            }
            catch (cause) {
                if ((0,disk_space/* errorCodeOf */.D9)(cause) === 'EEXIST')
                    throw cause;
                await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL); // a file system without hard links
            }
        });
    }
    /** Creates something new. A thing of the same kind that came before goes: the last one of a name counts, as for `tar` and `unzip`. */
    async #create(member, create) {
        try {
            return await create();
        }
        catch (cause) {
            if ((0,disk_space/* errorCodeOf */.D9)(cause) !== 'EEXIST')
                throw cause;
            const existing = await (0,promises_.lstat)(this.#place(member.path));
            const isLink = member.type === 'symlink';
            if (isLink ? !existing.isSymbolicLink() : !existing.isFile()) {
                const kind = existing.isDirectory() ? 'folder' : existing.isSymbolicLink() ? 'link' : 'file';
                throw this.#refused(member, `a ${kind} of that name came before it`);
            }
            await (0,promises_.unlink)(this.#place(member.path));
            return create();
        }
    }
    #place(path) {
        return (0,external_node_path_.join)(this.#root, path);
    }
    #refused({ path }, why) {
        return (0,archive_member/* refused */.J5)(this.#archive, path, why);
    }
}
async function writeAll(handle, bytes) {
    for (let offset = 0; offset < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
        offset += bytesWritten;
    }
}
function writeAllSync(descriptor, bytes) {
    for (let offset = 0; offset < bytes.length;)
        offset += (0,external_node_fs_.writeSync)(descriptor, bytes, offset, bytes.length - offset);
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/extract-archive.js






/**
 * Extracts a bundle as the agent does: with modes (the umask does not matter), times, and links as links. `tar` and `tgz` are told
 * apart by their content. Owners are not taken over. Symbolic links may point anywhere, since bundles bring links into the host;
 * but nothing is written through one.
 *
 * @param destination - a folder that does not exist yet or is empty; after an error it is empty.
 * @throws SlipwayError `ARCHIVE_INVALID`: damaged, truncated, or an entry is refused (it would lead outside the destination or
 * through a link, is a device, or has the name of something of another kind); `DISK_FULL`; `INPUT_INVALID`: the destination is
 * not an empty folder; or the reason of the signal.
 */
async function extractArchive(file, format, destination, { signal } = {}) {
    signal?.throwIfAborted();
    const root = await prepare(destination);
    try {
        const folder = new ExtractionFolder(root, file);
        let entryCount = 0;
        let sizeBytes = 0;
        const readMembers = await (0,read_archive/* loadReader */.y)(format);
        for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
            signal?.throwIfAborted();
            await folder.place(member, signal);
            entryCount += 1;
            if (member.type === 'file')
                sizeBytes += member.sizeBytes;
        }
        await folder.finish();
        return { entryCount, sizeBytes };
    }
    catch (error) {
        await empty(root);
        throw (0,disk_space/* isDiskFull */.b$)(error) ? (0,disk_space/* diskFull */.xg)(destination, { cause: error }) : asRefusal(error, file, destination);
    }
}
async function prepare(destination) {
    try {
        await (0,promises_.mkdir)(destination, { recursive: true });
        if ((await (0,promises_.readdir)(destination)).length === 0)
            return await (0,promises_.realpath)(destination);
    }
    catch (cause) {
        if ((0,disk_space/* isDiskFull */.b$)(cause))
            throw (0,disk_space/* diskFull */.xg)(destination, { cause });
        throw extract_archive_unusable(destination, (0,disk_space/* errorCodeOf */.D9)(cause) ?? 'it cannot be used', cause);
    }
    throw extract_archive_unusable(destination, 'it is not empty');
}
function extract_archive_unusable(destination, why, cause) {
    return new errors.SlipwayError('INPUT_INVALID', `an archive cannot be extracted to "${destination}": ${why}`, {
        hint: 'name a folder that does not exist yet or is empty',
        ...(cause !== undefined && { cause }),
    });
}
/** Names that the file system does not take (too long, a character of its own) are the archive's fault. */
function asRefusal(error, file, destination) {
    const code = (0,disk_space/* errorCodeOf */.D9)(error);
    if (error instanceof errors.SlipwayError || code === undefined)
        return error;
    if (code !== 'ENAMETOOLONG' && code !== 'EINVAL' && code !== 'EILSEQ') {
        return new errors.SlipwayError('ARCHIVE_INVALID', `archive "${file}" cannot be extracted to "${destination}": ${code}`, {
            hint: 'look at the permissions and the file system of the destination',
            cause: error,
        });
    }
    return new errors.SlipwayError('ARCHIVE_INVALID', `archive "${file}" holds a name that "${destination}" cannot take`, {
        hint: 'shorten the name in the bundle',
        cause: error,
    });
}
async function empty(root) {
    for (const name of await (0,promises_.readdir)(root).catch(() => [])) {
        await (0,promises_.rm)((0,external_node_path_.join)(root, name), { recursive: true, force: true }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/lambda-error.js
/** HTTP status of each error that the emulated operations answer with; the names are those of the public service model. */
const lambda_error_STATUS = {
    AccessDeniedException: 403,
    CodeVerificationFailedException: 400,
    ExpiredTokenException: 403,
    IncompleteSignatureException: 400,
    InvalidParameterValueException: 400,
    InvalidRequestContentException: 400,
    InvalidSignatureException: 403,
    MissingAuthenticationTokenException: 403,
    NotImplementedException: 501,
    PreconditionFailedException: 412,
    RequestTooLargeException: 413,
    ResourceConflictException: 409,
    ResourceNotFoundException: 404,
    ServiceException: 500,
    TooManyRequestsException: 429,
    UnknownOperationException: 404,
    UnrecognizedClientException: 403,
};
/** An answer of the service that is an error in Lambda's own words. */
class LambdaError extends Error {
    name = 'LambdaError';
    type;
    status;
    constructor(type, message, options) {
        super(message, options);
        this.type = type;
        this.status = lambda_error_STATUS[type];
    }
}
/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
function lambda_error_notImplemented(what) {
    return new LambdaError('NotImplementedException', `${what} is not implemented by this engine`);
}
function invalidParameter(message) {
    return new LambdaError('InvalidParameterValueException', message);
}
function notFound(arn, what = 'Function') {
    return new LambdaError('ResourceNotFoundException', what === 'Alias' ? `Cannot find alias arn: ${arn}` : `Function not found: ${arn}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/code-folders.js






/** Keeps the code of functions unpacked, each code once, whatever function it belongs to. */
class CodeFolders {
    #directory;
    constructor(directory) {
        this.#directory = directory;
    }
    /** Opens the folders, and removes what a killed engine left half-written and what no version is made of. */
    static async open(directory, codes) {
        await (0,promises_.mkdir)(directory, { recursive: true });
        const wanted = new Set([...codes].map(folderName));
        for (const name of await (0,promises_.readdir)(directory)) {
            if (!wanted.has(name))
                await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { recursive: true, force: true });
        }
        return new CodeFolders(directory);
    }
    /** Where the code lies; `LAMBDA_TASK_ROOT` of what runs it. */
    folderOf(codeSha256) {
        return (0,external_node_path_.join)(this.#directory, folderName(codeSha256));
    }
    /**
     * Unpacks a zip. The folder appears whole or not at all.
     *
     * @throws LambdaError `InvalidParameterValueException` when it is no zip that a host would take.
     */
    async add(zip) {
        const codeSha256 = (0,external_node_crypto_.createHash)('sha256').update(zip).digest('base64');
        const stored = { codeSha256, codeSizeBytes: zip.length };
        const folder = this.folderOf(codeSha256);
        if (await exists(folder))
            return stored;
        const partial = (0,external_node_path_.join)(this.#directory, `partial-${(0,external_node_crypto_.randomUUID)()}`);
        const archive = `${partial}.zip`;
        try {
            await (0,promises_.writeFile)(archive, zip);
            await extractArchive(archive, 'zip', partial);
            await (0,promises_.rename)(partial, folder);
        }
        catch (error) {
            await (0,promises_.rm)(partial, { recursive: true, force: true });
            // Somebody else has unpacked the same code meanwhile.
            if (await exists(folder))
                return stored;
            if (error instanceof errors.SlipwayError && error.code === 'ARCHIVE_INVALID') {
                const message = `Could not unzip uploaded file. Please check your file, then try to upload again. (${error.message})`;
                throw new LambdaError('InvalidParameterValueException', message, { cause: error });
            }
            throw error;
        }
        finally {
            await (0,promises_.rm)(archive, { force: true });
        }
        return stored;
    }
}
/** Base64 has characters that no file name should have. */
function folderName(codeSha256) {
    return Buffer.from(codeSha256, 'base64').toString('hex');
}
async function exists(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/lambda-state.js
const FUNCTIONS = 'lambda/functions';
/** What the Lambda service knows, read and kept in its own terms. */
class LambdaState {
    #store;
    constructor(store) {
        this.#store = store;
    }
    /** In order of their names. */
    functions() {
        return [...this.#store.list(FUNCTIONS)].map(([, found]) => found);
    }
    find(name) {
        return this.#store.get(FUNCTIONS, name);
    }
    /** Resolves once it is kept. */
    put(changed) {
        return this.#store.commit([{ op: 'put', collection: FUNCTIONS, key: changed.name, value: changed }]);
    }
    delete(name) {
        return this.#store.commit([{ op: 'delete', collection: FUNCTIONS, key: name }]);
    }
    /** The codes that some version is made of: what no version is made of any more can go. */
    codes() {
        return new Set(this.functions().flatMap(({ versions }) => versions.map(({ codeSha256 }) => codeSha256)));
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./packages/engine/lib/lambda/runtime/runtime-api.js


const BASE = '/2018-06-01/runtime';
/** An answer of a function that somebody waits for (Lambda quotas), and some room for what is around it. */
const RESULT_BYTES = 6 * 1024 * 1024 + 4_096;
/**
 * Serves one execution environment the interface through which every runtime is fed, that of AWS's own images and of programs of one's own
 * alike (Lambda developer guide, "Using the Lambda runtime API").
 */
class RuntimeApi {
    #server;
    #invocation;
    #settle;
    #waiting;
    #onReady = () => undefined;
    #ready = new Promise((resolve) => {
        this.#onReady = resolve;
    });
    constructor(server) {
        this.#server = server;
    }
    static async start() {
        const server = (0,external_node_http_.createServer)({ requestTimeout: 0, keepAliveTimeout: 0 });
        const api = new RuntimeApi(server);
        server.on('request', (message, response) => {
            api.#answer(message, response).catch(() => response.destroy());
        });
        server.listen(0, '127.0.0.1');
        await (0,external_node_events_.once)(server, 'listening');
        return api;
    }
    /** `HOST:PORT`, as `AWS_LAMBDA_RUNTIME_API` holds it. */
    get address() {
        return `127.0.0.1:${this.#server.address().port}`;
    }
    /** Resolves once the runtime has asked for its first event, or with what it says has kept it from that. */
    ready() {
        return this.#ready;
    }
    /** Hands out an event and resolves with what becomes of it. One at a time. */
    invoke(invocation) {
        return new Promise((resolve) => {
            this.#invocation = invocation;
            this.#settle = resolve;
            this.#handOut();
        });
    }
    close() {
        this.#server.close();
        this.#server.closeAllConnections();
    }
    async #answer(message, response) {
        const { method, url = '' } = message;
        if (method === 'GET' && url === `${BASE}/invocation/next`) {
            this.#waiting = response;
            this.#onReady();
            this.#handOut();
            return;
        }
        const [, requestId, word] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(url) ?? [];
        const isInitError = url === `${BASE}/init/error`;
        if (method !== 'POST' || (word === undefined && !isInitError)) {
            return runtime_api_send(response, 404, { errorType: 'NotFound', errorMessage: `there is no ${method} ${url}` });
        }
        const payload = await runtime_api_readBody(message);
        if (payload === undefined) {
            const errorMessage = 'Exceeded maximum allowed payload size (6291556 bytes).';
            this.#end({ isError: true, payload: json({ errorType: 'Function.ResponseSizeTooLarge', errorMessage }) });
            return runtime_api_send(response, 413, { errorType: 'RequestEntityTooLarge', errorMessage });
        }
        if (!isInitError && requestId !== this.#invocation?.requestId) {
            return runtime_api_send(response, 400, { errorType: 'InvalidRequestID', errorMessage: 'Invalid request ID' });
        }
        if (isInitError)
            this.#onReady({ isError: true, payload });
        else
            this.#end({ isError: word === 'error', payload });
        runtime_api_send(response, 202, { status: 'OK' });
    }
    #end(result) {
        this.#settle?.(result);
        this.#settle = undefined;
        this.#invocation = undefined;
    }
    #handOut() {
        const { requestId, functionArn, deadlineMs, payload } = this.#invocation ?? {};
        if (this.#waiting === undefined || requestId === undefined)
            return;
        this.#waiting.writeHead(200, {
            'Content-Type': 'application/json',
            'Lambda-Runtime-Aws-Request-Id': requestId,
            'Lambda-Runtime-Invoked-Function-Arn': functionArn,
            'Lambda-Runtime-Deadline-Ms': String(deadlineMs),
        });
        this.#waiting.end(payload);
        this.#waiting = undefined;
    }
}
function json(value) {
    return Buffer.from(JSON.stringify(value));
}
async function runtime_api_readBody(message) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of message) {
        sizeBytes += chunk.length;
        if (sizeBytes <= RESULT_BYTES)
            chunks.push(chunk);
    }
    return sizeBytes > RESULT_BYTES ? undefined : Buffer.concat(chunks);
}
function runtime_api_send(response, status, body) {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(json(body));
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/runtime/execution-environment.js



/** How long a runtime may take until it asks for its first event, beside the function's own time (developer guide, "Init phase"). */
const INIT_MS = 10_000;
const execution_environment_LOG_TAIL_BYTES = 4_096;
/** One process that serves one call at a time, and is kept for the next one. */
class ExecutionEnvironment {
    #process;
    #api;
    #child;
    #clock;
    #exited;
    #tail = Buffer.alloc(0);
    #isOver = false;
    constructor(process, api, child, clock) {
        this.#process = process;
        this.#api = api;
        this.#child = child;
        this.#clock = clock;
        const keep = (chunk) => {
            this.#tail = Buffer.concat([this.#tail, chunk]).subarray(-execution_environment_LOG_TAIL_BYTES);
        };
        child.stdout?.on('data', keep);
        child.stderr?.on('data', keep);
        this.#exited = howItEnds(child).finally(() => this.end());
    }
    static async start(process, clock) {
        const api = await RuntimeApi.start();
        const [program = '', ...parameters] = process.command;
        const child = (0,external_node_child_process_.spawn)(program, parameters, {
            cwd: process.folder,
            env: { ...process.environment, AWS_LAMBDA_RUNTIME_API: api.address },
            stdio: ['ignore', 'pipe', 'pipe'],
            // A group of its own, so that what the function leaves running ends with it.
            detached: true,
        });
        return new ExecutionEnvironment(process, api, child, clock);
    }
    /** Whether it can serve another call. */
    get isAlive() {
        return !this.#isOver;
    }
    /** Calls the function. Whatever becomes of the process is a result: this throws nothing but the signal's reason. */
    async call(payload, signal) {
        const requestId = (0,external_node_crypto_.randomUUID)();
        this.#tail = Buffer.alloc(0);
        this.#print(`START RequestId: ${requestId} Version: ${this.#process.version}\n`);
        const startedAtMs = this.#clock.now();
        const result = await this.#run(requestId, payload, signal);
        const tookMs = this.#clock.now() - startedAtMs;
        this.#print(`END RequestId: ${requestId}\n`);
        this.#print(`REPORT RequestId: ${requestId}\tDuration: ${tookMs.toFixed(2)} ms\tBilled Duration: ${Math.ceil(tookMs)} ms\tMemory Size: ${this.#process.memoryMiB} MB\n`);
        return { ...result, requestId, logTail: this.#tail.toString('utf8') };
    }
    /** Ends the process and all that it has started. */
    end() {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.#api.close();
        const { pid } = this.#child;
        if (pid === undefined)
            return;
        try {
            process.kill(-pid, 'SIGKILL');
        }
        catch {
            this.#child.kill('SIGKILL');
        }
    }
    async #run(requestId, payload, signal) {
        const { timeoutSeconds, functionArn } = this.#process;
        const timeoutMs = timeoutSeconds * 1_000;
        const exited = this.#exited.then(({ errorType, reason }) => execution_environment_failure(errorType, `RequestId: ${requestId} Error: ${reason}`));
        const timedOut = () => {
            this.end();
            const text = `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
            this.#print(`${new Date(this.#clock.now()).toISOString()} ${requestId} ${text}\n\n`);
            return execution_environment_failure('Sandbox.Timedout', `RequestId: ${requestId} Error: ${text}`);
        };
        try {
            const ready = Promise.race([this.#api.ready(), exited]);
            const notReady = await this.#within(INIT_MS + timeoutMs, ready, signal, timedOut);
            if (notReady !== undefined) {
                this.end();
                return notReady;
            }
            const deadlineMs = this.#clock.now() + timeoutMs;
            const answered = this.#api.invoke({ requestId, functionArn, deadlineMs, payload });
            return await this.#within(timeoutMs, Promise.race([answered, exited]), signal, timedOut);
        }
        catch (error) {
            this.end();
            throw error;
        }
    }
    async #within(ms, work, signal, late) {
        const over = new AbortController();
        const sleep = this.#clock.sleep(ms, AbortSignal.any([signal, over.signal])).then(late);
        try {
            return await Promise.race([work, sleep]);
        }
        finally {
            over.abort();
        }
    }
    #print(text) {
        this.#tail = Buffer.concat([this.#tail, Buffer.from(text)]).subarray(-execution_environment_LOG_TAIL_BYTES);
    }
}
function howItEnds(child) {
    return new Promise((resolve) => {
        child.once('error', ({ message }) => resolve({ errorType: 'Runtime.InvalidEntrypoint', reason: message }));
        child.once('exit', (code, signal) => {
            const how = signal === null ? `exit status ${code}` : `signal: ${signal}`;
            const reason = code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: ${how}`;
            resolve({ errorType: 'Runtime.ExitError', reason });
        });
    });
}
function execution_environment_failure(errorType, errorMessage) {
    return { isError: true, payload: json({ errorType, errorMessage }) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/runtime/environments.js


/** Calls that run at once, in all. Lambda's own default is 1,000, each on a machine of its own. */
const CONCURRENT_CALLS = 100;
/** How long an environment without calls is kept. Lambda gives no number. */
const IDLE_MS = 5 * 60_000;
/** Keeps the processes that run functions, and starts as many as there are calls at once. */
class Environments {
    #clock;
    #idle = new Map();
    #busy = new Set();
    #closing = new AbortController();
    #calls = 0;
    /** @param clock - of the wall: functions take as long as they take. */
    constructor(clock) {
        this.#clock = clock;
    }
    /**
     * Calls a function in an environment that is idle, or in a new one. Like Lambda's own, a call goes on when nobody waits for it any more.
     *
     * @param key - tells apart what may not share an environment: another version, other settings, other code.
     * @throws LambdaError `TooManyRequestsException`; an error when the engine stops.
     */
    async call(key, process, payload) {
        this.#closing.signal.throwIfAborted();
        if (this.#calls >= CONCURRENT_CALLS)
            throw new LambdaError('TooManyRequestsException', 'Rate Exceeded.');
        this.#calls += 1;
        try {
            const environment = this.#take(key) ?? (await ExecutionEnvironment.start(process, this.#clock));
            this.#busy.add(environment);
            try {
                return await environment.call(payload, this.#closing.signal);
            }
            finally {
                this.#busy.delete(environment);
                if (environment.isAlive)
                    this.#keep(key, environment);
            }
        }
        finally {
            this.#calls -= 1;
        }
    }
    /** Ends all processes, also those in the middle of a call. */
    close() {
        this.#closing.abort(new LambdaError('ServiceException', 'The engine stops.'));
        for (const environment of this.#busy)
            environment.end();
        for (const { environment } of [...this.#idle.values()].flat())
            environment.end();
        this.#idle.clear();
    }
    #take(key) {
        const idle = this.#idle.get(key);
        for (let found = idle?.pop(); found !== undefined; found = idle?.pop()) {
            found.wanted.abort();
            if (found.environment.isAlive)
                return found.environment;
        }
        return undefined;
    }
    #keep(key, environment) {
        if (this.#closing.signal.aborted) {
            environment.end();
            return;
        }
        const kept = { environment, wanted: new AbortController() };
        this.#idle.set(key, [...(this.#idle.get(key) ?? []), kept]);
        this.#clock.sleep(IDLE_MS, AbortSignal.any([kept.wanted.signal, this.#closing.signal])).then(() => {
            environment.end();
            const left = (this.#idle.get(key) ?? []).filter((one) => one !== kept);
            if (left.length > 0)
                this.#idle.set(key, left);
            else
                this.#idle.delete(key);
        }, () => undefined);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/runtime/function-process.js


/** The names are those of the developer guide, "Defined runtime environment variables"; a function's own come with them. */
function createFunctionProcesses(options) {
    const { folderOf, nodeRuntime, region } = options;
    return {
        describe(name, version, functionArn) {
            const folder = folderOf(version.codeSha256);
            const command = version.runtime.startsWith('nodejs') ? nodeRuntime : [(0,external_node_path_.join)(folder, 'bootstrap')];
            if (command === undefined)
                throw lambda_error_notImplemented(`the runtime ${version.runtime} without a command that runs it`);
            return {
                command,
                folder,
                environment: {
                    ...options.environment(),
                    AWS_REGION: region,
                    AWS_DEFAULT_REGION: region,
                    ...version.environment,
                    _HANDLER: version.handler,
                    LAMBDA_TASK_ROOT: folder,
                    LAMBDA_RUNTIME_DIR: folder,
                    AWS_EXECUTION_ENV: `AWS_Lambda_${version.runtime}`,
                    AWS_LAMBDA_FUNCTION_NAME: name,
                    AWS_LAMBDA_FUNCTION_VERSION: version.version,
                    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(version.memoryMiB),
                    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
                    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
                    AWS_LAMBDA_LOG_STREAM_NAME: `[${version.version}]`,
                },
                functionArn,
                version: version.version,
                timeoutSeconds: version.timeoutSeconds,
                memoryMiB: version.memoryMiB,
            };
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/function-name.js

/** Names of functions have 1 to 64 of these characters (API reference, `FunctionName`). */
const function_name_NAME = /^[A-Za-z0-9_-]{1,64}$/;
/** A version, `$LATEST`, or an alias. */
const QUALIFIER = /^(?:\$LATEST|[A-Za-z0-9_-]{1,128})$/;
const ARN = /^arn:aws[a-z-]*:lambda:([a-z0-9-]+):(\d{12}):function:([^:]+)(?::([^:]+))?$/;
const PARTIAL_ARN = /^(\d{12}):function:([^:]+)(?::([^:]+))?$/;
/**
 * Reads the forms in which a request can name a function: its name, `ACCOUNT:function:NAME`, or its ARN, each with a version or
 * alias behind a colon.
 *
 * @param qualifier - the one that the request gives beside the name.
 * @throws LambdaError `InvalidParameterValueException` for none of these, or for two qualifiers that differ.
 */
function readFunctionName(text, qualifier) {
    const arn = ARN.exec(text);
    const partial = PARTIAL_ARN.exec(text);
    const colon = text.indexOf(':');
    const [name = '', inName] = arn
        ? [arn[3], arn[4]]
        : partial
            ? [partial[2], partial[3]]
            : colon === -1
                ? [text]
                : [text.slice(0, colon), text.slice(colon + 1)];
    if (!function_name_NAME.test(name)) {
        throw invalidParameter(`"${text}" is not the name or the ARN of a function: a name has 1 to 64 of a-z, A-Z, 0-9, - and _`);
    }
    if (inName !== undefined && qualifier !== undefined && inName !== qualifier) {
        throw invalidParameter('The derived qualifier from the function name does not match the specified qualifier.');
    }
    const meant = qualifier ?? inName;
    if (meant !== undefined && !QUALIFIER.test(meant)) {
        throw invalidParameter(`"${meant}" is not a version or the name of an alias`);
    }
    return { name, ...(meant !== undefined && { qualifier: meant }) };
}
function functionArn(place, name, qualifier) {
    return `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/model.js
const LATEST = '$LATEST';
function findVersion(found, version) {
    return found.versions.find((one) => one.version === version);
}
/** The version that is edited. Every function has one. */
function latestOf(found) {
    const latest = findVersion(found, LATEST);
    if (latest === undefined)
        throw new Error(`function ${found.name} has no ${LATEST}`);
    return latest;
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/operation.js



function operation_requireTarget({ target }) {
    if (target === undefined)
        throw new Error('the route of this operation names a function');
    return target;
}
/** @throws LambdaError `ResourceNotFoundException` */
function requireFunction(context, { name, qualifier }) {
    const found = context.state.find(name);
    if (found === undefined)
        throw notFound(functionArn(context, name, qualifier));
    return found;
}
/** An alias, by the name that is in the path. @throws LambdaError `ResourceNotFoundException` */
function requireAlias(context, found, name = '') {
    const alias = found.aliases.find((one) => one.name === name);
    if (alias === undefined)
        throw notFound(functionArn(context, found.name, name), 'Alias');
    return alias;
}
/** What a qualifier means: a version itself, or an alias with the version that it stands for. */
function resolveQualifier(context, found, qualifier = LATEST) {
    const alias = found.aliases.find(({ name }) => name === qualifier);
    const version = findVersion(found, alias?.functionVersion ?? qualifier);
    if (version === undefined)
        throw notFound(functionArn(context, found.name, qualifier));
    return { version, ...(alias !== undefined && { alias }) };
}
/** What the caller of an operation needs the right to. */
function accessOf(operation, { target }, place) {
    const action = `lambda:${operation === 'Invoke' ? 'InvokeFunction' : operation}`;
    if (target === undefined)
        return [{ action, resource: '*' }];
    const qualifier = operation === 'Invoke' ? target.qualifier : undefined;
    return [{ action, resource: functionArn(place, target.name, qualifier) }];
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/request.js

/** Reads the JSON object of a request. @throws LambdaError `InvalidRequestContentException` */
function request_parseBody(bytes) {
    if (bytes.length === 0)
        return {};
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // told below, as for JSON of another kind
    }
    throw new LambdaError('InvalidRequestContentException', 'Could not parse request body into json: it is not a JSON object');
}
function optionalText(body, field) {
    const value = body[field];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string')
        return value;
    throw invalidParameter(`${field} has to be a text`);
}
function requiredText(body, field) {
    const value = optionalText(body, field);
    if (value !== undefined && value !== '')
        return value;
    throw invalidParameter(`${field} is required`);
}
function optionalFlag(body, field) {
    const value = body[field];
    if (value === undefined || value === null)
        return false;
    if (typeof value === 'boolean')
        return value;
    throw invalidParameter(`${field} has to be true or false`);
}
/** @throws LambdaError `InvalidParameterValueException` for what is no whole number in the range. */
function request_optionalNumber(body, field, [least, most]) {
    const value = body[field];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
        return value;
    throw invalidParameter(`${field} has to be a whole number from ${least} to ${most}`);
}
function request_optionalObject(body, field) {
    const value = body[field];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalidParameter(`${field} has to be an object`);
}
/** An object all of whose values are texts. */
function optionalTexts(body, field) {
    const found = request_optionalObject(body, field);
    if (found === undefined)
        return undefined;
    const entries = Object.entries(found).map(([name, value]) => {
        if (typeof value === 'string')
            return [name, value];
        throw invalidParameter(`${field}.${name} has to be a text`);
    });
    return Object.fromEntries(entries);
}
/** @throws LambdaError `NotImplementedException` for a field in use that the engine would have to ignore. */
function request_refuseFields(body, fields) {
    for (const field of fields) {
        const value = body[field];
        const isUnused = value === undefined ||
            value === null ||
            value === '' ||
            (Array.isArray(value) && value.length === 0) ||
            (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
        if (!isUnused)
            throw lambda_error_notImplemented(`the field ${field}`);
    }
}
/** @throws LambdaError `PreconditionFailedException` when the request insists on another revision than there is. */
function checkRevision(asked, revisionId) {
    if (asked === undefined || asked === revisionId)
        return;
    throw new LambdaError('PreconditionFailedException', 'The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to retrieve the latest RevisionId');
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/paging.js

/** What a list gives at most (API reference, `MaxItems`). */
const MOST_ITEMS = 50;
/** One page of a list, in the order given; the marker is opaque to callers and outlives changes to the list. */
function paging_paginate(query, all, keyOf) {
    const asked = query.get('MaxItems');
    const size = asked === null ? MOST_ITEMS : Math.min(Number(asked), MOST_ITEMS);
    if (!Number.isInteger(size) || size < 1)
        throw invalidParameter(`MaxItems "${asked}" is not a whole number from 1`);
    const marker = query.get('Marker');
    const after = marker === null ? undefined : Buffer.from(marker, 'base64url').toString('utf8');
    const start = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1;
    if (after !== undefined && start === 0)
        throw invalidParameter('Marker is not one of this list');
    const items = all.slice(start, start + size);
    const last = items.at(-1);
    const isMore = last !== undefined && start + size < all.length;
    return { items, ...(isMore && { NextMarker: Buffer.from(keyOf(last)).toString('base64url') }) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/aliases.js






/** Letters, digits, `-` and `_`, and not a number alone, which would be a version (API reference, `Alias`). */
const aliases_NAME = /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/;
const createAlias = async (request, context) => {
    const body = request.body();
    const found = requireFunction(context, operation_requireTarget(request));
    const name = requiredText(body, 'Name');
    if (!aliases_NAME.test(name)) {
        throw invalidParameter(`"${name}" is not a name for an alias: 1 to 128 of a-z, A-Z, 0-9, - and _, and not digits alone`);
    }
    if (found.aliases.some((alias) => alias.name === name)) {
        const arn = functionArn(context, found.name, name);
        throw new LambdaError('ResourceConflictException', `Alias already exists: ${arn}`);
    }
    const additional = readRouting(body);
    const alias = {
        name,
        description: optionalText(body, 'Description') ?? '',
        functionVersion: requiredText(body, 'FunctionVersion'),
        ...(additional !== undefined && { additional }),
        revisionId: context.newId(),
    };
    checkAlias(context, found, alias);
    const aliases = [...found.aliases, alias].sort((a, b) => (a.name < b.name ? -1 : 1));
    await context.state.put({ ...found, aliases });
    return { status: 201, body: describeAlias(context, found, alias) };
};
/** What is left out stays as it is; an empty routing configuration ends the split. */
const updateAlias = async (request, context) => {
    const body = request.body();
    const found = requireFunction(context, operation_requireTarget(request));
    const alias = requireAlias(context, found, request.item);
    checkRevision(optionalText(body, 'RevisionId'), alias.revisionId);
    const { additional: split, ...rest } = alias;
    const additional = body.RoutingConfig === undefined || body.RoutingConfig === null ? split : readRouting(body);
    const changed = {
        ...rest,
        description: optionalText(body, 'Description') ?? alias.description,
        functionVersion: optionalText(body, 'FunctionVersion') ?? alias.functionVersion,
        ...(additional !== undefined && { additional }),
        revisionId: context.newId(),
    };
    checkAlias(context, found, changed);
    await context.state.put({ ...found, aliases: found.aliases.map((one) => (one.name === alias.name ? changed : one)) });
    return { status: 200, body: describeAlias(context, found, changed) };
};
const getAlias = async (request, context) => {
    const found = requireFunction(context, operation_requireTarget(request));
    return { status: 200, body: describeAlias(context, found, requireAlias(context, found, request.item)) };
};
const listAliases = async (request, context) => {
    const found = requireFunction(context, operation_requireTarget(request));
    const version = request.query.get('FunctionVersion');
    const fitting = found.aliases.filter(({ functionVersion, additional }) => version === null || functionVersion === version || additional?.version === version);
    const { items, ...next } = paging_paginate(request.query, fitting, ({ name }) => name);
    return { status: 200, body: { Aliases: items.map((alias) => describeAlias(context, found, alias)), ...next } };
};
/** Deleting one that is not there succeeds, as the service's does. */
const deleteAlias = async (request, context) => {
    const found = requireFunction(context, operation_requireTarget(request));
    await context.state.put({ ...found, aliases: found.aliases.filter(({ name }) => name !== request.item) });
    return { status: 204 };
};
function describeAlias(context, { name: functionName }, { name, functionVersion, description, additional, revisionId }) {
    return {
        AliasArn: functionArn(context, functionName, name),
        Name: name,
        FunctionVersion: functionVersion,
        Description: description,
        ...(additional !== undefined && {
            RoutingConfig: { AdditionalVersionWeights: { [additional.version]: additional.weight } },
        }),
        RevisionId: revisionId,
    };
}
/** @throws LambdaError `InvalidParameterValueException` for more than one version, or a weight that is no share. */
function readRouting(body) {
    const weights = request_optionalObject(request_optionalObject(body, 'RoutingConfig') ?? {}, 'AdditionalVersionWeights') ?? {};
    const [[version, weight] = [], ...others] = Object.entries(weights);
    if (version === undefined)
        return undefined;
    if (others.length > 0)
        throw invalidParameter('Number of items in AdditionalVersionWeights cannot be greater than 1');
    if (typeof weight !== 'number' || weight < 0 || weight > 1) {
        throw invalidParameter(`The weight of version ${version} has to be a number from 0.0 to 1.0`);
    }
    return { version, weight };
}
function checkAlias(context, found, alias) {
    const { functionVersion, additional } = alias;
    for (const version of [functionVersion, additional?.version]) {
        if (version === undefined || findVersion(found, version) !== undefined)
            continue;
        throw notFound(functionArn(context, found.name, version));
    }
    if (additional === undefined)
        return;
    if (functionVersion === LATEST || additional.version === LATEST) {
        throw invalidParameter('$LATEST is not supported for an alias pointing to more than 1 version');
    }
    if (functionVersion === additional.version) {
        throw invalidParameter(`Invalid function version ${functionVersion}. Function version ${functionVersion} is already included in routing configuration.`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/code.js


/** Of a zip that comes in a request (Lambda quotas). */
const ZIP_BYTES = 50 * 1024 * 1024;
/**
 * Takes the code of a function from where a request says: in itself, or in a bucket.
 *
 * @throws LambdaError `InvalidParameterValueException`, `RequestTooLargeException`, `NotImplementedException` for images.
 */
async function readCode(context, code) {
    if (optionalText(code, 'ImageUri') !== undefined)
        throw lambda_error_notImplemented('code in a container image');
    const inline = optionalText(code, 'ZipFile');
    const bucket = optionalText(code, 'S3Bucket');
    if ((inline === undefined) === (bucket === undefined)) {
        throw invalidParameter('Please provide a source for function code: either ZipFile, or S3Bucket and S3Key');
    }
    const zip = inline === undefined ? await code_readObject(context, code, bucket ?? '') : Buffer.from(inline, 'base64');
    if (zip.length > ZIP_BYTES && inline !== undefined) {
        throw new LambdaError('RequestTooLargeException', `the zip has ${zip.length} bytes; the limit is ${ZIP_BYTES}`);
    }
    return context.codes.add(zip);
}
async function code_readObject({ objects }, code, bucket) {
    const key = optionalText(code, 'S3Key') ?? '';
    const version = optionalText(code, 'S3ObjectVersion');
    const found = await objects.open(bucket, key, version);
    if (found === undefined) {
        throw invalidParameter('Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.');
    }
    const chunks = [];
    for await (const chunk of found.body)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/configuration.js



/** The service model has them, the engine would have to ignore them. */
const configuration_UNBUILT_FIELDS = [
    'CapacityProviderConfig',
    'CodeSigningConfigArn',
    'DeadLetterConfig',
    'DurableConfig',
    'FileSystemConfigs',
    'ImageConfig',
    'KMSKeyArn',
    'Layers',
    'SnapStart',
    'TenancyConfig',
    'VpcConfig',
];
const configuration_ROLE_ARN = /^arn:aws[a-zA-Z-]*:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/;
const ENVIRONMENT_BYTES = 4_096;
/** Names that the service sets itself (developer guide, "Defined runtime environment variables"). */
const RESERVED = /^(?:_HANDLER|_X_AMZN_TRACE_ID|LAMBDA_.+|AWS_(?:REGION|DEFAULT_REGION|EXECUTION_ENV|ACCESS_KEY|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|LAMBDA_.+))$/;
/** What a request says of how a function is run; what it leaves out is absent. @throws LambdaError */
function readSettings(body) {
    request_refuseFields(body, configuration_UNBUILT_FIELDS);
    const runtime = optionalText(body, 'Runtime');
    if (runtime !== undefined)
        checkRuntime(runtime);
    const role = optionalText(body, 'Role');
    if (role !== undefined && !configuration_ROLE_ARN.test(role))
        throw invalidParameter(`Role "${role}" is not the ARN of an IAM role`);
    const variables = optionalTexts(request_optionalObject(body, 'Environment') ?? {}, 'Variables');
    if (variables !== undefined)
        checkVariables(variables);
    const handler = optionalText(body, 'Handler');
    const description = optionalText(body, 'Description');
    const timeoutSeconds = request_optionalNumber(body, 'Timeout', [1, 900]);
    const memoryMiB = request_optionalNumber(body, 'MemorySize', [128, 10_240]);
    return {
        ...(runtime !== undefined && { runtime }),
        ...(handler !== undefined && { handler }),
        ...(role !== undefined && { role }),
        ...(description !== undefined && { description }),
        ...(timeoutSeconds !== undefined && { timeoutSeconds }),
        ...(memoryMiB !== undefined && { memoryMiB }),
        ...(body.Environment !== undefined && { environment: variables ?? {} }),
    };
}
/** Node's runtimes run with the Node that the engine runs with; `provided` ones bring their own program. */
function checkRuntime(runtime) {
    if (/^nodejs\d+\.x$/.test(runtime) || /^provided(?:\.al\d+)?$/.test(runtime))
        return;
    throw lambda_error_notImplemented(`the runtime ${runtime} (there are nodejsNN.x, and provided with a program of your own)`);
}
function checkVariables(variables) {
    const reserved = Object.keys(variables).filter((name) => RESERVED.test(name));
    if (reserved.length > 0) {
        throw invalidParameter(`Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`);
    }
    if (Buffer.byteLength(JSON.stringify(variables)) > ENVIRONMENT_BYTES) {
        throw invalidParameter(`Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.`);
    }
}
/** A version in the shape of the service model (`FunctionConfiguration`). */
function describeVersion(context, name, version, qualifier) {
    return {
        FunctionName: name,
        FunctionArn: functionArn(context, name, qualifier),
        Runtime: version.runtime,
        Role: version.role,
        Handler: version.handler,
        CodeSize: version.codeSizeBytes,
        Description: version.description,
        Timeout: version.timeoutSeconds,
        MemorySize: version.memoryMiB,
        LastModified: `${new Date(version.modifiedAtMs).toISOString().slice(0, -1)}+0000`,
        CodeSha256: version.codeSha256,
        Version: version.version,
        ...(Object.keys(version.environment).length > 0 && { Environment: { Variables: version.environment } }),
        TracingConfig: { Mode: 'PassThrough' },
        RevisionId: version.revisionId,
        State: 'Active',
        LastUpdateStatus: 'Successful',
        PackageType: 'Zip',
        Architectures: version.architectures,
        EphemeralStorage: { Size: 512 },
        LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/versions.js






const publishVersion = async (request, context) => {
    const body = request.body();
    const found = requireFunction(context, operation_requireTarget(request));
    const latest = latestOf(found);
    checkRevision(optionalText(body, 'RevisionId'), latest.revisionId);
    const codeSha256 = optionalText(body, 'CodeSha256');
    if (codeSha256 !== undefined && codeSha256 !== latest.codeSha256) {
        throw invalidParameter(`CodeSHA256 (${codeSha256}) is different from current CodeSHA256 in $LATEST (${latest.codeSha256}). Please try again with the CodeSHA256 in $LATEST.`);
    }
    const { kept, version } = publish(context, found, optionalText(body, 'Description'));
    await context.state.put(kept);
    return { status: 201, body: describeVersion(context, kept.name, version, version.version) };
};
const listVersionsByFunction = async (request, context) => {
    const { name, versions } = requireFunction(context, operation_requireTarget(request));
    const { items, ...next } = paging_paginate(request.query, versions, ({ version }) => version);
    return {
        status: 200,
        body: { Versions: items.map((version) => describeVersion(context, name, version, version.version)), ...next },
    };
};
/** Makes a version of what `$LATEST` is, unless the newest version is just that: then it is the answer (API reference, PublishVersion). */
function publish({ newId, clock }, found, description) {
    const latest = latestOf(found);
    const newest = found.versions.at(-1);
    if (newest !== undefined && newest.version !== LATEST && versions_isSame(newest, latest))
        return { kept: found, version: newest };
    const version = {
        ...latest,
        ...(description !== undefined && { description }),
        version: String(found.nextVersion),
        revisionId: newId(),
        modifiedAtMs: clock.now(),
    };
    const kept = { ...found, nextVersion: found.nextVersion + 1, versions: [...found.versions, version] };
    return { kept, version };
}
/** The description is a version's own. */
function versions_isSame(one, other) {
    const settings = ({ runtime, handler, role, timeoutSeconds, memoryMiB, environment, architectures, codeSha256, }) => JSON.stringify([
        runtime,
        handler,
        role,
        timeoutSeconds,
        memoryMiB,
        Object.entries(environment).sort(),
        architectures,
        codeSha256,
    ]);
    return settings(one) === settings(other);
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/functions.js









/** API reference, CreateFunction. */
const DEFAULTS = { description: '', timeoutSeconds: 3, memoryMiB: 128, environment: {} };
const createFunction = async ({ body: read }, context) => {
    const { state, clock, newId } = context;
    const body = read();
    const { name } = readFunctionName(requiredText(body, 'FunctionName'));
    const settings = readSettings(body);
    const { runtime, handler, role } = settings;
    if ((optionalText(body, 'PackageType') ?? 'Zip') !== 'Zip')
        request_refuseFields(body, ['PackageType']);
    if (role === undefined)
        throw invalidParameter('Role is required');
    if (runtime === undefined || handler === undefined) {
        throw invalidParameter('Runtime and Handler are mandatory parameters for functions created with deployment packages.');
    }
    const requireNew = () => {
        if (state.find(name) === undefined)
            return;
        throw new LambdaError('ResourceConflictException', `Function already exist: ${name}`);
    };
    requireNew();
    const code = await readCode(context, request_optionalObject(body, 'Code') ?? {});
    // Somebody else may have made it meanwhile.
    requireNew();
    const latest = {
        ...DEFAULTS,
        ...settings,
        runtime,
        handler,
        role,
        ...code,
        architectures: readArchitectures(body) ?? ['x86_64'],
        version: LATEST,
        revisionId: newId(),
        modifiedAtMs: clock.now(),
    };
    const tags = optionalTexts(body, 'Tags') ?? {};
    const made = { name, nextVersion: 1, versions: [latest], aliases: [], tags };
    return functions_answer(201, context, made, optionalFlag(body, 'Publish'));
};
const updateFunctionCode = async (request, context) => {
    const body = request.body();
    const target = operation_requireTarget(request);
    checkRevision(optionalText(body, 'RevisionId'), latestOf(requireFunction(context, target)).revisionId);
    const code = await readCode(context, body);
    const architectures = readArchitectures(body);
    // Read anew: it may have changed while the code was unpacked.
    const found = requireFunction(context, target);
    if (optionalFlag(body, 'DryRun')) {
        return { status: 200, body: describeVersion(context, found.name, { ...latestOf(found), ...code }) };
    }
    const changed = withLatest(found, context, { ...code, ...(architectures !== undefined && { architectures }) });
    return functions_answer(200, context, changed, optionalFlag(body, 'Publish'));
};
const updateFunctionConfiguration = async (request, context) => {
    const body = request.body();
    const found = requireFunction(context, operation_requireTarget(request));
    checkRevision(optionalText(body, 'RevisionId'), latestOf(found).revisionId);
    return functions_answer(200, context, withLatest(found, context, readSettings(body)), false);
};
const getFunction = async (request, context) => {
    const { name, qualifier } = operation_requireTarget(request);
    const found = requireFunction(context, { name });
    const { version } = resolveQualifier(context, found, qualifier);
    return {
        status: 200,
        body: {
            Configuration: describeVersion(context, name, version, qualifier),
            Code: { RepositoryType: 'S3' },
            ...(Object.keys(found.tags).length > 0 && { Tags: found.tags }),
        },
    };
};
const getFunctionConfiguration = async (request, context) => {
    const { name, qualifier } = operation_requireTarget(request);
    const { version } = resolveQualifier(context, requireFunction(context, { name }), qualifier);
    return { status: 200, body: describeVersion(context, name, version, qualifier) };
};
const listFunctions = async ({ query }, context) => {
    const isAll = query.get('FunctionVersion') === 'ALL';
    const shown = context.state
        .functions()
        .flatMap(({ name, versions }) => versions
        .filter(({ version }) => isAll || version === LATEST)
        .map((version) => ({ name, version, key: functionArn(context, name, version.version) })));
    const { items, ...next } = paging_paginate(query, shown, ({ key }) => key);
    const Functions = items.map(({ name, version }) => describeVersion(context, name, version, isAll ? version.version : undefined));
    return { status: 200, body: { Functions, ...next } };
};
/** With a qualifier, that version alone goes. */
const deleteFunction = async (request, context) => {
    const { state } = context;
    const { name, qualifier } = operation_requireTarget(request);
    const found = requireFunction(context, { name, ...(qualifier !== undefined && { qualifier }) });
    if (qualifier === undefined) {
        await state.delete(name);
        return { status: 204 };
    }
    if (qualifier === LATEST)
        throw invalidParameter('$LATEST version cannot be deleted without deleting the function.');
    if (findVersion(found, qualifier) === undefined) {
        throw invalidParameter(`"${qualifier}" is not a version of function ${name}: only versions are deleted by a qualifier`);
    }
    const users = found.aliases.filter(({ functionVersion, additional }) => functionVersion === qualifier || additional?.version === qualifier);
    if (users.length > 0) {
        throw new LambdaError('ResourceConflictException', `Version ${qualifier} is used by an alias, and cannot be deleted: ${users.map((alias) => alias.name).join(', ')}`);
    }
    await state.put({ ...found, versions: found.versions.filter(({ version }) => version !== qualifier) });
    return { status: 204 };
};
function withLatest(found, { clock, newId }, settings) {
    const changed = { ...latestOf(found), ...settings, revisionId: newId(), modifiedAtMs: clock.now() };
    return { ...found, versions: found.versions.map((one) => (one.version === LATEST ? changed : one)) };
}
async function functions_answer(status, context, changed, isPublished) {
    const { kept, version } = isPublished ? publish(context, changed, undefined) : { kept: changed, version: undefined };
    await context.state.put(kept);
    const shown = version ?? latestOf(kept);
    return { status, body: describeVersion(context, kept.name, shown, version?.version) };
}
/** Kept and told; the engine runs everything on its own machine's. */
function readArchitectures(body) {
    const value = body.Architectures;
    if (value === undefined || value === null)
        return undefined;
    if (Array.isArray(value) && value.length === 1 && (value[0] === 'x86_64' || value[0] === 'arm64'))
        return [value[0]];
    throw invalidParameter('Architectures has to be one of ["x86_64"] and ["arm64"]');
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/operations/invoke.js



/** Lambda quotas: of a call that is waited for, and of one that is not. */
const PAYLOAD_BYTES = { RequestResponse: 6 * 1024 * 1024, Event: 1024 * 1024 };
/** A call that nobody waits for and that fails is made again (developer guide, "Asynchronous invocation"). */
const RETRY_AFTER_MS = [60_000, 120_000];
const invoke = async (request, context) => {
    const { name, qualifier } = operation_requireTarget(request);
    const found = requireFunction(context, { name, ...(qualifier !== undefined && { qualifier }) });
    const type = String(request.headers['x-amz-invocation-type'] ?? 'RequestResponse');
    if (type === 'DryRun') {
        resolveQualifier(context, found, qualifier);
        return { status: 204 };
    }
    if (type !== 'RequestResponse' && type !== 'Event')
        throw invalidParameter(`there is no invocation type "${type}"`);
    const payload = checkPayload(request.bytes, PAYLOAD_BYTES[type]);
    const version = chooseVersion(context, found, qualifier);
    const call = () => callVersion(context, found, version, payload, qualifier);
    if (type === 'Event') {
        callInBackground(call, found.name, context);
        return { status: 202, headers: { 'x-amz-executed-version': version.version } };
    }
    const { isError, payload: answer, logTail } = await call();
    return {
        status: 200,
        headers: {
            'x-amz-executed-version': version.version,
            ...(isError && { 'x-amz-function-error': 'Unhandled' }),
            ...(request.headers['x-amz-log-type'] === 'Tail' && {
                'x-amz-log-result': Buffer.from(logTail).toString('base64'),
            }),
        },
        body: answer,
    };
};
/** Each call by itself goes to one version or the other, as the weight says. */
function chooseVersion(context, found, qualifier) {
    const { version, alias } = resolveQualifier(context, found, qualifier);
    const { additional } = alias ?? {};
    if (additional === undefined || context.caller.random() >= additional.weight)
        return version;
    return resolveQualifier(context, found, additional.version).version;
}
function callVersion(context, { name }, version, payload, qualifier) {
    const { environments, processes } = context.caller;
    const process = processes.describe(name, version, functionArn(context, name, qualifier));
    return environments.call(`${name}:${version.version}:${version.revisionId}`, process, payload);
}
function callInBackground(call, name, { caller, clock }) {
    const { log, signal } = caller;
    const untilDone = async () => {
        for (const pauseMs of [0, ...RETRY_AFTER_MS]) {
            await clock.sleep(pauseMs, signal);
            const { isError, payload } = await call();
            if (!isError)
                return;
            log(`function ${name} failed in a call that nobody waits for: ${payload.toString('utf8')}`);
        }
    };
    untilDone().catch((error) => log(`function ${name} is not called any more: ${error.message}`));
}
function checkPayload(bytes, limitBytes) {
    if (bytes.length > limitBytes) {
        throw new LambdaError('RequestTooLargeException', `Request must be smaller than ${limitBytes} bytes for the InvokeFunction operation`);
    }
    if (bytes.length === 0)
        return bytes;
    try {
        JSON.parse(bytes.toString('utf8'));
        return bytes;
    }
    catch {
        throw new LambdaError('InvalidRequestContentException', 'Could not parse request body into json: it is not JSON');
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/routes.js





const routes_FUNCTIONS = '/2015-03-31/functions';
const ROUTES = {
    CreateAlias: { method: 'POST', path: '/*/aliases', operation: createAlias },
    CreateFunction: { method: 'POST', path: '', operation: createFunction },
    DeleteAlias: { method: 'DELETE', path: '/*/aliases/*', operation: deleteAlias },
    DeleteFunction: { method: 'DELETE', path: '/*', operation: deleteFunction },
    GetAlias: { method: 'GET', path: '/*/aliases/*', operation: getAlias },
    GetFunction: { method: 'GET', path: '/*', operation: getFunction },
    GetFunctionConfiguration: { method: 'GET', path: '/*/configuration', operation: getFunctionConfiguration },
    Invoke: { method: 'POST', path: '/*/invocations', operation: invoke },
    ListAliases: { method: 'GET', path: '/*/aliases', operation: listAliases },
    ListFunctions: { method: 'GET', path: '', operation: listFunctions },
    ListVersionsByFunction: { method: 'GET', path: '/*/versions', operation: listVersionsByFunction },
    PublishVersion: { method: 'POST', path: '/*/versions', operation: publishVersion },
    UpdateAlias: { method: 'PUT', path: '/*/aliases/*', operation: updateAlias },
    UpdateFunctionCode: { method: 'PUT', path: '/*/code', operation: updateFunctionCode },
    UpdateFunctionConfiguration: {
        method: 'PUT',
        path: '/*/configuration',
        operation: updateFunctionConfiguration,
    },
};
/** The operations that are carried out. */
const LAMBDA_OPERATIONS = new Set(Object.keys(ROUTES));
const PATTERNS = Object.entries(ROUTES).map(([name, { method, path, operation }]) => ({
    name,
    method,
    operation,
    pattern: new RegExp(`^${routes_FUNCTIONS}${path.replaceAll('*', '([^/]+)')}/?$`),
}));
/**
 * Finds the operation of a request. Its path is taken as it was sent: a name in it may hold an encoded colon.
 *
 * @throws LambdaError `NotImplementedException` for what belongs to Lambda and is not carried out.
 */
function routeOperation(method, path) {
    for (const { name, operation, pattern, method: expected } of PATTERNS) {
        const match = method === expected ? pattern.exec(path) : null;
        if (match === null)
            continue;
        const [, functionName, item] = match;
        return { name, operation, functionName: routes_decode(functionName), item: routes_decode(item) };
    }
    if (/^\/20\d\d-\d\d-\d\d\//.test(path))
        throw lambda_error_notImplemented(`${method} ${path}`);
    throw new LambdaError('UnknownOperationException', `there is no ${method} ${path}`);
}
function routes_decode(part) {
    try {
        return part === undefined ? undefined : decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/service.js







/** A zip of 50 MB in base64, and what is around it. */
const BODY_BYTES = 70 * 1024 * 1024;
/** What Lambda and AWS's front door call each refusal; what is not here is the caller's malformed request. */
const REFUSALS = {
    'missing-authentication': 'MissingAuthenticationTokenException',
    'malformed-authentication': 'IncompleteSignatureException',
    'unknown-access-key': 'UnrecognizedClientException',
    'wrong-session-token': 'UnrecognizedClientException',
    'expired-token': 'ExpiredTokenException',
    'unsupported-signature': 'InvalidSignatureException',
    'headers-not-signed': 'InvalidSignatureException',
    'signature-mismatch': 'InvalidSignatureException',
    'clock-skewed': 'InvalidSignatureException',
    'not-yet-valid': 'InvalidSignatureException',
    'link-expired': 'InvalidSignatureException',
    'missing-payload-hash': 'InvalidSignatureException',
    'payload-mismatch': 'InvalidSignatureException',
    'body-too-large': 'RequestTooLargeException',
    'service-not-emulated': 'NotImplementedException',
    'internal-failure': 'ServiceException',
};
/** What Lambda says of each fault of a scenario. No group is busy there, and no scenario says so. */
const FAULTS = {
    throttle: ['TooManyRequestsException', 'Rate exceeded'],
    'internal-error': ['ServiceException', 'An error occurred and the request cannot be processed.'],
    'expired-token': ['ExpiredTokenException', 'The security token included in the request is expired'],
};
/** Speaks Lambda's REST dialect. */
function serveLambda(context, authorizer, meet) {
    return {
        signingName: 'lambda',
        async handle(request, response) {
            try {
                service_send(response, request.requestId, await run(request, context, authorizer, meet));
            }
            catch (error) {
                if (error instanceof AccessDenied) {
                    service_sendError(response, request.requestId, new LambdaError('AccessDeniedException', error.message));
                }
                else if (error instanceof LambdaError) {
                    service_sendError(response, request.requestId, error);
                }
                else {
                    throw error;
                }
            }
        },
        refuse(refusal, { response, requestId }) {
            const type = REFUSALS[refusal.reason] ?? 'InvalidRequestContentException';
            service_sendError(response, requestId, new LambdaError(type, refusal.message));
        },
    };
}
async function run(request, context, authorizer, meet) {
    const { message, url, signal } = request;
    const [path = ''] = (message.url ?? '').split('?', 1);
    const { name, operation, functionName, item } = routeOperation(message.method ?? '', path);
    const fault = await meet(name, signal);
    if (fault !== undefined && fault !== 'busy-group')
        throw new LambdaError(...FAULTS[fault]);
    const query = url.searchParams;
    const bytes = await readWhole(request.body(), BODY_BYTES);
    const asked = {
        target: functionName === undefined ? undefined : readFunctionName(functionName, query.get('Qualifier') ?? undefined),
        item,
        query,
        headers: message.headers,
        bytes,
        body: () => request_parseBody(bytes),
    };
    authorizer.require(request, accessOf(name, asked, context));
    return operation(asked, context);
}
function service_send(response, requestId, { status, headers = {}, body }) {
    const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
        ...(status !== 204 && { 'Content-Type': 'application/json', 'Content-Length': bytes?.length ?? 0 }),
        'x-amzn-RequestId': requestId,
        ...headers,
    });
    response.end(bytes);
}
function service_sendError(response, requestId, { type, status, message }) {
    const body = { Type: status < 500 ? 'User' : 'Service', Message: message, message };
    service_send(response, requestId, { status, headers: { 'x-amzn-ErrorType': type }, body });
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/lambda.js








/** Starts the Lambda service over a state. */
async function createLambda(options) {
    const { clock, objects, accountId, authorizer = UNRESTRICTED, meet = NO_FAULTS } = options;
    const { random = Math.random, log = () => undefined } = options;
    const state = new LambdaState(options.state);
    const codes = await CodeFolders.open(options.directory, state.codes());
    const environments = new Environments(clock);
    const closing = new AbortController();
    const { nodeRuntime, region, environment } = options;
    const folderOf = (code) => codes.folderOf(code);
    const processes = createFunctionProcesses({ folderOf, nodeRuntime, region, environment });
    const caller = { environments, processes, random, log, signal: closing.signal };
    const context = { state, codes, objects, caller, clock, newId: external_node_crypto_.randomUUID, region: options.region, accountId };
    return {
        service: serveLambda(context, authorizer, meet),
        close() {
            closing.abort(new Error('the engine stops'));
            environments.close();
        },
    };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./packages/engine/lib/lambda/runtime/node-runtime.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};




const node_runtime_BASE = '/2018-06-01/runtime';
const EXTENSIONS = ['', '.js', '.mjs', '.cjs'];
/**
 * Runs a Node handler against a Runtime API, as the Node runtimes of Lambda do: the program of an execution environment. Ends with the
 * process.
 *
 * @param environment - with `AWS_LAMBDA_RUNTIME_API`, `LAMBDA_TASK_ROOT`, `_HANDLER` and the names that the context repeats.
 */
async function runNodeRuntime(environment) {
    const { AWS_LAMBDA_RUNTIME_API: api = '', LAMBDA_TASK_ROOT: root = '.', _HANDLER: name = '' } = environment;
    let handler;
    try {
        handler = await loadHandler(root, name);
    }
    catch (error) {
        await node_runtime_send(api, `${node_runtime_BASE}/init/error`, describeError(error));
        process.exit(1);
    }
    let requestId = 'none';
    const print = (level, ...parts) => {
        process.stdout.write(`${new Date().toISOString()}\t${requestId}\t${level}\t${(0,external_node_util_.format)(...parts)}\n`);
    };
    redirectConsole(print);
    for (;;) {
        const event = await next(api);
        requestId = event.requestId;
        try {
            const result = await node_runtime_run(handler, event, environment);
            await node_runtime_send(api, `${node_runtime_BASE}/invocation/${requestId}/response`, result ?? null);
        }
        catch (error) {
            print('ERROR', 'Invoke Error', describeError(error));
            await node_runtime_send(api, `${node_runtime_BASE}/invocation/${requestId}/error`, describeError(error));
        }
    }
}
async function loadHandler(root, name) {
    const dot = name.lastIndexOf('.');
    const module = (0,external_node_path_.resolve)(root, name.slice(0, dot));
    const exported = name.slice(dot + 1);
    if (dot < 1 || !`${module}${external_node_path_.sep}`.startsWith((0,external_node_path_.join)((0,external_node_path_.resolve)(root), external_node_path_.sep)))
        throw node_runtime_failure('Runtime.MalformedHandlerName', 'Bad handler');
    for (const extension of EXTENSIONS) {
        let loaded;
        try {
            // Not a part of this program: a bundler leaves it alone.
            loaded = await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)(`${module}${extension}`).href));
        }
        catch (error) {
            if (isMissing(error, `${module}${extension}`))
                continue;
            throw error;
        }
        const handler = loaded[exported] ?? loaded.default?.[exported];
        if (typeof handler === 'function')
            return handler;
        throw node_runtime_failure('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
    }
    throw node_runtime_failure('Runtime.ImportModuleError', `Error: Cannot find module '${name.slice(0, dot)}'`);
}
/** Whether it is the module itself that is not there, and not one that it imports. */
function isMissing(error, path) {
    const { code, url } = error;
    if (code === 'ERR_UNSUPPORTED_DIR_IMPORT')
        return true;
    return code === 'ERR_MODULE_NOT_FOUND' && (url === undefined || url === (0,external_node_url_.pathToFileURL)(path).href);
}
async function node_runtime_run(handler, { payload, requestId, functionArn, deadlineMs }, environment) {
    const context = {
        awsRequestId: requestId,
        invokedFunctionArn: functionArn,
        functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
        functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
        memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
        logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
        logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
        callbackWaitsForEmptyEventLoop: true,
        getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
    };
    const event = payload === '' ? {} : JSON.parse(payload);
    return new Promise((resolve, reject) => {
        const callback = (error, result) => {
            if (error === null || error === undefined)
                resolve(result);
            else
                reject(error);
        };
        const returned = handler(event, context, callback);
        if (isPromise(returned))
            returned.then(resolve, reject);
        else if (handler.length < 3)
            resolve(null);
    });
}
function isPromise(value) {
    return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
function node_runtime_failure(name, message) {
    return Object.assign(new Error(message), { name });
}
function describeError(error) {
    if (!(error instanceof Error))
        return { errorType: typeof error, errorMessage: (0,external_node_util_.format)(error), trace: [] };
    return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}
/** What a function prints becomes lines as those of the Node runtimes: time, request, level and text, with tabs between. */
function redirectConsole(print) {
    const levels = { debug: 'DEBUG', info: 'INFO', log: 'INFO', warn: 'WARN', error: 'ERROR' };
    for (const [name, level] of Object.entries(levels)) {
        console[name] = (...parts) => print(level, ...parts);
    }
}
/** Waits for an event for as long as there is none: no time limit is on it. */
function next(api) {
    return new Promise((resolve, reject) => {
        const call = (0,external_node_http_.request)(`http://${api}${node_runtime_BASE}/invocation/next`, { agent: false }, async (response) => {
            const { headers } = response;
            const chunks = [];
            try {
                for await (const chunk of response)
                    chunks.push(chunk);
            }
            catch (error) {
                return reject(error);
            }
            resolve({
                requestId: String(headers['lambda-runtime-aws-request-id']),
                functionArn: String(headers['lambda-runtime-invoked-function-arn']),
                deadlineMs: Number(headers['lambda-runtime-deadline-ms']),
                payload: Buffer.concat(chunks).toString('utf8'),
            });
        });
        call.once('error', reject);
        call.end();
    });
}
function node_runtime_send(api, path, body) {
    return new Promise((resolve, reject) => {
        const call = (0,external_node_http_.request)(`http://${api}${path}`, { method: 'POST', agent: false }, (response) => {
            response.resume();
            response.once('end', resolve);
        });
        call.once('error', reject);
        call.end(JSON.stringify(body));
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/lambda/index.js




// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./packages/engine/lib/s3/checksum/combine.js
/** The CRC of two stretches one after the other, from the CRC of each: no byte is read again. */
function combineCrc(first, second, secondSizeBytes, { polynomial, bits }) {
    const multiply = (a, b) => {
        let product = 0n;
        let factor = b;
        for (let bit = bits - 1; bit >= 0; bit--) {
            if ((a >> BigInt(bit)) & 1n)
                product ^= factor;
            factor = factor & 1n ? (factor >> 1n) ^ polynomial : factor >> 1n;
        }
        return product;
    };
    // Appending n bytes multiplies by x^8n modulo the polynomial; in reflected form the top bit is x^0.
    let power = 1n << BigInt(bits - 1);
    let square = 1n << BigInt(bits - 2);
    for (let exponent = BigInt(secondSizeBytes) * 8n; exponent > 0n; exponent >>= 1n) {
        if (exponent & 1n)
            power = multiply(power, square);
        square = multiply(square, square);
    }
    return multiply(power, first) ^ second;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/engine/lib/s3/checksum/crc32.js

/** Polynomials in reflected form: ISO 3309 (`CRC32`) and Castagnoli (`CRC32C`). */
const CRC32_POLYNOMIAL = 0xedb88320;
const CRC32C_POLYNOMIAL = 0x82f63b78;
/** Makes a CRC from its polynomial; reads four bytes at a step. */
function createCrc32(polynomial) {
    const tables = [0, 1, 2, 3].map(() => new Int32Array(256));
    const [first, second, third, fourth] = tables;
    for (let index = 0; index < 256; index++) {
        let crc = index;
        for (let bit = 0; bit < 8; bit++)
            crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
        first[index] = crc;
    }
    const at = (table, index) => table[index];
    for (let index = 0; index < 256; index++) {
        for (const [table, before] of [
            [second, first],
            [third, second],
            [fourth, third],
        ]) {
            table[index] = (at(before, index) >>> 8) ^ at(first, at(before, index) & 0xff);
        }
    }
    return (data, previous) => {
        let crc = ~previous;
        let offset = 0;
        for (const end = data.length - 3; offset < end; offset += 4) {
            crc ^=
                data[offset] |
                    (data[offset + 1] << 8) |
                    (data[offset + 2] << 16) |
                    (data[offset + 3] << 24);
            crc =
                at(fourth, crc & 0xff) ^ at(third, (crc >>> 8) & 0xff) ^ at(second, (crc >>> 16) & 0xff) ^ at(first, crc >>> 24);
        }
        for (; offset < data.length; offset++)
            crc = (crc >>> 8) ^ at(first, (crc ^ data[offset]) & 0xff);
        return ~crc >>> 0;
    };
}
/** `zlib.crc32` came with Node 20.15; it is many times faster than any table. */
const crc32 = typeof external_node_zlib_.crc32 === 'function' ? (data, previous) => external_node_zlib_.crc32(data, previous) : createCrc32(CRC32_POLYNOMIAL);
const crc32c = createCrc32(CRC32C_POLYNOMIAL);

;// CONCATENATED MODULE: ./packages/engine/lib/s3/checksum/crc64-nvme.js
/** The polynomial of CRC-64/NVME in reflected form. */
const CRC64_NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;
const LOW = new Int32Array(256);
const HIGH = new Int32Array(256);
for (let index = 0; index < 256; index++) {
    let crc = BigInt(index);
    for (let bit = 0; bit < 8; bit++)
        crc = crc & 1n ? (crc >> 1n) ^ CRC64_NVME_POLYNOMIAL : crc >> 1n;
    LOW[index] = Number(BigInt.asIntN(32, crc));
    HIGH[index] = Number(BigInt.asIntN(32, crc >> 32n));
}
/** A running CRC-64/NVME, kept as two halves because JavaScript's fast integers have 32 bits. */
class Crc64Nvme {
    #low = -1;
    #high = -1;
    update(data) {
        let low = this.#low;
        let high = this.#high;
        for (let offset = 0; offset < data.length; offset++) {
            const index = (low ^ data[offset]) & 0xff;
            low = ((low >>> 8) | (high << 24)) ^ LOW[index];
            high = (high >>> 8) ^ HIGH[index];
        }
        this.#low = low;
        this.#high = high;
    }
    digest() {
        return (BigInt(~this.#high >>> 0) << 32n) | BigInt(~this.#low >>> 0);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/checksum/algorithms.js




/** The checksums of S3 that this store computes. */
const CHECKSUM_ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'];
function startChecksum(algorithm) {
    switch (algorithm) {
        case 'CRC32':
            return startCrc32(crc32);
        case 'CRC32C':
            return startCrc32(crc32c);
        case 'CRC64NVME': {
            const crc = new Crc64Nvme();
            return { update: (data) => crc.update(data), digest: () => toBytes(crc.digest(), 64) };
        }
        case 'SHA1':
        case 'SHA256': {
            const hash = (0,external_node_crypto_.createHash)(algorithm.toLowerCase());
            return { update: (data) => void hash.update(data), digest: () => hash.digest() };
        }
    }
}
function startCrc32(advance) {
    let crc = 0;
    return {
        update: (data) => {
            crc = advance(data, crc);
        },
        digest: () => toBytes(BigInt(crc), 32),
    };
}
const CRC_PARAMETERS = {
    CRC32: { polynomial: BigInt(CRC32_POLYNOMIAL), bits: 32 },
    CRC32C: { polynomial: BigInt(CRC32C_POLYNOMIAL), bits: 32 },
    CRC64NVME: { polynomial: CRC64_NVME_POLYNOMIAL, bits: 64 },
};
/** Only CRCs can speak for a whole object that came in parts. */
function hasFullObjectForm(algorithm) {
    return CRC_PARAMETERS[algorithm] !== undefined;
}
/**
 * The checksum of an object that was uploaded in parts, as S3 writes it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
function joinChecksums(algorithm, type, parts) {
    const parameters = CRC_PARAMETERS[algorithm];
    if (type === 'COMPOSITE' || parameters === undefined) {
        const running = startChecksum(algorithm);
        for (const { value } of parts)
            running.update(value);
        return `${running.digest().toString('base64')}-${parts.length}`;
    }
    const joined = parts.reduce((crc, { value, sizeBytes }) => combineCrc(crc, BigInt(`0x${value.toString('hex')}`), sizeBytes, parameters), 0n);
    return toBytes(joined, parameters.bits).toString('base64');
}
function toBytes(value, bits) {
    return Buffer.from(value.toString(16).padStart(bits / 4, '0'), 'hex');
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/object-reader.js
/** A download that came to nothing and may come to something when it is tried again. */
class DownloadTrouble extends Error {
    name = 'DownloadTrouble';
    /** S3's word for it, or the network's. */
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/tamper.js


/**
 * Makes an answer with an object into one of a store that has lost it: `corrupted` has a byte changed and says nothing of it,
 * `replaced` is another object of the same size.
 */
function tamperReply(reply, fault) {
    const { content, headers = {} } = reply;
    const fields = Object.entries(headers).flatMap(([name, value]) => {
        if (fault === 'corrupted')
            return [[name, value]];
        if (name === 'ETag')
            return [[name, `"${otherETag(value)}"`]];
        return /^x-amz-checksum-/.test(name) ? [] : [[name, value]];
    });
    if (content?.type !== 'bytes' || content.stream === undefined)
        return { ...reply, headers: Object.fromEntries(fields) };
    const stream = withChangedByte(content.stream, content.sizeBytes);
    return { ...reply, headers: Object.fromEntries(fields), content: { ...content, stream } };
}
/** The ETag that an object of the same name has when somebody has put another in its place. */
function otherETag(eTag) {
    return (0,external_node_crypto_.createHash)('md5').update(eTag.replaceAll('"', '')).digest('hex');
}
/** A body with the byte in its middle changed, where readers of archives stumble over it. */
function withChangedByte(body, sizeBytes) {
    const position = Math.floor(sizeBytes / 2);
    let seen = 0;
    const change = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            const at = position - seen;
            seen += chunk.length;
            if (at < 0 || at >= chunk.length)
                return done(null, chunk);
            const changed = Buffer.from(chunk);
            changed[at] = (changed[at] ?? 0) ^ 0xff;
            done(null, changed);
        },
    });
    return (0,external_node_stream_.pipeline)(body, change, leaveErrorToReader);
}
/** An error comes out at the end of a pipeline too, where whoever reads is told of it. */
function leaveErrorToReader() { }

;// CONCATENATED MODULE: ./packages/engine/lib/s3/faulty-reader.js





/** What each fault of the service is to the SDK of an agent, which tries all of them again. */
const TROUBLE = {
    throttle: ['SlowDown', 'Please reduce your request rate.'],
    'internal-error': ['InternalError', 'We encountered an internal error. Please try again.'],
    'expired-token': ['ExpiredToken', 'The provided token has expired.'],
};
/**
 * A reader whose downloads meet the faults of `s3:GetObject`, as those of agents elsewhere do over HTTP.
 *
 * @param signal - ends the wait for a slow answer.
 */
function withStoreFaults(reader, meet, signal) {
    return {
        async open(bucket, key, version) {
            const fault = await meetDownload(meet, signal, { bucket, key });
            if (fault === 'absent')
                return undefined;
            const trouble = fault === undefined ? undefined : TROUBLE[fault];
            if (trouble !== undefined)
                throw new DownloadTrouble(...trouble);
            const object = await reader.open(bucket, key, version);
            if (object === undefined)
                return undefined;
            if (fault === 'corrupted')
                return corrupted(object);
            return fault === 'replaced' ? replaced(object) : object;
        },
    };
}
async function meetDownload(meet, signal, object) {
    try {
        return await meet('GetObject', signal, object);
    }
    catch (error) {
        if (error instanceof ConnectionDrop)
            throw new DownloadTrouble('ECONNRESET', 'end of file reached');
        throw error;
    }
}
/** The checksum that the store has is compared at the end, as the agent's SDK does: what has none arrives as it is. */
function corrupted(object) {
    const { checksum, sizeBytes = 0 } = object;
    const changed = withChangedByte(object.body, sizeBytes);
    if (checksum === undefined)
        return { ...object, body: changed };
    const running = startChecksum(checksum.algorithm);
    const verified = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            running.update(chunk);
            done(null, chunk);
        },
        flush(done) {
            const computed = running.digest().toString('base64');
            if (computed === checksum.value)
                return done();
            done(new DownloadTrouble('ChecksumError', `Checksum validation failed on ${checksum.algorithm} computed: ${computed}, expected: ${checksum.value}`));
        },
    });
    return { ...object, body: (0,external_node_stream_.pipeline)(changed, verified, leaveErrorToReader) };
}
function replaced({ eTag, body, checksum: _, ...object }) {
    const { sizeBytes = 0 } = object;
    return { ...object, eTag: otherETag(eTag), body: withChangedByte(body, sizeBytes) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operation.js

/** @throws S3Error `NoSuchBucket` */
function operation_requireBucket(storage, name) {
    const bucket = storage.catalog.bucket(name);
    if (bucket !== undefined)
        return bucket;
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', { details: { BucketName: name } });
}
function header(request, name) {
    const value = request.headers[name];
    return typeof value === 'string' ? value : value?.[0];
}
/** A whole number among the query's parameters. @throws S3Error `InvalidArgument` outside of `min` and `max`. */
function numberParameter(request, name, { min, max }) {
    const text = request.query.get(name);
    if (text === null || text === '')
        return undefined;
    const value = Number(text);
    if (/^\d{1,10}$/.test(text) && value >= min && value <= max)
        return value;
    throw invalidArgument(`${name} must be an integer from ${min} to ${max}`, name, text);
}
function quoted(eTag) {
    return `"${eTag}"`;
}
function unquoted(eTag) {
    return eTag.trim().replace(/^"(.*)"$/, '$1');
}
function isoTime(ms) {
    return new Date(ms).toISOString();
}
/** The owner of everything in the store; there are no accounts. */
const OWNER = {
    ID: 'a'.repeat(64),
    DisplayName: 'slipway',
};

;// CONCATENATED MODULE: ./packages/engine/lib/s3/encryption.js



const METHOD = 'x-amz-server-side-encryption';
const KEY_ID = 'x-amz-server-side-encryption-aws-kms-key-id';
const BUCKET_KEY = 'x-amz-server-side-encryption-bucket-key-enabled';
/**
 * How an object is encrypted, in the headers that say so in every answer about it. Bodies lie on the disk as they are: what is
 * emulated is what a client says and sees. S3 encrypts what nobody asks anything for with `AES256`, since January 2023.
 *
 * @throws S3Error `InvalidArgument`, `KMS.NotFoundException`
 */
function readEncryption(request, home) {
    const method = header(request, METHOD);
    const keyId = header(request, KEY_ID);
    if (method === undefined || method === 'AES256') {
        if (keyId === undefined)
            return { [METHOD]: 'AES256' };
        throw invalidArgument('Server Side Encryption with KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms', METHOD, method ?? '');
    }
    if (method !== 'aws:kms' && method !== 'aws:kms:dsse') {
        throw invalidArgument('The encryption method specified is not supported', METHOD, method);
    }
    return {
        [METHOD]: method,
        [KEY_ID]: keyId === undefined ? managedKey(home) : toKeyArn(keyId, home),
        // Two layers of encryption cannot share a bucket key.
        ...(method === 'aws:kms' && header(request, BUCKET_KEY)?.toLowerCase() === 'true' && { [BUCKET_KEY]: 'true' }),
    };
}
/** Answers name a key by its ARN, however the request named it. */
function toKeyArn(keyId, { region, accountId }) {
    const [, keyRegion] = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/.+$/.exec(keyId) ?? [];
    if (keyRegion === region)
        return keyId;
    if (keyRegion !== undefined)
        throw new S3Error('KMS.NotFoundException', `Invalid arn ${keyRegion}`);
    if (/^alias\/[a-zA-Z0-9/_-]+$/.test(keyId))
        return `arn:aws:kms:${region}:${accountId}:${keyId}`;
    if (/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/i.test(keyId)) {
        return `arn:aws:kms:${region}:${accountId}:key/${keyId}`;
    }
    throw new S3Error('KMS.NotFoundException', `Invalid keyId '${keyId}'`);
}
/** The key `aws/s3` that S3 makes by itself: one for each region, and the same at every start. */
function managedKey({ region, accountId }) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(`aws/s3 ${accountId} ${region}`).digest('hex');
    const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)];
    return `arn:aws:kms:${region}:${accountId}:key/${id.join('-')}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/tags.js

const MOST_TAGS = 10;
const s3_tags_KEY_LENGTH = 128;
const s3_tags_VALUE_LENGTH = 256;
/** What tags of AWS are made of: letters, digits, white space and a few signs, in any language. */
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** Reads `x-amz-tagging`. @throws S3Error `InvalidArgument`, `InvalidTag`, `BadRequest` */
function readTaggingHeader(text) {
    if (text === undefined || text === '')
        return [];
    const tags = text.split('&').map((pair) => {
        const [key = '', value = '', ...rest] = pair.split('=');
        if (rest.length > 0)
            throw malformedHeader(text);
        return { key: tags_decode(key, text), value: tags_decode(value, text) };
    });
    if (hasTwice(tags))
        throw malformedHeader(text);
    return tags_requireTags(tags);
}
/** @throws S3Error `BadRequest` when there are too many, `InvalidTag` when one is not as it must be. */
function tags_requireTags(tags) {
    if (tags.length > MOST_TAGS) {
        throw new S3Error('BadRequest', `Object tags cannot be greater than ${MOST_TAGS}`);
    }
    for (const { key, value } of tags) {
        if (key === '' || key.length > s3_tags_KEY_LENGTH || !CHARACTERS.test(key)) {
            throw invalidTag('The TagKey you have provided is invalid', key);
        }
        if (key.startsWith('aws:'))
            throw invalidTag('System tags cannot be added/updated by requester', key);
        if (value.length > s3_tags_VALUE_LENGTH || !CHARACTERS.test(value)) {
            throw invalidTag('The TagValue you have provided is invalid', key, value);
        }
    }
    if (hasTwice(tags))
        throw invalidTag('Cannot provide multiple Tags with the same key');
    return tags;
}
function hasTwice(tags) {
    return new Set(tags.map(({ key }) => key)).size < tags.length;
}
/** Written as the query of a URL is, where a plus sign is a blank. */
function tags_decode(text, header) {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        throw malformedHeader(header);
    }
}
function malformedHeader(text) {
    return invalidArgument("The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.", 'x-amz-tagging', text);
}
function invalidTag(message, key, value) {
    return new S3Error('InvalidTag', message, {
        details: { ...(key !== undefined && { TagKey: key }), ...(value !== undefined && { TagValue: value }) },
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/user-metadata.js

const PREFIX = 'x-amz-meta-';
/** Largest sum of the names and values of user metadata, in bytes. */
const MAX_BYTES = 2_048;
/** The `x-amz-meta-` fields of a request, without the prefix. @throws S3Error `MetadataTooLarge` */
function readUserMetadata(request) {
    const metadata = {};
    let sizeBytes = 0;
    for (const [name, value] of Object.entries(request.headers)) {
        if (!name.startsWith(PREFIX) || value === undefined)
            continue;
        const text = typeof value === 'string' ? value : value.join(',');
        const key = name.slice(PREFIX.length);
        metadata[key] = text;
        // Headers come as Latin-1: a character is a byte of what was sent.
        sizeBytes += key.length + text.length;
    }
    if (sizeBytes <= MAX_BYTES)
        return metadata;
    throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
        details: { Size: String(sizeBytes), MaxSizeAllowed: String(MAX_BYTES) },
    });
}
/** The header fields by which user metadata go back to the client. */
function userMetadataHeaders(metadata) {
    return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [PREFIX + name, toHeaderValue(value)]));
}
/**
 * S3 reads each byte of a value as a character and writes what is no ASCII as an encoded word of RFC 2047.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
function toHeaderValue(value) {
    if (/^[\x20-\x7e\t]*$/.test(value))
        return value;
    return `=?UTF-8?B?${Buffer.from(value, 'utf8').toString('base64')}?=`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/attributes.js





/** Header fields that S3 keeps with an object and sends back with it. */
const KEPT_HEADERS = [
    'cache-control',
    'content-disposition',
    'content-encoding',
    'content-language',
    'content-type',
    'expires',
];
const STORAGE_CLASS = 'x-amz-storage-class';
/** Storage classes of general purpose buckets; nothing becomes colder here, but what is archived cannot be read. */
const STORAGE_CLASSES = new Set([
    ...['STANDARD', 'REDUCED_REDUNDANCY', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'],
    ...['GLACIER', 'DEEP_ARCHIVE'],
]);
const ARCHIVE_CLASSES = new Set(['GLACIER', 'DEEP_ARCHIVE']);
/** Headers that would change what is stored, or who may read it, in ways that are not emulated. */
const REFUSED_HEADERS = [
    ['x-amz-server-side-encryption-customer-', 'encryption with customer-provided keys (SSE-C)'],
    ['x-amz-copy-source-server-side-encryption-customer-', 'encryption with customer-provided keys (SSE-C)'],
    ['x-amz-object-lock-', 'Object Lock'],
    ['x-amz-website-redirect-location', 'website redirects'],
    ['x-amz-write-offset-bytes', 'appending to objects'],
];
/** @throws S3Error when a header asks for what is not emulated, or breaks a limit. */
function readAttributes(request, home) {
    refuseUnsupported(request);
    const headers = { ...readEncryption(request, home), ...readStorageClass(request) };
    for (const name of KEPT_HEADERS) {
        const value = header(request, name);
        if (value !== undefined)
            headers[name] = value;
    }
    const encoding = headers['content-encoding']?.split(',').map((word) => word.trim());
    const kept = encoding?.filter((word) => word !== '' && word !== 'aws-chunked').join(',');
    if (kept === undefined || kept === '')
        delete headers['content-encoding'];
    else
        headers['content-encoding'] = kept;
    headers['content-type'] ??= 'binary/octet-stream';
    return { headers, metadata: readUserMetadata(request), tags: readTaggingHeader(header(request, 'x-amz-tagging')) };
}
function refuseUnsupported(request) {
    for (const name of Object.keys(request.headers)) {
        const refused = REFUSED_HEADERS.find(([prefix]) => name.startsWith(prefix));
        if (refused !== undefined)
            throw s3_error_notImplemented(refused[1]);
        if (name.startsWith('x-amz-grant-'))
            throw aclNotSupported();
    }
    const acl = header(request, 'x-amz-acl');
    if (acl !== undefined && acl !== 'bucket-owner-full-control')
        throw aclNotSupported();
}
/** Header fields by which an object's attributes go back to the client. */
function attributeHeaders({ headers, metadata, tags }) {
    const fields = { ...headers, ...userMetadataHeaders(metadata) };
    if (tags.length > 0)
        fields['x-amz-tagging-count'] = String(tags.length);
    return fields;
}
/** What the answer to an upload repeats of its encryption. */
function encryptionHeaders({ headers }) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption')));
}
/** `STANDARD` is what answers do not name. @throws S3Error `InvalidStorageClass` */
function readStorageClass(request) {
    const name = header(request, STORAGE_CLASS);
    if (name === undefined || name === 'STANDARD')
        return {};
    if (STORAGE_CLASSES.has(name))
        return { [STORAGE_CLASS]: name };
    throw new S3Error('InvalidStorageClass', 'The storage class you specified is not valid', {
        details: { StorageClassRequested: name },
    });
}
/** What is archived has to be restored before it is read, which is not emulated. @throws S3Error `InvalidObjectState` */
function requireReadable({ headers }) {
    const name = headers[STORAGE_CLASS] ?? '';
    if (!ARCHIVE_CLASSES.has(name))
        return;
    throw new S3Error('InvalidObjectState', "The operation is not valid for the object's storage class", {
        details: { StorageClass: name },
    });
}
/** Since 2023 new buckets take no ACLs, and these are such buckets. */
function aclNotSupported() {
    return new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs');
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/checksum/digests.js


/** Computes the MD5 of a body, which is its ETag, and any number of checksums, while it passes. */
class DigestMeter {
    #md5 = (0,external_node_crypto_.createHash)('md5');
    #running;
    #sizeBytes = 0;
    constructor(algorithms) {
        this.#running = new Map(algorithms.map((algorithm) => [algorithm, startChecksum(algorithm)]));
    }
    get sizeBytes() {
        return this.#sizeBytes;
    }
    update(data) {
        this.#sizeBytes += data.length;
        this.#md5.update(data);
        for (const running of this.#running.values())
            running.update(data);
    }
    finish() {
        return {
            sizeBytes: this.#sizeBytes,
            md5: this.#md5.digest(),
            checksums: new Map([...this.#running].map(([algorithm, running]) => [algorithm, running.digest()])),
        };
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/body-files.js







const READ_CHUNK_BYTES = 262_144;
/**
 * The bytes of objects, one file a segment.
 *
 * ```
 * incoming/<id>   being written                         removed at start
 * bodies/<id>     complete and on disk, never changed   removed at start when no record names it
 * ```
 *
 * A file gets its name in `bodies` only when its bytes are on disk, and a record is committed only after that: a kill
 * at any instant leaves the old object or the new one.
 */
class BodyFiles {
    #incoming;
    #bodies;
    #readers = new Map();
    #doomed = new Set();
    constructor(directory) {
        this.#incoming = (0,external_node_path_.join)(directory, 'incoming');
        this.#bodies = (0,external_node_path_.join)(directory, 'bodies');
    }
    /** Opens the directory and removes what an earlier run left unfinished or unreferenced. */
    static async open(directory, isReferenced) {
        const files = new BodyFiles(directory);
        await (0,promises_.rm)(files.#incoming, { recursive: true, force: true });
        await (0,promises_.mkdir)(files.#incoming, { recursive: true });
        await (0,promises_.mkdir)(files.#bodies, { recursive: true });
        for (const file of await (0,promises_.readdir)(files.#bodies)) {
            if (!isReferenced(file))
                await (0,promises_.rm)((0,external_node_path_.join)(files.#bodies, file), { force: true });
        }
        return files;
    }
    /** Stores a body as it arrives; memory stays at a chunk whatever its size. */
    async receive(body, options) {
        const file = (0,external_node_crypto_.randomUUID)();
        const incoming = (0,external_node_path_.join)(this.#incoming, file);
        const meter = new DigestMeter(options.algorithms);
        try {
            const handle = await (0,promises_.open)(incoming, 'wx');
            try {
                for await (const chunk of body) {
                    options.signal.throwIfAborted();
                    meter.update(chunk);
                    if (meter.sizeBytes > options.limitBytes)
                        throw tooLarge(options.limitBytes);
                    await handle.writeFile(chunk);
                }
                options.signal.throwIfAborted();
                const digests = meter.finish();
                options.verify(digests);
                await handle.sync();
                await handle.close();
                await (0,promises_.rename)(incoming, (0,external_node_path_.join)(this.#bodies, file));
                await body_files_syncDirectory(this.#bodies);
                return { segment: { file, sizeBytes: digests.sizeBytes }, digests };
            }
            finally {
                await handle.close().catch(() => undefined);
            }
        }
        catch (error) {
            await (0,promises_.rm)(incoming, { force: true });
            throw isDiskFull(error) ? diskFull(error) : error;
        }
    }
    /** The bytes of a body, or a range of them. Its files stay until the stream is closed, even when the object goes. */
    read(segments, range) {
        const names = segments.map(({ file }) => file);
        for (const name of names)
            this.#readers.set(name, (this.#readers.get(name) ?? 0) + 1);
        const stream = external_node_stream_.Readable.from(this.#bytes(segments, range), { objectMode: false });
        stream.once('close', () => {
            for (const name of names)
                this.#release(name);
        });
        return stream;
    }
    /** Takes files away that no record names any more. What cannot be removed now goes at the next start. */
    async remove(segments) {
        for (const { file } of segments) {
            if (this.#readers.has(file))
                this.#doomed.add(file);
            else
                await (0,promises_.rm)((0,external_node_path_.join)(this.#bodies, file), { force: true }).catch(() => undefined);
        }
    }
    async *#bytes(segments, range) {
        let offset = 0;
        for (const { file, sizeBytes } of segments) {
            const start = Math.max(0, (range?.start ?? 0) - offset);
            const end = Math.min(sizeBytes, (range === undefined ? Number.POSITIVE_INFINITY : range.end + 1) - offset) - 1;
            offset += sizeBytes;
            if (start > end)
                continue;
            let seen = 0;
            for await (const chunk of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(this.#bodies, file), {
                start,
                end,
                highWaterMark: READ_CHUNK_BYTES,
            })) {
                seen += chunk.length;
                yield chunk;
            }
            if (seen !== end - start + 1)
                throw new Error(`the stored body "${file}" is shorter than its record says`);
        }
    }
    #release(file) {
        const count = (this.#readers.get(file) ?? 0) - 1;
        if (count > 0)
            this.#readers.set(file, count);
        else {
            this.#readers.delete(file);
            if (this.#doomed.delete(file))
                void (0,promises_.rm)((0,external_node_path_.join)(this.#bodies, file), { force: true }).catch(() => undefined);
        }
    }
}
/** Makes a rename durable. Windows has no such call on directories, and needs none. */
async function body_files_syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
function isDiskFull(error) {
    const code = error?.code;
    return code === 'ENOSPC' || code === 'EDQUOT';
}
/** Not one of S3's own errors, whose disks are never full; a status that no SDK tries again. */
function diskFull(cause) {
    return new S3Error('InsufficientStorage', "The disk that holds the engine's data is full.", { cause });
}
function tooLarge(limitBytes) {
    return new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
        details: { MaxSizeAllowed: String(limitBytes) },
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/catalog.js
const BUCKETS = 's3-buckets';
const UPLOADS = 's3-uploads';
const PARTS = 's3-parts';
/**
 * What the store knows of buckets, objects and uploads. Every change is one commit, and is visible to the next reader
 * at once: between a look at a record and the commit that builds on it there must be no `await`.
 */
class Catalog {
    #state;
    constructor(state) {
        this.#state = state;
    }
    bucket(name) {
        return this.#state.get(BUCKETS, name);
    }
    *buckets() {
        for (const [, bucket] of this.#state.list(BUCKETS))
            yield bucket;
    }
    putBucket(bucket) {
        return this.#state.commit([{ op: 'put', collection: BUCKETS, key: bucket.name, value: bucket }]);
    }
    /** Takes an empty bucket away, with the uploads that were never completed. Returns the bodies nobody names now. */
    async deleteBucket(name) {
        const orphans = [];
        const changes = [{ op: 'delete', collection: BUCKETS, key: name }];
        for (const upload of this.uploads(name)) {
            changes.push(...this.#uploadDeletion(upload));
            orphans.push(...this.parts(upload.uploadId).map(({ segment }) => segment));
        }
        await this.#state.commit(changes);
        return orphans;
    }
    /** Records in order of the UTF-8 bytes of their keys, as S3 lists them. */
    *objects(bucket) {
        for (const [, record] of this.#state.list(objectsOf(bucket)))
            yield record;
    }
    object(bucket, key) {
        return this.#state.get(objectsOf(bucket), sortKey(key));
    }
    current(bucket, key) {
        return this.object(bucket, key)?.versions[0];
    }
    /** Replaces the versions of a key; none takes the record away. Returns the bodies nobody names now. */
    async putVersions(bucket, key, versions, completed) {
        const collection = objectsOf(bucket);
        const before = [
            ...(this.object(bucket, key)?.versions.flatMap(segmentsOf) ?? []),
            ...(completed === undefined ? [] : this.parts(completed.uploadId).map(({ segment }) => segment)),
        ];
        const kept = new Set(versions.flatMap(segmentsOf).map(({ file }) => file));
        const record = { key, versions };
        await this.#state.commit([
            versions.length === 0
                ? { op: 'delete', collection, key: sortKey(key) }
                : { op: 'put', collection, key: sortKey(key), value: record },
            ...(completed === undefined ? [] : this.#uploadDeletion(completed)),
        ]);
        return before.filter(({ file }) => !kept.has(file));
    }
    upload(bucket, key, uploadId) {
        const upload = this.#state.get(UPLOADS, uploadId);
        return upload?.bucket === bucket && upload.key === key ? upload : undefined;
    }
    /** The uploads of a bucket that are neither completed nor aborted, in no particular order. */
    *uploads(bucket) {
        for (const [, upload] of this.#state.list(UPLOADS))
            if (upload.bucket === bucket)
                yield upload;
    }
    putUpload(upload) {
        return this.#state.commit([{ op: 'put', collection: UPLOADS, key: upload.uploadId, value: upload }]);
    }
    async deleteUpload(upload) {
        const orphans = this.parts(upload.uploadId).map(({ segment }) => segment);
        await this.#state.commit(this.#uploadDeletion(upload));
        return orphans;
    }
    /** In order of their numbers. */
    parts(uploadId) {
        const parts = [];
        for (const [key, part] of this.#state.list(PARTS)) {
            if (key.startsWith(`${uploadId}/`))
                parts.push(part);
        }
        return parts;
    }
    /** Records a part; one of the same number before it is replaced, and its body is returned. */
    async putPart(uploadId, part) {
        const key = partKey(uploadId, part.partNumber);
        const before = this.#state.get(PARTS, key);
        await this.#state.commit([{ op: 'put', collection: PARTS, key, value: part }]);
        return before === undefined ? [] : [before.segment];
    }
    /** Every body that a record names. */
    referencedFiles() {
        const files = new Set();
        for (const { name } of this.buckets()) {
            for (const { versions } of this.objects(name)) {
                for (const { file } of versions.flatMap(segmentsOf))
                    files.add(file);
            }
        }
        for (const [, part] of this.#state.list(PARTS))
            files.add(part.segment.file);
        return files;
    }
    #uploadDeletion({ uploadId }) {
        return [
            { op: 'delete', collection: UPLOADS, key: uploadId },
            ...this.parts(uploadId).map(({ partNumber }) => ({ op: 'delete', collection: PARTS, key: partKey(uploadId, partNumber) })),
        ];
    }
}
function segmentsOf(version) {
    return version.kind === 'object' ? version.segments : [];
}
function objectsOf(bucket) {
    return `s3-objects/${bucket}`;
}
/** A string whose order by code units is the order of the key's UTF-8 bytes. */
function sortKey(key) {
    return Buffer.from(key, 'utf8').toString('latin1');
}
function partKey(uploadId, partNumber) {
    return `${uploadId}/${String(partNumber).padStart(5, '0')}`;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./packages/engine/lib/iam/s3-access.js
/** The rights of each operation, after the S3 user guide ("Required permissions for Amazon S3 API operations"). */
const RIGHTS = {
    AbortMultipartUpload: onObject('s3:AbortMultipartUpload'),
    CompleteMultipartUpload: ({ bucket, key, headers }) => [
        { action: 's3:PutObject', resource: objectArn(bucket, key), context: ofWrite(headers, true) },
    ],
    CopyObject: (request) => [...readingSource(request), ...writing(request, true)],
    CreateBucket: onBucket('s3:CreateBucket'),
    CreateMultipartUpload: (request) => writing(request, false),
    DeleteBucket: onBucket('s3:DeleteBucket'),
    DeleteObject: ({ bucket, key, query }) => [deletionRight(bucket, key, query.get('versionId') ?? undefined)],
    // Of each object in the list for itself: see deletionRight.
    DeleteObjects: () => [],
    DeleteObjectTagging: onVersion('s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'),
    GetBucketLocation: onBucket('s3:GetBucketLocation'),
    GetBucketVersioning: onBucket('s3:GetBucketVersioning'),
    GetObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
    GetObjectTagging: onVersion('s3:GetObjectTagging', 's3:GetObjectVersionTagging'),
    HeadBucket: onBucket('s3:ListBucket'),
    HeadObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
    ListBuckets: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
    ListMultipartUploads: onBucket('s3:ListBucketMultipartUploads'),
    ListObjects: listing('s3:ListBucket'),
    ListObjectsV2: listing('s3:ListBucket'),
    ListObjectVersions: listing('s3:ListBucketVersions'),
    ListParts: onObject('s3:ListMultipartUploadParts'),
    PutBucketVersioning: onBucket('s3:PutBucketVersioning'),
    PutObject: (request) => writing(request, true),
    PutObjectTagging: onVersion('s3:PutObjectTagging', 's3:PutObjectVersionTagging'),
    UploadPart: writingPart,
    UploadPartCopy: (request) => [...readingSource(request), ...writingPart(request)],
};
/** The rights that a request to S3 needs, all of them. */
function s3Access(operation, request) {
    return RIGHTS[operation](request);
}
/** The right to know what is not there: without it S3 says "denied" where it would say "not found". */
function absenceRight(bucket) {
    return { action: 's3:ListBucket', resource: bucketArn(bucket) };
}
/** The right to delete one object, or one version of it. */
function deletionRight(bucket, key, versionId) {
    return rightOnVersion('s3:DeleteObject', 's3:DeleteObjectVersion', bucket, key, versionId);
}
function onBucket(action) {
    return ({ bucket }) => [{ action, resource: bucketArn(bucket) }];
}
function listing(action) {
    return ({ bucket, query }) => {
        // A request without a prefix has an empty one: policies are written that way.
        const context = { 's3:prefix': query.get('prefix') ?? '', 's3:delimiter': query.get('delimiter') ?? undefined };
        return [{ action, resource: bucketArn(bucket), context }];
    };
}
function onObject(action) {
    return ({ bucket, key }) => [{ action, resource: objectArn(bucket, key) }];
}
function onVersion(action, versionAction) {
    return ({ bucket, key, query }) => [
        rightOnVersion(action, versionAction, bucket, key, query.get('versionId') ?? undefined),
    ];
}
/** What is sent with an object needs rights of its own: tags, and an ACL. */
function writing({ bucket, key, headers }, makesObject) {
    const header = (name) => s3_access_headerOf(headers, name);
    const names = [
        'x-amz-acl',
        'x-amz-server-side-encryption',
        'x-amz-server-side-encryption-aws-kms-key-id',
        'x-amz-storage-class',
    ];
    const context = {
        ...Object.fromEntries(names.map((name) => [`s3:${name}`, header(name)])),
        ...ofWrite(headers, makesObject),
    };
    const actions = [
        's3:PutObject',
        ...(header('x-amz-tagging') ? ['s3:PutObjectTagging'] : []),
        ...(header('x-amz-acl') === undefined ? [] : ['s3:PutObjectAcl']),
    ];
    return actions.map((action) => ({ action, resource: objectArn(bucket, key), context }));
}
function writingPart({ bucket, key }) {
    const context = { 's3:objectcreationoperation': 'false' };
    return [{ action: 's3:PutObject', resource: objectArn(bucket, key), context }];
}
/** By these a policy can ask for conditional writes, and leave out the requests that make no object and take no condition. */
function ofWrite(headers, makesObject) {
    return {
        's3:if-match': s3_access_headerOf(headers, 'if-match'),
        's3:if-none-match': s3_access_headerOf(headers, 'if-none-match'),
        's3:objectcreationoperation': String(makesObject),
    };
}
function s3_access_headerOf(headers, name) {
    const value = headers[name];
    return typeof value === 'string' ? value : value?.[0];
}
function readingSource({ source }) {
    if (source === undefined)
        throw new Error('a copy was asked for without its source');
    return [rightOnVersion('s3:GetObject', 's3:GetObjectVersion', source.bucket, source.key, source.versionId)];
}
function rightOnVersion(action, versionAction, bucket, key, versionId) {
    if (versionId === undefined)
        return { action, resource: objectArn(bucket, key) };
    return { action: versionAction, resource: objectArn(bucket, key), context: { 's3:versionid': versionId } };
}
function bucketArn(bucket) {
    return `arn:aws:s3:::${bucket}`;
}
function objectArn(bucket, key) {
    return `arn:aws:s3:::${bucket}/${key}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/access-guard.js



/** Holds one request to the policy of whoever sent it, and refuses in S3's own words. */
class AccessGuard {
    #authorizer;
    #caller;
    constructor(authorizer, caller) {
        this.#authorizer = authorizer;
        this.#caller = caller;
    }
    /** Asks for all that the request itself says it needs. @throws S3Error `AccessDenied` */
    admit(name, request) {
        for (const access of s3Access(name, request))
            this.require(access);
    }
    /** @throws S3Error `AccessDenied` */
    require(access) {
        try {
            this.#authorizer.require(this.#caller, [access]);
        }
        catch (error) {
            throw error instanceof AccessDenied ? toS3Error(error) : error;
        }
    }
    /** What is not there is told only to whoever may list the bucket. @throws S3Error `AccessDenied` to others. */
    hideAbsence(error, bucket) {
        if (error instanceof S3Error && (error.code === 'NoSuchKey' || error.code === 'NoSuchVersion')) {
            this.require(absenceRight(bucket));
        }
    }
}
function toS3Error(denied) {
    return new S3Error('AccessDenied', describeDenial(denied.arn, denied.access, denied.decision, '"'), { cause: denied });
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/address.js

/** Longest key, in UTF-8 bytes. */
const MAX_KEY_BYTES = 1_024;
/**
 * Finds the bucket and the key of a request. Clients put the bucket first in the path, or before the name of the host:
 * for an engine at `localhost:4566` that is `http://bucket.localhost:4566/key`.
 *
 * The path is taken as it was sent, because `a//b` and `a/../b` are keys like any other.
 *
 * @throws S3Error `InvalidURI` or `KeyTooLongError`
 */
function readAddress(host, target) {
    const path = address_decode(target.split('?', 1)[0] ?? '').slice(1);
    const hostBucket = bucketOfHost(host ?? '');
    const slash = path.indexOf('/');
    const address = hostBucket !== undefined
        ? { bucket: hostBucket, key: path }
        : slash === -1
            ? { bucket: path, key: '' }
            : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
    const sizeBytes = Buffer.byteLength(address.key);
    if (sizeBytes <= MAX_KEY_BYTES)
        return address;
    throw new S3Error('KeyTooLongError', 'Your key is too long', {
        details: { Size: String(sizeBytes), MaxSizeAllowed: String(MAX_KEY_BYTES) },
    });
}
function bucketOfHost(host) {
    const name = host.replace(/:\d+$/, '').toLowerCase();
    return name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined;
}
function address_decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch (cause) {
        throw new S3Error('InvalidURI', "Couldn't parse the specified URI.", { cause });
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/bucket-access.js


/** Operations that are not about a bucket that is there. */
const WITHOUT_BUCKET = new Set(['CreateBucket', 'ListBuckets']);
/**
 * Turns away who has come to another bucket than they think, before any right is looked at: neither that a bucket does not exist
 * nor where it is is a secret.
 *
 * @throws S3Error `NoSuchBucket`; `PermanentRedirect` when the bucket is in another region; `AccessDenied` when it is another's
 *   than `x-amz-expected-bucket-owner` says.
 */
function requireRightBucket(name, request, storage) {
    if (WITHOUT_BUCKET.has(name))
        return;
    const bucket = operation_requireBucket(storage, request.bucket);
    // Where a bucket is may be asked from anywhere.
    if (name !== 'GetBucketLocation' && bucket.region !== request.region) {
        throw elsewhere(bucket.name, bucket.region, request.headers);
    }
    requireOwner(request.headers['x-amz-expected-bucket-owner'], storage.accountId);
    if (request.sourceBucket !== undefined && storage.catalog.bucket(request.sourceBucket) !== undefined) {
        requireOwner(request.headers['x-amz-source-expected-bucket-owner'], storage.accountId);
    }
}
function requireOwner(expected, owner) {
    const text = typeof expected === 'string' ? expected : expected?.[0];
    if (text === undefined || text === owner)
        return;
    if (/^\d{12}$/.test(text))
        throw new S3Error('AccessDenied', 'Access Denied');
    throw new S3Error('InvalidBucketOwnerAWSAccountID', 'The value of the expected bucket owner parameter must be an AWS account ID', { details: { ExpectedBucketOwner: text } });
}
/** The address is the engine's own for every region: a client that follows must not be sent to Amazon's. */
function elsewhere(bucket, region, { host = '' }) {
    return new S3Error('PermanentRedirect', 'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.', { details: { Endpoint: host, Bucket: bucket }, headers: { 'x-amz-bucket-region': region } });
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/copy-source.js

/** Reads `x-amz-copy-source`. @throws S3Error `InvalidArgument` */
function readCopySource({ headers }) {
    const value = headers['x-amz-copy-source'];
    const text = (typeof value === 'string' ? value : value?.[0]) ?? '';
    const [path = '', query = ''] = text.split(/\?(?=versionId=)/);
    let decoded;
    try {
        decoded = decodeURIComponent(path).replace(/^\//, '');
    }
    catch {
        throw invalidCopySource(text);
    }
    const slash = decoded.indexOf('/');
    if (slash < 1 || slash === decoded.length - 1)
        throw invalidCopySource(text);
    const versionId = new URLSearchParams(query).get('versionId');
    return {
        bucket: decoded.slice(0, slash),
        key: decoded.slice(slash + 1),
        ...(versionId !== null && { versionId }),
    };
}
function invalidCopySource(text) {
    return invalidArgument('Invalid copy source object key', 'x-amz-copy-source', text);
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 26 modules
var XMLParser = __webpack_require__(69658);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(75824);
;// CONCATENATED MODULE: ./packages/engine/lib/s3/xml.js



const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
/** Writes the document of an answer. */
function writeXml(root, content) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${writeElements(content)}</${root}>`;
}
/** Writes the document of an error, which has no namespace in S3. */
function writeErrorXml(content) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${writeElements(content)}</Error>`;
}
const parser = new XMLParser/* default */.A({
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: false,
    removeNSPrefix: true,
    htmlEntities: true,
    isArray: (name) => name === 'Object' || name === 'Part' || name === 'Tag',
});
/**
 * Reads the document of a request; elements that may repeat come as arrays.
 *
 * @throws S3Error `MalformedXML` when it is not XML or its root is another one.
 */
function readXml(text, root) {
    if (/<!DOCTYPE/i.test(text) || fxp/* XMLValidator */.iI.validate(text) !== true)
        throw malformedXml();
    let document;
    try {
        document = parser.parse(text);
    }
    catch (cause) {
        throw malformedXml(cause);
    }
    const value = Object.hasOwn(document, root) ? document[root] : undefined;
    if (value === undefined)
        throw malformedXml();
    return value;
}
/** The text of a child element; `undefined` when there is none. */
function childText(parent, name) {
    const value = child(parent, name);
    if (value === undefined || typeof value === 'string')
        return value;
    throw malformedXml();
}
function childElements(parent, name) {
    const value = typeof parent === 'string' || !Object.hasOwn(parent, name) ? [] : parent[name];
    return Array.isArray(value) ? value : [];
}
function child(parent, name) {
    if (typeof parent === 'string' || !Object.hasOwn(parent, name))
        return undefined;
    const value = parent[name];
    if (Array.isArray(value))
        throw malformedXml();
    return value;
}
function malformedXml(cause) {
    return new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema', { cause });
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/bucket.js





/** Largest document that an operation on a bucket takes, in bytes. */
const MAX_DOCUMENT_BYTES = 65_536;
const createBucket = async (request, { catalog, clock }) => {
    requireBucketName(request.bucket);
    const text = (await readWhole(request.body(), MAX_DOCUMENT_BYTES)).toString('utf8');
    const configuration = text.trim() === '' ? undefined : readXml(text, 'CreateBucketConfiguration');
    if (configuration !== undefined && child(configuration, 'Bucket') !== undefined)
        throw s3_error_notImplemented('directory buckets');
    if (request.headers['x-amz-bucket-object-lock-enabled'] === 'true')
        throw s3_error_notImplemented('Object Lock');
    requireNoAcl(request);
    const constraint = configuration === undefined ? undefined : childText(configuration, 'LocationConstraint');
    const existing = catalog.bucket(request.bucket);
    // us-east-1 alone takes a second creation by the same owner for a success.
    if (existing !== undefined && request.region !== 'us-east-1') {
        throw new S3Error('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.', { details: { BucketName: request.bucket } });
    }
    if (existing === undefined) {
        const region = constraint === undefined || constraint === '' ? request.region : constraint;
        await catalog.putBucket({ name: request.bucket, region, createdAtMs: clock.now(), versioning: 'never' });
    }
    return { status: 200, headers: { Location: `/${request.bucket}` } };
};
/** Buckets made since April 2023 have no ACLs, and these are such buckets: `private`, which every bucket is, changes nothing. */
function requireNoAcl(request) {
    const ownership = header(request, 'x-amz-object-ownership');
    if (ownership !== undefined && ownership !== 'BucketOwnerEnforced')
        throw s3_error_notImplemented('buckets with ACLs');
    const acl = header(request, 'x-amz-acl');
    const hasGrants = Object.keys(request.headers).some((name) => name.startsWith('x-amz-grant-'));
    if (!hasGrants && (acl === undefined || acl === 'private'))
        return;
    throw new S3Error('InvalidBucketAclWithObjectOwnership', "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
}
const deleteBucket = async (request, storage) => {
    operation_requireBucket(storage, request.bucket);
    const isEmpty = storage.catalog.objects(request.bucket).next().done === true;
    if (!isEmpty) {
        throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty', {
            details: { BucketName: request.bucket },
        });
    }
    await storage.bodies.remove(await storage.catalog.deleteBucket(request.bucket));
    return { status: 204 };
};
const headBucket = async (request, storage) => {
    const { region } = operation_requireBucket(storage, request.bucket);
    return { status: 200, headers: { 'x-amz-bucket-region': region, 'Content-Type': 'application/xml' } };
};
const listBuckets = async (request, { catalog }) => {
    const prefix = request.query.get('prefix') ?? '';
    const buckets = [...catalog.buckets()].filter(({ name }) => name.startsWith(prefix));
    const text = writeXml('ListAllMyBucketsResult', {
        Owner: OWNER,
        Buckets: {
            Bucket: buckets.map(({ name, createdAtMs, region }) => ({
                Name: name,
                CreationDate: isoTime(createdAtMs),
                BucketRegion: region,
            })),
        },
    });
    return { status: 200, content: { type: 'xml', text } };
};
const getBucketLocation = async (request, storage) => {
    const { region } = operation_requireBucket(storage, request.bucket);
    // The oldest region has no name here.
    return {
        status: 200,
        content: { type: 'xml', text: writeXml('LocationConstraint', region === 'us-east-1' ? '' : region) },
    };
};
const getBucketVersioning = async (request, storage) => {
    const { versioning } = operation_requireBucket(storage, request.bucket);
    const status = { never: undefined, enabled: 'Enabled', suspended: 'Suspended' }[versioning];
    return { status: 200, content: { type: 'xml', text: writeXml('VersioningConfiguration', { Status: status }) } };
};
const putBucketVersioning = async (request, storage) => {
    operation_requireBucket(storage, request.bucket);
    const text = (await readWhole(request.body(), MAX_DOCUMENT_BYTES)).toString('utf8');
    const configuration = readXml(text, 'VersioningConfiguration');
    const status = childText(configuration, 'Status');
    if (childText(configuration, 'MfaDelete') === 'Enabled')
        throw s3_error_notImplemented('MFA delete');
    if (status !== 'Enabled' && status !== 'Suspended') {
        throw invalidArgument('Status must be Enabled or Suspended', 'Status', status ?? '');
    }
    const bucket = operation_requireBucket(storage, request.bucket);
    await storage.catalog.putBucket({ ...bucket, versioning: status === 'Enabled' ? 'enabled' : 'suspended' });
    return { status: 200 };
};

;// CONCATENATED MODULE: ./packages/engine/lib/s3/checksum/declared.js


/** The header, and trailer, that holds a checksum. */
function checksumHeader(algorithm) {
    return `x-amz-checksum-${algorithm.toLowerCase()}`;
}
/** @throws S3Error when the algorithm is unknown, several are named, or a value has the wrong form. */
function readDeclaredChecksums(headers) {
    const contentMd5 = single(headers['content-md5']);
    if (contentMd5 !== undefined && Buffer.from(contentMd5, 'base64').length !== 16) {
        throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.');
    }
    const md5 = contentMd5 === undefined ? {} : { contentMd5 };
    const names = Object.keys(headers).filter((name) => name.startsWith('x-amz-checksum-') && !OTHER_CHECKSUM_HEADERS.has(name));
    if (names.length > 1) {
        throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
    }
    const [name] = names;
    const value = name === undefined ? undefined : single(headers[name]);
    if (name !== undefined && value !== undefined)
        return { ...md5, algorithm: algorithmOfHeader(name), value };
    const trailer = single(headers['x-amz-trailer'])?.trim().toLowerCase();
    if (trailer?.startsWith('x-amz-checksum-'))
        return { ...md5, algorithm: algorithmOfHeader(trailer), trailer };
    const announced = single(headers['x-amz-sdk-checksum-algorithm']);
    if (announced === undefined)
        return md5;
    throw new S3Error('InvalidRequest', 'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.');
}
/** Checks bytes that have been read to their end against what was declared of them. @throws S3Error `BadDigest`. */
function requireDeclared(declared, digests, trailers) {
    if (declared.contentMd5 !== undefined && digests.md5.toString('base64') !== declared.contentMd5) {
        throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
    }
    const { algorithm, trailer } = declared;
    if (algorithm === undefined)
        return;
    const expected = declared.value ?? trailers.get(trailer ?? '');
    if (expected === undefined) {
        throw new S3Error('MalformedTrailerError', `The announced trailer ${trailer} did not follow the body.`);
    }
    const actual = digests.checksums.get(algorithm)?.toString('base64');
    if (actual === expected)
        return;
    throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
}
/** Reads an algorithm's name from a header value. @throws S3Error when the store does not compute it. */
function readAlgorithm(text) {
    const algorithm = CHECKSUM_ALGORITHMS.find((candidate) => candidate === text.toUpperCase());
    if (algorithm === undefined)
        throw s3_error_notImplemented(`the checksum algorithm "${text}"`);
    return algorithm;
}
const OTHER_CHECKSUM_HEADERS = new Set([
    'x-amz-checksum-algorithm',
    'x-amz-checksum-type',
    'x-amz-checksum-mode',
]);
function algorithmOfHeader(name) {
    return readAlgorithm(name.slice('x-amz-checksum-'.length));
}
function single(value) {
    return typeof value === 'string' ? value : value?.[0];
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/random-id.js

/** An id that nobody guesses, of letters, digits, `.` and `_`: one that begins with `-` is an option to every command. */
function randomId(bytes) {
    return (0,external_node_crypto_.randomBytes)(bytes).toString('base64url').replaceAll('-', '.');
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/versions.js


/** The version id of what was stored while its bucket was not versioned. */
const NULL_VERSION = 'null';
/** The id that a bucket gives to what is stored in it now. */
function nextVersionId(bucket) {
    return bucket.versioning === 'enabled' ? randomId(24) : NULL_VERSION;
}
/** The versions of a key after one more: without versioning it takes the place of the unversioned one. */
function withVersion(before, version) {
    return [
        version,
        ...before.filter(({ versionId }) => versionId !== NULL_VERSION || version.versionId !== NULL_VERSION),
    ];
}
/** The header by which S3 names a version; buckets that never had versioning do not show it. */
function versionHeader(bucket, versionId) {
    return bucket.versioning === 'never' ? {} : { 'x-amz-version-id': versionId };
}
/**
 * The object that a read is about: the current one, or the version asked for.
 *
 * @throws S3Error `NoSuchKey`, `NoSuchVersion`, or `MethodNotAllowed` for a delete marker that is asked for by its id.
 */
function versions_requireObject(storage, bucket, key, versionId) {
    if (versionId === '') {
        throw invalidArgument('Version id cannot be the empty string', 'versionId', '');
    }
    const versions = storage.catalog.object(bucket.name, key)?.versions ?? [];
    const version = versionId == null ? versions[0] : versions.find((candidate) => candidate.versionId === versionId);
    if (version?.kind === 'object')
        return version;
    if (versionId != null && version === undefined) {
        throw new S3Error('NoSuchVersion', 'The specified version does not exist.', {
            details: { Key: key, VersionId: versionId },
        });
    }
    const headers = version === undefined ? {} : markerHeaders(bucket, version);
    if (versionId != null) {
        throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
            details: { Method: 'GET', ResourceType: 'DeleteMarker' },
            headers: { ...headers, Allow: 'DELETE' },
        });
    }
    throw noSuchKey(key, headers);
}
function noSuchKey(key, headers = {}) {
    return new S3Error('NoSuchKey', 'The specified key does not exist.', { details: { Key: key }, headers });
}
function markerHeaders(bucket, marker) {
    return { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, marker.versionId) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/conditions.js



/**
 * Decides whether a read goes on, by RFC 9110 section 13.2.2.
 *
 * @throws S3Error `PreconditionFailed`
 */
function checkReadConditions(request, object) {
    const outcome = evaluate({
        ifMatch: header(request, 'if-match'),
        ifNoneMatch: header(request, 'if-none-match'),
        ifModifiedSince: header(request, 'if-modified-since'),
        ifUnmodifiedSince: header(request, 'if-unmodified-since'),
    }, object);
    if (outcome.result === 'failed')
        throw preconditionFailed(outcome.condition);
    return outcome.result;
}
/** Decides whether a copy goes on. @throws S3Error `PreconditionFailed` */
function requireCopyConditions(request, source) {
    const outcome = evaluate({
        ifMatch: header(request, 'x-amz-copy-source-if-match'),
        ifNoneMatch: header(request, 'x-amz-copy-source-if-none-match'),
        ifModifiedSince: header(request, 'x-amz-copy-source-if-modified-since'),
        ifUnmodifiedSince: header(request, 'x-amz-copy-source-if-unmodified-since'),
    }, source);
    if (outcome.result === 'failed')
        throw preconditionFailed(outcome.condition);
    if (outcome.result === 'not-modified')
        throw preconditionFailed('x-amz-copy-source-If-None-Match');
}
/**
 * Decides whether a write may replace what is there. Asked before the body is read, to spare it, and again in the same
 * breath as the commit, to be right.
 *
 * @throws S3Error `PreconditionFailed`, or `NoSuchKey` when there is nothing to match.
 */
function requireWriteConditions(request, current) {
    const existing = current?.kind === 'object' ? current : undefined;
    const ifNoneMatch = header(request, 'if-none-match');
    if (ifNoneMatch !== undefined) {
        if (ifNoneMatch !== '*')
            throw s3_error_notImplemented('If-None-Match on writes with a value other than "*"');
        if (existing !== undefined)
            throw preconditionFailed('If-None-Match');
    }
    const ifMatch = header(request, 'if-match');
    if (ifMatch === undefined)
        return;
    if (existing === undefined)
        throw noSuchKey(request.key);
    if (!conditions_matches(ifMatch, existing.eTag))
        throw preconditionFailed('If-Match');
}
/**
 * The same in the breath of the commit, for a write whose conditions held when its body began to come.
 *
 * @throws S3Error `PreconditionFailed`, or `ConditionalRequestConflict` when what was to be replaced is deleted meanwhile.
 */
function requireConditionsStillHold(request, current) {
    if (header(request, 'if-match') !== undefined && current?.kind !== 'object') {
        throw new S3Error('ConditionalRequestConflict', 'The conditional request cannot succeed due to a conflicting operation against this resource.', { details: { Condition: 'If-Match', Key: request.key } });
    }
    requireWriteConditions(request, current);
}
function evaluate(conditions, { eTag, lastModifiedMs }) {
    // HTTP dates have no fraction of a second.
    const modifiedSeconds = Math.floor(lastModifiedMs / 1000);
    const { ifMatch, ifNoneMatch } = conditions;
    if (ifMatch !== undefined) {
        if (!conditions_matches(ifMatch, eTag))
            return { result: 'failed', condition: 'If-Match' };
    }
    else if (modifiedSeconds > secondsOf(conditions.ifUnmodifiedSince, Number.POSITIVE_INFINITY)) {
        return { result: 'failed', condition: 'If-Unmodified-Since' };
    }
    if (ifNoneMatch !== undefined)
        return { result: conditions_matches(ifNoneMatch, eTag) ? 'not-modified' : 'send' };
    const isStale = modifiedSeconds > secondsOf(conditions.ifModifiedSince, Number.NEGATIVE_INFINITY);
    return { result: isStale ? 'send' : 'not-modified' };
}
function conditions_matches(list, eTag) {
    return list.split(',').some((candidate) => candidate.trim() === '*' || unquoted(candidate) === eTag);
}
function secondsOf(text, otherwise) {
    const ms = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(ms) ? otherwise : Math.floor(ms / 1000);
}
function preconditionFailed(condition) {
    return new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
        details: { Condition: condition },
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/put-object.js






/** The most that one PUT may carry, an object or a part: 5 GiB. */
const MAX_PUT_BYTES = 5_368_709_120;
const putObject = async (request, storage) => {
    const { region } = operation_requireBucket(storage, request.bucket);
    requireLength(request);
    const attributes = readAttributes(request, { region, accountId: storage.accountId });
    const declared = readDeclaredChecksums(request.headers);
    requireWriteConditions(request, storage.catalog.current(request.bucket, request.key));
    const { segment, digests } = await storage.bodies.receive(request.body(), {
        algorithms: declared.algorithm === undefined ? [] : [declared.algorithm],
        limitBytes: MAX_PUT_BYTES,
        signal: request.signal,
        verify: (actual) => requireDeclared(declared, actual, request.trailers()),
    });
    const checksum = fullObjectChecksum(declared.algorithm, digests);
    const object = {
        eTag: digests.md5.toString('hex'),
        sizeBytes: digests.sizeBytes,
        segments: [segment],
        isMultipart: false,
        attributes,
        ...(checksum !== undefined && { checksum }),
    };
    const headers = await commitObject(request, storage, object);
    return {
        status: 200,
        headers: { ETag: quoted(object.eTag), ...checksumHeaders(checksum), ...headers, ...encryptionHeaders(attributes) },
    };
};
/**
 * Makes stored bytes the current version of the request's key, and returns the header that names it.
 * When the conditions of the request no longer hold, or the bucket has gone, the bytes are removed.
 */
async function commitObject(request, storage, object, completed) {
    const { catalog, bodies, clock } = storage;
    const { bucket: bucketName, key } = request;
    try {
        const bucket = operation_requireBucket(storage, bucketName);
        const before = catalog.object(bucketName, key)?.versions ?? [];
        if (completed === undefined)
            requireConditionsStillHold(request, before[0]);
        else
            requireWriteConditions(request, before[0]);
        const versionId = nextVersionId(bucket);
        const version = { ...object, kind: 'object', versionId, lastModifiedMs: clock.now() };
        const orphans = await catalog.putVersions(bucketName, key, withVersion(before, version), completed);
        await bodies.remove(orphans);
        return versionHeader(bucket, versionId);
    }
    catch (error) {
        // The parts of an upload are still its own: it can be completed again, or aborted.
        if (completed === undefined && error instanceof S3Error)
            await bodies.remove(object.segments);
        throw error;
    }
}
function fullObjectChecksum(algorithm, digests) {
    const value = algorithm === undefined ? undefined : digests.checksums.get(algorithm);
    if (algorithm === undefined || value === undefined)
        return undefined;
    return { algorithm, type: 'FULL_OBJECT', value: value.toString('base64') };
}
function checksumHeaders(checksum) {
    if (checksum === undefined)
        return {};
    return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type };
}
/** Everything about an object that its headers say; the same for GET and HEAD. */
function objectHeaders(object) {
    return {
        ...attributeHeaders(object.attributes),
        ETag: quoted(object.eTag),
        'Last-Modified': new Date(object.lastModifiedMs).toUTCString(),
        'Accept-Ranges': 'bytes',
    };
}
/** S3 does not take a body of unknown length. @throws S3Error `MissingContentLength` */
function requireLength({ headers }) {
    if (headers['content-length'] !== undefined || headers['x-amz-decoded-content-length'] !== undefined)
        return;
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/range.js

/**
 * The bytes that a `Range` header asks for; `undefined` means all of them. As in S3, a header that is not one range of
 * bytes is as good as none.
 *
 * @throws S3Error `InvalidRange` when no byte is in it.
 */
function readRange(text, sizeBytes) {
    const match = /^bytes=(\d*)-(\d*)$/.exec(text?.trim() ?? '');
    if (match === null || text === undefined)
        return undefined;
    const [, first = '', last = ''] = match;
    if (first === '' && last === '')
        return undefined;
    const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
    const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
    if (first !== '' && last !== '' && Number(last) < Number(first))
        return undefined;
    if (start < sizeBytes && start <= end)
        return { start, end };
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
        details: { RangeRequested: text, ActualObjectSize: String(sizeBytes) },
        headers: { 'Content-Range': `bytes */${sizeBytes}` },
    });
}
/** The bytes of one part of an object; one that came whole has a single part. */
function rangeOfPart(object, partNumber) {
    const sizes = object.isMultipart ? object.segments.map(({ sizeBytes }) => sizeBytes) : [object.sizeBytes];
    const size = sizes[partNumber - 1];
    if (size === undefined)
        throw new S3Error('InvalidRange', 'The requested partnumber is not satisfiable');
    if (size === 0)
        return undefined;
    const start = sizes.slice(0, partNumber - 1).reduce((sum, bytes) => sum + bytes, 0);
    return { start, end: start + size - 1 };
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/copy-object.js









const copyObject = async (request, storage) => {
    const { region } = operation_requireBucket(storage, request.bucket);
    const { bucket, key, object: source } = requireCopySource(request, storage);
    requireWriteConditions(request, storage.catalog.current(request.bucket, request.key));
    requireReadable(source.attributes);
    const own = readAttributes(request, { region, accountId: storage.accountId });
    const attributes = copiedAttributes(request, own, source, bucket.name === request.bucket && key === request.key);
    const requested = header(request, 'x-amz-checksum-algorithm');
    const algorithm = requested === undefined ? source.checksum?.algorithm : readAlgorithm(requested);
    // Read through, not linked: the copy's ETag is the MD5 of its bytes even when the source came in parts.
    const { segment, digests } = await storage.bodies.receive(storage.bodies.read(source.segments), {
        algorithms: algorithm === undefined ? [] : [algorithm],
        limitBytes: MAX_PUT_BYTES,
        signal: request.signal,
        verify: () => undefined,
    });
    const checksum = fullObjectChecksum(algorithm, digests);
    const eTag = digests.md5.toString('hex');
    const headers = await commitObject(request, storage, {
        eTag,
        sizeBytes: digests.sizeBytes,
        segments: [segment],
        isMultipart: false,
        attributes,
        ...(checksum !== undefined && { checksum }),
    });
    const text = writeXml('CopyObjectResult', {
        LastModified: isoTime(storage.clock.now()),
        ETag: quoted(eTag),
        ...(checksum !== undefined && {
            ChecksumType: checksum.type,
            [`Checksum${checksum.algorithm}`]: checksum.value,
        }),
    });
    return {
        status: 200,
        headers: {
            ...checksumHeaders(checksum),
            ...copySourceHeader(bucket, source),
            ...headers,
            ...encryptionHeaders(attributes),
        },
        content: { type: 'xml', text },
    };
};
/** The object that `x-amz-copy-source` names. @throws S3Error when it is not there or its conditions do not hold. */
function requireCopySource(request, storage) {
    const source = readCopySource(request);
    const bucket = operation_requireBucket(storage, source.bucket);
    const object = versions_requireObject(storage, bucket, source.key, source.versionId);
    requireCopyConditions(request, object);
    return { bucket, key: source.key, object };
}
function copySourceHeader(bucket, { versionId }) {
    const named = versionHeader(bucket, versionId)['x-amz-version-id'];
    return named === undefined ? {} : { 'x-amz-copy-source-version-id': named };
}
/** Encryption and storage class are those that the copy asks for: they are not the source's. */
function copiedAttributes(request, own, source, isOntoItself) {
    const metadata = directive(request, 'x-amz-metadata-directive');
    const tagging = directive(request, 'x-amz-tagging-directive');
    const isChanged = metadata === 'REPLACE' ||
        header(request, 'x-amz-storage-class') !== undefined ||
        header(request, 'x-amz-server-side-encryption') !== undefined ||
        request.headers['x-amz-copy-source']?.includes('?versionId=') === true;
    if (isOntoItself && !isChanged) {
        throw new S3Error('InvalidRequest', "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
    }
    const isOfTheCopy = ([name]) => name.startsWith('x-amz-');
    const ofRequest = Object.entries(own.headers).filter(isOfTheCopy);
    const ofSource = Object.entries(source.attributes.headers).filter((field) => !isOfTheCopy(field));
    return {
        headers: metadata === 'REPLACE' ? own.headers : Object.fromEntries([...ofSource, ...ofRequest]),
        metadata: metadata === 'REPLACE' ? own.metadata : source.attributes.metadata,
        tags: tagging === 'REPLACE' ? own.tags : source.attributes.tags,
    };
}
function directive(request, name) {
    const value = header(request, name) ?? 'COPY';
    if (value === 'COPY' || value === 'REPLACE')
        return value;
    throw invalidArgument(`Unknown ${name.replace('x-amz-', '').replaceAll('-', ' ')}.`, name, value);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/upload-part.js










const createMultipartUpload = async (request, storage) => {
    const { region } = operation_requireBucket(storage, request.bucket);
    const attributes = readAttributes(request, { region, accountId: storage.accountId });
    const checksum = readUploadChecksum(request);
    const uploadId = randomId(32);
    await storage.catalog.putUpload({
        uploadId,
        bucket: request.bucket,
        key: request.key,
        initiatedAtMs: storage.clock.now(),
        attributes,
        ...(checksum !== undefined && { checksum }),
    });
    const text = writeXml('InitiateMultipartUploadResult', {
        Bucket: request.bucket,
        Key: request.key,
        UploadId: uploadId,
    });
    return {
        status: 200,
        headers: {
            ...encryptionHeaders(attributes),
            ...(checksum !== undefined && {
                'x-amz-checksum-algorithm': checksum.algorithm,
                'x-amz-checksum-type': checksum.type,
            }),
        },
        content: { type: 'xml', text },
    };
};
const uploadPart = async (request, storage) => {
    const upload = requireUpload(request, storage);
    const partNumber = requirePartNumber(request);
    requireLength(request);
    const declared = readDeclaredChecksums(request.headers);
    const algorithm = upload.checksum?.algorithm ?? declared.algorithm;
    if (declared.algorithm !== undefined && declared.algorithm !== algorithm) {
        throw new S3Error('InvalidRequest', `Checksum Type mismatch occurred, expected checksum Type: ${algorithm?.toLowerCase()}, actual checksum Type: ${declared.algorithm.toLowerCase()}`);
    }
    const received = await storage.bodies.receive(request.body(), {
        algorithms: algorithm === undefined ? [] : [algorithm],
        limitBytes: MAX_PUT_BYTES,
        signal: request.signal,
        verify: (digests) => requireDeclared(declared, digests, request.trailers()),
    });
    const part = await commitPart(request, storage, partNumber, received, algorithm);
    return {
        status: 200,
        headers: {
            ETag: quoted(part.eTag),
            ...(part.checksum !== undefined && { [checksumHeader(part.checksum.algorithm)]: part.checksum.value }),
            ...encryptionHeaders(upload.attributes),
        },
    };
};
const uploadPartCopy = async (request, storage) => {
    const upload = requireUpload(request, storage);
    const partNumber = requirePartNumber(request);
    const { bucket, object } = requireCopySource(request, storage);
    requireReadable(object.attributes);
    const rangeHeader = header(request, 'x-amz-copy-source-range');
    const range = readRange(rangeHeader, object.sizeBytes);
    if (rangeHeader !== undefined && range === undefined) {
        throw invalidArgument('The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy', 'x-amz-copy-source-range', rangeHeader);
    }
    const algorithm = upload.checksum?.algorithm;
    const received = await storage.bodies.receive(storage.bodies.read(object.segments, range), {
        algorithms: algorithm === undefined ? [] : [algorithm],
        limitBytes: MAX_PUT_BYTES,
        signal: request.signal,
        verify: () => undefined,
    });
    const part = await commitPart(request, storage, partNumber, received, algorithm);
    const text = writeXml('CopyPartResult', {
        LastModified: isoTime(part.lastModifiedMs),
        ETag: quoted(part.eTag),
        ...(part.checksum !== undefined && { [`Checksum${part.checksum.algorithm}`]: part.checksum.value }),
    });
    return {
        status: 200,
        headers: { ...copySourceHeader(bucket, object), ...encryptionHeaders(upload.attributes) },
        content: { type: 'xml', text },
    };
};
/** @throws S3Error `NoSuchUpload` */
function requireUpload(request, storage) {
    operation_requireBucket(storage, request.bucket);
    const uploadId = request.query.get('uploadId') ?? '';
    const upload = storage.catalog.upload(request.bucket, request.key, uploadId);
    if (upload !== undefined)
        return upload;
    throw new S3Error('NoSuchUpload', 'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.', { details: { UploadId: uploadId } });
}
/** Records a part whose bytes are stored; when the upload ended meanwhile, they are removed. */
async function commitPart(request, storage, partNumber, { segment, digests }, algorithm) {
    const value = algorithm === undefined ? undefined : digests.checksums.get(algorithm)?.toString('base64');
    const part = {
        partNumber,
        lastModifiedMs: storage.clock.now(),
        eTag: digests.md5.toString('hex'),
        segment,
        ...(algorithm !== undefined && value !== undefined && { checksum: { algorithm, value } }),
    };
    try {
        const { uploadId } = requireUpload(request, storage);
        await storage.bodies.remove(await storage.catalog.putPart(uploadId, part));
    }
    catch (error) {
        if (error instanceof S3Error)
            await storage.bodies.remove([segment]);
        throw error;
    }
    return part;
}
function requirePartNumber(request) {
    const partNumber = numberParameter(request, 'partNumber', { min: 1, max: 10_000 });
    if (partNumber !== undefined)
        return partNumber;
    throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive', 'partNumber', '');
}
function readUploadChecksum(request) {
    const name = header(request, 'x-amz-checksum-algorithm');
    if (name === undefined)
        return undefined;
    const algorithm = readAlgorithm(name);
    // CRC64NVME has no composite form.
    const usual = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE';
    const type = header(request, 'x-amz-checksum-type')?.toUpperCase() ?? usual;
    const isPossible = (type === 'COMPOSITE' && algorithm !== 'CRC64NVME') || (type === 'FULL_OBJECT' && hasFullObjectForm(algorithm));
    if (isPossible)
        return { algorithm, type };
    throw new S3Error('InvalidRequest', `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/complete-upload.js











/** Every part but the last has at least 5 MiB. */
const MIN_PART_BYTES = 5_242_880;
/** Room for 10,000 parts with their checksums, in bytes. */
const complete_upload_MAX_DOCUMENT_BYTES = 4_194_304;
const completeMultipartUpload = async (request, storage) => {
    const text = (await readWhole(request.body(), complete_upload_MAX_DOCUMENT_BYTES)).toString('utf8');
    const repeated = alreadyCompleted(request, storage);
    if (repeated !== undefined)
        return repeated;
    const upload = requireUpload(request, storage);
    const parts = chooseParts(readParts(text), storage.catalog.parts(upload.uploadId));
    const checksum = checksumOf(upload, parts);
    requireExpected(request, parts, checksum);
    const object = {
        eTag: eTagOf(parts),
        sizeBytes: sizeOf(parts),
        segments: parts.map(({ segment }) => segment),
        isMultipart: true,
        attributes: upload.attributes,
        uploadId: upload.uploadId,
        ...(checksum !== undefined && { checksum }),
    };
    const headers = await commitObject(request, storage, object, upload);
    return complete_upload_answer(request, object, headers);
};
function readParts(text) {
    const document = readXml(text, 'CompleteMultipartUpload');
    const parts = childElements(document, 'Part').map((element) => {
        const number = childText(element, 'PartNumber')?.trim() ?? '';
        const eTag = childText(element, 'ETag')?.trim();
        if (!/^\d{1,5}$/.test(number) || eTag === undefined || typeof element === 'string')
            throw malformedXml();
        const checksums = Object.entries(element).filter(([name]) => name.startsWith('Checksum'));
        return {
            partNumber: Number(number),
            eTag: unquoted(eTag),
            checksums: new Map(checksums.map(([name, value]) => [name, String(value)])),
        };
    });
    if (parts.length === 0)
        throw malformedXml();
    return parts;
}
function chooseParts(requested, stored) {
    const byNumber = new Map(stored.map((part) => [part.partNumber, part]));
    let previous = 0;
    const chosen = requested.map(({ partNumber, eTag, checksums }) => {
        if (partNumber <= previous) {
            throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
        }
        previous = partNumber;
        const part = byNumber.get(partNumber);
        const { checksum } = part ?? {};
        const declared = checksum === undefined ? undefined : checksums.get(`Checksum${checksum.algorithm}`);
        if (part === undefined || part.eTag !== eTag || (declared !== undefined && declared !== checksum?.value)) {
            throw new S3Error('InvalidPart', "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.", { details: { PartNumber: String(partNumber), ETag: eTag } });
        }
        return part;
    });
    const small = chosen.slice(0, -1).find(({ segment }) => segment.sizeBytes < MIN_PART_BYTES);
    if (small === undefined)
        return chosen;
    throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
        details: {
            ETag: small.eTag,
            MinSizeAllowed: String(MIN_PART_BYTES),
            PartNumber: String(small.partNumber),
            ProposedSize: String(small.segment.sizeBytes),
        },
    });
}
/** The MD5 of the parts' MD5s, with the number of parts behind it. */
function eTagOf(parts) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    for (const { eTag } of parts)
        hash.update(Buffer.from(eTag, 'hex'));
    return `${hash.digest('hex')}-${parts.length}`;
}
function sizeOf(parts) {
    return parts.reduce((sum, { segment }) => sum + segment.sizeBytes, 0);
}
function checksumOf({ checksum }, parts) {
    if (checksum === undefined)
        return undefined;
    const { algorithm, type } = checksum;
    const sums = parts.map((part) => ({
        value: Buffer.from(part.checksum?.value ?? '', 'base64'),
        sizeBytes: part.segment.sizeBytes,
    }));
    return { algorithm, type, value: joinChecksums(algorithm, type, sums) };
}
/** Checks the whole object against what the request says of it. */
function requireExpected(request, parts, checksum) {
    const size = header(request, 'x-amz-mp-object-size');
    if (size !== undefined && size !== String(sizeOf(parts))) {
        throw new S3Error('InvalidRequest', `The provided 'x-amz-mp-object-size' header value ${size} does not match what was computed: ${sizeOf(parts)}`);
    }
    const declared = checksum === undefined ? undefined : header(request, checksumHeader(checksum.algorithm));
    if (checksum === undefined || declared === undefined)
        return;
    // A composite value may come without the number of its parts.
    if (declared === checksum.value || `${declared}-${parts.length}` === checksum.value)
        return;
    throw new S3Error('BadDigest', `The ${checksum.algorithm} you specified did not match the calculated checksum.`);
}
/** A client whose first answer was lost sends the completion again and must not be told that the upload is unknown. */
function alreadyCompleted(request, storage) {
    const uploadId = request.query.get('uploadId');
    const versions = storage.catalog.object(request.bucket, request.key)?.versions ?? [];
    const version = versions.find((candidate) => candidate.kind === 'object' && candidate.uploadId === uploadId);
    if (version?.kind !== 'object')
        return undefined;
    return complete_upload_answer(request, version, versionHeader(operation_requireBucket(storage, request.bucket), version.versionId));
}
function complete_upload_answer(request, object, headers) {
    const host = request.headers.host ?? '';
    const { checksum } = object;
    const text = writeXml('CompleteMultipartUploadResult', {
        Location: `http://${host}/${request.bucket}/${request.key.split('/').map(encodeURIComponent).join('/')}`,
        Bucket: request.bucket,
        Key: request.key,
        ETag: quoted(object.eTag),
        ...(checksum !== undefined && { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type }),
    });
    return {
        status: 200,
        headers: { ...headers, ...encryptionHeaders(object.attributes) },
        content: { type: 'xml', text },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/delete-object.js









/** Largest list of objects to delete, in entries and in bytes. */
const MAX_OBJECTS = 1_000;
const delete_object_MAX_DOCUMENT_BYTES = 2_097_152;
const deleteObject = async (request, storage) => {
    const bucket = operation_requireBucket(storage, request.bucket);
    const deletion = await deleteOne(request, storage, request.key, request.query.get('versionId') ?? undefined);
    const headers = deletion.marker === undefined
        ? deletion.versionId === undefined
            ? {}
            : versionHeader(bucket, deletion.versionId)
        : markerHeaders(bucket, deletion.marker);
    return { status: 204, headers };
};
const deleteObjects = async (request, storage) => {
    operation_requireBucket(storage, request.bucket);
    const body = await readWhole(request.body(), delete_object_MAX_DOCUMENT_BYTES);
    const declared = readDeclaredChecksums(request.headers);
    const meter = new DigestMeter(declared.algorithm === undefined ? [] : [declared.algorithm]);
    meter.update(body);
    requireDeclared(declared, meter.finish(), request.trailers());
    const document = readXml(body.toString('utf8'), 'Delete');
    const isQuiet = childText(document, 'Quiet') === 'true';
    const objects = childElements(document, 'Object');
    if (objects.length === 0 || objects.length > MAX_OBJECTS)
        throw malformedXml();
    const deleted = [];
    const errors = [];
    for (const object of objects) {
        const Key = childText(object, 'Key');
        if (Key === undefined)
            throw malformedXml();
        const VersionId = childText(object, 'VersionId');
        try {
            request.requireAccess(deletionRight(request.bucket, Key, VersionId));
            const { marker } = await deleteOne(request, storage, Key, VersionId);
            const { versioning } = operation_requireBucket(storage, request.bucket);
            const shown = marker !== undefined && versioning !== 'never' ? marker : undefined;
            deleted.push({
                Key,
                VersionId,
                ...(shown !== undefined && { DeleteMarker: true, DeleteMarkerVersionId: shown.versionId }),
            });
        }
        catch (error) {
            if (!(error instanceof S3Error))
                throw error;
            errors.push({ Key, VersionId, Code: error.code, Message: error.message });
        }
    }
    const text = writeXml('DeleteResult', { ...(!isQuiet && { Deleted: deleted }), Error: errors });
    return { status: 200, content: { type: 'xml', text } };
};
/** Without a version id a versioned bucket keeps the object under a delete marker; deleting what is not there succeeds. */
async function deleteOne(request, storage, key, versionId) {
    const { catalog, bodies, clock } = storage;
    const bucket = operation_requireBucket(storage, request.bucket);
    const before = catalog.object(bucket.name, key)?.versions ?? [];
    if (request.headers['if-match'] !== undefined)
        requireWriteConditions(request, before[0]);
    if (versionId !== undefined || bucket.versioning === 'never') {
        const gone = before.find((version) => version.versionId === (versionId ?? 'null'));
        if (gone === undefined)
            return versionId === undefined ? {} : { versionId };
        const orphans = await catalog.putVersions(bucket.name, key, before.filter((version) => version !== gone));
        await bodies.remove(orphans);
        if (versionId === undefined)
            return {};
        return gone.kind === 'delete-marker' ? { marker: gone } : { versionId };
    }
    const marker = {
        kind: 'delete-marker',
        versionId: nextVersionId(bucket),
        lastModifiedMs: clock.now(),
    };
    await bodies.remove(await catalog.putVersions(bucket.name, key, withVersion(before, marker)));
    return { marker };
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/get-object.js








/** Query parameters by which a (presigned) GET changes the headers of its answer. */
const OVERRIDES = [
    'cache-control',
    'content-disposition',
    'content-encoding',
    'content-language',
    'content-type',
    'expires',
];
const getObject = (request, storage) => get_object_readObject(request, storage, 'with-body');
const headObject = (request, storage) => get_object_readObject(request, storage, 'without-body');
async function get_object_readObject(request, storage, what) {
    const bucket = operation_requireBucket(storage, request.bucket);
    const object = versions_requireObject(storage, bucket, request.key, request.query.get('versionId'));
    const headers = { ...objectHeaders(object), ...versionHeader(bucket, object.versionId) };
    if (checkReadConditions(request, object) === 'not-modified')
        return { status: 304, headers };
    if (what === 'with-body')
        requireReadable(object.attributes);
    const { range, partHeaders } = requestedRange(request, object);
    // A checksum speaks for the whole object; next to a part of it, clients would check the wrong bytes.
    const wantsChecksum = header(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && range === undefined;
    return {
        status: range === undefined ? 200 : 206,
        headers: {
            ...headers,
            ...partHeaders,
            ...(wantsChecksum && checksumHeaders(object.checksum)),
            ...(range !== undefined && { 'Content-Range': `bytes ${range.start}-${range.end}/${object.sizeBytes}` }),
            ...overrides(request),
        },
        content: {
            type: 'bytes',
            sizeBytes: range === undefined ? object.sizeBytes : range.end - range.start + 1,
            stream: what === 'with-body' ? storage.bodies.read(object.segments, range) : undefined,
        },
    };
}
function requestedRange(request, object) {
    const partNumber = numberParameter(request, 'partNumber', { min: 1, max: 10_000 });
    const rangeHeader = header(request, 'range');
    if (partNumber === undefined)
        return { range: readRange(rangeHeader, object.sizeBytes), partHeaders: {} };
    if (rangeHeader !== undefined) {
        throw new S3Error('InvalidRequest', 'Cannot specify both Range header and partNumber query parameter');
    }
    const partHeaders = object.isMultipart ? { 'x-amz-mp-parts-count': String(object.segments.length) } : {};
    return { range: rangeOfPart(object, partNumber), partHeaders };
}
function overrides({ query }) {
    const headers = {};
    for (const name of OVERRIDES) {
        const value = query.get(`response-${name}`);
        if (value === null)
            continue;
        try {
            (0,external_node_http_.validateHeaderValue)(name, value);
        }
        catch {
            throw invalidArgument(`${name} cannot be a header's value`, `response-${name}`, value);
        }
        headers[name] = value;
    }
    return headers;
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/listing.js
/**
 * One page of a listing: items in order, those that share a stretch up to the delimiter folded into one entry.
 * An entry counts once against the page's size, however many items it stands for.
 */
function listPage(items, keyOf, { prefix, delimiter, maxKeys }, isAfterMarker) {
    const page = [];
    const commonPrefixes = new Set();
    let last;
    for (const item of items) {
        const key = keyOf(item);
        if (!key.startsWith(prefix))
            continue;
        const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
        const commonPrefix = cut === -1 ? undefined : key.slice(0, cut + delimiter.length);
        if (!isAfterMarker(item, commonPrefix))
            continue;
        if (commonPrefix !== undefined && commonPrefixes.has(commonPrefix))
            continue;
        if (page.length + commonPrefixes.size >= maxKeys) {
            return { items: page, commonPrefixes: [...commonPrefixes], isTruncated: maxKeys > 0, last };
        }
        if (commonPrefix === undefined) {
            page.push(item);
            last = { item };
        }
        else {
            commonPrefixes.add(commonPrefix);
            last = { commonPrefix };
        }
    }
    return { items: page, commonPrefixes: [...commonPrefixes], isTruncated: false, last };
}
/** Compares keys by their UTF-8 bytes, which is the order of every listing. */
function compareKeys(a, b) {
    return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
/** How keys are written in an answer: plain, or percent-encoded when the client asked for `encoding-type=url`. */
function keyWriter(encodingType) {
    if (encodingType !== 'url')
        return (key) => key;
    return (key) => encodeURIComponent(key)
        .replaceAll('%2F', '/')
        .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/list-objects.js




/** The largest page of any listing. */
const MAX_KEYS = 1_000;
const listObjectsV2 = async (request, storage) => {
    const { query } = request;
    const token = query.get('continuation-token');
    const startAfter = query.get('start-after') ?? '';
    const listing = listCurrent(request, storage, token === null ? startAfter : list_objects_readToken(token));
    const write = keyWriter(query.get('encoding-type'));
    const next = listing.isTruncated ? lastKey(listing) : undefined;
    const text = writeXml('ListBucketResult', {
        ...describe(request, write),
        StartAfter: startAfter === '' ? undefined : write(startAfter),
        ContinuationToken: token ?? undefined,
        NextContinuationToken: next === undefined ? undefined : writeToken(next),
        KeyCount: listing.items.length + listing.commonPrefixes.length,
        IsTruncated: listing.isTruncated,
        ...entries(listing, write, query.get('fetch-owner') === 'true'),
    });
    return { status: 200, content: { type: 'xml', text } };
};
const listObjects = async (request, storage) => {
    const { query } = request;
    const marker = query.get('marker') ?? '';
    const listing = listCurrent(request, storage, marker);
    const write = keyWriter(query.get('encoding-type'));
    const next = listing.isTruncated && query.get('delimiter') ? lastKey(listing) : undefined;
    const text = writeXml('ListBucketResult', {
        ...describe(request, write),
        Marker: write(marker),
        NextMarker: next === undefined ? undefined : write(next),
        IsTruncated: listing.isTruncated,
        ...entries(listing, write, true),
    });
    return { status: 200, content: { type: 'xml', text } };
};
/** The prefix, delimiter and page size of a listing. */
function readListingQuery(request, maxName = 'max-keys') {
    const encodingType = request.query.get('encoding-type');
    if (encodingType !== null && encodingType !== 'url') {
        throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encodingType);
    }
    const requested = numberParameter(request, maxName, { min: 0, max: 2_147_483_647 });
    return {
        prefix: request.query.get('prefix') ?? '',
        delimiter: request.query.get('delimiter') ?? '',
        maxKeys: Math.min(requested ?? MAX_KEYS, MAX_KEYS),
    };
}
function listCurrent(request, storage, after) {
    operation_requireBucket(storage, request.bucket);
    return listPage(currentObjects(request.bucket, storage), ({ key }) => key, readListingQuery(request), ({ key }, commonPrefix) => after === '' || (compareKeys(key, after) > 0 && commonPrefix !== after));
}
function* currentObjects(bucket, { catalog }) {
    for (const { key, versions } of catalog.objects(bucket)) {
        const [object] = versions;
        if (object?.kind === 'object')
            yield { key, object };
    }
}
function lastKey({ last }) {
    if (last === undefined)
        return undefined;
    return 'item' in last ? last.item.key : last.commonPrefix;
}
function describe(request, write) {
    const { prefix, delimiter, maxKeys } = readListingQuery(request);
    return {
        Name: request.bucket,
        Prefix: write(prefix),
        Delimiter: delimiter === '' ? undefined : write(delimiter),
        MaxKeys: maxKeys,
        EncodingType: request.query.get('encoding-type') ?? undefined,
    };
}
function entries(listing, write, isOwnerShown) {
    return {
        Contents: listing.items.map(({ key, object }) => ({
            Key: write(key),
            LastModified: isoTime(object.lastModifiedMs),
            ETag: quoted(object.eTag),
            ChecksumAlgorithm: object.checksum?.algorithm,
            ChecksumType: object.checksum?.type,
            Size: object.sizeBytes,
            StorageClass: object.attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
            Owner: isOwnerShown ? OWNER : undefined,
        })),
        CommonPrefixes: listing.commonPrefixes.map((prefix) => ({ Prefix: write(prefix) })),
    };
}
function writeToken(key) {
    return Buffer.from(key, 'utf8').toString('base64url');
}
function list_objects_readToken(token) {
    const key = Buffer.from(token, 'base64url').toString('utf8');
    if (key !== '' && writeToken(key) === token)
        return key;
    throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/list-versions.js





const listObjectVersions = async (request, storage) => {
    operation_requireBucket(storage, request.bucket);
    const { query } = request;
    const keyMarker = query.get('key-marker') ?? '';
    const versionMarker = query.get('version-id-marker') ?? '';
    if (versionMarker !== '' && keyMarker === '') {
        throw invalidArgument('A version-id marker cannot be specified without a key marker.', 'version-id-marker', versionMarker);
    }
    const listingQuery = readListingQuery(request);
    const listing = listPage(versionsAfter(request.bucket, storage, keyMarker, versionMarker), ({ key }) => key, listingQuery, (_item, commonPrefix) => commonPrefix === undefined || commonPrefix !== keyMarker);
    const write = keyWriter(query.get('encoding-type'));
    const { last } = listing;
    const text = writeXml('ListVersionsResult', {
        Name: request.bucket,
        Prefix: write(listingQuery.prefix),
        Delimiter: listingQuery.delimiter === '' ? undefined : write(listingQuery.delimiter),
        KeyMarker: write(keyMarker),
        VersionIdMarker: versionMarker,
        MaxKeys: listingQuery.maxKeys,
        EncodingType: query.get('encoding-type') ?? undefined,
        IsTruncated: listing.isTruncated,
        ...(listing.isTruncated &&
            last !== undefined &&
            ('item' in last
                ? { NextKeyMarker: write(last.item.key), NextVersionIdMarker: last.item.version.versionId }
                : { NextKeyMarker: write(last.commonPrefix) })),
        Version: listing.items.flatMap(({ key, version, isLatest }) => version.kind === 'object'
            ? [
                {
                    Key: write(key),
                    VersionId: version.versionId,
                    IsLatest: isLatest,
                    LastModified: isoTime(version.lastModifiedMs),
                    ETag: quoted(version.eTag),
                    ChecksumAlgorithm: version.checksum?.algorithm,
                    ChecksumType: version.checksum?.type,
                    Size: version.sizeBytes,
                    StorageClass: version.attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
                    Owner: OWNER,
                },
            ]
            : []),
        DeleteMarker: listing.items.flatMap(({ key, version, isLatest }) => version.kind === 'delete-marker'
            ? [
                {
                    Key: write(key),
                    VersionId: version.versionId,
                    IsLatest: isLatest,
                    LastModified: isoTime(version.lastModifiedMs),
                    Owner: OWNER,
                },
            ]
            : []),
        CommonPrefixes: listing.commonPrefixes.map((prefix) => ({ Prefix: write(prefix) })),
    });
    return { status: 200, content: { type: 'xml', text } };
};
/** Versions in the order of a listing, from behind the marker on: a marker without a version skips the whole key. */
function* versionsAfter(bucket, { catalog }, keyMarker, versionMarker) {
    for (const { key, versions } of catalog.objects(bucket)) {
        const order = keyMarker === '' ? 1 : compareKeys(key, keyMarker);
        if (order < 0 || (order === 0 && versionMarker === ''))
            continue;
        const marked = order === 0 ? versions.findIndex(({ versionId }) => versionId === versionMarker) : -1;
        for (const [index, version] of versions.entries()) {
            if (index > marked)
                yield { key, version, isLatest: index === 0 };
        }
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/tagging.js





const tagging_MAX_DOCUMENT_BYTES = 65_536;
const getObjectTagging = async (request, storage) => {
    const bucket = operation_requireBucket(storage, request.bucket);
    const object = versions_requireObject(storage, bucket, request.key, request.query.get('versionId'));
    const tags = object.attributes.tags.map(({ key, value }) => ({ Key: key, Value: value }));
    const text = writeXml('Tagging', { TagSet: { Tag: tags } });
    return { status: 200, headers: versionHeader(bucket, object.versionId), content: { type: 'xml', text } };
};
const putObjectTagging = async (request, storage) => {
    const document = readXml((await readWhole(request.body(), tagging_MAX_DOCUMENT_BYTES)).toString('utf8'), 'Tagging');
    const set = child(document, 'TagSet');
    if (set === undefined)
        throw malformedXml();
    const tags = childElements(set, 'Tag').map((tag) => {
        const key = childText(tag, 'Key');
        const value = childText(tag, 'Value');
        if (key === undefined || value === undefined)
            throw malformedXml();
        return { key, value };
    });
    return { status: 200, headers: await replaceTags(request, storage, tags_requireTags(tags)) };
};
const deleteObjectTagging = async (request, storage) => {
    return { status: 204, headers: await replaceTags(request, storage, []) };
};
async function replaceTags(request, storage, tags) {
    const bucket = operation_requireBucket(storage, request.bucket);
    const object = versions_requireObject(storage, bucket, request.key, request.query.get('versionId'));
    const versions = storage.catalog.object(bucket.name, request.key)?.versions ?? [];
    const tagged = { ...object, attributes: { ...object.attributes, tags } };
    await storage.catalog.putVersions(bucket.name, request.key, versions.map((version) => (version.versionId === object.versionId ? tagged : version)));
    return versionHeader(bucket, object.versionId);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/operations/uploads.js





const abortMultipartUpload = async (request, storage) => {
    const upload = requireUpload(request, storage);
    await storage.bodies.remove(await storage.catalog.deleteUpload(upload));
    return { status: 204 };
};
const listParts = async (request, storage) => {
    const upload = requireUpload(request, storage);
    const marker = numberParameter(request, 'part-number-marker', { min: 0, max: 2_147_483_647 }) ?? 0;
    const requested = numberParameter(request, 'max-parts', { min: 0, max: 2_147_483_647 }) ?? MAX_KEYS;
    const maxParts = Math.min(requested, MAX_KEYS);
    const rest = storage.catalog.parts(upload.uploadId).filter(({ partNumber }) => partNumber > marker);
    const page = rest.slice(0, maxParts);
    const isTruncated = rest.length > page.length && maxParts > 0;
    const text = writeXml('ListPartsResult', {
        Bucket: request.bucket,
        Key: keyWriter(request.query.get('encoding-type'))(request.key),
        UploadId: upload.uploadId,
        PartNumberMarker: marker,
        NextPartNumberMarker: page.at(-1)?.partNumber ?? marker,
        MaxParts: maxParts,
        IsTruncated: isTruncated,
        ChecksumAlgorithm: upload.checksum?.algorithm,
        ChecksumType: upload.checksum?.type,
        Part: page.map(({ partNumber, lastModifiedMs, eTag, segment, checksum }) => ({
            PartNumber: partNumber,
            LastModified: isoTime(lastModifiedMs),
            ETag: quoted(eTag),
            Size: segment.sizeBytes,
            ...(checksum !== undefined && { [`Checksum${checksum.algorithm}`]: checksum.value }),
        })),
        Initiator: OWNER,
        Owner: OWNER,
        StorageClass: upload.attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
    });
    return { status: 200, content: { type: 'xml', text } };
};
const listMultipartUploads = async (request, storage) => {
    operation_requireBucket(storage, request.bucket);
    const { query } = request;
    const keyMarker = query.get('key-marker') ?? '';
    const uploadIdMarker = query.get('upload-id-marker') ?? '';
    const listingQuery = readListingQuery(request, 'max-uploads');
    const uploads = [...storage.catalog.uploads(request.bucket)].sort((a, b) => compareKeys(a.key, b.key) || a.initiatedAtMs - b.initiatedAtMs || compareKeys(a.uploadId, b.uploadId));
    const marked = uploads.findIndex(({ key, uploadId }) => key === keyMarker && uploadId === uploadIdMarker);
    const listing = listPage(uploads.slice(marked + 1), ({ key }) => key, listingQuery, ({ key }, commonPrefix) => {
        if (keyMarker === '' || (marked >= 0 && key === keyMarker))
            return true;
        return compareKeys(key, keyMarker) > 0 && commonPrefix !== keyMarker;
    });
    const write = keyWriter(query.get('encoding-type'));
    const { last } = listing;
    const text = writeXml('ListMultipartUploadsResult', {
        Bucket: request.bucket,
        KeyMarker: write(keyMarker),
        UploadIdMarker: uploadIdMarker,
        ...(listing.isTruncated &&
            last !== undefined &&
            ('item' in last
                ? { NextKeyMarker: write(last.item.key), NextUploadIdMarker: last.item.uploadId }
                : { NextKeyMarker: write(last.commonPrefix) })),
        Prefix: write(listingQuery.prefix),
        Delimiter: listingQuery.delimiter === '' ? undefined : write(listingQuery.delimiter),
        EncodingType: query.get('encoding-type') ?? undefined,
        MaxUploads: listingQuery.maxKeys,
        IsTruncated: listing.isTruncated,
        Upload: listing.items.map(({ key, uploadId, initiatedAtMs, checksum, attributes }) => ({
            Key: write(key),
            UploadId: uploadId,
            Initiator: OWNER,
            Owner: OWNER,
            StorageClass: attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
            Initiated: isoTime(initiatedAtMs),
            ChecksumAlgorithm: checksum?.algorithm,
            ChecksumType: checksum?.type,
        })),
        CommonPrefixes: listing.commonPrefixes.map((prefix) => ({ Prefix: write(prefix) })),
    });
    return { status: 200, content: { type: 'xml', text } };
};

;// CONCATENATED MODULE: ./packages/engine/lib/s3/routes.js












/**
 * The operations that the store carries out, by route. A route is `METHOD scope[?parameter][+header]`; the parameter is
 * the one that makes the operation another one than the plain request would be.
 */
const EMULATED = {
    'GET service': { name: 'ListBuckets', run: listBuckets },
    'PUT bucket': { name: 'CreateBucket', run: createBucket },
    'DELETE bucket': { name: 'DeleteBucket', run: deleteBucket },
    'HEAD bucket': { name: 'HeadBucket', run: headBucket },
    'GET bucket': { name: 'ListObjects', run: listObjects },
    'GET bucket?list-type': { name: 'ListObjectsV2', run: listObjectsV2 },
    'GET bucket?location': { name: 'GetBucketLocation', run: getBucketLocation },
    'GET bucket?uploads': { name: 'ListMultipartUploads', run: listMultipartUploads },
    'GET bucket?versioning': { name: 'GetBucketVersioning', run: getBucketVersioning },
    'GET bucket?versions': { name: 'ListObjectVersions', run: listObjectVersions },
    'PUT bucket?versioning': { name: 'PutBucketVersioning', run: putBucketVersioning },
    'POST bucket?delete': { name: 'DeleteObjects', run: deleteObjects },
    'GET object': { name: 'GetObject', run: getObject },
    'GET object?tagging': { name: 'GetObjectTagging', run: getObjectTagging },
    'GET object?uploadId': { name: 'ListParts', run: listParts },
    'HEAD object': { name: 'HeadObject', run: headObject },
    'PUT object': { name: 'PutObject', run: putObject },
    'PUT object+copy': { name: 'CopyObject', run: copyObject },
    'PUT object?tagging': { name: 'PutObjectTagging', run: putObjectTagging },
    'PUT object?uploadId': { name: 'UploadPart', run: uploadPart },
    'PUT object?uploadId+copy': { name: 'UploadPartCopy', run: uploadPartCopy },
    'POST object?uploadId': { name: 'CompleteMultipartUpload', run: completeMultipartUpload },
    'POST object?uploads': { name: 'CreateMultipartUpload', run: createMultipartUpload },
    'DELETE object': { name: 'DeleteObject', run: deleteObject },
    'DELETE object?tagging': { name: 'DeleteObjectTagging', run: deleteObjectTagging },
    'DELETE object?uploadId': { name: 'AbortMultipartUpload', run: abortMultipartUpload },
};
/** The operations that the store carries out, by name. */
const S3_OPERATIONS = new Set(Object.values(EMULATED).map(({ name }) => name));
/** Parameters that name a configuration of a bucket or an object; most are not emulated, and all must be known to say so. */
const SUBRESOURCES = {
    abac: 'BucketAbac',
    accelerate: 'BucketAccelerateConfiguration',
    acl: 'Acl',
    analytics: 'BucketAnalyticsConfiguration',
    annotation: 'ObjectAnnotation',
    attributes: 'ObjectAttributes',
    cors: 'BucketCors',
    delete: 'Objects',
    encryption: 'Encryption',
    'intelligent-tiering': 'BucketIntelligentTieringConfiguration',
    inventory: 'BucketInventoryConfiguration',
    'legal-hold': 'ObjectLegalHold',
    lifecycle: 'BucketLifecycleConfiguration',
    'list-type': 'ObjectsV2',
    location: 'BucketLocation',
    logging: 'BucketLogging',
    metadataAnnotationTable: 'BucketMetadataAnnotationTableConfiguration',
    metadataConfiguration: 'BucketMetadataConfiguration',
    metadataInventoryTable: 'BucketMetadataInventoryTableConfiguration',
    metadataJournalTable: 'BucketMetadataJournalTableConfiguration',
    metadataTable: 'BucketMetadataTableConfiguration',
    metrics: 'BucketMetricsConfiguration',
    notification: 'BucketNotificationConfiguration',
    'object-lock': 'ObjectLockConfiguration',
    ownershipControls: 'BucketOwnershipControls',
    policy: 'BucketPolicy',
    policyStatus: 'BucketPolicyStatus',
    publicAccessBlock: 'PublicAccessBlock',
    renameObject: 'RenameObject',
    replication: 'BucketReplication',
    requestPayment: 'BucketRequestPayment',
    restore: 'RestoreObject',
    retention: 'ObjectRetention',
    select: 'SelectObjectContent',
    session: 'CreateSession',
    tagging: 'Tagging',
    torrent: 'ObjectTorrent',
    uploadId: 'MultipartUpload',
    uploads: 'MultipartUploads',
    versioning: 'BucketVersioning',
    versions: 'ObjectVersions',
    website: 'BucketWebsite',
};
const VERBS = { GET: 'Get', PUT: 'Put', DELETE: 'Delete', HEAD: 'Head', POST: '' };
/**
 * Finds the operation of a request.
 *
 * @throws S3Error `NotImplemented`, naming the operation, when S3 has it and the store does not.
 */
function routes_routeOperation(method, { bucket, key }, query, isCopy) {
    const scope = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
    const subresource = Object.keys(SUBRESOURCES).find((name) => query.has(name));
    // The two lists of buckets are one request but for the name that clients add to it.
    if (query.get('x-id') === 'ListDirectoryBuckets')
        throw s3_error_notImplemented('ListDirectoryBuckets');
    const plain = `${method} ${scope}${subresource === undefined ? '' : `?${subresource}`}`;
    const route = isCopy && `${plain}+copy` in EMULATED ? `${plain}+copy` : plain;
    const operation = Object.hasOwn(EMULATED, route) ? EMULATED[route] : undefined;
    if (operation !== undefined)
        return operation;
    const verb = VERBS[method];
    if (method === 'POST' && bucket === 'WriteGetObjectResponse')
        throw s3_error_notImplemented(bucket);
    if (subresource === undefined || verb === undefined) {
        throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
            details: { Method: method, ResourceType: scope.toUpperCase() },
        });
    }
    throw s3_error_notImplemented(`${nameOf(verb, scope, SUBRESOURCES[subresource] ?? subresource)} (${method} ?${subresource})`);
}
/** The operation's name in the service's own reference, as near as one can say without listing all hundred. */
function nameOf(verb, scope, subject) {
    const isWhole = /^(Rename|Restore|Select|Create)/.test(subject);
    const isShared = subject === 'Acl' || subject === 'Encryption' || subject === 'Tagging';
    const owner = scope === 'object' ? 'Object' : 'Bucket';
    return isWhole ? subject : `${verb}${isShared ? owner : ''}${subject}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/service.js










/** What S3 calls each refusal. */
const CODES = {
    'missing-authentication': 'AccessDenied',
    'malformed-authentication': 'AuthorizationHeaderMalformed',
    'unsupported-signature': 'InvalidRequest',
    'unknown-access-key': 'InvalidAccessKeyId',
    'wrong-session-token': 'InvalidToken',
    'expired-token': 'ExpiredToken',
    'headers-not-signed': 'AccessDenied',
    'signature-mismatch': 'SignatureDoesNotMatch',
    'clock-skewed': 'RequestTimeTooSkewed',
    'not-yet-valid': 'AccessDenied',
    'link-expired': 'AccessDenied',
    'missing-payload-hash': 'InvalidRequest',
    'payload-mismatch': 'XAmzContentSHA256Mismatch',
    'malformed-request': 'InvalidRequest',
    'malformed-chunks': 'IncompleteBody',
    'malformed-trailer': 'MalformedTrailerError',
    'incomplete-body': 'IncompleteBody',
    'body-too-large': 'EntityTooLarge',
    'body-stalled': 'RequestTimeout',
    'service-not-emulated': 'NotImplemented',
    'internal-failure': 'InternalError',
};
/** Where S3's sentence differs from the one of other services. */
const MESSAGES = {
    'missing-authentication': 'Access Denied',
    'unknown-access-key': 'The AWS Access Key Id you provided does not exist in our records.',
    'wrong-session-token': 'The provided token is malformed or otherwise invalid.',
    'expired-token': 'The provided token has expired.',
    'clock-skewed': 'The difference between the request time and the current time is too large.',
};
/** What S3 says of each fault of a scenario. No group is busy there, and no scenario says so. */
const service_FAULTS = {
    throttle: ['SlowDown', 'Please reduce your request rate.'],
    'internal-error': ['InternalError', 'We encountered an internal error. Please try again.'],
    'expired-token': ['ExpiredToken', 'The provided token has expired.'],
};
/** Speaks S3's REST dialect over a storage. */
function serveS3(storage, authorizer, meet) {
    return {
        signingName: 's3',
        async handle(request, response) {
            try {
                await service_sendReply(request, response, await service_run(request, storage, authorizer, meet));
            }
            catch (error) {
                if (!(error instanceof S3Error) || response.headersSent)
                    throw error;
                s3_service_sendError(error, { message: request.message, response, requestId: request.requestId });
            }
        },
        refuse(refusal, exchange) {
            const { reason, message, details } = refusal;
            s3_service_sendError(new S3Error(CODES[reason], MESSAGES[reason] ?? message, { details }), exchange);
        },
    };
}
async function service_run(request, storage, authorizer, meet) {
    const { message, url, region, signal } = request;
    const { headers } = message;
    const query = url.searchParams;
    const address = readAddress(headers.host, message.url ?? '');
    const isCopy = headers['x-amz-copy-source'] !== undefined;
    const operation = routes_routeOperation(message.method ?? '', address, query, isCopy);
    const fault = await meet(operation.name, signal, address.key === '' ? undefined : address);
    if (fault === 'throttle' || fault === 'internal-error' || fault === 'expired-token') {
        throw new S3Error(...service_FAULTS[fault]);
    }
    const guard = new AccessGuard(authorizer, request);
    const source = isCopy ? readCopySource(message) : undefined;
    const { bucket } = address;
    requireRightBucket(operation.name, { bucket, headers, region, ...(source !== undefined && { sourceBucket: source.bucket }) }, storage);
    guard.admit(operation.name, { ...address, query, headers, ...(source !== undefined && { source }) });
    try {
        if (fault === 'absent')
            throw noSuchKey(address.key);
        const reply = await operation.run({
            ...address,
            query,
            headers,
            region,
            signal,
            body: request.body,
            trailers: request.trailers,
            requireAccess: (access) => guard.require(access),
        }, storage);
        return fault === 'corrupted' || fault === 'replaced' ? tamperReply(reply, fault) : reply;
    }
    catch (error) {
        guard.hideAbsence(error, source?.bucket ?? address.bucket);
        throw error;
    }
}
async function service_sendReply(request, response, reply) {
    const { content } = reply;
    response.statusCode = reply.status;
    setHeaders(response, request.requestId, reply.headers ?? {});
    if (content?.type === 'bytes') {
        response.setHeader('Content-Length', content.sizeBytes);
        if (content.stream === undefined)
            response.end();
        else
            await (0,external_node_stream_promises_.pipeline)(content.stream, response, { signal: request.signal });
        return;
    }
    if (content !== undefined)
        response.setHeader('Content-Type', 'application/xml');
    if (reply.status !== 204 && reply.status !== 304) {
        response.setHeader('Content-Length', content === undefined ? 0 : Buffer.byteLength(content.text));
    }
    response.end(content?.text);
}
function s3_service_sendError(error, { message, response, requestId }) {
    const text = writeErrorXml({
        Code: error.code,
        Message: error.message,
        ...error.details,
        Resource: (message.url ?? '').split('?', 1)[0] ?? '',
        RequestId: requestId,
        HostId: requestId,
    });
    response.statusCode = error.status;
    setHeaders(response, requestId, error.headers);
    response.setHeader('Content-Type', 'application/xml');
    response.setHeader('Content-Length', Buffer.byteLength(text));
    // Node leaves the body out of an answer to HEAD.
    response.end(text);
}
function setHeaders(response, requestId, headers) {
    response.setHeader('Server', 'AmazonS3');
    response.setHeader('x-amz-request-id', requestId);
    response.setHeader('x-amz-id-2', requestId);
    for (const [name, value] of Object.entries(headers))
        response.setHeader(name, value);
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/object-store.js








/** Opens the object store of a directory, and removes what a killed run left half-written in it. */
async function createObjectStore(options) {
    const { directory, state, clock, accountId = '000000000000', authorizer = UNRESTRICTED, meet = NO_FAULTS } = options;
    const catalog = new Catalog(state);
    const referenced = catalog.referencedFiles();
    const bodies = await BodyFiles.open(directory, (file) => referenced.has(file));
    return {
        service: serveS3({ catalog, bodies, clock, accountId }, authorizer, meet),
        reader: createObjectReader(catalog, bodies),
        async createBucket(name, region) {
            requireBucketName(name);
            const found = catalog.bucket(name);
            if (found?.region === region)
                return;
            await catalog.putBucket({ createdAtMs: clock.now(), versioning: 'never', ...found, name, region });
        },
    };
}
function createObjectReader(catalog, bodies) {
    return {
        async open(bucketName, key, versionId) {
            const bucket = catalog.bucket(bucketName);
            const versions = bucket === undefined ? [] : (catalog.object(bucketName, key)?.versions ?? []);
            const version = versionId === undefined ? versions[0] : versions.find((candidate) => candidate.versionId === versionId);
            if (bucket === undefined || version?.kind !== 'object')
                return undefined;
            const shown = versionHeader(bucket, version.versionId)['x-amz-version-id'];
            requireReadable(version.attributes);
            const { checksum } = version;
            return {
                eTag: version.eTag,
                ...(checksum?.type === 'FULL_OBJECT' && { checksum }),
                ...(shown !== undefined && { version: shown }),
                sizeBytes: version.sizeBytes,
                body: bodies.read(version.segments),
            };
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/s3/index.js




;// CONCATENATED MODULE: ./packages/engine/lib/sts/sts-error.js
/** An answer of STS other than success; `code` is the error's name in the public service model. */
class StsError extends Error {
    name = 'StsError';
    status;
    code;
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
    /** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
    static notImplemented(what) {
        return new StsError(501, 'NotImplemented', `${what} is not implemented by this engine`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/sts/assume-role.js

/** Limits of the public service model, in seconds. */
const DURATION = { min: 900, max: 43_200, standard: 3_600 };
/** A session that was begun with another session ends within an hour (IAM user guide, "Role chaining"). */
const CHAINED_MAX_SECONDS = 3_600;
/** Parameters that would make the session another one, and are not obeyed. */
const UNBUILT_PARAMETERS = /^(Policy|PolicyArns|Tags|TransitiveTagKeys|SerialNumber|TokenCode|SourceIdentity|ProvidedContexts)(\.|$)/;
/**
 * Every role trusts every identity of the engine's account, so the policy of the caller alone decides.
 *
 * @throws StsError `ValidationError`, `AccessDenied`
 * @throws AccessDenied
 */
function assumeRole(identities, authorizer, parameters, caller) {
    const arn = requireMatch(parameters, 'RoleArn', /^arn:[^:]*:iam::\d{12}:role\/.+$/s, 'roleArn');
    const sessionName = requireMatch(parameters, 'RoleSessionName', /^[\w+=,.@-]{2,64}$/, 'roleSessionName');
    const externalId = parameters.get('ExternalId') ?? undefined;
    const unbuilt = [...parameters.keys()].find((name) => UNBUILT_PARAMETERS.test(name));
    if (unbuilt !== undefined)
        throw StsError.notImplemented(`the parameter ${unbuilt}`);
    const isChained = identities.credentialOf(caller.accessKeyId)?.sessionToken !== undefined;
    const durationSeconds = readDuration(parameters, isChained);
    const context = { 'sts:rolesessionname': sessionName, 'sts:externalid': externalId };
    authorizer.require(caller, [{ action: 'sts:AssumeRole', resource: arn, context }]);
    const role = identities.findRole(arn);
    if (role === undefined) {
        // STS does not tell a role that is not there from one that does not trust the caller.
        const who = identities.identityOf(caller.accessKeyId)?.arn;
        const message = `User: ${who} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
        throw new StsError(403, 'AccessDenied', message);
    }
    const session = identities.startSession(role, sessionName, durationSeconds * 1000);
    const { accessKeyId, secretAccessKey, sessionToken, expiresAtMs } = session.credential;
    return {
        Credentials: {
            AccessKeyId: accessKeyId,
            SecretAccessKey: secretAccessKey,
            SessionToken: sessionToken,
            Expiration: new Date(expiresAtMs).toISOString(),
        },
        AssumedRoleUser: { AssumedRoleId: session.assumedRoleId, Arn: session.arn },
    };
}
function readDuration(parameters, isChained) {
    const text = parameters.get('DurationSeconds');
    if (text === null)
        return DURATION.standard;
    const seconds = Number(text);
    if (!/^\d{1,9}$/.test(text) || seconds < DURATION.min || seconds > DURATION.max) {
        throw assume_role_invalid(text, 'durationSeconds', `Member must be between ${DURATION.min} and ${DURATION.max}`);
    }
    if (isChained && seconds > CHAINED_MAX_SECONDS) {
        throw new StsError(400, 'ValidationError', 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining');
    }
    return seconds;
}
function requireMatch(parameters, name, form, member) {
    const value = parameters.get(name);
    if (value === null)
        throw assume_role_invalid('null', member, 'Member must not be null');
    if (form.test(value))
        return value;
    throw assume_role_invalid(value, member, `Member must satisfy regular expression pattern: ${form.source}`);
}
function assume_role_invalid(value, member, constraint) {
    return new StsError(400, 'ValidationError', `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/sts/sts.js



/** The operations that are carried out. */
const STS_OPERATIONS = new Set(['AssumeRole', 'GetCallerIdentity']);
/** The other operations of the public service model. */
const UNBUILT_STS_OPERATIONS = new Set([
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'AssumeRoot',
    'DecodeAuthorizationMessage',
    'GetAccessKeyInfo',
    'GetDelegatedAccessToken',
    'GetFederationToken',
    'GetSessionToken',
    'GetWebIdentityToken',
]);
/** Speaks for AWS STS as far as roles have to be assumed, and callers want to know who they are. */
function createSts(identities, authorizer) {
    return {
        signingName: 'sts',
        version: '2011-06-15',
        namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
        async call(operation, parameters, caller) {
            try {
                if (operation === 'AssumeRole') {
                    return { status: 200, result: assumeRole(identities, authorizer, parameters, caller) };
                }
                if (operation === 'GetCallerIdentity')
                    return { status: 200, result: sts_describe(identities, caller.accessKeyId) };
                if (UNBUILT_STS_OPERATIONS.has(operation))
                    throw StsError.notImplemented(`the operation ${operation}`);
                throw new StsError(400, 'InvalidAction', `Could not find operation ${operation} for version 2011-06-15`);
            }
            catch (error) {
                if (error instanceof StsError)
                    return { status: error.status, code: error.code, message: error.message };
                if (error instanceof AccessDenied)
                    return { status: 403, code: 'AccessDenied', message: error.message };
                throw error;
            }
        },
    };
}
/** Whoever has keys may ask whose they are: STS wants no right for it, and no policy can forbid it. */
function sts_describe(identities, accessKeyId) {
    const identity = identities.identityOf(accessKeyId);
    if (identity === undefined)
        throw new Error(`access key ${accessKeyId} was let in, but belongs to nobody`);
    return { Arn: identity.arn, UserId: identity.userId, Account: identities.accountId };
}

;// CONCATENATED MODULE: ./packages/engine/lib/sts/index.js


;// CONCATENATED MODULE: ./packages/engine/lib/operations.js





/** The operations that faults of a scenario can be about: CodeDeploy's by their names, the others' with their service before them. */
const operations_OPERATIONS = new Set([
    ...KNOWN_OPERATIONS,
    ...HOST_OPERATIONS.map((name) => `codedeploy-commands:${name}`),
    ...[...LAMBDA_OPERATIONS].map((name) => `lambda:${name}`),
    ...[...S3_OPERATIONS].map((name) => `s3:${name}`),
    ...[...STS_OPERATIONS].map((name) => `sts:${name}`),
]);

;// CONCATENATED MODULE: ./packages/engine/lib/end-processes.js

/**
 * Ends what the scripts of an instance have left running, as the end of a machine does. Processes are known by the variable that
 * scripts have of their instance's name; where the system does not show the environment of processes, as only Linux does,
 * nothing is ended.
 */
async function endProcessesOf(instanceName) {
    const mark = `SLIPWAY_INSTANCE_NAME=${instanceName}`;
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    await Promise.all(pids.map(async (pid) => {
        // Of another user, or gone since.
        const environment = await (0,promises_.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        if (!environment.split('\0').includes(mark) || Number(pid) === process.pid)
            return;
        try {
            process.kill(Number(pid), 'SIGKILL');
        }
        catch (error) {
            if (error.code !== 'ESRCH')
                throw error;
        }
    }));
}

;// CONCATENATED MODULE: ./packages/engine/lib/scaled-instances.js







/** Gives every instance that an Auto Scaling group launches an agent and a folder, and takes them away when it is terminated. */
class ScaledInstances {
    #options;
    #scaling;
    #instances;
    /** One after the other: each new instance gets a port that no other has. */
    #starting = Promise.resolve();
    #ending = new Set();
    constructor(options) {
        this.#options = options;
        this.#scaling = new AutoScalingState(options.state);
        this.#instances = new CodeDeployState(options.state);
    }
    /** What Auto Scaling is to go by: who answers for hooks, and what launching and terminating an instance is. */
    ports({ lifecycle, instanceChanges }) {
        const started = (member) => this.#started(member);
        const ended = ({ instanceId }) => this.#end(instanceId);
        return { listener: lifecycle, machines: { ...instanceChanges, started, ended } };
    }
    /** Sees to it that exactly the instances that are there have agents: a kill may have come between the two. */
    async reconcile() {
        const { state } = this.#options;
        const members = this.#scaling.allMembers();
        const there = new Set(members.map(({ instanceId }) => instanceId));
        const records = listInstances(state);
        for (const { name, isScaled } of records)
            if (isScaled === true && !there.has(name))
                this.#end(name);
        for (const member of members) {
            if (!records.some(({ name }) => name === member.instanceId))
                this.#started(member);
        }
        await this.idle();
    }
    /** Resolves once all that was begun is done. */
    async idle() {
        await this.#starting;
        await Promise.all(this.#ending);
    }
    #started(member) {
        this.#starting = this.#starting.then(() => this.#attempt(member.instanceId, () => this.#start(member)));
    }
    async #start({ instanceId, groupName, number }) {
        const { state, crew, dataDir, isolation } = this.#options;
        const hostIdentifier = this.#instances.ec2Instance(instanceId)?.instanceArn;
        if (hostIdentifier === undefined)
            return;
        const named = { name: instanceId, fleet: groupName, index: number, hostIdentifier, isolation };
        const instance = toAgentInstance(await recordScaledInstance(state, named), dataDir);
        await makeFolder(layoutOf(instance).deploymentRoot);
        // It may have been terminated meanwhile.
        if (this.#scaling.member(groupName, instanceId) !== undefined)
            crew.start(instance);
        else
            this.#end(instanceId);
    }
    #end(instanceId) {
        const { state, crew, dataDir } = this.#options;
        const ending = this.#attempt(instanceId, async () => {
            await crew.end(instanceId, 'the instance is terminated');
            await endProcessesOf(instanceId);
            const record = listInstances(state).find(({ name }) => name === instanceId);
            if (record === undefined)
                return;
            await (0,promises_.rm)(toAgentInstance(record, dataDir).folder, { recursive: true, force: true, maxRetries: 3 });
            await forgetInstance(state, instanceId);
        }).finally(() => this.#ending.delete(ending));
        this.#ending.add(ending);
    }
    /** Virtual time does not move on meanwhile. */
    #attempt(instanceId, work) {
        const { activity, log } = this.#options;
        return activity.during(work).catch((error) => log(`${instanceId}: ${error.message}`));
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/at-work.js
/** Lets it be known when an agent is at work. */
function atWork(commands, clock) {
    let end = () => undefined;
    return {
        rest: () => end(),
        commands: {
            ...commands,
            async poll(hostIdentifier, signal) {
                end();
                const command = await commands.poll(hostIdentifier, signal);
                if (command !== undefined)
                    end = clock.activity.begin();
                return command;
            },
        },
        pauses: {
            now: () => clock.now(),
            async sleep(ms, signal) {
                end();
                try {
                    await clock.sleep(ms, signal);
                }
                finally {
                    end = clock.activity.begin();
                }
            },
        },
    };
}
/** A service whose requests are known to run. */
function tracked(service, activity) {
    return {
        signingName: service.signingName,
        handle: (request, response) => activity.during(() => service.handle(request, response)),
        refuse: (refusal, exchange) => service.refuse(refusal, exchange),
    };
}
/** The same for a service of operations, one of which may be one that only waits. */
function trackedJson(service, activity, waitingOperation) {
    return {
        ...service,
        call: (...args) => args[0] === waitingOperation ? service.call(...args) : activity.during(() => service.call(...args)),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/activity.js
/** Knows whether anything runs that takes time of the wall: requests, transfers, scripts of hooks. */
class Activity {
    #running = 0;
    #waiting = new Set();
    #onChange;
    /** @param onChange - called when it begins to be busy, and when it comes to rest. */
    constructor(onChange = () => undefined) {
        this.#onChange = onChange;
    }
    get isBusy() {
        return this.#running > 0;
    }
    /** Something begins. Call what is returned when it is over, once. */
    begin() {
        this.#running += 1;
        if (this.#running === 1)
            this.#onChange();
        let isOver = false;
        return () => {
            if (isOver)
                return;
            isOver = true;
            this.#running -= 1;
            if (this.#running > 0)
                return;
            this.#onChange();
            for (const wake of [...this.#waiting])
                wake();
        };
    }
    /** Carries something out that takes time. */
    async during(work) {
        const end = this.begin();
        try {
            return await work();
        }
        finally {
            end();
        }
    }
    /** Resolves once nothing runs, also nothing that what ended has led to. @throws the signal's reason on abort. */
    async rest(signal) {
        for (;;) {
            signal.throwIfAborted();
            for (let turn = 0; turn < 5; turn += 1)
                await new Promise((resolve) => setImmediate(resolve));
            if (!this.isBusy)
                return;
            if (signal.aborted)
                continue;
            await new Promise((resolve) => {
                const wake = () => {
                    this.#waiting.delete(wake);
                    signal.removeEventListener('abort', wake);
                    resolve();
                };
                this.#waiting.add(wake);
                signal.addEventListener('abort', wake, { once: true });
            });
        }
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/engine-clock.js

/**
 * The engine's time. It goes as the wall's does, or faster by a factor, and it can be moved on. It is ahead of the wall's
 * and never behind it. While something runs that takes time of the wall (a script, a transfer, a request) it neither jumps
 * nor hurries: the limits of that would pass too early.
 */
class EngineClock {
    activity;
    #wall;
    /** Where both clocks stood when the rate was last changed, and the rate since. */
    #anchor;
    #speed = 1;
    /** What the wall last showed: a clock that somebody has set back shows less. */
    #seenWallMs;
    #sleepers = new Set();
    #timer;
    #advancing = Promise.resolve();
    constructor(wall, aheadMs = 0) {
        this.#wall = wall;
        this.#seenWallMs = wall.now();
        this.#anchor = { wallMs: wall.now(), engineMs: wall.now() + aheadMs, rate: 1 };
        this.activity = new Activity(() => this.#settle());
    }
    now() {
        const wallMs = this.#wall.now();
        // Waiting for a clock that was set back to catch up would stop every limit and every wait for as long.
        if (wallMs < this.#seenWallMs)
            this.#anchor = { ...this.#anchor, wallMs, engineMs: this.#at(this.#seenWallMs) };
        this.#seenWallMs = wallMs;
        return this.#at(wallMs);
    }
    #at(shownMs) {
        const { wallMs, engineMs, rate } = this.#anchor;
        return engineMs + (shownMs - wallMs) * rate;
    }
    /** How far it is ahead of the wall's time. */
    get aheadMs() {
        return Math.max(0, Math.round(this.now() - this.#wall.now()));
    }
    /** Seconds of this clock in one second of the wall, while nothing runs. */
    setSpeed(speed) {
        this.#speed = speed;
        this.#settle();
    }
    sleep(ms, signal) {
        return new Promise((resolve, reject) => {
            signal?.throwIfAborted();
            const stop = () => {
                this.#sleepers.delete(sleeper);
                reject(signal?.reason);
            };
            const sleeper = {
                wakesAtMs: this.now() + ms,
                wake: () => {
                    this.#sleepers.delete(sleeper);
                    signal?.removeEventListener('abort', stop);
                    resolve();
                },
            };
            signal?.addEventListener('abort', stop, { once: true });
            this.#sleepers.add(sleeper);
            this.#schedule();
        });
    }
    /**
     * Moves time on, waking on the way whoever is due; what they begin is waited for before time moves further. Several
     * calls follow one another.
     *
     * @throws the signal's reason when it aborts first.
     */
    advance(ms, signal) {
        const turn = this.#advancing.then(() => this.#advance(ms, signal));
        this.#advancing = turn.catch(() => undefined);
        return turn;
    }
    /** Is later at once, as on a machine that slept: what came due meanwhile is due now, and nothing that runs is waited for. */
    jump(ms) {
        this.#moveTo(this.now() + ms);
        this.#schedule();
    }
    /** Ends the timer that it holds; who sleeps is not woken. */
    close() {
        this.#timer?.abort();
        this.#sleepers.clear();
    }
    async #advance(ms, signal) {
        await this.activity.rest(signal);
        const endMs = this.now() + ms;
        for (;;) {
            const next = this.#first();
            if (next === undefined || next.wakesAtMs > endMs)
                break;
            this.#moveTo(next.wakesAtMs);
            next.wake();
            await this.activity.rest(signal);
        }
        this.#moveTo(endMs);
        this.#schedule();
    }
    #first() {
        let first;
        for (const one of this.#sleepers)
            if (first === undefined || one.wakesAtMs < first.wakesAtMs)
                first = one;
        return first;
    }
    #moveTo(engineMs) {
        this.#anchor = { ...this.#anchor, wallMs: this.#wall.now(), engineMs: Math.max(engineMs, this.now()) };
    }
    /** What has passed went at the rate until now; from here on it may be another. */
    #settle() {
        const rate = this.activity.isBusy ? 1 : this.#speed;
        if (rate === this.#anchor.rate)
            return;
        this.#anchor = { wallMs: this.#wall.now(), engineMs: this.now(), rate };
        this.#schedule();
    }
    #schedule() {
        this.#timer?.abort();
        const next = this.#first();
        if (next === undefined)
            return;
        const timer = new AbortController();
        this.#timer = timer;
        const pauseMs = Math.max(0, (next.wakesAtMs - this.now()) / this.#anchor.rate);
        this.#wall.sleep(pauseMs, timer.signal).then(() => {
            for (const sleeper of [...this.#sleepers])
                if (sleeper.wakesAtMs <= this.now() + 1)
                    sleeper.wake();
            this.#schedule();
        }, () => undefined);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/faulty-service.js
/** What CodeDeploy and AWS's front door answer. */
const JSON_REPLIES = {
    throttle: { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
    'internal-error': {
        status: 500,
        type: 'InternalFailure',
        message: 'The request processing has failed because of an unknown error, exception or failure.',
    },
    'expired-token': {
        status: 400,
        type: 'ExpiredTokenException',
        message: 'The security token included in the request is expired',
    },
    'busy-group': {
        status: 400,
        type: 'DeploymentLimitExceededException',
        message: 'The deployment group already has an active deployment',
    },
};
/** The same of services that speak the query protocol. No group is busy there, and no scenario says so. */
const QUERY_REPLIES = {
    throttle: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
    'internal-error': { status: 500, code: 'InternalFailure', message: 'An error on the server occurred.' },
    'expired-token': {
        status: 403,
        code: 'ExpiredToken',
        message: 'The security token included in the request is expired',
    },
};
/** A service some of whose calls meet faults. A call that meets one changes nothing. */
function withFaults(service, meet) {
    return {
        ...service,
        async call(operation, body, context) {
            const fault = await meet(operation, context.signal);
            return fault === undefined ? service.call(operation, body, context) : JSON_REPLIES[fault];
        },
    };
}
/** The same for a service of the query protocol. */
function withQueryFaults(service, meet) {
    return {
        ...service,
        async call(operation, parameters, context) {
            const fault = await meet(operation, context.signal);
            if (fault === undefined || fault === 'busy-group')
                return service.call(operation, parameters, context);
            return QUERY_REPLIES[fault];
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/faults.js
/** Decides which calls meet a fault. The same calls in the same order meet the same ones each time. */
class FaultPlan {
    #faults;
    #counts;
    #random;
    #loadedAtMs;
    /** @param loadedAtMs - the moment from which windows of time are counted. */
    constructor({ faults = [], seed = 1 }, loadedAtMs) {
        this.#faults = faults;
        this.#counts = faults.map(() => 0);
        this.#random = pseudoRandom(seed);
        this.#loadedAtMs = loadedAtMs;
    }
    /**
     * What the next call of an operation meets. Delays add up; the first fault that fits answers.
     *
     * @param operation - `GetDeployment`; with its service where that is not CodeDeploy, `s3:PutObject`.
     * @param object - the one that it is about.
     */
    judge(operation, nowMs, object) {
        let delayMs = 0;
        let answer;
        for (const [index, fault] of this.#faults.entries()) {
            if (!fault.operations.some((name) => isAbout(name, operation)))
                continue;
            if (fault.objects !== undefined && !fault.objects.some((pattern) => names(pattern, object)))
                continue;
            const call = (this.#counts[index] ?? 0) + 1;
            this.#counts[index] = call;
            if (!this.#hits(fault, call, nowMs))
                continue;
            if (fault.fault === 'slow')
                delayMs += fault.delayMs ?? 0;
            else
                answer ??= fault.fault;
        }
        return { delayMs, ...(answer !== undefined && { fault: answer }) };
    }
    #hits({ calls = {}, window = {}, probability }, call, nowMs) {
        // Thrown for every call, whether it counts or not: a window then does not shift what comes after it.
        const isDrawn = probability === undefined || this.#random() < probability;
        const seconds = (nowMs - this.#loadedAtMs) / 1_000;
        const { from = 1, to = Number.POSITIVE_INFINITY } = calls;
        const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window;
        return isDrawn && call >= from && call <= to && seconds >= fromSeconds && seconds < toSeconds;
    }
}
/** `*` is every operation of CodeDeploy; those of other services have the service before them. */
function isAbout(name, operation) {
    if (name === operation)
        return true;
    const [service = '', rest] = operation.split(':');
    return rest === undefined ? name === '*' : name === `${service}:*`;
}
/** Whether a `bucket/key` with stars in it stands for an object. */
function names(pattern, object) {
    if (object === undefined)
        return false;
    const pieces = pattern.split('*').map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
    return new RegExp(`^${pieces.join('.*')}$`, 's').test(`${object.bucket}/${object.key}`);
}
/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function pseudoRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/host-faults.js
/** A host is told to be so far from the time by more than this, and nobody takes its signatures any more (SigV4). */
const TAKEN_SKEW_MS = 5 * 60_000;
/** What is planned for the hosts of the engine's own agents. */
class HostFaultPlan {
    #faults;
    #loadedAtMs;
    /** How often each fault has struck each host. */
    #struck = new Map();
    /** @param loadedAtMs - the moment from which windows of time are counted. */
    constructor({ hosts = [] }, loadedAtMs) {
        this.#faults = hosts;
        this.#loadedAtMs = loadedAtMs;
    }
    /** The faults that strike a host as it begins an event, in their order; each is counted. */
    strike(host, event, nowMs) {
        return this.#of(host, nowMs).flatMap(([index, fault]) => {
            if (fault.event !== event)
                return [];
            const key = `${index}/${host}`;
            const times = (this.#struck.get(key) ?? 0) + 1;
            if (times > (fault.times ?? Number.POSITIVE_INFINITY))
                return [];
            this.#struck.set(key, times);
            return [fault];
        });
    }
    /** Why the control plane does not hear a host; `undefined` when it does. */
    silenceOf(host, nowMs) {
        if (this.#of(host, nowMs).some(([, { fault }]) => fault === 'cut-off'))
            return 'the host is cut off';
        const offsetMs = this.clockOffsetMs(host, nowMs);
        if (Math.abs(offsetMs) <= TAKEN_SKEW_MS)
            return undefined;
        return offsetMs < 0
            ? `Signature expired: the clock of the host is ${-offsetMs / 1_000} s behind`
            : `Signature not yet current: the clock of the host is ${offsetMs / 1_000} s ahead`;
    }
    /** How far the clock of a host is from the engine's time. */
    clockOffsetMs(host, nowMs) {
        const off = this.#of(host, nowMs).filter(([, { fault }]) => fault === 'clock-off');
        return off.reduce((sum, [, { bySeconds = 0 }]) => sum + bySeconds * 1_000, 0);
    }
    #of(host, nowMs) {
        const seconds = (nowMs - this.#loadedAtMs) / 1_000;
        return [...this.#faults.entries()].filter(([, { hosts, window = {} }]) => {
            const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window;
            return hosts.some((name) => isName(name, host)) && seconds >= fromSeconds && seconds < toSeconds;
        });
    }
}
/** `web-*` is every host whose name begins so. */
function isName(pattern, host) {
    return pattern.endsWith('*') ? host.startsWith(pattern.slice(0, -1)) : pattern === host;
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/host-consistency.js
const IN_PLACE = ['ApplicationStop', 'DownloadBundle', 'BeforeInstall', 'Install', 'AfterInstall', 'ApplicationStart'];
const HOOKS = ['ApplicationStop', 'BeforeInstall', 'AfterInstall', 'ApplicationStart', 'ValidateService'];
const ANY_EVENT = [...IN_PLACE, 'ValidateService'];
/** The events at which a fault can strike; a fault that is not named here is of no event. */
const EVENTS = {
    'agent-dies': ANY_EVENT,
    slow: ANY_EVENT,
    'disk-full': ['DownloadBundle', 'Install'],
    'script-fails': HOOKS,
    'script-hangs': HOOKS,
};
/** The faults that a setting is for. */
const SETTINGS = {
    times: ['agent-dies', 'slow', 'disk-full', 'script-fails', 'script-hangs'],
    backAfterSeconds: ['agent-dies'],
    script: ['script-fails', 'script-hangs'],
    exitCode: ['script-fails'],
    output: ['script-fails'],
    bySeconds: ['slow', 'clock-off'],
};
/** What in a fault of hosts does not go together. */
function* ofHostFault(planned, place) {
    const { fault, event, window = {}, bySeconds } = planned;
    const events = EVENTS[fault];
    if (events !== undefined && event === undefined)
        yield { place: `${place}.event`, text: 'is missing' };
    else if (event !== undefined && events === undefined) {
        yield { place: `${place}.event`, text: `is for faults of an event; ${fault} is of none` };
    }
    else if (event !== undefined && events?.includes(event) === false) {
        yield { place: `${place}.event`, text: `is "${event}"; ${fault} strikes at ${events.join(', ')}` };
    }
    for (const [setting, faults] of Object.entries(SETTINGS)) {
        const isFor = faults;
        if (!Object.hasOwn(planned, setting) || isFor.includes(fault))
            continue;
        yield { place: `${place}.${setting}`, text: `is for ${faults.join(', ')}; this fault is ${fault}` };
    }
    const needsSeconds = SETTINGS.bySeconds;
    if (needsSeconds.includes(fault) && bySeconds === undefined) {
        yield { place: `${place}.bySeconds`, text: 'is missing' };
    }
    if (fault === 'slow' && (bySeconds ?? 0) < 0) {
        yield { place: `${place}.bySeconds`, text: `is ${bySeconds}; nothing is slow by less than no time` };
    }
    const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window;
    if (fromSeconds > toSeconds) {
        yield { place: `${place}.window`, text: `ends (${toSeconds}) before it begins (${fromSeconds})` };
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/consistency.js





/** All operations of one service. */
const EVERY = ['*', 'codedeploy-commands:*', 's3:*', 'sts:*'];
const consistency_LOG_TAIL_BYTES = 4_096;
/** What in a scenario does not go together, although each value by itself is as it should be. */
function* findContradictions(scenario, operations) {
    for (const [index, fault] of (scenario.faults ?? []).entries())
        yield* ofFault(fault, `faults[${index}]`, operations);
    for (const [index, fault] of (scenario.hosts ?? []).entries())
        yield* ofHostFault(fault, `hosts[${index}]`);
    yield* ofOrder(scenario.clock?.jumps ?? [], 'clock.jumps');
    const scripts = scenario.deployments ?? [];
    for (const [index, script] of scripts.entries()) {
        const place = `deployments[${index}]`;
        yield* ofReach(script, scripts.slice(0, index), place);
        yield* ofScript(script, place);
        if (script.rollback !== undefined)
            yield* ofScript(script.rollback.deployment, `${place}.rollback.deployment`);
    }
    const alarms = scenario.alarms ?? [];
    for (const [index, { name, states }] of alarms.entries()) {
        yield* ofOrder(states, `alarms[${index}].states`);
        if (alarms.findIndex((alarm) => alarm.name === name) < index) {
            yield { place: `alarms[${index}].name`, text: `is "${name}", which an earlier alarm is named already` };
        }
    }
}
function* ofFault(fault, place, known) {
    for (const [index, name] of fault.operations.entries()) {
        if (EVERY.includes(name) || known.has(name))
            continue;
        yield {
            place: `${place}.operations[${index}]`,
            text: `is "${name}", which is no operation of CodeDeploy, and none of codedeploy-commands:, s3: or sts: that the engine carries out`,
        };
    }
    const foreign = fault.operations.find((name) => name.includes(':'));
    if (fault.fault === 'busy-group' && foreign !== undefined) {
        yield { place: `${place}.fault`, text: `is busy-group, which is of CodeDeploy; it is asked for ${foreign}` };
    }
    yield* ofObjects(fault, place);
    if (fault.fault === 'slow' && fault.delayMs === undefined)
        yield { place: `${place}.delayMs`, text: 'is missing' };
    if (fault.fault !== 'slow' && fault.delayMs !== undefined) {
        yield { place: `${place}.delayMs`, text: `is for the fault slow; this one is ${fault.fault}` };
    }
    const { from = 1, to = Number.POSITIVE_INFINITY } = fault.calls ?? {};
    if (from > to)
        yield { place: `${place}.calls`, text: `ends (${to}) before it begins (${from})` };
    const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = fault.window ?? {};
    if (fromSeconds > toSeconds) {
        yield { place: `${place}.window`, text: `ends (${toSeconds}) before it begins (${fromSeconds})` };
    }
}
/** The operations at which an object can be found to be another than it was. */
const MET_AT = {
    corrupted: ['s3:GetObject'],
    replaced: ['s3:GetObject', 's3:HeadObject'],
    absent: ['s3:GetObject', 's3:HeadObject'],
};
function* ofObjects({ fault, objects, operations }, place) {
    const where = MET_AT[fault];
    const strange = operations.find((name) => where !== undefined && !where.includes(name));
    if (strange !== undefined) {
        yield {
            place: `${place}.fault`,
            text: `is ${fault}, which is of ${where?.join(' and ')}; it is asked for ${strange}`,
        };
    }
    const elsewhere = operations.find((name) => !name.startsWith('s3:'));
    if (objects !== undefined && elsewhere !== undefined) {
        yield { place: `${place}.objects`, text: `are of S3; the fault is asked for ${elsewhere}` };
    }
}
/** A script that an earlier one leaves nothing to is a mistake. */
function* ofReach(script, earlier, place) {
    const { application, group, nth } = script;
    const rival = earlier.find((one) => one.application === application && one.group === group && one.nth === nth);
    if (rival === undefined)
        return;
    const which = nth === undefined ? 'every deployment' : `deployment ${nth}`;
    yield { place, text: `is never reached: an earlier script is for ${which} to "${application}/${group}"` };
}
function* ofScript({ statuses, targets, stop }, place) {
    yield* ofOrder(statuses, `${place}.statuses`);
    const end = statuses.findIndex(({ status }) => isFinalWord(status));
    if (end !== -1 && end < statuses.length - 1) {
        yield { place: `${place}.statuses[${end + 1}]`, text: `comes after ${statuses[end]?.status}, which is final` };
    }
    if (stop?.answer === 'AlreadyCompleted' && stop.endsAfterSeconds !== undefined) {
        yield { place: `${place}.stop.endsAfterSeconds`, text: 'has no meaning: AlreadyCompleted ends it at the request' };
    }
    if (targets !== undefined)
        yield* ofTargets(targets, `${place}.targets`);
}
function* ofTargets(targets, place) {
    const { count, ids } = targets;
    const isListed = ids !== undefined && typeof ids !== 'string';
    if (isListed && count !== undefined)
        yield { place: `${place}.count`, text: 'is told by the list of ids already' };
    if (!isListed && count === undefined)
        yield { place: `${place}.count`, text: 'is missing' };
    const known = idsOf(targets);
    const unique = new Set(known);
    if (unique.size < known.length)
        yield { place: `${place}.ids`, text: 'gives several targets the same id' };
    for (const [index, plan] of (targets.plans ?? []).entries()) {
        const inside = `${place}.plans[${index}]`;
        yield* ofPlan(plan, inside);
        yield* ofNames(plan.targets, unique, `${inside}.targets`);
    }
}
function* ofNames(targets, ids, place) {
    if (targets === undefined)
        return;
    if (typeof targets === 'string') {
        const ranges = readNumbers(targets);
        if (ranges === undefined)
            yield { place, text: 'is not of the form 1-47,60,100-1000/20' };
        const highest = Math.max(...(ranges ?? []).map(({ to }) => to));
        if (highest > ids.size)
            yield { place, text: `names target ${highest}; there are ${ids.size}` };
        return;
    }
    for (const [index, id] of targets.entries()) {
        if (!ids.has(id))
            yield { place: `${place}[${index}]`, text: `is "${id}", which is no target` };
    }
}
function* ofPlan(plan, place) {
    const events = eventsOf(plan);
    if ('steps' in plan) {
        for (const key of ['startsAtSeconds', 'takesSeconds', 'atOnce', 'fails', 'endsAs']) {
            if (Object.hasOwn(plan, key))
                yield { place: `${place}.${key}`, text: 'is of a run; this plan has steps' };
        }
        yield* ofOrder(plan.steps, `${place}.steps`);
        for (const [index, { event, diagnostics }] of plan.steps.entries()) {
            const inside = `${place}.steps[${index}]`;
            if (event !== undefined && !events.includes(event))
                yield notAnEvent(event, events, `${inside}.event`);
            if (event === undefined && diagnostics !== undefined) {
                yield { place: `${inside}.diagnostics`, text: 'is of an event; this step names none' };
            }
            yield* ofLogTail(diagnostics?.logTail, `${inside}.diagnostics.logTail`);
        }
        return;
    }
    for (const key of ['startsAtSeconds', 'takesSeconds']) {
        if (plan[key] === undefined)
            yield { place: `${place}.${key}`, text: 'is missing: a plan has steps, or a run' };
    }
    const { fails } = plan;
    if (fails === undefined)
        return;
    if (!events.includes(fails.event))
        yield notAnEvent(fails.event, events, `${place}.fails.event`);
    yield* ofLogTail(fails.logTail, `${place}.fails.logTail`);
}
function notAnEvent(name, events, place) {
    return { place, text: `is "${name}"; the events of this plan are ${events.join(', ')}` };
}
function* ofLogTail(logTail, place) {
    const sizeBytes = new TextEncoder().encode(logTail ?? '').length;
    if (sizeBytes > consistency_LOG_TAIL_BYTES)
        yield { place, text: `has ${sizeBytes} bytes; the service keeps ${consistency_LOG_TAIL_BYTES}` };
}
function* ofOrder(steps, place) {
    for (const [index, { atSeconds }] of steps.entries()) {
        const before = steps[index - 1]?.atSeconds ?? 0;
        if (atSeconds >= before)
            continue;
        yield { place: `${place}[${index}].atSeconds`, text: `is ${atSeconds}, before the step above it (${before})` };
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/parts.js
/** A whole number. */
const count = (max, min = 1) => ({ kind: 'number', min, max, isInteger: true });
/** A text that is not empty. */
const parts_text = (maxLength) => ({ kind: 'text', maxLength });
/** One of a few words. */
const words = (...list) => ({ kind: 'text', maxLength: 100, words: list });
/** `true` or `false`. */
const flag = { kind: 'flag' };
const list = (item, minItems, maxItems) => ({
    kind: 'list',
    item,
    minItems,
    maxItems,
});
const object = (fields) => ({ kind: 'object', fields });
/** A field that has to be there. */
const parts_required = (shape, description) => ({ shape, isRequired: true, description });
/** A field that may be absent. */
const parts_optional = (shape, description) => ({ shape, isRequired: false, description });

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/host-format.js

/** A hundred years either way. */
const FARTHEST_SECONDS = 3_155_760_000;
const host_format_seconds = { kind: 'number', min: 0, max: FARTHEST_SECONDS, isInteger: false };
/** The part of a scenario that is about hosts. */
const HOST_FAULTS = list(object({
    hosts: parts_required(list(parts_text(100), 1, 10_000), 'names of instances, such as web-1; web-* is every one that begins so'),
    fault: parts_required(words('agent-dies', 'cut-off', 'disk-full', 'script-fails', 'script-hangs', 'slow', 'clock-off'), 'what goes wrong'),
    event: parts_optional(parts_text(100), 'the lifecycle event at which it does; cut-off and clock-off are of no event'),
    times: parts_optional(count(1_000_000), 'how often each host is struck; at every such event when not given'),
    backAfterSeconds: parts_optional(host_format_seconds, 'when an agent that died is there again; never when not given'),
    script: parts_optional(parts_text(1_000), 'as the AppSpec names it; the first of the event when not given'),
    exitCode: parts_optional(count(255), 'of a script that fails; 1 when not given'),
    output: parts_optional(parts_text(4_000), 'what a script that fails prints to stderr'),
    bySeconds: parts_optional({ kind: 'number', min: -FARTHEST_SECONDS, max: FARTHEST_SECONDS, isInteger: false }, 'how much longer a slow event takes, or how far a clock is off: below 0 it is behind'),
    window: parts_optional(object({
        fromSeconds: parts_optional(host_format_seconds, 'since the scenario was loaded; 0 when not given'),
        toSeconds: parts_optional(host_format_seconds, 'since the scenario was loaded; without end when not given'),
    }), "a window of the engine's time"),
}), 0, 1_000);

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/format.js



/** Thirty years: longer than anything that is rehearsed, and far from where numbers lose their milliseconds. */
const LONGEST_SECONDS = 946_080_000;
const MOST_TARGETS = 10_000;
/** What the service keeps of a script's output. */
const format_LOG_TAIL_BYTES = 4_096;
const format_seconds = { kind: 'number', min: 0, max: LONGEST_SECONDS, isInteger: false };
/** A word of the service, known or not yet invented. */
const word = parts_text(100);
const errorInformation = object({
    code: parts_required(word, 'error code of the deployment, such as HEALTH_CONSTRAINTS'),
    message: parts_required(parts_text(4_000), 'what the service says of it'),
});
const diagnostics = {
    errorCode: parts_optional(word, 'such as ScriptFailed, which it is when nothing is said'),
    scriptName: parts_optional(parts_text(1_000), 'the script, as the AppSpec names it'),
    message: parts_optional(parts_text(4_000), 'what the agent says of it'),
    logTail: parts_optional(parts_text(format_LOG_TAIL_BYTES), "the last output of the script; at most 4,096 bytes, as the service's"),
};
const plan = object({
    targets: parts_optional({ kind: 'either', text: parts_text(10_000), list: list(parts_text(200), 1, MOST_TARGETS) }, 'numbers such as "1-47,60" and "1-1000/20" (every twentieth), or ids; all that no earlier plan names when not given'),
    events: parts_optional(list(word, 1, 50), 'lifecycle events in their order; the seven of an in-place deployment when not given'),
    startsAtSeconds: parts_optional(format_seconds, 'when the first of these targets begins; a run needs it, steps exclude it'),
    takesSeconds: parts_optional(format_seconds, 'how long all events of one target take together'),
    atOnce: parts_optional(count(MOST_TARGETS), 'how many are in work at once; all of them when not given'),
    fails: parts_optional(object({ event: parts_required(word, 'the event that fails'), ...diagnostics }), 'how these targets fail'),
    endsAs: parts_optional(word, 'the last status word; Succeeded, or Failed where an event fails, when not given'),
    steps: parts_optional(list(object({
        atSeconds: parts_required(format_seconds, 'since the deployment was created'),
        event: parts_optional(word, 'the lifecycle event whose status it is; the one of the target when not given'),
        status: parts_required(word, 'any word'),
        diagnostics: parts_optional(object(diagnostics), 'what the agent tells of the event'),
    }), 0, 1_000), 'everything written out, in order of time, instead of a run'),
});
const script = {
    statuses: parts_required(list(object({
        atSeconds: parts_required(format_seconds, 'since the deployment was created'),
        status: parts_required(word, 'any word; Succeeded, Failed and Stopped end the deployment'),
        errorInformation: parts_optional(errorInformation, 'the reason of the deployment as a whole'),
    }), 1, 1_000), 'the status of the deployment, in order of time; Created before the first one'),
    targets: parts_optional(object({
        count: parts_optional(count(MOST_TARGETS), 'how many, where ids is a pattern'),
        ids: parts_optional({ kind: 'either', text: parts_text(200), list: list(parts_text(200), 1, MOST_TARGETS) }, 'the ids, or a pattern with {n} for the number, {n:4} with leading zeros; target-{n} when not given'),
        plans: parts_optional(list(plan, 0, 200), 'what they do; the first plan that names a target is its own'),
    }), 'the targets; none when not given'),
    stop: parts_optional(object({
        answer: parts_optional(words('Pending', 'Succeeded', 'AlreadyCompleted'), 'to StopDeployment; Succeeded when not given'),
        endsAfterSeconds: parts_optional(format_seconds, 'from the request to the end of the deployment'),
        endsAs: parts_optional(words('Stopped', 'Failed', 'Succeeded'), 'Stopped, or Succeeded after AlreadyCompleted'),
        errorInformation: parts_optional(errorInformation, 'MANUAL_STOP when not given'),
    }), 'what a request to stop it meets'),
};
/** The scenario file, as it is checked and as its schema is published. */
const SCENARIO = object({
    version: parts_required(count(1), 'of this format: 1'),
    seed: parts_optional(count(2_147_483_647, 0), 'decides which calls a probability hits; 1 when not given'),
    clock: parts_optional(object({
        speed: parts_required({ kind: 'number', min: 1, max: 100_000, isInteger: false }, "seconds of the engine's time in one second, while nothing runs on it"),
        jumps: parts_optional(list(object({
            atSeconds: parts_required(format_seconds, 'since the scenario was loaded'),
            bySeconds: parts_required(format_seconds, 'how much later it is at once'),
        }), 1, 1_000), 'moments at which time jumps ahead, as on a machine that slept; in order of time'),
    }), "the engine's time; the time of the wall when not given"),
    faults: parts_optional(list(object({
        operations: parts_required(list(word, 1, 100), 'names of operations: GetDeployment or * for all of CodeDeploy, s3:PutObject, s3:*, sts:AssumeRole, sts:*; codedeploy-commands:PollHostCommand and codedeploy-commands:* for hosts whose agents run elsewhere'),
        fault: parts_required(words(...['throttle', 'drop', 'internal-error', 'slow', 'expired-token', 'busy-group'], ...['corrupted', 'replaced', 'absent']), 'what the caller meets'),
        objects: parts_optional(list(parts_text(1_200), 1, 100), 'bucket/key of the objects of S3 that it is about, with * for any characters; all when not given'),
        delayMs: parts_optional(count(600_000), 'how long a slow answer takes'),
        calls: parts_optional(object({
            from: parts_optional(count(1_000_000_000), 'the first call; 1 when not given'),
            to: parts_optional(count(1_000_000_000), 'the last call; every later one too when not given'),
        }), 'which calls of these operations, counted since the scenario was loaded'),
        probability: parts_optional({ kind: 'number', min: 0, max: 1, isInteger: false }, 'of each call; 1 when not given'),
        window: parts_optional(object({
            fromSeconds: parts_optional(format_seconds, 'since the scenario was loaded; 0 when not given'),
            toSeconds: parts_optional(format_seconds, 'since the scenario was loaded; without end when not given'),
        }), "a window of the engine's time"),
    }), 0, 1_000), 'what goes wrong with the API; of several that fit a call, the first that answers it does'),
    deployments: parts_optional(list(object({
        application: parts_required(parts_text(100), 'made when it is not there'),
        group: parts_required(parts_text(100), 'deployment group; made when it is not there'),
        nth: parts_optional(count(1_000_000), 'the nth deployment to the group since the scenario was loaded'),
        ...script,
        rollback: parts_optional(object({
            afterSeconds: parts_optional(format_seconds, 'from the end of the deployment to its rollback'),
            deployment: parts_required(object(script), 'the script of the deployment that undoes it'),
        }), 'what follows when it ends as anything but Succeeded'),
    }), 0, 1_000), 'deployments that follow a script'),
    hosts: parts_optional(HOST_FAULTS, 'what goes wrong on hosts whose agents the engine runs'),
    alarms: parts_optional(list(object({
        name: parts_required(parts_text(ALARM_NAME_LENGTH), 'of the alarm, as alarm configurations name it'),
        states: parts_required(list(object({
            atSeconds: parts_required(format_seconds, 'since the scenario was loaded'),
            state: parts_required(words(...ALARM_STATES), 'unknown when it cannot be read'),
        }), 1, 1_000), 'in order of time'),
    }), 0, 1_000), 'the states of alarms, which deployments on instances watch'),
});

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/shape.js
/** Everything in which a value differs from its shape. */
function* checkShape(shape, value, place = '') {
    switch (shape.kind) {
        case 'object':
            if (isObject(value))
                yield* checkFields(shape.fields, value, place);
            else
                yield { place, text: `is ${shape_describe(value)}; expected an object` };
            return;
        case 'list':
            if (Array.isArray(value))
                yield* checkItems(shape, value, place);
            else
                yield { place, text: `is ${shape_describe(value)}; expected a list` };
            return;
        case 'either':
            yield* checkShape(Array.isArray(value) ? shape.list : shape.text, value, place);
            return;
        case 'number':
            if (!isInRange(shape, value)) {
                const kind = shape.isInteger ? 'a whole number' : 'a number';
                yield { place, text: `is ${shape_describe(value)}; expected ${kind} from ${shape.min} to ${shape.max}` };
            }
            return;
        case 'flag':
            if (typeof value !== 'boolean')
                yield { place, text: `is ${shape_describe(value)}; expected true or false` };
            return;
        case 'text':
            yield* checkText(shape, value, place);
    }
}
function* checkFields(fields, value, place) {
    for (const key of Object.keys(value)) {
        if (Object.hasOwn(fields, key))
            continue;
        yield { place: place, text: `has the unknown key ${shape_describe(key)}; known are ${Object.keys(fields).join(', ')}` };
    }
    for (const [key, { shape, isRequired }] of Object.entries(fields)) {
        const inside = place === '' ? key : `${place}.${key}`;
        if (Object.hasOwn(value, key))
            yield* checkShape(shape, value[key], inside);
        else if (isRequired)
            yield { place: inside, text: 'is missing' };
    }
}
function* checkItems({ item, minItems, maxItems }, value, place) {
    if (value.length < minItems || value.length > maxItems) {
        yield { place, text: `has ${value.length} items; expected ${minItems} to ${maxItems}` };
        return;
    }
    for (const [index, one] of value.entries())
        yield* checkShape(item, one, `${place}[${index}]`);
}
function* checkText({ words, maxLength }, value, place) {
    if (typeof value !== 'string')
        yield { place, text: `is ${shape_describe(value)}; expected a text` };
    else if (words !== undefined && !words.includes(value)) {
        yield { place, text: `is ${shape_describe(value)}; expected one of ${words.join(', ')}` };
    }
    else if (value === '' || value.length > maxLength) {
        yield { place, text: `has ${value.length} characters; expected 1 to ${maxLength}` };
    }
}
function isInRange({ min, max, isInteger }, value) {
    return typeof value === 'number' && value >= min && value <= max && (!isInteger || Number.isInteger(value));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A value as a message can quote it: short, on one line. */
function shape_describe(value) {
    if (Array.isArray(value))
        return 'a list';
    if (isObject(value))
        return 'an object';
    const text = typeof value === 'string' ? value : undefined;
    return text === undefined ? String(value) : JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
/** The shape as a JSON schema (draft 2020-12). */
function toJsonSchema(shape) {
    switch (shape.kind) {
        case 'object': {
            const entries = Object.entries(shape.fields);
            return {
                type: 'object',
                additionalProperties: false,
                required: entries.filter(([, { isRequired }]) => isRequired).map(([key]) => key),
                properties: Object.fromEntries(entries.map(([key, field]) => [key, { description: field.description, ...toJsonSchema(field.shape) }])),
            };
        }
        case 'list':
            return { type: 'array', minItems: shape.minItems, maxItems: shape.maxItems, items: toJsonSchema(shape.item) };
        case 'either':
            return { oneOf: [toJsonSchema(shape.text), toJsonSchema(shape.list)] };
        case 'number':
            return { type: shape.isInteger ? 'integer' : 'number', minimum: shape.min, maximum: shape.max };
        case 'flag':
            return { type: 'boolean' };
        case 'text':
            return shape.words === undefined
                ? { type: 'string', minLength: 1, maxLength: shape.maxLength }
                : { enum: shape.words };
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/read-document.js


/** A document that is wrong throughout is told by its first problems. */
const TOLD_PROBLEMS = 50;
/**
 * Reads a document from JSON.
 *
 * @param source - where it comes from, as messages name it.
 * @throws SlipwayError INPUT_INVALID with everything that is wrong with it, each by its place.
 */
function readDocument(text, source, kind) {
    const document = parse(text, source, kind);
    const misshapen = [...firstOf(checkShape(kind.shape, document))];
    if (misshapen.length > 0)
        throw invalidDocument(source, misshapen, kind);
    const contradictions = [...firstOf(kind.findContradictions(document))];
    if (contradictions.length > 0)
        throw invalidDocument(source, contradictions, kind);
    return document;
}
function parse(text, source, { noun, page }) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `${noun} "${source}" is not JSON: ${cause.message}`, {
            cause,
            hint: `${page} shows one to begin with`,
        });
    }
}
function* firstOf(problems) {
    let told = 0;
    for (const problem of problems) {
        yield problem;
        told += 1;
        if (told === TOLD_PROBLEMS) {
            yield { place: '', text: 'has further problems' };
            return;
        }
    }
}
/** The error that tells everything that is wrong with a document. */
function invalidDocument(source, problems, { noun, use, page, schema }) {
    const lines = problems.map(({ place, text }) => `  ${place === '' ? 'the document' : place} ${text}`);
    return new errors.SlipwayError('INPUT_INVALID', `${noun} "${source}" cannot be ${use}:\n${lines.join('\n')}`, {
        hint: `${page} tells what it can hold; ${schema} lets an editor check it`,
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/read-scenario.js



/**
 * Reads a scenario from JSON.
 *
 * @throws SlipwayError INPUT_INVALID with everything that is wrong with it, each by its place.
 */
function readScenario(text, { source, operations }) {
    return readDocument(text, source, {
        noun: 'scenario',
        use: 'played',
        page: 'docs/reference/scenarios.md',
        schema: 'docs/reference/scenario.schema.json',
        shape: SCENARIO,
        findContradictions: (scenario) => findContradictions(scenario, operations),
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/stage.js








/** Where scenarios are played: one at a time, on the engine's services and on its clock. */
class Stage {
    #options;
    #faults;
    #hostFaults;
    /** Ends the wait for the jumps in time of the scenario. */
    #jumps = new AbortController();
    #calls = {
        codedeploy: new Map(),
        'codedeploy-commands': new Map(),
        lambda: new Map(),
        s3: new Map(),
        sts: new Map(),
    };
    constructor(options) {
        this.#options = options;
        this.#faults = new FaultPlan({}, 0);
        this.#hostFaults = new HostFaultPlan({}, 0);
    }
    /** What is planned for the hosts of the engine's own agents. */
    get hostFaults() {
        return this.#hostFaults;
    }
    /** How often each operation of each service was called since the engine started, those that met a fault included. */
    get calls() {
        return {
            codedeploy: sorted(this.#calls.codedeploy),
            'codedeploy-commands': sorted(this.#calls['codedeploy-commands']),
            lambda: sorted(this.#calls.lambda),
            s3: sorted(this.#calls.s3),
            sts: sorted(this.#calls.sts),
        };
    }
    /** @throws SlipwayError INPUT_INVALID when the file cannot be read or the scenario cannot be played. */
    async loadFile(file) {
        let text;
        try {
            text = await (0,promises_.readFile)(file, 'utf8');
        }
        catch (cause) {
            throw new errors.SlipwayError('INPUT_INVALID', `scenario "${file}" cannot be read: ${cause.message}`, {
                cause,
                hint: 'name a file with a scenario in JSON',
            });
        }
        return this.load(text, file);
    }
    /** Takes the place of the scenario before; deployments that follow one of its scripts go on with it. @throws SlipwayError INPUT_INVALID */
    async load(text, source) {
        const scenario = readScenario(text, { source, operations: this.#options.operations });
        await this.#put(scenario);
        return understand(scenario);
    }
    /** From now on everything goes its ordinary way; deployments that follow a script go on with it. */
    clear() {
        return this.#put({ version: 1 });
    }
    /** What callers of a service meet. Every call is counted. */
    meet(service) {
        // Faults of objects are refused where a scenario asks for them elsewhere than in the store.
        return async (operation, signal) => (await this.#meet(service, operation, signal));
    }
    /** What callers of the object store meet, and the agents that fetch from it in process. */
    meetInStore() {
        return (operation, signal, object) => this.#meet('s3', operation, signal, object);
    }
    async #meet(service, operation, signal, object) {
        const { clock, wall } = this.#options;
        const prefix = service === 'codedeploy' ? '' : `${service}:`;
        const calls = this.#calls[service];
        calls.set(operation, (calls.get(operation) ?? 0) + 1);
        const { delayMs, fault } = this.#faults.judge(`${prefix}${operation}`, clock.now(), object);
        // What is slow is the way to the answer: it takes time of the wall, at whatever speed the engine's goes.
        if (delayMs > 0)
            await wall.sleep(delayMs, signal);
        if (fault === 'drop')
            throw new ConnectionDrop();
        return fault;
    }
    async #put(scenario) {
        const { clock, play, scheduleAlarms } = this.#options;
        await play(scenario.deployments ?? []);
        this.#faults = new FaultPlan(scenario, clock.now());
        const nowMs = clock.now();
        this.#hostFaults = new HostFaultPlan(scenario, nowMs);
        this.#jumps.abort();
        this.#jumps = new AbortController();
        for (const { atSeconds, bySeconds } of scenario.clock?.jumps ?? []) {
            clock.sleep(atSeconds * 1_000, this.#jumps.signal).then(() => clock.jump(bySeconds * 1_000), () => undefined);
        }
        scheduleAlarms((scenario.alarms ?? []).flatMap(({ name, states }) => states.map(({ atSeconds, state }) => ({ name, state, atMs: nowMs + atSeconds * 1_000 }))));
        clock.setSpeed(scenario.clock?.speed ?? 1);
    }
}
function sorted(calls) {
    return Object.fromEntries([...calls].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function understand({ deployments = [], faults = [], alarms = [], hosts = [], clock }) {
    return {
        deployments: deployments.map((script) => {
            const { application, group, nth, rollback } = script;
            const end = endOf({ script });
            return {
                application,
                group,
                ...(nth !== undefined && { nth }),
                targets: castOf(script).ids.length,
                ...(end !== undefined && { ends: { atSeconds: end.atMs / 1_000, status: end.status } }),
                isRolledBack: rollback !== undefined && end !== undefined && end.status !== 'Succeeded',
            };
        }),
        faults: faults.length,
        alarms: alarms.length,
        hosts: hosts.length,
        speed: clock?.speed ?? 1,
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/backoff.js
const backoff_LONGEST_SECONDS = 90;
const MOST_FAILURES = 10;
const GROWTH = 1.2675;
/** How long the agent waits after so many failed turns in a row: 10, 13, 17, 21, 27, 34, 44, 56, 71, then 90 s. */
function backoffMs(failures) {
    const n = Math.min(failures, MOST_FAILURES);
    return Math.floor((GROWTH ** n * backoff_LONGEST_SECONDS) / GROWTH ** MOST_FAILURES) * 1000;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/read.js
var read = __webpack_require__(45732);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/privileges.js
/** Privileges are used only on a machine that is the instance (`none`) and only by root. */
function privilegesOf(isolation, userId) {
    if (isolation === 'directory')
        return { areApplied: false, reason: 'the instance is isolated in a directory' };
    if (userId !== 0)
        return { areApplied: false, reason: 'the agent does not run as root' };
    return { areApplied: true };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/create-context.js





/** Makes an instance's folders, where they are not there yet, and finds out what its commands may do. */
async function createAgentContext(options) {
    const { instance, environment } = options;
    await (0,promises_.mkdir)(layoutOf(instance).hostRoot, { recursive: true });
    await (0,promises_.mkdir)(instance.folder, { recursive: true });
    // One spelling of every path, whatever links lead to the folder: paths on disk are compared with those of later runs.
    const layout = layoutOf({ ...instance, folder: await (0,promises_.realpath)(instance.folder) });
    await (0,promises_.mkdir)(layout.deploymentRoot, { recursive: true });
    const isConfined = instance.isolation === 'directory';
    const log = (line) => options.log(`${instance.name}: ${line}`);
    let isAnnounced = false;
    return {
        ...options,
        readAppSpec: read/* readAppSpec */.F,
        extractArchive: extractArchive,
        layout,
        log,
        root: {
            folder: layout.hostRoot,
            isConfined,
            home: isConfined ? '/root' : (environment.HOME ?? '/'),
            ...(!isConfined && options.workingDirectory !== undefined && { workingDirectory: options.workingDirectory }),
            agentFolder: layout.deploymentRoot,
        },
        privileges: privilegesOf(instance.isolation, process.getuid?.()),
        announceScripts: () => {
            if (isAnnounced)
                return;
            isAnnounced = true;
            log(isConfined
                ? `hook scripts are not confined: they run on this machine with your rights; only installed files are kept under "${layout.hostRoot}"`
                : 'isolation is "none": installed files and hook scripts change this machine');
        },
        maxRevisions: options.maxRevisions ?? 5,
        killGraceMs: options.killGraceMs ?? 10_000,
        shutdownGraceMs: options.shutdownGraceMs ?? 5_000,
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/failure-text.js

/** Whether an error came from the operating system with one of these codes. */
function hasErrnoCode(error, ...codes) {
    return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
const POSIX_TEXT = {
    EEXIST: 'File exists',
    EISDIR: 'Is a directory',
    ENOTDIR: 'Not a directory',
    ENOTEMPTY: 'Directory not empty',
    ENOENT: 'No such file or directory',
    ENOEXEC: 'Exec format error',
    E2BIG: 'Argument list too long',
};
/** The operating system's words for an error code, as the agent's messages carry them. */
function errnoText(error) {
    const known = POSIX_TEXT[error.code ?? ''];
    if (known !== undefined)
        return known;
    const text = error.errno === undefined ? undefined : (0,external_node_util_.getSystemErrorMap)().get(error.errno)?.[1];
    return text === undefined ? error.message : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/**
 * What Ruby says of a full disk: with the path where it writes by itself, with the system call where the kernel copies (tried with
 * Ruby 3.1 on Linux).
 */
function noSpaceText({ syscall, path }) {
    const where = syscall === 'copyfile' ? '- sendfile' : `@ io_write${path === undefined ? '' : ` - ${path}`}`;
    return `No space left on device ${where}`;
}
/** What diagnostics say of an error that is no script's: the operating system's words and the path, or the message. */
function failureText(error) {
    if (!(error instanceof Error))
        return String(error);
    const { code, path, dest } = error;
    if (code === 'ENOSPC')
        return noSpaceText(error);
    if (code === undefined || (path === undefined && dest === undefined))
        return error.message;
    return `${errnoText(error)} - ${dest === undefined ? path : `(${path}, ${dest})`}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/diagnostics.js

/** A command that did what it should. The real agent sends no log with it. */
const SUCCEEDED = { errorCode: 0, scriptName: '', message: 'Succeeded: ', log: '' };
/** A command that the control plane gave up, and that had nothing to do. */
const COMPLETED_NOOP = { ...SUCCEEDED, message: 'Succeeded: CompletedNoopCommand' };
/** A command that was being run when the agent ended. */
const AGENT_RESTARTED = {
    errorCode: 7,
    scriptName: '',
    message: 'Failed: Failing in-progress lifecycle event after an agent restart.',
    log: '',
};
/** Any failure that is no script's: AppSpec, download, install, specification. */
function unknownFailure(error) {
    return { errorCode: 5, scriptName: '', message: failureText(error), log: '' };
}
/** A script's failure, with the end of the event's log. Codes: 1 missing, 2 not executable, 3 timed out, 4 failed, 6 output left open. */
function scriptFailure(errorCode, scriptName, message, log) {
    return { errorCode, scriptName, message, log };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/ongoing-command.js



/** A tracking file older than this belongs to a command that the control plane has long given up. */
const FRESH_MS = 24 * 60 * 60 * 1000;
/** Ends the name of a note that is being written. */
const UNFINISHED = '.new';
/** Notes on disk which command is being run, so that a next agent can report it when this one is killed. */
async function trackCommand(file, hostCommandIdentifier, clock) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    // Under its name only once it is whole: half of an identifier would be reported as a command that nobody has given.
    const unfinished = `${file}${UNFINISHED}`;
    await (0,promises_.writeFile)(unfinished, hostCommandIdentifier);
    // The age is measured on the engine's clock, which need not be the file system's.
    await (0,promises_.utimes)(unfinished, clock.now() / 1000, clock.now() / 1000);
    await (0,promises_.rename)(unfinished, file);
}
/** Takes the note back: the command is over and reported. */
async function untrackCommand(file) {
    await (0,promises_.rm)(file, { force: true });
}
/**
 * Finds the command that an earlier agent left unfinished: the most recently begun one of the last 24 hours.
 * Older notes are deleted, and those that were never finished.
 */
async function findInterruptedCommand(ongoingFolder, clock) {
    let latest;
    for (const name of await namesIn(ongoingFolder)) {
        const file = (0,external_node_path_.join)(ongoingFolder, name);
        const { mtimeMs } = await (0,promises_.stat)(file);
        if (name.endsWith(UNFINISHED) || clock.now() - mtimeMs > FRESH_MS) {
            await (0,promises_.rm)(file, { recursive: true, force: true });
            continue;
        }
        if (latest !== undefined && latest.modifiedMs >= mtimeMs)
            continue;
        latest = { identifier: await (0,promises_.readFile)(file, 'utf8'), modifiedMs: mtimeMs };
    }
    return latest?.identifier;
}
/** Forgets all unfinished commands, once the latest of them is reported. */
async function forgetInterruptedCommands(ongoingFolder) {
    await (0,promises_.rm)(ongoingFolder, { recursive: true, force: true });
}
async function namesIn(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT'))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/event-fault.js
/** The error that writing to a disk without room ends with. */
function noSpaceLeft(syscall, path) {
    return Object.assign(new Error(`ENOSPC: no space left on device, ${syscall} '${path}'`), {
        code: 'ENOSPC',
        errno: -28,
        syscall,
        path,
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/github-bundle.js


/** The real agent's waits between its four attempts. */
const github_bundle_RETRY_AFTER_MS = [10_000, 30_000, 90_000];
/** Opens a commit of a GitHub repository as the archive that GitHub makes of it. */
async function openGitHubBundle(revision, options) {
    const { account, repository, commitId, bundleType = 'tar' } = revision;
    const path = [account, repository, bundleType === 'zip' ? 'zipball' : 'tarball', commitId]
        .map(encodeURIComponent)
        .join('/');
    const url = `${(options.apiUrl ?? 'https://api.github.com').replace(/\/+$/, '')}/repos/${path}`;
    const reasons = [];
    for (;;) {
        const answer = await request(url, options);
        if (answer.kind === 'found')
            return { body: answer.body };
        const waitMs = github_bundle_RETRY_AFTER_MS[reasons.length];
        reasons.push(answer.reason);
        if (waitMs === undefined) {
            throw new errors.SlipwayError('REVISION_NOT_FOUND', 
            // The real agent's own words, by which its users search.
            `Could not download bundle at '${url}' after ${github_bundle_RETRY_AFTER_MS.length} retries. Server returned codes: ${reasons.join('; ')}.`, { hint: hintOf(answer.status, options), cause: answer.cause });
        }
        options.log(`GitHub did not give "${account}/${repository}" (${answer.reason}); next try in ${waitMs / 1000} s`);
        await options.clock.sleep(waitMs, options.signal);
    }
}
function hintOf(status, { token }) {
    if (status === 401)
        return 'the token is not, or no longer, valid: make a new one';
    if (status === undefined)
        return 'check that this machine reaches the API, and its address';
    if (status !== 404)
        return 'look whether GitHub is limiting or refusing requests, and deploy again';
    return token === undefined
        ? 'check that the repository is public, or give a token, and that the commit is the full 40-digit id of a pushed commit'
        : 'check that the token may read the repository, and that the commit is the full 40-digit id of a pushed commit';
}
async function request(url, { signal, token }) {
    try {
        // The archive itself is on another host, to which `fetch` does not take the token along.
        const response = await fetch(url, {
            headers: {
                accept: 'application/vnd.github+json',
                'user-agent': 'slipway',
                ...(token !== undefined && { authorization: `token ${token}` }),
            },
            redirect: 'follow',
            signal,
        });
        if (response.ok && response.body !== null) {
            return { kind: 'found', body: external_node_stream_.Readable.fromWeb(response.body) };
        }
        await response.body?.cancel();
        return { kind: 'refused', status: response.status, reason: `${response.status} '${response.statusText}'` };
    }
    catch (cause) {
        signal.throwIfAborted();
        return { kind: 'refused', reason: `no answer from ${new URL(url).host}${github_bundle_codeOf(cause)}`, cause };
    }
}
/** The system's word on a connection that did not come about; `fetch` hides it in its error's cause. */
function github_bundle_codeOf(error) {
    const { code } = (error.cause ?? {});
    return code === undefined ? '' : ` (${code})`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/host-root.js




/**
 * Translates a path of an AppSpec into a path of this machine.
 *
 * A relative path is taken from the agent's working directory. `..` never climbs above the root.
 */
function toHostPath({ folder, home, workingDirectory = '/' }, path) {
    const expanded = path === '~' || path.startsWith('~/') ? `${home}${path.slice(1)}` : path;
    const absolute = external_node_path_.posix.resolve(workingDirectory, expanded);
    return (0,external_node_path_.resolve)(folder, `.${absolute}`);
}
const MAX_LINKS = 40;
/**
 * Makes a guard for one pass over the file system, such as one Install: it remembers which folders are real ones,
 * so it must not outlive a moment in which a script may have replaced one.
 */
function createPathGuard(root) {
    if (!root.isConfined)
        return { entry: async (path) => path, target: async (path) => path };
    const realFolders = new Set();
    const resolveWithin = async (path, followsLast) => {
        if (!isWithin(path, root.folder))
            throw leavesRoot(path, path, root);
        let resolved = root.folder;
        const rest = host_root_segmentsOf((0,external_node_path_.relative)(root.folder, path));
        let links = 0;
        for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
            if (name === '..') {
                resolved = (0,external_node_path_.dirname)(resolved);
                continue;
            }
            const next = (0,external_node_path_.join)(resolved, name);
            if ((rest.length === 0 && !followsLast) || realFolders.has(next)) {
                resolved = next;
                continue;
            }
            const stats = await lstatIfPresent(next);
            if (stats?.isSymbolicLink() === true) {
                links += 1;
                if (links > MAX_LINKS) {
                    throw new errors.SlipwayError('ENGINE_FAILED', `"${path}" goes through more than ${MAX_LINKS} symbolic links`);
                }
                const text = await (0,promises_.readlink)(next);
                rest.unshift(...host_root_segmentsOf(text));
                if (text.startsWith('/'))
                    resolved = '/';
                continue;
            }
            if (stats?.isDirectory() === true)
                realFolders.add(next);
            resolved = next;
        }
        if (!isWithin(resolved, root.folder))
            throw leavesRoot(path, resolved, root);
        if (isWithin(resolved, root.agentFolder)) {
            throw new errors.SlipwayError('ENGINE_FAILED', `"${path}" is in the agent's own folder "${root.agentFolder}"`, {
                hint: 'install the file somewhere else',
            });
        }
        return resolved;
    };
    return { entry: (path) => resolveWithin(path, false), target: (path) => resolveWithin(path, true) };
}
/** Whether a path is the folder or below it, by its text alone. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
function host_root_segmentsOf(path) {
    return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}
async function lstatIfPresent(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function leavesRoot(path, resolved, { folder }) {
    const where = path === resolved ? `"${path}" is` : `"${path}" leads to "${resolved}", which is`;
    return new errors.SlipwayError('ENGINE_FAILED', `${where} outside of the instance's root "${folder}"`, {
        hint: 'remove the symbolic link that leads out of the root, or run the fleet with isolation "none"',
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/local-bundle.js





/** Keeps an archive of the host as the deployment's bundle: as a link to it, or as a copy where no link can be made. */
async function linkLocalFile(location, bundle) {
    await (0,promises_.rm)(bundle, { force: true });
    try {
        await (0,promises_.symlink)((0,external_node_path_.resolve)(location), bundle);
    }
    catch (error) {
        if (!hasErrnoCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'))
            throw error;
        await (0,promises_.copyFile)(location, bundle);
    }
}
/**
 * Copies a folder of the host as the unpacked revision: links stay links, files keep their mode, folders get the usual one.
 * A second copy lands inside of the first, as it does on a real host.
 */
async function copyLocalDirectory(location, archive, signal) {
    const source = await (0,promises_.realpath)(location);
    if (isWithin(archive, source)) {
        throw new errors.SlipwayError('SOURCE_INVALID', `cannot copy directory ${source} to itself ${archive}`, {
            hint: 'keep the instance in another folder than the bundle',
        });
    }
    const isThere = await (0,promises_.lstat)(archive).then(() => true, () => false);
    await copyFolder(source, isThere ? (0,external_node_path_.join)(archive, (0,external_node_path_.basename)(source)) : archive, signal);
}
async function copyFolder(source, destination, signal) {
    await (0,promises_.mkdir)(destination, { recursive: true });
    for (const entry of await (0,promises_.readdir)(source, { withFileTypes: true })) {
        signal.throwIfAborted();
        const from = (0,external_node_path_.join)(source, entry.name);
        const into = (0,external_node_path_.join)(destination, entry.name);
        if (entry.isDirectory())
            await copyFolder(from, into, signal);
        else if (entry.isSymbolicLink())
            await (0,promises_.symlink)(await (0,promises_.readlink)(from), into);
        else if (entry.isFile())
            await (0,promises_.copyFile)(from, into);
        else {
            throw new errors.SlipwayError('SOURCE_INVALID', `"${from}" is neither a file nor a symbolic link`, {
                hint: 'leave pipes, sockets and devices out of the bundle',
            });
        }
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/replace-file.js

/**
 * Replaces a file so that a kill at any moment leaves the old content or the new, never a part.
 *
 * It does not wait for the disk: one fsync here would write out every file that an Install has just copied.
 */
async function replaceFile(file, content) {
    const temporary = `${file}.new`;
    await (0,promises_.writeFile)(temporary, content);
    await (0,promises_.rename)(temporary, file);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/revision-pointers.js




/** Reads the deployment folder that a pointer file names; `undefined` before the first deployment of the group. */
async function readPointer(file) {
    try {
        const folder = (await (0,promises_.readFile)(file, 'utf8')).replace(/\r?\n$/, '');
        return folder === '' ? undefined : folder;
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** Lets a pointer file name a deployment folder: one path, no newline. */
async function writePointer(file, deploymentFolder) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await replaceFile(file, deploymentFolder);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/retention.js




/**
 * Deletes the group's oldest revisions, so that at most `maxRevisions` entries remain, the current deployment included.
 * The last successful revision stays whatever its age; as in the real agent, nothing else goes in its stead.
 */
async function removeOldRevisions(paths, maxRevisions) {
    const others = (await (0,promises_.readdir)(paths.groupFolder))
        .map((name) => (0,external_node_path_.join)(paths.groupFolder, name))
        .filter((entry) => entry !== paths.folder);
    const extra = others.length - maxRevisions + 1;
    if (extra <= 0)
        return;
    const lastSuccessful = await readPointer(paths.lastSuccessfulInstall);
    const candidates = await Promise.all(others
        .filter((entry) => entry !== lastSuccessful)
        .map(async (entry) => ({ entry, modifiedMs: await modifiedMs(entry) })));
    candidates.sort((one, other) => one.modifiedMs - other.modifiedMs);
    for (const { entry } of candidates.slice(0, extra))
        await (0,promises_.rm)(entry, { recursive: true, force: true });
}
async function modifiedMs(entry) {
    try {
        return (await (0,promises_.stat)(entry)).mtimeMs;
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT'))
            return 0;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/retry-download.js

/** The waits between the four attempts that the SDK of the real agent makes: 0.3 s, doubled each time. */
const retry_download_RETRY_AFTER_MS = [300, 600, 1_200];
/** Tries a download again where it may succeed then; what the last attempt met is thrown. */
async function retryDownload(attempt, { clock, log, signal }) {
    for (let failures = 0;; failures += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const waitMs = retry_download_RETRY_AFTER_MS[failures];
            if (!(error instanceof DownloadTrouble) || waitMs === undefined)
                throw error;
            log(`the bundle did not come (${error.code}: ${error.message}); next try in ${waitMs / 1_000} s`);
            await clock.sleep(waitMs, signal);
        }
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/s3-bundle.js

/** Opens a revision in the object store, and refuses another object than the one that was registered. */
async function openS3Bundle(revision, objects) {
    const { bucket, key, version, eTag } = revision;
    const object = await objects.open(bucket, key, version);
    if (object === undefined) {
        // S3's own words, as the agent passes them on.
        const what = version === undefined ? 'key' : 'version';
        throw new errors.SlipwayError('OBJECT_NOT_FOUND', `The specified ${what} does not exist.`, {
            hint: `push the bundle again, or deploy a revision that is still in the bucket: "s3://${bucket}/${key}" is not`,
        });
    }
    const expected = eTag?.replaceAll('"', '');
    const actual = object.eTag.replaceAll('"', '');
    if (expected !== undefined && expected !== actual) {
        object.body.destroy();
        throw new errors.SlipwayError('SERVICE_REFUSED', `Expected deployment artifact bundle etag ${expected} but was actually ${actual}`, { hint: 'the object was replaced after the revision was registered; push and register it again' });
    }
    return object;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/strip-leading-directory.js


/**
 * Makes the only directory of an unpacked revision its root when that directory holds the AppSpec file, as an archive
 * made of a folder instead of its content does. Any name with "appspec" in it counts, and one level only.
 */
async function stripLeadingDirectory(archive) {
    const [only, ...others] = await (0,promises_.readdir)(archive, { withFileTypes: true });
    if (only === undefined || others.length > 0 || !only.isDirectory())
        return;
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(archive, only.name));
    if (!names.some((name) => /appspec/i.test(name)))
        return;
    const temporary = `${archive}-temp`;
    await (0,promises_.rm)(temporary, { recursive: true, force: true });
    await (0,promises_.rename)((0,external_node_path_.join)(archive, only.name), temporary);
    await (0,promises_.rm)(archive, { recursive: true, force: true });
    await (0,promises_.rename)(temporary, archive);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/download-bundle.js













/** Runs the DownloadBundle event: makes room, fetches the revision, unpacks it, and notes it as the most recent one. */
async function downloadBundle({ revision, gitHubAccessToken }, options) {
    const { paths, signal } = options;
    await removeOldRevisions(paths, options.maxRevisions);
    if (revision.type === 'Local Directory')
        await copyLocalDirectory(revision.location, paths.archive, signal);
    else
        await unpack(await fetchBundle(revision, gitHubAccessToken, options), options);
    await writePointer(paths.mostRecentInstall, paths.folder);
}
/** Puts the bundle where it is kept, whatever its type, and tells as what it was declared. */
async function fetchBundle(revision, token, options) {
    const { paths, objects, signal, clock, pauses = clock, log, gitHubApiUrl } = options;
    switch (revision.type) {
        case 'S3':
            await retryDownload(async () => store(await openS3Bundle(revision, objects), options), {
                clock: pauses,
                log,
                signal,
            });
            return revision.bundleType;
        case 'GitHub': {
            const address = {
                ...(gitHubApiUrl !== undefined && { apiUrl: gitHubApiUrl }),
                ...(token !== undefined && { token }),
            };
            await store(await openGitHubBundle(revision, { clock: pauses, log, signal, ...address }), options);
            return revision.bundleType ?? 'tar';
        }
        case 'Local File':
            await linkLocalFile(revision.location, paths.bundle);
            return revision.bundleType;
    }
}
/** What the real agent makes of the exit codes of unzip (50) and tar (2). */
const UNPACKED_ON_FULL_DISK = {
    zip: 'The disk is (or was) full during extraction.',
    tar: 'Error extracting tar archive: 2',
    tgz: 'Error extracting tar archive: 2',
};
async function unpack(format, { paths, extractArchive, signal }) {
    await (0,promises_.rm)(paths.archive, { recursive: true, force: true });
    await requireDeclaredFormat(format, paths.bundle);
    try {
        await extractArchive(paths.bundle, format, paths.archive, { signal });
    }
    catch (cause) {
        if (!(cause instanceof errors.SlipwayError) || cause.code !== 'DISK_FULL')
            throw cause;
        throw new errors.SlipwayError('DISK_FULL', UNPACKED_ON_FULL_DISK[format], {
            cause,
            hint: 'make room on the disk of the host',
        });
    }
    await stripLeadingDirectory(paths.archive);
}
async function store({ body, sizeBytes }, { paths: { bundle: file }, isDiskFull = false, signal }) {
    // An older bundle.tar may be a link or hold more bytes than the new one.
    await (0,promises_.rm)(file, { force: true });
    if (isDiskFull)
        return storeHalf(body, file);
    const written = (0,external_node_fs_.createWriteStream)(file);
    try {
        await (0,external_node_stream_promises_.pipeline)(body, written, { signal });
    }
    catch (error) {
        // The system's own error does not tell which file it was.
        throw hasErrnoCode(error, 'ENOSPC') ? noSpaceLeft('write', file) : error;
    }
    if (sizeBytes === undefined || written.bytesWritten === sizeBytes)
        return;
    throw new errors.SlipwayError('SERVICE_UNREACHABLE', `the download of the bundle ended after ${written.bytesWritten} of ${sizeBytes} bytes`, { hint: 'deploy again' });
}
/** As much as goes onto a disk that has no room for the rest. */
async function storeHalf(body, file) {
    for await (const chunk of body) {
        await (0,promises_.writeFile)(file, chunk.subarray(0, Math.floor(chunk.length / 2)));
        break;
    }
    throw noSpaceLeft('write', file);
}
/** The real agent passes `-z` for a tgz, which takes nothing else; a tar may be compressed, as GNU tar finds out by itself. */
async function requireDeclaredFormat(format, file) {
    if (format !== 'tgz')
        return;
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        if (bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b)
            return;
    }
    finally {
        await handle.close();
    }
    throw new errors.SlipwayError('ARCHIVE_INVALID', 'Error extracting tar archive: the bundle of type "tgz" is not compressed', {
        hint: 'deploy it with the bundle type "tar"',
    });
}
/** Makes the folders of a deployment, which every command does first of all; a failed download leaves them empty. */
async function makeDeploymentFolders(paths) {
    await (0,promises_.mkdir)(paths.folder, { recursive: true });
    await (0,promises_.mkdir)(paths.instructionsFolder, { recursive: true });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/timestamp.js
const two = (value) => String(value).padStart(2, '0');
/** Writes a moment in local time as the agent's logs have it: `2026-02-03 04:05:06`. */
function timestamp(atMs) {
    const at = new Date(atMs);
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
/** The same with milliseconds, for the log of all deployments. */
function timestampWithMs(atMs) {
    return `${timestamp(atMs)}.${String(new Date(atMs).getMilliseconds()).padStart(3, '0')}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/deployments-log.js




/** The real agent's: eight files of 64 MiB, the current one included. */
const FILES = 8;
const FULL_BYTES = 64 * 1024 * 1024;
/** The log of all deployments of an instance. A full file makes way: it becomes `.0`, and what was `.0` becomes `.1`. */
class DeploymentsLog {
    #file;
    #clock;
    #fullBytes;
    #handle;
    #sizeBytes;
    constructor(file, clock, fullBytes, handle, sizeBytes) {
        this.#file = file;
        this.#clock = clock;
        this.#fullBytes = fullBytes;
        this.#handle = handle;
        this.#sizeBytes = sizeBytes;
    }
    /** Opens the file, making it on first use. */
    static async open(file, clock, fullBytes = FULL_BYTES) {
        const handle = await openForAppending(file);
        try {
            const log = new DeploymentsLog(file, clock, fullBytes, handle, (await handle.stat()).size);
            if (log.#sizeBytes === 0)
                await log.#begin();
            return log;
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    async append(text) {
        if (this.#sizeBytes > this.#fullBytes)
            await this.#makeWay();
        await this.#write(text);
    }
    async close() {
        await this.#handle.close();
    }
    async #begin() {
        await this.#write(`# Logfile created on ${timestamp(this.#clock.now())} by slipway\n`);
    }
    async #write(text) {
        await this.#handle.appendFile(text);
        this.#sizeBytes += Buffer.byteLength(text);
    }
    async #makeWay() {
        for (let age = FILES - 3; age >= 0; age -= 1) {
            await renameIfPresent(`${this.#file}.${age}`, `${this.#file}.${age + 1}`);
        }
        await renameIfPresent(this.#file, `${this.#file}.0`);
        const handle = await openForAppending(this.#file);
        await this.#handle.close();
        this.#handle = handle;
        this.#sizeBytes = 0;
        await this.#begin();
    }
}
/** Opens a log, making its folder on first use. */
async function openForAppending(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    return (0,promises_.open)(file, 'a');
}
async function renameIfPresent(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!hasErrnoCode(error, 'ENOENT'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/log-tail.js
/** Diagnostics carry less than this many characters of log. */
const log_tail_LIMIT = 2048;
/** Keeps the newest whole entries of a log whose lengths together stay below the limit; a longer entry leaves nothing. */
class LogTail {
    #entries = [];
    #length = 0;
    append(entry) {
        this.#entries.push(entry);
        this.#length += entry.length;
        let dropped = 0;
        while (this.#length >= log_tail_LIMIT) {
            this.#length -= this.#entries[dropped]?.length ?? 0;
            dropped += 1;
        }
        if (dropped > 0)
            this.#entries = this.#entries.slice(dropped);
    }
    get text() {
        return this.#entries.join('');
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/event-log.js



/** What one lifecycle event leaves behind: lines in both log files, and the tail that its diagnostics carry. */
class EventLog {
    #scripts;
    #deployments;
    #options;
    #tail = new LogTail();
    #written = Promise.resolve();
    constructor(scripts, deployments, options) {
        this.#scripts = scripts;
        this.#deployments = deployments;
        this.#options = options;
    }
    /** Opens both files, making them on first use. */
    static async open(options) {
        const scripts = await openForAppending(options.scriptsLog);
        try {
            const deployments = await DeploymentsLog.open(options.deploymentsLog, options.clock);
            return new EventLog(scripts, deployments, options);
        }
        catch (error) {
            await scripts.close();
            throw error;
        }
    }
    /**
     * Adds entries in order, each with its own line end if it has one. Resolves when they are written, so that whoever
     * waits before reading on keeps no more of a flood in memory than one chunk.
     */
    async append(entries) {
        if (entries.length === 0)
            return;
        const now = this.#options.clock.now();
        const stamp = timestamp(now);
        const label = `[${timestampWithMs(now)}] [${this.#options.deploymentId}]`;
        let inScripts = '';
        let inDeployments = '';
        for (const entry of entries) {
            this.#tail.append(entry);
            inScripts += `${stamp} ${entry}`;
            inDeployments += `${label}${entry.trim()}\n`;
        }
        const written = this.#written.then(async () => {
            await this.#scripts.appendFile(inScripts);
            await this.#deployments.append(inDeployments);
        });
        this.#written = written.catch(() => undefined);
        await written;
    }
    /** The newest entries, less than 2048 characters of them. */
    get tail() {
        return this.#tail.text;
    }
    async close() {
        await this.#written;
        await this.#scripts.close();
        await this.#deployments.close();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/revision-appspec.js




/** Reads the AppSpec file of a revision for a hook event, which looks for the specified name only. */
async function readHookAppSpec(archive, appSpecFilename, readAppSpec) {
    const spec = await readIfPresent(archive, revision_appspec_nameOf(appSpecFilename), readAppSpec);
    if (spec !== undefined)
        return spec;
    throw new errors.SlipwayError('APPSPEC_INVALID', missingAppSpec(archive, revision_appspec_nameOf(appSpecFilename)), {
        hint: 'put the AppSpec file at the root of the bundle, under the same name in every revision of the group',
    });
}
/** Reads the AppSpec file of a revision for Install, which falls back to the two usual names. */
async function readInstallAppSpec(archive, appSpecFilename, readAppSpec) {
    for (const name of new Set([revision_appspec_nameOf(appSpecFilename), 'appspec.yaml', 'appspec.yml'])) {
        const spec = await readIfPresent(archive, name, readAppSpec);
        if (spec !== undefined)
            return spec;
    }
    throw new errors.SlipwayError('APPSPEC_INVALID', `No such file or directory - ${(0,external_node_path_.join)(archive, revision_appspec_nameOf(appSpecFilename))}`, {
        hint: 'put an AppSpec file named "appspec.yml" at the root of the bundle',
    });
}
function revision_appspec_nameOf(appSpecFilename) {
    return appSpecFilename === '' ? 'appspec.yml' : appSpecFilename;
}
async function readIfPresent(archive, name, readAppSpec) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)((0,external_node_path_.join)(archive, name));
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
    const { spec, refusal, diagnostics } = readAppSpec(bytes, { file: name, hostOs: 'linux' });
    if (spec !== undefined)
        return spec;
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    const hint = fault?.hint;
    throw new errors.SlipwayError('APPSPEC_INVALID', refusal ?? fault?.message ?? `the AppSpec file "${name}" of the revision cannot be used`, hint === undefined ? {} : { hint });
}
/** The real agent's own words, by which its users search. */
function missingAppSpec(archive, name) {
    return ('The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path ' +
        `"${name}". The revision was unpacked to directory "${archive}", and the AppSpec file was expected but not found at ` +
        `path "${(0,external_node_path_.join)(archive, name)}". Consult the AWS CodeDeploy Appspec documentation for more information at ` +
        'http://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html');
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/command-line.js

/** The characters for which Ruby's `spawn` gives a command to the shell instead of splitting it at blanks. */
const SHELL_CHARACTERS = /[*?{}[\]<>()~&|\\$;'`"\n#]/;
/**
 * Makes the command line of a script as the agent does, which passes path, user and all as one string: a blank in
 * `location` ends the program's name, and shell characters are read by the shell. The archive's own path is kept whole.
 */
function commandLineOf(archive, { location, runas, sudo }, arePrivilegesApplied) {
    const user = arePrivilegesApplied ? runas : undefined;
    const prefix = arePrivilegesApplied && sudo ? ['sudo'] : [];
    const asUser = user === undefined ? [] : ['su', ...wordsOf(user), '-c'];
    if (SHELL_CHARACTERS.test(location.value) || SHELL_CHARACTERS.test(user ?? '')) {
        const inSu = user === undefined ? [] : ['su', user, '-c'];
        const command = [...prefix, ...inSu, `${quote(`${archive}/`)}${location.value}`].join(' ');
        return { program: '/bin/sh', parameters: ['-c', command] };
    }
    const [name = '', ...parameters] = wordsOf(location.value);
    const path = (0,external_node_path_.join)(archive, name);
    const words = [...prefix, ...asUser, user === undefined ? path : quote(path), ...parameters];
    return { program: words[0] ?? path, parameters: words.slice(1) };
}
function wordsOf(text) {
    return text.split(/[ \t]+/).filter((word) => word !== '');
}
/** `su -c` hands its word to the user's shell. */
function quote(path) {
    return `'${path.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/line-splitter.js

/** A line is logged in pieces of this many characters, so that output without line ends does not fill the memory. */
const LONGEST_LINE = 64 * 1024;
/** Cuts a stream of bytes into lines, each with its own line end; characters may be split over chunks. */
class LineSplitter {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #rest = '';
    push(chunk) {
        return this.#cut(this.#decoder.write(chunk));
    }
    /** What is left when the stream ends: a last line without a line end, if there is one. */
    end() {
        const lines = this.#cut(this.#decoder.end());
        const last = this.#rest;
        this.#rest = '';
        return last === '' ? lines : [...lines, last];
    }
    #cut(text) {
        const pending = this.#rest + text;
        const lines = [];
        let from = 0;
        for (let at = pending.indexOf('\n'); at >= 0; at = pending.indexOf('\n', from)) {
            lines.push(pending.slice(from, at + 1));
            from = at + 1;
        }
        while (pending.length - from > LONGEST_LINE) {
            lines.push(`${pending.slice(from, from + LONGEST_LINE)}\n`);
            from += LONGEST_LINE;
        }
        this.#rest = pending.slice(from);
        return lines;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/process-output.js
/** Reads an output chunk by chunk, the next one only when the last is dealt with. */
function readOutput(name, stream, onChunk) {
    let isOpen = true;
    let isAbandoned = false;
    const read = async () => {
        try {
            for await (const chunk of stream)
                await onChunk(name, chunk);
        }
        catch (error) {
            if (!isAbandoned)
                throw error;
        }
        finally {
            isOpen = false;
        }
    };
    return {
        name,
        isOpen: () => isOpen,
        ended: read(),
        abandon: () => {
            isAbandoned = true;
            stream.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/start-process.js


/** Starts a program, and tells of one that cannot be started by the operating system's own code. */
async function startProcess({ program, parameters }, { cwd, environment }) {
    try {
        // Node throws some codes, such as ENOEXEC, and emits others, such as ENOENT.
        const child = (0,external_node_child_process_.spawn)(program, [...parameters], {
            cwd,
            env: { ...environment },
            detached: true,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const exited = new Promise((resolve) => {
            // One of the two is always told; what is told of by neither has not succeeded.
            child.once('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
        });
        await (0,external_node_events_.once)(child, 'spawn');
        return { kind: 'started', process: { child, exited } };
    }
    catch (error) {
        if (!start_process_isSystemError(error))
            throw error;
        return { kind: 'not-started', error };
    }
}
function start_process_isSystemError(error) {
    return error instanceof Error && 'errno' in error;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/run-process.js




/** Timers count milliseconds in 31 bits; a timeout beyond that, 24 days, is as good as none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Runs a program to its end or to its deadline. @throws the signal's reason on abort, once its process group is gone. */
async function runProcess(commandLine, options) {
    options.signal.throwIfAborted();
    const start = await startProcess(commandLine, options);
    if (start.kind === 'started')
        return watch(start.process, options);
    if (start.error.code !== 'ENOEXEC')
        return start;
    // A script without a first line that names an interpreter; some C libraries leave this step to their callers.
    const { program, parameters } = commandLine;
    return runProcess({ program: '/bin/sh', parameters: [program, ...parameters] }, options);
}
async function watch({ child, exited }, { clock, timeoutMs, killGraceMs, shutdownGraceMs, onOutput, signal }) {
    const outputs = [readOutput('stdout', child.stdout, onOutput), readOutput('stderr', child.stderr, onOutput)];
    const over = new AbortController();
    const finished = Promise.all([exited, ...outputs.map(({ ended }) => ended)]);
    const deadline = clock.sleep(Math.min(timeoutMs, LONGEST_TIMER_MS), over.signal).then(() => 'deadline');
    const aborted = new Promise((resolve) => {
        if (signal.aborted)
            resolve('aborted');
        signal.addEventListener('abort', () => resolve('aborted'), { once: true, signal: over.signal });
    });
    try {
        const first = await Promise.race([finished, deadline, aborted]);
        if (first === 'deadline') {
            if (isRunning(child)) {
                for (const output of outputs)
                    output.abandon();
                await terminate(child, exited, (until) => clock.sleep(killGraceMs, until));
                return { kind: 'timed-out' };
            }
            const open = outputs.find((output) => output.isOpen());
            if (open !== undefined)
                return { kind: 'output-left-open', output: open.name };
        }
        if (first === 'aborted') {
            await terminate(child, exited, (until) => (0,external_node_timers_promises_.setTimeout)(shutdownGraceMs, undefined, { signal: until }));
            throw signal.reason;
        }
        const [end] = await finished;
        return typeof end === 'number' ? { kind: 'exited', exitCode: end } : { kind: 'killed', signal: end };
    }
    catch (error) {
        if (isRunning(child))
            await terminate(child, exited, (until) => (0,external_node_timers_promises_.setTimeout)(shutdownGraceMs, undefined, { signal: until }));
        throw error;
    }
    finally {
        for (const output of outputs)
            output.abandon();
        over.abort();
        await deadline.catch(() => undefined);
        await finished.catch(() => undefined);
    }
}
function isRunning({ exitCode, signalCode }) {
    return exitCode === null && signalCode === null;
}
/** Asks the group to end, then makes it. What even SIGKILL does not end is left behind rather than waited for. */
async function terminate(child, exited, grace) {
    for (const name of ['SIGTERM', 'SIGKILL']) {
        signalGroup(child, name);
        if (!isRunning(child))
            return;
        const over = new AbortController();
        const patience = grace(over.signal).catch(() => undefined);
        await Promise.race([exited, patience]);
        over.abort();
        if (!isRunning(child))
            return;
    }
    child.unref();
}
function signalGroup({ pid }, name) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, name);
    }
    catch (error) {
        if (!hasErrnoCode(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/run-script.js









/** Runs one script of a lifecycle event to its end; `undefined` when it succeeded. */
async function runScript(script, options) {
    const { eventLog } = options;
    const location = script.location.value;
    const fail = (code, message) => scriptFailure(code, location, message, eventLog.tail);
    const path = (0,external_node_path_.join)(options.archive, location);
    if (!(await run_script_exists(path)))
        return fail(1, `Script does not exist at specified location: ${path}`);
    if (options.isConfined && !isWithin(await (0,promises_.realpath)(path), await (0,promises_.realpath)(options.archive))) {
        return fail(4, `Script at specified location: ${location} leads out of the revision, to ${await (0,promises_.realpath)(path)}`);
    }
    if (!(await makeExecutable(path, location, options.log))) {
        return fail(2, `Unable to set script at specified location: ${location} as executable`);
    }
    await eventLog.append([`Script - ${location}\n`, ...notAppliedTo(script, options.privileges)]);
    const commandLine = commandLineOf(options.archive, script, options.privileges.areApplied);
    const end = await runLogged(commandLine, script, options);
    // The real agent's message ends in nothing then; what it was is told where our own words are.
    if (end.kind === 'killed')
        await eventLog.append([`[slipway]the script was ended by ${end.signal}\n`]);
    return failureOf(end, script, commandLine, options.privileges, fail);
}
async function runLogged(commandLine, script, options) {
    const { fault, clock, pauses = clock, signal } = options;
    if (fault?.kind === 'script-hangs') {
        await pauses.sleep(script.timeoutSeconds * 1000, signal);
        return { kind: 'timed-out' };
    }
    const splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() };
    const end = await runProcess(fault === undefined ? commandLine : standIn(fault), {
        ...options,
        timeoutMs: script.timeoutSeconds * 1000,
        onOutput: (name, chunk) => options.eventLog.append(splitters[name].push(chunk).map((line) => `[${name}]${line}`)),
    });
    for (const name of ['stdout', 'stderr']) {
        await options.eventLog.append(splitters[name].end().map((line) => `[${name}]${line}`));
    }
    return end;
}
/** Prints and exits as a failing script would, so that everything after it goes its ordinary way. */
function standIn({ output, exitCode }) {
    return { program: '/bin/sh', parameters: ['-c', `printf '%s' "$1" >&2; exit ${exitCode}`, 'sh', output] };
}
function failureOf(end, { location: { value: location }, timeoutSeconds, runas }, { program }, { areApplied }, fail) {
    const script = `Script at specified location: ${location}`;
    switch (end.kind) {
        case 'exited':
        case 'killed': {
            if (end.kind === 'exited' && end.exitCode === 0)
                return undefined;
            const user = areApplied && runas !== undefined ? ` run as user ${runas}` : '';
            return fail(4, `${script}${user} failed with exit code ${end.kind === 'exited' ? end.exitCode : ''}`);
        }
        case 'timed-out':
            return fail(3, `${script} failed to complete in ${timeoutSeconds} seconds`);
        case 'output-left-open':
            return fail(6, `${script} failed to close ${end.output.toUpperCase()}`);
        case 'not-started':
            return fail(4, `${script} failed with error Errno::${end.error.code} with message ${errnoText(end.error)} - ${program}`);
    }
}
function notAppliedTo({ runas, sudo }, privileges) {
    if (privileges.areApplied)
        return [];
    const lines = [];
    if (runas !== undefined)
        lines.push(`[slipway]runas "${runas}" not applied: ${privileges.reason}\n`);
    if (sudo)
        lines.push(`[slipway]sudo not applied: ${privileges.reason}\n`);
    return lines;
}
async function run_script_exists(path) {
    try {
        await (0,promises_.stat)(path);
        return true;
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG'))
            return false;
        throw error;
    }
}
async function makeExecutable(path, location, log) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        log(`script "${location}" is not executable; it is made so`);
    }
    try {
        await (0,promises_.chmod)(path, ((await (0,promises_.stat)(path)).mode & 0o7777) | 0o111);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/script-environment.js

/** What scripts may have of the engine's own environment: nothing that could carry a secret of the person who runs it. */
const INHERITED = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TZ', 'TMPDIR']);
/** Makes the environment of an event's scripts. It describes the current deployment, whichever revision they come from. */
function scriptEnvironment({ event, specification, instance, hostRoot, inherited, }) {
    const environment = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && (INHERITED.has(name) || name.startsWith('LC_')))
            environment[name] = value;
    }
    return {
        ...environment,
        LIFECYCLE_EVENT: event,
        DEPLOYMENT_ID: shortDeploymentId(specification.deploymentId),
        APPLICATION_NAME: specification.applicationName,
        DEPLOYMENT_GROUP_NAME: specification.deploymentGroupName,
        DEPLOYMENT_GROUP_ID: specification.deploymentGroupId,
        ...bundleVariables(specification.revision),
        SLIPWAY_INSTANCE_NAME: instance.name,
        SLIPWAY_INSTANCE_PORT: String(instance.port),
        ...(instance.isolation === 'directory' && { SLIPWAY_INSTANCE_ROOT: hostRoot }),
    };
}
function bundleVariables(revision) {
    if (revision.type === 'GitHub')
        return { BUNDLE_COMMIT: revision.commitId };
    if (revision.type !== 'S3')
        return {};
    const { bucket, key, version, eTag } = revision;
    return {
        BUNDLE_BUCKET: bucket,
        BUNDLE_KEY: key,
        ...(version !== undefined && { BUNDLE_VERSION: version }),
        ...(eTag !== undefined && { BUNDLE_ETAG: eTag }),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/select-revision.js



/** An event that is not among these, as local deployments may have, uses the current revision. */
const USUAL = {
    BeforeBlockTraffic: 'last-successful',
    AfterBlockTraffic: 'last-successful',
    ApplicationStop: 'last-successful',
    BeforeInstall: 'current',
    AfterInstall: 'current',
    ApplicationStart: 'current',
    ValidateService: 'current',
    BeforeAllowTraffic: 'current',
    AfterAllowTraffic: 'current',
};
/** A blue/green rollback routes traffic back to instances on which nothing was deployed. */
const BLUE_GREEN_ROLLBACK = {
    ...USUAL,
    BeforeBlockTraffic: 'most-recent',
    AfterBlockTraffic: 'most-recent',
    BeforeAllowTraffic: 'last-successful',
    AfterAllowTraffic: 'last-successful',
};
/**
 * Finds the unpacked revision whose AppSpec file and scripts an event uses; `undefined` when there is none yet, and the
 * event has nothing to do.
 *
 * Once the current revision is unpacked, every event uses it.
 */
async function selectRevision(event, { deploymentCreator, deploymentType }, paths) {
    const isRollback = deploymentCreator === 'codeDeployRollback' && deploymentType === 'BLUE_GREEN';
    const choices = new Map(Object.entries(isRollback ? BLUE_GREEN_ROLLBACK : USUAL));
    const choice = choices.get(event) ?? 'current';
    if (choice === 'current' || (await select_revision_exists(paths.archive)))
        return paths.archive;
    const folder = await readPointer(choice === 'most-recent' ? paths.mostRecentInstall : paths.lastSuccessfulInstall);
    return folder === undefined ? undefined : (0,external_node_path_.join)(folder, 'deployment-archive');
}
async function select_revision_exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/run-hook.js








/** Finds what an event has to run; `undefined` when that is nothing, and the command a no-op. */
async function findHookScripts(event, specification, paths, readAppSpec) {
    const archive = await selectRevision(event, specification, paths);
    if (archive === undefined)
        return undefined;
    const spec = await readHookAppSpec(archive, specification.appSpecFilename, readAppSpec);
    // Of hooks that are written twice the last one counts, as for any key of the file.
    const scripts = spec.hooks.findLast((hook) => hook.event.value === event)?.scripts ?? [];
    return scripts.length === 0 ? undefined : { archive, scripts };
}
/** Runs the scripts of an event one after the other; the first failure ends the event. */
async function runHook(event, { archive, scripts }, options) {
    const { specification, instance, layout, paths, root } = options;
    // Under systemd the real agent stands in `/`, and so do its scripts: not in the archive.
    await (0,promises_.mkdir)(root.folder, { recursive: true });
    const eventLog = await EventLog.open({
        scriptsLog: paths.scriptsLog,
        deploymentsLog: layout.deploymentsLog,
        deploymentId: shortDeploymentId(specification.deploymentId),
        clock: options.clock,
    });
    try {
        await eventLog.append([`LifecycleEvent - ${event}\n`]);
        const environment = scriptEnvironment({
            event,
            specification,
            instance,
            hostRoot: root.folder,
            inherited: options.environment,
        });
        const { fault, ...rest } = options;
        for (const script of scripts) {
            const isStruck = isOfScript(fault) && (fault.script ?? scripts[0]?.location.value) === script.location.value;
            const failure = await runScript(script, {
                ...rest,
                ...(isStruck && { fault }),
                archive,
                environment,
                eventLog,
                cwd: root.workingDirectory ?? root.folder,
                isConfined: root.isConfined,
            });
            if (failure !== undefined)
                return failure;
        }
        return SUCCEEDED;
    }
    finally {
        await eventLog.close();
    }
}
function isOfScript(fault) {
    return fault?.kind === 'script-fails' || fault?.kind === 'script-hangs';
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/run-program.js


/** Runs one of the system's own programs that the agent needs, and tells apart that it is not on this machine. */
function runProgram(program, parameters, signal) {
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)(program, [...parameters], { signal, encoding: 'utf8' }, (error, stdout, stderr) => {
            if (signal.aborted)
                reject(signal.reason);
            else if (error === null)
                resolve({ kind: 'exited', code: 0, stdout, stderr });
            else if (hasErrnoCode(error, 'ENOENT'))
                resolve({ kind: 'absent' });
            else if (typeof error.code === 'number')
                resolve({ kind: 'exited', code: error.code, stdout, stderr });
            else
                reject(error);
        });
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/cleanup.js



const CONTEXT_LINE = 'semanage\0';
/**
 * Removes what the group's previous Install made, last thing first, and then the cleanup file that tells of it.
 *
 * What has been changed since goes too; a directory with anything of someone else's in it stays.
 */
async function removePreviousInstall(cleanupFile, options) {
    const lines = await readLines(cleanupFile);
    if (lines === undefined)
        return;
    for (const line of lines.reverse()) {
        options.signal.throwIfAborted();
        if (line.startsWith(CONTEXT_LINE))
            await removeContext(line.slice(CONTEXT_LINE.length), options);
        else
            await remove(await options.guard.entry(line));
    }
    await (0,promises_.rm)(cleanupFile, { force: true });
}
/** A last line without its newline was torn by a kill in the middle of the write, and may name some other path. */
async function readLines(cleanupFile) {
    let text;
    try {
        text = await (0,promises_.readFile)(cleanupFile, 'utf8');
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT'))
            return undefined;
        throw error;
    }
    return text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== '');
}
async function remove(path) {
    try {
        if ((await (0,promises_.lstat)(path)).isDirectory())
            await (0,promises_.rmdir)(path);
        else
            await (0,promises_.unlink)(path);
    }
    catch (error) {
        if (!hasErrnoCode(error, 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'))
            throw error;
    }
}
/** The real agent does not look at the result either. */
async function removeContext(path, { privileges, signal }) {
    if (privileges.areApplied)
        await runProgram('semanage', ['fcontext', '-d', path], signal);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/acl.js
const TYPES = {
    u: 'user',
    user: 'user',
    g: 'group',
    group: 'group',
    m: 'mask',
    mask: 'mask',
    o: 'other',
    other: 'other',
};
/** Takes an entry of an AppSpec apart from the right, as the agent does: `[default:][type:]name:permissions`. */
function parseAclEntry(entry) {
    const parts = entry.split(':');
    const permissions = parts.pop() ?? '';
    const last = parts.pop() ?? '';
    let isDefault = false;
    let type;
    for (const part of parts) {
        if (part === 'd' || part === 'default')
            isDefault = true;
        else
            type = TYPES[part];
    }
    if (type !== undefined)
        return { isDefault, type, name: last, permissions };
    const ownType = /^(m|mask|o|other)$/.test(last) ? TYPES[last] : undefined;
    return ownType === undefined
        ? { isDefault, type: 'user', name: last, permissions }
        : { isDefault, type: ownType, name: '', permissions };
}
/** Writes an entry the way `setfacl` and `install.json` have it. */
function formatAclEntry({ isDefault, type, name, permissions }) {
    return `${isDefault ? 'default:' : ''}${type}:${name}:${toLetters(permissions)}`;
}
/** Completes the listed entries to the whole list that `setfacl --set` wants, out of the path's present mode. */
function completeAcl(acls, mode) {
    const listed = acls.map(parseAclEntry);
    const [user, group, other] = [(mode >> 6) & 7, (mode >> 3) & 7, mode & 7].map(String);
    const base = listed.filter(({ isDefault }) => !isDefault);
    const defaults = listed.filter(({ isDefault }) => isDefault);
    const added = [
        { isDefault: false, type: 'user', name: '', permissions: user },
        { isDefault: false, type: 'group', name: '', permissions: group },
        { isDefault: false, type: 'other', name: '', permissions: other },
    ];
    const has = (entries, type) => entries.some((entry) => entry.type === type && entry.name === '');
    const hasNamed = (entries) => entries.some(({ name }) => name !== '');
    if (hasNamed(base) && !has(base, 'mask')) {
        added.push({ isDefault: false, type: 'mask', name: '', permissions: group });
    }
    if (defaults.length > 0) {
        for (const [type, permissions] of [
            ['user', user],
            ['group', group],
            ['other', other],
        ]) {
            if (!has(defaults, type))
                added.push({ isDefault: true, type, name: '', permissions });
        }
        if (hasNamed(defaults) && !has(defaults, 'mask')) {
            const own = defaults.find(({ type, name }) => type === 'group' && name === '');
            added.push({ isDefault: true, type: 'mask', name: '', permissions: own?.permissions ?? group });
        }
    }
    return [...listed, ...added].map(formatAclEntry);
}
function toLetters(permissions) {
    const digit = /^[0-7]$/.test(permissions) ? Number(permissions) : undefined;
    const has = (letter, bit) => digit === undefined ? permissions.includes(letter) : (digit & bit) !== 0;
    return `${has('r', 4) ? 'r' : '-'}${has('w', 2) ? 'w' : '-'}${has('x', 1) ? 'x' : '-'}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/find-account.js



/** Finds the number of a user by name, as `getpwnam` does. @throws `APPSPEC_INVALID` when there is none. */
function findUserId(name, signal) {
    return findId('passwd', 'user', name, signal);
}
/** Finds the number of a group by name, as `getgrnam` does. @throws `APPSPEC_INVALID` when there is none. */
function findGroupId(name, signal) {
    return findId('group', 'group', name, signal);
}
/** `getent` asks every source the machine has (files, LDAP, ...) but takes a number for an id, so the name is compared. */
async function findId(database, what, name, signal) {
    const answer = await runProgram('getent', [database, '--', name], signal);
    const lines = answer.kind === 'absent' ? await (0,promises_.readFile)(`/etc/${database}`, 'utf8') : answer.stdout;
    for (const line of lines.split('\n')) {
        const [lineName, , id] = line.split(':');
        if (lineName === name && id !== undefined && /^\d+$/.test(id))
            return Number(id);
    }
    throw new errors.SlipwayError('APPSPEC_INVALID', `can't find ${what} for ${name}`, {
        hint: `make the ${what} on the instance before the deployment, or correct the permissions of the AppSpec file`,
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/apply-privileged.js





/** Changes owner and group, by name. */
async function applyOwnership({ owner, group, file }, options) {
    const { privileges, notApplied, signal } = options;
    if (!privileges.areApplied) {
        if (owner !== null)
            notApplied.add(`owner "${owner}"`, privileges.reason, file);
        if (group !== null)
            notApplied.add(`group "${group}"`, privileges.reason, file);
        return;
    }
    const unchanged = -1;
    const userId = owner === null ? unchanged : await findUserId(owner, signal);
    const groupId = group === null ? unchanged : await findGroupId(group, signal);
    await (0,promises_.chown)(await options.guard.target(file), userId, groupId);
}
/** Replaces the access control list with `setfacl`. */
async function applyAcl({ acl, file }, options) {
    const { privileges, notApplied, signal } = options;
    const what = `acls "${acl.join(',')}"`;
    if (!privileges.areApplied)
        return notApplied.add(what, privileges.reason, file);
    const entries = completeAcl(acl, (await (0,promises_.stat)(file)).mode).join(',');
    const end = await runProgram('setfacl', ['--set', entries, '--', file], signal);
    if (end.kind === 'absent')
        return notApplied.add(what, 'there is no setfacl on this machine', file);
    if (end.code === 0)
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because of a problem with the acls permission settings in the application specification ' +
        `file for this object: ${file}. setfacl --set ${entries} exited with ${end.code}: ${end.stderr.trim()}`);
}
/** Sets the SELinux context with `semanage`, and tells for which path it has to be taken back one day. */
async function applyContext({ context, file }, { privileges, notApplied, signal }) {
    const what = `context "${context.type}"`;
    if (!privileges.areApplied) {
        notApplied.add(what, privileges.reason, file);
        return undefined;
    }
    const path = await (0,promises_.realpath)(file);
    const user = context.user === null ? [] : ['-s', context.user];
    const range = context.range === null ? [] : ['-r', context.range];
    const semanage = ['fcontext', '-a', ...user, '-t', context.type, ...range, path];
    for (const [program, parameters] of [
        ['semanage', semanage],
        ['restorecon', ['-v', path]],
    ]) {
        const end = await runProgram(program, parameters, signal);
        if (end.kind === 'absent') {
            notApplied.add(what, `there is no ${program} on this machine`, file);
            return undefined;
        }
        if (end.code !== 0) {
            throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because the application specification file contains an error in the settings for the ' +
                `context parameter. ${program} ${parameters.join(' ')} exited with ${end.code}: ${end.stderr.trim()}`);
        }
    }
    return path;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/execute.js






/** Carries out a plan in its order. A failure leaves what was done, and the cleanup file tells of all of it. */
async function executePlan(instructions, options) {
    const cleanup = await (0,promises_.open)(options.cleanupFile, 'w');
    try {
        for (const instruction of instructions) {
            options.signal.throwIfAborted();
            await execute(instruction, cleanup, options);
        }
    }
    finally {
        await cleanup.close();
    }
}
async function execute(instruction, cleanup, options) {
    const { guard, signal } = options;
    switch (instruction.type) {
        case 'mkdir':
            await (0,promises_.mkdir)(await guard.entry(instruction.directory), 0o777);
            await cleanup.appendFile(`${instruction.directory}\n`);
            return;
        case 'copy':
            await cleanup.appendFile(`${instruction.destination}\n`);
            return copy(instruction.source, instruction.destination, options);
        case 'chmod':
            return (0,promises_.chmod)(await guard.target(instruction.file), Number.parseInt(instruction.mode, 8));
        case 'setfacl':
            return applyAcl(instruction, options);
        case 'semanage': {
            const path = await applyContext(instruction, options);
            if (path !== undefined)
                await cleanup.appendFile(`semanage\0${path}\n`);
            return;
        }
        case 'chown':
            return applyOwnership(instruction, { ...options, signal });
    }
}
async function copy(source, destination, { guard, privileges, isDiskFull }) {
    const from = await (0,promises_.lstat)(source);
    if (from.isSymbolicLink())
        return (0,promises_.symlink)(await (0,promises_.readlink)(source), await guard.entry(destination));
    if (!from.isFile()) {
        throw new errors.SlipwayError('SOURCE_INVALID', `"${source}" is neither a file nor a symbolic link`, {
            hint: 'leave pipes, sockets and devices out of the bundle',
        });
    }
    const target = await guard.target(await landingOf(destination, source, guard));
    await (0,promises_.copyFile)(source, target);
    if (isDiskFull) {
        await (0,promises_.truncate)(target, Math.floor(from.size / 2));
        throw noSpaceLeft('copyfile', target);
    }
    await (0,promises_.utimes)(target, from.atime, from.mtime);
    if (privileges.areApplied)
        await (0,promises_.chown)(target, from.uid, from.gid);
    await (0,promises_.chmod)(target, from.mode & 0o7777);
}
/** A file that is copied onto a directory lands inside it. */
async function landingOf(destination, source, guard) {
    try {
        const stats = await (0,promises_.stat)(await guard.target(destination));
        return stats.isDirectory() ? (0,external_node_path_.join)(destination, (0,external_node_path_.basename)(source)) : destination;
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR'))
            return destination;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/known-events.js


/**
 * Holds the hooks of an AppSpec file and the events that are known together: every hook has to be one of them, and every one
 * that is not CodeDeploy's own has to have a hook.
 */
function requireKnownEvents({ hooks }, known) {
    const written = hooks.map(({ event }) => event.value);
    const unknown = written.filter((event) => !known.includes(event));
    if (unknown.length > 0) {
        throw new errors.SlipwayError('APPSPEC_INVALID', `appspec.yml file contains unknown lifecycle events: [${unknown.map((event) => JSON.stringify(event)).join(', ')}]`, { hint: 'correct the name, or list the event among those to run' });
    }
    const own = known.filter((event) => !lifecycle_events/* SERVER_EVENTS */.iD.includes(event));
    const missing = own.filter((event) => !written.includes(event));
    if (missing.length === 0)
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', `You specified a lifecycle event which is not a default one and doesn't exist in your appspec.yml file: ${missing.join(',')}`, { hint: 'write a hook of that name, or leave the event out' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/not-applied.js
/** Gathers what an Install leaves out, one line for each kind of thing however many paths it concerns. */
class NotApplied {
    #leftOut = new Map();
    /** @param what - such as `owner "www-data"`; @param reason - completes "not applied: ...". */
    add(what, reason, path) {
        const key = `${what} not applied: ${reason}`;
        const entry = this.#leftOut.get(key);
        if (entry === undefined)
            this.#leftOut.set(key, { first: path, count: 1 });
        else
            entry.count += 1;
    }
    get lines() {
        return [...this.#leftOut].map(([text, { first, count }]) => count === 1 ? `${text} (${first})` : `${text} (${count} paths, the first is ${first})`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/instructions.js

/** Collects the steps of a plan and refuses those that contradict one another. Paths are absolute and normalised. */
class InstallPlan {
    instructions = [];
    #sourceOfCopy = new Map();
    #madeDirectories = new Set();
    #withPermissions = new Set();
    get copiedFiles() {
        return this.#sourceOfCopy.keys();
    }
    get madeDirectories() {
        return this.#madeDirectories;
    }
    isCopying(file) {
        return this.#sourceOfCopy.has(file);
    }
    isMaking(directory) {
        return this.#madeDirectories.has(directory);
    }
    copy(source, destination) {
        requireOneLine(destination);
        const other = this.#sourceOfCopy.get(destination);
        if (other !== undefined) {
            throw conflict('The deployment failed because the application specification file specifies two source files named ' +
                `${source} and ${other} for the same destination (${destination}).`);
        }
        if (this.#madeDirectories.has(destination)) {
            throw conflict(`The deployment failed because the application specification file calls for installing the file ${source}, ` +
                `but a file with that name already exists at the location (${destination}).`);
        }
        this.instructions.push({ type: 'copy', source, destination });
        this.#sourceOfCopy.set(destination, source);
    }
    /** Making a directory twice is no contradiction; it is made once. */
    mkdir(directory) {
        requireOneLine(directory);
        const source = this.#sourceOfCopy.get(directory);
        if (source !== undefined) {
            throw conflict('The deployment failed because the application specification file includes an mkdir command more than once ' +
                `for the same destination path (${directory}) from (${source}).`);
        }
        if (this.#madeDirectories.has(directory))
            return;
        this.instructions.push({ type: 'mkdir', directory });
        this.#madeDirectories.add(directory);
    }
    /** Mode first and ownership last, so that the kernel clears setuid bits where it does so on a real host. */
    setPermissions(file, { owner, group, mode, acls, context }) {
        if (this.#withPermissions.has(file)) {
            throw conflict(`The deployment failed because the permissions setting for (${file}) is specified more than once in the ` +
                'application specification file.');
        }
        this.#withPermissions.add(file);
        if (mode !== undefined)
            this.instructions.push({ type: 'chmod', mode, file });
        if (acls !== undefined)
            this.instructions.push({ type: 'setfacl', acl: acls, file });
        if (context !== undefined) {
            const { user = null, type, range = null } = context;
            this.instructions.push({ type: 'semanage', context: { user, role: null, type, range }, file });
        }
        if (owner !== undefined || group !== undefined) {
            this.instructions.push({ type: 'chown', owner: owner ?? null, group: group ?? null, file });
        }
    }
}
function conflict(message) {
    return new errors.SlipwayError('APPSPEC_INVALID', message, {
        hint: 'let every path be installed, and be given permissions, by one entry of the AppSpec file',
    });
}
/** The cleanup file has one path a line, so a path with a line break would later be read as two others. */
function requireOneLine(path) {
    if (!/[\n\r\0]/.test(path))
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', `the path ${JSON.stringify(path)} has a line break in it`, {
        hint: 'rename the file in the bundle',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/permission-match.js
var permission_match = __webpack_require__(13675);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/permissions.js




/**
 * Plans permissions as the agent does, which is not quite as the user guide tells: the pattern decides the depth, only
 * what this plan installs is touched, and the object's own directory never is.
 */
async function planPermissions(plan, rules, { root, isDirectory }) {
    for (const rule of rules) {
        const object = toHostPath(root, rule.object.value);
        if (plan.isCopying(object)) {
            if (!rule.types.includes('file'))
                continue;
            requireWholeFile(rule);
            requireAclsForFiles(rule);
            plan.setPermissions(object, rule);
        }
        else if (plan.isMaking(object) || (await isDirectory(object))) {
            for (const path of matchesOf(plan, object, rule))
                plan.setPermissions(path, rule);
        }
    }
}
function matchesOf(plan, object, rule) {
    const matches = [];
    if (rule.types.includes('file')) {
        for (const file of plan.copiedFiles)
            if ((0,permission_match/* isPermissionFor */.DP)(file, object, rule))
                matches.push(file);
        if (matches.length > 0)
            requireAclsForFiles(rule);
    }
    if (rule.types.includes('directory')) {
        for (const directory of plan.madeDirectories)
            if ((0,permission_match/* isPermissionFor */.DP)(directory, object, rule))
                matches.push(directory);
    }
    return matches;
}
function requireWholeFile({ object, pattern, except }) {
    if (pattern !== permission_match/* EVERYTHING */.Qz) {
        throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because the application specification file includes an object ' +
            `(${object.value}) with an invalid pattern (${pattern}): a file takes no pattern.`, { hint: 'remove the pattern, or name the directory of the file as the object' });
    }
    if (except.length > 0) {
        throw new errors.SlipwayError('APPSPEC_INVALID', `The deployment failed because the except parameter for a pattern (${pattern}) to an object ` +
            `(${object.value}) contains an invalid format: a file takes no exceptions.`, { hint: 'remove except, or name the directory of the file as the object' });
    }
}
function requireAclsForFiles({ object, acls = [] }) {
    if (!acls.some((entry) => parseAclEntry(entry).isDefault))
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because the -d parameter has been specified to apply an acl setting to a file. ' +
        `Only directories have default entries (object ${object.value}).`, { hint: 'give the default entries in a permission of type [directory]' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/plan.js







/**
 * Turns the `files` and `permissions` of an AppSpec file into steps, looking at what is on the instance but changing nothing.
 *
 * A source directory gives its content, a source file keeps its name below the destination (user guide, "AppSpec 'files' section").
 */
async function planInstall(spec, options) {
    const plan = new InstallPlan();
    const archive = await (0,promises_.realpath)(options.archive);
    const behavior = spec.fileExistsBehavior?.value ?? options.fileExistsBehavior.toUpperCase();
    const planFile = async (source, destination) => {
        options.signal.throwIfAborted();
        // Nothing can be in a directory that the plan has yet to make.
        const exists = !plan.isMaking((0,external_node_path_.dirname)(destination)) && (await statIfPresent(destination)) !== undefined;
        if (!exists || behavior === 'OVERWRITE')
            return plan.copy(source, destination);
        if (behavior === 'RETAIN')
            return;
        throw fileExists(destination, behavior);
    };
    const planDirectory = async (source, destination, above) => {
        const real = await (0,promises_.realpath)(source);
        if (options.root.isConfined)
            requireInside(source, real, archive);
        if (above.includes(real)) {
            throw new errors.SlipwayError('SOURCE_INVALID', `the symbolic link "${source}" leads to a directory that it is in`, {
                hint: 'leave the link out of the bundle: the agent would follow it without end',
            });
        }
        if (!(await isDirectory(destination)))
            plan.mkdir(destination);
        const entries = await (0,promises_.readdir)(source, { withFileTypes: true });
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            const from = (0,external_node_path_.join)(source, entry.name);
            const into = (0,external_node_path_.join)(destination, entry.name);
            if (entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(from)))) {
                await planDirectory(from, into, [...above, real]);
            }
            else {
                await planFile(from, into);
            }
        }
    };
    for (const { source, destination } of spec.files) {
        const from = (0,external_node_path_.join)(archive, source.value);
        const into = toHostPath(options.root, destination.value);
        if (await isDirectory(from)) {
            await planMissingAncestors(plan, into);
            await planDirectory(from, into, []);
        }
        else {
            if (options.root.isConfined)
                await requireFileInside(from, archive);
            await planMissingAncestors(plan, (0,external_node_path_.join)(into, (0,external_node_path_.basename)(from)));
            await planFile(from, (0,external_node_path_.join)(into, (0,external_node_path_.basename)(from)));
        }
    }
    await planPermissions(plan, spec.permissions, { root: options.root, isDirectory });
    return plan;
}
async function planMissingAncestors(plan, path) {
    const missing = [];
    for (let parent = (0,external_node_path_.dirname)(path); parent !== '/'; parent = (0,external_node_path_.dirname)(parent)) {
        if ((await statIfPresent(parent)) !== undefined)
            break;
        missing.unshift(parent);
    }
    for (const directory of missing)
        plan.mkdir(directory);
}
/** A source in another place than the revision would copy this machine's own files into the instance. */
function requireInside(source, real, archive) {
    if (isWithin(real, archive))
        return;
    throw new errors.SlipwayError('SOURCE_INVALID', `the source "${source}" leads to "${real}", which is outside of the revision`, {
        hint: 'let sources and the links in the bundle stay in the bundle, or run the fleet with isolation "none"',
    });
}
async function requireFileInside(source, archive) {
    const folder = (0,external_node_path_.dirname)(source);
    try {
        requireInside(source, (0,external_node_path_.join)(await (0,promises_.realpath)(folder), (0,external_node_path_.basename)(source)), archive);
    }
    catch (error) {
        // A source that does not exist fails when it is copied, as on a real host.
        if (!hasErrnoCode(error, 'ENOENT', 'ENOTDIR'))
            throw error;
        requireInside(source, source, archive);
    }
}
function fileExists(path, behavior) {
    if (behavior !== 'DISALLOW') {
        return new errors.SlipwayError('APPSPEC_INVALID', `The deployment failed because an invalid option was specified for fileExistsBehavior: ${behavior}. ` +
            'Valid options include OVERWRITE, RETAIN, and DISALLOW.');
    }
    return new errors.SlipwayError('SERVICE_REFUSED', `The deployment failed because a specified file already exists at this location: ${path}`, { hint: 'remove the file, or set file_exists_behavior to OVERWRITE or RETAIN' });
}
/** As Ruby's `File.exist?`: whatever cannot be looked at, a link without an end among it, is not there. */
async function statIfPresent(path) {
    try {
        return await (0,promises_.stat)(path);
    }
    catch (error) {
        if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'))
            return undefined;
        throw error;
    }
}
async function isDirectory(path) {
    return (await statIfPresent(path))?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/install-revision.js









/**
 * Runs the Install event.
 *
 * The previous revision's files go before the new plan is checked, so a conflict leaves neither revision installed:
 * that is the real agent's order, and part of what a rehearsal has to show.
 */
async function installRevision({ appSpecFilename, fileExistsBehavior, allPossibleLifecycleEvents, }, { paths, root, privileges, readAppSpec, signal, isDiskFull = false, note }) {
    const spec = await readInstallAppSpec(paths.archive, appSpecFilename, readAppSpec);
    if (allPossibleLifecycleEvents !== undefined)
        requireKnownEvents(spec, allPossibleLifecycleEvents);
    await removePreviousInstall(paths.cleanup, { guard: createPathGuard(root), privileges, signal });
    const { instructions } = await planInstall(spec, { archive: paths.archive, root, fileExistsBehavior, signal });
    await replaceFile(paths.installPlan, planChunks(instructions));
    const notApplied = new NotApplied();
    try {
        const guard = createPathGuard(root);
        const applied = { privileges, notApplied };
        await executePlan(instructions, { cleanupFile: paths.cleanup, guard, ...applied, isDiskFull, signal });
    }
    finally {
        if (notApplied.lines.length > 0)
            await note(notApplied.lines);
    }
    await writePointer(paths.lastSuccessfulInstall, paths.folder);
}
/** The plan of a large revision is tens of megabytes, so it is written without a second copy of it in memory. */
function* planChunks(instructions) {
    const batch = 1000;
    yield '{"instructions":[';
    for (let from = 0; from < instructions.length; from += batch) {
        const steps = instructions.slice(from, from + batch).map((instruction) => JSON.stringify(instruction));
        yield `${from === 0 ? '' : ','}${steps.join(',')}`;
    }
    yield ']}';
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/prepare-command.js








/** Looks at a command without doing anything yet, as the acknowledgement wants to know whether it is a no-op. */
async function prepareCommand({ commandName }, specification, context) {
    const paths = pathsOf(context.layout, specification);
    const withFolders = (run) => async (fault) => {
        await makeDeploymentFolders(paths);
        return run(fault);
    };
    if (commandName === 'DownloadBundle') {
        const run = async (fault) => {
            await downloadBundle(specification, { ...context, paths, isDiskFull: fault?.kind === 'disk-full' });
            return SUCCEEDED;
        };
        return { isNoop: false, paths, run: withFolders(run) };
    }
    if (commandName === 'Install') {
        const run = async (fault) => {
            await installRevision(specification, {
                ...context,
                paths,
                isDiskFull: fault?.kind === 'disk-full',
                note: (lines) => noteInEventLog(lines, specification, paths, context),
            });
            return SUCCEEDED;
        };
        return { isNoop: false, paths, run: withFolders(run) };
    }
    if (isHook(commandName, specification)) {
        const found = await findHookScripts(commandName, specification, paths, context.readAppSpec);
        const run = async (fault) => {
            if (found === undefined)
                return SUCCEEDED;
            context.announceScripts();
            return runHook(commandName, found, {
                ...context,
                specification,
                paths,
                ...(fault !== undefined && { fault }),
            });
        };
        return { isNoop: found === undefined, paths, run: withFolders(run) };
    }
    const run = async () => {
        throw new errors.SlipwayError('ENGINE_FAILED', `Unsupported command type: ${commandName}.`);
    };
    return { isNoop: true, paths, run: withFolders(run) };
}
/** A local deployment may have events of its own beside the usual ones. */
function isHook(name, { allPossibleLifecycleEvents = [] }) {
    return [...lifecycle_events/* SERVER_HOOKS */.LX, ...allPossibleLifecycleEvents].includes(name);
}
async function noteInEventLog(lines, { deploymentId }, { scriptsLog }, { layout, clock, log }) {
    for (const line of lines)
        log(line);
    const eventLog = await EventLog.open({
        scriptsLog,
        deploymentsLog: layout.deploymentsLog,
        deploymentId: shortDeploymentId(deploymentId),
        clock,
    });
    try {
        await eventLog.append(['LifecycleEvent - Install\n', ...lines.map((line) => `[slipway]${line}\n`)]);
    }
    finally {
        await eventLog.close();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/run-command.js





/** Attempts to report a result; the real agent's SDK makes as many. */
const COMPLETION_ATTEMPTS = 4;
/**
 * Takes one command through the host-command protocol: specification, no-op test, acknowledgement, execution, completion.
 *
 * @throws what the control plane answers with instead of doing its part, and the signal's reason on abort; then the
 * tracking file stays, for the next agent to report.
 */
async function runCommand(command, context) {
    requireOwnCommand(command, context);
    const prepared = await run_command_prepare(command, context);
    if (prepared === undefined)
        return;
    const id = command.hostCommandIdentifier;
    const status = await context.commands.acknowledge(id, prepared.isNoop);
    if (status === 'Succeeded')
        return;
    if (status === 'Failed') {
        const { isNoop } = await prepareCommand(command, await fetchSpecification(command, context), context);
        if (isNoop)
            await completeCommand(id, COMPLETED_NOOP, context);
        return;
    }
    const diagnostics = await run_command_execute(command, prepared, context);
    await completeCommand(id, diagnostics, context);
    await untrackCommand(prepared.paths.tracking);
}
/** Reports the result of a command, more than once when the control plane does not take it at first. */
async function completeCommand(hostCommandIdentifier, diagnostics, { commands, clock, log, signal }) {
    const status = diagnostics.errorCode === 0 ? 'Succeeded' : 'Failed';
    for (let attempt = 1;; attempt += 1) {
        try {
            return await commands.complete(hostCommandIdentifier, status, diagnostics);
        }
        catch (error) {
            signal.throwIfAborted();
            if (attempt === COMPLETION_ATTEMPTS)
                throw error;
            log(`the result of a command was not taken (${unknownFailure(error).message}); it is sent again`);
            await clock.sleep(backoffMs(attempt), signal);
        }
    }
}
function requireOwnCommand({ commandName, hostIdentifier }, { instance }) {
    if (!instance.hostIdentifier.includes(hostIdentifier)) {
        throw new errors.SlipwayError('ENGINE_FAILED', `Host Identifier mismatch: "${instance.hostIdentifier}" was given a command for "${hostIdentifier}"`);
    }
    if (`${commandName}` === '')
        throw new errors.SlipwayError('ENGINE_FAILED', 'Command Name missing');
}
function fetchSpecification({ deploymentExecutionId }, { commands, instance }) {
    return commands.getDeploymentSpecification(deploymentExecutionId, instance.hostIdentifier);
}
/** A specification or an AppSpec file that cannot be used ends the command before it is acknowledged. */
async function run_command_prepare(command, context) {
    try {
        return await prepareCommand(command, await fetchSpecification(command, context), context);
    }
    catch (error) {
        context.signal.throwIfAborted();
        const diagnostics = unknownFailure(error);
        context.log(`${command.commandName} cannot begin: ${diagnostics.message}`);
        await completeCommand(command.hostCommandIdentifier, diagnostics, context);
        return undefined;
    }
}
/** From here on the control plane waits for a result: a full disk under the note is one too. */
async function run_command_execute({ commandName, hostCommandIdentifier }, prepared, { log, signal, clock, faults }) {
    try {
        await trackCommand(prepared.paths.tracking, hostCommandIdentifier, clock);
        const diagnostics = await prepared.run(await faults?.begin(`${commandName}`, signal));
        if (diagnostics.errorCode !== 0)
            log(`${commandName} failed: ${diagnostics.message}`);
        return diagnostics;
    }
    catch (error) {
        signal.throwIfAborted();
        const diagnostics = unknownFailure(error);
        // Anything but an error with a reason is a defect of ours, which the stack helps to find.
        const isExplained = error instanceof errors.SlipwayError || (error instanceof Error && 'code' in error);
        const stack = !isExplained && error instanceof Error ? `\n${error.stack}` : '';
        log(`${commandName} failed: ${diagnostics.message}${stack}`);
        return diagnostics;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/run-agent.js






/**
 * Runs the built-in host agent of one instance: it polls for commands and carries them out, one at a time, until the
 * signal ends it. A command that is cut short stays noted on disk, and the next start reports it as failed.
 */
async function runAgent(options) {
    const { commands, clock, signal, instance } = options;
    try {
        const context = await createAgentContext(options);
        await reportInterruptedCommand(context);
        for (let failures = 0; !signal.aborted;) {
            const startedAt = clock.now();
            try {
                const command = await commands.poll(instance.hostIdentifier, signal);
                failures = 0;
                if (command !== undefined)
                    await runCommand(command, context);
            }
            catch (error) {
                signal.throwIfAborted();
                failures += 1;
                const waitMs = backoffMs(failures) - Math.ceil((clock.now() - startedAt) / 1000) * 1000;
                context.log(`the control plane cannot be used (${failureText(error)})`);
                if (waitMs > 0)
                    await clock.sleep(waitMs, signal);
            }
        }
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}
/** What an agent that was killed left unfinished is failed; nobody knows how far it came. */
async function reportInterruptedCommand(context) {
    const { layout, clock, log, signal } = context;
    const identifier = await findInterruptedCommand(layout.ongoingFolder, clock);
    if (identifier === undefined)
        return;
    log('a command was under way when the agent last ended; it is reported as failed');
    try {
        await completeCommand(identifier, AGENT_RESTARTED, context);
        await forgetInterruptedCommands(layout.ongoingFolder);
    }
    catch (error) {
        signal.throwIfAborted();
        log(`the control plane does not take the result of the interrupted command (${failureText(error)})`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/scenario/struck-agent.js



/**
 * Runs the agent of one instance, which meets what a scenario has planned for its host: it can be cut off, its clock can be wrong, events
 * can go wrong on it, and it can die. One that died comes back when the scenario says so, as a new process would.
 */
async function runStruckAgent(options) {
    const { clock, plan, signal, log, instance } = options;
    const host = instance.name;
    const offsetMs = () => plan().clockOffsetMs(host, clock.now());
    const hostClock = { now: () => clock.now() + offsetMs(), sleep: (ms, until) => clock.sleep(ms, until) };
    for (;;) {
        const life = new AbortController();
        let death;
        const { rest, pauses, commands } = atWork(heard(options.commands, host, clock, plan), clock);
        const faults = {
            async begin(event, until) {
                let struck;
                for (const fault of plan().strike(host, event, clock.now())) {
                    log(`${host}: ${event} meets the planned fault ${fault.fault}`);
                    if (fault.fault === 'slow')
                        await pauses.sleep((fault.bySeconds ?? 0) * 1_000, until);
                    else if (fault.fault === 'agent-dies') {
                        death = fault;
                        life.abort(new errors.SlipwayError('CANCELLED', `the agent of ${host} dies`));
                        throw life.signal.reason;
                    }
                    else
                        struck ??= eventFault(fault);
                }
                return struck;
            },
        };
        await runAgent({
            ...options,
            commands,
            pauses,
            faults,
            clock: hostClock,
            signal: AbortSignal.any([signal, life.signal]),
        });
        rest();
        if (signal.aborted || death === undefined)
            return;
        if (death.backAfterSeconds === undefined) {
            log(`${host}: the agent is dead and does not come back`);
            return;
        }
        await clock.sleep(death.backAfterSeconds * 1_000, signal).catch(() => undefined);
        if (signal.aborted)
            return;
        log(`${host}: the agent is back`);
    }
}
function eventFault({ fault, script, exitCode = 1, output = '' }) {
    const named = script === undefined ? {} : { script };
    switch (fault) {
        case 'disk-full':
            return { kind: fault };
        case 'script-fails':
            return { kind: fault, exitCode, output, ...named };
        case 'script-hangs':
            return { kind: fault, ...named };
        case 'agent-dies':
        case 'cut-off':
        case 'clock-off':
        case 'slow':
            return undefined;
    }
}
/** The control plane of a host that is not always heard, and does not always hear. */
function heard(commands, host, clock, plan) {
    const reach = () => {
        const silence = plan().silenceOf(host, clock.now());
        if (silence !== undefined)
            throw new errors.SlipwayError('SERVICE_UNREACHABLE', silence);
    };
    return {
        async poll(hostIdentifier, signal) {
            reach();
            const command = await commands.poll(hostIdentifier, signal);
            // An answer that comes while nothing passes is lost; the command is offered again.
            reach();
            return command;
        },
        async getDeploymentSpecification(...asked) {
            reach();
            return commands.getDeploymentSpecification(...asked);
        },
        async acknowledge(...told) {
            reach();
            return commands.acknowledge(...told);
        },
        async complete(...told) {
            reach();
            return commands.complete(...told);
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/seed/format.js

const MOST_INSTANCES = 10_000;
const format_name = parts_text(100);
const tags = list(object({ Key: parts_required(parts_text(128), 'of the tag'), Value: parts_optional(parts_text(256), 'of the tag') }), 0, 50);
const filters = list(object({
    Key: parts_optional(parts_text(128), 'of the tags that it is for'),
    Value: parts_optional(parts_text(256), 'of the tags that it is for; * stands for anything'),
    Type: parts_optional(words('KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'), 'what of a tag is compared'),
}), 0, 10);
const wait = count(86_400, 0);
const deploymentConfig = object({
    deploymentConfigName: parts_required(format_name, 'name of a configuration of your own'),
    minimumHealthyHosts: parts_required(object({
        type: parts_required(words('HOST_COUNT', 'FLEET_PERCENT'), 'of the value'),
        value: parts_required(count(1_000_000, 0), 'how many instances have to stay healthy'),
    }), 'when a deployment goes on and when it has succeeded'),
    zonalConfig: parts_optional(object({
        firstZoneMonitorDurationInSeconds: parts_optional(wait, 'pause after the first zone'),
        monitorDurationInSeconds: parts_optional(wait, 'pause after each zone'),
        minimumHealthyHostsPerZone: parts_optional(object({
            type: parts_required(words('HOST_COUNT', 'FLEET_PERCENT'), 'of the value'),
            value: parts_required(count(1_000_000, 0), 'how many instances of a zone have to stay healthy'),
        }), 'the minimum of each zone'),
    }), 'one availability zone after the other'),
});
const format_group = {
    deploymentGroupName: parts_required(format_name, 'unique in its application'),
    deploymentConfigName: parts_optional(format_name, 'CodeDeployDefault.OneAtATime when not given'),
    serviceRoleArn: parts_optional(parts_text(1_000), "checked for its form; a role of the engine's account when not given"),
    ec2TagFilters: parts_optional(filters, 'EC2 instances with any of these tags'),
    ec2TagSet: parts_optional(object({ ec2TagSetList: parts_required(list(filters, 0, 3), 'groups of filters: any of each, and every group') }), 'EC2 instances by groups of tags'),
    onPremisesInstanceTagFilters: parts_optional(filters, 'on-premises instances with any of these tags'),
    onPremisesTagSet: parts_optional(object({ onPremisesTagSetList: parts_required(list(filters, 0, 3), 'groups of filters: any of each, and every group') }), 'on-premises instances by groups of tags'),
    alarmConfiguration: parts_optional(object({
        enabled: parts_optional(flag, 'whether deployments watch them'),
        ignorePollAlarmFailure: parts_optional(flag, 'go on although a state cannot be read'),
        alarms: parts_optional(list(object({ name: parts_required(parts_text(255), 'of the alarm') }), 0, 50), 'the alarms'),
    }), 'alarms that stop a deployment'),
    autoRollbackConfiguration: parts_optional(object({
        enabled: parts_optional(flag, 'whether deployments are rolled back'),
        events: parts_optional(list(words('DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'), 0, 3), 'after what'),
    }), 'automatic rollback'),
    triggerConfigurations: parts_optional(list(object({
        triggerName: parts_required(format_name, 'of the trigger'),
        triggerTargetArn: parts_required(parts_text(1_000), 'ARN of an SNS topic, for which --topic gives a URL'),
        triggerEvents: parts_required(list(format_name, 1, 10), 'such as DeploymentFailure'),
    }), 0, 10), 'who is told of what'),
    autoScalingGroups: parts_optional(list(parts_text(255), 0, 10), 'names of Auto Scaling groups whose instances are deployed to'),
    terminationHookEnabled: parts_optional(flag, 'whether instances that leave an Auto Scaling group are deployed to once more'),
    outdatedInstancesStrategy: parts_optional(words('UPDATE', 'IGNORE'), 'what becomes of instances launched during a deployment'),
    tags: parts_optional(tags, 'of the group itself'),
};
const size = count(1_000, 0);
const scalingGroup = object({
    AutoScalingGroupName: parts_required(parts_text(255), 'what deployment groups name it by'),
    MinSize: parts_required(size, 'fewest instances'),
    MaxSize: parts_required(size, 'most instances'),
    DesiredCapacity: parts_optional(size, 'how many there are to be; MinSize when not given'),
    AvailabilityZones: parts_required(list(parts_text(100), 1, 6), 'such as us-east-1a'),
    Tags: parts_optional(list(object({
        Key: parts_required(parts_text(128), 'of the tag'),
        Value: parts_optional(parts_text(256), 'of the tag'),
        PropagateAtLaunch: parts_optional(flag, 'whether its instances get the tag; true when not given'),
    }), 0, 50), 'of the group itself and, where they are propagated, of its instances'),
});
const agent = parts_optional(words('built-in', 'elsewhere'), 'who runs its agent: the engine, or somebody else by the host-command protocol; built-in when not given');
/** The seed file, as it is checked and as its schema is published. */
const SEED = object({
    version: parts_required(count(1), 'of this format: 1'),
    buckets: parts_optional(list(parts_text(63), 0, 1_000), 'names of buckets'),
    deploymentConfigs: parts_optional(list(deploymentConfig, 0, 50), 'deployment configurations'),
    applications: parts_optional(list(object({
        applicationName: parts_required(format_name, 'unique in the engine'),
        tags: parts_optional(tags, 'of the application itself'),
        deploymentGroups: parts_optional(list(object(format_group), 0, 1_000), 'its deployment groups'),
    }), 0, 1_000), 'applications'),
    autoScalingGroups: parts_optional(list(scalingGroup, 0, 500), 'Auto Scaling groups, whose instances the engine launches with agents of its own'),
    onPremisesInstances: parts_optional(list(object({
        instanceName: parts_required(format_name, 'of the instance'),
        iamUserArn: parts_optional(parts_text(1_000), "the IAM user it polls as; one of the engine's account when not given"),
        iamSessionArn: parts_optional(parts_text(1_000), 'the session it polls as instead'),
        tags: parts_optional(tags, 'what groups find it by'),
        agent,
    }), 0, MOST_INSTANCES), 'on-premises instances'),
    ec2Instances: parts_optional(list(object({
        instanceId: parts_required(parts_text(19), 'such as i-0123456789abcdef0'),
        availabilityZone: parts_optional(parts_text(100), 'such as us-east-1a, for deployments that go from zone to zone'),
        tags: parts_optional(tags, 'what groups find it by'),
        agent,
    }), 0, MOST_INSTANCES), 'EC2 instances'),
});

;// CONCATENATED MODULE: ./packages/engine/lib/seed/read-seed.js






/** How a seed is spoken of in what is wrong with it. */
const SEED_KIND = {
    noun: 'seed',
    use: 'planted',
    page: 'docs/reference/seeds.md',
    schema: 'docs/reference/seed.schema.json',
    shape: SEED,
    findContradictions: read_seed_findContradictions,
};
/** @throws SlipwayError INPUT_INVALID when the file cannot be read, or something is wrong with what it holds. */
async function readSeedFile(file) {
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `seed "${file}" cannot be read: ${cause.message}`, {
            cause,
            hint: 'name a file with a seed in JSON',
        });
    }
    return readSeed(text, file);
}
/** @throws SlipwayError INPUT_INVALID with everything that is wrong with it, each by its place. */
function readSeed(text, source) {
    return readDocument(text, source, SEED_KIND);
}
/** An instance with an agent of the engine's own is a folder of that name. */
const FOLDER_NAME = /^[A-Za-z0-9][\w.-]*$/;
const EC2_ID = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
function* read_seed_findContradictions(seed) {
    const { buckets = [], deploymentConfigs = [], applications = [], onPremisesInstances = [], ec2Instances = [] } = seed;
    yield* read_seed_ofNames(buckets, (index) => `buckets[${index}]`);
    for (const [index, bucket] of buckets.entries())
        yield* ofBucket(bucket, `buckets[${index}]`);
    yield* read_seed_ofNames(deploymentConfigs.map(({ deploymentConfigName }) => deploymentConfigName), (index) => `deploymentConfigs[${index}].deploymentConfigName`);
    yield* read_seed_ofNames(applications.map(({ applicationName }) => applicationName), (index) => `applications[${index}].applicationName`);
    for (const [index, { deploymentGroups = [] }] of applications.entries()) {
        yield* read_seed_ofNames(deploymentGroups.map(({ deploymentGroupName }) => deploymentGroupName), (group) => `applications[${index}].deploymentGroups[${group}].deploymentGroupName`);
    }
    yield* read_seed_ofNames((seed.autoScalingGroups ?? []).map(({ AutoScalingGroupName }) => AutoScalingGroupName), (index) => `autoScalingGroups[${index}].AutoScalingGroupName`);
    yield* read_seed_ofNames(onPremisesInstances.map(({ instanceName }) => instanceName), (index) => `onPremisesInstances[${index}].instanceName`);
    for (const [index, { instanceName, agent }] of onPremisesInstances.entries()) {
        if (agent === 'elsewhere' || FOLDER_NAME.test(instanceName))
            continue;
        const text = `is "${instanceName}"; with an agent of the engine's own it has letters, digits, dots, hyphens and underscores only`;
        yield { place: `onPremisesInstances[${index}].instanceName`, text };
    }
    yield* read_seed_ofNames(ec2Instances.map(({ instanceId }) => instanceId), (index) => `ec2Instances[${index}].instanceId`);
    for (const [index, { instanceId }] of ec2Instances.entries()) {
        if (EC2_ID.test(instanceId))
            continue;
        const text = `is "${instanceId}"; expected i- and 8 or 17 hexadecimal digits`;
        yield { place: `ec2Instances[${index}].instanceId`, text };
    }
}
function* read_seed_ofNames(names, placeOf) {
    const seen = new Set();
    for (const [index, name] of names.entries()) {
        if (seen.has(name))
            yield { place: placeOf(index), text: `is "${name}", which is there twice` };
        seen.add(name);
    }
}
function* ofBucket(name, place) {
    try {
        requireBucketName(name);
    }
    catch (error) {
        if (!(error instanceof S3Error))
            throw error;
        yield { place, text: `is "${name}", which is no bucket's name: ${error.message}` };
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/seed/plant-seed.js



/** The fleet of seeded instances in records and listings; no other can have this name, as it is no bucket's. */
const SEEDED = '(seed)';
/**
 * Says whether a seed can be planted, before anything is changed.
 *
 * @throws SlipwayError INPUT_INVALID with everything that is in the way, each by its place.
 */
function requirePlantable(seed, source, fleets, { codedeploy, state }) {
    const { problems } = codedeploy.planSeed(seed);
    const taken = new Set([
        ...fleets.flatMap(({ name, count }) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)),
        ...listInstances(state).flatMap(({ name, fleet }) => (fleet === SEEDED ? [] : [name])),
    ]);
    const ofFleets = (seed.onPremisesInstances ?? []).flatMap(({ instanceName }, index) => taken.has(instanceName)
        ? [{ place: `onPremisesInstances[${index}]`, text: `is "${instanceName}", which is an instance of a fleet` }]
        : []);
    const all = [...problems, ...ofFleets];
    if (all.length > 0)
        throw invalidDocument(source, all, SEED_KIND);
}
/** Makes what the seed says, as far as it is not there. All of CodeDeploy's part becomes durable as one. */
async function plantSeed(seed, source, isolation, parts) {
    const { state, codedeploy, autoScaling, objects, region } = parts;
    const { changes, instances, problems } = codedeploy.planSeed(seed);
    if (problems.length > 0)
        throw invalidDocument(source, problems, SEED_KIND);
    await codedeploy.plant(changes);
    autoScaling.scaling.settleAll();
    for (const bucket of seed.buckets ?? [])
        await objects.createBucket(bucket, region);
    await addInstances(state, SEEDED, instances, isolation);
}

;// CONCATENATED MODULE: ./packages/engine/lib/engine.js






































/** Resources are named after an account; the engine has one, and it is nobody's. */
const ACCOUNT_ID = '000000000000';
/**
 * Starts the embedded engine: object store, CodeDeploy API and an agent for each instance, over the state in `dataDir`.
 * Deployments that were under way when an earlier engine ended go on.
 *
 * @throws SlipwayError ENGINE_FAILED when another engine uses the directory, the state is damaged, or the port is taken.
 * @throws SlipwayError INPUT_INVALID when a fleet cannot be made as asked, or a policy cannot be read; nothing is changed
 *   then.
 * @throws SlipwayError NOT_IMPLEMENTED when a policy asks for what the engine cannot decide by.
 *
 * @example await using engine = await startEngine({ fleets: [{ name: 'web', count: 3 }] })
 */
async function startEngine(options = {}) {
    const { clock: wall = lib_clock.systemClock, region = 'us-east-1', log = () => undefined } = options;
    const policy = options.policyFile === undefined ? undefined : await readPolicyFile(options.policyFile);
    const roles = await readRoles(options.roles ?? []);
    const seed = options.seedFile === undefined ? undefined : await readSeedFile(options.seedFile);
    const urls = readSubscriptions(options.topics ?? [], options.eventBusUrl);
    const dataDir = await makeDataDir(options.dataDir);
    const undo = [];
    const stop = async () => {
        for (let step = undo.pop(); step !== undefined; step = undo.pop())
            await step();
    };
    if (options.dataDir === undefined)
        undo.push(() => (0,promises_.rm)(dataDir, { recursive: true, force: true, maxRetries: 3 }));
    try {
        const paths = paths_pathsOf(dataDir);
        let fail = () => undefined;
        const failed = new Promise((resolve) => {
            fail = resolve;
        });
        const state = await openStateStore(paths.state, { log, onFailure: fail });
        undo.push(() => state.close());
        await options.onOwned?.();
        const credentials = await loadCredentials(state);
        await makeFolder(paths.objects);
        const clock = new EngineClock(wall, loadLead(state));
        undo.push(async () => {
            clock.close();
            // A disk that is full keeps nothing more, and the engine still has to stop.
            await keepLead(state, clock.aheadMs).catch((error) => log(`the engine's time was not kept: ${error.message}`));
        });
        // Signatures, sessions and objects go by the time of the wall: clients compare them with their own.
        const identities = new Identities({ accountId: ACCOUNT_ID, clock: wall, credential: credentials, policy, roles });
        const authorizer = createAuthorizer(ACCOUNT_ID, (accessKeyId) => identities.identityOf(accessKeyId));
        const stage = new Stage({
            clock,
            wall,
            operations: operations_OPERATIONS,
            play: (deployments) => codedeploy.play(deployments),
            scheduleAlarms: (steps) => codedeploy.scheduleAlarms(steps),
        });
        const meet = stage.meetInStore();
        const objects = await createObjectStore({
            directory: paths.objects,
            state,
            clock: wall,
            accountId: ACCOUNT_ID,
            authorizer,
            meet,
        });
        const notices = { urls, wall, send: postNotification };
        const codedeploy = createCodeDeploy({
            state,
            clock,
            region,
            accountId: ACCOUNT_ID,
            authorizer,
            notices,
            log,
            ...(options.gitHub?.token !== undefined && { gitHubAccessToken: options.gitHub.token }),
        });
        undo.push(() => codedeploy.close());
        // An agent that died before it had noted its command cannot tell of it, nor can one whose instance is taken away below;
        // the engine, which died with them, can.
        for (const { hostIdentifier } of listInstances(state)) {
            await codedeploy.hostCommands.reportHostRestart(hostIdentifier);
        }
        const { fleets = [], isolation = 'directory', seedFile = '' } = options;
        const crew = new AgentCrew((instance, signal) => runStruckAgent({
            instance,
            commands: codedeploy.hostCommands,
            plan: () => stage.hostFaults,
            objects: withStoreFaults(objects.reader, meet, signal),
            clock,
            environment: options.environment ?? process.env,
            log,
            signal,
            ...(options.gitHub?.apiUrl !== undefined && { gitHubApiUrl: options.gitHub.apiUrl }),
            ...(options.maxRevisions !== undefined && { maxRevisions: options.maxRevisions }),
        }), log);
        const scaled = new ScaledInstances({ state, crew, activity: clock.activity, dataDir, isolation, log });
        undo.push(async () => {
            await scaled.idle();
            await crew.endAll('the engine stops');
        });
        const identity = { region, accountId: ACCOUNT_ID, authorizer };
        const autoScaling = createAutoScaling({ state, clock, ...identity, ...scaled.ports(codedeploy), log });
        undo.push(async () => autoScaling.scaling.close());
        codedeploy.connectScaling(autoScaling.scaling);
        autoScaling.scaling.resume();
        const parts = { state, codedeploy, autoScaling, objects, region };
        if (seed !== undefined)
            requirePlantable(seed, seedFile, fleets, parts);
        await setUpFleets(fleets, isolation, parts);
        if (seed !== undefined)
            await plantSeed(seed, seedFile, isolation, parts);
        await scaled.reconcile();
        if (options.scenarioFile !== undefined)
            await stage.loadFile(options.scenarioFile);
        // An engine runs for long: what its agents will need is loaded now, before an upgrade replaces the files on the disk.
        await Promise.all([(0,read_archive/* loadReader */.y)('zip'), (0,read_archive/* loadReader */.y)('tar')]);
        const instances = listInstances(state).map((record) => toAgentInstance(record, dataDir));
        for (const instance of instances)
            await makeFolder(layoutOf(instance).deploymentRoot);
        const unconfined = instances.filter(({ isolation }) => isolation === 'none').length;
        if (unconfined > 1) {
            log(`${unconfined} instances have isolation "none" and share the paths of this machine: what one installs is in the way of the next`);
        }
        for (const instance of instances)
            crew.start(instance);
        const certificates = keepCertificates(state, wall);
        const hostProtocol = createHostProtocol({
            commands: codedeploy.hostCommands,
            signer: () => certificates.get('deployment-signer', 'Slipway engine deployment signer', { kind: 'signer' }),
            identityOf: (accessKeyId) => identities.identityOf(accessKeyId),
            authorizer,
            wall,
        });
        const ofHosts = hostProtocol.services.map((service) => trackedJson(withFaults(service, stage.meet('codedeploy-commands')), clock.activity, 'PollHostCommand'));
        let endpoint = '';
        const lambda = await createLambda({
            state,
            directory: paths.functions,
            objects: objects.reader,
            // Functions take as long as they take, however fast the engine's time goes by.
            clock: wall,
            region,
            accountId: ACCOUNT_ID,
            nodeRuntime: options.nodeRuntime,
            environment: () => functionEnvironment(credentials, endpoint, options.environment ?? process.env),
            authorizer,
            meet: stage.meet('lambda'),
            log,
        });
        undo.push(async () => lambda.close());
        const serving = {
            services: [
                tracked(objects.service, clock.activity),
                tracked(lambda.service, clock.activity),
                serveQuery(withQueryFaults(createSts(identities, authorizer), stage.meet('sts'))),
                tracked(serveQuery(autoScaling.service), clock.activity),
            ],
            jsonServices: [trackedJson(withFaults(codedeploy.service, stage.meet('codedeploy')), clock.activity), ...ofHosts],
            credentials: (accessKeyId) => identities.credentialOf(accessKeyId),
            ...(options.anySignature === true && { callerOfAll: credentials.accessKeyId }),
            clock: wall,
            ...(options.port !== undefined && { port: options.port }),
            onDefect: (error, requestId) => log(error instanceof errors.SlipwayError
                ? `request ${requestId} was not carried out: ${error.message}`
                : `request ${requestId} met a defect: ${stackOf(error)}`),
        };
        const server = await startEndpoints(serving, options.tlsPort === undefined
            ? undefined
            : {
                port: options.tlsPort,
                caFile: paths.tlsCa,
                certificate: await certificates.get('tls', 'Slipway engine', LOOPBACK_NAMES),
            });
        endpoint = server.endpoint;
        undo.push(async () => {
            hostProtocol.close();
            await server.close();
        });
        let control;
        if (options.control === true) {
            control = await startControl(controlsOf({ state, dataDir, clock, stage, codedeploy, autoScaling }));
            undo.push(control.close);
        }
        return {
            ...credentials,
            endpoint: server.endpoint,
            region,
            account: ACCOUNT_ID,
            roles: roles.map(({ name }) => roleArn(ACCOUNT_ID, name)),
            get instances() {
                return listInstances(state).map((record) => describeInstance(toAgentInstance(record, dataDir)));
            },
            hosts: codedeploy.registeredHosts().filter((host) => !instances.some(({ name }) => name === host.name)),
            ...(server.tls !== undefined && { tls: server.tls }),
            ...(control !== undefined && { controlEndpoint: control.endpoint }),
            failed,
            stop,
            [Symbol.asyncDispose]: stop,
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
function describeInstance(instance) {
    return { name: instance.name, port: instance.port, root: layoutOf(instance).hostRoot };
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

;// CONCATENATED MODULE: ./packages/engine/lib/local/refused.js

/** What is wrong with a local deployment before it begins, in the words of `codedeploy-local`, by which its users search. */
function refused(message) {
    return new errors.SlipwayError('INPUT_INVALID', message);
}

;// CONCATENATED MODULE: ./packages/engine/lib/local/agent-configuration.js


/**
 * Reads the configuration of a CodeDeploy agent: YAML with a `:key: value` a line, of which `root_dir` and `max_revisions`
 * are taken.
 *
 * @throws SlipwayError INPUT_INVALID when it cannot be read or says what cannot be.
 */
async function readAgentConfiguration(file) {
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch {
        throw refused(`configuration file ${file} does not exist or is not readable`);
    }
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        const [, key, value] = /^:?([a-z0-9_]+):\s+(.*?)\s*(?:\s#.*)?$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            values.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
    }
    const rootDir = values.get('root_dir');
    const kept = values.get('max_revisions');
    if (kept !== undefined && !/^[1-9]\d{0,8}$/.test(kept)) {
        throw refused(`configuration file ${file} has max_revisions ${kept}: expected a number of 1 or more`);
    }
    return { ...(rootDir && { rootDir }), ...(kept !== undefined && { maxRevisions: Number(kept) }) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/local/bundle-location.js


/** The scheme of a location, in lower case; a path has none. @throws what is no URI, as Ruby's parser sees it. */
function schemeOf(location) {
    // Ruby's parser follows RFC 3986, and so takes no blank, no backslash and nothing beyond ASCII, in a path neither.
    if (!/^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(location)) {
        throw refused(`location ${location} is not a valid uri`);
    }
    return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(location)?.[1]?.toLowerCase();
}
/** Says which revision a location is; whether it is there is not looked at. */
function toRevision(location, type, workingDirectory) {
    switch (schemeOf(location)) {
        case 's3':
            return toS3Revision(location, type);
        case 'https':
            return toGitHubRevision(location, type);
        default: {
            const path = (0,external_node_path_.resolve)(workingDirectory, location);
            return type === 'directory'
                ? { type: 'Local Directory', location: path }
                : { type: 'Local File', location: path, bundleType: type };
        }
    }
}
function toS3Revision(location, type) {
    if (type === 'directory')
        throw refused('BundleType in S3Revision must be tar, tgz or zip');
    const { hostname: bucket, pathname, searchParams } = bundle_location_parse(location);
    const key = pathname.slice(1);
    if (bucket === '' || key === '') {
        throw refused(`location ${location} names no object: expected s3://bucket/key[?versionId=VERSION&etag=ETAG]`);
    }
    const version = searchParams.get('versionId');
    const eTag = searchParams.get('etag');
    return {
        type: 'S3',
        bucket,
        key,
        bundleType: type,
        ...(version !== null && version !== '' && { version }),
        ...(eTag !== null && eTag !== '' && { eTag }),
    };
}
/** GitHub makes zip and tar archives; whatever else is asked for is a zip. */
function toGitHubRevision(location, type) {
    const { hostname, pathname } = bundle_location_parse(location);
    if (!hostname.endsWith('github.com')) {
        throw refused(`unknown location ${location} cannot be determined to be S3, Github, or a local file / directory`);
    }
    const bundleType = type === 'tar' ? 'tar' : 'zip';
    const [first, second, third, fourth, ...rest] = pathname.split('/').filter((part) => part !== '');
    if (hostname === 'github.com' && first !== undefined && second !== undefined && third === undefined) {
        return { type: 'GitHub', account: first, repository: second.replace(/\.git$/, ''), commitId: 'HEAD', bundleType };
    }
    const isArchive = fourth === 'tarball' || fourth === 'zipball';
    const commitId = rest.join('/');
    if (hostname === 'api.github.com' && first === 'repos' && second && third && isArchive && commitId !== '') {
        return { type: 'GitHub', account: second, repository: third, commitId, bundleType };
    }
    throw refused(`location ${location} names no repository: expected https://github.com/OWNER/REPOSITORY or ` +
        'https://api.github.com/repos/OWNER/REPOSITORY/(tarball|zipball)/COMMIT');
}
function bundle_location_parse(location) {
    if (!URL.canParse(location))
        throw refused(`location ${location} is not a valid uri`);
    return new URL(location);
}

;// CONCATENATED MODULE: ./packages/engine/lib/local/events.js



/** What `codedeploy-local` runs when nobody says otherwise. ValidateService comes before the AllowTraffic pair here. */
const LOCAL_EVENTS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** The events that need the revision to be there. BeforeInstall does too, and is let through all the same, as there. */
const OF_THE_NEW_REVISION = [
    'AfterInstall',
    'ApplicationStart',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
    'ValidateService',
];
/** The events of `--events`, as they are written: blanks are not taken away. */
function splitEvents(text) {
    return text === undefined || text === '' ? [] : text.split(',');
}
/** Refuses an order in which an event would have no revision yet, as far as `codedeploy-local` does. */
function requireEventOrder(events) {
    const before = (event) => events.slice(0, Math.max(0, events.indexOf(event)));
    const complain = (event, allowed) => {
        throw refused(`The only events that can be specified before ${event} are ${allowed.join(',')}. ` +
            `Please fix the order of your specified events: ${events.join(',')}`);
    };
    if (before('DownloadBundle').some((event) => event === 'Install' || OF_THE_NEW_REVISION.includes(event))) {
        complain('DownloadBundle', lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG);
    }
    if (before('Install').some((event) => OF_THE_NEW_REVISION.includes(event))) {
        complain('Install', [...lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG, 'DownloadBundle', 'BeforeInstall']);
    }
}
/**
 * The events in the order in which they run: those that are listed, with DownloadBundle and Install in front where they are
 * missing.
 *
 * Where Install stands before DownloadBundle after that, the two change places, so that an ApplicationStop in front of a
 * listed DownloadBundle comes after it: a quirk of `codedeploy-local` on which what ApplicationStop runs depends.
 */
function orderEvents(listed) {
    if (listed.length === 0)
        return LOCAL_EVENTS;
    const missing = ['DownloadBundle', 'Install'].filter((event) => !listed.includes(event));
    const events = [...missing, ...listed];
    const download = events.indexOf('DownloadBundle');
    const install = events.indexOf('Install');
    if (install < download) {
        events[install] = 'DownloadBundle';
        events[download] = 'Install';
    }
    return events;
}
/** A name that the agent could not make a command of. */
function requirePascalCase(event) {
    if (/^(?:[A-Z]+[a-z0-9]+)+/.test(event))
        return;
    throw new errors.SlipwayError('INPUT_INVALID', `Received command is not in PascalCase form: ${event}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/local/check-request.js





const check_request_TYPES = ['tgz', 'tar', 'zip', 'directory'];
/**
 * Holds a request to the rules of `codedeploy-local`, in its order: the first that is broken is told.
 *
 * @throws SlipwayError INPUT_INVALID in that tool's words.
 */
function checkRequest({ bundleLocation, type: wanted = 'directory', events, appSpecFilename }, workingDirectory) {
    const location = bundleLocation ?? workingDirectory;
    const type = check_request_TYPES.find((one) => one === wanted);
    if (type === undefined)
        throw refused(`type ${wanted} is not a valid type. Must be one of ${check_request_TYPES.join(',')}`);
    const scheme = schemeOf(location);
    if (scheme === 'http') {
        throw refused(`location ${location} cannot be http, only encrypted (https) url endpoints supported`);
    }
    if (scheme !== 'https' && scheme !== 's3')
        requireLocalBundle(location, type, appSpecFilename, workingDirectory);
    const listedEvents = splitEvents(events);
    requireEventOrder(listedEvents);
    return { location, type, listedEvents };
}
function requireLocalBundle(location, type, appSpecFilename, workingDirectory) {
    const stats = check_request_statIfPresent((0,external_node_path_.resolve)(workingDirectory, location));
    if (stats === undefined)
        throw refused(`location ${location} is specified as a file or directory which does not exist`);
    if (type !== 'directory') {
        if (!stats.isDirectory())
            return;
        throw refused(`location ${location} is specified as a compressed local file but it is a directory`);
    }
    if (stats.isFile())
        throw refused(`location ${location} is specified with type directory but it is a file`);
    const names = appSpecFilename === undefined ? ['appspec.yml', 'appspec.yaml'] : [appSpecFilename];
    if (names.some((name) => check_request_statIfPresent((0,external_node_path_.resolve)(workingDirectory, location, name)) !== undefined))
        return;
    const [name = ''] = names;
    throw refused(`Expecting appspec file at location ${location}/${name} but it is not found there. Please either run the CLI from ` +
        `within a directory containing the ${name} file or specify a bundle location containing an ${name} file in its ` +
        'root directory');
}
function check_request_statIfPresent(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch {
        // As Ruby's `File.exist?`: whatever cannot be looked at is not there.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/local/deploy-locally.js













/**
 * Deploys a revision on this machine with no service behind it, as `codedeploy-local` of the CodeDeploy agent does: the same
 * events in the same order, and the files and pointers of an instance, so that the next one finds what this one left.
 *
 * @throws SlipwayError INPUT_INVALID for what that tool refuses before it begins.
 */
async function deployLocally(request, host) {
    const configuration = host.configurationFile === undefined ? {} : await readAgentConfiguration(host.configurationFile);
    const checked = checkRequest(request, host.workingDirectory);
    const context = await makeContext(host, configuration);
    const deploymentId = `d-${randomLetters(9)}-local`;
    const deploymentGroupId = request.deploymentGroup ?? 'default-local-deployment-group';
    const paths = pathsOf(context.layout, { deploymentGroupId, deploymentId });
    host.onStart(paths.folder);
    const specification = specify(request, checked, deploymentId, deploymentGroupId, host.workingDirectory);
    for (const event of orderEvents(checked.listedEvents)) {
        host.signal.throwIfAborted();
        const end = await runEvent(event, specification, context);
        if (end.kind === 'stopped')
            return { ...end, kind: 'failed', event, logFile: paths.scriptsLog };
        const { errorCode, scriptName, message, log } = end.diagnostics;
        if (errorCode === 0)
            continue;
        const scriptPath = `${paths.archive}/${scriptName}`;
        return { kind: 'script-failed', event, scriptPath, message, logTail: log, logFile: paths.scriptsLog };
    }
    return { kind: 'succeeded', logFile: paths.scriptsLog };
}
/** What stops an event for a reason that a person can act on is a result; whatever else is thrown is a defect. */
async function runEvent(event, specification, context) {
    try {
        requirePascalCase(event);
        const { run } = await prepareCommand({ commandName: event }, specification, context);
        return { kind: 'ran', diagnostics: await run() };
    }
    catch (error) {
        context.signal.throwIfAborted();
        const isExplained = error instanceof errors.SlipwayError || (error instanceof Error && 'code' in error);
        if (!isExplained)
            throw error;
        const hint = error instanceof errors.SlipwayError ? error.hint : undefined;
        return { kind: 'stopped', message: failureText(error), hint };
    }
}
function specify(request, { location, type, listedEvents }, deploymentId, deploymentGroupId, workingDirectory) {
    return {
        deploymentId,
        deploymentGroupId,
        deploymentGroupName: request.deploymentGroupName ?? 'LocalFleet',
        applicationName: request.applicationName ?? location,
        deploymentCreator: 'user',
        deploymentType: 'IN_PLACE',
        appSpecFilename: request.appSpecFilename ?? 'appspec.yml',
        fileExistsBehavior: request.fileExistsBehavior ?? 'DISALLOW',
        allPossibleLifecycleEvents: [...new Set([...LOCAL_EVENTS, ...listedEvents])],
        revision: toRevision(location, type, workingDirectory),
    };
}
async function makeContext(host, { rootDir, maxRevisions }) {
    const { isolation, objects, environment, log, signal, workingDirectory, gitHubApiUrl, clock = lib_clock.systemClock } = host;
    return createAgentContext({
        instance: {
            name: 'local',
            hostIdentifier: 'local',
            isolation,
            folder: host.folder,
            port: await findFreePort(new Set()),
            ...(rootDir !== undefined && { deploymentRoot: (0,external_node_path_.resolve)(workingDirectory, rootDir) }),
        },
        objects,
        environment,
        clock,
        log,
        signal,
        workingDirectory,
        ...(maxRevisions !== undefined && { maxRevisions }),
        ...(gitHubApiUrl !== undefined && { gitHubApiUrl }),
    });
}
function randomLetters(count) {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    return Array.from({ length: count }, () => letters[(0,external_node_crypto_.randomInt)(letters.length)]).join('');
}

// EXTERNAL MODULE: ./packages/core/lib/version.js
var version = __webpack_require__(81757);
;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/signed-call.js


/** The real agent's: it gives up on an answer that has not come within this time. */
const READ_TIMEOUT_MS = 80_000;
/** The attempts of the SDK in the real agent: the first and three more. */
const signed_call_ATTEMPTS = 4;
const signed_call_FIRST_PAUSE_MS = 300;
/**
 * Makes calls that are signed, and repeated when the connection is lost, or the service is overloaded or fails.
 *
 * @throws SlipwayError SERVICE_UNREACHABLE when no attempt was answered, SERVICE_REFUSED when the service says no.
 */
function openControlPlane(plane) {
    return async (operation, body, signal) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await signed_call_send(plane, operation, body, signal);
            }
            catch (error) {
                signal.throwIfAborted();
                if (attempt === signed_call_ATTEMPTS || !(error instanceof errors.SlipwayError) || error.code !== 'SERVICE_UNREACHABLE')
                    throw error;
                await plane.clock.sleep(signed_call_FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
            }
        }
    };
}
async function signed_call_send({ endpointUrl, protocol, sign }, operation, fields, signal) {
    const url = new URL('/', endpointUrl);
    const body = JSON.stringify(fields);
    const unsigned = {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${protocol.targetPrefix}.${operation}`,
        'x-amz-codedeploy-agent-version': `slipway_${version/* VERSION */.x}`,
    };
    const headers = await sign({ url, signingName: protocol.signingName, headers: unsigned, body }, signal);
    let status;
    let text;
    try {
        const giveUp = AbortSignal.any([signal, AbortSignal.timeout(READ_TIMEOUT_MS)]);
        const answer = await fetch(url, { method: 'POST', headers, body, signal: giveUp });
        status = answer.status;
        text = await answer.text();
    }
    catch (cause) {
        throw unreachable(`${operation} was not answered by ${url.host}${signed_call_codeOf(cause)}`, cause);
    }
    if (status === 200)
        return signed_call_parse(text);
    const { __type: type, message } = signed_call_parse(text);
    const told = `${operation} was answered with ${typeof type === 'string' ? type : `HTTP ${status}`}: ${String(message ?? '')}`;
    if (status >= 500 || type === 'ThrottlingException')
        throw unreachable(told);
    throw new errors.SlipwayError('SERVICE_REFUSED', told, {
        hint: 'check the host identifier, the credentials and whether the instance is registered',
    });
}
function signed_call_parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
    }
    catch {
        return {};
    }
}
function unreachable(message, cause) {
    return new errors.SlipwayError('SERVICE_UNREACHABLE', message, {
        hint: 'check that the control plane runs and that the endpoint is right',
        ...(cause !== undefined && { cause }),
    });
}
/** The system's word on a connection that did not come about; `fetch` hides it in its error's cause. */
function signed_call_codeOf(error) {
    const { code } = (error.cause ?? {});
    return code === undefined ? '' : ` (${code})`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/host-protocol/client.js






/** The pause after a poll that brought nothing: the shipped configuration's `wait_between_runs`. */
const BETWEEN_POLLS_MS = 1_000;
/** The control plane over HTTP, as an agent in a process of its own sees it. */
function connectHostCommands(options) {
    const { signal, clock } = options;
    const call = openControlPlane(options);
    let polledAtMs = Number.NEGATIVE_INFINITY;
    return {
        async poll(hostIdentifier, pollSignal) {
            const pauseMs = polledAtMs + BETWEEN_POLLS_MS - clock.now();
            if (pauseMs > 0)
                await clock.sleep(Math.min(pauseMs, BETWEEN_POLLS_MS), pollSignal);
            const { HostCommand: command } = await call('PollHostCommand', { HostIdentifier: hostIdentifier }, pollSignal);
            // A poll that brought a command is followed by the next one at once.
            polledAtMs = command == null ? clock.now() : Number.NEGATIVE_INFINITY;
            return command == null ? undefined : readCommand(command);
        },
        async getDeploymentSpecification(deploymentExecutionId, hostIdentifier) {
            const body = { DeploymentExecutionId: deploymentExecutionId, HostIdentifier: hostIdentifier };
            const { DeploymentSystem, DeploymentSpecification } = await call('GetDeploymentSpecification', body, signal);
            if (DeploymentSystem !== 'CodeDeploy')
                throw client_refusal(`Deployment System mismatch: CodeDeploy != ${DeploymentSystem}`);
            const { GenericEnvelope } = (DeploymentSpecification ?? {});
            if (GenericEnvelope == null)
                throw client_refusal('Deployment Specification missing');
            const { Format, Payload } = GenericEnvelope;
            if (Format !== SPECIFICATION_FORMAT)
                throw client_refusal(`Unsupported DeploymentSpecification format: ${String(Format)}`);
            return readSpecification(await openEnvelope(String(Payload)));
        },
        async acknowledge(hostCommandIdentifier, isCommandNoop) {
            const { CommandStatus } = await call('PutHostCommandAcknowledgement', {
                HostCommandIdentifier: hostCommandIdentifier,
                Diagnostics: { Format: DIAGNOSTICS_FORMAT, Payload: JSON.stringify({ IsCommandNoop: isCommandNoop }) },
            }, signal);
            // A control plane that says nothing of the command has nothing against it (API model).
            return CommandStatus === 'Succeeded' || CommandStatus === 'Failed' ? CommandStatus : 'InProgress';
        },
        async complete(hostCommandIdentifier, status, diagnostics) {
            const body = {
                HostCommandIdentifier: hostCommandIdentifier,
                CommandStatus: status,
                Diagnostics: { Format: DIAGNOSTICS_FORMAT, Payload: writeDiagnostics(diagnostics) },
            };
            await call('PutHostCommandComplete', body, signal);
        },
    };
}
function readCommand(command) {
    const text = (name) => (typeof command[name] === 'string' ? command[name] : '');
    return {
        hostCommandIdentifier: text('HostCommandIdentifier'),
        hostIdentifier: text('HostIdentifier'),
        deploymentExecutionId: text('DeploymentExecutionId'),
        // Whatever it is, the agent looks at it before it does anything.
        commandName: text('CommandName'),
    };
}
function client_refusal(message) {
    return new errors.SlipwayError('SERVICE_REFUSED', message, { hint: 'check which endpoint the agent is attached to' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/own-agent.js










/**
 * Runs the built-in agent in this process, for a control plane in another one. A command that is cut short by the end of
 * the process is reported as failed by the next agent with the same folder.
 *
 * @throws SlipwayError ENGINE_FAILED when the folder cannot be used.
 */
async function startOwnAgent(options) {
    const { hostIdentifier, isolation = 'directory', clock = lib_clock.systemClock } = options;
    const folder = await own_agent_makeFolder(options.folder);
    const name = hostIdentifier.slice(hostIdentifier.lastIndexOf('/') + 1);
    const port = options.port ?? (await findFreePort(new Set()));
    const instance = { name, hostIdentifier, isolation, folder, port };
    const protocol = options.enableAuthPolicy === true ? SECURE_PROTOCOL : PLAIN_PROTOCOL;
    const commands = connectHostCommands({ ...options, clock, protocol });
    // An agent runs for long: what it will need is loaded now, before an upgrade replaces the files on the disk.
    await Promise.all([(0,read_archive/* loadReader */.y)('zip'), (0,read_archive/* loadReader */.y)('tar'), __webpack_require__.e(/* import() */ 8542).then(__webpack_require__.t.bind(__webpack_require__, 8542, 19))]);
    return {
        name,
        port,
        root: layoutOf(instance).hostRoot,
        ended: runAgent({ ...options, instance, commands, clock }),
    };
}
async function own_agent_makeFolder(given) {
    const folder = (0,external_node_path_.resolve)(given);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        return folder;
    }
    catch (cause) {
        throw new errors.SlipwayError('ENGINE_FAILED', `the folder "${folder}" cannot be used: ${cause.message}`, {
            cause,
            hint: 'name a folder that you may write to',
        });
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/index.js







/***/ })

};

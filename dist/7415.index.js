export const id = 7415;
export const ids = [7415];
export const modules = {

/***/ 575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isOriginal),
/* harmony export */   j: () => (/* binding */ isInstalledOnly)
/* harmony export */ });
const BLOCKING = new Set(['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic']);
/** Whether a target is an instance that a blue/green deployment replaces: its traffic is taken away, and nothing is installed on it. */
function isOriginal({ type, events }) {
    return type === 'instance' && events.length > 0 && events.every(({ name }) => BLOCKING.has(name));
}
/** Whether a replacement instance has the new revision and has never got traffic: what is left of it was skipped. */
function isInstalledOnly({ type, state, events }) {
    if (type !== 'instance' || (state !== 'skipped' && state !== 'ready'))
        return false;
    const isInstalled = events.some((event) => event.name === 'ValidateService' && event.state === 'succeeded');
    const traffic = events.find(({ name }) => name === 'AllowTraffic');
    return isInstalled && traffic !== undefined && (traffic.state === 'pending' || traffic.state === 'skipped');
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

/***/ 25183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ neverAnswered),
/* harmony export */   u: () => (/* binding */ AGENT_SILENT)
/* harmony export */ });
/** What the service says of an event that the agent never took up. */
const AGENT_SILENT = /agent was not able to receive the lifecycle event/;
/** Reasons of a whole deployment, the service's and ours, that leave its instances to blame. */
const INSTANCES_TO_BLAME = new Set([
    'HEALTH_CONSTRAINTS',
    'AGENT_ISSUE',
    'TIMEOUT',
    'TARGETS_FAILED',
]);
/**
 * The instances whose agent never took a lifecycle event up, though they were asked to. Those that are not known to have been asked,
 * because the deployment ended before their turn, are not among them.
 */
function neverAnswered(result) {
    const idle = result.targets.filter((target) => target.type === 'instance' && !hasBegun(target));
    return idle.filter((target) => wasAsked(target, result, idle.length === result.targets.length));
}
/** Whether any event of the target was taken up. */
function hasBegun({ events }) {
    return !events.every((event) => isUntouched(event) || isUnheard(event));
}
function wasAsked({ state, events }, { targets, failure, deployment, outcome }, isFleetIdle) {
    if (events.some(isUnheard))
        return true;
    const code = failure?.code;
    if (outcome === 'timed-out' || outcome === 'cancelled' || outcome === 'unknown') {
        return isFleetIdle && deployment?.state === 'in-progress' && (state === 'in-progress' || state === 'unknown');
    }
    if (code !== undefined && !INSTANCES_TO_BLAME.has(code))
        return false;
    if (state === 'failed' || state === 'unknown')
        return true;
    if (state !== 'pending' && state !== 'in-progress')
        return false;
    return code === 'AGENT_ISSUE' || (isFleetIdle && targets.every((target) => target.state !== 'failed'));
}
function isUntouched({ state }) {
    return state === 'pending' || state === 'skipped' || state === 'unknown';
}
/** Failed because the agent did not fetch it in time, as the service says in the message. */
function isUnheard({ state, diagnostics }) {
    return state === 'failed' && AGENT_SILENT.test(diagnostics?.message ?? '');
}


/***/ }),

/***/ 4339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ reachedPoint),
/* harmony export */   X3: () => (/* binding */ hasTrafficBegun)
/* harmony export */ });
/* unused harmony export pointOf */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);

/** In the order in which a deployment comes to them. */
const POINTS = ['ready', 'traffic-shifted'];
/**
 * The point that ends a wait for `until`: that one, or a later one, because a deployment can go past a point between two looks
 * and need not stop there. `undefined` while there is more to wait for, and once the deployment has ended.
 */
function reachedPoint(snapshot, until) {
    if (until === 'succeeded')
        return undefined;
    const point = pointOf(snapshot);
    return point !== undefined && POINTS.indexOf(point) >= POINTS.indexOf(until) ? point : undefined;
}
/** Where a deployment is, by its own word and, where traffic moves by itself, by its targets. */
function pointOf({ deployment, targets }) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state))
        return undefined;
    if (deployment.isTerminationWaitStarted === true)
        return 'traffic-shifted';
    if (deployment.state === 'ready')
        return 'ready';
    const isWeighted = targets.length > 0 && targets.every(({ type }) => type === 'lambda' || type === 'ecs');
    return isWeighted && targets.every(hasAllTraffic) ? 'traffic-shifted' : undefined;
}
/** Whether traffic has begun to move on a target, or has moved. */
function hasTrafficBegun({ events }) {
    return events.some(({ name, state }) => TRAFFIC_EVENTS.has(name) && state !== 'pending' && state !== 'skipped');
}
const TRAFFIC_EVENTS = new Set(['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic']);
/**
 * All of it, and the function behind AfterAllowTraffic has had its say: a verdict of it takes the traffic back. Where no event
 * says so the service's own word is waited for.
 */
function hasAllTraffic({ events, traffic }) {
    if (traffic?.some(({ isNew, percent }) => isNew === true && percent < 100) === true)
        return false;
    const shift = events.findIndex(({ name }) => name === 'AllowTraffic');
    if (shift < 0 || events[shift]?.state !== 'succeeded')
        return false;
    const after = events.find(({ name }) => name === 'AfterAllowTraffic');
    return after === undefined || after.state === 'succeeded' || after.state === 'skipped';
}


/***/ }),

/***/ 56366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ adviceFor)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/report/core-device-advice.js
var core_device_advice = __webpack_require__(18273);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/core/lib/report/shell-word.js
var shell_word = __webpack_require__(32807);
// EXTERNAL MODULE: ./packages/core/lib/report/step.js
var report_step = __webpack_require__(19888);
;// CONCATENATED MODULE: ./packages/core/lib/report/device-advice.js



/** What to do about the ends of Mender deployments, by the code that we give them: Mender has none. */
const BY_CODE = new Map([
    [
        'NO_ARTIFACT',
        ['push an Artifact of the same name for the type that these devices tell in their inventory, or deploy to others'],
    ],
    ['DEVICES_REMOVED', ['whoever removed the devices knows why; a device that comes back has to be accepted anew']],
    ['NOTHING_INSTALLED', ['what the devices say in their logs is why; let fewer failures pass']],
    [
        'NOT_UNDERSTOOD',
        ['a newer release of slipway may know these words; the page of the deployment on the server tells more'],
    ],
]);
/** What clients say in their logs, and what it means for the release; the first that fits is told. */
const IN_THE_LOG = [
    {
        pattern: /no space left on device|not enough (?:free )?space/i,
        step: ['the device has no room for the update: clean it up, or make the payload smaller'],
    },
    {
        pattern: /not compatible with device|device type.*(?:mismatch|match)/i,
        step: ['the Artifact is for other device types than the device says it is: compare them with its inventory'],
    },
    {
        pattern: /payload type.*not supported|(?:unknown|missing|no such|not find) (?:payload type|update module)/i,
        step: [
            'the device has no update module for this type of payload: install the module, or make the Artifact for one that it has',
        ],
    },
    {
        pattern: /signed artifact|signature/i,
        step: [
            'the device takes signed Artifacts alone, or by another key: sign it with the key whose public half is on the device',
        ],
    },
    {
        pattern: /checksum/i,
        step: [
            'what arrived is not what was sent: look at the connection, or build and push the Artifact again under another name',
        ],
    },
    {
        pattern: /x509|certificate|tls:/i,
        step: ['the device does not trust the server of the Artifact: look at its certificates and at its clock'],
    },
    {
        pattern: /permission denied/i,
        step: [
            'the client or a script of the update may not do that on the device: look at its user and at the mode of the files',
        ],
    },
];
/** What to do about the reason of a whole deployment. */
function stepsForDevices({ failure }) {
    const step = BY_CODE.get(failure?.code ?? '');
    return step === undefined ? [] : [step];
}
/** What to do about the failure of a device, from what its log and its last state say. */
function stepsForDevice({ name, targetId, diagnostics }) {
    const { message = '', logTail = '' } = diagnostics ?? {};
    const known = IN_THE_LOG.find(({ pattern }) => pattern.test(message) || pattern.test(logTail));
    if (known !== undefined)
        return [known.step];
    if (logTail === '')
        return [[`the server has no log of device ${targetId}: on the device, the journal of its client says more`]];
    return name.startsWith('Artifact')
        ? [[`the output above ends where ${name} failed: what it ran there is in the Artifact`]]
        : [];
}
/** Devices that failed have gone back by themselves; those that have the release keep it until they get another one. */
function wayBackOfDevices(result, style) {
    const { deployment, deploymentId, redeployed } = result;
    const isOpen = deployment !== undefined && !(0,model/* isTerminal */.Hd)(deployment.state) && result.actionTaken === 'none';
    const end = isOpen
        ? [
            [
                'to end it, so that no further device gets it:',
                { code: `slipway stop ${(0,report_step/* deploymentOption */.Xe)(deploymentId, (0,outcome/* serviceOf */.z5)(result))}` },
            ],
        ]
        : [];
    const { succeeded = 0, failed = 0 } = deployment?.counts ?? {};
    if (succeeded === 0)
        return failed === 0 ? end : [...end, GONE_BACK];
    // What succeeded within what may fail is the last success itself.
    const from = redeployed === undefined && deployment?.state !== 'succeeded' ? 'last-successful' : 'previous-successful';
    const words = 'to bring the release before to the devices that have this one';
    if (style === 'workflow')
        return [...end, [`${words}: run the workflow again with`, { code: `redeploy: ${from}` }]];
    const target = targetOptions(result);
    const command = `slipway redeploy --provider mender ${target ?? '--devices ID'} --from ${from} --wait`;
    return [...end, [`${words}${target === undefined ? ', with each of them named' : ''}:`, { code: command }]];
}
/** How many devices are named in a command. */
const NAMED = 10;
const GONE_BACK = [
    'a device that failed goes back by itself to what it had, where its update module can; its inventory tells what it runs now',
];
/** The options that say which devices have the release; `undefined` where they are not all known, or are too many. */
function targetOptions({ deployment, targets }) {
    const group = deployment?.deploymentGroupName;
    if (group !== undefined)
        return `--device-group ${(0,shell_word/* shellWord */.r)(group)}`;
    const having = targets.filter(({ state }) => state === 'succeeded');
    if (having.length !== deployment?.counts?.succeeded || having.length > NAMED)
        return undefined;
    return having.map(({ id }) => `--devices ${(0,shell_word/* shellWord */.r)(id)}`).join(' ');
}
/** What to do about devices that have not come before the wait was over. */
function stepsForSilentDevices({ deployment }) {
    if ((deployment?.counts?.pending ?? 0) === 0)
        return [];
    return [
        [
            'are the devices that have not asked for it switched on and connected? They ask every 30 minutes unless their configuration says otherwise, and a shorter wait ends before them',
        ],
    ];
}
/** Whether what is told was done by Mender. */
function isOfMender(result) {
    return (0,outcome/* serviceOf */.z5)(result) === 'mender';
}

// EXTERNAL MODULE: ./packages/core/lib/report/error-codes.js
var error_codes = __webpack_require__(965);
// EXTERNAL MODULE: ./packages/core/lib/report/failure-groups.js
var failure_groups = __webpack_require__(28391);
// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
// EXTERNAL MODULE: ./packages/core/lib/deployment/silent-agents.js
var silent_agents = __webpack_require__(25183);
;// CONCATENATED MODULE: ./packages/core/lib/report/symptoms-agent.js


const EC2 = 'user guide, "Troubleshoot EC2/On-Premises deployment issues"';
const AGENT = 'CodeDeploy agent, the source of its messages';
/** What the agent says of an event that it could not carry out (place `message`). */
const AGENT_SYMPTOMS = [
    {
        name: 'agent-silent',
        place: 'message',
        pattern: silent_agents/* AGENT_SILENT */.u,
        source: 'aws/aws-codedeploy-agent#307',
        isAgentFault: true,
        steps: [
            ['the agent stopped answering half-way: was the host restarted or ended? on it:', { code: error_codes/* AGENT_STATUS */.zf }],
            ['its log says why it fell silent:', { code: error_codes/* AGENT_LOG */.hN }],
            ['a clock that is off by more than five minutes silences an agent too:', { code: 'timedatectl' }],
        ],
    },
    {
        name: 'agent-restarted',
        place: 'message',
        pattern: /after an agent restart/,
        source: 'aws/aws-codedeploy-agent#402',
        isAgentFault: true,
        steps: [
            ['the agent was restarted during the event: does a script restart it or the host, or did it run out of memory?'],
            ['if neither, deploy again; its log:', { code: error_codes/* AGENT_LOG */.hN }],
        ],
    },
    {
        name: 'event-overdue',
        place: 'message',
        pattern: /did not complete within \d+ seconds of its start/,
        source: 'user guide, "CodeDeploy quotas": an event has an hour, whatever its scripts may take',
        steps: [
            ['the event took the hour that CodeDeploy gives it: was the host ended, or does a process keep the output open?'],
            ['an agent that died in the middle of it tells nothing either; on the host:', { code: error_codes/* AGENT_STATUS */.zf }],
        ],
    },
    {
        name: 'file-exists',
        place: 'message',
        pattern: /specified file already exists at this location/,
        source: EC2,
        steps: [
            [
                'the file was put there by something other than this deployment group; to replace it:',
                { deployAgain: { option: 'file-exists-behavior', value: 'OVERWRITE' } },
            ],
            ['the agent had removed the files of the last release before it noticed: that host has neither of the two now'],
        ],
    },
    {
        name: 'previous-appspec-gone',
        place: 'message',
        pattern: /did not find an AppSpec file/,
        events: lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG,
        source: `${AGENT}; aws/aws-codedeploy-agent#102`,
        steps: [
            [
                'on the host, the folder of the revision before is gone or cleared, or its AppSpec has another name than this one',
            ],
        ],
    },
    {
        name: 'appspec-missing',
        place: 'message',
        pattern: /did not find an AppSpec file|No such file or directory.*appspec\.ya?ml/i,
        source: EC2,
        steps: [
            [
                'appspec.yml has to be at the root of the bundle, not in a folder of it; see what is in it:',
                { code: 'slipway validate' },
            ],
        ],
    },
    {
        name: 'appspec-refused',
        place: 'message',
        pattern: /application specification file/,
        source: AGENT,
        steps: [['the agent refuses the AppSpec; the line that is wrong is told by', { code: 'slipway validate' }]],
    },
    {
        name: 'appspec-shape',
        place: 'message',
        pattern: /undefined method|no implicit conversion|unspecified class|Unknown alias|did not find expected|mapping values are not allowed/,
        source: `${AGENT}; aws/aws-codedeploy-agent#125, #369`,
        steps: [['the agent stumbled over the AppSpec; the line that is wrong is told by', { code: 'slipway validate' }]],
    },
    {
        name: 'bundle-denied',
        place: 'message',
        pattern: /access denied|accessdenied|forbidden/i,
        events: ['DownloadBundle'],
        source: EC2,
        steps: [
            [
                'the instance may not read the bundle: give its profile s3:GetObject on it (s3:GetObjectVersion, kms:Decrypt where used)',
            ],
        ],
    },
    {
        name: 'bundle-gone',
        place: 'message',
        pattern: /specified (?:key|version|bucket) does not exist/,
        events: ['DownloadBundle'],
        source: 'Amazon S3, error responses',
        steps: [
            ['the bundle is no longer where the revision says: push it again and deploy that:', { code: 'slipway push' }],
        ],
    },
    {
        name: 'bundle-changed',
        place: 'message',
        pattern: /Expected deployment artifact bundle etag/,
        source: AGENT,
        steps: [
            [
                'the object was overwritten after it was pushed: push again and deploy that revision:',
                { code: 'slipway push' },
            ],
        ],
    },
    {
        name: 'bundle-archived',
        place: 'message',
        pattern: /operation is not valid for the object's storage class/,
        events: ['DownloadBundle'],
        source: 'Amazon S3, error responses',
        steps: [['the bundle is in an archive class of S3, which cannot be read: push it again in another storage class']],
    },
    {
        name: 'bundle-elsewhere',
        place: 'message',
        pattern: /must be addressed using the specified endpoint/,
        source: EC2,
        steps: [['the bucket is in another region than the instance: push to one in its region']],
    },
    {
        name: 'github-unreadable',
        place: 'message',
        pattern: /\b40[134] (?:Not Found|Unauthorized|Forbidden)/i,
        events: ['DownloadBundle'],
        source: 'user guide, "Integrating CodeDeploy with GitHub"',
        steps: [
            [
                'GitHub does not give the commit out: does it exist, is the application connected, and has the organisation approved it?',
            ],
        ],
    },
    {
        name: 'bundle-interrupted',
        place: 'message',
        pattern: /not opened for reading|execution expired|end of file reached|Failed to open TCP connection|Connection (?:reset|timed out)/i,
        events: ['DownloadBundle'],
        source: `${EC2}; aws/aws-codedeploy-agent#383`,
        steps: [
            [
                'the download broke off: deploy again; if it stays, check the network to S3 and that the bucket is in the same region',
            ],
        ],
    },
    {
        name: 'disk-full',
        place: 'message',
        pattern: /No space left on device|disk is \(or was\) full/,
        source: AGENT,
        steps: [
            ['the disk of the host is full: make room; the agent keeps as many old bundles as its :max_revisions: says'],
        ],
    },
    {
        name: 'bundle-broken',
        place: 'message',
        pattern: /Error extracting tar archive|end of central directory/i,
        source: `${AGENT}; aws/aws-codedeploy-agent#112`,
        steps: [
            ['the bundle is cut off or not of the type that the revision says: push it again:', { code: 'slipway push' }],
            ['or the disk of the host was full: of a tar the agent tells no more than this:', { code: 'df -h' }],
        ],
    },
    {
        name: 'agent-homeless',
        place: 'message',
        pattern: /getcwd/,
        source: 'aws/aws-codedeploy-agent#384',
        isAgentFault: true,
        steps: [
            [
                'the folder that the agent works in was deleted; restart it:',
                { code: 'sudo systemctl restart codedeploy-agent' },
            ],
        ],
    },
    {
        name: 'instance-without-credentials',
        place: 'message',
        pattern: /Missing credentials/,
        source: EC2,
        isAgentFault: true,
        steps: [['the instance has no profile: attach one that may read the bundle, then restart the agent']],
    },
    {
        name: 'agent-outdated',
        place: 'message',
        pattern: /PKCS7/,
        source: EC2,
        isAgentFault: true,
        steps: [['the agent is too old to read what the service sends it: install the current one']],
    },
    {
        name: 'clock-wrong',
        place: 'message',
        pattern: /Signature expired|RequestTimeTooSkewed|difference between the request time/,
        source: 'user guide, "Troubleshoot instance issues"',
        isAgentFault: true,
        steps: [["the host's clock is wrong: synchronise it, then restart the agent:", { code: 'timedatectl' }]],
    },
    {
        name: 'path-too-long',
        place: 'message',
        pattern: /dir_s_mkdir/,
        source: EC2,
        steps: [
            [
                'a path is longer than Windows takes: switch LongPathsEnabled on, with agent 1.4.0 or newer, and restart the agent',
            ],
        ],
    },
    {
        name: 'finder-archive',
        place: 'message',
        pattern: /__MACOSX/,
        source: EC2,
        steps: [
            [
                'the bundle was zipped by the macOS Finder, which adds a folder of its own: make it with',
                { code: 'slipway bundle' },
            ],
        ],
    },
    {
        name: 'file-locked',
        place: 'message',
        pattern: /Permission denied|EACCES|Text file busy|used by another process/,
        events: ['Install'],
        source: 'aws/aws-codedeploy-agent#251',
        steps: [
            [
                'a file of the running application is in use or protected: stop what holds it in ApplicationStop or BeforeInstall',
            ],
        ],
    },
    {
        name: 'source-missing',
        place: 'message',
        pattern: /No such file or directory/,
        events: ['Install'],
        source: AGENT,
        steps: [['"files" names a source that is not in the bundle; which one is told by', { code: 'slipway validate' }]],
    },
    {
        name: 'interpreter-missing',
        place: 'message',
        pattern: /Errno::ENOENT|bad interpreter/,
        source: AGENT,
        steps: [
            [
                'the script is there, what its first line asks for is not: it ends in a Windows line end, or the host lacks that program; convert it:',
                { code: "sed -i 's/\\r$//' SCRIPT" },
            ],
        ],
    },
    {
        name: 'output-open',
        place: 'message',
        pattern: /failed to close STD(?:OUT|ERR)/,
        source: EC2,
        steps: [
            [
                'a process that the script left running holds its output open; start it with',
                { code: 'nohup PROGRAM </dev/null >/dev/null 2>&1 &' },
            ],
        ],
    },
    {
        name: 'output-not-utf8',
        place: 'message',
        pattern: /invalid byte sequence in UTF-8|Attempting minimal diagnostics/,
        source: AGENT,
        steps: [
            [
                'the agent fails a script that prints what is not UTF-8, even when it exits 0: set LANG=C.UTF-8 in it, or send such output to a file',
            ],
        ],
    },
];

;// CONCATENATED MODULE: ./packages/core/lib/report/symptoms-script.js
const symptoms_script_EC2 = 'user guide, "Troubleshoot EC2/On-Premises deployment issues"';
const symptoms_script_AGENT = 'CodeDeploy agent, the source of its messages';
const SHELL = 'POSIX shell, exit status of a command';
/**
 * What scripts and what they call write before they fail (place `output`), and what their exit codes tell when they wrote
 * nothing that is known.
 */
const SCRIPT_SYMPTOMS = [
    {
        name: 'out-of-memory',
        place: 'message',
        pattern: /failed with exit code 137\b/,
        source: SHELL,
        steps: [
            [
                'exit code 137 is SIGKILL, most often for want of memory; the kernel says so:',
                { code: 'sudo dmesg -T | grep -i oom' },
            ],
        ],
    },
    {
        name: 'carriage-returns',
        place: 'output',
        pattern: /\$'[^']*\\r'|\^M|\r: |\r'/,
        source: `${symptoms_script_EC2}; aws/aws-codedeploy-agent#341`,
        steps: [
            [
                'the script has Windows line ends: convert it to LF, and keep it so in .gitattributes:',
                { code: '*.sh text eol=lf' },
            ],
        ],
    },
    {
        name: 'interpreter-missing-in-script',
        place: 'output',
        pattern: /bad interpreter/,
        source: SHELL,
        steps: [['the first line of a script names a program that this host lacks: install it, or name one that is there']],
    },
    {
        name: 'runas-user-missing',
        place: 'output',
        pattern: /su: (?:user \S+ does not exist|unknown user|no passwd entry|invalid user|Authentication failure)|This account is currently not available/i,
        source: 'aws/aws-codedeploy-agent#108',
        steps: [
            [
                '"runas" in the AppSpec names a user that this host lacks or that may not log in (ec2-user, ubuntu, … differ by image)',
            ],
        ],
    },
    {
        name: 'sudo-refused',
        place: 'output',
        pattern: /sudo: .*(?:password is required|terminal is required|must have a tty)|is not in the sudoers file/,
        source: symptoms_script_AGENT,
        steps: [
            ['sudo asks for a password, and nobody is there: use "runas: root" in the AppSpec instead of sudo in the script'],
        ],
    },
    {
        name: 'disk-full-in-script',
        place: 'output',
        pattern: /No space left on device|ENOSPC/,
        source: 'errno(3), ENOSPC',
        steps: [['the disk of the host is full:', { code: 'df -h' }]],
    },
    {
        name: 'out-of-memory-in-script',
        place: 'output',
        pattern: /Cannot allocate memory|[Oo]ut of memory|OutOfMemoryError|ENOMEM/,
        source: 'errno(3), ENOMEM',
        steps: [['the host ran out of memory; what took it:', { code: 'sudo dmesg -T | grep -i oom' }]],
    },
    {
        name: 'port-taken',
        place: 'output',
        pattern: /EADDRINUSE|[Aa]ddress already in use/,
        source: 'errno(3), EADDRINUSE',
        steps: [
            [
                'the port is taken, most likely by the release before: does ApplicationStop end it? who listens:',
                { code: 'sudo ss -ltnp' },
            ],
        ],
    },
    {
        name: 'packages-locked',
        place: 'output',
        pattern: /Could not get lock|dpkg.*lock|Another app is currently holding the yum lock/,
        source: 'apt-get(8), yum(8)',
        steps: [
            [
                'another run of the package manager holds its lock (a host that just started updates itself): let the script wait for it',
            ],
        ],
    },
    {
        name: 'connection-refused',
        place: 'output',
        pattern: /[Cc]onnection refused|ECONNREFUSED|Failed to connect to/,
        source: 'errno(3), ECONNREFUSED',
        steps: [
            [
                "nothing listens where the script asks: read the application's own log, and let the check retry while it starts",
            ],
        ],
    },
    {
        name: 'name-unresolved',
        place: 'output',
        pattern: /Could not resolve host|Name or service not known|Temporary failure in name resolution|ENOTFOUND|EAI_AGAIN/,
        source: 'getaddrinfo(3)',
        steps: [['a name could not be resolved from the host: check its DNS, routes and proxy']],
    },
    {
        name: 'unit-failed',
        place: 'output',
        pattern: /Job for \S+ failed|Failed to (?:re)?start \S+|Unit \S+ (?:not found|could not be found)/,
        source: 'systemctl(1)',
        steps: [
            ['systemd could not start the unit; its journal on the host:', { code: 'sudo journalctl -xe -n 100 -u UNIT' }],
        ],
    },
    {
        name: 'module-missing',
        place: 'output',
        pattern: /Cannot find (?:module|package)|ModuleNotFoundError|ClassNotFoundException|cannot load such file/,
        source: 'Node.js, Python, Java and Ruby, errors of their loaders',
        steps: [
            [
                'the application lacks something that it loads: is it in the bundle (.deployignore), and installed before this event?',
            ],
        ],
    },
    {
        name: 'powershell-32-bit',
        place: 'output',
        pattern: /is not recognized as the name of a cmdlet/,
        source: symptoms_script_EC2,
        steps: [
            [
                'the agent starts 32-bit PowerShell, which lacks some cmdlets: start the script again from C:\\Windows\\SysNative',
            ],
        ],
    },
    {
        name: 'permission-denied',
        place: 'output',
        pattern: /[Pp]ermission denied|EACCES|EPERM|Operation not permitted/,
        source: 'errno(3), EACCES',
        steps: [
            [
                'the script may not do what it tries: check its "runas" in the AppSpec, and owner and mode of what its output names',
            ],
        ],
    },
    {
        name: 'command-not-found',
        place: 'output',
        pattern: /command not found|: not found$/m,
        source: `${symptoms_script_EC2}; aws/aws-codedeploy-agent#139`,
        steps: [
            [
                "a program is not on this host or not on the agent's PATH, which is not that of a login: install it, or write its whole path",
            ],
        ],
    },
    {
        name: 'file-not-found',
        place: 'output',
        pattern: /No such file or directory|ENOENT|FileNotFoundError/,
        source: symptoms_script_AGENT,
        steps: [
            [
                "scripts do not start in the bundle's folder: write whole paths, or begin with",
                { code: 'cd "$(dirname "$0")"' },
            ],
        ],
    },
    {
        name: 'not-executable',
        place: 'message',
        pattern: /failed with exit code 126\b/,
        source: SHELL,
        steps: [
            [
                'exit code 126: a program that the script calls is there and cannot be run; check its mode, owner and processor architecture',
            ],
        ],
    },
    {
        name: 'program-missing',
        place: 'message',
        pattern: /failed with exit code 127\b/,
        source: SHELL,
        steps: [
            [
                "exit code 127: a program that the script calls is not on this host or not on the agent's PATH; write its whole path",
            ],
        ],
    },
    {
        name: 'crashed',
        place: 'message',
        pattern: /failed with exit code 139\b/,
        source: SHELL,
        steps: [['exit code 139: a program crashed (SIGSEGV); is it built for this processor and this system?']],
    },
    {
        name: 'killed',
        place: 'message',
        pattern: /failed with exit code(?: 143\b| *$)/,
        source: symptoms_script_AGENT,
        steps: [
            [
                'a signal ended the script: did it or somebody kill it, or the kernel for want of memory?',
                { code: 'sudo dmesg -T | grep -i oom' },
            ],
        ],
    },
];

;// CONCATENATED MODULE: ./packages/core/lib/report/symptoms-service.js
const ECS = 'user guide, "Troubleshoot Amazon ECS deployment issues"';
/** What the service says of a deployment as a whole (place `reason`); of a function or an ECS service its events say it, too. */
const SERVICE_SYMPTOMS = [
    {
        name: 'auto-scaling-launch-template',
        place: 'reason',
        pattern: /does not give you permission to perform operations in .*AmazonAutoScaling/,
        source: 'user guide, "Troubleshoot Amazon EC2 Auto Scaling issues"',
        steps: [
            [
                "the service role may not use the group's launch template: add ec2:RunInstances, ec2:CreateTags and iam:PassRole",
            ],
        ],
    },
    {
        name: 'hook-not-invocable',
        place: 'reason',
        pattern: /does not give you permission to perform operations in .*AWSLambda/,
        source: ECS,
        steps: [['the service role may not call the hook functions: give it lambda:InvokeFunction on them']],
    },
    {
        name: 'hook-absent',
        place: 'reason',
        pattern: /Function not found: /,
        source: 'AWS Lambda, Invoke: ResourceNotFoundException',
        steps: [
            [
                'a function that the AppSpec has under Hooks does not exist: compare its name with those of this region and account:',
                { code: 'aws lambda list-functions' },
            ],
        ],
    },
    {
        name: 'hook-silent',
        place: 'reason',
        pattern: /while waiting for a status callback/,
        source: ECS,
        steps: [
            [
                'the hook function never reported back: it has to call codedeploy:PutLifecycleEventHookExecutionStatus, and its role to allow that',
            ],
        ],
    },
    {
        name: 'hook-failed',
        place: 'reason',
        pattern: /lifecycle event validation functions failed/,
        source: ECS,
        steps: [
            ['a hook function reported that what is new is not fit: what it printed says why, above or in its log group'],
        ],
    },
    {
        name: 'tasks-unhealthy',
        place: 'reason',
        pattern: /replacement task set to become healthy/,
        source: ECS,
        steps: [
            ['the new tasks did not become healthy within an hour: read the events of the service and why its tasks stopped'],
        ],
    },
    {
        name: 'nobody-continued',
        place: 'reason',
        pattern: /waiting for a notification to continue/,
        source: ECS,
        steps: [
            ['nobody told the deployment to go on in time; next time:', { code: 'slipway continue --deployment-id ID' }],
            ['or let the deployment group wait longer, or shift traffic at once'],
        ],
    },
    {
        name: 'listener-elsewhere',
        place: 'reason',
        pattern: /target group must be behind listener/,
        source: ECS,
        steps: [['point both listeners, production and test, at the target group that serves now, then deploy again']],
    },
    {
        name: 'gradual-without-alb',
        place: 'reason',
        pattern: /Only ALB supports gradual traffic routing/,
        source: ECS,
        steps: [
            [
                'a Network Load Balancer shifts all traffic at once:',
                { deployAgain: { option: 'deployment-config', value: 'CodeDeployDefault.ECSAllAtOnce' } },
            ],
        ],
    },
    {
        name: 'role-not-passable',
        place: 'reason',
        pattern: /iam:PassRole/,
        source: 'user guide, "Troubleshooting CodeDeploy identity and access"',
        steps: [['whoever deploys may not pass the role that the reason names: allow iam:PassRole on exactly its ARN']],
    },
    {
        name: 'load-balancer-gone',
        place: 'reason',
        pattern: /load balancer does not exist/,
        source: 'hashicorp/terraform-provider-aws#3446',
        steps: [
            [
                'the deployment group names a load balancer that is not there; an Application Load Balancer is named by its target group',
            ],
        ],
    },
    {
        name: 'github-token-invalid',
        place: 'reason',
        pattern: /GitHub OAuth token/i,
        source: 'user guide, "Troubleshoot GitHub token issues"',
        steps: [['the connection to GitHub is old: delete it and connect the application again, in this region']],
    },
];

;// CONCATENATED MODULE: ./packages/core/lib/report/symptoms.js



/** Every symptom that is known. Of those that fit, the first counts: the agent's own words, then a script's, then its exit code. */
const SYMPTOMS = [...AGENT_SYMPTOMS, ...SCRIPT_SYMPTOMS, ...SERVICE_SYMPTOMS];
/** How much of a text is looked at: the agent keeps 2 KB of a script's output, the service 4 KB, and a message has up to 8. */
const LOOKED_AT = 8_192;
/** The symptom that the diagnostics of an event show, and the words in which it does. */
function recogniseEvent({ name, diagnostics, }) {
    const { message = '', logTail = '' } = diagnostics ?? {};
    const said = message.slice(0, LOOKED_AT);
    const texts = { reason: said, message: said, output: logTail.slice(-LOOKED_AT) };
    for (const symptom of SYMPTOMS) {
        if (symptom.events?.includes(name) === false)
            continue;
        const match = symptom.pattern.exec(texts[symptom.place]);
        if (match !== null)
            return { symptom, words: match[0] };
    }
    return undefined;
}
/** The symptom that the service's reason for a whole deployment shows. */
function recogniseReason(reason) {
    return SERVICE_SYMPTOMS.find(({ pattern }) => pattern.test(reason.slice(0, LOOKED_AT)));
}

;// CONCATENATED MODULE: ./packages/core/lib/report/previous-revision-trap.js


/** The option that lets a deployment get past scripts of the revision before that fail. */
const PAST_STOP = 'ignore-application-stop-failures';
/** Where the agent remembers which revision's scripts run next (agent: the pointer that Install writes). */
const LAST_INSTALLED = '/opt/codedeploy-agent/deployment-root/deployment-instructions/GROUP-ID_last_successful_install';
/** Whether the revision before failed the event: not when its agent did, or nobody says what happened. */
function isTrap(event) {
    if (event.diagnostics === undefined || !lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG.some((name) => name === event.name))
        return false;
    return recogniseEvent(event)?.symptom.isAgentFault !== true;
}
/** What is wrong with the revision before cannot be mended by another one: its scripts run first, each time. */
function stepsPast({ name }) {
    const past = [
        `${name} runs the scripts of the revision before, which nothing in this one mends; to get past them:`,
        { deployAgain: { option: PAST_STOP } },
    ];
    const forget = [
        'or have the agent on that host forget the revision before, whose scripts then no longer run:',
        { code: `sudo rm ${LAST_INSTALLED}` },
    ];
    return [past, forget];
}

// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
;// CONCATENATED MODULE: ./packages/core/lib/report/cause-advice.js









/** How many characters of an output are quoted. */
const MAX_WORDS = 60;
/** What mends the causes: of several failures each has its first step told before any has its second. */
function causeSteps(result) {
    const groups = (0,failure_groups/* groupFailures */.B)(result);
    const service = serviceSteps(result, groups);
    // Of a function or an ECS service the service knows more than the events, which a stop makes fail too.
    const isTold = service.length > 0 || result.failure?.code === 'MANUAL_STOP';
    const told = isTold && !isOfMender(result) && !(0,core_device_advice/* isOfGreengrass */.JZ)(result)
        ? groups.filter(({ targets }) => targets[0]?.type === 'instance')
        : groups;
    const steps = (0,core_device_advice/* isOfGreengrass */.JZ)(result) ? coreDeviceSteps : groupSteps;
    const lists = [service, ...told.slice(0, report_step/* MAX_STEPS */.rh).map(steps)];
    return Array.from({ length: report_step/* MAX_STEPS */.rh }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}
function serviceSteps(result, groups) {
    const { failure, deploymentId, targets, outcome } = result;
    if (failure === undefined)
        return [];
    if (isOfMender(result))
        return stepsForDevices(result);
    if ((0,core_device_advice/* isOfGreengrass */.JZ)(result))
        return (0,core_device_advice/* stepsForCoreDevices */.$k)(result);
    // What is left of a function is told by its traffic, and a rollback leaves nothing in between.
    if (failure.code === 'MANUAL_STOP' && (targets[0]?.type === 'lambda' || outcome === 'rolled-back'))
        return [];
    const symptom = recogniseReason(failure.message);
    if (symptom !== undefined)
        return symptom.steps;
    // These two only say that something is wrong with instances: what is known of those says more.
    if (groups.length > 0 && (failure.code === 'HEALTH_CONSTRAINTS' || failure.code === 'AGENT_ISSUE'))
        return [];
    const explanation = error_codes/* DEPLOYMENT_CODES */.Z9.get(failure.code);
    if (explanation !== undefined)
        return [(0,error_codes/* explain */.WE)(explanation)];
    if (groups.length > 0 || failure.code === 'TARGETS_FAILED')
        return [];
    const all = `aws deploy get-deployment --deployment-id ${(0,shell_word/* shellWord */.r)(deploymentId)}`;
    return [['this reason is younger than this release of slipway; all that the service tells:', { code: all }]];
}
function coreDeviceSteps(group) {
    return group.kind === 'event' ? (0,core_device_advice/* stepsForCoreDevice */.Oj)(group.event) : [];
}
function groupSteps(group) {
    if (group.kind === 'event' && group.targets[0]?.type === 'device')
        return stepsForDevice(group.event);
    return group.kind === 'never-answered'
        ? [...SILENT_AGENT, THEN_AGAIN]
        : eventSteps(group.event, group.targets[0]?.type === 'instance');
}
/** In the order of the user guide's checklist: the host and its agent, what it says itself, then what could keep it silent. */
const SILENT_AGENT = [
    ['is the host up, and its agent installed, recent and running?', { code: error_codes/* AGENT_STATUS */.zf }],
    ['its log says why it is silent:', { code: error_codes/* AGENT_LOG */.hN }],
    [
        'else check its instance profile (on-premises: credentials of its own), port 443 to codedeploy-commands and S3, :proxy_uri:, clock, disk and memory',
    ],
];
const THEN_AGAIN = ['then:', { deployAgain: {} }];
function eventSteps(event, isInstance) {
    const known = recogniseEvent(event);
    const cause = known === undefined ? codeSteps(event, isInstance) : symptomSteps(known);
    return isInstance && isTrap(event) ? [...stepsPast(event), ...cause] : cause;
}
/** An output is long, and what is read out of it is a guess: it is said which words of it are meant. */
function symptomSteps({ symptom, words }) {
    const [first, ...others] = symptom.steps;
    const seen = (0,untrusted/* untrustedText */.U)(words).slice(0, MAX_WORDS);
    if (first === undefined || symptom.place !== 'output' || !/\w/.test(seen))
        return symptom.steps;
    return [[`"${seen}" in the output:`, ...first], ...others];
}
function codeSteps({ name, diagnostics }, isInstance) {
    const code = diagnostics?.errorCode;
    const hook = isInstance ? undefined : error_codes/* DEPLOYMENT_CODES */.Z9.get('HOOK_EXECUTION_FAILURE');
    const byEvent = code === undefined || code === 'UnknownError' ? error_codes/* EVENT_STEPS */.xR.get(name) : undefined;
    const explanation = hook ?? byEvent ?? error_codes/* EVENT_CODES */.Sx.get(code ?? '');
    return explanation === undefined ? [] : [(0,error_codes/* explain */.WE)(explanation)];
}
/** What to do about targets that were silent when the wait was over. */
function silenceSteps(result) {
    // Whoever cancels did not wait for them.
    if (isOfMender(result))
        return result.outcome === 'timed-out' ? stepsForSilentDevices(result) : [];
    if ((0,core_device_advice/* isOfGreengrass */.JZ)(result))
        return result.outcome === 'timed-out' ? (0,core_device_advice/* stepsForQueuedDevices */.rX)(result) : [];
    return (0,failure_groups/* groupFailures */.B)(result).some(({ kind }) => kind === 'never-answered') ? SILENT_AGENT : [];
}

;// CONCATENATED MODULE: ./packages/core/lib/report/split-alias.js

/** A function whose alias sends its calls to both versions. */
function isSplit({ type, traffic = [] }) {
    return type === 'lambda' && traffic.some(({ percent }) => percent > 0 && percent < 100);
}
/** Nothing is deployed to an alias that is split, not even a way back (user guide, "Troubleshoot AWS Lambda deployment issues"). */
function endSplit(functionName) {
    const end = `aws lambda update-alias --function-name ${(0,shell_word/* shellWord */.r)(functionName)} --name ALIAS --routing-config AdditionalVersionWeights={}`;
    return ['another deployment can succeed, send all calls to the one from before:', { code: end }];
}

;// CONCATENATED MODULE: ./packages/core/lib/report/going-on-advice.js






/** How to see the end of a deployment that was no longer watched, and how to stop it. */
function interruptedAdvice(result, style) {
    const { deploymentId, actionTaken, rollback, failure, targets } = result;
    if (failure?.code === 'DEPLOYMENT_NOT_FOUND' && isOfMender(result)) {
        return [['there is no such deployment any more: is the server that in which it was created?']];
    }
    if (failure?.code === 'DEPLOYMENT_NOT_FOUND') {
        return [['there is no such deployment here: are region, account and endpoint those in which it was created?']];
    }
    const option = (0,report_step/* deploymentOption */.Xe)(deploymentId, (0,outcome/* serviceOf */.z5)(result));
    const step = [{ code: 'wait-for-status' }, 'step with', { code: `deployment-id: ${deploymentId}` }, 'or'];
    const again = [
        ...(style === 'command' ? ['to look again:'] : ['to look again: a', ...step]),
        { code: `slipway wait ${option}` },
    ];
    const [target] = targets;
    if (actionTaken === 'stopped' && target?.type === 'lambda') {
        return [
            again,
            ['where traffic had begun to move, the alias is left between two versions; before', ...endSplit(target.id)],
        ];
    }
    if ((0,core_device_advice/* isOfGreengrass */.JZ)(result)) {
        const status = `slipway status --deployment-id ${(0,shell_word/* shellWord */.r)(deploymentId)}`;
        const look = ['which devices have it, and why others do not:', { code: status }];
        return [again, look, ...(actionTaken === 'none' ? [stopStep(option)] : [])];
    }
    // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
    if (actionTaken !== 'none' || rollback !== undefined)
        return [again];
    return [again, stopStep(option)];
}
function stopStep(option) {
    return ['to stop it:', { code: `slipway stop ${option}` }];
}
/** How to go on from where the deployment is, how to see its end, and how to give it up. */
function reachedAdvice(result, style) {
    const { deploymentId, reached, targets } = result;
    const option = (0,report_step/* deploymentOption */.Xe)(deploymentId, (0,outcome/* serviceOf */.z5)(result));
    // A deployment to a group is what the group has: ending it would keep it from devices that come back.
    if ((0,core_device_advice/* isOfGreengrass */.JZ)(result))
        return [['which devices do not have it yet:', { code: `slipway status --deployment-id ${deploymentId}` }]];
    if (reached?.point === 'enough-devices') {
        return [['to end it, so that no further device gets it:', { code: `slipway stop ${option}` }]];
    }
    const from = reached?.point === 'traffic-shifted' ? 'termination' : 'ready';
    const purpose = from === 'ready' ? 'to let traffic move' : 'to have what is old removed now';
    const goOn = style === 'workflow'
        ? [`${purpose}: a`, { code: 'wait-for-status' }, 'step with', { code: `continue: ${from}` }]
        : [`${purpose}:`, { code: `slipway continue ${option}${from === 'ready' ? '' : ' --from termination'}` }];
    const look = ['to wait for the end:', { code: `slipway wait ${option}` }];
    const giveUp = ['to give it up:', { code: `slipway stop ${option}${from === 'ready' ? '' : ' --rollback'}` }];
    if (from === 'ready')
        return [goOn, giveUp];
    return targets[0]?.type === 'lambda' ? [look] : [look, goOn, giveUp];
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/environments.js
var environments = __webpack_require__(575);
// EXTERNAL MODULE: ./packages/core/lib/deployment/wait-point.js
var wait_point = __webpack_require__(4339);
;// CONCATENATED MODULE: ./packages/core/lib/report/way-back-advice.js








/** What a rollback has done: traffic goes back to where it came from, and instances get the last success. */
const BACK = {
    instance: 'the group is back on its last good revision',
    lambda: 'the alias is back on the version from before',
    ecs: 'the service is back on the tasks from before',
    device: 'the group is back on its last good revision',
};
/** How to get back to what was there before a deployment that did not succeed, or that a rollback has done so already. */
function wayBack(result, style) {
    const { outcome, deployment, rollback } = result;
    if (outcome === 'rolled-back') {
        const back = result.targets.some(environments/* isOriginal */.S)
            ? 'the original instances have the traffic again'
            : BACK[result.targets[0]?.type ?? 'instance'];
        return [[`${back} (rollback ${rollback?.deploymentId ?? ''})`]];
    }
    const groups = (0,failure_groups/* groupFailures */.B)(result);
    if (isUntouched(result, groups))
        return [];
    if (isOfMender(result))
        return wayBackOfDevices(result, style);
    if ((0,core_device_advice/* isOfGreengrass */.JZ)(result))
        return (0,core_device_advice/* wayBackOfCoreDevices */.MF)(result, style);
    if (result.targets.some(environments/* isOriginal */.S))
        return wayBackToOriginals(result);
    const split = result.targets.find(isSplit);
    if (split !== undefined)
        return [['the alias is left between two versions; before', ...endSplit(split.id)]];
    // What trapped this deployment would trap the one that goes back.
    const isTrapped = groups.some((one) => one.kind === 'event' && isTrap(one.event));
    const failed = rollback === undefined ? [] : [whyRollbackFailed(rollback.deploymentId)];
    const from = nextWayBack(result);
    const words = result.redeployed === undefined && rollback === undefined ? 'to go back' : 'to go further back';
    const group = (0,report_step/* groupOptions */.MG)(deployment);
    if (from === undefined) {
        if (group === undefined)
            return failed;
        const list = [`${words}: choose among the releases before:`, { code: `slipway deployments list ${group}` }];
        const again = style === 'workflow' ? ['and run the workflow again with', { code: 'redeploy: d-…' }] : [];
        return [...failed, [...list, ...again]];
    }
    if (style === 'workflow') {
        const past = isTrapped ? ['and', { code: `${PAST_STOP}: true` }] : [];
        return [...failed, [`${words}: run the workflow again with`, { code: `redeploy: ${from}` }, ...past]];
    }
    if (group === undefined)
        return failed;
    const past = isTrapped ? ` --${PAST_STOP}` : '';
    return [...failed, [`${words}:`, { code: `slipway redeploy ${group} --from ${from}${past} --wait` }]];
}
/** Another deployment would replace instances once more; what matters is who has the traffic. */
function wayBackToOriginals({ targets, rollback }) {
    const failed = rollback === undefined ? [] : [whyRollbackFailed(rollback.deploymentId)];
    if (!targets.some(wait_point/* hasTrafficBegun */.X3))
        return [['no traffic was moved: the original instances serve as before']];
    const health = 'aws elbv2 describe-target-health --target-group-arn ARN';
    if (rollback === undefined && targets.every(({ state }) => state === 'succeeded')) {
        return [['all traffic goes to the replacement instances; to see who gets it:', { code: health }]];
    }
    return [...failed, ['traffic may go to instances of both environments; who gets it:', { code: health }]];
}
function whyRollbackFailed(rollbackDeploymentId) {
    const look = `slipway wait --deployment-id ${(0,shell_word/* shellWord */.r)(rollbackDeploymentId)}`;
    return ['instances may be between two revisions; why the rollback failed:', { code: look }];
}
/**
 * Where going back leads to another release than the one that has just failed; `undefined` when that takes a person to choose. After
 * a way back that failed, the release that it brought is what leads nowhere.
 */
function nextWayBack({ deployment, redeployed, rollback }) {
    // What only `fail-on: any-target` calls a failure is the service's last success: that would go to where we are.
    // A rollback that failed has tried the last success already.
    const isSpent = deployment?.state === 'succeeded' || rollback !== undefined;
    if (redeployed === undefined)
        return isSpent ? 'previous-successful' : 'last-successful';
    if (rollback !== undefined)
        return undefined;
    return redeployed.asked === 'last-successful' ? 'previous-successful' : undefined;
}
/** Nothing has begun anywhere: the fleet runs what it ran before, and there is nothing to go back from. */
function isUntouched({ targets, deployment }, groups) {
    const { succeeded = 0, failed = 0 } = deployment?.counts ?? {};
    if (succeeded > 0 || failed > targets.length)
        return false;
    return groups.every(({ kind }) => kind === 'never-answered') && targets.every(({ events }) => events.every(isIdle));
}
function isIdle({ state }) {
    return state === 'pending' || state === 'skipped' || state === 'unknown' || state === 'failed';
}

;// CONCATENATED MODULE: ./packages/core/lib/report/advice.js





/**
 * The next steps after a deployment that did not succeed, most specific first and at most four, or that goes on from the point that
 * was waited for; none when it has succeeded.
 */
function adviceFor(result, style = 'command') {
    switch (result.outcome) {
        case 'timed-out':
        case 'cancelled':
        case 'unknown':
            return shorten(silenceSteps(result), interruptedAdvice(result, style), result, style);
        case 'failed':
        case 'stopped':
        case 'rolled-back':
            return style === 'rehearsal'
                ? shorten(causeSteps(result).filter(isPossibleElsewhere), [], result, style)
                : shorten(causeSteps(result), wayBack(result, style), result, style);
        case 'reached':
            return reachedAdvice(result, style);
        case 'succeeded':
        case 'skipped':
            return [];
        default:
            return (0,errors/* unreachable */.H)(result.outcome);
    }
}
/** What mends the cause comes first, and how to go on always has its place. */
function shorten(causes, ends, { deployment }, style) {
    const different = new Map();
    for (const step of causes) {
        const advice = (0,report_step/* toAdvice */.S_)(step, style, deployment);
        different.set((0,report_step/* adviceText */.YM)(advice, style), advice);
    }
    return [...[...different.values()].slice(0, report_step/* MAX_STEPS */.rh - ends.length), ...ends];
}
/** Whether a step asks for nothing on the host: that of a rehearsal is gone. */
function isPossibleElsewhere(step) {
    return !step.some((part) => typeof part !== 'string' && 'code' in part && part.code.includes('codedeploy-agent'));
}


/***/ }),

/***/ 45889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ describeChanges),
/* harmony export */   hA: () => (/* binding */ describeTraffic),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4354);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);



/**
 * What changed between two looks, one short line each: every lifecycle event of every target that is known. Of a fleet
 * too large to be looked at in full, only the failures.
 */
function describeChanges(before, now) {
    const { deployment, targets } = now;
    const lines = [];
    const known = new Map(before?.targets.map((target) => [target.id, target]));
    const width = Math.max(0, ...targets.map(({ id }) => id.length));
    const isPartial = deployment.counts !== undefined && (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(deployment.counts) > targets.length;
    for (const target of targets) {
        const news = targetChanges(known.get(target.id), target);
        const told = isPartial ? news.filter(({ isFailure }) => isFailure) : news;
        lines.push(...told.map(({ text }) => `${target.id.padEnd(width)}  ${text}`));
    }
    const { heldUp } = deployment;
    if (heldUp !== undefined && heldUp !== before?.deployment.heldUp)
        lines.push((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(heldUp));
    if (before?.deployment.nativeStatus === deployment.nativeStatus)
        return lines;
    const status = `${deployment.id} ${deployment.nativeStatus}${countsSuffix(deployment.counts)}`;
    // What became of the targets leads to the end of a deployment, and follows from its beginning.
    return (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state) ? [...lines, status] : [status, ...lines];
}
/** The overview of a fleet in one phrase: `2 of 3 done, 1 in progress`. */
function describeCounts(counts) {
    const parts = [`${counts.succeeded} of ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts)} done`];
    if (counts.inProgress > 0)
        parts.push(`${counts.inProgress} in progress`);
    if (counts.ready > 0)
        parts.push(`${counts.ready} ready`);
    if (counts.failed > 0)
        parts.push(`${counts.failed} failed`);
    if (counts.skipped > 0)
        parts.push(`${counts.skipped} skipped`);
    return parts.join(', ');
}
function countsSuffix(counts) {
    return counts === undefined || (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts) === 0 ? '' : ` (${describeCounts(counts)})`;
}
function targetChanges(before, now) {
    const known = new Map(before?.events.map((event) => [event.name, event.state]));
    // An event that waits is no news, and one that was skipped follows from what is told of its target.
    const changed = now.events.filter(({ name, state }) => state !== known.get(name) && state !== 'pending' && state !== 'skipped');
    const news = changed.map((event) => ({
        text: `${event.name.padEnd(18)} ${describeEvent(event)}`,
        isFailure: event.state === 'failed',
    }));
    const traffic = describeTraffic(now);
    if (traffic !== undefined && traffic !== (before === undefined ? undefined : describeTraffic(before))) {
        news.push({ text: traffic, isFailure: false });
    }
    if (before?.state !== now.state && !eventsTell(now)) {
        // A device that got nothing has a word of its own for why.
        news.push({ text: now.type === 'device' ? now.nativeStatus : now.state, isFailure: now.state === 'failed' });
    }
    return news;
}
/** Where traffic goes, the new version first: `traffic: 10 % to version 4, 90 % to version 3`. */
function describeTraffic({ traffic }) {
    if (traffic === undefined)
        return undefined;
    const shares = traffic.toSorted((one, other) => Number(other.isNew ?? false) - Number(one.isNew ?? false));
    return `traffic: ${shares.map(({ name, percent }) => `${Math.round(percent)} % to ${name}`).join(', ')}`;
}
/** Whether a target's events say what became of it. */
function eventsTell({ state, events }) {
    if (state === 'pending')
        return true;
    if (state === 'skipped' || state === 'unknown')
        return false;
    return state === 'failed' ? events.some((event) => event.state === 'failed') : events.length > 0;
}
function describeEvent({ state, startedAt, endedAt, diagnostics }) {
    const time = startedAt === undefined || endedAt === undefined ? '' : ` in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(endedAt - startedAt)}`;
    switch (state) {
        case 'in-progress':
            return 'started';
        case 'succeeded':
            return `succeeded${time}`;
        case 'failed':
            return `failed${time}${diagnostics === undefined ? '' : ` (${diagnostics.errorCode})`}`;
        default:
            return state;
    }
}


/***/ }),

/***/ 18273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ stepsForCoreDevices),
/* harmony export */   JZ: () => (/* binding */ isOfGreengrass),
/* harmony export */   MF: () => (/* binding */ wayBackOfCoreDevices),
/* harmony export */   Oj: () => (/* binding */ stepsForCoreDevice),
/* harmony export */   rX: () => (/* binding */ stepsForQueuedDevices)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85712);
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98421);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32807);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19888);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87958);




/** What to do about the ends of deployments of Greengrass V2, by the code that we give them: the service has none. */
const BY_CODE = new Map([
    ['SUPERSEDED', ['let one workflow at a time deploy to a target; what counts now is the newer deployment']],
    [
        'GROUP_EMPTY',
        ['are there devices in the group, and is it the right one? With empty-group: succeed none is needed'],
    ],
    [
        'GOAL_OUT_OF_REACH',
        ['let fewer devices be enough (wait-for-devices), or find out why those that are missing do not get it'],
    ],
]);
/** What to do about the failure of a core device, by the classes of its error codes (developer guide, "Detailed deployment error codes"). */
const BY_TYPE = [
    [
        'PERMISSION_ERROR',
        [
            'the device may not do what it has to: its policy of AWS IoT and the role of its token exchange, which needs s3:GetObject on the artifacts',
        ],
    ],
    [
        'COMPONENT_RECIPE_ERROR',
        ['the recipe or an artifact is not what it was when the version was made: publish a new version (slipway push)'],
    ],
    ['COMPONENT_ERROR', ['the component failed: its log on the device says why']],
    ['AWS_COMPONENT_ERROR', ['a component of AWS failed: its log on the device says why']],
    [
        'REQUEST_ERROR',
        [
            'what the targets of the device want together cannot be met: compare the versions that its groups, its own deployment and local ones ask for',
        ],
    ],
    ['DEVICE_ERROR', ['look at the disk, the permissions and the files of Greengrass on the device']],
    ['NETWORK_ERROR', ['the device has lost its connection: look at its network, its clock and its certificates']],
    ['HTTP_ERROR', ['the device could not download: look at its network and at its proxy']],
    ['DEPENDENCY_ERROR', ['S3 or Docker did not give the device what it asked for: is the artifact still there?']],
];
/** What to do about the reason of a whole deployment. */
function stepsForCoreDevices({ failure }) {
    const step = BY_CODE.get(failure?.code ?? '');
    return step === undefined ? [] : [step];
}
/** How the nucleus names the component whose script failed. */
const BROKEN = /^Service ([A-Za-z0-9._-]{1,128}) in broken /;
/** What to do about the failure of one core device. */
function stepsForCoreDevice({ targetId, diagnostics }) {
    const types = new Set(diagnostics?.errorTypes ?? []);
    if (types.has('USER_COMPONENT_ERROR')) {
        if (diagnostics?.logTail)
            return [['a script of the component failed: what it has printed stands above']];
        const [, component = 'COMPONENT'] = BROKEN.exec(diagnostics?.cause ?? diagnostics?.message ?? '') ?? [];
        const log = { code: `/greengrass/v2/logs/${component}.log` };
        return [['a script of the component failed; why is in its log on the device:', log]];
    }
    if (diagnostics?.errorStack?.includes('REJECTED_STALE_DEPLOYMENT') === true) {
        return [[`${targetId} has carried out a newer deployment of this target already: there is nothing to do`]];
    }
    if (diagnostics?.errorStack?.includes('COMPONENT_CIRCULAR_DEPENDENCY_ERROR') === true) {
        return [['components depend on each other in a circle: take one of these dependencies out of its recipe']];
    }
    const known = BY_TYPE.find(([type]) => types.has(type));
    if (known !== undefined)
        return [known[1]];
    return [[`the logs of Greengrass on ${targetId} say more:`, { code: '/greengrass/v2/logs/greengrass.log' }]];
}
/** What to do about core devices that have not begun before the wait was over. */
function stepsForQueuedDevices({ deployment, targets }) {
    const count = deployment?.counts?.pending ?? 0;
    if (count === 0)
        return [];
    if (deployment?.heldUp !== undefined)
        return [[(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(deployment.heldUp)]];
    const names = targets.filter(({ state }) => state === 'pending').map(({ id }) => id);
    const named = names.length === 0 ? '' : ` (${names.slice(0, NAMED).join(', ')}${count > NAMED ? ' and more' : ''})`;
    return [
        [
            `${count === 1 ? 'a device has' : `${count} devices have`} not begun${named}: those that are offline wait for ever; leave-out-silent and wait-for-devices do without them`,
        ],
    ];
}
/** How many devices are named. */
const NAMED = 10;
/** Devices that failed have rolled back by themselves where the policy says so; those that have the release keep it. */
function wayBackOfCoreDevices(result, style) {
    const { deployment, deploymentId, actionTaken } = result;
    const isOpen = deployment !== undefined && !(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isTerminal */ .Hd)(deployment.state) && actionTaken === 'none';
    const end = isOpen
        ? [
            [
                'to end it for the devices that have not begun:',
                { code: `slipway stop ${(0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentOption */ .Xe)(deploymentId, (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceOf */ .z5)(result))}` },
            ],
        ]
        : [];
    // What the target had before one that was replaced is not what those have who replaced it.
    if (result.failure?.code === 'SUPERSEDED' && deployment !== undefined && isGreengrass(deployment)) {
        return [['how what counts now stands:', { code: `slipway status ${optionOfTarget(deployment.targetArn)}` }]];
    }
    const target = targetToGoBack(deployment);
    const words = (deployment?.counts?.succeeded ?? 0) > 0 ? BACK_ON_DEVICES : isStillWanted(result) ? BACK_FOR_GROUP : '';
    if (target === undefined || words === '')
        return end;
    if (result.redeployed !== undefined)
        return [...end, chooseRevision(words, target, style)];
    if (style === 'workflow')
        return [...end, [`${words}: run the workflow again with`, { code: 'redeploy: previous' }]];
    return [...end, [`${words}:`, { code: `slipway redeploy --provider greengrass ${target} --wait` }]];
}
/** The revision before a way back is the one that it led away from, and a retry does not tell what went before: a person has to choose. */
function chooseRevision(words, target, style) {
    const list = [
        `${words}: choose among the revisions:`,
        { code: `slipway deployments list --provider greengrass ${target}` },
    ];
    return style === 'workflow' ? [...list, 'and run the workflow again with', { code: 'redeploy: NUMBER' }] : list;
}
const BACK_ON_DEVICES = 'to bring what the target had before to the devices that have this';
const BACK_FOR_GROUP = 'the group goes on wanting this, also for devices that join it; to give it what it had before';
/** What went before, as options; `undefined` for what a target had first. A subdeployment is taken back by its parent. */
function targetToGoBack(deployment) {
    if (deployment === undefined || !isGreengrass(deployment))
        return undefined;
    const { document, revisionId, targetArn } = deployment;
    if (document.parentTargetArn === undefined && revisionId === '1')
        return undefined;
    return optionOfTarget(document.parentTargetArn ?? targetArn);
}
/** Whether a group gets it again and again though no device has it: the service ends a deployment to a group only when it is told to. */
function isStillWanted({ deployment, failure, actionTaken }) {
    if (deployment === undefined || !isGreengrass(deployment) || actionTaken !== 'none')
        return false;
    const isLeft = failure?.code === 'DEVICES_FAILED' || failure?.code === 'GOAL_OUT_OF_REACH';
    return isLeft && deployment.targetArn.includes(':thinggroup/');
}
/** A target as an option, by the end of its ARN: names have no slash. */
function optionOfTarget(arn) {
    const name = arn.slice(arn.lastIndexOf('/') + 1);
    return `${arn.includes(':thinggroup/') ? '--thing-group' : '--thing'} ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(name)}`;
}
/** Whether what is told was done by Greengrass. */
function isOfGreengrass(result) {
    return (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceOf */ .z5)(result) === 'greengrass';
}
function isGreengrass(deployment) {
    return deployment.service === 'greengrass';
}


/***/ }),

/***/ 61591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ greengrassFacts),
/* harmony export */   KP: () => (/* binding */ describeErrorStack),
/* harmony export */   Yc: () => (/* binding */ describeCoreDevices),
/* harmony export */   rg: () => (/* binding */ describeErrors)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);
/* harmony import */ var _core_device_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18273);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);



/** How many devices are named in a list. */
const NAMED = 10;
/** What became of the core devices of a deployment whose failure is not told, a line each; of a success only who is not in it. */
function describeCoreDevices(result) {
    const { deployment, outcome } = result;
    const uncounted = describeUncounted(deployment?.uncounted);
    if (outcome === 'succeeded' || outcome === 'skipped')
        return uncounted;
    const isOver = deployment !== undefined && (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state);
    const lines = [
        line(result, 'succeeded', 'succeeded', ['has it', 'have it']),
        line(result, 'inProgress', 'in-progress', ['is at it', 'are at it']),
        line(result, 'pending', 'pending', isOver ? ['never began', 'never began'] : ['has not begun', 'have not begun']),
        line(result, 'skipped', 'skipped', ['does not get it: it was cancelled', 'do not get it: it was cancelled']),
        ...uncounted,
    ];
    return lines.filter((one) => one !== undefined);
}
/**
 * How a core device was left and its error codes, from general to specific:
 * `FAILED_ROLLBACK_COMPLETE, DEPLOYMENT_FAILURE > COMPONENT_BROKEN (USER_COMPONENT_ERROR)`; `undefined` of other targets.
 */
function describeErrorStack(diagnostics) {
    const { detailedStatus, errorStack = [], errorTypes = [] } = diagnostics ?? {};
    const parts = [detailedStatus, describeErrors(errorStack, errorTypes)].filter((part) => part);
    return parts.length === 0 ? undefined : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(parts.join(', '));
}
/** The codes of an error, from general to specific, and their classes; empty where there are none. */
function describeErrors(errorStack, errorTypes) {
    const types = errorTypes.length === 0 ? '' : ` (${errorTypes.join(', ')})`;
    return errorStack.length === 0 ? '' : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(`${errorStack.join(' > ')}${types}`);
}
/** What the target of a deployment to core devices is called, with its job and its revision; `undefined` of other services. */
function greengrassFacts(result) {
    if (!(0,_core_device_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfGreengrass */ .JZ)(result) || result.deployment === undefined)
        return undefined;
    const { targetArn, revisionId, jobId } = result.deployment;
    const title = targetArn?.includes(':thing/') ? 'Core device' : 'Thing group';
    return { title, revisionId, jobId };
}
/** Whom the outcome says nothing of. */
function describeUncounted({ others, left, leftOut } = { others: 0, left: 0, leftOut: 0 }) {
    const parts = [
        ...(others > 0 ? [`${others} ${others === 1 ? 'was' : 'were'} not in the group when the wait began`] : []),
        ...(left > 0 ? [`${left} left the group since`] : []),
        ...(leftOut > 0 ? [`${leftOut} left out as unhealthy or silent`] : []),
    ];
    const all = others + left + leftOut;
    return all === 0 ? [] : [`${all} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)('device', all)} not counted: ${parts.join(', ')}`];
}
function line({ deployment, targets }, counted, state, [one, many]) {
    const known = targets.filter((target) => target.state === state);
    const count = deployment?.counts?.[counted] ?? known.length;
    if (count === 0)
        return undefined;
    const names = known.length === count && count <= NAMED ? `: ${known.map(({ id }) => (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(id)).join(', ')}` : '';
    return `${count} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)('device', count)} ${count === 1 ? one : many}${names}`;
}


/***/ }),

/***/ 31683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ exitCodeIn),
/* harmony export */   K: () => (/* binding */ describeExit)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25183);

/** The exit reason of a failed event in a few words, from its code and, where that is known, the wording of its message. */
function describeExit({ diagnostics }) {
    const { errorCode = '', scriptName = '', message = '' } = diagnostics ?? {};
    if (_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_SILENT */ .u.test(message))
        return { subject: 'agent', verb: 'stopped answering', isWhole: true };
    if (scriptName === '')
        return { subject: 'event', verb: 'failed', isWhole: message === '' && errorCode === '' };
    const subject = { script: scriptName };
    for (const { code, pattern, verb } of SCRIPT_EXITS) {
        const match = code === errorCode ? pattern.exec(message) : null;
        if (match !== null)
            return { subject, verb: verb(match[1] ?? ''), isWhole: true };
    }
    return { subject, verb: 'failed', isWhole: false };
}
/** The exit code of the script, if the message has one. */
function exitCodeIn(message) {
    return /failed with exit code (\d+)/.exec(message)?.[1];
}
/** The agent's messages on scripts, each with the code that it comes with. */
const SCRIPT_EXITS = [
    { code: 'ScriptFailed', pattern: /failed with exit code (\d+)\s*$/, verb: (exitCode) => `exited ${exitCode}` },
    { code: 'ScriptFailed', pattern: /failed with exit code\s*$/, verb: () => 'was ended by a signal' },
    { code: 'ScriptFailed', pattern: /failed to close STD(?:OUT|ERR)\s*$/, verb: () => 'ended and left its output open' },
    {
        code: 'ScriptTimedOut',
        pattern: /failed to complete in (\d+) seconds\s*$/,
        verb: (time) => `did not end in ${time} s`,
    },
    { code: 'ScriptMissing', pattern: /does not exist at specified location/, verb: () => 'is not in the bundle' },
    { code: 'ScriptNotExecutable', pattern: /Unable to set script/, verb: () => 'cannot be made executable' },
];


/***/ }),

/***/ 965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sx: () => (/* binding */ EVENT_CODES),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Z9: () => (/* binding */ DEPLOYMENT_CODES),
/* harmony export */   hN: () => (/* binding */ AGENT_LOG),
/* harmony export */   xR: () => (/* binding */ EVENT_STEPS),
/* harmony export */   zf: () => (/* binding */ AGENT_STATUS)
/* harmony export */ });
/** How to see whether an agent runs. */
const AGENT_STATUS = 'sudo systemctl status codedeploy-agent';
/** Where an agent says why it does not answer. */
const AGENT_LOG = '/var/log/aws/codedeploy-agent/codedeploy-agent.log';
const ALL_OUTPUT = '/opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log';
/**
 * Why a deployment failed as a whole: every `ErrorCode` of the service model, and the one that only the user guide has
 * ("Error codes for AWS CodeDeploy").
 */
const DEPLOYMENT_CODES = new Map(Object.entries({
    AGENT_ISSUE: {
        meaning: 'the agent on the instances did not answer',
        step: ['check on each of them that it is installed, recent and running:', { code: AGENT_STATUS }],
    },
    ALARM_ACTIVE: {
        meaning: 'an alarm of the deployment group went off',
        step: ['find out what set it off before deploying again; while it is red, every deployment of the group stops'],
    },
    APPLICATION_MISSING: {
        meaning: 'the application was deleted while the deployment ran',
        step: ['create it and its deployment group again, then deploy'],
    },
    AUTOSCALING_VALIDATION_ERROR: {
        meaning: 'the Auto Scaling group of the deployment group did not pass the check before the deployment',
        step: ['compare its name, region and launch template with what the deployment group expects'],
    },
    AUTO_SCALING_CONFIGURATION: {
        meaning: 'the Auto Scaling group cannot be used as it is configured',
        step: [
            'check its launch template and suspended processes, or detach it from the deployment group and attach it again',
        ],
    },
    AUTO_SCALING_IAM_ROLE_PERMISSIONS: {
        meaning: "the deployment group's service role lacks rights in Auto Scaling",
        step: [
            'attach the AWSCodeDeployRole policy; a launch template needs ec2:RunInstances, ec2:CreateTags and iam:PassRole as well',
        ],
    },
    CLOUDFORMATION_STACK_FAILURE: {
        meaning: 'the CloudFormation stack that this deployment belongs to failed',
        step: ["read the stack's events; the first failed resource is the cause"],
    },
    CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND: {
        meaning: 'something that the deployment names is gone: application, group, configuration or revision',
        step: ['create again what the reason names, then deploy'],
    },
    CUSTOMER_APPLICATION_UNHEALTHY: {
        meaning: 'the application did not become or stay healthy',
        step: ["read the application's own logs, and check the paths, ports and alarms by which it is judged"],
    },
    DEPLOYMENT_GROUP_MISSING: {
        meaning: 'the deployment group was deleted while the deployment ran',
        step: ['create it and deploy again; files of the old group on the instances count as foreign to the new one'],
    },
    ECS_UPDATE_ERROR: {
        meaning: 'Amazon ECS could not change the service',
        step: ["read the service's events in ECS; check the task definition, the roles that it passes, and the capacity"],
    },
    ELASTIC_LOAD_BALANCING_INVALID: {
        meaning: 'the load balancer or target group of the deployment group cannot be used',
        step: ['check that it exists in this region and that the deployment group names it rightly'],
    },
    ELB_INVALID_INSTANCE: {
        meaning: 'an instance cannot be registered with the load balancer',
        step: ["check that it runs and is in the load balancer's VPC, in a zone that is switched on"],
    },
    HEALTH_CONSTRAINTS: {
        meaning: 'too many instances failed or too few stayed healthy',
        step: ['none of them says why; read the log of the agent on each:', { code: AGENT_LOG }],
    },
    HEALTH_CONSTRAINTS_INVALID: {
        meaning: 'the configuration wants more healthy instances than the group can spare (a percentage is rounded up, stopped ones count)',
        step: [
            'start or add instances, or choose a configuration with a lower minimum:',
            { deployAgain: { option: 'deployment-config', value: 'NAME' } },
        ],
    },
    HOOK_EXECUTION_FAILURE: {
        meaning: 'a hook function failed or did not report back',
        step: ["read the function's log; it has to call codedeploy:PutLifecycleEventHookExecutionStatus within an hour"],
    },
    IAM_ROLE_MISSING: {
        meaning: "the deployment group's service role does not exist",
        step: ['create it again (a stack that was deleted may have taken it along), or give the group another'],
    },
    IAM_ROLE_PERMISSIONS: {
        meaning: "CodeDeploy may not take on the deployment group's service role, or the role lacks rights",
        step: [
            'let the role trust codedeploy.amazonaws.com and attach AWSCodeDeployRole (AWSCodeDeployRoleForLambda, AWSCodeDeployRoleForECS)',
        ],
    },
    INTERNAL_ERROR: {
        meaning: 'the service itself failed',
        step: ['deploy again; if it stays, AWS Support needs the deployment id'],
    },
    INVALID_ECS_SERVICE: {
        meaning: 'the ECS service of the deployment group cannot be deployed to',
        step: ['check that it is active and that its deployment controller is CODE_DEPLOY'],
    },
    INVALID_LAMBDA_CONFIGURATION: {
        meaning: 'the alias and the versions in the AppSpec do not fit the function as it is',
        step: [
            'check that the alias points at CurrentVersion alone; what a stopped deployment left of its weights has to be taken out first',
        ],
    },
    INVALID_LAMBDA_FUNCTION: {
        meaning: 'a function that the AppSpec names does not exist or cannot be used',
        step: ['compare its name, versions and alias with those in this region and account'],
    },
    INVALID_REVISION: {
        meaning: 'the revision cannot be read: its AppSpec or its type of bundle is wrong',
        step: ['check the release folder, then push it again:', { code: 'slipway validate' }],
    },
    MANUAL_STOP: {
        meaning: 'someone stopped the deployment',
        step: ['instances can be in between: deploy again to bring them to one revision'],
    },
    MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION: {
        meaning: 'the deployment group is blue/green and does not say how its instances are made and ended',
        step: ['complete the blue/green settings of the group'],
    },
    MISSING_ELB_INFORMATION: {
        meaning: 'the deployment group shifts traffic and names no load balancer',
        step: ['name one in the group, or deploy without traffic control'],
    },
    MISSING_GITHUB_TOKEN: {
        meaning: 'CodeDeploy has no valid GitHub token for this revision',
        step: [
            'connect the application to GitHub again in the console, or push the release to S3:',
            { code: 'slipway push' },
        ],
    },
    NO_EC2_SUBSCRIPTION: {
        meaning: 'the account has no access to Amazon EC2',
        step: ['complete the sign-up of the account for EC2'],
    },
    NO_INSTANCES: {
        meaning: "no instance matches the deployment group's tags or Auto Scaling groups",
        step: [
            'compare tags (case matters, new ones take minutes), registration and region; an Auto Scaling group needs instances in service, a blue/green deployment as many replacements as originals',
        ],
    },
    OVER_MAX_INSTANCES: {
        meaning: 'the group has more instances than the account may deploy to at once',
        step: ['deploy to smaller groups one after the other, or have the quota raised'],
    },
    RESOURCE_LIMIT_EXCEEDED: {
        meaning: 'a quota of the account is used up',
        step: ['wait for other deployments to end, or have the quota that the reason names raised'],
    },
    REVISION_MISSING: {
        meaning: 'the revision is gone from where it was registered',
        step: ['push it again and deploy what that prints:', { code: 'slipway push' }],
    },
    THROTTLED: {
        meaning: 'the service role made more requests than AWS lets it',
        step: ['deploy to fewer groups at once, or again later'],
    },
    TIMEOUT: {
        meaning: 'the deployment ran into the time limit of the service',
        step: ['find the targets that it waited for, and what their last event waited for'],
    },
    UNABLE_TO_SEND_ASG: {
        meaning: 'the deployment group or its Auto Scaling group is misconfigured',
        step: ['take the Auto Scaling group out of the deployment group and put it in again'],
    },
}));
/** What happened to a script: every `LifecycleErrorCode` of the service model that is a failure. */
const EVENT_CODES = new Map(Object.entries({
    ScriptMissing: {
        meaning: 'the AppSpec names a script that is not in the bundle',
        step: ['correct "location": a path from the root of the bundle, in the same case, without arguments'],
    },
    ScriptNotExecutable: {
        meaning: 'the agent could not make the script executable',
        step: ['bundle it with the bit set:', { code: 'git update-index --chmod=+x SCRIPT' }],
    },
    ScriptTimedOut: {
        meaning: 'the script did not end in the time that the AppSpec gives it',
        step: [
            'raise its "timeout" there, or look for what it waits for; what it leaves running must close stdin, stdout and stderr',
        ],
    },
    ScriptFailed: {
        meaning: 'the script itself reported the failure',
        step: ['its whole output is on the host, in', { code: ALL_OUTPUT }],
    },
    UnknownError: {
        meaning: 'the agent failed, not a script',
        step: ['its log on the host says more:', { code: AGENT_LOG }],
    },
}));
/** What to look at when an event that runs no script of a release failed, by its name (user guide, "Troubleshooting"). */
const EVENT_STEPS = new Map(Object.entries({
    DownloadBundle: {
        meaning: 'the agent could not fetch or unpack the bundle',
        step: [
            'check that the instance profile may read it, that the bucket is in the same region, and free disk; its log:',
            { code: AGENT_LOG },
        ],
    },
    Install: {
        meaning: 'the agent could not copy the files of the release',
        step: ['check free disk and what is at their destinations; its log:', { code: AGENT_LOG }],
    },
    BlockTraffic: {
        meaning: 'the load balancer did not let go of the instance',
        step: ['check that it is registered there, the delay of deregistration, and the rights of the service role'],
    },
    AllowTraffic: {
        meaning: 'the instance was not registered with its target group, or not found healthy in time',
        step: [
            'check that the target group is there, and its health check: path, port, expected codes, and that the application answers it',
        ],
    },
}));
/** A code with its step as one line: what it means, then what to do. */
function explain({ meaning, step }) {
    const [first, ...rest] = step;
    return typeof first === 'string' ? [`${meaning}: ${first}`, ...rest] : [`${meaning}:`, ...step];
}


/***/ }),

/***/ 35789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ failedEventOf),
/* harmony export */   o: () => (/* binding */ failedWithoutEvent)
/* harmony export */ });
/**
 * The lifecycle event that ended a target that did not make it. It is the last that failed: a failed ApplicationStop before it
 * may have been forgiven.
 */
function failedEventOf(target) {
    const event = target.state === 'succeeded' ? undefined : target.events.findLast(({ state }) => state === 'failed');
    return event === undefined ? undefined : { ...event, targetId: target.id };
}
/** The targets that failed without a lifecycle event that did: the agent was gone, or the service gave up on them. */
function failedWithoutEvent(targets) {
    return targets.filter(({ state, events }) => state === 'failed' && events.every((event) => event.state !== 'failed'));
}


/***/ }),

/***/ 28391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ groupFailures),
/* harmony export */   v: () => (/* binding */ countFailed)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25183);
/* harmony import */ var _describe_exit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31683);
/* harmony import */ var _failed_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35789);



/**
 * The failures of a deployment, equal ones as one and the most frequent first. Equal are failures of one event and script with one
 * code and one exit code, whose messages differ in nothing but numbers, ids and paths; the scripts' outputs are not compared.
 */
function groupFailures(result) {
    const known = grouped.get(result);
    if (known !== undefined)
        return known;
    const groups = group(result);
    grouped.set(result, groups);
    return groups;
}
/** Headline, body and advice of one report ask for the same, and a fleet has up to 10,000 targets. */
const grouped = new WeakMap();
function group(result) {
    const silent = (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .neverAnswered */ .e)(result);
    const isSilent = new Set(silent);
    const kinds = new Map();
    for (const target of result.targets) {
        const event = isSilent.has(target) ? undefined : (0,_failed_events_js__WEBPACK_IMPORTED_MODULE_1__/* .failedEventOf */ .N)(target);
        if (event === undefined)
            continue;
        const key = identify(event);
        const known = kinds.get(key);
        if (known === undefined) {
            kinds.set(key, { targets: [target], event, isAlike: true });
        }
        else {
            known.targets.push(target);
            known.isAlike &&= event.diagnostics?.message === known.event.diagnostics?.message;
        }
    }
    const groups = [...kinds.values()].map((kind) => ({ kind: 'event', ...kind }));
    const all = silent.length === 0 ? groups : [{ kind: 'never-answered', targets: silent }, ...groups];
    return all.sort((one, other) => other.targets.length - one.targets.length);
}
/** How many of the targets in these groups the service counts as failed. */
function countFailed(groups) {
    return groups.reduce((sum, { targets }) => sum + targets.filter(({ state }) => state === 'failed').length, 0);
}
/** How much of a text is compared: more than any service or agent says of one thing. */
const COMPARED = 1_000;
function identify({ name, diagnostics, targetId }) {
    const script = diagnostics?.scriptName?.slice(0, COMPARED);
    const message = diagnostics?.message?.slice(0, COMPARED) ?? '';
    return JSON.stringify([name, diagnostics?.errorCode, script, (0,_describe_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeIn */ .J)(message), withoutDetails(message, targetId)]);
}
/** The words of a message, and absolute paths as one. */
const WORDS = /(?<![\w.])(?:[a-z]:)?[\\/][^\s"'(),;]*|[\w.-]+/gi;
/** A path, or a word with a digit: an id, an address, a time. */
const DETAIL = /[\d\\/]/;
/** A message without what is the instance's own in it. */
function withoutDetails(message, targetId) {
    return message.replace(WORDS, (word) => (DETAIL.test(word) || word === targetId ? '#' : word));
}


/***/ }),

/***/ 32562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ug: () => (/* binding */ NOTHING_BEGAN),
  wA: () => (/* binding */ describeRest),
  Jr: () => (/* binding */ describeSilence),
  Zv: () => (/* binding */ listNames)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/core/lib/deployment/silent-agents.js
var silent_agents = __webpack_require__(25183);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/environments.js
var environments = __webpack_require__(575);
// EXTERNAL MODULE: ./packages/core/lib/report/core-device-advice.js
var core_device_advice = __webpack_require__(18273);
// EXTERNAL MODULE: ./packages/core/lib/report/core-devices.js
var core_devices = __webpack_require__(61591);
// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
;// CONCATENATED MODULE: ./packages/core/lib/report/devices.js


/** How many devices are named in a list. */
const NAMED = 10;
/** What is said of the devices that have ended in a way, by Mender's word for it. */
const ENDED = [
    ['success', 'has the release', 'have the release'],
    ['already-installed', 'had the release already', 'had the release already'],
    [
        'noartifact',
        'got nothing: no Artifact of the release fits it',
        'got nothing: no Artifact of the release fits them',
    ],
    ['aborted', 'was stopped in the middle and goes back', 'were stopped in the middle and go back'],
    ['decommissioned', 'was removed from the server', 'were removed from the server'],
];
const SILENT = 'pending';
/** What became of the devices of a Mender deployment whose failure is not told, a line each; of a plain success no line. */
function describeDevices({ deployment, targets, outcome }) {
    const counts = deployment?.nativeCounts ?? {};
    const isPlain = outcome === 'succeeded' || outcome === 'skipped';
    const lines = ENDED.flatMap(([word, one, many]) => {
        const count = counts[word] ?? 0;
        if (count === 0 || (isPlain && word === 'success'))
            return [];
        return [`${count} ${(0,model/* unitOf */.uF)('device', count)} ${count === 1 ? one : many}${named(targets, word, count)}`];
    });
    return [...lines, ...describeInWork(counts), ...describeSilent(deployment, targets)];
}
function describeInWork(counts) {
    const known = new Set([SILENT, 'failure', ...ENDED.map(([word]) => word)]);
    const parts = Object.entries(counts).filter(([word, count]) => !known.has(word) && count > 0);
    const total = parts.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0)
        return [];
    const words = parts.map(([word, count]) => `${count} ${(0,untrusted/* untrustedText */.U)(word)}`).join(', ');
    return [`${total} ${(0,model/* unitOf */.uF)('device', total)} ${total === 1 ? 'is' : 'are'} in the middle: ${words}`];
}
/** Devices that never came are told by name: somebody has to look why. */
function describeSilent(deployment, targets) {
    const count = deployment?.counts?.pending ?? 0;
    if (deployment === undefined || count === 0)
        return [];
    const predicate = (0,model/* isTerminal */.Hd)(deployment.state)
        ? 'never asked for it'
        : `${count === 1 ? 'has' : 'have'} not asked for it yet`;
    return [`${count} ${(0,model/* unitOf */.uF)('device', count)} ${predicate}${named(targets, SILENT, count)}`];
}
/** The names of the devices, where all of them are known and they are few. */
function named(targets, word, count) {
    const known = targets.filter(({ nativeStatus }) => nativeStatus === word);
    if (known.length !== count || count > NAMED)
        return '';
    return `: ${known.map(({ id }) => (0,untrusted/* untrustedText */.U)(id)).join(', ')}`;
}

// EXTERNAL MODULE: ./packages/core/lib/report/failed-events.js
var failed_events = __webpack_require__(35789);
;// CONCATENATED MODULE: ./packages/core/lib/report/fleet.js






/** What an agent that is silent leaves to be seen. */
const NOTHING_BEGAN = 'the agent has taken up no lifecycle event';
/** How many targets are named in a list. */
const TOLD_NAMES = 10;
/**
 * What became of the targets whose failure is not told, a line each.
 *
 * @param toldFailures how many of the failed targets are told.
 */
function describeRest(result, toldFailures) {
    if ((0,outcome/* serviceOf */.z5)(result) === 'mender') {
        const more = describeMoreFailures(result, toldFailures);
        return [...(more === undefined ? [] : [more]), ...describeDevices(result)];
    }
    if ((0,core_device_advice/* isOfGreengrass */.JZ)(result)) {
        const more = describeMoreFailures(result, toldFailures);
        return [...(more === undefined ? [] : [more]), ...(0,core_devices/* describeCoreDevices */.Yc)(result)];
    }
    const unexplained = unexplainedFailures(result);
    const lines = [
        unexplained.length === 0
            ? undefined
            : `failed without a lifecycle event that says why: ${listNames(unexplained, TOLD_NAMES)}`,
        describeMoreFailures(result, toldFailures + unexplained.length),
        describeDone(result),
        describeInstalled(result),
        describeTakenOut(result),
        describeUntouched(result),
    ];
    return lines.filter((line) => line !== undefined);
}
/** What to say of instances whose agents took nothing up: that they never did, or that they have not yet. */
function describeSilence({ outcome }, silent) {
    const isOver = outcome !== 'timed-out' && outcome !== 'cancelled' && outcome !== 'unknown';
    const isOne = silent.length === 1;
    const agents = isOne ? `the agent on ${listNames(silent, 1)}` : `the agents on ${silent.length} instances`;
    return isOver ? `${agents} never answered` : `${agents} ${isOne ? 'has' : 'have'} not answered yet`;
}
/** The first names of a list, and how many more there are. */
function listNames(targets, limit) {
    const named = targets.slice(0, limit).map(({ id }) => (0,untrusted/* untrustedText */.U)(id));
    const more = targets.length - named.length;
    return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function unexplainedFailures(result) {
    const silent = new Set((0,silent_agents/* neverAnswered */.e)(result));
    return (0,failed_events/* failedWithoutEvent */.o)(result.targets).filter((target) => !silent.has(target));
}
/** On a large fleet more targets failed than are described. */
function describeMoreFailures({ targets, deployment }, told) {
    const failed = targets.filter(({ state }) => state === 'failed').length;
    const more = Math.max(failed, deployment?.counts?.failed ?? 0) - told;
    if (more <= 0)
        return undefined;
    return `${told === 0 ? '' : 'and '}${more} ${told === 0 ? '' : 'more '}${(0,model/* unitOf */.uF)(targets[0]?.type, more)} failed`;
}
/** After a deployment that broke off, the fleet is split: who has the new revision and who has not. */
function describeDone(result) {
    if (result.outcome !== 'failed' && result.outcome !== 'stopped')
        return undefined;
    const have = (count) => `${count === 1 ? 'has' : 'have'} the new revision`;
    return describeTargets(result, ['succeeded'], have, environments/* isOriginal */.S);
}
/** Of a blue/green deployment that ended before it gave its instances traffic. */
function describeInstalled({ outcome, targets }) {
    if (outcome !== 'failed' && outcome !== 'stopped')
        return undefined;
    return describeKnown(targets.filter(environments/* isInstalledOnly */.j), (isOne) => `${isOne ? 'has' : 'have'} the new revision and got no traffic`);
}
/** Of one that ended when it had begun to take the traffic from the instances that it replaces. */
function describeTakenOut({ outcome, targets }) {
    if (outcome !== 'failed' && outcome !== 'stopped')
        return undefined;
    const gone = targets.filter((target) => target.state === 'succeeded' && (0,environments/* isOriginal */.S)(target));
    return describeKnown(gone, (isOne) => `of the original environment ${isOne ? 'gets' : 'get'} no more traffic`);
}
function describeUntouched(result) {
    if (result.outcome === 'succeeded')
        return undefined;
    const were = (count) => `${count === 1 ? 'was' : 'were'} not touched`;
    return describeTargets(result, ['skipped', 'pending'], were, environments/* isInstalledOnly */.j);
}
function describeKnown(targets, predicate) {
    const count = targets.length;
    if (count === 0)
        return undefined;
    return `${count} ${(0,model/* unitOf */.uF)('instance', count)} ${predicate(count === 1)}: ${listNames(targets, TOLD_NAMES)}`;
}
/**
 * How many targets are in one of the states, by name where that is short.
 *
 * @param isOther whether more is known of a target than its state says: another line tells of it.
 */
function describeTargets({ targets, deployment }, states, predicate, isOther) {
    const inState = targets.filter(({ state }) => states.some((one) => one === state));
    const known = inState.filter((target) => !isOther(target));
    const counts = deployment?.counts;
    const all = counts === undefined ? inState.length : states.reduce((sum, state) => sum + counts[state], 0);
    const count = all - (inState.length - known.length);
    if (count === 0)
        return undefined;
    const names = known.length === count && count <= TOLD_NAMES ? `: ${listNames(known, TOLD_NAMES)}` : '';
    return `${count} ${(0,model/* unitOf */.uF)(targets[0]?.type, count)} ${predicate(count)}${names}`;
}


/***/ }),

/***/ 74502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ describeServiceReason),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85712);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _describe_exit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31683);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(965);
/* harmony import */ var _failure_groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28391);
/* harmony import */ var _fleet_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32562);
/* harmony import */ var _reached_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90358);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87958);









/** That more devices of a Mender deployment failed than may. */
const DEVICES_FAILED = 'DEVICES_FAILED';
/** How much room a message has in one line beside other words, in characters. */
const LONG_MESSAGE = 160;
/** What happened, and why. */
function headlineOf(result) {
    const { elapsedMs, outcome, failure, status, rollback } = result;
    const deploymentId = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(result.deploymentId);
    const time = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(elapsedMs);
    const cause = describeCause(result);
    const why = cause === undefined ? {} : { reason: cause };
    const interrupted = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(failure?.message ?? `deployment ${deploymentId} was still ${status}`);
    switch (outcome) {
        case 'succeeded':
            return {
                verdict: 'good',
                statement: `deployment ${deploymentId} succeeded in ${time}${describeTolerated(result)}`,
            };
        case 'reached': {
            const { what, toCome } = (0,_reached_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReached */ .e)(result.reached ?? { point: 'ready' }, result.targets);
            const statement = `deployment ${deploymentId} ${what} after ${time}${describeTolerated(result)}`;
            return { verdict: 'good', statement, reason: toCome };
        }
        case 'skipped':
            return { verdict: 'good', statement: 'nothing to deploy', ...why };
        case 'failed': {
            const undone = rollback === undefined ? {} : { sequel: `its rollback ${rollback.deploymentId} ended ${rollback.status}` };
            return { verdict: 'bad', statement: `deployment ${deploymentId} failed after ${time}`, ...why, ...undone };
        }
        case 'rolled-back':
            return { verdict: 'bad', statement: `deployment ${deploymentId} was rolled back after ${time}`, ...why };
        case 'stopped':
            return { verdict: 'bad', statement: `deployment ${deploymentId} was stopped after ${time}`, ...why };
        case 'timed-out':
            return { verdict: 'open', statement: `timed out after ${time}`, reason: interrupted };
        case 'cancelled':
            return { verdict: 'open', statement: `cancelled after ${time}`, reason: interrupted };
        case 'unknown': {
            const statement = `lost sight of deployment ${deploymentId} after ${time}, last seen ${lastSeen(result)}`;
            return { verdict: 'open', statement, ...why };
        }
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .H)(outcome);
    }
}
/** The headline as one line, such as for a description that has room for no more. */
function describeOutcome(result) {
    const { statement, reason, sequel } = headlineOf(result);
    return `${statement}${reason === undefined ? '' : `: ${reason}`}${sequel === undefined ? '' : `; ${sequel}`}`;
}
/** The service's reason, where the headline has named the cause instead. */
function describeServiceReason(result) {
    const { failure } = result;
    if (failure === undefined || causeOf(result) === undefined)
        return undefined;
    const { code, message } = failure;
    // Mender gives no reasons: these words are ours.
    if (code === DEVICES_FAILED)
        return describeFailure({ code, message });
    // It is the same long sentence each time, and says what its code does.
    const plain = message.length > LONG_MESSAGE ? _error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .DEPLOYMENT_CODES */ .Z9.get(code)?.meaning : undefined;
    return `the service says: ${describeFailure({ code, message: plain ?? message })}`;
}
/** A reason with its code: `too few healthy instances (HEALTH_CONSTRAINTS)`. */
function describeFailure(failure) {
    const text = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(failure.message);
    const code = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(failure.code);
    return text === '' ? code : `${text} (${code})`;
}
/** A success is told no better than it is: the configuration may let some targets fail. */
function describeTolerated({ targets, deployment }) {
    const failed = deployment?.counts?.failed ?? targets.filter(({ state }) => state === 'failed').length;
    return failed === 0 ? '' : `, though ${failed} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_5__/* .unitOf */ .uF)(targets[0]?.type, failed)} failed`;
}
/** What went wrong on the targets says more than the service's count of those that did; without any, its word is all there is. */
function describeCause(result) {
    const group = causeOf(result);
    if (group === undefined)
        return result.failure === undefined ? undefined : describeFailure(result.failure);
    const more = countFailures(result) - (0,_failure_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .countFailed */ .v)([group]);
    return `${describeGroup(result, group)}${more > 0 ? `, and ${more} more failed` : ''}`;
}
function describeGroup(result, group) {
    const { targets } = group;
    if (group.kind === 'never-answered')
        return (0,_fleet_js__WEBPACK_IMPORTED_MODULE_7__/* .describeSilence */ .Jr)(result, targets);
    const event = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(group.event.name);
    const isOne = targets.length === 1;
    const place = isOne ? (0,_fleet_js__WEBPACK_IMPORTED_MODULE_7__/* .listNames */ .Zv)(targets, 1) : `${targets.length} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_5__/* .unitOf */ .uF)(targets[0]?.type, targets.length)}`;
    if ((0,_describe_exit_js__WEBPACK_IMPORTED_MODULE_8__/* .describeExit */ .K)(group.event).subject === 'agent') {
        return `the ${isOne ? 'agent' : 'agents'} on ${place} stopped answering before ${event}`;
    }
    const { errorCode: code = '', message = '', scriptName = '' } = group.event.diagnostics ?? {};
    const failed = `${event} failed on ${place}`;
    // Where no script failed, the code says nothing: the message is all that there is.
    const said = scriptName === '' ? (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(message) : '';
    if (said === '')
        return code === '' ? failed : `${failed} (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedText */ .U)(code)})`;
    return `${failed}: ${said.length > LONG_MESSAGE ? `${said.slice(0, LONG_MESSAGE - 1)}…` : said}`;
}
/** The most frequent failure, where the service's reason is none or says no more than that there are failures. */
function causeOf(result) {
    const { failure, outcome } = result;
    const isOpen = failure === undefined ? outcome === 'failed' || outcome === 'rolled-back' : COUNTS.has(failure.code);
    return isOpen ? (0,_failure_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .groupFailures */ .B)(result)[0] : undefined;
}
/** The codes with which the service only says that targets failed, or did not answer, or that some hook has. */
const COUNTS = new Set([
    'HEALTH_CONSTRAINTS',
    'AGENT_ISSUE',
    'HOOK_EXECUTION_FAILURE',
    DEVICES_FAILED,
]);
function countFailures({ targets, deployment }) {
    return Math.max(targets.filter(({ state }) => state === 'failed').length, deployment?.counts?.failed ?? 0);
}
function lastSeen({ status, rollback }) {
    return rollback === undefined ? status : `${status} with its rollback ${rollback.deploymentId} ${rollback.status}`;
}


/***/ }),

/***/ 42609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeHookRun),
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);


/** The output of what failed: of the script as the service has it, else of the function that the event called. */
function outputOf({ diagnostics, hook }) {
    return diagnostics?.logTail || hook?.logTail || '';
}
/**
 * Which function a lifecycle event called, and how long that took, in one line of plain text: `function check-orders, 12 s`.
 * `undefined` where the event called none, or nobody knows which.
 */
function describeHookRun({ hook, startedAt, endedAt }) {
    if (hook === undefined)
        return undefined;
    const took = startedAt === undefined || endedAt === undefined ? '' : `, ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(endedAt - startedAt)}`;
    const without = hook.withoutLog === undefined ? '' : `; its log was not read: ${hook.withoutLog}`;
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(`function ${hook.functionName}${took}${without}`);
}


/***/ }),

/***/ 90358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ describeReached)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85712);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);


/** Says where a deployment was when the wait for it was over, and what the service does from there. */
function describeReached({ point, staysMs, devices = 0 }, targets) {
    const time = staysMs === undefined ? undefined : (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(staysMs).replace(/ 00 (?:s|min)$/, '');
    if (point === 'enough-devices') {
        const toCome = 'it goes on: devices that have not begun get it when it is their turn, until it ends or somebody stops it';
        return { what: `has brought its release to ${devices} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)('device', devices)}`, toCome };
    }
    if (point === 'ready') {
        const patience = time === undefined ? 'is stopped when nobody does in time' : `is stopped when nobody does in ${time}`;
        return {
            what: 'is ready',
            toCome: `no traffic has moved yet; it waits for somebody to continue it, and ${patience}`,
        };
    }
    const what = 'has moved all traffic';
    const type = targets[0]?.type;
    // A function has nothing to keep.
    if (type === 'lambda')
        return { what, toCome: 'the service has yet to call it succeeded' };
    const old = type === 'ecs' ? 'the tasks that ran before' : 'the instances that served before';
    const kept = time === undefined ? `${old} are kept for a time` : `${old} are kept for ${time}`;
    return { what, toCome: `${kept} and then removed; until then it can be rolled back` };
}


/***/ }),

/***/ 81191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderResult)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85712);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56366);
/* harmony import */ var _core_devices_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61591);
/* harmony import */ var _describe_exit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31683);
/* harmony import */ var _failure_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28391);
/* harmony import */ var _fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32562);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74502);
/* harmony import */ var _hook_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42609);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21052);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19888);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87958);











/** How many different failures are told; the rest are counted. */
const TOLD_GROUPS = 5;
/** How many of the targets that failed alike are named. */
const TOLD_NAMES = 5;
/** How much of a script's output is shown. */
const LOG_LINES = 25;
/**
 * The last words on a deployment for a person: what happened, where, why, the script's last output, and what to do. Targets that
 * failed alike are told as one.
 *
 * @param style whether what to do is said in options of the command or in inputs of a step.
 */
function renderResult(result, paint = _paint_js__WEBPACK_IMPORTED_MODULE_0__/* .plainPaint */ .p, style = 'command') {
    const mark = (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headlineOf */ .gD)(result).verdict === 'good' ? paint.good('✓') : paint.bad('✗');
    const lines = [`${mark} ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOutcome */ .SS)(result)}`];
    const groups = (0,_failure_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupFailures */ .B)(result).slice(0, TOLD_GROUPS);
    for (const group of groups)
        lines.push('', ...renderGroup(group, paint));
    const serviceReason = (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServiceReason */ .DG)(result);
    const told = [...(0,_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRest */ .wA)(result, (0,_failure_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .countFailed */ .v)(groups)), ...(serviceReason === undefined ? [] : [serviceReason])];
    if (told.length > 0)
        lines.push('', ...told.map((line) => `  ${line}`));
    const advice = (0,_advice_js__WEBPACK_IMPORTED_MODULE_4__/* .adviceFor */ .c)(result, style);
    if (advice.length > 0)
        lines.push('', ...advice.map((step) => `  ${paint.strong('→')} ${(0,_step_js__WEBPACK_IMPORTED_MODULE_5__/* .adviceText */ .YM)(step, style)}`));
    return lines;
}
function renderGroup(group, paint) {
    const { targets } = group;
    const names = targets.length === 1 ? [] : [indent(paint.dim((0,_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Zv)(targets, TOLD_NAMES)))];
    const isOne = targets.length === 1;
    const who = paint.strong(isOne ? (0,_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Zv)(targets, 1) : `${targets.length} ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_6__/* .unitOf */ .uF)(targets[0]?.type, targets.length)}`);
    if (group.kind === 'never-answered')
        return [`  ${who}: ${paint.bad(_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_BEGAN */ .ug)}`, ...names];
    const { targetId, name, diagnostics } = group.event;
    const { subject, verb, isWhole } = (0,_describe_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .describeExit */ .K)(group.event);
    const event = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedText */ .U)(name);
    const what = subject === 'event'
        ? paint.bad(`${event} ${verb}`)
        : `${paint.bad(`${subject === 'agent' ? 'the agent' : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedText */ .U)(subject.script)} ${verb}`)} (${event})`;
    const { errorCode: code = '', message = '' } = diagnostics ?? {};
    const stack = (0,_core_devices_js__WEBPACK_IMPORTED_MODULE_9__/* .describeErrorStack */ .KP)(diagnostics);
    const hook = (0,_hook_run_js__WEBPACK_IMPORTED_MODULE_10__/* .describeHookRun */ .I)(group.event);
    const onFirst = isOne || group.isAlike ? '' : `on ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedText */ .U)(targetId)}: `;
    const log = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedLines */ .m)((0,_hook_run_js__WEBPACK_IMPORTED_MODULE_10__/* .outputOf */ .j)(group.event));
    return [
        `  ${who}: ${what}`,
        ...names,
        ...(isWhole ? [] : [indent(`${onFirst}${(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .Ic)({ code, message })}`)]),
        ...(stack === undefined ? [] : [indent(paint.dim(stack))]),
        ...(hook === undefined ? [] : [indent(hook)]),
        ...(isOne || log.length === 0 ? [] : [indent(paint.dim(`output on ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedText */ .U)(targetId)}:`))]),
        ...renderLog(log, paint),
    ];
}
function renderLog(log, paint) {
    const hidden = log.length - LOG_LINES;
    return [
        ...(hidden > 0 ? [indent(paint.dim(`… ${hidden} earlier ${hidden === 1 ? 'line' : 'lines'}`))] : []),
        ...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)),
    ];
}
function indent(line) {
    return `    ${line}`;
}


/***/ }),

/***/ 19888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ groupOptions),
/* harmony export */   S_: () => (/* binding */ toAdvice),
/* harmony export */   Xe: () => (/* binding */ deploymentOption),
/* harmony export */   YM: () => (/* binding */ adviceText),
/* harmony export */   rh: () => (/* binding */ MAX_STEPS)
/* harmony export */ });
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60336);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32807);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87958);



/** How many next steps are told: nobody reads on. */
const MAX_STEPS = 4;
/** A step in the words of whoever is advised: to deploy again is a command to copy wherever all of it is known. */
function toAdvice(step, style, deployment) {
    return step.flatMap((part) => {
        if (typeof part === 'string' || 'code' in part)
            return [part];
        const { option, value } = part.deployAgain;
        if (style === 'workflow') {
            return option === undefined ? ['run the job again'] : ['deploy with', { code: `${option}: ${value ?? 'true'}` }];
        }
        if (style === 'rehearsal') {
            return option === undefined ? ['rehearse it again'] : ['deploy with', { code: `${option}: ${value ?? 'true'}` }];
        }
        const flag = option === undefined ? '' : ` --${option}${value === undefined ? '' : ` ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(value)}`}`;
        const command = deployCommand(deployment);
        if (command !== undefined)
            return [{ code: `${command}${flag} --wait` }];
        return flag === '' ? ['deploy once more'] : ['deploy with', { code: flag.trim() }];
    });
}
/** A next step as plain text. At a terminal a command stands at the end of its line and needs no quotes around it. */
function adviceText(advice, style) {
    const quote = style === 'workflow' ? '`' : '';
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedText */ .U)(advice.map((part) => (typeof part === 'string' ? part : `${quote}${part.code}${quote}`)).join(' '));
}
/** The options that say which deployment group; `undefined` when that was never seen. */
function groupOptions(deployment) {
    const { applicationName, deploymentGroupName } = deployment ?? {};
    if (applicationName === undefined || deploymentGroupName === undefined)
        return undefined;
    return `--application-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(applicationName)} --deployment-group ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(deploymentGroupName)}`;
}
/** The options that say which deployment is meant, and whose. */
function deploymentOption(deploymentId, service) {
    const provider = service === 'codedeploy' ? '' : `--provider ${service} `;
    return `${provider}--deployment-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(deploymentId)}`;
}
function deployCommand(deployment) {
    const group = groupOptions(deployment);
    const revision = deployment?.revision;
    // Inline content is a whole AppSpec file: nobody copies that out of a log.
    if (group === undefined || revision === undefined || revision.type === 'content')
        return undefined;
    return `slipway deploy ${group} --revision ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)((0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRevision */ .TU)(revision))}`;
}


/***/ })

};

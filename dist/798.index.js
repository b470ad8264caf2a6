export const id = 798;
export const ids = [798];
export const modules = {

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
            'compare tags (case matters, new ones take minutes), registration and region; an Auto Scaling group needs instances in service',
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
        meaning: 'the load balancer did not find the instance healthy within an hour',
        step: [
            'check the health check of its target group: path, port, expected codes, and that the application answers it',
        ],
    },
}));
/** A code with its step as one line: what it means, then what to do. */
function explain({ meaning, step }) {
    const [first, ...rest] = step;
    return typeof first === 'string' ? [`${meaning}: ${first}`, ...rest] : [`${meaning}:`, ...step];
}


/***/ }),

/***/ 30798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ neverAnswered)
/* harmony export */ });
/* harmony import */ var _symptoms_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75138);

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
    return state === 'failed' && _symptoms_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_SILENT */ .u.test(diagnostics?.message ?? '');
}


/***/ }),

/***/ 75138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ AGENT_SYMPTOMS),
/* harmony export */   u: () => (/* binding */ AGENT_SILENT)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19531);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(965);


const EC2 = 'user guide, "Troubleshoot EC2/On-Premises deployment issues"';
const AGENT = 'CodeDeploy agent, the source of its messages';
/** The agent never took the event up. */
const AGENT_SILENT = /agent was not able to receive the lifecycle event/;
/** What the agent says of an event that it could not carry out (place `message`). */
const AGENT_SYMPTOMS = [
    {
        name: 'agent-silent',
        place: 'message',
        pattern: AGENT_SILENT,
        source: 'aws/aws-codedeploy-agent#307',
        isAgentFault: true,
        steps: [
            ['the agent stopped answering half-way: was the host restarted or ended? on it:', { code: _error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_STATUS */ .zf }],
            ['its log says why it fell silent:', { code: _error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_LOG */ .hN }],
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
            ['if neither, deploy again; its log:', { code: _error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_LOG */ .hN }],
        ],
    },
    {
        name: 'event-overdue',
        place: 'message',
        pattern: /did not complete within \d+ seconds of its start/,
        source: 'user guide, "CodeDeploy quotas": an event has an hour, whatever its scripts may take',
        steps: [
            ['the event took the hour that CodeDeploy gives it: was the host ended, or does a process keep the output open?'],
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
        events: _deployment_index_js__WEBPACK_IMPORTED_MODULE_1__/* .PREVIOUS_REVISION_EVENTS */ .SG,
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


/***/ })

};

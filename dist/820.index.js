export const id = 820;
export const ids = [820];
export const modules = {

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


/***/ }),

/***/ 4354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A stretch of time for a person: `0.4 s`, `12 s`, `3 min 05 s`, `2 h 10 min`. */
function formatDuration(ms) {
    if (ms < 9_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
/** A size for a person, in the units of storage bills: `812 B`, `4.2 kB`, `98 MB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 2820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plainPaint: () => (/* reexport safe */ _result_text_js__WEBPACK_IMPORTED_MODULE_0__.p),
/* harmony export */   shellWord: () => (/* reexport safe */ _shell_word_js__WEBPACK_IMPORTED_MODULE_1__.r)
/* harmony export */ });
/* harmony import */ var _result_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3463);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);








/***/ }),

/***/ 3463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ plainPaint),
  C: () => (/* binding */ renderResult)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/core/lib/report/failed-events.js
/**
 * The lifecycle event that ended each target that did not make it, in the order of the targets. It is the last that
 * failed: a failed ApplicationStop before it may have been forgiven.
 */
function failedEvents(targets) {
    return targets.flatMap((target) => {
        const event = target.state === 'succeeded' ? undefined : target.events.findLast(({ state }) => state === 'failed');
        return event === undefined ? [] : [{ ...event, targetId: target.id }];
    });
}
/** The targets that failed without a lifecycle event that did: the agent was gone, or the service gave up on them. */
function failedWithoutEvent(targets) {
    return targets.filter(({ state, events }) => state === 'failed' && events.every((event) => event.state !== 'failed'));
}

// EXTERNAL MODULE: ./packages/core/lib/report/shell-word.js
var shell_word = __webpack_require__(2807);
;// CONCATENATED MODULE: ./packages/core/lib/report/advice.js




/** What to do about a service error code, where the code alone tells (user guide, "Error codes" and "Troubleshooting"). */
const BY_CODE = {
    HEALTH_CONSTRAINTS_INVALID: 'the configuration wants more healthy instances than the group can spare: add instances or choose a configuration with a lower minimum',
    NO_INSTANCES: "no instance matches the group's tags: compare them (case matters) with the tags of the instances, and check that the instances are registered",
    AGENT_ISSUE: 'the agent on the instances did not answer: is it installed, running, and able to reach the service?',
    APPLICATION_MISSING: 'the application was deleted while the deployment ran: create it and deploy again',
    DEPLOYMENT_GROUP_MISSING: 'the deployment group was deleted while the deployment ran: create it and deploy again',
    REVISION_MISSING: 'the revision is gone from where it was registered: push it again',
    IAM_ROLE_MISSING: "the deployment group's service role does not exist: create it or name another",
    IAM_ROLE_PERMISSIONS: "the deployment group's service role lacks rights: attach the AWSCodeDeployRole policy",
    THROTTLED: 'the service role made too many requests: deploy fewer groups at once, or later',
    ALARM_ACTIVE: 'an alarm of the deployment group fired: look at the alarm before deploying again',
    MANUAL_STOP: 'someone stopped the deployment: instances can be in between; deploy again to bring them to one revision',
};
/** For codes that only say that instances failed, when no instance says why. */
const WHEN_NO_EVENT_FAILED = {
    HEALTH_CONSTRAINTS: 'no instance says why: check that the agent runs on each of them and can reach the service, and read its log',
};
const BY_EVENT_CODE = {
    ScriptMissing: 'the AppSpec names a script that is not in the bundle: correct "location" (it is relative to the root of the bundle)',
    ScriptNotExecutable: 'the script could not be made executable: check its mode and owner',
    ScriptTimedOut: 'raise "timeout" of the script in the AppSpec, or look for what it waits for; background processes must close stdin, stdout and stderr',
    ScriptFailed: 'read the output above: the script itself reported the failure',
};
/** The next steps after a deployment that did not succeed, most specific first; empty when it did. */
function adviceFor(result) {
    switch (result.outcome) {
        case 'timed-out':
        case 'cancelled':
        case 'unknown':
            return interruptedAdvice(result);
        case 'failed':
        case 'stopped':
        case 'rolled-back':
            return [...causeAdvice(result), ...wayBack(result)];
        case 'succeeded':
        case 'skipped':
            return [];
        default:
            return (0,errors/* unreachable */.HB)(result.outcome);
    }
}
function causeAdvice({ targets, failure }) {
    const [event] = failedEvents(targets);
    const code = failure?.code ?? '';
    const specific = event === undefined ? WHEN_NO_EVENT_FAILED[code] : BY_EVENT_CODE[event.diagnostics?.errorCode ?? ''];
    return [specific, pastAdvice(event?.name), BY_CODE[code]].filter((line) => line !== undefined);
}
/** What is wrong with the revision before cannot be mended by another one: its scripts run first, each time. */
function pastAdvice(event) {
    if (!lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG.some((name) => name === event))
        return undefined;
    return `${event} runs the scripts of the revision before: to get past it, deploy with --ignore-application-stop-failures`;
}
function wayBack({ outcome, deployment, rollback }) {
    if (outcome === 'rolled-back') {
        return [`the group is back on its last good revision (rollback ${rollback?.deploymentId ?? ''})`];
    }
    const { applicationName, deploymentGroupName } = deployment ?? {};
    if (applicationName === undefined || deploymentGroupName === undefined)
        return [];
    const group = `--application-name ${(0,shell_word/* shellWord */.r)(applicationName)} --deployment-group ${(0,shell_word/* shellWord */.r)(deploymentGroupName)}`;
    return [`to go back: slipway redeploy ${group} --from last-successful --wait`];
}
function interruptedAdvice({ deploymentId, actionTaken, rollback }) {
    const again = `to look again: slipway wait --deployment-id ${deploymentId}`;
    // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
    if (actionTaken !== 'none' || rollback !== undefined)
        return [again];
    return [again, `to stop it: slipway stop --deployment-id ${deploymentId}`];
}

// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
;// CONCATENATED MODULE: ./packages/core/lib/report/untrusted.js
/**
 * What must not reach a reader's screen from a host: a script's output must not move the cursor, recolour or retitle
 * the terminal, nor show its characters in another order than it has them. In this order: control sequences; strings
 * to the terminal (title, clipboard) up to their end; other escapes; what is left of the control characters but tab;
 * marks of writing direction.
 */
const UNSAFE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]|[\u0000-\u0008\u000a-\u001f\u007f-\u009f]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Lines of a log that came from a host, made safe to show; empty lines at the end are left out. */
function untrustedLines(text) {
    const lines = text.split('\n').map((line) => afterOverwriting(line).replace(UNSAFE, ''));
    while (lines.length > 0 && lines.at(-1)?.trim() === '')
        lines.pop();
    return lines;
}
/** The same as one line, for a place in a sentence. */
function untrustedText(text) {
    return untrustedLines(text)
        .map((line) => line.trim())
        .join(' ')
        .trim();
}
/** A progress bar draws over itself: what a terminal would show of it is what came last. */
function afterOverwriting(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
}

;// CONCATENATED MODULE: ./packages/core/lib/report/result-text.js






/** How many failed targets are told in full; the rest are counted. */
const TOLD_TARGETS = 5;
/** How much of a script's output is shown. */
const LOG_LINES = 25;
/** How many targets are named in a list. */
const TOLD_NAMES = 10;
const plainPaint = { good: same, bad: same, dim: same, strong: same };
/** The last words on a deployment for a person: what happened, where, why, the script's last output, and what to do. */
function renderResult(result, paint = plainPaint) {
    const lines = [headline(result, paint)];
    for (const event of failedEvents(result.targets).slice(0, TOLD_TARGETS)) {
        lines.push('', ...renderFailedEvent(event, paint));
    }
    const rest = [describeSilentFailures, describeMoreFailures, describeDone, describeRest, describeServiceReason].map((tell) => tell(result));
    const told = rest.filter((line) => line !== undefined);
    if (told.length > 0)
        lines.push('', ...told.map((line) => `  ${line}`));
    const advice = adviceFor(result);
    if (advice.length > 0)
        lines.push('', ...advice.map((line) => `  ${paint.strong('→')} ${line}`));
    return lines;
}
function headline(result, paint) {
    const { deploymentId, elapsedMs, outcome, failure, status, rollback } = result;
    const cause = describeCause(result);
    const time = (0,duration/* formatDuration */.a)(elapsedMs);
    const reason = cause === undefined ? '' : `: ${cause}`;
    const [good, bad] = [paint.good('✓'), paint.bad('✗')];
    switch (outcome) {
        case 'succeeded':
            return `${good} deployment ${deploymentId} succeeded in ${time}${describeTolerated(result)}`;
        case 'skipped':
            return `${good} nothing to deploy${reason}`;
        case 'failed': {
            const after = rollback === undefined ? '' : `; its rollback ${rollback.deploymentId} ended ${rollback.status}`;
            return `${bad} deployment ${deploymentId} failed after ${time}${reason}${after}`;
        }
        case 'rolled-back':
            return `${bad} deployment ${deploymentId} was rolled back after ${time}${reason}`;
        case 'stopped':
            return `${bad} deployment ${deploymentId} was stopped after ${time}${reason}`;
        case 'timed-out':
            return `${bad} timed out after ${time}: ${failure?.message ?? `deployment ${deploymentId} was still ${status}`}`;
        case 'cancelled':
            return `${bad} cancelled after ${time}: ${failure?.message ?? `deployment ${deploymentId} was still ${status}`}`;
        case 'unknown':
            return `${bad} lost sight of deployment ${deploymentId} after ${time}, last seen ${lastSeen(result)}${reason}`;
        default:
            return (0,errors/* unreachable */.HB)(outcome);
    }
}
/** A success is told no better than it is: the configuration may let some targets fail. */
function describeTolerated({ targets, deployment }) {
    const failed = deployment?.counts?.failed ?? targets.filter(({ state }) => state === 'failed').length;
    return failed === 0 ? '' : `, though ${failed} ${(0,model/* unitOf */.u)(targets[0]?.type, failed)} failed`;
}
/** What went wrong on a target says more than the service's count of targets that did; without one, its word is all there is. */
function describeCause({ failure, targets }) {
    const [event] = failedEvents(targets);
    if (event === undefined || !isCount(failure?.code))
        return failure === undefined ? undefined : describeFailure(failure);
    const code = event.diagnostics === undefined ? '' : ` (${untrustedText(event.diagnostics.errorCode)})`;
    return `${event.name} failed on ${event.targetId}${code}`;
}
/** The service's reason, where the headline has named the cause instead. */
function describeServiceReason({ failure, targets }) {
    if (failure === undefined || !isCount(failure.code) || failedEvents(targets).length === 0)
        return undefined;
    return `the service says: ${describeFailure(failure)}`;
}
/** The code with which the service only says that too many targets failed. */
function isCount(code) {
    return code === 'HEALTH_CONSTRAINTS';
}
function describeFailure({ code, message }) {
    const text = untrustedText(message);
    return text === '' ? code : `${text} (${code})`;
}
function lastSeen({ status, rollback }) {
    return rollback === undefined ? status : `${status} with its rollback ${rollback.deploymentId} ${rollback.status}`;
}
function renderFailedEvent({ targetId, name, diagnostics }, paint) {
    const scriptName = untrustedText(diagnostics?.scriptName ?? '');
    const script = scriptName === '' ? '' : ` in ${scriptName}`;
    const lines = [`  ${paint.strong(targetId)}: ${paint.bad(`${name} failed`)}${script}`];
    if (diagnostics === undefined)
        return lines;
    const { errorCode: code, message = '', logTail = '' } = diagnostics;
    lines.push(indent(describeFailure({ code, message })));
    const log = untrustedLines(logTail);
    const hidden = log.length - LOG_LINES;
    if (hidden > 0)
        lines.push(indent(paint.dim(`… ${hidden} earlier ${hidden === 1 ? 'line' : 'lines'}`)));
    lines.push(...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)));
    return lines;
}
function describeSilentFailures({ targets }) {
    const silent = failedWithoutEvent(targets);
    if (silent.length === 0)
        return undefined;
    const named = silent.slice(0, TOLD_NAMES).map(({ id }) => id);
    const more = silent.length > named.length ? ` and ${silent.length - named.length} more` : '';
    return `failed without a lifecycle event that says why: ${named.join(', ')}${more}`;
}
/** On a large fleet more targets failed than are described. */
function describeMoreFailures({ targets, deployment }) {
    const told = Math.min(failedEvents(targets).length, TOLD_TARGETS) + failedWithoutEvent(targets).length;
    const failed = targets.filter(({ state }) => state === 'failed').length;
    const more = Math.max(failed, deployment?.counts?.failed ?? 0) - told;
    if (more <= 0)
        return undefined;
    return `${told === 0 ? '' : 'and '}${more} ${told === 0 ? '' : 'more '}${(0,model/* unitOf */.u)(targets[0]?.type, more)} failed`;
}
/** After a deployment that broke off, the fleet is split: who has the new revision and who has not. */
function describeDone(result) {
    if (result.outcome !== 'failed' && result.outcome !== 'stopped')
        return undefined;
    return describeTargets(result, ['succeeded'], (count) => `${count === 1 ? 'has' : 'have'} the new revision`);
}
function describeRest(result) {
    if (result.outcome === 'succeeded')
        return undefined;
    return describeTargets(result, ['skipped', 'pending'], (count) => `${count === 1 ? 'was' : 'were'} not touched`);
}
/** How many targets are in one of the states, by name where that is short. */
function describeTargets({ targets, deployment }, states, predicate) {
    const known = targets.filter(({ state }) => states.some((one) => one === state));
    const counts = deployment?.counts;
    const count = counts === undefined ? known.length : states.reduce((sum, state) => sum + counts[state], 0);
    if (count === 0)
        return undefined;
    const names = known.length === count && count <= TOLD_NAMES ? `: ${known.map(({ id }) => id).join(', ')}` : '';
    return `${count} ${(0,model/* unitOf */.u)(targets[0]?.type, count)} ${predicate(count)}${names}`;
}
function indent(line) {
    return `    ${line}`;
}
function same(text) {
    return text;
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** One argument of a command line that a reader is to copy: quoted for a POSIX shell where it has to be. */
function shellWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};

export const id = 552;
export const ids = [552];
export const modules = {

/***/ 4552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTextReporter: () => (/* binding */ createTextReporter)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
;// CONCATENATED MODULE: ./packages/core/lib/report/changes.js


/**
 * What changed between two looks, one short line each: every lifecycle event of every target that is known. Of a fleet
 * too large to be looked at in full, only the failures.
 */
function describeChanges(before, now) {
    const { deployment, targets } = now;
    const lines = [];
    const known = new Map(before?.targets.map((target) => [target.id, target]));
    const width = Math.max(0, ...targets.map(({ id }) => id.length));
    const isPartial = deployment.counts !== undefined && totalOf(deployment.counts) > targets.length;
    for (const target of targets) {
        const news = targetChanges(known.get(target.id), target);
        const told = isPartial ? news.filter(({ isFailure }) => isFailure) : news;
        lines.push(...told.map(({ text }) => `${target.id.padEnd(width)}  ${text}`));
    }
    if (before?.deployment.nativeStatus === deployment.nativeStatus)
        return lines;
    const status = `${deployment.id} ${deployment.nativeStatus}${countsSuffix(deployment.counts)}`;
    // What became of the targets leads to the end of a deployment, and follows from its beginning.
    return (0,model/* isTerminal */.H)(deployment.state) ? [...lines, status] : [status, ...lines];
}
/** The overview of a fleet in one phrase: `2 of 3 done, 1 in progress`. */
function describeCounts(counts) {
    const parts = [`${counts.succeeded} of ${totalOf(counts)} done`];
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
    return counts === undefined || totalOf(counts) === 0 ? '' : ` (${describeCounts(counts)})`;
}
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
function targetChanges(before, now) {
    const known = new Map(before?.events.map((event) => [event.name, event.state]));
    // An event that waits is no news, and one that was skipped follows from what is told of its target.
    const changed = now.events.filter(({ name, state }) => state !== known.get(name) && state !== 'pending' && state !== 'skipped');
    const news = changed.map((event) => ({
        text: `${event.name.padEnd(18)} ${describeEvent(event)}`,
        isFailure: event.state === 'failed',
    }));
    if (before?.state !== now.state && !eventsTell(now))
        news.push({ text: now.state, isFailure: now.state === 'failed' });
    return news;
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
    const time = startedAt === undefined || endedAt === undefined ? '' : ` in ${(0,duration/* formatDuration */.a)(endedAt - startedAt)}`;
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

// EXTERNAL MODULE: ./packages/core/lib/appspec/format-diagnostic.js
var format_diagnostic = __webpack_require__(4375);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/report/result-text.js + 3 modules
var result_text = __webpack_require__(3463);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(336);
;// CONCATENATED MODULE: ./packages/cli/lib/reporters/describe-step.js




/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
function describeStep(event, paint, sourceText = () => undefined) {
    const done = paint.good('✓');
    switch (event.type) {
        case 'diagnostic':
            return (0,format_diagnostic/* formatDiagnostic */.x)(event.diagnostic, sourceText(event.diagnostic.file)).split('\n');
        case 'warning':
            return [`warning: ${event.message}`];
        case 'bundled': {
            const { path, format, sizeBytes, fileCount, contentDigest } = event.bundle;
            return [
                `${done} bundled ${fileCount} ${fileCount === 1 ? 'file' : 'files'} into ${path} (${format}, ${(0,duration/* formatBytes */.z)(sizeBytes)})`,
                paint.dim(`  content ${contentDigest}`),
            ];
        }
        case 'uploaded': {
            const { artifact, sizeBytes, elapsedMs } = event;
            const place = `s3://${artifact.bucket}/${artifact.key}`;
            return [`${done} uploaded ${(0,duration/* formatBytes */.z)(sizeBytes)} to ${place} in ${(0,duration/* formatDuration */.a)(elapsedMs)}`];
        }
        case 'upload-skipped': {
            const { bucket, key } = event.artifact;
            return [`${done} not uploaded again: s3://${bucket}/${key} (${event.reason})`];
        }
        case 'revision-registered':
            return [`${done} registered as a revision of application ${event.applicationName}`];
        case 'deployment-created': {
            const { deploymentId, applicationName, deploymentGroupName, revision } = event;
            return [
                `${done} deployment ${paint.strong(deploymentId)} created`,
                paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${applicationName}/${deploymentGroupName}`),
            ];
        }
        case 'look-failed':
            return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : [];
        case 'rollback-followed':
            return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`];
        case 'result':
            return ['', ...(0,result_text/* renderResult */.C)(event.result, paint)];
        case 'bundle-progress':
        case 'upload-progress':
        case 'deployment-changed':
        case 'deployment-unchanged':
            return [];
        default:
            return (0,errors/* unreachable */.HB)(event);
    }
}

;// CONCATENATED MODULE: ./packages/cli/lib/reporters/text.js



/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000;
/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8;
/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
function createTextReporter({ print, paint, live, sourceText }) {
    let shown;
    let spokeAtMs = 0;
    const say = (lines) => {
        if (lines.length === 0)
            return;
        live?.clear();
        print(lines.map((line) => `${line}\n`).join(''));
    };
    const timed = (elapsedMs, line) => `${paint.dim((0,duration/* formatDuration */.a)(elapsedMs).padStart(11))}  ${line}`;
    const tell = (elapsedMs, lines) => {
        say(lines.map((line) => timed(elapsedMs, line)));
        if (lines.length > 0)
            spokeAtMs = elapsedMs;
    };
    const showProgress = (elapsedMs, snapshot) => {
        if ((0,model/* isTerminal */.H)(snapshot.deployment.state))
            return;
        if (live !== undefined)
            live.draw([timed(elapsedMs, stillLine(snapshot)), ...runningLines(snapshot)].join('\n'));
        else if (elapsedMs - spokeAtMs >= HEARTBEAT_MS)
            tell(elapsedMs, [stillLine(snapshot)]);
    };
    return {
        report: (event) => {
            if (event.type === 'deployment-changed') {
                const { snapshot, elapsedMs } = event;
                tell(elapsedMs, describeChanges(shown?.deployment.id === snapshot.deployment.id ? shown : undefined, snapshot));
                showProgress(elapsedMs, snapshot);
                shown = snapshot;
            }
            else if (event.type === 'deployment-unchanged') {
                showProgress(event.elapsedMs, event.snapshot);
            }
            else {
                const progress = describeProgress(event);
                if (progress === undefined)
                    say(describeStep(event, paint, sourceText));
                else
                    live?.draw(progress);
            }
        },
    };
}
function stillLine({ deployment: { counts, nativeStatus } }) {
    return `${nativeStatus}${counts === undefined ? '' : `, ${describeCounts(counts)}`}`;
}
/** What the targets in work are at, a line each, as far as a terminal has room. */
function runningLines({ targets }) {
    const running = targets.filter(({ state }) => state === 'in-progress');
    const width = Math.max(0, ...running.map(({ id }) => id.length));
    const lines = running.slice(0, LIVE_TARGETS).map(({ id, events }) => {
        const event = events.findLast(({ state }) => state !== 'pending');
        return `${' '.repeat(13)}${id.padEnd(width)}  ${event?.name ?? 'starting'}`;
    });
    return running.length > LIVE_TARGETS
        ? [...lines, `${' '.repeat(13)}and ${running.length - LIVE_TARGETS} more`]
        : lines;
}
function describeProgress(event) {
    if (event.type === 'bundle-progress')
        return `bundling ${event.doneEntries} of ${event.totalEntries} entries`;
    if (event.type !== 'upload-progress')
        return undefined;
    return `uploading ${Math.floor((100 * event.sentBytes) / Math.max(1, event.totalBytes))} %`;
}


/***/ }),

/***/ 4375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ diagnosticJson),
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const plain = (_, text) => text;
/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:3:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *     AfterInstal: []
 *     ^^^^^^^^^^^
 *   hint: did you mean "AfterInstall"?
 */
function formatDiagnostic({ severity, code, message, file, span, hint }, source, { paint = plain } = {}) {
    const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
    const lines = [
        `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${message} ${paint('code', `[${code}]`)}`,
    ];
    if (span !== undefined && source !== undefined) {
        const line = lineOf(source, span);
        if (line !== undefined)
            lines.push(`  ${line}`, `  ${underline(line, span, paint)}`);
    }
    if (hint !== undefined)
        lines.push(`  ${paint('hint', 'hint:')} ${hint}`);
    return lines.join('\n');
}
/** A diagnostic as machines get it: these keys, in this order. */
function diagnosticJson({ severity, code, message, file, span, hint }) {
    return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
function lineOf(source, { start }) {
    const line = source.split(LINE_BREAK)[start.line - 1];
    return line === undefined || line.trim() === '' ? undefined : line;
}
/** Tabs are kept as tabs in front of the carets, so that both lines are as wide whatever a tab is. */
function underline(line, { start, end }, paint) {
    const before = line.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
    const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
    return `${before}${paint('carets', '^'.repeat(Math.max(1, Math.min(last, line.length) - start.column + 1)))}`;
}


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


/***/ }),

/***/ 336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, or JSON for inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github')
        return describeRevision(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .N)(key) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`: what `push` prints, what `deploy` and `aws deploy` take. */
function toRevisionJson(revision) {
    switch (revision.type) {
        case 's3': {
            const { type: _, ...s3Location } = revision;
            return { revisionType: 'S3', s3Location };
        }
        case 'github': {
            const { type: _, ...gitHubLocation } = revision;
            return { revisionType: 'GitHub', gitHubLocation };
        }
        case 'content': {
            const { type: _, ...appSpecContent } = revision;
            return { revisionType: 'AppSpecContent', appSpecContent };
        }
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(revision);
    }
}


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ bundleFormatOf),
/* harmony export */   U: () => (/* binding */ parseRevisionLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

const BUNDLE_TYPES = ['zip', 'tar', 'tgz', 'YAML', 'JSON'];
const S3_FIELDS = ['bucket', 'key', 'bundleType', 'version', 'eTag'];
/** Parameters of an `s3://` URL, in any case: the AWS guide itself writes `versionId` and `etag`. */
const URL_PARAMETERS = new Map([
    ['versionid', 'version'],
    ['etag', 'eTag'],
    ['bundletype', 'bundleType'],
]);
/** The archive format that a file name or object key tells by its ending. */
function bundleFormatOf(name) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.zip'))
        return 'zip';
    if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz'))
        return 'tgz';
    return lower.endsWith('.tar') ? 'tar' : undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, or `github:owner/repository@commit` with all 40 digits of the commit.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
function parseRevisionLocation(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return parseJson(trimmed);
    if (trimmed.startsWith('s3://'))
        return parseS3Url(trimmed);
    if (trimmed.startsWith('github:'))
        return parseGitHub(trimmed.slice('github:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, or github:owner/repository@commit`);
}
function parseS3Url(text) {
    const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text);
    const [, bucket, key, query] = match ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip');
    }
    // A plus sign stands for itself, as it does in version ids; only in forms does it mean a space.
    const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'));
    const given = {};
    for (const [name, value] of parameters) {
        const known = URL_PARAMETERS.get(name.toLowerCase());
        if (known === undefined) {
            throw invalid(`revision "${text}" has an unknown parameter "${name}"`, 'known are versionId, eTag and bundleType');
        }
        given[known] = value;
    }
    return s3Location({ bucket, key, ...given }, 'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL');
}
function parseGitHub(text) {
    const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text);
    const [, repository, commitId] = match ?? [];
    if (repository === undefined || commitId === undefined) {
        throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`);
    }
    if (!/^[0-9a-f]{40}$/i.test(commitId)) {
        throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD');
    }
    return { type: 'github', repository, commitId };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
        });
    }
    const inner = isObject(value.revision) ? value.revision : value;
    if (isObject(inner.s3Location))
        return s3FromJson(inner.s3Location);
    if (isObject(inner.gitHubLocation)) {
        const { repository, commitId } = requireTexts('gitHubLocation', inner.gitHubLocation, ['repository', 'commitId']);
        return parseGitHub(`${repository}@${commitId}`);
    }
    const inline = [inner.appSpecContent, inner.string].find(isObject);
    if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
        return { type: 'content', content: inline.content, sha256: inline.sha256 };
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent');
}
function s3FromJson(json) {
    // A misspelt version would deploy another object than was meant: nothing is passed over.
    const strange = Object.keys(json).filter((name) => !S3_FIELDS.includes(name));
    if (strange.length > 0) {
        throw invalid(`the revision's s3Location has an unknown field "${strange[0]}"`, `known are ${S3_FIELDS.join(', ')}`);
    }
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== ''));
    return s3Location(requireTexts('s3Location', { ...given, bucket: json.bucket, key: json.key }, [
        'bucket',
        'key',
        ...Object.keys(given),
    ]), 'add "bundleType": zip, tar, tgz, YAML or JSON');
}
/** The fields named, each of which has to be there with a text in it. */
function requireTexts(what, json, names) {
    const texts = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value !== 'string' || value === '') {
            const found = value === undefined || value === '' ? 'has no' : `has ${JSON.stringify(value)} as its`;
            throw invalid(`the revision's ${what} ${found} ${name}`);
        }
        texts[name] = value;
    }
    return texts;
}
function s3Location(given, typeHint) {
    const { bucket = '', key = '', bundleType: named = '', version = '', eTag = '' } = given;
    const bundleType = named === '' ? bundleFormatOf(key) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz`, typeHint);
    }
    if (!isBundleType(bundleType)) {
        throw invalid(`the revision's bundle type "${bundleType}" is none of ${BUNDLE_TYPES.join(', ')}`);
    }
    return {
        type: 's3',
        bucket,
        key,
        bundleType,
        ...(version !== '' && { version }),
        ...(eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
    };
}
function isBundleType(text) {
    return BUNDLE_TYPES.some((type) => type === text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ })

};

export const id = 6259;
export const ids = [6259,9564,6808];
export const modules = {

/***/ 27927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ workflowText),
/* harmony export */   a: () => (/* binding */ annotateEvents)
/* harmony export */ });
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21052);
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87958);
/* harmony import */ var _slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);


/** How a step tells what happens in the job's log. */
function workflowText({ workflow }, sourceText) {
    return {
        print: (lines) => workflow.print(lines),
        paint: _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_1__/* .plainPaint */ .p,
        advice: 'workflow',
        ...(sourceText !== undefined && { sourceText }),
    };
}
/** A reporter of events that also annotates what someone has to mend, at the line where it is. */
function annotateEvents(text, { workflow, context }) {
    return {
        report: (event) => {
            text.report(event);
            const annotated = event;
            if (annotated.type === 'diagnostic') {
                const annotation = (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAnnotation */ .H6)(annotated.diagnostic, context);
                if (annotation !== undefined)
                    workflow.annotate(annotation);
            }
            else if (annotated.type === 'warning') {
                workflow.annotate({ level: 'warning', message: annotated.message });
            }
            else if (annotated.type === 'order-not-checked' && annotated.isAskedFor) {
                const message = (0,_slipway_core_report_words__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(`order not checked: ${annotated.reason}`);
                workflow.annotate({ level: 'warning', message });
            }
        },
    };
}


/***/ }),

/***/ 23349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ finishReport)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _github_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33113);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6618);



/** How long the look at a deployment may take that a step was cut off from. */
const LOOK_WITHIN_MS = 3_000;
/**
 * The `post` of the steps that start or watch a deployment: when `main` was cut off before it had told what became of the
 * deployment, looks once and tells it; and tells GitHub what a cancelled `main` had no time for.
 *
 * @param open makes the service that is asked, once there is something to ask
 */
async function finishReport(inputs, outside, open) {
    const { workflow } = outside;
    const deploymentId = workflow.getState('deployment-id');
    if (deploymentId === '')
        return 0;
    const recordId = workflow.getState('record-id') || undefined;
    const isReported = workflow.getState('reported') === 'true';
    const isTold = workflow.getState('told-github') === 'true' || (recordId === undefined && !inputs.comment);
    if (isReported && isTold)
        return 0;
    const service = await open();
    const result = await lookOnce(deploymentId, inputs, service);
    if (!isReported) {
        const { renderResult } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        workflow.print(['the step was cut off before it could report', ...renderResult(result, undefined, 'workflow')].join('\n'));
        await (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportResult */ ["if"])(result, inputs, { ...outside, service });
    }
    if (!isTold)
        await (0,_github_report_js__WEBPACK_IMPORTED_MODULE_0__/* .tellGitHub */ .XV)(result, inputs, { ...outside, recordId });
    return 0;
}
/** What is known of the deployment now. A service that does not answer leaves it unknown; the job's end is never failed by it. */
async function lookOnce(deploymentId, inputs, { host, provider, failOn }) {
    const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { clock, random, cancelled } = host;
    const reporter = { report: () => undefined };
    const redeployed = (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_1__/* .redeployedOf */ .$w)(inputs);
    try {
        const result = await waitForStatus({
            deploymentId,
            timeoutMs: LOOK_WITHIN_MS,
            ...(failOn !== undefined && { failOn }),
            onTimeout: 'leave',
            onCancel: 'leave',
            ...(redeployed !== undefined && { redeployed }),
        }, { provider, reporter, clock, schedule: { floorMs: 1_000, random } }, cancelled);
        // Not our patience ended the wait, but whoever ended the step.
        if (result.outcome !== 'timed-out')
            return result;
        const message = `deployment ${deploymentId} was still ${result.status} when the job ended`;
        return { ...result, outcome: 'cancelled', failure: { code: 'CANCELLED', message } };
    }
    catch (error) {
        if (!(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError))
            throw error;
        const failure = { code: error.code, message: error.message };
        return {
            outcome: 'unknown',
            deploymentId,
            ...(provider.name !== undefined && { service: provider.name }),
            status: 'Unknown',
            targets: [],
            failure,
            actionTaken: 'none',
            elapsedMs: 0,
        };
    }
}


/***/ }),

/***/ 33113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ tellGitHub),
/* harmony export */   dT: () => (/* binding */ beginRecord),
/* harmony export */   lB: () => (/* binding */ tellComment)
/* harmony export */ });
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33214);


/**
 * Begins the GitHub deployment record that was asked for; `undefined` when none was, or none could be made. A cancelled step
 * is killed after 7.5 seconds and may have a deployment to stop: the record does not keep it.
 */
async function beginRecord(inputs, outside) {
    const environment = inputs['github-environment'];
    if (environment === undefined)
        return undefined;
    const { host, workflow, context } = outside;
    const options = { signal: host.cancelled };
    let id;
    try {
        const record = await openRecord(inputs, outside);
        id = await record.begin(environment, (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .describeRun */ .vZ)(context), options);
        if (id === undefined)
            return undefined;
        workflow.saveState('record-id', id);
        await record.running(id, options);
    }
    catch (error) {
        if (!(0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .isCancellation */ .iB)(error, host))
            throw error;
    }
    return id;
}
/**
 * Tells the end of a deployment in GitHub's own places, as far as they were asked for. Whatever fails there is a warning.
 * Answers with whether that is done, which it is not when the step was cancelled.
 */
async function tellGitHub(result, inputs, outside) {
    const { recordId, host } = outside;
    try {
        if (recordId !== undefined) {
            const record = await openRecord(inputs, outside);
            await record.end(recordId, result, inputs['environment-url'], { signal: host.cancelled });
        }
        if (inputs.comment)
            await commentResult(result, inputs, outside);
        return true;
    }
    catch (error) {
        if (!(0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .isCancellation */ .iB)(error, host))
            throw error;
        return false;
    }
}
/** Tells in the run's comment what is no result of a deployment. Whatever fails there is a warning. */
async function tellComment(key, markdown, inputs, outside) {
    try {
        await comment(key, markdown, inputs, outside);
    }
    catch (error) {
        if (!(0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .isCancellation */ .iB)(error, outside.host))
            throw error;
    }
}
async function openRecord(inputs, outside) {
    const { createDeploymentRecord } = await __webpack_require__.e(/* import() */ 5689).then(__webpack_require__.bind(__webpack_require__, 75689));
    return createDeploymentRecord(settingsOf(inputs, outside));
}
async function commentResult(result, inputs, outside) {
    const { renderResultMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { applicationName, deploymentGroupName } = result.deployment ?? {};
    const key = `${applicationName ?? ''}/${deploymentGroupName ?? result.deploymentId}`;
    await comment(key, renderResultMarkdown(result, { advice: 'workflow' }), inputs, outside);
}
async function comment(key, markdown, inputs, outside) {
    const { writeComment } = await __webpack_require__.e(/* import() */ 348).then(__webpack_require__.bind(__webpack_require__, 90348));
    await writeComment({ key, markdown }, settingsOf(inputs, outside), { signal: outside.host.cancelled });
}
function settingsOf(inputs, { context, workflow }) {
    const token = inputs['github-token'];
    if (token !== undefined)
        workflow.mask(token);
    return {
        context,
        token,
        warn: (message) => {
            workflow.print(`warning: ${message}`);
            workflow.annotate({ level: 'warning', message });
        },
    };
}


/***/ }),

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99157);
/* harmony import */ var _annotate_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27927);


/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
function createWorkflowReporter(outside, sourceText) {
    return (0,_annotate_events_js__WEBPACK_IMPORTED_MODULE_0__/* .annotateEvents */ .a)((0,_slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__.createTextReporter)((0,_annotate_events_js__WEBPACK_IMPORTED_MODULE_0__/* .workflowText */ .L)(outside, sourceText)), outside);
}


/***/ }),

/***/ 20643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeResultFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20021);



/**
 * Keeps what is known of a deployment as JSON for later steps, and resolves with the file's path. A file that cannot be written is
 * a warning: it changes no outcome, and everything else still has to be told.
 */
async function writeResultFile(name, json, outside) {
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,_run_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolder */ .k)(outside, 'result'), `${name}.json`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify(json, undefined, 2)}\n`);
        return file;
    }
    catch (error) {
        const message = `the result file was not written: ${error.message}`;
        outside.workflow.print(`warning: ${message}`);
        outside.workflow.annotate({ level: 'warning', message });
        return undefined;
    }
}


/***/ }),

/***/ 20021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
async function runFolder({ context }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.temporaryFolder, 'slipway');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-`));
}


/***/ }),

/***/ 92127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs),
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Lets a step see its inputs' types, and the table of steps forget them. */
function defineStep(step) {
    return step;
}
/** Sets those outputs that are known. */
function setOutputs(workflow, _definition, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined)
            workflow.setOutput(name, value);
    }
}


/***/ }),

/***/ 6618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $w: () => (/* binding */ redeployedOf),
  "if": () => (/* binding */ reportResult),
  Pe: () => (/* binding */ tellStarted),
  LG: () => (/* binding */ waitAndReport)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(79564);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/wait-for-status.js
var wait_for_status = __webpack_require__(46540);
// EXTERNAL MODULE: ./packages/actions/lib/github-report.js
var github_report = __webpack_require__(33113);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-text.js + 6 modules
var read_text = __webpack_require__(22359);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/nodes.js
var nodes = __webpack_require__(28785);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(69755);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/locate-script.js




/**
 * Finds the line to blame for a failed lifecycle event, for an annotation on it: the `location` that names the script, else the name
 * of the event under `hooks`, also where the rest of the file would be refused. `undefined` when the file names neither, or
 * cannot be read. Never throws.
 *
 * The text has to be that of the revision which the event ran: BeforeBlockTraffic, AfterBlockTraffic and ApplicationStop run
 * the scripts of the revision before.
 *
 * @param scriptName as the service tells it: the location in the AppSpec, or for AWS Lambda and Amazon ECS the function.
 *
 * @example locateScript(text, 'ApplicationStart', 'scripts/start.sh')?.span.start.line
 */
function locateScript(text, event, scriptName) {
    const root = (0,read_yaml/* readYaml */.g)(text).root ?? (0,read_text/* readCloudText */.J)(text, '').root;
    const hooks = root?.kind === 'map' ? root.entries.find(({ key }) => isHooks(key))?.value : undefined;
    const hook = entriesOf(hooks).find(({ key }) => (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(key)) === event);
    if (hook === undefined)
        return undefined;
    const location = scriptName === undefined ? undefined : findLocation(hook.value, scriptName);
    return location === undefined ? { names: 'event', span: hook.key.span } : { names: 'script', span: location.span };
}
/** The user guide writes the sections of Lambda and ECS files with a capital in some samples and without in others. */
function isHooks(key) {
    return key.kind === 'scalar' && key.text.toLowerCase() === 'hooks';
}
/** The events: of a map for EC2/on-premises, of a list of maps for Lambda and ECS. */
function entriesOf(hooks) {
    if (hooks?.kind === 'map')
        return hooks.entries;
    return hooks?.kind === 'list' ? hooks.items.flatMap((item) => (item.kind === 'map' ? item.entries : [])) : [];
}
/** The value that names the script: among the scripts of an event, or as the one function of a hook. */
function findLocation(hook, scriptName) {
    const scripts = hook.kind === 'list' ? hook.items : [hook];
    const locations = scripts.flatMap((script) => {
        const location = script.kind === 'map' ? (0,nodes/* entryOf */.Ms)(script, 'location')?.value : script;
        return location?.kind === 'scalar' ? [location] : [];
    });
    const wanted = (0,ruby/* strip */.bB)(scriptName);
    return (locations.find((location) => (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(location)) === wanted) ??
        locations.find((location) => plainPath((0,ruby/* toRubyText */.r8)(location)) === plainPath(wanted)));
}
/** A path without what makes no difference to the file that it names. */
function plainPath(path) {
    return (0,ruby/* strip */.bB)(path)
        .replaceAll('\\', '/')
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
// EXTERNAL MODULE: ./packages/core/lib/report/failure-groups.js
var failure_groups = __webpack_require__(28391);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 2 modules
var lib_context = __webpack_require__(24690);
// EXTERNAL MODULE: ./packages/github/lib/workflow.js + 6 modules
var workflow = __webpack_require__(76477);
;// CONCATENATED MODULE: ./packages/actions/lib/locate-failure.js







/**
 * The line of the AppSpec that names the script which failed on most targets. `undefined` where there is none to be sure of:
 * the file is not there or names no such script, or the event runs the scripts of the revision before.
 *
 * @param appSpec the file of the very revision, as the input `appspec` names it
 */
async function locateFailure(result, appSpec, outside) {
    if (appSpec === undefined)
        return undefined;
    const [group] = (0,failure_groups/* groupFailures */.B)(result);
    if (group?.kind !== 'event' || lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG.some((name) => name === group.event.name))
        return undefined;
    const file = (0,external_node_path_.resolve)(outside.context.workspace, appSpec);
    const text = await readSmallFile(file, outside);
    const script = group.event.diagnostics?.scriptName;
    const found = text === undefined ? undefined : locateScript(text, group.event.name, script);
    return found === undefined ? undefined : (0,workflow/* annotationPlace */.F7)({ file, span: found.span }, outside.context);
}
/** No AppSpec file is larger; a pipe or a device would never end. */
const MOST_BYTES = 1_048_576;
/** It only says where: that the file is gone by now, or is none, is no news beside a failed deployment. */
async function readSmallFile(file, { context }) {
    if ((0,lib_context/* workspacePath */.X5)(context, file) === undefined)
        return undefined;
    try {
        const found = await (0,promises_.stat)(file);
        return found.isFile() && found.size <= MOST_BYTES ? await (0,promises_.readFile)(file) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/actions/lib/result-file.js
var result_file = __webpack_require__(20643);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(92127);
;// CONCATENATED MODULE: ./packages/actions/lib/wait-and-report.js








/** Waits for a deployment and tells its end everywhere: log, annotations, outputs, summary, GitHub. Resolves with the exit code. */
async function waitAndReport(deploymentId, inputs, ports) {
    const { host, workflow, service, timeout, startedAt } = ports;
    const redeployed = redeployedOf(inputs, ports.redeployedFrom);
    const result = await service.waitForEnd(deploymentId, { timeout, startedAt, redeployed });
    await reportResult(result, inputs, ports);
    workflow.saveState('reported', 'true');
    // A cancelled step is killed after 7.5 seconds: what GitHub is told beside the log is left to `post`.
    if (result.outcome !== 'cancelled' && (await (0,github_report/* tellGitHub */.XV)(result, inputs, ports))) {
        workflow.saveState('told-github', 'true');
    }
    return (0,outcome/* exitCodeOfOutcome */.He)(result.outcome, (0,lib_host/* cancelSignal */.Bj)(host));
}
/** What the result tells of a deployment that was the way back itself. */
function redeployedOf({ redeploy: asked }, deploymentId) {
    if (asked === undefined)
        return undefined;
    return { asked, ...(deploymentId !== undefined && { deploymentId }) };
}
/** The last word on a deployment as outputs, files, annotation and summary; the log has it already. */
async function reportResult(result, inputs, ports) {
    const { renderResult, renderResultMarkdown, resultJson } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
    const { workflow, service } = ports;
    const url = await service.pageOf(result.deploymentId);
    const file = await (0,result_file/* writeResultFile */.t)(result.deploymentId, resultJson(result), ports);
    (0,step/* setOutputs */.n)(workflow, wait_for_status/* waitForStatusAction */.b, {
        'deployment-id': result.deploymentId,
        outcome: result.outcome,
        reached: result.reached?.point,
        status: result.status,
        'action-taken': result.actionTaken,
        'rollback-deployment-id': result.rollback?.deploymentId,
        'failure-code': result.failure?.code,
        'failed-targets': String(result.deployment?.counts?.failed ?? countFailed(result)),
        'elapsed-seconds': String(Math.round(result.elapsedMs / 1000)),
        'console-url': url,
        'result-file': file,
    });
    if ((0,outcome/* exitCodeOfOutcome */.He)(result.outcome) !== 0) {
        const [headline = '', ...rest] = renderResult(result, undefined, 'workflow');
        const place = await locateFailure(result, inputs.appspec, ports);
        workflow.annotate({
            level: 'error',
            title: headline,
            message: outdent(rest) || headline,
            ...(place !== undefined && { place }),
        });
    }
    await workflow.appendSummary(renderResultMarkdown(result, { advice: 'workflow', ...(url !== undefined && { consoleUrl: url }) }));
    // A large fleet takes its time to be described: everything else has been told by then.
    const report = await (0,report_file.writeReportFile)(result, inputs.report, { ...service, page: url, advice: 'workflow' });
    (0,step/* setOutputs */.n)(workflow, wait_for_status/* waitForStatusAction */.b, { report });
}
/** What stands below a headline in the log, for a place of its own. */
function outdent(lines) {
    return lines
        .map((line) => line.replace(/^ {2}/, ''))
        .join('\n')
        .trim();
}
function countFailed({ targets }) {
    return targets.filter(({ state }) => state === 'failed').length;
}
/** Says what a step that does not wait leaves behind, and how to go on. */
async function tellStarted(deploymentId, consoleUrl, outside) {
    const { workflow } = outside;
    const link = consoleUrl === undefined ? `\`${deploymentId}\`` : `[\`${deploymentId}\`](${consoleUrl})`;
    workflow.print('  how it ends is told by the step that waits for it: wait-for-status with this deployment-id');
    await workflow.appendSummary(`Deployment ${link} was started. How it ends is told by the step that waits for it.`);
    // The end is for the step that waits to tell, to GitHub too.
    workflow.saveState('reported', 'true');
    workflow.saveState('told-github', 'true');
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   S6: () => (/* binding */ toDiagnostics),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
/** Something for which the agent refuses the whole file, with the agent's own words for it. */
function refuse(code, message, refusal, details = {}) {
    return { severity: 'error', code, message, refusal, ...given(details) };
}
/** Something that the agent's parser does not see and for which the deployment cannot succeed. */
function fault(code, message, details = {}) {
    return { severity: 'error', code, message, ...given(details) };
}
/** Something that the agent accepts and that is surely not what was meant. */
function warn(code, message, details = {}) {
    return { severity: 'warning', code, message, ...given(details) };
}
/** Something worth knowing about a file that is right as it stands. Terminals leave these out unless asked for them. */
function note(code, message, details = {}) {
    return { severity: 'notice', code, message, ...given(details) };
}
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint, placeholder }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
        ...(placeholder !== undefined && { placeholder }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 69755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/depth.js
var depth = __webpack_require__(69297);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
var plain_scalar = __webpack_require__(98789);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js + 1 modules
var syntax_error = __webpack_require__(60959);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/load.js





const TAGS = 'tag:yaml.org,2002:';
/** Builds the values that the agent's YAML loader would, and reports what that loader refuses to build. */
function loadNode(node, source, report, parentEnd = 0) {
    if (node === null) {
        return { kind: 'scalar', value: { type: 'null' }, text: '', span: source.span(parentEnd, parentEnd) };
    }
    const [start, end] = node.range;
    const span = source.span(start, end);
    const refused = refusedTag(node);
    if (refused !== undefined)
        report(unloadable(refused, span));
    if ((0,dist/* isAlias */.Vj)(node)) {
        report(/^[\w-]+$/.test(node.source) ? unknownAlias(node.source, span) : (0,syntax_error/* badAliasFinding */.$n)(start, end, source));
        return { kind: 'scalar', value: { type: 'null' }, text: `*${node.source}`, span };
    }
    if ((0,dist/* isScalar */.jn)(node)) {
        const text = typeof node.value === 'string' ? node.value : '';
        const value = loadScalar(node, text);
        if (value.type !== 'unloadable')
            return { kind: 'scalar', value, text, span };
        report(unloadable(value.className, span));
        return { kind: 'scalar', value: { type: 'string', value: text }, text, span };
    }
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = node.items.map(({ key, value }) => {
            const keyEnd = key?.range[1] ?? start;
            return { key: loadNode(key, source, report, keyEnd), value: loadNode(value, source, report, keyEnd) };
        });
        return { kind: 'map', entries: settle(entries, report), span };
    }
    return {
        kind: 'list',
        items: node.items.map((item) => loadNode(item, source, report, start)),
        span,
    };
}
function loadScalar(node, text) {
    if (node.tag === undefined && node.type !== dist/* Scalar */.X5.PLAIN)
        return { type: 'string', value: text };
    if (node.tag === `${TAGS}str` || node.tag === '!str')
        return { type: 'string', value: text };
    if (/^!ruby\/sym(?:bol)?/.test(node.tag ?? ''))
        return { type: 'symbol', value: text };
    const value = (0,plain_scalar/* readPlainScalar */.X)(text);
    if (node.tag !== `${TAGS}float` && node.tag !== '!float')
        return value;
    return value.type === 'integer' ? { type: 'float', value: Number(value.value) } : value;
}
/** Of equal keys the last wins; `<<` takes over the entries of inline maps, over what was there before. */
function settle(entries, report) {
    const settled = new Map();
    for (const entry of entries) {
        const inherited = isMergeKey(entry.key) ? mergedEntries(entry.value) : undefined;
        if (inherited !== undefined) {
            for (const each of inherited)
                settled.set(identityOf(each.key), each);
            continue;
        }
        const identity = identityOf(entry.key);
        const earlier = settled.get(identity);
        if (earlier !== undefined)
            report(duplicateKey(entry.key, earlier.key));
        settled.set(identity, entry);
    }
    return [...settled.values()];
}
function isMergeKey(key) {
    return key.kind === 'scalar' && key.value.type === 'string' && key.value.value === '<<';
}
function mergedEntries(value) {
    if (value.kind === 'map')
        return value.entries;
    if (value.kind !== 'list' || !value.items.every((item) => item.kind === 'map'))
        return undefined;
    return [...value.items].reverse().flatMap(({ entries }) => entries);
}
/** Ruby tells `1` from `1.0` and from `"1"`; what it prints tells them apart as well. */
function identityOf(key) {
    return (0,ruby/* inspect */.Nn)(key);
}
/** The class that a `!ruby/…` tag asks for; the agent's loader builds none of them but symbols and plain texts. */
function refusedTag(node) {
    const tag = (0,dist/* isAlias */.Vj)(node) ? undefined : node.tag;
    if (tag === `${TAGS}set`)
        return 'Psych::Set';
    if (tag === '!ruby/class' || tag === '!ruby/module')
        return (0,dist/* isScalar */.jn)(node) ? String(node.value) : undefined;
    if (tag === undefined || !tag.startsWith('!ruby/') || /^!ruby\/(?:sym|symbol|string)(?::|$)/.test(tag)) {
        return undefined;
    }
    const [kind = '', name] = tag.slice('!ruby/'.length).split(/:(.*)/);
    return name === undefined || name === '' ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : name;
}
function unloadable(className, span) {
    const isTime = className === 'Date' || className === 'Time';
    return (0,finding/* refuse */.TR)('appspec/syntax', isTime
        ? 'found a date; the agent reads texts, numbers and booleans only, under whatever key'
        : `found a value tagged as a Ruby object (${className}); the agent loads none`, `Tried to load unspecified class: ${className}`, { span, hint: isTime ? 'put it in quotes' : 'remove the tag' });
}
function unknownAlias(name, span) {
    return (0,finding/* refuse */.TR)('appspec/syntax', `found the alias "*${name}"; the agent refuses aliases, even to anchors that exist`, `Unknown alias: ${name}`, { span, hint: 'write the value out; quote it if it is meant to begin with "*"' });
}
function duplicateKey(key, earlier) {
    const name = key.kind === 'scalar' ? key.text : (0,ruby/* inspect */.Nn)(key);
    return (0,finding/* warn */.R8)('appspec/duplicate-key', `the key "${name}" is given again; the agent forgets the one in line ${earlier.span.start.line} and all below it`, { span: key.span, hint: 'bring the two together, or remove one' });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/parse.js
var parse = __webpack_require__(67207);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/source-text.js
var source_text = __webpack_require__(85259);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/stricter.js


const VIOLATES = 'found a tab character that violates indentation while scanning a plain scalar';
const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
/**
 * Finds the first tab that libyaml refuses and the YAML library does not: it is in the white space before the first word of
 * a line, be it of a comment or blank. After an unquoted value libyaml allows it beyond the column of the block.
 */
function findRefusedTab(root, source) {
    const areas = { free: [], plain: [] };
    if (root !== null)
        collect(root, -1, source.text, areas);
    for (const match of source.text.matchAll(/^( *)\t/gm)) {
        const tab = match.index + (match[1]?.length ?? 0);
        if (areas.free.some(([start, end]) => start < tab && tab < end))
            continue;
        const before = source.text.slice(0, match.index).trimEnd().length;
        const plain = areas.plain.find(({ start, end }) => start < tab && before <= end);
        if (plain === undefined)
            return (0,syntax_error/* tabFinding */.B4)(NO_TOKEN, tab, source);
        if (tab - match.index <= plain.indent)
            return (0,syntax_error/* tabFinding */.B4)(VIOLATES, tab, source);
    }
    return undefined;
}
function collect(node, indent, text, areas) {
    const [start, end] = node.range;
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.type !== dist/* Scalar */.X5.PLAIN)
            areas.free.push([start, end]);
        else if (end > start)
            areas.plain.push({ start, end, indent });
    }
    else if ((0,dist/* isCollection */.P3)(node)) {
        if (node.flow) {
            areas.free.push([start, end]);
            return;
        }
        const column = start - (text.lastIndexOf('\n', start - 1) + 1);
        for (const item of node.items) {
            const parts = (0,dist/* isPair */.tO)(item) ? [item.key, item.value] : [item];
            for (const part of parts)
                if (part)
                    collect(part, column, text, areas);
        }
    }
}
/** Finds a line such as `: value` among the keys of a block map: the YAML library takes its key for null, libyaml refuses it. */
function findKeylessValue(root, source) {
    let at;
    (0,dist/* visit */.YR)(root, {
        Pair: (_, pair, path) => {
            const { key } = pair;
            const map = path.at(-1);
            if (!(0,dist/* isMap */.jh)(map) || map.flow || key === null || key.range[0] !== key.range[1])
                return undefined;
            const blank = source.text.slice(key.range[0]).search(/\S/);
            if (source.text[key.range[0] + blank] !== ':')
                return undefined;
            at = key.range[0] + blank;
            return dist/* visit */.YR.BREAK;
        },
    });
    return at === undefined ? undefined : (0,syntax_error/* keylessFinding */.A0)(at, source);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js








/** Ruby runs out of stack somewhere above so many lists and maps in each other. */
const MOST_DEPTH = 1000;
/**
 * Reads YAML as the CodeDeploy agent does: libyaml's grammar and the values of Ruby's Psych 4 in its safe mode. Never throws,
 * whatever the text.
 */
function readYaml(text) {
    const source = (0,source_text/* toSourceText */.W)(text);
    if (!('text' in source))
        return { root: undefined, findings: [source] };
    const tooDeep = (0,depth/* findTooDeep */.o)(source.text, MOST_DEPTH);
    if (tooDeep !== undefined)
        return { root: undefined, findings: [(0,syntax_error/* tooDeepFinding */.YX)(tooDeep, source)] };
    const { document, next } = (0,parse/* parseFirst */.c)(source.text);
    const root = document.contents;
    const errors = document.errors.filter((error) => concernsLibyaml(error, source.text));
    const leftover = errors.find((error) => isBeyond(root, error, source.text));
    const first = errors.find((error) => error !== leftover && (leftover === undefined || error.pos[0] < leftover.pos[0]));
    if (first !== undefined)
        return { root: undefined, findings: [(0,syntax_error/* toSyntaxFinding */.E9)(first, source, root)] };
    const end = leftover?.pos[0] ?? next;
    const refused = findRefusedTab(root, source) ?? findKeylessValue(root, source);
    if (refused !== undefined && (end === undefined || startsBefore(refused, source, end))) {
        return { root: undefined, findings: [refused] };
    }
    const findings = [];
    const loaded = loadNode(root, source, (finding) => findings.push(finding));
    if (end !== undefined && loaded.kind === 'map')
        findings.push(ignoredText(source, end, leftover !== undefined));
    return { root: loaded, findings };
}
/** Some of what the YAML library holds against a text is fine for libyaml, or is judged elsewhere. */
function concernsLibyaml(error, text) {
    switch (error.code) {
        case 'MULTIPLE_DOCS':
        case 'TAG_RESOLVE_FAILED':
        case 'DUPLICATE_KEY':
            return false;
        case 'MISSING_CHAR':
            // libyaml lets a comment follow a quoted value or a bracket with no blank between.
            return !/^\S#/.test(text.slice(error.pos[0] - 1, error.pos[0] + 1));
        default:
            return true;
    }
}
/**
 * Whether an error is about text after the end of the document. libyaml ends a document at the first line that is indented
 * less than its first key, or after the closing bracket, and the agent never looks at the rest.
 */
function isBeyond(root, error, text) {
    const [at] = error.pos;
    if (root === null || root.range[0] === root.range[1] || at < root.range[1] || at >= text.trimEnd().length)
        return false;
    if (!(0,dist/* isCollection */.P3)(root))
        return true;
    if (root.flow)
        return text[root.range[1] - 1] === (text[root.range[0]] === '{' ? '}' : ']');
    return columnOf(text, at) < columnOf(text, root.range[0]);
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
function startsBefore(finding, source, end) {
    const { start } = source.span(end);
    return finding.span !== undefined && finding.span.start.line < start.line;
}
function ignoredText(source, from, isSameDocument) {
    const span = source.span(from);
    if (!isSameDocument) {
        return (0,finding/* warn */.R8)('appspec/ignored-text', 'a second YAML document begins here; the agent reads the first one only', {
            span,
            hint: 'remove one of the two',
        });
    }
    return (0,finding/* warn */.R8)('appspec/ignored-text', 'the agent reads nothing from here on: the document ended above this line', {
        span,
        hint: source.hasByteOrderMark
            ? 'save the file without a byte order mark: it counts as a blank before the first key'
            : 'begin every top-level key in the same column, the first one',
    });
}


/***/ }),

/***/ 48922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Makes a folder and those above it that are missing. Not `mkdir` with `recursive`, which never ends where a folder can be seen but
 * nothing can be made in it, as under /proc.
 */
async function makeFolder(path) {
    const missing = [];
    for (let folder = path; !(await isFolder(folder)); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    for (const folder of missing) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(async (error) => {
            // Somebody else was faster, unless it is a file.
            if (!(await isFolder(folder)))
                throw error;
        });
    }
}
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 92646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


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

/***/ 79564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareReportFile: () => (/* binding */ prepareReportFile),
  writeReportFile: () => (/* binding */ writeReportFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/make-folder.js
var make_folder = __webpack_require__(48922);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/clock.js
var clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/runtime/lib/all-targets.js



/** How long a fleet may take to be described: 10,000 instances are 500 calls, one after the other. */
const DESCRIBE_WITHIN_MS = 60_000;
/**
 * A result with all of its deployment's targets. The watch of a large fleet counts them and describes only those that
 * failed; a report shows each. As many as can be had are better than none: what is missing is a warning.
 */
async function describeAllTargets(result, ports) {
    const { provider, reporter, host } = ports;
    const counts = result.deployment?.counts;
    const total = counts === undefined ? 0 : (0,model/* totalOf */.e6)(counts);
    // Whom we lost sight of before will not answer now, and who cancels us does not wait.
    const isReachable = result.outcome !== 'unknown' && result.outcome !== 'cancelled' && !host.cancelled.aborted;
    if (result.targets.length >= total || !isReachable)
        return result;
    const targets = new Map(result.targets.map((target) => [target.id, target]));
    const deadline = (0,clock/* startDeadline */.d)(host.clock, DESCRIBE_WITHIN_MS);
    const signal = AbortSignal.any([host.cancelled, deadline.signal]);
    try {
        await (0,clock/* untilAborted */.E)(collect(provider.listTargets(result.deploymentId, {}, { signal }), targets), signal);
    }
    catch (error) {
        if (!signal.aborted && !(error instanceof errors.SlipwayError))
            throw error;
        const reason = error instanceof errors.SlipwayError ? error.message : 'there was no time for more';
        const known = `${targets.size} of ${total} ${(0,model/* unitOf */.uF)(result.targets[0]?.type, total)}`;
        reporter.report({ type: 'warning', message: `the report describes ${known}: ${reason}` });
    }
    finally {
        deadline.clear();
    }
    return { ...result, targets: [...targets.values()] };
}
async function collect(pages, targets) {
    for await (const page of pages)
        for (const target of page)
            targets.set(target.id, target);
}

;// CONCATENATED MODULE: ./packages/runtime/lib/report-file.js






/**
 * Makes the folder of a report, and refuses a place that it cannot be written to: before anything is begun, because a
 * deployment's end is too late to hear of it. A report of an earlier run goes: it would be taken for this one's where
 * nothing comes to be reported.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and what is in the way.
 */
async function prepareReportFile(file) {
    if (file === undefined)
        return;
    const path = (0,external_node_path_.resolve)(file);
    const partial = partialOf(path);
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        const existing = await (0,promises_.stat)(path).catch(() => undefined);
        // A rename would put the report in the place of a device or a pipe.
        if (existing?.isFile() === false)
            throw new Error(existing.isDirectory() ? 'it is a folder' : 'it is no plain file');
        await (await (0,promises_.open)(partial, 'wx')).close();
        if (existing !== undefined)
            await (0,promises_.rm)(path);
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `report "${file}" cannot be written: ${cause.message}`, {
            cause,
            hint: 'name a file in a folder that you may write to',
        });
    }
    finally {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
    }
}
/**
 * Writes how a deployment ended as the HTML file that was asked for, whole or not at all, and resolves with its path. A large
 * fleet is asked for its targets once more, because the wait itself only looks at those that failed.
 *
 * What goes wrong here is a warning: a report never changes an outcome. Resolves with `undefined` then, and when no report
 * was asked for.
 */
async function writeReportFile(result, file, { provider, page, reporter, host, advice }) {
    if (file === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(file);
    const partial = partialOf(path);
    try {
        const { renderResultHtml } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(5698)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const full = await describeAllTargets(result, { provider, reporter, host });
        const options = { ...(page !== undefined && { consoleUrl: page }), ...(advice !== undefined && { advice }) };
        await (0,promises_.writeFile)(partial, renderResultHtml(full, options), { flag: 'wx' });
        await (0,promises_.rename)(partial, path);
        return path;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
        if (!isSystemError(error))
            throw error;
        reporter.report({ type: 'warning', message: `report "${file}" was not written: ${error.message}` });
        return undefined;
    }
}
function partialOf(path) {
    return `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
}
/** Anything else that is thrown is a defect of ours, and no file system's. */
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}


/***/ }),

/***/ 19567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideTimeout: () => (/* binding */ decideTimeout),
/* harmony export */   decideTimeoutOf: () => (/* binding */ decideTimeoutOf),
/* harmony export */   f: () => (/* binding */ timeLeft)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** How long to wait for a deployment that is to be made: what was said, or else what the group's own waits make of it. */
async function decideTimeout(statedMs, subject, { provider, reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { clock, cancelled } = host;
    // What a signal means is said by whoever waits.
    if (cancelled.aborted)
        return WHEN_CANCELLED;
    const { findTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    try {
        const { timeoutMs } = await findTimeout(subject, { provider, reporter, clock }, { signal: cancelled });
        return { timeoutMs, isStated: false };
    }
    catch (error) {
        if (cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/**
 * The same for a deployment that somebody has made: it knows its group itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function decideTimeoutOf(statedMs, deploymentId, ports, waitUntil = 'succeeded') {
    const { provider, host } = ports;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    try {
        const asked = provider.getDeployment(deploymentId, { signal: host.cancelled });
        const { applicationName = '', deploymentGroupName = '', configurationName, revision, } = await (0,_slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(asked, host.cancelled);
        const subject = {
            applicationName,
            deploymentGroupName,
            ...(configurationName !== undefined && { configurationName }),
            ...(revision !== undefined && { revision }),
            waitUntil,
        };
        return await decideTimeout(undefined, subject, ports);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/** What is left of a timeout for the deployment's end, once the deployment is there: a wait has to have one. */
function timeLeft({ timeoutMs, isStated }, startedAt, nowMs) {
    return isStated ? Math.max(1_000, startedAt + timeoutMs - nowMs) : timeoutMs;
}


/***/ })

};

export const id = 3349;
export const ids = [3349,9564,5245,515];
export const modules = {

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _y: () => (/* binding */ githubOptions),
/* harmony export */   ux: () => (/* binding */ appSpecOption),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** What is told to GitHub beside the log, only where it is asked for. */
const githubOptions = {
    'github-token': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TOKEN', 'token for the deployment record and the comment; needed for neither log nor summary'),
    'github-environment': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'environment under which a GitHub deployment record is kept; leave it out where the job has an `environment:`, which keeps one itself', 'no record'),
    'environment-url': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'address of what was deployed, for the deployment record'),
    comment: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("tell the result in one comment on the run's pull request, updated at each run"),
};
/** Where what failed on a host is written in the repository. */
const appSpecOption = {
    appspec: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file of the revision in the workspace, such as the output of the `bundle` step: a script that fails is annotated at its line'),
};
/** What is known of a deployment once a step is done with it. */
const resultOutputs = {
    'deployment-id': 'id of the deployment',
    outcome: '`succeeded`, `failed`, `stopped`, `rolled-back`, `timed-out`, `cancelled`, `skipped` or `unknown`; empty with `wait: false`, and when wrong input ended the step',
    status: "the service's own last word",
    'action-taken': 'what was done to a deployment that was not waited for: `none`, `stopped` or `rollback-started`',
    'rollback-deployment-id': 'id of the deployment that undoes this one, when there is one',
    'failure-code': "the service's error code, when there is one",
    'failed-targets': 'how many targets failed',
    'elapsed-seconds': 'how long the wait was',
    'console-url': "the deployment's page in the AWS console; empty when the endpoint is not AWS's own",
    'result-file': 'file with everything that is known of the deployment and its targets, as JSON',
    report: 'path of the HTML report, when one was asked for and could be written',
};


/***/ }),

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ waitForStatusAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8330);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6915);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6110);


const { 'github-token': token, 'environment-url': environmentUrl, comment } = _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .githubOptions */ ._y;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .attachOptions */ ._,
    'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('ID', 'deployment to wait for, such as the output of the `deploy` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .waitOptions */ .Sn,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .awsOptions */ .Gu,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_0__/* .appSpecOption */ .ux,
    'github-token': token,
    'github-deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('ID', 'GitHub deployment record that is told the end, such as the output of the `deploy` step'),
    'environment-url': environmentUrl,
    comment,
};
/** `actions/wait-for-status`: waits for a deployment that an earlier step, job or person started. */
const waitForStatusAction = {
    name: 'wait-for-status',
    summary: 'wait for the end of a deployment and say how it ended',
    inputs,
    outputs: _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOutputs */ .wg,
    check: (values) => (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .checkAttachOptions */ .O)(values, (name) => name),
};


/***/ }),

/***/ 3349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ finishReport)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7706);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9061);
/* harmony import */ var _github_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3708);
/* harmony import */ var _wait_and_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6618);





/** How long the look at a deployment may take that a step was cut off from. */
const LOOK_WITHIN_MS = 3_000;
/**
 * The `post` of the steps that start or watch a deployment: when `main` was cut off before it had told what became of the
 * deployment, looks once and tells it; and tells GitHub what a cancelled `main` had no time for.
 */
async function finishReport(inputs, outside) {
    const { workflow } = outside;
    const deploymentId = workflow.getState('deployment-id');
    if (deploymentId === '')
        return 0;
    const recordId = workflow.getState('record-id') || undefined;
    const isReported = workflow.getState('reported') === 'true';
    const isTold = workflow.getState('told-github') === 'true' || (recordId === undefined && !inputs.comment);
    if (isReported && isTold)
        return 0;
    const { createCodeDeployProvider } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
    const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_3__/* .toAwsSettings */ .a)(inputs, outside.host));
    const result = await lookOnce(deploymentId, inputs, { ...outside, provider });
    if (!isReported) {
        const { renderResult } = await __webpack_require__.e(/* import() */ 5680).then(__webpack_require__.bind(__webpack_require__, 5680));
        workflow.print(['the step was cut off before it could report', ...renderResult(result, undefined, 'workflow')].join('\n'));
        await (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportResult */ ["if"])(result, inputs, { ...outside, provider, reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside) });
    }
    if (!isTold)
        await (0,_github_report_js__WEBPACK_IMPORTED_MODULE_0__/* .tellGitHub */ .XV)(result, inputs, { ...outside, recordId });
    return 0;
}
/** What is known of the deployment now. A service that does not answer leaves it unknown; the job's end is never failed by it. */
async function lookOnce(deploymentId, inputs, { host, provider }) {
    const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(8420)]).then(__webpack_require__.bind(__webpack_require__, 8891));
    const { clock, random, cancelled } = host;
    const reporter = { report: () => undefined };
    try {
        const result = await waitForStatus({ deploymentId, timeoutMs: LOOK_WITHIN_MS, failOn: inputs['fail-on'], onTimeout: 'leave', onCancel: 'leave' }, { provider, reporter, clock, schedule: { floorMs: 1_000, random } }, cancelled);
        // Not our patience ended the wait, but whoever ended the step.
        if (result.outcome !== 'timed-out')
            return result;
        const message = `deployment ${deploymentId} was still ${result.status} when the job ended`;
        return { ...result, outcome: 'cancelled', failure: { code: 'CANCELLED', message } };
    }
    catch (error) {
        if (!(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ))
            throw error;
        const failure = { code: error.code, message: error.message };
        return {
            outcome: 'unknown',
            deploymentId,
            status: 'Unknown',
            targets: [],
            failure,
            actionTaken: 'none',
            elapsedMs: 0,
        };
    }
}


/***/ }),

/***/ 3113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ tellGitHub),
/* harmony export */   dT: () => (/* binding */ beginRecord),
/* harmony export */   lB: () => (/* binding */ tellComment)
/* harmony export */ });
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2565);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);


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
    const options = { signal: host.cancelled };
    try {
        if (recordId !== undefined) {
            const record = await openRecord(inputs, outside);
            await record.end(recordId, result, inputs['environment-url'], options);
        }
        if (inputs.comment)
            await comment(result, inputs, outside, options);
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
    const { writeComment } = await __webpack_require__.e(/* import() */ 348).then(__webpack_require__.bind(__webpack_require__, 348));
    const options = { signal: outside.host.cancelled };
    try {
        await writeComment({ key, markdown }, settingsOf(inputs, outside), options);
    }
    catch (error) {
        if (!(0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .isCancellation */ .iB)(error, outside.host))
            throw error;
    }
}
async function openRecord(inputs, outside) {
    const { createDeploymentRecord } = await __webpack_require__.e(/* import() */ 5689).then(__webpack_require__.bind(__webpack_require__, 5689));
    return createDeploymentRecord(settingsOf(inputs, outside));
}
async function comment(result, inputs, outside, options) {
    const { writeComment } = await __webpack_require__.e(/* import() */ 348).then(__webpack_require__.bind(__webpack_require__, 348));
    const { renderResultMarkdown } = await __webpack_require__.e(/* import() */ 5680).then(__webpack_require__.bind(__webpack_require__, 5680));
    const { applicationName, deploymentGroupName } = result.deployment ?? {};
    const key = `${applicationName ?? ''}/${deploymentGroupName ?? result.deploymentId}`;
    await writeComment({ key, markdown: renderResultMarkdown(result, { advice: 'workflow' }) }, settingsOf(inputs, outside), options);
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

/***/ 726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2565);

/** A place in a file as the runner takes it; `undefined` for a file that is not in the workspace. */
function placeOf({ file, span }, { context }) {
    const path = (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .workspacePath */ .X5)(context, file);
    if (path === undefined)
        return undefined;
    if (span === undefined)
        return { file: path };
    const { start, end } = span;
    // The runner takes columns only within one line, and its end is inclusive.
    return start.line === end.line
        ? { file: path, line: start.line, column: start.column, endColumn: Math.max(start.column, end.column - 1) }
        : { file: path, line: start.line, endLine: end.line };
}


/***/ }),

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1191);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7958);
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(726);



/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
function createWorkflowReporter(outside, sourceText) {
    const { workflow } = outside;
    const text = (0,_slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__.createTextReporter)({
        print: (lines) => workflow.print(lines),
        paint: _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__/* .plainPaint */ .p,
        advice: 'workflow',
        ...(sourceText !== undefined && { sourceText }),
    });
    return {
        report: (event) => {
            text.report(event);
            if (event.type === 'diagnostic') {
                const { severity, code, message, hint } = event.diagnostic;
                const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(event.diagnostic, outside);
                workflow.annotate({
                    level: severity,
                    title: code,
                    message: (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .untrustedLines */ .m)(hint === undefined ? message : `${message}\n${hint}`).join('\n'),
                    ...(place !== undefined && { place }),
                });
            }
            else if (event.type === 'warning') {
                workflow.annotate({ level: 'warning', message: event.message });
            }
        },
    };
}


/***/ }),

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeResultFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21);



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

/***/ 21:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
async function runFolder({ context }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.temporaryFolder, 'slipway');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-`));
}


/***/ }),

/***/ 2127:
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
  "if": () => (/* binding */ reportResult),
  Pe: () => (/* binding */ tellStarted),
  LG: () => (/* binding */ waitAndReport)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(8421);
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(9061);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(3214);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(9564);
// EXTERNAL MODULE: ./packages/runtime/lib/wait-for-end.js
var wait_for_end = __webpack_require__(515);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/wait-for-status.js
var wait_for_status = __webpack_require__(6540);
// EXTERNAL MODULE: ./packages/actions/lib/github-report.js
var github_report = __webpack_require__(3113);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/nodes.js
var nodes = __webpack_require__(8785);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js + 5 modules
var read_yaml = __webpack_require__(9265);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(7698);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/locate-script.js



/**
 * Finds the line to blame for a failed lifecycle event, for an annotation on it: the `location` that names the script, else the name
 * of the event under `hooks`, also where the rest of the file would be refused. `undefined` when the file names neither, or is
 * no YAML. Never throws.
 *
 * The text has to be that of the revision which the event ran: BeforeBlockTraffic, AfterBlockTraffic and ApplicationStop run
 * the scripts of the revision before.
 *
 * @param scriptName as the service tells it: the location in the AppSpec, or for AWS Lambda and Amazon ECS the function.
 *
 * @example locateScript(text, 'ApplicationStart', 'scripts/start.sh')?.span.start.line
 */
function locateScript(text, event, scriptName) {
    const { root } = (0,read_yaml/* readYaml */.g)(text);
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
var lifecycle_events = __webpack_require__(9531);
// EXTERNAL MODULE: ./packages/core/lib/report/failure-groups.js
var failure_groups = __webpack_require__(8391);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 3 modules
var lib_context = __webpack_require__(2565);
// EXTERNAL MODULE: ./packages/actions/lib/place.js
var place = __webpack_require__(726);
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
    return found === undefined ? undefined : (0,place/* placeOf */.$)({ file, span: found.span }, outside);
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
var result_file = __webpack_require__(643);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(2127);
;// CONCATENATED MODULE: ./packages/actions/lib/wait-and-report.js










/** Waits for a deployment and tells its end everywhere: log, annotations, outputs, summary, GitHub. Resolves with the exit code. */
async function waitAndReport(deploymentId, inputs, ports) {
    const { host, workflow } = ports;
    const result = await (0,wait_for_end.waitForEnd)(deploymentId, inputs, ports, ports.startedAt);
    await reportResult(result, inputs, ports);
    workflow.saveState('reported', 'true');
    // A cancelled step is killed after 7.5 seconds: what GitHub is told beside the log is left to `post`.
    if (result.outcome !== 'cancelled' && (await (0,github_report/* tellGitHub */.XV)(result, inputs, ports))) {
        workflow.saveState('told-github', 'true');
    }
    return (0,outcome/* exitCodeOfOutcome */.H)(result.outcome, (0,lib_host/* cancelSignal */.Bj)(host));
}
/** The last word on a deployment as outputs, files, annotation and summary; the log has it already. */
async function reportResult(result, inputs, ports) {
    const { consoleUrl } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
    const { renderResult, renderResultMarkdown, resultJson } = await __webpack_require__.e(/* import() */ 5680).then(__webpack_require__.bind(__webpack_require__, 5680));
    const { workflow, host } = ports;
    const url = consoleUrl((0,aws_settings/* toAwsSettings */.a)(inputs, host), result.deploymentId);
    const file = await (0,result_file/* writeResultFile */.t)(result.deploymentId, resultJson(result), ports);
    (0,step/* setOutputs */.n)(workflow, wait_for_status/* waitForStatusAction */.b, {
        'deployment-id': result.deploymentId,
        outcome: result.outcome,
        status: result.status,
        'action-taken': result.actionTaken,
        'rollback-deployment-id': result.rollback?.deploymentId,
        'failure-code': result.failure?.code,
        'failed-targets': String(result.deployment?.counts?.failed ?? countFailed(result)),
        'elapsed-seconds': String(Math.round(result.elapsedMs / 1000)),
        'console-url': url,
        'result-file': file,
    });
    if ((0,outcome/* exitCodeOfOutcome */.H)(result.outcome) !== 0) {
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
    const report = await (0,report_file.writeReportFile)(result, inputs, { ...ports, advice: 'workflow' });
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

/***/ 8922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5712);


/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
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
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(outcome);
    }
}


/***/ }),

/***/ 4696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nextPollDelayMs),
/* harmony export */   V: () => (/* binding */ backOffMs)
/* harmony export */ });
const CEILING_MS = 15_000;
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000;
/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over
 * (targets are still waiting for their turn): a tenth of the time gone by. From when the last targets are in work, or one
 * has failed, the end can come at any moment, and who waits for it wants to know within seconds: then it is the floor
 * for fifteen minutes, and a three-hundredth of the time gone by after that. Never below the floor, 15 s at most (or the
 * floor, when that is longer), and up to a fifth of jitter on top.
 */
function nextPollDelayMs(deployment, elapsedMs, { floorMs, random }) {
    const { counts } = deployment;
    const waiting = counts !== undefined && counts.pending > 0 && counts.failed === 0;
    const paced = waiting ? elapsedMs / 10 : elapsedMs / 300;
    const delayMs = Math.max(Math.min(paced, CEILING_MS), floorMs);
    return Math.round(delayMs * (1 + 0.2 * random()));
}
/** The same after `failedLooks` failures in a row: twice as long after each, a minute at most. */
function backOffMs(delayMs, failedLooks) {
    return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS));
}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ watchDeployment)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5712);
/* harmony import */ var _poll_schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4696);




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
            const snapshot = await (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .Eu)(look(provider, id, seen, signal), signal);
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
            if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isTerminal */ .Hd)(seen.deployment.state))
                return;
        }
        const now = clock.now();
        // With every target done, only the service's word on the whole is left to come: there is nothing to be patient about.
        const pacedBy = areTargetsDone(seen) ? 0 : now - startedAt;
        const delayMs = (0,_poll_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .backOffMs */ .V)((0,_poll_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .nextPollDelayMs */ .G)(seen.deployment, pacedBy, schedule), failedLooks);
        // The last look of our patience comes when it ends, however long the pause would be.
        const leftMs = failedLooks === 0 ? Number.POSITIVE_INFINITY : lastSeenAt + PATIENCE_MS - now;
        await clock.sleep(Math.min(delayMs, leftMs), signal);
    }
}
/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ && (error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED');
}
async function look(provider, id, before, signal) {
    const options = signal === undefined ? {} : { signal };
    const deployment = await provider.getDeployment(id, options);
    const { counts } = deployment;
    if (counts === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) === 0)
        return { deployment, targets: before?.targets ?? [] };
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) <= FULL_DETAIL_TARGETS) {
        return { deployment, targets: await collect(provider.listTargets(id, {}, options), FULL_DETAIL_TARGETS) };
    }
    const failedBefore = before?.deployment.counts?.failed ?? 0;
    // A script's last output can arrive after its failure was counted: the end is worth one more listing.
    const isNews = counts.failed !== failedBefore || (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isTerminal */ .Hd)(deployment.state);
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
/** Told by the overview, or by the targets themselves, which were looked at a moment later. */
function areTargetsDone({ deployment: { counts }, targets }) {
    if (counts === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) === 0)
        return false;
    const isDone = ({ state }) => state === 'succeeded' || state === 'failed' || state === 'skipped';
    return (counts.succeeded + counts.failed + counts.skipped === (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) ||
        (targets.length === (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .totalOf */ .e6)(counts) && targets.every(isDone)));
}
/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }) {
    const events = targets.map((target) => `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}`);
    return JSON.stringify([describeState(deployment), events]);
}
function describeState({ nativeStatus, counts, failure, rollbackDeploymentId }) {
    return [nativeStatus, counts, failure?.code, rollbackDeploymentId];
}


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ checkAttachOptions),
/* harmony export */   _: () => (/* binding */ attachOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** Which deployment is waited for: one by its id, or the newest of a group. */
const attachOptions = {
    'deployment-id': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', 'deployment to wait for'),
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'application of the deployment group whose newest deployment is waited for'),
    'deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'deployment group whose newest deployment is waited for, in place of one by its id'),
};
/**
 * What is wrong with these options together; empty when they say exactly one deployment.
 *
 * @param written how a reader knows an option: `--deployment-id` on a command line, `deployment-id` in a workflow
 */
function checkAttachOptions(values, written) {
    const id = written('deployment-id');
    const names = ['application-name', 'deployment-group'];
    const given = names.filter((name) => values[name] !== undefined).map(written);
    const missing = names.filter((name) => values[name] === undefined);
    if (values['deployment-id'] !== undefined) {
        return given.length === 0
            ? []
            : [`${id} is given beside ${given.join(' and ')}; expected one deployment or one group`];
    }
    if (given.length === 0) {
        return [
            `${id} is missing: deployment to wait for, or ${names.map(written).join(' and ')} for the newest of a group`,
        ];
    }
    return missing.map((name) => `${written(name)} is missing: ${attachOptions[name].help}`);
}


/***/ }),

/***/ 6915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

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
/** How to wait for a deployment's end. */
const waitOptions = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)('how long to wait for the end, the wait for a busy group included', 3600),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'fail-on': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['deployment', 'any-target'], 'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates', 'deployment'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every target'),
};


/***/ }),

/***/ 6325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStatus)
});

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(8055);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(8421);
// EXTERNAL MODULE: ./packages/core/lib/deployment/watch.js
var watch = __webpack_require__(6166);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/failed-targets.js

/** How many of the failed targets are named. */
const NAMED_TARGETS = 5;
/** Why a deployment that succeeded is a failure where no target may fail; `undefined` when none did, or it did not succeed. */
function describeFailedTargets(seen) {
    const { main, targets } = seen;
    if (main?.state !== 'succeeded')
        return undefined;
    const failed = targets.filter(({ state }) => state === 'failed');
    const count = main.counts?.failed ?? failed.length;
    if (count === 0)
        return undefined;
    const total = main.counts === undefined ? targets.length : (0,model/* totalOf */.e6)(main.counts);
    const names = failed.slice(0, NAMED_TARGETS).map(({ id }) => id);
    const rest = count - names.length;
    const listed = rest > 0 && names.length > 0 ? [...names, `${rest} more`] : names;
    const named = listed.length === 0 ? '' : `: ${listed.join(', ')}`;
    const message = `the service calls it ${main.nativeStatus}, though ${count} of ${total} ${(0,model/* unitOf */.uF)(targets[0]?.type, total)} failed${named}`;
    return { code: 'TARGETS_FAILED', message };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/interruption.js



/** A runner kills a cancelled step after 7.5 seconds: stopping must be asked for well before that. */
const STOP_WITHIN_MS = 3_000;
/**
 * Does with a deployment what was asked for the case that our wait ends first: once and quickly, because whoever
 * cancelled us will not wait long. A service that does not stop it is part of what is told, never an error.
 */
async function interrupt(deploymentId, wanted, { provider, clock }) {
    if (wanted === 'leave')
        return { kind: 'going-on', actionTaken: 'none', fate: 'was left running' };
    const deadline = (0,lib_clock/* startDeadline */.db)(clock, STOP_WITHIN_MS);
    const { signal } = deadline;
    try {
        await (0,lib_clock/* untilAborted */.Eu)(provider.stopDeployment(deploymentId, { rollback: wanted === 'rollback' }, { signal }), signal);
        return wanted === 'rollback'
            ? { kind: 'going-on', actionTaken: 'rollback-started', fate: 'was told to stop and to roll back' }
            : { kind: 'going-on', actionTaken: 'stopped', fate: 'was told to stop' };
    }
    catch (error) {
        if (signal.aborted) {
            const fate = `did not answer within ${STOP_WITHIN_MS / 1000} s when told to stop`;
            return { kind: 'going-on', actionTaken: 'none', fate };
        }
        const isOver = error instanceof errors/* SlipwayError */.GQ && error.code === 'ALREADY_COMPLETED';
        const ended = isOver ? await findEnd(deploymentId, provider, signal) : undefined;
        if (ended !== undefined)
            return { kind: 'ended', deployment: ended };
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: 'going-on', actionTaken: 'none', fate: `could not be stopped: ${reason}` };
    }
    finally {
        deadline.clear();
    }
}
async function findEnd(deploymentId, provider, signal) {
    try {
        const deployment = await (0,lib_clock/* untilAborted */.Eu)(provider.getDeployment(deploymentId, { signal }), signal);
        return (0,model/* isTerminal */.Hd)(deployment.state) ? deployment : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait-for-status.js





/**
 * Waits for a deployment's end, and for the end of the rollback that the service may start, and says how it ended.
 * A timeout, a cancellation (`cancelled` aborts) and a service out of sight are outcomes too, never failures of the deployment.
 *
 * @throws SlipwayError when the deployment cannot be seen at all: it does not exist, or no answer came to the first look.
 */
async function waitForStatus(request, ports, cancelled = new AbortController().signal) {
    const { deploymentId, timeoutMs } = request;
    const { clock, reporter } = ports;
    const { startedAt = clock.now() } = request;
    const deadline = (0,lib_clock/* startDeadline */.db)(clock, Math.max(0, startedAt + timeoutMs - clock.now()));
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    const seen = { targets: [] };
    const finish = (outcome, more = {}) => {
        const result = { ...summarise(deploymentId, seen), outcome, elapsedMs: clock.now() - startedAt, ...more };
        reporter.report({ type: 'result', result });
        return result;
    };
    const finishAsSeen = () => {
        const failure = request.failOn === 'any-target' ? describeFailedTargets(seen) : undefined;
        return failure === undefined ? finish(outcomeOfSeen(seen)) : finish('failed', { failure });
    };
    try {
        await follow(deploymentId, ports, startedAt, signal, ({ deployment, targets }) => {
            seen.main = deployment;
            seen.targets = targets;
        });
        await followRollback(seen, ports, startedAt, signal);
        return finishAsSeen();
    }
    catch (error) {
        if (!signal.aborted) {
            if (seen.main === undefined || !(error instanceof errors/* SlipwayError */.GQ))
                throw error;
            return finish('unknown', { failure: { code: error.code, message: error.message } });
        }
        const outcome = cancelled.aborted ? 'cancelled' : 'timed-out';
        const code = cancelled.aborted ? 'CANCELLED' : 'WAIT_TIMED_OUT';
        if (seen.main !== undefined && (0,model/* isTerminal */.Hd)(seen.main.state)) {
            // It ended, and whether a rollback follows was all that we still wanted to know.
            if (seen.rollbackId === undefined)
                return finishAsSeen();
            return finish(outcome, { failure: { code, message: describeRollback(seen) } });
        }
        const wanted = (cancelled.aborted ? request.onCancel : request.onTimeout) ?? 'leave';
        const interruption = await interrupt(deploymentId, wanted, ports);
        if (interruption.kind === 'ended') {
            seen.main = interruption.deployment;
            return finishAsSeen();
        }
        const { fate, actionTaken } = interruption;
        const message = `deployment ${deploymentId} ${stateWhenInterrupted(seen)} and ${fate}`;
        return finish(outcome, { failure: { code, message }, actionTaken });
    }
    finally {
        deadline.clear();
    }
}
/** The result as far as it can be told from what was seen. */
function summarise(deploymentId, { main, targets, rollbackId, rollback }) {
    return {
        deploymentId,
        status: main?.nativeStatus ?? 'Unknown',
        targets,
        actionTaken: 'none',
        ...(main !== undefined && { deployment: main }),
        ...(main?.failure !== undefined && { failure: main.failure }),
        ...(rollbackId !== undefined && {
            rollback: { deploymentId: rollbackId, status: rollback?.nativeStatus ?? 'Unknown' },
        }),
    };
}
function outcomeOfSeen({ main, rollback }) {
    return main === undefined ? 'unknown' : (0,outcome/* outcomeOf */.s)(main, rollback);
}
function stateWhenInterrupted({ main }) {
    return main === undefined ? 'had not been seen yet' : `was still ${main.nativeStatus}`;
}
function describeRollback({ main, rollback, rollbackId }) {
    const state = rollback === undefined ? 'had not been seen yet' : `was still ${rollback.nativeStatus}`;
    return `deployment ${main?.id} ended ${main?.nativeStatus}; its rollback ${rollbackId} ${state} and was left running`;
}
async function follow(id, { provider, reporter, clock, schedule }, startedAt, signal, onSeen) {
    const options = {
        clock,
        schedule,
        signal,
        onUnchanged: (snapshot) => reporter.report({ type: 'deployment-unchanged', snapshot, elapsedMs: clock.now() - startedAt }),
        onLookFailed: (error, failedLooks) => reporter.report({ type: 'look-failed', message: error.message, failedLooks }),
    };
    for await (const snapshot of (0,watch/* watchDeployment */.J)(provider, id, options)) {
        onSeen(snapshot);
        reporter.report({ type: 'deployment-changed', snapshot, elapsedMs: clock.now() - startedAt });
    }
}
async function followRollback(seen, ports, startedAt, signal) {
    const { main } = seen;
    if (main === undefined || main.state === 'succeeded')
        return;
    const rollbackDeploymentId = main.rollbackDeploymentId ?? (await findRollback(main.id, ports, signal));
    if (rollbackDeploymentId === undefined)
        return;
    seen.rollbackId = rollbackDeploymentId;
    ports.reporter.report({ type: 'rollback-followed', deploymentId: main.id, rollbackDeploymentId });
    await follow(rollbackDeploymentId, ports, startedAt, signal, ({ deployment }) => {
        seen.rollback = deployment;
    });
}
/** The link to the rollback can appear a moment after the end: one last look. That it fails does not make the end unknown. */
async function findRollback(id, { clock, provider, schedule, reporter }, signal) {
    await clock.sleep(Math.min(schedule.floorMs, 1_000), signal);
    try {
        return (await (0,lib_clock/* untilAborted */.Eu)(provider.getDeployment(id, { signal }), signal)).rollbackDeploymentId;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* SlipwayError */.GQ))
            throw error;
        reporter.report({ type: 'warning', message: `whether a rollback was started is not known: ${error.message}` });
        return undefined;
    }
}


/***/ }),

/***/ 9061:
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
function isLocalEndpoint(values, { environment }) {
    const url = endpointOf(values, environment);
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}
function endpointOf(values, environment) {
    return values['endpoint-url'] ?? environment.AWS_ENDPOINT_URL_CODEDEPLOY ?? environment.AWS_ENDPOINT_URL;
}


/***/ }),

/***/ 9564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareReportFile: () => (/* binding */ prepareReportFile),
  writeReportFile: () => (/* binding */ writeReportFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/make-folder.js
var make_folder = __webpack_require__(8922);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/clock.js
var clock = __webpack_require__(8055);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
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
    const deadline = (0,clock/* startDeadline */.db)(host.clock, DESCRIBE_WITHIN_MS);
    const signal = AbortSignal.any([host.cancelled, deadline.signal]);
    try {
        await (0,clock/* untilAborted */.Eu)(collect(provider.listTargets(result.deploymentId, {}, { signal }), targets), signal);
    }
    catch (error) {
        if (!signal.aborted && !(error instanceof errors/* SlipwayError */.GQ))
            throw error;
        const reason = error instanceof errors/* SlipwayError */.GQ ? error.message : 'there was no time for more';
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

// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(9061);
;// CONCATENATED MODULE: ./packages/runtime/lib/report-file.js







/**
 * Makes the folder of a report, and refuses a place that it cannot be written to: before anything is begun, because a
 * deployment's end is too late to hear of it.
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
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `report "${file}" cannot be written: ${cause.message}`, {
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
async function writeReportFile(result, values, { provider, reporter, host, advice }) {
    if (values.report === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(values.report);
    const partial = partialOf(path);
    try {
        const { renderResultHtml } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(5680), __webpack_require__.e(1814)]).then(__webpack_require__.bind(__webpack_require__, 5680));
        const { consoleUrl } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
        const full = await describeAllTargets(result, { provider, reporter, host });
        const url = consoleUrl((0,aws_settings/* toAwsSettings */.a)(values, host), result.deploymentId);
        const options = { ...(url !== undefined && { consoleUrl: url }), ...(advice !== undefined && { advice }) };
        await (0,promises_.writeFile)(partial, renderResultHtml(full, options), { flag: 'wx' });
        await (0,promises_.rename)(partial, path);
        return path;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
        if (!isSystemError(error))
            throw error;
        reporter.report({ type: 'warning', message: `report "${values.report}" was not written: ${error.message}` });
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

/***/ 5245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const floorMs = values['poll-interval'] ?? ((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host) ? 250 : 3_000);
    return { floorMs, random: host.random };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs: values.timeout,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeout }, { host, reporter }) {
    const { credentialsExpireAt } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(3176)]).then(__webpack_require__.bind(__webpack_require__, 8891));
    foretellExpiry(credentialsExpireAt(host.environment), timeout, { clock: host.clock, reporter });
}


/***/ }),

/***/ 515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForEnd: () => (/* binding */ waitForEnd)
/* harmony export */ });
/* harmony import */ var _slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6325);
/* harmony import */ var _start_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5245);


/**
 * Waits for a deployment as the wait options say, and resolves with how it ended.
 *
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
function waitForEnd(deploymentId, values, ports, startedAt) {
    const { provider, reporter, host } = ports;
    return (0,_slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_0__/* .waitForStatus */ .Z)({
        deploymentId,
        timeoutMs: values.timeout,
        onTimeout: values['on-timeout'],
        onCancel: values['on-cancel'],
        failOn: values['fail-on'],
        ...(startedAt !== undefined && { startedAt }),
    }, { provider, reporter, clock: host.clock, schedule: (0,_start_options_js__WEBPACK_IMPORTED_MODULE_1__.pollSchedule)(values, host) }, host.cancelled);
}


/***/ })

};

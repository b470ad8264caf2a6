export const id = 1178;
export const ids = [1178,7183,5245,9567,508];
export const modules = {

/***/ 26110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _y: () => (/* binding */ githubOptions),
/* harmony export */   ux: () => (/* binding */ appSpecOption),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What is told to GitHub beside the log, only where it is asked for. */
const githubOptions = {
    'github-token': {
        ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('TOKEN', 'token for what GitHub is asked and told: the order of commits, a tag, the deployment record, the comment; needed for neither log nor summary', "the job's own"),
        runnerDefault: 'github.token',
    },
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
    outcome: '`succeeded`, `reached`, `failed`, `stopped`, `rolled-back`, `timed-out`, `cancelled`, `skipped` or `unknown`; empty with `wait: false`, and when wrong input ended the step',
    reached: 'with `outcome` `reached`: the point at which the wait was over while the deployment goes on, `ready` or `traffic-shifted`',
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

/***/ 46540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ waitForStatusAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8330);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39598);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32921);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26110);


const { 'github-token': token, 'environment-url': environmentUrl, comment } = _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .githubOptions */ ._y;
const inputs = {
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .attachOptions */ ._,
    'deployment-id': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('ID', 'deployment to wait for, such as the output of the `deploy` step'),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .continueOption */ .l6,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .waitOptions */ .Sn,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .awsOptions */ .Gu,
    ..._groups_js__WEBPACK_IMPORTED_MODULE_0__/* .appSpecOption */ .ux,
    redeploy: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .redeploySource */ .i)('what the `deploy` step was told to `redeploy`, if it was: when that fails, what is advised is another way back'),
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
    check: (values) => [...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .checkAttachOptions */ .O)(values, (name) => name), ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .continueProblems */ .Mx)(values, (name) => name)],
};


/***/ }),

/***/ 23349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ finishReport)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57706);
/* harmony import */ var _slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49061);
/* harmony import */ var _github_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33113);
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
    const { createCodeDeployProvider } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const provider = createCodeDeployProvider((0,_slipway_runtime_aws_settings__WEBPACK_IMPORTED_MODULE_3__/* .toAwsSettings */ .a)(inputs, outside.host));
    const result = await lookOnce(deploymentId, inputs, { ...outside, provider });
    if (!isReported) {
        const { renderResult } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(4167)]).then(__webpack_require__.bind(__webpack_require__, 74167));
        workflow.print(['the step was cut off before it could report', ...renderResult(result, undefined, 'workflow')].join('\n'));
        await (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportResult */ ["if"])(result, inputs, { ...outside, provider, reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorkflowReporter */ .x)(outside) });
    }
    if (!isTold)
        await (0,_github_report_js__WEBPACK_IMPORTED_MODULE_0__/* .tellGitHub */ .XV)(result, inputs, { ...outside, recordId });
    return 0;
}
/** What is known of the deployment now. A service that does not answer leaves it unknown; the job's end is never failed by it. */
async function lookOnce(deploymentId, inputs, { host, provider }) {
    const { waitForStatus } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(5763)]).then(__webpack_require__.bind(__webpack_require__, 48727));
    const { clock, random, cancelled } = host;
    const reporter = { report: () => undefined };
    const redeployed = (0,_wait_and_report_js__WEBPACK_IMPORTED_MODULE_2__/* .redeployedOf */ .$w)(inputs);
    try {
        const result = await waitForStatus({
            deploymentId,
            timeoutMs: LOOK_WITHIN_MS,
            failOn: inputs['fail-on'],
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
        if (!(error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__.SlipwayError))
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
    const { renderResultMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(4167)]).then(__webpack_require__.bind(__webpack_require__, 74167));
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
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81191);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87958);
/* harmony import */ var _slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99157);



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
                const annotation = (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAnnotation */ .H6)(event.diagnostic, outside.context);
                if (annotation !== undefined)
                    workflow.annotate(annotation);
            }
            else if (event.type === 'warning') {
                workflow.annotate({ level: 'warning', message: event.message });
            }
            else if (event.type === 'order-not-checked' && event.isAskedFor) {
                const message = (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .untrustedText */ .U)(`order not checked: ${event.reason}`);
                workflow.annotate({ level: 'warning', message });
            }
        },
    };
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
// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/runtime/lib/report-file.js + 1 modules
var report_file = __webpack_require__(79564);
// EXTERNAL MODULE: ./packages/runtime/lib/wait-for-end.js
var wait_for_end = __webpack_require__(50515);
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
    const { host, workflow } = ports;
    const redeployed = redeployedOf(inputs, ports.redeployedFrom);
    const result = await (0,wait_for_end.waitForEnd)(deploymentId, inputs, ports, ports.startedAt, redeployed);
    await reportResult(result, inputs, ports);
    workflow.saveState('reported', 'true');
    // A cancelled step is killed after 7.5 seconds: what GitHub is told beside the log is left to `post`.
    if (result.outcome !== 'cancelled' && (await (0,github_report/* tellGitHub */.XV)(result, inputs, ports))) {
        workflow.saveState('told-github', 'true');
    }
    return (0,outcome/* exitCodeOfOutcome */.H)(result.outcome, (0,lib_host/* cancelSignal */.Bj)(host));
}
/** What the result tells of a deployment that was the way back itself. */
function redeployedOf({ redeploy: asked }, deploymentId) {
    if (asked === undefined)
        return undefined;
    return { asked, ...(deploymentId !== undefined && { deploymentId }) };
}
/** The last word on a deployment as outputs, files, annotation and summary; the log has it already. */
async function reportResult(result, inputs, ports) {
    const { consoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const { renderResult, renderResultMarkdown, resultJson } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(4167)]).then(__webpack_require__.bind(__webpack_require__, 74167));
    const { workflow, host } = ports;
    const url = consoleUrl((0,aws_settings/* toAwsSettings */.a)(inputs, host), result.deploymentId);
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

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


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
        case 'reached':
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
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(outcome);
    }
}


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ checkAttachOptions),
/* harmony export */   _: () => (/* binding */ attachOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

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

/***/ 39598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ pauseOption),
/* harmony export */   Mx: () => (/* binding */ continueProblems),
/* harmony export */   l6: () => (/* binding */ continueOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

const PAUSES = ['ready', 'termination'];
const WHAT = '`ready` lets traffic move, `termination` has what is old removed without waiting longer; a deployment that has gone on from there before is left as it is';
/** Which wait of the service is ended, by the command that does nothing else. */
const pauseOption = {
    from: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(PAUSES, `which wait of the deployment is ended: ${WHAT}`, 'ready'),
};
/** The same for a step that waits: only where it is asked for. */
const continueOption = {
    continue: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(PAUSES, `let the deployment go on before it is waited for: ${WHAT}`),
};
/**
 * What is wrong with these options together: going on from a point leaves nothing to wait for at or before it.
 *
 * @param written how a reader knows an option: `--wait-until` on a command line, `wait-until` in a workflow
 */
function continueProblems({ continue: from, 'wait-until': until, }, written) {
    const isBehind = from === 'termination' ? until !== 'succeeded' : from === 'ready' && until === 'ready';
    if (!isBehind)
        return [];
    const later = from === 'ready' ? 'traffic-shifted or succeeded' : 'succeeded';
    return [
        `${written('wait-until')} is "${until}", which ${written('continue')} "${from}" leaves behind; expected ${later}`,
    ];
}


/***/ }),

/***/ 32921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ redeploySource)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names what is deployed again. */
function redeploySource(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'last-successful|previous-successful|ID|commit:SHA|tag:NAME',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === undefined || value === '' ? undefined : readSource(value)),
    };
}
function readSource(value) {
    if (value === 'last-successful' || value === 'previous-successful' || isDeploymentId(value))
        return value;
    if (isCommit(value) || isTag(value))
        return value;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; ${expectedOf(value)}`);
}
function isDeploymentId(value) {
    return /^d-[\w-]+$/.test(value);
}
function isCommit(value) {
    return /^commit:[0-9a-f]{7,40}$/i.test(value);
}
/** What `git check-ref-format` lets a tag be called. */
function isTag(value) {
    const [, name = ''] = /^tag:(.*)$/s.exec(value) ?? [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it forbids
    return name !== '' && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)/.test(name);
}
function expectedOf(value) {
    if (value.startsWith('commit:'))
        return 'a commit has 7 to 40 digits of its hash: commit:1a2b3c4';
    if (value.startsWith('tag:'))
        return 'that is no name of a tag: tag:v1.2.3';
    if (/^(s3:|github:|\{)/.test(value))
        return 'that is a revision, which is deployed as it is: give it as the revision';
    return 'expected last-successful, previous-successful, the id of a deployment (d-…), commit:SHA, or tag:NAME';
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

// EXTERNAL MODULE: ./packages/runtime/lib/aws-settings.js
var aws_settings = __webpack_require__(49061);
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
async function writeReportFile(result, values, { provider, reporter, host, advice }) {
    if (values.report === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(values.report);
    const partial = partialOf(path);
    try {
        const { renderResultHtml } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(4455), __webpack_require__.e(4167), __webpack_require__.e(4499)]).then(__webpack_require__.bind(__webpack_require__, 74167));
        const { consoleUrl } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
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

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pollSchedule: () => (/* binding */ pollSchedule),
/* harmony export */   startOptions: () => (/* binding */ startOptions),
/* harmony export */   warnOfExpiry: () => (/* binding */ warnOfExpiry)
/* harmony export */ });
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49061);

/** How often a deployment is looked at, ours or one that we wait behind. */
function pollSchedule(values, host) {
    const { 'poll-interval': statedMs } = values;
    const isLocal = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalEndpoint */ .Z)(values, host);
    // On this machine calls cost nobody anything, unless somebody wants them as rare as they are elsewhere.
    return {
        floorMs: statedMs ?? (isLocal ? 250 : 3_300),
        random: host.random,
        isFullDetail: isLocal && statedMs === undefined,
    };
}
/** When a deployment is created, and when not, as the options say. */
function startOptions(values, { timeoutMs }, host) {
    return {
        ifBusy: values['if-busy'],
        skipIfCurrent: values['skip-if-current'],
        timeoutMs,
        signal: host.cancelled,
    };
}
/** Warns of credentials that will not last as long as the wait may. */
async function warnOfExpiry({ timeoutMs }, { host, reporter }) {
    const { credentialsExpireAt } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const { foretellExpiry } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(4525)]).then(__webpack_require__.bind(__webpack_require__, 48727));
    foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter });
}


/***/ }),

/***/ 50515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForEnd: () => (/* binding */ waitForEnd)
/* harmony export */ });
/* harmony import */ var _slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73589);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);
/* harmony import */ var _start_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25245);
/* harmony import */ var _wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19567);




/**
 * Waits for a deployment as the wait options say, and resolves with how it ended, or where it was when the wait was over.
 *
 * @param redeployed what was deployed again, when that is known.
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
async function waitForEnd(deploymentId, values, ports, startedAt, redeployed) {
    const { provider, reporter, host, timeout } = ports;
    const { createFunctionLogs } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1757)]).then(__webpack_require__.bind(__webpack_require__, 96782));
    const hooks = { appSpecs: provider, logs: createFunctionLogs((0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host)) };
    const now = host.clock.now();
    return (0,_slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .waitForStatus */ .Z)({
        deploymentId,
        // Counted from when the wait began, and the queue has had its part.
        timeoutMs: now - (startedAt ?? now) + (0,_wait_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f)(timeout, startedAt ?? now, now),
        onTimeout: values['on-timeout'],
        onCancel: values['on-cancel'],
        failOn: values['fail-on'],
        waitUntil: values['wait-until'],
        ...(startedAt !== undefined && { startedAt }),
        ...(redeployed !== undefined && { redeployed }),
    }, { provider, reporter, clock: host.clock, schedule: (0,_start_options_js__WEBPACK_IMPORTED_MODULE_3__.pollSchedule)(values, host), hooks, groups: provider }, host.cancelled);
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
    const { findTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(4525)]).then(__webpack_require__.bind(__webpack_require__, 48727));
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

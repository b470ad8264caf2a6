export const id = 8524;
export const ids = [8524,9564];
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

/***/ 98449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ runBuild),
  G: () => (/* binding */ runBuildProgram)
});

;// CONCATENATED MODULE: ./packages/actions/lib/lines.js
/** Passes text on by whole lines, as it comes in pieces; `end` passes on what has no line break. */
function createLineBuffer(print) {
    let rest = '';
    return {
        write: (text) => {
            const whole = text.lastIndexOf('\n') + 1;
            if (whole > 0)
                print(rest + text.slice(0, whole));
            rest = whole > 0 ? text.slice(whole) : rest + text;
        },
        end: () => {
            if (rest !== '')
                print(rest);
            rest = '';
        },
    };
}

;// CONCATENATED MODULE: ./packages/actions/lib/build-command.js

/** Runs the command that makes what is bundled, in the step's folder, with its output in a group of the log. */
async function runBuild(command, { host, workflow }, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const { environment } = host;
    await inGroup('build-command', workflow, (onOutput) => runBuildCommand(command, { folder: process.cwd(), environment, onOutput, signal }));
}
/** Runs the program that builds a component, in the folder of the component, with its output in a group of the log. */
async function runBuildProgram(words, folder, { host, workflow }, signal) {
    const { runBuildProgram: runProgram } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const { environment } = host;
    await inGroup('custom_build_command', workflow, (onOutput) => runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) }));
}
async function inGroup(name, workflow, run) {
    const lines = createLineBuffer(workflow.print);
    workflow.startGroup(name);
    try {
        await run(lines.write);
    }
    finally {
        lines.end();
        workflow.endGroup();
    }
}


/***/ }),

/***/ 70962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rehearseAndTell)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79564);
/* harmony import */ var _build_command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98449);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3708);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20021);







/** The command beside the code that this is bundled into: it runs the handlers of functions. */
const COMMAND = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), 'slipway.js');
/**
 * What every step that rehearses does around the rehearsal, to its exit code.
 *
 * @param tell gives the outputs of the step.
 */
async function rehearseAndTell(inputs, outside, run, tell) {
    const { host, workflow } = outside;
    await (0,_slipway_runtime_report_file__WEBPACK_IMPORTED_MODULE_3__.prepareReportFile)(inputs.report);
    const { exitCodeOf, renderMarkdown, renderText, reportJson, writeHtml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(2359), __webpack_require__.e(72), __webpack_require__.e(4455), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(5006), __webpack_require__.e(8975), __webpack_require__.e(5338), __webpack_require__.e(1393), __webpack_require__.e(6716)]).then(__webpack_require__.bind(__webpack_require__, 84791));
    const { exportCommit } = await Promise.all(/* import() */[__webpack_require__.e(6628), __webpack_require__.e(8823)]).then(__webpack_require__.bind(__webpack_require__, 16628));
    const report = await run({
        host,
        reporter: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .createWorkflowReporter */ .x)(outside),
        program: [process.execPath, COMMAND],
        exportCommit,
        buildComponent: (words, folder, { signal } = {}) => (0,_build_command_js__WEBPACK_IMPORTED_MODULE_6__/* .runBuildProgram */ .G)(words, folder, outside, signal),
        written: (name) => `input ${name}`,
    });
    workflow.print(renderText(report).join('\n'));
    for (const { message, isFatal } of report.findings) {
        workflow.annotate({ level: isFatal ? 'error' : 'warning', title: 'rehearsal', message });
    }
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,_run_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .runFolder */ .k)(outside, 'rehearsal'), 'rehearsal.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify(reportJson(report))}\n`);
    const html = inputs.report === undefined ? undefined : await writeHtml(report, inputs.report);
    const { verdict, steps, findings, rollback, elapsedMs } = report;
    const release = steps.find(({ name }) => name === 'release');
    tell({
        verdict,
        outcome: release?.result?.outcome ?? (release?.notDeployed === undefined ? undefined : 'skipped'),
        findings: JSON.stringify(findings),
        rollback: rollback?.outcome,
        'elapsed-seconds': String(Math.round(elapsedMs / 1_000)),
        'result-file': file,
        report: html,
    }, report);
    await workflow.appendSummary(renderMarkdown(report));
    return exitCodeOf(verdict);
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

/***/ 8524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearseStep: () => (/* binding */ rehearseStep)
/* harmony export */ });
/* harmony import */ var _definitions_rehearse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13659);
/* harmony import */ var _rehearse_and_tell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70962);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92127);



const rehearseStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .defineStep */ .o)({
    definition: _definitions_rehearse_js__WEBPACK_IMPORTED_MODULE_0__/* .rehearseAction */ .Q,
    main: (inputs, outside) => (0,_rehearse_and_tell_js__WEBPACK_IMPORTED_MODULE_1__/* .rehearseAndTell */ .A)(inputs, outside, async (ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(2359), __webpack_require__.e(72), __webpack_require__.e(4455), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(5006), __webpack_require__.e(8975), __webpack_require__.e(5338), __webpack_require__.e(1393), __webpack_require__.e(6716)]).then(__webpack_require__.bind(__webpack_require__, 84791))).rehearse(inputs, ports), (outputs, { steps }) => {
        const stretches = steps.find(({ name }) => name === 'release')?.stretches ?? [];
        const lost = stretches.reduce((sum, one) => sum + one.lost, 0);
        (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n)(outside.workflow, _definitions_rehearse_js__WEBPACK_IMPORTED_MODULE_0__/* .rehearseAction */ .Q, {
            ...outputs,
            requests: String(lost + stretches.reduce((sum, one) => sum + one.served, 0)),
            'lost-requests': String(lost),
        });
    }),
});


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


/***/ })

};

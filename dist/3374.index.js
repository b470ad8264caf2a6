export const id = 3374;
export const ids = [3374];
export const modules = {

/***/ 15699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pageUrl)
/* harmony export */ });
/**
 * Where a page of this project is, in the very repository and version that the workflow names: a fork's or a mirror's users
 * find theirs. `undefined` when the runner does not say (it does for actions of another repository).
 */
function pageUrl(path, { environment }) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = environment;
    if (!repository || !ref || !server)
        return undefined;
    return `${server}/${repository}/blob/${encodeURIComponent(ref)}/${path}`;
}


/***/ }),

/***/ 13374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runActionAsProcess: () => (/* binding */ runActionAsProcess)
});

// EXTERNAL MODULE: ./packages/github/lib/context.js + 2 modules
var lib_context = __webpack_require__(24690);
// EXTERNAL MODULE: ./packages/github/lib/workflow.js + 6 modules
var lib_workflow = __webpack_require__(76477);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/actions/lib/documentation.js
var documentation = __webpack_require__(15699);
;// CONCATENATED MODULE: ./packages/actions/lib/inputs.js



/**
 * Reads the inputs of a step from the variables that the runner sets, once, and tells every problem with them at once.
 * Empty means absent; a list has an item a line.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
function readActionInputs({ name, inputs, check }, environment) {
    const given = (input) => wordsOf(inputs[input], environment[`INPUT_${input.toUpperCase()}`] ?? '');
    const { values, problems } = (0,spec/* readInputs */.Ko)(inputs, given, (input) => `input ${input}`);
    const all = problems.length > 0 ? problems : (check?.(values) ?? []).map((problem) => `input ${problem}`);
    if (all.length > 0) {
        const page = name === 'pipeline' ? 'docs/reference/action.md' : `actions/${name}/README.md`;
        const place = (0,documentation/* pageUrl */.f)(page, { environment }) ?? `${page} of Slipway`;
        throw new errors.SlipwayError('INPUT_INVALID', all.join('\n'), { hint: `${place} lists the inputs` });
    }
    return values;
}
function wordsOf(spec, text) {
    const words = spec?.kind === 'list' ? text.split('\n') : [text];
    return words.map((word) => word.trim()).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./packages/actions/lib/run-step.js



/** Runs one phase of a step to its exit code; whatever ends it early is told in the log, as an annotation and in the summary. */
async function runStep(step, phase, outside) {
    const { host, workflow } = outside;
    try {
        const inputs = readActionInputs(step.definition, host.environment);
        return phase === 'post' ? ((await step.post?.(inputs, outside)) ?? 0) : await step.main(inputs, outside);
    }
    catch (error) {
        const told = (0,lib_host/* isCancellation */.iB)(error, host)
            ? new errors.SlipwayError('CANCELLED', `cancelled by ${String(host.cancelled.reason)}`, { cause: error })
            : error;
        // What `main` has refused is refused again: it has told so, and there is nothing to finish.
        if (phase === 'post' && told instanceof errors.SlipwayError)
            return 0;
        await reportError(told, outside);
        if (host.cancelled.aborted)
            return (0,lib_host/* cancelSignal */.Bj)(host) === 'SIGTERM' ? 143 : 130;
        return told instanceof errors.SlipwayError ? (0,errors/* exitCodeOf */.F)(told.code) : 1;
    }
    finally {
        workflow.flushAnnotations();
        workflow.end();
    }
}
async function reportError(error, { workflow }) {
    const { renderErrorMarkdown, untrustedLines } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(4455), __webpack_require__.e(4167), __webpack_require__.e(2118)]).then(__webpack_require__.bind(__webpack_require__, 74167));
    if (error instanceof errors.SlipwayError) {
        const { code, hint } = error;
        // Inputs, names of files and answers of services are quoted in it.
        const told = untrustedLines(error.message);
        const message = told.join('\n');
        const lines = told.map((line) => `error: ${line}`);
        workflow.print([...lines, ...(hint === undefined ? [] : [`  hint: ${hint}`])].join('\n'));
        workflow.annotate({ level: 'error', title: code, message: hint === undefined ? message : `${message}\n${hint}` });
        await workflow.appendSummary(renderErrorMarkdown({ code, message, ...(hint !== undefined && { hint }) }));
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    workflow.print(`this is a defect of slipway; please report it with the lines below\n${stack}`);
    workflow.annotate({ level: 'error', title: 'DEFECT', message: `this is a defect of slipway: ${String(error)}` });
    await workflow.appendSummary(renderErrorMarkdown({ code: 'DEFECT', message: String(error), hint: "report it with the log's last lines" }));
}

;// CONCATENATED MODULE: ./packages/actions/lib/index.js




/** Where each step is; only the one that was asked for is loaded. */
const STEPS = {
    bundle: async () => (await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(9157), __webpack_require__.e(9086)]).then(__webpack_require__.bind(__webpack_require__, 99086))).bundleStep,
    'push-revision': async () => (await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(9157), __webpack_require__.e(1455)]).then(__webpack_require__.bind(__webpack_require__, 73836))).pushRevisionStep,
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(329), __webpack_require__.e(3589), __webpack_require__.e(2359), __webpack_require__.e(9157), __webpack_require__.e(6080), __webpack_require__.e(1178), __webpack_require__.e(5089)]).then(__webpack_require__.bind(__webpack_require__, 25089))).deployStep,
    'wait-for-status': async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(329), __webpack_require__.e(3589), __webpack_require__.e(2359), __webpack_require__.e(9157), __webpack_require__.e(1178), __webpack_require__.e(6111)]).then(__webpack_require__.bind(__webpack_require__, 23301))).waitForStatusStep,
    rehearse: async () => (await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(9157), __webpack_require__.e(2955)]).then(__webpack_require__.bind(__webpack_require__, 32955))).rehearseStep,
    pipeline: async () => (await Promise.all(/* import() */[__webpack_require__.e(6080), __webpack_require__.e(3447)]).then(__webpack_require__.bind(__webpack_require__, 43447))).pipelineStep,
};
/** Runs one phase of a step as this process, and ends the process with the step's exit code. */
async function runActionAsProcess(name, phase) {
    const host = (0,lib_host/* processHost */.Ql)();
    const workflow = await (0,lib_workflow/* createWorkflow */.mw)(host.environment);
    const context = await (0,lib_context/* readContext */.yI)(host.environment);
    return (0,lib_host/* endProcess */.JZ)(await runStep(await STEPS[name](), phase, { host, workflow, context }));
}


/***/ }),

/***/ 98055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   d: () => (/* binding */ startDeadline),
/* harmony export */   systemClock: () => (/* binding */ systemClock)
/* harmony export */ });
/** Node's timers hold 31 bits of milliseconds (24 days) and fire at once when given more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The clock on the wall; it sleeps for 24 days at most. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, Math.min(ms, LONGEST_TIMER_MS));
        signal?.addEventListener('abort', stop, { once: true });
    }),
};
/** Starts a deadline whose signal aborts after `ms` milliseconds of the clock, unless it is cleared first. */
function startDeadline(clock, ms) {
    const passed = new AbortController();
    const cleared = new AbortController();
    clock.sleep(ms, cleared.signal).then(() => passed.abort(), () => undefined);
    return { signal: passed.signal, clear: () => cleared.abort() };
}
/**
 * Waits for a promise, but no longer than until the signal aborts: for calls that do not give up at once, such as a
 * client's pause between two attempts. What becomes of the promise after that is ignored.
 *
 * @throws the signal's reason.
 */
async function untilAborted(promise, signal) {
    if (signal === undefined)
        return promise;
    let stop = () => undefined;
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 68116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
/* harmony export */   Y: () => (/* binding */ yesUnless),
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
    return { kind: 'flag', help, read: ([value]) => readBoolean(value) ?? false };
}
/** What happens unless it is declined with `false`. */
function yesUnless(help) {
    return { kind: 'flag', help, defaultText: 'true', read: ([value]) => readBoolean(value) ?? true };
}
/** The words that the runner's own getBooleanInput takes: YAML's core schema. */
function readBoolean(value) {
    if (value === undefined || value === '')
        return undefined;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new ValueProblem(`is "${value}"; expected true or false`);
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
/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
function fileExistsBehavior(help) {
    return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help);
}
/**
 * Reads what was given for each input into typed values, and tells every problem with it at once.
 *
 * @param given the words given for a name; none, or empty ones, when it is absent
 * @param written how a reader knows the name: `--source` on a command line, `source` in a workflow
 */
function readInputs(specs, given, written) {
    const values = {};
    const problems = [];
    for (const [name, spec] of Object.entries(specs)) {
        const words = given(name);
        const isRequired = spec.required === true ||
            (spec.requiredUnless !== undefined &&
                [spec.requiredUnless].flat().every((other) => (given(other)[0] ?? '') === ''));
        if (isRequired && (words[0] ?? '') === '') {
            // Empty means absent: a workflow passes every input, given or not.
            problems.push(`${written(name)} is missing: ${spec.help}`);
            continue;
        }
        try {
            values[name] = spec.read(words);
        }
        catch (error) {
            if (!(error instanceof ValueProblem))
                throw error;
            problems.push(`${written(name)} ${error.message}`);
        }
    }
    return { values: values, problems };
}


/***/ }),

/***/ 33214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   Ql: () => (/* binding */ processHost),
/* harmony export */   iB: () => (/* binding */ isCancellation)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * The process that we run in. The first signal asks us to end, a second one ends the process at once: whoever sends two
 * means it.
 */
function processHost() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => {
            if (controller.signal.aborted)
                process.exit(signal === 'SIGTERM' ? 143 : 130);
            controller.abort(signal);
        });
    }
    // A reader that has gone, as `head` does, or a full disk under a log is no reason to end: the exit code still has to tell
    // how it ended.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    return {
        environment: process.env,
        clock: _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__.systemClock,
        cancelled: controller.signal,
        random: Math.random,
    };
}
/** The signal that cancelled us, as exit codes know it. */
function cancelSignal({ cancelled }) {
    return cancelled.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
}
/**
 * Whether an error is only the echo of the signal that cancelled us: its own reason, or a library's word for it, however
 * often it was wrapped. An archive whose reading was given up is not a damaged archive. An error that says itself what the
 * cancellation has left behind is more than an echo.
 */
function isCancellation(error, { cancelled }) {
    if (!cancelled.aborted || (error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError && error.code === 'CANCELLED'))
        return false;
    for (let cause = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
        if (cause === cancelled.reason || (cause instanceof Error && cause.name === 'AbortError'))
            return true;
    }
    return false;
}
/**
 * Ends the process with a code once everything is written. A client's pause before its next attempt, or a connection
 * that is kept open, would hold back the end of a cancelled step.
 */
async function endProcess(code) {
    await flush(process.stdout);
    const lost = lostOutput(process.stdout);
    if (lost !== undefined)
        process.stderr.write(`error: not everything could be written to stdout: ${lost.message}\n`);
    await flush(process.stderr);
    process.exit(code === 0 && lost !== undefined ? 1 : code);
}
/** Why a reader who is still there did not get everything, if so: whoever reads our JSON must not take half of it for all. */
function lostOutput({ errored }) {
    return errored === null || errored.code === 'EPIPE' ? undefined : errored;
}
function flush(stream) {
    return new Promise((resolve) => {
        // The callback comes with an error where the reader has gone; there is nobody to write to then.
        if (stream.writable)
            stream.write('', () => resolve());
        else
            resolve();
    });
}


/***/ })

};

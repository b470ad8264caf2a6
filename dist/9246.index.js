export const id = 9246;
export const ids = [9246];
export const modules = {

/***/ 5699:
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

/***/ 9246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runActionAsProcess: () => (/* binding */ runActionAsProcess)
});

// EXTERNAL MODULE: ./packages/github/lib/context.js + 3 modules
var lib_context = __webpack_require__(2565);
;// CONCATENATED MODULE: ./packages/github/lib/annotations.js
/**
 * How many annotations of a level a step may have before the runner drops the rest without a word, and how long a message may
 * be before it is cut: `_maxCountPerIssueType` and `_maxIssueMessageLength` in `ExecutionContext` of actions/runner.
 */
const ANNOTATION_LIMITS = { perLevel: 10, messageLength: 4_096, titleLength: 255 };
const LEVELS = ['error', 'warning', 'notice'];
/** Collects a step's annotations, each only once, until it is known which of them matter most. */
function createAnnotationList() {
    const seen = new Set();
    const issued = { error: 0, warning: 0, notice: 0 };
    let kept = [];
    return {
        add(annotation) {
            const { level, message, place } = annotation;
            const key = JSON.stringify([level, message, place?.file, place?.line, place?.column]);
            if (seen.has(key))
                return;
            seen.add(key);
            kept.push(annotation);
        },
        take() {
            const taken = LEVELS.flatMap((level) => {
                const shown = withinLimit(kept.filter((annotation) => annotation.level === level), ANNOTATION_LIMITS.perLevel - issued[level]);
                issued[level] += shown.length;
                return shown;
            });
            kept = [];
            return taken;
        },
    };
}
/** As many as there is room for; where that is not all, the last one shown says how many are not. */
function withinLimit(annotations, room) {
    const [first] = annotations;
    if (first === undefined || annotations.length <= room)
        return annotations;
    if (room === 0)
        return [];
    const shown = annotations.slice(0, room - 1);
    const hidden = annotations.length - shown.length;
    const { level } = first;
    const message = `${hidden} more ${level}${hidden === 1 ? '' : 's'}: the log and the summary of this step have them all`;
    return [...shown, { level, message }];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/github/lib/closed-channel.js

/**
 * Closes a step's stdout for workflow commands, before the first text that is printed and for everything after it.
 *
 * The runner obeys any line that begins with `::command` and any that holds `##[command]`, whoever wrote it: the tail of a
 * script's log, the name of a file, our own words around either. Instead of finding and escaping all of them, we have it stop
 * listening, and open the channel by a token of one use around each command of ours:
 *
 * ```
 * ::stop-commands::TOKEN-1      before the first text
 * anything                      is text
 * ::TOKEN-1::                   opens
 * ::error file=…::…             our commands, escaped by @actions/core
 * ::stop-commands::TOKEN-2      before the next text, with a token that nobody has seen yet
 * ```
 *
 * The runner reads stdout and stderr side by side, so text that is not ours has to come through here and never go to stderr.
 * Source: `ActionCommandManager.TryProcessCommand` of actions/runner, which keeps this state for one step. Newer runners mask
 * the token in the log as well.
 */
function createClosedChannel(write) {
    let token;
    function close() {
        if (token !== undefined)
            return;
        token = (0,external_node_crypto_.randomUUID)();
        write(`::stop-commands::${token}\n`);
    }
    function open() {
        if (token === undefined)
            return;
        write(`::${token}::\n`);
        token = undefined;
    }
    return {
        print(text) {
            close();
            write(text.endsWith('\n') ? text : `${text}\n`);
        },
        issue(commands) {
            // Left open for more of ours: the next `print` closes it, and each closing is a line in the log that says nothing.
            open();
            commands();
        },
        release: open,
    };
}
/**
 * Text without a line that GitHub's log view takes for one of its own: the runner writes groups and errors into the log as
 * `##[group]` and `##[error]`, so that a printed line of this form would fold or colour the log in our name.
 */
function withoutLogMarkers(text) {
    return text.replace(/^##\[/gm, ' ##[');
}

// EXTERNAL MODULE: ./packages/github/lib/shorten.js
var shorten = __webpack_require__(6516);
;// CONCATENATED MODULE: ./packages/github/lib/annotation-command.js



/** An annotation as `error`, `warning` and `notice` of @actions/core take it. */
function toAnnotationCommand({ title, message, place }) {
    return {
        message: (0,shorten/* shorten */.m)(withoutLogMarkers(message), ANNOTATION_LIMITS.messageLength),
        properties: {
            ...(title !== undefined && { title: (0,shorten/* shorten */.m)(title.replace(/\s+/g, ' '), ANNOTATION_LIMITS.titleLength) }),
            ...(place !== undefined && toProperties(place)),
        },
    };
}
/** GitHub takes columns only where the place is within one line, and an end only after its start. */
function toProperties({ file, line, endLine, column, endColumn }) {
    if (line === undefined)
        return { file };
    const hasEnd = endLine !== undefined && endLine > line;
    return {
        file,
        startLine: line,
        ...(hasEnd && { endLine }),
        ...(!hasEnd && column !== undefined && { startColumn: column }),
        ...(!hasEnd && column !== undefined && endColumn !== undefined && endColumn >= column && { endColumn }),
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/mask.js
/**
 * Shorter values are not masked: the runner would blank them out wherever they happen to occur, and a log full of `***` tells
 * nothing.
 */
const SHORTEST_MASK_LENGTH = 4;
/**
 * What has to be masked for a secret to stay hidden: each of its lines, because the runner looks at one line of the log at a
 * time, without the indentation that a printer may change.
 */
function maskableLines(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line.length >= SHORTEST_MASK_LENGTH);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/github/lib/cut-markdown.js + 1 modules
var cut_markdown = __webpack_require__(4224);
;// CONCATENATED MODULE: ./packages/github/lib/summary.js


/**
 * What a step's summary file may hold: of a bigger one the runner shows nothing at all. Source: `AttachmentSizeLimit` in
 * `CreateStepSummaryCommand` of actions/runner.
 */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const ENDING = '\n*The rest does not fit into the summary of a step; the log of this step has it.*\n';
/** Opens the summary of the step whose file the runner has named. */
function createSummary(file) {
    let isFull = false;
    return {
        async append(markdown) {
            if (isFull || markdown.trim() === '')
                return;
            const sizeBytes = await sizeOf(file);
            const text = `${sizeBytes === 0 ? '' : '\n'}${markdown}${markdown.endsWith('\n') ? '' : '\n'}`;
            const roomBytes = SUMMARY_LIMIT_BYTES - sizeBytes;
            // Room for the ending is always kept: the next part may be the one that does not fit.
            isFull = Buffer.byteLength(text) > roomBytes - Buffer.byteLength(ENDING);
            await (0,promises_.appendFile)(file, isFull ? (0,cut_markdown/* cutMarkdown */.G)(text, ENDING, roomBytes) : text);
        },
    };
}
async function sizeOf(file) {
    try {
        return (await (0,promises_.stat)(file)).size;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return 0;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/workflow.js





/**
 * Connects a step to the runner, which from then on takes no command but ours: see {@link createClosedChannel}.
 *
 * The environment says what the runner offers; it is the one of this process, because @actions/core writes where
 * `process.env` says. Run by hand, without a runner's files, outputs are printed as `name=value`, and there is no summary.
 */
async function createWorkflow(environment) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(7264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
    const channel = createClosedChannel((text) => process.stdout.write(text));
    const annotations = createAnnotationList();
    const summary = environment.GITHUB_STEP_SUMMARY ? createSummary(environment.GITHUB_STEP_SUMMARY) : undefined;
    const masked = new Set();
    let isInGroup = false;
    // The runner turns `::group::` into this very line of the log, which is all that a group is
    // (`GroupingCommandExtension` in actions/runner): written as text, a group costs no opening of the channel.
    const writeGroup = (line) => channel.print(line);
    const workflow = {
        print: (text) => channel.print(withoutLogMarkers(text)),
        startGroup(name) {
            workflow.endGroup();
            isInGroup = true;
            writeGroup(`##[group]${name.replace(/\s+/g, ' ')}`);
        },
        endGroup() {
            if (!isInGroup)
                return;
            isInGroup = false;
            writeGroup('##[endgroup]');
        },
        annotate: (annotation) => annotations.add(annotation),
        flushAnnotations() {
            const taken = annotations.take();
            if (taken.length === 0)
                return;
            channel.issue(() => {
                for (const annotation of taken) {
                    const { message, properties } = toAnnotationCommand(annotation);
                    core[annotation.level](message, properties);
                }
            });
        },
        mask(secret) {
            // Only a runner takes the line out of the log; on a terminal the command would show what it is to hide.
            if (environment.GITHUB_ACTIONS !== 'true')
                return;
            const lines = maskableLines(secret).filter((line) => !masked.has(line));
            if (lines.length === 0)
                return;
            channel.issue(() => {
                for (const line of lines) {
                    masked.add(line);
                    core.setSecret(line);
                }
            });
        },
        setOutput(name, value) {
            if (environment.GITHUB_OUTPUT)
                core.setOutput(name, value);
            else
                workflow.print(`${name}=${value}`);
        },
        saveState(name, value) {
            // Without the file there is no runner, so no `post` either that could ask for it.
            if (environment.GITHUB_STATE)
                core.saveState(name, value);
        },
        getState: (name) => core.getState(name),
        async appendSummary(markdown) {
            try {
                await summary?.append(markdown);
            }
            catch (error) {
                // A page that could not be written changes nothing of what was deployed.
                workflow.print(`warning: the summary of this step could not be written: ${error.message}`);
            }
        },
        end() {
            workflow.endGroup();
            channel.release();
        },
    };
    return workflow;
}

// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var lib_host = __webpack_require__(3214);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(8116);
// EXTERNAL MODULE: ./packages/actions/lib/documentation.js
var documentation = __webpack_require__(5699);
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
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', all.join('\n'), { hint: `${place} lists the inputs` });
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
            ? new errors/* SlipwayError */.GQ('CANCELLED', `cancelled by ${String(host.cancelled.reason)}`, { cause: error })
            : error;
        // What `main` has refused is refused again: it has told so, and there is nothing to finish.
        if (phase === 'post' && told instanceof errors/* SlipwayError */.GQ)
            return 0;
        await reportError(told, outside);
        if (host.cancelled.aborted)
            return (0,lib_host/* cancelSignal */.Bj)(host) === 'SIGTERM' ? 143 : 130;
        return told instanceof errors/* SlipwayError */.GQ ? (0,errors/* exitCodeOf */.FO)(told.code) : 1;
    }
    finally {
        workflow.flushAnnotations();
        workflow.end();
    }
}
async function reportError(error, { workflow }) {
    const { renderErrorMarkdown, untrustedLines } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(5680), __webpack_require__.e(4195)]).then(__webpack_require__.bind(__webpack_require__, 5680));
    if (error instanceof errors/* SlipwayError */.GQ) {
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
    bundle: async () => (await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(7686), __webpack_require__.e(9086)]).then(__webpack_require__.bind(__webpack_require__, 9086))).bundleStep,
    'push-revision': async () => (await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(7686), __webpack_require__.e(1455)]).then(__webpack_require__.bind(__webpack_require__, 3836))).pushRevisionStep,
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4240), __webpack_require__.e(7686), __webpack_require__.e(4305), __webpack_require__.e(3349), __webpack_require__.e(5820)]).then(__webpack_require__.bind(__webpack_require__, 5820))).deployStep,
    'wait-for-status': async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4240), __webpack_require__.e(7686), __webpack_require__.e(4305), __webpack_require__.e(3349), __webpack_require__.e(3301)]).then(__webpack_require__.bind(__webpack_require__, 5682))).waitForStatusStep,
    pipeline: async () => (await __webpack_require__.e(/* import() */ 5191).then(__webpack_require__.bind(__webpack_require__, 5191))).pipelineStep,
};
/** Runs one phase of a step as this process, and ends the process with the step's exit code. */
async function runActionAsProcess(name, phase) {
    const host = (0,lib_host/* processHost */.Ql)();
    const workflow = await createWorkflow(host.environment);
    const context = await (0,lib_context/* readContext */.yI)(host.environment);
    return (0,lib_host/* endProcess */.JZ)(await runStep(await STEPS[name](), phase, { host, workflow, context }));
}


/***/ }),

/***/ 8055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ untilAborted),
/* harmony export */   db: () => (/* binding */ startDeadline),
/* harmony export */   ml: () => (/* binding */ systemClock)
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

/***/ 7706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   HB: () => (/* binding */ unreachable)
/* harmony export */ });
/**
 * An error raised for a reason that the user can act on. It is shown without a stack;
 * anything else that is thrown is a defect of ours and is shown with one.
 *
 * `message` says what happened, to what, in lower case; `hint` says what to do about it.
 */
class SlipwayError extends Error {
    name = 'SlipwayError';
    code;
    hint;
    /** How often a service was asked before it gave this answer: an earlier try may have been carried out all the same. */
    attempts;
    constructor(code, message, options = {}) {
        const { hint, attempts = 1, ...rest } = options;
        super(message, rest);
        this.code = code;
        this.hint = hint;
        this.attempts = attempts;
    }
}
const USAGE = new Set([
    'INPUT_INVALID',
    'NOT_IMPLEMENTED',
    'SOURCE_INVALID',
    'APPSPEC_INVALID',
    'ARCHIVE_INVALID',
]);
const OUT_OF_SIGHT = new Set(['SERVICE_UNREACHABLE', 'CREDENTIALS_EXPIRED']);
/** The exit code of a use case that an error stopped: 2 wrong input, 4 out of sight, 130 cancelled, 1 anything else. */
function exitCodeOf(code) {
    if (USAGE.has(code))
        return 2;
    if (OUT_OF_SIGHT.has(code))
        return 4;
    return code === 'CANCELLED' ? 130 : 1;
}
/** Makes a forgotten variant of a union a compile error, and a value from outside the union a plain defect. */
function unreachable(value) {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 8116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
/* harmony export */   Y: () => (/* binding */ yesUnless),
/* harmony export */   YA: () => (/* binding */ seconds),
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
function seconds(help, fallback) {
    return {
        ...optionalSeconds(help),
        defaultText: String(fallback),
        read: ([value]) => readSeconds(value) ?? fallback * 1000,
    };
}
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
        const isRequired = spec.required === true || (spec.requiredUnless !== undefined && (given(spec.requiredUnless)[0] ?? '') === '');
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

/***/ 2565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vZ: () => (/* reexport */ describeRun),
  yI: () => (/* binding */ readContext),
  X5: () => (/* reexport */ workspacePath)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/github/lib/pull-request.js

/**
 * The number of the pull request that a run is about, if any. The event's payload knows it for every event of a pull request
 * and for comments on one, the ref for `pull_request` alone; without a readable payload the ref has to do.
 */
async function readPullRequestNumber(environment) {
    const payload = await readPayload(environment.GITHUB_EVENT_PATH);
    return numberInPayload(payload, environment.GITHUB_EVENT_NAME ?? '') ?? numberInRef(environment.GITHUB_REF ?? '');
}
function numberInPayload(payload, eventName) {
    const ofPullRequest = toNumber(payload?.pull_request?.number);
    if (ofPullRequest !== undefined)
        return ofPullRequest;
    // A comment on a pull request is told as one on an issue that is a pull request too.
    if (payload?.issue?.pull_request)
        return toNumber(payload.issue.number);
    return /^pull_request(_|$)/.test(eventName) ? toNumber(payload?.number) : undefined;
}
function numberInRef(ref) {
    return toNumber(Number(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(ref)?.[1]));
}
function toNumber(value) {
    return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
async function readPayload(file) {
    if (!file)
        return undefined;
    try {
        const payload = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/github/lib/run-url.js
var run_url = __webpack_require__(7888);
// EXTERNAL MODULE: ./packages/github/lib/shorten.js
var shorten = __webpack_require__(6516);
;// CONCATENATED MODULE: ./packages/github/lib/describe-run.js


/**
 * The longest description that we give a deployment. CodeDeploy's model states no number, only that one can be too long
 * (`DescriptionTooLongException`), and its guide lists none among the quotas; so this is a cautious limit of ours, the one that
 * `redeploy` keeps to as well.
 */
const DESCRIPTION_LENGTH = 256;
/** A part cut to less than this would say nothing and is left out. */
const SHORTEST_PART_LENGTH = 8;
/**
 * Who deployed what and where to read on, in one line:
 * `shop/web@1a2b3c4 (main) by octocat, https://github.com/shop/web/actions/runs/123`. The link stays whole; the ref, then the
 * actor, then the repository are shortened for it. Empty when nothing is known.
 */
function describeRun(context) {
    const link = runLink(context);
    const ref = printable(context.refName);
    const actor = printable(context.actor);
    const repository = printable(context.repository);
    const sha = [...printable(context.sha)].slice(0, 7).join('');
    let excess = compose({ repository, sha, ref, actor, link }).length - DESCRIPTION_LENGTH;
    const [shortRef, shortActor, shortRepository] = [ref, actor, repository].map((part) => {
        const length = part.length - Math.max(excess, 0);
        const short = length < SHORTEST_PART_LENGTH && excess > 0 ? '' : (0,shorten/* shorten */.m)(part, length);
        excess -= part.length - short.length;
        return short;
    });
    return compose({ repository: shortRepository ?? '', sha, ref: shortRef ?? '', actor: shortActor ?? '', link });
}
function runLink(context) {
    if (context.repository === '' || context.runId === '')
        return '';
    const link = printable((0,run_url/* runUrl */.V)(context));
    // Half a link leads nowhere.
    return link.length <= DESCRIPTION_LENGTH ? link : '';
}
function compose({ repository, sha, ref, actor, link }) {
    const commit = [repository, sha].filter((part) => part !== '').join('@');
    const who = [commit, ref && `(${ref})`, actor && `by ${actor}`].filter((part) => part !== '').join(' ');
    return [who, link].filter((part) => part !== '').join(', ');
}
function printable(text) {
    return text.replace(/\p{C}/gu, '');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/github/lib/workspace-path.js

/**
 * A file's path as annotations name it: relative to the workspace, with forward slashes. `undefined` when it is outside, where
 * GitHub has nothing to show. A relative path is taken from the workspace, which is where the runner starts a step.
 */
function workspacePath({ workspace }, file) {
    const { isAbsolute, relative, resolve, sep } = isWindowsPath(workspace) ? external_node_path_.win32 : external_node_path_.posix;
    const path = relative(workspace, resolve(workspace, file));
    if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path))
        return undefined;
    return path.split(sep).join('/');
}
function isWindowsPath(path) {
    return /^([a-z]:[\\/]|\\\\)/i.test(path);
}

;// CONCATENATED MODULE: ./packages/github/lib/context.js




/** Reads what the runner tells of the run. Where there is no runner, texts are empty and folders are this machine's. */
async function readContext(environment) {
    const pullRequestNumber = await readPullRequestNumber(environment);
    return {
        serverUrl: withoutSlash(environment.GITHUB_SERVER_URL || 'https://github.com'),
        apiUrl: withoutSlash(environment.GITHUB_API_URL || 'https://api.github.com'),
        repository: environment.GITHUB_REPOSITORY ?? '',
        runId: environment.GITHUB_RUN_ID ?? '',
        runAttempt: environment.GITHUB_RUN_ATTEMPT ?? '',
        sha: environment.GITHUB_SHA ?? '',
        refName: environment.GITHUB_REF_NAME || shortRef(environment.GITHUB_REF ?? ''),
        actor: environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || '',
        workspace: environment.GITHUB_WORKSPACE || process.cwd(),
        temporaryFolder: environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        eventName: environment.GITHUB_EVENT_NAME ?? '',
        ...(pullRequestNumber !== undefined && { pullRequestNumber }),
    };
}
function shortRef(ref) {
    return ref.replace(/^refs\/(heads|tags|pull)\//, '');
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}


/***/ }),

/***/ 4224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ cutMarkdown)
});

;// CONCATENATED MODULE: ./packages/github/lib/markdown-scan.js
const FENCE = /^([ \t>]*)(`{3,}|~{3,})(.*)$/;
const CODE_SPAN_OR_ESCAPE = /(`+)(?!`).*?[^`]\1(?!`)|\\./g;
const TAG_OR_COMMENT = /<!--|<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?(\/?)>/gi;
const TAG_BEGUN = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?$/i;
const VOID_ELEMENTS = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
/** Follows what is open through one line more: as much of Markdown as it takes to know what a cut would leave open. */
function scanMarkdown(before, lineWithBreak) {
    const line = lineWithBreak.trimEnd();
    if (before.fence !== undefined)
        return closesFence(line, before.fence.marker) ? { elements: before.elements } : before;
    const fence = before.inside === undefined ? openedFence(line) : undefined;
    return fence === undefined ? scanHtml(before, line) : { ...before, fence };
}
function openedFence(line) {
    const [, prefix = '', marker, info = ''] = FENCE.exec(line) ?? [];
    if (marker === undefined || (marker.startsWith('`') && info.includes('`')))
        return undefined;
    return { prefix, marker };
}
function closesFence(line, opened) {
    const [, , marker, info] = FENCE.exec(line) ?? [];
    return marker?.startsWith(opened) === true && info === '';
}
function scanHtml({ elements, inside }, line) {
    // No tag goes on over a blank line: what looked like one was text.
    if (line === '' && inside === 'tag')
        return { elements };
    let rest = line;
    if (inside !== undefined) {
        const end = inside === 'comment' ? '-->' : '>';
        const at = rest.indexOf(end);
        if (at < 0)
            return { elements, inside };
        rest = rest.slice(at + end.length);
    }
    rest = rest.replace(CODE_SPAN_OR_ESCAPE, ' ');
    let open = [...elements];
    let end = 0;
    for (const match of rest.matchAll(TAG_OR_COMMENT)) {
        if (match.index < end)
            continue;
        end = match.index + match[0].length;
        if (match[0] === '<!--') {
            const at = rest.indexOf('-->', end);
            if (at < 0)
                return { elements: open, inside: 'comment' };
            end = at + 3;
        }
        else {
            open = withTag(open, match);
        }
    }
    return TAG_BEGUN.test(rest.slice(end)) ? { elements: open, inside: 'tag' } : { elements: open };
}
function withTag(open, [, slash, name = '', selfClosing]) {
    const element = name.toLowerCase();
    if (slash === '/') {
        const at = open.lastIndexOf(element);
        return at < 0 ? open : open.slice(0, at);
    }
    return selfClosing === '/' || VOID_ELEMENTS.has(element) ? open : [...open, element];
}

;// CONCATENATED MODULE: ./packages/github/lib/cut-markdown.js

/**
 * Cuts Markdown at a line so that, with an ending that says so, it stays within a size. What is open at the cut, a fenced
 * block or an HTML element, is closed, so that nothing after it is swallowed. Empty when not even the ending fits.
 *
 * @param sizeBytes - the most that may be returned, in bytes of UTF-8.
 */
function cutMarkdown(markdown, ending, sizeBytes) {
    const lines = markdown.split(/(?<=\n)/);
    let best = Buffer.byteLength(ending) <= sizeBytes ? ending : '';
    let scan = { elements: [] };
    let usedBytes = 0;
    let usedLength = 0;
    for (const line of lines) {
        usedBytes += Buffer.byteLength(line);
        usedLength += line.length;
        if (usedBytes > sizeBytes)
            break;
        scan = scanMarkdown(scan, line);
        if (scan.inside !== undefined)
            continue;
        const tail = `${line.endsWith('\n') ? '' : '\n'}${closing(scan)}\n${ending}`;
        if (usedBytes + Buffer.byteLength(tail) <= sizeBytes)
            best = markdown.slice(0, usedLength) + tail;
    }
    return best;
}
function closing({ fence, elements }) {
    const tags = elements
        .toReversed()
        .map((name) => `</${name}>`)
        .join('');
    return `${fence === undefined ? '' : `${fence.prefix}${fence.marker}\n`}${tags === '' ? '' : `${tags}\n`}`;
}


/***/ }),

/***/ 7888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/** The page of the run, and of this attempt at it: where everything that was said can be read. */
function runUrl({ serverUrl, repository, runId, runAttempt }) {
    const attempt = Number(runAttempt) > 1 ? `/attempts/${runAttempt}` : '';
    return `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
}


/***/ }),

/***/ 6516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Text within a limit that others would cut in silence: cut between two characters, with dots that say so. */
function shorten(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 3).replace(/[\uD800-\uDBFF]$/, '')}...`;
}


/***/ }),

/***/ 3214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   Ql: () => (/* binding */ processHost),
/* harmony export */   iB: () => (/* binding */ isCancellation)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8055);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);


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
        clock: _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
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
    if (!cancelled.aborted || (error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ && error.code === 'CANCELLED'))
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

export const id = 7572;
export const ids = [7572,7958];
export const modules = {

/***/ 87958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ untrustedText),
/* harmony export */   m: () => (/* binding */ untrustedLines)
/* harmony export */ });
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


/***/ }),

/***/ 24690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vZ: () => (/* reexport */ describeRun),
  yI: () => (/* binding */ readContext),
  Vp: () => (/* reexport */ run_url/* runUrl */.V),
  X5: () => (/* reexport */ workspace_path/* workspacePath */.X)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
var run_url = __webpack_require__(47888);
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

// EXTERNAL MODULE: ./packages/github/lib/workspace-path.js
var workspace_path = __webpack_require__(11586);
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

/***/ 24224:
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

/***/ 47888:
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

/***/ 76477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F7: () => (/* reexport */ annotationPlace),
  mw: () => (/* binding */ createWorkflow),
  H6: () => (/* reexport */ diagnosticAnnotation)
});

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
var external_node_crypto_ = __webpack_require__(77598);
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
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/github/lib/cut-markdown.js + 1 modules
var cut_markdown = __webpack_require__(24224);
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

// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
// EXTERNAL MODULE: ./packages/github/lib/workspace-path.js
var workspace_path = __webpack_require__(11586);
;// CONCATENATED MODULE: ./packages/github/lib/diagnostic-annotation.js


/**
 * A diagnostic as an annotation of the line that it is about. Notices are none: the runner shows ten annotations of a level
 * and fifty of a job, and what is right as it stands must not stand beside what is wrong.
 */
function diagnosticAnnotation(diagnostic, context) {
    const { severity, code, message, hint } = diagnostic;
    if (severity === 'notice')
        return undefined;
    const place = annotationPlace(diagnostic, context);
    return {
        level: severity,
        title: code,
        message: (0,untrusted/* untrustedLines */.m)(hint === undefined ? message : `${message}\n${hint}`).join('\n'),
        ...(place !== undefined && { place }),
    };
}
/** A place in a file as the runner takes it; `undefined` for a file that is not in the workspace. */
function annotationPlace({ file, span }, context) {
    const path = (0,workspace_path/* workspacePath */.X)(context, file);
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

;// CONCATENATED MODULE: ./packages/github/lib/workflow.js






/**
 * Connects a step to the runner, which from then on takes no command but ours: see {@link createClosedChannel}.
 *
 * The environment says what the runner offers; it is the one of this process, because @actions/core writes where
 * `process.env` says. Run by hand, without a runner's files, outputs are printed as `name=value`, and there is no summary.
 */
async function createWorkflow(environment) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1260), __webpack_require__.e(7264)]).then(__webpack_require__.bind(__webpack_require__, 57264));
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


/***/ }),

/***/ 11586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ workspacePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * A file's path as annotations name it: relative to the workspace, with forward slashes. `undefined` when it is outside, where
 * GitHub has nothing to show. A relative path is taken from the workspace, which is where the runner starts a step.
 */
function workspacePath({ workspace }, file) {
    const { isAbsolute, relative, resolve, sep } = isWindowsPath(workspace) ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    const path = relative(workspace, resolve(workspace, file));
    if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path))
        return undefined;
    return path.split(sep).join('/');
}
function isWindowsPath(path) {
    return /^([a-z]:[\\/]|\\\\)/i.test(path);
}


/***/ })

};

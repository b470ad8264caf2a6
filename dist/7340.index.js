export const id = 7340;
export const ids = [7340,5712,197,7955,2921];
export const modules = {

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

/***/ 85712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** How many targets an overview counts. */
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}


/***/ }),

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
function serviceOf({ service, deployment }) {
    return service ?? deployment?.service ?? 'codedeploy';
}
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

/***/ 25183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ neverAnswered),
/* harmony export */   u: () => (/* binding */ AGENT_SILENT)
/* harmony export */ });
/** What the service says of an event that the agent never took up. */
const AGENT_SILENT = /agent was not able to receive the lifecycle event/;
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
    return state === 'failed' && AGENT_SILENT.test(diagnostics?.message ?? '');
}


/***/ }),

/***/ 4339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ reachedPoint),
/* harmony export */   X3: () => (/* binding */ hasTrafficBegun)
/* harmony export */ });
/* unused harmony export pointOf */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);

/** In the order in which a deployment comes to them. */
const POINTS = ['ready', 'traffic-shifted'];
/**
 * The point that ends a wait for `until`: that one, or a later one, because a deployment can go past a point between two looks
 * and need not stop there. `undefined` while there is more to wait for, and once the deployment has ended.
 */
function reachedPoint(snapshot, until) {
    if (until === 'succeeded')
        return undefined;
    const point = pointOf(snapshot);
    return point !== undefined && POINTS.indexOf(point) >= POINTS.indexOf(until) ? point : undefined;
}
/** Where a deployment is, by its own word and, where traffic moves by itself, by its targets. */
function pointOf({ deployment, targets }) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state))
        return undefined;
    if (deployment.isTerminationWaitStarted === true)
        return 'traffic-shifted';
    if (deployment.state === 'ready')
        return 'ready';
    const isWeighted = targets.length > 0 && targets.every(({ type }) => type === 'lambda' || type === 'ecs');
    return isWeighted && targets.every(hasAllTraffic) ? 'traffic-shifted' : undefined;
}
/** Whether traffic has begun to move on a target, or has moved. */
function hasTrafficBegun({ events }) {
    return events.some(({ name, state }) => TRAFFIC_EVENTS.has(name) && state !== 'pending' && state !== 'skipped');
}
const TRAFFIC_EVENTS = new Set(['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic']);
/**
 * All of it, and the function behind AfterAllowTraffic has had its say: a verdict of it takes the traffic back. Where no event
 * says so the service's own word is waited for.
 */
function hasAllTraffic({ events, traffic }) {
    if (traffic?.some(({ isNew, percent }) => isNew === true && percent < 100) === true)
        return false;
    const shift = events.findIndex(({ name }) => name === 'AllowTraffic');
    if (shift < 0 || events[shift]?.state !== 'succeeded')
        return false;
    const after = events.find(({ name }) => name === 'AfterAllowTraffic');
    return after === undefined || after.state === 'succeeded' || after.state === 'skipped';
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

/***/ 84097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IL: () => (/* binding */ findHolder),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60336);


/** Whether the service refused a deployment because another one is under way; told by the exception's name, never its text. */
function isBusy(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError && error.code === 'GROUP_BUSY';
}
/**
 * The deployment that is in the way: one that somebody asked for, before those that the service started for reasons of its
 * own, which can run beside others. `undefined` when none is under way: it has just ended, or an account's limit was met.
 *
 * @throws SlipwayError GROUP_BUSY when the right to look is missing.
 */
async function findHolder({ applicationName, deploymentGroupName }, provider, refusal, options) {
    try {
        const active = await provider.activeDeployments(applicationName, deploymentGroupName, options);
        return active.find(({ origin }) => origin !== 'service') ?? active[0];
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}; which one cannot be seen: ${error.message}`, {
            hint: error.hint ?? 'allow codedeploy:ListDeployments and codedeploy:GetDeployment',
            cause: error,
        });
    }
}
/** Clocks differ, and the service's says when a deployment was created. */
const CLOCK_SKEW_MS = 2 * 60_000;
/**
 * Whether the deployment in the way is the one that an earlier try of this very call began, whose answer was lost: the call
 * was sent more than once, and it is what we asked for, of now. Waiting for it to deploy the same once more would be absurd.
 */
function isOwn({ origin, revision, description, createdAt = Number.NEGATIVE_INFINITY }, request, { attempts }, startedAt) {
    return (attempts > 1 &&
        origin === 'user' &&
        createdAt >= startedAt - CLOCK_SKEW_MS &&
        description === request.description &&
        revision !== undefined &&
        (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(revision) === (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(request.revision));
}
/** The refusal with the name of what is in the way, and the ways past it. */
function describeRefusal(refusal, holder) {
    if (holder === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}, though none of the group is seen under way`, {
            hint: `the account may be at its limit of deployments at once: deploy fewer groups, or later; ${refusal.hint ?? ''}`,
            cause: refusal,
        });
    }
    const { id } = holder;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}: ${describeHolder(holder)}`, {
        hint: `to wait for it: slipway wait --deployment-id ${id}; to stop it: slipway stop --deployment-id ${id}; to deploy after it: if-busy queue`,
        cause: refusal,
    });
}
/** A deployment that is in the way, with what it is at and what it is for: `d-1 (InProgress, rollback of d-0)`. */
function describeHolder({ id, nativeStatus, rollsBackDeploymentId, description }) {
    const purpose = rollsBackDeploymentId === undefined ? description : `rollback of ${rollsBackDeploymentId}`;
    return purpose === undefined ? `${id} (${nativeStatus})` : `${id} (${nativeStatus}, ${purpose})`;
}


/***/ }),

/***/ 75627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeOlder),
/* harmony export */   m: () => (/* binding */ describeOrder)
/* harmony export */ });
/** How far the commit is behind what the group runs, as the end of a sentence that says that nothing was deployed. */
function describeOlder(order) {
    const { commit, currentCommit, deploymentId, isUnderWay, behindBy } = order;
    const count = behindBy === 1 ? '1 commit' : `${behindBy} commits`;
    const brings = isUnderWay ? 'is bringing' : 'has brought';
    return `commit ${short(commit)} is ${count} older than ${short(currentCommit)}, which deployment ${deploymentId} ${brings} there`;
}
/** How the commit stands to what the group runs, for a line of the log; `undefined` where there is nothing to tell. */
function describeOrder(order) {
    const { relation, commit, currentCommit, deploymentId, isUnderWay, aheadBy, behindBy, url } = order;
    const current = `${short(currentCommit)}, which deployment ${deploymentId} ${isUnderWay ? 'brings' : 'brought'}`;
    if (relation === 'ahead')
        return `commit ${short(commit)} is newer than ${current} (${aheadBy} ahead)`;
    if (relation !== 'diverged')
        return undefined;
    const page = url === undefined ? '' : `: ${url}`;
    return `commit ${short(commit)} is neither newer nor older than ${current}: they have diverged (${aheadBy} ahead, ${behindBy} behind), and it is deployed${page}`;
}
function short(commit) {
    return commit.slice(0, 7);
}


/***/ }),

/***/ 60336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, `mender:NAME`, `greengrass:NAME@VERSION`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        case 'mender':
            return `mender:${revision.artifactName}`;
        case 'greengrass':
            return `greengrass:${Object.entries(revision.components)
                .map(([name, version]) => `${name}@${version}`)
                .join(',')}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, `mender:NAME` with the id of the Artifact where that is known, or JSON for
 * inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github' || revision.type === 'greengrass')
        return describeRevision(revision);
    if (revision.type === 'mender')
        return formatMender(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...(((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(key) ?? (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecFormatOf */ .X3)(key)) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
function formatMender(revision) {
    const { artifactName, artifactId } = revision;
    const isPlain = /^[!->@-~]+$/.test(artifactName) && (artifactId === undefined || /^[0-9a-f-]{36}$/i.test(artifactId));
    if (!isPlain)
        return JSON.stringify(toRevisionJson(revision));
    return `${describeRevision(revision)}${artifactId === undefined ? '' : `?artifactId=${artifactId}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`, which has one more type for Mender and one for Greengrass: what `push` prints, what `deploy` and `aws deploy` take. */
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
        case 'mender': {
            const { type: _, ...menderArtifact } = revision;
            return { revisionType: 'MenderArtifact', menderArtifact };
        }
        case 'greengrass':
            return { revisionType: 'GreengrassComponents', greengrassComponents: revision.components };
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}


/***/ })

};

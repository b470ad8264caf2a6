export const id = 2343;
export const ids = [2343,850];
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

/***/ 45732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(711);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);



/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
function readAppSpec(text, { file, hostOs }) {
    const yaml = (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const findings = [...yaml.findings];
    const sections = yaml.root === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml.root, hostOs, (finding) => findings.push(finding));
    const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal;
    return {
        spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
        diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiagnostics */ .S6)(findings, file),
        ...(refusal !== undefined && { refusal }),
    };
}
function toServerAppSpec({ os, target: _, ...sections }, file) {
    return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections };
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

/***/ 70850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ APPSPEC_PATH),
/* harmony export */   Zo: () => (/* binding */ linkLeavesTree),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   f1: () => (/* binding */ parseArchivePath),
/* harmony export */   se: () => (/* binding */ DEPLOYIGNORE_PATH)
/* harmony export */ });
/** The name under which an AppSpec file lies at the root of a bundle: hook events look for no other. */
const APPSPEC_PATH = 'appspec.yml';
/** The file that says, in the language of `.gitignore`, what stays out of a bundle: of its folder and of those below. */
const DEPLOYIGNORE_PATH = '.deployignore';
/** What the form may have to be made of, or a problem be in: a NUL, a drive letter, an empty segment, one of dots alone. */
const UNUSUAL = /\0|^[A-Za-z]:|(?:^|\/)\.{0,2}(?:\/|$)/;
/**
 * Brings a member's name to the one form that the rest of the code knows: relative, `/` between segments, no `.` segments,
 * no slash at the end; the empty path is the root itself. A name that could lead anywhere but below the root is a problem.
 *
 * The agent's own tools (`tar`, `unzip`) strip what leads outside and go on; refusing is a deliberate difference.
 */
function parseArchivePath(name) {
    if (!UNUSUAL.test(name))
        return { ok: true, path: name };
    if (name === '')
        return { ok: false, problem: 'is empty' };
    if (name.includes('\0'))
        return { ok: false, problem: 'holds a NUL character' };
    if (name.startsWith('/'))
        return { ok: false, problem: 'is absolute' };
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        return { ok: false, problem: 'climbs out with ".."' };
    if (/^[A-Za-z]:/.test(segments[0] ?? ''))
        return { ok: false, problem: 'begins with a drive letter' };
    return { ok: true, path: segments.join('/') };
}
/** Whether a symbolic link at `path` points outside the tree that it is part of: by an absolute target, or by more `..` than it is deep. */
function linkLeavesTree(path, linkTarget) {
    if (linkTarget.startsWith('/') || linkTarget.startsWith('\\') || /^[A-Za-z]:/.test(linkTarget))
        return true;
    let depth = path.split('/').length - 1;
    for (const segment of linkTarget.split('/')) {
        if (segment === '..')
            depth -= 1;
        else if (segment !== '' && segment !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
/** Orders paths by their UTF-8 bytes, so that the order is the same on every machine and in every language. */
function comparePaths(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return byteRank(left) - byteRank(right);
    }
    return a.length - b.length;
}
/** UTF-16 puts surrogates (code points above U+FFFF) before U+E000 to U+FFFF; UTF-8 puts them behind. */
function byteRank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}


/***/ }),

/***/ 14772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wp: () => (/* binding */ loadBatchReader),
/* harmony export */   yD: () => (/* binding */ loadReader)
/* harmony export */ });
/* unused harmony export listArchive */
/** Loads the reader of a format, when something is read. `tar` and `tgz` are read alike, as GNU tar does. */
async function loadReader(format) {
    return format === 'zip' ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(2166)]).then(__webpack_require__.bind(__webpack_require__, 12166))).readZip : (await __webpack_require__.e(/* import() */ 7168).then(__webpack_require__.bind(__webpack_require__, 37168))).readTar;
}
/** Loads what reads all of a format's content: see {@link ArchiveBatchReader}. */
async function loadBatchReader(format) {
    return format === 'zip'
        ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(2166)]).then(__webpack_require__.bind(__webpack_require__, 12166))).readZipBatches
        : (await __webpack_require__.e(/* import() */ 7168).then(__webpack_require__.bind(__webpack_require__, 37168))).readTarBatches;
}
/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
async function listArchive(file, format, { signal } = {}) {
    const readMembers = await loadReader(format);
    const members = [];
    for await (const { read: _, content: __, ...member } of readMembers(file, signal === undefined ? {} : { signal })) {
        if (member.path !== '')
            members.push(member);
    }
    return members;
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

/***/ 54077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInstance: () => (/* reexport */ runInstance)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-archive.js
var read_archive = __webpack_require__(14772);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/engine/lib/agent/run-agent.js + 3 modules
var run_agent = __webpack_require__(20513);
// EXTERNAL MODULE: ./packages/engine/lib/isolation/channel.js
var channel = __webpack_require__(72852);
// EXTERNAL MODULE: ./packages/engine/lib/isolation/set-up-script.js
var set_up_script = __webpack_require__(98153);
// EXTERNAL MODULE: ./packages/engine/lib/isolation/streams.js
var isolation_streams = __webpack_require__(63814);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/engine/lib/isolation/compare-layer.js + 1 modules
var compare_layer = __webpack_require__(50865);
;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/list-layer.js



/**
 * Lists all that an instance has written, as the kernel keeps it: what was changed is there whole, and what was removed is
 * a device with the numbers 0 and 0 (`Documentation/filesystems/overlayfs.rst`, "whiteouts and opaque directories").
 *
 * @param upperOf - where the writes of an area are.
 * @param seen - where the instance sees a path.
 */
async function listLayer(areas, upperOf, seen = (path) => path) {
    const entries = [];
    /** @returns the names of what is there. */
    const walk = async (folder, path) => {
        const own = new Set();
        for (const name of (await (0,external_node_fs_promises_.readdir)(folder)).sort()) {
            const [inLayer, onInstance] = [(0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(path, name)];
            const stats = await (0,external_node_fs_promises_.lstat)(inLayer).catch(() => undefined);
            // Removed since the folder was read.
            if (stats === undefined)
                continue;
            if (isWhiteout(stats)) {
                entries.push({ kind: 'removed', path: onInstance });
                continue;
            }
            own.add(name);
            const place = entries.push(describe(onInstance, stats)) - 1;
            if (!stats.isDirectory())
                continue;
            const inside = await walk(inLayer, onInstance);
            const visible = await (0,external_node_fs_promises_.readdir)(seen(onInstance)).catch(() => undefined);
            const hidesBelow = visible?.every((one) => inside.has(one)) === true;
            entries[place] = { ...describe(onInstance, stats), hidesBelow };
        }
        return own;
    };
    for (const [index, { mountPoint }] of areas.entries())
        await walk(upperOf(index), mountPoint);
    return entries;
}
function isWhiteout(stats) {
    return stats.isCharacterDevice() && stats.rdev === 0;
}
function describe(path, stats) {
    return { ...(0,compare_layer/* described */.W)(path, stats), kind: 'there', modifiedMs: stats.mtimeMs };
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/unit-file.js
const TYPES = new Set(['simple', 'exec', 'forking', 'oneshot']);
/**
 * Reads a unit file, and the drop-ins that come after it.
 *
 * @param instance - what stands between `@` and the suffix of a unit that is made of a template.
 */
function readUnit(texts, name, instance = '') {
    const settings = readSettings(texts);
    const of = (key) => settings.get(`Service/${key}`) ?? [];
    const last = (key) => of(key).at(-1);
    const type = last('Type') ?? (of('ExecStart').length === 0 ? 'oneshot' : 'simple');
    if (!TYPES.has(type))
        return { kind: 'not-simple', reason: `its type is "${type}"` };
    if (of('ExecStart').length === 0)
        return { kind: 'not-simple', reason: 'it has no ExecStart' };
    const specify = (text) => resolveSpecifiers(text, name, instance);
    const commands = (key) => of(key).map((text) => readCommand(specify(text)));
    const optional = (key, field) => {
        const value = last(key);
        return value === undefined ? {} : { [field]: specify(value) };
    };
    const unit = {
        type: type,
        startPre: commands('ExecStartPre'),
        start: commands('ExecStart'),
        startPost: commands('ExecStartPost'),
        reload: commands('ExecReload'),
        stop: commands('ExecStop'),
        ...optional('PIDFile', 'pidFile'),
        ...optional('User', 'user'),
        ...optional('Group', 'group'),
        ...optional('WorkingDirectory', 'workingDirectory'),
        environment: Object.fromEntries(of('Environment')
            .flatMap((text) => splitWords(specify(text)))
            .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
        environmentFiles: of('EnvironmentFile').map((path) => ({
            path: specify(path.replace(/^-/, '')),
            isOptional: path.startsWith('-'),
        })),
        runtimeDirectories: of('RuntimeDirectory').flatMap((text) => splitWords(specify(text))),
        remainsAfterExit: /^(1|yes|true|on)$/i.test(last('RemainAfterExit') ?? ''),
        wantedBy: (settings.get('Install/WantedBy') ?? []).flatMap((text) => splitWords(text)),
    };
    return { kind: 'simple', unit };
}
/** An empty value forgets those before it, in this file or in an earlier one. */
function readSettings(texts) {
    const settings = new Map();
    for (const text of texts) {
        let section = '';
        for (const line of text.replace(/\\\r?\n\s*/g, ' ').split(/\r?\n/)) {
            const trimmed = line.trim();
            if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';'))
                continue;
            const heading = /^\[(.+)\]$/.exec(trimmed)?.[1];
            if (heading !== undefined)
                section = heading;
            const equals = trimmed.indexOf('=');
            if (heading !== undefined || equals < 0)
                continue;
            const key = `${section}/${trimmed.slice(0, equals).trim()}`;
            const value = trimmed.slice(equals + 1).trim();
            settings.set(key, value === '' ? [] : [...(settings.get(key) ?? []), value]);
        }
    }
    return settings;
}
/** `@`, which renames the process, and the prefixes about privileges have no effect here. */
function readCommand(text) {
    const prefix = /^[-@:+!|]*/.exec(text)?.[0] ?? '';
    const words = splitWords(text.slice(prefix.length));
    return { words: prefix.includes('@') ? [words[0] ?? '', ...words.slice(2)] : words, mayFail: prefix.includes('-') };
}
/** Splits at blanks that are not quoted; quotes and backslashes are taken away as systemd does. */
function splitWords(text) {
    const words = [];
    let word;
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === '\\' && at + 1 < text.length) {
            at += 1;
            word = `${word ?? ''}${ESCAPES[text.charAt(at)] ?? text.charAt(at)}`;
        }
        else if (quote !== '') {
            if (char === quote)
                quote = '';
            else
                word = `${word ?? ''}${char}`;
        }
        else if (char === '"' || char === "'") {
            quote = char;
            word ??= '';
        }
        else if (/\s/.test(char)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = `${word ?? ''}${char}`;
    }
    return word === undefined ? words : [...words, word];
}
const ESCAPES = { n: '\n', t: '\t', s: ' ' };
function resolveSpecifiers(text, name, instance) {
    const stem = name.replace(/\.service$/, '');
    const values = {
        '%': '%',
        n: name,
        N: stem,
        p: stem.replace(/@.*$/, ''),
        i: instance,
        I: instance,
        t: '/run',
        S: '/var/lib',
        L: '/var/log',
        E: '/etc',
        C: '/var/cache',
        T: '/tmp',
        V: '/var/tmp',
    };
    return text.replace(/%(.)/g, (whole, letter) => values[letter] ?? whole);
}
/** `${NAME}` is a part of a word, `$NAME` alone is as many words as its value has. */
function expandVariables(words, environment) {
    return words.flatMap((word) => {
        const alone = /^\$([A-Za-z_]\w*)$/.exec(word)?.[1];
        if (alone !== undefined)
            return splitWords(environment[alone] ?? '');
        return [
            word.replace(/\$\{([A-Za-z_]\w*)\}/g, (_, variable) => environment[variable] ?? '').replaceAll('$$', '$'),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/unit-process.js




/** The variable that tells which unit a process was started for. */
const UNIT_VARIABLE = 'SLIPWAY_UNIT';
/** Between SIGTERM and SIGKILL to what does not stop. The longest that a script should wait here; systemd's own is 90 s. */
const STOP_GRACE_MS = 10_000;
/** How long a program of type `forking` may take until its first process ends. */
const FORK_LIMIT_MS = 60_000;
const POLL_MS = 20;
/** Runs the commands of one unit, and knows its processes by a variable in their environment. */
class UnitProcess {
    #name;
    #logFolder;
    #spawner;
    #isHeldActive = false;
    /** @param logFolder - where what it prints is kept, as `NAME.log`. */
    constructor(name, logFolder, spawner) {
        this.#name = name;
        this.#logFolder = logFolder;
        this.#spawner = spawner;
    }
    /** Whether `systemctl is-active` is to say so. */
    async isActive() {
        return this.#isHeldActive || (await this.isRunning());
    }
    async isRunning() {
        return (await this.#processes()).length > 0;
    }
    /** @returns what went wrong. */
    async start(unit) {
        if (await this.isActive())
            return undefined;
        const environment = await environmentOf(unit, this.#name);
        if (typeof environment === 'string')
            return environment;
        const identity = await identityOf(unit);
        if (typeof identity === 'string')
            return identity;
        for (const name of unit.runtimeDirectories) {
            const folder = (0,external_node_path_.join)('/run', name);
            await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true, mode: 0o755 });
            await (0,external_node_fs_promises_.chown)(folder, identity.uid ?? 0, identity.gid ?? 0);
        }
        for (const command of unit.startPre) {
            const failure = await this.#runToEnd(command, unit, environment, 'ExecStartPre');
            if (failure !== undefined)
                return failure;
        }
        const failure = await this.#startMain(unit, environment);
        if (failure !== undefined)
            return failure;
        for (const command of unit.startPost) {
            const failed = await this.#runToEnd(command, unit, environment, 'ExecStartPost');
            if (failed !== undefined)
                return failed;
        }
        return undefined;
    }
    async #startMain(unit, environment) {
        if (unit.type === 'oneshot' || unit.type === 'forking') {
            for (const command of unit.start) {
                const failure = await this.#runToEnd(command, unit, environment, 'ExecStart');
                if (failure !== undefined)
                    return failure;
            }
            this.#isHeldActive = unit.type === 'oneshot' && unit.remainsAfterExit;
            return undefined;
        }
        const [command] = unit.start;
        if (command === undefined)
            return 'it has no ExecStart';
        const started = await this.#spawn(command, unit, environment);
        if (typeof started === 'string')
            return started;
        return undefined;
    }
    /** ExecStop first, then SIGTERM, then SIGKILL, as systemd does with all that the unit left. */
    async stop(unit) {
        this.#isHeldActive = false;
        if (unit !== undefined && (await this.isRunning())) {
            const environment = await environmentOf(unit, this.#name);
            if (typeof environment !== 'string') {
                const [mainPid = 0] = await this.#processes();
                const told = { ...environment, MAINPID: String(mainPid) };
                for (const command of unit.stop)
                    await this.#runToEnd(command, unit, told, 'ExecStop');
            }
        }
        await this.#signal('TERM');
        const deadline = Date.now() + STOP_GRACE_MS;
        while ((await this.isRunning()) && Date.now() < deadline)
            await (0,promises_.setTimeout)(POLL_MS);
        await this.#signal('KILL');
    }
    /** @returns what went wrong. */
    async reload(unit) {
        const environment = await environmentOf(unit, this.#name);
        if (typeof environment === 'string')
            return environment;
        if (unit.reload.length === 0)
            return `Job type reload is not applicable for unit ${this.#name}.`;
        const [mainPid = 0] = await this.#processes();
        for (const command of unit.reload) {
            const failure = await this.#runToEnd(command, unit, { ...environment, MAINPID: String(mainPid) }, 'ExecReload');
            if (failure !== undefined)
                return failure;
        }
        return undefined;
    }
    /** By a process of the instance's own tree: numbers are its. */
    async #signal(name) {
        const pids = await this.#processes();
        if (pids.length === 0)
            return;
        const commandLine = { program: '/bin/sh', parameters: ['-c', `kill -${name} "$@"`, 'sh', ...pids.map(String)] };
        const started = await this.#spawner.start(commandLine, { cwd: '/', environment: {}, outputFile: '/dev/null' });
        if (!(started instanceof Error))
            await started.exited;
    }
    async #processes() {
        return findByVariable(UNIT_VARIABLE, this.#name);
    }
    async #runToEnd(command, unit, environment, what) {
        const started = await this.#spawn(command, unit, environment);
        if (typeof started === 'string')
            return command.mayFail ? undefined : started;
        const over = new AbortController();
        const code = await Promise.race([
            started.exited,
            (0,promises_.setTimeout)(FORK_LIMIT_MS, 'nothing in a minute', { signal: over.signal }).catch(() => ''),
        ]);
        over.abort();
        if (code === 0 || command.mayFail)
            return undefined;
        return `${what} of ${this.#name} (${command.words.join(' ')}) ended with ${code}; what it printed is in ${this.logFile}`;
    }
    get logFile() {
        return (0,external_node_path_.join)(this.#logFolder, `${this.#name}.log`);
    }
    async #spawn({ words }, unit, environment) {
        const [program = '', ...parameters] = expandVariables(words, environment);
        const identity = await identityOf(unit);
        if (typeof identity === 'string')
            return identity;
        await (0,external_node_fs_promises_.mkdir)(this.#logFolder, { recursive: true });
        const cwd = unit.workingDirectory?.replace(/^-/, '') ?? '/';
        const surroundings = { cwd, environment, outputFile: this.logFile, ...identity };
        const started = await this.#spawner.start({ program, parameters }, surroundings);
        return started instanceof Error ? `"${program}" cannot be started: ${started.message}` : started;
    }
}
/** The numbers of all processes that have a variable of this value in their environment, the oldest first. */
async function findByVariable(variable, value) {
    const found = [];
    for (const pid of (await (0,external_node_fs_promises_.readdir)('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)) {
        const environment = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        if (environment.split('\0').includes(`${variable}=${value}`))
            found.push(pid);
    }
    return found.sort((one, other) => one - other);
}
async function environmentOf(unit, name) {
    const environment = {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        LANG: process.env.LANG ?? 'C.UTF-8',
        ...unit.environment,
    };
    for (const { path, isOptional } of unit.environmentFiles) {
        let text;
        try {
            text = await (0,external_node_fs_promises_.readFile)(path, 'utf8');
        }
        catch (error) {
            if (isOptional)
                continue;
            return `EnvironmentFile cannot be read: ${error.message}`;
        }
        for (const line of text.split('\n')) {
            const pair = /^\s*([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line);
            if (pair?.[1] !== undefined)
                environment[pair[1]] = splitWords(pair[2] ?? '').join(' ');
        }
    }
    return { ...environment, [UNIT_VARIABLE]: name };
}
async function identityOf({ user, group }) {
    if (user === undefined && group === undefined)
        return {};
    const passwd = (await (0,external_node_fs_promises_.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
    const groups = (await (0,external_node_fs_promises_.readFile)('/etc/group', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
    const account = user === undefined ? undefined : passwd.find(([name, , uid]) => name === user || uid === user);
    if (user !== undefined && account === undefined)
        return `there is no user "${user}"`;
    const named = group === undefined ? undefined : groups.find(([name, , gid]) => name === group || gid === group);
    if (group !== undefined && named === undefined)
        return `there is no group "${group}"`;
    const gid = named?.[2] ?? account?.[3];
    return {
        ...(account?.[2] !== undefined && { uid: Number(account[2]) }),
        ...(gid !== undefined && { gid: Number(gid) }),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/look.js


/** The first process of the instance's tree, which is the engine's. */
const INIT = 1;
/** The processes of the instance but for its first. */
async function listProcesses() {
    const pids = (await (0,external_node_fs_promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== INIT).map(Number);
    const processes = await Promise.all(pids.sort((one, other) => one - other).map(look_describe));
    return processes.filter((one) => one !== undefined);
}
async function look_describe(pid) {
    try {
        const [stat, commandLine, environment] = await Promise.all([
            (0,external_node_fs_promises_.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,external_node_fs_promises_.readFile)(`/proc/${pid}/cmdline`, 'utf8'),
            (0,external_node_fs_promises_.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
        ]);
        const [, name = '', state = ''] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? [];
        // It has ended, and nobody has asked for its exit code yet.
        if (state === 'Z' || state === 'X')
            return undefined;
        const command = commandLine.replace(/\0+$/, '').replaceAll('\0', ' ');
        const origin = originOf(new Map(environment.split('\0').map(pairOf)));
        return { pid, command: command === '' ? `[${name}]` : command, ...(origin !== undefined && { startedBy: origin }) };
    }
    catch {
        return undefined;
    }
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return [text.slice(0, equals), text.slice(equals + 1)];
}
function originOf(environment) {
    const unit = environment.get(UNIT_VARIABLE);
    if (unit !== undefined)
        return { kind: 'unit', unit };
    const [event, deploymentId] = [environment.get('LIFECYCLE_EVENT'), environment.get('DEPLOYMENT_ID')];
    return event === undefined || deploymentId === undefined ? undefined : { kind: 'hook', event, deploymentId };
}
/** The TCP ports that processes of the instance listen on; the network may be the machine's, with ports of others. */
async function listPorts() {
    const tables = await Promise.all(
    // This process is in no tree that is shown there; the first one of the instance has the same network.
    ['tcp', 'tcp6'].map((name) => (0,external_node_fs_promises_.readFile)(`/proc/${INIT}/net/${name}`, 'utf8').catch(() => '')));
    const own = await listSockets();
    const ports = readListening(tables).filter(({ inode }) => own.has(inode));
    return [...new Set(ports.map(({ port }) => port))].sort((one, other) => one - other);
}
/** The numbers of all sockets that processes of the instance have open. */
async function listSockets() {
    const sockets = new Set();
    for (const pid of (await (0,external_node_fs_promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name))) {
        for (const descriptor of await (0,external_node_fs_promises_.readdir)(`/proc/${pid}/fd`).catch(() => [])) {
            const inode = /^socket:\[(\d+)\]$/.exec(await (0,external_node_fs_promises_.readlink)(`/proc/${pid}/fd/${descriptor}`).catch(() => ''))?.[1];
            if (inode !== undefined)
                sockets.add(inode);
        }
    }
    return sockets;
}
/** Reads tables like `/proc/net/tcp`: the state `0A` is that of a socket that listens. */
function readListening(tables) {
    return tables
        .flatMap((table) => table.split('\n').slice(1))
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state]) => state === '0A')
        .map(([, local = '', , , , , , , , inode = '']) => ({
        port: Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16),
        inode,
    }));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/relay-connection.js

/** What a revision listens on that knows nothing of the engine. */
const USUAL_PORT = 80;
/**
 * Joins a connection from outside with what listens on the instance: on the port that hooks are told, and else on port 80.
 * Where nothing listens the connection is reset, as it would be on a machine.
 */
function relayConnection(socket, ports) {
    const [port, ...others] = ports;
    socket.on('error', () => socket.destroy());
    if (port === undefined) {
        socket.resetAndDestroy();
        return;
    }
    const inner = (0,external_node_net_.connect)({ host: '127.0.0.1', port, allowHalfOpen: true });
    inner.once('error', () => relayConnection(socket, others));
    inner.once('connect', () => {
        inner.removeAllListeners('error');
        inner.on('error', () => socket.destroy());
        inner.on('close', () => socket.destroySoon());
        socket.on('close', () => inner.destroy());
        socket.pipe(inner);
        inner.pipe(socket);
        socket.resume();
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/remote-engine.js

/** What an agent needs of the engine, asked for over the channel: the network of an instance reaches nobody. */
function remoteEngine(engine, now, { isEventStruck }) {
    const read = (stream) => engine.call('read', stream);
    const close = (stream) => engine.call('closeStream', stream);
    return {
        commands: {
            // The engine knows which host it hears.
            poll: (_, signal) => engine.call('poll', undefined, signal),
            getDeploymentSpecification: (executionId) => engine.call('specification', executionId),
            acknowledge: (id, isNoop) => engine.call('acknowledge', { id, isNoop }),
            complete: (id, status, diagnostics) => engine.call('complete', { id, status, diagnostics }),
        },
        objects: {
            async open(bucket, key, version) {
                const opened = await engine.call('openObject', { bucket, key, ...(version !== undefined && { version }) });
                if (opened === undefined)
                    return undefined;
                const { stream, ...object } = opened;
                return { ...object, body: (0,isolation_streams/* readRemote */.Z)({ stream }, read, close) };
            },
        },
        async openGitHub(revision, { token, signal }) {
            const asked = { revision, ...(token !== undefined && { token }) };
            const { stream, sizeBytes } = await engine.call('openGitHub', asked, signal);
            return { body: (0,isolation_streams/* readRemote */.Z)({ stream }, read, close), ...(sizeBytes !== undefined && { sizeBytes }) };
        },
        clock: { now, sleep: (ms, signal) => engine.call('sleep', ms, signal) },
        pauses: { now, sleep: (ms, signal) => engine.call('pause', ms, signal) },
        log: (line) => void engine.call('log', line).catch(() => undefined),
        ...(isEventStruck && { faults: { begin: (event, signal) => engine.call('beginEvent', event, signal) } }),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/self-check.js




/** The file systems that an instance may have: each of them its own, or only looked at. */
const OWN_TYPES = new Set(['overlay', 'tmpfs', 'devpts']);
const READ_ONLY_TYPES = new Set(['proc', 'sysfs', 'devtmpfs']);
/** The first process of the instance's tree: what it has and may is what all others have and may. */
const self_check_INIT = '/proc/1';
/** `CAP_…` by number (`linux/capability.h`): what would reach out of the namespaces. */
const REACHING_OUT = {
    CAP_DAC_READ_SEARCH: 2,
    CAP_SYS_MODULE: 16,
    CAP_SYS_RAWIO: 17,
    CAP_SYS_PTRACE: 19,
    CAP_SYS_ADMIN: 21,
    CAP_SYS_BOOT: 22,
    CAP_SYS_TIME: 25,
    CAP_MKNOD: 27,
};
/**
 * Says what of the instance is not as it must be, before anything of a release runs in it: process 1 of its own tree, no file
 * system of the machine's that could be written to, no capability that reaches out.
 */
function findFaults(facts) {
    const faults = [];
    if (facts.pid !== 1)
        faults.push(`its first process is ${facts.pid}, not 1`);
    for (const line of facts.mountinfo.split('\n').filter((text) => text !== '')) {
        const fields = line.split(' ');
        const [mountPoint = '', options = ''] = [fields[4], fields[5]];
        const type = fields[fields.indexOf('-') + 1] ?? '';
        const isReadOnly = options.split(',').includes('ro');
        if (mountPoint === set_up_script/* LAYER_VIEW */.Ec && isReadOnly)
            continue;
        if (OWN_TYPES.has(type) || (READ_ONLY_TYPES.has(type) && isReadOnly))
            continue;
        faults.push(`"${mountPoint}" is a file system of the machine (${type}, ${options})`);
    }
    const bounds = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(facts.status)?.[1] ?? 'ffffffffffffffff'}`);
    for (const [name, bit] of Object.entries(REACHING_OUT)) {
        if (((bounds >> BigInt(bit)) & 1n) === 1n)
            faults.push(`it still has ${name}`);
    }
    return faults;
}
/** @throws SlipwayError ENGINE_FAILED when the instance is not kept apart. */
async function requireApart() {
    const [mountinfo, status] = await Promise.all([
        (0,external_node_fs_promises_.readFile)(`${self_check_INIT}/mountinfo`, 'utf8'),
        (0,external_node_fs_promises_.readFile)(`${self_check_INIT}/status`, 'utf8'),
    ]);
    const faults = findFaults({ pid: process.pid, mountinfo, status });
    if (faults.length === 0)
        return;
    throw new errors.SlipwayError('ENGINE_FAILED', `the instance is not kept apart from this machine: ${faults.join('; ')}`, {
        hint: 'nothing was run in it; report this with the output of "cat /proc/self/mountinfo"',
    });
}
/** Writes a file into every part of the file tree that can be written to, for the engine to look for outside. */
async function writeProbes(areas, token) {
    const folders = [
        ...areas.map(({ mountPoint }) => mountPoint),
        '/etc',
        '/root',
        '/usr',
        '/var',
        '/run',
        '/dev',
        '/dev/shm',
    ];
    const written = [];
    for (const folder of new Set(folders)) {
        const probe = (0,external_node_path_.join)(folder, `.slipway-probe-${token}`);
        const isWritten = await (0,external_node_fs_promises_.writeFile)(probe, '').then(() => true, () => false);
        if (isWritten)
            written.push(probe);
    }
    return written;
}
async function removeProbes(probes) {
    for (const probe of probes)
        await (0,external_node_fs_promises_.rm)(probe, { force: true });
}
async function readNamespaces() {
    const names = ['mnt', 'pid', 'net', 'ipc', 'uts'];
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await (0,external_node_fs_promises_.readlink)(`${self_check_INIT}/ns/${name}`)])));
}

// EXTERNAL MODULE: ./packages/engine/lib/isolation/shims.js
var shims = __webpack_require__(91501);
;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/services.js






/** Where units are looked for, the first found counting (`systemd.unit(5)`). */
const UNIT_FOLDERS = [
    '/etc/systemd/system',
    '/run/systemd/system',
    '/usr/local/lib/systemd/system',
    '/usr/lib/systemd/system',
    '/lib/systemd/system',
];
const LOG_FOLDER = '/run/slipway/units';
/** The verbs about units that are carried out; the exit codes are systemctl's. */
const UNIT_VERBS = new Set([
    ...['start', 'stop', 'restart', 'try-restart', 'reload', 'reload-or-restart', 'status', 'is-active', 'is-failed'],
    ...['enable', 'disable', 'is-enabled', 'mask', 'unmask', 'kill', 'reset-failed'],
]);
/** What asks for nothing that there is here, and changes nothing. */
const IDLE_VERBS = new Set(['daemon-reload', 'daemon-reexec', 'preset']);
/** Stands for systemd on an instance: keeps what was asked of each unit, and starts and stops those that are simple. */
class Services {
    #asked = new Map();
    #processes = new Map();
    /** One request after the other, as jobs of one unit have to be. */
    #turn = Promise.resolve();
    #spawner;
    constructor(spawner) {
        this.#spawner = spawner;
    }
    /** Takes what the shims pass on. */
    async listen() {
        await (0,external_node_fs_promises_.rm)(shims/* SERVICE_SOCKET */.oJ, { force: true });
        const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (socket) => {
            socket.on('error', () => socket.destroy());
            readAll(socket)
                .then((asked) => {
                const { program, parameters } = JSON.parse(asked);
                return this.answer(program, parameters);
            })
                .catch((error) => refuse(error.message))
                .then((reply) => socket.end(JSON.stringify(reply)));
        });
        await new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen({ path: shims/* SERVICE_SOCKET */.oJ, writableAll: true, readableAll: true }, resolve);
        });
        server.unref();
    }
    answer(program, parameters) {
        const answered = this.#turn.then(() => program === 'service' ? this.#service(parameters) : this.#systemctl(parameters));
        this.#turn = answered.catch(() => undefined);
        return answered;
    }
    async list() {
        const units = [...this.#asked].sort(([one], [other]) => (one < other ? -1 : 1));
        return Promise.all(units.map(async ([unit, asked]) => ({ unit, asked, running: await this.#process(unit).isRunning() })));
    }
    async #systemctl(parameters) {
        const words = parameters.filter((word) => !word.startsWith('-'));
        const isNow = parameters.includes('--now');
        const isQuiet = parameters.includes('-q') || parameters.includes('--quiet');
        const [verb = 'list-units', ...names] = words;
        if (IDLE_VERBS.has(verb))
            return DONE;
        if (!UNIT_VERBS.has(verb))
            return refuse(`Unknown command verb ${verb}: an instance of the engine has no systemd.`);
        if (names.length === 0)
            return refuse('Too few arguments.');
        const replies = [];
        for (const name of names) {
            const reply = await this.#carryOut(verb, unitName(name), isNow);
            replies.push(isQuiet ? { ...reply, stdout: '' } : reply);
        }
        return {
            stdout: replies.map(({ stdout }) => stdout).join(''),
            stderr: replies.map(({ stderr }) => stderr).join(''),
            exitCode: replies.find(({ exitCode }) => exitCode !== 0)?.exitCode ?? 0,
        };
    }
    /** `service NAME VERB`: a unit where there is one, a script of `/etc/init.d` where there is none. */
    async #service([name, verb, ...more]) {
        if (name === undefined || verb === undefined)
            return refuse('Usage: service SERVICE COMMAND [OPTIONS]');
        const unit = unitName(name);
        const script = (0,external_node_path_.join)('/etc/init.d', name);
        if ((await this.#find(unit)) !== undefined || !(await exists(script)))
            return this.#systemctl([verb, name]);
        this.#note(unit, verb);
        return runScript(this.#spawner, script, [verb, ...more], unit);
    }
    async #carryOut(verb, name, isNow) {
        if (!['status', 'is-active', 'is-enabled', 'is-failed'].includes(verb))
            this.#note(name, verb);
        const found = await this.#find(name);
        const process = this.#process(name);
        switch (verb) {
            case 'is-active':
            case 'is-failed':
            case 'status':
                return this.#state(verb, name, process, found !== undefined);
            case 'stop':
                await process.stop(found?.kind === 'simple' ? found.unit : undefined);
                return found === undefined ? notFound(`stop ${name}`, name, 'loaded') : DONE;
            case 'kill':
            case 'mask':
            case 'unmask':
            case 'reset-failed':
                if (verb === 'kill')
                    await process.stop(undefined);
                return DONE;
            case 'is-enabled':
                return (await this.#enabledLinks(name)).length > 0 ? say('enabled\n') : { ...say('disabled\n'), exitCode: 1 };
        }
        if (found === undefined)
            return notFound(`${verb} ${name}`, name, 'found');
        if (found.kind === 'not-simple') {
            return refuse(`Failed to ${verb} ${name}: the engine does not run units like it: ${found.reason}.`);
        }
        const { unit } = found;
        if (verb === 'enable' || verb === 'disable') {
            await this.#link(verb, name, unit);
            if (!isNow)
                return DONE;
            if (verb === 'disable')
                await process.stop(unit);
            return verb === 'disable' ? DONE : outcome(name, await process.start(unit));
        }
        const isActive = await process.isActive();
        if (verb === 'reload' && !isActive)
            return refuse(`${name} is not active, cannot reload.`);
        if (verb === 'reload' || (verb === 'reload-or-restart' && isActive && unit.reload.length > 0)) {
            return outcome(name, await process.reload(unit));
        }
        if (verb === 'try-restart' && !isActive)
            return DONE;
        if (verb !== 'start')
            await process.stop(unit);
        return outcome(name, await process.start(unit));
    }
    async #state(verb, name, process, isFound) {
        const isActive = await process.isActive();
        const word = isActive ? 'active' : 'inactive';
        if (verb === 'is-active')
            return { ...say(`${word}\n`), exitCode: isActive ? 0 : 3 };
        if (verb === 'is-failed')
            return { ...say(`${word}\n`), exitCode: 1 };
        if (!isFound && !isActive)
            return { ...refuse(`Unit ${name} could not be found.`), exitCode: 4 };
        return { ...say(`${name}\n   Active: ${word}\n`), exitCode: isActive ? 0 : 3 };
    }
    #note(unit, verb) {
        this.#asked.set(unit, [...(this.#asked.get(unit) ?? []), verb]);
    }
    #process(name) {
        const process = this.#processes.get(name) ?? new UnitProcess(name, LOG_FOLDER, this.#spawner);
        this.#processes.set(name, process);
        return process;
    }
    /** Reads a unit anew each time: a script may have written it just now, and `daemon-reload` then changes nothing. */
    async #find(name) {
        const [, stem, instance] = /^([^@]+)@(.*)\.service$/.exec(name) ?? [];
        const files = stem === undefined ? [name] : [name, `${stem}@.service`];
        for (const file of files) {
            for (const folder of UNIT_FOLDERS) {
                const unitText = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8').catch(() => undefined);
                if (unitText === undefined)
                    continue;
                return readUnit([unitText, ...(await dropIns(file))], name, instance);
            }
        }
        return undefined;
    }
    async #enabledLinks(name) {
        const root = UNIT_FOLDERS[0];
        const targets = (await (0,external_node_fs_promises_.readdir)(root).catch(() => [])).filter((entry) => entry.endsWith('.wants'));
        const links = targets.map((target) => (0,external_node_path_.join)(root, target, name));
        const there = await Promise.all(links.map(exists));
        return links.filter((_, index) => there[index]);
    }
    async #link(verb, name, { wantedBy }) {
        if (verb === 'disable') {
            for (const link of await this.#enabledLinks(name))
                await (0,external_node_fs_promises_.rm)(link, { force: true });
            return;
        }
        const file = await findFile(name);
        for (const target of wantedBy) {
            const folder = (0,external_node_path_.join)(UNIT_FOLDERS[0], `${target}.wants`);
            await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
            await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
            await (0,external_node_fs_promises_.symlink)(file, (0,external_node_path_.join)(folder, name));
        }
    }
}
/** To the end of what the other side sends; the socket stays open for the answer, which a stream's own consumers would not let it. */
function readAll(socket) {
    return new Promise((resolve, reject) => {
        let read = '';
        socket.setEncoding('utf8');
        socket.on('data', (chunk) => {
            read += chunk;
        });
        socket.on('end', () => resolve(read));
        socket.on('error', reject);
    });
}
const DONE = { stdout: '', stderr: '', exitCode: 0 };
function say(stdout) {
    return { ...DONE, stdout };
}
function refuse(message) {
    return { stdout: '', stderr: `${message}\n`, exitCode: 1 };
}
function notFound(what, unit, word) {
    return { ...refuse(`Failed to ${what}: Unit ${unit} not ${word}.`), exitCode: 5 };
}
function outcome(unit, failure) {
    return failure === undefined ? DONE : refuse(`Job for ${unit} failed: ${failure}`);
}
function unitName(name) {
    return /\.(service|socket|target|timer|path|mount|slice|scope|device|swap|automount)$/.test(name)
        ? name
        : `${name}.service`;
}
async function dropIns(file) {
    const texts = [];
    for (const folder of [...UNIT_FOLDERS].reverse()) {
        const inner = (0,external_node_path_.join)(folder, `${file}.d`);
        const names = (await (0,external_node_fs_promises_.readdir)(inner).catch(() => [])).filter((name) => name.endsWith('.conf')).sort();
        for (const name of names)
            texts.push(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(inner, name), 'utf8').catch(() => ''));
    }
    return texts;
}
async function findFile(name) {
    for (const folder of UNIT_FOLDERS)
        if (await exists((0,external_node_path_.join)(folder, name)))
            return (0,external_node_path_.join)(folder, name);
    return (0,external_node_path_.join)(UNIT_FOLDERS[0], name);
}
function exists(path) {
    return (0,external_node_fs_promises_.access)(path).then(() => true, () => false);
}
/** Runs a script of the old kind; what it leaves is the unit's. */
async function runScript(spawner, script, parameters, unit) {
    const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', [UNIT_VARIABLE]: unit };
    const started = await spawner.start({ program: script, parameters }, { cwd: '/', environment });
    if (started instanceof Error)
        return refuse(`"${script}" cannot be started: ${started.message}`);
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
        started[name].setEncoding('utf8').on('data', (chunk) => {
            output[name] += chunk;
        });
    }
    // What it leaves running may keep its output open.
    const end = await started.exited;
    return { ...output, exitCode: typeof end === 'number' ? end : 1 };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/engine/lib/isolation/init-program.js
var init_program = __webpack_require__(81836);
;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/spawner.js







const SIGNAL_NAMES = new Map(Object.entries(external_node_os_.constants.signals).map(([name, number]) => [number, name]));
/** Starts processes in the instance's own process tree, which this process is not in: its first process does it. */
class Spawner {
    #replies = new external_node_net_.Socket({ fd: init_program/* REPLIES_DESCRIPTOR */.dG, readable: true, writable: false });
    #requests = new external_node_net_.Socket({ fd: init_program/* REQUESTS_DESCRIPTOR */.Xf, readable: false, writable: true });
    #jobs = new Map();
    #buffer = Buffer.alloc(0);
    #lastId = 0;
    /** Resolves once the first process of the tree runs. */
    ready;
    constructor() {
        this.ready = new Promise((resolve, reject) => {
            this.#replies.on('data', (chunk) => {
                this.#buffer = Buffer.concat([this.#buffer, chunk]);
                while (this.#takeReply(resolve))
                    ;
            });
            this.#replies.on('error', reject);
        });
    }
    /** As the agent starts the scripts of hooks. */
    startProcess = async (commandLine, surroundings) => {
        const start = await this.start(commandLine, surroundings);
        if (start instanceof Error)
            return { kind: 'not-started', error: start };
        const { stdout, stderr, exited, isRunning, id } = start;
        return {
            kind: 'started',
            process: {
                stdout,
                stderr,
                exited,
                isRunning,
                signalGroup: (name) => this.#send(['kill', id, name.replace('SIG', '')]),
                abandon: () => undefined,
            },
        };
    };
    /** @returns the system's own error for what cannot be started. */
    async start({ program, parameters }, { cwd, environment, uid, gid, outputFile = '' }) {
        const found = await findProgram(program, environment.PATH ?? '');
        this.#lastId += 1;
        const id = String(this.#lastId);
        const outputs = [new external_node_stream_.PassThrough(), new external_node_stream_.PassThrough()];
        if (outputFile !== '')
            for (const output of outputs)
                output.end();
        let end;
        return new Promise((resolve) => {
            const exited = new Promise((tell) => {
                this.#jobs.set(id, {
                    outputs,
                    hasExited: false,
                    onStarted: (pid) => resolve({ id, pid, stdout: outputs[0], stderr: outputs[1], exited, isRunning: () => end === undefined }),
                    onFailed: (errno) => resolve(systemError(errno, program)),
                    onExited: (code) => {
                        end = code;
                        tell(code);
                    },
                });
            });
            const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
            const identity = [uid === undefined ? '' : String(uid), gid === undefined ? '' : String(gid)];
            this.#send([
                ...['spawn', id, cwd, ...identity, outputFile],
                ...[String(variables.length), ...variables, found, ...parameters],
            ]);
        });
    }
    /** Sends a signal to all processes of the instance. */
    signalAll(name) {
        this.#send(['end', name]);
    }
    #send(fields) {
        const request = Buffer.from(fields.join('\0'));
        this.#requests.write(Buffer.concat([Buffer.from(`${request.length}\n`), request]));
    }
    /** @returns whether there may be another one. */
    #takeReply(onReady) {
        const end = this.#buffer.indexOf(10);
        if (end < 0)
            return false;
        const [verb, id = '', first = '', second = ''] = this.#buffer.toString('latin1', 0, end).split(' ');
        const rest = this.#buffer.subarray(end + 1);
        const bytes = verb === 'out' ? Number(second) : 0;
        if (rest.length < bytes)
            return false;
        this.#buffer = rest.subarray(bytes);
        if (verb === 'ready')
            onReady();
        const job = this.#jobs.get(id);
        if (job === undefined)
            return true;
        const output = job.outputs[first === '1' ? 0 : 1];
        switch (verb) {
            case 'started':
                job.onStarted(Number(first));
                break;
            case 'failed':
                job.onFailed(Number(first));
                this.#jobs.delete(id);
                break;
            case 'out':
                this.#pass(Buffer.from(rest.subarray(0, bytes)), output);
                break;
            case 'closed':
                output.end();
                break;
            case 'exited':
                job.hasExited = true;
                job.onExited(second === '0' ? Number(first) : (SIGNAL_NAMES.get(Number(second)) ?? 'SIGKILL'));
        }
        if (job.hasExited && job.outputs.every(({ writableEnded }) => writableEnded))
            this.#jobs.delete(id);
        return true;
    }
    /** What is printed faster than it is taken waits where it is. */
    #pass(bytes, output) {
        if (output.destroyed || output.write(bytes))
            return;
        this.#replies.pause();
        const goOn = () => {
            output.off('drain', goOn);
            output.off('close', goOn);
            this.#replies.resume();
        };
        output.on('drain', goOn);
        output.on('close', goOn);
    }
}
/** As `execvp` would: the first process is to start exactly what was meant, with the folders of the new environment. */
async function findProgram(program, path) {
    if (program.includes('/'))
        return program;
    for (const folder of path.split(':')) {
        const found = (0,external_node_path_.join)(folder, program);
        const isThere = await (0,external_node_fs_promises_.access)(found, external_node_fs_promises_.constants.X_OK).then(() => true, () => false);
        if (isThere)
            return found;
    }
    return program;
}
function systemError(errno, program) {
    const code = (0,external_node_util_.getSystemErrorName)(-errno);
    return Object.assign(new Error(`spawn ${program} ${code}`), { code, errno: -errno, syscall: 'spawn', path: program });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/write-tar.js



const BLOCK = 512;
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', fifo: '6' };
const LARGEST_OCTAL_SIZE = 8 ** 11 - 1;
const LARGEST_OCTAL_ID = 8 ** 7 - 1;
/**
 * Writes changes as an archive that tar unpacks: what is there with its content, mode and owner, and for what is removed
 * an empty file `.wh.NAME`, as the layers of container images have it (OCI image layer specification, "whiteouts").
 */
async function* writeTar(changes) {
    for (const change of changes) {
        if (change.change === 'removed') {
            const name = (0,external_node_path_.join)((0,external_node_path_.dirname)(change.path), `.wh.${(0,external_node_path_.basename)(change.path)}`);
            yield* header({ ...change, path: name, type: 'file', mode: 0o644, uid: 0, gid: 0 }, '0', 0, 0);
            continue;
        }
        // Sockets and devices are nothing that an archive could bring back.
        if (change.type === 'socket' || change.type === 'device')
            continue;
        yield* entry(change);
    }
    yield Buffer.alloc(2 * BLOCK);
}
async function* entry(change) {
    const { path, type } = change;
    if (type === 'symlink') {
        const text = await (0,external_node_fs_promises_.readlink)(path).catch(() => undefined);
        if (text !== undefined)
            yield* header(change, TYPE_FLAGS.symlink, 0, 0, text);
        return;
    }
    const stats = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (stats === undefined)
        return;
    const isFile = type === 'file';
    const size = isFile ? stats.size : 0;
    yield* header(change, TYPE_FLAGS[type], size, Math.floor(stats.mtimeMs / 1000));
    if (!isFile || size === 0)
        return;
    let written = 0;
    // A program may write to the file meanwhile: the archive has as many bytes as its header says.
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { end: size - 1 })) {
        written += chunk.length;
        yield chunk;
    }
    const rest = size - written + ((BLOCK - (size % BLOCK)) % BLOCK);
    if (rest > 0)
        yield Buffer.alloc(rest);
}
/** One header, and before it a list of what does not fit into it. */
function* header({ path, type, mode, uid, gid }, flag, size, modified, link = '') {
    const name = `${path.replace(/^\/+/, '')}${type === 'directory' ? '/' : ''}`;
    const records = {
        ...(Buffer.byteLength(name) > 100 && { path: name }),
        ...(Buffer.byteLength(link) > 100 && { linkpath: link }),
        ...(size > LARGEST_OCTAL_SIZE && { size: String(size) }),
        ...(uid > LARGEST_OCTAL_ID && { uid: String(uid) }),
        ...(gid > LARGEST_OCTAL_ID && { gid: String(gid) }),
    };
    const pairs = Object.entries(records);
    if (pairs.length > 0) {
        const body = Buffer.from(pairs.map(([key, value]) => record(key, value)).join(''));
        yield block({ name: 'PaxHeaders', mode: 0o644, uid: 0, gid: 0, size: body.length, modified, flag: 'x', link: '' });
        yield Buffer.concat([body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)]);
    }
    yield block({ name, mode, uid, gid, size, modified, flag, link });
}
/** `LENGTH KEY=VALUE\n`, where the length counts its own digits too. */
function record(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length !== length)
        length += 1;
    return `${length}${rest}`;
}
function block({ name, mode, uid, gid, size, modified, flag, link }) {
    const bytes = Buffer.alloc(BLOCK);
    const octal = (value, largest, at, length) => {
        bytes.write(Math.min(value, largest)
            .toString(8)
            .padStart(length - 1, '0'), at);
    };
    bytes.write(name, 0, 100);
    octal(mode, LARGEST_OCTAL_ID, 100, 8);
    octal(uid, LARGEST_OCTAL_ID, 108, 8);
    octal(gid, LARGEST_OCTAL_ID, 116, 8);
    octal(size, LARGEST_OCTAL_SIZE, 124, 12);
    octal(Math.max(0, modified), LARGEST_OCTAL_SIZE, 136, 12);
    bytes.write('        ', 148);
    bytes.write(flag, 156);
    bytes.write(link, 157, 100);
    bytes.write('ustar\x0000', 257);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return bytes;
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/inside/run-instance.js
















/** What processes get between the wish that they end and their end. */
const SHUT_DOWN_GRACE_MS = 1_000;
const run_instance_POLL_MS = 20;
/**
 * Is what an instance runs on, for as long as the engine at the other end of the channel lives: carries its agent, its
 * services and its relay. Scripts do not see this process, and its end is the end of all of theirs.
 *
 * @throws SlipwayError INPUT_INVALID when no engine has started this process.
 */
async function runInstance() {
    if (process.send === undefined || process.pid !== 1) {
        throw new errors.SlipwayError('INPUT_INVALID', 'this carries an instance, and only an engine starts it', {
            hint: 'start an engine with "slipway engine start --isolation overlay"',
        });
    }
    const spawner = new Spawner();
    const services = new Services(spawner);
    const streams = new isolation_streams/* OpenStreams */.Y();
    let facts;
    let probes = [];
    let offsetMs = 0;
    const handlers = {
        boot: async (given) => {
            await spawner.ready;
            await requireApart();
            facts = given;
            probes = await writeProbes(given.areas, given.token);
            return { probes, namespaces: await readNamespaces() };
        },
        settle: async () => {
            await removeProbes(probes);
            await services.listen();
            // What the agent will need is loaded now: scripts may remove the files of this program from their view.
            await Promise.all([(0,read_archive/* loadReader */.yD)('zip'), (0,read_archive/* loadReader */.yD)('tar')]);
        },
        runAgent: async (settings, signal) => {
            const { hostIdentifier, isEventStruck: _, ...limits } = settings;
            const { name, port } = requireBooted(facts);
            await (0,run_agent/* runAgent */.J)({
                ...limits,
                ...remoteEngine(engine, () => Date.now() + offsetMs, settings),
                instance: { name, hostIdentifier, port, isolation: 'overlay', folder: '/' },
                environment: process.env,
                startProcess: spawner.startProcess,
                signal,
            });
        },
        listLayer: () => listLayer(requireBooted(facts).areas, (index) => `${set_up_script/* LAYER_VIEW */.Ec}/${index}/upper`),
        look: async () => ({
            processes: await listProcesses(),
            ports: await listPorts(),
            services: await services.list(),
        }),
        export: async (changes) => streams.open(external_node_stream_.Readable.from(writeTar(changes))),
        read: (stream) => streams.read(stream),
        closeStream: (stream) => streams.close(stream),
        shutDown: () => endAllProcesses(spawner),
    };
    const onSocket = (socket) => {
        const { port } = requireBooted(facts);
        relayConnection(socket, [port, USUAL_PORT]);
    };
    const engine = new channel/* Channel */.c(processWire(), handlers, {
        onSocket,
        onTime: (now) => {
            offsetMs = now - Date.now();
        },
    });
    return new Promise(() => undefined);
}
function requireBooted(facts) {
    if (facts === undefined)
        throw new Error('the instance is not booted yet');
    return facts;
}
function processWire() {
    return {
        send: (message) => void process.send?.(message),
        onMessage: (take) => process.on('message', (message, socket) => take(message, socket)),
        // An engine that is gone, by whatever means, takes its instances with it.
        onClosed: () => process.on('disconnect', () => process.exit(0)),
    };
}
/** As a machine that is shut down: first the wish, and what does not follow it ends with the instance. */
async function endAllProcesses(spawner) {
    spawner.signalAll('TERM');
    const deadline = Date.now() + SHUT_DOWN_GRACE_MS;
    while (Date.now() < deadline && (await listProcesses()).length > 0)
        await (0,promises_.setTimeout)(run_instance_POLL_MS);
}

;// CONCATENATED MODULE: ./packages/engine/lib/instance.js
/** What carries an instance: loaded by itself, without the services that an engine is made of. */



/***/ })

};

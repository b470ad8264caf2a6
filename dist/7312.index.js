export const id = 7312;
export const ids = [7312,850];
export const modules = {

/***/ 68011:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Range = __webpack_require__(96782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 70302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ mentionsResources),
/* harmony export */   W: () => (/* binding */ canBeForCloud)
/* harmony export */ });
/** Whether a file can be one for AWS Lambda or Amazon ECS, or for a platform that cannot be told. */
function canBeForCloud(text, stated) {
    return (stated !== undefined && stated !== 'ec2') || mentionsResources(text);
}
/**
 * Whether it is worth while to look for resources: the word stands where a key can, at the start of a line or of an entry. No file of
 * EC2/on-premises needs such a key.
 */
function mentionsResources(text) {
    return /(?:^|[{,\uFEFF\u0085])[ \t"'?-]*resources/im.test(typeof text === 'string' ? text : new TextDecoder().decode(text));
}


/***/ }),

/***/ 83914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readCloudAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(711);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85403);
/* harmony import */ var _judge_cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41908);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22359);




/**
 * Reads an AppSpec file for AWS Lambda or Amazon ECS, in YAML or JSON: the document when the service would take it, and all that is wrong
 * with it. Never throws.
 *
 * @example
 * const { spec } = readCloudAppSpec(text, { file: 'appspec.yml', platform: 'ecs' })
 * if (spec?.platform === 'ecs') deploy(spec.taskDefinition.value)
 */
function readCloudAppSpec(text, { file, platform }) {
    const reading = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readCloudText */ .J)(text, file);
    const found = platform ?? (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .recognisePlatform */ .xu)(reading);
    const { spec, findings } = (0,_judge_cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCloud */ .D)(reading, found === undefined || found === 'ec2' ? 'lambda' : found, file);
    return { spec, diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiagnostics */ .S6)(findings, file) };
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

/***/ 53154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ scriptNameProblem),
/* harmony export */   iy: () => (/* binding */ isPayloadFileName),
/* harmony export */   xs: () => (/* binding */ isScriptName)
/* harmony export */ });
/** What the name of a payload file may be made of: clients and servers refuse every other character. */
const PAYLOAD_FILE_NAME = /^[\w.,-]+$/;
/** Whether a payload may hold a file of this name. It never leads anywhere but into the folder that it is put in. */
function isPayloadFileName(name) {
    return PAYLOAD_FILE_NAME.test(name) && name !== '.' && name !== '..';
}
/** The states around which an artifact's own scripts can run, with the moments of each. */
const SCRIPT_STATES = new Map([
    ['ArtifactInstall', ['Enter', 'Leave', 'Error']],
    ['ArtifactReboot', ['Enter', 'Leave', 'Error']],
    ['ArtifactCommit', ['Enter', 'Leave', 'Error']],
    ['ArtifactRollback', ['Enter', 'Leave']],
    ['ArtifactRollbackReboot', ['Enter', 'Leave']],
    ['ArtifactFailure', ['Enter', 'Leave']],
]);
/** States of which scripts lie on the device, and never in an artifact. */
const STATES_OF_DEVICE = new Set(['Idle', 'Sync', 'Download']);
/** What is wrong with the name of a state script; undefined when a client runs it. */
function scriptNameProblem(name) {
    const [, state = '', moment = ''] = /^([A-Za-z]+)_([A-Za-z]+)_[0-9]{2}(?:_[^\s/\\\p{Cc}]+)?$/u.exec(name) ?? [];
    if (state === '')
        return 'expected STATE_Enter, STATE_Leave or STATE_Error with two digits and, if wanted, a text: ArtifactInstall_Enter_01_stop';
    const moments = SCRIPT_STATES.get(state);
    if (moments === undefined) {
        return STATES_OF_DEVICE.has(state)
            ? `scripts of the state ${state} lie on the device, not in an artifact`
            : `there is no state ${state}; there are ${[...SCRIPT_STATES.keys()].join(', ')}`;
    }
    return moments.includes(moment) ? undefined : `the state ${state} has ${moments.join(' and ')} only`;
}
/** Whether a client runs a script of this name. */
function isScriptName(name) {
    return scriptNameProblem(name) === undefined;
}


/***/ }),

/***/ 70303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   VP: () => (/* binding */ isTexts),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   op: () => (/* binding */ readJsonObject),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/** Reads a JSON object out of an entry. */
function readJsonObject(bytes, refuse) {
    const value = parse(bytes, refuse);
    if (!isObject(value))
        throw refuse(`holds ${describe(value)}; expected a JSON object`);
    return value;
}
function parse(bytes, refuse) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw refuse('is no JSON in UTF-8', { cause });
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a key that the object itself has. */
function valueAt(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** An object under a key; empty where there is none. */
function objectAt(object, key, refuse) {
    const value = valueAt(object, key) ?? {};
    if (!isObject(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected an object`);
    return value;
}
/** A list of texts under a key; empty where there is none. */
function textsAt(object, key, refuse) {
    const value = valueAt(object, key) ?? [];
    if (!isTexts(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected a list of texts`);
    return value;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
/** What kind of value it is, as a message says it. */
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}


/***/ }),

/***/ 82710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ refusalsOfEntry),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const REMEDY = 'it may be truncated, damaged or of another type; make or fetch the artifact again';
/** Refusals of an artifact. `artifact` is how messages call it, such as `artifact "app.mender"`. */
function refusalsOf(artifact) {
    return (why, { hint = REMEDY, cause } = {}) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('ARCHIVE_INVALID', `${artifact} is refused: ${why}`, {
        hint,
        ...(cause !== undefined && { cause }),
    });
}
/** Refusals of one entry, by its name in the artifact. */
function refusalsOfEntry(refuse, entry) {
    return (why, details) => refuse(`its entry ${JSON.stringify(shorten(entry))} ${why}`, details);
}
const SHOWN_CHARACTERS = 120;
/** A text of the artifact as a message shows it: nobody needs a name of a megabyte. */
function shorten(text) {
    return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}


/***/ })

};

export const id = 5816;
export const ids = [5816];
export const modules = {

/***/ 74088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planFixes: () => (/* binding */ planFixes)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/lib/appspec/fix/edit.js
var edit = __webpack_require__(57268);
// EXTERNAL MODULE: ./packages/core/lib/appspec/keys/server.js
var server = __webpack_require__(61932);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
var plain_scalar = __webpack_require__(98789);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(69755);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/fix/indentation.js



/** How wide editors show a tab. */
const TAB_WIDTHS = [2, 4, 8];
/**
 * The edits that indent a text with blanks instead of tabs; `undefined` when it is not certain how deep a line was meant to
 * be. That is certain when every width of a tab that gives readable YAML gives the same.
 */
function indentWithBlanks(text) {
    // In a block of literal text, blanks at the start of a line are content.
    if (/[|>][-+0-9]*[ \t]*(?:#.*)?$/m.test(text))
        return undefined;
    const readings = new Map();
    for (const width of TAB_WIDTHS) {
        const edits = editsFor(text, width);
        const { root, findings } = (0,read_yaml/* readYaml */.g)((0,edit/* applyEdits */.ct)(text, edits));
        const isReadable = root !== undefined && !findings.some(({ code }) => code === 'appspec/ignored-text');
        if (isReadable && !readings.has((0,ruby/* inspect */.Nn)(root)))
            readings.set((0,ruby/* inspect */.Nn)(root), edits);
    }
    const [only, ...others] = readings.values();
    return others.length === 0 && only !== undefined && only.length > 0 ? only : undefined;
}
/** Indentation of a line that has nothing else is taken away: no width makes it right or wrong. */
function editsFor(text, tabWidth) {
    return [...text.matchAll(/^( *\t[ \t]*)(?=(.?))/gm)].map(({ 1: indentation = '', 2: next = '', index }) => ({
        start: index,
        end: index + indentation.length,
        replacement: /^\r?$/.test(next) ? '' : ' '.repeat(widthOf(indentation, tabWidth)),
    }));
}
/** A tab goes on to the next column that is a multiple of its width. */
function widthOf(indentation, tabWidth) {
    let column = 0;
    for (const character of indentation)
        column += character === '\t' ? tabWidth - (column % tabWidth) : 1;
    return column;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/fix/find-fixes.js




const BYTE_ORDER_MARK = '\uFEFF';
/** What mends the diagnostics of a code; tried in this order. */
const MENDS = {
    'appspec/version': [unquoteVersion],
    'appspec/mode': [quoteMode],
    'appspec/unknown-hook': [spellAsAgent],
    'appspec/unknown-key': [spellAsAgent],
    'appspec/syntax': [removeByteOrderMark, replaceTabs, quoteAsterisks],
    'appspec/ignored-text': [removeByteOrderMark],
};
/**
 * What mends the diagnostics of an AppSpec file, as far as anything is certain to. Whether the result is better is for the
 * caller to see: a fix may uncover what nobody could see before.
 */
function findFixes(text, diagnostics) {
    const places = (0,edit/* placesIn */.yN)(text);
    return diagnostics.flatMap((diagnostic) => {
        const { code, span } = diagnostic;
        const mends = MENDS[code] ?? [];
        if (span === undefined || mends.length === 0)
            return [];
        const [start, end] = [places.offsetOf(span.start), places.offsetOf(span.end)];
        const marked = { text, start, end, written: text.slice(start, end) };
        for (const mend of mends) {
            const fix = mend(marked);
            if (fix !== undefined)
                return [{ diagnostic, ...fix }];
        }
        return [];
    });
}
function replaceMarked({ start, end }, replacement) {
    return [{ start, end, replacement }];
}
function unquoteVersion(marked) {
    const [, , inner] = /^(["'])(.*)\1$/.exec(marked.written) ?? [];
    if (inner === undefined)
        return undefined;
    const value = (0,plain_scalar/* readPlainScalar */.X)(inner);
    if (value.type !== 'integer' && value.type !== 'float')
        return undefined;
    return Number(value.value) === 0
        ? { title: 'take the quotes off the version', edits: replaceMarked(marked, '0.0') }
        : undefined;
}
/** Whoever writes a leading zero means the digits: no mode is written as the decimal number that YAML makes of it. */
function quoteMode(marked) {
    if (!/^0[0-7]{2,3}$/.test(marked.written))
        return undefined;
    return { title: `put the mode ${marked.written} in quotes`, edits: replaceMarked(marked, `"${marked.written}"`) };
}
/** Keys that the agent knows, by their small letters: it tells capitals apart, and whoever writes others means these. */
const KEYS = new Map(namesIn(server/* SERVER_KEYS */.b).map((name) => [name.toLowerCase(), name]));
function namesIn(keys) {
    return keys.flatMap(({ name, value }) => [name, ...namesBelow(value)]);
}
function namesBelow(value) {
    if (value.kind === 'map')
        return namesIn(value.keys);
    if (value.kind === 'list')
        return namesBelow(value.items);
    return value.kind === 'either' ? value.of.flatMap(namesBelow) : [];
}
/** That the key belongs where it stands is seen when the result is validated: elsewhere it is another warning. */
function spellAsAgent(marked) {
    const [, quote = '', name = ''] = /^(["']?)(\w+)\1$/.exec(marked.written) ?? [];
    const known = KEYS.get(name.toLowerCase());
    if (known === undefined || known === name)
        return undefined;
    return { title: `write "${known}" for "${name}"`, edits: replaceMarked(marked, `${quote}${known}${quote}`) };
}
function removeByteOrderMark({ text }) {
    return text.startsWith(BYTE_ORDER_MARK)
        ? { title: 'remove the byte order mark', edits: [{ start: 0, end: 1, replacement: '' }] }
        : undefined;
}
function replaceTabs({ text, start }) {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1);
    if (!/^[ \t]*\t$/.test(line))
        return undefined;
    const edits = indentWithBlanks(text);
    return edits && { title: 'indent with blanks instead of tabs', edits };
}
/** The agent refuses every alias, so asterisks without an anchor of that name can only be a pattern. */
function quoteAsterisks({ text, start }) {
    const [written] = /^\*[^\s"'&,\]}#]*(?=[ \t]*(?:\r?\n|$))/.exec(text.slice(start)) ?? [];
    if (written === undefined || !/:[ \t]+$/.test(text.slice(0, start)) || /(^|\s)&\S/.test(text))
        return undefined;
    return {
        title: `put ${written} in quotes`,
        edits: [{ start, end: start + written.length, replacement: `"${written}"` }],
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/fix/fix-appspec.js


/** How many fixes are tried one by one when they cannot all be made: each is a validation of the whole file. */
const MOST_TRIED = 20;
/** What a mode does can be judged when it is the one that was meant: it is no worse for being seen. */
const UNCOVERED = new Set(['appspec/directory-mode']);
/**
 * Mends in an AppSpec file what is certain. Every fix is validated: it must take something away and bring no error and no
 * warning, but for those that nobody could see while the file could not be read. A file that was fixed is not changed again.
 */
async function fixAppSpec(text, validate) {
    let now = { text, fixes: [], diagnostics: await validate(text) };
    for (;;) {
        // One fix may be what makes the next one possible: tabs hide all that is below them.
        const fixes = await acceptFixes(now.text, now.diagnostics, validate);
        if (fixes.length === 0)
            return now;
        const fixed = (0,edit/* applyEdits */.ct)(now.text, fixes.flatMap(({ edits }) => edits));
        now = { text: fixed, fixes: [...now.fixes, ...fixes], diagnostics: await validate(fixed) };
    }
}
/** Of the fixes for the diagnostics of a text, those that can be made together and make it better. */
async function acceptFixes(text, diagnostics, validate) {
    const found = findFixes(text, diagnostics);
    const isBetterWith = async (fixes) => {
        const edits = fixes.flatMap((fix) => fix.edits);
        return !(0,edit/* overlap */.EF)(edits) && isBetter(diagnostics, await validate((0,edit/* applyEdits */.ct)(text, edits)));
    };
    if (found.length === 0 || (await isBetterWith(found)))
        return found;
    const accepted = [];
    for (const fix of found.slice(0, MOST_TRIED))
        if (await isBetterWith([...accepted, fix]))
            accepted.push(fix);
    return accepted;
}
function isBetter(before, after) {
    const [end, newEnd] = [readEnd(before), readEnd(after)];
    if (end !== undefined)
        return newEnd === undefined || isBehind(newEnd, end);
    const left = new Map();
    const known = seen(before);
    for (const one of known)
        left.set(one, (left.get(one) ?? 0) + 1);
    const now = seen(after);
    for (const one of now)
        left.set(one, (left.get(one) ?? 0) - 1);
    return now.length < known.length && newEnd === undefined && [...left.values()].every((count) => count >= 0);
}
/** How far a file could be read; `undefined` when it could be to its end. */
function readEnd(diagnostics) {
    const stop = diagnostics.find(({ code }) => code === 'appspec/syntax' || code === 'appspec/ignored-text');
    return stop && (stop.span?.start ?? { line: 0, column: 0 });
}
function isBehind(one, other) {
    return one.line > other.line || (one.line === other.line && one.column > other.column);
}
function seen(diagnostics) {
    return diagnostics
        .filter(({ severity, code }) => severity !== 'notice' && !UNCOVERED.has(code))
        .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/list-hook-scripts.js
var list_hook_scripts = __webpack_require__(61775);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/shebang.js
var rules_shebang = __webpack_require__(542);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/fix/fix-script.js

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];
/**
 * A script with the line endings that Linux reads; `undefined` when it has them, or when it is not certain that a carriage
 * return is not meant: in what is no text, and in a program of a language that takes both, unless Linux would look for an
 * interpreter whose name ends in one.
 */
function fixLineEndings(content) {
    if (content.includes(0))
        return undefined;
    const end = content.indexOf(LINE_FEED);
    const firstLine = new TextDecoder().decode(content.subarray(0, end < 0 ? content.length : end));
    const shebang = (0,rules_shebang/* readShebang */.D4)(firstLine.replace(/\r$/, ''));
    const isBroken = firstLine.startsWith('#!') && firstLine.endsWith('\r');
    if (!isBroken && shebang !== undefined && !(0,rules_shebang/* isShell */.H7)(shebang))
        return undefined;
    // Byte by byte, because a script may be in any encoding that leaves ASCII as it is.
    const fixed = content.filter((byte, index) => byte !== CARRIAGE_RETURN || content[index + 1] !== LINE_FEED);
    return fixed.length === content.length ? undefined : { content: fixed, lines: content.length - fixed.length };
}

// EXTERNAL MODULE: ./packages/cli/lib/validation/check.js
var check = __webpack_require__(74602);
;// CONCATENATED MODULE: ./packages/cli/lib/validation/fix-release.js



/** A file that is larger is no AppSpec file, and no script. */
const MOST_BYTES = 4_194_304;
/** Works out what --fix changes in a release, and changes nothing. Links are left alone: they lead anywhere. */
async function planFixes({ appSpec: path, hostOs }, checked, check) {
    const before = await readPlainFile(path);
    const text = before && decode(before.content);
    if (before === undefined || text === undefined)
        return [];
    const fixed = await fixAppSpec(text, async (now) => {
        if (now === text)
            return checked.diagnostics;
        return (await check.look({ path, content: encode(now) })).diagnostics;
    });
    const steps = fixed.fixes.map((fix) => ({ title: fix.title, fix }));
    const file = fixed.fixes[0]?.diagnostic.file ?? path;
    const texts = { before: text, after: fixed.text };
    const appSpec = { change: { path, before: before.content, content: encode(fixed.text) }, file, steps, texts };
    const scripts = await planScripts(fixed.text, fixed.diagnostics, await check.entries(), hostOs);
    return [...(steps.length > 0 ? [appSpec] : []), ...scripts];
}
/** Of scripts only what was found fault with is mended: a Windows host reads other line endings. */
async function planScripts(text, diagnostics, entries, hostOs) {
    const has = (code) => diagnostics.some((one) => one.code === code);
    const wanted = { lineEndings: has('appspec/script-line-endings'), mode: has('appspec/script-not-executable') };
    if (!wanted.lineEndings && !wanted.mode)
        return [];
    const scripts = new Set((0,list_hook_scripts.listHookScripts)({ text, entries, hostOs }));
    const found = entries.filter(({ path }) => scripts.has(path));
    const planned = await Promise.all(found.map(({ source }) => planScript(source, wanted)));
    return planned.filter((one) => one !== undefined);
}
async function planScript(path, wanted) {
    const found = await readPlainFile(path);
    if (found === undefined)
        return undefined;
    const { content: before, mode } = found;
    const lines = wanted.lineEndings ? fixLineEndings(before) : undefined;
    // Windows keeps no such bit; what is bundled there gets its mode from elsewhere.
    const isToBeExecutable = wanted.mode && (mode & 0o100) === 0 && process.platform !== 'win32';
    const executable = mode | ((mode & 0o444) >> 2);
    const steps = [
        ...(lines === undefined ? [] : [{ title: `end ${lines.lines} lines with LF instead of CRLF` }]),
        ...(isToBeExecutable
            ? [{ title: `make it executable (mode ${mode.toString(8)} becomes ${executable.toString(8)})` }]
            : []),
    ];
    if (steps.length === 0)
        return undefined;
    const change = {
        path,
        before,
        ...(lines !== undefined && { content: lines.content }),
        ...(isToBeExecutable && { mode: executable }),
    };
    return { change, file: (0,check/* nameFrom */.O)(process.cwd(), path), steps };
}
async function readPlainFile(path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    if (found === undefined || !found.isFile() || found.size > MOST_BYTES)
        return undefined;
    return { content: await (0,promises_.readFile)(path), mode: found.mode & 0o7777 };
}
function encode(text) {
    return new TextEncoder().encode(text);
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        if (error instanceof TypeError)
            return undefined;
        throw error;
    }
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

/***/ 57268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/** Makes edits in a text. @param edits none may overlap another */
function applyEdits(text, edits) {
    let done = '';
    let at = 0;
    for (const { start, end, replacement } of inOrder(edits)) {
        done += text.slice(at, start) + replacement;
        at = end;
    }
    return done + text.slice(at);
}
/** Whether any two edits want the same stretch of a text. */
function overlap(edits) {
    const sorted = inOrder(edits);
    return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0));
}
function inOrder(edits) {
    return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
/** Finds places in a text, whose lines end where the agent's YAML library ends them. */
function placesIn(text) {
    const starts = [
        0,
        ...[...text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)].map(({ 0: { length }, index }) => index + length),
    ];
    return {
        offsetOf: ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
        positionOf: (offset) => {
            let line = starts.length;
            while (line > 1 && (starts[line - 1] ?? 0) > offset)
                line -= 1;
            return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
        },
    };
}


/***/ }),

/***/ 61775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReleaseFile: () => (/* binding */ findReleaseFile),
/* harmony export */   listHookScripts: () => (/* binding */ listHookScripts)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95726);
/* harmony import */ var _release_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41568);
/* harmony import */ var _rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30006);
/* harmony import */ var _rules_release_scripts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28515);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);






/**
 * Lists the files of a release that its AppSpec file for EC2/on-premises runs, for their content to be given to
 * {@link validateRelease}: by their paths among the entries, each once, links followed. Never throws.
 */
function listHookScripts(release) {
    const { text, entries = [], hostOs, platform = 'ec2' } = release;
    const { root: yaml } = text === undefined || platform !== 'ec2' ? {} : (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const sections = yaml === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml, hostOs, () => { });
    if (sections === undefined)
        return [];
    const { root } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locateAppSpec */ .f)(entries, release);
    const paths = (0,_rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .indexRelease */ .G)((0,_release_root_js__WEBPACK_IMPORTED_MODULE_4__/* .seenFrom */ .k)(root, entries).entries, sections.target);
    const found = (0,_rules_release_scripts_js__WEBPACK_IMPORTED_MODULE_5__/* .listScripts */ .js)(sections, paths).flatMap((script) => script.found.kind === 'file' ? [`${root}${script.found.entry.path}`] : []);
    return [...new Set(found)];
}
/** Finds the file at a path of a release, links followed; `undefined` when there is none. */
function findReleaseFile(entries, path) {
    const found = (0,_rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .indexRelease */ .G)(entries, 'linux').find(path);
    return found.kind === 'file' ? found.entry : undefined;
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


/***/ })

};

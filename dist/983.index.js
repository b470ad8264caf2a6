export const id = 983;
export const ids = [983];
export const modules = {

/***/ 7983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dc: () => (/* reexport */ APPSPEC_NAME),
  diagnosticJson: () => (/* reexport */ diagnosticJson),
  xy: () => (/* reexport */ formatDiagnostic),
  FT: () => (/* reexport */ readAppSpec),
  Oy: () => (/* reexport */ validateRelease)
});

// UNUSED EXPORTS: detectPlatform, locateAppSpec

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/finding.js
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
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/source-text.js


/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Prepares a text for parsing as libyaml sees it, or says why libyaml would not begin: it is not UTF-8, or it holds a
 * character that YAML forbids. Offsets stay those of the original text.
 */
function toSourceText(source) {
    const decoded = typeof source === 'string' ? source : decode(source);
    if (decoded === undefined) {
        return refuse('appspec/syntax', 'the file is not UTF-8 text', '(<unknown>): invalid leading UTF-8 octet at line 1 column 1', { hint: 'save it as UTF-8 without a byte order mark' });
    }
    const hasByteOrderMark = decoded.startsWith(BYTE_ORDER_MARK);
    // A byte order mark moves the first line one column to the right, exactly as a blank does.
    const text = (hasByteOrderMark ? ` ${decoded.slice(1)}` : decoded).replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n');
    const span = spanIn(text);
    const forbidden = findForbidden(text);
    if (forbidden !== undefined) {
        const code = (text.codePointAt(forbidden) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return refuse('appspec/syntax', `found the control character U+${code}; YAML allows printable characters, tabs and line breaks only`, '(<unknown>): control characters are not allowed at line 1 column 1', { span: span(forbidden), hint: 'remove it' });
    }
    return { text, hasByteOrderMark, span };
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
function findForbidden(text) {
    const match = /[^\t\n\r\x20-\x7E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
    return match?.index;
}
function spanIn(text) {
    const lines = new dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        lines.addNewLine(at + 1);
    const positionOf = (offset) => {
        const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
        return { line, column: col };
    };
    return (start, end = start + 1) => {
        const from = Math.min(start, text.length);
        const written = text.slice(from, end).trimEnd().length;
        return { start: positionOf(from), end: positionOf(from + Math.max(written, 1)) };
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/format-diagnostic.js

const plain = (_, text) => text;
/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:3:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *     AfterInstal: []
 *     ^^^^^^^^^^^
 *   hint: did you mean "AfterInstall"?
 */
function formatDiagnostic({ severity, code, message, file, span, hint }, source, { paint = plain } = {}) {
    const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
    const lines = [
        `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${message} ${paint('code', `[${code}]`)}`,
    ];
    if (span !== undefined && source !== undefined) {
        const line = lineOf(source, span);
        if (line !== undefined)
            lines.push(`  ${line}`, `  ${underline(line, span, paint)}`);
    }
    if (hint !== undefined)
        lines.push(`  ${paint('hint', 'hint:')} ${hint}`);
    return lines.join('\n');
}
/** A diagnostic as machines get it: these keys, in this order. */
function diagnosticJson({ severity, code, message, file, span, hint }) {
    return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
function lineOf(source, { start }) {
    const line = source.split(LINE_BREAK)[start.line - 1];
    return line === undefined || line.trim() === '' ? undefined : line;
}
/** Tabs are kept as tabs in front of the carets, so that both lines are as wide whatever a tab is. */
function underline(line, { start, end }, paint) {
    const before = line.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
    const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
    return `${before}${paint('carets', '^'.repeat(Math.max(1, Math.min(last, line.length) - start.column + 1)))}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/locate.js
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    if (files.includes(APPSPEC_NAME))
        return { path: APPSPEC_NAME, diagnostics: [] };
    const misnamed = files.find((path) => /^appspec\.ya?ml$/i.test(path));
    if (misnamed !== undefined)
        return lost(wrongName(misnamed));
    const inFolders = files
        .filter((path) => /\/appspec\.ya?ml$/i.test(path))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return lost(nearest === undefined ? notFound() : wrongFolder(nearest, inFolders));
}
function lost(diagnostic) {
    return { diagnostics: [diagnostic] };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"`,
    };
}
function wrongFolder(path, all) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: `release the folder "${folder}", or move the file to the root`,
    };
}
function notFound() {
    return {
        severity: 'error',
        code: 'appspec/not-found',
        message: `there is no "${APPSPEC_NAME}" at the root of the release`,
        file: APPSPEC_NAME,
        hint: 'write one, or check that this is the folder to release',
    };
}
function depthOf(path) {
    return path.split('/').length;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
// The patterns and their order are those of the agent's YAML loader, Psych 4 (`ScalarScanner#tokenize`); they are
// what makes `010` eight and `1e3` a text, so they are kept as they are there and not tidied up.
const SURELY_TEXT = /^[^\d.:-]?[\p{L}\p{M}\p{Nl}_\s!@#$%^&*(){}<>|/\\~;=]+|\n/u;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const BASE_60_INTEGER = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;
const BASE_60_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][+-][0-9]+)?$/;
const INTEGER = /^[-+]?(?:0b[01_,]+|0[0-7_,]+|(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x[0-9a-fA-F_,]+)$/;
const plain_scalar_text = (value) => ({ type: 'string', value });
/**
 * Reads an unquoted scalar as the agent does: YAML 1.1 as Psych 4 understands it, in which `yes` is true, `0755` is 493,
 * `1:30` is 5400 and `1e3` is a text.
 */
function readPlainScalar(source) {
    if (source === '')
        return { type: 'null' };
    if (SURELY_TEXT.test(source))
        return readWord(source);
    if (TIME.test(source))
        return { type: 'unloadable', className: 'Time' };
    if (DATE.test(source))
        return { type: 'unloadable', className: 'Date' };
    if (/^\+?\.inf$/i.test(source))
        return { type: 'float', value: Number.POSITIVE_INFINITY };
    if (/^-\.inf$/i.test(source))
        return { type: 'float', value: Number.NEGATIVE_INFINITY };
    if (/^\.nan$/i.test(source))
        return { type: 'float', value: Number.NaN };
    if (/^:./.test(source)) {
        return { type: 'symbol', value: source.slice(1).replace(/^(["'])(.*)\1$/, '$2') };
    }
    if (BASE_60_INTEGER.test(source))
        return { type: 'integer', value: BigInt(readBase60(source)) };
    if (BASE_60_FLOAT.test(source))
        return { type: 'float', value: readBase60(source) };
    if (FLOAT.test(source)) {
        const value = Number.parseFloat(source.replace(/[,_]/g, ''));
        return Number.isNaN(value) ? plain_scalar_text(source) : { type: 'float', value };
    }
    return INTEGER.test(source) ? readInteger(source) : plain_scalar_text(source);
}
function readWord(source) {
    if (source.length > 5)
        return plain_scalar_text(source);
    if (source === '~' || /^null$/i.test(source))
        return { type: 'null' };
    if (/^(?:yes|true|on)$/i.test(source))
        return { type: 'boolean', value: true };
    if (/^(?:no|false|off)$/i.test(source))
        return { type: 'boolean', value: false };
    return plain_scalar_text(source);
}
/** The first part weighs 60², however many parts there are: that is how Psych does it, so `1:30` is an hour and a half. */
function readBase60(source) {
    return source
        .split(':')
        .map((part, index) => Number.parseFloat(part.replace(/_/g, '')) * 60 ** Math.abs(index - 2))
        .reduce((sum, part) => sum + part, 0);
}
function readInteger(source) {
    const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(source.replace(/[,_]/g, '')) ?? [];
    const literal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
    if (!/^(?:0b[01]+|0o[0-7]+|0x[0-9a-f]+|\d+)$/i.test(literal))
        return plain_scalar_text(source);
    const magnitude = BigInt(literal);
    return { type: 'integer', value: sign === '-' ? -magnitude : magnitude };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/ruby.js
/** The text that Ruby's `to_s` makes of a value: what the agent works with wherever it expects a text. */
function toRubyText(node) {
    if (node.kind !== 'scalar')
        return inspect(node);
    const { value } = node;
    switch (value.type) {
        case 'null':
            return '';
        case 'string':
        case 'symbol':
            return value.value;
        default:
            return inspectScalar(value);
    }
}
/** What Ruby's `inspect` prints of a value; the agent's messages are made of it. */
function inspect(node) {
    switch (node.kind) {
        case 'scalar':
            return inspectScalar(node.value);
        case 'list':
            return `[${node.items.map(inspect).join(', ')}]`;
        case 'map':
            return `{${node.entries.map(({ key, value }) => `${inspect(key)}=>${inspect(value)}`).join(', ')}}`;
    }
}
/** The name of a value's Ruby class. */
function rubyClassOf(node) {
    if (node.kind !== 'scalar')
        return node.kind === 'list' ? 'Array' : 'Hash';
    switch (node.value.type) {
        case 'null':
            return 'NilClass';
        case 'boolean':
            return node.value.value ? 'TrueClass' : 'FalseClass';
        case 'integer':
            return 'Integer';
        case 'float':
            return 'Float';
        case 'string':
            return 'String';
        case 'symbol':
            return 'Symbol';
    }
}
/** What Ruby 3.1 says when a value has no such method: how the agent reports YAML of the wrong shape. */
function noMethod(method, node) {
    return `undefined method \`${method}' for ${inspect(node)}:${rubyClassOf(node)}`;
}
/** What Ruby says when a list is looked up by a name. */
const NO_CONVERSION = 'no implicit conversion of String into Integer';
/** `String#strip`: white space of ASCII and NUL at both ends. */
function strip(value) {
    return value.replace(/^[\0\t\n\v\f\r ]+|[\0\t\n\v\f\r ]+$/g, '');
}
function inspectScalar(value) {
    switch (value.type) {
        case 'null':
            return 'nil';
        case 'boolean':
        case 'integer':
            return String(value.value);
        case 'float':
            return inspectFloat(value.value);
        case 'string':
            return inspectText(value.value);
        case 'symbol':
            return `:${/^[A-Za-z_]\w*[?!]?$/.test(value.value) ? value.value : inspectText(value.value)}`;
    }
}
/** Ruby keeps a fraction (`1.0`) and changes to exponents at 10¹⁶ and below 10⁻⁴. */
function inspectFloat(value) {
    if (!Number.isFinite(value))
        return String(value);
    if (Object.is(value, -0))
        return '-0.0';
    const size = Math.abs(value);
    if (size === 0 || (size >= 1e-4 && size < 1e16)) {
        const digits = String(value);
        return /[.e]/.test(digits) ? digits : `${digits}.0`;
    }
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
const ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\f': '\\f',
    '\v': '\\v',
    '\b': '\\b',
    '\x07': '\\a',
    '\x1b': '\\e',
};
function inspectText(value) {
    const escaped = value.replace(/["\\\p{Cc}]|#(?=[{$@])/gu, (character) => {
        if (character === '#')
            return '\\#';
        const code = character.codePointAt(0) ?? 0;
        return (ESCAPES[character] ??
            (code < 0x80
                ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`
                : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`));
    });
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js


const NESTED = {
    message: 'found a second ": " where a value was expected; a value cannot be a key at the same time',
    hint: 'quote the value, or indent this line like the keys it belongs to',
    problem: 'mapping values are not allowed in this context',
};
const WORDS = {
    BLOCK_AS_IMPLICIT_KEY: NESTED,
    MULTILINE_IMPLICIT_KEY: NESTED,
    BAD_INDENT: {
        message: 'this line is not indented like its neighbours; entries that belong together begin in the same column',
        hint: 'indent it exactly like the entry above it, with spaces',
        problem: 'did not find expected key while parsing a block mapping',
    },
    TAB_AS_INDENT: {
        message: 'found a tab where indentation was expected; YAML is indented with spaces only',
        hint: 'replace the tab by spaces',
        problem: 'found a tab character that violates indentation while scanning a plain scalar',
    },
    BAD_ALIAS: {
        message: 'found an alias with no valid name; a value cannot begin with "*" unless it is quoted',
        hint: 'quote the value: "*"',
        problem: 'did not find expected alphabetic or numeric character while scanning an alias',
    },
    BAD_SCALAR_START: {
        message: 'a value cannot begin with this character unless it is quoted',
        hint: 'put the value in quotes',
        problem: 'found character that cannot start any token while scanning for the next token',
    },
    BAD_DQ_ESCAPE: {
        message: 'found a backslash that begins no known escape in a double-quoted value',
        hint: "write it in 'single quotes', where a backslash stands for itself",
        problem: 'found unknown escape character while parsing a quoted scalar',
    },
    BLOCK_IN_FLOW: {
        message: 'found an indented list or map inside of [ ] or { }, where entries are separated by commas',
        problem: 'block sequence entries are not allowed in this context',
    },
    RESOURCE_EXHAUSTION: {
        message: 'lists and maps are nested too deeply to be read',
        problem: 'exceeded maximum nesting depth',
    },
};
const CLOSING = { '"': '"', "'": "'", '[': ']', '{': '}' };
const MISSING_DASH = {
    message: 'expected "- " at the start of this line, as in the entries above it',
    hint: 'indent the line to belong to the entry above it, or begin it with "- "',
    problem: "did not find expected '-' indicator while parsing a block collection",
};
const MISSING_COLON = {
    message: 'found a line with no ": " among the keys of a map',
    hint: 'write it as "key: value", or indent it to belong to the value above it',
    problem: "could not find expected ':' while scanning a simple key",
};
const UNCLOSED = {
    message: 'a quote, bracket or brace is opened here and never closed',
    hint: 'close it',
    problem: 'found unexpected end of stream',
};
const UNEXPECTED = {
    message: 'found text that does not belong here',
    hint: 'look at the indentation and quoting of this line and the one above it',
    problem: 'did not find expected key while parsing a block mapping',
};
/** Turns an error of the YAML library into a finding in our words, with the agent's message as close as it is known. */
function toSyntaxFinding(error, { text, span }, root) {
    const [start, end] = error.pos;
    const opened = lastOpened(root, text);
    const words = wordsFor(error, text, opened);
    const at = placeOf(words, text, start, opened);
    const where = span(at, at === start ? end : at + 1);
    return refuse('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
        span: where,
        hint: (words === NESTED ? missingBlank(text, start) : undefined) ?? words.hint,
    });
}
function placeOf(words, text, start, opened) {
    if (words === NESTED)
        return secondColon(text, start);
    return (words === UNCLOSED ? opened : undefined) ?? firstWord(text, start);
}
/** Where a quote or bracket is that is never closed, the last of several. */
function lastOpened(root, text) {
    let opened;
    (0,dist/* visit */.YR)(root, (_, node) => {
        if (!((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) || !node.range)
            return;
        const [start, end] = node.range;
        const closing = CLOSING[text[start] ?? ''];
        if (closing !== undefined && (end - start < 2 || text[end - 1] !== closing))
            opened = start;
    });
    return opened;
}
/** A colon with no blank behind it makes no key, and the next line is taken for more of the same value. */
function missingBlank(text, start) {
    const [, key, value] = /^([A-Za-z]+):([^\s:/\\][^\n]*)\n/.exec(text.slice(start)) ?? [];
    return key === undefined ? undefined : `write a blank after the colon: "${key}: ${value?.trim()}"`;
}
/** An alias whose name libyaml does not accept, such as the `**` of an unquoted pattern. */
function badAliasFinding(start, end, { span }) {
    const words = WORDS.BAD_ALIAS ?? UNEXPECTED;
    const where = span(start, end);
    return refuse('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
        span: where,
        hint: words.hint,
    });
}
/** A tab where libyaml expects a token or indentation, which the YAML library lets pass. */
function tabFinding(problem, at, { span }) {
    const words = WORDS.TAB_AS_INDENT ?? UNEXPECTED;
    const where = span(at, at + 1);
    return refuse('appspec/syntax', words.message, syntaxRefusal(problem, where.start), { span: where, hint: words.hint });
}
/** A value with no key in front of its colon. */
function keylessFinding(at, { span }) {
    const where = span(at, at + 1);
    const problem = 'did not find expected key while parsing a block mapping';
    return refuse('appspec/syntax', 'found a ":" with no key in front of it', syntaxRefusal(problem, where.start), {
        span: where,
        hint: 'write the key, or remove the line',
    });
}
function syntaxRefusal(problem, { line, column }) {
    return `(<unknown>): ${problem} at line ${line} column ${column}`;
}
function wordsFor(error, text, opened) {
    const [start] = error.pos;
    const isInQuotes = opened !== undefined && opened < start && /["']/.test(text[opened] ?? '');
    if (isInQuotes && error.code === 'MISSING_CHAR')
        return UNCLOSED;
    const isAtEnd = start >= text.trimEnd().length;
    if (isAtEnd && (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT'))
        return UNCLOSED;
    if (error.code !== 'MISSING_CHAR')
        return WORDS[error.code] ?? UNEXPECTED;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    return /:(?:\s|$)/.test(line) ? MISSING_DASH : MISSING_COLON;
}
/** An error about the start of a line is shown at its first word rather than at its indentation. */
function firstWord(text, from) {
    const blanks = /^ +(?=\S)/.exec(text.slice(from))?.[0].length ?? 0;
    return text[from - 1] === '\n' ? from + blanks : from;
}
/** libyaml points at the colon that makes a key of what was a value; the library points at the value. */
function secondColon(text, from) {
    const colon = text.slice(from).search(/:(?=\s|$)/);
    return colon === -1 ? from : from + colon;
}

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
        report(/^[\w-]+$/.test(node.source) ? unknownAlias(node.source, span) : badAliasFinding(start, end, source));
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
    const value = readPlainScalar(text);
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
    return inspect(key);
}
/** The class that a `!ruby/…` tag asks for; the agent's loader builds none of them but symbols and plain texts. */
function refusedTag(node) {
    const tag = (0,dist/* isAlias */.Vj)(node) ? undefined : node.tag;
    if (tag === undefined || !tag.startsWith('!ruby/') || /^!ruby\/(?:sym|symbol|string)(?::|$)/.test(tag)) {
        return undefined;
    }
    const [kind = '', name] = tag.slice('!ruby/'.length).split(/:(.*)/);
    return name === undefined || name === '' ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : name;
}
function unloadable(className, span) {
    const isTime = className === 'Date' || className === 'Time';
    return refuse('appspec/syntax', isTime
        ? 'found a date; the agent reads texts, numbers and booleans only, under whatever key'
        : `found a value tagged as a Ruby object (${className}); the agent loads none`, `Tried to load unspecified class: ${className}`, { span, hint: isTime ? 'put it in quotes' : 'remove the tag' });
}
function unknownAlias(name, span) {
    return refuse('appspec/syntax', `found the alias "*${name}"; the agent refuses aliases, even to anchors that exist`, `Unknown alias: ${name}`, { span, hint: 'write the value out; quote it if it is meant to begin with "*"' });
}
function duplicateKey(key, earlier) {
    const name = key.kind === 'scalar' ? key.text : inspect(key);
    return warn('appspec/duplicate-key', `the key "${name}" is given again; the agent forgets the one in line ${earlier.span.start.line} and all below it`, { span: key.span, hint: 'bring the two together, or remove one' });
}

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
            return tabFinding(NO_TOKEN, tab, source);
        if (tab - match.index <= plain.indent)
            return tabFinding(VIOLATES, tab, source);
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
    return at === undefined ? undefined : keylessFinding(at, source);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js






/**
 * Reads YAML as the CodeDeploy agent does: libyaml's grammar and the values of Ruby's Psych 4 in its safe mode. Never throws,
 * whatever the text.
 */
function read_yaml_readYaml(text) {
    const source = toSourceText(text);
    if (!('text' in source))
        return { root: undefined, findings: [source] };
    const { document, next } = parseFirst(source.text);
    const root = document.contents;
    const errors = document.errors.filter((error) => concernsLibyaml(error, source.text));
    const leftover = errors.find((error) => isBeyond(root, error, source.text));
    const first = errors.find((error) => error !== leftover && (leftover === undefined || error.pos[0] < leftover.pos[0]));
    if (first !== undefined)
        return { root: undefined, findings: [toSyntaxFinding(first, source, root)] };
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
/**
 * Only the first document counts, so parsing goes no further than the start of the next one. The failsafe schema leaves
 * every scalar as it was written: what it means is for Psych's rules to say.
 */
function parseFirst(text) {
    const composer = new dist/* Composer */.Dk({ version: '1.1', schema: 'failsafe', uniqueKeys: false, merge: false });
    const documents = composer.compose(new dist/* Parser */.iX().parse(text), true, text.length);
    const { value: document } = documents.next();
    const { value: second } = documents.next();
    return { document: document, next: second?.range[0] };
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
        return warn('appspec/ignored-text', 'a second YAML document begins here; the agent reads the first one only', {
            span,
            hint: 'remove one of the two',
        });
    }
    return warn('appspec/ignored-text', 'the agent reads nothing from here on: the document ended above this line', {
        span,
        hint: source.hasByteOrderMark
            ? 'save the file without a byte order mark: it counts as a blank before the first key'
            : 'begin every top-level key in the same column, the first one',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/platform.js


/**
 * Tells which compute platform an AppSpec file is for: those of Lambda and ECS list their resources, by type. Whatever does
 * not is taken for EC2/on-premises.
 */
function detectPlatform(text) {
    return platformOf(readYaml(text).root);
}
/** As {@link detectPlatform}, for YAML that has been read already. */
function platformOf(root) {
    // The user guide's own samples write the section keys of both platforms in either case.
    const resources = root?.kind === 'map' ? entryValue(root, 'resources') : undefined;
    if (resources?.kind !== 'list')
        return 'ec2';
    for (const type of resources.items.flatMap(typesOf)) {
        if (type === 'AWS::Lambda::Function')
            return 'lambda';
        if (type === 'AWS::ECS::Service')
            return 'ecs';
    }
    return 'ec2';
}
function typesOf(resource) {
    if (resource.kind !== 'map')
        return [];
    return resource.entries.flatMap(({ value }) => {
        const type = value.kind === 'map' ? entryValue(value, 'type') : undefined;
        return type === undefined ? [] : [toRubyText(type)];
    });
}
function entryValue(map, name) {
    return map.entries.find(({ key }) => key.kind === 'scalar' && key.text.toLowerCase() === name)?.value;
}

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(2646);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/nodes.js
/** The entry under a text key, the only keys that the agent ever looks up. */
function entryOf(map, name) {
    return map.entries.find(({ key }) => key.kind === 'scalar' && key.value.type === 'string' && key.value.value === name);
}
/** Whether the node is YAML null, written or left out. */
function isNull(node) {
    return node.kind === 'scalar' && node.value.type === 'null';
}
/** Whether Ruby counts the node as false: `null` and `false` do, nothing else does. */
function isFalsy(node) {
    return isNull(node) || (node.kind === 'scalar' && node.value.type === 'boolean' && !node.value.value);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/lookup.js



/**
 * Looks a name up in whatever value stands where the agent expects a map. A text answers with the name itself when it
 * contains it, for that is what Ruby's `String#[]` does.
 */
function lookUp(node, name) {
    if (node.kind === 'map')
        return { entry: entryOf(node, name) };
    if (node.kind === 'list')
        return { refusal: NO_CONVERSION };
    switch (node.value.type) {
        case 'string':
        case 'symbol': {
            if (!node.value.value.includes(name))
                return { entry: undefined };
            const found = { kind: 'scalar', value: { type: 'string', value: name }, text: name, span: node.span };
            return { entry: { key: found, value: found } };
        }
        case 'integer':
            return { refusal: NO_CONVERSION };
        default:
            return { refusal: noMethod('[]', node) };
    }
}
/** Where to point for something that a map lacks: at its first key, or at the whole when it has none. */
function headOf(node) {
    if (node.kind === 'list')
        return node.items[0]?.span ?? node.span;
    return node.kind === 'map' ? (node.entries[0]?.key.span ?? node.span) : node.span;
}
/** Names what was found instead of what was expected: "a list", "the text "x"". */
function describe(node) {
    if (node.kind !== 'scalar')
        return node.kind === 'list' ? 'a list' : 'a map';
    switch (node.value.type) {
        case 'null':
            return 'empty';
        case 'string':
        case 'symbol':
            return `the text "${shorten(node.text)}"`;
        case 'boolean':
            return `the boolean ${node.text}`;
        default:
            return `the number ${node.text}`;
    }
}
/** A key of the map that was most likely meant to be `name`. */
function nearKey(node, name) {
    if (node.kind !== 'map')
        return undefined;
    return node.entries.map(({ key }) => (key.kind === 'scalar' ? key.text : '')).find((key) => (0,closest/* closest */.k)(key, [name]));
}
/** A value in a message, on one line and of bearable length. */
function shorten(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/file-exists-behavior.js





const BEHAVIORS = ['DISALLOW', 'OVERWRITE', 'RETAIN'];
/** What to do with files that exist already: one of three words in capitals (agent: `parse_file_exists_behavior`). */
function readFileExistsBehavior(entry, report) {
    if (entry === undefined || isNull(entry.value))
        return undefined;
    const { value } = entry;
    const written = toRubyText(value);
    const behavior = value.kind === 'scalar' && value.value.type === 'string' ? BEHAVIORS.find((each) => each === written) : undefined;
    if (behavior !== undefined)
        return { value: behavior, span: value.span };
    const near = (0,closest/* closest */.k)(written, BEHAVIORS);
    report(refuse('appspec/file-exists-behavior', `file_exists_behavior is ${describe(value)}; expected DISALLOW, OVERWRITE or RETAIN`, `The deployment failed because an invalid file_exists_behavior value (${written}) was entered in the application specification file. Make sure your AppSpec file specifies one of ${BEHAVIORS.join(',')} as the file_exists_behavior, and then try again.`, { span: headOf(value), hint: near === undefined ? undefined : `did you mean ${near}?` }));
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/destination.js


/**
 * A destination is a fully qualified directory. The agent accepts others, and resolves them against the directory in which it
 * happens to run (agent reference: planned paths are expanded, existence tests are not).
 */
function checkDestination(node, os, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string')
        return;
    const path = node.value.value;
    if (os === 'linux' ? path.startsWith('/') : /^(?:[A-Za-z]:)?[\\/]/.test(path))
        return;
    report(warn('appspec/destination', `the destination "${shorten(path)}" is not an absolute path; where it ends up depends on where the agent runs`, {
        span: node.span,
        hint: os === 'linux'
            ? 'give the full path of a directory, beginning with "/"'
            : 'give the full path of a directory with its drive, such as "C:\\inetpub\\wwwroot"',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/files.js





const NO_SOURCE = 'The deployment failed because the application specification file specifies a destination file, but no source file. Update the files section of the AppSpec file, and then try again.';
/** Reads `files`: a list of what is copied and where to (agent: `parse_files`, `FileInfo`). */
function readFiles(entry, os, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if (isFalsy(value)) {
        if (isNull(value)) {
            report(warn('appspec/files', '"files" is left blank; nothing is copied', { span: key.span, hint: 'remove the key' }));
        }
        return [];
    }
    if (value.kind === 'list')
        return value.items.flatMap((item) => readMapping(item, os, report) ?? []);
    if (value.kind === 'map' && value.entries.length === 0)
        return [];
    report(refuse('appspec/files', `"files" is ${describe(value)}; expected a list of entries with "source" and "destination"`, value.kind === 'map' ? NO_CONVERSION : noMethod('each', value), { span: headOf(value), hint: 'begin each entry with "- source:"' }));
    return [];
}
function readMapping(node, os, report) {
    const source = lookUp(node, 'source');
    const destination = lookUp(node, 'destination');
    if ('refusal' in source || 'refusal' in destination) {
        const refusal = 'refusal' in source ? source.refusal : noMethod('[]', node);
        report(refuse('appspec/files', `an entry of "files" is ${describe(node)}; expected "source" and "destination"`, refusal, {
            span: node.span,
            hint: isNull(node) ? 'remove the lone "-"' : 'write "- source: …" and below it "destination: …"',
        }));
        return undefined;
    }
    const from = source.entry?.value;
    const to = destination.entry?.value;
    const fault = missingPart(node, from, to);
    if (fault !== undefined || from === undefined || to === undefined) {
        if (fault !== undefined)
            report(fault);
        return undefined;
    }
    for (const part of [from, to])
        checkIsText(part, part === from ? 'source' : 'destination', report);
    checkDestination(to, os, report);
    return {
        source: { value: toRubyText(from), span: from.span },
        destination: { value: toRubyText(to), span: to.span },
        span: node.span,
    };
}
function missingPart(node, source, destination) {
    if (source === undefined || isNull(source)) {
        const found = node.kind === 'map' ? 'has no source' : `is ${describe(node)}; expected "source" and "destination"`;
        const misspelt = source === undefined ? nearKey(node, 'source') : undefined;
        return refuse('appspec/files', `an entry of "files" ${found}`, NO_SOURCE, {
            span: headOf(node),
            hint: misspelt === undefined
                ? 'name the file or folder of the bundle: "source: app"'
                : `write "source" instead of "${misspelt}"`,
        });
    }
    if (destination !== undefined && !isNull(destination))
        return undefined;
    const name = toRubyText(source);
    const misspelt = destination === undefined ? nearKey(node, 'destination') : undefined;
    return refuse('appspec/files', `the source "${shorten(name)}" has no destination`, `The deployment failed because the application specification file specifies only a source file (${name}). Add the name of the destination file to the files section of the AppSpec file, and then try again.`, {
        span: source.span,
        hint: misspelt === undefined
            ? 'add "destination:" below it, in the same column as "source:"'
            : `write "destination" instead of "${misspelt}"`,
    });
}
/** Anything but a text passes the agent's parser and breaks Install, which calls text methods on it. */
function checkIsText(node, name, report) {
    if (node.kind === 'scalar' && node.value.type === 'string')
        return;
    report(warn('appspec/files', `the ${name} is ${describe(node)}; Install will fail, for it expects a text`, {
        span: headOf(node),
        hint: 'put it in quotes',
    }));
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/hook-name.js





const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
const RESERVED = new Set(['Start', ...lifecycle_events/* SERVER_EVENTS */.iD, 'End'].filter((event) => !HOOKS.has(event)));
/**
 * Hook names are case-sensitive. The agent reads any name and silently never runs one that it does not know, nor one
 * of the events that are the service's and the agent's own.
 */
function checkHookName(key, report) {
    const name = toRubyText(key);
    if (HOOKS.has(name))
        return;
    if (RESERVED.has(name)) {
        report(warn('appspec/reserved-hook', `no script can be attached to "${name}"; the agent never runs these`, {
            span: key.span,
            hint: `move them to one of ${lifecycle_events/* SERVER_HOOKS */.LX.join(', ')}`,
        }));
        return;
    }
    const near = (0,closest/* closest */.k)(name, lifecycle_events/* SERVER_HOOKS */.LX);
    report(warn('appspec/unknown-hook', `unknown hook "${shorten(name)}"; expected one of ${lifecycle_events/* SERVER_HOOKS */.LX.join(', ')}`, {
        span: key.span,
        hint: near === undefined ? 'the agent never runs scripts of a hook it does not know' : `did you mean "${near}"?`,
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/script.js




/** What a script is given when the AppSpec names no timeout. */
const DEFAULT_TIMEOUT_SECONDS = 3600;
const NO_LOCATION = 'The deployment failed because the application specification file specifies a script with no location value. Specify the location in the hooks section of the AppSpec file, and then try again.';
const INVALID_TIMEOUT = 'The deployment failed because an invalid timeout value was provided for a script in the application specification file. Make corrections in the hooks section of the AppSpec file, and then try again.';
/** Reads one script of a hook: `location` is required, everything else has a default (agent: `ScriptInfo`). */
function readScript(node, event, report) {
    if (node.kind !== 'map') {
        const isText = node.kind === 'scalar' && !isNull(node);
        report(refuse('appspec/hooks', `a script of "${event}" is ${describe(node)}; expected a map with a "location"`, noMethod('has_key?', node), {
            span: node.span,
            hint: isText ? `write "- location: ${shorten(toRubyText(node))}"` : 'write "- location: path/to/script"',
        }));
        return undefined;
    }
    const location = entryOf(node, 'location');
    const path = location === undefined ? '' : strip(toRubyText(location.value));
    if (location === undefined || path === '') {
        const misspelt = location === undefined ? nearKey(node, 'location') : undefined;
        report(refuse('appspec/script-location', `a script of "${event}" has no location`, NO_LOCATION, {
            span: location?.key.span ?? headOf(node),
            hint: misspelt === undefined
                ? 'give the path of the script from the root of the bundle: "location: scripts/start.sh"'
                : `write "location" instead of "${misspelt}"`,
        }));
    }
    const timeoutSeconds = readTimeout(entryOf(node, 'timeout'), report);
    if (location === undefined || path === '' || timeoutSeconds === undefined)
        return undefined;
    const runas = entryOf(node, 'runas')?.value;
    const sudo = entryOf(node, 'sudo')?.value;
    return {
        location: { value: path, span: location.value.span },
        timeoutSeconds,
        ...(runas !== undefined && !isNull(runas) && { runas: strip(toRubyText(runas)) }),
        sudo: sudo !== undefined && !isFalsy(sudo),
        span: node.span,
    };
}
/** Seconds by Ruby's `to_i`: a fraction is cut off and a text counts as the number that it begins with. */
function readTimeout(entry, report) {
    if (entry === undefined || isFalsy(entry.value))
        return DEFAULT_TIMEOUT_SECONDS;
    const { value } = entry;
    const seconds = toSeconds(value);
    if (typeof seconds === 'number' && seconds > 0) {
        if (value.kind === 'scalar' && value.value.type === 'string' && !/^\s*\+?\d+\s*$/.test(value.value.value)) {
            report(warn('appspec/script-timeout', `the timeout "${shorten(value.text)}" is read as ${seconds} seconds`, {
                span: value.span,
                hint: 'write the number of seconds, without unit and without quotes',
            }));
        }
        return seconds;
    }
    report(refuse('appspec/script-timeout', `the timeout is ${describe(value)}; expected a whole number of seconds above 0`, typeof seconds === 'number' ? INVALID_TIMEOUT : seconds.refusal, { span: headOf(value), hint: `remove it for the default of ${DEFAULT_TIMEOUT_SECONDS} seconds` }));
    return undefined;
}
function toSeconds(node) {
    if (node.kind !== 'scalar')
        return { refusal: noMethod('to_i', node) };
    const { value } = node;
    switch (value.type) {
        case 'integer':
            return Number(value.value);
        case 'float':
            return Number.isFinite(value.value) ? Math.trunc(value.value) : { refusal: toRubyText(node) };
        case 'string':
            return Number((/^\s*([-+]?\d+(?:_\d+)*)/.exec(value.value)?.[1] ?? '0').replaceAll('_', ''));
        default:
            return { refusal: noMethod('to_i', node) };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/hooks.js






/** Reads `hooks`: a map of lifecycle events, each with a list of scripts (agent: `parse_hooks`). */
function readHooks(entry, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if (isFalsy(value)) {
        if (isNull(value))
            report(blank('"hooks" is left blank', 'remove the key, or give it events', key));
        return [];
    }
    if (value.kind !== 'map') {
        report(refuse('appspec/hooks', `"hooks" is ${describe(value)}; expected a map of lifecycle events`, noMethod('each_pair', value), { span: headOf(value), hint: 'write each event as "EventName:" below it, without "- "' }));
        return [];
    }
    return value.entries.flatMap(({ key, value }) => {
        checkHookName(key, report);
        const scripts = readScripts(key, value, report);
        return scripts === undefined ? [] : [{ event: { value: toRubyText(key), span: key.span }, scripts }];
    });
}
/** The scripts of one event; none when the agent drops the event or refuses it. */
function readScripts(key, value, report) {
    const event = toRubyText(key);
    if (isFalsy(value)) {
        if (isNull(value)) {
            report(blank(`the hook "${event}" is left blank; nothing is run`, 'remove it, or give it scripts', key));
        }
        return undefined;
    }
    if (value.kind === 'list') {
        return value.items.flatMap((item) => {
            const script = readScript(item, event, report);
            return script === undefined ? [] : [script];
        });
    }
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? noMethod('each', value)
        : noMethod('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span });
    report(refuse('appspec/hooks', `the hook "${event}" is ${describe(value)}; expected a list of scripts`, refusal, {
        span: headOf(value),
        hint: value.kind === 'map' ? 'begin the script with "- location:"' : `write "- location: ${toRubyText(value)}"`,
    }));
    return undefined;
}
function blank(message, hint, key) {
    return warn('appspec/hooks', message, { span: key.span, hint });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/os.js



/** The operating system must be the host's own, spelled exactly so (agent: `parse_os`). */
function readOs(entry, hostOs, report) {
    const value = entry?.value;
    const written = value === undefined ? '' : toRubyText(value);
    if (value?.kind === 'scalar' && value.value.type === 'string' && written === hostOs) {
        return { value: hostOs, span: value.span };
    }
    const isOther = written === 'linux' || written === 'windows';
    report(refuse('appspec/os', value === undefined
        ? `the os is missing; expected "${hostOs}"`
        : `the os is ${describe(value)}; a ${hostOs} host expects "${hostOs}"`, `The deployment failed because the application specification file specifies an unsupported operating system (${written}). Specify either "linux" or "windows" in the os section of the AppSpec file, and then try again.`, {
        span: value?.span,
        hint: isOther ? `this AppSpec file is for ${written} hosts; deploy it to those only` : `write "os: ${hostOs}"`,
    }));
    return undefined;
}
/** The system that the rules for paths and permissions go by: what is written when it is one, else the host's. */
function targetOs(entry, hostOs) {
    const written = entry === undefined ? '' : toRubyText(entry.value);
    return written === 'linux' || written === 'windows' ? written : hostOs;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/acl.js




const TYPES = {
    u: 'user',
    user: 'user',
    g: 'group',
    group: 'group',
    m: 'mask',
    mask: 'mask',
    o: 'other',
    other: 'other',
};
const isDefaultMark = (part) => part === 'd' || part === 'default';
/** Reads `acls`: a list of access control entries, each brought into its full form (agent: `AclInfo`, `AceInfo`). */
function readAcls(entry, report) {
    if (entry === undefined || isNull(entry.value))
        return undefined;
    const { value } = entry;
    if (value.kind === 'list')
        return value.items.flatMap((item) => readItem(item, report) ?? []);
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? noMethod('each', value)
        : noMethod('split', { kind: 'list', items: [first.key, first.value], span: value.span });
    report(refuse('appspec/acl', `"acls" is ${describe(value)}; expected a list of entries`, refusal, {
        span: headOf(value),
        hint: 'write each entry below it as "- u:name:rw"',
    }));
    return undefined;
}
function readItem(node, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string') {
        report(refuse('appspec/acl', `an entry of "acls" is ${describe(node)}; expected a text`, noMethod('split', node), {
            span: headOf(node),
            hint: 'put the entry in quotes, such as "u:name:rw"',
        }));
        return undefined;
    }
    const reading = readAclEntry(node.value.value);
    if ('canonical' in reading)
        return reading.canonical;
    const { message, refusal, hint } = reading;
    report(refuse('appspec/acl', message, refusal, { span: node.span, hint }));
    return undefined;
}
/** `[default:][type:]name:permissions`, taken apart from the right (agent: `AceInfo`). */
function readAclEntry(entry) {
    const parts = entry.split(':').reverse();
    const [permissions = '', second = '', third, fourth] = parts;
    if (parts.length < 2 || parts.length > 4 || (fourth !== undefined && !isDefaultMark(fourth)))
        return invalid(entry);
    const isDefault = fourth !== undefined || isDefaultMark(third);
    if (fourth !== undefined && isDefaultMark(third))
        return invalid(entry);
    let type = third === undefined || isDefaultMark(third) ? undefined : TYPES[third];
    if (type === undefined && third !== undefined && !isDefaultMark(third))
        return invalid(entry);
    const word = TYPES[second];
    let name = second;
    if (word === 'mask' || word === 'other') {
        name = type === undefined ? '' : word;
        type ??= word;
    }
    type ??= 'user';
    if ((type === 'mask' || type === 'other') && name !== '')
        return invalid(entry);
    if (!isDefault && type !== 'mask' && name === '')
        return unnamed(entry);
    return withPermissions(entry, `${isDefault ? 'default:' : ''}${type}:${name}`, permissions);
}
function withPermissions(entry, head, permissions) {
    if (/^[0-7]$/.test(permissions)) {
        const bits = Number(permissions);
        return { canonical: `${head}:${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${bits & 1 ? 'x' : '-'}` };
    }
    const wrong = [...permissions].find((character) => !'rwx-'.includes(character));
    if (wrong === undefined) {
        return { canonical: `${head}:${[...'rwx'].map((bit) => (permissions.includes(bit) ? bit : '-')).join('')}` };
    }
    return {
        message: `the ACL entry "${shorten(entry)}" gives the permissions "${shorten(permissions)}"; expected r, w, x and -, or one digit from 0 to 7`,
        refusal: `The deployment failed because the access control list (ACL) named ${entry} in the application specification file contains an invalid character (${wrong}). Correct the ACL in the hooks section of the AppSpec file, and then try again.`,
    };
}
const REFUSED = 'The deployment failed because of a problem with the acls permission settings in the application specification file.';
function invalid(entry) {
    return {
        message: `the ACL entry "${shorten(entry)}" is malformed; expected [default:][user|group|mask|other:]name:permissions`,
        refusal: `${REFUSED} Invalid acl entry (${entry}).`,
        hint: 'write it as "u:name:rw", "g:name:r", "m::rw" or "d:u:name:rw"',
    };
}
function unnamed(entry) {
    return {
        message: `the ACL entry "${shorten(entry)}" names nobody; rights of the owner, the group and others are set by "mode"`,
        refusal: `${REFUSED} Use mode to set the base acl entry (${entry}). Update the permissions section of the AppSpec file, and then try again.`,
        hint: 'name a user or group, or use "mode"',
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/selinux-range.js
/** Raised inside of this file only, where the agent raises. */
class RangeRefused extends Error {
}
/** Reads `s<n>[-s<n>][:c<n>[.c<n>][,…]]` as the agent does (agent: `RangeInfo`). */
function readSelinuxRange(range) {
    try {
        return { canonical: canonical(range) };
    }
    catch (error) {
        if (error instanceof RangeRefused)
            return { refusal: error.message };
        throw error;
    }
}
function canonical(range) {
    const [level = '', categories] = splitOnce(range, ':');
    const [lowest = '', highest] = splitOnce(level, '-');
    const low = numberAfter('s', lowest, 'sensitivity');
    const high = highest === undefined ? low : numberAfter('s', highest, 'sensitivity');
    if (high < low) {
        throw new RangeRefused(`The deployment failed because of a problem with the SELinux range specified (${range}) for the context parameter in the permissions section of the application specification file. Make corrections in the permissions section of the AppSpec file, and then try again.`);
    }
    const sensitivity = high === low ? `s${low}` : `s${low}-s${high}`;
    return categories === undefined ? sensitivity : `${sensitivity}:${joinRuns(readCategories(categories))}`;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    const parts = at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
    if (parts.includes(''))
        throw new RangeRefused(`invalid range part ${text}`);
    return parts;
}
function numberAfter(letter, text, kind) {
    const digits = text.startsWith(letter) ? text.slice(1) : '';
    const value = /^\d+$/.test(digits) ? Number(digits) : undefined;
    if (value === undefined || (kind === 'category' && value > 1023))
        throw new RangeRefused(`invalid ${kind} ${text}`);
    return value;
}
function readCategories(text) {
    // Ruby's split drops empty parts at the end, so a trailing comma goes unnoticed.
    const categories = text
        .replace(/,+$/, '')
        .split(',')
        .flatMap((part) => {
        if (!part.includes('.'))
            return [numberAfter('c', part, 'category')];
        const [first = '', last = ''] = splitOnce(part, '.');
        const low = numberAfter('c', first, 'category');
        const high = numberAfter('c', last, 'category');
        if (high < low)
            throw new RangeRefused(`invalid category range ${first}.${last}`);
        return Array.from({ length: high - low + 1 }, (_, index) => low + index);
    });
    if (new Set(categories).size < categories.length)
        throw new RangeRefused('duplicate categories');
    return categories.sort((a, b) => a - b);
}
/** Neighbouring categories become one run: c1, c2, c3 is `c1.c3`. */
function joinRuns(categories) {
    const runs = [];
    for (const category of categories) {
        const last = runs.at(-1);
        if (last !== undefined && last[1] === category - 1)
            last[1] = category;
        else
            runs.push([category, category]);
    }
    return runs.map(([low, high]) => (low === high ? `c${low}` : `c${low}.c${high}`)).join(',');
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/context.js





/** Reads an SELinux `context`: `type` is required, `name` is the SELinux user, `range` is optional (agent: `ContextInfo`). */
function readContext(entry, report) {
    if (entry === undefined || isNull(entry.value))
        return undefined;
    const { value } = entry;
    const type = lookUp(value, 'type');
    const name = lookUp(value, 'name');
    const range = lookUp(value, 'range');
    if ('refusal' in type || 'refusal' in name || 'refusal' in range) {
        const refusal = 'refusal' in type ? type.refusal : noMethod('[]', value);
        report(refuse('appspec/context', `"context" is ${describe(value)}; expected a map`, refusal, { span: headOf(value) }));
        return undefined;
    }
    if (type.entry === undefined || isNull(type.entry.value)) {
        report(refuse('appspec/context', 'the SELinux context has no type', `The deployment failed because the application specification file specifies an invalid context type (${inspect(value)}). Update the permissions section of the AppSpec file, and then try again.`, { span: headOf(value), hint: 'add "type:", such as "type: httpd_sys_content_t"' }));
        return undefined;
    }
    const user = name.entry?.value;
    const canonicalRange = readRange(range.entry?.value, report);
    return {
        type: toRubyText(type.entry.value),
        ...(user !== undefined && !isNull(user) && { user: toRubyText(user) }),
        ...(canonicalRange !== undefined && { range: canonicalRange }),
    };
}
function readRange(node, report) {
    if (node === undefined || isNull(node))
        return undefined;
    if (node.kind !== 'scalar' || node.value.type !== 'string') {
        const method = node.kind === 'scalar' ? 'include?' : 'split';
        report(refuse('appspec/context', `the SELinux range is ${describe(node)}; expected a text`, noMethod(method, node), {
            span: headOf(node),
            hint: 'write it as "s0" or "s0-s3:c1,c5.c9"',
        }));
        return undefined;
    }
    const reading = readSelinuxRange(node.value.value);
    if ('canonical' in reading)
        return reading.canonical;
    report(refuse('appspec/context', `the SELinux range "${shorten(node.value.value)}" is malformed; expected s<n>[-s<n>][:c<n>[.c<n>][,…]] with categories up to 1023, each once`, reading.refusal, { span: node.span }));
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/mode.js




/** Reads a mode as the agent does: printed, padded to three digits, each of them octal (agent: `ModeInfo`). */
function readMode(entry, report) {
    if (entry === undefined || isNull(entry.value))
        return undefined;
    const { value } = entry;
    const mode = toRubyText(value).padStart(3, '0');
    const octal = writtenInOctal(value);
    const span = headOf(value);
    const characters = [...mode];
    const wrong = characters.find((character) => !/^[0-7]$/.test(character));
    if (characters.length > 4 || wrong !== undefined) {
        report(refuse('appspec/mode', octal === undefined
            ? `the mode is "${shorten(toRubyText(value))}"; expected three or four digits from 0 to 7`
            : `the mode ${octal} is read as an octal number, that is ${toRubyText(value)}; expected digits from 0 to 7`, characters.length > 4 ? tooLong(mode) : wrongCharacter(mode, wrong ?? ''), { span, hint: octal === undefined ? 'write the bits as digits, such as 755' : `write "${octal}" in quotes` }));
        return undefined;
    }
    if (octal !== undefined) {
        report(warn('appspec/mode', `the mode ${octal} is read as an octal number and becomes mode ${mode}`, {
            span,
            hint: `write "${octal}" in quotes`,
        }));
    }
    return mode;
}
/** YAML 1.1 takes an unquoted leading zero for an octal number, which is then printed in decimal: 0644 becomes 420. */
function writtenInOctal(node) {
    if (node.kind !== 'scalar' || node.value.type !== 'integer')
        return undefined;
    return /^0[0-7]+$/.test(node.text) && node.text !== toRubyText(node) ? node.text : undefined;
}
function tooLong(mode) {
    return `The deployment failed because the length of a permissions mode (${mode}) in the application specification file is invalid. Permissions modes must be between one and four characters long. Update the permissions section of the AppSpec file, and then try again.`;
}
function wrongCharacter(mode, character) {
    return `The deployment failed because the permissions mode (${mode}) in the application specification file contains an invalid character (${character}). Update the permissions section of the AppSpec file, and then try again.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permissions.js







const EVERY_TYPE = ['file', 'directory'];
const NO_OBJECT = 'The deployment failed because a permission listed in the application specification file has no object value. Update the permissions section of the AppSpec file, and then try again.';
const WINDOWS = 'The deployment failed because the application specification file specifiles file permissions, but the deployment is targeting one or more Windows Server instances. Permissions are supported only for Amazon Linux, Ubuntu Server, and Red Hat Enterprise Linux (RHEL) instances. Update the permissions section of the AppSpec file, and then try again.';
/** Reads `permissions`: a list of rules for Linux hosts; on Windows any rule is refused (agent: `parse_permissions`). */
function readPermissions(entry, os, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if (isFalsy(value)) {
        if (isNull(value)) {
            report(warn('appspec/permissions', '"permissions" is left blank', { span: key.span, hint: 'remove the key' }));
        }
        return [];
    }
    if (value.kind === 'list')
        return value.items.flatMap((item) => readRule(item, os, report) ?? []);
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? noMethod('each', value)
        : noMethod('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span });
    report(refuse('appspec/permissions', `"permissions" is ${describe(value)}; expected a list of rules`, refusal, {
        span: headOf(value),
        hint: 'begin each rule with "- object:"',
    }));
    return [];
}
function readRule(node, os, report) {
    if (node.kind !== 'map') {
        const message = `a permission is ${describe(node)}; expected a map with an "object"`;
        report(refuse('appspec/permissions', message, noMethod('has_key?', node), { span: node.span }));
        return undefined;
    }
    const object = entryOf(node, 'object');
    if (object === undefined || isNull(object.value)) {
        report(noObject(object?.key ?? node));
        return undefined;
    }
    if (os === 'windows') {
        report(refuse('appspec/permissions', 'permissions are for Linux hosts only; Windows hosts refuse them', WINDOWS, {
            span: object.key.span,
            hint: 'remove the "permissions" section',
        }));
        return undefined;
    }
    return readLinuxRule(node, object, report);
}
/** The parts in the order in which the agent looks at them; that of a blank object comes last. */
function readLinuxRule(node, object, report) {
    const pattern = entryOf(node, 'pattern')?.value;
    const except = readExcept(entryOf(node, 'except'), report);
    const types = readTypes(entryOf(node, 'type'), report);
    const mode = readMode(entryOf(node, 'mode'), report);
    const acls = readAcls(entryOf(node, 'acls'), report);
    const context = readContext(entryOf(node, 'context'), report);
    const path = strip(toRubyText(object.value));
    if (path === '') {
        report(noObject(object.key));
        return undefined;
    }
    const owner = readName(entryOf(node, 'owner'), report);
    const group = readName(entryOf(node, 'group'), report);
    return {
        object: { value: path, span: object.value.span },
        pattern: pattern === undefined || isFalsy(pattern) ? '**' : toRubyText(pattern),
        except,
        types,
        ...(owner !== undefined && { owner }),
        ...(group !== undefined && { group }),
        ...(mode !== undefined && { mode }),
        ...(acls !== undefined && { acls }),
        ...(context !== undefined && { context }),
        span: node.span,
    };
}
function readExcept(entry, report) {
    if (entry === undefined || isFalsy(entry.value))
        return [];
    const { value } = entry;
    if (value.kind === 'list')
        return value.items.map(toRubyText);
    if (value.kind === 'map' && value.entries.length === 0)
        return [];
    report(refuse('appspec/permissions', `"except" is ${describe(value)}; expected a list`, noMethod('each', value), {
        span: headOf(value),
        hint: value.kind === 'scalar' ? `write "except: [${toRubyText(value)}]"` : 'begin each entry with "- "',
    }));
    return [];
}
function readTypes(entry, report) {
    if (entry === undefined || isFalsy(entry.value))
        return EVERY_TYPE;
    const { value } = entry;
    if (value.kind === 'scalar') {
        report(refuse('appspec/permissions', `"type" is ${describe(value)}; expected a list`, noMethod('each', value), {
            span: value.span,
            hint: `write "type: [${toRubyText(value)}]"`,
        }));
        return EVERY_TYPE;
    }
    const items = value.kind === 'list'
        ? value.items
        : value.entries.map((each) => ({ kind: 'list', items: [each.key, each.value], span: each.key.span }));
    return items.flatMap((item) => {
        const written = toRubyText(item);
        const type = item.kind === 'scalar' ? EVERY_TYPE.find((each) => each === written) : undefined;
        if (type !== undefined)
            return [type];
        report(refuse('appspec/permissions', `a permission is for ${describe(item)}; expected "file" or "directory"`, `The deployment failed because the application specification file specifies a permission for an object type not supported for permissions (${written}). Update the permissions section of the AppSpec file, and then try again.`, { span: item.span }));
        return [];
    });
}
/** Owners and groups are looked up by name when the rule is applied; a number fails there, not in the parser. */
function readName(entry, report) {
    if (entry === undefined || isFalsy(entry.value))
        return undefined;
    const { key, value } = entry;
    if (value.kind !== 'scalar' || value.value.type !== 'string') {
        report(warn('appspec/permissions', `the ${toRubyText(key)} is ${describe(value)}; Install will fail, for it expects a name`, {
            span: headOf(value),
            hint: 'give the name as the host has it, not the number',
        }));
    }
    return toRubyText(value);
}
function noObject(node) {
    return refuse('appspec/permissions', 'a permission has no object', NO_OBJECT, {
        span: headOf(node),
        hint: 'give the path of the file or directory: "object: /var/www/app"',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/version.js



/** The version must be a number equal to 0.0; a quoted "0.0" is a text (agent: `parse_version`). */
function checkVersion(entry, report) {
    const value = entry?.value;
    if (value !== undefined && isZero(value))
        return;
    const found = value === undefined ? undefined : describe(value);
    report(refuse('appspec/version', found === undefined ? 'the version is missing; expected 0.0' : `the version is ${found}; expected the number 0.0`, versionRefusal(value === undefined ? '' : toRubyText(value)), { span: value?.span, hint: 'write "version: 0.0", without quotes around the number' }));
}
/** What the agent says of a version other than 0.0. */
function versionRefusal(value) {
    return `The deployment failed because an invalid version value (${value}) was entered in the application specification file. Make sure your AppSpec file specifies "0.0" as the version, and then try again.`;
}
function isZero(node) {
    if (node.kind !== 'scalar')
        return false;
    return ((node.value.type === 'integer' && node.value.value === 0n) ||
        (node.value.type === 'float' && node.value.value === 0));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/judge.js










const EMPTY = "The deployment failed because the application specification file was empty. Make sure your AppSpec file defines at minimum the 'version' and 'os' properties.";
/**
 * Applies the rules of an EC2/on-premises AppSpec section by section, in the agent's own order, so that the first refusal
 * reported is the one that the agent reports.
 */
function judgeServerAppSpec(root, hostOs, report) {
    if (isFalsy(root)) {
        const hint = 'write at least "version: 0.0" and "os: linux" or "os: windows"';
        report(refuse('appspec/empty', 'the AppSpec file is empty', EMPTY, { hint }));
        return undefined;
    }
    if (root.kind !== 'map') {
        report(notAMap(root));
        return undefined;
    }
    const written = entryOf(root, 'os');
    const target = targetOs(written, hostOs);
    checkVersion(entryOf(root, 'version'), report);
    const os = readOs(written, hostOs, report);
    const hooks = readHooks(entryOf(root, 'hooks'), report);
    const files = readFiles(entryOf(root, 'files'), target, report);
    const permissions = readPermissions(entryOf(root, 'permissions'), target, report);
    const fileExistsBehavior = readFileExistsBehavior(entryOf(root, 'file_exists_behavior'), report);
    return { os, target, hooks, files, permissions, ...(fileExistsBehavior !== undefined && { fileExistsBehavior }) };
}
/** A file that holds no map at all is one mistake, not a missing key for each section. */
function notAMap(root) {
    const version = lookUp(root, 'version');
    const refusal = 'refusal' in version
        ? version.refusal
        : versionRefusal(version.entry === undefined ? '' : toRubyText(version.entry.value));
    return refuse('appspec/type', `the file holds ${describe(root)}; expected a map with "version" and "os"`, refusal, {
        span: headOf(root),
        hint: 'this does not look like an AppSpec file; check that the right file is at this path',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/read.js



/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
function readAppSpec(text, { file, hostOs = 'linux' }) {
    const yaml = read_yaml_readYaml(text);
    const findings = [...yaml.findings];
    const sections = yaml.root === undefined ? undefined : judgeServerAppSpec(yaml.root, hostOs, (finding) => findings.push(finding));
    const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal;
    return {
        spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
        diagnostics: toDiagnostics(findings, file),
        ...(refusal !== undefined && { refusal }),
    };
}
function toServerAppSpec({ os, target: _, ...sections }, file) {
    return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release.js



const release_HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
/** Every script of a hook that will run must be in the release, as a file: the agent fails the event when it is not. */
function checkScriptsPresent({ hooks }, release, report) {
    for (const { event, scripts } of hooks) {
        if (!release_HOOKS.has(event.value))
            continue;
        for (const { location } of scripts) {
            const found = release.find(location.value);
            if (found === undefined) {
                const message = `the script "${shorten(location.value)}" of ${event.value} is not in the release`;
                report(fault('appspec/script-missing', message, {
                    span: location.span,
                    hint: hintForScript(location.value, release),
                }));
            }
            else if (found === 'directory') {
                const message = `the script "${shorten(location.value)}" of ${event.value} is a folder; expected a file`;
                report(fault('appspec/script-missing', message, { span: location.span, hint: 'name the script in it' }));
            }
        }
    }
}
/** Every source must be in the release: a missing one fails Install half-way, when its turn to be copied has come. */
function checkSourcesPresent({ files }, release, report) {
    for (const { source } of files) {
        if (release.find(source.value) !== undefined)
            continue;
        const message = `the source "${shorten(source.value)}" is not in the release`;
        report(fault('appspec/source-missing', message, { span: source.span, hint: hintForSource(source.value, release) }));
    }
}
function hintForScript(path, release) {
    const [first = ''] = path.split(/\s/);
    if (first !== path && release.find(first) === 'file') {
        return `a location is a path, not a command line; call "${first}" from a script of its own`;
    }
    const near = release.suggest(path);
    return near === undefined
        ? 'paths begin at the root of the release; check that the file is bundled'
        : meant(near, path);
}
function hintForSource(path, release) {
    if (/[*?[{]/.test(path))
        return 'patterns are not expanded; name a folder to copy everything in it';
    const near = release.suggest(path);
    return near === undefined ? 'paths begin at the root of the release; check that it is bundled' : meant(near, path);
}
function meant(near, path) {
    const differsInCase = near !== path && near.toLowerCase() === path.replace(/^[./]+/, '').toLowerCase();
    return `did you mean "${near}"?${differsInCase ? ' Linux tells capitals apart' : ''}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-paths.js

/**
 * Looks paths of an AppSpec up in the listing of a release as the agent would on disk: a leading slash means nothing,
 * folders exist when something is in them, Windows does not tell capitals apart.
 */
function indexRelease(entries, os) {
    const known = new Map([['', { path: '', type: 'directory' }]]);
    const fold = (path) => (os === 'windows' ? path.toLowerCase() : path);
    for (const entry of entries) {
        const { path } = entry;
        known.set(fold(path), entry);
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (known.has(fold(folder)))
                break;
            known.set(fold(folder), { path: folder, type: 'directory' });
        }
    }
    return {
        find(path) {
            const normal = normalise(path, os);
            return normal === undefined ? 'outside' : known.get(fold(normal))?.type;
        },
        suggest(path) {
            const wanted = normalise(path, os);
            if (wanted === undefined)
                return undefined;
            return suggestFrom(wanted, [...known.values()].map((entry) => entry.path));
        },
    };
}
function suggestFrom(wanted, paths) {
    const lower = wanted.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    return (paths.find((path) => path.toLowerCase() === lower) ??
        (0,closest/* closest */.k)(wanted, paths) ??
        paths.find((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === name));
}
/** The path from the root of the release, or nothing when it leads out of it. */
function normalise(path, os) {
    const parts = [];
    for (const part of (os === 'windows' ? path.replaceAll('\\', '/') : path).split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/validate.js







/**
 * Says everything that is wrong with a release: its AppSpec file as the agent would judge it, and what it names that is
 * not there. No disk is touched, and nothing is thrown.
 */
function validateRelease(release) {
    const { text, file, hostOs = 'linux', entries } = release;
    if (text === undefined)
        return locateAppSpec(entries ?? []).diagnostics;
    const { root, findings: yamlFindings } = read_yaml_readYaml(text);
    const platform = release.platform ?? platformOf(root);
    if (platform !== 'ec2')
        return toDiagnostics([notImplemented(platform)], file);
    const findings = [...yamlFindings];
    const report = (finding) => {
        findings.push(finding);
    };
    const sections = root === undefined ? undefined : judgeServerAppSpec(root, hostOs, report);
    if (sections !== undefined && entries !== undefined) {
        const paths = indexRelease(entries, sections.target);
        checkSourcesPresent(sections, paths, report);
        checkScriptsPresent(sections, paths, report);
    }
    return [...misplaced(entries), ...toDiagnostics(findings, file)];
}
/** A text that was read from a file which the agent will not find is judged, and where the file is as well. */
function misplaced(entries) {
    if (entries === undefined || entries.some(({ path }) => path === APPSPEC_NAME))
        return [];
    return locateAppSpec(entries).diagnostics;
}
function notImplemented(platform) {
    const name = platform === 'ecs' ? 'an Amazon ECS service' : 'an AWS Lambda function';
    return fault('appspec/platform', `this AppSpec file is for ${name}: not implemented yet, only EC2/on-premises AppSpecs are validated by this release`);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/index.js








/***/ })

};

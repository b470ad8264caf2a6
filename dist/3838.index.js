export const id = 3838;
export const ids = [3838];
export const modules = {

/***/ 24994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ nearKey),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92646);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28785);
/* harmony import */ var _yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57698);



/**
 * Looks a name up in whatever value stands where the agent expects a map. A text answers with the name itself when it
 * contains it, for that is what Ruby's `String#[]` does.
 */
function lookUp(node, name) {
    if (node.kind === 'map')
        return { entry: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(node, name) };
    if (node.kind === 'list')
        return { refusal: _yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CONVERSION */ .f8 };
    switch (node.value.type) {
        case 'string':
        case 'symbol': {
            if (!node.value.value.includes(name))
                return { entry: undefined };
            const found = { kind: 'scalar', value: { type: 'string', value: name }, text: name, span: node.span };
            return { entry: { key: found, value: found } };
        }
        case 'integer':
            return { refusal: _yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CONVERSION */ .f8 };
        default:
            return { refusal: (0,_yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__/* .noMethod */ .D0)('[]', node) };
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
    return node.entries.map(({ key }) => (key.kind === 'scalar' ? key.text : '')).find((key) => (0,_closest_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(key, [name]));
}
/** A value in a message, on one line and of bearable length. */
function shorten(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}


/***/ }),

/***/ 69297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findTooDeep)
/* harmony export */ });
/**
 * Where more brackets and braces are open than `mostDepth`, counted without a look at quotes: no file comes near, and the YAML
 * library takes long over tens of thousands of them.
 */
function findTooDeep(text, mostDepth) {
    let depth = 0;
    for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
        depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
        if (depth > mostDepth)
            return index;
    }
    return undefined;
}


/***/ }),

/***/ 28785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   WM: () => (/* binding */ isFalsy),
/* harmony export */   kZ: () => (/* binding */ isNull)
/* harmony export */ });
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


/***/ }),

/***/ 67207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseFirst)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * Parses the first document of a text, and goes no further than the start of the next one. The failsafe schema leaves every
 * scalar as it was written: what it means is for Psych's rules to say.
 */
function parseFirst(text) {
    return withoutStacks(() => {
        const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ version: '1.1', schema: 'failsafe', uniqueKeys: false, merge: false });
        const documents = composer.compose(new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text), true, text.length);
        const { value: document } = documents.next();
        const { value: second } = documents.next();
        return { document: document, next: second?.range[0] };
    });
}
/**
 * The YAML library makes an `Error` of each of its complaints, of which a hostile text brings tens of thousands; to note where in
 * the program each was made takes ten times as long as all the rest, and nobody looks at it.
 */
function withoutStacks(parse) {
    const limit = Reflect.get(Error, 'stackTraceLimit');
    Reflect.set(Error, 'stackTraceLimit', 0);
    try {
        return parse();
    }
    finally {
        Reflect.set(Error, 'stackTraceLimit', limit);
    }
}


/***/ }),

/***/ 98789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readPlainScalar)
/* harmony export */ });
// The patterns and their order are those of the agent's YAML loader, Psych 4 (`ScalarScanner#tokenize`); they are
// what makes `010` eight and `1e3` a text, so they are kept as they are there and not tidied up.
const SURELY_TEXT_IN_ASCII = /^[^\d.:-]?[A-Za-z_\s!@#$%^&*(){}<>|/\\~;=]+|\n/;
const BEYOND_ASCII = /[^\s!-~]/;
const SURELY_TEXT = /^[^\d.:-]?[\p{L}\p{M}\p{Nl}_\s!@#$%^&*(){}<>|/\\~;=]+|\n/u;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const BASE_60_INTEGER = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;
const BASE_60_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][+-][0-9]+)?$/;
const INTEGER = /^[-+]?(?:0b[01_,]+|0[0-7_,]+|(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x[0-9a-fA-F_,]+)$/;
const text = (value) => ({ type: 'string', value });
/**
 * Reads an unquoted scalar as the agent does: YAML 1.1 as Psych 4 understands it, in which `yes` is true, `0755` is 493,
 * `1:30` is 5400 and `1e3` is a text.
 */
function readPlainScalar(source) {
    if (source === '')
        return { type: 'null' };
    if (isSurelyText(source))
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
        return Number.isNaN(value) ? text(source) : { type: 'float', value };
    }
    return INTEGER.test(source) ? readInteger(source) : text(source);
}
/** Letters of all alphabets take longer to set up than most files to read: those that have none go without. */
function isSurelyText(source) {
    return BEYOND_ASCII.test(source) ? SURELY_TEXT.test(source) : SURELY_TEXT_IN_ASCII.test(source);
}
function readWord(source) {
    if (source.length > 5)
        return text(source);
    if (source === '~' || /^null$/i.test(source))
        return { type: 'null' };
    if (/^(?:yes|true|on)$/i.test(source))
        return { type: 'boolean', value: true };
    if (/^(?:no|false|off)$/i.test(source))
        return { type: 'boolean', value: false };
    return text(source);
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
        return text(source);
    const magnitude = BigInt(literal);
    return { type: 'integer', value: sign === '-' ? -magnitude : magnitude };
}


/***/ }),

/***/ 57698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ noMethod),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   bB: () => (/* binding */ strip),
/* harmony export */   f8: () => (/* binding */ NO_CONVERSION),
/* harmony export */   r8: () => (/* binding */ toRubyText)
/* harmony export */ });
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
    let start = 0;
    let end = value.length;
    while (start < end && isStripped(value.charCodeAt(start)))
        start += 1;
    while (end > start && isStripped(value.charCodeAt(end - 1)))
        end -= 1;
    return value.slice(start, end);
}
function isStripped(code) {
    return code === 0x20 || code === 0 || (code >= 0x09 && code <= 0x0d);
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


/***/ }),

/***/ 85259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ toSourceText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(711);


const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Prepares a text for parsing as libyaml sees it, or says why libyaml would not begin: it is not UTF-8, or it holds a
 * character that YAML forbids. Offsets stay those of the original text.
 */
function toSourceText(source) {
    const decoded = typeof source === 'string' ? source : decode(source);
    if (decoded === undefined) {
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('appspec/syntax', 'the file is not UTF-8 text', '(<unknown>): invalid leading UTF-8 octet at line 1 column 1', { hint: 'save it as UTF-8 without a byte order mark' });
    }
    const hasByteOrderMark = decoded.startsWith(BYTE_ORDER_MARK);
    // A byte order mark moves the first line one column to the right, exactly as a blank does.
    const text = (hasByteOrderMark ? ` ${decoded.slice(1)}` : decoded).replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n');
    const span = spanIn(text);
    const forbidden = findForbidden(text);
    if (forbidden !== undefined) {
        const code = (text.codePointAt(forbidden) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('appspec/syntax', `found the control character U+${code}; YAML allows printable characters, tabs and line breaks only`, '(<unknown>): control characters are not allowed at line 1 column 1', { span: span(forbidden), hint: 'remove it' });
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
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
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


/***/ }),

/***/ 60959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $n: () => (/* binding */ badAliasFinding),
  A0: () => (/* binding */ keylessFinding),
  B4: () => (/* binding */ tabFinding),
  E9: () => (/* binding */ toSyntaxFinding),
  YX: () => (/* binding */ tooDeepFinding)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/syntax-hint.js
// Lengths are bounded, for what is found is said in one line.
const KEY_WITH_VALUE = /^( *)([\w-]{1,40}):[ \t]+\S/;
const ENTRY_WITH_KEY = /^( *- +)([\w-]{1,40}):[ \t]/;
const NO_BLANK = /^ *(?:- +)?([A-Za-z_]{1,40}):([^\s:/\\].{0,60})$/;
const BARE_WORD = /^ *(?:- +)?([A-Za-z_]\w{0,40})[ \t]*$/;
/**
 * What to change in the line where a parser stumbled, when that line and the one above it tell: they know more of what was meant
 * than the parser, to which a wrong column is one kind of error or another.
 */
function hintFromLines(text, at) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const [line = ''] = text.slice(start).split(/\r?\n/, 1);
    const [, key, value] = NO_BLANK.exec(line) ?? [];
    if (key !== undefined)
        return `write a blank after the colon: "${key}: ${value?.trim()}"`;
    const above = lineAbove(text, start);
    const [, indent = '', own] = KEY_WITH_VALUE.exec(line) ?? [];
    const [, lead = '', first] = ENTRY_WITH_KEY.exec(above) ?? [];
    if (own !== undefined && first !== undefined && indent.length !== lead.length) {
        return `begin "${own}" in column ${lead.length + 1}, right below "${first}"`;
    }
    const [, word] = BARE_WORD.exec(above) ?? [];
    return word === undefined ? undefined : `write a colon behind "${word}", in the line above`;
}
/** The last line above that is neither blank nor a comment; few are looked at. */
function lineAbove(text, start) {
    const lines = text.slice(Math.max(0, start - 1000), Math.max(0, start - 1)).split(/\r?\n/);
    return lines.findLast((line) => !/^\s*(?:#|$)/.test(line)) ?? '';
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js



const NESTED = {
    message: 'found a second ": " where a value was expected; a value cannot be a key at the same time',
    hint: 'quote the value, or indent this line like the keys it belongs to',
    problem: 'mapping values are not allowed in this context',
};
const TOO_DEEP = {
    message: 'lists and maps are nested too deeply to be read',
    problem: 'exceeded maximum nesting depth',
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
    RESOURCE_EXHAUSTION: TOO_DEEP,
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
    return (0,finding/* refuse */.TR)('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
        span: where,
        hint: (words === NESTED ? missingBlank(text, start) : undefined) ?? lineHint(words, text, at) ?? words.hint,
    });
}
/** Only an error in how lines are put together can be told from the lines. */
function lineHint(words, text, at) {
    const isOfLines = [NESTED, MISSING_DASH, MISSING_COLON, WORDS.BAD_INDENT].includes(words);
    return isOfLines ? hintFromLines(text, at) : undefined;
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
    const [, key, value] = /^([A-Za-z]{1,40}):([^\s:/\\][^\n]{0,60})\n/.exec(text.slice(start)) ?? [];
    return key === undefined ? undefined : `write a blank after the colon: "${key}: ${value?.trim()}"`;
}
/** An alias whose name libyaml does not accept, such as the `**` of an unquoted pattern. */
function badAliasFinding(start, end, { text, span }) {
    const words = WORDS.BAD_ALIAS ?? UNEXPECTED;
    const where = span(start, end);
    return (0,finding/* refuse */.TR)('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
        span: where,
        hint: end - start < 40 ? `quote the value: "${text.slice(start, end)}"` : words.hint,
    });
}
/** A tab where libyaml expects a token or indentation, which the YAML library lets pass. */
function tabFinding(problem, at, { span }) {
    const words = WORDS.TAB_AS_INDENT ?? UNEXPECTED;
    const where = span(at, at + 1);
    return (0,finding/* refuse */.TR)('appspec/syntax', words.message, syntaxRefusal(problem, where.start), { span: where, hint: words.hint });
}
/** More lists and maps in each other than anything reads. */
function tooDeepFinding(at, { span }) {
    const where = span(at);
    return (0,finding/* refuse */.TR)('appspec/syntax', TOO_DEEP.message, syntaxRefusal(TOO_DEEP.problem, where.start), { span: where });
}
/** A value with no key in front of its colon. */
function keylessFinding(at, { span }) {
    const where = span(at, at + 1);
    const problem = 'did not find expected key while parsing a block mapping';
    return (0,finding/* refuse */.TR)('appspec/syntax', 'found a ":" with no key in front of it', syntaxRefusal(problem, where.start), {
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


/***/ })

};

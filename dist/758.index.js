export const id = 758;
export const ids = [758];
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

/***/ 78389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wayBack)
/* harmony export */ });
/**
 * The way from a text in which something was replaced back to the one that somebody wrote, for telling of it in the words of that.
 *
 * @param edits what was replaced in the text before, in its order; no replacement brings a line with it or takes one away
 */
function wayBack(before, after, edits) {
    const [linesBefore, linesAfter] = [startsOfLines(before), startsOfLines(after)];
    let moved = 0;
    const replaced = edits.map(({ start, end, replacement }) => {
        const startAfter = start + moved;
        moved += replacement.length - (end - start);
        return { start, end, startAfter, endAfter: startAfter + replacement.length };
    });
    const offsetBefore = (offset, isEnd) => {
        const last = replaced.findLast(({ startAfter }) => (isEnd ? startAfter < offset : startAfter <= offset));
        if (last === undefined)
            return offset;
        if (offset < last.endAfter || (isEnd && offset === last.endAfter))
            return isEnd ? last.end : last.start;
        return last.end + offset - last.endAfter;
    };
    const back = ({ line, column }, isEnd) => {
        const lineStart = linesAfter[line - 1] ?? 0;
        return { line, column: offsetBefore(lineStart + column - 1, isEnd) - (linesBefore[line - 1] ?? 0) + 1 };
    };
    return ({ start, end }) => ({ start: back(start, false), end: back(end, true) });
}
function startsOfLines(text) {
    const breaks = text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g);
    return [0, ...[...breaks].map((match) => match.index + match[0].length)];
}


/***/ }),

/***/ 10758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fillTemplate: () => (/* binding */ fillTemplate)
});

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/substitution.js
var substitution = __webpack_require__(78389);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/template-scan.js

const PLACE = /\$\$\{(?:[A-Za-z_][A-Za-z0-9_]*\})?|\$\{(?:([A-Za-z_][A-Za-z0-9_]*)\})?/g;
/** Finds the variables of a template, and what is written like one. What stands in a comment means nothing. */
function findPlaces(template) {
    // A variable may stand where braces would mean something of their own. What is looked for has no letters but those of a name.
    const lexemes = lex(template.replace(PLACE, (found) => 'x'.repeat(found.length)));
    let next = 0;
    return [...template.matchAll(PLACE)].flatMap((match) => {
        const [found, name] = match;
        const start = match.index;
        while ((lexemes[next]?.end ?? Number.POSITIVE_INFINITY) <= start)
            next += 1;
        const kind = lexemes[next]?.kind;
        if (kind === 'comment')
            return [];
        return [{ start, end: start + found.length, style: styleOf(kind), meaning: meaningOf(found, name) }];
    });
}
function meaningOf(found, name) {
    if (found.startsWith('$$'))
        return { type: 'escape', text: found.slice(1) };
    return name === undefined ? { type: 'unreadable' } : { type: 'variable', name };
}
function styleOf(kind) {
    switch (kind) {
        case 'single-quoted-scalar':
            return 'single-quoted';
        case 'double-quoted-scalar':
            return 'double-quoted';
        case 'block':
            return 'block';
        default:
            return 'plain';
    }
}
/** Cuts a text as a YAML parser would, whether or not it is one that can be parsed. */
function lex(text) {
    const lexemes = [];
    let at = 0;
    let isBlock = false;
    let isScalar = false;
    // What the agent's parser takes for a line break as well, so that it is one here; nothing moves.
    for (const source of new dist/* Lexer */.JG().lex(text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n'))) {
        // Some lexemes stand for no text: they say what the next one is.
        if (source === dist/* CST */.DB.DOCUMENT || source === dist/* CST */.DB.FLOW_END || source === dist/* CST */.DB.SCALAR) {
            isScalar = source === dist/* CST */.DB.SCALAR;
            continue;
        }
        const type = dist/* CST */.DB.tokenType(source);
        const kind = isScalar ? (isBlock ? 'block' : 'plain') : (type ?? 'unknown');
        if (isScalar)
            isBlock = false;
        else if (type === 'block-scalar-header')
            isBlock = true;
        isScalar = false;
        lexemes.push({ start: at, end: at + source.length, kind });
        at += source.length;
    }
    return lexemes;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/source-text.js
var source_text = __webpack_require__(85259);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/template.js





/** What neither the agent's parser nor another reads as it stands; within double quotes it can be written all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/g;
/**
 * Puts values into an AppSpec file, in YAML or JSON: `${NAME}` becomes the value of the variable, `$${` becomes `${`. Nothing in
 * a comment is touched. A value says no more than its text: it is escaped within quotes, and one that would change what the rest
 * of the file says is refused, as is a variable that was not given.
 *
 * @example
 * const variables = new Map([['STAGE', 'production']])
 * fillTemplate('files:\n  - source: config/${STAGE}.env\n', 'appspec.yml', variables).text
 * // 'files:\n  - source: config/production.env\n'
 */
function fillTemplate(template, file, variables) {
    const places = findPlaces(template);
    const source = (0,source_text/* toSourceText */.W)(template);
    const findings = [];
    const fillings = [];
    let moved = 0;
    for (const place of places) {
        const value = readValue(place, variables);
        if (typeof value !== 'string') {
            findings.push(withSpan(value, place, source));
            continue;
        }
        fillings.push({ place, text: value, start: place.start + moved });
        moved += value.length - (place.end - place.start);
    }
    const text = fill(template, fillings);
    if (findings.length === 0) {
        const changed = findChange(template, text, fillings);
        if (changed !== undefined)
            findings.push(withSpan(cannotStand(changed.place), changed.place, source));
    }
    const used = new Set(places.flatMap(({ meaning }) => (meaning.type === 'variable' ? [meaning.name] : [])));
    const unused = [...variables.keys()].filter((name) => !used.has(name));
    if (findings.length > 0) {
        return { text: template, diagnostics: (0,finding/* toDiagnostics */.S6)(findings, file), unused, toTemplate: (span) => span };
    }
    const edits = fillings.map(({ place: { start, end }, text: replacement }) => ({ start, end, replacement }));
    return { text, diagnostics: [], unused, toTemplate: (0,substitution/* wayBack */.l)(template, text, edits) };
}
/** What goes into the place, or why nothing can. */
function readValue({ meaning, style }, variables) {
    if (meaning.type === 'escape')
        return meaning.text;
    if (meaning.type === 'unreadable') {
        return (0,finding/* fault */.DG)('appspec/variable', '"${" begins no variable; expected a name of letters, digits and _, and "}"', {
            hint: 'write "$${" for the text itself',
        });
    }
    const { name } = meaning;
    const value = variables.get(name);
    if (value === undefined)
        return notGiven(name, variables);
    if (style === 'double-quoted')
        return escapeQuoted(value);
    const odd = value.search(ESCAPED);
    const hasEdge = style === 'plain' ? /^ | $/.test(value) : style === 'block' && value.startsWith(' ');
    if (odd !== -1 || hasEdge) {
        const what = odd === -1 ? 'begins or ends with a blank' : 'holds a line break or another control character';
        return (0,finding/* fault */.DG)('appspec/variable', `the value of "${name}" ${what}, which cannot stand here`, { hint: QUOTE });
    }
    return style === 'single-quoted' ? value.replaceAll("'", "''") : value;
}
/** What no text without quotes begins with, though the lexer takes it for one. */
const NO_BEGINNING = new Set(',[]{}|>%@`');
const QUOTE = 'put the text around it in double quotes';
function notGiven(name, variables) {
    const near = (0,closest/* closest */.k)(name, variables.keys());
    const hint = near === undefined
        ? `give it with appspec-var or appspec-env, or write "$\${${name}}" for the text itself`
        : `did you mean "\${${near}}"?`;
    return (0,finding/* fault */.DG)('appspec/variable', `the variable "${name}" is not given`, { hint });
}
/** The value itself is not told: it may be one that nobody should see. */
function cannotStand({ meaning }) {
    const what = meaning.type === 'variable' ? `the value of "${meaning.name}"` : 'the text "${"';
    return (0,finding/* fault */.DG)('appspec/variable', `${what} cannot stand here: it would change what the rest of the file says`, {
        hint: QUOTE,
    });
}
function escapeQuoted(value) {
    const quoted = JSON.stringify(value).slice(1, -1);
    return quoted.replace(ESCAPED, (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function fill(template, fillings) {
    let from = 0;
    let text = '';
    for (const { place, text: value } of fillings) {
        text += template.slice(from, place.start) + value;
        from = place.end;
    }
    return text + template.slice(from);
}
/** The first filling at which the text falls into other pieces than it did with a name in each place. */
function findChange(template, text, fillings) {
    const before = lex(maskAll(template, fillings));
    const after = lex(text);
    const at = after.findIndex(({ kind, start }, index) => kind !== before[index]?.kind || (kind === 'plain' && NO_BEGINNING.has(text[start] ?? '')));
    if (at === -1 && after.length === before.length)
        return undefined;
    const offset = at === -1 ? text.length : (after[at]?.start ?? text.length);
    return fillings.findLast(({ start }) => start <= offset) ?? fillings[0];
}
function maskAll(template, fillings) {
    const masks = fillings.map((one) => ({ ...one, text: 'x'.repeat(one.place.end - one.place.start) }));
    return fill(template, masks);
}
function withSpan(finding, { start, end }, source) {
    return 'text' in source ? { ...finding, span: source.span(start, end) } : finding;
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

/***/ 92646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ })

};

export const id = 852;
export const ids = [852,953,334];
export const modules = {

/***/ 9852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseOptions: () => (/* binding */ parseOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var diagnostics = __webpack_require__(7953);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/cli/lib/options/specs.js
var options_specs = __webpack_require__(2273);
;// CONCATENATED MODULE: ./packages/cli/lib/options/tokens.js
/**
 * Splits a command line into options and positionals: `--name value`, `--name=value`, and `--` before words that only
 * look like options. A word with two dashes is never the value of the option before it, unless it is joined with `=`:
 * a forgotten value must not swallow the next option. (`parseArgs` of `node:util` takes it, and reads `-timeout` as
 * seven options.)
 */
function tokenize(args, takesValue) {
    const tokens = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? '';
        if (word === '--') {
            tokens.push(...args.slice(index + 1).map((value) => ({ kind: 'positional', value })));
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            tokens.push({ kind: 'positional', value: word });
            continue;
        }
        const equals = word.indexOf('=');
        const written = equals < 0 ? word : word.slice(0, equals);
        const name = written.replace(/^-+/, '');
        let value = equals < 0 ? undefined : word.slice(equals + 1);
        const next = args[index + 1];
        const isFree = next !== undefined && !next.startsWith('--');
        if (value === undefined && isFree && takesValue(name)) {
            value = next;
            index += 1;
        }
        tokens.push({ kind: 'option', name, written, value });
    }
    return tokens;
}

;// CONCATENATED MODULE: ./packages/cli/lib/options/parse.js




/**
 * Reads a command line once into typed values, and tells every problem with it at once.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
function parseOptions(command, args, specs, positionalNames = []) {
    const unknownKind = positionalNames.length === 0 ? 'text' : 'flag';
    // What follows an unknown option is most likely its value, unless the command takes other words as well.
    const tokens = tokenize(args, (name) => (find(specs, name)?.kind ?? unknownKind) !== 'flag');
    const { given, misused, problems } = sortOptions(tokens, specs);
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        // One line for each mistake: an option that was misused is not missing as well.
        if (misused.has(name))
            continue;
        const words = given.get(name) ?? [];
        if (spec.kind === 'text' && words.length > 1) {
            problems.push(`--${name} is given ${words.length} times; expected once`);
        }
        else if (spec.required === true && (words[0] ?? '') === '') {
            // Empty means absent: a workflow passes every input, given or not.
            problems.push(`--${name} is missing: ${spec.help}`);
        }
        else {
            try {
                values[name] = spec.read(words);
            }
            catch (error) {
                if (!(error instanceof options_specs/* ValueProblem */.bx))
                    throw error;
                problems.push(`--${name} ${error.message}`);
            }
        }
    }
    const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
    for (const extra of positionals.slice(positionalNames.length))
        problems.push(`unexpected argument "${extra}"`);
    for (const missing of positionalNames.slice(positionals.length))
        problems.push(`${missing} is missing`);
    if (problems.length > 0) {
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', problems.join('\n'), {
            hint: `slipway ${command} --help lists the options`,
        });
    }
    return { values: values, positionals };
}
function sortOptions(tokens, specs) {
    const given = new Map();
    const misused = new Set();
    const problems = [];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name, written, value } = token;
        const spec = written === `--${name}` ? find(specs, name) : undefined;
        if (spec === undefined) {
            problems.push(unknownOption(written, name, Object.keys(specs)));
        }
        else if (spec.kind === 'flag' && value !== undefined) {
            misused.add(name);
            problems.push(`${written} takes no value, but was given "${value}"`);
        }
        else if (spec.kind !== 'flag' && value === undefined) {
            misused.add(name);
            problems.push(`${written} needs a value (${spec.placeholder ?? 'VALUE'})`);
        }
        else {
            given.set(name, [...(given.get(name) ?? []), value ?? 'true']);
        }
    }
    return { given, misused, problems };
}
function find(specs, name) {
    return Object.hasOwn(specs, name) ? specs[name] : undefined;
}
function unknownOption(written, name, known) {
    const near = (0,diagnostics.closest)(name, known);
    return `unknown option ${written}${near === undefined ? '' : `; did you mean --${near}?`}`;
}


/***/ }),

/***/ 2273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
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
    return { kind: 'flag', help, read: (given) => given.length > 0 };
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
/** A TCP port; 0 means any free one. */
function port(help) {
    return {
        kind: 'text',
        help,
        placeholder: 'PORT',
        defaultText: '0: any free port',
        read: ([value]) => {
            if (value === undefined || value === '')
                return 0;
            if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
                throw new ValueProblem(`is "${value}"; expected a port from 0 to 65535`);
            }
            return Number(value);
        },
    };
}
/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
function fileExistsBehavior(help) {
    return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help);
}


/***/ }),

/***/ 2646:
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


/***/ }),

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors),
/* harmony export */   closest: () => (/* reexport safe */ _closest_js__WEBPACK_IMPORTED_MODULE_0__.k)
/* harmony export */ });
/* unused harmony export DIAGNOSTIC_TITLES */
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file is not YAML that the agent can read',
    'appspec/duplicate-key': 'A key is given twice',
    'appspec/ignored-text': 'The agent does not read the whole file',
    'appspec/type': 'The file does not hold a map',
    'appspec/version': 'The version is not 0.0',
    'appspec/os': 'The operating system is not that of the host',
    'appspec/hooks': 'A hook has the wrong shape or is blank',
    'appspec/unknown-hook': 'A hook has a name that the agent does not know',
    'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
    'appspec/script-location': 'A script has no location',
    'appspec/script-timeout': 'A timeout is not a number of seconds',
    'appspec/script-missing': 'A script is not in the release',
    'appspec/files': 'An entry of files is incomplete or has the wrong shape',
    'appspec/source-missing': 'A source is not in the release',
    'appspec/destination': 'A destination is not an absolute path',
    'appspec/permissions': 'A permission has the wrong shape or is not for this system',
    'appspec/mode': 'A mode is not octal, or not the one that was meant',
    'appspec/acl': 'An access control entry is malformed',
    'appspec/context': 'An SELinux context is malformed',
    'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
    'appspec/platform': 'The AppSpec file is for a platform that is not validated yet',
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ })

};

export const id = 4115;
export const ids = [4115];
export const modules = {

/***/ 41568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ seenFrom)
/* harmony export */ });
/** A release as it is seen from the folder that the agent takes for its root: see `AppSpecLocation.root`. */
function seenFrom(root, entries, contents = new Map()) {
    if (root === '')
        return { entries, contents };
    const isBelow = (path) => path.startsWith(root) && path.length > root.length;
    return {
        entries: entries
            .filter(({ path }) => isBelow(path))
            .map((entry) => ({ ...entry, path: entry.path.slice(root.length) })),
        contents: new Map([...contents].flatMap(([path, bytes]) => (isBelow(path) ? [[path.slice(root.length), bytes]] : []))),
    };
}


/***/ }),

/***/ 30006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ indexRelease)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92646);

const UNKNOWN = { kind: 'unknown' };
/** Linux gives up a path that leads through more links. */
const MOST_LINKS = 40;
/** Looking for what was meant compares with every path of the release, so it is done for so many paths only. */
const MOST_SUGGESTIONS = 20;
/**
 * Looks paths of an AppSpec up in the listing of a release as the agent would on disk: a leading slash means nothing,
 * folders exist when something is in them, Windows does not tell capitals apart.
 */
function indexRelease(entries, os) {
    const fold = (path) => (os === 'windows' ? path.toLowerCase() : path);
    // Only what is asked for is made: a listing may be of tens of thousands.
    let index;
    const known = () => {
        index ??= knownPaths(entries, os, fold);
        return index;
    };
    let children;
    let suggestions = 0;
    return {
        get count() {
            return known().size;
        },
        find: (path) => follow(path, known, fold, os),
        findSource(path) {
            const found = follow(path, known, fold, os);
            if (found.kind !== 'missing' || found.link === undefined)
                return found;
            const isItself = fold(segmentsOf(path, os).join('/')) === fold(found.link.path);
            return isItself ? { kind: 'file', entry: found.link } : found;
        },
        childrenOf(folder) {
            // Names that Windows does not tell apart are one there, and yet more than one in the listing.
            children ??= groupByFolder(os === 'windows' ? eachOnce([...known().values(), ...entries]) : known().values(), fold);
            return children.get(fold(folder)) ?? [];
        },
        hasLinkToFolder() {
            return entries.some(({ path, type }) => type === 'symlink' && follow(path, known, fold, os).kind === 'directory');
        },
        suggest(path) {
            const wanted = segmentsOf(path, os).join('/');
            if (wanted.split('/').includes('..') || suggestions >= MOST_SUGGESTIONS)
                return undefined;
            suggestions += 1;
            return suggestFrom(wanted, [...known().values()].map((entry) => entry.path));
        },
    };
}
/** One listing is looked up in more than once while a release is judged. */
const KNOWN = {
    linux: new WeakMap(),
    windows: new WeakMap(),
};
function knownPaths(entries, os, fold) {
    const known = KNOWN[os].get(entries) ?? indexByPath(entries, fold);
    KNOWN[os].set(entries, known);
    return known;
}
function indexByPath(entries, fold) {
    const known = new Map([['', { path: '', type: 'directory' }]]);
    let lastFolder = '';
    for (const entry of entries) {
        const { path } = entry;
        known.set(fold(path), entry);
        const slash = path.lastIndexOf('/');
        // Most entries have the folder of the one before.
        if (slash === lastFolder.length && path.startsWith(lastFolder))
            continue;
        lastFolder = path.slice(0, Math.max(0, slash));
        for (let at = slash; at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (known.has(fold(folder)))
                break;
            known.set(fold(folder), { path: folder, type: 'directory' });
        }
    }
    return known;
}
function eachOnce(entries) {
    return new Map(entries.map((each) => [each.path, each])).values();
}
function groupByFolder(entries, fold) {
    const children = new Map();
    let lastFolder = '';
    let siblings = [];
    children.set('', siblings);
    for (const entry of entries) {
        const { path } = entry;
        if (path === '')
            continue;
        const end = Math.max(0, path.lastIndexOf('/'));
        if (end !== lastFolder.length || !path.startsWith(lastFolder)) {
            lastFolder = path.slice(0, end);
            siblings = children.get(fold(lastFolder)) ?? [];
            children.set(fold(lastFolder), siblings);
        }
        siblings.push(entry);
    }
    return children;
}
function follow(path, known, fold, os) {
    const rest = segmentsOf(path, os).reverse();
    let at = { path: '', type: 'directory' };
    let link;
    let links = 0;
    for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
        if (name === '..') {
            if (at.path === '')
                return UNKNOWN;
            at = folderOf(at, known, fold);
            continue;
        }
        const entry = known().get(fold(at.path === '' ? name : `${at.path}/${name}`));
        if (entry === undefined)
            return missing(link);
        if (entry.type === 'symlink') {
            const { linkTarget: target } = entry;
            if (target === undefined || /^(?:[/\\]|[A-Za-z]:)/.test(target))
                return UNKNOWN;
            link ??= entry;
            links += 1;
            if (links > MOST_LINKS)
                return missing(link);
            for (const segment of segmentsOf(target, os).reverse())
                rest.push(segment);
            continue;
        }
        if (entry.type === 'file') {
            return rest.length > 0 || /\/\.?$/.test(path) ? missing(link) : { kind: 'file', entry };
        }
        at = entry;
    }
    return { kind: 'directory', entry: at };
}
function folderOf({ path }, known, fold) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return known().get(fold(folder)) ?? { path: folder, type: 'directory' };
}
function missing(link) {
    return { kind: 'missing', ...(link !== undefined && { link }) };
}
function suggestFrom(wanted, paths) {
    const lower = wanted.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    return (paths.find((path) => path.toLowerCase() === lower) ??
        (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(wanted, paths) ??
        paths.find((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === name));
}
function segmentsOf(path, os) {
    return (os === 'windows' ? path.replaceAll('\\', '/') : path)
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.');
}


/***/ }),

/***/ 28515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hx: () => (/* binding */ checkScripts),
  js: () => (/* binding */ listScripts),
  wx: () => (/* binding */ meant)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/shebang.js
var rules_shebang = __webpack_require__(542);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/script-content.js

/** How much of a script is looked at for the way it begins: no kernel reads a longer first line. */
const HEAD_BYTES = 1024;
const LF = 0x0a;
const CR = 0x0d;
/** By the ends of their names: what Linux cannot start, what reads no shell, and what Windows cannot start. */
const FOR_WINDOWS = /\.(?:ps1|psm1|bat|cmd|vbs|exe|msi)$/i;
const OTHER_LANGUAGES = [
    [/\.py$/i, 'python3'],
    [/\.rb$/i, 'ruby'],
    [/\.pl$/i, 'perl'],
    [/\.php$/i, 'php'],
    [/\.[cm]?js$/i, 'node'],
    [/\.bash$/i, 'bash'],
    [/\.zsh$/i, 'zsh'],
];
const FOR_LINUX = /\.(?:sh|bash|zsh|ksh)$/i;
/**
 * Judges the content of a script as the host will that starts it.
 *
 * @param path tells by its end what the script is written in.
 * @param content the beginning of the script, or all of it.
 */
function judgeScript(path, content, os) {
    if (content.length === 0)
        return [EMPTY];
    return os === 'linux' ? judgeForLinux(path, content) : judgeForWindows(path, content);
}
const EMPTY = {
    severity: 'warning',
    code: 'appspec/script-empty',
    problem: 'is empty; it succeeds and does nothing',
    hint: 'write the script, or remove it from the hook',
};
function judgeForLinux(path, content) {
    if (startsWith(content, 0x7f, 0x45, 0x4c, 0x46))
        return []; // a program, which Linux starts by itself
    if (startsWith(content, 0x4d, 0x5a))
        return [forWindows(path)];
    if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) {
        return [beginsBadly('is saved as UTF-16, which no interpreter on Linux reads', 'save it as UTF-8')];
    }
    const isMarked = startsWith(content, 0xef, 0xbb, 0xbf);
    const head = new TextDecoder().decode(content.subarray(0, HEAD_BYTES));
    const shebang = (0,rules_shebang/* readShebang */.D4)(firstLineOf(head));
    const problems = [];
    if (isMarked)
        problems.push(beginsWithMark(shebang));
    else if (shebang === undefined)
        problems.push(judgeStart(path, head));
    else {
        const found = (0,rules_shebang/* judgeShebang */.Ip)(shebang);
        if (found !== undefined) {
            const { kind, ...problem } = found;
            problems.push({ code: kind === 'shebang' ? 'appspec/script-shebang' : 'appspec/script-line-endings', ...problem });
        }
    }
    const isAlready = problems.some(({ code }) => code !== 'appspec/script-shebang');
    if (!isAlready && (shebang === undefined || (0,rules_shebang/* isShell */.H7)(shebang)))
        problems.push(...judgeLineEnds(path, content));
    return problems;
}
/** Windows starts nothing by its first line. */
function judgeForWindows(path, content) {
    const isScript = startsWith(content, 0x23, 0x21) && !/\.[A-Za-z0-9]+$/.test(path);
    if (!FOR_LINUX.test(path) && !isScript)
        return [];
    return [
        {
            severity: 'warning',
            code: 'appspec/script-of-another-system',
            problem: 'is a script for Linux, and the hosts are Windows',
            hint: 'write it for PowerShell (.ps1) or as a batch file (.bat)',
        },
    ];
}
/** A script that does not begin with `#!` is started all the same: the agent's way of starting it falls back to `/bin/sh`. */
function judgeStart(path, head) {
    if (FOR_WINDOWS.test(path))
        return forWindows(path);
    const stray = strayShebang(head);
    if (stray !== undefined) {
        const { line, text } = stray;
        return beginsBadly(line > 1
            ? `names its interpreter on line ${line}, where it counts for nothing; /bin/sh runs it`
            : `begins with "${text.slice(0, 40)}", which is no "#!" line; /bin/sh runs it`, 'let "#!" be the first two characters of the file');
    }
    const language = OTHER_LANGUAGES.find(([end]) => end.test(path))?.[1];
    if (language !== undefined) {
        return beginsBadly(`has no "#!" line, so /bin/sh runs it and not ${language}`, `begin it with "#!/usr/bin/env ${language}"`);
    }
    const problem = 'has no "#!" line; /bin/sh runs it, which is not bash on every Linux';
    return { ...beginsBadly(problem, 'begin it with "#!/bin/bash", if it is written for bash'), severity: 'notice' };
}
/** What was meant to be the first line: written in another way, or below comments and blank lines. */
function strayShebang(head) {
    for (const [index, text] of head.split('\n').entries()) {
        const isMeant = index === 0 ? /^\s*(?:#!|!#|# !|#(?=\/(?:usr|bin)\/))\s*\//.test(text) : /^\s*#!\s*\//.test(text);
        if (isMeant)
            return { line: index + 1, text: text.trimEnd() };
        if (!/^\s*(?:#|$)/.test(text))
            return undefined;
    }
    return undefined;
}
function forWindows(path) {
    const isPowerShell = /\.psm?1$/i.test(path);
    return {
        severity: 'warning',
        code: 'appspec/script-of-another-system',
        problem: 'is written for Windows, and the hosts are Linux, where /bin/sh would run it',
        hint: isPowerShell
            ? 'begin it with "#!/usr/bin/env pwsh" where PowerShell is installed, or write it for the shell'
            : 'write it for the shell, beginning with "#!/bin/bash"',
    };
}
function beginsWithMark(shebang) {
    const problem = shebang === undefined
        ? 'begins with a byte order mark, which the shell takes for a part of the first command'
        : 'begins with a byte order mark, which hides the "#!" line; /bin/sh runs it, and does not find the first command';
    return beginsBadly(problem, 'save it as UTF-8 without a byte order mark');
}
function beginsBadly(problem, hint) {
    return { severity: 'warning', code: 'appspec/script-shebang', problem, hint };
}
/** The shell takes a carriage return for a part of the last word: of the name of a file, of an option, of `fi`. */
function judgeLineEnds(path, content) {
    let line = 1;
    let first;
    let count = 0;
    for (let at = content.indexOf(LF); at !== -1; at = content.indexOf(LF, at + 1)) {
        if (content[at - 1] === CR) {
            first ??= line;
            count += 1;
        }
        line += 1;
    }
    if (first === undefined || FOR_WINDOWS.test(path))
        return [];
    const more = count > 1 ? ` (and ${count - 1} more ${count === 2 ? 'line' : 'lines'})` : '';
    return [
        {
            severity: 'warning',
            code: 'appspec/script-line-endings',
            problem: `ends line ${first}${more} with a carriage return, which the shell takes for a part of the last word`,
            hint: 'save it with line feeds only, and let ".gitattributes" keep it so: "*.sh text eol=lf"',
        },
    ];
}
function firstLineOf(head) {
    const end = head.indexOf('\n');
    return end === -1 ? head : head.slice(0, end);
}
function startsWith(content, ...bytes) {
    return bytes.every((byte, at) => content[at] === byte);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-scripts.js




const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
/** The characters for which the agent's way of starting a script hands its path to the shell, which then reads them. */
const SHELL_CHARACTERS = /[<>()&|;$'"`\\]/;
/** The scripts of the hooks that will run, in the order of the file. */
function listScripts({ hooks }, release) {
    return hooks
        .filter(({ event }) => HOOKS.has(event.value))
        .flatMap(({ event, scripts }) => scripts.map((script) => ({ event: event.value, script, found: release.find(script.location.value) })));
}
/** Every script must be in the release, as a file that the host can start: the agent fails the event when it is not. */
function checkScripts(scripts, { release, contents, os }, report) {
    const judged = new Set();
    for (const { event, script, found } of scripts) {
        const { value: location, span } = script.location;
        const name = `the script "${(0,lookup/* shorten */.ml)(location)}" of ${event}`;
        if (found.kind === 'missing') {
            const { problem, hint } = absence(location, found.link, release);
            report((0,finding/* fault */.DG)('appspec/script-missing', `${name} ${problem}`, { span, hint }));
        }
        else if (found.kind === 'directory') {
            report((0,finding/* fault */.DG)('appspec/script-missing', `${name} is a folder; expected a file`, {
                span,
                hint: 'name the script in it',
            }));
        }
        else {
            if (os === 'linux')
                checkPath(name, script, report);
            if (found.kind === 'file' && !judged.has(found.entry.path)) {
                judged.add(found.entry.path);
                checkFile(name, script, found.entry, { contents, os }, report);
            }
        }
    }
}
function absence(location, link, release) {
    if (link !== undefined) {
        return {
            problem: `is reached by the link "${(0,lookup/* shorten */.ml)(link.path)}" to "${(0,lookup/* shorten */.ml)(link.linkTarget ?? '')}", where it is not`,
            hint: 'check that what the link points to is in the release as well',
        };
    }
    return { problem: 'is not in the release', hint: hintForMissing(location, release) };
}
function hintForMissing(path, release) {
    const [first = ''] = path.split(/\s/);
    if (first !== path && release.find(first).kind === 'file') {
        return `a location is a path, not a command line; call "${first}" from a script of its own`;
    }
    if (/\/\.?$/.test(path) && release.find(path.replace(/[/.]+$/, '')).kind === 'file') {
        return 'remove the slash at the end';
    }
    const near = release.suggest(path);
    return near === undefined
        ? 'paths begin at the root of the release; check that the file is bundled'
        : meant(near, path);
}
/** What to say when a path of the release was most likely meant. */
function meant(near, path) {
    const differsInCase = near !== path && near.toLowerCase() === path.replace(/^[./]+/, '').toLowerCase();
    return `did you mean "${near}"?${differsInCase ? ' Linux tells capitals apart' : ''}`;
}
/** The agent makes one text of the command, which is then split at blanks, or read by the shell. */
function checkPath(name, { location: { value, span } }, report) {
    if (/[ \t]/.test(value)) {
        report((0,finding/* fault */.DG)('appspec/script-path', `${name} has a blank in its path; the agent takes the path to end there, and quotes do not help`, {
            span,
            hint: 'rename the file or its folder',
        }));
        return;
    }
    const character = SHELL_CHARACTERS.exec(value)?.[0];
    if (character === undefined)
        return;
    report((0,finding/* fault */.DG)('appspec/script-path', `${name} has ${character === '"' ? "'\"'" : `"${character}"`} in its path, which the shell takes for a part of the command`, {
        span,
        hint: 'rename the file or its folder',
    }));
}
function checkFile(name, { location: { span } }, { path, mode, sizeBytes }, { contents, os }, report) {
    const content = contents.get(path);
    const problems = content !== undefined ? judgeScript(path, content, os) : sizeBytes === 0 ? [EMPTY] : [];
    for (const { problem, ...finding } of problems)
        report({ ...finding, message: `${name} ${problem}`, span });
    if (os === 'linux' && mode !== undefined && (mode & 0o111) === 0) {
        report((0,finding/* note */.N4)('appspec/script-not-executable', `${name} is not executable; the agent makes it so`, {
            span,
            hint: 'make it executable in the repository, for whatever else runs it: "git update-index --chmod=+x"',
        }));
    }
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ readShebang),
/* harmony export */   H7: () => (/* binding */ isShell),
/* harmony export */   Ip: () => (/* binding */ judgeShebang)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92646);

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash']);
/** Of these it is known that they end with an error when they are given several options as one (tried with each). */
const READS_ONE_OPTION = /^(?:sh|bash|dash|python[\d.]*)$/;
/** Names that resemble `bash` or `env` and are programs of their own. */
const OTHER_PROGRAMS = /^(?:[a-z]*sh|env|sed|ed|awk|[gmn]awk|nft|make|jq|git)$/;
/** Where macOS and nothing else has its programs. */
const MACOS = /^\/(?:opt\/homebrew|opt\/local|Users|Library|System|Applications)\//;
const PLAIN = '#!/bin/bash';
/** Reads a first line; `undefined` when it is no `#!` line, or names nothing to run. */
function readShebang(firstLine) {
    const match = /^#![ \t]*([^ \t\n]+)(?:[ \t]+([^\n]*?))?[ \t]*$/.exec(firstLine);
    const interpreter = match?.[1];
    if (interpreter === undefined)
        return undefined;
    const argument = match?.[2] === '' ? undefined : match?.[2];
    const name = baseOf(interpreter);
    const program = name === 'env' && argument !== undefined ? programOf(argument) : name;
    return { interpreter, program, ...(argument !== undefined && { argument }) };
}
/** Whether what is named by a first line reads the language of the shell. */
function isShell({ program }) {
    return SHELLS.has(program.replace(/\r.*$/s, ''));
}
/** What keeps a Linux host from starting a script by its first line, if anything. */
function judgeShebang(shebang) {
    return carriageReturn(shebang) ?? ofEnv(shebang) ?? severalOptions(shebang) ?? neverThere(shebang);
}
/** The kernel takes the carriage return for a part of the name, or hands it to the interpreter with the argument. */
function carriageReturn({ interpreter, argument }) {
    if (!`${interpreter} ${argument}`.includes('\r'))
        return undefined;
    const name = baseOf(interpreter);
    const isFatal = interpreter.includes('\r') || name === 'env' || SHELLS.has(name) || READS_ONE_OPTION.test(name);
    const written = (argument === undefined ? interpreter : `${interpreter} ${argument}`).replace(/\r.*$/s, '');
    return {
        severity: isFatal ? 'error' : 'warning',
        kind: 'line-endings',
        problem: `ends its first line, "#!${written}", with a carriage return, which Linux takes for a part of it`,
        hint: 'save it with line feeds only, and let ".gitattributes" keep it so: "*.sh text eol=lf"',
    };
}
function ofEnv({ interpreter, argument }) {
    if (/\/env\/./.test(interpreter)) {
        return fatal(`is to be run by "${interpreter}", but "env" is a program and no folder`, `write "#!${interpreter.replace(/\/env\//, '/env ')}"`);
    }
    if (baseOf(interpreter) !== 'env')
        return undefined;
    if (argument === undefined) {
        return fatal('names no interpreter after "env", which then starts the script again without end', `write "${PLAIN}"`);
    }
    if (!/[ \t]/.test(argument) || /^(?:-[A-Za-z]*S|--split-string)/.test(argument))
        return undefined;
    const program = argument.split(/[ \t]+/).find((word) => !word.startsWith('-') && !word.includes('='));
    return fatal(`is to be run by "env ${argument}", of which Linux makes one word; there is no program "${argument}"`, `write "#!/usr/bin/env ${program ?? 'bash'}", and set options inside the script`);
}
function severalOptions({ interpreter, argument }) {
    const name = baseOf(interpreter);
    if (argument === undefined || !/[ \t]/.test(argument) || !READS_ONE_OPTION.test(name))
        return undefined;
    return fatal(`is to be run by "${name} ${argument}", of which Linux makes one option; "${name}" refuses "${argument}"`, argument.includes('#')
        ? 'nothing can follow in the first line; move the comment below it'
        : `write "#!${interpreter}", and set options inside the script${name.startsWith('python') ? '' : ', such as "set -e"'}`);
}
function neverThere({ interpreter }) {
    const absent = `is to be run by "${interpreter}"`;
    if (/^[A-Za-z]:|\\/.test(interpreter)) {
        return fatal(`${absent}, a path of Windows that no Linux host has`, `write "${PLAIN}"`);
    }
    if (!interpreter.includes('/')) {
        return fatal(`${absent}; Linux looks for a path, not for a name`, `write "#!/usr/bin/env ${interpreter}"`);
    }
    if (!interpreter.startsWith('/')) {
        return doubtful(`${absent}, which is looked for in the folder that the agent runs in`, `write the whole path: "#!/${interpreter.replace(/^[./]+/, '')}"`);
    }
    if (MACOS.test(interpreter)) {
        return doubtful(`${absent}, where only macOS has it`, `write "#!/usr/bin/env ${baseOf(interpreter)}"`);
    }
    const meant = misspelt(interpreter);
    return meant === undefined
        ? undefined
        : doubtful(`${absent}, which Linux hosts do not have`, `did you mean "#!${meant}"?`);
}
function misspelt(interpreter) {
    const [, top = '', ...rest] = interpreter.split('/');
    const known = [
        'usr',
        'bin',
        'sbin',
        'opt',
        'etc',
        'var',
        'srv',
        'tmp',
        'run',
        'lib',
        'lib64',
        'home',
        'root',
        'nix',
        'mnt',
        'snap',
    ];
    if (!known.includes(top)) {
        const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(top, ['usr', 'bin']);
        return near === undefined ? undefined : `/${[near, ...rest].join('/')}`;
    }
    const name = baseOf(interpreter);
    if (!/^\/(?:usr\/)?bin\/[a-z]+$/.test(interpreter) || OTHER_PROGRAMS.test(name))
        return undefined;
    const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(name, ['bash', 'env']);
    return near === undefined ? undefined : interpreter.replace(/[a-z]+$/, near);
}
function fatal(problem, hint) {
    return { severity: 'error', kind: 'shebang', problem, hint };
}
function doubtful(problem, hint) {
    return { severity: 'warning', kind: 'shebang', problem, hint };
}
/** What `env` starts: the first word that is neither an option nor a variable. */
function programOf(argument) {
    return baseOf(argument.split(/[ \t]+/).find((word) => !word.startsWith('-') && !word.includes('=')) ?? '');
}
function baseOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ })

};

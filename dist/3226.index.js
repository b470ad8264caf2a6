export const id = 3226;
export const ids = [3226];
export const modules = {

/***/ 43226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectEntries: () => (/* binding */ collectEntries)
});

// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/ignore-pattern.js

/**
 * Reads the patterns of a `.deployignore` file. One that lies deeper means only what is below its folder, as in git, so each
 * is told anew from the root: that way all files together are one list, of which the last pattern that fits counts.
 *
 * Comments, blank lines and spaces at the end are read as git's `dir.c` reads them.
 *
 * @param folder where the file lies, from the root of the source; empty for the root itself
 */
function readIgnorePatterns(text, folder) {
    const file = folder === '' ? archive_path/* DEPLOYIGNORE_PATH */.se : `${folder}/${archive_path/* DEPLOYIGNORE_PATH */.se}`;
    return text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .flatMap((line, index) => {
        if (line.startsWith('#'))
            return [];
        const pattern = trimEnd(line.replace(/\r$/, ''));
        const isNegative = pattern.startsWith('!');
        const body = plainSlashes(isNegative ? pattern.slice(1) : pattern);
        if (body.replace(/\/$/, '') === '')
            return [];
        const fromRoot = `${isNegative ? '!' : ''}${folder === '' ? body : placeBelow(folder, body)}`;
        return [{ text: pattern, file, line: index + 1, fromRoot }];
    });
}
/** A pattern with a slash that is not its end is told from its folder; any other fits at every depth. */
function placeBelow(folder, body) {
    const base = `/${folder.replace(/[\\*?[]/g, '\\$&')}`;
    const isAnchored = body.slice(0, -1).includes('/');
    if (!isAnchored)
        return `${base}/**/${body}`;
    return body.startsWith('/') ? `${base}${body}` : `${base}/${body}`;
}
/**
 * A slash behind a backslash is a slash to git all the same, except where a pattern begins or ends with it: there it has no meaning of its
 * own then.
 */
function plainSlashes(body) {
    return body.replace(/\\(.)/gs, (escaped, character, at) => character === '/' && at > 0 && at + escaped.length < body.length ? '/' : escaped);
}
/** Spaces at the end do not count, up to one that a backslash keeps. */
function trimEnd(line) {
    let end = 0;
    for (let i = 0; i < line.length; i++) {
        if (line[i] === '\\')
            i += 1;
        else if (line[i] === ' ')
            continue;
        end = i + 1;
    }
    return line.slice(0, end);
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/entry-filter.js



/** Left by version control and by macOS, and never part of an application. */
const NEVER = new Set(['.git', '.DS_Store', '__MACOSX', archive_path/* DEPLOYIGNORE_PATH */.se]);
/**
 * Decides what goes into a bundle. A folder stays out when a pattern matches it, and then nothing below it can come back in
 * (as in git); a folder of which only the content is matched goes in empty. The AppSpec file in the root is always in.
 */
function createEntryFilter({ exclude = [], include = [], ignoreHiddenFiles = false, }) {
    const included = include.length > 0 ? createRules().add([...include]) : undefined;
    const told = exclude.map((pattern) => ({ pattern }));
    const filterBy = (patterns, files) => {
        const rules = createRules().add(files).add(told);
        const areThereRules = patterns.length > 0 || told.length > 0;
        return {
            judge(path, isDirectory) {
                if (path === archive_path/* APPSPEC_PATH */.De && !isDirectory)
                    return 'in';
                const name = path.slice(path.lastIndexOf('/') + 1);
                if (NEVER.has(name))
                    return { type: 'never' };
                if (ignoreHiddenFiles && name.startsWith('.'))
                    return { type: 'hidden' };
                const subject = isDirectory ? `${path}/` : path;
                const rule = areThereRules ? rules.test(subject).rule : undefined;
                if (rule !== undefined)
                    return describeRule(rule.pattern, rule.mark, patterns);
                if (included === undefined || included.ignores(subject))
                    return 'in';
                return isDirectory ? 'on-demand' : { type: 'not-included' };
            },
            inFolder(folder, deployIgnore) {
                const all = [...patterns, ...readIgnorePatterns(deployIgnore, folder)];
                const added = all.slice(patterns.length).map(({ fromRoot }, index) => {
                    return { pattern: fromRoot, mark: String(patterns.length + index) };
                });
                return filterBy(all, createRules().add(files).add(added));
            },
        };
    };
    return filterBy([], createRules());
}
function createRules() {
    return ignore({ ignorecase: false });
}
/** @param mark the number of the pattern among those of the files; absent for one that was given as an option */
function describeRule(pattern, mark, patterns) {
    const known = mark === undefined ? undefined : patterns[Number(mark)];
    if (known === undefined)
        return { type: 'pattern', pattern };
    return { type: 'pattern', pattern: known.text, file: known.file, line: known.line };
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/tracked-files.js

/** How many of the things that are left out are named. */
const NAMED_PATHS = 3;
/** Reads a list of tracked files, `/` separated. */
function createTrackedFiles(files) {
    const folders = new Set();
    for (const file of files) {
        let end = file.lastIndexOf('/');
        while (end > 0 && !folders.has(file.slice(0, end))) {
            folders.add(file.slice(0, end));
            end = file.lastIndexOf('/', end - 1);
        }
    }
    return { has: (path, isDirectory) => (isDirectory ? folders : files).has(path) };
}
/** Tells in one sentence what is left out because it is not tracked; folders end in a slash. */
function describeUntracked(paths) {
    const named = [...paths].sort(archive_path/* comparePaths */.cD).slice(0, NAMED_PATHS);
    const list = named.map((path) => `"${path}"`).join(', ');
    const more = paths.length - named.length;
    const what = `${paths.length} untracked ${paths.length === 1 ? 'path is' : 'paths are'} left out of the bundle`;
    return `${what}: ${list}${more > 0 ? ` and ${more} more` : ''}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/source-problem.js
var source_problem = __webpack_require__(19272);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/open-source.js






/** Where a source folder really is. @throws SlipwayError `SOURCE_INVALID` when there is none, or it cannot be read. */
async function openSource(sourceDirectory) {
    try {
        const root = await (0,promises_.realpath)(sourceDirectory);
        if ((await (0,promises_.stat)(root)).isDirectory())
            return root;
    }
    catch (cause) {
        if ((0,disk_space/* errorCodeOf */.D)(cause) === 'ENOENT') {
            throw (0,source_problem/* invalidSource */.zz)(`source folder "${sourceDirectory}" does not exist`, 'check the path; was the application built?', cause);
        }
        throw (0,source_problem.unreadableSource)(sourceDirectory, cause);
    }
    throw (0,source_problem/* invalidSource */.zz)(`source "${sourceDirectory}" is not a folder`, 'name the folder that holds the application');
}
/** Where a path really is, though the last part of it may not exist yet. */
async function realPlace(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const parent = await (0,promises_.realpath)((0,external_node_path_.dirname)(absolute)).catch(() => (0,external_node_path_.dirname)(absolute));
    return (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(absolute));
}
/** Puts an AppSpec file from elsewhere into the place of the one in the root. @throws SlipwayError `SOURCE_INVALID`. */
async function replaceAppSpec(entries, root, appSpecFile) {
    const file = (0,external_node_path_.resolve)(root, appSpecFile);
    const hint = 'name a file, relative to the source folder or absolute';
    let source;
    let sizeBytes;
    try {
        source = await (0,promises_.realpath)(file);
        const stats = await (0,promises_.stat)(source);
        if (!stats.isFile())
            throw (0,source_problem/* invalidSource */.zz)(`AppSpec file "${file}" is not a file`, hint);
        sizeBytes = stats.size;
    }
    catch (cause) {
        if ((0,disk_space/* errorCodeOf */.D)(cause) === 'ENOENT')
            throw (0,source_problem/* invalidSource */.zz)(`AppSpec file "${file}" does not exist`, hint, cause);
        throw cause instanceof errors.SlipwayError ? cause : (0,source_problem.unreadableSource)(file, cause);
    }
    const entry = { path: archive_path/* APPSPEC_PATH */.De, type: 'file', mode: 0o644, sizeBytes, source };
    const replaced = entries.findIndex(({ path }) => path === archive_path/* APPSPEC_PATH */.De);
    if (replaced === -1)
        entries.push(entry);
    else if (entries[replaced]?.type !== 'directory')
        entries[replaced] = entry;
    else
        throw (0,source_problem/* invalidSource */.zz)(`"${(0,external_node_path_.join)(root, archive_path/* APPSPEC_PATH */.De)}" is a folder, in the place of the AppSpec file`, 'rename it');
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/entry-order.js

/** A folder on the way down. It goes in before the first thing in it does. */
class OpenFolder {
    #entry;
    #outer;
    #entries;
    #isIn = false;
    /** @param entries where it goes, and what is in the outer folder */
    constructor(path, source, outer, entries) {
        this.#entry = { path, type: 'directory', mode: 0o755, sizeBytes: 0, source };
        this.#outer = outer;
        this.#entries = entries;
    }
    get isIn() {
        return this.#isIn;
    }
    putIn() {
        if (this.#isIn)
            return;
        this.#isIn = true;
        this.#outer?.putIn();
        this.#entries.push(this.#entry);
    }
}
/** Whether something in the same folder, of a name behind the folder's, comes between it and what is in it: `a`, `a.txt`, `a/b`. */
function comesBeforeContent(name, folder) {
    return (0,archive_path/* comparePaths */.cD)(name, `${folder}/`) < 0;
}
/** What is in those folders of one folder whose turn comes behind others. */
class EntriesBehind {
    #entries;
    /** The last one comes first: each name begins with the one before. */
    #folders = [];
    /** @param entries where they go in the end */
    constructor(entries) {
        this.#entries = entries;
    }
    /** Where the entries in a folder go meanwhile. */
    of(name) {
        const entries = [];
        this.#folders.push({ name, entries });
        return entries;
    }
    /** Adds what comes before something of that name, or all of it. */
    catchUp(name) {
        for (let last = this.#folders.at(-1); last !== undefined; last = this.#folders.at(-1)) {
            if (name !== undefined && comesBeforeContent(name, last.name))
                return;
            for (const entry of last.entries)
                this.#entries.push(entry);
            this.#folders.pop();
        }
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/partial-name.js
var partial_name = __webpack_require__(93328);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/walk-source.js











/** What stands for bytes that are not UTF-8. */
const REPLACEMENT = '\u{fffd}';
/** After so many, signals and timers have their turn: some milliseconds' worth of looking. */
const SEEN_IN_A_TURN = 500;
/**
 * Goes through a source folder once, in the order of the entries, and follows no link.
 *
 * All of it without the thread pool: the kernel has most answers at hand, and going to the pool and back for each of 20,000 files
 * or 2,000 folders takes longer than asking. Between folders a signal is heard.
 *
 * @throws SlipwayError `SOURCE_INVALID` naming what no archive could carry, or what cannot be read.
 */
async function walkSource(request) {
    const walk = { ...request, entries: [], leftOut: [], sockets: [], seen: 0, seenAtTurn: 0, told: 0 };
    await walkFolder(walk, { path: '', filter: request.filter, open: undefined, entries: walk.entries });
    tell(walk);
    const { entries, leftOut, sockets, seen } = walk;
    return { entries, leftOut, sockets, isEmpty: seen === 0 };
}
function tell(walk) {
    if (walk.entries.length === walk.told)
        return;
    walk.onFound?.(walk.entries.slice(walk.told));
    walk.told = walk.entries.length;
}
/** Adds what is in the folder and below it. */
async function walkFolder(walk, outer) {
    const { path, entries } = outer;
    walk.signal?.throwIfAborted();
    const here = (0,external_node_path_.join)(walk.root, path);
    const found = readFolder(here);
    walk.seen += found.length;
    if (walk.seen - walk.seenAtTurn >= SEEN_IN_A_TURN) {
        walk.seenAtTurn = walk.seen;
        tell(walk);
        await (0,external_node_timers_promises_.setImmediate)();
    }
    const folder = { ...outer, filter: await filterIn(walk, path, found, outer.filter) };
    const behind = new EntriesBehind(entries);
    for (const [n, one] of found.entries()) {
        const { name } = one;
        behind.catchUp(name);
        const below = look(walk, folder, one, here.endsWith(external_node_path_.sep) ? `${here}${name}` : `${here}${external_node_path_.sep}${name}`);
        if (below === undefined)
            continue;
        const leftOutBefore = walk.leftOut.length;
        const next = found[n + 1]?.name;
        const isNext = next === undefined || !comesBeforeContent(next, name);
        await walkFolder(walk, { ...below, entries: isNext ? entries : behind.of(name) });
        if (!below.open.isIn && !below.isWanted)
            foldNotIncluded(walk.leftOut, leftOutBefore, below.path);
    }
    behind.catchUp();
}
/** Adds what stands at one place; answers with a folder that has to be looked into. */
function look(walk, { path: inside, filter, open, entries }, one, place) {
    const path = inside === '' ? one.name : `${inside}/${one.name}`;
    const isDirectory = one.isDirectory();
    const verdict = judge(walk, filter, path, place, isDirectory);
    if (typeof verdict === 'object') {
        walk.leftOut.push({ path, isDirectory, reason: verdict });
        return undefined;
    }
    // Further down nothing can be wrong with a path: a name on a disk holds no slash and is neither `.` nor `..`.
    const parsed = inside === '' ? (0,archive_path/* parseArchivePath */.f1)(path) : { ok: true };
    if (!parsed.ok)
        throw (0,source_problem/* invalidSource */.zz)(`the name of "${place}" ${parsed.problem}, and hosts would refuse it`, 'rename it');
    if (one.isSocket()) {
        walk.leftOut.push({ path, isDirectory, reason: { type: 'never' } });
        walk.sockets.push(path);
        return undefined;
    }
    if (!isDirectory) {
        const entry = entryOf(path, place, one);
        open?.putIn();
        entries.push(entry);
        return undefined;
    }
    const below = new OpenFolder(path, place, open, entries);
    const isWanted = verdict === 'in';
    // Folders are not tracked: they are there for what is in them.
    if (isWanted && walk.tracked === undefined)
        below.putIn();
    return { path, filter, open: below, entries, isWanted };
}
function judge({ output, tracked }, filter, path, place, isDirectory) {
    if (output.has((0,partial_name/* destinationOfPartial */.P)(place) ?? place))
        return { type: 'output' };
    const verdict = filter.judge(path, isDirectory);
    if (typeof verdict === 'object')
        return verdict;
    return tracked?.has(path, isDirectory) === false ? { type: 'untracked' } : verdict;
}
/** A folder in which nothing was asked for stands for all below it, unless a pattern has its own say in there. */
function foldNotIncluded(leftOut, before, path) {
    if (leftOut.slice(before).some(({ reason }) => reason.type === 'pattern'))
        return;
    leftOut.splice(before, leftOut.length, { path, isDirectory: true, reason: { type: 'not-included' } });
}
function readFolder(folder) {
    try {
        const found = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        if (found.some(({ name }) => name.includes(REPLACEMENT)))
            refuseOtherNames(folder);
        return found.sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.name, b.name));
    }
    catch (cause) {
        throw cause instanceof errors.SlipwayError ? cause : (0,source_problem/* lostInWalk */.XV)(folder, cause);
    }
}
/** A name may hold this character itself. */
function refuseOtherNames(folder) {
    for (const name of (0,external_node_fs_.readdirSync)(folder, { encoding: 'buffer' })) {
        if ((0,external_node_buffer_.isUtf8)(name))
            continue;
        throw (0,source_problem/* invalidSource */.zz)(`the name of "${(0,external_node_path_.join)(folder, (0,source_problem/* escapeBytes */.xO)(name))}" is not UTF-8, and an archive could not carry it`, 'rename it');
    }
}
async function filterIn({ root }, folder, found, outer) {
    const one = found.find(({ name }) => name === archive_path/* DEPLOYIGNORE_PATH */.se);
    if (one === undefined || one.isDirectory())
        return outer;
    const file = (0,external_node_path_.join)(root, folder, archive_path/* DEPLOYIGNORE_PATH */.se);
    let bytes;
    try {
        // A link may lead to it, but nobody waits for the other end of a FIFO.
        if (!(await (0,promises_.stat)(file)).isFile())
            throw (0,source_problem/* invalidSource */.zz)(`"${file}" is not a file`, 'put a file of patterns there');
        bytes = await (0,promises_.readFile)(file);
    }
    catch (cause) {
        if (one.isSymbolicLink() && (0,disk_space/* errorCodeOf */.D)(cause) === 'ENOENT') {
            throw (0,source_problem/* invalidSource */.zz)(`"${file}" is a link that leads to nothing`, 'point it to a file of patterns', cause);
        }
        throw cause instanceof errors.SlipwayError ? cause : (0,source_problem/* lostInWalk */.XV)(file, cause);
    }
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw (0,source_problem/* invalidSource */.zz)(`"${file}" is not UTF-8 text`, 'save it as UTF-8');
    return outer.inFolder(folder, bytes.toString('utf8'));
}
/**
 * Modes are brought to what a deployment needs, so that a bundle does not depend on the umask of whoever checked the source
 * out.
 */
function entryOf(path, source, found) {
    try {
        if (found.isFile()) {
            const stats = (0,external_node_fs_.lstatSync)(source);
            return { path, type: 'file', mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755, sizeBytes: stats.size, source };
        }
        if (found.isSymbolicLink()) {
            const linkTarget = readLink(source);
            return { path, type: 'symlink', mode: 0o777, sizeBytes: 0, source, linkTarget };
        }
    }
    catch (cause) {
        throw cause instanceof errors.SlipwayError ? cause : (0,source_problem/* lostInWalk */.XV)(source, cause);
    }
    const kind = found.isFIFO() ? 'a FIFO' : 'a device';
    throw (0,source_problem/* invalidSource */.zz)(`"${source}" is ${kind}, which cannot be put into a bundle`, `remove it, or leave it out with ${archive_path/* DEPLOYIGNORE_PATH */.se}`);
}
function readLink(source) {
    const target = (0,external_node_fs_.readlinkSync)(source, { encoding: 'buffer' });
    if ((0,external_node_buffer_.isUtf8)(target))
        return target.toString('utf8');
    throw (0,source_problem/* invalidSource */.zz)(`link "${source}" points to "${(0,source_problem/* escapeBytes */.xO)(target)}", which is not UTF-8`, 'point it to another name');
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/collect-entries.js






/**
 * Walks a source folder once and lists what a bundle of it holds. Links are listed as links and never followed; empty folders
 * are listed, but not among tracked files. `.deployignore` files say what stays out of the folder that they lie in; `.git`,
 * `.DS_Store`, `__MACOSX`, sockets and the `.deployignore` files themselves never go in.
 *
 * Modes do not depend on the umask: `0755` for a folder and for a file that its owner may execute, `0644` for any other file,
 * `0777` for a link.
 *
 * @throws SlipwayError `SOURCE_INVALID`: the folder is missing, unreadable, not a folder, or nothing in it goes in; the AppSpec
 * file that was asked for is missing; something cannot be put into an archive (FIFO, device, name that is not UTF-8).
 */
async function collectEntries(sourceDirectory, { appSpecFile, leaveOut = [], onlyFiles, onFound, signal, ...patterns } = {}) {
    signal?.throwIfAborted();
    const root = await openSource(sourceDirectory);
    const walked = await walkSource({
        root,
        filter: createEntryFilter(patterns),
        output: new Set(await Promise.all(leaveOut.map(realPlace))),
        tracked: onlyFiles && createTrackedFiles(onlyFiles),
        onFound: appSpecFile === undefined ? onFound : undefined,
        signal,
    });
    const { entries } = walked;
    if (entries.length === 0)
        throw nothingToBundle(sourceDirectory, walked);
    if (appSpecFile !== undefined) {
        await replaceAppSpec(entries, root, appSpecFile);
        entries.sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
        onFound?.(entries);
    }
    const leftOut = walked.leftOut
        .filter(({ path }) => appSpecFile === undefined || path !== archive_path/* APPSPEC_PATH */.De)
        .sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
    const links = entries.filter(({ linkTarget }) => linkTarget !== undefined);
    return { entries, leftOut, warnings: [...links.flatMap(linkWarnings), ...warningsOf(leftOut, walked.sockets)] };
}
function linkWarnings({ path, linkTarget }) {
    if (linkTarget === undefined || !(0,archive_path/* linkLeavesTree */.Zo)(path, linkTarget))
        return [];
    const message = `link "${path}" points to "${linkTarget}", outside the bundle: on a host it leads to whatever is there`;
    return [{ kind: 'link-leaves-source', path, linkTarget, message }];
}
function warningsOf(leftOut, sockets) {
    const warnings = [...sockets].sort(archive_path/* comparePaths */.cD).map((path) => {
        return {
            kind: 'socket',
            path,
            message: `"${path}" is a socket and left out of the bundle: does its program still run?`,
        };
    });
    const untracked = untrackedIn(leftOut);
    if (untracked.length > 0)
        warnings.push({ kind: 'untracked', message: describeUntracked(untracked) });
    return warnings;
}
function untrackedIn(leftOut) {
    return leftOut.flatMap(({ path, isDirectory, reason }) => reason.type === 'untracked' ? [isDirectory ? `${path}/` : path] : []);
}
/** An AppSpec file alone would be a deployment that removes the application, which nobody means by an empty build folder. */
function nothingToBundle(sourceDirectory, { isEmpty, leftOut }) {
    if (isEmpty) {
        return (0,source_problem/* invalidSource */.zz)(`source folder "${sourceDirectory}" is empty`, 'name the folder that holds the application; was it built?');
    }
    if (untrackedIn(leftOut).length > 0) {
        return (0,source_problem/* invalidSource */.zz)(`nothing in source folder "${sourceDirectory}" goes into the bundle: git tracks no file of it that is not left out`, 'what a build makes is not tracked: to bundle it, do not ask for tracked files only');
    }
    return (0,source_problem/* invalidSource */.zz)(`nothing in source folder "${sourceDirectory}" goes into the bundle: everything is left out`, `look at ${archive_path/* DEPLOYIGNORE_PATH */.se}, and at what was said to include and to leave out`);
}


/***/ })

};

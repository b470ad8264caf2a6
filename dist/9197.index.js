export const id = 9197;
export const ids = [9197];
export const modules = {

/***/ 70850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ APPSPEC_PATH),
/* harmony export */   Zo: () => (/* binding */ linkLeavesTree),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   f1: () => (/* binding */ parseArchivePath)
/* harmony export */ });
/** The name under which an AppSpec file lies at the root of a bundle: hook events look for no other. */
const APPSPEC_PATH = 'appspec.yml';
/**
 * Brings a member's name to the one form that the rest of the code knows: relative, `/` between segments, no `.` segments,
 * no slash at the end; the empty path is the root itself. A name that could lead anywhere but below the root is a problem.
 *
 * The agent's own tools (`tar`, `unzip`) strip what leads outside and go on; refusing is a deliberate difference.
 */
function parseArchivePath(name) {
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

/***/ 9197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectEntries: () => (/* binding */ collectEntries)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/entry-filter.js


/** The file in the root of a source folder that says, in the language of `.gitignore`, what stays out of the bundle. */
const DEPLOYIGNORE_PATH = '.deployignore';
/** Left by version control and by macOS, and never part of an application. */
const NEVER = new Set(['.git', '.DS_Store', '__MACOSX']);
/**
 * Decides what goes into a bundle. A folder stays out when a pattern matches it, and then nothing below it can come back in
 * (as in git); a folder of which only the content is matched goes in empty. The AppSpec file in the root is always in.
 */
function createEntryFilter({ deployIgnore, exclude = [], include = [] }) {
    const excluded = ignore({ ignorecase: false });
    if (deployIgnore !== undefined)
        excluded.add(deployIgnore);
    excluded.add([...exclude]);
    const included = include.length > 0 ? ignore({ ignorecase: false }).add([...include]) : undefined;
    return (path, isDirectory) => {
        if (path === archive_path/* APPSPEC_PATH */.De && !isDirectory)
            return 'in';
        if (path === DEPLOYIGNORE_PATH || NEVER.has(path.slice(path.lastIndexOf('/') + 1)))
            return 'out';
        const subject = isDirectory ? `${path}/` : path;
        if (excluded.ignores(subject))
            return 'out';
        if (included === undefined || included.ignores(subject))
            return 'in';
        return isDirectory ? 'on-demand' : 'out';
    };
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

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/collect-entries.js








/** How many entries of a folder are looked at together. */
const CONCURRENCY = 32;
/**
 * Walks a source folder once and lists what a bundle of it holds. Links are listed as links and never followed; empty folders
 * are listed, but not among tracked files. `.deployignore` in the root says what stays out; `.git`, `.DS_Store` and `__MACOSX`
 * never go in.
 *
 * Modes are brought to what a deployment needs, so that a bundle does not depend on the umask of whoever checked the source
 * out: `0755` for a folder and for a file that its owner may execute, `0644` for any other file, `0777` for a link.
 *
 * @throws SlipwayError `SOURCE_INVALID`: the folder is missing, unreadable, not a folder, or nothing in it goes in; the AppSpec
 * file that was asked for is missing; something cannot be put into an archive (FIFO, socket, device, name that is not UTF-8).
 */
async function collectEntries(sourceDirectory, { include, exclude, appSpecFile, leaveOut = [], onlyFiles, signal } = {}) {
    signal?.throwIfAborted();
    const root = await openSource(sourceDirectory);
    const deployIgnore = await readDeployIgnore(root);
    const walk = {
        root,
        filter: createEntryFilter({
            ...(deployIgnore !== undefined && { deployIgnore }),
            ...(include !== undefined && { include }),
            ...(exclude !== undefined && { exclude }),
        }),
        leaveOut: new Set(await Promise.all(leaveOut.map(realPlace))),
        tracked: onlyFiles && createTrackedFiles(onlyFiles),
        signal,
        entries: [],
        untracked: [],
        ignored: 0,
        seen: 0,
    };
    await walkFolder(walk, '');
    if (walk.entries.length === 0)
        throw nothingToBundle(sourceDirectory, walk);
    if (appSpecFile !== undefined)
        await replaceAppSpec(walk, appSpecFile);
    walk.entries.sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
    const missed = walk.untracked.filter((path) => appSpecFile === undefined || path !== archive_path/* APPSPEC_PATH */.De);
    const warnings = walk.entries.flatMap(warningsOf);
    if (missed.length > 0)
        warnings.push({ kind: 'untracked', message: describeUntracked(missed) });
    return { entries: walk.entries, ignored: walk.ignored, warnings };
}
/** Adds what is in the folder and below it; answers whether that was anything. */
async function walkFolder(walk, folder) {
    walk.signal?.throwIfAborted();
    const names = await readNames((0,external_node_path_.join)(walk.root, folder));
    walk.seen += names.length;
    let added = false;
    for (let i = 0; i < names.length; i += CONCURRENCY) {
        const looked = await Promise.all(names.slice(i, i + CONCURRENCY).map((name) => look(walk, folder, name)));
        for (const found of looked) {
            if (found === undefined)
                walk.ignored += 1;
            else if (found.entry.type !== 'directory') {
                walk.entries.push(found.entry);
                added = true;
            }
            else {
                const holdsAny = await walkFolder(walk, found.entry.path);
                if (found.isWanted || holdsAny) {
                    walk.entries.push(found.entry);
                    added = true;
                }
            }
        }
    }
    return added;
}
/** What one name of a folder is, or `undefined` when it stays out. */
async function look(walk, folder, rawName) {
    if (!(0,external_node_buffer_.isUtf8)(rawName)) {
        throw invalid(`the name of "${(0,external_node_path_.join)(walk.root, folder, escapeBytes(rawName))}" is not UTF-8, and an archive could not carry it`, 'rename it');
    }
    const name = rawName.toString('utf8');
    const path = folder === '' ? name : `${folder}/${name}`;
    const source = (0,external_node_path_.join)(walk.root, path);
    const stats = await (0,promises_.lstat)(source).catch((cause) => {
        throw unreadable(source, cause);
    });
    const verdict = walk.filter(path, stats.isDirectory());
    if (verdict === 'out' || walk.leaveOut.has(source))
        return undefined;
    if (walk.tracked?.has(path, stats.isDirectory()) === false) {
        walk.untracked.push(stats.isDirectory() ? `${path}/` : path);
        return undefined;
    }
    const parsed = (0,archive_path/* parseArchivePath */.f1)(path);
    if (!parsed.ok)
        throw invalid(`the name of "${source}" ${parsed.problem}, and hosts would refuse it`, 'rename it');
    // Folders are not tracked: they are there for what is in them.
    const isWanted = verdict === 'in' && walk.tracked === undefined;
    if (stats.isDirectory())
        return { entry: { path, type: 'directory', mode: 0o755, sizeBytes: 0, source }, isWanted };
    if (stats.isFile()) {
        const mode = (stats.mode & 0o100) === 0 ? 0o644 : 0o755;
        return { entry: { path, type: 'file', mode, sizeBytes: stats.size, source }, isWanted };
    }
    if (stats.isSymbolicLink()) {
        const target = await (0,promises_.readlink)(source, { encoding: 'buffer' }).catch((cause) => {
            throw unreadable(source, cause);
        });
        if (!(0,external_node_buffer_.isUtf8)(target)) {
            throw invalid(`link "${source}" points to "${escapeBytes(target)}", which is not UTF-8`, 'point it to another name');
        }
        const linkTarget = target.toString('utf8');
        return { entry: { path, type: 'symlink', mode: 0o777, sizeBytes: 0, source, linkTarget }, isWanted };
    }
    const kind = stats.isFIFO() ? 'a FIFO' : stats.isSocket() ? 'a socket' : 'a device';
    throw invalid(`"${source}" is ${kind}, which cannot be put into a bundle`, `remove it, or leave it out with ${DEPLOYIGNORE_PATH}`);
}
async function readNames(folder) {
    try {
        return await (0,promises_.readdir)(folder, { encoding: 'buffer' });
    }
    catch (cause) {
        throw unreadable(folder, cause);
    }
}
async function openSource(sourceDirectory) {
    try {
        const root = await (0,promises_.realpath)(sourceDirectory);
        if ((await (0,promises_.stat)(root)).isDirectory())
            return root;
    }
    catch (cause) {
        if ((0,disk_space/* errorCodeOf */.D9)(cause) === 'ENOENT') {
            throw invalid(`source folder "${sourceDirectory}" does not exist`, 'check the path; was the application built?', cause);
        }
        throw unreadable(sourceDirectory, cause);
    }
    throw invalid(`source "${sourceDirectory}" is not a folder`, 'name the folder that holds the application');
}
async function readDeployIgnore(root) {
    const file = (0,external_node_path_.join)(root, DEPLOYIGNORE_PATH);
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        if ((0,disk_space/* errorCodeOf */.D9)(cause) === 'ENOENT')
            return undefined;
        throw unreadable(file, cause);
    });
    if (bytes === undefined)
        return undefined;
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw invalid(`"${file}" is not UTF-8 text`, 'save it as UTF-8');
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
async function replaceAppSpec(walk, appSpecFile) {
    const file = (0,external_node_path_.resolve)(walk.root, appSpecFile);
    const hint = 'name a file, relative to the source folder or absolute';
    let source;
    let sizeBytes;
    try {
        source = await (0,promises_.realpath)(file);
        const stats = await (0,promises_.stat)(source);
        if (!stats.isFile())
            throw invalid(`AppSpec file "${file}" is not a file`, hint);
        sizeBytes = stats.size;
    }
    catch (cause) {
        if ((0,disk_space/* errorCodeOf */.D9)(cause) === 'ENOENT')
            throw invalid(`AppSpec file "${file}" does not exist`, hint, cause);
        throw cause instanceof errors/* SlipwayError */.GQ ? cause : unreadable(file, cause);
    }
    const entry = { path: archive_path/* APPSPEC_PATH */.De, type: 'file', mode: 0o644, sizeBytes, source };
    const replaced = walk.entries.findIndex(({ path }) => path === archive_path/* APPSPEC_PATH */.De);
    if (replaced === -1)
        walk.entries.push(entry);
    else if (walk.entries[replaced]?.type !== 'directory')
        walk.entries[replaced] = entry;
    else
        throw invalid(`"${(0,external_node_path_.join)(walk.root, archive_path/* APPSPEC_PATH */.De)}" is a folder, in the place of the AppSpec file`, 'rename it');
}
/** Where a path really is, though the last part of it may not exist yet. */
async function realPlace(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const parent = await (0,promises_.realpath)((0,external_node_path_.dirname)(absolute)).catch(() => (0,external_node_path_.dirname)(absolute));
    return (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(absolute));
}
function warningsOf({ path, linkTarget }) {
    if (linkTarget === undefined || !(0,archive_path/* linkLeavesTree */.Zo)(path, linkTarget))
        return [];
    const message = `link "${path}" points to "${linkTarget}", outside the bundle: on a host it leads to whatever is there`;
    return [{ kind: 'link-leaves-source', path, linkTarget, message }];
}
/** An AppSpec file alone would be a deployment that removes the application, which nobody means by an empty build folder. */
function nothingToBundle(sourceDirectory, { seen, untracked }) {
    if (seen === 0) {
        return invalid(`source folder "${sourceDirectory}" is empty`, 'name the folder that holds the application; was it built?');
    }
    if (untracked.length > 0) {
        return invalid(`nothing in source folder "${sourceDirectory}" goes into the bundle: git tracks no file of it that is not left out`, 'what a build makes is not tracked: to bundle it, do not ask for tracked files only');
    }
    return invalid(`nothing in source folder "${sourceDirectory}" goes into the bundle: everything is left out`, `look at ${DEPLOYIGNORE_PATH} and at the include and exclude patterns`);
}
function unreadable(path, cause) {
    const code = (0,disk_space/* errorCodeOf */.D9)(cause);
    if (code === undefined)
        throw cause;
    return code === 'EACCES' || code === 'EPERM'
        ? invalid(`"${path}" cannot be read: no permission`, 'make it readable, or leave it out', cause)
        : invalid(`"${path}" cannot be read: ${code}`, 'was it moved or removed meanwhile? bundle again', cause);
}
function invalid(message, hint, cause) {
    return new errors/* SlipwayError */.GQ('SOURCE_INVALID', message, { hint, ...(cause !== undefined && { cause }) });
}
/** Bytes as text, those that are not printable ASCII as `\xNN`. */
function escapeBytes(bytes) {
    return [...bytes]
        .map((byte) => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)
        .join('');
}


/***/ }),

/***/ 18605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ errorCodeOf),
/* harmony export */   b$: () => (/* binding */ isDiskFull),
/* harmony export */   hh: () => (/* binding */ freeBytesAt),
/* harmony export */   xg: () => (/* binding */ diskFull)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How many bytes can still be written below a folder, or `undefined` when the file system does not say. */
async function freeBytesAt(folder) {
    try {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
        return bavail * bsize;
    }
    catch {
        return undefined;
    }
}
/** Says that a disk has no room, where, and for how much. */
function diskFull(place, { neededBytes, freeBytes, cause }) {
    const needed = neededBytes === undefined ? '' : `: ${neededBytes} bytes are needed`;
    const free = neededBytes === undefined || freeBytes === undefined ? '' : `, ${freeBytes} are free`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('DISK_FULL', `no space left at "${place}"${needed}${free}`, {
        hint: 'free some space there, or choose a place on another disk',
        ...(cause !== undefined && { cause }),
    });
}
/** Whether a call failed because the disk, or the user's share of it, is full. */
function isDiskFull(error) {
    const code = errorCodeOf(error);
    return code === 'ENOSPC' || code === 'EDQUOT';
}
/** The system's name for what went wrong (`ENOENT`), if the error is one of the system's. */
function errorCodeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ })

};

export const id = 8545;
export const ids = [8545,9272,850];
export const modules = {

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

/***/ 10272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createContentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Characters. */
const HASHED_TOGETHER = 16 * 1024;
/**
 * Starts a content digest: the identity of what a bundle holds, whatever its format, its times and its owners. It is part of
 * the key of a stored revision, so its definition does not change without a new first line:
 *
 * SHA-256 over the UTF-8 text `slipway-content/1\n` and then, for each entry in bytewise order of the paths, four fields that
 * each end in a NUL character:
 *
 * 1. the type: `file`, `directory` or `symlink`
 * 2. the permission bits as four octal digits (`0755`); always `0777` for a link, which has none of its own
 * 3. the path in the archive, with `/`, without a slash at the end
 * 4. of a file the SHA-256 of its content as lower-case hex, of a link its text, of a folder nothing
 *
 * Neither a path nor a link's text can hold a NUL character, so no two different bundles give the same text.
 */
function createContentDigest() {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    // Hashed by the hundred: a call for each of tens of thousands would cost more than the hash.
    let text = 'slipway-content/1\n';
    const flush = () => {
        hash.update(text);
        text = '';
    };
    return {
        add({ path, mode }, content) {
            const bits = content.type === 'symlink' ? 0o777 : mode & 0o7777;
            text += `${content.type}\0${bits.toString(8).padStart(4, '0')}\0${path}\0${textOf(content)}\0`;
            if (text.length >= HASHED_TOGETHER)
                flush();
        },
        digest() {
            flush();
            return hash.digest('hex');
        },
    };
}
function textOf(content) {
    switch (content.type) {
        case 'file':
            return content.sha256;
        case 'symlink':
            return content.linkTarget;
        case 'directory':
            return '';
    }
}


/***/ }),

/***/ 40942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ filledFolders),
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE),
/* harmony export */   g5: () => (/* binding */ ImpliedFolders)
/* harmony export */ });
/** The mode that folders have in a bundle, and that one gets which something is unpacked into. */
const FOLDER_MODE = 0o755;
/**
 * Leaves out the folders that something is in, while entries go by: whoever unpacks what is in a folder makes the folder too. One with
 * another mode than theirs stays.
 */
class ImpliedFolders {
    #onEntry;
    /** In their order: the first one is a folder of which is not known yet whether something is in it. */
    #held = [];
    /** All of that kind among those held. */
    #unknown = [];
    #seen = 0;
    /** @param onEntry told of each entry that stays, and which one of all it is */
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    /** Takes the next entry; they are sorted by path. */
    add(entry) {
        const { path, type, mode } = entry;
        // What is in a folder follows it, but for names that begin as its own does: `a`, `a.txt`, `a/b`.
        for (const folder of this.#unknown) {
            if (!path.startsWith(folder.entry.path))
                folder.isImplied = false;
            else if (path[folder.entry.path.length] === '/')
                folder.isImplied = true;
        }
        this.#letGo();
        const mayBeImplied = type === 'directory' && (mode & 0o7777) === FOLDER_MODE;
        const held = { entry, place: this.#seen++, isImplied: mayBeImplied ? undefined : false };
        if (mayBeImplied)
            this.#unknown.push(held);
        if (this.#unknown.length > 0)
            this.#held.push(held);
        else
            this.#onEntry(entry, held.place);
    }
    /** Says that there are no more. */
    end() {
        for (const folder of this.#unknown)
            folder.isImplied = false;
        this.#letGo();
    }
    #letGo() {
        if (this.#unknown.every(({ isImplied }) => isImplied === undefined))
            return;
        this.#unknown = this.#unknown.filter(({ isImplied }) => isImplied === undefined);
        const firstUnknown = this.#unknown[0];
        const known = this.#held.splice(0, firstUnknown === undefined ? this.#held.length : this.#held.indexOf(firstUnknown));
        for (const { entry, place, isImplied } of known)
            if (isImplied === false)
                this.#onEntry(entry, place);
    }
}
/** The folders that something is in, whether or not they are listed themselves. */
function filledFolders(entries) {
    const filled = new Set();
    for (const { path } of entries) {
        let end = path.lastIndexOf('/');
        while (end > 0 && !filled.has(path.slice(0, end))) {
            filled.add(path.slice(0, end));
            end = path.lastIndexOf('/', end - 1);
        }
    }
    return filled;
}


/***/ }),

/***/ 28176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Mb: () => (/* binding */ memberPath),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   tS: () => (/* binding */ damagedBy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70850);


/** No Linux host takes a longer path (PATH_MAX, less the zero at its end), and no Windows host one of this length. */
const LONGEST_PATH_BYTES = 4095;
/** How much of a name that is too long is shown. */
const SHOWN_CHARACTERS = 80;
/** A name in an archive as a path below the root, or the refusal of it. */
function memberPath(file, name) {
    const bytes = Buffer.byteLength(name);
    if (bytes > LONGEST_PATH_BYTES) {
        const shown = `${name.slice(0, SHOWN_CHARACTERS)}…`;
        throw refused(file, shown, `its name has ${bytes} bytes, and no host takes more than ${LONGEST_PATH_BYTES}`);
    }
    const parsed = (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArchivePath */ .f1)(name);
    if (!parsed.ok)
        throw refused(file, name, `its name ${parsed.problem}`);
    return parsed.path;
}
/** The refusal of an archive because of one member. */
function refused(file, name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ARCHIVE_INVALID', `entry ${JSON.stringify(name)} of archive "${file}" is refused: ${why}`, {
        hint: 'make the bundle again from the folder of the application',
    });
}
/** Says that an archive, or one member of it, cannot be read. */
function damaged(file, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ARCHIVE_INVALID', `archive "${file}" cannot be read: ${why}`, {
        hint: 'it may be truncated, damaged or of another type; make or fetch it again',
        ...(cause !== undefined && { cause }),
    });
}
/** What a library says about an archive that it cannot read, kept as the cause of our own error. */
function damagedBy(file, format, cause) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError)
        return cause;
    return damaged(file, `as ${format}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
}


/***/ }),

/***/ 98545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeArchive: () => (/* binding */ describeArchive)
/* harmony export */ });
/* harmony import */ var _hash_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28078);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98741);
/* harmony import */ var _recognise_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



/**
 * Reads an archive and tells what can be told of it: format, size, digests, names. Of a bundle that we wrote, the content
 * digest is the one that writing it gave.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function describeArchive(file, { signal } = {}) {
    const format = await (0,_recognise_format_js__WEBPACK_IMPORTED_MODULE_0__/* .recogniseFormat */ .b)(file);
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    try {
        const [whole, { contentDigest, entries }] = await Promise.all([
            (0,_hash_file_js__WEBPACK_IMPORTED_MODULE_1__/* .hashFile */ .D)(file, stop),
            (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestOfMembers */ .Qj)(file, format, stop),
        ]);
        return { format, ...whole, contentDigest, entries: entries.map(({ path, content: { type } }) => ({ path, type })) };
    }
    catch (error) {
        failed.abort(error);
        throw error;
    }
}


/***/ }),

/***/ 28078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75919);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _read_buffer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37286);






/** Below, starting a thread takes longer than hashing. */
const OWN_THREAD_FROM_BYTES = 16 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;
/**
 * What the thread runs. Text rather than a file: a thread cannot be started from TypeScript on the oldest Node that we support,
 * and the one bundle that we ship holds no second file to start one from.
 */
const HASH_IN_THREAD = `
const { createHash } = require('node:crypto')
const { openSync, readSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const { crc32 } = require('node:zlib')
const hash = createHash('sha256')
const buffer = Buffer.from(workerData.memory, workerData.fromByte)
const descriptor = openSync(workerData.file)
let sizeBytes = 0
let crc = 0
for (;;) {
  const bytesRead = readSync(descriptor, buffer, 0, buffer.length, sizeBytes)
  if (bytesRead === 0) break
  const read = buffer.subarray(0, bytesRead)
  hash.update(read)
  if (crc32 !== undefined) crc = crc32(read, crc)
  sizeBytes += bytesRead
}
parentPort.postMessage({ sizeBytes, sha256: hash.digest('hex'), ...(crc32 !== undefined && { crc32: crc }) })
`;
/** Computes the SHA-256 of a file's bytes: of a large one beside this thread, which is left free to look into the file. */
async function hashFile(file, signal) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file);
    return size < OWN_THREAD_FROM_BYTES ? hashHere(file, signal) : hashInThread(file, signal);
}
async function hashHere(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let crc = 0;
    const buffer = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .allocateReadBuffer */ .e8)(READ_BYTES);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file);
    try {
        for (let sizeBytes = 0;;) {
            signal.throwIfAborted();
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, sizeBytes);
            if (bytesRead === 0) {
                return { sizeBytes, sha256: hash.digest('hex'), ...(node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32 !== undefined && { crc32: crc }) };
            }
            const read = buffer.subarray(0, bytesRead);
            hash.update(read);
            if (node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32 !== undefined)
                crc = node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32(read, crc);
            sizeBytes += bytesRead;
        }
    }
    finally {
        await handle.close();
    }
}
async function hashInThread(file, signal) {
    signal.throwIfAborted();
    const memory = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .allocateSharedMemory */ .wh)(READ_BYTES);
    const fromByte = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedReadBuffer */ .y9)(memory).byteOffset;
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.Worker(HASH_IN_THREAD, { eval: true, workerData: { file, memory, fromByte } });
    try {
        const [result] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(thread, 'message', { signal });
        return result;
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        await thread.terminate();
    }
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

/***/ 37286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e8: () => (/* binding */ allocateReadBuffer),
/* harmony export */   wh: () => (/* binding */ allocateSharedMemory),
/* harmony export */   y9: () => (/* binding */ sharedReadBuffer)
/* harmony export */ });
/** From the beginning of a page; any distance of more than some bytes does. */
const FROM_PAGE_BYTES = 128;
/**
 * Memory to read large files into, of so many bytes. Large memory begins with a page, as the kernel's copy of a file does, and
 * processors such as AMD's Zen 3 copy five times more slowly between places that are alike in their last twelve bits.
 */
function allocateReadBuffer(bytes) {
    return Buffer.allocUnsafeSlow(FROM_PAGE_BYTES + bytes).subarray(FROM_PAGE_BYTES);
}
/** The same as memory that threads share: see {@link sharedReadBuffer}. */
function allocateSharedMemory(bytes) {
    return new SharedArrayBuffer(FROM_PAGE_BYTES + bytes);
}
/** What {@link allocateSharedMemory} made, as one of the threads sees it. */
function sharedReadBuffer(memory) {
    return Buffer.from(memory, FROM_PAGE_BYTES);
}


/***/ }),

/***/ 98741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ readFolderManifest),
/* harmony export */   O_: () => (/* binding */ readArchiveManifest),
/* harmony export */   Qj: () => (/* binding */ manifestOfMembers)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70850);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10272);
/* harmony import */ var _implied_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40942);
/* harmony import */ var _archive_member_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28176);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14772);
/* harmony import */ var _recognise_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4996);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26613);








/** How many files of a folder are read together: most are small, and waiting for the disk is most of the work. */
const CONCURRENCY = 16;
/**
 * Says what each path of an archive holds, by reading all of it. The last one of a name counts, as for whoever unpacks it.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function readArchiveManifest(file, { signal } = {}) {
    return manifestOfMembers(file, await (0,_recognise_format_js__WEBPACK_IMPORTED_MODULE_1__/* .recogniseFormat */ .b)(file), signal);
}
/** The same for an archive whose format is known. */
async function manifestOfMembers(file, format, signal) {
    const readBatches = await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .loadBatchReader */ .wp)(format);
    const found = new Map();
    for await (const members of readBatches(file, signal === undefined ? {} : { signal })) {
        for (const member of members) {
            const { path, mode, type, sizeBytes, linkTarget = '' } = member;
            if (path === '')
                continue;
            if (type === 'hardlink') {
                const original = found.get(linkTarget);
                if (original === undefined || original.content.type === 'directory') {
                    throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`);
                }
                found.set(path, { ...original, path, mode });
                continue;
            }
            const content = contentAtHand(member) ?? (await hashed(member.read()));
            found.set(path, { path, mode, sizeBytes, content });
        }
    }
    // Some programs list no folder that something is in, and some do, with the mode of whoever made it.
    for (const path of (0,_implied_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .filledFolders */ .Wp)([...found.values()])) {
        if (!found.has(path))
            found.set(path, { path, mode: _implied_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .FOLDER_MODE */ .Zo, sizeBytes: 0, content: { type: 'directory' } });
    }
    return toManifest([...found.values()].sort((a, b) => (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_5__/* .comparePaths */ .cD)(a.path, b.path)));
}
/**
 * Says what each entry of a folder holds, by reading all of its files.
 *
 * @param entries - sorted by path, as they are collected
 * @throws SlipwayError `BUNDLE_FAILED` when a file vanished, changed or cannot be read.
 */
async function readFolderManifest(entries, { signal } = {}) {
    const read = new Array(entries.length);
    let next = 0;
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const readOn = async () => {
        for (let index = next++; index < entries.length; index = next++) {
            stop.throwIfAborted();
            const entry = entries[index];
            const { path, mode, sizeBytes } = entry;
            read[index] = { path, mode, sizeBytes, content: await contentOfEntry(entry, stop) };
        }
    };
    const readers = Array.from({ length: CONCURRENCY }, () => readOn().catch((error) => {
        failed.abort(error);
        throw error;
    }));
    const ended = await Promise.allSettled(readers);
    signal?.throwIfAborted();
    // The first failure stopped the others: what these say is a consequence.
    if (ended.some(({ status }) => status === 'rejected'))
        throw failed.signal.reason;
    return toManifest(read);
}
function toManifest(entries) {
    const digest = (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .createContentDigest */ .U)();
    for (const { content, ...entry } of entries)
        digest.add(entry, content);
    return { contentDigest: digest.digest(), entries };
}
/** What a member holds that need not be waited for. */
function contentAtHand({ type, linkTarget = '', content }) {
    if (type === 'directory')
        return { type };
    if (type === 'symlink')
        return { type, linkTarget };
    return content && { type: 'file', sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex') };
}
async function contentOfEntry(entry, signal) {
    if (entry.type === 'directory')
        return { type: 'directory' };
    if (entry.type === 'symlink')
        return { type: 'symlink', linkTarget: entry.linkTarget ?? '' };
    const file = await (0,_source_file_js__WEBPACK_IMPORTED_MODULE_7__/* .openSourceFile */ .Qs)(entry);
    try {
        return await hashed(file.read(signal));
    }
    finally {
        await file.close();
    }
}
async function hashed(chunks) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of chunks)
        sha256.update(chunk);
    return { type: 'file', sha256: sha256.digest('hex') };
}


/***/ }),

/***/ 4996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ recogniseFormat)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _archive_member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28176);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18605);





/**
 * Tells what an archive is by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, or none of the formats.
 */
async function recogniseFormat(file) {
    const head = Buffer.alloc(512);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
        try {
            await handle.read(head, 0, head.length, 0);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const isMissing = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCodeOf */ .D)(cause) === 'ENOENT';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('ARCHIVE_INVALID', `bundle "${file}" ${isMissing ? 'does not exist' : 'cannot be read'}`, {
            cause,
            hint: 'make it with "slipway bundle", or check the path',
        });
    }
    if (head.readUInt32LE(0) === 0x04034b50 || head.readUInt32LE(0) === 0x06054b50)
        return 'zip';
    if (head.readUInt16BE(0) === 0x1f8b)
        return 'tgz';
    if (head.toString('latin1', 257, 262) === 'ustar')
        return 'tar';
    const named = (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleFormatOf */ .Nl)(file);
    if (named === 'tar')
        return named;
    throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .qM)(file, 'it is none of zip, tar, tgz');
}


/***/ }),

/***/ 26613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Qs: () => (/* binding */ openSourceFile),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   sj: () => (/* binding */ READ_ONLY),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* unused harmony export SOURCE_CHUNK_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18605);
/* harmony import */ var _read_buffer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37286);
/* harmony import */ var _source_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19272);






const SOURCE_CHUNK_BYTES = 256 * 1024;
/** Neither follows a link nor waits for the other end of a FIFO, should one have come into the place of the file. */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Opens a file that is about to be bundled, and makes sure that it is still the one that was collected.
 *
 * @throws SlipwayError `BUNDLE_FAILED`: it is gone, cannot be read, is no file any more, or has another size.
 */
async function openSourceFile(entry) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(entry.source, READ_ONLY);
    }
    catch (cause) {
        throw unreadable(entry, cause);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw changed(entry, 'is not a file any more');
        if (stats.size !== entry.sizeBytes)
            throw changed(entry, sizesOf(entry, stats.size));
        return { stats, read: (signal) => readExactly(handle, entry, signal), close: () => handle.close() };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function* readExactly(handle, entry, signal) {
    for (let position = 0;;) {
        signal?.throwIfAborted();
        const left = entry.sizeBytes - position;
        // One byte more than is left is asked for, so that a file that grows is seen.
        const buffer = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .allocateReadBuffer */ .e8)(Math.min(SOURCE_CHUNK_BYTES, left + 1));
        const filled = await fill(handle, buffer, Math.min(buffer.length, Math.max(left, 1)), position, entry);
        if (filled > left)
            throw changed(entry, 'grew');
        if (filled < Math.min(left, buffer.length))
            throw changed(entry, sizesOf(entry, position + filled));
        if (filled > 0)
            yield buffer.subarray(0, filled);
        position += filled;
        if (filled < buffer.length)
            return;
    }
}
/** Reads until `enough` bytes are there or the file ends; at the end of the file that may be one more. */
async function fill(handle, buffer, enough, position, entry) {
    let filled = 0;
    while (filled < enough) {
        try {
            const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        catch (cause) {
            throw unreadable(entry, cause);
        }
    }
    return filled;
}
/** How a file's size is not what it was when it was collected. */
function sizesOf(entry, sizeBytes) {
    return `had ${entry.sizeBytes} bytes and has ${sizeBytes} now`;
}
/** Says that a file is not the one that was collected any more. */
function changed(entry, how) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('BUNDLE_FAILED', `"${entry.source}" changed while it was being bundled: it ${how}`, {
        hint: 'stop whatever writes to it, or leave it out with .deployignore, and bundle again',
    });
}
/** Says why a file of the source cannot be read. @throws what is no error of the file system: that is a defect of ours. */
function unreadable(entry, cause) {
    switch ((0,_disk_space_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCodeOf */ .D)(cause)) {
        case 'ENOENT':
        case 'ENOTDIR':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('BUNDLE_FAILED', `"${entry.source}" vanished while it was being bundled`, {
                hint: 'stop whatever removes it, or leave it out with .deployignore, and bundle again',
                cause,
            });
        case 'ELOOP':
            return changed(entry, 'is a link now');
        default: {
            const reason = (0,_source_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .whyUnreadable */ ._p)(cause);
            if (reason === undefined)
                throw cause;
            const { why, hint } = reason;
            return new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('BUNDLE_FAILED', `"${entry.source}" cannot be read: ${why}`, { hint, cause });
        }
    }
}


/***/ }),

/***/ 19272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ lostInWalk),
/* harmony export */   _p: () => (/* binding */ whyUnreadable),
/* harmony export */   unreadableSource: () => (/* binding */ unreadableSource),
/* harmony export */   xO: () => (/* binding */ escapeBytes),
/* harmony export */   zz: () => (/* binding */ invalidSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70850);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18605);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24899);




/** Something about the source that the user can mend. */
function invalidSource(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', message, { hint, ...(cause !== undefined && { cause }) });
}
const NO_PERMISSION = { why: 'no permission', hint: 'make it readable, or leave it out' };
const MISSING = { why: 'it does not exist', hint: 'check the path; was it moved or removed meanwhile?' };
const READING = new Map([
    ['EACCES', NO_PERMISSION],
    ['EPERM', NO_PERMISSION],
    ['ENOENT', MISSING],
    ['ENOTDIR', MISSING],
    ['EISDIR', { why: 'it is a folder', hint: 'name a file' }],
    [
        'ENAMETOOLONG',
        { why: 'its path is longer than this system can open', hint: 'bundle from a shorter folder, or leave it out' },
    ],
]);
/** Why something cannot be read, in words; `undefined` for what is no error of the file system. */
function whyUnreadable(cause) {
    return (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .u)(cause, READING, 'look at the disk that it is on, and whether something writes to it');
}
/** Names what could not be read. @throws what is no error of the file system: that is a defect of ours. */
function unreadableSource(path, cause) {
    const reason = whyUnreadable(cause);
    if (reason === undefined)
        throw cause;
    return invalidSource(`"${path}" cannot be read: ${reason.why}`, reason.hint, cause);
}
/** The same for what the walk of a folder has found there: when it is missing now, somebody has removed it. */
function lostInWalk(path, cause) {
    const code = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCodeOf */ .D)(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        return unreadableSource(path, cause);
    return invalidSource(`"${path}" vanished while the source folder was walked`, `let nothing write to the folder meanwhile, or leave this out with ${_archive_path_js__WEBPACK_IMPORTED_MODULE_3__/* .DEPLOYIGNORE_PATH */ .se}, and try again`, cause);
}
/** Bytes as text, those that are not printable ASCII as `\xNN`. */
function escapeBytes(bytes) {
    return [...bytes]
        .map((byte) => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)
        .join('');
}


/***/ }),

/***/ 24899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ systemReason)
/* harmony export */ });
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18605);

/** What the system may say of whatever is done with a file, by its own name for it. */
const ANY_CALL = new Map([
    [
        'EMFILE',
        {
            why: 'this process has too many files open',
            hint: 'raise its limit (ulimit -n on Linux and macOS), and try again',
        },
    ],
    ['ENFILE', { why: 'this machine has too many files open', hint: 'end programs that hold files open, and try again' }],
    [
        'ELOOP',
        { why: 'the links of its path lead in a circle', hint: 'point them to what they are to lead to, or remove them' },
    ],
    ['EIO', { why: 'the disk gives an error (EIO)', hint: 'look at the disk or the network drive that it is on' }],
    ['EBUSY', { why: 'it is in use', hint: 'end what uses it, and try again' }],
]);
/**
 * An error of the system in words.
 *
 * @param own what has words of its own where it comes from
 * @param otherwise what to do about all that has no words: the system's name stands for those
 * @returns `undefined` for what is no error of the system
 */
function systemReason(cause, own, otherwise) {
    const code = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodeOf */ .D)(cause);
    return code === undefined ? undefined : (own.get(code) ?? ANY_CALL.get(code) ?? { why: code, hint: otherwise });
}


/***/ }),

/***/ 37940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ bundleFormatOf),
/* harmony export */   Uq: () => (/* binding */ parseRevisionLocation),
/* harmony export */   X3: () => (/* binding */ appSpecFormatOf),
/* harmony export */   ZN: () => (/* binding */ isRevisionText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const BUNDLE_TYPES = ['zip', 'tar', 'tgz', 'YAML', 'JSON'];
const S3_FIELDS = ['bucket', 'key', 'bundleType', 'version', 'eTag'];
/** Parameters of an `s3://` URL, in any case: the AWS guide itself writes `versionId` and `etag`. */
const URL_PARAMETERS = new Map([
    ['versionid', 'version'],
    ['etag', 'eTag'],
    ['bundletype', 'bundleType'],
]);
/** The archive format that a file name or object key tells by its ending. */
function bundleFormatOf(name) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.zip'))
        return 'zip';
    if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz'))
        return 'tgz';
    return lower.endsWith('.tar') ? 'tar' : undefined;
}
/** The format of an AppSpec file that is a revision by itself, as its name tells it. */
function appSpecFormatOf(name) {
    if (/\.ya?ml$/i.test(name))
        return 'YAML';
    return /\.json$/i.test(name) ? 'JSON' : undefined;
}
/** Whether a text is meant for {@link parseRevisionLocation}, and is not the path of a file. */
function isRevisionText(text) {
    return /^(\{|[a-z][a-z0-9+.-]+:)/i.test(text.trim()) || appSpecFormatOf(text.trim()) === undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, `github:owner/repository@commit` with all 40 digits of the commit, `mender:NAME[?artifactId=…]` for a release of
 * Mender, or `greengrass:NAME@VERSION[,NAME@VERSION…]` for versions of components of AWS IoT Greengrass V2.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
function parseRevisionLocation(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return parseJson(trimmed);
    if (trimmed.startsWith('s3://'))
        return parseS3Url(trimmed);
    if (trimmed.startsWith('github:'))
        return parseGitHub(trimmed.slice('github:'.length));
    if (trimmed.startsWith('mender:'))
        return parseMender(trimmed.slice('mender:'.length));
    if (trimmed.startsWith('greengrass:'))
        return parseComponents(trimmed.slice('greengrass:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, github:owner/repository@commit, mender:NAME, or greengrass:NAME@VERSION`, 'an AppSpec file for AWS Lambda or Amazon ECS is named .yml, .yaml or .json; a bundle is pushed first');
}
function parseS3Url(text) {
    const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text);
    const [, bucket, key, query] = match ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip');
    }
    // A plus sign stands for itself, as it does in version ids; only in forms does it mean a space.
    const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'));
    const given = {};
    for (const [name, value] of parameters) {
        const known = URL_PARAMETERS.get(name.toLowerCase());
        if (known === undefined) {
            throw invalid(`revision "${text}" has an unknown parameter "${name}"`, 'known are versionId, eTag and bundleType');
        }
        given[known] = value;
    }
    return s3Location({ bucket, key, ...given }, 'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL');
}
function parseGitHub(text) {
    const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text);
    const [, repository, commitId] = match ?? [];
    if (repository === undefined || commitId === undefined) {
        throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`);
    }
    if (!/^[0-9a-f]{40}$/i.test(commitId)) {
        throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD');
    }
    return { type: 'github', repository, commitId };
}
/** Management API of Mender: an artifact name has up to 4096 characters. */
const LONGEST_ARTIFACT_NAME = 4096;
function parseMender(text) {
    const [, artifactName = '', artifactId] = /^(.*?)(?:\?artifactId=([0-9a-f-]{36}))?$/is.exec(text) ?? [];
    return menderLocation(artifactName, artifactId);
}
function menderLocation(artifactName, artifactId) {
    if (artifactName === '') {
        throw invalid('the revision has no artifact name', 'write mender:NAME with the name of the release');
    }
    if (artifactName.length > LONGEST_ARTIFACT_NAME) {
        throw invalid(`the revision's artifact name has ${artifactName.length} characters; ${LONGEST_ARTIFACT_NAME} are allowed`);
    }
    return { type: 'mender', artifactName, ...(artifactId !== undefined && { artifactId }) };
}
/** Service model of Greengrass V2: names have up to 128 characters, versions up to 64. */
const COMPONENT = /^([^\s@,]{1,128})@(\d[0-9A-Za-z.+-]{0,63})$/;
function parseComponents(text) {
    const components = {};
    for (const part of text === '' ? [] : text.split(',')) {
        const [, name, version] = COMPONENT.exec(part.trim()) ?? [];
        if (name === undefined || version === undefined) {
            throw invalid(`"${part}" of the revision is no component with its version`, 'write greengrass:NAME@1.4.0');
        }
        if (components[name] !== undefined)
            throw invalid(`the revision has component "${name}" twice`);
        components[name] = version;
    }
    return { type: 'greengrass', components };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
        });
    }
    const inner = isObject(value.revision) ? value.revision : value;
    if (isObject(inner.s3Location))
        return s3FromJson(inner.s3Location);
    if (isObject(inner.gitHubLocation)) {
        const { repository, commitId } = requireTexts('gitHubLocation', inner.gitHubLocation, ['repository', 'commitId']);
        return parseGitHub(`${repository}@${commitId}`);
    }
    const inline = [inner.appSpecContent, inner.string].find(isObject);
    if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
        return { type: 'content', content: inline.content, sha256: inline.sha256 };
    }
    if (isObject(inner.menderArtifact)) {
        const { artifactName = '' } = requireTexts('menderArtifact', inner.menderArtifact, ['artifactName']);
        const { artifactId } = inner.menderArtifact;
        return menderLocation(artifactName, typeof artifactId === 'string' && artifactId !== '' ? artifactId : undefined);
    }
    if (isObject(inner.greengrassComponents)) {
        const entries = Object.entries(inner.greengrassComponents);
        return parseComponents(entries.map(([name, version]) => `${name}@${String(version)}`).join(','));
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent, menderArtifact, greengrassComponents');
}
function s3FromJson(json) {
    // A misspelt version would deploy another object than was meant: nothing is passed over.
    const strange = Object.keys(json).filter((name) => !S3_FIELDS.includes(name));
    if (strange.length > 0) {
        throw invalid(`the revision's s3Location has an unknown field "${strange[0]}"`, `known are ${S3_FIELDS.join(', ')}`);
    }
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== ''));
    return s3Location(requireTexts('s3Location', { ...given, bucket: json.bucket, key: json.key }, [
        'bucket',
        'key',
        ...Object.keys(given),
    ]), 'add "bundleType": zip, tar, tgz, YAML or JSON');
}
/** The fields named, each of which has to be there with a text in it. */
function requireTexts(what, json, names) {
    const texts = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value !== 'string' || value === '') {
            const found = value === undefined || value === '' ? 'has no' : `has ${JSON.stringify(value)} as its`;
            throw invalid(`the revision's ${what} ${found} ${name}`);
        }
        texts[name] = value;
    }
    return texts;
}
function s3Location(given, typeHint) {
    const { bucket = '', key = '', bundleType: named = '', version = '', eTag = '' } = given;
    const bundleType = named === '' ? (bundleFormatOf(key) ?? appSpecFormatOf(key)) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz, .yml, .yaml, .json`, typeHint);
    }
    if (!isBundleType(bundleType)) {
        throw invalid(`the revision's bundle type "${bundleType}" is none of ${BUNDLE_TYPES.join(', ')}`);
    }
    return {
        type: 's3',
        bucket,
        key,
        bundleType,
        ...(version !== '' && { version }),
        ...(eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
    };
}
function isBundleType(text) {
    return BUNDLE_TYPES.some((type) => type === text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ })

};

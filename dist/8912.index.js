export const id = 8912;
export const ids = [8912];
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


/** A name in an archive as a path below the root, or the refusal of it. */
function memberPath(file, name) {
    const parsed = (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArchivePath */ .f1)(name);
    if (!parsed.ok)
        throw refused(file, name, `its name ${parsed.problem}`);
    return parsed.path;
}
/** The refusal of an archive because of one member. */
function refused(file, name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('ARCHIVE_INVALID', `entry ${JSON.stringify(name)} of archive "${file}" is refused: ${why}`, {
        hint: 'make the bundle again from the folder of the application',
    });
}
/** Says that an archive, or one member of it, cannot be read. */
function damaged(file, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('ARCHIVE_INVALID', `archive "${file}" cannot be read: ${why}`, {
        hint: 'it may be truncated, damaged or of another type; make or fetch it again',
        ...(cause !== undefined && { cause }),
    });
}
/** What a library says about an archive that it cannot read, kept as the cause of our own error. */
function damagedBy(file, format, cause) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
        return cause;
    return damaged(file, `as ${format}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
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


/***/ }),

/***/ 38912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createArchiverWriter: () => (/* reexport */ createArchiverWriter),
  describeArchive: () => (/* reexport */ describeArchive),
  inspectArchive: () => (/* reexport */ inspectArchive)
});

// UNUSED EXPORTS: DEFAULT_MODIFIED_AT, collectEntries, diskFull, extractArchive, freeBytesAt, isDiskFull, listArchive, loadReader

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/content-digest.js

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
    const hash = (0,external_node_crypto_.createHash)('sha256').update('slipway-content/1\n');
    return {
        add({ path, mode }, content) {
            const bits = content.type === 'symlink' ? 0o777 : mode & 0o7777;
            hash.update(`${content.type}\0${bits.toString(8).padStart(4, '0')}\0${path}\0${textOf(content)}\0`);
        },
        digest: () => hash.digest('hex'),
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

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/archive-file.js


/** How many bytes may wait to be written before the archive is held back. */
const BUFFER_BYTES = 1024 * 1024;
/** Starts an archive at the beginning of an open, empty file. The handle stays the caller's to close. */
function createArchiveFile(handle) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let sizeBytes = 0;
    async function write(bytes) {
        hash.update(bytes);
        for (let offset = 0; offset < bytes.length;) {
            const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
            offset += bytesWritten;
        }
        sizeBytes += bytes.length;
    }
    const sink = new external_node_stream_.Writable({
        highWaterMark: BUFFER_BYTES,
        write(chunk, _encoding, done) {
            write(chunk).then(() => done(), done);
        },
        writev(chunks, done) {
            write(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
        },
    });
    return { sink, result: () => ({ sizeBytes, sha256: hash.digest('hex') }) };
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/make-folder.js
var make_folder = __webpack_require__(48922);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/destination.js





/** Makes the folder that a bundle is written to, and refuses a destination that cannot be a file. */
async function prepareDestination(destination) {
    const folder = (0,external_node_path_.dirname)(destination);
    try {
        await (0,make_folder/* makeFolder */.f)(folder);
    }
    catch (cause) {
        if ((0,disk_space/* isDiskFull */.b$)(cause))
            throw (0,disk_space/* diskFull */.xg)(folder, { cause });
        throw unwritable(destination, cause);
    }
    const existing = await (0,promises_.stat)(destination).catch(() => undefined);
    if (existing?.isDirectory() !== true)
        return;
    throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `the bundle cannot be written to "${destination}": it is a folder`, {
        hint: 'name a file',
    });
}
/** What a tar will surely need is known before; how far a compressed format shrinks the content is not. */
async function checkSpace(entries, format, folder, freeBytesOf) {
    if (format !== 'tar')
        return;
    const neededBytes = entries.reduce((sum, { sizeBytes }) => sum + 512 + Math.ceil(sizeBytes / 512) * 512, 1024);
    const freeBytes = await freeBytesOf(folder);
    if (freeBytes !== undefined && freeBytes < neededBytes)
        throw (0,disk_space/* diskFull */.xg)(folder, { neededBytes, freeBytes });
}
const UNWRITABLE = new Map([
    ['EACCES', 'no permission'],
    ['EPERM', 'no permission'],
    ['EROFS', 'the file system is read-only'],
    ['EEXIST', 'a part of its path is a file'],
    ['ENOTDIR', 'a part of its path is a file'],
]);
/** Says that a bundle cannot be written, where and why. */
function unwritable(destination, cause) {
    const code = (0,disk_space/* errorCodeOf */.D9)(cause) ?? 'unknown reason';
    const why = UNWRITABLE.get(code) ?? code;
    return new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `the bundle cannot be written to "${destination}": ${why}`, {
        hint: 'name a file in a folder that can be written to',
        cause,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/modified-at.js
var modified_at = __webpack_require__(8164);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/source-file.js




const SOURCE_CHUNK_BYTES = 256 * 1024;
/** Neither follows a link nor waits for the other end of a FIFO, should one have come into the place of the file. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Opens a file that is about to be bundled, and makes sure that it is still the one that was collected.
 *
 * @throws SlipwayError `BUNDLE_FAILED`: it is gone, cannot be read, is no file any more, or has another size.
 */
async function openSourceFile(entry) {
    let handle;
    try {
        handle = await (0,promises_.open)(entry.source, READ_ONLY);
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
        const buffer = Buffer.allocUnsafe(Math.min(SOURCE_CHUNK_BYTES, left + 1));
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
function sizesOf(entry, sizeBytes) {
    return `had ${entry.sizeBytes} bytes and has ${sizeBytes} now`;
}
function changed(entry, how) {
    return new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `"${entry.source}" changed while it was being bundled: it ${how}`, {
        hint: 'stop whatever writes to it, or leave it out with .deployignore, and bundle again',
    });
}
function unreadable(entry, cause) {
    switch ((0,disk_space/* errorCodeOf */.D9)(cause)) {
        case 'ENOENT':
        case 'ENOTDIR':
            return new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `"${entry.source}" vanished while it was being bundled`, {
                hint: 'stop whatever removes it, or leave it out with .deployignore, and bundle again',
                cause,
            });
        case 'ELOOP':
            return changed(entry, 'is a link now');
        case 'EACCES':
        case 'EPERM':
            return new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `"${entry.source}" cannot be read: no permission`, {
                hint: 'make it readable, or leave it out with .deployignore',
                cause,
            });
        default:
            return new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `"${entry.source}" cannot be read`, {
                hint: 'look at the disk that it is on',
                cause,
            });
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/archiver-writer.js












/** Files up to this size are handed over whole, which costs far less than a stream each. */
const WHOLE_FILE_BYTES = SOURCE_CHUNK_BYTES;
const DEFLATE_LEVEL = 6;
/**
 * Makes an {@link ArchiveWriter} over npm `archiver`. It reads the files itself, one at a time, since archiver hangs or crashes
 * when one vanishes or changes size, and writes to a temporary name beside the destination that takes its place when whole.
 * The same entries with the same contents give the same bytes.
 *
 * @throws from `write`: SlipwayError `BUNDLE_FAILED` (a file vanished, changed or cannot be read; the destination cannot be
 * written), `DISK_FULL`, `INPUT_INVALID` (a time that not every format can say), or the reason of the signal.
 */
function createArchiverWriter({ freeBytes = disk_space/* freeBytesAt */.hh, } = {}) {
    return {
        async write(entries, destination, options) {
            options.signal?.throwIfAborted();
            (0,modified_at/* checkTime */.AK)(options.modifiedAt);
            checkNames(entries);
            const folder = (0,external_node_path_.dirname)(destination);
            await prepareDestination(destination);
            await checkSpace(entries, options.format, folder, freeBytes);
            const partial = `${destination}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
            try {
                const written = await writePartial(entries, partial, options);
                await (0,promises_.rename)(partial, destination);
                return written;
            }
            catch (error) {
                await (0,promises_.rm)(partial, { force: true });
                options.signal?.throwIfAborted();
                if (error instanceof errors/* SlipwayError */.GQ)
                    throw error;
                if ((0,disk_space/* isDiskFull */.b$)(error))
                    throw (0,disk_space/* diskFull */.xg)(folder, { cause: error });
                throw (0,disk_space/* errorCodeOf */.D9)(error) === undefined ? error : unwritable(destination, error);
            }
        },
    };
}
async function writePartial(entries, partial, options) {
    const archive = await createArchive(options.format);
    const handle = await (0,promises_.open)(partial, 'wx');
    const file = createArchiveFile(handle);
    // Whichever side fails first stops the other one; what that one then says is a consequence.
    const stop = new AbortController();
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
    const stopOnFailure = (side) => side.catch((error) => {
        stop.abort(error);
        throw error;
    });
    archive.on('error', (error) => stop.abort(error));
    try {
        const [fed] = await Promise.allSettled([
            stopOnFailure(feed(archive, entries, options, signal)),
            stopOnFailure(drain(archive, file.sink, signal)),
        ]);
        options.signal?.throwIfAborted();
        if (stop.signal.aborted)
            throw stop.signal.reason;
        if (fed.status === 'rejected')
            throw fed.reason;
        return { ...file.result(), contentDigest: fed.value };
    }
    finally {
        await handle.close();
    }
}
/**
 * Takes the archive's bytes until it ends. `stream.pipeline` would destroy the archive on failure, and one that is destroyed amid
 * an entry ends the process: tar-stream destroys that entry's stream, whose `error` event nobody listens to. Left alone, it is garbage.
 */
function drain(archive, sink, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            archive.unpipe(sink);
            sink.destroy();
            reject(signal.reason);
        };
        if (signal.aborted)
            return stop();
        signal.addEventListener('abort', stop, { once: true });
        sink.once('finish', resolve);
        sink.once('error', reject);
        archive.pipe(sink);
    });
}
/** Gives the entries to the archive one after another; answers with the content digest. */
async function feed(archive, entries, { format, modifiedAt, onProgress }, signal) {
    const digest = createContentDigest();
    let bytes = 0;
    let done = 0;
    let appending = Promise.resolve();
    for (const entry of entries) {
        signal.throwIfAborted();
        const data = {
            name: archiverName(entry.path, format),
            type: entry.type,
            mode: entry.mode,
            date: modifiedAt,
            // Not in archiver's types: given through `append`, a link's text stays as it is; `symlink()` and `file()` rewrite it.
            ...(entry.linkTarget !== undefined && { linkname: entry.linkTarget }),
        };
        const file = entry.type === 'file' ? await openSourceFile(entry) : undefined;
        try {
            if (file === undefined || entry.sizeBytes <= WHOLE_FILE_BYTES) {
                const whole = file === undefined ? Buffer.alloc(0) : await readWhole(file, signal);
                digest.add(entry, file === undefined ? contentOf(entry) : fileContent(whole));
                await appending; // reading went on while the entry before was being compressed
                appending = append(archive, whole, data, signal);
                appending.catch(() => { }); // seen at the next await
            }
            else {
                await appending;
                digest.add(entry, await appendStream(archive, file, data, signal));
            }
        }
        finally {
            await file?.close();
        }
        bytes += entry.sizeBytes;
        done += 1;
        onProgress?.({ entries: done, bytes });
    }
    await appending;
    // Its promise may never settle; a failure comes as an `error` event as well.
    archive.finalize().catch(() => { });
    return digest.digest();
}
async function append(archive, source, data, signal) {
    const taken = (0,external_node_events_.once)(archive, 'entry', { signal });
    archive.append(source, data);
    await taken;
}
async function appendStream(archive, file, data, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const failure = new AbortController();
    async function* hashed() {
        for await (const chunk of file.read(signal)) {
            hash.update(chunk);
            yield chunk;
        }
    }
    const content = external_node_stream_.Readable.from(hashed(), { objectMode: false, highWaterMark: SOURCE_CHUNK_BYTES });
    content.on('error', (error) => failure.abort(error));
    try {
        await append(archive, content, { ...data, stats: file.stats }, AbortSignal.any([signal, failure.signal]));
        return { type: 'file', sha256: hash.digest('hex') };
    }
    catch (error) {
        throw failure.signal.aborted ? failure.signal.reason : error;
    }
    finally {
        content.destroy();
    }
}
async function readWhole(file, signal) {
    const chunks = [];
    for await (const chunk of file.read(signal))
        chunks.push(chunk);
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
function fileContent(whole) {
    return { type: 'file', sha256: (0,external_node_crypto_.createHash)('sha256').update(whole).digest('hex') };
}
function contentOf({ linkTarget }) {
    return linkTarget === undefined ? { type: 'directory' } : { type: 'symlink', linkTarget };
}
/** Loaded when an archive is written, and not by those who only read one. */
async function createArchive(format) {
    const { TarArchive, ZipArchive } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 20079));
    switch (format) {
        case 'zip':
            return new ZipArchive({ zlib: { level: DEFLATE_LEVEL } });
        case 'tar':
            return new TarArchive();
        case 'tgz':
            return new TarArchive({ gzip: true, gzipOptions: { level: DEFLATE_LEVEL } });
    }
}
/**
 * archiver takes a word and a colon at the start of a name (`Foo::Bar.3`) for a drive and strips it: once for tar, and twice
 * more in the two packages under it for zip. As many are put in front.
 */
function archiverName(path, format) {
    return /^\w+:/.test(path) ? `${'x:'.repeat(format === 'zip' ? 3 : 1)}${path}` : path;
}
/** archiver makes a folder separator of every backslash, so a name that has one would silently become another. */
function checkNames(entries) {
    const entry = entries.find(({ path }) => path.includes('\\'));
    if (entry === undefined)
        return;
    throw new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `the name of "${entry.source}" has a backslash, which a bundle cannot carry yet`, {
        hint: 'rename it, or leave it out with .deployignore and create it in a hook script',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/hash-file.js




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
const hash = createHash('sha256')
const buffer = Buffer.allocUnsafe(${READ_BYTES})
const descriptor = openSync(workerData.file)
let sizeBytes = 0
for (;;) {
  const bytesRead = readSync(descriptor, buffer, 0, buffer.length, sizeBytes)
  if (bytesRead === 0) break
  hash.update(buffer.subarray(0, bytesRead))
  sizeBytes += bytesRead
}
parentPort.postMessage({ sizeBytes, sha256: hash.digest('hex') })
`;
/** Computes the SHA-256 of a file's bytes: of a large one beside this thread, which is left free to look into the file. */
async function hashFile(file, signal) {
    const { size } = await (0,promises_.stat)(file);
    return size < OWN_THREAD_FROM_BYTES ? hashHere(file, signal) : hashInThread(file, signal);
}
async function hashHere(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    const handle = await (0,promises_.open)(file);
    try {
        for (let sizeBytes = 0;;) {
            signal.throwIfAborted();
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, sizeBytes);
            if (bytesRead === 0)
                return { sizeBytes, sha256: hash.digest('hex') };
            hash.update(buffer.subarray(0, bytesRead));
            sizeBytes += bytesRead;
        }
    }
    finally {
        await handle.close();
    }
}
async function hashInThread(file, signal) {
    signal.throwIfAborted();
    const thread = new external_node_worker_threads_.Worker(HASH_IN_THREAD, { eval: true, workerData: { file } });
    try {
        const [result] = await (0,external_node_events_.once)(thread, 'message', { signal });
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

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-archive.js
var read_archive = __webpack_require__(14772);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/recognise-format.js





/**
 * Tells what an archive is by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, or none of the formats.
 */
async function recogniseFormat(file) {
    const head = Buffer.alloc(512);
    try {
        const handle = await (0,promises_.open)(file);
        try {
            await handle.read(head, 0, head.length, 0);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const isMissing = (0,disk_space/* errorCodeOf */.D9)(cause) === 'ENOENT';
        throw new errors/* SlipwayError */.GQ('ARCHIVE_INVALID', `bundle "${file}" ${isMissing ? 'does not exist' : 'cannot be read'}`, {
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
    const named = (0,parse/* bundleFormatOf */.N)(file);
    if (named === 'tar')
        return named;
    throw (0,archive_member/* damaged */.qM)(file, 'it is none of zip, tar, tgz');
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/describe-archive.js







/**
 * Reads an archive and tells what can be told of it: format, size, digests, names. Of a bundle that we wrote, the content
 * digest is the one that writing it gave.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function describeArchive(file, { signal } = {}) {
    const format = await recogniseFormat(file);
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    try {
        const [whole, content] = await Promise.all([hashFile(file, stop), describeContent(file, format, stop)]);
        return { format, ...whole, ...content };
    }
    catch (error) {
        failed.abort(error);
        throw error;
    }
}
async function describeContent(file, format, signal) {
    const readMembers = await (0,read_archive/* loadReader */.y)(format);
    const found = new Map();
    for await (const member of readMembers(file, { signal })) {
        const { path, mode, type, linkTarget = '' } = member;
        if (path === '')
            continue;
        const content = type === 'hardlink' ? found.get(linkTarget)?.content : await describe_archive_contentOf(member);
        if (content === undefined || (type === 'hardlink' && content.type === 'directory')) {
            throw (0,archive_member/* refused */.J5)(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`);
        }
        found.set(path, { path, mode, content });
    }
    const digest = createContentDigest();
    const sorted = [...found.values()].sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
    for (const { content, ...entry } of sorted)
        digest.add(entry, content);
    const entries = sorted.map(({ path, content: { type } }) => ({ path, type }));
    return { contentDigest: digest.digest(), entries };
}
async function describe_archive_contentOf({ type, linkTarget = '', read }) {
    if (type === 'directory')
        return { type };
    if (type === 'symlink')
        return { type, linkTarget };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of read())
        hash.update(chunk);
    return { type: 'file', sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/inspect-archive.js




/**
 * Lists what an archive holds and reads the beginning of the files that are wanted, in one pass and in memory that neither
 * the archive nor its files decide over. Checksums of what is not read are not looked at: see {@link describeArchive}.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function inspectArchive(file, { isWanted, limitBytes, totalBytes }, { signal } = {}) {
    const format = await recogniseFormat(file);
    const readMembers = await (0,read_archive/* loadReader */.y)(format);
    const entries = new Map();
    const contents = new Map();
    let leftBytes = totalBytes;
    for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
        const { path } = member;
        if (path === '')
            continue;
        const entry = toEntry(file, member, entries);
        entries.set(path, entry);
        // What comes later in an archive takes the place of what came before.
        leftBytes += contents.get(path)?.length ?? 0;
        contents.delete(path);
        if (entry.type !== 'file' || !isWanted(path))
            continue;
        const linked = member.type === 'hardlink' ? contents.get(member.linkTarget ?? '') : undefined;
        const limit = Math.min(limitBytes, leftBytes);
        if (linked === undefined && (member.type === 'hardlink' || limit <= 0))
            continue;
        const content = linked ?? (await readBeginning(member, limit, format === 'zip'));
        leftBytes -= content.length;
        contents.set(path, content);
    }
    return { format, entries: [...entries.values()].sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path)), contents };
}
/** A hard link is the file that it is another name of. */
function toEntry(file, { path, type, mode, sizeBytes, linkTarget }, known) {
    if (type !== 'hardlink')
        return { path, type, mode, sizeBytes, ...(linkTarget !== undefined && { linkTarget }) };
    const target = known.get(linkTarget ?? '');
    if (target === undefined || target.type === 'directory') {
        throw (0,archive_member/* refused */.J5)(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`);
    }
    return { ...target, path };
}
/** @param canStop whether the next member can be had without reading this one to its end. */
async function readBeginning({ read }, limitBytes, canStop) {
    const chunks = [];
    let leftBytes = limitBytes;
    for await (const chunk of read()) {
        if (leftBytes <= 0) {
            if (canStop)
                break;
            continue;
        }
        chunks.push(chunk.subarray(0, leftBytes));
        leftBytes -= chunk.length;
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/index.js










/***/ }),

/***/ 48922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Makes a folder and those above it that are missing. Not `mkdir` with `recursive`, which never ends where a folder can be seen but
 * nothing can be made in it, as under /proc.
 */
async function makeFolder(path) {
    const missing = [];
    for (let folder = path; !(await isFolder(folder)); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    for (const folder of missing) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(async (error) => {
            // Somebody else was faster, unless it is a file.
            if (!(await isFolder(folder)))
                throw error;
        });
    }
}
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ checkTime),
/* harmony export */   FF: () => (/* binding */ nearestModifiedAt),
/* harmony export */   YD: () => (/* binding */ DEFAULT_MODIFIED_AT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** The time that the entries of a bundle carry unless another is asked for: the earliest that every format can say. */
const DEFAULT_MODIFIED_AT = new Date('1980-01-01T00:00:00Z');
/** A tar header written by tar-stream counts seconds in 31 bits. */
const LATEST_MODIFIED_AT = new Date('2038-01-19T03:14:07Z');
/** The nearest time that every format can say: for a commit whose clock was wrong, which is no reason to refuse a bundle. */
function nearestModifiedAt(time) {
    if (time < DEFAULT_MODIFIED_AT)
        return DEFAULT_MODIFIED_AT;
    return time > LATEST_MODIFIED_AT ? LATEST_MODIFIED_AT : time;
}
/** Refuses a time that some format would change or could not say. */
function checkTime(modifiedAt) {
    if (modifiedAt >= DEFAULT_MODIFIED_AT && modifiedAt <= LATEST_MODIFIED_AT)
        return;
    const time = Number.isNaN(modifiedAt.getTime()) ? 'an invalid date' : modifiedAt.toISOString();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
        hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
    });
}


/***/ }),

/***/ 14772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadReader)
/* harmony export */ });
/* unused harmony export listArchive */
/** Loads the reader of a format, when something is read. `tar` and `tgz` are read alike, as GNU tar does. */
async function loadReader(format) {
    return format === 'zip' ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1257)]).then(__webpack_require__.bind(__webpack_require__, 1257))).readZip : (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(4894)]).then(__webpack_require__.bind(__webpack_require__, 64894))).readTar;
}
/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
async function listArchive(file, format, { signal } = {}) {
    const readMembers = await loadReader(format);
    const members = [];
    for await (const { read: _, ...member } of readMembers(file, signal === undefined ? {} : { signal })) {
        if (member.path !== '')
            members.push(member);
    }
    return members;
}


/***/ })

};

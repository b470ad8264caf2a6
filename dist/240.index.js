export const id = 240;
export const ids = [240];
export const modules = {

/***/ 3240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_MODIFIED_AT: () => (/* reexport */ DEFAULT_MODIFIED_AT),
  collectEntries: () => (/* reexport */ collectEntries),
  createArchiverWriter: () => (/* reexport */ createArchiverWriter),
  describeArchive: () => (/* reexport */ describeArchive),
  Qh: () => (/* reexport */ extractArchive)
});

// UNUSED EXPORTS: diskFull, freeBytesAt, isDiskFull, listArchive

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
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

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/disk-space.js


/** How many bytes can still be written below a folder, or `undefined` when the file system does not say. */
async function freeBytesAt(folder) {
    try {
        const { bavail, bsize } = await (0,promises_.statfs)(folder);
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
    return new errors/* SlipwayError */.GQ('DISK_FULL', `no space left at "${place}"${needed}${free}`, {
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

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/destination.js




/** Makes the folder that a bundle is written to, and refuses a destination that cannot be a file. */
async function prepareDestination(destination) {
    const folder = (0,external_node_path_.dirname)(destination);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
    }
    catch (cause) {
        if (isDiskFull(cause))
            throw diskFull(folder, { cause });
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
        throw diskFull(folder, { neededBytes, freeBytes });
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
    const code = errorCodeOf(cause) ?? 'unknown reason';
    const why = UNWRITABLE.get(code) ?? code;
    return new errors/* SlipwayError */.GQ('BUNDLE_FAILED', `the bundle cannot be written to "${destination}": ${why}`, {
        hint: 'name a file in a folder that can be written to',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/modified-at.js

/** The time that the entries of a bundle carry unless another is asked for: the earliest that every format can say. */
const DEFAULT_MODIFIED_AT = new Date('1980-01-01T00:00:00Z');
/** A tar header written by tar-stream counts seconds in 31 bits. */
const LATEST_MODIFIED_AT = new Date('2038-01-19T03:14:07Z');
/** Refuses a time that some format would change or could not say. */
function checkTime(modifiedAt) {
    if (modifiedAt >= DEFAULT_MODIFIED_AT && modifiedAt <= LATEST_MODIFIED_AT)
        return;
    const time = Number.isNaN(modifiedAt.getTime()) ? 'an invalid date' : modifiedAt.toISOString();
    throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
        hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
    switch (errorCodeOf(cause)) {
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
function createArchiverWriter({ freeBytes = freeBytesAt, } = {}) {
    return {
        async write(entries, destination, options) {
            options.signal?.throwIfAborted();
            checkTime(options.modifiedAt);
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
                if (isDiskFull(error))
                    throw diskFull(folder, { cause: error });
                throw errorCodeOf(error) === undefined ? error : unwritable(destination, error);
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
        signal.addEventListener('abort', () => {
            archive.unpipe(sink);
            sink.destroy();
            reject(signal.reason);
        }, { once: true });
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
    const { TarArchive, ZipArchive } = await __webpack_require__.e(/* import() */ 79).then(__webpack_require__.bind(__webpack_require__, 79));
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/archive-path.js
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

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
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
        if (path === APPSPEC_PATH && !isDirectory)
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

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/collect-entries.js







/** How many entries of a folder are looked at together. */
const CONCURRENCY = 32;
/**
 * Walks a source folder once and lists what a bundle of it holds. Links are listed as links and never followed; empty folders
 * are listed. `.deployignore` in the root says what stays out; `.git`, `.DS_Store` and `__MACOSX` never go in.
 *
 * Modes are brought to what a deployment needs, so that a bundle does not depend on the umask of whoever checked the source
 * out: `0755` for a folder and for a file that its owner may execute, `0644` for any other file, `0777` for a link.
 *
 * @throws SlipwayError `SOURCE_INVALID`: the folder is missing, unreadable, not a folder, or nothing in it goes in; the AppSpec
 * file that was asked for is missing; something cannot be put into an archive (FIFO, socket, device, name that is not UTF-8).
 */
async function collectEntries(sourceDirectory, { include, exclude, appSpecFile, leaveOut = [], signal } = {}) {
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
        signal,
        entries: [],
        ignored: 0,
        seen: 0,
    };
    await walkFolder(walk, '');
    if (walk.entries.length === 0)
        throw nothingToBundle(sourceDirectory, walk);
    if (appSpecFile !== undefined)
        await replaceAppSpec(walk, appSpecFile);
    walk.entries.sort((a, b) => comparePaths(a.path, b.path));
    return { entries: walk.entries, ignored: walk.ignored, warnings: walk.entries.flatMap(warningsOf) };
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
        throw collect_entries_unreadable(source, cause);
    });
    const verdict = walk.filter(path, stats.isDirectory());
    if (verdict === 'out' || walk.leaveOut.has(source))
        return undefined;
    const parsed = parseArchivePath(path);
    if (!parsed.ok)
        throw invalid(`the name of "${source}" ${parsed.problem}, and hosts would refuse it`, 'rename it');
    const isWanted = verdict === 'in';
    if (stats.isDirectory())
        return { entry: { path, type: 'directory', mode: 0o755, sizeBytes: 0, source }, isWanted };
    if (stats.isFile()) {
        const mode = (stats.mode & 0o100) === 0 ? 0o644 : 0o755;
        return { entry: { path, type: 'file', mode, sizeBytes: stats.size, source }, isWanted };
    }
    if (stats.isSymbolicLink()) {
        const target = await (0,promises_.readlink)(source, { encoding: 'buffer' }).catch((cause) => {
            throw collect_entries_unreadable(source, cause);
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
        throw collect_entries_unreadable(folder, cause);
    }
}
async function openSource(sourceDirectory) {
    try {
        const root = await (0,promises_.realpath)(sourceDirectory);
        if ((await (0,promises_.stat)(root)).isDirectory())
            return root;
    }
    catch (cause) {
        if (errorCodeOf(cause) === 'ENOENT') {
            throw invalid(`source folder "${sourceDirectory}" does not exist`, 'check the path; was the application built?', cause);
        }
        throw collect_entries_unreadable(sourceDirectory, cause);
    }
    throw invalid(`source "${sourceDirectory}" is not a folder`, 'name the folder that holds the application');
}
async function readDeployIgnore(root) {
    const file = (0,external_node_path_.join)(root, DEPLOYIGNORE_PATH);
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        if (errorCodeOf(cause) === 'ENOENT')
            return undefined;
        throw collect_entries_unreadable(file, cause);
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
        if (errorCodeOf(cause) === 'ENOENT')
            throw invalid(`AppSpec file "${file}" does not exist`, hint, cause);
        throw cause instanceof errors/* SlipwayError */.GQ ? cause : collect_entries_unreadable(file, cause);
    }
    const entry = { path: APPSPEC_PATH, type: 'file', mode: 0o644, sizeBytes, source };
    const replaced = walk.entries.findIndex(({ path }) => path === APPSPEC_PATH);
    if (replaced === -1)
        walk.entries.push(entry);
    else if (walk.entries[replaced]?.type !== 'directory')
        walk.entries[replaced] = entry;
    else
        throw invalid(`"${(0,external_node_path_.join)(walk.root, APPSPEC_PATH)}" is a folder, in the place of the AppSpec file`, 'rename it');
}
/** Where a path really is, though the last part of it may not exist yet. */
async function realPlace(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const parent = await (0,promises_.realpath)((0,external_node_path_.dirname)(absolute)).catch(() => (0,external_node_path_.dirname)(absolute));
    return (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(absolute));
}
function warningsOf({ path, linkTarget }) {
    if (linkTarget === undefined || !linkLeavesTree(path, linkTarget))
        return [];
    const message = `link "${path}" points to "${linkTarget}", outside the bundle: on a host it leads to whatever is there`;
    return [{ kind: 'link-leaves-source', path, linkTarget, message }];
}
/** An AppSpec file alone would be a deployment that removes the application, which nobody means by an empty build folder. */
function nothingToBundle(sourceDirectory, { seen }) {
    if (seen === 0) {
        return invalid(`source folder "${sourceDirectory}" is empty`, 'name the folder that holds the application; was it built?');
    }
    return invalid(`nothing in source folder "${sourceDirectory}" goes into the bundle: everything is left out`, `look at ${DEPLOYIGNORE_PATH} and at the include and exclude patterns`);
}
function collect_entries_unreadable(path, cause) {
    const code = errorCodeOf(cause);
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

// EXTERNAL MODULE: ./packages/core/lib/revision/index.js + 2 modules
var revision = __webpack_require__(9204);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/archive-member.js


/** A name in an archive as a path below the root, or the refusal of it. */
function memberPath(file, name) {
    const parsed = parseArchivePath(name);
    if (!parsed.ok)
        throw refused(file, name, `its name ${parsed.problem}`);
    return parsed.path;
}
/** The refusal of an archive because of one member. */
function refused(file, name, why) {
    return new errors/* SlipwayError */.GQ('ARCHIVE_INVALID', `entry ${JSON.stringify(name)} of archive "${file}" is refused: ${why}`, {
        hint: 'make the bundle again from the folder of the application',
    });
}
/** Says that an archive, or one member of it, cannot be read. */
function damaged(file, why, cause) {
    return new errors/* SlipwayError */.GQ('ARCHIVE_INVALID', `archive "${file}" cannot be read: ${why}`, {
        hint: 'it may be truncated, damaged or of another type; make or fetch it again',
        ...(cause !== undefined && { cause }),
    });
}
/** What a library says about an archive that it cannot read, kept as the cause of our own error. */
function damagedBy(file, format, cause) {
    if (cause instanceof errors/* SlipwayError */.GQ)
        return cause;
    return damaged(file, `as ${format}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/tar-reader.js






/** What the first bytes of a file give away that is neither tar nor gzip. GNU tar would call another program for these. */
const FOREIGN = [
    ['504b', 'it is a zip archive'],
    ['425a68', 'it is compressed with bzip2, and only gzip is supported'],
    ['fd377a585a00', 'it is compressed with xz, and only gzip is supported'],
    ['28b52ffd', 'it is compressed with zstd, and only gzip is supported'],
];
const CHUNK_BYTES = 256 * 1024;
/** Options that the library has and its types leave out. The formats before POSIX have no magic of their own. */
const EXTRACT_OPTIONS = { allowUnknownFormat: true };
/** Reads the members of a tar archive, compressed with gzip or not: its first bytes tell, as they do for GNU tar. */
const readTar = async function* (file, { signal }) {
    const magic = await firstBytes(file);
    if (magic === '')
        throw damaged(file, 'it is empty');
    const foreign = FOREIGN.find(([prefix]) => magic.startsWith(prefix));
    if (foreign !== undefined)
        throw damaged(file, foreign[1]);
    const members = (0,tar_stream.extract)(EXTRACT_OPTIONS);
    const ended = new AbortController();
    const options = { signal: signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]) };
    const source = (0,external_node_fs_.createReadStream)(file, { highWaterMark: CHUNK_BYTES });
    const sink = members; // streamx, which node's own pipeline takes as well
    const flow = magic.startsWith('1f8b')
        ? (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK_BYTES }), sink, options)
        : (0,external_node_stream_promises_.pipeline)(source, sink, options);
    flow.catch(() => { }); // what stops the flow comes out of the iteration as well
    try {
        for await (const entry of members) {
            yield memberOf(entry, file);
            entry.resume(); // what nobody read
        }
        await flow;
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw damagedBy(file, 'tar', cause);
    }
    finally {
        ended.abort();
    }
};
function memberOf(entry, file) {
    const { name, size, mode } = entry.header;
    return {
        ...kindOf(entry.header, file),
        path: memberPath(file, name),
        mode: mode & 0o7777,
        sizeBytes: size,
        modifiedAt: modifiedAtOf(entry.header),
        async *read() {
            try {
                yield* entry;
            }
            catch (cause) {
                throw damagedBy(file, `tar, in entry ${JSON.stringify(name)}`, cause);
            }
        },
    };
}
function kindOf({ type, name, linkname }, file) {
    switch (type) {
        case 'file':
        case 'contiguous-file':
            return { type: 'file' };
        case 'directory':
            return { type: 'directory' };
        case 'symlink':
            return { type: 'symlink', linkTarget: linkname ?? '' };
        case 'link':
            return { type: 'hardlink', linkTarget: memberPath(file, linkname ?? '') };
        case 'fifo':
            throw refused(file, name, 'it is a FIFO');
        case 'character-device':
        case 'block-device':
            throw refused(file, name, 'it is a device');
        default:
            throw refused(file, name, 'it is of a kind that is not supported');
    }
}
function modifiedAtOf({ mtime }) {
    return Number.isNaN(mtime.getTime()) ? undefined : mtime;
}
async function firstBytes(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(6), 0, 6, 0);
            return buffer.subarray(0, bytesRead).toString('hex');
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        throw damagedBy(file, 'tar', cause);
    }
}

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/crc32.js

/** Continues a CRC-32 over more bytes; starts from 0. Node's own where there is one (20.15, 22.2), as it is far faster. */
const crc32 = external_node_zlib_.crc32 ?? portableCrc32;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
        remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
});
/** CRC-32 (ISO 3309, reflected polynomial 0xEDB88320) a byte at a time. */
function portableCrc32(bytes, crc) {
    let remainder = ~crc;
    for (const byte of bytes)
        remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
    return ~remainder >>> 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/windowed-file.js



const WINDOW_BYTES = 64 * 1024;
const STREAM_CHUNK_BYTES = 256 * 1024;
/** One for the central directory and one for the entries, which are read in turns. */
const WINDOWS = 2;
/** A file as yauzl reads it: its many small reads are answered from a few windows rather than from a stream each. */
class WindowedFile extends yauzl/* RandomAccessReader */.lJ {
    sizeBytes;
    #handle;
    /** The one that was used last comes first. */
    #windows = [];
    constructor(handle, sizeBytes) {
        super();
        this.#handle = handle;
        this.sizeBytes = sizeBytes;
    }
    static async open(file) {
        const handle = await (0,promises_.open)(file);
        try {
            return new WindowedFile(handle, (await handle.stat()).size);
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    /** Exactly `length` bytes from `position` on. */
    async readExactly(position, length) {
        const window = this.#windows.find(({ start, bytes }) => start <= position && position + length <= start + bytes.length);
        const found = window ?? (await this.#load(position, Math.max(length, WINDOW_BYTES)));
        this.#windows = [found, ...this.#windows.filter((other) => other !== found)].slice(0, WINDOWS);
        const offset = position - found.start;
        if (offset + length > found.bytes.length)
            throw new Error('unexpected end of file');
        return found.bytes.subarray(offset, offset + length);
    }
    read(buffer, offset, length, position, callback) {
        this.readExactly(position, length).then((bytes) => {
            bytes.copy(buffer, offset);
            callback(null);
        }, callback);
    }
    /** Not the handle's own stream: that one closes the file when it is given up. */
    _readStreamForRange(start, end) {
        return external_node_stream_.Readable.from(this.#chunks(start, end), { objectMode: false });
    }
    close(callback) {
        this.#handle.close().then(() => callback(null), callback);
    }
    async *#chunks(start, end) {
        for (let position = start; position < end;) {
            const buffer = Buffer.allocUnsafe(Math.min(STREAM_CHUNK_BYTES, end - position));
            const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, position);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
            position += bytesRead;
        }
    }
    async #load(start, length) {
        const bytes = Buffer.allocUnsafe(Math.min(length, Math.max(0, this.sizeBytes - start)));
        let filled = 0;
        while (filled < bytes.length) {
            const { bytesRead } = await this.#handle.read(bytes, filled, bytes.length - filled, start + filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return { start, bytes: bytes.subarray(0, filled) };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-attributes.js


/** Bits of a Unix mode that say what kind of thing an entry is. */
const KINDS = new Map([
    [0o01, 'a FIFO'],
    [0o02, 'a device'],
    [0o04, 'directory'],
    [0o06, 'a device'],
    [0o10, 'file'],
    [0o12, 'symlink'],
    [0o14, 'a socket'],
]);
/** Numbers of the system that an entry was made on (APPNOTE 4.4.2). */
const MADE_ON_DOS = 0;
const MADE_ON_UNIX = 3;
const MADE_ON_DARWIN = 19;
const FLAG_UTF8_NAME = 0x800;
const FLAG_DOS_DIRECTORY = 0x10;
/**
 * What an entry is and with which permissions, from its external attributes. Those of an entry that says neither (not made on
 * Unix, or by a program that leaves them out) are 0644, for a folder 0755. Set-user-id and its like are dropped, as `unzip` does.
 */
function attributesOf(entry, name) {
    const madeOn = entry.versionMadeBy >> 8;
    const isUnix = madeOn === MADE_ON_UNIX || madeOn === MADE_ON_DARWIN;
    const unixMode = isUnix ? entry.externalFileAttributes >>> 16 : 0;
    const kind = KINDS.get(unixMode >> 12);
    const endsInSlash = name.endsWith('/');
    const isDosFolder = !isUnix && (entry.externalFileAttributes & FLAG_DOS_DIRECTORY) !== 0;
    const type = endsInSlash || isDosFolder ? 'directory' : (kind ?? 'file');
    if (type !== 'file' && type !== 'directory' && type !== 'symlink')
        return { type: 'unsupported', what: type };
    if (unixMode === 0)
        return { type, mode: type === 'file' ? 0o644 : 0o755 };
    return { type, mode: unixMode & 0o777 };
}
/**
 * An entry's name, or `undefined` when its bytes are no text. UTF-8 where it is flagged or the name was made on Unix, else code
 * page 437; the Info-ZIP Unicode path field wins over both. A backslash separates folders only in a name that DOS wrote and that
 * has no slash, as for `unzip`: on Unix it is a character like any other (systemd escapes unit names with it).
 */
function nameOf(entry) {
    const raw = entry.fileNameRaw;
    const madeOn = entry.versionMadeBy >> 8;
    const isUnix = madeOn === MADE_ON_UNIX || madeOn === MADE_ON_DARWIN;
    const isFlagged = (entry.generalPurposeBitFlag & FLAG_UTF8_NAME) !== 0;
    if (isFlagged && !(0,external_node_buffer_.isUtf8)(raw))
        return undefined;
    const flags = isUnix && (0,external_node_buffer_.isUtf8)(raw) ? entry.generalPurposeBitFlag | FLAG_UTF8_NAME : entry.generalPurposeBitFlag;
    const name = (0,yauzl/* getFileNameLowLevel */.ax)(flags, raw, entry.extraFields, true);
    return madeOn === MADE_ON_DOS && !name.includes('/') ? name.replaceAll('\\', '/') : name;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-reader.js







/** No system takes a longer link text. */
const LONGEST_LINK_BYTES = 4096;
/** Entries up to these sizes are inflated in one go, which costs far less than the streams that large ones need. */
const SMALL_COMPRESSED_BYTES = 64 * 1024;
const SMALL_CONTENT_BYTES = 256 * 1024;
/** Reads the members of a zip archive, in the order of its central directory. */
const readZip = async function* (file, { signal }) {
    const opened = await openZip(file);
    try {
        const nextEntry = entriesOf(opened.zip);
        for (;;) {
            signal?.throwIfAborted();
            const entry = await nextEntry().catch((cause) => {
                throw damagedBy(file, 'zip', cause);
            });
            if (entry === undefined)
                return;
            yield await zip_reader_memberOf(opened, entry);
        }
    }
    finally {
        opened.zip.close();
    }
};
async function openZip(file) {
    try {
        const reader = await WindowedFile.open(file);
        try {
            const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
            return { file, reader, zip: await (0,yauzl/* fromRandomAccessReaderPromise */.or)(reader, reader.sizeBytes, options) };
        }
        catch (error) {
            reader.close(() => { });
            throw error;
        }
    }
    catch (cause) {
        throw damagedBy(file, 'zip', cause);
    }
}
async function zip_reader_memberOf(opened, entry) {
    const { file } = opened;
    const name = nameOf(entry);
    if (name === undefined)
        throw refused(file, entry.fileNameRaw.toString('latin1'), 'its name is not UTF-8');
    const path = memberPath(file, name);
    if (entry.isEncrypted())
        throw refused(file, name, 'it is encrypted');
    if (!entry.canDecodeFileData()) {
        throw refused(file, name, `its compression method ${entry.compressionMethod} is not one that agents know`);
    }
    const attributes = attributesOf(entry, name);
    if (attributes.type === 'unsupported')
        throw refused(file, name, `it is ${attributes.what}`);
    const { type, mode } = attributes;
    if (type === 'directory' && entry.uncompressedSize > 0)
        throw refused(file, name, 'it is a folder with content');
    const read = () => zip_reader_contentOf(opened, entry, name);
    const common = { path, mode, sizeBytes: entry.uncompressedSize, modifiedAt: zip_reader_modifiedAtOf(entry), read };
    if (type !== 'symlink')
        return { ...common, type };
    if (entry.uncompressedSize > LONGEST_LINK_BYTES)
        throw refused(file, name, 'its link text is too long');
    const chunks = [];
    for await (const chunk of read())
        chunks.push(chunk);
    const text = Buffer.concat(chunks);
    if (!(0,external_node_buffer_.isUtf8)(text))
        throw refused(file, name, 'its link text is not UTF-8');
    return { ...common, type, sizeBytes: 0, linkTarget: text.toString('utf8') };
}
/** The declared size is never passed; that these are the right bytes is told by the checksum. */
async function* zip_reader_contentOf(opened, entry, name) {
    const { file } = opened;
    const isSmall = entry.compressedSize <= SMALL_COMPRESSED_BYTES && entry.uncompressedSize <= SMALL_CONTENT_BYTES;
    let crc = 0;
    try {
        if (isSmall) {
            const content = await readSmall(opened, entry);
            crc = crc32(content, crc);
            if (crc === entry.crc32 && content.length > 0)
                yield content;
        }
        else {
            for await (const chunk of (await opened.zip.openReadStreamPromise(entry))) {
                crc = crc32(chunk, crc);
                yield chunk;
            }
        }
    }
    catch (cause) {
        throw damagedBy(file, `zip, in entry ${JSON.stringify(name)}`, cause);
    }
    if (crc !== entry.crc32)
        throw damaged(file, `the checksum of entry ${JSON.stringify(name)} is wrong`);
}
async function readSmall({ reader, zip }, entry) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const stored = await reader.readExactly(fileDataStart, entry.compressedSize);
    if (entry.compressionMethod === 0)
        return stored;
    const content = (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: entry.uncompressedSize + 1 });
    if (content.length === entry.uncompressedSize)
        return content;
    throw new Error(`${content.length} bytes of content, and ${entry.uncompressedSize} declared`);
}
function zip_reader_modifiedAtOf(entry) {
    const date = entry.getLastModDate();
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/** yauzl's events as a function to await; its own iterator crashes the process on an error that comes between two steps. */
function entriesOf(zip) {
    let failure;
    let waiting;
    const settle = (act) => {
        const waiter = waiting;
        waiting = undefined;
        if (waiter !== undefined)
            act(waiter);
    };
    zip.on('entry', (entry) => settle(({ resolve }) => resolve(entry)));
    zip.on('end', () => settle(({ resolve }) => resolve(undefined)));
    zip.on('error', (error) => {
        failure = { error };
        settle(({ reject }) => reject(error));
    });
    return () => new Promise((resolve, reject) => {
        if (failure !== undefined)
            return reject(failure.error);
        waiting = { resolve, reject };
        zip.readEntry();
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/read-archive.js


/** The reader of a format. `tar` and `tgz` are read alike, as GNU tar does. */
function readerOf(format) {
    return format === 'zip' ? readZip : readTar;
}
/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
async function listArchive(file, format, { signal } = {}) {
    const members = [];
    for await (const { read: _, ...member } of readerOf(format)(file, signal === undefined ? {} : { signal })) {
        if (member.path !== '')
            members.push(member);
    }
    return members;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/describe-archive.js










/**
 * Reads an archive once and tells what can be told of it: format, size, digests, names. Of a bundle that we wrote, the content
 * digest is the one that writing it gave.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function describeArchive(file, options = {}) {
    const format = await recogniseFormat(file);
    const { sizeBytes, sha256 } = await hashFile(file, options);
    const found = new Map();
    for await (const member of readerOf(format)(file, options)) {
        if (member.path === '')
            continue;
        const target = member.type === 'hardlink' ? found.get(member.linkTarget ?? '')?.content : undefined;
        found.set(member.path, { member, content: target ?? (await describe_archive_contentOf(member)) });
    }
    const digest = createContentDigest();
    const sorted = [...found.values()].sort((a, b) => comparePaths(a.member.path, b.member.path));
    for (const { member, content } of sorted)
        digest.add(member, content);
    const entries = sorted.map(({ member: { path }, content: { type } }) => ({ path, type }));
    return { format, sizeBytes, sha256, contentDigest: digest.digest(), entries };
}
async function describe_archive_contentOf(member) {
    switch (member.type) {
        case 'directory':
            return { type: 'directory' };
        case 'symlink':
            return { type: 'symlink', linkTarget: member.linkTarget ?? '' };
        default: {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const chunk of member.read())
                hash.update(chunk);
            return { type: 'file', sha256: hash.digest('hex') };
        }
    }
}
async function hashFile(file, { signal }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let sizeBytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20, ...(signal && { signal }) })) {
        hash.update(chunk);
        sizeBytes += chunk.length;
    }
    return { sizeBytes, sha256: hash.digest('hex') };
}
/** What an archive is, by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called. */
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
        const isMissing = errorCodeOf(cause) === 'ENOENT';
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
    const named = (0,revision/* bundleFormatOf */.Nl)(file);
    if (named === 'tar')
        return named;
    throw damaged(file, 'it is none of zip, tar, tgz');
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/extraction-folder.js





const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
const SMALL_FILE_BYTES = 64 * 1024;
/**
 * The folder that an archive is extracted to. Nothing is ever written outside it: every parent is looked at and must be a real
 * folder, files are only ever created, and a link is put there but never gone through.
 */
class ExtractionFolder {
    #root;
    #archive;
    /** Known to be real folders. Nothing here ever turns a folder into something else. */
    #folders = new Set(['']);
    /** Applied at the end: a folder may forbid writing, and writing into it changes its time. */
    #finish = new Map();
    constructor(root, archive) {
        this.#root = root;
        this.#archive = archive;
    }
    async place(member, signal) {
        if (member.path === '') {
            if (member.type !== 'directory')
                throw this.#refused(member, 'it would take the place of the whole folder');
            return;
        }
        if (external_node_path_.sep === '\\' && member.path.includes('\\'))
            throw this.#refused(member, 'its name has a backslash');
        await this.#makeParents(member);
        switch (member.type) {
            case 'directory':
                return this.#placeFolder(member);
            case 'file':
                return this.#placeFile(member, signal);
            case 'symlink':
                return this.#placeLink(member, member.linkTarget ?? '');
            case 'hardlink':
                return this.#placeHardLink(member, member.linkTarget ?? '');
        }
    }
    /** Gives the folders their modes and times, the deepest first. */
    async finish() {
        for (const [path, { mode, modifiedAt }] of [...this.#finish].sort(([a], [b]) => b.length - a.length)) {
            const place = this.#place(path);
            if (modifiedAt !== undefined)
                await (0,promises_.utimes)(place, modifiedAt, modifiedAt);
            await (0,promises_.chmod)(place, mode);
        }
    }
    async #makeParents(member) {
        const segments = member.path.split('/');
        for (let depth = 1; depth < segments.length; depth++)
            await this.#makeFolder(member, segments.slice(0, depth).join('/'));
    }
    async #makeFolder(member, path) {
        if (this.#folders.has(path))
            return;
        try {
            await (0,promises_.mkdir)(this.#place(path));
        }
        catch (cause) {
            if (errorCodeOf(cause) !== 'EEXIST')
                throw cause;
            const existing = await (0,promises_.lstat)(this.#place(path));
            if (existing.isSymbolicLink())
                throw this.#refused(member, `it would be written through the link "${path}"`);
            if (!existing.isDirectory())
                throw this.#refused(member, `"${path}" is a file already`);
        }
        this.#folders.add(path);
    }
    async #placeFolder(member) {
        await this.#makeFolder(member, member.path);
        this.#finish.set(member.path, member);
    }
    async #placeFile(member, signal) {
        if (member.sizeBytes <= SMALL_FILE_BYTES)
            return this.#placeSmallFile(member);
        const handle = await this.#create(member, () => (0,promises_.open)(this.#place(member.path), NEW_FILE, 0o600));
        try {
            for await (const chunk of member.read()) {
                signal?.throwIfAborted();
                await writeAll(handle, chunk);
            }
            await handle.chmod(member.mode);
            if (member.modifiedAt !== undefined)
                await handle.utimes(member.modifiedAt, member.modifiedAt);
        }
        finally {
            await handle.close();
        }
    }
    /** A trip through the thread pool for each call would cost several times what the calls do. */
    async #placeSmallFile(member) {
        const chunks = [];
        for await (const chunk of member.read())
            chunks.push(chunk);
        const descriptor = await this.#create(member, () => (0,external_node_fs_.openSync)(this.#place(member.path), NEW_FILE, 0o600));
        try {
            for (const chunk of chunks)
                writeAllSync(descriptor, chunk);
            (0,external_node_fs_.fchmodSync)(descriptor, member.mode);
            if (member.modifiedAt !== undefined)
                (0,external_node_fs_.futimesSync)(descriptor, member.modifiedAt, member.modifiedAt);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    async #placeLink(member, linkTarget) {
        if (linkTarget === '' || linkTarget.includes('\0'))
            throw this.#refused(member, 'its link text cannot be a path');
        await this.#create(member, () => (0,promises_.symlink)(linkTarget, this.#place(member.path)));
    }
    /** The other name must be one that this archive brought, reached through real folders only. */
    async #placeHardLink(member, target) {
        if (target === member.path)
            throw this.#refused(member, 'it is a hard link to itself');
        const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')));
        const original = this.#folders.has(folder) ? await (0,promises_.lstat)(this.#place(target)).catch(() => undefined) : undefined;
        const from = this.#place(target);
        const to = this.#place(member.path);
        if (original?.isSymbolicLink())
            return this.#placeLink(member, await (0,promises_.readlink)(from));
        if (original?.isFile() !== true) {
            throw this.#refused(member, `it is a hard link to "${target}", which is no file that came before it`);
        }
        await this.#create(member, async () => {
            try {
                await (0,promises_.link)(from, to);
            }
            catch (cause) {
                if (errorCodeOf(cause) === 'EEXIST')
                    throw cause;
                await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL); // a file system without hard links
            }
        });
    }
    /** Creates something new. A thing of the same kind that came before goes: the last one of a name counts, as for `tar` and `unzip`. */
    async #create(member, create) {
        try {
            return await create();
        }
        catch (cause) {
            if (errorCodeOf(cause) !== 'EEXIST')
                throw cause;
            const existing = await (0,promises_.lstat)(this.#place(member.path));
            const isLink = member.type === 'symlink';
            if (isLink ? !existing.isSymbolicLink() : !existing.isFile()) {
                const kind = existing.isDirectory() ? 'folder' : existing.isSymbolicLink() ? 'link' : 'file';
                throw this.#refused(member, `a ${kind} of that name came before it`);
            }
            await (0,promises_.unlink)(this.#place(member.path));
            return create();
        }
    }
    #place(path) {
        return (0,external_node_path_.join)(this.#root, path);
    }
    #refused({ path }, why) {
        return refused(this.#archive, path, why);
    }
}
async function writeAll(handle, bytes) {
    for (let offset = 0; offset < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
        offset += bytesWritten;
    }
}
function writeAllSync(descriptor, bytes) {
    for (let offset = 0; offset < bytes.length;)
        offset += (0,external_node_fs_.writeSync)(descriptor, bytes, offset, bytes.length - offset);
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/extract-archive.js






/**
 * Extracts a bundle as the agent does: with modes (the umask does not matter), times, and links as links. `tar` and `tgz` are told
 * apart by their content. Owners are not taken over. Symbolic links may point anywhere, since bundles bring links into the host;
 * but nothing is written through one.
 *
 * @param destination - a folder that does not exist yet or is empty; after an error it is empty.
 * @throws SlipwayError `ARCHIVE_INVALID`: damaged, truncated, or an entry is refused (it would lead outside the destination or
 * through a link, is a device, or has the name of something of another kind); `DISK_FULL`; `INPUT_INVALID`: the destination is
 * not an empty folder; or the reason of the signal.
 */
async function extractArchive(file, format, destination, { signal } = {}) {
    signal?.throwIfAborted();
    const root = await prepare(destination);
    try {
        const folder = new ExtractionFolder(root, file);
        let entryCount = 0;
        let sizeBytes = 0;
        for await (const member of readerOf(format)(file, signal === undefined ? {} : { signal })) {
            signal?.throwIfAborted();
            await folder.place(member, signal);
            entryCount += 1;
            if (member.type === 'file')
                sizeBytes += member.sizeBytes;
        }
        await folder.finish();
        return { entryCount, sizeBytes };
    }
    catch (error) {
        await empty(root);
        throw isDiskFull(error) ? diskFull(destination, { cause: error }) : asRefusal(error, file, destination);
    }
}
async function prepare(destination) {
    try {
        await (0,promises_.mkdir)(destination, { recursive: true });
        if ((await (0,promises_.readdir)(destination)).length === 0)
            return await (0,promises_.realpath)(destination);
    }
    catch (cause) {
        if (isDiskFull(cause))
            throw diskFull(destination, { cause });
        throw unusable(destination, errorCodeOf(cause) ?? 'it cannot be used', cause);
    }
    throw unusable(destination, 'it is not empty');
}
function unusable(destination, why, cause) {
    return new errors/* SlipwayError */.GQ('INPUT_INVALID', `an archive cannot be extracted to "${destination}": ${why}`, {
        hint: 'name a folder that does not exist yet or is empty',
        ...(cause !== undefined && { cause }),
    });
}
/** Names that the file system does not take (too long, a character of its own) are the archive's fault. */
function asRefusal(error, file, destination) {
    const code = errorCodeOf(error);
    if (error instanceof errors/* SlipwayError */.GQ || code === undefined)
        return error;
    if (code !== 'ENAMETOOLONG' && code !== 'EINVAL' && code !== 'EILSEQ') {
        return new errors/* SlipwayError */.GQ('ARCHIVE_INVALID', `archive "${file}" cannot be extracted to "${destination}": ${code}`, {
            hint: 'look at the permissions and the file system of the destination',
            cause: error,
        });
    }
    return new errors/* SlipwayError */.GQ('ARCHIVE_INVALID', `archive "${file}" holds a name that "${destination}" cannot take`, {
        hint: 'shorten the name in the bundle',
        cause: error,
    });
}
async function empty(root) {
    for (const name of await (0,promises_.readdir)(root).catch(() => [])) {
        await (0,promises_.rm)((0,external_node_path_.join)(root, name), { recursive: true, force: true }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/index.js









/***/ })

};

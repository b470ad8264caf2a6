export const id = 2651;
export const ids = [2651];
export const modules = {

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

/***/ 52651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createBundleWriter: () => (/* binding */ createBundleWriter)
/* harmony export */ });
/* harmony import */ var _writer_parallel_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37544);

/** Makes the writer that bundles are written with: the one place that says which it is. */
function createBundleWriter(options = {}) {
    return (0,_writer_parallel_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .createParallelWriter */ .N)(options);
}


/***/ }),

/***/ 55307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xe: () => (/* binding */ checkSpace),
/* harmony export */   mC: () => (/* binding */ prepareDestination),
/* harmony export */   mP: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57706);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18605);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48922);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24899);






/** Makes the folder that a file is written to, and refuses a destination that cannot be a file. */
async function prepareDestination(destination) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(destination);
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
    }
    catch (cause) {
        if ((0,_disk_space_js__WEBPACK_IMPORTED_MODULE_3__.isDiskFull)(cause))
            throw (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_3__.diskFull)(folder, { cause });
        throw unwritable(destination, cause);
    }
    const existing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(destination).catch(() => undefined);
    if (existing?.isDirectory() !== true)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('INPUT_INVALID', `"${destination}" cannot be written: it is a folder`, {
        hint: 'name a file',
    });
}
/** Refuses a tar for which there is no room: what it will need is known before, unlike how far a compressed format shrinks the content. */
async function checkSpace(entries, folder, freeBytesOf) {
    const neededBytes = entries.reduce((sum, { sizeBytes }) => sum + 512 + Math.ceil(sizeBytes / 512) * 512, 1024);
    const freeBytes = await freeBytesOf(folder);
    if (freeBytes !== undefined && freeBytes < neededBytes)
        throw (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_3__.diskFull)(folder, { neededBytes, freeBytes });
}
const ELSEWHERE = 'choose a place that this user can write to';
const NO_PERMISSION = { why: 'no permission', hint: ELSEWHERE };
const NO_FOLDER = { why: 'a part of its path is a file', hint: 'choose another place' };
const WRITING = new Map([
    ['EACCES', NO_PERMISSION],
    ['EPERM', NO_PERMISSION],
    ['EROFS', { why: 'the file system is read-only', hint: ELSEWHERE }],
    ['EEXIST', NO_FOLDER],
    ['ENOTDIR', NO_FOLDER],
    [
        'ENOENT',
        { why: 'its folder, or what goes into it, vanished meanwhile', hint: 'let nothing remove it, and try again' },
    ],
    ['ENAMETOOLONG', { why: 'its path is longer than this system takes', hint: 'choose a shorter one' }],
    [
        'EFBIG',
        {
            why: 'it would be larger than a file may be there',
            hint: 'raise the limit (ulimit -f), or choose a place on another disk',
        },
    ],
]);
/** Says that a file or folder of ours cannot be written, where and why. @throws what is no error of the system: that is a defect of ours. */
function unwritable(destination, cause) {
    const reason = (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .systemReason */ .u)(cause, WRITING, ELSEWHERE);
    if (reason === undefined)
        throw cause;
    const { why, hint } = reason;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('BUNDLE_FAILED', `"${destination}" cannot be written: ${why}`, { hint, cause });
}


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

/***/ 93328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ destinationOfPartial),
/* harmony export */   s: () => (/* binding */ partialNameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Looked for first: a walk asks of every file. */
const ENDING = '.partial';
const PARTIAL = /\.[0-9a-f]{12}\.partial$/;
/** A name beside a destination for what is written until it is whole, unlike that of any other run. */
function partialNameOf(destination) {
    return `${destination}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}${ENDING}`;
}
/** What would have become of a file that a run was killed over, or that one is writing now; `undefined` for any other file. */
function destinationOfPartial(path) {
    return path.endsWith(ENDING) && PARTIAL.test(path) ? path.replace(PARTIAL, '') : undefined;
}


/***/ }),

/***/ 54510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withPartial)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _partial_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93328);
/* harmony import */ var _remove_at_exit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22178);



/**
 * Gives what is written until it is whole a place beside its destination. What is still there in the end is removed, be it a file or
 * a folder: also at the end of the process.
 */
async function withPartial(destination, write) {
    const partial = (0,_partial_name_js__WEBPACK_IMPORTED_MODULE_1__/* .partialNameOf */ .s)(destination);
    (0,_remove_at_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .removeAtExit */ .m)(partial);
    try {
        return await write(partial);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { recursive: true, force: true, maxRetries: 3 });
        (0,_remove_at_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .forgetAtExit */ .X)(partial);
    }
}


/***/ }),

/***/ 28682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ writeFailure),
  f: () => (/* binding */ writeWhole)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/entry.js
/** All entries, when the last one is known. */
async function allEntries(source) {
    if (!(Symbol.asyncIterator in source))
        return source;
    const entries = [];
    for await (const batch of source)
        entries.push(...batch);
    return entries;
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/destination.js
var io_destination = __webpack_require__(55307);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/modified-at.js
var modified_at = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/partial.js
var partial = __webpack_require__(54510);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/write-whole.js








/**
 * Makes a writer whose destination exists only when the whole archive was written: under a temporary name beside it, which takes
 * its place when whole and is removed on every other way out.
 */
function writeWhole(writePartial, { freeBytes }) {
    return {
        async write(source, destination, { approve, ...options }) {
            options.signal?.throwIfAborted();
            (0,modified_at/* checkTime */.AK)(options.modifiedAt);
            const folder = (0,external_node_path_.dirname)(destination);
            const approval = new Approval(approve, options.signal);
            // Where no folder is, none is made for nothing.
            if (!(await isThere(folder)))
                await approval.ask();
            let entries = source;
            try {
                await (0,io_destination/* prepareDestination */.mC)(destination);
                if (options.format === 'tar') {
                    entries = await allEntries(source);
                    await (0,io_destination/* checkSpace */.Xe)(entries, folder, freeBytes);
                }
            }
            catch (error) {
                // A refusal is told first, whatever else is wrong.
                await approval.ask();
                throw error;
            }
            try {
                return await (0,partial/* withPartial */.c)(destination, async (partial) => {
                    const written = await writePartial(entries, partial, {
                        ...options,
                        signal: approval.signal,
                        onBegun: () => void approval.ask().catch(() => { }),
                    });
                    await approval.ask();
                    await (0,promises_.rename)(partial, destination);
                    return written;
                });
            }
            catch (error) {
                options.signal?.throwIfAborted();
                await approval.ask();
                throw writeFailure(error, destination);
            }
        },
    };
}
/** Asks whether the archive may be written, once, and stops its writing if not. */
class Approval {
    #stop = new AbortController();
    #approve;
    #answer;
    /** Aborted when writing is to stop, for whatever reason. */
    signal;
    constructor(approve = async () => { }, signal) {
        this.#approve = approve;
        this.signal = signal === undefined ? this.#stop.signal : AbortSignal.any([signal, this.#stop.signal]);
    }
    ask() {
        this.#answer ??= this.#approve().catch((reason) => {
            this.#stop.abort(reason);
            throw reason;
        });
        return this.#answer;
    }
}
async function isThere(folder) {
    return await (0,promises_.stat)(folder).then(() => true, () => false);
}
/** What stopped the writing of a file, in our words where the system did. */
function writeFailure(error, destination) {
    if (error instanceof errors.SlipwayError)
        return error;
    if ((0,disk_space.isDiskFull)(error))
        return (0,disk_space.diskFull)((0,external_node_path_.dirname)(destination), { cause: error });
    return isOfSystem(error) ? (0,io_destination/* unwritable */.mP)(destination, error) : error;
}
/** Node's own codes begin with `ERR_`: those are defects of ours, and shown as such. */
function isOfSystem(error) {
    const code = (0,disk_space/* errorCodeOf */.D)(error);
    return code !== undefined && !code.startsWith('ERR_');
}


/***/ }),

/***/ 5541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ OutputFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _crc32_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45104);
/* harmony import */ var _read_buffer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37286);



const REREAD_BYTES = 1024 * 1024;
/**
 * The file that an archive is written to, hashed while it is. One record at a time may be left open until what follows it is
 * written: what is behind it is hashed when it is filled.
 */
class OutputFile {
    #handle;
    #hash;
    #takesCrc32;
    #onGrown;
    #crc32 = 0;
    #position = 0;
    #gap;
    /**
     * Starts at the beginning of an empty file, open for reading and writing. The handle stays the caller's to close. Without
     * `isHashed` there is no result to ask for, and half as much to do.
     */
    constructor(handle, { isHashed = true, withCrc32 = false, onGrown = () => { } } = {}) {
        this.#handle = handle;
        this.#hash = isHashed ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256') : undefined;
        this.#takesCrc32 = withCrc32 && _crc32_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFastCrc32 */ .Ej;
        this.#onGrown = onGrown;
    }
    get position() {
        return this.#position;
    }
    async append(bytes) {
        const at = this.#position;
        this.#position += bytes.length;
        const written = this.#write(bytes, at);
        if (this.#gap === undefined)
            this.#sum(bytes);
        await written;
        if (this.#gap === undefined)
            this.#onGrown(this.#position);
    }
    /** Leaves room for a record. */
    reserve(length) {
        this.#gap = { at: this.#position, length };
        this.#position += length;
    }
    /** Writes the record for which room was left. */
    async fill(record, signal) {
        if (record.length !== this.#gap?.length)
            throw new Error('the record does not fit into the room that was left for it');
        const { at, length } = this.#gap;
        this.#gap = undefined;
        await this.#write(record, at);
        this.#sum(record);
        const buffer = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .allocateReadBuffer */ .e8)(REREAD_BYTES);
        for (let from = at + length; from < this.#position;) {
            signal?.throwIfAborted();
            const wanted = Math.min(buffer.length, this.#position - from);
            const { bytesRead } = await this.#handle.read(buffer, 0, wanted, from);
            if (bytesRead === 0)
                throw new Error('the archive became shorter while it was written');
            this.#sum(buffer.subarray(0, bytesRead));
            from += bytesRead;
        }
        this.#onGrown(this.#position);
    }
    /** What was written. Ends the hash. */
    result() {
        if (this.#hash === undefined)
            throw new Error('the file was not hashed');
        const sums = { sizeBytes: this.#position, sha256: this.#hash.digest('hex') };
        return this.#takesCrc32 ? { ...sums, crc32: this.#crc32 } : sums;
    }
    #sum(bytes) {
        if (this.#hash === undefined)
            return;
        this.#hash.update(bytes);
        if (this.#takesCrc32)
            this.#crc32 = (0,_crc32_js__WEBPACK_IMPORTED_MODULE_1__/* .crc32 */ .QR)(bytes, this.#crc32);
    }
    async #write(bytes, at) {
        for (let offset = 0; offset < bytes.length;) {
            const { bytesWritten } = await this.#handle.write(bytes, offset, bytes.length - offset, at + offset);
            offset += bytesWritten;
        }
    }
}


/***/ }),

/***/ 37544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ createParallelWriter),
  _: () => (/* binding */ packInto)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/write-whole.js + 1 modules
var write_whole = __webpack_require__(28682);
// EXTERNAL MODULE: ./packages/core/lib/bundle/implied-folders.js
var implied_folders = __webpack_require__(40942);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/plan-units.js
var plan_units = __webpack_require__(65090);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/archive-plan.js


/** Below both, starting threads takes longer than they save. */
const THREADS_FROM_ENTRIES = 300;
const THREADS_FROM_BYTES = 2 * 1024 * 1024;
/** Plans an archive while its entries are found, and has threads start on it once it is large enough to gain by them. */
class ArchivePlan {
    /** All entries that are known. */
    entries = [];
    /** Where each entry that is packed is among them. */
    places = [];
    #crew;
    #threads;
    #startsAtEntries;
    #startsAtBytes;
    #bytes = 0;
    /** @param isSizeHeeded whether threads are started only for what is large enough */
    constructor(crew, threads, isSizeHeeded) {
        this.#crew = crew;
        this.#threads = threads;
        this.#startsAtEntries = isSizeHeeded ? THREADS_FROM_ENTRIES : 1;
        this.#startsAtBytes = isSizeHeeded ? THREADS_FROM_BYTES : 0;
    }
    /** Plans until the last entry is known. */
    async make(source) {
        const planner = new plan_units/* UnitPlanner */.z9((unit) => this.#crew.plan(unit));
        const folders = new implied_folders/* ImpliedFolders */.g5((entry, place) => {
            this.places.push(place);
            planner.add(entry);
        });
        for await (const batch of Symbol.asyncIterator in source ? source : [source]) {
            for (const entry of batch) {
                this.entries.push(entry);
                this.#countForThreads(entry);
                folders.add(entry);
            }
        }
        folders.end();
        planner.end();
        this.#crew.endPlan();
    }
    #countForThreads({ sizeBytes }) {
        this.#bytes += sizeBytes;
        if (this.entries.length < this.#startsAtEntries && this.#bytes < this.#startsAtBytes)
            return;
        this.#crew.start(this.#threads);
        this.#startsAtEntries = this.#startsAtBytes = Number.POSITIVE_INFINITY;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/crc32.js
var crc32 = __webpack_require__(45104);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/crc-combine.js
var crc_combine = __webpack_require__(72221);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/deflate.js
var deflate = __webpack_require__(90372);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/tar-header.js
var tar_header = __webpack_require__(81208);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/assemble-tar.js




/** Puts the units of a tar together. */
class TarAssembly {
    #output;
    constructor(output) {
        this.#output = output;
    }
    async take(_unit, _packed, bytes) {
        await this.#output.append(bytes);
    }
    async finish() {
        await this.#output.append(tar_header/* END_OF_TAR */.Sv);
    }
}
/** RFC 1952: deflate, no flags, no time, no claim about the level, made on Unix; the same on every machine. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
/** Puts the units of a compressed tar together: all of them are one stream of deflate in one member of gzip. */
class TgzAssembly {
    #output;
    #crc32 = 0;
    #contentBytes = 0;
    constructor(output) {
        this.#output = output;
    }
    async take(_unit, packed, bytes) {
        if (this.#output.position === 0)
            await this.#output.append(GZIP_HEADER);
        this.#count(packed.crc32, packed.contentBytes);
        await this.#output.append(bytes);
    }
    async finish() {
        this.#count((0,crc32/* crc32 */.QR)(tar_header/* END_OF_TAR */.Sv, 0), tar_header/* END_OF_TAR */.Sv.length);
        await this.#output.append((0,deflate/* deflatePiece */.Wf)(tar_header/* END_OF_TAR */.Sv, new Uint8Array(0), true, 'together'));
        const trailer = Buffer.alloc(8);
        trailer.writeUInt32LE(this.#crc32, 0);
        trailer.writeUInt32LE(this.#contentBytes % 2 ** 32, 4);
        await this.#output.append(trailer);
    }
    #count(crc, bytes) {
        this.#crc32 = (0,crc_combine/* combineCrc32 */.N)(this.#crc32, crc, bytes);
        this.#contentBytes += bytes;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/zip-records.js
var zip_records = __webpack_require__(2403);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/assemble-zip.js


const DIRECTORY_CHUNK_BYTES = 1024 * 1024;
/** Puts the units of a zip together: content as it comes, and the central directory behind it. */
class ZipAssembly {
    #output;
    #time;
    #signal;
    #directory = [];
    #chunk = Buffer.allocUnsafe(DIRECTORY_CHUNK_BYTES);
    #chunkEnd = 0;
    #entries = 0;
    #large;
    constructor(output, modifiedAt, signal) {
        this.#output = output;
        this.#time = (0,zip_records/* dosTime */.uC)(modifiedAt);
        this.#signal = signal;
    }
    async take(unit, packed, bytes) {
        if (unit.kind === 'piece')
            return this.#takePiece(unit, packed, bytes);
        if (packed.entries !== undefined)
            this.#list(unit.entries, packed.entries);
        await this.#output.append(bytes);
    }
    async finish() {
        const directoryOffset = this.#output.position;
        for (const chunk of [...this.#directory, this.#chunk.subarray(0, this.#chunkEnd)])
            await this.#output.append(chunk);
        const directoryBytes = this.#output.position - directoryOffset;
        await this.#output.append((0,zip_records/* endOfZip */.W1)(this.#entries, directoryOffset, directoryBytes));
    }
    #list(entries, { crc32, packedBytes, methods }) {
        let offset = this.#output.position;
        for (const [n, entry] of entries.entries()) {
            const name = (0,zip_records/* zipName */.XA)(entry);
            const sizeBytes = entry.type === 'symlink' ? Buffer.byteLength(entry.linkTarget ?? '') : entry.sizeBytes;
            const content = {
                method: methods[n],
                crc32: crc32[n] ?? 0,
                sizeBytes,
                packedBytes: packedBytes[n] ?? 0,
            };
            this.#addToDirectory(entry, name, content, offset);
            offset += (0,zip_records/* localHeaderLength */.$R)(name, sizeBytes) + content.packedBytes;
        }
    }
    /** The record before a large file is written when all of its pieces are: only then is known what it says. */
    async #takePiece({ entry, from, to }, packed, bytes) {
        const name = (0,zip_records/* zipName */.XA)(entry);
        const before = this.#large ?? { offset: this.#output.position, crc32: 0, packedBytes: 0 };
        if (from === 0)
            this.#output.reserve((0,zip_records/* localHeaderLength */.$R)(name, entry.sizeBytes));
        await this.#output.append(bytes);
        this.#large = {
            offset: before.offset,
            crc32: (0,crc_combine/* combineCrc32 */.N)(before.crc32, packed.crc32, packed.contentBytes),
            packedBytes: before.packedBytes + bytes.length,
        };
        if (to < entry.sizeBytes)
            return;
        const content = { method: 8, sizeBytes: entry.sizeBytes, ...this.#large };
        const record = Buffer.alloc((0,zip_records/* localHeaderLength */.$R)(name, entry.sizeBytes));
        (0,zip_records/* writeLocalHeader */.Sf)(record, 0, name, this.#time, content);
        await this.#output.fill(record, this.#signal);
        this.#addToDirectory(entry, name, content, this.#large.offset);
        this.#large = undefined;
    }
    #addToDirectory(entry, name, content, offset) {
        if (this.#chunk.length - this.#chunkEnd < (0,zip_records/* centralHeaderRoom */.cV)(name)) {
            this.#directory.push(this.#chunk.subarray(0, this.#chunkEnd));
            this.#chunk = Buffer.allocUnsafe(DIRECTORY_CHUNK_BYTES);
            this.#chunkEnd = 0;
        }
        this.#chunkEnd = (0,zip_records/* writeCentralHeader */.Mt)(this.#chunk, this.#chunkEnd, name, this.#time, content, entry, offset);
        this.#entries += 1;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/board.js
var writer_board = __webpack_require__(3683);
// EXTERNAL MODULE: ./packages/core/lib/bundle/content-digest.js
var content_digest = __webpack_require__(10272);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/source-file.js
var source_file = __webpack_require__(26613);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/large-file-hash.js
var large_file_hash = __webpack_require__(21496);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/contents.js



/** Computes the content digest of the bundle from what the threads tell, and the progress. */
class Contents {
    #entries;
    #places;
    #onProgress;
    #onHashed;
    #digest = (0,content_digest/* createContentDigest */.U)();
    /** Hashes of files, by their entries' places, until all entries before them are in the digest. */
    #hashes = new Map();
    /** Of each large file, the times that its first reading found. */
    #large = new Map();
    /** Of units that are read twice, by their first entry, what one reading found until the other one is told. */
    #once = new Map();
    #made;
    #digested = 0;
    #writtenBytes = 0;
    /**
     * Both lists may grow until the last unit is taken.
     *
     * @param places where each entry of the units is among all entries: those that are not packed are told by others
     */
    constructor(entries, places, { onProgress, onHashed }) {
        this.#entries = entries;
        this.#places = places;
        this.#onProgress = onProgress;
        this.#onHashed = onHashed;
    }
    /** Takes what was read of a unit beside its packing, which may come before that or after. Both have to be of the same content. */
    takeRead(unit, sha256) {
        if (unit.kind === 'entries' && this.#isFirst(unit, sha256))
            this.#takeHashes(unit, sha256);
    }
    /**
     * Takes a unit that is written. Units come in order.
     *
     * @param isReadTwice whether it is also taken by {@link takeRead}
     */
    takeUnit(unit, { entries, times }, isReadTwice) {
        if (unit.kind === 'piece') {
            this.#checkLarge(this.#placeOf(unit.index), times);
            if (unit.to === unit.entry.sizeBytes)
                this.#tell(unit.entry, this.#placeOf(unit.index));
            return;
        }
        const sha256 = entries?.sha256 ?? new Uint8Array();
        if (!isReadTwice || this.#isFirst(unit, sha256))
            this.#takeHashes(unit, sha256);
        for (const [n, entry] of unit.entries.entries())
            this.#tell(entry, this.#placeOf(unit.first + n));
    }
    /** Whether this is the first that is told of a unit. @throws SlipwayError BUNDLE_FAILED when the second is not the same. */
    #isFirst({ first, entries }, sha256) {
        const before = this.#once.get(first);
        if (before === undefined) {
            this.#once.set(first, sha256);
            return true;
        }
        this.#once.delete(first);
        for (const [n, entry] of entries.entries()) {
            const at = 32 * n;
            if (entry.type === 'file' && Buffer.compare(before.subarray(at, at + 32), sha256.subarray(at, at + 32)) !== 0)
                throw (0,source_file/* changed */.tD)(entry, 'was written to');
        }
        return false;
    }
    #takeHashes({ first, entries }, sha256) {
        const hashes = Buffer.from(sha256.buffer, sha256.byteOffset, sha256.length);
        for (const [n, entry] of entries.entries()) {
            if (entry.type === 'file')
                this.#hashes.set(this.#placeOf(first + n), hashes.toString('hex', 32 * n, 32 * n + 32));
        }
        this.#advance();
    }
    /** Takes the hash of a large file, which may come before its last piece or after. */
    takeLarge(index, sha256, times) {
        const place = this.#placeOf(index);
        this.#checkLarge(place, times);
        this.#hashes.set(place, Buffer.from(sha256).toString('hex'));
        this.#advance();
    }
    /** The digest of all entries that are known so far; `undefined` when the content of one of them is not. */
    digest() {
        this.#advance();
        if (this.#digested === this.#entries.length)
            this.#made ??= this.#digest.digest();
        return this.#made;
    }
    /** All readings of a large file have to be of the same content. */
    #checkLarge(place, times) {
        const entry = this.#entries[place];
        const before = this.#large.get(place);
        if (entry === undefined || times === undefined)
            return;
        if (before === undefined)
            this.#large.set(place, times);
        else
            (0,large_file_hash/* checkTimes */.z)(entry, before, times);
    }
    /** All entries up to the place are written: units come in order. */
    #tell({ sizeBytes }, place) {
        this.#writtenBytes += sizeBytes;
        this.#onProgress?.({ entries: place + 1, bytes: this.#writtenBytes });
    }
    #placeOf(index) {
        return this.#places[index] ?? index;
    }
    #advance() {
        for (let entry = this.#entries[this.#digested]; entry !== undefined; entry = this.#entries[this.#digested]) {
            if (entry.type === 'file') {
                const sha256 = this.#hashes.get(this.#digested);
                if (sha256 === undefined)
                    return;
                this.#hashes.delete(this.#digested);
                this.#digest.add(entry, { type: 'file', sha256 });
                this.#onHashed?.(entry, sha256);
            }
            else if (entry.type === 'symlink') {
                this.#digest.add(entry, { type: 'symlink', linkTarget: entry.linkTarget ?? '' });
            }
            else {
                this.#digest.add(entry, { type: 'directory' });
            }
            this.#digested += 1;
        }
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/thread.js
var writer_thread = __webpack_require__(4931);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/told-plan.js + 1 modules
var told_plan = __webpack_require__(50430);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/unit-list.js

/** The units of the thread that plans them. */
class UnitList {
    #units = [];
    #largeFiles = [];
    get length() {
        return this.#units.length;
    }
    add(unit) {
        const largeFile = (0,writer_board/* largeFileOf */.Nt)(unit, this.length);
        if (largeFile !== undefined)
            this.#largeFiles.push(largeFile);
        this.#units.push(unit);
    }
    unit(number) {
        const unit = this.#units[number];
        if (unit === undefined)
            throw new Error(`unit ${number} is not planned`);
        return unit;
    }
    peek(number) {
        return this.unit(number);
    }
    largeFile(number) {
        return this.#largeFiles[number];
    }
    [Symbol.iterator]() {
        return this.#units.values();
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/work.js + 9 modules
var work = __webpack_require__(72891);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/crew.js








/** How long this thread waits for others before it looks again whether there is something to do. */
const LOOK_AGAIN_MS = 1;
/** Those who work on one archive: the thread that plans it and takes out what all make, and others beside it. */
class Crew {
    #job;
    #units = new UnitList();
    #board;
    #signal;
    #startThread;
    #threads = [];
    #queue = [];
    #isAllPlanned = false;
    #packs = true;
    #running = 0;
    #failure;
    #isOver = false;
    #wake = () => { };
    constructor(job, signal, start = writer_thread/* startThread */.BR) {
        this.#job = job;
        this.#board = new writer_board/* Board */.bW(job.memory, this.#units);
        this.#signal = signal;
        this.#startThread = start;
        signal?.addEventListener('abort', this.#onAbort, { once: true });
    }
    get units() {
        return this.#units;
    }
    /** Has so many threads work as well, on what is planned already and what will be; none once all is over. */
    start(threads) {
        if (this.#isOver)
            return;
        for (let n = 0; n < threads; n++) {
            const thread = this.#listen(this.#startThread(this.#job));
            this.#threads.push(thread);
            this.#running += 1;
            for (const unit of this.#units)
                thread.postMessage((0,told_plan.tellUnit)(unit));
        }
    }
    /** Takes the next unit that is to be packed. */
    plan(unit) {
        this.#units.add(unit);
        if (this.#threads.length > 0) {
            const told = (0,told_plan.tellUnit)(unit);
            for (const thread of this.#threads)
                thread.postMessage(told);
        }
        this.#board.tellPlanned(this.#units.length);
    }
    /** Says that there are no more units. */
    endPlan() {
        this.#board.tellAllPlanned();
        this.#isAllPlanned = true;
        this.#wake();
    }
    /** Has this thread pack nothing until something is over. */
    async leavePackingToOthersUntil(over) {
        this.#packs = false;
        await over;
        this.#packs = true;
        this.#wake();
    }
    #listen(thread) {
        thread.on('message', (message) => {
            if (message.kind === 'problem')
                return this.fail((0,writer_thread/* toError */.iT)(message.problem));
            this.#queue.push(message);
            this.#wake();
        });
        thread.on('messageerror', (error) => this.fail(error));
        thread.on('error', (error) => this.fail(died(error)));
        thread.on('exit', (code) => {
            this.#running -= 1;
            if (code !== 0)
                this.fail(died(new Error(`it ended with ${code}`)));
            this.#wake();
        });
        return thread;
    }
    #onAbort = () => this.fail(this.#signal?.reason);
    /** Ends the work. What went wrong first is told; the rest is a consequence. */
    fail(error) {
        this.#failure ??= { error };
        this.#wake();
    }
    /** What all of them tell, until all is done. Fails with what stopped one of them, or with the signal's reason. */
    async *messages() {
        this.#signal?.throwIfAborted();
        const own = (0,work.workBeside)(this.#job, this.#units, () => this.#packs);
        let isDone = false;
        for (;;) {
            if (this.#failure !== undefined)
                throw this.#failure.error;
            const message = this.#queue.shift();
            if (message !== undefined) {
                yield message;
            }
            else if (!this.#isAllPlanned) {
                // Planning is this thread's own work, and what keeps the others busy.
                await this.#news();
            }
            else if (isDone) {
                if (this.#running === 0)
                    return;
                await this.#news();
            }
            else {
                const step = own.next();
                if (step.done === true)
                    isDone = true;
                else if (step.value === 'waiting')
                    await Promise.race([this.#news(), (0,external_node_timers_promises_.setTimeout)(LOOK_AGAIN_MS)]);
                else
                    yield step.value;
                await (0,external_node_timers_promises_.setImmediate)(); // so that the other threads, signals and timers are heard
            }
        }
    }
    #news() {
        return new Promise((resolve) => {
            this.#wake = resolve;
        });
    }
    async [Symbol.asyncDispose]() {
        this.#isOver = true;
        this.#signal?.removeEventListener('abort', this.#onAbort);
        await Promise.all(this.#threads.map((thread) => thread.terminate()));
    }
}
/** A thread that ends by itself does so for want of memory, or for a defect of ours, which stays as it is. */
function died(error) {
    switch ((0,disk_space/* errorCodeOf */.D)(error)) {
        case 'ERR_WORKER_OUT_OF_MEMORY':
        case 'ERR_WORKER_INIT_FAILED':
            return new errors.SlipwayError('BUNDLE_FAILED', 'the bundle cannot be written: a thread that packs it found no memory', {
                hint: 'give the job more memory',
                cause: error,
            });
        default:
            return error;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/output-file.js
var output_file = __webpack_require__(5541);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/parallel-writer.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/** More than these do not help, the one that puts everything together among them. */
const MOST_THREADS = 8;
/** How many units each thread may be ahead of the one that is being written. */
const UNITS_AHEAD = 4;
/** How many more may be ready, for the time in which this thread does something else. */
const UNITS_MEANWHILE = 4;
/**
 * Makes the {@link ArchiveWriter} that bundles are written with. Threads read and compress, each a part of the entries, and this
 * one writes what they made in order; memory is bounded whatever the size of the bundle. The same entries with the same contents
 * give the same bytes, whatever the number of threads. Incompressible content is stored, by looking at it.
 *
 * @throws from `write`: SlipwayError `BUNDLE_FAILED` (a file vanished, changed or cannot be read; the destination cannot be
 * written), `DISK_FULL`, `INPUT_INVALID` (a time that not every format can say), or the reason of the signal.
 */
function createParallelWriter({ threads, freeBytes = disk_space.freeBytesAt } = {}) {
    return (0,write_whole/* writeWhole */.f)((entries, partial, options) => writePartial(entries, partial, options, threads), { freeBytes });
}
async function writePartial(entries, partial, options, threads) {
    const handle = await (0,promises_.open)(partial, 'wx+');
    try {
        const { withCrc32 = false, onGrown } = options;
        const output = new output_file/* OutputFile */.c(handle, { withCrc32, onGrown: onGrown && ((bytes) => onGrown(partial, bytes)) });
        const contentDigest = await packInto(output, entries, { ...options, threads });
        return { ...output.result(), contentDigest };
    }
    finally {
        await handle.close();
    }
}
/**
 * Appends an archive of the entries, which are one at least, to a file. Answers with their content digest. Entries that are still
 * being found are packed by other threads meanwhile, and by this one only when all are known.
 */
async function packInto(output, source, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { format, modifiedAt, signal, onPacked, onContentDigest } = options;
        const threads = writer_thread/* canStartThreads */.wb ? (options.threads ?? Math.min((0,external_node_os_.availableParallelism)(), MOST_THREADS) - 1) : 0;
        const memory = (0,writer_board/* createBoardMemory */.Ez)(UNITS_AHEAD * (1 + threads) + UNITS_MEANWHILE);
        const readsFirst = onContentDigest !== undefined;
        const crew = __addDisposableResource(env_1, new Crew({ memory, format, modifiedAtMs: modifiedAt.getTime(), readsFirst }, signal), true);
        const assembly = createAssembly(output, options);
        const plan = new ArchivePlan(crew, threads, options.threads === undefined);
        const board = new writer_board/* Board */.bW(memory, crew.units);
        const contents = new Contents(plan.entries, plan.places, options);
        let isWaitedFor = false;
        let tell = () => { };
        const tellDigest = () => {
            const contentDigest = isWaitedFor ? contents.digest() : undefined;
            if (contentDigest === undefined)
                return;
            isWaitedFor = false;
            tell(contentDigest);
        };
        if (onContentDigest !== undefined) {
            const told = new Promise((resolve) => {
                tell = resolve;
            });
            crew.leavePackingToOthersUntil(told.then(onContentDigest)).catch((error) => crew.fail(error));
        }
        const planning = plan.make(source).then(() => {
            isWaitedFor = readsFirst;
            tellDigest();
        });
        planning.catch((error) => crew.fail(error));
        options.onBegun?.();
        const waiting = new Map();
        let next = 0;
        for await (const message of crew.messages()) {
            if (message.kind !== 'packed') {
                if (message.kind === 'hashed')
                    contents.takeLarge(message.index, message.sha256, message.times);
                else
                    contents.takeRead(crew.units.unit(message.unit), message.sha256);
                tellDigest();
                continue;
            }
            waiting.set(message.unit, message.packed);
            for (let packed = waiting.get(next); packed !== undefined; packed = waiting.get(next)) {
                waiting.delete(next);
                const unit = crew.units.unit(next);
                await assembly.take(unit, packed, board.slotOf(next).subarray(0, packed.bytes));
                board.release(next);
                contents.takeUnit(unit, packed, readsFirst);
                onPacked?.(packed.contentBytes);
                next += 1;
            }
            tellDigest();
        }
        if (next < crew.units.length)
            throw new Error(`only ${next} of ${crew.units.length} units of the archive were packed`);
        await assembly.finish();
        const contentDigest = contents.digest();
        if (contentDigest === undefined)
            throw new Error('not every file of the archive was hashed');
        return contentDigest;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function createAssembly(output, { format, modifiedAt, signal }) {
    switch (format) {
        case 'zip':
            return new ZipAssembly(output, modifiedAt, signal);
        case 'tar':
            return new TarAssembly(output);
        case 'tgz':
            return new TgzAssembly(output);
    }
}


/***/ }),

/***/ 50430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ToldPlan: () => (/* binding */ ToldPlan),
  tellUnit: () => (/* binding */ tellUnit)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/board.js
var board = __webpack_require__(3683);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/unit-text.js
/**
 * A unit as text for other threads. Tens of thousands of entries are written here and read there, so what most of them share is
 * said once.
 */
function writeUnit(unit) {
    if (unit.kind === 'piece')
        return JSON.stringify(unit);
    const root = rootOf(unit.entries);
    const entries = unit.entries.map((entry) => {
        const { path, type, mode, sizeBytes, source, linkTarget } = entry;
        const isBelow = source.length === root.length + path.length && source.endsWith(path) && source.startsWith(root);
        const text = [path, type, mode, sizeBytes, isBelow ? 0 : source];
        return linkTarget === undefined ? text : [...text, linkTarget];
    });
    return JSON.stringify([unit.first, root, entries]);
}
function parseUnit(text) {
    const unit = JSON.parse(text);
    if ('kind' in unit)
        return unit;
    const [first, root, entries] = unit;
    return {
        kind: 'entries',
        first,
        entries: entries.map(([path, type, mode, sizeBytes, source, linkTarget]) => {
            const entry = { path, type, mode, sizeBytes, source: source === 0 ? root + path : source };
            return linkTarget === undefined ? entry : { ...entry, linkTarget };
        }),
    };
}
/** What stands before the path in the source of the first entry that is a file; on a system with other slashes, nothing useful. */
function rootOf(entries) {
    const first = entries.find(({ source, path }) => source.endsWith(path));
    return first === undefined ? '' : first.source.slice(0, first.source.length - first.path.length);
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/told-plan.js



function tellUnit(unit) {
    return { text: writeUnit(unit), beginsLargeFile: unit.kind === 'piece' && unit.from === 0 };
}
/** The units of a thread that is told them by the one that plans. It is told of each before the board says that there is one more. */
class ToldPlan {
    #port;
    #texts = [];
    #largeFiles = [];
    #forgotten = 0;
    constructor(port) {
        this.#port = port;
    }
    unit(number) {
        const unit = this.peek(number);
        this.#texts.fill(undefined, this.#forgotten, number);
        this.#forgotten = number;
        return unit;
    }
    peek(number) {
        this.#listen();
        const text = this.#texts[number];
        if (text === undefined)
            throw new Error(`nothing was told of unit ${number}`);
        return parseUnit(text);
    }
    largeFile(number) {
        if (this.#largeFiles.length <= number)
            this.#listen();
        return this.#largeFiles[number];
    }
    /** A thread that works has no turns in which messages would come by themselves. */
    #listen() {
        for (let told = (0,external_node_worker_threads_.receiveMessageOnPort)(this.#port); told !== undefined; told = (0,external_node_worker_threads_.receiveMessageOnPort)(this.#port)) {
            const { text, beginsLargeFile } = told.message;
            const largeFile = beginsLargeFile ? (0,board/* largeFileOf */.Nt)(parseUnit(text), this.#texts.length) : undefined;
            if (largeFile !== undefined)
                this.#largeFiles.push(largeFile);
            this.#texts.push(text);
        }
    }
}


/***/ })

};

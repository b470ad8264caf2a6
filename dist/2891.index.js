export const id = 2891;
export const ids = [2891];
export const modules = {

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

/***/ 3683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ createBoardMemory),
/* harmony export */   Nt: () => (/* binding */ largeFileOf),
/* harmony export */   bW: () => (/* binding */ Board)
/* harmony export */ });
/* harmony import */ var _read_buffer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37286);
/* harmony import */ var _deflate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90372);
/* harmony import */ var _plan_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65090);



/** Places in the counters that all threads see. */
const NEXT_UNIT = 0;
const TAKEN_UNITS = 1;
const NEXT_LARGE_FILE = 2;
const PLANNED_UNITS = 3;
const ALL_PLANNED = 4;
/** Grows with whatever a thread that has nothing to do may be waiting for. */
const CHANGES = 5;
const NEXT_READ = 6;
const COUNTERS = 7;
/** The state of a tail, and its length. */
const TAIL_WORDS = 2;
/** The large file that begins with a unit. */
function largeFileOf(unit, number) {
    if (unit.kind !== 'piece' || unit.from > 0)
        return undefined;
    return { entry: unit.entry, index: unit.index, unit: number };
}
/** Makes the memory for so many units at a time. Of what is not written to, only addresses are taken. */
function createBoardMemory(window) {
    return {
        counters: new SharedArrayBuffer(4 * COUNTERS),
        tails: new SharedArrayBuffer((window + 1) * _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_BYTES */ .pe),
        tailStates: new SharedArrayBuffer(4 * TAIL_WORDS * (window + 1)),
        slots: (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .allocateSharedMemory */ .wh)(window * _plan_units_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_UNIT_BYTES */ .j5),
        window,
    };
}
/**
 * What threads that make one archive have in common: who takes which unit, where its bytes go, and the end of each unit's
 * content for the one that packs the next. Units are claimed in order, a bounded number ahead of the one that is being written,
 * so the earliest unfinished one never waits for anything, and with it none waits for ever.
 */
class Board {
    #plan;
    #window;
    #counters;
    #tailStates;
    #tails;
    #slots;
    constructor(memory, plan) {
        this.#plan = plan;
        this.#window = memory.window;
        this.#counters = new Int32Array(memory.counters);
        this.#tailStates = new Int32Array(memory.tailStates);
        this.#tails = Buffer.from(memory.tails);
        this.#slots = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedReadBuffer */ .y9)(memory.slots);
    }
    /** Says that so many units are planned, which is so before they are claimed. */
    tellPlanned(units) {
        Atomics.store(this.#counters, PLANNED_UNITS, units);
        this.#tellChange();
    }
    /** Says that no more will be planned. */
    tellAllPlanned() {
        Atomics.store(this.#counters, ALL_PLANNED, 1);
        this.#tellChange();
    }
    #tellChange() {
        Atomics.add(this.#counters, CHANGES, 1);
        Atomics.notify(this.#counters, CHANGES);
    }
    /** To be read before one looks for something to do: see {@link waitForChange}. */
    get changes() {
        return Atomics.load(this.#counters, CHANGES);
    }
    /** Blocks the thread until there is more to do than there was when the changes were read. */
    waitForChange(changes) {
        Atomics.wait(this.#counters, CHANGES, changes);
    }
    /**
     * The next unit that nobody has; `later` when too many are waiting to be written, or the next one is not planned yet; `none` when
     * all are claimed.
     *
     * @param readsFirst whether it is `later`, too, for a unit that nobody has begun to read: one that is planned just now
     */
    claimUnit(readsFirst) {
        for (;;) {
            const areAllPlanned = Atomics.load(this.#counters, ALL_PLANNED) === 1;
            const next = Atomics.load(this.#counters, NEXT_UNIT);
            if (next >= Atomics.load(this.#counters, PLANNED_UNITS))
                return areAllPlanned ? 'none' : 'later';
            if (next >= Atomics.load(this.#counters, TAKEN_UNITS) + this.#window)
                return 'later';
            if (readsFirst && next >= Atomics.load(this.#counters, NEXT_READ))
                return 'later';
            if (Atomics.compareExchange(this.#counters, NEXT_UNIT, next, next + 1) === next)
                return next;
        }
    }
    /** The next unit that nobody has read yet; `undefined` when there is none, or it is not planned yet. */
    claimRead() {
        for (;;) {
            const next = Atomics.load(this.#counters, NEXT_READ);
            if (next >= Atomics.load(this.#counters, PLANNED_UNITS))
                return undefined;
            if (Atomics.compareExchange(this.#counters, NEXT_READ, next, next + 1) === next)
                return next;
        }
    }
    /** The next large file that nobody hashes yet, and whose packing has begun unless all is read first. */
    claimLargeFile(readsFirst) {
        for (;;) {
            const next = Atomics.load(this.#counters, NEXT_LARGE_FILE);
            const file = this.#plan.largeFile(next);
            if (file === undefined)
                return undefined;
            if (!readsFirst && file.unit >= Atomics.load(this.#counters, NEXT_UNIT))
                return undefined;
            if (Atomics.compareExchange(this.#counters, NEXT_LARGE_FILE, next, next + 1) === next)
                return file;
        }
    }
    /** How many units have been claimed. */
    get claimedUnits() {
        return Atomics.load(this.#counters, NEXT_UNIT);
    }
    /** Says that a unit's bytes were taken out of its slot. Units are taken in order. */
    release(unit) {
        Atomics.store(this.#counters, TAKEN_UNITS, unit + 1);
        this.#tellChange();
    }
    unitToPack(unit) {
        return this.#plan.unit(unit);
    }
    unitToRead(unit) {
        return this.#plan.peek(unit);
    }
    /** Where a unit's bytes go until they are taken. */
    slotOf(unit) {
        const at = (unit % this.#window) * _plan_units_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_UNIT_BYTES */ .j5;
        return this.#slots.subarray(at, at + _plan_units_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_UNIT_BYTES */ .j5);
    }
    /** Leaves the end of a unit's content for the thread that packs the next one. */
    leaveTail(unit, content) {
        const place = unit % (this.#window + 1);
        const tail = content.subarray(Math.max(0, content.length - _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_BYTES */ .pe));
        this.#tails.set(tail, place * _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_BYTES */ .pe);
        this.#tailStates[TAIL_WORDS * place + 1] = tail.length;
        Atomics.store(this.#tailStates, TAIL_WORDS * place, unit + 1);
        Atomics.notify(this.#tailStates, TAIL_WORDS * place);
    }
    /** Whether the end of the content before a unit is there already. */
    hasTailBefore(unit) {
        return unit === 0 || Atomics.load(this.#tailStates, TAIL_WORDS * ((unit - 1) % (this.#window + 1))) === unit;
    }
    /** The end of the content before a unit. Blocks the thread until whoever reads that has come to its end. */
    tailBefore(unit) {
        const place = (unit - 1) % (this.#window + 1);
        for (;;) {
            const left = Atomics.load(this.#tailStates, TAIL_WORDS * place);
            if (left === unit)
                break;
            Atomics.wait(this.#tailStates, TAIL_WORDS * place, left);
        }
        const at = place * _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_BYTES */ .pe;
        return this.#tails.subarray(at, at + (this.#tailStates[TAIL_WORDS * place + 1] ?? 0));
    }
}


/***/ }),

/***/ 90372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ deflatePiece),
/* harmony export */   ok: () => (/* binding */ FileDeflate),
/* harmony export */   pe: () => (/* binding */ WINDOW_BYTES)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var minizlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27430);


/** How far back deflate looks. */
const WINDOW_BYTES = 32 * 1024;
/**
 * Of 1 to 9. Each of the steps between takes half as long again as the one before, and leaves two or three in a hundred fewer bytes.
 *
 * - `small`: small files, each by itself: most of what they take is not the search, which finds little in them
 * - `large`: a larger file by itself, or a piece of one, that is to be no larger than others make it
 * - `together`: files in one stream, which is smaller than each by itself whatever the level
 * - `thorough`: many small files in one stream, where what is found further back is most of the gain
 */
const LEVELS = { small: 4, large: 5, together: 4, thorough: 6 };
/** Up to so many bytes, setting up a compressor for each is a good part of what compressing it takes. */
const SMALL_BYTES = 32 * 1024;
/**
 * Compresses files of one unit, each to a stream of its own, the small ones by one compressor that is set up once.
 *
 * What such a compressor writes is right whatever it wrote before, but in one of a hundred cases not the same: zlib also looks at
 * a few bytes behind the end of its input, where older content lies. So one serves a single unit, whose entries are always
 * the same ones in the same order, and begins with empty memory: equal entries give equal bytes.
 */
class FileDeflate {
    #small;
    #made = Buffer.alloc(0);
    /** Compresses a file, which is not empty. The answer is good until the next one is asked for. */
    deflate(content) {
        if (content.length > SMALL_BYTES) {
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(content, { level: LEVELS.large, chunkSize: roomFor(content.length) });
        }
        this.#small ??= this.#start();
        const compressor = this.#small;
        compressor.write(content);
        compressor.reset();
        return this.#made;
    }
    [Symbol.dispose]() {
        this.#small?.close();
        this.#small = undefined;
    }
    #start() {
        // All are options of zlib, to which they are handed on; the size of the output's memory is missing from the types.
        const options = { level: LEVELS.small, chunkSize: roomFor(SMALL_BYTES), flush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_FINISH };
        const compressor = new minizlib__WEBPACK_IMPORTED_MODULE_1__/* .DeflateRaw */ .Yi(options);
        // Told before `write` returns, and in one piece, as there is room for it. Without a listener, an error is thrown.
        compressor.on('data', (made) => {
            this.#made = made;
        });
        return compressor;
    }
}
/**
 * One piece of a stream of deflate. It may refer to the content before it, of which `before` is the end; unless it is the last
 * one it ends on a whole byte, so that the next piece can follow, whoever made it.
 */
function deflatePiece(content, before, isLast, effort) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(content, {
        level: LEVELS[effort],
        chunkSize: roomFor(content.length),
        finishFlush: isLast ? node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_FINISH : node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH,
        ...(before.length > 0 && { dictionary: before }),
    });
}
/** Enough for what deflate makes at worst, so that its output is one piece of memory. */
function roomFor(contentBytes) {
    return contentBytes + (contentBytes >>> 8) + 128;
}


/***/ }),

/***/ 21496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ LargeFileHash),
/* harmony export */   z: () => (/* binding */ checkTimes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26613);
/* harmony import */ var _plan_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65090);
/* harmony import */ var _read_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95821);




/**
 * Computes the SHA-256 of a large file a piece at a time. A hash goes from the first byte to the last, so one thread reads all of
 * the file, while its pieces may be packed by many.
 */
class LargeFileHash {
    #entry;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #times;
    #position = 0;
    constructor(entry) {
        this.#entry = entry;
    }
    get hashedPieces() {
        return Math.floor(this.#position / _plan_units_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE_BYTES */ .ts);
    }
    /** Takes the next piece, by way of the buffer; answers with the hash after the last one. */
    step(buffer) {
        const to = Math.min(this.#position + _plan_units_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE_BYTES */ .ts, this.#entry.sizeBytes);
        const piece = buffer.subarray(0, to - this.#position);
        const times = (0,_read_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readPiece */ .n)(this.#entry, [piece], this.#position, to);
        this.#times ??= times;
        checkTimes(this.#entry, this.#times, times);
        this.#hash.update(piece);
        this.#position = to;
        return to < this.#entry.sizeBytes ? undefined : { sha256: this.#hash.digest(), times };
    }
}
/** Refuses a file that was written to between two readings, though its size is the same: they may be of different content. */
function checkTimes(entry, before, after) {
    if (before.modifiedMs === after.modifiedMs && before.changedMs === after.changedMs)
        return;
    throw (0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)(entry, 'was written to');
}


/***/ }),

/***/ 65090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j5: () => (/* binding */ MOST_UNIT_BYTES),
/* harmony export */   ts: () => (/* binding */ PIECE_BYTES),
/* harmony export */   z9: () => (/* binding */ UnitPlanner)
/* harmony export */ });
/** Files above this are cut into pieces of as much, so that several threads can work on one. */
const PIECE_BYTES = 1024 * 1024;
/** No unit comes to more in any format, packed or not. */
const MOST_UNIT_BYTES = 4 * PIECE_BYTES;
/** Whole entries come together until they are worth a message. */
const UNIT_COST = 512 * 1024;
/** What an entry costs beside its bytes: opening, reading and beginning a stream take as long as some more of them. */
const ENTRY_COST = 1024;
/**
 * Cuts entries into units, in their order, while they go by. Where the cuts are depends on the entries alone, never on the threads:
 * compressed content depends on it.
 */
class UnitPlanner {
    #onUnit;
    #entries = [];
    /** The place of the first of them. */
    #first = 0;
    #cost = 0;
    #bytes = 0;
    constructor(onUnit) {
        this.#onUnit = onUnit;
    }
    /** Takes the next entry. */
    add(entry) {
        if (isLarge(entry)) {
            this.#addLarge(entry);
            return;
        }
        const bytes = roomFor(entry, entry.sizeBytes);
        if (this.#cost >= UNIT_COST || this.#bytes + bytes > MOST_UNIT_BYTES)
            this.#cut();
        this.#entries.push(entry);
        this.#cost += ENTRY_COST + entry.sizeBytes;
        this.#bytes += bytes;
    }
    /** Says that there are no more. */
    end() {
        this.#cut();
    }
    #addLarge(entry) {
        this.#cut();
        const index = this.#first++;
        for (let from = 0; from < entry.sizeBytes; from += PIECE_BYTES) {
            this.#onUnit({ kind: 'piece', index, entry, from, to: Math.min(from + PIECE_BYTES, entry.sizeBytes) });
        }
    }
    #cut() {
        if (this.#entries.length > 0)
            this.#onUnit({ kind: 'entries', first: this.#first, entries: this.#entries });
        this.#first += this.#entries.length;
        this.#entries = [];
        this.#cost = 0;
        this.#bytes = 0;
    }
}
function isLarge({ type, sizeBytes }) {
    return type === 'file' && sizeBytes > PIECE_BYTES;
}
/** The most that an entry comes to with so much of its content: its headers, of which those of tar with pax records are the longest, and what deflate adds. */
function roomFor({ path, linkTarget = '' }, contentBytes) {
    // What fills the last block is among these; UTF-8 takes up to three bytes for a unit of UTF-16.
    const bytes = contentBytes + 4 * 512 + 128 + 3 * (path.length + linkTarget.length);
    return bytes + Math.ceil(bytes / 1024) + 16;
}


/***/ }),

/***/ 95821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPiece),
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26613);


/**
 * Reads a whole file to `at`, where there is room for one byte more than it had when it was collected: so one that grew is seen.
 *
 * @throws SlipwayError `BUNDLE_FAILED` when it is not the file that was collected any more, or cannot be read.
 */
function readWhole(entry, into, at) {
    withFile(entry, (file) => {
        // The size is told by reading, but for an empty file, in whose place something else could be.
        if (entry.sizeBytes === 0)
            checkFile(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
        readExactly(entry, file, into, at, 0, entry.sizeBytes);
    });
}
/**
 * Reads the bytes `from` until `to` of a large file to the places, which are as many bytes together.
 *
 * @throws as {@link readWhole}
 */
function readPiece(entry, places, from, to) {
    return withFile(entry, (file) => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        checkFile(entry, stats);
        // At the end of the file one byte more is asked for.
        const wanted = to === entry.sizeBytes ? [...places, Buffer.alloc(1)] : places;
        finish(entry, file, from, to, fillAll(entry, file, wanted, to - from, from));
        return { modifiedMs: stats.mtimeMs, changedMs: stats.ctimeMs };
    });
}
function readExactly(entry, file, into, at, from, to) {
    const enough = to - from;
    const wanted = to === entry.sizeBytes ? enough + 1 : enough;
    finish(entry, file, from, to, fill(entry, file, into.subarray(at, at + wanted), Math.max(enough, 1), from));
}
function finish(entry, file, from, to, filled) {
    if (filled === to - from)
        return;
    checkFile(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
    throw (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .changed */ .tD)(entry, filled > to - from ? 'grew' : (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .sizesOf */ .gN)(entry, from + filled));
}
/** Reads until there is enough or the file ends. */
function fill(entry, file, into, enough, from) {
    return reading(entry, file, () => {
        let filled = 0;
        while (filled < enough) {
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, into, filled, into.length - filled, from + filled);
            if (bytes === 0)
                break;
            filled += bytes;
        }
        return filled;
    });
}
/** The same with several places. */
function fillAll(entry, file, places, enough, from) {
    return reading(entry, file, () => {
        let filled = 0;
        while (filled < enough) {
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readvSync)(file, placesFrom(places, filled), from + filled);
            if (bytes === 0)
                break;
            filled += bytes;
        }
        return filled;
    });
}
/** What is left of the places behind their first bytes. */
function placesFrom(places, bytes) {
    let skipped = bytes;
    return places.flatMap((place) => {
        const begin = Math.min(skipped, place.length);
        skipped -= begin;
        return begin < place.length ? [place.subarray(begin)] : [];
    });
}
function reading(entry, file, read) {
    try {
        return read();
    }
    catch (cause) {
        checkFile(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
        throw (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(entry, cause);
    }
}
function checkFile(entry, stats) {
    if (!stats.isFile())
        throw (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .changed */ .tD)(entry, 'is not a file any more');
    if (stats.size !== entry.sizeBytes)
        throw (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .changed */ .tD)(entry, (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .sizesOf */ .gN)(entry, stats.size));
}
function withFile(entry, read) {
    const file = openSource(entry);
    try {
        return read(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function openSource(entry) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(entry.source, _source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_ONLY */ .sj);
    }
    catch (cause) {
        throw (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(entry, cause);
    }
}


/***/ }),

/***/ 81208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ isAscii),
/* harmony export */   RI: () => (/* binding */ LARGEST_SIZE_BYTES),
/* harmony export */   Sv: () => (/* binding */ END_OF_TAR),
/* harmony export */   ce: () => (/* binding */ NAME_BYTES),
/* harmony export */   pI: () => (/* binding */ tarHeader)
/* harmony export */ });
/* harmony import */ var _tar_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6427);

/** Fields of the ustar header hold so much (POSIX.1-1988): a name, what may go before it, and eleven octal digits. */
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
const LARGEST_SIZE_BYTES = 0o77777777777;
const TYPES = { file: '0', directory: '5', symlink: '2', pax: 'x' };
/**
 * What stands before an entry's content in a tar: a ustar header, and where that is too small or knows no such characters the
 * pax records (POSIX.1-2001) before it, which every reader of today prefers. Owners are left out: they are nobody's on a host.
 */
function tarHeader(entry, modifiedAt) {
    const path = entry.type === 'directory' ? `${entry.path}/` : entry.path;
    const linkTarget = entry.linkTarget ?? '';
    const place = placeInUstar(path);
    const records = [
        ...(place === undefined ? [paxRecord('path', path)] : []),
        ...(fitsField(linkTarget, NAME_BYTES) ? [] : [paxRecord('linkpath', linkTarget)]),
        ...(entry.sizeBytes <= LARGEST_SIZE_BYTES ? [] : [paxRecord('size', String(entry.sizeBytes))]),
    ];
    const seconds = Math.floor(modifiedAt.getTime() / 1000);
    const header = ustar({
        ...(place ?? { name: cut(path), prefix: Buffer.alloc(0) }),
        type: entry.type,
        mode: entry.type === 'symlink' ? 0o777 : entry.mode & 0o7777,
        sizeBytes: entry.sizeBytes <= LARGEST_SIZE_BYTES ? entry.sizeBytes : 0,
        linkTarget: cut(linkTarget),
    }, seconds);
    if (records.length === 0)
        return header;
    const pax = Buffer.concat(records);
    const paxHeader = ustar({
        name: Buffer.from('PaxHeader'),
        prefix: Buffer.alloc(0),
        type: 'pax',
        mode: 0o644,
        sizeBytes: pax.length,
        linkTarget: Buffer.alloc(0),
    }, seconds);
    return Buffer.concat([paxHeader, pax, Buffer.alloc((0,_tar_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .paddingAfter */ .O)(pax.length)), header]);
}
/** What ends a tar. */
const END_OF_TAR = Buffer.alloc(2 * _tar_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Y);
/** A path in the name field, or cut at a slash into the two fields for it; `undefined` when it fits neither way. */
function placeInUstar(path) {
    if (!isAscii(path))
        return undefined;
    if (path.length <= NAME_BYTES)
        return { name: Buffer.from(path), prefix: Buffer.alloc(0) };
    // The first slash that leaves a name short enough; one at the end is a part of the name.
    const slash = path.indexOf('/', path.length - NAME_BYTES - 1);
    if (slash <= 0 || slash > PREFIX_BYTES || slash === path.length - 1)
        return undefined;
    return { name: Buffer.from(path.slice(slash + 1)), prefix: Buffer.from(path.slice(0, slash)) };
}
function fitsField(text, bytes) {
    return text.length <= bytes && isAscii(text);
}
function isAscii(text) {
    return Buffer.byteLength(text) === text.length;
}
/** What a reader of before pax gets to see: the beginning, in whole characters. */
function cut(text) {
    const bytes = Buffer.from(text);
    if (bytes.length <= NAME_BYTES)
        return bytes;
    let end = NAME_BYTES;
    while (((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end);
}
/** `LENGTH KEY=VALUE\n`, where the length counts its own digits too. */
function paxRecord(key, value) {
    const rest = Buffer.from(` ${key}=${value}\n`);
    let length = rest.length + 1;
    while (rest.length + String(length).length > length)
        length += 1;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}
function ustar({ name, prefix, type, mode, sizeBytes, linkTarget }, modifiedAtSeconds) {
    const header = Buffer.alloc(_tar_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Y);
    header.set(name, 0);
    writeOctal(header, 100, 7, mode);
    writeOctal(header, 108, 7, 0); // user
    writeOctal(header, 116, 7, 0); // group
    writeOctal(header, 124, 11, sizeBytes);
    writeOctal(header, 136, 11, modifiedAtSeconds);
    header.write('        ', 148, 'latin1'); // counted as spaces in the sum
    header.write(TYPES[type], 156, 'latin1');
    header.set(linkTarget, 157);
    header.write('ustar\x0000', 257, 'latin1');
    header.set(prefix, 345);
    let sum = 0;
    for (const byte of header)
        sum += byte;
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
function writeOctal(header, at, digits, value) {
    header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
}


/***/ }),

/***/ 72891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  work: () => (/* binding */ work),
  workBeside: () => (/* binding */ workBeside)
});

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-buffer.js
var read_buffer = __webpack_require__(37286);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/board.js
var writer_board = __webpack_require__(3683);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/deflate.js
var writer_deflate = __webpack_require__(90372);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/large-file-hash.js
var large_file_hash = __webpack_require__(21496);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/crc32.js
var crc32 = __webpack_require__(45104);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/tar-blocks.js
var tar_blocks = __webpack_require__(6427);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/content-hash.js

/** SHA-256 of content that is there at once; for tens of thousands of small files an object for each would cost more than the hash. */
function sha256(content) {
    return (0,external_node_crypto_.hash)('sha256', content, 'buffer');
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/flat-test.js
/** Below, looking costs about as much as compressing. */
const LOOKED_AT_FROM_BYTES = 8 * 1024;
const PROBE_BYTES = 4096;
/** How many probes are taken, evenly spread from the first byte to the last. */
const PROBES = 3;
/** For as many places as a probe has, and as many again. */
const SEEN_BITS = 13;
/**
 * Squares of how often each byte value is in a probe, summed up: about 69,600 where bytes are random, and at 80,000 Huffman's
 * code alone saves two per cent. Text has far more.
 */
const UNEVEN = 80_000;
/** So many places where four bytes stand that stood before save half of a hundredth: each makes a match by one byte longer. */
const MOST_REPEATS = 20;
/**
 * Whether compressing the content would be time for nothing (a picture, an archive, a font): asked of the content and not of
 * the name. Of some probes is counted what deflate lives on, bytes that are more frequent than others and bytes that come again;
 * all of them have to be without.
 */
function isFlat(content) {
    return isFlatByProbes(content.length, (from, to) => content.subarray(from, to));
}
/** The same for content that does not lie in one piece; a probe is looked at before the next one is asked for. */
function isFlatByProbes(contentBytes, probe) {
    if (contentBytes < LOOKED_AT_FROM_BYTES)
        return false;
    for (let n = 0; n < PROBES; n++) {
        const from = Math.floor(((contentBytes - PROBE_BYTES) * n) / (PROBES - 1));
        const bytes = probe(from, from + PROBE_BYTES);
        if (isUneven(bytes) || repeatsItself(bytes))
            return false;
    }
    return true;
}
/** Made once: making them anew for each probe would take as long as the counting. */
const counts = new Uint16Array(256);
const seen = new Int32Array(1 << SEEN_BITS);
function isUneven(bytes) {
    counts.fill(0);
    for (let n = 0; n < bytes.length; n++) {
        const byte = bytes[n] ?? 0;
        counts[byte] = (counts[byte] ?? 0) + 1;
    }
    let squares = 0;
    for (let byte = 0; byte < counts.length; byte++)
        squares += (counts[byte] ?? 0) ** 2;
    return squares > UNEVEN;
}
function repeatsItself(bytes) {
    seen.fill(0);
    let four = 0;
    let repeats = 0;
    for (let n = 0; n < bytes.length; n++) {
        four = (four << 8) | (bytes[n] ?? 0);
        const place = Math.imul(four, 0x9e3779b1) >>> (32 - SEEN_BITS);
        if (seen[place] === four)
            repeats += 1;
        seen[place] = four;
    }
    return repeats > MOST_REPEATS;
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/read-source.js
var read_source = __webpack_require__(95821);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/stored-blocks.js
/** The most that one stored block holds (RFC 1951, 3.2.4), and what stands before it. */
const BLOCK_BYTES = 0xffff;
const HEADER_BYTES = 5;
/** How long content is as stored blocks. */
function storedLength(contentBytes) {
    return contentBytes + HEADER_BYTES * Math.max(1, Math.ceil(contentBytes / BLOCK_BYTES));
}
/**
 * Content in a stream of deflate as it is, in stored blocks. Where it goes is known before it is there, so that a file can be read
 * to its place and no byte of it is copied.
 */
class StoredBlocks {
    /** The places of the content in their order, all but the last one equally long. */
    contents;
    #memory;
    #at;
    #contentBytes;
    /** Begins at `at`, with room for {@link storedLength}. */
    constructor(memory, at, contentBytes) {
        this.#memory = memory;
        this.#at = at;
        this.#contentBytes = contentBytes;
        this.contents = Array.from({ length: Math.max(1, Math.ceil(contentBytes / BLOCK_BYTES)) }, (_, n) => {
            const begin = at + n * (HEADER_BYTES + BLOCK_BYTES) + HEADER_BYTES;
            return memory.subarray(begin, begin + Math.min(BLOCK_BYTES, contentBytes - n * BLOCK_BYTES));
        });
    }
    /** Copies the bytes `from` until `to` of the content to `into`. */
    copyTo(into, from, to) {
        for (let at = from; at < to;) {
            const block = this.contents[Math.floor(at / BLOCK_BYTES)];
            const begin = at % BLOCK_BYTES;
            const copied = block?.subarray(begin, begin + to - at) ?? new Uint8Array(0);
            if (copied.length === 0)
                throw new Error(`stored blocks end at ${this.#contentBytes}, before ${to}`);
            into.set(copied, at - from);
            at += copied.length;
        }
    }
    /** Takes content that is somewhere else. */
    fill(content) {
        for (const [n, block] of this.contents.entries()) {
            block.set(content.subarray(n * BLOCK_BYTES, n * BLOCK_BYTES + block.length));
        }
    }
    /** Writes what stands before each block; returns where the last one ends. */
    close(isLast) {
        let end = this.#at;
        for (const [n, { length }] of this.contents.entries()) {
            end = this.#memory.writeUInt8(isLast && n === this.contents.length - 1 ? 1 : 0, end);
            end = this.#memory.writeUInt16LE(length, end);
            end = this.#memory.writeUInt16LE(~length & 0xffff, end);
            end += length;
        }
        return end;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/pack-content.js





/**
 * Packs a piece of a large file as a piece of a stream of deflate that holds nothing else. It is read to where it stays if it is
 * not worth compressing: then none of it is copied.
 */
function packContent({ entry, from, to }, { arena, slot, leave, before }, { effort, isLast, isFirst }) {
    const contentBytes = to - from;
    const blocks = new StoredBlocks(slot, 0, contentBytes);
    const times = (0,read_source/* readPiece */.n)(entry, blocks.contents, from, to);
    const common = { contentBytes, times, crc32: blocks.contents.reduce((crc, block) => (0,crc32/* crc32 */.QR)(block, crc), 0) };
    const copy = (begin, end) => {
        const copied = arena.subarray(0, end - begin);
        blocks.copyTo(copied, begin, end);
        return copied;
    };
    leave(copy(Math.max(0, contentBytes - writer_deflate/* WINDOW_BYTES */.pe), contentBytes));
    const store = () => ({ ...common, bytes: blocks.close(isLast) });
    if (isFlatByProbes(contentBytes, copy))
        return store();
    const pack = () => {
        const data = (0,writer_deflate/* deflatePiece */.Wf)(copy(0, contentBytes), isFirst ? NOTHING : before(), isLast, effort);
        if (data.length >= storedLength(contentBytes))
            return store();
        slot.set(data);
        return { ...common, bytes: data.length };
    };
    return isFirst ? pack() : pack;
}
const NOTHING = new Uint8Array(0);

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/stream-piece.js


/** Writes a piece to `into`, compressed where that makes it shorter. Returns where it ends. */
function writePiece({ content, isFlat, isLast, effort, before }, into, at) {
    if (!isFlat) {
        const data = (0,writer_deflate/* deflatePiece */.Wf)(content, before(), isLast, effort);
        if (data.length < storedLength(content.length)) {
            into.set(data, at);
            return at + data.length;
        }
    }
    const blocks = new StoredBlocks(into, at, content.length);
    blocks.fill(content);
    return blocks.close(isLast);
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/tar-header.js
var tar_header = __webpack_require__(81208);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/tar-headers.js


const ZERO = 0x30;
const SUM_AT = 148;
const SIZE_AT = 124;
const SIZE_DIGITS = 11;
/**
 * Writes the headers of a tar, one after the other, as {@link tarHeader} makes them. What most entries have in common, which is all
 * but a short name and a size, is made once.
 */
class TarHeaders {
    #modifiedAt;
    #templates = new Map();
    constructor(modifiedAt) {
        this.#modifiedAt = modifiedAt;
    }
    /** Returns where the header ends. */
    write(entry, into, at) {
        const { path, type, mode, sizeBytes, linkTarget } = entry;
        const name = type === 'directory' ? `${path}/` : path;
        if (linkTarget !== undefined || name.length > tar_header/* NAME_BYTES */.ce || sizeBytes > tar_header/* LARGEST_SIZE_BYTES */.RI || !(0,tar_header/* isAscii */.ER)(name)) {
            const header = (0,tar_header/* tarHeader */.pI)(entry, this.#modifiedAt);
            into.set(header, at);
            return at + header.length;
        }
        const { header, sum: commonSum } = this.#template(type, mode);
        into.set(header, at);
        into.write(name, at, 'latin1');
        let sum = commonSum;
        for (let n = at; n < at + name.length; n++)
            sum += into[n] ?? 0;
        sum += writeDigits(into, at + SIZE_AT, SIZE_DIGITS, sizeBytes);
        into.fill(ZERO, at + SUM_AT, at + SUM_AT + 6);
        writeDigits(into, at + SUM_AT, 6, sum);
        into[at + SUM_AT + 6] = 0;
        return at + tar_blocks/* BLOCK_BYTES */.Y;
    }
    #template(type, mode) {
        const key = `${type} ${mode}`;
        const known = this.#templates.get(key);
        if (known !== undefined)
            return known;
        const header = (0,tar_header/* tarHeader */.pI)({ path: '', type, mode, sizeBytes: 0, source: '' }, this.#modifiedAt);
        header.fill(0, 0, tar_header/* NAME_BYTES */.ce);
        let sum = 8 * 0x20;
        for (const [n, byte] of header.entries())
            if (n < SUM_AT || n >= SUM_AT + 8)
                sum += byte;
        const made = { header, sum };
        this.#templates.set(key, made);
        return made;
    }
}
/** Writes an octal number over zeros, as text; returns by how much that makes the sum of the bytes larger. */
function writeDigits(into, at, digits, value) {
    let added = 0;
    let rest = value;
    for (let n = at + digits - 1; rest > 0; n--) {
        const digit = rest % 8;
        into[n] = ZERO + digit;
        added += digit;
        rest = Math.floor(rest / 8);
    }
    return added;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/pack-tar.js









/** Of a unit with smaller ones than these, headers included, the most is gained by what they have in common. */
const SMALL_ENTRY_BYTES = 4096;
/** Packs one unit of a tar: headers, contents and what fills their last blocks. */
function packTarUnit(unit, packing) {
    const { slot, modifiedAtMs } = packing;
    const { end, entries, times } = layOut(unit, slot, 0, new TarHeaders(new Date(modifiedAtMs)));
    return { bytes: end, contentBytes: end, crc32: 0, ...(entries && { entries }), ...(times && { times }) };
}
/** Packs one unit of a compressed tar: a piece of its stream of deflate. */
function packTgzUnit(unit, packing) {
    if (isContentOnly(unit)) {
        return packContent(unit, packing, { effort: 'large', isLast: false, isFirst: false });
    }
    const { arena, modifiedAtMs } = packing;
    const laid = layOut(unit, arena, writer_deflate/* WINDOW_BYTES */.pe, new TarHeaders(new Date(modifiedAtMs)));
    packing.leave(arena.subarray(writer_deflate/* WINDOW_BYTES */.pe, laid.end));
    const pack = () => packLaidOut(unit, laid, packing);
    return packing.unit === 0 ? pack() : pack;
}
/** Compresses what is laid out in the arena. */
function packLaidOut(unit, { end, flat, entries, times }, packing) {
    const { arena, slot } = packing;
    const begin = writer_deflate/* WINDOW_BYTES */.pe;
    const content = arena.subarray(begin, end);
    // Put in front of the content, so that every stretch finds what is before it in one piece of memory.
    let known = begin;
    const before = (at) => {
        if (at - writer_deflate/* WINDOW_BYTES */.pe < begin && known === begin && packing.unit > 0) {
            const tail = packing.before();
            known = begin - tail.length;
            arena.set(tail, known);
        }
        return arena.subarray(Math.max(known, at - writer_deflate/* WINDOW_BYTES */.pe), at);
    };
    const effort = effortFor(unit, content.length);
    let bytes = 0;
    let at = begin;
    const write = (to, isFlat) => {
        if (to === at)
            return;
        const piece = { content: arena.subarray(at, to), isFlat, isLast: false, effort, before: () => before(at) };
        bytes = writePiece(piece, slot, bytes);
        at = to;
    };
    for (const { from, to } of flat) {
        write(from, false);
        write(to, true);
    }
    write(end, false);
    return {
        ...{ bytes, contentBytes: content.length, crc32: (0,crc32/* crc32 */.QR)(content, 0) },
        ...(entries && { entries }),
        ...(times && { times }),
    };
}
/** Neither the first piece of a file, before which its header stands, nor the last one, behind which a block is filled up. */
function isContentOnly(unit) {
    return unit.kind === 'piece' && unit.from > 0 && unit.to < unit.entry.sizeBytes;
}
function effortFor(unit, contentBytes) {
    if (unit.kind === 'piece')
        return 'large';
    return contentBytes < SMALL_ENTRY_BYTES * unit.entries.length ? 'thorough' : 'together';
}
function layOut(unit, into, at, headers) {
    return unit.kind === 'entries' ? layOutEntries(unit.entries, into, at, headers) : layOutPiece(unit, into, at, headers);
}
function layOutEntries(entries, into, at, headers) {
    const hashes = new Uint8Array(32 * entries.length);
    const flat = [];
    let end = at;
    for (const [n, entry] of entries.entries()) {
        end = headers.write(entry, into, end);
        if (entry.type !== 'file')
            continue;
        (0,read_source/* readWhole */.o)(entry, into, end);
        const content = into.subarray(end, end + entry.sizeBytes);
        hashes.set(sha256(content), 32 * n);
        if (isFlat(content))
            flat.push({ from: end, to: end + content.length });
        end = pad(into, end + content.length, entry);
    }
    const none = new Uint32Array(0);
    return {
        end,
        flat,
        entries: { sha256: hashes, crc32: none, packedBytes: none, methods: new Uint8Array(0) },
    };
}
function layOutPiece({ entry, from, to }, into, at, headers) {
    const begin = from === 0 ? headers.write(entry, into, at) : at;
    const contentEnd = begin + to - from;
    const times = (0,read_source/* readPiece */.n)(entry, [into.subarray(begin, contentEnd)], from, to);
    const end = to === entry.sizeBytes ? pad(into, contentEnd, entry) : contentEnd;
    const flat = isFlat(into.subarray(begin, contentEnd)) ? [{ from: begin, to: contentEnd }] : [];
    return { end, flat, times };
}
/** Fills the last block. */
function pad(into, at, { sizeBytes }) {
    const end = at + (0,tar_blocks/* paddingAfter */.O)(sizeBytes);
    into.fill(0, at, end);
    return end;
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/zip-records.js
var zip_records = __webpack_require__(2403);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/pack-zip.js
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







/** Packs one unit of a zip: whole entries with the records before them, or a piece of a large file without one. */
function packZipUnit(unit, packing) {
    return unit.kind === 'entries' ? packEntries(unit.entries, packing) : packPiece(unit, packing);
}
function packEntries(entries, { arena, slot, modifiedAtMs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const time = (0,zip_records/* dosTime */.uC)(new Date(modifiedAtMs));
        const packed = {
            sha256: new Uint8Array(32 * entries.length),
            crc32: new Uint32Array(entries.length),
            packedBytes: new Uint32Array(entries.length),
            methods: new Uint8Array(entries.length),
        };
        const deflate = __addDisposableResource(env_1, new writer_deflate/* FileDeflate */.ok(), false);
        let end = 0;
        for (const [n, entry] of entries.entries()) {
            const content = readContent(entry, arena);
            if (entry.type === 'file')
                packed.sha256.set(sha256(content), 32 * n);
            const { method, data } = pack(content, deflate);
            const crc = (0,crc32/* crc32 */.QR)(content, 0);
            packed.crc32[n] = crc;
            packed.packedBytes[n] = data.length;
            packed.methods[n] = method;
            const sizes = { method, crc32: crc, sizeBytes: content.length, packedBytes: data.length };
            end = (0,zip_records/* writeLocalHeader */.Sf)(slot, end, (0,zip_records/* zipName */.XA)(entry), time, sizes);
            slot.set(data, end);
            end += data.length;
        }
        return { bytes: end, contentBytes: 0, crc32: 0, entries: packed };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function readContent(entry, arena) {
    if (entry.type === 'symlink')
        return Buffer.from(entry.linkTarget ?? '');
    if (entry.type === 'file')
        (0,read_source/* readWhole */.o)(entry, arena, 0);
    return arena.subarray(0, entry.type === 'file' ? entry.sizeBytes : 0);
}
/** Whichever is shorter: as it is, or compressed. */
function pack(content, deflate) {
    if (content.length > 0 && !isFlat(content)) {
        const data = deflate.deflate(content);
        if (data.length < content.length)
            return { method: 8, data };
    }
    return { method: 0, data: content };
}
function packPiece(unit, packing) {
    return packContent(unit, packing, {
        effort: 'together',
        isLast: unit.to === unit.entry.sizeBytes,
        isFirst: unit.from === 0,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/plan-units.js
var plan_units = __webpack_require__(65090);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/read-unit.js


/**
 * What the files of a unit hold: 32 bytes for each entry, of no meaning for what is no file. `undefined` for a piece of a large file,
 * which is hashed by itself.
 */
function readUnit(unit, arena) {
    if (unit.kind === 'piece')
        return undefined;
    const hashes = new Uint8Array(32 * unit.entries.length);
    for (const [n, entry] of unit.entries.entries()) {
        if (entry.type !== 'file')
            continue;
        (0,read_source/* readWhole */.o)(entry, arena, 0);
        hashes.set(sha256(arena.subarray(0, entry.sizeBytes)), 32 * n);
    }
    return hashes;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/work.js








const PACK = {
    zip: packZipUnit,
    tar: packTarUnit,
    tgz: packTgzUnit,
};
/** How many units hashing may lag behind packing: so long the file is surely still in memory. */
const MOST_LAG_UNITS = 64;
/**
 * Works on an archive until there is nothing left to do: packs units, and hashes large files rather than wait for others. Any number of
 * threads do this side by side, and one that does it beside them takes out what all make: see {@link workBeside}.
 */
function* work(job, plan) {
    for (const message of workOn(job, plan, (board, changes) => board.waitForChange(changes))) {
        if (message !== 'waiting')
            yield message;
    }
}
/**
 * As {@link work}, for the thread that also takes out what all make: it never blocks, since nobody would go on. It tells that
 * it is waiting for others, and is to be asked again.
 *
 * @param mayPack whether it may pack by now; before that it reads at most
 */
function workBeside(job, plan, mayPack = () => true) {
    return workOn(job, plan, undefined, mayPack);
}
function* workOn({ memory, format, modifiedAtMs, readsFirst }, plan, block, mayPack = () => true) {
    const board = new writer_board/* Board */.bW(memory, plan);
    const arena = (0,read_buffer/* allocateReadBuffer */.e8)(writer_deflate/* WINDOW_BYTES */.pe + plan_units/* MOST_UNIT_BYTES */.j5);
    let hashing;
    for (;;) {
        const { changes } = board;
        if (hashing === undefined) {
            const file = board.claimLargeFile(readsFirst);
            if (file !== undefined)
                hashing = { file, hash: new large_file_hash/* LargeFileHash */.s(file.entry) };
        }
        const unread = readsFirst && hashing === undefined ? board.claimRead() : undefined;
        if (unread !== undefined) {
            const hashes = readUnit(board.unitToRead(unread), arena);
            if (hashes !== undefined)
                yield { kind: 'read', unit: unread, sha256: hashes };
            continue;
        }
        const isLate = hashing !== undefined &&
            (readsFirst || board.claimedUnits - hashing.file.unit - hashing.hash.hashedPieces > MOST_LAG_UNITS);
        const unit = isLate || !mayPack() ? 'later' : board.claimUnit(readsFirst);
        if (typeof unit === 'number') {
            const content = board.unitToPack(unit);
            const begun = PACK[format](content, {
                ...{ modifiedAtMs, unit, arena, slot: board.slotOf(unit) },
                before: () => board.tailBefore(unit),
                leave: (all) => board.leaveTail(unit, all),
            });
            if (block === undefined && typeof begun === 'function')
                while (!board.hasTailBefore(unit))
                    yield 'waiting';
            const packed = typeof begun === 'function' ? begun() : begun;
            yield { kind: 'packed', unit, packed };
        }
        else if (hashing !== undefined) {
            const done = hashing.hash.step(arena);
            if (done !== undefined) {
                yield { kind: 'hashed', index: hashing.file.index, ...done };
                hashing = undefined;
            }
        }
        else if (unit === 'none') {
            return;
        }
        else if (block === undefined) {
            yield 'waiting';
        }
        else {
            block(board, changes);
        }
    }
}


/***/ }),

/***/ 2403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ localHeaderLength),
/* harmony export */   Mt: () => (/* binding */ writeCentralHeader),
/* harmony export */   Sf: () => (/* binding */ writeLocalHeader),
/* harmony export */   W1: () => (/* binding */ endOfZip),
/* harmony export */   XA: () => (/* binding */ zipName),
/* harmony export */   cV: () => (/* binding */ centralHeaderRoom),
/* harmony export */   uC: () => (/* binding */ dosTime)
/* harmony export */ });
/* unused harmony export needsZip64 */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** From these on, a field says "look into the zip64 record" instead of a number (APPNOTE 4.4.1.4). */
const NO_16_BITS = 0xffff;
const NO_32_BITS = 0xffff_ffff;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const ZIP64_END_BYTES = 56;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_LOCAL_EXTRA_BYTES = 20;
const FLAG_UTF8_NAME = 0x800;
const MADE_ON_UNIX = 3;
const DOS_FOLDER = 0x10;
/** Versions of the format (APPNOTE 4.4.3.2): what the usual entry needs, and zip64. */
const VERSION = 20;
const VERSION_ZIP64 = 45;
/** Type bits of a Unix mode. */
const KIND_BITS = { file: 0o100000, directory: 0o040000, symlink: 0o120000 };
/** A name as it stands in a zip: UTF-8, a folder's with a slash at the end. */
function zipName({ path, type }) {
    return Buffer.from(type === 'directory' ? `${path}/` : path);
}
/** A time as MS-DOS counts it, in UTC, so that the time zone of this machine changes nothing: date in the upper half. */
function dosTime(time) {
    const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
    const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >>> 1);
    return ((date << 16) | clock) >>> 0;
}
/** Whether an entry of so many bytes may need zip64 sizes, which has to be known before it is packed. */
function needsZip64(sizeBytes) {
    // What cannot be compressed grows by the headers of stored blocks.
    return sizeBytes + Math.ceil(sizeBytes / 4096) + 64 >= NO_32_BITS;
}
/** How long the record in front of an entry's content is. */
function localHeaderLength(name, sizeBytes) {
    return LOCAL_BYTES + name.length + (needsZip64(sizeBytes) ? ZIP64_LOCAL_EXTRA_BYTES : 0);
}
/** Writes the record in front of an entry's content; returns where it ends. */
function writeLocalHeader(into, at, name, time, content) {
    const isZip64 = needsZip64(content.sizeBytes);
    let end = into.writeUInt32LE(0x04034b50, at);
    end = into.writeUInt16LE(isZip64 ? VERSION_ZIP64 : VERSION, end);
    end = writeCommon(into, end, name, time, content, isZip64);
    end = into.writeUInt16LE(name.length, end);
    end = into.writeUInt16LE(isZip64 ? ZIP64_LOCAL_EXTRA_BYTES : 0, end);
    into.set(name, end);
    end += name.length;
    // Here, unlike below, both sizes have to be there.
    return isZip64 ? writeZip64Extra(into, end, [content.sizeBytes, content.packedBytes]) : end;
}
/** An entry's record in the central directory. `offset`: where the record in front of its content begins. */
function writeCentralHeader(into, at, name, time, content, entry, offset) {
    const large = [content.sizeBytes, content.packedBytes, offset].filter((value) => value >= NO_32_BITS);
    const isZip64 = large.length > 0 || needsZip64(content.sizeBytes);
    const version = isZip64 ? VERSION_ZIP64 : VERSION;
    const mode = entry.type === 'symlink' ? 0o777 : entry.mode & 0o7777;
    let end = into.writeUInt32LE(0x02014b50, at);
    end = into.writeUInt8(version, end);
    end = into.writeUInt8(MADE_ON_UNIX, end);
    end = into.writeUInt16LE(version, end);
    end = writeCommon(into, end, name, time, content, false);
    end = into.writeUInt16LE(name.length, end);
    end = into.writeUInt16LE(large.length === 0 ? 0 : 4 + 8 * large.length, end);
    end = into.writeUInt16LE(0, end); // comment
    end = into.writeUInt16LE(0, end); // disk
    end = into.writeUInt16LE(0, end); // internal attributes
    end = into.writeUInt16LE(entry.type === 'directory' ? DOS_FOLDER : 0, end);
    end = into.writeUInt16LE(KIND_BITS[entry.type] | mode, end);
    end = into.writeUInt32LE(Math.min(offset, NO_32_BITS), end);
    into.set(name, end);
    end += name.length;
    return large.length === 0 ? end : writeZip64Extra(into, end, large);
}
/** How much room {@link writeCentralHeader} needs at most. */
function centralHeaderRoom(name) {
    return CENTRAL_BYTES + name.length + 4 + 3 * 8;
}
/** What ends the archive: with the zip64 records where a number of the old one is too small. */
function endOfZip(entries, directoryOffset, directoryBytes) {
    const isZip64 = entries >= NO_16_BITS || directoryOffset >= NO_32_BITS || directoryBytes >= NO_32_BITS;
    const into = Buffer.alloc((isZip64 ? ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES : 0) + END_BYTES);
    let end = 0;
    if (isZip64) {
        end = into.writeUInt32LE(0x06064b50, end);
        end = writeUInt64(into, end, ZIP64_END_BYTES - 12);
        end = into.writeUInt8(VERSION_ZIP64, end);
        end = into.writeUInt8(MADE_ON_UNIX, end);
        end = into.writeUInt16LE(VERSION_ZIP64, end);
        end += 8; // this disk, and that of the directory
        end = writeUInt64(into, end, entries);
        end = writeUInt64(into, end, entries);
        end = writeUInt64(into, end, directoryBytes);
        end = writeUInt64(into, end, directoryOffset);
        end = into.writeUInt32LE(0x07064b50, end);
        end += 4; // disk of the record above
        end = writeUInt64(into, end, directoryOffset + directoryBytes);
        end = into.writeUInt32LE(1, end); // disks
    }
    end = into.writeUInt32LE(0x06054b50, end);
    end += 4; // this disk, and that of the directory
    end = into.writeUInt16LE(Math.min(entries, NO_16_BITS), end);
    end = into.writeUInt16LE(Math.min(entries, NO_16_BITS), end);
    end = into.writeUInt32LE(Math.min(directoryBytes, NO_32_BITS), end);
    into.writeUInt32LE(Math.min(directoryOffset, NO_32_BITS), end);
    return into;
}
/** The fields that both records have in the same order, from the flags to the sizes. */
function writeCommon(into, at, name, time, { method, crc32, sizeBytes, packedBytes }, areSizesElsewhere) {
    let end = into.writeUInt16LE((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(name) ? 0 : FLAG_UTF8_NAME, at);
    end = into.writeUInt16LE(method, end);
    end = into.writeUInt32LE(time, end);
    end = into.writeUInt32LE(crc32, end);
    end = into.writeUInt32LE(areSizesElsewhere ? NO_32_BITS : Math.min(packedBytes, NO_32_BITS), end);
    return into.writeUInt32LE(areSizesElsewhere ? NO_32_BITS : Math.min(sizeBytes, NO_32_BITS), end);
}
function writeZip64Extra(into, at, values) {
    let end = into.writeUInt16LE(0x0001, at);
    end = into.writeUInt16LE(8 * values.length, end);
    for (const value of values)
        end = writeUInt64(into, end, value);
    return end;
}
function writeUInt64(into, at, value) {
    into.writeUInt32LE(value % 2 ** 32, at);
    return into.writeUInt32LE(Math.floor(value / 2 ** 32), at + 4);
}


/***/ })

};

export const id = 430;
export const ids = [430];
export const modules = {

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

export const id = 7168;
export const ids = [7168];
export const modules = {

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

/***/ 97411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var _read_buffer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37286);

const PIECE_BYTES = 1024 * 1024;
/** The bytes of an open file from `start` to before `end`, or as many of them as there are, in pieces that do not change afterwards. */
async function* readPieces(handle, start, end) {
    for (let position = start; position < end;) {
        const buffer = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .allocateReadBuffer */ .e8)(Math.min(PIECE_BYTES, end - position));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
        if (bytesRead === 0)
            return;
        yield buffer.subarray(0, bytesRead);
        position += bytesRead;
    }
}


/***/ }),

/***/ 6427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ paddingAfter),
/* harmony export */   Y: () => (/* binding */ BLOCK_BYTES)
/* harmony export */ });
/** All that a tar holds begins at a multiple of this. */
const BLOCK_BYTES = 512;
/** How many bytes fill up the last block of so many. */
function paddingAfter(sizeBytes) {
    return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}


/***/ }),

/***/ 37168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTar: () => (/* binding */ readTar),
  readTarBatches: () => (/* binding */ readTarBatches)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/byte-queue.js
/** Bytes that come in pieces, to be taken in portions of any size; what lies within one piece is not copied. */
class ByteQueue {
    #source;
    /** None of them empty. */
    #pieces = [];
    /** How much of the first piece was taken. */
    #taken = 0;
    #lengthBytes = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** How much is there to be taken at once. */
    get lengthBytes() {
        return this.#lengthBytes;
    }
    /** Waits until so much is there. Says whether it is: `false` when the source ends before. */
    async fill(lengthBytes) {
        while (this.#lengthBytes < lengthBytes) {
            const { done, value } = await this.#source.next();
            if (done)
                return false;
            if (value.length > 0)
                this.#pieces.push(value);
            this.#lengthBytes += value.length;
        }
        return true;
    }
    /** Tells the source that no more is wanted, as it has to be told before its end. */
    async close() {
        await this.#source.return?.();
    }
    /** The next bytes, of which so many have to be there. */
    take(lengthBytes) {
        const first = this.takeSome(lengthBytes);
        if (first.length === lengthBytes)
            return first;
        const parts = [first];
        for (let left = lengthBytes - first.length; left > 0;) {
            const part = this.takeSome(left);
            parts.push(part);
            left -= part.length;
        }
        return Buffer.concat(parts, lengthBytes);
    }
    /** The next bytes as they lie together: some when any are there, and at most so many. */
    takeSome(limitBytes) {
        const piece = this.#pieces[0];
        if (piece === undefined)
            return NOTHING;
        const start = this.#taken;
        const end = Math.min(start + limitBytes, piece.length);
        if (end === piece.length) {
            this.#pieces.shift();
            this.#taken = 0;
        }
        else {
            this.#taken = end;
        }
        this.#lengthBytes -= end - start;
        return piece.subarray(start, end);
    }
    /** Leaves out the next bytes, as many of them as are there. Returns how many. */
    skip(limitBytes) {
        let skipped = 0;
        while (skipped < limitBytes && this.#lengthBytes > 0)
            skipped += this.takeSome(limitBytes - skipped).length;
        return skipped;
    }
}
const NOTHING = Buffer.alloc(0);

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-pieces.js
var read_pieces = __webpack_require__(97411);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/tar-blocks.js
var tar_blocks = __webpack_require__(6427);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/tar-fields.js

const PAX_KEYS = ['path', 'linkpath', 'size'];
const NAME = { start: 0, end: 100 };
const MODE = { start: 100, end: 108 };
const SIZE = { start: 124, end: 136 };
const TIME = { start: 136, end: 148 };
const SUM = { start: 148, end: 156 };
const TYPE_AT = 156;
const LINK = { start: 157, end: 257 };
const MAGIC = { start: 257, end: 263 };
const PREFIX = { start: 345, end: 500 };
const BLANK = 0x20;
const ZERO_DIGIT = 0x30;
/** The sum of a block without content, whose own field counts as blanks. */
const SUM_OF_NOTHING = 8 * BLANK;
/**
 * Reads a header of ustar (POSIX.1-1988), of GNU, or of what came before; `undefined` for a block of zeros.
 *
 * @throws Error when its sum is wrong, as of anything that is no tar.
 */
function parseTarHeader(block) {
    const sum = sumOf(block);
    if (sum === SUM_OF_NOTHING)
        return undefined;
    if (sum !== numberAt(block, SUM)) {
        throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?');
    }
    const name = textAt(block, NAME);
    const hasPrefix = block[PREFIX.start] !== 0 && block.toString('latin1', MAGIC.start, MAGIC.end) === 'ustar\0';
    const type = block[TYPE_AT] ?? 0;
    return {
        name: hasPrefix ? `${textAt(block, PREFIX)}/${name}` : name,
        type: type === 0 ? '0' : String.fromCharCode(type),
        mode: numberAt(block, MODE) & 0o7777,
        sizeBytes: numberAt(block, SIZE),
        modifiedAt: numberAt(block, TIME),
        linkTarget: textAt(block, LINK),
    };
}
/** Records of an extended header (POSIX.1-2001), `LENGTH KEY=VALUE\n` each; what follows a damaged one is left out. */
function readPaxRecords(bytes) {
    const records = {};
    for (let at = 0; at < bytes.length;) {
        const blank = bytes.indexOf(BLANK, at);
        const length = Number.parseInt(bytes.toString('utf8', at, blank === -1 ? bytes.length : blank), 10);
        // One that leads nowhere, or back, would be read for ever.
        if (!(length > 0) || blank === -1)
            break;
        const record = bytes.toString('utf8', blank + 1, Math.max(blank + 1, Math.min(at + length - 1, bytes.length)));
        const equals = record.indexOf('=');
        if (equals === -1)
            break;
        const key = PAX_KEYS.find((key) => key === record.slice(0, equals));
        if (key !== undefined)
            records[key] = record.slice(equals + 1);
        at += length;
    }
    return records;
}
/** A text that ends with the first zero. */
function textOf(bytes) {
    return textAt(bytes, { start: 0, end: bytes.length });
}
function textAt(bytes, { start, end }) {
    let at = start;
    let units = 0;
    for (; at < end && bytes[at] !== 0; at++)
        units |= bytes[at] ?? 0;
    if (at === start)
        return '';
    return bytes.toString(units < 0x80 ? 'latin1' : 'utf8', start, at);
}
/** Octal digits, or a binary number with the highest bit set, as GNU tar writes what has no room; an empty field is 0. */
function numberAt(block, { start, end }) {
    const first = block[start] ?? 0;
    if (first >= 0x80)
        return binaryAt(block, start, end);
    let at = start;
    while (at < end && block[at] === BLANK)
        at++;
    const found = block.indexOf(BLANK, at);
    const stop = found === -1 || found > end ? end : found;
    while (at < stop && block[at] === 0)
        at++;
    let value = 0;
    for (let digits = at; digits < stop; digits++) {
        const digit = (block[digits] ?? 0) - ZERO_DIGIT;
        // Some programs leave something other than zeros behind the digits; and what begins with none at all is no number.
        if (digit < 0 || digit > 7)
            return digits > at ? value : Number.parseInt(block.toString('utf8', at, stop), 8);
        value = value * 8 + digit;
    }
    return value;
}
/** Eight bits a byte after the first, which says with all bits set that the number is below zero. */
function binaryAt(block, start, end) {
    const first = block[start];
    if (first !== 0x80 && first !== 0xff)
        return Number.NaN;
    let value = 0;
    for (let at = start + 1; at < end; at++)
        value = value * 256 + (first === 0x80 ? (block[at] ?? 0) : 0xff - (block[at] ?? 0));
    return first === 0x80 ? value : -value;
}
function sumOf(block) {
    let sum = SUM_OF_NOTHING;
    for (let at = 0; at < SUM.start; at++)
        sum += block[at] ?? 0;
    for (let at = SUM.end; at < tar_blocks/* BLOCK_BYTES */.Y; at++)
        sum += block[at] ?? 0;
    return sum;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/tar-members.js



/** What an extended header may take of our memory: far more than any host takes as a name. */
const LARGEST_EXTENSION_BYTES = 4 * 1024 * 1024;
/**
 * Reads the members of a tar from its bytes: those that are there in full together, and one that is still to come in part as the last
 * of such a batch. What is not read of its content before the next batch is asked for is skipped.
 */
class TarMembers {
    #file;
    #bytes;
    #signal;
    #extensions = {};
    /** Records for all members. They count for those that have records of their own and for no others, as with `tar-stream`. */
    #common = {};
    /** The extended header whose content comes next. */
    #extending;
    /** What the next step needs to have. */
    #neededBytes = tar_blocks/* BLOCK_BYTES */.Y;
    /** What is still to come of the member that was given last: of its content, and of the padding to a whole block. */
    #contentBytes = 0;
    #paddingBytes = 0;
    constructor(file, bytes, signal) {
        this.#file = file;
        this.#bytes = bytes;
        this.#signal = signal;
    }
    async *batches() {
        while (await this.#bytes.fill(this.#neededBytes)) {
            const members = [];
            try {
                this.#readInto(members);
            }
            catch (error) {
                // What stands before the damage is told before it.
                if (members.length > 0)
                    yield members;
                throw error;
            }
            if (members.length > 0)
                yield members;
            await this.#skipRest();
        }
        if (this.#bytes.lengthBytes > 0 || this.#extending !== undefined)
            throw endsTooEarly();
    }
    #readInto(members) {
        while (this.#bytes.lengthBytes >= this.#neededBytes) {
            if (this.#extending !== undefined) {
                this.#extend(this.#extending);
                continue;
            }
            const header = parseTarHeader(this.#bytes.take(tar_blocks/* BLOCK_BYTES */.Y));
            if (header === undefined)
                continue;
            if (EXTENDED.has(header.type)) {
                if (!(header.sizeBytes >= 0))
                    throw invalidHeader();
                if (header.sizeBytes > LARGEST_EXTENSION_BYTES)
                    throw new Error('Header exceeds max size');
                this.#extending = header;
                this.#neededBytes = header.sizeBytes + (0,tar_blocks/* paddingAfter */.O)(header.sizeBytes);
                continue;
            }
            members.push(this.#memberOf(this.#extended(header)));
            if (this.#contentBytes + this.#paddingBytes > 0)
                return;
        }
    }
    #extend({ type, sizeBytes }) {
        const bytes = this.#bytes.take(sizeBytes);
        this.#bytes.skip((0,tar_blocks/* paddingAfter */.O)(sizeBytes));
        this.#extending = undefined;
        this.#neededBytes = tar_blocks/* BLOCK_BYTES */.Y;
        if (type === 'g')
            this.#common = readPaxRecords(bytes);
        else if (type === 'x')
            this.#extensions.pax = { ...this.#common, ...readPaxRecords(bytes) };
        else if (type === 'K')
            this.#extensions.gnuLinkTarget = textOf(bytes);
        else
            this.#extensions.gnuName = textOf(bytes);
    }
    /** The header with what was said of it before. An empty text says nothing. */
    #extended(header) {
        const { gnuName, gnuLinkTarget, pax } = this.#extensions;
        if (gnuName === undefined && gnuLinkTarget === undefined && pax === undefined)
            return header;
        this.#extensions = {};
        return {
            ...header,
            name: pax?.path || gnuName || header.name,
            linkTarget: pax?.linkpath || gnuLinkTarget || header.linkTarget,
            sizeBytes: pax?.size ? Number.parseInt(pax.size, 10) : header.sizeBytes,
        };
    }
    #memberOf(header) {
        const { name, sizeBytes, mode, modifiedAt } = header;
        if (!(sizeBytes >= 0))
            throw invalidHeader();
        const kind = kindOf(header, this.#file);
        const path = (0,archive_member/* memberPath */.Mb)(this.#file, name);
        // Whatever its size field says, no content follows a folder.
        const contentBytes = kind.type === 'directory' ? 0 : sizeBytes;
        const paddingBytes = (0,tar_blocks/* paddingAfter */.O)(contentBytes);
        let content;
        if (contentBytes + paddingBytes <= this.#bytes.lengthBytes) {
            content = this.#bytes.take(contentBytes);
            this.#bytes.skip(paddingBytes);
        }
        else {
            this.#contentBytes = contentBytes;
            this.#paddingBytes = paddingBytes;
        }
        const read = () => (content === undefined ? this.#readRest(name) : contentOf(content));
        const { type, linkTarget } = kind;
        return { path, type, mode, sizeBytes, modifiedAt: timeOf(modifiedAt), linkTarget, content, read };
    }
    async *#readRest(name) {
        try {
            while (this.#contentBytes > 0) {
                if (!(await this.#bytes.fill(1)))
                    throw endsTooEarly();
                const bytes = this.#bytes.takeSome(this.#contentBytes);
                this.#contentBytes -= bytes.length;
                yield bytes;
            }
        }
        catch (cause) {
            this.#signal?.throwIfAborted();
            throw (0,archive_member/* damagedBy */.tS)(this.#file, `tar, in entry ${JSON.stringify(name)}`, cause);
        }
    }
    async #skipRest() {
        let leftBytes = this.#contentBytes + this.#paddingBytes;
        this.#contentBytes = 0;
        this.#paddingBytes = 0;
        while (leftBytes > 0) {
            if (!(await this.#bytes.fill(1)))
                throw endsTooEarly();
            leftBytes -= this.#bytes.skip(leftBytes);
        }
    }
}
/** Extended headers of pax, for all members and for one; and of GNU for a long text of a link and a long name, old and older. */
const EXTENDED = new Set(['g', 'x', 'K', 'L', 'N']);
async function* contentOf(content) {
    if (content.length > 0)
        yield content;
}
const FILE = { type: 'file' };
const FOLDER = { type: 'directory' };
function kindOf({ type, name, linkTarget }, file) {
    switch (type) {
        case '0':
        case '7': // contiguous, which is a file like any other today
            return FILE;
        case '5':
            return FOLDER;
        case '2':
            return { type: 'symlink', linkTarget };
        case '1':
            return { type: 'hardlink', linkTarget: (0,archive_member/* memberPath */.Mb)(file, linkTarget) };
        case '6':
            throw (0,archive_member/* refused */.J5)(file, name, 'it is a FIFO');
        case '3':
        case '4':
            throw (0,archive_member/* refused */.J5)(file, name, 'it is a device');
        default:
            throw (0,archive_member/* refused */.J5)(file, name, 'it is of a kind that is not supported');
    }
}
function timeOf(seconds) {
    const time = new Date(1000 * seconds);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
function invalidHeader() {
    return new Error('Invalid header');
}
function endsTooEarly() {
    return new Error('Unexpected end of data');
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/tar-reader.js







/** What the first bytes of a file give away that is neither tar nor gzip. GNU tar would call another program for these. */
const FOREIGN = [
    ['504b', 'it is a zip archive'],
    ['425a68', 'it is compressed with bzip2, and only gzip is supported'],
    ['fd377a585a00', 'it is compressed with xz, and only gzip is supported'],
    ['28b52ffd', 'it is compressed with zstd, and only gzip is supported'],
];
/** Each piece is a trip to the thread pool and back, and the members that lie in one are read together. */
const INFLATED_BYTES = 1024 * 1024;
/** Reads the members of a tar archive, compressed with gzip or not: its first bytes tell, as they do for GNU tar. */
const readTar = async function* (file, options) {
    for await (const members of readTarBatches(file, options))
        yield* members;
};
/** The same with the members of each piece of it at once. */
const readTarBatches = async function* (file, { signal }) {
    const magic = await firstBytes(file);
    if (magic === '')
        throw (0,archive_member/* damaged */.qM)(file, 'it is empty');
    const foreign = FOREIGN.find(([prefix]) => magic.startsWith(prefix));
    if (foreign !== undefined)
        throw (0,archive_member/* damaged */.qM)(file, foreign[1]);
    const ended = new AbortController();
    const stop = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]);
    const bytes = new ByteQueue(magic.startsWith('1f8b') ? inflated(file, stop) : asItIs(file, stop));
    try {
        yield* new TarMembers(file, bytes, signal).batches();
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw (0,archive_member/* damagedBy */.tS)(file, 'tar', cause);
    }
    finally {
        ended.abort();
        await bytes.close().catch(() => { }); // said already, if at all
    }
};
function inflated(file, signal) {
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: INFLATED_BYTES });
    // What goes wrong comes out of the iteration as well.
    (0,external_node_stream_promises_.pipeline)(asItIs(file, signal), gunzip, { signal }).catch(() => { });
    return gunzip;
}
async function* asItIs(file, signal) {
    const handle = await (0,promises_.open)(file);
    try {
        for await (const piece of (0,read_pieces/* readPieces */.u)(handle, 0, Number.POSITIVE_INFINITY)) {
            signal.throwIfAborted();
            yield piece;
        }
    }
    finally {
        await handle.close();
    }
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
        throw (0,archive_member/* damagedBy */.tS)(file, 'tar', cause);
    }
}


/***/ })

};

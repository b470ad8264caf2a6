export const id = 2166;
export const ids = [2166];
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

/***/ 45104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ hasFastCrc32),
/* harmony export */   QR: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export portableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** Whether Node has a CRC-32 (20.15, 22.2); ours takes longer than a SHA-256. */
const hasFastCrc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 !== undefined;
/** Continues a CRC-32 over more bytes; starts from 0. Node's own where there is one (20.15, 22.2), as it is far faster. */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? portableCrc32;
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

/***/ 12166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readZip: () => (/* binding */ readZip),
  readZipBatches: () => (/* binding */ readZipBatches)
});

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-buffer.js
var read_buffer = __webpack_require__(37286);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-pieces.js
var read_pieces = __webpack_require__(97411);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/windowed-file.js




const WINDOW_BYTES = 64 * 1024;
/** For whoever reads on where a window ends, as it is with entries that lie in the order of the directory. */
const NEXT_WINDOW_BYTES = 512 * 1024;
/** One for the central directory and one for the entries, which are read in turns. */
const WINDOWS = 2;
/** A file as yauzl reads it: its many small reads are answered from a few windows, at once where they hold what is asked for. */
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
    /** Exactly `length` bytes from `position` on, where a window holds them. */
    readAtOnce(position, length) {
        const window = this.#windowOf(position, length);
        const offset = position - (window?.start ?? 0);
        return window?.bytes.subarray(offset, offset + length);
    }
    /** Exactly `length` bytes from `position` on. */
    async readExactly(position, length) {
        const found = this.readAtOnce(position, length);
        if (found !== undefined)
            return found;
        const readsOn = this.#windows.some(({ start, bytes }) => position >= start && position <= start + bytes.length);
        const window = await this.#load(position, Math.max(length, readsOn ? NEXT_WINDOW_BYTES : WINDOW_BYTES));
        this.#windows.unshift(window);
        this.#windows.length = Math.min(this.#windows.length, WINDOWS);
        if (length > window.bytes.length)
            throw new Error('unexpected end of file');
        return window.bytes.subarray(0, length);
    }
    read(buffer, offset, length, position, callback) {
        const window = this.#windowOf(position, length);
        if (window !== undefined) {
            const from = position - window.start;
            window.bytes.copy(buffer, offset, from, from + length);
            callback(null);
            return;
        }
        this.readExactly(position, length).then((bytes) => {
            bytes.copy(buffer, offset);
            callback(null);
        }, callback);
    }
    close(callback) {
        this.#handle.close().then(() => callback(null), callback);
    }
    /** The bytes from `start` to before `end`, or as many of them as there are. */
    pieces(start, end) {
        return (0,read_pieces/* readPieces */.u)(this.#handle, start, end);
    }
    #windowOf(position, length) {
        const window = this.#windows.find(({ start, bytes }) => start <= position && position + length <= start + bytes.length);
        if (window !== undefined && window !== this.#windows[0]) {
            this.#windows.splice(this.#windows.indexOf(window), 1);
            this.#windows.unshift(window);
        }
        return window;
    }
    async #load(start, length) {
        const bytes = (0,read_buffer/* allocateReadBuffer */.e8)(Math.min(length, Math.max(0, this.sizeBytes - start)));
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

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/crc32.js
var crc32 = __webpack_require__(45104);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/inflate-together.js

/** How a member of a gzip file begins (RFC 1952): its magic, deflate, no flags, no time, made by nobody in particular. */
const MEMBER_HEADER = Buffer.from('1f8b08000000000000ff', 'hex');
const MEMBER_MAGIC = MEMBER_HEADER.subarray(0, 3);
/** CRC-32 and size of the content, with which a member ends. */
const MEMBER_TRAILER_BYTES = 8;
/**
 * Small contents, each compressed by deflate, that are inflated in one go, beside this thread, and checked by sizes and checksums. Setting
 * up zlib for each would cost several times what inflating it does: so each is made a member of one gzip file, and zlib reads these
 * one after the other.
 *
 * Content is never taken for another's. A member begins only at the three bytes of the magic: with these nowhere but in the headers
 * that are written here, only there. All of the file being read, a member ends where another begins or where the file ends, so by a
 * trailer that is written here, and makes as many bytes as that one's content has. Deflate that did not end in its own place would
 * run over the header of another: there would be fewer members than contents, and fewer bytes, as no content has none.
 */
class DeflatedContents {
    #gzip;
    #lengthBytes = 0;
    #headersAt = [];
    #sizes = [];
    /** @param capacityBytes - for all that is compressed, and {@link DeflatedContents.OVERHEAD_BYTES} for each */
    constructor(capacityBytes) {
        this.#gzip = Buffer.allocUnsafe(capacityBytes);
    }
    static OVERHEAD_BYTES = MEMBER_HEADER.length + MEMBER_TRAILER_BYTES;
    /** How much of the capacity is used. */
    get lengthBytes() {
        return this.#lengthBytes;
    }
    /** Takes a copy of a content: what is compressed, and how many bytes (not none) with which checksum are to come out of it. */
    add(compressed, sizeBytes, crc32) {
        this.#headersAt.push(this.#lengthBytes);
        this.#sizes.push(sizeBytes);
        this.#gzip.set(MEMBER_HEADER, this.#lengthBytes);
        this.#gzip.set(compressed, this.#lengthBytes + MEMBER_HEADER.length);
        const end = this.#lengthBytes + MEMBER_HEADER.length + compressed.length;
        this.#lengthBytes = this.#gzip.writeUInt32LE(sizeBytes, this.#gzip.writeUInt32LE(crc32, end));
    }
    /**
     * The contents, in their order; or `undefined` when not all of them come out as declared, and when that could not be told. One at a
     * time, they say why.
     */
    async inflate() {
        const gzip = this.#gzip.subarray(0, this.#lengthBytes);
        const sizeBytes = this.#sizes.reduce((sum, size) => sum + size, 0);
        if (this.#sizes.includes(0) || !this.#hasMagicAtHeadersAlone(gzip))
            return undefined;
        const inflated = await inflateAll(gzip, sizeBytes);
        if (inflated?.length !== sizeBytes)
            return undefined;
        let end = 0;
        return this.#sizes.map((size) => {
            end += size;
            return inflated.subarray(end - size, end);
        });
    }
    #hasMagicAtHeadersAlone(gzip) {
        let found = gzip.indexOf(MEMBER_MAGIC);
        for (const headerAt of this.#headersAt) {
            if (found !== headerAt)
                return false;
            found = gzip.indexOf(MEMBER_MAGIC, found + 1);
        }
        return found === -1;
    }
}
/** All that a gzip file holds, when all of the file was read for it. */
function inflateAll(gzip, sizeBytes) {
    // In memory with room for more, zlib is done when its output ends.
    const options = { chunkSize: sizeBytes + 64, maxOutputLength: sizeBytes + 1, info: true };
    return new Promise((resolve) => {
        (0,external_node_zlib_.gunzip)(gzip, options, (error, result) => {
            if (error !== null)
                return resolve(undefined);
            // What `info` asks for, which the types leave out.
            const { buffer, engine } = result;
            resolve(engine.bytesWritten === gzip.length ? buffer : undefined);
        });
    });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-content.js




/** Entries up to these sizes are inflated in one go, which costs far less than the streams that large ones need. */
const SMALL_COMPRESSED_BYTES = 64 * 1024;
const SMALL_CONTENT_BYTES = 256 * 1024;
/** Each piece is a trip to the thread pool and back. */
const INFLATED_BYTES = 1024 * 1024;
/** Of a header before an entry's content (APPNOTE 4.3.7). */
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
/** Whether an entry's content, by what the archive says of it, may be in memory as a whole. */
function isSmall({ compressedSize, uncompressedSize }) {
    return compressedSize <= SMALL_COMPRESSED_BYTES && uncompressedSize <= SMALL_CONTENT_BYTES;
}
/** Reads an entry's content. The declared size is never passed; that these are the right bytes is told by the checksum. */
async function* contentOf(opened, entry, name) {
    const { file } = opened;
    let crc = 0;
    try {
        if (isSmall(entry)) {
            const content = inflateSmall(await readStored(opened, entry), entry);
            crc = (0,crc32/* crc32 */.QR)(content, crc);
            if (crc === entry.crc32 && content.length > 0)
                yield content;
        }
        else {
            let sizeBytes = 0;
            for await (const chunk of await openLarge(opened, entry)) {
                sizeBytes += chunk.length;
                if (sizeBytes > entry.uncompressedSize)
                    break;
                crc = (0,crc32/* crc32 */.QR)(chunk, crc);
                yield chunk;
            }
            if (sizeBytes !== entry.uncompressedSize)
                throw wrongSize(sizeBytes, entry);
        }
    }
    catch (cause) {
        throw (0,archive_member/* damagedBy */.tS)(file, `zip, in entry ${JSON.stringify(name)}`, cause);
    }
    if (crc !== entry.crc32)
        throw (0,archive_member/* damaged */.qM)(file, `the checksum of entry ${JSON.stringify(name)} is wrong`);
}
/** The bytes of a small entry as they are stored. */
async function readStored({ reader, zip }, entry) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return reader.readExactly(fileDataStart, entry.compressedSize);
}
/** The same where a window of the file holds them; `undefined` also where something is wrong, which {@link readStored} says. */
function storedAtOnce({ reader }, entry) {
    const headerAt = entry.relativeOffsetOfLocalHeader;
    const header = reader.readAtOnce(headerAt, LOCAL_HEADER_BYTES);
    if (header?.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE)
        return undefined;
    // After the header, which ends with their lengths, come the name and the extra fields.
    const start = headerAt + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    return reader.readAtOnce(start, entry.compressedSize);
}
function inflateSmall(stored, entry) {
    if (entry.compressionMethod === 0)
        return stored;
    const content = (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: entry.uncompressedSize + 1 });
    if (content.length === entry.uncompressedSize)
        return content;
    throw wrongSize(content.length, entry);
}
/** Not by yauzl's own stream, which inflates 16 KiB at a time. */
async function openLarge({ reader, zip }, entry) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const stored = reader.pieces(fileDataStart, fileDataStart + entry.compressedSize);
    if (entry.compressionMethod === 0)
        return stored;
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: INFLATED_BYTES });
    (0,external_node_stream_promises_.pipeline)(stored, inflate).catch(() => { }); // what goes wrong comes out of the iteration as well
    return inflate;
}
function wrongSize(sizeBytes, { uncompressedSize }) {
    return new Error(`${sizeBytes} bytes of content, and ${uncompressedSize} declared`);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
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

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-member.js




/** No system takes a longer link text. */
const LONGEST_LINK_BYTES = 4096;
/** What an entry is, or the refusal of it: as a promise for a link, whose text is content. */
function memberOf(opened, entry) {
    const { file } = opened;
    const name = nameOf(entry);
    if (name === undefined)
        throw (0,archive_member/* refused */.J5)(file, entry.fileNameRaw.toString('latin1'), 'its name is not UTF-8');
    const path = (0,archive_member/* memberPath */.Mb)(file, name);
    if (entry.isEncrypted())
        throw (0,archive_member/* refused */.J5)(file, name, 'it is encrypted');
    if (!entry.canDecodeFileData()) {
        throw (0,archive_member/* refused */.J5)(file, name, `its compression method ${entry.compressionMethod} is not one that agents know`);
    }
    const attributes = attributesOf(entry, name);
    if (attributes.type === 'unsupported')
        throw (0,archive_member/* refused */.J5)(file, name, `it is ${attributes.what}`);
    const { type, mode } = attributes;
    if (type === 'directory' && entry.uncompressedSize > 0)
        throw (0,archive_member/* refused */.J5)(file, name, 'it is a folder with content');
    const member = {
        path,
        type,
        mode,
        sizeBytes: entry.uncompressedSize,
        // When it is asked for, as few do: a time in the zone of this machine takes as long to make as all the rest.
        get modifiedAt() {
            return modifiedAtOf(entry);
        },
        content: undefined,
        read: () => contentOf(opened, entry, name),
    };
    return type === 'symlink' ? withLinkText(file, name, member) : member;
}
async function withLinkText(file, name, member) {
    if (member.sizeBytes > LONGEST_LINK_BYTES)
        throw (0,archive_member/* refused */.J5)(file, name, 'its link text is too long');
    const chunks = [];
    for await (const chunk of member.read())
        chunks.push(chunk);
    const text = Buffer.concat(chunks);
    if (!(0,external_node_buffer_.isUtf8)(text))
        throw (0,archive_member/* refused */.J5)(file, name, 'its link text is not UTF-8');
    return { ...member, sizeBytes: 0, linkTarget: text.toString('utf8') };
}
function modifiedAtOf(entry) {
    const date = entry.getLastModDate();
    return Number.isNaN(date.getTime()) ? undefined : date;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-batch.js





/** A batch ends with so much content of small entries or so much that is compressed, or with so many entries of whatever size. */
const BATCH_BYTES = 1024 * 1024;
const BATCH_ENTRIES = 1024;
const COMPRESSED_BYTES = BATCH_BYTES + SMALL_COMPRESSED_BYTES + DeflatedContents.OVERHEAD_BYTES;
const STORED = 0;
/** Reads the next entries, and of the small ones what is stored. */
async function gatherBatch(opened, nextEntry) {
    const members = [];
    const deflated = new DeflatedContents(COMPRESSED_BYTES);
    const waiting = [];
    const batch = { members, deflated, waiting };
    let contentBytes = 0;
    try {
        while (contentBytes < BATCH_BYTES && deflated.lengthBytes < BATCH_BYTES && members.length < BATCH_ENTRIES) {
            const next = nextEntry();
            const entry = next instanceof Promise ? await next : next;
            if (entry === undefined)
                return { ...batch, isLast: true };
            const found = memberOf(opened, entry);
            const member = found instanceof Promise ? await found : found;
            members.push(member);
            if (member.type !== 'file' || !isSmall(entry))
                continue;
            contentBytes += entry.uncompressedSize;
            // What is wrong with it is left to be said by whoever reads it.
            const stored = storedAtOnce(opened, entry) ?? (await readStored(opened, entry).catch(() => undefined));
            if (stored === undefined)
                continue;
            if (entry.compressionMethod === STORED) {
                // A copy, as it would keep the memory of all that was read with it.
                if ((0,crc32/* crc32 */.QR)(stored, 0) === entry.crc32)
                    member.content = Buffer.from(stored);
            }
            else if (entry.uncompressedSize > 0) {
                deflated.add(stored, entry.uncompressedSize, entry.crc32);
                waiting.push(member);
            }
        }
        return { ...batch, isLast: false };
    }
    catch (cause) {
        return { ...batch, failure: { error: (0,archive_member/* damagedBy */.tS)(opened.file, 'zip', cause) }, isLast: true };
    }
}
/** The batch with what could be inflated of it. */
async function inflateBatch({ deflated, waiting, ...batch }) {
    const contents = waiting.length > 0 ? await deflated.inflate() : undefined;
    if (contents !== undefined)
        for (const [n, member] of waiting.entries())
            member.content = contents[n];
    return batch;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-entries.js
/**
 * yauzl's events as a function that gives the next entry, and `undefined` after the last one: at once where its record is in memory already,
 * else as a promise. yauzl's own iterator crashes the process on an error that comes between two steps.
 */
function entriesOf(zip) {
    let failure;
    let outcome;
    let waiting;
    const settle = (settled) => {
        outcome = settled;
        waiting?.(settled);
        waiting = undefined;
    };
    zip.on('entry', (entry) => settle({ entry }));
    zip.on('end', () => settle({ entry: undefined }));
    zip.on('error', (error) => {
        failure = { error };
        settle(failure);
    });
    /** Asks for an entry, and gives what came of it before yauzl returned. */
    const ask = () => {
        outcome = failure;
        if (failure === undefined)
            zip.readEntry();
        return outcome;
    };
    return () => {
        const atOnce = ask();
        if (atOnce !== undefined)
            return entryOf(atOnce);
        return new Promise((resolve) => {
            waiting = resolve;
        }).then(entryOf);
    };
}
function entryOf(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.entry;
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/zip-reader.js






/** So many are inflated, or were, while one is looked at: one for each of two threads and one to come. */
const BATCHES_AHEAD = 3;
/** Reads the members of a zip archive, in the order of its central directory. */
const readZip = async function* (file, { signal }) {
    const opened = await openZip(file);
    try {
        const nextEntry = entriesOf(opened.zip);
        for (;;) {
            signal?.throwIfAborted();
            const entry = await nextEntry();
            if (entry === undefined)
                return;
            yield await memberOf(opened, entry);
        }
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw (0,archive_member/* damagedBy */.tS)(file, 'zip', cause);
    }
    finally {
        opened.zip.close();
    }
};
/** The same with the small ones inflated together, and some of them ahead. */
const readZipBatches = async function* (file, { signal }) {
    const opened = await openZip(file);
    try {
        const nextEntry = entriesOf(opened.zip);
        const ahead = [];
        for (let isLast = false;;) {
            while (!isLast && ahead.length < BATCHES_AHEAD) {
                signal?.throwIfAborted();
                const batch = await gatherBatch(opened, nextEntry);
                ahead.push(inflateBatch(batch));
                isLast = batch.isLast;
            }
            const batch = await ahead.shift();
            if (batch === undefined)
                return;
            if (batch.members.length > 0)
                yield batch.members;
            if (batch.failure !== undefined)
                throw batch.failure.error;
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
        throw (0,archive_member/* damagedBy */.tS)(file, 'zip', cause);
    }
}


/***/ })

};

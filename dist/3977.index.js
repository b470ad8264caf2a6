export const id = 3977;
export const ids = [3977,5104];
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
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export portableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

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

/***/ 43977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readZip: () => (/* binding */ readZip)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/crc32.js
var crc32 = __webpack_require__(45104);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
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
        const handle = await (0,external_node_fs_promises_.open)(file);
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
    close(callback) {
        this.#handle.close().then(() => callback(null), callback);
    }
    /** The bytes from `start` to before `end`, or as many of them as there are. */
    async *chunks(start, end) {
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
const INFLATED_CHUNK_BYTES = 256 * 1024;
/** Reads the members of a zip archive, in the order of its central directory. */
const readZip = async function* (file, { signal }) {
    const opened = await openZip(file);
    try {
        const nextEntry = entriesOf(opened.zip);
        for (;;) {
            signal?.throwIfAborted();
            const entry = await nextEntry().catch((cause) => {
                throw (0,archive_member/* damagedBy */.tS)(file, 'zip', cause);
            });
            if (entry === undefined)
                return;
            yield await memberOf(opened, entry);
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
async function memberOf(opened, entry) {
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
    const read = () => contentOf(opened, entry, name);
    const common = { path, mode, sizeBytes: entry.uncompressedSize, modifiedAt: modifiedAtOf(entry), read };
    if (type !== 'symlink')
        return { ...common, type };
    if (entry.uncompressedSize > LONGEST_LINK_BYTES)
        throw (0,archive_member/* refused */.J5)(file, name, 'its link text is too long');
    const chunks = [];
    for await (const chunk of read())
        chunks.push(chunk);
    const text = Buffer.concat(chunks);
    if (!(0,external_node_buffer_.isUtf8)(text))
        throw (0,archive_member/* refused */.J5)(file, name, 'its link text is not UTF-8');
    return { ...common, type, sizeBytes: 0, linkTarget: text.toString('utf8') };
}
/** The declared size is never passed; that these are the right bytes is told by the checksum. */
async function* contentOf(opened, entry, name) {
    const { file } = opened;
    const isSmall = entry.compressedSize <= SMALL_COMPRESSED_BYTES && entry.uncompressedSize <= SMALL_CONTENT_BYTES;
    let crc = 0;
    try {
        if (isSmall) {
            const content = await readSmall(opened, entry);
            crc = (0,crc32/* crc32 */.Q)(content, crc);
            if (crc === entry.crc32 && content.length > 0)
                yield content;
        }
        else {
            let sizeBytes = 0;
            for await (const chunk of await openLarge(opened, entry)) {
                sizeBytes += chunk.length;
                if (sizeBytes > entry.uncompressedSize)
                    break;
                crc = (0,crc32/* crc32 */.Q)(chunk, crc);
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
async function readSmall({ reader, zip }, entry) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const stored = await reader.readExactly(fileDataStart, entry.compressedSize);
    if (entry.compressionMethod === 0)
        return stored;
    const content = (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: entry.uncompressedSize + 1 });
    if (content.length === entry.uncompressedSize)
        return content;
    throw wrongSize(content.length, entry);
}
/** Not by yauzl's own stream, which inflates 16 KiB at a time: each piece is a trip to the thread pool and back. */
async function openLarge({ reader, zip }, entry) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const stored = reader.chunks(fileDataStart, fileDataStart + entry.compressedSize);
    if (entry.compressionMethod === 0)
        return stored;
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: INFLATED_CHUNK_BYTES });
    (0,promises_.pipeline)(stored, inflate).catch(() => { }); // what goes wrong comes out of the iteration as well
    return inflate;
}
function wrongSize(sizeBytes, { uncompressedSize }) {
    return new Error(`${sizeBytes} bytes of content, and ${uncompressedSize} declared`);
}
function modifiedAtOf(entry) {
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


/***/ })

};

export const id = 3296;
export const ids = [3296,4384,850,4911,8823,4861];
export const modules = {

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   S6: () => (/* binding */ toDiagnostics),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
/** Something for which the agent refuses the whole file, with the agent's own words for it. */
function refuse(code, message, refusal, details = {}) {
    return { severity: 'error', code, message, refusal, ...given(details) };
}
/** Something that the agent's parser does not see and for which the deployment cannot succeed. */
function fault(code, message, details = {}) {
    return { severity: 'error', code, message, ...given(details) };
}
/** Something that the agent accepts and that is surely not what was meant. */
function warn(code, message, details = {}) {
    return { severity: 'warning', code, message, ...given(details) };
}
/** Something worth knowing about a file that is right as it stands. Terminals leave these out unless asked for them. */
function note(code, message, details = {}) {
    return { severity: 'notice', code, message, ...given(details) };
}
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint, placeholder }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
        ...(placeholder !== undefined && { placeholder }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

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

/***/ 22178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ forgetAtExit),
/* harmony export */   m: () => (/* binding */ removeAtExit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const places = new Set();
let isWatching = false;
/**
 * Has a file or folder removed at the end of the process, if it is there still: a second signal ends a process at once, and so past
 * every `finally`.
 */
function removeAtExit(place) {
    places.add(place);
    if (isWatching)
        return;
    isWatching = true;
    process.once('exit', () => {
        for (const left of places)
            removeAtOnce(left);
    });
}
/** Takes that back: it is removed, and whatever comes there is somebody else's. */
function forgetAtExit(place) {
    places.delete(place);
}
/** One that cannot be removed must not keep the others. */
function removeAtOnce(place) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(place, { recursive: true, force: true });
    }
    catch { }
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

/***/ 72221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ combineCrc32)
/* harmony export */ });
/** The reflected CRC-32 polynomial, as in `crc32.ts`. */
const POLYNOMIAL = 0xedb88320;
/** The polynomial 1 in the reflected order of bits: the highest bit is the constant term. */
const ONE = 0x8000_0000;
/** x^(2^n) modulo the polynomial, for n from 0 to 31; from 32 on they come round again. */
const POWERS = powersOfX();
/**
 * The CRC-32 of two pieces one after the other, told from those of each and the length of the second: so that threads can
 * each take a piece. A CRC is linear: the first one is moved over as many zero bits as the second piece has.
 */
function combineCrc32(first, second, secondBytes) {
    return (multiply(xToThe(secondBytes), first) ^ second) >>> 0;
}
/** x^(8 * bytes) modulo the polynomial. */
function xToThe(bytes) {
    let power = ONE;
    let step = 3; // 2^3 bits are a byte
    for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1)
            power = multiply(POWERS[step & 31] ?? 0, power);
        step += 1;
    }
    return power;
}
/** The product of two polynomials over GF(2), modulo the polynomial. */
function multiply(a, b) {
    let product = 0;
    let shifted = b;
    for (let bit = ONE; bit !== 0; bit >>>= 1) {
        if (a & bit) {
            product ^= shifted;
            if ((a & (bit - 1)) === 0)
                break;
        }
        shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
    }
    return product >>> 0;
}
function powersOfX() {
    const powers = new Uint32Array(32);
    let power = ONE >>> 1; // x
    for (let n = 0; n < powers.length; n++) {
        powers[n] = power;
        power = multiply(power, power);
    }
    return powers;
}


/***/ }),

/***/ 92646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 22242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readChecksums),
/* harmony export */   s: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82710);

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;
/** Reads a manifest: a line of SHA-256 in hex, two blanks and a name for each thing that is checked. */
function readChecksums(bytes, refuse) {
    const checksums = new Map();
    for (const line of decode(bytes, refuse).split('\n')) {
        if (line === '')
            continue;
        const [, sha256, name] = LINE.exec(line) ?? [];
        if (sha256 === undefined || name === undefined)
            throw refuse(`has the line ${JSON.stringify((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(line))}; expected a SHA-256, two blanks and a name`);
        if (checksums.has(name))
            throw refuse(`lists ${JSON.stringify((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name))} twice`);
        checksums.set(name, sha256);
    }
    return checksums;
}
/** Writes a manifest, sorted by name as the official tool does. */
function formatChecksums(checksums) {
    return [...checksums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, sha256]) => `${sha256}  ${name}\n`)
        .join('');
}
function decode(bytes, refuse) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw refuse('is no text in UTF-8', { cause });
    }
}


/***/ }),

/***/ 73939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ByteSource)
/* harmony export */ });
/** Bytes that come in pieces of any size, taken in pieces that the taker chooses. */
class ByteSource {
    #iterator;
    #chunk = new Uint8Array(0);
    #taken = 0;
    #isEnded = false;
    constructor(source) {
        this.#iterator = source[Symbol.asyncIterator]();
    }
    /** How many bytes were taken so far. */
    get position() {
        return this.#taken;
    }
    /** The next `length` bytes, or as many as there are. For lengths that fit into memory. */
    async read(length) {
        const parts = [];
        for await (const part of this.take(length))
            parts.push(part);
        return Buffer.concat(parts);
    }
    /** The next `length` bytes as they come, or as many as there are. */
    async *take(length) {
        for (let left = length; left > 0;) {
            if (this.#chunk.length === 0 && !(await this.#fill()))
                return;
            const part = this.#chunk.subarray(0, left);
            this.#chunk = this.#chunk.subarray(part.length);
            this.#taken += part.length;
            left -= part.length;
            yield part;
        }
    }
    /** All that is left. */
    async *rest() {
        yield* this.take(Number.POSITIVE_INFINITY);
    }
    /** Lets go of the source, whatever is left in it. */
    async close() {
        if (!this.#isEnded)
            await this.#iterator.return?.();
        this.#isEnded = true;
    }
    async #fill() {
        while (!this.#isEnded && this.#chunk.length === 0) {
            const { done, value } = await this.#iterator.next();
            if (done === true)
                this.#isEnded = true;
            else
                this.#chunk = value;
        }
        return this.#chunk.length > 0;
    }
}


/***/ }),

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   YX: () => (/* binding */ SUFFIXES),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _zstd_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61200);





/** The ending of a name of each compression, after `.tar`. */
const SUFFIXES = { none: '', gzip: '.gz', zstd: '.zst' };
const CHUNK_BYTES = 256 * 1024;
/** The compression that the name of a tar tells, such as `header.tar.gz`; undefined when it is no name of one. */
function compressionOf(name, stem, refuse) {
    if (!name.startsWith(`${stem}.tar`))
        return undefined;
    const suffix = name.slice(stem.length + '.tar'.length);
    if (suffix === '.xz') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('NOT_IMPLEMENTED', refuse('is compressed with xz, which is not read').message, {
            hint: 'make the artifact with gzip, or without compression',
        });
    }
    const [found] = Object.entries(SUFFIXES).find(([, ending]) => ending === suffix) ?? [];
    return found;
}
/** Takes the compression off. @throws whatever the source throws, or the refusal of what cannot be read. */
async function* decompress(source, compression, refuse, signal) {
    if (compression === 'none') {
        yield* source;
        return;
    }
    const through = createDecompressor(compression);
    let failure;
    let givenBytes = 0;
    async function* guarded() {
        try {
            for await (const chunk of source) {
                givenBytes += chunk.length;
                yield chunk;
            }
        }
        catch (error) {
            failure = error;
            throw error;
        }
    }
    const flow = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(guarded(), { objectMode: false }), through, signal === undefined ? {} : { signal });
    flow.catch(() => { }); // what stops the flow comes out of the iteration as well
    try {
        for await (const chunk of through)
            yield chunk;
        await flow;
        // zlib passes over zeros behind the end, as a tape has them.
        if (through instanceof node_zlib__WEBPACK_IMPORTED_MODULE_2__.Gunzip && through.bytesWritten < givenBytes)
            throw refuse('goes on after the end of its gzip');
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (failure !== undefined)
            throw failure;
        throw cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError ? cause : refuse(`cannot be read as ${compression}`, { cause });
    }
    finally {
        through.destroy();
    }
}
function createDecompressor(compression) {
    if (compression === 'gzip')
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ chunkSize: CHUNK_BYTES });
    return (0,_zstd_js__WEBPACK_IMPORTED_MODULE_4__/* .requireZstd */ .t)().createZstdDecompress({ chunkSize: CHUNK_BYTES });
}


/***/ }),

/***/ 94861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMenderArtifactFiles: () => (/* reexport */ createMenderArtifactFiles)
});

// UNUSED EXPORTS: MAX_ARTIFACT_BYTES, lookAtScript, lookAtSource, readMenderArtifact, writeMenderArtifact

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/look-at.js
var look_at = __webpack_require__(57496);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/write-artifact.js + 4 modules
var write_artifact = __webpack_require__(10639);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/artifact-files.js


/** Makes the port that the use case of bundling writes artifacts by. */
function createMenderArtifactFiles() {
    return { lookAtSource: look_at/* lookAtSource */.E, lookAtScript: look_at/* lookAtScript */.I, write: write_artifact/* writeMenderArtifact */.h };
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/index.js







/***/ }),

/***/ 93660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ PAYLOAD_FOLDER),
/* harmony export */   r: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53154);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82710);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73939);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5865);
/* harmony import */ var _tar_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98990);






const PAYLOAD_FOLDER = 'data/0000/';
/** Reads the tar of the payload: each file has to be listed with its checksum, and each that is listed has to be there. */
async function readPayload(entry, compression, checksums, refuse, { signal, maxPayloadBytes, onPayload }) {
    const files = new Map();
    const refuseTar = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalsOfEntry */ .$o)(refuse, entry.name);
    let bytes = 0;
    const content = new _byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .ByteSource */ .I((0,_compression_js__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .mF)(entry.content(), compression, refuseTar, signal));
    try {
        for await (const member of readPayloadMembers(content, entry, refuseTar)) {
            const path = `${PAYLOAD_FOLDER}${member.name}`;
            const refuseFile = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalsOfEntry */ .$o)(refuse, path);
            if (!member.isFile)
                throw refuseFile('is no file; a payload holds files only');
            if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isPayloadFileName */ .iy)(member.name))
                throw refuseFile('has a name that no client takes: letters, digits and . , _ - are allowed');
            if (files.has(member.name))
                throw refuseFile('is there twice');
            const sha256 = checksums.get(path);
            if (sha256 === undefined)
                throw refuseFile('is in no manifest');
            bytes += member.sizeBytes;
            if (bytes > maxPayloadBytes)
                throw refuseFile(`brings the payload to ${bytes} bytes; ${maxPayloadBytes} are allowed here`);
            const file = {
                name: member.name,
                sizeBytes: member.sizeBytes,
                sha256,
                modifiedAt: member.modifiedAt,
            };
            files.set(member.name, file);
            const checked = verified(member, sha256, refuseFile);
            await onPayload?.(file, checked);
            for await (const _ of checked)
                signal?.throwIfAborted(); // what nobody read
        }
    }
    finally {
        await content.close();
    }
    return [...files.values()];
}
/** An artifact without files may have a tar of no bytes at all. */
async function* readPayloadMembers(content, { sizeBytes }, refuse) {
    if (sizeBytes > 0)
        yield* (0,_tar_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .readTarEntries */ .E)(content, refuse);
}
/** The content of a file, which ends in an error when it is not what the manifest lists. It can be asked for twice, and goes on. */
function verified(member, sha256, refuse) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const content = member.content();
    let isDone = false;
    return {
        async *[Symbol.asyncIterator]() {
            for (;;) {
                const { done, value } = isDone ? { done: true, value: undefined } : await content.next();
                if (done === true || value === undefined)
                    break;
                hash.update(value);
                yield value;
            }
            if (isDone)
                return;
            isDone = true;
            if (hash.digest('hex') !== sha256)
                throw refuse('has another checksum than the manifest lists');
        },
    };
}


/***/ }),

/***/ 64009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ isSignatureOf),
/* harmony export */   TX: () => (/* binding */ signManifest),
/* harmony export */   jy: () => (/* binding */ readSigningKey),
/* harmony export */   v3: () => (/* binding */ readVerificationKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


const HASH = 'sha256';
/** Raw `r || s` of 32 bytes each, as artifacts have it; device authentication has ASN.1. */
const ENCODING = 'ieee-p1363';
const ACCEPTED = 'an RSA key or an ECDSA key of the curve P-256';
/**
 * Signs the bytes of a manifest: PKCS#1 v1.5 for RSA, ECDSA for P-256, over SHA-256 and in base64.
 *
 * @param key - a private key in PEM, not encrypted.
 * @throws SlipwayError INPUT_INVALID when it is no such key. The message holds nothing of it.
 */
function signManifest(manifest, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(HASH, manifest, { key: readSigningKey(key), dsaEncoding: ENCODING }).toString('base64');
}
/** Reads the private key that artifacts are signed with. @throws SlipwayError INPUT_INVALID. */
function readSigningKey(key) {
    return requireUsable(read(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key), 'the signing key is no private key in PEM'), 'the signing key');
}
/** Reads the key that signatures are verified with: public, or the private one that it belongs to. @throws SlipwayError INPUT_INVALID. */
function readVerificationKey(key) {
    return requireUsable(read(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key), 'the verification key is no public key in PEM'), 'the verification key');
}
/** Whether a signature, in base64, is that of the manifest. */
function isSignatureOf(manifest, signature, key) {
    const text = new TextDecoder('latin1').decode(signature).trim();
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return false;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(HASH, manifest, { key, dsaEncoding: ENCODING }, Buffer.from(text, 'base64'));
}
function read(create, message) {
    try {
        return create();
    }
    catch {
        // What OpenSSL says may quote the text; the cause is left out on purpose.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', message, { hint: `give ${ACCEPTED} in PEM, without a passphrase` });
    }
}
function requireUsable(key, name) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'rsa' || (type === 'ec' && details?.namedCurve === 'prime256v1'))
        return key;
    const found = type === 'ec' ? `an ECDSA key of the curve ${details?.namedCurve}` : `a key of the type ${type}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `${name} is ${found}; clients accept ${ACCEPTED}`, {
        hint: 'make one with: openssl ecparam -name prime256v1 -genkey -noout',
    });
}


/***/ }),

/***/ 98990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readTarEntries)
});

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/tar-blocks.js
var tar_blocks = __webpack_require__(6427);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/refusal.js
var refusal = __webpack_require__(82710);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/tar-fields.js

/** Reads a header of ustar (POSIX.1-1988), or of GNU, which has large numbers in binary. */
function parseTarHeader(block, refuse) {
    if (numberAt(block, 148, 8) !== checksumOf(block))
        throw refuse('it is no tar, or its header is damaged');
    const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isPosix ? textOf(block.subarray(345, 500)) : '';
    const name = textOf(block.subarray(0, 100));
    const sizeBytes = numberAt(block, 124, 12);
    const mode = numberAt(block, 100, 8);
    const seconds = numberAt(block, 136, 12);
    if (sizeBytes === undefined)
        throw refuse(`its entry ${JSON.stringify((0,refusal/* shorten */.ml)(name))} has no readable size`);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        type: String.fromCharCode(block[156] ?? 0),
        mode: (mode ?? 0) & 0o7777,
        sizeBytes,
        modifiedAt: new Date((seconds ?? 0) * 1000),
    };
}
/** `LENGTH KEY=VALUE\n`, where the length counts the whole record. */
function readPaxRecords(bytes, refuse) {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const blank = bytes.indexOf(0x20, at);
        const digits = blank === -1 ? '' : bytes.toString('latin1', at, blank);
        const end = at + Number(digits);
        const equals = bytes.indexOf(0x3d, blank);
        const isSound = /^[1-9][0-9]{0,5}$/.test(digits) &&
            end <= bytes.length &&
            equals > blank &&
            equals < end &&
            bytes[end - 1] === 0x0a;
        if (!isSound)
            throw refuse('it has an extended header that cannot be read');
        records.set(bytes.toString('utf8', blank + 1, equals), bytes.toString('utf8', equals + 1, end - 1));
        at = end;
    }
    return records;
}
/** A text that ends with the first zero. */
function textOf(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? field.length : end);
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
/** Octal digits, or a binary number with the highest bit set; undefined for neither, and for one that no count can be. */
function numberAt(block, at, length) {
    const field = block.subarray(at, at + length);
    const first = field[0] ?? 0;
    if ((first & 0x80) !== 0) {
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x7f);
        return Number.isSafeInteger(value) ? value : undefined;
    }
    const text = field
        .toString('latin1')
        .replace(/[\0 ]+$/, '')
        .replace(/^ +/, '');
    return /^[0-7]*$/.test(text) ? Number.parseInt(text === '' ? '0' : text, 8) : undefined;
}
/** The sum of all bytes, with blanks in the place of the sum itself. */
function checksumOf(block) {
    let sum = 8 * 0x20;
    for (const [at, byte] of block.entries()) {
        if (at < 148 || at >= 156)
            sum += byte;
    }
    return sum;
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/tar-entries.js



/** No name or time takes more: what is longer was written to fill our memory. */
const EXTENSION_BYTES = 64 * 1024;
/**
 * Reads a tar as it comes, its members in their own order and to its very end, with the long names of pax and of GNU. Not as bundles are
 * read, whose reader takes what other programs leave out or write wrong, an archive that was cut between two members among it; nor with `tar-stream`,
 * which also reads on by itself, as a tar in a tar in a stream of unknown length cannot bear.
 */
async function* readTarEntries(source, refuse) {
    let given = {};
    for (;;) {
        const block = await source.read(tar_blocks/* BLOCK_BYTES */.Y);
        if (block.length < tar_blocks/* BLOCK_BYTES */.Y)
            throw refuse(block.length === 0 ? 'it ends before its tar does' : 'it ends amid a header');
        if (isZero(block))
            return readEnd(source, refuse);
        const header = parseTarHeader(block, refuse);
        if (header.type === 'x' || header.type === 'L') {
            given = { ...given, ...(await readExtension(source, header, refuse)) };
            continue;
        }
        if (header.type === 'g' || header.type === 'K') {
            await readExtension(source, header, refuse);
            continue;
        }
        const entry = memberOf(source, { ...header, ...given }, refuse);
        given = {};
        const end = source.position + entry.sizeBytes;
        yield entry;
        const left = end - source.position;
        for await (const _ of source.take(left))
            ;
        await readPadding(source, entry.sizeBytes, (0,refusal/* refusalsOfEntry */.$o)(refuse, entry.name));
        if (source.position < end)
            throw (0,refusal/* refusalsOfEntry */.$o)(refuse, entry.name)('ends too early');
    }
}
function memberOf(source, header, refuse) {
    const { name, sizeBytes, mode, modifiedAt, type } = header;
    return {
        name,
        sizeBytes,
        mode,
        modifiedAt,
        isFolder: type === '5',
        isFile: type === '0' || type === '\0' || type === '7',
        async *content() {
            let left = sizeBytes;
            for await (const part of source.take(sizeBytes)) {
                left -= part.length;
                yield part;
            }
            if (left > 0)
                throw (0,refusal/* refusalsOfEntry */.$o)(refuse, name)('ends too early');
        },
    };
}
/** What a header says of the member after it. */
async function readExtension(source, { type, sizeBytes }, refuse) {
    if (sizeBytes > EXTENSION_BYTES)
        throw refuse(`it has an extended header of ${sizeBytes} bytes`);
    const bytes = await source.read(sizeBytes);
    if (bytes.length < sizeBytes)
        throw refuse('it ends amid an extended header');
    await readPadding(source, sizeBytes, refuse);
    if (type === 'L')
        return { name: textOf(bytes) };
    if (type !== 'x')
        return {};
    const records = readPaxRecords(bytes, refuse);
    const path = records.get('path');
    const size = records.get('size');
    if (size !== undefined && !/^[0-9]{1,15}$/.test(size))
        throw refuse('it has an extended header with a size that is no number');
    return { ...(path !== undefined && { name: path }), ...(size !== undefined && { sizeBytes: Number(size) }) };
}
async function readPadding(source, sizeBytes, refuse) {
    const wanted = (0,tar_blocks/* paddingAfter */.O)(sizeBytes);
    if ((await source.read(wanted)).length < wanted)
        throw refuse('ends too early');
}
/** A tar ends with two blocks of zeros, and nothing but zeros may follow. */
async function readEnd(source, refuse) {
    const second = await source.read(tar_blocks/* BLOCK_BYTES */.Y);
    if (second.length < tar_blocks/* BLOCK_BYTES */.Y)
        throw refuse('it ends before its tar does');
    if (!isZero(second))
        throw refuse('it goes on after the end of its tar');
    for await (const part of source.rest()) {
        if (!isZero(part))
            throw refuse('it goes on after the end of its tar');
    }
}


/***/ }),

/***/ 61200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_zlib__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ requireZstd)
/* harmony export */ });
/* unused harmony export hasZstd */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** Node's zstd. @throws SlipwayError NOT_IMPLEMENTED where it has none. */
function requireZstd() {
    if (hasZstd())
        return /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_0__, 2)));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('NOT_IMPLEMENTED', 'this Node.js has no zstd', {
        hint: 'use Node.js 22.15 or later, or gzip',
    });
}
function hasZstd() {
    return "createZstdCompress" in /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_0__, 2)));
}


/***/ }),

/***/ 53154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ scriptNameProblem),
/* harmony export */   iy: () => (/* binding */ isPayloadFileName),
/* harmony export */   xs: () => (/* binding */ isScriptName)
/* harmony export */ });
/** What the name of a payload file may be made of: clients and servers refuse every other character. */
const PAYLOAD_FILE_NAME = /^[\w.,-]+$/;
/** Whether a payload may hold a file of this name. It never leads anywhere but into the folder that it is put in. */
function isPayloadFileName(name) {
    return PAYLOAD_FILE_NAME.test(name) && name !== '.' && name !== '..';
}
/** The states around which an artifact's own scripts can run, with the moments of each. */
const SCRIPT_STATES = new Map([
    ['ArtifactInstall', ['Enter', 'Leave', 'Error']],
    ['ArtifactReboot', ['Enter', 'Leave', 'Error']],
    ['ArtifactCommit', ['Enter', 'Leave', 'Error']],
    ['ArtifactRollback', ['Enter', 'Leave']],
    ['ArtifactRollbackReboot', ['Enter', 'Leave']],
    ['ArtifactFailure', ['Enter', 'Leave']],
]);
/** States of which scripts lie on the device, and never in an artifact. */
const STATES_OF_DEVICE = new Set(['Idle', 'Sync', 'Download']);
/** What is wrong with the name of a state script; undefined when a client runs it. */
function scriptNameProblem(name) {
    const [, state = '', moment = ''] = /^([A-Za-z]+)_([A-Za-z]+)_[0-9]{2}(?:_[^\s/\\\p{Cc}]+)?$/u.exec(name) ?? [];
    if (state === '')
        return 'expected STATE_Enter, STATE_Leave or STATE_Error with two digits and, if wanted, a text: ArtifactInstall_Enter_01_stop';
    const moments = SCRIPT_STATES.get(state);
    if (moments === undefined) {
        return STATES_OF_DEVICE.has(state)
            ? `scripts of the state ${state} lie on the device, not in an artifact`
            : `there is no state ${state}; there are ${[...SCRIPT_STATES.keys()].join(', ')}`;
    }
    return moments.includes(moment) ? undefined : `the state ${state} has ${moments.join(' and ')} only`;
}
/** Whether a client runs a script of this name. */
function isScriptName(name) {
    return scriptNameProblem(name) === undefined;
}


/***/ }),

/***/ 70303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   VP: () => (/* binding */ isTexts),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   op: () => (/* binding */ readJsonObject),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/** Reads a JSON object out of an entry. */
function readJsonObject(bytes, refuse) {
    const value = parse(bytes, refuse);
    if (!isObject(value))
        throw refuse(`holds ${describe(value)}; expected a JSON object`);
    return value;
}
function parse(bytes, refuse) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw refuse('is no JSON in UTF-8', { cause });
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a key that the object itself has. */
function valueAt(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** An object under a key; empty where there is none. */
function objectAt(object, key, refuse) {
    const value = valueAt(object, key) ?? {};
    if (!isObject(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected an object`);
    return value;
}
/** A list of texts under a key; empty where there is none. */
function textsAt(object, key, refuse) {
    const value = valueAt(object, key) ?? [];
    if (!isTexts(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected a list of texts`);
    return value;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
/** What kind of value it is, as a message says it. */
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}


/***/ }),

/***/ 82710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ refusalsOfEntry),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const REMEDY = 'it may be truncated, damaged or of another type; make or fetch the artifact again';
/** Refusals of an artifact. `artifact` is how messages call it, such as `artifact "app.mender"`. */
function refusalsOf(artifact) {
    return (why, { hint = REMEDY, cause } = {}) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('ARCHIVE_INVALID', `${artifact} is refused: ${why}`, {
        hint,
        ...(cause !== undefined && { cause }),
    });
}
/** Refusals of one entry, by its name in the artifact. */
function refusalsOfEntry(refuse, entry) {
    return (why, details) => refuse(`its entry ${JSON.stringify(shorten(entry))} ${why}`, details);
}
const SHOWN_CHARACTERS = 120;
/** A text of the artifact as a message shows it: nobody needs a name of a megabyte. */
function shorten(text) {
    return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}


/***/ })

};

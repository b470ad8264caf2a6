export const id = 5006;
export const ids = [5006];
export const modules = {

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

/***/ 85006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readMenderArtifact)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/checksums.js
var checksums = __webpack_require__(22242);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/read-json.js
var read_json = __webpack_require__(70303);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/refusal.js
var refusal = __webpack_require__(82710);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/header.js


/** Reads `header-info`: one payload, a name, and at least one device type. */
function readHeaderInfo(bytes, refuse) {
    const info = (0,read_json/* readJsonObject */.op)(bytes, refuse);
    const provides = readProvides((0,read_json/* objectAt */.lJ)(info, 'artifact_provides', refuse), refuse);
    const depends = readDepends((0,read_json/* objectAt */.lJ)(info, 'artifact_depends', refuse), refuse);
    if ((provides.artifact_name ?? '') === '')
        throw refuse('provides no "artifact_name"');
    const deviceTypes = depends.device_type ?? [];
    if (deviceTypes.length === 0 || deviceTypes.includes(''))
        throw refuse('depends on no "device_type", or on an empty one');
    return { payloadType: readPayloadType(info, refuse), provides, depends };
}
/**
 * Reads the `header-info` of an augmented header, which no signature covers: nothing but the type counts, whatever else is repeated
 * there, and an empty one replaces nothing.
 */
function readAugmentedType(bytes, refuse) {
    const type = typeOfOnlyPayload((0,read_json/* readJsonObject */.op)(bytes, refuse), refuse);
    if (typeof type !== 'string')
        throw refuse(`has ${(0,read_json/* describe */.q0)(type)} as the type of its payload; expected a text`);
    return type === '' ? undefined : type;
}
/** Reads `type-info`. */
function readTypeInfo(bytes, refuse) {
    const info = (0,read_json/* readJsonObject */.op)(bytes, refuse);
    const type = (0,read_json/* valueAt */.fK)(info, 'type');
    if (type !== undefined && type !== null && typeof type !== 'string')
        throw refuse(`has ${(0,read_json/* describe */.q0)(type)} as "type"; expected a text`);
    return {
        type: type === '' ? undefined : type,
        provides: readProvides((0,read_json/* objectAt */.lJ)(info, 'artifact_provides', refuse), refuse),
        depends: readDepends((0,read_json/* objectAt */.lJ)(info, 'artifact_depends', refuse), refuse),
        clearsProvides: (0,read_json/* textsAt */.i1)(info, 'clears_artifact_provides', refuse),
    };
}
/** Reads `meta-data`, which may be empty. */
function readMetadata(bytes, refuse) {
    return bytes.length === 0 ? {} : (0,read_json/* readJsonObject */.op)(bytes, refuse);
}
/** What an augmented `type-info` makes of that of the signed header: its keys are added, or take the place of others. */
function augmentTypeInfo(signed, augmented) {
    if (augmented === undefined)
        return signed;
    return {
        type: augmented.type ?? signed.type,
        provides: Object.fromEntries([...Object.entries(signed.provides), ...Object.entries(augmented.provides)]),
        depends: Object.fromEntries([...Object.entries(signed.depends), ...Object.entries(augmented.depends)]),
        clearsProvides: augmented.clearsProvides.length > 0 ? augmented.clearsProvides : signed.clearsProvides,
    };
}
/**
 * What the header and the payload say together. A server takes no key that both have.
 */
function mergeKeys(ofHeader, ofPayload, refuse) {
    const twice = Object.keys(ofPayload).find((key) => Object.hasOwn(ofHeader, key));
    if (twice !== undefined)
        throw refuse(`has "${(0,refusal/* shorten */.ml)(twice)}", which "header-info" has already`);
    return Object.fromEntries([...Object.entries(ofHeader), ...Object.entries(ofPayload)]);
}
function readPayloadType(info, refuse) {
    const type = typeOfOnlyPayload(info, refuse);
    if (type === null)
        return null;
    if (typeof type !== 'string' || type === '')
        throw refuse(`has ${type === '' ? 'an empty text' : (0,read_json/* describe */.q0)(type)} as the type of its payload; expected a name or null`);
    return type;
}
function typeOfOnlyPayload(info, refuse) {
    const payloads = (0,read_json/* valueAt */.fK)(info, 'payloads');
    if (!Array.isArray(payloads) || payloads.length !== 1) {
        const found = Array.isArray(payloads) ? `${payloads.length} payloads` : `${(0,read_json/* describe */.q0)(payloads)} as "payloads"`;
        throw refuse(`has ${found}; expected a list of one`, {
            hint: 'make an artifact for each payload: clients and servers take no other',
        });
    }
    const [payload] = payloads;
    if (typeof payload !== 'object' || payload === null)
        throw refuse('has a payload that is no object');
    return (0,read_json/* valueAt */.fK)(payload, 'type');
}
function readProvides(object, refuse) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => {
        if (typeof value !== 'string')
            throw refuse(`provides ${(0,read_json/* describe */.q0)(value)} under "${(0,refusal/* shorten */.ml)(key)}"; expected a text`);
        return [key, value];
    }));
}
function readDepends(object, refuse) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => {
        if (typeof value === 'string')
            return [key, [value]];
        if (!(0,read_json/* isTexts */.VP)(value))
            throw refuse(`depends on ${(0,read_json/* describe */.q0)(value)} under "${(0,refusal/* shorten */.ml)(key)}"; expected a text or a list of texts`);
        return [key, value];
    }));
}

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/byte-source.js
var byte_source = __webpack_require__(73939);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/compression.js
var io_compression = __webpack_require__(5865);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/names.js
var names = __webpack_require__(53154);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/tar-entries.js + 1 modules
var tar_entries = __webpack_require__(98990);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/read-header.js






/** How much a header may hold when it is decompressed: scripts, which are a few kilobytes each. */
const HEADER_BYTES = 64 * 1024 * 1024;
const JSON_BYTES = 1024 * 1024;
const SCRIPTS = 1000;
const BUCKET = 'headers/0000/';
/** Reads the tar of the header, whose checksum is known to be right. */
async function readHeader(bytes, compression, refuse, { signal, onScript }) {
    const texts = new Map();
    const scripts = [];
    let info;
    for await (const entry of headerEntries(bytes, compression, refuse, signal)) {
        const refuseEntry = (0,refusal/* refusalsOfEntry */.$o)(refuse, entry.name);
        if (info === undefined) {
            if (entry.name !== 'header-info')
                throw refuseEntry('comes first; expected "header-info"');
            const text = await readSmall(entry, refuseEntry);
            info = readHeaderInfo(text, refuseEntry);
            texts.set(entry.name, text);
        }
        else if (entry.name.startsWith('scripts/')) {
            if (texts.size > 1)
                throw refuseEntry('comes after "type-info"; scripts stand before it');
            await readScript(entry, scripts, refuseEntry, onScript);
        }
        else {
            await readBucketText(entry, texts, refuseEntry);
        }
    }
    const headerInfo = texts.get('header-info');
    if (info === undefined || headerInfo === undefined)
        throw refuse('its header holds no "header-info"');
    const typeInfo = texts.get(`${BUCKET}type-info`);
    if (typeInfo === undefined)
        throw refuse(`its header holds no "${BUCKET}type-info"`);
    const metaData = texts.get(`${BUCKET}meta-data`);
    const header = {
        info,
        typeInfo: readTypeInfo(typeInfo, (0,refusal/* refusalsOfEntry */.$o)(refuse, `${BUCKET}type-info`)),
        metadata: readMetadata(metaData ?? new Uint8Array(0), (0,refusal/* refusalsOfEntry */.$o)(refuse, `${BUCKET}meta-data`)),
        scripts,
        texts: { headerInfo, typeInfo, metaData },
    };
    checkTypes(header, refuse);
    return header;
}
/** Reads the tar of an augmented header, which may say the type of the payload, and what it provides and depends on. */
async function readAugmentedHeader(bytes, compression, refuse, { signal }) {
    const texts = new Map();
    let type;
    for await (const entry of headerEntries(bytes, compression, refuse, signal)) {
        const refuseEntry = (0,refusal/* refusalsOfEntry */.$o)(refuse, entry.name);
        if (texts.size === 0) {
            if (entry.name !== 'header-info')
                throw refuseEntry('comes first in the augmented header; expected "header-info"');
            const text = await readSmall(entry, refuseEntry);
            type = readAugmentedType(text, refuseEntry);
            texts.set(entry.name, text);
        }
        else {
            await readBucketText(entry, texts, refuseEntry);
        }
    }
    if (texts.size === 0)
        throw refuse('its augmented header holds no "header-info"');
    const typeInfo = texts.get(`${BUCKET}type-info`);
    return { type, typeInfo: typeInfo && readTypeInfo(typeInfo, (0,refusal/* refusalsOfEntry */.$o)(refuse, `${BUCKET}type-info`)) };
}
/** The files of a header; folders, which some tools list, are passed over. */
async function* headerEntries(bytes, compression, refuse, signal) {
    const content = new byte_source/* ByteSource */.I(bounded((0,io_compression/* decompress */.mF)(once(bytes), compression, refuse, signal), refuse));
    try {
        for await (const entry of (0,tar_entries/* readTarEntries */.E)(content, refuse)) {
            if (entry.isFolder)
                continue;
            if (!entry.isFile)
                throw (0,refusal/* refusalsOfEntry */.$o)(refuse, entry.name)('is no file');
            yield entry;
        }
    }
    finally {
        await content.close();
    }
}
async function readScript(entry, scripts, refuse, onScript) {
    const name = entry.name.slice('scripts/'.length);
    const problem = (0,names/* scriptNameProblem */.MN)(name);
    if (problem !== undefined)
        throw refuse(`cannot be the name of a state script: ${problem}`);
    if (scripts.includes(name))
        throw refuse('is there twice');
    if (scripts.length === SCRIPTS)
        throw refuse(`comes after ${SCRIPTS} other scripts`);
    scripts.push(name);
    await onScript?.({ name, sizeBytes: entry.sizeBytes, mode: entry.mode }, entry.content());
}
async function readBucketText(entry, texts, refuse) {
    if (entry.name !== `${BUCKET}type-info` && entry.name !== `${BUCKET}meta-data`)
        throw refuse('is none that a header may hold');
    if (texts.has(entry.name))
        throw refuse('is there twice');
    if (entry.name.endsWith('meta-data') && !texts.has(`${BUCKET}type-info`))
        throw refuse('comes before "type-info"');
    texts.set(entry.name, await readSmall(entry, refuse));
}
/** The official tool leaves the type of a file system image empty. */
function checkTypes({ info, typeInfo, texts }, refuse) {
    const refuseEntry = (0,refusal/* refusalsOfEntry */.$o)(refuse, `${BUCKET}type-info`);
    if (typeInfo.type !== undefined && typeInfo.type !== info.payloadType)
        throw refuseEntry(`has the type ${JSON.stringify(typeInfo.type)}, and "header-info" ${JSON.stringify(info.payloadType)}`);
    if (info.payloadType === null && texts.metaData !== undefined && texts.metaData.length > 0)
        throw (0,refusal/* refusalsOfEntry */.$o)(refuse, `${BUCKET}meta-data`)('is there, and the artifact has no payload');
}
/** The whole content of an entry that has to be small. */
async function readSmall(entry, refuse, limitBytes = JSON_BYTES) {
    if (entry.sizeBytes > limitBytes)
        throw refuse(`has ${entry.sizeBytes} bytes; no artifact needs more than ${limitBytes}`);
    const parts = [];
    for await (const part of entry.content())
        parts.push(part);
    return Buffer.concat(parts);
}
async function* bounded(source, refuse) {
    let bytes = 0;
    for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > HEADER_BYTES)
            throw refuse(`its header has more than ${HEADER_BYTES} bytes when it is decompressed`);
        yield chunk;
    }
}
async function* once(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/read-options.js
const GIB = 1024 ** 3;
/** What servers take unless they are told otherwise. */
const MAX_ARTIFACT_BYTES = 10 * GIB;
/** What a file system image may come to when it is decompressed, and more. */
const MAX_PAYLOAD_BYTES = 64 * GIB;

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/read-payload.js
var read_payload = __webpack_require__(93660);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/signature.js
var io_signature = __webpack_require__(64009);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/read-artifact.js












/** The header is kept in memory until its checksum is known. */
const MAX_HEADER_BYTES = 16 * 1024 * 1024;
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_SIGNATURE_BYTES = 16 * 1024;
/**
 * Reads a Mender Artifact of version 3 as it comes, in memory of constant size, and verifies all of it: the order of its parts, every checksum, every
 * size, and that nothing follows. Its manifest is verified by the signature, the header by the manifest, and only then is anything of the header read.
 *
 * @param source - the bytes of the artifact; it is closed when an error ends the reading.
 * @throws SlipwayError ARCHIVE_INVALID naming the entry that is wrong; INPUT_INVALID for a key that cannot verify; NOT_IMPLEMENTED for xz, and for zstd where
 * Node has none; whatever the source or a callback throws; or the reason of the signal.
 */
async function readMenderArtifact(source, options = {}) {
    const { label = 'the artifact', verifyKey, signal, maxArtifactBytes = MAX_ARTIFACT_BYTES } = options;
    signal?.throwIfAborted();
    const refuse = (0,refusal/* refusalsOf */.he)(label);
    const key = verifyKey === undefined ? undefined : (0,io_signature/* readVerificationKey */.v3)(verifyKey);
    const bytes = new byte_source/* ByteSource */.I(guarded(source, maxArtifactBytes, refuse, signal));
    try {
        const reading = new Reading(refuse, options, key);
        for await (const entry of (0,tar_entries/* readTarEntries */.E)(bytes, refuse))
            await reading.take(entry);
        return { ...reading.end(), sizeBytes: bytes.position };
    }
    finally {
        await bytes.close();
    }
}
/** The parts of an artifact in their order, with those that may be missing. */
const ORDER = ['version', 'manifest', 'manifest.sig', 'manifest-augment', 'header', 'header-augment', 'data'];
/** An artifact of which the parts so far have been read. */
class Reading {
    #refuse;
    #options;
    #key;
    #seen = new Set();
    /** Of the manifest, and of the augmented one, as far as they were read. */
    #checksums = new Map();
    #manifest = new Uint8Array(0);
    #verified = new Set();
    #version = new Uint8Array(0);
    #header;
    #augmented;
    #files = [];
    #payloadCompression = 'none';
    constructor(refuse, options, key) {
        this.#refuse = refuse;
        this.#options = options;
        this.#key = key;
    }
    async take(entry) {
        const refuse = (0,refusal/* refusalsOfEntry */.$o)(this.#refuse, entry.name);
        const { part, compression } = partOf(entry.name, refuse);
        this.#checkOrder(part, refuse);
        if (!entry.isFile)
            throw refuse('is no file');
        this.#seen.add(part);
        switch (part) {
            case 'version':
                this.#version = readVersion(await readSmall(entry, refuse), refuse);
                return;
            case 'manifest':
                return this.#takeManifest(await readSmall(entry, refuse, MAX_MANIFEST_BYTES), refuse);
            case 'manifest.sig':
                return this.#verifySignature(await readSmall(entry, refuse, MAX_SIGNATURE_BYTES), refuse);
            case 'manifest-augment':
                return this.#takeAugmentedManifest(await readSmall(entry, refuse, MAX_MANIFEST_BYTES), refuse);
            case 'header':
                return this.#takeHeader(entry, compression, refuse);
            case 'header-augment': {
                const bytes = await this.#readVerified(entry, refuse);
                this.#augmented = await readAugmentedHeader(bytes, compression, this.#refuse, this.#options);
                return;
            }
            case 'data': {
                const { maxPayloadBytes = MAX_PAYLOAD_BYTES } = this.#options;
                this.#payloadCompression = compression;
                this.#files = await (0,read_payload/* readPayload */.r)(entry, compression, this.#checksums, this.#refuse, {
                    ...this.#options,
                    maxPayloadBytes,
                });
                for (const { name } of this.#files)
                    this.#verified.add(`${read_payload/* PAYLOAD_FOLDER */.e}${name}`);
                return;
            }
        }
    }
    end() {
        const header = this.#header;
        if (header === undefined)
            throw this.#refuse(`it holds no ${this.#seen.has('manifest') ? 'header' : 'manifest'}`);
        if (this.#seen.has('manifest-augment') && this.#augmented === undefined)
            throw this.#refuse('it has a "manifest-augment" and no augmented header');
        const missing = [...this.#checksums.keys()].find((name) => !this.#verified.has(name));
        if (missing !== undefined)
            throw (0,refusal/* refusalsOfEntry */.$o)(this.#refuse, missing)('is listed in a manifest and is not there');
        const payloadType = this.#augmented?.type ?? header.info.payloadType;
        if (payloadType === null && this.#files.length > 0)
            throw this.#refuse('it has files, and its payload has no type');
        const { provides, depends, clearsProvides } = augmentTypeInfo(header.typeInfo, this.#augmented?.typeInfo);
        const refuse = (0,refusal/* refusalsOfEntry */.$o)(this.#refuse, 'headers/0000/type-info');
        return {
            ...identityOf(header, payloadType),
            deviceTypes: header.info.depends.device_type ?? [],
            depends: mergeKeys(header.info.depends, depends, refuse),
            provides: mergeKeys(header.info.provides, provides, refuse),
            clearsProvides,
            files: this.#files,
            metadata: header.metadata,
            scripts: header.scripts,
            isSigned: this.#seen.has('manifest.sig'),
            isAugmented: this.#seen.has('manifest-augment'),
            headerCompression: header.compression,
            payloadCompression: this.#payloadCompression,
        };
    }
    /** Each part once, in the one order that there is. */
    #checkOrder(part, refuse) {
        if (this.#seen.has(part))
            throw refuse('is there twice');
        const later = ORDER.slice(ORDER.indexOf(part) + 1).findLast((one) => this.#seen.has(one));
        if (later !== undefined)
            throw refuse(`comes after "${later}"; ${later === 'data' ? 'nothing may follow that' : 'it has to stand before it'}`);
        const needed = part === 'version' ? [] : part === 'manifest' ? ['version'] : ['version', 'manifest'];
        const before = part === 'data' || part === 'header-augment' ? [...needed, 'header'] : needed;
        const missing = before.find((one) => !this.#seen.has(one));
        if (missing !== undefined)
            throw refuse(`comes before "${missing}"`);
        if (part === 'header-augment' && !this.#seen.has('manifest-augment'))
            throw refuse('is there without a "manifest-augment"');
        if ((part === 'header' || part === 'data') && this.#key !== undefined && !this.#seen.has('manifest.sig'))
            throw this.#refuse('it is not signed, and a key to verify it by was given', {
                hint: 'sign it, or leave the key out',
            });
    }
    #takeManifest(bytes, refuse) {
        this.#manifest = bytes;
        this.#checksums = (0,checksums/* readChecksums */.F)(bytes, refuse);
        this.#verify('version', this.#version, (0,refusal/* refusalsOfEntry */.$o)(this.#refuse, 'version'));
    }
    /** What is signed cannot be listed again by what is not. */
    #takeAugmentedManifest(bytes, refuse) {
        const augmented = (0,checksums/* readChecksums */.F)(bytes, refuse);
        const twice = [...augmented.keys()].find((name) => this.#checksums.has(name));
        if (twice !== undefined)
            throw refuse(`lists ${JSON.stringify(twice)}, which "manifest" lists already`);
        this.#checksums = new Map([...this.#checksums, ...augmented]);
    }
    #verifySignature(signature, refuse) {
        if (this.#key === undefined || (0,io_signature/* isSignatureOf */.Cw)(this.#manifest, signature, this.#key))
            return;
        throw refuse('is not the signature of the manifest by the key that was given', {
            hint: 'give the public key that belongs to the one it was signed with, or fetch the artifact again',
        });
    }
    async #takeHeader(entry, compression, refuse) {
        const bytes = await this.#readVerified(entry, refuse);
        const header = await readHeader(bytes, compression, this.#refuse, this.#options);
        this.#header = { ...header, compression };
        await this.#options.onHeader?.(header.texts, identityOf(header, header.info.payloadType));
    }
    async #readVerified(entry, refuse) {
        const bytes = await readSmall(entry, refuse, MAX_HEADER_BYTES);
        this.#verify(entry.name, bytes, refuse);
        return bytes;
    }
    #verify(name, bytes, refuse) {
        const sha256 = this.#checksums.get(name);
        if (sha256 === undefined)
            throw refuse('is in no manifest');
        if ((0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== sha256)
            throw refuse('has another checksum than the manifest lists');
        this.#verified.add(name);
    }
}
function identityOf({ info }, payloadType) {
    const { artifact_name: name = '', artifact_group: group } = info.provides;
    return { name, payloadType, ...(group !== undefined && { group }) };
}
function partOf(name, refuse) {
    const plain = ORDER.slice(0, 4).find((part) => part === name);
    if (plain !== undefined)
        return { part: plain, compression: 'none' };
    for (const [stem, part] of [
        ['header', 'header'],
        ['header-augment', 'header-augment'],
        ['data/0000', 'data'],
    ]) {
        const compression = (0,io_compression/* compressionOf */.MB)(name, stem, refuse);
        if (compression !== undefined)
            return { part, compression };
    }
    if (name.startsWith('data/'))
        throw refuse('is not the one payload that an artifact has, data/0000.tar, data/0000.tar.gz or data/0000.tar.zst');
    throw refuse('is none that an artifact has');
}
function readVersion(bytes, refuse) {
    const version = (0,read_json/* readJsonObject */.op)(bytes, refuse);
    if ((0,read_json/* valueAt */.fK)(version, 'format') !== 'mender')
        throw refuse('does not say that the format is "mender"');
    const number = (0,read_json/* valueAt */.fK)(version, 'version');
    if (number !== 3)
        throw refuse(`says that this is version ${JSON.stringify(number)} of the format; only 3 is supported`, {
            hint: 'make the artifact anew: clients of today take version 3 only',
        });
    return bytes;
}
async function* guarded(source, maxBytes, refuse, signal) {
    let bytes = 0;
    for await (const chunk of source) {
        signal?.throwIfAborted();
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw refuse(`it has more than ${maxBytes} bytes, which are allowed here`);
        yield chunk;
    }
}


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


/***/ })

};

export const id = 6662;
export const ids = [6662,4281];
export const modules = {

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

/***/ 28078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75919);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _read_buffer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37286);






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
const { crc32 } = require('node:zlib')
const hash = createHash('sha256')
const buffer = Buffer.from(workerData.memory, workerData.fromByte)
const descriptor = openSync(workerData.file)
let sizeBytes = 0
let crc = 0
for (;;) {
  const bytesRead = readSync(descriptor, buffer, 0, buffer.length, sizeBytes)
  if (bytesRead === 0) break
  const read = buffer.subarray(0, bytesRead)
  hash.update(read)
  if (crc32 !== undefined) crc = crc32(read, crc)
  sizeBytes += bytesRead
}
parentPort.postMessage({ sizeBytes, sha256: hash.digest('hex'), ...(crc32 !== undefined && { crc32: crc }) })
`;
/** Computes the SHA-256 of a file's bytes: of a large one beside this thread, which is left free to look into the file. */
async function hashFile(file, signal) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file);
    return size < OWN_THREAD_FROM_BYTES ? hashHere(file, signal) : hashInThread(file, signal);
}
async function hashHere(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let crc = 0;
    const buffer = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .allocateReadBuffer */ .e8)(READ_BYTES);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file);
    try {
        for (let sizeBytes = 0;;) {
            signal.throwIfAborted();
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, sizeBytes);
            if (bytesRead === 0) {
                return { sizeBytes, sha256: hash.digest('hex'), ...(node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32 !== undefined && { crc32: crc }) };
            }
            const read = buffer.subarray(0, bytesRead);
            hash.update(read);
            if (node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32 !== undefined)
                crc = node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32(read, crc);
            sizeBytes += bytesRead;
        }
    }
    finally {
        await handle.close();
    }
}
async function hashInThread(file, signal) {
    signal.throwIfAborted();
    const memory = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .allocateSharedMemory */ .wh)(READ_BYTES);
    const fromByte = (0,_read_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedReadBuffer */ .y9)(memory).byteOffset;
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.Worker(HASH_IN_THREAD, { eval: true, workerData: { file, memory, fromByte } });
    try {
        const [result] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(thread, 'message', { signal });
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
        hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
    });
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

/***/ 95521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ readComponentJson),
/* harmony export */   Xb: () => (/* binding */ recipeNameOf),
/* harmony export */   b: () => (/* binding */ COMPONENT_FILE),
/* harmony export */   ld: () => (/* binding */ formatComponentJson),
/* harmony export */   z5: () => (/* binding */ ARTIFACTS_FOLDER)
/* harmony export */ });
/* harmony import */ var _json_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65241);

/** The file of a component folder that says what the others are. */
const COMPONENT_FILE = 'component.json';
/** The folder in it that holds the artifacts. */
const ARTIFACTS_FOLDER = 'artifacts';
/** The first word of every form that a component folder has had. */
const FORMAT_NAME = 'slipway-component/';
const FORMAT = `${FORMAT_NAME}1`;
/** What file systems take for a name. */
const NAME_CHARACTERS = 255;
/** The name that a recipe has in a component folder. */
function recipeNameOf({ recipe }) {
    return `recipe.${recipe.format}`;
}
/** The text of `component.json`. */
function formatComponentJson(component) {
    const { name, version, contentDigest, artifacts, elsewhere, publish } = component;
    const files = artifacts.map(({ fileName, sizeBytes, sha256, contentDigest: content }) => {
        return { fileName, sizeBytes, sha256, contentDigest: content };
    });
    const recipe = recipeNameOf(component);
    const said = { format: FORMAT, name, version, contentDigest, recipe, artifacts: files, elsewhere, publish };
    return `${JSON.stringify(said, undefined, 2)}\n`;
}
/**
 * Reads `component.json`, which somebody may have written who means us harm: no name in it leads anywhere but into the folder.
 *
 * @returns what is wrong with it, as the end of a sentence about the folder, where something is.
 */
function readComponentJson(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (error) {
        return { problem: `${COMPONENT_FILE} cannot be read: ${(0,_json_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .describeJsonProblem */ .R)(text, error)}` };
    }
    const wrong = (what) => ({ problem: `${COMPONENT_FILE} ${what}` });
    if (!isObject(json) || typeof json.format !== 'string' || !json.format.startsWith(FORMAT_NAME)) {
        return wrong('is not that of a component folder');
    }
    if (json.format !== FORMAT)
        return wrong(`has the format ${JSON.stringify(json.format.slice(0, 40))}, not ${FORMAT}`);
    const { name, version, contentDigest, recipe, artifacts, elsewhere, publish } = json;
    if (!isText(name, /^[a-zA-Z0-9_.-]{1,128}$/))
        return wrong('has no name of a component');
    if (!isText(version, /^(NEXT_PATCH|\d[0-9A-Za-z.+-]{0,63})$/))
        return wrong('has no version');
    if (!isText(contentDigest, DIGEST))
        return wrong('has no content digest');
    if (!isText(recipe, /^recipe\.(json|yaml)$/))
        return wrong('names no recipe.json or recipe.yaml');
    if (!Array.isArray(artifacts))
        return wrong('has no list of artifacts');
    const files = [];
    for (const one of artifacts) {
        const artifact = toArtifact(one);
        if (typeof artifact === 'string')
            return wrong(artifact);
        if (files.some(({ fileName }) => fileName === artifact.fileName)) {
            return wrong(`names the artifact ${quote(artifact.fileName)} twice`);
        }
        files.push(artifact);
    }
    if (!isListOfTexts(elsewhere))
        return wrong('has no list of what is elsewhere');
    if (!isObject(publish))
        return wrong('does not say where it is published');
    const { bucket, region } = publish;
    if (!isOptionalText(bucket) || !isOptionalText(region))
        return wrong('does not say where it is published');
    return {
        description: {
            ...{ name, version, contentDigest, recipe, artifacts: files, elsewhere },
            publish: { ...(bucket !== undefined && { bucket }), ...(region !== undefined && { region }) },
        },
    };
}
const DIGEST = /^[0-9a-f]{64}$/;
function toArtifact(value) {
    if (!isObject(value) || typeof value.fileName !== 'string')
        return 'has an artifact without a name';
    const { fileName, sizeBytes, sha256, contentDigest } = value;
    if (!isFileName(fileName))
        return `names the artifact ${quote(fileName)}, which is no name of a file`;
    if (typeof sizeBytes !== 'number' || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
        return `does not say how large the artifact ${quote(fileName)} is`;
    }
    if (!isText(sha256, DIGEST) || !isText(contentDigest, DIGEST)) {
        return `has no digests of the artifact ${quote(fileName)}`;
    }
    return { fileName, sizeBytes, sha256, contentDigest };
}
/** Whether a name stays in its folder, on any system: no separator, no drive or stream, and not the folder itself or the one above. */
function isFileName(name) {
    if (name === '' || /^\.{1,2}$/.test(name) || name.length > NAME_CHARACTERS)
        return false;
    return !/[/\\:]/.test(name) && ![...name].some((character) => (character.codePointAt(0) ?? 0) < 0x20);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value, form) {
    return typeof value === 'string' && form.test(value);
}
function isOptionalText(value) {
    return value === undefined || typeof value === 'string';
}
function isListOfTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}


/***/ }),

/***/ 86662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createComponentFolders: () => (/* binding */ createComponentFolders),
  measureArtifact: () => (/* reexport */ measureArtifact)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/component-json.js
var component_json = __webpack_require__(95521);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/hash-file.js
var hash_file = __webpack_require__(28078);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/io/measure-artifact.js


/**
 * Measures a file that becomes an artifact: its size and digests.
 *
 * @throws SlipwayError SOURCE_INVALID naming the path when it cannot be read; or the reason of the signal.
 */
async function measureArtifact(path, options = {}) {
    const { signal = new AbortController().signal } = options;
    try {
        return await (0,hash_file/* hashFile */.D)(path, signal);
    }
    catch (cause) {
        signal.throwIfAborted();
        if (!(cause instanceof Error))
            throw cause;
        throw new errors.SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/io/read-component.js






/** Far above any recipe or description that was made; nobody reads a file of gigabytes that bears its name. */
const TEXT_BYTES = 8 * 1024 * 1024;
/**
 * Reads a component folder. Every file has to be there, be a file and no link, and have the size and the digest that were told when
 * it was made; other files are not looked at.
 */
async function readComponentFolder(path, { signal } = {}) {
    signal?.throwIfAborted();
    await requireFolder(path);
    const text = decode(path, component_json/* COMPONENT_FILE */.b, await readText(path, component_json/* COMPONENT_FILE */.b));
    const read = (0,component_json/* readComponentJson */.MW)(text);
    if ('problem' in read)
        throw refused(path, read.problem);
    const { recipe: recipeName, artifacts, ...said } = read.description;
    const recipe = decode(path, recipeName, await readText(path, recipeName));
    const files = [];
    if (artifacts.length > 0)
        await requireKind(path, component_json/* ARTIFACTS_FOLDER */.z5, 'directory');
    for (const artifact of artifacts)
        files.push(await check(path, artifact, signal));
    const format = recipeName === 'recipe.json' ? 'json' : 'yaml';
    const component = {
        ...said,
        recipe: { file: (0,external_node_path_.join)(path, recipeName), format, text: recipe },
        artifacts: files,
    };
    return { path, component };
}
async function requireFolder(path) {
    const found = await (0,promises_.lstat)(path).catch((cause) => {
        if ((0,disk_space/* errorCodeOf */.D)(cause) !== 'ENOENT' && (0,disk_space/* errorCodeOf */.D)(cause) !== 'ENOTDIR')
            throw unreadable(path, cause);
        throw new errors.SlipwayError('SOURCE_INVALID', `there is no component folder at "${path}"`, {
            hint: 'make it with slipway bundle --provider greengrass; of another job, download the artifact that it was kept in',
            cause,
        });
    });
    if (found.isDirectory() || found.isSymbolicLink())
        return;
    throw new errors.SlipwayError('SOURCE_INVALID', `"${path}" is a file, not a component folder`, {
        hint: 'name the folder that slipway bundle --provider greengrass has made',
    });
}
async function readText(folder, name) {
    const { size } = await requireKind(folder, name, 'file');
    if (size > TEXT_BYTES)
        throw refused(folder, `${name} has ${size} bytes, more than any that was made`);
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(folder, name));
    }
    catch (cause) {
        throw unreadable((0,external_node_path_.join)(folder, name), cause);
    }
}
function decode(folder, name, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw refused(folder, `${name} is no text in UTF-8`, cause);
    }
}
async function check(folder, artifact, signal) {
    const name = `${component_json/* ARTIFACTS_FOLDER */.z5}/${artifact.fileName}`;
    const { size } = await requireKind(folder, name, 'file');
    if (size !== artifact.sizeBytes) {
        throw refused(folder, `"${name}" has ${size} bytes, and had ${artifact.sizeBytes} when it was made`);
    }
    const path = (0,external_node_path_.join)(folder, component_json/* ARTIFACTS_FOLDER */.z5, artifact.fileName);
    const { sha256 } = await measureArtifact(path, signal === undefined ? {} : { signal });
    if (sha256 === artifact.sha256)
        return { ...artifact, path };
    throw refused(folder, `"${name}" has the SHA-256 ${sha256}, and had ${artifact.sha256} when it was made`);
}
/** Looks at what is there without going through a link, which could lead anywhere. */
async function requireKind(folder, name, kind) {
    const path = (0,external_node_path_.join)(folder, name);
    const found = await (0,promises_.lstat)(path).catch((cause) => {
        const code = (0,disk_space/* errorCodeOf */.D)(cause);
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ENAMETOOLONG')
            throw unreadable(path, cause);
        if (name === component_json/* COMPONENT_FILE */.b)
            throw notOurs(folder, cause);
        throw refused(folder, `there is no "${name}"`, cause);
    });
    if (kind === 'file' ? found.isFile() : found.isDirectory())
        return found;
    const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : 'no file';
    throw refused(folder, `"${name}" is ${what}`);
}
/** The folder of a component's source has none, nor has what was fetched in part. */
function notOurs(folder, cause) {
    return new errors.SlipwayError('ARCHIVE_INVALID', `"${folder}" is no component folder: there is no "${component_json/* COMPONENT_FILE */.b}"`, {
        hint: `a source is made into one first: slipway bundle --provider greengrass --source ${folder} --output DIR; one of another job is fetched as a whole, or else bundle the component again`,
        cause,
    });
}
/** A component folder that is not as it was made. */
function refused(folder, why, cause) {
    return new errors.SlipwayError('ARCHIVE_INVALID', `component folder "${folder}" is refused: ${why}`, {
        hint: 'it may be incomplete or changed since it was made; bundle the component again, or fetch the folder again as a whole',
        ...(cause !== undefined && { cause }),
    });
}
function unreadable(path, cause) {
    const code = (0,disk_space/* errorCodeOf */.D)(cause);
    if (code === undefined)
        throw cause;
    return new errors.SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${code}`, { cause });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/destination.js
var destination = __webpack_require__(55307);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/make-folder.js
var make_folder = __webpack_require__(48922);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/partial.js
var partial = __webpack_require__(54510);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/partial-name.js
var partial_name = __webpack_require__(93328);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/write-whole.js + 1 modules
var write_whole = __webpack_require__(28682);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/io/write-component.js












/**
 * Makes a component folder: under a temporary name beside its place, which it takes when it is whole. On every other way out nothing
 * is left, and what was there before still is.
 */
async function writeComponentFolder(path, make, { signal } = {}) {
    signal?.throwIfAborted();
    // A slash at its end would put the temporary folder into it.
    const place = path.replace(/(?<=.)[/\\]+$/, '');
    await prepareParent(place);
    const before = await kindOfOutput(place);
    try {
        return await (0,partial/* withPartial */.c)(place, async (partial) => {
            const artifactsFolder = (0,external_node_path_.join)(partial, component_json/* ARTIFACTS_FOLDER */.z5);
            await (0,promises_.mkdir)(partial);
            await (0,promises_.mkdir)(artifactsFolder);
            const component = await make(artifactsFolder);
            for (const artifact of component.artifacts) {
                const here = (0,external_node_path_.join)(artifactsFolder, artifact.fileName);
                if ((0,external_node_path_.resolve)(artifact.path) !== (0,external_node_path_.resolve)(here))
                    await copy(artifact, here, signal);
            }
            await removeUnnamed(artifactsFolder, component);
            await (0,promises_.writeFile)((0,external_node_path_.join)(partial, (0,component_json/* recipeNameOf */.Xb)(component)), component.recipe.text);
            // Last, so that whatever has it is whole.
            await (0,promises_.writeFile)((0,external_node_path_.join)(partial, component_json/* COMPONENT_FILE */.b), describe(component));
            signal?.throwIfAborted();
            await putInPlace(partial, place, before, signal);
            return { path: place, component: inPlace(component, place) };
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,write_whole/* writeFailure */.E)(error, place);
    }
}
async function prepareParent(place) {
    const folder = (0,external_node_path_.dirname)(place);
    try {
        await (0,make_folder/* makeFolder */.f)(folder);
    }
    catch (cause) {
        if ((0,disk_space.isDiskFull)(cause))
            throw (0,disk_space.diskFull)(folder, { cause });
        throw (0,destination/* unwritable */.mP)(place, cause);
    }
}
/** @throws SlipwayError INPUT_INVALID where something is that is not ours to replace. */
async function kindOfOutput(place) {
    const found = await (0,promises_.lstat)(place).catch((error) => {
        if ((0,disk_space/* errorCodeOf */.D)(error) === 'ENOENT')
            return undefined;
        throw (0,destination/* unwritable */.mP)(place, error);
    });
    if (found === undefined)
        return 'nothing';
    const isOurs = found.isDirectory() ? await kindOfFolder(place).catch(movedAway) : undefined;
    if (isOurs !== undefined)
        return isOurs;
    const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder with something else in it' : 'a file';
    throw new errors.SlipwayError('INPUT_INVALID', `the component cannot be written to "${place}": there is ${what}`, {
        hint: 'name a folder that is not there yet, or one that slipway bundle has made before, which is replaced',
    });
}
/** Another run that writes there has put aside what was there. */
function movedAway(error) {
    if ((0,disk_space/* errorCodeOf */.D)(error) === 'ENOENT')
        return 'nothing';
    throw error;
}
async function kindOfFolder(place) {
    const names = await (0,promises_.readdir)(place);
    if (names.length === 0)
        return 'empty';
    const own = new Set([component_json/* COMPONENT_FILE */.b, component_json/* ARTIFACTS_FOLDER */.z5, 'recipe.json', 'recipe.yaml']);
    if (!names.includes(component_json/* COMPONENT_FILE */.b) || names.some((name) => !own.has(name)))
        return undefined;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(place, component_json/* COMPONENT_FILE */.b), 'utf8').catch((error) => {
        if ((0,disk_space/* errorCodeOf */.D)(error) === 'ENOENT')
            throw error;
        return '';
    });
    return 'description' in (0,component_json/* readComponentJson */.MW)(text) ? 'component' : undefined;
}
/** How often another run may put its own folder there while we put ours. */
const MOST_MEETINGS = 20;
/** Another run that writes to the same place may come between: whoever is last counts, as with a file. */
async function putInPlace(partial, place, before, signal) {
    for (let meetings = 0;; meetings++) {
        try {
            return await replaceFolder(partial, place, meetings === 0 ? before : await kindOfOutput(place));
        }
        catch (error) {
            if (meetings === MOST_MEETINGS || !(isTaken(error) || (0,disk_space/* errorCodeOf */.D)(error) === 'ENOENT'))
                throw error;
            signal?.throwIfAborted();
        }
    }
}
function isTaken(error) {
    const code = (0,disk_space/* errorCodeOf */.D)(error);
    return code === 'ENOTEMPTY' || code === 'EEXIST';
}
/** A folder cannot be renamed over another one that has something in it: that one goes aside first, and comes back if need be. */
async function replaceFolder(partial, place, before) {
    if (before === 'empty')
        await (0,promises_.rmdir)(place);
    if (before !== 'component')
        return (0,promises_.rename)(partial, place);
    const aside = (0,partial_name/* partialNameOf */.s)(place);
    await (0,promises_.rename)(place, aside);
    try {
        await (0,promises_.rename)(partial, place);
    }
    catch (error) {
        // What another run has put there meanwhile is newer than what was there before.
        await (0,promises_.rename)(aside, place).catch((problem) => {
            if (!isTaken(problem))
                throw problem;
            return (0,promises_.rm)(aside, { recursive: true, force: true, maxRetries: 3 });
        });
        throw error;
    }
    await (0,promises_.rm)(aside, { recursive: true, force: true, maxRetries: 3 });
}
/** What is not made here is copied: a link could lead out of the folder, and a hard link to what somebody changes later. */
async function copy({ path, fileName, sha256 }, here, signal) {
    signal?.throwIfAborted();
    await (0,promises_.copyFile)(path, here, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    const copied = await measureArtifact(here, signal === undefined ? {} : { signal });
    if (copied.sha256 === sha256)
        return;
    throw new errors.SlipwayError('SOURCE_INVALID', `the artifact "${fileName}" changed while it was copied from "${path}"`, {
        hint: 'wait for what writes it, and bundle again',
    });
}
/** An archive that was made and that the recipe does not name. */
async function removeUnnamed(folder, { artifacts }) {
    const named = new Set(artifacts.map(({ fileName }) => fileName));
    for (const name of await (0,promises_.readdir)(folder))
        if (!named.has(name))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
}
/** @throws SlipwayError SOURCE_INVALID for what could not be read again, such as a name that not every system takes for a file. */
function describe(component) {
    const text = (0,component_json/* formatComponentJson */.ld)(component);
    const read = (0,component_json/* readComponentJson */.MW)(text);
    if ('description' in read)
        return text;
    throw new errors.SlipwayError('SOURCE_INVALID', `component "${component.name}" cannot be kept in a folder: its ${read.problem}`, {
        hint: 'mend the URI of the artifact in the recipe: what stands behind its last slash is the name of a file',
    });
}
function inPlace(component, place) {
    return {
        ...component,
        recipe: { ...component.recipe, file: (0,external_node_path_.join)(place, (0,component_json/* recipeNameOf */.Xb)(component)) },
        artifacts: component.artifacts.map((artifact) => ({
            ...artifact,
            path: (0,external_node_path_.join)(place, component_json/* ARTIFACTS_FOLDER */.z5, artifact.fileName),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/io/index.js



/** Makes the port by which use cases write and read component folders. */
function createComponentFolders() {
    return { write: writeComponentFolder, read: readComponentFolder };
}


/***/ }),

/***/ 65241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeJsonProblem)
/* harmony export */ });
/**
 * Says what is wrong with a text that is no JSON, and where as far as that is known. V8's own message quotes the text, which may hold a
 * secret.
 */
function describeJsonProblem(text, error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('end of JSON input'))
        return 'it ends too early';
    const before = text.slice(0, positionOf(message) ?? findPosition(text));
    const line = before.split('\n').length;
    return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`;
}
function positionOf(message) {
    const [, digits] = /at position (\d+)/.exec(message) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** Where V8 does not say it (of a token that it did not expect): the end of the longest beginning that could still become JSON. */
function findPosition(text) {
    let [good, bad] = [0, text.length];
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        if (couldBecomeJson(text.slice(0, middle)))
            good = middle;
        else
            bad = middle;
    }
    return good;
}
function couldBecomeJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch (error) {
        const { message } = error;
        return (message.includes('end of JSON input') || message.includes('Unterminated') || positionOf(message) === text.length);
    }
}


/***/ })

};

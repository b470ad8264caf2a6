export const id = 9516;
export const ids = [9516];
export const modules = {

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

/***/ 76077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MenderServer: () => (/* binding */ MenderServer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/engine/lib/s3/body-files.js
var body_files = __webpack_require__(22773);
// EXTERNAL MODULE: ./packages/engine/lib/s3/s3-error.js
var s3_error = __webpack_require__(35694);
// EXTERNAL MODULE: ./packages/engine/lib/mender/http/reply.js
var reply = __webpack_require__(21515);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/artifact-files.js






/** The files of artifacts, kept as the object store keeps the bodies of objects: whole and on disk, or not at all. */
class ArtifactFiles {
    #bodies;
    #incoming;
    constructor(bodies, directory) {
        this.#bodies = bodies;
        this.#incoming = (0,external_node_path_.join)(directory, 'incoming');
    }
    /** Opens the folder and removes what an earlier run left unfinished or unreferenced. */
    static async open(directory, isReferenced) {
        return new ArtifactFiles(await body_files/* BodyFiles */.i.open(directory, isReferenced), directory);
    }
    /**
     * Stores a file as it arrives while something else reads it along; memory stays at a chunk whatever its size.
     *
     * @throws MenderError 413 beyond the limit, 507 on a full disk, and whatever `inspect` throws.
     */
    async receive(body, options) {
        const { limitBytes, signal, inspect } = options;
        const reading = readAlong(body, inspect);
        try {
            const { segment } = await this.#bodies.receive(reading.bytes(), {
                algorithms: [],
                limitBytes,
                signal,
                verify: () => undefined,
            });
            return { ...segment, found: await reading.found };
        }
        catch (error) {
            reading.cancel();
            if (error instanceof s3_error/* S3Error */.Dg && error.code === 'EntityTooLarge') {
                throw new reply/* MenderError */.WS(413, `the artifact is larger than ${limitBytes} bytes`, {}, { cause: error });
            }
            if (error instanceof s3_error/* S3Error */.Dg)
                throw new reply/* MenderError */.WS(507, error.message, {}, { cause: error });
            throw error;
        }
    }
    /** A folder to make an artifact in; whoever asks removes it, and at the latest the next start does. */
    makeWorkFolder() {
        return (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(this.#incoming, 'work-'));
    }
    /** The bytes of a file, or a range of them. */
    read(file, sizeBytes, range) {
        return this.#bodies.read([{ file, sizeBytes }], range);
    }
    remove(file, sizeBytes) {
        return this.#bodies.remove([{ file, sizeBytes }]);
    }
}
/** Gives the same bytes to two readers, at the pace of the slower one. */
function readAlong(body, inspect) {
    const copy = new external_node_stream_.PassThrough();
    // A reader that has seen enough closes the copy; what is written to it then is nobody's.
    copy.on('error', () => undefined);
    let wake = () => undefined;
    copy.on('drain', () => wake());
    let isRead = false;
    const found = inspect(copy).finally(() => {
        isRead = true;
        wake();
    });
    found.catch(() => undefined);
    return {
        found,
        cancel: () => copy.destroy(),
        async *bytes() {
            for await (const chunk of body) {
                const hasRoom = isRead || copy.write(chunk);
                if (!hasRoom) {
                    await new Promise((resolve) => {
                        wake = resolve;
                    });
                }
                // Nothing more of a file that is refused needs to come.
                if (isRead)
                    await found;
                yield chunk;
            }
            copy.end();
            await found;
        },
    };
}

// EXTERNAL MODULE: ./packages/engine/lib/http/payload.js + 1 modules
var payload = __webpack_require__(68925);
// EXTERNAL MODULE: ./packages/engine/lib/http/refusal.js
var refusal = __webpack_require__(39545);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/http/call.js



/** Largest body that is held in memory, in bytes: what each service of Mender takes. */
const BODY_BYTES = 1_048_576;
/** @throws MenderError 413 beyond one mebibyte. */
async function readBytes(call) {
    try {
        return await (0,payload/* readWhole */.oD)(call.body(), BODY_BYTES);
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P && error.reason === 'body-too-large') {
            throw new reply/* MenderError */.WS(413, `the request body is larger than ${BODY_BYTES} bytes`);
        }
        throw error;
    }
}
/** The JSON value of a body. @throws MenderError 400, 413, and 415 where the body is said to be of another type. */
async function readJson(call, options = {}) {
    if (options.checksType === true)
        requireJsonType(call.headers);
    const bytes = await readBytes(call);
    if (bytes.length === 0)
        throw (0,reply/* bad */.MB)('the request body is empty; JSON is expected');
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw new reply/* MenderError */.WS(400, `the request body is not JSON: ${cause.message}`, {}, { cause });
    }
}
/** The same where only an object will do. */
async function readObject(call, options = {}) {
    const value = await readJson(call, options);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw (0,reply/* bad */.MB)('the request body is not a JSON object');
}
/** The server looks at the type only where it is told a length. */
function requireJsonType(headers) {
    if (Number(headers['content-length'] ?? 0) === 0)
        return;
    const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    if (type === undefined || type === '')
        throw (0,reply/* bad */.MB)('header Content-Type is missing; application/json is expected');
    if (type !== 'application/json') {
        throw new reply/* MenderError */.WS(415, `Content-Type "${type}" is not supported; application/json is expected`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/http/fields.js

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** @throws MenderError 400 unless it is a UUID, as the server's ids of artifacts and deployments are. */
function requireUuid(text) {
    if (UUID.test(text))
        return text.toLowerCase();
    throw (0,reply/* bad */.MB)(`"${text}" is not a UUID`);
}
function isUuid(value) {
    return typeof value === 'string' && UUID.test(value);
}
/** A text that has to be there, up to so many characters. */
function requireText(body, key, maxLength) {
    const value = body[key];
    if (value === undefined || value === null || value === '')
        throw (0,reply/* bad */.MB)(`${key}: cannot be blank.`);
    if (typeof value !== 'string')
        throw (0,reply/* bad */.MB)(`${key}: must be a text`);
    if (value.length > maxLength)
        throw (0,reply/* bad */.MB)(`${key}: the length must be between 1 and ${maxLength}.`);
    return value;
}
function readText(body, key, maxLength) {
    const value = body[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw (0,reply/* bad */.MB)(`${key}: must be a text`);
    if (value.length > maxLength)
        throw (0,reply/* bad */.MB)(`${key}: the length must be no more than ${maxLength}.`);
    return value;
}
function readFlag(body, key) {
    const value = body[key];
    if (value === undefined || value === null)
        return false;
    if (typeof value !== 'boolean')
        throw (0,reply/* bad */.MB)(`${key}: must be true or false`);
    return value;
}
/** A whole number of at least `min`. */
function readCount(body, key, min = 0) {
    const value = body[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min) {
        throw (0,reply/* bad */.MB)(`${key}: must be a whole number of at least ${min}`);
    }
    return value;
}
function readTexts(value, what) {
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
        throw (0,reply/* bad */.MB)(`${what}: must be a list of texts`);
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./packages/engine/lib/mender/state/mender-state.js
var mender_state = __webpack_require__(64325);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/commercial-options.js


/** @throws MenderError 400 */
function readCommercialOptions(body, nowMs, newId) {
    const { phases, retries, update_control_map: map, autogenerate_delta: delta } = body;
    const controlMap = readControlMap(map);
    return {
        asked: [phases, retries, map, delta],
        fields: {
            retries: readCount(body, 'retries') ?? 0,
            isDeltaAllowed: readFlag(body, 'autogenerate_delta'),
            ...(phases !== undefined && phases !== null && { phases: readPhases(phases, nowMs, newId) }),
            ...(controlMap !== undefined && { controlMap }),
        },
    };
}
/** @throws MenderError 400 */
function readControlMap(value) {
    if (value === undefined || value === null)
        return undefined;
    if (!isObject(value) || !isObject(value.states))
        throw (0,reply/* bad */.MB)('update_control_map: must have "states"');
    return value;
}
/**
 * Every phase but the last has a size in percent, every phase but the first a start; starts come one after the other.
 *
 * @throws MenderError 400
 */
function readPhases(value, nowMs, newId) {
    if (!Array.isArray(value) || value.length === 0)
        throw (0,reply/* bad */.MB)('phases: must be a list of at least one phase');
    let leftPercent = 100;
    let lastStartMs = Number.NEGATIVE_INFINITY;
    return value.map((phase, index) => {
        const place = `phases[${index}]`;
        if (!isObject(phase))
            throw (0,reply/* bad */.MB)(`${place}: must be an object`);
        const isLast = index === value.length - 1;
        const batchSize = readCount(phase, 'batch_size', 1) ?? (isLast ? leftPercent : undefined);
        if (batchSize === undefined)
            throw (0,reply/* bad */.MB)(`${place}: batch_size is missing; only the last phase may leave it out`);
        leftPercent -= batchSize;
        if (leftPercent < 0)
            throw (0,reply/* bad */.MB)(`${place}: the sizes of the phases are more than 100 percent`);
        const startMs = readStart(phase.start_ts, place) ?? (index === 0 ? nowMs : undefined);
        if (startMs === undefined)
            throw (0,reply/* bad */.MB)(`${place}: start_ts is missing; only the first phase may leave it out`);
        if (startMs <= lastStartMs)
            throw (0,reply/* bad */.MB)(`${place}: start_ts must be later than that of the phase before`);
        lastStartMs = startMs;
        return { id: newId(), batchSize, startMs, deviceCount: 0 };
    });
}
function readStart(value, place) {
    if (value === undefined || value === null)
        return undefined;
    const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(ms))
        throw (0,reply/* bad */.MB)(`${place}: start_ts is not a time as RFC 3339 has it`);
    return ms;
}

// EXTERNAL MODULE: ./packages/engine/lib/mender/deployments/statuses.js
var statuses = __webpack_require__(2863);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/edit.js


/** One device's part in a deployment while it is changed: record and counters change together. */
class Edit {
    #deployment;
    #record;
    constructor(deployment, record) {
        this.#deployment = deployment;
        this.#record = record;
    }
    get deployment() {
        return this.#deployment;
    }
    get record() {
        return this.#record;
    }
    changeRecord(fields) {
        this.#record = { ...this.#record, ...fields };
    }
    replaceRecord(record) {
        this.#record = record;
    }
    changeDeployment(fields) {
        this.#deployment = { ...this.#deployment, ...fields };
    }
    /**
     * Gives the device another status. Leaving "pending" stamps when it started, a final status when it finished, except
     * for "aborted", which says nothing of the device. The deployment is finished with its last device.
     */
    setStatus(status, nowMs) {
        const { finishedMs: _finished, ...record } = this.#record;
        const from = record.status;
        this.#record = {
            ...record,
            status,
            ...(from === 'pending' && status !== 'pending' && record.startedMs === undefined && { startedMs: nowMs }),
            ...((0,statuses/* isFinal */.dR)(status) && status !== 'aborted' && { finishedMs: nowMs }),
        };
        if (!record.isCounted)
            return;
        this.changeDeployment({ statistics: (0,statuses/* moveOne */.wl)(this.#deployment.statistics, from, status) });
        const isOver = this.#deployment.finishedMs === undefined && (0,statuses/* isComplete */.As)(this.#deployment);
        if (isOver)
            this.changeDeployment({ finishedMs: nowMs });
    }
    changes() {
        return [(0,mender_state/* put */.yJ)('deployments', this.#deployment.id, this.#deployment), (0,mender_state/* put */.yJ)('records', this.#record.id, this.#record)];
    }
}
/** A record for a device that takes part from now on. */
function newRecord(id, deviceId, deployment) {
    return {
        id,
        deviceId,
        deploymentId: deployment.id,
        // The order of a device's records is that of the deployments.
        createdMs: deployment.createdMs,
        status: 'pending',
        attempts: 0,
        isAdmitted: false,
        hasLog: false,
        isCounted: true,
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/lookup.js


/** The deployment that a path names. @throws MenderError 400, 404 */
function requireDeployment(call, { state }) {
    const deployment = state.get('deployments', requireUuid(call.path.id ?? ''));
    if (deployment === undefined)
        throw (0,reply/* notFound */.mX)('deployment');
    return deployment;
}

// EXTERNAL MODULE: ./packages/engine/lib/mender/fleet/device.js
var fleet_device = __webpack_require__(24987);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/fleet/filter.js



const SCOPES = ['inventory', 'identity', 'system', 'tags', 'monitor'];
const OPERATORS = {
    $eq: (actual, wanted) => valuesOf(actual).includes(wanted),
    $ne: (actual, wanted) => !valuesOf(actual).includes(wanted),
    $gt: (actual, wanted) => isOrdered(actual, wanted, (order) => order > 0),
    $gte: (actual, wanted) => isOrdered(actual, wanted, (order) => order >= 0),
    $lt: (actual, wanted) => isOrdered(actual, wanted, (order) => order < 0),
    $lte: (actual, wanted) => isOrdered(actual, wanted, (order) => order <= 0),
    $in: (actual, wanted) => valuesOf(wanted).some((one) => valuesOf(actual).includes(one)),
    $nin: (actual, wanted) => !valuesOf(wanted).some((one) => valuesOf(actual).includes(one)),
    $exists: (actual, wanted) => (actual !== undefined) === wanted,
    $regex: (actual, wanted) => valuesOf(actual).some((one) => typeof one === 'string' && new RegExp(String(wanted)).test(one)),
};
/** An attribute can have several values. */
function valuesOf(value) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}
function isOrdered(actual, wanted, test) {
    return valuesOf(actual).some((one) => {
        if (typeof one === 'number' && typeof wanted === 'number')
            return test(one - wanted);
        if (typeof one !== 'string' || typeof wanted !== 'string')
            return false;
        return test(one < wanted ? -1 : Number(one > wanted));
    });
}
/** Whether a device fulfils every condition. */
function isMatch(device, terms) {
    return terms.every(({ scope, attribute, type, value }) => OPERATORS[type]?.((0,fleet_device/* attributeOf */.w4)(device, scope, attribute), value));
}
/** Reads the conditions of a filter. @throws MenderError 400 */
function readTerms(value, key) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw (0,reply/* bad */.MB)(`${key}: must be a list`);
    return value.map((term, index) => readTerm(term, `${key}[${index}]`));
}
function readTerm(term, place) {
    if (!isObject(term))
        throw (0,reply/* bad */.MB)(`${place}: must be an object`);
    const scope = requireText(term, 'scope', 256);
    const attribute = requireText(term, 'attribute', 1_024);
    const type = requireText(term, 'type', 32);
    if (!SCOPES.includes(scope))
        throw (0,reply/* bad */.MB)(`${place}: scope "${scope}" is not one of ${SCOPES.join(', ')}`);
    if (OPERATORS[type] === undefined) {
        throw (0,reply/* bad */.MB)(`${place}: type "${type}" is not one of ${Object.keys(OPERATORS).join(', ')}`);
    }
    const { value } = term;
    if (value === undefined)
        throw (0,reply/* bad */.MB)(`${place}: value is missing`);
    if ((type === '$in' || type === '$nin') && !Array.isArray(value))
        throw (0,reply/* bad */.MB)(`${place}: value must be a list for ${type}`);
    if (type === '$exists' && typeof value !== 'boolean')
        throw (0,reply/* bad */.MB)(`${place}: value must be true or false for $exists`);
    if (type === '$regex')
        requirePattern(value, place);
    return { scope, attribute, type, value };
}
function requirePattern(value, place) {
    try {
        new RegExp(String(value));
    }
    catch {
        throw (0,reply/* bad */.MB)(`${place}: value is no regular expression`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/assign.js
/**
 * The artifact of a release for a device: among those that are compatible with its type, the smallest file. The commercial
 * server looks at everything else that an artifact depends on, too.
 */
function assignArtifact(artifacts, report, plan) {
    return artifacts
        .filter(({ deviceTypes }) => deviceTypes.includes(report.deviceType))
        .filter((artifact) => plan === 'oss' || hasDependencies(artifact, report))
        .sort((a, b) => a.sizeBytes - b.sizeBytes || (a.id < b.id ? -1 : 1))[0];
}
function hasDependencies({ depends }, { artifactName, deviceType, provides }) {
    const has = { ...provides, artifact_name: artifactName, device_type: deviceType };
    return Object.entries(depends).every(([key, values]) => {
        const value = has[key];
        return value !== undefined && values.includes(value);
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/phases.js
/**
 * The phase that gives instructions to one more device now: the last that has started, if it and those before it have
 * room. Sizes are parts of the devices that there were at the creation, rounded down; the last phase takes all that are left,
 * also those that have come since.
 *
 * @returns its index, or `undefined` where no phase has started or there is no room.
 */
function phaseWithRoom({ phases = [], initialDeviceCount }, nowMs) {
    const active = phases.findLastIndex(({ startMs }) => startMs <= nowMs);
    if (active === -1)
        return undefined;
    if (active === phases.length - 1)
        return active;
    const begun = phases.slice(0, active + 1);
    const limit = sum(begun.map(({ batchSize }) => Math.floor((batchSize * initialDeviceCount) / 100)));
    return sum(begun.map(({ deviceCount }) => deviceCount)) < limit ? active : undefined;
}
/** The phases with one more device in one of them. */
function admitTo(phases, index) {
    return phases.map((phase, at) => (at === index ? { ...phase, deviceCount: phase.deviceCount + 1 } : phase));
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/next-deployment.js





/**
 * Picks the deployment for a device that asks, and what it is told.
 *
 * ```
 * unfinished record, the oldest -----------.
 * else the oldest active deployment -------+--> remember what it reports --> phase has room? --> artifact --> installed? --> instructions
 *      newer than all that it finished     |          | differs: failure         | no: nothing      | none: noartifact  | yes: already-installed
 *      none: nothing                       new record
 * ```
 */
function nextDeployment(device, report, context) {
    const edit = continueRecord(device, context) ?? beginRecord(device, context);
    if (edit === undefined)
        return { answer: { kind: 'nothing' }, changes: [] };
    const answer = instruct(edit, report, context);
    return { answer, changes: edit.changes() };
}
/** The unfinished part of the device in the oldest deployment, if any. */
function continueRecord({ id }, { state }) {
    const record = state.recordsOfDevice(id).find((one) => one.deletedMs === undefined && !(0,statuses/* isFinal */.dR)(one.status));
    const deployment = record && state.get('deployments', record.deploymentId);
    return record && deployment && new Edit(deployment, record);
}
/** A new part in the oldest active deployment that the device has not passed by. */
function beginRecord(device, context) {
    const { state, newId } = context;
    const records = state.recordsOfDevice(device.id);
    const passedMs = Math.max(Number.NEGATIVE_INFINITY, ...records.filter(({ deletedMs }) => deletedMs === undefined).map(({ createdMs }) => createdMs));
    for (const deployment of state.activeDeployments()) {
        if (deployment.createdMs <= passedMs || !isFor(deployment, device, context))
            continue;
        const earlier = records.findLast(({ deploymentId }) => deploymentId === deployment.id);
        const { maxDevices = 0, deviceCount } = deployment;
        if (earlier === undefined && maxDevices > 0 && deviceCount >= maxDevices)
            continue;
        return takePart(new Edit(deployment, newRecord(newId(), device.id, deployment)), earlier);
    }
    return undefined;
}
/** Whether a deployment is for a device: static ones list it, dynamic ones look at it now. */
function isFor(deployment, device, { state }) {
    if (deployment.filter === undefined)
        return state.isTarget(deployment.id, device.id);
    return isMatch(device, deployment.filter.terms);
}
/** Each device is counted once: a listed one under "pending" from the beginning, others from now on. */
function takePart(edit, earlier) {
    const { filter, statistics, deviceCount } = edit.deployment;
    if (earlier === undefined) {
        edit.changeDeployment({
            deviceCount: deviceCount + 1,
            ...(filter !== undefined && { statistics: (0,statuses/* moveOne */.wl)(statistics, undefined, 'pending') }),
        });
    }
    else if (earlier.isCounted) {
        edit.changeDeployment({ statistics: (0,statuses/* moveOne */.wl)(statistics, earlier.status, 'pending') });
    }
    return edit;
}
function instruct(edit, report, context) {
    const nowMs = context.clock.now();
    if (edit.record.report === undefined)
        edit.changeRecord({ report });
    else if (!isSameReport(edit.record.report, report)) {
        edit.setStatus('failure', nowMs);
        return { kind: 'changed' };
    }
    if (!admit(edit, nowMs))
        return { kind: 'nothing' };
    const artifact = next_deployment_assign(edit, report, context);
    if (artifact === undefined) {
        edit.setStatus('noartifact', nowMs);
        return { kind: 'nothing' };
    }
    const { isForced } = edit.deployment;
    if (!isForced && edit.record.status === 'pending' && report.artifactName === artifact.name) {
        edit.setStatus('already-installed', nowMs);
        return { kind: 'nothing' };
    }
    return { kind: 'instructions', deployment: edit.deployment, artifact };
}
function admit(edit, nowMs) {
    const { phases } = edit.deployment;
    if (phases === undefined || edit.record.isAdmitted)
        return true;
    const index = phaseWithRoom(edit.deployment, nowMs);
    if (index === undefined)
        return false;
    edit.changeDeployment({ phases: admitTo(phases, index) });
    edit.changeRecord({ isAdmitted: true });
    return true;
}
/** The artifact that the device has been given, or is given now. */
function next_deployment_assign(edit, report, { state, plan }) {
    const { artifactId } = edit.record;
    const given = artifactId === undefined ? undefined : state.get('artifacts', artifactId);
    if (given?.file !== undefined)
        return given;
    const { artifactIds, totalBytes } = edit.deployment;
    const ofRelease = artifactIds
        .flatMap((id) => state.get('artifacts', id) ?? [])
        .filter(({ file }) => file !== undefined);
    const artifact = assignArtifact(ofRelease, report, plan);
    if (artifact === undefined)
        return undefined;
    edit.changeRecord({ artifactId: artifact.id });
    edit.changeDeployment({ totalBytes: totalBytes + artifact.sizeBytes });
    return artifact;
}
function isSameReport(a, b) {
    const text = ({ artifactName, deviceType, provides }) => JSON.stringify([artifactName, deviceType, Object.entries(provides).sort(([x], [y]) => (x < y ? -1 : 1))]);
    return text(a) === text(b);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/end-operations.js









/**
 * Ends a deployment. The open-source server refuses every status but "aborted" and yet ends the deployment where the word is
 * another status of a device; it is as it is there.
 */
const abortDeployment = async (call, context) => {
    const { state, plan, clock } = context;
    const id = requireUuid(call.path.id ?? '');
    const { status } = await readObject(call, { checksType: true });
    const isAsked = status === 'aborted';
    const isSlip = plan === 'oss' && typeof status === 'string' && (0,statuses/* isDeviceStatus */.x8)(status);
    const refusal = (0,reply/* bad */.MB)(`status: "${String(status)}" is not "aborted"`);
    if (!isAsked && !isSlip)
        throw refusal;
    const deployment = state.get('deployments', id);
    if (deployment === undefined && plan === 'enterprise')
        throw (0,reply/* notFound */.mX)('deployment');
    if (deployment === undefined || deployment.finishedMs !== undefined) {
        throw isAsked ? new reply/* MenderError */.WS(422, 'Deployment already finished') : refusal;
    }
    await state.commit(abortionOf(deployment, context.state, clock.now()));
    if (!isAsked)
        throw refusal;
    return reply/* NO_CONTENT */.iq;
};
/** Devices that are done keep their result, those under way are stopped; the counters are of those alone that have asked. */
function abortionOf(deployment, state, nowMs) {
    const records = state.recordsOfDeployment(deployment.id).filter(({ deletedMs }) => deletedMs === undefined);
    const ended = records.map((record) => {
        if ((0,statuses/* isFinal */.dR)(record.status))
            return { ...record, isCounted: true };
        const edit = new Edit(deployment, record);
        edit.setStatus('aborted', nowMs);
        return edit.record;
    });
    const statistics = ended.reduce((sum, { status }) => (0,statuses/* moveOne */.wl)(sum, undefined, status), (0,statuses/* newStatistics */.Mg)(0));
    return [
        (0,mender_state/* put */.yJ)('deployments', deployment.id, { ...deployment, finishedMs: nowMs, statistics }),
        ...ended.map((record) => (0,mender_state/* put */.yJ)('records', record.id, record)),
    ];
}
/** Replaces the update control map of a deployment that was made with one. */
const updateDeployment = async (call, context) => {
    const deployment = requireDeployment(call, context);
    const controlMap = readControlMap((await readObject(call, { checksType: true })).update_control_map);
    if (controlMap === undefined)
        throw (0,reply/* bad */.MB)('update_control_map: cannot be blank.');
    if (deployment.controlMap === undefined) {
        throw new reply/* MenderError */.WS(409, 'the deployment was created without an update control map');
    }
    await context.state.commit([(0,mender_state/* put */.yJ)('deployments', deployment.id, { ...deployment, controlMap })]);
    return reply/* NO_CONTENT */.iq;
};
const abortDevice = async (call, context) => {
    await context.state.commit(withdraw(call.path.device ?? '', 'aborted', context));
    return reply/* NO_CONTENT */.iq;
};
/**
 * Takes a device out of its deployments, as the server does: what it is about ends, and the next newer deployment gets a
 * record that has ended. That one is not counted: the deployment goes on waiting for the device.
 */
function withdraw(deviceId, status, { state, clock, newId }) {
    const nowMs = clock.now();
    const records = state.recordsOfDevice(deviceId).filter(({ deletedMs }) => deletedMs === undefined);
    const ending = records.filter((record) => !(0,statuses/* isFinal */.dR)(record.status));
    const changes = ending.flatMap((record) => {
        const deployment = state.get('deployments', record.deploymentId);
        if (deployment === undefined)
            return [];
        const edit = new Edit(deployment, record);
        edit.setStatus(status, nowMs);
        return edit.changes();
    });
    const lastMs = Math.max(Number.NEGATIVE_INFINITY, ...records.map(({ createdMs }) => createdMs));
    const device = state.get('devices', deviceId);
    const next = state
        .activeDeployments()
        .find((deployment) => deployment.createdMs > lastMs && isTargeted(deployment, deviceId, device, state));
    if (next === undefined)
        return changes;
    const edit = new Edit(next, { ...newRecord(newId(), deviceId, next), isCounted: false });
    edit.setStatus(status, nowMs);
    return [...changes, ...edit.changes()];
}
/** Static deployments list ids of devices, also of such as nobody knows. */
function isTargeted(deployment, deviceId, device, state) {
    return device === undefined ? state.isTarget(deployment.id, deviceId) : isFor(deployment, device, { state });
}
/** Forgets what a device has finished: older deployments that are active are for it again. */
const resetDeviceHistory = async (call, { state, clock }) => {
    const nowMs = clock.now();
    const finished = state
        .recordsOfDevice(call.path.device ?? '')
        .filter(({ deletedMs, status }) => deletedMs === undefined && (0,statuses/* isFinal */.dR)(status));
    await state.commit(finished.map((record) => (0,mender_state/* put */.yJ)('records', record.id, { ...record, deletedMs: nowMs })));
    return reply/* NO_CONTENT */.iq;
};

;// CONCATENATED MODULE: ./packages/engine/lib/mender/http/paging.js

/** The most items of a page. */
const MAX_PER_PAGE = 500;
const DEFAULT_PER_PAGE = 20;
/** @throws MenderError 400 */
function readPage(query, { max = MAX_PER_PAGE, isLenient = false } = {}) {
    const number = positive(query, 'page') ?? 1;
    const perPage = positive(query, 'per_page') ?? Math.min(DEFAULT_PER_PAGE, max);
    if (perPage <= max)
        return { number, perPage };
    if (isLenient)
        return { number, perPage: DEFAULT_PER_PAGE };
    throw (0,reply/* bad */.MB)(`per_page: must be no more than ${max}; got ${perPage}`);
}
function positive(query, name) {
    const text = query.get(name);
    if (text === null || text === '')
        return undefined;
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < 1)
        throw (0,reply/* bad */.MB)(`${name}: must be a number of at least 1; got "${text}"`);
    return value;
}
function itemsOf(items, { number, perPage }) {
    return items.slice((number - 1) * perPage, number * perPage);
}
/** The headers of one page: relative URLs of others in `Link`, and how many items there are in all. */
function pageHeaders({ path, query, page, total }, known = 'count') {
    const last = Math.max(1, Math.ceil(total / page.perPage));
    const link = (number, rel) => {
        const of = new URLSearchParams(query);
        of.set('page', String(number));
        of.set('per_page', String(page.perPage));
        return `<${path}?${of}>; rel="${rel}"`;
    };
    const links = [
        ...(page.number > 1 ? [link(page.number - 1, 'prev')] : []),
        ...(page.number < last ? [link(page.number + 1, 'next')] : []),
        link(1, 'first'),
        ...(known === 'count' ? [link(last, 'last')] : []),
    ];
    return { Link: links.join(', '), ...(known === 'count' && { 'X-Total-Count': total }) };
}
/** One page of items, each as it is told. */
function pageReply(items, listing, describe, known = 'count') {
    const headers = pageHeaders({ ...listing, total: items.length }, known);
    return (0,reply.ok)(itemsOf(items, listing.page).map(describe), headers);
}

// EXTERNAL MODULE: ./packages/engine/lib/mender/users/jwt.js
var jwt = __webpack_require__(76380);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/users/tokens.js



/** How long a login and a device's token are good for, in milliseconds: a week. */
const TOKEN_LIFE_MS = 7 * 24 * 3_600_000;
/** How often the last use of a token is written down, in milliseconds: an engine need not write at every poll. */
const LAST_USE_MS = 5 * 60_000;
/** Gives tokens to the user, and knows those that are good. */
class Tokens {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** A new token, once it is on disk. */
    async issue(kind, { name, lifeMs }) {
        const { state, keys, user, plan, wall } = this.#options;
        const nowMs = wall.now();
        const record = {
            id: (0,external_node_crypto_.randomUUID)(),
            kind,
            createdMs: nowMs,
            ...(name !== undefined && { name }),
            ...(lifeMs !== undefined && { expiresMs: nowMs + lifeMs }),
        };
        const expired = state
            .all('tokens')
            .filter((one) => one.kind === 'session' && one.expiresMs !== undefined && one.expiresMs <= nowMs);
        // Before anything is waited for: another call must find the name taken.
        const committed = state.commit([...expired.map(({ id }) => (0,mender_state/* remove */.TF)('tokens', id)), (0,mender_state/* put */.yJ)('tokens', record.id, record)]);
        const token = await keys.sign({
            jti: record.id,
            sub: user.id,
            iss: 'Mender',
            iat: Math.floor(nowMs / 1_000),
            ...(lifeMs !== undefined && { exp: Math.floor((nowMs + lifeMs) / 1_000) }),
            scp: 'mender.*',
            'mender.user': true,
            'mender.tenant': '',
            'mender.plan': (0,jwt/* planClaimOf */.R7)(plan),
        });
        await committed;
        return token;
    }
    /** The record of a user's token that is good: signed here, not expired, not revoked. */
    check(claims) {
        const { state, wall } = this.#options;
        if (claims?.['mender.user'] !== true)
            return undefined;
        const record = state.get('tokens', claims.jti);
        if (record === undefined || (record.expiresMs !== undefined && record.expiresMs <= wall.now()))
            return undefined;
        return record;
    }
    /** Notes that a personal token was used. */
    async used(record) {
        const { state, wall } = this.#options;
        const nowMs = wall.now();
        if (record.kind !== 'personal' || nowMs - (record.lastUsedMs ?? 0) < LAST_USE_MS)
            return;
        await state.commit([(0,mender_state/* put */.yJ)('tokens', record.id, { ...record, lastUsedMs: nowMs })]);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/fleet/authenticate.js








/**
 * A device asks to be let in: with what it says it is, its public key, and a signature over the very bytes of the request. One
 * that nobody has accepted is noted and turned away; it asks again.
 */
const authenticateDevice = async (call, context) => {
    const bytes = await readBytes(call);
    const { identity, identityData, publicKey } = readRequest(bytes);
    requireSignature(bytes, publicKey, call);
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { device, set } = authenticate_admit({ identity, identityData, pem }, context);
    await context.state.commit([(0,mender_state/* put */.yJ)('devices', device.id, device)]);
    if (set.status !== 'accepted')
        throw new reply/* MenderError */.WS(401, 'dev auth: unauthorized');
    return { status: 200, text: { type: 'application/jwt', content: await tokenOf(device, set, context) } };
};
/** The device with its key and the time of its visit; a preauthorized key is accepted when it first comes. */
function authenticate_admit(applicant, context) {
    const { identity, identityData, pem } = applicant;
    const { state, clock, newId, acceptsAll } = context;
    const nowMs = clock.now();
    const known = state.deviceOfIdentity(identity) ?? {
        id: newId(),
        identity,
        identityData,
        authSets: [],
        createdMs: nowMs,
        updatedMs: nowMs,
        attributes: [],
        tags: [],
    };
    const found = known.authSets.find(({ publicKey }) => publicKey === pem);
    const set = found ?? { id: newId(), publicKey: pem, status: 'pending', createdMs: nowMs };
    const isToAccept = set.status === 'preauthorized' || (set.status === 'pending' && acceptsAll);
    const visited = {
        ...known,
        checkInMs: nowMs,
        authSets: found === undefined ? [...known.authSets, set] : known.authSets,
    };
    const device = isToAccept ? withStatus(visited, set.id, 'accepted', nowMs) : visited;
    return { device, set: device.authSets.find(({ id }) => id === set.id) ?? set };
}
/** The token is the key's: it is good for as long as the key is accepted, a week at most. */
function tokenOf(device, set, { keys, wall, plan }) {
    return keys.sign({
        jti: set.id,
        sub: device.id,
        iss: 'Mender',
        exp: Math.floor((wall.now() + TOKEN_LIFE_MS) / 1_000),
        'mender.device': true,
        'mender.tenant': '',
        'mender.plan': (0,jwt/* planClaimOf */.R7)(plan),
    });
}
function readRequest(bytes) {
    const body = parse(bytes.toString('utf8'), 'the request body');
    const identityText = requireText(body, 'id_data', 65_536);
    const identityData = parse(identityText, 'id_data');
    if (Object.keys(identityData).length === 0)
        throw (0,reply/* bad */.MB)('id_data: must have at least one attribute');
    return {
        identity: canonicalIdentity(identityData),
        identityData,
        publicKey: readPublicKey(requireText(body, 'pubkey', 65_536)),
    };
}
function parse(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw (0,reply/* bad */.MB)(`${what} is not JSON`);
    }
    if (!isObject(value))
        throw (0,reply/* bad */.MB)(`${what} is not a JSON object`);
    return value;
}
/** The same text for the same identity, in whichever order its attributes come. */
function canonicalIdentity(data) {
    return JSON.stringify(Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))));
}
/** @throws MenderError 400 */
function readPublicKey(pem) {
    // A private key would be taken too, for the public one in it.
    const key = pem.includes('PRIVATE KEY') ? undefined : parsePublicKey(pem);
    if (key === undefined)
        throw (0,reply/* bad */.MB)('pubkey: is no public key in PEM');
    const { asymmetricKeyType: type = 'none', asymmetricKeyDetails: details } = key;
    const isKnown = type === 'rsa' || type === 'ed25519' || (type === 'ec' && details?.namedCurve === 'prime256v1');
    if (!isKnown)
        throw (0,reply/* bad */.MB)('pubkey: is none of RSA, ECDSA P-256, Ed25519');
    return key;
}
function parsePublicKey(pem) {
    try {
        return (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch {
        return undefined;
    }
}
/** @throws MenderError 400 */
function requireSignature(bytes, key, { headers }) {
    const given = headers['x-men-signature'];
    if (typeof given !== 'string' || given === '')
        throw (0,reply/* bad */.MB)('header X-MEN-Signature is missing');
    if (!isSignedBy(bytes, key, Buffer.from(given, 'base64')))
        throw (0,reply/* bad */.MB)('signature verification failed');
}
/** RSA: PKCS#1 v1.5; ECDSA: ASN.1; both over SHA-256. Ed25519 signs the bytes themselves. */
function isSignedBy(bytes, key, signature) {
    switch (key.asymmetricKeyType) {
        case 'rsa':
            return (0,external_node_crypto_.verify)('sha256', bytes, key, signature);
        case 'ec':
            return (0,external_node_crypto_.verify)('sha256', bytes, { key, dsaEncoding: 'der' }, signature);
        default:
            return (0,external_node_crypto_.verify)(null, bytes, key, signature);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/fleet/admission.js








const STATUSES = ['pending', 'accepted', 'rejected', 'preauthorized', 'noauth'];
/** The device with another status of one of its keys. One key is accepted at a time. */
function withStatus(device, setId, status, nowMs) {
    const authSets = device.authSets.map((set) => {
        if (set.id === setId)
            return { ...set, status };
        return status === 'accepted' && set.status === 'accepted' ? { ...set, status: 'rejected' } : set;
    });
    return { ...device, authSets, updatedMs: nowMs };
}
const listDevices = (call, context) => {
    const page = readPage(call.query);
    const ids = call.query.getAll('id');
    const found = byStatus(call, context).filter(({ id }) => ids.length === 0 || ids.includes(id));
    return pageReply(found, { path: call.pathname, query: call.query, page }, describeDevice);
};
const countDevices = (call, context) => (0,reply.ok)({ count: byStatus(call, context).length });
function byStatus({ query }, { state }) {
    const status = query.get('status') ?? '';
    if (status !== '' && !STATUSES.includes(status))
        throw (0,reply/* bad */.MB)(`status: "${status}" is not one of ${STATUSES.join(', ')}`);
    return state
        .all('devices')
        .filter((device) => status === '' || (0,fleet_device/* admissionOf */.fG)(device) === status)
        .sort((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1));
}
const showDevice = (call, context) => (0,reply.ok)(describeDevice(requireDevice(call, context)));
/** No device is too many: the engine sets no limit, as own servers do. */
const getDeviceLimit = () => (0,reply.ok)({ limit: 0 });
/** Lets a device in before it first comes. @throws MenderError 409 where a device with this identity is known. */
const preauthorizeDevice = async (call, context) => {
    const body = await readObject(call);
    const { identity_data: data } = body;
    if (!isObject(data) || Object.keys(data).length === 0)
        throw (0,reply/* bad */.MB)('identity_data: must have at least one attribute');
    const device = await preauthorize(data, requireText(body, 'pubkey', 65_536), context);
    return (0,reply/* created */.zu)(`/api/management/v2/devauth/devices/${device.id}`);
};
/** Notes a device that is let in when it comes with this key. @throws MenderError 400, 409 */
async function preauthorize(identityData, publicKey, { state, clock, newId }) {
    const identity = canonicalIdentity(identityData);
    const pem = readPublicKey(publicKey).export({ type: 'spki', format: 'pem' }).toString();
    const known = state.deviceOfIdentity(identity);
    if (known !== undefined)
        throw new reply/* MenderError */.WS(409, 'a device with this identity is known already', { id: known.id });
    const nowMs = clock.now();
    const device = {
        id: newId(),
        identity,
        identityData,
        authSets: [{ id: newId(), publicKey: pem, status: 'preauthorized', createdMs: nowMs }],
        createdMs: nowMs,
        updatedMs: nowMs,
        attributes: [],
        tags: [],
    };
    await state.commit([(0,mender_state/* put */.yJ)('devices', device.id, device)]);
    return device;
}
/** The device goes, with its keys and its groups; its deployments go on without it. */
const decommissionDevice = async (call, context) => {
    const { id } = requireDevice(call, context);
    await context.state.commit([...withdraw(id, 'decommissioned', context), (0,mender_state/* remove */.TF)('devices', id)]);
    return reply/* NO_CONTENT */.iq;
};
const showAuthentication = (call, context) => {
    const device = requireDevice(call, context);
    return (0,reply.ok)({ status: requireSet(call, device).status });
};
const setAuthentication = async (call, context) => {
    const { status } = await readObject(call);
    if (status !== 'accepted' && status !== 'rejected' && status !== 'pending') {
        throw (0,reply/* bad */.MB)(`status: "${String(status)}" is not one of accepted, rejected, pending`);
    }
    const device = requireDevice(call, context);
    const { id } = requireSet(call, device);
    await context.state.commit([(0,mender_state/* put */.yJ)('devices', device.id, withStatus(device, id, status, context.clock.now()))]);
    return reply/* NO_CONTENT */.iq;
};
/** A key goes; with its last key the device does. */
const removeAuthentication = async (call, context) => {
    const device = requireDevice(call, context);
    const { id } = requireSet(call, device);
    const authSets = device.authSets.filter((set) => set.id !== id);
    await context.state.commit(authSets.length > 0
        ? [(0,mender_state/* put */.yJ)('devices', device.id, { ...device, authSets })]
        : [...withdraw(device.id, 'decommissioned', context), (0,mender_state/* remove */.TF)('devices', device.id)]);
    return reply/* NO_CONTENT */.iq;
};
/** The device that a path names. @throws MenderError 404 */
function requireDevice(call, { state }) {
    const device = state.get('devices', call.path.id ?? '');
    if (device === undefined)
        throw (0,reply/* notFound */.mX)('device');
    return device;
}
function requireSet(call, device) {
    const set = device.authSets.find(({ id }) => id === call.path.set);
    if (set === undefined)
        throw (0,reply/* notFound */.mX)('authentication set');
    return set;
}
function describeDevice(device) {
    const { id, identityData, authSets, createdMs, updatedMs, checkInMs } = device;
    return {
        id,
        identity_data: identityData,
        status: (0,fleet_device/* admissionOf */.fG)(device),
        created_ts: new Date(createdMs).toISOString(),
        updated_ts: new Date(updatedMs).toISOString(),
        ...(checkInMs !== undefined && { check_in_time: new Date(checkInMs).toISOString() }),
        auth_sets: authSets.map((set) => ({
            id: set.id,
            identity_data: identityData,
            pubkey: set.publicKey,
            status: set.status,
            ts: new Date(set.createdMs).toISOString(),
        })),
        decommissioning: false,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/look-at.js
var look_at = __webpack_require__(57496);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/write-artifact.js + 4 modules
var write_artifact = __webpack_require__(10639);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/read-artifact.js + 3 modules
var read_artifact = __webpack_require__(85006);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/conflict.js
/**
 * What two artifacts have in common that may be there once only: the name together with one combination of everything they
 * depend on, the device type included. `undefined` where they are apart in something.
 */
function sharedCombination(a, b) {
    if (a.name !== b.name)
        return undefined;
    const keys = Object.keys(a.depends).sort();
    if (keys.join('\n') !== Object.keys(b.depends).sort().join('\n'))
        return undefined;
    const shared = {};
    for (const key of keys) {
        const value = a.depends[key]?.find((one) => b.depends[key]?.includes(one));
        if (value === undefined)
            return undefined;
        shared[key] = value;
    }
    return shared;
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/keep-artifact.js





/**
 * Takes the bytes of an artifact: verified while they arrive, kept when they are whole and nothing like it is there.
 *
 * @throws MenderError 400 for what is no artifact or a damaged one, 409 for one that is there, 413, 507.
 */
async function keepArtifact(body, { id, description, signal, verify = () => undefined }, context) {
    const { state, files, artifactLimitBytes, clock } = context;
    const received = await files.receive(body, {
        limitBytes: artifactLimitBytes,
        signal,
        inspect: (source) => describe(source, signal),
    });
    try {
        verify(received);
        const artifact = recordOf(received, { id, description, nowMs: clock.now() });
        requireUnique(artifact, context);
        await state.commit([(0,mender_state/* put */.yJ)('artifacts', id, artifact), ...joinActive(artifact, context)]);
    }
    catch (error) {
        await files.remove(received.file, received.sizeBytes);
        throw error;
    }
}
async function describe(source, signal) {
    try {
        // What is too large is found by whoever stores it.
        return await (0,read_artifact/* readMenderArtifact */.K)(source, { signal, maxArtifactBytes: Number.POSITIVE_INFINITY });
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError) || error.code === 'CANCELLED')
            throw error;
        throw new reply/* MenderError */.WS(400, error.message, {}, { cause: error });
    }
}
function recordOf({ file, sizeBytes, found }, { id, description, nowMs }) {
    return {
        id,
        name: found.name,
        description,
        deviceTypes: found.deviceTypes,
        formatVersion: 3,
        isSigned: found.isSigned,
        payloadType: found.payloadType,
        files: found.files.map((one) => ({
            name: one.name,
            checksum: one.sha256,
            sizeBytes: one.sizeBytes,
            modifiedMs: one.modifiedAt?.getTime() ?? 0,
        })),
        metadata: found.metadata,
        provides: found.provides,
        depends: found.depends,
        clearsProvides: found.clearsProvides,
        sizeBytes,
        modifiedMs: nowMs,
        file,
    };
}
/** @throws MenderError 409 where the same device could be given either of two artifacts of one name. */
function requireUnique(artifact, { state }) {
    if (state.get('artifacts', artifact.id) !== undefined) {
        throw conflict(`an artifact with the id ${artifact.id} already exists`, { _id: artifact.id });
    }
    for (const other of state.artifacts()) {
        const shared = sharedCombination(artifact, other);
        if (shared === undefined)
            continue;
        throw conflict('an artifact with the same name and depends already exists', {
            'meta_artifact.artifact_name': artifact.name,
            'meta_artifact.depends_idx': shared,
        });
    }
}
function conflict(message, what) {
    return new reply/* MenderError */.WS(409, message, { metadata: { conflict: what } });
}
/** An artifact that comes later joins the deployments of its release that are under way. */
function joinActive(artifact, { state }) {
    return state
        .activeDeployments()
        .filter(({ artifactName }) => artifactName === artifact.name)
        .map((deployment) => (0,mender_state/* put */.yJ)('deployments', deployment.id, { ...deployment, artifactIds: [...deployment.artifactIds, artifact.id] }));
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/http/multipart.js

/** The headers of a part are a few words: nothing honest comes near this, in bytes. */
const MAX_HEADER_BYTES = 16_384;
/** The boundary that a `Content-Type` names; `undefined` for a type that is no multipart one. */
function boundaryOf(contentType) {
    const [, quoted, plain] = /^multipart\/(?:form-data|mixed)\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '') ?? [];
    return quoted ?? plain;
}
/**
 * Reads a multipart body part by part as it arrives, in the order that it is sent in; memory stays at a chunk.
 *
 * ```
 * preamble CRLF --boundary CRLF headers CRLF CRLF bytes CRLF --boundary CRLF ... CRLF --boundary-- epilogue
 * ```
 *
 * @throws MenderError 400 when the framing is not right, or ends early.
 */
async function* readParts(source, boundary) {
    const window = new Window(source, Buffer.from(`\r\n--${boundary}`));
    for await (const _preamble of window.untilDelimiter())
        ;
    while (await window.hasPart()) {
        const headers = await window.headers();
        const body = window.untilDelimiter();
        yield { ...readDisposition(headers), body };
        for await (const _unread of body)
            ;
    }
}
/** What has arrived of a body and was not taken yet. */
class Window {
    #chunks;
    #delimiter;
    /** As if a line had ended before the first byte: the first delimiter may be the first line. */
    #held = Buffer.from('\r\n');
    constructor(source, delimiter) {
        this.#chunks = source[Symbol.asyncIterator]();
        this.#delimiter = delimiter;
    }
    /** The bytes before the next delimiter; takes the delimiter too. */
    async *untilDelimiter() {
        for (;;) {
            const found = this.#held.indexOf(this.#delimiter);
            if (found !== -1) {
                const rest = this.#held.subarray(0, found);
                this.#held = this.#held.subarray(found + this.#delimiter.length);
                if (rest.length > 0)
                    yield rest;
                return;
            }
            // The end may be the beginning of a delimiter.
            const sureBytes = this.#held.length - this.#delimiter.length + 1;
            if (sureBytes > 0) {
                const sure = this.#held.subarray(0, sureBytes);
                this.#held = this.#held.subarray(sureBytes);
                yield sure;
            }
            await this.#fill();
        }
    }
    /** Whether a part follows the delimiter that was taken last, rather than the end. */
    async hasPart() {
        while (this.#held.length < 2)
            await this.#fill();
        return !this.#held.subarray(0, 2).equals(Buffer.from('--'));
    }
    async headers() {
        for (;;) {
            const end = this.#held.indexOf('\r\n\r\n');
            if (end !== -1) {
                const text = this.#held.subarray(0, end).toString('utf8');
                this.#held = this.#held.subarray(end + 4);
                return text;
            }
            if (this.#held.length > MAX_HEADER_BYTES)
                throw (0,reply/* bad */.MB)('multipart: the headers of a part are too long');
            await this.#fill();
        }
    }
    async #fill() {
        const next = await this.#chunks.next();
        if (next.done === true)
            throw (0,reply/* bad */.MB)('multipart: unexpected end of the body');
        this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
    }
}
function readDisposition(headers) {
    const line = headers.split('\r\n').find((header) => /^content-disposition\s*:/i.test(header)) ?? '';
    const parameter = (name) => {
        const [, quoted, plain] = new RegExp(`[;\\s]${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i').exec(line) ?? [];
        return quoted?.replace(/\\(.)/g, '$1') ?? plain;
    };
    const name = parameter('name');
    if (name === undefined)
        throw (0,reply/* bad */.MB)('multipart: a part has no name');
    const filename = parameter('filename');
    return { name, ...(filename !== undefined && { filename }) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/parts.js


/** The longest description of an artifact, in characters. */
const MAX_DESCRIPTION = 4_096;
/** A text among the parts: characters of up to four bytes. */
const MAX_TEXT_BYTES = 4 * MAX_DESCRIPTION;
/** The parts of a form, in the order in which they come. @throws MenderError 400, 415 */
function partsOf(call) {
    const type = call.headers['content-type'];
    if (!/^multipart\/(form-data|mixed)\b/i.test(type ?? '')) {
        throw new reply/* MenderError */.WS(415, `Content-Type "${type ?? ''}" is not supported; multipart/form-data is expected`);
    }
    const boundary = boundaryOf(type);
    if (boundary === undefined)
        throw (0,reply/* bad */.MB)('Content-Type names no boundary');
    return readParts(call.body(), boundary);
}
/** A part that is a text. @throws MenderError 400 */
async function parts_readText(part) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of part.body) {
        sizeBytes += chunk.length;
        if (sizeBytes > MAX_TEXT_BYTES)
            throw (0,reply/* bad */.MB)(`${part.name}: the text is longer than ${MAX_TEXT_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8').trim();
}
/** @throws MenderError 400 */
function requireDescription(text) {
    if (text.length <= MAX_DESCRIPTION)
        return text;
    throw (0,reply/* bad */.MB)(`description: the length must be no more than ${MAX_DESCRIPTION}.`);
}
/** The number of bytes that a part says that the file has. @throws MenderError 400 */
function requireSizeText(text) {
    if (/^\d{1,15}$/.test(text))
        return Number(text);
    throw (0,reply/* bad */.MB)(`size: "${text}" is not a number of bytes`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/generate.js









/** The largest file that an artifact is made from, in bytes: 256 MiB. */
const FILE_LIMIT_BYTES = 256 * 1024 * 1024;
const MAX_TEXT = 256;
const FIELDS = new Set(['name', 'description', 'device_types_compatible', 'type', 'args', 'size']);
/**
 * Makes an artifact of the type `single-file` from a raw file. It is there when the answer comes; the service answers at
 * once and makes it later.
 *
 * @throws MenderError 400, 413 for a file that is too large, 422 when there is such an artifact.
 */
const generateArtifact = async (call, context) => {
    const texts = {};
    for await (const part of partsOf(call)) {
        if (FIELDS.has(part.name))
            texts[part.name] = await parts_readText(part);
        if (part.name !== 'file')
            continue;
        if (part.filename === undefined)
            throw (0,reply/* bad */.MB)('the part "file" is not a file');
        return await generate(part, readGeneration(texts), call, context);
    }
    throw (0,reply/* bad */.MB)('the part "file" is missing');
};
async function generate(part, asked, call, context) {
    const id = context.newId();
    await unique(async () => requireUnique({ id, name: asked.name, depends: { device_type: asked.deviceTypes } }, context));
    const folder = await context.files.makeWorkFolder();
    try {
        const file = (0,external_node_path_.join)(folder, fileNameOf(part, asked));
        const sizeBytes = await spool(part, file, call.signal);
        if (asked.sizeBytes !== undefined && asked.sizeBytes !== sizeBytes) {
            throw (0,reply/* bad */.MB)(`the file has ${sizeBytes} bytes; the part "size" says ${asked.sizeBytes}`);
        }
        const path = (0,external_node_path_.join)(folder, 'made', 'artifact.mender');
        await write(file, path, asked, call.signal);
        const { description } = asked;
        await unique(() => keepArtifact((0,external_node_fs_.createReadStream)(path), { id, description, signal: call.signal }, context));
        return (0,reply/* created */.zu)(`/api/management/v1/deployments/artifacts/generate/${id}`);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** The same conflict that an upload is refused for with 409. */
async function unique(work) {
    try {
        await work();
    }
    catch (error) {
        if (!(0,reply/* isMenderError */.MZ)(error, 409))
            throw error;
        throw new reply/* MenderError */.WS(422, error.message, error.details, { cause: error });
    }
}
/** @throws MenderError 400 */
function readGeneration(texts) {
    const type = requireText(texts, 'type', MAX_TEXT);
    // The service's document and its program spell it in two ways.
    if (type !== 'single-file' && type !== 'single_file')
        throw (0,reply/* bad */.MB)(`type: "${type}" is not "single-file"`);
    const deviceTypes = requireText(texts, 'device_types_compatible', MAX_TEXT * 200)
        .split(',')
        .map((one) => one.trim());
    if (deviceTypes.some((one) => one === '' || one.length > MAX_TEXT)) {
        throw (0,reply/* bad */.MB)(`device_types_compatible: each must have 1 to ${MAX_TEXT} characters`);
    }
    return {
        name: requireText(texts, 'name', MAX_TEXT),
        description: requireDescription(texts.description ?? ''),
        deviceTypes,
        args: readArgs(texts.args),
        sizeBytes: texts.size === undefined ? undefined : requireSizeText(texts.size),
    };
}
/** They are JSON in a text. @throws MenderError 400 */
function readArgs(text) {
    if (text === undefined || text === '')
        return {};
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw (0,reply/* bad */.MB)('args: is not JSON');
    }
    if (!isObject(value))
        throw (0,reply/* bad */.MB)('args: is not a JSON object');
    return value;
}
/** @throws MenderError 400 for a name that would lead elsewhere. */
function fileNameOf(part, { args }) {
    const name = readText(args, 'filename', MAX_TEXT) ?? part.filename ?? '';
    if (name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name))
        return name;
    throw (0,reply/* bad */.MB)(`filename: "${name}" is not the name of a file`);
}
async function spool(part, file, signal) {
    const handle = await (0,external_node_fs_promises_.open)(file, 'wx');
    try {
        let sizeBytes = 0;
        for await (const chunk of part.body) {
            signal.throwIfAborted();
            sizeBytes += chunk.length;
            if (sizeBytes > FILE_LIMIT_BYTES)
                throw new reply/* MenderError */.WS(413, `the file is larger than ${FILE_LIMIT_BYTES} bytes`);
            await handle.writeFile(chunk);
        }
        return sizeBytes;
    }
    finally {
        await handle.close();
    }
}
/** @throws MenderError 400 where an artifact cannot be made of it. */
async function write(file, path, { name, deviceTypes, args }, signal) {
    const software = {
        filesystem: readText(args, 'software_filesystem', MAX_TEXT),
        name: readText(args, 'software_name', MAX_TEXT),
        version: readText(args, 'software_version', MAX_TEXT),
    };
    const request = {
        name,
        deviceTypes,
        payloadType: 'single-file',
        sources: [await (0,look_at/* lookAtSource */.E)(file)],
        destinationDirectory: requireText(args, 'dest_dir', 4_096),
        software: Object.fromEntries(Object.entries(software).filter(([, value]) => value !== undefined)),
    };
    try {
        await (0,write_artifact/* writeMenderArtifact */.h)(request, path, { signal });
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError) || error.code !== 'INPUT_INVALID')
            throw error;
        throw new reply/* MenderError */.WS(400, error.message, {}, { cause: error });
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/s3/range.js
var s3_range = __webpack_require__(52222);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/lookup.js


function artifactFileOf({ state }, id) {
    const artifact = state.get('artifacts', id);
    return artifact?.file === undefined ? undefined : { ...artifact, file: artifact.file };
}
/** The artifact that a path names. @throws MenderError 400, 404 */
function requireArtifact(call, context) {
    const artifact = artifactFileOf(context, requireUuid(call.path.id ?? ''));
    if (artifact === undefined)
        throw (0,reply/* notFound */.mX)('artifact');
    return artifact;
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/links.js





/** How long a link is good for, in milliseconds: a day for devices, a quarter of an hour for people. */
const LINK_LIFE_MS = { device: 24 * 3_600_000, user: 15 * 60_000 };
/** A link by which an artifact can be fetched without a token, until it expires. */
function linkTo(artifactId, origin, lifeMs, context) {
    const expires = Math.floor((context.wall.now() + lifeMs) / 1_000);
    const path = `/api/devices/v1/deployments/download/artifact/${artifactId}`;
    const signature = signatureOf(artifactId, expires, context.linkSecret);
    return {
        uri: `${origin}${path}?x-men-expire=${expires}&x-men-signature=${signature}`,
        expire: new Date(expires * 1_000).toISOString(),
    };
}
/** Gives the bytes of an artifact, or a range of them, to whoever has a link that is good. */
const fetchArtifact = (call, context) => {
    const { id = '' } = call.path;
    const expires = Number(call.query.get('x-men-expire'));
    const given = Buffer.from(call.query.get('x-men-signature') ?? '');
    const expected = Buffer.from(signatureOf(id, expires, context.linkSecret));
    if (given.length !== expected.length || !(0,external_node_crypto_.timingSafeEqual)(given, expected)) {
        throw new reply/* MenderError */.WS(403, 'the signature of the link is not right');
    }
    if (!(expires * 1_000 > context.wall.now()))
        throw new reply/* MenderError */.WS(403, 'the link has expired');
    const artifact = artifactFileOf(context, id);
    if (artifact === undefined)
        throw (0,reply/* notFound */.mX)('artifact');
    const { file, sizeBytes, name } = artifact;
    const headers = {
        'Accept-Ranges': 'bytes',
        'Content-Type': 'application/vnd.mender-artifact',
        'Content-Disposition': `attachment; filename="${encodeURIComponent(name)}.mender"`,
    };
    try {
        const range = (0,s3_range/* readRange */.q)(call.headers.range, sizeBytes);
        if (range === undefined) {
            return {
                status: 200,
                headers: { ...headers, 'Content-Length': sizeBytes },
                stream: context.files.read(file, sizeBytes),
            };
        }
        const { start, end } = range;
        return {
            status: 206,
            headers: { ...headers, 'Content-Length': end - start + 1, 'Content-Range': `bytes ${start}-${end}/${sizeBytes}` },
            stream: context.files.read(file, sizeBytes, range),
        };
    }
    catch (error) {
        if (!(error instanceof s3_error/* S3Error */.Dg))
            throw error;
        return { status: 416, headers: { 'Content-Range': `bytes */${sizeBytes}` } };
    }
};
function signatureOf(artifactId, expires, secret) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(`${artifactId}\n${expires}`).digest('base64url');
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/describe.js
/** An artifact as the API tells it. */
function describeArtifact(artifact) {
    const { id, name, description, deviceTypes, formatVersion, isSigned, payloadType, files, metadata } = artifact;
    return {
        id,
        name,
        description,
        device_types_compatible: deviceTypes,
        info: { format: 'mender', version: formatVersion },
        signed: isSigned,
        updates: [
            {
                type_info: { type: payloadType },
                files: files.map((file) => ({
                    name: file.name,
                    checksum: file.checksum,
                    size: file.sizeBytes,
                    date: new Date(file.modifiedMs).toISOString(),
                })),
                metadata,
                meta_data: [],
            },
        ],
        artifact_provides: artifact.provides,
        artifact_depends: artifact.depends,
        clears_artifact_provides: artifact.clearsProvides,
        size: artifact.sizeBytes,
        modified: new Date(artifact.modifiedMs).toISOString(),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/operations.js








const MAX_NAMES = 100;
const listAllArtifacts = (call, { state }) => (0,reply.ok)(state.artifacts().filter(filterOf(call.query)).sort(byModification).map(describeArtifact));
const listArtifacts = (call, { state }) => {
    const page = readPage(call.query, { isLenient: true });
    const found = state
        .artifacts()
        .filter(filterOf(call.query))
        .sort(orderOf(call.query.get('sort')));
    return pageReply(found, { path: call.pathname, query: call.query, page }, describeArtifact);
};
const listArtifactsV2 = (call, { state }) => {
    const page = readPage(call.query);
    const found = state.artifacts().filter(filterOf(call.query)).sort(byModification);
    return pageReply(found, { path: call.pathname, query: call.query, page }, describeArtifact, 'uncounted');
};
const showArtifact = (call, context) => (0,reply.ok)(describeArtifact(requireArtifact(call, context)));
const downloadArtifact = (call, context) => (0,reply.ok)(linkTo(requireArtifact(call, context).id, call.origin, LINK_LIFE_MS.user, context));
/** @throws MenderError 422 once a deployment has had it: what was deployed is not told otherwise afterwards. */
const updateArtifact = async (call, context) => {
    const artifact = requireArtifact(call, context);
    const body = await readObject(call, { checksType: true });
    const description = readText(body, 'description', 4_096) ?? '';
    const isUsed = context.state.all('deployments').some(({ artifactIds }) => artifactIds.includes(artifact.id));
    if (isUsed)
        throw new reply/* MenderError */.WS(422, 'the artifact is used in a deployment and cannot be changed');
    const changed = { ...artifact, description, modifiedMs: context.clock.now() };
    await context.state.commit([(0,mender_state/* put */.yJ)('artifacts', artifact.id, changed)]);
    return reply/* NO_CONTENT */.iq;
};
const deleteArtifact = async (call, context) => {
    const { state, files } = context;
    const artifact = requireArtifact(call, context);
    if (state.activeDeployments().some(({ artifactIds }) => artifactIds.includes(artifact.id))) {
        throw new reply/* MenderError */.WS(409, 'the artifact is used in an active deployment');
    }
    await state.commit(deletionOf(artifact, state.artifacts(), state));
    await files.remove(artifact.file, artifact.sizeBytes);
    return reply/* NO_CONTENT */.iq;
};
/** An artifact that was deployed stays for those who ask what was; what is noted about a release goes with its last artifact. */
function deletionOf({ file: _file, ...artifact }, others, state) {
    const { id, name } = artifact;
    const isUsed = state.all('deployments').some(({ artifactIds }) => artifactIds.includes(id));
    const isLast = !others.some((other) => other.name === name && other.id !== id);
    return [
        isUsed ? (0,mender_state/* put */.yJ)('artifacts', id, artifact) : (0,mender_state/* remove */.TF)('artifacts', id),
        ...(isLast ? [(0,mender_state/* remove */.TF)('releases', name)] : []),
    ];
}
/** The storage of the open-source server is not counted; that of the commercial one is. Nothing is limited. */
const getLimit = (call, { state, plan }) => {
    if (call.path.name !== 'storage')
        throw (0,reply/* bad */.MB)(`unsupported limit name "${call.path.name}"; there is: storage`);
    const usage = plan === 'oss' ? 0 : state.artifacts().reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return (0,reply.ok)({ limit: 0, usage });
};
/** @throws MenderError 400 */
function filterOf(query) {
    const names = query.getAll('name').filter((name) => name !== '');
    if (names.length > MAX_NAMES)
        throw (0,reply/* bad */.MB)(`name: must be given ${MAX_NAMES} times at most`);
    const prefix = names.find(isPrefix);
    if (prefix !== undefined && names.length > 1)
        throw (0,reply/* bad */.MB)('name: a prefix cannot be given together with other names');
    const named = new Set(names.map(plain));
    const isNamed = (name) => prefix === undefined ? named.size === 0 || named.has(name) : name.startsWith(plain(prefix.slice(0, -1)));
    const description = query.get('description') ?? '';
    const deviceType = query.get('device_type') ?? '';
    return (artifact) => isNamed(artifact.name) &&
        (description === '' || matches(description, artifact.description)) &&
        (deviceType === '' || artifact.deviceTypes.includes(deviceType));
}
/** A star at the end stands for any text; `\*` is a star. */
function isPrefix(text) {
    return /(^|[^\\])\*$/.test(text);
}
function plain(text) {
    return text.replaceAll('\\*', '*');
}
function matches(pattern, text) {
    return isPrefix(pattern) ? text.startsWith(plain(pattern.slice(0, -1))) : text === plain(pattern);
}
function byModification(a, b) {
    return b.modifiedMs - a.modifiedMs || (a.id < b.id ? -1 : 1);
}
/** `name:asc`, `modified:desc` and so on. @throws MenderError 400 */
function orderOf(sort) {
    if (sort === null || sort === '')
        return byModification;
    const [, field, direction = 'asc'] = /^(name|modified)(?::(asc|desc))?$/.exec(sort) ?? [];
    if (field === undefined)
        throw (0,reply/* bad */.MB)(`sort: "${sort}" is not one of name, modified with :asc or :desc`);
    const sign = direction === 'asc' ? 1 : -1;
    return (a, b) => {
        const difference = field === 'name' ? compare(a.name, b.name) : a.modifiedMs - b.modifiedMs;
        return sign * difference || compare(a.id, b.id);
    };
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/releases.js







const MAX_TAGS = 20;
const MAX_DISTINCT_TAGS = 100;
const MAX_NOTES = 1_024;
const TAG = /^[A-Za-z0-9_.-]{1,1024}$/;
function releasesOf({ state }) {
    const byName = new Map();
    for (const artifact of state.artifacts()) {
        byName.set(artifact.name, [...(byName.get(artifact.name) ?? []), artifact]);
    }
    return [...byName].map(([name, artifacts]) => ({
        tags: [],
        notes: '',
        ...state.get('releases', name),
        name,
        artifacts,
        modifiedMs: Math.max(...artifacts.map(({ modifiedMs }) => modifiedMs)),
    }));
}
function requireRelease(call, context) {
    const release = releasesOf(context).find(({ name }) => name === call.path.name);
    if (release === undefined)
        throw (0,reply/* notFound */.mX)('release');
    return release;
}
function describeRelease({ name, modifiedMs, artifacts, tags, notes }) {
    return {
        name,
        modified: new Date(modifiedMs).toISOString(),
        artifacts: artifacts.map(describeArtifact),
        artifacts_count: artifacts.length,
        tags,
        notes,
    };
}
/** The deprecated lists spell their keys as the program's own types do. */
function describeOldRelease(release) {
    const { name, modified, artifacts, artifacts_count, tags, notes } = describeRelease(release);
    return { Name: name, Modified: modified, Artifacts: artifacts, ArtifactsCount: artifacts_count, tags, notes };
}
function find(call, context) {
    const name = (call.query.get('name') ?? '').toLowerCase();
    const description = call.query.get('description') ?? '';
    const deviceType = call.query.get('device_type') ?? '';
    const updateType = call.query.get('update_type') ?? '';
    const tags = call.query.getAll('tag').map((tag) => tag.toLowerCase());
    return releasesOf(context)
        .filter((release) => release.name.toLowerCase().includes(name))
        .filter((release) => tags.length === 0 || tags.some((tag) => release.tags.includes(tag)))
        .filter(({ artifacts }) => updateType === '' || artifacts.some(({ payloadType }) => payloadType === updateType))
        .filter(({ artifacts }) => deviceType === '' || artifacts.some((one) => one.deviceTypes.includes(deviceType)))
        .filter(({ artifacts }) => description === '' || artifacts.some((one) => one.description.includes(description)))
        .sort(releases_orderOf(call.query.get('sort')));
}
const listReleasesV2 = (call, context) => {
    const page = readPage(call.query, { isLenient: true });
    return pageReply(find(call, context), { path: call.pathname, query: call.query, page }, describeRelease);
};
const listReleases = (call, context) => {
    const page = readPage(call.query, { isLenient: true });
    return pageReply(find(call, context), { path: call.pathname, query: call.query, page }, describeOldRelease);
};
const listAllReleases = (call, context) => (0,reply.ok)(find(call, context).map(describeOldRelease));
const showRelease = (call, context) => (0,reply.ok)(describeRelease(requireRelease(call, context)));
const updateRelease = async (call, context) => {
    const { name, tags } = requireRelease(call, context);
    const notes = readText(await readObject(call, { checksType: true }), 'notes', MAX_NOTES) ?? '';
    await context.state.commit([(0,mender_state/* put */.yJ)('releases', name, { name, tags, notes })]);
    return reply/* NO_CONTENT */.iq;
};
/** @throws MenderError 400 for what cannot be a tag or too many, 409 when there are too many different ones in all. */
const assignReleaseTags = async (call, context) => {
    const { name, notes } = requireRelease(call, context);
    const given = readTexts(await readJson(call, { checksType: true }), 'tags');
    const tags = [...new Set(given.map((tag) => tag.toLowerCase()))].sort();
    const wrong = given.find((tag) => !TAG.test(tag));
    if (wrong !== undefined)
        throw (0,reply/* bad */.MB)(`tag "${wrong}" has other characters than letters, digits, "_", "." and "-"`);
    if (tags.length > MAX_TAGS)
        throw (0,reply/* bad */.MB)(`a release has ${MAX_TAGS} tags at most; got ${tags.length}`);
    const others = context.state.all('releases').filter((release) => release.name !== name);
    const distinct = new Set([...tags, ...others.flatMap((release) => release.tags)]);
    if (distinct.size > MAX_DISTINCT_TAGS)
        throw new reply/* MenderError */.WS(409, `there are ${MAX_DISTINCT_TAGS} different tags already`);
    await context.state.commit([(0,mender_state/* put */.yJ)('releases', name, { name, tags, notes })]);
    return reply/* NO_CONTENT */.iq;
};
const listReleaseTags = (_call, { state }) => (0,reply.ok)([...new Set(state.all('releases').flatMap(({ tags }) => tags))].sort());
const listReleaseTypes = (_call, { state }) => (0,reply.ok)([...new Set(state.artifacts().flatMap(({ payloadType }) => payloadType ?? []))].sort());
/** Deletes the releases that are named, with their artifacts. None goes where one is in an active deployment. */
const deleteReleases = async (call, { state, files }) => {
    const names = new Set(call.query.getAll('name'));
    if (names.size === 0)
        throw (0,reply/* bad */.MB)('name: cannot be blank.');
    const active = state.activeDeployments().filter(({ artifactName }) => names.has(artifactName));
    if (active.length > 0) {
        throw new reply/* MenderError */.WS(409, 'releases are used in active deployments', {
            active_deployments: active.map(({ id }) => id),
        });
    }
    const all = state.artifacts();
    const gone = all.filter(({ name }) => names.has(name));
    const left = all.filter(({ name }) => !names.has(name));
    await state.commit(gone.flatMap((artifact) => deletionOf(artifact, left, state)));
    for (const { file, sizeBytes } of gone)
        if (file !== undefined)
            await files.remove(file, sizeBytes);
    return reply/* NO_CONTENT */.iq;
};
/** @throws MenderError 400 */
function releases_orderOf(sort) {
    if (sort === null || sort === '')
        return (a, b) => releases_compare(a.name, b.name);
    const [, field, direction = 'asc'] = /^(name|modified|artifacts_count|tags)(?::(asc|desc))?$/.exec(sort) ?? [];
    if (field === undefined)
        throw (0,reply/* bad */.MB)(`sort: "${sort}" is not one of name, modified, artifacts_count, tags with :asc or :desc`);
    const sign = direction === 'asc' ? 1 : -1;
    const difference = {
        modified: (a, b) => a.modifiedMs - b.modifiedMs,
        artifacts_count: (a, b) => a.artifacts.length - b.artifacts.length,
        tags: (a, b) => releases_compare(a.tags.join(), b.tags.join()),
    };
    return (a, b) => sign * (difference[field]?.(a, b) ?? releases_compare(a.name, b.name)) || releases_compare(a.name, b.name);
}
function releases_compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/artifacts/upload.js




/** Takes a Mender Artifact. Its file is the last part; whatever follows is ignored, as the server does. */
const uploadArtifact = async (call, context) => {
    const announced = {};
    for await (const part of partsOf(call)) {
        if (part.name !== 'artifact') {
            await note(part, announced, context.artifactLimitBytes);
            continue;
        }
        if (part.filename === undefined)
            throw (0,reply/* bad */.MB)('the part "artifact" is not a file');
        const { description = '', id = context.newId() } = announced;
        const verify = ({ sizeBytes }) => requireSize(sizeBytes, announced);
        await keepArtifact(part.body, { id, description, signal: call.signal, verify }, context);
        return (0,reply/* created */.zu)(`/api/management/v1/deployments/artifacts/${id}`);
    }
    throw (0,reply/* bad */.MB)('the part "artifact" is missing');
};
async function note(part, announced, limitBytes) {
    if (part.name === 'size') {
        const size = requireSizeText(await parts_readText(part));
        if (size > limitBytes)
            throw (0,reply/* bad */.MB)(`size: ${size} is more than the ${limitBytes} bytes that are allowed`);
        announced.sizeBytes = size;
    }
    else if (part.name === 'description') {
        announced.description = requireDescription(await parts_readText(part));
    }
    else if (part.name === 'artifact_id') {
        const id = await parts_readText(part);
        if (!isUuid(id))
            throw (0,reply/* bad */.MB)(`artifact_id: "${id}" is not a UUID`);
        announced.id = id.toLowerCase();
    }
}
function requireSize(sizeBytes, announced) {
    if (announced.sizeBytes === undefined || announced.sizeBytes === sizeBytes)
        return;
    throw (0,reply/* bad */.MB)(`the artifact has ${sizeBytes} bytes; the part "size" says ${announced.sizeBytes}`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/create.js









const NO_DEVICES = 'No devices for the deployment';
/** For the devices that are listed, or for all that are accepted now. */
const createDeployment = async (call, context) => {
    const body = await readObject(call, { checksType: true });
    const isForAll = readFlag(body, 'all_devices');
    const listed = body.devices === undefined || body.devices === null ? [] : readTexts(body.devices, 'devices');
    requireNames(body);
    if (isForAll === listed.length > 0) {
        throw (0,reply/* bad */.MB)('Invalid deployments definition: provide exactly one of "devices" and "all_devices"');
    }
    if (listed.includes(''))
        throw (0,reply/* bad */.MB)('devices: cannot be blank.');
    const devices = isForAll ? acceptedDevices(context).map(({ id }) => id) : [...new Set(listed)];
    return create(body, { kind: 'devices', devices, groups: [] }, context);
};
/** For the accepted devices that are in a static group now; later changes of the group have no effect. */
const createGroupDeployment = async (call, context) => {
    const body = await readObject(call, { checksType: true });
    const { name: group = '' } = call.path;
    if (body.devices !== undefined || body.all_devices !== undefined) {
        throw (0,reply/* bad */.MB)('Invalid deployments definition: the devices of a deployment for a group are those of the group');
    }
    const members = acceptedDevices(context).filter((device) => device.group === group);
    return create(body, { kind: 'devices', devices: members.map(({ id }) => id), groups: [group] }, context);
};
/** For whichever devices fulfil a saved filter when they ask. */
const createFilterDeployment = async (call, context) => {
    const body = await readObject(call, { checksType: true });
    const filter = context.state.get('filters', requireText(body, 'filter_id', 256));
    if (filter === undefined)
        throw (0,reply/* bad */.MB)(`filter_id: there is no filter "${String(body.filter_id)}"`);
    const maxDevices = readCount(body, 'max_devices') ?? 0;
    return create(body, { kind: 'filter', filter, ...(maxDevices > 0 && { maxDevices }) }, context);
};
async function create(body, audience, context) {
    const { state, clock, newId } = context;
    const { name, artifactName } = requireNames(body);
    const isForced = readFlag(body, 'force_installation');
    const commercial = context.plan === 'oss' ? undefined : readCommercialOptions(body, clock.now(), newId);
    if (audience.kind === 'devices' && audience.devices.length === 0)
        throw (0,reply/* bad */.MB)(NO_DEVICES);
    const artifacts = state.artifacts().filter((artifact) => artifact.name === artifactName);
    if (artifacts.length === 0)
        throw new reply/* MenderError */.WS(422, `No artifact for the deployment: there is no release "${artifactName}"`);
    const fingerprint = fingerprintOf({ name, artifactName, isForced, audience, options: commercial?.asked });
    if (state.activeDeployments().some((other) => other.fingerprint === fingerprint)) {
        throw new reply/* MenderError */.WS(409, 'Active deployment with the same parameters already exists');
    }
    const isStatic = audience.kind === 'devices';
    const deployment = {
        id: newId(),
        name,
        artifactName,
        createdMs: state.creationTime(clock.now()),
        artifactIds: artifacts.map(({ id }) => id),
        deviceCount: 0,
        groups: isStatic ? audience.groups : [],
        isForced,
        fingerprint,
        statistics: (0,statuses/* newStatistics */.Mg)(isStatic ? audience.devices.length : 0),
        totalBytes: 0,
        ...(isStatic ? { maxDevices: audience.devices.length } : dynamicFields(audience)),
        initialDeviceCount: isStatic ? audience.devices.length : matchCount(audience.filter, context),
        retries: 0,
        isDeltaAllowed: false,
        ...commercial?.fields,
    };
    await state.commit([
        (0,mender_state/* put */.yJ)('deployments', deployment.id, deployment),
        ...(isStatic ? [(0,mender_state/* put */.yJ)('targets', deployment.id, [...audience.devices])] : []),
    ]);
    return (0,reply/* created */.zu)(`/api/management/v1/deployments/deployments/${deployment.id}`);
}
function dynamicFields({ filter, maxDevices }) {
    return { filter, ...(maxDevices !== undefined && { maxDevices }) };
}
function requireNames(body) {
    return { name: requireText(body, 'name', 256), artifactName: requireText(body, 'artifact_name', 4_096) };
}
function acceptedDevices({ state }) {
    return state.all('devices').filter((device) => (0,fleet_device/* admissionOf */.fG)(device) === 'accepted');
}
function matchCount({ terms }, context) {
    return acceptedDevices(context).filter((device) => isMatch(device, terms)).length;
}
/** The same for two requests that ask for the same. */
function fingerprintOf(asked) {
    const { name, artifactName, isForced, audience, options } = asked;
    const whom = audience.kind === 'devices' ? [...audience.devices].sort() : [audience.filter.id, audience.maxDevices];
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([name, artifactName, isForced, audience.kind, whom, options]))
        .digest('hex');
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/describe.js


/** A deployment as the API tells it; the commercial server tells more. */
function describeDeployment(deployment, { clock, plan }) {
    const { id, name, artifactName, createdMs, finishedMs, deviceCount, maxDevices, artifactIds, groups } = deployment;
    const { statistics, totalBytes, isForced, filter } = deployment;
    return {
        id,
        name,
        artifact_name: artifactName,
        created: timeOf(createdMs),
        ...(finishedMs !== undefined && { finished: timeOf(finishedMs) }),
        status: (0,statuses/* deploymentStatus */.I1)(deployment, clock.now()),
        device_count: deviceCount,
        ...(maxDevices !== undefined && { max_devices: maxDevices }),
        artifacts: artifactIds,
        groups,
        type: 'software',
        statistics: { status: statistics, total_size: totalBytes },
        ...(isForced && { force_installation: true }),
        ...(filter !== undefined && { filter: { id: filter.id, name: filter.name, terms: filter.terms } }),
        ...(plan === 'enterprise' && describeCommercial(deployment)),
    };
}
function describeCommercial({ phases, retries, filter, initialDeviceCount, controlMap, isDeltaAllowed, }) {
    return {
        ...(phases !== undefined && {
            phases: phases.map(({ id, batchSize, startMs, deviceCount }) => ({
                id,
                batch_size: batchSize,
                start_ts: timeOf(startMs),
                device_count: deviceCount,
            })),
        }),
        retries,
        dynamic: filter !== undefined,
        initial_device_count: initialDeviceCount,
        ...(controlMap !== undefined && { update_control_map: controlMap }),
        autogenerate_delta: isDeltaAllowed,
    };
}
/** What one device does about a deployment, as the API tells it. */
function describeRecord(record, { state, plan }) {
    const { deviceId, status, createdMs, startedMs, finishedMs, deletedMs, substate, artifactId, report } = record;
    const artifact = artifactId === undefined ? undefined : state.get('artifacts', artifactId);
    return {
        id: deviceId,
        status,
        created: timeOf(createdMs),
        ...(startedMs !== undefined && { started: timeOf(startedMs) }),
        ...(finishedMs !== undefined && { finished: timeOf(finishedMs) }),
        ...(deletedMs !== undefined && { deleted: timeOf(deletedMs) }),
        log: record.hasLog,
        ...(substate !== undefined && { substate }),
        ...(artifact !== undefined && { image: describeArtifact(artifact) }),
        ...(report !== undefined && { device_type: report.deviceType }),
        ...(plan === 'enterprise' && {
            attempts: record.attempts,
            retries: state.get('deployments', record.deploymentId)?.retries ?? 0,
        }),
    };
}
function timeOf(ms) {
    return new Date(ms).toISOString();
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/deployments/read-operations.js









const read_operations_STATUSES = ['scheduled', 'pending', 'inprogress', 'finished', 'aborted'];
const ALIASES = ['pause', 'active', 'finished'];
const showDeployment = (call, context) => (0,reply.ok)(describeDeployment(requireDeployment(call, context), context));
/** Deprecated: finds by a text in the name or the release. */
const listDeployments = (call, context) => {
    const search = (call.query.get('search') ?? '').toLowerCase();
    return list(call, context, ({ name, artifactName }) => `${name}\n${artifactName}`.toLowerCase().includes(search));
};
const listDeploymentsV2 = (call, context) => {
    const ids = call.query.getAll('id');
    const names = call.query.getAll('name');
    if (ids.some((id) => !isUuid(id)))
        throw (0,reply/* bad */.MB)('id: must be a UUID');
    const found = (deployment) => (ids.length === 0 || ids.includes(deployment.id)) && (names.length === 0 || names.includes(deployment.name));
    const isNamed = names.length === 0 || context.state.all('deployments').some(({ name }) => names.includes(name));
    if (isNamed || !call.query.has('id_attribute'))
        return list(call, context, found);
    const devices = devicesNamed(names, call, context);
    return list(call, context, (deployment) => devices.some((device) => isFor(deployment, device, context)));
};
/** No deployment has such a name: perhaps a device has, in the attribute by which people know their devices. */
function devicesNamed(names, { query }, { state }) {
    const attribute = query.get('id_attribute') ?? '';
    const scope = query.get('id_scope') ?? 'identity';
    if (scope !== 'identity' && scope !== 'tags')
        throw (0,reply/* bad */.MB)(`id_scope: "${scope}" is not one of identity, tags`);
    return state.all('devices').filter((device) => {
        const value = attribute === 'id' ? device.id : (0,fleet_device/* attributeOf */.w4)(device, scope, attribute);
        return typeof value === 'string' && names.includes(value);
    });
}
function list(call, context, isFound) {
    const { query } = call;
    const page = readPage(query);
    const status = query.get('status') ?? '';
    if (status !== '' && !read_operations_STATUSES.includes(status))
        throw (0,reply/* bad */.MB)(`status: "${status}" is not one of ${read_operations_STATUSES.join(', ')}`);
    const type = query.get('type') ?? '';
    const sort = query.get('sort') ?? 'desc';
    if (sort !== 'asc' && sort !== 'desc')
        throw (0,reply/* bad */.MB)(`sort: "${sort}" is not one of asc, desc`);
    const beforeMs = secondsOf(query, 'created_before') ?? Number.POSITIVE_INFINITY;
    const afterMs = secondsOf(query, 'created_after') ?? Number.NEGATIVE_INFINITY;
    const nowMs = context.clock.now();
    const hasStatus = (deployment) => {
        if (status === 'aborted')
            return deployment.statistics.aborted > 0;
        return status === '' || (0,statuses/* deploymentStatus */.I1)(deployment, nowMs) === status;
    };
    const found = context.state
        .all('deployments')
        .filter((one) => isFound(one) && hasStatus(one) && (type === '' || type === 'software'))
        .filter(({ createdMs }) => createdMs < beforeMs && createdMs > afterMs)
        .sort((a, b) => (sort === 'asc' ? a.createdMs - b.createdMs : b.createdMs - a.createdMs));
    return pageReply(found, { path: call.pathname, query, page }, (one) => describeDeployment(one, context));
}
/** Queries tell times in seconds. @throws MenderError 400 */
function secondsOf(query, name) {
    const text = query.get(name);
    if (text === null || text === '')
        return undefined;
    if (!/^\d{1,12}$/.test(text))
        throw (0,reply/* bad */.MB)(`${name}: "${text}" is not a time in seconds`);
    return Number(text) * 1_000;
}
const showStatistics = (call, context) => (0,reply.ok)(requireDeployment(call, context).statistics);
/** Unknown deployments are left out; an answer with none of them is an error. */
const listStatistics = async (call, { state }) => {
    const body = await readObject(call, { checksType: true });
    const ids = readTexts(body.deployment_ids ?? [], 'deployment_ids');
    if (ids.length === 0)
        return (0,reply.ok)({});
    if (ids.length > 100)
        throw (0,reply/* bad */.MB)('deployment_ids: must be 100 at most');
    if (ids.some((id) => !isUuid(id)))
        throw (0,reply/* bad */.MB)('deployment_ids: must be UUIDs');
    const found = ids.flatMap((id) => state.get('deployments', id.toLowerCase()) ?? []);
    if (found.length === 0)
        throw (0,reply/* notFound */.mX)('deployments');
    return (0,reply.ok)(found.map(({ id, statistics }) => ({ id, stats: statistics })));
};
const listDeploymentDevices = (call, context) => {
    const { id } = requireDeployment(call, context);
    const page = readPage(call.query);
    const found = recordsOf(call, context.state.recordsOfDeployment(id));
    return pageReply(found, { path: call.pathname, query: call.query, page }, (one) => describeRecord(one, context));
};
const listAllDeploymentDevices = (call, context) => {
    const { id } = requireDeployment(call, context);
    return (0,reply.ok)(recordsOf(call, context.state.recordsOfDeployment(id)).map((record) => describeRecord(record, context)));
};
/** By status, then by device. */
function recordsOf({ query }, records) {
    const word = query.get('status') ?? '';
    if (word !== '' && !(0,statuses/* isDeviceStatus */.x8)(word) && !ALIASES.includes(word))
        throw (0,reply/* bad */.MB)(`status: unknown status "${word}"`);
    return records
        .filter((record) => word === '' || (0,statuses/* isMeant */.EZ)(word, record.status))
        .sort((a, b) => read_operations_compare(a.status, b.status) || read_operations_compare(a.deviceId, b.deviceId));
}
/** Those of a dynamic deployment are the devices that have asked. */
const listTargetedDevices = (call, context) => {
    const { id, filter } = requireDeployment(call, context);
    if (filter === undefined)
        return (0,reply.ok)(context.state.get('targets', id) ?? []);
    return (0,reply.ok)([...new Set(context.state.recordsOfDeployment(id).map(({ deviceId }) => deviceId))]);
};
const showDeploymentLog = (call, context) => {
    const { id } = requireDeployment(call, context);
    const record = context.state.recordsOfDeployment(id).findLast(({ deviceId }) => deviceId === call.path.device);
    const messages = record && context.state.get('logs', record.id);
    if (messages === undefined)
        throw (0,reply/* notFound */.mX)('log');
    return { status: 200, text: { type: 'text/plain', content: messages.map(lineOf).join('') } };
};
/** `2016-03-11 13:03:17 +0000 UTC info: text` */
function lineOf({ timestamp, level, message }) {
    const time = new Date(timestamp).toISOString().slice(0, 19).replace('T', ' ');
    return `${time} +0000 UTC ${level}: ${message}\n`;
}
const listDeviceHistory = (call, context) => {
    const { device = '' } = call.path;
    const page = readPage(call.query, { max: 20 });
    const found = recordsOf(call, context.state.recordsOfDevice(device)).sort((a, b) => b.createdMs - a.createdMs);
    return pageReply(found, { path: call.pathname, query: call.query, page }, (record) => {
        const deployment = context.state.get('deployments', record.deploymentId);
        return {
            id: record.id,
            deployment: deployment && describeDeployment(deployment, context),
            device: describeRecord(record, context),
        };
    });
};
function read_operations_compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/device-api/next.js





const MAX_VALUE = 4_096;
/** The oldest form: name and type in the query. */
const checkUpdate = (call, context) => {
    const { query } = call;
    const asked = { artifact_name: query.get('artifact_name'), device_type: query.get('device_type') };
    return answer(call, readReport(asked, {}), context);
};
/** Keys that are not known are ignored: clients send all that they provide beside the two. */
const checkUpdateV1 = async (call, context) => {
    const body = await readObject(call, { checksType: true });
    const { artifact_provides: provides } = body;
    return answer(call, readReport(body, isObject(provides) ? provides : {}), context);
};
/** What a device provides is all in one object; a client that knows update control maps says so. */
const checkUpdateV2 = async (call, context) => {
    const body = await readObject(call, { checksType: true });
    const provided = isObject(body.device_provides) ? body.device_provides : {};
    const { artifact_name: _name, device_type: _type, ...provides } = provided;
    return answer(call, readReport(provided, provides), context, body.update_control_map === true);
};
/** @throws MenderError 400 */
function readReport(asked, provides) {
    return {
        artifactName: requireText(asked, 'artifact_name', MAX_VALUE),
        deviceType: requireText(asked, 'device_type', MAX_VALUE),
        provides: Object.fromEntries(Object.entries(provides).map(([key, value]) => [key, String(value)])),
    };
}
async function answer(call, report, context, wantsMap = false) {
    const device = context.state.get('devices', call.caller);
    if (device === undefined)
        throw new reply/* MenderError */.WS(401, 'unauthorized');
    const { answer: found, changes } = nextDeployment(device, report, context);
    await context.state.commit(changes);
    if (found.kind === 'nothing')
        return reply/* NO_CONTENT */.iq;
    if (found.kind === 'changed') {
        throw new reply/* MenderError */.WS(409, 'the data that the device reports has changed during an active deployment');
    }
    const { deployment, artifact } = found;
    return (0,reply.ok)({
        id: deployment.id,
        artifact: {
            id: artifact.id,
            artifact_name: artifact.name,
            source: linkTo(artifact.id, call.origin, LINK_LIFE_MS.device, context),
            device_types_compatible: artifact.deviceTypes,
        },
        type: 'software',
        ...(wantsMap && deployment.controlMap !== undefined && { update_control_map: mapOf(deployment) }),
    });
}
/** The map as it is now, for a client that holds an older one. */
const getControlMap = (call, { state }) => {
    const { id = '' } = call.path;
    const deployment = state.recordOf(id, call.caller) && state.get('deployments', id);
    if (deployment?.controlMap === undefined)
        throw (0,reply/* notFound */.mX)('update control map');
    return (0,reply.ok)({ update_control_map: mapOf(deployment) });
};
function mapOf({ id, controlMap }) {
    return { id, ...controlMap };
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/device-api/report.js






/**
 * A device says how far it is. Any of its words replaces any other, until it was stopped.
 *
 * @throws MenderError 400, 404, and 409 when it was stopped: it gives up then.
 */
const reportStatus = async (call, context) => {
    const body = await readObject(call, { checksType: true });
    const status = requireText(body, 'status', 64);
    if (!statuses/* REPORTED_STATUSES */.VW.has(status))
        throw (0,reply/* bad */.MB)(`status: "${status}" is not one of ${[...statuses/* REPORTED_STATUSES */.VW].join(', ')}`);
    const substate = readText(body, 'substate', 200);
    const edit = requirePart(call, context);
    const { status: now } = edit.record;
    if (now === 'aborted' || now === 'decommissioned')
        throw new reply/* MenderError */.WS(409, `Deployment ${now}`);
    if (substate !== undefined)
        edit.changeRecord({ substate });
    if (now !== status)
        change(edit, status, context.clock.now());
    await context.state.commit(edit.changes());
    return reply/* NO_CONTENT */.iq;
};
/** A device that has failed may try again, as often as the deployment says; it asks anew then, as what it is by then. */
function change(edit, status, nowMs) {
    const { attempts } = edit.record;
    const isRetried = status === 'failure' && attempts < edit.deployment.retries;
    edit.setStatus(isRetried ? 'pending' : status, nowMs);
    if (!isRetried)
        return;
    const { report: _report, ...record } = edit.record;
    edit.replaceRecord({ ...record, attempts: attempts + 1 });
}
const reportLog = async (call, { state, ...context }) => {
    const { messages } = await readObject(call, { checksType: true });
    if (!Array.isArray(messages) || messages.length === 0)
        throw (0,reply/* bad */.MB)('messages: cannot be blank.');
    const log = messages.map(readMessage);
    const { record } = requirePart(call, { state, ...context });
    await state.commit([(0,mender_state/* put */.yJ)('records', record.id, { ...record, hasLog: true }), (0,mender_state/* put */.yJ)('logs', record.id, log)]);
    return reply/* NO_CONTENT */.iq;
};
function readMessage(message) {
    if (!isObject(message))
        throw (0,reply/* bad */.MB)('messages: must be a list of objects');
    const timestamp = requireText(message, 'timestamp', 64);
    if (Number.isNaN(Date.parse(timestamp)))
        throw (0,reply/* bad */.MB)(`timestamp: "${timestamp}" is not a time as RFC 3339 has it`);
    return { timestamp, level: requireText(message, 'level', 64), message: requireText(message, 'message', 1_048_576) };
}
/** The device's part in the deployment that the path names. @throws MenderError 404 */
function requirePart(call, { state }) {
    const { id = '' } = call.path;
    const record = state.recordOf(id, call.caller);
    const deployment = state.get('deployments', id);
    if (record === undefined || deployment === undefined)
        throw (0,reply/* notFound */.mX)('deployment');
    return new Edit(deployment, record);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/fleet/groups.js







const GROUP = /^[A-Za-z0-9_-]{1,256}$/;
/** A group is there for as long as a device is in it. */
const listGroups = (call, { state }) => {
    const status = call.query.get('status') ?? '';
    const devices = state.all('devices').filter((device) => status === '' || (0,fleet_device/* admissionOf */.fG)(device) === status);
    return (0,reply.ok)([...new Set(devices.flatMap(({ group }) => group ?? []))].sort());
};
const listDevicesOfGroup = (call, context) => {
    const page = readPage(call.query);
    const members = membersOf(call.path.group ?? '', context);
    if (members.length === 0)
        throw (0,reply/* notFound */.mX)('group');
    const headers = pageHeaders({ path: call.pathname, query: call.query, page, total: members.length });
    return (0,reply.ok)(itemsOf(members, page).map(({ id }) => id), headers);
};
function membersOf(group, { state }) {
    return state.all('devices').filter((device) => device.group === group);
}
const showGroupOfDevice = (call, context) => (0,reply.ok)({ group: requireDevice(call, context).group ?? null });
/** Moves a device to a group: it is in one at most. */
const assignGroup = async (call, context) => {
    const group = requireGroup(requireText(await readObject(call), 'group', 1_024));
    await move([requireDevice(call, context)], group, context);
    return reply/* NO_CONTENT */.iq;
};
const clearGroupOfDevice = async (call, context) => {
    const device = requireDevice(call, context);
    if (device.group !== call.path.group)
        throw (0,reply/* notFound */.mX)('group of the device');
    await move([device], undefined, context);
    return reply/* NO_CONTENT */.iq;
};
const addDevicesToGroup = async (call, context) => {
    const group = requireGroup(call.path.group ?? '');
    const matched = await named(call, context);
    const updated = matched.filter((device) => device.group !== group);
    await move(updated, group, context);
    return (0,reply.ok)({ updated_count: updated.length, matched_count: matched.length });
};
const removeDevicesFromGroup = async (call, context) => {
    const updated = (await named(call, context)).filter((device) => device.group === call.path.group);
    await move(updated, undefined, context);
    return (0,reply.ok)({ updated_count: updated.length });
};
const clearGroup = async (call, context) => {
    const members = membersOf(call.path.group ?? '', context);
    await move(members, undefined, context);
    return (0,reply.ok)({ updated_count: members.length });
};
/** The devices that a body names; unknown ones are left out. @throws MenderError 400 */
async function named(call, { state }) {
    const ids = new Set(readTexts(await readJson(call), 'the request body'));
    if (ids.size === 0)
        throw (0,reply/* bad */.MB)('no device ids present in payload');
    return [...ids].flatMap((id) => state.get('devices', id) ?? []);
}
function move(devices, group, { state, clock }) {
    const updatedMs = clock.now();
    return state.commit(devices.map(({ group: _before, ...device }) => (0,mender_state/* put */.yJ)('devices', device.id, { ...device, updatedMs, ...(group !== undefined && { group }) })));
}
/** @throws MenderError 400 */
function requireGroup(name) {
    if (GROUP.test(name))
        return name;
    throw (0,reply/* bad */.MB)(`group: "${name}" has to be 1 to 256 letters, digits, "_" and "-"`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/fleet/inventory.js








const inventory_MAX_TAGS = 20;
const listInventory = (call, { state }) => {
    const { query, pathname } = call;
    const page = readPage(query);
    const group = query.get('group') ?? undefined;
    const hasGroup = query.get('has_group') ?? '';
    const others = [...query].filter(([name]) => !['page', 'per_page', 'group', 'has_group', 'sort'].includes(name));
    const found = state
        .all('devices')
        .filter((device) => group === undefined || device.group === group)
        .filter((device) => hasGroup === '' || (device.group !== undefined) === (hasGroup === 'true'))
        .filter((device) => others.every(([name, value]) => String((0,fleet_device/* attributeOf */.w4)(device, ...scopedName(name))) === value));
    return pageReply(found, { path: pathname, query, page }, describeInventory);
};
/** `identity:mac`; without a scope it is the inventory's. */
function scopedName(text) {
    const colon = text.indexOf(':');
    return colon === -1 ? ['inventory', text] : [text.slice(0, colon), text.slice(colon + 1)];
}
const showInventory = (call, context) => (0,reply.ok)(describeInventory(requireDevice(call, context)));
/** What a device has, of every scope. */
function describeInventory(device) {
    return {
        id: device.id,
        attributes: (0,fleet_device/* attributesOf */.Td)(device),
        updated_ts: new Date(device.updatedMs).toISOString(),
        created_ts: new Date(device.createdMs).toISOString(),
    };
}
const replaceAttributes = async (call, context) => {
    const attributes = readAttributes(await readJson(call));
    return keepAttributes(call, context, () => attributes);
};
const mergeAttributes = async (call, context) => {
    const attributes = readAttributes(await readJson(call));
    return keepAttributes(call, context, (known) => merged(known, attributes));
};
async function keepAttributes(call, { state, clock }, change) {
    const device = state.get('devices', call.caller);
    if (device !== undefined) {
        const next = { ...device, attributes: change(device.attributes), updatedMs: clock.now() };
        await state.commit([(0,mender_state/* put */.yJ)('devices', device.id, next)]);
    }
    return { status: 200 };
}
const assignTags = (call, context) => keepTags(call, context, (_known, tags) => tags);
const addTags = (call, context) => keepTags(call, context, merged);
async function keepTags(call, context, change) {
    const given = readAttributes(await readJson(call));
    const device = requireDevice(call, context);
    const tags = change(device.tags, given);
    if (tags.length > inventory_MAX_TAGS)
        throw (0,reply/* bad */.MB)(`a device has ${inventory_MAX_TAGS} tags at most; got ${tags.length}`);
    await context.state.commit([(0,mender_state/* put */.yJ)('devices', device.id, { ...device, tags, updatedMs: context.clock.now() })]);
    return { status: 200 };
}
function merged(known, given) {
    const names = new Set(given.map(({ name }) => name));
    return [...known.filter(({ name }) => !names.has(name)), ...given];
}
/** @throws MenderError 400 */
function readAttributes(value) {
    if (!Array.isArray(value))
        throw (0,reply/* bad */.MB)('a list of attributes is expected');
    return value.map((item) => {
        if (!isObject(item))
            throw (0,reply/* bad */.MB)('an attribute must be an object');
        const name = requireText(item, 'name', 1_024);
        const values = Array.isArray(item.value) ? item.value : [item.value];
        if (values.some((one) => !['string', 'number', 'boolean'].includes(typeof one))) {
            throw (0,reply/* bad */.MB)(`attribute "${name}": value must be a text, a number or a list of these`);
        }
        return { name, value: item.value, ...(typeof item.description === 'string' && { description: item.description }) };
    });
}
const listAttributes = (_call, { state }) => {
    const counts = new Map();
    for (const { scope, name } of state.all('devices').flatMap(fleet_device/* attributesOf */.Td)) {
        const known = counts.get(`${scope}:${name}`);
        counts.set(`${scope}:${name}`, { scope, name, count: (known?.count ?? 0) + 1 });
    }
    return (0,reply.ok)([...counts.values()].sort((a, b) => b.count - a.count));
};
/** Finds devices by conditions, in the order and with the attributes that are asked for. */
const searchDevices = async (call, context) => {
    const body = await readObject(call);
    const page = readPage(pagingOf(body));
    const terms = readTerms(body.filters, 'filters');
    const ids = Array.isArray(body.device_ids) && body.device_ids.length > 0 ? new Set(body.device_ids) : undefined;
    const found = context.state
        .all('devices')
        .filter((device) => (ids === undefined || ids.has(device.id)) && isMatch(device, terms))
        .sort(inventory_orderOf(body.sort));
    const wanted = readWanted(body.attributes);
    const { pathname, query } = call;
    return (0,reply.ok)(itemsOf(found, page).map((device) => {
        const { attributes, ...rest } = describeInventory(device);
        return { ...rest, attributes: attributes.filter(({ scope, name }) => wanted(scope, name)) };
    }), pageHeaders({ path: pathname, query, page, total: found.length }));
};
/** The search is told in its body what other lists are told in the query. */
function pagingOf(body) {
    const paging = new URLSearchParams();
    for (const name of ['page', 'per_page'])
        if (body[name] !== undefined)
            paging.set(name, String(body[name]));
    return paging;
}
function readWanted(value) {
    if (value === undefined || value === null)
        return () => true;
    if (!Array.isArray(value))
        throw (0,reply/* bad */.MB)('attributes: must be a list');
    const names = new Set(value.map((item) => (isObject(item) ? `${item.scope}:${item.attribute}` : '')));
    return (scope, name) => names.size === 0 || names.has(`${scope}:${name}`);
}
/** By the attributes that are named, then by the time at which devices came. @throws MenderError 400 */
function inventory_orderOf(value) {
    if (value !== undefined && value !== null && !Array.isArray(value))
        throw (0,reply/* bad */.MB)('sort: must be a list');
    const criteria = (value ?? []).map((item) => {
        if (!isObject(item))
            throw (0,reply/* bad */.MB)('sort: must be a list of objects');
        const { order = 'asc' } = item;
        if (order !== 'asc' && order !== 'desc')
            throw (0,reply/* bad */.MB)(`sort: order "${String(order)}" is not one of asc, desc`);
        return {
            scope: requireText(item, 'scope', 256),
            name: requireText(item, 'attribute', 1_024),
            sign: order === 'asc' ? 1 : -1,
        };
    });
    return (a, b) => {
        for (const { scope, name, sign } of criteria) {
            const difference = inventory_compare((0,fleet_device/* attributeOf */.w4)(a, scope, name), (0,fleet_device/* attributeOf */.w4)(b, scope, name));
            if (difference !== 0)
                return sign * difference;
        }
        return a.createdMs - b.createdMs || inventory_compare(a.id, b.id);
    };
}
function inventory_compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    const [x, y] = [String(a ?? ''), String(b ?? '')];
    return x < y ? -1 : Number(x > y);
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/fleet/saved-filters.js







/** Saves a filter: a dynamic group. */
const createFilter = async (call, { state, newId }) => {
    const body = await readObject(call);
    const name = requireText(body, 'name', 256);
    const terms = readTerms(body.terms, 'terms');
    if (terms.length === 0)
        throw (0,reply/* bad */.MB)('terms: cannot be blank.');
    if (state.all('filters').some((filter) => filter.name === name)) {
        throw new reply/* MenderError */.WS(409, `a filter with the name "${name}" already exists`);
    }
    const filter = { id: newId(), name, terms };
    await state.commit([(0,mender_state/* put */.yJ)('filters', filter.id, filter)]);
    return (0,reply/* created */.zu)(`/api/management/v2/inventory/filters/${filter.id}`);
};
const listFilters = (call, { state }) => pageReply([...state.all('filters')].sort((a, b) => (a.name < b.name ? -1 : 1)), { path: call.pathname, query: call.query, page: readPage(call.query) }, (filter) => filter);
const showFilter = (call, context) => (0,reply.ok)(requireFilter(call, context));
/** Deployments that were made for the filter go on by what it was. */
const deleteFilter = async (call, context) => {
    const { id } = requireFilter(call, context);
    await context.state.commit([(0,mender_state/* remove */.TF)('filters', id)]);
    return reply/* NO_CONTENT */.iq;
};
const searchByFilter = (call, context) => {
    const { terms } = requireFilter(call, context);
    const found = context.state.all('devices').filter((device) => isMatch(device, terms));
    return pageReply(found, { path: call.pathname, query: call.query, page: readPage(call.query) }, describeInventory);
};
function requireFilter(call, { state }) {
    const filter = state.get('filters', call.path.id ?? '');
    if (filter === undefined)
        throw (0,reply/* notFound */.mX)('filter');
    return filter;
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/users/operations.js






/** Personal tokens that a user may have; the engine's own is not counted. */
const MAX_TOKENS = 10;
const YEAR_SECONDS = 31_536_000;
/** Takes e-mail address and password, and gives a token for a week. */
const login = async (call, { user, tokens }) => {
    const [email, password] = readBasic(call.headers.authorization);
    // Both are compared, so that the time tells nothing.
    const isUser = [isSame(email, user.email), isSame(password, user.password)].every(Boolean);
    if (!isUser)
        throw new reply/* MenderError */.WS(401, 'unauthorized');
    const isLasting = readNoExpiry(await readBytes(call));
    return tokenReply(await tokens.issue('session', isLasting ? {} : { lifeMs: TOKEN_LIFE_MS }));
};
const logout = async (call, { state }) => {
    await state.commit([(0,mender_state/* remove */.TF)('tokens', call.token)]);
    return { status: 202 };
};
const showOwnUser = (_call, { user }) => {
    const createdTs = new Date(user.createdMs).toISOString();
    return (0,reply.ok)({ id: user.id, email: user.email, created_ts: createdTs, updated_ts: createdTs });
};
const createAccessToken = async (call, { state, tokens, user }) => {
    const body = await readObject(call);
    const name = requireText(body, 'name', 256);
    const expiresIn = readCount(body, 'expires_in') ?? 0;
    if (expiresIn > YEAR_SECONDS)
        throw (0,reply/* bad */.MB)(`expires_in: must be no more than ${YEAR_SECONDS} (a year)`);
    const own = state.all('tokens').filter((token) => token.kind === 'personal');
    if (own.some((token) => token.name === name)) {
        throw new reply/* MenderError */.WS(409, `Personal Access Token with name "${name}" already exists`);
    }
    if (own.filter(({ id }) => id !== user.startToken).length >= MAX_TOKENS) {
        throw new reply/* MenderError */.WS(422, `limit of ${MAX_TOKENS} personal access tokens per user is reached`);
    }
    return tokenReply(await tokens.issue('personal', { name, ...(expiresIn > 0 && { lifeMs: expiresIn * 1_000 }) }));
};
const listAccessTokens = (_call, { state }) => (0,reply.ok)(state
    .all('tokens')
    .filter(({ kind }) => kind === 'personal')
    .sort((a, b) => a.createdMs - b.createdMs)
    .map(({ id, name, createdMs, expiresMs, lastUsedMs }) => ({
    id,
    name,
    created_ts: new Date(createdMs).toISOString(),
    ...(expiresMs !== undefined && { expiration_date: new Date(expiresMs).toISOString() }),
    ...(lastUsedMs !== undefined && { last_used: new Date(lastUsedMs).toISOString() }),
})));
const revokeAccessToken = async (call, { state }) => {
    const { id = '' } = call.path;
    if (state.get('tokens', id)?.kind !== 'personal')
        throw (0,reply/* notFound */.mX)('token');
    await state.commit([(0,mender_state/* remove */.TF)('tokens', id)]);
    return reply/* NO_CONTENT */.iq;
};
/** A token is answered bare. */
function tokenReply(content) {
    return { status: 200, text: { type: 'application/jwt', content } };
}
function readBasic(header) {
    const [, encoded] = /^Basic\s+(\S+)$/i.exec(header ?? '') ?? [];
    if (encoded === undefined)
        throw new reply/* MenderError */.WS(401, 'invalid or missing auth header');
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon === -1)
        throw new reply/* MenderError */.WS(401, 'invalid or missing auth header');
    return [text.slice(0, colon), text.slice(colon + 1)];
}
/** The body is optional, and so is what it says. */
function readNoExpiry(bytes) {
    if (bytes.length === 0)
        return false;
    try {
        return JSON.parse(bytes.toString('utf8'))?.no_expiry === true;
    }
    catch {
        throw (0,reply/* bad */.MB)('the request body is not JSON');
    }
}
/** Compares without telling by its time how much of it is right. */
function isSame(given, expected) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(given), digest(expected));
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/handlers.js
















/** What carries out each call. */
const HANDLERS = {
    Login: login,
    Logout: logout,
    ShowOwnUser: showOwnUser,
    CreateAccessToken: createAccessToken,
    ListAccessTokens: listAccessTokens,
    RevokeAccessToken: revokeAccessToken,
    UploadArtifact: uploadArtifact,
    GenerateArtifact: generateArtifact,
    ListAllArtifacts: listAllArtifacts,
    ListArtifacts: listArtifacts,
    ListArtifactsV2: listArtifactsV2,
    DownloadArtifact: downloadArtifact,
    ShowArtifact: showArtifact,
    UpdateArtifact: updateArtifact,
    DeleteArtifact: deleteArtifact,
    GetLimit: getLimit,
    ListReleasesV2: listReleasesV2,
    ShowRelease: showRelease,
    UpdateRelease: updateRelease,
    AssignReleaseTags: assignReleaseTags,
    DeleteReleases: deleteReleases,
    ListReleaseTags: listReleaseTags,
    ListReleaseTypes: listReleaseTypes,
    ListAllReleases: listAllReleases,
    ListReleases: listReleases,
    CreateDeployment: createDeployment,
    CreateGroupDeployment: createGroupDeployment,
    CreateFilterDeployment: createFilterDeployment,
    ListDeployments: listDeployments,
    ListDeploymentsV2: listDeploymentsV2,
    ListStatistics: listStatistics,
    ListDeviceHistory: listDeviceHistory,
    AbortDevice: abortDevice,
    ResetDeviceHistory: resetDeviceHistory,
    ShowDeployment: showDeployment,
    UpdateDeployment: updateDeployment,
    AbortDeployment: abortDeployment,
    ShowStatistics: showStatistics,
    ListDeploymentDevices: listDeploymentDevices,
    ListAllDeploymentDevices: listAllDeploymentDevices,
    ListTargetedDevices: listTargetedDevices,
    ShowDeploymentLog: showDeploymentLog,
    ListDevices: listDevices,
    PreauthorizeDevice: preauthorizeDevice,
    CountDevices: countDevices,
    ShowDevice: showDevice,
    DecommissionDevice: decommissionDevice,
    ShowAuthentication: showAuthentication,
    SetAuthentication: setAuthentication,
    RemoveAuthentication: removeAuthentication,
    GetDeviceLimit: getDeviceLimit,
    ListInventory: listInventory,
    ShowInventory: showInventory,
    ShowGroupOfDevice: showGroupOfDevice,
    AssignGroup: assignGroup,
    ClearGroupOfDevice: clearGroupOfDevice,
    AssignTags: assignTags,
    AddTags: addTags,
    ListGroups: listGroups,
    ListDevicesOfGroup: listDevicesOfGroup,
    AddDevicesToGroup: addDevicesToGroup,
    RemoveDevicesFromGroup: removeDevicesFromGroup,
    ClearGroup: clearGroup,
    ListAttributes: listAttributes,
    SearchDevices: searchDevices,
    CreateFilter: createFilter,
    ListFilters: listFilters,
    ShowFilter: showFilter,
    DeleteFilter: deleteFilter,
    SearchByFilter: searchByFilter,
    AuthenticateDevice: authenticateDevice,
    CheckUpdate: checkUpdate,
    CheckUpdateV1: checkUpdateV1,
    CheckUpdateV2: checkUpdateV2,
    ReportStatus: reportStatus,
    ReportLog: reportLog,
    GetControlMap: getControlMap,
    ReplaceAttributes: replaceAttributes,
    MergeAttributes: mergeAttributes,
    FetchArtifact: fetchArtifact,
};

// EXTERNAL MODULE: ./packages/engine/lib/mender/operations.js
var operations = __webpack_require__(27054);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/http/find-route.js

const BUILT = patternsOf(operations/* MENDER_ROUTES */.D);
const UNBUILT = patternsOf(operations/* UNBUILT_MENDER_ROUTES */.n);
function patternsOf(routes) {
    return Object.entries(routes).map(([name, route]) => ({ name, route, segments: route[1].split('/') }));
}
/** Finds the call; what only the other plan has is not there. */
function findRoute(method, pathname, plan) {
    const found = find_route_find(BUILT, method, pathname, plan);
    return found && { ...found, operation: found.name };
}
/** The name of a call that Mender has and that is not carried out. */
function findUnbuilt(method, pathname, plan) {
    return find_route_find(UNBUILT, method, pathname, plan)?.name;
}
function find_route_find(patterns, method, pathname, plan) {
    const given = pathname.replace(/\/$/, '').split('/');
    for (const { name, route, segments } of patterns) {
        const [ofMethod, , , ofPlan] = route;
        if (ofMethod !== method || (ofPlan === 'enterprise' && plan === 'oss'))
            continue;
        const parameters = match(segments, given);
        if (parameters !== undefined)
            return { name, route, parameters };
    }
    return undefined;
}
function match(segments, given) {
    if (segments.length !== given.length)
        return undefined;
    const parameters = {};
    for (const [index, segment] of segments.entries()) {
        const text = given[index] ?? '';
        const [, parameter] = /^\{(\w+)\}$/.exec(segment) ?? [];
        if (parameter === undefined) {
            if (segment !== text)
                return undefined;
            continue;
        }
        const value = decode(text);
        if (value === undefined || value === '')
            return undefined;
        parameters[parameter] = value;
    }
    return parameters;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/engine/lib/mender/users/signing-keys.js



const COLLECTION = 'mender-server';
const KEY = 'rsa-key';
/** Signs tokens and reads them again. */
class SigningKeys {
    #state;
    #ed25519;
    #rsa;
    /** Present once it is made or read: nothing can be signed by a key that is not. */
    #public = new Map();
    constructor(state, user) {
        this.#state = state;
        this.#ed25519 = (0,external_node_crypto_.createPrivateKey)(user.privateKey);
        this.#public.set('EdDSA', (0,external_node_crypto_.createPublicKey)(this.#ed25519));
        const known = state.get(COLLECTION, KEY);
        if (known !== undefined)
            this.#rsa = Promise.resolve(this.#take((0,external_node_crypto_.createPrivateKey)(known)));
    }
    /** A token of a login or of a device, as servers sign them by default. The key is made at the first one. */
    async sign(claims) {
        this.#rsa ??= this.#makeKey();
        return (0,jwt/* signToken */.zF)(claims, 'RS256', await this.#rsa);
    }
    /** The claims of a token that was made here. */
    read(token) {
        return (0,jwt/* readToken */.AI)(token, (algorithm) => this.#public.get(algorithm));
    }
    #take(privateKey) {
        this.#public.set('RS256', (0,external_node_crypto_.createPublicKey)(privateKey));
        return privateKey;
    }
    async #makeKey() {
        const { privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', { modulusLength: 2_048 });
        const value = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
        await this.#state.commit([{ op: 'put', collection: COLLECTION, key: KEY, value }]);
        return this.#take(privateKey);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/mender/service.js










const LINK_KEY = ['mender-server', 'link-secret'];
/** What the server takes unless it is told otherwise, in bytes: 10 GiB. */
const ARTIFACT_LIMIT_BYTES = 10 * 1024 ** 3;
/** What a call that meets a fault of a scenario is answered. No group is busy here, and no scenario says so. */
const FAULTS = {
    throttle: [429, 'too many requests'],
    'internal-error': [500, 'internal error'],
    'expired-token': [401, 'token expired'],
};
/** The Mender server over one state. */
class MenderServer {
    #context;
    #options;
    constructor(context, options) {
        this.#context = context;
        this.#options = options;
    }
    static async open(options, user) {
        const { clock, wall, plan = 'oss', acceptsAll = false } = options;
        const { artifactLimitBytes = ARTIFACT_LIMIT_BYTES } = options;
        const state = new mender_state/* MenderState */.pp(options.state);
        const referenced = new Set(state.all('artifacts').flatMap(({ file }) => file ?? []));
        const files = await ArtifactFiles.open(options.directory, (file) => referenced.has(file));
        const keys = new SigningKeys(options.state, user);
        const tokens = new Tokens({ state, keys, user, plan, wall });
        const linkSecret = await loadLinkSecret(options.state);
        const about = { state, files, clock, wall, plan, acceptsAll, artifactLimitBytes, user, keys, tokens, linkSecret };
        return new MenderServer({ ...about, newId: () => (0,external_node_crypto_.randomUUID)() }, options);
    }
    /** Answers one request. Throws nothing but what the connection or a defect of ours is to blame for. */
    async handle(request, response) {
        try {
            const reply = await this.#answer(request);
            // Whatever the answer tells of is on disk by now, also what another call has just changed.
            await this.#options.state.commit([]);
            await send(reply, request.requestId, response);
        }
        catch (error) {
            if (!(error instanceof reply/* MenderError */.WS))
                throw error;
            await send(errorReply(error, request.requestId), request.requestId, response);
        }
    }
    /** Notes a device that is let in when it comes with this key. @returns its id. @throws MenderError 400, 409 */
    async preauthorize(identityData, publicKey) {
        return (await preauthorize(identityData, publicKey, this.#context)).id;
    }
    async #answer(request) {
        const { message, signal } = request;
        const { plan } = this.#context;
        const [method = 'GET', pathname] = [message.method, pathOf(message.url)];
        const found = findRoute(method, pathname, plan);
        if (found === undefined)
            throw notServed(method, pathname, findUnbuilt(method, pathname, plan));
        const fault = await this.#options.meet?.(found.operation, signal);
        if (fault !== undefined && fault !== 'busy-group')
            throw new reply/* MenderError */.WS(...FAULTS[fault]);
        return HANDLERS[found.operation](await this.#admit(request, found, pathname), this.#context);
    }
    async #admit(request, { route, parameters }, pathname) {
        const { message, url, signal, body } = request;
        const [, , access] = route;
        const { caller, token } = access === 'anyone' ? { caller: '', token: '' } : await this.#caller(request, access);
        return {
            headers: message.headers,
            pathname,
            path: parameters,
            query: url.searchParams,
            signal,
            origin: originOf(request),
            caller,
            token,
            body,
        };
    }
    /** @throws MenderError 401 without a token that is good for this kind of caller. */
    async #caller({ message }, access) {
        const { keys, tokens, state, wall } = this.#context;
        const [, text = ''] = /^Bearer\s+(\S+)\s*$/i.exec(message.headers.authorization ?? '') ?? [];
        const claims = keys.read(text);
        if (access === 'user') {
            const record = tokens.check(claims);
            if (record === undefined || claims === undefined)
                throw new reply/* MenderError */.WS(401, 'unauthorized');
            await tokens.used(record);
            return { caller: claims.sub, token: claims.jti };
        }
        const isCurrent = claims?.['mender.device'] === true && (claims.exp ?? 0) * 1_000 > wall.now();
        const device = isCurrent ? state.get('devices', claims.sub) : undefined;
        const isAccepted = device?.authSets.some(({ id, status }) => id === claims?.jti && status === 'accepted') === true;
        if (claims === undefined || !isAccepted)
            throw new reply/* MenderError */.WS(401, 'unauthorized');
        return { caller: claims.sub, token: claims.jti };
    }
}
function notServed(method, pathname, unbuilt) {
    if (unbuilt === undefined)
        return new reply/* MenderError */.WS(404, `${method} ${pathname} is not served`);
    return new reply/* MenderError */.WS(501, `${unbuilt} is not implemented: the engine does not carry out ${method} ${pathname}`);
}
/** As it was sent: names of releases and groups are decoded segment by segment. */
function pathOf(target = '/') {
    return target.split('?', 1)[0] ?? '/';
}
/** Links lead the way that the caller has come. */
function originOf({ message, isSecure }) {
    const { localAddress, localPort } = message.socket;
    return `${isSecure ? 'https' : 'http'}://${message.headers.host ?? `${localAddress}:${localPort}`}`;
}
async function loadLinkSecret(state) {
    const [collection, key] = LINK_KEY;
    const known = state.get(collection, key);
    if (known !== undefined)
        return known;
    const value = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    await state.commit([{ op: 'put', collection, key, value }]);
    return value;
}
function errorReply({ status, message, details }, requestId) {
    return { status, json: { error: message, request_id: requestId, ...details } };
}
async function send(reply, requestId, response) {
    const { status, headers = {}, json, text, stream } = reply;
    const own = { 'X-MEN-RequestID': requestId, ...headers };
    if (stream !== undefined) {
        response.writeHead(status, own);
        await (0,promises_.pipeline)(stream, response);
        return;
    }
    const content = json === undefined ? text?.content : JSON.stringify(json);
    if (content === undefined) {
        response.writeHead(status, { ...own, ...(status !== 204 && { 'Content-Length': 0 }) });
        response.end();
        return;
    }
    const bytes = Buffer.from(content);
    response.writeHead(status, {
        ...own,
        'Content-Type': json === undefined ? (text?.type ?? 'text/plain') : 'application/json',
        'Content-Length': bytes.length,
    });
    response.end(bytes);
}


/***/ })

};

export const id = 6168;
export const ids = [6168];
export const modules = {

/***/ 40942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ filledFolders),
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE),
/* harmony export */   g5: () => (/* binding */ ImpliedFolders)
/* harmony export */ });
/** The mode that folders have in a bundle, and that one gets which something is unpacked into. */
const FOLDER_MODE = 0o755;
/**
 * Leaves out the folders that something is in, while entries go by: whoever unpacks what is in a folder makes the folder too. One with
 * another mode than theirs stays.
 */
class ImpliedFolders {
    #onEntry;
    /** In their order: the first one is a folder of which is not known yet whether something is in it. */
    #held = [];
    /** All of that kind among those held. */
    #unknown = [];
    #seen = 0;
    /** @param onEntry told of each entry that stays, and which one of all it is */
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    /** Takes the next entry; they are sorted by path. */
    add(entry) {
        const { path, type, mode } = entry;
        // What is in a folder follows it, but for names that begin as its own does: `a`, `a.txt`, `a/b`.
        for (const folder of this.#unknown) {
            if (!path.startsWith(folder.entry.path))
                folder.isImplied = false;
            else if (path[folder.entry.path.length] === '/')
                folder.isImplied = true;
        }
        this.#letGo();
        const mayBeImplied = type === 'directory' && (mode & 0o7777) === FOLDER_MODE;
        const held = { entry, place: this.#seen++, isImplied: mayBeImplied ? undefined : false };
        if (mayBeImplied)
            this.#unknown.push(held);
        if (this.#unknown.length > 0)
            this.#held.push(held);
        else
            this.#onEntry(entry, held.place);
    }
    /** Says that there are no more. */
    end() {
        for (const folder of this.#unknown)
            folder.isImplied = false;
        this.#letGo();
    }
    #letGo() {
        if (this.#unknown.every(({ isImplied }) => isImplied === undefined))
            return;
        this.#unknown = this.#unknown.filter(({ isImplied }) => isImplied === undefined);
        const firstUnknown = this.#unknown[0];
        const known = this.#held.splice(0, firstUnknown === undefined ? this.#held.length : this.#held.indexOf(firstUnknown));
        for (const { entry, place, isImplied } of known)
            if (isImplied === false)
                this.#onEntry(entry, place);
    }
}
/** The folders that something is in, whether or not they are listed themselves. */
function filledFolders(entries) {
    const filled = new Set();
    for (const { path } of entries) {
        let end = path.lastIndexOf('/');
        while (end > 0 && !filled.has(path.slice(0, end))) {
            filled.add(path.slice(0, end));
            end = path.lastIndexOf('/', end - 1);
        }
    }
    return filled;
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

/***/ 36371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ KNOWN_TYPES),
/* harmony export */   m: () => (/* binding */ baseNameOf)
/* harmony export */ });
/** The update modules that Mender ships, and those of its own add-ons. */
const KNOWN_TYPES = [
    'single-file',
    'directory',
    'script',
    'deb',
    'rpm',
    'docker',
    'docker-compose',
    'rootfs-image',
    'mender-configure',
    'mender-orchestrator-manifest',
];
/** The last part of a path, on this machine or on Windows. */
function baseNameOf(path) {
    return path.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, '');
}


/***/ }),

/***/ 87933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QQ: () => (/* binding */ softwareKeyOf),
/* harmony export */   X5: () => (/* binding */ softwareVersionOf),
/* harmony export */   dP: () => (/* binding */ isCleared),
/* harmony export */   u_: () => (/* binding */ clearsProvidesOf)
/* harmony export */ });
const ROOT_FILESYSTEM = 'rootfs-image';
/** What is cleared of a file system by one that takes its place whole; the second is the name of the checksum in artifacts of before. */
const CLEARED_BY_IMAGE = ['artifact_group', 'rootfs_image_checksum', `${ROOT_FILESYSTEM}.*`];
/** The beginning of the keys of the software, such as `rootfs-image.single-file`; undefined when nothing is said of it. */
function softwareKeyOf({ payloadType, software, }) {
    if (payloadType === null || software === null)
        return undefined;
    const { filesystem = ROOT_FILESYSTEM, name = payloadType === 'rootfs-image' ? undefined : payloadType } = software ?? {};
    return name === undefined ? filesystem : `${filesystem}.${name}`;
}
/** The key and the version of the software. */
function softwareVersionOf(request) {
    const key = softwareKeyOf(request);
    return key === undefined ? {} : { [`${key}.version`]: request.software?.version ?? request.name };
}
/** What is cleared on the device: what was asked for, and what earlier versions of the same software provided, as the official tool does. */
function clearsProvidesOf(request) {
    const { clearsProvides = [], hasDefaultClearsProvides = true, payloadType } = request;
    const key = softwareKeyOf(request);
    if (key === undefined || !hasDefaultClearsProvides)
        return clearsProvides;
    const byDefault = payloadType === 'rootfs-image' && key === ROOT_FILESYSTEM ? CLEARED_BY_IMAGE : [`${key}.*`];
    return [...clearsProvides, ...byDefault.filter((pattern) => !clearsProvides.includes(pattern))];
}
/** Whether a pattern, with `*` for any text, fits a key. */
function isCleared(key, patterns) {
    return patterns.some((pattern) => {
        const parts = pattern.split('*');
        const [first = '', ...rest] = parts;
        const last = rest.pop();
        if (last === undefined)
            return key === first;
        if (key.length < first.length + last.length || !key.startsWith(first) || !key.endsWith(last))
            return false;
        let at = first.length;
        for (const part of rest) {
            const found = key.indexOf(part, at);
            if (found === -1)
                return false;
            at = found + part.length;
        }
        return at <= key.length - last.length;
    });
}


/***/ }),

/***/ 78364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ validateArtifactRequest),
  E: () => (/* binding */ validateArtifactSize)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var appspec_finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/refusal.js
var refusal = __webpack_require__(82710);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/request.js
var request = __webpack_require__(36371);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/rules/identity.js




/** What servers keep of a name, and what their pages and releases can take. */
const NAME_CHARACTERS = 4096;
const RELEASE_CHARACTERS = 256;
const DEVICE_TYPES = 200;
const DEVICE_TYPE_CHARACTERS = 4096;
/** The end that a client puts behind the name of an artifact whose installation failed and could not be taken back. */
const INCONSISTENT = '_INCONSISTENT';
function checkName({ name }, report) {
    const code = 'mender/artifact-name';
    if (name.trim() === '') {
        report((0,appspec_finding/* fault */.DG)(code, 'the artifact has no name', { hint: 'name the release that it is of, such as "app-1.4.0"' }));
        return;
    }
    const problem = textProblem(name);
    if (problem !== undefined)
        report((0,appspec_finding/* fault */.DG)(code, `the artifact name ${quoted(name)} ${problem}`, { hint: 'use letters, digits and . _ -' }));
    if (name.length > NAME_CHARACTERS)
        report((0,appspec_finding/* fault */.DG)(code, `the artifact name has ${name.length} characters; servers take ${NAME_CHARACTERS}`, {
            hint: 'shorten it',
        }));
    else if (name.length > RELEASE_CHARACTERS)
        report((0,appspec_finding/* warn */.R8)(code, `the artifact name has ${name.length} characters; a release is named with ${RELEASE_CHARACTERS} at most`, { hint: 'shorten it' }));
    if (name.endsWith(INCONSISTENT))
        report((0,appspec_finding/* fault */.DG)(code, `the artifact name ${quoted(name)} ends in ${INCONSISTENT}, by which clients mark a failed update`, {
            hint: 'choose another end',
        }));
}
function checkGroup({ group, dependsOnGroups = [], dependsOnArtifacts = [] }, report) {
    const named = [
        ...(group === undefined ? [] : [['the artifact group', group]]),
        ...dependsOnGroups.map((value) => ['a group that the artifact depends on', value]),
        ...dependsOnArtifacts.map((value) => ['an artifact that the artifact depends on', value]),
    ];
    for (const [what, value] of named) {
        const code = 'mender/artifact-group';
        if (value.trim() === '')
            report((0,appspec_finding/* fault */.DG)(code, `${what} is empty`, { hint: 'name it, or leave it out' }));
        else if (textProblem(value) !== undefined)
            report((0,appspec_finding/* fault */.DG)(code, `${what}, ${quoted(value)}, ${textProblem(value)}`, { hint: 'use letters, digits and . _ -' }));
        else if (value.length > NAME_CHARACTERS)
            report((0,appspec_finding/* fault */.DG)(code, `${what} has ${value.length} characters; servers take ${NAME_CHARACTERS}`, { hint: 'shorten it' }));
    }
}
function checkDeviceTypes({ deviceTypes }, report) {
    const code = 'mender/device-type';
    if (deviceTypes.length === 0)
        report((0,appspec_finding/* fault */.DG)(code, 'the artifact is for no device type', {
            hint: 'name the types of the devices that it may be installed on, as they report them',
        }));
    if (deviceTypes.length > DEVICE_TYPES)
        report((0,appspec_finding/* fault */.DG)(code, `the artifact is for ${deviceTypes.length} device types; servers take ${DEVICE_TYPES}`, {
            hint: 'make one artifact of the same name for each part of them',
        }));
    for (const [index, type] of deviceTypes.entries()) {
        if (type.trim() === '')
            report((0,appspec_finding/* fault */.DG)(code, 'a device type is empty', { hint: 'leave it out' }));
        else if (textProblem(type) !== undefined)
            report((0,appspec_finding/* fault */.DG)(code, `the device type ${quoted(type)} ${textProblem(type)}`, {
                hint: 'write it as the devices report it',
            }));
        else if (type.length > DEVICE_TYPE_CHARACTERS)
            report((0,appspec_finding/* fault */.DG)(code, `a device type has ${type.length} characters; servers take ${DEVICE_TYPE_CHARACTERS}`, {
                hint: 'write it as the devices report it',
            }));
        else if (type.includes(','))
            report((0,appspec_finding/* warn */.R8)(code, `the device type ${quoted(type)} has a comma in it`, { hint: 'give each device type by itself' }));
        else if (deviceTypes.indexOf(type) < index)
            report((0,appspec_finding/* warn */.R8)(code, `the device type ${quoted(type)} is given twice`, { hint: 'leave one out' }));
    }
}
function checkPayloadType({ payloadType: type }, report) {
    const code = 'mender/payload-type';
    if (type === null || request/* KNOWN_TYPES */.E.includes(type))
        return;
    if (!/^[\w.+-]+$/.test(type) || type === '.' || type === '..') {
        report((0,appspec_finding/* fault */.DG)(code, `the payload type ${quoted(type)} cannot be the name of an update module`, {
            hint: 'name the executable in the folder modules/v3 of the devices: letters, digits and . _ + -',
        }));
        return;
    }
    const near = (0,closest/* closest */.k)(type, request/* KNOWN_TYPES */.E);
    if (near !== undefined)
        report((0,appspec_finding/* warn */.R8)(code, `the payload type ${quoted(type)} is none of the modules that Mender ships`, {
            hint: `did you mean "${near}"?`,
        }));
}
/** What no name, group, type or key should have in it. */
function textProblem(text) {
    if (/\p{Cc}/u.test(text))
        return 'holds a control character';
    if (text !== text.trim())
        return 'begins or ends with a blank';
    return undefined;
}
function quoted(text) {
    return JSON.stringify((0,refusal/* shorten */.ml)(text));
}

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/software.js
var mender_artifact_software = __webpack_require__(87933);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/rules/keys.js



/** Keys that the artifact as a whole says, with what to use instead. */
const OF_HEADER = new Map([
    ['artifact_name', 'the artifact name'],
    ['artifact_group', 'the group'],
    ['device_type', 'the device types'],
]);
const VALUE_CHARACTERS = 4096;
function checkProvides(request, report) {
    const { provides = {}, payloadType } = request;
    const code = 'mender/provides';
    for (const [key, value] of Object.entries(provides)) {
        checkValue(key, value, code, report);
        if (!checkKey('provides', key, code, report))
            continue;
        if (payloadType === 'rootfs-image' && key === 'rootfs-image.checksum')
            report((0,appspec_finding/* warn */.R8)(code, 'the artifact provides "rootfs-image.checksum" of its own, in the place of the checksum of the image', { hint: 'leave it out: it is taken of the image' }));
        else if (payloadType !== null && !(0,mender_artifact_software/* isCleared */.dP)(key, (0,mender_artifact_software/* clearsProvidesOf */.u_)(request)))
            report((0,appspec_finding/* note */.N4)(code, `what is provided under ${quoted(key)} stays on the device when another artifact without it is installed`, { hint: `clear ${quoted(key)} too, if it belongs to this software alone` }));
    }
    if (payloadType === null && Object.keys(provides).length > 0)
        report((0,appspec_finding/* fault */.DG)(code, 'an artifact without a payload provides its name and group only', {
            hint: 'leave the other keys out',
        }));
    for (const pattern of request.clearsProvides ?? []) {
        if (pattern.trim() === '' || textProblem(pattern) !== undefined)
            report((0,appspec_finding/* fault */.DG)(code, `${quoted(pattern)} cannot be a pattern of keys to clear`, {
                hint: 'write keys, with * for any text',
            }));
        else if (pattern === '*')
            report((0,appspec_finding/* warn */.R8)(code, 'the pattern "*" clears everything that the device provides', {
                hint: 'name the keys of this software, such as "rootfs-image.app.*"',
            }));
    }
}
function checkDepends({ depends = {}, payloadType }, report) {
    const code = 'mender/depends';
    for (const [key, value] of Object.entries(depends)) {
        checkKey('depends on', key, code, report);
        const values = typeof value === 'string' ? [value] : value;
        if (values.length === 0)
            report((0,appspec_finding/* fault */.DG)(code, `the artifact depends on no value of ${quoted(key)}`, {
                hint: 'give a value, or leave the key out',
            }));
        for (const one of values)
            checkValue(key, one, code, report);
    }
    if (payloadType === null && Object.keys(depends).length > 0)
        report((0,appspec_finding/* fault */.DG)(code, 'an artifact without a payload depends on device types, names and groups only', {
            hint: 'leave the other keys out',
        }));
}
function checkSoftware(request, report) {
    const { software, provides = {}, name } = request;
    const code = 'mender/software-version';
    const key = (0,mender_artifact_software/* softwareKeyOf */.QQ)(request);
    if (key === undefined || software === null)
        return;
    for (const [what, value] of Object.entries(software ?? {})) {
        if (typeof value !== 'string')
            continue;
        if (value.trim() === '')
            report((0,appspec_finding/* fault */.DG)(code, `the software ${what} is empty`, { hint: 'give it, or leave it out' }));
        else if (textProblem(value) !== undefined)
            report((0,appspec_finding/* fault */.DG)(code, `the software ${what} ${quoted(value)} ${textProblem(value)}`, {
                hint: 'use letters, digits and . _ -',
            }));
    }
    const version = software?.version ?? name;
    const provided = Object.hasOwn(provides, `${key}.version`) ? provides[`${key}.version`] : undefined;
    if (provided !== undefined && provided !== version)
        report((0,appspec_finding/* fault */.DG)(code, `the software version is ${quoted(version)}, and ${quoted(`${key}.version`)} is provided as ${quoted(provided)}`, { hint: 'say it once' }));
}
/** Whether a payload can have the key. */
function checkKey(verb, key, code, report) {
    const problem = keyProblem(verb, key, code);
    if (problem !== undefined)
        report(problem);
    return problem === undefined;
}
function keyProblem(verb, key, code) {
    if (key.trim() === '')
        return (0,appspec_finding/* fault */.DG)(code, `the artifact ${verb} an empty key`, { hint: 'give it a name' });
    const instead = OF_HEADER.get(key);
    if (instead !== undefined) {
        return (0,appspec_finding/* fault */.DG)(code, `the artifact ${verb} ${quoted(key)} among the keys of its payload; servers refuse what is said twice`, { hint: `use ${instead} for it` });
    }
    const why = textProblem(key) ?? (/[\s*]/.test(key) ? 'has a blank or a * in it' : undefined);
    if (why === undefined)
        return undefined;
    return (0,appspec_finding/* fault */.DG)(code, `the artifact ${verb} the key ${quoted(key)}, which ${why}`, {
        hint: 'use letters, digits and . _ -',
    });
}
function checkValue(key, value, code, report) {
    if (value === '')
        report((0,appspec_finding/* warn */.R8)(code, `the value of ${quoted(key)} is empty`, { hint: 'give one, or leave the key out' }));
    else if (/\p{Cc}/u.test(value))
        report((0,appspec_finding/* fault */.DG)(code, `the value of ${quoted(key)} holds a control character`, { hint: 'write it as plain text' }));
    else if (value.length > VALUE_CHARACTERS)
        report((0,appspec_finding/* fault */.DG)(code, `the value of ${quoted(key)} has ${value.length} characters; servers take ${VALUE_CHARACTERS}`, {
            hint: 'shorten it',
        }));
}

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/read-json.js
var read_json = __webpack_require__(70303);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/rules/metadata.js



/** Servers keep meta-data with the artifact; the reader of this project takes as much. */
const METADATA_BYTES = 1024 * 1024;
function checkMetadata({ metadata, payloadType }, report) {
    const code = 'mender/metadata';
    if (metadata === undefined) {
        if (payloadType === 'docker')
            report(noContainers());
        return;
    }
    if (payloadType === null) {
        report((0,appspec_finding/* fault */.DG)(code, 'an artifact without a payload has no meta-data', { hint: 'leave it out' }));
        return;
    }
    if (!(0,read_json/* isObject */.Gv)(metadata)) {
        report((0,appspec_finding/* fault */.DG)(code, `the meta-data is ${(0,read_json/* describe */.q0)(metadata)}; expected a JSON object`, {
            hint: 'write it as {"key": "value"}',
        }));
        return;
    }
    const bytes = new TextEncoder().encode(JSON.stringify(metadata)).length;
    if (bytes > METADATA_BYTES)
        report((0,appspec_finding/* fault */.DG)(code, `the meta-data has ${bytes} bytes; ${METADATA_BYTES} are taken`, {
            hint: 'bring it as a file of the payload',
        }));
    for (const [key, value] of Object.entries(metadata)) {
        const problem = valueProblem(value);
        if (problem !== undefined)
            report((0,appspec_finding/* warn */.R8)(code, `the meta-data holds ${problem} under ${quoted(key)}; the format knows texts, numbers and lists of these`, { hint: 'write it as a text if other programs than your module read it' }));
    }
    if (payloadType === 'docker' && !((0,read_json/* isTexts */.VP)(metadata.containers) && metadata.containers.length > 0))
        report(noContainers());
}
function noContainers() {
    return (0,appspec_finding/* fault */.DG)('mender/metadata', 'the meta-data names no "containers", and the module docker installs nothing else', {
        hint: 'write {"containers": ["registry.example.com/app@sha256:…"]}',
    });
}
function valueProblem(value) {
    if (isPlain(value))
        return undefined;
    if (!Array.isArray(value))
        return (0,read_json/* describe */.q0)(value);
    return value.every(isPlain) ? undefined : 'a list of other things';
}
function isPlain(value) {
    return typeof value === 'string' || typeof value === 'number';
}

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/names.js
var mender_artifact_names = __webpack_require__(53154);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/rules/payload.js




/** Types of which the module installs nothing without a file, and how many it takes. */
const NEEDED = new Map([
    ['single-file', 'one'],
    ['directory', 'one'],
    ['rootfs-image', 'one'],
    ['deb', 'some'],
    ['rpm', 'some'],
    ['script', 'some'],
]);
/** What the modules `deb` and `rpm` look for. */
const ENDINGS = new Map([
    ['deb', '.deb'],
    ['rpm', '.rpm'],
]);
/** Files that the module reads for itself. */
const RESERVED = new Map([
    ['single-file', ['dest_dir', 'filename', 'permissions']],
]);
function checkSources({ payloadType: type, sources }, report) {
    const needed = type === null ? undefined : NEEDED.get(type);
    if (type === null && sources.length > 0)
        report((0,appspec_finding/* fault */.DG)('mender/payload-count', `an artifact without a payload has ${sources.length} of them`, {
            hint: 'name a payload type, or leave the files out',
        }));
    if (needed !== undefined && sources.length === 0)
        report((0,appspec_finding/* fault */.DG)('mender/payload-missing', `a payload of the type ${type} has no ${type === 'directory' ? 'folder' : 'file'}`, { hint: `name the ${type === 'directory' ? 'folder' : 'file'} to install` }));
    if (needed === 'one' && sources.length > 1)
        report((0,appspec_finding/* fault */.DG)('mender/payload-count', `a payload of the type ${type} has ${sources.length} sources; it takes one`, {
            hint: 'make an artifact of the type "directory", or one for each',
        }));
    if (type === 'docker' && sources.length > 0)
        report((0,appspec_finding/* warn */.R8)('mender/payload-count', 'the module docker reads no files: images are named in the meta-data', {
            hint: 'leave the files out, or use docker-compose',
        }));
    for (const source of sources)
        checkSource(source, type, report);
    if (type !== 'directory')
        checkFileNames(sources, type, report);
}
function checkSource({ path, kind, sizeBytes }, type, report) {
    const isForFolder = type === 'directory';
    if (kind === 'missing') {
        report((0,appspec_finding/* fault */.DG)('mender/payload-missing', `there is nothing at ${quoted(path)}`, {
            hint: 'check the path; was the application built?',
        }));
        return;
    }
    if (kind !== (isForFolder ? 'directory' : 'file')) {
        const found = kind === 'directory' ? 'a folder' : kind === 'file' ? 'a file' : 'neither a file nor a folder';
        const hint = kind === 'directory'
            ? 'use the type "directory", or name a file'
            : isForFolder
                ? 'use the type "single-file", or name the folder'
                : 'name a file';
        report((0,appspec_finding/* fault */.DG)('mender/payload-kind', `${quoted(path)} is ${found}; a payload of the type ${type} is made of ${isForFolder ? 'a folder' : 'files'}`, { hint }));
        return;
    }
    const ending = type === null ? undefined : ENDINGS.get(type);
    if (ending !== undefined && !path.endsWith(ending))
        report((0,appspec_finding/* fault */.DG)('mender/payload-kind', `${quoted(path)} is not named *${ending}, and the module ${type} installs no other file`, { hint: `name a file that ends in ${ending}` }));
    if (kind === 'file' && sizeBytes === 0 && type !== 'single-file')
        report((0,appspec_finding/* warn */.R8)('mender/payload-kind', `${quoted(path)} is empty`, { hint: 'was it built?' }));
}
function checkFileNames(sources, type, report) {
    const names = sources.map(({ path }) => (0,request/* baseNameOf */.m)(path));
    for (const [index, name] of names.entries()) {
        const code = 'mender/payload-name';
        if (!(0,mender_artifact_names/* isPayloadFileName */.iy)(name))
            report((0,appspec_finding/* fault */.DG)(code, `the payload file ${quoted(name)} has a name that clients refuse`, {
                hint: 'use letters, digits and . , _ -',
            }));
        if (names.indexOf(name) < index)
            report((0,appspec_finding/* fault */.DG)(code, `two payload files are named ${quoted(name)}`, { hint: 'rename one: folders are not kept' }));
        if (type !== null && RESERVED.get(type)?.includes(name))
            report((0,appspec_finding/* fault */.DG)(code, `a payload of the type ${type} cannot hold a file named ${quoted(name)}, which the module reads itself`, { hint: 'rename it' }));
    }
}
function checkDestination({ payloadType: type, destinationDirectory: folder }, report) {
    const code = 'mender/destination';
    if (type !== 'single-file' && type !== 'directory') {
        if (folder !== undefined)
            report((0,appspec_finding/* warn */.R8)(code, `a payload of the type ${type} has no destination; ${quoted(folder)} is ignored`, {
                hint: 'leave it out, or use single-file or directory',
            }));
        return;
    }
    const example = { hint: 'give the folder on the device, such as /opt/app' };
    if (folder === undefined || folder.trim() === '')
        report((0,appspec_finding/* fault */.DG)(code, `a payload of the type ${type} has no destination`, example));
    else if (!folder.startsWith('/'))
        report((0,appspec_finding/* fault */.DG)(code, `the destination ${quoted(folder)} is not an absolute path`, example));
    else if (/\p{Cc}/u.test(folder))
        report((0,appspec_finding/* fault */.DG)(code, `the destination ${quoted(folder)} holds a control character`, example));
    else if (/(^|\/)\.\.(\/|$)/.test(folder))
        report((0,appspec_finding/* warn */.R8)(code, `the destination ${quoted(folder)} climbs with ".."`, example));
    else if (type === 'directory')
        checkReplacedFolder(folder, report);
}
/** The module removes the folder and unpacks the new one; it does not quote its name. */
function checkReplacedFolder(folder, report) {
    const code = 'mender/destination';
    if (/^\/+$/.test(folder))
        report((0,appspec_finding/* fault */.DG)(code, 'the destination is "/", which the module directory refuses: it replaces the whole folder', {
            hint: 'name a folder of the application alone',
        }));
    else if (/[\s*?[\]$`"'\\;&|<>()]/.test(folder))
        report((0,appspec_finding/* fault */.DG)(code, `the destination ${quoted(folder)} has a blank or a character of the shell, and the module directory does not quote it`, { hint: 'choose a path of letters, digits and / . _ -' }));
}
function checkPermissions({ payloadType: type, permissions }, report) {
    if (permissions === undefined)
        return;
    const code = 'mender/permissions';
    if (type !== 'single-file')
        report((0,appspec_finding/* warn */.R8)(code, `a payload of the type ${type} has no permissions of its own; ${quoted(permissions)} is ignored`, {
            hint: 'leave them out',
        }));
    else if (!/^[0-7]{3,4}$/.test(permissions))
        report((0,appspec_finding/* fault */.DG)(code, `the permissions ${quoted(permissions)} are not octal`, {
            hint: 'write three or four digits of 0 to 7, such as 644 or 0755',
        }));
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/rules/scripts.js




/** All scripts together have to fit into a header that is kept in memory. */
const SCRIPTS_BYTES = 8 * 1024 * 1024;
function checkScripts({ scripts = [], payloadType }, report) {
    const names = scripts.map(({ path }) => (0,request/* baseNameOf */.m)(path));
    for (const [index, script] of scripts.entries()) {
        const name = names[index] ?? '';
        const problem = (0,mender_artifact_names/* scriptNameProblem */.MN)(name);
        if (problem !== undefined)
            report((0,appspec_finding/* fault */.DG)('mender/script-name', `${quoted(name)} is no name of a state script: ${problem}`, {
                hint: 'rename the file: its name says when it runs',
            }));
        if (names.indexOf(name) < index)
            report((0,appspec_finding/* fault */.DG)('mender/script-name', `two state scripts are named ${quoted(name)}`, {
                hint: 'give one another number or another text',
            }));
        checkScript(script, report);
    }
    const bytes = scripts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (bytes > SCRIPTS_BYTES)
        report((0,appspec_finding/* fault */.DG)('mender/script-file', `the state scripts have ${bytes} bytes together; ${SCRIPTS_BYTES} fit into a header`, { hint: 'bring what they need with the payload' }));
    if (payloadType === null && scripts.length > 0)
        report((0,appspec_finding/* fault */.DG)('mender/script-file', 'an artifact without a payload runs no scripts', { hint: 'leave the scripts out' }));
}
function checkScript({ path, kind, sizeBytes, beginning }, report) {
    const code = 'mender/script-file';
    if (kind === 'missing')
        report((0,appspec_finding/* fault */.DG)(code, `there is no state script at ${quoted(path)}`, { hint: 'check the path' }));
    else if (kind !== 'file')
        report((0,appspec_finding/* fault */.DG)(code, `the state script ${quoted(path)} is not a file`, { hint: 'name the script itself' }));
    else if (sizeBytes === 0)
        report((0,appspec_finding/* fault */.DG)(code, `the state script ${quoted(path)} is empty`, { hint: 'begin it with #!/bin/sh' }));
    else
        checkBeginning(path, new TextDecoder('latin1').decode(beginning), report);
}
const ELF = '\x7fELF';
function checkBeginning(path, text, report) {
    const code = 'mender/script-file';
    if (text.startsWith(ELF))
        return;
    const [first = ''] = text.split('\n');
    if (!first.startsWith('#!'))
        report((0,appspec_finding/* fault */.DG)(code, `the state script ${quoted(path)} does not begin with #!, and devices run it as it is`, {
            hint: 'begin it with #!/bin/sh',
        }));
    else if (first.endsWith('\r'))
        report((0,appspec_finding/* fault */.DG)(code, `the state script ${quoted(path)} has the line endings of Windows`, {
            hint: 'save it with the line endings of Unix',
        }));
    else if (!/^#!\s*\//.test(first))
        report((0,appspec_finding/* warn */.R8)(code, `the state script ${quoted(path)} names no absolute path behind #!`, {
            hint: 'begin it with #!/bin/sh',
        }));
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/rules/size.js

/** What the client of 3.x needs to begin: it refuses a shorter download. */
const LEAST_BYTES = 4096;
const GIB = 1024 ** 3;
/** What servers take unless they are told otherwise. */
const MOST_BYTES = 10 * GIB;
/** What is wrong with the size of a whole artifact. */
function checkArtifactSize(sizeBytes) {
    const code = 'mender/artifact-size';
    if (sizeBytes < LEAST_BYTES)
        return (0,appspec_finding/* warn */.R8)(code, `the artifact has ${sizeBytes} bytes; clients of version 3 refuse fewer than ${LEAST_BYTES}`, {
            hint: 'make it with this tool or the official one, which pad it',
        });
    if (sizeBytes > MOST_BYTES)
        return (0,appspec_finding/* warn */.R8)(code, `the artifact has ${sizeBytes} bytes; servers refuse more than ${MOST_BYTES} unless they are told otherwise`, { hint: 'compress it, or bring less' });
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/validate.js







const RULES = [
    checkName,
    checkGroup,
    checkDeviceTypes,
    checkPayloadType,
    checkSources,
    checkDestination,
    checkPermissions,
    checkScripts,
    checkSoftware,
    checkProvides,
    checkDepends,
    checkMetadata,
];
/**
 * Says what is wrong with an artifact that is to be made, before anything is written. A request has no lines: the diagnostics name the thing, and
 * `file` is what they are about as a whole.
 */
function validateArtifactRequest(request, file) {
    const findings = [];
    for (const rule of RULES)
        rule(request, (finding) => findings.push(finding));
    return (0,appspec_finding/* toDiagnostics */.S6)(findings, file);
}
/** Says what is wrong with the size of an artifact that was written. */
function validateArtifactSize(sizeBytes, file) {
    const finding = checkArtifactSize(sizeBytes);
    return (0,appspec_finding/* toDiagnostics */.S6)(finding === undefined ? [] : [finding], file);
}


/***/ })

};

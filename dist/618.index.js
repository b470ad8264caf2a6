export const id = 618;
export const ids = [618,8487];
export const modules = {

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it, and how long such a name is at most. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
const LONGEST_LIKE_APPSPEC = 'appspec.yaml'.length;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = likeAppSpecIn(root, entries);
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = entries
        .filter((each) => each.type !== 'directory' && LIKE_APPSPEC.test(each.path.slice(each.path.lastIndexOf('/') + 1)))
        .map((each) => each.path)
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
}
/** What lies directly in the root and may be meant for an AppSpec file. Of tens of thousands of paths, almost all are too long. */
function likeAppSpecIn(root, entries) {
    const longest = root.length + LONGEST_LIKE_APPSPEC;
    const found = [];
    for (const { path, type } of entries) {
        if (path.length > longest || type === 'directory' || !path.startsWith(root))
            continue;
        if (LIKE_APPSPEC.test(path.slice(root.length)))
            found.push(path);
    }
    return found;
}
/**
 * The agent takes the only folder of an unpacked bundle for its root when something in that folder has "appspec" in its name.
 */
function leadingFolder(entries) {
    const [first] = entries;
    if (first === undefined)
        return '';
    const [top = ''] = first.path.split('/');
    const root = `${top}/`;
    let hasAppSpec = false;
    for (const { path, type } of entries) {
        if (path === top ? type !== 'directory' : !path.startsWith(root))
            return '';
        hasAppSpec ||= /^[^/]*appspec/i.test(path.slice(root.length));
    }
    return hasAppSpec ? root : '';
}
function isNameOnHost(name, hostOs) {
    return (hostOs === 'windows' ? name.toLowerCase() : name) === APPSPEC_NAME;
}
function leadingFolderFound(root) {
    return {
        severity: 'warning',
        code: 'appspec/wrong-folder',
        message: `everything in the bundle is in the folder "${root.slice(0, -1)}"; the agent takes that folder for the root, and looks no deeper`,
        file: `${root}${APPSPEC_NAME}`,
        hint: 'bundle the content of the folder, not the folder',
    };
}
function wrongCapitals(path, root) {
    const name = path.slice(root.length);
    if (name === APPSPEC_NAME)
        return [];
    const message = `the AppSpec file is named "${name}"; Windows hosts find it all the same, and nothing else does`;
    return [
        { severity: 'warning', code: 'appspec/wrong-name', message, file: path, hint: `rename it to "${APPSPEC_NAME}"` },
    ];
}
function neverRead(path, read) {
    return {
        severity: 'notice',
        code: 'appspec/second-appspec',
        message: `"${path}" is not read: the release has "${read}" as well, and the agent reads that one`,
        file: path,
        hint: 'remove it when it is not for something else',
    };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"${/\.json$/i.test(path) ? '; JSON is read under that name too' : ''}`,
    };
}
function wrongFolder(path, all, entries) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    const isFromFinder = entries.some((entry) => entry.path.split('/', 1)[0] === '__MACOSX');
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: isFromFinder
            ? `the folder "__MACOSX" is left by macOS: bundle the content of "${folder}" with "slipway bundle", not with Finder`
            : `release the folder "${folder}", or move the file to the root`,
    };
}
function notFound() {
    return {
        severity: 'error',
        code: 'appspec/not-found',
        message: `there is no "${APPSPEC_NAME}" at the root of the release`,
        file: APPSPEC_NAME,
        hint: 'write one, or check that this is the folder to release',
    };
}
function depthOf(path) {
    return path.split('/').length;
}


/***/ }),

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

/***/ 37953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   yS: () => (/* binding */ DIAGNOSTIC_TITLES)
/* harmony export */ });
/* unused harmony exports APPSPEC_TITLES, MENDER_TITLES, GREENGRASS_TITLES */

const APPSPEC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file cannot be read',
    'appspec/duplicate-key': 'A key is given twice',
    'appspec/ignored-text': 'The agent does not read the whole file',
    'appspec/type': 'The file does not hold a map',
    'appspec/version': 'The version is not 0.0',
    'appspec/os': 'The operating system is not that of the host',
    'appspec/hooks': 'A hook has the wrong shape or is blank',
    'appspec/unknown-hook': 'A hook has a name that the agent does not know',
    'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
    'appspec/script-location': 'A script has no location',
    'appspec/script-timeout': 'A timeout is not a number of seconds',
    'appspec/script-missing': 'A script is not in the release',
    'appspec/files': 'An entry of files is incomplete or has the wrong shape',
    'appspec/source-missing': 'A source is not in the release',
    'appspec/destination': 'A destination is not an absolute path',
    'appspec/permissions': 'A permission has the wrong shape or is not for this system',
    'appspec/mode': 'A mode is not octal, or not the one that was meant',
    'appspec/acl': 'An access control entry is malformed',
    'appspec/context': 'An SELinux context is malformed',
    'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
    'appspec/platform': 'The AppSpec file is for another platform, or for none',
    'appspec/file-format': 'The AppSpec file is in another format than its name says',
    'appspec/resources': 'Resources is not a list of one named resource',
    'appspec/resource-type': 'The type of the resource is not that of the platform',
    'appspec/missing-property': 'A required property is missing or blank',
    'appspec/property': 'A property has the wrong kind of value',
    'appspec/function-name': 'A text cannot name a Lambda function',
    'appspec/alias': 'An alias is not the name of an alias',
    'appspec/function-version': 'A version is not the number of a published version',
    'appspec/same-version': 'The current version and the target version are the same',
    'appspec/task-definition': 'A task definition is not given by its ARN',
    'appspec/container-port': 'A port is not a number from 1 to 65535',
    'appspec/platform-version': 'A platform version does not exist',
    'appspec/network-configuration': 'The network is configured in part',
    'appspec/capacity-provider': 'A capacity provider strategy cannot place tasks',
    'appspec/placeholder': 'A placeholder is still to be replaced',
    'appspec/variable': 'A variable of the AppSpec file cannot be replaced',
    'appspec/second-appspec': 'A second AppSpec file is not read',
    'appspec/bundle-format': 'A tar bundle is meant for Windows hosts',
    'appspec/script-path': 'The path of a script has a blank, or a character of the shell',
    'appspec/script-empty': 'A script is empty',
    'appspec/script-shebang': 'A script does not begin with a usable #! line',
    'appspec/script-line-endings': 'A shell script has the line endings of Windows',
    'appspec/script-of-another-system': 'A script is written for another operating system',
    'appspec/script-not-executable': 'A script is not executable',
    'appspec/file-and-folder': 'A path is installed as a file and as a folder',
    'appspec/source-loop': 'A link in the release leads to a folder that it is in',
    'appspec/unknown-key': 'A key is unknown and ignored',
    'appspec/misplaced-key': 'A key is in the wrong place and ignored',
    'appspec/invisible-character': 'A text holds a character that nobody sees',
    'appspec/literal-path': 'A character of a path is taken as it stands',
    'appspec/backslash': 'A path for Linux has backslashes',
    'appspec/outside-release': 'A path leads out of the release',
    'appspec/host-path': 'A path of the release is written like one of the host',
    'appspec/destination-file': 'A destination is meant as a file and becomes a directory',
    'appspec/same-target': 'A file is copied to the same place twice',
    'appspec/command-line': 'A location is a command line',
    'appspec/script-user': 'A script runs as another user than it seems',
    'appspec/event-timeout': 'The scripts of an event may take longer than the service waits',
    'appspec/permission-object': 'A permission is for what is not copied',
    'appspec/permission-pattern': 'A pattern or an exception of a permission matches nothing',
    'appspec/permission-twice': 'Two permissions are for the same files',
    'appspec/directory-mode': 'A mode keeps users from entering directories',
    'appspec/blank-key': 'A key is left blank',
    'appspec/existing-files': 'What happens to files that exist already',
    'appspec/whole-release': 'The whole release is copied',
    'appspec/directory-itself': 'A permission does not change the directory itself',
    'appspec/previous-revision': 'An event runs the scripts of the previous revision',
    'appspec/load-balancer-hook': 'An event is run with a load balancer only',
    'appspec/no-validation': 'No script checks the application',
    'appspec/working-directory': 'Scripts do not run in the folder of the release',
    'appspec/default-timeout': 'A script has no timeout',
    'appspec/runs-as-agent': 'A script runs as the user of the agent',
};
const MENDER_TITLES = {
    'mender/artifact-name': 'The artifact has no usable name',
    'mender/artifact-group': 'A group or a name that the artifact depends on is not usable',
    'mender/artifact-size': 'The artifact is too small or too large',
    'mender/device-type': 'The artifact is for no device type, or for one that cannot be',
    'mender/payload-type': 'The payload type names no update module',
    'mender/payload-missing': 'There is nothing to install',
    'mender/payload-kind': 'A payload is of another kind than its module installs',
    'mender/payload-count': 'The payload has more or fewer files than its module takes',
    'mender/payload-name': 'A payload file has a name that cannot be',
    'mender/destination': 'The destination is not a folder on the device',
    'mender/permissions': 'The permissions are not octal',
    'mender/script-name': 'A state script has a name that no client runs',
    'mender/script-file': 'A state script cannot be run',
    'mender/software-version': 'The software version is not usable, or said twice',
    'mender/provides': 'A key that the artifact provides or clears is not usable',
    'mender/depends': 'A key that the artifact depends on is not usable',
    'mender/metadata': 'The meta-data is not what the module or the format takes',
};
const GREENGRASS_TITLES = {
    'greengrass/syntax': 'A recipe or gdk-config.json cannot be read',
    'greengrass/ignored-text': 'A second YAML document is not read',
    'greengrass/file-format': 'The file is in another format than its name says',
    'greengrass/duplicate-key': 'A key is given twice',
    'greengrass/key-case': 'A key is in other capitals than the guide has it',
    'greengrass/unknown-key': 'A key is unknown',
    'greengrass/missing-key': 'A required key is missing or blank',
    'greengrass/value': 'A value is not of the kind that is expected',
    'greengrass/format-version': 'The format version is read as a date',
    'greengrass/component-name': 'A text cannot name a component',
    'greengrass/public-component': 'The component is named like one of AWS',
    'greengrass/component-version': 'The version is not a semantic version',
    'greengrass/set-by-service': 'A key is set by the service',
    'greengrass/dependency': 'A dependency cannot be met as it is written',
    'greengrass/run-and-startup': 'A lifecycle has Run and Startup',
    'greengrass/started-only': 'A deployment does not wait for what Run does',
    'greengrass/skipif': 'A condition of a step cannot be read',
    'greengrass/timeout': 'A timeout is longer than a day',
    'greengrass/selection': 'A selection and the global lifecycle do not find each other',
    'greengrass/platform': 'A platform fits no device',
    'greengrass/no-manifest': 'The recipe has no manifest',
    'greengrass/unreachable-manifest': 'A manifest is never used',
    'greengrass/artifact-uri': 'A device cannot fetch an artifact',
    'greengrass/artifact-name': 'Two artifacts have the same file name',
    'greengrass/artifact-path': 'A script looks for an artifact where there is none',
    'greengrass/unarchive': 'An artifact is unpacked that is no archive',
    'greengrass/variable': 'A recipe variable is not replaced',
    'greengrass/gdk-placeholder': 'A placeholder of the development kit is left over',
    'greengrass/number': 'A number of the configuration can change its kind',
    'greengrass/recipe-size': 'The recipe is too large',
    'greengrass/recipe-file': 'A project has no recipe, or several',
    'greengrass/gdk-config': 'A setting of gdk-config.json does not fit',
    'greengrass/gdk-artifact': 'The build does not make an artifact of the recipe',
};
/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    ...APPSPEC_TITLES,
    ...MENDER_TITLES,
    ...GREENGRASS_TITLES,
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 43315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ buildSource)
/* harmony export */ });
/* harmony import */ var _bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How many changed files a warning names. */
const NAMED_FILES = 3;
/**
 * Looks at source control, builds if there is a build, and lists tracked files if asked for. Source control is looked at first
 * because a build changes files: a dirty tree is one that somebody changed before it.
 *
 * @throws SlipwayError SOURCE_INVALID when tracked files or the commit's time are asked for and there is no repository.
 * @throws SlipwayError of the build.
 */
async function buildSource(request, ports, { signal = new AbortController().signal } = {}) {
    const { source, trackedOnly, timestamps } = request;
    const { sourceControl, build, reporter } = ports;
    const facts = await lookAtSource(request, ports, signal);
    const modifiedAt = timestamps === 'commit' ? commitTime(source, facts, reporter) : _bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MODIFIED_AT */ .YD;
    // Asked before the build too, so that nobody waits for one that cannot be bundled.
    let tracked = trackedOnly ? await sourceControl.trackedFiles(source, { signal }) : undefined;
    if (build !== undefined) {
        await build(signal);
        // A file that had been deleted may be there again.
        if (trackedOnly)
            tracked = await sourceControl.trackedFiles(source, { signal });
    }
    return {
        ...(facts !== undefined && { facts }),
        modifiedAt,
        ...(tracked !== undefined && { onlyFiles: new Set(tracked) }),
    };
}
async function lookAtSource({ source, buildFolder, trackedOnly, timestamps }, { sourceControl, build, reporter }, signal) {
    let facts;
    try {
        facts = await sourceControl.describe(source, { signal });
        if (facts !== undefined && build !== undefined && buildFolder !== undefined) {
            const whole = await sourceControl.describe(buildFolder, { signal });
            // A build may run in another repository than the one that holds its source.
            if (whole?.commit === facts.commit)
                facts = whole;
        }
    }
    catch (error) {
        const isNeeded = trackedOnly || timestamps === 'commit';
        if (isNeeded || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError))
            throw error;
        reporter.report({ type: 'warning', message: `the commit of the bundle is not known: ${error.message}` });
        return undefined;
    }
    if (facts !== undefined && facts.changedFiles.length > 0) {
        reporter.report({ type: 'warning', message: describeChanges(facts.changedFiles) });
    }
    return facts;
}
function describeChanges(changedFiles) {
    const named = changedFiles.slice(0, NAMED_FILES).map((path) => `"${path}"`);
    const more = changedFiles.length - named.length;
    return `the bundle is made with changes that are in no commit: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function commitTime(source, facts, reporter) {
    if (facts === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `the time of the commit of "${source}" is not known`, {
            hint: 'git has to be installed, and the folder in a repository with a commit: in a workflow, run actions/checkout first',
        });
    }
    const modifiedAt = (0,_bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestModifiedAt */ .FF)(facts.committedAt);
    if (modifiedAt.getTime() !== facts.committedAt.getTime()) {
        const [asked, given] = [facts.committedAt, modifiedAt].map((time) => time.toISOString());
        reporter.report({
            type: 'warning',
            message: `no bundle can carry the time of commit ${facts.commit}, ${asked}: its entries carry ${given}`,
        });
    }
    return modifiedAt;
}


/***/ }),

/***/ 33463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ planItem)
/* harmony export */ });
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69896);
/* harmony import */ var _store_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57879);


/**
 * Finds out what storing an item and registering it would come to.
 *
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function planItem(item, bucket, store, options) {
    const { contentDigest, format: bundleType } = item.identity;
    const content = await store.find(bucket, item.key, item.identity, options);
    (0,_store_once_js__WEBPACK_IMPORTED_MODULE_0__/* .requireReplaceable */ .u)(content, { bucket, ...item });
    const present = content.kind === 'same' ? content : undefined;
    const sizeBytes = present?.sizeBytes ?? (await (0,_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeFile */ .AA)(await item.file())).sizeBytes;
    const pins = present && {
        eTag: present.artifact.eTag,
        ...(present.artifact.version !== undefined && { version: present.artifact.version }),
    };
    const revision = { type: 's3', bucket, key: item.key, bundleType, ...pins };
    return { revision, unchanged: present !== undefined, sizeBytes, contentDigest };
}


/***/ }),

/***/ 74364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ pushItem),
/* harmony export */   dV: () => (/* binding */ toPushItem),
/* harmony export */   yR: () => (/* binding */ checkKey),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69896);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25510);
/* harmony import */ var _store_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57879);



/**
 * Refuses a key that cannot be made whatever the content will be.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
function checkKey(place, format) {
    const contentDigest = '0'.repeat(64);
    toPushItem(place, { contentDigest, format }, () => Promise.reject(new Error('there is no bundle')));
}
/**
 * Names what is to be stored.
 *
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
function toPushItem({ applicationName, key: template = _revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_KEY_TEMPLATE */ .J2, overwrite = false, commit }, identity, file) {
    const { contentDigest, format } = identity;
    const known = {
        applicationName,
        contentDigest,
        format: format.toLowerCase(),
        ...(commit !== undefined && { commit }),
    };
    return { identity, key: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderKey */ .kB)(template, known), isContentKey: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isContentKey */ .$r)(template), overwrite, file };
}
/** What is told with the object. */
function originOf({ commit, runUrl, actor, metadata }) {
    return {
        ...(commit !== undefined && { commit }),
        ...(runUrl !== undefined && { runUrl }),
        ...(actor !== undefined && { actor }),
        ...(metadata !== undefined && { metadata }),
    };
}
/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the application,
 * pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function pushItem(item, { applicationName, bucket, description }, { provider, ...ports }, options) {
    const { format, contentDigest } = item.identity;
    // The store is asked first: while it answers, the service is made ready.
    const [stored] = await Promise.all([(0,_store_once_js__WEBPACK_IMPORTED_MODULE_1__/* .storeOnce */ .R)({ bucket, ...item }, ports, options), provider.prepare()]);
    const { artifact, unchanged } = stored;
    const { eTag, version } = artifact;
    const revision = {
        type: 's3',
        bucket,
        key: item.key,
        bundleType: format,
        eTag,
        ...(version !== undefined && { version }),
    };
    await provider.registerRevision(applicationName, revision, description, options);
    ports.reporter.report({ type: 'revision-registered', applicationName, revision });
    const sizeBytes = stored.sizeBytes ?? (await (0,_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeFile */ .AA)(await item.file())).sizeBytes;
    return { revision, unchanged, artifact, sizeBytes, contentDigest };
}


/***/ }),

/***/ 24275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ planPushSource),
  O: () => (/* binding */ pushSource)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/build-source.js
var build_source = __webpack_require__(43315);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/bundle-revision.js
var bundle_revision = __webpack_require__(16915);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/found-release.js + 2 modules
var found_release = __webpack_require__(72357);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/growth.js
/** How far a bundle is that one writes and others read meanwhile. */
class Growth {
    #grown;
    #end;
    #waiting = new Set();
    /** Says how far it is. */
    tell(grown) {
        this.#grown = grown;
        this.#wake();
    }
    /** Says that it is whole, or that it will not be. */
    end(how = {}) {
        this.#end = how;
        this.#wake();
    }
    /**
     * Waits until it has so many bytes; `undefined` when it is whole, however many it has.
     *
     * @throws what it ended with, or the signal's reason.
     */
    async reach(bytes, signal) {
        for (;;) {
            signal?.throwIfAborted();
            if (this.#end !== undefined) {
                if ('error' in this.#end)
                    throw this.#end.error;
                return undefined;
            }
            if (this.#grown !== undefined && this.#grown.bytes >= bytes)
                return this.#grown;
            await this.#news(signal);
        }
    }
    #news(signal) {
        return new Promise((resolve) => {
            const done = () => {
                this.#waiting.delete(done);
                signal?.removeEventListener('abort', done);
                resolve();
            };
            this.#waiting.add(done);
            signal?.addEventListener('abort', done);
        });
    }
    #wake() {
        for (const done of this.#waiting)
            done();
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/packed-meanwhile.js

/**
 * Packs a bundle while something else is found out, such as whether anybody needs it: what it holds is known first. When that is
 * done, nothing is written to any more, whether the bundle was finished or not.
 *
 * @throws what keeps the release from being a bundle: see {@link FoundRelease.approve}, and the writer.
 */
async function withPackedMeanwhile({ archive, path }, { found, approve }, { signal, onProgress, ...options }, use) {
    const stop = new AbortController();
    const growth = new Growth();
    let written;
    let isAsked = false;
    let ask = () => { };
    const asked = new Promise((resolve) => {
        ask = () => {
            isAsked = true;
            resolve();
        };
    });
    const known = new Promise((resolve, reject) => {
        let approved;
        let contentDigest;
        const tell = () => {
            if (approved !== undefined && contentDigest !== undefined)
                resolve({ ...approved, contentDigest });
        };
        written = archive.write(found, path, {
            ...options,
            withCrc32: true,
            // What nobody needs makes no progress.
            onProgress: (done) => isAsked && onProgress?.(done),
            onGrown: (at, bytes) => growth.tell({ path: at, bytes }),
            signal: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
            async approve() {
                approved = await approve();
                tell();
            },
            onContentDigest(digest) {
                contentDigest = digest;
                tell();
                return asked;
            },
        });
        // Once the content is known this says nothing any more: what then goes wrong is told to whoever asks for the file.
        written.then(() => growth.end(), (error) => growth.end({ error }));
        written.then(() => reject(new Error('the writer did not ask whether the bundle may be written')), reject);
    });
    try {
        return await use({
            ...(await known),
            file: async () => {
                ask();
                return { path, ...(await written) };
            },
            grownTo: (bytes, waiting) => {
                ask();
                return growth.reach(bytes, waiting);
            },
        });
    }
    finally {
        stop.abort();
        await written?.catch(() => { });
    }
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/paths.js
var paths = __webpack_require__(79004);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/plan/plan-item.js
var plan_item = __webpack_require__(33463);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/push-item.js
var push_item = __webpack_require__(74364);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/push-source.js








/**
 * The whole way from a repository to a revision:
 *
 * ```
 * look at source control -> build, if there is a build -> read -> look in the store -> pack and upload, unless it is there -> register
 * ```
 *
 * What a bundle of the folder would hold is known before there is one, so that what the store has already is not even packed. While
 * the store is asked, packing has begun.
 *
 * @throws SlipwayError APPSPEC_INVALID, SECRETS_FOUND, SOURCE_INVALID, INPUT_INVALID, BUNDLE_FAILED, DISK_FULL as for a bundle.
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function pushSource(request, ports, options = {}) {
    return withSourceItem(request, ports, options, (item, place) => (0,push_item/* pushItem */.U6)(item, place, ports, options));
}
/**
 * Finds out what {@link pushSource} would do with the same request, and does none of it: what would be uploaded is packed, to know
 * its size, and thrown away.
 *
 * @throws SlipwayError as `pushSource` does.
 */
async function planPushSource(request, ports, options = {}) {
    return withSourceItem(request, ports, options, (item, { bucket }) => (0,plan_item/* planItem */.$)(item, bucket, ports.store, options));
}
async function withSourceItem(request, { sourceControl, build, ...ports }, options, use) {
    const { trackedOnly: _, timestamps: _of, buildFolder: _in, ...release } = request.release;
    await (0,bundle_revision/* checkBundleRequest */.s)(release, ports.files);
    const { facts, ...built } = await (0,build_source/* buildSource */.u)(request.release, { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) }, options);
    const place = placeOf(request.place, facts);
    (0,push_item/* checkKey */.yR)(place, release.format);
    const { format } = release;
    const used = await withReadRelease({ ...release, ...built }, ports, options, (packed, readRelease) => {
        const { contentDigest } = packed;
        const growing = toGrowingFile(packed, { format, contentDigest, ...(0,push_item/* originOf */.yv)(place) });
        const item = (0,push_item/* toPushItem */.dV)(place, { contentDigest, format }, async () => growing);
        return use(item, place).then((done) => ({ ...done, release: readRelease }));
    });
    return { ...used, ...(facts !== undefined && { facts }) };
}
/** Reads a release, and has it packed in a temporary place for as long as it is used. */
async function withReadRelease({ modifiedAt, ...release }, { archive, store, ...ports }, options, use) {
    const { source, format } = release;
    const { reporter, temporary } = ports;
    // Made before the walk: what is temporary may lie in the source.
    const { path, folder, remove } = await temporary.place(`bundle.${format}`);
    const writing = whereTemporary({ archive, temporary }, (0,paths/* splitPath */.Uf)(folder).folder);
    let totalEntries;
    const approve = async (found) => {
        const approved = await found.approve();
        totalEntries = approved.entries.length;
        // Of a large release others still read now: the store is made ready in that time.
        await store.prepare();
        return approved;
    };
    const onProgress = ({ entries: doneEntries }) => {
        if (totalEntries !== undefined)
            reporter.report({ type: 'bundle-progress', doneEntries, totalEntries });
    };
    try {
        return await (0,found_release/* withFoundRelease */.e)({ ...release, leaveOut: folder }, { ...ports, ...writing }, options, (found) => withPackedMeanwhile({ ...writing, path }, { ...found, approve: () => approve(found) }, { format, modifiedAt, onProgress, ...options }, (packed) => {
            const { contentDigest, fileCount, content } = packed;
            const readRelease = { source, contentDigest, fileCount, content };
            reporter.report({ type: 'release-read', release: readRelease });
            return use(packed, readRelease);
        }));
    }
    finally {
        await remove();
    }
}
/** A bundle in the making, with what is told of it. */
function toGrowingFile({ file, grownTo, content, entries }, facts) {
    const whole = async () => ({ ...(await file()), ...facts });
    return {
        ...facts,
        // An entry, be it a folder, comes to no more than its content, what its compression adds at worst, and headers with its path
        // and the target of a link, each twice.
        mostBytes: Math.ceil(1.01 * content.sizeBytes) + 16_384 * (entries.length + 1),
        async grownTo(bytes, signal) {
            const grown = await grownTo(bytes, signal);
            return grown === undefined ? { isWhole: true, file: await whole() } : { isWhole: false, ...grown };
        },
        whole,
    };
}
/**
 * Says of a full disk that it is that of the temporary folder: nobody has chosen where a bundle lies that is not kept. To be said
 * where it is met, as whoever uploads the bundle meanwhile may have to add what could not be removed.
 */
function whereTemporary({ archive, temporary }, temporaryFolder) {
    const rename = (error) => {
        if (!(error instanceof errors.SlipwayError) || error.code !== 'DISK_FULL')
            throw error;
        throw new errors.SlipwayError('DISK_FULL', `no space left in the temporary folder "${temporaryFolder}"`, {
            hint: 'free some space there, or set TMPDIR (on Windows TEMP) to a folder on another disk',
            cause: error,
        });
    };
    return {
        archive: { write: (...given) => archive.write(...given).catch(rename) },
        temporary: {
            place: (name) => temporary.place(name),
            keep: (...given) => temporary.keep(...given).catch(rename),
        },
    };
}
/** The commit is told of a folder that is what was committed, as far as source control knows. */
function placeOf(place, facts) {
    if (place.commit !== undefined || facts === undefined || facts.changedFiles.length > 0)
        return place;
    return { ...place, commit: facts.commit };
}


/***/ }),

/***/ 57879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ storeOnce),
/* harmony export */   u: () => (/* binding */ requireReplaceable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69896);


/**
 * Stores a bundle unless it is there already, and never in the place of another one that would be lost. Two runs that push to
 * one key at the same moment do not overwrite each other either: the store decides who was first, and the other one looks again.
 *
 * @throws SlipwayError KEY_TAKEN naming what is under the key.
 */
async function storeOnce(request, { store, reporter, clock }, options) {
    const { bucket, key, identity, isContentKey, noun = 'bundle' } = request;
    const keep = ({ kind: _same, ...kept }, reason) => {
        reporter.report({ type: 'upload-skipped', artifact: kept.artifact, reason });
        return { ...kept, unchanged: true };
    };
    const before = await store.find(bucket, key, identity, options);
    if (before.kind === 'same')
        return keep(before, `the bucket holds this ${noun} already`);
    requireReplaceable(before, request);
    const file = await request.file();
    const whole = (0,_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeFile */ .AA)(file);
    const startedAt = clock.now();
    let totalBytes = 'whole' in file ? undefined : file.sizeBytes;
    let sentBytes = 0;
    let isSending = false;
    const tellProgress = () => {
        // How much of it there is to send is not known before it is whole; until then, its making is told.
        if (!isSending || totalBytes === undefined)
            return;
        reporter.report({ type: 'upload-progress', sentBytes, totalBytes, elapsedMs: clock.now() - startedAt });
    };
    whole.then(({ sizeBytes }) => {
        if (totalBytes !== undefined)
            return;
        totalBytes = sizeBytes;
        tellProgress();
    }, () => { });
    const send = async (replaces) => {
        isSending = true;
        const putting = store.put(bucket, key, file, {
            ...options,
            replaces,
            isContentKey,
            onProgress: (bytes) => {
                sentBytes = bytes;
                tellProgress();
            },
            onLeftOverParts: (leftOver) => reporter.report({ type: 'left-over-parts', leftOver }),
        });
        const artifact = await putting.finally(() => {
            isSending = false;
        });
        const { sizeBytes } = await whole;
        reporter.report({ type: 'uploaded', artifact, sizeBytes, elapsedMs: clock.now() - startedAt });
        return { artifact, unchanged: false, sizeBytes };
    };
    try {
        return await send(before.kind === 'other' || request.overwrite);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError) || error.code !== 'KEY_TAKEN')
            throw error;
        const now = await store.find(bucket, key, file, options);
        if (now.kind === 'same')
            return keep(now, `the same ${noun} was stored meanwhile`);
        // Whoever may not look at an object cannot pin it: the same content once more does no harm.
        if (now.kind === 'unseen' && isContentKey)
            return await send(true);
        requireReplaceable(now, request);
        throw error;
    }
}
/**
 * Refuses to write over what would be lost: a group may run it, or have to go back to it.
 *
 * @throws SlipwayError KEY_TAKEN with both digests and the ways out.
 */
function requireReplaceable(content, request) {
    const { bucket, key, identity, overwrite, noun = 'bundle' } = request;
    if (overwrite || content.kind !== 'other' || content.artifact.version !== undefined)
        return;
    const { contentDigest, format, artifact } = content;
    const other = contentDigest === undefined
        ? `an object that Slipway did not store (ETag ${artifact.eTag})`
        : `another ${noun} (content ${contentDigest}, ${format ?? 'of a format not told'})`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('KEY_TAKEN', `"s3://${bucket}/${key}" holds ${other}, and the bucket keeps no versions`, {
        hint: `this ${noun} (content ${identity.contentDigest}, ${identity.format}) would take its place, and ${WAYS_OUT[noun]}`,
    });
}
const WAYS_OUT = {
    bundle: "what runs it could not be deployed again: leave s3-key out or put {digest} into it, switch the bucket's versioning on, or say overwrite",
    artifact: 'a version of the component may name it, which could not be deployed any more: name another s3-prefix, or remove the object where none does',
};


/***/ }),

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ rememberText),
/* harmony export */   Hj: () => (/* binding */ toBundleRequest),
/* harmony export */   g4: () => (/* binding */ toPushedRelease),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { output, ...place }, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip';
    return { ...toReleaseSource(values, place, environment), output, format };
}
/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
function toPushedRelease(values, place, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(values['s3-key'] ?? '') ?? 'zip';
    return { ...toReleaseSource(values, place, environment), format };
}
function toReleaseSource(values, { source, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 98487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   temporaryFiles: () => (/* binding */ temporaryFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var _slipway_core_bundle_remove_at_exit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22178);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57706);








/** How often the way of the bytes is told: a terminal shows no more. */
const PROGRESS_BYTES = 1024 * 1024;
/** Keeps files in this machine's temporary folder, each file in a folder that nobody else may look into. */
const temporaryFiles = {
    place: async (name) => {
        const folder = await makeFolder((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
        return { folder, ...toFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), folder) };
    },
    keep: async (name, { body, sizeBytes }, { signal, onProgress } = {}) => {
        const { diskFull, freeBytesAt, isDiskFull } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 18605));
        signal?.throwIfAborted();
        const place = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
        const freeBytes = sizeBytes === undefined ? undefined : await freeBytesAt(place);
        if (sizeBytes !== undefined && freeBytes !== undefined && freeBytes < sizeBytes) {
            throw diskFull(place, { neededBytes: sizeBytes, freeBytes });
        }
        const folder = await makeFolder(place);
        try {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
            const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: 0o600 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(told(body, onProgress), { objectMode: false }), sink, { signal });
            return toFile(path, folder);
        }
        catch (error) {
            await remove(folder);
            signal?.throwIfAborted();
            throw isDiskFull(error) ? diskFull(place, { cause: error }) : error;
        }
    },
};
async function makeFolder(place) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, 'slipway-')).catch((cause) => {
        throw unusable(place, cause);
    });
    (0,_slipway_core_bundle_remove_at_exit__WEBPACK_IMPORTED_MODULE_6__/* .removeAtExit */ .m)(folder);
    return folder;
}
function unusable(place, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_7__.SlipwayError('BUNDLE_FAILED', `nothing can be kept in the temporary folder "${place}": ${reason}`, {
        hint: `set ${process.platform === 'win32' ? 'TEMP' : 'TMPDIR'} to a folder that can be written to`,
        cause,
    });
}
function toFile(path, folder) {
    return { path, remove: () => remove(folder) };
}
async function remove(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    (0,_slipway_core_bundle_remove_at_exit__WEBPACK_IMPORTED_MODULE_6__/* .forgetAtExit */ .X)(folder);
}
async function* told(body, onProgress) {
    let keptBytes = 0;
    let toldBytes = 0;
    for await (const chunk of body) {
        yield chunk;
        keptBytes += chunk.length;
        if (keptBytes - toldBytes < PROGRESS_BYTES)
            continue;
        onProgress?.(keptBytes);
        toldBytes = keptBytes;
    }
}


/***/ })

};

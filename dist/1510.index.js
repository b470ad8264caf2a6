export const id = 1510;
export const ids = [1510];
export const modules = {

/***/ 40942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ placesWithoutImpliedFolders),
/* harmony export */   Wp: () => (/* binding */ filledFolders),
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE)
/* harmony export */ });
/** The mode that folders have in a bundle, and that one gets which something is unpacked into. */
const FOLDER_MODE = 0o755;
/** The places of all entries but folders that something is in: whoever unpacks what is in a folder makes the folder too. */
function placesWithoutImpliedFolders(entries) {
    return [...entries.keys()].filter((place) => !isImplied(entries, place));
}
function isImplied(entries, place) {
    const entry = entries[place];
    if (entry?.type !== 'directory' || (entry.mode & 0o7777) !== FOLDER_MODE)
        return false;
    // Sorted by path, what is in a folder follows it, but for names that begin as its own does: `a`, `a.txt`, `a/b`.
    for (let next = place + 1; next < entries.length; next++) {
        const path = entries[next]?.path ?? '';
        if (!path.startsWith(entry.path))
            return false;
        if (path[entry.path.length] === '/')
            return true;
    }
    return false;
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

/***/ 89285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ extractArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/extraction-folder.js





const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
const SMALL_FILE_BYTES = 64 * 1024;
/**
 * The folder that an archive is extracted to. Nothing is ever written outside it: every parent is looked at and must be a real
 * folder, files are only ever created, and a link is put there but never gone through.
 */
class ExtractionFolder {
    #root;
    #archive;
    /** Known to be real folders. Nothing here ever turns a folder into something else. */
    #folders = new Set(['']);
    /** Applied at the end: a folder may forbid writing, and writing into it changes its time. */
    #finish = new Map();
    constructor(root, archive) {
        this.#root = root;
        this.#archive = archive;
    }
    async place(member, signal) {
        if (member.path === '') {
            if (member.type !== 'directory')
                throw this.#refused(member, 'it would take the place of the whole folder');
            return;
        }
        if (external_node_path_.sep === '\\' && member.path.includes('\\'))
            throw this.#refused(member, 'its name has a backslash');
        await this.#makeParents(member);
        switch (member.type) {
            case 'directory':
                return this.#placeFolder(member);
            case 'file':
                return this.#placeFile(member, signal);
            case 'symlink':
                return this.#placeLink(member, member.linkTarget ?? '');
            case 'hardlink':
                return this.#placeHardLink(member, member.linkTarget ?? '');
        }
    }
    /** Gives the folders their modes and times, the deepest first. */
    async finish() {
        for (const [path, { mode, modifiedAt }] of [...this.#finish].sort(([a], [b]) => b.length - a.length)) {
            const place = this.#place(path);
            if (modifiedAt !== undefined)
                await (0,promises_.utimes)(place, modifiedAt, modifiedAt);
            await (0,promises_.chmod)(place, mode);
        }
    }
    async #makeParents(member) {
        const segments = member.path.split('/');
        for (let depth = 1; depth < segments.length; depth++)
            await this.#makeFolder(member, segments.slice(0, depth).join('/'));
    }
    async #makeFolder(member, path) {
        if (this.#folders.has(path))
            return;
        try {
            await (0,promises_.mkdir)(this.#place(path));
        }
        catch (cause) {
            if ((0,disk_space/* errorCodeOf */.D9)(cause) !== 'EEXIST')
                throw cause;
            const existing = await (0,promises_.lstat)(this.#place(path));
            if (existing.isSymbolicLink())
                throw this.#refused(member, `it would be written through the link "${path}"`);
            if (!existing.isDirectory())
                throw this.#refused(member, `"${path}" is a file already`);
        }
        this.#folders.add(path);
    }
    async #placeFolder(member) {
        await this.#makeFolder(member, member.path);
        this.#finish.set(member.path, member);
    }
    async #placeFile(member, signal) {
        if (member.sizeBytes <= SMALL_FILE_BYTES)
            return this.#placeSmallFile(member);
        const handle = await this.#create(member, () => (0,promises_.open)(this.#place(member.path), NEW_FILE, 0o600));
        try {
            for await (const chunk of member.read()) {
                signal?.throwIfAborted();
                await writeAll(handle, chunk);
            }
            await handle.chmod(member.mode);
            if (member.modifiedAt !== undefined)
                await handle.utimes(member.modifiedAt, member.modifiedAt);
        }
        finally {
            await handle.close();
        }
    }
    /** A trip through the thread pool for each call would cost several times what the calls do. */
    async #placeSmallFile(member) {
        const chunks = [];
        for await (const chunk of member.read())
            chunks.push(chunk);
        const descriptor = await this.#create(member, () => (0,external_node_fs_.openSync)(this.#place(member.path), NEW_FILE, 0o600));
        try {
            for (const chunk of chunks)
                writeAllSync(descriptor, chunk);
            (0,external_node_fs_.fchmodSync)(descriptor, member.mode);
            if (member.modifiedAt !== undefined)
                (0,external_node_fs_.futimesSync)(descriptor, member.modifiedAt, member.modifiedAt);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    async #placeLink(member, linkTarget) {
        if (linkTarget === '' || linkTarget.includes('\0'))
            throw this.#refused(member, 'its link text cannot be a path');
        await this.#create(member, () => (0,promises_.symlink)(linkTarget, this.#place(member.path)));
    }
    /** The other name must be one that this archive brought, reached through real folders only. */
    async #placeHardLink(member, target) {
        if (target === member.path)
            throw this.#refused(member, 'it is a hard link to itself');
        const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')));
        const original = this.#folders.has(folder) ? await (0,promises_.lstat)(this.#place(target)).catch(() => undefined) : undefined;
        const from = this.#place(target);
        const to = this.#place(member.path);
        if (original?.isSymbolicLink())
            return this.#placeLink(member, await (0,promises_.readlink)(from));
        if (original?.isFile() !== true) {
            throw this.#refused(member, `it is a hard link to "${target}", which is no file that came before it`);
        }
        await this.#create(member, async () => {
            try {
                await (0,promises_.link)(from, to);
            }
            catch (cause) {
                if ((0,disk_space/* errorCodeOf */.D9)(cause) === 'EEXIST')
                    throw cause;
                await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL); // a file system without hard links
            }
        });
    }
    /** Creates something new. A thing of the same kind that came before goes: the last one of a name counts, as for `tar` and `unzip`. */
    async #create(member, create) {
        try {
            return await create();
        }
        catch (cause) {
            if ((0,disk_space/* errorCodeOf */.D9)(cause) !== 'EEXIST')
                throw cause;
            const existing = await (0,promises_.lstat)(this.#place(member.path));
            const isLink = member.type === 'symlink';
            if (isLink ? !existing.isSymbolicLink() : !existing.isFile()) {
                const kind = existing.isDirectory() ? 'folder' : existing.isSymbolicLink() ? 'link' : 'file';
                throw this.#refused(member, `a ${kind} of that name came before it`);
            }
            await (0,promises_.unlink)(this.#place(member.path));
            return create();
        }
    }
    #place(path) {
        return (0,external_node_path_.join)(this.#root, path);
    }
    #refused({ path }, why) {
        return (0,archive_member/* refused */.J5)(this.#archive, path, why);
    }
}
async function writeAll(handle, bytes) {
    for (let offset = 0; offset < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
        offset += bytesWritten;
    }
}
function writeAllSync(descriptor, bytes) {
    for (let offset = 0; offset < bytes.length;)
        offset += (0,external_node_fs_.writeSync)(descriptor, bytes, offset, bytes.length - offset);
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-archive.js
var read_archive = __webpack_require__(14772);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/extract-archive.js






/**
 * Extracts a bundle as the agent does: with modes (the umask does not matter), times, and links as links. `tar` and `tgz` are told
 * apart by their content. Owners are not taken over. Symbolic links may point anywhere, since bundles bring links into the host;
 * but nothing is written through one.
 *
 * @param destination - a folder that does not exist yet or is empty; after an error it is empty.
 * @throws SlipwayError `ARCHIVE_INVALID`: damaged, truncated, or an entry is refused (it would lead outside the destination or
 * through a link, is a device, or has the name of something of another kind); `DISK_FULL`; `INPUT_INVALID`: the destination is
 * not an empty folder; or the reason of the signal.
 */
async function extractArchive(file, format, destination, { signal } = {}) {
    signal?.throwIfAborted();
    const root = await prepare(destination);
    try {
        const folder = new ExtractionFolder(root, file);
        let entryCount = 0;
        let sizeBytes = 0;
        const readMembers = await (0,read_archive/* loadReader */.y)(format);
        for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
            signal?.throwIfAborted();
            await folder.place(member, signal);
            entryCount += 1;
            if (member.type === 'file')
                sizeBytes += member.sizeBytes;
        }
        await folder.finish();
        return { entryCount, sizeBytes };
    }
    catch (error) {
        await empty(root);
        throw (0,disk_space/* isDiskFull */.b$)(error) ? (0,disk_space/* diskFull */.xg)(destination, { cause: error }) : asRefusal(error, file, destination);
    }
}
async function prepare(destination) {
    try {
        await (0,promises_.mkdir)(destination, { recursive: true });
        if ((await (0,promises_.readdir)(destination)).length === 0)
            return await (0,promises_.realpath)(destination);
    }
    catch (cause) {
        if ((0,disk_space/* isDiskFull */.b$)(cause))
            throw (0,disk_space/* diskFull */.xg)(destination, { cause });
        throw unusable(destination, (0,disk_space/* errorCodeOf */.D9)(cause) ?? 'it cannot be used', cause);
    }
    throw unusable(destination, 'it is not empty');
}
function unusable(destination, why, cause) {
    return new errors.SlipwayError('INPUT_INVALID', `an archive cannot be extracted to "${destination}": ${why}`, {
        hint: 'name a folder that does not exist yet or is empty',
        ...(cause !== undefined && { cause }),
    });
}
/** Names that the file system does not take (too long, a character of its own) are the archive's fault. */
function asRefusal(error, file, destination) {
    const code = (0,disk_space/* errorCodeOf */.D9)(error);
    if (error instanceof errors.SlipwayError || code === undefined)
        return error;
    if (code !== 'ENAMETOOLONG' && code !== 'EINVAL' && code !== 'EILSEQ') {
        return new errors.SlipwayError('ARCHIVE_INVALID', `archive "${file}" cannot be extracted to "${destination}": ${code}`, {
            hint: 'look at the permissions and the file system of the destination',
            cause: error,
        });
    }
    return new errors.SlipwayError('ARCHIVE_INVALID', `archive "${file}" holds a name that "${destination}" cannot take`, {
        hint: 'shorten the name in the bundle',
        cause: error,
    });
}
async function empty(root) {
    for (const name of await (0,promises_.readdir)(root).catch(() => [])) {
        await (0,promises_.rm)((0,external_node_path_.join)(root, name), { recursive: true, force: true }).catch(() => undefined);
    }
}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_MODIFIED_AT: () => (/* reexport */ modified_at/* DEFAULT_MODIFIED_AT */.YD),
  createBundleWriter: () => (/* reexport */ createBundleWriter),
  describeArchive: () => (/* reexport */ describeArchive),
  diskFull: () => (/* reexport */ disk_space/* diskFull */.xg),
  extractArchive: () => (/* reexport */ extract_archive/* extractArchive */.Q),
  freeBytesAt: () => (/* reexport */ disk_space/* freeBytesAt */.hh),
  inspectArchive: () => (/* reexport */ inspectArchive),
  isDiskFull: () => (/* reexport */ disk_space/* isDiskFull */.b$),
  readArchiveManifest: () => (/* reexport */ readArchiveManifest),
  readFolderManifest: () => (/* reexport */ readFolderManifest)
});

// UNUSED EXPORTS: collectEntries, createArchiverWriter, listArchive, loadReader

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/lib/bundle/implied-folders.js
var implied_folders = __webpack_require__(40942);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/disk-space.js
var disk_space = __webpack_require__(18605);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/make-folder.js
var make_folder = __webpack_require__(48922);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/destination.js





/** Makes the folder that a bundle is written to, and refuses a destination that cannot be a file. */
async function prepareDestination(destination) {
    const folder = (0,external_node_path_.dirname)(destination);
    try {
        await (0,make_folder/* makeFolder */.f)(folder);
    }
    catch (cause) {
        if ((0,disk_space/* isDiskFull */.b$)(cause))
            throw (0,disk_space/* diskFull */.xg)(folder, { cause });
        throw unwritable(destination, cause);
    }
    const existing = await (0,promises_.stat)(destination).catch(() => undefined);
    if (existing?.isDirectory() !== true)
        return;
    throw new errors.SlipwayError('INPUT_INVALID', `the bundle cannot be written to "${destination}": it is a folder`, {
        hint: 'name a file',
    });
}
/** What a tar will surely need is known before; how far a compressed format shrinks the content is not. */
async function checkSpace(entries, format, folder, freeBytesOf) {
    if (format !== 'tar')
        return;
    const neededBytes = entries.reduce((sum, { sizeBytes }) => sum + 512 + Math.ceil(sizeBytes / 512) * 512, 1024);
    const freeBytes = await freeBytesOf(folder);
    if (freeBytes !== undefined && freeBytes < neededBytes)
        throw (0,disk_space/* diskFull */.xg)(folder, { neededBytes, freeBytes });
}
const UNWRITABLE = new Map([
    ['EACCES', 'no permission'],
    ['EPERM', 'no permission'],
    ['EROFS', 'the file system is read-only'],
    ['EFBIG', 'it would be larger than a file may be there'],
    ['EEXIST', 'a part of its path is a file'],
    ['ENOTDIR', 'a part of its path is a file'],
]);
/** Says that a bundle cannot be written, where and why. */
function unwritable(destination, cause) {
    const code = (0,disk_space/* errorCodeOf */.D9)(cause) ?? 'unknown reason';
    const why = UNWRITABLE.get(code) ?? code;
    return new errors.SlipwayError('BUNDLE_FAILED', `the bundle cannot be written to "${destination}": ${why}`, {
        hint: 'name a file in a folder that can be written to',
        cause,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/modified-at.js
var modified_at = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/partial-name.js
var partial_name = __webpack_require__(93328);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/write-whole.js







/**
 * Makes a writer whose destination exists only when the whole archive was written: under a temporary name beside it, which takes
 * its place when whole and is removed on every other way out.
 */
function writeWhole(writePartial, { freeBytes }) {
    return {
        async write(entries, destination, options) {
            options.signal?.throwIfAborted();
            (0,modified_at/* checkTime */.AK)(options.modifiedAt);
            const folder = (0,external_node_path_.dirname)(destination);
            await prepareDestination(destination);
            await checkSpace(entries, options.format, folder, freeBytes);
            const partial = (0,partial_name/* partialNameOf */.s)(destination);
            try {
                const written = await writePartial(entries, partial, options);
                await (0,promises_.rename)(partial, destination);
                return written;
            }
            catch (error) {
                await (0,promises_.rm)(partial, { force: true });
                options.signal?.throwIfAborted();
                if (error instanceof errors.SlipwayError)
                    throw error;
                if ((0,disk_space/* isDiskFull */.b$)(error))
                    throw (0,disk_space/* diskFull */.xg)(folder, { cause: error });
                throw isOfSystem(error) ? unwritable(destination, error) : error;
            }
        },
    };
}
/** Node's own codes begin with `ERR_`: those are defects of ours, and shown as such. */
function isOfSystem(error) {
    const code = (0,disk_space/* errorCodeOf */.D9)(error);
    return code !== undefined && !code.startsWith('ERR_');
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/crc32.js
var crc32 = __webpack_require__(45104);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/crc-combine.js
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

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/deflate.js
var deflate = __webpack_require__(90372);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/tar-header.js
var tar_header = __webpack_require__(81208);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/assemble-tar.js




/** Puts the units of a tar together. */
class TarAssembly {
    #output;
    constructor(output) {
        this.#output = output;
    }
    async take(_unit, _packed, bytes) {
        await this.#output.append(bytes);
    }
    async finish() {
        await this.#output.append(tar_header/* END_OF_TAR */.Sv);
    }
}
/** RFC 1952: deflate, no flags, no time, no claim about the level, made on Unix; the same on every machine. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
/** Puts the units of a compressed tar together: all of them are one stream of deflate in one member of gzip. */
class TgzAssembly {
    #output;
    #crc32 = 0;
    #contentBytes = 0;
    constructor(output) {
        this.#output = output;
    }
    async take(_unit, packed, bytes) {
        if (this.#output.position === 0)
            await this.#output.append(GZIP_HEADER);
        this.#count(packed.crc32, packed.contentBytes);
        await this.#output.append(bytes);
    }
    async finish() {
        this.#count((0,crc32/* crc32 */.Q)(tar_header/* END_OF_TAR */.Sv, 0), tar_header/* END_OF_TAR */.Sv.length);
        await this.#output.append((0,deflate/* deflatePiece */.Wf)(tar_header/* END_OF_TAR */.Sv, new Uint8Array(0), true));
        const trailer = Buffer.alloc(8);
        trailer.writeUInt32LE(this.#crc32, 0);
        trailer.writeUInt32LE(this.#contentBytes % 2 ** 32, 4);
        await this.#output.append(trailer);
    }
    #count(crc, bytes) {
        this.#crc32 = combineCrc32(this.#crc32, crc, bytes);
        this.#contentBytes += bytes;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/zip-records.js
var zip_records = __webpack_require__(2403);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/assemble-zip.js


const DIRECTORY_CHUNK_BYTES = 1024 * 1024;
/** Puts the units of a zip together: content as it comes, and the central directory behind it. */
class ZipAssembly {
    #output;
    #time;
    #signal;
    #directory = [];
    #chunk = Buffer.allocUnsafe(DIRECTORY_CHUNK_BYTES);
    #chunkEnd = 0;
    #entries = 0;
    #large;
    constructor(output, modifiedAt, signal) {
        this.#output = output;
        this.#time = (0,zip_records/* dosTime */.uC)(modifiedAt);
        this.#signal = signal;
    }
    async take(unit, packed, bytes) {
        if (unit.kind === 'piece')
            return this.#takePiece(unit, packed, bytes);
        if (packed.entries !== undefined)
            this.#list(unit.entries, packed.entries);
        await this.#output.append(bytes);
    }
    async finish() {
        const directoryOffset = this.#output.position;
        for (const chunk of [...this.#directory, this.#chunk.subarray(0, this.#chunkEnd)])
            await this.#output.append(chunk);
        const directoryBytes = this.#output.position - directoryOffset;
        await this.#output.append((0,zip_records/* endOfZip */.W1)(this.#entries, directoryOffset, directoryBytes));
    }
    #list(entries, { crc32, packedBytes, methods }) {
        let offset = this.#output.position;
        for (const [n, entry] of entries.entries()) {
            const name = (0,zip_records/* zipName */.XA)(entry);
            const sizeBytes = entry.type === 'symlink' ? Buffer.byteLength(entry.linkTarget ?? '') : entry.sizeBytes;
            const content = {
                method: methods[n],
                crc32: crc32[n] ?? 0,
                sizeBytes,
                packedBytes: packedBytes[n] ?? 0,
            };
            this.#addToDirectory(entry, name, content, offset);
            offset += (0,zip_records/* localHeaderLength */.$R)(name, sizeBytes) + content.packedBytes;
        }
    }
    /** The record before a large file is written when all of its pieces are: only then is known what it says. */
    async #takePiece({ entry, from, to }, packed, bytes) {
        const name = (0,zip_records/* zipName */.XA)(entry);
        const before = this.#large ?? { offset: this.#output.position, crc32: 0, packedBytes: 0 };
        if (from === 0)
            this.#output.reserve((0,zip_records/* localHeaderLength */.$R)(name, entry.sizeBytes));
        await this.#output.append(bytes);
        this.#large = {
            offset: before.offset,
            crc32: combineCrc32(before.crc32, packed.crc32, packed.contentBytes),
            packedBytes: before.packedBytes + bytes.length,
        };
        if (to < entry.sizeBytes)
            return;
        const content = { method: 8, sizeBytes: entry.sizeBytes, ...this.#large };
        const record = Buffer.alloc((0,zip_records/* localHeaderLength */.$R)(name, entry.sizeBytes));
        (0,zip_records/* writeLocalHeader */.Sf)(record, 0, name, this.#time, content);
        await this.#output.fill(record, this.#signal);
        this.#addToDirectory(entry, name, content, this.#large.offset);
        this.#large = undefined;
    }
    #addToDirectory(entry, name, content, offset) {
        if (this.#chunk.length - this.#chunkEnd < (0,zip_records/* centralHeaderRoom */.cV)(name)) {
            this.#directory.push(this.#chunk.subarray(0, this.#chunkEnd));
            this.#chunk = Buffer.allocUnsafe(DIRECTORY_CHUNK_BYTES);
            this.#chunkEnd = 0;
        }
        this.#chunkEnd = (0,zip_records/* writeCentralHeader */.Mt)(this.#chunk, this.#chunkEnd, name, this.#time, content, entry, offset);
        this.#entries += 1;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/board.js + 1 modules
var writer_board = __webpack_require__(28772);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/content-digest.js

/** Characters. */
const HASHED_TOGETHER = 16 * 1024;
/**
 * Starts a content digest: the identity of what a bundle holds, whatever its format, its times and its owners. It is part of
 * the key of a stored revision, so its definition does not change without a new first line:
 *
 * SHA-256 over the UTF-8 text `slipway-content/1\n` and then, for each entry in bytewise order of the paths, four fields that
 * each end in a NUL character:
 *
 * 1. the type: `file`, `directory` or `symlink`
 * 2. the permission bits as four octal digits (`0755`); always `0777` for a link, which has none of its own
 * 3. the path in the archive, with `/`, without a slash at the end
 * 4. of a file the SHA-256 of its content as lower-case hex, of a link its text, of a folder nothing
 *
 * Neither a path nor a link's text can hold a NUL character, so no two different bundles give the same text.
 */
function createContentDigest() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    // Hashed by the hundred: a call for each of tens of thousands would cost more than the hash.
    let text = 'slipway-content/1\n';
    const flush = () => {
        hash.update(text);
        text = '';
    };
    return {
        add({ path, mode }, content) {
            const bits = content.type === 'symlink' ? 0o777 : mode & 0o7777;
            text += `${content.type}\0${bits.toString(8).padStart(4, '0')}\0${path}\0${textOf(content)}\0`;
            if (text.length >= HASHED_TOGETHER)
                flush();
        },
        digest() {
            flush();
            return hash.digest('hex');
        },
    };
}
function textOf(content) {
    switch (content.type) {
        case 'file':
            return content.sha256;
        case 'symlink':
            return content.linkTarget;
        case 'directory':
            return '';
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/large-file-hash.js
var large_file_hash = __webpack_require__(21496);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/contents.js


/** Computes the content digest of the bundle from what the threads tell, and the progress. */
class Contents {
    #entries;
    #places;
    #onProgress;
    #digest = createContentDigest();
    /** Hashes of files, by their entries' places, until all entries before them are in the digest. */
    #hashes = new Map();
    /** Of each large file, the times that its first reading found. */
    #large = new Map();
    #digested = 0;
    #writtenBytes = 0;
    /** @param places where each entry of the units is among all entries: those that are not packed are told by others */
    constructor(entries, places, { onProgress }) {
        this.#entries = entries;
        this.#places = places;
        this.#onProgress = onProgress;
    }
    /** Takes a unit that is written. Units come in order. */
    takeUnit(unit, { entries, times }) {
        if (unit.kind === 'piece') {
            this.#checkLarge(this.#placeOf(unit.index), times);
            if (unit.to === unit.entry.sizeBytes)
                this.#tell(unit.entry, this.#placeOf(unit.index));
            return;
        }
        const hashes = Buffer.from(entries?.sha256 ?? []);
        for (const [n, entry] of unit.entries.entries()) {
            const place = this.#placeOf(unit.first + n);
            if (entry.type === 'file')
                this.#hashes.set(place, hashes.toString('hex', 32 * n, 32 * n + 32));
            this.#tell(entry, place);
        }
        this.#advance();
    }
    /** Takes the hash of a large file, which may come before its last piece or after. */
    takeLarge(index, sha256, times) {
        const place = this.#placeOf(index);
        this.#checkLarge(place, times);
        this.#hashes.set(place, Buffer.from(sha256).toString('hex'));
        this.#advance();
    }
    digest() {
        if (this.#digested < this.#entries.length)
            throw new Error('not every file of the archive was hashed');
        return this.#digest.digest();
    }
    /** All readings of a large file have to be of the same content. */
    #checkLarge(place, times) {
        const entry = this.#entries[place];
        const before = this.#large.get(place);
        if (entry === undefined || times === undefined)
            return;
        if (before === undefined)
            this.#large.set(place, times);
        else
            (0,large_file_hash/* checkTimes */.z)(entry, before, times);
    }
    /** All entries up to the place are written: units come in order. */
    #tell({ sizeBytes }, place) {
        this.#writtenBytes += sizeBytes;
        this.#onProgress?.({ entries: place + 1, bytes: this.#writtenBytes });
    }
    #placeOf(index) {
        return this.#places[index] ?? index;
    }
    #advance() {
        for (let entry = this.#entries[this.#digested]; entry !== undefined; entry = this.#entries[this.#digested]) {
            if (entry.type === 'file') {
                const sha256 = this.#hashes.get(this.#digested);
                if (sha256 === undefined)
                    return;
                this.#hashes.delete(this.#digested);
                this.#digest.add(entry, { type: 'file', sha256 });
            }
            else if (entry.type === 'symlink') {
                this.#digest.add(entry, { type: 'symlink', linkTarget: entry.linkTarget ?? '' });
            }
            else {
                this.#digest.add(entry, { type: 'directory' });
            }
            this.#digested += 1;
        }
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/thread.js
var writer_thread = __webpack_require__(4931);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/work.js + 6 modules
var work = __webpack_require__(27426);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/crew.js





/** How long this thread waits for others before it looks again whether there is something to do. */
const LOOK_AGAIN_MS = 1;
/** Has an archive worked on by so many threads beside the one that asks. */
function startCrew(job, threads, signal, start = writer_thread/* startThread */.BR) {
    return threads === 0 ? workHere(job, signal) : new Threads(job, threads, signal, start);
}
function workHere(job, signal) {
    return {
        async *messages() {
            for (const message of (0,work.work)(job)) {
                signal?.throwIfAborted();
                yield message;
                await (0,external_node_timers_promises_.setImmediate)(); // so that signals and timers are seen
            }
        },
        async [Symbol.asyncDispose]() { },
    };
}
class Threads {
    #job;
    #threads;
    #signal;
    #queue = [];
    #running;
    #failure;
    #wake = () => { };
    constructor(job, threads, signal, start) {
        this.#job = job;
        this.#signal = signal;
        this.#running = threads;
        this.#threads = Array.from({ length: threads }, () => this.#listen(start(job)));
        signal?.addEventListener('abort', this.#onAbort, { once: true });
    }
    #listen(thread) {
        thread.on('message', (message) => {
            if (message.kind === 'problem')
                return this.#fail((0,writer_thread/* toError */.iT)(message.problem));
            this.#queue.push(message);
            this.#wake();
        });
        thread.on('messageerror', (error) => this.#fail(error));
        thread.on('error', (error) => this.#fail(died(error)));
        thread.on('exit', (code) => {
            this.#running -= 1;
            if (code !== 0)
                this.#fail(died(new Error(`it ended with ${code}`)));
            this.#wake();
        });
        return thread;
    }
    #onAbort = () => this.#fail(this.#signal?.reason);
    /** What went wrong first is told; the rest is a consequence. */
    #fail(error) {
        this.#failure ??= { error };
        this.#wake();
    }
    async *messages() {
        this.#signal?.throwIfAborted();
        const own = (0,work/* workBeside */.m)(this.#job);
        let isDone = false;
        for (;;) {
            if (this.#failure !== undefined)
                throw this.#failure.error;
            const message = this.#queue.shift();
            if (message !== undefined) {
                yield message;
            }
            else if (isDone) {
                if (this.#running === 0)
                    return;
                await this.#news();
            }
            else {
                const step = own.next();
                if (step.done === true)
                    isDone = true;
                else if (step.value === 'waiting')
                    await Promise.race([this.#news(), (0,external_node_timers_promises_.setTimeout)(LOOK_AGAIN_MS)]);
                else
                    yield step.value;
                await (0,external_node_timers_promises_.setImmediate)(); // so that the other threads, signals and timers are heard
            }
        }
    }
    #news() {
        return new Promise((resolve) => {
            this.#wake = resolve;
        });
    }
    async [Symbol.asyncDispose]() {
        this.#signal?.removeEventListener('abort', this.#onAbort);
        await Promise.all(this.#threads.map((thread) => thread.terminate()));
    }
}
/** A thread that ends by itself does so for want of memory, or for a defect of ours, which stays as it is. */
function died(error) {
    switch ((0,disk_space/* errorCodeOf */.D9)(error)) {
        case 'ERR_WORKER_OUT_OF_MEMORY':
        case 'ERR_WORKER_INIT_FAILED':
            return new errors.SlipwayError('BUNDLE_FAILED', 'the bundle cannot be written: a thread that packs it found no memory', {
                hint: 'give the job more memory',
                cause: error,
            });
        default:
            return error;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/output-file.js

const REREAD_BYTES = 1024 * 1024;
/**
 * The file that an archive is written to, hashed while it is. One record at a time may be left open until what follows it is
 * written: what is behind it is hashed when it is filled.
 */
class OutputFile {
    #handle;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #position = 0;
    #gap;
    /** Starts at the beginning of an empty file, open for reading and writing. The handle stays the caller's to close. */
    constructor(handle) {
        this.#handle = handle;
    }
    get position() {
        return this.#position;
    }
    async append(bytes) {
        const at = this.#position;
        this.#position += bytes.length;
        const written = this.#write(bytes, at);
        if (this.#gap === undefined)
            this.#hash.update(bytes);
        await written;
    }
    /** Leaves room for a record. */
    reserve(length) {
        this.#gap = { at: this.#position, length };
        this.#position += length;
    }
    /** Writes the record for which room was left. */
    async fill(record, signal) {
        if (record.length !== this.#gap?.length)
            throw new Error('the record does not fit into the room that was left for it');
        const { at, length } = this.#gap;
        this.#gap = undefined;
        await this.#write(record, at);
        this.#hash.update(record);
        const buffer = Buffer.allocUnsafe(REREAD_BYTES);
        for (let from = at + length; from < this.#position;) {
            signal?.throwIfAborted();
            const wanted = Math.min(buffer.length, this.#position - from);
            const { bytesRead } = await this.#handle.read(buffer, 0, wanted, from);
            if (bytesRead === 0)
                throw new Error('the archive became shorter while it was written');
            this.#hash.update(buffer.subarray(0, bytesRead));
            from += bytesRead;
        }
    }
    /** What was written. Ends the hash. */
    result() {
        return { sizeBytes: this.#position, sha256: this.#hash.digest('hex') };
    }
    async #write(bytes, at) {
        for (let offset = 0; offset < bytes.length;) {
            const { bytesWritten } = await this.#handle.write(bytes, offset, bytes.length - offset, at + offset);
            offset += bytesWritten;
        }
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/plan-units.js
var plan_units = __webpack_require__(65090);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/writer/parallel-writer.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/** More than these do not help, the one that puts everything together among them. */
const MOST_THREADS = 8;
/** Below both, starting threads takes longer than they save. */
const THREADS_FROM_ENTRIES = 300;
const THREADS_FROM_BYTES = 2 * 1024 * 1024;
/** How many units each thread may be ahead of the one that is being written. */
const UNITS_AHEAD = 4;
/**
 * Makes the {@link ArchiveWriter} that bundles are written with. Threads read and compress, each a part of the entries, and this
 * one writes what they made in order; memory is bounded whatever the size of the bundle. The same entries with the same contents
 * give the same bytes, whatever the number of threads. Incompressible content is stored, by looking at it.
 *
 * @throws from `write`: SlipwayError `BUNDLE_FAILED` (a file vanished, changed or cannot be read; the destination cannot be
 * written), `DISK_FULL`, `INPUT_INVALID` (a time that not every format can say), or the reason of the signal.
 */
function createParallelWriter({ threads, freeBytes = disk_space/* freeBytesAt */.hh } = {}) {
    return writeWhole((entries, partial, options) => writePartial(entries, partial, options, threads), { freeBytes });
}
async function writePartial(entries, partial, options, wantedThreads) {
    const { format, modifiedAt, signal } = options;
    const places = (0,implied_folders/* placesWithoutImpliedFolders */.SF)(entries);
    const units = (0,plan_units/* planUnits */.nd)(places.map((place) => entries[place]));
    const threads = writer_thread/* canStartThreads */.wb ? Math.min(wantedThreads ?? threadsFor(entries), units.length) : 0;
    const memory = (0,writer_board/* createBoardMemory */.E)(units, UNITS_AHEAD * (1 + threads));
    const handle = await (0,promises_.open)(partial, 'wx+');
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const crew = __addDisposableResource(env_1, startCrew({ memory, format, modifiedAtMs: modifiedAt.getTime() }, threads, signal), true);
            const output = new OutputFile(handle);
            const assembly = createAssembly(output, options);
            const board = new writer_board/* Board */.b(memory);
            const contents = new Contents(entries, places, options);
            const waiting = new Map();
            let next = 0;
            for await (const message of crew.messages()) {
                if (message.kind === 'hashed') {
                    contents.takeLarge(message.index, message.sha256, message.times);
                    continue;
                }
                waiting.set(message.unit, message.packed);
                for (let packed = waiting.get(next); packed !== undefined; packed = waiting.get(next)) {
                    waiting.delete(next);
                    const unit = units[next];
                    await assembly.take(unit, packed, board.slotOf(next).subarray(0, packed.bytes));
                    board.release(next);
                    contents.takeUnit(unit, packed);
                    next += 1;
                }
            }
            if (next < units.length)
                throw new Error(`only ${next} of ${units.length} units of the archive were packed`);
            await assembly.finish();
            return { ...output.result(), contentDigest: contents.digest() };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    finally {
        await handle.close();
    }
}
function threadsFor(entries) {
    const bytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (entries.length < THREADS_FROM_ENTRIES && bytes < THREADS_FROM_BYTES)
        return 0;
    return Math.min((0,external_node_os_.availableParallelism)(), MOST_THREADS) - 1;
}
function createAssembly(output, { format, modifiedAt, signal }) {
    switch (format) {
        case 'zip':
            return new ZipAssembly(output, modifiedAt, signal);
        case 'tar':
            return new TarAssembly(output);
        case 'tgz':
            return new TgzAssembly(output);
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/bundle-writer.js

/** Makes the writer that bundles are written with: the one place that says which it is. */
function createBundleWriter(options = {}) {
    return createParallelWriter(options);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/hash-file.js





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
const buffer = Buffer.allocUnsafe(${READ_BYTES})
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
    const { size } = await (0,promises_.stat)(file);
    return size < OWN_THREAD_FROM_BYTES ? hashHere(file, signal) : hashInThread(file, signal);
}
async function hashHere(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let crc = 0;
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    const handle = await (0,promises_.open)(file);
    try {
        for (let sizeBytes = 0;;) {
            signal.throwIfAborted();
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, sizeBytes);
            if (bytesRead === 0) {
                return { sizeBytes, sha256: hash.digest('hex'), ...(external_node_zlib_.crc32 !== undefined && { crc32: crc }) };
            }
            const read = buffer.subarray(0, bytesRead);
            hash.update(read);
            if (external_node_zlib_.crc32 !== undefined)
                crc = external_node_zlib_.crc32(read, crc);
            sizeBytes += bytesRead;
        }
    }
    finally {
        await handle.close();
    }
}
async function hashInThread(file, signal) {
    signal.throwIfAborted();
    const thread = new external_node_worker_threads_.Worker(HASH_IN_THREAD, { eval: true, workerData: { file } });
    try {
        const [result] = await (0,external_node_events_.once)(thread, 'message', { signal });
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

// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/archive-member.js
var archive_member = __webpack_require__(28176);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-archive.js
var read_archive = __webpack_require__(14772);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/recognise-format.js





/**
 * Tells what an archive is by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, or none of the formats.
 */
async function recogniseFormat(file) {
    const head = Buffer.alloc(512);
    try {
        const handle = await (0,promises_.open)(file);
        try {
            await handle.read(head, 0, head.length, 0);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const isMissing = (0,disk_space/* errorCodeOf */.D9)(cause) === 'ENOENT';
        throw new errors.SlipwayError('ARCHIVE_INVALID', `bundle "${file}" ${isMissing ? 'does not exist' : 'cannot be read'}`, {
            cause,
            hint: 'make it with "slipway bundle", or check the path',
        });
    }
    if (head.readUInt32LE(0) === 0x04034b50 || head.readUInt32LE(0) === 0x06054b50)
        return 'zip';
    if (head.readUInt16BE(0) === 0x1f8b)
        return 'tgz';
    if (head.toString('latin1', 257, 262) === 'ustar')
        return 'tar';
    const named = (0,parse/* bundleFormatOf */.Nl)(file);
    if (named === 'tar')
        return named;
    throw (0,archive_member/* damaged */.qM)(file, 'it is none of zip, tar, tgz');
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/source-file.js
var source_file = __webpack_require__(26613);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/read-manifest.js








/** How many files of a folder are read together: most are small, and waiting for the disk is most of the work. */
const CONCURRENCY = 16;
/**
 * Says what each path of an archive holds, by reading all of it. The last one of a name counts, as for whoever unpacks it.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function readArchiveManifest(file, { signal } = {}) {
    return manifestOfMembers(file, await recogniseFormat(file), signal);
}
/** The same for an archive whose format is known. */
async function manifestOfMembers(file, format, signal) {
    const readMembers = await (0,read_archive/* loadReader */.y)(format);
    const found = new Map();
    for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
        const { path, mode, type, sizeBytes, linkTarget = '' } = member;
        if (path === '')
            continue;
        const original = type === 'hardlink' ? found.get(linkTarget) : undefined;
        const content = type === 'hardlink' ? original?.content : await contentOf(member);
        if (content === undefined || (type === 'hardlink' && content.type === 'directory')) {
            throw (0,archive_member/* refused */.J5)(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`);
        }
        found.set(path, { path, mode, sizeBytes: original?.sizeBytes ?? sizeBytes, content });
    }
    // Some programs list no folder that something is in, and some do, with the mode of whoever made it.
    for (const path of (0,implied_folders/* filledFolders */.Wp)([...found.values()])) {
        if (!found.has(path))
            found.set(path, { path, mode: implied_folders/* FOLDER_MODE */.Zo, sizeBytes: 0, content: { type: 'directory' } });
    }
    return toManifest([...found.values()].sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path)));
}
/**
 * Says what each entry of a folder holds, by reading all of its files.
 *
 * @param entries - sorted by path, as they are collected
 * @throws SlipwayError `BUNDLE_FAILED` when a file vanished, changed or cannot be read.
 */
async function readFolderManifest(entries, { signal } = {}) {
    const read = new Array(entries.length);
    let next = 0;
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const readOn = async () => {
        for (let index = next++; index < entries.length; index = next++) {
            stop.throwIfAborted();
            const entry = entries[index];
            const { path, mode, sizeBytes } = entry;
            read[index] = { path, mode, sizeBytes, content: await contentOfEntry(entry, stop) };
        }
    };
    const readers = Array.from({ length: CONCURRENCY }, () => readOn().catch((error) => {
        failed.abort(error);
        throw error;
    }));
    const ended = await Promise.allSettled(readers);
    signal?.throwIfAborted();
    // The first failure stopped the others: what these say is a consequence.
    if (ended.some(({ status }) => status === 'rejected'))
        throw failed.signal.reason;
    return toManifest(read);
}
function toManifest(entries) {
    const digest = createContentDigest();
    for (const { content, ...entry } of entries)
        digest.add(entry, content);
    return { contentDigest: digest.digest(), entries };
}
async function contentOf({ type, linkTarget = '', read }) {
    if (type === 'directory')
        return { type };
    if (type === 'symlink')
        return { type, linkTarget };
    return hashed(read());
}
async function contentOfEntry(entry, signal) {
    if (entry.type === 'directory')
        return { type: 'directory' };
    if (entry.type === 'symlink')
        return { type: 'symlink', linkTarget: entry.linkTarget ?? '' };
    const file = await (0,source_file/* openSourceFile */.Qs)(entry);
    try {
        return await hashed(file.read(signal));
    }
    finally {
        await file.close();
    }
}
async function hashed(chunks) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of chunks)
        hash.update(chunk);
    return { type: 'file', sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/describe-archive.js



/**
 * Reads an archive and tells what can be told of it: format, size, digests, names. Of a bundle that we wrote, the content
 * digest is the one that writing it gave.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function describeArchive(file, { signal } = {}) {
    const format = await recogniseFormat(file);
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    try {
        const [whole, { contentDigest, entries }] = await Promise.all([
            hashFile(file, stop),
            manifestOfMembers(file, format, stop),
        ]);
        return { format, ...whole, contentDigest, entries: entries.map(({ path, content: { type } }) => ({ path, type })) };
    }
    catch (error) {
        failed.abort(error);
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/extract-archive.js + 1 modules
var extract_archive = __webpack_require__(89285);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/inspect-archive.js





/**
 * Lists what an archive holds and reads the beginning of the files that are wanted, in one pass and in memory that neither
 * the archive nor its files decide over. Folders that something is in are listed, whether or not the archive lists them. Checksums
 * of what is not read are not looked at: see {@link describeArchive}.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function inspectArchive(file, { isWanted, limitBytes, totalBytes }, { signal } = {}) {
    const format = await recogniseFormat(file);
    const readMembers = await (0,read_archive/* loadReader */.y)(format);
    const entries = new Map();
    const contents = new Map();
    let leftBytes = totalBytes;
    for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
        const { path } = member;
        if (path === '')
            continue;
        const entry = toEntry(file, member, entries);
        entries.set(path, entry);
        // What comes later in an archive takes the place of what came before.
        leftBytes += contents.get(path)?.length ?? 0;
        contents.delete(path);
        if (entry.type !== 'file' || !isWanted(path))
            continue;
        const linked = member.type === 'hardlink' ? contents.get(member.linkTarget ?? '') : undefined;
        const limit = Math.min(limitBytes, leftBytes);
        if (linked === undefined && (member.type === 'hardlink' || limit <= 0))
            continue;
        const content = linked ?? (await readBeginning(member, limit, format === 'zip'));
        leftBytes -= content.length;
        contents.set(path, content);
    }
    for (const path of (0,implied_folders/* filledFolders */.Wp)([...entries.values()])) {
        if (!entries.has(path))
            entries.set(path, { path, type: 'directory', mode: implied_folders/* FOLDER_MODE */.Zo, sizeBytes: 0 });
    }
    return { format, entries: [...entries.values()].sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path)), contents };
}
/** A hard link is the file that it is another name of. */
function toEntry(file, { path, type, mode, sizeBytes, linkTarget }, known) {
    if (type !== 'hardlink')
        return { path, type, mode, sizeBytes, ...(linkTarget !== undefined && { linkTarget }) };
    const target = known.get(linkTarget ?? '');
    if (target === undefined || target.type === 'directory') {
        throw (0,archive_member/* refused */.J5)(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`);
    }
    return { ...target, path };
}
/** @param canStop whether the next member can be had without reading this one to its end. */
async function readBeginning({ read }, limitBytes, canStop) {
    const chunks = [];
    let leftBytes = limitBytes;
    for await (const chunk of read()) {
        if (leftBytes <= 0) {
            if (canStop)
                break;
            continue;
        }
        chunks.push(chunk.subarray(0, leftBytes));
        leftBytes -= chunk.length;
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/core/lib/bundle/io/index.js












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

const PARTIAL = /\.[0-9a-f]{12}\.partial$/;
/** A name beside a destination for what is written until it is whole, unlike that of any other run. */
function partialNameOf(destination) {
    return `${destination}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`;
}
/** What would have become of a file that a run was killed over, or that one is writing now; `undefined` for any other file. */
function destinationOfPartial(path) {
    return PARTIAL.test(path) ? path.replace(PARTIAL, '') : undefined;
}


/***/ })

};

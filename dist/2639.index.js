export const id = 2639;
export const ids = [2639];
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
            if ((0,disk_space/* errorCodeOf */.D)(cause) !== 'EEXIST')
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
                if ((0,disk_space/* errorCodeOf */.D)(cause) === 'EEXIST')
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
            if ((0,disk_space/* errorCodeOf */.D)(cause) !== 'EEXIST')
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
        const readMembers = await (0,read_archive/* loadReader */.yD)(format);
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
        throw (0,disk_space.isDiskFull)(error) ? (0,disk_space.diskFull)(destination, { cause: error }) : asRefusal(error, file, destination);
    }
}
async function prepare(destination) {
    try {
        await (0,promises_.mkdir)(destination, { recursive: true });
        if ((await (0,promises_.readdir)(destination)).length === 0)
            return await (0,promises_.realpath)(destination);
    }
    catch (cause) {
        if ((0,disk_space.isDiskFull)(cause))
            throw (0,disk_space.diskFull)(destination, { cause });
        throw unusable(destination, (0,disk_space/* errorCodeOf */.D)(cause) ?? 'it cannot be used', cause);
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
    const code = (0,disk_space/* errorCodeOf */.D)(error);
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

/***/ 12639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DEFAULT_MODIFIED_AT: () => (/* reexport safe */ _modified_at_js__WEBPACK_IMPORTED_MODULE_2__.YD),
/* harmony export */   createBundleWriter: () => (/* reexport safe */ _bundle_writer_js__WEBPACK_IMPORTED_MODULE_0__.createBundleWriter),
/* harmony export */   extractArchive: () => (/* reexport safe */ _extract_archive_js__WEBPACK_IMPORTED_MODULE_1__.Q),
/* harmony export */   readArchiveManifest: () => (/* reexport safe */ _read_manifest_js__WEBPACK_IMPORTED_MODULE_3__.O_),
/* harmony export */   readFolderManifest: () => (/* reexport safe */ _read_manifest_js__WEBPACK_IMPORTED_MODULE_3__.IR)
/* harmony export */ });
/* harmony import */ var _bundle_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52651);
/* harmony import */ var _extract_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89285);
/* harmony import */ var _modified_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98741);












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

/***/ 98741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ readFolderManifest),
/* harmony export */   O_: () => (/* binding */ readArchiveManifest),
/* harmony export */   Qj: () => (/* binding */ manifestOfMembers)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70850);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10272);
/* harmony import */ var _implied_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40942);
/* harmony import */ var _archive_member_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28176);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14772);
/* harmony import */ var _recognise_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4996);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26613);








/** How many files of a folder are read together: most are small, and waiting for the disk is most of the work. */
const CONCURRENCY = 16;
/**
 * Says what each path of an archive holds, by reading all of it. The last one of a name counts, as for whoever unpacks it.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
async function readArchiveManifest(file, { signal } = {}) {
    return manifestOfMembers(file, await (0,_recognise_format_js__WEBPACK_IMPORTED_MODULE_1__/* .recogniseFormat */ .b)(file), signal);
}
/** The same for an archive whose format is known. */
async function manifestOfMembers(file, format, signal) {
    const readBatches = await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .loadBatchReader */ .wp)(format);
    const found = new Map();
    for await (const members of readBatches(file, signal === undefined ? {} : { signal })) {
        for (const member of members) {
            const { path, mode, type, sizeBytes, linkTarget = '' } = member;
            if (path === '')
                continue;
            if (type === 'hardlink') {
                const original = found.get(linkTarget);
                if (original === undefined || original.content.type === 'directory') {
                    throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`);
                }
                found.set(path, { ...original, path, mode });
                continue;
            }
            const content = contentAtHand(member) ?? (await hashed(member.read()));
            found.set(path, { path, mode, sizeBytes, content });
        }
    }
    // Some programs list no folder that something is in, and some do, with the mode of whoever made it.
    for (const path of (0,_implied_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .filledFolders */ .Wp)([...found.values()])) {
        if (!found.has(path))
            found.set(path, { path, mode: _implied_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .FOLDER_MODE */ .Zo, sizeBytes: 0, content: { type: 'directory' } });
    }
    return toManifest([...found.values()].sort((a, b) => (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_5__/* .comparePaths */ .cD)(a.path, b.path)));
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
    const digest = (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .createContentDigest */ .U)();
    for (const { content, ...entry } of entries)
        digest.add(entry, content);
    return { contentDigest: digest.digest(), entries };
}
/** What a member holds that need not be waited for. */
function contentAtHand({ type, linkTarget = '', content }) {
    if (type === 'directory')
        return { type };
    if (type === 'symlink')
        return { type, linkTarget };
    return content && { type: 'file', sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex') };
}
async function contentOfEntry(entry, signal) {
    if (entry.type === 'directory')
        return { type: 'directory' };
    if (entry.type === 'symlink')
        return { type: 'symlink', linkTarget: entry.linkTarget ?? '' };
    const file = await (0,_source_file_js__WEBPACK_IMPORTED_MODULE_7__/* .openSourceFile */ .Qs)(entry);
    try {
        return await hashed(file.read(signal));
    }
    finally {
        await file.close();
    }
}
async function hashed(chunks) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of chunks)
        sha256.update(chunk);
    return { type: 'file', sha256: sha256.digest('hex') };
}


/***/ }),

/***/ 4996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ recogniseFormat)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _archive_member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28176);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18605);





/**
 * Tells what an archive is by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, or none of the formats.
 */
async function recogniseFormat(file) {
    const head = Buffer.alloc(512);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
        try {
            await handle.read(head, 0, head.length, 0);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const isMissing = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCodeOf */ .D)(cause) === 'ENOENT';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('ARCHIVE_INVALID', `bundle "${file}" ${isMissing ? 'does not exist' : 'cannot be read'}`, {
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
    const named = (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleFormatOf */ .Nl)(file);
    if (named === 'tar')
        return named;
    throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .qM)(file, 'it is none of zip, tar, tgz');
}


/***/ })

};

export const id = 6987;
export const ids = [6987];
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

/***/ 36557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createAgentContext)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/lib/appspec/read.js
var read = __webpack_require__(45732);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/extract-archive.js + 1 modules
var extract_archive = __webpack_require__(89285);
// EXTERNAL MODULE: ./packages/engine/lib/agent/layout.js
var agent_layout = __webpack_require__(55510);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/privileges.js
/** Privileges are used only on a machine that is the instance (`none`, `overlay`) and only by root. */
function privilegesOf(isolation, userId) {
    if (isolation === 'directory')
        return { areApplied: false, reason: 'the instance is isolated in a directory' };
    if (userId !== 0)
        return { areApplied: false, reason: 'the agent does not run as root' };
    return { areApplied: true };
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/create-context.js





/** Makes an instance's folders, where they are not there yet, and finds out what its commands may do. */
async function createAgentContext(options) {
    const { instance, environment } = options;
    await (0,promises_.mkdir)((0,agent_layout/* layoutOf */.aH)(instance).hostRoot, { recursive: true });
    await (0,promises_.mkdir)(instance.folder, { recursive: true });
    // One spelling of every path, whatever links lead to the folder: paths on disk are compared with those of later runs.
    const layout = (0,agent_layout/* layoutOf */.aH)({ ...instance, folder: await (0,promises_.realpath)(instance.folder) });
    await (0,promises_.mkdir)(layout.deploymentRoot, { recursive: true });
    const isConfined = instance.isolation === 'directory';
    const log = (line) => options.log(`${instance.name}: ${line}`);
    let isAnnounced = false;
    return {
        ...options,
        readAppSpec: read/* readAppSpec */.F,
        extractArchive: extract_archive/* extractArchive */.Q,
        layout,
        log,
        root: {
            folder: layout.hostRoot,
            isConfined,
            home: isConfined ? '/root' : (environment.HOME ?? '/'),
            ...(!isConfined && options.workingDirectory !== undefined && { workingDirectory: options.workingDirectory }),
            agentFolder: layout.deploymentRoot,
        },
        privileges: privilegesOf(instance.isolation, process.getuid?.()),
        announceScripts: () => {
            if (isAnnounced)
                return;
            isAnnounced = true;
            log(SCRIPTS_TOLD[instance.isolation](layout.hostRoot));
        },
        maxRevisions: options.maxRevisions ?? 5,
        killGraceMs: options.killGraceMs ?? 10_000,
        shutdownGraceMs: options.shutdownGraceMs ?? 5_000,
    };
}
/** How far scripts are kept apart from this machine. */
const SCRIPTS_TOLD = {
    directory: (hostRoot) => `hook scripts are not confined: they run on this machine with your rights; only installed files are kept under "${hostRoot}"`,
    overlay: () => 'isolation is "overlay": hook scripts see this machine through a layer of their own, and change nothing of it',
    none: () => 'isolation is "none": installed files and hook scripts change this machine',
};


/***/ }),

/***/ 69590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ unknownFailure),
/* harmony export */   QQ: () => (/* binding */ SUCCEEDED),
/* harmony export */   fg: () => (/* binding */ AGENT_RESTARTED),
/* harmony export */   kf: () => (/* binding */ scriptFailure),
/* harmony export */   vQ: () => (/* binding */ COMPLETED_NOOP)
/* harmony export */ });
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38638);

/** A command that did what it should. The real agent sends no log with it. */
const SUCCEEDED = { errorCode: 0, scriptName: '', message: 'Succeeded: ', log: '' };
/** A command that the control plane gave up, and that had nothing to do. */
const COMPLETED_NOOP = { ...SUCCEEDED, message: 'Succeeded: CompletedNoopCommand' };
/** A command that was being run when the agent ended. */
const AGENT_RESTARTED = {
    errorCode: 7,
    scriptName: '',
    message: 'Failed: Failing in-progress lifecycle event after an agent restart.',
    log: '',
};
/** Any failure that is no script's: AppSpec, download, install, specification. */
function unknownFailure(error) {
    return { errorCode: 5, scriptName: '', message: (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .kY)(error), log: '' };
}
/** A script's failure, with the end of the event's log. Codes: 1 missing, 2 not executable, 3 timed out, 4 failed, 6 output left open. */
function scriptFailure(errorCode, scriptName, message, log) {
    return { errorCode, scriptName, message, log };
}


/***/ }),

/***/ 38638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iQ: () => (/* binding */ errnoText),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   qk: () => (/* binding */ hasErrnoCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Whether an error came from the operating system with one of these codes. */
function hasErrnoCode(error, ...codes) {
    return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
const POSIX_TEXT = {
    EEXIST: 'File exists',
    EISDIR: 'Is a directory',
    ENOTDIR: 'Not a directory',
    ENOTEMPTY: 'Directory not empty',
    ENOENT: 'No such file or directory',
    ENOEXEC: 'Exec format error',
    E2BIG: 'Argument list too long',
};
/** The operating system's words for an error code, as the agent's messages carry them. */
function errnoText(error) {
    const known = POSIX_TEXT[error.code ?? ''];
    if (known !== undefined)
        return known;
    const text = error.errno === undefined ? undefined : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.getSystemErrorMap)().get(error.errno)?.[1];
    return text === undefined ? error.message : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/**
 * What Ruby says of a full disk: with the path where it writes by itself, with the system call where the kernel copies (tried with
 * Ruby 3.1 on Linux).
 */
function noSpaceText({ syscall, path }) {
    const where = syscall === 'copyfile' ? '- sendfile' : `@ io_write${path === undefined ? '' : ` - ${path}`}`;
    return `No space left on device ${where}`;
}
/** What diagnostics say of an error that is no script's: the operating system's words and the path, or the message. */
function failureText(error) {
    if (!(error instanceof Error))
        return String(error);
    const { code, path, dest } = error;
    if (code === 'ENOSPC')
        return noSpaceText(error);
    if (code === undefined || (path === undefined && dest === undefined))
        return error.message;
    return `${errnoText(error)} - ${dest === undefined ? path : `(${path}, ${dest})`}`;
}


/***/ }),

/***/ 72088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openGitHubBundle)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** The real agent's waits between its four attempts. */
const RETRY_AFTER_MS = [10_000, 30_000, 90_000];
/** Opens a commit of a GitHub repository as the archive that GitHub makes of it. */
async function openGitHubBundle(revision, options) {
    const { account, repository, commitId, bundleType = 'tar' } = revision;
    const path = [account, repository, bundleType === 'zip' ? 'zipball' : 'tarball', commitId]
        .map(encodeURIComponent)
        .join('/');
    const url = `${(options.apiUrl ?? 'https://api.github.com').replace(/\/+$/, '')}/repos/${path}`;
    const reasons = [];
    for (;;) {
        const answer = await request(url, options);
        if (answer.kind === 'found')
            return { body: answer.body };
        const waitMs = RETRY_AFTER_MS[reasons.length];
        reasons.push(answer.reason);
        if (waitMs === undefined) {
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('REVISION_NOT_FOUND', 
            // The real agent's own words, by which its users search.
            `Could not download bundle at '${url}' after ${RETRY_AFTER_MS.length} retries. Server returned codes: ${reasons.join('; ')}.`, { hint: hintOf(answer.status, options), cause: answer.cause });
        }
        options.log(`GitHub did not give "${account}/${repository}" (${answer.reason}); next try in ${waitMs / 1000} s`);
        await options.clock.sleep(waitMs, options.signal);
    }
}
function hintOf(status, { token }) {
    if (status === 401)
        return 'the token is not, or no longer, valid: make a new one';
    if (status === undefined)
        return 'check that this machine reaches the API, and its address';
    if (status !== 404)
        return 'look whether GitHub is limiting or refusing requests, and deploy again';
    return token === undefined
        ? 'check that the repository is public, or give a token, and that the commit is the full 40-digit id of a pushed commit'
        : 'check that the token may read the repository, and that the commit is the full 40-digit id of a pushed commit';
}
async function request(url, { signal, token }) {
    try {
        // The archive itself is on another host, to which `fetch` does not take the token along.
        const response = await fetch(url, {
            headers: {
                accept: 'application/vnd.github+json',
                'user-agent': 'slipway',
                ...(token !== undefined && { authorization: `token ${token}` }),
            },
            redirect: 'follow',
            signal,
        });
        if (response.ok && response.body !== null) {
            return { kind: 'found', body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.fromWeb(response.body) };
        }
        await response.body?.cancel();
        return { kind: 'refused', status: response.status, reason: `${response.status} '${response.statusText}'` };
    }
    catch (cause) {
        signal.throwIfAborted();
        return { kind: 'refused', reason: `no answer from ${new URL(url).host}${codeOf(cause)}`, cause };
    }
}
/** The system's word on a connection that did not come about; `fetch` hides it in its error's cause. */
function codeOf(error) {
    const { code } = (error.cause ?? {});
    return code === undefined ? '' : ` (${code})`;
}


/***/ }),

/***/ 36423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* unused harmony export LONGEST_LINE */
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** A line is logged in pieces of this many characters, so that output without line ends does not fill the memory. */
const LONGEST_LINE = 64 * 1024;
/** Cuts a stream of bytes into lines, each with its own line end; characters may be split over chunks. */
class LineSplitter {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #rest = '';
    push(chunk) {
        return this.#cut(this.#decoder.write(chunk));
    }
    /** What is left when the stream ends: a last line without a line end, if there is one. */
    end() {
        const lines = this.#cut(this.#decoder.end());
        const last = this.#rest;
        this.#rest = '';
        return last === '' ? lines : [...lines, last];
    }
    #cut(text) {
        const pending = this.#rest + text;
        const lines = [];
        let from = 0;
        for (let at = pending.indexOf('\n'); at >= 0; at = pending.indexOf('\n', from)) {
            lines.push(pending.slice(from, at + 1));
            from = at + 1;
        }
        while (pending.length - from > LONGEST_LINE) {
            lines.push(`${pending.slice(from, from + LONGEST_LINE)}\n`);
            from += LONGEST_LINE;
        }
        this.#rest = pending.slice(from);
        return lines;
    }
}


/***/ }),

/***/ 11708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runProcess)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/process-output.js
/** Reads an output chunk by chunk, the next one only when the last is dealt with. */
function readOutput(name, stream, onChunk) {
    let isOpen = true;
    let isAbandoned = false;
    const read = async () => {
        try {
            for await (const chunk of stream)
                await onChunk(name, chunk);
        }
        catch (error) {
            if (!isAbandoned)
                throw error;
        }
        finally {
            isOpen = false;
        }
    };
    return {
        name,
        isOpen: () => isOpen,
        ended: read(),
        abandon: () => {
            isAbandoned = true;
            stream.destroy();
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./packages/engine/lib/agent/failure-text.js
var failure_text = __webpack_require__(38638);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/start-process.js



/** Starts a program, and tells of one that cannot be started by the operating system's own code. */
const startProcess = async ({ program, parameters }, { cwd, environment }) => {
    try {
        // Node throws some codes, such as ENOEXEC, and emits others, such as ENOENT.
        const child = (0,external_node_child_process_.spawn)(program, [...parameters], {
            cwd,
            env: { ...environment },
            detached: true,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const exited = new Promise((resolve) => {
            // One of the two is always told; what is told of by neither has not succeeded.
            child.once('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
        });
        await (0,external_node_events_.once)(child, 'spawn');
        return {
            kind: 'started',
            process: {
                stdout: child.stdout,
                stderr: child.stderr,
                exited,
                isRunning: () => child.exitCode === null && child.signalCode === null,
                signalGroup: (name) => signalGroup(child.pid, name),
                abandon: () => child.unref(),
            },
        };
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        return { kind: 'not-started', error };
    }
};
function signalGroup(pid, name) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, name);
    }
    catch (error) {
        if (!(0,failure_text/* hasErrnoCode */.qk)(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}
function isSystemError(error) {
    return error instanceof Error && 'errno' in error;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/run-process.js



/** Timers count milliseconds in 31 bits; a timeout beyond that, 24 days, is as good as none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Runs a program to its end or to its deadline. @throws the signal's reason on abort, once its process group is gone. */
async function runProcess(commandLine, options) {
    options.signal.throwIfAborted();
    const start = await (options.startProcess ?? startProcess)(commandLine, options);
    if (start.kind === 'started')
        return watch(start.process, options);
    if (start.error.code !== 'ENOEXEC')
        return start;
    // A script without a first line that names an interpreter; some C libraries leave this step to their callers.
    const { program, parameters } = commandLine;
    return runProcess({ program: '/bin/sh', parameters: [program, ...parameters] }, options);
}
async function watch(running, { clock, timeoutMs, killGraceMs, shutdownGraceMs, onOutput, signal }) {
    const { stdout, stderr, exited } = running;
    const outputs = [readOutput('stdout', stdout, onOutput), readOutput('stderr', stderr, onOutput)];
    const over = new AbortController();
    const finished = Promise.all([exited, ...outputs.map(({ ended }) => ended)]);
    const deadline = clock.sleep(Math.min(timeoutMs, LONGEST_TIMER_MS), over.signal).then(() => 'deadline');
    const aborted = new Promise((resolve) => {
        if (signal.aborted)
            resolve('aborted');
        signal.addEventListener('abort', () => resolve('aborted'), { once: true, signal: over.signal });
    });
    try {
        const first = await Promise.race([finished, deadline, aborted]);
        if (first === 'deadline') {
            if (running.isRunning()) {
                for (const output of outputs)
                    output.abandon();
                await terminate(running, (until) => clock.sleep(killGraceMs, until));
                return { kind: 'timed-out' };
            }
            const open = outputs.find((output) => output.isOpen());
            if (open !== undefined)
                return { kind: 'output-left-open', output: open.name };
        }
        if (first === 'aborted') {
            await terminate(running, (until) => (0,promises_.setTimeout)(shutdownGraceMs, undefined, { signal: until }));
            throw signal.reason;
        }
        const [end] = await finished;
        return typeof end === 'number' ? { kind: 'exited', exitCode: end } : { kind: 'killed', signal: end };
    }
    catch (error) {
        if (running.isRunning())
            await terminate(running, (until) => (0,promises_.setTimeout)(shutdownGraceMs, undefined, { signal: until }));
        throw error;
    }
    finally {
        for (const output of outputs)
            output.abandon();
        over.abort();
        await deadline.catch(() => undefined);
        await finished.catch(() => undefined);
    }
}
/** Asks the group to end, then makes it. What even SIGKILL does not end is left behind rather than waited for. */
async function terminate(running, grace) {
    for (const name of ['SIGTERM', 'SIGKILL']) {
        running.signalGroup(name);
        if (!running.isRunning())
            return;
        const over = new AbortController();
        const patience = grace(over.signal).catch(() => undefined);
        await Promise.race([running.exited, patience]);
        over.abort();
        if (!running.isRunning())
            return;
    }
    running.abandon();
}


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptEnvironment),
/* harmony export */   z: () => (/* binding */ harmlessEnvironment)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55510);

/** What scripts may have of the engine's own environment: nothing that could carry a secret of the person who runs it. */
const INHERITED = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TZ', 'TMPDIR']);
/** Makes the environment of an event's scripts. It describes the current deployment, whichever revision they come from. */
function scriptEnvironment({ event, specification, instance, hostRoot, inherited, }) {
    return {
        ...harmlessEnvironment(inherited),
        LIFECYCLE_EVENT: event,
        DEPLOYMENT_ID: (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDeploymentId */ .He)(specification.deploymentId),
        APPLICATION_NAME: specification.applicationName,
        DEPLOYMENT_GROUP_NAME: specification.deploymentGroupName,
        DEPLOYMENT_GROUP_ID: specification.deploymentGroupId,
        ...bundleVariables(specification.revision),
        SLIPWAY_INSTANCE_NAME: instance.name,
        SLIPWAY_INSTANCE_PORT: String(instance.port),
        ...(instance.isolation === 'directory' && { SLIPWAY_INSTANCE_ROOT: hostRoot }),
    };
}
/** The part of an environment that scripts may have. */
function harmlessEnvironment(inherited) {
    const environment = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && (INHERITED.has(name) || name.startsWith('LC_')))
            environment[name] = value;
    }
    return environment;
}
function bundleVariables(revision) {
    if (revision.type === 'GitHub')
        return { BUNDLE_COMMIT: revision.commitId };
    if (revision.type !== 'S3')
        return {};
    const { bucket, key, version, eTag } = revision;
    return {
        BUNDLE_BUCKET: bucket,
        BUNDLE_KEY: key,
        ...(version !== undefined && { BUNDLE_VERSION: version }),
        ...(eTag !== undefined && { BUNDLE_ETAG: eTag }),
    };
}


/***/ }),

/***/ 47051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ createPathGuard),
/* harmony export */   P1: () => (/* binding */ toHostPath),
/* harmony export */   UO: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38638);




/**
 * Translates a path of an AppSpec into a path of this machine.
 *
 * A relative path is taken from the agent's working directory. `..` never climbs above the root.
 */
function toHostPath({ folder, home, workingDirectory = '/' }, path) {
    const expanded = path === '~' || path.startsWith('~/') ? `${home}${path.slice(1)}` : path;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.resolve(workingDirectory, expanded);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, `.${absolute}`);
}
const MAX_LINKS = 40;
/**
 * Makes a guard for one pass over the file system, such as one Install: it remembers which folders are real ones,
 * so it must not outlive a moment in which a script may have replaced one.
 */
function createPathGuard(root) {
    if (!root.isConfined)
        return { entry: async (path) => path, target: async (path) => path };
    const realFolders = new Set();
    const resolveWithin = async (path, followsLast) => {
        if (!isWithin(path, root.folder))
            throw leavesRoot(path, path, root);
        let resolved = root.folder;
        const rest = segmentsOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root.folder, path));
        let links = 0;
        for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
            if (name === '..') {
                resolved = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(resolved);
                continue;
            }
            const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(resolved, name);
            if ((rest.length === 0 && !followsLast) || realFolders.has(next)) {
                resolved = next;
                continue;
            }
            const stats = await lstatIfPresent(next);
            if (stats?.isSymbolicLink() === true) {
                links += 1;
                if (links > MAX_LINKS) {
                    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('ENGINE_FAILED', `"${path}" goes through more than ${MAX_LINKS} symbolic links`);
                }
                const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
                rest.unshift(...segmentsOf(text));
                if (text.startsWith('/'))
                    resolved = '/';
                continue;
            }
            if (stats?.isDirectory() === true)
                realFolders.add(next);
            resolved = next;
        }
        if (!isWithin(resolved, root.folder))
            throw leavesRoot(path, resolved, root);
        if (isWithin(resolved, root.agentFolder)) {
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('ENGINE_FAILED', `"${path}" is in the agent's own folder "${root.agentFolder}"`, {
                hint: 'install the file somewhere else',
            });
        }
        return resolved;
    };
    return { entry: (path) => resolveWithin(path, false), target: (path) => resolveWithin(path, true) };
}
/** Whether a path is the folder or below it, by its text alone. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
function segmentsOf(path) {
    return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}
async function lstatIfPresent(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if ((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrnoCode */ .qk)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function leavesRoot(path, resolved, { folder }) {
    const where = path === resolved ? `"${path}" is` : `"${path}" leads to "${resolved}", which is`;
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('ENGINE_FAILED', `${where} outside of the instance's root "${folder}"`, {
        hint: 'remove the symbolic link that leads out of the root, or run the fleet with isolation "none"',
    });
}


/***/ }),

/***/ 55510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ shortDeploymentId),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/**
 * Places the agent's tree: inside the instance's own root with isolation `directory`, beside nothing else with `none`, and
 * where the real agent has it with `overlay`, as seen on the instance.
 */
function layoutOf({ folder, isolation, deploymentRoot: placed, }) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder);
    if (isolation === 'overlay')
        return treeAt('/', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)('/', ...AGENT_ROOT));
    const hostRoot = isolation === 'directory' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, 'root') : '/';
    const deploymentRoot = isolation === 'directory' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(hostRoot, ...AGENT_ROOT) : (placed ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, 'deployment-root'));
    return treeAt(hostRoot, deploymentRoot);
}
/** The `root_dir` that the real agent is shipped with. */
const AGENT_ROOT = ['opt', 'codedeploy-agent', 'deployment-root'];
function treeAt(hostRoot, deploymentRoot) {
    return {
        hostRoot,
        deploymentRoot,
        ongoingFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deploymentRoot, 'ongoing-deployment'),
        deploymentsLog: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deploymentRoot, 'deployment-logs', 'codedeploy-agent-deployments.log'),
    };
}
/** The deployment's id without the ARN around it, as scripts and folders know it. */
function shortDeploymentId(deploymentId) {
    return deploymentId.startsWith('arn:') ? deploymentId.slice(deploymentId.indexOf('/') + 1) : deploymentId;
}
/** Names the files and folders of one deployment. The separators `-` and `_` differ among them, as in the real agent. */
function pathsOf({ deploymentRoot, ongoingFolder }, { deploymentGroupId, deploymentId }) {
    const group = requireFolderName('deployment group id', deploymentGroupId);
    const deployment = requireFolderName('deployment id', shortDeploymentId(deploymentId));
    const groupFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deploymentRoot, group);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(groupFolder, deployment);
    const instructionsFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deploymentRoot, 'deployment-instructions');
    return {
        groupFolder,
        folder,
        bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'bundle.tar'),
        archive: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'deployment-archive'),
        scriptsLog: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'logs', 'scripts.log'),
        instructionsFolder,
        installPlan: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(instructionsFolder, `${group}-install.json`),
        cleanup: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(instructionsFolder, `${group}-cleanup`),
        lastSuccessfulInstall: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(instructionsFolder, `${group}_last_successful_install`),
        mostRecentInstall: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(instructionsFolder, `${group}_most_recent_install`),
        tracking: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ongoingFolder, deployment),
    };
}
function requireFolderName(what, name) {
    if (name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0'))
        return name;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ENGINE_FAILED', `the ${what} ${JSON.stringify(name)} cannot be the name of a folder`);
}


/***/ }),

/***/ 85214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ prepareCommand)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/engine/lib/agent/diagnostics.js
var diagnostics = __webpack_require__(69590);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/event-fault.js
/** The error that writing to a disk without room ends with. */
function noSpaceLeft(syscall, path) {
    return Object.assign(new Error(`ENOSPC: no space left on device, ${syscall} '${path}'`), {
        code: 'ENOSPC',
        errno: -28,
        syscall,
        path,
    });
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/failure-text.js
var failure_text = __webpack_require__(38638);
// EXTERNAL MODULE: ./packages/engine/lib/agent/github-bundle.js
var github_bundle = __webpack_require__(72088);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/engine/lib/agent/host-root.js
var host_root = __webpack_require__(47051);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/local-bundle.js





/** Keeps an archive of the host as the deployment's bundle: as a link to it, or as a copy where no link can be made. */
async function linkLocalFile(location, bundle) {
    await (0,promises_.rm)(bundle, { force: true });
    try {
        await (0,promises_.symlink)((0,external_node_path_.resolve)(location), bundle);
    }
    catch (error) {
        if (!(0,failure_text/* hasErrnoCode */.qk)(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'))
            throw error;
        await (0,promises_.copyFile)(location, bundle);
    }
}
/**
 * Copies a folder of the host as the unpacked revision: links stay links, files keep their mode, folders get the usual one.
 * A second copy lands inside of the first, as it does on a real host.
 */
async function copyLocalDirectory(location, archive, signal) {
    const source = await (0,promises_.realpath)(location);
    if ((0,host_root/* isWithin */.UO)(archive, source)) {
        throw new errors.SlipwayError('SOURCE_INVALID', `cannot copy directory ${source} to itself ${archive}`, {
            hint: 'keep the instance in another folder than the bundle',
        });
    }
    const isThere = await (0,promises_.lstat)(archive).then(() => true, () => false);
    await copyFolder(source, isThere ? (0,external_node_path_.join)(archive, (0,external_node_path_.basename)(source)) : archive, signal);
}
async function copyFolder(source, destination, signal) {
    await (0,promises_.mkdir)(destination, { recursive: true });
    for (const entry of await (0,promises_.readdir)(source, { withFileTypes: true })) {
        signal.throwIfAborted();
        const from = (0,external_node_path_.join)(source, entry.name);
        const into = (0,external_node_path_.join)(destination, entry.name);
        if (entry.isDirectory())
            await copyFolder(from, into, signal);
        else if (entry.isSymbolicLink())
            await (0,promises_.symlink)(await (0,promises_.readlink)(from), into);
        else if (entry.isFile())
            await (0,promises_.copyFile)(from, into);
        else {
            throw new errors.SlipwayError('SOURCE_INVALID', `"${from}" is neither a file nor a symbolic link`, {
                hint: 'leave pipes, sockets and devices out of the bundle',
            });
        }
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/replace-file.js
var replace_file = __webpack_require__(48821);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/revision-pointers.js




/** Reads the deployment folder that a pointer file names; `undefined` before the first deployment of the group. */
async function readPointer(file) {
    try {
        const folder = (await (0,promises_.readFile)(file, 'utf8')).replace(/\r?\n$/, '');
        return folder === '' ? undefined : folder;
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** Lets a pointer file name a deployment folder: one path, no newline. */
async function writePointer(file, deploymentFolder) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,replace_file/* replaceFile */.f)(file, deploymentFolder);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/retention.js




/**
 * Deletes the group's oldest revisions, so that at most `maxRevisions` entries remain, the current deployment included.
 * The last successful revision stays whatever its age; as in the real agent, nothing else goes in its stead.
 */
async function removeOldRevisions(paths, maxRevisions) {
    const others = (await (0,promises_.readdir)(paths.groupFolder))
        .map((name) => (0,external_node_path_.join)(paths.groupFolder, name))
        .filter((entry) => entry !== paths.folder);
    const extra = others.length - maxRevisions + 1;
    if (extra <= 0)
        return;
    const lastSuccessful = await readPointer(paths.lastSuccessfulInstall);
    const candidates = await Promise.all(others
        .filter((entry) => entry !== lastSuccessful)
        .map(async (entry) => ({ entry, modifiedMs: await modifiedMs(entry) })));
    candidates.sort((one, other) => one.modifiedMs - other.modifiedMs);
    for (const { entry } of candidates.slice(0, extra))
        await (0,promises_.rm)(entry, { recursive: true, force: true });
}
async function modifiedMs(entry) {
    try {
        return (await (0,promises_.stat)(entry)).mtimeMs;
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT'))
            return 0;
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/s3/object-reader.js
var object_reader = __webpack_require__(34770);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/retry-download.js

/** The waits between the four attempts that the SDK of the real agent makes: 0.3 s, doubled each time. */
const RETRY_AFTER_MS = [300, 600, 1_200];
/** Tries a download again where it may succeed then; what the last attempt met is thrown. */
async function retryDownload(attempt, { clock, log, signal }) {
    for (let failures = 0;; failures += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const waitMs = RETRY_AFTER_MS[failures];
            if (!(error instanceof object_reader/* DownloadTrouble */.m) || waitMs === undefined)
                throw error;
            log(`the bundle did not come (${error.code}: ${error.message}); next try in ${waitMs / 1_000} s`);
            await clock.sleep(waitMs, signal);
        }
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/s3-bundle.js

/** Opens a revision in the object store, and refuses another object than the one that was registered. */
async function openS3Bundle(revision, objects) {
    const { bucket, key, version, eTag } = revision;
    const object = await objects.open(bucket, key, version);
    if (object === undefined) {
        // S3's own words, as the agent passes them on.
        const what = version === undefined ? 'key' : 'version';
        throw new errors.SlipwayError('OBJECT_NOT_FOUND', `The specified ${what} does not exist.`, {
            hint: `push the bundle again, or deploy a revision that is still in the bucket: "s3://${bucket}/${key}" is not`,
        });
    }
    const expected = eTag?.replaceAll('"', '');
    const actual = object.eTag.replaceAll('"', '');
    if (expected !== undefined && expected !== actual) {
        object.body.destroy();
        throw new errors.SlipwayError('SERVICE_REFUSED', `Expected deployment artifact bundle etag ${expected} but was actually ${actual}`, { hint: 'the object was replaced after the revision was registered; push and register it again' });
    }
    return object;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/strip-leading-directory.js


/**
 * Makes the only directory of an unpacked revision its root when that directory holds the AppSpec file, as an archive
 * made of a folder instead of its content does. Any name with "appspec" in it counts, and one level only.
 */
async function stripLeadingDirectory(archive) {
    const [only, ...others] = await (0,promises_.readdir)(archive, { withFileTypes: true });
    if (only === undefined || others.length > 0 || !only.isDirectory())
        return;
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(archive, only.name));
    if (!names.some((name) => /appspec/i.test(name)))
        return;
    const temporary = `${archive}-temp`;
    await (0,promises_.rm)(temporary, { recursive: true, force: true });
    await (0,promises_.rename)((0,external_node_path_.join)(archive, only.name), temporary);
    await (0,promises_.rm)(archive, { recursive: true, force: true });
    await (0,promises_.rename)(temporary, archive);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/download-bundle.js













/** Runs the DownloadBundle event: makes room, fetches the revision, unpacks it, and notes it as the most recent one. */
async function downloadBundle({ revision, gitHubAccessToken }, options) {
    const { paths, signal } = options;
    await removeOldRevisions(paths, options.maxRevisions);
    if (revision.type === 'Local Directory')
        await copyLocalDirectory(revision.location, paths.archive, signal);
    else
        await unpack(await fetchBundle(revision, gitHubAccessToken, options), options);
    await writePointer(paths.mostRecentInstall, paths.folder);
}
/** Puts the bundle where it is kept, whatever its type, and tells as what it was declared. */
async function fetchBundle(revision, token, options) {
    const { paths, objects, signal, clock, pauses = clock, log, gitHubApiUrl, openGitHub = github_bundle/* openGitHubBundle */.O } = options;
    switch (revision.type) {
        case 'S3':
            await retryDownload(async () => store(await openS3Bundle(revision, objects), options), {
                clock: pauses,
                log,
                signal,
            });
            return revision.bundleType;
        case 'GitHub': {
            const address = {
                ...(gitHubApiUrl !== undefined && { apiUrl: gitHubApiUrl }),
                ...(token !== undefined && { token }),
            };
            await store(await openGitHub(revision, { clock: pauses, log, signal, ...address }), options);
            return revision.bundleType ?? 'tar';
        }
        case 'Local File':
            await linkLocalFile(revision.location, paths.bundle);
            return revision.bundleType;
    }
}
/** What the real agent makes of the exit codes of unzip (50) and tar (2). */
const UNPACKED_ON_FULL_DISK = {
    zip: 'The disk is (or was) full during extraction.',
    tar: 'Error extracting tar archive: 2',
    tgz: 'Error extracting tar archive: 2',
};
async function unpack(format, { paths, extractArchive, signal }) {
    await (0,promises_.rm)(paths.archive, { recursive: true, force: true });
    await requireDeclaredFormat(format, paths.bundle);
    try {
        await extractArchive(paths.bundle, format, paths.archive, { signal });
    }
    catch (cause) {
        if (!(cause instanceof errors.SlipwayError) || cause.code !== 'DISK_FULL')
            throw cause;
        throw new errors.SlipwayError('DISK_FULL', UNPACKED_ON_FULL_DISK[format], {
            cause,
            hint: 'make room on the disk of the host',
        });
    }
    await stripLeadingDirectory(paths.archive);
}
async function store({ body, sizeBytes }, { paths: { bundle: file }, isDiskFull = false, signal }) {
    // An older bundle.tar may be a link or hold more bytes than the new one.
    await (0,promises_.rm)(file, { force: true });
    if (isDiskFull)
        return storeHalf(body, file);
    const written = (0,external_node_fs_.createWriteStream)(file);
    try {
        await (0,external_node_stream_promises_.pipeline)(body, written, { signal });
    }
    catch (error) {
        // The system's own error does not tell which file it was.
        throw (0,failure_text/* hasErrnoCode */.qk)(error, 'ENOSPC') ? noSpaceLeft('write', file) : error;
    }
    if (sizeBytes === undefined || written.bytesWritten === sizeBytes)
        return;
    throw new errors.SlipwayError('SERVICE_UNREACHABLE', `the download of the bundle ended after ${written.bytesWritten} of ${sizeBytes} bytes`, { hint: 'deploy again' });
}
/** As much as goes onto a disk that has no room for the rest. */
async function storeHalf(body, file) {
    for await (const chunk of body) {
        await (0,promises_.writeFile)(file, chunk.subarray(0, Math.floor(chunk.length / 2)));
        break;
    }
    throw noSpaceLeft('write', file);
}
/** The real agent passes `-z` for a tgz, which takes nothing else; a tar may be compressed, as GNU tar finds out by itself. */
async function requireDeclaredFormat(format, file) {
    if (format !== 'tgz')
        return;
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        if (bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b)
            return;
    }
    finally {
        await handle.close();
    }
    throw new errors.SlipwayError('ARCHIVE_INVALID', 'Error extracting tar archive: the bundle of type "tgz" is not compressed', {
        hint: 'deploy it with the bundle type "tar"',
    });
}
/** Makes the folders of a deployment, which every command does first of all; a failed download leaves them empty. */
async function makeDeploymentFolders(paths) {
    await (0,promises_.mkdir)(paths.folder, { recursive: true });
    await (0,promises_.mkdir)(paths.instructionsFolder, { recursive: true });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/timestamp.js
const two = (value) => String(value).padStart(2, '0');
/** Writes a moment in local time as the agent's logs have it: `2026-02-03 04:05:06`. */
function timestamp(atMs) {
    const at = new Date(atMs);
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
/** The same with milliseconds, for the log of all deployments. */
function timestampWithMs(atMs) {
    return `${timestamp(atMs)}.${String(new Date(atMs).getMilliseconds()).padStart(3, '0')}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/deployments-log.js




/** The real agent's: eight files of 64 MiB, the current one included. */
const FILES = 8;
const FULL_BYTES = 64 * 1024 * 1024;
/** The log of all deployments of an instance. A full file makes way: it becomes `.0`, and what was `.0` becomes `.1`. */
class DeploymentsLog {
    #file;
    #clock;
    #fullBytes;
    #handle;
    #sizeBytes;
    constructor(file, clock, fullBytes, handle, sizeBytes) {
        this.#file = file;
        this.#clock = clock;
        this.#fullBytes = fullBytes;
        this.#handle = handle;
        this.#sizeBytes = sizeBytes;
    }
    /** Opens the file, making it on first use. */
    static async open(file, clock, fullBytes = FULL_BYTES) {
        const handle = await openForAppending(file);
        try {
            const log = new DeploymentsLog(file, clock, fullBytes, handle, (await handle.stat()).size);
            if (log.#sizeBytes === 0)
                await log.#begin();
            return log;
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    async append(text) {
        if (this.#sizeBytes > this.#fullBytes)
            await this.#makeWay();
        await this.#write(text);
    }
    async close() {
        await this.#handle.close();
    }
    async #begin() {
        await this.#write(`# Logfile created on ${timestamp(this.#clock.now())} by slipway\n`);
    }
    async #write(text) {
        await this.#handle.appendFile(text);
        this.#sizeBytes += Buffer.byteLength(text);
    }
    async #makeWay() {
        for (let age = FILES - 3; age >= 0; age -= 1) {
            await renameIfPresent(`${this.#file}.${age}`, `${this.#file}.${age + 1}`);
        }
        await renameIfPresent(this.#file, `${this.#file}.0`);
        const handle = await openForAppending(this.#file);
        await this.#handle.close();
        this.#handle = handle;
        this.#sizeBytes = 0;
        await this.#begin();
    }
}
/** Opens a log, making its folder on first use. */
async function openForAppending(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    return (0,promises_.open)(file, 'a');
}
async function renameIfPresent(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!(0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/log-tail.js
/** Diagnostics carry less than this many characters of log. */
const LIMIT = 2048;
/** Keeps the newest whole entries of a log whose lengths together stay below the limit; a longer entry leaves nothing. */
class LogTail {
    #entries = [];
    #length = 0;
    append(entry) {
        this.#entries.push(entry);
        this.#length += entry.length;
        let dropped = 0;
        while (this.#length >= LIMIT) {
            this.#length -= this.#entries[dropped]?.length ?? 0;
            dropped += 1;
        }
        if (dropped > 0)
            this.#entries = this.#entries.slice(dropped);
    }
    get text() {
        return this.#entries.join('');
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/event-log.js



/** What one lifecycle event leaves behind: lines in both log files, and the tail that its diagnostics carry. */
class EventLog {
    #scripts;
    #deployments;
    #options;
    #tail = new LogTail();
    #written = Promise.resolve();
    constructor(scripts, deployments, options) {
        this.#scripts = scripts;
        this.#deployments = deployments;
        this.#options = options;
    }
    /** Opens both files, making them on first use. */
    static async open(options) {
        const scripts = await openForAppending(options.scriptsLog);
        try {
            const deployments = await DeploymentsLog.open(options.deploymentsLog, options.clock);
            return new EventLog(scripts, deployments, options);
        }
        catch (error) {
            await scripts.close();
            throw error;
        }
    }
    /**
     * Adds entries in order, each with its own line end if it has one. Resolves when they are written, so that whoever
     * waits before reading on keeps no more of a flood in memory than one chunk.
     */
    async append(entries) {
        if (entries.length === 0)
            return;
        const now = this.#options.clock.now();
        const stamp = timestamp(now);
        const label = `[${timestampWithMs(now)}] [${this.#options.deploymentId}]`;
        let inScripts = '';
        let inDeployments = '';
        for (const entry of entries) {
            this.#tail.append(entry);
            inScripts += `${stamp} ${entry}`;
            inDeployments += `${label}${entry.trim()}\n`;
        }
        const written = this.#written.then(async () => {
            await this.#scripts.appendFile(inScripts);
            await this.#deployments.append(inDeployments);
        });
        this.#written = written.catch(() => undefined);
        await written;
    }
    /** The newest entries, less than 2048 characters of them. */
    get tail() {
        return this.#tail.text;
    }
    async close() {
        await this.#written;
        await this.#scripts.close();
        await this.#deployments.close();
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/layout.js
var agent_layout = __webpack_require__(55510);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/revision-appspec.js




/** Reads the AppSpec file of a revision for a hook event, which looks for the specified name only. */
async function readHookAppSpec(archive, appSpecFilename, readAppSpec) {
    const spec = await readIfPresent(archive, nameOf(appSpecFilename), readAppSpec);
    if (spec !== undefined)
        return spec;
    throw new errors.SlipwayError('APPSPEC_INVALID', missingAppSpec(archive, nameOf(appSpecFilename)), {
        hint: 'put the AppSpec file at the root of the bundle, under the same name in every revision of the group',
    });
}
/** Reads the AppSpec file of a revision for Install, which falls back to the two usual names. */
async function readInstallAppSpec(archive, appSpecFilename, readAppSpec) {
    for (const name of new Set([nameOf(appSpecFilename), 'appspec.yaml', 'appspec.yml'])) {
        const spec = await readIfPresent(archive, name, readAppSpec);
        if (spec !== undefined)
            return spec;
    }
    throw new errors.SlipwayError('APPSPEC_INVALID', `No such file or directory - ${(0,external_node_path_.join)(archive, nameOf(appSpecFilename))}`, {
        hint: 'put an AppSpec file named "appspec.yml" at the root of the bundle',
    });
}
function nameOf(appSpecFilename) {
    return appSpecFilename === '' ? 'appspec.yml' : appSpecFilename;
}
async function readIfPresent(archive, name, readAppSpec) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)((0,external_node_path_.join)(archive, name));
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
    const { spec, refusal, diagnostics } = readAppSpec(bytes, { file: name, hostOs: 'linux' });
    if (spec !== undefined)
        return spec;
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    const hint = fault?.hint;
    throw new errors.SlipwayError('APPSPEC_INVALID', refusal ?? fault?.message ?? `the AppSpec file "${name}" of the revision cannot be used`, hint === undefined ? {} : { hint });
}
/** The real agent's own words, by which its users search. */
function missingAppSpec(archive, name) {
    return ('The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path ' +
        `"${name}". The revision was unpacked to directory "${archive}", and the AppSpec file was expected but not found at ` +
        `path "${(0,external_node_path_.join)(archive, name)}". Consult the AWS CodeDeploy Appspec documentation for more information at ` +
        'http://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html');
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/command-line.js

/** The characters for which Ruby's `spawn` gives a command to the shell instead of splitting it at blanks. */
const SHELL_CHARACTERS = /[*?{}[\]<>()~&|\\$;'`"\n#]/;
/**
 * Makes the command line of a script as the agent does, which passes path, user and all as one string: a blank in
 * `location` ends the program's name, and shell characters are read by the shell. The archive's own path is kept whole.
 */
function commandLineOf(archive, { location, runas, sudo }, arePrivilegesApplied) {
    const user = arePrivilegesApplied ? runas : undefined;
    const prefix = arePrivilegesApplied && sudo ? ['sudo'] : [];
    const asUser = user === undefined ? [] : ['su', ...wordsOf(user), '-c'];
    if (SHELL_CHARACTERS.test(location.value) || SHELL_CHARACTERS.test(user ?? '')) {
        const inSu = user === undefined ? [] : ['su', user, '-c'];
        const command = [...prefix, ...inSu, `${quote(`${archive}/`)}${location.value}`].join(' ');
        return { program: '/bin/sh', parameters: ['-c', command] };
    }
    const [name = '', ...parameters] = wordsOf(location.value);
    const path = (0,external_node_path_.join)(archive, name);
    const words = [...prefix, ...asUser, user === undefined ? path : quote(path), ...parameters];
    return { program: words[0] ?? path, parameters: words.slice(1) };
}
function wordsOf(text) {
    return text.split(/[ \t]+/).filter((word) => word !== '');
}
/** `su -c` hands its word to the user's shell. */
function quote(path) {
    return `'${path.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/hooks/line-splitter.js
var line_splitter = __webpack_require__(36423);
// EXTERNAL MODULE: ./packages/engine/lib/agent/hooks/run-process.js + 2 modules
var run_process = __webpack_require__(11708);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/run-script.js









/** Runs one script of a lifecycle event to its end; `undefined` when it succeeded. */
async function runScript(script, options) {
    const { eventLog } = options;
    const location = script.location.value;
    const fail = (code, message) => (0,diagnostics/* scriptFailure */.kf)(code, location, message, eventLog.tail);
    const path = (0,external_node_path_.join)(options.archive, location);
    if (!(await exists(path)))
        return fail(1, `Script does not exist at specified location: ${path}`);
    if (options.isConfined && !(0,host_root/* isWithin */.UO)(await (0,promises_.realpath)(path), await (0,promises_.realpath)(options.archive))) {
        return fail(4, `Script at specified location: ${location} leads out of the revision, to ${await (0,promises_.realpath)(path)}`);
    }
    if (!(await makeExecutable(path, location, options.log))) {
        return fail(2, `Unable to set script at specified location: ${location} as executable`);
    }
    await eventLog.append([`Script - ${location}\n`, ...notAppliedTo(script, options.privileges)]);
    const commandLine = commandLineOf(options.archive, script, options.privileges.areApplied);
    const end = await runLogged(commandLine, script, options);
    // The real agent's message ends in nothing then; what it was is told where our own words are.
    if (end.kind === 'killed')
        await eventLog.append([`[slipway]the script was ended by ${end.signal}\n`]);
    return failureOf(end, script, commandLine, options.privileges, fail);
}
async function runLogged(commandLine, script, options) {
    const { fault, clock, pauses = clock, signal } = options;
    if (fault?.kind === 'script-hangs') {
        await pauses.sleep(script.timeoutSeconds * 1000, signal);
        return { kind: 'timed-out' };
    }
    const splitters = { stdout: new line_splitter/* LineSplitter */.g(), stderr: new line_splitter/* LineSplitter */.g() };
    const end = await (0,run_process/* runProcess */.R)(fault === undefined ? commandLine : standIn(fault), {
        ...options,
        timeoutMs: script.timeoutSeconds * 1000,
        onOutput: (name, chunk) => options.eventLog.append(splitters[name].push(chunk).map((line) => `[${name}]${line}`)),
    });
    for (const name of ['stdout', 'stderr']) {
        await options.eventLog.append(splitters[name].end().map((line) => `[${name}]${line}`));
    }
    return end;
}
/** Prints and exits as a failing script would, so that everything after it goes its ordinary way. */
function standIn({ output, exitCode }) {
    return { program: '/bin/sh', parameters: ['-c', `printf '%s' "$1" >&2; exit ${exitCode}`, 'sh', output] };
}
function failureOf(end, { location: { value: location }, timeoutSeconds, runas }, { program }, { areApplied }, fail) {
    const script = `Script at specified location: ${location}`;
    switch (end.kind) {
        case 'exited':
        case 'killed': {
            if (end.kind === 'exited' && end.exitCode === 0)
                return undefined;
            const user = areApplied && runas !== undefined ? ` run as user ${runas}` : '';
            return fail(4, `${script}${user} failed with exit code ${end.kind === 'exited' ? end.exitCode : ''}`);
        }
        case 'timed-out':
            return fail(3, `${script} failed to complete in ${timeoutSeconds} seconds`);
        case 'output-left-open':
            return fail(6, `${script} failed to close ${end.output.toUpperCase()}`);
        case 'not-started':
            return fail(4, `${script} failed with error Errno::${end.error.code} with message ${(0,failure_text/* errnoText */.iQ)(end.error)} - ${program}`);
    }
}
function notAppliedTo({ runas, sudo }, privileges) {
    if (privileges.areApplied)
        return [];
    const lines = [];
    if (runas !== undefined)
        lines.push(`[slipway]runas "${runas}" not applied: ${privileges.reason}\n`);
    if (sudo)
        lines.push(`[slipway]sudo not applied: ${privileges.reason}\n`);
    return lines;
}
async function exists(path) {
    try {
        await (0,promises_.stat)(path);
        return true;
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG'))
            return false;
        throw error;
    }
}
async function makeExecutable(path, location, log) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        log(`script "${location}" is not executable; it is made so`);
    }
    try {
        await (0,promises_.chmod)(path, ((await (0,promises_.stat)(path)).mode & 0o7777) | 0o111);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/hooks/script-environment.js
var script_environment = __webpack_require__(4454);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/select-revision.js



/** An event that is not among these, as local deployments may have, uses the current revision. */
const USUAL = {
    BeforeBlockTraffic: 'last-successful',
    AfterBlockTraffic: 'last-successful',
    ApplicationStop: 'last-successful',
    BeforeInstall: 'current',
    AfterInstall: 'current',
    ApplicationStart: 'current',
    ValidateService: 'current',
    BeforeAllowTraffic: 'current',
    AfterAllowTraffic: 'current',
};
/** A blue/green rollback routes traffic back to instances on which nothing was deployed. */
const BLUE_GREEN_ROLLBACK = {
    ...USUAL,
    BeforeBlockTraffic: 'most-recent',
    AfterBlockTraffic: 'most-recent',
    BeforeAllowTraffic: 'last-successful',
    AfterAllowTraffic: 'last-successful',
};
/**
 * Finds the unpacked revision whose AppSpec file and scripts an event uses; `undefined` when there is none yet, and the
 * event has nothing to do.
 *
 * Once the current revision is unpacked, every event uses it.
 */
async function selectRevision(event, { deploymentCreator, deploymentType }, paths) {
    const isRollback = deploymentCreator === 'codeDeployRollback' && deploymentType === 'BLUE_GREEN';
    const choices = new Map(Object.entries(isRollback ? BLUE_GREEN_ROLLBACK : USUAL));
    const choice = choices.get(event) ?? 'current';
    if (choice === 'current' || (await select_revision_exists(paths.archive)))
        return paths.archive;
    const folder = await readPointer(choice === 'most-recent' ? paths.mostRecentInstall : paths.lastSuccessfulInstall);
    return folder === undefined ? undefined : (0,external_node_path_.join)(folder, 'deployment-archive');
}
async function select_revision_exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/hooks/run-hook.js








/** Finds what an event has to run; `undefined` when that is nothing, and the command a no-op. */
async function findHookScripts(event, specification, paths, readAppSpec) {
    const archive = await selectRevision(event, specification, paths);
    if (archive === undefined)
        return undefined;
    const spec = await readHookAppSpec(archive, specification.appSpecFilename, readAppSpec);
    // Of hooks that are written twice the last one counts, as for any key of the file.
    const scripts = spec.hooks.findLast((hook) => hook.event.value === event)?.scripts ?? [];
    return scripts.length === 0 ? undefined : { archive, scripts };
}
/** Runs the scripts of an event one after the other; the first failure ends the event. */
async function runHook(event, { archive, scripts }, options) {
    const { specification, instance, layout, paths, root } = options;
    // Under systemd the real agent stands in `/`, and so do its scripts: not in the archive.
    await (0,promises_.mkdir)(root.folder, { recursive: true });
    const eventLog = await EventLog.open({
        scriptsLog: paths.scriptsLog,
        deploymentsLog: layout.deploymentsLog,
        deploymentId: (0,agent_layout/* shortDeploymentId */.He)(specification.deploymentId),
        clock: options.clock,
    });
    try {
        await eventLog.append([`LifecycleEvent - ${event}\n`]);
        const environment = (0,script_environment/* scriptEnvironment */.F)({
            event,
            specification,
            instance,
            hostRoot: root.folder,
            inherited: options.environment,
        });
        const { fault, ...rest } = options;
        for (const script of scripts) {
            const isStruck = isOfScript(fault) && (fault.script ?? scripts[0]?.location.value) === script.location.value;
            const failure = await runScript(script, {
                ...rest,
                ...(isStruck && { fault }),
                archive,
                environment,
                eventLog,
                cwd: root.workingDirectory ?? root.folder,
                isConfined: root.isConfined,
            });
            if (failure !== undefined)
                return failure;
        }
        return diagnostics/* SUCCEEDED */.QQ;
    }
    finally {
        await eventLog.close();
    }
}
function isOfScript(fault) {
    return fault?.kind === 'script-fails' || fault?.kind === 'script-hangs';
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/run-program.js
var run_program = __webpack_require__(24194);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/cleanup.js



const CONTEXT_LINE = 'semanage\0';
/**
 * Removes what the group's previous Install made, last thing first, and then the cleanup file that tells of it.
 *
 * What has been changed since goes too; a directory with anything of someone else's in it stays.
 */
async function removePreviousInstall(cleanupFile, options) {
    const lines = await readLines(cleanupFile);
    if (lines === undefined)
        return;
    for (const line of lines.reverse()) {
        options.signal.throwIfAborted();
        if (line.startsWith(CONTEXT_LINE))
            await removeContext(line.slice(CONTEXT_LINE.length), options);
        else
            await remove(await options.guard.entry(line));
    }
    await (0,promises_.rm)(cleanupFile, { force: true });
}
/** A last line without its newline was torn by a kill in the middle of the write, and may name some other path. */
async function readLines(cleanupFile) {
    let text;
    try {
        text = await (0,promises_.readFile)(cleanupFile, 'utf8');
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
    return text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== '');
}
async function remove(path) {
    try {
        if ((await (0,promises_.lstat)(path)).isDirectory())
            await (0,promises_.rmdir)(path);
        else
            await (0,promises_.unlink)(path);
    }
    catch (error) {
        if (!(0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'))
            throw error;
    }
}
/** The real agent does not look at the result either. */
async function removeContext(path, { privileges, signal }) {
    if (privileges.areApplied)
        await (0,run_program/* runProgram */.m)('semanage', ['fcontext', '-d', path], signal);
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/acl.js
const TYPES = {
    u: 'user',
    user: 'user',
    g: 'group',
    group: 'group',
    m: 'mask',
    mask: 'mask',
    o: 'other',
    other: 'other',
};
/** Takes an entry of an AppSpec apart from the right, as the agent does: `[default:][type:]name:permissions`. */
function parseAclEntry(entry) {
    const parts = entry.split(':');
    const permissions = parts.pop() ?? '';
    const last = parts.pop() ?? '';
    let isDefault = false;
    let type;
    for (const part of parts) {
        if (part === 'd' || part === 'default')
            isDefault = true;
        else
            type = TYPES[part];
    }
    if (type !== undefined)
        return { isDefault, type, name: last, permissions };
    const ownType = /^(m|mask|o|other)$/.test(last) ? TYPES[last] : undefined;
    return ownType === undefined
        ? { isDefault, type: 'user', name: last, permissions }
        : { isDefault, type: ownType, name: '', permissions };
}
/** Writes an entry the way `setfacl` and `install.json` have it. */
function formatAclEntry({ isDefault, type, name, permissions }) {
    return `${isDefault ? 'default:' : ''}${type}:${name}:${toLetters(permissions)}`;
}
/** Completes the listed entries to the whole list that `setfacl --set` wants, out of the path's present mode. */
function completeAcl(acls, mode) {
    const listed = acls.map(parseAclEntry);
    const [user, group, other] = [(mode >> 6) & 7, (mode >> 3) & 7, mode & 7].map(String);
    const base = listed.filter(({ isDefault }) => !isDefault);
    const defaults = listed.filter(({ isDefault }) => isDefault);
    const added = [
        { isDefault: false, type: 'user', name: '', permissions: user },
        { isDefault: false, type: 'group', name: '', permissions: group },
        { isDefault: false, type: 'other', name: '', permissions: other },
    ];
    const has = (entries, type) => entries.some((entry) => entry.type === type && entry.name === '');
    const hasNamed = (entries) => entries.some(({ name }) => name !== '');
    if (hasNamed(base) && !has(base, 'mask')) {
        added.push({ isDefault: false, type: 'mask', name: '', permissions: group });
    }
    if (defaults.length > 0) {
        for (const [type, permissions] of [
            ['user', user],
            ['group', group],
            ['other', other],
        ]) {
            if (!has(defaults, type))
                added.push({ isDefault: true, type, name: '', permissions });
        }
        if (hasNamed(defaults) && !has(defaults, 'mask')) {
            const own = defaults.find(({ type, name }) => type === 'group' && name === '');
            added.push({ isDefault: true, type: 'mask', name: '', permissions: own?.permissions ?? group });
        }
    }
    return [...listed, ...added].map(formatAclEntry);
}
function toLetters(permissions) {
    const digit = /^[0-7]$/.test(permissions) ? Number(permissions) : undefined;
    const has = (letter, bit) => digit === undefined ? permissions.includes(letter) : (digit & bit) !== 0;
    return `${has('r', 4) ? 'r' : '-'}${has('w', 2) ? 'w' : '-'}${has('x', 1) ? 'x' : '-'}`;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/find-account.js



/** Finds the number of a user by name, as `getpwnam` does. @throws `APPSPEC_INVALID` when there is none. */
function findUserId(name, signal) {
    return findId('passwd', 'user', name, signal);
}
/** Finds the number of a group by name, as `getgrnam` does. @throws `APPSPEC_INVALID` when there is none. */
function findGroupId(name, signal) {
    return findId('group', 'group', name, signal);
}
/** `getent` asks every source the machine has (files, LDAP, ...) but takes a number for an id, so the name is compared. */
async function findId(database, what, name, signal) {
    const answer = await (0,run_program/* runProgram */.m)('getent', [database, '--', name], signal);
    const lines = answer.kind === 'absent' ? await (0,promises_.readFile)(`/etc/${database}`, 'utf8') : answer.stdout;
    for (const line of lines.split('\n')) {
        const [lineName, , id] = line.split(':');
        if (lineName === name && id !== undefined && /^\d+$/.test(id))
            return Number(id);
    }
    throw new errors.SlipwayError('APPSPEC_INVALID', `can't find ${what} for ${name}`, {
        hint: `make the ${what} on the instance before the deployment, or correct the permissions of the AppSpec file`,
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/apply-privileged.js





/** Changes owner and group, by name. */
async function applyOwnership({ owner, group, file }, options) {
    const { privileges, notApplied, signal } = options;
    if (!privileges.areApplied) {
        if (owner !== null)
            notApplied.add(`owner "${owner}"`, privileges.reason, file);
        if (group !== null)
            notApplied.add(`group "${group}"`, privileges.reason, file);
        return;
    }
    const unchanged = -1;
    const userId = owner === null ? unchanged : await findUserId(owner, signal);
    const groupId = group === null ? unchanged : await findGroupId(group, signal);
    await (0,promises_.chown)(await options.guard.target(file), userId, groupId);
}
/** Replaces the access control list with `setfacl`. */
async function applyAcl({ acl, file }, options) {
    const { privileges, notApplied, signal } = options;
    const what = `acls "${acl.join(',')}"`;
    if (!privileges.areApplied)
        return notApplied.add(what, privileges.reason, file);
    const entries = completeAcl(acl, (await (0,promises_.stat)(file)).mode).join(',');
    const end = await (0,run_program/* runProgram */.m)('setfacl', ['--set', entries, '--', file], signal);
    if (end.kind === 'absent')
        return notApplied.add(what, 'there is no setfacl on this machine', file);
    if (end.code === 0)
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because of a problem with the acls permission settings in the application specification ' +
        `file for this object: ${file}. setfacl --set ${entries} exited with ${end.code}: ${end.stderr.trim()}`);
}
/** Sets the SELinux context with `semanage`, and tells for which path it has to be taken back one day. */
async function applyContext({ context, file }, { privileges, notApplied, signal }) {
    const what = `context "${context.type}"`;
    if (!privileges.areApplied) {
        notApplied.add(what, privileges.reason, file);
        return undefined;
    }
    const path = await (0,promises_.realpath)(file);
    const user = context.user === null ? [] : ['-s', context.user];
    const range = context.range === null ? [] : ['-r', context.range];
    const semanage = ['fcontext', '-a', ...user, '-t', context.type, ...range, path];
    for (const [program, parameters] of [
        ['semanage', semanage],
        ['restorecon', ['-v', path]],
    ]) {
        const end = await (0,run_program/* runProgram */.m)(program, parameters, signal);
        if (end.kind === 'absent') {
            notApplied.add(what, `there is no ${program} on this machine`, file);
            return undefined;
        }
        if (end.code !== 0) {
            throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because the application specification file contains an error in the settings for the ' +
                `context parameter. ${program} ${parameters.join(' ')} exited with ${end.code}: ${end.stderr.trim()}`);
        }
    }
    return path;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/execute.js






/** Carries out a plan in its order. A failure leaves what was done, and the cleanup file tells of all of it. */
async function executePlan(instructions, options) {
    const cleanup = await (0,promises_.open)(options.cleanupFile, 'w');
    try {
        for (const instruction of instructions) {
            options.signal.throwIfAborted();
            await execute(instruction, cleanup, options);
        }
    }
    finally {
        await cleanup.close();
    }
}
async function execute(instruction, cleanup, options) {
    const { guard, signal } = options;
    switch (instruction.type) {
        case 'mkdir':
            await (0,promises_.mkdir)(await guard.entry(instruction.directory), 0o777);
            await cleanup.appendFile(`${instruction.directory}\n`);
            return;
        case 'copy':
            await cleanup.appendFile(`${instruction.destination}\n`);
            return copy(instruction.source, instruction.destination, options);
        case 'chmod':
            return (0,promises_.chmod)(await guard.target(instruction.file), Number.parseInt(instruction.mode, 8));
        case 'setfacl':
            return applyAcl(instruction, options);
        case 'semanage': {
            const path = await applyContext(instruction, options);
            if (path !== undefined)
                await cleanup.appendFile(`semanage\0${path}\n`);
            return;
        }
        case 'chown':
            return applyOwnership(instruction, { ...options, signal });
    }
}
async function copy(source, destination, { guard, privileges, isDiskFull }) {
    const from = await (0,promises_.lstat)(source);
    if (from.isSymbolicLink())
        return (0,promises_.symlink)(await (0,promises_.readlink)(source), await guard.entry(destination));
    if (!from.isFile()) {
        throw new errors.SlipwayError('SOURCE_INVALID', `"${source}" is neither a file nor a symbolic link`, {
            hint: 'leave pipes, sockets and devices out of the bundle',
        });
    }
    const target = await guard.target(await landingOf(destination, source, guard));
    await (0,promises_.copyFile)(source, target);
    if (isDiskFull) {
        await (0,promises_.truncate)(target, Math.floor(from.size / 2));
        throw noSpaceLeft('copyfile', target);
    }
    await (0,promises_.utimes)(target, from.atime, from.mtime);
    if (privileges.areApplied)
        await (0,promises_.chown)(target, from.uid, from.gid);
    await (0,promises_.chmod)(target, from.mode & 0o7777);
}
/** A file that is copied onto a directory lands inside it. */
async function landingOf(destination, source, guard) {
    try {
        const stats = await (0,promises_.stat)(await guard.target(destination));
        return stats.isDirectory() ? (0,external_node_path_.join)(destination, (0,external_node_path_.basename)(source)) : destination;
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR'))
            return destination;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/known-events.js


/**
 * Holds the hooks of an AppSpec file and the events that are known together: every hook has to be one of them, and every one
 * that is not CodeDeploy's own has to have a hook.
 */
function requireKnownEvents({ hooks }, known) {
    const written = hooks.map(({ event }) => event.value);
    const unknown = written.filter((event) => !known.includes(event));
    if (unknown.length > 0) {
        throw new errors.SlipwayError('APPSPEC_INVALID', `appspec.yml file contains unknown lifecycle events: [${unknown.map((event) => JSON.stringify(event)).join(', ')}]`, { hint: 'correct the name, or list the event among those to run' });
    }
    const own = known.filter((event) => !lifecycle_events/* SERVER_EVENTS */.iD.includes(event));
    const missing = own.filter((event) => !written.includes(event));
    if (missing.length === 0)
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', `You specified a lifecycle event which is not a default one and doesn't exist in your appspec.yml file: ${missing.join(',')}`, { hint: 'write a hook of that name, or leave the event out' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/not-applied.js
/** Gathers what an Install leaves out, one line for each kind of thing however many paths it concerns. */
class NotApplied {
    #leftOut = new Map();
    /** @param what - such as `owner "www-data"`; @param reason - completes "not applied: ...". */
    add(what, reason, path) {
        const key = `${what} not applied: ${reason}`;
        const entry = this.#leftOut.get(key);
        if (entry === undefined)
            this.#leftOut.set(key, { first: path, count: 1 });
        else
            entry.count += 1;
    }
    get lines() {
        return [...this.#leftOut].map(([text, { first, count }]) => count === 1 ? `${text} (${first})` : `${text} (${count} paths, the first is ${first})`);
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/instructions.js

/** Collects the steps of a plan and refuses those that contradict one another. Paths are absolute and normalised. */
class InstallPlan {
    instructions = [];
    #sourceOfCopy = new Map();
    #madeDirectories = new Set();
    #withPermissions = new Set();
    get copiedFiles() {
        return this.#sourceOfCopy.keys();
    }
    get madeDirectories() {
        return this.#madeDirectories;
    }
    isCopying(file) {
        return this.#sourceOfCopy.has(file);
    }
    isMaking(directory) {
        return this.#madeDirectories.has(directory);
    }
    copy(source, destination) {
        requireOneLine(destination);
        const other = this.#sourceOfCopy.get(destination);
        if (other !== undefined) {
            throw conflict('The deployment failed because the application specification file specifies two source files named ' +
                `${source} and ${other} for the same destination (${destination}).`);
        }
        if (this.#madeDirectories.has(destination)) {
            throw conflict(`The deployment failed because the application specification file calls for installing the file ${source}, ` +
                `but a file with that name already exists at the location (${destination}).`);
        }
        this.instructions.push({ type: 'copy', source, destination });
        this.#sourceOfCopy.set(destination, source);
    }
    /** Making a directory twice is no contradiction; it is made once. */
    mkdir(directory) {
        requireOneLine(directory);
        const source = this.#sourceOfCopy.get(directory);
        if (source !== undefined) {
            throw conflict('The deployment failed because the application specification file includes an mkdir command more than once ' +
                `for the same destination path (${directory}) from (${source}).`);
        }
        if (this.#madeDirectories.has(directory))
            return;
        this.instructions.push({ type: 'mkdir', directory });
        this.#madeDirectories.add(directory);
    }
    /** Mode first and ownership last, so that the kernel clears setuid bits where it does so on a real host. */
    setPermissions(file, { owner, group, mode, acls, context }) {
        if (this.#withPermissions.has(file)) {
            throw conflict(`The deployment failed because the permissions setting for (${file}) is specified more than once in the ` +
                'application specification file.');
        }
        this.#withPermissions.add(file);
        if (mode !== undefined)
            this.instructions.push({ type: 'chmod', mode, file });
        if (acls !== undefined)
            this.instructions.push({ type: 'setfacl', acl: acls, file });
        if (context !== undefined) {
            const { user = null, type, range = null } = context;
            this.instructions.push({ type: 'semanage', context: { user, role: null, type, range }, file });
        }
        if (owner !== undefined || group !== undefined) {
            this.instructions.push({ type: 'chown', owner: owner ?? null, group: group ?? null, file });
        }
    }
}
function conflict(message) {
    return new errors.SlipwayError('APPSPEC_INVALID', message, {
        hint: 'let every path be installed, and be given permissions, by one entry of the AppSpec file',
    });
}
/** The cleanup file has one path a line, so a path with a line break would later be read as two others. */
function requireOneLine(path) {
    if (!/[\n\r\0]/.test(path))
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', `the path ${JSON.stringify(path)} has a line break in it`, {
        hint: 'rename the file in the bundle',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/permission-match.js
var permission_match = __webpack_require__(36056);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/permissions.js




/**
 * Plans permissions as the agent does, which is not quite as the user guide tells: the pattern decides the depth, only
 * what this plan installs is touched, and the object's own directory never is.
 */
async function planPermissions(plan, rules, { root, isDirectory }) {
    for (const rule of rules) {
        const object = (0,host_root/* toHostPath */.P1)(root, rule.object.value);
        if (plan.isCopying(object)) {
            if (!rule.types.includes('file'))
                continue;
            requireWholeFile(rule);
            requireAclsForFiles(rule);
            plan.setPermissions(object, rule);
        }
        else if (plan.isMaking(object) || (await isDirectory(object))) {
            for (const path of matchesOf(plan, object, rule))
                plan.setPermissions(path, rule);
        }
    }
}
function matchesOf(plan, object, rule) {
    const matches = [];
    if (rule.types.includes('file')) {
        for (const file of plan.copiedFiles)
            if ((0,permission_match/* isPermissionFor */.DP)(file, object, rule))
                matches.push(file);
        if (matches.length > 0)
            requireAclsForFiles(rule);
    }
    if (rule.types.includes('directory')) {
        for (const directory of plan.madeDirectories)
            if ((0,permission_match/* isPermissionFor */.DP)(directory, object, rule))
                matches.push(directory);
    }
    return matches;
}
function requireWholeFile({ object, pattern, except }) {
    if (pattern !== permission_match/* EVERYTHING */.Qz) {
        throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because the application specification file includes an object ' +
            `(${object.value}) with an invalid pattern (${pattern}): a file takes no pattern.`, { hint: 'remove the pattern, or name the directory of the file as the object' });
    }
    if (except.length > 0) {
        throw new errors.SlipwayError('APPSPEC_INVALID', `The deployment failed because the except parameter for a pattern (${pattern}) to an object ` +
            `(${object.value}) contains an invalid format: a file takes no exceptions.`, { hint: 'remove except, or name the directory of the file as the object' });
    }
}
function requireAclsForFiles({ object, acls = [] }) {
    if (!acls.some((entry) => parseAclEntry(entry).isDefault))
        return;
    throw new errors.SlipwayError('APPSPEC_INVALID', 'The deployment failed because the -d parameter has been specified to apply an acl setting to a file. ' +
        `Only directories have default entries (object ${object.value}).`, { hint: 'give the default entries in a permission of type [directory]' });
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/plan.js







/**
 * Turns the `files` and `permissions` of an AppSpec file into steps, looking at what is on the instance but changing nothing.
 *
 * A source directory gives its content, a source file keeps its name below the destination (user guide, "AppSpec 'files' section").
 */
async function planInstall(spec, options) {
    const plan = new InstallPlan();
    const archive = await (0,promises_.realpath)(options.archive);
    const behavior = spec.fileExistsBehavior?.value ?? options.fileExistsBehavior.toUpperCase();
    const planFile = async (source, destination) => {
        options.signal.throwIfAborted();
        // Nothing can be in a directory that the plan has yet to make.
        const exists = !plan.isMaking((0,external_node_path_.dirname)(destination)) && (await statIfPresent(destination)) !== undefined;
        if (!exists || behavior === 'OVERWRITE')
            return plan.copy(source, destination);
        if (behavior === 'RETAIN')
            return;
        throw fileExists(destination, behavior);
    };
    const planDirectory = async (source, destination, above) => {
        const real = await (0,promises_.realpath)(source);
        if (options.root.isConfined)
            requireInside(source, real, archive);
        if (above.includes(real)) {
            throw new errors.SlipwayError('SOURCE_INVALID', `the symbolic link "${source}" leads to a directory that it is in`, {
                hint: 'leave the link out of the bundle: the agent would follow it without end',
            });
        }
        if (!(await isDirectory(destination)))
            plan.mkdir(destination);
        const entries = await (0,promises_.readdir)(source, { withFileTypes: true });
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            const from = (0,external_node_path_.join)(source, entry.name);
            const into = (0,external_node_path_.join)(destination, entry.name);
            if (entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(from)))) {
                await planDirectory(from, into, [...above, real]);
            }
            else {
                await planFile(from, into);
            }
        }
    };
    for (const { source, destination } of spec.files) {
        const from = (0,external_node_path_.join)(archive, source.value);
        const into = (0,host_root/* toHostPath */.P1)(options.root, destination.value);
        if (await isDirectory(from)) {
            await planMissingAncestors(plan, into);
            await planDirectory(from, into, []);
        }
        else {
            if (options.root.isConfined)
                await requireFileInside(from, archive);
            await planMissingAncestors(plan, (0,external_node_path_.join)(into, (0,external_node_path_.basename)(from)));
            await planFile(from, (0,external_node_path_.join)(into, (0,external_node_path_.basename)(from)));
        }
    }
    await planPermissions(plan, spec.permissions, { root: options.root, isDirectory });
    return plan;
}
async function planMissingAncestors(plan, path) {
    const missing = [];
    for (let parent = (0,external_node_path_.dirname)(path); parent !== '/'; parent = (0,external_node_path_.dirname)(parent)) {
        if ((await statIfPresent(parent)) !== undefined)
            break;
        missing.unshift(parent);
    }
    for (const directory of missing)
        plan.mkdir(directory);
}
/** A source in another place than the revision would copy this machine's own files into the instance. */
function requireInside(source, real, archive) {
    if ((0,host_root/* isWithin */.UO)(real, archive))
        return;
    throw new errors.SlipwayError('SOURCE_INVALID', `the source "${source}" leads to "${real}", which is outside of the revision`, {
        hint: 'let sources and the links in the bundle stay in the bundle, or run the fleet with isolation "none"',
    });
}
async function requireFileInside(source, archive) {
    const folder = (0,external_node_path_.dirname)(source);
    try {
        requireInside(source, (0,external_node_path_.join)(await (0,promises_.realpath)(folder), (0,external_node_path_.basename)(source)), archive);
    }
    catch (error) {
        // A source that does not exist fails when it is copied, as on a real host.
        if (!(0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR'))
            throw error;
        requireInside(source, source, archive);
    }
}
function fileExists(path, behavior) {
    if (behavior !== 'DISALLOW') {
        return new errors.SlipwayError('APPSPEC_INVALID', `The deployment failed because an invalid option was specified for fileExistsBehavior: ${behavior}. ` +
            'Valid options include OVERWRITE, RETAIN, and DISALLOW.');
    }
    return new errors.SlipwayError('SERVICE_REFUSED', `The deployment failed because a specified file already exists at this location: ${path}`, { hint: 'remove the file, or set file_exists_behavior to OVERWRITE or RETAIN' });
}
/** As Ruby's `File.exist?`: whatever cannot be looked at, a link without an end among it, is not there. */
async function statIfPresent(path) {
    try {
        return await (0,promises_.stat)(path);
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'))
            return undefined;
        throw error;
    }
}
async function isDirectory(path) {
    return (await statIfPresent(path))?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/install/install-revision.js









/**
 * Runs the Install event.
 *
 * The previous revision's files go before the new plan is checked, so a conflict leaves neither revision installed:
 * that is the real agent's order, and part of what a rehearsal has to show.
 */
async function installRevision({ appSpecFilename, fileExistsBehavior, allPossibleLifecycleEvents, }, { paths, root, privileges, readAppSpec, signal, isDiskFull = false, note }) {
    const spec = await readInstallAppSpec(paths.archive, appSpecFilename, readAppSpec);
    if (allPossibleLifecycleEvents !== undefined)
        requireKnownEvents(spec, allPossibleLifecycleEvents);
    await removePreviousInstall(paths.cleanup, { guard: (0,host_root/* createPathGuard */.HE)(root), privileges, signal });
    const { instructions } = await planInstall(spec, { archive: paths.archive, root, fileExistsBehavior, signal });
    await (0,replace_file/* replaceFile */.f)(paths.installPlan, planChunks(instructions));
    const notApplied = new NotApplied();
    try {
        const guard = (0,host_root/* createPathGuard */.HE)(root);
        const applied = { privileges, notApplied };
        await executePlan(instructions, { cleanupFile: paths.cleanup, guard, ...applied, isDiskFull, signal });
    }
    finally {
        if (notApplied.lines.length > 0)
            await note(notApplied.lines);
    }
    await writePointer(paths.lastSuccessfulInstall, paths.folder);
}
/** The plan of a large revision is tens of megabytes, so it is written without a second copy of it in memory. */
function* planChunks(instructions) {
    const batch = 1000;
    yield '{"instructions":[';
    for (let from = 0; from < instructions.length; from += batch) {
        const steps = instructions.slice(from, from + batch).map((instruction) => JSON.stringify(instruction));
        yield `${from === 0 ? '' : ','}${steps.join(',')}`;
    }
    yield ']}';
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/prepare-command.js








/** Looks at a command without doing anything yet, as the acknowledgement wants to know whether it is a no-op. */
async function prepareCommand({ commandName }, specification, context) {
    const paths = (0,agent_layout/* pathsOf */.wG)(context.layout, specification);
    const withFolders = (run) => async (fault) => {
        await makeDeploymentFolders(paths);
        return run(fault);
    };
    if (commandName === 'DownloadBundle') {
        const run = async (fault) => {
            await downloadBundle(specification, { ...context, paths, isDiskFull: fault?.kind === 'disk-full' });
            return diagnostics/* SUCCEEDED */.QQ;
        };
        return { isNoop: false, paths, run: withFolders(run) };
    }
    if (commandName === 'Install') {
        const run = async (fault) => {
            await installRevision(specification, {
                ...context,
                paths,
                isDiskFull: fault?.kind === 'disk-full',
                note: (lines) => noteInEventLog(lines, specification, paths, context),
            });
            return diagnostics/* SUCCEEDED */.QQ;
        };
        return { isNoop: false, paths, run: withFolders(run) };
    }
    if (isHook(commandName, specification)) {
        const found = await findHookScripts(commandName, specification, paths, context.readAppSpec);
        const run = async (fault) => {
            if (found === undefined)
                return diagnostics/* SUCCEEDED */.QQ;
            context.announceScripts();
            return runHook(commandName, found, {
                ...context,
                specification,
                paths,
                ...(fault !== undefined && { fault }),
            });
        };
        return { isNoop: found === undefined, paths, run: withFolders(run) };
    }
    const run = async () => {
        throw new errors.SlipwayError('ENGINE_FAILED', `Unsupported command type: ${commandName}.`);
    };
    return { isNoop: true, paths, run: withFolders(run) };
}
/** A local deployment may have events of its own beside the usual ones. */
function isHook(name, { allPossibleLifecycleEvents = [] }) {
    return [...lifecycle_events/* SERVER_HOOKS */.LX, ...allPossibleLifecycleEvents].includes(name);
}
async function noteInEventLog(lines, { deploymentId }, { scriptsLog }, { layout, clock, log }) {
    for (const line of lines)
        log(line);
    const eventLog = await EventLog.open({
        scriptsLog,
        deploymentsLog: layout.deploymentsLog,
        deploymentId: (0,agent_layout/* shortDeploymentId */.He)(deploymentId),
        clock,
    });
    try {
        await eventLog.append(['LifecycleEvent - Install\n', ...lines.map((line) => `[slipway]${line}\n`)]);
    }
    finally {
        await eventLog.close();
    }
}


/***/ }),

/***/ 48821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/**
 * Replaces a file so that a kill at any moment leaves the old content or the new, never a part.
 *
 * It does not wait for the disk: one fsync here would write out every file that an Install has just copied.
 */
async function replaceFile(file, content) {
    const temporary = `${file}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, file);
}


/***/ }),

/***/ 20513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ runAgent)
});

;// CONCATENATED MODULE: ./packages/engine/lib/agent/backoff.js
const LONGEST_SECONDS = 90;
const MOST_FAILURES = 10;
const GROWTH = 1.2675;
/** How long the agent waits after so many failed turns in a row: 10, 13, 17, 21, 27, 34, 44, 56, 71, then 90 s. */
function backoffMs(failures) {
    const n = Math.min(failures, MOST_FAILURES);
    return Math.floor((GROWTH ** n * LONGEST_SECONDS) / GROWTH ** MOST_FAILURES) * 1000;
}

// EXTERNAL MODULE: ./packages/engine/lib/agent/create-context.js + 1 modules
var create_context = __webpack_require__(36557);
// EXTERNAL MODULE: ./packages/engine/lib/agent/diagnostics.js
var agent_diagnostics = __webpack_require__(69590);
// EXTERNAL MODULE: ./packages/engine/lib/agent/failure-text.js
var failure_text = __webpack_require__(38638);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/ongoing-command.js



/** A tracking file older than this belongs to a command that the control plane has long given up. */
const FRESH_MS = 24 * 60 * 60 * 1000;
/** Ends the name of a note that is being written. */
const UNFINISHED = '.new';
/** Notes on disk which command is being run, so that a next agent can report it when this one is killed. */
async function trackCommand(file, hostCommandIdentifier, clock) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    // Under its name only once it is whole: half of an identifier would be reported as a command that nobody has given.
    const unfinished = `${file}${UNFINISHED}`;
    await (0,promises_.writeFile)(unfinished, hostCommandIdentifier);
    // The age is measured on the engine's clock, which need not be the file system's.
    await (0,promises_.utimes)(unfinished, clock.now() / 1000, clock.now() / 1000);
    await (0,promises_.rename)(unfinished, file);
}
/** Takes the note back: the command is over and reported. */
async function untrackCommand(file) {
    await (0,promises_.rm)(file, { force: true });
}
/**
 * Finds the command that an earlier agent left unfinished: the most recently begun one of the last 24 hours.
 * Older notes are deleted, and those that were never finished.
 */
async function findInterruptedCommand(ongoingFolder, clock) {
    let latest;
    for (const name of await namesIn(ongoingFolder)) {
        const file = (0,external_node_path_.join)(ongoingFolder, name);
        const { mtimeMs } = await (0,promises_.stat)(file);
        if (name.endsWith(UNFINISHED) || clock.now() - mtimeMs > FRESH_MS) {
            await (0,promises_.rm)(file, { recursive: true, force: true });
            continue;
        }
        if (latest !== undefined && latest.modifiedMs >= mtimeMs)
            continue;
        latest = { identifier: await (0,promises_.readFile)(file, 'utf8'), modifiedMs: mtimeMs };
    }
    return latest?.identifier;
}
/** Forgets all unfinished commands, once the latest of them is reported. */
async function forgetInterruptedCommands(ongoingFolder) {
    await (0,promises_.rm)(ongoingFolder, { recursive: true, force: true });
}
async function namesIn(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT'))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/engine/lib/agent/prepare-command.js + 28 modules
var prepare_command = __webpack_require__(85214);
;// CONCATENATED MODULE: ./packages/engine/lib/agent/run-command.js





/** Attempts to report a result; the real agent's SDK makes as many. */
const COMPLETION_ATTEMPTS = 4;
/**
 * Takes one command through the host-command protocol: specification, no-op test, acknowledgement, execution, completion.
 *
 * @throws what the control plane answers with instead of doing its part, and the signal's reason on abort; then the
 * tracking file stays, for the next agent to report.
 */
async function runCommand(command, context) {
    requireOwnCommand(command, context);
    const prepared = await prepare(command, context);
    if (prepared === undefined)
        return;
    const id = command.hostCommandIdentifier;
    const status = await context.commands.acknowledge(id, prepared.isNoop);
    if (status === 'Succeeded')
        return;
    if (status === 'Failed') {
        const { isNoop } = await (0,prepare_command/* prepareCommand */.f)(command, await fetchSpecification(command, context), context);
        if (isNoop)
            await completeCommand(id, agent_diagnostics/* COMPLETED_NOOP */.vQ, context);
        return;
    }
    const diagnostics = await execute(command, prepared, context);
    await completeCommand(id, diagnostics, context);
    await untrackCommand(prepared.paths.tracking);
}
/** Reports the result of a command, more than once when the control plane does not take it at first. */
async function completeCommand(hostCommandIdentifier, diagnostics, { commands, clock, log, signal }) {
    const status = diagnostics.errorCode === 0 ? 'Succeeded' : 'Failed';
    for (let attempt = 1;; attempt += 1) {
        try {
            return await commands.complete(hostCommandIdentifier, status, diagnostics);
        }
        catch (error) {
            signal.throwIfAborted();
            if (attempt === COMPLETION_ATTEMPTS)
                throw error;
            log(`the result of a command was not taken (${(0,agent_diagnostics/* unknownFailure */.Pv)(error).message}); it is sent again`);
            await clock.sleep(backoffMs(attempt), signal);
        }
    }
}
function requireOwnCommand({ commandName, hostIdentifier }, { instance }) {
    if (!instance.hostIdentifier.includes(hostIdentifier)) {
        throw new errors.SlipwayError('ENGINE_FAILED', `Host Identifier mismatch: "${instance.hostIdentifier}" was given a command for "${hostIdentifier}"`);
    }
    if (`${commandName}` === '')
        throw new errors.SlipwayError('ENGINE_FAILED', 'Command Name missing');
}
function fetchSpecification({ deploymentExecutionId }, { commands, instance }) {
    return commands.getDeploymentSpecification(deploymentExecutionId, instance.hostIdentifier);
}
/** A specification or an AppSpec file that cannot be used ends the command before it is acknowledged. */
async function prepare(command, context) {
    try {
        return await (0,prepare_command/* prepareCommand */.f)(command, await fetchSpecification(command, context), context);
    }
    catch (error) {
        context.signal.throwIfAborted();
        const diagnostics = (0,agent_diagnostics/* unknownFailure */.Pv)(error);
        context.log(`${command.commandName} cannot begin: ${diagnostics.message}`);
        await completeCommand(command.hostCommandIdentifier, diagnostics, context);
        return undefined;
    }
}
/** From here on the control plane waits for a result: a full disk under the note is one too. */
async function execute({ commandName, hostCommandIdentifier }, prepared, { log, signal, clock, faults }) {
    try {
        await trackCommand(prepared.paths.tracking, hostCommandIdentifier, clock);
        const diagnostics = await prepared.run(await faults?.begin(`${commandName}`, signal));
        if (diagnostics.errorCode !== 0)
            log(`${commandName} failed: ${diagnostics.message}`);
        return diagnostics;
    }
    catch (error) {
        signal.throwIfAborted();
        const diagnostics = (0,agent_diagnostics/* unknownFailure */.Pv)(error);
        // Anything but an error with a reason is a defect of ours, which the stack helps to find.
        const isExplained = error instanceof errors.SlipwayError || (error instanceof Error && 'code' in error);
        const stack = !isExplained && error instanceof Error ? `\n${error.stack}` : '';
        log(`${commandName} failed: ${diagnostics.message}${stack}`);
        return diagnostics;
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/agent/run-agent.js






/**
 * Runs the built-in host agent of one instance: it polls for commands and carries them out, one at a time, until the
 * signal ends it. A command that is cut short stays noted on disk, and the next start reports it as failed.
 */
async function runAgent(options) {
    const { commands, clock, signal, instance } = options;
    try {
        const context = await (0,create_context/* createAgentContext */.t)(options);
        await reportInterruptedCommand(context);
        for (let failures = 0; !signal.aborted;) {
            const startedAt = clock.now();
            try {
                const command = await commands.poll(instance.hostIdentifier, signal);
                failures = 0;
                if (command !== undefined)
                    await runCommand(command, context);
            }
            catch (error) {
                signal.throwIfAborted();
                failures += 1;
                const waitMs = backoffMs(failures) - Math.ceil((clock.now() - startedAt) / 1000) * 1000;
                context.log(`the control plane cannot be used (${(0,failure_text/* failureText */.kY)(error)})`);
                if (waitMs > 0)
                    await clock.sleep(waitMs, signal);
            }
        }
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}
/** What an agent that was killed left unfinished is failed; nobody knows how far it came. */
async function reportInterruptedCommand(context) {
    const { layout, clock, log, signal } = context;
    const identifier = await findInterruptedCommand(layout.ongoingFolder, clock);
    if (identifier === undefined)
        return;
    log('a command was under way when the agent last ended; it is reported as failed');
    try {
        await completeCommand(identifier, agent_diagnostics/* AGENT_RESTARTED */.fg, context);
        await forgetInterruptedCommands(layout.ongoingFolder);
    }
    catch (error) {
        signal.throwIfAborted();
        log(`the control plane does not take the result of the interrupted command (${(0,failure_text/* failureText */.kY)(error)})`);
    }
}


/***/ }),

/***/ 24194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38638);


/** Runs one of the system's own programs that the agent needs, and tells apart that it is not on this machine. */
function runProgram(program, parameters, signal) {
    return new Promise((resolve, reject) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, [...parameters], { signal, encoding: 'utf8' }, (error, stdout, stderr) => {
            if (signal.aborted)
                reject(signal.reason);
            else if (error === null)
                resolve({ kind: 'exited', code: 0, stdout, stderr });
            else if ((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrnoCode */ .qk)(error, 'ENOENT'))
                resolve({ kind: 'absent' });
            else if (typeof error.code === 'number')
                resolve({ kind: 'exited', code: error.code, stdout, stderr });
            else
                reject(error);
        });
    });
}


/***/ }),

/***/ 72852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Channel)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _s3_object_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34770);


/** Calls between two processes, in both directions at once, each of which can be called off. */
class Channel {
    #wire;
    #options;
    #pending = new Map();
    #served = new Map();
    #lastId = 0;
    #closed;
    constructor(wire, handlers, options = {}) {
        this.#wire = wire;
        this.#options = options;
        wire.onMessage((message, socket) => this.#take(message, handlers, socket));
        wire.onClosed(() => this.#close());
    }
    /** @throws what the other side threw, the signal's reason, or ENGINE_FAILED when the other side is gone. */
    call(name, input, signal) {
        return new Promise((resolve, reject) => {
            if (signal?.aborted === true)
                return reject(signal.reason);
            if (this.#closed !== undefined)
                return reject(this.#closed);
            this.#lastId += 1;
            const id = this.#lastId;
            const cancel = () => {
                this.#pending.delete(id);
                this.#send({ kind: 'cancel', id, reason: String(signal?.reason?.message ?? '') });
                reject(signal?.reason);
            };
            const over = () => signal?.removeEventListener('abort', cancel);
            this.#pending.set(id, {
                resolve: (value) => {
                    over();
                    resolve(value);
                },
                reject: (error) => {
                    over();
                    reject(error);
                },
            });
            signal?.addEventListener('abort', cancel, { once: true });
            this.#send({ kind: 'call', id, name, input });
        });
    }
    /** Hands a connection over. */
    sendSocket(socket) {
        if (this.#closed === undefined)
            this.#wire.send({ kind: 'socket' }, socket);
        else
            socket.destroy();
    }
    #send(message) {
        if (this.#closed !== undefined)
            return;
        const now = this.#options.now?.();
        this.#wire.send(now === undefined ? message : { ...message, now });
    }
    #take(message, handlers, socket) {
        if (message.now !== undefined)
            this.#options.onTime?.(message.now);
        switch (message.kind) {
            case 'call':
                void this.#serve(message.id, handlers[message.name], message);
                return;
            case 'cancel':
                this.#served.get(message.id)?.abort(new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('CANCELLED', message.reason));
                return;
            case 'socket':
                if (socket !== undefined)
                    this.#options.onSocket?.(socket);
                return;
            case 'result':
            case 'error': {
                const pending = this.#pending.get(message.id);
                this.#pending.delete(message.id);
                if (message.kind === 'result')
                    pending?.resolve(message.value);
                else
                    pending?.reject(readError(message.error));
            }
        }
    }
    async #serve(id, handler, { name, input }) {
        const ending = new AbortController();
        this.#served.set(id, ending);
        try {
            if (typeof handler !== 'function')
                throw new Error(`nobody answers "${name}"`);
            const value = await handler(input, ending.signal);
            this.#send({ kind: 'result', id, value });
        }
        catch (error) {
            this.#send({ kind: 'error', id, error: writeError(error) });
        }
        finally {
            this.#served.delete(id);
        }
    }
    #close() {
        this.#closed = new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ENGINE_FAILED', 'the process at the other end has ended');
        for (const { reject } of this.#pending.values())
            reject(this.#closed);
        this.#pending.clear();
        for (const ending of this.#served.values())
            ending.abort(this.#closed);
    }
}
function writeError(error) {
    if (error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError) {
        return {
            kind: 'slipway',
            code: error.code,
            message: error.message,
            ...(error.hint !== undefined && { hint: error.hint }),
        };
    }
    if (error instanceof _s3_object_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DownloadTrouble */ .m)
        return { kind: 'download', code: error.code, message: error.message };
    const { message, code } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'other', message, ...(typeof code === 'string' && { code }) };
}
function readError({ kind, message, code = '', hint }) {
    if (kind === 'slipway') {
        return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError(code, message, hint === undefined ? {} : { hint });
    }
    if (kind === 'download')
        return new _s3_object_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DownloadTrouble */ .m(code, message);
    return Object.assign(new Error(message), code === '' ? {} : { code });
}


/***/ }),

/***/ 50865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ compareLayer),
  W: () => (/* binding */ described)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/engine/lib/agent/failure-text.js
var failure_text = __webpack_require__(38638);
;// CONCATENATED MODULE: ./packages/engine/lib/isolation/file-type.js
/** What a path is, by the kernel's own word. */
function typeOf(stats) {
    if (stats.isFile())
        return 'file';
    if (stats.isDirectory())
        return 'directory';
    if (stats.isSymbolicLink())
        return 'symlink';
    if (stats.isFIFO())
        return 'fifo';
    return stats.isSocket() ? 'socket' : 'device';
}

;// CONCATENATED MODULE: ./packages/engine/lib/isolation/compare-layer.js




/**
 * Tells what an instance has changed, from what it has written and from what this machine has at the same paths. What is the
 * same on both, as a folder in which only something else is changed, is no change.
 *
 * @param placeBelow - where this machine has a path of the instance; `undefined` where the instance begins with nothing.
 * @param isHidden - paths of this machine that no instance sees.
 */
async function compareLayer(entries, placeBelow, isHidden = () => false) {
    const changes = [];
    const own = new Set(entries.map(({ path }) => path));
    const below = async (path) => {
        const place = placeBelow(path);
        return place === undefined ? undefined : lstatBelow(place);
    };
    for (const entry of entries) {
        const before = await below(entry.path);
        if (entry.kind === 'removed') {
            if (before !== undefined && before !== 'unknown')
                changes.push({ ...described(entry.path, before), change: 'removed' });
            continue;
        }
        if (before === undefined)
            changes.push({ ...withoutTime(entry), change: 'added' });
        else if (before === 'unknown' || !isSame(entry, before))
            changes.push({ ...withoutTime(entry), change: 'changed' });
        if (entry.hidesBelow !== true || before === undefined || before === 'unknown' || !before.isDirectory())
            continue;
        for (const name of await (0,promises_.readdir)(placeBelow(entry.path) ?? '').catch(() => [])) {
            const path = (0,external_node_path_.join)(entry.path, name);
            if (own.has(path) || isHidden(path))
                continue;
            const gone = await below(path);
            if (gone !== undefined && gone !== 'unknown')
                changes.push({ ...described(path, gone), change: 'removed' });
        }
    }
    return changes.sort((one, other) => (one.path < other.path ? -1 : 1));
}
/** The kernel copies a file with its times when it is opened to be written to: one that was not written to is the same. */
function isSame(entry, before) {
    const { type, mode, uid, gid } = described('', before);
    if (entry.type !== type || entry.mode !== mode || entry.uid !== uid || entry.gid !== gid)
        return false;
    if (type === 'directory')
        return true;
    return entry.sizeBytes === described('', before).sizeBytes && entry.modifiedMs === before.mtimeMs;
}
function withoutTime({ path, type, mode, uid, gid, sizeBytes }) {
    return { path, type, mode, uid, gid, sizeBytes };
}
/** A path as it is told of. */
function described(path, stats) {
    const type = typeOf(stats);
    return {
        path,
        type,
        mode: stats.mode & 0o7777,
        uid: stats.uid,
        gid: stats.gid,
        sizeBytes: type === 'file' || type === 'symlink' ? stats.size : 0,
    };
}
async function lstatBelow(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        // The engine may not look there; the instance, which root has set up, may.
        if ((0,failure_text/* hasErrnoCode */.qk)(error, 'EACCES', 'EPERM'))
            return 'unknown';
        throw error;
    }
}


/***/ }),

/***/ 81836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ REQUESTS_DESCRIPTOR),
/* harmony export */   dG: () => (/* binding */ REPLIES_DESCRIPTOR),
/* harmony export */   e6: () => (/* binding */ INIT_PROGRAM)
/* harmony export */ });
/** The descriptors on which the first process of an instance is told what to start, and tells what has become of it. */
const REQUESTS_DESCRIPTOR = 5;
const REPLIES_DESCRIPTOR = 6;
/**
 * The last part of the set-up, in Perl, and then the first process of an instance's own process tree.
 *
 * The set-up: it is given the numbers of the capabilities that scripts keep, those that the agent keeps beside, the variables of
 * the agent, and the agent's command. Its folder is the instance's root; from the moment in which that becomes the root of
 * everything, nothing that the instance could have replaced may run with the rights of the set-up, so all that is left is done
 * by calls of the kernel from here.
 *
 * The first process: Node cannot take over the orphans of others, and an orphan whose end nobody asks for stays for ever, so
 * that a script that waits for a daemon to end would wait for ever too. Being the first of its tree it outlives every signal
 * from inside, and everything ends with it.
 *
 * A request is the number of its bytes on a line and fields with a zero byte between them: `spawn`, id, folder, user, group,
 * file that takes the output or nothing, number of variables, the variables, the program and its parameters; or `kill`, id,
 * signal for a process that was started and its group; or `end`, signal for all.
 *
 * A reply is a line, and with `out` as many bytes after it: `ready`, `started ID PID`, `failed ID ERRNO`, `out ID 1|2 BYTES`,
 * `closed ID 1|2`, `exited ID CODE SIGNAL`.
 */
const INIT_PROGRAM = `
use strict;
use Errno;
use Fcntl;
use POSIX ':sys_wait_h';
my %calls = (
  x86_64 => { mount => 165, umount2 => 166, unshare => 272, prctl => 157 },
  aarch64 => { mount => 40, umount2 => 39, unshare => 97, prctl => 167 },
);
my $call = $calls{ (POSIX::uname())[4] } or die "the processor has to be of the x86-64 or arm64 kind\\n";
my ($kept, $kept_beside, $count, @rest) = @ARGV;
my @variables = splice(@rest, 0, $count);
my ($root, $old, $proc) = ('/', '/run/slipway/machine', 'proc');
system('pivot_root', '.', substr($old, 1)) == 0 or die "pivot_root failed\\n";
chdir($root) or die "/: $!\\n";
syscall($call->{umount2}, $old, 2) == 0 or die "the machine's root cannot be detached: $!\\n";
rmdir($old);
my $child = fork // die "fork: $!\\n";

# Takes from this process, and so from all that it starts, what is not named.
sub keep_only {
  my %is_kept = map { $_ => 1 } @_;
  syscall($call->{prctl}, 24, $_, 0, 0, 0) for grep { !$is_kept{$_} } 0 .. 63;
}

if ($child != 0) {
  waitpid($child, 0);
  die "there is no process tree of its own\\n" if $? != 0;
  keep_only(split(/,/, $kept), split(/,/, $kept_beside));
  %ENV = map { split /=/, $_, 2 } @variables;
  exec { $rest[0] } @rest or die "$rest[0]: $!\\n";
}
# Whoever leaves its tree can have no threads any more: not the agent does, but a process between the two.
syscall($call->{unshare}, 0x20000000) == 0 or die "unshare: $!\\n";
my $init = fork // die "fork: $!\\n";
POSIX::_exit(0) if $init != 0;
my $at = '/proc';
# Read-only, no set-user-ID, no devices, no programs.
syscall($call->{mount}, $proc, $at, $proc, 1 | 2 | 4 | 8, 0) == 0 or die "/proc cannot be mounted: $!\\n";
keep_only(split(/,/, $kept));
%ENV = ();
open(STDIN, '<', '/dev/null');
$0 = 'init';
open(my $in, '<&=', ${REQUESTS_DESCRIPTOR}) or die "requests: $!";
open(my $out, '>&=', ${REPLIES_DESCRIPTOR}) or die "replies: $!";
fcntl($_, F_SETFD, FD_CLOEXEC) for $in, $out;
my (%ids, %pids, %readers, $buffer);
$buffer = '';
# A child that ends just before the wait below is to end the wait too.
pipe(my $woken, my $wakes) or die "pipe: $!";
fcntl($_, F_SETFL, O_NONBLOCK) for $woken, $wakes;
$SIG{CHLD} = sub { local $!; syswrite($wakes, '.') };

sub reply {
  my ($text) = @_;
  while (length $text) {
    my $written = syswrite($out, $text);
    next if !defined $written && $!{EINTR};
    exit 1 if !defined $written;
    substr($text, 0, $written) = '';
  }
}

sub start {
  my ($id, $folder, $user, $group, $file, $count, @rest) = @_;
  my %environment = map { split /=/, $_, 2 } splice(@rest, 0, $count);
  pipe(my $failed, my $fails) or return reply("failed $id " . ($! + 0) . "\\n");
  my @pipes;
  if ($file eq '') {
    for (1, 2) {
      pipe(my $reader, my $writer) or return reply("failed $id " . ($! + 0) . "\\n");
      push @pipes, [$reader, $writer];
    }
  }
  my $pid = fork;
  return reply("failed $id " . ($! + 0) . "\\n") if !defined $pid;
  if ($pid == 0) {
    my $give_up = sub { syswrite($fails, $! + 0); POSIX::_exit(127) };
    POSIX::setsid();
    $SIG{CHLD} = 'DEFAULT';
    open(STDIN, '<', '/dev/null') or $give_up->();
    my ($stdout, $stderr);
    if ($file eq '') { ($stdout, $stderr) = map { $_->[1] } @pipes }
    else { open($stdout, '>>', $file) or $give_up->(); $stderr = $stdout }
    POSIX::dup2(fileno($stdout), 1) // $give_up->();
    POSIX::dup2(fileno($stderr), 2) // $give_up->();
    chdir($folder) or $give_up->();
    if ($group ne '') { $) = "$group $group"; $( = $group; $give_up->() if $( != $group }
    if ($user ne '') { $< = $user; $> = $user; $give_up->() if $> != $user }
    %ENV = %environment;
    no warnings;
    exec { $rest[0] } @rest;
    $give_up->();
  }
  close $fails;
  my $errno = '';
  # Ends when the program begins, which closes the other end.
  while (1) {
    my $read = sysread($failed, $errno, 16, length $errno);
    next if !defined $read && $!{EINTR};
    last if !$read;
  }
  if ($errno ne '') {
    waitpid($pid, 0);
    return reply("failed $id $errno\\n");
  }
  $ids{$pid} = $id;
  $pids{$id} = $pid;
  for (1 .. @pipes) {
    my ($reader, $writer) = @{ $pipes[$_ - 1] };
    close $writer;
    $readers{fileno $reader} = [$reader, $id, $_];
  }
  reply("started $id $pid\\n");
}

sub obey {
  my ($verb, @fields) = split /\\0/, $_[0], -1;
  if ($verb eq 'spawn') { start(@fields) }
  elsif ($verb eq 'kill' && $pids{$fields[0]}) { kill $fields[1], -$pids{$fields[0]} }
  elsif ($verb eq 'end') { kill $fields[0], -1 }
}

reply("ready\\n");
while (1) {
  while ((my $pid = waitpid(-1, WNOHANG)) > 0) {
    my $status = $?;
    my $id = delete $ids{$pid} // next;
    delete $pids{$id};
    reply("exited $id " . ($status >> 8) . ' ' . ($status & 127) . "\\n");
  }
  my $wanted = '';
  vec($wanted, $_, 1) = 1 for fileno($in), fileno($woken), keys %readers;
  next if select(my $ready = $wanted, undef, undef, undef) <= 0;
  sysread($woken, my $marks, 4096) if vec($ready, fileno($woken), 1);
  for my $descriptor (keys %readers) {
    next if !vec($ready, $descriptor, 1);
    my ($reader, $id, $name) = @{ $readers{$descriptor} };
    my $read = sysread($reader, my $bytes, 65536);
    next if !defined $read && $!{EINTR};
    if ($read) { reply("out $id $name $read\\n$bytes"); next }
    close $reader;
    delete $readers{$descriptor};
    reply("closed $id $name\\n");
  }
  next if !vec($ready, fileno($in), 1);
  my $read = sysread($in, $buffer, 65536, length $buffer);
  exit 0 if defined $read && $read == 0;
  while ($buffer =~ /^(\\d+)\\n/ && length($buffer) >= $1 + length($1) + 1) {
    my $request = substr($buffer, length($1) + 1, $1);
    substr($buffer, 0, length($1) + 1 + $1) = '';
    obey($request);
  }
}
`;


/***/ }),

/***/ 98153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ setUpScript),
/* harmony export */   Ec: () => (/* binding */ LAYER_VIEW),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _init_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81836);
/* harmony import */ var _shims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91501);


/**
 * What processes of an instance may still do as root, by number (`linux/capability.h`). Nothing of it reaches out of the
 * namespaces: no mounts, modules, device nodes, clocks, raw devices, other file handles, and no way around quotas and priorities.
 */
const KEPT_CAPABILITIES = {
    ...{ chown: 0, dac_override: 1, fowner: 3, fsetid: 4, kill: 5, setgid: 6, setuid: 7, setpcap: 8 },
    ...{ net_bind_service: 10, sys_chroot: 18, setfcap: 31 },
};
/** About the instance's own network, where it has one. */
const NETWORK_CAPABILITIES = { net_admin: 12, net_raw: 13 };
/** The agent looks at processes of all users of the instance, to tell what they are; it sees none of the machine's. */
const AGENT_CAPABILITIES = { sys_ptrace: 19 };
/** Where an instance finds what it has written, by the number of the area; read-only. */
const LAYER_VIEW = '/run/slipway/layer';
/** Areas without which there is no instance. */
const INDISPENSABLE = new Set(['/', '/tmp', '/var/tmp']);
const UNSEEN = 'ro,nosuid,nodev,mode=700,size=4k';
const OVERLAY_OPTIONS = 'index=off,metacopy=off,redirect_dir=off';
/**
 * Writes the script that turns fresh namespaces into an instance and then becomes its first process. It runs as root of the
 * namespaces, with nothing of the instance's own running yet.
 */
function setUpScript(setUp) {
    const { folder, isNetworkOpen, memoryMiB } = setUp;
    return [
        'set -eu',
        'umask 022',
        `layer=${quote(`${folder}/layer`)} new=${quote(`${folder}/root`)}`,
        ...layerLines(setUp),
        // The options of an overlay cannot hold every path: those below are relative.
        'cd "$layer"',
        'mkdir -p areas empty',
        ...baseLines(setUp),
        ...setUp.areas.flatMap((area, index) => areaLines(area, index)),
        ...deviceLines(memoryMiB),
        `mount -t tmpfs -o nosuid,nodev,mode=755,size=${memoryMiB}m slipway "$new/run"`,
        'mkdir -m 1777 "$new/run/lock"; mkdir "$new/run/slipway"; : >"$new/run/slipway/nothing"',
        `mkdir "$new${LAYER_VIEW}"; mount --bind areas "$new${LAYER_VIEW}"; mount -o remount,bind,ro "$new${LAYER_VIEW}"`,
        // The view of an open network is the machine's too: it is this mount alone that is made read-only.
        'mount -t sysfs -o nosuid,nodev,noexec sysfs "$new/sys"',
        'mount -o remount,bind,ro,nosuid,nodev,noexec "$new/sys"',
        ...setUp.shownFolders.map(showLine),
        ...setUp.hiddenFolders.map((path) => `if [ -d "$new"${quote(path)} ]; then mount -t tmpfs -o ${UNSEEN} slipway "$new"${quote(path)}; fi`),
        ...setUp.hiddenFiles.map(hideFileLine),
        ...networkLines(isNetworkOpen),
        `printf %s ${quote(setUp.hostName)} >/proc/sys/kernel/hostname`,
        // Pipes without a name: what is asked of the first process of the instance's tree, and what it answers.
        'rm -f requests replies; mkfifo -m 600 requests replies',
        `exec ${_init_program_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUESTS_DESCRIPTOR */ .Xf}<>requests ${_init_program_js__WEBPACK_IMPORTED_MODULE_0__/* .REPLIES_DESCRIPTOR */ .dG}<>replies`,
        'rm requests replies',
        'mkdir "$new/run/slipway/machine"',
        'cd "$new"',
        startLine(setUp),
    ].join('\n');
}
function layerLines({ folder, layer, layerMiB }) {
    return [
        layer === 'image'
            ? `mount -t ext4 -o loop,nodev,noatime ${quote(`${folder}/layer.img`)} "$layer"`
            : `mount -t tmpfs -o nodev,mode=755,size=${layerMiB}m slipway "$layer"`,
    ];
}
/** What every instance has, between the machine's files and its own: `systemctl`, and files that mounts would hide. */
function baseLines({ areas, copiedFiles, programs }) {
    const folders = ['/proc', '/sys', '/dev', '/run', ...areas.map(({ mountPoint }) => mountPoint)];
    const place = (path) => quote(`base${path}`);
    const shim = `${_shims_js__WEBPACK_IMPORTED_MODULE_1__/* .SHIM_FOLDER */ .J2}/systemctl`;
    return [
        'rm -rf base; mkdir base',
        ...folders.map((path) => `[ -d ${quote(path)} ] || mkdir -p ${place(path)}`),
        ...copiedFiles.map((path) => `mkdir -p ${place(dirname(path))}; cp -p ${quote(path)} ${place(path)}`),
        ...Object.entries(programs).map(([path, text]) => `mkdir -p ${place(dirname(path))}; printf %s ${quote(text)} >${place(path)}; chmod 755 ${place(path)}`),
        // Where /bin is a folder of its own, the machine's own program is hidden there too.
        `if [ ! -L /bin ] && [ -e /bin/systemctl ]; then mkdir -p base/bin; cp ${place(shim)} base/bin/systemctl; fi`,
    ];
}
function areaLines({ mountPoint, below, mode, uid, gid }, index) {
    const own = `areas/${index}`;
    const lower = below === '/' ? 'base:/' : (below ?? 'empty');
    const layers = `lowerdir=${lower},upperdir=${own}/upper,workdir=${own}/work`;
    const options = ['nodev', layers, OVERLAY_OPTIONS].join(',');
    const mount = `mount -t overlay -o ${quote(options)} slipway "$new"${quote(mountPoint)}`;
    return [
        `mkdir -p ${own}/work`,
        `[ -d ${own}/upper ] || install -d -m ${mode.toString(8)} -o ${uid} -g ${gid} ${own}/upper`,
        INDISPENSABLE.has(mountPoint)
            ? mount
            : `${mount} || echo ${quote(`"${mountPoint}" is left out: it cannot be laid over`)} >&2`,
    ];
}
/** Only what cannot reach anything: no disks, no memory, no consoles. */
function deviceLines(memoryMiB) {
    const nodes = { null: '1 3', zero: '1 5', full: '1 7', random: '1 8', urandom: '1 9', tty: '5 0' };
    return [
        'mount -t tmpfs -o nosuid,noexec,mode=755,size=1m slipway "$new/dev"',
        ...Object.entries(nodes).map(([name, number]) => `mknod -m 666 "$new/dev/${name}" c ${number}`),
        'ln -s /proc/self/fd "$new/dev/fd"; ln -s fd/0 "$new/dev/stdin"; ln -s fd/1 "$new/dev/stdout"; ln -s fd/2 "$new/dev/stderr"',
        'mkdir "$new/dev/pts" "$new/dev/shm"; ln -s pts/ptmx "$new/dev/ptmx"',
        'mount -t devpts -o newinstance,nosuid,noexec,ptmxmode=0666,mode=0620,gid=5 devpts "$new/dev/pts"',
        `mount -t tmpfs -o nosuid,nodev,mode=1777,size=${memoryMiB}m slipway "$new/dev/shm"`,
    ];
}
function showLine(path) {
    const options = `nodev,ro,lowerdir=${path}:empty`;
    return `mkdir -p "$new"${quote(path)}; mount -t overlay -o ${quote(options)} slipway "$new"${quote(path)}`;
}
function hideFileLine(path) {
    const target = `"$new"${quote(path)}`;
    const bind = `mount --bind "$new/run/slipway/nothing" ${target}; mount -o remount,bind,ro,nosuid,nodev ${target}`;
    return `if [ -f ${target} ]; then ${bind}; fi`;
}
function networkLines(isOpen) {
    if (!isOpen)
        return ['ip link set lo up'];
    // The names of the outside are often told by a file that is below /run.
    return [
        'names=$(readlink -f /etc/resolv.conf || :)',
        'case $names in /run/*) mkdir -p "$new$(dirname "$names")"; cp "$names" "$new$names";; esac',
    ];
}
/**
 * A tree of processes within this one, which does not see this one: what a script does to all processes that it sees, or to
 * all that run Node, is not done to the agent.
 */
function startLine({ command, environment, isNetworkOpen }) {
    const kept = { ...KEPT_CAPABILITIES, ...(isNetworkOpen ? {} : NETWORK_CAPABILITIES) };
    const variables = [
        'NODE_CHANNEL_FD=0',
        'NODE_CHANNEL_SERIALIZATION_MODE=advanced',
        ...Object.entries(environment).map(([name, value]) => `${name}=${value}`),
    ];
    const numbers = [kept, AGENT_CAPABILITIES].map((names) => Object.values(names).join(','));
    const words = [...numbers, String(variables.length), ...variables, ...command];
    return `exec setpriv --inh-caps -all perl -e ${quote(_init_program_js__WEBPACK_IMPORTED_MODULE_0__/* .INIT_PROGRAM */ .e6)} ${words.map(quote).join(' ')}`;
}
function dirname(path) {
    return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}
/** A word of a POSIX shell that is this text, whatever is in it. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 91501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ SHIM_FOLDER),
/* harmony export */   l2: () => (/* binding */ shimPrograms),
/* harmony export */   oJ: () => (/* binding */ SERVICE_SOCKET)
/* harmony export */ });
/** Where an instance finds `systemctl`. */
const SHIM_FOLDER = '/usr/bin';
/** The socket on which process 1 of an instance takes what `systemctl` and `service` are asked. */
const SERVICE_SOCKET = '/run/slipway/services';
/** The programs that take the place of the machine's own: they pass on what they are asked and print the answer. */
function shimPrograms(node) {
    return {
        [`${SHIM_FOLDER}/systemctl`]: shim(node, 'systemctl'),
        '/usr/sbin/service': shim(node, 'service'),
    };
}
/** In CommonJS and of nothing but Node's own, so that it starts as fast as Node does. */
function shim(node, program) {
    return `#!${node}
const socket = require('node:net').connect(${JSON.stringify(SERVICE_SOCKET)})
let answer = ''
socket.on('error', (error) => {
  console.error('${program}: the instance does not answer: ' + error.message)
  process.exit(1)
})
socket.on('data', (chunk) => { answer += chunk })
socket.on('end', () => {
  const { stdout, stderr, exitCode } = JSON.parse(answer)
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
})
socket.end(JSON.stringify({ program: '${program}', parameters: process.argv.slice(2) }))
`;
}


/***/ }),

/***/ 63814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ OpenStreams),
/* harmony export */   Z: () => (/* binding */ readRemote)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _s3_object_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34770);


/** Streams of this process that another one reads, piece by piece as it asks for them. */
class OpenStreams {
    #iterators = new Map();
    #last = 0;
    open(body) {
        this.#last += 1;
        // An error before the first piece is asked for is told then.
        body.on('error', () => undefined);
        this.#iterators.set(this.#last, { body, chunks: body[Symbol.asyncIterator]() });
        return { stream: this.#last };
    }
    async read(stream) {
        const opened = this.#iterators.get(stream);
        if (opened === undefined)
            throw new _s3_object_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .DownloadTrouble */ .m('ECONNRESET', 'the stream is closed');
        const { done, value } = await opened.chunks.next();
        if (done !== true)
            return value;
        this.#iterators.delete(stream);
        return undefined;
    }
    async close(stream) {
        this.#iterators.get(stream)?.body.destroy();
        this.#iterators.delete(stream);
    }
}
/** What the other side holds, as a stream of this one. */
function readRemote({ stream }, read, close) {
    let isOver = false;
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
        read() {
            read(stream).then((chunk) => {
                isOver = chunk === undefined;
                this.push(chunk === undefined ? null : Buffer.from(chunk));
            }, (error) => this.destroy(error));
        },
        destroy(error, done) {
            const closed = isOver ? Promise.resolve() : close(stream);
            closed.catch(() => undefined).then(() => done(error));
        },
    });
}


/***/ }),

/***/ 34770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ DownloadTrouble)
/* harmony export */ });
/** A download that came to nothing and may come to something when it is tried again. */
class DownloadTrouble extends Error {
    name = 'DownloadTrouble';
    /** S3's word for it, or the network's. */
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}


/***/ })

};

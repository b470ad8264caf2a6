export const id = 4894;
export const ids = [4894];
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

/***/ 64894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTar: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56118);
/* harmony import */ var _archive_member_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28176);






/** What the first bytes of a file give away that is neither tar nor gzip. GNU tar would call another program for these. */
const FOREIGN = [
    ['504b', 'it is a zip archive'],
    ['425a68', 'it is compressed with bzip2, and only gzip is supported'],
    ['fd377a585a00', 'it is compressed with xz, and only gzip is supported'],
    ['28b52ffd', 'it is compressed with zstd, and only gzip is supported'],
];
const CHUNK_BYTES = 256 * 1024;
/** Options that the library has and its types leave out. The formats before POSIX have no magic of their own. */
const EXTRACT_OPTIONS = { allowUnknownFormat: true };
/** Reads the members of a tar archive, compressed with gzip or not: its first bytes tell, as they do for GNU tar. */
const readTar = async function* (file, { signal }) {
    const magic = await firstBytes(file);
    if (magic === '')
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .qM)(file, 'it is empty');
    const foreign = FOREIGN.find(([prefix]) => magic.startsWith(prefix));
    if (foreign !== undefined)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .qM)(file, foreign[1]);
    const members = (0,tar_stream__WEBPACK_IMPORTED_MODULE_4__.extract)(EXTRACT_OPTIONS);
    const ended = new AbortController();
    const options = { signal: signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]) };
    const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: CHUNK_BYTES });
    const sink = members; // streamx, which node's own pipeline takes as well
    const flow = magic.startsWith('1f8b')
        ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)({ chunkSize: CHUNK_BYTES }), sink, options)
        : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, sink, options);
    flow.catch(() => { }); // what stops the flow comes out of the iteration as well
    try {
        for await (const entry of members) {
            yield memberOf(entry, file);
            entry.resume(); // what nobody read
        }
        await flow;
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .damagedBy */ .tS)(file, 'tar', cause);
    }
    finally {
        ended.abort();
    }
};
function memberOf(entry, file) {
    const { name, size, mode } = entry.header;
    return {
        ...kindOf(entry.header, file),
        path: (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .memberPath */ .Mb)(file, name),
        mode: mode & 0o7777,
        sizeBytes: size,
        modifiedAt: modifiedAtOf(entry.header),
        async *read() {
            try {
                yield* entry;
            }
            catch (cause) {
                throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .damagedBy */ .tS)(file, `tar, in entry ${JSON.stringify(name)}`, cause);
            }
        },
    };
}
function kindOf({ type, name, linkname }, file) {
    switch (type) {
        case 'file':
        case 'contiguous-file':
            return { type: 'file' };
        case 'directory':
            return { type: 'directory' };
        case 'symlink':
            return { type: 'symlink', linkTarget: linkname ?? '' };
        case 'link':
            return { type: 'hardlink', linkTarget: (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .memberPath */ .Mb)(file, linkname ?? '') };
        case 'fifo':
            throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(file, name, 'it is a FIFO');
        case 'character-device':
        case 'block-device':
            throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(file, name, 'it is a device');
        default:
            throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(file, name, 'it is of a kind that is not supported');
    }
}
function modifiedAtOf({ mtime }) {
    return Number.isNaN(mtime.getTime()) ? undefined : mtime;
}
async function firstBytes(file) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(6), 0, 6, 0);
            return buffer.subarray(0, bytesRead).toString('hex');
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_5__/* .damagedBy */ .tS)(file, 'tar', cause);
    }
}


/***/ })

};

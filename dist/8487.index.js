export const id = 8487;
export const ids = [8487];
export const modules = {

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

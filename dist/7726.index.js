export const id = 7726;
export const ids = [7726];
export const modules = {

/***/ 7726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFiles: () => (/* binding */ writeFiles),
/* harmony export */   x: () => (/* binding */ findExisting)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);



/**
 * What stands at these paths already, a link counting as a file.
 *
 * @throws SlipwayError SOURCE_INVALID where that cannot be told: a file stands in the place of a folder, or a folder is closed.
 */
async function findExisting(paths) {
    const existing = new Map();
    for (const path of paths) {
        try {
            existing.set(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory() ? 'folder' : 'file');
        }
        catch (cause) {
            if (codeOf(cause) !== 'ENOENT')
                throw cannotWrite(path, cause);
        }
    }
    return existing;
}
/**
 * Writes all of the files or, where one cannot be written, none: folders that were made are taken away again, and files that were
 * replaced are put back.
 *
 * @param replaced - Those of the paths at which a file may be replaced. A file that turns up at another one is never overwritten.
 * @throws SlipwayError SOURCE_INVALID naming the file that could not be written.
 */
async function writeFiles(files, { replaced = new Set(), signal } = {}) {
    const undo = [];
    const asides = [];
    let current = '';
    try {
        for (const file of files) {
            signal?.throwIfAborted();
            current = file.path;
            await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.path), undo);
            if (replaced.has(file.path))
                asides.push(await putAside(file.path, undo));
            await writeNew(file, undo);
        }
    }
    catch (cause) {
        for (const takeBack of undo.reverse())
            await takeBack().catch(() => undefined);
        throw signal?.aborted === true ? cause : cannotWrite(current, cause);
    }
    for (const aside of asides)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(aside, { recursive: true, force: true });
}
async function makeFolders(path, undo) {
    if (await isFolder(path))
        return;
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), undo);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(path));
}
/** Moves a file into a new folder beside it, from where it can be moved back whatever happens to the disk; names that folder. */
async function putAside(path, undo) {
    const aside = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), '.slipway-init-'));
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(aside));
    const moved = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(path, moved);
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(moved, path));
    return aside;
}
async function writeNew({ path, text, isExecutable }, undo) {
    // As every program does, leaving to the umask who may read it.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', isExecutable ? 0o777 : 0o666);
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }));
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch (cause) {
        if (codeOf(cause) === 'ENOENT')
            return false;
        throw cause;
    }
}
function codeOf(cause) {
    return cause.code;
}
function cannotWrite(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" cannot be written: ${cause.message}`, {
        hint: 'nothing was written',
        cause,
    });
}


/***/ })

};

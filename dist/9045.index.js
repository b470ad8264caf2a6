export const id = 9045;
export const ids = [9045];
export const modules = {

/***/ 99045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replaceFile: () => (/* binding */ replaceFile),
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);



/**
 * Puts a changed file in the place of the one that was read, whole or not at all: whoever reads it meanwhile sees the one or
 * the other. Mode and owner stay; links are never followed.
 *
 * @throws SlipwayError SOURCE_INVALID when the file is no plain file, was changed meanwhile, or may not be written.
 */
async function replaceFile({ path, before, content = before, mode }) {
    const partial = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`;
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        if (!found.isFile())
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" is no plain file: it is not changed`);
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path)).equals(before)) {
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" was changed while it was looked at: it is left as it is`, {
                hint: 'run the command again',
            });
        }
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(partial, 'wx', 0o600);
        try {
            await file.writeFile(content);
            await keepOwner(file, found);
            await file.chmod(mode ?? found.mode & 0o7777);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (cause) {
        if (!(cause instanceof Error && 'syscall' in cause))
            throw cause;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" cannot be written: ${cause.message}`, { cause });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
    }
}
/** Only root can give a file away; for anyone else the file that they may replace becomes their own. */
async function keepOwner(file, { uid, gid }) {
    const now = await file.stat();
    if (now.uid !== uid || now.gid !== gid)
        await file.chown(uid, gid).catch(() => undefined);
}
/**
 * Writes a new file, or another content of one, whole or not at all. A name that is a device or a pipe is written to as it is.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and what is in the way.
 */
async function writeOutput(path, content) {
    const partial = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`;
    try {
        const existing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        const isReplaceable = existing === undefined || existing.isFile();
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(isReplaceable ? partial : path, isReplaceable ? 'wx' : 'w');
        try {
            await file.writeFile(content);
        }
        finally {
            await file.close();
        }
        if (isReplaceable)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (cause) {
        if (!(cause instanceof Error && 'syscall' in cause))
            throw cause;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', `"${path}" cannot be written: ${cause.message}`, {
            cause,
            hint: 'name a file in a folder that is there and that you may write to',
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
    }
}


/***/ })

};

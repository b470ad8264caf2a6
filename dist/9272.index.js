export const id = 9272;
export const ids = [9272,850];
export const modules = {

/***/ 70850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ APPSPEC_PATH),
/* harmony export */   Zo: () => (/* binding */ linkLeavesTree),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   f1: () => (/* binding */ parseArchivePath),
/* harmony export */   se: () => (/* binding */ DEPLOYIGNORE_PATH)
/* harmony export */ });
/** The name under which an AppSpec file lies at the root of a bundle: hook events look for no other. */
const APPSPEC_PATH = 'appspec.yml';
/** The file that says, in the language of `.gitignore`, what stays out of a bundle: of its folder and of those below. */
const DEPLOYIGNORE_PATH = '.deployignore';
/** What the form may have to be made of, or a problem be in: a NUL, a drive letter, an empty segment, one of dots alone. */
const UNUSUAL = /\0|^[A-Za-z]:|(?:^|\/)\.{0,2}(?:\/|$)/;
/**
 * Brings a member's name to the one form that the rest of the code knows: relative, `/` between segments, no `.` segments,
 * no slash at the end; the empty path is the root itself. A name that could lead anywhere but below the root is a problem.
 *
 * The agent's own tools (`tar`, `unzip`) strip what leads outside and go on; refusing is a deliberate difference.
 */
function parseArchivePath(name) {
    if (!UNUSUAL.test(name))
        return { ok: true, path: name };
    if (name === '')
        return { ok: false, problem: 'is empty' };
    if (name.includes('\0'))
        return { ok: false, problem: 'holds a NUL character' };
    if (name.startsWith('/'))
        return { ok: false, problem: 'is absolute' };
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        return { ok: false, problem: 'climbs out with ".."' };
    if (/^[A-Za-z]:/.test(segments[0] ?? ''))
        return { ok: false, problem: 'begins with a drive letter' };
    return { ok: true, path: segments.join('/') };
}
/** Whether a symbolic link at `path` points outside the tree that it is part of: by an absolute target, or by more `..` than it is deep. */
function linkLeavesTree(path, linkTarget) {
    if (linkTarget.startsWith('/') || linkTarget.startsWith('\\') || /^[A-Za-z]:/.test(linkTarget))
        return true;
    let depth = path.split('/').length - 1;
    for (const segment of linkTarget.split('/')) {
        if (segment === '..')
            depth -= 1;
        else if (segment !== '' && segment !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
/** Orders paths by their UTF-8 bytes, so that the order is the same on every machine and in every language. */
function comparePaths(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return byteRank(left) - byteRank(right);
    }
    return a.length - b.length;
}
/** UTF-16 puts surrogates (code points above U+FFFF) before U+E000 to U+FFFF; UTF-8 puts them behind. */
function byteRank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}


/***/ }),

/***/ 19272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ lostInWalk),
/* harmony export */   _p: () => (/* binding */ whyUnreadable),
/* harmony export */   unreadableSource: () => (/* binding */ unreadableSource),
/* harmony export */   xO: () => (/* binding */ escapeBytes),
/* harmony export */   zz: () => (/* binding */ invalidSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70850);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18605);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24899);




/** Something about the source that the user can mend. */
function invalidSource(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', message, { hint, ...(cause !== undefined && { cause }) });
}
const NO_PERMISSION = { why: 'no permission', hint: 'make it readable, or leave it out' };
const MISSING = { why: 'it does not exist', hint: 'check the path; was it moved or removed meanwhile?' };
const READING = new Map([
    ['EACCES', NO_PERMISSION],
    ['EPERM', NO_PERMISSION],
    ['ENOENT', MISSING],
    ['ENOTDIR', MISSING],
    ['EISDIR', { why: 'it is a folder', hint: 'name a file' }],
    [
        'ENAMETOOLONG',
        { why: 'its path is longer than this system can open', hint: 'bundle from a shorter folder, or leave it out' },
    ],
]);
/** Why something cannot be read, in words; `undefined` for what is no error of the file system. */
function whyUnreadable(cause) {
    return (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .u)(cause, READING, 'look at the disk that it is on, and whether something writes to it');
}
/** Names what could not be read. @throws what is no error of the file system: that is a defect of ours. */
function unreadableSource(path, cause) {
    const reason = whyUnreadable(cause);
    if (reason === undefined)
        throw cause;
    return invalidSource(`"${path}" cannot be read: ${reason.why}`, reason.hint, cause);
}
/** The same for what the walk of a folder has found there: when it is missing now, somebody has removed it. */
function lostInWalk(path, cause) {
    const code = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCodeOf */ .D)(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        return unreadableSource(path, cause);
    return invalidSource(`"${path}" vanished while the source folder was walked`, `let nothing write to the folder meanwhile, or leave this out with ${_archive_path_js__WEBPACK_IMPORTED_MODULE_3__/* .DEPLOYIGNORE_PATH */ .se}, and try again`, cause);
}
/** Bytes as text, those that are not printable ASCII as `\xNN`. */
function escapeBytes(bytes) {
    return [...bytes]
        .map((byte) => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)
        .join('');
}


/***/ }),

/***/ 24899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ systemReason)
/* harmony export */ });
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18605);

/** What the system may say of whatever is done with a file, by its own name for it. */
const ANY_CALL = new Map([
    [
        'EMFILE',
        {
            why: 'this process has too many files open',
            hint: 'raise its limit (ulimit -n on Linux and macOS), and try again',
        },
    ],
    ['ENFILE', { why: 'this machine has too many files open', hint: 'end programs that hold files open, and try again' }],
    [
        'ELOOP',
        { why: 'the links of its path lead in a circle', hint: 'point them to what they are to lead to, or remove them' },
    ],
    ['EIO', { why: 'the disk gives an error (EIO)', hint: 'look at the disk or the network drive that it is on' }],
    ['EBUSY', { why: 'it is in use', hint: 'end what uses it, and try again' }],
]);
/**
 * An error of the system in words.
 *
 * @param own what has words of its own where it comes from
 * @param otherwise what to do about all that has no words: the system's name stands for those
 * @returns `undefined` for what is no error of the system
 */
function systemReason(cause, own, otherwise) {
    const code = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodeOf */ .D)(cause);
    return code === undefined ? undefined : (own.get(code) ?? ANY_CALL.get(code) ?? { why: code, hint: otherwise });
}


/***/ })

};

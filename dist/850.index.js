export const id = 850;
export const ids = [850];
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


/***/ })

};

export const id = 6915;
export const ids = [6915,850,4092];
export const modules = {

/***/ 70302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ mentionsResources),
/* harmony export */   W: () => (/* binding */ canBeForCloud)
/* harmony export */ });
/** Whether a file can be one for AWS Lambda or Amazon ECS, or for a platform that cannot be told. */
function canBeForCloud(text, stated) {
    return (stated !== undefined && stated !== 'ec2') || mentionsResources(text);
}
/**
 * Whether it is worth while to look for resources: the word stands where a key can, at the start of a line or of an entry. No file of
 * EC2/on-premises needs such a key.
 */
function mentionsResources(text) {
    return /(?:^|[{,\uFEFF\u0085])[ \t"'?-]*resources/im.test(typeof text === 'string' ? text : new TextDecoder().decode(text));
}


/***/ }),

/***/ 21879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ loadValidator)
/* harmony export */ });
/* harmony import */ var _can_be_for_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70302);

/**
 * Loads the rules that an AppSpec file is judged by: those of AWS Lambda and Amazon ECS only for a file that can be for one of
 * them, as they are a third of all.
 *
 * @param stated the platform that it is to be deployed to, when that is known.
 */
async function loadValidator(text, stated) {
    if (text !== undefined && (0,_can_be_for_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .canBeForCloud */ .W)(text, stated)) {
        const { validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(7151)]).then(__webpack_require__.bind(__webpack_require__, 79056));
        return validateRelease;
    }
    const { validateServerRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(7787), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 57787));
    return validateServerRelease;
}


/***/ }),

/***/ 11608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SCRIPT_BYTES)
/* harmony export */ });
/** How much of a script is looked at. */
const SCRIPT_BYTES = 1024 * 1024;


/***/ }),

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

/***/ 16915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bundleRevision),
/* harmony export */   s: () => (/* binding */ checkBundleRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _found_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72357);


/**
 * Turns a release folder into a bundle, which is there only when its AppSpec was found to be one that the agent accepts. The folder is
 * walked and the AppSpec looked at while other threads pack: of a large release that takes as long as packing a good part of it.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; nothing is left of the bundle then.
 * @throws SlipwayError SECRETS_FOUND when files that look like secrets would go in and nobody has said that they may.
 * @throws SlipwayError INPUT_INVALID for a format that the hosts do not take; SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
async function bundleRevision(request, ports, options = {}) {
    const { output, modifiedAt, ...release } = request;
    const { format } = request;
    const { archive, files, reporter } = ports;
    await checkBundleRequest(request, files);
    return (0,_found_release_js__WEBPACK_IMPORTED_MODULE_0__/* .withFoundRelease */ .e)({ ...release, leaveOut: output }, ports, options, async ({ found, approve }) => {
        let approved;
        const written = await archive.write(found, output, {
            format,
            modifiedAt,
            ...options,
            async approve() {
                approved = await approve();
            },
            onProgress({ entries: doneEntries }) {
                // What is refused has made no progress.
                if (approved !== undefined)
                    reporter.report({ type: 'bundle-progress', doneEntries, totalEntries: approved.entries.length });
            },
        });
        if (approved === undefined)
            throw new Error('the writer did not ask whether the bundle may be written');
        const { fileCount, content } = approved;
        const bundle = { path: output, format, ...written, fileCount, content };
        reporter.report({ type: 'bundled', bundle });
        return bundle;
    });
}
/**
 * Refuses what can be no bundle whatever the source will hold, so that nobody waits for a build first.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID.
 */
async function checkBundleRequest({ source, format, hostOs }, files) {
    if (format !== 'zip' && hostOs === 'windows')
        throw (0,_found_release_js__WEBPACK_IMPORTED_MODULE_0__/* .notForWindows */ .I)(format);
    if ((await files.kindOf(source)) === 'file') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `source "${source}" is a file, not a folder`, {
            hint: 'name the folder whose content becomes the root of the bundle',
        });
    }
}


/***/ }),

/***/ 87866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkBundle),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var _appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21879);
/* harmony import */ var _appspec_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95726);
/* harmony import */ var _appspec_release_to_validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11608);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57706);
/* harmony import */ var _read_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4972);





/** How much of an AppSpec file is read: none that anybody wrote is larger. */
const APPSPEC_BYTES = 1024 * 1024;
/** Where the AppSpec file of a bundle can be, and in which capitals. */
const MAY_BE_APPSPEC = /^(?:[^/]+\/)?appspec\.yml$/i;
/**
 * Says what is wrong with a bundle, by whomever it was made, as the agent will unpack it. Of its files, only the AppSpec file
 * and the beginning of the scripts that it names are read.
 *
 * @throws SlipwayError ARCHIVE_INVALID when it cannot be read, or holds what a host would refuse.
 */
async function checkBundle({ path, appSpecOnly = false, ...target }, files, options = {}) {
    const { findReleaseFile, listHookScripts } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(8188)]).then(__webpack_require__.bind(__webpack_require__, 61775));
    const read = (isWanted, limitBytes) => files.inspectArchive(path, { isWanted, limitBytes, totalBytes: _read_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .HOOK_SCRIPTS_BYTES */ .B }, options);
    const bundle = await read((name) => MAY_BE_APPSPEC.test(name), APPSPEC_BYTES);
    const { entries, format: bundleFormat } = bundle;
    const place = { ...target, bundleFormat };
    const appSpec = (0,_appspec_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .locateAppSpec */ .f)(entries, place).path;
    const text = appSpec === undefined ? undefined : await readAppSpec(appSpec);
    async function readAppSpec(name) {
        const found = findReleaseFile(entries, name);
        if (found === undefined)
            return undefined;
        if ((found.sizeBytes ?? 0) > APPSPEC_BYTES)
            throw tooLarge(path, name, found.sizeBytes ?? 0);
        return (bundle.contents.get(found.path) ??
            (await read((one) => one === found.path, APPSPEC_BYTES)).contents.get(found.path));
    }
    const file = `${path}/${appSpec ?? 'appspec.yml'}`;
    const around = appSpecOnly && text !== undefined ? {} : { entries };
    const scripts = new Set(text === undefined ? [] : listHookScripts({ text, ...around, ...place }));
    const contents = scripts.size === 0 ? undefined : (await read((name) => scripts.has(name), _appspec_release_to_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .SCRIPT_BYTES */ .E)).contents;
    const validateRelease = await (0,_appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__/* .loadValidator */ .j)(text, target.platform);
    const found = validateRelease({ text, file, ...around, ...place, ...(contents !== undefined && { contents }) });
    // What is said of other files names them from the root of the bundle.
    const diagnostics = found.map((one) => (one.file === file ? one : { ...one, file: `${path}/${one.file}` }));
    return { diagnostics, warnings: [], ...(text !== undefined && { text: decodeText(text) }) };
}
/** Columns count a byte order mark, and whoever mends the file has to see it. */
function decodeText(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
function tooLarge(path, name, sizeBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('ARCHIVE_INVALID', `"${name}" in bundle "${path}" has ${sizeBytes} bytes, which no AppSpec file has`, {
        hint: 'look at what was bundled under that name',
    });
}


/***/ }),

/***/ 9693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ collectRelease),
/* harmony export */   m: () => (/* binding */ checkRelease)
/* harmony export */ });
/* harmony import */ var _appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21879);
/* harmony import */ var _appspec_locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95726);
/* harmony import */ var _appspec_release_to_validate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11608);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37940);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79004);
/* harmony import */ var _check_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87866);
/* harmony import */ var _fill_app_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24092);
/* harmony import */ var _read_scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4972);









/**
 * Says what is wrong with a release before anything is uploaded: reads its AppSpec as the agent will, and looks at
 * the scripts and files that it names.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at; ARCHIVE_INVALID for a bundle that cannot be read;
 * INPUT_INVALID when files of a bundle are to be chosen.
 */
async function checkRelease(request, files, options = {}) {
    const { path, hostOs, appSpecOnly = false, platform, appSpecVariables } = request;
    const kind = await requireKind(path, files);
    const target = { hostOs, ...(platform !== undefined && { platform }) };
    if (kind === 'file' && (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleFormatOf */ .Nl)(path) !== undefined) {
        requireNoChoice(path, request);
        return (0,_check_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBundle */ .J)({ path, appSpecOnly, ...target }, files, options);
    }
    if (kind === 'file' && appSpecOnly) {
        const text = await files.read(path);
        const filled = await (0,_fill_app_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .fillAppSpec */ .U)(text, path, appSpecVariables);
        const validateRelease = await (0,_appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__/* .loadValidator */ .j)(filled.content, platform);
        const { diagnostics, warnings } = judge(filled, (content) => validateRelease({ text: content, file: path, ...target }));
        return { diagnostics, warnings, text: (0,_check_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g)(text) };
    }
    const { judge: judgeRelease, ...release } = await collectRelease(request, files, options);
    const { diagnostics, warnings } = await judgeRelease();
    return { ...release, diagnostics, warnings: [...release.warnings, ...warnings] };
}
/**
 * Collects what a bundle of a release would hold and reads its AppSpec; what is wrong with it is asked then.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at.
 */
async function collectRelease(request, files, options = {}) {
    const { path, hostOs, appSpecOnly = false, platform, appSpecVariables, plannedFormat, ...selection } = request;
    const kind = await requireKind(path, files);
    const target = { hostOs, ...(platform !== undefined && { platform }) };
    const folder = kind === 'file' ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .splitPath */ .Uf)(path).folder : path;
    const appSpecFile = kind === 'file' ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .splitPath */ .Uf)(path).name : selection.appSpecFile;
    const { entries, leftOut, warnings } = await files.collect(folder, { ...selection, ...(appSpecFile !== undefined && { appSpecFile }) }, options);
    const located = (0,_appspec_locate_js__WEBPACK_IMPORTED_MODULE_5__/* .locateAppSpec */ .f)(entries, target).path;
    const appSpec = entries.find((entry) => entry.path === located);
    const text = appSpec === undefined ? undefined : await files.read(appSpec.source);
    const file = kind === 'file' ? path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .inFolder */ ._z)(folder, appSpecFile ?? located ?? _appspec_locate_js__WEBPACK_IMPORTED_MODULE_5__/* .APPSPEC_NAME */ .D);
    const filled = text === undefined ? undefined : await (0,_fill_app_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .fillAppSpec */ .U)(text, file, appSpecVariables);
    return {
        entries,
        leftOut,
        warnings,
        ...(text !== undefined && { text: (0,_check_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g)(text) }),
        ...(filled?.isFilled === true && { filledAppSpec: filled.content }),
        async judge() {
            const content = filled?.content;
            const [validateRelease, { listHookScripts }] = await Promise.all([
                (0,_appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__/* .loadValidator */ .j)(content, platform),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(8188)]).then(__webpack_require__.bind(__webpack_require__, 61775)),
            ]);
            const around = appSpecOnly && content !== undefined ? {} : { entries };
            const scripts = listHookScripts({ text: content, ...around, ...target });
            const contents = await (0,_read_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .readScripts */ .b)(scripts, entries, _appspec_release_to_validate_js__WEBPACK_IMPORTED_MODULE_7__/* .SCRIPT_BYTES */ .E, files, options);
            const judged = judge(filled, (filledText) => validateRelease({ text: filledText, file, ...around, contents, plannedFormat, ...target }));
            // What is said of other files names them from the root of the release; a reader stands somewhere else.
            const diagnostics = judged.diagnostics.map((one) => one.file === file ? one : { ...one, file: (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .inFolder */ ._z)(folder, one.file) });
            return { diagnostics, warnings: judged.warnings };
        },
    };
}
async function requireKind(path, files) {
    const kind = await files.kindOf(path);
    if (kind !== undefined)
        return kind;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__.SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
        hint: 'check the path; was the application built? in a workflow, run actions/checkout first',
    });
}
/** A template that cannot be filled is nothing to judge: what would be said of it is not about what the hosts get. */
function judge(filled, validate) {
    if (filled === undefined)
        return { diagnostics: validate(undefined), warnings: [] };
    const { diagnostics, warnings } = filled;
    if (diagnostics.length > 0)
        return { diagnostics, warnings };
    return { diagnostics: validate(filled.content).map((one) => filled.inTemplate(one)), warnings };
}
/** Nothing in a bundle can be chosen or changed any more. */
function requireNoChoice(path, request) {
    const { include, exclude, ignoreHiddenFiles, appSpecFile, onlyFiles, appSpecVariables } = request;
    const isByPattern = (include?.length ?? 0) > 0 || (exclude?.length ?? 0) > 0 || ignoreHiddenFiles === true;
    const isChosen = isByPattern || onlyFiles !== undefined || appSpecVariables !== undefined;
    if (!isChosen && appSpecFile === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__.SlipwayError('INPUT_INVALID', `"${path}" is a bundle, of which no files can be chosen or changed`, {
        hint: 'leave out the patterns, the AppSpec file and its variables, or name the folder that it was made from',
    });
}


/***/ }),

/***/ 24092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fillAppSpec)
/* harmony export */ });
/**
 * Puts values into an AppSpec file.
 *
 * @param variables `undefined` when nobody asked for that
 */
async function fillAppSpec(content, file, variables) {
    const template = variables === undefined ? undefined : decode(content);
    if (template === undefined || variables === undefined) {
        return { content, isFilled: false, diagnostics: [], warnings: [], inTemplate: (located) => located };
    }
    const { fillTemplate } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 10758));
    const { text, diagnostics, unused, toTemplate } = fillTemplate(template, file, variables);
    return {
        content: new TextEncoder().encode(text),
        isFilled: diagnostics.length === 0,
        diagnostics,
        warnings: unused.map((name) => `the AppSpec variable "${name}" is given, and "${file}" has no "\${${name}}"`),
        inTemplate: (located) => located.file === file && located.span !== undefined ? { ...located, span: toTemplate(located.span) } : located,
    };
}
/** What is not UTF-8 has no variables; that it is not is said by whoever reads it. */
function decode(content) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 72357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ notForWindows),
  e: () => (/* binding */ withFoundRelease)
});

// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/measure-content.js
/** How many files and folders are told. */
const TOLD = 10;
/** How deep a folder may lie to be told: what is below counts for those above. */
const DEPTH = 2;
/** Says what the content of a bundle costs, and where. */
function measureContent(entries) {
    const folders = new Map();
    const largest = [];
    let total = 0;
    let innermost = '';
    let around = [];
    for (const entry of entries) {
        const { path, type, sizeBytes } = entry;
        if (type !== 'file')
            continue;
        total += sizeBytes;
        keepLargest(largest, entry);
        // Most files are in the same folders as the one before.
        const end = endOfFolders(path);
        if (end !== innermost.length || !path.startsWith(innermost)) {
            innermost = path.slice(0, end);
            around = foldersOf(path).map((folder) => measuredAt(folder, folders));
        }
        for (const folder of around) {
            folder.sizeBytes += sizeBytes;
            folder.fileCount += 1;
        }
    }
    const largestFiles = largest.map(({ path, sizeBytes }) => ({ path, sizeBytes }));
    const largestFolders = [];
    for (const folder of folders.values())
        keepLargest(largestFolders, folder);
    return { sizeBytes: total, largestFiles, largestFolders };
}
/** Where the path of the innermost folder ends that a file counts for; 0 when it is in none. */
function endOfFolders(path) {
    let end = 0;
    for (let depth = 0, slash = path.indexOf('/'); slash >= 0 && depth < DEPTH; depth++) {
        end = slash;
        slash = path.indexOf('/', slash + 1);
    }
    return end;
}
function foldersOf(path) {
    const folders = [];
    for (let slash = path.indexOf('/'); slash >= 0 && folders.length < DEPTH; slash = path.indexOf('/', slash + 1)) {
        folders.push(path.slice(0, slash));
    }
    return folders;
}
function measuredAt(folder, folders) {
    const measured = folders.get(folder) ?? { path: folder, sizeBytes: 0, fileCount: 0 };
    folders.set(folder, measured);
    return measured;
}
/** Of those that are equally large, the first in the bundle comes first, and a folder before what is in it. */
function keepLargest(largest, item) {
    const isFull = largest.length === TOLD;
    if (isFull && item.sizeBytes <= (largest.at(-1)?.sizeBytes ?? 0))
        return;
    if (isFull)
        largest.pop();
    largest.splice(largest.findLastIndex(({ sizeBytes }) => sizeBytes >= item.sizeBytes) + 1, 0, item);
}

// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var lib_diagnostics = __webpack_require__(37953);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/check-release.js
var check_release = __webpack_require__(9693);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/found-entries.js
/** Entries of a bundle on their way from whoever finds them to whoever packs them meanwhile. */
class FoundEntries {
    #batches = [];
    #end;
    #wake = () => { };
    add(entries) {
        this.#batches.push(entries);
        this.#wake();
    }
    /** Says that there are no more: because all were found, or because of an error, which whoever packs is given. */
    end(reason = {}) {
        this.#end = reason;
        this.#wake();
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const batch = this.#batches.shift();
            if (batch !== undefined)
                yield batch;
            else if (this.#end === undefined)
                await this.#news();
            else if ('error' in this.#end)
                throw this.#end.error;
            else
                return;
        }
    }
    #news() {
        return new Promise((resolve) => {
            this.#wake = resolve;
        });
    }
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/guard-secrets.js
var guard_secrets = __webpack_require__(84180);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/found-release.js







/** Walks a release folder for whoever uses what is found; what was made of it for them is gone when they are done. */
async function withFoundRelease(request, { files, temporary, reporter }, options, use) {
    const { source, format, hostOs, allowSecrets = [], ...selection } = request;
    const found = new FoundEntries();
    const collecting = (0,check_release/* collectRelease */.A)({ path: source, hostOs, plannedFormat: format, ...selection }, files, {
        ...options,
        onFound: (entries) => found.add(entries),
    });
    collecting.then(() => found.end(), (error) => found.end({ error }));
    // Where values are put into the AppSpec file, another file goes in than the one that is found.
    const filled = request.appSpecVariables === undefined ? undefined : await putFilledIn(await collecting, temporary, options);
    try {
        return await use({
            found: filled?.entries ?? found,
            async approve() {
                const release = await collecting;
                await requireGood(release, request, reporter);
                const told = await (0,guard_secrets/* guardSecrets */.F)(release.entries, allowSecrets, files, options);
                for (const message of told)
                    reporter.report({ type: 'warning', message });
                const entries = filled?.entries ?? release.entries;
                const fileCount = entries.filter(({ type }) => type !== 'directory').length;
                return { entries, content: measureContent(entries), fileCount };
            },
        });
    }
    finally {
        await filled?.remove();
    }
}
/** The entries with the filled AppSpec file in the place of the other. The source stays as it is: what was filled in lies elsewhere until the bundle is written. */
async function putFilledIn({ entries, filledAppSpec }, temporary, options) {
    if (filledAppSpec === undefined)
        return { entries, remove: async () => { } };
    const kept = await temporary.keep(archive_path/* APPSPEC_PATH */.De, { body: once(filledAppSpec) }, options);
    const put = entries.map((entry) => entry.path === archive_path/* APPSPEC_PATH */.De
        ? { path: archive_path/* APPSPEC_PATH */.De, type: 'file', mode: 0o644, sizeBytes: filledAppSpec.length, source: kept.path }
        : entry);
    return { entries: put, remove: () => kept.remove() };
}
/** Tells what is wrong with a release, and refuses one that the agent would refuse. */
async function requireGood(release, { source, format }, reporter) {
    const { diagnostics, warnings } = await release.judge();
    for (const message of [...release.warnings, ...warnings])
        reporter.report({ type: 'warning', message });
    for (const diagnostic of diagnostics)
        reporter.report({ type: 'diagnostic', diagnostic });
    if ((0,lib_diagnostics/* hasErrors */.Cs)(diagnostics))
        throw refused(source, diagnostics.filter(isError).length);
    // The AppSpec says only now that its hosts are Windows.
    if (diagnostics.some(({ code }) => code === 'appspec/bundle-format'))
        throw notForWindows(format);
}
async function* once(bytes) {
    yield bytes;
}
function notForWindows(format) {
    return new lib_errors.SlipwayError('INPUT_INVALID', `bundle format ${format} does not work on Windows hosts`, {
        hint: 'use --format zip',
    });
}
function isError({ severity }) {
    return severity === 'error';
}
function refused(source, errors) {
    const count = errors === 1 ? 'an error' : `${errors} errors`;
    return new lib_errors.SlipwayError('APPSPEC_INVALID', `the AppSpec of "${source}" has ${count}; the release was refused`, {
        hint: 'the deployment would fail on the first host: mend what is listed above',
    });
}


/***/ }),

/***/ 84180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ guardSecrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** How many files are named. */
const NAMED_FILES = 10;
/** How many files of packages are named: nobody goes through them one by one. */
const NAMED_PACKAGE_FILES = 3;
const BUNDLE = {
    name: 'bundle',
    refusal: 'the bundle would hold',
    remedy: 'leave them out with .deployignore or exclude',
};
/**
 * Refuses a bundle with files that look like secrets, unless patterns say that they belong there. Those that came with a package
 * are told in a warning only: packages carry keys for their tests, and whoever bundles them has not put them there.
 *
 * @returns warnings
 * @throws SlipwayError SECRETS_FOUND naming the files, never what is in them.
 */
async function guardSecrets(entries, allowed, files, { signal } = {}, content = BUNDLE) {
    const { findSecrets } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(2619)]).then(__webpack_require__.bind(__webpack_require__, 42619));
    const found = await findSecrets(entries, allowed, (path, limit) => files.readBeginning(path, limit), signal);
    const own = found.filter(({ isOfPackage }) => !isOfPackage);
    if (own.length > 0)
        throw refused(own, content);
    return found.length === 0 ? [] : [describePackages(found, content)];
}
function refused(found, { refusal, remedy }) {
    const named = found.slice(0, NAMED_FILES).map(({ path, what }) => `"${path}" looks like ${what}`);
    const more = found.length - named.length;
    const count = found.length === 1 ? 'a file that looks like a secret' : `${found.length} files that look like secrets`;
    const lines = [`${refusal} ${count}`, ...named, ...(more > 0 ? [`${more} more look like one`] : [])];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SECRETS_FOUND', lines.join('\n'), {
        hint: `${remedy}; what does belong there is named with allow-secrets`,
    });
}
function describePackages(found, { name }) {
    const named = found.slice(0, NAMED_PACKAGE_FILES).map(({ path, what }) => `"${path}" (${what})`);
    const more = found.length - named.length;
    const count = found.length === 1 ? '1 file of a package looks' : `${found.length} files of packages look`;
    return `${count} like a secret and goes into the ${name}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ HOOK_SCRIPTS_BYTES),
/* harmony export */   b: () => (/* binding */ readScripts)
/* harmony export */ });
/** How much of all scripts together is read; those that come when it is used up are only looked for. */
const HOOK_SCRIPTS_BYTES = 32 * 1024 * 1024;
/** Reads the beginning of scripts of a release, by their paths among its entries. */
async function readScripts(paths, entries, limitBytes, files, { signal } = {}) {
    const wanted = new Set(paths);
    const contents = new Map();
    let leftBytes = HOOK_SCRIPTS_BYTES;
    for (const { path, source } of entries) {
        if (leftBytes <= 0 || contents.size === wanted.size)
            break;
        if (!wanted.has(path))
            continue;
        signal?.throwIfAborted();
        const content = await files.readBeginning(source, Math.min(limitBytes, leftBytes));
        leftBytes -= content.length;
        contents.set(path, content);
    }
    return contents;
}


/***/ }),

/***/ 79004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ splitPath),
/* harmony export */   _z: () => (/* binding */ inFolder),
/* harmony export */   hH: () => (/* binding */ folderNameOf)
/* harmony export */ });
/** A path as a folder and a name in it; `.` for a name alone. */
function splitPath(path) {
    const slash = path.replaceAll('\\', '/').lastIndexOf('/');
    if (slash < 0)
        return { folder: '.', name: path };
    return { folder: slash === 0 ? '/' : path.slice(0, slash), name: path.slice(slash + 1) };
}
/** A file in a folder, as a reader would name it; an absolute name stays as it is. */
function inFolder(folder, name) {
    if (/^([/\\]|[A-Za-z]:)/.test(name) || folder === '.' || folder === '')
        return name;
    return `${folder.replace(/[/\\]+$/, '')}/${name}`;
}
/** The last part of the path of a folder. */
function folderNameOf(folder) {
    return splitPath(folder.replace(/[/\\]+$/, '')).name;
}


/***/ })

};

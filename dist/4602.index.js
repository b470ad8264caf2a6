export const id = 4602;
export const ids = [4602];
export const modules = {

/***/ 74602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ nameFrom),
/* harmony export */   STDIN: () => (/* binding */ STDIN),
/* harmony export */   appSpecPath: () => (/* binding */ appSpecPath),
/* harmony export */   createCheck: () => (/* binding */ createCheck)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9693);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36119);



/** The PATH that stands for stdin. */
const STDIN = '-';
/** Looks at a release on this machine, or at the AppSpec file on stdin, whose name is then that of the AppSpec option. */
async function createCheck(request, outside) {
    const options = { signal: outside.cancelled };
    if (request.path === STDIN) {
        const content = await outside.readInput();
        const files = { ..._slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J, kindOf: async () => 'file', read: async () => content };
        const { appSpecFile: path = 'stdin', ...rest } = request;
        const look = () => (0,_slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .checkRelease */ .m)({ ...rest, path, appSpecOnly: true }, files, options);
        return { look, entries: async () => [] };
    }
    let collected;
    return {
        look(appSpec) {
            const files = {
                ..._slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J,
                read: async (path) => appSpec !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(appSpec.path) ? appSpec.content : _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J.read(path),
                collect: (folder, selection, callOptions) => {
                    collected ??= _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J.collect(folder, selection, callOptions);
                    return collected;
                },
            };
            return (0,_slipway_core_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .checkRelease */ .m)(request, files, options);
        },
        entries: async () => (await collected)?.entries ?? [],
    };
}
/** A file's name for a reader who stands in a folder: from there, unless it is outside. */
function nameFrom(folder, file) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file));
    const isInside = name !== '' && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(name) && name.split(/[/\\]/)[0] !== '..';
    return isInside ? name.replaceAll('\\', '/') : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file);
}
/** Where the AppSpec file of a release is: the file that was named, or the one in the folder. */
function appSpecPath(path, isFile, appSpecFile = 'appspec.yml') {
    if (isFile)
        return path;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(appSpecFile) ? appSpecFile : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, appSpecFile);
}


/***/ }),

/***/ 87866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkBundle),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
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
    const { findReleaseFile, listHookScripts, locateAppSpec, SCRIPT_BYTES, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(6681), __webpack_require__.e(3642)]).then(__webpack_require__.bind(__webpack_require__, 36681));
    const read = (isWanted, limitBytes) => files.inspectArchive(path, { isWanted, limitBytes, totalBytes: _read_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .HOOK_SCRIPTS_BYTES */ .B }, options);
    const bundle = await read((name) => MAY_BE_APPSPEC.test(name), APPSPEC_BYTES);
    const { entries, format: bundleFormat } = bundle;
    const place = { ...target, bundleFormat };
    const appSpec = locateAppSpec(entries, place).path;
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
    const contents = scripts.size === 0 ? undefined : (await read((name) => scripts.has(name), SCRIPT_BYTES)).contents;
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('ARCHIVE_INVALID', `"${name}" in bundle "${path}" has ${sizeBytes} bytes, which no AppSpec file has`, {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37940);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79004);
/* harmony import */ var _check_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87866);
/* harmony import */ var _fill_app_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24092);
/* harmony import */ var _read_scripts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4972);






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
        const { validateRelease } = await loadAppSpec();
        const text = await files.read(path);
        const filled = await (0,_fill_app_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .fillAppSpec */ .U)(text, path, appSpecVariables);
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
    const { APPSPEC_NAME, listHookScripts, locateAppSpec, SCRIPT_BYTES, validateRelease } = await loadAppSpec();
    const folder = kind === 'file' ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPath */ .Uf)(path).folder : path;
    const appSpecFile = kind === 'file' ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPath */ .Uf)(path).name : selection.appSpecFile;
    const { entries, leftOut, warnings } = await files.collect(folder, { ...selection, ...(appSpecFile !== undefined && { appSpecFile }) }, options);
    const located = locateAppSpec(entries, target).path;
    const appSpec = entries.find((entry) => entry.path === located);
    const text = appSpec === undefined ? undefined : await files.read(appSpec.source);
    const file = kind === 'file' ? path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .inFolder */ ._z)(folder, appSpecFile ?? located ?? APPSPEC_NAME);
    const filled = text === undefined ? undefined : await (0,_fill_app_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .fillAppSpec */ .U)(text, file, appSpecVariables);
    return {
        entries,
        leftOut,
        warnings,
        ...(text !== undefined && { text: (0,_check_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g)(text) }),
        ...(filled?.isFilled === true && { filledAppSpec: filled.content }),
        async judge() {
            const content = filled?.content;
            const around = appSpecOnly && content !== undefined ? {} : { entries };
            const scripts = listHookScripts({ text: content, ...around, ...target });
            const contents = await (0,_read_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .readScripts */ .b)(scripts, entries, SCRIPT_BYTES, files, options);
            const judged = judge(filled, (filledText) => validateRelease({ text: filledText, file, ...around, contents, plannedFormat, ...target }));
            // What is said of other files names them from the root of the release; a reader stands somewhere else.
            const diagnostics = judged.diagnostics.map((one) => one.file === file ? one : { ...one, file: (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .inFolder */ ._z)(folder, one.file) });
            return { diagnostics, warnings: judged.warnings };
        },
    };
}
async function requireKind(path, files) {
    const kind = await files.kindOf(path);
    if (kind !== undefined)
        return kind;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', `there is nothing at "${path}"`, {
        hint: 'name the folder that holds appspec.yml, or the AppSpec file itself; in a workflow, run actions/checkout first',
    });
}
/** The parser of YAML is most of what a command would load, and of all use cases only this one has a use for it. */
async function loadAppSpec() {
    return await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(6681), __webpack_require__.e(3642)]).then(__webpack_require__.bind(__webpack_require__, 36681));
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', `"${path}" is a bundle, of which no files can be chosen or changed`, {
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
    const { fillTemplate } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(6681), __webpack_require__.e(3642)]).then(__webpack_require__.bind(__webpack_require__, 36681));
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
        if (!wanted.has(path))
            continue;
        if (leftBytes <= 0)
            break;
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

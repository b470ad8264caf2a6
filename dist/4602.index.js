export const id = 4602;
export const ids = [4602,4092];
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
/* harmony import */ var _slipway_core_pipeline_check__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9693);
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
        const look = () => (0,_slipway_core_pipeline_check__WEBPACK_IMPORTED_MODULE_2__/* .checkRelease */ .m)({ ...rest, path, appSpecOnly: true }, files, options);
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
            return (0,_slipway_core_pipeline_check__WEBPACK_IMPORTED_MODULE_2__/* .checkRelease */ .m)(request, files, options);
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

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it, and how long such a name is at most. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
const LONGEST_LIKE_APPSPEC = 'appspec.yaml'.length;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = likeAppSpecIn(root, entries);
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = entries
        .filter((each) => each.type !== 'directory' && LIKE_APPSPEC.test(each.path.slice(each.path.lastIndexOf('/') + 1)))
        .map((each) => each.path)
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
}
/** What lies directly in the root and may be meant for an AppSpec file. Of tens of thousands of paths, almost all are too long. */
function likeAppSpecIn(root, entries) {
    const longest = root.length + LONGEST_LIKE_APPSPEC;
    const found = [];
    for (const { path, type } of entries) {
        if (path.length > longest || type === 'directory' || !path.startsWith(root))
            continue;
        if (LIKE_APPSPEC.test(path.slice(root.length)))
            found.push(path);
    }
    return found;
}
/**
 * The agent takes the only folder of an unpacked bundle for its root when something in that folder has "appspec" in its name.
 */
function leadingFolder(entries) {
    const [first] = entries;
    if (first === undefined)
        return '';
    const [top = ''] = first.path.split('/');
    const root = `${top}/`;
    let hasAppSpec = false;
    for (const { path, type } of entries) {
        if (path === top ? type !== 'directory' : !path.startsWith(root))
            return '';
        hasAppSpec ||= /^[^/]*appspec/i.test(path.slice(root.length));
    }
    return hasAppSpec ? root : '';
}
function isNameOnHost(name, hostOs) {
    return (hostOs === 'windows' ? name.toLowerCase() : name) === APPSPEC_NAME;
}
function leadingFolderFound(root) {
    return {
        severity: 'warning',
        code: 'appspec/wrong-folder',
        message: `everything in the bundle is in the folder "${root.slice(0, -1)}"; the agent takes that folder for the root, and looks no deeper`,
        file: `${root}${APPSPEC_NAME}`,
        hint: 'bundle the content of the folder, not the folder',
    };
}
function wrongCapitals(path, root) {
    const name = path.slice(root.length);
    if (name === APPSPEC_NAME)
        return [];
    const message = `the AppSpec file is named "${name}"; Windows hosts find it all the same, and nothing else does`;
    return [
        { severity: 'warning', code: 'appspec/wrong-name', message, file: path, hint: `rename it to "${APPSPEC_NAME}"` },
    ];
}
function neverRead(path, read) {
    return {
        severity: 'notice',
        code: 'appspec/second-appspec',
        message: `"${path}" is not read: the release has "${read}" as well, and the agent reads that one`,
        file: path,
        hint: 'remove it when it is not for something else',
    };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"${/\.json$/i.test(path) ? '; JSON is read under that name too' : ''}`,
    };
}
function wrongFolder(path, all, entries) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    const isFromFinder = entries.some((entry) => entry.path.split('/', 1)[0] === '__MACOSX');
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: isFromFinder
            ? `the folder "__MACOSX" is left by macOS: bundle the content of "${folder}" with "slipway bundle", not with Finder`
            : `release the folder "${folder}", or move the file to the root`,
    };
}
function notFound() {
    return {
        severity: 'error',
        code: 'appspec/not-found',
        message: `there is no "${APPSPEC_NAME}" at the root of the release`,
        file: APPSPEC_NAME,
        hint: 'write one, or check that this is the folder to release',
    };
}
function depthOf(path) {
    return path.split('/').length;
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

export const id = 4333;
export const ids = [4333];
export const modules = {

/***/ 37953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   yS: () => (/* binding */ DIAGNOSTIC_TITLES)
/* harmony export */ });
/* unused harmony exports APPSPEC_TITLES, MENDER_TITLES, GREENGRASS_TITLES */

const APPSPEC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file cannot be read',
    'appspec/duplicate-key': 'A key is given twice',
    'appspec/ignored-text': 'The agent does not read the whole file',
    'appspec/type': 'The file does not hold a map',
    'appspec/version': 'The version is not 0.0',
    'appspec/os': 'The operating system is not that of the host',
    'appspec/hooks': 'A hook has the wrong shape or is blank',
    'appspec/unknown-hook': 'A hook has a name that the agent does not know',
    'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
    'appspec/script-location': 'A script has no location',
    'appspec/script-timeout': 'A timeout is not a number of seconds',
    'appspec/script-missing': 'A script is not in the release',
    'appspec/files': 'An entry of files is incomplete or has the wrong shape',
    'appspec/source-missing': 'A source is not in the release',
    'appspec/destination': 'A destination is not an absolute path',
    'appspec/permissions': 'A permission has the wrong shape or is not for this system',
    'appspec/mode': 'A mode is not octal, or not the one that was meant',
    'appspec/acl': 'An access control entry is malformed',
    'appspec/context': 'An SELinux context is malformed',
    'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
    'appspec/platform': 'The AppSpec file is for another platform, or for none',
    'appspec/file-format': 'The AppSpec file is in another format than its name says',
    'appspec/resources': 'Resources is not a list of one named resource',
    'appspec/resource-type': 'The type of the resource is not that of the platform',
    'appspec/missing-property': 'A required property is missing or blank',
    'appspec/property': 'A property has the wrong kind of value',
    'appspec/function-name': 'A text cannot name a Lambda function',
    'appspec/alias': 'An alias is not the name of an alias',
    'appspec/function-version': 'A version is not the number of a published version',
    'appspec/same-version': 'The current version and the target version are the same',
    'appspec/task-definition': 'A task definition is not given by its ARN',
    'appspec/container-port': 'A port is not a number from 1 to 65535',
    'appspec/platform-version': 'A platform version does not exist',
    'appspec/network-configuration': 'The network is configured in part',
    'appspec/capacity-provider': 'A capacity provider strategy cannot place tasks',
    'appspec/placeholder': 'A placeholder is still to be replaced',
    'appspec/variable': 'A variable of the AppSpec file cannot be replaced',
    'appspec/second-appspec': 'A second AppSpec file is not read',
    'appspec/bundle-format': 'A tar bundle is meant for Windows hosts',
    'appspec/script-path': 'The path of a script has a blank, or a character of the shell',
    'appspec/script-empty': 'A script is empty',
    'appspec/script-shebang': 'A script does not begin with a usable #! line',
    'appspec/script-line-endings': 'A shell script has the line endings of Windows',
    'appspec/script-of-another-system': 'A script is written for another operating system',
    'appspec/script-not-executable': 'A script is not executable',
    'appspec/file-and-folder': 'A path is installed as a file and as a folder',
    'appspec/source-loop': 'A link in the release leads to a folder that it is in',
    'appspec/unknown-key': 'A key is unknown and ignored',
    'appspec/misplaced-key': 'A key is in the wrong place and ignored',
    'appspec/invisible-character': 'A text holds a character that nobody sees',
    'appspec/literal-path': 'A character of a path is taken as it stands',
    'appspec/backslash': 'A path for Linux has backslashes',
    'appspec/outside-release': 'A path leads out of the release',
    'appspec/host-path': 'A path of the release is written like one of the host',
    'appspec/destination-file': 'A destination is meant as a file and becomes a directory',
    'appspec/same-target': 'A file is copied to the same place twice',
    'appspec/command-line': 'A location is a command line',
    'appspec/script-user': 'A script runs as another user than it seems',
    'appspec/event-timeout': 'The scripts of an event may take longer than the service waits',
    'appspec/permission-object': 'A permission is for what is not copied',
    'appspec/permission-pattern': 'A pattern or an exception of a permission matches nothing',
    'appspec/permission-twice': 'Two permissions are for the same files',
    'appspec/directory-mode': 'A mode keeps users from entering directories',
    'appspec/blank-key': 'A key is left blank',
    'appspec/existing-files': 'What happens to files that exist already',
    'appspec/whole-release': 'The whole release is copied',
    'appspec/directory-itself': 'A permission does not change the directory itself',
    'appspec/previous-revision': 'An event runs the scripts of the previous revision',
    'appspec/load-balancer-hook': 'An event is run with a load balancer only',
    'appspec/no-validation': 'No script checks the application',
    'appspec/working-directory': 'Scripts do not run in the folder of the release',
    'appspec/default-timeout': 'A script has no timeout',
    'appspec/runs-as-agent': 'A script runs as the user of the agent',
};
const MENDER_TITLES = {
    'mender/artifact-name': 'The artifact has no usable name',
    'mender/artifact-group': 'A group or a name that the artifact depends on is not usable',
    'mender/artifact-size': 'The artifact is too small or too large',
    'mender/device-type': 'The artifact is for no device type, or for one that cannot be',
    'mender/payload-type': 'The payload type names no update module',
    'mender/payload-missing': 'There is nothing to install',
    'mender/payload-kind': 'A payload is of another kind than its module installs',
    'mender/payload-count': 'The payload has more or fewer files than its module takes',
    'mender/payload-name': 'A payload file has a name that cannot be',
    'mender/destination': 'The destination is not a folder on the device',
    'mender/permissions': 'The permissions are not octal',
    'mender/script-name': 'A state script has a name that no client runs',
    'mender/script-file': 'A state script cannot be run',
    'mender/software-version': 'The software version is not usable, or said twice',
    'mender/provides': 'A key that the artifact provides or clears is not usable',
    'mender/depends': 'A key that the artifact depends on is not usable',
    'mender/metadata': 'The meta-data is not what the module or the format takes',
};
const GREENGRASS_TITLES = {
    'greengrass/syntax': 'A recipe or gdk-config.json cannot be read',
    'greengrass/ignored-text': 'A second YAML document is not read',
    'greengrass/file-format': 'The file is in another format than its name says',
    'greengrass/duplicate-key': 'A key is given twice',
    'greengrass/key-case': 'A key is in other capitals than the guide has it',
    'greengrass/unknown-key': 'A key is unknown',
    'greengrass/missing-key': 'A required key is missing or blank',
    'greengrass/value': 'A value is not of the kind that is expected',
    'greengrass/format-version': 'The format version is read as a date',
    'greengrass/component-name': 'A text cannot name a component',
    'greengrass/public-component': 'The component is named like one of AWS',
    'greengrass/component-version': 'The version is not a semantic version',
    'greengrass/set-by-service': 'A key is set by the service',
    'greengrass/dependency': 'A dependency cannot be met as it is written',
    'greengrass/run-and-startup': 'A lifecycle has Run and Startup',
    'greengrass/started-only': 'A deployment does not wait for what Run does',
    'greengrass/skipif': 'A condition of a step cannot be read',
    'greengrass/timeout': 'A timeout is longer than a day',
    'greengrass/selection': 'A selection and the global lifecycle do not find each other',
    'greengrass/platform': 'A platform fits no device',
    'greengrass/no-manifest': 'The recipe has no manifest',
    'greengrass/unreachable-manifest': 'A manifest is never used',
    'greengrass/artifact-uri': 'A device cannot fetch an artifact',
    'greengrass/artifact-name': 'Two artifacts have the same file name',
    'greengrass/artifact-path': 'A script looks for an artifact where there is none',
    'greengrass/unarchive': 'An artifact is unpacked that is no archive',
    'greengrass/variable': 'A recipe variable is not replaced',
    'greengrass/gdk-placeholder': 'A placeholder of the development kit is left over',
    'greengrass/number': 'A number of the configuration can change its kind',
    'greengrass/recipe-size': 'The recipe is too large',
    'greengrass/recipe-file': 'A project has no recipe, or several',
    'greengrass/gdk-config': 'A setting of gdk-config.json does not fit',
    'greengrass/gdk-artifact': 'The build does not make an artifact of the recipe',
};
/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    ...APPSPEC_TITLES,
    ...MENDER_TITLES,
    ...GREENGRASS_TITLES,
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
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

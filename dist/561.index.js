export const id = 561;
export const ids = [561];
export const modules = {

/***/ 45732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(711);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);



/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
function readAppSpec(text, { file, hostOs }) {
    const yaml = (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const findings = [...yaml.findings];
    const sections = yaml.root === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml.root, hostOs, (finding) => findings.push(finding));
    const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal;
    return {
        spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
        diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiagnostics */ .S6)(findings, file),
        ...(refusal !== undefined && { refusal }),
    };
}
function toServerAppSpec({ os, target: _, ...sections }, file) {
    return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections };
}


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
/**
 * Brings a member's name to the one form that the rest of the code knows: relative, `/` between segments, no `.` segments,
 * no slash at the end; the empty path is the root itself. A name that could lead anywhere but below the root is a problem.
 *
 * The agent's own tools (`tar`, `unzip`) strip what leads outside and go on; refusing is a deliberate difference.
 */
function parseArchivePath(name) {
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

/***/ 37953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   yS: () => (/* binding */ DIAGNOSTIC_TITLES)
/* harmony export */ });

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
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
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 65241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeJsonProblem)
/* harmony export */ });
/**
 * Says what is wrong with a text that is no JSON, and where as far as that is known. V8's own message quotes the text, which may hold a
 * secret.
 */
function describeJsonProblem(text, error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('end of JSON input'))
        return 'it ends too early';
    const [, digits] = /at position (\d+)/.exec(message) ?? [];
    if (digits === undefined)
        return 'it is no JSON';
    const before = text.slice(0, Number(digits));
    const line = before.split('\n').length;
    return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`;
}


/***/ }),

/***/ 12003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ bundleRevision),
  s: () => (/* binding */ checkBundleRequest)
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
    const files = [];
    let total = 0;
    for (const { path, type, sizeBytes } of entries) {
        if (type !== 'file')
            continue;
        total += sizeBytes;
        files.push({ path, sizeBytes });
        for (const folder of foldersOf(path)) {
            const known = folders.get(folder);
            if (known === undefined) {
                folders.set(folder, { path: folder, sizeBytes, fileCount: 1 });
            }
            else {
                known.sizeBytes += sizeBytes;
                known.fileCount += 1;
            }
        }
    }
    return { sizeBytes: total, largestFiles: largestOf(files), largestFolders: largestOf([...folders.values()]) };
}
function foldersOf(path) {
    const folders = [];
    for (let slash = path.indexOf('/'); slash >= 0 && folders.length < DEPTH; slash = path.indexOf('/', slash + 1)) {
        folders.push(path.slice(0, slash));
    }
    return folders;
}
/** Of those that are equally large, the first in the bundle comes first, and a folder before what is in it. */
function largestOf(items) {
    return [...items].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, TOLD);
}

// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var diagnostics = __webpack_require__(37953);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/check-release.js + 2 modules
var check_release = __webpack_require__(23678);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/guard-secrets.js
var guard_secrets = __webpack_require__(84180);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/bundle-revision.js






/**
 * Turns a release folder into a bundle, once its AppSpec is found to be one that the agent accepts.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; nothing was written then.
 * @throws SlipwayError SECRETS_FOUND when files that look like secrets would go in and nobody has said that they may.
 * @throws SlipwayError INPUT_INVALID for a format that the hosts do not take; SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
async function bundleRevision(request, ports, options = {}) {
    const { source, output, format, modifiedAt, hostOs, allowSecrets = [], ...selection } = request;
    const { files, temporary, archive, reporter } = ports;
    await checkBundleRequest(request, files);
    const release = await (0,check_release/* checkRelease */.m)({ path: source, hostOs, plannedFormat: format, ...selection, leaveOut: output }, files, options);
    for (const message of release.warnings)
        reporter.report({ type: 'warning', message });
    for (const diagnostic of release.diagnostics)
        reporter.report({ type: 'diagnostic', diagnostic });
    if ((0,diagnostics/* hasErrors */.Cs)(release.diagnostics))
        throw refused(source, release.diagnostics.filter(isError).length);
    // The AppSpec says only now that its hosts are Windows.
    if (release.diagnostics.some(({ code }) => code === 'appspec/bundle-format'))
        throw notForWindows(format);
    const collected = release.entries ?? [];
    const told = await (0,guard_secrets/* guardSecrets */.F)(collected, allowSecrets, files, options);
    for (const message of told)
        reporter.report({ type: 'warning', message });
    const { filledAppSpec } = release;
    const kept = filledAppSpec && (await temporary.keep(archive_path/* APPSPEC_PATH */.De, { body: once(filledAppSpec) }, options));
    try {
        const entries = collected.map((entry) => entry.path === archive_path/* APPSPEC_PATH */.De && filledAppSpec !== undefined && kept !== undefined
            ? appSpecEntry(kept.path, filledAppSpec.length)
            : entry);
        const totalEntries = entries.length;
        const writing = archive.write(entries, output, {
            format,
            modifiedAt,
            ...options,
            onProgress: (done) => reporter.report({ type: 'bundle-progress', doneEntries: done.entries, totalEntries }),
        });
        // Counted while other threads pack.
        const fileCount = entries.filter(({ type }) => type !== 'directory').length;
        const content = measureContent(entries);
        const bundle = { path: output, format, ...(await writing), fileCount, content };
        reporter.report({ type: 'bundled', bundle });
        return bundle;
    }
    finally {
        await kept?.remove();
    }
}
/** The file in the source stays as it is: what was filled in lies elsewhere until the bundle is written. */
function appSpecEntry(source, sizeBytes) {
    return { path: archive_path/* APPSPEC_PATH */.De, type: 'file', mode: 0o644, sizeBytes, source };
}
async function* once(bytes) {
    yield bytes;
}
/**
 * Refuses what can be no bundle whatever the source will hold, so that nobody waits for a build first.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID.
 */
async function checkBundleRequest({ source, format, hostOs }, files) {
    if (format !== 'zip' && hostOs === 'windows')
        throw notForWindows(format);
    if ((await files.kindOf(source)) === 'file') {
        throw new lib_errors.SlipwayError('SOURCE_INVALID', `source "${source}" is a file, not a folder`, {
            hint: 'name the folder whose content becomes the root of the bundle',
        });
    }
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
    return new lib_errors.SlipwayError('APPSPEC_INVALID', `the AppSpec of "${source}" has ${count}; nothing was bundled`, {
        hint: 'the deployment would fail on the first host: mend what is listed above',
    });
}


/***/ }),

/***/ 23678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ checkRelease)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/read-scripts.js
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/check-bundle.js


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
    const { findReleaseFile, listHookScripts, locateAppSpec, SCRIPT_BYTES, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(1347)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const read = (isWanted, limitBytes) => files.inspectArchive(path, { isWanted, limitBytes, totalBytes: HOOK_SCRIPTS_BYTES }, options);
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
    return new errors.SlipwayError('ARCHIVE_INVALID', `"${name}" in bundle "${path}" has ${sizeBytes} bytes, which no AppSpec file has`, {
        hint: 'look at what was bundled under that name',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/fill-app-spec.js
var fill_app_spec = __webpack_require__(24092);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle/check-release.js





/**
 * Says what is wrong with a release before anything is uploaded: reads its AppSpec as the agent will, and looks at
 * the scripts and files that it names.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at; ARCHIVE_INVALID for a bundle that cannot be read;
 * INPUT_INVALID when files of a bundle are to be chosen.
 */
async function checkRelease(request, files, options = {}) {
    const { path, hostOs, appSpecOnly = false, platform, appSpecVariables, plannedFormat, ...selection } = request;
    const kind = await files.kindOf(path);
    if (kind === undefined) {
        throw new errors.SlipwayError('SOURCE_INVALID', `there is nothing at "${path}"`, {
            hint: 'name the folder that holds appspec.yml, or the AppSpec file itself; in a workflow, run actions/checkout first',
        });
    }
    const target = { hostOs, ...(platform !== undefined && { platform }) };
    if (kind === 'file' && (0,parse/* bundleFormatOf */.Nl)(path) !== undefined) {
        requireNoChoice(path, request);
        return checkBundle({ path, appSpecOnly, ...target }, files, options);
    }
    // The parser of YAML is most of what a command would load, and of all use cases only this one has a use for it.
    const { APPSPEC_NAME, listHookScripts, locateAppSpec, SCRIPT_BYTES, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(1347)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    if (kind === 'file' && appSpecOnly) {
        const text = await files.read(path);
        const filled = await (0,fill_app_spec/* fillAppSpec */.U)(text, path, appSpecVariables);
        const { diagnostics, warnings } = judge(filled, (content) => validateRelease({ text: content, file: path, ...target }));
        return { diagnostics, warnings, text: decodeText(text) };
    }
    const folder = kind === 'file' ? parentOf(path) : path;
    const appSpecFile = kind === 'file' ? baseOf(path) : selection.appSpecFile;
    const { entries, leftOut, warnings } = await files.collect(folder, { ...selection, ...(appSpecFile !== undefined && { appSpecFile }) }, options);
    const located = locateAppSpec(entries, target).path;
    const appSpec = entries.find((entry) => entry.path === located);
    const text = appSpec === undefined ? undefined : await files.read(appSpec.source);
    const file = kind === 'file' ? path : resolveIn(folder, appSpecFile ?? located ?? APPSPEC_NAME);
    const filled = text === undefined ? undefined : await (0,fill_app_spec/* fillAppSpec */.U)(text, file, appSpecVariables);
    const content = filled?.content;
    const around = appSpecOnly && content !== undefined ? {} : { entries };
    const scripts = listHookScripts({ text: content, ...around, ...target });
    const contents = await readScripts(scripts, entries, SCRIPT_BYTES, files, options);
    const judged = judge(filled, (filledText) => validateRelease({ text: filledText, file, ...around, contents, plannedFormat, ...target }));
    // What is said of other files names them from the root of the release; a reader stands somewhere else.
    const diagnostics = judged.diagnostics.map((one) => one.file === file ? one : { ...one, file: resolveIn(folder, one.file) });
    return {
        diagnostics,
        entries,
        leftOut,
        warnings: [...warnings, ...judged.warnings],
        ...(text !== undefined && { text: decodeText(text) }),
        ...(filled?.isFilled === true && { filledAppSpec: filled.content }),
    };
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
    throw new errors.SlipwayError('INPUT_INVALID', `"${path}" is a bundle, of which no files can be chosen or changed`, {
        hint: 'leave out the patterns, the AppSpec file and its variables, or name the folder that it was made from',
    });
}
function parentOf(path) {
    const slash = path.replaceAll('\\', '/').lastIndexOf('/');
    if (slash < 0)
        return '.';
    return slash === 0 ? '/' : path.slice(0, slash);
}
function baseOf(path) {
    return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1);
}
function resolveIn(folder, name) {
    if (/^([/\\]|[A-Za-z]:)/.test(name) || folder === '.' || folder === '')
        return name;
    return `${folder.replace(/[/\\]+$/, '')}/${name}`;
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
    const { fillTemplate } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(1347)]).then(__webpack_require__.bind(__webpack_require__, 99465));
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

/***/ 1887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findCurrent)
/* harmony export */ });
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90481);

/**
 * The deployment that has brought the revision to the group, when the group's last word is that success: nothing was begun
 * after it, no target failed, and what it deployed is for certain the same. Whether instances were added since is not looked at.
 */
async function findCurrent({ applicationName, deploymentGroupName, revision }, provider, options) {
    const success = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options);
    if (success?.revision === undefined || !(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRevision */ .C)(success.revision, revision))
        return undefined;
    // Where a target failed that the configuration tolerates, the revision is not on the whole group.
    if ((success.counts?.failed ?? 0) > 0)
        return undefined;
    const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options);
    return newest?.id === success.id ? success : undefined;
}


/***/ }),

/***/ 43907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(84097);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/create-deployment.js


/** How long a cancelled call may still tell the id of what it created; a runner kills a cancelled step after 7.5 seconds. */
const ANSWER_WITHIN_MS = 4_000;
/**
 * Asks the service for a deployment and resolves with its id. Once the service was asked, a cancellation does not cut the
 * call short: a deployment that was created is never left unreported.
 *
 * @throws SlipwayError CANCELLED when the service had not answered soon after the cancellation.
 * @throws the signal's reason when it had aborted before the service was asked.
 */
async function createDeployment(request, { provider, clock }, signal) {
    signal.throwIfAborted();
    const creating = provider.createDeployment(request);
    return (0,lib_clock/* untilAborted */.E)(creating, signal).catch((error) => {
        if (!signal.aborted)
            throw error;
        return answerOfCancelled(creating, clock, request.deploymentGroupName);
    });
}
async function answerOfCancelled(creating, clock, group) {
    const grace = (0,lib_clock/* startDeadline */.d)(clock, ANSWER_WITHIN_MS);
    try {
        return await (0,lib_clock/* untilAborted */.E)(creating, grace.signal);
    }
    catch (error) {
        if (!grace.signal.aborted)
            throw error;
        throw new errors.SlipwayError('CANCELLED', `cancelled before the service said whether it began to deploy to "${group}"`, {
            cause: error,
            hint: 'look at the latest deployment of the group before deploying again',
        });
    }
    finally {
        grace.clear();
    }
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/current-revision.js
var current_revision = __webpack_require__(1887);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/describe-order.js
var describe_order = __webpack_require__(75627);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/order-guard.js
var order_guard = __webpack_require__(49899);
// EXTERNAL MODULE: ./packages/core/lib/deployment/watch.js + 2 modules
var watch = __webpack_require__(77885);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/poll-schedule.js
var poll_schedule = __webpack_require__(54696);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/queue.js




/**
 * Does what `ifBusy` says about the deployment that is in the way of the group (`undefined`: none is seen), and resolves once it is worth trying again; with `false` when
 * nothing is to be deployed.
 */
async function awaitTurn(queue, ifBusy, refusal, holder) {
    if (holder === undefined) {
        // The one that was in the way has just ended, as far as anyone can see: that is worth another try at once.
        if (queue.strangeRefusals > 0 && (ifBusy === 'fail' || ifBusy === 'skip'))
            throw (0,busy_group/* describeRefusal */.a2)(refusal, holder);
        // Whoever is met from now on came after us.
        queue.firstHolderId ??= '';
        await waitForNobody(queue);
        return true;
    }
    queue.strangeRefusals = 0;
    if (ifBusy === 'fail')
        throw (0,busy_group/* describeRefusal */.a2)(refusal, holder);
    const isNew = queue.holder?.id !== holder.id;
    queue.holder = holder;
    queue.firstHolderId ??= holder.id;
    if (ifBusy === 'skip')
        return false;
    // A rollback is on its way to the last good revision, and what the service started itself, instances are waiting for.
    const mayStop = holder.id === queue.firstHolderId && holder.origin === 'user' && queue.superseded.length === 0;
    if (ifBusy === 'supersede' && mayStop)
        await stopHolder(queue, holder.id);
    if (isNew)
        tell(queue, 'queued');
    if (isNew && ifBusy === 'supersede' && !mayStop)
        sayWhyNotSuperseded(queue, holder);
    await waitForHolder(queue, holder.id);
    return true;
}
async function stopHolder({ ports: { provider, reporter }, over, superseded }, id) {
    superseded.push(id);
    try {
        await (0,lib_clock/* untilAborted */.E)(provider.stopDeployment(id, { rollback: false }, { signal: over }), over);
        reporter.report({ type: 'superseded', deploymentId: id });
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError) || error.code !== 'ALREADY_COMPLETED')
            throw error;
        superseded.pop();
    }
}
function sayWhyNotSuperseded({ ports: { reporter } }, { id, origin }) {
    const reasons = { user: 'it took the group after this step had begun', rollback: 'it is a rollback' };
    const why = origin === 'user' || origin === 'rollback' ? reasons[origin] : 'nobody is known to have asked for it';
    reporter.report({ type: 'warning', message: `deployment ${id} is waited for and not superseded: ${why}` });
}
/** Nobody would know why nothing goes on: it is somebody else's deployment that waits for a person. */
function sayThatItIsPaused({ ports: { reporter } }, { id }) {
    const message = `deployment ${id} waits to be continued, and this one waits for it: "slipway continue --deployment-id ${id}" lets it go on, "slipway stop --deployment-id ${id}" ends it`;
    reporter.report({ type: 'warning', message });
}
/** Waits for the end of the deployment in the way, by the same looks as for one of our own; its targets are not our business. */
async function waitForHolder(queue, id) {
    const { ports, over } = queue;
    const { provider, reporter, clock, schedule } = ports;
    const watched = {
        getDeployment: provider.getDeployment.bind(provider),
        listTargets: noTargets,
        describeTargets: async () => [],
    };
    try {
        const seen = (0,watch/* watchDeployment */.J)(watched, id, {
            clock,
            schedule,
            signal: over,
            onUnchanged: () => tell(queue, 'still-queued'),
            onLookFailed: ({ message }, failedLooks) => reporter.report({ type: 'look-failed', message, failedLooks }),
        });
        let isPaused = false;
        for await (const { deployment } of seen) {
            queue.holder = deployment;
            if (deployment.state === 'ready' && !isPaused)
                sayThatItIsPaused(queue, deployment);
            isPaused = deployment.state === 'ready';
            if (!(0,model/* isTerminal */.Hd)(deployment.state))
                tell(queue, 'still-queued');
        }
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError))
            throw error;
        throw new errors.SlipwayError(error.code, `${error.message}; nothing was deployed: ${describeWait(queue)}`, {
            hint: 'deploy again once the service can be reached with valid credentials',
            cause: error,
        });
    }
}
async function* noTargets() { }
/** Tries again in a while; only what the next try does not mend is worth a word. */
async function waitForNobody(queue) {
    const { clock, schedule } = queue.ports;
    delete queue.holder;
    if (queue.strangeRefusals > 0)
        tell(queue, queue.strangeRefusals === 1 ? 'queued' : 'still-queued');
    const passedMs = queue.strangeRefusals === 0 ? 0 : clock.now() - queue.startedAt;
    queue.strangeRefusals += 1;
    await clock.sleep((0,poll_schedule/* nextTryDelayMs */.Ux)(passedMs, schedule), queue.over);
}
function tell({ request, ports, holder, startedAt }, type) {
    const { applicationName, deploymentGroupName } = request;
    ports.reporter.report({
        type,
        applicationName,
        deploymentGroupName,
        ...(holder !== undefined && { holder }),
        elapsedMs: ports.clock.now() - startedAt,
    });
}
/** What we waited for, as the end of a sentence that says that nothing was deployed to the group. */
function describeWait(queue) {
    const { holder, superseded, strangeRefusals, isPreparing } = queue;
    if (isPreparing)
        return 'what is to be deployed was still being made';
    if (holder === undefined)
        return strangeRefusals === 0 ? 'it had not been asked for yet' : 'the service had no room for it';
    const stopped = superseded.includes(holder.id) ? ', which was told to stop' : '';
    return `it was busy with deployment ${(0,busy_group/* describeHolder */.sG)(holder)}${stopped}`;
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/require-fitting.js
var require_fitting = __webpack_require__(66689);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/deploy.js










/** For a request that says itself what is deployed. */
const AS_ASKED = Promise.resolve(undefined);
/**
 * Starts a deployment; waiting for it is {@link waitForStatus}'s. One deployment of a group can be under way: what happens
 * when there is another is said by `ifBusy`. The service is the judge of that, so it is asked first and looked at only when
 * it has refused; whoever else takes a slot that became free is waited for, too.
 *
 * A cancellation and a timeout before anything was created are told as such, never thrown; so is a commit that is older than
 * what the group runs, where a guard is given. It looks right before each creation. What another deployment brings in the moment
 * between cannot be seen: the service creates whatever it is asked for.
 *
 * @throws SlipwayError INPUT_INVALID for options that the group's platform or type does not take.
 * @throws SlipwayError GROUP_BUSY naming the deployment in the way, with `ifBusy: 'fail'`.
 * @throws SlipwayError CANCELLED when the service had not said whether it created a deployment.
 */
async function deploy(asked, ports, options = {}) {
    const { ifBusy = 'queue', timeoutMs = 3_600_000, skipIfCurrent = false, order, release } = options;
    const { signal: cancelled = new AbortController().signal } = options;
    const { clock, provider } = ports;
    cancelled.throwIfAborted();
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, timeoutMs);
    const over = AbortSignal.any([cancelled, deadline.signal]);
    const queue = {
        request: asked,
        ports,
        startedAt: clock.now(),
        over,
        superseded: [],
        isPreparing: false,
        strangeRefusals: 0,
    };
    const check = (0,order_guard/* createOrderCheck */.n)(asked, ports, order);
    try {
        await (0,lib_clock/* untilAborted */.E)((0,require_fitting/* requireFitting */.J)(asked, provider, { signal: over }), over);
        for (;;) {
            // What is published for a commit that is refused would be there all the same.
            const newerBefore = release === undefined ? undefined : await check.findNewer(over);
            if (newerBefore !== undefined)
                return endAsOlder(queue, order, newerBefore);
            queue.isPreparing = release !== undefined;
            const prepared = await (0,lib_clock/* untilAborted */.E)(release?.prepare({ signal: over }) ?? AS_ASKED, over);
            queue.isPreparing = false;
            if (prepared?.kind === 'current')
                return end(queue, 'skipped', 'REVISION_CURRENT', prepared.reason);
            const request = prepared === undefined ? asked : { ...asked, revision: prepared.revision };
            const current = skipIfCurrent
                ? await (0,lib_clock/* untilAborted */.E)((0,current_revision/* findCurrent */.$)(request, provider, { signal: over }), over)
                : undefined;
            if (current !== undefined)
                return endAsCurrent(queue, request, current);
            // After a wait once more: what was waited for may have brought a newer commit.
            const newer = await check.findNewer(over);
            if (newer !== undefined)
                return endAsOlder(queue, order, newer);
            try {
                const id = await createDeployment(request, ports, cancelled);
                for (const message of prepared?.warnings ?? [])
                    ports.reporter.report({ type: 'warning', message });
                return created(queue, request, id);
            }
            catch (error) {
                if (!(0,busy_group/* isBusy */.A5)(error))
                    throw error;
                const holder = await (0,lib_clock/* untilAborted */.E)((0,busy_group/* findHolder */.IL)(request, provider, error, { signal: over }), over);
                if (holder !== undefined && (0,busy_group/* isOwn */.NP)(holder, request, error, queue.startedAt))
                    return created(queue, request, holder.id);
                if (holder !== undefined && (ifBusy === 'queue' || ifBusy === 'supersede')) {
                    const coming = await check.findNewer(over, holder);
                    if (coming !== undefined)
                        return endAsOlder(queue, order, coming);
                }
                if (await awaitTurn(queue, ifBusy, error, holder))
                    continue;
                return end(queue, 'skipped', 'GROUP_BUSY', describeWait(queue));
            }
        }
    }
    catch (error) {
        // An error of the service that came first stays what it is; so does the doubt whether something was created.
        if (!over.aborted || error instanceof errors.SlipwayError)
            throw error;
        if (cancelled.aborted)
            return end(queue, 'cancelled', 'CANCELLED', describeWait(queue));
        return end(queue, 'timed-out', 'WAIT_TIMED_OUT', describeWait(queue));
    }
    finally {
        deadline.clear();
    }
}
function created({ ports }, request, deploymentId) {
    const { applicationName, deploymentGroupName, revision } = request;
    ports.reporter.report({ type: 'deployment-created', deploymentId, applicationName, deploymentGroupName, revision });
    return { kind: 'created', deploymentId, revision };
}
function endAsCurrent(queue, { revision }, current) {
    queue.holder = current;
    return end(queue, 'skipped', 'REVISION_CURRENT', `deployment ${current.id} has brought ${(0,format/* describeRevision */.hi)(revision)} there`);
}
function endAsOlder(queue, guard, { deployment, order }) {
    queue.holder = deployment;
    return end(queue, guard?.ifOlder === 'skip' ? 'skipped' : 'failed', 'COMMIT_OLDER', (0,describe_order/* describeOlder */.S)(order), order);
}
function end({ request, ports, holder, superseded, startedAt }, outcome, code, message, order) {
    const { applicationName, deploymentGroupName } = request;
    const notDeployed = {
        outcome,
        applicationName,
        deploymentGroupName,
        reason: { code, message },
        ...(holder !== undefined && { other: holder }),
        ...(order !== undefined && { order }),
        superseded,
        elapsedMs: ports.clock.now() - startedAt,
    };
    ports.reporter.report({ type: 'not-deployed', notDeployed });
    return { kind: 'not-deployed', notDeployed };
}


/***/ }),

/***/ 49899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createOrderCheck)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85712);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60336);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90481);




/** How long one check may take: four requests, each of which gives up by itself as a rule. */
const CHECK_WITHIN_MS = 20_000;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
/** Why nothing is known of the order; never what keeps a deployment from being begun. */
class Unknown extends Error {
    name = 'Unknown';
}
/** Makes the guard; without one asked for, nothing is looked at and nothing found. */
function createOrderCheck(request, ports, guard) {
    if (guard === undefined)
        return { findNewer: async () => undefined };
    const { clock, reporter } = ports;
    const { history, isAskedFor } = guard;
    const told = new Set();
    const once = (key, tell) => {
        if (!told.has(key))
            tell();
        told.add(key);
    };
    const compare = createComparer(request, ports, guard);
    return {
        findNewer: async (over, underWay) => {
            const deadline = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .d)(clock, CHECK_WITHIN_MS);
            const signal = AbortSignal.any([over, deadline.signal]);
            try {
                const found = await (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(compare(signal, underWay), signal);
                if (found === undefined || found.order.relation === 'behind')
                    return found;
                const { order } = found;
                once(`${order.deploymentId} ${order.currentCommit}`, () => reporter.report({ type: 'order-checked', order }));
                return undefined;
            }
            catch (error) {
                over.throwIfAborted();
                const isOurs = deadline.signal.aborted || error instanceof Unknown || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError;
                if (!isOurs)
                    throw error;
                const reason = deadline.signal.aborted
                    ? `no answer within ${CHECK_WITHIN_MS / 1000} s`
                    : error.message;
                const isExpected = history.repository !== undefined;
                once(reason, () => reporter.report({ type: 'order-not-checked', reason, isAskedFor, isExpected }));
                return undefined;
            }
            finally {
                deadline.clear();
            }
        },
    };
}
/** What costs nothing comes first: where nothing can be compared, nobody is asked for anything. */
function createComparer({ applicationName, deploymentGroupName, revision }, { provider }, { history, store, commit: stated }) {
    const commits = new Map();
    const comparisons = new Map();
    const commitOf = async (location, signal) => {
        if (location.type === 'github')
            return location.commitId;
        if (location.type === 'content')
            return undefined;
        const place = (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRevision */ .TU)(location);
        const known = commits.get(place) ?? (await store.commitOf(location, { signal }));
        // Whoever may write to the bucket may have written anything there.
        if (known === undefined || !COMMIT.test(known))
            return undefined;
        commits.set(place, known);
        return known;
    };
    const compareCommits = async (repository, base, head, signal) => {
        const pair = `${repository} ${base} ${head}`;
        const known = comparisons.get(pair);
        if (known !== undefined)
            return known;
        if (base.toLowerCase() === head.toLowerCase())
            return { relation: 'identical', aheadBy: 0, behindBy: 0 };
        const comparison = await history.compare(repository, base, head, { signal });
        if (comparison.relation === 'unknown')
            throw new Unknown(comparison.reason);
        comparisons.set(pair, comparison);
        return comparison;
    };
    return async (signal, underWay) => {
        if (history.obstacle !== undefined)
            throw new Unknown(history.obstacle);
        const ofRevision = revision.type === 'github' ? revision.repository : undefined;
        if (ofRevision === undefined && history.repository === undefined) {
            throw new Unknown('which repository the commits are of is not known: set GITHUB_REPOSITORY to owner/name');
        }
        const commit = stated ?? (await commitOf(revision, signal));
        if (commit === undefined)
            throw new Unknown(`the commit of ${(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRevision */ .hi)(revision)} is not known`);
        const deployment = underWay ?? (await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, { signal }));
        if (deployment === undefined)
            return undefined;
        const current = deployment.revision;
        if (current !== undefined && (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameRevision */ .C)(current, revision))
            return undefined;
        const currentCommit = current === undefined ? undefined : await commitOf(current, signal);
        if (current === undefined || currentCommit === undefined) {
            const what = current === undefined ? 'what' : `${(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRevision */ .hi)(current)}, which`;
            throw new Unknown(`the commit of ${what} ${deployment.id} deployed is not known`);
        }
        const repository = requireOneRepository(ofRevision, current, history.repository);
        const comparison = await compareCommits(repository, currentCommit, commit, signal);
        const order = {
            ...comparison,
            commit,
            isRecorded: stated === undefined && revision.type === 's3',
            currentCommit,
            deploymentId: deployment.id,
            isUnderWay: !(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_4__/* .isTerminal */ .Hd)(deployment.state),
        };
        return { deployment, order };
    };
}
/** A revision on GitHub names its repository; a bundle is taken to be of the one that this run belongs to. */
function requireOneRepository(ofRevision, current, ofRun) {
    const ofCurrent = current.type === 'github' ? current.repository : undefined;
    const repository = ofRevision ?? ofCurrent ?? ofRun ?? '';
    if (ofCurrent === undefined || ofCurrent.toLowerCase() === repository.toLowerCase())
        return repository;
    throw new Unknown(`the group runs a commit of ${ofCurrent}, and commits of two repositories have no order`);
}


/***/ }),

/***/ 20782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ pushRevision),
  B: () => (/* binding */ readBundle)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/revision/object-key.js
var object_key = __webpack_require__(25510);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/release/app-spec-source.js
var app_spec_source = __webpack_require__(33167);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/describe-app-spec-file.js



/** Nobody writes an AppSpec of this size: it is another file by mistake. */
const MAX_BYTES = 1024 * 1024;
/**
 * Describes an AppSpec file that is stored as it is, once the service would take it. Its content's digest is that of its bytes.
 *
 * @throws SlipwayError APPSPEC_INVALID with a line for each error, SOURCE_INVALID, INPUT_INVALID for one of EC2/on-premises.
 */
async function describeAppSpecFile(file, format, files) {
    const source = await (0,app_spec_source/* openAppSpecFile */.N)(file, undefined, { files, reporter: { report: () => undefined } });
    const errors = source.write(new Map()).diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        const lines = errors.map(({ message, span }) => {
            const place = span === undefined ? '' : `:${span.start.line}:${span.start.column}`;
            return `${file}${place}: ${message}`;
        });
        throw new lib_errors.SlipwayError('APPSPEC_INVALID', lines.join('\n'), {
            hint: errors.map(({ hint }) => hint).find((hint) => hint !== undefined) ?? `slipway validate ${file} shows more`,
        });
    }
    const bytes = await files.read(file);
    if (bytes.length > MAX_BYTES) {
        throw new lib_errors.SlipwayError('SOURCE_INVALID', `"${file}" has ${bytes.length} bytes, which is no AppSpec file`);
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { format, sizeBytes: bytes.length, sha256, contentDigest: sha256 };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/store-once.js
var store_once = __webpack_require__(57879);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/push-revision.js




/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the
 * application, pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root; APPSPEC_INVALID for an AppSpec file that the service refuses.
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function pushRevision(request, ports, options = {}) {
    const { applicationName, bucket, description } = request;
    const { files, store, provider, reporter, clock } = ports;
    const { archive, ...item } = await readBundle(request, files, options);
    const { artifact, unchanged } = await (0,store_once/* storeOnce */.R)({ bucket, ...item }, { store, reporter, clock }, options);
    const { eTag, version } = artifact;
    const revision = {
        type: 's3',
        bucket,
        key: item.key,
        bundleType: archive.format,
        eTag,
        ...(version !== undefined && { version }),
    };
    await provider.registerRevision(applicationName, revision, description, options);
    reporter.report({ type: 'revision-registered', applicationName, revision });
    const { sizeBytes, contentDigest } = archive;
    return { revision, unchanged, artifact, sizeBytes, contentDigest };
}
/**
 * What is to be stored, and under which key.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
async function readBundle({ bundle, applicationName, key: template = object_key/* DEFAULT_KEY_TEMPLATE */.J2, overwrite = false, ...request }, files, options) {
    const archive = await describeRelease(bundle, files, options);
    const { commit, runUrl, actor, metadata } = request;
    const file = {
        path: bundle,
        ...archive,
        ...(commit !== undefined && { commit }),
        ...(runUrl !== undefined && { runUrl }),
        ...(actor !== undefined && { actor }),
        ...(metadata !== undefined && { metadata }),
    };
    const key = (0,object_key/* renderKey */.kB)(template, { applicationName, ...file, format: file.format.toLowerCase() });
    return { archive, file, key, isContentKey: (0,object_key/* isContentKey */.$r)(template), overwrite };
}
async function describeRelease(bundle, files, options) {
    const format = (0,parse/* appSpecFormatOf */.X3)(bundle);
    if (format !== undefined)
        return describeAppSpecFile(bundle, format, files);
    const archive = await files.describeArchive(bundle, options);
    requireAppSpec(bundle, archive);
    return archive;
}
/** A bundle made by another tool is often zipped one folder too high; the agent would fail on every host. */
function requireAppSpec(bundle, { entries }) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    if (files.includes('appspec.yml'))
        return;
    throw new lib_errors.SlipwayError('ARCHIVE_INVALID', `bundle "${bundle}" has no appspec.yml at its root`, {
        hint: whereInstead(files.find((path) => /(^|\/)appspec\.ya?ml$/i.test(path))),
    });
}
function whereInstead(elsewhere) {
    if (elsewhere === undefined)
        return 'make it with "slipway bundle --source DIR", which checks the AppSpec too';
    return elsewhere.includes('/')
        ? `there is one at "${elsewhere}": bundle that folder's content, not the folder`
        : `there is "${elsewhere}": the agent looks for no other name than appspec.yml`;
}


/***/ }),

/***/ 33167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openAppSpecFile),
/* harmony export */   S: () => (/* binding */ refuseErrors)
/* harmony export */ });
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37953);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _bundle_fill_app_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24092);



/**
 * Opens an AppSpec file for AWS Lambda or Amazon ECS and puts the variables in.
 *
 * @throws SlipwayError SOURCE_INVALID when there is no file, INPUT_INVALID for one of EC2/on-premises, APPSPEC_INVALID for variables that are not given.
 */
async function openAppSpecFile(file, variables, { files, reporter }) {
    const { fillCloudValues, readCloudValues, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(9465)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const kind = await files.kindOf(file);
    if (kind !== 'file') {
        const what = kind === undefined ? 'there is nothing' : 'there is a folder, and no AppSpec file,';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `${what} at "${file}"`, {
            hint: 'name the AppSpec file itself; in a workflow, run actions/checkout first. A folder for EC2/on-premises is bundled and pushed',
        });
    }
    const filled = await (0,_bundle_fill_app_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .fillAppSpec */ .U)(await files.read(file), file, variables);
    for (const message of filled.warnings)
        reporter.report({ type: 'warning', message });
    refuseErrors(file, filled.diagnostics, reporter);
    const text = new TextDecoder().decode(filled.content);
    const { platform, values } = readCloudValues(text, file);
    if (platform === 'ec2' || platform === undefined)
        throw notCloud(file, platform);
    return {
        platform,
        file,
        written: new Map([...values].map(([property, value]) => [property, filled.inTemplate({ ...value, file })])),
        write: (given) => {
            const put = fillCloudValues(text, file, given);
            const diagnostics = validateRelease({ text: put.text, file }).map((one) => {
                const asked = one.code === 'appspec/placeholder' ? requireValue(one) : one;
                return asked.span === undefined ? asked : filled.inTemplate({ ...asked, span: put.toOriginal(asked.span) });
            });
            return { text: put.text, diagnostics };
        },
    };
}
/**
 * Tells everything that is wrong, and stops when anything of it is an error.
 *
 * @throws SlipwayError APPSPEC_INVALID.
 */
function refuseErrors(file, diagnostics, reporter) {
    for (const diagnostic of diagnostics)
        reporter.report({ type: 'diagnostic', diagnostic });
    if (!(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrors */ .Cs)(diagnostics))
        return;
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const count = errors === 1 ? 'an error' : `${errors} errors`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('APPSPEC_INVALID', `the AppSpec file "${file}" has ${count}; nothing was deployed`, {
        hint: 'the service would refuse it: mend what is listed above',
    });
}
function notCloud(file, platform) {
    const message = platform === 'ec2'
        ? `"${file}" is an AppSpec file for EC2/on-premises, which is deployed with the files of a bundle`
        : `"${file}" does not say whether it is for AWS Lambda or Amazon ECS`;
    const hint = platform === 'ec2'
        ? 'bundle its folder and push that; the revision is what the push gives'
        : 'slipway validate says what is wrong with it; an AppSpec alone has "Resources" with one AWS::Lambda::Function or AWS::ECS::Service';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, { hint });
}
/** Before a deployment a placeholder is more than worth knowing: the service takes it for the value. */
function requireValue(diagnostic) {
    return { ...diagnostic, severity: 'error', hint: whoFillsIn(diagnostic.placeholder ?? '') };
}
function whoFillsIn(placeholder) {
    const [, variable] = /^\$\{([A-Za-z_]\w*)\}$/.exec(placeholder) ?? [];
    if (variable !== undefined)
        return `give its value with appspec-var or appspec-env: ${variable}`;
    if (/version/i.test(placeholder))
        return 'say target-version or code: both versions are then filled in';
    if (/task/i.test(placeholder))
        return 'say task-definition: its ARN is then filled in, whatever stands here';
    return `write \${NAME} in its place and give the value with appspec-var or appspec-env, or replace it before`;
}


/***/ }),

/***/ 31042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value is a JSON object; what an SDK makes of an instant is none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}


/***/ }),

/***/ 53725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ parseTaskDefinition),
/* harmony export */   Ww: () => (/* binding */ prepareTaskDefinition),
/* harmony export */   ol: () => (/* binding */ toRegistrable)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92646);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _json_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31042);




/** The fields of RegisterTaskDefinition's input, as the service model of Amazon ECS has them. */
const FIELDS = new Set([
    'family',
    'taskRoleArn',
    'executionRoleArn',
    'networkMode',
    'containerDefinitions',
    'volumes',
    'placementConstraints',
    'requiresCompatibilities',
    'cpu',
    'memory',
    'tags',
    'pidMode',
    'ipcMode',
    'proxyConfiguration',
    'inferenceAccelerators',
    'ephemeralStorage',
    'runtimePlatform',
    'enableFaultInjection',
]);
/** What DescribeTaskDefinition tells on top of that, and registering refuses. */
const READ_ONLY = new Set([
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'deregisteredAt',
    'deleteRequestedAt',
    'registeredBy',
]);
/**
 * Reads a task definition from a file: the input of RegisterTaskDefinition, or what DescribeTaskDefinition answers.
 *
 * @throws SlipwayError SOURCE_INVALID naming the file.
 */
function parseTaskDefinition(text, file) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `task definition "${file}" is not valid JSON: ${(0,_json_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .describeJsonProblem */ .R)(text, error)}`, { hint: 'aws ecs describe-task-definition --task-definition FAMILY prints one' });
    }
    const described = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value.taskDefinition) ? value.taskDefinition : value;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(described))
        return described;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `task definition "${file}" holds no object`);
}
/** The part of a task definition that can be registered: without what is empty (`null`) or read-only. */
function toRegistrable(given) {
    return Object.fromEntries(Object.entries(withoutNulls(given)).filter(([name]) => FIELDS.has(name)));
}
/**
 * Makes of a task definition what can be registered: without what is empty (`null`) or read-only, and with the new image in its container.
 *
 * @param from the file or family that it comes from, for telling of it
 * @throws SlipwayError SOURCE_INVALID for one that cannot be registered, INPUT_INVALID when the container of the image cannot be told.
 */
function prepareTaskDefinition(given, from, { image, container }) {
    const definition = toRegistrable(given);
    const strange = Object.keys(given).filter((name) => !FIELDS.has(name) && !READ_ONLY.has(name));
    const { family } = definition;
    if (typeof family !== 'string' || family === '')
        throw incomplete(from, 'family', strange);
    const containers = definition.containerDefinitions;
    if (!Array.isArray(containers) || containers.length === 0 || !containers.every(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)) {
        throw incomplete(from, 'containerDefinitions', strange);
    }
    const chosen = image === undefined ? undefined : chooseContainer(containers, container, from);
    const named = containers.map((one) => (one === chosen ? { ...one, image } : one));
    requireImages(named, from);
    return {
        definition: { ...definition, containerDefinitions: named },
        family,
        containers: named.map(toContainer),
        warnings: strange.map((name) => {
            const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(name, FIELDS);
            const meant = near === undefined ? '' : `; did you mean "${near}"?`;
            return `task definition "${from}" has "${name}", which cannot be registered and is left out${meant}`;
        }),
    };
}
/**
 * The container that gets an image: the one whose image alone is a placeholder, which need not be the one behind the load balancer, else
 * the one of the name, else the only one.
 */
function chooseContainer(containers, said, from) {
    const marked = containers.filter(({ image }) => isMark(image));
    const named = said === undefined ? containers : containers.filter(({ name }) => name === said.text);
    const found = named.length > 0 && marked.length === 1 ? marked : named;
    const [chosen] = found;
    if (chosen !== undefined && found.length === 1)
        return chosen;
    const names = containers.map((one) => `"${String(one.name)}"`).join(', ');
    const problem = said === undefined
        ? `which container of "${from}" gets the image is not said`
        : `${said.where} is "${said.text}", and "${from}" has no such container`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', problem, { hint: `say it with container-name; there are ${names}` });
}
/** CodePipeline's way to mark the place of an image: `<IMAGE1_NAME>`. */
function isMark(image) {
    return typeof image === 'string' && /^<[^<>]+>$/.test(image);
}
function requireImages(containers, from) {
    const open = containers.find(({ image }) => isMark(image));
    if (open === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `container "${String(open.name)}" of "${from}" has the image "${String(open.image)}", which is to be replaced`, { hint: 'say the image, and with container-name which container gets it' });
}
function toContainer({ name, image, portMappings }) {
    const mappings = Array.isArray(portMappings) ? portMappings.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G) : [];
    return {
        name: String(name ?? ''),
        image: String(image ?? ''),
        hasPortRange: mappings.some(({ containerPortRange }) => containerPortRange !== undefined),
        ports: mappings.flatMap(({ containerPort }) => (typeof containerPort === 'number' ? [containerPort] : [])),
    };
}
function incomplete(from, field, strange) {
    const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(field, strange);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `task definition "${from}" has no "${field}"`, {
        hint: near === undefined
            ? 'aws ecs describe-task-definition --task-definition FAMILY prints a whole one'
            : `write "${field}" instead of "${near}"`,
    });
}
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.filter((item) => item !== null).map(withoutNulls);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])));
}


/***/ }),

/***/ 66689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ requireFitting)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What a group does not take, after the CodeDeploy API reference (CreateDeployment) and the user guide's table of revision types. */
const RULES = [
    ({ targetInstances }, { platform, type }) => {
        if (targetInstances === undefined)
            return undefined;
        if (isWithoutHosts(platform))
            return `target instances are for EC2 instances, not for ${nameOf(platform)}`;
        return type === 'in-place'
            ? 'target instances are for blue/green deployments; the group deploys in place'
            : undefined;
    },
    ({ ignoreApplicationStopFailures }, { platform }) => ignoreApplicationStopFailures === true && isWithoutHosts(platform)
        ? `ignore-application-stop-failures is for instances; ${nameOf(platform)} has no ApplicationStop`
        : undefined,
    ({ updateOutdatedInstancesOnly }, { platform }) => updateOutdatedInstancesOnly === true && isWithoutHosts(platform)
        ? `update-outdated-instances-only is for instances, not for ${nameOf(platform)}`
        : undefined,
    ({ fileExistsBehavior }, { platform }) => fileExistsBehavior !== undefined && isWithoutHosts(platform)
        ? `file-exists-behavior is for instances; ${nameOf(platform)} has no files`
        : undefined,
    ({ revision }, { platform }) => {
        if (platform === 'server' && isAppSpecAlone(revision)) {
            return 'an AppSpec alone cannot be deployed to instances: they need an archive with the files';
        }
        const isArchive = revision.type === 's3' && !isAppSpecAlone(revision);
        if (!isWithoutHosts(platform) || !(isArchive || revision.type === 'github'))
            return undefined;
        return `${nameOf(platform)} takes an AppSpec alone (YAML or JSON in S3, or inline), not ${isArchive ? 'an archive' : 'a repository on GitHub'}`;
    },
    ({ appSpecPlatform }, { platform }) => appSpecPlatform !== undefined && isWithoutHosts(platform) && platform !== appSpecPlatform
        ? `the AppSpec is for ${nameOf(appSpecPlatform)}, and the deployment group is of ${nameOf(platform)}`
        : undefined,
];
/**
 * Refuses what the group cannot take before it is asked to. The group is looked at only for a request that not every group
 * takes, and whoever may not look at it leaves the judgement to the service.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each reason.
 */
async function requireFitting(request, provider, options) {
    if (!isSpecial(request))
        return;
    const { applicationName, deploymentGroupName } = request;
    let group;
    try {
        group = await provider.getGroup(applicationName, deploymentGroupName, options);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError && error.code === 'ACCESS_DENIED')
            return;
        throw error;
    }
    const appSpecPlatform = await platformOf(request.revision);
    const asked = { ...request, ...(appSpecPlatform !== undefined && { appSpecPlatform }) };
    const reasons = RULES.flatMap((rule) => rule(asked, group) ?? []);
    if (reasons.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', reasons.join('\n'), {
        hint: `leave it out, or name a deployment group that takes it: "${deploymentGroupName}" of application "${applicationName}" does not`,
    });
}
/** What an AppSpec is for that comes with the request. */
async function platformOf(revision) {
    if (revision.type !== 'content' || revision.content === undefined)
        return undefined;
    const { detectPlatform } = await Promise.all(/* import() */[__webpack_require__.e(2359), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(9465)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const platform = detectPlatform(revision.content);
    return platform === 'ec2' ? undefined : platform;
}
function isSpecial(request) {
    const { targetInstances, ignoreApplicationStopFailures, updateOutdatedInstancesOnly, fileExistsBehavior } = request;
    return (targetInstances !== undefined ||
        ignoreApplicationStopFailures === true ||
        updateOutdatedInstancesOnly === true ||
        fileExistsBehavior !== undefined ||
        isAppSpecAlone(request.revision));
}
function isAppSpecAlone(revision) {
    if (revision.type === 'content')
        return true;
    return revision.type === 's3' && (revision.bundleType === 'YAML' || revision.bundleType === 'JSON');
}
function isWithoutHosts(platform) {
    return platform === 'lambda' || platform === 'ecs';
}
function nameOf(platform) {
    return platform === 'lambda' ? 'Lambda' : 'ECS';
}


/***/ }),

/***/ 57879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ storeOnce),
/* harmony export */   u: () => (/* binding */ requireReplaceable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/**
 * Stores a bundle unless it is there already, and never in the place of another one that would be lost. Two runs that push to
 * one key at the same moment do not overwrite each other either: the store decides who was first, and the other one looks again.
 *
 * @throws SlipwayError KEY_TAKEN naming what is under the key.
 */
async function storeOnce(request, { store, reporter, clock }, options) {
    const { bucket, key, file, isContentKey } = request;
    const totalBytes = file.sizeBytes;
    const startedAt = clock.now();
    const send = (replaces) => store.put(bucket, key, file, {
        ...options,
        replaces,
        isContentKey,
        onProgress: (sentBytes) => reporter.report({ type: 'upload-progress', sentBytes, totalBytes, elapsedMs: clock.now() - startedAt }),
        onLeftOverParts: (leftOver) => reporter.report({ type: 'left-over-parts', leftOver }),
    });
    const keep = (artifact, reason) => {
        reporter.report({ type: 'upload-skipped', artifact, reason });
        return { artifact, unchanged: true };
    };
    const finish = (artifact) => {
        reporter.report({ type: 'uploaded', artifact, sizeBytes: totalBytes, elapsedMs: clock.now() - startedAt });
        return { artifact, unchanged: false };
    };
    const before = await store.find(bucket, key, file, options);
    if (before.kind === 'same')
        return keep(before.artifact, 'the bucket holds this bundle already');
    requireReplaceable(before, request);
    try {
        return finish(await send(before.kind === 'other' || request.overwrite));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError) || error.code !== 'KEY_TAKEN')
            throw error;
        const now = await store.find(bucket, key, file, options);
        if (now.kind === 'same')
            return keep(now.artifact, 'the same bundle was stored meanwhile');
        // Whoever may not look at an object cannot pin it: the same content once more does no harm.
        if (now.kind === 'unseen' && isContentKey)
            return finish(await send(true));
        requireReplaceable(now, request);
        throw error;
    }
}
/**
 * Refuses to write over what would be lost: a group may run it, or have to go back to it.
 *
 * @throws SlipwayError KEY_TAKEN with both digests and the ways out.
 */
function requireReplaceable(content, { bucket, key, file, overwrite }) {
    if (overwrite || content.kind !== 'other' || content.artifact.version !== undefined)
        return;
    const { contentDigest, format, artifact } = content;
    const other = contentDigest === undefined
        ? `an object that Slipway did not store (ETag ${artifact.eTag})`
        : `another bundle (content ${contentDigest}, ${format ?? 'of a format not told'})`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('KEY_TAKEN', `"s3://${bucket}/${key}" holds ${other}, and the bucket keeps no versions`, {
        hint: `this bundle (content ${file.contentDigest}, ${file.format}) would take its place, and what runs it could not be deployed again: leave s3-key out or put {digest} into it, switch the bucket's versioning on, or say overwrite`,
    });
}


/***/ }),

/***/ 90481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isSameRevision)
/* harmony export */ });
/** A SHA-256 in an object's name, as the keys that `push` makes have it: such an object is never overwritten. */
const CONTENT_DIGEST = /(?:^|[^0-9a-f])[0-9a-f]{64}(?:[^0-9a-f]|$)/;
/**
 * Whether two locations are known to hold the same bytes. What cannot be told for certain, such as an object under an
 * ordinary key without version and ETag, is not the same: it may have been overwritten in between.
 */
function isSameRevision(one, other) {
    if (one.type === 's3' && other.type === 's3')
        return isSameObject(one, other);
    if (one.type === 'github' && other.type === 'github') {
        return (one.repository.toLowerCase() === other.repository.toLowerCase() &&
            one.commitId.toLowerCase() === other.commitId.toLowerCase());
    }
    return one.type === 'content' && other.type === 'content' && one.sha256.toLowerCase() === other.sha256.toLowerCase();
}
function isSameObject(one, other) {
    if (one.bucket !== other.bucket || one.key !== other.key || one.bundleType !== other.bundleType)
        return false;
    if (CONTENT_DIGEST.test(one.key))
        return true;
    if (one.version !== undefined && other.version !== undefined)
        return one.version === other.version;
    return one.eTag !== undefined && other.eTag !== undefined && unquoted(one.eTag) === unquoted(other.eTag);
}
function unquoted(eTag) {
    return eTag.replaceAll('"', '');
}


/***/ })

};

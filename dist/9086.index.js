export const id = 9086;
export const ids = [9086];
export const modules = {

/***/ 7062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ bundleAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3082);

const inputs = {
    source: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('DIR', 'folder whose content becomes the root of the bundle', '.'),
    output: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'where the bundle is written', "a file in the runner's temporary folder"),
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X,
    ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k,
};
/** `actions/bundle`: a folder becomes a bundle, once its AppSpec is one that the agent accepts. */
const bundleAction = {
    name: 'bundle',
    summary: "validate a release folder's AppSpec and turn the folder into a bundle",
    inputs,
    outputs: {
        bundle: "path of the bundle: `push-revision`'s input",
        appspec: "path of its AppSpec file in the workspace: `deploy`'s and `wait-for-status`'s input",
        format: '`zip`, `tar` or `tgz`',
        sha256: "SHA-256 of the bundle's bytes, lower-case hex",
        'content-digest': "SHA-256 of the bundle's content whatever its format, lower-case hex",
        'size-bytes': 'size of the bundle',
        'file-count': 'how many files are in it',
        commit: 'commit that the folder is at; empty outside of a git repository',
        dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
    },
};


/***/ }),

/***/ 726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2565);

/** A place in a file as the runner takes it; `undefined` for a file that is not in the workspace. */
function placeOf({ file, span }, { context }) {
    const path = (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .workspacePath */ .X5)(context, file);
    if (path === undefined)
        return undefined;
    if (span === undefined)
        return { file: path };
    const { start, end } = span;
    // The runner takes columns only within one line, and its end is inclusive.
    return start.line === end.line
        ? { file: path, line: start.line, column: start.column, endColumn: Math.max(start.column, end.column - 1) }
        : { file: path, line: start.line, endLine: end.line };
}


/***/ }),

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1191);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7958);
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(726);



/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
function createWorkflowReporter(outside, sourceText) {
    const { workflow } = outside;
    const text = (0,_slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__.createTextReporter)({
        print: (lines) => workflow.print(lines),
        paint: _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__/* .plainPaint */ .p,
        advice: 'workflow',
        ...(sourceText !== undefined && { sourceText }),
    });
    return {
        report: (event) => {
            text.report(event);
            if (event.type === 'diagnostic') {
                const { severity, code, message, hint } = event.diagnostic;
                const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(event.diagnostic, outside);
                workflow.annotate({
                    level: severity,
                    title: code,
                    message: (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .untrustedLines */ .m)(hint === undefined ? message : `${message}\n${hint}`).join('\n'),
                    ...(place !== undefined && { place }),
                });
            }
            else if (event.type === 'warning') {
                workflow.annotate({ level: 'warning', message: event.message });
            }
        },
    };
}


/***/ }),

/***/ 21:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
async function runFolder({ context }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.temporaryFolder, 'slipway');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-`));
}


/***/ }),

/***/ 2127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs),
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Lets a step see its inputs' types, and the table of steps forget them. */
function defineStep(step) {
    return step;
}
/** Sets those outputs that are known. */
function setOutputs(workflow, _definition, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined)
            workflow.setOutput(name, value);
    }
}


/***/ }),

/***/ 9086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundleStep: () => (/* binding */ bundleStep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(5726);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(7940);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 3 modules
var context = __webpack_require__(2565);
// EXTERNAL MODULE: ./packages/runtime/lib/local-files.js
var local_files = __webpack_require__(6119);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/bundle.js
var definitions_bundle = __webpack_require__(7062);
// EXTERNAL MODULE: ./packages/actions/lib/documentation.js
var documentation = __webpack_require__(5699);
;// CONCATENATED MODULE: ./packages/actions/lib/lines.js
/** Passes text on by whole lines, as it comes in pieces; `end` passes on what has no line break. */
function createLineBuffer(print) {
    let rest = '';
    return {
        write: (text) => {
            const whole = text.lastIndexOf('\n') + 1;
            if (whole > 0)
                print(rest + text.slice(0, whole));
            rest = whole > 0 ? text.slice(whole) : rest + text;
        },
        end: () => {
            if (rest !== '')
                print(rest);
            rest = '';
        },
    };
}

// EXTERNAL MODULE: ./packages/actions/lib/reporter.js
var lib_reporter = __webpack_require__(3708);
// EXTERNAL MODULE: ./packages/actions/lib/run-folder.js
var run_folder = __webpack_require__(21);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(2127);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/bundle.js











const bundleStep = (0,step/* defineStep */.o)({
    definition: definitions_bundle/* bundleAction */.f,
    main: async (inputs, outside) => {
        const { buildAndBundle } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(5278)]).then(__webpack_require__.bind(__webpack_require__, 8891));
        const { renderBundleMarkdown } = await __webpack_require__.e(/* import() */ 5680).then(__webpack_require__.bind(__webpack_require__, 5680));
        const { createArchiverWriter } = await __webpack_require__.e(/* import() */ 8834).then(__webpack_require__.bind(__webpack_require__, 6453));
        const { createGit } = await __webpack_require__.e(/* import() */ 9496).then(__webpack_require__.bind(__webpack_require__, 9496));
        const { host, workflow } = outside;
        const { source = '.', include, exclude } = inputs;
        const output = inputs.output ?? (0,external_node_path_.join)(await (0,run_folder/* runFolder */.k)(outside, 'bundle'), `bundle.${inputs.format ?? 'zip'}`);
        const appSpecFile = inputs['appspec-file'];
        const command = inputs['build-command'];
        const release = rememberText();
        const diagnostics = [];
        const explained = { explain: (code) => (0,documentation/* pageUrl */.f)(`docs/diagnostics/${code}.md`, host) };
        const reporter = (0,lib_reporter/* createWorkflowReporter */.x)(outside, release.text);
        try {
            const { bundle, facts } = await buildAndBundle({
                source,
                output,
                format: inputs.format ?? (0,parse/* bundleFormatOf */.N)(output) ?? 'zip',
                hostOs: inputs['host-os'],
                trackedOnly: inputs['tracked-only'],
                timestamps: inputs.timestamps,
                buildFolder: process.cwd(),
                include,
                exclude,
                ...(appSpecFile !== undefined && { appSpecFile }),
            }, {
                files: release.files,
                archive: createArchiverWriter(),
                sourceControl: createGit(),
                reporter: {
                    report: (event) => {
                        if (event.type === 'diagnostic')
                            diagnostics.push(event.diagnostic);
                        reporter.report(event);
                    },
                },
                ...(command !== undefined && { build: (signal) => build(command, outside, signal) }),
            }, { signal: host.cancelled });
            const dirty = facts === undefined ? undefined : facts.changedFiles.length > 0;
            (0,step/* setOutputs */.n)(workflow, definitions_bundle/* bundleAction */.f, {
                bundle: bundle.path,
                appspec: (0,context/* workspacePath */.X5)(outside.context, appSpecPath(source, appSpecFile)),
                format: bundle.format,
                sha256: bundle.sha256,
                'content-digest': bundle.contentDigest,
                'size-bytes': String(bundle.sizeBytes),
                'file-count': String(bundle.fileCount),
                commit: facts?.commit,
                dirty: dirty === undefined ? undefined : String(dirty),
            });
            const commit = facts?.commit;
            await workflow.appendSummary(renderBundleMarkdown({ ...bundle, ...(commit !== undefined && { commit }), ...(dirty !== undefined && { dirty }) }, diagnostics, explained));
            return 0;
        }
        catch (error) {
            if (diagnostics.length > 0) {
                await workflow.appendSummary(renderBundleMarkdown(undefined, diagnostics, explained));
            }
            throw error;
        }
    },
});
/** Where the AppSpec is: beside the files, or where it was said to be, which is told from the folder. */
function appSpecPath(source, appSpecFile = locate/* APPSPEC_NAME */.D) {
    return (0,external_node_path_.isAbsolute)(appSpecFile) ? appSpecFile : (0,external_node_path_.join)(source, appSpecFile);
}
/** The AppSpec's text is read by the use case; the reporter shows lines of it. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await local_files/* localFiles */.J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ...local_files/* localFiles */.J, read }, text: () => text };
}
async function build(command, { host, workflow }, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 3056));
    const lines = createLineBuffer(workflow.print);
    workflow.startGroup('build-command');
    try {
        await runBuildCommand(command, {
            folder: process.cwd(),
            environment: host.environment,
            onOutput: lines.write,
            signal,
        });
    }
    finally {
        lines.end();
        workflow.endGroup();
    }
}


/***/ }),

/***/ 5726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    if (files.includes(APPSPEC_NAME))
        return { path: APPSPEC_NAME, diagnostics: [] };
    const misnamed = files.find((path) => /^appspec\.ya?ml$/i.test(path));
    if (misnamed !== undefined)
        return lost(wrongName(misnamed));
    const inFolders = files
        .filter((path) => /\/appspec\.ya?ml$/i.test(path))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return lost(nearest === undefined ? notFound() : wrongFolder(nearest, inFolders));
}
function lost(diagnostic) {
    return { diagnostics: [diagnostic] };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"`,
    };
}
function wrongFolder(path, all) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: `release the folder "${folder}", or move the file to the root`,
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

/***/ 9346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ revisionOptions),
/* harmony export */   X: () => (/* binding */ bundleOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
const bundleOptions = {
    format: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
    'host-os': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['linux', 'windows'], 'operating system of the hosts', 'linux'),
    'appspec-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
};
/** Where a revision is stored, and under which name. */
const revisionOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
    's3-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('KEY', 'key of the object', '<application>/<content digest>.<format>'),
    commit: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', 'commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    },
};


/***/ }),

/***/ 3082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sourceOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** What the repository and a build have to do with a bundle. */
const sourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('bundle only files that git tracks'),
    timestamps: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fixed', 'commit'], "time that the bundle's entries carry: one for all bundles, or the commit's", 'fixed'),
    'build-command': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COMMAND', 'command run by bash before the bundle is made; a signal that ends us ends it too'),
};


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);


/** The files of this machine. */
const localFiles = {
    kindOf: async (path) => {
        try {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            return found.isDirectory() ? 'directory' : 'file';
        }
        catch (cause) {
            if (isMissing(cause))
                return undefined;
            throw unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(9197)]).then(__webpack_require__.bind(__webpack_require__, 9197));
        const leftOut = leaveOut === undefined ? [] : [leaveOut];
        const { entries, warnings } = await collectEntries(folder, { ...patterns, leaveOut: leftOut, ...options });
        return { entries, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 6453).then(__webpack_require__.bind(__webpack_require__, 6453));
        return describeArchive(path, options);
    },
};
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause });
}


/***/ })

};

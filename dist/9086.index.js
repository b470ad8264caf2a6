export const id = 9086;
export const ids = [9086,5763];
export const modules = {

/***/ 27062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ bundleAction)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29346);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33082);

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

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81191);
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87958);
/* harmony import */ var _slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99157);



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
                const annotation = (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAnnotation */ .H6)(event.diagnostic, outside.context);
                if (annotation !== undefined)
                    workflow.annotate(annotation);
            }
            else if (event.type === 'warning') {
                workflow.annotate({ level: 'warning', message: event.message });
            }
            else if (event.type === 'order-not-checked' && event.isAskedFor) {
                const message = (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_3__/* .untrustedText */ .U)(`order not checked: ${event.reason}`);
                workflow.annotate({ level: 'warning', message });
            }
        },
    };
}


/***/ }),

/***/ 20021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
async function runFolder({ context }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.temporaryFolder, 'slipway');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-`));
}


/***/ }),

/***/ 92127:
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

/***/ 99086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundleStep: () => (/* binding */ bundleStep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
// EXTERNAL MODULE: ./packages/github/lib/context.js + 2 modules
var context = __webpack_require__(24690);
// EXTERNAL MODULE: ./packages/runtime/lib/bundle-request.js
var bundle_request = __webpack_require__(78180);
// EXTERNAL MODULE: ./packages/actions/lib/definitions/bundle.js
var definitions_bundle = __webpack_require__(27062);
// EXTERNAL MODULE: ./packages/actions/lib/documentation.js
var documentation = __webpack_require__(15699);
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
var run_folder = __webpack_require__(20021);
// EXTERNAL MODULE: ./packages/actions/lib/step.js
var step = __webpack_require__(92127);
;// CONCATENATED MODULE: ./packages/actions/lib/steps/bundle.js










const bundleStep = (0,step/* defineStep */.o)({
    definition: definitions_bundle/* bundleAction */.f,
    main: async (inputs, outside) => {
        const { buildAndBundle } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(1890), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(3589), __webpack_require__.e(561), __webpack_require__.e(8727), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 48727));
        const { renderBundleMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(4167)]).then(__webpack_require__.bind(__webpack_require__, 74167));
        const { createBundleWriter } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(1510), __webpack_require__.e(6924)]).then(__webpack_require__.bind(__webpack_require__, 1510));
        const { createGit } = await __webpack_require__.e(/* import() */ 4247).then(__webpack_require__.bind(__webpack_require__, 16628));
        const { temporaryFiles } = await __webpack_require__.e(/* import() */ 8487).then(__webpack_require__.bind(__webpack_require__, 98487));
        const { host, workflow } = outside;
        const { source = '.' } = inputs;
        const output = inputs.output ?? (0,external_node_path_.join)(await (0,run_folder/* runFolder */.k)(outside, 'bundle'), `bundle.${inputs.format ?? 'zip'}`);
        const appSpecFile = inputs['appspec-file'];
        const command = inputs['build-command'];
        const release = (0,bundle_request/* rememberText */.H)();
        const diagnostics = [];
        const explained = { explain: (code) => (0,documentation/* pageUrl */.f)(`docs/diagnostics/${code}.md`, host) };
        const reporter = (0,lib_reporter/* createWorkflowReporter */.x)(outside, release.text);
        try {
            const { bundle, facts } = await buildAndBundle((0,bundle_request/* toBundleRequest */._)(inputs, { source, output, buildFolder: process.cwd() }, host.environment), {
                files: release.files,
                temporary: temporaryFiles,
                archive: createBundleWriter(),
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
async function build(command, { host, workflow }, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
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

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = files.filter((path) => path.startsWith(root) && LIKE_APPSPEC.test(path.slice(root.length)));
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = files
        .filter((each) => LIKE_APPSPEC.test(each.slice(each.lastIndexOf('/') + 1)))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
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

/***/ 21378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commitOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names a commit by its whole hash. */
function commitOption(help, defaultText) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', help, defaultText),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    };
}


/***/ }),

/***/ 10867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ names),
/* harmony export */   T: () => (/* binding */ assignments)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Shells have no other variables, and neither have AppSpec files here. */
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Variables with their values, each once; the option may be repeated. */
function assignments(help) {
    const { read, ...spec } = (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=VALUE', help);
    return {
        ...spec,
        read: (given) => {
            const values = read(given).map(readAssignment);
            requireOnce(values.map(({ name }) => name));
            return values;
        },
    };
}
/** The names of variables, each once; the option may be repeated. */
function names(help) {
    const { read, ...spec } = (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME', help);
    return {
        ...spec,
        read: (given) => {
            const found = read(given);
            for (const name of found)
                requireName(name);
            requireOnce(found);
            return found;
        },
    };
}
/** The value is not told: it may be one that nobody should see. */
function readAssignment(word) {
    const end = word.indexOf('=');
    if (end === -1)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected NAME=VALUE`);
    const name = word.slice(0, end);
    requireName(name);
    return { name, value: word.slice(end + 1) };
}
function requireName(name) {
    if (VARIABLE_NAME.test(name))
        return;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`names a variable "${name}"; expected letters, digits and _, and no digit first`);
}
function requireOnce(found) {
    const twice = found.find((name, index) => found.indexOf(name) !== index);
    if (twice !== undefined)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`names "${twice}" twice; expected each variable once`);
}


/***/ }),

/***/ 29346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ revisionOptions),
/* harmony export */   X: () => (/* binding */ bundleOptions)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21378);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37389);




/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
const bundleOptions = {
    format: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
    'host-os': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['linux', 'windows'], 'operating system of the hosts', "what the AppSpec's `os` says"),
    'appspec-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
    'ignore-hidden-files': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('leave out whatever has a name that begins with a dot'),
    'allow-secrets': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle what matches though it looks like a secret, in gitignore patterns; nothing else that does is bundled'),
    'appspec-var': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .T)('what stands for ${NAME} in the AppSpec file of the bundle'),
    'appspec-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .D)('environment variable that stands for ${NAME} in the AppSpec file of the bundle'),
};
/** Where a revision is stored, and under which name. */
const revisionOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
    's3-key': _storage_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOption */ .TR,
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOption */ .j)('commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
};


/***/ }),

/***/ 33082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sourceOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What the repository and a build have to do with a bundle. */
const sourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('bundle only files that git tracks'),
    timestamps: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fixed', 'commit'], "time that the bundle's entries carry: one for all bundles, or the commit's", 'fixed'),
    'build-command': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COMMAND', 'command run by bash before the bundle is made; a signal that ends us ends it too'),
};


/***/ }),

/***/ 37389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TR: () => (/* binding */ keyOption),
  mB: () => (/* binding */ pushDryRunOption),
  yy: () => (/* binding */ readStorageOptions),
  Ep: () => (/* binding */ storageOptions),
  wS: () => (/* binding */ storageProblems)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/core/lib/storage.js
/** The canned ACLs that S3 has; a bucket made since April 2023 takes `bucket-owner-full-control` alone (user guide, "Controlling ownership of objects"). */
const CANNED_ACLS = [
    'private',
    'bucket-owner-full-control',
    'bucket-owner-read',
    'authenticated-read',
    'aws-exec-read',
    'public-read',
    'public-read-write',
];
/** The storage classes whose objects can be fetched at any time; an agent cannot wait for one to be restored. */
const STORAGE_CLASSES = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'];

// EXTERNAL MODULE: ./packages/core/lib/revision/object-key.js
var object_key = __webpack_require__(25510);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/storage.js




/** The key of a bundle, with placeholders. */
const keyOption = {
    ...(0,spec/* text */.Qq)('KEY', `key of the object; ${(0,object_key/* describePlaceholders */.OX)()} stand for what they say`, object_key/* DEFAULT_KEY_TEMPLATE */.J2),
    read: ([template = '']) => {
        const [unknown] = (0,object_key/* unknownPlaceholders */.hX)(template);
        if (unknown === undefined)
            return template === '' ? undefined : template;
        throw new spec/* ValueProblem */.bx(`has "${unknown}"; placeholders are ${(0,object_key/* describePlaceholders */.OX)()}`);
    },
};
/** How a bundle is kept in its bucket. */
const storageOptions = {
    overwrite: (0,spec/* flag */.Jt)('write over another bundle that the key holds, where the bucket keeps no versions; what runs that one cannot be deployed again then'),
    sse: (0,spec/* optionalChoice */.AU)(['AES256', 'aws:kms'], 'encryption of the object by S3 or by KMS', "the bucket's"),
    'sse-kms-key-id': (0,spec/* text */.Qq)('KEY', 'KMS key by its id, ARN or alias, for `sse: aws:kms`', "the account's `aws/s3`"),
    'sse-bucket-key': (0,spec/* flag */.Jt)("let S3 use a key of the bucket's own with KMS, which makes fewer requests to KMS"),
    's3-acl': (0,spec/* optionalChoice */.AU)(CANNED_ACLS, 'canned ACL of the object, for a bucket of another account that still has ACLs', "the bucket's"),
    's3-storage-class': (0,spec/* optionalChoice */.AU)(STORAGE_CLASSES, 'storage class of the object', 'STANDARD'),
    's3-tags': pairs('KEY=VALUE', 'tag of the object, up to 10', readTag),
    metadata: pairs('KEY=VALUE', 'what else to keep with the object, beside digests, commit, run and actor', readMetadata),
    'expected-bucket-owner': {
        ...(0,spec/* text */.Qq)('ACCOUNT', 'account that has to own the bucket: every request says so and is refused otherwise'),
        read: ([account = '']) => {
            if (account === '' || /^\d{12}$/.test(account))
                return account === '' ? undefined : account;
            throw new spec/* ValueProblem */.bx(`is "${account}"; expected the 12 digits of an account`);
        },
    },
};
/** Whether a push is only planned. */
const pushDryRunOption = {
    'dry-run': (0,spec/* flag */.Jt)('say whether the bundle would be uploaded, and where to; upload and register nothing'),
};
/** What is wrong with the options together, a line each. */
function storageProblems(values) {
    if (values.sse === undefined || values.sse === 'aws:kms')
        return [];
    const given = [
        ...(values['sse-kms-key-id'] === undefined ? [] : ['sse-kms-key-id']),
        ...(values['sse-bucket-key'] ? ['sse-bucket-key'] : []),
    ];
    return given.map((name) => `${name} is for sse aws:kms, and sse is "${values.sse}"`);
}
/**
 * How the store is to keep objects. A KMS key by itself asks for KMS.
 *
 * @throws SlipwayError INPUT_INVALID with every {@link storageProblems | problem}.
 */
function readStorageOptions(values) {
    const problems = storageProblems(values);
    if (problems.length > 0) {
        throw new errors.SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'leave out one or the other' });
    }
    const { sse, 's3-acl': acl, 's3-tags': tags, 's3-storage-class': storageClass } = values;
    const { 'sse-kms-key-id': keyId, 'sse-bucket-key': usesBucketKey, 'expected-bucket-owner': owner } = values;
    const isKms = sse === 'aws:kms' || keyId !== undefined || usesBucketKey;
    const encryption = isKms
        ? { algorithm: 'aws:kms', ...(keyId !== undefined && { keyId }), ...(usesBucketKey && { usesBucketKey }) }
        : sse && { algorithm: sse };
    return {
        ...(encryption !== undefined && { encryption }),
        ...(acl !== undefined && { acl }),
        ...(storageClass !== undefined && { storageClass }),
        ...(Object.keys(tags).length > 0 && { tags }),
        ...(owner !== undefined && { expectedBucketOwner: owner }),
    };
}
/** A list of names with values, each name once. */
function pairs(placeholder, help, read) {
    return {
        ...(0,spec/* list */.p_)(placeholder, ''),
        help,
        read: (given) => {
            const found = new Map();
            for (const written of given.filter((word) => word !== '')) {
                const equals = written.indexOf('=');
                if (equals < 1)
                    throw new spec/* ValueProblem */.bx(`has "${written}"; expected ${placeholder}`);
                const [name, value] = [written.slice(0, equals), written.slice(equals + 1)];
                if (found.has(name))
                    throw new spec/* ValueProblem */.bx(`has "${name}" twice`);
                read(name, value, written);
                found.set(name, value);
                if (read === readTag && found.size > MAX_TAGS)
                    throw new spec/* ValueProblem */.bx(`has more than ${MAX_TAGS} tags`);
            }
            return Object.fromEntries(found);
        },
    };
}
/** Amazon S3 user guide, "Categorizing your objects using tags". */
const MAX_TAGS = 10;
const MAX_TAG_KEY = 128;
const MAX_TAG_VALUE = 256;
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function readTag(name, value, written) {
    if (name.length > MAX_TAG_KEY)
        throw new spec/* ValueProblem */.bx(`has a key of more than ${MAX_TAG_KEY} characters`);
    if (value.length > MAX_TAG_VALUE)
        throw new spec/* ValueProblem */.bx(`has a value of more than ${MAX_TAG_VALUE} characters`);
    if (!TAG_TEXT.test(name) || !TAG_TEXT.test(value)) {
        throw new spec/* ValueProblem */.bx(`has "${written}"; S3 takes letters, digits, spaces and _ . : / = + - @`);
    }
    if (/^aws:/i.test(name))
        throw new spec/* ValueProblem */.bx(`has "${name}"; AWS keeps keys that begin with aws: for itself`);
}
/** Names and values become header fields, which carry ASCII alone ("Working with object metadata"). */
function readMetadata(name, value, written) {
    if (!/^[a-z0-9-]{1,64}$/.test(name)) {
        throw new spec/* ValueProblem */.bx(`has the name "${name}"; expected lower-case letters, digits and hyphens`);
    }
    if (name.startsWith('slipway-'))
        throw new spec/* ValueProblem */.bx(`has "${name}"; Slipway writes names with slipway- itself`);
    if (!/^[\x20-\x7e]*$/.test(value)) {
        throw new spec/* ValueProblem */.bx(`has "${written}"; S3 keeps ASCII alone: encode the value, such as with percent signs`);
    }
}


/***/ }),

/***/ 25510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ isContentKey),
/* harmony export */   J2: () => (/* binding */ DEFAULT_KEY_TEMPLATE),
/* harmony export */   OX: () => (/* binding */ describePlaceholders),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders),
/* harmony export */   kB: () => (/* binding */ renderKey)
/* harmony export */ });
/* unused harmony export KEY_PLACEHOLDERS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What a key can be made of: what is the same whenever the same bundle is pushed. */
const KEY_PLACEHOLDERS = ['application', 'digest', 'format', 'commit', 'short-commit'];
/** Keys by content: no two bundles that differ ever get the same one. */
const DEFAULT_KEY_TEMPLATE = '{application}/{digest}.{format}';
/** Amazon S3 user guide, "Naming Amazon S3 objects". */
const MAX_KEY_BYTES = 1_024;
/** The placeholders of a template that nobody knows, as they are written. */
function unknownPlaceholders(template) {
    const known = new Set(KEY_PLACEHOLDERS);
    return [...template.matchAll(PLACEHOLDER)].filter(([, name = '']) => !known.has(name)).map(([written]) => written);
}
/** Whether a key of this template says what its content is. */
function isContentKey(template) {
    return template.includes('{digest}');
}
/**
 * Makes the key of a bundle.
 *
 * @throws SlipwayError INPUT_INVALID naming the placeholder that has no value, or telling a key that is too long.
 */
function renderKey(template, facts) {
    const values = valuesOf(facts);
    const key = template.replace(PLACEHOLDER, (written, name) => {
        const value = values[name];
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `s3-key "${template}" has "${written}", which is not known here`, {
            hint: KEY_PLACEHOLDERS.includes(name)
                ? 'say it with "commit"; a folder with uncommitted changes is of no commit'
                : `placeholders are ${describePlaceholders()}`,
        });
    });
    const bytes = new TextEncoder().encode(key).length;
    if (bytes <= MAX_KEY_BYTES)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `s3-key makes a key of ${bytes} bytes, which is more than ${MAX_KEY_BYTES}`, {
        hint: `shorten it; it begins with "${key.slice(0, 60)}"`,
    });
}
/** The placeholders as a reader writes them. */
function describePlaceholders() {
    return KEY_PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
}
/** A word in braces; other braces are characters of the key. */
const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g;
function valuesOf({ applicationName, contentDigest, format, commit, }) {
    return {
        application: applicationName,
        digest: contentDigest,
        format,
        commit,
        'short-commit': commit?.slice(0, 12),
    };
}


/***/ }),

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rememberText),
/* harmony export */   _: () => (/* binding */ toBundleRequest),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { source, output, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        output,
        format: values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip',
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 36119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


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
    readBeginning: async (path, limitBytes) => {
        try {
            return await readUpTo(path, limitBytes);
        }
        catch (cause) {
            throw unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(2829)]).then(__webpack_require__.bind(__webpack_require__, 22829));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(1510), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 1510));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await Promise.all(/* import() */[__webpack_require__.e(7426), __webpack_require__.e(1510), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 1510));
        return inspectArchive(path, request, options);
    },
};
async function readUpTo(path, limitBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await handle.stat();
        const bytes = new Uint8Array(Math.min(size, limitBytes));
        let filled = 0;
        while (filled < bytes.length) {
            const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await handle.close();
    }
}
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause });
}


/***/ })

};

export const id = 782;
export const ids = [782];
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

/***/ 74364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ pushItem),
/* harmony export */   dV: () => (/* binding */ toPushItem),
/* harmony export */   yR: () => (/* binding */ checkKey),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69896);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25510);
/* harmony import */ var _store_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57879);



/**
 * Refuses a key that cannot be made whatever the content will be.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
function checkKey(place, format) {
    const contentDigest = '0'.repeat(64);
    toPushItem(place, { contentDigest, format }, () => Promise.reject(new Error('there is no bundle')));
}
/**
 * Names what is to be stored.
 *
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
function toPushItem({ applicationName, key: template = _revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_KEY_TEMPLATE */ .J2, overwrite = false, commit }, identity, file) {
    const { contentDigest, format } = identity;
    const known = {
        applicationName,
        contentDigest,
        format: format.toLowerCase(),
        ...(commit !== undefined && { commit }),
    };
    return { identity, key: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderKey */ .kB)(template, known), isContentKey: (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isContentKey */ .$r)(template), overwrite, file };
}
/** What is told with the object. */
function originOf({ commit, runUrl, actor, metadata }) {
    return {
        ...(commit !== undefined && { commit }),
        ...(runUrl !== undefined && { runUrl }),
        ...(actor !== undefined && { actor }),
        ...(metadata !== undefined && { metadata }),
    };
}
/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the application,
 * pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function pushItem(item, { applicationName, bucket, description }, { provider, ...ports }, options) {
    const { format, contentDigest } = item.identity;
    // The store is asked first: while it answers, the service is made ready.
    const [stored] = await Promise.all([(0,_store_once_js__WEBPACK_IMPORTED_MODULE_1__/* .storeOnce */ .R)({ bucket, ...item }, ports, options), provider.prepare()]);
    const { artifact, unchanged } = stored;
    const { eTag, version } = artifact;
    const revision = {
        type: 's3',
        bucket,
        key: item.key,
        bundleType: format,
        eTag,
        ...(version !== undefined && { version }),
    };
    await provider.registerRevision(applicationName, revision, description, options);
    ports.reporter.report({ type: 'revision-registered', applicationName, revision });
    const sizeBytes = stored.sizeBytes ?? (await (0,_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeFile */ .AA)(await item.file())).sizeBytes;
    return { revision, unchanged, artifact, sizeBytes, contentDigest };
}


/***/ }),

/***/ 20782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pushRevision: () => (/* binding */ pushRevision),
  B: () => (/* binding */ readBundle)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/push-item.js
var push_item = __webpack_require__(74364);
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/push-revision.js




/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision: see {@link pushItem}.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root; APPSPEC_INVALID for an AppSpec file that the service refuses.
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function pushRevision(request, { files, ...ports }, options = {}) {
    return (0,push_item/* pushItem */.U6)(await readBundle(request, files, options), request, ports, options);
}
/**
 * What is to be stored, and under which key.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
async function readBundle(request, files, options) {
    const { bundle } = request;
    const archive = await describeRelease(bundle, files, options);
    const file = { path: bundle, ...archive, ...(0,push_item/* originOf */.yv)(request) };
    return (0,push_item/* toPushItem */.dV)(request, archive, async () => file);
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
    const { fillCloudValues, readCloudValues, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(4833)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const kind = await files.kindOf(file);
    if (kind !== 'file') {
        const what = kind === undefined ? 'does not exist' : 'is a folder, and no AppSpec file';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SOURCE_INVALID', `"${file}" ${what}`, {
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

/***/ 57879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ storeOnce),
/* harmony export */   u: () => (/* binding */ requireReplaceable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69896);


/**
 * Stores a bundle unless it is there already, and never in the place of another one that would be lost. Two runs that push to
 * one key at the same moment do not overwrite each other either: the store decides who was first, and the other one looks again.
 *
 * @throws SlipwayError KEY_TAKEN naming what is under the key.
 */
async function storeOnce(request, { store, reporter, clock }, options) {
    const { bucket, key, identity, isContentKey, noun = 'bundle' } = request;
    const keep = ({ kind: _same, ...kept }, reason) => {
        reporter.report({ type: 'upload-skipped', artifact: kept.artifact, reason });
        return { ...kept, unchanged: true };
    };
    const before = await store.find(bucket, key, identity, options);
    if (before.kind === 'same')
        return keep(before, `the bucket holds this ${noun} already`);
    requireReplaceable(before, request);
    const file = await request.file();
    const whole = (0,_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeFile */ .AA)(file);
    const startedAt = clock.now();
    let totalBytes = 'whole' in file ? undefined : file.sizeBytes;
    let sentBytes = 0;
    let isSending = false;
    const tellProgress = () => {
        // How much of it there is to send is not known before it is whole; until then, its making is told.
        if (!isSending || totalBytes === undefined)
            return;
        reporter.report({ type: 'upload-progress', sentBytes, totalBytes, elapsedMs: clock.now() - startedAt });
    };
    whole.then(({ sizeBytes }) => {
        if (totalBytes !== undefined)
            return;
        totalBytes = sizeBytes;
        tellProgress();
    }, () => { });
    const send = async (replaces) => {
        isSending = true;
        const putting = store.put(bucket, key, file, {
            ...options,
            replaces,
            isContentKey,
            onProgress: (bytes) => {
                sentBytes = bytes;
                tellProgress();
            },
            onLeftOverParts: (leftOver) => reporter.report({ type: 'left-over-parts', leftOver }),
        });
        const artifact = await putting.finally(() => {
            isSending = false;
        });
        const { sizeBytes } = await whole;
        reporter.report({ type: 'uploaded', artifact, sizeBytes, elapsedMs: clock.now() - startedAt });
        return { artifact, unchanged: false, sizeBytes };
    };
    try {
        return await send(before.kind === 'other' || request.overwrite);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError) || error.code !== 'KEY_TAKEN')
            throw error;
        const now = await store.find(bucket, key, file, options);
        if (now.kind === 'same')
            return keep(now, `the same ${noun} was stored meanwhile`);
        // Whoever may not look at an object cannot pin it: the same content once more does no harm.
        if (now.kind === 'unseen' && isContentKey)
            return await send(true);
        requireReplaceable(now, request);
        throw error;
    }
}
/**
 * Refuses to write over what would be lost: a group may run it, or have to go back to it.
 *
 * @throws SlipwayError KEY_TAKEN with both digests and the ways out.
 */
function requireReplaceable(content, request) {
    const { bucket, key, identity, overwrite, noun = 'bundle' } = request;
    if (overwrite || content.kind !== 'other' || content.artifact.version !== undefined)
        return;
    const { contentDigest, format, artifact } = content;
    const other = contentDigest === undefined
        ? `an object that Slipway did not store (ETag ${artifact.eTag})`
        : `another ${noun} (content ${contentDigest}, ${format ?? 'of a format not told'})`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('KEY_TAKEN', `"s3://${bucket}/${key}" holds ${other}, and the bucket keeps no versions`, {
        hint: `this ${noun} (content ${identity.contentDigest}, ${identity.format}) would take its place, and ${WAYS_OUT[noun]}`,
    });
}
const WAYS_OUT = {
    bundle: "what runs it could not be deployed again: leave s3-key out or put {digest} into it, switch the bucket's versioning on, or say overwrite",
    artifact: 'a version of the component may name it, which could not be deployed any more: name another s3-prefix, or remove the object where none does',
};


/***/ })

};

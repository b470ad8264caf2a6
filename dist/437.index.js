export const id = 437;
export const ids = [437,818,580,199];
export const modules = {

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors)
/* harmony export */ });
/* unused harmony export DIAGNOSTIC_TITLES */

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file is not YAML that the agent can read',
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
    'appspec/platform': 'The AppSpec file is for a platform that is not validated yet',
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 6818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundleRevision: () => (/* reexport */ bundleRevision),
  checkRelease: () => (/* reexport */ checkRelease),
  deploy: () => (/* reexport */ deploy),
  pushRevision: () => (/* reexport */ pushRevision),
  redeploy: () => (/* reexport */ redeploy),
  stop: () => (/* reexport */ stop)
});

// UNUSED EXPORTS: waitForStatus

// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var diagnostics = __webpack_require__(7953);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(7940);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/check-release.js


/**
 * Says what is wrong with a release before anything is uploaded: reads its AppSpec as the agent will, and looks for the
 * scripts and files that it names.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at; NOT_IMPLEMENTED for a bundle.
 */
async function checkRelease(request, files, options = {}) {
    const { path, hostOs = 'linux', appSpecOnly = false, platform, ...selection } = request;
    const kind = await files.kindOf(path);
    if (kind === undefined) {
        throw new lib_errors/* SlipwayError */.GQ('SOURCE_INVALID', `there is nothing at "${path}"`, {
            hint: 'name the folder that holds appspec.yml, or the AppSpec file itself; in a workflow, run actions/checkout first',
        });
    }
    if (kind === 'file' && (0,parse/* bundleFormatOf */.N)(path) !== undefined) {
        throw new lib_errors/* SlipwayError */.GQ('NOT_IMPLEMENTED', `"${path}" is a bundle: checking a bundle is not implemented`, {
            hint: 'name the folder that it was made from',
        });
    }
    // The parser of YAML is most of what a command would load, and of all use cases only this one has a use for it.
    const { APPSPEC_NAME, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(930), __webpack_require__.e(347)]).then(__webpack_require__.bind(__webpack_require__, 1347));
    const target = { hostOs, ...(platform !== undefined && { platform }) };
    if (kind === 'file' && appSpecOnly) {
        const text = await files.read(path);
        return { diagnostics: validateRelease({ text, file: path, ...target }), warnings: [], text: decode(text) };
    }
    const folder = kind === 'file' ? parentOf(path) : path;
    const appSpecFile = kind === 'file' ? baseOf(path) : selection.appSpecFile;
    const { entries, warnings } = await files.collect(folder, { ...selection, ...(appSpecFile !== undefined && { appSpecFile }) }, options);
    const appSpec = entries.find((entry) => entry.path === APPSPEC_NAME && entry.type !== 'directory');
    const text = appSpec === undefined ? undefined : await files.read(appSpec.source);
    const file = kind === 'file' ? path : resolveIn(folder, appSpecFile ?? APPSPEC_NAME);
    const isAloneLookedAt = appSpecOnly && text !== undefined;
    const found = validateRelease({ text, file, entries: isAloneLookedAt ? undefined : entries, ...target });
    // What is said of other files names them from the root of the release; a reader stands somewhere else.
    const diagnostics = found.map((one) => (one.file === file ? one : { ...one, file: resolveIn(folder, one.file) }));
    return { diagnostics, entries, warnings, ...(text !== undefined && { text: decode(text) }) };
}
function decode(bytes) {
    return new TextDecoder().decode(bytes);
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/bundle-revision.js



/**
 * Turns a release folder into a bundle, once its AppSpec is found to be one that the agent accepts.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; nothing was written then.
 * @throws SlipwayError SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
async function bundleRevision(request, ports, options = {}) {
    const { source, output, format, modifiedAt, hostOs = 'linux', ...selection } = request;
    const { files, archive, reporter } = ports;
    if (format !== 'zip' && hostOs === 'windows') {
        throw new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', `bundle format ${format} does not work on Windows hosts`, {
            hint: 'use --format zip',
        });
    }
    if ((await files.kindOf(source)) === 'file') {
        throw new lib_errors/* SlipwayError */.GQ('SOURCE_INVALID', `source "${source}" is a file, not a folder`, {
            hint: 'name the folder whose content becomes the root of the bundle',
        });
    }
    const release = await checkRelease({ path: source, hostOs, ...selection, leaveOut: output }, files, options);
    for (const message of release.warnings)
        reporter.report({ type: 'warning', message });
    for (const diagnostic of release.diagnostics)
        reporter.report({ type: 'diagnostic', diagnostic });
    if ((0,diagnostics/* hasErrors */.Cs)(release.diagnostics))
        throw refused(source, release.diagnostics.filter(isError).length);
    const entries = release.entries ?? [];
    const totalEntries = entries.length;
    const written = await archive.write(entries, output, {
        format,
        modifiedAt,
        ...options,
        onProgress: (done) => reporter.report({ type: 'bundle-progress', doneEntries: done.entries, totalEntries }),
    });
    const fileCount = entries.filter(({ type }) => type !== 'directory').length;
    const bundle = { path: output, format, ...written, fileCount };
    reporter.report({ type: 'bundled', bundle });
    return bundle;
}
function isError({ severity }) {
    return severity === 'error';
}
function refused(source, errors) {
    const count = errors === 1 ? 'an error' : `${errors} errors`;
    return new lib_errors/* SlipwayError */.GQ('APPSPEC_INVALID', `the AppSpec of "${source}" has ${count}; nothing was bundled`, {
        hint: 'the deployment would fail on the first host: mend what is listed above',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(8055);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/deploy.js


/** How long a cancelled call may still tell the id of what it created; a runner kills a cancelled step after 7.5 seconds. */
const ANSWER_WITHIN_MS = 4_000;
/**
 * Starts a deployment and returns its id; waiting for it is {@link waitForStatus}'s. Once the service was asked, a
 * cancellation does not cut the call short: a deployment that was created is never left unreported.
 *
 * @throws SlipwayError CANCELLED when the service had not answered soon after the cancellation.
 * @throws the signal's reason when it had aborted before the service was asked.
 */
async function deploy(request, { provider, reporter, clock }, { signal } = {}) {
    signal?.throwIfAborted();
    const { applicationName, deploymentGroupName, revision } = request;
    const creating = provider.createDeployment(request);
    const deploymentId = await (0,lib_clock/* untilAborted */.Eu)(creating, signal).catch((error) => {
        if (signal?.aborted !== true)
            throw error;
        return answerOfCancelled(creating, clock, deploymentGroupName);
    });
    reporter.report({ type: 'deployment-created', deploymentId, applicationName, deploymentGroupName, revision });
    return deploymentId;
}
async function answerOfCancelled(creating, clock, group) {
    const grace = (0,lib_clock/* startDeadline */.db)(clock, ANSWER_WITHIN_MS);
    try {
        return await (0,lib_clock/* untilAborted */.Eu)(creating, grace.signal);
    }
    catch (error) {
        if (!grace.signal.aborted)
            throw error;
        throw new lib_errors/* SlipwayError */.GQ('CANCELLED', `cancelled before the service said whether it began to deploy to "${group}"`, {
            cause: error,
            hint: 'look at the latest deployment of the group before deploying again',
        });
    }
    finally {
        grace.clear();
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/push-revision.js

/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the
 * application, pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 */
async function pushRevision(request, ports, options = {}) {
    const { bundle, applicationName, bucket, description } = request;
    const { files, store, provider, reporter, clock } = ports;
    const archive = await files.describeArchive(bundle, options);
    requireAppSpec(bundle, archive);
    const file = { path: bundle, ...archive };
    const key = request.key ?? `${applicationName}/${archive.contentDigest}.${archive.format}`;
    const startedAt = clock.now();
    const present = await store.find(bucket, key, file, options);
    const totalBytes = archive.sizeBytes;
    const artifact = present ??
        (await store.put(bucket, key, file, {
            ...options,
            onProgress: (sentBytes) => reporter.report({ type: 'upload-progress', sentBytes, totalBytes }),
        }));
    reporter.report(present === undefined
        ? { type: 'uploaded', artifact, sizeBytes: totalBytes, elapsedMs: clock.now() - startedAt }
        : { type: 'upload-skipped', artifact, reason: 'the bucket holds this bundle already' });
    const { eTag, version } = artifact;
    const revision = {
        type: 's3',
        bucket,
        key,
        bundleType: archive.format,
        eTag,
        ...(version !== undefined && { version }),
    };
    await provider.registerRevision(applicationName, revision, description, options);
    reporter.report({ type: 'revision-registered', applicationName, revision });
    const { sizeBytes, contentDigest } = archive;
    return { revision, unchanged: present !== undefined, artifact, sizeBytes, contentDigest };
}
/** A bundle made by another tool is often zipped one folder too high; the agent would fail on every host. */
function requireAppSpec(bundle, { entries }) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    if (files.includes('appspec.yml'))
        return;
    throw new lib_errors/* SlipwayError */.GQ('ARCHIVE_INVALID', `bundle "${bundle}" has no appspec.yml at its root`, {
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

// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(336);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy.js



/**
 * Deploys again what an earlier deployment deployed: the way back.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when no deployment of the group has succeeded, or the one named has no revision.
 */
async function redeploy(request, ports, options = {}) {
    const { from, ...rest } = request;
    const source = await findSource(request, ports.provider, options);
    const { revision } = source;
    if (revision === undefined) {
        throw new lib_errors/* SlipwayError */.GQ('NOTHING_TO_REDEPLOY', `deployment ${source.id} has no revision to deploy again`, {
            hint: 'name a deployment whose revision is in S3 or on GitHub',
        });
    }
    const description = rest.description ?? `redeploy of ${(0,format/* describeRevision */.hi)(revision)} from ${source.id}`;
    const deploymentId = await deploy({ ...rest, description: description.slice(0, 256), revision }, ports, options);
    return { deploymentId, from: source.id, revision };
}
async function findSource({ from, applicationName, deploymentGroupName }, provider, options) {
    if (from !== 'last-successful') {
        const deployment = await provider.getDeployment(from, options);
        const owner = deployment.applicationName;
        if (owner === undefined || owner === applicationName)
            return deployment;
        throw new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', `deployment ${from} is of application "${owner}", not "${applicationName}"`, {
            hint: 'a revision belongs to one application: name a deployment of the same one',
        });
    }
    const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options);
    if (deployment !== undefined)
        return deployment;
    throw new lib_errors/* SlipwayError */.GQ('NOTHING_TO_REDEPLOY', `no deployment of group "${deploymentGroupName}" in application "${applicationName}" has succeeded yet`, { hint: 'there is nothing to go back to: deploy a revision, or name a deployment id with --from' });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/stop.js
/**
 * Stops a deployment: lifecycle events that run go on to their end, no further ones begin.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND.
 */
function stop(request, provider, options = {}) {
    return provider.stopDeployment(request.deploymentId, { rollback: request.rollback }, options);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/index.js










/***/ }),

/***/ 336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, or JSON for inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github')
        return describeRevision(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .N)(key) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`: what `push` prints, what `deploy` and `aws deploy` take. */
function toRevisionJson(revision) {
    switch (revision.type) {
        case 's3': {
            const { type: _, ...s3Location } = revision;
            return { revisionType: 'S3', s3Location };
        }
        case 'github': {
            const { type: _, ...gitHubLocation } = revision;
            return { revisionType: 'GitHub', gitHubLocation };
        }
        case 'content': {
            const { type: _, ...appSpecContent } = revision;
            return { revisionType: 'AppSpecContent', appSpecContent };
        }
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(revision);
    }
}


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ bundleFormatOf),
/* harmony export */   U: () => (/* binding */ parseRevisionLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

const BUNDLE_TYPES = ['zip', 'tar', 'tgz', 'YAML', 'JSON'];
const S3_FIELDS = ['bucket', 'key', 'bundleType', 'version', 'eTag'];
/** Parameters of an `s3://` URL, in any case: the AWS guide itself writes `versionId` and `etag`. */
const URL_PARAMETERS = new Map([
    ['versionid', 'version'],
    ['etag', 'eTag'],
    ['bundletype', 'bundleType'],
]);
/** The archive format that a file name or object key tells by its ending. */
function bundleFormatOf(name) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.zip'))
        return 'zip';
    if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz'))
        return 'tgz';
    return lower.endsWith('.tar') ? 'tar' : undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, or `github:owner/repository@commit` with all 40 digits of the commit.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
function parseRevisionLocation(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return parseJson(trimmed);
    if (trimmed.startsWith('s3://'))
        return parseS3Url(trimmed);
    if (trimmed.startsWith('github:'))
        return parseGitHub(trimmed.slice('github:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, or github:owner/repository@commit`);
}
function parseS3Url(text) {
    const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text);
    const [, bucket, key, query] = match ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip');
    }
    // A plus sign stands for itself, as it does in version ids; only in forms does it mean a space.
    const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'));
    const given = {};
    for (const [name, value] of parameters) {
        const known = URL_PARAMETERS.get(name.toLowerCase());
        if (known === undefined) {
            throw invalid(`revision "${text}" has an unknown parameter "${name}"`, 'known are versionId, eTag and bundleType');
        }
        given[known] = value;
    }
    return s3Location({ bucket, key, ...given }, 'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL');
}
function parseGitHub(text) {
    const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text);
    const [, repository, commitId] = match ?? [];
    if (repository === undefined || commitId === undefined) {
        throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`);
    }
    if (!/^[0-9a-f]{40}$/i.test(commitId)) {
        throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD');
    }
    return { type: 'github', repository, commitId };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
        });
    }
    const inner = isObject(value.revision) ? value.revision : value;
    if (isObject(inner.s3Location))
        return s3FromJson(inner.s3Location);
    if (isObject(inner.gitHubLocation)) {
        const { repository, commitId } = requireTexts('gitHubLocation', inner.gitHubLocation, ['repository', 'commitId']);
        return parseGitHub(`${repository}@${commitId}`);
    }
    const inline = [inner.appSpecContent, inner.string].find(isObject);
    if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
        return { type: 'content', content: inline.content, sha256: inline.sha256 };
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent');
}
function s3FromJson(json) {
    // A misspelt version would deploy another object than was meant: nothing is passed over.
    const strange = Object.keys(json).filter((name) => !S3_FIELDS.includes(name));
    if (strange.length > 0) {
        throw invalid(`the revision's s3Location has an unknown field "${strange[0]}"`, `known are ${S3_FIELDS.join(', ')}`);
    }
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== ''));
    return s3Location(requireTexts('s3Location', { ...given, bucket: json.bucket, key: json.key }, [
        'bucket',
        'key',
        ...Object.keys(given),
    ]), 'add "bundleType": zip, tar, tgz, YAML or JSON');
}
/** The fields named, each of which has to be there with a text in it. */
function requireTexts(what, json, names) {
    const texts = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value !== 'string' || value === '') {
            const found = value === undefined || value === '' ? 'has no' : `has ${JSON.stringify(value)} as its`;
            throw invalid(`the revision's ${what} ${found} ${name}`);
        }
        texts[name] = value;
    }
    return texts;
}
function s3Location(given, typeHint) {
    const { bucket = '', key = '', bundleType: named = '', version = '', eTag = '' } = given;
    const bundleType = named === '' ? bundleFormatOf(key) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz`, typeHint);
    }
    if (!isBundleType(bundleType)) {
        throw invalid(`the revision's bundle type "${bundleType}" is none of ${BUNDLE_TYPES.join(', ')}`);
    }
    return {
        type: 's3',
        bucket,
        key,
        bundleType,
        ...(version !== '' && { version }),
        ...(eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
    };
}
function isBundleType(text) {
    return BUNDLE_TYPES.some((type) => type === text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ })

};

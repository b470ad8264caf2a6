export const id = 8891;
export const ids = [8891];
export const modules = {

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ checkTime),
/* harmony export */   FF: () => (/* binding */ nearestModifiedAt),
/* harmony export */   YD: () => (/* binding */ DEFAULT_MODIFIED_AT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

/** The time that the entries of a bundle carry unless another is asked for: the earliest that every format can say. */
const DEFAULT_MODIFIED_AT = new Date('1980-01-01T00:00:00Z');
/** A tar header written by tar-stream counts seconds in 31 bits. */
const LATEST_MODIFIED_AT = new Date('2038-01-19T03:14:07Z');
/** The nearest time that every format can say: for a commit whose clock was wrong, which is no reason to refuse a bundle. */
function nearestModifiedAt(time) {
    if (time < DEFAULT_MODIFIED_AT)
        return DEFAULT_MODIFIED_AT;
    return time > LATEST_MODIFIED_AT ? LATEST_MODIFIED_AT : time;
}
/** Refuses a time that some format would change or could not say. */
function checkTime(modifiedAt) {
    if (modifiedAt >= DEFAULT_MODIFIED_AT && modifiedAt <= LATEST_MODIFIED_AT)
        return;
    const time = Number.isNaN(modifiedAt.getTime()) ? 'an invalid date' : modifiedAt.toISOString();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
        hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
    });
}


/***/ }),

/***/ 8891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildAndBundle: () => (/* reexport */ buildAndBundle),
  checkRelease: () => (/* reexport */ checkRelease),
  deploy: () => (/* reexport */ deploy),
  findDeployments: () => (/* reexport */ findDeployments),
  findNewest: () => (/* reexport */ findNewest),
  findRevisions: () => (/* reexport */ findRevisions),
  foretellExpiry: () => (/* reexport */ foretellExpiry),
  parseCreateDeploymentJson: () => (/* reexport */ parseCreateDeploymentJson),
  pushRevision: () => (/* reexport */ pushRevision),
  redeploy: () => (/* reexport */ redeploy),
  stop: () => (/* reexport */ stop),
  waitForStatus: () => (/* reexport */ wait_for_status/* waitForStatus */.Z)
});

// UNUSED EXPORTS: bundleRevision, describeHolder

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/modified-at.js
var modified_at = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var diagnostics = __webpack_require__(7953);
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
    const { APPSPEC_NAME, validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4305), __webpack_require__.e(1084), __webpack_require__.e(3263)]).then(__webpack_require__.bind(__webpack_require__, 3263));
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
    await checkBundleRequest(request, files);
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
/**
 * Refuses what can be no bundle whatever the source will hold, so that nobody waits for a build first.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID.
 */
async function checkBundleRequest({ source, format, hostOs }, files) {
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/build-and-bundle.js



/** How many changed files a warning names. */
const NAMED_FILES = 3;
/**
 * The whole way from a repository to a bundle:
 *
 * ```
 * look at source control -> build, if there is a build -> list tracked files, if asked for -> bundle
 * ```
 *
 * Source control is looked at first because a build changes files: a dirty tree is one that somebody changed before it.
 *
 * @throws SlipwayError SOURCE_INVALID when tracked files or the commit's time are asked for and there is no repository.
 * @throws SlipwayError of the build and of {@link bundleRevision}.
 */
async function buildAndBundle(request, { sourceControl, build, ...ports }, { signal = new AbortController().signal } = {}) {
    const { trackedOnly, timestamps, buildFolder, ...bundleRequest } = request;
    const { source } = bundleRequest;
    await checkBundleRequest(bundleRequest, ports.files);
    const facts = await lookAtSource(request, sourceControl, build !== undefined, ports.reporter, signal);
    const modifiedAt = timestamps === 'commit' ? commitTime(source, facts, ports.reporter) : modified_at/* DEFAULT_MODIFIED_AT */.YD;
    // Asked before the build too, so that nobody waits for one that cannot be bundled.
    let tracked = trackedOnly ? await sourceControl.trackedFiles(source, { signal }) : undefined;
    if (build !== undefined) {
        await build(signal);
        // A file that had been deleted may be there again.
        if (trackedOnly)
            tracked = await sourceControl.trackedFiles(source, { signal });
    }
    const bundle = await bundleRevision({ ...bundleRequest, modifiedAt, ...(tracked !== undefined && { onlyFiles: new Set(tracked) }) }, ports, { signal });
    return { bundle, ...(facts !== undefined && { facts }) };
}
async function lookAtSource({ source, buildFolder, trackedOnly, timestamps }, sourceControl, isBuilt, reporter, signal) {
    let facts;
    try {
        facts = await sourceControl.describe(source, { signal });
        if (facts !== undefined && isBuilt && buildFolder !== undefined) {
            const whole = await sourceControl.describe(buildFolder, { signal });
            // A build may run in another repository than the one that holds its source.
            if (whole?.commit === facts.commit)
                facts = whole;
        }
    }
    catch (error) {
        const isNeeded = trackedOnly || timestamps === 'commit';
        if (isNeeded || !(error instanceof lib_errors/* SlipwayError */.GQ))
            throw error;
        reporter.report({ type: 'warning', message: `the commit of the bundle is not known: ${error.message}` });
        return undefined;
    }
    if (facts !== undefined && facts.changedFiles.length > 0) {
        reporter.report({ type: 'warning', message: describeChanges(facts.changedFiles) });
    }
    return facts;
}
function describeChanges(changedFiles) {
    const named = changedFiles.slice(0, NAMED_FILES).map((path) => `"${path}"`);
    const more = changedFiles.length - named.length;
    return `the bundle is made with changes that are in no commit: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function commitTime(source, facts, reporter) {
    if (facts === undefined) {
        throw new lib_errors/* SlipwayError */.GQ('SOURCE_INVALID', `the time of the commit of "${source}" is not known`, {
            hint: 'git has to be installed, and the folder in a repository with a commit: in a workflow, run actions/checkout first',
        });
    }
    const modifiedAt = (0,modified_at/* nearestModifiedAt */.FF)(facts.committedAt);
    if (modifiedAt.getTime() !== facts.committedAt.getTime()) {
        const [asked, given] = [facts.committedAt, modifiedAt].map((time) => time.toISOString());
        reporter.report({
            type: 'warning',
            message: `no bundle can carry the time of commit ${facts.commit}, ${asked}: its entries carry ${given}`,
        });
    }
    return modifiedAt;
}

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(2646);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/create-deployment-json.js



/** The names and kinds of CreateDeployment's input, as the service model has them. */
const SHAPES = {
    request: {
        applicationName: 'string',
        deploymentGroupName: 'string',
        revision: 'object',
        deploymentConfigName: 'string',
        description: 'string',
        ignoreApplicationStopFailures: 'boolean',
        targetInstances: 'object',
        autoRollbackConfiguration: 'object',
        updateOutdatedInstancesOnly: 'boolean',
        fileExistsBehavior: 'string',
        overrideAlarmConfiguration: 'object',
    },
    revision: {
        revisionType: 'string',
        s3Location: 'object',
        gitHubLocation: 'object',
        string: 'object',
        appSpecContent: 'object',
    },
    targetInstances: { tagFilters: 'list', autoScalingGroups: 'list', ec2TagSet: 'object' },
    tagFilter: { Key: 'string', Value: 'string', Type: 'string' },
    ec2TagSet: { ec2TagSetList: 'list' },
    autoRollback: { enabled: 'boolean', events: 'list' },
    alarms: { enabled: 'boolean', ignorePollAlarmFailure: 'boolean', alarms: 'list' },
    alarm: { name: 'string' },
};
const REVISION_FIELDS = {
    S3: 's3Location',
    GitHub: 'gitHubLocation',
    String: 'string',
    AppSpecContent: 'appSpecContent',
};
const TRIGGERS = {
    DEPLOYMENT_FAILURE: 'failure',
    DEPLOYMENT_STOP_ON_ALARM: 'alarm',
    DEPLOYMENT_STOP_ON_REQUEST: 'stop',
};
const BEHAVIORS = ['DISALLOW', 'OVERWRITE', 'RETAIN'];
/**
 * Reads the input of CreateDeployment as `aws deploy create-deployment --cli-input-json` takes it. Empty texts and lists,
 * which a generated skeleton is full of, are absent.
 *
 * @throws SlipwayError INPUT_INVALID naming the key: unknown, of another kind, or with a value that the service does not know.
 */
function parseCreateDeploymentJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', `the input is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'aws deploy create-deployment --generate-cli-skeleton prints its shape',
        });
    }
    const input = read(value, SHAPES.request, '');
    const { applicationName, deploymentGroupName, deploymentConfigName: configurationName, description } = input;
    const { ignoreApplicationStopFailures, updateOutdatedInstancesOnly } = input;
    const request = {
        applicationName,
        deploymentGroupName,
        revision: input.revision && readRevision(input.revision),
        configurationName,
        description,
        fileExistsBehavior: oneOf(input.fileExistsBehavior, BEHAVIORS, 'fileExistsBehavior'),
        ignoreApplicationStopFailures,
        updateOutdatedInstancesOnly,
        autoRollback: input.autoRollbackConfiguration && readAutoRollback(input.autoRollbackConfiguration),
        alarms: input.overrideAlarmConfiguration && readAlarms(input.overrideAlarmConfiguration),
        targetInstances: input.targetInstances && readTargetInstances(input.targetInstances),
    };
    return Object.fromEntries(Object.entries(request).filter(([, one]) => one !== undefined));
}
/** A skeleton names every kind of revision: `revisionType` says which of them is meant. */
function readRevision(json) {
    const { revisionType, ...given } = read(json, SHAPES.revision, 'revision');
    const fields = Object.keys(given);
    if (revisionType === undefined && fields.length === 0)
        return undefined;
    const field = revisionType === undefined ? fields[0] : REVISION_FIELDS[revisionType];
    if (field === undefined) {
        throw invalid(`revision.revisionType is "${revisionType}"; expected one of ${Object.keys(REVISION_FIELDS).join(', ')}`);
    }
    if (given[field] === undefined)
        throw invalid(`revision.${field} is missing for the revision type "${revisionType}"`);
    if (revisionType === undefined && fields.length > 1)
        throw invalid(`revision has ${fields.join(' and ')}; expected one`);
    return (0,parse/* parseRevisionLocation */.U)(JSON.stringify({ [field]: given[field] }));
}
function readAutoRollback(json) {
    const { enabled, events = [] } = read(json, SHAPES.autoRollback, 'autoRollbackConfiguration');
    const triggers = events.map((event) => {
        const trigger = typeof event === 'string' && Object.hasOwn(TRIGGERS, event) ? TRIGGERS[event] : undefined;
        if (trigger !== undefined)
            return trigger;
        throw invalid(`autoRollbackConfiguration.events has ${JSON.stringify(event)}; expected some of ${Object.keys(TRIGGERS).join(', ')}`);
    });
    if (enabled !== true)
        return enabled === undefined && events.length === 0 ? undefined : [];
    if (triggers.length > 0)
        return triggers;
    throw invalid('autoRollbackConfiguration is enabled and has no events');
}
function readAlarms(json) {
    const path = 'overrideAlarmConfiguration';
    const { enabled, ignorePollAlarmFailure, alarms = [] } = read(json, SHAPES.alarms, path);
    const names = alarms.flatMap((alarm, index) => read(alarm, SHAPES.alarm, `${path}.alarms[${index}]`).name ?? []);
    if (enabled === undefined && names.length === 0)
        return undefined;
    return {
        isEnabled: enabled === true,
        names,
        ...(ignorePollAlarmFailure !== undefined && { ignorePollFailure: ignorePollAlarmFailure }),
    };
}
function readTargetInstances(json) {
    const path = 'targetInstances';
    const { tagFilters = [], ec2TagSet = {}, autoScalingGroups: groups = [] } = read(json, SHAPES.targetInstances, path);
    const tags = readTags(tagFilters, `${path}.tagFilters`);
    const { ec2TagSetList = [] } = read(ec2TagSet, SHAPES.ec2TagSet, `${path}.ec2TagSet`);
    const tagGroups = ec2TagSetList
        .map((filters, index) => {
        const place = `${path}.ec2TagSet.ec2TagSetList[${index}]`;
        if (!Array.isArray(filters))
            throw invalid(`${place} is no list`);
        return readTags(filters, place);
    })
        .filter((filters) => filters.length > 0);
    if (tags.length > 0 && tagGroups.length > 0)
        throw invalid(`${path} has tagFilters and ec2TagSet; expected one`);
    const autoScalingGroups = groups.map((name) => {
        if (typeof name === 'string')
            return name;
        throw invalid(`${path}.autoScalingGroups has ${JSON.stringify(name)}; expected a text`);
    });
    const named = autoScalingGroups.filter((name) => name !== '');
    if (tags.length + tagGroups.length + named.length === 0)
        return undefined;
    return {
        ...(tags.length > 0 && { tags }),
        ...(tagGroups.length > 0 && { tagGroups }),
        ...(named.length > 0 && { autoScalingGroups: named }),
    };
}
/** A filter's `Type` says whether key, value or both are looked at. */
function readTags(filters, path) {
    return filters.flatMap((filter, index) => {
        const place = `${path}[${index}]`;
        const { Key: key, Value: value, Type } = read(filter, SHAPES.tagFilter, place);
        const type = oneOf(Type, ['KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'], `${place}.Type`);
        if (key === undefined && value === undefined)
            return [];
        const tag = {
            ...(key !== undefined && type !== 'VALUE_ONLY' && { key }),
            ...(value !== undefined && type !== 'KEY_ONLY' && { value }),
        };
        const wanted = type === 'KEY_ONLY' ? 1 : type === 'VALUE_ONLY' ? 1 : type === 'KEY_AND_VALUE' ? 2 : 0;
        if (Object.keys(tag).length >= Math.max(1, wanted))
            return [tag];
        throw invalid(`${place} lacks what its type ${type} is about`);
    });
}
/** The members of an object that have a value, each known by its name and of its kind. */
function read(json, shape, path) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        throw invalid(`${path === '' ? 'the input' : path} is no object`);
    }
    const found = {};
    for (const [name, value] of Object.entries(json)) {
        const place = path === '' ? name : `${path}.${name}`;
        const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
        if (kind === undefined)
            throw unknown(place, name, Object.keys(shape));
        if (value === null || value === '')
            continue;
        if (kindOf(value) !== kind)
            throw invalid(`${place} is ${JSON.stringify(value)}; expected a ${kind}`);
        found[name] = value;
    }
    return found;
}
function unknown(place, name, names) {
    const near = (0,closest/* closest */.k)(name, names);
    return new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', `the input has an unknown key "${place}"`, {
        hint: near === undefined ? `known there are ${names.join(', ')}` : `did you mean "${near}"?`,
    });
}
function kindOf(value) {
    return Array.isArray(value) ? 'list' : typeof value;
}
function oneOf(value, words, place) {
    if (value === undefined)
        return undefined;
    const word = words.find((known) => known === value);
    if (word !== undefined)
        return word;
    throw invalid(`${place} is "${value}"; expected one of ${words.join(', ')}`);
}
function invalid(message) {
    return new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', `the input's ${message}`.replace(/^the input's the input/, 'the input'), {
        hint: 'the keys are those of CreateDeployment: aws deploy create-deployment --generate-cli-skeleton',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(8055);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(336);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(4097);
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
    return (0,lib_clock/* untilAborted */.Eu)(creating, signal).catch((error) => {
        if (!signal.aborted)
            throw error;
        return answerOfCancelled(creating, clock, request.deploymentGroupName);
    });
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

;// CONCATENATED MODULE: ./packages/core/lib/revision/same.js
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/current-revision.js

/**
 * The deployment that has brought the revision to the group, when the group's last word is that success: nothing was begun
 * after it, no target failed, and what it deployed is for certain the same. Whether instances were added since is not looked at.
 */
async function findCurrent({ applicationName, deploymentGroupName, revision }, provider, options) {
    const success = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options);
    if (success?.revision === undefined || !isSameRevision(success.revision, revision))
        return undefined;
    // Where a target failed that the configuration tolerates, the revision is not on the whole group.
    if ((success.counts?.failed ?? 0) > 0)
        return undefined;
    const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options);
    return newest?.id === success.id ? success : undefined;
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/watch.js
var watch = __webpack_require__(6166);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/poll-schedule.js
var poll_schedule = __webpack_require__(4696);
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
        await (0,lib_clock/* untilAborted */.Eu)(provider.stopDeployment(id, { rollback: false }, { signal: over }), over);
        reporter.report({ type: 'superseded', deploymentId: id });
    }
    catch (error) {
        if (!(error instanceof lib_errors/* SlipwayError */.GQ) || error.code !== 'ALREADY_COMPLETED')
            throw error;
        superseded.pop();
    }
}
function sayWhyNotSuperseded({ ports: { reporter } }, { id, origin }) {
    const reasons = { user: 'it took the group after this step had begun', rollback: 'it is a rollback' };
    const why = origin === 'user' || origin === 'rollback' ? reasons[origin] : 'nobody is known to have asked for it';
    reporter.report({ type: 'warning', message: `deployment ${id} is waited for and not superseded: ${why}` });
}
/** Waits for the end of the deployment in the way, by the same looks as for one of our own; its targets are not our business. */
async function waitForHolder(queue, id) {
    const { ports, over } = queue;
    const { provider, reporter, clock, schedule } = ports;
    const watched = { getDeployment: provider.getDeployment.bind(provider), listTargets: noTargets };
    try {
        const seen = (0,watch/* watchDeployment */.J)(watched, id, {
            clock,
            schedule,
            signal: over,
            onUnchanged: () => tell(queue, 'still-queued'),
            onLookFailed: ({ message }, failedLooks) => reporter.report({ type: 'look-failed', message, failedLooks }),
        });
        for await (const { deployment } of seen) {
            queue.holder = deployment;
            if (!(0,model/* isTerminal */.Hd)(deployment.state))
                tell(queue, 'still-queued');
        }
    }
    catch (error) {
        if (!(error instanceof lib_errors/* SlipwayError */.GQ))
            throw error;
        throw new lib_errors/* SlipwayError */.GQ(error.code, `${error.message}; nothing was deployed: ${describeWait(queue)}`, {
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
    await clock.sleep((0,poll_schedule/* nextPollDelayMs */.G)(NOT_SEEN, passedMs, schedule), queue.over);
}
/** Stands for what holds the group when nothing is seen: all that is asked of it is how soon to look again. */
const NOT_SEEN = { id: '', state: 'in-progress', nativeStatus: '' };
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
    const { holder, superseded, strangeRefusals } = queue;
    if (holder === undefined)
        return strangeRefusals === 0 ? 'it had not been asked for yet' : 'the service had no room for it';
    const stopped = superseded.includes(holder.id) ? ', which was told to stop' : '';
    return `it was busy with deployment ${(0,busy_group/* describeHolder */.sG)(holder)}${stopped}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/require-fitting.js

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
        if (error instanceof lib_errors/* SlipwayError */.GQ && error.code === 'ACCESS_DENIED')
            return;
        throw error;
    }
    const reasons = RULES.flatMap((rule) => rule(request, group) ?? []);
    if (reasons.length === 0)
        return;
    throw new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', reasons.join('\n'), {
        hint: `leave it out, or name a deployment group that takes it: "${deploymentGroupName}" of application "${applicationName}" does not`,
    });
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/deploy.js








/**
 * Starts a deployment; waiting for it is {@link waitForStatus}'s. One deployment of a group can be under way: what happens
 * when there is another is said by `ifBusy`. The service is the judge of that, so it is asked first and looked at only when
 * it has refused; whoever else takes a slot that became free is waited for, too.
 *
 * A cancellation and a timeout before anything was created are told as such, never thrown.
 *
 * @throws SlipwayError INPUT_INVALID for options that the group's platform or type does not take.
 * @throws SlipwayError GROUP_BUSY naming the deployment in the way, with `ifBusy: 'fail'`.
 * @throws SlipwayError CANCELLED when the service had not said whether it created a deployment.
 */
async function deploy(request, ports, options = {}) {
    const { ifBusy = 'queue', timeoutMs = 3_600_000, skipIfCurrent = false } = options;
    const { signal: cancelled = new AbortController().signal } = options;
    const { clock, provider } = ports;
    cancelled.throwIfAborted();
    const deadline = (0,lib_clock/* startDeadline */.db)(clock, timeoutMs);
    const over = AbortSignal.any([cancelled, deadline.signal]);
    const queue = { request, ports, startedAt: clock.now(), over, superseded: [], strangeRefusals: 0 };
    try {
        await (0,lib_clock/* untilAborted */.Eu)(requireFitting(request, provider, { signal: over }), over);
        for (;;) {
            const current = skipIfCurrent
                ? await (0,lib_clock/* untilAborted */.Eu)(findCurrent(request, provider, { signal: over }), over)
                : undefined;
            if (current !== undefined)
                return endAsCurrent(queue, request, current);
            try {
                return created(queue, request, await createDeployment(request, ports, cancelled));
            }
            catch (error) {
                if (!(0,busy_group/* isBusy */.A5)(error))
                    throw error;
                const holder = await (0,lib_clock/* untilAborted */.Eu)((0,busy_group/* findHolder */.IL)(request, provider, error, { signal: over }), over);
                if (holder !== undefined && (0,busy_group/* isOwn */.NP)(holder, request, error, queue.startedAt))
                    return created(queue, request, holder.id);
                if (await awaitTurn(queue, ifBusy, error, holder))
                    continue;
                return end(queue, 'skipped', 'GROUP_BUSY', describeWait(queue));
            }
        }
    }
    catch (error) {
        // An error of the service that came first stays what it is; so does the doubt whether something was created.
        if (!over.aborted || error instanceof lib_errors/* SlipwayError */.GQ)
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
    return { kind: 'created', deploymentId };
}
function endAsCurrent(queue, { revision }, current) {
    queue.holder = current;
    return end(queue, 'skipped', 'REVISION_CURRENT', `deployment ${current.id} has brought ${(0,format/* describeRevision */.hi)(revision)} there`);
}
function end({ request, ports, holder, superseded, startedAt }, outcome, code, message) {
    const { applicationName, deploymentGroupName } = request;
    const notDeployed = {
        outcome,
        applicationName,
        deploymentGroupName,
        reason: { code, message },
        ...(holder !== undefined && { other: holder }),
        superseded,
        elapsedMs: ports.clock.now() - startedAt,
    };
    ports.reporter.report({ type: 'not-deployed', notDeployed });
    return { kind: 'not-deployed', notDeployed };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/find-newest.js

/**
 * The id of the group's newest deployment, for those who want to wait for it without having started it.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND when nothing was ever deployed to the group.
 */
async function findNewest(group, { provider, reporter }, options = {}) {
    const { applicationName, deploymentGroupName } = group;
    const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options);
    if (newest !== undefined) {
        reporter.report({ type: 'deployment-found', applicationName, deploymentGroupName, deployment: newest });
        return newest.id;
    }
    throw new lib_errors/* SlipwayError */.GQ('DEPLOYMENT_NOT_FOUND', `nothing was deployed to group "${deploymentGroupName}" of application "${applicationName}" yet`, { hint: 'there is nothing to wait for: deploy a revision first' });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/foretell-expiry.js
/**
 * Warns of credentials that expire before a wait can end: the wait would lose sight of the deployment.
 *
 * @param expiresAt in milliseconds since the epoch; `undefined` when it is not known, or they renew themselves.
 */
function foretellExpiry(expiresAt, timeoutMs, { clock, reporter }) {
    const now = clock.now();
    if (expiresAt === undefined || expiresAt >= now + timeoutMs)
        return;
    const when = new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z');
    const left = expiresAt <= now
        ? `the AWS credentials expired at ${when}`
        : `the AWS credentials expire at ${when}, in ${minutes(expiresAt - now)}`;
    const message = `${left}, and the timeout is ${minutes(timeoutMs)}: a wait that is longer than they last ends as "unknown"; get a longer session, or a shorter timeout`;
    reporter.report({ type: 'warning', message });
}
function minutes(ms) {
    return ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.floor(ms / 60_000)} min`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/history.js

/** Finds what one may go back to: the latest deployments of a group. */
async function findDeployments({ applicationName, deploymentGroupName, limit }, provider, options = {}) {
    const pages = provider.listDeployments(applicationName, deploymentGroupName, {}, options);
    const deployments = await take(pages, limit);
    const last = await findLast(() => provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options));
    const sorted = deployments.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
    return { deployments: sorted, ...(last !== undefined && { lastSuccessfulId: last.id }) };
}
/** The mark of the last success is worth no failure: it needs a right that the list does not. */
async function findLast(find) {
    try {
        return await find();
    }
    catch (error) {
        if (error instanceof lib_errors/* SlipwayError */.GQ && error.code === 'ACCESS_DENIED')
            return undefined;
        throw error;
    }
}
/** Finds the revisions that an application knows, the last registered first. */
function findRevisions({ applicationName, deploymentGroupName, limit }, provider, options = {}) {
    const pages = provider.listRevisions(applicationName, options);
    if (deploymentGroupName === undefined)
        return take(pages, limit);
    return take(pages, limit, ({ currentInGroups }) => currentInGroups.includes(deploymentGroupName));
}
/** No page is asked for that is not needed. */
async function take(pages, limit, isWanted = () => true) {
    const taken = [];
    for await (const page of pages) {
        taken.push(...page.filter(isWanted));
        if (taken.length >= limit)
            break;
    }
    return taken.slice(0, limit);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/push-revision.js

/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the
 * application, pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 */
async function pushRevision(request, ports, options = {}) {
    const { bundle, applicationName, bucket, description, commit } = request;
    const { files, store, provider, reporter, clock } = ports;
    const archive = await files.describeArchive(bundle, options);
    requireAppSpec(bundle, archive);
    const file = { path: bundle, ...archive, ...(commit !== undefined && { commit }) };
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

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy-source.js


/** How many successful deployments are looked at for the one to go back to. */
const LOOK_BACK = 500;
/**
 * The deployment whose revision a reader means.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is none.
 * @throws SlipwayError INPUT_INVALID when it is of another application.
 */
async function findSource(from, group, ports, options) {
    const { provider } = ports;
    if (from === 'last-successful')
        return requireRevision(await findLastSuccessful(group, provider, options));
    if (from === 'previous-successful')
        return findPrevious(group, provider, options);
    if (isCommit(from))
        return findCommit(from.slice('commit:'.length), group, ports, options);
    if (isId(from))
        return requireRevision(await findById(from, group, provider, options));
    return (0,lib_errors/* unreachable */.HB)(from);
}
function isCommit(from) {
    return from.startsWith('commit:');
}
function isId(from) {
    return from.startsWith('d-');
}
async function findById(id, { applicationName }, provider, options) {
    const deployment = await provider.getDeployment(id, options);
    const owner = deployment.applicationName;
    if (owner === undefined || owner === applicationName)
        return deployment;
    throw new lib_errors/* SlipwayError */.GQ('INPUT_INVALID', `deployment ${id} is of application "${owner}", not "${applicationName}"`, {
        hint: 'a revision belongs to one application: name a deployment of the same one',
    });
}
async function findLastSuccessful(group, provider, options) {
    const { applicationName, deploymentGroupName } = group;
    const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options);
    if (deployment !== undefined)
        return deployment;
    throw new lib_errors/* SlipwayError */.GQ('NOTHING_TO_REDEPLOY', `no deployment of group "${deploymentGroupName}" in application "${applicationName}" has succeeded yet`, { hint: 'there is nothing to go back to: deploy a revision, or name the id of a deployment' });
}
/**
 * The newest success whose revision is not that of the last success: what the group ran before. What was deployed twice,
 * and the service's own rollbacks to it, count as one.
 */
async function findPrevious(group, provider, options) {
    const current = requireRevision(await findLastSuccessful(group, provider, options));
    for await (const deployment of successes(group, provider, options)) {
        const { revision, createdAt = 0 } = deployment;
        if (revision === undefined || createdAt > (current.createdAt ?? Number.POSITIVE_INFINITY))
            continue;
        if (!isSame(revision, current.revision))
            return { ...deployment, revision };
    }
    throw new lib_errors/* SlipwayError */.GQ('NOTHING_TO_REDEPLOY', `${redeploy_source_nameOf(group)} has succeeded with no other revision than the one of ${current.id}`, { hint: 'name the id of a deployment, also of another group of the application, or deploy an earlier revision' });
}
/** The same place without version and ETag may hold other bytes by now, but there is nothing to go back to in it. */
function isSame(one, other) {
    return isSameRevision(one, other) || (0,format/* formatRevision */.TU)(one) === (0,format/* formatRevision */.TU)(other);
}
/** A commit is in a revision on GitHub, and in what was recorded with an object in S3 when it was stored. */
async function findCommit(commit, group, { provider, store }, options) {
    const commits = new Map();
    for await (const deployment of successes(group, provider, options)) {
        const { revision } = deployment;
        if (revision === undefined || revision.type === 'content')
            continue;
        const place = (0,format/* formatRevision */.TU)(revision);
        const known = commits.get(place) ??
            (revision.type === 'github' ? revision.commitId : await store.commitOf(revision, options)) ??
            '';
        if (known.toLowerCase().startsWith(commit.toLowerCase()))
            return { ...deployment, revision };
        commits.set(place, known);
    }
    throw new lib_errors/* SlipwayError */.GQ('NOTHING_TO_REDEPLOY', `no success of ${redeploy_source_nameOf(group)} is known to be of commit "${commit}"`, {
        hint: 'a bundle in S3 tells the commit that it was first pushed with, when push was given one: name the id of the deployment (slipway deployments list)',
    });
}
async function* successes({ applicationName, deploymentGroupName }, provider, options) {
    let seen = 0;
    const pages = provider.listDeployments(applicationName, deploymentGroupName, { isSucceeded: true }, options);
    for await (const page of pages) {
        yield* page;
        seen += page.length;
        if (seen >= LOOK_BACK)
            return;
    }
}
function requireRevision(deployment) {
    const { revision } = deployment;
    if (revision !== undefined)
        return { ...deployment, revision };
    throw new lib_errors/* SlipwayError */.GQ('NOTHING_TO_REDEPLOY', `deployment ${deployment.id} has no revision to deploy again`, {
        hint: 'name a deployment whose revision is in S3 or on GitHub; AppSpec content is not told by the service: deploy it anew',
    });
}
function redeploy_source_nameOf({ applicationName, deploymentGroupName }) {
    return `group "${deploymentGroupName}" in application "${applicationName}"`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/require-stored.js



/** Whoever goes back is in a hurry: a store that does not answer must not hold that up. */
const CHECK_WITHIN_MS = 10_000;
/**
 * Refuses a revision in S3 that the fleet would ask for in vain. Only a certain no refuses: the hosts have rights and
 * networks of their own, so that a look which we are denied says nothing about theirs.
 *
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED.
 */
async function requireStored(revision, { store, reporter, clock }, { signal: cancelled = new AbortController().signal }) {
    if (revision.type !== 's3')
        return;
    const place = (0,format/* describeRevision */.hi)(revision);
    const deadline = (0,lib_clock/* startDeadline */.db)(clock, CHECK_WITHIN_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    let found;
    try {
        found = await (0,lib_clock/* untilAborted */.Eu)(store.check(revision, { signal }), signal);
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (!deadline.signal.aborted && !(error instanceof lib_errors/* SlipwayError */.GQ))
            throw error;
        const reason = deadline.signal.aborted ? `no answer within ${CHECK_WITHIN_MS / 1000} s` : error.message;
        reporter.report({ type: 'warning', message: `whether ${place} is still there could not be seen: ${reason}` });
        return;
    }
    finally {
        deadline.clear();
    }
    if (found === 'present')
        return;
    const hint = 'name another deployment (slipway deployments list shows them), or bundle and push that release again and deploy it';
    if (found === 'gone') {
        const which = revision.version === undefined ? '' : ` in version "${revision.version}"`;
        throw new lib_errors/* SlipwayError */.GQ('OBJECT_NOT_FOUND', `the bundle "${place}" is no longer there${which}`, { hint });
    }
    const was = revision.eTag ?? '';
    throw new lib_errors/* SlipwayError */.GQ('OBJECT_CHANGED', `the bundle "${place}" is another one than was deployed (ETag "${was}")`, {
        hint,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy.js




/**
 * Deploys again what an earlier deployment deployed: the way back.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment, or the one named has no revision.
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED before anything is created, when its bundle cannot be had any more.
 */
async function redeploy(request, ports, options = {}) {
    const { from, ...rest } = request;
    const source = await findSource(from, request, ports, options);
    const { id, revision } = source;
    ports.reporter.report({ type: 'redeploy-chosen', source, revision });
    await requireStored(revision, ports, options);
    const description = rest.description ?? `redeploy of ${id}: ${(0,format/* describeRevision */.hi)(revision)}`;
    const start = await deploy({ ...rest, description: description.slice(0, 256), revision }, ports, options);
    return { ...start, from: id, revision };
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

// EXTERNAL MODULE: ./packages/core/lib/pipeline/wait-for-status.js + 2 modules
var wait_for_status = __webpack_require__(6325);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/index.js
















/***/ })

};

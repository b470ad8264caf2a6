export const id = 7686;
export const ids = [7686,4195,5712,5889,8270,6576,1814];
export const modules = {

/***/ 4375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ diagnosticJson),
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const plain = (_, text) => text;
/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:3:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *     AfterInstal: []
 *     ^^^^^^^^^^^
 *   hint: did you mean "AfterInstall"?
 */
function formatDiagnostic({ severity, code, message, file, span, hint }, source, { paint = plain } = {}) {
    const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
    const lines = [
        `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${message} ${paint('code', `[${code}]`)}`,
    ];
    if (span !== undefined && source !== undefined) {
        const line = lineOf(source, span);
        if (line !== undefined)
            lines.push(`  ${line}`, `  ${underline(line, span, paint)}`);
    }
    if (hint !== undefined)
        lines.push(`  ${paint('hint', 'hint:')} ${hint}`);
    return lines.join('\n');
}
/** A diagnostic as machines get it: these keys, in this order. */
function diagnosticJson({ severity, code, message, file, span, hint }) {
    return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
function lineOf(source, { start }) {
    const line = source.split(LINE_BREAK)[start.line - 1];
    return line === undefined || line.trim() === '' ? undefined : line;
}
/** Tabs are kept as tabs in front of the carets, so that both lines are as wide whatever a tab is. */
function underline(line, { start, end }, paint) {
    const before = line.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
    const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
    return `${before}${paint('carets', '^'.repeat(Math.max(1, Math.min(last, line.length) - start.column + 1)))}`;
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** How many targets an overview counts. */
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}


/***/ }),

/***/ 4097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IL: () => (/* binding */ findHolder),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(336);


/** Whether the service refused a deployment because another one is under way; told by the exception's name, never its text. */
function isBusy(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'GROUP_BUSY';
}
/**
 * The deployment that is in the way: one that somebody asked for, before those that the service started for reasons of its
 * own, which can run beside others. `undefined` when none is under way: it has just ended, or an account's limit was met.
 *
 * @throws SlipwayError GROUP_BUSY when the right to look is missing.
 */
async function findHolder({ applicationName, deploymentGroupName }, provider, refusal, options) {
    try {
        const active = await provider.activeDeployments(applicationName, deploymentGroupName, options);
        return active.find(({ origin }) => origin !== 'service') ?? active[0];
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ) || error.code !== 'ACCESS_DENIED')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GROUP_BUSY', `${refusal.message}; which one cannot be seen: ${error.message}`, {
            hint: error.hint ?? 'allow codedeploy:ListDeployments and codedeploy:GetDeployment',
            cause: error,
        });
    }
}
/** Clocks differ, and the service's says when a deployment was created. */
const CLOCK_SKEW_MS = 2 * 60_000;
/**
 * Whether the deployment in the way is the one that an earlier try of this very call began, whose answer was lost: the call
 * was sent more than once, and it is what we asked for, of now. Waiting for it to deploy the same once more would be absurd.
 */
function isOwn({ origin, revision, description, createdAt = Number.NEGATIVE_INFINITY }, request, { attempts }, startedAt) {
    return (attempts > 1 &&
        origin === 'user' &&
        createdAt >= startedAt - CLOCK_SKEW_MS &&
        description === request.description &&
        revision !== undefined &&
        (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(revision) === (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(request.revision));
}
/** The refusal with the name of what is in the way, and the ways past it. */
function describeRefusal(refusal, holder) {
    if (holder === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GROUP_BUSY', `${refusal.message}, though none of the group is seen under way`, {
            hint: `the account may be at its limit of deployments at once: deploy fewer groups, or later; ${refusal.hint ?? ''}`,
            cause: refusal,
        });
    }
    const { id } = holder;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GROUP_BUSY', `${refusal.message}: ${describeHolder(holder)}`, {
        hint: `to wait for it: slipway wait --deployment-id ${id}; to stop it: slipway stop --deployment-id ${id}; to deploy after it: if-busy queue`,
        cause: refusal,
    });
}
/** A deployment that is in the way, with what it is at and what it is for: `d-1 (InProgress, rollback of d-0)`. */
function describeHolder({ id, nativeStatus, rollsBackDeploymentId, description }) {
    const purpose = rollsBackDeploymentId === undefined ? description : `rollback of ${rollsBackDeploymentId}`;
    return purpose === undefined ? `${id} (${nativeStatus})` : `${id} (${nativeStatus}, ${purpose})`;
}


/***/ }),

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ describeChanges),
/* harmony export */   w: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5712);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);


/**
 * What changed between two looks, one short line each: every lifecycle event of every target that is known. Of a fleet
 * too large to be looked at in full, only the failures.
 */
function describeChanges(before, now) {
    const { deployment, targets } = now;
    const lines = [];
    const known = new Map(before?.targets.map((target) => [target.id, target]));
    const width = Math.max(0, ...targets.map(({ id }) => id.length));
    const isPartial = deployment.counts !== undefined && (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(deployment.counts) > targets.length;
    for (const target of targets) {
        const news = targetChanges(known.get(target.id), target);
        const told = isPartial ? news.filter(({ isFailure }) => isFailure) : news;
        lines.push(...told.map(({ text }) => `${target.id.padEnd(width)}  ${text}`));
    }
    if (before?.deployment.nativeStatus === deployment.nativeStatus)
        return lines;
    const status = `${deployment.id} ${deployment.nativeStatus}${countsSuffix(deployment.counts)}`;
    // What became of the targets leads to the end of a deployment, and follows from its beginning.
    return (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(deployment.state) ? [...lines, status] : [status, ...lines];
}
/** The overview of a fleet in one phrase: `2 of 3 done, 1 in progress`. */
function describeCounts(counts) {
    const parts = [`${counts.succeeded} of ${(0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts)} done`];
    if (counts.inProgress > 0)
        parts.push(`${counts.inProgress} in progress`);
    if (counts.ready > 0)
        parts.push(`${counts.ready} ready`);
    if (counts.failed > 0)
        parts.push(`${counts.failed} failed`);
    if (counts.skipped > 0)
        parts.push(`${counts.skipped} skipped`);
    return parts.join(', ');
}
function countsSuffix(counts) {
    return counts === undefined || (0,_deployment_index_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts) === 0 ? '' : ` (${describeCounts(counts)})`;
}
function targetChanges(before, now) {
    const known = new Map(before?.events.map((event) => [event.name, event.state]));
    // An event that waits is no news, and one that was skipped follows from what is told of its target.
    const changed = now.events.filter(({ name, state }) => state !== known.get(name) && state !== 'pending' && state !== 'skipped');
    const news = changed.map((event) => ({
        text: `${event.name.padEnd(18)} ${describeEvent(event)}`,
        isFailure: event.state === 'failed',
    }));
    if (before?.state !== now.state && !eventsTell(now))
        news.push({ text: now.state, isFailure: now.state === 'failed' });
    return news;
}
/** Whether a target's events say what became of it. */
function eventsTell({ state, events }) {
    if (state === 'pending')
        return true;
    if (state === 'skipped' || state === 'unknown')
        return false;
    return state === 'failed' ? events.some((event) => event.state === 'failed') : events.length > 0;
}
function describeEvent({ state, startedAt, endedAt, diagnostics }) {
    const time = startedAt === undefined || endedAt === undefined ? '' : ` in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(endedAt - startedAt)}`;
    switch (state) {
        case 'in-progress':
            return 'started';
        case 'succeeded':
            return `succeeded${time}`;
        case 'failed':
            return `failed${time}${diagnostics === undefined ? '' : ` (${diagnostics.errorCode})`}`;
        default:
            return state;
    }
}


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


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTextReporter: () => (/* binding */ createTextReporter)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(4097);
// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
// EXTERNAL MODULE: ./packages/core/lib/report/changes.js
var changes = __webpack_require__(5889);
// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(7958);
// EXTERNAL MODULE: ./packages/core/lib/appspec/format-diagnostic.js
var format_diagnostic = __webpack_require__(4375);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/report/not-deployed.js
var not_deployed = __webpack_require__(4240);
// EXTERNAL MODULE: ./packages/core/lib/report/result-text.js
var result_text = __webpack_require__(1191);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(336);
;// CONCATENATED MODULE: ./packages/runtime/lib/describe-step.js





/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
function describeStep(event, { paint, sourceText, advice }) {
    const done = paint.good('✓');
    switch (event.type) {
        case 'diagnostic':
            return (0,untrusted/* untrustedLines */.m)((0,format_diagnostic/* formatDiagnostic */.x)(event.diagnostic, sourceText?.(event.diagnostic.file)));
        case 'warning':
            return [`warning: ${event.message}`];
        case 'bundled': {
            const { path, format, sizeBytes, fileCount, contentDigest } = event.bundle;
            return [
                `${done} bundled ${fileCount} ${fileCount === 1 ? 'file' : 'files'} into ${path} (${format}, ${(0,duration/* formatBytes */.z)(sizeBytes)})`,
                paint.dim(`  content ${contentDigest}`),
            ];
        }
        case 'uploaded': {
            const { artifact, sizeBytes, elapsedMs } = event;
            const place = `s3://${artifact.bucket}/${artifact.key}`;
            return [`${done} uploaded ${(0,duration/* formatBytes */.z)(sizeBytes)} to ${place} in ${(0,duration/* formatDuration */.a)(elapsedMs)}`];
        }
        case 'upload-skipped': {
            const { bucket, key } = event.artifact;
            return [`${done} not uploaded again: s3://${bucket}/${key} (${event.reason})`];
        }
        case 'revision-registered':
            return [`${done} registered as a revision of application ${event.applicationName}`];
        case 'redeploy-chosen': {
            const { id, description } = event.source;
            const purpose = description === undefined ? '' : ` (${description})`;
            return (0,untrusted/* untrustedLines */.m)(`going back to what ${id} deployed${purpose}: ${(0,format/* describeRevision */.hi)(event.revision)}`);
        }
        case 'deployment-created': {
            const { deploymentId, applicationName, deploymentGroupName, revision } = event;
            return [
                `${done} deployment ${paint.strong(deploymentId)} created`,
                paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${applicationName}/${deploymentGroupName}`),
            ];
        }
        case 'queued': {
            const { holder, deploymentGroupName, applicationName } = event;
            if (holder === undefined) {
                return [
                    `the service has no room for another deployment to ${applicationName}/${deploymentGroupName}: trying again`,
                ];
            }
            return (0,untrusted/* untrustedLines */.m)(`queued behind deployment ${(0,busy_group/* describeHolder */.sG)(holder)}`);
        }
        case 'deployment-found': {
            const { deployment, applicationName, deploymentGroupName } = event;
            return (0,untrusted/* untrustedLines */.m)(`newest deployment of ${applicationName}/${deploymentGroupName}: ${(0,busy_group/* describeHolder */.sG)(deployment)}`);
        }
        case 'superseded':
            return [`deployment ${event.deploymentId} was told to stop, to make room for this one`];
        case 'not-deployed':
            return ['', ...(0,not_deployed/* renderNotDeployed */.CI)(event.notDeployed, paint, advice)];
        case 'look-failed':
            return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : [];
        case 'rollback-followed':
            return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`];
        case 'result':
            return ['', ...(0,result_text/* renderResult */.C)(event.result, paint, advice)];
        case 'bundle-progress':
        case 'upload-progress':
        case 'deployment-changed':
        case 'deployment-unchanged':
        case 'still-queued':
            return [];
        default:
            return (0,errors/* unreachable */.HB)(event);
    }
}

;// CONCATENATED MODULE: ./packages/runtime/lib/text-reporter.js




/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000;
/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8;
/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
function createTextReporter(options) {
    const { print, paint, live } = options;
    let shown;
    let spokeAtMs = 0;
    const say = (lines) => {
        if (lines.length === 0)
            return;
        live?.clear();
        print(lines.map((line) => `${line}\n`).join(''));
    };
    const timed = (elapsedMs, line) => `${paint.dim((0,duration/* formatDuration */.a)(elapsedMs).padStart(11))}  ${line}`;
    const tell = (elapsedMs, lines) => {
        say(lines.map((line) => timed(elapsedMs, line)));
        if (lines.length > 0)
            spokeAtMs = elapsedMs;
    };
    const showProgress = (elapsedMs, snapshot) => {
        if ((0,model/* isTerminal */.Hd)(snapshot.deployment.state))
            return;
        showStill(elapsedMs, stillLine(snapshot), runningLines(snapshot));
    };
    const showStill = (elapsedMs, line, more = []) => {
        if (live !== undefined)
            live.draw([timed(elapsedMs, line), ...more].join('\n'));
        else if (elapsedMs - spokeAtMs >= HEARTBEAT_MS)
            tell(elapsedMs, [line]);
    };
    return {
        report: (event) => {
            if (event.type === 'deployment-changed') {
                const { snapshot, elapsedMs } = event;
                tell(elapsedMs, (0,changes/* describeChanges */.D)(shown?.deployment.id === snapshot.deployment.id ? shown : undefined, snapshot));
                showProgress(elapsedMs, snapshot);
                shown = snapshot;
            }
            else if (event.type === 'deployment-unchanged') {
                showProgress(event.elapsedMs, event.snapshot);
            }
            else if (event.type === 'queued') {
                tell(event.elapsedMs, describeStep(event, options));
            }
            else if (event.type === 'still-queued') {
                const { elapsedMs, holder } = event;
                showStill(elapsedMs, (0,untrusted/* untrustedText */.U)(`still queued${holder === undefined ? '' : ` behind ${(0,busy_group/* describeHolder */.sG)(holder)}`}`));
            }
            else {
                const progress = describeProgress(event);
                if (progress === undefined)
                    say(describeStep(event, options));
                else
                    live?.draw(progress);
            }
        },
    };
}
function stillLine({ deployment: { counts, nativeStatus } }) {
    return `${nativeStatus}${counts === undefined ? '' : `, ${(0,changes/* describeCounts */.w)(counts)}`}`;
}
/** What the targets in work are at, a line each, as far as a terminal has room. */
function runningLines({ targets }) {
    const running = targets.filter(({ state }) => state === 'in-progress');
    const width = Math.max(0, ...running.map(({ id }) => id.length));
    const lines = running.slice(0, LIVE_TARGETS).map(({ id, events }) => {
        const event = events.findLast(({ state }) => state !== 'pending');
        return `${' '.repeat(13)}${id.padEnd(width)}  ${event?.name ?? 'starting'}`;
    });
    return running.length > LIVE_TARGETS
        ? [...lines, `${' '.repeat(13)}and ${running.length - LIVE_TARGETS} more`]
        : lines;
}
function describeProgress(event) {
    if (event.type === 'bundle-progress')
        return `bundling ${event.doneEntries} of ${event.totalEntries} entries`;
    if (event.type !== 'upload-progress')
        return undefined;
    return `uploading ${Math.floor((100 * event.sentBytes) / Math.max(1, event.totalBytes))} %`;
}


/***/ })

};

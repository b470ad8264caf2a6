export const id = 9043;
export const ids = [9043,332,4016,1635,5712,336];
export const modules = {

/***/ 94748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ diagnosticJson),
  x: () => (/* binding */ formatDiagnostic)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/visible-text.js
var visible_text = __webpack_require__(59878);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/excerpt.js

/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** How much of a line is shown: a JSON file may be one line of 60 KB. */
const SHOWN_LENGTH = 100;
/** How much of a longer line is shown in front of the stretch that it is about. */
const LEAD_LENGTH = 40;
/**
 * The line that a span begins in, with its number and carets under the span, between the line before and the line after.
 * Nothing when the source has no such line, or there is nothing to see in it.
 */
function renderExcerpt(source, span, paint) {
    const lines = linesOf(source);
    const { line: number, column } = span.start;
    const line = lines[number - 1];
    if (line === undefined || /^[^\S\t]*$/.test(line))
        return [];
    const cut = cutAround(line, column - 1);
    const end = span.end.line === number ? Math.min(span.end.column - 1, line.length) : line.trimEnd().length;
    const numbers = [number - 1, number, number + 1].filter((one) => one === number || shown(lines[one - 1], cut) !== undefined);
    const gutterWidth = String(numbers.at(-1) ?? number).length;
    const gutter = (label) => `  ${paint('gutter', `${label.padStart(gutterWidth)} |`)} `;
    return numbers.flatMap((one) => {
        if (one !== number)
            return [`${gutter(String(one))}${shown(lines[one - 1], cut)}`];
        const { before, under, after } = splitAround(line, cut, { from: column - 1, to: end });
        const carets = '^'.repeat(Math.max(1, (0,visible_text/* widthOf */.qz)(under)));
        return [
            `${gutter(String(one))}${before}${under}${after}`.trimEnd(),
            `${gutter('')}${' '.repeat((0,visible_text/* widthOf */.qz)(before))}${paint('carets', carets)}`,
        ];
    });
}
let lastSplit = { source: '', lines: [''] };
/** A file has many diagnostics, told one after another: its lines are found once. */
function linesOf(source) {
    if (lastSplit.source !== source)
        lastSplit = { source, lines: source.split(LINE_BREAK) };
    return lastSplit.lines;
}
function cutAround({ length }, at) {
    if (length <= SHOWN_LENGTH)
        return { from: 0, to: SHOWN_LENGTH };
    const from = Math.max(0, Math.min(at - LEAD_LENGTH, length - SHOWN_LENGTH));
    return { from, to: from + SHOWN_LENGTH };
}
/** A line beside the one that is pointed at, cut alike; `undefined` when nothing of it can be seen. */
function shown(line, cut) {
    if (line === undefined)
        return undefined;
    const { before, after } = splitAround(line, cut, { from: line.length, to: line.length });
    const text = `${before}${after}`.trimEnd();
    return text.replaceAll('…', '').trim() === '' ? undefined : text;
}
/** What is shown of a line: in front of the marked stretch, the stretch itself, and behind it. */
function splitAround(line, cut, marked) {
    const from = Math.min(Math.max(marked.from, cut.from), cut.to);
    const to = Math.min(Math.max(marked.to, from), cut.to);
    return {
        before: `${cut.from > 0 ? '…' : ''}${(0,visible_text/* toVisible */.ws)(line.slice(cut.from, from))}`,
        under: (0,visible_text/* toVisibleMarked */.MY)(line.slice(from, to)),
        after: `${(0,visible_text/* toVisible */.ws)(line.slice(to, cut.to))}${line.length > cut.to ? '…' : ''}`,
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/format-diagnostic.js


const plain = (_, text) => text;
/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change. Whatever control characters the file holds, none reaches the terminal.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:4:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *   3 | hooks:
 *   4 |   AfterInstal:
 *     |   ^^^^^^^^^^^
 *   5 |     - location: scripts/start.sh
 *   hint: did you mean "AfterInstall"?
 */
function formatDiagnostic({ severity, code, message, file, span, hint }, source, { paint = plain } = {}) {
    const name = (0,visible_text/* toVisible */.ws)(file);
    const place = span === undefined ? name : `${name}:${span.start.line}:${span.start.column}`;
    const lines = [
        `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${(0,visible_text/* toVisible */.ws)(message)} ${paint('code', `[${code}]`)}`,
    ];
    if (span !== undefined && source !== undefined)
        lines.push(...renderExcerpt(source, span, paint));
    if (hint !== undefined)
        lines.push(`  ${paint('hint', 'hint:')} ${(0,visible_text/* toVisible */.ws)(hint)}`);
    return lines.join('\n');
}
/** A diagnostic as machines get it: these keys, in this order. */
function diagnosticJson({ severity, code, message, file, span, hint }) {
    return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}


/***/ }),

/***/ 85712:
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

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
function serviceOf({ service, deployment }) {
    return service ?? deployment?.service ?? 'codedeploy';
}
/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
            throw new Error(`deployment ${id} is ${state}: it has no outcome yet`);
    }
    if (deployment.state === 'succeeded')
        return 'succeeded';
    if (rollback !== undefined)
        return rollback.state === 'succeeded' ? 'rolled-back' : 'failed';
    return deployment.state === 'stopped' ? 'stopped' : 'failed';
}
/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
function exitCodeOfOutcome(outcome, signal = 'SIGINT') {
    switch (outcome) {
        case 'succeeded':
        case 'reached':
        case 'skipped':
            return 0;
        case 'failed':
        case 'rolled-back':
        case 'stopped':
            return 1;
        case 'timed-out':
            return 3;
        case 'unknown':
            return 4;
        case 'cancelled':
            return signal === 'SIGTERM' ? 143 : 130;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(outcome);
    }
}


/***/ }),

/***/ 84097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IL: () => (/* binding */ findHolder),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60336);


/** Whether the service refused a deployment because another one is under way; told by the exception's name, never its text. */
function isBusy(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError && error.code === 'GROUP_BUSY';
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}; which one cannot be seen: ${error.message}`, {
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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}, though none of the group is seen under way`, {
            hint: `the account may be at its limit of deployments at once: deploy fewer groups, or later; ${refusal.hint ?? ''}`,
            cause: refusal,
        });
    }
    const { id } = holder;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('GROUP_BUSY', `${refusal.message}: ${describeHolder(holder)}`, {
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

/***/ 75627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeOlder),
/* harmony export */   m: () => (/* binding */ describeOrder)
/* harmony export */ });
/** How far the commit is behind what the group runs, as the end of a sentence that says that nothing was deployed. */
function describeOlder(order) {
    const { commit, currentCommit, deploymentId, isUnderWay, behindBy } = order;
    const count = behindBy === 1 ? '1 commit' : `${behindBy} commits`;
    const brings = isUnderWay ? 'is bringing' : 'has brought';
    return `commit ${short(commit)} is ${count} older than ${short(currentCommit)}, which deployment ${deploymentId} ${brings} there`;
}
/** How the commit stands to what the group runs, for a line of the log; `undefined` where there is nothing to tell. */
function describeOrder(order) {
    const { relation, commit, currentCommit, deploymentId, isUnderWay, aheadBy, behindBy, url } = order;
    const current = `${short(currentCommit)}, which deployment ${deploymentId} ${isUnderWay ? 'brings' : 'brought'}`;
    if (relation === 'ahead')
        return `commit ${short(commit)} is newer than ${current} (${aheadBy} ahead)`;
    if (relation !== 'diverged')
        return undefined;
    const page = url === undefined ? '' : `: ${url}`;
    return `commit ${short(commit)} is neither newer nor older than ${current}: they have diverged (${aheadBy} ahead, ${behindBy} behind), and it is deployed${page}`;
}
function short(commit) {
    return commit.slice(0, 7);
}


/***/ }),

/***/ 60336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, `mender:NAME`, `greengrass:NAME@VERSION`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        case 'mender':
            return `mender:${revision.artifactName}`;
        case 'greengrass':
            return `greengrass:${Object.entries(revision.components)
                .map(([name, version]) => `${name}@${version}`)
                .join(',')}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, `mender:NAME` with the id of the Artifact where that is known, or JSON for
 * inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github' || revision.type === 'greengrass')
        return describeRevision(revision);
    if (revision.type === 'mender')
        return formatMender(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...(((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(key) ?? (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecFormatOf */ .X3)(key)) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
function formatMender(revision) {
    const { artifactName, artifactId } = revision;
    const isPlain = /^[!->@-~]+$/.test(artifactName) && (artifactId === undefined || /^[0-9a-f-]{36}$/i.test(artifactId));
    if (!isPlain)
        return JSON.stringify(toRevisionJson(revision));
    return `${describeRevision(revision)}${artifactId === undefined ? '' : `?artifactId=${artifactId}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`, which has one more type for Mender and one for Greengrass: what `push` prints, what `deploy` and `aws deploy` take. */
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
        case 'mender': {
            const { type: _, ...menderArtifact } = revision;
            return { revisionType: 'MenderArtifact', menderArtifact };
        }
        case 'greengrass':
            return { revisionType: 'GreengrassComponents', greengrassComponents: revision.components };
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}


/***/ }),

/***/ 37940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ bundleFormatOf),
/* harmony export */   Uq: () => (/* binding */ parseRevisionLocation),
/* harmony export */   X3: () => (/* binding */ appSpecFormatOf),
/* harmony export */   ZN: () => (/* binding */ isRevisionText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

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
/** The format of an AppSpec file that is a revision by itself, as its name tells it. */
function appSpecFormatOf(name) {
    if (/\.ya?ml$/i.test(name))
        return 'YAML';
    return /\.json$/i.test(name) ? 'JSON' : undefined;
}
/** Whether a text is meant for {@link parseRevisionLocation}, and is not the path of a file. */
function isRevisionText(text) {
    return /^(\{|[a-z][a-z0-9+.-]+:)/i.test(text.trim()) || appSpecFormatOf(text.trim()) === undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, `github:owner/repository@commit` with all 40 digits of the commit, `mender:NAME[?artifactId=…]` for a release of
 * Mender, or `greengrass:NAME@VERSION[,NAME@VERSION…]` for versions of components of AWS IoT Greengrass V2.
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
    if (trimmed.startsWith('mender:'))
        return parseMender(trimmed.slice('mender:'.length));
    if (trimmed.startsWith('greengrass:'))
        return parseComponents(trimmed.slice('greengrass:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, github:owner/repository@commit, mender:NAME, or greengrass:NAME@VERSION`, 'an AppSpec file for AWS Lambda or Amazon ECS is named .yml, .yaml or .json; a bundle is pushed first');
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
/** Management API of Mender: an artifact name has up to 4096 characters. */
const LONGEST_ARTIFACT_NAME = 4096;
function parseMender(text) {
    const [, artifactName = '', artifactId] = /^(.*?)(?:\?artifactId=([0-9a-f-]{36}))?$/is.exec(text) ?? [];
    return menderLocation(artifactName, artifactId);
}
function menderLocation(artifactName, artifactId) {
    if (artifactName === '') {
        throw invalid('the revision has no artifact name', 'write mender:NAME with the name of the release');
    }
    if (artifactName.length > LONGEST_ARTIFACT_NAME) {
        throw invalid(`the revision's artifact name has ${artifactName.length} characters; ${LONGEST_ARTIFACT_NAME} are allowed`);
    }
    return { type: 'mender', artifactName, ...(artifactId !== undefined && { artifactId }) };
}
/** Service model of Greengrass V2: names have up to 128 characters, versions up to 64. */
const COMPONENT = /^([^\s@,]{1,128})@(\d[0-9A-Za-z.+-]{0,63})$/;
function parseComponents(text) {
    const components = {};
    for (const part of text === '' ? [] : text.split(',')) {
        const [, name, version] = COMPONENT.exec(part.trim()) ?? [];
        if (name === undefined || version === undefined) {
            throw invalid(`"${part}" of the revision is no component with its version`, 'write greengrass:NAME@1.4.0');
        }
        if (components[name] !== undefined)
            throw invalid(`the revision has component "${name}" twice`);
        components[name] = version;
    }
    return { type: 'greengrass', components };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
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
    if (isObject(inner.menderArtifact)) {
        const { artifactName = '' } = requireTexts('menderArtifact', inner.menderArtifact, ['artifactName']);
        const { artifactId } = inner.menderArtifact;
        return menderLocation(artifactName, typeof artifactId === 'string' && artifactId !== '' ? artifactId : undefined);
    }
    if (isObject(inner.greengrassComponents)) {
        const entries = Object.entries(inner.greengrassComponents);
        return parseComponents(entries.map(([name, version]) => `${name}@${String(version)}`).join(','));
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent, menderArtifact, greengrassComponents');
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
    const bundleType = named === '' ? (bundleFormatOf(key) ?? appSpecFormatOf(key)) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz, .yml, .yaml, .json`, typeHint);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ }),

/***/ 99157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTextReporter: () => (/* binding */ createTextReporter)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(84097);
// EXTERNAL MODULE: ./packages/core/lib/report/duration.js
var duration = __webpack_require__(4354);
// EXTERNAL MODULE: ./packages/core/lib/report/changes.js
var changes = __webpack_require__(45889);
// EXTERNAL MODULE: ./packages/core/lib/report/untrusted.js
var untrusted = __webpack_require__(87958);
// EXTERNAL MODULE: ./packages/core/lib/appspec/format-diagnostic.js + 1 modules
var format_diagnostic = __webpack_require__(94748);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/describe-order.js
var describe_order = __webpack_require__(75627);
// EXTERNAL MODULE: ./packages/core/lib/report/bundle-content.js
var bundle_content = __webpack_require__(72674);
// EXTERNAL MODULE: ./packages/core/lib/report/greengrass-steps.js
var greengrass_steps = __webpack_require__(30411);
// EXTERNAL MODULE: ./packages/core/lib/report/not-deployed.js
var not_deployed = __webpack_require__(34240);
;// CONCATENATED MODULE: ./packages/core/lib/report/timeout.js


/** GitHub's limit for a job on a hosted runner ("Usage limits"). */
const JOB_LIMIT_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;
/**
 * How long a deployment is waited for and why, in one line; `undefined` for the plain hour, which is no news.
 *
 * @param isJob whether a job of a workflow waits, which has a limit of its own
 */
function describeTimeout(timeout, isJob = false) {
    const { timeoutMs, waits, isCapped, unknown, unknownSubject = 'what the group itself waits for' } = timeout;
    if (unknown !== undefined) {
        return (0,untrusted/* untrustedText */.U)(`timeout ${round(timeoutMs)}: ${unknownSubject} is not known: ${unknown}`);
    }
    if (waits.length === 0)
        return undefined;
    const restMs = timeoutMs - waits.reduce((sum, { ms }) => sum + ms, 0);
    const base = isCapped || restMs === HOUR_MS ? 'an hour' : round(restMs);
    const parts = [base, ...waits.map((wait) => describeWait(wait, timeout))];
    const cap = isCapped ? ', and no longer than the service lets a deployment run' : '';
    const hint = isJob && timeoutMs > JOB_LIMIT_MS ? ' (a job on a hosted runner ends after 6 h)' : '';
    return (0,untrusted/* untrustedText */.U)(`timeout ${round(timeoutMs)}: ${parts.join(', ')}${cap}${hint}`);
}
function describeWait({ kind, ms, count }, { configurationName = 'the configuration' }) {
    const time = round(ms);
    switch (kind) {
        case 'traffic':
            return `${time} in which traffic shifts (${configurationName})`;
        case 'zones':
            return `${time} in which up to six zones are watched (${configurationName})`;
        case 'hooks':
            return count === 1
                ? `${time} in which a hook function may answer`
                : `${time} in which ${count} hook functions may answer`;
        case 'ready':
            return `${time} in which a person may let traffic move`;
        case 'termination':
            return `${time} in which the old instances are kept`;
        case 'phases':
            return `${time} until the last phase begins`;
        case 'rollout':
            return `${time} in which ${count} devices are told one after another`;
        case 'device':
            return `${time} that a device may work on it`;
    }
}
/** Waits are whole minutes but for those of zones: `1 h`, `1 h 48 min`, `45 min`. */
function round(ms) {
    return (0,duration/* formatDuration */.a)(ms).replace(/ 00 (?:s|min)$/, '');
}

// EXTERNAL MODULE: ./packages/core/lib/report/result-text.js
var result_text = __webpack_require__(81191);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
;// CONCATENATED MODULE: ./packages/runtime/lib/describe-step.js





/** How many devices are named. */
const NAMED_DEVICES = 10;
/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
function describeStep(event, { paint, sourceText, advice, showsNotices = false }) {
    const done = paint.good('✓');
    switch (event.type) {
        case 'diagnostic': {
            const { diagnostic } = event;
            if (diagnostic.severity === 'notice' && !showsNotices)
                return [];
            const colours = { paint: paintDiagnostic(paint, diagnostic.severity) };
            return (0,format_diagnostic/* formatDiagnostic */.x)(diagnostic, sourceText?.(diagnostic.file), colours).split('\n').concat('');
        }
        case 'warning':
            return [`warning: ${event.message}`];
        case 'bundled': {
            const { path, format, sizeBytes, fileCount, contentDigest, content } = event.bundle;
            const large = (0,bundle_content/* describeContent */.X)(content);
            return [
                `${done} bundled ${fileCount} ${fileCount === 1 ? 'file' : 'files'} into ${path} (${format}, ${(0,duration/* formatBytes */.z)(sizeBytes)})`,
                ...(large === undefined ? [] : [paint.dim(`  ${large}`)]),
                paint.dim(`  content ${contentDigest}`),
            ];
        }
        case 'artifact-written': {
            const { path, sizeBytes, description } = event.artifact;
            const { name, deviceTypes, payloadType, isSigned } = description;
            const how = [payloadType ?? 'no payload', (0,duration/* formatBytes */.z)(sizeBytes), ...(isSigned ? ['signed'] : [])].join(', ');
            return (0,untrusted/* untrustedLines */.m)(`${done} made Artifact ${name} for ${deviceTypes.join(', ')} in ${path} (${how})`);
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
        case 'left-over-parts': {
            const { leftOver } = event;
            const place = `s3://${leftOver.bucket}/${leftOver.key}`;
            if (leftOver.kind === 'not-removed') {
                return (0,untrusted/* untrustedLines */.m)(paint.dim(`  parts that a killed upload may have left under ${place} were not looked for: ${leftOver.reason}`));
            }
            const uploads = leftOver.uploads === 1 ? 'an upload' : `${leftOver.uploads} uploads`;
            return (0,untrusted/* untrustedLines */.m)(`${done} removed the parts of ${uploads} to ${place} that had not ended`);
        }
        case 'mender-artifact-uploaded': {
            const { artifactName, artifactId, sizeBytes, elapsedMs } = event;
            return (0,untrusted/* untrustedLines */.m)(`${done} uploaded ${(0,duration/* formatBytes */.z)(sizeBytes)} as Artifact ${artifactName} (${artifactId}) in ${(0,duration/* formatDuration */.a)(elapsedMs)}`);
        }
        case 'mender-artifact-unchanged':
            return (0,untrusted/* untrustedLines */.m)(`${done} not uploaded again: Artifact ${event.artifactName} (${event.artifactId}): ${event.reason}`);
        case 'mender-deployment-created': {
            const { deploymentId, isAdopted, revision, place, devices } = event;
            const count = devices === undefined ? '' : ` (${devices} ${devices === 1 ? 'device' : 'devices'})`;
            const told = isAdopted ? 'is under way already: nothing was created' : 'created';
            return [
                `${done} deployment ${paint.strong(deploymentId)} ${told}`,
                ...(0,untrusted/* untrustedLines */.m)(paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${place}${count}`)),
            ];
        }
        case 'component-bundled':
            return [
                ...(0,untrusted/* untrustedLines */.m)(`${done} bundled ${(0,greengrass_steps/* describeComponentFolder */.lD)(event)}`),
                ...event.component.elsewhere.flatMap((uri) => (0,untrusted/* untrustedLines */.m)(paint.dim(`  not in it, and to be there already: ${uri}`))),
                paint.dim(`  content ${event.component.contentDigest}`),
            ];
        case 'component-created':
            return [
                ...(0,untrusted/* untrustedLines */.m)(`${done} version ${event.componentVersion} of component ${event.componentName} can be deployed after ${(0,duration/* formatDuration */.a)(event.elapsedMs)}`),
                paint.dim(`  content ${event.contentDigest}`),
            ];
        case 'component-unchanged':
            return [
                ...(0,untrusted/* untrustedLines */.m)(`${done} not published again: version ${event.componentVersion} of component ${event.componentName} has this content`),
                paint.dim(`  content ${event.contentDigest}`),
            ];
        case 'failed-devices-chosen': {
            const { deploymentId, groupName, devices } = event;
            const named = devices.slice(0, NAMED_DEVICES).join(', ');
            const more = devices.length > NAMED_DEVICES ? ` and ${devices.length - NAMED_DEVICES} more` : '';
            const count = devices.length === 1 ? 'the device that failed' : `the ${devices.length} devices that failed`;
            return (0,untrusted/* untrustedLines */.m)(`trying again on ${count} ${deploymentId}, as thing group ${groupName}: ${named}${more}`);
        }
        case 'greengrass-deployment-created': {
            const { deploymentId, revision, place, base } = event;
            const replaced = base === undefined ? '' : `, in the place of revision ${base.revisionId}`;
            return [
                `${done} deployment ${paint.strong(deploymentId)} created`,
                ...(0,untrusted/* untrustedLines */.m)(paint.dim(`  ${(0,format/* describeRevision */.hi)(revision)} to ${place}${replaced}`)),
            ];
        }
        case 'revision-registered':
            return [`${done} registered as a revision of application ${event.applicationName}`];
        case 'code-updated':
            return (0,untrusted/* untrustedLines */.m)(`${done} function ${event.functionName} has new code after ${(0,duration/* formatDuration */.a)(event.elapsedMs)} (${event.codeSha256})`);
        case 'code-unchanged':
            return (0,untrusted/* untrustedLines */.m)(`${done} not updated again: function ${event.functionName} has this code (${event.codeSha256})`);
        case 'version-published':
            return (0,untrusted/* untrustedLines */.m)(`${done} version ${event.version} of function ${event.functionName} is published after ${(0,duration/* formatDuration */.a)(event.elapsedMs)}`);
        case 'task-definition-registered':
            return (0,untrusted/* untrustedLines */.m)(`${done} registered ${event.taskDefinition}`);
        case 'task-definition-unchanged':
            return (0,untrusted/* untrustedLines */.m)(`${done} not registered again: ${event.taskDefinition} says the same`);
        case 'redeploy-chosen': {
            const { id, description } = event.source;
            const purpose = description === undefined ? '' : ` (${description})`;
            return (0,untrusted/* untrustedLines */.m)(`going back to what ${id} deployed${purpose}: ${(0,format/* describeRevision */.hi)(event.revision)}`);
        }
        case 'order-checked': {
            const told = (0,describe_order/* describeOrder */.m)(event.order);
            return told === undefined ? [] : (0,untrusted/* untrustedLines */.m)(told);
        }
        case 'order-not-checked': {
            const { reason, isAskedFor, isExpected } = event;
            // Where nobody has GitHub in mind, that it was not asked is no news.
            if (!isAskedFor && !isExpected)
                return [];
            return (0,untrusted/* untrustedLines */.m)(`${isAskedFor ? 'warning: ' : ''}order not checked: ${reason}`);
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
        case 'deployment-continued': {
            const { deploymentId, from, kind, status } = event.continued;
            const place = from === 'ready' ? 'its wait for traffic to be let move' : 'its wait with what is old';
            return kind === 'continued'
                ? [`${done} deployment ${deploymentId} goes on from ${place}`]
                : [
                    `${done} deployment ${deploymentId} (${(0,untrusted/* untrustedText */.U)(status)}) has gone on from ${place} before: nothing was done`,
                ];
        }
        case 'superseded':
            return [`deployment ${event.deploymentId} was told to stop, to make room for this one`];
        case 'not-deployed':
            return ['', ...(0,not_deployed/* renderNotDeployed */.CI)(event.notDeployed, paint, advice)];
        case 'look-failed':
            return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : [];
        case 'timeout-derived': {
            const told = describeTimeout(event.timeout, advice === 'workflow');
            return told === undefined ? [] : [told];
        }
        case 'rollback-followed':
            return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`];
        case 'result':
            return ['', ...(0,result_text/* renderResult */.C)(event.result, paint, advice)];
        case 'artifact-progress':
        case 'bundle-progress':
        case 'upload-progress':
        case 'deployment-changed':
        case 'deployment-unchanged':
        case 'still-queued':
            return [];
        default:
            return (0,errors/* unreachable */.H)(event);
    }
}
/** The colours of a compiler: what is wrong in the colour of how bad it is, the way there dimmed. */
function paintDiagnostic(paint, severity) {
    const alarm = { error: paint.bad, warning: paint.warn, notice: paint.dim }[severity];
    const styles = {
        place: paint.strong,
        error: (text) => paint.strong(alarm(text)),
        warning: (text) => paint.strong(alarm(text)),
        notice: alarm,
        carets: alarm,
        code: paint.dim,
        gutter: paint.dim,
        hint: paint.good,
    };
    return (part, text) => styles[part](text);
}

;// CONCATENATED MODULE: ./packages/runtime/lib/text-reporter.js




/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000;
/** Where there is no live line, an upload tells this often how far it is. */
const UPLOAD_LINE_MS = 10_000;
/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8;
/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
function createTextReporter(options) {
    const { print, paint, live } = options;
    let shown;
    let spokeAtMs = 0;
    let uploadToldAtMs = 0;
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
    const sayNowAndThen = (elapsedMs, isUnderWay, line) => {
        if (elapsedMs < uploadToldAtMs)
            uploadToldAtMs = 0;
        if (!isUnderWay || elapsedMs - uploadToldAtMs < UPLOAD_LINE_MS)
            return;
        uploadToldAtMs = elapsedMs;
        say([line]);
    };
    return {
        report: (event) => {
            if (event.type === 'deployment-changed') {
                const { snapshot, elapsedMs } = event;
                tell(elapsedMs, (0,changes/* describeChanges */.DT)(shown?.deployment.id === snapshot.deployment.id ? shown : undefined, snapshot));
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
                else if (live !== undefined)
                    live.draw(progress);
                else if (event.type === 'upload-progress')
                    sayNowAndThen(event.elapsedMs, event.sentBytes < event.totalBytes, progress);
            }
        },
    };
}
function stillLine({ deployment: { counts, nativeStatus } }) {
    return `${nativeStatus}${counts === undefined ? '' : `, ${(0,changes/* describeCounts */.wv)(counts)}`}`;
}
/** What the targets in work are at, a line each, as far as a terminal has room. */
function runningLines({ targets }) {
    const running = targets.filter(({ state }) => state === 'in-progress');
    const width = Math.max(0, ...running.map(({ id }) => id.length));
    const lines = running.slice(0, LIVE_TARGETS).map(({ id, events, traffic }) => {
        const event = events.findLast(({ state }) => state !== 'pending');
        const shares = (0,changes/* describeTraffic */.hA)(traffic === undefined ? {} : { traffic });
        const weights = shares === undefined ? '' : `, ${(0,untrusted/* untrustedText */.U)(shares)}`;
        return `${' '.repeat(13)}${id.padEnd(width)}  ${event?.name ?? 'starting'}${weights}`;
    });
    return running.length > LIVE_TARGETS
        ? [...lines, `${' '.repeat(13)}and ${running.length - LIVE_TARGETS} more`]
        : lines;
}
function describeProgress(event) {
    if (event.type === 'bundle-progress')
        return `bundling ${event.doneEntries} of ${event.totalEntries} entries`;
    if (event.type === 'artifact-progress') {
        const { step, doneBytes, totalBytes } = event;
        const percent = Math.floor((100 * doneBytes) / Math.max(1, totalBytes));
        return `${step} ${percent} % of ${(0,duration/* formatBytes */.z)(totalBytes)}`;
    }
    if (event.type !== 'upload-progress')
        return undefined;
    const { sentBytes, totalBytes, elapsedMs } = event;
    const percent = `uploading ${Math.floor((100 * sentBytes) / Math.max(1, totalBytes))} %`;
    if (elapsedMs === 0)
        return percent;
    return `${percent}, ${(0,duration/* formatBytes */.z)(sentBytes)} of ${(0,duration/* formatBytes */.z)(totalBytes)}, ${(0,duration/* formatBytes */.z)((1_000 * sentBytes) / elapsedMs)}/s`;
}


/***/ })

};

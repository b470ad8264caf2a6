export const id = 6459;
export const ids = [6459,4016,7958,5712,4762,5577,2381];
export const modules = {

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

/***/ 87958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ untrustedText),
/* harmony export */   m: () => (/* binding */ untrustedLines)
/* harmony export */ });
/**
 * What must not reach a reader's screen from a host: a script's output must not move the cursor, recolour or retitle
 * the terminal, nor show its characters in another order than it has them. In this order: control sequences; strings
 * to the terminal (title, clipboard) up to their end; other escapes; what is left of the control characters but tab;
 * marks of writing direction.
 */
const UNSAFE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]|[\u0000-\u0008\u000a-\u001f\u007f-\u009f]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Lines of a log that came from a host, made safe to show; empty lines at the end are left out. */
function untrustedLines(text) {
    const lines = text.split('\n').map((line) => afterOverwriting(line).replace(UNSAFE, ''));
    while (lines.length > 0 && lines.at(-1)?.trim() === '')
        lines.pop();
    return lines;
}
/** The same as one line, for a place in a sentence. */
function untrustedText(text) {
    return untrustedLines(text)
        .map((line) => line.trim())
        .join(' ')
        .trim();
}
/** A progress bar draws over itself: what a terminal would show of it is what came last. */
function afterOverwriting(line) {
    return line.split('\r').findLast((part) => part !== '') ?? '';
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


/***/ })

};

export const id = 8511;
export const ids = [8511,5712,7958,966,8585];
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

/***/ 45889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ describeChanges),
/* harmony export */   w: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _deployment_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);
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
    const traffic = describeTraffic(now);
    if (traffic !== undefined && traffic !== (before === undefined ? undefined : describeTraffic(before))) {
        news.push({ text: traffic, isFailure: false });
    }
    if (before?.state !== now.state && !eventsTell(now))
        news.push({ text: now.state, isFailure: now.state === 'failed' });
    return news;
}
/** Where traffic goes, the new version first: `traffic: 10 % to version 4, 90 % to version 3`. */
function describeTraffic({ traffic }) {
    if (traffic === undefined)
        return undefined;
    const shares = traffic.toSorted((one, other) => Number(other.isNew ?? false) - Number(one.isNew ?? false));
    return `traffic: ${shares.map(({ name, percent }) => `${Math.round(percent)} % to ${name}`).join(', ')}`;
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


/***/ })

};

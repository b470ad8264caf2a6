export const id = 93;
export const ids = [93];
export const modules = {

/***/ 7216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTextReporter: () => (/* binding */ createTextReporter)
});

// EXTERNAL MODULE: ./packages/core/lib/deployment/index.js + 4 modules
var deployment = __webpack_require__(985);
// EXTERNAL MODULE: ./packages/core/lib/report/index.js + 8 modules
var report = __webpack_require__(4647);
// EXTERNAL MODULE: ./packages/core/lib/appspec/index.js + 31 modules
var appspec = __webpack_require__(7983);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/revision/index.js + 2 modules
var lib_revision = __webpack_require__(9204);
;// CONCATENATED MODULE: ./packages/cli/lib/reporters/describe-step.js




/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
function describeStep(event, paint, sourceText = () => undefined) {
    const done = paint.good('✓');
    switch (event.type) {
        case 'diagnostic':
            return (0,appspec/* formatDiagnostic */.xy)(event.diagnostic, sourceText(event.diagnostic.file)).split('\n');
        case 'warning':
            return [`warning: ${event.message}`];
        case 'bundled': {
            const { path, format, sizeBytes, fileCount, contentDigest } = event.bundle;
            return [
                `${done} bundled ${fileCount} ${fileCount === 1 ? 'file' : 'files'} into ${path} (${format}, ${(0,report/* formatBytes */.z3)(sizeBytes)})`,
                paint.dim(`  content ${contentDigest}`),
            ];
        }
        case 'uploaded': {
            const { artifact, sizeBytes, elapsedMs } = event;
            const place = `s3://${artifact.bucket}/${artifact.key}`;
            return [`${done} uploaded ${(0,report/* formatBytes */.z3)(sizeBytes)} to ${place} in ${(0,report/* formatDuration */.a3)(elapsedMs)}`];
        }
        case 'upload-skipped': {
            const { bucket, key } = event.artifact;
            return [`${done} not uploaded again: s3://${bucket}/${key} (${event.reason})`];
        }
        case 'revision-registered':
            return [`${done} registered as a revision of application ${event.applicationName}`];
        case 'deployment-created': {
            const { deploymentId, applicationName, deploymentGroupName, revision } = event;
            return [
                `${done} deployment ${paint.strong(deploymentId)} created`,
                paint.dim(`  ${(0,lib_revision/* describeRevision */.hi)(revision)} to ${applicationName}/${deploymentGroupName}`),
            ];
        }
        case 'look-failed':
            return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : [];
        case 'rollback-followed':
            return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`];
        case 'result':
            return ['', ...(0,report/* renderResult */.C8)(event.result, paint)];
        case 'bundle-progress':
        case 'upload-progress':
        case 'deployment-changed':
        case 'deployment-unchanged':
            return [];
        default:
            return (0,errors/* unreachable */.HB)(event);
    }
}

;// CONCATENATED MODULE: ./packages/cli/lib/reporters/text.js



/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000;
/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8;
/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
function createTextReporter({ print, paint, live, sourceText }) {
    let shown;
    let spokeAtMs = 0;
    const say = (lines) => {
        if (lines.length === 0)
            return;
        live?.clear();
        print(lines.map((line) => `${line}\n`).join(''));
    };
    const timed = (elapsedMs, line) => `${paint.dim((0,report/* formatDuration */.a3)(elapsedMs).padStart(11))}  ${line}`;
    const tell = (elapsedMs, lines) => {
        say(lines.map((line) => timed(elapsedMs, line)));
        if (lines.length > 0)
            spokeAtMs = elapsedMs;
    };
    const showProgress = (elapsedMs, snapshot) => {
        if ((0,deployment/* isTerminal */.Hd)(snapshot.deployment.state))
            return;
        if (live !== undefined)
            live.draw([timed(elapsedMs, stillLine(snapshot)), ...runningLines(snapshot)].join('\n'));
        else if (elapsedMs - spokeAtMs >= HEARTBEAT_MS)
            tell(elapsedMs, [stillLine(snapshot)]);
    };
    return {
        report: (event) => {
            if (event.type === 'deployment-changed') {
                const { snapshot, elapsedMs } = event;
                tell(elapsedMs, (0,report/* describeChanges */.DT)(shown?.deployment.id === snapshot.deployment.id ? shown : undefined, snapshot));
                showProgress(elapsedMs, snapshot);
                shown = snapshot;
            }
            else if (event.type === 'deployment-unchanged') {
                showProgress(event.elapsedMs, event.snapshot);
            }
            else {
                const progress = describeProgress(event);
                if (progress === undefined)
                    say(describeStep(event, paint, sourceText));
                else
                    live?.draw(progress);
            }
        },
    };
}
function stillLine({ deployment: { counts, nativeStatus } }) {
    return `${nativeStatus}${counts === undefined ? '' : `, ${(0,report/* describeCounts */.wv)(counts)}`}`;
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


/***/ }),

/***/ 2646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ })

};

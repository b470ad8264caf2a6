export const id = 8270;
export const ids = [8270];
export const modules = {

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


/***/ })

};

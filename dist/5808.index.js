export const id = 5808;
export const ids = [5808];
export const modules = {

/***/ 70261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 75808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineInspect: () => (/* binding */ engineInspect)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68116);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);



/** How many deployments, core devices and components a person is shown. */
const SHOWN = 20;
const engineInspect = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'engine inspect',
    summary: "print an engine's state",
    options: { 'data-dir': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('DIR', 'data directory that the engine was started with'), ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec },
    notes: 'Works while the engine runs and after it was killed; nothing is changed.',
    run: async ({ values, outside }) => {
        const { inspectEngine } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const inspected = await inspectEngine(values['data-dir'], outside.cancelled);
        outside.print(values.json ? `${JSON.stringify(inspected)}\n` : `${render(inspected).join('\n')}\n`);
        return 0;
    },
});
function render({ runningPid, droppedBytes, applications, instances, deployments, ...rest }) {
    const lines = [runningPid === undefined ? 'not running' : `running as process ${runningPid}`];
    if (droppedBytes > 0)
        lines.push(`the last change was cut short: ${droppedBytes} bytes of it will be dropped`);
    lines.push('', 'applications and their deployment groups');
    lines.push(...table(applications.map(({ name, groups }) => [name, groups.join(', ')])));
    lines.push('', 'instances');
    lines.push(...table(instances.map(({ name, port, isolation, root }) => [name, `port ${port}`, isolation, root])));
    lines.push('', 'auto scaling groups');
    lines.push(...table(rest.autoScalingGroups.flatMap(scalingGroupRows)));
    lines.push('', 'alarms');
    lines.push(...table(Object.entries(rest.alarms)));
    lines.push('', 'mender devices');
    lines.push(...table(rest.mender.devices.map(({ id, admission, group = '', identity }) => [id, admission, group, identity])));
    lines.push('', 'mender artifacts');
    lines.push(...table(rest.mender.artifacts.map(({ name, id, deviceTypes }) => [name, id, deviceTypes.join(', ')])));
    lines.push('', 'mender deployments, the newest first');
    lines.push(...table(rest.mender.deployments.slice(0, SHOWN).map(menderRow)));
    lines.push('', 'core devices');
    lines.push(...shortTable(rest.greengrass.coreDevices.map(coreDeviceRow)));
    lines.push('', 'components');
    lines.push(...shortTable(rest.greengrass.components.map(({ name, version, state }) => [name, version, state])));
    lines.push('', 'deployments to core devices, the newest first');
    lines.push(...shortTable(rest.greengrass.deployments.map(greengrassRow)));
    lines.push('', 'deployments, the newest first');
    lines.push(...table(deployments
        .slice(0, SHOWN)
        .map(({ deploymentId, createdAt, application, group, creator, status, error }) => [
        deploymentId,
        createdAt,
        `${application}/${group}`,
        status,
        error?.code ?? '',
        creator === 'user' ? '' : `by ${creator}`,
    ])));
    if (deployments.length > SHOWN)
        lines.push(`  and ${deployments.length - SHOWN} more`);
    return lines;
}
/** How many devices have each status is told as far as there are any. */
function menderRow({ id, createdAt, name, release, status, counts }) {
    return [id, createdAt, name, release, status, countsText(counts)];
}
function coreDeviceRow({ name, status, isOnline, thingGroups, installed }) {
    return [name, status, isOnline ? '' : 'offline', thingGroups.join(', '), installed.join(', ')];
}
function greengrassRow(deployment) {
    const { deploymentId, createdAt, targetArn, revision, name = '', status, counts } = deployment;
    const target = targetArn.split(':').at(-1) ?? targetArn;
    return [deploymentId, createdAt, `${target} revision ${revision}`, status, countsText(counts), name];
}
function countsText(counts) {
    const told = Object.entries(counts).filter(([, count]) => count > 0);
    return told.map(([word, count]) => `${word} ${count}`).join(', ');
}
/** Two thousand core devices are more than a screen. */
function shortTable(rows) {
    const more = rows.length - SHOWN;
    return [...table(rows.slice(0, SHOWN)), ...(more > 0 ? [`  and ${more} more`] : [])];
}
/** A group, and below it its instances. */
function scalingGroupRows(group) {
    const { name, minSize, maxSize, desiredCapacity, instances } = group;
    return [
        [name, `desired ${desiredCapacity}, from ${minSize} to ${maxSize}`],
        ...instances.map((one) => [`  ${one.instanceId}`, one.lifecycleState, one.availabilityZone]),
    ];
}
function table(rows) {
    if (rows.length === 0)
        return ['  none'];
    const columns = Math.max(...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}


/***/ }),

/***/ 72020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   fz: () => (/* binding */ waitOption),
/* harmony export */   pC: () => (/* binding */ limitOption),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** A command that starts a deployment waits only when it is told to; an action waits unless it is told not to. */
const waitOption = {
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('wait for the end and let the exit code say how it ended'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --wait-until, --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.';
/** How much of a long list is shown. */
function limitOption(of) {
    return {
        limit: {
            kind: 'text',
            placeholder: 'COUNT',
            help: `show at most so many ${of}`,
            defaultText: '20',
            read: readLimit,
        },
    };
}
function readLimit([value]) {
    if (value === undefined || value === '')
        return 20;
    const limit = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (limit > 0)
        return limit;
    throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to 99999`);
}


/***/ })

};

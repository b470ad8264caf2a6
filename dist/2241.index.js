export const id = 2241;
export const ids = [2241];
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

/***/ 42241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineInstanceDiff: () => (/* binding */ engineInstanceDiff),
/* harmony export */   engineInstanceExport: () => (/* binding */ engineInstanceExport),
/* harmony export */   engineInstanceReset: () => (/* binding */ engineInstanceReset)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72020);





const dataDir = { 'data-dir': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('DIR', 'data directory of the engine, which has to run') };
const positionals = ['NAME'];
const engineInstanceDiff = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'engine instance diff',
    summary: 'list what an instance has that this machine has not, and what runs on it',
    options: { ...dataDir, ..._options_command_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOption */ .Ec },
    positionals,
    notes: 'With isolation "overlay" that is every path that was added, changed or removed, and the processes, listening ports and\n' +
        'services; with "directory" the files under the root of the instance. The tree of the agent itself is left out.',
    run: async ({ values, positionals: [name = ''], outside }) => {
        const { openAccess } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const inspection = await (await openAccess(values['data-dir'])).inspectInstance(name, outside.cancelled);
        outside.print(values.json ? `${JSON.stringify(inspection)}\n` : `${render(inspection).join('\n')}\n`);
        return 0;
    },
});
const engineInstanceExport = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'engine instance export',
    summary: 'write what an instance has changed into an archive',
    options: { ...dataDir, output: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('FILE', 'tar archive to write'), ..._options_command_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOption */ .Ec },
    positionals,
    notes: 'For isolation "overlay". What was removed is an empty file ".wh.NAME" in the archive, as in the layers of container\n' +
        'images; sockets and devices are left out.',
    run: async ({ values, positionals: [name = ''], outside }) => {
        const { openAccess } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        const { cancelled } = outside;
        const layer = await (await openAccess(values['data-dir'])).exportInstance(name, cancelled);
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(layer, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(values.output), { signal: cancelled });
        outside.print(values.json ? `${JSON.stringify({ output: values.output })}\n` : `wrote ${values.output}\n`);
        return 0;
    },
});
const engineInstanceReset = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'engine instance reset',
    summary: 'throw away what was written on an instance, and end what runs on it',
    options: { ...dataDir, ..._options_command_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOption */ .Ec },
    positionals,
    notes: 'The instance is as new then, and its agent goes on. A deployment that is under way on it fails there.',
    run: async ({ values, positionals: [name = ''], outside }) => {
        const { openAccess } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(6665), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(5006), __webpack_require__.e(6987), __webpack_require__.e(3639), __webpack_require__.e(7312)]).then(__webpack_require__.bind(__webpack_require__, 83639));
        await (await openAccess(values['data-dir'])).discardInstance(name);
        outside.print(values.json ? `${JSON.stringify({ instance: name })}\n` : `instance ${name} is as new\n`);
        return 0;
    },
});
function render({ changes, processes, ports, services }) {
    return [
        'files',
        ...list(changes.map(fileLine)),
        '',
        'processes',
        ...list(processes.map(({ pid, command, startedBy }) => `${String(pid).padEnd(7)} ${command}${origin(startedBy)}`)),
        '',
        `listening ports: ${ports.length === 0 ? 'none' : ports.join(', ')}`,
        '',
        'services',
        ...list(services.map(({ unit, asked, running }) => `${unit}: ${asked.join(', ')}; ${running ? 'runs' : 'does not run'}`)),
    ];
}
function fileLine({ change, path, type, mode, uid, gid, sizeBytes }) {
    const size = type === 'file' ? ` ${sizeBytes} bytes` : '';
    return `${change.padEnd(8)} ${mode.toString(8).padStart(4, '0')} ${uid}:${gid} ${type}${size} ${path}`;
}
function origin(startedBy) {
    if (startedBy === undefined)
        return '';
    return startedBy.kind === 'unit' ? ` (unit ${startedBy.unit})` : ` (${startedBy.event} of ${startedBy.deploymentId})`;
}
function list(lines) {
    return lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`);
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

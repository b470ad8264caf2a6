export const id = 69;
export const ids = [69,343];
export const modules = {

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMMANDS: () => (/* binding */ COMMANDS)
/* harmony export */ });
/** Every command, in the order in which a release meets them. */
const COMMANDS = [
    {
        name: 'validate',
        summary: 'say what is wrong with a release before it is bundled',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 7797))).validate,
    },
    {
        name: 'bundle',
        summary: 'turn a release folder into a bundle',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 4603))).bundle,
    },
    {
        name: 'push',
        summary: 'store a bundle and register it as a revision',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 1711))).push,
    },
    {
        name: 'deploy',
        summary: 'deploy a revision to a deployment group',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(76)]).then(__webpack_require__.bind(__webpack_require__, 6076))).deploy,
    },
    {
        name: 'wait',
        summary: "wait for a deployment's end and say how it ended",
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(438)]).then(__webpack_require__.bind(__webpack_require__, 3438))).wait,
    },
    {
        name: 'stop',
        summary: 'stop a deployment',
        load: async () => (await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 6203))).stop,
    },
    {
        name: 'redeploy',
        summary: 'deploy again what an earlier deployment deployed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(785)]).then(__webpack_require__.bind(__webpack_require__, 3785))).redeploy,
    },
    {
        name: 'engine start',
        summary: 'serve the embedded engine, which deploys to instances on this machine',
        load: async () => (await __webpack_require__.e(/* import() */ 327).then(__webpack_require__.bind(__webpack_require__, 6327))).engineStart,
    },
    {
        name: 'engine inspect',
        summary: "print an engine's state",
        load: async () => (await __webpack_require__.e(/* import() */ 808).then(__webpack_require__.bind(__webpack_require__, 5808))).engineInspect,
    },
];


/***/ }),

/***/ 7069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCommand: () => (/* binding */ renderCommand),
/* harmony export */   renderOverview: () => (/* binding */ renderOverview)
/* harmony export */ });
/* harmony import */ var _commands_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3343);

/** What `slipway --help` prints. */
function renderOverview() {
    const width = Math.max(..._commands_table_js__WEBPACK_IMPORTED_MODULE_0__.COMMANDS.map(({ name }) => name.length));
    const rows = _commands_table_js__WEBPACK_IMPORTED_MODULE_0__.COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
    return [
        'Slipway takes a release from a repository to a fleet.',
        '',
        'Usage: slipway COMMAND [OPTIONS]',
        '',
        ...rows,
        '',
        'slipway COMMAND --help lists the options of a command; slipway --version prints the version.',
        'Exit codes: 0 succeeded, 1 the deployment did not succeed, 2 wrong input, 3 timed out waiting,',
        '4 lost sight of the deployment, 130 or 143 ended by a signal.',
        '',
    ].join('\n');
}
/** What `slipway COMMAND --help` prints. */
function renderCommand({ name, summary, options, positionals = [], notes }) {
    const rows = Object.entries(options).map(([option, spec]) => ({
        left: `--${option}${spec.kind === 'flag' ? '' : ` ${spec.placeholder ?? 'VALUE'}`}`,
        right: `${spec.help}${remark(spec)}`,
    }));
    const width = Math.min(40, Math.max(...rows.map(({ left }) => left.length)));
    const usage = ['slipway', name, ...positionals, '[OPTIONS]'].join(' ');
    return [
        `${usage}: ${summary}`,
        '',
        ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
        ...(notes === undefined ? [] : ['', notes]),
        '',
    ].join('\n');
}
function remark(spec) {
    if (spec.required === true)
        return ' (required)';
    if (spec.kind === 'list')
        return ' (may be repeated)';
    return spec.defaultText === undefined ? '' : ` (default: ${spec.defaultText})`;
}


/***/ })

};

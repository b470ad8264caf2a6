export const id = 4892;
export const ids = [4892];
export const modules = {

/***/ 34892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployGreengrass: () => (/* binding */ deployGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48662);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93384);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37878);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79614);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56915);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(48875);
/* harmony import */ var _slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(60839);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);
/* harmony import */ var _start_greengrass_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82658);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54898);








const written = (name) => `--${name}`;
const deployGreengrass = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    name: 'deploy',
    provider: 'greengrass',
    summary: 'deploy components to a core device or to the core devices of a thing group',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .providerOption */ .fF,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .greengrassTargetOptions */ .h,
        revision: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('REVISION', 'component versions that the target gets: revision JSON of "slipway push", or greengrass:NAME@VERSION; all else stays as it is'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .greengrassContentOptions */ .pV,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .greengrassDeploymentOptions */ .VC,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_8__/* .dryRunOption */ .S,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .waitOption */ .fz,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_9__/* .greengrassWaitOptions */ .d,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_10__/* .awsOptions */ .Gu,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOption */ .Ec,
    },
    notes: `${_notes_js__WEBPACK_IMPORTED_MODULE_11__/* .WAIT_NOTE */ .r} What is not named stays as the target has it, but with --deployment-file, which says all that it is to have.`,
    run: async ({ values, outside }) => {
        const problems = [
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_12__/* .checkGreengrassPlace */ .Ps)(values, written),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_12__/* .checkGreengrassContent */ .n9)(values, written),
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_7__/* .checkGreengrassRollout */ .Xl)(values, written),
        ];
        if (problems.length > 0)
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_13__.SlipwayError('INPUT_INVALID', problems.join('\n'));
        const content = await (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_14__/* .readGreengrassRequest */ .vI)(values, { files: _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, written });
        (0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_14__/* .requireRollout */ .vz)(content.target, values, written);
        const request = { ...content, ...(0,_slipway_runtime_greengrass_request__WEBPACK_IMPORTED_MODULE_14__/* .toGreengrassSettings */ .KL)(values) };
        return (0,_start_greengrass_js__WEBPACK_IMPORTED_MODULE_2__/* .startGreengrass */ .q)(values, { kind: 'deploy', request }, outside);
    },
});


/***/ }),

/***/ 48875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ givenContent),
/* harmony export */   Ps: () => (/* binding */ checkGreengrassPlace),
/* harmony export */   n9: () => (/* binding */ checkGreengrassContent)
/* harmony export */ });
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48662);

const CHANGES = ['revision', 'components', 'component-config', 'reset-config', 'remove-components'];
/** The options by which this says what a target is to have. */
function givenContent(values) {
    const isGiven = (name) => name === 'revision' ? values.revision !== undefined : values[name].length > 0;
    return [...(values['deployment-file'] === undefined ? [] : ['deployment-file']), ...CHANGES.filter(isGiven)];
}
/**
 * What is wrong with the options that say what a target is to have: nothing does, a file with all of it and changes are given together,
 * or one component is told two things.
 *
 * @param written how a reader knows an option: `--components` on a command line, `components` in a workflow
 * @param others options that could say what is deployed too, and do not
 */
function checkGreengrassContent(values, written, others = []) {
    const given = givenContent(values);
    if (given.length === 0) {
        const known = [...CHANGES, 'deployment-file', ...others].map(written).join(', ');
        return [`${known}: one of them is missing: what is deployed`];
    }
    if (given[0] === 'deployment-file' && given.length > 1) {
        const changes = given.slice(1).map(written).join(' and ');
        return [
            `${written('deployment-file')} and ${changes} are given together; the file says all that the target is to have, the others what changes`,
        ];
    }
    const { components, 'component-config': configured, 'remove-components': removed } = values;
    const told = (name) => values[name].map((one) => one.name);
    const problems = [];
    for (const name of new Set(told('components'))) {
        const versions = new Set(components.filter((one) => one.name === name).map(({ version }) => version));
        if (versions.size > 1)
            problems.push(`${written('components')} has "${name}" as ${[...versions].join(' and ')}`);
    }
    const twice = configured.find(({ name }, place) => configured.findIndex((one) => one.name === name) !== place);
    if (twice !== undefined)
        problems.push(`${written('component-config')} has two files for "${twice.name}"`);
    for (const option of ['components', 'component-config', 'reset-config']) {
        const both = told(option).find((name) => removed.includes(name));
        if (both !== undefined) {
            problems.push(`"${both}" is in ${written('remove-components')} and in ${written(option)}; expected one of them`);
        }
    }
    return problems;
}
/** What is wrong with the target; a file with the whole deployment may name it alone. */
function checkGreengrassPlace(values, written) {
    const isNamed = values['thing-group'] !== undefined || values.thing !== undefined;
    return values['deployment-file'] !== undefined && !isNamed ? [] : (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .checkGreengrassTarget */ .z)(values, written);
}


/***/ }),

/***/ 36119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The files of this machine. */
const localFiles = {
    kindOf: async (path) => {
        try {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            return found.isDirectory() ? 'directory' : 'file';
        }
        catch (cause) {
            if (isMissing(cause))
                return undefined;
            throw await unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    readBeginning: async (path, limitBytes) => {
        try {
            return await readUpTo(path, limitBytes);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(3226), __webpack_require__.e(3173)]).then(__webpack_require__.bind(__webpack_require__, 43226));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 8545).then(__webpack_require__.bind(__webpack_require__, 98545));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await __webpack_require__.e(/* import() */ 3892).then(__webpack_require__.bind(__webpack_require__, 43892));
        return inspectArchive(path, request, options);
    },
};
async function readUpTo(path, limitBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await handle.stat();
        const bytes = new Uint8Array(Math.min(size, limitBytes));
        let filled = 0;
        while (filled < bytes.length) {
            const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await handle.close();
    }
}
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
async function unreadable(path, cause) {
    const { unreadableSource } = await __webpack_require__.e(/* import() */ 9272).then(__webpack_require__.bind(__webpack_require__, 19272));
    return unreadableSource(path, cause);
}


/***/ })

};

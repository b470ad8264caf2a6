export const id = 7545;
export const ids = [7545];
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

/***/ 17545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72020);





const init = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'init',
    summary: 'begin a release: an AppSpec and its scripts, all explained',
    positionals: ['[DIR]'],
    options: {
        // It has to be given, so that the default never applies.
        platform: {
            ...(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(['ec2', 'lambda', 'ecs'], 'compute platform that the release is for', 'ec2'),
            required: true,
        },
        os: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .optionalChoice */ .AU)(['linux', 'windows'], 'operating system of the hosts, for platform ec2', 'linux'),
        format: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(['yaml', 'json'], 'language of the AppSpec; json for the platforms lambda and ecs alone', 'yaml'),
        workflow: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('also write a GitHub workflow that deploys each push, at the root of the repository'),
        force: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('replace files that are there'),
        'dry-run': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('list the files and write none'),
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOption */ .Ec,
    },
    notes: 'DIR is the folder of the release; the current one when it is not given. When one of the files is there already, nothing at all is written, unless --force is given.',
    run: async ({ values, positionals: [folder = '.'], outside }) => {
        const { platform, os, format, workflow, force, json, 'dry-run': isDryRun } = values;
        refuseMisfits({ platform, os, format, workflow });
        const { planStarter } = await __webpack_require__.e(/* import() */ 7659).then(__webpack_require__.bind(__webpack_require__, 97659));
        const planned = await planStarter({ folder, platform, os: os ?? 'linux', format, withWorkflow: workflow });
        const existing = planned.filter(({ isThere }) => isThere).map(({ path }) => path);
        if (existing.length > 0 && !force)
            throw alreadyThere(existing);
        if (!isDryRun) {
            const { writeFiles } = await __webpack_require__.e(/* import() */ 7726).then(__webpack_require__.bind(__webpack_require__, 7726));
            await writeFiles(planned, { replaced: new Set(existing), signal: outside.cancelled });
        }
        outside.print(json ? toJson(planned, isDryRun) : toText(planned, isDryRun));
        if (!json && !isDryRun)
            outside.print(nextStep({ platform, os, format, workflow }, planned));
        return 0;
    },
});
function refuseMisfits({ platform, os, format, workflow }) {
    const problems = [];
    if (platform !== 'ec2' && os !== undefined)
        problems.push(`--os is for platform ec2: ${platform} has no hosts`);
    if (platform === 'ec2' && format === 'json') {
        problems.push('--format is "json"; the AppSpec of platform ec2 is appspec.yml, in YAML');
    }
    if (problems.length > 0)
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('INPUT_INVALID', problems.join('\n'));
    if (platform !== 'ec2' && workflow) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('NOT_IMPLEMENTED', `--workflow for platform ${platform} is not implemented in this release`, {
            hint: 'the actions deploy to EC2 and on-premises hosts; without --workflow the AppSpec is written all the same',
        });
    }
}
function alreadyThere(paths) {
    const lines = paths.map((path) => `"${path}" is there already`);
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('SOURCE_INVALID', lines.join('\n'), {
        hint: 'nothing was written; choose another DIR, or replace what is there with --force',
    });
}
function toJson(files, isDryRun) {
    const told = files.map(({ path, isExecutable, isThere }) => ({ path, executable: isExecutable, replaced: isThere }));
    return `${JSON.stringify({ dryRun: isDryRun, files: told })}\n`;
}
function toText(files, isDryRun) {
    const lines = files.map(({ path, isExecutable, isThere }) => {
        const done = isThere ? 'replaced' : 'wrote';
        const planned = isThere ? 'would replace' : 'would write';
        return `${isDryRun ? planned : done} ${path}${isExecutable ? ' (executable)' : ''}`;
    });
    return `${lines.join('\n')}\n`;
}
/** What comes after: for EC2/on-premises the folder is the release, for the others the AppSpec file is. */
function nextStep({ platform, os }, [appSpec]) {
    const path = appSpec?.path ?? '';
    const host = os === 'windows' ? '--host-os windows ' : '';
    return `\nnext: fill in what is yours, and look whether all is in order:\n  slipway validate ${host}${quoted(platform === 'ec2' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) : path)}\n`;
}
/** As a shell takes it for one word. */
function quoted(path) {
    return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
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

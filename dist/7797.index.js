export const id = 7797;
export const ids = [7797];
export const modules = {

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 7797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7953);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8116);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2020);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2385);







const validate = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'validate',
    summary: 'say what is wrong with a release before it is bundled',
    positionals: ['PATH'],
    options: {
        platform: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .optionalChoice */ .AU)(['ec2', 'lambda', 'ecs'], 'compute platform of the AppSpec', 'told by its content'),
        'host-os': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(['linux', 'windows'], 'operating system of the hosts', 'linux'),
        'appspec-only': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('look at the AppSpec alone, not at the scripts and files that it names'),
        'appspec-file': (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('FILE', 'AppSpec file that takes the place of appspec.yml'),
        include: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('PATTERN', 'look only at what matches, in gitignore patterns'),
        exclude: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOption */ .Ec,
    },
    notes: 'PATH is a release folder or an AppSpec file. Exit code 2 when there is an error; warnings alone are 0.',
    run: async ({ values, positionals, outside }) => {
        const { platform, json, include, exclude } = values;
        if (platform === 'lambda' || platform === 'ecs') {
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('NOT_IMPLEMENTED', `validation for platform ${platform} is not implemented in this release`);
        }
        const [path = '.'] = positionals;
        const { checkRelease } = await Promise.all(/* import() */[__webpack_require__.e(8891), __webpack_require__.e(3173)]).then(__webpack_require__.bind(__webpack_require__, 8891));
        const appSpecFile = values['appspec-file'];
        const release = await checkRelease({
            path,
            hostOs: values['host-os'],
            appSpecOnly: values['appspec-only'],
            ...(platform !== undefined && { platform }),
            include,
            exclude,
            ...(appSpecFile !== undefined && { appSpecFile }),
        }, _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, { signal: outside.cancelled });
        const { diagnostics, warnings } = release;
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createReporter */ .A)({ outside, isJson: json, sourceText: () => release.text });
        for (const message of warnings)
            reporter.report({ type: 'warning', message });
        for (const diagnostic of diagnostics)
            reporter.report({ type: 'diagnostic', diagnostic });
        if (json) {
            const { diagnosticJson } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4305), __webpack_require__.e(1084), __webpack_require__.e(3263)]).then(__webpack_require__.bind(__webpack_require__, 3263));
            outside.print(`${JSON.stringify({ diagnostics: diagnostics.map(diagnosticJson) })}\n`);
        }
        else
            outside.print(`${summarise(diagnostics.map(({ severity }) => severity))}\n`);
        return (0,_slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_6__/* .hasErrors */ .Cs)(diagnostics) ? 2 : 0;
    },
});
function summarise(severities) {
    const count = (severity) => severities.filter((one) => one === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const found = [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== '').join(', ');
    if (errors > 0)
        return `✗ the release is not valid: ${found}`;
    return warnings > 0 ? `✓ the release is valid, with ${found}` : '✓ the release is valid';
}
function plural(count, word) {
    if (count === 0)
        return '';
    return `${count} ${word}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   fz: () => (/* binding */ waitOption),
/* harmony export */   pC: () => (/* binding */ limitOption),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8116);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** A command that starts a deployment waits only when it is told to; an action waits unless it is told not to. */
const waitOption = {
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('wait for the end and let the exit code say how it ended'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.';
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


/***/ }),

/***/ 2385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false, sourceText } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(7686)]).then(__webpack_require__.bind(__webpack_require__, 7686));
    const { plainPaint } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(5680), __webpack_require__.e(4195)]).then(__webpack_require__.bind(__webpack_require__, 5680));
    const isLive = outside.isTerminal && !isJson;
    const text = createTextReporter({
        print: isJson ? outside.printError : outside.print,
        paint: isLive && (outside.environment.NO_COLOR ?? '') === '' ? await terminalPaint() : plainPaint,
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
    });
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await Promise.all(/* import() */[__webpack_require__.e(4240), __webpack_require__.e(3208)]).then(__webpack_require__.bind(__webpack_require__, 9081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
async function liveLine({ clock }) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 6206).then(__webpack_require__.bind(__webpack_require__, 6206));
    return createLiveLine(process.stdout, () => clock.now());
}
async function terminalPaint() {
    const { default: colors } = await __webpack_require__.e(/* import() */ 7336).then(__webpack_require__.t.bind(__webpack_require__, 7336, 19));
    const { green, red, dim, bold } = colors.createColors(true);
    return { good: green, bad: red, dim, strong: bold };
}


/***/ }),

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors)
/* harmony export */ });
/* unused harmony export DIAGNOSTIC_TITLES */

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file is not YAML that the agent can read',
    'appspec/duplicate-key': 'A key is given twice',
    'appspec/ignored-text': 'The agent does not read the whole file',
    'appspec/type': 'The file does not hold a map',
    'appspec/version': 'The version is not 0.0',
    'appspec/os': 'The operating system is not that of the host',
    'appspec/hooks': 'A hook has the wrong shape or is blank',
    'appspec/unknown-hook': 'A hook has a name that the agent does not know',
    'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
    'appspec/script-location': 'A script has no location',
    'appspec/script-timeout': 'A timeout is not a number of seconds',
    'appspec/script-missing': 'A script is not in the release',
    'appspec/files': 'An entry of files is incomplete or has the wrong shape',
    'appspec/source-missing': 'A source is not in the release',
    'appspec/destination': 'A destination is not an absolute path',
    'appspec/permissions': 'A permission has the wrong shape or is not for this system',
    'appspec/mode': 'A mode is not octal, or not the one that was meant',
    'appspec/acl': 'An access control entry is malformed',
    'appspec/context': 'An SELinux context is malformed',
    'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
    'appspec/platform': 'The AppSpec file is for a platform that is not validated yet',
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);


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
            throw unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(9197)]).then(__webpack_require__.bind(__webpack_require__, 9197));
        const leftOut = leaveOut === undefined ? [] : [leaveOut];
        const { entries, warnings } = await collectEntries(folder, { ...patterns, leaveOut: leftOut, ...options });
        return { entries, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 6453).then(__webpack_require__.bind(__webpack_require__, 6453));
        return describeArchive(path, options);
    },
};
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, cause) {
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause });
}


/***/ })

};

export const id = 797;
export const ids = [797,953,334];
export const modules = {

/***/ 7797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7953);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(261);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1681);
/* harmony import */ var _options_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1329);
/* harmony import */ var _options_specs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2273);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2385);







const validate = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .defineCommand */ .N)({
    name: 'validate',
    summary: 'say what is wrong with a release before it is bundled',
    positionals: ['PATH'],
    options: {
        platform: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .optionalChoice */ .AU)(['ec2', 'lambda', 'ecs'], 'compute platform of the AppSpec', 'told by its content'),
        'host-os': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .choice */ .Yq)(['linux', 'windows'], 'operating system of the hosts', 'linux'),
        'appspec-only': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('look at the AppSpec alone, not at the scripts and files that it names'),
        'appspec-file': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('FILE', 'AppSpec file that takes the place of appspec.yml'),
        include: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)('PATTERN', 'look only at what matches, in gitignore patterns'),
        exclude: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonOption */ .Ec,
    },
    notes: 'PATH is a release folder or an AppSpec file. Exit code 2 when there is an error; warnings alone are 0.',
    run: async ({ values, positionals, outside }) => {
        const { platform, json, include, exclude } = values;
        if (platform === 'lambda' || platform === 'ecs') {
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('NOT_IMPLEMENTED', `validation for platform ${platform} is not implemented in this release`);
        }
        const [path = '.'] = positionals;
        const { checkRelease } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(589)]).then(__webpack_require__.bind(__webpack_require__, 9589));
        const appSpecFile = values['appspec-file'];
        const release = await checkRelease({
            path,
            hostOs: values['host-os'],
            appSpecOnly: values['appspec-only'],
            ...(platform !== undefined && { platform }),
            include,
            exclude,
            ...(appSpecFile !== undefined && { appSpecFile }),
        }, _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J, { signal: outside.cancelled });
        const { diagnostics, warnings } = release;
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_4__/* .createReporter */ .A)({ outside, isJson: json, sourceText: () => release.text });
        for (const message of warnings)
            reporter.report({ type: 'warning', message });
        for (const diagnostic of diagnostics)
            reporter.report({ type: 'diagnostic', diagnostic });
        if (json) {
            const { diagnosticJson } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983)]).then(__webpack_require__.bind(__webpack_require__, 7983));
            outside.print(`${JSON.stringify({ diagnostics: diagnostics.map(diagnosticJson) })}\n`);
        }
        else
            outside.print(`${summarise(diagnostics.map(({ severity }) => severity))}\n`);
        return (0,_slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .C)(diagnostics) ? 2 : 0;
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

/***/ 1681:
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
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 3240));
        const leftOut = leaveOut === undefined ? [] : [leaveOut];
        const { entries, warnings } = await collectEntries(folder, { ...patterns, leaveOut: leftOut, ...options });
        return { entries, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 3240));
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


/***/ }),

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors),
/* harmony export */   closest: () => (/* reexport safe */ _closest_js__WEBPACK_IMPORTED_MODULE_0__.k)
/* harmony export */ });
/* unused harmony export DIAGNOSTIC_TITLES */
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);

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


/***/ })

};

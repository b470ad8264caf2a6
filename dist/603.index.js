export const id = 603;
export const ids = [603];
export const modules = {

/***/ 4603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundle: () => (/* binding */ bundle)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9204);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(261);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1681);
/* harmony import */ var _options_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1329);
/* harmony import */ var _options_specs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2273);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2385);






const bundle = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'bundle',
    summary: 'turn a release folder into a bundle',
    options: {
        source: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .required */ .mw)('DIR', 'folder whose content becomes the root of the bundle'),
        output: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .required */ .mw)('FILE', 'where the bundle is written'),
        format: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by FILE's ending, else zip"),
        'host-os': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .choice */ .Yq)(['linux', 'windows'], 'operating system of the hosts', 'linux'),
        'appspec-file': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
        include: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
        exclude: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOption */ .Ec,
    },
    notes: 'The AppSpec is validated first. Equal folders give equal bundles, whatever their times and owners.',
    run: async ({ values, outside }) => {
        const { bundleRevision } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(589), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 9589));
        const { createArchiverWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 3240));
        const { source, output, json, include, exclude } = values;
        const appSpecFile = values['appspec-file'];
        let text;
        const files = {
            ..._local_files_js__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J,
            read: async (path) => {
                const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J.read(path);
                text = new TextDecoder().decode(bytes);
                return bytes;
            },
        };
        const written = await bundleRevision({
            source,
            output,
            format: values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_0__/* .bundleFormatOf */ .Nl)(output) ?? 'zip',
            hostOs: values['host-os'],
            modifiedAt: DEFAULT_MODIFIED_AT,
            include,
            exclude,
            ...(appSpecFile !== undefined && { appSpecFile }),
        }, {
            files,
            archive: createArchiverWriter(),
            reporter: await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_3__/* .createReporter */ .A)({ outside, isJson: json, sourceText: () => text }),
        }, { signal: outside.cancelled });
        if (json) {
            const { path, format, sha256, contentDigest, sizeBytes, fileCount } = written;
            outside.print(`${JSON.stringify({ path, format, sha256, contentDigest, sizeBytes, fileCount })}\n`);
        }
        return 0;
    },
});


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


/***/ })

};

export const id = 92;
export const ids = [92];
export const modules = {

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isLocalEndpoint),
/* harmony export */   a: () => (/* binding */ toAwsSettings)
/* harmony export */ });
/** How to reach AWS, from what the command was given and the environment. */
function toAwsSettings(values, { environment }) {
    const region = values.region;
    const endpointUrl = values['endpoint-url'];
    const roleToAssume = values['role-to-assume'];
    const roleSessionName = values['role-session-name'];
    const externalId = values['role-external-id'];
    return {
        environment,
        ...(region !== undefined && { region }),
        ...(endpointUrl !== undefined && { endpointUrl }),
        ...(roleToAssume !== undefined && { roleToAssume }),
        ...(roleSessionName !== undefined && { roleSessionName }),
        ...(externalId !== undefined && { externalId }),
    };
}
/** Whether the service that we ask is on this machine, and so may be asked as often as we like. */
function isLocalEndpoint(values, { environment }) {
    const { AWS_ENDPOINT_URL_CODEDEPLOY, AWS_ENDPOINT_URL } = environment;
    const url = values['endpoint-url'] ?? AWS_ENDPOINT_URL_CODEDEPLOY ?? AWS_ENDPOINT_URL;
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}


/***/ }),

/***/ 1711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   push: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _slipway_core_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4647);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9204);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5787);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(261);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1681);
/* harmony import */ var _options_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1329);
/* harmony import */ var _options_specs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2273);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2385);








const push = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .defineCommand */ .N)({
    name: 'push',
    summary: 'store a bundle and register it as a revision',
    options: {
        bundle: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)('FILE', 'bundle to store'),
        'application-name': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)('NAME', 'CodeDeploy application'),
        's3-bucket': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
        's3-key': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('KEY', 'key of the object', '<application>/<content digest>.<format>'),
        description: (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('TEXT', 'description of the revision'),
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .awsOptions */ .Gu,
        ..._options_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonOption */ .Ec,
    },
    notes: 'A bundle that the bucket holds already is not uploaded again.',
    run: async ({ values, outside }) => {
        const { pushRevision } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(983), __webpack_require__.e(589), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 9589));
        const { createCodeDeployProvider, createS3ArtifactStore } = await __webpack_require__.e(/* import() */ 534).then(__webpack_require__.bind(__webpack_require__, 1534));
        const settings = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .toAwsSettings */ .a)(values, outside);
        const key = values['s3-key'];
        const { description } = values;
        const pushed = await pushRevision({
            bundle: values.bundle,
            applicationName: values['application-name'],
            bucket: values['s3-bucket'],
            ...(key !== undefined && { key }),
            ...(description !== undefined && { description }),
        }, {
            files: _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J,
            store: createS3ArtifactStore(settings),
            provider: createCodeDeployProvider(settings),
            reporter: await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_4__/* .createReporter */ .A)({ outside, isJson: values.json }),
            clock: outside.clock,
        }, { signal: outside.cancelled });
        if (values.json) {
            const { unchanged, sizeBytes, contentDigest, artifact } = pushed;
            const revision = (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .toRevisionJson */ .Rh)(pushed.revision);
            outside.print(`${JSON.stringify({ revision, unchanged, sizeBytes, contentDigest, ...artifact })}\n`);
        }
        else {
            const application = (0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(values['application-name']);
            outside.print(`  to deploy it: slipway deploy --application-name ${application} --deployment-group GROUP --wait \\\n` +
                `    --revision ${(0,_slipway_core_report__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .formatRevision */ .TU)(pushed.revision))}\n`);
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

export const id = 8598;
export const ids = [8598];
export const modules = {

/***/ 58598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearseGreengrass: () => (/* binding */ rehearseGreengrass)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55254);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _rehearse_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59546);




const rehearseGreengrass = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'rehearse',
    provider: 'greengrass',
    summary: 'run components on simulated core devices, after those that they replace, and say what became of them',
    options: { ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF, ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .greengrassRehearseOptions */ .d, ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec },
    notes: 'The core devices are of an embedded engine that is gone afterwards; AWS is not asked. The scripts of components run on this machine with your\n' +
        'rights. Public components do not exist there: a stand-in that does nothing takes the place of each.',
    run: ({ values, outside }) => (0,_rehearse_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseToExitCode */ .q)(values, outside, async (ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(2359), __webpack_require__.e(72), __webpack_require__.e(4455), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(5006), __webpack_require__.e(8975), __webpack_require__.e(5338), __webpack_require__.e(1393), __webpack_require__.e(103)]).then(__webpack_require__.bind(__webpack_require__, 84791))).rehearseGreengrass(values, ports)),
});


/***/ }),

/***/ 21378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commitOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** An option that names a commit by its whole hash. */
function commitOption(help, defaultText) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SHA', help, defaultText),
        read: ([value = '']) => {
            if (value === '' || /^[0-9a-f]{40}$/i.test(value))
                return value === '' ? undefined : value.toLowerCase();
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`);
        },
    };
}


/***/ }),

/***/ 69152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ componentPushOptions),
/* harmony export */   Vl: () => (/* binding */ componentDryRunOption),
/* harmony export */   eP: () => (/* binding */ componentOptions),
/* harmony export */   fV: () => (/* binding */ componentSourceOptions),
/* harmony export */   vH: () => (/* binding */ componentStorageOptions)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29346);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33082);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30590);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62102);





/** What a component is made of. */
const componentOptions = {
    source: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('DIR', 'folder of the component: a project of the Greengrass development kit, or a recipe with its artifacts'),
    built: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('take what `gdk component build` has left in greengrass-build as it is'),
    'allow-secrets': _release_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleOptions */ .X['allow-secrets'],
};
/** What the repository and a build have to do with a component. */
const componentSourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('put only files that git tracks into the archives that are made here'),
    timestamps: {
        ..._source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k.timestamps,
        help: "time that the entries of the archives carry: one for all, or the commit's",
    },
    'build-command': {
        ..._source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOptions */ .k['build-command'],
        help: 'command run by bash before the component is made, and before its own custom_build_command; a signal that ends us ends it too',
    },
};
/** Where a component is published, and how. */
const componentPushOptions = {
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('BUCKET', 'bucket for the artifacts, which the role of the core devices may read', 'the one of gdk-config.json with region and account behind it'),
    's3-prefix': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('PREFIX', 'folders in the bucket that the keys of the artifacts begin with, such as `edge/components`', 'none'),
        read: ([given = '']) => {
            const folders = given.replace(/^\/+|\/+$/g, '');
            return folders === '' ? undefined : `${folders}/`;
        },
    },
    'component-tags': (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .resourceTags */ .i)('tag of the component version'),
};
/** How the artifacts of a component are kept in their bucket: as a bundle, but that nothing is ever written over. */
const componentStorageOptions = {
    sse: _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep.sse,
    'sse-kms-key-id': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['sse-kms-key-id'],
    'sse-bucket-key': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['sse-bucket-key'],
    's3-acl': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['s3-acl'],
    's3-storage-class': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['s3-storage-class'],
    's3-tags': { ..._storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['s3-tags'], help: 'tag of the objects, up to 10' },
    metadata: {
        ..._storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep.metadata,
        help: 'what else to keep with the objects, beside digests, run and actor',
    },
    'expected-bucket-owner': _storage_js__WEBPACK_IMPORTED_MODULE_4__/* .storageOptions */ .Ep['expected-bucket-owner'],
};
/** Whether a component is only said to be published. */
const componentDryRunOption = {
    'dry-run': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('say which version would be published, and where its artifacts would be; upload and publish nothing'),
};


/***/ }),

/***/ 55254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ greengrassRehearseOptions)
/* harmony export */ });
/* harmony import */ var _mender_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36998);
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25222);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69152);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93384);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79614);






/** As many as a rehearsal has at the most: each has a folder of its own, and runs components for real. */
const MOST_DEVICES = 50;
/** What is rehearsed on simulated core devices: the release and the one before, what else the fleet has, and what counts as a failure. */
const greengrassRehearseOptions = {
    source: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('DIR', `${_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOptions */ .eP.source.help}, or what bundle has made of one; several components are released together`),
        required: true,
    },
    previous: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('DIR|REF', 'what the release replaces: folders of the same components, or a branch, tag or commit of which the same paths are taken'),
        defaultText: 'devices that have none of its components',
    },
    'other-components': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('DIR', 'folder of a component that the fleet has beside the release, such as one that it depends on'),
    'public-components': {
        ..._deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV.components,
        help: 'component of AWS that the fleet has in this version; a stand-in that does nothing takes its place',
        defaultText: 'for those that recipes depend on, the lowest version that these allow',
    },
    'deployment-file': {
        ..._deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV['deployment-file'],
        help: "JSON file with the deployment of the fleet, in the form of `aws greengrassv2 create-deployment`: configurations, users and policies are taken from it, and the release's versions put in",
    },
    'component-config': {
        ..._deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV['component-config'],
        help: 'JSON file that is merged into the configuration of a component with the release',
    },
    'reset-config': _deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassContentOptions */ .pV['reset-config'],
    'failure-policy': _deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .greengrassDeploymentOptions */ .VC['failure-policy'],
    devices: (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)('how many simulated core devices there are', { from: 1, to: MOST_DEVICES }, '3'),
    'watch-time': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long components are looked at after the deployment: a deployment succeeds as soon as a `Run` script has begun, whatever becomes of it', '3'),
    'max-failures': _wait_js__WEBPACK_IMPORTED_MODULE_4__/* .greengrassWaitOptions */ .d['max-failures'],
    built: _component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOptions */ .eP.built,
    'allow-secrets': _component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentOptions */ .eP['allow-secrets'],
    'with-rollback': {
        ..._rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .rehearseOptions */ .WT['with-rollback'],
        help: 'deploy the release once more with a component behind it that fails on every device: what the devices bring back is told',
    },
    // There are no clients that could lose a request.
    'fail-on': (0,_rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .failOnOption */ .rZ)(['leftovers', 'slow-hooks', 'differences', 'rollback']),
    timeout: _rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .rehearseOptions */ .WT.timeout,
    report: _rehearse_js__WEBPACK_IMPORTED_MODULE_5__/* .rehearseOptions */ .WT.report,
};


/***/ }),

/***/ 29346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ revisionOptions),
/* harmony export */   X: () => (/* binding */ bundleOptions)
/* harmony export */ });
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21378);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10867);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30590);




/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
const bundleOptions = {
    format: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
    'host-os': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['linux', 'windows'], 'operating system of the hosts', "what the AppSpec's `os` says"),
    'appspec-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'leave out what matches, on top of .deployignore'),
    'ignore-hidden-files': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('leave out whatever has a name that begins with a dot'),
    'allow-secrets': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('PATTERN', 'bundle what matches though it looks like a secret, in gitignore patterns; nothing else that does is bundled'),
    'appspec-var': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .T)('what stands for ${NAME} in the AppSpec file of the bundle'),
    'appspec-env': (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .D)('environment variable that stands for ${NAME} in the AppSpec file of the bundle'),
};
/** Where a revision is stored, and under which name. */
const revisionOptions = {
    'application-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    's3-bucket': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('BUCKET', 'bucket that the fleet can read'),
    's3-key': _storage_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOption */ .TR,
    commit: (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOption */ .j)('commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
};


/***/ }),

/***/ 33082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ sourceOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** What the repository and a build have to do with a bundle. */
const sourceOptions = {
    'tracked-only': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('bundle only files that git tracks'),
    timestamps: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fixed', 'commit'], "time that the bundle's entries carry: one for all bundles, or the commit's", 'fixed'),
    'build-command': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COMMAND', 'command run by bash before the bundle is made; a signal that ends us ends it too'),
};


/***/ })

};

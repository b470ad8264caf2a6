export const id = 6506;
export const ids = [6506];
export const modules = {

/***/ 36506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearseMender: () => (/* binding */ rehearseMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99946);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _rehearse_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59546);




const rehearseMender = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'rehearse',
    provider: 'mender',
    summary: 'install a release on simulated devices, after the one before, and say what it has made of them',
    options: { ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF, ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .menderRehearseOptions */ .L, ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec },
    notes: 'The devices are of an embedded engine that is gone afterwards; no Mender server is asked. State scripts and update modules run on this machine with\n' +
        'your rights.',
    run: ({ values, outside }) => (0,_rehearse_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseToExitCode */ .q)(values, outside, async (ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(3838), __webpack_require__.e(7415), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(2359), __webpack_require__.e(72), __webpack_require__.e(4455), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(5006), __webpack_require__.e(8975), __webpack_require__.e(5338), __webpack_require__.e(1393), __webpack_require__.e(103)]).then(__webpack_require__.bind(__webpack_require__, 84791))).rehearseMender(values, ports)),
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

/***/ 68157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ menderSelectionOptions),
/* harmony export */   i: () => (/* binding */ menderArtifactOptions)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29346);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);


/** Which files of a folder go into an Artifact. */
const menderSelectionOptions = {
    include: _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X.include,
    exclude: _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X.exclude,
    'ignore-hidden-files': _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X['ignore-hidden-files'],
    'allow-secrets': _release_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleOptions */ .X['allow-secrets'],
};
/** What a Mender Artifact is made of, beside the files that it carries. */
const menderArtifactOptions = {
    'artifact-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('NAME', "name of the Artifact, which is its release's"),
    'device-types': { ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('TYPE', 'type of the devices that it fits'), required: true },
    'update-module': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('MODULE', 'update module that installs it: `single-file`, `directory`, `script`, `deb`, `rpm`, `rootfs-image`, or another one that the devices have', '`single-file` for a file, `directory` for a folder'),
    'dest-dir': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('PATH', 'folder on the device for `single-file` and `directory`', 'none, and those two need it'),
    'file-mode': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('OCTAL', 'permissions on the device, for `single-file`', '755 for an executable file, else 644'),
    'artifact-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'artifact group that it belongs to'),
    provides: { ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('KEY=VALUE', 'what the device has once it is installed, beside its version'), read: readTraits },
    depends: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('KEY=VALUE', 'what the device has to have before; `artifact_name` and `artifact_group` are those of the device itself'),
        read: readTraits,
    },
    'clears-provides': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('PATTERN', 'what a device no longer has once it is installed, `*` for any text'),
    'keep-provides': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('do not clear what earlier versions of the same software provided'),
    'software-filesystem': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'first part of the name under which its version is kept', 'rootfs-image'),
    'software-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'second part of that name', "the update module's"),
    'software-version': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('VERSION', 'its version', 'the artifact-name'),
    'no-software-version': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('say nothing of a software version'),
    'state-scripts': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('FILE', 'script that the client runs at a state, by its name, such as ArtifactInstall_Enter_00'),
    'meta-data': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'JSON file that the update module gets with it'),
    compression: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['gzip', 'none', 'zstd'], 'how header and payload are compressed', 'gzip'),
    'signing-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'private key, RSA or ECDSA P-256 in PEM, by which it is signed; the key itself may be in the environment as `MENDER_SIGNING_KEY`', 'not signed'),
};
function readTraits(given) {
    return given
        .filter((word) => word !== '')
        .map((word) => {
        const end = word.indexOf('=');
        if (end < 1)
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`has "${word}"; expected KEY=VALUE`);
        return { key: word.slice(0, end), value: word.slice(end + 1) };
    });
}


/***/ }),

/***/ 36998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ count),
  b: () => (/* binding */ menderDeploymentOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/mender/phases.js

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `5%`, `15%@+2h`, `rest@2027-01-04T06:00:00Z`: in order, the last one for the devices that are left. */
const phasesOption = {
    phases: {
        ...(0,spec/* list */.p_)('PERCENT%|rest[@+TIME|@MOMENT]', 'phase of the rollout: how many of the devices, and from when, as in `5%`, `15%@+2h` (s, m, h or d after the start) or `rest@2027-01-04T06:00:00Z`; the last takes the rest; Mender Professional and Enterprise'),
        read: (given) => readPhases(given.filter((word) => word !== '')),
    },
};
function readPhases(words) {
    const phases = words.map(readPhase);
    const last = phases.at(-1);
    if (last === undefined)
        return [];
    if (phases.slice(0, -1).some(({ percent }) => percent === undefined)) {
        throw new spec/* ValueProblem */.bx('has a phase for the rest that is not the last one');
    }
    const sum = phases.reduce((total, { percent = 0 }) => total + percent, 0);
    if (last.percent === undefined ? sum >= 100 : sum !== 100) {
        throw new spec/* ValueProblem */.bx(`comes to ${sum} %; expected 100, or less and then a phase for the rest`);
    }
    if (phases.slice(1).some(({ start }) => start === undefined)) {
        throw new spec/* ValueProblem */.bx('has a phase after the first without its start; expected one such as 15%@+2h');
    }
    // The service takes the last phase without a size.
    const { percent: _rest, ...untilAll } = last;
    return [...phases.slice(0, -1), untilAll];
}
function readPhase(word) {
    const [, size = '', start] = /^([^@]+)(?:@(.+))?$/.exec(word) ?? [];
    const when = start === undefined ? {} : { start: readStart(start, word) };
    if (size === 'rest')
        return when;
    const [, digits = ''] = /^(\d{1,3})%$/.exec(size) ?? [];
    const percent = Number(digits);
    if (percent < 1 || percent > 100) {
        throw new spec/* ValueProblem */.bx(`has a phase "${word}"; expected one such as 5%, 15%@+2h or rest@2027-01-04T06:00:00Z`);
    }
    return { percent, ...when };
}
function readStart(start, word) {
    const [, count, unit] = /^\+(\d{1,6})([smhd])$/.exec(start) ?? [];
    if (count !== undefined)
        return { afterMs: Number(count) * UNITS[unit] };
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(start) ? Date.parse(start) : Number.NaN;
    if (Number.isFinite(at))
        return { at };
    throw new spec/* ValueProblem */.bx(`has a phase "${word}" whose start is neither a time such as +2h nor a moment with its zone`);
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/mender/deployment.js


/** How a release is to be rolled out to devices. */
const menderDeploymentOptions = {
    'deployment-name': (0,spec/* text */.Qq)('NAME', 'name of the deployment', "the release's name, and of a run the run's"),
    ...phasesOption,
    retries: count('how often a device may try again after a failure; Mender Professional and Enterprise', { from: 0, to: 100 }, "the server's, which is 0"),
    'max-devices': count('devices after which a deployment to a `filter` ends; Mender Enterprise', {
        from: 1,
        to: 10_000_000,
    }),
    'force-installation': (0,spec/* flag */.Jt)('install on devices too that run the release already'),
    'skip-if-current': (0,spec/* flag */.Jt)('deploy nothing when every device says that it runs the release already'),
    'update-control-map': (0,spec/* text */.Qq)('FILE', 'JSON file that says at which states a device pauses, goes on or fails; Mender Enterprise, and clients before 4.0'),
};
/** A whole number between two limits. */
function count(help, { from, to }, defaultText) {
    return {
        ...(0,spec/* text */.Qq)('COUNT', help, defaultText),
        read: ([value]) => {
            if (value === undefined || value === '')
                return undefined;
            const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
            if (number >= from && number <= to)
                return number;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number from ${from} to ${to}`);
        },
    };
}


/***/ }),

/***/ 99946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ menderRehearseOptions)
/* harmony export */ });
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25222);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68157);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36998);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19354);





/** As many as a rehearsal has of one type at the most: each has a folder of its own, and installs for real. */
const MOST_DEVICES = 50;
const UNLESS_MADE = 'required without `bundle`';
const { 'artifact-name': name, 'device-types': types, ...artifactOptions } = _artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .menderArtifactOptions */ .i;
/** What is rehearsed on simulated devices: the release and the one before, what devices there are, and what counts as a failure. */
const menderRehearseOptions = {
    source: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('PATH', 'file or folder of the release, which becomes an Artifact as `bundle` makes one', UNLESS_MADE),
        requiredUnless: 'bundle',
    },
    bundle: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'Mender Artifact of the release, in the place of `source`'),
    previous: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FOLDER|FILE|REF', 'what the release replaces: a folder or file of which an Artifact is made with the same inputs, an Artifact (`FILE.mender`), or a branch, tag or commit of which the same paths are taken', 'devices that nothing was installed on'),
    'previous-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('NAME', 'name of the Artifact that is made of `previous`', 'the artifact-name with -previous'),
    devices: (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)('how many simulated devices there are', { from: 1, to: MOST_DEVICES }, '3'),
    'device-type': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('TYPE', 'type of these devices', 'the first type that the release fits'),
    'other-devices': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('TYPE=COUNT', 'devices of another type that are deployed to with them, to see what becomes of these'),
        read: (given) => given.filter((word) => word !== '').map(readDevices),
    },
    'module-folder': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('DIR', 'folder with update modules of your own: executables, each called as the type of payload that it installs'),
    'verify-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('FILE', 'public key in PEM: the devices refuse an Artifact that it does not verify'),
    'artifact-name': { ...name, required: false, requiredUnless: 'bundle', defaultText: UNLESS_MADE },
    'device-types': { ...types, required: false, requiredUnless: 'bundle', defaultText: UNLESS_MADE },
    ...artifactOptions,
    ..._artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .menderSelectionOptions */ .K,
    'max-failures': _wait_js__WEBPACK_IMPORTED_MODULE_3__/* .menderWaitOptions */ .N['max-failures'],
    'no-artifact': _wait_js__WEBPACK_IMPORTED_MODULE_3__/* .menderWaitOptions */ .N['no-artifact'],
    'with-rollback': {
        ..._rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseOptions */ .WT['with-rollback'],
        help: 'deploy the release once more, and make its commit fail on every device: what the update module brings back is told',
    },
    // There are no clients that could lose a request.
    'fail-on': (0,_rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .failOnOption */ .rZ)(['leftovers', 'slow-hooks', 'differences', 'rollback']),
    timeout: _rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseOptions */ .WT.timeout,
    report: _rehearse_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseOptions */ .WT.report,
};
function readDevices(word) {
    const [, deviceType = '', digits = ''] = /^(.+)=(\d{1,4})$/.exec(word) ?? [];
    const count = Number(digits);
    if (deviceType !== '' && count >= 1 && count <= MOST_DEVICES)
        return { deviceType, count };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`has "${word}"; expected TYPE=COUNT with a count from 1 to ${MOST_DEVICES}, such as sensor=2`);
}


/***/ }),

/***/ 19354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ menderWaitOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36998);


/** How to wait for the end of a deployment to devices. */
const menderWaitOptions = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the end', 'an hour and a half, from when the last phase begins: devices ask for updates every 30 minutes unless told otherwise'),
    'poll-interval': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks', '10, or 0.25 when the server is on this machine'),
    'on-timeout': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when a signal ends the wait', 'leave'),
    'on-failure': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when more devices have failed than may, while others have still to ask for it', 'leave'),
    'max-failures': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COUNT|PERCENT%', 'how many devices may fail, or which part of them, while the deployment still counts as good', '0'),
        read: readTolerance,
    },
    'wait-for-devices': (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('of a deployment that has no end of its own (to a `filter`): how many devices have to have it', { from: 1, to: 10_000_000 }, 'its max-devices, else the devices that fitted the filter when it was created'),
    'no-artifact': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fail', 'ignore'], 'what a deployment is in which no device found an Artifact for its type: failed, or succeeded', 'fail'),
    report: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'write the result as one HTML file, with a timeline of every device'),
};
function readTolerance([value]) {
    if (value === undefined || value === '')
        return undefined;
    const [, digits = '', sign] = /^(\d{1,8})(%?)$/.exec(value) ?? [];
    const number = digits === '' ? Number.NaN : Number(digits);
    if (sign === '' && number >= 0)
        return { count: number };
    if (sign === '%' && number <= 100)
        return { percent: number };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number of devices, such as 3, or a part of them, such as 5%`);
}


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

/***/ 30590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Ep: () => (/* binding */ storageOptions),
/* harmony export */   TR: () => (/* binding */ keyOption),
/* harmony export */   mB: () => (/* binding */ pushDryRunOption),
/* harmony export */   wS: () => (/* binding */ storageProblems),
/* harmony export */   yy: () => (/* binding */ readStorageOptions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69896);
/* harmony import */ var _revision_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25510);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);




/** The key of a bundle, with placeholders. */
const keyOption = {
    ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('KEY', `key of the object; ${(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlaceholders */ .OX)()} stand for what they say`, _revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_KEY_TEMPLATE */ .J2),
    read: ([template = '']) => {
        const [unknown] = (0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPlaceholders */ .hX)(template);
        if (unknown === undefined)
            return template === '' ? undefined : template;
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${unknown}"; placeholders are ${(0,_revision_index_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlaceholders */ .OX)()}`);
    },
};
/** How a bundle is kept in its bucket. */
const storageOptions = {
    overwrite: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('write over another bundle that the key holds, where the bucket keeps no versions; what runs that one cannot be deployed again then'),
    sse: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['AES256', 'aws:kms'], 'encryption of the object by S3 or by KMS', "the bucket's"),
    'sse-kms-key-id': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('KEY', 'KMS key by its id, ARN or alias, for `sse: aws:kms`', "the account's `aws/s3`"),
    'sse-bucket-key': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("let S3 use a key of the bucket's own with KMS, which makes fewer requests to KMS"),
    's3-acl': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .CANNED_ACLS */ .m2, 'canned ACL of the object, for a bucket of another account that still has ACLs', "the bucket's"),
    's3-storage-class': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .STORAGE_CLASSES */ .Zq, 'storage class of the object', 'STANDARD'),
    's3-tags': pairs('KEY=VALUE', 'tag of the object, up to 10', readTag),
    metadata: pairs('KEY=VALUE', 'what else to keep with the object, beside digests, commit, run and actor', readMetadata),
    'expected-bucket-owner': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ACCOUNT', 'account that has to own the bucket: every request says so and is refused otherwise'),
        read: ([account = '']) => {
            if (account === '' || /^\d{12}$/.test(account))
                return account === '' ? undefined : account;
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${account}"; expected the 12 digits of an account`);
        },
    },
};
/** Whether a push is only planned. */
const pushDryRunOption = {
    'dry-run': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('say whether the bundle would be uploaded, and where to; upload and register nothing'),
};
/** What is wrong with the options together, a line each. */
function storageProblems(values) {
    if (values.sse === undefined || values.sse === 'aws:kms')
        return [];
    const given = [
        ...(values['sse-kms-key-id'] === undefined ? [] : ['sse-kms-key-id']),
        ...(values['sse-bucket-key'] ? ['sse-bucket-key'] : []),
    ];
    return given.map((name) => `${name} is for sse aws:kms, and sse is "${values.sse}"`);
}
/**
 * How the store is to keep objects. A KMS key by itself asks for KMS.
 *
 * @throws SlipwayError INPUT_INVALID with every {@link storageProblems | problem}.
 */
function readStorageOptions(values) {
    const problems = storageProblems(values);
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'leave out one or the other' });
    }
    const { sse, 's3-acl': acl, 's3-tags': tags, 's3-storage-class': storageClass } = values;
    const { 'sse-kms-key-id': keyId, 'sse-bucket-key': usesBucketKey, 'expected-bucket-owner': owner } = values;
    const isKms = sse === 'aws:kms' || keyId !== undefined || usesBucketKey;
    const encryption = isKms
        ? { algorithm: 'aws:kms', ...(keyId !== undefined && { keyId }), ...(usesBucketKey && { usesBucketKey }) }
        : sse && { algorithm: sse };
    return {
        ...(encryption !== undefined && { encryption }),
        ...(acl !== undefined && { acl }),
        ...(storageClass !== undefined && { storageClass }),
        ...(Object.keys(tags).length > 0 && { tags }),
        ...(owner !== undefined && { expectedBucketOwner: owner }),
    };
}
/** A list of names with values, each name once. */
function pairs(placeholder, help, read) {
    return {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(placeholder, ''),
        help,
        read: (given) => {
            const found = new Map();
            for (const written of given.filter((word) => word !== '')) {
                const equals = written.indexOf('=');
                if (equals < 1)
                    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${written}"; expected ${placeholder}`);
                const [name, value] = [written.slice(0, equals), written.slice(equals + 1)];
                if (found.has(name))
                    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${name}" twice`);
                read(name, value, written);
                found.set(name, value);
                if (read === readTag && found.size > MAX_TAGS)
                    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has more than ${MAX_TAGS} tags`);
            }
            return Object.fromEntries(found);
        },
    };
}
/** Amazon S3 user guide, "Categorizing your objects using tags". */
const MAX_TAGS = 10;
const MAX_TAG_KEY = 128;
const MAX_TAG_VALUE = 256;
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function readTag(name, value, written) {
    if (name.length > MAX_TAG_KEY)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has a key of more than ${MAX_TAG_KEY} characters`);
    if (value.length > MAX_TAG_VALUE)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has a value of more than ${MAX_TAG_VALUE} characters`);
    if (!TAG_TEXT.test(name) || !TAG_TEXT.test(value)) {
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${written}"; S3 takes letters, digits, spaces and _ . : / = + - @`);
    }
    if (/^aws:/i.test(name))
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${name}"; AWS keeps keys that begin with aws: for itself`);
}
/** Names and values become header fields, which carry ASCII alone ("Working with object metadata"). */
function readMetadata(name, value, written) {
    if (!/^[a-z0-9-]{1,64}$/.test(name)) {
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has the name "${name}"; expected lower-case letters, digits and hyphens`);
    }
    if (name.startsWith('slipway-'))
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${name}"; Slipway writes names with slipway- itself`);
    if (!/^[\x20-\x7e]*$/.test(value)) {
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${written}"; S3 keeps ASCII alone: encode the value, such as with percent signs`);
    }
}


/***/ }),

/***/ 25510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ isContentKey),
/* harmony export */   J2: () => (/* binding */ DEFAULT_KEY_TEMPLATE),
/* harmony export */   OX: () => (/* binding */ describePlaceholders),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders),
/* harmony export */   kB: () => (/* binding */ renderKey)
/* harmony export */ });
/* unused harmony export KEY_PLACEHOLDERS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What a key can be made of: what is the same whenever the same bundle is pushed. */
const KEY_PLACEHOLDERS = ['application', 'digest', 'format', 'commit', 'short-commit'];
/** Keys by content: no two bundles that differ ever get the same one. */
const DEFAULT_KEY_TEMPLATE = '{application}/{digest}.{format}';
/** Amazon S3 user guide, "Naming Amazon S3 objects". */
const MAX_KEY_BYTES = 1_024;
/** The placeholders of a template that nobody knows, as they are written. */
function unknownPlaceholders(template) {
    const known = new Set(KEY_PLACEHOLDERS);
    return [...template.matchAll(PLACEHOLDER)].filter(([, name = '']) => !known.has(name)).map(([written]) => written);
}
/** Whether a key of this template says what its content is. */
function isContentKey(template) {
    return template.includes('{digest}');
}
/**
 * Makes the key of a bundle.
 *
 * @throws SlipwayError INPUT_INVALID naming the placeholder that has no value, or telling a key that is too long.
 */
function renderKey(template, facts) {
    const values = valuesOf(facts);
    const key = template.replace(PLACEHOLDER, (written, name) => {
        const value = values[name];
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `s3-key "${template}" has "${written}", which is not known here`, {
            hint: KEY_PLACEHOLDERS.includes(name)
                ? 'say it with "commit"; a folder with uncommitted changes is of no commit'
                : `placeholders are ${describePlaceholders()}`,
        });
    });
    const bytes = new TextEncoder().encode(key).length;
    if (bytes <= MAX_KEY_BYTES)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `s3-key makes a key of ${bytes} bytes, which is more than ${MAX_KEY_BYTES}`, {
        hint: `shorten it; it begins with "${key.slice(0, 60)}"`,
    });
}
/** The placeholders as a reader writes them. */
function describePlaceholders() {
    return KEY_PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
}
/** A word in braces; other braces are characters of the key. */
const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g;
function valuesOf({ applicationName, contentDigest, format, commit, }) {
    return {
        application: applicationName,
        digest: contentDigest,
        format,
        commit,
        'short-commit': commit?.slice(0, 12),
    };
}


/***/ }),

/***/ 69896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ wholeFile),
/* harmony export */   Zq: () => (/* binding */ STORAGE_CLASSES),
/* harmony export */   m2: () => (/* binding */ CANNED_ACLS)
/* harmony export */ });
/** The canned ACLs that S3 has; a bucket made since April 2023 takes `bucket-owner-full-control` alone (user guide, "Controlling ownership of objects"). */
const CANNED_ACLS = [
    'private',
    'bucket-owner-full-control',
    'bucket-owner-read',
    'authenticated-read',
    'aws-exec-read',
    'public-read',
    'public-read-write',
];
/** The storage classes whose objects can be fetched at any time; an agent cannot wait for one to be restored. */
const STORAGE_CLASSES = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'];
/** Waits until a file is whole. @throws what keeps it from being written. */
async function wholeFile(file) {
    return 'whole' in file ? file.whole() : file;
}


/***/ })

};

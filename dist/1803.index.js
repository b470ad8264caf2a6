export const id = 1803;
export const ids = [1803];
export const modules = {

/***/ 93384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ toGreengrassJob),
/* harmony export */   JB: () => (/* binding */ checkRolloutOfThing),
/* harmony export */   TH: () => (/* binding */ toGreengrassPolicies),
/* harmony export */   VC: () => (/* binding */ greengrassDeploymentOptions),
/* harmony export */   Xl: () => (/* binding */ checkGreengrassRollout),
/* harmony export */   pV: () => (/* binding */ greengrassContentOptions)
/* harmony export */ });
/* harmony import */ var _mender_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36998);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62102);



/** What a target is to have: a whole document, or changes of what it has now. */
const greengrassContentOptions = {
    'deployment-file': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FILE', 'JSON file with all that the target is to have, in the form of `aws greengrassv2 create-deployment`; components that are not in it are uninstalled'),
    components: {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME@VERSION', 'component that the target gets, or gets another version of; all else stays as it is'),
        read: (given) => given.filter((word) => word !== '').map(readComponent),
    },
    'component-config': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=FILE', 'JSON file that is merged into the configuration of a component'),
        read: (given) => given.filter((word) => word !== '').map((word) => readDetail(word, 'NAME=FILE')),
    },
    'reset-config': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME=POINTER', 'JSON pointer of a configuration that goes back to its default, such as `app=/network`; `app=` resets all'),
        read: (given) => given.filter((word) => word !== '').map((word) => readDetail(word, 'NAME=POINTER')),
    },
    'remove-components': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('NAME', 'component that is uninstalled'),
};
/** How a deployment is made and rolled out. */
const greengrassDeploymentOptions = {
    'deployment-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'name of the deployment', "the file's or the present one's"),
    'failure-policy': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['rollback', 'do-nothing'], 'what a core device does on which the deployment fails', 'rollback'),
    'update-policy': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)(['notify', 'skip-notify'], 'whether components are asked before they are updated', 'notify'),
    'update-timeout': (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('seconds that components have to agree', { from: 1, to: 2_147_483_647 }, '60'),
    'validation-timeout': (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('seconds that components have to check a new configuration', { from: 1, to: 2_147_483_647 }, '30'),
    'rollout-rate': (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('devices of a group that are told in a minute, at the most', { from: 1, to: 1000 }),
    'rollout-base-rate': (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('devices that are told in the first minutes of a roll-out that becomes faster', {
        from: 1,
        to: 1000,
    }),
    'rollout-factor': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('FACTOR', 'by which that rate is multiplied each time, from 1.1 to 5'),
        read: readFactor,
    },
    'rollout-increase': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('notified:COUNT|succeeded:COUNT', 'after how many devices that were told, or have it, the rate is raised'),
        read: readIncrease,
    },
    'abort-when': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('TYPE:PERCENT%:COUNT', 'end the roll-out to a group when so many devices have ended and this part of them has failed: `failed`, `rejected`, `timed-out` or `all`, as in `all:10%:20`'),
        read: (given) => given.filter((word) => word !== '').map(readAbort),
    },
    'device-timeout': (0,_mender_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)('minutes that one device has for the deployment once it has begun', { from: 1, to: 10_080 }),
    'deployment-tags': (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceTags */ .i)('tag of the deployment'),
    'expect-deployment': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', 'deployment that the target has to have now; with another one nothing is created'),
    'skip-if-current': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("deploy nothing when the target's deployment says the same already"),
};
/** What the options say of the policies; `undefined` when they say nothing. */
function toGreengrassPolicies(values) {
    const failure = values['failure-policy'];
    const update = values['update-policy'];
    const seconds = values['update-timeout'];
    const validation = values['validation-timeout'];
    const policies = {
        ...(failure !== undefined && { failureHandlingPolicy: failure === 'rollback' ? 'ROLLBACK' : 'DO_NOTHING' }),
        ...((update !== undefined || seconds !== undefined) && {
            componentUpdatePolicy: {
                action: update === 'skip-notify' ? 'SKIP_NOTIFY_COMPONENTS' : 'NOTIFY_COMPONENTS',
                ...(seconds !== undefined && { timeoutInSeconds: seconds }),
            },
        }),
        ...(validation !== undefined && { configurationValidationPolicy: { timeoutInSeconds: validation } }),
    };
    return Object.keys(policies).length === 0 ? undefined : policies;
}
/** What the options say of the job of a group; `undefined` when they say nothing. */
function toGreengrassJob(values) {
    const maximumPerMinute = values['rollout-rate'];
    const baseRatePerMinute = values['rollout-base-rate'];
    const incrementFactor = values['rollout-factor'];
    const increase = values['rollout-increase'];
    const minutes = values['device-timeout'];
    const criteria = values['abort-when'];
    const exponentialRate = baseRatePerMinute !== undefined && incrementFactor !== undefined && increase !== undefined
        ? {
            ...{ baseRatePerMinute, incrementFactor },
            rateIncreaseCriteria: increase.of === 'notified'
                ? { numberOfNotifiedThings: increase.things }
                : { numberOfSucceededThings: increase.things },
        }
        : undefined;
    const isPaced = maximumPerMinute !== undefined || exponentialRate !== undefined;
    const job = {
        ...(isPaced && {
            jobExecutionsRolloutConfig: {
                ...(maximumPerMinute !== undefined && { maximumPerMinute }),
                ...(exponentialRate !== undefined && { exponentialRate }),
            },
        }),
        ...(criteria.length > 0 && {
            abortConfig: { criteriaList: criteria.map((one) => ({ ...one, action: 'CANCEL' })) },
        }),
        ...(minutes !== undefined && { timeoutConfig: { inProgressTimeoutInMinutes: minutes } }),
    };
    return Object.keys(job).length === 0 ? undefined : job;
}
/** What the job of a deployment to a group heeds: a single thing has no job. */
const ROLLOUT = [
    'rollout-rate',
    'rollout-base-rate',
    'rollout-factor',
    'rollout-increase',
    'abort-when',
    'device-timeout',
];
/**
 * What is wrong with these options for a single thing.
 *
 * @param written how a reader knows an option
 */
function checkRolloutOfThing(values, written) {
    const given = ROLLOUT.filter((name) => (name === 'abort-when' ? values[name].length > 0 : values[name] !== undefined));
    if (given.length === 0)
        return [];
    const verb = given.length === 1 ? 'is' : 'are';
    return [`${given.map(written).join(' and ')} ${verb} for thing groups: a deployment to one thing has no roll-out`];
}
/**
 * What is wrong with these options together, and for the target where it is a single thing.
 *
 * @param written how a reader knows an option
 */
function checkGreengrassRollout(values, written) {
    if (values.thing !== undefined)
        return checkRolloutOfThing(values, written);
    const names = ['rollout-base-rate', 'rollout-factor', 'rollout-increase'];
    const given = names.filter((name) => values[name] !== undefined);
    if (given.length === 0 || given.length === names.length)
        return [];
    const missing = names.filter((name) => !given.includes(name));
    return [`${given.map(written).join(' and ')} without ${missing.map(written).join(' and ')}; expected all three`];
}
function readComponent(word) {
    const [, name = '', version = ''] = /^([^@\s]{1,128})@(\S{1,64})$/.exec(word) ?? [];
    if (name !== '')
        return { name, version };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${word}"; expected NAME@VERSION, such as com.example.App@1.4.0`);
}
function readDetail(word, form) {
    const at = word.indexOf('=');
    if (at > 0 && (form === 'NAME=POINTER' || at < word.length - 1)) {
        return { name: word.slice(0, at), value: word.slice(at + 1) };
    }
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${word}"; expected ${form}`);
}
function readFactor([value]) {
    if (value === undefined || value === '')
        return undefined;
    const factor = /^\d(\.\d)?$/.test(value) ? Number(value) : Number.NaN;
    if (factor >= 1.1 && factor <= 5)
        return factor;
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1.1 to 5 with one decimal`);
}
function readIncrease([value]) {
    if (value === undefined || value === '')
        return undefined;
    const [, of, digits = ''] = /^(notified|succeeded):(\d{1,9})$/.exec(value) ?? [];
    if (of !== undefined && Number(digits) > 0)
        return { of: of, things: Number(digits) };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected notified:COUNT or succeeded:COUNT`);
}
const FAILURE_TYPES = { failed: 'FAILED', rejected: 'REJECTED', 'timed-out': 'TIMED_OUT', all: 'ALL' };
function readAbort(word) {
    const [, type = '', percent = '', digits = ''] = /^(failed|rejected|timed-out|all):(\d{1,3}(?:\.\d{1,2})?)%:(\d{1,9})$/.exec(word) ?? [];
    const thresholdPercentage = Number(percent);
    if (type !== '' && thresholdPercentage > 0 && thresholdPercentage <= 100 && Number(digits) > 0) {
        const failureType = FAILURE_TYPES[type];
        return { failureType, thresholdPercentage, minNumberOfExecutedThings: Number(digits) };
    }
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`has "${word}"; expected TYPE:PERCENT%:COUNT, such as all:10%:20`);
}


/***/ }),

/***/ 62102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ resourceTags)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68116);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30590);


/** Tags of something in Greengrass V2 (service model, TagKey and TagValue). */
function resourceTags(help) {
    return (0,_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)('KEY=VALUE', help, (name, value) => {
        if (name.length > 128 || value.length > 256) {
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`has "${name}" with too long a key or value; 128 and 256 characters are allowed`);
        }
        if (/^aws:/i.test(name))
            throw new _spec_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx(`has "${name}"; AWS keeps keys that begin with aws: for itself`);
    });
}


/***/ }),

/***/ 79614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ greengrassWaitOptions)
/* harmony export */ });
/* harmony import */ var _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19354);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);


/** How to wait for the devices of a deployment, which the service itself leaves open for good. */
const greengrassWaitOptions = {
    timeout: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('how long to wait for the devices', 'half an hour, and the time that the rates of its roll-out and its device-timeout take: devices that are offline wait for ever'),
    'poll-interval': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['poll-interval'],
    'on-timeout': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['on-timeout'],
    'on-cancel': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['on-cancel'],
    'on-failure': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop'], 'what to do with the deployment when more devices have failed than may, while others have not ended', 'leave'),
    'max-failures': _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N['max-failures'],
    'wait-for-devices': {
        ...(0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('COUNT|PERCENT%', 'how many devices of a group have to have it, or which part of them', 'every one that was in the group when the wait began'),
        read: readGoal,
    },
    'empty-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['fail', 'succeed'], 'what a deployment to a group without devices is: it is for those that join later', 'fail'),
    'leave-out-unhealthy': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('do not wait for devices that say that they are unhealthy'),
    'leave-out-silent': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('do not wait for devices that were not heard of for so long', 'all are waited for'),
    report: _mender_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .menderWaitOptions */ .N.report,
};
function readGoal([value]) {
    if (value === undefined || value === '')
        return undefined;
    const [, digits = '', sign] = /^(\d{1,8})(%?)$/.exec(value) ?? [];
    const number = digits === '' ? Number.NaN : Number(digits);
    if (sign === '' && number >= 1)
        return { count: number };
    if (sign === '%' && number >= 1 && number <= 100)
        return { percent: number };
    throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number of devices, such as 3, or a part of them, such as 90%`);
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

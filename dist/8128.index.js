export const id = 8128;
export const ids = [8128,5712];
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

/***/ 48396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ endNotDeployed)
/* harmony export */ });
/* harmony import */ var _slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98421);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33214);


/** Ends a command that has created no deployment: the reporter has said why, except to a machine that is not told events. */
async function endNotDeployed(notDeployed, { json, wait }, outside) {
    if (json && !wait) {
        const { notDeployedJson } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        outside.print(`${JSON.stringify(notDeployedJson(notDeployed))}\n`);
    }
    return (0,_slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOfOutcome */ .He)(notDeployed.outcome, (0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .cancelSignal */ .Bj)(outside));
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


/***/ }),

/***/ 42385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ createReporter),
/* harmony export */   ev: () => (/* binding */ paintFor),
/* harmony export */   jv: () => (/* binding */ createRevisionReporter)
/* harmony export */ });
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21052);

/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(8457), __webpack_require__.e(9043), __webpack_require__.e(7958)]).then(__webpack_require__.bind(__webpack_require__, 99157));
    const text = createTextReporter(await textOptions(options));
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await __webpack_require__.e(/* import() */ 9081).then(__webpack_require__.bind(__webpack_require__, 69081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
/** The reporter for what makes or stores a revision, and deploys nothing: it loads no words for deployments. */
async function createRevisionReporter(options) {
    const { createRevisionReporter: createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(8457), __webpack_require__.e(8876)]).then(__webpack_require__.bind(__webpack_require__, 72591));
    return createTextReporter(await textOptions(options));
}
async function textOptions(options) {
    const { outside, isJson, sourceText, showsNotices = false } = options;
    const isLive = outside.isTerminal && !isJson;
    return {
        print: isJson ? outside.printError : outside.print,
        paint: await paintFor(outside, isJson),
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
        showsNotices,
    };
}
/** The text styles that fit where text for people goes: none but on a terminal, and none where NO_COLOR is set. */
async function paintFor({ isTerminal, environment }, isJson) {
    const isColoured = isTerminal && !isJson && (environment.NO_COLOR ?? '') === '';
    return isColoured ? terminalPaint() : _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_0__/* .plainPaint */ .p;
}
async function liveLine({ clock }) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 6206).then(__webpack_require__.bind(__webpack_require__, 86206));
    return createLiveLine(process.stdout, () => clock.now());
}
async function terminalPaint() {
    const { default: colors } = await __webpack_require__.e(/* import() */ 7336).then(__webpack_require__.t.bind(__webpack_require__, 57336, 19));
    const { green, red, yellow, dim, bold } = colors.createColors(true);
    return { good: green, bad: red, warn: yellow, dim, strong: bold };
}


/***/ }),

/***/ 10782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ waitToExitCode)
/* harmony export */ });
/* harmony import */ var _slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98421);
/* harmony import */ var _slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33214);


/** Waits for a deployment's end, writes the report that was asked for, and resolves with the exit code. */
async function waitToExitCode(deploymentId, values, { outside, service, ...wait }) {
    const result = await service.waitForEnd(deploymentId, wait);
    if (values.report !== undefined) {
        const { writeReportFile } = await __webpack_require__.e(/* import() */ 9564).then(__webpack_require__.bind(__webpack_require__, 79564));
        const page = await service.pageOf(deploymentId);
        const path = await writeReportFile(result, values.report, { ...service, page });
        const print = values.json ? outside.printError : outside.print;
        if (path !== undefined)
            print(`  report: ${path}\n`);
    }
    return (0,_slipway_core_deployment__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOfOutcome */ .He)(result.outcome, (0,_slipway_runtime_host__WEBPACK_IMPORTED_MODULE_1__/* .cancelSignal */ .Bj)(outside));
}


/***/ }),

/***/ 85712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/** Whether nothing more will happen to a deployment in this state. */
function isTerminal(state) {
    return state === 'succeeded' || state === 'failed' || state === 'stopped';
}
/** How many targets an overview counts. */
function totalOf(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** What a target is called in a sentence: `1 instance`, `3 devices`. */
function unitOf(type, count) {
    const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance'];
    return count === 1 ? name : `${name}s`;
}


/***/ }),

/***/ 98421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85712);


/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
function serviceOf({ service, deployment }) {
    return service ?? deployment?.service ?? 'codedeploy';
}
/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
function outcomeOf(deployment, rollback) {
    for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
        if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isTerminal */ .Hd)(state))
            throw new Error(`deployment ${id} is ${state}: it has no outcome yet`);
    }
    if (deployment.state === 'succeeded')
        return 'succeeded';
    if (rollback !== undefined)
        return rollback.state === 'succeeded' ? 'rolled-back' : 'failed';
    return deployment.state === 'stopped' ? 'stopped' : 'failed';
}
/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
function exitCodeOfOutcome(outcome, signal = 'SIGINT') {
    switch (outcome) {
        case 'succeeded':
        case 'reached':
        case 'skipped':
            return 0;
        case 'failed':
        case 'rolled-back':
        case 'stopped':
            return 1;
        case 'timed-out':
            return 3;
        case 'unknown':
            return 4;
        case 'cancelled':
            return signal === 'SIGTERM' ? 143 : 130;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(outcome);
    }
}


/***/ }),

/***/ 37878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ dryRunOption)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Whether a deployment is only planned. */
const dryRunOption = {
    'dry-run': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('say what would be deployed, to which targets, in which batches and what is in its way; create and change nothing'),
};


/***/ }),

/***/ 21052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plainPaint)
/* harmony export */ });
const plainPaint = { good: same, bad: same, warn: same, dim: same, strong: same };
function same(text) {
    return text;
}


/***/ }),

/***/ 60336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ toRevisionJson),
/* harmony export */   TU: () => (/* binding */ formatRevision),
/* harmony export */   hi: () => (/* binding */ describeRevision)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);


/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, `mender:NAME`, `greengrass:NAME@VERSION`, or the digest of inline content. */
function describeRevision(revision) {
    switch (revision.type) {
        case 's3':
            return `s3://${revision.bucket}/${revision.key}`;
        case 'github':
            return `github:${revision.repository}@${revision.commitId}`;
        case 'content':
            return `AppSpec content sha256:${revision.sha256}`;
        case 'mender':
            return `mender:${revision.artifactName}`;
        case 'greengrass':
            return `greengrass:${Object.entries(revision.components)
                .map(([name, version]) => `${name}@${version}`)
                .join(',')}`;
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}
/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, `mender:NAME` with the id of the Artifact where that is known, or JSON for
 * inline content.
 */
function formatRevision(revision) {
    if (revision.type === 'github' || revision.type === 'greengrass')
        return describeRevision(revision);
    if (revision.type === 'mender')
        return formatMender(revision);
    if (revision.type === 'content' || !fitsUrl(revision))
        return JSON.stringify(toRevisionJson(revision));
    const { version, eTag, bundleType, key } = revision;
    const pins = [
        ...(((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(key) ?? (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .appSpecFormatOf */ .X3)(key)) === bundleType ? [] : [`bundleType=${bundleType}`]),
        ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
        ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
    ];
    return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`;
}
function formatMender(revision) {
    const { artifactName, artifactId } = revision;
    const isPlain = /^[!->@-~]+$/.test(artifactName) && (artifactId === undefined || /^[0-9a-f-]{36}$/i.test(artifactId));
    if (!isPlain)
        return JSON.stringify(toRevisionJson(revision));
    return `${describeRevision(revision)}${artifactId === undefined ? '' : `?artifactId=${artifactId}`}`;
}
/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }) {
    return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key);
}
/** The shape of CodeDeploy's `RevisionLocation`, which has one more type for Mender and one for Greengrass: what `push` prints, what `deploy` and `aws deploy` take. */
function toRevisionJson(revision) {
    switch (revision.type) {
        case 's3': {
            const { type: _, ...s3Location } = revision;
            return { revisionType: 'S3', s3Location };
        }
        case 'github': {
            const { type: _, ...gitHubLocation } = revision;
            return { revisionType: 'GitHub', gitHubLocation };
        }
        case 'content': {
            const { type: _, ...appSpecContent } = revision;
            return { revisionType: 'AppSpecContent', appSpecContent };
        }
        case 'mender': {
            const { type: _, ...menderArtifact } = revision;
            return { revisionType: 'MenderArtifact', menderArtifact };
        }
        case 'greengrass':
            return { revisionType: 'GreengrassComponents', greengrassComponents: revision.components };
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(revision);
    }
}


/***/ }),

/***/ 37940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ bundleFormatOf),
/* harmony export */   Uq: () => (/* binding */ parseRevisionLocation),
/* harmony export */   X3: () => (/* binding */ appSpecFormatOf),
/* harmony export */   ZN: () => (/* binding */ isRevisionText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const BUNDLE_TYPES = ['zip', 'tar', 'tgz', 'YAML', 'JSON'];
const S3_FIELDS = ['bucket', 'key', 'bundleType', 'version', 'eTag'];
/** Parameters of an `s3://` URL, in any case: the AWS guide itself writes `versionId` and `etag`. */
const URL_PARAMETERS = new Map([
    ['versionid', 'version'],
    ['etag', 'eTag'],
    ['bundletype', 'bundleType'],
]);
/** The archive format that a file name or object key tells by its ending. */
function bundleFormatOf(name) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.zip'))
        return 'zip';
    if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz'))
        return 'tgz';
    return lower.endsWith('.tar') ? 'tar' : undefined;
}
/** The format of an AppSpec file that is a revision by itself, as its name tells it. */
function appSpecFormatOf(name) {
    if (/\.ya?ml$/i.test(name))
        return 'YAML';
    return /\.json$/i.test(name) ? 'JSON' : undefined;
}
/** Whether a text is meant for {@link parseRevisionLocation}, and is not the path of a file. */
function isRevisionText(text) {
    return /^(\{|[a-z][a-z0-9+.-]+:)/i.test(text.trim()) || appSpecFormatOf(text.trim()) === undefined;
}
/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, `github:owner/repository@commit` with all 40 digits of the commit, `mender:NAME[?artifactId=…]` for a release of
 * Mender, or `greengrass:NAME@VERSION[,NAME@VERSION…]` for versions of components of AWS IoT Greengrass V2.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
function parseRevisionLocation(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return parseJson(trimmed);
    if (trimmed.startsWith('s3://'))
        return parseS3Url(trimmed);
    if (trimmed.startsWith('github:'))
        return parseGitHub(trimmed.slice('github:'.length));
    if (trimmed.startsWith('mender:'))
        return parseMender(trimmed.slice('mender:'.length));
    if (trimmed.startsWith('greengrass:'))
        return parseComponents(trimmed.slice('greengrass:'.length));
    throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, github:owner/repository@commit, mender:NAME, or greengrass:NAME@VERSION`, 'an AppSpec file for AWS Lambda or Amazon ECS is named .yml, .yaml or .json; a bundle is pushed first');
}
function parseS3Url(text) {
    const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text);
    const [, bucket, key, query] = match ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip');
    }
    // A plus sign stands for itself, as it does in version ids; only in forms does it mean a space.
    const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'));
    const given = {};
    for (const [name, value] of parameters) {
        const known = URL_PARAMETERS.get(name.toLowerCase());
        if (known === undefined) {
            throw invalid(`revision "${text}" has an unknown parameter "${name}"`, 'known are versionId, eTag and bundleType');
        }
        given[known] = value;
    }
    return s3Location({ bucket, key, ...given }, 'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL');
}
function parseGitHub(text) {
    const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text);
    const [, repository, commitId] = match ?? [];
    if (repository === undefined || commitId === undefined) {
        throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`);
    }
    if (!/^[0-9a-f]{40}$/i.test(commitId)) {
        throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD');
    }
    return { type: 'github', repository, commitId };
}
/** Management API of Mender: an artifact name has up to 4096 characters. */
const LONGEST_ARTIFACT_NAME = 4096;
function parseMender(text) {
    const [, artifactName = '', artifactId] = /^(.*?)(?:\?artifactId=([0-9a-f-]{36}))?$/is.exec(text) ?? [];
    return menderLocation(artifactName, artifactId);
}
function menderLocation(artifactName, artifactId) {
    if (artifactName === '') {
        throw invalid('the revision has no artifact name', 'write mender:NAME with the name of the release');
    }
    if (artifactName.length > LONGEST_ARTIFACT_NAME) {
        throw invalid(`the revision's artifact name has ${artifactName.length} characters; ${LONGEST_ARTIFACT_NAME} are allowed`);
    }
    return { type: 'mender', artifactName, ...(artifactId !== undefined && { artifactId }) };
}
/** Service model of Greengrass V2: names have up to 128 characters, versions up to 64. */
const COMPONENT = /^([^\s@,]{1,128})@(\d[0-9A-Za-z.+-]{0,63})$/;
function parseComponents(text) {
    const components = {};
    for (const part of text === '' ? [] : text.split(',')) {
        const [, name, version] = COMPONENT.exec(part.trim()) ?? [];
        if (name === undefined || version === undefined) {
            throw invalid(`"${part}" of the revision is no component with its version`, 'write greengrass:NAME@1.4.0');
        }
        if (components[name] !== undefined)
            throw invalid(`the revision has component "${name}" twice`);
        components[name] = version;
    }
    return { type: 'greengrass', components };
}
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `the revision is not valid JSON: ${cause.message}`, {
            cause,
            hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
        });
    }
    const inner = isObject(value.revision) ? value.revision : value;
    if (isObject(inner.s3Location))
        return s3FromJson(inner.s3Location);
    if (isObject(inner.gitHubLocation)) {
        const { repository, commitId } = requireTexts('gitHubLocation', inner.gitHubLocation, ['repository', 'commitId']);
        return parseGitHub(`${repository}@${commitId}`);
    }
    const inline = [inner.appSpecContent, inner.string].find(isObject);
    if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
        return { type: 'content', content: inline.content, sha256: inline.sha256 };
    }
    if (isObject(inner.menderArtifact)) {
        const { artifactName = '' } = requireTexts('menderArtifact', inner.menderArtifact, ['artifactName']);
        const { artifactId } = inner.menderArtifact;
        return menderLocation(artifactName, typeof artifactId === 'string' && artifactId !== '' ? artifactId : undefined);
    }
    if (isObject(inner.greengrassComponents)) {
        const entries = Object.entries(inner.greengrassComponents);
        return parseComponents(entries.map(([name, version]) => `${name}@${String(version)}`).join(','));
    }
    throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent, menderArtifact, greengrassComponents');
}
function s3FromJson(json) {
    // A misspelt version would deploy another object than was meant: nothing is passed over.
    const strange = Object.keys(json).filter((name) => !S3_FIELDS.includes(name));
    if (strange.length > 0) {
        throw invalid(`the revision's s3Location has an unknown field "${strange[0]}"`, `known are ${S3_FIELDS.join(', ')}`);
    }
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null && value !== ''));
    return s3Location(requireTexts('s3Location', { ...given, bucket: json.bucket, key: json.key }, [
        'bucket',
        'key',
        ...Object.keys(given),
    ]), 'add "bundleType": zip, tar, tgz, YAML or JSON');
}
/** The fields named, each of which has to be there with a text in it. */
function requireTexts(what, json, names) {
    const texts = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value !== 'string' || value === '') {
            const found = value === undefined || value === '' ? 'has no' : `has ${JSON.stringify(value)} as its`;
            throw invalid(`the revision's ${what} ${found} ${name}`);
        }
        texts[name] = value;
    }
    return texts;
}
function s3Location(given, typeHint) {
    const { bucket = '', key = '', bundleType: named = '', version = '', eTag = '' } = given;
    const bundleType = named === '' ? (bundleFormatOf(key) ?? appSpecFormatOf(key)) : named;
    if (bundleType === undefined) {
        throw invalid(`the revision's bundle type is not told: the key "${key}" ends in none of .zip, .tar, .tgz, .tar.gz, .yml, .yaml, .json`, typeHint);
    }
    if (!isBundleType(bundleType)) {
        throw invalid(`the revision's bundle type "${bundleType}" is none of ${BUNDLE_TYPES.join(', ')}`);
    }
    return {
        type: 's3',
        bucket,
        key,
        bundleType,
        ...(version !== '' && { version }),
        ...(eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
    };
}
function isBundleType(text) {
    return BUNDLE_TYPES.some((type) => type === text);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint });
}


/***/ }),

/***/ 19567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideTimeout: () => (/* binding */ decideTimeout),
/* harmony export */   decideTimeoutOf: () => (/* binding */ decideTimeoutOf),
/* harmony export */   f: () => (/* binding */ timeLeft)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED = { timeoutMs: 3_600_000, isStated: false };
/** How long to wait for a deployment that is to be made: what was said, or else what the group's own waits make of it. */
async function decideTimeout(statedMs, subject, { provider, reporter, host }) {
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    const { clock, cancelled } = host;
    // What a signal means is said by whoever waits.
    if (cancelled.aborted)
        return WHEN_CANCELLED;
    const { findTimeout } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    try {
        const { timeoutMs } = await findTimeout(subject, { provider, reporter, clock }, { signal: cancelled });
        return { timeoutMs, isStated: false };
    }
    catch (error) {
        if (cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/**
 * The same for a deployment that somebody has made: it knows its group itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
async function decideTimeoutOf(statedMs, deploymentId, ports, waitUntil = 'succeeded') {
    const { provider, host } = ports;
    if (statedMs !== undefined)
        return { timeoutMs: statedMs, isStated: true };
    try {
        const asked = provider.getDeployment(deploymentId, { signal: host.cancelled });
        const { applicationName = '', deploymentGroupName = '', configurationName, revision, } = await (0,_slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(asked, host.cancelled);
        const subject = {
            applicationName,
            deploymentGroupName,
            ...(configurationName !== undefined && { configurationName }),
            ...(revision !== undefined && { revision }),
            waitUntil,
        };
        return await decideTimeout(undefined, subject, ports);
    }
    catch (error) {
        if (host.cancelled.aborted)
            return WHEN_CANCELLED;
        throw error;
    }
}
/** What is left of a timeout for the deployment's end, once the deployment is there: a wait has to have one. */
function timeLeft({ timeoutMs, isStated }, startedAt, nowMs) {
    return isStated ? Math.max(1_000, startedAt + timeoutMs - nowMs) : timeoutMs;
}


/***/ })

};

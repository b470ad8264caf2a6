export const id = 8019;
export const ids = [8019];
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

/***/ 78019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushMender: () => (/* binding */ pushMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68116);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30590);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47480);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60336);
/* harmony import */ var _slipway_runtime_mender_settings__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67449);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42385);






const pushMender = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'push',
    provider: 'mender',
    summary: 'upload a Mender Artifact',
    options: {
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF,
        bundle: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('FILE', 'Mender Artifact to upload'),
        description: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('TEXT', 'description of the Artifact'),
        tags: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('TAG', 'tag of the release, in place of those that it has'),
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .pushDryRunOption */ .mB,
        ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .menderServerOptions */ .x,
        ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec,
    },
    notes: 'An Artifact that the server has already is not uploaded again, and no other one of the same name for the same devices takes its place.',
    run: async ({ values, outside }) => {
        const { planMenderPush, pushMenderArtifact } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(197)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        const { artifactFiles, createMenderProvider } = await Promise.all(/* import() */[__webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(7440)]).then(__webpack_require__.bind(__webpack_require__, 65338));
        const { description, tags, json } = values;
        const request = {
            path: values.bundle,
            ...(description !== undefined && { description }),
            ...(tags.length > 0 && { tags }),
        };
        const server = createMenderProvider(await (0,_slipway_runtime_mender_settings__WEBPACK_IMPORTED_MODULE_6__/* .toMenderSettings */ .y9)(values, outside));
        const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_7__/* .createReporter */ .A5)({ outside, isJson: json });
        const options = { signal: outside.cancelled };
        const ports = { artifacts: artifactFiles, server, reporter, clock: outside.clock };
        const isPlan = values['dry-run'];
        const pushed = await (isPlan
            ? planMenderPush(request, ports, options)
            : pushMenderArtifact(request, ports, options));
        const { revision, unchanged, file } = pushed;
        if (json) {
            const { name, sizeBytes, deviceTypes } = file;
            outside.print(`${JSON.stringify({ revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_8__/* .toRevisionJson */ .Rh)(revision), unchanged, name, sizeBytes, deviceTypes })}\n`);
            return 0;
        }
        const { describeMenderPush, shellWord } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(7603)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        if (isPlan)
            outside.print(`dry run: ${describeMenderPush(pushed)}\n`);
        else {
            const word = shellWord((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_8__/* .formatRevision */ .TU)(revision));
            outside.print(`  to deploy it: slipway deploy --provider mender --device-group GROUP --wait --revision ${word}\n`);
        }
        return 0;
    },
});


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

/***/ 47480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ menderServerOptions)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** How to reach a Mender server, or the engine in its place. The token comes from the environment alone. */
const menderServerOptions = {
    'mender-server': (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'Mender server, or the engine in its place; the personal access token is read from `MENDER_TOKEN`, a login from `MENDER_USERNAME` and `MENDER_PASSWORD`, in the environment alone', 'MENDER_SERVER, else https://hosted.mender.io'),
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


/***/ }),

/***/ 67449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isLocalServer),
/* harmony export */   L9: () => (/* binding */ toMenderPolicy),
/* harmony export */   y9: () => (/* binding */ toMenderSettings)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const HOSTED = 'https://hosted.mender.io';
/**
 * How to reach a Mender server, from what was given and the environment: `MENDER_SERVER`, and `MENDER_TOKEN` or
 * `MENDER_USERNAME` with `MENDER_PASSWORD` (and the digits of `MENDER_SECOND_FACTOR`). `MENDER_CA_FILE` names authorities to trust
 * beside Node's own.
 *
 * @throws SlipwayError CREDENTIALS_MISSING when nobody says who asks, INPUT_INVALID for what is no server's address.
 */
async function toMenderSettings(values, { environment, clock, random }) {
    const { proxyFor } = await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 80203));
    const serverUrl = values['mender-server'] ?? (environment.MENDER_SERVER || HOSTED);
    requireServer(serverUrl);
    const token = environment.MENDER_TOKEN?.trim();
    const { MENDER_USERNAME: user, MENDER_PASSWORD: password, MENDER_SECOND_FACTOR: secondFactor } = environment;
    const login = user && password ? { user, password, ...(secondFactor && { secondFactor }) } : undefined;
    const caFile = environment.MENDER_CA_FILE;
    if (!token && login === undefined) {
        if (user || password) {
            const [given, missing] = user ? ['MENDER_USERNAME', 'MENDER_PASSWORD'] : ['MENDER_PASSWORD', 'MENDER_USERNAME'];
            throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `${given} is set without ${missing}, and there is no MENDER_TOKEN`, {
                hint: 'set both to log in, or put a personal access token into MENDER_TOKEN',
            });
        }
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('CREDENTIALS_MISSING', `there is no token for the Mender server ${serverUrl}`, {
            hint: 'put a personal access token into MENDER_TOKEN; one is made in the settings of your Mender account',
        });
    }
    return {
        serverUrl,
        ...(token && { token }),
        ...(login !== undefined && { login }),
        ...(caFile && { caFile }),
        proxyFor: (target) => proxyFor(target, environment),
        clock,
        random,
    };
}
function requireServer(address) {
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `mender-server is "${address}"; expected an address such as ${HOSTED}`);
}
/** Whether the server is on this machine, as the engine is. */
function isLocalServer({ serverUrl }) {
    return /^(127\.|localhost$|\[::1\]$|.*\.localhost$)/.test(new URL(serverUrl).hostname);
}
/** What counts as a failure and as an end, from the wait options. */
function toMenderPolicy(values) {
    const tolerance = values['max-failures'];
    const devices = values['wait-for-devices'];
    return {
        ...(tolerance !== undefined && { maxFailures: 'count' in tolerance ? tolerance.count : tolerance }),
        noArtifact: values['no-artifact'] === 'ignore' ? 'succeed' : 'fail',
        ...(devices !== undefined && { waitForDevices: devices }),
    };
}


/***/ })

};

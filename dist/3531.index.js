export const id = 3531;
export const ids = [3531,8180];
export const modules = {

/***/ 78122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zt: () => (/* binding */ appSpecVariableOptions),
  UB: () => (/* binding */ cloudOptions),
  y9: () => (/* binding */ cloudProblems),
  sO: () => (/* binding */ codeSecretOptions),
  UE: () => (/* binding */ hasCloudOptions),
  wp: () => (/* binding */ readCloudOptions)
});

// EXTERNAL MODULE: ./packages/core/lib/inputs/names.js
var names = __webpack_require__(10867);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/inputs/read-image.js

/** Registry, repository, tag and digest of an image, as container runtimes read them (distribution, "reference"). */
const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const REGISTRY = `${HOST}(?:\\.${HOST})*(?::\\d+)?`;
const IMAGE = new RegExp(`^(?:${REGISTRY}/)?${PART}(?:/${PART})*(?::\\w[\\w.-]{0,127})?(?:@[a-zA-Z][\\w+.-]*:[0-9a-fA-F]{32,})?$`);
/** Reads the name of an image. What is none, no service could ever pull. @throws ValueProblem. */
function readImage(value) {
    if (IMAGE.test(value))
        return value;
    throw new spec/* ValueProblem */.bx(`is "${value}"; expected an image, such as registry.example/shop/web:1.2 or web@sha256:DIGEST`);
}

;// CONCATENATED MODULE: ./packages/core/lib/inputs/cloud.js



/** What is released to AWS Lambda or Amazon ECS: what an AppSpec file is filled with, or made of where there is none. */
const cloudOptions = {
    'function-name': (0,spec/* text */.Qq)('NAME', 'Lambda function to deploy, by its name or ARN', "the AppSpec file's"),
    alias: (0,spec/* text */.Qq)('NAME', 'alias whose calls move to the new version', "the AppSpec file's"),
    'target-version': {
        ...(0,spec/* text */.Qq)('VERSION', 'version that the alias moves to, or `$LATEST` for a new version of what that is now'),
        read: ([value = '']) => {
            if (value === '' || value === '$LATEST' || /^[1-9]\d*$/.test(value))
                return value === '' ? undefined : value;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected the number of a published version, or $LATEST`);
        },
    },
    code: {
        ...(0,spec/* text */.Qq)('PATH', ''),
        help: 'zip, folder or `s3://bucket/key` with the code of the function, of which a version is published; code that the function has already is not sent again',
        read: ([value = '']) => (value === '' ? undefined : readCodeSource(value)),
    },
    'task-definition': (0,spec/* text */.Qq)('FILE', 'JSON file of which a revision is registered for the ECS service; or what is registered already: family, family:revision or ARN', "the AppSpec file's"),
    'container-name': (0,spec/* text */.Qq)('NAME', 'container behind the load balancer; the `image` is for it, unless that of another one is a placeholder', "the AppSpec file's, else the only one with a port"),
    'container-port': {
        ...(0,spec/* text */.Qq)('PORT', 'port of that container', "the AppSpec file's, else its only one"),
        read: ([value = '']) => {
            if (value === '')
                return undefined;
            const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
            if (port >= 1 && port <= 65_535)
                return port;
            throw new spec/* ValueProblem */.bx(`is "${value}"; expected a number from 1 to 65535`);
        },
    },
    image: {
        ...(0,spec/* text */.Qq)('URI', "image of the container, in a new revision of the task definition; or the function's, in a new version"),
        read: ([value = '']) => (value === '' ? undefined : readImage(value)),
    },
    hooks: {
        ...(0,spec/* list */.p_)('EVENT=FUNCTION', 'Lambda function that is called at a lifecycle event, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readHook),
    },
    'platform-version': (0,spec/* text */.Qq)('VERSION', 'version of the Fargate platform, where there is no AppSpec file', 'LATEST'),
    subnets: (0,spec/* list */.p_)('ID', 'subnet of the tasks, where there is no AppSpec file; with `security-groups` and `assign-public-ip`'),
    'security-groups': (0,spec/* list */.p_)('ID', 'security group of the tasks'),
    'assign-public-ip': (0,spec/* optionalChoice */.AU)(['ENABLED', 'DISABLED'], 'whether the tasks get a public address'),
    'capacity-providers': {
        ...(0,spec/* list */.p_)('NAME=WEIGHT[,BASE]', 'capacity provider of the tasks, where there is no AppSpec file'),
        read: (given) => given.filter((word) => word !== '').map(readCapacityProvider),
    },
};
/** What a folder of code may hold all the same. */
const codeSecretOptions = {
    'allow-secrets': (0,spec/* list */.p_)('PATTERN', 'take what matches into the code of the function though it looks like a secret, in gitignore patterns; nothing else that does is taken'),
};
/** What stands for the variables of an AppSpec file that is deployed by itself. */
const appSpecVariableOptions = {
    'appspec-var': (0,names/* assignments */.T)('what stands for ${NAME} in the AppSpec file'),
    'appspec-env': (0,names/* names */.D)('environment variable that stands for ${NAME} in the AppSpec file'),
};
function readCodeSource(value) {
    if (!value.startsWith('s3://'))
        return { type: 'path', path: value };
    const [, bucket, key, version] = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/i.exec(value) ?? [];
    if (bucket === undefined || key === undefined) {
        throw new spec/* ValueProblem */.bx(`is "${value}"; expected s3://bucket/key, with ?versionId=VERSION for one version`);
    }
    return { type: 's3', bucket, key, ...(version !== undefined && { version: decodeURIComponent(version) }) };
}
function readHook(word) {
    const [, event, functionName] = /^(\w+)=(\S+)$/.exec(word) ?? [];
    if (event !== undefined && functionName !== undefined)
        return { event, functionName };
    throw new spec/* ValueProblem */.bx(`is "${word}"; expected EVENT=FUNCTION, such as BeforeAllowTraffic=CodeDeployHook_check`);
}
function readCapacityProvider(word) {
    const [, capacityProvider, weight, base = '0'] = /^([^=,\s]+)=(\d{1,4})(?:,(\d{1,6}))?$/.exec(word) ?? [];
    if (capacityProvider !== undefined)
        return { capacityProvider, weight: Number(weight), base: Number(base) };
    throw new spec/* ValueProblem */.bx(`is "${word}"; expected NAME=WEIGHT or NAME=WEIGHT,BASE, such as FARGATE_SPOT=2`);
}
const OF_LAMBDA = ['function-name', 'alias', 'target-version', 'code'];
const OF_ECS = [
    'task-definition',
    'container-name',
    'container-port',
    'platform-version',
    'subnets',
    'security-groups',
    'assign-public-ip',
    'capacity-providers',
];
/** What is written into a file by whoever has one. */
const OF_GENERATION = [
    'hooks',
    'platform-version',
    'subnets',
    'security-groups',
    'assign-public-ip',
    'capacity-providers',
];
function given(values, names) {
    return names.filter((name) => {
        const value = values[name];
        return value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
}
/** Whether anything is said of a release to AWS Lambda or Amazon ECS. */
function hasCloudOptions(values) {
    return given(values, Object.keys(cloudOptions)).length > 0;
}
/**
 * What is wrong with these options together.
 *
 * @param isFile whether there is an AppSpec file that they fill
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 */
function cloudProblems(values, isFile, written) {
    const listed = (all) => all.map(written).join(', ');
    const [lambda, ecs] = [given(values, OF_LAMBDA), given(values, OF_ECS)];
    if (lambda.length > 0 && ecs.length > 0) {
        return [`${listed(lambda)} for AWS Lambda and ${listed(ecs)} for Amazon ECS are both given; expected those of one`];
    }
    const problems = [];
    const sources = given(values, ['target-version', 'code', 'image']);
    if (lambda.length > 0 && sources.length > 1)
        problems.push(`${listed(sources)} are all given; expected one of them`);
    if (isFile) {
        const strange = given(values, OF_GENERATION);
        if (strange.length > 0)
            problems.push(`${listed(strange)} would not be heeded: write that into the AppSpec file`);
        return problems;
    }
    if (!hasCloudOptions(values))
        return problems;
    if (ecs.length === 0 && lambda.length === 0) {
        return [...problems, `${written('function-name')} or ${written('task-definition')} is missing: what is deployed`];
    }
    if (ecs.length > 0) {
        const missing = values['task-definition'] === undefined ? ['task-definition'] : [];
        problems.push(...missing.map((name) => `${written(name)} is missing: ${cloudOptions[name].help}`));
        const network = given(values, ['subnets', 'security-groups', 'assign-public-ip']);
        if (network.length === 1 || network.length === 2) {
            problems.push(`${listed(network)} alone cannot be set; expected subnets, security-groups and assign-public-ip, or none`);
        }
        return problems;
    }
    for (const name of ['function-name', 'alias']) {
        if (values[name] === undefined)
            problems.push(`${written(name)} is missing: ${cloudOptions[name].help}`);
    }
    if (sources.length === 0) {
        problems.push(`${written('code')} is missing: what is deployed; or ${written('image')} or ${written('target-version')}`);
    }
    return problems;
}
/** The release that the options say; what is for an AppSpec file or its variables is said by whoever runs it. */
function readCloudOptions(values) {
    const { alias, code, image, hooks, subnets } = values;
    const [functionName, targetVersion] = [values['function-name'], values['target-version']];
    const lambda = {
        ...(functionName !== undefined && { functionName }),
        ...(alias !== undefined && { alias }),
        ...(targetVersion !== undefined && { targetVersion }),
        ...(code !== undefined && { code }),
    };
    const ecs = readEcs(values, subnets);
    return {
        ...(image !== undefined && { image }),
        ...(Object.keys(lambda).length > 0 && { lambda }),
        ...(Object.keys(ecs).length > 0 && { ecs }),
        ...(hooks.length > 0 && { hooks }),
    };
}
function readEcs(values, subnets) {
    const taskDefinition = values['task-definition'];
    const containerName = values['container-name'];
    const containerPort = values['container-port'];
    const platformVersion = values['platform-version'];
    const capacityProviders = values['capacity-providers'];
    const address = values['assign-public-ip'];
    return {
        ...(taskDefinition !== undefined && { taskDefinition }),
        ...(containerName !== undefined && { containerName }),
        ...(containerPort !== undefined && { containerPort }),
        ...(platformVersion !== undefined && { platformVersion }),
        ...(subnets.length > 0 && {
            network: { subnets, securityGroups: values['security-groups'], assignPublicIp: address === 'ENABLED' },
        }),
        ...(capacityProviders.length > 0 && { capacityProviders }),
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

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ rememberText),
/* harmony export */   Hj: () => (/* binding */ toBundleRequest),
/* harmony export */   g4: () => (/* binding */ toPushedRelease),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { output, ...place }, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip';
    return { ...toReleaseSource(values, place, environment), output, format };
}
/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
function toPushedRelease(values, place, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(values['s3-key'] ?? '') ?? 'zip';
    return { ...toReleaseSource(values, place, environment), format };
}
function toReleaseSource(values, { source, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 53531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readAskedRelease),
/* harmony export */   openCloudRelease: () => (/* binding */ openCloudRelease),
/* harmony export */   rememberTexts: () => (/* binding */ rememberTexts)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78122);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _bundle_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78180);
/* harmony import */ var _function_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27132);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36119);






/**
 * Tells what is to be deployed; `undefined` when the options say nothing of it.
 *
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 * @throws SlipwayError INPUT_INVALID with a line for everything that does not go together.
 */
function readAskedRelease(values, written, environment) {
    const { revision } = values;
    const isFile = revision !== undefined && !(0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .isRevisionText */ .ZN)(revision);
    if (revision !== undefined && !isFile) {
        if (!(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values))
            return { kind: 'revision', revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .parseRevisionLocation */ .Uq)(revision) };
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', `${written('revision')} is a revision, which nothing is filled into`, {
            hint: 'name the AppSpec file itself as the revision, or leave the other options out',
        });
    }
    const problems = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .cloudProblems */ .y9)(values, isFile, written);
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'a release to AWS Lambda or Amazon ECS is an AppSpec file, or what one is made of',
        });
    }
    const variables = (0,_bundle_request_js__WEBPACK_IMPORTED_MODULE_0__.readAppSpecVariables)(values, environment);
    const request = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readCloudOptions */ .wp)(values);
    if (isFile) {
        return {
            kind: 'app-spec',
            request: { ...request, appSpecFile: revision, ...(variables !== undefined && { variables }) },
        };
    }
    return (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values) ? { kind: 'app-spec', request } : undefined;
}
/** The files of this machine, and the texts that were read. */
function rememberTexts() {
    const texts = new Map();
    return {
        files: {
            kindOf: _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.kindOf,
            read: async (path) => {
                const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.read(path);
                texts.set(path, new TextDecoder().decode(bytes));
                return bytes;
            },
        },
        textOf: (file) => texts.get(file),
    };
}
/** Opens a release to AWS Lambda or Amazon ECS, with the services that it needs. */
async function openCloudRelease(request, ports) {
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3919)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { settings, allowSecrets, texts, reporter, host } = ports;
    return openRelease(request, {
        files: texts.files,
        functions: createLambdaFunctions(settings),
        code: (0,_function_code_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunctionCode */ .C)(allowSecrets, (message) => reporter.report({ type: 'warning', message })),
        taskDefinitions: createEcsTaskDefinitions(settings),
        reporter,
        clock: host.clock,
    }, { signal: host.cancelled });
}


/***/ }),

/***/ 27132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createFunctionCode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36119);






/**
 * Reads the code of functions from this machine.
 *
 * @param allowSecrets what a folder of code may hold though it looks like a secret, in gitignore patterns
 * @param warn told what may not do in a function what it does here
 */
function createFunctionCode(allowSecrets, warn) {
    return {
        readCode: async (path, options = {}) => {
            const kind = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.kindOf(path);
            if (kind === undefined) {
                throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
                    hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
                });
            }
            const bytes = kind === 'file' ? await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.read(path) : await zipOf(path, allowSecrets, warn, options);
            return { type: 'zip', bytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64') };
        },
    };
}
/** @throws SlipwayError SOURCE_INVALID naming each link that leads to nothing in a function, which has the folder alone. */
async function refuseLinksOut(entries, source) {
    const { linkLeavesTree } = await __webpack_require__.e(/* import() */ 2970).then(__webpack_require__.bind(__webpack_require__, 2970));
    const leading = entries.filter(({ path, linkTarget }) => linkTarget !== undefined && linkLeavesTree(path, linkTarget));
    if (leading.length === 0)
        return;
    const lines = leading.map(({ path, linkTarget }) => `link "${path}" in "${source}" leads out of it, to "${linkTarget}"`);
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', lines.join('\n'), {
        hint: 'a function has the content of its folder alone: put what the link stands for in its place (npm install --install-links does for packages of a workspace), or leave it out with .deployignore',
    });
}
/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source, allowSecrets, warn, options) {
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(7848)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { entries, warnings } = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.collect(source, {}, options);
    await refuseLinksOut(entries, source);
    const content = {
        name: 'code of the function',
        refusal: 'the code of the function would hold',
        remedy: `leave them out with a .deployignore in "${source}"`,
    };
    const suspected = await guardSecrets(entries, allowSecrets, _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J, options, content);
    for (const message of [...warnings, ...suspected])
        warn(message);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'slipway-code-'));
    try {
        const destination = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'code.zip');
        await createBundleWriter().write(entries, destination, {
            format: 'zip',
            modifiedAt: DEFAULT_MODIFIED_AT,
            ...options,
        });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(destination);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ })

};

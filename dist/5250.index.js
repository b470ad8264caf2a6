export const id = 5250;
export const ids = [5250,1347,9465,1846];
export const modules = {

/***/ 99465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  APPSPEC_NAME: () => (/* reexport */ locate/* APPSPEC_NAME */.D),
  SCRIPT_BYTES: () => (/* reexport */ validate/* SCRIPT_BYTES */.E),
  detectPlatform: () => (/* reexport */ platform/* detectPlatform */.li),
  fillCloudValues: () => (/* reexport */ cloud_values/* fillCloudValues */.Z),
  fillTemplate: () => (/* reexport */ template/* fillTemplate */.o),
  findReleaseFile: () => (/* reexport */ list_hook_scripts/* findReleaseFile */.F),
  listHookScripts: () => (/* reexport */ list_hook_scripts/* listHookScripts */.w),
  locateAppSpec: () => (/* reexport */ locate/* locateAppSpec */.f),
  readCloudAppSpec: () => (/* reexport */ read_cloud_app_spec/* readCloudAppSpec */.K),
  readCloudValues: () => (/* reexport */ cloud_values/* readCloudValues */._),
  validateRelease: () => (/* reexport */ validate/* validateRelease */.O),
  writeCloudAppSpec: () => (/* reexport */ writeCloudAppSpec)
});

// UNUSED EXPORTS: EVERYTHING, anyAppSpecSchema, appSpecSchema, applyEdits, diagnosticJson, fixAppSpec, fixLineEndings, formatDiagnostic, isPermissionFor, locateScript, pageAddress, readAppSpec, schemaAddress, toVisible, toVisibleMarked

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/cloud-values.js
var cloud_values = __webpack_require__(51388);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-cloud-app-spec.js
var read_cloud_app_spec = __webpack_require__(83914);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/write-app-spec.js
/**
 * Writes an AppSpec file in YAML. Whether the service would take it is the validator's to say: nothing is checked here.
 *
 * @example
 * writeCloudAppSpec({ platform: 'lambda', name: 'orders', alias: 'live', currentVersion: '1', targetVersion: '2', hooks: [] })
 */
function writeCloudAppSpec(values) {
    const [resource, type] = values.platform === 'lambda' ? ['TargetFunction', 'AWS::Lambda::Function'] : ['TargetService', 'AWS::ECS::Service'];
    const properties = values.platform === 'lambda' ? lambdaLines(values) : ecsLines(values);
    const hooks = values.hooks.map(({ event, functionName }) => `  - ${/^\w+$/.test(event) ? event : quoted(event)}: ${quoted(functionName)}`);
    const lines = [
        'version: 0.0',
        'Resources:',
        `  - ${resource}:`,
        `      Type: ${type}`,
        '      Properties:',
        ...properties.map((line) => `        ${line}`),
        ...(hooks.length === 0 ? [] : ['Hooks:', ...hooks]),
    ];
    return `${lines.join('\n')}\n`;
}
function lambdaLines({ name, alias, currentVersion, targetVersion }) {
    return [
        `Name: ${quoted(name)}`,
        `Alias: ${quoted(alias)}`,
        `CurrentVersion: ${quoted(currentVersion)}`,
        `TargetVersion: ${quoted(targetVersion)}`,
    ];
}
function ecsLines(values) {
    const { platformVersion, network, capacityProviders } = values;
    return [
        `TaskDefinition: ${quoted(values.taskDefinition)}`,
        'LoadBalancerInfo:',
        `  ContainerName: ${quoted(values.containerName)}`,
        `  ContainerPort: ${/^\d+$/.test(values.containerPort) ? values.containerPort : quoted(values.containerPort)}`,
        ...(platformVersion === undefined ? [] : [`PlatformVersion: ${quoted(platformVersion)}`]),
        ...(network === undefined ? [] : networkLines(network)),
        ...(capacityProviders.length === 0 ? [] : ['CapacityProviderStrategy:']),
        ...capacityProviders.flatMap(({ capacityProvider, base, weight }) => [
            `  - CapacityProvider: ${quoted(capacityProvider)}`,
            `    Base: ${base}`,
            `    Weight: ${weight}`,
        ]),
    ];
}
function networkLines({ subnets, securityGroups, assignPublicIp }) {
    const list = (items) => `[${items.map(quoted).join(', ')}]`;
    return [
        'NetworkConfiguration:',
        '  AwsvpcConfiguration:',
        `    Subnets: ${list(subnets)}`,
        `    SecurityGroups: ${list(securityGroups)}`,
        `    AssignPublicIp: ${assignPublicIp ? 'ENABLED' : 'DISABLED'}`,
    ];
}
/** What JSON writes in quotes, YAML reads as the same text. */
function quoted(text) {
    return JSON.stringify(text);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/list-hook-scripts.js
var list_hook_scripts = __webpack_require__(61775);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
// EXTERNAL MODULE: ./packages/core/lib/appspec/platform.js
var platform = __webpack_require__(85403);
// EXTERNAL MODULE: ./packages/core/lib/appspec/template.js + 1 modules
var template = __webpack_require__(10758);
// EXTERNAL MODULE: ./packages/core/lib/appspec/validate.js + 17 modules
var validate = __webpack_require__(64099);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/index.js




















/***/ }),

/***/ 61775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findReleaseFile),
/* harmony export */   w: () => (/* binding */ listHookScripts)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95726);
/* harmony import */ var _release_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41568);
/* harmony import */ var _rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30006);
/* harmony import */ var _rules_release_scripts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28515);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);






/**
 * Lists the files of a release that its AppSpec file for EC2/on-premises runs, for their content to be given to
 * {@link validateRelease}: by their paths among the entries, each once, links followed. Never throws.
 */
function listHookScripts(release) {
    const { text, entries = [], hostOs, platform = 'ec2' } = release;
    const { root: yaml } = text === undefined || platform !== 'ec2' ? {} : (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const sections = yaml === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml, hostOs, () => { });
    if (sections === undefined)
        return [];
    const { root } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locateAppSpec */ .f)(entries, release);
    const paths = (0,_rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .indexRelease */ .G)((0,_release_root_js__WEBPACK_IMPORTED_MODULE_4__/* .seenFrom */ .k)(root, entries).entries, sections.target);
    const found = (0,_rules_release_scripts_js__WEBPACK_IMPORTED_MODULE_5__/* .listScripts */ .js)(sections, paths).flatMap((script) => script.found.kind === 'file' ? [`${root}${script.found.entry.path}`] : []);
    return [...new Set(found)];
}
/** Finds the file at a path of a release, links followed; `undefined` when there is none. */
function findReleaseFile(entries, path) {
    const found = (0,_rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .indexRelease */ .G)(entries, 'linux').find(path);
    return found.kind === 'file' ? found.entry : undefined;
}


/***/ }),

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = files.filter((path) => path.startsWith(root) && LIKE_APPSPEC.test(path.slice(root.length)));
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = files
        .filter((each) => LIKE_APPSPEC.test(each.slice(each.lastIndexOf('/') + 1)))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
}
/**
 * The agent takes the only folder of an unpacked bundle for its root when something in that folder has "appspec" in its name.
 */
function leadingFolder(entries) {
    const [first] = entries;
    if (first === undefined)
        return '';
    const [top = ''] = first.path.split('/');
    const root = `${top}/`;
    let hasAppSpec = false;
    for (const { path, type } of entries) {
        if (path === top ? type !== 'directory' : !path.startsWith(root))
            return '';
        hasAppSpec ||= /^[^/]*appspec/i.test(path.slice(root.length));
    }
    return hasAppSpec ? root : '';
}
function isNameOnHost(name, hostOs) {
    return (hostOs === 'windows' ? name.toLowerCase() : name) === APPSPEC_NAME;
}
function leadingFolderFound(root) {
    return {
        severity: 'warning',
        code: 'appspec/wrong-folder',
        message: `everything in the bundle is in the folder "${root.slice(0, -1)}"; the agent takes that folder for the root, and looks no deeper`,
        file: `${root}${APPSPEC_NAME}`,
        hint: 'bundle the content of the folder, not the folder',
    };
}
function wrongCapitals(path, root) {
    const name = path.slice(root.length);
    if (name === APPSPEC_NAME)
        return [];
    const message = `the AppSpec file is named "${name}"; Windows hosts find it all the same, and nothing else does`;
    return [
        { severity: 'warning', code: 'appspec/wrong-name', message, file: path, hint: `rename it to "${APPSPEC_NAME}"` },
    ];
}
function neverRead(path, read) {
    return {
        severity: 'notice',
        code: 'appspec/second-appspec',
        message: `"${path}" is not read: the release has "${read}" as well, and the agent reads that one`,
        file: path,
        hint: 'remove it when it is not for something else',
    };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"${/\.json$/i.test(path) ? '; JSON is read under that name too' : ''}`,
    };
}
function wrongFolder(path, all, entries) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    const isFromFinder = entries.some((entry) => entry.path.split('/', 1)[0] === '__MACOSX');
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: isFromFinder
            ? `the folder "__MACOSX" is left by macOS: bundle the content of "${folder}" with "slipway bundle", not with Finder`
            : `release the folder "${folder}", or move the file to the root`,
    };
}
function notFound() {
    return {
        severity: 'error',
        code: 'appspec/not-found',
        message: `there is no "${APPSPEC_NAME}" at the root of the release`,
        file: APPSPEC_NAME,
        hint: 'write one, or check that this is the folder to release',
    };
}
function depthOf(path) {
    return path.split('/').length;
}


/***/ }),

/***/ 92646:
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

/***/ 19531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ LAMBDA_HOOKS),
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   MI: () => (/* binding */ ECS_EVENTS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   Vm: () => (/* binding */ ECS_HOOKS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
/* harmony export */   g0: () => (/* binding */ LAMBDA_EVENTS),
/* harmony export */   iD: () => (/* binding */ SERVER_EVENTS)
/* harmony export */ });
/**
 * The lifecycle events of EC2/on-premises, in the order in which they run
 * (user guide, "AppSpec hooks section"; the service model fixes AfterBlockTraffic before ApplicationStop).
 */
const SERVER_EVENTS = [
    'BeforeBlockTraffic',
    'BlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of EC2/on-premises that an AppSpec can attach scripts to. */
const SERVER_HOOKS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'BeforeInstall',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** What an in-place deployment without a load balancer runs on each instance: the traffic events do not happen. */
const IN_PLACE_EVENTS = [
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
];
/** Events whose scripts come from the last successful revision, and whose failure `ignoreApplicationStopFailures` forgives. */
const PREVIOUS_REVISION_EVENTS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
];
/** The lifecycle events of a deployment to Amazon ECS, in the order in which they run (user guide, "Run order of hooks in an Amazon ECS deployment"). */
const ECS_EVENTS = [
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'AllowTestTraffic',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of Amazon ECS that an AppSpec can attach a Lambda function to. */
const ECS_HOOKS = [
    'BeforeInstall',
    'AfterInstall',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** The lifecycle events of a deployment to AWS Lambda, in the order in which they run (user guide, "Run order of hooks in a Lambda function version deployment"). */
const LAMBDA_EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'];
/** The events of AWS Lambda that an AppSpec can attach a Lambda function to. */
const LAMBDA_HOOKS = ['BeforeAllowTraffic', 'AfterAllowTraffic'];


/***/ })

};

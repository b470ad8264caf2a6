export const id = 4833;
export const ids = [4833,6808,7151,7032,9465];
export const modules = {

/***/ 70302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ mentionsResources),
/* harmony export */   W: () => (/* binding */ canBeForCloud)
/* harmony export */ });
/** Whether a file can be one for AWS Lambda or Amazon ECS, or for a platform that cannot be told. */
function canBeForCloud(text, stated) {
    return (stated !== undefined && stated !== 'ec2') || mentionsResources(text);
}
/**
 * Whether it is worth while to look for resources: the word stands where a key can, at the start of a line or of an entry. No file of
 * EC2/on-premises needs such a key.
 */
function mentionsResources(text) {
    return /(?:^|[{,\uFEFF\u0085])[ \t"'?-]*resources/im.test(typeof text === 'string' ? text : new TextDecoder().decode(text));
}


/***/ }),

/***/ 51388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fillCloudValues),
/* harmony export */   _: () => (/* binding */ readCloudValues)
/* harmony export */ });
/* harmony import */ var _fix_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57268);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85403);
/* harmony import */ var _substitution_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78389);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39448);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63005);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22359);






const PATHS = {
    Name: ['Name'],
    Alias: ['Alias'],
    CurrentVersion: ['CurrentVersion'],
    TargetVersion: ['TargetVersion'],
    TaskDefinition: ['TaskDefinition'],
    ContainerName: ['LoadBalancerInfo', 'ContainerName'],
    ContainerPort: ['LoadBalancerInfo', 'ContainerPort'],
};
/**
 * How a value looks that is one: only what does not can be a word that was left to be filled in. Names have no form of their own, and a
 * function may well be called `todo-list`.
 */
const FORMS = {
    CurrentVersion: /^(?:\d+|\$LATEST)$/,
    TargetVersion: /^(?:\d+|\$LATEST)$/,
    TaskDefinition: /^arn:[^:]+:ecs:[^:]*:\d*:task-definition\/./,
    ContainerPort: /^\d+$/,
};
/** Reads the properties that have one value each from an AppSpec file for AWS Lambda or Amazon ECS, sound or not. Never throws. */
function readCloudValues(text, file) {
    const reading = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readCloudText */ .J)(text, file);
    const values = new Map();
    const properties = propertiesOf(reading.root);
    for (const [property, path] of Object.entries(PATHS)) {
        const node = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findDeep */ .wd)(properties, ...path);
        if (node?.kind !== 'scalar')
            continue;
        const isWord = FORMS[property]?.test(node.text) === false && (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .isStandIn */ .WG)(node.text, property);
        const isOpen = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlank */ .z3)(node) || (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholderIn */ .P5)(node) !== undefined || isWord;
        values.set(property, { text: node.text, span: node.span, isOpen });
    }
    return { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .recognisePlatform */ .xu)(reading), values };
}
/** Puts values in the places of what an AppSpec file says, whatever that is; a property that it has not got stays away. */
function fillCloudValues(text, file, values) {
    const found = readCloudValues(text, file).values;
    const { offsetOf } = (0,_fix_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .yN)(text);
    const edits = [...values]
        .flatMap(([property, value]) => {
        const span = found.get(property)?.span;
        if (span === undefined || span.start.line !== span.end.line)
            return [];
        const replacement = property === 'ContainerPort' && /^\d+$/.test(value) ? value : JSON.stringify(value);
        const start = offsetOf(span.start);
        // Where nothing is written there is no place to put it.
        if (found.get(property)?.text === '' && !/["']/.test(text[start] ?? ''))
            return [];
        return [{ start: start - tagBefore(text, start), end: offsetOf(span.end), replacement }];
    })
        .sort((one, other) => one.start - other.start);
    const filled = (0,_fix_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .applyEdits */ .ct)(text, edits);
    return { text: filled, toOriginal: (0,_substitution_js__WEBPACK_IMPORTED_MODULE_5__/* .wayBack */ .l)(text, filled, edits) };
}
/** The length of a tag that belongs to a value, such as CloudFormation's `!GetAtt`. */
function tagBefore(text, start) {
    return /![\w:.]*[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
}
/** The properties of the first resource. */
function propertiesOf(root) {
    const resources = root?.kind === 'map' ? (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(root, 'Resources')?.value : undefined;
    const named = resources?.kind === 'list' ? resources.items[0] : resources;
    const resource = named?.kind === 'map' ? named.entries[0]?.value : undefined;
    const properties = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findDeep */ .wd)(resource, 'Properties');
    return properties?.kind === 'map' ? properties : undefined;
}


/***/ }),

/***/ 83914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readCloudAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(711);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85403);
/* harmony import */ var _judge_cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41908);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22359);




/**
 * Reads an AppSpec file for AWS Lambda or Amazon ECS, in YAML or JSON: the document when the service would take it, and all that is wrong
 * with it. Never throws.
 *
 * @example
 * const { spec } = readCloudAppSpec(text, { file: 'appspec.yml', platform: 'ecs' })
 * if (spec?.platform === 'ecs') deploy(spec.taskDefinition.value)
 */
function readCloudAppSpec(text, { file, platform }) {
    const reading = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readCloudText */ .J)(text, file);
    const found = platform ?? (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .recognisePlatform */ .xu)(reading);
    const { spec, findings } = (0,_judge_cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCloud */ .D)(reading, found === undefined || found === 'ec2' ? 'lambda' : found, file);
    return { spec, diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiagnostics */ .S6)(findings, file) };
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   S6: () => (/* binding */ toDiagnostics),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
/** Something for which the agent refuses the whole file, with the agent's own words for it. */
function refuse(code, message, refusal, details = {}) {
    return { severity: 'error', code, message, refusal, ...given(details) };
}
/** Something that the agent's parser does not see and for which the deployment cannot succeed. */
function fault(code, message, details = {}) {
    return { severity: 'error', code, message, ...given(details) };
}
/** Something that the agent accepts and that is surely not what was meant. */
function warn(code, message, details = {}) {
    return { severity: 'warning', code, message, ...given(details) };
}
/** Something worth knowing about a file that is right as it stands. Terminals leave these out unless asked for them. */
function note(code, message, details = {}) {
    return { severity: 'notice', code, message, ...given(details) };
}
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint, placeholder }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
        ...(placeholder !== undefined && { placeholder }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 57268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/** Makes edits in a text. @param edits none may overlap another */
function applyEdits(text, edits) {
    let done = '';
    let at = 0;
    for (const { start, end, replacement } of inOrder(edits)) {
        done += text.slice(at, start) + replacement;
        at = end;
    }
    return done + text.slice(at);
}
/** Whether any two edits want the same stretch of a text. */
function overlap(edits) {
    const sorted = inOrder(edits);
    return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0));
}
function inOrder(edits) {
    return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
/** Finds places in a text, whose lines end where the agent's YAML library ends them. */
function placesIn(text) {
    const starts = [
        0,
        ...[...text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)].map(({ 0: { length }, index }) => index + length),
    ];
    return {
        offsetOf: ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
        positionOf: (offset) => {
            let line = starts.length;
            while (line > 1 && (starts[line - 1] ?? 0) > offset)
                line -= 1;
            return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
        },
    };
}


/***/ }),

/***/ 99465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  detectPlatform: () => (/* reexport */ platform/* detectPlatform */.li),
  fillCloudValues: () => (/* reexport */ cloud_values/* fillCloudValues */.Z),
  readCloudAppSpec: () => (/* reexport */ read_cloud_app_spec/* readCloudAppSpec */.K),
  readCloudValues: () => (/* reexport */ cloud_values/* readCloudValues */._),
  validateRelease: () => (/* reexport */ validate.validateRelease),
  writeCloudAppSpec: () => (/* reexport */ writeCloudAppSpec)
});

// UNUSED EXPORTS: APPSPEC_NAME, EVERYTHING, SCRIPT_BYTES, anyAppSpecSchema, appSpecSchema, applyEdits, diagnosticJson, fillTemplate, findReleaseFile, fixAppSpec, fixLineEndings, formatDiagnostic, isPermissionFor, listHookScripts, locateAppSpec, locateScript, pageAddress, readAppSpec, schemaAddress, toVisible, toVisibleMarked

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

// EXTERNAL MODULE: ./packages/core/lib/appspec/platform.js
var platform = __webpack_require__(85403);
// EXTERNAL MODULE: ./packages/core/lib/appspec/validate.js + 2 modules
var validate = __webpack_require__(79056);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/index.js





















/***/ }),

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/** A name that the author of an AppSpec file may have given it, and how long such a name is at most. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i;
const LONGEST_LIKE_APPSPEC = 'appspec.yaml'.length;
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries, { hostOs = 'linux', bundleFormat } = {}) {
    const root = bundleFormat === undefined ? '' : leadingFolder(entries);
    const atRoot = likeAppSpecIn(root, entries);
    const nested = root === '' ? [] : [leadingFolderFound(root)];
    const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs));
    if (path !== undefined) {
        const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path));
        return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] };
    }
    const [misnamed] = atRoot;
    if (misnamed !== undefined)
        return { root, diagnostics: [...nested, wrongName(misnamed)] };
    const inFolders = entries
        .filter((each) => each.type !== 'directory' && LIKE_APPSPEC.test(each.path.slice(each.path.lastIndexOf('/') + 1)))
        .map((each) => each.path)
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] };
}
/** What lies directly in the root and may be meant for an AppSpec file. Of tens of thousands of paths, almost all are too long. */
function likeAppSpecIn(root, entries) {
    const longest = root.length + LONGEST_LIKE_APPSPEC;
    const found = [];
    for (const { path, type } of entries) {
        if (path.length > longest || type === 'directory' || !path.startsWith(root))
            continue;
        if (LIKE_APPSPEC.test(path.slice(root.length)))
            found.push(path);
    }
    return found;
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

/***/ 78389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wayBack)
/* harmony export */ });
/**
 * The way from a text in which something was replaced back to the one that somebody wrote, for telling of it in the words of that.
 *
 * @param edits what was replaced in the text before, in its order; no replacement brings a line with it or takes one away
 */
function wayBack(before, after, edits) {
    const [linesBefore, linesAfter] = [startsOfLines(before), startsOfLines(after)];
    let moved = 0;
    const replaced = edits.map(({ start, end, replacement }) => {
        const startAfter = start + moved;
        moved += replacement.length - (end - start);
        return { start, end, startAfter, endAfter: startAfter + replacement.length };
    });
    const offsetBefore = (offset, isEnd) => {
        const last = replaced.findLast(({ startAfter }) => (isEnd ? startAfter < offset : startAfter <= offset));
        if (last === undefined)
            return offset;
        if (offset < last.endAfter || (isEnd && offset === last.endAfter))
            return isEnd ? last.end : last.start;
        return last.end + offset - last.endAfter;
    };
    const back = ({ line, column }, isEnd) => {
        const lineStart = linesAfter[line - 1] ?? 0;
        return { line, column: offsetBefore(lineStart + column - 1, isEnd) - (linesBefore[line - 1] ?? 0) + 1 };
    };
    return ({ start, end }) => ({ start: back(start, false), end: back(end, true) });
}
function startsOfLines(text) {
    const breaks = text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g);
    return [0, ...[...breaks].map((match) => match.index + match[0].length)];
}


/***/ }),

/***/ 79056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateRelease: () => (/* binding */ validateRelease)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/judge-cloud.js + 15 modules
var judge_cloud = __webpack_require__(41908);
// EXTERNAL MODULE: ./packages/core/lib/appspec/can-be-for-cloud.js
var can_be_for_cloud = __webpack_require__(70302);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/platform.js
var appspec_platform = __webpack_require__(85403);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/lookup.js
var lookup = __webpack_require__(39448);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/platform-names.js
var platform_names = __webpack_require__(98180);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/read-text.js + 6 modules
var read_text = __webpack_require__(22359);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/settle-platform.js






/**
 * Decides by whose rules a file is judged: those of the platform that its content tells of, else of the stated one. That the two differ is
 * an error, for the deployment group takes files of its own platform only.
 */
function settlePlatform(text, file, stated) {
    if (!(0,can_be_for_cloud/* canBeForCloud */.W)(text, stated))
        return { platform: 'ec2', findings: [] };
    const reading = (0,read_text/* readCloudText */.J)(text, file);
    const found = (0,appspec_platform/* recognisePlatform */.xu)(reading);
    const findings = found !== undefined && stated !== undefined && found !== stated ? [contradiction(found, stated)] : [];
    const platform = found ?? stated;
    if (platform === 'ec2')
        return { platform, findings };
    if (platform !== undefined)
        return { platform, findings, text: reading };
    const { root } = reading;
    const resources = root?.kind === 'map' ? (0,lookup/* findEntry */.w4)(root, 'Resources') : undefined;
    if (root?.kind !== 'map' || resources === undefined || (0,lookup/* findEntry */.w4)(root, 'os') !== undefined) {
        return { platform: 'ec2', findings };
    }
    const details = {
        span: resources.key.span,
        hint: (0,appspec_platform/* isTemplate */.Fl)(root)
            ? 'this is a template of CloudFormation; check that the right file is at this path'
            : 'give the resource the type AWS::Lambda::Function or AWS::ECS::Service',
    };
    const message = 'the file has "Resources", and none of them tells whether it is for AWS Lambda or Amazon ECS';
    return { platform: undefined, findings: [...reading.findings, (0,finding/* fault */.DG)('appspec/platform', message, details)] };
}
function contradiction(found, stated) {
    return (0,finding/* fault */.DG)('appspec/platform', `the file is for ${platform_names/* PLATFORM_NAMES */.Z[found]}, and is to be deployed to ${platform_names/* PLATFORM_NAMES */.Z[stated]}`, {
        hint: `give the AppSpec file for ${platform_names/* PLATFORM_NAMES */.Z[stated]}, or state the platform "${found}"`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/cloud/validate-cloud.js


/**
 * Tells the platform of an AppSpec file and, unless that is EC2/on-premises, applies its rules.
 *
 * @param stated the platform that it is to be deployed to, when that is known.
 */
function validateCloud(text, file, stated) {
    const settled = settlePlatform(text, file, stated);
    const { platform, findings } = settled;
    if (platform === 'ec2')
        return { isForServer: true, findings };
    if (platform === undefined)
        return { isForServer: false, findings };
    return { isForServer: false, findings: [...findings, ...(0,judge_cloud/* judgeCloud */.D)(settled.text, platform, file).findings] };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/validate-server.js + 15 modules
var validate_server = __webpack_require__(57787);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/validate.js



/**
 * Says everything that is wrong with a release: its AppSpec file as the agent or the service would judge it, and for
 * EC2/on-premises what it names that is not there, does not fit together or cannot run. This is the validator as a library:
 * no disk and no network is touched, nothing is thrown, and what is not given is not judged.
 *
 * @example
 * const entries: ReleaseEntry[] = [
 *   { path: 'appspec.yml', type: 'file' },
 *   { path: 'scripts/start.sh', type: 'file', mode: 0o755 },
 * ]
 * const text = 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: scripts/start.sh\n'
 * listHookScripts({ text, entries }) // ['scripts/start.sh']
 * const contents = new Map([['scripts/start.sh', new TextEncoder().encode('#!/bin/bash\r\n./serve\r\n')]])
 * validateRelease({ text, file: 'appspec.yml', entries, contents }) // an error: appspec/script-line-endings
 */
function validateRelease(release) {
    const { text, file, platform } = release;
    if (text === undefined)
        return (0,validate_server.validateServerRelease)(release);
    const { isForServer, findings } = validateCloud(text, file, platform);
    return isForServer ? (0,validate_server.validateServerRelease)(release, findings) : (0,finding/* toDiagnostics */.S6)(findings, file);
}


/***/ }),

/***/ 69755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/depth.js
var depth = __webpack_require__(69297);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
var plain_scalar = __webpack_require__(98789);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js + 1 modules
var syntax_error = __webpack_require__(60959);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/load.js





const TAGS = 'tag:yaml.org,2002:';
/** Builds the values that the agent's YAML loader would, and reports what that loader refuses to build. */
function loadNode(node, source, report, parentEnd = 0) {
    if (node === null) {
        return { kind: 'scalar', value: { type: 'null' }, text: '', span: source.span(parentEnd, parentEnd) };
    }
    const [start, end] = node.range;
    const span = source.span(start, end);
    const refused = refusedTag(node);
    if (refused !== undefined)
        report(unloadable(refused, span));
    if ((0,dist/* isAlias */.Vj)(node)) {
        report(/^[\w-]+$/.test(node.source) ? unknownAlias(node.source, span) : (0,syntax_error/* badAliasFinding */.$n)(start, end, source));
        return { kind: 'scalar', value: { type: 'null' }, text: `*${node.source}`, span };
    }
    if ((0,dist/* isScalar */.jn)(node)) {
        const text = typeof node.value === 'string' ? node.value : '';
        const value = loadScalar(node, text);
        if (value.type !== 'unloadable')
            return { kind: 'scalar', value, text, span };
        report(unloadable(value.className, span));
        return { kind: 'scalar', value: { type: 'string', value: text }, text, span };
    }
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = node.items.map(({ key, value }) => {
            const keyEnd = key?.range[1] ?? start;
            return { key: loadNode(key, source, report, keyEnd), value: loadNode(value, source, report, keyEnd) };
        });
        return { kind: 'map', entries: settle(entries, report), span };
    }
    return {
        kind: 'list',
        items: node.items.map((item) => loadNode(item, source, report, start)),
        span,
    };
}
function loadScalar(node, text) {
    if (node.tag === undefined && node.type !== dist/* Scalar */.X5.PLAIN)
        return { type: 'string', value: text };
    if (node.tag === `${TAGS}str` || node.tag === '!str')
        return { type: 'string', value: text };
    if (/^!ruby\/sym(?:bol)?/.test(node.tag ?? ''))
        return { type: 'symbol', value: text };
    const value = (0,plain_scalar/* readPlainScalar */.X)(text);
    if (node.tag !== `${TAGS}float` && node.tag !== '!float')
        return value;
    return value.type === 'integer' ? { type: 'float', value: Number(value.value) } : value;
}
/** Of equal keys the last wins; `<<` takes over the entries of inline maps, over what was there before. */
function settle(entries, report) {
    const settled = new Map();
    for (const entry of entries) {
        const inherited = isMergeKey(entry.key) ? mergedEntries(entry.value) : undefined;
        if (inherited !== undefined) {
            for (const each of inherited)
                settled.set(identityOf(each.key), each);
            continue;
        }
        const identity = identityOf(entry.key);
        const earlier = settled.get(identity);
        if (earlier !== undefined)
            report(duplicateKey(entry.key, earlier.key));
        settled.set(identity, entry);
    }
    return [...settled.values()];
}
function isMergeKey(key) {
    return key.kind === 'scalar' && key.value.type === 'string' && key.value.value === '<<';
}
function mergedEntries(value) {
    if (value.kind === 'map')
        return value.entries;
    if (value.kind !== 'list' || !value.items.every((item) => item.kind === 'map'))
        return undefined;
    return [...value.items].reverse().flatMap(({ entries }) => entries);
}
/** Ruby tells `1` from `1.0` and from `"1"`; what it prints tells them apart as well. */
function identityOf(key) {
    return (0,ruby/* inspect */.Nn)(key);
}
/** The class that a `!ruby/…` tag asks for; the agent's loader builds none of them but symbols and plain texts. */
function refusedTag(node) {
    const tag = (0,dist/* isAlias */.Vj)(node) ? undefined : node.tag;
    if (tag === `${TAGS}set`)
        return 'Psych::Set';
    if (tag === '!ruby/class' || tag === '!ruby/module')
        return (0,dist/* isScalar */.jn)(node) ? String(node.value) : undefined;
    if (tag === undefined || !tag.startsWith('!ruby/') || /^!ruby\/(?:sym|symbol|string)(?::|$)/.test(tag)) {
        return undefined;
    }
    const [kind = '', name] = tag.slice('!ruby/'.length).split(/:(.*)/);
    return name === undefined || name === '' ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : name;
}
function unloadable(className, span) {
    const isTime = className === 'Date' || className === 'Time';
    return (0,finding/* refuse */.TR)('appspec/syntax', isTime
        ? 'found a date; the agent reads texts, numbers and booleans only, under whatever key'
        : `found a value tagged as a Ruby object (${className}); the agent loads none`, `Tried to load unspecified class: ${className}`, { span, hint: isTime ? 'put it in quotes' : 'remove the tag' });
}
function unknownAlias(name, span) {
    return (0,finding/* refuse */.TR)('appspec/syntax', `found the alias "*${name}"; the agent refuses aliases, even to anchors that exist`, `Unknown alias: ${name}`, { span, hint: 'write the value out; quote it if it is meant to begin with "*"' });
}
function duplicateKey(key, earlier) {
    const name = key.kind === 'scalar' ? key.text : (0,ruby/* inspect */.Nn)(key);
    return (0,finding/* warn */.R8)('appspec/duplicate-key', `the key "${name}" is given again; the agent forgets the one in line ${earlier.span.start.line} and all below it`, { span: key.span, hint: 'bring the two together, or remove one' });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/parse.js
var parse = __webpack_require__(67207);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/source-text.js
var source_text = __webpack_require__(85259);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/stricter.js


const VIOLATES = 'found a tab character that violates indentation while scanning a plain scalar';
const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
/**
 * Finds the first tab that libyaml refuses and the YAML library does not: it is in the white space before the first word of
 * a line, be it of a comment or blank. After an unquoted value libyaml allows it beyond the column of the block.
 */
function findRefusedTab(root, source) {
    const areas = { free: [], plain: [] };
    if (root !== null)
        collect(root, -1, source.text, areas);
    for (const match of source.text.matchAll(/^( *)\t/gm)) {
        const tab = match.index + (match[1]?.length ?? 0);
        if (areas.free.some(([start, end]) => start < tab && tab < end))
            continue;
        const before = source.text.slice(0, match.index).trimEnd().length;
        const plain = areas.plain.find(({ start, end }) => start < tab && before <= end);
        if (plain === undefined)
            return (0,syntax_error/* tabFinding */.B4)(NO_TOKEN, tab, source);
        if (tab - match.index <= plain.indent)
            return (0,syntax_error/* tabFinding */.B4)(VIOLATES, tab, source);
    }
    return undefined;
}
function collect(node, indent, text, areas) {
    const [start, end] = node.range;
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.type !== dist/* Scalar */.X5.PLAIN)
            areas.free.push([start, end]);
        else if (end > start)
            areas.plain.push({ start, end, indent });
    }
    else if ((0,dist/* isCollection */.P3)(node)) {
        if (node.flow) {
            areas.free.push([start, end]);
            return;
        }
        const column = start - (text.lastIndexOf('\n', start - 1) + 1);
        for (const item of node.items) {
            const parts = (0,dist/* isPair */.tO)(item) ? [item.key, item.value] : [item];
            for (const part of parts)
                if (part)
                    collect(part, column, text, areas);
        }
    }
}
/** Finds a line such as `: value` among the keys of a block map: the YAML library takes its key for null, libyaml refuses it. */
function findKeylessValue(root, source) {
    let at;
    (0,dist/* visit */.YR)(root, {
        Pair: (_, pair, path) => {
            const { key } = pair;
            const map = path.at(-1);
            if (!(0,dist/* isMap */.jh)(map) || map.flow || key === null || key.range[0] !== key.range[1])
                return undefined;
            const blank = source.text.slice(key.range[0]).search(/\S/);
            if (source.text[key.range[0] + blank] !== ':')
                return undefined;
            at = key.range[0] + blank;
            return dist/* visit */.YR.BREAK;
        },
    });
    return at === undefined ? undefined : (0,syntax_error/* keylessFinding */.A0)(at, source);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js








/** Ruby runs out of stack somewhere above so many lists and maps in each other. */
const MOST_DEPTH = 1000;
/**
 * Reads YAML as the CodeDeploy agent does: libyaml's grammar and the values of Ruby's Psych 4 in its safe mode. Never throws,
 * whatever the text.
 */
function readYaml(text) {
    const source = (0,source_text/* toSourceText */.W)(text);
    if (!('text' in source))
        return { root: undefined, findings: [source] };
    const tooDeep = (0,depth/* findTooDeep */.o)(source.text, MOST_DEPTH);
    if (tooDeep !== undefined)
        return { root: undefined, findings: [(0,syntax_error/* tooDeepFinding */.YX)(tooDeep, source)] };
    const { document, next } = (0,parse/* parseFirst */.c)(source.text);
    const root = document.contents;
    const errors = document.errors.filter((error) => concernsLibyaml(error, source.text));
    const leftover = errors.find((error) => isBeyond(root, error, source.text));
    const first = errors.find((error) => error !== leftover && (leftover === undefined || error.pos[0] < leftover.pos[0]));
    if (first !== undefined)
        return { root: undefined, findings: [(0,syntax_error/* toSyntaxFinding */.E9)(first, source, root)] };
    const end = leftover?.pos[0] ?? next;
    const refused = findRefusedTab(root, source) ?? findKeylessValue(root, source);
    if (refused !== undefined && (end === undefined || startsBefore(refused, source, end))) {
        return { root: undefined, findings: [refused] };
    }
    const findings = [];
    const loaded = loadNode(root, source, (finding) => findings.push(finding));
    if (end !== undefined && loaded.kind === 'map')
        findings.push(ignoredText(source, end, leftover !== undefined));
    return { root: loaded, findings };
}
/** Some of what the YAML library holds against a text is fine for libyaml, or is judged elsewhere. */
function concernsLibyaml(error, text) {
    switch (error.code) {
        case 'MULTIPLE_DOCS':
        case 'TAG_RESOLVE_FAILED':
        case 'DUPLICATE_KEY':
            return false;
        case 'MISSING_CHAR':
            // libyaml lets a comment follow a quoted value or a bracket with no blank between.
            return !/^\S#/.test(text.slice(error.pos[0] - 1, error.pos[0] + 1));
        default:
            return true;
    }
}
/**
 * Whether an error is about text after the end of the document. libyaml ends a document at the first line that is indented
 * less than its first key, or after the closing bracket, and the agent never looks at the rest.
 */
function isBeyond(root, error, text) {
    const [at] = error.pos;
    if (root === null || root.range[0] === root.range[1] || at < root.range[1] || at >= text.trimEnd().length)
        return false;
    if (!(0,dist/* isCollection */.P3)(root))
        return true;
    if (root.flow)
        return text[root.range[1] - 1] === (text[root.range[0]] === '{' ? '}' : ']');
    return columnOf(text, at) < columnOf(text, root.range[0]);
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
function startsBefore(finding, source, end) {
    const { start } = source.span(end);
    return finding.span !== undefined && finding.span.start.line < start.line;
}
function ignoredText(source, from, isSameDocument) {
    const span = source.span(from);
    if (!isSameDocument) {
        return (0,finding/* warn */.R8)('appspec/ignored-text', 'a second YAML document begins here; the agent reads the first one only', {
            span,
            hint: 'remove one of the two',
        });
    }
    return (0,finding/* warn */.R8)('appspec/ignored-text', 'the agent reads nothing from here on: the document ended above this line', {
        span,
        hint: source.hasByteOrderMark
            ? 'save the file without a byte order mark: it counts as a blank before the first key'
            : 'begin every top-level key in the same column, the first one',
    });
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

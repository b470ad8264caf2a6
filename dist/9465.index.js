export const id = 9465;
export const ids = [9465];
export const modules = {

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


/***/ })

};

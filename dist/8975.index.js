export const id = 8975;
export const ids = [8975];
export const modules = {

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

/***/ 26508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ NEXT_PATCH),
  N: () => (/* binding */ readGdkConfig)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/lookup.js
var lookup = __webpack_require__(39448);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var rules_lookup = __webpack_require__(24994);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/read-text.js
var read_text = __webpack_require__(8321);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/rules/identity.js
var identity = __webpack_require__(14587);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/shape.js
var shape = __webpack_require__(13148);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/gdk/keys.js
const TEXT = { kind: 'text' };
const TEXTS = { kind: 'list', items: TEXT };
/** What `build_system` can say. The development kit knows them all; `zip` and `custom` are built here. */
const BUILD_SYSTEMS = ['zip', 'maven', 'gradle', 'gradlew', 'custom'];
const BUILD_KEYS = [
    {
        name: 'build_system',
        help: 'What builds the component.',
        isRequired: true,
        value: { kind: 'text', words: BUILD_SYSTEMS },
    },
    {
        name: 'custom_build_command',
        help: 'The command of the build system `custom`.',
        value: { kind: 'either', of: [TEXT, TEXTS] },
    },
    {
        name: 'options',
        help: 'Options of the build system.',
        value: {
            kind: 'map',
            keys: [
                {
                    name: 'zip_name',
                    help: 'The name of the archive without `.zip`; the name of the component where it is empty.',
                    defaultText: 'the name of the folder',
                    value: TEXT,
                },
                {
                    name: 'excludes',
                    help: 'Patterns of what stays out of the archive, from the folder of the project.',
                    defaultText: '**/test*, **/.*, **/node_modules',
                    value: TEXTS,
                },
            ],
        },
    },
];
const COMPONENT_KEYS = [
    { name: 'author', help: 'Who publishes the component.', value: TEXT },
    {
        name: 'version',
        help: 'The semantic version of the component, or `NEXT_PATCH` for the next patch of the highest that is published.',
        isRequired: true,
        value: { kind: 'text', examples: ['1.0.0', 'NEXT_PATCH'] },
    },
    { name: 'build', help: 'How the component is built.', isRequired: true, value: { kind: 'map', keys: BUILD_KEYS } },
    {
        name: 'publish',
        help: 'Where the component is published.',
        value: {
            kind: 'map',
            keys: [
                {
                    name: 'bucket',
                    help: 'The beginning of the name of the bucket: region and account are put behind it.',
                    value: TEXT,
                },
                { name: 'region', help: 'The region of the component and its bucket.', value: TEXT },
                { name: 'options', help: 'Options of the upload.', value: { kind: 'free' } },
            ],
        },
    },
];
/** The keys of `gdk-config.json` (developer guide, "Greengrass Development Kit CLI configuration file"). They are compared by the letter. */
const GDK_KEYS = [
    {
        name: 'component',
        help: 'The component of the project, under its name: exactly one.',
        isRequired: true,
        value: {
            kind: 'named',
            help: 'The component of the project, under its name.',
            values: { kind: 'map', keys: COMPONENT_KEYS },
            maxEntries: 1,
        },
    },
    {
        name: 'gdk_version',
        help: 'The version of the development kit that the project needs.',
        isRequired: true,
        value: TEXT,
    },
    { name: 'test-e2e', help: 'Settings of end-to-end tests of the development kit.', value: { kind: 'free' } },
];

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/gdk/read-config.js







/** The version that stands for the next patch of the highest that is published. */
const NEXT_PATCH = 'NEXT_PATCH';
/** Reads `gdk-config.json` and says what is wrong with it. Never throws. */
function readGdkConfig(text, file) {
    const { root, findings: found, isPartial } = (0,read_text/* readGdkConfigText */.G)(text, file);
    if (isPartial)
        return { findings: found };
    const findings = [...found];
    const report = (finding) => {
        findings.push(finding);
    };
    if (root === undefined || (0,lookup/* isBlank */.z3)(root)) {
        const hint = 'write "component" and "gdk_version", as "gdk component init" does';
        if (findings.length === 0)
            report((0,finding/* fault */.DG)('greengrass/missing-key', 'gdk-config.json is empty', { hint }));
        return { findings };
    }
    const options = { noun: 'gdk-config.json', anyCase: false };
    (0,shape/* checkShape */.e)(root, GDK_KEYS, options, report);
    const component = mapAt(root, 'component');
    const [first, second] = component?.entries ?? [];
    if (component !== undefined && first === undefined)
        report(noComponent(component));
    if (second !== undefined) {
        const message = `a second component, "${(0,rules_lookup/* shorten */.ml)((0,lookup/* keyText */.Pu)(second.key))}"; a project is one component`;
        report((0,finding/* fault */.DG)('greengrass/gdk-config', message, { span: second.key.span, hint: 'make a folder of its own for it' }));
    }
    if (first === undefined || first.key.kind !== 'scalar' || first.value.kind !== 'map')
        return { findings };
    (0,identity/* checkComponentName */.JK)(first.key, report);
    (0,identity/* checkOwnName */.Ov)(first.key, report);
    checkVersion(first.value, report);
    checkBuild(mapAt(first.value, 'build'), report);
    const isSound = !findings.some(({ severity }) => severity === 'error');
    return { ...(isSound && { config: toConfig(first.key, first.value) }), findings };
}
function noComponent({ span }) {
    const hint = 'write its name and its settings below "component"';
    return (0,finding/* fault */.DG)('greengrass/gdk-config', 'there is no component; a project is one component', { span, hint });
}
function checkVersion(component, report) {
    const version = textAt(component, 'version');
    if (version === undefined || version.text === NEXT_PATCH)
        return;
    const problem = (0,identity/* versionProblem */.Ec)(version.text);
    if (problem === undefined)
        return;
    const message = `the version is "${(0,rules_lookup/* shorten */.ml)(version.text)}", which ${problem}; expected a semantic version or ${NEXT_PATCH}`;
    report((0,finding/* fault */.DG)('greengrass/component-version', message, { span: version.span, hint: 'such as 1.0.0' }));
}
function checkBuild(build, report) {
    const system = build && textAt(build, 'build_system');
    if (build === undefined || system === undefined || !isBuildSystem(system.text))
        return;
    const command = valueAt(build, 'custom_build_command');
    const code = 'greengrass/gdk-config';
    if (system.text === 'custom' && (command === undefined || (0,lookup/* isBlank */.z3)(command))) {
        const message = 'the build system "custom" has no custom_build_command';
        report((0,finding/* fault */.DG)(code, message, { span: system.span, hint: 'write the command, such as ["bash", "build.sh"]' }));
    }
    else if (system.text !== 'custom' && command !== undefined) {
        const message = `custom_build_command is not run: the build system is "${system.text}"`;
        report((0,finding/* warn */.R8)(code, message, { span: command.span, hint: 'write "custom" as build_system, or remove the command' }));
    }
    if (system.text === 'custom' || system.text === 'zip')
        return;
    const message = `a build with "${system.text}" is made by "gdk component build"; what it has made is taken from greengrass-build`;
    report((0,finding/* note */.N4)(code, message, { span: system.span, hint: 'build before the component is published' }));
}
function toConfig({ text: name }, component) {
    const build = mapAt(component, 'build');
    const options = build && mapAt(build, 'options');
    const publish = mapAt(component, 'publish');
    const system = (build && textAt(build, 'build_system')?.text) ?? '';
    const command = build && valueAt(build, 'custom_build_command');
    const zipName = options && textAt(options, 'zip_name')?.text;
    const excludes = options && valueAt(options, 'excludes');
    const [bucket, region] = ['bucket', 'region'].map((key) => publish && textAt(publish, key)?.text);
    return {
        name,
        author: textAt(component, 'author')?.text ?? '',
        version: textAt(component, 'version')?.text ?? NEXT_PATCH,
        build: {
            system: isBuildSystem(system) ? system : 'custom',
            ...(command !== undefined && { command: textsOf(command) }),
            ...(zipName !== undefined && { zipName }),
            // With options of whatever kind, the kit leaves nothing out that they do not name.
            ...(options !== undefined && options.entries.length > 0 && { excludes: [textsOf(excludes)].flat() }),
        },
        publish: { ...(bucket !== undefined && { bucket: bucket.trim() }), ...(region !== undefined && { region }) },
    };
}
function isBuildSystem(text) {
    return BUILD_SYSTEMS.some((system) => system === text);
}
/** The value of a key, which is compared by the letter. */
function valueAt(node, name) {
    return node.kind === 'map' ? node.entries.findLast(({ key }) => (0,lookup/* keyText */.Pu)(key) === name)?.value : undefined;
}
function mapAt(node, name) {
    const value = valueAt(node, name);
    return value?.kind === 'map' ? value : undefined;
}
function textAt(node, name) {
    const value = valueAt(node, name);
    return value?.kind === 'scalar' && value.value.type !== 'null' ? value : undefined;
}
function textsOf(node) {
    if (node?.kind === 'list')
        return node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    return node?.kind === 'scalar' ? node.text : [];
}


/***/ }),

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readGdkConfigText),
/* harmony export */   g: () => (/* binding */ readRecipeText)
/* harmony export */ });
/* harmony import */ var _appspec_cloud_read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22359);

const RECIPE = {
    noun: 'a recipe',
    misnamed: 'name it recipe.yaml: programs read it by its name',
    isTemplate: false,
};
const GDK_CONFIG = {
    noun: 'gdk-config.json',
    misnamed: 'write it in JSON',
    isTemplate: false,
};
/** The reader is that of AppSpec files, and calls what it finds as if it were in one. */
const CODES = {
    'appspec/syntax': 'greengrass/syntax',
    'appspec/ignored-text': 'greengrass/ignored-text',
    'appspec/file-format': 'greengrass/file-format',
};
/** Reads a recipe, in YAML or JSON. Never throws. @param file its name, of which the extension is looked at. */
function readRecipeText(text, file) {
    return read(text, file, RECIPE);
}
/** Reads `gdk-config.json`. Never throws. */
function readGdkConfigText(text, file) {
    return read(text, file, GDK_CONFIG);
}
function read(text, file, kind) {
    const { root, findings, lostAt } = (0,_appspec_cloud_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readCloudText */ .J)(text, file, kind);
    return {
        root,
        // What is no UTF-8 has no root that anything could point into.
        text: typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text),
        findings: findings.map(({ refusal: _, ...finding }) => ({ ...finding, code: CODES[finding.code] ?? finding.code })),
        isPartial: lostAt !== undefined,
    };
}


/***/ }),

/***/ 47278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   j: () => (/* binding */ scalarAt)
/* harmony export */ });
/* harmony import */ var _appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39448);

function partsOf(root, text) {
    const manifests = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(root, 'Manifests');
    const globalLifecycle = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(root, 'Lifecycle');
    const dependencies = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(root, 'ComponentDependencies')?.value;
    const name = scalarAt(root, 'ComponentName');
    const version = scalarAt(root, 'ComponentVersion');
    const configuration = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(root, 'ComponentConfiguration')?.value;
    const defaults = configuration?.kind === 'map' ? (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(configuration, 'DefaultConfiguration')?.value : undefined;
    return {
        root,
        text,
        ...(name !== undefined && { name }),
        ...(version !== undefined && { version }),
        ...(manifests?.value.kind === 'list' && { manifestsKey: manifests.key }),
        manifests: maps(manifests?.value).map(manifestOf),
        ...(globalLifecycle !== undefined && { globalLifecycle }),
        dependencies: dependencies?.kind === 'map' ? dependencies.entries : [],
        ...(defaults !== undefined && { defaultConfiguration: defaults }),
    };
}
function manifestOf(node) {
    const [platform, lifecycle, selections] = ['Platform', 'Lifecycle', 'Selections'].map((name) => (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(node, name));
    const chosen = selections?.value;
    return {
        node,
        ...(platform !== undefined && { platform }),
        ...(lifecycle !== undefined && { lifecycle }),
        ...(selections !== undefined && { selectionsKey: selections.key }),
        selections: chosen === undefined ? [] : scalars(chosen.kind === 'list' ? chosen.items : [chosen]),
        artifacts: maps((0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(node, 'Artifacts')?.value).flatMap(artifactOf),
    };
}
function artifactOf(node) {
    const uri = scalarAt(node, 'URI');
    if (uri === undefined)
        return [];
    const fileName = uri.text.slice(uri.text.lastIndexOf('/') + 1);
    const isUnpacked = scalarAt(node, 'Unarchive')?.text.toUpperCase() === 'ZIP';
    return [{ node, uri, fileName, isUnpacked }];
}
/** The single value under a key, where there is one. */
function scalarAt(map, name) {
    const value = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(map, name)?.value;
    return value?.kind === 'scalar' && value.value.type !== 'null' ? value : undefined;
}
function maps(node) {
    return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : [];
}
function scalars(nodes) {
    return nodes.filter((node) => node.kind === 'scalar' && node.value.type !== 'null');
}


/***/ }),

/***/ 15405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ summarizeRecipe)
/* harmony export */ });
/* harmony import */ var _appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39448);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8321);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47278);




/**
 * Reads name, version and artifacts of a recipe that was found to be valid.
 *
 * @throws SlipwayError SOURCE_INVALID for a text that is no recipe.
 */
function summarizeRecipe(text, file) {
    const { root } = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecipeText */ .g)(text, file);
    if (root?.kind !== 'map')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `"${file}" is no recipe`);
    const { name, version, manifests, dependencies } = (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .C)(root, text);
    return {
        name: name?.text ?? '',
        version: version?.text ?? '',
        artifacts: manifests.flatMap(({ artifacts }) => artifacts.map(({ uri, isUnpacked }) => ({ uri: uri.text, isUnpacked }))),
        dependencies: dependencies.map(({ key, value }) => {
            const requirement = value.kind === 'map' ? (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarAt */ .j)(value, 'VersionRequirement')?.text.trim() : undefined;
            return { name: (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(key), requirement: requirement || '*' };
        }),
        platforms: manifests.map(({ platform }) => attributesOf(platform)),
    };
}
function attributesOf(platform) {
    if (platform?.value.kind !== 'map')
        return {};
    return Object.fromEntries(platform.value.entries.flatMap(({ key, value }) => value.kind === 'scalar' ? [[(0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(key).toLowerCase(), value.text]] : []));
}


/***/ }),

/***/ 14587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ versionProblem),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   JK: () => (/* binding */ checkComponentName),
/* harmony export */   Ov: () => (/* binding */ checkOwnName),
/* harmony export */   n: () => (/* binding */ checkSetByService),
/* harmony export */   ps: () => (/* binding */ checkVersion),
/* harmony export */   u4: () => (/* binding */ checkFormatVersion),
/* harmony export */   xG: () => (/* binding */ GDK_PLACEHOLDER)
/* harmony export */ });
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58780);
/* harmony import */ var _appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39448);
/* harmony import */ var _appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(711);
/* harmony import */ var _appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24994);
/* harmony import */ var _recipe_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47278);





/** What the library that reads recipes takes for the name of a component, and for its version. */
const NAME = /^[a-zA-Z0-9_.-]+$/;
const NAME_CHARACTERS = 128;
const VERSION_CHARACTERS = 64;
const LARGEST_NUMBER = 999_999;
/** Placeholders of the development kit, which it fills in itself; older templates have them without braces. */
const GDK_PLACEHOLDER = /\{COMPONENT_(?:NAME|VERSION|AUTHOR)\}|^COMPONENT_(?:NAME|VERSION|AUTHOR)$|^NEXT_PATCH$/;
function checkFormatVersion({ root }, report) {
    const version = (0,_recipe_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarAt */ .j)(root, 'RecipeFormatVersion');
    if (version === undefined || version.text !== '2020-01-25')
        return;
    const { start, end } = version.span;
    if (end.line !== start.line || end.column - start.column !== version.text.length)
        return;
    const message = 'the format version is a date for programs that read YAML, among them the development kit; expected a text';
    report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .warn */ .R8)('greengrass/format-version', message, { span: version.span, hint: 'write "2020-01-25" in quotes' }));
}
function checkName({ name }, report) {
    if (name === undefined || (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(name) || GDK_PLACEHOLDER.test(name.text))
        return;
    checkComponentName(name, report);
    checkOwnName(name, report);
}
/** A component of one's own is best not named like one of AWS. */
function checkOwnName(name, report) {
    if (!/^aws\.greengrass\./i.test(name.text))
        return;
    const message = `"${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(name.text)}" is named like a component of AWS, which it would take the place of wherever that is depended on`;
    const hint = 'name it like a domain of yours read backwards, such as com.example.App, unless that is what you want';
    report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .warn */ .R8)('greengrass/public-component', message, { span: name.span, hint }));
}
/** Holds the name of a component, or of a dependency, against what can be one. */
function checkComponentName(name, report) {
    const code = 'greengrass/component-name';
    if (name.text.length > NAME_CHARACTERS) {
        const message = `the component name has ${name.text.length} characters; ${NAME_CHARACTERS} are taken`;
        report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(code, message, { span: name.span, hint: 'shorten it' }));
    }
    else if (!NAME.test(name.text)) {
        const message = `"${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(name.text)}" is no name of a component; expected letters, digits and . _ -`;
        report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(code, message, { span: name.span, hint: 'such as com.example.App' }));
    }
}
function checkVersion({ version }, report) {
    if (version === undefined || (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(version) || GDK_PLACEHOLDER.test(version.text))
        return;
    const problem = versionProblem(version.text);
    if (problem === undefined)
        return;
    const message = `the component version is "${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(version.text)}", which ${problem}; expected a semantic version`;
    report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('greengrass/component-version', message, { span: version.span, hint: versionHint(version.text) }));
}
/** What keeps a text from being the version of a component. */
function versionProblem(text) {
    if (text.length > VERSION_CHARACTERS)
        return `has more than ${VERSION_CHARACTERS} characters`;
    if (!/^\d/.test(text) || semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_0__(text) === null)
        return 'is none';
    const numbers = text.split(/[-+]/, 1).join().split('.').map(Number);
    return numbers.some((number) => number > LARGEST_NUMBER) ? `has a number above ${LARGEST_NUMBER}` : undefined;
}
function versionHint(text) {
    const bare = text.replace(/^v/i, '');
    const numbers = /^\d+(?:\.\d+)?$/.test(bare) ? `${bare}${'.0'.repeat(3 - bare.split('.').length)}` : bare;
    return versionProblem(numbers) === undefined ? `write ${numbers}` : 'such as 1.0.0';
}
/** What the service writes into a recipe by itself. */
function checkSetByService({ root, manifests }, report) {
    const artifacts = manifests.flatMap((manifest) => manifest.artifacts.map(({ node }) => node));
    const given = [
        ...['ComponentType', 'ComponentSource'].map((key) => [key, (0,_recipe_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarAt */ .j)(root, key)]),
        ...artifacts.flatMap((node) => ['Digest', 'Algorithm'].map((key) => [key, (0,_recipe_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarAt */ .j)(node, key)])),
    ];
    for (const [key, value] of given) {
        if (value === undefined)
            continue;
        const message = `"${key}" is set by the service when the component is created`;
        report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)('greengrass/set-by-service', message, { span: value.span, hint: 'leave it out' }));
    }
}


/***/ }),

/***/ 13148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ checkShape)
/* harmony export */ });
/* harmony import */ var _appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39448);
/* harmony import */ var _appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(711);
/* harmony import */ var _appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24994);
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92646);




/** Holds a whole text against its table, all the way down: keys that are unknown, missing or given twice, and values of another kind than expected. */
function checkShape(root, keys, options, report) {
    if (root.kind !== 'map') {
        const message = `${options.noun} is ${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(root)}; expected a map with ${keys.flatMap(({ name, isRequired }) => (isRequired === true ? [`"${name}"`] : [])).join(', ')}`;
        report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/value', message, { span: (0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(root), hint: 'look whether this is the file that was meant' }));
        return;
    }
    new ShapeCheck(options, report).map(root, { kind: 'map', keys }, root);
}
class ShapeCheck {
    #options;
    #report;
    constructor(options, report) {
        this.#options = options;
        this.#report = report;
    }
    /** @param owner the key that holds the map, to point at for what is missing in it; the map itself at the top. */
    map(map, spec, owner, name) {
        const misspelt = this.#keys(map, spec, name);
        for (const key of spec.keys) {
            const entry = this.#find(map, key.name);
            if (entry !== undefined)
                this.#entry(entry, key);
            else if (key.isRequired === true && !misspelt.has(key.name) && !this.#isElsewhere(map, spec)) {
                this.#report(missing(key, owner, name ?? this.#options.noun));
            }
        }
        // What its author is free to write is for rules of its own.
        if (spec.others !== undefined && spec.others.kind !== 'free') {
            for (const { key, value } of map.entries) {
                if (this.#known(key, spec) === undefined)
                    this.#value({ name: quoted(key), key, node: value }, spec.others);
            }
        }
    }
    /** Reports on the keys of a map. @returns the keys that are missing, for their names were misspelt. */
    #keys(map, spec, owner) {
        const names = spec.keys.map(({ name }) => name);
        const misspelt = new Set();
        const seen = new Map();
        for (const { key } of map.entries) {
            const text = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key);
            const known = this.#known(key, spec);
            this.#twice(key, known ?? text, seen);
            if (known !== undefined && known !== text) {
                const message = `the key "${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text)}" is spelled "${known}" in the guide; programs that compare by the letter do not find it`;
                this.#report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)('greengrass/key-case', message, { span: key.span, hint: `write "${known}"` }));
            }
            if (known !== undefined || spec.others !== undefined)
                continue;
            const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(text, names);
            if (near !== undefined)
                misspelt.add(near);
            const hint = near === undefined ? 'remove it' : `did you mean "${near}"?`;
            const expected = `expected one of ${names.join(', ')}`;
            const details = { span: key.span, hint };
            const message = `unknown key "${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text)}"`;
            const { refusedBy } = this.#options;
            const place = owner === undefined ? '' : ` in ${owner}`;
            if (owner === undefined && refusedBy !== undefined) {
                const refused = `${message}, for which ${refusedBy} refuses the file; ${expected}`;
                this.#report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/unknown-key', refused, details));
            }
            else if (near !== undefined && this.#isMissing(near, map, spec)) {
                const needed = `${message}${place}, and "${near}", which is required, is missing`;
                this.#report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/unknown-key', needed, details));
            }
            else
                this.#report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)('greengrass/unknown-key', `${message}${place}; ${expected}`, details));
        }
        return misspelt;
    }
    #isMissing(name, map, { keys }) {
        const isRequired = keys.some((key) => key.name === name && key.isRequired === true);
        return isRequired && this.#find(map, name) === undefined;
    }
    #twice(key, name, seen) {
        const earlier = seen.get(name);
        if (earlier !== undefined) {
            const message = `"${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key))}" is given again; it is in line ${earlier.span.start.line} already, and only one of the two counts`;
            this.#report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/duplicate-key', message, { span: key.span, hint: 'remove one' }));
        }
        seen.set(name, key);
    }
    #known(key, { keys }) {
        const text = (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key);
        const wanted = text.toLowerCase();
        return keys.find(({ name }) => name === text || (this.#options.anyCase && name.toLowerCase() === wanted))?.name;
    }
    #find(map, name) {
        if (this.#options.anyCase)
            return (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(map, name);
        return map.entries.findLast(({ key }) => (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key) === name);
    }
    /** Whether what is missing can be below a key of the author's choice. */
    #isElsewhere(map, spec) {
        if (spec.others?.kind !== 'free')
            return false;
        return map.entries.some(({ key, value }) => value.kind === 'map' && this.#known(key, spec) === undefined);
    }
    #entry({ key, value }, spec) {
        // An empty list or map is for rules of its own: they know what has to be in it.
        const isLeftOut = value.kind === 'scalar' && (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(value);
        if (isLeftOut && spec.isRequired === true)
            this.#report(blank(spec, key));
        else if (!isLeftOut)
            this.#value({ name: `"${spec.name}"`, key, node: value }, spec.value);
    }
    #value(value, spec) {
        const { name, key, node } = value;
        switch (spec.kind) {
            case 'map':
                if (node.kind === 'map')
                    this.map(node, spec, key, name);
                else
                    this.#unexpected(value, 'a map', `write its keys below ${name}, without "- " in front`);
                return;
            case 'free':
                if (node.kind !== 'map' && !(0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(node))
                    this.#unexpected(value, 'a map');
                return;
            case 'named':
                if (node.kind === 'map')
                    this.#named(node, spec);
                else
                    this.#unexpected(value, `a map: ${spec.help.toLowerCase().replace(/\.$/, '')}`);
                return;
            case 'list':
                if (node.kind !== 'list')
                    this.#unexpected(value, 'a list', `begin each entry below ${name} with "- "`);
                else
                    for (const item of new Set(node.items))
                        this.#value({ name: `an entry of ${name}`, key: item, node: item }, spec.items);
                return;
            case 'either': {
                const fitting = spec.of.find((one) => kindOf(one) === node.kind && this.#fits(node, one));
                if (fitting === undefined)
                    this.#unexpected(value, nameOf(spec));
                else
                    this.#value(value, fitting);
                return;
            }
            default:
                if (!this.#fits(node, spec))
                    this.#unexpected(value, nameOf(spec), hintFor(node, spec));
        }
    }
    #named(map, { values }) {
        const seen = new Map();
        for (const { key, value } of map.entries) {
            const name = quoted(key);
            this.#twice(key, (0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key), seen);
            if ((0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(value) && values.kind === 'map')
                this.map({ kind: 'map', entries: [], span: key.span }, values, key, name);
            else
                this.#value({ name, key, node: value }, values);
        }
    }
    /** Whether a scalar can be what is expected; maps and lists are looked into, whatever they hold. */
    #fits(node, spec) {
        if (node.kind !== 'scalar')
            return kindOf(spec) === node.kind;
        const { text, value } = node;
        switch (spec.kind) {
            case 'boolean':
                return value.type === 'boolean';
            case 'integer':
                return value.type === 'integer' && value.value >= BigInt(spec.minimum ?? 0);
            case 'text':
                if (spec.words !== undefined)
                    return spec.words.some((word) => this.#isWord(word, text));
                if (spec.pattern !== undefined)
                    return value.type === 'string' && new RegExp(`^(?:${spec.pattern})$`).test(text);
                return value.type === 'string' || value.type === 'float' || value.type === 'integer';
            case 'number-or-text':
                return value.type !== 'boolean';
            default:
                return false;
        }
    }
    #isWord(word, text) {
        return word === text || (this.#options.anyCase && word.toLowerCase() === text.toLowerCase());
    }
    #unexpected({ name, key, node }, expected, hint) {
        const span = node.kind === 'scalar' ? node.span : key.span;
        this.#report((0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/value', `${name} is ${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(node)}; expected ${expected}`, { span, hint }));
    }
}
function missing(spec, owner, where) {
    const message = `"${spec.name}" is missing from ${where}; it is required`;
    return (0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/missing-key', message, { span: (0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(owner), hint: howTo(spec) });
}
function blank(spec, { span }) {
    return (0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)('greengrass/missing-key', `"${spec.name}" is left blank; it is required`, { span, hint: howTo(spec) });
}
function howTo({ name, value }) {
    const example = exampleOf(value);
    return example === undefined ? `write "${name}", ${nameOf(value)}` : `such as "${name}: ${example}"`;
}
function exampleOf(spec) {
    if (spec.kind === 'either')
        return spec.of.map(exampleOf).find((example) => example !== undefined);
    if ('examples' in spec && spec.examples !== undefined)
        return spec.examples[0];
    return 'words' in spec ? spec.words?.[0] : undefined;
}
function quoted(key) {
    return `"${(0,_appspec_rules_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_appspec_cloud_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key))}"`;
}
/** The kind of node that a value is. */
function kindOf(spec) {
    switch (spec.kind) {
        case 'map':
        case 'named':
        case 'free':
            return 'map';
        case 'list':
            return 'list';
        default:
            return 'scalar';
    }
}
function nameOf(spec) {
    switch (spec.kind) {
        case 'map':
        case 'named':
        case 'free':
            return 'a map';
        case 'list':
            return 'a list';
        case 'integer':
            return spec.minimum === undefined ? 'a whole number' : `a whole number from ${spec.minimum} on`;
        case 'boolean':
            return 'true or false';
        case 'text':
            if (spec.words !== undefined)
                return spec.words.join(' or ');
            return spec.pattern === undefined ? 'a text' : `a text such as "${spec.examples?.[0] ?? ''}"`;
        case 'number-or-text':
            return 'a text or a number';
        case 'either':
            return [...new Set(spec.of.map(nameOf))].join(' or ');
    }
}
function hintFor(node, spec) {
    if (node.kind !== 'scalar' || spec.kind !== 'text' || spec.words === undefined)
        return undefined;
    const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(node.text, spec.words);
    return near === undefined ? undefined : `did you mean "${near}"?`;
}


/***/ })

};

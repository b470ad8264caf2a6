export const id = 2422;
export const ids = [2422];
export const modules = {

/***/ 62338:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 32173:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(78469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 64737:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Range = __webpack_require__(96782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 39448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   wd: () => (/* binding */ findDeep),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/**
 * The entry under a key in any case: the user guide's own samples write section and property names in capitals and without.
 * Of several the last, as YAML readers do it.
 */
function findEntry(map, name) {
    const wanted = name.toLowerCase();
    return map.entries.findLast(({ key }) => key.kind === 'scalar' && key.text.toLowerCase() === wanted);
}
/** The value under the first of these names, then under the next in that, and so on. */
function findDeep(node, ...names) {
    return names.reduce((found, name) => (found?.kind === 'map' ? findEntry(found, name)?.value : undefined), node);
}
/** A key as written, also where it is no text at all. */
function keyText(key) {
    return key.kind === 'scalar' ? key.text : '?';
}
/** Whether nothing is given: no value, an empty text, list or map. */
function isBlank(node) {
    if (node.kind === 'scalar')
        return node.text.trim() === '' || node.value.type === 'null';
    return node.kind === 'list' ? node.items.length === 0 : node.entries.length === 0;
}


/***/ }),

/***/ 32422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NEXT_PATCH: () => (/* reexport */ read_config/* NEXT_PATCH */.J),
  RECIPE_BYTES: () => (/* reexport */ RECIPE_BYTES),
  highestVersion: () => (/* reexport */ highestVersion),
  nextVersion: () => (/* reexport */ nextVersion),
  readGdkConfig: () => (/* reexport */ read_config/* readGdkConfig */.N),
  rewriteRecipe: () => (/* reexport */ rewriteRecipe),
  summarizeRecipe: () => (/* reexport */ summarize/* summarizeRecipe */.Y),
  validateGdkProject: () => (/* reexport */ validateGdkProject),
  validateRecipe: () => (/* reexport */ validateRecipe)
});

// UNUSED EXPORTS: COMPONENT_FILE, GDK_BUCKET, GDK_BUILD_FOLDER, GDK_CONFIG_NAME, RECIPE_NAMES, buildPathsOf, chooseRecipe, isRecipeName, leastVersion, recipeSchema, zipExcludesOf, zipNameOf

// EXTERNAL MODULE: ./node_modules/semver/functions/inc.js
var inc = __webpack_require__(62338);
// EXTERNAL MODULE: ./node_modules/semver/functions/rcompare.js
var rcompare = __webpack_require__(32173);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/gdk/read-config.js + 1 modules
var read_config = __webpack_require__(26508);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/gdk/next-version.js




/** The version of a component that was never published. */
const FIRST = '1.0.0';
/**
 * The version to publish: what is asked for, or for `NEXT_PATCH` the patch after the highest of those that are published. As the
 * development kit does it, what stands behind the patch number of that one is dropped.
 *
 * @param published all versions of the component, in any order
 * @throws SlipwayError SOURCE_INVALID for a published version that is none.
 */
function nextVersion(asked, published) {
    if (asked !== read_config/* NEXT_PATCH */.J)
        return asked;
    if (published.length === 0)
        return FIRST;
    const [numbers = ''] = (highestVersion(published) ?? FIRST).split(/[-+]/, 1);
    const next = inc(numbers, 'patch');
    if (next !== null)
        return next;
    throw notKnown(published);
}
/**
 * The highest of some versions; `undefined` of none.
 *
 * @throws SlipwayError SOURCE_INVALID for a published version that is none.
 */
function highestVersion(published) {
    try {
        return [...published].sort(rcompare)[0];
    }
    catch (cause) {
        if (!(cause instanceof TypeError))
            throw cause;
        throw notKnown(published);
    }
}
function notKnown(published) {
    return new errors.SlipwayError('SOURCE_INVALID', `the next patch of ${published.join(', ')} is not known`, {
        hint: 'write the version in gdk-config.json',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/read-text.js
var read_text = __webpack_require__(8321);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/recipe/parts.js
var recipe_parts = __webpack_require__(47278);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/rules/identity.js
var identity = __webpack_require__(14587);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/gdk/layout.js
var layout = __webpack_require__(92618);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/gdk/validate.js







/**
 * Says what is wrong with `gdk-config.json`, and what in the recipe of the project does not go with it; {@link validateRecipe} says the
 * rest of the recipe. No disk is touched, and nothing is thrown.
 */
function validateGdkProject({ config, recipe, folderName }) {
    const reading = (0,read_config/* readGdkConfig */.N)(config.text, config.file);
    const diagnostics = (0,finding/* toDiagnostics */.S6)(reading.findings, config.file);
    if (reading.config === undefined || recipe === undefined)
        return diagnostics;
    const { root, text, isPartial } = (0,read_text/* readRecipeText */.g)(recipe.text, recipe.file);
    if (root?.kind !== 'map' || isPartial)
        return diagnostics;
    const findings = compare(reading.config, (0,recipe_parts/* partsOf */.C)(root, text), folderName);
    return [...diagnostics, ...(0,finding/* toDiagnostics */.S6)(findings, recipe.file)];
}
function compare(config, { name, manifests }, folderName) {
    const findings = [];
    if (name !== undefined && name.text !== config.name && !identity/* GDK_PLACEHOLDER */.xG.test(name.text)) {
        const message = `the recipe is of "${(0,lookup/* shorten */.ml)(name.text)}", gdk-config.json of "${config.name}", which is written in its place`;
        const hint = 'write {COMPONENT_NAME}, and the name in gdk-config.json alone';
        findings.push((0,finding/* warn */.R8)('greengrass/gdk-config', message, { span: name.span, hint }));
    }
    if (config.build.system !== 'zip')
        return findings;
    const made = (0,layout/* zipNameOf */.qb)(config, folderName);
    for (const { uri, fileName } of manifests.flatMap(({ artifacts }) => artifacts)) {
        const isBuilt = layout/* GDK_BUCKET */.yF.test(uri.text);
        if (!isBuilt || fileName === '' || identity/* GDK_PLACEHOLDER */.xG.test(fileName) || fileName === made)
            continue;
        const message = `the build system "zip" makes "${made}" and no "${(0,lookup/* shorten */.ml)(fileName)}"`;
        const hint = `write ${made}, or the name of the archive as "zip_name"`;
        findings.push((0,finding/* fault */.DG)('greengrass/gdk-artifact', message, { span: uri.span, hint }));
    }
    return findings;
}

// EXTERNAL MODULE: ./packages/core/lib/greengrass/recipe/summarize.js
var summarize = __webpack_require__(15405);
// EXTERNAL MODULE: ./packages/core/lib/appspec/cloud/lookup.js
var cloud_lookup = __webpack_require__(39448);
// EXTERNAL MODULE: ./packages/core/lib/appspec/fix/edit.js
var edit = __webpack_require__(57268);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/place-in.js

/** Where a part of a value stands: a script may have many lines. The whole value where it is written in another way, such as with escapes. */
function placeIn({ span }, part, text) {
    const { offsetOf, positionOf } = (0,edit/* placesIn */.yN)(text);
    const at = text.indexOf(part, offsetOf(span.start));
    if (at < 0 || at + part.length > offsetOf(span.end))
        return span;
    return { start: positionOf(at), end: positionOf(at + part.length) };
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/artifact-paths.js




/** A path of an artifact in a script, up to where a shell or a variable ends its first part. */
const PATH = /\{artifacts:(path|decompressedPath)\}[/\\]([\w.+@~-]+)(?=[/\\"'\s;|&)]|$)/g;
const CODE = 'greengrass/artifact-path';
/** Scripts have to look for artifacts where the device puts them: files in one folder, each archive unpacked in another. */
function checkArtifactPaths({ manifests, text }, { sections }, report) {
    const all = manifests.flatMap(({ artifacts }) => artifacts);
    for (const section of sections)
        checkSection(section, section.manifest?.artifacts ?? all, text, report);
}
function checkSection({ steps }, artifacts, text, report) {
    // A name that is still to be filled in can be any.
    if (artifacts.some(({ fileName }) => identity/* GDK_PLACEHOLDER */.xG.test(fileName)))
        return;
    const files = new Set(artifacts.map(({ fileName }) => fileName));
    const unpacked = new Set(artifacts.filter((one) => one.isUnpacked).map((one) => folderOf(one.fileName)));
    for (const script of new Set(steps.flatMap(({ scripts }) => scripts))) {
        const told = new Set();
        for (const [path, place, name = ''] of script.text.matchAll(PATH)) {
            const isUnpacked = place === 'decompressedPath';
            if ((isUnpacked ? unpacked : files).has(name) || told.has(name))
                continue;
            // A script may unpack `app.tar.gz` by itself, and look into `app` then.
            if (!isUnpacked && [...files].some((file) => file.startsWith(`${name}.`)))
                continue;
            told.add(name);
            const message = isUnpacked
                ? `the script looks into the unpacked "${(0,lookup/* shorten */.ml)(name)}", and no artifact with Unarchive ZIP is named "${(0,lookup/* shorten */.ml)(name)}.zip"`
                : `the script looks for the artifact "${(0,lookup/* shorten */.ml)(name)}", and none is named so`;
            const span = placeIn(script, path, text);
            report((0,finding/* warn */.R8)(CODE, message, { span, hint: hintFor(name, isUnpacked, files, unpacked) }));
        }
    }
}
function hintFor(name, isUnpacked, files, unpacked) {
    if (isUnpacked && files.has(`${name}.zip`))
        return `write "Unarchive: ZIP" for "${name}.zip"`;
    if (!isUnpacked && unpacked.size > 0) {
        const [folder = ''] = unpacked;
        return `what was in an archive is at {artifacts:decompressedPath}/${folder}/${name}`;
    }
    return 'add the artifact to the manifest, or mend the path';
}
/** The folder that an archive is unpacked to: its name without the extension. */
function folderOf(fileName) {
    return fileName.replace(/\.[^.]*$/, '');
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/artifacts.js




/** An image, or an artifact of a component of AWS: nothing of it is a file of ours. */
const OF_OTHERS = /^(?:docker|greengrass):./;
/** Names of buckets (S3 user guide, "General purpose bucket naming rules"), and those that could be given in us-east-1 before March 2018. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const OLD_BUCKET = /^[\w.-]{3,255}$/;
function checkArtifacts({ manifests }, report) {
    for (const { artifacts } of manifests) {
        for (const artifact of artifacts)
            checkUri(artifact, report);
        checkFileNames(artifacts, report);
    }
}
function checkUri({ uri, fileName, isUnpacked }, report) {
    const code = 'greengrass/artifact-uri';
    const { text, span } = uri;
    if (OF_OTHERS.test(text)) {
        if (isUnpacked)
            report((0,finding/* warn */.R8)('greengrass/unarchive', 'only a file can be unpacked', { span, hint: 'remove Unarchive' }));
        return;
    }
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]*)(?:\/(.*))?$/.exec(text) ?? [];
    if (!text.startsWith('s3://')) {
        const message = `"${(0,lookup/* shorten */.ml)(text)}" is no artifact that a device can fetch; expected s3://BUCKET/KEY or docker:IMAGE`;
        report((0,finding/* fault */.DG)(code, message, { span, hint: uriHint(text) }));
    }
    else if (!layout/* GDK_BUCKET */.yF.test(text) && !identity/* GDK_PLACEHOLDER */.xG.test(bucket) && !BUCKET.test(bucket)) {
        const message = `"${(0,lookup/* shorten */.ml)(bucket)}" in "${(0,lookup/* shorten */.ml)(text)}" is no name of a bucket`;
        const details = { span, hint: 'write s3://BUCKET/KEY with a bucket in lower case' };
        if (OLD_BUCKET.test(bucket))
            report((0,finding/* warn */.R8)(code, `${message} that could be made since March 2018`, details));
        else
            report((0,finding/* fault */.DG)(code, message, details));
    }
    else if (key === '' || fileName === '') {
        const message = `"${(0,lookup/* shorten */.ml)(text)}" names no file`;
        report((0,finding/* fault */.DG)(code, message, { span, hint: 'write the key of the object behind the bucket' }));
    }
    else if (isUnpacked && !/\.zip$/i.test(fileName)) {
        const message = `"${(0,lookup/* shorten */.ml)(fileName)}" is to be unpacked and is not named like an archive`;
        report((0,finding/* warn */.R8)('greengrass/unarchive', message, { span, hint: 'name it .zip, or remove Unarchive' }));
    }
}
function uriHint(text) {
    const [, path] = /^s3:?\/{0,3}(.+)$/i.exec(text) ?? [];
    if (path !== undefined)
        return `write s3://${path}`;
    return /^https?:/.test(text) ? 'upload it to a bucket first' : 'such as s3://my-bucket/com.example.App/1.0.0/app.zip';
}
/** On the device all artifacts of a manifest are in one folder. */
function checkFileNames(artifacts, report) {
    const seen = new Map();
    for (const artifact of artifacts) {
        const { uri, fileName } = artifact;
        if (!uri.text.startsWith('s3://') || fileName === '')
            continue;
        const earlier = seen.get(fileName);
        if (earlier !== undefined) {
            const message = `the artifact in line ${earlier.uri.span.start.line} is named "${(0,lookup/* shorten */.ml)(fileName)}" too; on the device one takes the place of the other`;
            report((0,finding/* fault */.DG)('greengrass/artifact-name', message, { span: uri.span, hint: 'give one of the two another name' }));
        }
        seen.set(fileName, artifact);
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/configuration.js



/** Configurations are JSON, in which a number is a number: `1` can come back as `1.0`. */
function checkNumbers({ defaultConfiguration }, report) {
    const seen = new Set();
    const look = (node, name) => {
        if (seen.has(node))
            return;
        seen.add(node);
        if (node.kind === 'map')
            for (const { key, value } of node.entries)
                look(value, (0,cloud_lookup/* keyText */.Pu)(key));
        else if (node.kind === 'list')
            for (const item of node.items)
                look(item, name);
        else if (node.value.type === 'integer') {
            const message = `"${(0,lookup/* shorten */.ml)(name)}" is the number ${(0,lookup/* shorten */.ml)(node.text)}, which can reach the component as ${(0,lookup/* shorten */.ml)(node.text)}.0`;
            report((0,finding/* note */.N4)('greengrass/number', message, { span: node.span, hint: `write "${(0,lookup/* shorten */.ml)(node.text)}" in quotes` }));
        }
    };
    if (defaultConfiguration !== undefined)
        look(defaultConfiguration, 'DefaultConfiguration');
}

// EXTERNAL MODULE: ./node_modules/semver/ranges/valid.js
var valid = __webpack_require__(64737);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/dependencies.js






const dependencies_CODE = 'greengrass/dependency';
/** Dependencies are named as components are, on others than the component itself, and ask for versions as npm does. */
function checkDependencies({ dependencies, name }, report) {
    for (const { key, value } of dependencies) {
        if (key.kind === 'scalar')
            (0,identity/* checkComponentName */.JK)(key, report);
        if (name !== undefined && (0,cloud_lookup/* keyText */.Pu)(key) === name.text) {
            const message = `"${(0,lookup/* shorten */.ml)(name.text)}" depends on itself`;
            report((0,finding/* fault */.DG)(dependencies_CODE, message, { span: key.span, hint: 'remove it' }));
        }
        const range = value.kind === 'map' ? (0,recipe_parts/* scalarAt */.j)(value, 'VersionRequirement') : undefined;
        if (range === undefined || range.text.trim() === '')
            continue;
        if (valid(range.text) === null) {
            const message = `"${(0,lookup/* shorten */.ml)(range.text)}" is no range of versions; expected one as npm writes them`;
            report((0,finding/* fault */.DG)(dependencies_CODE, message, { span: range.span, hint: 'such as "^1.1.0" or ">=2.0.0 <3.0.0"' }));
        }
        else if (valid(range.text) === '*') {
            const message = `any version of "${(0,lookup/* shorten */.ml)((0,cloud_lookup/* keyText */.Pu)(key))}" fits: a new major version is installed as well`;
            report((0,finding/* note */.N4)(dependencies_CODE, message, { span: range.span, hint: 'such as "^1.1.0"' }));
        }
    }
}

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/platforms.js




const platforms_CODE = 'greengrass/platform';
/** What devices report by themselves; values are compared by the letter. */
const WORDS = {
    os: ['linux', 'windows', 'darwin'],
    architecture: ['amd64', 'arm', 'aarch64', 'x86'],
};
/** The same under names that devices do not report. */
const OTHER_NAMES = new Map([
    ['macos', 'darwin'],
    ['ubuntu', 'linux'],
    ['x86_64', 'amd64'],
    ['x64', 'amd64'],
    ['i386', 'x86'],
    ['i686', 'x86'],
    ['arm64', 'aarch64'],
    ['armv8', 'aarch64'],
    ['armhf', 'arm'],
    ['armv7', 'arm'],
    ['armv7l', 'arm'],
    ['arm32', 'arm'],
]);
/** Words that match everything, the later ones as recipes of the first releases have them. */
const ANY = new Set(['*', '//', 'all', 'any']);
function checkPlatforms({ manifests }, report) {
    for (const { platform } of manifests) {
        if (platform?.value.kind !== 'map')
            continue;
        for (const entry of platform.value.entries)
            checkAttribute(entry, report);
    }
}
function checkAttribute({ key, value }, report) {
    if (value.kind !== 'scalar' || value.value.type === 'null')
        return;
    const [name, { text, span }] = [(0,cloud_lookup/* keyText */.Pu)(key), value];
    if (value.value.type !== 'string') {
        const message = `"${(0,lookup/* shorten */.ml)(name)}" is ${(0,lookup/* describe */.q0)(value)}; a device is only told by texts`;
        report((0,finding/* fault */.DG)(platforms_CODE, message, { span, hint: `write "${text}" in quotes` }));
    }
    else if (/^\/./.test(text) || (text.length > 1 && text.endsWith('/')))
        checkPattern(text, span, report);
    else if (!ANY.has(text))
        checkWord(name, text, span, report);
}
function checkWord(name, text, span, report) {
    const words = Object.hasOwn(WORDS, name.toLowerCase()) ? WORDS[name.toLowerCase()] : undefined;
    if (!/^[a-zA-Z0-9]/.test(text)) {
        const message = `"${(0,lookup/* shorten */.ml)(text)}" fits no device: a value begins with a letter or a digit, or is a regular expression between slashes`;
        report((0,finding/* fault */.DG)(platforms_CODE, message, { span, hint: 'such as linux, * or /linux|darwin/' }));
        return;
    }
    if (words === undefined || words.includes(text))
        return;
    const other = OTHER_NAMES.get(text.toLowerCase()) ?? (0,closest/* closest */.k)(text, words);
    const message = `no device calls its ${name} "${(0,lookup/* shorten */.ml)(text)}" by itself; known are ${words.join(', ')}`;
    const hint = other === undefined ? 'set it on the devices by platformOverride' : `write "${other}"`;
    report((0,finding/* warn */.R8)(platforms_CODE, message, { span, hint }));
}
/** Constructions of Java's regular expressions that JavaScript has not, or writes in another way. */
const OF_JAVA = /[+*?}]\+|\\[AzZGQER]|\(\?[a-z-]+[:)]|\\p\{|&&|\(\?>/;
function checkPattern(text, span, report) {
    const isClosed = text.length > 1 && text.startsWith('/') && text.endsWith('/');
    const problem = isClosed ? patternProblem(text.slice(1, -1)) : 'it begins and ends with a slash';
    if (problem === undefined)
        return;
    const message = `"${(0,lookup/* shorten */.ml)(text)}" is no regular expression: ${problem}`;
    report((0,finding/* fault */.DG)(platforms_CODE, message, { span, hint: 'such as /linux|darwin/' }));
}
function patternProblem(body) {
    if (OF_JAVA.test(body))
        return undefined;
    try {
        new RegExp(body);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return error.message.replace(/^Invalid regular expression: \/.*\/\w*: /s, '').toLowerCase();
    }
}
/** The first manifest that fits is used: one behind another that fits wherever it does is used nowhere. */
function checkReach({ manifests, manifestsKey }, report) {
    if (manifestsKey !== undefined && manifests.length === 0) {
        const message = 'there is no manifest; a component is only installed where one fits the device';
        const hint = 'write one manifest, without Platform when it is for all devices';
        report((0,finding/* fault */.DG)('greengrass/no-manifest', message, { span: manifestsKey.span, hint }));
    }
    for (const [index, manifest] of manifests.entries()) {
        const earlier = manifests.slice(0, index).find((other) => covers(other, manifest));
        if (earlier === undefined)
            continue;
        const { line } = earlier.node.span.start;
        const message = `this manifest is never used: the one in line ${line} fits every device that it fits, and comes first`;
        const hint = 'put the manifest with the narrower Platform first';
        report((0,finding/* fault */.DG)('greengrass/unreachable-manifest', message, { span: headSpan(manifest), hint }));
    }
}
function headSpan({ node, platform }) {
    return platform?.key.span ?? node.entries[0]?.key.span ?? node.span;
}
/** Whether one manifest fits wherever another does: whatever it asks for, the other asks for as well. */
function covers(wide, narrow) {
    const asked = attributesOf(narrow);
    return [...attributesOf(wide)].every(([name, value]) => value === '*' || asked.get(name) === value);
}
function attributesOf({ platform }) {
    if (platform?.value.kind !== 'map')
        return new Map();
    return new Map(platform.value.entries.flatMap(({ key, value }) => value.kind === 'scalar' ? [[(0,cloud_lookup/* keyText */.Pu)(key), value.text]] : []));
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/recipe/keys.js
const TEXT = { kind: 'text' };
/** What an environment variable gets: the nucleus makes a text of a number or a boolean. */
const SETTING = { kind: 'either', of: [{ kind: 'number-or-text' }, { kind: 'boolean' }] };
const SETENV = {
    name: 'Setenv',
    help: 'Environment variables, by their names. Those of a step win over those of the lifecycle.',
    value: { kind: 'named', help: 'Environment variables, by their names.', values: SETTING },
};
const SCRIPT_TEXT = { kind: 'text', examples: ['python3 -u {artifacts:path}/main.py'] };
const STEP_KEYS = [
    {
        name: 'Script',
        help: 'The script to run, as a shell gets it. Recipe variables such as `{artifacts:path}` are replaced in it. In the global lifecycle it can be a map of scripts by selection keys.',
        isRequired: true,
        value: {
            kind: 'either',
            of: [SCRIPT_TEXT, { kind: 'named', help: 'Scripts by their selection keys.', values: SCRIPT_TEXT }],
        },
    },
    {
        name: 'RequiresPrivilege',
        help: 'Whether the script runs as root.',
        defaultText: 'false',
        value: { kind: 'either', of: [{ kind: 'boolean' }, { kind: 'text', words: ['true', 'false'] }] },
    },
    {
        name: 'Skipif',
        help: 'When the step is skipped: `onpath NAME`, when there is such a program, or `exists FILE`; with `!` in front, when there is none.',
        value: { kind: 'text', examples: ['onpath python3', 'exists /etc/app.conf'] },
    },
    {
        name: 'Timeout',
        help: 'Seconds after which the script is ended and counts as failed.',
        defaultText: '120; 15 for Shutdown, 60 for Recover, none for Run',
        value: {
            kind: 'either',
            of: [
                { kind: 'integer', minimum: 1 },
                { kind: 'text', pattern: '[1-9][0-9]*|\\{[^{}]+\\}', examples: ['300'] },
            ],
        },
    },
    SETENV,
];
/** In the global lifecycle, there can be selection keys among the keys of a step. */
const STEP = {
    kind: 'either',
    of: [
        { kind: 'text', examples: ['python3 -u {artifacts:path}/main.py'] },
        { kind: 'map', keys: STEP_KEYS, others: { kind: 'free' } },
    ],
};
const BOOTSTRAP = {
    kind: 'either',
    of: [
        TEXT,
        {
            kind: 'map',
            keys: [
                ...STEP_KEYS,
                {
                    name: 'BootstrapOnRollback',
                    help: 'Whether the step is run again when a deployment is rolled back (nucleus 2.12 and later).',
                    defaultText: 'false',
                    value: { kind: 'boolean' },
                },
            ],
            others: { kind: 'free' },
        },
    ],
};
/** The steps of a lifecycle, in the order in which the nucleus runs them. */
const LIFECYCLE_STEPS = ['Bootstrap', 'Install', 'Run', 'Startup', 'Shutdown', 'Recover'];
const STEP_HELP = {
    Bootstrap: 'Runs when the component is deployed in another version. With exit code 100 the nucleus restarts, with 101 the device.',
    Install: 'Runs before the component starts, and whenever the nucleus does. A failure fails the deployment.',
    Run: 'Runs as long as the component does. A deployment succeeds as soon as this script has **started**; use `Startup` where it has to wait. A component has `Run` or `Startup`, not both.',
    Startup: 'Starts what stays in the background. The component counts as running when the script has ended, or has reported so, and the deployment waits for that.',
    Shutdown: 'Stops what `Startup` has started.',
    Recover: 'Runs after a step has failed. After three failures that it does not mend the component is broken.',
};
const LIFECYCLE_KEYS = [
    SETENV,
    ...LIFECYCLE_STEPS.map((name) => ({ name, help: STEP_HELP[name], value: name === 'Bootstrap' ? BOOTSTRAP : STEP })),
];
const LIFECYCLE = { kind: 'map', keys: LIFECYCLE_KEYS, others: { kind: 'free' } };
const WHO = ['NONE', 'OWNER', 'ALL'];
const ARTIFACT_KEYS = [
    {
        name: 'URI',
        help: 'Where the artifact is: `s3://BUCKET/KEY`, or `docker:IMAGE`. The name of the file is the last part of the key, and no other artifact of the manifest can have it.',
        isRequired: true,
        value: { kind: 'text', examples: ['s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/app.zip'] },
    },
    {
        name: 'Unarchive',
        help: 'Whether the artifact is an archive to unpack: `a.zip` is unpacked to `{artifacts:decompressedPath}/a`.',
        defaultText: 'NONE',
        value: { kind: 'text', words: ['NONE', 'ZIP'] },
    },
    {
        name: 'Permission',
        help: 'Who may read and execute the file on the device.',
        value: {
            kind: 'map',
            keys: [
                {
                    name: 'Read',
                    help: 'Who may read the file. For other components it has to be `ALL`.',
                    defaultText: 'OWNER',
                    value: { kind: 'text', words: WHO },
                },
                {
                    name: 'Execute',
                    help: 'Who may execute the file, and read it.',
                    defaultText: 'NONE',
                    value: { kind: 'text', words: WHO },
                },
            ],
        },
    },
    { name: 'Digest', help: 'Set by the service when the component is created.', value: TEXT },
    { name: 'Algorithm', help: 'Set by the service when the component is created.', value: TEXT },
];
const PLATFORM_KEYS = [
    {
        name: 'os',
        help: 'The operating system: `linux`, `windows` or `darwin`, `*` for any, or a regular expression between slashes.',
        value: { kind: 'text', examples: ['linux', 'windows', '/linux|darwin/'] },
    },
    {
        name: 'architecture',
        help: 'The architecture: `amd64`, `arm`, `aarch64` or `x86`, `*` for any, or a regular expression between slashes.',
        value: { kind: 'text', examples: ['amd64', 'aarch64', 'arm'] },
    },
    {
        name: 'architecture.detail',
        help: 'More of the architecture, such as `arm7l`.',
        value: { kind: 'text', examples: ['arm7l', 'arm8'] },
    },
];
const MANIFEST_KEYS = [
    {
        name: 'Name',
        help: 'A name of your choice for the platforms of this manifest.',
        defaultText: 'made of os and architecture',
        value: TEXT,
    },
    {
        name: 'Platform',
        help: 'Which devices the manifest is for: all of these have to fit. The first manifest that fits a device is used.',
        defaultText: 'all devices',
        value: { kind: 'map', keys: PLATFORM_KEYS, others: { kind: 'number-or-text' } },
    },
    {
        name: 'Lifecycle',
        help: 'The scripts that install and run the component on these devices.',
        defaultText: 'the global Lifecycle',
        value: LIFECYCLE,
    },
    {
        name: 'Selections',
        help: 'Which sections of the global lifecycle are used when this manifest has no `Lifecycle` of its own.',
        defaultText: 'all, the sections without a selection key',
        value: { kind: 'either', of: [{ kind: 'list', items: TEXT }, TEXT] },
    },
    {
        name: 'Artifacts',
        help: 'The files that these devices download.',
        defaultText: 'none',
        value: { kind: 'list', items: { kind: 'map', keys: ARTIFACT_KEYS } },
    },
];
const DEPENDENCY_KEYS = [
    {
        name: 'VersionRequirement',
        help: 'The versions that fit, as npm writes ranges.',
        isRequired: true,
        value: { kind: 'text', examples: ['^1.1.0', '>=2.0.0 <3.0.0'] },
    },
    {
        name: 'DependencyType',
        help: 'Whether this component restarts when the dependency changes its state: `HARD` does, `SOFT` does not.',
        defaultText: 'HARD',
        value: { kind: 'text', words: ['HARD', 'SOFT'] },
    },
];
/**
 * The keys of a component recipe (developer guide, "AWS IoT Greengrass component recipe reference"). The library that reads recipes
 * takes them in any case; these are the spellings of the guide.
 */
const RECIPE_KEYS = [
    {
        name: 'RecipeFormatVersion',
        help: 'The version of the format. There is one.',
        isRequired: true,
        value: { kind: 'text', words: ['2020-01-25'] },
    },
    {
        name: 'ComponentName',
        help: 'The name of the component, best like a domain name read backwards.',
        isRequired: true,
        value: { kind: 'text', examples: ['com.example.HelloWorld'] },
    },
    {
        name: 'ComponentVersion',
        help: 'The semantic version of the component. A version that was created cannot be changed.',
        isRequired: true,
        value: { kind: 'text', examples: ['1.0.0'] },
    },
    { name: 'ComponentDescription', help: 'What the component is for.', value: TEXT },
    { name: 'ComponentPublisher', help: 'Who publishes the component.', value: TEXT },
    {
        name: 'ComponentConfiguration',
        help: 'What can be configured.',
        value: {
            kind: 'map',
            keys: [
                {
                    name: 'DefaultConfiguration',
                    help: 'The configuration where a deployment says nothing else. Numbers may become floating point numbers: write them as texts.',
                    value: { kind: 'free' },
                },
            ],
        },
    },
    {
        name: 'ComponentDependencies',
        help: 'The components that this one needs, by their names.',
        value: {
            kind: 'named',
            help: 'The components that this one needs, by their names.',
            values: { kind: 'map', keys: DEPENDENCY_KEYS },
        },
    },
    {
        name: 'ComponentType',
        help: 'Set by the service when the component is created.',
        value: {
            kind: 'text',
            words: ['aws.greengrass.generic', 'aws.greengrass.lambda', 'aws.greengrass.plugin', 'aws.greengrass.nucleus'],
        },
    },
    { name: 'ComponentSource', help: 'Set by the service for a component that is a Lambda function.', value: TEXT },
    {
        name: 'Manifests',
        help: 'What is installed on which devices; the first whose `Platform` fits is used.',
        isRequired: true,
        value: { kind: 'list', items: { kind: 'map', keys: MANIFEST_KEYS } },
    },
    {
        name: 'Lifecycle',
        help: 'The global lifecycle, for manifests without one of their own. Sections under selection keys are for the manifests that select them.',
        value: LIFECYCLE,
    },
];

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/selections.js





const selections_CODE = 'greengrass/selection';
/** The selection of the sections that have no key. */
const ALL = 'all';
/** Selections of manifests and selection keys of the global lifecycle have to find each other. */
function checkSelections(parts, { selectionKeys }, report) {
    const { manifests, globalLifecycle } = parts;
    const keys = new Set(selectionKeys.map(cloud_lookup/* keyText */.Pu));
    const selected = new Set([ALL]);
    for (const { lifecycle, selections, selectionsKey } of manifests) {
        if (lifecycle !== undefined && selectionsKey !== undefined) {
            const message = 'the manifest has a lifecycle of its own: its "Selections" select nothing';
            report((0,finding/* warn */.R8)(selections_CODE, message, { span: selectionsKey.span, hint: 'remove one of the two' }));
            continue;
        }
        for (const selection of selections) {
            selected.add(selection.text);
            if (selection.text === ALL || keys.has(selection.text))
                continue;
            const near = (0,closest/* closest */.k)(selection.text, keys);
            const message = `the selection "${(0,lookup/* shorten */.ml)(selection.text)}" names no section of the global lifecycle`;
            const hint = near === undefined ? 'write a section under that key in Lifecycle' : `did you mean "${near}"?`;
            report((0,finding/* fault */.DG)(selections_CODE, message, { span: selection.span, hint }));
        }
    }
    if (globalLifecycle === undefined || (0,cloud_lookup/* isBlank */.z3)(globalLifecycle.value))
        return;
    const isUsed = manifests.length === 0 || manifests.some(({ lifecycle }) => lifecycle === undefined);
    if (!isUsed) {
        const message = 'every manifest has a lifecycle of its own: the global lifecycle is never used';
        report((0,finding/* warn */.R8)(selections_CODE, message, { span: globalLifecycle.key.span, hint: 'remove it, or the lifecycles of manifests' }));
        return;
    }
    for (const key of selectionKeys) {
        const name = (0,cloud_lookup/* keyText */.Pu)(key);
        if (selected.has(name))
            continue;
        const near = (0,closest/* closest */.k)(name, LIFECYCLE_KEYS.map((each) => each.name));
        const message = `no manifest selects "${(0,lookup/* shorten */.ml)(name)}": what is below it never runs`;
        const hint = near === undefined ? 'add it to the Selections of a manifest' : `did you mean "${near}"?`;
        report((0,finding/* warn */.R8)(selections_CODE, message, { span: key.span, hint }));
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/steps.js





/** Keys of the lifecycle of a manifest that the nucleus does not look up. */
function checkLifecycleKeys({ strangeKeys }, report) {
    const names = LIFECYCLE_KEYS.map(({ name }) => name);
    const settings = ['Script', 'RequiresPrivilege', 'Skipif', 'Timeout', 'Setenv'];
    for (const key of strangeKeys) {
        const name = (0,cloud_lookup/* keyText */.Pu)(key);
        const near = (0,closest/* closest */.k)(name, [...names, ...settings]);
        const message = `unknown key "${(0,lookup/* shorten */.ml)(name)}" in the lifecycle of a manifest; expected one of ${names.join(', ')}, or below one of these ${settings.join(', ')}`;
        const hint = near === undefined ? 'selection keys are for the global Lifecycle' : `did you mean "${near}"?`;
        report((0,finding/* warn */.R8)('greengrass/unknown-key', message, { span: key.span, hint }));
    }
}
/** A component starts in one way; and of that way it depends what a deployment waits for. */
function checkStart({ sections }, report) {
    for (const { steps } of sections) {
        const run = steps.find(({ name }) => name === 'Run');
        const startup = steps.find(({ name }) => name === 'Startup');
        if (run !== undefined && startup !== undefined) {
            const [first, second] = run.key.span.start.line > startup.key.span.start.line ? [startup, run] : [run, startup];
            const message = `"${second.name}" stands beside "${first.name}" of line ${first.key.span.start.line}; a component has one of the two`;
            const hint = 'keep Run for what runs as long as the component, Startup for what starts something and ends';
            report((0,finding/* fault */.DG)('greengrass/run-and-startup', message, { span: second.key.span, hint }));
        }
    }
    const [run] = sections.flatMap(({ steps }) => steps.filter(({ name }) => name === 'Run'));
    if (run === undefined)
        return;
    const message = 'a deployment succeeds as soon as the script of "Run" has started: one that fails a moment later fails no deployment';
    const hint = 'check in Install what has to be right, or use Startup, which is waited for';
    report((0,finding/* note */.N4)('greengrass/started-only', message, { span: run.key.span, hint }));
}
const SKIPIF = /^!?\s*(?:onpath|exists) +\S/;
/** The nucleus fails a step whose `Skipif` it cannot read, or that has no script. */
function checkSkipif({ sections }, report) {
    for (const { settings, name } of sections.flatMap(({ steps }) => steps)) {
        const skipif = settings === undefined ? undefined : (0,cloud_lookup/* findEntry */.w4)(settings, 'Skipif')?.value;
        if (skipif?.kind !== 'scalar' || (0,cloud_lookup/* isBlank */.z3)(skipif))
            continue;
        const code = 'greengrass/skipif';
        if (name === 'Bootstrap') {
            const message = '"Skipif" is not looked at in Bootstrap: the step always runs';
            report((0,finding/* warn */.R8)(code, message, { span: skipif.span, hint: 'ask in the script itself' }));
        }
        if (!SKIPIF.test(skipif.text.trim())) {
            const message = `"Skipif" is "${(0,lookup/* shorten */.ml)(skipif.text)}", with which the step fails; expected "onpath" and a program, or "exists" and a file`;
            report((0,finding/* fault */.DG)(code, message, { span: skipif.span, hint: skipifHint(skipif.text) }));
        }
        else if (/\s[|&]{1,2}\s/.test(skipif.text)) {
            const message = `"Skipif" asks one question; all of "${(0,lookup/* shorten */.ml)(skipif.text.replace(/^\S+\s+/, ''))}" is taken for one name`;
            report((0,finding/* warn */.R8)(code, message, { span: skipif.span, hint: 'ask in the script itself' }));
        }
    }
}
function skipifHint(text) {
    const [word = '', ...rest] = text.trim().split(/\s+/);
    const near = (0,closest/* closest */.k)(word, ['onpath', 'exists']);
    return near === undefined ? 'such as "onpath python3"' : `write "${[near, ...rest].join(' ')}"`;
}
const LONGEST_SECONDS = 86_400;
/** A time of days is most likely one of milliseconds. */
function checkTimeouts({ sections }, report) {
    for (const { settings, name } of sections.flatMap(({ steps }) => steps)) {
        const timeout = settings === undefined ? undefined : (0,cloud_lookup/* findEntry */.w4)(settings, 'Timeout')?.value;
        if (timeout?.kind !== 'scalar')
            continue;
        const seconds = /^\d{1,15}$/.test(timeout.text) ? Number(timeout.text) : undefined;
        if (seconds === undefined || seconds <= LONGEST_SECONDS)
            continue;
        const message = `the timeout of ${name} is ${seconds} seconds, which is more than a day`;
        report((0,finding/* warn */.R8)('greengrass/timeout', message, {
            span: timeout.span,
            hint: `write ${Math.ceil(seconds / 1000)}, if milliseconds were meant`,
        }));
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rules/variables.js







const variables_CODE = 'greengrass/variable';
/** `{namespace:key}` and `{component:namespace:key}`, as the nucleus looks for them. */
const VARIABLE = /\{(?:([\w.-]+):)?([\w.]+):([^:{}\s]+)\}/g;
/** What each namespace has; a configuration has whatever the component says. */
const KEYS = {
    artifacts: ['path', 'decompressedPath'],
    work: ['path'],
    kernel: ['rootPath'],
    iot: ['thingName'],
    configuration: [],
};
/** What a component can be asked by another one. */
const variables_OF_OTHERS = ['artifacts', 'work', 'configuration'];
/** Recipe variables in scripts: one that does not exist stays in the script as it is written. */
function checkVariables(parts, { sections }, report) {
    const names = new Set(parts.dependencies.map(({ key }) => (0,cloud_lookup/* keyText */.Pu)(key)));
    for (const script of scriptsOf(sections)) {
        const told = new Set();
        for (const [variable, component, namespace = '', key = ''] of script.text.matchAll(VARIABLE)) {
            if (told.has(variable))
                continue;
            told.add(variable);
            const tell = (problem, hint) => report((0,finding/* warn */.R8)(variables_CODE, `"${(0,lookup/* shorten */.ml)(variable)}" ${problem}`, { span: placeIn(script, variable, parts.text), hint }));
            const problem = keyProblem(namespace, key);
            if (!Object.hasOwn(KEYS, namespace)) {
                const near = (0,closest/* closest */.k)(namespace, Object.keys(KEYS));
                if (near !== undefined)
                    tell('is no recipe variable and is left as it is', `did you mean {${near}:${key}}?`);
            }
            else if (problem !== undefined)
                tell('is no recipe variable and is left as it is', problem);
            else if (component !== undefined)
                checkOther(component, namespace, names, parts, script, variable, report);
            else if (namespace === 'configuration')
                checkPointer(key, parts, script, report);
        }
    }
}
function keyProblem(namespace, key) {
    if (namespace === 'configuration') {
        return key.startsWith('/') ? undefined : `write the path as a JSON pointer: {configuration:/${key}}`;
    }
    const keys = Object.hasOwn(KEYS, namespace) ? KEYS[namespace] : undefined;
    if (keys === undefined || keys.includes(key))
        return undefined;
    return `there is ${keys.map((one) => `{${namespace}:${one}}`).join(' and ')}`;
}
function checkOther(component, namespace, dependencies, { name, text }, script, variable, report) {
    const span = placeIn(script, variable, text);
    if (!variables_OF_OTHERS.includes(namespace)) {
        const message = `"${(0,lookup/* shorten */.ml)(variable)}" asks a component for what is the same for all`;
        report((0,finding/* warn */.R8)(variables_CODE, message, { span, hint: `write ${variable.replace(`${component}:`, '')}` }));
    }
    else if (!dependencies.has(component) && component !== name?.text) {
        const message = `"${(0,lookup/* shorten */.ml)(variable)}" asks "${(0,lookup/* shorten */.ml)(component)}", which is no dependency; only direct dependencies can be asked`;
        const near = (0,closest/* closest */.k)(component, dependencies);
        const hint = near === undefined ? 'add it to ComponentDependencies' : `did you mean "${near}"?`;
        report((0,finding/* fault */.DG)(variables_CODE, message, { span, hint }));
    }
}
/** A deployment may bring the value; without one the variable stays in the script. */
function checkPointer(pointer, { defaultConfiguration, text }, script, report) {
    if (isFound(defaultConfiguration, pointer))
        return;
    const message = `the default configuration has no "${(0,lookup/* shorten */.ml)(pointer)}": {configuration:${(0,lookup/* shorten */.ml)(pointer)}} stays as it is unless the deployment brings it`;
    const span = placeIn(script, `{configuration:${pointer}}`, text);
    report((0,finding/* note */.N4)(variables_CODE, message, { span, hint: 'give it a default, if it is nothing that every deployment sets' }));
}
/** Whether a JSON pointer leads to something. Keys of configurations are compared without regard to case. */
function isFound(root, pointer) {
    let node = root;
    for (const part of pointer.split('/').slice(1)) {
        const name = part.replaceAll('~1', '/').replaceAll('~0', '~').toLowerCase();
        if (node?.kind === 'list')
            node = node.items[Number(name)];
        else
            node =
                node?.kind === 'map' ? node.entries.find(({ key }) => (0,cloud_lookup/* keyText */.Pu)(key).toLowerCase() === name)?.value : undefined;
    }
    return node !== undefined;
}
/** Scripts, and what else of steps variables are replaced in. */
function scriptsOf(sections) {
    const found = new Set();
    for (const { steps } of sections) {
        for (const { scripts, settings } of steps) {
            for (const script of scripts)
                found.add(script);
            for (const { value } of settings?.entries ?? [])
                if (value.kind === 'scalar')
                    found.add(value);
        }
    }
    return found;
}
/** What only the development kit replaces, in a recipe that is no part of a project of it. */
function checkGdkPlaceholders({ name, version, root, manifests }, report) {
    const code = 'greengrass/gdk-placeholder';
    const publisher = root.entries.find(({ key }) => (0,cloud_lookup/* keyText */.Pu)(key).toLowerCase() === 'componentpublisher')?.value;
    const uris = manifests.flatMap(({ artifacts }) => artifacts.map(({ uri }) => uri));
    for (const node of [name, version, publisher, ...uris]) {
        if (node?.kind !== 'scalar')
            continue;
        const found = identity/* GDK_PLACEHOLDER */.xG.exec(node.text)?.[0] ?? layout/* GDK_BUCKET */.yF.exec(node.text)?.[1];
        if (found === undefined)
            continue;
        const message = `"${found}" is filled in by the development kit, and there is no gdk-config.json beside the recipe`;
        report((0,finding/* fault */.DG)(code, message, { span: node.span, hint: 'write the value, or validate the folder of the project' }));
    }
}

// EXTERNAL MODULE: ./packages/core/lib/greengrass/shape.js
var shape = __webpack_require__(13148);
;// CONCATENATED MODULE: ./packages/core/lib/greengrass/recipe/lifecycles.js


function lifecyclesOf({ manifests, globalLifecycle }) {
    const walk = new Walk();
    for (const manifest of manifests) {
        const lifecycle = manifest.lifecycle?.value;
        if (lifecycle?.kind === 'map')
            walk.section(lifecycle, manifest);
    }
    if (globalLifecycle?.value.kind === 'map')
        walk.section(globalLifecycle.value, undefined);
    return walk;
}
const STEPS = new Map(LIFECYCLE_STEPS.map((name) => [name.toLowerCase(), name]));
const SETTINGS = new Set(['script', 'requiresprivilege', 'skipif', 'timeout', 'setenv', 'bootstraponrollback']);
class Walk {
    sections = [];
    selectionKeys = [];
    strangeKeys = [];
    /** Aliases can name the same map any number of times. */
    #seen = new Set();
    section(map, manifest) {
        if (this.#seen.has(map))
            return;
        this.#seen.add(map);
        const steps = [];
        for (const { key, value } of map.entries) {
            const name = (0,cloud_lookup/* keyText */.Pu)(key).toLowerCase();
            const step = STEPS.get(name);
            if (step !== undefined)
                steps.push(this.#step(step, key, value, manifest));
            else if (name !== 'setenv')
                this.#other(key, value, manifest);
        }
        this.sections.push({ map, steps, ...(manifest !== undefined && { manifest }) });
    }
    #other(key, value, manifest) {
        if (manifest !== undefined)
            this.strangeKeys.push(key);
        else {
            this.selectionKeys.push(key);
            if (value.kind === 'map')
                this.section(value, undefined);
        }
    }
    #step(name, key, value, manifest) {
        if (value.kind === 'scalar')
            return { name, key, scripts: [value] };
        if (value.kind === 'list')
            return { name, key, scripts: [] };
        const scripts = [];
        for (const entry of value.entries) {
            const setting = (0,cloud_lookup/* keyText */.Pu)(entry.key).toLowerCase();
            if (setting === 'script')
                this.#scripts(entry.value, scripts);
            else if (!SETTINGS.has(setting)) {
                if (manifest !== undefined)
                    this.strangeKeys.push(entry.key);
                else
                    this.#selected(entry.key, entry.value, scripts);
            }
        }
        return { name, key, settings: value, scripts };
    }
    /** A selection key among the settings of a step: below it is the step again. */
    #selected(key, value, scripts) {
        this.selectionKeys.push(key);
        if (value.kind === 'scalar')
            scripts.push(value);
        if (value.kind !== 'map')
            return;
        for (const entry of value.entries) {
            if ((0,cloud_lookup/* keyText */.Pu)(entry.key).toLowerCase() === 'script')
                this.#scripts(entry.value, scripts);
        }
    }
    #scripts(node, scripts) {
        if (node.kind === 'scalar')
            scripts.push(node);
        if (node.kind !== 'map' || this.#seen.has(node))
            return;
        this.#seen.add(node);
        for (const { key, value } of node.entries) {
            this.selectionKeys.push(key);
            this.#scripts(value, scripts);
        }
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/recipe/validate.js
















/** The largest recipe that the development kit takes. */
const RECIPE_BYTES = 16_000;
/**
 * Says everything that is wrong with a component recipe, in YAML or JSON. No disk and no network is touched, and nothing is thrown.
 *
 * @example
 * validateRecipe({ text: 'RecipeFormatVersion: "2020-01-25"\n', file: 'recipe.yaml' }) // an error: greengrass/missing-key
 */
function validateRecipe({ text, file, isOfGdkProject = false }) {
    const sizeBytes = typeof text === 'string' ? new TextEncoder().encode(text).length : text.length;
    const findings = judgeSize(sizeBytes);
    if (sizeBytes > JUDGED_BYTES)
        return (0,finding/* toDiagnostics */.S6)(findings, file);
    return (0,finding/* toDiagnostics */.S6)([...findings, ...judgeRecipe((0,read_text/* readRecipeText */.g)(text, file), isOfGdkProject)], file);
}
/** Of what is larger nothing else is said: it is no recipe that anybody wrote. */
const JUDGED_BYTES = 512 * 1024;
function judgeSize(sizeBytes) {
    if (sizeBytes <= RECIPE_BYTES)
        return [];
    const message = `the recipe has ${sizeBytes} bytes; ${RECIPE_BYTES} are taken`;
    return [(0,finding/* fault */.DG)('greengrass/recipe-size', message, { hint: 'move long scripts into files that are artifacts' })];
}
/** What is wrong with a recipe that was read. */
function judgeRecipe(reading, isOfGdkProject) {
    const { root, text, isPartial } = reading;
    if (isPartial)
        return reading.findings;
    const findings = [...reading.findings];
    const report = (finding) => {
        findings.push(finding);
    };
    if (root === undefined || (0,cloud_lookup/* isBlank */.z3)(root)) {
        const message = 'the recipe is empty';
        const hint = 'write at least RecipeFormatVersion, ComponentName, ComponentVersion and Manifests';
        return findings.length > 0 ? findings : [(0,finding/* fault */.DG)('greengrass/missing-key', message, { hint })];
    }
    (0,shape/* checkShape */.e)(root, RECIPE_KEYS, { noun: 'the recipe', anyCase: true, refusedBy: 'the library that reads recipes' }, report);
    if (root.kind !== 'map')
        return findings;
    const parts = (0,recipe_parts/* partsOf */.C)(root, text);
    const lifecycles = lifecyclesOf(parts);
    (0,identity/* checkFormatVersion */.u4)(parts, report);
    (0,identity/* checkName */.I3)(parts, report);
    (0,identity/* checkVersion */.ps)(parts, report);
    (0,identity/* checkSetByService */.n)(parts, report);
    checkDependencies(parts, report);
    checkNumbers(parts, report);
    checkPlatforms(parts, report);
    checkReach(parts, report);
    checkArtifacts(parts, report);
    checkLifecycleKeys(lifecycles, report);
    checkStart(lifecycles, report);
    checkSkipif(lifecycles, report);
    checkTimeouts(lifecycles, report);
    checkSelections(parts, lifecycles, report);
    checkArtifactPaths(parts, lifecycles, report);
    checkVariables(parts, lifecycles, report);
    if (!isOfGdkProject)
        checkGdkPlaceholders(parts, report);
    return findings;
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/rewrite-recipe.js




/**
 * Puts values into a recipe in YAML or JSON. All else stays as its author has written it: comments, order, quotes, line ends.
 *
 * @param file its name, of which the extension is looked at
 * @throws SlipwayError SOURCE_INVALID for a text that is no recipe, or in which a value has no place of its own.
 *
 * @example
 * rewriteRecipe(text, 'recipe.yaml', { version: '1.4.0', uriFor: (uri) => keys.get(uri) })
 */
function rewriteRecipe(text, file, { name, version, publisher, uriFor }) {
    const { root, isPartial } = (0,read_text/* readRecipeText */.g)(text, file);
    if (root?.kind !== 'map' || isPartial) {
        throw new errors.SlipwayError('SOURCE_INVALID', `"${file}" is no recipe that values can be put into`, {
            hint: 'slipway validate says what is wrong with it',
        });
    }
    const parts = (0,recipe_parts/* partsOf */.C)(root, text);
    const wanted = new Map();
    const want = (node, value, key) => {
        if (value === undefined)
            return;
        if (node === undefined)
            throw new errors.SlipwayError('SOURCE_INVALID', `"${file}" has no ${key} to put "${value}" at`);
        if (node.text !== value)
            wanted.set(node, value);
    };
    want(parts.name, name, 'ComponentName');
    want(parts.version, version, 'ComponentVersion');
    const published = (0,recipe_parts/* scalarAt */.j)(root, 'ComponentPublisher');
    if (published !== undefined)
        want(published, publisher, 'ComponentPublisher');
    for (const { uri } of parts.manifests.flatMap(({ artifacts }) => artifacts))
        want(uri, uriFor?.(uri.text), 'URI');
    if (wanted.size === 0)
        return text;
    const { offsetOf } = (0,edit/* placesIn */.yN)(text);
    const edits = [...wanted].map(([{ span }, value]) => {
        const [start, end] = [offsetOf(span.start), offsetOf(span.end)];
        return { start, end, replacement: written(value, text.slice(start, end)) };
    });
    const rewritten = (0,edit/* applyEdits */.ct)(text, edits);
    requireSame(rewritten, file, [...wanted.values()]);
    return rewritten;
}
/** A value in the quotes that were there, or in double ones where it could be taken for something else. */
function written(value, before) {
    if (before.startsWith("'") && !/[\n\r]/.test(value))
        return `'${value.replaceAll("'", "''")}'`;
    const isPlain = !/^["'|>&*!]/.test(before) && /^[A-Za-z][\w./:-]*$|^\d+\.\d+\.\d+[\w.+-]*$/.test(value);
    return isPlain && !/:$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
        ? value
        : JSON.stringify(value);
}
/** An anchor or a tag in front of a value is not part of what is replaced; what came of it is looked at. */
function requireSame(text, file, values) {
    const { root, findings } = (0,read_text/* readRecipeText */.g)(text, file);
    const parts = root?.kind === 'map' ? (0,recipe_parts/* partsOf */.C)(root, text) : undefined;
    const uris = parts?.manifests.flatMap(({ artifacts }) => artifacts.map(({ uri }) => uri.text)) ?? [];
    const publisher = root?.kind === 'map' ? (0,recipe_parts/* scalarAt */.j)(root, 'ComponentPublisher')?.text : undefined;
    const held = new Set([parts?.name?.text, parts?.version?.text, publisher, ...uris]);
    const lost = values.find((value) => !held.has(value));
    if (lost === undefined && !findings.some(({ severity }) => severity === 'error'))
        return;
    throw new errors.SlipwayError('SOURCE_INVALID', `"${lost ?? values[0] ?? ''}" cannot be put into "${file}"`, {
        hint: 'write name, version and URIs as plain values, without anchors and tags',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/greengrass/index.js












/***/ })

};

export const id = 8126;
export const ids = [8126];
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

/***/ 37953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   yS: () => (/* binding */ DIAGNOSTIC_TITLES)
/* harmony export */ });
/* unused harmony exports APPSPEC_TITLES, MENDER_TITLES, GREENGRASS_TITLES */

const APPSPEC_TITLES = {
    'appspec/not-found': 'There is no AppSpec file',
    'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
    'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
    'appspec/empty': 'The AppSpec file is empty',
    'appspec/syntax': 'The AppSpec file cannot be read',
    'appspec/duplicate-key': 'A key is given twice',
    'appspec/ignored-text': 'The agent does not read the whole file',
    'appspec/type': 'The file does not hold a map',
    'appspec/version': 'The version is not 0.0',
    'appspec/os': 'The operating system is not that of the host',
    'appspec/hooks': 'A hook has the wrong shape or is blank',
    'appspec/unknown-hook': 'A hook has a name that the agent does not know',
    'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
    'appspec/script-location': 'A script has no location',
    'appspec/script-timeout': 'A timeout is not a number of seconds',
    'appspec/script-missing': 'A script is not in the release',
    'appspec/files': 'An entry of files is incomplete or has the wrong shape',
    'appspec/source-missing': 'A source is not in the release',
    'appspec/destination': 'A destination is not an absolute path',
    'appspec/permissions': 'A permission has the wrong shape or is not for this system',
    'appspec/mode': 'A mode is not octal, or not the one that was meant',
    'appspec/acl': 'An access control entry is malformed',
    'appspec/context': 'An SELinux context is malformed',
    'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
    'appspec/platform': 'The AppSpec file is for another platform, or for none',
    'appspec/file-format': 'The AppSpec file is in another format than its name says',
    'appspec/resources': 'Resources is not a list of one named resource',
    'appspec/resource-type': 'The type of the resource is not that of the platform',
    'appspec/missing-property': 'A required property is missing or blank',
    'appspec/property': 'A property has the wrong kind of value',
    'appspec/function-name': 'A text cannot name a Lambda function',
    'appspec/alias': 'An alias is not the name of an alias',
    'appspec/function-version': 'A version is not the number of a published version',
    'appspec/same-version': 'The current version and the target version are the same',
    'appspec/task-definition': 'A task definition is not given by its ARN',
    'appspec/container-port': 'A port is not a number from 1 to 65535',
    'appspec/platform-version': 'A platform version does not exist',
    'appspec/network-configuration': 'The network is configured in part',
    'appspec/capacity-provider': 'A capacity provider strategy cannot place tasks',
    'appspec/placeholder': 'A placeholder is still to be replaced',
    'appspec/variable': 'A variable of the AppSpec file cannot be replaced',
    'appspec/second-appspec': 'A second AppSpec file is not read',
    'appspec/bundle-format': 'A tar bundle is meant for Windows hosts',
    'appspec/script-path': 'The path of a script has a blank, or a character of the shell',
    'appspec/script-empty': 'A script is empty',
    'appspec/script-shebang': 'A script does not begin with a usable #! line',
    'appspec/script-line-endings': 'A shell script has the line endings of Windows',
    'appspec/script-of-another-system': 'A script is written for another operating system',
    'appspec/script-not-executable': 'A script is not executable',
    'appspec/file-and-folder': 'A path is installed as a file and as a folder',
    'appspec/source-loop': 'A link in the release leads to a folder that it is in',
    'appspec/unknown-key': 'A key is unknown and ignored',
    'appspec/misplaced-key': 'A key is in the wrong place and ignored',
    'appspec/invisible-character': 'A text holds a character that nobody sees',
    'appspec/literal-path': 'A character of a path is taken as it stands',
    'appspec/backslash': 'A path for Linux has backslashes',
    'appspec/outside-release': 'A path leads out of the release',
    'appspec/host-path': 'A path of the release is written like one of the host',
    'appspec/destination-file': 'A destination is meant as a file and becomes a directory',
    'appspec/same-target': 'A file is copied to the same place twice',
    'appspec/command-line': 'A location is a command line',
    'appspec/script-user': 'A script runs as another user than it seems',
    'appspec/event-timeout': 'The scripts of an event may take longer than the service waits',
    'appspec/permission-object': 'A permission is for what is not copied',
    'appspec/permission-pattern': 'A pattern or an exception of a permission matches nothing',
    'appspec/permission-twice': 'Two permissions are for the same files',
    'appspec/directory-mode': 'A mode keeps users from entering directories',
    'appspec/blank-key': 'A key is left blank',
    'appspec/existing-files': 'What happens to files that exist already',
    'appspec/whole-release': 'The whole release is copied',
    'appspec/directory-itself': 'A permission does not change the directory itself',
    'appspec/previous-revision': 'An event runs the scripts of the previous revision',
    'appspec/load-balancer-hook': 'An event is run with a load balancer only',
    'appspec/no-validation': 'No script checks the application',
    'appspec/working-directory': 'Scripts do not run in the folder of the release',
    'appspec/default-timeout': 'A script has no timeout',
    'appspec/runs-as-agent': 'A script runs as the user of the agent',
};
const MENDER_TITLES = {
    'mender/artifact-name': 'The artifact has no usable name',
    'mender/artifact-group': 'A group or a name that the artifact depends on is not usable',
    'mender/artifact-size': 'The artifact is too small or too large',
    'mender/device-type': 'The artifact is for no device type, or for one that cannot be',
    'mender/payload-type': 'The payload type names no update module',
    'mender/payload-missing': 'There is nothing to install',
    'mender/payload-kind': 'A payload is of another kind than its module installs',
    'mender/payload-count': 'The payload has more or fewer files than its module takes',
    'mender/payload-name': 'A payload file has a name that cannot be',
    'mender/destination': 'The destination is not a folder on the device',
    'mender/permissions': 'The permissions are not octal',
    'mender/script-name': 'A state script has a name that no client runs',
    'mender/script-file': 'A state script cannot be run',
    'mender/software-version': 'The software version is not usable, or said twice',
    'mender/provides': 'A key that the artifact provides or clears is not usable',
    'mender/depends': 'A key that the artifact depends on is not usable',
    'mender/metadata': 'The meta-data is not what the module or the format takes',
};
const GREENGRASS_TITLES = {
    'greengrass/syntax': 'A recipe or gdk-config.json cannot be read',
    'greengrass/ignored-text': 'A second YAML document is not read',
    'greengrass/file-format': 'The file is in another format than its name says',
    'greengrass/duplicate-key': 'A key is given twice',
    'greengrass/key-case': 'A key is in other capitals than the guide has it',
    'greengrass/unknown-key': 'A key is unknown',
    'greengrass/missing-key': 'A required key is missing or blank',
    'greengrass/value': 'A value is not of the kind that is expected',
    'greengrass/format-version': 'The format version is read as a date',
    'greengrass/component-name': 'A text cannot name a component',
    'greengrass/public-component': 'The component is named like one of AWS',
    'greengrass/component-version': 'The version is not a semantic version',
    'greengrass/set-by-service': 'A key is set by the service',
    'greengrass/dependency': 'A dependency cannot be met as it is written',
    'greengrass/run-and-startup': 'A lifecycle has Run and Startup',
    'greengrass/started-only': 'A deployment does not wait for what Run does',
    'greengrass/skipif': 'A condition of a step cannot be read',
    'greengrass/timeout': 'A timeout is longer than a day',
    'greengrass/selection': 'A selection and the global lifecycle do not find each other',
    'greengrass/platform': 'A platform fits no device',
    'greengrass/no-manifest': 'The recipe has no manifest',
    'greengrass/unreachable-manifest': 'A manifest is never used',
    'greengrass/artifact-uri': 'A device cannot fetch an artifact',
    'greengrass/artifact-name': 'Two artifacts have the same file name',
    'greengrass/artifact-path': 'A script looks for an artifact where there is none',
    'greengrass/unarchive': 'An artifact is unpacked that is no archive',
    'greengrass/variable': 'A recipe variable is not replaced',
    'greengrass/gdk-placeholder': 'A placeholder of the development kit is left over',
    'greengrass/number': 'A number of the configuration can change its kind',
    'greengrass/recipe-size': 'The recipe is too large',
    'greengrass/recipe-file': 'A project has no recipe, or several',
    'greengrass/gdk-config': 'A setting of gdk-config.json does not fit',
    'greengrass/gdk-artifact': 'The build does not make an artifact of the recipe',
};
/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
const DIAGNOSTIC_TITLES = {
    ...APPSPEC_TITLES,
    ...MENDER_TITLES,
    ...GREENGRASS_TITLES,
};
/** Whether anything stops the file from being used. */
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 88126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/fix/edit.js
var edit = __webpack_require__(57268);
// EXTERNAL MODULE: ./packages/core/lib/appspec/schema/address.js
var address = __webpack_require__(53692);
// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var lib_diagnostics = __webpack_require__(37953);
// EXTERNAL MODULE: ./packages/core/lib/version.js
var version = __webpack_require__(81757);
;// CONCATENATED MODULE: ./packages/core/lib/report/fingerprint.js
/**
 * What a diagnostic is known again by in the next run, one for each: its code and the line that it is about, however that line
 * is indented and wherever it has moved to. Equal ones are told apart by their order.
 */
function fingerprints(diagnostics, sourceText) {
    const linesOf = new Map();
    const met = new Map();
    return diagnostics.map(({ code, file, span }) => {
        const lines = linesOf.get(file) ?? (sourceText(file) ?? '').split(/\r\n|[\n\r\u0085\u2028\u2029]/);
        linesOf.set(file, lines);
        const line = span === undefined ? '' : (lines[span.start.line - 1] ?? '').trim();
        const hash = hashOf(`${code}\n${file}\n${line}`);
        const count = (met.get(hash) ?? 0) + 1;
        met.set(hash, count);
        return `${hash}:${count}`;
    });
}
/** FNV-1a of 64 bits over UTF-16 code units: it is to recognise, not to protect. */
function hashOf(text) {
    let hash = 0xcbf29ce484222325n;
    for (let index = 0; index < text.length; index += 1) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
    }
    return hash.toString(16).padStart(16, '0');
}

// EXTERNAL MODULE: ./packages/core/lib/report/validity.js
var validity = __webpack_require__(66008);
;// CONCATENATED MODULE: ./packages/core/lib/report/sarif.js






const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** What GitHub shows beside a rule: notices are no problem, but something worth knowing. */
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', notice: 'recommendation' };
/** What a rule is about, by the family of its code. */
const TAGS = {
    appspec: ['appspec', 'codedeploy'],
    mender: ['mender'],
    greengrass: ['recipe', 'greengrass-v2'],
};
const RANK = { error: 0, warning: 1, notice: 2 };
/**
 * Diagnostics as a SARIF 2.1.0 log, for code scanning and for editors. The same diagnostics give the same bytes.
 *
 * @param diagnostics their files are relative to the root of what is scanned, or absolute.
 */
function renderSarif(diagnostics, { sourceText = () => undefined, fixes = [], nameOf = (file) => file } = {}) {
    const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
    const prints = fingerprints(diagnostics, sourceText);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Slipway',
                        version: version/* VERSION */.x,
                        semanticVersion: version/* VERSION */.x,
                        informationUri: (0,address/* pageAddress */.q)('README.md'),
                        rules: codes.map((code) => toRule(code, diagnostics)),
                    },
                },
                invocations: [{ executionSuccessful: true }],
                columnKind: 'utf16CodeUnits',
                results: diagnostics.map((diagnostic, index) => {
                    const { code, severity, message, hint, file, span } = diagnostic;
                    const text = sourceText(file);
                    const mending = fixes.filter((fix) => fix.diagnostic === diagnostic);
                    const artifactLocation = toArtifactLocation(nameOf(file));
                    return {
                        ruleId: code,
                        ruleIndex: codes.indexOf(code),
                        level: LEVELS[severity],
                        message: { text: hint === undefined ? message : `${message}\n${hint}` },
                        locations: [{ physicalLocation: { artifactLocation, region: toRegion(span) } }],
                        partialFingerprints: { 'slipwayFinding/v1': prints[index] ?? '' },
                        ...(mending.length > 0 &&
                            text !== undefined && {
                            fixes: mending.map(({ title, edits }) => ({
                                description: { text: title },
                                artifactChanges: [{ artifactLocation, replacements: toReplacements(edits, text) }],
                            })),
                        }),
                    };
                }),
            },
        ],
    };
}
/** A rule is as severe as the severest that it has found: most have one severity only. */
function toRule(code, diagnostics) {
    const [severity = 'warning'] = diagnostics
        .filter((one) => one.code === code)
        .map((one) => one.severity)
        .sort((a, b) => RANK[a] - RANK[b]);
    const [title, page] = [`${lib_diagnostics/* DIAGNOSTIC_TITLES */.yS[code]}.`, (0,validity/* diagnosticPage */.nt)(code)];
    return {
        id: code,
        shortDescription: { text: title },
        fullDescription: { text: title },
        helpUri: page,
        help: {
            text: `${title} What it means and how to mend it: ${page}`,
            markdown: `${title} [What it means and how to mend it](${page})`,
        },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: {
            tags: TAGS[code.split('/', 1).join()] ?? [],
            'problem.severity': PROBLEM_SEVERITIES[severity],
        },
    };
}
/** A relative path is one of the root that whoever reads the log knows; nothing of this machine is in it. */
function toArtifactLocation(file) {
    const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
    const isWindows = /^[A-Za-z]:\//.test(path);
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    if (isWindows)
        return { uri: `file:///${encoded.replace('%3A', ':')}` };
    return path.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: '%SRCROOT%' };
}
/** Code scanning wants a line: what is wrong with the whole file is at its first. */
function toRegion(span) {
    if (span === undefined)
        return { startLine: 1 };
    const { start, end } = span;
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function toReplacements(edits, text) {
    const places = (0,edit/* placesIn */.yN)(text);
    return edits.map(({ start, end, replacement }) => ({
        deletedRegion: toRegion({ start: places.positionOf(start), end: places.positionOf(end) }),
        insertedContent: { text: replacement },
    }));
}


/***/ })

};

export const id = 3263;
export const ids = [3263];
export const modules = {

/***/ 4375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ diagnosticJson),
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const plain = (_, text) => text;
/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:3:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *     AfterInstal: []
 *     ^^^^^^^^^^^
 *   hint: did you mean "AfterInstall"?
 */
function formatDiagnostic({ severity, code, message, file, span, hint }, source, { paint = plain } = {}) {
    const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
    const lines = [
        `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${message} ${paint('code', `[${code}]`)}`,
    ];
    if (span !== undefined && source !== undefined) {
        const line = lineOf(source, span);
        if (line !== undefined)
            lines.push(`  ${line}`, `  ${underline(line, span, paint)}`);
    }
    if (hint !== undefined)
        lines.push(`  ${paint('hint', 'hint:')} ${hint}`);
    return lines.join('\n');
}
/** A diagnostic as machines get it: these keys, in this order. */
function diagnosticJson({ severity, code, message, file, span, hint }) {
    return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
function lineOf(source, { start }) {
    const line = source.split(LINE_BREAK)[start.line - 1];
    return line === undefined || line.trim() === '' ? undefined : line;
}
/** Tabs are kept as tabs in front of the carets, so that both lines are as wide whatever a tab is. */
function underline(line, { start, end }, paint) {
    const before = line.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
    const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
    return `${before}${paint('carets', '^'.repeat(Math.max(1, Math.min(last, line.length) - start.column + 1)))}`;
}


/***/ }),

/***/ 3263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  APPSPEC_NAME: () => (/* reexport */ locate/* APPSPEC_NAME */.D),
  diagnosticJson: () => (/* reexport */ format_diagnostic/* diagnosticJson */.g),
  validateRelease: () => (/* reexport */ validateRelease)
});

// UNUSED EXPORTS: detectPlatform, formatDiagnostic, locateAppSpec, locateScript, readAppSpec

// EXTERNAL MODULE: ./packages/core/lib/appspec/format-diagnostic.js
var format_diagnostic = __webpack_require__(4375);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(5726);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/judge.js + 13 modules
var judge = __webpack_require__(1084);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(7698);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/platform.js


/**
 * Tells which compute platform an AppSpec file is for: those of Lambda and ECS list their resources, by type. Whatever does
 * not is taken for EC2/on-premises.
 */
function detectPlatform(text) {
    return platformOf(readYaml(text).root);
}
/** As {@link detectPlatform}, for YAML that has been read already. */
function platformOf(root) {
    // The user guide's own samples write the section keys of both platforms in either case.
    const resources = root?.kind === 'map' ? entryValue(root, 'resources') : undefined;
    if (resources?.kind !== 'list')
        return 'ec2';
    for (const type of resources.items.flatMap(typesOf)) {
        if (type === 'AWS::Lambda::Function')
            return 'lambda';
        if (type === 'AWS::ECS::Service')
            return 'ecs';
    }
    return 'ec2';
}
function typesOf(resource) {
    if (resource.kind !== 'map')
        return [];
    return resource.entries.flatMap(({ value }) => {
        const type = value.kind === 'map' ? entryValue(value, 'type') : undefined;
        return type === undefined ? [] : [(0,ruby/* toRubyText */.r8)(type)];
    });
}
function entryValue(map, name) {
    return map.entries.find(({ key }) => key.kind === 'scalar' && key.text.toLowerCase() === name)?.value;
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(9531);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(4994);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release.js



const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
/** Every script of a hook that will run must be in the release, as a file: the agent fails the event when it is not. */
function checkScriptsPresent({ hooks }, release, report) {
    for (const { event, scripts } of hooks) {
        if (!HOOKS.has(event.value))
            continue;
        for (const { location } of scripts) {
            const found = release.find(location.value);
            if (found === undefined) {
                const message = `the script "${(0,lookup/* shorten */.ml)(location.value)}" of ${event.value} is not in the release`;
                report((0,finding/* fault */.DG)('appspec/script-missing', message, {
                    span: location.span,
                    hint: hintForScript(location.value, release),
                }));
            }
            else if (found === 'directory') {
                const message = `the script "${(0,lookup/* shorten */.ml)(location.value)}" of ${event.value} is a folder; expected a file`;
                report((0,finding/* fault */.DG)('appspec/script-missing', message, { span: location.span, hint: 'name the script in it' }));
            }
        }
    }
}
/** Every source must be in the release: a missing one fails Install half-way, when its turn to be copied has come. */
function checkSourcesPresent({ files }, release, report) {
    for (const { source } of files) {
        if (release.find(source.value) !== undefined)
            continue;
        const message = `the source "${(0,lookup/* shorten */.ml)(source.value)}" is not in the release`;
        report((0,finding/* fault */.DG)('appspec/source-missing', message, { span: source.span, hint: hintForSource(source.value, release) }));
    }
}
function hintForScript(path, release) {
    const [first = ''] = path.split(/\s/);
    if (first !== path && release.find(first) === 'file') {
        return `a location is a path, not a command line; call "${first}" from a script of its own`;
    }
    const near = release.suggest(path);
    return near === undefined
        ? 'paths begin at the root of the release; check that the file is bundled'
        : meant(near, path);
}
function hintForSource(path, release) {
    if (/[*?[{]/.test(path))
        return 'patterns are not expanded; name a folder to copy everything in it';
    const near = release.suggest(path);
    return near === undefined ? 'paths begin at the root of the release; check that it is bundled' : meant(near, path);
}
function meant(near, path) {
    const differsInCase = near !== path && near.toLowerCase() === path.replace(/^[./]+/, '').toLowerCase();
    return `did you mean "${near}"?${differsInCase ? ' Linux tells capitals apart' : ''}`;
}

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(2646);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-paths.js

/**
 * Looks paths of an AppSpec up in the listing of a release as the agent would on disk: a leading slash means nothing,
 * folders exist when something is in them, Windows does not tell capitals apart.
 */
function indexRelease(entries, os) {
    const known = new Map([['', { path: '', type: 'directory' }]]);
    const fold = (path) => (os === 'windows' ? path.toLowerCase() : path);
    for (const entry of entries) {
        const { path } = entry;
        known.set(fold(path), entry);
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (known.has(fold(folder)))
                break;
            known.set(fold(folder), { path: folder, type: 'directory' });
        }
    }
    return {
        find(path) {
            const normal = normalise(path, os);
            return normal === undefined ? 'outside' : known.get(fold(normal))?.type;
        },
        suggest(path) {
            const wanted = normalise(path, os);
            if (wanted === undefined)
                return undefined;
            return suggestFrom(wanted, [...known.values()].map((entry) => entry.path));
        },
    };
}
function suggestFrom(wanted, paths) {
    const lower = wanted.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    return (paths.find((path) => path.toLowerCase() === lower) ??
        (0,closest/* closest */.k)(wanted, paths) ??
        paths.find((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === name));
}
/** The path from the root of the release, or nothing when it leads out of it. */
function normalise(path, os) {
    const parts = [];
    for (const part of (os === 'windows' ? path.replaceAll('\\', '/') : path).split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js + 5 modules
var read_yaml = __webpack_require__(9265);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/validate.js







/**
 * Says everything that is wrong with a release: its AppSpec file as the agent would judge it, and what it names that is
 * not there. No disk is touched, and nothing is thrown.
 */
function validateRelease(release) {
    const { text, file, hostOs = 'linux', entries } = release;
    if (text === undefined)
        return (0,locate/* locateAppSpec */.f)(entries ?? []).diagnostics;
    const { root, findings: yamlFindings } = (0,read_yaml/* readYaml */.g)(text);
    const platform = release.platform ?? platformOf(root);
    if (platform !== 'ec2')
        return (0,finding/* toDiagnostics */.S6)([notImplemented(platform)], file);
    const findings = [...yamlFindings];
    const report = (finding) => {
        findings.push(finding);
    };
    const sections = root === undefined ? undefined : (0,judge/* judgeServerAppSpec */.$)(root, hostOs, report);
    if (sections !== undefined && entries !== undefined) {
        const paths = indexRelease(entries, sections.target);
        checkSourcesPresent(sections, paths, report);
        checkScriptsPresent(sections, paths, report);
    }
    return [...misplaced(entries), ...(0,finding/* toDiagnostics */.S6)(findings, file)];
}
/** A text that was read from a file which the agent will not find is judged, and where the file is as well. */
function misplaced(entries) {
    if (entries === undefined || entries.some(({ path }) => path === locate/* APPSPEC_NAME */.D))
        return [];
    return (0,locate/* locateAppSpec */.f)(entries).diagnostics;
}
function notImplemented(platform) {
    const name = platform === 'ecs' ? 'an Amazon ECS service' : 'an AWS Lambda function';
    return (0,finding/* fault */.DG)('appspec/platform', `this AppSpec file is for ${name}: not implemented yet, only EC2/on-premises AppSpecs are validated by this release`);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/index.js









/***/ }),

/***/ 5726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ APPSPEC_NAME),
/* harmony export */   f: () => (/* binding */ locateAppSpec)
/* harmony export */ });
/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
const APPSPEC_NAME = 'appspec.yml';
/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
function locateAppSpec(entries) {
    const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    if (files.includes(APPSPEC_NAME))
        return { path: APPSPEC_NAME, diagnostics: [] };
    const misnamed = files.find((path) => /^appspec\.ya?ml$/i.test(path));
    if (misnamed !== undefined)
        return lost(wrongName(misnamed));
    const inFolders = files
        .filter((path) => /\/appspec\.ya?ml$/i.test(path))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [nearest] = inFolders;
    return lost(nearest === undefined ? notFound() : wrongFolder(nearest, inFolders));
}
function lost(diagnostic) {
    return { diagnostics: [diagnostic] };
}
function wrongName(path) {
    return {
        severity: 'error',
        code: 'appspec/wrong-name',
        message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
        file: path,
        hint: `rename it to "${APPSPEC_NAME}"`,
    };
}
function wrongFolder(path, all) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : '';
    return {
        severity: 'error',
        code: 'appspec/wrong-folder',
        message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
        file: path,
        hint: `release the folder "${folder}", or move the file to the root`,
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


/***/ })

};

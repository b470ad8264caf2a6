export const id = 930;
export const ids = [930];
export const modules = {

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
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
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 1084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeServerAppSpec)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(2646);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/nodes.js
var nodes = __webpack_require__(8785);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(7698);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(4994);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/file-exists-behavior.js





const BEHAVIORS = ['DISALLOW', 'OVERWRITE', 'RETAIN'];
/** What to do with files that exist already: one of three words in capitals (agent: `parse_file_exists_behavior`). */
function readFileExistsBehavior(entry, report) {
    if (entry === undefined || (0,nodes/* isNull */.kZ)(entry.value))
        return undefined;
    const { value } = entry;
    const written = (0,ruby/* toRubyText */.r8)(value);
    const behavior = value.kind === 'scalar' && value.value.type === 'string' ? BEHAVIORS.find((each) => each === written) : undefined;
    if (behavior !== undefined)
        return { value: behavior, span: value.span };
    const near = (0,closest/* closest */.k)(written, BEHAVIORS);
    report((0,finding/* refuse */.TR)('appspec/file-exists-behavior', `file_exists_behavior is ${(0,lookup/* describe */.q0)(value)}; expected DISALLOW, OVERWRITE or RETAIN`, `The deployment failed because an invalid file_exists_behavior value (${written}) was entered in the application specification file. Make sure your AppSpec file specifies one of ${BEHAVIORS.join(',')} as the file_exists_behavior, and then try again.`, { span: (0,lookup/* headOf */.Uo)(value), hint: near === undefined ? undefined : `did you mean ${near}?` }));
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/destination.js


/**
 * A destination is a fully qualified directory. The agent accepts others, and resolves them against the directory in which it
 * happens to run (agent reference: planned paths are expanded, existence tests are not).
 */
function checkDestination(node, os, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string')
        return;
    const path = node.value.value;
    if (os === 'linux' ? path.startsWith('/') : /^(?:[A-Za-z]:)?[\\/]/.test(path))
        return;
    report((0,finding/* warn */.R8)('appspec/destination', `the destination "${(0,lookup/* shorten */.ml)(path)}" is not an absolute path; where it ends up depends on where the agent runs`, {
        span: node.span,
        hint: os === 'linux'
            ? 'give the full path of a directory, beginning with "/"'
            : 'give the full path of a directory with its drive, such as "C:\\inetpub\\wwwroot"',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/files.js





const NO_SOURCE = 'The deployment failed because the application specification file specifies a destination file, but no source file. Update the files section of the AppSpec file, and then try again.';
/** Reads `files`: a list of what is copied and where to (agent: `parse_files`, `FileInfo`). */
function readFiles(entry, os, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if ((0,nodes/* isFalsy */.WM)(value)) {
        if ((0,nodes/* isNull */.kZ)(value)) {
            report((0,finding/* warn */.R8)('appspec/files', '"files" is left blank; nothing is copied', { span: key.span, hint: 'remove the key' }));
        }
        return [];
    }
    if (value.kind === 'list')
        return value.items.flatMap((item) => readMapping(item, os, report) ?? []);
    if (value.kind === 'map' && value.entries.length === 0)
        return [];
    report((0,finding/* refuse */.TR)('appspec/files', `"files" is ${(0,lookup/* describe */.q0)(value)}; expected a list of entries with "source" and "destination"`, value.kind === 'map' ? ruby/* NO_CONVERSION */.f8 : (0,ruby/* noMethod */.D0)('each', value), { span: (0,lookup/* headOf */.Uo)(value), hint: 'begin each entry with "- source:"' }));
    return [];
}
function readMapping(node, os, report) {
    const source = (0,lookup/* lookUp */.TE)(node, 'source');
    const destination = (0,lookup/* lookUp */.TE)(node, 'destination');
    if ('refusal' in source || 'refusal' in destination) {
        const refusal = 'refusal' in source ? source.refusal : (0,ruby/* noMethod */.D0)('[]', node);
        report((0,finding/* refuse */.TR)('appspec/files', `an entry of "files" is ${(0,lookup/* describe */.q0)(node)}; expected "source" and "destination"`, refusal, {
            span: node.span,
            hint: (0,nodes/* isNull */.kZ)(node) ? 'remove the lone "-"' : 'write "- source: …" and below it "destination: …"',
        }));
        return undefined;
    }
    const from = source.entry?.value;
    const to = destination.entry?.value;
    const fault = missingPart(node, from, to);
    if (fault !== undefined || from === undefined || to === undefined) {
        if (fault !== undefined)
            report(fault);
        return undefined;
    }
    for (const part of [from, to])
        checkIsText(part, part === from ? 'source' : 'destination', report);
    checkDestination(to, os, report);
    return {
        source: { value: (0,ruby/* toRubyText */.r8)(from), span: from.span },
        destination: { value: (0,ruby/* toRubyText */.r8)(to), span: to.span },
        span: node.span,
    };
}
function missingPart(node, source, destination) {
    if (source === undefined || (0,nodes/* isNull */.kZ)(source)) {
        const found = node.kind === 'map' ? 'has no source' : `is ${(0,lookup/* describe */.q0)(node)}; expected "source" and "destination"`;
        const misspelt = source === undefined ? (0,lookup/* nearKey */.O$)(node, 'source') : undefined;
        return (0,finding/* refuse */.TR)('appspec/files', `an entry of "files" ${found}`, NO_SOURCE, {
            span: (0,lookup/* headOf */.Uo)(node),
            hint: misspelt === undefined
                ? 'name the file or folder of the bundle: "source: app"'
                : `write "source" instead of "${misspelt}"`,
        });
    }
    if (destination !== undefined && !(0,nodes/* isNull */.kZ)(destination))
        return undefined;
    const name = (0,ruby/* toRubyText */.r8)(source);
    const misspelt = destination === undefined ? (0,lookup/* nearKey */.O$)(node, 'destination') : undefined;
    return (0,finding/* refuse */.TR)('appspec/files', `the source "${(0,lookup/* shorten */.ml)(name)}" has no destination`, `The deployment failed because the application specification file specifies only a source file (${name}). Add the name of the destination file to the files section of the AppSpec file, and then try again.`, {
        span: source.span,
        hint: misspelt === undefined
            ? 'add "destination:" below it, in the same column as "source:"'
            : `write "destination" instead of "${misspelt}"`,
    });
}
/** Anything but a text passes the agent's parser and breaks Install, which calls text methods on it. */
function checkIsText(node, name, report) {
    if (node.kind === 'scalar' && node.value.type === 'string')
        return;
    report((0,finding/* warn */.R8)('appspec/files', `the ${name} is ${(0,lookup/* describe */.q0)(node)}; Install will fail, for it expects a text`, {
        span: (0,lookup/* headOf */.Uo)(node),
        hint: 'put it in quotes',
    }));
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/hook-name.js





const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
const RESERVED = new Set(['Start', ...lifecycle_events/* SERVER_EVENTS */.iD, 'End'].filter((event) => !HOOKS.has(event)));
/**
 * Hook names are case-sensitive. The agent reads any name and silently never runs one that it does not know, nor one
 * of the events that are the service's and the agent's own.
 */
function checkHookName(key, report) {
    const name = (0,ruby/* toRubyText */.r8)(key);
    if (HOOKS.has(name))
        return;
    if (RESERVED.has(name)) {
        report((0,finding/* warn */.R8)('appspec/reserved-hook', `no script can be attached to "${name}"; the agent never runs these`, {
            span: key.span,
            hint: `move them to one of ${lifecycle_events/* SERVER_HOOKS */.LX.join(', ')}`,
        }));
        return;
    }
    const near = (0,closest/* closest */.k)(name, lifecycle_events/* SERVER_HOOKS */.LX);
    report((0,finding/* warn */.R8)('appspec/unknown-hook', `unknown hook "${(0,lookup/* shorten */.ml)(name)}"; expected one of ${lifecycle_events/* SERVER_HOOKS */.LX.join(', ')}`, {
        span: key.span,
        hint: near === undefined ? 'the agent never runs scripts of a hook it does not know' : `did you mean "${near}"?`,
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/script.js




/** What a script is given when the AppSpec names no timeout. */
const DEFAULT_TIMEOUT_SECONDS = 3600;
const NO_LOCATION = 'The deployment failed because the application specification file specifies a script with no location value. Specify the location in the hooks section of the AppSpec file, and then try again.';
const INVALID_TIMEOUT = 'The deployment failed because an invalid timeout value was provided for a script in the application specification file. Make corrections in the hooks section of the AppSpec file, and then try again.';
/** Reads one script of a hook: `location` is required, everything else has a default (agent: `ScriptInfo`). */
function readScript(node, event, report) {
    if (node.kind !== 'map') {
        const isText = node.kind === 'scalar' && !(0,nodes/* isNull */.kZ)(node);
        report((0,finding/* refuse */.TR)('appspec/hooks', `a script of "${event}" is ${(0,lookup/* describe */.q0)(node)}; expected a map with a "location"`, (0,ruby/* noMethod */.D0)('has_key?', node), {
            span: node.span,
            hint: isText ? `write "- location: ${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(node))}"` : 'write "- location: path/to/script"',
        }));
        return undefined;
    }
    const location = (0,nodes/* entryOf */.Ms)(node, 'location');
    const path = location === undefined ? '' : (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(location.value));
    if (location === undefined || path === '') {
        const misspelt = location === undefined ? (0,lookup/* nearKey */.O$)(node, 'location') : undefined;
        report((0,finding/* refuse */.TR)('appspec/script-location', `a script of "${event}" has no location`, NO_LOCATION, {
            span: location?.key.span ?? (0,lookup/* headOf */.Uo)(node),
            hint: misspelt === undefined
                ? 'give the path of the script from the root of the bundle: "location: scripts/start.sh"'
                : `write "location" instead of "${misspelt}"`,
        }));
    }
    const timeoutSeconds = readTimeout((0,nodes/* entryOf */.Ms)(node, 'timeout'), report);
    if (location === undefined || path === '' || timeoutSeconds === undefined)
        return undefined;
    const runas = (0,nodes/* entryOf */.Ms)(node, 'runas')?.value;
    const sudo = (0,nodes/* entryOf */.Ms)(node, 'sudo')?.value;
    return {
        location: { value: path, span: location.value.span },
        timeoutSeconds,
        ...(runas !== undefined && !(0,nodes/* isNull */.kZ)(runas) && { runas: (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(runas)) }),
        sudo: sudo !== undefined && !(0,nodes/* isFalsy */.WM)(sudo),
        span: node.span,
    };
}
/** Seconds by Ruby's `to_i`: a fraction is cut off and a text counts as the number that it begins with. */
function readTimeout(entry, report) {
    if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
        return DEFAULT_TIMEOUT_SECONDS;
    const { value } = entry;
    const seconds = toSeconds(value);
    if (typeof seconds === 'number' && seconds > 0) {
        if (value.kind === 'scalar' && value.value.type === 'string' && !/^\s*\+?\d+\s*$/.test(value.value.value)) {
            report((0,finding/* warn */.R8)('appspec/script-timeout', `the timeout "${(0,lookup/* shorten */.ml)(value.text)}" is read as ${seconds} seconds`, {
                span: value.span,
                hint: 'write the number of seconds, without unit and without quotes',
            }));
        }
        return seconds;
    }
    report((0,finding/* refuse */.TR)('appspec/script-timeout', `the timeout is ${(0,lookup/* describe */.q0)(value)}; expected a whole number of seconds above 0`, typeof seconds === 'number' ? INVALID_TIMEOUT : seconds.refusal, { span: (0,lookup/* headOf */.Uo)(value), hint: `remove it for the default of ${DEFAULT_TIMEOUT_SECONDS} seconds` }));
    return undefined;
}
function toSeconds(node) {
    if (node.kind !== 'scalar')
        return { refusal: (0,ruby/* noMethod */.D0)('to_i', node) };
    const { value } = node;
    switch (value.type) {
        case 'integer':
            return Number(value.value);
        case 'float':
            return Number.isFinite(value.value) ? Math.trunc(value.value) : { refusal: (0,ruby/* toRubyText */.r8)(node) };
        case 'string':
            return Number((/^\s*([-+]?\d+(?:_\d+)*)/.exec(value.value)?.[1] ?? '0').replaceAll('_', ''));
        default:
            return { refusal: (0,ruby/* noMethod */.D0)('to_i', node) };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/hooks.js






/** Reads `hooks`: a map of lifecycle events, each with a list of scripts (agent: `parse_hooks`). */
function readHooks(entry, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if ((0,nodes/* isFalsy */.WM)(value)) {
        if ((0,nodes/* isNull */.kZ)(value))
            report(blank('"hooks" is left blank', 'remove the key, or give it events', key));
        return [];
    }
    if (value.kind !== 'map') {
        report((0,finding/* refuse */.TR)('appspec/hooks', `"hooks" is ${(0,lookup/* describe */.q0)(value)}; expected a map of lifecycle events`, (0,ruby/* noMethod */.D0)('each_pair', value), { span: (0,lookup/* headOf */.Uo)(value), hint: 'write each event as "EventName:" below it, without "- "' }));
        return [];
    }
    return value.entries.flatMap(({ key, value }) => {
        checkHookName(key, report);
        const scripts = readScripts(key, value, report);
        return scripts === undefined ? [] : [{ event: { value: (0,ruby/* toRubyText */.r8)(key), span: key.span }, scripts }];
    });
}
/** The scripts of one event; none when the agent drops the event or refuses it. */
function readScripts(key, value, report) {
    const event = (0,ruby/* toRubyText */.r8)(key);
    if ((0,nodes/* isFalsy */.WM)(value)) {
        if ((0,nodes/* isNull */.kZ)(value)) {
            report(blank(`the hook "${event}" is left blank; nothing is run`, 'remove it, or give it scripts', key));
        }
        return undefined;
    }
    if (value.kind === 'list') {
        return value.items.flatMap((item) => {
            const script = readScript(item, event, report);
            return script === undefined ? [] : [script];
        });
    }
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? (0,ruby/* noMethod */.D0)('each', value)
        : (0,ruby/* noMethod */.D0)('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span });
    report((0,finding/* refuse */.TR)('appspec/hooks', `the hook "${event}" is ${(0,lookup/* describe */.q0)(value)}; expected a list of scripts`, refusal, {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: value.kind === 'map' ? 'begin the script with "- location:"' : `write "- location: ${(0,ruby/* toRubyText */.r8)(value)}"`,
    }));
    return undefined;
}
function blank(message, hint, key) {
    return (0,finding/* warn */.R8)('appspec/hooks', message, { span: key.span, hint });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/os.js



/** The operating system must be the host's own, spelled exactly so (agent: `parse_os`). */
function readOs(entry, hostOs, report) {
    const value = entry?.value;
    const written = value === undefined ? '' : (0,ruby/* toRubyText */.r8)(value);
    if (value?.kind === 'scalar' && value.value.type === 'string' && written === hostOs) {
        return { value: hostOs, span: value.span };
    }
    const isOther = written === 'linux' || written === 'windows';
    report((0,finding/* refuse */.TR)('appspec/os', value === undefined
        ? `the os is missing; expected "${hostOs}"`
        : `the os is ${(0,lookup/* describe */.q0)(value)}; a ${hostOs} host expects "${hostOs}"`, `The deployment failed because the application specification file specifies an unsupported operating system (${written}). Specify either "linux" or "windows" in the os section of the AppSpec file, and then try again.`, {
        span: value?.span,
        hint: isOther ? `this AppSpec file is for ${written} hosts; deploy it to those only` : `write "os: ${hostOs}"`,
    }));
    return undefined;
}
/** The system that the rules for paths and permissions go by: what is written when it is one, else the host's. */
function targetOs(entry, hostOs) {
    const written = entry === undefined ? '' : (0,ruby/* toRubyText */.r8)(entry.value);
    return written === 'linux' || written === 'windows' ? written : hostOs;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/acl.js




const TYPES = {
    u: 'user',
    user: 'user',
    g: 'group',
    group: 'group',
    m: 'mask',
    mask: 'mask',
    o: 'other',
    other: 'other',
};
const isDefaultMark = (part) => part === 'd' || part === 'default';
/** Reads `acls`: a list of access control entries, each brought into its full form (agent: `AclInfo`, `AceInfo`). */
function readAcls(entry, report) {
    if (entry === undefined || (0,nodes/* isNull */.kZ)(entry.value))
        return undefined;
    const { value } = entry;
    if (value.kind === 'list')
        return value.items.flatMap((item) => readItem(item, report) ?? []);
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? (0,ruby/* noMethod */.D0)('each', value)
        : (0,ruby/* noMethod */.D0)('split', { kind: 'list', items: [first.key, first.value], span: value.span });
    report((0,finding/* refuse */.TR)('appspec/acl', `"acls" is ${(0,lookup/* describe */.q0)(value)}; expected a list of entries`, refusal, {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: 'write each entry below it as "- u:name:rw"',
    }));
    return undefined;
}
function readItem(node, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string') {
        report((0,finding/* refuse */.TR)('appspec/acl', `an entry of "acls" is ${(0,lookup/* describe */.q0)(node)}; expected a text`, (0,ruby/* noMethod */.D0)('split', node), {
            span: (0,lookup/* headOf */.Uo)(node),
            hint: 'put the entry in quotes, such as "u:name:rw"',
        }));
        return undefined;
    }
    const reading = readAclEntry(node.value.value);
    if ('canonical' in reading)
        return reading.canonical;
    const { message, refusal, hint } = reading;
    report((0,finding/* refuse */.TR)('appspec/acl', message, refusal, { span: node.span, hint }));
    return undefined;
}
/** `[default:][type:]name:permissions`, taken apart from the right (agent: `AceInfo`). */
function readAclEntry(entry) {
    const parts = entry.split(':').reverse();
    const [permissions = '', second = '', third, fourth] = parts;
    if (parts.length < 2 || parts.length > 4 || (fourth !== undefined && !isDefaultMark(fourth)))
        return invalid(entry);
    const isDefault = fourth !== undefined || isDefaultMark(third);
    if (fourth !== undefined && isDefaultMark(third))
        return invalid(entry);
    let type = third === undefined || isDefaultMark(third) ? undefined : TYPES[third];
    if (type === undefined && third !== undefined && !isDefaultMark(third))
        return invalid(entry);
    const word = TYPES[second];
    let name = second;
    if (word === 'mask' || word === 'other') {
        name = type === undefined ? '' : word;
        type ??= word;
    }
    type ??= 'user';
    if ((type === 'mask' || type === 'other') && name !== '')
        return invalid(entry);
    if (!isDefault && type !== 'mask' && name === '')
        return unnamed(entry);
    return withPermissions(entry, `${isDefault ? 'default:' : ''}${type}:${name}`, permissions);
}
function withPermissions(entry, head, permissions) {
    if (/^[0-7]$/.test(permissions)) {
        const bits = Number(permissions);
        return { canonical: `${head}:${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${bits & 1 ? 'x' : '-'}` };
    }
    const wrong = [...permissions].find((character) => !'rwx-'.includes(character));
    if (wrong === undefined) {
        return { canonical: `${head}:${[...'rwx'].map((bit) => (permissions.includes(bit) ? bit : '-')).join('')}` };
    }
    return {
        message: `the ACL entry "${(0,lookup/* shorten */.ml)(entry)}" gives the permissions "${(0,lookup/* shorten */.ml)(permissions)}"; expected r, w, x and -, or one digit from 0 to 7`,
        refusal: `The deployment failed because the access control list (ACL) named ${entry} in the application specification file contains an invalid character (${wrong}). Correct the ACL in the hooks section of the AppSpec file, and then try again.`,
    };
}
const REFUSED = 'The deployment failed because of a problem with the acls permission settings in the application specification file.';
function invalid(entry) {
    return {
        message: `the ACL entry "${(0,lookup/* shorten */.ml)(entry)}" is malformed; expected [default:][user|group|mask|other:]name:permissions`,
        refusal: `${REFUSED} Invalid acl entry (${entry}).`,
        hint: 'write it as "u:name:rw", "g:name:r", "m::rw" or "d:u:name:rw"',
    };
}
function unnamed(entry) {
    return {
        message: `the ACL entry "${(0,lookup/* shorten */.ml)(entry)}" names nobody; rights of the owner, the group and others are set by "mode"`,
        refusal: `${REFUSED} Use mode to set the base acl entry (${entry}). Update the permissions section of the AppSpec file, and then try again.`,
        hint: 'name a user or group, or use "mode"',
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/selinux-range.js
/** Raised inside of this file only, where the agent raises. */
class RangeRefused extends Error {
}
/** Reads `s<n>[-s<n>][:c<n>[.c<n>][,…]]` as the agent does (agent: `RangeInfo`). */
function readSelinuxRange(range) {
    try {
        return { canonical: canonical(range) };
    }
    catch (error) {
        if (error instanceof RangeRefused)
            return { refusal: error.message };
        throw error;
    }
}
function canonical(range) {
    const [level = '', categories] = splitOnce(range, ':');
    const [lowest = '', highest] = splitOnce(level, '-');
    const low = numberAfter('s', lowest, 'sensitivity');
    const high = highest === undefined ? low : numberAfter('s', highest, 'sensitivity');
    if (high < low) {
        throw new RangeRefused(`The deployment failed because of a problem with the SELinux range specified (${range}) for the context parameter in the permissions section of the application specification file. Make corrections in the permissions section of the AppSpec file, and then try again.`);
    }
    const sensitivity = high === low ? `s${low}` : `s${low}-s${high}`;
    return categories === undefined ? sensitivity : `${sensitivity}:${joinRuns(readCategories(categories))}`;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    const parts = at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
    if (parts.includes(''))
        throw new RangeRefused(`invalid range part ${text}`);
    return parts;
}
function numberAfter(letter, text, kind) {
    const digits = text.startsWith(letter) ? text.slice(1) : '';
    const value = /^\d+$/.test(digits) ? Number(digits) : undefined;
    if (value === undefined || (kind === 'category' && value > 1023))
        throw new RangeRefused(`invalid ${kind} ${text}`);
    return value;
}
function readCategories(text) {
    // Ruby's split drops empty parts at the end, so a trailing comma goes unnoticed.
    const categories = text
        .replace(/,+$/, '')
        .split(',')
        .flatMap((part) => {
        if (!part.includes('.'))
            return [numberAfter('c', part, 'category')];
        const [first = '', last = ''] = splitOnce(part, '.');
        const low = numberAfter('c', first, 'category');
        const high = numberAfter('c', last, 'category');
        if (high < low)
            throw new RangeRefused(`invalid category range ${first}.${last}`);
        return Array.from({ length: high - low + 1 }, (_, index) => low + index);
    });
    if (new Set(categories).size < categories.length)
        throw new RangeRefused('duplicate categories');
    return categories.sort((a, b) => a - b);
}
/** Neighbouring categories become one run: c1, c2, c3 is `c1.c3`. */
function joinRuns(categories) {
    const runs = [];
    for (const category of categories) {
        const last = runs.at(-1);
        if (last !== undefined && last[1] === category - 1)
            last[1] = category;
        else
            runs.push([category, category]);
    }
    return runs.map(([low, high]) => (low === high ? `c${low}` : `c${low}.c${high}`)).join(',');
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/context.js





/** Reads an SELinux `context`: `type` is required, `name` is the SELinux user, `range` is optional (agent: `ContextInfo`). */
function readContext(entry, report) {
    if (entry === undefined || (0,nodes/* isNull */.kZ)(entry.value))
        return undefined;
    const { value } = entry;
    const type = (0,lookup/* lookUp */.TE)(value, 'type');
    const name = (0,lookup/* lookUp */.TE)(value, 'name');
    const range = (0,lookup/* lookUp */.TE)(value, 'range');
    if ('refusal' in type || 'refusal' in name || 'refusal' in range) {
        const refusal = 'refusal' in type ? type.refusal : (0,ruby/* noMethod */.D0)('[]', value);
        report((0,finding/* refuse */.TR)('appspec/context', `"context" is ${(0,lookup/* describe */.q0)(value)}; expected a map`, refusal, { span: (0,lookup/* headOf */.Uo)(value) }));
        return undefined;
    }
    if (type.entry === undefined || (0,nodes/* isNull */.kZ)(type.entry.value)) {
        report((0,finding/* refuse */.TR)('appspec/context', 'the SELinux context has no type', `The deployment failed because the application specification file specifies an invalid context type (${(0,ruby/* inspect */.Nn)(value)}). Update the permissions section of the AppSpec file, and then try again.`, { span: (0,lookup/* headOf */.Uo)(value), hint: 'add "type:", such as "type: httpd_sys_content_t"' }));
        return undefined;
    }
    const user = name.entry?.value;
    const canonicalRange = readRange(range.entry?.value, report);
    return {
        type: (0,ruby/* toRubyText */.r8)(type.entry.value),
        ...(user !== undefined && !(0,nodes/* isNull */.kZ)(user) && { user: (0,ruby/* toRubyText */.r8)(user) }),
        ...(canonicalRange !== undefined && { range: canonicalRange }),
    };
}
function readRange(node, report) {
    if (node === undefined || (0,nodes/* isNull */.kZ)(node))
        return undefined;
    if (node.kind !== 'scalar' || node.value.type !== 'string') {
        const method = node.kind === 'scalar' ? 'include?' : 'split';
        report((0,finding/* refuse */.TR)('appspec/context', `the SELinux range is ${(0,lookup/* describe */.q0)(node)}; expected a text`, (0,ruby/* noMethod */.D0)(method, node), {
            span: (0,lookup/* headOf */.Uo)(node),
            hint: 'write it as "s0" or "s0-s3:c1,c5.c9"',
        }));
        return undefined;
    }
    const reading = readSelinuxRange(node.value.value);
    if ('canonical' in reading)
        return reading.canonical;
    report((0,finding/* refuse */.TR)('appspec/context', `the SELinux range "${(0,lookup/* shorten */.ml)(node.value.value)}" is malformed; expected s<n>[-s<n>][:c<n>[.c<n>][,…]] with categories up to 1023, each once`, reading.refusal, { span: node.span }));
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/mode.js




/** Reads a mode as the agent does: printed, padded to three digits, each of them octal (agent: `ModeInfo`). */
function readMode(entry, report) {
    if (entry === undefined || (0,nodes/* isNull */.kZ)(entry.value))
        return undefined;
    const { value } = entry;
    const mode = (0,ruby/* toRubyText */.r8)(value).padStart(3, '0');
    const octal = writtenInOctal(value);
    const span = (0,lookup/* headOf */.Uo)(value);
    const characters = [...mode];
    const wrong = characters.find((character) => !/^[0-7]$/.test(character));
    if (characters.length > 4 || wrong !== undefined) {
        report((0,finding/* refuse */.TR)('appspec/mode', octal === undefined
            ? `the mode is "${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(value))}"; expected three or four digits from 0 to 7`
            : `the mode ${octal} is read as an octal number, that is ${(0,ruby/* toRubyText */.r8)(value)}; expected digits from 0 to 7`, characters.length > 4 ? tooLong(mode) : wrongCharacter(mode, wrong ?? ''), { span, hint: octal === undefined ? 'write the bits as digits, such as 755' : `write "${octal}" in quotes` }));
        return undefined;
    }
    if (octal !== undefined) {
        report((0,finding/* warn */.R8)('appspec/mode', `the mode ${octal} is read as an octal number and becomes mode ${mode}`, {
            span,
            hint: `write "${octal}" in quotes`,
        }));
    }
    return mode;
}
/** YAML 1.1 takes an unquoted leading zero for an octal number, which is then printed in decimal: 0644 becomes 420. */
function writtenInOctal(node) {
    if (node.kind !== 'scalar' || node.value.type !== 'integer')
        return undefined;
    return /^0[0-7]+$/.test(node.text) && node.text !== (0,ruby/* toRubyText */.r8)(node) ? node.text : undefined;
}
function tooLong(mode) {
    return `The deployment failed because the length of a permissions mode (${mode}) in the application specification file is invalid. Permissions modes must be between one and four characters long. Update the permissions section of the AppSpec file, and then try again.`;
}
function wrongCharacter(mode, character) {
    return `The deployment failed because the permissions mode (${mode}) in the application specification file contains an invalid character (${character}). Update the permissions section of the AppSpec file, and then try again.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permissions.js







const EVERY_TYPE = ['file', 'directory'];
const NO_OBJECT = 'The deployment failed because a permission listed in the application specification file has no object value. Update the permissions section of the AppSpec file, and then try again.';
const WINDOWS = 'The deployment failed because the application specification file specifiles file permissions, but the deployment is targeting one or more Windows Server instances. Permissions are supported only for Amazon Linux, Ubuntu Server, and Red Hat Enterprise Linux (RHEL) instances. Update the permissions section of the AppSpec file, and then try again.';
/** Reads `permissions`: a list of rules for Linux hosts; on Windows any rule is refused (agent: `parse_permissions`). */
function readPermissions(entry, os, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if ((0,nodes/* isFalsy */.WM)(value)) {
        if ((0,nodes/* isNull */.kZ)(value)) {
            report((0,finding/* warn */.R8)('appspec/permissions', '"permissions" is left blank', { span: key.span, hint: 'remove the key' }));
        }
        return [];
    }
    if (value.kind === 'list')
        return value.items.flatMap((item) => readRule(item, os, report) ?? []);
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? (0,ruby/* noMethod */.D0)('each', value)
        : (0,ruby/* noMethod */.D0)('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span });
    report((0,finding/* refuse */.TR)('appspec/permissions', `"permissions" is ${(0,lookup/* describe */.q0)(value)}; expected a list of rules`, refusal, {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: 'begin each rule with "- object:"',
    }));
    return [];
}
function readRule(node, os, report) {
    if (node.kind !== 'map') {
        const message = `a permission is ${(0,lookup/* describe */.q0)(node)}; expected a map with an "object"`;
        report((0,finding/* refuse */.TR)('appspec/permissions', message, (0,ruby/* noMethod */.D0)('has_key?', node), { span: node.span }));
        return undefined;
    }
    const object = (0,nodes/* entryOf */.Ms)(node, 'object');
    if (object === undefined || (0,nodes/* isNull */.kZ)(object.value)) {
        report(noObject(object?.key ?? node));
        return undefined;
    }
    if (os === 'windows') {
        report((0,finding/* refuse */.TR)('appspec/permissions', 'permissions are for Linux hosts only; Windows hosts refuse them', WINDOWS, {
            span: object.key.span,
            hint: 'remove the "permissions" section',
        }));
        return undefined;
    }
    return readLinuxRule(node, object, report);
}
/** The parts in the order in which the agent looks at them; that of a blank object comes last. */
function readLinuxRule(node, object, report) {
    const pattern = (0,nodes/* entryOf */.Ms)(node, 'pattern')?.value;
    const except = readExcept((0,nodes/* entryOf */.Ms)(node, 'except'), report);
    const types = readTypes((0,nodes/* entryOf */.Ms)(node, 'type'), report);
    const mode = readMode((0,nodes/* entryOf */.Ms)(node, 'mode'), report);
    const acls = readAcls((0,nodes/* entryOf */.Ms)(node, 'acls'), report);
    const context = readContext((0,nodes/* entryOf */.Ms)(node, 'context'), report);
    const path = (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(object.value));
    if (path === '') {
        report(noObject(object.key));
        return undefined;
    }
    const owner = readName((0,nodes/* entryOf */.Ms)(node, 'owner'), report);
    const group = readName((0,nodes/* entryOf */.Ms)(node, 'group'), report);
    return {
        object: { value: path, span: object.value.span },
        pattern: pattern === undefined || (0,nodes/* isFalsy */.WM)(pattern) ? '**' : (0,ruby/* toRubyText */.r8)(pattern),
        except,
        types,
        ...(owner !== undefined && { owner }),
        ...(group !== undefined && { group }),
        ...(mode !== undefined && { mode }),
        ...(acls !== undefined && { acls }),
        ...(context !== undefined && { context }),
        span: node.span,
    };
}
function readExcept(entry, report) {
    if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
        return [];
    const { value } = entry;
    if (value.kind === 'list')
        return value.items.map(ruby/* toRubyText */.r8);
    if (value.kind === 'map' && value.entries.length === 0)
        return [];
    report((0,finding/* refuse */.TR)('appspec/permissions', `"except" is ${(0,lookup/* describe */.q0)(value)}; expected a list`, (0,ruby/* noMethod */.D0)('each', value), {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: value.kind === 'scalar' ? `write "except: [${(0,ruby/* toRubyText */.r8)(value)}]"` : 'begin each entry with "- "',
    }));
    return [];
}
function readTypes(entry, report) {
    if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
        return EVERY_TYPE;
    const { value } = entry;
    if (value.kind === 'scalar') {
        report((0,finding/* refuse */.TR)('appspec/permissions', `"type" is ${(0,lookup/* describe */.q0)(value)}; expected a list`, (0,ruby/* noMethod */.D0)('each', value), {
            span: value.span,
            hint: `write "type: [${(0,ruby/* toRubyText */.r8)(value)}]"`,
        }));
        return EVERY_TYPE;
    }
    const items = value.kind === 'list'
        ? value.items
        : value.entries.map((each) => ({ kind: 'list', items: [each.key, each.value], span: each.key.span }));
    return items.flatMap((item) => {
        const written = (0,ruby/* toRubyText */.r8)(item);
        const type = item.kind === 'scalar' ? EVERY_TYPE.find((each) => each === written) : undefined;
        if (type !== undefined)
            return [type];
        report((0,finding/* refuse */.TR)('appspec/permissions', `a permission is for ${(0,lookup/* describe */.q0)(item)}; expected "file" or "directory"`, `The deployment failed because the application specification file specifies a permission for an object type not supported for permissions (${written}). Update the permissions section of the AppSpec file, and then try again.`, { span: item.span }));
        return [];
    });
}
/** Owners and groups are looked up by name when the rule is applied; a number fails there, not in the parser. */
function readName(entry, report) {
    if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
        return undefined;
    const { key, value } = entry;
    if (value.kind !== 'scalar' || value.value.type !== 'string') {
        report((0,finding/* warn */.R8)('appspec/permissions', `the ${(0,ruby/* toRubyText */.r8)(key)} is ${(0,lookup/* describe */.q0)(value)}; Install will fail, for it expects a name`, {
            span: (0,lookup/* headOf */.Uo)(value),
            hint: 'give the name as the host has it, not the number',
        }));
    }
    return (0,ruby/* toRubyText */.r8)(value);
}
function noObject(node) {
    return (0,finding/* refuse */.TR)('appspec/permissions', 'a permission has no object', NO_OBJECT, {
        span: (0,lookup/* headOf */.Uo)(node),
        hint: 'give the path of the file or directory: "object: /var/www/app"',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/version.js



/** The version must be a number equal to 0.0; a quoted "0.0" is a text (agent: `parse_version`). */
function checkVersion(entry, report) {
    const value = entry?.value;
    if (value !== undefined && isZero(value))
        return;
    const found = value === undefined ? undefined : (0,lookup/* describe */.q0)(value);
    report((0,finding/* refuse */.TR)('appspec/version', found === undefined ? 'the version is missing; expected 0.0' : `the version is ${found}; expected the number 0.0`, versionRefusal(value === undefined ? '' : (0,ruby/* toRubyText */.r8)(value)), { span: value?.span, hint: 'write "version: 0.0", without quotes around the number' }));
}
/** What the agent says of a version other than 0.0. */
function versionRefusal(value) {
    return `The deployment failed because an invalid version value (${value}) was entered in the application specification file. Make sure your AppSpec file specifies "0.0" as the version, and then try again.`;
}
function isZero(node) {
    if (node.kind !== 'scalar')
        return false;
    return ((node.value.type === 'integer' && node.value.value === 0n) ||
        (node.value.type === 'float' && node.value.value === 0));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/judge.js










const EMPTY = "The deployment failed because the application specification file was empty. Make sure your AppSpec file defines at minimum the 'version' and 'os' properties.";
/**
 * Applies the rules of an EC2/on-premises AppSpec section by section, in the agent's own order, so that the first refusal
 * reported is the one that the agent reports.
 */
function judgeServerAppSpec(root, hostOs, report) {
    if ((0,nodes/* isFalsy */.WM)(root)) {
        const hint = 'write at least "version: 0.0" and "os: linux" or "os: windows"';
        report((0,finding/* refuse */.TR)('appspec/empty', 'the AppSpec file is empty', EMPTY, { hint }));
        return undefined;
    }
    if (root.kind !== 'map') {
        report(notAMap(root));
        return undefined;
    }
    const written = (0,nodes/* entryOf */.Ms)(root, 'os');
    const target = targetOs(written, hostOs);
    checkVersion((0,nodes/* entryOf */.Ms)(root, 'version'), report);
    const os = readOs(written, hostOs, report);
    const hooks = readHooks((0,nodes/* entryOf */.Ms)(root, 'hooks'), report);
    const files = readFiles((0,nodes/* entryOf */.Ms)(root, 'files'), target, report);
    const permissions = readPermissions((0,nodes/* entryOf */.Ms)(root, 'permissions'), target, report);
    const fileExistsBehavior = readFileExistsBehavior((0,nodes/* entryOf */.Ms)(root, 'file_exists_behavior'), report);
    return { os, target, hooks, files, permissions, ...(fileExistsBehavior !== undefined && { fileExistsBehavior }) };
}
/** A file that holds no map at all is one mistake, not a missing key for each section. */
function notAMap(root) {
    const version = (0,lookup/* lookUp */.TE)(root, 'version');
    const refusal = 'refusal' in version
        ? version.refusal
        : versionRefusal(version.entry === undefined ? '' : (0,ruby/* toRubyText */.r8)(version.entry.value));
    return (0,finding/* refuse */.TR)('appspec/type', `the file holds ${(0,lookup/* describe */.q0)(root)}; expected a map with "version" and "os"`, refusal, {
        span: (0,lookup/* headOf */.Uo)(root),
        hint: 'this does not look like an AppSpec file; check that the right file is at this path',
    });
}


/***/ }),

/***/ 4994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ nearKey),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2646);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8785);
/* harmony import */ var _yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7698);



/**
 * Looks a name up in whatever value stands where the agent expects a map. A text answers with the name itself when it
 * contains it, for that is what Ruby's `String#[]` does.
 */
function lookUp(node, name) {
    if (node.kind === 'map')
        return { entry: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(node, name) };
    if (node.kind === 'list')
        return { refusal: _yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CONVERSION */ .f8 };
    switch (node.value.type) {
        case 'string':
        case 'symbol': {
            if (!node.value.value.includes(name))
                return { entry: undefined };
            const found = { kind: 'scalar', value: { type: 'string', value: name }, text: name, span: node.span };
            return { entry: { key: found, value: found } };
        }
        case 'integer':
            return { refusal: _yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CONVERSION */ .f8 };
        default:
            return { refusal: (0,_yaml_ruby_js__WEBPACK_IMPORTED_MODULE_1__/* .noMethod */ .D0)('[]', node) };
    }
}
/** Where to point for something that a map lacks: at its first key, or at the whole when it has none. */
function headOf(node) {
    if (node.kind === 'list')
        return node.items[0]?.span ?? node.span;
    return node.kind === 'map' ? (node.entries[0]?.key.span ?? node.span) : node.span;
}
/** Names what was found instead of what was expected: "a list", "the text "x"". */
function describe(node) {
    if (node.kind !== 'scalar')
        return node.kind === 'list' ? 'a list' : 'a map';
    switch (node.value.type) {
        case 'null':
            return 'empty';
        case 'string':
        case 'symbol':
            return `the text "${shorten(node.text)}"`;
        case 'boolean':
            return `the boolean ${node.text}`;
        default:
            return `the number ${node.text}`;
    }
}
/** A key of the map that was most likely meant to be `name`. */
function nearKey(node, name) {
    if (node.kind !== 'map')
        return undefined;
    return node.entries.map(({ key }) => (key.kind === 'scalar' ? key.text : '')).find((key) => (0,_closest_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(key, [name]));
}
/** A value in a message, on one line and of bearable length. */
function shorten(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}


/***/ }),

/***/ 8785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   WM: () => (/* binding */ isFalsy),
/* harmony export */   kZ: () => (/* binding */ isNull)
/* harmony export */ });
/** The entry under a text key, the only keys that the agent ever looks up. */
function entryOf(map, name) {
    return map.entries.find(({ key }) => key.kind === 'scalar' && key.value.type === 'string' && key.value.value === name);
}
/** Whether the node is YAML null, written or left out. */
function isNull(node) {
    return node.kind === 'scalar' && node.value.type === 'null';
}
/** Whether Ruby counts the node as false: `null` and `false` do, nothing else does. */
function isFalsy(node) {
    return isNull(node) || (node.kind === 'scalar' && node.value.type === 'boolean' && !node.value.value);
}


/***/ }),

/***/ 9265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/plain-scalar.js
// The patterns and their order are those of the agent's YAML loader, Psych 4 (`ScalarScanner#tokenize`); they are
// what makes `010` eight and `1e3` a text, so they are kept as they are there and not tidied up.
const SURELY_TEXT = /^[^\d.:-]?[\p{L}\p{M}\p{Nl}_\s!@#$%^&*(){}<>|/\\~;=]+|\n/u;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const BASE_60_INTEGER = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;
const BASE_60_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][+-][0-9]+)?$/;
const INTEGER = /^[-+]?(?:0b[01_,]+|0[0-7_,]+|(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x[0-9a-fA-F_,]+)$/;
const plain_scalar_text = (value) => ({ type: 'string', value });
/**
 * Reads an unquoted scalar as the agent does: YAML 1.1 as Psych 4 understands it, in which `yes` is true, `0755` is 493,
 * `1:30` is 5400 and `1e3` is a text.
 */
function readPlainScalar(source) {
    if (source === '')
        return { type: 'null' };
    if (SURELY_TEXT.test(source))
        return readWord(source);
    if (TIME.test(source))
        return { type: 'unloadable', className: 'Time' };
    if (DATE.test(source))
        return { type: 'unloadable', className: 'Date' };
    if (/^\+?\.inf$/i.test(source))
        return { type: 'float', value: Number.POSITIVE_INFINITY };
    if (/^-\.inf$/i.test(source))
        return { type: 'float', value: Number.NEGATIVE_INFINITY };
    if (/^\.nan$/i.test(source))
        return { type: 'float', value: Number.NaN };
    if (/^:./.test(source)) {
        return { type: 'symbol', value: source.slice(1).replace(/^(["'])(.*)\1$/, '$2') };
    }
    if (BASE_60_INTEGER.test(source))
        return { type: 'integer', value: BigInt(readBase60(source)) };
    if (BASE_60_FLOAT.test(source))
        return { type: 'float', value: readBase60(source) };
    if (FLOAT.test(source)) {
        const value = Number.parseFloat(source.replace(/[,_]/g, ''));
        return Number.isNaN(value) ? plain_scalar_text(source) : { type: 'float', value };
    }
    return INTEGER.test(source) ? readInteger(source) : plain_scalar_text(source);
}
function readWord(source) {
    if (source.length > 5)
        return plain_scalar_text(source);
    if (source === '~' || /^null$/i.test(source))
        return { type: 'null' };
    if (/^(?:yes|true|on)$/i.test(source))
        return { type: 'boolean', value: true };
    if (/^(?:no|false|off)$/i.test(source))
        return { type: 'boolean', value: false };
    return plain_scalar_text(source);
}
/** The first part weighs 60², however many parts there are: that is how Psych does it, so `1:30` is an hour and a half. */
function readBase60(source) {
    return source
        .split(':')
        .map((part, index) => Number.parseFloat(part.replace(/_/g, '')) * 60 ** Math.abs(index - 2))
        .reduce((sum, part) => sum + part, 0);
}
function readInteger(source) {
    const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(source.replace(/[,_]/g, '')) ?? [];
    const literal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
    if (!/^(?:0b[01]+|0o[0-7]+|0x[0-9a-f]+|\d+)$/i.test(literal))
        return plain_scalar_text(source);
    const magnitude = BigInt(literal);
    return { type: 'integer', value: sign === '-' ? -magnitude : magnitude };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(7698);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/syntax-error.js


const NESTED = {
    message: 'found a second ": " where a value was expected; a value cannot be a key at the same time',
    hint: 'quote the value, or indent this line like the keys it belongs to',
    problem: 'mapping values are not allowed in this context',
};
const WORDS = {
    BLOCK_AS_IMPLICIT_KEY: NESTED,
    MULTILINE_IMPLICIT_KEY: NESTED,
    BAD_INDENT: {
        message: 'this line is not indented like its neighbours; entries that belong together begin in the same column',
        hint: 'indent it exactly like the entry above it, with spaces',
        problem: 'did not find expected key while parsing a block mapping',
    },
    TAB_AS_INDENT: {
        message: 'found a tab where indentation was expected; YAML is indented with spaces only',
        hint: 'replace the tab by spaces',
        problem: 'found a tab character that violates indentation while scanning a plain scalar',
    },
    BAD_ALIAS: {
        message: 'found an alias with no valid name; a value cannot begin with "*" unless it is quoted',
        hint: 'quote the value: "*"',
        problem: 'did not find expected alphabetic or numeric character while scanning an alias',
    },
    BAD_SCALAR_START: {
        message: 'a value cannot begin with this character unless it is quoted',
        hint: 'put the value in quotes',
        problem: 'found character that cannot start any token while scanning for the next token',
    },
    BAD_DQ_ESCAPE: {
        message: 'found a backslash that begins no known escape in a double-quoted value',
        hint: "write it in 'single quotes', where a backslash stands for itself",
        problem: 'found unknown escape character while parsing a quoted scalar',
    },
    BLOCK_IN_FLOW: {
        message: 'found an indented list or map inside of [ ] or { }, where entries are separated by commas',
        problem: 'block sequence entries are not allowed in this context',
    },
    RESOURCE_EXHAUSTION: {
        message: 'lists and maps are nested too deeply to be read',
        problem: 'exceeded maximum nesting depth',
    },
};
const CLOSING = { '"': '"', "'": "'", '[': ']', '{': '}' };
const MISSING_DASH = {
    message: 'expected "- " at the start of this line, as in the entries above it',
    hint: 'indent the line to belong to the entry above it, or begin it with "- "',
    problem: "did not find expected '-' indicator while parsing a block collection",
};
const MISSING_COLON = {
    message: 'found a line with no ": " among the keys of a map',
    hint: 'write it as "key: value", or indent it to belong to the value above it',
    problem: "could not find expected ':' while scanning a simple key",
};
const UNCLOSED = {
    message: 'a quote, bracket or brace is opened here and never closed',
    hint: 'close it',
    problem: 'found unexpected end of stream',
};
const UNEXPECTED = {
    message: 'found text that does not belong here',
    hint: 'look at the indentation and quoting of this line and the one above it',
    problem: 'did not find expected key while parsing a block mapping',
};
/** Turns an error of the YAML library into a finding in our words, with the agent's message as close as it is known. */
function toSyntaxFinding(error, { text, span }, root) {
    const [start, end] = error.pos;
    const opened = lastOpened(root, text);
    const words = wordsFor(error, text, opened);
    const at = placeOf(words, text, start, opened);
    const where = span(at, at === start ? end : at + 1);
    return (0,finding/* refuse */.TR)('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
        span: where,
        hint: (words === NESTED ? missingBlank(text, start) : undefined) ?? words.hint,
    });
}
function placeOf(words, text, start, opened) {
    if (words === NESTED)
        return secondColon(text, start);
    return (words === UNCLOSED ? opened : undefined) ?? firstWord(text, start);
}
/** Where a quote or bracket is that is never closed, the last of several. */
function lastOpened(root, text) {
    let opened;
    (0,dist/* visit */.YR)(root, (_, node) => {
        if (!((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) || !node.range)
            return;
        const [start, end] = node.range;
        const closing = CLOSING[text[start] ?? ''];
        if (closing !== undefined && (end - start < 2 || text[end - 1] !== closing))
            opened = start;
    });
    return opened;
}
/** A colon with no blank behind it makes no key, and the next line is taken for more of the same value. */
function missingBlank(text, start) {
    const [, key, value] = /^([A-Za-z]+):([^\s:/\\][^\n]*)\n/.exec(text.slice(start)) ?? [];
    return key === undefined ? undefined : `write a blank after the colon: "${key}: ${value?.trim()}"`;
}
/** An alias whose name libyaml does not accept, such as the `**` of an unquoted pattern. */
function badAliasFinding(start, end, { span }) {
    const words = WORDS.BAD_ALIAS ?? UNEXPECTED;
    const where = span(start, end);
    return (0,finding/* refuse */.TR)('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
        span: where,
        hint: words.hint,
    });
}
/** A tab where libyaml expects a token or indentation, which the YAML library lets pass. */
function tabFinding(problem, at, { span }) {
    const words = WORDS.TAB_AS_INDENT ?? UNEXPECTED;
    const where = span(at, at + 1);
    return (0,finding/* refuse */.TR)('appspec/syntax', words.message, syntaxRefusal(problem, where.start), { span: where, hint: words.hint });
}
/** A value with no key in front of its colon. */
function keylessFinding(at, { span }) {
    const where = span(at, at + 1);
    const problem = 'did not find expected key while parsing a block mapping';
    return (0,finding/* refuse */.TR)('appspec/syntax', 'found a ":" with no key in front of it', syntaxRefusal(problem, where.start), {
        span: where,
        hint: 'write the key, or remove the line',
    });
}
function syntaxRefusal(problem, { line, column }) {
    return `(<unknown>): ${problem} at line ${line} column ${column}`;
}
function wordsFor(error, text, opened) {
    const [start] = error.pos;
    const isInQuotes = opened !== undefined && opened < start && /["']/.test(text[opened] ?? '');
    if (isInQuotes && error.code === 'MISSING_CHAR')
        return UNCLOSED;
    const isAtEnd = start >= text.trimEnd().length;
    if (isAtEnd && (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT'))
        return UNCLOSED;
    if (error.code !== 'MISSING_CHAR')
        return WORDS[error.code] ?? UNEXPECTED;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    return /:(?:\s|$)/.test(line) ? MISSING_DASH : MISSING_COLON;
}
/** An error about the start of a line is shown at its first word rather than at its indentation. */
function firstWord(text, from) {
    const blanks = /^ +(?=\S)/.exec(text.slice(from))?.[0].length ?? 0;
    return text[from - 1] === '\n' ? from + blanks : from;
}
/** libyaml points at the colon that makes a key of what was a value; the library points at the value. */
function secondColon(text, from) {
    const colon = text.slice(from).search(/:(?=\s|$)/);
    return colon === -1 ? from : from + colon;
}

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
        report(/^[\w-]+$/.test(node.source) ? unknownAlias(node.source, span) : badAliasFinding(start, end, source));
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
    const value = readPlainScalar(text);
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

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/source-text.js


const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Prepares a text for parsing as libyaml sees it, or says why libyaml would not begin: it is not UTF-8, or it holds a
 * character that YAML forbids. Offsets stay those of the original text.
 */
function toSourceText(source) {
    const decoded = typeof source === 'string' ? source : decode(source);
    if (decoded === undefined) {
        return (0,finding/* refuse */.TR)('appspec/syntax', 'the file is not UTF-8 text', '(<unknown>): invalid leading UTF-8 octet at line 1 column 1', { hint: 'save it as UTF-8 without a byte order mark' });
    }
    const hasByteOrderMark = decoded.startsWith(BYTE_ORDER_MARK);
    // A byte order mark moves the first line one column to the right, exactly as a blank does.
    const text = (hasByteOrderMark ? ` ${decoded.slice(1)}` : decoded).replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n');
    const span = spanIn(text);
    const forbidden = findForbidden(text);
    if (forbidden !== undefined) {
        const code = (text.codePointAt(forbidden) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return (0,finding/* refuse */.TR)('appspec/syntax', `found the control character U+${code}; YAML allows printable characters, tabs and line breaks only`, '(<unknown>): control characters are not allowed at line 1 column 1', { span: span(forbidden), hint: 'remove it' });
    }
    return { text, hasByteOrderMark, span };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        if (error instanceof TypeError)
            return undefined;
        throw error;
    }
}
function findForbidden(text) {
    const match = /[^\t\n\r\x20-\x7E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
    return match?.index;
}
function spanIn(text) {
    const lines = new dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        lines.addNewLine(at + 1);
    const positionOf = (offset) => {
        const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
        return { line, column: col };
    };
    return (start, end = start + 1) => {
        const from = Math.min(start, text.length);
        const written = text.slice(from, end).trimEnd().length;
        return { start: positionOf(from), end: positionOf(from + Math.max(written, 1)) };
    };
}

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
            return tabFinding(NO_TOKEN, tab, source);
        if (tab - match.index <= plain.indent)
            return tabFinding(VIOLATES, tab, source);
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
    return at === undefined ? undefined : keylessFinding(at, source);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js






/**
 * Reads YAML as the CodeDeploy agent does: libyaml's grammar and the values of Ruby's Psych 4 in its safe mode. Never throws,
 * whatever the text.
 */
function readYaml(text) {
    const source = toSourceText(text);
    if (!('text' in source))
        return { root: undefined, findings: [source] };
    const { document, next } = parseFirst(source.text);
    const root = document.contents;
    const errors = document.errors.filter((error) => concernsLibyaml(error, source.text));
    const leftover = errors.find((error) => isBeyond(root, error, source.text));
    const first = errors.find((error) => error !== leftover && (leftover === undefined || error.pos[0] < leftover.pos[0]));
    if (first !== undefined)
        return { root: undefined, findings: [toSyntaxFinding(first, source, root)] };
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
/**
 * Only the first document counts, so parsing goes no further than the start of the next one. The failsafe schema leaves
 * every scalar as it was written: what it means is for Psych's rules to say.
 */
function parseFirst(text) {
    const composer = new dist/* Composer */.Dk({ version: '1.1', schema: 'failsafe', uniqueKeys: false, merge: false });
    const documents = composer.compose(new dist/* Parser */.iX().parse(text), true, text.length);
    const { value: document } = documents.next();
    const { value: second } = documents.next();
    return { document: document, next: second?.range[0] };
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

/***/ 7698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ noMethod),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   bB: () => (/* binding */ strip),
/* harmony export */   f8: () => (/* binding */ NO_CONVERSION),
/* harmony export */   r8: () => (/* binding */ toRubyText)
/* harmony export */ });
/** The text that Ruby's `to_s` makes of a value: what the agent works with wherever it expects a text. */
function toRubyText(node) {
    if (node.kind !== 'scalar')
        return inspect(node);
    const { value } = node;
    switch (value.type) {
        case 'null':
            return '';
        case 'string':
        case 'symbol':
            return value.value;
        default:
            return inspectScalar(value);
    }
}
/** What Ruby's `inspect` prints of a value; the agent's messages are made of it. */
function inspect(node) {
    switch (node.kind) {
        case 'scalar':
            return inspectScalar(node.value);
        case 'list':
            return `[${node.items.map(inspect).join(', ')}]`;
        case 'map':
            return `{${node.entries.map(({ key, value }) => `${inspect(key)}=>${inspect(value)}`).join(', ')}}`;
    }
}
/** The name of a value's Ruby class. */
function rubyClassOf(node) {
    if (node.kind !== 'scalar')
        return node.kind === 'list' ? 'Array' : 'Hash';
    switch (node.value.type) {
        case 'null':
            return 'NilClass';
        case 'boolean':
            return node.value.value ? 'TrueClass' : 'FalseClass';
        case 'integer':
            return 'Integer';
        case 'float':
            return 'Float';
        case 'string':
            return 'String';
        case 'symbol':
            return 'Symbol';
    }
}
/** What Ruby 3.1 says when a value has no such method: how the agent reports YAML of the wrong shape. */
function noMethod(method, node) {
    return `undefined method \`${method}' for ${inspect(node)}:${rubyClassOf(node)}`;
}
/** What Ruby says when a list is looked up by a name. */
const NO_CONVERSION = 'no implicit conversion of String into Integer';
/** `String#strip`: white space of ASCII and NUL at both ends. */
function strip(value) {
    return value.replace(/^[\0\t\n\v\f\r ]+|[\0\t\n\v\f\r ]+$/g, '');
}
function inspectScalar(value) {
    switch (value.type) {
        case 'null':
            return 'nil';
        case 'boolean':
        case 'integer':
            return String(value.value);
        case 'float':
            return inspectFloat(value.value);
        case 'string':
            return inspectText(value.value);
        case 'symbol':
            return `:${/^[A-Za-z_]\w*[?!]?$/.test(value.value) ? value.value : inspectText(value.value)}`;
    }
}
/** Ruby keeps a fraction (`1.0`) and changes to exponents at 10¹⁶ and below 10⁻⁴. */
function inspectFloat(value) {
    if (!Number.isFinite(value))
        return String(value);
    if (Object.is(value, -0))
        return '-0.0';
    const size = Math.abs(value);
    if (size === 0 || (size >= 1e-4 && size < 1e16)) {
        const digits = String(value);
        return /[.e]/.test(digits) ? digits : `${digits}.0`;
    }
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
const ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\f': '\\f',
    '\v': '\\v',
    '\b': '\\b',
    '\x07': '\\a',
    '\x1b': '\\e',
};
function inspectText(value) {
    const escaped = value.replace(/["\\\p{Cc}]|#(?=[{$@])/gu, (character) => {
        if (character === '#')
            return '\\#';
        const code = character.codePointAt(0) ?? 0;
        return (ESCAPES[character] ??
            (code < 0x80
                ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`
                : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`));
    });
    return `"${escaped}"`;
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
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


/***/ })

};

export const id = 1084;
export const ids = [1084];
export const modules = {

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

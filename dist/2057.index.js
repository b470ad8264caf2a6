export const id = 2057;
export const ids = [2057];
export const modules = {

/***/ 34438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeServerAppSpec)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var appspec_finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/keys/server.js
var server = __webpack_require__(61932);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/nodes.js
var nodes = __webpack_require__(28785);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/blank-keys.js



/** Blank sections, and blank events of hooks, have warnings of their own. */
const WARNED = new Set(['files', 'permissions', 'hooks']);
/**
 * Reports keys without a value, and lists and maps without an entry: they count as left out. The first may be all that is left
 * of something that got lost; the second is a way to say so.
 */
function checkBlankKeys(root, report) {
    for (const spec of server/* SERVER_KEYS */.b) {
        const entry = (0,nodes/* entryOf */.Ms)(root, spec.name);
        if (entry === undefined)
            continue;
        if (isEmpty(entry.value) || (isBlank(spec, entry.value) && !WARNED.has(spec.name)))
            report(blank(spec, entry));
        visit(entry.value, spec.value, spec.name === 'hooks', report);
    }
}
function visit(node, spec, isHooks, report) {
    if (node.kind === 'list' && spec.kind === 'list') {
        for (const item of node.items)
            visit(item, spec.items, false, report);
    }
    else if (node.kind === 'map' && spec.kind === 'map') {
        for (const each of spec.keys) {
            const entry = (0,nodes/* entryOf */.Ms)(node, each.name);
            if (entry === undefined)
                continue;
            if (isEmpty(entry.value) || (isBlank(each, entry.value) && !isHooks))
                report(blank(each, entry));
            visit(entry.value, each.value, false, report);
        }
    }
}
/** A required key without a value is refused, and so is an alias, which loads as nothing. */
function isBlank({ isRequired }, value) {
    return (0,nodes/* isNull */.kZ)(value) && isRequired !== true && !(value.kind === 'scalar' && value.text.startsWith('*'));
}
function isEmpty(node) {
    return node.kind === 'scalar' ? false : (node.kind === 'list' ? node.items : node.entries).length === 0;
}
function blank({ name, defaultText }, { key, value }) {
    const means = defaultText === undefined ? 'it counts as left out' : `it counts as left out: ${defaultText}`;
    const details = { span: key.span, hint: 'remove it' };
    return (0,nodes/* isNull */.kZ)(value)
        ? (0,appspec_finding/* warn */.R8)('appspec/blank-key', `"${name}" is left blank; ${means}`, {
            ...details,
            hint: 'remove it, or give it a value',
        })
        : (0,appspec_finding/* note */.N4)('appspec/blank-key', `"${name}" has no entry; ${means}`, details);
}

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
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
    report((0,appspec_finding/* refuse */.TR)('appspec/file-exists-behavior', `file_exists_behavior is ${(0,lookup/* describe */.q0)(value)}; expected DISALLOW, OVERWRITE or RETAIN`, `The deployment failed because an invalid file_exists_behavior value (${written}) was entered in the application specification file. Make sure your AppSpec file specifies one of ${BEHAVIORS.join(',')} as the file_exists_behavior, and then try again.`, { span: (0,lookup/* headOf */.Uo)(value), hint: near === undefined ? undefined : `did you mean ${near}?` }));
    return undefined;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/file-name.js
var file_name = __webpack_require__(93868);
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
    // What a variable stands for may be absolute, and so is what backslashes are a slip of; both are told elsewhere.
    if (/^[~$%]/.test(path) || (os === 'linux' && path.startsWith('\\')))
        return;
    const isOfWindows = /^[A-Za-z]:[\\/]/.test(path);
    const message = isOfWindows
        ? `the destination "${(0,lookup/* shorten */.ml)(path)}" is a path of Windows; on a Linux host it is the name of a folder`
        : `the destination "${(0,lookup/* shorten */.ml)(path)}" is not an absolute path; where it ends up depends on where the agent runs`;
    const hint = isOfWindows
        ? 'a path of Linux begins with "/"; the hosts are Windows hosts with "os: windows" only'
        : os === 'linux'
            ? 'give the full path of a directory, beginning with "/"'
            : 'give the full path of a directory with its drive, such as "C:\\inetpub\\wwwroot"';
    report((0,appspec_finding/* warn */.R8)('appspec/destination', message, { span: node.span, hint }));
}
/** A single file keeps its name below the destination, which is a directory always: a copy cannot rename. */
function checkDestinationIsFolder(source, destination, report) {
    if (destination.kind !== 'scalar' || destination.value.type !== 'string')
        return;
    const path = destination.value.value;
    const from = (0,file_name/* lastName */.UK)(source);
    const to = (0,file_name/* lastName */.UK)(path);
    if (!(0,file_name/* looksLikeFile */.QM)(from) || !(0,file_name/* looksLikeFile */.QM)(to) || /[/\\]$/.test(path))
        return;
    if (from !== to && endingOf(from) !== endingOf(to))
        return;
    const separator = path.includes('\\') ? '\\' : '/';
    const parent = path.slice(0, path.length - to.length - 1) || separator;
    report((0,appspec_finding/* warn */.R8)('appspec/destination-file', `the destination "${(0,lookup/* shorten */.ml)(path)}" becomes a directory; the file ends up at "${(0,lookup/* shorten */.ml)(`${path}${separator}${from}`)}"`, {
        span: destination.span,
        hint: from === to ? `write "${(0,lookup/* shorten */.ml)(parent)}"` : `write "${(0,lookup/* shorten */.ml)(parent)}"; a copy cannot rename a file`,
    }));
}
function endingOf(name) {
    return name.slice(name.lastIndexOf('.')).toLowerCase();
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/path-text.js



const VARIABLE = /\$\{?[A-Za-z_]|\$\(/;
const WINDOWS_VARIABLE = /\$env:|%[A-Za-z_]\w*%/i;
const PATTERN = /[*?]|(?<!\{)\{[^{},]*,[^{}]*\}/;
/**
 * Reports what the author of a path expects a shell to do with it: the agent takes every character as it stands
 * (agent reference: no globbing, `~` is expanded in some places only).
 */
function checkPathText(node, key, os, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string')
        return;
    const path = (0,ruby/* strip */.bB)(node.value.value);
    const isOfRelease = key === 'source' || key === 'location';
    const finding = literalPart(path, key, os);
    if (finding !== undefined) {
        const message = `${finding.what} in the ${key} "${(0,lookup/* shorten */.ml)(path)}" ${finding.means}`;
        report((0,appspec_finding/* warn */.R8)('appspec/literal-path', message, { span: node.span, hint: finding.hint }));
    }
    if (os === 'linux' && path.includes('\\') && !(key === 'destination' && /^[A-Za-z]:/.test(path))) {
        report((0,appspec_finding/* warn */.R8)('appspec/backslash', `the ${key} "${(0,lookup/* shorten */.ml)(path)}" has backslashes, which are part of a name on Linux and no separators`, { span: node.span, hint: `write "${(0,lookup/* shorten */.ml)(path.replace(/\\+/g, '/'))}"` }));
    }
    if (isOfRelease && leadsOut(os === 'windows' ? path.replaceAll('\\', '/') : path)) {
        report((0,appspec_finding/* warn */.R8)('appspec/outside-release', `the ${key} "${(0,lookup/* shorten */.ml)(path)}" leads out of the release`, {
            span: node.span,
            hint: 'paths begin at the root of the release; put the file into it',
        }));
    }
}
function literalPart(path, key, os) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
        const means = 'is taken for the name of a folder; nothing is fetched';
        return { what: 'the address', means, hint: 'put the file into the release, or fetch it in a script' };
    }
    if (VARIABLE.test(path) || (os === 'windows' && WINDOWS_VARIABLE.test(path))) {
        const hint = 'write the path out, or let a script do it, where variables work';
        return { what: 'the variable', means: 'is not expanded, unless it is replaced before the release is bundled', hint };
    }
    if (/^~(?:[/\\]|$|[a-z])/.test(path)) {
        return {
            what: 'the "~"',
            means: 'is expanded by the agent in some places only',
            hint: 'write the path out: "/home/name"',
        };
    }
    if (PATTERN.test(path)) {
        const hint = key === 'source' ? 'name a folder to copy all that is in it' : 'name one path';
        const withPattern = key === 'object' ? 'name the directory, and give the pattern in "pattern"' : hint;
        return { what: 'the pattern', means: 'is not expanded, but looked for as a name', hint: withPattern };
    }
    if (/["']/.test(path)) {
        return {
            what: 'the quote',
            means: 'is part of the name',
            hint: 'put quotes around the whole value, or leave them out',
        };
    }
    return undefined;
}
function leadsOut(path) {
    let depth = 0;
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        depth += part === '..' ? -1 : 1;
        if (depth < 0)
            return true;
    }
    return false;
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
            report((0,appspec_finding/* warn */.R8)('appspec/files', '"files" is left blank; nothing is copied', { span: key.span, hint: 'remove the key' }));
        }
        return [];
    }
    if (value.kind === 'list')
        return value.items.flatMap((item) => readMapping(item, os, report) ?? []);
    if (value.kind === 'map' && value.entries.length === 0)
        return [];
    report((0,appspec_finding/* refuse */.TR)('appspec/files', `"files" is ${(0,lookup/* describe */.q0)(value)}; expected a list of entries with "source" and "destination"`, value.kind === 'map' ? ruby/* NO_CONVERSION */.f8 : (0,ruby/* noMethod */.D0)('each', value), { span: (0,lookup/* headOf */.Uo)(value), hint: 'begin each entry with "- source:"' }));
    return [];
}
function readMapping(node, os, report) {
    const source = (0,lookup/* lookUp */.TE)(node, 'source');
    const destination = (0,lookup/* lookUp */.TE)(node, 'destination');
    if ('refusal' in source || 'refusal' in destination) {
        const refusal = 'refusal' in source ? source.refusal : (0,ruby/* noMethod */.D0)('[]', node);
        report((0,appspec_finding/* refuse */.TR)('appspec/files', `an entry of "files" is ${(0,lookup/* describe */.q0)(node)}; expected "source" and "destination"`, refusal, {
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
    for (const [part, name] of [
        [from, 'source'],
        [to, 'destination'],
    ]) {
        checkIsText(part, name, report);
        checkPathText(part, name, os, report);
    }
    checkDestination(to, os, report);
    checkDestinationIsFolder((0,ruby/* toRubyText */.r8)(from), to, report);
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
        return (0,appspec_finding/* refuse */.TR)('appspec/files', `an entry of "files" ${found}`, NO_SOURCE, {
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
    return (0,appspec_finding/* refuse */.TR)('appspec/files', `the source "${(0,lookup/* shorten */.ml)(name)}" has no destination`, `The deployment failed because the application specification file specifies only a source file (${name}). Add the name of the destination file to the files section of the AppSpec file, and then try again.`, {
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
    report((0,appspec_finding/* warn */.R8)('appspec/files', `the ${name} is ${(0,lookup/* describe */.q0)(node)}; Install will fail, for it expects a text`, {
        span: (0,lookup/* headOf */.Uo)(node),
        hint: 'put it in quotes',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/event-timeout.js


/** What all scripts of one lifecycle event together are given by the service (user guide, "AppSpec hooks section"). */
const EVENT_TIMEOUT_SECONDS = 3600;
/**
 * Reports an event whose scripts may take longer than the service waits. Those without a timeout do not count: nobody has
 * asked for the time that they could take.
 */
function checkEventTimeout(event, scripts, report) {
    const given = scripts.filter(({ timeoutSpan }) => timeoutSpan !== undefined);
    const sum = given.reduce((total, { timeoutSeconds }) => total + timeoutSeconds, 0);
    if (sum <= EVENT_TIMEOUT_SECONDS)
        return;
    const found = given.length === 1 ? `has a script with a timeout of ${sum}` : `has timeouts that add up to ${sum}`;
    report((0,appspec_finding/* warn */.R8)('appspec/event-timeout', `the hook "${(0,ruby/* toRubyText */.r8)(event)}" ${found} seconds; the service ends an event after ${EVENT_TIMEOUT_SECONDS}`, { span: event.span, hint: 'give the scripts less time, or spread them over several events' }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/script-location.js




/** A location is a path and not a command line: the agent looks for a file of exactly that name, and splits it at blanks to run it. */
function checkLocation(node, os, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string') {
        const message = `the location is ${(0,lookup/* describe */.q0)(node)}, read as the path "${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(node))}"`;
        const hint = 'give the path of a script as a text, in quotes';
        report((0,appspec_finding/* warn */.R8)('appspec/script-location', message, { span: (0,lookup/* headOf */.Uo)(node), hint }));
        return;
    }
    const path = (0,ruby/* strip */.bB)(node.value.value);
    if (!isCommandLine(path)) {
        checkPathText(node, 'location', os, report);
        return;
    }
    report((0,appspec_finding/* warn */.R8)('appspec/command-line', `the location "${(0,lookup/* shorten */.ml)(path)}" is a command line; expected the path of one script`, {
        span: node.span,
        hint: 'put the command into a script of the release and name that',
    }));
}
/** A blank within a name is left to the rule that knows the release, where a file may have such a name. */
function isCommandLine(path) {
    return (/[|;<>]|&&|\s&|\s-{1,2}\w/.test(path) ||
        /^(?:sudo|su|sh|bash|python3?|node|npm|pip3?|export|cd|powershell(?:\.exe)?)\s/.test(path));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/script-user.js




/**
 * Reports a script that runs as another user than the AppSpec file seems to say (agent: `runas` is put behind `su` as it
 * stands, `sudo` is true for Ruby unless it is false or nothing; both are ignored on Windows).
 */
function checkScriptUser(script, os, report) {
    const runas = (0,nodes/* entryOf */.Ms)(script, 'runas');
    const sudo = (0,nodes/* entryOf */.Ms)(script, 'sudo');
    if (os === 'windows') {
        for (const entry of [runas, sudo]) {
            if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
                continue;
            const message = `"${(0,ruby/* toRubyText */.r8)(entry.key)}" is ignored on Windows; scripts run as the user of the agent`;
            report((0,appspec_finding/* warn */.R8)('appspec/script-user', message, { span: entry.key.span, hint: 'remove it' }));
        }
        return;
    }
    if (runas !== undefined && !(0,nodes/* isNull */.kZ)(runas.value)) {
        const { value, key } = runas;
        const user = (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(value));
        const hint = 'name a user of the host, or remove the key to run the script as the user of the agent';
        if (user === '') {
            report((0,appspec_finding/* warn */.R8)('appspec/script-user', 'the runas is blank; the script fails at "su"', { span: key.span, hint }));
        }
        else if (value.kind !== 'scalar' || value.value.type !== 'string') {
            const message = `the runas is ${(0,lookup/* describe */.q0)(value)}, read as a user with the name "${(0,lookup/* shorten */.ml)(user)}"`;
            report((0,appspec_finding/* warn */.R8)('appspec/script-user', message, { span: (0,lookup/* headOf */.Uo)(value), hint }));
        }
        else if (/[\s:;&|<>$()"'`\\]/.test(user)) {
            const message = `the runas "${(0,lookup/* shorten */.ml)(user)}" is no name of a user; it becomes part of a command line`;
            report((0,appspec_finding/* warn */.R8)('appspec/script-user', message, { span: value.span, hint }));
        }
    }
    if (sudo !== undefined)
        checkSudo(sudo.value, report);
}
function checkSudo(node, report) {
    if ((0,nodes/* isFalsy */.WM)(node) || (node.kind === 'scalar' && node.value.type === 'boolean'))
        return;
    const text = (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(node));
    if (/^(?:true|yes|on|y|1)$/i.test(text))
        return;
    const isNo = /^(?:false|no|off|n|0|nil|null|)$/i.test(text);
    report((0,appspec_finding/* warn */.R8)('appspec/script-user', `sudo is ${(0,lookup/* describe */.q0)(node)}, which counts as true`, {
        span: (0,lookup/* headOf */.Uo)(node),
        hint: isNo
            ? 'write "sudo: false" without quotes, or remove it'
            : 'write "sudo: true"; the user of a script is told by "runas"',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/script.js






/** What a script is given when the AppSpec names no timeout. */
const DEFAULT_TIMEOUT_SECONDS = 3600;
const NO_LOCATION = 'The deployment failed because the application specification file specifies a script with no location value. Specify the location in the hooks section of the AppSpec file, and then try again.';
const INVALID_TIMEOUT = 'The deployment failed because an invalid timeout value was provided for a script in the application specification file. Make corrections in the hooks section of the AppSpec file, and then try again.';
/** Reads one script of a hook: `location` is required, everything else has a default (agent: `ScriptInfo`). */
function readScript(node, event, os, report) {
    if (node.kind !== 'map') {
        const isText = node.kind === 'scalar' && !(0,nodes/* isNull */.kZ)(node);
        report((0,appspec_finding/* refuse */.TR)('appspec/hooks', `a script of "${event}" is ${(0,lookup/* describe */.q0)(node)}; expected a map with a "location"`, (0,ruby/* noMethod */.D0)('has_key?', node), {
            span: node.span,
            hint: isText ? `write "- location: ${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(node))}"` : 'write "- location: path/to/script"',
        }));
        return undefined;
    }
    const location = (0,nodes/* entryOf */.Ms)(node, 'location');
    const path = location === undefined ? '' : (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(location.value));
    if (location === undefined || path === '') {
        const misspelt = location === undefined ? (0,lookup/* nearKey */.O$)(node, 'location') : undefined;
        report((0,appspec_finding/* refuse */.TR)('appspec/script-location', `a script of "${event}" has no location`, NO_LOCATION, {
            span: location?.key.span ?? (0,lookup/* headOf */.Uo)(node),
            hint: misspelt === undefined ? missingLocationHint(node) : `write "location" instead of "${misspelt}"`,
        }));
    }
    const timeout = (0,nodes/* entryOf */.Ms)(node, 'timeout');
    const timeoutSeconds = readTimeout(timeout, report);
    checkScriptUser(node, os, report);
    if (location === undefined || path === '' || timeoutSeconds === undefined)
        return undefined;
    checkLocation(location.value, os, report);
    const runas = (0,nodes/* entryOf */.Ms)(node, 'runas')?.value;
    const sudo = (0,nodes/* entryOf */.Ms)(node, 'sudo')?.value;
    return {
        location: { value: path, span: location.value.span },
        timeoutSeconds,
        ...(timeout !== undefined && !(0,nodes/* isFalsy */.WM)(timeout.value) && { timeoutSpan: timeout.value.span }),
        ...(runas !== undefined && !(0,nodes/* isNull */.kZ)(runas) && { runas: (0,ruby/* strip */.bB)((0,ruby/* toRubyText */.r8)(runas)) }),
        sudo: sudo !== undefined && !(0,nodes/* isFalsy */.WM)(sudo),
        span: node.span,
    };
}
const OF_A_SCRIPT = new Set(['timeout', 'runas', 'sudo']);
/** A dash too many makes a script of its own of what was to be said of the one above. */
function missingLocationHint({ entries }) {
    const [first = ''] = entries.map(({ key }) => (0,ruby/* toRubyText */.r8)(key));
    const isOfAnother = entries.length > 0 && entries.every(({ key }) => OF_A_SCRIPT.has((0,ruby/* toRubyText */.r8)(key)));
    return isOfAnother
        ? `write a blank instead of the "-" in front of "${first}" if it is for the script above; otherwise add "location:"`
        : 'give the path of the script from the root of the bundle: "location: scripts/start.sh"';
}
/** Seconds by Ruby's `to_i`: a fraction is cut off and a text counts as the number that it begins with. */
function readTimeout(entry, report) {
    if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
        return DEFAULT_TIMEOUT_SECONDS;
    const { value } = entry;
    const seconds = toSeconds(value);
    if (typeof seconds === 'number' && seconds > 0) {
        if (value.kind === 'scalar' && !saysSeconds(value, seconds)) {
            report((0,appspec_finding/* warn */.R8)('appspec/script-timeout', `the timeout "${(0,lookup/* shorten */.ml)(value.text)}" is read as ${seconds} seconds`, {
                span: value.span,
                hint: 'write the number of seconds, without unit and without quotes',
            }));
        }
        return seconds;
    }
    report((0,appspec_finding/* refuse */.TR)('appspec/script-timeout', `the timeout is ${(0,lookup/* describe */.q0)(value)}; expected a whole number of seconds above 0`, typeof seconds === 'number' ? INVALID_TIMEOUT : seconds.refusal, { span: (0,lookup/* headOf */.Uo)(value), hint: `remove it for the default of ${DEFAULT_TIMEOUT_SECONDS} seconds` }));
    return undefined;
}
/** Whether a reader takes the text for the same number as the agent does: not for `0300`, `1:30`, `30.5` or `30s`. */
function saysSeconds({ text, value }, seconds) {
    return Number(value.type === 'integer' ? text.replace(/[_,]/g, '') : text) === seconds;
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
function readHooks(entry, os, report) {
    if (entry === undefined)
        return [];
    const { key, value } = entry;
    if ((0,nodes/* isFalsy */.WM)(value)) {
        if ((0,nodes/* isNull */.kZ)(value))
            report(hooks_blank('"hooks" is left blank', 'remove the key, or give it events', key));
        return [];
    }
    if (value.kind !== 'map') {
        report((0,appspec_finding/* refuse */.TR)('appspec/hooks', `"hooks" is ${(0,lookup/* describe */.q0)(value)}; expected a map of lifecycle events`, (0,ruby/* noMethod */.D0)('each_pair', value), { span: (0,lookup/* headOf */.Uo)(value), hint: 'write each event as "EventName:" below it, without "- "' }));
        return [];
    }
    return value.entries.flatMap(({ key, value }) => {
        const scripts = readScripts(key, value, os, report);
        return scripts === undefined ? [] : [{ event: { value: (0,ruby/* toRubyText */.r8)(key), span: key.span }, scripts }];
    });
}
/** The scripts of one event; none when the agent drops the event or refuses it. */
function readScripts(key, value, os, report) {
    const event = (0,ruby/* toRubyText */.r8)(key);
    if ((0,nodes/* isFalsy */.WM)(value)) {
        if ((0,nodes/* isNull */.kZ)(value)) {
            report(hooks_blank(`the hook "${event}" is left blank; nothing is run`, 'remove it, or give it scripts', key));
        }
        return undefined;
    }
    if (value.kind === 'list') {
        const scripts = value.items.flatMap((item) => readScript(item, event, os, report) ?? []);
        checkEventTimeout(key, scripts, report);
        return scripts;
    }
    const first = value.kind === 'map' ? value.entries[0] : undefined;
    if (value.kind === 'map' && first === undefined)
        return [];
    const refusal = first === undefined
        ? (0,ruby/* noMethod */.D0)('each', value)
        : (0,ruby/* noMethod */.D0)('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span });
    report((0,appspec_finding/* refuse */.TR)('appspec/hooks', `the hook "${event}" is ${(0,lookup/* describe */.q0)(value)}; expected a list of scripts`, refusal, {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: value.kind === 'map' ? 'begin the script with "- location:"' : scriptHint(value),
    }));
    return undefined;
}
/** A text was most likely meant to be the script; nothing else was. */
function scriptHint(value) {
    const isText = value.kind === 'scalar' && value.value.type === 'string';
    return isText ? `write "- location: ${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(value))}"` : undefined;
}
function hooks_blank(message, hint, key) {
    return (0,appspec_finding/* warn */.R8)('appspec/hooks', message, { span: key.span, hint });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/invisible-character.js

/** Characters that nobody sees or that look like a blank, by their code points. */
const INVISIBLE = /[\u00a0\u00ad\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u;
const TYPOGRAPHIC = /^[“”„‟‘’‚‛«»].*[“”„‟‘’‚‛«»]$/su;
/** Reports texts that look right and are not, for a character that no editor shows: they come with what is pasted from a page. */
function checkCharacters(node, report) {
    if (node.kind === 'list') {
        for (const item of node.items)
            checkCharacters(item, report);
    }
    else if (node.kind === 'map') {
        for (const { key, value } of node.entries) {
            checkCharacters(key, report);
            checkCharacters(value, report);
        }
    }
    else if (node.value.type === 'string') {
        checkText(node, report);
    }
}
function checkText({ text, span }, report) {
    const [invisible] = INVISIBLE.exec(text) ?? [];
    if (invisible !== undefined) {
        const code = (invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        report((0,appspec_finding/* warn */.R8)('appspec/invisible-character', `the text holds an invisible character (U+${code}), which counts as part of it`, {
            span,
            hint: 'type the text again instead of pasting it',
        }));
    }
    else if (TYPOGRAPHIC.test(text)) {
        report((0,appspec_finding/* warn */.R8)('appspec/invisible-character', 'typographic quotes are no quotes for YAML; they count as part of the text', {
            span,
            hint: 'write straight quotes, or none',
        }));
    }
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
    report((0,appspec_finding/* refuse */.TR)('appspec/os', value === undefined
        ? `the os is missing; expected "${hostOs}"`
        : `the os is ${(0,lookup/* describe */.q0)(value)}; a ${hostOs} host expects "${hostOs}"`, `The deployment failed because the application specification file specifies an unsupported operating system (${written}). Specify either "linux" or "windows" in the os section of the AppSpec file, and then try again.`, {
        span: value?.span,
        hint: isOther
            ? `state the host-os "${written}" if the hosts are ${written} hosts; otherwise write "os: ${hostOs}"`
            : `write "os: ${hostOs}"`,
    }));
    return undefined;
}
/** The system that the rules for paths and permissions go by: what is written when it is one, else the host's. */
function targetOs(entry, hostOs) {
    const written = entry === undefined ? '' : (0,ruby/* toRubyText */.r8)(entry.value);
    return written === 'linux' || written === 'windows' ? written : hostOs;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/path-of-host.js



/** Folders that hosts have at their root and releases hardly. */
const OF_HOSTS = /^\/(?:home|root|opt|var|usr|tmp|srv|mnt|Users)\//;
const DRIVE = /^[A-Za-z]:[\\/]/;
/**
 * Reports paths of the release that are written like paths of the host: what is at the destination is neither run nor
 * copied, for every source and location is looked up in the release (agent reference: both are joined to the archive).
 */
function checkHostPaths(files, hooks, os, report) {
    const mirrored = new Set();
    const destinations = new Set();
    for (const { source, destination } of files) {
        destinations.add((0,file_name/* expandPath */.aD)(destination.value));
        if (isMirror(source.value, destination.value))
            mirrored.add((0,file_name/* expandPath */.aD)(source.value));
        else if (isOfHost(source.value, os))
            report(hostPath('source', source));
    }
    destinations.delete('/');
    for (const { location } of hooks.flatMap(({ scripts }) => scripts)) {
        const above = (0,file_name/* foldersAbove */.Zv)((0,file_name/* expandPath */.aD)(location.value));
        const isCopied = location.value.startsWith('/') && above.some((folder) => destinations.has(folder));
        if (!isCopied && !isOfHost(location.value, os))
            continue;
        if (!above.some((folder) => mirrored.has(folder)))
            report(hostPath('location', location));
    }
}
function isOfHost(path, os) {
    return os === 'windows' ? DRIVE.test(path) : OF_HOSTS.test(path);
}
/** A release can hold the folders of the host: `etc/app` that is copied to `/etc/app`. */
function isMirror(source, destination) {
    const from = (0,file_name/* expandPath */.aD)(source);
    const to = (0,file_name/* expandPath */.aD)(destination);
    return from !== '/' && (from === to || (0,file_name/* isBelow */.Yw)(from, to));
}
function hostPath(key, { value, span }) {
    return (0,appspec_finding/* warn */.R8)('appspec/host-path', `the ${key} "${(0,lookup/* shorten */.ml)(value)}" is looked up in the release, not on the host`, {
        span,
        hint: key === 'source'
            ? 'give the path in the release; "." is all of it'
            : 'give the path in the release; call what is on the host from a script of the release',
    });
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
    report((0,appspec_finding/* refuse */.TR)('appspec/acl', `"acls" is ${(0,lookup/* describe */.q0)(value)}; expected a list of entries`, refusal, {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: 'write each entry below it as "- u:name:rw"',
    }));
    return undefined;
}
function readItem(node, report) {
    if (node.kind !== 'scalar' || node.value.type !== 'string') {
        report((0,appspec_finding/* refuse */.TR)('appspec/acl', `an entry of "acls" is ${(0,lookup/* describe */.q0)(node)}; expected a text`, (0,ruby/* noMethod */.D0)('split', node), {
            span: (0,lookup/* headOf */.Uo)(node),
            hint: 'put the entry in quotes, such as "u:name:rw"',
        }));
        return undefined;
    }
    const reading = readAclEntry(node.value.value);
    if ('canonical' in reading)
        return reading.canonical;
    const { message, refusal, hint } = reading;
    report((0,appspec_finding/* refuse */.TR)('appspec/acl', message, refusal, { span: node.span, hint }));
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
        report((0,appspec_finding/* refuse */.TR)('appspec/context', `"context" is ${(0,lookup/* describe */.q0)(value)}; expected a map`, refusal, { span: (0,lookup/* headOf */.Uo)(value) }));
        return undefined;
    }
    if (type.entry === undefined || (0,nodes/* isNull */.kZ)(type.entry.value)) {
        report((0,appspec_finding/* refuse */.TR)('appspec/context', 'the SELinux context has no type', `The deployment failed because the application specification file specifies an invalid context type (${(0,ruby/* inspect */.Nn)(value)}). Update the permissions section of the AppSpec file, and then try again.`, { span: (0,lookup/* headOf */.Uo)(value), hint: 'add "type:", such as "type: httpd_sys_content_t"' }));
        return undefined;
    }
    if (range.entry === undefined || (0,nodes/* isNull */.kZ)(range.entry.value)) {
        report((0,appspec_finding/* warn */.R8)('appspec/context', 'the SELinux context has no range; Install fails, for the agent cannot write its plan', {
            span: entry.key.span,
            hint: 'add "range: s0"',
        }));
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
        report((0,appspec_finding/* refuse */.TR)('appspec/context', `the SELinux range is ${(0,lookup/* describe */.q0)(node)}; expected a text`, (0,ruby/* noMethod */.D0)(method, node), {
            span: (0,lookup/* headOf */.Uo)(node),
            hint: 'write it as "s0" or "s0-s3:c1,c5.c9"',
        }));
        return undefined;
    }
    const reading = readSelinuxRange(node.value.value);
    if ('canonical' in reading)
        return reading.canonical;
    report((0,appspec_finding/* refuse */.TR)('appspec/context', `the SELinux range "${(0,lookup/* shorten */.ml)(node.value.value)}" is malformed; expected s<n>[-s<n>][:c<n>[.c<n>][,…]] with categories up to 1023, each once`, reading.refusal, { span: node.span }));
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
        report((0,appspec_finding/* refuse */.TR)('appspec/mode', octal === undefined
            ? `the mode is "${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(value))}"; expected three or four digits from 0 to 7`
            : `the mode ${octal} is read as an octal number, that is ${(0,ruby/* toRubyText */.r8)(value)}; expected digits from 0 to 7`, characters.length > 4 ? tooLong(mode) : wrongCharacter(mode, wrong ?? ''), { span, hint: octal === undefined ? 'write the bits as digits, such as 755' : `write "${octal}" in quotes` }));
        return undefined;
    }
    if (octal !== undefined) {
        report((0,appspec_finding/* warn */.R8)('appspec/mode', `the mode ${octal} is read as an octal number and becomes mode ${mode}`, {
            span,
            hint: `write "${octal}" in quotes`,
        }));
    }
    else if ((0,ruby/* toRubyText */.r8)(value).length < 3) {
        report((0,appspec_finding/* warn */.R8)('appspec/mode', `the mode ${(0,lookup/* shorten */.ml)((0,ruby/* toRubyText */.r8)(value))} becomes mode ${mode}; expected three or four digits`, {
            span,
            hint: 'give a digit each for the owner, the group and others, such as 755',
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

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/permission-pattern.js + 1 modules
var permission_pattern = __webpack_require__(30524);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permission-values.js






const EFFECTS = ['owner', 'group', 'mode', 'acls', 'context'];
/** Reports what one permission surely does not do, or does not only do. */
function checkPermission(node, rule, report) {
    const object = (0,nodes/* entryOf */.Ms)(node, 'object');
    if (object !== undefined) {
        checkPathText(object.value, 'object', 'linux', report);
        if (!/^[/~$]/.test(rule.object.value)) {
            report((0,appspec_finding/* warn */.R8)('appspec/permission-object', `the object "${(0,lookup/* shorten */.ml)(rule.object.value)}" is not an absolute path`, {
                span: rule.object.span,
                hint: 'give the path on the host, after the copy, beginning with "/"',
            }));
        }
    }
    const pattern = (0,nodes/* entryOf */.Ms)(node, 'pattern')?.value;
    const isGiven = pattern !== undefined && !(0,nodes/* isFalsy */.WM)(pattern);
    (0,permission_pattern/* checkPattern */.rg)(isGiven ? pattern : undefined, (0,nodes/* entryOf */.Ms)(node, 'except')?.value, report);
    checkHasEffect(node, rule, report);
    checkModeOfDirectories(node, rule, report);
    checkKeptBits(node, rule, report);
}
function checkHasEffect(node, { types }, report) {
    const type = (0,nodes/* entryOf */.Ms)(node, 'type');
    if (types.length === 0 && type?.value.kind === 'list' && type.value.items.length === 0) {
        const hint = 'write "[file]", "[directory]" or both, or remove the key';
        const message = 'the permission is for no type of object, and changes nothing';
        report((0,appspec_finding/* warn */.R8)('appspec/permissions', message, { span: type.value.span, hint }));
    }
    const given = EFFECTS.map((name) => (0,nodes/* entryOf */.Ms)(node, name)).filter((entry) => entry !== undefined && !(0,nodes/* isNull */.kZ)(entry.value));
    if (given.length > 0)
        return;
    report((0,appspec_finding/* warn */.R8)('appspec/permissions', `the permission sets nothing; expected one of ${EFFECTS.join(', ')}`, {
        span: (0,lookup/* headOf */.Uo)(node),
        hint: 'say what to set, or remove it',
    }));
}
/** Whoever may list a directory and has no execute bit for it cannot enter it. */
function checkModeOfDirectories(node, { mode, types, object, pattern }, report) {
    const entry = (0,nodes/* entryOf */.Ms)(node, 'mode');
    if (entry === undefined || mode === undefined || !types.includes('directory'))
        return;
    // A type that is refused may well have been "file".
    if ((0,nodes/* entryOf */.Ms)(node, 'type')?.value.kind === 'scalar')
        return;
    // An octal number that was not meant as one is told already.
    if (entry.value.kind === 'scalar' && entry.value.text.padStart(3, '0') !== mode)
        return;
    if ((0,file_name/* looksLikeFile */.QM)(object.value) || (0,file_name/* looksLikeFile */.QM)((0,file_name/* lastName */.UK)(pattern)))
        return;
    const isForDirectoriesOnly = !types.includes('file');
    const [owner = 7, ...others] = [...mode.slice(-3)].map(Number);
    const classes = isForDirectoriesOnly ? [owner, ...others] : [owner];
    if (!classes.some((bits) => (bits & 4) !== 0 && (bits & 1) === 0))
        return;
    const message = isForDirectoriesOnly
        ? `the mode ${mode} lets nobody enter the directories who may only read them`
        : `the mode ${mode} is for directories as well, and keeps their owner from entering them`;
    report((0,appspec_finding/* warn */.R8)('appspec/directory-mode', message, {
        span: (0,lookup/* headOf */.Uo)(entry.value),
        hint: isForDirectoriesOnly
            ? `a directory needs the execute bit wherever it has the read bit: ${withEntry(mode)}`
            : 'add "type: [file]"; directories need a permission of their own, with a mode such as 755',
    }));
}
/** The mode with an execute bit for everybody who has the read bit. */
function withEntry(mode) {
    const classes = [...mode.slice(-3)].map(Number).map((bits) => bits | ((bits & 4) >> 2));
    return `${mode.slice(0, -3)}${classes.join('')}`;
}
/** The agent sets the owner after the mode, and Linux then takes the set-user-id and set-group-id bits away from files. */
function checkKeptBits(node, { mode, types, owner, group }, report) {
    const entry = (0,nodes/* entryOf */.Ms)(node, 'mode');
    if (entry === undefined || !/^[2-7]\d{3}$/.test(mode ?? '') || !types.includes('file'))
        return;
    if (owner === undefined && group === undefined)
        return;
    report((0,appspec_finding/* warn */.R8)('appspec/mode', `the mode ${mode} loses its first digit on files: the owner and group are set after it`, {
        span: (0,lookup/* headOf */.Uo)(entry.value),
        hint: 'run "chmod" in a script of AfterInstall',
    }));
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
            report((0,appspec_finding/* warn */.R8)('appspec/permissions', '"permissions" is left blank', { span: key.span, hint: 'remove the key' }));
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
    report((0,appspec_finding/* refuse */.TR)('appspec/permissions', `"permissions" is ${(0,lookup/* describe */.q0)(value)}; expected a list of rules`, refusal, {
        span: (0,lookup/* headOf */.Uo)(value),
        hint: 'begin each rule with "- object:"',
    }));
    return [];
}
function readRule(node, os, report) {
    if (node.kind !== 'map') {
        const message = `a permission is ${(0,lookup/* describe */.q0)(node)}; expected a map with an "object"`;
        report((0,appspec_finding/* refuse */.TR)('appspec/permissions', message, (0,ruby/* noMethod */.D0)('has_key?', node), { span: node.span }));
        return undefined;
    }
    const object = (0,nodes/* entryOf */.Ms)(node, 'object');
    if (object === undefined || (0,nodes/* isNull */.kZ)(object.value)) {
        report(noObject(object?.key ?? node));
        return undefined;
    }
    if (os === 'windows') {
        report((0,appspec_finding/* refuse */.TR)('appspec/permissions', 'permissions are for Linux hosts only; Windows hosts refuse them', WINDOWS, {
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
    const rule = {
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
    checkPermission(node, rule, report);
    return rule;
}
function readExcept(entry, report) {
    if (entry === undefined || (0,nodes/* isFalsy */.WM)(entry.value))
        return [];
    const { value } = entry;
    if (value.kind === 'list')
        return value.items.map(ruby/* toRubyText */.r8);
    if (value.kind === 'map' && value.entries.length === 0)
        return [];
    report((0,appspec_finding/* refuse */.TR)('appspec/permissions', `"except" is ${(0,lookup/* describe */.q0)(value)}; expected a list`, (0,ruby/* noMethod */.D0)('each', value), {
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
        report((0,appspec_finding/* refuse */.TR)('appspec/permissions', `"type" is ${(0,lookup/* describe */.q0)(value)}; expected a list`, (0,ruby/* noMethod */.D0)('each', value), {
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
        report((0,appspec_finding/* refuse */.TR)('appspec/permissions', `a permission is for ${(0,lookup/* describe */.q0)(item)}; expected "file" or "directory"`, `The deployment failed because the application specification file specifies a permission for an object type not supported for permissions (${written}). Update the permissions section of the AppSpec file, and then try again.`, { span: item.span }));
        return [];
    });
}
/** Owners and groups are looked up by name when the rule is applied; a number fails there, not in the parser. */
function readName(entry, report) {
    if (entry === undefined || (0,nodes/* isNull */.kZ)(entry.value))
        return undefined;
    const { key, value } = entry;
    const isText = value.kind === 'scalar' && value.value.type === 'string';
    const name = (0,ruby/* toRubyText */.r8)(value);
    const message = (0,nodes/* isFalsy */.WM)(value)
        ? `the ${(0,ruby/* toRubyText */.r8)(key)} is ${(0,lookup/* describe */.q0)(value)}, and is not set`
        : !isText
            ? `the ${(0,ruby/* toRubyText */.r8)(key)} is ${(0,lookup/* describe */.q0)(value)}; Install will fail, for it expects a name`
            : !/^[^\s:]+$/.test(name) || /^\d+$/.test(name)
                ? `the ${(0,ruby/* toRubyText */.r8)(key)} is ${(0,lookup/* describe */.q0)(value)}, which is no name; Install fails when it finds none like it`
                : undefined;
    if (message !== undefined) {
        const hint = (0,nodes/* isFalsy */.WM)(value) ? 'put a name in quotes' : 'give the name as the host has it, not the number';
        report((0,appspec_finding/* warn */.R8)('appspec/permissions', message, { span: (0,lookup/* headOf */.Uo)(value), hint }));
    }
    return (0,nodes/* isFalsy */.WM)(value) ? undefined : name;
}
function noObject(node) {
    return (0,appspec_finding/* refuse */.TR)('appspec/permissions', 'a permission has no object', NO_OBJECT, {
        span: (0,lookup/* headOf */.Uo)(node),
        hint: 'give the path of the file or directory: "object: /var/www/app"',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/hook-name.js




const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
const RESERVED = new Set(['Start', ...lifecycle_events/* SERVER_EVENTS */.iD, 'End'].filter((event) => !HOOKS.has(event)));
/** Events that only deployments to Amazon ECS have; those to AWS Lambda have none that EC2/on-premises has not. */
const ECS_ONLY = new Set(lifecycle_events/* ECS_EVENTS */.MI.filter((event) => !lifecycle_events/* SERVER_EVENTS */.iD.some((each) => each === event)));
/**
 * Says why scripts under the name of no hook never run. Hook names are case-sensitive; the agent reads any name and
 * silently never runs one that it does not know, nor one of the events that are the service's and the agent's own.
 */
function hookNameFinding(key, suggest) {
    const name = (0,ruby/* toRubyText */.r8)(key);
    if (RESERVED.has(name)) {
        return (0,appspec_finding/* warn */.R8)('appspec/reserved-hook', `no script can be attached to "${name}"; the agent never runs these`, {
            span: key.span,
            hint: `move them to one of ${lifecycle_events/* SERVER_HOOKS */.LX.join(', ')}`,
        });
    }
    return (0,appspec_finding/* warn */.R8)('appspec/unknown-hook', `unknown hook "${(0,lookup/* shorten */.ml)(name)}"; expected one of ${lifecycle_events/* SERVER_HOOKS */.LX.join(', ')}`, {
        span: key.span,
        hint: hintFor(name, suggest),
    });
}
function hintFor(name, suggest) {
    if (ECS_ONLY.has(name)) {
        return 'deployments to Amazon ECS have this event, EC2/on-premises have not; "AfterAllowTraffic" is the nearest';
    }
    const near = suggest(name, lifecycle_events/* SERVER_HOOKS */.LX);
    return near === undefined ? 'the agent never runs scripts of a hook it does not know' : `did you mean "${near}"?`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/key-places.js
/** Lists the places of all keys of a table, by their names in lower case. */
function indexPlaces(keys) {
    const places = new Map();
    const visit = (level, path) => {
        for (const { name, value } of level) {
            const fold = name.toLowerCase();
            places.set(fold, [...(places.get(fold) ?? []), path]);
            descend(value, [...path, name]);
        }
    };
    const descend = (value, path) => {
        if (value.kind === 'map')
            visit(value.keys, path);
        else if (value.kind === 'list')
            descend(value.items, [...path, '[]']);
        else if (value.kind === 'named')
            descend(value.values, [...path, '*']);
        else if (value.kind === 'either')
            for (const each of value.of)
                descend(each, path);
    };
    visit(keys, []);
    return places;
}
/** Says where a key belongs, as a reader would: `at the top level`, `in a script of a hook`. */
function describePlaces(paths) {
    return [...new Set(paths.map(describePlace))].join(' or ');
}
function describePlace(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'at the top level';
    if (path.length === 3 && path[0] === 'hooks' && last === '[]')
        return 'in a script of a hook';
    const named = path.findLast((step) => step !== '[]' && step !== '*');
    return last === '[]' ? `in an entry of "${named}"` : `below "${named}"`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/keys.js






/** For so many keys of a file something that they may mean is looked for: for more it would take too long. */
const MOST_SUGGESTIONS = 50;
/**
 * Makes the rule for the keys of a platform out of its table: readers ignore what they do not know, so that a key with a
 * typo, or in the wrong place, has no effect and no error.
 */
function createKeyRule(keys, options = {}) {
    const places = indexPlaces(keys);
    const fold = (name) => (options.foldsCase ? name.toLowerCase() : name);
    const find = (level, key) => {
        const name = key.kind === 'scalar' && key.value.type === 'string' ? fold(key.value.value) : undefined;
        return level.find((each) => fold(each.name) === name);
    };
    function visit(map, level, path, report) {
        for (const { key, value } of map.entries) {
            const known = find(level, key);
            if (known !== undefined)
                descend(value, known.value, [...path, known.name], report);
            else
                report(key, { map, level, path });
        }
    }
    function descend(node, spec, path, report) {
        if (spec.kind === 'either') {
            const alternative = spec.of.find(({ kind }) => kind === node.kind || (kind === 'named' && node.kind === 'map'));
            if (alternative !== undefined)
                descend(node, alternative, path, report);
        }
        else if (spec.kind === 'list' && node.kind === 'list') {
            for (const item of node.items)
                descend(item, spec.items, [...path, '[]'], report);
        }
        else if (spec.kind === 'map' && node.kind === 'map') {
            visit(node, spec.keys, path, report);
        }
        else if (spec.kind === 'named' && node.kind === 'map') {
            for (const { value } of node.entries)
                descend(value, spec.values, [...path, '*'], report);
        }
    }
    return (root, report) => {
        let suggestions = 0;
        const suggest = (word, candidates) => {
            suggestions += 1;
            return suggestions > MOST_SUGGESTIONS ? undefined : (0,closest/* closest */.k)(word, candidates);
        };
        const reportStray = (key, level) => {
            const hint = options.meant?.((0,ruby/* toRubyText */.r8)(key).toLowerCase(), level.path);
            const elsewhere = hint === undefined ? misplaced(key, level.path, places) : undefined;
            const finding = elsewhere ?? options.unknown?.(key, level.path, suggest) ?? unknown(key, level, hint, suggest);
            if (finding !== undefined)
                report(finding);
        };
        // A file with none of the keys is something else, and told to be so elsewhere.
        if (root.entries.some(({ key }) => find(keys, key) !== undefined))
            visit(root, keys, [], reportStray);
    };
}
function misplaced(key, path, places) {
    const name = (0,ruby/* toRubyText */.r8)(key);
    const paths = places.get(name.toLowerCase());
    // One that belongs here was not found for its spelling.
    if (paths === undefined || paths.some((each) => each.join() === path.join()))
        return undefined;
    const where = describePlaces(paths);
    return (0,appspec_finding/* warn */.R8)('appspec/misplaced-key', `the key "${name}" is ignored here; it belongs ${where}`, {
        span: key.span,
        hint: where === 'at the top level' ? `move "${name}" to the first column, beside "version"` : undefined,
    });
}
function unknown(key, { map, level, path }, meant, suggest) {
    const name = (0,ruby/* toRubyText */.r8)(key);
    const names = level.map((each) => each.name);
    const near = meant === undefined ? suggest(name, names) : undefined;
    if (near !== undefined && path.length > 0 && isMissing(level, near, map.entries))
        return undefined;
    return (0,appspec_finding/* warn */.R8)('appspec/unknown-key', `the key "${(0,lookup/* shorten */.ml)(name)}" is unknown and ignored; expected ${listOf(names)}`, {
        span: key.span,
        hint: meant ?? (near === undefined ? undefined : `did you mean "${near}"?`),
    });
}
function listOf(names) {
    return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
/** Whether the key that was meant is required and lacking: the error that says so names the key with the typo as well. */
function isMissing(level, name, entries) {
    const isRequired = level.some((each) => each.name === name && each.isRequired);
    return isRequired && !entries.some(({ key, value }) => (0,ruby/* toRubyText */.r8)(key) === name && !(0,nodes/* isNull */.kZ)(value));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/server-keys.js



const NO_EXCLUSION = 'nothing is left out of a copy; leave the files out of the release, or name what to copy';
const LOCATION = 'name a script with "location"; commands belong into a script of the release';
/** Words that people write for a key, by where they write them. */
const MEANT = {
    '': {
        exclude: NO_EXCLUSION,
        excludes: NO_EXCLUSION,
        ignore: NO_EXCLUSION,
        phases: 'this looks like a buildspec of CodeBuild; an AppSpec file has "files" and "hooks"',
    },
    'files.[]': {
        overwrite: 'remove it; "file_exists_behavior: OVERWRITE" at the top level of the file does that',
        exclude: NO_EXCLUSION,
        excludes: NO_EXCLUSION,
        exclude_files: NO_EXCLUSION,
        except: `"except" is for permissions; ${NO_EXCLUSION}`,
        src: 'write "source"',
        from: 'write "source"',
        dest: 'write "destination"',
        to: 'write "destination"',
        target: 'write "destination"',
    },
    'permissions.[]': { acl: 'write "acls"', user: 'write "owner"', path: 'write "object"', types: 'write "type"' },
    'permissions.[].context': {
        user: 'the agent reads the SELinux user from "name"',
        role: 'the agent sets no SELinux role; remove it',
    },
    'hooks.*.[]': {
        user: 'write "runas"',
        username: 'write "runas"',
        run: LOCATION,
        command: LOCATION,
        script: LOCATION,
        path: 'write "location"',
        name: 'a script has no name; make it a comment',
        args: 'scripts get no arguments; they are told the event in $LIFECYCLE_EVENT',
        arguments: 'scripts get no arguments; they are told the event in $LIFECYCLE_EVENT',
    },
};
/** Reports the keys of an AppSpec file for EC2/on-premises that the agent ignores, and hooks that it never runs. */
const checkServerKeys = createKeyRule(server/* SERVER_KEYS */.b, {
    meant: (name, path) => {
        const level = path[0] === 'hooks' && path.length > 1 ? 'hooks.*.[]' : path.join('.');
        const words = MEANT[level];
        return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
    },
    unknown: (key, path, suggest) => path.length === 1 && path[0] === 'hooks' ? hookNameFinding(key, suggest) : undefined,
});

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/version.js



/** The version must be a number equal to 0.0; a quoted "0.0" is a text (agent: `parse_version`). */
function checkVersion(entry, report) {
    const value = entry?.value;
    if (value !== undefined && isZero(value))
        return;
    const found = value === undefined ? undefined : (0,lookup/* describe */.q0)(value);
    report((0,appspec_finding/* refuse */.TR)('appspec/version', found === undefined ? 'the version is missing; expected 0.0' : `the version is ${found}; expected the number 0.0`, versionRefusal(value === undefined ? '' : (0,ruby/* toRubyText */.r8)(value)), { span: value?.span, hint: 'write "version: 0.0", without quotes around the number' }));
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
        report((0,appspec_finding/* refuse */.TR)('appspec/empty', 'the AppSpec file is empty', EMPTY, { hint }));
        return undefined;
    }
    if (root.kind !== 'map') {
        report(notAMap(root));
        return undefined;
    }
    const written = (0,nodes/* entryOf */.Ms)(root, 'os');
    const target = targetOs(written, hostOs ?? 'linux');
    checkVersion((0,nodes/* entryOf */.Ms)(root, 'version'), report);
    const os = readOs(written, hostOs ?? target, report);
    const hooks = readHooks((0,nodes/* entryOf */.Ms)(root, 'hooks'), target, report);
    const files = readFiles((0,nodes/* entryOf */.Ms)(root, 'files'), target, report);
    const permissions = readPermissions((0,nodes/* entryOf */.Ms)(root, 'permissions'), target, report);
    const fileExistsBehavior = readFileExistsBehavior((0,nodes/* entryOf */.Ms)(root, 'file_exists_behavior'), report);
    checkServerKeys(root, report);
    checkBlankKeys(root, report);
    checkCharacters(root, report);
    checkHostPaths(files, hooks, target, report);
    return { os, target, hooks, files, permissions, ...(fileExistsBehavior !== undefined && { fileExistsBehavior }) };
}
/** A file that holds no map at all is one mistake, not a missing key for each section. */
function notAMap(root) {
    const version = (0,lookup/* lookUp */.TE)(root, 'version');
    const refusal = 'refusal' in version
        ? version.refusal
        : versionRefusal(version.entry === undefined ? '' : (0,ruby/* toRubyText */.r8)(version.entry.value));
    return (0,appspec_finding/* refuse */.TR)('appspec/type', `the file holds ${(0,lookup/* describe */.q0)(root)}; expected a map with "version" and "os"`, refusal, {
        span: (0,lookup/* headOf */.Uo)(root),
        hint: 'this does not look like an AppSpec file; check that the right file is at this path',
    });
}


/***/ }),

/***/ 61932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ SERVER_KEYS)
/* harmony export */ });
/* harmony import */ var _deployment_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19531);

const TEXT = { kind: 'text' };
const FILE_KEYS = [
    {
        name: 'source',
        help: 'The file or folder to copy, as a path from the root of the release. Of a folder its **contents** are copied, not the folder itself; `/` is the whole release with this file. Patterns such as `*.html` are not expanded.',
        isRequired: true,
        value: { kind: 'text', examples: ['/', 'app', 'config/app.conf'] },
    },
    {
        name: 'destination',
        help: 'The **directory** on the host to copy into, as an absolute path; it is made when it is not there. A file keeps its name below it: `config/app.conf` to `/etc/app` becomes `/etc/app/app.conf`.',
        isRequired: true,
        value: { kind: 'text', examples: ['/var/www/app', 'C:\\inetpub\\wwwroot'] },
    },
];
const CONTEXT_KEYS = [
    {
        name: 'name',
        help: 'The SELinux user. The agent reads it from `name`; a key `user` is ignored.',
        defaultText: 'the user that the SELinux policy gives',
        value: { kind: 'text', examples: ['system_u'] },
    },
    {
        name: 'type',
        help: 'The SELinux type, which says what processes may do with the files.',
        isRequired: true,
        value: { kind: 'text', examples: ['httpd_sys_content_t'] },
    },
    {
        name: 'range',
        help: 'The SELinux range: a sensitivity or two, then categories from 0 to 1023. Install fails for a context without one.',
        value: { kind: 'text', examples: ['s0', 's0-s1:c1,c5.c9'] },
    },
];
const PERMISSION_KEYS = [
    {
        name: 'object',
        help: 'The file or directory on the host, after the copy, as an absolute path. Of a directory only what this deployment has put **below** it is changed, never the directory itself.',
        isRequired: true,
        value: { kind: 'text', examples: ['/var/www/app'] },
    },
    {
        name: 'pattern',
        help: 'What below `object` the rule is for. `"**"` is everything at any depth; anything else is compared with the names **directly** in the directory, where `*` stands for any characters. Put it in quotes.',
        defaultText: '"**", everything at any depth',
        value: { kind: 'text', examples: ['**', '*.sh'] },
    },
    {
        name: 'except',
        help: 'Names directly in `object` that the rule leaves alone, where `*` stands for any characters. Paths and deeper files cannot be named.',
        defaultText: 'no exception',
        value: { kind: 'list', items: TEXT },
    },
    {
        name: 'owner',
        help: 'The name of the user that will own the files; a numeric id is not accepted.',
        defaultText: 'the owner is left as it is',
        value: { kind: 'text', examples: ['root', 'ec2-user', 'www-data'] },
    },
    {
        name: 'group',
        help: 'The name of the group that will own the files; a numeric id is not accepted.',
        defaultText: 'the group is left as it is',
        value: { kind: 'text', examples: ['root', 'ec2-user', 'www-data'] },
    },
    {
        name: 'mode',
        help: 'The mode as octal digits, as for `chmod`. Write one with a leading zero in quotes (`"0644"`), or leave the zero out: unquoted it is read as an octal number and becomes another mode.',
        defaultText: 'the mode is left as it is',
        value: { kind: 'number-or-text', pattern: '[0-7]{1,4}', examples: [755, 644, '0644', 4755] },
    },
    {
        name: 'acls',
        help: 'Entries of an access control list in the words of `setfacl`, which replace those that are there. Each has to name a user or group, for `mode` sets the rights of owner, group and others.',
        defaultText: 'access control lists are left as they are',
        value: { kind: 'list', items: { kind: 'text', examples: ['u:deploy:rw', 'g:ops:r-x', 'm::rwx', 'd:u:deploy:rw'] } },
    },
    {
        name: 'context',
        help: 'The SELinux label to give, on hosts that use SELinux.',
        defaultText: 'labels are left as they are',
        value: { kind: 'map', keys: CONTEXT_KEYS },
    },
    {
        name: 'type',
        help: 'Whether the rule is for files, for directories, or for both. How deep it goes is for `pattern` to say.',
        defaultText: 'both',
        value: { kind: 'list', items: { kind: 'text', words: ['file', 'directory'] } },
    },
];
const SCRIPT_KEYS = [
    {
        name: 'location',
        help: 'The script, as a path from the root of the release. It is a path and not a command line: no arguments, no blanks. It runs in the working directory of the agent, not in that of the release.',
        isRequired: true,
        value: { kind: 'text', examples: ['scripts/start.sh'] },
    },
    {
        name: 'timeout',
        help: 'Seconds after which the script is ended and counts as failed. All scripts of one event together get 3600 at most.',
        defaultText: '3600',
        value: {
            kind: 'either',
            of: [
                { kind: 'integer', minimum: 1, maximum: 3600 },
                { kind: 'text', pattern: '[1-9][0-9]*', examples: ['300'] },
            ],
        },
    },
    {
        name: 'runas',
        help: 'The user that runs the script, by `su`, on Linux only. The user must need no password and have a login shell.',
        defaultText: 'the user of the agent, usually root',
        value: { kind: 'number-or-text', examples: ['root', 'ec2-user', 'ubuntu'] },
    },
    {
        name: 'sudo',
        help: 'Whether the script is run by `sudo`, on Linux only. Every value but `false` and nothing counts as yes, also the text `"false"`.',
        defaultText: 'false',
        value: { kind: 'either', of: [{ kind: 'boolean' }, { kind: 'text', words: ['yes', 'no', 'on', 'off'] }] },
    },
];
/** What happens around each event, and from which revision its scripts are. */
const HOOK_HELP = {
    BeforeBlockTraffic: 'Runs before the instance is taken out of the load balancer. The scripts are those of the **previous** successful revision. Only for groups with a load balancer.',
    AfterBlockTraffic: 'Runs after the instance was taken out of the load balancer. The scripts are those of the **previous** successful revision. Only for groups with a load balancer.',
    ApplicationStop: 'Stops the application, before the release is downloaded. The scripts are those of the **previous** successful revision, so nothing runs in the first deployment.',
    BeforeInstall: 'Runs before the files are copied: make backups, decrypt files, remove what stands in the way.',
    AfterInstall: 'Runs after the files were copied: configure the application, change permissions.',
    ApplicationStart: 'Starts what ApplicationStop has stopped. Services must let go of the output of the script.',
    ValidateService: 'Checks that the application works. A script that ends with another code than 0 fails the deployment.',
    BeforeAllowTraffic: 'Runs before the instance is put back into the load balancer. Only for groups with a load balancer.',
    AfterAllowTraffic: 'Runs after the instance was put back into the load balancer. Only for groups with a load balancer.',
};
const SCRIPTS = { kind: 'list', items: { kind: 'map', keys: SCRIPT_KEYS } };
/**
 * The keys of an AppSpec file for EC2/on-premises, as the agent reads them (user guide, "AppSpec file structure for
 * EC2/on-premises deployments"; where the guide and the agent differ, the agent).
 */
const SERVER_KEYS = [
    {
        name: 'version',
        help: 'The version of the format. It is the number `0.0`, without quotes.',
        isRequired: true,
        // A schema counts 0.0 as an integer, and there is no other version.
        value: { kind: 'integer', minimum: 0, maximum: 0, written: '0.0' },
    },
    {
        name: 'os',
        help: 'The operating system of the hosts. Hosts of the other one refuse the file.',
        isRequired: true,
        value: { kind: 'text', words: ['linux', 'windows'] },
    },
    {
        name: 'file_exists_behavior',
        help: 'What happens when a file to copy exists on the host and is not from the last deployment of this group: `DISALLOW` fails, `OVERWRITE` replaces it, `RETAIN` keeps it. Goes before the setting of the deployment.',
        defaultText: "the deployment's own setting, else DISALLOW",
        value: { kind: 'text', words: ['DISALLOW', 'OVERWRITE', 'RETAIN'] },
    },
    {
        name: 'files',
        help: 'What is copied from the release to the host, and where to. Leave the key out when nothing is.',
        defaultText: 'nothing is copied',
        value: { kind: 'list', items: { kind: 'map', keys: FILE_KEYS } },
    },
    {
        name: 'permissions',
        help: 'Owners, groups, modes, access control lists and SELinux labels of the copied files, set after the copy. For Linux only; every file may be in one rule only.',
        defaultText: 'modes and owners are as in the release',
        value: { kind: 'list', items: { kind: 'map', keys: PERMISSION_KEYS } },
    },
    {
        name: 'hooks',
        help: 'The scripts to run on the host at the lifecycle events of a deployment. Leave out what runs nothing.',
        defaultText: 'no script is run',
        value: {
            kind: 'map',
            keys: _deployment_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVER_HOOKS */ .LX.map((name) => ({ name, help: HOOK_HELP[name], value: SCRIPTS })),
        },
    },
];


/***/ }),

/***/ 36056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ isPermissionFor),
/* harmony export */   Nc: () => (/* binding */ matchesNamePattern),
/* harmony export */   Qz: () => (/* binding */ EVERYTHING)
/* harmony export */ });
/** The pattern that fits everything below an object, at any depth, and the one that counts when none is given. */
const EVERYTHING = '**';
/**
 * Whether a permission whose object is a directory applies to a path, as the agent decides it, which is not quite as the user
 * guide tells: the pattern decides the depth, for files and directories alike, and the object itself is never touched. Whether
 * the permission is for files or directories is for the caller to ask. Paths are absolute and have no `.` or `..` in them.
 */
function isPermissionFor(path, object, { pattern, except }) {
    const prefix = object === '/' ? '/' : `${object}/`;
    if (path === object || !path.startsWith(prefix))
        return false;
    const name = path.slice(prefix.length);
    if (pattern !== EVERYTHING && !matchesNamePattern(name, pattern))
        return false;
    return !except.some((item) => matchesNamePattern(name, item));
}
/**
 * Whether a name fits a pattern of an AppSpec permission: `*` is any run of characters, everything else is literal.
 * A name with `/` in it never fits, since patterns speak of direct children only.
 *
 * Takes time in proportion to name and pattern, whatever they are.
 */
function matchesNamePattern(name, pattern) {
    if (name.includes('/'))
        return false;
    let at = 0;
    let patternAt = 0;
    let starAt = -1;
    let retryFrom = 0;
    while (at < name.length) {
        if (pattern[patternAt] === '*') {
            starAt = patternAt;
            retryFrom = at;
            patternAt += 1;
        }
        else if (pattern[patternAt] === name[at]) {
            at += 1;
            patternAt += 1;
        }
        else if (starAt >= 0) {
            retryFrom += 1;
            at = retryFrom;
            patternAt = starAt + 1;
        }
        else {
            return false;
        }
    }
    while (pattern[patternAt] === '*')
        patternAt += 1;
    return patternAt === pattern.length;
}


/***/ }),

/***/ 93868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QM: () => (/* binding */ looksLikeFile),
/* harmony export */   UK: () => (/* binding */ lastName),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   aD: () => (/* binding */ expandPath),
/* harmony export */   mW: () => (/* binding */ withoutSlash)
/* harmony export */ });
/** Endings that folders do not have, unlike `.d` or `.com`. */
const FILE_ENDING = /\.(?:conf|cfg|cnf|ini|json|ya?ml|toml|xml|properties|env|html?|css|jsx?|mjs|cjs|tsx?|py|rb|php|pl|sh|bash|ps1|psm1|bat|cmd|exe|dll|jar|zip|tar|t?gz|tgz|rpm|deb|service|socket|timer|repo|rules|txt|md|csv|log|sql|pem|crt|cer|key|config)$/i;
/** Whether a path is surely meant to be that of a file, going by its name alone. */
function looksLikeFile(path) {
    return FILE_ENDING.test(path);
}
/** A path without the slashes at its end. */
function withoutSlash(path) {
    let end = path.length;
    while (end > 0 && (path[end - 1] === '/' || path[end - 1] === '\\'))
        end -= 1;
    return path.slice(0, end);
}
/** The last name of a path, be it written for Linux or for Windows. */
function lastName(path) {
    const trimmed = withoutSlash(path);
    return trimmed.slice(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
}
/** An absolute path of Linux as the agent compares it: no slash twice or at the end, `.` and `..` resolved. */
function expandPath(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}
/** Whether a path of the host is below another one; both as `expandPath` gives them. */
function isBelow(path, directory) {
    return directory === '/' ? path !== '/' : path.startsWith(directory) && path[directory.length] === '/';
}
/** No host takes a longer path; what is above one would be too much to look at. */
const MOST_CHARACTERS = 4096;
/** The folders that a path is in, the nearest first and the root last; both as `expandPath` gives them. */
function foldersAbove(path) {
    if (path.length > MOST_CHARACTERS)
        return [];
    const folders = [];
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        folders.push(path.slice(0, at));
    return path === '/' ? folders : [...folders, '/'];
}


/***/ }),

/***/ 30524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rg: () => (/* binding */ checkPattern),
  KR: () => (/* binding */ coversName),
  OL: () => (/* binding */ surelyOverlap)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/permission-match.js
var permission_match = __webpack_require__(36056);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/ruby.js
var ruby = __webpack_require__(57698);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/name-pattern.js
/** Patterns longer than most names are compared no further: two of them would take too long. */
const LONGEST_NAME = 100;
/** Whether there is a name that matches both patterns; "yes" for patterns longer than a name. */
function sharesNames(one, other) {
    if (one.length > LONGEST_NAME || other.length > LONGEST_NAME)
        return true;
    // Row by row: whether the first characters of `one` and of `other` can be those of one name.
    let last = [];
    for (let a = 0; a <= one.length; a++) {
        const current = [];
        for (let b = 0; b <= other.length; b++) {
            const left = one[a - 1];
            const right = other[b - 1];
            if (a === 0 && b === 0)
                current.push(true);
            else if (left === '*' && (last[b] || current[b - 1]))
                current.push(true);
            else if (right === '*' && (current[b - 1] || last[b]))
                current.push(true);
            else
                current.push(a > 0 && b > 0 && left === right && last[b - 1] === true);
        }
        last = current;
    }
    return last[other.length] === true;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permission-pattern.js





/** So many exceptions of a permission are compared with patterns: more would take too long. */
const MOST_EXCEPTIONS = 50;
/**
 * Reports a pattern that no file can match, and exceptions that except nothing (agent reference: any pattern but `**`, and
 * every exception, is compared with the names directly in the object; only `*` is special).
 */
function checkPattern(pattern, except, report) {
    const text = pattern === undefined ? permission_match/* EVERYTHING */.Qz : (0,ruby/* toRubyText */.r8)(pattern);
    if (pattern !== undefined && text !== permission_match/* EVERYTHING */.Qz)
        checkNames(pattern, text, 'pattern', report);
    if (except?.kind !== 'list')
        return;
    for (const [index, item] of except.items.entries()) {
        const name = (0,ruby/* toRubyText */.r8)(item);
        if (checkNames(item, name, 'exception', report) || text === permission_match/* EVERYTHING */.Qz || text.includes('/'))
            continue;
        if (index >= MOST_EXCEPTIONS || sharesNames(name, text))
            continue;
        report((0,finding/* warn */.R8)('appspec/permission-pattern', `the exception "${(0,lookup/* shorten */.ml)(name)}" excepts nothing: no such name matches the pattern "${(0,lookup/* shorten */.ml)(text)}"`, { span: (0,lookup/* headOf */.Uo)(item), hint: 'remove it, or correct one of the two' }));
    }
}
/** Reports a pattern that cannot mean what it says; whether it did. */
function checkNames(node, text, what, report) {
    const fault = faultOf(text, what);
    if (fault === undefined)
        return false;
    const message = `the ${what} "${(0,lookup/* shorten */.ml)(text)}" ${fault.message}`;
    report((0,finding/* warn */.R8)('appspec/permission-pattern', message, { span: (0,lookup/* headOf */.Uo)(node), hint: fault.hint }));
    return true;
}
function faultOf(text, what) {
    if (text.includes('/')) {
        const isEverything = what === 'pattern' && /^[*/]+$/.test(text);
        return {
            message: 'matches nothing: it is compared with the names directly in the object, which have no slash',
            hint: isEverything
                ? `write "**" for everything at any depth`
                : what === 'pattern'
                    ? 'name the directory with "object", and only what is directly in it with "pattern"'
                    : 'give a name without folders; deeper files cannot be excepted',
        };
    }
    if (text === '')
        return { message: 'is blank and matches nothing', hint: 'remove it, or write "**" for everything' };
    if (/^\.\*\.[a-z]/i.test(text)) {
        const hint = `write "${(0,lookup/* shorten */.ml)(text.slice(1))}"; a dot is a dot here`;
        return { message: 'matches names that begin with a dot only', hint };
    }
    if (/\\\.|^\^|\$$|\[[^\][-]*-[^\][]*\]|\||\{[^{},]*,|\?/.test(text)) {
        return {
            message: 'is compared literally; only "*" stands for other characters',
            hint: 'write it with "*", such as "*.sh"',
        };
    }
    return undefined;
}
/** Whether a name directly in the object is one that the permission is for. */
function coversName({ pattern, except }, name) {
    if (except.length > MOST_EXCEPTIONS)
        return false;
    return ((pattern === permission_match/* EVERYTHING */.Qz || (0,permission_match/* matchesNamePattern */.Nc)(name, pattern)) &&
        !except.some((each) => (0,permission_match/* matchesNamePattern */.Nc)(name, each)));
}
/** Whether two permissions for one object are for some of the same names, as far as that is certain. */
function surelyOverlap(one, other) {
    if (one.pattern === permission_match/* EVERYTHING */.Qz && other.pattern === permission_match/* EVERYTHING */.Qz)
        return true;
    const names = one.pattern === permission_match/* EVERYTHING */.Qz ? other.pattern : one.pattern;
    const wider = one.pattern === permission_match/* EVERYTHING */.Qz ? one.pattern : other.pattern;
    const exceptions = [...one.except, ...other.except];
    if (exceptions.length > MOST_EXCEPTIONS)
        return false;
    if (exceptions.some((each) => sharesNames(each, names)))
        return false;
    return wider === permission_match/* EVERYTHING */.Qz
        ? !names.includes('/')
        : (0,permission_match/* matchesNamePattern */.Nc)(names, wider) || (0,permission_match/* matchesNamePattern */.Nc)(wider, names);
}


/***/ })

};

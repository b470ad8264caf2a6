export const id = 7787;
export const ids = [7787];
export const modules = {

/***/ 57787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateServerRelease: () => (/* binding */ validateServerRelease)
});

// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
// EXTERNAL MODULE: ./packages/core/lib/appspec/judge.js + 24 modules
var judge = __webpack_require__(34438);
// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/file-name.js
var file_name = __webpack_require__(93868);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/installed-path.js

/**
 * A destination or the object of a permission as the agent expands it: absolute, without `.` and `..`, with `/` for either
 * system. A relative path is taken from `/`, where the agent stands under systemd, and `~` is root's home.
 */
function toInstalledPath(path, os) {
    const text = os === 'windows' ? path.replaceAll('\\', '/') : path;
    const expanded = (0,file_name/* expandPath */.aD)(text === '~' || text.startsWith('~/') ? `/root${text.slice(1)}` : text);
    return os === 'windows' && /^\/[A-Za-z]:/.test(expanded) ? expanded.slice(1) : expanded;
}
/** The path of something by its name in a folder. */
function inFolder(folder, name) {
    return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}
/** The folder that a path is in; of the root the root. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash <= 0 ? '/' : path.slice(0, slash);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/copy-plan.js

/** How often the whole of a release may be copied before nobody can mean it, and how much of a small one. */
const MOST_COPIES = 4;
const MOST_PATHS_OF_SMALL = 20_000;
/**
 * Plans what the agent's Install copies: the content of a folder into the destination, a file below it under its own name;
 * links to folders are followed, other links are copied as they are.
 */
function planCopies(mappings, release, os) {
    const draft = createDraft(os, Math.max(MOST_PATHS_OF_SMALL, MOST_COPIES * release.count));
    let isWhole = true;
    for (const [mapping, { source, destination }] of mappings.entries()) {
        const found = release.findSource(source.value);
        const into = toInstalledPath(destination.value, os);
        if (found.kind === 'directory') {
            draft.addFoldersTo(into, mapping);
            if (!walk(draft, release, { folder: found.entry, into, above: undefined }, mapping))
                isWhole = false;
        }
        else if (found.kind === 'file') {
            draft.addFoldersTo(into, mapping);
            draft.addFile(inFolder(into, nameOf(toInstalledPath(source.value, os))), mapping);
        }
        else
            isWhole = false;
    }
    return { ...draft.plan, conflicts: [...draft.conflicts.values()], isWhole };
}
/** Plans everything below a folder; answers whether there was not too much of it. */
function walk(draft, release, first, mapping) {
    const visits = [first];
    for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
        const { folder, into, above } = visit;
        for (const child of release.childrenOf(folder.path)) {
            if (draft.isFull())
                return false;
            const path = inFolder(into, nameOf(child.path));
            const target = child.type === 'symlink' ? release.find(child.path) : undefined;
            const childFolder = target === undefined ? child : target.kind === 'directory' ? target.entry : undefined;
            if (childFolder?.type !== 'directory') {
                draft.addFile(path, mapping);
                continue;
            }
            const around = { path: folder.path, above };
            if (isAround(childFolder.path, around)) {
                draft.plan.loops.push({ path: child.path, mapping });
                continue;
            }
            draft.addFolder(path, mapping, true);
            visits.push({ folder: childFolder, into: path, above: around });
        }
    }
    return true;
}
function isAround(path, around) {
    for (let at = around; at !== undefined; at = at.above)
        if (at.path === path)
            return true;
    return false;
}
function createDraft(os, mostPaths) {
    const keyOf = (path) => (os === 'windows' ? path.toLowerCase() : path);
    const plan = { files: new Map(), folders: new Map(), loops: [] };
    const conflicts = new Map();
    let paths = 0;
    const conflict = (kind, other, path, mapping) => {
        const id = `${kind} ${mapping}`;
        const known = conflicts.get(id);
        const first = { kind, path, other: other.path, mappings: [other.mapping, mapping], count: 0 };
        conflicts.set(id, { ...(known ?? first), count: (known?.count ?? 0) + 1 });
    };
    const addFolder = (path, mapping, isInside) => {
        paths += 1;
        const key = keyOf(path);
        const file = plan.files.get(key);
        if (file !== undefined)
            conflict('file-and-folder', file, path, mapping);
        const known = plan.folders.get(key);
        if (known === undefined || (isInside && !known.isInside))
            plan.folders.set(key, { path, mapping, isInside });
    };
    return {
        plan,
        conflicts,
        addFolder,
        addFile(path, mapping) {
            paths += 1;
            const key = keyOf(path);
            const file = plan.files.get(key);
            const folder = plan.folders.get(key);
            if (file !== undefined)
                conflict(file.path === path ? 'same-file' : 'capitals', file, path, mapping);
            else if (folder !== undefined)
                conflict('file-and-folder', folder, path, mapping);
            else
                plan.files.set(key, { path, mapping });
        },
        addFoldersTo(destination, mapping) {
            for (let path = destination; path !== '/'; path = folderOf(path))
                addFolder(path, mapping, false);
        },
        isFull: () => paths >= mostPaths,
    };
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/lookup.js
var lookup = __webpack_require__(24994);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-destinations.js


/**
 * What `files` installs must fit together: the agent refuses a plan in which two sources are copied to one path, or a file is
 * where a folder has to be (agent: `InstallInstruction`), before it copies anything but after the old revision is removed.
 */
function checkDestinations(mappings, plan, report) {
    for (const conflict of plan.conflicts) {
        const [earlier, later] = conflict.mappings.map((index) => mappings[index]);
        if (earlier !== undefined && later !== undefined)
            report(describeConflict(conflict, earlier, later));
    }
    for (const { path, mapping } of plan.loops) {
        report((0,finding/* warn */.R8)('appspec/source-loop', `the link "${(0,lookup/* shorten */.ml)(path)}" leads to a folder that it is in; Install follows it round and round`, {
            span: mappings[mapping]?.source.span,
            hint: 'leave the link out of the release',
        }));
    }
}
function describeConflict({ kind, path, other, count }, earlier, later) {
    const span = later.source.span;
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    const [first, second] = [earlier, later].map(({ source }) => `"${(0,lookup/* shorten */.ml)(source.value)}"`);
    const by = first === second ? `twice from ${first}` : `from ${first} and from ${second}`;
    switch (kind) {
        case 'same-file':
            return (0,finding/* fault */.DG)('appspec/same-target', `"${(0,lookup/* shorten */.ml)(path)}"${more} is installed ${by}; Install fails with two sources for one destination`, { span, hint: 'let one entry of "files" install it' });
        case 'file-and-folder':
            return (0,finding/* fault */.DG)('appspec/file-and-folder', `"${(0,lookup/* shorten */.ml)(path)}"${more} is to be a file and a folder, by ${first} and ${second}; Install fails`, { span, hint: 'a destination is always a folder, also of a single file' });
        case 'capitals':
            return (0,finding/* warn */.R8)('appspec/same-target', `"${(0,lookup/* shorten */.ml)(other)}" and "${(0,lookup/* shorten */.ml)(path)}"${more} are one file on a Windows host; the one that is copied last stays`, { span, hint: 'rename one of the two' });
    }
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/release-paths.js
var release_paths = __webpack_require__(30006);
// EXTERNAL MODULE: ./packages/core/lib/appspec/permission-match.js
var permission_match = __webpack_require__(36056);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release-permissions.js





/** Many rules that each look at the whole of a large release are no AppSpec file that anybody means. */
const MOST_LOOKS = 1_000_000;
/**
 * Permissions are set on what Install copies and makes, and on nothing else; each path can be given them once (agent:
 * `PermissionInfo`, `InstallInstruction`).
 */
function checkPermissionTargets({ permissions, fileExistsBehavior }, plan, report) {
    if (permissions.length === 0)
        return;
    const folders = groupByFolder(plan);
    const given = new Map();
    const isCopySure = fileExistsBehavior?.value !== 'RETAIN';
    // Only then can a rule for files and one for folders be about the same path.
    const isAnyBoth = plan.conflicts.some(({ kind }) => kind === 'file-and-folder');
    const lastFor = (type) => permissions.findLastIndex(({ types }) => types.includes(type));
    const last = { file: lastFor('file'), directory: lastFor('directory') };
    let looks = 0;
    for (const [index, rule] of permissions.entries()) {
        const object = toInstalledPath(rule.object.value, 'linux');
        const file = plan.files.get(object);
        const isFile = file !== undefined;
        if (isFile && rule.types.includes('file') && takesNoFile(rule, report))
            continue;
        const candidates = isFile ? [{ files: [file], folders: [] }] : candidatesFor(object, rule, folders);
        looks += folders.size + countIn(candidates);
        if (looks > MOST_LOOKS)
            return;
        const areAllMeant = isFile || (rule.pattern === permission_match/* EVERYTHING */.Qz && rule.except.length === 0);
        const isMeant = areAllMeant ? undefined : ({ path }) => (0,permission_match/* isPermissionFor */.DP)(path, object, rule);
        const files = rule.types.includes('file') ? allOf(candidates, 'files', isMeant) : [];
        const made = rule.types.includes('directory') ? allOf(candidates, 'folders', isMeant) : [];
        if (files[0] !== undefined)
            checkDefaultEntries(rule, files[0].path, report);
        const isLast = !isAnyBoth && rule.types.every((type) => last[type] <= index);
        if (files.length + made.length > 0)
            checkOnce(rule, files, made, { given, isLast, isCopySure, report });
        else if (plan.isWhole && canMatch(rule))
            report(unmatched(rule, object, isFile, folders, plan));
    }
}
function groupByFolder({ files, folders }) {
    const groups = new Map();
    let lastFolder = '';
    let last;
    const groupOf = (path) => {
        // Most paths are in the folder of the one before.
        if (last !== undefined && path.lastIndexOf('/') === lastFolder.length && path.startsWith(lastFolder))
            return last;
        lastFolder = folderOf(path);
        last = groups.get(lastFolder) ?? { files: [], folders: [] };
        groups.set(lastFolder, last);
        return last;
    };
    for (const file of files.values())
        groupOf(file.path).files.push(file);
    for (const folder of folders.values())
        groupOf(folder.path).folders.push(folder);
    return groups;
}
/** What can be below the object: all of it for the pattern that goes to any depth, else what is directly in it. */
function candidatesFor(object, { pattern }, folders) {
    const direct = folders.get(object);
    if (pattern !== permission_match/* EVERYTHING */.Qz)
        return direct === undefined ? [] : [direct];
    const below = [];
    for (const [path, folder] of folders)
        if (isAtOrBelow(path, object))
            below.push(folder);
    return below;
}
function countIn(folders) {
    return folders.reduce((count, folder) => count + folder.files.length + folder.folders.length, 0);
}
/** @param isMeant which of them; absent for all */
function allOf(folders, kind, isMeant) {
    const all = [];
    for (const folder of folders) {
        for (const planned of folder[kind])
            if (isMeant === undefined || isMeant(planned))
                all.push(planned);
    }
    return all;
}
function isAtOrBelow(path, object) {
    return path === object || (0,file_name/* isBelow */.Yw)(path, object);
}
/** The agent refuses a pattern or an exception for an object that is a file. */
function takesNoFile({ object, pattern, except }, report) {
    const what = pattern !== permission_match/* EVERYTHING */.Qz ? 'a pattern' : except.length > 0 ? 'exceptions' : undefined;
    if (what === undefined)
        return false;
    report((0,finding/* fault */.DG)('appspec/permission-pattern', `"${(0,lookup/* shorten */.ml)(object.value)}" is a file, and its permission has ${what}; Install fails`, {
        span: object.span,
        hint: `remove "${what === 'a pattern' ? 'pattern' : 'except'}", or name the folder of the file as the object`,
    }));
    return true;
}
function checkDefaultEntries({ object, acls = [] }, path, report) {
    const entry = acls.find((each) => each.startsWith('default:'));
    if (entry === undefined)
        return;
    report((0,finding/* fault */.DG)('appspec/acl', `the access control entry "${(0,lookup/* shorten */.ml)(entry)}" is for folders, and the permission applies to the file "${(0,lookup/* shorten */.ml)(path)}"; Install fails`, { span: object.span, hint: 'write it in a permission of its own with "type: [directory]"' }));
}
function checkOnce(rule, files, folders, { given, isLast, isCopySure, report }) {
    if (isLast && given.size === 0)
        return;
    let twice;
    for (const [paths, isSure] of [
        [files, isCopySure],
        [folders, false],
    ]) {
        for (const { path } of paths) {
            const other = given.get(path);
            if (other !== undefined) {
                twice = { ...(twice ?? { path, other, isCertain: isSure }), count: (twice?.count ?? 0) + 1 };
            }
            else if (!isLast)
                given.set(path, rule);
        }
    }
    if (twice === undefined)
        return;
    const { path, other, count, isCertain } = twice;
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    const say = isCertain ? finding/* fault */.DG : finding/* warn */.R8;
    report(say('appspec/permission-twice', `"${(0,lookup/* shorten */.ml)(path)}"${more} is given permissions here and by the object on line ${other.object.span.start.line}; Install fails${isCertain ? '' : ' where it is not there before'}`, { span: rule.object.span, hint: 'tell the two apart with "pattern", "except" or "type"' }));
}
function unmatched(rule, object, isFile, folders, plan) {
    const name = `"${(0,lookup/* shorten */.ml)(rule.object.value)}"`;
    const say = (message, hint) => (0,finding/* warn */.R8)('appspec/permission-object', message, { span: rule.object.span, hint });
    if (isFile) {
        return say(`${name} is a file, and the permission is for directories; it has no effect`, 'write "type: [file]", or leave "type" out');
    }
    if ([...folders.keys()].some((folder) => isAtOrBelow(folder, object))) {
        return say(`the permission fits nothing of what is installed in ${name}; it has no effect`, hintForMiss(rule));
    }
    if (plan.folders.has(object)) {
        return say(`nothing is installed in ${name}, and a permission never applies to its object; it has no effect`, 'name the folder above as the object, and this one as its "pattern"');
    }
    return say(`nothing is installed in ${name}; the permission has no effect`, plan.files.size === 0
        ? 'permissions apply to what "files" installs; set others in a script'
        : 'permissions apply to what "files" installs: compare the path with the destinations, or set it in a script');
}
function hintForMiss({ pattern, types }) {
    if (pattern !== permission_match/* EVERYTHING */.Qz) {
        return 'every pattern but "**" looks at what is directly in the object, and tells capitals apart';
    }
    return types.includes('file')
        ? 'look at "except" and "type"'
        : 'there is no folder in it, and a permission never applies to its object';
}
/** Of some it is told by their text that they match nothing, whatever the release holds. */
function canMatch({ pattern, types }) {
    return types.length > 0 && pattern !== '' && !/[/?[\]{}|\\^$]|^\.\*\./.test(pattern);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/release-scripts.js + 1 modules
var release_scripts = __webpack_require__(28515);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/release.js








/** Holds an AppSpec file against the release that it is in: what it names must be there, fit together, and be able to run. */
function checkAgainstRelease(sections, { entries, contents }, report) {
    const { files, permissions, target: os } = sections;
    const release = (0,release_paths/* indexRelease */.G)(entries, os);
    checkSources(files, release, report);
    (0,release_scripts/* checkScripts */.Hx)((0,release_scripts/* listScripts */.js)(sections, release), { release, contents, os }, report);
    if (permissions.length === 0 && areCopiesApart(files, release, os))
        return;
    const plan = planCopies(files, release, os);
    checkDestinations(files, plan, report);
    if (os === 'linux')
        checkPermissionTargets(sections, plan, report);
}
/**
 * Whether nothing that is copied can get into the way of anything else, whatever its name: then it need not be planned path by path.
 * Windows takes names for one that differ in capitals, and a link to a folder can lead round in a circle.
 */
function areCopiesApart(files, release, os) {
    if (os === 'windows')
        return false;
    // With the slash, what is in a folder comes right behind it.
    const destinations = files.map(({ destination }) => inFolder(toInstalledPath(destination.value, os), '')).sort();
    if (destinations.some((folder, n) => destinations[n + 1]?.startsWith(folder)))
        return false;
    return !release.hasLinkToFolder();
}
/** Every source must be in the release: a missing one fails Install half-way, when its turn to be copied has come. */
function checkSources(files, release, report) {
    for (const { source } of files) {
        if (release.findSource(source.value).kind !== 'missing')
            continue;
        const message = `the source "${(0,lookup/* shorten */.ml)(source.value)}" is not in the release`;
        report((0,finding/* fault */.DG)('appspec/source-missing', message, { span: source.span, hint: hintForSource(source.value, release) }));
    }
}
function hintForSource(path, release) {
    if (/[*?[{]/.test(path))
        return 'patterns are not expanded; name a folder to copy everything in it';
    const near = release.suggest(path);
    return near === undefined ? 'paths begin at the root of the release; check that it is bundled' : (0,release_scripts/* meant */.wx)(near, path);
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/judge-release.js

/** Why a path of the AppSpec file is that of nothing, as far as its text tells. */
const REASONS = new Set(['appspec/command-line', 'appspec/literal-path', 'appspec/backslash']);
const ABSENCES = new Set([
    'appspec/script-missing',
    'appspec/script-path',
    'appspec/source-missing',
]);
/**
 * Holds an AppSpec file against its release, and gives all findings: where something is not in the release, and the text of
 * its path tells why, the two are one finding.
 */
function judgeRelease(sections, surroundings, ofFile) {
    const ofRelease = [];
    checkAgainstRelease(sections, surroundings, (finding) => ofRelease.push(finding));
    const absent = new Set(ofRelease.flatMap(({ code, span }) => (ABSENCES.has(code) ? [placeOf(span)] : [])));
    const isReason = ({ code, span }) => REASONS.has(code) && absent.has(placeOf(span));
    const hints = new Map(ofFile.filter(isReason).map(({ span, hint }) => [placeOf(span), hint]));
    return [
        ...ofFile.filter((finding) => !isReason(finding)),
        ...ofRelease.map((finding) => {
            const hint = ABSENCES.has(finding.code) ? hints.get(placeOf(finding.span)) : undefined;
            return hint === undefined ? finding : { ...finding, hint };
        }),
    ];
}
function placeOf(span) {
    return span === undefined ? '' : `${span.start.line}:${span.start.column}`;
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/nodes.js
var nodes = __webpack_require__(28785);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/files.js




/** Notes what a copy does that its author may not think of, each once a file. */
function noteFiles(root, { files, permissions, fileExistsBehavior }, report) {
    if (files.length === 0)
        return;
    if (fileExistsBehavior === undefined) {
        const message = 'file_exists_behavior is not given: a file that is on a host and not from the last deployment fails this one';
        report((0,finding/* note */.N4)('appspec/existing-files', `${message}, unless the deployment says otherwise`, {
            span: (0,nodes/* entryOf */.Ms)(root, 'files')?.key.span,
            hint: 'add "file_exists_behavior: OVERWRITE" or "RETAIN" at the top level if such files may be there',
        }));
    }
    else if (fileExistsBehavior.value === 'RETAIN' && permissions.length > 0) {
        report((0,finding/* note */.N4)('appspec/existing-files', 'files that RETAIN keeps get no permissions, and are not removed later', {
            span: fileExistsBehavior.span,
        }));
    }
    const whole = files.find(({ source }) => /^[/\\.]+$/.test(source.value) && !source.value.includes('..'));
    if (whole !== undefined) {
        report((0,finding/* note */.N4)('appspec/whole-release', `all of the release is copied to "${(0,lookup/* shorten */.ml)(whole.destination.value)}", with appspec.yml and the scripts`, { span: whole.source.span, hint: 'name a folder of the release to copy only what is in it' }));
    }
    const directories = new Set(files.map(({ destination }) => (0,file_name/* expandPath */.aD)((0,file_name/* withoutSlash */.mW)(destination.value))));
    const rule = permissions.find(({ object }) => directories.has((0,file_name/* expandPath */.aD)(object.value)));
    if (rule === undefined || [...directories].some((each) => (0,file_name/* isBelow */.Yw)((0,file_name/* expandPath */.aD)(rule.object.value), each)))
        return;
    report((0,finding/* note */.N4)('appspec/directory-itself', `the directory "${(0,lookup/* shorten */.ml)(rule.object.value)}" itself keeps its owner and mode; permissions are for what was copied below it`, { span: rule.object.span, hint: 'change the directory itself in a script of AfterInstall' }));
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/lifecycle-events.js
var lifecycle_events = __webpack_require__(19531);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/hooks.js



const PREVIOUS = new Set(lifecycle_events/* PREVIOUS_REVISION_EVENTS */.SG);
const WITH_LOAD_BALANCER = new Set(lifecycle_events/* SERVER_HOOKS */.LX.filter((event) => !lifecycle_events/* IN_PLACE_EVENTS */.e3.includes(event)));
/** Notes when the scripts of an event run, and from which revision, where that is not what most people expect. */
function noteHooks(root, { hooks }, report) {
    const scripted = hooks.filter(({ scripts }) => scripts.length > 0);
    for (const { event } of scripted) {
        if (!PREVIOUS.has(event.value))
            continue;
        report((0,finding/* note */.N4)('appspec/previous-revision', `${event.value} runs the scripts of the last successful revision, not those of this one; the first deployment runs none`, { span: event.span, hint: 'a change to these scripts has its effect one deployment later' }));
    }
    const traffic = scripted.filter(({ event }) => WITH_LOAD_BALANCER.has(event.value)).map(({ event }) => event);
    const [first] = traffic;
    if (first !== undefined) {
        const names = traffic.map(({ value }) => value).join(', ');
        report((0,finding/* note */.N4)('appspec/load-balancer-hook', `only deployment groups with a load balancer run ${names}`, {
            span: first.span,
        }));
    }
    if (!scripted.some(({ event }) => event.value === 'ValidateService')) {
        report((0,finding/* note */.N4)('appspec/no-validation', 'no script of ValidateService checks the application after the deployment', {
            span: (0,nodes/* entryOf */.Ms)(root, 'hooks')?.key.span,
            hint: 'a deployment without one succeeds when files were copied and scripts ended with 0',
        }));
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/scripts.js



const HOOKS = new Set(lifecycle_events/* SERVER_HOOKS */.LX);
/** Notes how scripts run when the file does not say: each once a file, at the first script that it is true of. */
function noteScripts({ hooks, target }, report) {
    const scripts = hooks.filter(({ event }) => HOOKS.has(event.value)).flatMap((hook) => hook.scripts);
    const [first] = scripts;
    if (first === undefined)
        return;
    report((0,finding/* note */.N4)('appspec/working-directory', 'scripts run in the working directory of the agent, not in that of the release', {
        span: first.location.span,
        hint: target === 'windows'
            ? 'use absolute paths, or begin with: Set-Location $PSScriptRoot'
            : 'use absolute paths, or begin with: cd "$(dirname "$0")"',
    }));
    const untimed = scripts.filter(({ timeoutSpan }) => timeoutSpan === undefined);
    if (untimed[0] !== undefined) {
        const found = count(untimed.length, scripts.length, 'has no timeout and gets', 'have no timeout and get');
        report((0,finding/* note */.N4)('appspec/default-timeout', `${found} 3600 seconds`, {
            span: untimed[0].location.span,
            hint: 'add "timeout:" with the seconds after which the script has surely gone wrong',
        }));
    }
    if (target === 'linux')
        noteUsers(scripts, report);
}
function noteUsers(scripts, report) {
    const asAgent = scripts.filter(({ runas, sudo }) => runas === undefined && !sudo);
    if (asAgent[0] !== undefined) {
        const found = count(asAgent.length, scripts.length, 'has no runas and runs', 'have no runas and run');
        report((0,finding/* note */.N4)('appspec/runs-as-agent', `${found} as the user of the agent, usually root`, {
            span: asAgent[0].location.span,
            hint: 'add "runas:" with the name of a user to give a script fewer rights',
        }));
    }
    const asBoth = scripts.find(({ runas, sudo }) => sudo && runas !== undefined && runas !== 'root');
    if (asBoth !== undefined) {
        report((0,finding/* note */.N4)('appspec/script-user', `the script runs as "${(0,lookup/* shorten */.ml)(asBoth.runas ?? '')}": with runas, sudo is for "su" only`, {
            span: asBoth.location.span,
            hint: 'remove "sudo", or write "runas: root"',
        }));
    }
}
function count(some, all, one, more) {
    return `${some} of ${all} ${all === 1 ? 'script' : 'scripts'} ${some === 1 ? one : more}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/notices/index.js



/** Says what is worth knowing about an AppSpec file for EC2/on-premises that is right as it stands. */
function noteServerAppSpec(root, sections, report) {
    noteFiles(root, sections, report);
    noteHooks(root, sections, report);
    noteScripts(sections, report);
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/release-root.js
var release_root = __webpack_require__(41568);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/bundle-format.js

/** AWS takes zip bundles only for Windows hosts; the agent tries to unpack others, with a warning in its log. */
function checkBundleFormat({ target }, format, report) {
    if (target !== 'windows' || format === 'zip')
        return;
    report((0,finding/* warn */.R8)('appspec/bundle-format', `the bundle is a ${format} and the hosts are Windows, where only zip bundles are supported`, {
        hint: 'make it a zip: "slipway bundle --format zip"',
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permission-reach.js



const HINT = 'permissions are for what "files" copies; change anything else in a script of AfterInstall';
/**
 * Reports permissions for what this deployment does not copy: the agent changes only that, and says nothing of the rest.
 * Also those for a single file with a pattern, at which Install fails (agent reference: permissions are planned over the
 * files of the plan).
 */
function checkPermissionReach(permissions, files, report) {
    const [first] = permissions;
    if (files.length === 0 && first !== undefined) {
        const message = 'the permissions change nothing: no files are copied';
        report((0,finding/* warn */.R8)('appspec/permission-object', message, { span: first.object.span, hint: HINT }));
        return;
    }
    const targets = files.map(toTarget);
    // A path that is filled in later, or depends on where the agent runs, can be anything.
    if (targets.some((target) => target === undefined))
        return;
    const reach = indexTargets(targets.filter((target) => target !== undefined));
    for (const { object, pattern, except } of permissions) {
        if (!isPlain(object.value))
            continue;
        const path = (0,file_name/* expandPath */.aD)(object.value);
        if (reach.files.has(path) && (pattern !== '**' || except.length > 0)) {
            const message = `the object "${(0,lookup/* shorten */.ml)(object.value)}" is a file; Install fails for one with a pattern or exceptions`;
            const hint = 'remove "pattern" and "except", or name the directory';
            report((0,finding/* warn */.R8)('appspec/permission-pattern', message, { span: object.span, hint }));
        }
        const isInside = reach.folders.has(path) || (0,file_name/* foldersAbove */.Zv)(path).some((folder) => reach.folders.has(folder));
        if (isInside || reach.files.has(path) || reach.above.has(path))
            continue;
        report((0,finding/* warn */.R8)('appspec/permission-object', `the permission for "${(0,lookup/* shorten */.ml)(object.value)}" changes nothing: nothing is copied there`, {
            span: object.span,
            hint: HINT,
        }));
    }
}
function toTarget({ source, destination }) {
    if (!isPlain(destination.value))
        return undefined;
    const directory = (0,file_name/* expandPath */.aD)(destination.value);
    const name = (0,file_name/* lastName */.UK)(source.value);
    return (0,file_name/* looksLikeFile */.QM)(name)
        ? { path: (0,file_name/* expandPath */.aD)(`${directory}/${name}`), isFile: true }
        : { path: directory, isFile: false };
}
function isPlain(path) {
    return path.startsWith('/') && path.length <= 4096 && !/[$~*<>{}%\\@]|__/.test(path);
}
function indexTargets(targets) {
    const pathsOf = (isFile) => new Set(targets.filter((target) => target.isFile === isFile).map(({ path }) => path));
    const above = new Set(targets.flatMap(({ path }) => (0,file_name/* foldersAbove */.Zv)(path)));
    return { files: pathsOf(true), folders: pathsOf(false), above };
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/rules/permission-pattern.js + 1 modules
var permission_pattern = __webpack_require__(30524);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/permission-twice.js




/** So many permissions for one object, and so many folders above one, are looked at: more would take too long. */
const MOST_OF_ONE = 16;
const MOST_FOLDERS = 32;
/**
 * Reports two permissions that are for the same files: Install fails as soon as a path is given permissions twice, whatever
 * they are.
 */
function checkPermissionsTwice(permissions, report) {
    const byObject = new Map();
    for (const rule of permissions) {
        if (!rule.object.value.startsWith('/'))
            continue;
        const object = (0,file_name/* expandPath */.aD)(rule.object.value);
        byObject.set(object, [...(byObject.get(object) ?? []).slice(-MOST_OF_ONE), rule]);
    }
    for (const [object, rules] of byObject) {
        for (const [index, rule] of rules.entries()) {
            const earlier = rules.slice(0, index).find((each) => sharesType(each, rule) && (0,permission_pattern/* surelyOverlap */.OL)(each, rule));
            const other = earlier ?? findAbove(object, rule, byObject);
            if (other !== undefined)
                report(twice(rule, other));
        }
    }
}
/** A permission for a folder above that is for the same files as well. */
function findAbove(object, rule, byObject) {
    const isFile = (0,file_name/* looksLikeFile */.QM)(object);
    const name = (0,file_name/* lastName */.UK)(object);
    let isParent = true;
    let path = object;
    for (let count = 0; path !== '/' && count < MOST_FOLDERS; count++) {
        path = path.slice(0, path.lastIndexOf('/')) || '/';
        const found = byObject.get(path)?.find((above) => {
            if (isFile) {
                if (!above.types.includes('file') || !rule.types.includes('file'))
                    return false;
                return isParent ? (0,permission_pattern/* coversName */.KR)(above, name) : above.pattern === '**';
            }
            return above.pattern === '**' && sharesType(above, rule);
        });
        if (found !== undefined)
            return found;
        isParent = false;
    }
    return undefined;
}
function sharesType(one, other) {
    return one.types.some((type) => other.types.includes(type));
}
function twice(rule, other) {
    const line = other.span.start.line;
    const path = (0,file_name/* expandPath */.aD)(rule.object.value);
    const outer = (0,file_name/* expandPath */.aD)(other.object.value);
    const which = path === outer ? 'covers the same files as the one' : 'covers files of the one';
    const message = `the permission for "${(0,lookup/* shorten */.ml)(rule.object.value)}" ${which} in line ${line}; Install fails for a path that has two`;
    return (0,finding/* warn */.R8)('appspec/permission-twice', message, { span: rule.object.span, hint: hintFor(path, outer, line) });
}
function hintFor(path, outer, line) {
    if (!(0,file_name/* isBelow */.Yw)(path, outer))
        return 'bring the two together, or tell their files apart by "type" or "pattern"';
    const name = (0,file_name/* lastName */.UK)(path);
    return (0,file_name/* looksLikeFile */.QM)(name) && (0,file_name/* expandPath */.aD)(`${outer}/${name}`) === path
        ? `add "except: [${(0,lookup/* shorten */.ml)(name)}]" to the one in line ${line}`
        : `give the one in line ${line} a "pattern" for names directly in it, or change the inner files in a script`;
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/same-target.js



/** Reports entries of `files` that put one file at the same place twice, as far as their names say so: Install fails. */
function checkSameTargets(files, os, report) {
    const fold = (path) => (0,file_name/* expandPath */.aD)(os === 'windows' ? path.replaceAll('\\', '/').toLowerCase() : path);
    const known = new Map();
    for (const mapping of files) {
        const source = fold(mapping.source.value);
        const name = (0,file_name/* lastName */.UK)(source);
        const directory = fold(mapping.destination.value);
        // Folders with other names may hold the same files; only the folder itself is known to do.
        const target = (0,file_name/* looksLikeFile */.QM)(name) ? `${(0,file_name/* withoutSlash */.mW)(directory)}/${name}` : `${source}\n${directory}`;
        // A relative destination is no other way to write an absolute one.
        const key = `${/^[/\\]/.test(mapping.destination.value)} ${target}`;
        const earlier = known.get(key);
        if (earlier === undefined)
            known.set(key, mapping);
        else
            report(same(mapping, earlier));
    }
}
function same({ source, destination }, earlier) {
    const line = earlier.source.span.start.line;
    return (0,finding/* warn */.R8)('appspec/same-target', `"${(0,lookup/* shorten */.ml)(source.value)}" is copied to "${(0,lookup/* shorten */.ml)(destination.value)}", where line ${line} copies the same file; Install fails`, { span: source.span, hint: 'remove one of the two entries' });
}

;// CONCATENATED MODULE: ./packages/core/lib/appspec/rules/without-release.js





/**
 * What can be told by names about the files that an AppSpec speaks of when the release is not there to look into. With a
 * release, the same faults are found by what is in it.
 */
function checkWithoutRelease(root, sections, report) {
    const { files, permissions, target } = sections;
    checkSameTargets(files, target, report);
    if (areFilesReadWhole(root, sections))
        checkPermissionReach(permissions, files, report);
    checkPermissionsTwice(permissions, report);
    without_release_checkDefaultEntries(permissions, report);
}
/** Whether every entry of `files` could be read, so that what is in none of them is nowhere. */
function areFilesReadWhole(root, { files }) {
    const section = (0,nodes/* entryOf */.Ms)(root, 'files')?.value;
    if (section === undefined || (0,nodes/* isFalsy */.WM)(section))
        return true;
    return section.kind === 'list' ? section.items.length === files.length : section.kind === 'map' && files.length === 0;
}
function without_release_checkDefaultEntries(permissions, report) {
    for (const { acls, types, object } of permissions) {
        const entry = acls?.find((each) => each.startsWith('default:'));
        if (entry === undefined || !types.includes('file'))
            continue;
        report((0,finding/* warn */.R8)('appspec/acl', `the default entry "${entry}" is for directories only; Install fails at the first file`, {
            span: object.span,
            hint: 'add "type: [directory]", and set the rights of files in a permission of their own',
        }));
    }
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/yaml/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(69755);
;// CONCATENATED MODULE: ./packages/core/lib/appspec/validate-server.js









/**
 * Says everything that is wrong with a release to EC2/on-premises: its AppSpec file as the agent would judge it, and what it names
 * that is not there, does not fit together or cannot run.
 *
 * @param known what there is to say of the file already.
 */
function validateServerRelease(release, known = []) {
    const { text, file, hostOs, entries, bundleFormat, plannedFormat = bundleFormat } = release;
    const located = entries === undefined && text !== undefined ? undefined : (0,locate/* locateAppSpec */.f)(entries ?? [], release);
    if (text === undefined)
        return located?.diagnostics ?? [];
    const { root, findings: yamlFindings } = (0,read_yaml/* readYaml */.g)(text);
    const findings = [...known, ...yamlFindings];
    const report = (finding) => {
        findings.push(finding);
    };
    const sections = root === undefined ? undefined : (0,judge/* judgeServerAppSpec */.$)(root, hostOs, report);
    if (root?.kind === 'map' && sections !== undefined)
        noteServerAppSpec(root, sections, report);
    if (sections !== undefined && plannedFormat !== undefined)
        checkBundleFormat(sections, plannedFormat, report);
    if (sections !== undefined && entries !== undefined) {
        const around = (0,release_root/* seenFrom */.k)(located?.root ?? '', entries, release.contents);
        return [...(located?.diagnostics ?? []), ...(0,finding/* toDiagnostics */.S6)(judgeRelease(sections, around, findings), file)];
    }
    if (root?.kind === 'map' && sections !== undefined)
        checkWithoutRelease(root, sections, report);
    return [...(located?.diagnostics ?? []), ...(0,finding/* toDiagnostics */.S6)(findings, file)];
}


/***/ })

};

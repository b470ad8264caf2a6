export const id = 207;
export const ids = [207,2222];
export const modules = {

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

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ checkTime),
/* harmony export */   FF: () => (/* binding */ nearestModifiedAt),
/* harmony export */   YD: () => (/* binding */ DEFAULT_MODIFIED_AT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** The time that the entries of a bundle carry unless another is asked for: the earliest that every format can say. */
const DEFAULT_MODIFIED_AT = new Date('1980-01-01T00:00:00Z');
/** A tar header written by tar-stream counts seconds in 31 bits. */
const LATEST_MODIFIED_AT = new Date('2038-01-19T03:14:07Z');
/** The nearest time that every format can say: for a commit whose clock was wrong, which is no reason to refuse a bundle. */
function nearestModifiedAt(time) {
    if (time < DEFAULT_MODIFIED_AT)
        return DEFAULT_MODIFIED_AT;
    return time > LATEST_MODIFIED_AT ? LATEST_MODIFIED_AT : time;
}
/** Refuses a time that some format would change or could not say. */
function checkTime(modifiedAt) {
    if (modifiedAt >= DEFAULT_MODIFIED_AT && modifiedAt <= LATEST_MODIFIED_AT)
        return;
    const time = Number.isNaN(modifiedAt.getTime()) ? 'an invalid date' : modifiedAt.toISOString();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
        hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
    });
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

/***/ 62222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildAndBundle: () => (/* binding */ buildAndBundle)
/* harmony export */ });
/* harmony import */ var _build_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43315);
/* harmony import */ var _bundle_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16915);


/**
 * The whole way from a repository to a bundle:
 *
 * ```
 * look at source control -> build, if there is a build -> list tracked files, if asked for -> bundle
 * ```
 *
 * @throws SlipwayError of {@link buildSource} and of {@link bundleRevision}.
 */
async function buildAndBundle(request, { sourceControl, build, ...ports }, options = {}) {
    const { trackedOnly, timestamps, buildFolder, ...bundleRequest } = request;
    await (0,_bundle_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .checkBundleRequest */ .s)(bundleRequest, ports.files);
    const { facts, ...built } = await (0,_build_source_js__WEBPACK_IMPORTED_MODULE_1__/* .buildSource */ .u)(request, { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) }, options);
    const bundle = await (0,_bundle_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleRevision */ .M)({ ...bundleRequest, ...built }, ports, options);
    return { bundle, ...(facts !== undefined && { facts }) };
}


/***/ }),

/***/ 43315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ buildSource)
/* harmony export */ });
/* harmony import */ var _bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How many changed files a warning names. */
const NAMED_FILES = 3;
/**
 * Looks at source control, builds if there is a build, and lists tracked files if asked for. Source control is looked at first
 * because a build changes files: a dirty tree is one that somebody changed before it.
 *
 * @throws SlipwayError SOURCE_INVALID when tracked files or the commit's time are asked for and there is no repository.
 * @throws SlipwayError of the build.
 */
async function buildSource(request, ports, { signal = new AbortController().signal } = {}) {
    const { source, trackedOnly, timestamps } = request;
    const { sourceControl, build, reporter } = ports;
    const facts = await lookAtSource(request, ports, signal);
    const modifiedAt = timestamps === 'commit' ? commitTime(source, facts, reporter) : _bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MODIFIED_AT */ .YD;
    // Asked before the build too, so that nobody waits for one that cannot be bundled.
    let tracked = trackedOnly ? await sourceControl.trackedFiles(source, { signal }) : undefined;
    if (build !== undefined) {
        await build(signal);
        // A file that had been deleted may be there again.
        if (trackedOnly)
            tracked = await sourceControl.trackedFiles(source, { signal });
    }
    return {
        ...(facts !== undefined && { facts }),
        modifiedAt,
        ...(tracked !== undefined && { onlyFiles: new Set(tracked) }),
    };
}
async function lookAtSource({ source, buildFolder, trackedOnly, timestamps }, { sourceControl, build, reporter }, signal) {
    let facts;
    try {
        facts = await sourceControl.describe(source, { signal });
        if (facts !== undefined && build !== undefined && buildFolder !== undefined) {
            const whole = await sourceControl.describe(buildFolder, { signal });
            // A build may run in another repository than the one that holds its source.
            if (whole?.commit === facts.commit)
                facts = whole;
        }
    }
    catch (error) {
        const isNeeded = trackedOnly || timestamps === 'commit';
        if (isNeeded || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError))
            throw error;
        reporter.report({ type: 'warning', message: `the commit of the bundle is not known: ${error.message}` });
        return undefined;
    }
    if (facts !== undefined && facts.changedFiles.length > 0) {
        reporter.report({ type: 'warning', message: describeChanges(facts.changedFiles) });
    }
    return facts;
}
function describeChanges(changedFiles) {
    const named = changedFiles.slice(0, NAMED_FILES).map((path) => `"${path}"`);
    const more = changedFiles.length - named.length;
    return `the bundle is made with changes that are in no commit: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function commitTime(source, facts, reporter) {
    if (facts === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', `the time of the commit of "${source}" is not known`, {
            hint: 'git has to be installed, and the folder in a repository with a commit: in a workflow, run actions/checkout first',
        });
    }
    const modifiedAt = (0,_bundle_io_modified_at_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestModifiedAt */ .FF)(facts.committedAt);
    if (modifiedAt.getTime() !== facts.committedAt.getTime()) {
        const [asked, given] = [facts.committedAt, modifiedAt].map((time) => time.toISOString());
        reporter.report({
            type: 'warning',
            message: `no bundle can carry the time of commit ${facts.commit}, ${asked}: its entries carry ${given}`,
        });
    }
    return modifiedAt;
}


/***/ })

};

export const id = 8612;
export const ids = [8612,2618];
export const modules = {

/***/ 70302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ mentionsResources),
/* harmony export */   W: () => (/* binding */ canBeForCloud)
/* harmony export */ });
/** Whether a file can be one for AWS Lambda or Amazon ECS, or for a platform that cannot be told. */
function canBeForCloud(text, stated) {
    return (stated !== undefined && stated !== 'ec2') || mentionsResources(text);
}
/**
 * Whether it is worth while to look for resources: the word stands where a key can, at the start of a line or of an entry. No file of
 * EC2/on-premises needs such a key.
 */
function mentionsResources(text) {
    return /(?:^|[{,\uFEFF\u0085])[ \t"'?-]*resources/im.test(typeof text === 'string' ? text : new TextDecoder().decode(text));
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   N4: () => (/* binding */ note),
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
/** Something worth knowing about a file that is right as it stands. Terminals leave these out unless asked for them. */
function note(code, message, details = {}) {
    return { severity: 'notice', code, message, ...given(details) };
}
function given({ span, hint }) {
    return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) };
}
const START = { line: 0, column: 0 };
/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
function toDiagnostics(findings, file) {
    return findings
        .map(({ severity, code, message, span, hint, placeholder }) => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
        ...(placeholder !== undefined && { placeholder }),
    }))
        .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START));
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 21879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ loadValidator)
/* harmony export */ });
/* harmony import */ var _can_be_for_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70302);

/**
 * Loads the rules that an AppSpec file is judged by: those of AWS Lambda and Amazon ECS only for a file that can be for one of
 * them, as they are a third of all.
 *
 * @param stated the platform that it is to be deployed to, when that is known.
 */
async function loadValidator(text, stated) {
    if (text !== undefined && (0,_can_be_for_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .canBeForCloud */ .W)(text, stated)) {
        const { validateRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(7151)]).then(__webpack_require__.bind(__webpack_require__, 79056));
        return validateRelease;
    }
    const { validateServerRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(7787), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 57787));
    return validateServerRelease;
}


/***/ }),

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

/***/ 11608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SCRIPT_BYTES)
/* harmony export */ });
/** How much of a script is looked at. */
const SCRIPT_BYTES = 1024 * 1024;


/***/ }),

/***/ 92618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ isRecipeName),
/* harmony export */   If: () => (/* binding */ RECIPE_NAMES),
/* harmony export */   Kr: () => (/* binding */ chooseRecipe),
/* harmony export */   Oi: () => (/* binding */ buildPathsOf),
/* harmony export */   WT: () => (/* binding */ zipExcludesOf),
/* harmony export */   cn: () => (/* binding */ GDK_CONFIG_NAME),
/* harmony export */   qb: () => (/* binding */ zipNameOf),
/* harmony export */   yF: () => (/* binding */ GDK_BUCKET)
/* harmony export */ });
/* unused harmony export GDK_BUILD_FOLDER */
/* harmony import */ var _appspec_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(711);

/** The file that makes a folder a project of the development kit. */
const GDK_CONFIG_NAME = 'gdk-config.json';
/** What the development kit builds into, below the folder of the project. */
const GDK_BUILD_FOLDER = 'greengrass-build';
/** What stands for the bucket in the URI of what a build makes; pages of the kit have it with braces, too. */
const GDK_BUCKET = /^s3:\/\/(\{BUCKET_NAME\}|BUCKET_NAME)\//;
/** Names that a recipe has, in the order in which it is looked for. The development kit knows the first two. */
const RECIPE_NAMES = ['recipe.json', 'recipe.yaml', 'recipe.yml'];
const KIT_NAMES = ['recipe.json', 'recipe.yaml'];
/** Whether a file has the name of a recipe. */
function isRecipeName(name) {
    return RECIPE_NAMES.includes(name.toLowerCase());
}
/** Where the development kit puts what it has built, with `/`, from the folder of the project. */
function buildPathsOf({ name, version }) {
    // The version is that of the file, also where it stands for the next patch.
    return { recipes: `${GDK_BUILD_FOLDER}/recipes`, artifacts: `${GDK_BUILD_FOLDER}/artifacts/${name}/${version}` };
}
/** The recipe of a project among the names in its folder, or what is wrong with them. */
function chooseRecipe(present, isGdkProject) {
    const found = RECIPE_NAMES.filter((name) => present.includes(name));
    const [first, second] = found;
    const expected = 'expected one file recipe.yaml or recipe.json';
    if (first === undefined) {
        const hint = 'write one, or name the folder that it is in';
        return { finding: (0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)('greengrass/recipe-file', `there is no recipe; ${expected}`, { hint }) };
    }
    if (second !== undefined) {
        const hint = 'keep one of them';
        return { finding: (0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)('greengrass/recipe-file', `there is ${found.join(' and ')}; ${expected}`, { hint }) };
    }
    if (isGdkProject && !KIT_NAMES.includes(first)) {
        const message = `the development kit does not look for ${first}; ${expected}`;
        return { finding: (0,_appspec_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)('greengrass/recipe-file', message, { hint: 'name it recipe.yaml' }) };
    }
    return { name: first };
}
/** What the build system `zip` makes, without a folder. */
function zipNameOf({ name, build }, folderName) {
    const { zipName = folderName } = build;
    return `${zipName === '' ? name : zipName}.zip`;
}
/** What the development kit leaves out of an archive where nothing else is said, and what it never takes. */
const LEFT_OUT = ['**/test*', '**/.*', '**/node_modules'];
/**
 * What stays out of the archive of the build system `zip`, as gitignore patterns. The kit compares its patterns from the folder of the
 * project on, so that one without a slash is for that folder alone.
 */
function zipExcludesOf({ build }, recipeName) {
    const own = [GDK_CONFIG_NAME, GDK_BUILD_FOLDER, recipeName, 'zip-build'];
    return [...own, ...(build.excludes ?? LEFT_OUT)].map((pattern) => `/${pattern.replace(/^\.?\//, '')}`);
}


/***/ }),

/***/ 87866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkBundle),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var _appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21879);
/* harmony import */ var _appspec_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95726);
/* harmony import */ var _appspec_release_to_validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11608);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57706);
/* harmony import */ var _read_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4972);





/** How much of an AppSpec file is read: none that anybody wrote is larger. */
const APPSPEC_BYTES = 1024 * 1024;
/** Where the AppSpec file of a bundle can be, and in which capitals. */
const MAY_BE_APPSPEC = /^(?:[^/]+\/)?appspec\.yml$/i;
/**
 * Says what is wrong with a bundle, by whomever it was made, as the agent will unpack it. Of its files, only the AppSpec file
 * and the beginning of the scripts that it names are read.
 *
 * @throws SlipwayError ARCHIVE_INVALID when it cannot be read, or holds what a host would refuse.
 */
async function checkBundle({ path, appSpecOnly = false, ...target }, files, options = {}) {
    const { findReleaseFile, listHookScripts } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(8188)]).then(__webpack_require__.bind(__webpack_require__, 61775));
    const read = (isWanted, limitBytes) => files.inspectArchive(path, { isWanted, limitBytes, totalBytes: _read_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .HOOK_SCRIPTS_BYTES */ .B }, options);
    const bundle = await read((name) => MAY_BE_APPSPEC.test(name), APPSPEC_BYTES);
    const { entries, format: bundleFormat } = bundle;
    const place = { ...target, bundleFormat };
    const appSpec = (0,_appspec_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .locateAppSpec */ .f)(entries, place).path;
    const text = appSpec === undefined ? undefined : await readAppSpec(appSpec);
    async function readAppSpec(name) {
        const found = findReleaseFile(entries, name);
        if (found === undefined)
            return undefined;
        if ((found.sizeBytes ?? 0) > APPSPEC_BYTES)
            throw tooLarge(path, name, found.sizeBytes ?? 0);
        return (bundle.contents.get(found.path) ??
            (await read((one) => one === found.path, APPSPEC_BYTES)).contents.get(found.path));
    }
    const file = `${path}/${appSpec ?? 'appspec.yml'}`;
    const around = appSpecOnly && text !== undefined ? {} : { entries };
    const scripts = new Set(text === undefined ? [] : listHookScripts({ text, ...around, ...place }));
    const contents = scripts.size === 0 ? undefined : (await read((name) => scripts.has(name), _appspec_release_to_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .SCRIPT_BYTES */ .E)).contents;
    const validateRelease = await (0,_appspec_load_validator_js__WEBPACK_IMPORTED_MODULE_3__/* .loadValidator */ .j)(text, target.platform);
    const found = validateRelease({ text, file, ...around, ...place, ...(contents !== undefined && { contents }) });
    // What is said of other files names them from the root of the bundle.
    const diagnostics = found.map((one) => (one.file === file ? one : { ...one, file: `${path}/${one.file}` }));
    return { diagnostics, warnings: [], ...(text !== undefined && { text: decodeText(text) }) };
}
/** Columns count a byte order mark, and whoever mends the file has to see it. */
function decodeText(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
function tooLarge(path, name, sizeBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__.SlipwayError('ARCHIVE_INVALID', `"${name}" in bundle "${path}" has ${sizeBytes} bytes, which no AppSpec file has`, {
        hint: 'look at what was bundled under that name',
    });
}


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ HOOK_SCRIPTS_BYTES),
/* harmony export */   b: () => (/* binding */ readScripts)
/* harmony export */ });
/** How much of all scripts together is read; those that come when it is used up are only looked for. */
const HOOK_SCRIPTS_BYTES = 32 * 1024 * 1024;
/** Reads the beginning of scripts of a release, by their paths among its entries. */
async function readScripts(paths, entries, limitBytes, files, { signal } = {}) {
    const wanted = new Set(paths);
    const contents = new Map();
    let leftBytes = HOOK_SCRIPTS_BYTES;
    for (const { path, source } of entries) {
        if (leftBytes <= 0 || contents.size === wanted.size)
            break;
        if (!wanted.has(path))
            continue;
        signal?.throwIfAborted();
        const content = await files.readBeginning(source, Math.min(limitBytes, leftBytes));
        leftBytes -= content.length;
        contents.set(path, content);
    }
    return contents;
}


/***/ }),

/***/ 78612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isComponent: () => (/* reexport safe */ _greengrass_check_component_js__WEBPACK_IMPORTED_MODULE_0__.W)
/* harmony export */ });
/* harmony import */ var _greengrass_check_component_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10084);
/** What is asked of a release or a component that nobody deploys yet. */




/***/ }),

/***/ 10084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isComponent),
/* harmony export */   y: () => (/* binding */ checkComponent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92618);
/* harmony import */ var _bundle_check_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87866);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79004);




const APPSPEC = 'appspec.yml';
/**
 * Whether a path is that of a component of AWS IoT Greengrass V2: a file, there or not, that is named like a recipe or like the
 * configuration of the development kit, or a folder that has one of them and no AppSpec file.
 */
async function isComponent(path, files) {
    const kind = await files.kindOf(path);
    const { name } = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPath */ .Uf)(path);
    // What is not there can be meant for one by its name alone: that it is missing is told in its terms.
    if (kind !== 'directory')
        return (0,_greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecipeName */ .G2)(name) || name === _greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .GDK_CONFIG_NAME */ .cn;
    const has = async (one) => (await files.kindOf((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._z)(path, one))) === 'file';
    if (await has(APPSPEC))
        return false;
    for (const one of [_greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .GDK_CONFIG_NAME */ .cn, ..._greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RECIPE_NAMES */ .If])
        if (await has(one))
            return true;
    return false;
}
/**
 * Says what is wrong with a component before anything is published: its recipe, and in a project of the development kit the
 * configuration as well. Of a recipe by itself the folder around it is looked at for that configuration.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at.
 */
async function checkComponent({ path, folderName }, files) {
    const kind = await files.kindOf(path);
    if (kind === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
            hint: 'name the recipe, or the folder that holds it; in a workflow, run actions/checkout first',
        });
    }
    const { validateGdkProject, validateRecipe } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9953), __webpack_require__.e(3838), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
    const { folder, name } = kind === 'directory' ? { folder: path, name: undefined } : (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPath */ .Uf)(path);
    const configFile = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._z)(folder, _greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .GDK_CONFIG_NAME */ .cn);
    const isGdkProject = (await files.kindOf(configFile)) === 'file';
    const present = [];
    for (const one of _greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RECIPE_NAMES */ .If)
        if ((await files.kindOf((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._z)(folder, one))) === 'file')
            present.push(one);
    const chosen = name === undefined || name === _greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .GDK_CONFIG_NAME */ .cn ? (0,_greengrass_gdk_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseRecipe */ .Kr)(present, isGdkProject) : { name };
    const missing = 'finding' in chosen ? [{ ...chosen.finding, file: folder }] : [];
    const recipeFile = 'name' in chosen ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._z)(folder, chosen.name) : undefined;
    const recipe = recipeFile === undefined ? undefined : { file: recipeFile, text: await files.read(recipeFile) };
    const ofProject = isGdkProject
        ? validateGdkProject({
            config: { file: configFile, text: await files.read(configFile) },
            ...(recipe !== undefined && { recipe }),
            folderName: folderName ?? (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .folderNameOf */ .hH)(folder),
        })
        : [];
    const ofRecipe = recipe === undefined ? [] : validateRecipe({ ...recipe, isOfGdkProject: isGdkProject });
    return {
        diagnostics: [...missing, ...ofProject, ...ofRecipe],
        ...(recipe !== undefined && { recipe: { file: recipe.file, text: (0,_bundle_check_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g)(recipe.text) } }),
    };
}


/***/ }),

/***/ 79004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ splitPath),
/* harmony export */   _z: () => (/* binding */ inFolder),
/* harmony export */   hH: () => (/* binding */ folderNameOf)
/* harmony export */ });
/** A path as a folder and a name in it; `.` for a name alone. */
function splitPath(path) {
    const slash = path.replaceAll('\\', '/').lastIndexOf('/');
    if (slash < 0)
        return { folder: '.', name: path };
    return { folder: slash === 0 ? '/' : path.slice(0, slash), name: path.slice(slash + 1) };
}
/** A file in a folder, as a reader would name it; an absolute name stays as it is. */
function inFolder(folder, name) {
    if (/^([/\\]|[A-Za-z]:)/.test(name) || folder === '.' || folder === '')
        return name;
    return `${folder.replace(/[/\\]+$/, '')}/${name}`;
}
/** The last part of the path of a folder. */
function folderNameOf(folder) {
    return splitPath(folder.replace(/[/\\]+$/, '')).name;
}


/***/ })

};

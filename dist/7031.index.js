export const id = 7031;
export const ids = [7031,2618];
export const modules = {

/***/ 61775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReleaseFile: () => (/* binding */ findReleaseFile),
/* harmony export */   listHookScripts: () => (/* binding */ listHookScripts)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95726);
/* harmony import */ var _release_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41568);
/* harmony import */ var _rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30006);
/* harmony import */ var _rules_release_scripts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28515);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);






/**
 * Lists the files of a release that its AppSpec file for EC2/on-premises runs, for their content to be given to
 * {@link validateRelease}: by their paths among the entries, each once, links followed. Never throws.
 */
function listHookScripts(release) {
    const { text, entries = [], hostOs, platform = 'ec2' } = release;
    const { root: yaml } = text === undefined || platform !== 'ec2' ? {} : (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const sections = yaml === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml, hostOs, () => { });
    if (sections === undefined)
        return [];
    const { root } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locateAppSpec */ .f)(entries, release);
    const paths = (0,_rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .indexRelease */ .G)((0,_release_root_js__WEBPACK_IMPORTED_MODULE_4__/* .seenFrom */ .k)(root, entries).entries, sections.target);
    const found = (0,_rules_release_scripts_js__WEBPACK_IMPORTED_MODULE_5__/* .listScripts */ .js)(sections, paths).flatMap((script) => script.found.kind === 'file' ? [`${root}${script.found.entry.path}`] : []);
    return [...new Set(found)];
}
/** Finds the file at a path of a release, links followed; `undefined` when there is none. */
function findReleaseFile(entries, path) {
    const found = (0,_rules_release_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .indexRelease */ .G)(entries, 'linux').find(path);
    return found.kind === 'file' ? found.entry : undefined;
}


/***/ }),

/***/ 74078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tB: () => (/* binding */ MAY_BE_SECRET),
/* harmony export */   tS: () => (/* binding */ SECRET_BYTES),
/* harmony export */   vt: () => (/* binding */ SECRET_RULES)
/* harmony export */ });
/** How much of a file is looked at. */
const SECRET_BYTES = 64 * 1024;
/** Samples of a secret file are there to be shipped. */
const SAMPLE = /[._-](?:example|sample|template|tmpl|tpl|dist|defaults?|schema|vault)$/i;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-\d/m;
/** A value that is written out, and not a variable for one. */
const WRITTEN = String.raw `\s*["']?(?!["'\s]|\$\{|\$[A-Z_]|%[({]|\{\{|<)[^\s"']`;
/** What those call the key of a service account who save it; the service itself puts a part of its fingerprint at the end. */
const SERVICE_ACCOUNT = /(?:service|account|credential|secret|firebase|gcp|google|key|-[0-9a-f]{12}\.).*\.json$|-[0-9a-f]{12}\.json$/i;
/**
 * What every name has that any of {@link SECRET_RULES} is about: of tens of thousands of files, one look each is enough for almost all.
 */
const MAY_BE_SECRET = new RegExp(String.raw `^[._]|^id_|^kubeconfig|^(?:config|credentials)$|^(?:auth|config)\.json$|\.(?:pem|key|p8|ppk|asc|gpg|p12|pfx|jks|keystore|kdbx|kubeconfig|tfstate|backup)$|${SERVICE_ACCOUNT.source}`, 'i');
/**
 * Files that give away a password or a key to whoever can read the bundle: the bucket's readers and every host. Few of them
 * are told by name alone; most have to say something that only a secret says, so that a certificate, a public key or an
 * `.npmrc` with a registry in it is none.
 */
const SECRET_RULES = [
    {
        what: 'variables of an environment',
        isNamed: (name) => /^\.env(?:\..+|rc)?$/.test(name) && !SAMPLE.test(name),
        says: /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.]*[ \t]*=[ \t]*["']?[^\s"'#]/m,
    },
    {
        what: 'a private key',
        isNamed: (name) => /^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:pem|key|p8|ppk|asc|gpg)$/i.test(name),
        says: PRIVATE_KEY,
    },
    { what: 'a store of keys', isNamed: (name) => /\.(?:p12|pfx|jks|keystore|kdbx)$/i.test(name) },
    {
        what: 'the key to encrypted settings',
        isNamed: (name, path) => name === 'master.key' || /(?:^|\/)credentials\/[^/]+\.key$/.test(path),
        says: /^[0-9a-f]{32,64}\s*$/,
    },
    {
        what: 'credentials of AWS',
        isNamed: (_name, path) => /(?:^|\/)\.aws\/(?:credentials|config)$/.test(path),
        says: new RegExp(`^[ \\t]*aws_(?:secret_access_key|session_token)[ \\t]*=${WRITTEN}`, 'm'),
    },
    {
        what: 'credentials of a service account',
        isNamed: (name) => SERVICE_ACCOUNT.test(name),
        says: /"(?:private_key"\s*:\s*"-----BEGIN|client_secret"\s*:\s*"[^"<${])/,
    },
    {
        what: 'a token for npm',
        isNamed: (name) => name === '.npmrc' || name === '.yarnrc.yml',
        says: new RegExp(`(?:_authToken|_auth|_password)[ \\t]*=${WRITTEN}|npmAuth(?:Token|Ident)[ \\t]*:${WRITTEN}`),
    },
    {
        what: 'passwords',
        isNamed: (name) => /^(?:[._]netrc|\.pgpass|\.git-credentials|\.my\.cnf)$/.test(name),
        says: new RegExp(`\\bpassword[ \\t]*[= \\t]${WRITTEN}|^[^#\\s]*:[^:\\s]*:[^:\\s]*:[^:\\s]*:.|^\\w+://[^/\\s:@]*:[^@\\s]+@`, 'm'),
    },
    {
        what: 'a password for a package index',
        isNamed: (name) => name === '.pypirc',
        says: new RegExp(`^[ \\t]*password[ \\t]*[=:]${WRITTEN}`, 'm'),
    },
    {
        what: 'a login to a registry of images',
        isNamed: (name, path) => /(?:^|\/)\.docker\/config\.json$/.test(path) || /^\.dockercfg$|^\.dockerconfigjson$/.test(name),
        says: /"(?:auth|identitytoken|password)"\s*:\s*"[^"<$]/,
    },
    {
        what: 'tokens for Composer',
        isNamed: (name) => name === 'auth.json',
        says: /"(?:http-basic|github-oauth|gitlab-token|gitlab-oauth|bearer|bitbucket-oauth)"\s*:\s*\{\s*"/,
    },
    {
        what: 'access to a Kubernetes cluster',
        isNamed: (name, path) => /(?:^|\/)\.kube\/config$/.test(path) || /^kubeconfig(?:\..+)?$|\.kubeconfig$/.test(name),
        says: new RegExp(`^[ \\t]*(?:client-key-data|token|password)[ \\t]*:${WRITTEN}`, 'm'),
    },
    {
        what: 'the state of Terraform',
        isNamed: (name) => /\.tfstate(?:\.backup)?$/.test(name),
        says: /"(?:resources|modules|outputs)"/,
    },
    { what: 'a token for Vault', isNamed: (name) => name === '.vault-token' },
];


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

/***/ 27031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DIGEST_TAG: () => (/* reexport */ choose_version/* DIGEST_TAG */.K1),
  buildAndBundle: () => (/* reexport */ build_and_bundle.buildAndBundle),
  buildAndBundleComponent: () => (/* reexport */ buildAndBundleComponent),
  buildAndBundleMenderArtifact: () => (/* reexport */ buildAndBundleMenderArtifact),
  bundleComponent: () => (/* reexport */ bundleComponent),
  bundleMenderArtifact: () => (/* reexport */ bundleMenderArtifact),
  bundleRevision: () => (/* reexport */ bundle_revision/* bundleRevision */.M),
  checkComponent: () => (/* reexport */ check_component/* checkComponent */.y),
  checkReadiness: () => (/* reexport */ checkReadiness),
  checkRelease: () => (/* reexport */ check_release/* checkRelease */.m),
  collectRelease: () => (/* reexport */ check_release/* collectRelease */.A),
  componentBucketOf: () => (/* reexport */ push_component/* componentBucketOf */.l7),
  continueDeployment: () => (/* reexport */ continueDeployment),
  deploy: () => (/* reexport */ deploy/* deploy */.g),
  deployGreengrass: () => (/* reexport */ deploy_greengrass/* deployGreengrass */.L),
  deployMender: () => (/* reexport */ deploy_mender/* deployMender */.$),
  deriveGreengrassTimeout: () => (/* reexport */ deriveGreengrassTimeout),
  deriveMenderTimeout: () => (/* reexport */ deriveMenderTimeout),
  describeGreengrassTarget: () => (/* reexport */ target_words/* describeGreengrassTarget */.U),
  describeHolder: () => (/* reexport */ busy_group/* describeHolder */.sG),
  describeMenderTarget: () => (/* reexport */ mender_target_words/* describeMenderTarget */.c),
  describeOrder: () => (/* reexport */ describe_order/* describeOrder */.m),
  describeTriggers: () => (/* reexport */ plan_overrides/* describeTriggers */.f),
  diffReleases: () => (/* reexport */ diffReleases),
  differenceOf: () => (/* reexport */ compare_artifacts/* differenceOf */.Pq),
  exitCodeOfPlan: () => (/* reexport */ exitCodeOfPlan),
  findActive: () => (/* reexport */ findActive),
  findDeployments: () => (/* reexport */ findDeployments),
  findNewest: () => (/* reexport */ find_newest_findNewest),
  findRevisions: () => (/* reexport */ findRevisions),
  findTimeout: () => (/* reexport */ findTimeout),
  foretellExpiry: () => (/* reexport */ foretellExpiry),
  greengrassHistory: () => (/* reexport */ greengrassHistory),
  greengrassStatus: () => (/* reexport */ greengrassStatus),
  guardSecrets: () => (/* reexport */ guard_secrets/* guardSecrets */.F),
  isComponent: () => (/* reexport */ check_component/* isComponent */.W),
  isInTheWay: () => (/* reexport */ compare_artifacts/* isInTheWay */.M5),
  isReady: () => (/* reexport */ isReady),
  openRelease: () => (/* reexport */ openRelease),
  parseCreateDeploymentJson: () => (/* reexport */ parseCreateDeploymentJson),
  parseDiffSide: () => (/* reexport */ parseDiffSide),
  parseTaskDefinition: () => (/* reexport */ prepare_task_definition/* parseTaskDefinition */.Id),
  planComponentPush: () => (/* reexport */ push_component/* planComponentPush */.RK),
  planDeployment: () => (/* reexport */ planDeployment),
  planGreengrassDeployment: () => (/* reexport */ deploy_greengrass/* planGreengrassDeployment */.A),
  planGreengrassRedeploy: () => (/* reexport */ planGreengrassRedeploy),
  planMenderDeployment: () => (/* reexport */ planMenderDeployment),
  planMenderPush: () => (/* reexport */ push_mender_artifact/* planMenderPush */.v),
  planMenderRedeploy: () => (/* reexport */ planMenderRedeploy),
  planPrune: () => (/* reexport */ planPrune),
  planPush: () => (/* reexport */ planPush),
  planRedeploy: () => (/* reexport */ planRedeploy),
  planRetryOfFailed: () => (/* reexport */ planRetryOfFailed),
  planRollout: () => (/* reexport */ planRollout),
  prepareTaskDefinition: () => (/* reexport */ prepare_task_definition/* prepareTaskDefinition */.Ww),
  pruneRevisions: () => (/* reexport */ pruneRevisions),
  pushComponent: () => (/* reexport */ push_component/* pushComponent */.IX),
  pushMenderArtifact: () => (/* reexport */ push_mender_artifact/* pushMenderArtifact */.Q),
  pushRevision: () => (/* reexport */ push_revision.pushRevision),
  readComponent: () => (/* reexport */ readComponent),
  readComponentConfiguration: () => (/* reexport */ readComponentConfiguration),
  readGreengrassDocument: () => (/* reexport */ readGreengrassDocument),
  recipeToPublish: () => (/* reexport */ component_bundle/* recipeToPublish */.f9),
  redeploy: () => (/* reexport */ redeploy_redeploy),
  redeployGreengrass: () => (/* reexport */ redeployGreengrass),
  redeployMender: () => (/* reexport */ redeployMender),
  retryFailedDevices: () => (/* reexport */ retryFailedDevices),
  stop: () => (/* reexport */ stop),
  toArtifactFile: () => (/* reexport */ compare_artifacts/* toArtifactFile */.OG),
  waitForStatus: () => (/* reexport */ wait_for_status/* waitForStatus */.Z)
});

// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/build-and-bundle.js
var build_and_bundle = __webpack_require__(62222);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/bundle-revision.js
var bundle_revision = __webpack_require__(16915);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/check-release.js
var check_release = __webpack_require__(9693);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/guard-secrets.js
var guard_secrets = __webpack_require__(84180);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/busy-group.js
var busy_group = __webpack_require__(84097);
// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
// EXTERNAL MODULE: ./packages/core/lib/deployment/wait-point.js
var wait_point = __webpack_require__(4339);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var lib_errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/continue.js


/**
 * Ends a wait of the service: lets traffic move, or has what is old removed now. Doing it again does no harm: each wait is
 * asked for by its name, so that a second call never ends the next wait too.
 *
 * @throws SlipwayError NOT_WAITING when the deployment has not come to that wait yet; ALREADY_COMPLETED when it has ended without
 * succeeding; DEPLOYMENT_NOT_FOUND.
 */
async function continueDeployment({ deploymentId, from }, provider, options = {}) {
    const deployment = await provider.getDeployment(deploymentId, options);
    const answer = { deploymentId, from, status: deployment.nativeStatus };
    if (await isPast(deployment, from, provider, options))
        return { ...answer, kind: 'already' };
    if (!isWaiting(deployment, from))
        throw notWaiting(deployment, from);
    try {
        await provider.continueDeployment(deploymentId, from, options);
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'NOT_WAITING')
            throw error;
        // Somebody else may have been a moment faster.
        const now = await provider.getDeployment(deploymentId, options);
        if (await isPast(now, from, provider, options))
            return { ...answer, kind: 'already' };
        // That this wait has begun stays true while what is old is being removed, and only its end makes the service refuse.
        if (from === 'termination' && now.isTerminationWaitStarted === true)
            return { ...answer, kind: 'already' };
        throw error;
    }
    return { ...answer, kind: 'continued' };
}
function isWaiting({ state, isTerminationWaitStarted }, from) {
    return from === 'ready' ? state === 'ready' : isTerminationWaitStarted === true && !(0,model/* isTerminal */.Hd)(state);
}
/** @throws SlipwayError ALREADY_COMPLETED of a deployment that will never get there. */
async function isPast(deployment, from, provider, options) {
    const { id, state, nativeStatus, isTerminationWaitStarted } = deployment;
    if (state === 'succeeded')
        return true;
    if ((0,model/* isTerminal */.Hd)(state)) {
        throw new lib_errors.SlipwayError('ALREADY_COMPLETED', `deployment "${id}" has ended ${nativeStatus}: it goes on no more`, {
            hint: `slipway wait --deployment-id ${id} says why; deploy again`,
        });
    }
    if (from === 'termination' || state === 'ready')
        return false;
    if (isTerminationWaitStarted === true)
        return true;
    // All of them: the instances that are replaced have no events of traffic that tell, and come first.
    for await (const targets of provider.listTargets(id, {}, options)) {
        if (targets.some(wait_point/* hasTrafficBegun */.X3))
            return true;
    }
    return false;
}
function notWaiting({ id, nativeStatus }, from) {
    const what = from === 'ready'
        ? 'does not wait for traffic to be let move'
        : 'does not wait for the removal of what is old: traffic has not moved yet';
    const until = from === 'ready' ? 'ready' : 'traffic-shifted';
    return new lib_errors.SlipwayError('NOT_WAITING', `deployment "${id}" is ${nativeStatus} and ${what}`, {
        hint: `to wait until it does: slipway wait --deployment-id ${id} --wait-until ${until}; a group whose deployments never do lets traffic move at once`,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/json-problem.js
var json_problem = __webpack_require__(65241);
// EXTERNAL MODULE: ./packages/core/lib/revision/parse.js
var parse = __webpack_require__(37940);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/create-deployment-json.js




/** The names and kinds of CreateDeployment's input, as the service model has them. */
const SHAPES = {
    request: {
        applicationName: 'string',
        deploymentGroupName: 'string',
        revision: 'object',
        deploymentConfigName: 'string',
        description: 'string',
        ignoreApplicationStopFailures: 'boolean',
        targetInstances: 'object',
        autoRollbackConfiguration: 'object',
        updateOutdatedInstancesOnly: 'boolean',
        fileExistsBehavior: 'string',
        overrideAlarmConfiguration: 'object',
    },
    revision: {
        revisionType: 'string',
        s3Location: 'object',
        gitHubLocation: 'object',
        string: 'object',
        appSpecContent: 'object',
    },
    targetInstances: { tagFilters: 'list', autoScalingGroups: 'list', ec2TagSet: 'object' },
    tagFilter: { Key: 'string', Value: 'string', Type: 'string' },
    ec2TagSet: { ec2TagSetList: 'list' },
    autoRollback: { enabled: 'boolean', events: 'list' },
    alarms: { enabled: 'boolean', ignorePollAlarmFailure: 'boolean', alarms: 'list' },
    alarm: { name: 'string' },
};
const REVISION_FIELDS = {
    S3: 's3Location',
    GitHub: 'gitHubLocation',
    String: 'string',
    AppSpecContent: 'appSpecContent',
};
const TRIGGERS = {
    DEPLOYMENT_FAILURE: 'failure',
    DEPLOYMENT_STOP_ON_ALARM: 'alarm',
    DEPLOYMENT_STOP_ON_REQUEST: 'stop',
};
const BEHAVIORS = ['DISALLOW', 'OVERWRITE', 'RETAIN'];
/**
 * Reads the input of CreateDeployment as `aws deploy create-deployment --cli-input-json` takes it. Empty texts and lists,
 * which a generated skeleton is full of, are absent.
 *
 * @throws SlipwayError INPUT_INVALID naming the key: unknown, of another kind, or with a value that the service does not know.
 */
function parseCreateDeploymentJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new lib_errors.SlipwayError('INPUT_INVALID', `the input is not valid JSON: ${(0,json_problem/* describeJsonProblem */.R)(text, error)}`, {
            hint: 'aws deploy create-deployment --generate-cli-skeleton prints its shape',
        });
    }
    const input = read(value, SHAPES.request, '');
    const { applicationName, deploymentGroupName, deploymentConfigName: configurationName, description } = input;
    const { ignoreApplicationStopFailures, updateOutdatedInstancesOnly } = input;
    const request = {
        applicationName,
        deploymentGroupName,
        revision: input.revision && readRevision(input.revision),
        configurationName,
        description,
        fileExistsBehavior: oneOf(input.fileExistsBehavior, BEHAVIORS, 'fileExistsBehavior'),
        ignoreApplicationStopFailures,
        updateOutdatedInstancesOnly,
        autoRollback: input.autoRollbackConfiguration && readAutoRollback(input.autoRollbackConfiguration),
        alarms: input.overrideAlarmConfiguration && readAlarms(input.overrideAlarmConfiguration),
        targetInstances: input.targetInstances && readTargetInstances(input.targetInstances),
    };
    return Object.fromEntries(Object.entries(request).filter(([, one]) => one !== undefined));
}
/** A skeleton names every kind of revision: `revisionType` says which of them is meant. */
function readRevision(json) {
    const { revisionType, ...given } = read(json, SHAPES.revision, 'revision');
    const fields = Object.keys(given);
    if (revisionType === undefined && fields.length === 0)
        return undefined;
    const field = revisionType === undefined ? fields[0] : REVISION_FIELDS[revisionType];
    if (field === undefined) {
        throw invalid(`revision.revisionType is "${revisionType}"; expected one of ${Object.keys(REVISION_FIELDS).join(', ')}`);
    }
    if (given[field] === undefined)
        throw invalid(`revision.${field} is missing for the revision type "${revisionType}"`);
    if (revisionType === undefined && fields.length > 1)
        throw invalid(`revision has ${fields.join(' and ')}; expected one`);
    return (0,parse/* parseRevisionLocation */.Uq)(JSON.stringify({ [field]: given[field] }));
}
function readAutoRollback(json) {
    const { enabled, events = [] } = read(json, SHAPES.autoRollback, 'autoRollbackConfiguration');
    const triggers = events.map((event) => {
        const trigger = typeof event === 'string' && Object.hasOwn(TRIGGERS, event) ? TRIGGERS[event] : undefined;
        if (trigger !== undefined)
            return trigger;
        throw invalid(`autoRollbackConfiguration.events has ${JSON.stringify(event)}; expected some of ${Object.keys(TRIGGERS).join(', ')}`);
    });
    if (enabled !== true)
        return enabled === undefined && events.length === 0 ? undefined : [];
    if (triggers.length > 0)
        return triggers;
    throw invalid('autoRollbackConfiguration is enabled and has no events');
}
function readAlarms(json) {
    const path = 'overrideAlarmConfiguration';
    const { enabled, ignorePollAlarmFailure, alarms = [] } = read(json, SHAPES.alarms, path);
    const names = alarms.flatMap((alarm, index) => read(alarm, SHAPES.alarm, `${path}.alarms[${index}]`).name ?? []);
    if (enabled === undefined && names.length === 0)
        return undefined;
    return {
        isEnabled: enabled === true,
        names,
        ...(ignorePollAlarmFailure !== undefined && { ignorePollFailure: ignorePollAlarmFailure }),
    };
}
function readTargetInstances(json) {
    const path = 'targetInstances';
    const { tagFilters = [], ec2TagSet = {}, autoScalingGroups: groups = [] } = read(json, SHAPES.targetInstances, path);
    const tags = readTags(tagFilters, `${path}.tagFilters`);
    const { ec2TagSetList = [] } = read(ec2TagSet, SHAPES.ec2TagSet, `${path}.ec2TagSet`);
    const tagGroups = ec2TagSetList
        .map((filters, index) => {
        const place = `${path}.ec2TagSet.ec2TagSetList[${index}]`;
        if (!Array.isArray(filters))
            throw invalid(`${place} is no list`);
        return readTags(filters, place);
    })
        .filter((filters) => filters.length > 0);
    if (tags.length > 0 && tagGroups.length > 0)
        throw invalid(`${path} has tagFilters and ec2TagSet; expected one`);
    const autoScalingGroups = groups.map((name) => {
        if (typeof name === 'string')
            return name;
        throw invalid(`${path}.autoScalingGroups has ${JSON.stringify(name)}; expected a text`);
    });
    const named = autoScalingGroups.filter((name) => name !== '');
    if (tags.length + tagGroups.length + named.length === 0)
        return undefined;
    return {
        ...(tags.length > 0 && { tags }),
        ...(tagGroups.length > 0 && { tagGroups }),
        ...(named.length > 0 && { autoScalingGroups: named }),
    };
}
/** A filter's `Type` says whether key, value or both are looked at. */
function readTags(filters, path) {
    return filters.flatMap((filter, index) => {
        const place = `${path}[${index}]`;
        const { Key: key, Value: value, Type } = read(filter, SHAPES.tagFilter, place);
        const type = oneOf(Type, ['KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'], `${place}.Type`);
        if (key === undefined && value === undefined)
            return [];
        const tag = {
            ...(key !== undefined && type !== 'VALUE_ONLY' && { key }),
            ...(value !== undefined && type !== 'KEY_ONLY' && { value }),
        };
        const wanted = type === 'KEY_ONLY' ? 1 : type === 'VALUE_ONLY' ? 1 : type === 'KEY_AND_VALUE' ? 2 : 0;
        if (Object.keys(tag).length >= Math.max(1, wanted))
            return [tag];
        throw invalid(`${place} lacks what its type ${type} is about`);
    });
}
/** The members of an object that have a value, each known by its name and of its kind. */
function read(json, shape, path) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        throw invalid(`${path === '' ? 'the input' : path} is no object`);
    }
    const found = {};
    for (const [name, value] of Object.entries(json)) {
        const place = path === '' ? name : `${path}.${name}`;
        const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
        if (kind === undefined)
            throw unknown(place, name, Object.keys(shape));
        if (value === null || value === '')
            continue;
        if (kindOf(value) !== kind)
            throw invalid(`${place} is ${JSON.stringify(value)}; expected a ${kind}`);
        found[name] = value;
    }
    return found;
}
function unknown(place, name, names) {
    const near = (0,closest/* closest */.k)(name, names);
    return new lib_errors.SlipwayError('INPUT_INVALID', `the input has an unknown key "${place}"`, {
        hint: near === undefined ? `known there are ${names.join(', ')}` : `did you mean "${near}"?`,
    });
}
function kindOf(value) {
    return Array.isArray(value) ? 'list' : typeof value;
}
function oneOf(value, words, place) {
    if (value === undefined)
        return undefined;
    const word = words.find((known) => known === value);
    if (word !== undefined)
        return word;
    throw invalid(`${place} is "${value}"; expected one of ${words.join(', ')}`);
}
function invalid(message) {
    return new lib_errors.SlipwayError('INPUT_INVALID', `the input's ${message}`.replace(/^the input's the input/, 'the input'), {
        hint: 'the keys are those of CreateDeployment: aws deploy create-deployment --generate-cli-skeleton',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/deploy.js + 1 modules
var deploy = __webpack_require__(45200);
// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./packages/core/lib/bundle/implied-folders.js
var implied_folders = __webpack_require__(40942);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/compare-entries.js


/**
 * Says what a release brings to a path, path by path: the empty list exactly when hosts get the same from both.
 *
 * A folder that something is in says nothing of its own: some archivers list such folders and some do not, and the agent makes
 * them alike, whatever their mode.
 *
 * @returns sorted by path, bytewise.
 */
function compareEntries(before, after) {
    const [old, now] = [statesOf(before), statesOf(after)];
    const changes = [];
    for (const [path, state] of old) {
        const next = now.get(path);
        if (next === undefined)
            changes.push({ kind: 'removed', path, before: state });
        else {
            const differences = differencesOf(state, next);
            if (differences.length > 0)
                changes.push({ kind: 'changed', path, before: state, after: next, differences });
        }
    }
    for (const [path, state] of now) {
        if (!old.has(path))
            changes.push({ kind: 'added', path, after: state });
    }
    return changes.sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
}
/**
 * The folders that one release has and the other has nothing of, the outermost of each: what is below one is told in one word.
 *
 * @returns sorted by path, bytewise.
 */
function foldersOnlyIn(entries, others) {
    const known = (0,implied_folders/* filledFolders */.Wp)(others);
    return [...(0,implied_folders/* filledFolders */.Wp)(entries)]
        .filter((folder) => !known.has(folder) && isOutermost(folder, known))
        .sort(archive_path/* comparePaths */.cD);
}
function isOutermost(folder, known) {
    const end = folder.lastIndexOf('/');
    return end < 0 || known.has(folder.slice(0, end));
}
/** What hosts get of a release, by path. */
function statesOf(entries) {
    const filled = (0,implied_folders/* filledFolders */.Wp)(entries);
    const states = new Map();
    for (const entry of entries) {
        if (entry.content.type !== 'directory' || !filled.has(entry.path))
            states.set(entry.path, stateOf(entry));
    }
    return states;
}
function stateOf({ mode, sizeBytes, content }) {
    return content.type === 'file' ? { type: 'file', mode, sizeBytes, sha256: content.sha256 } : content;
}
function differencesOf(before, after) {
    if (before.type === 'file' && after.type === 'file') {
        return [
            ...(before.sha256 === after.sha256 ? [] : ['content']),
            ...(before.mode === after.mode ? [] : ['mode']),
        ];
    }
    if (before.type === 'symlink' && after.type === 'symlink') {
        return before.linkTarget === after.linkTarget ? [] : ['link-target'];
    }
    return before.type === after.type ? [] : ['type'];
}

// EXTERNAL MODULE: ./packages/core/lib/revision/same.js
var same = __webpack_require__(90481);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./packages/core/lib/bundle/compare-texts.js

/** How long two texts are compared before they count as too different to be read side by side. */
const MOST_MS = 2_000;
/** How many lines around a difference are shown. */
const CONTEXT_LINES = 3;
/** Compares two texts line by line; `undefined` when that takes too long to be worth it. */
function compareTexts(before, after) {
    const options = { context: CONTEXT_LINES, timeout: MOST_MS };
    const patch = (0,create/* structuredPatch */.YB)('', '', before, after, undefined, undefined, options);
    return patch?.hunks.map(({ oldStart, newStart, ...hunk }) => ({
        ...hunk,
        oldStart: startOf(oldStart, hunk.oldLines),
        newStart: startOf(newStart, hunk.newLines),
    }));
}
/** Of a stretch without lines, `patch` and `git apply` want the line before it. */
function startOf(start, lines) {
    return lines === 0 ? start - 1 : start;
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/secret-rules.js
var secret_rules = __webpack_require__(74078);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/compare-text-of.js


/** Nobody reads a longer text's difference in a log. */
const TEXT_BYTES = 256 * 1024;
/** A longer line is no text that somebody wrote. */
const MOST_LENGTH = 2_000;
/** Compares texts of two releases line by line, each as far as it is one. */
async function compareTextsOf({ before, after, paths }) {
    const [old, now] = await Promise.all([
        before.read(new Set(paths.flatMap(({ beforePath }) => beforePath ?? [])), TEXT_BYTES + 1),
        after.read(new Set(paths.flatMap(({ afterPath }) => afterPath ?? [])), TEXT_BYTES + 1),
    ]);
    return paths.map(({ path, beforePath, afterPath }) => difference(path, beforePath && old.get(beforePath), afterPath && now.get(afterPath)));
}
function difference(path, before, after) {
    const bytes = [before, after].flatMap((one) => one || []);
    const notShown = (why) => ({ path, notShown: why });
    if (bytes.length === 0)
        return notShown('absent');
    if (bytes.some((one) => looksSecret(path, one)))
        return notShown('secret');
    const [one, other] = [decode(before || new Uint8Array()), decode(after || new Uint8Array())];
    if (typeof one !== 'object')
        return notShown(one);
    if (typeof other !== 'object')
        return notShown(other);
    if (one.text === other.text)
        return notShown('unchanged');
    const hunks = compareTexts(one.text, other.text);
    return hunks === undefined ? notShown('too-different') : { path, hunks };
}
/** Whoever reads the log of a job is not always one of those who may read the release. */
function looksSecret(path, bytes) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const rules = secret_rules/* SECRET_RULES */.vt.filter(({ isNamed }) => isNamed(name, path));
    if (rules.length === 0)
        return false;
    // Every byte is a character of its own: what is looked for is ASCII, and nothing may throw.
    const text = new TextDecoder('latin1').decode(bytes);
    return rules.some(({ says }) => says === undefined || says.test(text));
}
function decode(bytes) {
    if (bytes.length > TEXT_BYTES)
        return 'too-large';
    if (bytes.includes(0))
        return 'not-text';
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return text.split('\n').some(({ length }) => length > MOST_LENGTH) ? 'not-text' : { text };
    }
    catch {
        return 'not-text';
    }
}

// EXTERNAL MODULE: ./packages/core/lib/appspec/read.js
var appspec_read = __webpack_require__(45732);
// EXTERNAL MODULE: ./packages/core/lib/appspec/list-hook-scripts.js
var list_hook_scripts = __webpack_require__(61775);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/lib/appspec/locate.js
var locate = __webpack_require__(95726);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/load-release.js




/** How much of an AppSpec file is read: none that anybody wrote is larger. */
const APPSPEC_BYTES = 1024 * 1024;
/** How much is read of all texts of a release together. */
const TEXTS_BYTES = 32 * 1024 * 1024;
function loadFolder({ entries }, sources, files, { signal }) {
    const appSpec = (0,locate/* locateAppSpec */.f)(entries.map(toArchiveEntry)).path;
    return {
        entries,
        ...(appSpec !== undefined && { appSpec }),
        read: async (paths, limitBytes) => {
            const read = new Map();
            for (const path of paths) {
                signal?.throwIfAborted();
                const entry = sources.get(path);
                if (entry?.type === 'file')
                    read.set(path, await files.readBeginning(entry.source, limitBytes));
            }
            return read;
        },
    };
}
function loadArchive(file, { entries }, files, options) {
    // The format matters for nothing but that it is an archive's.
    const { root, path } = (0,locate/* locateAppSpec */.f)(entries.map(toArchiveEntry), { bundleFormat: 'zip' });
    const appSpec = path?.slice(root.length);
    return {
        entries: root === '' ? entries : entries.flatMap((entry) => withoutRoot(entry, root)),
        ...(root !== '' && { strippedFolder: root.slice(0, -1) }),
        ...(appSpec !== undefined && { appSpec }),
        read: async (paths, limitBytes) => {
            const wanted = new Set([...paths].map((one) => `${root}${one}`));
            if (wanted.size === 0)
                return new Map();
            const request = { isWanted: (one) => wanted.has(one), limitBytes, totalBytes: TEXTS_BYTES };
            const { contents } = await files.inspectArchive(file, request, options);
            return new Map([...contents].map(([name, content]) => [name.slice(root.length), content]));
        },
    };
}
/** An AppSpec file alone, which is all that there is of a release to AWS Lambda or Amazon ECS. */
function loadText(content) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
    const entry = {
        path: archive_path/* APPSPEC_PATH */.De,
        mode: 0o644,
        sizeBytes: content.length,
        content: { type: 'file', sha256 },
    };
    return {
        entries: [entry],
        appSpec: archive_path/* APPSPEC_PATH */.De,
        read: async (paths, limitBytes) => new Map(paths.has(archive_path/* APPSPEC_PATH */.De) ? [[archive_path/* APPSPEC_PATH */.De, content.subarray(0, limitBytes)]] : []),
    };
}
/** Reads an AppSpec file that is an object of its own. */
async function readText(place, { body }) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        sizeBytes += chunk.length;
        if (sizeBytes > APPSPEC_BYTES) {
            throw new lib_errors.SlipwayError('ARCHIVE_INVALID', `"${place}" has more than ${APPSPEC_BYTES} bytes, which no AppSpec has`, {
                hint: 'say with ?bundleType= what the object is, if it is an archive',
            });
        }
    }
    return Buffer.concat(chunks);
}
/** An entry in the terms in which an AppSpec file is looked for. */
function toArchiveEntry({ path, mode, sizeBytes, content }) {
    const { type } = content;
    return { path, type, mode, sizeBytes, ...(type === 'symlink' && { linkTarget: content.linkTarget }) };
}
function withoutRoot(entry, root) {
    return entry.path.startsWith(root) ? [{ ...entry, path: entry.path.slice(root.length) }] : [];
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/find-hooks.js


/** The scripts that the AppSpec file of a release has run on hosts, by their paths, links followed; none where it is not valid. */
async function findHooks(release) {
    const { appSpec } = release;
    if (appSpec === undefined)
        return new Map();
    const text = (await release.read(new Set([appSpec]), APPSPEC_BYTES)).get(appSpec);
    const spec = text === undefined ? undefined : (0,appspec_read/* readAppSpec */.F)(text, { file: appSpec }).spec;
    if (spec === undefined)
        return new Map();
    const entries = release.entries.map(toArchiveEntry);
    // The agent runs as these, and a script does where `runas` says nothing else.
    const agent = spec.os.value === 'windows' ? 'SYSTEM' : 'root';
    const hooks = new Map();
    for (const { event, scripts } of spec.hooks) {
        for (const { location, runas = agent } of scripts) {
            const found = (0,list_hook_scripts.findReleaseFile)(entries, location.value);
            if (found === undefined)
                continue;
            hooks.set(found.path, [...(hooks.get(found.path) ?? []), { event: event.value, runAs: runas }]);
        }
    }
    return hooks;
}

// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy/redeploy-source.js


/** How many successful deployments are looked at for the one to go back to. */
const LOOK_BACK = 500;
/**
 * The deployment whose revision a reader means.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is none.
 * @throws SlipwayError INPUT_INVALID when it is of another application, or a tag cannot be looked up here.
 */
async function findSource(from, group, ports, options) {
    const { provider } = ports;
    if (from === 'last-successful')
        return requireRevision(await findLastSuccessful(group, provider, options));
    if (from === 'previous-successful')
        return findPrevious(group, provider, options);
    if (isCommit(from)) {
        const commit = from.slice('commit:'.length);
        return findCommit(commit, `commit "${commit}"`, group, ports, options);
    }
    if (isTag(from)) {
        const tag = from.slice('tag:'.length);
        const commit = await ports.tags.commitOf(tag, options);
        return findCommit(commit, `commit "${commit}", which the tag "${tag}" names`, group, ports, options);
    }
    if (isId(from))
        return requireRevision(await findById(from, group, provider, options));
    return (0,lib_errors/* unreachable */.H)(from);
}
function isCommit(from) {
    return from.startsWith('commit:');
}
function isTag(from) {
    return from.startsWith('tag:');
}
function isId(from) {
    return from.startsWith('d-');
}
async function findById(id, { applicationName }, provider, options) {
    const deployment = await provider.getDeployment(id, options);
    const owner = deployment.applicationName;
    if (owner === undefined || owner === applicationName)
        return deployment;
    throw new lib_errors.SlipwayError('INPUT_INVALID', `deployment ${id} is of application "${owner}", not "${applicationName}"`, {
        hint: 'a revision belongs to one application: name a deployment of the same one',
    });
}
async function findLastSuccessful(group, provider, options) {
    const { applicationName, deploymentGroupName } = group;
    const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options);
    if (deployment !== undefined)
        return deployment;
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `no deployment of group "${deploymentGroupName}" in application "${applicationName}" has succeeded yet`, { hint: 'there is nothing to go back to: deploy a revision, or name the id of a deployment' });
}
/**
 * The newest success whose revision is not that of the last success: what the group ran before. What was deployed twice,
 * and the service's own rollbacks to it, count as one.
 */
async function findPrevious(group, provider, options) {
    const current = requireRevision(await findLastSuccessful(group, provider, options));
    for await (const deployment of successes(group, provider, options)) {
        const { revision, createdAt = 0 } = deployment;
        if (revision === undefined || createdAt > (current.createdAt ?? Number.POSITIVE_INFINITY))
            continue;
        if (!isSame(revision, current.revision))
            return { ...deployment, revision };
    }
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `${nameOf(group)} has succeeded with no other revision than the one of ${current.id}`, { hint: 'name the id of a deployment, also of another group of the application, or deploy an earlier revision' });
}
/** The same place without version and ETag may hold other bytes by now, but there is nothing to go back to in it. */
function isSame(one, other) {
    return (0,same/* isSameRevision */.C)(one, other) || (0,format/* formatRevision */.TU)(one) === (0,format/* formatRevision */.TU)(other);
}
/** A commit is in a revision on GitHub, and in what was recorded with an object in S3 when it was stored. */
async function findCommit(commit, name, group, { provider, store }, options) {
    const commits = new Map();
    for await (const deployment of successes(group, provider, options)) {
        const { revision } = deployment;
        if (revision === undefined ||
            revision.type === 'content' ||
            revision.type === 'mender' ||
            revision.type === 'greengrass')
            continue;
        const place = (0,format/* formatRevision */.TU)(revision);
        const known = commits.get(place) ??
            (revision.type === 'github' ? revision.commitId : await store.commitOf(revision, options)) ??
            '';
        if (known.toLowerCase().startsWith(commit.toLowerCase()))
            return { ...deployment, revision };
        commits.set(place, known);
    }
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `no success of ${nameOf(group)} is known to be of ${name}`, {
        hint: 'a bundle in S3 tells the commit that it was first pushed with, when push was given one: name the id of the deployment (slipway deployments list)',
    });
}
async function* successes({ applicationName, deploymentGroupName }, provider, options) {
    let seen = 0;
    const pages = provider.listDeployments(applicationName, deploymentGroupName, { isSucceeded: true }, options);
    for await (const page of pages) {
        yield* page;
        seen += page.length;
        if (seen >= LOOK_BACK)
            return;
    }
}
function requireRevision(deployment) {
    const { revision } = deployment;
    if (revision !== undefined)
        return { ...deployment, revision };
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `deployment ${deployment.id} has no revision to deploy again`, {
        hint: 'name another deployment (slipway deployments list shows them)',
    });
}
function nameOf({ applicationName, deploymentGroupName }) {
    return `group "${deploymentGroupName}" in application "${applicationName}"`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy/require-content.js


/**
 * The revision of a deployment with all that it takes to deploy it again. Of AppSpec content a deployment tells the digest alone
 * (service model, GetDeployment); the application, which knows its revisions, tells the rest.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when it tells only the digest, too, or does not know it any more.
 */
async function requireContent({ id, revision }, applicationName, provider, options) {
    if (revision.type !== 'content' || revision.content !== undefined)
        return revision;
    let cause;
    try {
        const registered = await provider.getRevision(applicationName, revision, options);
        const told = registered.revision;
        if (told.type === 'content' && told.content !== undefined)
            return told;
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'REVISION_NOT_FOUND')
            throw error;
        cause = error;
    }
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `what deployment ${id} deployed cannot be deployed again: of its ${(0,format/* describeRevision */.hi)(revision)} the service tells no more than that`, { hint: 'deploy the AppSpec file anew, as its repository has it', cause });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/locate-side.js





/**
 * Finds out where a side is.
 *
 * @throws SlipwayError SOURCE_INVALID, REVISION_NOT_FOUND, INPUT_INVALID.
 */
async function locateSide(side, group, ports, options) {
    if (side.type === 'revision')
        return { type: 'revision', revision: side.revision, warnings: [] };
    if (side.type === 'deployment')
        return locateDeployment(side.source, group, ports, options);
    const { path } = side;
    const kind = await ports.files.kindOf(path);
    if (kind === 'directory')
        return { type: 'folder', path };
    // Deployments to AWS Lambda and Amazon ECS have no bundle, but an AppSpec file alone.
    if (kind === 'file')
        return { type: isAppSpecAlone(path) ? 'appspec' : 'bundle', path };
    throw new lib_errors.SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
        hint: 'name a folder, a bundle, s3://bucket/key, github:owner/repo@commit, the id of a deployment, or last-successful',
    });
}
function isAppSpecAlone(path) {
    return (0,parse/* bundleFormatOf */.Nl)(path) === undefined && /\.(ya?ml|json)$/i.test(path);
}
async function locateDeployment(source, group, ports, options) {
    const { provider } = ports;
    try {
        const deployment = source.startsWith('d-')
            ? await locate_side_findById(source, provider, options)
            : await findSource(source, requireGroup(source, group), ports, options);
        const applicationName = deployment.applicationName ?? group?.applicationName ?? '';
        const revision = await requireContent(deployment, applicationName, provider, options);
        const isLatest = source === 'last-successful' && group !== undefined;
        const warnings = isLatest ? await findNewer(deployment.id, group, provider, options) : [];
        return { type: 'revision', revision, deployment, warnings };
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'NOTHING_TO_REDEPLOY')
            throw error;
        // To go back to something and to look at it fail for one reason; only the remedy is another.
        throw new lib_errors.SlipwayError('REVISION_NOT_FOUND', error.message, {
            hint: 'name another deployment (slipway deployments list shows them), a revision or a bundle to compare with',
            cause: error,
        });
    }
}
function requireGroup(source, group) {
    if (group !== undefined)
        return group;
    throw new lib_errors.SlipwayError('INPUT_INVALID', `of which deployment group "${source}" is meant is not told`, {
        hint: 'give --application-name and --deployment-group',
    });
}
async function locate_side_findById(id, provider, options) {
    const deployment = await provider.getDeployment(id, options);
    const { revision } = deployment;
    if (revision !== undefined)
        return { ...deployment, revision };
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `deployment ${id} has no revision that is told`);
}
/** After a deployment that failed, some targets may run what it brought; which ones, nobody tells in one word. */
async function findNewer(id, { applicationName, deploymentGroupName }, provider, options) {
    let newest;
    try {
        newest = await provider.newestDeployment(applicationName, deploymentGroupName, options);
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
    }
    if (newest === undefined || newest.id === id)
        return [];
    const state = (0,model/* isTerminal */.Hd)(newest.state) ? `ended ${newest.nativeStatus}` : `is ${newest.nativeStatus}`;
    return [
        `deployment ${newest.id} came after the last success and ${state}: some targets may run what it brought; its id in place of last-successful compares with that`,
    ];
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/fill-app-spec.js
var fill_app_spec = __webpack_require__(24092);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/open-side.js





/**
 * Makes sure that a side is there, and fetches nothing yet.
 *
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED for an object that is gone or another one by now.
 */
async function openSide(side, selection, ports, options) {
    if (side.type !== 'revision')
        return openPath(side, selection, ports, options);
    const { revision, deployment, warnings } = side;
    const compared = { type: 'revision', revision, ...(deployment !== undefined && { deployment }) };
    const opened = await openRevision(revision, compared, ports, options);
    return { ...opened, warnings };
}
async function openPath({ type, path }, selection, ports, options) {
    switch (type) {
        case 'folder':
            return openFolder(path, selection, ports, options);
        case 'bundle':
            return openBundle(path, ports, options);
        case 'appspec':
            return openText({ type: 'bundle', path }, () => ports.files.read(path));
    }
}
async function openFolder(path, { trackedOnly = false, appSpecVariables, ...patterns }, { files, manifests, sourceControl, keep }, options) {
    const onlyFiles = trackedOnly ? new Set(await sourceControl.trackedFiles(path, options)) : undefined;
    const selection = onlyFiles === undefined ? patterns : { ...patterns, onlyFiles };
    const { entries: collected, warnings } = await files.collect(path, selection, options);
    const entries = appSpecVariables === undefined ? collected : await fillIn(collected, appSpecVariables, files, keep);
    const read = once(() => manifests.ofFolder(entries, options));
    const sources = new Map(entries.map((entry) => [entry.path, entry]));
    return {
        compared: { type: 'folder', path },
        warnings,
        identify: async () => (await read()).contentDigest,
        load: async () => loadFolder(await read(), sources, files, options),
    };
}
/** Takes the AppSpec file as the hosts are to get it. @throws SlipwayError APPSPEC_INVALID for a variable without a value. */
async function fillIn(entries, variables, files, keep) {
    const appSpec = entries.find(({ path }) => path === archive_path/* APPSPEC_PATH */.De);
    if (appSpec === undefined)
        return entries;
    const { content, diagnostics } = await (0,fill_app_spec/* fillAppSpec */.U)(await files.read(appSpec.source), appSpec.source, variables);
    if (diagnostics.length > 0) {
        throw new lib_errors.SlipwayError('APPSPEC_INVALID', diagnostics.map(({ message }) => message).join('\n'), {
            hint: 'give each variable a value with --appspec-var or --appspec-env',
        });
    }
    const sizeBytes = content.length;
    const source = await keep(archive_path/* APPSPEC_PATH */.De, { body: alone(content), sizeBytes });
    return entries.map((entry) => (entry === appSpec ? { ...entry, mode: 0o644, sizeBytes, source } : entry));
}
function openBundle(path, ports, options) {
    const read = once(() => ports.manifests.ofArchive(path, options));
    return {
        compared: { type: 'bundle', path },
        warnings: [],
        identify: async () => (await read()).contentDigest,
        load: async () => loadArchive(path, await read(), ports.files, options),
    };
}
async function openRevision(revision, compared, ports, options) {
    const place = (0,format/* describeRevision */.hi)(revision);
    switch (revision.type) {
        case 's3':
            return openObject(revision, compared, ports, options);
        case 'github': {
            const { repository, commitId } = revision;
            const fetch = async () => ports.archives.open(repository, commitId, options);
            const load = async () => toGitModes(await loadFetched('commit.tgz', place, fetch, ports, options));
            return { compared, warnings: [], identify: async () => undefined, load };
        }
        case 'content':
            return openText(compared, async () => new TextEncoder().encode(revision.content ?? ''));
        case 'mender':
            throw new lib_errors.SlipwayError('NOT_IMPLEMENTED', `${place} is a release of Mender, whose Artifacts are not compared`, {
                hint: 'compare the folders or the bundles that they were made from',
            });
        case 'greengrass':
            throw new lib_errors.SlipwayError('NOT_IMPLEMENTED', `${place} names components, whose artifacts are not compared`, {
                hint: 'compare the folders that they were made from',
            });
        default:
            return (0,lib_errors/* unreachable */.H)(revision);
    }
}
async function openObject(revision, compared, ports, options) {
    const { bucket, key, version, bundleType } = revision;
    const place = (0,format/* describeRevision */.hi)(revision);
    const facts = await ports.objects.look(bucket, key, version);
    requireSame(revision, facts);
    const fetch = async () => {
        const opened = await ports.objects.open(bucket, key, version);
        // Without a version it may have become another one since it was looked at.
        requireSame({ ...revision, eTag: revision.eTag ?? facts.eTag }, opened);
        return opened;
    };
    if (bundleType === 'YAML' || bundleType === 'JSON') {
        return openText(compared, async () => readText(place, await fetch()));
    }
    return {
        compared,
        warnings: [],
        identify: async () => facts.contentDigest,
        load: () => loadFetched(`bundle.${bundleType}`, place, fetch, ports, options),
    };
}
function openText(compared, read) {
    return { compared, warnings: [], identify: async () => undefined, load: async () => loadText(await read()) };
}
/** Whoever reads of a damaged archive knows it by the place that it came from. */
async function loadFetched(name, place, fetch, { files, manifests, keep }, options) {
    const path = await keep(name, await fetch(), place);
    try {
        return await loadArchive(path, await manifests.ofArchive(path, options), files, options);
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ARCHIVE_INVALID')
            throw error;
        const { code, message, hint } = error;
        throw new lib_errors.SlipwayError(code, message.replaceAll(path, place), {
            cause: error,
            ...(hint !== undefined && { hint }),
        });
    }
}
/** Git knows of modes only whether a file is executable; those in GitHub's archives are of its own umask. */
function toGitModes(release) {
    const entries = release.entries.map((entry) => ({
        ...entry,
        mode: (entry.mode & 0o100) === 0 ? 0o644 : 0o755,
    }));
    return { ...release, entries };
}
function requireSame(revision, found) {
    const place = (0,format/* describeRevision */.hi)(revision);
    const which = revision.version === undefined ? '' : ` in version "${revision.version}"`;
    if (found === undefined) {
        throw new lib_errors.SlipwayError('OBJECT_NOT_FOUND', `there is no object "${place}"${which}, so that it cannot be compared`, {
            hint: 'was it removed, or expired by a lifecycle rule? "slipway revisions list" shows what else was pushed',
        });
    }
    if (revision.eTag === undefined || found.eTag === revision.eTag)
        return;
    throw new lib_errors.SlipwayError('OBJECT_CHANGED', `the object "${place}"${which} is another one by now: its ETag is "${found.eTag}", and "${revision.eTag}" is asked for`, { hint: 'leave the ETag out to compare with what is there now' });
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
async function* alone(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/diff-releases.js






/**
 * Says what is different between two releases, wherever they are: what hosts would get of one and not of the other.
 *
 * ```
 * find both -> one revision? -> look at both -> one digest? -> fetch what is elsewhere -> compare path by path
 * ```
 *
 * What is fetched is kept in a temporary file until the end, whatever the end is.
 *
 * @throws SlipwayError SOURCE_INVALID, REVISION_NOT_FOUND, OBJECT_NOT_FOUND, OBJECT_CHANGED, ARCHIVE_INVALID, DISK_FULL, and
 * those of the services.
 */
async function diffReleases(request, ports, options = {}) {
    const { group, trackedOnly = false, appSpecVariables } = request;
    const selection = {
        ...request.selection,
        trackedOnly,
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
    const kept = [];
    const keep = async (name, bytes, place) => {
        const onProgress = place === undefined ? {} : tellOf(place, bytes, ports.reporter);
        const file = await ports.temporary.keep(name, bytes, { ...options, ...onProgress });
        kept.push(file);
        return file.path;
    };
    try {
        const located = [
            await locateSide(request.from, group, ports, options),
            await locateSide(request.to, group, ports, options),
        ];
        const [a, b] = located;
        if (a.type === 'revision' && b.type === 'revision' && (0,same/* isSameRevision */.C)(a.revision, b.revision)) {
            const sides = { from: describeRevisionSide(a), to: describeRevisionSide(b) };
            return { ...diff_releases_same('revision'), ...sides, warnings: [...a.warnings, ...b.warnings] };
        }
        const openPorts = { ...ports, keep };
        const from = await openSide(a, selection, openPorts, options);
        const to = await openSide(b, selection, openPorts, options);
        const warnings = [...from.warnings, ...to.warnings];
        const digest = await from.identify();
        if (digest !== undefined && digest === (await to.identify())) {
            return { ...diff_releases_same('digest'), from: from.compared, to: to.compared, warnings };
        }
        const [before, after] = [await from.load(), await to.load()];
        const compared = {
            from: describeLoaded(from.compared, before),
            to: describeLoaded(to.compared, after),
        };
        return { ...compared, ...(await compare(before, after, request)), comparedBy: 'content', warnings };
    }
    finally {
        await Promise.all(kept.map((file) => file.remove()));
    }
}
async function compare(before, after, { showsScripts = false, texts = [] }) {
    const changes = compareEntries(before.entries, after.entries);
    const hooks = await hooksOfChanges(changes, before, after);
    const changedText = (path) => changes.some((change) => change.path === path && (change.kind !== 'changed' || change.differences.includes('content')));
    const appSpecs = appSpecPaths(before, after).filter(({ beforePath, afterPath }) => beforePath !== afterPath || changedText(afterPath ?? ''));
    const others = new Set([...(showsScripts ? [...hooks.keys()].filter(changedText) : []), ...texts]);
    for (const { path } of appSpecs)
        others.delete(path);
    const paths = [...appSpecs, ...[...others].map((path) => ({ path, beforePath: path, afterPath: path }))];
    return {
        isSame: changes.length === 0,
        changes,
        folders: {
            added: foldersOnlyIn(after.entries, before.entries),
            removed: foldersOnlyIn(before.entries, after.entries),
        },
        hooks,
        texts: await compareTextsOf({ before, after, paths }),
    };
}
/** On Windows hosts the file may be written in other capitals than before: it is the AppSpec file all the same. */
function appSpecPaths({ appSpec: beforePath }, { appSpec: afterPath }) {
    const path = afterPath ?? beforePath;
    if (path === undefined)
        return [];
    return [{ path, ...(beforePath !== undefined && { beforePath }), ...(afterPath !== undefined && { afterPath }) }];
}
async function hooksOfChanges(changes, before, after) {
    const [old, now] = [await findHooks(before), await findHooks(after)];
    const hooks = new Map();
    for (const { path, kind } of changes) {
        const uses = (kind === 'removed' ? old : now).get(path);
        if (uses !== undefined)
            hooks.set(path, uses);
    }
    return hooks;
}
/** Tells of something that is fetched: now what it is, and later how much has come. */
function tellOf(place, { sizeBytes }, reporter) {
    const total = sizeBytes === undefined ? {} : { totalBytes: sizeBytes };
    reporter.report({ type: 'fetching', place, ...(sizeBytes !== undefined && { sizeBytes }) });
    return { onProgress: (fetchedBytes) => reporter.report({ type: 'fetch-progress', fetchedBytes, ...total }) };
}
function describeRevisionSide({ revision, deployment, }) {
    return { type: 'revision', revision, ...(deployment !== undefined && { deployment }) };
}
function describeLoaded(compared, { entries, strippedFolder }) {
    return { ...compared, totals: totalsOf(entries), ...(strippedFolder !== undefined && { strippedFolder }) };
}
function totalsOf(entries) {
    let [files, sizeBytes] = [0, 0];
    for (const state of statesOf(entries).values()) {
        if (state.type === 'directory')
            continue;
        files += 1;
        if (state.type === 'file')
            sizeBytes += state.sizeBytes;
    }
    return { files, sizeBytes };
}
function diff_releases_same(comparedBy) {
    return { isSame: true, comparedBy, changes: [], folders: { added: [], removed: [] }, hooks: new Map(), texts: [] };
}

// EXTERNAL MODULE: ./packages/core/lib/inputs/redeploy.js
var redeploy = __webpack_require__(32921);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/parse-side.js




const DEPLOYMENT = (0,redeploy/* redeploySource */.i)('');
/**
 * Reads what somebody compares with: `s3://…`, `github:owner/repository@commit` or JSON is a revision; `d-…`, `last-successful`,
 * `previous-successful`, `commit:…` and `tag:…` are what a deployment deployed; anything else is a path. A path that looks like
 * one of the others is written with `./` before it.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
function parseDiffSide(text) {
    if (/^(\s*\{|s3:\/\/|github:)/.test(text))
        return { type: 'revision', revision: (0,parse/* parseRevisionLocation */.Uq)(text) };
    if (!/^(d-[\w-]+$|last-successful$|previous-successful$|commit:|tag:)/.test(text))
        return { type: 'path', path: text };
    try {
        const source = DEPLOYMENT.read([text]);
        if (source !== undefined)
            return { type: 'deployment', source };
    }
    catch (error) {
        if (!(error instanceof spec/* ValueProblem */.bx))
            throw error;
        throw new lib_errors.SlipwayError('INPUT_INVALID', `"${text}" names nothing to compare with: it ${error.message}`, {
            hint: `to name a folder or a file of that name, write "./${text}"`,
        });
    }
    return { type: 'path', path: text };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/diff/index.js



// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/build-source.js
var build_source = __webpack_require__(43315);
// EXTERNAL MODULE: ./packages/core/lib/diagnostics.js
var diagnostics = __webpack_require__(37953);
// EXTERNAL MODULE: ./packages/core/lib/greengrass/gdk/layout.js
var layout = __webpack_require__(92618);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/bundle/check-bundle.js
var check_bundle = __webpack_require__(87866);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/paths.js
var pipeline_paths = __webpack_require__(79004);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/check-component.js
var check_component = __webpack_require__(10084);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/component-bundle.js
var component_bundle = __webpack_require__(10002);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/follow-links.js


/** Links that lead to links: more than an author has by intent is a circle. */
const MOST_STEPS = 40;
/**
 * Puts what links lead to in their place, as the development kit does: the nucleus makes a file of a link in an archive, which holds
 * nothing but the path that the link has (`Unarchiver` of the nucleus).
 *
 * @param entries - what is in a folder, by its paths, sorted
 * @throws SlipwayError SOURCE_INVALID for a link to what is not in the archive, or that leads back to itself.
 */
function followLinks(entries) {
    if (!entries.some(isLink))
        return entries;
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const place = (entry, at, steps) => {
        if (!isLink(entry))
            return [{ ...entry, path: at }];
        if (steps === MOST_STEPS)
            throw refused(entry, 'leads back to itself');
        const led = targetOf(entry);
        const target = led === undefined ? undefined : byPath.get(led);
        if (target === undefined)
            throw refused(entry, 'leads to what is not in the archive');
        const inside = target.type === 'directory' ? entries.filter(({ path }) => path.startsWith(`${led}/`)) : [];
        return [target, ...inside].flatMap((one) => place(one, `${at}${one.path.slice(target.path.length)}`, steps + 1));
    };
    return entries.flatMap((entry) => place(entry, entry.path, 0)).sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
}
function isLink({ type }) {
    return type === 'symlink';
}
/** Where a link leads, from the folder that is archived; `undefined` for what is outside of it. */
function targetOf({ path, linkTarget = '' }) {
    if ((0,archive_path/* linkLeavesTree */.Zo)(path, linkTarget))
        return undefined;
    const segments = path.split('/').slice(0, -1);
    for (const segment of linkTarget.split('/')) {
        if (segment === '..')
            segments.pop();
        else if (segment !== '' && segment !== '.')
            segments.push(segment);
    }
    return segments.join('/');
}
function refused({ path, linkTarget }, why) {
    return new lib_errors.SlipwayError('SOURCE_INVALID', `link "${path}" to "${linkTarget}" ${why}`, {
        hint: 'core devices unpack a link as a file that holds its path: put the file itself there, or leave it out with .deployignore or "excludes"',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/gather-artifacts.js






/**
 * Finds what the artifacts of a recipe are made of. What is not on this machine is taken to be in its bucket already.
 *
 * @throws SlipwayError SOURCE_INVALID for an artifact that only a build can have made, and that is not there.
 */
async function gatherArtifacts(uris, request, ports, options) {
    const artifacts = new Map();
    const made = new Map(request.made.map((artifact) => [artifact.fileName, artifact]));
    const elsewhere = new Set();
    for (const { uri, isUnpacked } of uris) {
        const fileName = (0,component_bundle/* fileNameOf */.bV)(uri);
        if (artifacts.has(fileName))
            continue;
        const found = uri.startsWith('s3://')
            ? (made.get(fileName) ?? (await findArtifact(fileName, isUnpacked, request, ports, options)))
            : undefined;
        if (found !== undefined)
            artifacts.set(fileName, found);
        else if (layout/* GDK_BUCKET */.yF.test(uri))
            throw notMade(fileName, request);
        else
            elsewhere.add(uri);
    }
    return {
        artifacts: [...artifacts.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1)),
        elsewhere: [...elsewhere],
    };
}
async function findArtifact(fileName, isUnpacked, request, ports, options) {
    for (const folder of request.folders) {
        const path = (0,pipeline_paths/* inFolder */._z)(folder, fileName);
        if ((await ports.files.kindOf(path)) !== 'file')
            continue;
        const { sizeBytes, sha256 } = await ports.measure(path, options);
        return { fileName, path, sizeBytes, sha256, contentDigest: sha256 };
    }
    if (!request.makesArchives || !isUnpacked || !/\.zip$/i.test(fileName))
        return undefined;
    for (const folder of request.folders) {
        const path = (0,pipeline_paths/* inFolder */._z)(folder, fileName.slice(0, -'.zip'.length));
        if ((await ports.files.kindOf(path)) === 'directory')
            return makeArchive(path, fileName, {}, request, ports, options);
    }
    return undefined;
}
/** What a reader of messages about secrets calls an archive. */
const ARCHIVE = {
    name: 'artifact',
    refusal: 'the artifact would hold',
    remedy: 'leave them out with .deployignore, or in gdk-config.json with "excludes"',
};
/** Of the files that source control tracks, those in a folder, by their paths from there. */
function trackedIn(folder, { root, onlyFiles }) {
    if (onlyFiles === undefined || folder === root)
        return onlyFiles;
    const inside = `${folder.slice((0,pipeline_paths/* inFolder */._z)(root, 'x').length - 1)}/`;
    return new Set([...onlyFiles].filter((file) => file.startsWith(inside)).map((file) => file.slice(inside.length)));
}
/**
 * Makes the archive of a folder: the same files give the same bytes. What a link leads to is in it in the place of the link.
 *
 * @throws SlipwayError SECRETS_FOUND, SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
async function makeArchive(folder, fileName, selection, request, { files, archive, reporter }, options) {
    const { output, modifiedAt, allowSecrets } = request;
    const path = (0,pipeline_paths/* inFolder */._z)(output, fileName);
    const { leaveOut = path } = request;
    const tracked = trackedIn(folder, request);
    const chosen = { ...selection, leaveOut, ...(tracked !== undefined && { onlyFiles: tracked }) };
    const collected = await files.collect(folder, chosen, options);
    const { warnings } = collected;
    const entries = followLinks(collected.entries);
    const ofPackages = await (0,guard_secrets/* guardSecrets */.F)(entries, allowSecrets, files, options, ARCHIVE);
    for (const message of [...warnings, ...ofPackages])
        reporter.report({ type: 'warning', message });
    if (entries.length === 0) {
        throw new lib_errors.SlipwayError('SOURCE_INVALID', `"${folder}" holds nothing to put into "${fileName}"`, {
            hint: 'look at what is left out: the "excludes" of gdk-config.json, and .deployignore',
        });
    }
    const written = await archive.write(entries, path, {
        format: 'zip',
        modifiedAt,
        ...options,
        onProgress: (done) => reporter.report({ type: 'bundle-progress', doneEntries: done.entries, totalEntries: entries.length }),
    });
    return { fileName, path, ...written };
}
function notMade(fileName, { folders, made }) {
    const looked = [...folders, ...made.map(({ path }) => path)].map((path) => `"${path}"`).join(', ');
    return new lib_errors.SlipwayError('SOURCE_INVALID', `the build has not made the artifact "${fileName}"; what there is: ${looked}`, { hint: 'look at what the build does, or mend the URI in the recipe' });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/bundle-component.js








/**
 * Turns the folder of a component into what is published: the recipe with the values of the project, and the files that devices
 * download. Archives are made anew, and the same for the same files.
 *
 * @throws SlipwayError RECIPE_INVALID after every diagnostic was reported; NOT_IMPLEMENTED for a build system that only the development
 * kit runs, when it has not been run; SOURCE_INVALID, SECRETS_FOUND, BUILD_FAILED, BUNDLE_FAILED, DISK_FULL.
 */
async function bundleComponent(request, ports, options = {}) {
    const { source, folderName = (0,pipeline_paths/* folderNameOf */.hH)(source) } = request;
    if ((await ports.files.kindOf(source)) === 'file')
        throw isNoFolder(source);
    const checked = await (0,check_component/* checkComponent */.y)({ path: source, folderName }, ports.files);
    for (const diagnostic of checked.diagnostics)
        ports.reporter.report({ type: 'diagnostic', diagnostic });
    const { recipe } = checked;
    if ((0,diagnostics/* hasErrors */.Cs)(checked.diagnostics) || recipe === undefined)
        throw bundle_component_refused(source, checked);
    const { readGdkConfig } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
    const configFile = (0,pipeline_paths/* inFolder */._z)(source, layout/* GDK_CONFIG_NAME */.cn);
    const config = (await ports.files.kindOf(configFile)) === 'file'
        ? readGdkConfig(await ports.files.read(configFile), configFile).config
        : undefined;
    const bundler = new ComponentBundler({ ...request, folderName }, recipe, ports, options);
    return config === undefined ? bundler.fromFolder() : bundler.fromProject(config);
}
class ComponentBundler {
    #request;
    #recipe;
    #ports;
    #options;
    constructor(request, recipe, ports, options) {
        this.#request = request;
        this.#recipe = recipe;
        this.#ports = ports;
        this.#options = options;
    }
    /** A recipe and its artifacts: beside it, in `artifacts/`, or where a local deployment has them. */
    async fromFolder() {
        const { source } = this.#request;
        const { summarizeRecipe } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
        const { name, version } = summarizeRecipe(this.#recipe.text, this.#recipe.file);
        const inArtifacts = (0,pipeline_paths/* inFolder */._z)(source, 'artifacts');
        const folders = [source, inArtifacts, `${inArtifacts}/${name}/${version}`];
        return this.#finish(this.#recipe, { name, version, publish: {} }, { folders, made: [], makesArchives: true });
    }
    async fromProject(config) {
        const { source, folderName } = this.#request;
        const { rewriteRecipe } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
        const { system } = config.build;
        const isBuilt = this.#request.isBuilt ?? (system !== 'zip' && system !== 'custom');
        const paths = (0,layout/* buildPathsOf */.Oi)(config);
        const { name: recipeName } = (0,pipeline_paths/* splitPath */.Uf)(this.#recipe.file);
        const recipeFile = (0,pipeline_paths/* inFolder */._z)(source, `${paths.recipes}/${recipeName}`);
        const fill = (recipe) => ({
            file: recipe.file,
            text: rewriteRecipe(recipe.text, recipe.file, { name: config.name, publisher: config.author }),
        });
        if (system === 'zip' && !isBuilt) {
            const exclude = (0,layout/* zipExcludesOf */.WT)(config, recipeName);
            const zipName = (0,layout/* zipNameOf */.qb)(config, folderName);
            const archive = await makeArchive(source, zipName, { exclude }, this.#place(), this.#ports, this.#options);
            return this.#finish(fill(this.#recipe), config, { folders: [], made: [archive], makesArchives: false });
        }
        this.#refuseTracked(system);
        if (!isBuilt)
            await this.#build(config);
        else if ((await this.#ports.files.kindOf(recipeFile)) !== 'file')
            throw notBuilt(system, recipeFile);
        const built = await this.#readBuilt(recipeFile, system);
        const folders = [(0,pipeline_paths/* inFolder */._z)(source, paths.artifacts)];
        return this.#finish(fill(built), config, { folders, made: [], makesArchives: false });
    }
    /** What a build has made is not tracked, and none of it is left out here. */
    #refuseTracked(system) {
        if (this.#request.onlyFiles === undefined)
            return;
        throw new lib_errors.SlipwayError('INPUT_INVALID', `what "${system}" has built is taken as it is, not only files that git tracks`, {
            hint: 'leave out tracked-only',
        });
    }
    async #build({ build: { command = [] } }) {
        const { build } = this.#ports;
        if (build === undefined) {
            throw new lib_errors.SlipwayError('NOT_IMPLEMENTED', 'the build system "custom" is not run here', {
                hint: 'run "gdk component build" first, and publish what it has built',
            });
        }
        await build([command].flat(), this.#request.source, this.#options);
    }
    async #readBuilt(file, system) {
        if ((await this.#ports.files.kindOf(file)) !== 'file') {
            throw new lib_errors.SlipwayError('SOURCE_INVALID', `the build has left no recipe at "${file}"`, {
                hint: `a build of "${system}" puts the recipe there, and the artifacts into greengrass-build/artifacts/NAME/VERSION`,
            });
        }
        const { validateRecipe } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
        const bytes = await this.#ports.files.read(file);
        const diagnostics = validateRecipe({ text: bytes, file, isOfGdkProject: true }).filter(({ severity }) => severity === 'error');
        for (const diagnostic of diagnostics)
            this.#ports.reporter.report({ type: 'diagnostic', diagnostic });
        if (diagnostics.length > 0)
            throw bundle_component_refused(file, { diagnostics });
        return { file, text: (0,check_bundle/* decodeText */.g)(bytes) };
    }
    #place() {
        const { source: root, output, modifiedAt, allowSecrets = [], leaveOut, onlyFiles } = this.#request;
        return {
            ...{ root, output, modifiedAt, allowSecrets },
            ...(leaveOut !== undefined && { leaveOut }),
            ...(onlyFiles !== undefined && { onlyFiles }),
        };
    }
    async #finish({ file, text }, { name, version, publish }, places) {
        const { summarizeRecipe } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
        const { artifacts: uris } = summarizeRecipe(text, file);
        const gathering = { ...places, ...this.#place() };
        const { artifacts, elsewhere } = await gatherArtifacts(uris, gathering, this.#ports, this.#options);
        const format = /\.json$/i.test(file) ? 'json' : 'yaml';
        const content = { recipe: { file, format, text }, artifacts };
        return { name, version, ...content, elsewhere, contentDigest: await (0,component_bundle/* componentDigest */.sb)(content), publish };
    }
}
function bundle_component_refused(source, { diagnostics }) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const count = errors === 1 ? 'an error' : `${errors} errors`;
    return new lib_errors.SlipwayError('RECIPE_INVALID', `the component in "${source}" has ${count}; nothing was bundled`, {
        hint: 'mend what is listed above; slipway validate shows it again',
    });
}
/** A recipe alone would be bundled without its artifacts, and without what `gdk-config.json` says. */
function isNoFolder(source) {
    const { folder } = (0,pipeline_paths/* splitPath */.Uf)(source);
    return new lib_errors.SlipwayError('SOURCE_INVALID', `"${source}" is a file; expected the folder of a component`, {
        hint: `name the folder that it is in: "${folder}"`,
    });
}
function notBuilt(system, recipeFile) {
    const isRunHere = system === 'zip' || system === 'custom';
    const why = isRunHere ? 'what is built is to be taken as it is' : `the build system "${system}" is not run here`;
    return new lib_errors.SlipwayError(isRunHere ? 'SOURCE_INVALID' : 'NOT_IMPLEMENTED', `${why}, and nothing is built: no "${recipeFile}"`, {
        hint: 'run "gdk component build" first; what it has built is published as it is',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/build-and-bundle-component.js


/**
 * The whole way from a repository to a component folder: looks at source control, builds if there is a build, and makes the component,
 * for which a project of the development kit may be built as well.
 *
 * @throws SlipwayError of {@link buildSource}, of {@link bundleComponent} and of {@link ComponentFolders.write}.
 */
async function buildAndBundleComponent(request, { sourceControl, build, buildComponent, folders, ...ports }, options = {}) {
    const { trackedOnly, timestamps, buildFolder, output, ...bundleRequest } = request;
    const { facts, ...built } = await (0,build_source/* buildSource */.u)({ source: request.source, trackedOnly, timestamps, ...(buildFolder !== undefined && { buildFolder }) }, { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) }, options);
    const written = await folders.write(output, (artifactsFolder) => bundleComponent({ ...bundleRequest, ...built, output: artifactsFolder, leaveOut: output }, { ...ports, ...(buildComponent !== undefined && { build: buildComponent }) }, options), options);
    ports.reporter.report({ type: 'component-bundled', ...written });
    return { ...written, ...(facts !== undefined && { facts }) };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/choose-version.js
var choose_version = __webpack_require__(61664);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/deploy-greengrass.js + 1 modules
var deploy_greengrass = __webpack_require__(12535);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/derive-greengrass-timeout.js
/** Devices that are connected are told at once; what a device fetches and installs is done in minutes. */
const BASE_TIMEOUT_MS = 1_800_000;
const MINUTE_MS = 60_000;
/** Service model, IoTJobMaxExecutionsPerMin: no rate becomes higher. */
const HIGHEST_RATE = 1_000;
/**
 * How long a deployment is waited for where nobody has said so: half an hour, and the time in which a roll-out by rates tells all
 * devices, and in which the last one may work on it. A rate that rises with successes is taken as it begins, since nobody knows when
 * devices succeed: the roll-out takes that long or less.
 */
function deriveGreengrassTimeout({ job = {}, devices, unknown = 'how many devices there are is not told', }) {
    const { jobExecutionsRolloutConfig: rates, timeoutConfig } = job;
    const isPaced = rates?.maximumPerMinute !== undefined || rates?.exponentialRate !== undefined;
    const waits = [
        ...(isPaced && devices !== undefined && devices > 1
            ? [{ kind: 'rollout', ms: rolloutMinutes(rates, devices) * MINUTE_MS, count: devices }]
            : []),
        ...(timeoutConfig?.inProgressTimeoutInMinutes === undefined
            ? []
            : [{ kind: 'device', ms: timeoutConfig.inProgressTimeoutInMinutes * MINUTE_MS }]),
    ];
    return {
        timeoutMs: waits.reduce((sum, { ms }) => sum + ms, BASE_TIMEOUT_MS),
        waits,
        isCapped: false,
        ...(isPaced && devices === undefined && { unknown, unknownSubject: 'how long the roll-out takes' }),
    };
}
function rolloutMinutes({ maximumPerMinute = HIGHEST_RATE, exponentialRate }, devices) {
    if (exponentialRate === undefined)
        return Math.ceil(devices / maximumPerMinute);
    const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate;
    const step = rateIncreaseCriteria.numberOfNotifiedThings ?? devices;
    let rate = Math.min(baseRatePerMinute, maximumPerMinute);
    let minutes = 0;
    for (let left = devices; left > 0; left -= step) {
        minutes += Math.min(left, step) / rate;
        rate = Math.min(rate * incrementFactor, maximumPerMinute);
    }
    // What sums of fractions are off by is no minute.
    return Math.ceil(minutes - 1e-9);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/status-target.js

/**
 * The target that is asked about, held against what is there. With its ARN no right of AWS IoT is needed, and it may be gone, as long
 * as the service remembers its deployments.
 *
 * @throws SlipwayError GROUP_NOT_FOUND, DEVICE_NOT_FOUND; INPUT_INVALID for the ARN of another account or region.
 */
async function findGreengrassTarget({ type, name, arn }, service, options) {
    const target = { type, name };
    try {
        const targetArn = await service.findTarget(target, options);
        if (arn !== undefined && arn !== targetArn)
            throw elsewhere(arn, targetArn);
        return { target, targetArn };
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof lib_errors.SlipwayError))
            throw error;
        if (arn === undefined) {
            if (error.code !== 'ACCESS_DENIED')
                throw error;
            const hint = `${error.hint ?? ''}; with --target-arn ARN it is not needed`;
            throw new lib_errors.SlipwayError('ACCESS_DENIED', error.message, { hint, cause: error });
        }
        if (error.code === 'ACCESS_DENIED')
            return { target, targetArn: arn };
        if (error.code !== 'GROUP_NOT_FOUND' && error.code !== 'DEVICE_NOT_FOUND')
            throw error;
        if ((await service.latestRevision(arn, options)) !== undefined)
            return { target, targetArn: arn };
        const hint = `the ARN is of account ${accountOf(arn)} in region ${regionOf(arn)}: check it, and that these settings are for there`;
        throw new lib_errors.SlipwayError(error.code, error.message, { hint, cause: error });
    }
}
/**
 * The deployments that a target has had.
 *
 * @param limit as many as are told
 * @throws as {@link findGreengrassTarget} does
 */
async function greengrassHistory({ target, limit }, { service }, options = {}) {
    const found = await findGreengrassTarget(target, service, options);
    return { ...found, revisions: await collectSome(service.listRevisions(found.targetArn, options), limit) };
}
/** The first of what is listed in pages; no page is asked for that is not needed. */
async function collectSome(pages, most) {
    const all = [];
    for await (const page of pages) {
        all.push(...page.slice(0, most - all.length));
        if (all.length >= most)
            break;
    }
    return all;
}
function elsewhere(arn, found) {
    return new lib_errors.SlipwayError('INPUT_INVALID', `"${arn}" is not in the account and region that are asked: there it is "${found}"`, {
        hint: 'correct the ARN, or use the settings of its account and region',
    });
}
function regionOf(arn) {
    return `"${arn.split(':')[3] ?? ''}"`;
}
function accountOf(arn) {
    return `"${arn.split(':')[4] ?? ''}"`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/greengrass-status.js


const MOST_FAILED = 100;
const MOST_WAITING = 25;
/** Of so many devices it is asked what is on them. */
const MOST_LOOKED_INTO = 25;
/** As many requests at once as do not meet the request quotas of small accounts. */
const AT_ONCE = 4;
/**
 * Answers how deployments stand: the latest one of a target and those before it, one by its id with the devices that failed and those
 * that have not begun, the part of some devices, or all that one core device has.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND, GROUP_NOT_FOUND, DEVICE_NOT_FOUND.
 */
async function greengrassStatus(request, { service }, options = {}) {
    if (request.kind === 'device') {
        const [device, deployments, installed] = await Promise.all([
            service.describeCoreDevice(request.device, options),
            service.listEffectiveDeployments(request.device, options),
            service.listInstalledComponents(request.device, options),
        ]);
        return { kind: 'device', device, deployments, installed };
    }
    if (request.kind === 'deployment') {
        const { deploymentId, devices } = request;
        return { kind: 'deployment', ...(await reportOf(deploymentId, devices, service, options)) };
    }
    const found = await findGreengrassTarget(request.target, service, options);
    const latest = await service.latestRevision(found.targetArn, options);
    const history = request.history === undefined
        ? undefined
        : await collectSome(service.listRevisions(found.targetArn, options), request.history);
    return {
        kind: 'target',
        ...found,
        ...(latest !== undefined && { latest: await reportOf(latest.deploymentId, request.devices, service, options) }),
        ...(history !== undefined && { history }),
    };
}
async function reportOf(id, names, service, options) {
    let deployment;
    try {
        deployment = await service.getDeployment(id, options);
    }
    catch (error) {
        if (!isDenied(error, options))
            throw error;
        // Of a large group each device would have to be asked: what the deployment itself says is told all the same.
        deployment = await service.describeDeployment(id, options);
        if (names === undefined)
            return { deployment, ...NO_DEVICES, untold: error.message };
    }
    if (names !== undefined) {
        const parts = await partsOf(deployment, names, service, options);
        return { deployment, devices: await withInstalled(deployment, parts, service, options) };
    }
    try {
        const parts = await failedParts(id, service, options);
        const devices = await withInstalled(deployment, parts, service, options);
        return { deployment, devices, waiting: await waitingOf(deployment, service, options) };
    }
    catch (error) {
        if (!isDenied(error, options))
            throw error;
        return { deployment, ...NO_DEVICES, untold: error.message };
    }
}
const NO_DEVICES = {
    devices: [],
    waiting: { total: 0, devices: [] },
};
async function failedParts(id, service, options) {
    const targets = await collectSome(service.listTargets(id, { states: ['failed'] }, options), MOST_FAILED);
    return targets.map((target) => {
        const detailedStatus = target.events.at(-1)?.diagnostics?.detailedStatus;
        return { target, ...(detailedStatus !== undefined && { detailedStatus }) };
    });
}
/** @throws SlipwayError DEVICE_NOT_FOUND when one has no part in it. */
async function partsOf(deployment, names, service, options) {
    const parts = [];
    const missing = [];
    for (const name of new Set(names)) {
        const part = await service.describePart(deployment, name, options);
        if (part === undefined)
            missing.push(name);
        else
            parts.push(part);
    }
    if (missing.length === 0)
        return parts;
    const who = missing.map((name) => `"${name}"`).join(', ');
    throw new lib_errors.SlipwayError('DEVICE_NOT_FOUND', `core ${missing.length === 1 ? `device ${who} has` : `devices ${who} have`} no part in deployment ${deployment.id}`, { hint: 'is it in the group? With a roll-out by rates a device gets its part when it is its turn' });
}
/** What devices run tells whether they went back. */
async function withInstalled({ document }, parts, service, options) {
    const reported = [];
    for (let start = 0; start < parts.length; start += AT_ONCE) {
        const few = parts.slice(start, start + AT_ONCE).map(async (part, place) => {
            const isLookedInto = start + place < MOST_LOOKED_INTO;
            const all = isLookedInto ? await installedOn(part.target.id, service, options) : undefined;
            const installed = all?.filter(({ name }) => Object.hasOwn(document.components, name));
            return { ...part, ...(installed !== undefined && { installed }) };
        });
        reported.push(...(await Promise.all(few)));
    }
    return reported;
}
async function installedOn(name, service, options) {
    try {
        return await service.listInstalledComponents(name, options);
    }
    catch (error) {
        if (!isDenied(error, options) && !(error instanceof lib_errors.SlipwayError && error.code === 'DEVICE_NOT_FOUND'))
            throw error;
        return undefined;
    }
}
/** Devices that are offline wait for ever: whether they are is told by when they were last heard of. */
async function waitingOf({ id, targetArn, counts }, service, options) {
    const total = counts?.pending ?? 0;
    if (total === 0)
        return NO_DEVICES.waiting;
    const pending = await collectSome(service.listTargets(id, { states: ['pending'] }, options), MOST_WAITING);
    const known = new Map((await coresOf(targetArn, pending.length, service, options)).map((core) => [core.name, core]));
    return { total, devices: pending.map((target) => known.get(target.id) ?? { name: target.id }) };
}
async function coresOf(targetArn, waiting, service, options) {
    if (waiting === 0)
        return [];
    const [, thing] = /:thing\/(.+)$/.exec(targetArn) ?? [];
    try {
        if (thing !== undefined)
            return [await service.describeCoreDevice(thing, options)];
        return await service.listCoreDevices(targetArn, options);
    }
    catch (error) {
        if (!isDenied(error, options) && !(error instanceof lib_errors.SlipwayError && error.code === 'DEVICE_NOT_FOUND'))
            throw error;
        return [];
    }
}
function isDenied(error, { signal }) {
    signal?.throwIfAborted();
    return error instanceof lib_errors.SlipwayError && error.code === 'ACCESS_DENIED';
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/push-component.js
var push_component = __webpack_require__(49590);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/read-component.js


/**
 * Reads a component folder that a run before this one has made, often another job's. Its files are held against what was said of
 * them, and the recipe against the name and the digest of the whole.
 *
 * @throws SlipwayError SOURCE_INVALID when there is none; ARCHIVE_INVALID when it is not as it was made.
 */
async function readComponent(path, folders, options = {}) {
    const written = await folders.read(path, options);
    const { component } = written;
    const { file, text } = component.recipe;
    const { summarizeRecipe } = await Promise.all(/* import() */[__webpack_require__.e(9953), __webpack_require__.e(2359), __webpack_require__.e(8975), __webpack_require__.e(2422)]).then(__webpack_require__.bind(__webpack_require__, 32422));
    const { name } = summarizeRecipe(text, file);
    if (name !== component.name)
        throw changed(path, `the recipe is that of "${name}", not of "${component.name}"`);
    const digest = await (0,component_bundle/* componentDigest */.sb)(component);
    if (digest === component.contentDigest)
        return written;
    throw changed(path, `its content is ${digest}, and was ${component.contentDigest} when it was made`);
}
function changed(path, why) {
    return new lib_errors.SlipwayError('ARCHIVE_INVALID', `component folder "${path}" is refused: ${why}`, {
        hint: 'a component folder is not changed by hand: bundle the component again, or fetch the folder again as a whole',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/read-configuration.js


/**
 * Reads what is merged into the configuration of a component, as the text that a deployment wants it in.
 *
 * @param what how a reader knows the text: the option and the file
 * @throws SlipwayError INPUT_INVALID naming the line where it is no JSON, or that it is no object. The text itself, which may hold a
 * secret, is not told.
 */
function readComponentConfiguration(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new lib_errors.SlipwayError('INPUT_INVALID', `${what} is no JSON: ${(0,json_problem/* describeJsonProblem */.R)(text, error)}`);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return JSON.stringify(value);
    throw new lib_errors.SlipwayError('INPUT_INVALID', `${what} is no JSON object`, {
        hint: 'it is merged into the configuration of the component, which is an object',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/read-document.js


const FIELDS = [
    'targetArn',
    'deploymentName',
    'components',
    'deploymentPolicies',
    'iotJobConfiguration',
    'parentTargetArn',
    'tags',
];
/** What a deployment has once it is made: a file that `get-deployment` has written has these too. */
const MADE = [
    'clientToken',
    'deploymentId',
    'revisionId',
    'iotJobId',
    'iotJobArn',
    'creationTimestamp',
    'isLatestForTarget',
    'deploymentStatus',
];
/**
 * Reads a deployment in the form of `aws greengrassv2 create-deployment --cli-input-json`, as `get-deployment` answers it too. What a
 * `merge` says may be an object, where the service wants it as text.
 *
 * @returns the target too, where the file names one
 * @throws SlipwayError INPUT_INVALID naming the file and what is wrong with it.
 */
function readGreengrassDocument(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw read_document_invalid(file, `is no JSON: ${(0,json_problem/* describeJsonProblem */.R)(text, error)}`);
    }
    if (!isObject(value))
        throw read_document_invalid(file, 'is no JSON object');
    const strange = Object.keys(value).find((name) => !FIELDS.includes(name) && !MADE.includes(name));
    if (strange !== undefined)
        throw read_document_invalid(file, `has an unknown field "${strange}"`);
    const { targetArn, components = {}, ...rest } = withoutUnset(value);
    if (!isObject(components))
        throw read_document_invalid(file, 'has components that are no object');
    const document = {
        ...Object.fromEntries(Object.entries(rest).filter(([name]) => !MADE.includes(name))),
        components: Object.fromEntries(Object.entries(components).map(([name, one]) => [name, toComponent(name, one, file)])),
    };
    return { document, ...(typeof targetArn === 'string' && { targetArn }) };
}
function toComponent(name, value, file) {
    if (!isObject(value) || typeof value.componentVersion !== 'string') {
        throw read_document_invalid(file, `has component "${name}" without a componentVersion`);
    }
    const { configurationUpdate } = value;
    if (!isObject(configurationUpdate) || typeof configurationUpdate.merge === 'string')
        return value;
    const { merge, ...rest } = configurationUpdate;
    const update = merge === undefined ? rest : { ...rest, merge: JSON.stringify(merge) };
    return { ...value, configurationUpdate: update };
}
/** Nulls stand for what is not set, but for those in a configuration, where they are values. */
function withoutUnset(value) {
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        if (inner === null)
            return [];
        return [[key, key === 'merge' ? inner : withoutUnset(inner)]];
    }));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function read_document_invalid(file, what) {
    return new lib_errors.SlipwayError('INPUT_INVALID', `"${file}" ${what}`, {
        hint: 'its form is that of aws greengrassv2 create-deployment --generate-cli-skeleton',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/revision-of.js
var revision_of = __webpack_require__(81391);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/target-words.js
var target_words = __webpack_require__(19041);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/redeploy-greengrass.js




/**
 * Makes an earlier deployment of a target again, as its next revision: the way back. Components that came since are uninstalled.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment; otherwise as {@link deployGreengrass}.
 */
async function redeployGreengrass(request, ports, options = {}) {
    const source = await redeploy_greengrass_findSource(request, ports.service, callOf(options));
    for (const message of await describeFailed(request, source, ports.service, callOf(options))) {
        ports.reporter.report({ type: 'warning', message });
    }
    ports.reporter.report({ type: 'redeploy-chosen', source, revision: (0,revision_of/* revisionOf */.D)(source.document) });
    return { ...(await (0,deploy_greengrass/* deployGreengrass */.L)(again(request, source), ports, options)), from: source.id };
}
/**
 * What {@link redeployGreengrass} would do, found out without creating anything.
 *
 * @throws SlipwayError as redeployGreengrass, before anything is created.
 */
async function planGreengrassRedeploy(request, ports, options = {}) {
    const source = await redeploy_greengrass_findSource(request, ports.service, callOf(options));
    const failed = await describeFailed(request, source, ports.service, callOf(options));
    const plan = await (0,deploy_greengrass/* planGreengrassDeployment */.A)(again(request, source), ports, options);
    return { ...plan, warnings: [...failed, ...plan.warnings], from: source.id };
}
/**
 * The revision before the present one is a bad one where somebody has gone back from it already, such as this job in its first run.
 * Whoever names a deployment knows which one.
 */
async function describeFailed({ from }, { id, revisionId }, service, options) {
    if (from !== 'previous')
        return [];
    try {
        for await (const [first] of service.listTargets(id, { states: ['failed'] }, options)) {
            if (first === undefined)
                continue;
            return [
                `revision ${revisionId}, which is deployed again, has failed before, on ${first.id} for one: is it the one to go back to?`,
            ];
        }
    }
    catch (error) {
        options.signal?.throwIfAborted();
        // It is worth no failure: it needs rights that going back does not.
        if (!(error instanceof lib_errors.SlipwayError))
            throw error;
    }
    return [];
}
function callOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
function again({ from: _, ...rest }, source) {
    return { ...rest, content: { kind: 'document', document: source.document } };
}
async function redeploy_greengrass_findSource({ from, target }, service, options) {
    const targetArn = await service.findTarget(target, options);
    const place = (0,target_words/* describeGreengrassTarget */.U)(target);
    if (typeof from === 'object' && 'deploymentId' in from) {
        const source = await service.describeDeployment(from.deploymentId, options);
        if (source.targetArn === targetArn)
            return source;
        throw new lib_errors.SlipwayError('INPUT_INVALID', `deployment ${from.deploymentId} is of "${source.targetArn}", not of ${place}`, {
            hint: 'name a deployment of this target, or deploy its document to this one',
        });
    }
    for await (const page of service.listRevisions(targetArn, options)) {
        const found = page.find(({ revisionId, isLatestForTarget }) => from === 'previous' ? !isLatestForTarget : revisionId === from.revisionId);
        if (found !== undefined)
            return service.describeDeployment(found.deploymentId, options);
    }
    const what = from === 'previous' ? 'no revision before its present one' : `no revision ${from.revisionId}`;
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `${place} has ${what}`, {
        hint: `slipway deployments list --provider greengrass --${target.type} ${target.name} lists what there is`,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/compose-document.js
var compose_document = __webpack_require__(96754);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/greengrass/require-valid-document.js
var require_valid_document = __webpack_require__(96594);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/retry-failed-devices.js





/** A subdeployment is told by its group: as many things as one has by default quotas are put into it one by one. */
const MOST_DEVICES = 500;
/**
 * Deploys once more to the devices of a group that failed, and to them alone: they are put into a group of their own, which gets the
 * same as a subdeployment of the first (nucleus 2.9 and later). The next deployment to the whole group takes its place.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when no device failed; INPUT_INVALID for a single core device, or a group that has others.
 */
async function retryFailedDevices(request, ports, options = {}) {
    const { service } = ports;
    const { from, devices, groupName, deploy } = await inspectRetry(request, service, options);
    await service.createGroup(groupName, options);
    for (const name of devices)
        await service.addMember(groupName, name, options);
    ports.reporter.report({ type: 'failed-devices-chosen', deploymentId: from, groupName, devices });
    return { ...(await (0,deploy_greengrass/* deployGreengrass */.L)(deploy, ports, options)), from, groupName, devices };
}
/**
 * What {@link retryFailedDevices} would do, found out without creating anything.
 *
 * @throws SlipwayError as retryFailedDevices, before anything is created.
 */
async function planRetryOfFailed(request, { service }, options = {}) {
    const { from, devices, deploy, isNewGroup, parentArn } = await inspectRetry(request, service, options);
    if (!isNewGroup) {
        return {
            ...(await (0,deploy_greengrass/* planGreengrassDeployment */.A)(deploy, { service }, options)),
            devices: devices.length,
            retried: devices,
            from,
        };
    }
    const { target } = deploy;
    const document = (0,compose_document/* composeDocument */.wI)(deploy, undefined);
    (0,require_valid_document/* requireValidDocument */.B)(document, target);
    return {
        target,
        targetArn: parentArn.replace(/\/.*$/, `/${target.name}`),
        document,
        components: (0,compose_document/* compareDocuments */.OD)(undefined, document),
        devices: devices.length,
        retried: devices,
        from,
        start: { kind: 'created' },
        warnings: [`thing group "${target.name}" would be made for them`],
    };
}
/** Who failed, and what they are to get in a group of their own. */
async function inspectRetry({ target: parent, groupName: wanted, name, ...over }, service, options) {
    const deployment = await findFailed(parent, service, options);
    const group = groupOf(deployment);
    const devices = await failedDevices(deployment, service, options);
    const groupName = wanted ?? `${group.replaceAll(':', '-')}-retry-${deployment.revisionId}`.slice(0, LONGEST_NAME);
    if (groupName.includes(':') || groupName === group) {
        throw new lib_errors.SlipwayError('INPUT_INVALID', `"${groupName}" cannot be the group of a subdeployment`, {
            hint: 'give a group of its own, with a name without a colon',
        });
    }
    const members = await membersOf(groupName, service, options);
    const other = members?.find((member) => !devices.includes(member));
    if (other !== undefined) {
        throw new lib_errors.SlipwayError('INPUT_INVALID', `thing group "${groupName}" has other devices too, such as "${other}"`, {
            hint: 'name a group that is new, or has failed devices alone',
        });
    }
    const { document } = deployment;
    // A subdeployment of a subdeployment is one of the same parent.
    const parentArn = document.parentTargetArn ?? deployment.targetArn;
    const retried = {
        ...document,
        parentTargetArn: parentArn,
        deploymentName: name ?? `${document.deploymentName ?? group} (retry)`.slice(0, LONGEST_DEPLOYMENT_NAME),
    };
    const target = { type: 'thing-group', name: groupName };
    const deploy = { ...over, target, content: { kind: 'document', document: retried } };
    return { from: deployment.id, devices, groupName, isNewGroup: members === undefined, parentArn, deploy };
}
/** The deployment of the target that devices have failed. */
async function findFailed(target, service, options) {
    const targetArn = await service.findTarget(target, options);
    const latest = await service.latestRevision(targetArn, options);
    if (latest !== undefined)
        return service.describeDeployment(latest.deploymentId, options);
    const place = (0,target_words/* describeGreengrassTarget */.U)(target);
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `${place} has no deployment that a device could have failed`);
}
/** Who is in a group; `undefined` where there is none of that name. */
async function membersOf(groupName, service, options) {
    try {
        return await service.listMembers(groupName, options);
    }
    catch (error) {
        if (error instanceof lib_errors.SlipwayError && error.code === 'GROUP_NOT_FOUND')
            return undefined;
        throw error;
    }
}
/** Service models: names of groups and of deployments. */
const LONGEST_NAME = 128;
const LONGEST_DEPLOYMENT_NAME = 256;
/** @throws SlipwayError INPUT_INVALID. */
function groupOf({ id, targetArn, deploymentGroupName = '' }) {
    if (targetArn.includes(':thinggroup/'))
        return deploymentGroupName;
    throw new lib_errors.SlipwayError('INPUT_INVALID', `deployment ${id} is for a single core device`, {
        hint: 'deploy to that device again (slipway redeploy)',
    });
}
async function failedDevices({ id }, service, options) {
    const names = [];
    for await (const page of service.listTargets(id, { states: ['failed'] }, options)) {
        names.push(...page.map((target) => target.id));
        if (names.length <= MOST_DEVICES)
            continue;
        throw new lib_errors.SlipwayError('INPUT_INVALID', `more than ${MOST_DEVICES} devices of deployment ${id} failed`, {
            hint: 'mend what is deployed, and deploy to the whole group',
        });
    }
    if (names.length > 0)
        return names;
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', `no device of deployment ${id} has failed`, {
        hint: 'devices that are offline get the deployment when they are back',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/greengrass/index.js


















// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/validate.js + 6 modules
var validate = __webpack_require__(78364);
// EXTERNAL MODULE: ./packages/core/lib/appspec/finding.js
var finding = __webpack_require__(711);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/prepare-artifact.js



/**
 * Looks at everything that an artifact is to be made of, and says what is wrong with it; writes nothing.
 *
 * @throws SlipwayError SOURCE_INVALID for what cannot be looked at.
 */
async function prepareMenderArtifact(request, { files, artifacts }, options = {}) {
    const { source, output, metadataFile, scripts = [], provides = [], depends = [] } = request;
    const file = source ?? output;
    const findings = [];
    const found = source === undefined ? undefined : await artifacts.lookAtSource(source);
    const payloadType = request.payloadType ?? (found === undefined ? null : found.kind === 'directory' ? 'directory' : 'single-file');
    const payload = await findPayload(found, payloadType, request, files, options);
    if (found?.kind === 'directory' && payload.entries.length === 0)
        findings.push((0,finding/* fault */.DG)('mender/payload-missing', `nothing of the folder "${found.path}" would go in`, {
            hint: 'check the path and the patterns; was the application built?',
        }));
    const metadata = metadataFile === undefined ? undefined : await readMetadataFile(metadataFile, files);
    const artifact = {
        ...artifactOf(request),
        payloadType,
        sources: payload.sources,
        scripts: await Promise.all(scripts.map((path) => artifacts.lookAtScript(path))),
        ...readTraits(provides, depends, findings),
        ...(metadata !== undefined && 'value' in metadata && { metadata: metadata.value }),
    };
    return {
        artifact,
        diagnostics: [
            ...(0,finding/* toDiagnostics */.S6)(findings, file),
            ...(0,validate/* validateArtifactRequest */.c)(artifact, file).filter(({ code }) => metadata === undefined || 'value' in metadata || code !== 'mender/metadata'),
            ...(metadata !== undefined && 'problem' in metadata
                ? (0,finding/* toDiagnostics */.S6)([metadata.problem], metadataFile ?? file)
                : []),
        ],
        warnings: payload.warnings,
        entries: payload.entries,
    };
}
async function findPayload(found, payloadType, { output, include, exclude, ignoreHiddenFiles, onlyFiles }, files, options) {
    if (found === undefined)
        return { sources: [], entries: [], warnings: [] };
    if (found.kind !== 'directory')
        return { sources: [found], entries: [entryOf(found)], warnings: [] };
    const selection = {
        leaveOut: output,
        ...(include !== undefined && { include }),
        ...(exclude !== undefined && { exclude }),
        ...(ignoreHiddenFiles !== undefined && { ignoreHiddenFiles }),
        ...(onlyFiles !== undefined && { onlyFiles }),
    };
    const { entries, warnings } = await files.collect(found.path, selection, options);
    if (payloadType === 'directory')
        return { sources: [found], entries, warnings };
    // A module installs files: a link among them is told, not left out in silence.
    const sources = entries
        .filter(({ type }) => type !== 'directory')
        .map(({ source, type, mode, sizeBytes }) => ({
        path: source,
        kind: type === 'file' ? 'file' : 'other',
        mode,
        sizeBytes,
    }));
    return { sources, entries, warnings };
}
function entryOf({ path, location = path, kind, mode, sizeBytes }) {
    const name = path.replace(/^.*[/\\]/, '');
    return { path: name, type: kind === 'file' ? 'file' : 'directory', mode, sizeBytes, source: location };
}
/** What the artifact is asked to say, without what says how it is made. */
function artifactOf({ name, group, deviceTypes, destinationDirectory, permissions, clearsProvides, hasDefaultClearsProvides, software, }) {
    return {
        name,
        deviceTypes,
        ...(group !== undefined && { group }),
        ...(destinationDirectory !== undefined && { destinationDirectory }),
        ...(permissions !== undefined && { permissions }),
        ...(clearsProvides !== undefined && { clearsProvides }),
        ...(hasDefaultClearsProvides !== undefined && { hasDefaultClearsProvides }),
        ...(software !== undefined && { software }),
    };
}
/** What is depended on of the device itself stands in another place than what is of its software. */
function readTraits(provides, depends, findings) {
    const provided = new Map();
    for (const { key, value } of provides) {
        if (provided.has(key))
            findings.push((0,finding/* fault */.DG)('mender/provides', `the artifact provides "${key}" twice`, { hint: 'give one value' }));
        provided.set(key, value);
    }
    const depended = new Map();
    for (const { key, value } of depends)
        depended.set(key, [...(depended.get(key) ?? []), value]);
    const dependsOnArtifacts = depended.get('artifact_name');
    const dependsOnGroups = depended.get('artifact_group');
    depended.delete('artifact_name');
    depended.delete('artifact_group');
    return {
        ...(provided.size > 0 && { provides: Object.fromEntries(provided) }),
        ...(depended.size > 0 && { depends: Object.fromEntries(depended) }),
        ...(dependsOnArtifacts !== undefined && { dependsOnArtifacts }),
        ...(dependsOnGroups !== undefined && { dependsOnGroups }),
    };
}
async function readMetadataFile(path, files) {
    const text = new TextDecoder().decode(await files.read(path));
    try {
        return { value: JSON.parse(text) };
    }
    catch (error) {
        return {
            problem: (0,finding/* fault */.DG)('mender/metadata', `the meta-data is no JSON: ${(0,json_problem/* describeJsonProblem */.R)(text, error)}`, {
                hint: 'write it as {"key": "value"}',
            }),
        };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/bundle-artifact.js





/**
 * Turns a file or a folder into a Mender Artifact, once everything that is said of it is found to be sound.
 *
 * @throws SlipwayError INPUT_INVALID after every diagnostic was reported; nothing was written then. Also for a key that cannot sign.
 * @throws SlipwayError SECRETS_FOUND when files that look like secrets would go in and nobody has said that they may.
 * @throws SlipwayError SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL; NOT_IMPLEMENTED for zstd where Node has none.
 */
async function bundleMenderArtifact(request, ports, options = {}) {
    const { output, compression, signingKey, modifiedAt, allowSecrets = [] } = request;
    const { artifacts, reporter } = ports;
    const prepared = await prepareMenderArtifact(request, ports, options);
    for (const message of prepared.warnings)
        reporter.report({ type: 'warning', message });
    for (const diagnostic of prepared.diagnostics)
        reporter.report({ type: 'diagnostic', diagnostic });
    if ((0,diagnostics/* hasErrors */.Cs)(prepared.diagnostics))
        throw bundle_artifact_refused(request.name, prepared.diagnostics);
    const told = await (0,guard_secrets/* guardSecrets */.F)(prepared.entries, allowSecrets, ports.files, options, ARTIFACT);
    for (const message of told)
        reporter.report({ type: 'warning', message });
    const totalBytes = prepared.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const artifact = await artifacts.write(prepared.artifact, output, {
        modifiedAt,
        ...(compression !== undefined && { compression }),
        ...(signingKey !== undefined && { signingKey }),
        ...(prepared.artifact.payloadType === 'directory' && { folderEntries: prepared.entries }),
        ...options,
        onProgress: ({ step, doneBytes }) => 
        // What is counted is the tar, which is a little more than the files in it.
        reporter.report({ type: 'artifact-progress', step, doneBytes: Math.min(doneBytes, totalBytes), totalBytes }),
    });
    for (const diagnostic of (0,validate/* validateArtifactSize */.E)(artifact.sizeBytes, output))
        reporter.report({ type: 'diagnostic', diagnostic });
    reporter.report({ type: 'artifact-written', artifact });
    return artifact;
}
const ARTIFACT = {
    name: 'artifact',
    refusal: 'the artifact would hold',
    remedy: 'leave them out with .deployignore or exclude',
};
function bundle_artifact_refused(name, diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return new lib_errors.SlipwayError('INPUT_INVALID', `artifact "${name}" has ${errors === 1 ? 'an error' : `${errors} errors`}; nothing was written`, {
        hint: 'mend what is listed above',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/build-and-bundle-artifact.js


/**
 * The whole way from a repository to a Mender Artifact: looks at source control, builds if there is a build, and makes the Artifact.
 *
 * @throws SlipwayError of {@link buildSource} and of {@link bundleMenderArtifact}.
 */
async function buildAndBundleMenderArtifact(request, { sourceControl, build, ...ports }, options = {}) {
    const { trackedOnly, timestamps, buildFolder, sourceFolder, ...bundleRequest } = request;
    const { facts, ...built } = await (0,build_source/* buildSource */.u)({ source: sourceFolder, trackedOnly, timestamps, ...(buildFolder !== undefined && { buildFolder }) }, { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) }, options);
    const artifact = await bundleMenderArtifact({ ...bundleRequest, ...built }, ports, options);
    return { artifact, ...(facts !== undefined && { facts }) };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/compare-artifacts.js
var compare_artifacts = __webpack_require__(41519);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/deploy-mender.js
var deploy_mender = __webpack_require__(8639);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/derive-mender-timeout.js
/** Devices ask every half hour unless they are told otherwise: two turns, and time to install. */
const derive_mender_timeout_BASE_TIMEOUT_MS = (3 * 3_600_000) / 2;
/**
 * How long a deployment is waited for where nobody has said so: an hour and a half, which is two polls of a device with the client's
 * own settings and the update, counted from when its last phase begins.
 */
function deriveMenderTimeout({ phases = [] }, nowMs) {
    const lastStart = Math.max(nowMs, ...phases.flatMap(({ startsAt }) => startsAt ?? []));
    const waits = lastStart > nowMs ? [{ kind: 'phases', ms: lastStart - nowMs }] : [];
    return { timeoutMs: derive_mender_timeout_BASE_TIMEOUT_MS + (lastStart - nowMs), waits, isCapped: false };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/find-current.js
var find_current = __webpack_require__(55039);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/find-twin.js
var find_twin = __webpack_require__(9230);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/inspect-target.js
var inspect_target = __webpack_require__(44506);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/require-features.js
var require_features = __webpack_require__(19825);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/require-valid.js
var require_valid = __webpack_require__(766);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/plan-mender.js





/**
 * What {@link deployMender} would do, found out without creating anything. What would keep it from deploying ends this in the same
 * error.
 *
 * @throws SlipwayError as deployMender, before anything is created.
 */
async function planMenderDeployment(request, { server, clock }, { skipIfCurrent = false, isPushedLater = false, signal } = {}) {
    const call = signal === undefined ? {} : { signal };
    (0,require_valid/* requireValid */.A)(request, clock.now());
    const inspected = await (0,inspect_target/* inspectTarget */.W)(request, server, { ...call, isPushedLater });
    await (0,require_features/* requireFeatures */.zi)(request, server, call);
    const { release, deviceTypes, fleet, warnings, deviceIds } = inspected;
    const reason = skipIfCurrent ? await (0,find_current/* findCurrentReason */.b)(request, inspected, server, call) : undefined;
    const twin = reason === undefined
        ? await (0,find_twin/* findTwin */.u)({ request, ...(deviceIds !== undefined && { deviceIds }) }, server, call)
        : undefined;
    const start = reason !== undefined
        ? { kind: 'skipped', reason }
        : twin === undefined
            ? { kind: 'created' }
            : { kind: 'adopted', deployment: twin };
    return { request, release, deviceTypes, warnings, start, ...(fleet !== undefined && { fleet }) };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/push-mender-artifact.js
var push_mender_artifact = __webpack_require__(57137);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/mender/target-words.js
var mender_target_words = __webpack_require__(30729);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/redeploy-mender.js




/** How many deployments are looked at for the one to go back to, and of how many the devices. */
const redeploy_mender_LOOK_BACK = 500;
const LISTS = 50;
/**
 * Deploys again the release that an earlier deployment brought to the same devices: the way back. Devices that run it still are done
 * at once; the server finds that out itself.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment; otherwise as {@link deployMender}.
 */
async function redeployMender(request, ports, options = {}) {
    const { from, ...rest } = request;
    const { server, reporter } = ports;
    const call = options.signal === undefined ? {} : { signal: options.signal };
    const source = await redeploy_mender_findSource(request, server, call);
    // Artifacts that were added to the release since are its own, too: a device may need one of them to go back.
    const revision = { type: 'mender', artifactName: source.artifactName };
    reporter.report({ type: 'redeploy-chosen', source, revision });
    const start = await (0,deploy_mender/* deployMender */.$)({ ...rest, revision }, ports, options);
    return { ...start, from: source.id, revision };
}
/**
 * What {@link redeployMender} would do, found out without creating anything.
 *
 * @throws SlipwayError as redeployMender, before anything is created.
 */
async function planMenderRedeploy(request, ports, options = {}) {
    const { from: _, ...rest } = request;
    const source = await redeploy_mender_findSource(request, ports.server, options.signal === undefined ? {} : { signal: options.signal });
    const revision = { type: 'mender', artifactName: source.artifactName };
    return { ...(await planMenderDeployment({ ...rest, revision }, ports, options)), from: source.id };
}
async function redeploy_mender_findSource({ from, target }, server, options) {
    if (typeof from === 'object')
        return server.getMenderDeployment(from.deploymentId, options);
    let current;
    for await (const success of redeploy_mender_successes(target, server, options)) {
        if (from === 'last-successful')
            return success;
        current ??= success;
        if (success.artifactName !== current.artifactName)
            return success;
    }
    const place = (0,mender_target_words/* describeMenderTarget */.c)(target);
    throw new lib_errors.SlipwayError('NOTHING_TO_REDEPLOY', current === undefined
        ? `no deployment to ${place} has succeeded yet`
        : `${place} succeeded with no other release than "${current.artifactName}" of ${current.id}`, { hint: 'name the id of a deployment whose release is to be deployed again, or deploy a release by its name' });
}
/** The successes for the same target, the newest first. */
async function* redeploy_mender_successes(target, server, options) {
    const wanted = await wantedDevices(target, server, options);
    let seen = 0;
    let lists = 0;
    for await (const page of server.listMenderDeployments({ status: 'finished' }, options)) {
        for (const deployment of page) {
            if (deployment.kind !== 'software' || deployment.state !== 'succeeded')
                continue;
            if (wanted === undefined) {
                if (isOfTarget(target, deployment))
                    yield deployment;
                continue;
            }
            if (deployment.isDynamic || (target.type === 'all-devices' && deployment.groups.length > 0))
                continue;
            lists += 1;
            if (lists > LISTS)
                return;
            if (hasReached(wanted, deployment, await server.targetedDevices(deployment.id, options)))
                yield deployment;
        }
        seen += page.length;
        if (seen >= redeploy_mender_LOOK_BACK)
            return;
    }
}
/** A group is known by its name; a list of devices has none, and is known by the devices. */
async function wantedDevices(target, server, options) {
    if (target.type === 'devices')
        return target.devices.map((id) => ({ id }));
    if (target.type !== 'all-devices')
        return undefined;
    const devices = [];
    for await (const page of server.listDevices(target, options))
        devices.push(...page);
    return devices;
}
function isOfTarget(target, { groups, isDynamic, filterId }) {
    if (target.type === 'group')
        return groups.includes(target.group);
    return target.type === 'filter' && isDynamic && filterId === target.filterId;
}
/** Whether a deployment was for all of these devices that were there when it was created. */
function hasReached(wanted, { createdAt = 0 }, targeted) {
    const there = new Set(targeted);
    const known = wanted.filter((device) => (device.createdAt ?? 0) <= createdAt);
    return known.length > 0 && known.every(({ id }) => there.has(id));
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/mender/index.js











// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/describe-order.js
var describe_order = __webpack_require__(75627);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/deployment-plan.js

/** The exit code of a dry run: 0 when the deployment would begin or be skipped, else that of the first thing in its way. */
function exitCodeOfPlan({ problems }) {
    const [first] = problems;
    if (first === undefined)
        return 0;
    return isOutcome(first.code) ? 1 : (0,lib_errors/* exitCodeOf */.F)(first.code);
}
/** Codes of outcomes, which are failures of the deployment and no errors of a call. */
function isOutcome(code) {
    return code === 'COMMIT_OLDER' || code === 'NO_INSTANCES' || code === 'HEALTH_CONSTRAINTS_INVALID';
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy/require-stored.js



/** Whoever goes back is in a hurry: a store that does not answer must not hold that up. */
const CHECK_WITHIN_MS = 10_000;
/**
 * Refuses a revision in S3 that the fleet would ask for in vain. Only a certain no refuses: the hosts have rights and
 * networks of their own, so that a look which we are denied says nothing about theirs.
 *
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED.
 */
async function requireStored(revision, { store, reporter, clock }, { signal: cancelled = new AbortController().signal }) {
    if (revision.type !== 's3')
        return;
    const place = (0,format/* describeRevision */.hi)(revision);
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, CHECK_WITHIN_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    let found;
    try {
        found = await (0,lib_clock/* untilAborted */.E)(store.check(revision, { signal }), signal);
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (!deadline.signal.aborted && !(error instanceof lib_errors.SlipwayError))
            throw error;
        const reason = deadline.signal.aborted ? `no answer within ${CHECK_WITHIN_MS / 1000} s` : error.message;
        reporter.report({ type: 'warning', message: `whether ${place} is still there could not be seen: ${reason}` });
        return;
    }
    finally {
        deadline.clear();
    }
    if (found === 'present')
        return;
    const hint = 'name another deployment (slipway deployments list shows them), or bundle and push that release again and deploy it';
    if (found === 'gone') {
        const which = revision.version === undefined ? '' : ` in version "${revision.version}"`;
        throw new lib_errors.SlipwayError('OBJECT_NOT_FOUND', `the bundle "${place}" is no longer there${which}`, { hint });
    }
    const was = revision.eTag ?? '';
    throw new lib_errors.SlipwayError('OBJECT_CHANGED', `the bundle "${place}" is another one than was deployed (ETag "${was}")`, {
        hint,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/require-fitting.js
var require_fitting = __webpack_require__(66689);
// EXTERNAL MODULE: ./packages/core/lib/deployment/silent-agents.js
var silent_agents = __webpack_require__(25183);
// EXTERNAL MODULE: ./packages/core/lib/deployment/outcome.js
var outcome = __webpack_require__(98421);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/find-fleet.js


/** How many names are kept: a plan shows fewer, and nobody reads more. */
const NAMES = 25;
/** How many of the targets that failed before are looked at for agents that are silent. */
const LOOKED_AT = 100;
/**
 * Finds a group's targets before a deployment. On-premises instances are found by their tags as the service will find
 * them. Which EC2 instances have a tag, or are in an Auto Scaling group, CodeDeploy tells of past deployments only; and those of a
 * blue/green deployment say nothing of the next one, which replaces them.
 *
 * @param last the group's deployment that was begun last
 */
async function findFleet(settings, last, { provider }, options) {
    const { platform, ec2Tags, onPremisesTags, autoScalingGroups, ecsServices } = settings;
    const nothing = { silent: [], unknowns: [] };
    if (platform === 'lambda')
        return { type: 'lambda', count: 1, isCertain: true, names: [], source: 'group', ...nothing };
    if (platform === 'ecs') {
        const names = ecsServices.slice(0, NAMES);
        return { type: 'ecs', count: ecsServices.length, isCertain: true, names, source: 'group', ...nothing };
    }
    const hasEc2 = ec2Tags.length > 0 || autoScalingGroups.length > 0;
    if (!hasEc2 && onPremisesTags.length === 0) {
        return { type: 'instance', count: 0, isCertain: true, names: [], source: 'group', ...nothing };
    }
    const unknowns = [];
    const found = await orDenied(findOnPremises(onPremisesTags, 'registered', provider, options), unknowns);
    const seen = last === undefined ? undefined : await orDenied(lookAt(last, provider, options), unknowns);
    const silent = seen?.silent ?? [];
    const lastDeployment = last === undefined ? {} : { lastDeployment: last };
    const common = { type: 'instance', silent, unknowns, ...lastDeployment };
    if (!hasEc2 && found !== undefined) {
        return { ...common, count: found.length, isCertain: true, names: found.slice(0, NAMES), source: 'tags' };
    }
    if (seen === undefined || seen.count === 0 || settings.type === 'blue-green') {
        const names = found?.slice(0, NAMES) ?? [];
        return { ...common, isCertain: false, names, source: names.length > 0 ? 'tags' : 'nothing' };
    }
    return { ...common, count: seen.count, isCertain: false, names: seen.names, source: 'last-deployment' };
}
/** The on-premises instances that a selection of tags fits: any filter of a group, and every group. */
async function findOnPremises(selection, status, provider, options) {
    let found;
    for (const filters of selection) {
        const ofGroup = new Set();
        for (const filter of filters) {
            for (const name of await provider.listOnPremisesInstances(filter, status, options))
                ofGroup.add(name);
        }
        const before = found;
        found = before === undefined ? ofGroup : new Set([...ofGroup].filter((name) => before.has(name)));
    }
    return [...(found ?? [])].sort(byName.compare);
}
const byName = new Intl.Collator('en', { numeric: true });
async function lookAt(deployment, provider, options) {
    const { id, counts, state } = deployment;
    const shown = await take(provider.listTargets(id, {}, options), NAMES);
    const count = counts === undefined ? shown.length : Math.max((0,model/* totalOf */.e6)(counts), shown.length);
    const isTroubled = (0,model/* isTerminal */.Hd)(state) && (state === 'failed' || (counts?.failed ?? 0) > 0);
    const failed = isTroubled
        ? await take(provider.listTargets(id, { states: ['failed', 'unknown'] }, options), LOOKED_AT)
        : [];
    const silent = isTroubled ? (0,silent_agents/* neverAnswered */.e)(toResult(deployment, failed)).map((target) => target.id) : [];
    return { count, names: shown.map((target) => target.id), silent };
}
function toResult(deployment, targets) {
    const { id, nativeStatus, failure } = deployment;
    return {
        outcome: (0,outcome/* outcomeOf */.sG)(deployment),
        deploymentId: id,
        status: nativeStatus,
        targets,
        deployment,
        ...(failure !== undefined && { failure }),
        actionTaken: 'none',
        elapsedMs: 0,
    };
}
async function take(pages, limit) {
    const taken = [];
    for await (const page of pages) {
        taken.push(...page);
        if (taken.length >= limit)
            break;
    }
    return taken.slice(0, limit);
}
/** What a right that is missing hides is left out, and told. */
async function orDenied(looking, unknowns) {
    try {
        return await looking;
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        unknowns.push(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/plan/plan-overrides.js
var plan_overrides = __webpack_require__(63555);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/plan-problems.js

/** What a plan had to leave open. */
class Gaps {
    all = [];
    add({ message, right }) {
        if (this.all.some((known) => known.message === message))
            return;
        this.all.push({ message, ...(right !== undefined && { right }) });
    }
    async unlessDenied(looking) {
        try {
            return await looking;
        }
        catch (error) {
            if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
                throw error;
            this.add(error);
            return undefined;
        }
    }
}
/** What would end the deployment once it is created. */
function findFailures({ deploymentGroupName }, fleet, rollout) {
    if (fleet.isCertain && fleet.count === 0) {
        const isEmpty = fleet.source === 'group';
        return [
            {
                kind: 'would-fail',
                code: 'NO_INSTANCES',
                message: isEmpty
                    ? `deployment group "${deploymentGroupName}" names no tags and no Auto Scaling group: it selects no target`
                    : `no registered on-premises instance has the tags of deployment group "${deploymentGroupName}"`,
                hint: isEmpty
                    ? 'give the group tags or an Auto Scaling group: aws deploy update-deployment-group'
                    : 'keys and values are case-sensitive: aws deploy list-on-premises-instances lists the instances that are registered',
            },
        ];
    }
    if (rollout.kind !== 'unattainable')
        return [];
    const { minimumHealthy, total } = rollout;
    return [
        {
            kind: 'would-fail',
            code: 'HEALTH_CONSTRAINTS_INVALID',
            message: `the configuration keeps ${minimumHealthy} of ${total} instances healthy: none is left to work on`,
            hint: 'deploy with another configuration (deployment-config), or to more instances; a percentage is rounded up',
        },
    ];
}
/** What keeps a blue/green deployment from being created: nobody has named its replacements, or somebody has and they are copied. */
function findMisnamedReplacements({ targetInstances, deploymentGroupName }, { replacements }) {
    const isNamed = targetInstances !== undefined;
    if (replacements === undefined || isNamed === (replacements === 'named'))
        return [];
    const group = `deployment group "${deploymentGroupName}"`;
    return [
        {
            kind: 'refused',
            code: 'INPUT_INVALID',
            message: isNamed
                ? `${group} has its Auto Scaling group copied: replacement instances cannot be named`
                : `${group} deploys to replacement instances that are there already, and none are named`,
            hint: isNamed
                ? 'leave out target-tags and target-auto-scaling-groups'
                : 'name them with target-tags or target-auto-scaling-groups',
        },
    ];
}
/** What keeps a deployment from being created, where a check finds it. @throws what makes any plan impossible. */
async function problemOf(checking) {
    try {
        await checking;
        return [];
    }
    catch (error) {
        return [toProblem(error)];
    }
}
/** What the same call without a dry run would have ended with. Whoever cannot be reached tells nothing of that. */
function toProblem(error) {
    if (!(error instanceof lib_errors.SlipwayError) || UNPLANNABLE.has(error.code))
        throw error;
    const { code, message, hint } = error;
    return { kind: 'refused', code, message, ...(hint !== undefined && { hint }) };
}
const UNPLANNABLE = new Set([
    'CREDENTIALS_MISSING',
    'CREDENTIALS_INVALID',
    'CREDENTIALS_EXPIRED',
    'SERVICE_UNREACHABLE',
    'CANCELLED',
]);

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/plan-rollout.js
/**
 * How a configuration goes through so many targets. The rule is that of the CodeDeploy user guide ("Instance health"):
 * the instances that may be missing are those beyond the minimum, and a share of the fleet is rounded up to one.
 *
 * @param total how many instances there are; absent where that is not known, or there are none by nature
 */
function planRollout(configuration, total) {
    const { minimumHealthyHosts, zonal, traffic } = configuration;
    if (traffic !== undefined)
        return { kind: 'traffic', shift: traffic, totalMinutes: minutesOf(traffic) };
    if (minimumHealthyHosts === undefined || total === undefined || total === 0) {
        return {
            kind: 'unknown',
            ...(minimumHealthyHosts !== undefined && { minimumHealthyHosts }),
            ...(zonal !== undefined && { zonal }),
        };
    }
    const minimumHealthy = countOf(minimumHealthyHosts, total);
    if (minimumHealthy >= total)
        return { kind: 'unattainable', total, minimumHealthy };
    const atOnce = total - minimumHealthy;
    if (zonal !== undefined)
        return { kind: 'zones', total, minimumHealthy, atOnce, zonal };
    return { kind: 'batches', total, minimumHealthy, atOnce, batches: Math.ceil(total / atOnce) };
}
function countOf({ type, value }, total) {
    if (type === 'percent')
        return Math.ceil((total * value) / 100);
    return type === 'all-but' ? Math.max(0, total - value) : value;
}
/** From the first share of the traffic to the last: a linear shift makes a step at the start of each interval. */
function minutesOf(shift) {
    if (shift.type === 'all-at-once')
        return 0;
    if (shift.type === 'canary')
        return shift.intervalMinutes;
    return (Math.ceil(100 / Math.max(1, shift.percent)) - 1) * shift.intervalMinutes;
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/current-revision.js
var current_revision = __webpack_require__(1887);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/order/order-guard.js
var order_guard = __webpack_require__(49899);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/plan-start.js






/** What {@link deploy} looks at before it creates a deployment, in the same order. */
async function planStart(request, ports, gaps, options) {
    const { signal, ifBusy = 'queue', skipIfCurrent = false, order: guard, draft } = options;
    const calls = signal === undefined ? {} : { signal };
    if (draft?.nothing !== undefined)
        return { start: { kind: 'skipped', reason: draft.nothing }, problems: [] };
    if (skipIfCurrent) {
        const current = await (0,current_revision/* findCurrent */.$)(request, ports.provider, calls);
        if (current !== undefined)
            return skipped('the group runs this very revision', current);
    }
    const { newer, order } = await lookAtOrder(request, ports, gaps, guard, calls);
    const told = order === undefined ? {} : { order };
    if (newer !== undefined) {
        const { deployment, order: behind } = newer;
        const message = (0,describe_order/* describeOlder */.S)(behind);
        if (guard?.ifOlder === 'skip')
            return { ...skipped(message, deployment), order: behind };
        return { start: REFUSED, problems: [{ kind: 'refused', code: 'COMMIT_OLDER', message }], order: behind };
    }
    const holder = await findHolderNow(request, ports, gaps, calls);
    if (holder === undefined)
        return { start: { kind: 'at-once' }, problems: [], ...told };
    switch (ifBusy) {
        case 'fail':
            return { start: REFUSED, problems: [toProblem((0,busy_group/* describeRefusal */.a2)(refusalOf(request), holder))], ...told };
        case 'skip':
            return { ...skipped('the group is busy', holder), ...told };
        case 'supersede': {
            // Neither a rollback nor what the service started for new instances is stopped to make room.
            const kind = holder.origin === 'user' ? 'superseding' : 'queued';
            return { start: { kind, holder }, problems: [], ...told };
        }
        case 'queue':
            return { start: { kind: 'queued', holder }, problems: [], ...told };
        default:
            return (0,lib_errors/* unreachable */.H)(ifBusy);
    }
}
const REFUSED = { kind: 'refused' };
function skipped(reason, other) {
    return { start: { kind: 'skipped', reason, other }, problems: [] };
}
async function lookAtOrder(request, { provider, clock }, gaps, guard, { signal = new AbortController().signal }) {
    let order;
    const report = (event) => {
        if (event.type === 'order-checked')
            order = event.order;
        if (event.type === 'order-not-checked' && event.isExpected) {
            gaps.all.push({ message: `whether the commit is older than what the group runs: ${event.reason}` });
        }
    };
    const newer = await (0,order_guard/* createOrderCheck */.n)(request, { provider, clock, reporter: { report } }, guard).findNewer(signal);
    return { newer, order };
}
async function findHolderNow(request, { provider }, gaps, options) {
    const { applicationName, deploymentGroupName } = request;
    const active = await gaps.unlessDenied(provider.activeDeployments(applicationName, deploymentGroupName, options));
    if (active === undefined)
        return undefined;
    return (0,busy_group/* findHolder */.IL)(request, { activeDeployments: async () => active }, refusalOf(request), options);
}
/** What the service says to whoever asks for a second deployment. */
function refusalOf({ applicationName, deploymentGroupName }) {
    return new lib_errors.SlipwayError('GROUP_BUSY', `deployment group "${deploymentGroupName}" of application "${applicationName}" is busy with another deployment`);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/plan-deployment.js









/** What a group deploys with that names nothing (API reference, CreateDeployment). */
const DEFAULT_CONFIGURATION = 'CodeDeployDefault.OneAtATime';
/**
 * Finds out what {@link deploy} would do with the same request, and does none of it: what is in its way is in the plan.
 * What only a right would tell that is missing is left open, and said.
 *
 * @throws SlipwayError when there is nothing to plan for: APPLICATION_NOT_FOUND, GROUP_NOT_FOUND, ACCESS_DENIED for the group
 * itself, SERVICE_UNREACHABLE.
 */
async function planDeployment(request, ports, options = {}) {
    const { provider } = ports;
    const { applicationName, deploymentGroupName, revision } = request;
    const { signal, from, draft } = options;
    const calls = signal === undefined ? {} : { signal };
    const group = await provider.describeGroup(applicationName, deploymentGroupName, calls);
    const gaps = new Gaps();
    const fitting = await problemOf((0,require_fitting/* requireFitting */.J)(request, { getGroup: async () => group }, calls));
    const configured = await readConfiguration(request, group, ports, calls);
    const lastId = group.lastAttemptedDeploymentId;
    const last = lastId === undefined ? undefined : await gaps.unlessDenied(provider.getDeployment(lastId, calls));
    const current = await findRunning(group, last, ports, gaps, calls);
    const fleet = request.targetInstances === undefined ? await findFleet(group, last, ports, calls) : REPLACEMENTS;
    for (const error of fleet.unknowns)
        gaps.add(error);
    const rollout = planRollout(configured.configuration, fleet.type === 'instance' ? fleet.count : undefined);
    const stored = options.isPushedLater === true ? [] : await checkStored(revision, ports, gaps, from !== undefined, calls);
    const { start, problems: kept, order } = await planStart(request, ports, gaps, options);
    const commit = options.order?.commit ?? (await commitOf(revision, ports, gaps, calls));
    const { configurationName: own } = request;
    const { name, problems: unconfigured } = configured;
    const misnamed = findMisnamedReplacements(request, group);
    // What the service would refuse does not matter where it is not asked.
    const isSkipped = start.kind === 'skipped';
    const refusals = [
        ...fitting,
        ...stored.filter(isRefusal),
        ...(isSkipped ? [] : [...misnamed, ...unconfigured, ...kept]),
    ];
    const failures = isSkipped ? [] : [...stored.filter(isFailure), ...findFailures(request, fleet, rollout)];
    return {
        request,
        ...(from !== undefined && { from }),
        ...(order !== undefined && { order }),
        ...(draft !== undefined && { draft }),
        group,
        release: { revision, ...(commit !== undefined && { commit }) },
        ...(current !== undefined && { current }),
        isSame: plan_deployment_compare(current?.deployment, revision),
        start: refusals.length > 0 ? { kind: 'refused' } : start,
        configuration: { name, isOverride: own !== undefined && own !== configurationOf(group) },
        rollout,
        fleet,
        overrides: (0,plan_overrides/* findOverrides */.Z)(request, group, configurationOf(group)),
        autoRollback: request.autoRollback ?? group.autoRollback,
        alarms: alarmsOf(request, group),
        problems: [...refusals, ...failures],
        unknowns: gaps.all,
    };
}
/** Which instances would replace the old ones, only EC2 tells. */
const REPLACEMENTS = {
    type: 'instance',
    isCertain: false,
    names: [],
    source: 'nothing',
    silent: [],
    unknowns: [],
};
function isRefusal({ kind }) {
    return kind === 'refused';
}
function isFailure({ kind }) {
    return kind === 'would-fail';
}
function configurationOf({ configurationName }) {
    return configurationName ?? DEFAULT_CONFIGURATION;
}
function alarmsOf({ alarms }, group) {
    const { isEnabled, names } = alarms ?? group.alarms;
    return isEnabled ? names : [];
}
/** Whoever deploys needs the right to read the configuration, too: what keeps us from reading it keeps them from deploying. */
async function readConfiguration(request, group, { provider }, options) {
    const name = request.configurationName ?? configurationOf(group);
    try {
        return { name, configuration: await provider.describeConfiguration(name, options), problems: [] };
    }
    catch (error) {
        return { name, configuration: { name }, problems: [toProblem(error)] };
    }
}
async function findRunning({ lastSuccessfulDeploymentId: id }, last, ports, gaps, options) {
    if (id === undefined)
        return undefined;
    const deployment = last?.id === id ? last : await gaps.unlessDenied(ports.provider.getDeployment(id, options));
    if (deployment === undefined)
        return undefined;
    const commit = deployment.revision && (await commitOf(deployment.revision, ports, gaps, options));
    return { deployment, ...(commit !== undefined && { commit }) };
}
async function commitOf(revision, { store }, gaps, options) {
    if (revision.type === 'github')
        return revision.commitId;
    if (revision.type !== 's3')
        return undefined;
    try {
        return await store.commitOf(revision, options);
    }
    catch (error) {
        // A commit is shown for orientation alone: whether the bundle is there is asked for itself.
        if (!(error instanceof lib_errors.SlipwayError))
            throw error;
        if (error.code === 'ACCESS_DENIED')
            gaps.add(error);
        return undefined;
    }
}
/** A bundle that is gone: `redeploy` refuses it, and a deployment of it fails on every host. */
async function checkStored(revision, { store, clock }, gaps, isRedeploy, options) {
    const report = (event) => {
        if (event.type === 'warning')
            gaps.all.push({ message: event.message });
    };
    const found = await problemOf(requireStored(revision, { store, reporter: { report }, clock }, options));
    return found.map((problem) => ({ ...problem, kind: isRedeploy ? 'refused' : 'would-fail' }));
}
function plan_deployment_compare(current, revision) {
    if (current?.revision === undefined)
        return 'unknown';
    if ((0,same/* isSameRevision */.C)(current.revision, revision))
        return 'yes';
    return (0,format/* formatRevision */.TU)(current.revision) === (0,format/* formatRevision */.TU)(revision) ? 'unknown' : 'no';
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/push-revision.js + 1 modules
var push_revision = __webpack_require__(20782);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/plan/plan-item.js
var plan_item = __webpack_require__(33463);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/plan-push.js


/**
 * Finds out what {@link pushRevision} would do with the same request, and does none of it.
 *
 * @throws SlipwayError ARCHIVE_INVALID, INPUT_INVALID and KEY_TAKEN as `pushRevision` does.
 */
async function planPush(request, { files, store }, options = {}) {
    return (0,plan_item/* planItem */.$)(await (0,push_revision/* readBundle */.B)(request, files, options), request.bucket, store, options);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/split-warnings.js
/** What is to be told of an alias that stands for more than one version; nothing of any other. */
function splitWarnings(functionName, alias, weights) {
    const shares = Object.entries(weights).map(([version, share]) => `${Math.round(share * 100)} % to version ${version}`);
    if (shares.length === 0)
        return [];
    return [
        `alias "${alias}" of function "${functionName}" still sends ${shares.join(' and ')}, as a deployment that was stopped leaves it; until that is ended no other one succeeds: aws lambda update-alias --function-name ${functionName} --name ${alias} --routing-config AdditionalVersionWeights={}`,
    ];
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/to-content-revision.js

/** An AppSpec that is sent inline, as it is: the service compares the digest with that of what it got. */
function toContentRevision(content) {
    return { type: 'content', content, sha256: (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/refresh-release.js



/** The name under which an AppSpec is read that came without one. */
const FILE = 'appspec.yml';
/**
 * An AppSpec for AWS Lambda that was deployed before names the versions of then, and CodeDeploy refuses one whose current version is not the
 * one that the alias stands for. This tells what goes back to its target version from wherever the alias is now; `undefined` for
 * any other revision, which is deployed as it is.
 */
async function refreshRelease(revision, { functions }) {
    if (revision.type !== 'content' || revision.content === undefined)
        return undefined;
    const { content } = revision;
    const { fillCloudValues, readCloudValues } = await Promise.all(/* import() */[__webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(9465)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    const { platform, values } = readCloudValues(content, FILE);
    const [functionName, alias] = [values.get('Name')?.text, values.get('Alias')?.text];
    const [current, target] = [values.get('CurrentVersion')?.text, values.get('TargetVersion')?.text];
    if (platform !== 'lambda' || functionName === undefined || alias === undefined)
        return undefined;
    return {
        prepare: async (options) => {
            try {
                const { version, weights } = await functions.describeAlias(functionName, alias, options);
                const warnings = splitWarnings(functionName, alias, weights);
                if (version === target && warnings.length === 0) {
                    const reason = `alias "${alias}" of function "${functionName}" stands for version ${version} already`;
                    return { kind: 'current', reason };
                }
                if (version === current)
                    return { kind: 'ready', revision, warnings };
                const { text } = fillCloudValues(content, FILE, new Map([['CurrentVersion', version]]));
                return { kind: 'ready', revision: toContentRevision(text), warnings };
            }
            catch (error) {
                if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
                    throw error;
                const message = `which version alias "${alias}" of function "${functionName}" stands for may not be seen; the AppSpec is deployed with version ${current} as the current one: ${error.message}`;
                return { kind: 'ready', revision, warnings: [message] };
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/plan/plan-redeploy.js





/**
 * Finds out what {@link redeploy} would do with the same request, and does none of it.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY as `redeploy` does, and as {@link planDeployment}.
 */
async function planRedeploy(request, ports, options = {}) {
    const { from, ...rest } = request;
    const { signal } = options;
    const calls = signal === undefined ? {} : { signal };
    const source = await findSource(from, request, ports, calls);
    const revision = await requireContent(source, request.applicationName, ports.provider, calls);
    const description = rest.description ?? `redeploy of ${source.id}: ${(0,format/* describeRevision */.hi)(revision)}`;
    const draft = await draftAgain(revision, ports, calls);
    return planDeployment({ ...rest, description: description.slice(0, 256), revision: draft?.revision ?? revision }, ports, { ...options, from: source.id, ...(draft !== undefined && { draft }) });
}
/** What an AppSpec says from where its alias stands now; `undefined` for a revision that is deployed as it is. */
async function draftAgain(revision, ports, calls) {
    const prepared = await (await refreshRelease(revision, ports))?.prepare(calls);
    if (prepared === undefined || revision.type !== 'content')
        return undefined;
    const again = prepared.kind === 'ready' && prepared.revision.type === 'content' ? prepared.revision : revision;
    const draft = { revision: again, appSpec: again.content ?? '', steps: [] };
    return prepared.kind === 'current'
        ? { ...draft, nothing: prepared.reason, warnings: [] }
        : { ...draft, warnings: prepared.warnings };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/prune/held-objects.js
/** Objects that somebody needs, with the reason why. */
class HeldObjects {
    #byKey = new Map();
    /** The first reason that is given for an object is the one that is told. */
    hold({ bucket, key, version }, reason) {
        const name = `${bucket}/${key}`;
        const held = this.#byKey.get(name);
        if (held === undefined)
            this.#byKey.set(name, [{ version, reason }]);
        else
            held.push({ version, reason });
    }
    /** Why an object is needed; a revision without a version is about whatever the key holds, and so about every version. */
    reasonFor({ bucket, key, version }) {
        const held = this.#byKey.get(`${bucket}/${key}`) ?? [];
        return held.find((one) => one.version === undefined || version === undefined || one.version === version)?.reason;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/prune/find-needed.js


/**
 * The bundles that the groups of an application run, deploy or could go back to.
 *
 * @param keep - how many different revisions of each group's successful deployments, what it runs included.
 */
async function findNeeded({ applicationName, keep }, ports, options = {}) {
    const needed = new HeldObjects();
    for await (const groups of ports.listGroups(applicationName, options)) {
        for (const group of groups) {
            hold(needed, await ports.lastSuccessfulDeployment(applicationName, group, options), `runs in "${group}"`);
            await holdAttempts(needed, applicationName, group, ports, options);
            for (const deployment of await lastSuccesses(applicationName, group, keep, ports, options)) {
                hold(needed, deployment, `"${group}" could go back to it`);
            }
        }
    }
    return needed;
}
/** Only what is deployed right now or was last: what can have changed since everything was looked at. */
async function findDeploying(applicationName, ports, options = {}) {
    const needed = new HeldObjects();
    for await (const groups of ports.listGroups(applicationName, options)) {
        for (const group of groups)
            await holdAttempts(needed, applicationName, group, ports, options);
    }
    return needed;
}
async function holdAttempts(needed, applicationName, group, ports, options) {
    for (const deployment of await ports.activeDeployments(applicationName, group, options)) {
        hold(needed, deployment, `${deployment.id} deploys it to "${group}" now`);
    }
    const newest = await ports.newestDeployment(applicationName, group, options);
    hold(needed, newest, `was the last that was deployed to "${group}"`);
}
/** The newest successes of a group with different revisions, no page further than needed. */
async function lastSuccesses(applicationName, group, keep, { listDeployments }, options) {
    const found = new Map();
    for await (const page of listDeployments(applicationName, group, { isSucceeded: true }, options)) {
        for (const deployment of page) {
            if (deployment.revision === undefined)
                continue;
            const name = (0,format/* formatRevision */.TU)(deployment.revision);
            if (!found.has(name) && found.size < keep)
                found.set(name, deployment);
        }
        if (found.size >= keep)
            break;
    }
    return [...found.values()];
}
function hold(needed, deployment, reason) {
    if (deployment?.revision?.type === 's3')
        needed.hold(deployment.revision, reason);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/prune/plan-prune.js



const DAY_MS = 86_400_000;
/** Bundles that are looked at together. */
const LOOKS_AT_ONCE = 8;
/**
 * Finds the bundles of an application that nobody needs any more. Changes nothing.
 *
 * @throws SlipwayError APPLICATION_NOT_FOUND, ACCESS_DENIED where it may not be looked who needs them.
 */
async function planPrune(request, { provider, store, clock }, options = {}) {
    const needed = await findNeeded(request, provider, options);
    const old = [];
    const kept = [];
    const isAsked = ({ bucket }) => request.bucket === undefined || bucket === request.bucket;
    for await (const page of provider.listRevisions(request.applicationName, options)) {
        for (const registered of page) {
            const { revision } = registered;
            if (revision.type !== 's3' || !isAsked(revision))
                continue;
            const reason = reasonToKeep({ ...registered, revision }, needed, clock.now(), request.olderThanDays);
            if (reason === undefined)
                old.push({ ...registered, revision });
            else
                kept.push({ revision, reason });
        }
    }
    const others = await findOthers(request.applicationName, kept, bucketsOf(old), provider, options);
    const free = [];
    for (const registered of old) {
        const reason = others.reasonFor(registered.revision);
        if (reason === undefined)
            free.push(registered);
        else
            kept.push({ revision: registered.revision, reason });
    }
    return lookAtBundles(free, kept, store, options);
}
function reasonToKeep({ revision, registeredAt, firstUsedAt = 0, lastUsedAt = 0, currentInGroups }, needed, nowMs, olderThanDays) {
    const [group] = currentInGroups;
    if (group !== undefined)
        return `runs in "${group}"`;
    const reason = needed.reasonFor(revision);
    if (reason !== undefined)
        return reason;
    if (registeredAt === undefined)
        return 'the service does not tell when it was registered';
    const usedAt = Math.max(firstUsedAt, lastUsedAt);
    const days = (sinceMs) => Math.floor((nowMs - sinceMs) / DAY_MS);
    if (nowMs - registeredAt < olderThanDays * DAY_MS)
        return `was registered ${ago(days(registeredAt))}`;
    return nowMs - usedAt < olderThanDays * DAY_MS ? `was deployed ${ago(days(usedAt))}` : undefined;
}
function ago(days) {
    if (days <= 0)
        return 'less than a day ago';
    return days === 1 ? 'a day ago' : `${days} days ago`;
}
/** Bundles that a revision which stays is kept in, too, and those of other applications. */
async function findOthers(applicationName, kept, buckets, provider, options) {
    const others = new HeldObjects();
    for (const { revision } of kept)
        others.hold(revision, 'another revision that stays has the same object');
    if (buckets.size === 0)
        return others;
    for await (const applications of provider.listApplications(options)) {
        for (const other of applications) {
            if (other === applicationName)
                continue;
            for (const bucket of buckets) {
                for await (const revisions of provider.listBundles(other, bucket, options)) {
                    for (const revision of revisions)
                        others.hold(revision, `application "${other}" has it, too`);
                }
            }
        }
    }
    return others;
}
function bucketsOf(revisions) {
    return new Set(revisions.map(({ revision }) => revision.bucket));
}
/** What is not there need not go, and what Slipway has not stored is not its to remove. */
async function lookAtBundles(free, keptBefore, store, options) {
    const removals = new Map();
    const kept = [...keptBefore];
    let goneCount = 0;
    const sorted = [...free].sort((one, other) => (one.registeredAt ?? 0) - (other.registeredAt ?? 0));
    for (let start = 0; start < sorted.length; start += LOOKS_AT_ONCE) {
        const some = sorted.slice(start, start + LOOKS_AT_ONCE);
        const looks = await Promise.all(some.map((registered) => look(registered, store, options)));
        for (const outcome of looks) {
            if (outcome === 'gone')
                goneCount += 1;
            else if ('reason' in outcome)
                kept.push(outcome);
            else
                removals.set(JSON.stringify(outcome.object), outcome);
        }
    }
    return { removals: [...removals.values()], kept, goneCount };
}
async function look({ revision, registeredAt, lastUsedAt }, store, options) {
    try {
        const state = await store.inspect(revision, options);
        if (state.kind === 'gone')
            return 'gone';
        if (state.kind !== 'ours')
            return { revision, reason: KEPT_FOR[state.kind] };
        const { bucket, key } = revision;
        return {
            revision,
            object: { bucket, key, ...(state.version !== undefined && { version: state.version }) },
            sizeBytes: state.sizeBytes,
            ...(registeredAt !== undefined && { registeredAt }),
            ...(lastUsedAt !== undefined && { lastUsedAt }),
        };
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || options.signal?.aborted === true)
            throw error;
        return { revision, reason: `could not be seen: ${error.message}` };
    }
}
const KEPT_FOR = {
    changed: 'something else is under its key by now',
    foreign: 'was not stored by slipway',
};

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/prune/prune-revisions.js


/** Objects that are removed by one request; whoever cancels waits for one. */
const REMOVED_AT_ONCE = 100;
/**
 * Removes what a plan says may go, some at a time. Before each time it is looked again what is being deployed. Does not
 * throw what the services do: what was removed until then has to be told.
 */
async function pruneRevisions({ removals }, applicationName, { provider, store }, options = {}) {
    const result = { removed: [], failed: [], uncertain: [], untouched: [], kept: [] };
    const batches = [...inBatches(removals)];
    for (const [index, batch] of batches.entries()) {
        let isAsked = false;
        try {
            options.signal?.throwIfAborted();
            const deploying = await findDeploying(applicationName, provider, options);
            const free = batch.filter(({ revision, object }) => {
                const reason = deploying.reasonFor(object);
                if (reason !== undefined)
                    result.kept.push({ revision, reason });
                return reason === undefined;
            });
            options.signal?.throwIfAborted();
            isAsked = true;
            if (free.length > 0)
                sort(free, await remove(free, store), result);
        }
        catch (error) {
            if (!(error instanceof lib_errors.SlipwayError) && error !== options.signal?.reason)
                throw error;
            const rest = batches.slice(isAsked ? index + 1 : index).flat();
            const isKept = ({ revision }) => result.kept.some((one) => one.revision === revision);
            if (isAsked)
                result.uncertain.push(...batch.filter((removal) => !isKept(removal)));
            result.untouched.push(...rest.filter((removal) => !isKept(removal)));
            return { ...result, endedBy: error };
        }
    }
    return result;
}
async function remove(removals, store) {
    const bucket = removals[0]?.object.bucket ?? '';
    const failed = await store.remove(bucket, removals.map(({ object }) => object));
    return new Map(failed.map(({ object, reason }) => [prune_revisions_nameOf(object), reason]));
}
function sort(asked, failed, result) {
    for (const removal of asked) {
        const reason = failed.get(prune_revisions_nameOf(removal.object));
        if (reason === undefined)
            result.removed.push(removal);
        else
            result.failed.push({ removal, revision: removal.revision, reason });
    }
}
function prune_revisions_nameOf({ bucket, key, version = '' }) {
    return JSON.stringify([bucket, key, version]);
}
/** A request is about one bucket. */
function* inBatches(removals) {
    for (const bucket of new Set(removals.map(({ object }) => object.bucket))) {
        const own = removals.filter(({ object }) => object.bucket === bucket);
        for (let start = 0; start < own.length; start += REMOVED_AT_ONCE)
            yield own.slice(start, start + REMOVED_AT_ONCE);
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/access.js

/** A signature is good for five minutes; the SDK allows for a clock that is wrong, other tools do not. */
const SKEW_MS = 60_000;
/** A deployment that is waited for should not outlast the credentials. */
const SHORT_MS = 15 * 60_000;
/** Looks at region, credentials and clock; `undefined` when nothing else can be looked at. */
async function* checkAccess({ session: reader, clock }, options) {
    let region;
    try {
        region = await reader.findRegion();
    }
    catch (error) {
        yield failure('region', error);
        return undefined;
    }
    yield check('region', 'passed', region);
    let session;
    try {
        session = await reader.describeSession(options);
    }
    catch (error) {
        const isFatal = error instanceof lib_errors.SlipwayError && FATAL.has(error.code);
        if (isFatal) {
            yield failure('credentials', error);
            return undefined;
        }
        yield { ...failure('credentials', error), state: 'unknown' };
        return { region };
    }
    yield describeCredentials(session, clock.now());
    yield describeClock(session);
    return { region, session };
}
const FATAL = new Set([
    'CREDENTIALS_MISSING',
    'CREDENTIALS_INVALID',
    'CREDENTIALS_EXPIRED',
    'ACCESS_DENIED',
    'INPUT_INVALID',
]);
function describeCredentials({ arn, account, expiresAt }, now) {
    const who = arn === '' ? `account ${account}` : arn;
    if (expiresAt === undefined)
        return check('credentials', 'passed', who);
    const until = `${new Date(expiresAt).toISOString().slice(0, 19)}Z`;
    if (expiresAt - now >= SHORT_MS)
        return check('credentials', 'passed', `${who}, until ${until}`);
    return {
        ...check('credentials', 'warning', `${who}, only until ${until}`),
        remedy: 'get new ones before a deployment: a wait that they do not outlast ends as unknown',
    };
}
function describeClock({ clockAheadMs }) {
    if (clockAheadMs === undefined)
        return check('clock', 'unknown', 'the service does not tell its time');
    const seconds = Math.abs(clockAheadMs) / 1000;
    if (Math.abs(clockAheadMs) < SKEW_MS)
        return check('clock', 'passed', `within ${Math.max(1, seconds)} s of the service's`);
    return {
        ...check('clock', 'warning', `${seconds} s ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's`),
        remedy: 'set the clock of this machine (NTP): a signature is good for a few minutes only',
    };
}
function check(name, state, message) {
    return { area: 'access', name, state, message };
}
function failure(name, error) {
    if (!(error instanceof lib_errors.SlipwayError) || error.code === 'CANCELLED')
        throw error;
    const { message, hint, right } = error;
    return {
        area: 'access',
        name,
        state: 'failed',
        message,
        ...(hint !== undefined && { remedy: hint }),
        ...(right !== undefined && { right }),
    };
}

// EXTERNAL MODULE: ./packages/core/lib/revision/object-key.js
var object_key = __webpack_require__(25510);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/bucket.js


const NO_BUNDLE = { contentDigest: 'slipway-check', format: 'zip', commit: 'slipway-check' };
/** Looks at the bucket that bundles are pushed to, and tries its rights. */
async function* checkBucket(bucket, { applicationName, key, revision }, place, ledger, options) {
    const { store, region, freeKey } = place;
    // Where a bundle of which nothing is known would be.
    const probedKey = key === undefined ? freeKey : (0,object_key/* renderKey */.kB)(key, { applicationName, ...NO_BUNDLE });
    let mayList;
    try {
        const looked = await ledger.look('s3:ListBucket', store.findBucketRegion(bucket, options));
        mayList = 'found' in looked;
        // Trying to write tells whether there is a bucket, also to whoever may not look at it.
        await tryWriting(bucket, probedKey, store, ledger, options);
        yield describeBucket(bucket, region, looked);
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'BUCKET_NOT_FOUND')
            throw error;
        yield bucket_failure('bucket', error);
        return;
    }
    yield* checkVersions(bucket, key !== undefined && !(0,object_key/* isContentKey */.$r)(key), store, options);
    const isSeen = revision?.type === 's3' && revision.bucket === bucket && revision.version === undefined;
    if (!isSeen)
        await tryReading(bucket, freeKey, mayList, store, ledger, options);
}
/** Looks at the bundle that is to be deployed. */
async function* checkRevision(revision, { store }, ledger, options) {
    const name = (0,format/* describeRevision */.hi)(revision);
    if (revision.type === 'github') {
        yield bucket_check('revision', 'unknown', `${name}: whether CodeDeploy may read the repository only a deployment tells`);
        return;
    }
    if (revision.type !== 's3')
        return;
    const action = revision.version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
    try {
        const found = await store.check(revision, options);
        ledger.allow(action);
        yield describeStored(name, found);
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError))
            throw error;
        if (error.code === 'BUCKET_NOT_FOUND')
            yield bucket_failure('revision', error);
        else if (error.code !== 'ACCESS_DENIED')
            throw error;
        else {
            const { message, right = { action, isForbidden: false } } = error;
            if (await canList(revision.bucket, store, options))
                ledger.deny(right);
            else
                ledger.leaveOpen(action, HIDDEN);
            yield { ...bucket_check('revision', 'unknown', message), right };
        }
    }
}
const HIDDEN = 'not known: to whoever has no s3:ListBucket, S3 answers alike for what is absent and what is forbidden';
/** S3 tells an absent object from a forbidden one only to whoever may list the bucket. */
async function canList(bucket, store, options) {
    try {
        await store.findBucketRegion(bucket, options);
        return true;
    }
    catch (error) {
        if (error instanceof lib_errors.SlipwayError && error.code === 'ACCESS_DENIED')
            return false;
        throw error;
    }
}
function describeBucket(bucket, region, looked) {
    if ('denied' in looked) {
        const { message, right } = looked.denied;
        const place = `${bucket} is there; in which region may not be seen: ${message}`;
        return { ...bucket_check('bucket', 'unknown', place), ...(right !== undefined && { right }) };
    }
    const where = looked.found;
    if (where === undefined)
        return bucket_check('bucket', 'passed', bucket);
    if (where === region)
        return bucket_check('bucket', 'passed', `${bucket}, in ${where} as the group is`);
    return {
        ...bucket_check('bucket', 'failed', `${bucket} is in "${where}", and the group in "${region}"`),
        remedy: 'instances fetch a bundle from a bucket in their own region: use one there',
    };
}
async function* checkVersions(bucket, hasOwnKey, store, options) {
    try {
        if (await store.isVersioned(bucket, options))
            yield bucket_check('versions', 'passed', 'on');
        else if (!hasOwnKey)
            yield bucket_check('versions', 'passed', 'off; not needed, as no two bundles get the same key');
        else {
            yield {
                ...bucket_check('versions', 'warning', 'off: a push of another bundle under the same key is refused'),
                remedy: 'switch versioning on, or leave s3-key out or put {digest} into it, so that each bundle gets a key of its own',
            };
        }
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        const { message, right } = error;
        yield { ...bucket_check('versions', 'unknown', message), ...(right !== undefined && { right }) };
    }
}
/** Nothing is begun that could not be removed again. */
async function tryWriting(bucket, key, store, ledger, options) {
    const abort = await ledger.look('s3:AbortMultipartUpload', store.tryAbortUpload(bucket, key, options));
    if ('denied' in abort) {
        ledger.leaveOpen('s3:PutObject', 'not tried: without s3:AbortMultipartUpload what that begins would stay');
        return;
    }
    await ledger.look('s3:PutObject', store.tryBeginUpload(bucket, key, options));
}
async function tryReading(bucket, key, mayList, store, ledger, options) {
    try {
        await store.tryRead(bucket, key, options);
        ledger.allow('s3:GetObject');
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        if (mayList)
            ledger.deny(error.right ?? { action: 's3:GetObject', isForbidden: false });
        else
            ledger.leaveOpen('s3:GetObject', HIDDEN);
    }
}
function describeStored(name, found) {
    if (found === 'present')
        return bucket_check('revision', 'passed', `${name} is there, unchanged`);
    return {
        ...bucket_check('revision', 'failed', found === 'gone' ? `${name} is not there` : `${name} was overwritten (its ETag is another)`),
        remedy: 'push the bundle, and deploy the revision that push prints',
    };
}
function bucket_failure(name, { message, hint }) {
    return { ...bucket_check(name, 'failed', message), ...(hint !== undefined && { remedy: hint }) };
}
function bucket_check(name, state, message) {
    return { area: 'bucket', name, state, message };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/fleet.js



/** How many names a line has room for. */
const fleet_NAMES = 5;
/** Looks at the targets: how many there are, whether their agents answered, and whether the configuration lets any be worked on. */
async function* checkFleet(group, { provider }, options) {
    const { settings, configuration, last } = group;
    if (settings === undefined)
        return;
    const fleet = await findFleet(settings, last, { provider }, options);
    const gone = fleet.unknowns.length === 0 ? await findDeregistered(settings, provider, options) : [];
    yield describeTargets(fleet, gone);
    if (fleet.type !== 'instance')
        return;
    yield describeAgents(fleet);
    const rollout = configuration && planRollout(configuration, fleet.count);
    if (rollout?.kind === 'batches') {
        const { atOnce, batches, minimumHealthy, total } = rollout;
        const words = `${atOnce} of ${total} at once, in ${batches} ${batches === 1 ? 'batch' : 'batches'}${minimumHealthy === 0 ? '' : `; ${minimumHealthy} stay healthy`}`;
        yield fleet_check('rollout', 'passed', words);
    }
    else if (rollout?.kind === 'unattainable') {
        const { minimumHealthy, total } = rollout;
        yield {
            ...fleet_check('rollout', 'failed', `${minimumHealthy} of ${total} instances have to stay healthy: none may be worked on`),
            remedy: 'use another deployment configuration, or more instances; a percentage is rounded up',
        };
    }
}
async function findDeregistered({ platform, onPremisesTags }, provider, options) {
    if (platform === 'lambda' || platform === 'ecs' || onPremisesTags.length === 0)
        return [];
    return findOnPremises(onPremisesTags, 'deregistered', provider, options);
}
function describeTargets(fleet, gone) {
    const { type, count, isCertain, names, source, lastDeployment, unknowns } = fleet;
    const [denied] = unknowns;
    const left = gone.length === 0
        ? ''
        : `; ${gone.length} with the tags ${gone.length === 1 ? 'is' : 'are'} deregistered: ${listed(gone, gone.length)}`;
    if (count === undefined) {
        const known = names.length === 0 ? '' : `; registered on premises: ${listed(names, names.length)}`;
        return {
            ...fleet_check('targets', 'unknown', denied?.message ?? `which EC2 instances the group selects CodeDeploy tells only of past deployments${known}`),
            ...(denied?.right === undefined
                ? { right: { action: 'ec2:DescribeInstances', resource: '*', isForbidden: false } }
                : { right: denied.right }),
        };
    }
    if (count === 0 && isCertain) {
        return {
            ...fleet_check('targets', 'failed', source === 'group'
                ? 'none: the group names no tags and no Auto Scaling group, so a deployment fails with NO_INSTANCES'
                : `none: no registered on-premises instance has the tags of the group, so a deployment fails with NO_INSTANCES${left}`),
            remedy: 'tag or register instances; keys and values are case-sensitive, and new tags take up to five minutes',
        };
    }
    const words = `${count} ${(0,model/* unitOf */.uF)(type, count)}${names.length === 0 ? '' : `: ${listed(names, count)}`}`;
    if (isCertain)
        return fleet_check('targets', gone.length === 0 ? 'passed' : 'warning', `${words}${left}`);
    const asOf = `${words}, as of ${lastDeployment?.id}`;
    if (denied === undefined) {
        return fleet_check('targets', 'passed', `${asOf}: CodeDeploy tells of EC2 instances only so${left}`);
    }
    const { right } = denied;
    return { ...fleet_check('targets', 'unknown', `${asOf}; ${denied.message}`), ...(right !== undefined && { right }) };
}
function describeAgents({ lastDeployment, silent, count }) {
    if (lastDeployment === undefined) {
        const isKnown = count !== undefined && count > 0;
        return fleet_check('agents', 'unknown', `${isKnown ? 'they have' : 'none has'} not been heard of: nothing was deployed yet`);
    }
    const { id } = lastDeployment;
    if (silent.length === 0)
        return fleet_check('agents', 'passed', `none was silent in ${id}`);
    return {
        ...fleet_check('agents', 'warning', `${silent.length} never answered in ${id}: ${listed(silent, silent.length)}`),
        remedy: 'on the instance: systemctl status codedeploy-agent; its role, its way to port 443 and its clock are the usual causes',
    };
}
function listed(names, count) {
    const shown = names.slice(0, fleet_NAMES);
    return `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`;
}
function fleet_check(name, state, message) {
    return { area: 'fleet', name, state, message };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/group.js


/** Without a configuration of its own, a group has this one (API reference, CreateDeployment). */
const group_DEFAULT_CONFIGURATION = 'CodeDeployDefault.OneAtATime';
/** Looks at application and group, and at what the group says of a deployment. */
async function* checkGroup(request, ports, ledger, options) {
    const { applicationName, deploymentGroupName } = request;
    const { provider } = ports;
    let settings;
    try {
        const looked = await ledger.look('codedeploy:GetDeploymentGroup', provider.describeGroup(applicationName, deploymentGroupName, options));
        if ('denied' in looked) {
            yield unseen('deployment group', looked.denied);
            yield* checkBusy(request, ports, ledger, options);
            return { isThere: undefined };
        }
        settings = looked.found;
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError))
            throw error;
        const { code, message, hint = '' } = error;
        if (code === 'GROUP_NOT_FOUND')
            yield group_check('application', 'passed', applicationName);
        else if (code !== 'APPLICATION_NOT_FOUND')
            throw error;
        const name = code === 'GROUP_NOT_FOUND' ? 'deployment group' : 'application';
        yield { ...group_check(name, 'failed', message), remedy: hint };
        return { isThere: false };
    }
    yield group_check('application', 'passed', applicationName);
    yield describeKind(deploymentGroupName, settings);
    yield describeRole(settings);
    const configuration = yield* checkConfiguration(settings, ports, ledger, options);
    yield describeRollback(settings);
    const { isEnabled, names } = settings.alarms;
    yield group_check('alarms', 'passed', isEnabled && names.length > 0 ? `${names.join(', ')} would stop it` : 'none');
    yield* checkBusy(request, ports, ledger, options);
    const deployments = yield* checkDeployments(settings, ports, ledger, options);
    return { isThere: true, settings, ...(configuration !== undefined && { configuration }), ...deployments };
}
function describeKind(name, { platform, type }) {
    if (platform === undefined) {
        return group_check('deployment group', 'warning', `${name}, of a compute platform that this release does not know`);
    }
    const kind = { server: 'EC2/on-premises', lambda: 'Lambda', ecs: 'ECS' }[platform];
    const how = type === 'blue-green' ? 'blue/green' : 'in place';
    return group_check('deployment group', 'passed', `${name}, ${kind}, ${how}`);
}
/** Whether the service may assume the role it finds out when a group is made or changed; the role itself IAM alone tells. */
function describeRole({ serviceRole }) {
    if (serviceRole !== undefined) {
        return group_check('service role', 'passed', `${serviceRole}; whether CodeDeploy may still assume it only a deployment tells`);
    }
    return {
        ...group_check('service role', 'failed', 'the group has none'),
        remedy: 'give it one: aws deploy update-deployment-group --service-role-arn ARN',
    };
}
async function* checkConfiguration(settings, { provider }, ledger, options) {
    const name = settings.configurationName ?? group_DEFAULT_CONFIGURATION;
    const right = 'codedeploy:GetDeploymentConfig';
    try {
        const looked = await ledger.look(right, provider.describeConfiguration(name, options));
        if ('denied' in looked) {
            yield unseen('configuration', looked.denied);
            return undefined;
        }
        yield group_check('configuration', 'passed', name);
        return looked.found;
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'CONFIGURATION_NOT_FOUND')
            throw error;
        yield { ...group_check('configuration', 'failed', error.message), remedy: error.hint ?? '' };
        return undefined;
    }
}
function describeRollback({ autoRollback, alarms }) {
    if (autoRollback.length === 0) {
        return {
            ...group_check('automatic rollback', 'warning', 'off: after a failure the fleet stays split between two revisions'),
            remedy: 'switch it on for the group, or for one deployment with auto-rollback: failure',
        };
    }
    const isDeaf = autoRollback.includes('alarm') && !(alarms.isEnabled && alarms.names.length > 0);
    const words = `on ${(0,plan_overrides/* describeTriggers */.f)(autoRollback)}`;
    if (!isDeaf)
        return group_check('automatic rollback', 'passed', words);
    return {
        ...group_check('automatic rollback', 'warning', `${words}, but the group has no alarms`),
        remedy: 'give the group alarms, or leave the trigger out',
    };
}
async function* checkBusy({ applicationName, deploymentGroupName }, { provider }, ledger, options) {
    const looked = await ledger.look('codedeploy:ListDeployments', provider.activeDeployments(applicationName, deploymentGroupName, options));
    yield 'denied' in looked ? unseen('busy', looked.denied) : describeBusy(looked.found);
}
async function* checkDeployments(settings, { provider }, ledger, options) {
    const get = async (id) => {
        if (id === undefined)
            return undefined;
        const one = await ledger.look('codedeploy:GetDeployment', provider.getDeployment(id, options));
        return 'denied' in one ? undefined : one.found;
    };
    const { lastAttemptedDeploymentId: lastId, lastSuccessfulDeploymentId: successId } = settings;
    const last = await get(lastId);
    const lastSuccess = successId === lastId ? last : await get(successId);
    yield describeLast(lastId, last);
    return { ...(last !== undefined && { last }), ...(lastSuccess !== undefined && { lastSuccess }) };
}
function describeBusy([holder]) {
    if (holder === undefined)
        return group_check('busy', 'passed', 'no deployment is under way');
    return {
        ...group_check('busy', 'warning', `deployment ${holder.id} is under way (${holder.nativeStatus})`),
        remedy: 'a deployment waits for its end unless if-busy says otherwise',
    };
}
function describeLast(id, last) {
    if (id === undefined)
        return group_check('last deployment', 'passed', 'none yet');
    if (last === undefined)
        return group_check('last deployment', 'unknown', `${id}; how it ended may not be seen`);
    const { state, nativeStatus, createdAt, failure } = last;
    const when = createdAt === undefined ? '' : ` of ${new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const message = `${id}${when}: ${nativeStatus}${failure === undefined ? '' : ` (${failure.code})`}`;
    if (state !== 'failed' && state !== 'stopped')
        return group_check('last deployment', 'passed', message);
    return {
        ...group_check('last deployment', 'warning', message),
        remedy: `see why: slipway wait --deployment-id ${id}`,
    };
}
function unseen(name, { message, right }) {
    return { ...group_check(name, 'unknown', message), ...(right !== undefined && { right }) };
}
function group_check(name, state, message) {
    return { area: 'group', name, state, message };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/ledger.js

/** Keeps what requests have told of rights, each for itself. */
class RightsLedger {
    #findings = new Map();
    allow(action) {
        // A right that was denied once is not whole, whatever else it allows.
        if (this.#findings.get(action)?.kind !== 'denied')
            this.#findings.set(action, { kind: 'allowed' });
    }
    deny(right) {
        this.#findings.set(right.action, { kind: 'denied', right });
    }
    leaveOpen(action, reason) {
        if (!this.#findings.has(action))
            this.#findings.set(action, { kind: 'unknown', reason });
    }
    isAllowed(action) {
        return this.#findings.get(action)?.kind === 'allowed';
    }
    isDenied(action) {
        return this.#findings.get(action)?.kind === 'denied';
    }
    /**
     * Looks at something that takes a right, and resolves with the refusal where it is missing.
     *
     * @throws what else goes wrong.
     */
    async look(action, looking) {
        try {
            const found = await looking;
            this.allow(action);
            return { found };
        }
        catch (error) {
            if (!(error instanceof lib_errors.SlipwayError))
                throw error;
            if (error.code !== 'ACCESS_DENIED') {
                // Whoever is told what there is not was allowed to ask.
                if (ANSWERED.has(error.code))
                    this.allow(action);
                throw error;
            }
            this.deny(error.right ?? { action, isForbidden: false });
            return { denied: error };
        }
    }
    /** What is to be said of a right; nothing of one that was not tried. */
    describe({ action, isRequired, purpose }, place) {
        const finding = this.#findings.get(action);
        if (finding === undefined)
            return undefined;
        const common = { area: 'rights', name: action };
        if (finding.kind === 'allowed')
            return { ...common, state: 'passed', message: 'allowed' };
        if (finding.kind === 'unknown')
            return { ...common, state: 'unknown', message: `${finding.reason} (${purpose})` };
        const right = { ...finding.right, resource: resourceOf(finding.right, place) };
        return {
            ...common,
            state: isRequired ? 'failed' : 'warning',
            message: `not allowed on "${right.resource}": ${purpose}`,
            remedy: remedyFor(right, place),
            right,
        };
    }
}
/** What a service answers after it has found that the caller may know. */
const ANSWERED = new Set([
    'APPLICATION_NOT_FOUND',
    'GROUP_NOT_FOUND',
    'CONFIGURATION_NOT_FOUND',
    'REVISION_NOT_FOUND',
]);
/** The statement that a policy lacks, as in docs/policies. */
function remedyFor(right, place) {
    const { action, isForbidden } = right;
    if (isForbidden)
        return `a Deny in a policy forbids it: take that out, or use other credentials`;
    const resource = resourceOf(right, place);
    const condition = resource === '*' ? { Condition: { StringEquals: { 'aws:RequestedRegion': place.region } } } : {};
    const statement = { Effect: 'Allow', Action: [action], Resource: resource, ...condition };
    return `add to the policy of these credentials: ${JSON.stringify(statement)}`;
}
/** Objects are allowed by their place, and not one by one. */
function resourceOf({ action, resource }, { objects }) {
    return /^s3:.*(Object|Upload)/.test(action) ? objects : (resource ?? '*');
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/rights.js
/** The rights of docs/policies, those that a release cannot do without first; those on objects where there are any. */
function rightsOf({ bucket, revision }) {
    const hasBucket = bucket !== undefined;
    const object = revision?.type === 's3' ? revision : undefined;
    const required = (action, purpose) => ({ action, isRequired: true, purpose });
    const optional = (action, purpose) => ({ action, isRequired: false, purpose });
    const register = 'codedeploy:RegisterApplicationRevision';
    return [
        ...(hasBucket ? [required('s3:PutObject', 'storing a bundle')] : []),
        hasBucket
            ? required(register, 'making a revision known')
            : optional(register, 'deploying a revision that was not pushed before'),
        required('codedeploy:CreateDeployment', 'deploying'),
        required('codedeploy:GetDeploymentConfig', 'CodeDeploy wants it of whoever deploys'),
        required('codedeploy:GetApplicationRevision', 'CodeDeploy wants it of whoever deploys a revision that it knows'),
        required('codedeploy:GetDeployment', 'waiting for the end'),
        required('codedeploy:ListDeploymentTargets', 'seeing the targets while waiting'),
        required('codedeploy:BatchGetDeploymentTargets', 'seeing what happens on a target, and why it failed'),
        ...(hasBucket || (object !== undefined && object.version === undefined)
            ? [optional('s3:GetObject', 'not uploading the same bundle twice, and seeing that one is still there')]
            : []),
        ...(object?.version === undefined ? [] : [optional('s3:GetObjectVersion', 'seeing that a version is still there')]),
        ...(hasBucket ? [optional('s3:AbortMultipartUpload', 'removing the parts of an upload that broke off')] : []),
        optional('codedeploy:ListDeployments', 'seeing what holds a busy group, and going back'),
        optional('codedeploy:GetDeploymentGroup', 'going back to the last success, skip-if-current, how long to wait, dry runs'),
        optional('codedeploy:BatchGetDeployments', 'going back further, and the list of deployments'),
        optional('codedeploy:StopDeployment', 'on-cancel, on-timeout and if-busy: supersede; leave it out where none is used'),
        optional('codedeploy:ListApplicationRevisions', 'the list of revisions'),
        optional('codedeploy:BatchGetApplicationRevisions', 'the list of revisions'),
    ];
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/try-rights.js


const GROUP = 'codedeploy:GetDeploymentGroup';
const CREATE = 'codedeploy:CreateDeployment';
const REGISTER = 'codedeploy:RegisterApplicationRevision';
/** A revision that no application knows: asking for it changes nothing, and tells whether one may ask. */
const NO_REVISION = {
    type: 's3',
    bucket: 'slipway-check',
    key: 'slipway-check.zip',
    bundleType: 'zip',
};
/** Tries the rights on CodeDeploy that the checks before did not need, without changing anything. */
async function tryRights(request, group, { provider }, ledger, options) {
    const { applicationName, deploymentGroupName } = request;
    const { last, lastSuccess } = group;
    await tryHistory(request, group, provider, ledger, options);
    const listed = await listRegistered(request, provider, ledger, options);
    const known = await findRegistered(request, lastSuccess?.revision ?? listed, provider, ledger, options);
    await tryOne(ledger, REGISTER, () => provider.tryRegisterRevision(applicationName, options), NOT_TO_BE_KNOWN);
    const named = { applicationName, deploymentGroupName, ...(known !== undefined && { revision: known }) };
    await tryCreating(ledger, () => provider.tryCreateDeployment(named, options));
    const ended = last !== undefined && (0,model/* isTerminal */.Hd)(last.state) ? last.id : undefined;
    await tryOne(ledger, 'codedeploy:StopDeployment', () => provider.tryStopDeployment(ended, options));
    await tryOne(ledger, 'codedeploy:ListDeploymentTargets', () => provider.tryListTargets(last?.id, options));
    await tryOne(ledger, 'codedeploy:BatchGetDeploymentTargets', () => provider.tryDescribeTargets(last?.id, options));
}
const NOT_DENIED = 'not denied, but the service may have refused the request before it came to the right';
const NOT_TO_BE_KNOWN = 'not denied; for certain only a push tells, as no request tells it that registers nothing';
async function tryOne(ledger, action, probe, open = NOT_DENIED) {
    const denied = await settle(ledger, action, probe, open);
    if (denied !== undefined)
        ledger.deny(denied.right ?? { action, isForbidden: false });
}
/** One request needs several rights, and is refused for the first that is missing. */
async function tryCreating(ledger, probe) {
    const denied = await settle(ledger, CREATE, probe, `${NOT_DENIED}; name a --revision that is registered to be certain`);
    if (denied === undefined)
        return;
    const right = denied.right ?? { action: CREATE, isForbidden: false };
    if (right.action === CREATE) {
        ledger.deny(right);
        return;
    }
    // The configuration of the request is none that a policy has to name: where the group's own may be read, nothing is missing.
    if (!ledger.isAllowed(right.action))
        ledger.deny(right);
    ledger.leaveOpen(CREATE, `not denied itself: the request that tries it was, for ${right.action} on "${right.resource}"`);
}
/** Tries one right; resolves with the refusal where it is missing. */
async function settle(ledger, action, probe, open) {
    try {
        if ((await probe()) === 'allowed')
            ledger.allow(action);
        else
            ledger.leaveOpen(action, open);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || !TOLD.has(error.code))
            throw error;
        if (error.code === 'ACCESS_DENIED')
            return error;
        ledger.leaveOpen(action, `not tried to the end: ${error.message}`);
        return undefined;
    }
}
const TOLD = new Set([
    'ACCESS_DENIED',
    'APPLICATION_NOT_FOUND',
    'GROUP_NOT_FOUND',
    'NOT_IMPLEMENTED',
    'SERVICE_REFUSED',
]);
async function tryHistory({ applicationName, deploymentGroupName }, { settings }, provider, ledger, options) {
    const list = 'codedeploy:ListDeployments';
    const describe = 'codedeploy:BatchGetDeployments';
    if (settings === undefined) {
        for (const action of [describe, 'codedeploy:GetDeployment'])
            ledger.leaveOpen(action, `not tried without ${GROUP}`);
        return;
    }
    if (settings.lastAttemptedDeploymentId === undefined) {
        const nothing = 'not known before something was deployed: a deployment that does not exist is told to anyone';
        for (const action of [describe, 'codedeploy:GetDeployment'])
            ledger.leaveOpen(action, nothing);
        return;
    }
    if (ledger.isDenied(list)) {
        ledger.leaveOpen(describe, `not tried without ${list}`);
        return;
    }
    const pages = provider.listDeployments(applicationName, deploymentGroupName, {}, options);
    await lookAtList(list, describe, pages, ledger);
}
async function listRegistered({ applicationName }, provider, ledger, options) {
    const pages = provider.listRevisions(applicationName, options);
    const page = await lookAtList('codedeploy:ListApplicationRevisions', 'codedeploy:BatchGetApplicationRevisions', pages, ledger);
    return page?.[0]?.revision;
}
/** The first page of a list whose items are described by a call of their own, which an empty list does without. */
async function lookAtList(list, describe, pages, ledger) {
    try {
        const page = await first(pages);
        ledger.allow(list);
        if (page === undefined)
            ledger.leaveOpen(describe, 'not tried: there is nothing to describe');
        else
            ledger.allow(describe);
        return page;
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'ACCESS_DENIED')
            throw error;
        const right = error.right ?? { action: list, isForbidden: false };
        ledger.deny(right);
        if (right.action === list)
            ledger.leaveOpen(describe, `not tried without ${list}`);
        else
            ledger.allow(list);
        return undefined;
    }
}
/** A revision that the application knows: the one to deploy, or another. */
async function findRegistered({ applicationName, revision }, other, provider, ledger, options) {
    for (const candidate of [revision, other, NO_REVISION]) {
        if (candidate === undefined)
            continue;
        try {
            const action = 'codedeploy:GetApplicationRevision';
            const looked = await ledger.look(action, provider.getRevision(applicationName, candidate, options));
            // What was deployed or listed is registered, whether or not that may be seen.
            return 'found' in looked || candidate === other ? candidate : other;
        }
        catch (error) {
            if (!(error instanceof lib_errors.SlipwayError) || error.code !== 'REVISION_NOT_FOUND')
                throw error;
        }
    }
    return undefined;
}
async function first(pages) {
    for await (const page of pages)
        return page;
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/check-readiness.js








/**
 * Looks at everything that a first deployment needs, and tells each thing as it is found. Nothing is created and nothing
 * changed; rights that no reading tells are tried with requests that have to be refused ({@link RightsProbe}).
 *
 * @throws the signal's reason; all else that a user can act on is a check that failed.
 */
async function* checkReadiness(request, ports, options = {}) {
    const access = yield* checkAccess(ports, options);
    if (access === undefined)
        return;
    const ledger = new RightsLedger();
    const group = yield* holding('CodeDeploy', lookAtGroup(request, ports, ledger, options));
    yield* holding('S3', lookAtBucket(request, access, ports, ledger, options));
    // Who did not answer once is not asked a dozen times more.
    if (group === undefined)
        return;
    try {
        if (group.isThere !== false)
            await tryRights(request, group, ports, ledger, options);
        else
            yield { area: 'rights', name: 'codedeploy:*', state: 'unknown', message: 'not tried without a deployment group' };
    }
    catch (error) {
        yield toFailure('CodeDeploy', error);
    }
    const place = { region: access.region, objects: objectsOf(request, access) };
    for (const right of rightsOf(request)) {
        const check = ledger.describe(right, place);
        if (check !== undefined)
            yield check;
    }
}
/** Whether nothing that was looked at stands in the way; what could not be found out does not. */
function isReady(checks) {
    return checks.every(({ state }) => state !== 'failed');
}
/** What goes wrong in a part ends that part with a check that failed. */
async function* holding(name, checks) {
    try {
        return yield* checks;
    }
    catch (error) {
        yield toFailure(name, error);
        return undefined;
    }
}
function toFailure(name, error) {
    if (!(error instanceof lib_errors.SlipwayError) || error.code === 'CANCELLED')
        throw error;
    const { message, hint, right } = error;
    return {
        area: 'access',
        name,
        state: 'failed',
        message,
        ...(hint !== undefined && { remedy: hint }),
        ...(right !== undefined && { right }),
    };
}
async function* lookAtGroup(request, ports, ledger, options) {
    const checks = checkGroup(request, ports, ledger, options);
    const first = await checks.next();
    yield { area: 'access', name: 'CodeDeploy', state: 'passed', message: 'answers' };
    if (first.done === true)
        return first.value;
    yield first.value;
    const group = yield* checks;
    yield* checkFleet(group, ports, options);
    return group;
}
async function* lookAtBucket(request, { region }, { store, clock }, ledger, options) {
    const { bucket, revision, applicationName } = request;
    const freeKey = `${applicationName}/slipway-check-${clock.now().toString(36)}`;
    if (bucket !== undefined)
        yield* checkBucket(bucket, request, { region, freeKey, store }, ledger, options);
    if (revision !== undefined)
        yield* checkRevision(revision, { store }, ledger, options);
}
/** The objects that a policy for this application's bundles names. */
function objectsOf({ bucket, key, revision, applicationName }, { session }) {
    const partition = session?.arn.split(':')[1] || 'aws';
    const object = revision?.type === 's3' ? revision : undefined;
    const name = bucket ?? object?.bucket ?? '';
    const own = key ?? (bucket === undefined ? object?.key : undefined);
    const folder = own === undefined ? applicationName : own.slice(0, Math.max(0, own.lastIndexOf('/')));
    return `arn:${partition}:s3:::${name}/${folder === '' ? '' : `${folder}/`}*`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/readiness/index.js


;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy/history.js

/** Finds what one may go back to: the latest deployments of a group. */
async function findDeployments({ applicationName, deploymentGroupName, limit }, provider, options = {}) {
    const pages = provider.listDeployments(applicationName, deploymentGroupName, {}, options);
    const deployments = await history_take(pages, limit);
    const last = await findLast(() => provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options));
    const sorted = deployments.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
    return { deployments: sorted, ...(last !== undefined && { lastSuccessfulId: last.id }) };
}
/** The mark of the last success is worth no failure: it needs a right that the list does not. */
async function findLast(find) {
    try {
        return await find();
    }
    catch (error) {
        if (error instanceof lib_errors.SlipwayError && error.code === 'ACCESS_DENIED')
            return undefined;
        throw error;
    }
}
/** Finds the revisions that an application knows, the last registered first. */
function findRevisions({ applicationName, deploymentGroupName, limit }, provider, options = {}) {
    const pages = provider.listRevisions(applicationName, options);
    if (deploymentGroupName === undefined)
        return history_take(pages, limit);
    return history_take(pages, limit, ({ currentInGroups }) => currentInGroups.includes(deploymentGroupName));
}
/** No page is asked for that is not needed. */
async function history_take(pages, limit, isWanted = () => true) {
    const taken = [];
    for await (const page of pages) {
        taken.push(...page.filter(isWanted));
        if (taken.length >= limit)
            break;
    }
    return taken.slice(0, limit);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/redeploy/redeploy.js






/**
 * Deploys again what an earlier deployment deployed: the way back. It is on purpose that this is older than what the group runs, so
 * that no guard of the order is asked.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment, or the one named has no revision that is told.
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED before anything is created, when its bundle cannot be had any more.
 */
async function redeploy_redeploy(request, ports, options = {}) {
    const { from, ...rest } = request;
    const source = await findSource(from, request, ports, options);
    const { id } = source;
    const revision = await requireContent(source, request.applicationName, ports.provider, options);
    ports.reporter.report({ type: 'redeploy-chosen', source, revision });
    await requireStored(revision, ports, options);
    const description = rest.description ?? `redeploy of ${id}: ${(0,format/* describeRevision */.hi)(revision)}`;
    const release = await refreshRelease(revision, ports);
    const again = { ...rest, description: description.slice(0, 256), revision };
    const start = await (0,deploy/* deploy */.g)(again, ports, { ...options, ...(release !== undefined && { release }) });
    return { revision, ...start, from: id, asked: from };
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/release/app-spec-source.js
var app_spec_source = __webpack_require__(33167);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/release/prepare-task-definition.js
var prepare_task_definition = __webpack_require__(53725);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/said.js
const OPTIONS = { ContainerName: 'container-name', ContainerPort: 'container-port' };
/** What was given in an option comes before what stands in the file; a placeholder there says nothing yet. */
function saidOf(given, property, { file, written }) {
    if (given !== undefined)
        return { text: String(given), where: OPTIONS[property], isOption: true };
    const value = written.get(property);
    if (file === undefined || value === undefined || value.isOpen)
        return undefined;
    const { line, column } = value.span.start;
    return { text: value.text, where: `${file}:${line}:${column}: ${property}`, isOption: false };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/core/lib/pipeline/release/json.js
var json = __webpack_require__(31042);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/same-task-definition.js


/**
 * Whether registering one of these would make the other once more. Amazon ECS tells a definition with its defaults filled in, some lists
 * in an order of its own, and empty ones for what was not said: none of that is a difference (API reference, RegisterTaskDefinition).
 *
 * Whatever else differs is one, `"0.5 GB"` and `"512"` among it: at worst a revision is registered that says the same.
 */
function isSameTaskDefinition(one, other) {
    return (0,external_node_util_.isDeepStrictEqual)(plainDefinition(one), plainDefinition(other));
}
function plainDefinition(definition) {
    const { containerDefinitions, requiresCompatibilities, tags, ...rest } = definition;
    const isShared = rest.networkMode === 'awsvpc' || rest.networkMode === 'host';
    return withoutEmpty({
        ...without(rest, { networkMode: 'bridge', enableFaultInjection: false }),
        containerDefinitions: each(containerDefinitions, (container) => plainContainer(container, isShared)),
        requiresCompatibilities: Array.isArray(requiresCompatibilities) ? [...requiresCompatibilities].sort() : undefined,
        tags: sortedBy('key', tags),
    });
}
function plainContainer(container, isShared) {
    const { environment, secrets, portMappings, healthCheck, dependsOn, ...rest } = container;
    return {
        ...without(rest, { cpu: 0, essential: true }),
        environment: sortedBy('name', environment),
        secrets: sortedBy('name', secrets),
        portMappings: each(portMappings, (mapping) => plainMapping(mapping, isShared)),
        dependsOn: each(dependsOn, (one) => without(one, { condition: 'START' })),
        healthCheck: (0,json/* isObject */.G)(healthCheck) ? without(healthCheck, { interval: 30, timeout: 5, retries: 3 }) : healthCheck,
    };
}
/** Where a task has a network of its own or the host's, both ports are one; else 0 is any. */
function plainMapping(mapping, isShared) {
    return without(mapping, { protocol: 'tcp', hostPort: isShared ? mapping.containerPort : 0 });
}
/** What is left when everything is taken away that says what holds anyway. */
function without(given, defaults) {
    return Object.fromEntries(Object.entries(given).filter(([name, value]) => !(name in defaults) || value !== defaults[name]));
}
function each(value, change) {
    return Array.isArray(value) ? value.map((item) => ((0,json/* isObject */.G)(item) ? change(item) : item)) : value;
}
function sortedBy(key, value) {
    if (!Array.isArray(value))
        return value;
    const keyOf = (item) => ((0,json/* isObject */.G)(item) ? String(item[key]) : '');
    return [...value].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))));
}
/** Without what is nothing: `null`, and lists and maps with nothing in them. */
function withoutEmpty(value) {
    if (Array.isArray(value)) {
        const items = value.map(withoutEmpty).filter((item) => item !== undefined);
        return items.length === 0 ? undefined : items;
    }
    if (!(0,json/* isObject */.G)(value))
        return value ?? undefined;
    const entries = Object.entries(value).flatMap(([name, inner]) => {
        const kept = withoutEmpty(inner);
        return kept === undefined ? [] : [[name, kept]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/find-definition.js




/**
 * Finds the task definition that is said, with the image in it. What says the same as the revision that it was made of, or as the newest one
 * of its family, is not registered again.
 *
 * @throws SlipwayError INPUT_INVALID when it is not said what an image is put into, or into which container; SOURCE_INVALID for a file that
 * is no task definition; TASK_DEFINITION_NOT_FOUND.
 */
async function findDefinition({ taskDefinition: said, containerName }, image, source, ports, options) {
    const { files, taskDefinitions } = ports;
    const stands = source.written.get('TaskDefinition');
    const named = said ?? (image !== undefined && stands?.isOpen === false ? stands.text : undefined);
    if (named === undefined) {
        if (image === undefined)
            return { kind: 'as-it-stands' };
        throw new lib_errors.SlipwayError('INPUT_INVALID', 'task-definition is missing: what the image is put into', {
            hint: 'name its JSON file, or its family for the revision that was registered last',
        });
    }
    const chosen = { image, container: saidOf(containerName, 'ContainerName', source) };
    if ((await files.kindOf(named)) === 'file') {
        const text = new TextDecoder().decode(await files.read(named));
        const prepared = (0,prepare_task_definition/* prepareTaskDefinition */.Ww)((0,prepare_task_definition/* parseTaskDefinition */.Id)(text, named), named, chosen);
        return unlessRegistered(prepared, named, await findNewest(prepared.family, ports, options));
    }
    requireName(named);
    if (image === undefined && isArn(named))
        return registered({ arn: named }, [], false);
    const described = await taskDefinitions.describe(named, options);
    const prepared = { ...(0,prepare_task_definition/* prepareTaskDefinition */.Ww)(described.definition, named, chosen), warnings: [] };
    if (image === undefined)
        return registered(described, prepared.containers, false);
    const one = unlessRegistered(prepared, described.arn, { found: described });
    if (one.kind === 'registered' || named === prepared.family)
        return one;
    return unlessRegistered(prepared, described.arn, await findNewest(prepared.family, ports, options));
}
async function findNewest(family, { taskDefinitions }, options) {
    try {
        return { found: await taskDefinitions.describe(family, options) };
    }
    catch (error) {
        if (!(error instanceof lib_errors.SlipwayError))
            throw error;
        if (error.code === 'TASK_DEFINITION_NOT_FOUND')
            return {};
        // Without the look a revision is registered each time, which is no reason not to deploy.
        if (error.code !== 'ACCESS_DENIED')
            throw error;
        const message = `whether task definition "${family}" has changed may not be seen, so a revision is registered: ${error.message}`;
        return { warnings: [message] };
    }
}
function unlessRegistered({ definition, family, containers, warnings }, from, { found, warnings: ofLook = [] }) {
    const told = [...warnings, ...ofLook];
    const { status = 'ACTIVE' } = found?.definition ?? {};
    if (found !== undefined && status === 'ACTIVE' && isSameTaskDefinition(definition, (0,prepare_task_definition/* toRegistrable */.ol)(found.definition))) {
        return registered(found, containers, true, told);
    }
    return { kind: 'new', definition, family, containers, from, warnings: told };
}
function registered({ arn }, containers, isUnchanged, warnings = []) {
    return { kind: 'registered', arn, containers, isUnchanged, warnings };
}
function isArn(name) {
    return /^arn:[^:]+:ecs:[^:]*:\d*:task-definition\/.+/.test(name);
}
/** A file that is not there must not be taken for a family. */
function requireName(name) {
    if (isArn(name) || /^[\w-]{1,255}(:\d+)?$/.test(name))
        return;
    throw new lib_errors.SlipwayError('SOURCE_INVALID', `there is no task definition at "${name}"`, {
        hint: 'name a JSON file, a family (web), a revision of it (web:7), or an ARN',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/load-balancer.js


/**
 * What an AppSpec is to say of the container and port that get the traffic: what was said of them; where the AppSpec is made and one container
 * alone has one port, that. What stands in a file is held against the task definition all the same, and stays.
 *
 * @param containers those of the task definition; empty where that was not read
 * @throws SlipwayError INPUT_INVALID or APPSPEC_INVALID when the task definition has no such container, or that no such port; INPUT_INVALID
 * when nothing tells which.
 */
function loadBalancerValues(ecs, source, containers) {
    const isMade = source.file === undefined;
    const { containerName: name, containerPort: port } = isMade ? foundOut(ecs, containers) : ecs;
    if (isMade)
        requireBoth(name, port);
    requireFit(saidOf(name, 'ContainerName', source), saidOf(port, 'ContainerPort', source), containers);
    return new Map([
        ...(name === undefined ? [] : [['ContainerName', name]]),
        ...(port === undefined ? [] : [['ContainerPort', String(port)]]),
    ]);
}
/** A load balancer needs a container with a port: where there is one alone, nobody has to say which. */
function foundOut({ containerName, containerPort }, containers) {
    const reachable = containers.filter(({ ports, name }) => containerName === undefined ? ports.length > 0 : name === containerName);
    const only = reachable.length === 1 ? reachable[0] : undefined;
    const name = containerName ?? only?.name;
    const port = containerPort ?? (only?.ports.length === 1 ? only.ports[0] : undefined);
    return { ...(name !== undefined && { containerName: name }), ...(port !== undefined && { containerPort: port }) };
}
function requireBoth(name, port) {
    const missing = [...(name === undefined ? ['container-name'] : []), ...(port === undefined ? ['container-port'] : [])];
    if (missing.length === 0)
        return;
    throw new lib_errors.SlipwayError('INPUT_INVALID', missing.map((option) => `${option} is missing: where the load balancer sends traffic`).join('\n'), { hint: 'it is found out only from a task definition of which one container has one port' });
}
/** Amazon ECS makes no tasks whose load balancer names what the task definition has not: the deployment would fail when it begins. */
function requireFit(name, port, containers) {
    if (name === undefined || containers.length === 0)
        return;
    const container = containers.find((one) => one.name === name.text);
    if (container === undefined) {
        const names = containers.map((one) => `"${one.name}"`).join(', ');
        throw misfit(name, `${name.where} is "${name.text}", and the task definition has no such container`, `it is one of ${names}`);
    }
    if (port === undefined || container.hasPortRange || !isPort(port.text))
        return;
    if (container.ports.includes(Number(port.text)))
        return;
    const ports = container.ports.join(', ');
    throw misfit(port, `${port.where} is ${port.text}, and container "${container.name}" of the task definition has no such port`, ports === '' ? 'add it to the portMappings of that container' : `its portMappings have ${ports}`);
}
/** What is none, the validator tells. */
function isPort(text) {
    return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
function misfit({ isOption }, message, hint) {
    return new lib_errors.SlipwayError(isOption ? 'INPUT_INVALID' : 'APPSPEC_INVALID', message, { hint });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/resolver.js
/** What stands for a value that is known only when something was made. */
const PENDING = {
    TargetVersion: '<TARGET_VERSION>',
    TaskDefinition: '<TASK_DEFINITION>',
};
/** A value that the validator takes in the place of one that is not known yet. */
const STAND_INS = {
    TargetVersion: '999999999',
    TaskDefinition: 'arn:aws:ecs:us-east-1:000000000000:task-definition/pending:1',
};

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/ecs-release.js



/**
 * Finds out which task definition an ECS service gets, and by which container its traffic goes.
 *
 * @throws SlipwayError INPUT_INVALID when something is not said that nothing else tells, or does not fit the task definition; APPSPEC_INVALID when
 * what stands in a file does not; SOURCE_INVALID for a file that is no task definition; TASK_DEFINITION_NOT_FOUND.
 */
async function createEcsResolver({ ecs = {}, image }, source, ports, options) {
    const { taskDefinitions, reporter } = ports;
    const found = await findDefinition(ecs, image, source, ports, options);
    const around = loadBalancerValues(ecs, source, found.kind === 'as-it-stands' ? [] : found.containers);
    const warnings = found.kind === 'as-it-stands' ? [] : found.warnings;
    const withArn = (arn) => new Map([...around, ...(arn === undefined ? [] : [['TaskDefinition', arn]])]);
    if (found.kind !== 'new') {
        const fixed = { values: withArn(found.kind === 'registered' ? found.arn : undefined), warnings };
        let isTold = false;
        return {
            draft: async () => ({ ...fixed, steps: [] }),
            resolve: async () => {
                if (found.kind === 'registered' && found.isUnchanged && !isTold) {
                    reporter.report({ type: 'task-definition-unchanged', taskDefinition: found.arn });
                }
                isTold = true;
                return fixed;
            },
        };
    }
    let registered;
    const register = async (calls) => {
        const arn = await taskDefinitions.register(found.definition, calls);
        reporter.report({ type: 'task-definition-registered', taskDefinition: arn });
        return arn;
    };
    return {
        draft: async () => ({ values: withArn(PENDING.TaskDefinition), warnings, steps: [describeStep(found, image)] }),
        resolve: async (calls) => {
            registered ??= register(calls);
            return { values: withArn(await registered), warnings };
        },
    };
}
function describeStep({ family, from }, image) {
    const changed = image === undefined ? '' : ` with the image ${image}`;
    return `register a revision of task definition "${family}" from ${from}${changed}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/generated-app-spec.js
/** The name under which a text of ours is validated. */
const generated_app_spec_FILE = 'appspec.yml';
/** An AppSpec that is written of what was said, where there is no file. */
async function generateAppSpec(platform, request) {
    const { validateRelease, writeCloudAppSpec } = await Promise.all(/* import() */[__webpack_require__.e(2359), __webpack_require__.e(7842), __webpack_require__.e(7787), __webpack_require__.e(9465)]).then(__webpack_require__.bind(__webpack_require__, 99465));
    return {
        platform,
        written: new Map(),
        write: (values) => {
            const text = writeCloudAppSpec(platform === 'lambda' ? lambdaValues(request, values) : ecsValues(request, values));
            return { text, diagnostics: validateRelease({ text, file: generated_app_spec_FILE, platform }) };
        },
    };
}
function lambdaValues({ hooks = [] }, values) {
    const value = readerOf(values);
    return {
        platform: 'lambda',
        name: value('Name'),
        alias: value('Alias'),
        currentVersion: value('CurrentVersion'),
        targetVersion: value('TargetVersion'),
        hooks,
    };
}
function ecsValues({ ecs = {}, hooks = [] }, values) {
    const value = readerOf(values);
    const { platformVersion, network, capacityProviders = [] } = ecs;
    return {
        platform: 'ecs',
        taskDefinition: value('TaskDefinition'),
        containerName: value('ContainerName'),
        containerPort: value('ContainerPort'),
        ...(platformVersion !== undefined && { platformVersion }),
        ...(network !== undefined && { network }),
        capacityProviders,
        hooks,
    };
}
function readerOf(values) {
    return (property) => values.get(property) ?? '';
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/await-function.js


/** Images and functions within a network take minutes; Lambda itself gives up at some point before. */
const LONGEST_MS = 600_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/**
 * Waits until the last change of a function has been carried out; of a version, until it can be called.
 *
 * @param isToBeUpdated - whether an update that failed is about to be made anew, and so is no failure.
 * @throws SlipwayError FUNCTION_FAILED when the service says that it never will, or nothing came of it in ten minutes.
 * @throws the signal's reason.
 */
async function awaitFunction(functionName, version, { functions, clock }, signal, isToBeUpdated = false) {
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, LONGEST_MS);
    try {
        for (let pauseMs = FIRST_PAUSE_MS;; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
            const facts = await functions.describeFunction(functionName, version, { signal });
            const isPending = facts.update === 'in-progress' || facts.state === 'pending';
            if ((facts.update === 'failed' && !isToBeUpdated) || facts.state === 'failed')
                throw failed(functionName, facts);
            if (!isPending)
                return facts;
            if (deadline.signal.aborted)
                throw tooSlow(functionName, facts);
            await clock.sleep(pauseMs, signal);
        }
    }
    finally {
        deadline.clear();
    }
}
function failed(functionName, { version, reason }) {
    const what = version === '$LATEST' ? 'the last update' : `version ${version}`;
    const why = reason === undefined ? '' : `: ${reason}`;
    return new lib_errors.SlipwayError('FUNCTION_FAILED', `${what} of function "${functionName}" failed${why}`, {
        hint: 'nothing was deployed: mend what is named, and deploy again',
    });
}
function tooSlow(functionName, { version }) {
    const what = version === '$LATEST' ? 'an update' : `version ${version}`;
    return new lib_errors.SlipwayError('FUNCTION_FAILED', `${what} of function "${functionName}" is not done after ${LONGEST_MS / 60_000} minutes`, { hint: `look at it: aws lambda get-function-configuration --function-name ${functionName}` });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/publish-version.js

/**
 * Gives a function its new code, unless it has it already, and publishes a version of that. Resolves with the version's number once it can be
 * called: the newest one that there was, when neither code nor configuration have changed since. What was done before a failure or
 * the signal is told by a warning: it stays.
 *
 * @throws SlipwayError FUNCTION_FAILED when the service cannot carry it out, INPUT_INVALID when somebody else has changed the code meanwhile.
 */
async function publishVersion({ functionName, code, description }, ports, signal) {
    const { functions, reporter, clock } = ports;
    const startedAt = clock.now();
    let done;
    try {
        const codeSha256 = await bringCode(functionName, code, ports, signal, () => {
            done = `function "${functionName}" was sent other code, of which no version was published`;
        });
        // Only what was looked at is published: the service refuses a digest that is not that of the code any more.
        const published = await functions.publishVersion(functionName, { codeSha256, ...(description !== undefined && { description }) }, { signal });
        done = `version ${published.version} of function "${functionName}" was published`;
        const { version } = await awaitFunction(functionName, published.version, ports, signal);
        reporter.report({ type: 'version-published', functionName, version, elapsedMs: clock.now() - startedAt });
        return version;
    }
    catch (error) {
        if (done !== undefined)
            reporter.report({ type: 'warning', message: `${done}; nothing was deployed` });
        throw error;
    }
}
/** Has `$LATEST` be the code that was given, and resolves with the digest of what is to be published. */
async function bringCode(functionName, code, ports, signal, onSent) {
    const { functions, reporter, clock } = ports;
    const startedAt = clock.now();
    // An update that failed is no obstacle to the next one, which mends it.
    const before = await awaitFunction(functionName, '$LATEST', ports, signal, code !== undefined);
    if (code === undefined)
        return before.codeSha256;
    if (digestOf(code) === before.codeSha256 && before.update !== 'failed') {
        reporter.report({ type: 'code-unchanged', functionName, codeSha256: before.codeSha256 });
        return before.codeSha256;
    }
    await functions.updateCode(functionName, code, { signal });
    onSent();
    const { codeSha256 } = await awaitFunction(functionName, '$LATEST', ports, signal);
    const elapsedMs = clock.now() - startedAt;
    reporter.report(codeSha256 === before.codeSha256
        ? { type: 'code-unchanged', functionName, codeSha256 }
        : { type: 'code-updated', functionName, codeSha256, elapsedMs });
    // Somebody else may have sent other code since: of a zip the digest is known, and what is published is that or nothing.
    return code.type === 'zip' ? code.sha256 : codeSha256;
}
/** What the service will call this code; `undefined` where only the service can tell. */
function digestOf(code) {
    if (code.type === 'zip')
        return code.sha256;
    if (code.type === 's3')
        return undefined;
    return /@sha256:([0-9a-f]{64})$/.exec(code.uri)?.[1];
}
/** The code itself, as it is sent. */
async function readCode(source, { code }, signal) {
    return source.type === 'path' ? code.readCode(source.path, signal === undefined ? {} : { signal }) : source;
}
/** A source of code for a reader. */
function describeCode(source) {
    if (source.type === 'path')
        return source.path;
    return source.type === 's3' ? `s3://${source.bucket}/${source.key}` : source.uri;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/lambda-release.js




/**
 * Finds out between which versions an alias moves. The current one is read from the alias anew at each time: while another deployment
 * is waited for, it changes.
 *
 * @throws SlipwayError INPUT_INVALID when it is not said what to deploy.
 */
function createLambdaResolver(request, source, ports) {
    const { lambda = {}, image, description } = request;
    const code = image === undefined ? lambda.code : { type: 'image', uri: image };
    const { targetVersion } = lambda;
    const names = namesOf(lambda);
    const isAsked = targetVersion !== undefined || code !== undefined;
    const isCurrentOpen = source.written.get('CurrentVersion')?.isOpen === true;
    if (!isAsked && !isCurrentOpen) {
        const fixed = { values: names, warnings: [] };
        return { draft: async () => ({ ...fixed, steps: [] }), resolve: async () => fixed };
    }
    const moving = movingOf(source, names);
    let read;
    let published;
    const codeOf = (from, signal) => {
        read ??= readCode(from, ports, signal);
        return read;
    };
    const publish = async (signal) => {
        const sent = code === undefined ? undefined : await codeOf(code, signal);
        const { functionName } = moving;
        const wanted = { functionName, ...(sent && { code: sent }), ...(description !== undefined && { description }) };
        return publishVersion(wanted, ports, signal);
    };
    const isPublished = code !== undefined || targetVersion === '$LATEST';
    const fixed = (options) => fixedTarget(targetVersion, moving, source, ports, options);
    return {
        draft: async (options) => {
            const steps = isPublished ? await planPublishing(moving.functionName, code, ports, codeOf, options) : [];
            const target = isPublished ? PENDING.TargetVersion : await fixed(options);
            return { ...(await resolveWith(target, moving, names, ports, options)), steps };
        },
        resolve: async (options) => {
            if (!isPublished)
                return resolveWith(await fixed(options), moving, names, ports, options);
            published ??= publish(options.signal ?? new AbortController().signal);
            return resolveWith(await published, moving, names, ports, options);
        },
    };
}
function namesOf({ functionName, alias }) {
    return new Map([
        ...(functionName === undefined ? [] : [['Name', functionName]]),
        ...(alias === undefined ? [] : [['Alias', alias]]),
    ]);
}
/** @throws SlipwayError INPUT_INVALID when the names are neither said nor in the file. */
function movingOf({ written }, names) {
    const find = (property, option) => {
        const found = written.get(property);
        const name = names.get(property) ?? (found?.isOpen === false ? found.text : undefined);
        if (name !== undefined)
            return name;
        throw new lib_errors.SlipwayError('INPUT_INVALID', `${option} is missing, and the AppSpec has no "${property}"`, {
            hint: 'which version the alias stands for is read from the service: function and alias have to be known',
        });
    };
    return { functionName: find('Name', 'function-name'), alias: find('Alias', 'alias') };
}
/** The version that was said, or that stands in the file; `undefined` where that is still to be filled in, and stays as it stands. */
async function fixedTarget(targetVersion, { functionName }, { written }, { functions }, options) {
    const stands = written.get('TargetVersion');
    if (targetVersion === undefined)
        return stands?.isOpen === false ? stands.text : undefined;
    const { version } = await functions.describeFunction(functionName, targetVersion, options);
    return version;
}
async function resolveWith(target, { functionName, alias }, names, { functions }, options) {
    const { version, weights } = await functions.describeAlias(functionName, alias, options);
    const warnings = splitWarnings(functionName, alias, weights);
    const values = new Map([
        ...names,
        ['CurrentVersion', version],
        ...(target === undefined ? [] : [['TargetVersion', target]]),
    ]);
    const nothing = target === version && warnings.length === 0
        ? `alias "${alias}" of function "${functionName}" stands for version ${version} already`
        : undefined;
    return { values, warnings, ...(nothing !== undefined && { nothing }) };
}
async function planPublishing(functionName, code, { functions }, codeOf, options) {
    const latest = await functions.describeFunction(functionName, '$LATEST', options);
    if (code === undefined)
        return [`publish a version of function "${functionName}" as it is`];
    const isSame = digestOf(await codeOf(code, options.signal)) === latest.codeSha256 && latest.update !== 'failed';
    const update = isSame ? [] : [`update the code of function "${functionName}" from ${describeCode(code)}`];
    return [...update, `publish a version of function "${functionName}"${isSame ? ', whose code is the same' : ''}`];
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/open-release.js







/**
 * Reads or writes the AppSpec of a release to AWS Lambda or Amazon ECS and says everything that is wrong with it, before anything is changed.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; INPUT_INVALID for what does not go together; SOURCE_INVALID;
 * FUNCTION_NOT_FOUND, TASK_DEFINITION_NOT_FOUND.
 */
async function openRelease(request, ports, options = {}) {
    const { appSpecFile, variables, lambda, ecs } = request;
    const source = appSpecFile === undefined
        ? await generateAppSpec(lambda === undefined ? 'ecs' : 'lambda', request)
        : await (0,app_spec_source/* openAppSpecFile */.N)(appSpecFile, variables, ports);
    const { platform } = source;
    const stray = platform === 'lambda' ? ecs : lambda;
    if (stray !== undefined)
        throw otherPlatform(appSpecFile ?? '', platform);
    const resolver = platform === 'lambda'
        ? createLambdaResolver(request, source, ports)
        : await createEcsResolver(request, source, ports, options);
    const { values, steps, nothing, warnings } = await resolver.draft(options);
    judge(source, withStandIns(values), appSpecFile, ports);
    const appSpec = source.write(values).text;
    return {
        platform,
        draft: {
            revision: toContentRevision(appSpec),
            appSpec,
            steps,
            warnings,
            ...(nothing !== undefined && { nothing }),
        },
        prepare: async (calls) => {
            const found = await resolver.resolve(calls);
            if (found.nothing !== undefined)
                return { kind: 'current', reason: found.nothing };
            const { text } = source.write(found.values);
            return { kind: 'ready', revision: toContentRevision(text), warnings: found.warnings };
        },
    };
}
/** What is only known once something was made counts as well made. */
function withStandIns(values) {
    const known = Object.entries(PENDING);
    return new Map([
        ...values,
        ...known.flatMap(([property, mark]) => values.get(property) === mark ? [[property, STAND_INS[property]]] : []),
    ]);
}
/** @throws SlipwayError APPSPEC_INVALID for a file, INPUT_INVALID for what was said in options. */
function judge(source, values, file, { reporter }) {
    const { diagnostics } = source.write(values);
    if (file !== undefined) {
        (0,app_spec_source/* refuseErrors */.S)(file, diagnostics, reporter);
        return;
    }
    // A hook of an event that there is not is never called: whoever has just typed it wants the deployment judged.
    const isError = ({ severity, code }) => severity === 'error' || code === 'appspec/unknown-hook';
    const errors = diagnostics.filter(isError);
    for (const one of diagnostics) {
        if (!isError(one) && one.severity === 'warning')
            reporter.report({ type: 'warning', message: one.message });
    }
    if (errors.length === 0)
        return;
    throw new lib_errors.SlipwayError('INPUT_INVALID', errors.map(({ message }) => `the AppSpec that is made: ${message}`).join('\n'), {
        hint: errors.map(({ hint }) => hint).find((hint) => hint !== undefined) ?? 'correct what is named',
    });
}
function otherPlatform(file, platform) {
    const [of, other, names] = platform === 'lambda'
        ? ['AWS Lambda', 'Amazon ECS', 'task-definition, image for a container, container-name and container-port']
        : ['Amazon ECS', 'AWS Lambda', 'function-name, alias, code and target-version'];
    return new lib_errors.SlipwayError('INPUT_INVALID', `the AppSpec file "${file}" is for ${of}, and options are given that are for ${other}`, {
        hint: `leave out ${names}, or name the AppSpec file for ${other}`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/release/index.js



;// CONCATENATED MODULE: ./packages/core/lib/pipeline/stop.js
/**
 * Stops a deployment: lifecycle events that run go on to their end, no further ones begin.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND.
 */
function stop(request, provider, options = {}) {
    return provider.stopDeployment(request.deploymentId, { rollback: request.rollback }, options);
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/find-newest.js

/**
 * The id of the group's newest deployment, for those who want to wait for it without having started it.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND when nothing was ever deployed to the group.
 */
async function find_newest_findNewest(group, { provider, reporter }, options = {}) {
    const { applicationName, deploymentGroupName } = group;
    const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options);
    if (newest !== undefined) {
        reporter.report({ type: 'deployment-found', applicationName, deploymentGroupName, deployment: newest });
        return newest.id;
    }
    throw new lib_errors.SlipwayError('DEPLOYMENT_NOT_FOUND', `nothing was deployed to group "${deploymentGroupName}" of application "${applicationName}" yet`, { hint: 'there is nothing to wait for: deploy a revision first' });
}
/**
 * The id of the group's deployment that is under way, for those who want to do something with it without having started it.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND when nothing is under way.
 */
async function findActive(group, { provider, reporter, }, options = {}) {
    const { applicationName, deploymentGroupName } = group;
    const active = await provider.activeDeployments(applicationName, deploymentGroupName, options);
    // One that the service runs for reasons of its own waits for nobody.
    const deployment = active.find(({ origin }) => origin !== 'service') ?? active[0];
    if (deployment !== undefined) {
        reporter.report({ type: 'deployment-found', applicationName, deploymentGroupName, deployment });
        return deployment.id;
    }
    throw new lib_errors.SlipwayError('DEPLOYMENT_NOT_FOUND', `no deployment to group "${deploymentGroupName}" of application "${applicationName}" is under way`, {
        hint: 'one that has gone on to its end cannot be continued; name a deployment by its id to see what became of it',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/hooks/hook-functions-of.js
var hook_functions_of = __webpack_require__(644);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/derive-timeout.js
/** The waits that come after what is waited for. */
const AFTERWARDS = {
    ready: new Set(['ready', 'termination']),
    'traffic-shifted': new Set(['termination']),
    succeeded: new Set(),
};
/** Whatever scripts and batches take: how many batches there will be, and how long scripts run, cannot be known. */
const derive_timeout_BASE_TIMEOUT_MS = 3_600_000;
const derive_timeout_MINUTE_MS = 60_000;
/** User guide, "Lambda function hooks": a function that has not answered after an hour fails the deployment. */
const HOOK_MS = 3_600_000;
/** No region has more Availability Zones; in how many the group has instances is not told. */
const MOST_ZONES = 6;
/** CodeDeploy quotas, "Deployments": hours that the service itself lets a deployment run. */
const LIMIT_HOURS = { 'in-place': 12, 'blue-green': 109, lambda: 50 };
/**
 * How long a deployment to the group can take by what the group itself waits for: an hour, and the time in which traffic
 * shifts, in which old instances are kept, in which a person may let traffic move, in which zones are watched.
 *
 * @param configuration the one that is deployed with, where it is known
 * @param known how many functions the AppSpec file has called, and what is waited for: what comes after that is not waited for
 */
function deriveTimeout(group, configuration, known = {}) {
    const { hookCount = 0, until = 'succeeded' } = known;
    const hooks = { kind: 'hooks', ms: hookCount * HOOK_MS, count: hookCount };
    const waits = [...waitsOfConfiguration(group, configuration), hooks, ...waitsOfGroup(group)].filter(({ ms, kind }) => ms > 0 && !AFTERWARDS[until].has(kind));
    const sumMs = waits.reduce((sum, { ms }) => sum + ms, derive_timeout_BASE_TIMEOUT_MS);
    const limitMs = limitOf(group);
    return {
        timeoutMs: Math.min(sumMs, limitMs),
        waits,
        isCapped: limitMs < sumMs,
        ...(configuration !== undefined && { configurationName: configuration.name }),
    };
}
/** The hour alone, with the reason why nothing else is known. */
function timeoutWithoutGroup(unknown) {
    return { timeoutMs: derive_timeout_BASE_TIMEOUT_MS, waits: [], isCapped: false, unknown };
}
function waitsOfConfiguration(group, configuration) {
    const { traffic, zonal } = configuration ?? {};
    const waits = [];
    if (traffic !== undefined)
        waits.push({ kind: 'traffic', ms: longestShiftMinutes(traffic) * derive_timeout_MINUTE_MS });
    // Zones are for instances, in place.
    if (zonal !== undefined && group.type !== 'blue-green') {
        const { monitorSeconds = 0, firstZoneMonitorSeconds = monitorSeconds } = zonal;
        waits.push({ kind: 'zones', ms: (firstZoneMonitorSeconds + (MOST_ZONES - 1) * monitorSeconds) * 1_000 });
    }
    return waits;
}
function waitsOfGroup({ platform, type, blueGreen }) {
    // A function has no instances to wait for or to remove.
    if (blueGreen === undefined || platform === 'lambda' || type === 'in-place')
        return [];
    const { readyWaitMinutes = 0, terminationWaitMinutes = 0 } = blueGreen;
    return [
        { kind: 'ready', ms: readyWaitMinutes * derive_timeout_MINUTE_MS },
        { kind: 'termination', ms: terminationWaitMinutes * derive_timeout_MINUTE_MS },
    ];
}
/** With as many intervals as steps, although the first step is at the start: nothing says what follows the last one. */
function longestShiftMinutes(shift) {
    if (shift.type === 'all-at-once')
        return 0;
    if (shift.type === 'canary')
        return shift.intervalMinutes;
    return Math.ceil(100 / Math.max(1, shift.percent)) * shift.intervalMinutes;
}
function limitOf({ platform, type }) {
    // For ECS the quotas name a limit only for the time until traffic shifts.
    if (platform === 'ecs')
        return Number.POSITIVE_INFINITY;
    if (platform === 'lambda')
        return LIMIT_HOURS.lambda * 60 * derive_timeout_MINUTE_MS;
    return LIMIT_HOURS[type ?? 'blue-green'] * 60 * derive_timeout_MINUTE_MS;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/find-timeout.js




/** How long the group may be asked for: whoever cannot be reached is told so by the deployment itself. */
const ASK_WITHIN_MS = 15_000;
/** The predefined ones for instances wait for nothing but the instances (user guide, "Deployment configurations"). */
const WITHOUT_WAITS = new Set([
    'CodeDeployDefault.OneAtATime',
    'CodeDeployDefault.HalfAtATime',
    'CodeDeployDefault.AllAtOnce',
]);
/**
 * Finds out how long a deployment is to be waited for where nobody has said so, and tells it. What the group does not tell,
 * for want of a right or of an answer, is no failure: then it is an hour.
 *
 * @throws the signal's reason.
 */
async function findTimeout(subject, { provider, reporter, clock }, { signal: cancelled = new AbortController().signal } = {}) {
    const deadline = (0,lib_clock/* startDeadline */.d)(clock, ASK_WITHIN_MS);
    const signal = AbortSignal.any([cancelled, deadline.signal]);
    let timeout;
    try {
        timeout = await (0,lib_clock/* untilAborted */.E)(ask(subject, provider, signal), signal);
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (!deadline.signal.aborted && !(error instanceof lib_errors.SlipwayError))
            throw error;
        timeout = timeoutWithoutGroup(error instanceof lib_errors.SlipwayError ? error.message : 'the service did not answer in time');
    }
    finally {
        deadline.clear();
    }
    reporter.report({ type: 'timeout-derived', timeout });
    return timeout;
}
async function ask(subject, provider, signal) {
    const { applicationName, deploymentGroupName, configurationName, waitUntil: until } = subject;
    const group = await provider.describeGroup(applicationName, deploymentGroupName, { signal });
    const name = configurationName ?? group.configurationName;
    if (name === undefined || WITHOUT_WAITS.has(name))
        return deriveTimeout(group, undefined, { until });
    const [configuration, hookCount] = await Promise.all([
        provider.describeConfiguration(name, { signal }),
        group.platform === 'server' ? 0 : countHooks(subject, provider, signal),
    ]);
    return deriveTimeout(group, configuration, { hookCount, until });
}
/** None where the file cannot be had: its hooks are then what the hour is for. */
async function countHooks(subject, provider, signal) {
    try {
        return (await (0,hook_functions_of/* hookFunctionsOf */.k)(subject, provider, { signal })).size;
    }
    catch (error) {
        if (error instanceof lib_errors.SlipwayError)
            return 0;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/wait/foretell-expiry.js
/**
 * Warns of credentials that expire before a wait can end: the wait would lose sight of the deployment.
 *
 * @param expiresAt in milliseconds since the epoch; `undefined` when it is not known, or they renew themselves.
 */
function foretellExpiry(expiresAt, timeoutMs, { clock, reporter }) {
    const now = clock.now();
    if (expiresAt === undefined || expiresAt >= now + timeoutMs)
        return;
    const when = new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z');
    const left = expiresAt <= now
        ? `the AWS credentials expired at ${when}`
        : `the AWS credentials expire at ${when}, in ${minutes(expiresAt - now)}`;
    const message = `${left}, and the timeout is ${minutes(timeoutMs)}: a wait that is longer than they last ends as "unknown"; get a longer session, or a shorter timeout`;
    reporter.report({ type: 'warning', message });
}
function minutes(ms) {
    return ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.floor(ms / 60_000)} min`;
}

// EXTERNAL MODULE: ./packages/core/lib/pipeline/wait/wait-for-status.js + 5 modules
var wait_for_status = __webpack_require__(73589);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/index.js

































/***/ }),

/***/ 33463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ planItem)
/* harmony export */ });
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69896);
/* harmony import */ var _store_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57879);


/**
 * Finds out what storing an item and registering it would come to.
 *
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
async function planItem(item, bucket, store, options) {
    const { contentDigest, format: bundleType } = item.identity;
    const content = await store.find(bucket, item.key, item.identity, options);
    (0,_store_once_js__WEBPACK_IMPORTED_MODULE_0__/* .requireReplaceable */ .u)(content, { bucket, ...item });
    const present = content.kind === 'same' ? content : undefined;
    const sizeBytes = present?.sizeBytes ?? (await (0,_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeFile */ .AA)(await item.file())).sizeBytes;
    const pins = present && {
        eTag: present.artifact.eTag,
        ...(present.artifact.version !== undefined && { version: present.artifact.version }),
    };
    const revision = { type: 's3', bucket, key: item.key, bundleType, ...pins };
    return { revision, unchanged: present !== undefined, sizeBytes, contentDigest };
}


/***/ }),

/***/ 63555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findOverrides),
/* harmony export */   f: () => (/* binding */ describeTriggers)
/* harmony export */ });
/** What a request has otherwise than its group, in the order of the options. */
function findOverrides(request, group, groupConfiguration) {
    const { configurationName, autoRollback, alarms, targetInstances } = request;
    const overrides = [];
    if (configurationName !== undefined && configurationName !== groupConfiguration) {
        overrides.push({ option: 'deployment-config', inDeployment: configurationName, inGroup: groupConfiguration });
    }
    if (request.fileExistsBehavior !== undefined) {
        overrides.push({ option: 'file-exists-behavior', inDeployment: request.fileExistsBehavior });
    }
    if (request.ignoreApplicationStopFailures === true) {
        overrides.push({ option: 'ignore-application-stop-failures', inDeployment: 'true' });
    }
    if (request.updateOutdatedInstancesOnly === true) {
        overrides.push({ option: 'update-outdated-instances-only', inDeployment: 'true' });
    }
    if (autoRollback !== undefined && describeTriggers(autoRollback) !== describeTriggers(group.autoRollback)) {
        const inDeployment = describeTriggers(autoRollback);
        overrides.push({ option: 'auto-rollback', inDeployment, inGroup: describeTriggers(group.autoRollback) });
    }
    if (alarms !== undefined && describeAlarms(alarms) !== describeAlarms(group.alarms)) {
        const inDeployment = describeAlarms(alarms);
        overrides.push({ option: 'alarms', inDeployment, inGroup: describeAlarms(group.alarms) });
    }
    if (targetInstances !== undefined) {
        const { tags = [], tagGroups = [], autoScalingGroups = [] } = targetInstances;
        const words = [...[...tags, ...tagGroups.flat()].map(describeTag), ...autoScalingGroups];
        overrides.push({ option: 'target-instances', inDeployment: words.join(', ') });
    }
    return overrides;
}
/** The triggers in one order, so that equal ones are equal words. */
function describeTriggers(triggers) {
    return triggers.length === 0 ? 'off' : [...triggers].sort().join(', ');
}
function describeAlarms({ isEnabled, names }) {
    return isEnabled && names.length > 0 ? [...names].sort().join(', ') : 'none';
}
function describeTag({ key, value }) {
    if (key === undefined)
        return `*=${value ?? ''}`;
    return value === undefined ? key : `${key}=${value}`;
}


/***/ })

};

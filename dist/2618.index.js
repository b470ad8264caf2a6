export const id = 2618;
export const ids = [2618];
export const modules = {

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


/***/ })

};

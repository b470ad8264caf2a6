export const id = 1775;
export const ids = [1775];
export const modules = {

/***/ 61775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findReleaseFile),
/* harmony export */   w: () => (/* binding */ listHookScripts)
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


/***/ })

};

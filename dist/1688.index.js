export const id = 1688;
export const ids = [1688];
export const modules = {

/***/ 71688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openArchives: () => (/* binding */ openArchives),
/* harmony export */   openHistory: () => (/* binding */ openHistory),
/* harmony export */   openTags: () => (/* binding */ openTags)
/* harmony export */ });
/** The history of commits as GitHub has it, where a workflow's variables or those of `gh` say as whom and of which repository. */
async function openHistory(outside) {
    const { createCommitHistory } = await __webpack_require__.e(/* import() */ 3729).then(__webpack_require__.bind(__webpack_require__, 6110));
    return createCommitHistory(settingsOf(outside));
}
/** Tags: GitHub's where it can be asked, and otherwise those of the repository that the command was called in. */
async function openTags(outside) {
    const settings = settingsOf(outside);
    if (settings.token !== undefined && settings.repository !== undefined) {
        const { createGitHubTags } = await __webpack_require__.e(/* import() */ 3729).then(__webpack_require__.bind(__webpack_require__, 6110));
        return createGitHubTags(settings);
    }
    const { createGitTags } = await Promise.all(/* import() */[__webpack_require__.e(6628), __webpack_require__.e(850)]).then(__webpack_require__.bind(__webpack_require__, 16628));
    return createGitTags(process.cwd(), outside.environment);
}
/** Commits of repositories, as whom a workflow's variables or those of `gh` say; without a token, of public ones. */
async function openArchives(outside) {
    const { createCommitArchives } = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 80942));
    return createCommitArchives(settingsOf(outside));
}
function settingsOf({ environment }) {
    return {
        apiUrl: (environment.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
        token: environment.GH_TOKEN || environment.GITHUB_TOKEN || undefined,
        repository: environment.GITHUB_REPOSITORY || undefined,
    };
}


/***/ })

};

export const id = 3714;
export const ids = [3714];
export const modules = {

/***/ 33714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nameSides: () => (/* binding */ nameSides)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What stands for a side that nobody has named. */
const CURRENT = 'last-successful';
const HERE = '.';
/**
 * Says what is compared with what. With a group, what it runs is compared to what is named, or to the current folder; without
 * one, what is named is compared to the current folder.
 *
 * @throws SlipwayError INPUT_INVALID when there is nothing to compare with, or half of a group.
 */
function nameSides(words, applicationName, deploymentGroupName) {
    const group = readGroup(applicationName, deploymentGroupName);
    const [first, second] = words;
    if (first !== undefined && second !== undefined)
        return { from: first, to: second, ...(group && { group }) };
    if (group !== undefined)
        return { from: CURRENT, to: first ?? HERE, group };
    if (first !== undefined)
        return { from: first, to: HERE };
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', 'there is nothing to compare with', {
        hint: 'name a folder, a bundle, a revision or the id of a deployment, or a group with --application-name and --deployment-group',
    });
}
function readGroup(applicationName, deploymentGroupName) {
    if (applicationName === undefined && deploymentGroupName === undefined)
        return undefined;
    if (applicationName !== undefined && deploymentGroupName !== undefined)
        return { applicationName, deploymentGroupName };
    const missing = applicationName === undefined ? '--application-name' : '--deployment-group';
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `${missing} is missing: application and deployment group go together`, {
        hint: 'give both, or neither',
    });
}


/***/ })

};

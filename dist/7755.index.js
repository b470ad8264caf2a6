export const id = 7755;
export const ids = [7755,1757];
export const modules = {

/***/ 53154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ scriptNameProblem),
/* harmony export */   iy: () => (/* binding */ isPayloadFileName),
/* harmony export */   xs: () => (/* binding */ isScriptName)
/* harmony export */ });
/** What the name of a payload file may be made of: clients and servers refuse every other character. */
const PAYLOAD_FILE_NAME = /^[\w.,-]+$/;
/** Whether a payload may hold a file of this name. It never leads anywhere but into the folder that it is put in. */
function isPayloadFileName(name) {
    return PAYLOAD_FILE_NAME.test(name) && name !== '.' && name !== '..';
}
/** The states around which an artifact's own scripts can run, with the moments of each. */
const SCRIPT_STATES = new Map([
    ['ArtifactInstall', ['Enter', 'Leave', 'Error']],
    ['ArtifactReboot', ['Enter', 'Leave', 'Error']],
    ['ArtifactCommit', ['Enter', 'Leave', 'Error']],
    ['ArtifactRollback', ['Enter', 'Leave']],
    ['ArtifactRollbackReboot', ['Enter', 'Leave']],
    ['ArtifactFailure', ['Enter', 'Leave']],
]);
/** States of which scripts lie on the device, and never in an artifact. */
const STATES_OF_DEVICE = new Set(['Idle', 'Sync', 'Download']);
/** What is wrong with the name of a state script; undefined when a client runs it. */
function scriptNameProblem(name) {
    const [, state = '', moment = ''] = /^([A-Za-z]+)_([A-Za-z]+)_[0-9]{2}(?:_[^\s/\\\p{Cc}]+)?$/u.exec(name) ?? [];
    if (state === '')
        return 'expected STATE_Enter, STATE_Leave or STATE_Error with two digits and, if wanted, a text: ArtifactInstall_Enter_01_stop';
    const moments = SCRIPT_STATES.get(state);
    if (moments === undefined) {
        return STATES_OF_DEVICE.has(state)
            ? `scripts of the state ${state} lie on the device, not in an artifact`
            : `there is no state ${state}; there are ${[...SCRIPT_STATES.keys()].join(', ')}`;
    }
    return moments.includes(moment) ? undefined : `the state ${state} has ${moments.join(' and ')} only`;
}
/** Whether a client runs a script of this name. */
function isScriptName(name) {
    return scriptNameProblem(name) === undefined;
}


/***/ }),

/***/ 70303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   VP: () => (/* binding */ isTexts),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   op: () => (/* binding */ readJsonObject),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/** Reads a JSON object out of an entry. */
function readJsonObject(bytes, refuse) {
    const value = parse(bytes, refuse);
    if (!isObject(value))
        throw refuse(`holds ${describe(value)}; expected a JSON object`);
    return value;
}
function parse(bytes, refuse) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw refuse('is no JSON in UTF-8', { cause });
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a key that the object itself has. */
function valueAt(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** An object under a key; empty where there is none. */
function objectAt(object, key, refuse) {
    const value = valueAt(object, key) ?? {};
    if (!isObject(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected an object`);
    return value;
}
/** A list of texts under a key; empty where there is none. */
function textsAt(object, key, refuse) {
    const value = valueAt(object, key) ?? [];
    if (!isTexts(value))
        throw refuse(`has ${describe(value)} as "${key}"; expected a list of texts`);
    return value;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
/** What kind of value it is, as a message says it. */
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}


/***/ }),

/***/ 82710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ refusalsOfEntry),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

const REMEDY = 'it may be truncated, damaged or of another type; make or fetch the artifact again';
/** Refusals of an artifact. `artifact` is how messages call it, such as `artifact "app.mender"`. */
function refusalsOf(artifact) {
    return (why, { hint = REMEDY, cause } = {}) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('ARCHIVE_INVALID', `${artifact} is refused: ${why}`, {
        hint,
        ...(cause !== undefined && { cause }),
    });
}
/** Refusals of one entry, by its name in the artifact. */
function refusalsOfEntry(refuse, entry) {
    return (why, details) => refuse(`its entry ${JSON.stringify(shorten(entry))} ${why}`, details);
}
const SHOWN_CHARACTERS = 120;
/** A text of the artifact as a message shows it: nobody needs a name of a megabyte. */
function shorten(text) {
    return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}


/***/ }),

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ })

};

export const id = 1564;
export const ids = [1564];
export const modules = {

/***/ 45732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readAppSpec)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(711);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34438);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69755);



/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
function readAppSpec(text, { file, hostOs }) {
    const yaml = (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    const findings = [...yaml.findings];
    const sections = yaml.root === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeServerAppSpec */ .$)(yaml.root, hostOs, (finding) => findings.push(finding));
    const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal;
    return {
        spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
        diagnostics: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiagnostics */ .S6)(findings, file),
        ...(refusal !== undefined && { refusal }),
    };
}
function toServerAppSpec({ os, target: _, ...sections }, file) {
    return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections };
}


/***/ }),

/***/ 70850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ APPSPEC_PATH),
/* harmony export */   Zo: () => (/* binding */ linkLeavesTree),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   f1: () => (/* binding */ parseArchivePath),
/* harmony export */   se: () => (/* binding */ DEPLOYIGNORE_PATH)
/* harmony export */ });
/** The name under which an AppSpec file lies at the root of a bundle: hook events look for no other. */
const APPSPEC_PATH = 'appspec.yml';
/** The file that says, in the language of `.gitignore`, what stays out of a bundle: of its folder and of those below. */
const DEPLOYIGNORE_PATH = '.deployignore';
/**
 * Brings a member's name to the one form that the rest of the code knows: relative, `/` between segments, no `.` segments,
 * no slash at the end; the empty path is the root itself. A name that could lead anywhere but below the root is a problem.
 *
 * The agent's own tools (`tar`, `unzip`) strip what leads outside and go on; refusing is a deliberate difference.
 */
function parseArchivePath(name) {
    if (name === '')
        return { ok: false, problem: 'is empty' };
    if (name.includes('\0'))
        return { ok: false, problem: 'holds a NUL character' };
    if (name.startsWith('/'))
        return { ok: false, problem: 'is absolute' };
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        return { ok: false, problem: 'climbs out with ".."' };
    if (/^[A-Za-z]:/.test(segments[0] ?? ''))
        return { ok: false, problem: 'begins with a drive letter' };
    return { ok: true, path: segments.join('/') };
}
/** Whether a symbolic link at `path` points outside the tree that it is part of: by an absolute target, or by more `..` than it is deep. */
function linkLeavesTree(path, linkTarget) {
    if (linkTarget.startsWith('/') || linkTarget.startsWith('\\') || /^[A-Za-z]:/.test(linkTarget))
        return true;
    let depth = path.split('/').length - 1;
    for (const segment of linkTarget.split('/')) {
        if (segment === '..')
            depth -= 1;
        else if (segment !== '' && segment !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
/** Orders paths by their UTF-8 bytes, so that the order is the same on every machine and in every language. */
function comparePaths(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return byteRank(left) - byteRank(right);
    }
    return a.length - b.length;
}
/** UTF-16 puts surrogates (code points above U+FFFF) before U+E000 to U+FFFF; UTF-8 puts them behind. */
function byteRank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}


/***/ }),

/***/ 14772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadReader)
/* harmony export */ });
/* unused harmony export listArchive */
/** Loads the reader of a format, when something is read. `tar` and `tgz` are read alike, as GNU tar does. */
async function loadReader(format) {
    return format === 'zip' ? (await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(3977)]).then(__webpack_require__.bind(__webpack_require__, 43977))).readZip : (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(4894)]).then(__webpack_require__.bind(__webpack_require__, 64894))).readTar;
}
/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
async function listArchive(file, format, { signal } = {}) {
    const readMembers = await loadReader(format);
    const members = [];
    for await (const { read: _, ...member } of readMembers(file, signal === undefined ? {} : { signal })) {
        if (member.path !== '')
            members.push(member);
    }
    return members;
}


/***/ }),

/***/ 19531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ LAMBDA_HOOKS),
/* harmony export */   LX: () => (/* binding */ SERVER_HOOKS),
/* harmony export */   MI: () => (/* binding */ ECS_EVENTS),
/* harmony export */   SG: () => (/* binding */ PREVIOUS_REVISION_EVENTS),
/* harmony export */   Vm: () => (/* binding */ ECS_HOOKS),
/* harmony export */   e3: () => (/* binding */ IN_PLACE_EVENTS),
/* harmony export */   g0: () => (/* binding */ LAMBDA_EVENTS),
/* harmony export */   iD: () => (/* binding */ SERVER_EVENTS)
/* harmony export */ });
/**
 * The lifecycle events of EC2/on-premises, in the order in which they run
 * (user guide, "AppSpec hooks section"; the service model fixes AfterBlockTraffic before ApplicationStop).
 */
const SERVER_EVENTS = [
    'BeforeBlockTraffic',
    'BlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of EC2/on-premises that an AppSpec can attach scripts to. */
const SERVER_HOOKS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
    'BeforeInstall',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** What an in-place deployment without a load balancer runs on each instance: the traffic events do not happen. */
const IN_PLACE_EVENTS = [
    'ApplicationStop',
    'DownloadBundle',
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
];
/** Events whose scripts come from the last successful revision, and whose failure `ignoreApplicationStopFailures` forgives. */
const PREVIOUS_REVISION_EVENTS = [
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
];
/** The lifecycle events of a deployment to Amazon ECS, in the order in which they run (user guide, "Run order of hooks in an Amazon ECS deployment"). */
const ECS_EVENTS = [
    'BeforeInstall',
    'Install',
    'AfterInstall',
    'AllowTestTraffic',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
];
/** The events of Amazon ECS that an AppSpec can attach a Lambda function to. */
const ECS_HOOKS = [
    'BeforeInstall',
    'AfterInstall',
    'AfterAllowTestTraffic',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
/** The lifecycle events of a deployment to AWS Lambda, in the order in which they run (user guide, "Run order of hooks in a Lambda function version deployment"). */
const LAMBDA_EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'];
/** The events of AWS Lambda that an AppSpec can attach a Lambda function to. */
const LAMBDA_HOOKS = ['BeforeAllowTraffic', 'AfterAllowTraffic'];


/***/ })

};

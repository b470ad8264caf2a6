export const id = 808;
export const ids = [808];
export const modules = {

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 5808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineInspect: () => (/* binding */ engineInspect)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);
/* harmony import */ var _options_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1329);
/* harmony import */ var _options_specs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2273);



/** How many deployments a person is shown. */
const SHOWN_DEPLOYMENTS = 20;
const engineInspect = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'engine inspect',
    summary: "print an engine's state",
    options: { 'data-dir': (0,_options_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('DIR', 'data directory that the engine was started with'), ..._options_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec },
    notes: 'Works while the engine runs and after it was killed; nothing is changed.',
    run: async ({ values, outside }) => {
        const { inspectEngine } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(893), __webpack_require__.e(930), __webpack_require__.e(545)]).then(__webpack_require__.bind(__webpack_require__, 4545));
        const inspected = await inspectEngine(values['data-dir'], outside.cancelled);
        outside.print(values.json ? `${JSON.stringify(inspected)}\n` : `${render(inspected).join('\n')}\n`);
        return 0;
    },
});
function render({ runningPid, droppedBytes, applications, instances, deployments }) {
    const lines = [runningPid === undefined ? 'not running' : `running as process ${runningPid}`];
    if (droppedBytes > 0)
        lines.push(`the last change was cut short: ${droppedBytes} bytes of it will be dropped`);
    lines.push('', 'applications and their deployment groups');
    lines.push(...table(applications.map(({ name, groups }) => [name, groups.join(', ')])));
    lines.push('', 'instances');
    lines.push(...table(instances.map(({ name, port, isolation, root }) => [name, `port ${port}`, isolation, root])));
    lines.push('', 'deployments, the newest first');
    lines.push(...table(deployments
        .slice(0, SHOWN_DEPLOYMENTS)
        .map(({ deploymentId, createdAt, application, group, status, error }) => [
        deploymentId,
        createdAt,
        `${application}/${group}`,
        status,
        error?.code ?? '',
    ])));
    if (deployments.length > SHOWN_DEPLOYMENTS)
        lines.push(`  and ${deployments.length - SHOWN_DEPLOYMENTS} more`);
    return lines;
}
function table(rows) {
    if (rows.length === 0)
        return ['  none'];
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}


/***/ }),

/***/ 1329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   Gu: () => (/* binding */ awsOptions),
/* harmony export */   Sn: () => (/* binding */ waitOptions),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _specs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2273);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** How to reach AWS, or the engine in its place. Credentials come from the environment alone. */
const awsOptions = {
    region: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('REGION', 'AWS region', "AWS_REGION, or the profile's"),
    'endpoint-url': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL', 'endpoint of the engine or of another AWS-compatible service', 'AWS_ENDPOINT_URL'),
    'role-to-assume': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN', 'role to assume on top of the credentials of the environment'),
    'role-session-name': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('NAME', 'name of the session of the assumed role', 'slipway'),
    'role-external-id': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ID', "external id that the role's trust policy asks for"),
};
/** Whose deployment it is. */
const targetOptions = {
    'application-name': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy application'),
    'deployment-group': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('NAME', 'CodeDeploy deployment group'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --timeout, --poll-interval, --on-timeout and --on-cancel do nothing.';
/** How to wait for a deployment's end. */
const waitOptions = {
    timeout: (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)('how long to wait for the end', 3600),
    'poll-interval': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSeconds */ .YW)('shortest pause between two looks; looks are rarer while nothing can be over', '3, or 0.25 when the endpoint is on this machine'),
    'on-timeout': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
    'on-cancel': (0,_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['leave', 'stop', 'rollback'], 'what to do with the deployment when a signal ends the wait', 'leave'),
};


/***/ })

};

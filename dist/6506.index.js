export const id = 6506;
export const ids = [6506];
export const modules = {

/***/ 70261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** Lets a command's `run` see its options' types, and the table of commands forget them. */
function defineCommand(definition) {
    return definition;
}


/***/ }),

/***/ 36506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearseMender: () => (/* binding */ rehearseMender)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99946);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70261);
/* harmony import */ var _options_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72020);
/* harmony import */ var _rehearse_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59546);




const rehearseMender = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'rehearse',
    provider: 'mender',
    summary: 'install a release on simulated devices, after the one before, and say what it has made of them',
    options: { ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .providerOption */ .fF, ..._slipway_core_inputs__WEBPACK_IMPORTED_MODULE_3__/* .menderRehearseOptions */ .L, ..._options_command_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOption */ .Ec },
    notes: 'The devices are of an embedded engine that is gone afterwards; no Mender server is asked. State scripts and update modules run on this machine with\n' +
        'your rights.',
    run: ({ values, outside }) => (0,_rehearse_to_exit_code_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearseToExitCode */ .q)(values, outside, async (ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(329), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(2359), __webpack_require__.e(3077), __webpack_require__.e(4455), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(9017), __webpack_require__.e(8962)]).then(__webpack_require__.bind(__webpack_require__, 98595))).rehearseMender(values, ports)),
});


/***/ }),

/***/ 72020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ jsonOption),
/* harmony export */   fz: () => (/* binding */ waitOption),
/* harmony export */   pC: () => (/* binding */ limitOption),
/* harmony export */   rD: () => (/* binding */ WAIT_NOTE)
/* harmony export */ });
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** Every command can speak to a machine. */
const jsonOption = {
    json: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('print JSON on stdout; text for people goes to stderr'),
};
/** A command that starts a deployment waits only when it is told to; an action waits unless it is told not to. */
const waitOption = {
    wait: (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('wait for the end and let the exit code say how it ended'),
};
/** What a command says that waits only when it is told to. */
const WAIT_NOTE = 'Without --wait, the options --wait-until, --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.';
/** How much of a long list is shown. */
function limitOption(of) {
    return {
        limit: {
            kind: 'text',
            placeholder: 'COUNT',
            help: `show at most so many ${of}`,
            defaultText: '20',
            read: readLimit,
        },
    };
}
function readLimit([value]) {
    if (value === undefined || value === '')
        return 20;
    const limit = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (limit > 0)
        return limit;
    throw new _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${value}"; expected a number from 1 to 99999`);
}


/***/ }),

/***/ 59546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ rehearseToExitCode)
/* harmony export */ });
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42385);

/** What every command that rehearses does around the rehearsal, to its exit code. */
async function rehearseToExitCode({ report: file, json: isJson }, outside, run) {
    const { exitCodeOf, renderText, reportJson, writeHtml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3838), __webpack_require__.e(329), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(4333), __webpack_require__.e(4794), __webpack_require__.e(2359), __webpack_require__.e(3077), __webpack_require__.e(4455), __webpack_require__.e(3914), __webpack_require__.e(6295), __webpack_require__.e(5006), __webpack_require__.e(5338), __webpack_require__.e(9017), __webpack_require__.e(5936)]).then(__webpack_require__.bind(__webpack_require__, 98595));
    const { prepareReportFile } = await __webpack_require__.e(/* import() */ 7183).then(__webpack_require__.bind(__webpack_require__, 79564));
    const { exportCommit } = await __webpack_require__.e(/* import() */ 6628).then(__webpack_require__.bind(__webpack_require__, 16628));
    await prepareReportFile(file);
    const reporter = await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createReporter */ .A)({ outside, isJson });
    const say = isJson ? outside.printError : outside.print;
    const report = await run({
        host: outside,
        reporter,
        program: outside.program,
        exportCommit,
        written: (name) => `--${name}`,
    });
    say(`\n${renderText(report, await (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_0__/* .paintFor */ .e)(outside, isJson)).join('\n')}\n`);
    if (file !== undefined)
        say(`\n  report: ${await writeHtml(report, file)}\n`);
    if (isJson)
        outside.print(`${JSON.stringify(reportJson(report))}\n`);
    return exitCodeOf(report.verdict);
}


/***/ }),

/***/ 42385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter),
/* harmony export */   e: () => (/* binding */ paintFor)
/* harmony export */ });
/** The reporters that fit where stdout goes. */
async function createReporter(options) {
    const { outside, isJson, isJsonLines = false, sourceText, showsNotices = false } = options;
    const { createTextReporter } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(9157), __webpack_require__.e(7958)]).then(__webpack_require__.bind(__webpack_require__, 99157));
    const isLive = outside.isTerminal && !isJson;
    const text = createTextReporter({
        print: isJson ? outside.printError : outside.print,
        paint: await paintFor(outside, isJson),
        ...(isLive && { live: await liveLine(outside) }),
        ...(sourceText !== undefined && { sourceText }),
        showsNotices,
    });
    if (!(isJson && isJsonLines))
        return text;
    const { createJsonLinesReporter } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(9081)]).then(__webpack_require__.bind(__webpack_require__, 69081));
    const lines = createJsonLinesReporter(outside.print);
    return {
        report: (event) => {
            lines.report(event);
            text.report(event);
        },
    };
}
/** The text styles that fit where text for people goes: none but on a terminal, and none where NO_COLOR is set. */
async function paintFor({ isTerminal, environment }, isJson) {
    const { plainPaint } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(4455), __webpack_require__.e(5596), __webpack_require__.e(9737)]).then(__webpack_require__.bind(__webpack_require__, 45596));
    const isColoured = isTerminal && !isJson && (environment.NO_COLOR ?? '') === '';
    return isColoured ? terminalPaint() : plainPaint;
}
async function liveLine({ clock }) {
    const { createLiveLine } = await __webpack_require__.e(/* import() */ 6206).then(__webpack_require__.bind(__webpack_require__, 86206));
    return createLiveLine(process.stdout, () => clock.now());
}
async function terminalPaint() {
    const { default: colors } = await __webpack_require__.e(/* import() */ 7336).then(__webpack_require__.t.bind(__webpack_require__, 57336, 19));
    const { green, red, yellow, dim, bold } = colors.createColors(true);
    return { good: green, bad: red, warn: yellow, dim, strong: bold };
}


/***/ })

};

export const id = 7069;
export const ids = [7069];
export const modules = {

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCommand: () => (/* binding */ renderCommand),
/* harmony export */   renderOverview: () => (/* binding */ renderOverview)
/* harmony export */ });
/* harmony import */ var _choose_variant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87967);
/* harmony import */ var _commands_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53343);


/** What `slipway --help` prints. */
function renderOverview() {
    const width = Math.max(..._commands_table_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .L.map(({ name }) => name.length));
    const rows = _commands_table_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .L.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
    return [
        'Slipway takes a release from a repository to a fleet.',
        '',
        'Usage: slipway COMMAND [OPTIONS]',
        '',
        ...rows,
        '',
        'slipway COMMAND --help lists the options of a command; slipway --version prints the version.',
        'Exit codes: 0 succeeded, 1 the deployment did not succeed, 2 wrong input, 3 timed out waiting,',
        '4 lost sight of the deployment, 130 or 143 ended by a signal.',
        '',
    ].join('\n');
}
/** Columns of a terminal that most people have. */
const COLUMNS = 110;
/** Options that take more than this have their explanation below them. */
const MOST_LEFT = 40;
/**
 * What `slipway COMMAND --help` prints.
 *
 * @param others how the command is called for other services
 */
function renderCommand(command, others = []) {
    const { summary, options, positionals = [], notes } = command;
    const rows = Object.entries(options).map(([option, spec]) => ({
        left: `--${option}${spec.kind === 'flag' ? '' : ` ${spec.placeholder ?? 'VALUE'}`}`,
        right: `${spec.help}${remark(spec)}`,
    }));
    const width = Math.min(MOST_LEFT, Math.max(...rows.map(({ left }) => left.length)));
    const usage = ['slipway', (0,_choose_variant_js__WEBPACK_IMPORTED_MODULE_1__/* .calledAs */ .mw)(command), ...positionals, '[OPTIONS]'].join(' ');
    return [
        `${usage}: ${summary}`,
        '',
        ...rows.flatMap(({ left, right }) => renderOption(left, right, width)),
        ...(notes === undefined ? [] : ['', ...notes.split('\n').flatMap((line) => wrap(line, COLUMNS))]),
        ...(others.length === 0 ? [] : ['', ...others.map((other) => `See also: slipway ${other} --help`)]),
        '',
    ].join('\n');
}
function renderOption(left, right, width) {
    const indent = ' '.repeat(width + 4);
    const [first = '', ...rest] = wrap(right, COLUMNS - indent.length);
    const head = left.length > width ? [`  ${left}`, `${indent}${first}`] : [`  ${left.padEnd(width)}  ${first}`];
    return [...head, ...rest.map((line) => `${indent}${line}`)];
}
/** Breaks a text between words; a word that is longer than a line stays whole. */
function wrap(text, columns) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + 1 + word.length <= columns)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}
function remark(spec) {
    if (spec.required === true)
        return ' (required)';
    if (spec.kind === 'list')
        return ' (may be repeated)';
    return spec.defaultText === undefined ? '' : ` (default: ${spec.defaultText})`;
}


/***/ })

};

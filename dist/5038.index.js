export const id = 5038;
export const ids = [5038,1757,6716];
export const modules = {

/***/ 87967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ findElsewhere),
/* harmony export */   Vu: () => (/* binding */ otherProviders),
/* harmony export */   mw: () => (/* binding */ calledAs),
/* harmony export */   zh: () => (/* binding */ chooseVariant)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91938);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68116);
/* harmony import */ var _options_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19247);



/**
 * The command for the service that `--provider` names; CodeDeploy's where none is named.
 *
 * @throws SlipwayError INPUT_INVALID when there is no such service.
 */
async function chooseVariant({ name, load, variants }, args) {
    const word = wordOf(args);
    // Without variants the option is unknown, and told as any other that is.
    if (variants === undefined || word === undefined)
        return load();
    const provider = read(word, name);
    return (provider === 'codedeploy' ? load : (variants[provider] ?? load))();
}
function wordOf(args) {
    const named = (0,_options_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .q)(args, (name) => name === 'provider').find((token) => token.kind === 'option' && token.written === '--provider');
    return named?.kind === 'option' ? named.value : undefined;
}
function read(word, command) {
    try {
        return (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .readProvider */ .WE)(word);
    }
    catch (error) {
        if (!(error instanceof _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .ValueProblem */ .bx))
            throw error;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_3__.SlipwayError('INPUT_INVALID', `--provider ${error.message}`, {
            hint: `slipway ${command} --help lists the options`,
        });
    }
}
/** How a command is called: with the service, where that is not the one of those who name none. */
function calledAs({ name, provider }) {
    return provider === undefined ? name : `${name} --provider ${provider}`;
}
/** The other ways to call a command, by which it takes other options. */
function otherProviders({ name, variants = {} }, command) {
    const all = [name, ...Object.keys(variants).map((other) => `${name} --provider ${other}`)];
    return all.filter((called) => called !== calledAs(command));
}
/**
 * Of the options given that a command does not take, those that it takes for another service, with how it is called then.
 * Nothing is loaded for a command line without such options.
 */
async function findElsewhere({ load, variants }, command, args) {
    const given = (0,_options_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .q)(args, () => false).flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const strange = given.filter((name) => !Object.hasOwn(command.options, name));
    if (strange.length === 0 || variants === undefined)
        return new Map();
    const others = await Promise.all([load, ...Object.values(variants)].map((loadOther) => loadOther()));
    return new Map(strange.flatMap((name) => {
        const other = others.find((one) => one !== command && Object.hasOwn(one.options, name));
        return other === undefined ? [] : [[name, other.provider ?? 'codedeploy']];
    }));
}


/***/ }),

/***/ 53343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
/** Every command, in the order in which a release meets them. */
const COMMANDS = [
    {
        name: 'init',
        summary: 'begin a release: an AppSpec and its scripts, all explained',
        load: async () => (await __webpack_require__.e(/* import() */ 7545).then(__webpack_require__.bind(__webpack_require__, 17545))).init,
    },
    {
        name: 'check',
        summary: 'say whether everything that a first deployment needs is there',
        load: async () => (await __webpack_require__.e(/* import() */ 1435).then(__webpack_require__.bind(__webpack_require__, 51435))).check,
    },
    {
        name: 'validate',
        summary: 'say what is wrong with a release before it is bundled',
        load: async () => (await __webpack_require__.e(/* import() */ 7797).then(__webpack_require__.bind(__webpack_require__, 7797))).validate,
    },
    {
        name: 'bundle',
        summary: 'turn a release folder into a bundle',
        load: async () => (await __webpack_require__.e(/* import() */ 4603).then(__webpack_require__.bind(__webpack_require__, 64603))).bundle,
        variants: {
            mender: async () => (await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 92671))).bundleMender,
            greengrass: async () => (await __webpack_require__.e(/* import() */ 9739).then(__webpack_require__.bind(__webpack_require__, 49739))).bundleGreengrass,
        },
    },
    {
        name: 'diff',
        summary: 'say what is different between two releases, such as what runs and what is to be deployed',
        load: async () => (await __webpack_require__.e(/* import() */ 4840).then(__webpack_require__.bind(__webpack_require__, 44840))).diff,
    },
    {
        name: 'push',
        summary: 'store a bundle, or what a folder holds, and register it as a revision',
        load: async () => (await __webpack_require__.e(/* import() */ 1711).then(__webpack_require__.bind(__webpack_require__, 61711))).push,
        variants: {
            mender: async () => (await __webpack_require__.e(/* import() */ 8019).then(__webpack_require__.bind(__webpack_require__, 78019))).pushMender,
            greengrass: async () => (await __webpack_require__.e(/* import() */ 6719).then(__webpack_require__.bind(__webpack_require__, 26719))).pushGreengrass,
        },
    },
    {
        name: 'deploy',
        summary: 'deploy a revision to a deployment group',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8128), __webpack_require__.e(1989), __webpack_require__.e(6734)]).then(__webpack_require__.bind(__webpack_require__, 96734))).deploy,
        variants: {
            mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(8128), __webpack_require__.e(1225), __webpack_require__.e(4456)]).then(__webpack_require__.bind(__webpack_require__, 74456))).deployMender,
            greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(8128), __webpack_require__.e(1803), __webpack_require__.e(2988), __webpack_require__.e(4892)]).then(__webpack_require__.bind(__webpack_require__, 34892))).deployGreengrass,
        },
    },
    {
        name: 'wait',
        summary: "wait for a deployment's end and say how it ended",
        load: async () => (await __webpack_require__.e(/* import() */ 3438).then(__webpack_require__.bind(__webpack_require__, 13438))).wait,
        variants: {
            mender: async () => (await __webpack_require__.e(/* import() */ 7818).then(__webpack_require__.bind(__webpack_require__, 47818))).waitMender,
            greengrass: async () => (await __webpack_require__.e(/* import() */ 8238).then(__webpack_require__.bind(__webpack_require__, 68238))).waitGreengrass,
        },
    },
    {
        name: 'continue',
        summary: 'let a deployment go on that waits to be continued',
        load: async () => (await __webpack_require__.e(/* import() */ 8254).then(__webpack_require__.bind(__webpack_require__, 8254))).continueCommand,
    },
    {
        name: 'stop',
        summary: 'stop a deployment',
        load: async () => (await __webpack_require__.e(/* import() */ 6203).then(__webpack_require__.bind(__webpack_require__, 96203))).stop,
        variants: {
            mender: async () => (await __webpack_require__.e(/* import() */ 2423).then(__webpack_require__.bind(__webpack_require__, 32423))).stopMender,
            greengrass: async () => (await __webpack_require__.e(/* import() */ 8283).then(__webpack_require__.bind(__webpack_require__, 68283))).stopGreengrass,
        },
    },
    {
        name: 'redeploy',
        summary: 'deploy again what an earlier deployment deployed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8128), __webpack_require__.e(3785)]).then(__webpack_require__.bind(__webpack_require__, 23785))).redeploy,
        variants: {
            mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(8128), __webpack_require__.e(1225), __webpack_require__.e(4685)]).then(__webpack_require__.bind(__webpack_require__, 74685))).redeployMender,
            greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(8128), __webpack_require__.e(1803), __webpack_require__.e(2988), __webpack_require__.e(6297)]).then(__webpack_require__.bind(__webpack_require__, 66297))).redeployGreengrass,
        },
    },
    {
        name: 'status',
        summary: 'say how a deployment to core devices stands, and which of them failed why',
        load: async () => (await __webpack_require__.e(/* import() */ 4620).then(__webpack_require__.bind(__webpack_require__, 4620))).status,
    },
    {
        name: 'deployments list',
        summary: 'list the latest deployments of a deployment group',
        load: async () => (await __webpack_require__.e(/* import() */ 4148).then(__webpack_require__.bind(__webpack_require__, 24148))).deploymentsList,
        variants: {
            mender: async () => (await __webpack_require__.e(/* import() */ 4322).then(__webpack_require__.bind(__webpack_require__, 34322))).deploymentsListMender,
            greengrass: async () => (await __webpack_require__.e(/* import() */ 7476).then(__webpack_require__.bind(__webpack_require__, 77476))).deploymentsListGreengrass,
        },
    },
    {
        name: 'revisions list',
        summary: 'list the revisions that an application knows',
        load: async () => (await __webpack_require__.e(/* import() */ 4118).then(__webpack_require__.bind(__webpack_require__, 34118))).revisionsList,
    },
    {
        name: 'revisions get',
        summary: 'tell what is known of one revision, and whether its bundle is still there',
        load: async () => (await __webpack_require__.e(/* import() */ 1984).then(__webpack_require__.bind(__webpack_require__, 41984))).revisionsGet,
    },
    {
        name: 'revisions prune',
        summary: 'remove the bundles of revisions that nobody needs any more',
        load: async () => (await __webpack_require__.e(/* import() */ 304).then(__webpack_require__.bind(__webpack_require__, 30304))).revisionsPrune,
    },
    {
        name: 'rehearse',
        summary: 'deploy a release on this machine, after the one before, while clients keep asking',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3712), __webpack_require__.e(3654)]).then(__webpack_require__.bind(__webpack_require__, 53654))).rehearse,
        variants: {
            mender: async () => (await Promise.all(/* import() */[__webpack_require__.e(3712), __webpack_require__.e(6506)]).then(__webpack_require__.bind(__webpack_require__, 36506))).rehearseMender,
            greengrass: async () => (await Promise.all(/* import() */[__webpack_require__.e(1803), __webpack_require__.e(3712), __webpack_require__.e(8598)]).then(__webpack_require__.bind(__webpack_require__, 58598))).rehearseGreengrass,
        },
    },
    {
        name: 'local',
        summary: 'try a release on this machine, as codedeploy-local does',
        load: async () => (await __webpack_require__.e(/* import() */ 2724).then(__webpack_require__.bind(__webpack_require__, 2724))).local,
    },
    {
        name: 'engine start',
        summary: 'serve the embedded engine, which deploys to instances on this machine',
        load: async () => (await __webpack_require__.e(/* import() */ 5459).then(__webpack_require__.bind(__webpack_require__, 35459))).engineStart,
    },
    {
        name: 'engine agent',
        summary: 'run the agent of one instance in a process of its own',
        load: async () => (await __webpack_require__.e(/* import() */ 9629).then(__webpack_require__.bind(__webpack_require__, 49629))).engineAgent,
    },
    {
        name: 'engine run-function',
        summary: "run the Node handler of one of the engine's functions",
        load: async () => (await __webpack_require__.e(/* import() */ 126).then(__webpack_require__.bind(__webpack_require__, 70126))).engineRunFunction,
    },
    {
        name: 'engine run-instance',
        summary: "carry one of the engine's instances with isolation overlay",
        load: async () => (await __webpack_require__.e(/* import() */ 4129).then(__webpack_require__.bind(__webpack_require__, 4129))).engineRunInstance,
    },
    {
        name: 'engine instance diff',
        summary: 'list what an instance has that this machine has not, and what runs on it',
        load: async () => (await __webpack_require__.e(/* import() */ 2241).then(__webpack_require__.bind(__webpack_require__, 42241))).engineInstanceDiff,
    },
    {
        name: 'engine instance export',
        summary: 'write what an instance has changed into an archive',
        load: async () => (await __webpack_require__.e(/* import() */ 2241).then(__webpack_require__.bind(__webpack_require__, 42241))).engineInstanceExport,
    },
    {
        name: 'engine instance reset',
        summary: 'throw away what was written on an instance, and end what runs on it',
        load: async () => (await __webpack_require__.e(/* import() */ 2241).then(__webpack_require__.bind(__webpack_require__, 42241))).engineInstanceReset,
    },
    {
        name: 'engine inspect',
        summary: "print an engine's state",
        load: async () => (await __webpack_require__.e(/* import() */ 5808).then(__webpack_require__.bind(__webpack_require__, 75808))).engineInspect,
    },
];


/***/ }),

/***/ 25038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAsProcess: () => (/* binding */ runAsProcess)
});

// UNUSED EXPORTS: VERSION, slipway

// EXTERNAL MODULE: ./packages/core/lib/closest.js
var closest = __webpack_require__(92646);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/version.js
var version = __webpack_require__(81757);
// EXTERNAL MODULE: ./packages/runtime/lib/host.js
var host = __webpack_require__(33214);
// EXTERNAL MODULE: ./packages/cli/lib/choose-variant.js
var choose_variant = __webpack_require__(87967);
// EXTERNAL MODULE: ./packages/cli/lib/commands/table.js
var table = __webpack_require__(53343);
// EXTERNAL MODULE: ./packages/core/lib/inputs/spec.js
var spec = __webpack_require__(68116);
// EXTERNAL MODULE: ./packages/cli/lib/options/tokens.js
var options_tokens = __webpack_require__(19247);
;// CONCATENATED MODULE: ./packages/cli/lib/options/parse.js




/**
 * Reads a command line once into typed values, and tells every problem with it at once.
 *
 * @param elsewhere the service that an option is for, for options that the command takes for another one
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
function parseOptions(command, args, specs, positionalNames = [], elsewhere = new Map()) {
    const unknownKind = positionalNames.length === 0 ? 'text' : 'flag';
    // What follows an unknown option is most likely its value, unless the command takes other words as well.
    const tokens = (0,options_tokens/* tokenize */.q)(args, (name) => (find(specs, name)?.kind ?? unknownKind) !== 'flag');
    const { given, misused, problems } = sortOptions(tokens, specs, elsewhere);
    // One line for each mistake: an option that was misused, or given twice, is not missing as well.
    const twice = Object.keys(specs).filter((name) => specs[name]?.kind === 'text' && (given.get(name)?.length ?? 0) > 1);
    for (const name of twice)
        problems.push(`--${name} is given ${given.get(name)?.length} times; expected once`);
    const rest = Object.entries(specs).filter(([name]) => !misused.has(name) && !twice.includes(name));
    const read = (0,spec/* readInputs */.Ko)(Object.fromEntries(rest), (name) => given.get(name) ?? [], (name) => `--${name}`);
    problems.push(...read.problems);
    const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
    for (const extra of positionals.slice(positionalNames.length))
        problems.push(`unexpected argument "${extra}"`);
    for (const missing of positionalNames.slice(positionals.length)) {
        if (!missing.startsWith('['))
            problems.push(`${missing} is missing`);
    }
    if (problems.length > 0) {
        throw new errors.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: `slipway ${command} --help lists the options`,
        });
    }
    return { values: read.values, positionals };
}
function sortOptions(tokens, specs, elsewhere) {
    const given = new Map();
    const misused = new Set();
    const problems = [];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name, written, value } = token;
        const spec = written === `--${name}` ? find(specs, name) : undefined;
        if (spec === undefined) {
            const provider = written === `--${name}` ? elsewhere.get(name) : undefined;
            problems.push(provider === undefined
                ? unknownOption(written, name, Object.keys(specs))
                : `${written} is for --provider ${provider}`);
        }
        else if (spec.kind === 'flag' && value !== undefined) {
            misused.add(name);
            problems.push(`${written} takes no value, but was given "${value}"`);
        }
        else if (spec.kind !== 'flag' && value === undefined) {
            misused.add(name);
            problems.push(`${written} needs a value (${spec.placeholder ?? 'VALUE'})`);
        }
        else {
            given.set(name, [...(given.get(name) ?? []), value ?? 'true']);
        }
    }
    return { given, misused, problems };
}
function find(specs, name) {
    return Object.hasOwn(specs, name) ? specs[name] : undefined;
}
function unknownOption(written, name, known) {
    const near = (0,closest/* closest */.k)(name, known);
    return `unknown option ${written}${near === undefined ? '' : `; did you mean --${near}?`}`;
}

;// CONCATENATED MODULE: ./packages/cli/lib/options/short-names.js
/** Writes the options of a command line that are given by a short name, such as `-l`, by their long one. */
function spellOut(args, shortNames = {}) {
    const end = args.indexOf('--');
    return args.map((word, index) => {
        if (end >= 0 && index > end)
            return word;
        const [, short = '', rest = ''] = /^(-[A-Za-z])(=.*)?$/s.exec(word) ?? [];
        return Object.hasOwn(shortNames, short) ? `--${shortNames[short]}${rest}` : word;
    });
}

;// CONCATENATED MODULE: ./packages/cli/lib/outside.js

/** The process that we run in, and its streams. */
function processOutside() {
    return {
        ...(0,host/* processHost */.Ql)(),
        print: (text) => void process.stdout.write(text),
        printError: (text) => void process.stderr.write(text),
        readInput: async () => {
            const { buffer } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38321, 19));
            return buffer(process.stdin);
        },
        program: [process.execPath, ...process.argv.slice(1, 2)],
        isTerminal: process.stdout.isTTY === true && process.env.TERM !== 'dumb',
    };
}

;// CONCATENATED MODULE: ./packages/cli/lib/report-error.js

/** Tells why a command ended early: what and the remedy for what a user can act on, a stack for what only we can. */
function reportError(error, isJson, { print, printError }) {
    if (error instanceof errors.SlipwayError) {
        const { code, message, hint } = error;
        if (isJson)
            print(`${JSON.stringify({ type: 'error', error: { code, message, ...(hint && { hint }) } })}\n`);
        const lines = message.split('\n').map((line) => `error: ${line}`);
        printError(`${lines.join('\n')}${hint === undefined ? '' : `\n  hint: ${hint}`}\n`);
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (isJson)
        print(`${JSON.stringify({ type: 'error', error: { code: 'DEFECT', message: String(error) } })}\n`);
    printError(`this is a defect of slipway; please report it with the lines below\n${stack}\n`);
}

;// CONCATENATED MODULE: ./packages/cli/lib/index.js










/** The version that `slipway --version` prints and that requests carry in their user agent. */

/**
 * Runs one command line and resolves with its exit code. Nothing but the command that was asked for is loaded.
 *
 * @example const exitCode = await slipway(['validate', 'release'])
 */
async function slipway(args, outside = processOutside()) {
    try {
        return await dispatch(args, outside);
    }
    catch (error) {
        const told = (0,host/* isCancellation */.iB)(error, outside) ? cancellation(error, outside) : ((0,host/* lostWorkingFolder */.uJ)(error) ?? error);
        reportError(told, wantsJson(args), outside);
        if (outside.cancelled.aborted)
            return (0,host/* cancelSignal */.Bj)(outside) === 'SIGTERM' ? 143 : 130;
        return told instanceof errors.SlipwayError ? (0,errors/* exitCodeOf */.F)(told.code) : 1;
    }
}
/** Whoever asked for JSON gets errors in it too, be it that the options cannot be read. */
function wantsJson(args) {
    return args.some((word, index) => word === '--json' || word === '--format=json' || (word === 'json' && args[index - 1] === '--format'));
}
/**
 * Runs one command line as this process, and ends the process with its exit code once everything is written. A client's
 * pause before its next attempt, or a connection that is kept open, would hold back the end of a cancelled step.
 */
async function runAsProcess() {
    const code = await slipway(process.argv.slice(2));
    return (0,host/* endProcess */.JZ)(code);
}
function cancellation(cause, { cancelled }) {
    return new errors.SlipwayError('CANCELLED', `cancelled by ${String(cancelled.reason)}`, { cause });
}
async function dispatch(args, outside) {
    const end = args.findIndex((word) => word.startsWith('-'));
    const named = end < 0 ? args : args.slice(0, end);
    const entry = table/* COMMANDS */.L.find(({ name }) => name.split(' ').every((word, index) => named[index] === word));
    if (entry === undefined)
        return answerWithoutCommand(args, named, outside);
    const rest = args.slice(entry.name.split(' ').length);
    const command = await (0,choose_variant/* chooseVariant */.zh)(entry, rest);
    if (rest.includes('--help') || rest.includes('-h')) {
        const { renderCommand } = await __webpack_require__.e(/* import() */ 7069).then(__webpack_require__.bind(__webpack_require__, 97069));
        outside.print(renderCommand(command, (0,choose_variant/* otherProviders */.Vu)(entry, command)));
        return 0;
    }
    const words = spellOut(rest, command.shortNames);
    const elsewhere = await (0,choose_variant/* findElsewhere */.Eg)(entry, command, words);
    return command.run({
        ...parseOptions((0,choose_variant/* calledAs */.mw)(command), words, command.options, command.positionals, elsewhere),
        outside,
    });
}
async function answerWithoutCommand(args, named, outside) {
    if (args.includes('--version')) {
        outside.print(`${version/* VERSION */.x}\n`);
        return 0;
    }
    const { renderOverview } = await __webpack_require__.e(/* import() */ 7069).then(__webpack_require__.bind(__webpack_require__, 97069));
    if (args.includes('--help') || args.includes('-h')) {
        outside.print(renderOverview());
        return 0;
    }
    if (named.length === 0) {
        outside.printError(renderOverview());
        return 2;
    }
    const wanted = named.slice(0, isNoun(named[0]) ? 2 : 1).join(' ');
    const names = table/* COMMANDS */.L.map(({ name }) => name);
    const near = names.filter((name) => name.startsWith(`${wanted} `)).at(0) ?? (0,closest/* closest */.k)(wanted, names);
    throw new errors.SlipwayError('INPUT_INVALID', `unknown command "${wanted}"; expected one of ${names.join(', ')}`, {
        hint: near === undefined ? 'slipway --help says what each does' : `did you mean "slipway ${near}"?`,
    });
}
/** Whether a command's first word needs a second one. */
function isNoun(word) {
    return table/* COMMANDS */.L.some(({ name }) => name.startsWith(`${word} `));
}


/***/ }),

/***/ 19247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tokenize)
/* harmony export */ });
/**
 * Splits a command line into options and positionals: `--name value`, `--name=value`, and `--` before words that only
 * look like options. A word with two dashes is never the value of the option before it, unless it is joined with `=`:
 * a forgotten value must not swallow the next option. (`parseArgs` of `node:util` takes it, and reads `-timeout` as
 * seven options.)
 */
function tokenize(args, takesValue) {
    const tokens = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? '';
        if (word === '--') {
            tokens.push(...args.slice(index + 1).map((value) => ({ kind: 'positional', value })));
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            tokens.push({ kind: 'positional', value: word });
            continue;
        }
        const equals = word.indexOf('=');
        const written = equals < 0 ? word : word.slice(0, equals);
        const name = written.replace(/^-+/, '');
        let value = equals < 0 ? undefined : word.slice(equals + 1);
        const next = args[index + 1];
        const isFree = next !== undefined && !next.startsWith('--');
        if (value === undefined && isFree && takesValue(name)) {
            value = next;
            index += 1;
        }
        tokens.push({ kind: 'option', name, written, value });
    }
    return tokens;
}


/***/ }),

/***/ 98055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   d: () => (/* binding */ startDeadline),
/* harmony export */   systemClock: () => (/* binding */ systemClock)
/* harmony export */ });
/** Node's timers hold 31 bits of milliseconds (24 days) and fire at once when given more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The clock on the wall; it sleeps for 24 days at most. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, Math.min(ms, LONGEST_TIMER_MS));
        signal?.addEventListener('abort', stop, { once: true });
    }),
};
/** Starts a deadline whose signal aborts after `ms` milliseconds of the clock, unless it is cleared first. */
function startDeadline(clock, ms) {
    const passed = new AbortController();
    const cleared = new AbortController();
    clock.sleep(ms, cleared.signal).then(() => passed.abort(), () => undefined);
    return { signal: passed.signal, clear: () => cleared.abort() };
}
/**
 * Waits for a promise, but no longer than until the signal aborts: for calls that do not give up at once, such as a
 * client's pause between two attempts. What becomes of the promise after that is ignored.
 *
 * @throws the signal's reason.
 */
async function untilAborted(promise, signal) {
    if (signal === undefined)
        return promise;
    let stop = () => undefined;
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 92646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * Finds what a user most likely meant: the candidate with the smallest edit distance, when it is near enough to be a typo
 * (a third of the longer word, three characters at most). Case alone never makes a difference of more than one.
 */
function closest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.min(3, Math.ceil(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = word === candidate ? 0 : Math.max(1, editDistance(word.toLowerCase(), candidate.toLowerCase(), limit));
        if (distance > limit || (best !== undefined && distance >= best.distance))
            continue;
        best = { candidate, distance };
    }
    return best?.candidate;
}
/** Levenshtein's distance with neighbouring characters swapped counted as one, given up above `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            }
            current.push(distance);
        }
        if (Math.min(...current) > limit)
            return limit + 1;
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 91938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ readProvider),
/* harmony export */   fF: () => (/* binding */ providerOption)
/* harmony export */ });
/* unused harmony export PROVIDERS */
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68116);

/** The services that deploy, by the words that choose between them. */
const PROVIDERS = ['codedeploy', 'mender', 'greengrass'];
/** Which service a step or a command is for: it decides what else they take. */
const providerOption = {
    provider: (0,_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(PROVIDERS, 'service that deploys: AWS CodeDeploy, Mender or AWS IoT Greengrass V2; it decides which of the others are taken', 'codedeploy'),
};
/**
 * The service that a word names; without one, the first.
 *
 * @throws ValueProblem in words that follow the option's name.
 */
function readProvider(word) {
    if (word === undefined || word === '')
        return PROVIDERS[0];
    const provider = PROVIDERS.find((name) => name === word);
    if (provider === undefined)
        throw new _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueProblem */ .bx(`is "${word}"; expected one of ${PROVIDERS.join(', ')}`);
    return provider;
}


/***/ }),

/***/ 68116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V4: () => (/* binding */ fileExistsBehavior),
/* harmony export */   Y: () => (/* binding */ yesUnless),
/* harmony export */   YW: () => (/* binding */ optionalSeconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bx: () => (/* binding */ ValueProblem),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** What is wrong with one option's value, in words that follow its name. */
class ValueProblem extends Error {
    name = 'ValueProblem';
}
/** An option that must be given. */
function required(placeholder, help) {
    return { kind: 'text', help, placeholder, required: true, read: ([value]) => value ?? '' };
}
function text(placeholder, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder,
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => (value === '' ? undefined : value),
    };
}
function flag(help) {
    return { kind: 'flag', help, read: ([value]) => readBoolean(value) ?? false };
}
/** What happens unless it is declined with `false`. */
function yesUnless(help) {
    return { kind: 'flag', help, defaultText: 'true', read: ([value]) => readBoolean(value) ?? true };
}
/** The words that the runner's own getBooleanInput takes: YAML's core schema. */
function readBoolean(value) {
    if (value === undefined || value === '')
        return undefined;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new ValueProblem(`is "${value}"; expected true or false`);
}
/** An option that may be repeated. */
function list(placeholder, help) {
    return { kind: 'list', help, placeholder, read: (given) => given.filter((value) => value !== '') };
}
/** One of a few words; `fallback` applies when it is not given. */
function choice(words, help, fallback) {
    return {
        ...optionalChoice(words, help),
        defaultText: fallback,
        read: ([value]) => readWord(value, words) ?? fallback,
    };
}
function optionalChoice(words, help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: words.join('|'),
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readWord(value, words),
    };
}
function readWord(value, words) {
    if (value === undefined || value === '')
        return undefined;
    const word = words.find((candidate) => candidate === value);
    if (word === undefined)
        throw new ValueProblem(`is "${value}"; expected one of ${words.join(', ')}`);
    return word;
}
/** A stretch of time in seconds, fractions allowed; read into milliseconds. */
function optionalSeconds(help, defaultText) {
    return {
        kind: 'text',
        help,
        placeholder: 'SECONDS',
        ...(defaultText !== undefined && { defaultText }),
        read: ([value]) => readSeconds(value),
    };
}
function readSeconds(value) {
    if (value === undefined || value === '')
        return undefined;
    const number = Number(value);
    // A timer takes 31 bits of milliseconds; no deployment runs for 24 days.
    if (!/^[0-9.]+$/.test(value) || !(number > 0) || number > 2_000_000) {
        throw new ValueProblem(`is "${value}"; expected a number of seconds above 0, such as 600`);
    }
    return number * 1000;
}
/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
function fileExistsBehavior(help) {
    return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help);
}
/**
 * Reads what was given for each input into typed values, and tells every problem with it at once.
 *
 * @param given the words given for a name; none, or empty ones, when it is absent
 * @param written how a reader knows the name: `--source` on a command line, `source` in a workflow
 */
function readInputs(specs, given, written) {
    const values = {};
    const problems = [];
    for (const [name, spec] of Object.entries(specs)) {
        const words = given(name);
        const isRequired = spec.required === true ||
            (spec.requiredUnless !== undefined &&
                [spec.requiredUnless].flat().every((other) => (given(other)[0] ?? '') === ''));
        if (isRequired && (words[0] ?? '') === '') {
            // Empty means absent: a workflow passes every input, given or not.
            problems.push(`${written(name)} is missing: ${spec.help}`);
            continue;
        }
        try {
            values[name] = spec.read(words);
        }
        catch (error) {
            if (!(error instanceof ValueProblem))
                throw error;
            problems.push(`${written(name)} ${error.message}`);
        }
    }
    return { values: values, problems };
}


/***/ }),

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
const VERSION = '0.1.0';


/***/ }),

/***/ 33214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   Ql: () => (/* binding */ processHost),
/* harmony export */   iB: () => (/* binding */ isCancellation),
/* harmony export */   uJ: () => (/* binding */ lostWorkingFolder)
/* harmony export */ });
/* harmony import */ var _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98055);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * The process that we run in. The first signal asks us to end, a second one ends the process at once: whoever sends two
 * means it.
 */
function processHost() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => {
            if (controller.signal.aborted)
                process.exit(signal === 'SIGTERM' ? 143 : 130);
            controller.abort(signal);
        });
    }
    // A reader that has gone, as `head` does, or a full disk under a log is no reason to end: the exit code still has to tell
    // how it ended.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    return {
        environment: process.env,
        clock: _slipway_core_clock__WEBPACK_IMPORTED_MODULE_0__.systemClock,
        cancelled: controller.signal,
        random: Math.random,
    };
}
/** The signal that cancelled us, as exit codes know it. */
function cancelSignal({ cancelled }) {
    return cancelled.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
}
/**
 * Whether an error is only the echo of the signal that cancelled us: its own reason, or a library's word for it, however
 * often it was wrapped. An archive whose reading was given up is not a damaged archive. An error that says itself what the
 * cancellation has left behind is more than an echo.
 */
function isCancellation(error, { cancelled }) {
    if (!cancelled.aborted || (error instanceof _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError && error.code === 'CANCELLED'))
        return false;
    for (let cause = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
        if (cause === cancelled.reason || (cause instanceof Error && cause.name === 'AbortError'))
            return true;
    }
    return false;
}
/** What is told where the folder that we run in was removed: of the first path that is taken from it Node says so. */
function lostWorkingFolder(error) {
    const isLost = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
    if (!isLost)
        return undefined;
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('SOURCE_INVALID', 'the working directory does not exist any more', {
        hint: 'change to a folder that does: this one was moved or removed',
        cause: error,
    });
}
/**
 * Ends the process with a code once everything is written. A client's pause before its next attempt, or a connection
 * that is kept open, would hold back the end of a cancelled step.
 */
async function endProcess(code) {
    await flush(process.stdout);
    const lost = lostOutput(process.stdout);
    if (lost !== undefined)
        process.stderr.write(`error: not everything could be written to stdout: ${lost.message}\n`);
    await flush(process.stderr);
    process.exit(code === 0 && lost !== undefined ? 1 : code);
}
/** Why a reader who is still there did not get everything, if so: whoever reads our JSON must not take half of it for all. */
function lostOutput({ errored }) {
    return errored === null || errored.code === 'EPIPE' ? undefined : errored;
}
function flush(stream) {
    return new Promise((resolve) => {
        // The callback comes with an error where the reader has gone; there is nobody to write to then.
        if (stream.writable)
            stream.write('', () => resolve());
        else
            resolve();
    });
}


/***/ })

};

export const id = 3056;
export const ids = [3056];
export const modules = {

/***/ 13056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuildCommand: () => (/* binding */ runBuildCommand),
  runBuildProgram: () => (/* binding */ runBuildProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/github/lib/build-command/process-tree.js

/** Sends a signal to a process and to all that it has started; one that is gone already is no error. */
function signalTree({ pid, exitCode }, signal) {
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        // There are no signals to catch: to be told is to be ended. What a process started is found by the process alone.
        if (exitCode !== null)
            return;
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // EPERM: all that is left of the group runs as another user, by sudo.
        const { code } = error;
        if (code !== 'ESRCH' && code !== 'EPERM')
            throw error;
    }
}
/** Ends a process and all that it has started, at once. */
function killTree(child) {
    signalTree(child, 'SIGKILL');
}

// EXTERNAL MODULE: ./packages/github/lib/find-program.js
var find_program = __webpack_require__(1291);
;// CONCATENATED MODULE: ./packages/github/lib/build-command/shell.js


/**
 * The shell for a command: bash as the runner starts it for a `run:` step, else what the system has.
 *
 * @throws SlipwayError INPUT_INVALID when it has none that takes several lines and the command has them.
 */
async function chooseShell(command, environment, platform = process.platform) {
    // The bash in the folder of Windows itself is that of another system, with other paths.
    const bash = await (0,find_program/* findProgram */.K)('bash', environment, (path) => !/\\windows\\system32\\/i.test(path));
    if (bash !== undefined) {
        return { program: bash, args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], isVerbatim: false };
    }
    if (platform !== 'win32')
        return { program: '/bin/sh', args: ['-e', '-c', command], isVerbatim: false };
    // It would run the first line and take that for all.
    if (/[\r\n]/.test(command.trim())) {
        throw new errors.SlipwayError('INPUT_INVALID', 'a build command of several lines needs bash, which is not on the PATH', {
            hint: 'join the lines with &&, or call a script',
        });
    }
    return {
        program: environment.ComSpec ?? 'cmd.exe',
        args: ['/d', '/s', '/c', `"${command.trim()}"`],
        isVerbatim: true,
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/build-command.js







/** A cancelled command is told so by these, the next one when it is still there: the runner itself gives a step 7.5 s. */
const ESCALATION = [
    { signal: 'SIGINT', waitMs: 2_000 },
    { signal: 'SIGTERM', waitMs: 2_000 },
    { signal: 'SIGKILL', waitMs: 500 },
];
/** How long output may go on after the command has ended, by something that it started and left behind. */
const OUTPUT_GRACE_MS = 1_000;
/**
 * Runs the command that makes what is bundled, as a `run:` step would: by bash, ending at the first failure, with the step's
 * environment. It may have several lines.
 *
 * The command does not get what only an action gets: its inputs (`INPUT_*`, tokens among them), its state (`STATE_*`) and the
 * runner's own credentials (`ACTIONS_RUNTIME_*`, `ACTIONS_CACHE_URL`, `ACTIONS_RESULTS_URL`). What it left running when it
 * ended well goes on, as after a `run:` step; when it is cancelled, all that it started ends with it.
 *
 * @throws SlipwayError BUILD_FAILED with the exit code. @throws the signal's reason when cancelled.
 */
async function runBuildCommand(command, options) {
    options.signal?.throwIfAborted();
    const environment = withoutOwn(options.environment);
    await runToEnd(await chooseShell(command, environment), environment, options);
}
/**
 * Runs a program by itself that makes what is bundled, such as a `custom_build_command` of the Greengrass development kit: no shell
 * reads its arguments. All else is as with {@link runBuildCommand}.
 *
 * @throws SlipwayError BUILD_FAILED with the exit code. @throws the signal's reason when cancelled.
 */
async function runBuildProgram(words, options) {
    const [program = '', ...args] = words;
    await runToEnd({ program, args, isVerbatim: false }, withoutOwn(options.environment), options);
}
async function runToEnd({ program, args, isVerbatim }, environment, { folder, onOutput, signal, clock = lib_clock.systemClock }) {
    signal?.throwIfAborted();
    const child = start(program, args, {
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, so that a signal reaches whatever the command has started.
        detached: process.platform !== 'win32',
        windowsVerbatimArguments: isVerbatim,
    });
    // When we are ended at once, by a second signal, nobody else would end it.
    const killAtExit = () => killTree(child);
    process.once('exit', killAtExit);
    try {
        const closed = passOn(child, onOutput);
        const ended = await waitForEnd(child, { closed, clock, signal });
        if (!ended.isCancelled)
            requireSuccess(ended);
    }
    finally {
        process.off('exit', killAtExit);
    }
    signal?.throwIfAborted();
}
function start(program, args, options) {
    try {
        return (0,external_node_child_process_.spawn)(program, args, options);
    }
    catch (cause) {
        // What the system refuses is thrown here or told later, by its kind.
        throw notStarted(cause);
    }
}
function notStarted(cause) {
    return new errors.SlipwayError('BUILD_FAILED', `the build command could not be started: ${cause.message}`, {
        hint: 'is the folder there, and the command not too long? nothing was bundled',
        cause,
    });
}
async function waitForEnd(child, { closed, clock, signal, }) {
    const exited = exitOf(child);
    const cancelled = new Promise((resolve) => {
        if (signal?.aborted === true)
            resolve('cancelled');
        else
            signal?.addEventListener('abort', () => resolve('cancelled'), { once: true });
    });
    const first = await Promise.race([exited, cancelled]);
    if (first !== 'cancelled') {
        const late = await within(clock, OUTPUT_GRACE_MS, Promise.race([closed, cancelled]));
        stopListening(child);
        if (late !== 'cancelled')
            return first;
    }
    for (const { signal: name, waitMs } of ESCALATION) {
        signalTree(child, name);
        if ((await within(clock, waitMs, Promise.all([exited, closed]))) !== 'late')
            break;
    }
    // What has closed its output is not seen to end.
    killTree(child);
    stopListening(child);
    return { isCancelled: true };
}
function exitOf(child) {
    return new Promise((resolve, reject) => {
        child.once('exit', (exitCode, killedBy) => resolve({ isCancelled: false, exitCode, killedBy }));
        child.once('error', (cause) => reject(notStarted(cause)));
    });
}
/** What a promise brings, or `late`. */
async function within(clock, ms, promise) {
    const over = new AbortController();
    const late = clock.sleep(ms, over.signal).then(() => 'late', () => 'late');
    try {
        return await Promise.race([promise, late]);
    }
    finally {
        over.abort();
    }
}
/** Passes on what the command prints, as it comes; resolves when nobody can print any more. */
function passOn({ stdout, stderr }, onOutput) {
    const streams = [stdout, stderr].filter((stream) => stream !== null);
    const ends = streams.map((stream) => {
        // A character may be cut by the border between two pieces, and each stream has its own.
        const decoder = new external_node_string_decoder_.StringDecoder('utf8');
        const pass = (text) => {
            if (text !== '')
                onOutput(text);
        };
        stream.on('data', (chunk) => pass(decoder.write(chunk)));
        stream.on('end', () => pass(decoder.end()));
        return new Promise((resolve) => void stream.once('close', resolve));
    });
    return Promise.all(ends).then(() => undefined);
}
function stopListening({ stdout, stderr }) {
    stdout?.destroy();
    stderr?.destroy();
}
function requireSuccess({ exitCode, killedBy }) {
    if (exitCode === 0)
        return;
    // A shell says with 128 and more that a signal ended the command that it ran.
    const name = killedBy ?? signalOf(exitCode);
    const how = killedBy === null ? `ended with exit code ${exitCode}` : `was ended by ${killedBy}`;
    throw new errors.SlipwayError('BUILD_FAILED', `the build command ${how}`, {
        hint: name === 'SIGKILL'
            ? 'SIGKILL is mostly the system running out of memory; nothing was bundled'
            : 'its output is above; nothing was bundled',
    });
}
function signalOf(exitCode) {
    const names = Object.entries(external_node_os_.constants.signals);
    return names.find(([, number]) => exitCode === 128 + number)?.[0];
}
function withoutOwn(environment) {
    const own = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_CACHE_URL$|ACTIONS_RESULTS_URL$)/i;
    return Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== undefined && !own.test(pair[0])));
}


/***/ }),

/***/ 1291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * Looks a program up on the `PATH` of an environment, so that one that is missing is an answer and not an error.
 * Relative folders on the `PATH` are passed over: what lies in a release must not be run in a program's place.
 */
async function findProgram(name, environment, isWanted = () => true) {
    const isWindows = process.platform === 'win32';
    const endings = isWindows ? (variable(environment, 'PATHEXT') ?? '.EXE;.CMD').split(';') : [''];
    for (const folder of (variable(environment, 'PATH') ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)) {
        for (const ending of endings) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}${ending}`);
            if (isWanted(path) && (await isProgram(path)))
                return path;
        }
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
/** Windows writes `Path` where others write `PATH`, and means the same. */
function variable(environment, name) {
    const key = Object.keys(environment).find((one) => one.toUpperCase() === name);
    return process.platform !== 'win32' || key === undefined ? environment[name] : environment[key];
}


/***/ })

};

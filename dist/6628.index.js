export const id = 6628;
export const ids = [6628];
export const modules = {

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


/***/ }),

/***/ 16628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGit: () => (/* binding */ createGit),
  createGitTags: () => (/* reexport */ createGitTags),
  exportCommit: () => (/* reexport */ exportCommit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/github/lib/git/repository.js



/**
 * Finds the repository of a folder that need not exist yet: a build may be about to make it.
 *
 * Git refuses a repository that belongs to another user, because its configuration may name programs; in a container that is
 * the normal case, as the runner checks out under another user. Git is told then where the repository is, which it takes for
 * consent whatever its version (`safe.directory` on the command line is heard since 2.38 only), and the filters that the
 * configuration names are switched off: with those, hooks and watcher gone, nothing of it is run.
 *
 * @throws SlipwayError SOURCE_INVALID when there is a repository that git cannot read.
 */
async function findRepository(runGit, folder, signal) {
    const start = await nearestFolder(folder);
    const top = await findTop(start);
    // Git would look no further up, and starting it takes longer than to bundle a small release.
    if (top === undefined)
        return undefined;
    const rest = (0,external_node_path_.relative)(start, await realPlace(start, folder))
        .split(external_node_path_.sep)
        .join('/');
    const asked = ['rev-parse', '--is-inside-work-tree', '--show-cdup', '--show-prefix'];
    const trusted = await runGit(asked, { folder: start, signal });
    if (trusted.exitCode === 0) {
        return placed(trusted, start, rest, (args) => runGit(args, { folder: start, signal }));
    }
    const environment = { GIT_DIR: (0,external_node_path_.join)(top, '.git'), GIT_WORK_TREE: top };
    const consented = await runGit(asked, { folder: start, environment, signal });
    if (consented.exitCode !== 0)
        throw unreadable(top, consented);
    const withoutFilters = await filtersOff(runGit, { folder: start, environment, signal }, top);
    return placed(consented, start, rest, (args) => runGit([...withoutFilters, ...args], { folder: start, environment, signal }));
}
/** An error in git's own words. */
function unreadable(folder, { exitCode, stderr }) {
    const said = stderr.trim().split('\n', 1)[0] ?? '';
    const reason = said === '' ? `it ended with exit code ${exitCode}` : said;
    return new errors.SlipwayError('SOURCE_INVALID', `git cannot read the repository of "${folder}": ${reason}`, {
        hint: 'run git status there to see more',
    });
}
function placed({ stdout }, start, rest, git) {
    // The prefix comes last: it alone can hold a line break.
    const [, inside, up = '', within = ''] = /^(true|false)\n([^\n]*)\n([\s\S]*?)\n?$/.exec(stdout) ?? [];
    if (inside !== 'true')
        return undefined;
    const prefix = `${within}${rest === '' ? '' : `${rest}/`}`;
    return { git, top: (0,external_node_path_.resolve)(start, up), prefix, pathspec: rest === '' ? '.' : rest };
}
/** What switches off every filter that any configuration names. */
async function filtersOff(runGit, run, top) {
    const named = await runGit(['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], run);
    // Exit code 1: none is named.
    if (named.exitCode > 1)
        throw unreadable(top, named);
    const keys = named.stdout.split('\0').filter((key) => key !== '');
    const filters = new Set(keys.map((key) => key.slice(0, key.lastIndexOf('.'))));
    return [...filters].flatMap((filter) => {
        // The command line has no way to write such a name: its value would begin at the sign.
        if (filter.includes('=')) {
            throw new errors.SlipwayError('SOURCE_INVALID', `the configuration of "${top}" names a filter with "=" in its name`, {
                hint: 'the repository belongs to another user, and what it configures is not run: remove the filter, or own the repository',
            });
        }
        return ['clean=', 'process=', 'required=false'].flatMap((setting) => ['-c', `${filter}.${setting}`]);
    });
}
/** The folder that is nearest to a path and exists, as it really is. */
async function nearestFolder(path) {
    for (let at = (0,external_node_path_.resolve)(path);; at = (0,external_node_path_.dirname)(at)) {
        const found = await (0,promises_.stat)(at).catch(() => undefined);
        const real = found?.isDirectory() === true ? await (0,promises_.realpath)(at).catch(() => undefined) : undefined;
        if (real !== undefined)
            return real;
        if ((0,external_node_path_.dirname)(at) === at)
            return at;
    }
}
/** The path that begins with the real name of the folder, for a path that may be written through links. */
async function realPlace(start, path) {
    const missing = [];
    for (let at = (0,external_node_path_.resolve)(path);; at = (0,external_node_path_.dirname)(at)) {
        const real = await (0,promises_.realpath)(at).catch(() => undefined);
        if (real === start || (0,external_node_path_.dirname)(at) === at)
            return (0,external_node_path_.join)(start, ...missing);
        missing.unshift((0,external_node_path_.basename)(at));
    }
}
/** The nearest folder upwards that holds what git leaves at the top of a work tree. */
async function findTop(start) {
    for (let at = start;; at = (0,external_node_path_.dirname)(at)) {
        if ((await (0,promises_.lstat)((0,external_node_path_.join)(at, '.git')).catch(() => undefined)) !== undefined)
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/core/lib/clock.js
var clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/github/lib/find-program.js
var find_program = __webpack_require__(1291);
;// CONCATENATED MODULE: ./packages/github/lib/git/run-git.js





/**
 * Said before every command, because a repository's configuration must not make a look at it run something: neither its
 * hooks, nor its watcher of files, nor the transport by which a partial clone fetches what it lacks. Renames are told as
 * what they are to a bundle, one file gone and one come.
 */
const ALWAYS = [
    '--no-pager',
    '--no-optional-locks',
    '--no-replace-objects',
    '--literal-pathspecs',
    ...[
        'core.fsmonitor=false',
        'core.hooksPath=/dev/null',
        'protocol.allow=never',
        'safe.bareRepository=explicit',
        'status.renames=false',
        'diff.renames=false',
    ].flatMap((setting) => ['-c', setting]),
];
/** Variables of git's own that say where its files are; the others say which repository, and a hook's are not ours. */
const KEPT = new Set([
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_NOSYSTEM',
    'GIT_CONFIG_SYSTEM',
    'GIT_EXEC_PATH',
]);
/** Makes a runner of git over `@actions/exec`; `undefined` when git is not on the `PATH`. */
async function findGit(environment) {
    const program = await (0,find_program/* findProgram */.K)('git', environment);
    if (program === undefined)
        return undefined;
    const base = quietEnvironment(environment);
    return async (args, { folder, environment: more = {}, signal }) => {
        signal?.throwIfAborted();
        const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 81260));
        // Of what the system refuses at once, such as a file in the place of the folder, it would never answer.
        if (!(await isFolder(folder)))
            throw vanished(folder);
        // It takes a command line where others take a program, hence the quotes; and no signal, hence the race: what only
        // reads may run to its end unheard.
        const done = getExecOutput(`"${program}"`, [...ALWAYS, ...args], {
            cwd: folder,
            env: { ...base, ...more },
            silent: true,
            ignoreReturnCode: true,
        }).catch(async (cause) => {
            throw await notStarted(folder, cause);
        });
        return (0,clock/* untilAborted */.E)(done, signal);
    };
}
async function isFolder(path) {
    return await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
function vanished(folder, cause) {
    return new errors.SlipwayError('SOURCE_INVALID', `folder "${folder}" vanished while git looked at it`, {
        hint: 'let nothing remove it meanwhile, and try again',
        ...(cause !== undefined && { cause }),
    });
}
/** What is thrown says only in its text what was wrong; the system says of a missing folder that the program is missing. */
async function notStarted(folder, cause) {
    if (!(await isFolder(folder)))
        return vanished(folder, cause);
    const mayEnter = await (0,promises_.access)(folder, external_node_fs_.constants.X_OK).then(() => true, () => false);
    const why = !mayEnter ? 'no permission' : cause instanceof Error ? cause.message : String(cause);
    return new errors.SlipwayError('SOURCE_INVALID', `git cannot be started in folder "${folder}": ${why}`, {
        hint: 'let this user enter the folder, and look whether git runs there',
        cause,
    });
}
function quietEnvironment(environment) {
    const kept = Object.entries(environment).filter((pair) => pair[1] !== undefined && (!/^GIT_/i.test(pair[0]) || KEPT.has(pair[0])));
    return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
}

;// CONCATENATED MODULE: ./packages/github/lib/git/export-commit.js





/**
 * Puts the files of a commit into a folder that does not exist yet, as `git archive` tells them: nothing that is in no commit, and
 * nothing of submodules.
 *
 * @param ref a branch, a tag or a commit of the repository that `from`, the working directory unless said, is in.
 * @returns the top of the repository's own work tree: what the folder stands for.
 * @throws SlipwayError SOURCE_INVALID when there is no repository, or no such commit in it.
 */
async function exportCommit(ref, folder, { signal, environment = process.env, from = process.cwd(), } = {}) {
    const runGit = await findGit(environment);
    const here = runGit && (await findRepository(runGit, from, signal));
    if (runGit === undefined || here === undefined)
        throw unknown(ref, 'this is no git repository');
    // An archive made from a folder below holds that folder alone.
    const top = (0,external_node_path_.resolve)(here.top);
    const whole = await findRepository(runGit, top, signal);
    if (whole === undefined)
        throw unknown(ref, `"${top}" is no git repository`);
    const found = await whole.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = found.stdout.trim();
    if (found.exitCode !== 0 || commit === '')
        throw unknown(ref, 'git knows no such commit');
    const archive = `${folder}.zip`;
    try {
        const archived = await whole.git(['archive', '--format=zip', `--output=${archive}`, commit]);
        if (archived.exitCode !== 0)
            throw unknown(ref, archived.stderr.trim().split('\n', 1)[0] ?? 'git archive failed');
        const { extractArchive } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(4546)]).then(__webpack_require__.bind(__webpack_require__, 12639));
        await extractArchive(archive, 'zip', folder, { ...(signal && { signal }) });
    }
    finally {
        await (0,promises_.rm)(archive, { force: true });
    }
    return top;
}
function unknown(ref, why) {
    return new errors.SlipwayError('SOURCE_INVALID', `"${ref}" is no file or folder, and no commit either: ${why}`, {
        hint: 'in a workflow, actions/checkout fetches one commit alone: give it fetch-depth: 0, or fetch the branch',
    });
}

// EXTERNAL MODULE: ./packages/github/lib/unknown-tag.js
var unknown_tag = __webpack_require__(50966);
;// CONCATENATED MODULE: ./packages/github/lib/git/tags.js




/** The tags of the repository that a folder belongs to, as far as they were fetched; for whoever has no token for GitHub. */
function createGitTags(folder, environment = process.env) {
    return {
        commitOf: async (tag, { signal } = {}) => {
            const runGit = await findGit(environment);
            const repository = runGit && (await findRepository(runGit, folder, signal));
            if (repository === undefined) {
                const why = runGit === undefined ? 'git is not installed' : `"${folder}" is in no git repository`;
                throw new errors.SlipwayError('INPUT_INVALID', `the commit of tag "${tag}" cannot be looked up: ${why}`, {
                    hint: 'run this in a checkout of the repository, or set GITHUB_REPOSITORY and GITHUB_TOKEN, or name the commit: commit:SHA',
                });
            }
            const { git } = repository;
            const found = await git(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`]);
            const [, commit] = /^([0-9a-f]{40}(?:[0-9a-f]{24})?)\n$/.exec(found.stdout) ?? [];
            if (found.exitCode === 0 && commit !== undefined)
                return commit;
            const listed = await git(['for-each-ref', '--sort=-creatordate', '--format=%(refname:strip=2)', 'refs/tags/']);
            if (listed.exitCode !== 0)
                throw unreadable(folder, listed);
            const tags = listed.stdout.split('\n').filter((name) => name !== '');
            throw (0,unknown_tag/* unknownTag */.J)(tag, `the checkout "${repository.top}" (git fetch --tags fetches them)`, tags);
        },
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/git.js








/** How many files are looked at together. */
const CONCURRENCY = 64;
/**
 * The repository of a folder through the `git` of this machine. It only looks: nothing is written, fetched or asked, and
 * nothing that the repository configures is run. Files of submodules that are checked out belong to the folder as its own do.
 *
 * @throws from both: SlipwayError SOURCE_INVALID in git's words when there is a repository that it cannot read.
 */
function createGit(environment = process.env) {
    return {
        describe: async (folder, { signal } = {}) => {
            const runGit = await findGit(environment);
            const repository = runGit && (await findRepository(runGit, folder, signal));
            if (runGit === undefined || repository === undefined)
                return undefined;
            // A plumbing command: `git log` may be configured to check signatures, which runs a program.
            const head = await repository.git(['rev-list', '--max-count=1', '--timestamp', 'HEAD', '--']);
            const [, committed, commit] = /^(\d+) ([0-9a-f]+)\n$/.exec(head.stdout) ?? [];
            if (head.exitCode !== 0 || committed === undefined || commit === undefined)
                return undefined;
            const changed = await listChanges(runGit, repository, folder, signal);
            return { commit, committedAt: new Date(Number(committed) * 1000), changedFiles: [...changed].sort(archive_path/* comparePaths */.cD) };
        },
        trackedFiles: async (folder, { signal } = {}) => {
            const runGit = await findGit(environment);
            if (runGit === undefined) {
                throw new errors.SlipwayError('SOURCE_INVALID', `what git tracks in "${folder}" is not known: git is not installed`, {
                    hint: 'install git before this step, or bundle without tracked-only',
                });
            }
            const repository = await findRepository(runGit, folder, signal);
            if (repository === undefined) {
                throw new errors.SlipwayError('SOURCE_INVALID', `"${folder}" is in no git repository`, {
                    hint: 'in a workflow, run actions/checkout first; or bundle without tracked-only',
                });
            }
            const { git, prefix, pathspec } = repository;
            const listed = await git(['ls-files', '-z', '--cached', '--full-name', '--recurse-submodules', '--', pathspec]);
            if (listed.exitCode !== 0)
                throw unreadable(folder, listed);
            // A file in conflict is listed once for each side.
            const paths = new Set(below(prefix, fieldsOf(listed.stdout)));
            return (await onlyPresent(folder, [...paths], signal)).sort(archive_path/* comparePaths */.cD);
        },
    };
}
/**
 * The tracked files that differ from the commit, relative to the folder. Each submodule is asked by itself: git would ask it
 * without the settings that keep what it configures from being run.
 */
async function listChanges(runGit, { git, top, prefix, pathspec }, folder, signal) {
    const status = ['status', '--porcelain=v1', '-z', '--untracked-files=no', '--ignore-submodules=dirty'];
    const answer = await git([...status, '--', pathspec]);
    if (answer.exitCode !== 0)
        throw unreadable(folder, answer);
    // Two letters and a space come before each path.
    const changed = below(prefix, fieldsOf(answer.stdout).map((field) => field.slice(3)));
    for (const submodule of await listSubmodules({ git, top, prefix, pathspec })) {
        const place = (0,external_node_path_.join)(folder, submodule);
        const inner = await findRepository(runGit, place, signal);
        // Not checked out: its folder belongs to this repository still.
        if (inner === undefined || inner.prefix !== '')
            continue;
        const within = await listChanges(runGit, inner, place, signal);
        changed.push(...within.map((path) => `${submodule}/${path}`));
    }
    return changed;
}
async function listSubmodules({ git, top, prefix, pathspec }) {
    if ((await (0,promises_.lstat)((0,external_node_path_.join)(top, '.gitmodules')).catch(() => undefined)) === undefined)
        return [];
    const { stdout } = await git(['ls-files', '-z', '--stage', '--full-name', '--', pathspec]);
    const links = fieldsOf(stdout).filter((field) => field.startsWith('160000 '));
    return below(prefix, links.map((field) => field.slice(field.indexOf('\t') + 1)));
}
function fieldsOf(stdout) {
    return stdout.split('\0').filter((field) => field !== '');
}
/** Paths from the top of the repository, as paths from the folder. */
function below(prefix, paths) {
    return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}
/** Leaves out what is deleted, not in a sparse checkout, or a submodule without a checkout. */
async function onlyPresent(folder, paths, signal) {
    const present = [];
    for (let i = 0; i < paths.length; i += CONCURRENCY) {
        signal?.throwIfAborted();
        const group = paths.slice(i, i + CONCURRENCY);
        const found = await Promise.all(group.map((path) => (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).catch(() => undefined)));
        present.push(...group.filter((_, index) => found[index]?.isDirectory() === false));
    }
    return present;
}


/***/ }),

/***/ 50966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unknownTag)
/* harmony export */ });
/* harmony import */ var _slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92646);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/** How many tags are named to whoever has named one that is none. */
const NAMED = 5;
/** The error for a tag that there is none of, with those that may have been meant. */
function unknownTag(tag, place, tags) {
    const near = (0,_slipway_core_diagnostics__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(tag, tags);
    const rest = tags.filter((name) => name !== near);
    // What begins alike is likelier to be meant than what is newest.
    const alike = rest.filter((name) => name.startsWith(tag) || tag.startsWith(name));
    const others = [...new Set([...alike, ...rest])].slice(0, near === undefined ? NAMED : NAMED - 1);
    const meant = near === undefined ? '' : `did you mean "${near}"? `;
    const known = others.length === 0 ? '' : `there ${near === undefined ? 'are' : 'are also'} ${others.join(', ')}`;
    return new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('NOTHING_TO_REDEPLOY', `there is no tag "${tag}" in ${place}`, {
        hint: `${meant}${known}`.trim() || 'there is no tag at all: name the commit (commit:SHA), or the id of a deployment',
    });
}


/***/ })

};

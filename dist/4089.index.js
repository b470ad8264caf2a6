export const id = 4089;
export const ids = [4089];
export const modules = {

/***/ 27927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ workflowText),
/* harmony export */   a: () => (/* binding */ annotateEvents)
/* harmony export */ });
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21052);
/* harmony import */ var _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87958);
/* harmony import */ var _slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76477);


/** How a step tells what happens in the job's log. */
function workflowText({ workflow }, sourceText) {
    return {
        print: (lines) => workflow.print(lines),
        paint: _slipway_core_report_words__WEBPACK_IMPORTED_MODULE_1__/* .plainPaint */ .p,
        advice: 'workflow',
        ...(sourceText !== undefined && { sourceText }),
    };
}
/** A reporter of events that also annotates what someone has to mend, at the line where it is. */
function annotateEvents(text, { workflow, context }) {
    return {
        report: (event) => {
            text.report(event);
            const annotated = event;
            if (annotated.type === 'diagnostic') {
                const annotation = (0,_slipway_github_workflow__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticAnnotation */ .H6)(annotated.diagnostic, context);
                if (annotation !== undefined)
                    workflow.annotate(annotation);
            }
            else if (annotated.type === 'warning') {
                workflow.annotate({ level: 'warning', message: annotated.message });
            }
            else if (annotated.type === 'order-not-checked' && annotated.isAskedFor) {
                const message = (0,_slipway_core_report_words__WEBPACK_IMPORTED_MODULE_2__/* .untrustedText */ .U)(`order not checked: ${annotated.reason}`);
                workflow.annotate({ level: 'warning', message });
            }
        },
    };
}


/***/ }),

/***/ 98449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ runBuild),
  G: () => (/* binding */ runBuildProgram)
});

;// CONCATENATED MODULE: ./packages/actions/lib/lines.js
/** Passes text on by whole lines, as it comes in pieces; `end` passes on what has no line break. */
function createLineBuffer(print) {
    let rest = '';
    return {
        write: (text) => {
            const whole = text.lastIndexOf('\n') + 1;
            if (whole > 0)
                print(rest + text.slice(0, whole));
            rest = whole > 0 ? text.slice(whole) : rest + text;
        },
        end: () => {
            if (rest !== '')
                print(rest);
            rest = '';
        },
    };
}

;// CONCATENATED MODULE: ./packages/actions/lib/build-command.js

/** Runs the command that makes what is bundled, in the step's folder, with its output in a group of the log. */
async function runBuild(command, { host, workflow }, signal) {
    const { runBuildCommand } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const { environment } = host;
    await inGroup('build-command', workflow, (onOutput) => runBuildCommand(command, { folder: process.cwd(), environment, onOutput, signal }));
}
/** Runs the program that builds a component, in the folder of the component, with its output in a group of the log. */
async function runBuildProgram(words, folder, { host, workflow }, signal) {
    const { runBuildProgram: runProgram } = await __webpack_require__.e(/* import() */ 3056).then(__webpack_require__.bind(__webpack_require__, 13056));
    const { environment } = host;
    await inGroup('custom_build_command', workflow, (onOutput) => runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) }));
}
async function inGroup(name, workflow, run) {
    const lines = createLineBuffer(workflow.print);
    workflow.startGroup(name);
    try {
        await run(lines.write);
    }
    finally {
        lines.end();
        workflow.endGroup();
    }
}


/***/ }),

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createWorkflowReporter)
/* harmony export */ });
/* harmony import */ var _slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99157);
/* harmony import */ var _annotate_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27927);


/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
function createWorkflowReporter(outside, sourceText) {
    return (0,_annotate_events_js__WEBPACK_IMPORTED_MODULE_0__/* .annotateEvents */ .a)((0,_slipway_runtime_text_reporter__WEBPACK_IMPORTED_MODULE_1__.createTextReporter)((0,_annotate_events_js__WEBPACK_IMPORTED_MODULE_0__/* .workflowText */ .L)(outside, sourceText)), outside);
}


/***/ }),

/***/ 20021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
async function runFolder({ context }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.temporaryFolder, 'slipway');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-`));
}


/***/ }),

/***/ 92127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs),
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Lets a step see its inputs' types, and the table of steps forget them. */
function defineStep(step) {
    return step;
}
/** Sets those outputs that are known. */
function setOutputs(workflow, _definition, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined)
            workflow.setOutput(name, value);
    }
}


/***/ }),

/***/ 34089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleGreengrassStep: () => (/* binding */ bundleGreengrassStep)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_runtime_cloud_release__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53531);
/* harmony import */ var _slipway_runtime_greengrass_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14316);
/* harmony import */ var _slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36119);
/* harmony import */ var _build_command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98449);
/* harmony import */ var _definitions_greengrass_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54744);
/* harmony import */ var _documentation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15699);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3708);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20021);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92127);










const bundleGreengrassStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_7__/* .defineStep */ .o)({
    definition: _definitions_greengrass_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleGreengrassAction */ .o,
    main: async (inputs, outside) => {
        const { buildAndBundleComponent } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(6808)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        const { componentBytes, renderComponentMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const { createBundleWriter } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(7848)]).then(__webpack_require__.bind(__webpack_require__, 12639));
        const { createComponentFolders, measureArtifact } = await __webpack_require__.e(/* import() */ 6662).then(__webpack_require__.bind(__webpack_require__, 86662));
        const { createGit } = await Promise.all(/* import() */[__webpack_require__.e(6628), __webpack_require__.e(8823)]).then(__webpack_require__.bind(__webpack_require__, 16628));
        const { host, workflow } = outside;
        const { source = '.' } = inputs;
        const output = inputs.output ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await (0,_run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .runFolder */ .k)(outside, 'bundle'), 'component');
        const command = inputs['build-command'];
        const texts = (0,_slipway_runtime_cloud_release__WEBPACK_IMPORTED_MODULE_1__.rememberTexts)();
        const diagnostics = [];
        const explained = { explain: (code) => (0,_documentation_js__WEBPACK_IMPORTED_MODULE_8__/* .pageUrl */ .f)(`docs/diagnostics/${code}.md`, host) };
        const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_5__/* .createWorkflowReporter */ .x)(outside, texts.textOf);
        try {
            const built = await buildAndBundleComponent((0,_slipway_runtime_greengrass_bundle__WEBPACK_IMPORTED_MODULE_2__/* .toComponentBundleRequest */ .S)(inputs, { source, output, buildFolder: process.cwd() }), {
                files: { ..._slipway_runtime_local_files__WEBPACK_IMPORTED_MODULE_3__/* .localFiles */ .J, ...texts.files },
                folders: createComponentFolders(),
                measure: measureArtifact,
                archive: createBundleWriter(),
                sourceControl: createGit(),
                reporter: {
                    report: (event) => {
                        if (event.type === 'diagnostic')
                            diagnostics.push(event.diagnostic);
                        reporter.report(event);
                    },
                },
                ...(command !== undefined && { build: (signal) => (0,_build_command_js__WEBPACK_IMPORTED_MODULE_9__/* .runBuild */ .c)(command, outside, signal) }),
                buildComponent: (words, folder, { signal } = {}) => (0,_build_command_js__WEBPACK_IMPORTED_MODULE_9__/* .runBuildProgram */ .G)(words, folder, outside, signal),
            }, { signal: host.cancelled });
            const { path, component, facts } = built;
            (0,_step_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(workflow, _definitions_greengrass_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleGreengrassAction */ .o, {
                bundle: path,
                format: 'greengrass',
                'component-name': component.name,
                'component-version': component.version,
                'content-digest': component.contentDigest,
                'size-bytes': String(componentBytes(component)),
                'artifact-count': String(component.artifacts.length),
                commit: facts?.commit,
                dirty: facts === undefined ? undefined : String(facts.changedFiles.length > 0),
            });
            await workflow.appendSummary(renderComponentMarkdown(built, diagnostics, explained));
            return 0;
        }
        catch (error) {
            if (diagnostics.length > 0) {
                await workflow.appendSummary(renderComponentMarkdown(undefined, diagnostics, explained));
            }
            throw error;
        }
    },
});


/***/ }),

/***/ 21052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plainPaint)
/* harmony export */ });
const plainPaint = { good: same, bad: same, warn: same, dim: same, strong: same };
function same(text) {
    return text;
}


/***/ }),

/***/ 49061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isLocalEndpoint),
/* harmony export */   a: () => (/* binding */ toAwsSettings)
/* harmony export */ });
/** How to reach AWS, from what was given and the environment. */
function toAwsSettings(values, { environment }) {
    const region = values.region;
    const endpointUrl = values['endpoint-url'];
    const roleToAssume = values['role-to-assume'];
    const roleSessionName = values['role-session-name'];
    const externalId = values['role-external-id'];
    return {
        environment,
        ...(region !== undefined && { region }),
        ...(endpointUrl !== undefined && { endpointUrl }),
        ...(roleToAssume !== undefined && { roleToAssume }),
        ...(roleSessionName !== undefined && { roleSessionName }),
        ...(externalId !== undefined && { externalId }),
    };
}
/** Whether the service that we ask is on this machine, and so may be asked as often as we like. */
function isLocalEndpoint(values, { environment }, service = 'CODEDEPLOY') {
    const url = values['endpoint-url'] ?? environment[`AWS_ENDPOINT_URL_${service}`] ?? environment.AWS_ENDPOINT_URL;
    return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url);
}


/***/ }),

/***/ 78180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ rememberText),
/* harmony export */   Hj: () => (/* binding */ toBundleRequest),
/* harmony export */   g4: () => (/* binding */ toPushedRelease),
/* harmony export */   readAppSpecVariables: () => (/* binding */ readAppSpecVariables)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37940);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36119);



/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
function toBundleRequest(values, { output, ...place }, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(output) ?? 'zip';
    return { ...toReleaseSource(values, place, environment), output, format };
}
/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
function toPushedRelease(values, place, environment) {
    const format = values.format ?? (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_1__/* .bundleFormatOf */ .Nl)(values['s3-key'] ?? '') ?? 'zip';
    return { ...toReleaseSource(values, place, environment), format };
}
function toReleaseSource(values, { source, buildFolder }, environment) {
    const appSpecFile = values['appspec-file'];
    const appSpecVariables = readAppSpecVariables(values, environment);
    return {
        source,
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder,
        include: values.include,
        exclude: values.exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        allowSecrets: values['allow-secrets'],
        ...(appSpecFile !== undefined && { appSpecFile }),
        ...(appSpecVariables !== undefined && { appSpecVariables }),
    };
}
/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
function readAppSpecVariables({ 'appspec-var': given, 'appspec-env': names }, environment) {
    if (given.length === 0 && names.length === 0)
        return undefined;
    const variables = new Map(given.map(({ name, value }) => [name, value]));
    const problems = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (variables.has(name))
            problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`);
        else if (value === '')
            problems.push(`appspec-env names "${name}", which is empty or not in the environment`);
        else
            variables.set(name, value);
    }
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'set the variable where this runs, or give its value with appspec-var, once',
        });
    }
    return variables;
}
/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
function rememberText() {
    let text;
    const read = async (path) => {
        const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J.read(path);
        text = new TextDecoder().decode(bytes);
        return bytes;
    };
    return { files: { ..._local_files_js__WEBPACK_IMPORTED_MODULE_0__/* .localFiles */ .J, read }, text: () => text };
}


/***/ }),

/***/ 53531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readAskedRelease),
/* harmony export */   openCloudRelease: () => (/* binding */ openCloudRelease),
/* harmony export */   rememberTexts: () => (/* binding */ rememberTexts)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78122);
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37940);
/* harmony import */ var _bundle_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78180);
/* harmony import */ var _function_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27132);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36119);






/**
 * Tells what is to be deployed; `undefined` when the options say nothing of it.
 *
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 * @throws SlipwayError INPUT_INVALID with a line for everything that does not go together.
 */
function readAskedRelease(values, written, environment) {
    const { revision } = values;
    const isFile = revision !== undefined && !(0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .isRevisionText */ .ZN)(revision);
    if (revision !== undefined && !isFile) {
        if (!(0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values))
            return { kind: 'revision', revision: (0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_3__/* .parseRevisionLocation */ .Uq)(revision) };
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', `${written('revision')} is a revision, which nothing is filled into`, {
            hint: 'name the AppSpec file itself as the revision, or leave the other options out',
        });
    }
    const problems = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .cloudProblems */ .y9)(values, isFile, written);
    if (problems.length > 0) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('INPUT_INVALID', problems.join('\n'), {
            hint: 'a release to AWS Lambda or Amazon ECS is an AppSpec file, or what one is made of',
        });
    }
    const variables = (0,_bundle_request_js__WEBPACK_IMPORTED_MODULE_0__.readAppSpecVariables)(values, environment);
    const request = (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .readCloudOptions */ .wp)(values);
    if (isFile) {
        return {
            kind: 'app-spec',
            request: { ...request, appSpecFile: revision, ...(variables !== undefined && { variables }) },
        };
    }
    return (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .hasCloudOptions */ .UE)(values) ? { kind: 'app-spec', request } : undefined;
}
/** The files of this machine, and the texts that were read. */
function rememberTexts() {
    const texts = new Map();
    return {
        files: {
            kindOf: _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.kindOf,
            read: async (path) => {
                const bytes = await _local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J.read(path);
                texts.set(path, new TextDecoder().decode(bytes));
                return bytes;
            },
        },
        textOf: (file) => texts.get(file),
    };
}
/** Opens a release to AWS Lambda or Amazon ECS, with the services that it needs. */
async function openCloudRelease(request, ports) {
    const { openRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { createEcsTaskDefinitions, createLambdaFunctions } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(3919)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { settings, allowSecrets, texts, reporter, host } = ports;
    return openRelease(request, {
        files: texts.files,
        functions: createLambdaFunctions(settings),
        code: (0,_function_code_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunctionCode */ .C)(allowSecrets, (message) => reporter.report({ type: 'warning', message })),
        taskDefinitions: createEcsTaskDefinitions(settings),
        reporter,
        clock: host.clock,
    }, { signal: host.cancelled });
}


/***/ }),

/***/ 27132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createFunctionCode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36119);






/**
 * Reads the code of functions from this machine.
 *
 * @param allowSecrets what a folder of code may hold though it looks like a secret, in gitignore patterns
 * @param warn told what may not do in a function what it does here
 */
function createFunctionCode(allowSecrets, warn) {
    return {
        readCode: async (path, options = {}) => {
            const kind = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.kindOf(path);
            if (kind === undefined) {
                throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
                    hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
                });
            }
            const bytes = kind === 'file' ? await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.read(path) : await zipOf(path, allowSecrets, warn, options);
            return { type: 'zip', bytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64') };
        },
    };
}
/** @throws SlipwayError SOURCE_INVALID naming each link that leads to nothing in a function, which has the folder alone. */
async function refuseLinksOut(entries, source) {
    const { linkLeavesTree } = await __webpack_require__.e(/* import() */ 2970).then(__webpack_require__.bind(__webpack_require__, 2970));
    const leading = entries.filter(({ path, linkTarget }) => linkTarget !== undefined && linkLeavesTree(path, linkTarget));
    if (leading.length === 0)
        return;
    const lines = leading.map(({ path, linkTarget }) => `link "${path}" in "${source}" leads out of it, to "${linkTarget}"`);
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_5__.SlipwayError('SOURCE_INVALID', lines.join('\n'), {
        hint: 'a function has the content of its folder alone: put what the link stands for in its place (npm install --install-links does for packages of a workspace), or leave it out with .deployignore',
    });
}
/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source, allowSecrets, warn, options) {
    const { createBundleWriter, DEFAULT_MODIFIED_AT } = await Promise.all(/* import() */[__webpack_require__.e(7430), __webpack_require__.e(2891), __webpack_require__.e(2651), __webpack_require__.e(2639), __webpack_require__.e(7848)]).then(__webpack_require__.bind(__webpack_require__, 12639));
    const { guardSecrets } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(5334)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const { entries, warnings } = await _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J.collect(source, {}, options);
    await refuseLinksOut(entries, source);
    const content = {
        name: 'code of the function',
        refusal: 'the code of the function would hold',
        remedy: `leave them out with a .deployignore in "${source}"`,
    };
    const suspected = await guardSecrets(entries, allowSecrets, _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .J, options, content);
    for (const message of [...warnings, ...suspected])
        warn(message);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'slipway-code-'));
    try {
        const destination = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'code.zip');
        await createBundleWriter().write(entries, destination, {
            format: 'zip',
            modifiedAt: DEFAULT_MODIFIED_AT,
            ...options,
        });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(destination);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 14316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openComponentPush),
/* harmony export */   S: () => (/* binding */ toComponentBundleRequest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30590);
/* harmony import */ var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49061);



/** What a component is to be made of and how, as the options say. */
function toComponentBundleRequest(values, place) {
    return {
        ...place,
        // The kit names an archive after the folder, which `.` does not tell.
        folderName: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(place.source)),
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        allowSecrets: values['allow-secrets'],
        ...(values.built && { isBuilt: true }),
    };
}
/**
 * Where a component is published, as the options say. Without a bucket it is the one of the development kit, for which the account is
 * asked of STS.
 *
 * @throws SlipwayError INPUT_INVALID for options of the store that do not go together; those of credentials and regions.
 */
async function openComponentPush(values, component, { host, reporter, origin }) {
    const { createGreengrassProvider, createS3ArtifactStore, createSessionReader } = await Promise.all(/* import() */[__webpack_require__.e(72), __webpack_require__.e(6680), __webpack_require__.e(5190), __webpack_require__.e(2212), __webpack_require__.e(6300)]).then(__webpack_require__.bind(__webpack_require__, 62212));
    const { componentBucketOf } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(6146)]).then(__webpack_require__.bind(__webpack_require__, 27031));
    const settings = (0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toAwsSettings */ .a)(values, host);
    const store = createS3ArtifactStore(settings, (0,_slipway_core_inputs__WEBPACK_IMPORTED_MODULE_2__/* .readStorageOptions */ .yy)(values));
    const prefix = values['s3-prefix'];
    const { metadata, 'component-tags': tags } = values;
    const session = createSessionReader(settings);
    const region = await session.findRegion();
    const published = component.publish.region;
    if (published !== undefined && published !== region) {
        const message = `gdk-config.json publishes to region "${published}", and this goes to "${region}"`;
        reporter.report({ type: 'warning', message });
    }
    const given = values['s3-bucket'];
    const isAsked = given === undefined && component.publish.bucket !== undefined && component.artifacts.length > 0;
    const account = isAsked ? (await session.describeSession({ signal: host.cancelled })).account : undefined;
    const bucket = account === undefined ? given : componentBucketOf(component, { region, account });
    return {
        request: {
            component,
            tags,
            origin: { ...origin, ...(Object.keys(metadata).length > 0 && { metadata }) },
            ...(bucket !== undefined && { bucket }),
            ...(prefix !== undefined && { prefix }),
        },
        service: createGreengrassProvider(settings, { clock: host.clock, ...(account !== undefined && { account }) }),
        store,
    };
}


/***/ }),

/***/ 36119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The files of this machine. */
const localFiles = {
    kindOf: async (path) => {
        try {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            return found.isDirectory() ? 'directory' : 'file';
        }
        catch (cause) {
            if (isMissing(cause))
                return undefined;
            throw await unreadable(path, cause);
        }
    },
    read: async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    readBeginning: async (path, limitBytes) => {
        try {
            return await readUpTo(path, limitBytes);
        }
        catch (cause) {
            throw await unreadable(path, cause);
        }
    },
    collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
        const { collectEntries } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(3226), __webpack_require__.e(3173)]).then(__webpack_require__.bind(__webpack_require__, 43226));
        const ours = leaveOut === undefined ? [] : [leaveOut];
        const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options });
        return { entries, leftOut, warnings: warnings.map(({ message }) => message) };
    },
    describeArchive: async (path, options = {}) => {
        const { describeArchive } = await __webpack_require__.e(/* import() */ 8545).then(__webpack_require__.bind(__webpack_require__, 98545));
        return describeArchive(path, options);
    },
    inspectArchive: async (path, request, options = {}) => {
        const { inspectArchive } = await __webpack_require__.e(/* import() */ 3892).then(__webpack_require__.bind(__webpack_require__, 43892));
        return inspectArchive(path, request, options);
    },
};
async function readUpTo(path, limitBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await handle.stat();
        const bytes = new Uint8Array(Math.min(size, limitBytes));
        let filled = 0;
        while (filled < bytes.length) {
            const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await handle.close();
    }
}
function isMissing(cause) {
    const code = cause.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
async function unreadable(path, cause) {
    const { unreadableSource } = await __webpack_require__.e(/* import() */ 9272).then(__webpack_require__.bind(__webpack_require__, 19272));
    return unreadableSource(path, cause);
}


/***/ })

};

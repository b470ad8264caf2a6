export const id = 7195;
export const ids = [7195];
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

/***/ 37195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushRevisionGreengrassStep: () => (/* binding */ pushRevisionGreengrassStep)
/* harmony export */ });
/* harmony import */ var _slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60336);
/* harmony import */ var _slipway_github_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
/* harmony import */ var _slipway_runtime_greengrass_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14316);
/* harmony import */ var _definitions_greengrass_push_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97492);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3708);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92127);






const pushRevisionGreengrassStep = (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .defineStep */ .o)({
    definition: _definitions_greengrass_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionGreengrassAction */ .$,
    main: async (inputs, outside) => {
        const { planComponentPush, pushComponent, readComponent } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7291), __webpack_require__.e(3838), __webpack_require__.e(2057), __webpack_require__.e(4115), __webpack_require__.e(6915), __webpack_require__.e(6168), __webpack_require__.e(782), __webpack_require__.e(7007), __webpack_require__.e(7031), __webpack_require__.e(6808)]).then(__webpack_require__.bind(__webpack_require__, 27031));
        const { createComponentFolders } = await __webpack_require__.e(/* import() */ 6662).then(__webpack_require__.bind(__webpack_require__, 86662));
        const { describeComponentPush, renderComponentPushMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4455), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const { host, workflow, context } = outside;
        const options = { signal: host.cancelled };
        const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkflowReporter */ .x)(outside);
        const { component } = await readComponent(inputs.bundle, createComponentFolders(), options);
        const origin = {
            ...(context.repository !== '' && context.runId !== '' && { runUrl: (0,_slipway_github_context__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(context) }),
            ...(context.actor !== '' && { actor: context.actor }),
        };
        const { request, ...services } = await (0,_slipway_runtime_greengrass_bundle__WEBPACK_IMPORTED_MODULE_1__/* .openComponentPush */ .C)(inputs, component, { host, reporter, origin });
        const ports = { ...services, reporter, clock: host.clock };
        const isPlan = inputs['dry-run'];
        const pushed = await (isPlan ? planComponentPush(request, ports, options) : pushComponent(request, ports, options));
        if (isPlan)
            workflow.print(`dry run: ${describeComponentPush(pushed)}`);
        (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n)(workflow, _definitions_greengrass_push_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .pushRevisionGreengrassAction */ .$, {
            revision: JSON.stringify((0,_slipway_core_revision__WEBPACK_IMPORTED_MODULE_5__/* .toRevisionJson */ .Rh)(pushed.revision)),
            'component-name': pushed.name,
            'component-version': pushed.version,
            'component-arn': pushed.arn,
            'content-digest': pushed.contentDigest,
            unchanged: String(pushed.unchanged),
        });
        await workflow.appendSummary(renderComponentPushMarkdown(pushed, isPlan));
        return 0;
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


/***/ })

};

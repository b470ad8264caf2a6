export const id = 1752;
export const ids = [1752];
export const modules = {

/***/ 11752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GREENGRASS_OPERATIONS: () => (/* reexport */ operation_names/* GREENGRASS_OPERATIONS */.H),
  createGreengrass: () => (/* reexport */ createGreengrass)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/engine/lib/data-dir.js
var data_dir = __webpack_require__(15304);
// EXTERNAL MODULE: ./packages/engine/lib/end-processes.js
var end_processes = __webpack_require__(67033);
// EXTERNAL MODULE: ./packages/engine/lib/http/fault.js
var fault = __webpack_require__(73505);
// EXTERNAL MODULE: ./packages/engine/lib/iam/authorizer.js + 1 modules
var iam_authorizer = __webpack_require__(68419);
// EXTERNAL MODULE: ./packages/engine/lib/scenario/core-device-plans.js
var core_device_plans = __webpack_require__(26294);
// EXTERNAL MODULE: ./packages/engine/lib/greengrass/greengrass-state.js
var greengrass_state = __webpack_require__(76571);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/engine/lib/greengrass/versions.js
var greengrass_versions = __webpack_require__(53665);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/recipe/read-recipe.js


const FORMAT_VERSION = '2020-01-25';
/** A name is that of a folder, too. */
const NAME = /^(?!\.+$)[a-zA-Z0-9-_.]{1,128}$/;
/** What is wrong with a recipe, by the field. */
class RecipeProblem extends Error {
    name = 'RecipeProblem';
    field;
    constructor(field, message) {
        super(message);
        this.field = field;
    }
}
/** Reads the text of a recipe as a document, whichever of JSON and YAML it is in. @throws RecipeProblem */
function parseRecipe(text) {
    let value;
    try {
        value = text.trimStart().startsWith('{') ? JSON.parse(text) : (0,dist/* parse */.qg)(text, { schema: 'core' });
    }
    catch (error) {
        throw new RecipeProblem('inlineRecipe', `the recipe is neither JSON nor YAML: ${error.message}`);
    }
    if (isFields(value))
        return value;
    throw new RecipeProblem('inlineRecipe', 'the recipe has to be an object');
}
/** Reads what the engine needs of a recipe; keys may be in any case. @throws RecipeProblem */
function readRecipe(document) {
    const format = fieldOf(document, 'RecipeFormatVersion');
    if (String(format) !== FORMAT_VERSION) {
        throw new RecipeProblem('RecipeFormatVersion', `RecipeFormatVersion has to be ${FORMAT_VERSION}`);
    }
    const name = textOf(document, 'ComponentName') ?? '';
    if (!NAME.test(name)) {
        throw new RecipeProblem('ComponentName', 'ComponentName has to be 1 to 128 of a-z, A-Z, 0-9, -, _ and .');
    }
    const version = textOf(document, 'ComponentVersion') ?? '';
    if (!(0,greengrass_versions/* isVersion */.lF)(version)) {
        throw new RecipeProblem('ComponentVersion', `ComponentVersion "${version}" is not a semantic version`);
    }
    const description = textOf(document, 'ComponentDescription');
    const publisher = textOf(document, 'ComponentPublisher');
    return {
        name,
        version,
        ...(description !== undefined && { description }),
        ...(publisher !== undefined && { publisher }),
        defaultConfiguration: objectOf(objectOf(document, 'ComponentConfiguration'), 'DefaultConfiguration'),
        dependencies: Object.entries(objectOf(document, 'ComponentDependencies')).map(readDependency),
        manifests: listOf(document, 'Manifests').map(readManifest),
        lifecycle: objectOf(document, 'Lifecycle'),
    };
}
/** The value of a key, in whatever case it is written. */
function fieldOf(fields, key) {
    if (Object.hasOwn(fields, key))
        return fields[key];
    const found = Object.keys(fields).find((one) => one.toLowerCase() === key.toLowerCase());
    return found === undefined ? undefined : fields[found];
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readDependency([name, given]) {
    const place = `ComponentDependencies.${name}`;
    if (!isFields(given))
        throw new RecipeProblem(place, `${place} has to be an object`);
    const requirement = textOf(given, 'VersionRequirement') ?? '*';
    if (!(0,greengrass_versions/* isRequirement */.WS)(requirement)) {
        throw new RecipeProblem(place, `VersionRequirement "${requirement}" of ${name} is not a range of versions`);
    }
    const type = (textOf(given, 'DependencyType') ?? 'HARD').toUpperCase();
    if (type !== 'HARD' && type !== 'SOFT') {
        throw new RecipeProblem(place, `DependencyType "${type}" of ${name} has to be HARD or SOFT`);
    }
    return { name, requirement, isHard: type === 'HARD' };
}
function readManifest(given, index) {
    const place = `Manifests[${index}]`;
    if (!isFields(given))
        throw new RecipeProblem(place, `${place} has to be an object`);
    const name = textOf(given, 'Name');
    const lifecycle = fieldOf(given, 'Lifecycle');
    const platform = Object.entries(objectOf(given, 'Platform')).map(([key, value]) => [key.toLowerCase(), String(value)]);
    const artifacts = listOf(given, 'Artifacts').map((artifact, at) => readArtifact(artifact, `${place}.Artifacts[${at}]`));
    const selections = listOf(given, 'Selections').map(String);
    return {
        ...(name !== undefined && { name }),
        platform: Object.fromEntries(platform),
        ...(isFields(lifecycle) && Object.keys(lifecycle).length > 0 && { lifecycle }),
        selections: selections.length === 0 ? ['all'] : selections,
        artifacts,
    };
}
function readArtifact(given, place) {
    const fields = isFields(given) ? given : {};
    const uri = textOf(fields, 'URI') ?? '';
    if (!/^[a-z0-9]+:./i.test(uri))
        throw new RecipeProblem(place, `the URI "${uri}" of ${place} has no scheme`);
    const permission = objectOf(fields, 'Permission');
    const digest = textOf(fields, 'Digest');
    return {
        uri,
        isZip: oneOf(textOf(fields, 'Unarchive'), ['NONE', 'ZIP'], 'NONE', `${place}.Unarchive`) === 'ZIP',
        canRead: readPermission(textOf(permission, 'Read'), 'OWNER', `${place}.Permission.Read`),
        canExecute: readPermission(textOf(permission, 'Execute'), 'NONE', `${place}.Permission.Execute`),
        ...(digest !== undefined && { digest }),
    };
}
function readPermission(value, otherwise, place) {
    return oneOf(value, ['NONE', 'OWNER', 'ALL'], otherwise, place);
}
function oneOf(value, words, otherwise, place) {
    if (value === undefined)
        return otherwise;
    const found = words.find((word) => word === value.toUpperCase());
    if (found === undefined)
        throw new RecipeProblem(place, `${place} is "${value}"; it has to be ${words.join(', ')}`);
    return found;
}
function textOf(fields, key) {
    const value = fieldOf(fields, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
function objectOf(fields, key) {
    const value = fieldOf(fields, key);
    if (value === undefined || value === null)
        return {};
    if (isFields(value))
        return value;
    throw new RecipeProblem(key, `${key} has to be an object`);
}
function listOf(fields, key) {
    const value = fieldOf(fields, key);
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value;
    throw new RecipeProblem(key, `${key} has to be a list`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/recipe/recipe.js
/** The name of an artifact's file: the last part of its address. */
function artifactFile({ uri }) {
    return uri.slice(uri.lastIndexOf('/') + 1);
}
/** Bucket and key of an artifact; `undefined` for one that is elsewhere. */
function recipe_objectOf({ uri, }) {
    const match = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri);
    return match === null ? undefined : { bucket: match[1] ?? '', key: match[2] ?? '' };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/recipe/with-digests.js

/** The document of a recipe with the digests of its artifacts, by their addresses, as the service writes them in. */
function withDigests(document, digests) {
    const manifests = fieldOf(document, 'Manifests');
    if (!Array.isArray(manifests))
        return document;
    return replace(document, 'Manifests', manifests.map((manifest) => {
        if (!isFields(manifest))
            return manifest;
        const artifacts = fieldOf(manifest, 'Artifacts');
        if (!Array.isArray(artifacts))
            return manifest;
        return replace(manifest, 'Artifacts', artifacts.map((artifact) => {
            const uri = isFields(artifact) ? fieldOf(artifact, 'URI') : undefined;
            const digest = digests.get(String(uri));
            return digest === undefined ? artifact : { ...artifact, Digest: digest, Algorithm: 'SHA-256' };
        }));
    }));
}
/** The same fields, one of which, however its key is written, has another value. */
function replace(fields, key, value) {
    return Object.fromEntries(Object.entries(fields).map(([name, old]) => [name, name.toLowerCase() === key.toLowerCase() ? value : old]));
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/components/process-component.js





/** Looks at the artifacts of a version that was created and writes their digests into its recipe; then it can be deployed, or has failed. */
async function processComponent(parts, name, version) {
    const { state } = parts;
    const component = state.component(name, version);
    if (component === undefined || !isUnderWay(component))
        return;
    await state.commit(greengrass_state/* change */.Z.putComponent({ ...component, state: 'INITIATED' }));
    const digests = new Map();
    const errors = {};
    const uris = new Set(readRecipe(component.document).manifests.flatMap(({ artifacts }) => artifacts.map(({ uri }) => uri)));
    for (const uri of uris) {
        // What is not in a bucket the service does not look at: a device fetches it from where it is.
        if (!uri.startsWith('s3:'))
            continue;
        const digest = await digestOf(parts.objects, uri);
        if (digest.value === undefined)
            errors[uri] = digest.problem;
        else
            digests.set(uri, digest.value);
    }
    const now = state.component(name, version);
    if (now === undefined)
        return;
    const hasFailed = Object.keys(errors).length > 0;
    await state.commit(greengrass_state/* change */.Z.putComponent({
        ...now,
        document: withDigests(now.document, digests),
        state: hasFailed ? 'FAILED' : 'DEPLOYABLE',
        message: hasFailed ? 'One or more artifacts cannot be used' : 'NONE',
        errors,
    }));
}
function isUnderWay({ state }) {
    return state === 'REQUESTED' || state === 'INITIATED';
}
async function digestOf(objects, uri) {
    const place = recipe_objectOf({ uri });
    if (place === undefined)
        return { problem: 'INVALID_URI: it has to be s3://BUCKET/KEY' };
    try {
        const object = await objects.open(place.bucket, place.key);
        if (object === undefined)
            return { problem: 'NOT_FOUND: there is no such object, or no such bucket' };
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of object.body)
            hash.update(chunk);
        return { value: hash.digest('base64') };
    }
    catch (error) {
        return { problem: `UNREADABLE: ${error.message}` };
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/iot/index.js + 14 modules
var lib_iot = __webpack_require__(52582);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/deployments/deployments.js



/** Greengrass's jobs are told by it. */
const NAMESPACE = 'aws-gg-deployment';
/** What becomes of deployments: revisions that replace each other, and the parts of single devices, by jobs and without. */
class Deployments {
    #options;
    constructor(options) {
        this.#options = options;
        options.jobs.listen(this);
    }
    /** Makes the next revision of a target; the one before it, and subdeployments in the target's place, are over then. */
    async create(wanted) {
        const { state, iot, clock, jobs, onQueued } = this.#options;
        const nowMs = clock.now();
        const { target, targetArn, parentTargetArn } = wanted;
        const before = state.target(targetArn);
        const isGroup = target.kind === 'thinggroup';
        const { target: _, ...kept } = wanted;
        const deployment = {
            ...kept,
            ...{ id: (0,external_node_crypto_.randomUUID)(), revision: (before?.revision ?? 0) + 1, createdAtMs: nowMs, status: 'ACTIVE' },
            ...(isGroup && { jobId: (0,external_node_crypto_.randomUUID)() }),
        };
        const tied = parentTargetArn ?? before?.parentTargetArn;
        const superseded = state
            .deployments()
            .filter((one) => one.status === 'ACTIVE' && (one.targetArn === targetArn || one.parentTargetArn === targetArn));
        await iot.commit([
            ...superseded.flatMap((one) => this.#endChanges(one, one.jobId === undefined ? 'INACTIVE' : 'CANCELED')),
            greengrass_state/* change */.Z.putDeployment(deployment),
            greengrass_state/* change */.Z.putTarget({
                arn: targetArn,
                revision: deployment.revision,
                latestDeploymentId: deployment.id,
                ...(tied !== undefined && { parentTargetArn: tied }),
            }),
            deployment.jobId === undefined
                ? greengrass_state/* change */.Z.putExecution(deployment.id, newExecution(target.name, nowMs))
                : lib_iot.iotChange.putJob(jobOf(deployment, deployment.jobId, nowMs)),
        ]);
        if (deployment.jobId === undefined)
            onQueued([target.name]);
        else
            jobs.settle(deployment.jobId);
        return deployment;
    }
    /** Ends a deployment for the devices that have not begun it. */
    async cancel(deployment) {
        await this.#options.iot.commit(this.#endChanges(deployment, 'CANCELED'));
    }
    executionOf({ id, jobId, targetArn }, thingName) {
        const { state, iot } = this.#options;
        if (jobId !== undefined)
            return iot.execution(jobId, thingName);
        return (0,lib_iot.targetOfArn)(targetArn)?.name === thingName ? state.thingExecution(id) : undefined;
    }
    /** What a device has to carry out, the oldest first: what waits for it, and what it was about when the engine ended. */
    pendingFor(thingName) {
        return this.#options.state
            .deployments()
            .filter((deployment) => {
            const execution = this.executionOf(deployment, thingName);
            return execution !== undefined && !(0,lib_iot.hasEnded)(execution);
        })
            .reverse();
    }
    /** The newest deployment of each target that has reached a device, the newest first. */
    effectiveFor(thingName) {
        const { state } = this.#options;
        const seen = new Set();
        return state.deployments().flatMap((deployment) => {
            const execution = this.executionOf(deployment, thingName);
            if (execution === undefined || execution.status === 'REMOVED' || seen.has(deployment.targetArn))
                return [];
            seen.add(deployment.targetArn);
            const outcome = state.outcome(deployment.id, thingName);
            return [{ deployment, execution, ...(outcome !== undefined && { outcome }) }];
        });
    }
    /** Takes what a device tells; `false` when its part has ended in another way meanwhile. */
    report(deployment, thingName, { outcome, ...report }) {
        const { jobs } = this.#options;
        const told = outcome === undefined ? [] : [greengrass_state/* change */.Z.putOutcome(deployment.id, thingName, outcome)];
        if (deployment.jobId !== undefined) {
            const execution = this.executionOf(deployment, thingName);
            if (execution === undefined || (0,lib_iot.hasEnded)(execution))
                return false;
            // Durable with what the job makes of it.
            this.#commit(told);
            return jobs.report(deployment.jobId, thingName, report) !== undefined;
        }
        return this.#reportOfThing(deployment, thingName, report, told);
    }
    queued(_, thingNames) {
        this.#options.onQueued(thingNames);
    }
    ended() {
        // A device that is at work on it goes on, as one does that hears of the end of its job too late.
    }
    /** A job that is cancelled by its abort criteria is the one way in which a deployment to a group fails. */
    onCancel(job, cause) {
        const deployment = this.#options.state.deployments().find(({ jobId }) => jobId === job.id);
        if (deployment === undefined || deployment.status !== 'ACTIVE')
            return [];
        return [greengrass_state/* change */.Z.putDeployment({ ...deployment, status: cause === 'request' ? 'CANCELED' : 'FAILED' })];
    }
    #reportOfThing(deployment, thingName, report, told) {
        const { state, clock } = this.#options;
        const execution = this.executionOf(deployment, thingName);
        if (execution === undefined || (0,lib_iot.hasEnded)(execution))
            return false;
        const nowMs = clock.now();
        const isStart = report.status === 'IN_PROGRESS' && execution.startedAtMs === undefined;
        const changed = (0,lib_iot.changedExecution)(execution, nowMs, { ...report, ...(isStart && { startedAtMs: nowMs }) });
        const current = state.deployment(deployment.id);
        const status = report.status === 'SUCCEEDED' ? 'COMPLETED' : 'FAILED';
        const isOver = (0,lib_iot.hasEnded)(changed) && current?.status === 'ACTIVE';
        this.#commit([
            ...told,
            greengrass_state/* change */.Z.putExecution(deployment.id, changed),
            ...(isOver ? [greengrass_state/* change */.Z.putDeployment({ ...current, status })] : []),
        ]);
        return true;
    }
    #commit(changes) {
        const { state, log } = this.#options;
        state.commit(changes).catch((error) => log(`what a device told was not saved: ${error.message}`));
    }
    #endChanges(deployment, status) {
        const { state, iot, jobs, clock } = this.#options;
        const ended = greengrass_state/* change */.Z.putDeployment({ ...deployment, status });
        if (deployment.jobId !== undefined) {
            const job = iot.job(deployment.jobId);
            return [ended, ...(job?.status === 'IN_PROGRESS' ? jobs.cancelChanges(job, {}) : [])];
        }
        const execution = state.thingExecution(deployment.id);
        if (execution?.status !== 'QUEUED')
            return [ended];
        return [ended, greengrass_state/* change */.Z.putExecution(deployment.id, (0,lib_iot.changedExecution)(execution, clock.now(), { status: 'CANCELED' }))];
    }
}
function newExecution(thingName, nowMs) {
    return { thingName, status: 'QUEUED', queuedAtMs: nowMs, lastUpdatedAtMs: nowMs, number: 1, version: 1 };
}
function jobOf({ targetArn, name, jobConfiguration = {} }, id, nowMs) {
    const { jobExecutionsRolloutConfig, abortConfig, timeoutConfig } = jobConfiguration;
    const timeoutMinutes = timeoutConfig?.inProgressTimeoutInMinutes;
    return {
        ...{ id, status: 'IN_PROGRESS', targets: [targetArn], namespaceId: NAMESPACE },
        ...{ createdAtMs: nowMs, lastUpdatedAtMs: nowMs },
        ...(name !== undefined && { description: name }),
        ...(jobExecutionsRolloutConfig !== undefined && { rollout: jobExecutionsRolloutConfig }),
        ...(abortConfig !== undefined && { abort: abortConfig.criteriaList }),
        ...(timeoutMinutes !== undefined && { timeoutMinutes }),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/engine/lib/greengrass/recipe/platform.js
var recipe_platform = __webpack_require__(71002);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/extract-archive.js + 1 modules
var extract_archive = __webpack_require__(89285);
// EXTERNAL MODULE: ./packages/engine/lib/s3/object-reader.js
var object_reader = __webpack_require__(34770);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/failure.js
/** Why a deployment failed on a core device: codes from general to specific, and what a person reads. */
class DeviceFailure extends Error {
    name = 'DeviceFailure';
    /** Behind `DEPLOYMENT_FAILURE`. */
    codes;
    /** Types that the codes alone do not tell. */
    types;
    constructor(codes, message, types = []) {
        super(message);
        this.codes = codes;
        this.types = types;
    }
}
/** The type of each code that has one (Greengrass developer guide, "Detailed deployment error codes"). */
const TYPES = {
    REQUEST_ERROR: [
        'COMPONENT_VERSION_REQUIREMENTS_NOT_MET',
        'COMPONENT_CIRCULAR_DEPENDENCY_ERROR',
        'MISSING_DOCKER_APPLICATION_MANAGER',
        'RUN_WITH_CONFIG_NOT_VALID',
        'S3_HEAD_OBJECT_RESOURCE_NOT_FOUND',
        'S3_GET_OBJECT_RESOURCE_NOT_FOUND',
    ],
    COMPONENT_RECIPE_ERROR: [
        'ARTIFACT_CHECKSUM_MISMATCH',
        'RECIPE_MISSING_ARTIFACT_HASH_ALGORITHM',
        'S3_ARTIFACT_URI_NOT_VALID',
        'UNSUPPORTED_ARTIFACT_SCHEME',
        'CONFIG_INTERPOLATE_ERROR',
    ],
    DEVICE_ERROR: ['IO_UNZIP_ERROR', 'IO_WRITE_ERROR', 'SET_PERMISSION_ERROR', 'DISK_SPACE_CRITICAL'],
    DEPENDENCY_ERROR: ['S3_ERROR', 'S3_RESOURCE_NOT_FOUND'],
    PERMISSION_ERROR: ['ACCESS_DENIED', 'S3_ACCESS_DENIED'],
};
const TYPE_OF = new Map(Object.entries(TYPES).flatMap(([type, codes]) => codes.map((code) => [code, type])));
function describeFailure({ codes, types }, first) {
    const errorStack = [...new Set([first, ...codes])];
    const errorTypes = [...new Set([...errorStack.flatMap((code) => TYPE_OF.get(code) ?? []), ...types])];
    return { errorStack, errorTypes };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/artifacts.js










/** Brings the artifacts of a component to a device; those that are there already are not fetched again. @throws DeviceFailure */
async function fetchArtifacts({ recipe, manifest }, parts) {
    const { files, signal } = parts;
    const folder = files.artifacts(recipe.name, recipe.version);
    const decompressed = files.decompressed(recipe.name, recipe.version);
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const artifact of manifest.artifacts) {
        const name = nameOf(artifact);
        const file = (0,external_node_path_.join)(folder, name);
        if ((await artifacts_digestOf(file)) !== artifact.digest)
            await download(artifact, file, parts);
        await (0,promises_.chmod)(file, modeOf(artifact));
        if (!artifact.isZip)
            continue;
        const destination = (0,external_node_path_.join)(decompressed, name.replace(/\.zip$/i, ''));
        await (0,promises_.rm)(destination, { recursive: true, force: true });
        try {
            await (0,extract_archive/* extractArchive */.Q)(file, 'zip', destination, { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw new DeviceFailure(['IO_UNZIP_ERROR'], `${artifact.uri} cannot be unarchived: ${error.message}`);
        }
        await writeOutLinks(destination);
        await setModes(destination, modeOf(artifact));
    }
}
/** Removes the artifacts of versions that are not on a device any more. */
async function removeStaleArtifacts({ packageFolders }, isInUse) {
    for (const folder of packageFolders) {
        for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
            for (const version of await (0,promises_.readdir)((0,external_node_path_.join)(folder, name)).catch(() => [])) {
                if (!isInUse(name, version))
                    await (0,promises_.rm)((0,external_node_path_.join)(folder, name, version), { recursive: true, force: true });
            }
        }
    }
}
/** @throws DeviceFailure for an artifact that is in no bucket. */
function nameOf(artifact) {
    const scheme = artifact.uri.slice(0, artifact.uri.indexOf(':'));
    if (scheme === 'docker') {
        throw new DeviceFailure(['MISSING_DOCKER_APPLICATION_MANAGER'], `The artifact ${artifact.uri} needs aws.greengrass.DockerApplicationManager, which simulated core devices have not`);
    }
    if (scheme !== 's3') {
        throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'UNSUPPORTED_ARTIFACT_SCHEME'], `artifact URI scheme ${scheme.toUpperCase()} is not supported yet`);
    }
    const name = artifactFile(artifact);
    if (/^\.*$/.test(name)) {
        throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'S3_ARTIFACT_URI_NOT_VALID'], `Invalid artifact URI ${artifact.uri}: it names no file`);
    }
    return name;
}
async function download(artifact, file, { objects, signal }) {
    const object = await artifacts_open(artifact, objects);
    const partial = `${file}.part`;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashing = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    try {
        await (0,promises_.rm)(file, { force: true });
        await (0,external_node_stream_promises_.pipeline)(object.body, hashing, (0,external_node_fs_.createWriteStream)(partial), { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR'], `Failed to download artifact ${artifact.uri}: ${error.message}`);
    }
    if (hash.digest('base64') !== artifact.digest) {
        await (0,promises_.rm)(partial, { force: true });
        throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'ARTIFACT_CHECKSUM_MISMATCH'], `Integrity check for downloaded artifact ${artifact.uri} failed: the object is not the one that the component version was created with`);
    }
    await (0,promises_.rename)(partial, file);
}
async function artifacts_open(artifact, objects) {
    const place = recipe_objectOf(artifact);
    if (place === undefined) {
        throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'S3_ARTIFACT_URI_NOT_VALID'], `Invalid artifact URI ${artifact.uri}: expected s3://BUCKET/KEY`);
    }
    let object;
    try {
        object = await objects.open(place.bucket, place.key);
    }
    catch (error) {
        if (!(error instanceof object_reader/* DownloadTrouble */.m))
            throw error;
        throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR'], `Failed to download artifact ${artifact.uri}: ${error.message}`);
    }
    if (object !== undefined)
        return object;
    throw new DeviceFailure(['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_RESOURCE_NOT_FOUND', 'S3_HEAD_OBJECT_RESOURCE_NOT_FOUND'], `Failed to download artifact ${artifact.uri}: S3 HeadObject returns 404 Resource Not Found`);
}
async function artifacts_digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file))
            hash.update(chunk);
    }
    catch {
        return undefined; // it is not there
    }
    return hash.digest('base64');
}
/** Who may do what with a file. The engine itself may read and replace it. */
function modeOf({ canRead, canExecute }) {
    return 0o600 | bits(canRead, 0o4) | bits(canExecute, 0o1);
}
function bits(permission, bit) {
    if (permission === 'NONE')
        return 0;
    return (bit << 6) | (bit << 3) | (permission === 'ALL' ? bit : 0);
}
/** What is in an archive has the permissions that the recipe gives, whatever the archive says. */
/** The nucleus knows no links in an archive: it makes a file of one, which holds the path that the link has. */
async function writeOutLinks(folder) {
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isSymbolicLink())
            continue;
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const target = await (0,promises_.readlink)(path);
        await (0,promises_.rm)(path);
        await (0,promises_.writeFile)(path, target);
    }
}
async function setModes(folder, mode) {
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile())
            await (0,promises_.chmod)((0,external_node_path_.join)(entry.parentPath, entry.name), mode);
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/greengrass/devices/step-journal.js
var step_journal = __webpack_require__(39660);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/step-process.js




/** Beyond it a log begins anew when the next script starts; one older log is kept. */
const LOG_BYTES = 1024 * 1024;
/** Between SIGTERM and SIGKILL, of the wall. */
const GRACE_MS = 2_000;
/** The script of a step as a process group of its own. What it leaves running when it exits goes on. */
class StepProcess {
    /** Resolves once the script itself has ended. */
    ended;
    #pid;
    #hasEnded = false;
    constructor(pid, ended) {
        this.#pid = pid;
        this.ended = ended.then((end) => {
            this.#hasEnded = true;
            return end;
        });
    }
    static async start({ script, environment }, place) {
        const log = await openLog(place.log);
        try {
            await (0,promises_.mkdir)(place.work, { recursive: true });
            const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', script], {
                cwd: place.work,
                env: { ...place.environment, ...environment },
                stdio: ['ignore', log.fd, log.fd],
                detached: true,
            });
            const ended = new Promise((resolve) => {
                child.once('error', ({ message }) => resolve({ kind: 'not-started', message }));
                child.once('exit', (code, signal) => resolve(code === null ? { kind: 'killed', signal: signal ?? '' } : { kind: 'exited', code }));
            });
            return new StepProcess(child.pid, ended);
        }
        finally {
            await log.close();
        }
    }
    /** Asks the group to end, and ends it when it has not soon. */
    async stop() {
        this.#signal('SIGTERM');
        const patience = new AbortController();
        const grace = (0,external_node_timers_promises_.setTimeout)(GRACE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
        if (!this.#hasEnded)
            await Promise.race([this.ended, grace]);
        patience.abort();
        this.kill();
        await this.ended;
    }
    kill() {
        this.#signal('SIGKILL');
    }
    #signal(name) {
        if (this.#pid === undefined)
            return;
        try {
            process.kill(-this.#pid, name);
        }
        catch {
            // Nothing of the group is left.
        }
    }
}
/** Runs a step to its end, or to the end of its time. @throws the signal's reason, once its process group is gone */
async function runStep(step, place, { clock, signal }) {
    signal.throwIfAborted();
    if (step.skipIf !== undefined && (await isMet(step.skipIf, place)))
        return { kind: 'exited', code: 0, isSkipped: true };
    const running = await StepProcess.start(step, place);
    const over = new AbortController();
    const limit = step.timeoutSeconds === undefined
        ? new Promise(() => undefined)
        : clock.sleep(step.timeoutSeconds * 1_000, over.signal).then(() => 'late', () => new Promise(() => undefined));
    const aborted = new Promise((resolve) => {
        if (signal.aborted)
            resolve('aborted');
        signal.addEventListener('abort', () => resolve('aborted'), { once: true, signal: over.signal });
    });
    const first = await Promise.race([running.ended, limit, aborted]);
    over.abort();
    if (typeof first === 'object')
        return first;
    await running.stop();
    signal.throwIfAborted();
    return { kind: 'timed-out', seconds: step.timeoutSeconds ?? 0 };
}
/** `onpath NAME` or `exists FILE`. */
async function isMet(condition, { work, environment }) {
    const [, word, what = ''] = /^(\S+)\s+(.*)$/.exec(condition.trim()) ?? [];
    const isThere = (file) => (0,promises_.access)(file).then(yes, no);
    if (word === 'exists')
        return isThere(what.startsWith('/') ? what : (0,external_node_path_.join)(work, what));
    if (word !== 'onpath')
        return false;
    for (const folder of (environment.PATH ?? '').split(external_node_path_.delimiter)) {
        if (folder !== '' && (await isThere((0,external_node_path_.join)(folder, what))))
            return true;
    }
    return false;
}
const yes = () => true;
const no = () => false;
async function openLog(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    const sizeBytes = await (0,promises_.stat)(file).then(({ size }) => size, () => 0);
    if (sizeBytes > LOG_BYTES)
        await (0,promises_.rename)(file, `${file}.1`);
    return (0,promises_.open)(file, 'a');
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/component.js



/** By this variable the processes of a component are known, whoever has started them. */
const COMPONENT_MARK = 'SLIPWAY_CORE_COMPONENT';
/** Errors after which a component is broken (developer guide, "Component lifecycle"). */
const MOST_ERRORS = 3;
/** A step that has failed, as a device tells it. */
class StepFailed extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/** A component that lives on a core device: its steps are processes of this machine. */
class Component {
    plan;
    #options;
    #ending = new AbortController();
    #isInstalled;
    #state = 'NEW';
    #problem;
    #errors = 0;
    #hasEnded = false;
    /** What the run step, or what a startup step has left. */
    #process;
    #watching = Promise.resolve();
    constructor(options) {
        this.#options = options;
        this.plan = options.plan;
        this.#isInstalled = options.isInstalled;
    }
    get state() {
        return this.#state;
    }
    /** What went wrong last, in the nucleus's words. */
    get problem() {
        return this.#problem;
    }
    /** Resolves with the exit code of the bootstrap step, or with why it came to none; `undefined` when there is no such step. */
    bootstrap(signal) {
        return this.#run('bootstrap', signal);
    }
    /** Brings it to run, or to its end; resolves when it has got there, or is broken. */
    async start() {
        while (this.#state !== 'BROKEN') {
            try {
                await this.#install();
                await this.#begin();
                return;
            }
            catch (error) {
                if (!(error instanceof StepFailed))
                    throw error;
                await this.#recover(error);
            }
        }
    }
    /** Ends it with its shutdown step, and then whatever is left of it. */
    async stop(signal) {
        const wasRunning = this.#state === 'RUNNING' || this.#state === 'FINISHED';
        this.#ending.abort(new Error('the component is stopped'));
        if (wasRunning) {
            this.#become('STOPPING');
            await this.#run('shutdown', signal);
        }
        await this.#endProcesses();
    }
    /** Ends it as a device does that is switched off: nothing of it is told, and the next start begins it anew. */
    async end() {
        this.#hasEnded = true;
        this.#ending.abort(new Error('the engine stops'));
        await this.#endProcesses();
    }
    async #endProcesses() {
        await this.#process?.stop();
        await this.#watching;
        await (0,end_processes/* endMarkedProcesses */.j)(COMPONENT_MARK, this.plan.mark);
    }
    async #install() {
        if (this.#isInstalled)
            return;
        this.#become('NEW');
        await this.#step('install');
        this.#isInstalled = true;
        this.#become('INSTALLED');
    }
    async #begin() {
        this.#ending.signal.throwIfAborted();
        const { run, startup } = this.plan.lifecycle;
        if (startup !== undefined) {
            this.#become('STARTING');
            await this.#step('startup');
            this.#become('RUNNING');
        }
        else if (run !== undefined) {
            this.#become('STARTING');
            const noteEnd = await this.#noteStart('run');
            this.#ending.signal.throwIfAborted();
            const running = await StepProcess.start(run, this.plan.place);
            this.#process = running;
            this.#become('RUNNING');
            this.#watching = this.#watch(running, run.timeoutSeconds, noteEnd);
        }
        else
            this.#become('FINISHED');
    }
    async #watch(running, timeoutSeconds, noteEnd) {
        const over = new AbortController();
        let isLate = false;
        if (timeoutSeconds !== undefined) {
            this.#options.clock.sleep(timeoutSeconds * 1_000, over.signal).then(() => {
                isLate = true;
                running.kill();
            }, () => undefined);
        }
        const end = await running.ended;
        over.abort();
        if (this.#ending.signal.aborted)
            return;
        const told = isLate ? { kind: 'timed-out', seconds: timeoutSeconds ?? 0 } : end;
        await noteEnd(told);
        if (this.#ending.signal.aborted)
            return;
        if (told.kind === 'exited' && told.code === 0)
            return this.#become('FINISHED');
        try {
            await this.#recover(failed('run', told));
            await this.start();
        }
        catch (error) {
            if (!this.#ending.signal.aborted)
                throw error;
        }
    }
    async #step(name) {
        const end = await this.#run(name, this.#ending.signal);
        if (end !== undefined && (end.kind !== 'exited' || end.code !== 0))
            throw failed(name, end);
    }
    /** Runs a step to its end, and has the device note it; `undefined` when there is no such step. */
    async #run(name, signal) {
        const step = this.plan.lifecycle[name];
        if (step === undefined)
            return undefined;
        const noteEnd = await this.#noteStart(name);
        const end = await runStep(step, this.plan.place, { clock: this.#options.clock, signal });
        await noteEnd(end);
        return end;
    }
    #noteStart(name) {
        const { name: component, version, place, lifecycle } = this.plan;
        const timeoutSeconds = lifecycle[name]?.timeoutSeconds;
        const note = { component, version, step: name, ...(timeoutSeconds !== undefined && { timeoutSeconds }) };
        return (0,step_journal/* noteStart */.P)(note, place, this.#options.clock);
    }
    async #recover(failure) {
        this.#errors += 1;
        this.#problem = failure.message;
        this.#become(this.#errors < MOST_ERRORS ? 'ERRORED' : 'BROKEN', failure);
        // Whether it helped shows when the component is started again.
        if (this.#state !== 'BROKEN')
            await this.#run('recover', this.#ending.signal);
    }
    #become(state, failure) {
        this.#state = state;
        if (this.#hasEnded)
            return;
        this.#options.onChange({
            state,
            isInstalled: this.#isInstalled,
            statusCodes: failure === undefined ? [] : [failure.code],
            ...(failure !== undefined && { details: failure.message }),
        });
    }
}
function failed(name, end) {
    const code = end.kind === 'timed-out' ? `${name.toUpperCase()}_TIMEOUT` : `${name.toUpperCase()}_ERROR`;
    return new StepFailed(code, describeEnd(name, end));
}
/** What became of a step, as a sentence. */
function describeEnd(name, end) {
    switch (end.kind) {
        case 'exited':
            return `The ${name} script exited with code ${end.code}.`;
        case 'killed':
            return `The ${name} script was ended by ${end.signal}.`;
        case 'timed-out':
            return `The ${name} script did not end within ${end.seconds} seconds.`;
        case 'not-started':
            return `The ${name} script could not be started: ${end.message}.`;
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/greengrass/devices/nucleus.js
var devices_nucleus = __webpack_require__(24163);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/configuration.js
/**
 * The configuration that a component has after a deployment: resets first, then the merge. Objects are merged, lists and all
 * else take the place of what was there; a value without a default is removed by a reset.
 */
function updatedConfiguration(current, defaults, { reset = [], merge } = {}) {
    let configuration = current ?? defaults;
    for (const pointer of reset)
        configuration = resetAt(configuration, defaults, keysOf(pointer));
    return merge === undefined ? configuration : mergeInto(configuration, JSON.parse(merge));
}
/** The value behind a JSON pointer (RFC 6901); `undefined` when there is none. */
function valueAt(configuration, pointer) {
    let value = configuration;
    for (const key of keysOf(pointer)) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function keysOf(pointer) {
    if (pointer === '')
        return [];
    return pointer
        .replace(/^\//, '')
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function resetAt(configuration, defaults, keys) {
    const [key, ...rest] = keys;
    if (key === undefined)
        return isObject(defaults) ? defaults : {};
    const otherwise = isObject(defaults) ? defaults[key] : undefined;
    const inside = configuration[key];
    if (rest.length > 0 && isObject(inside))
        return { ...configuration, [key]: resetAt(inside, otherwise, rest) };
    if (rest.length > 0)
        return configuration;
    const { [key]: _, ...others } = configuration;
    return otherwise === undefined ? others : { ...others, [key]: otherwise };
}
function mergeInto(configuration, merged) {
    const result = { ...configuration };
    for (const [key, value] of Object.entries(merged)) {
        const before = result[key];
        result[key] = isObject(value) && isObject(before) ? mergeInto(before, value) : value;
    }
    return result;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/lifecycle.js

const STEPS = ['bootstrap', 'install', 'run', 'startup', 'shutdown', 'recover'];
/** Seconds that a step may take when its recipe does not say (developer guide, "Component recipe reference"). */
const TIMEOUTS = {
    bootstrap: 120,
    install: 120,
    run: undefined,
    startup: 120,
    shutdown: 15,
    recover: 60,
};
/** The steps of a component on a device: of its manifest, or of the recipe as far as the manifest selects it. */
function lifecycleOf({ lifecycle: ofRecipe }, { lifecycle: ofManifest, selections }, replace) {
    const fields = ofManifest ?? selectIn(ofRecipe, selections);
    const environment = readEnvironment(fieldOf(fields, 'Setenv'), replace);
    const steps = STEPS.flatMap((name) => {
        const step = readStep(name, fieldOf(fields, name), environment, replace);
        return step === undefined ? [] : [[name, step]];
    });
    return Object.fromEntries(steps);
}
/** Where sections are named by selection keys, the first that is selected takes the place of all. */
function selectIn(value, selections) {
    if (!isFields(value))
        return value;
    const selected = selections.find((key) => Object.hasOwn(value, key));
    if (selected !== undefined)
        return selectIn(value[selected], selections);
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, selectIn(inside, selections)]));
}
function readStep(name, value, environment, replace) {
    const fields = typeof value === 'string' ? { Script: value } : value;
    if (!isFields(fields))
        return undefined;
    const script = fieldOf(fields, 'Script');
    if (typeof script !== 'string')
        return undefined;
    const asked = fieldOf(fields, 'Timeout');
    const timeoutSeconds = asked === undefined || asked === null ? TIMEOUTS[name] : Number(asked);
    const skipIf = fieldOf(fields, 'Skipif');
    return {
        script: replace(script),
        ...(timeoutSeconds !== undefined && { timeoutSeconds }),
        ...(typeof skipIf === 'string' && { skipIf: replace(skipIf) }),
        environment: { ...environment, ...readEnvironment(fieldOf(fields, 'Setenv'), replace) },
    };
}
function readEnvironment(value, replace) {
    if (!isFields(value))
        return {};
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, replace(String(text))]));
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/variables.js

/**
 * Replaces the recipe variables of a script: `{artifacts:path}`, `{artifacts:decompressedPath}`, `{work:path}`,
 * `{configuration:/pointer}`, `{kernel:rootPath}`, `{iot:thingName}`, and the first four of a dependency as `{name:artifacts:path}`.
 * What stands for nothing stays as it is, as the nucleus leaves it.
 */
function replaceVariables(text, scope) {
    return text.replaceAll(/\{([^{}\s]+)\}/g, (whole, inner) => meaningOf(inner, scope) ?? whole);
}
function meaningOf(inner, scope) {
    if (inner === 'kernel:rootPath')
        return scope.rootPath;
    if (inner === 'iot:thingName')
        return scope.thingName;
    const own = inPlace(inner, scope.own);
    if (own !== undefined)
        return own;
    const at = inner.indexOf(':');
    const dependency = at === -1 ? undefined : scope.dependencies.get(inner.slice(0, at));
    return dependency === undefined ? undefined : inPlace(inner.slice(at + 1), dependency);
}
function inPlace(inner, place) {
    switch (inner) {
        case 'artifacts:path':
            return place.artifacts;
        case 'artifacts:decompressedPath':
            return place.decompressedArtifacts;
        case 'work:path':
            return place.work;
    }
    if (!inner.startsWith('configuration:'))
        return undefined;
    const value = valueAt(place.configuration, inner.slice('configuration:'.length));
    if (value === undefined)
        return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/plan.js






/** What a device is to have after a deployment, in the order in which it is started. */
function installedAfter(resolved, documents, deployment, before, nowMs) {
    return Object.fromEntries(resolved.map(({ recipe, isRoot }) => {
        const { name, version } = recipe;
        const old = before.components[name];
        const isSame = old?.version === version;
        const configuration = updatedConfiguration(old?.configuration, recipe.defaultConfiguration, deployment.components[name]?.configurationUpdate);
        const installed = {
            ...{ version, document: documents.get(name) ?? {}, configuration, isRoot },
            ...(isSame
                ? {
                    isInstalled: old.isInstalled,
                    state: old.state,
                    statusCodes: old.statusCodes,
                    changedAtMs: old.changedAtMs,
                }
                : { isInstalled: false, state: 'NEW', statusCodes: [], changedAtMs: nowMs }),
            ...(isSame && old.details !== undefined && { details: old.details }),
            source: isSame && deployment.components[name] === undefined ? (old.source ?? deployment.id) : deployment.id,
        };
        return [name, installed];
    }));
}
/** How components live on a device, in the order in which they are started: dependencies first. */
function planComponents(components, device) {
    const recipes = new Map(Object.entries(components).map(([name, { document }]) => [name, readRecipe(document)]));
    const placeOf = (name) => placeIn(device.files, name, components[name]);
    const planned = Object.entries(components).map(([name, installed]) => {
        const recipe = recipes.get(name) ?? readRecipe(installed.document);
        const dependencies = recipe.dependencies.filter((one) => components[one.name] !== undefined);
        const scope = {
            own: placeOf(name),
            dependencies: new Map(dependencies.map((one) => [one.name, placeOf(one.name)])),
            rootPath: device.files.root,
            thingName: device.name,
        };
        const manifest = (0,recipe_platform/* manifestFor */.h$)(recipe, device.platform) ?? { platform: {}, selections: ['all'], artifacts: [] };
        const mark = device.files.work(name);
        return {
            name,
            installed,
            hardDependencies: dependencies.filter(({ isHard }) => isHard).map((one) => one.name),
            plan: {
                name,
                version: installed.version,
                lifecycle: lifecycleOf(recipe, manifest, (text) => replaceVariables(text, scope)),
                mark,
                place: {
                    work: device.files.work(name),
                    log: device.files.log(name),
                    journal: device.files.journal,
                    environment: { ...device.environment(), AWS_IOT_THING_NAME: device.name, [COMPONENT_MARK]: mark },
                },
            },
        };
    });
    return dependenciesFirst(planned, (name) => recipes.get(name)?.dependencies.map((one) => one.name) ?? []);
}
/** What makes a component start anew: its version, its steps as they are with its configuration in them. */
function fingerprint({ version, lifecycle }) {
    return JSON.stringify([version, lifecycle]);
}
function placeIn(files, name, component) {
    const version = component?.version ?? '';
    return {
        artifacts: files.artifacts(name, version),
        decompressedArtifacts: files.decompressed(name, version),
        work: files.work(name),
        configuration: component?.configuration ?? {},
    };
}
function dependenciesFirst(planned, dependenciesOf) {
    const byName = new Map(planned.map((one) => [one.name, one]));
    const ordered = new Set();
    const seen = new Set();
    const visit = (name) => {
        const one = byName.get(name);
        if (one === undefined || seen.has(name))
            return;
        seen.add(name);
        for (const dependency of dependenciesOf(name))
            visit(dependency);
        ordered.add(one);
    };
    for (const { name } of planned)
        visit(name);
    return [...ordered];
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/resolve.js



/** Choices after which it is certain that they only undo each other. */
const MOST_ROUNDS = 10_000;
/**
 * Finds a version of every component that is wanted and of all that they depend on, so that every requirement is met.
 *
 * @returns the components in the order in which they are started: dependencies first.
 * @throws DeviceFailure with the requirements that no version meets, or a circle of dependencies.
 */
function resolveComponents(roots, versionsOf, platform) {
    const requirements = new Map();
    const require = (name, by, requirement) => {
        const all = requirements.get(name) ?? new Map();
        requirements.set(name, all.set(by, requirement));
    };
    for (const { target, componentName, version } of roots)
        require(componentName, target, `=${version}`);
    const chosen = new Map();
    const queue = [...requirements.keys()].sort();
    const rootNames = new Set(queue);
    let rounds = 0;
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        rounds += 1;
        if (rounds > MOST_ROUNDS)
            throw circular(name, 'the versions of its dependencies depend on one another');
        const before = chosen.get(name);
        const found = choose(name, requirements.get(name) ?? new Map(), versionsOf, platform);
        if (before !== undefined && before.recipe.version === found.recipe.version)
            continue;
        chosen.set(name, { ...found, isRoot: rootNames.has(name) });
        // Another version of a component has other dependencies: those of the old one do not count any more.
        for (const dependency of before?.recipe.dependencies ?? [])
            requirements.get(dependency.name)?.delete(name);
        for (const dependency of found.recipe.dependencies) {
            require(dependency.name, name, dependency.requirement);
            queue.push(dependency.name);
        }
    }
    return inStartOrder(chosen, [...rootNames]);
}
function choose(name, requirements, versionsOf, platform) {
    const wanted = [...requirements.values()];
    for (const recipe of versionsOf(name)) {
        if (!wanted.every((requirement) => (0,greengrass_versions/* meetsRequirement */.an)(recipe.version, requirement)))
            continue;
        const manifest = (0,recipe_platform/* manifestFor */.h$)(recipe, platform);
        if (manifest !== undefined)
            return { recipe, manifest };
    }
    throw new DeviceFailure(['NO_AVAILABLE_COMPONENT_VERSION', 'COMPONENT_VERSION_REQUIREMENTS_NOT_MET'], noVersionMessage(name, requirements));
}
/** The nucleus's own sentences, which the developer guide quotes. */
function noVersionMessage(name, requirements) {
    const constraints = [...requirements].map(([by, requirement]) => `${by} requires ${requirement}`).join(', ');
    return ('No local or cloud component version satisfies the requirements. Check whether the version constraints conflict ' +
        'and that the component exists in your AWS account with a version that matches the version constraints. If the ' +
        `version constraints conflict, revise deployments to resolve the conflict. Component ${name} version constraints: ${constraints}.`);
}
function circular(name, what) {
    return new DeviceFailure(['COMPONENT_CIRCULAR_DEPENDENCY_ERROR'], `Circular dependency detected for component ${name}: ${what}`);
}
/** Those that are reached from the roots, each behind what it depends on. */
function inStartOrder(chosen, roots) {
    const ordered = [];
    const state = new Map();
    const visit = (name, path) => {
        const component = chosen.get(name);
        if (component === undefined || state.get(name) === 'done')
            return;
        if (state.get(name) === 'open') {
            throw circular(name, [...path, name].join(' -> '));
        }
        state.set(name, 'open');
        for (const dependency of component.recipe.dependencies)
            visit(dependency.name, [...path, name]);
        state.set(name, 'done');
        ordered.push(component);
    };
    for (const name of roots)
        visit(name, []);
    return ordered;
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/targets.js

/** What was installed on the device itself, without the cloud. */
const LOCAL_TARGET = 'LOCAL_DEPLOYMENT';
/** What a device knows the target of a deployment by; a subdeployment is in the place of its parent. */
function targetKey({ targetArn, parentTargetArn }) {
    const target = (0,lib_iot.targetOfArn)(parentTargetArn ?? targetArn);
    return target === undefined ? targetArn : `${target.kind}/${target.name}`;
}
/** What the targets of a device want after a deployment; groups that it has left want nothing any more. */
function targetsAfter({ targets }, deployment, groups) {
    const kept = Object.entries(targets).filter(([key]) => !key.startsWith('thinggroup/') || groups.has(key.slice('thinggroup/'.length)));
    const { id, createdAtMs, components } = deployment;
    const target = { createdAtMs, deploymentId: id, components };
    return { ...Object.fromEntries(kept), [targetKey(deployment)]: target };
}
/** The components that the targets name, with the versions that they want. */
function rootsOf(targets) {
    // In the order of their deployments; what is on the device without one is there first.
    const ordered = Object.entries(targets).sort(([, a], [, b]) => a.createdAtMs - b.createdAtMs);
    return ordered.flatMap(([target, { components }]) => Object.entries(components).map(([componentName, { componentVersion }]) => ({
        target,
        componentName,
        version: componentVersion,
    })));
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/device.js










/** What bootstrap steps ask for (developer guide, "Component recipe reference"): the software or the device starts again. */
const RESTART_CODES = new Set([100, 101]);
/** A simulated core device: a folder, what is installed in it, and the processes of its components. */
class Device {
    #options;
    #running = new Map();
    constructor(options) {
        this.#options = options;
    }
    get #name() {
        return this.#options.place.name;
    }
    /** Starts what is installed; a deployment that an earlier engine did not finish never was. */
    async boot() {
        const { before, ...now } = this.#options.state.deviceState(this.#name);
        const content = before ?? now;
        if (before !== undefined)
            this.#save(content);
        const planned = planComponents(content.components, this.#options.place);
        await this.#begin(planned.filter(({ installed }) => installed.isScripted !== true));
    }
    /** Has what a deployment would make of the device told as if it were so: for devices that follow a script. @throws DeviceFailure */
    pretend(deployment) {
        const { after } = this.prepare(deployment);
        const planned = planComponents(after.components, this.#options.place);
        const components = planned.map(({ name, installed, plan }) => {
            const isService = plan.lifecycle.run !== undefined || plan.lifecycle.startup !== undefined;
            const state = isService ? 'RUNNING' : 'FINISHED';
            return [name, { ...installed, state, isInstalled: true, isScripted: true }];
        });
        this.#save({ targets: after.targets, components: Object.fromEntries(components) }, true);
    }
    /** Ends all processes, at once. */
    async end() {
        await Promise.all([...this.#running.values()].map((component) => component.end()));
        this.#running.clear();
    }
    /** What a deployment would make of the device, without doing any of it. @throws DeviceFailure */
    prepare(deployment) {
        const { state, clock, groups, place } = this.#options;
        const before = state.deviceState(this.#name);
        const targets = targetsAfter(before, deployment, groups());
        const documents = new Map();
        const resolved = resolveComponents(rootsOf(targets), (name) => this.#versionsOf(name).map(({ recipe }) => recipe), place.platform).filter(({ recipe }) => (0,devices_nucleus/* builtInRecipe */.O7)(recipe.name) === undefined);
        for (const { recipe } of resolved) {
            const found = this.#versionsOf(recipe.name).find((one) => one.recipe.version === recipe.version);
            if (found !== undefined)
                documents.set(recipe.name, found.document);
        }
        const components = installedAfter(resolved, documents, deployment, before, clock.now());
        return { after: { targets, components }, resolved };
    }
    /** Whether the device has carried out a newer deployment to the same target. */
    isStale(deployment) {
        const known = this.#options.state.deviceState(this.#name).targets[targetKey(deployment)];
        return known !== undefined && known.createdAtMs > deployment.createdAtMs;
    }
    /** Carries a deployment out. @throws the signal's reason when the engine ends */
    async deploy(deployment) {
        const { state, objects, place, signal } = this.#options;
        const before = contentOf(state.deviceState(this.#name));
        let after;
        let planned;
        try {
            const prepared = this.prepare(deployment);
            after = prepared.after;
            for (const component of prepared.resolved) {
                await fetchArtifacts(component, { files: place.files, objects, signal });
            }
            planned = planComponents(after.components, place);
        }
        catch (failure) {
            if (!(failure instanceof DeviceFailure))
                throw failure;
            this.settle();
            return { status: 'FAILED_NO_STATE_CHANGE', failure };
        }
        try {
            await this.#become(after, planned, before);
        }
        catch (failure) {
            if (!(failure instanceof DeviceFailure))
                throw failure;
            return this.#afterFailure(deployment, failure, before);
        }
        this.settle();
        await this.#removeStale();
        return { status: 'SUCCESSFUL' };
    }
    async #afterFailure(deployment, failure, before) {
        const { place } = this.#options;
        if (deployment.policies.failureHandlingPolicy === 'DO_NOTHING') {
            this.settle();
            return { status: 'FAILED_ROLLBACK_NOT_REQUESTED', failure };
        }
        try {
            await this.#become(before, planComponents(before.components, place), before);
            this.settle();
            await this.#removeStale();
            return { status: 'FAILED_ROLLBACK_COMPLETE', failure };
        }
        catch (error) {
            if (!(error instanceof DeviceFailure))
                throw error;
            this.settle();
            return { status: 'FAILED_UNABLE_TO_ROLLBACK', failure };
        }
    }
    /** Stops what goes or changes, then installs and starts what is to be there. @throws DeviceFailure when something is broken then */
    async #become(after, planned, before) {
        const { state, signal } = this.#options;
        const changed = this.#changedIn(planned);
        const names = new Set(planned.map(({ name }) => name));
        for (const [name, component] of [...this.#running].reverse()) {
            if (names.has(name) && !changed.has(name))
                continue;
            await component.stop(signal);
            this.#running.delete(name);
        }
        await state.commit([greengrass_state/* change */.Z.putDeviceState(this.#name, { ...after, before })]);
        await this.#bootstrap(planned.filter(({ name }) => changed.has(name)));
        await this.#begin(planned.filter(({ name }) => !this.#running.has(name)));
        for (const [name, component] of this.#running) {
            if (component.state !== 'BROKEN')
                continue;
            throw new DeviceFailure(['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'], `Service ${name} in broken state after deployment. ${component.problem ?? ''}`.trim(), ['USER_COMPONENT_ERROR']);
        }
    }
    /** What has another version or other steps, does not run as it should, or depends on such a one. */
    #changedIn(planned) {
        const changed = new Set();
        for (const { name, plan, hardDependencies } of planned) {
            const running = this.#running.get(name);
            const isWell = running !== undefined && running.state !== 'BROKEN' && running.state !== 'ERRORED';
            const isSame = isWell && fingerprint(running.plan) === fingerprint(plan);
            if (!isSame || hardDependencies.some((dependency) => changed.has(dependency)))
                changed.add(name);
        }
        return changed;
    }
    async #bootstrap(planned) {
        for (const one of planned) {
            if (one.installed.isInstalled)
                continue;
            const end = await this.#componentOf(one).bootstrap(this.#options.signal);
            if (end === undefined || (end.kind === 'exited' && end.code === 0))
                continue;
            if (end.kind === 'exited' && RESTART_CODES.has(end.code)) {
                await this.#restart();
                continue;
            }
            throw new DeviceFailure([end.kind === 'timed-out' ? 'COMPONENT_BOOTSTRAP_TIMEOUT' : 'COMPONENT_BOOTSTRAP_ERROR'], `Service ${one.name} could not be bootstrapped. ${describeEnd('bootstrap', end)}`, ['USER_COMPONENT_ERROR']);
        }
    }
    /** The device starts again: what still runs ends, and is started with all else. */
    async #restart() {
        for (const component of [...this.#running.values()].reverse())
            await component.stop(this.#options.signal);
        this.#running.clear();
    }
    async #begin(planned) {
        for (const one of planned) {
            this.#options.signal.throwIfAborted();
            const component = this.#componentOf(one);
            this.#running.set(one.name, component);
            await component.start();
        }
    }
    #componentOf({ name, installed, plan }) {
        return new Component({
            plan,
            clock: this.#options.clock,
            isInstalled: installed.isInstalled,
            onChange: (told) => this.#note(name, told),
        });
    }
    #note(name, told) {
        const now = this.#options.state.deviceState(this.#name);
        const component = now.components[name];
        if (component === undefined)
            return;
        const { details: _, ...rest } = component;
        const changed = { ...rest, ...told, changedAtMs: this.#options.clock.now() };
        this.#save({ ...now, components: { ...now.components, [name]: changed } });
    }
    /** What is there now stays: nothing is rolled back to what was before any more. */
    settle() {
        this.#save(contentOf(this.#options.state.deviceState(this.#name)), true);
    }
    /** A core device tells its status when it has another one, and at the end of each deployment. */
    #save(content, isEndOfDeployment = false) {
        const { state, clock, log } = this.#options;
        const device = state.device(this.#name);
        const isBroken = Object.values(content.components).some((one) => one.state === 'BROKEN');
        const status = isBroken ? 'UNHEALTHY' : 'HEALTHY';
        const isNews = device !== undefined && (isEndOfDeployment || device.status !== status);
        state
            .commit([
            greengrass_state/* change */.Z.putDeviceState(this.#name, content),
            ...(isNews ? [greengrass_state/* change */.Z.putDevice({ ...device, status, statusAtMs: clock.now() })] : []),
        ])
            .catch((error) => log(`${this.#name}: what is on it was not saved: ${error.message}`));
    }
    #versionsOf(name) {
        const { state } = this.#options;
        const own = (0,devices_nucleus/* builtInRecipe */.O7)(name);
        if (own !== undefined)
            return [{ recipe: own, document: {} }];
        const inCloud = state.versions(name).filter((one) => one.state === 'DEPLOYABLE');
        const local = state.deviceState(this.#name).components[name];
        const isOnlyHere = local !== undefined && !inCloud.some(({ version }) => version === local.version);
        const documents = [...inCloud.map(({ document }) => document), ...(isOnlyHere ? [local.document] : [])];
        return documents
            .map((document) => ({ document, recipe: readRecipe(document) }))
            .sort((a, b) => (0,greengrass_versions/* newestFirst */.ll)(a.recipe.version, b.recipe.version));
    }
    async #removeStale() {
        const { state, place } = this.#options;
        const { components } = state.deviceState(this.#name);
        await removeStaleArtifacts(place.files, (name, version) => components[name]?.version === version);
    }
}
function contentOf({ targets, components }) {
    return { targets, components };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/files.js

function filesOf(root) {
    const artifacts = (0,external_node_path_.join)(root, 'packages', 'artifacts');
    const decompressed = (0,external_node_path_.join)(root, 'packages', 'artifacts-unarchived');
    return {
        root,
        artifacts: (name, version) => (0,external_node_path_.join)(artifacts, name, version),
        decompressed: (name, version) => (0,external_node_path_.join)(decompressed, name, version),
        work: (name) => (0,external_node_path_.join)(root, 'work', name),
        log: (name) => (0,external_node_path_.join)(root, 'logs', `${name}.log`),
        journal: (0,external_node_path_.join)(root, 'logs', 'greengrass.log'),
        packageFolders: [artifacts, decompressed],
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/report.js

/** What the nucleus cuts every value to. */
const MOST_CHARACTERS = 1_024;
/** How the end of a deployment is told by a device (developer guide, "Check device deployment status"). */
function reportOf({ status, failure }) {
    if (status === 'SUCCESSFUL' || failure === undefined) {
        return {
            status: 'SUCCEEDED',
            details: { 'detailed-deployment-status': 'SUCCESSFUL' },
            outcome: { reason: 'SUCCESSFUL', errorStack: [], errorTypes: [] },
        };
    }
    const isRejected = status === 'REJECTED';
    const error = describeFailure(failure, isRejected ? 'DEPLOYMENT_REJECTED' : 'DEPLOYMENT_FAILURE');
    const details = {
        'detailed-deployment-status': status,
        'deployment-failure-cause': failure.message,
        'deployment-error-stack': JSON.stringify(error.errorStack),
        'deployment-error-types': JSON.stringify(error.errorTypes),
    };
    return {
        status: isRejected ? 'REJECTED' : 'FAILED',
        details: Object.fromEntries(Object.entries(details).map(([key, value]) => [key, value.slice(0, MOST_CHARACTERS)])),
        outcome: { ...error, reason: `${error.errorStack.at(-1)}: ${status}: ${failure.message}` },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/core-devices.js









/** The simulated core devices of an engine: each carries out one deployment after the other. */
class CoreDevices {
    #options;
    #devices = new Map();
    #busy = new Map();
    #closing = new AbortController();
    #alarms;
    #hasResumed = false;
    constructor(options) {
        this.#options = options;
        this.#alarms = new lib_iot.AlarmClock(options.clock);
    }
    /** Starts what is installed on the devices, and carries out what waits for them. */
    resume() {
        this.#hasResumed = true;
        this.plansChanged();
    }
    /** Called when the scenario is another one. */
    plansChanged() {
        const { state, clock, plans } = this.#options;
        if (!this.#hasResumed || this.#closing.signal.aborted)
            return;
        this.wake(state.devices().map(({ name }) => name));
        const atMs = plans().nextChangeAtMs(clock.now());
        if (atMs !== undefined)
            this.#alarms.set('another plan', atMs, () => this.plansChanged());
    }
    /** Has devices look whether a deployment waits for them. */
    wake(names) {
        if (!this.#hasResumed || this.#closing.signal.aborted)
            return;
        for (const name of names) {
            if (this.#busy.has(name) || this.#options.state.device(name) === undefined)
                continue;
            const work = this.#work(name)
                .catch((error) => {
                if (this.#devices.get(name)?.signal.aborted !== true)
                    this.#options.log(`${name}: met a defect: ${error.stack ?? error.message}`);
            })
                .finally(() => this.#busy.delete(name));
            this.#busy.set(name, work);
        }
    }
    /** Takes a device away, with its processes and its folder. Its thing stays. */
    async remove(name) {
        const { state, directory } = this.#options;
        const running = this.#devices.get(name);
        running?.stop.abort(new Error('the core device is deleted'));
        await running?.device.end();
        await this.#busy.get(name);
        // What was about to start when it was ended has started since.
        await running?.device.end();
        this.#devices.delete(name);
        await state.commit(greengrass_state/* change */.Z.deleteDevice(name));
        await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { recursive: true, force: true });
    }
    /** Ends all processes; the next start begins them anew. */
    async close() {
        this.#closing.abort(new Error('the engine stops'));
        this.#alarms.close();
        const endAll = () => Promise.all([...this.#devices.values()].map(({ device }) => device.end()));
        await endAll();
        await Promise.all(this.#busy.values());
        // What was about to start when its device was ended has started since.
        await endAll();
    }
    async #work(name) {
        // Whoever wakes it may not be done with what it changes.
        await Promise.resolve();
        const { during } = this.#options;
        let running = this.#devices.get(name);
        if (running === undefined) {
            const made = this.#make(name);
            running = made;
            this.#devices.set(name, made);
            await during(() => made.device.boot());
        }
        for (let next = this.#next(name); next !== undefined; next = this.#next(name)) {
            await this.#carryOut(name, running, next);
        }
    }
    #make(name) {
        const { state, iot, objects, clock, directory, environment, log } = this.#options;
        const stop = new AbortController();
        const signal = AbortSignal.any([this.#closing.signal, stop.signal]);
        const device = new Device({
            place: { name, files: filesOf((0,external_node_path_.join)(directory, name)), platform: (0,recipe_platform/* thisPlatform */.gA)(), environment },
            ...{ state, objects, clock, log },
            groups: () => iot.reachOf(name),
            signal,
        });
        return { device, stop, signal };
    }
    #next(name) {
        if (this.#closing.signal.aborted || this.#options.state.device(name)?.isOnline !== true)
            return undefined;
        if (this.#planOf(name)?.isOffline === true)
            return undefined;
        return this.#options.deployments.pendingFor(name)[0];
    }
    #planOf(name) {
        return this.#options.plans().find(name, this.#options.clock.now());
    }
    async #carryOut(name, running, deployment) {
        const { deployments, during, log } = this.#options;
        const { device, signal } = running;
        const plan = this.#planOf(name);
        await this.#pause(plan?.startsAfterSeconds, signal);
        if (device.isStale(deployment)) {
            const failure = new DeviceFailure(['REJECTED_STALE_DEPLOYMENT'], `A newer deployment to the same target than ${deployment.id} has been processed already`);
            deployments.report(deployment, name, reportOf({ status: 'REJECTED', failure }));
            return;
        }
        if (!deployments.report(deployment, name, { status: 'IN_PROGRESS' }))
            return;
        const result = plan === undefined ? await during(() => device.deploy(deployment)) : await this.#play(plan, running, deployment);
        log(`${name}: deployment ${deployment.id} ended: ${result.status}${result.failure ? `: ${result.failure.message}` : ''}`);
        deployments.report(deployment, name, reportOf(result));
    }
    async #pause(seconds, signal) {
        if (seconds !== undefined && seconds > 0)
            await this.#options.clock.sleep(seconds * 1_000, signal);
    }
    async #play(plan, { device, signal }, deployment) {
        const { takesSeconds, endsAs = 'SUCCESSFUL', cause, errorStack = [], errorTypes = [] } = plan;
        await this.#pause(takesSeconds, signal);
        if (endsAs === 'NEVER')
            await forever(signal);
        else if (endsAs !== 'SUCCESSFUL') {
            const failure = new DeviceFailure(errorStack, cause ?? 'the scenario has it fail', errorTypes);
            device.settle();
            return { status: endsAs, failure };
        }
        try {
            device.pretend(deployment);
            return { status: 'SUCCESSFUL' };
        }
        catch (failure) {
            if (failure instanceof DeviceFailure)
                return { status: 'FAILED_NO_STATE_CHANGE', failure };
            throw failure;
        }
    }
}
function forever(signal) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (signal.aborted)
            reject(signal.reason);
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/devices/plan-devices.js






/** The changes that make these core devices, with their things and groups. What is there already stays; whether one is online is changed. */
function planDevices(wanted, { state, iot }, nowMs) {
    const groups = new Set(wanted.flatMap(({ thingGroups }) => thingGroups));
    const missing = [...groups].filter((name) => iot.group(name) === undefined);
    return [
        ...missing.map((name) => lib_iot.iotChange.putGroup({ name, id: (0,external_node_crypto_.randomUUID)(), attributes: {}, version: 1, createdAtMs: nowMs })),
        ...wanted.flatMap((device) => [
            ...(iot.thing(device.thingName) === undefined
                ? [lib_iot.iotChange.putThing({ name: device.thingName, id: (0,external_node_crypto_.randomUUID)(), attributes: {}, version: 1 })]
                : []),
            ...device.thingGroups.map((group) => lib_iot.iotChange.addMember(group, device.thingName)),
            ...planDevice(device, state, nowMs),
        ]),
    ];
}
function planDevice({ thingName, isOnline = true, localDeployment }, state, nowMs) {
    const there = state.device(thingName);
    if (there !== undefined)
        return there.isOnline === isOnline ? [] : [greengrass_state/* change */.Z.putDevice({ ...there, isOnline })];
    const { os = '', architecture = '' } = (0,recipe_platform/* thisPlatform */.gA)();
    const device = {
        ...{ name: thingName, coreVersion: devices_nucleus/* NUCLEUS */.Kl.version, platform: os, architecture },
        ...{ status: 'HEALTHY', statusAtMs: nowMs, tags: {}, isOnline },
    };
    if (localDeployment === undefined)
        return [greengrass_state/* change */.Z.putDevice(device)];
    const components = localDeployment.map(({ componentName, componentVersion }) => [componentName, { componentVersion }]);
    const content = {
        targets: { [LOCAL_TARGET]: { createdAtMs: 0, components: Object.fromEntries(components) } },
        components: {},
    };
    return [greengrass_state/* change */.Z.putDevice(device), greengrass_state/* change */.Z.putDeviceState(thingName, content)];
}

// EXTERNAL MODULE: ./packages/engine/lib/http/rest-codec.js
var rest_codec = __webpack_require__(42284);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/greengrass-error.js

/** HTTP status of each error that the emulated operations answer with; the names are those of the public service model. */
const STATUS = {
    AccessDeniedException: 403,
    ConflictException: 409,
    ExpiredTokenException: 403,
    InternalServerException: 500,
    NotImplementedException: 501,
    RequestAlreadyInProgressException: 400,
    ResourceNotFoundException: 404,
    ThrottlingException: 429,
    ValidationException: 400,
};
/** What the service asks callers to wait for after throttling and errors of its own, in seconds. */
const RETRY_AFTER = { 'Retry-After': '1' };
/** An answer that is an error in Greengrass's words. */
function greengrassError(type, message, details = {}) {
    return new rest_codec/* RestError */.pj(type, STATUS[type], message, {
        details,
        ...((type === 'ThrottlingException' || type === 'InternalServerException') && { headers: RETRY_AFTER }),
    });
}
/** A field that is not as it has to be. */
function invalidField(name, message) {
    return greengrassError('ValidationException', `Invalid value for ${name}: ${message}`, {
        reason: 'FIELD_VALIDATION_FAILED',
        fields: [{ name, message }],
    });
}
function cannotParse(message) {
    return greengrassError('ValidationException', message, { reason: 'CANNOT_PARSE', fields: [] });
}
function notFound(resourceType, resourceId, message) {
    return greengrassError('ResourceNotFoundException', message, { resourceId, resourceType });
}
function conflict(resourceType, resourceId, message) {
    return greengrassError('ConflictException', message, { resourceId, resourceType });
}
/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
function notImplemented(what) {
    return greengrassError('NotImplementedException', `${what} is not implemented by this engine`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/request.js

/** `null` is as good as nothing. */
function given(body, field) {
    return body[field] ?? undefined;
}
function optionalText(body, field, place = field) {
    const value = given(body, field);
    if (value === undefined || typeof value === 'string')
        return value;
    throw invalidField(place, 'it has to be a text');
}
function optionalObject(body, field, place = field) {
    const value = given(body, field);
    if (value === undefined)
        return undefined;
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalidField(place, 'it has to be an object');
}
function optionalList(body, field, place = field) {
    const value = given(body, field);
    if (value === undefined || Array.isArray(value))
        return value;
    throw invalidField(place, 'it has to be a list');
}
function optionalNumber(body, field, rule, place = field) {
    const value = given(body, field);
    if (value === undefined)
        return undefined;
    const { least, most, digits = 0 } = rule;
    const isExact = typeof value === 'number' && Number(value.toFixed(digits)) === value;
    if (isExact && value >= least && value <= most)
        return value;
    const kind = digits === 0 ? 'a whole number' : `a number with at most ${digits} digit(s) behind the point`;
    throw invalidField(place, `it has to be ${kind} from ${least} to ${most}`);
}
function requiredNumber(body, field, rule, place = field) {
    const value = optionalNumber(body, field, rule, place);
    if (value === undefined)
        throw invalidField(place, 'it is required');
    return value;
}
function optionalWord(body, field, words, place = field) {
    const value = given(body, field);
    if (value === undefined)
        return undefined;
    const found = words.find((word) => word === value);
    if (found === undefined)
        throw invalidField(place, `it has to be ${words.join(' or ')}`);
    return found;
}
function readTags(body) {
    const tags = optionalObject(body, 'tags') ?? {};
    const entries = Object.entries(tags);
    if (entries.length > 200)
        throw invalidField('tags', 'there can be 200 of them');
    for (const [key, value] of entries) {
        if (key === '' || key.length > 128)
            throw invalidField('tags', `the key "${key}" has to have 1 to 128 characters`);
        if (typeof value !== 'string' || value.length > 256) {
            throw invalidField('tags', `the value of "${key}" has to be a text of at most 256 characters`);
        }
    }
    return tags;
}
/** A text of a query that is one of a few words. */
function queryWord(query, name, words) {
    const value = query.get(name);
    return value === null ? undefined : optionalWord({ [name]: value }, name, words);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/operations/client-tokens.js



/** How long a success is remembered (API reference, `clientToken`). */
const KEPT_MS = 8 * 3_600_000;
/** Requests that can be repeated: one that succeeded is answered as it was, and is not carried out once more. */
class ClientTokens {
    #state;
    #clock;
    #running = new Set();
    constructor(state, clock) {
        this.#state = state;
        this.#clock = clock;
    }
    /** @throws RestError `RequestAlreadyInProgressException` while the first of such requests runs */
    async once(operation, body, carryOut) {
        const token = optionalText(body, 'clientToken');
        if (token === undefined)
            return carryOut();
        if (!/^[a-zA-Z0-9-]{1,64}$/.test(token))
            throw invalidField('clientToken', 'it has to be 1 to 64 of a-z, A-Z, 0-9, -');
        const key = `${operation}:${token}`;
        const nowMs = this.#clock.now();
        const kept = this.#state.keptAnswer(key);
        if (kept !== undefined && nowMs - kept.atMs < KEPT_MS)
            return { status: 201, body: kept.body };
        if (this.#running.has(key)) {
            throw greengrassError('RequestAlreadyInProgressException', 'A request with this client token is in progress.');
        }
        this.#running.add(key);
        try {
            const reply = await carryOut();
            const old = this.#state.keptAnswers().filter(([, { atMs }]) => nowMs - atMs >= KEPT_MS);
            await this.#state.commit([
                ...old.map(([one]) => greengrass_state/* change */.Z.deleteToken(one)),
                greengrass_state/* change */.Z.putToken(key, { body: reply.body ?? {}, atMs: nowMs }),
            ]);
            return reply;
        }
        finally {
            this.#running.delete(key);
        }
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/arns.js
function greengrassArn({ region, accountId }, resource) {
    return `arn:aws:greengrass:${region}:${accountId}:${resource}`;
}
const componentArn = (place, name) => greengrassArn(place, `components:${name}`);
const versionArn = (place, name, version) => greengrassArn(place, `components:${name}:versions:${version}`);
const deploymentArn = (place, id) => greengrassArn(place, `deployments:${id}`);
const coreDeviceArn = (place, name) => greengrassArn(place, `coreDevices:${name}`);
/** What an ARN of a component names; `undefined` for other ARNs. */
function componentOfArn(arn) {
    const match = /^arn:[^:]*:greengrass:[^:]*:(?:aws|[0-9]+):components:([^:]+)(?::versions:([^:]+))?$/.exec(arn);
    const [, name, version] = match ?? [];
    return name === undefined ? undefined : { name, ...(version !== undefined && { version }) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/access.js




/**
 * The rights that a request needs, after the Service Authorization Reference for AWS IoT Greengrass V2: the action is named like
 * the operation. Deployments also do things to AWS IoT, with the rights of the caller.
 */
function greengrassAccess(operation, request, context) {
    const own = { action: `greengrass:${operation}`, resource: resourceOf(operation, request, context) };
    if (operation === 'CreateComponentVersion')
        return [own, ...ofComponent(request, context)];
    if (operation === 'CreateDeployment') {
        const tagging = isTagged(request)
            ? [{ action: 'greengrass:TagResource', resource: deploymentArn(context, '*') }]
            : [];
        return [own, ...tagging, ...ofTarget(request, context)];
    }
    if (operation !== 'CancelDeployment')
        return [own];
    const deployment = context.state.deployment(request.labels.deploymentId ?? '');
    if (deployment?.jobId === undefined)
        return [own];
    return [own, { action: 'iot:CancelJob', resource: (0,lib_iot.jobArn)(context, deployment.jobId) }];
}
function resourceOf(operation, { labels, body }, context) {
    if (labels.arn !== undefined)
        return labels.arn;
    if (labels.resourceArn !== undefined)
        return labels.resourceArn;
    if (labels.deploymentId !== undefined)
        return deploymentArn(context, labels.deploymentId);
    if (labels.coreDeviceThingName !== undefined)
        return coreDeviceArn(context, labels.coreDeviceThingName);
    if (operation === 'CreateComponentVersion')
        return componentArn(context, recipeOf(body.inlineRecipe)?.name ?? '*');
    return '*';
}
/** What a deployment is carried to its target by: a job, or the shadow of the thing. */
function ofTarget({ body }, context) {
    const arn = typeof body.targetArn === 'string' ? body.targetArn : '';
    const target = (0,lib_iot.targetOfArn)(arn);
    if (target === undefined)
        return [];
    const on = (...actions) => actions.map((action) => ({ action, resource: arn }));
    if (target.kind === 'thing')
        return on('iot:DescribeThing', 'iot:GetThingShadow', 'iot:UpdateThingShadow');
    const latest = context.state.target(arn)?.latestDeploymentId;
    const before = latest === undefined ? undefined : context.state.deployment(latest);
    return [
        ...on('iot:DescribeThingGroup'),
        { action: 'iot:CreateJob', resource: (0,lib_iot.jobArn)(context, '*') },
        ...(before?.jobId !== undefined && before.status === 'ACTIVE'
            ? [{ action: 'iot:CancelJob', resource: (0,lib_iot.jobArn)(context, before.jobId) }]
            : []),
    ];
}
/** The service reads the artifacts of a version in the name of whoever creates it. */
function ofComponent(request, context) {
    const recipe = recipeOf(request.body.inlineRecipe);
    if (recipe === undefined)
        return [];
    const objects = recipe.manifests
        .flatMap(({ artifacts }) => artifacts.map(recipe_objectOf))
        .filter((one) => one !== undefined);
    return [
        ...(isTagged(request)
            ? [{ action: 'greengrass:TagResource', resource: versionArn(context, recipe.name, recipe.version) }]
            : []),
        ...objects.map(({ bucket, key }) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/${key}` })),
    ];
}
/** Whether what is created has tags from the start, which takes the right to tag beside that to create. */
function isTagged({ body: { tags } }) {
    return typeof tags === 'object' && tags !== null && Object.keys(tags).length > 0;
}
/** What cannot be read is refused for that, once the caller is let in. */
function recipeOf(inlineRecipe) {
    if (typeof inlineRecipe !== 'string')
        return undefined;
    try {
        return readRecipe(parseRecipe(Buffer.from(inlineRecipe, 'base64').toString('utf8')));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/greengrass/operation-names.js
var operation_names = __webpack_require__(67530);
;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/operations/components.js








/** The version exists at once; whether it can be deployed is known when its artifacts have been looked at. */
const createComponentVersion = ({ body }, context) => context.tokens.once('CreateComponentVersion', body, async () => {
    if (given(body, 'lambdaFunction') !== undefined)
        throw notImplemented('lambdaFunction of CreateComponentVersion');
    const { document, recipe } = readInline(body);
    const { name, version } = recipe;
    if (context.state.component(name, version) !== undefined) {
        throw conflict('componentVersion', versionArn(context, name, version), `Component [${name} : ${version}] for account [${context.accountId}] already exists with state: [${context.state.component(name, version)?.state}]`);
    }
    const created = {
        ...{ name, version, document, createdAtMs: context.nowMs },
        ...{ state: 'REQUESTED', message: 'NONE', errors: {}, tags: readTags(body) },
    };
    await context.state.commit(greengrass_state/* change */.Z.putComponent(created));
    const reply = {
        arn: versionArn(context, name, version),
        componentName: name,
        componentVersion: version,
        creationTimestamp: (0,rest_codec/* epochSeconds */.DQ)(created.createdAtMs),
        status: describeStatus(created),
    };
    context.processComponent(name, version);
    return { status: 201, body: reply };
});
const describeComponent = ({ labels }, context) => {
    const component = requireVersion(context, labels.arn);
    const recipe = readRecipe(component.document);
    return {
        status: 200,
        body: {
            arn: versionArn(context, component.name, component.version),
            componentName: component.name,
            componentVersion: component.version,
            creationTimestamp: (0,rest_codec/* epochSeconds */.DQ)(component.createdAtMs),
            publisher: recipe.publisher ?? null,
            description: recipe.description ?? null,
            status: describeStatus(component),
            platforms: platformsOf(recipe),
            tags: component.tags,
        },
    };
};
const getComponent = ({ labels, query }, context) => {
    const component = requireVersion(context, labels.arn);
    const format = queryWord(query, 'recipeOutputFormat', ['JSON', 'YAML']) ?? 'JSON';
    const text = format === 'JSON' ? JSON.stringify(component.document, null, 2) : (0,dist/* stringify */.As)(component.document);
    const recipe = Buffer.from(text).toString('base64');
    return { status: 200, body: { recipeOutputFormat: format, recipe, tags: component.tags } };
};
const listComponents = ({ query }, context) => {
    const scope = queryWord(query, 'scope', ['PRIVATE', 'PUBLIC']) ?? 'PRIVATE';
    const names = scope === 'PUBLIC' ? [] : context.state.componentNames();
    const { items, nextToken } = (0,lib_iot.paginate)(page(query), names, (name) => name);
    const components = items.flatMap((name) => {
        const [latest] = context.state.versions(name);
        if (latest === undefined)
            return [];
        const recipe = readRecipe(latest.document);
        return [
            {
                arn: componentArn(context, name),
                componentName: name,
                latestVersion: {
                    arn: versionArn(context, name, latest.version),
                    componentVersion: latest.version,
                    creationTimestamp: (0,rest_codec/* epochSeconds */.DQ)(latest.createdAtMs),
                    description: recipe.description ?? null,
                    publisher: recipe.publisher ?? null,
                    platforms: platformsOf(recipe),
                },
            },
        ];
    });
    return { status: 200, body: { components, nextToken } };
};
const listComponentVersions = ({ labels, query }, context) => {
    const named = componentOfArn(labels.arn ?? '');
    if (named === undefined || named.version !== undefined) {
        throw invalidField('arn', 'it has to be the ARN of a component without a version');
    }
    const versions = context.state.versions(named.name);
    if (versions.length === 0) {
        throw notFound('component', labels.arn ?? '', `Component [${named.name}] for account [${context.accountId}] is not found`);
    }
    const { items, nextToken } = (0,lib_iot.paginate)(page(query), versions, ({ version }) => version);
    const componentVersions = items.map(({ name, version }) => ({
        componentName: name,
        componentVersion: version,
        arn: versionArn(context, name, version),
    }));
    return { status: 200, body: { componentVersions, nextToken } };
};
/** Devices that have the version keep it. */
const deleteComponent = async ({ labels }, context) => {
    const component = requireVersion(context, labels.arn);
    const isLast = context.state.versions(component.name).length === 1;
    await context.state.commit([
        greengrass_state/* change */.Z.deleteComponent(component),
        ...(isLast ? [greengrass_state/* change */.Z.forgetComponentName(component.name)] : []),
    ]);
    return { status: 204 };
};
/** @throws RestError `ResourceNotFoundException` */
function requireVersion(context, arn = '') {
    const named = componentOfArn(arn);
    if (named?.version === undefined)
        throw invalidField('arn', 'it has to be the ARN of a component version');
    const component = context.state.component(named.name, named.version);
    if (component !== undefined)
        return component;
    throw notFound('componentVersion', arn, `Component [${named.name} : ${named.version}] for account [${context.accountId}] is not found`);
}
/** The page of a list that a query asks for: up to 100 items. */
function page(query) {
    return { query, most: 100, invalid: (message) => invalidField('maxResults', message) };
}
function readInline(body) {
    const inline = optionalText(body, 'inlineRecipe');
    if (inline === undefined)
        throw invalidField('inlineRecipe', 'it is required');
    try {
        const document = parseRecipe(Buffer.from(inline, 'base64').toString('utf8'));
        return { document, recipe: readRecipe(document) };
    }
    catch (error) {
        if (!(error instanceof RecipeProblem))
            throw error;
        throw error.field === 'inlineRecipe' ? cannotParse(error.message) : invalidField(error.field, error.message);
    }
}
function describeStatus({ state, message, errors }) {
    return { componentState: state, message, errors, vendorGuidance: 'ACTIVE', vendorGuidanceMessage: 'NONE' };
}
function platformsOf({ manifests }) {
    return manifests.map(({ name, platform }) => ({ name: name ?? null, attributes: platform }));
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/operations/core-devices.js






const RUNTIME = 'aws_nucleus_classic';
const getCoreDevice = ({ labels }, context) => {
    const device = requireDevice(context, labels.coreDeviceThingName);
    return { status: 200, body: { ...summary(device), coreVersion: device.coreVersion, tags: device.tags } };
};
const listCoreDevices = ({ query }, context) => {
    const status = queryWord(query, 'status', ['HEALTHY', 'UNHEALTHY']);
    const runtime = query.get('runtime');
    const groupArn = query.get('thingGroupArn');
    const group = groupArn === null ? undefined : (0,lib_iot.targetOfArn)(groupArn);
    if (groupArn !== null && group?.kind !== 'thinggroup') {
        throw invalidField('thingGroupArn', 'it has to be the ARN of a thing group');
    }
    const members = group === undefined ? undefined : new Set(context.iot.members(group.name, true));
    const fitting = context.state
        .devices()
        .filter((device) => (status === undefined || device.status === status) &&
        (runtime === null || runtime === RUNTIME) &&
        (members === undefined || members.has(device.name)));
    const { items, nextToken } = (0,lib_iot.paginate)(page(query), fitting, ({ name }) => name);
    return { status: 200, body: { coreDevices: items.map(summary), nextToken } };
};
const deleteCoreDevice = async ({ labels }, context) => {
    const { name } = requireDevice(context, labels.coreDeviceThingName);
    await context.removeDevice(name);
    return { status: 204 };
};
const listEffectiveDeployments = ({ labels, query }, context) => {
    const { name } = requireDevice(context, labels.coreDeviceThingName);
    const all = context.deployments.effectiveFor(name);
    const { items, nextToken } = (0,lib_iot.paginate)(page(query), all, ({ deployment }) => deployment.id);
    return { status: 200, body: { effectiveDeployments: items.map((one) => effective(context, one)), nextToken } };
};
/** The nucleus is a component too, and a root. */
const listInstalledComponents = ({ labels, query }, context) => {
    const device = requireDevice(context, labels.coreDeviceThingName);
    const filter = queryWord(query, 'topologyFilter', ['ALL', 'ROOT']) ?? 'ROOT';
    const { components } = context.state.deviceState(device.name);
    const nucleus = {
        ...{ componentName: devices_nucleus/* NUCLEUS */.Kl.name, componentVersion: devices_nucleus/* NUCLEUS */.Kl.version, lifecycleState: 'FINISHED' },
        ...{ lifecycleStateDetails: null, lifecycleStatusCodes: [], isRoot: true, lastInstallationSource: null },
        lastStatusChangeTimestamp: (0,rest_codec/* epochSeconds */.DQ)(device.statusAtMs),
        lastReportedTimestamp: (0,rest_codec/* epochSeconds */.DQ)(device.statusAtMs),
    };
    const installed = Object.entries(components).map(([name, component]) => ({
        componentName: name,
        componentVersion: component.version,
        lifecycleState: component.state,
        lifecycleStateDetails: component.details ?? null,
        lifecycleStatusCodes: component.statusCodes,
        isRoot: component.isRoot,
        lastStatusChangeTimestamp: (0,rest_codec/* epochSeconds */.DQ)(component.changedAtMs),
        lastReportedTimestamp: (0,rest_codec/* epochSeconds */.DQ)(component.changedAtMs),
        lastInstallationSource: component.source ?? null,
    }));
    const fitting = [nucleus, ...installed].filter(({ isRoot }) => filter === 'ALL' || isRoot);
    const { items, nextToken } = (0,lib_iot.paginate)(page(query), fitting, ({ componentName }) => String(componentName));
    return { status: 200, body: { installedComponents: items, nextToken } };
};
/** @throws RestError `ResourceNotFoundException` */
function requireDevice({ state }, name = '') {
    const device = state.device(name);
    if (device === undefined)
        throw notFound('coreDevice', name, `Core device ${name} cannot be found`);
    return device;
}
function summary(device) {
    return {
        coreDeviceThingName: device.name,
        status: device.status,
        lastStatusUpdateTimestamp: (0,rest_codec/* epochSeconds */.DQ)(device.statusAtMs),
        platform: device.platform,
        architecture: device.architecture,
        runtime: RUNTIME,
    };
}
function effective(context, { deployment, execution, outcome }) {
    const { jobId } = deployment;
    return {
        deploymentId: deployment.id,
        deploymentName: deployment.name ?? null,
        iotJobId: jobId ?? null,
        iotJobArn: jobId === undefined ? null : (0,lib_iot.jobArn)(context, jobId),
        description: null,
        targetArn: deployment.targetArn,
        coreDeviceExecutionStatus: statusOf(execution.status, jobId),
        reason: outcome?.reason ?? null,
        creationTimestamp: (0,rest_codec/* epochSeconds */.DQ)(execution.queuedAtMs),
        modifiedTimestamp: (0,rest_codec/* epochSeconds */.DQ)(execution.lastUpdatedAtMs),
        statusDetails: { errorStack: outcome?.errorStack ?? [], errorTypes: outcome?.errorTypes ?? [] },
    };
}
/** The good end has another name on a thing than on a member of a group. */
function statusOf(status, jobId) {
    return status === 'SUCCEEDED' && jobId === undefined ? 'COMPLETED' : status;
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/deployments/read-deployment.js





const MOST_MERGE = 10_485_760;
const RATE = { least: 1, most: 1_000 };
const MOST_NUMBER = 2_147_483_647;
/** Reads the body of CreateDeployment. @throws RestError `ValidationException` naming the field */
function readDeployment(body) {
    const targetArn = optionalText(body, 'targetArn') ?? '';
    const target = (0,lib_iot.targetOfArn)(targetArn);
    if (target === undefined)
        throw invalidField('targetArn', 'it has to be the ARN of a thing or of a thing group');
    const name = optionalText(body, 'deploymentName');
    if (name !== undefined && (name === '' || name.length > 256)) {
        throw invalidField('deploymentName', 'it has to have 1 to 256 characters');
    }
    const jobConfiguration = readJobConfiguration(body);
    const parentTargetArn = readParent(body, target);
    return {
        targetArn,
        target,
        ...(name !== undefined && { name }),
        components: Object.fromEntries(Object.entries(optionalObject(body, 'components') ?? {}).map(([component, given]) => [
            component,
            readComponent(component, given),
        ])),
        policies: readPolicies(optionalObject(body, 'deploymentPolicies') ?? {}),
        ...(jobConfiguration !== undefined && { jobConfiguration }),
        ...(parentTargetArn !== undefined && { parentTargetArn }),
        tags: readTags(body),
    };
}
/** A subdeployment is to a group, in the place of a group. */
function readParent(body, target) {
    const parent = optionalText(body, 'parentTargetArn');
    if (parent === undefined)
        return undefined;
    const named = (0,lib_iot.targetOfArn)(parent);
    if (named?.kind !== 'thinggroup')
        throw invalidField('parentTargetArn', 'it has to be the ARN of a thing group');
    if (target.kind !== 'thinggroup') {
        throw invalidField('targetArn', 'the target of a subdeployment has to be a thing group');
    }
    if (target.name.includes(':')) {
        throw invalidField('targetArn', 'the name of a thing group of a subdeployment has no colon');
    }
    if (parent === optionalText(body, 'targetArn')) {
        throw invalidField('parentTargetArn', 'it has to be another thing group than the target');
    }
    return parent;
}
function readComponent(name, given) {
    const place = `components.${name}`;
    if (name === '' || name.length > 128)
        throw invalidField(place, 'the name has to have 1 to 128 characters');
    if (!isObject(given))
        throw invalidField(place, 'it has to be an object');
    const version = optionalText(given, 'componentVersion', `${place}.componentVersion`);
    if (version === undefined || !(0,greengrass_versions/* isVersion */.lF)(version)) {
        throw invalidField(`${place}.componentVersion`, 'it has to be one version, such as 1.0.0');
    }
    const update = optionalObject(given, 'configurationUpdate', `${place}.configurationUpdate`);
    const runWith = optionalObject(given, 'runWith', `${place}.runWith`);
    return {
        componentVersion: version,
        ...(update !== undefined && { configurationUpdate: readUpdate(update, `${place}.configurationUpdate`) }),
        ...(runWith !== undefined && { runWith: readRunWith(runWith, `${place}.runWith`) }),
    };
}
function readUpdate(update, place) {
    const merge = optionalText(update, 'merge', `${place}.merge`);
    if (merge !== undefined && !isJsonObject(merge)) {
        throw invalidField(`${place}.merge`, `it has to be the text of a JSON object of at most ${MOST_MERGE} characters`);
    }
    const reset = optionalList(update, 'reset', `${place}.reset`);
    const isPointer = (pointer) => typeof pointer === 'string' && pointer.length <= 256 && /^(?:\/|$)/.test(pointer);
    if (reset !== undefined && !reset.every(isPointer)) {
        throw invalidField(`${place}.reset`, 'it has to be a list of JSON pointers of at most 256 characters');
    }
    return {
        ...(reset !== undefined && { reset: reset }),
        ...(merge !== undefined && { merge }),
    };
}
function isJsonObject(text) {
    if (text.length > MOST_MERGE)
        return false;
    try {
        return isObject(JSON.parse(text));
    }
    catch {
        return false;
    }
}
function readRunWith(runWith, place) {
    const limits = optionalObject(runWith, 'systemResourceLimits', `${place}.systemResourceLimits`);
    const posixUser = optionalText(runWith, 'posixUser', `${place}.posixUser`);
    const windowsUser = optionalText(runWith, 'windowsUser', `${place}.windowsUser`);
    return {
        ...(posixUser !== undefined && { posixUser }),
        ...(windowsUser !== undefined && { windowsUser }),
        ...(limits !== undefined && { systemResourceLimits: limits }),
    };
}
function readPolicies(policies) {
    const place = 'deploymentPolicies';
    const update = optionalObject(policies, 'componentUpdatePolicy', `${place}.componentUpdatePolicy`) ?? {};
    const check = optionalObject(policies, 'configurationValidationPolicy', `${place}.configurationValidationPolicy`) ?? {};
    const rule = { least: 0, most: MOST_NUMBER };
    const handling = optionalWord(policies, 'failureHandlingPolicy', ['ROLLBACK', 'DO_NOTHING'], `${place}.failureHandlingPolicy`);
    const updatePlace = `${place}.componentUpdatePolicy`;
    return {
        failureHandlingPolicy: handling ?? 'ROLLBACK',
        componentUpdatePolicy: {
            timeoutInSeconds: optionalNumber(update, 'timeoutInSeconds', rule, `${updatePlace}.timeoutInSeconds`) ?? 60,
            action: optionalWord(update, 'action', ['NOTIFY_COMPONENTS', 'SKIP_NOTIFY_COMPONENTS'], `${updatePlace}.action`) ??
                'NOTIFY_COMPONENTS',
        },
        configurationValidationPolicy: {
            timeoutInSeconds: optionalNumber(check, 'timeoutInSeconds', rule, `${place}.configurationValidationPolicy.timeoutInSeconds`) ?? 30,
        },
    };
}
function readJobConfiguration(body) {
    const place = 'iotJobConfiguration';
    const given = optionalObject(body, place);
    if (given === undefined)
        return undefined;
    const rollout = optionalObject(given, 'jobExecutionsRolloutConfig', `${place}.jobExecutionsRolloutConfig`);
    const abort = optionalObject(given, 'abortConfig', `${place}.abortConfig`);
    const timeout = optionalObject(given, 'timeoutConfig', `${place}.timeoutConfig`);
    const minutes = timeout === undefined
        ? undefined
        : optionalNumber(timeout, 'inProgressTimeoutInMinutes', { least: 1, most: 10_080 }, `${place}.timeoutConfig.inProgressTimeoutInMinutes`);
    return {
        ...(rollout !== undefined && {
            jobExecutionsRolloutConfig: readRollout(rollout, `${place}.jobExecutionsRolloutConfig`),
        }),
        ...(abort !== undefined && { abortConfig: { criteriaList: readCriteria(abort, `${place}.abortConfig`) } }),
        ...(timeout !== undefined && {
            timeoutConfig: minutes === undefined ? {} : { inProgressTimeoutInMinutes: minutes },
        }),
    };
}
function readRollout(rollout, place) {
    const maximum = optionalNumber(rollout, 'maximumPerMinute', RATE, `${place}.maximumPerMinute`);
    const rate = optionalObject(rollout, 'exponentialRate', `${place}.exponentialRate`);
    return {
        ...(maximum !== undefined && { maximumPerMinute: maximum }),
        ...(rate !== undefined && { exponentialRate: readExponential(rate, `${place}.exponentialRate`) }),
    };
}
function readExponential(rate, place) {
    const criteria = optionalObject(rate, 'rateIncreaseCriteria', `${place}.rateIncreaseCriteria`);
    if (criteria === undefined)
        throw invalidField(`${place}.rateIncreaseCriteria`, 'it is required');
    const rule = { least: 1, most: MOST_NUMBER };
    const inCriteria = `${place}.rateIncreaseCriteria`;
    const notified = optionalNumber(criteria, 'numberOfNotifiedThings', rule, `${inCriteria}.numberOfNotifiedThings`);
    const succeeded = optionalNumber(criteria, 'numberOfSucceededThings', rule, `${inCriteria}.numberOfSucceededThings`);
    if (notified === undefined && succeeded === undefined) {
        throw invalidField(inCriteria, 'it needs numberOfNotifiedThings or numberOfSucceededThings');
    }
    const factorRule = { least: 1, most: 5, digits: 1 };
    return {
        baseRatePerMinute: requiredNumber(rate, 'baseRatePerMinute', RATE, `${place}.baseRatePerMinute`),
        incrementFactor: requiredNumber(rate, 'incrementFactor', factorRule, `${place}.incrementFactor`),
        rateIncreaseCriteria: {
            ...(notified !== undefined && { numberOfNotifiedThings: notified }),
            ...(succeeded !== undefined && { numberOfSucceededThings: succeeded }),
        },
    };
}
function readCriteria(abort, place) {
    const list = optionalList(abort, 'criteriaList', `${place}.criteriaList`);
    if (list === undefined || list.length === 0)
        throw invalidField(`${place}.criteriaList`, 'it needs a criterion');
    return list.map((given, index) => {
        const at = `${place}.criteriaList[${index}]`;
        if (!isObject(given))
            throw invalidField(at, 'it has to be an object');
        const failureType = optionalWord(given, 'failureType', ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'], `${at}.failureType`);
        const action = optionalWord(given, 'action', ['CANCEL'], `${at}.action`);
        if (failureType === undefined)
            throw invalidField(`${at}.failureType`, 'it is required');
        if (action === undefined)
            throw invalidField(`${at}.action`, 'it is required');
        const share = { least: 0, most: 100, digits: 2 };
        const least = { least: 1, most: MOST_NUMBER };
        return {
            failureType,
            action,
            thresholdPercentage: requiredNumber(given, 'thresholdPercentage', share, `${at}.thresholdPercentage`),
            minNumberOfExecutedThings: requiredNumber(given, 'minNumberOfExecutedThings', least, `${at}.minNumberOfExecutedThings`),
        };
    });
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/operations/deployments.js








const createDeployment = ({ body }, context) => context.tokens.once('CreateDeployment', body, async () => {
    const wanted = readDeployment(body);
    requireTarget(context, wanted);
    requireComponents(context, wanted);
    const deployment = await context.deployments.create(wanted);
    return { status: 201, body: { deploymentId: deployment.id, ...describeJob(context, deployment) } };
});
const getDeployment = ({ labels }, context) => {
    const deployment = requireDeployment(context, labels.deploymentId);
    const components = Object.entries(deployment.components).map(([name, component]) => [name, describe(component)]);
    return {
        status: 200,
        body: {
            ...deployments_summary(context, deployment),
            ...describeJob(context, deployment),
            components: Object.fromEntries(components),
            deploymentPolicies: deployment.policies,
            iotJobConfiguration: describeJobConfiguration(deployment),
            tags: deployment.tags,
        },
    };
};
const listDeployments = ({ query }, context) => {
    const history = queryWord(query, 'historyFilter', ['ALL', 'LATEST_ONLY']) ?? 'LATEST_ONLY';
    const [targetArn, parentArn] = [query.get('targetArn'), query.get('parentTargetArn')];
    if (targetArn !== null && (0,lib_iot.targetOfArn)(targetArn) === undefined) {
        throw invalidField('targetArn', 'it has to be the ARN of a thing or of a thing group');
    }
    if (parentArn !== null && (0,lib_iot.targetOfArn)(parentArn)?.kind !== 'thinggroup') {
        throw invalidField('parentTargetArn', 'it has to be the ARN of a thing group');
    }
    const fitting = context.state
        .deployments()
        .filter((deployment) => (targetArn === null || deployment.targetArn === targetArn) &&
        (parentArn === null || deployment.parentTargetArn === parentArn) &&
        (history === 'ALL' || context.state.isLatest(deployment)));
    const { items, nextToken } = (0,lib_iot.paginate)(page(query), fitting, ({ id }) => id);
    return { status: 200, body: { deployments: items.map((deployment) => deployments_summary(context, deployment)), nextToken } };
};
const cancelDeployment = async ({ labels }, context) => {
    const deployment = requireDeployment(context, labels.deploymentId);
    if (deployment.status !== 'ACTIVE') {
        const message = `Deployment ${deployment.id} is ${deployment.status} and cannot be cancelled`;
        throw conflict('deployment', deployment.id, message);
    }
    await context.deployments.cancel(deployment);
    return { status: 200, body: { message: `Deployment ${deployment.id} was cancelled` } };
};
/** Devices that have it keep what it brought. */
const deleteDeployment = async ({ labels }, context) => {
    const deployment = requireDeployment(context, labels.deploymentId);
    if (deployment.status === 'ACTIVE') {
        throw conflict('deployment', deployment.id, `Deployment ${deployment.id} is ACTIVE; cancel it before it is deleted`);
    }
    const target = context.state.target(deployment.targetArn);
    const { latestDeploymentId, ...rest } = target ?? { arn: deployment.targetArn, revision: deployment.revision };
    await context.state.commit([
        greengrass_state/* change */.Z.deleteDeployment(deployment.id),
        ...(latestDeploymentId === deployment.id ? [greengrass_state/* change */.Z.putTarget(rest)] : []),
    ]);
    return { status: 204 };
};
/** @throws RestError `ResourceNotFoundException` */
function requireDeployment({ state }, id = '') {
    const deployment = state.deployment(id);
    if (deployment === undefined)
        throw notFound('deployment', id, `Deployment ${id} cannot be found`);
    return deployment;
}
function requireTarget(context, { target, targetArn, parentTargetArn }) {
    const { iot, state } = context;
    const isThere = target.kind === 'thing' ? iot.thing(target.name) : iot.group(target.name);
    if (isThere === undefined) {
        const type = target.kind === 'thing' ? 'thing' : 'thingGroup';
        throw notFound(type, targetArn, `The target ${targetArn} cannot be found`);
    }
    if (parentTargetArn === undefined)
        return;
    if (iot.group((0,lib_iot.targetOfArn)(parentTargetArn)?.name ?? '') === undefined) {
        throw notFound('thingGroup', parentTargetArn, `The parent target ${parentTargetArn} cannot be found`);
    }
    const tied = state.target(targetArn)?.parentTargetArn;
    if (tied !== undefined && tied !== parentTargetArn) {
        throw conflict('thingGroup', targetArn, `${targetArn} is the target of subdeployments of ${tied} already`);
    }
}
function requireComponents(context, { components }) {
    for (const [name, { componentVersion }] of Object.entries(components)) {
        const found = context.state.component(name, componentVersion);
        const arn = versionArn(context, name, componentVersion);
        if (found === undefined) {
            throw notFound('componentVersion', arn, `Component [${name} : ${componentVersion}] cannot be found`);
        }
        if (found.state !== 'DEPLOYABLE') {
            throw greengrassError('ValidationException', `Component [${name} : ${componentVersion}] is in state ${found.state}, which cannot be deployed`, { reason: 'OTHER', fields: [] });
        }
    }
}
function describeJob(context, { jobId }) {
    return { iotJobId: jobId ?? null, iotJobArn: jobId === undefined ? null : (0,lib_iot.jobArn)(context, jobId) };
}
function deployments_summary({ state }, deployment) {
    return {
        targetArn: deployment.targetArn,
        revisionId: String(deployment.revision),
        deploymentId: deployment.id,
        deploymentName: deployment.name ?? null,
        creationTimestamp: (0,rest_codec/* epochSeconds */.DQ)(deployment.createdAtMs),
        deploymentStatus: deployment.status,
        isLatestForTarget: state.isLatest(deployment),
        parentTargetArn: deployment.parentTargetArn ?? null,
    };
}
function describe({ componentVersion, configurationUpdate, runWith }) {
    return {
        componentVersion,
        configurationUpdate: configurationUpdate === undefined
            ? null
            : { merge: configurationUpdate.merge ?? null, reset: configurationUpdate.reset ?? null },
        runWith: runWith === undefined ? null : { posixUser: null, windowsUser: null, systemResourceLimits: null, ...runWith },
    };
}
function describeJobConfiguration({ jobConfiguration }) {
    if (jobConfiguration === undefined)
        return null;
    const { jobExecutionsRolloutConfig, abortConfig, timeoutConfig } = jobConfiguration;
    return {
        jobExecutionsRolloutConfig: jobExecutionsRolloutConfig ?? null,
        abortConfig: abortConfig ?? null,
        timeoutConfig: timeoutConfig ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/operations/resolve-candidates.js







/** What devices ask for: the newest version of each component that meets all its requirements and fits the platform. */
const resolveComponentCandidates = ({ body }, context) => {
    const platform = readPlatform(body);
    const candidates = optionalList(body, 'componentCandidates') ?? [];
    const resolvedComponentVersions = candidates.map((given, index) => {
        const place = `componentCandidates[${index}]`;
        if (!isObject(given))
            throw invalidField(place, 'it has to be an object');
        return resolve(context, given, place, platform);
    });
    return { status: 200, body: { resolvedComponentVersions } };
};
function readPlatform(body) {
    const given = optionalObject(body, 'platform');
    if (given === undefined)
        throw invalidField('platform', 'it is required');
    const attributes = optionalObject(given, 'attributes', 'platform.attributes') ?? {};
    return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
}
function resolve(context, candidate, place, platform) {
    const name = optionalText(candidate, 'componentName', `${place}.componentName`);
    if (name === undefined)
        throw invalidField(`${place}.componentName`, 'it is required');
    const wanted = Object.values(optionalObject(candidate, 'versionRequirements', `${place}.versionRequirements`) ?? {}).map(String);
    for (const requirement of wanted) {
        if ((0,greengrass_versions/* isRequirement */.WS)(requirement))
            continue;
        throw invalidField(`${place}.versionRequirements`, `"${requirement}" is not a range of versions`);
    }
    const versions = context.state.versions(name).filter(({ state }) => state === 'DEPLOYABLE');
    if (versions.length === 0)
        throw notFound('component', name, `Component [${name}] cannot be found`);
    const found = versions.find(({ version, document }) => wanted.every((requirement) => (0,greengrass_versions/* meetsRequirement */.an)(version, requirement)) &&
        (0,recipe_platform/* manifestFor */.h$)(readRecipe(document), platform) !== undefined);
    if (found === undefined) {
        throw conflict('component', name, `No version of component [${name}] meets ${wanted.join(', ')} on this platform`);
    }
    return {
        arn: versionArn(context, name, found.version),
        componentName: name,
        componentVersion: found.version,
        recipe: Buffer.from(JSON.stringify(found.document)).toString('base64'),
        vendorGuidance: 'ACTIVE',
        message: null,
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/operations/tags.js







const MOST_TAGS = 50;
const listTagsForResource = ({ labels }, context) => {
    return { status: 200, body: { tags: tagged(context, labels.resourceArn).tags } };
};
const tagResource = async ({ labels, body }, context) => {
    const { tags, put } = tagged(context, labels.resourceArn);
    const changed = { ...tags, ...readTags(body) };
    if (Object.keys(changed).length > MOST_TAGS)
        throw invalidField('tags', `a resource can have ${MOST_TAGS} of them`);
    await context.state.commit(put(changed));
    return { status: 200, body: {} };
};
const untagResource = async ({ labels, query }, context) => {
    const { tags, put } = tagged(context, labels.resourceArn);
    const keys = new Set(query.getAll('tagKeys'));
    await context.state.commit(put(Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.has(key)))));
    return { status: 200, body: {} };
};
/** What has tags, and the change that gives it others. */
function tagged(context, arn = '') {
    if (componentOfArn(arn)?.version !== undefined) {
        const component = requireVersion(context, arn);
        return { tags: component.tags, put: (tags) => greengrass_state/* change */.Z.putComponent({ ...component, tags }) };
    }
    const [, kind, name] = /^arn:[^:]*:greengrass:[^:]*:[0-9]+:(deployments|coreDevices):([^:]+)$/.exec(arn) ?? [];
    if (kind === 'deployments') {
        const deployment = requireDeployment(context, name);
        return { tags: deployment.tags, put: (tags) => [greengrass_state/* change */.Z.putDeployment({ ...deployment, tags })] };
    }
    if (kind === 'coreDevices') {
        const device = requireDevice(context, name);
        return { tags: device.tags, put: (tags) => [greengrass_state/* change */.Z.putDevice({ ...device, tags })] };
    }
    throw notFound('resource', arn, `The resource ${arn} cannot be found`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/service.js









const OPERATIONS = {
    CancelDeployment: cancelDeployment,
    CreateComponentVersion: createComponentVersion,
    CreateDeployment: createDeployment,
    DeleteComponent: deleteComponent,
    DeleteCoreDevice: deleteCoreDevice,
    DeleteDeployment: deleteDeployment,
    DescribeComponent: describeComponent,
    GetComponent: getComponent,
    GetCoreDevice: getCoreDevice,
    GetDeployment: getDeployment,
    ListComponentVersions: listComponentVersions,
    ListComponents: listComponents,
    ListCoreDevices: listCoreDevices,
    ListDeployments: listDeployments,
    ListEffectiveDeployments: listEffectiveDeployments,
    ListInstalledComponents: listInstalledComponents,
    ListTagsForResource: listTagsForResource,
    ResolveComponentCandidates: resolveComponentCandidates,
    TagResource: tagResource,
    UntagResource: untagResource,
};
const FAULTS = {
    throttle: () => greengrassError('ThrottlingException', 'Rate exceeded', { serviceCode: 'greengrass' }),
    'internal-error': () => greengrassError('InternalServerException', 'An internal error has occurred.'),
    'expired-token': () => greengrassError('ExpiredTokenException', 'The security token included in the request is expired'),
};
/** A merge document of ten million characters, escaped, and what is around it. */
const BODY_BYTES = 24 * 1024 * 1024;
/** Speaks Greengrass V2's REST dialect. */
function createGreengrassService(context, authorizer, meet) {
    return (0,rest_codec/* serveRest */.gW)({
        signingName: 'greengrass',
        routes: operation_names/* GREENGRASS_ROUTES */.X,
        bodyLimitBytes: BODY_BYTES,
        async call(request) {
            const now = context();
            const operation = request.operation;
            authorizer.require(request.caller, greengrassAccess(operation, request, now));
            return OPERATIONS[operation](request, now);
        },
        fault: (fault) => FAULTS[fault](),
        denied: (message) => greengrassError('AccessDeniedException', message),
        unreadable: cannotParse,
    }, meet);
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/greengrass.js













/** By this variable the processes of an engine's core devices are known, whoever has started them. */
const MARK = 'SLIPWAY_GREENGRASS_ID';
/** Starts the service over a state, and ends what an earlier engine that was killed has left running of it. */
async function createGreengrass(options) {
    const { clock, region, accountId, iot, objects, directory } = options;
    const { authorizer = iam_authorizer/* UNRESTRICTED */.Tc, meet = fault/* NO_FAULTS */.Q, log = () => undefined, during = (work) => work() } = options;
    const state = new greengrass_state/* GreengrassState */.P(options.state);
    const engineId = state.engineId ?? (0,external_node_crypto_.randomUUID)();
    if (state.engineId === undefined)
        await state.commit([greengrass_state/* change */.Z.putEngineId(engineId)]);
    else
        await (0,end_processes/* endMarkedProcesses */.j)(MARK, engineId);
    await (0,data_dir/* makeFolder */.f)(directory);
    const deployments = new Deployments({
        ...{ state, iot: iot.state, jobs: iot.jobs, clock, log },
        onQueued: (names) => devices.wake(names),
    });
    const noPlans = new core_device_plans/* CoreDevicePlans */._({}, 0);
    const devices = new CoreDevices({
        ...{ state, iot: iot.state, deployments, objects, clock, directory, during, log },
        environment: () => ({
            ...options.environment(),
            AWS_REGION: region,
            AWS_DEFAULT_REGION: region,
            [MARK]: engineId,
        }),
        plans: options.plans ?? (() => noPlans),
    });
    const tokens = new ClientTokens(state, clock);
    let processing = Promise.resolve();
    const process = (name, version) => {
        processing = Promise.all([processing, during(() => processComponent({ state, objects }, name, version))]).then(() => undefined, (error) => log(`component ${name} ${version} was not processed: ${error.message}`));
    };
    const context = () => ({
        ...{ state, iot: iot.state, jobs: iot.jobs, deployments, tokens, region, accountId, nowMs: clock.now() },
        processComponent: process,
        removeDevice: (name) => devices.remove(name),
    });
    return {
        service: createGreengrassService(context, authorizer, meet),
        async ensureDevices(wanted) {
            await state.commit(planDevices(wanted, { state, iot: iot.state }, clock.now()));
        },
        resume() {
            for (const name of state.componentNames()) {
                for (const component of state.versions(name))
                    if (isUnderWay(component))
                        process(name, component.version);
            }
            iot.jobs.resume();
            devices.resume();
        },
        plansChanged: () => devices.plansChanged(),
        async close() {
            iot.close();
            await devices.close();
            await processing;
        },
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/greengrass/index.js




/***/ })

};

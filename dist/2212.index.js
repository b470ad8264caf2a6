export const id = 2212;
export const ids = [2212];
export const modules = {

/***/ 62212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  codeDeployConsoleUrl: () => (/* reexport */ codeDeployConsoleUrl),
  createCodeDeployProvider: () => (/* reexport */ provider.createCodeDeployProvider),
  createEcsTaskDefinitions: () => (/* reexport */ createEcsTaskDefinitions),
  createFunctionLogs: () => (/* reexport */ createFunctionLogs),
  createGreengrassProvider: () => (/* reexport */ createGreengrassProvider),
  createLambdaFunctions: () => (/* reexport */ createLambdaFunctions),
  createRequestSigner: () => (/* reexport */ createRequestSigner),
  createS3ArtifactStore: () => (/* reexport */ artifact_store.createS3ArtifactStore),
  createS3BundleRemover: () => (/* reexport */ createS3BundleRemover),
  createS3ObjectReader: () => (/* reexport */ object_reader/* createS3ObjectReader */.z),
  createSessionReader: () => (/* reexport */ createSessionReader),
  credentialsExpireAt: () => (/* reexport */ credentialsExpireAt),
  greengrassConsoleUrl: () => (/* reexport */ greengrassConsoleUrl),
  readGroupDocument: () => (/* reexport */ readGroupDocument)
});

// EXTERNAL MODULE: ./packages/aws/lib/call.js
var call = __webpack_require__(23003);
// EXTERNAL MODULE: ./packages/aws/lib/client-settings.js
var client_settings = __webpack_require__(31508);
;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/group-document.js


/**
 * Reads a deployment group whole.
 *
 * @throws SlipwayError APPLICATION_NOT_FOUND, GROUP_NOT_FOUND, ACCESS_DENIED.
 */
async function readGroupDocument(settings, group, { signal } = {}) {
    const { CodeDeployClient, GetDeploymentConfigCommand, GetDeploymentGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const client = new CodeDeployClient(await (0,client_settings/* toClientSettings */.Od)(settings, 'CODEDEPLOY'));
    await (0,client_settings/* requireRegion */.CI)(client);
    const command = new GetDeploymentGroupCommand({ ...group });
    const { deploymentGroupInfo = {} } = await (0,call/* call */.T)(client, 'codedeploy:GetDeploymentGroup', { ...group }, signal, (options) => client.send(command, options));
    const { deploymentConfigName: name = '' } = deploymentGroupInfo;
    if (name === '' || name.startsWith('CodeDeployDefault.'))
        return { deploymentGroupInfo: { ...deploymentGroupInfo } };
    const ofConfiguration = new GetDeploymentConfigCommand({ deploymentConfigName: name });
    const { deploymentConfigInfo = {} } = await (0,call/* call */.T)(client, 'codedeploy:GetDeploymentConfig', { configurationName: name }, signal, (options) => client.send(ofConfiguration, options));
    return { deploymentGroupInfo: { ...deploymentGroupInfo }, deploymentConfigInfo: { ...deploymentConfigInfo } };
}

// EXTERNAL MODULE: ./packages/aws/lib/codedeploy/provider.js + 14 modules
var provider = __webpack_require__(16680);
;// CONCATENATED MODULE: ./packages/aws/lib/console-url.js

/** Where each partition keeps its console, by the beginning of its regions' names. */
const CONSOLES = [
    ['cn-', 'console.amazonaws.cn'],
    ['us-gov-', 'console.amazonaws-us-gov.com'],
];
/**
 * The page of a deployment in the console of CodeDeploy. `undefined` where there is none to be found: the region is not known here
 * (it is the profile's), or the endpoint is not AWS's own.
 */
function codeDeployConsoleUrl(settings, deploymentId) {
    const place = placeOf(settings, 'CODEDEPLOY');
    if (place === undefined)
        return undefined;
    const { host, region } = place;
    return `https://${host}/codesuite/codedeploy/deployments/${encodeURIComponent(deploymentId)}?region=${region}`;
}
/** The same in the console of AWS IoT Greengrass. */
function greengrassConsoleUrl(settings, deploymentId) {
    const place = placeOf(settings, 'GREENGRASSV2');
    if (place === undefined)
        return undefined;
    const { host, region } = place;
    return `https://${host}/iot/home?region=${region}#/greengrass/v2/deployments/${encodeURIComponent(deploymentId)}`;
}
function placeOf(settings, service) {
    const region = (0,client_settings/* regionOf */.AP)(settings);
    const endpoint = (0,client_settings/* endpointOf */.X5)(settings, service);
    if (!region || !/^[a-z0-9-]+$/.test(region) || (endpoint && !isOfAws(endpoint)))
        return undefined;
    const special = CONSOLES.find(([prefix]) => region.startsWith(prefix));
    return { host: special === undefined ? `${region}.console.aws.amazon.com` : special[1], region };
}
function isOfAws(endpoint) {
    return /\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$/.test(new URL(endpoint).hostname);
}

;// CONCATENATED MODULE: ./packages/aws/lib/credentials-expiry.js
/**
 * When the credentials of the environment expire, in milliseconds since the epoch, by `AWS_CREDENTIAL_EXPIRATION` as
 * `aws configure export-credentials` sets it. `undefined` when that is not known, and for all that the SDK renews by
 * itself: profiles, roles of instances and containers, and a role that is assumed on top as long as these keys last.
 */
function credentialsExpireAt(environment) {
    const { AWS_CREDENTIAL_EXPIRATION: text, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_PROFILE } = environment;
    if (!text || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || AWS_PROFILE)
        return undefined;
    // The output `aws-expiration` of configure-aws-credentials is a JSON string, quotes included.
    const time = Date.parse(text.trim().replace(/^"(.*)"$/, '$1'));
    return Number.isNaN(time) ? undefined : time;
}

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/aws/lib/ecs/task-definitions.js



/** The task definitions of Amazon ECS, or of what speaks its protocol. The SDK is loaded at the first call. */
function createEcsTaskDefinitions(settings) {
    const open = (0,call/* once */.O)(() => openClient(settings));
    return {
        describe: async (name, options) => describe(await open(), name, options),
        register: async (definition, options) => register(await open(), definition, options),
    };
}
async function openClient(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'ECS');
    const { ECSClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(212)]).then(__webpack_require__.t.bind(__webpack_require__, 80212, 19));
    const client = new ECSClient(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}
async function describe(client, name, options = {}) {
    const { DescribeTaskDefinitionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(212)]).then(__webpack_require__.t.bind(__webpack_require__, 80212, 19));
    const command = new DescribeTaskDefinitionCommand({ taskDefinition: name, include: ['TAGS'] });
    const subject = { taskDefinition: name };
    const { taskDefinition, tags } = await (0,call/* call */.T)(client, 'ecs:DescribeTaskDefinition', subject, options.signal, (sending) => client.send(command, sending));
    const arn = taskDefinition?.taskDefinitionArn ?? incomplete('DescribeTaskDefinition');
    const hasTags = tags !== undefined && tags.length > 0;
    return { arn, definition: { ...taskDefinition, ...(hasTags && { tags }) } };
}
async function register(client, definition, options = {}) {
    const { RegisterTaskDefinitionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(212)]).then(__webpack_require__.t.bind(__webpack_require__, 80212, 19));
    // The fields are the API's own, and it is the judge of what is in them.
    const input = definition;
    const command = new RegisterTaskDefinitionCommand(input);
    const subject = { taskDefinition: String(definition.family) };
    const { taskDefinition } = await (0,call/* call */.T)(client, 'ecs:RegisterTaskDefinition', subject, options.signal, (sending) => client.send(command, sending));
    return taskDefinition?.taskDefinitionArn ?? incomplete('RegisterTaskDefinition');
}
function incomplete(operation) {
    throw new errors.SlipwayError('SERVICE_REFUSED', `the answer of ECS to "${operation}" has no "taskDefinitionArn"`, {
        hint: 'correct the endpoint: what answers there does not follow the service model',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
;// CONCATENATED MODULE: ./packages/aws/lib/session.js



/** Finds out whose credentials are used, by a call that needs no right. The SDK is loaded at the first call. */
function createSessionReader(settings, now = Date.now) {
    const open = (0,call/* once */.O)(() => session_openClient(settings));
    return {
        findRegion: async () => (await open()).config.region(),
        describeSession: async ({ signal } = {}) => {
            const client = await open();
            const { GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
            const command = new GetCallerIdentityCommand({});
            let answeredAt;
            let sentAt = 0;
            command.middlewareStack.add((next) => async (args) => {
                sentAt = now();
                const result = await next(args);
                answeredAt = dateOf(result.response);
                return result;
            }, { step: 'deserialize', name: 'readDate', priority: 'low' });
            const { Account = '', Arn = '' } = await (0,call/* call */.T)(client, 'sts:GetCallerIdentity', {}, signal, (sending) => client.send(command, sending));
            const expiresAt = credentialsExpireAt(settings.environment);
            const session = { account: Account, arn: Arn, region: await client.config.region() };
            return {
                ...session,
                ...(expiresAt !== undefined && { expiresAt }),
                ...(answeredAt !== undefined && { clockAheadMs: toSeconds((sentAt + now()) / 2 - answeredAt) }),
            };
        },
    };
}
async function session_openClient(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'STS');
    const { STSClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const client = new STSClient(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}
/** When the service answered by its own clock, which tells whole seconds: the middle of that second. */
function dateOf(response) {
    const headers = response?.headers;
    const time = Date.parse(headers?.date ?? '');
    return Number.isNaN(time) ? undefined : time + 500;
}
function toSeconds(ms) {
    // Adding zero: there is no clock that is minus zero ahead.
    return Math.round(ms / 1000) * 1000 + 0;
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/clients.js



/** Whether a call came to nothing for one of these reasons. */
function isCode(error, ...codes) {
    return error instanceof errors.SlipwayError && codes.includes(error.code);
}
/** The way around what is not allowed; where that is not allowed either, what is told is the right that would be enough by itself. */
async function goAround(denied, around) {
    try {
        return await around;
    }
    catch (error) {
        throw isCode(error, 'ACCESS_DENIED') ? denied : error;
    }
}
/** Clients of both services on the same settings. The SDK is loaded at the first call. */
function createClients(settings) {
    const greengrass = (0,call/* once */.O)(() => openGreengrass(settings));
    const iot = (0,call/* once */.O)(() => openIot(settings));
    return {
        greengrass: async (operation, subject, signal, send) => {
            const client = await greengrass();
            return (0,call/* call */.T)(client, `greengrass:${operation}`, subject, signal, (sending) => send(client, sending));
        },
        iot: async (operation, subject, signal, send) => {
            const client = await iot();
            return (0,call/* call */.T)(client, `iot:${operation}`, subject, signal, (sending) => send(client, sending));
        },
        region: async () => (await greengrass()).config.region(),
    };
}
async function openGreengrass(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'GREENGRASSV2');
    const { GreengrassV2Client } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const client = new GreengrassV2Client(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}
async function openIot(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'IOT');
    const { IoTClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const client = new IoTClient(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/arns.js

/** Service model of Greengrass V2, TargetARN. */
const TARGET = /^arn:[^:]*:iot:[^:]*:\d+:(thing|thinggroup)\/(.+)$/;
/** The target that an ARN names. @throws SlipwayError INPUT_INVALID. */
function targetOf(arn) {
    const [, kind, name = ''] = TARGET.exec(arn) ?? [];
    if (kind === undefined) {
        throw new errors.SlipwayError('INPUT_INVALID', `"${arn}" is not the ARN of a thing or of a thing group`, {
            hint: 'it looks like arn:aws:iot:eu-central-1:123456789012:thinggroup/edge',
        });
    }
    return { type: kind === 'thing' ? 'thing' : 'thing-group', name };
}
/** The name of a thing, by its ARN. */
function thingNameOf(arn) {
    return arn?.slice(arn.indexOf('/') + 1) ?? '';
}
/** The partition of a region: ARNs in China and in GovCloud begin otherwise. */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
/**
 * An id as it can be asked for: it becomes part of an address.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
function requireDeploymentId(id) {
    if (/^[\w-]{1,64}$/.test(id))
        return id;
    throw new errors.SlipwayError('INPUT_INVALID', `"${id}" is not the id of a deployment`, {
        hint: 'ids of Greengrass look like 6b9c2f1e-1c1a-4c0e-9a51-0123456789ab; slipway deploy prints them',
    });
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/pages.js
/** Pages of a list, until the service gives no token for another one; some give an empty one. */
async function* listPages(fetch) {
    let nextToken;
    do {
        const page = await fetch(nextToken ? { nextToken } : {});
        yield page;
        nextToken = page.nextToken;
    } while (nextToken);
}
/** Runs a task for each item, a few at once, and keeps the order. */
async function mapFew(items, task) {
    const results = [];
    for (let start = 0; start < items.length; start += AT_ONCE) {
        results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(task))));
    }
    return results;
}
/** As many requests at once as do not meet the request quotas of small accounts. */
const AT_ONCE = 4;

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/state.js
const DEPLOYMENT_WORDS = new Map([
    ['ACTIVE', 'open'],
    ['COMPLETED', 'completed'],
    ['FAILED', 'failed'],
    ['CANCELED', 'canceled'],
    ['INACTIVE', 'inactive'],
]);
/** Of executions of jobs, and of effective deployments, which say `COMPLETED` for the good end of a deployment to a thing. */
const EXECUTION_KINDS = new Map([
    ['QUEUED', 'queued'],
    ['IN_PROGRESS', 'in-progress'],
    ['SUCCEEDED', 'succeeded'],
    ['COMPLETED', 'succeeded'],
    ['FAILED', 'failed'],
    ['REJECTED', 'rejected'],
    ['TIMED_OUT', 'timed-out'],
    ['CANCELED', 'canceled'],
    ['REMOVED', 'removed'],
]);
const STATES = {
    queued: 'pending',
    'in-progress': 'in-progress',
    succeeded: 'succeeded',
    failed: 'failed',
    rejected: 'failed',
    'timed-out': 'failed',
    canceled: 'skipped',
    removed: 'skipped',
};
/** The words by which those of a job that failed are asked for. */
const FAILED_WORDS = ['FAILED', 'REJECTED', 'TIMED_OUT'];
/** What is said of a device that has told nothing yet. */
const NEVER_BEGUN = 'QUEUED';
/** Whether a deployment goes on, by its `deploymentStatus`. */
function toDeploymentWord(word) {
    return DEPLOYMENT_WORDS.get(word ?? '') ?? 'open';
}
/** How a device's part of a deployment stands, by its `status` or `coreDeviceExecutionStatus`. */
function toExecutionKind(word) {
    return EXECUTION_KINDS.get(word ?? '') ?? 'in-progress';
}
/** The same in the vocabulary of every service. */
function toTargetState(word) {
    return STATES[toExecutionKind(word)];
}
/** Whether a job was ended, by its `status`. */
function isJobCanceled(status) {
    return status === 'CANCELED' || status === 'DELETION_IN_PROGRESS';
}
/** How many things have each status, by the totals of a job. */
function toKinds(totals) {
    const of = (name) => {
        const count = totals?.[`numberOf${name}Things`];
        return typeof count === 'number' ? count : 0;
    };
    return {
        queued: of('Queued'),
        'in-progress': of('InProgress'),
        succeeded: of('Succeeded'),
        failed: of('Failed'),
        rejected: of('Rejected'),
        'timed-out': of('TimedOut'),
        canceled: of('Canceled'),
        removed: of('Removed'),
    };
}
/** What a device is left as, by its `detailed-deployment-status`. */
const DEVICE_STATES = new Map([
    ['FAILED_NO_STATE_CHANGE', 'nothing was changed on the device'],
    ['FAILED_ROLLBACK_NOT_REQUESTED', 'it was not rolled back, and may be broken'],
    ['FAILED_ROLLBACK_COMPLETE', 'the device was rolled back and works as before'],
    ['FAILED_UNABLE_TO_ROLLBACK', 'rolling back failed too, and the device may be broken'],
    ['REJECTED', 'the device refused it, and nothing was changed'],
]);
/** What a device that failed is left as; `undefined` for a word that this release does not know. */
function describeDeviceState(detailedStatus) {
    return DEVICE_STATES.get(detailedStatus ?? '');
}
/** The word of a device that the service cannot tell more of. */
function isDetailedStatus(word) {
    return DEVICE_STATES.has(word) || word === 'SUCCESSFUL';
}
const EVENTS = {
    pending: 'pending',
    'in-progress': 'in-progress',
    succeeded: 'succeeded',
    failed: 'failed',
    skipped: 'skipped',
};
/** The one lifecycle event of a device's part, as it stands. */
function toEventState(state) {
    return EVENTS[state];
}
/** What the service makes of a new version, by its `componentState`. */
function toComponentState(word) {
    if (word === 'DEPLOYABLE')
        return 'deployable';
    if (word === 'FAILED')
        return 'failed';
    return word === 'DEPRECATED' ? 'deprecated' : 'processing';
}
/** What its vendor says of a version, by its `vendorGuidance`. */
function toGuidance(word) {
    if (word === 'DISCONTINUED')
        return 'discontinued';
    return word === 'DELETED' ? 'deleted' : undefined;
}
/** Whether a core device says that it works, by its `status`. */
function isHealthy(status) {
    return status !== 'UNHEALTHY';
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/components.js




/** The versions of a component that the account has, the newest first. */
async function listComponentVersions(clients, account, componentName, signal) {
    const { ListComponentVersionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const arn = await arnOf(clients, account, componentName, signal);
    const versions = [];
    try {
        const pages = listPages((next) => clients.greengrass('ListComponentVersions', { componentName }, signal, (client, options) => client.send(new ListComponentVersionsCommand({ arn, maxResults: 100, ...next }), options)));
        for await (const { componentVersions } of pages) {
            for (const { componentVersion } of componentVersions ?? [])
                if (componentVersion)
                    versions.push(componentVersion);
        }
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
    return versions;
}
/** One version, with what became of it. */
async function findComponentVersion(clients, account, name, version, signal) {
    const { DescribeComponentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const arn = `${await arnOf(clients, account, name, signal)}:versions:${version}`;
    const subject = { componentName: name, componentVersion: version };
    try {
        const { status, tags } = await clients.greengrass('DescribeComponent', subject, signal, (client, options) => client.send(new DescribeComponentCommand({ arn }), options));
        const guidance = toGuidance(status?.vendorGuidance);
        return {
            ...{ name, version, arn },
            state: toComponentState(status?.componentState),
            nativeState: status?.componentState ?? 'Unknown',
            errors: status?.errors ?? {},
            tags: tags ?? {},
            ...(status?.message && { message: status.message }),
            ...(guidance !== undefined && { guidance }),
        };
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
/** Creates a version; with a token that has created it already this changes nothing. */
async function createComponentVersion(clients, { name, version, recipe, token, tags }, signal) {
    const { CreateComponentVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const command = new CreateComponentVersionCommand({
        inlineRecipe: new TextEncoder().encode(recipe),
        clientToken: token,
        ...(tags !== undefined && { tags: { ...tags } }),
    });
    const subject = { componentName: name, componentVersion: version };
    await clients.greengrass('CreateComponentVersion', subject, signal, (client, options) => client.send(command, options));
}
async function arnOf(clients, account, name, signal) {
    const region = await clients.region();
    return `arn:${partitionOf(region)}:greengrass:${region}:${await account(signal)}:components:${name}`;
}
function isMissing(error) {
    return error instanceof errors.SlipwayError && error.code === 'COMPONENT_NOT_FOUND';
}

// EXTERNAL MODULE: ./packages/core/lib/without-nulls.js
var without_nulls = __webpack_require__(43266);
;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/document.js

/**
 * What can be sent back of a deployment that the service has told: not its ids, numbers, times and status, and nothing that is
 * `null`, which the service refuses where it has said it itself.
 */
function toDocument(native) {
    const { deploymentName, components, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags } = native;
    return (0,without_nulls/* withoutNulls */.L)({
        deploymentName: deploymentName || undefined,
        components: components ?? {},
        deploymentPolicies,
        iotJobConfiguration,
        parentTargetArn: parentTargetArn || undefined,
        tags,
    });
}
/** What CreateDeployment is asked for. */
function toCreateInput(targetArn, document, clientToken) {
    const { tags = {}, ...rest } = document;
    // The model takes one tag at least, and a deployment without any can be told with none (TagMap).
    const some = Object.keys(tags).length === 0 ? {} : { tags };
    return { ...(0,without_nulls/* withoutNulls */.L)({ ...rest, ...some }), targetArn, clientToken };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/deployments.js




/** The service's own object, by one call. */
async function fetchDeployment(clients, id, signal) {
    const deploymentId = requireDeploymentId(id);
    const { GetDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    return clients.greengrass('GetDeployment', { deploymentId }, signal, (client, options) => client.send(new GetDeploymentCommand({ deploymentId }), options));
}
/** Makes the next revision of a target. A deployment to a thing may have no job. */
async function createDeployment(clients, { targetArn, document, token }, signal) {
    const { CreateDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const command = new CreateDeploymentCommand(toCreateInput(targetArn, document, token));
    const { deploymentId, iotJobId } = await clients.greengrass('CreateDeployment', {}, signal, (client, options) => client.send(command, options));
    if (!deploymentId) {
        throw new errors.SlipwayError('SERVICE_REFUSED', 'the answer of Greengrass to "CreateDeployment" has no "deploymentId"', {
            hint: 'look at the latest deployment of the target before deploying again',
        });
    }
    return { deploymentId, ...(iotJobId && { jobId: iotJobId }) };
}
/**
 * Ends a deployment for the devices that have not begun it; what it has done stays.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND; INPUT_INVALID for a rollback, which is a deployment of its own.
 */
async function cancelDeployment(clients, id, rollback, signal) {
    const deploymentId = requireDeploymentId(id);
    if (rollback) {
        throw new errors.SlipwayError('INPUT_INVALID', `deployment "${id}" cannot be rolled back: Greengrass has no rollback of a deployment that was begun`, { hint: 'stop it, then deploy an earlier revision of the target (slipway redeploy)' });
    }
    const { CancelDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const { message } = await clients.greengrass('CancelDeployment', { deploymentId }, signal, (client, options) => client.send(new CancelDeploymentCommand({ deploymentId }), options));
    // Devices that have begun go on: whether there are any is told by the deployment.
    return { status: 'pending', message: message || 'devices that have begun go on and keep what they get' };
}
/** The deployments to a target, the newest first. */
async function* listRevisions(clients, targetArn, historyFilter, signal) {
    const { ListDeploymentsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const pages = listPages((next) => clients.greengrass('ListDeployments', {}, signal, (client, options) => client.send(new ListDeploymentsCommand({ targetArn, historyFilter, maxResults: 100, ...next }), options)));
    for await (const { deployments } of pages) {
        yield (deployments ?? [])
            .map((native) => ({
            deploymentId: native.deploymentId ?? '',
            targetArn: native.targetArn ?? targetArn,
            revisionId: native.revisionId ?? '',
            isLatestForTarget: native.isLatestForTarget ?? false,
            nativeStatus: native.deploymentStatus ?? 'Unknown',
            ...(native.deploymentName && { deploymentName: native.deploymentName }),
            ...(native.creationTimestamp && { createdAt: native.creationTimestamp.getTime() }),
        }))
            // No order is promised.
            .sort((a, b) => Number(b.revisionId) - Number(a.revisionId));
    }
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/describe-deployment.js




/** What was asked for, and how the service itself says that it stands. */
async function describeDeployment(clients, id, signal) {
    const native = await fetchDeployment(clients, id, signal);
    const states = {
        open: 'in-progress',
        completed: 'succeeded',
        failed: 'failed',
        canceled: 'stopped',
        inactive: 'stopped',
    };
    const state = states[toDeploymentWord(native.deploymentStatus)];
    return { ...toFacts(id, native, targetOf(native.targetArn ?? '')), state };
}
/** What is told of a deployment by itself, before it is judged. */
function toFacts(id, native, target) {
    const document = toDocument(native);
    const components = Object.entries(document.components).map(([name, one]) => [name, one.componentVersion]);
    return {
        id: native.deploymentId || id,
        service: 'greengrass',
        nativeStatus: native.deploymentStatus ?? 'Unknown',
        targetArn: native.targetArn ?? '',
        revisionId: native.revisionId ?? '',
        isLatestForTarget: native.isLatestForTarget !== false,
        document,
        deploymentGroupName: target.name,
        revision: { type: 'greengrass', components: Object.fromEntries(components) },
        ...(native.deploymentName && { description: native.deploymentName }),
        ...(native.iotJobId && { jobId: native.iotJobId }),
        ...(native.creationTimestamp && { createdAt: native.creationTimestamp.getTime() }),
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/fleet.js




/** The ARN of a thing or a group. @throws SlipwayError DEVICE_NOT_FOUND, GROUP_NOT_FOUND. */
async function findTarget(clients, { type, name }, signal) {
    const { DescribeThingCommand, DescribeThingGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    if (type === 'thing') {
        const { thingArn } = await clients.iot('DescribeThing', { thingName: name }, signal, (client, options) => client.send(new DescribeThingCommand({ thingName: name }), options));
        return thingArn ?? fleet_incomplete('DescribeThing', 'thingArn');
    }
    const subject = { thingGroupName: name };
    const { thingGroupArn } = await clients.iot('DescribeThingGroup', subject, signal, (client, options) => client.send(new DescribeThingGroupCommand(subject), options));
    return thingGroupArn ?? fleet_incomplete('DescribeThingGroup', 'thingGroupArn');
}
/** The names of the things in a group and in those below it: whom the job of a deployment is for. */
async function listMembers(clients, groupName, signal) {
    const { ListThingsInThingGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const subject = { thingGroupName: groupName };
    const names = [];
    const pages = listPages((next) => clients.iot('ListThingsInThingGroup', subject, signal, (client, options) => client.send(new ListThingsInThingGroupCommand({ ...subject, recursive: true, maxResults: 250, ...next }), options)));
    for await (const { things = [] } of pages)
        names.push(...(things ?? []));
    return names;
}
/** As many devices as are asked one by one where jobs may not be read. */
const ONE_BY_ONE = 50;
/** The things in a group, by Greengrass where AWS IoT may not be asked; nobody where the group is gone. */
async function findMembers(clients, groupArn, groupName, signal) {
    try {
        return await listMembers(clients, groupName, signal);
    }
    catch (error) {
        if (isCode(error, 'GROUP_NOT_FOUND'))
            return [];
        if (!isCode(error, 'ACCESS_DENIED'))
            throw error;
        return (await goAround(error, listCoreDevices(clients, groupArn, signal))).map(({ name }) => name);
    }
}
/** Makes a group, or finds the one of that name; its ARN. */
async function createGroup(clients, thingGroupName, signal) {
    const { CreateThingGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const { thingGroupArn } = await clients.iot('CreateThingGroup', { thingGroupName }, signal, (client, options) => client.send(new CreateThingGroupCommand({ thingGroupName }), options));
    return thingGroupArn ?? fleet_incomplete('CreateThingGroup', 'thingGroupArn');
}
/** Puts a thing into a group. */
async function addMember(clients, thingGroupName, thingName, signal) {
    const { AddThingToThingGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const subject = { thingGroupName, thingName };
    await clients.iot('AddThingToThingGroup', subject, signal, (client, options) => client.send(new AddThingToThingGroupCommand(subject), options));
}
/** Core devices in a group, with what they last told of themselves. */
async function listCoreDevices(clients, thingGroupArn, signal) {
    const { ListCoreDevicesCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const devices = [];
    const pages = listPages((next) => clients.greengrass('ListCoreDevices', {}, signal, (client, options) => client.send(new ListCoreDevicesCommand({ thingGroupArn, maxResults: 100, ...next }), options)));
    for await (const { coreDevices } of pages) {
        for (const { coreDeviceThingName, status, lastStatusUpdateTimestamp } of coreDevices ?? []) {
            devices.push({
                name: coreDeviceThingName ?? '',
                isHealthy: isHealthy(status),
                ...(lastStatusUpdateTimestamp && { lastSeenAt: lastStatusUpdateTimestamp.getTime() }),
            });
        }
    }
    return devices;
}
/** What a core device last told of itself. */
async function describeCoreDevice(clients, thingName, signal) {
    const { GetCoreDeviceCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const native = await clients.greengrass('GetCoreDevice', { thingName }, signal, (client, options) => client.send(new GetCoreDeviceCommand({ coreDeviceThingName: thingName }), options));
    return {
        name: native.coreDeviceThingName || thingName,
        isHealthy: isHealthy(native.status),
        nativeStatus: native.status ?? 'Unknown',
        ...(native.lastStatusUpdateTimestamp && { lastSeenAt: native.lastStatusUpdateTimestamp.getTime() }),
        ...(native.coreVersion && { coreVersion: native.coreVersion }),
        ...(native.platform && { platform: native.platform }),
        ...(native.architecture && { architecture: native.architecture }),
    };
}
/** The deployments of one core device, as it sees them. */
async function listEffectiveDeployments(clients, thingName, signal) {
    const { ListEffectiveDeploymentsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const entries = [];
    const pages = listPages((next) => clients.greengrass('ListEffectiveDeployments', { thingName }, signal, (client, options) => client.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName: thingName, maxResults: 100, ...next }), options)));
    for await (const { effectiveDeployments } of pages) {
        for (const native of effectiveDeployments ?? []) {
            entries.push({
                deploymentId: native.deploymentId ?? '',
                targetArn: native.targetArn ?? '',
                state: toTargetState(native.coreDeviceExecutionStatus),
                nativeStatus: native.coreDeviceExecutionStatus ?? 'Unknown',
                errorStack: native.statusDetails?.errorStack ?? [],
                errorTypes: native.statusDetails?.errorTypes ?? [],
                ...(native.deploymentName && { deploymentName: native.deploymentName }),
                ...(native.iotJobId && { jobId: native.iotJobId }),
                ...(native.reason && { reason: native.reason }),
                ...(native.modifiedTimestamp && { updatedAt: native.modifiedTimestamp.getTime() }),
            });
        }
    }
    return entries;
}
/** What is on a core device, the dependencies of its components too. */
async function listInstalledComponents(clients, thingName, signal) {
    const { ListInstalledComponentsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const components = [];
    const pages = listPages((next) => clients.greengrass('ListInstalledComponents', { thingName }, signal, (client, options) => client.send(new ListInstalledComponentsCommand({
        coreDeviceThingName: thingName,
        topologyFilter: 'ALL',
        maxResults: 100,
        ...next,
    }), options)));
    for await (const { installedComponents } of pages) {
        for (const { componentName = '', componentVersion = '', lifecycleState, isRoot } of installedComponents ?? []) {
            components.push({
                name: componentName,
                version: componentVersion,
                lifecycleState: lifecycleState ?? 'Unknown',
                isRoot: isRoot ?? false,
            });
        }
    }
    return components;
}
function fleet_incomplete(operation, field) {
    throw new errors.SlipwayError('SERVICE_REFUSED', `the answer of AWS IoT to "${operation}" has no "${field}"`, {
        hint: 'correct the endpoint: what answers there does not follow the service model',
    });
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/jobs.js



/** The totals of a job: one call at any size of the fleet. */
async function describeJob(clients, jobId, subject, signal) {
    const { DescribeJobCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const { job } = await clients.iot('DescribeJob', subject, signal, (client, options) => client.send(new DescribeJobCommand({ jobId }), options));
    return {
        nativeStatus: job?.status ?? 'Unknown',
        isCanceled: isJobCanceled(job?.status),
        kinds: toKinds(job?.jobProcessDetails),
    };
}
/** Pages of the parts of a job, in the service's order; of one status where that is asked for. */
async function* listExecutions(clients, jobId, subject, { status, pageSize }, signal) {
    const { ListJobExecutionsForJobCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const pages = listPages((next) => clients.iot('ListJobExecutionsForJob', subject, signal, (client, options) => client.send(new ListJobExecutionsForJobCommand({
        jobId,
        maxResults: pageSize,
        ...(status !== undefined && { status: status }),
        ...next,
    }), options)));
    for await (const { executionSummaries } of pages) {
        yield (executionSummaries ?? []).map(({ thingArn, jobExecutionSummary }) => toExecution(thingNameOf(thingArn), jobExecutionSummary));
    }
}
function toExecution(thingName, native) {
    return {
        thingName,
        nativeStatus: native?.status ?? 'Unknown',
        number: native?.executionNumber ?? 1,
        ...(native?.queuedAt && { queuedAt: native.queuedAt.getTime() }),
        ...(native?.startedAt && { startedAt: native.startedAt.getTime() }),
        ...(native?.lastUpdatedAt && { updatedAt: native.lastUpdatedAt.getTime() }),
    };
}
/** A device's part of a job. @throws SlipwayError DEVICE_NOT_FOUND when it has none. */
async function describeExecution(clients, jobId, thingName, signal) {
    const { DescribeJobExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const { execution } = await clients.iot('DescribeJobExecution', { thingName }, signal, (client, options) => client.send(new DescribeJobExecutionCommand({ jobId, thingName }), options));
    return { ...toExecution(thingName, execution), details: execution?.statusDetails?.detailsMap ?? {} };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/details.js




/** Of so many failed devices of one deployment the reasons are fetched, each once: an end does not change. */
const MOST = 100;
/** Why devices failed, remembered. */
class FailureReader {
    #clients;
    #known = new Map();
    #fetched = new Map();
    constructor(clients) {
        this.#clients = clients;
    }
    /** `undefined` where it cannot be had, or enough were asked for. */
    async read(deploymentId, jobId, thingName, executionNumber, signal) {
        const key = `${jobId}/${thingName}/${executionNumber}`;
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        const fetched = this.#fetched.get(deploymentId) ?? 0;
        if (fetched >= MOST)
            return undefined;
        this.#fetched.set(deploymentId, fetched + 1);
        const facts = await this.#fetch(deploymentId, jobId, thingName, signal);
        if (facts !== undefined)
            this.#known.set(key, facts);
        return facts;
    }
    /** Jobs tell it; where they may not be read, Greengrass does. */
    async #fetch(deploymentId, jobId, thingName, signal) {
        try {
            const execution = await describeExecution(this.#clients, jobId, thingName, signal);
            return factsOfDetails(execution.details);
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!isUntold(error))
                throw error;
        }
        try {
            const entries = await listEffectiveDeployments(this.#clients, thingName, signal);
            const entry = entries.find((one) => one.deploymentId === deploymentId);
            return entry === undefined ? undefined : factsOfEffective(entry);
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!isUntold(error))
                throw error;
            return undefined;
        }
    }
}
/** By the keys of a job execution; the nucleus cuts values at 1024 characters, in the middle of a list too. */
function factsOfDetails(details) {
    const detailedStatus = details['detailed-deployment-status'];
    const cause = details['deployment-failure-cause'];
    return {
        errorStack: listOf(details['deployment-error-stack']),
        errorTypes: listOf(details['deployment-error-types']),
        ...(detailedStatus && { detailedStatus }),
        ...(cause && { cause }),
    };
}
/** By the reason of an effective deployment, which is seen as `CODE: DETAILED_STATUS: message`. */
function factsOfEffective({ reason = '', errorStack, errorTypes, }) {
    if (isDetailedStatus(reason))
        return { errorStack, errorTypes, detailedStatus: reason };
    const [, first = '', second, rest] = /^([A-Z0-9_]+): (?:([A-Z0-9_]+): )?(.*)$/s.exec(reason) ?? [];
    const detailedStatus = [second, first].find((word) => word !== undefined && isDetailedStatus(word));
    const cause = detailedStatus === undefined ? reason : (rest ?? '');
    return { errorStack, errorTypes, ...(detailedStatus !== undefined && { detailedStatus }), ...(cause && { cause }) };
}
/** Why a device failed, as a lifecycle event tells it. */
function toDiagnostics(nativeStatus, facts) {
    const { detailedStatus, cause, errorStack = [], errorTypes = [] } = facts ?? {};
    const left = describeDeviceState(detailedStatus);
    // A nucleus ends its sentences, and ours goes on.
    const whole = left === undefined ? cause : cause?.replace(/\.$/, '');
    const message = [whole, left].filter((part) => part !== undefined && part !== '').join('; ');
    return {
        errorCode: errorStack.at(-1) ?? detailedStatus ?? nativeStatus,
        ...(message !== '' && { message }),
        ...(detailedStatus !== undefined && { detailedStatus }),
        ...(left !== undefined && { deviceState: left }),
        ...(cause !== undefined && cause !== '' && { cause }),
        ...(errorStack.length > 0 && { errorStack }),
        ...(errorTypes.length > 0 && { errorTypes }),
    };
}
function listOf(text) {
    if (text === undefined || text === '')
        return [];
    try {
        const value = JSON.parse(text);
        if (Array.isArray(value))
            return value.filter((item) => typeof item === 'string');
    }
    catch {
        // It was cut: what is whole in it is told.
    }
    return [...text.matchAll(/"([A-Z0-9_]+)"/g)].map(([, word = '']) => word);
}
function isUntold(error) {
    return error instanceof errors.SlipwayError && ['ACCESS_DENIED', 'DEVICE_NOT_FOUND', 'NOT_IMPLEMENTED'].includes(error.code);
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/targets.js








/** How many devices are told at once: the reasons of those that failed are fetched one by one. */
const PAGE = 50;
/**
 * The devices of a deployment, in the order of its job. Where failed ones alone are asked for only those are listed; a deployment to a
 * thing has that one device.
 */
async function* listTargets(reader, deploymentId, states, signal) {
    if (states?.length === 0)
        return;
    const isFailedAlone = states?.length === 1 && states[0] === 'failed';
    const wanted = (target) => states === undefined || states.includes(target.state);
    const failedWords = reader.seenJob(deploymentId)?.failedWords ?? FAILED_WORDS;
    for await (const page of listPagesOf(reader, deploymentId, isFailedAlone ? failedWords : [undefined], signal)) {
        const targets = page.filter(wanted);
        if (targets.length > 0)
            yield targets;
    }
}
/** Devices whose names are known, in the order of the names. The job's list is read until all are found. */
async function describeTargets(reader, deploymentId, names, signal) {
    if (names.length === 0)
        return [];
    const found = new Map();
    const wanted = new Set(names);
    for await (const page of listPagesOf(reader, deploymentId, [undefined], signal, wanted)) {
        for (const target of page)
            found.set(target.id, target);
        if (found.size === wanted.size)
            break;
    }
    return names.flatMap((name) => found.get(name) ?? []);
}
async function* listPagesOf(reader, deploymentId, statuses, signal, wanted) {
    const { clients } = reader;
    const { targetArn, jobId } = reader.seenJob(deploymentId) ?? (await findJob(clients, deploymentId, signal));
    const target = targetOf(targetArn);
    if (target.type === 'thing') {
        yield [await describeOnlyThing(clients, deploymentId, target.name, signal)];
        return;
    }
    const denied = jobId ? yield* listPagesOfJob(reader, deploymentId, jobId, statuses, signal, wanted) : undefined;
    if (jobId && denied === undefined)
        return;
    const names = wanted === undefined ? await findMembers(clients, targetArn, target.name, signal) : [...wanted];
    if (names.length > ONE_BY_ONE) {
        if (denied !== undefined)
            throw denied;
        return;
    }
    // By what each device tells, which is one call for each.
    const targets = await mapFew(names, (name) => describeThing(clients, deploymentId, name, signal));
    if (targets.length > 0)
        yield targets;
}
async function findJob(clients, deploymentId, signal) {
    const { targetArn = '', iotJobId: jobId } = await fetchDeployment(clients, deploymentId, signal);
    return { targetArn, jobId };
}
/** By the job. Where it may not be read nothing is told, and the result is why. */
async function* listPagesOfJob(reader, deploymentId, jobId, statuses, signal, wanted) {
    const { clients } = reader;
    try {
        for (const status of statuses) {
            const filter = { pageSize: PAGE, ...(status !== undefined && { status }) };
            for await (const page of listExecutions(clients, jobId, { deploymentId }, filter, signal)) {
                const executions = wanted === undefined ? page : page.filter(({ thingName }) => wanted.has(thingName));
                yield await mapFew(executions, async (execution) => {
                    const isFailed = toTargetState(execution.nativeStatus) === 'failed';
                    const { thingName, number } = execution;
                    const facts = isFailed
                        ? await reader.failures.read(deploymentId, jobId, thingName, number, signal)
                        : undefined;
                    return toTarget(execution, facts);
                });
            }
        }
        return undefined;
    }
    catch (error) {
        // Its rights are one for all pages: what is refused is refused at the first.
        if (!isCode(error, 'ACCESS_DENIED'))
            throw error;
        return error;
    }
}
/** Of a deployment to one thing the service's own word says enough where the device may not be asked. */
async function describeOnlyThing(clients, deploymentId, thingName, signal) {
    try {
        return await describeThing(clients, deploymentId, thingName, signal);
    }
    catch (error) {
        if (!isCode(error, 'ACCESS_DENIED'))
            throw error;
        return notBegun(thingName);
    }
}
async function describeThing(clients, deploymentId, thingName, signal) {
    const entry = await findEffective(clients, deploymentId, thingName, signal);
    return entry === undefined ? notBegun(thingName) : toTargetOfEffective(thingName, entry);
}
function notBegun(thingName) {
    return toTarget({ thingName, nativeStatus: NEVER_BEGUN, number: 1 }, undefined);
}
/** What a device tells of a deployment; `undefined` where it tells nothing, or is no core device yet. */
async function findEffective(clients, deploymentId, thingName, signal) {
    try {
        const entries = await listEffectiveDeployments(clients, thingName, signal);
        return entries.find((one) => one.deploymentId === deploymentId);
    }
    catch (error) {
        if (!isCode(error, 'DEVICE_NOT_FOUND'))
            throw error;
        return undefined;
    }
}
/** A device as it tells its part itself. */
function toTargetOfEffective(thingName, entry) {
    const { nativeStatus, updatedAt } = entry;
    const execution = { thingName, nativeStatus, number: 1, ...(updatedAt !== undefined && { updatedAt }) };
    return toTarget(execution, toTargetState(nativeStatus) === 'failed' ? factsOfEffective(entry) : undefined);
}
/** A device in our terms. It tells its part as a whole, so that there is one event. */
function toTarget(execution, facts) {
    const { thingName, nativeStatus, startedAt, updatedAt } = execution;
    const state = toTargetState(nativeStatus);
    const isEnded = state === 'succeeded' || state === 'failed';
    return {
        id: thingName,
        type: 'device',
        state,
        nativeStatus,
        events: state === 'pending' || state === 'skipped'
            ? []
            : [
                {
                    name: 'Deployment',
                    state: toEventState(state),
                    ...(startedAt !== undefined && { startedAt }),
                    ...(isEnded && updatedAt !== undefined && { endedAt: updatedAt }),
                    ...(state === 'failed' && { diagnostics: toDiagnostics(nativeStatus, facts) }),
                },
            ],
        ...(updatedAt !== undefined && { updatedAt }),
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/parts.js





/**
 * One device's part of a deployment: by the execution of its job (developer guide, "Check device deployment status"), and by what the
 * device itself tells where there is no job, or it may not be read. `undefined` when it has none.
 */
async function describePart(clients, { id, jobId }, thingName, { signal } = {}) {
    if (jobId !== undefined) {
        try {
            return partOfExecution(await describeExecution(clients, jobId, thingName, signal));
        }
        catch (error) {
            if (isCode(error, 'DEVICE_NOT_FOUND'))
                return undefined;
            if (!isCode(error, 'ACCESS_DENIED', 'NOT_IMPLEMENTED'))
                throw error;
        }
    }
    const entry = await findEffective(clients, id, thingName, signal);
    if (entry === undefined)
        return undefined;
    const { detailedStatus } = factsOfEffective(entry);
    return { target: toTargetOfEffective(thingName, entry), ...(detailedStatus !== undefined && { detailedStatus }) };
}
function partOfExecution(execution) {
    const facts = factsOfDetails(execution.details);
    const { queuedAt, number, nativeStatus } = execution;
    return {
        target: toTarget(execution, toTargetState(nativeStatus) === 'failed' ? facts : undefined),
        executionNumber: number,
        ...(facts.detailedStatus !== undefined && { detailedStatus: facts.detailedStatus }),
        ...(queuedAt !== undefined && { queuedAt }),
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/judge.js
/**
 * How a deployment to a group stands. The service leaves it `ACTIVE` for good, so the devices decide: it is over when each of those
 * that are waited for has an end. Devices that nobody has told yet, as in a roll-out by rates, have none.
 */
function judgeGroup(group, policy) {
    const { word, isLatest, expected, kinds } = group;
    const counts = countsOf(group);
    const failing = kinds.failed + kinds.rejected + kinds['timed-out'];
    if (word === 'failed') {
        const message = `the roll-out was stopped by its criteria: ${describeFailures(kinds, expected)}`;
        return { state: 'failed', counts, failure: { code: 'ABORT_CRITERIA_MET', message } };
    }
    if (!isLatest || word === 'inactive')
        return { state: 'stopped', counts, failure: superseded(kinds, expected) };
    if (word === 'canceled' || group.isJobCanceled) {
        const message = `it was cancelled when ${kinds.succeeded} of ${devices(expected)} had it`;
        return { state: 'stopped', counts, failure: { code: 'CANCELED', message } };
    }
    if (word === 'completed')
        return { state: 'succeeded', counts };
    if (expected === 0)
        return { ...judgeEmpty(policy, group.leftOut), counts };
    const lost = failing + kinds.canceled;
    const isSettled = kinds.succeeded + lost >= expected;
    const needed = neededOf(policy, expected);
    if (failing > allowedOf(policy, expected)) {
        const failure = {
            code: 'DEVICES_FAILED',
            message: `${describeFailures(kinds, expected)}${mostOf(policy, expected)}`,
        };
        return isSettled ? { state: 'failed', counts, failure } : goesOn(counts, { kind: 'failed', failure });
    }
    if (isSettled && kinds.succeeded >= needed)
        return { state: 'succeeded', counts };
    if (expected - lost < needed) {
        const canceled = kinds.canceled === 0 ? '' : `; on ${devices(kinds.canceled)} it was cancelled`;
        const message = `${needed} ${needed === 1 ? 'device has' : 'devices have'} to have it, and no more than ${expected - lost} can${canceled}`;
        const failure = { code: 'GOAL_OUT_OF_REACH', message };
        return isSettled ? { state: 'failed', counts, failure } : goesOn(counts, { kind: 'failed', failure });
    }
    const isEnough = policy.waitForDevices !== undefined && kinds.succeeded >= needed;
    if (isEnough)
        return goesOn(counts, { kind: 'enough', devices: kinds.succeeded });
    return { state: 'in-progress', counts };
}
/** How a deployment to one thing stands: by the service's word, or by the device's where the service lags behind. */
function judgeThing(word, isLatest, device) {
    const kind = device?.kind ?? 'queued';
    const told = (state, failure) => {
        const kinds = { ...NOBODY, [state === 'succeeded' ? 'succeeded' : state === 'failed' ? failedKind(kind) : kind]: 1 };
        const counts = countsOf({ expected: 1, kinds });
        return { state, counts, ...(failure !== undefined && { failure }) };
    };
    const failed = () => told('failed', { code: codeOf(kind), message: device?.reason ?? 'the device has not told why' });
    if (word === 'completed')
        return told('succeeded');
    if (word === 'failed')
        return failed();
    if (kind === 'succeeded')
        return told('succeeded');
    if (kind === 'failed' || kind === 'rejected' || kind === 'timed-out')
        return failed();
    if (word === 'inactive' || !isLatest)
        return told('stopped', superseded({ ...NOBODY, [kind]: 1 }, 1));
    if (word === 'canceled' || kind === 'canceled' || kind === 'removed') {
        return told('stopped', { code: 'CANCELED', message: 'it was cancelled before the device had it' });
    }
    return told(kind === 'queued' ? 'pending' : 'in-progress');
}
const NOBODY = {
    queued: 0,
    'in-progress': 0,
    succeeded: 0,
    failed: 0,
    rejected: 0,
    'timed-out': 0,
    canceled: 0,
    removed: 0,
};
function goesOn(counts, verdict) {
    return { state: 'in-progress', counts, verdict };
}
function judgeEmpty({ emptyGroup = 'fail' }, leftOut = 0) {
    if (emptyGroup === 'succeed')
        return { state: 'succeeded' };
    const why = leftOut === 0 ? '' : `: ${devices(leftOut)}, unhealthy or silent, ${leftOut === 1 ? 'is' : 'are'} left out`;
    const message = `the group has no device to wait for${why}; those that join it later get the deployment`;
    return { state: 'in-progress', verdict: { kind: 'failed', failure: { code: 'GROUP_EMPTY', message } } };
}
function superseded(kinds, expected) {
    const message = `a newer deployment has taken its place; ${kinds.succeeded} of ${devices(expected)} had it by then`;
    return { code: 'SUPERSEDED', message };
}
function allowedOf({ maxFailures = 0 }, expected) {
    return typeof maxFailures === 'number' ? maxFailures : Math.floor((maxFailures.percent * expected) / 100);
}
/** Without a goal every device has to have it but for those that may fail. */
function neededOf(policy, expected) {
    const { waitForDevices } = policy;
    if (waitForDevices === undefined)
        return Math.max(0, expected - allowedOf(policy, expected));
    return typeof waitForDevices === 'number' ? waitForDevices : Math.ceil((waitForDevices.percent * expected) / 100);
}
function mostOf(policy, expected) {
    const allowed = allowedOf(policy, expected);
    return allowed === 0 ? '' : `; ${allowed} may`;
}
function describeFailures(kinds, expected) {
    const parts = [
        ['failed', 'failed'],
        ['rejected', 'refused it'],
        ['timed-out', 'took too long'],
    ].flatMap(([kind, words]) => (kinds[kind] === 0 ? [] : [`${kinds[kind]} ${words}`]));
    return `of ${devices(expected)} ${parts.length === 0 ? 'none has told why' : parts.join(', ')}`;
}
function countsOf({ expected, kinds }) {
    const failed = kinds.failed + kinds.rejected + kinds['timed-out'];
    const told = kinds['in-progress'] + kinds.succeeded + failed + kinds.canceled;
    return {
        // Those that no execution was made for yet wait, too.
        pending: Math.max(kinds.queued, expected - told),
        inProgress: kinds['in-progress'],
        succeeded: kinds.succeeded,
        failed,
        skipped: kinds.canceled,
        ready: 0,
    };
}
function failedKind(kind) {
    return kind === 'rejected' || kind === 'timed-out' ? kind : 'failed';
}
function codeOf(kind) {
    return { rejected: 'DEVICE_REJECTED', 'timed-out': 'DEVICE_TIMED_OUT' }[kind] ?? 'DEVICE_FAILED';
}
function devices(count) {
    return count === 1 ? '1 device' : `${count} devices`;
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/crew.js


/** Those that have left the group since are not waited for any more, and others are only counted. */
function countOf({ members, leftOut }, parts) {
    const kinds = { ...NOBODY };
    let others = 0;
    for (const [name, { nativeStatus }] of parts) {
        const kind = toExecutionKind(nativeStatus);
        if (members.has(name))
            kinds[kind] += 1;
        else if (!leftOut.has(name) && kind !== 'removed')
            others += 1;
    }
    return { kinds, expected: members.size - kinds.removed, others };
}
/** The same where the job is not listed: others may hide behind members that have not been told yet. */
function countOfTotals({ members, leftOut }, kinds) {
    const expected = Math.max(0, members.size - kinds.removed);
    const there = Object.values(kinds).reduce((sum, count) => sum + count, 0) - kinds.removed;
    return { kinds, expected, others: Math.max(0, there - expected - leftOut.size) };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/watched.js












/** What is looked at by device at each change; of a larger group only when the totals could end the wait. */
const LISTED_GROUP = 250;
const watched_PAGE = 250;
/** Looks at deployments and judges them. What does not change is asked for once. */
class Watched {
    #clients;
    #policy;
    #clock;
    #known = new Map();
    constructor(clients, policy, clock) {
        this.#clients = clients;
        this.#policy = policy;
        this.#clock = clock;
    }
    /** How a deployment stands: two calls a look while nothing changes. */
    async look(id, signal) {
        const native = await fetchDeployment(this.#clients, id, signal);
        const target = targetOf(native.targetArn ?? '');
        const judgement = target.type === 'thing'
            ? await this.#lookAtThing(id, native, target.name, signal)
            : await this.#lookAtGroup(id, native, target, signal);
        const { failure } = judgement;
        const told = { ...toFacts(id, native, target), ...judgement };
        if (failure?.code !== 'SUPERSEDED')
            return told;
        const by = await this.#successor(native.targetArn ?? '', signal);
        return by === undefined ? told : { ...told, failure: { ...failure, message: `${failure.message}; it is ${by}` } };
    }
    /** What the last look has found of the job; `undefined` before one, and where there is no job that may be read. */
    seenJob(id) {
        return this.#known.get(id)?.seen;
    }
    async #lookAtThing(id, native, thingName, signal) {
        const word = toDeploymentWord(native.deploymentStatus);
        const isLatest = native.isLatestForTarget !== false;
        if (word === 'completed')
            return judgeThing(word, isLatest, undefined);
        const entries = await listEffectiveDeployments(this.#clients, thingName, signal).catch((error) => {
            if (isCode(error, 'DEVICE_NOT_FOUND'))
                return undefined;
            // Without the right the service's word has to do.
            if (isCode(error, 'ACCESS_DENIED'))
                return [];
            throw error;
        });
        if (entries === undefined) {
            const judgement = judgeThing(word, isLatest, undefined);
            // A device that has never been connected is no core device.
            const heldUp = `thing "${thingName}" is no core device: it gets the deployment when Greengrass runs on it`;
            return judgement.state === 'pending' ? { ...judgement, heldUp } : judgement;
        }
        const own = entries.find(({ deploymentId }) => deploymentId === id);
        if (own === undefined)
            return judgeThing(word, isLatest, undefined);
        const { cause } = factsOfEffective(own);
        return judgeThing(word, isLatest, {
            kind: toExecutionKind(own.nativeStatus),
            ...(cause !== undefined && { reason: cause }),
        });
    }
    async #lookAtGroup(id, native, target, signal) {
        const word = toDeploymentWord(native.deploymentStatus);
        const isLatest = native.isLatestForTarget !== false;
        const known = this.#known.get(id) ?? {};
        const crew = known.crew ?? (await this.#findCrew(native.targetArn ?? '', target.name, signal));
        const judged = await this.#count(id, native, crew, known, word, isLatest, signal);
        const seen = toSeenJob(native, judged);
        this.#known.set(id, { crew, totals: judged.totals, group: judged, ...(seen !== undefined && { seen }) });
        const { job, others, kinds } = judged;
        const leftOut = crew.leftOut.size;
        const uncounted = { others, left: kinds.removed, leftOut };
        return {
            ...judgeGroup({ word, isLatest, leftOut, ...judged }, this.#policy),
            ...(job !== undefined && { job }),
            ...(Object.values(uncounted).some((count) => count > 0) && { uncounted }),
        };
    }
    async #count(id, { iotJobId }, crew, known, word, isLatest, signal) {
        const subject = { deploymentId: id };
        const { members } = crew;
        try {
            if (!iotJobId)
                return { ...(await this.#askEach(id, members, signal)), isJobCanceled: false, totals: '' };
            const { nativeStatus, isCanceled, kinds } = await describeJob(this.#clients, iotJobId, subject, signal);
            const totals = JSON.stringify(kinds);
            const found = {
                isJobCanceled: isCanceled,
                totals,
                job: { nativeStatus, counts: toCounts(kinds) },
                jobKinds: kinds,
            };
            if (known.group !== undefined && known.totals === totals)
                return { ...known.group, ...found };
            const byTotals = countOfTotals(crew, kinds);
            const guess = judgeGroup({ word, isLatest, isJobCanceled: isCanceled, ...byTotals }, this.#policy);
            const isOpen = guess.state === 'in-progress' && guess.verdict === undefined;
            if (members.size > LISTED_GROUP && isOpen)
                return { ...byTotals, ...found };
            const executions = new Map();
            for await (const page of listExecutions(this.#clients, iotJobId, subject, { pageSize: watched_PAGE }, signal)) {
                for (const one of page) {
                    const other = executions.get(one.thingName);
                    if (other === undefined || other.number < one.number)
                        executions.set(one.thingName, one);
                }
            }
            return { ...countOf(crew, executions), ...found };
        }
        catch (error) {
            if (!isCode(error, 'ACCESS_DENIED') || members.size > ONE_BY_ONE)
                throw error;
            const told = await goAround(error, this.#askEach(id, members, signal));
            return { ...told, isJobCanceled: false, totals: '' };
        }
    }
    /** Without the job, by what each device tells: one call for each. */
    async #askEach(id, members, signal) {
        const statuses = await mapFew([...members], async (name) => {
            const entries = await listEffectiveDeployments(this.#clients, name, signal).catch((error) => {
                if (isCode(error, 'DEVICE_NOT_FOUND'))
                    return [];
                throw error;
            });
            const entry = entries.find(({ deploymentId }) => deploymentId === id);
            return entry === undefined ? [] : [[name, entry]];
        });
        return countOf({ members, leftOut: new Set() }, new Map(statuses.flat()));
    }
    /** Who is in the group now, and whom of these nobody wants to wait for. */
    async #findCrew(groupArn, groupName, signal) {
        const { unhealthy = false, silentForMs } = this.#policy.leaveOut ?? {};
        const cores = unhealthy || silentForMs !== undefined ? await listCoreDevices(this.#clients, groupArn, signal) : [];
        const silentSince = silentForMs === undefined ? 0 : this.#clock.now() - silentForMs;
        const out = new Set(cores
            .filter(({ isHealthy, lastSeenAt = 0 }) => (unhealthy && !isHealthy) || lastSeenAt < silentSince)
            .map(({ name }) => name));
        const names = await findMembers(this.#clients, groupArn, groupName, signal);
        return {
            members: new Set(names.filter((name) => !out.has(name))),
            leftOut: new Set(names.filter((name) => out.has(name))),
        };
    }
    /** The deployment that the target has now, as the end of a sentence; it is worth no failure. */
    async #successor(targetArn, signal) {
        try {
            for await (const [latest] of listRevisions(this.#clients, targetArn, 'LATEST_ONLY', signal)) {
                return latest === undefined ? undefined : `${latest.deploymentId}, revision ${latest.revisionId}`;
            }
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!(error instanceof errors.SlipwayError))
                throw error;
        }
        return undefined;
    }
}
function toSeenJob({ targetArn, iotJobId: jobId }, { kinds, jobKinds }) {
    if (!targetArn || !jobId || jobKinds === undefined)
        return undefined;
    const isThere = (word) => kinds[toExecutionKind(word)] > 0 || jobKinds[toExecutionKind(word)] > 0;
    return { targetArn, jobId, failedWords: FAILED_WORDS.filter(isThere) };
}
/** Totals in the words of the port. */
function toCounts({ 'in-progress': inProgress, 'timed-out': timedOut, ...same }) {
    return { ...same, inProgress, timedOut };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/provider.js











/**
 * Deploys through AWS IoT Greengrass V2, or through an engine that speaks its protocol.
 * The SDK is loaded at the first call, which is also where settings that do not hold are told.
 */
function createGreengrassProvider(settings, { policy = {}, account, clock = lib_clock.systemClock } = {}) {
    const clients = createClients(settings);
    const findAccount = accountOf(settings, account);
    const watched = new Watched(clients, policy, clock);
    const reader = {
        clients,
        failures: new FailureReader(clients),
        seenJob: (id) => watched.seenJob(id),
    };
    return {
        name: 'greengrass',
        getDeployment: (id, options) => watched.look(id, options?.signal),
        listTargets: (id, filter, options) => listTargets(reader, id, filter?.states, options?.signal),
        describeTargets: (id, targetIds, options) => describeTargets(reader, id, targetIds, options?.signal),
        stopDeployment: (id, { rollback }, options) => cancelDeployment(clients, id, rollback, options?.signal),
        listComponentVersions: (name, options) => listComponentVersions(clients, findAccount, name, options?.signal),
        findComponentVersion: (name, version, options) => findComponentVersion(clients, findAccount, name, version, options?.signal),
        createComponentVersion: (request, options) => createComponentVersion(clients, request, options?.signal),
        findTarget: (target, options) => findTarget(clients, target, options?.signal),
        listMembers: (groupName, options) => listMembers(clients, groupName, options?.signal),
        createGroup: (name, options) => createGroup(clients, name, options?.signal),
        addMember: (groupName, thingName, options) => addMember(clients, groupName, thingName, options?.signal),
        listCoreDevices: (groupArn, options) => listCoreDevices(clients, groupArn, options?.signal),
        describeCoreDevice: (name, options) => describeCoreDevice(clients, name, options?.signal),
        describePart: (deployment, name, options) => describePart(clients, deployment, name, options),
        listEffectiveDeployments: (name, options) => listEffectiveDeployments(clients, name, options?.signal),
        listInstalledComponents: (name, options) => listInstalledComponents(clients, name, options?.signal),
        createDeployment: (request, options) => createDeployment(clients, request, options?.signal),
        describeDeployment: (id, options) => describeDeployment(clients, id, options?.signal),
        listRevisions: (targetArn, options) => listRevisions(clients, targetArn, 'ALL', options?.signal),
        latestRevision: async (targetArn, options) => {
            for await (const [latest] of listRevisions(clients, targetArn, 'LATEST_ONLY', options?.signal))
                return latest;
            return undefined;
        },
    };
}
function accountOf(settings, account) {
    const session = createSessionReader(settings);
    let known = account;
    return async (signal) => {
        known ??= (await session.describeSession(signal === undefined ? {} : { signal })).account;
        return known;
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/lambda/client.js

/** Opens a client of AWS Lambda, or of what speaks its protocol. */
async function openLambdaClient(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'LAMBDA');
    const { LambdaClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const client = new LambdaClient(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}

;// CONCATENATED MODULE: ./packages/aws/lib/lambda/response.js

/** Service model, State: an inactive function is ready again after the next call, a version that is not told of is, too. */
const response_STATES = { Pending: 'pending', Failed: 'failed' };
/** Service model, LastUpdateStatus. */
const UPDATES = { InProgress: 'in-progress', Failed: 'failed' };
/** A function, or one of its versions, in our terms; a word that this release does not know is no trouble. */
function toFunctionFacts(told) {
    const state = response_STATES[told.State ?? ''] ?? 'ready';
    const update = UPDATES[told.LastUpdateStatus ?? ''] ?? 'successful';
    const reason = state === 'failed' ? told.StateReason : told.LastUpdateStatusReason;
    return {
        version: told.Version ?? response_incomplete('Version'),
        codeSha256: told.CodeSha256 ?? response_incomplete('CodeSha256'),
        state,
        update,
        ...(reason !== undefined && reason !== '' && { reason }),
    };
}
/** An alias in our terms. */
function toAliasFacts({ FunctionVersion, RoutingConfig }) {
    return {
        version: FunctionVersion ?? response_incomplete('FunctionVersion'),
        weights: RoutingConfig?.AdditionalVersionWeights ?? {},
    };
}
function response_incomplete(field) {
    throw new errors.SlipwayError('SERVICE_REFUSED', `an answer of Lambda has no "${field}"`, {
        hint: 'correct the endpoint: what answers there does not follow the service model',
    });
}

;// CONCATENATED MODULE: ./packages/aws/lib/lambda/function-service.js




/** Lambda quotas, "Deployment package (.zip file archive) size": of one that comes in a request. */
const MAX_ZIP_BYTES = 50 * 1024 * 1024;
/** The functions of AWS Lambda, or of an engine that speaks its protocol. The SDK is loaded at the first call. */
function createLambdaFunctions(settings) {
    const open = (0,call/* once */.O)(() => openLambdaClient(settings));
    return {
        describeFunction: async (name, version, options) => describeFunction(await open(), name, version, options),
        describeAlias: async (name, alias, options) => describeAlias(await open(), name, alias, options),
        updateCode: async (name, code, options) => updateCode(await open(), name, code, options),
        publishVersion: async (name, request, options) => publishVersion(await open(), name, request, options),
    };
}
async function describeFunction(client, functionName, version, options = {}) {
    const { GetFunctionConfigurationCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const qualifier = version === '$LATEST' ? {} : { Qualifier: version };
    const command = new GetFunctionConfigurationCommand({ FunctionName: functionName, ...qualifier });
    const subject = { functionName, ...(version !== '$LATEST' && { functionVersion: version }) };
    return toFunctionFacts(await (0,call/* call */.T)(client, 'lambda:GetFunctionConfiguration', subject, options.signal, (sending) => client.send(command, sending)));
}
async function describeAlias(client, functionName, alias, options = {}) {
    const { GetAliasCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const command = new GetAliasCommand({ FunctionName: functionName, Name: alias });
    return toAliasFacts(await (0,call/* call */.T)(client, 'lambda:GetAlias', { functionName, alias }, options.signal, (sending) => client.send(command, sending)));
}
async function updateCode(client, functionName, code, options = {}) {
    const { UpdateFunctionCodeCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const command = new UpdateFunctionCodeCommand({ FunctionName: functionName, ...toNativeCode(code) });
    return toFunctionFacts(await (0,call/* call */.T)(client, 'lambda:UpdateFunctionCode', { functionName }, options.signal, (sending) => client.send(command, sending)));
}
/** @throws SlipwayError SOURCE_INVALID for a zip that no request can carry. */
function toNativeCode(code) {
    switch (code.type) {
        case 'zip':
            if (code.bytes.length <= MAX_ZIP_BYTES)
                return { ZipFile: code.bytes };
            throw new errors.SlipwayError('SOURCE_INVALID', `the code is a zip of ${code.bytes.length} bytes; Lambda takes 50 MiB`, {
                hint: 'put it into a bucket first, and give it as code: s3://bucket/key',
            });
        case 's3': {
            const { bucket, key, version } = code;
            return { S3Bucket: bucket, S3Key: key, ...(version !== undefined && { S3ObjectVersion: version }) };
        }
        case 'image':
            return { ImageUri: code.uri };
        default:
            return (0,errors/* unreachable */.H)(code);
    }
}
async function publishVersion(client, functionName, { codeSha256, description }, options = {}) {
    const { PublishVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const command = new PublishVersionCommand({
        FunctionName: functionName,
        CodeSha256: codeSha256,
        ...(description !== undefined && { Description: description.slice(0, MAX_DESCRIPTION) }),
    });
    return toFunctionFacts(await (0,call/* call */.T)(client, 'lambda:PublishVersion', { functionName }, options.signal, (sending) => client.send(command, sending)));
}
/** Service model, Description. */
const MAX_DESCRIPTION = 256;

;// CONCATENATED MODULE: ./packages/aws/lib/logs/function-logs.js


/** As much as CodeDeploy keeps of a script's output. */
const TAIL_CHARACTERS = 4_096;
/** Pages that are read of a log: what a function prints in the time of one event is less, unless it prints without an end. */
const MOST_PAGES = 20;
/**
 * Reads what functions printed from CloudWatch Logs, or from an engine that speaks its protocol. The SDK is loaded at the first
 * function.
 */
function createFunctionLogs(settings) {
    const open = (0,call/* once */.O)(() => function_logs_openClient(settings));
    return {
        async tail(request, options = {}) {
            const lines = [];
            let room = TAIL_CHARACTERS;
            for (const { message = '' } of (await readEvents(await open(), request, options.signal)).reverse()) {
                const line = message.replace(/\n$/, '');
                room -= line.length + 1;
                if (room < 0) {
                    // One line that is longer than all of it: its end says most.
                    if (lines.length === 0)
                        lines.push(line.slice(-TAIL_CHARACTERS));
                    break;
                }
                lines.push(line);
            }
            return lines.reverse();
        },
    };
}
async function function_logs_openClient(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'CLOUDWATCH_LOGS');
    const { CloudWatchLogsClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 92684, 19));
    const client = new CloudWatchLogsClient(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}
/** What is in the function's log group between the two times, the oldest first; nothing where there is no such group. */
async function readEvents(client, { functionName, fromMs, toMs }, signal) {
    const { FilterLogEventsCommand, ResourceNotFoundException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 92684, 19));
    const logGroup = `/aws/lambda/${functionName}`;
    const events = [];
    let nextToken;
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const command = new FilterLogEventsCommand({
            logGroupName: logGroup,
            startTime: fromMs,
            endTime: toMs,
            ...(nextToken !== undefined && { nextToken }),
        });
        const answer = await (0,call/* call */.T)(client, 'logs:FilterLogEvents', { logGroup }, signal, async (sending) => {
            try {
                return await client.send(command, sending);
            }
            catch (error) {
                if (error instanceof ResourceNotFoundException)
                    return { events: [], nextToken: undefined };
                throw error;
            }
        });
        events.push(...(answer.events ?? []));
        nextToken = answer.nextToken;
        if (!nextToken)
            break;
    }
    // Of several streams the pages come one stream after the other.
    return events.sort((one, other) => (one.timestamp ?? 0) - (other.timestamp ?? 0));
}

// EXTERNAL MODULE: ./packages/aws/lib/s3/client.js
var client = __webpack_require__(27831);
;// CONCATENATED MODULE: ./packages/aws/lib/request-signer.js


/**
 * Signs requests with the credentials of the settings. The SDK is loaded at the first one, and renews what expires.
 *
 * @throws SlipwayError when there are no credentials or no region.
 */
function createRequestSigner(settings) {
    // The client of some service finds region, credentials and hash; they are the same for every other.
    const open = (0,call/* once */.O)(() => (0,client/* openS3Client */.Y)(settings));
    return async ({ url, signingName, headers, body }, signal) => {
        const client = await open();
        const { SignatureV4 } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(5118)]).then(__webpack_require__.t.bind(__webpack_require__, 75118, 19));
        const { credentials, region, sha256 } = client.config;
        const signer = new SignatureV4({ credentials, region, sha256, service: signingName });
        const { protocol, hostname, host, pathname } = url;
        const request = { method: 'POST', protocol, hostname, path: pathname, headers: { host, ...headers }, body };
        const signed = await (0,call/* call */.T)(client, signingName, {}, signal, () => signer.sign(request));
        return signed.headers;
    };
}

// EXTERNAL MODULE: ./packages/aws/lib/s3/artifact-store.js + 11 modules
var artifact_store = __webpack_require__(65190);
// EXTERNAL MODULE: ./packages/aws/lib/s3/object-facts.js
var object_facts = __webpack_require__(75349);
// EXTERNAL MODULE: ./packages/aws/lib/s3/object-head.js
var object_head = __webpack_require__(53010);
;// CONCATENATED MODULE: ./packages/aws/lib/s3/bundle-remover.js




/** What `slipway push` keeps with each object has names that begin so. */
const OURS = 'slipway-';
/** Removes bundles from S3, or from a store that speaks its protocol. The SDK is loaded at the first call. */
function createS3BundleRemover(settings, { expectedBucketOwner } = {}) {
    const open = (0,call/* once */.O)(() => (0,client/* openS3Client */.Y)(settings, expectedBucketOwner));
    return {
        inspect: async (revision, options) => inspect(await open(), revision, options),
        remove: async (bucket, objects) => remove(await open(), bucket, objects),
    };
}
async function inspect(client, revision, options) {
    const found = await (0,object_head/* headObject */.C6)(client, revision, options);
    if (found === undefined)
        return { kind: 'gone' };
    const { eTag } = revision;
    const { ETag = '', Metadata = {}, ContentLength = 0, VersionId } = found;
    if (eTag !== undefined && (0,object_facts/* unquoted */.qZ)(ETag) !== (0,object_facts/* unquoted */.qZ)(eTag))
        return { kind: 'changed' };
    if (!Object.keys(Metadata).some((name) => name.startsWith(OURS)))
        return { kind: 'foreign' };
    return { kind: 'ours', sizeBytes: ContentLength, ...(VersionId !== undefined && { version: VersionId }) };
}
/** No signal: whoever cancels wants to know what is gone. */
async function remove(client, bucket, objects) {
    const { DeleteObjectsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: {
            Quiet: true,
            Objects: objects.map(({ key, version }) => ({ Key: key, ...(version !== undefined && { VersionId: version }) })),
        },
    });
    const { Errors = [] } = await (0,call/* call */.T)(client, 's3:DeleteObject', { bucket }, undefined, () => client.send(command));
    return objects.flatMap((object) => {
        const error = Errors.find((one) => isAbout(one, object));
        return error === undefined ? [] : [{ object, reason: reasonOf(error) }];
    });
}
function isAbout({ Key, VersionId }, { key, version }) {
    return Key === key && (VersionId || undefined) === version;
}
function reasonOf({ Code = 'no code', Message }) {
    return Message ? `${Message} (${Code})` : Code;
}

// EXTERNAL MODULE: ./packages/aws/lib/s3/object-reader.js
var object_reader = __webpack_require__(98811);
;// CONCATENATED MODULE: ./packages/aws/lib/index.js















/***/ })

};

export const id = 6680;
export const ids = [6680];
export const modules = {

/***/ 16680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCodeDeployProvider: () => (/* binding */ createCodeDeployProvider)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/aws/lib/call.js
var call = __webpack_require__(23003);
// EXTERNAL MODULE: ./packages/aws/lib/client-settings.js
var client_settings = __webpack_require__(31508);
// EXTERNAL MODULE: ./packages/aws/lib/s3/object-reader.js
var object_reader = __webpack_require__(98811);
// EXTERNAL MODULE: ./packages/core/lib/revision/format.js
var format = __webpack_require__(60336);
;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/request.js


const ROLLBACK_EVENTS = {
    failure: 'DEPLOYMENT_FAILURE',
    stop: 'DEPLOYMENT_STOP_ON_REQUEST',
    alarm: 'DEPLOYMENT_STOP_ON_ALARM',
};
/** What CreateDeployment is asked for; what was not chosen is left to the group. */
function toCreateDeploymentInput(request) {
    const { configurationName, description, fileExistsBehavior } = request;
    const { ignoreApplicationStopFailures, updateOutdatedInstancesOnly } = request;
    const { autoRollback, alarms, targetInstances } = request;
    return {
        applicationName: request.applicationName,
        deploymentGroupName: request.deploymentGroupName,
        revision: toNativeRevision(request.revision),
        ...(configurationName !== undefined && { deploymentConfigName: configurationName }),
        ...(description !== undefined && { description }),
        ...(fileExistsBehavior !== undefined && { fileExistsBehavior }),
        ...(ignoreApplicationStopFailures !== undefined && { ignoreApplicationStopFailures }),
        ...(updateOutdatedInstancesOnly !== undefined && { updateOutdatedInstancesOnly }),
        ...(autoRollback !== undefined && {
            autoRollbackConfiguration: {
                enabled: autoRollback.length > 0,
                events: autoRollback.map((trigger) => ROLLBACK_EVENTS[trigger]),
            },
        }),
        ...(alarms !== undefined && {
            overrideAlarmConfiguration: {
                enabled: alarms.isEnabled,
                alarms: alarms.names.map((name) => ({ name })),
                ...(alarms.ignorePollFailure !== undefined && { ignorePollAlarmFailure: alarms.ignorePollFailure }),
            },
        }),
        ...(targetInstances !== undefined && { targetInstances: toNativeTargetInstances(targetInstances) }),
    };
}
function toNativeTargetInstances({ tags, tagGroups, autoScalingGroups }) {
    return {
        ...(tags !== undefined && { tagFilters: tags.map(toNativeTagFilter) }),
        ...(tagGroups !== undefined && {
            ec2TagSet: { ec2TagSetList: tagGroups.map((group) => group.map(toNativeTagFilter)) },
        }),
        ...(autoScalingGroups !== undefined && { autoScalingGroups: [...autoScalingGroups] }),
    };
}
/** A tag filter in the service's terms; those for EC2 and for on-premises instances have the same form. */
function toNativeTagFilter({ key, value }) {
    if (value === undefined)
        return { Key: key, Type: 'KEY_ONLY' };
    return key === undefined ? { Value: value, Type: 'VALUE_ONLY' } : { Key: key, Value: value, Type: 'KEY_AND_VALUE' };
}
/** A revision location in the service's terms. */
function toNativeRevision(revision) {
    switch (revision.type) {
        case 's3': {
            const { bucket, key, bundleType, version, eTag } = revision;
            const pins = { ...(version !== undefined && { version }), ...(eTag !== undefined && { eTag }) };
            return { revisionType: 'S3', s3Location: { bucket, key, bundleType, ...pins } };
        }
        case 'github': {
            const { repository, commitId } = revision;
            return { revisionType: 'GitHub', gitHubLocation: { repository, commitId } };
        }
        case 'content': {
            const { content, sha256 } = revision;
            return { revisionType: 'AppSpecContent', appSpecContent: { ...(content !== undefined && { content }), sha256 } };
        }
        case 'mender':
            throw new errors.SlipwayError('INPUT_INVALID', `${(0,format/* describeRevision */.hi)(revision)} is a release of Mender, which CodeDeploy cannot fetch`, {
                hint: 'deploy it with provider: mender, or name a revision in S3 or on GitHub',
            });
        case 'greengrass':
            throw new errors.SlipwayError('INPUT_INVALID', `${(0,format/* describeRevision */.hi)(revision)} is of AWS IoT Greengrass V2, and CodeDeploy cannot fetch it`, { hint: 'deploy it with provider: greengrass, or name a revision in S3 or on GitHub' });
        default:
            return (0,errors/* unreachable */.H)(revision);
    }
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/state.js
/**
 * The only place where CodeDeploy's own words are read (service model, DeploymentStatus, TargetStatus and
 * LifecycleEventStatus). A word newer than this release means that something is still going on.
 */
const DEPLOYMENT_STATES = new Map([
    ['Created', 'pending'],
    ['Queued', 'pending'],
    ['InProgress', 'in-progress'],
    ['Baking', 'baking'],
    ['Ready', 'ready'],
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['Stopped', 'stopped'],
]);
const TARGET_STATES = new Map([
    ['Pending', 'pending'],
    ['InProgress', 'in-progress'],
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['Skipped', 'skipped'],
    ['Unknown', 'unknown'],
    ['Ready', 'ready'],
]);
const EVENT_STATES = new Map([
    ['Pending', 'pending'],
    ['InProgress', 'in-progress'],
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['Skipped', 'skipped'],
    ['Unknown', 'unknown'],
]);
/** Who creates deployments (service model, DeploymentCreator): all others are the service, for Auto Scaling or CloudFormation. */
const ORIGINS = new Map([
    ['user', 'user'],
    ['codeDeployRollback', 'rollback'],
    ['CloudFormationRollback', 'rollback'],
]);
/** Who wanted a deployment, by its `creator`; `undefined` when the service does not say. */
function toOrigin(word) {
    return word ? (ORIGINS.get(word) ?? 'service') : undefined;
}
/** What a deployment is doing, by its `status`. */
function toDeploymentState(word) {
    return DEPLOYMENT_STATES.get(word ?? '') ?? 'in-progress';
}
/** What a target is doing, by its `status`. */
function toTargetState(word) {
    return TARGET_STATES.get(word ?? '') ?? 'in-progress';
}
/** What a lifecycle event is doing, by its `status`. */
function toEventState(word) {
    return EVENT_STATES.get(word ?? '') ?? 'in-progress';
}
/** The word by which targets in a state are asked for. */
function toTargetStatusWord(state) {
    for (const [word, meaning] of TARGET_STATES)
        if (meaning === state)
            return word;
    throw new Error(`no word for target state ${state}`);
}
/** Whether diagnostics with this `errorCode` tell of a failure; the agent reports an uneventful run as `Success`. */
function tellsFailure(errorCode) {
    return errorCode !== undefined && errorCode !== 'Success';
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/response.js

/** A deployment as GetDeployment tells it, in our terms. */
function toDeployment(id, info) {
    const { rollbackInfo, errorInformation, deploymentOverview } = info;
    const revision = toRevision(info.revision);
    return {
        id,
        state: toDeploymentState(info.status),
        nativeStatus: info.status ?? '',
        ...present('applicationName', info.applicationName),
        ...present('deploymentGroupName', info.deploymentGroupName),
        ...present('configurationName', info.deploymentConfigName),
        ...present('revision', revision),
        ...(deploymentOverview && { counts: toCounts(deploymentOverview) }),
        ...(errorInformation?.code !== undefined && {
            failure: { code: errorInformation.code, message: errorInformation.message ?? '' },
        }),
        ...present('rollbackDeploymentId', other(id, rollbackInfo?.rollbackDeploymentId)),
        ...present('rollsBackDeploymentId', other(id, rollbackInfo?.rollbackTriggeringDeploymentId)),
        ...present('description', info.description),
        ...present('creator', info.creator),
        ...present('origin', toOrigin(info.creator)),
        ...present('createdAt', info.createTime?.getTime()),
        ...present('startedAt', info.startTime?.getTime()),
        ...present('completedAt', info.completeTime?.getTime()),
        ...(info.instanceTerminationWaitTimeStarted === true && { isTerminationWaitStarted: true }),
    };
}
/** A target as BatchGetDeploymentTargets tells it; `undefined` for a kind that this release does not know. */
function toTarget(native) {
    const found = findTarget(native);
    if (found === undefined)
        return undefined;
    const { type, target } = found;
    return {
        id: target.targetId ?? '',
        type,
        state: toTargetState(target.status),
        nativeStatus: target.status ?? '',
        events: (target.lifecycleEvents ?? []).map(toEvent),
        ...present('updatedAt', target.lastUpdatedAt?.getTime()),
        ...present('traffic', toTraffic(native)),
    };
}
/** Who has how much of the traffic; weights are percentages (service model, TrafficWeight). */
function toTraffic({ lambdaTarget, ecsTarget, cloudFormationTarget }) {
    const shares = [
        ...sharesOfFunction(lambdaTarget?.lambdaFunctionInfo),
        ...sharesOfTaskSets(ecsTarget?.taskSetsInfo),
        ...newShare('the new version', cloudFormationTarget?.targetVersionWeight),
    ];
    return shares.length === 0 ? undefined : shares;
}
function sharesOfFunction(info) {
    const { currentVersion, targetVersion, targetVersionWeight: percent } = info ?? {};
    const incoming = newShare(`version ${targetVersion}`, percent);
    if (percent === undefined || percent === null || !currentVersion || currentVersion === targetVersion)
        return incoming;
    return [...incoming, { name: `version ${currentVersion}`, percent: 100 - percent }];
}
function sharesOfTaskSets(taskSets) {
    return (taskSets ?? []).flatMap(({ taskSetLabel, identifer, trafficWeight: percent }) => {
        if (percent === undefined || percent === null)
            return [];
        const name = `task set ${taskSetLabel ?? identifer ?? ''}`.trimEnd();
        return { name, percent, ...(taskSetLabel !== undefined && { isNew: taskSetLabel === 'Green' }) };
    });
}
function newShare(name, percent) {
    return percent === undefined || percent === null ? [] : [{ name, percent, isNew: true }];
}
function findTarget(native) {
    const { instanceTarget, lambdaTarget, ecsTarget, cloudFormationTarget } = native;
    if (instanceTarget)
        return { type: 'instance', target: instanceTarget };
    if (lambdaTarget)
        return { type: 'lambda', target: lambdaTarget };
    if (ecsTarget)
        return { type: 'ecs', target: ecsTarget };
    if (!cloudFormationTarget)
        return undefined;
    // CloudFormation shifts traffic of functions and of ECS services; the resource type says of which.
    const isFunction = cloudFormationTarget.resourceType?.startsWith('AWS::Lambda::') === true;
    return { type: isFunction ? 'lambda' : 'ecs', target: cloudFormationTarget };
}
function toEvent(native) {
    return {
        name: native.lifecycleEventName ?? '',
        state: toEventState(native.status),
        ...present('startedAt', native.startTime?.getTime()),
        ...present('endedAt', native.endTime?.getTime()),
        ...present('diagnostics', toDiagnostics(native.diagnostics)),
    };
}
function toDiagnostics(native) {
    const errorCode = native?.errorCode;
    if (native === undefined || !tellsFailure(errorCode))
        return undefined;
    return {
        errorCode,
        ...present('scriptName', native.scriptName),
        ...present('message', native.message),
        ...present('logTail', native.logTail),
    };
}
function toCounts(overview) {
    return {
        pending: overview.Pending ?? 0,
        inProgress: overview.InProgress ?? 0,
        succeeded: overview.Succeeded ?? 0,
        failed: overview.Failed ?? 0,
        skipped: overview.Skipped ?? 0,
        ready: overview.Ready ?? 0,
    };
}
/** A revision in our terms; `undefined` for one that is not told. Of AppSpec content GetDeployment tells the digest alone. */
function toRevision(native) {
    const { s3Location, gitHubLocation, appSpecContent, string } = native ?? {};
    if (s3Location?.bucket && s3Location.key && s3Location.bundleType) {
        const { bucket, key, bundleType, version, eTag } = s3Location;
        return { type: 's3', bucket, key, bundleType, ...present('version', version), ...present('eTag', eTag) };
    }
    if (gitHubLocation?.repository && gitHubLocation.commitId) {
        return { type: 'github', repository: gitHubLocation.repository, commitId: gitHubLocation.commitId };
    }
    const { content, sha256 } = appSpecContent ?? string ?? {};
    return sha256 ? { type: 'content', ...present('content', content), sha256 } : undefined;
}
/** The other deployment of a rollback pair; a service that repeats a deployment's own id there says nothing. */
function other(id, named) {
    return named === id ? undefined : named;
}
/** A property when there is a value for it: absent, null and empty mean the same in the service's answers. */
function present(key, value) {
    if (value === undefined || value === null || value === '')
        return {};
    return { [key]: value };
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/revisions.js




/** Service model, BatchGetApplicationRevisions: at most 25 revisions in one request. */
const BATCH_SIZE = 25;
/** The revisions of an application, in batches, the last registered first. */
async function* listRevisions(client, applicationName, signal) {
    const { ListApplicationRevisionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    let nextToken;
    do {
        const command = new ListApplicationRevisionsCommand({
            applicationName,
            sortBy: 'registerTime',
            sortOrder: 'descending',
            ...(nextToken && { nextToken }),
        });
        const page = await (0,call/* call */.T)(client, 'codedeploy:ListApplicationRevisions', { applicationName }, signal, (options) => client.send(command, options));
        const revisions = (page.revisions ?? []).map(toRevision).filter(isWhole);
        for (let start = 0; start < revisions.length; start += BATCH_SIZE) {
            yield await describe(client, applicationName, revisions.slice(start, start + BATCH_SIZE), signal);
        }
        nextToken = page.nextToken;
    } while (nextToken);
}
async function describe(client, applicationName, revisions, signal) {
    const { BatchGetApplicationRevisionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new BatchGetApplicationRevisionsCommand({
        applicationName,
        revisions: revisions.map(toNativeRevision),
    });
    const answer = await (0,call/* call */.T)(client, 'codedeploy:BatchGetApplicationRevisions', { applicationName }, signal, (options) => client.send(command, options));
    const told = (answer.revisions ?? []).flatMap(({ revisionLocation, genericRevisionInfo }) => {
        const revision = toRevision(revisionLocation);
        return revision === undefined ? [] : [toRegistered(revision, genericRevisionInfo)];
    });
    return told.sort((one, other) => (other.registeredAt ?? 0) - (one.registeredAt ?? 0));
}
/** What the service knows of one revision. */
async function getRevision(client, applicationName, revision, signal) {
    try {
        return await askForRevision(client, applicationName, revision, toNativeRevision(revision), signal);
    }
    catch (error) {
        if (revision.type !== 'content' || !(error instanceof errors.SlipwayError) || error.code !== 'REVISION_NOT_FOUND')
            throw error;
        // The type that came before AppSpecContent is another revision to the service, of the same content.
        const { sha256, content } = revision;
        const string = { ...(content !== undefined && { content }), sha256 };
        return askForRevision(client, applicationName, revision, { revisionType: 'String', string }, signal);
    }
}
async function askForRevision(client, applicationName, revision, native, signal) {
    const { GetApplicationRevisionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetApplicationRevisionCommand({ applicationName, revision: native });
    const answer = await (0,call/* call */.T)(client, 'codedeploy:GetApplicationRevision', { applicationName }, signal, (options) => client.send(command, options));
    return toRegistered(toRevision(answer.revision) ?? revision, answer.revisionInfo);
}
/** A digest alone names a revision that only a deployment of it can lead back to: AppSpec files that were deployed inline. */
function isWhole(revision) {
    return revision !== undefined && (revision.type !== 'content' || revision.content !== undefined);
}
function toRegistered(revision, info = {}) {
    return {
        revision,
        ...present('description', info.description),
        ...present('registeredAt', info.registerTime?.getTime()),
        ...present('firstUsedAt', info.firstUsedTime?.getTime()),
        ...present('lastUsedAt', info.lastUsedTime?.getTime()),
        currentInGroups: info.deploymentGroups ?? [],
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/app-spec-reader.js



/** No AppSpec file that the service takes is larger (quotas, "AppSpec file": 51,200 characters), and nothing else is read. */
const MOST_BYTES = 256 * 1024;
/**
 * Reads the AppSpec file of a deployment to Lambda or ECS: one that was given inline, by its digest from CodeDeploy, and one in a
 * bucket from there.
 */
async function readAppSpec(settings, client, applicationName, revision, { signal } = {}) {
    switch (revision.type) {
        case 'github':
        case 'mender':
        case 'greengrass':
            return undefined;
        case 'content':
            return revision.content ?? findContent(client, applicationName, revision, signal);
        case 's3':
            return revision.bundleType === 'YAML' || revision.bundleType === 'JSON'
                ? fetchText(settings, revision, signal)
                : undefined;
        default:
            return (0,errors/* unreachable */.H)(revision);
    }
}
async function findContent(client, applicationName, revision, signal) {
    try {
        const { revision: found } = await getRevision(client, applicationName, revision, signal);
        return found.type === 'content' ? found.content : undefined;
    }
    catch (error) {
        if (error instanceof errors.SlipwayError && error.code === 'REVISION_NOT_FOUND')
            return undefined;
        throw error;
    }
}
async function fetchText(settings, { bucket, key, version }, signal) {
    const opened = await (0,object_reader/* createS3ObjectReader */.z)(settings, signal).open(bucket, key, version);
    if (opened === undefined)
        return undefined;
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of opened.body) {
        sizeBytes += chunk.length;
        if (sizeBytes > MOST_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/configuration.js


/** Service model, MinimumHealthyHostsType; the last is the service's own word, for `CodeDeployDefault.OneAtATime` alone. */
const MINIMUM_TYPES = new Map([
    ['HOST_COUNT', 'count'],
    ['FLEET_PERCENT', 'percent'],
    ['MOST_CONCURRENCY', 'all-but'],
]);
/** What a deployment configuration says, as far as we know its words. */
async function describeConfiguration(client, name, signal) {
    const { GetDeploymentConfigCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetDeploymentConfigCommand({ deploymentConfigName: name });
    const { deploymentConfigInfo: info = {} } = await (0,call/* call */.T)(client, 'codedeploy:GetDeploymentConfig', { configurationName: name }, signal, (options) => client.send(command, options));
    return {
        name,
        ...present('minimumHealthyHosts', toMinimum(info.minimumHealthyHosts)),
        ...present('zonal', toZonal(info.zonalConfig)),
        ...present('traffic', configuration_toTraffic(info.trafficRoutingConfig)),
    };
}
function toMinimum(given) {
    const type = MINIMUM_TYPES.get(given?.type ?? '');
    return type === undefined || given?.value === undefined ? undefined : { type, value: given.value };
}
function toZonal(given) {
    if (given === undefined)
        return undefined;
    return {
        ...present('minimumPerZone', toMinimum(given.minimumHealthyHostsPerZone)),
        ...present('monitorSeconds', given.monitorDurationInSeconds),
        ...present('firstZoneMonitorSeconds', given.firstZoneMonitorDurationInSeconds),
    };
}
function configuration_toTraffic(given) {
    const { type, timeBasedCanary: canary, timeBasedLinear: linear } = given ?? {};
    if (type === 'AllAtOnce')
        return { type: 'all-at-once' };
    if (type === 'TimeBasedCanary') {
        return { type: 'canary', percent: canary?.canaryPercentage ?? 0, intervalMinutes: canary?.canaryInterval ?? 0 };
    }
    if (type !== 'TimeBasedLinear')
        return undefined;
    return { type: 'linear', percent: linear?.linearPercentage ?? 0, intervalMinutes: linear?.linearInterval ?? 0 };
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/group.js

/** Service model, ComputePlatform and DeploymentType. */
const PLATFORMS = new Map([
    ['Server', 'server'],
    ['Lambda', 'lambda'],
    ['ECS', 'ecs'],
]);
const TYPES = new Map([
    ['IN_PLACE', 'in-place'],
    ['BLUE_GREEN', 'blue-green'],
]);
/** What a deployment group is, as far as we know its words. */
async function getGroup(client, group, signal) {
    const { GetDeploymentGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetDeploymentGroupCommand({ ...group });
    const { deploymentGroupInfo: info } = await (0,call/* call */.T)(client, 'codedeploy:GetDeploymentGroup', { ...group }, signal, (options) => client.send(command, options));
    const platform = toPlatform(info?.computePlatform);
    const type = toType(info?.deploymentStyle?.deploymentType);
    return { ...(platform !== undefined && { platform }), ...(type !== undefined && { type }) };
}
/** `undefined` for a platform that this release does not know. */
function toPlatform(word) {
    return PLATFORMS.get(word ?? '');
}
/** `undefined` for a type that this release does not know. */
function toType(word) {
    return TYPES.get(word ?? '');
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/group-deployments.js


/** The statuses of the service model after which something is still to come; one that is newer than this release cannot be asked for. */
const ACTIVE = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready'];
/**
 * The group itself keeps the id of its last success: one request whatever its history, where ListDeployments promises
 * no order and would have to be read to its end. Rollbacks count, as they should: they are what the fleet runs.
 */
async function lastSuccessfulDeployment(client, group, get, options = {}) {
    const id = (await group_deployments_getGroup(client, group, options))?.lastSuccessfulDeployment?.deploymentId;
    return id ? get(id) : undefined;
}
/** The group's deployments that are under way, the newest first. */
async function activeDeployments(client, group, get, { signal } = {}) {
    const { ListDeploymentsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const ids = [];
    let nextToken;
    do {
        const more = nextToken === undefined ? {} : { nextToken };
        const command = new ListDeploymentsCommand({ ...group, includeOnlyStatuses: [...ACTIVE], ...more });
        const page = await (0,call/* call */.T)(client, 'codedeploy:ListDeployments', group, signal, (sending) => client.send(command, sending));
        ids.push(...(page.deployments ?? []));
        nextToken = page.nextToken || undefined;
    } while (nextToken !== undefined);
    const deployments = [];
    // One after the other: it is one as a rule, and several only where Auto Scaling starts instances.
    for (const id of ids)
        deployments.push(await get(id));
    return deployments.filter(({ state }) => !(0,model/* isTerminal */.Hd)(state)).sort(newestFirst);
}
/**
 * The group's newest deployment: of those under way, or else the one that the group keeps as its last attempt. So it takes
 * as many requests for a group of ten years as for a new one.
 */
async function newestDeployment(client, group, get, options = {}) {
    const active = await activeDeployments(client, group, get, options);
    const id = (await group_deployments_getGroup(client, group, options))?.lastAttemptedDeployment?.deploymentId;
    const isListed = active.some((deployment) => deployment.id === id);
    const attempted = id && !isListed ? [await get(id)] : [];
    return [...active, ...attempted].sort(newestFirst)[0];
}
function newestFirst({ createdAt: one = 0 }, { createdAt: other = 0 }) {
    return other - one;
}
async function group_deployments_getGroup(client, group, { signal }) {
    const { GetDeploymentGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetDeploymentGroupCommand({ ...group });
    const answer = await (0,call/* call */.T)(client, 'codedeploy:GetDeploymentGroup', group, signal, (sending) => client.send(command, sending));
    return answer.deploymentGroupInfo;
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/group-settings.js



/** Service model, AutoRollbackEvent. */
const TRIGGERS = new Map([
    ['DEPLOYMENT_FAILURE', 'failure'],
    ['DEPLOYMENT_STOP_ON_REQUEST', 'stop'],
    ['DEPLOYMENT_STOP_ON_ALARM', 'alarm'],
]);
/** All of a deployment group that says what a deployment to it would do. */
async function describeGroup(client, group, signal) {
    const { GetDeploymentGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetDeploymentGroupCommand({ ...group });
    const { deploymentGroupInfo: info = {} } = await (0,call/* call */.T)(client, 'codedeploy:GetDeploymentGroup', { ...group }, signal, (options) => client.send(command, options));
    return toSettings(info);
}
function toSettings(info) {
    const { ec2TagSet, ec2TagFilters, onPremisesTagSet, onPremisesInstanceTagFilters } = info;
    return {
        ...present('platform', toPlatform(info.computePlatform)),
        ...present('type', toType(info.deploymentStyle?.deploymentType)),
        ...present('configurationName', info.deploymentConfigName || undefined),
        ...present('serviceRole', info.serviceRoleArn || undefined),
        ec2Tags: toSelection(ec2TagSet?.ec2TagSetList, ec2TagFilters),
        onPremisesTags: toSelection(onPremisesTagSet?.onPremisesTagSetList, onPremisesInstanceTagFilters),
        autoScalingGroups: (info.autoScalingGroups ?? []).flatMap(({ name }) => name ?? []),
        ecsServices: (info.ecsServices ?? []).flatMap(({ serviceName }) => serviceName ?? []),
        autoRollback: toTriggers(info.autoRollbackConfiguration),
        alarms: toAlarms(info.alarmConfiguration),
        ...present('blueGreen', toBlueGreenWaits(info.blueGreenDeploymentConfiguration)),
        ...present('replacements', toReplacements(info)),
        ...present('lastAttemptedDeploymentId', info.lastAttemptedDeployment?.deploymentId || undefined),
        ...present('lastSuccessfulDeploymentId', info.lastSuccessfulDeployment?.deploymentId || undefined),
    };
}
/** User guide, "Blue/green settings": each of the two times counts for one of the actions alone. */
function toBlueGreenWaits(given) {
    if (given === undefined)
        return undefined;
    const { deploymentReadyOption: ready, terminateBlueInstancesOnDeploymentSuccess: old } = given;
    return {
        ...(ready?.actionOnTimeout === 'STOP_DEPLOYMENT' && present('readyWaitMinutes', ready.waitTimeInMinutes)),
        ...(old?.action === 'TERMINATE' && present('terminationWaitMinutes', old.terminationWaitTimeInMinutes)),
    };
}
/** Service model, GreenFleetProvisioningAction; groups of functions and services may have it too, and nothing is done with it. */
function toReplacements(info) {
    const { computePlatform = 'Server', deploymentStyle, blueGreenDeploymentConfiguration: given } = info;
    if (computePlatform !== 'Server' || deploymentStyle?.deploymentType !== 'BLUE_GREEN')
        return undefined;
    const actions = { DISCOVER_EXISTING: 'named', COPY_AUTO_SCALING_GROUP: 'copied' };
    const { action } = given?.greenFleetProvisioningOption ?? {};
    return action === undefined ? undefined : actions[action];
}
/** A group has sets of filters, each of which has to fit, or one list of them in the older form. */
function toSelection(sets, list) {
    const isOld = sets === undefined || sets.length === 0;
    const given = isOld ? [list ?? []].filter((filters) => filters.length > 0) : sets;
    return given.map((filters) => filters.map(toFilter));
}
function toFilter({ Key, Value, Type }) {
    return {
        ...(Type !== 'VALUE_ONLY' && present('key', Key)),
        ...(Type !== 'KEY_ONLY' && present('value', Value)),
    };
}
function toTriggers(given) {
    return given?.enabled === true ? (given.events ?? []).flatMap((event) => TRIGGERS.get(event) ?? []) : [];
}
function toAlarms(given) {
    return {
        isEnabled: given?.enabled === true,
        names: (given?.alarms ?? []).flatMap(({ name }) => name ?? []),
        ...present('ignorePollFailure', given?.ignorePollAlarmFailure),
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/history.js


/** Service model, BatchGetDeployments: at most 25 ids in one request. */
const history_BATCH_SIZE = 25;
/**
 * The deployments of a group, in batches. The service model promises no order; the service begins with the newest, as its
 * console shows them. Within a batch times decide, since a batch is answered in an order of its own.
 */
async function* listDeployments(client, group, isSucceeded, signal) {
    const { ListDeploymentsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    let nextToken;
    do {
        const command = new ListDeploymentsCommand({
            ...group,
            ...(isSucceeded && { includeOnlyStatuses: ['Succeeded'] }),
            ...(nextToken && { nextToken }),
        });
        const page = await (0,call/* call */.T)(client, 'codedeploy:ListDeployments', { ...group }, signal, (options) => client.send(command, options));
        const ids = page.deployments ?? [];
        for (let start = 0; start < ids.length; start += history_BATCH_SIZE) {
            yield await history_describe(client, group, ids.slice(start, start + history_BATCH_SIZE), signal);
        }
        nextToken = page.nextToken;
    } while (nextToken);
}
async function history_describe(client, group, deploymentIds, signal) {
    const { BatchGetDeploymentsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new BatchGetDeploymentsCommand({ deploymentIds });
    const answer = await (0,call/* call */.T)(client, 'codedeploy:BatchGetDeployments', { ...group }, signal, (options) => client.send(command, options));
    const places = new Map(deploymentIds.map((id, place) => [id, place]));
    return (answer.deploymentsInfo ?? [])
        .map((info) => toDeployment(info.deploymentId ?? '', info))
        .sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0) || (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/on-premises.js


/** The names of the on-premises instances that one tag filter fits, by the service's own reading of it. */
async function listOnPremisesInstances(client, filter, status, signal) {
    const { ListOnPremisesInstancesCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const names = [];
    let nextToken;
    do {
        const command = new ListOnPremisesInstancesCommand({
            registrationStatus: status === 'registered' ? 'Registered' : 'Deregistered',
            tagFilters: [toNativeTagFilter(filter)],
            ...(nextToken && { nextToken }),
        });
        const page = await (0,call/* call */.T)(client, 'codedeploy:ListOnPremisesInstances', {}, signal, (options) => client.send(command, options));
        names.push(...(page.instanceNames ?? []));
        nextToken = page.nextToken;
    } while (nextToken);
    return names;
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/revision-users.js


/** Finds out who may need a revision: every application, the groups of one, and its revisions in a bucket. */
function createRevisionUsers(open) {
    return {
        listApplications: (options) => pagesOf(async (nextToken) => {
            const client = await open();
            const { ListApplicationsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new ListApplicationsCommand({ ...(nextToken && { nextToken }) });
            const page = await (0,call/* call */.T)(client, 'codedeploy:ListApplications', {}, options?.signal, (sending) => client.send(command, sending));
            return { items: page.applications ?? [], nextToken: page.nextToken };
        }),
        listGroups: (applicationName, options) => pagesOf(async (nextToken) => {
            const client = await open();
            const { ListDeploymentGroupsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new ListDeploymentGroupsCommand({ applicationName, ...(nextToken && { nextToken }) });
            const action = 'codedeploy:ListDeploymentGroups';
            const page = await (0,call/* call */.T)(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending));
            return { items: page.deploymentGroups ?? [], nextToken: page.nextToken };
        }),
        listBundles: (applicationName, bucket, options) => pagesOf(async (nextToken) => {
            const client = await open();
            const { ListApplicationRevisionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new ListApplicationRevisionsCommand({
                applicationName,
                s3Bucket: bucket,
                ...(nextToken && { nextToken }),
            });
            const action = 'codedeploy:ListApplicationRevisions';
            const page = await (0,call/* call */.T)(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending));
            const items = (page.revisions ?? []).map(toRevision).filter(isOfBucket);
            return { items, nextToken: page.nextToken };
        }),
    };
}
async function* pagesOf(read) {
    let nextToken;
    do {
        const page = await read(nextToken);
        yield page.items;
        nextToken = page.nextToken;
    } while (nextToken);
}
function isOfBucket(revision) {
    return revision?.type === 's3';
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/rights-probe.js




/** Nobody can make a configuration of this name: the service keeps the prefix to itself (user guide, "Create a deployment configuration"). */
const IMPOSSIBLE_CONFIGURATION = 'CodeDeployDefault.SlipwayCheck';
/** In the form of an id, so that the service looks for it rather than refusing its form. */
const NO_DEPLOYMENT = 'd-000000000';
/** The same for an instance. */
const NO_TARGET = 'i-00000000000000000';
/** Answers that the service gives when it found the request itself wrong, perhaps before it came to the rights. */
const REFUSALS = new Set(['INPUT_INVALID', 'SERVICE_REFUSED']);
/**
 * Tries rights on CodeDeploy with requests that it has to refuse. What each of them is refused for is an exception of the
 * service model, and each is about something that the service has to look up: it tells nobody what exists before it has
 * let them ask.
 */
function createRightsProbe(open) {
    return {
        tryCreateDeployment: async (request, options) => tryCreateDeployment(await open(), request, options?.signal),
        tryRegisterRevision: async (applicationName, options) => {
            const client = await open();
            const { RegisterApplicationRevisionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            // A place in S3 without a bucket and a key is none: there is nothing that could be registered.
            const command = new RegisterApplicationRevisionCommand({
                applicationName,
                revision: { revisionType: 'S3', s3Location: {} },
            });
            const action = 'codedeploy:RegisterApplicationRevision';
            return answerOf((0,call/* call */.T)(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending)), []);
        },
        tryStopDeployment: async (endedDeploymentId, options) => {
            const client = await open();
            const { StopDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const deploymentId = endedDeploymentId ?? NO_DEPLOYMENT;
            const command = new StopDeploymentCommand({ deploymentId });
            return answerOf((0,call/* call */.T)(client, 'codedeploy:StopDeployment', { deploymentId }, options?.signal, (sending) => client.send(command, sending)), ['ALREADY_COMPLETED', 'DEPLOYMENT_NOT_FOUND']);
        },
        tryListTargets: async (deploymentId = NO_DEPLOYMENT, options) => {
            const client = await open();
            const { ListDeploymentTargetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new ListDeploymentTargetsCommand({ deploymentId });
            return answerOf((0,call/* call */.T)(client, 'codedeploy:ListDeploymentTargets', { deploymentId }, options?.signal, (sending) => client.send(command, sending)), ['DEPLOYMENT_NOT_FOUND']);
        },
        tryDescribeTargets: async (deploymentId = NO_DEPLOYMENT, options) => {
            const client = await open();
            const { BatchGetDeploymentTargetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds: [NO_TARGET] });
            return answerOf((0,call/* call */.T)(client, 'codedeploy:BatchGetDeploymentTargets', { deploymentId }, options?.signal, (sending) => client.send(command, sending)), ['DEPLOYMENT_NOT_FOUND']);
        },
    };
}
async function tryCreateDeployment(client, { applicationName, deploymentGroupName, revision }, signal) {
    await requireImpossible(client, signal);
    const { CreateDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const subject = { applicationName, deploymentGroupName, configurationName: IMPOSSIBLE_CONFIGURATION };
    const command = new CreateDeploymentCommand({
        applicationName,
        deploymentGroupName,
        deploymentConfigName: IMPOSSIBLE_CONFIGURATION,
        ...(revision !== undefined && { revision: toNativeRevision(revision) }),
    });
    let deploymentId;
    const creating = (0,call/* call */.T)(client, 'codedeploy:CreateDeployment', subject, signal, async (sending) => {
        deploymentId = (await client.send(command, sending)).deploymentId;
    });
    const answer = await answerOf(creating, ['CONFIGURATION_NOT_FOUND', 'REVISION_NOT_FOUND', 'GROUP_BUSY']);
    if (deploymentId !== undefined)
        throw await undo(client, deploymentId);
    return answer;
}
/** What answers at an endpoint may be no CodeDeploy: one that knows every configuration would take every request. */
async function requireImpossible(client, signal) {
    try {
        await describeConfiguration(client, IMPOSSIBLE_CONFIGURATION, signal);
    }
    catch (error) {
        const code = error instanceof errors.SlipwayError ? error.code : undefined;
        if (code === 'CONFIGURATION_NOT_FOUND' || code === 'ACCESS_DENIED')
            return;
        throw error;
    }
    throw new errors.SlipwayError('SERVICE_REFUSED', `what answers as CodeDeploy says that it has a configuration "${IMPOSSIBLE_CONFIGURATION}", which cannot be`, { hint: 'it was not asked for a deployment: correct the endpoint' });
}
/** Beyond all expectation. */
async function undo(client, deploymentId) {
    const { StopDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: false });
    const isStopped = await client.send(command).then(() => true, () => false);
    return new errors.SlipwayError('SERVICE_REFUSED', `what answers as CodeDeploy began deployment "${deploymentId}" with a configuration that cannot exist`, {
        hint: `${isStopped ? 'it was told to stop at once' : `stop it: slipway stop --deployment-id ${deploymentId}`}; correct the endpoint`,
    });
}
/**
 * What an answer tells of a right.
 *
 * @param found the codes that only a service gives which has looked for what the request was about
 */
async function answerOf(sending, found) {
    try {
        await sending;
        return 'allowed';
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError))
            throw error;
        if (found.includes(error.code) || LOOKED_UP.has(nameOf(error.cause)))
            return 'allowed';
        if (REFUSALS.has(error.code))
            return 'not-denied';
        throw error;
    }
}
/** Exceptions about targets, which have no code of ours: the service has looked at the deployment when it gives them. */
const LOOKED_UP = new Set([
    'DeploymentTargetDoesNotExistException',
    'DeploymentNotStartedException',
]);
function nameOf(cause) {
    return cause instanceof Error ? cause.name : '';
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/targets.js



/** Service model, BatchGetDeploymentTargets: at most 25 ids in one request. */
const targets_BATCH_SIZE = 25;
/** The targets of a deployment, in batches and in the service's order; none before the deployment has started. */
async function* listTargets(client, deploymentId, states, signal) {
    if (states?.length === 0)
        return;
    for await (const ids of listIds(client, deploymentId, states, signal)) {
        for (let start = 0; start < ids.length; start += targets_BATCH_SIZE) {
            yield await targets_describe(client, deploymentId, ids.slice(start, start + targets_BATCH_SIZE), signal);
        }
    }
}
/** Targets whose ids are known, in the order of the ids. */
async function describeTargets(client, deploymentId, targetIds, signal) {
    const targets = [];
    for (let start = 0; start < targetIds.length; start += targets_BATCH_SIZE) {
        targets.push(...(await targets_describe(client, deploymentId, targetIds.slice(start, start + targets_BATCH_SIZE), signal)));
    }
    return targets;
}
async function* listIds(client, deploymentId, states, signal) {
    const { DeploymentNotStartedException, ListDeploymentTargetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const filter = states === undefined ? {} : { targetFilters: { TargetStatus: states.map(toTargetStatusWord) } };
    let nextToken;
    do {
        const command = new ListDeploymentTargetsCommand({ deploymentId, ...filter, ...(nextToken && { nextToken }) });
        const page = await (0,call/* call */.T)(client, 'codedeploy:ListDeploymentTargets', { deploymentId }, signal, async (options) => {
            try {
                return await client.send(command, options);
            }
            catch (error) {
                if (error instanceof DeploymentNotStartedException)
                    return { targetIds: [], nextToken: undefined };
                throw error;
            }
        });
        yield page.targetIds ?? [];
        nextToken = page.nextToken;
    } while (nextToken);
}
async function targets_describe(client, deploymentId, targetIds, signal) {
    const { BatchGetDeploymentTargetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds });
    const answer = await (0,call/* call */.T)(client, 'codedeploy:BatchGetDeploymentTargets', { deploymentId }, signal, (options) => client.send(command, options));
    const targets = (answer.deploymentTargets ?? []).map(toTarget).filter((target) => target !== undefined);
    // The batch answers in an order of its own.
    const places = new Map(targetIds.map((id, place) => [id, place]));
    return targets.sort((a, b) => (places.get(a.id) ?? targets_BATCH_SIZE) - (places.get(b.id) ?? targets_BATCH_SIZE));
}

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/provider.js
















/**
 * Deploys through AWS CodeDeploy, or through an engine that speaks its protocol.
 * The SDK is loaded at the first call, which is also where settings that do not hold are told.
 */
function createCodeDeployProvider(settings) {
    const open = (0,call/* once */.O)(() => openClient(settings));
    const ofGroup = async (find, group, options) => {
        const client = await open();
        return find(client, group, (id) => getDeployment(client, id, options), options);
    };
    return {
        ...createRightsProbe(open),
        ...createRevisionUsers(open),
        readAppSpec: async (applicationName, revision, options) => readAppSpec(settings, await open(), applicationName, revision, options),
        name: 'codedeploy',
        prepare: async () => {
            await Promise.allSettled([open()]);
        },
        registerRevision: async (applicationName, revision, description, options) => registerRevision(await open(), { applicationName, revision, description }, options),
        listRevisions: async function* (applicationName, options) {
            yield* listRevisions(await open(), applicationName, options?.signal);
        },
        getRevision: async (applicationName, revision, options) => getRevision(await open(), applicationName, revision, options?.signal),
        getGroup: async (applicationName, deploymentGroupName, options) => getGroup(await open(), { applicationName, deploymentGroupName }, options?.signal),
        describeGroup: async (applicationName, deploymentGroupName, options) => describeGroup(await open(), { applicationName, deploymentGroupName }, options?.signal),
        describeConfiguration: async (name, options) => describeConfiguration(await open(), name, options?.signal),
        listOnPremisesInstances: async (filter, status, options) => listOnPremisesInstances(await open(), filter, status, options?.signal),
        listDeployments: async function* (applicationName, deploymentGroupName, filter, options) {
            const group = { applicationName, deploymentGroupName };
            yield* listDeployments(await open(), group, filter?.isSucceeded === true, options?.signal);
        },
        createDeployment: async (request, options) => createDeployment(await open(), request, options),
        getDeployment: async (id, options) => getDeployment(await open(), id, options),
        listTargets: async function* (id, filter, options) {
            yield* listTargets(await open(), id, filter?.states, options?.signal);
        },
        describeTargets: async (id, targetIds, options) => describeTargets(await open(), id, targetIds, options?.signal),
        continueDeployment: async (id, from, options) => continueDeployment(await open(), id, from, options),
        stopDeployment: async (id, { rollback }, options) => stopDeployment(await open(), id, rollback, options),
        lastSuccessfulDeployment: async (applicationName, deploymentGroupName, options) => ofGroup(lastSuccessfulDeployment, { applicationName, deploymentGroupName }, options),
        activeDeployments: async (applicationName, deploymentGroupName, options) => ofGroup(activeDeployments, { applicationName, deploymentGroupName }, options),
        newestDeployment: async (applicationName, deploymentGroupName, options) => ofGroup(newestDeployment, { applicationName, deploymentGroupName }, options),
    };
}
async function openClient(settings) {
    const configuration = await (0,client_settings/* toClientSettings */.Od)(settings, 'CODEDEPLOY');
    const { CodeDeployClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const client = new CodeDeployClient(configuration);
    await (0,client_settings/* requireRegion */.CI)(client);
    return client;
}
async function registerRevision(client, request, options = {}) {
    const { RegisterApplicationRevisionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const { applicationName, description } = request;
    const command = new RegisterApplicationRevisionCommand({
        applicationName,
        revision: toNativeRevision(request.revision),
        ...(description !== undefined && { description }),
    });
    await (0,call/* call */.T)(client, 'codedeploy:RegisterApplicationRevision', { applicationName }, options.signal, (sending) => client.send(command, sending));
}
async function createDeployment(client, request, options = {}) {
    const { CreateDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const { applicationName, deploymentGroupName, configurationName } = request;
    const subject = {
        applicationName,
        deploymentGroupName,
        ...(configurationName !== undefined && { configurationName }),
    };
    const command = new CreateDeploymentCommand(toCreateDeploymentInput(request));
    const { deploymentId } = await (0,call/* call */.T)(client, 'codedeploy:CreateDeployment', subject, options.signal, (sending) => client.send(command, sending));
    return deploymentId ?? incomplete('CreateDeployment', 'deploymentId');
}
async function getDeployment(client, deploymentId, options = {}) {
    const { GetDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetDeploymentCommand({ deploymentId });
    const { deploymentInfo } = await (0,call/* call */.T)(client, 'codedeploy:GetDeployment', { deploymentId }, options.signal, (sending) => client.send(command, sending));
    return toDeployment(deploymentId, deploymentInfo ?? incomplete('GetDeployment', 'deploymentInfo'));
}
async function continueDeployment(client, deploymentId, from, options = {}) {
    const { ContinueDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const deploymentWaitType = from === 'ready' ? 'READY_WAIT' : 'TERMINATION_WAIT';
    const command = new ContinueDeploymentCommand({ deploymentId, deploymentWaitType });
    await (0,call/* call */.T)(client, 'codedeploy:ContinueDeployment', { deploymentId }, options.signal, (sending) => client.send(command, sending));
}
async function stopDeployment(client, deploymentId, rollback, options = {}) {
    const { StopDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: rollback });
    const answer = await (0,call/* call */.T)(client, 'codedeploy:StopDeployment', { deploymentId }, options.signal, (sending) => client.send(command, sending));
    return {
        status: answer.status === 'Succeeded' ? 'stopped' : 'pending',
        ...(answer.statusMessage && { message: answer.statusMessage }),
    };
}
function incomplete(operation, field) {
    throw new errors.SlipwayError('SERVICE_REFUSED', `the answer of CodeDeploy to "${operation}" has no "${field}"`, {
        hint: 'correct the endpoint: what answers there does not follow the service model',
    });
}


/***/ }),

/***/ 98811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createS3ObjectReader)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23003);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27831);
/* harmony import */ var _object_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75349);
/* harmony import */ var _object_head_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53010);





/** Reads objects from S3, or from a store that speaks its protocol. The SDK is loaded at the first object. */
function createS3ObjectReader(settings, signal) {
    const connect = (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(() => (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openS3Client */ .Y)(settings));
    return {
        async look(bucket, key, version) {
            const options = signal === undefined ? {} : { signal };
            const answer = await (0,_object_head_js__WEBPACK_IMPORTED_MODULE_4__/* .headObject */ .C6)(await connect(), { bucket, key, ...(version !== undefined && { version }) }, options);
            if (answer === undefined)
                return undefined;
            const contentDigest = answer.Metadata?.[_object_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .CONTENT_DIGEST */ .xL];
            return { ...factsOf(answer), ...(contentDigest !== undefined && { contentDigest }) };
        },
        /** `undefined` when there is no such object or version. */
        async open(bucket, key, version) {
            const client = await connect();
            const { GetObjectCommand, S3ServiceException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
            const command = new GetObjectCommand({
                Bucket: bucket,
                Key: key,
                ...(version !== undefined && { VersionId: version }),
            });
            const answer = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(client, rightFor(version), { bucket, key }, signal, async (sending) => {
                try {
                    return await client.send(command, sending);
                }
                catch (error) {
                    if (error instanceof S3ServiceException && ABSENT.has(error.name))
                        return undefined;
                    throw error;
                }
            });
            if (answer === undefined)
                return undefined;
            const { Body } = answer;
            const body = Body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable ? Body : node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([]);
            // Whoever reads the bytes hears of what ends them; once nobody does any more, an `error` event would end the process.
            body.on('error', () => undefined);
            return { ...factsOf(answer), body };
        },
    };
}
function rightFor(version) {
    return version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
}
function factsOf({ ETag = '', ContentLength, VersionId, }) {
    return {
        eTag: ETag.replaceAll('"', ''),
        ...(ContentLength !== undefined && { sizeBytes: ContentLength }),
        ...(VersionId !== undefined && { version: VersionId }),
    };
}
/** An absent bucket is an error of its own, which says more. */
const ABSENT = new Set(['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed']);


/***/ })

};

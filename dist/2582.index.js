export const id = 2582;
export const ids = [2582];
export const modules = {

/***/ 52582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AlarmClock: () => (/* reexport */ AlarmClock),
  IOT_OPERATIONS: () => (/* reexport */ operation_names/* IOT_OPERATIONS */.i),
  IotState: () => (/* reexport */ iot_state/* IotState */.a),
  changedExecution: () => (/* reexport */ changedExecution),
  createIot: () => (/* reexport */ createIot),
  hasEnded: () => (/* reexport */ hasEnded),
  iotChange: () => (/* reexport */ iot_state/* iotChange */.$),
  jobArn: () => (/* reexport */ jobArn),
  paginate: () => (/* reexport */ paginate),
  targetOfArn: () => (/* reexport */ targetOfArn)
});

;// CONCATENATED MODULE: ./packages/engine/lib/iot/alarm-clock.js
/** Wakes whoever asked for it, by name, at the earliest moment asked for. */
class AlarmClock {
    #clock;
    #planned = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Has `ring` called at that time; an earlier time that was asked for under this name counts, a later one does not. */
    set(name, atMs, ring) {
        const planned = this.#planned.get(name);
        if (planned !== undefined && planned.atMs <= atMs)
            return;
        planned?.end.abort();
        const end = new AbortController();
        this.#planned.set(name, { atMs, end });
        this.#clock.sleep(Math.max(0, atMs - this.#clock.now()), end.signal).then(() => {
            this.#planned.delete(name);
            ring();
        }, () => undefined);
    }
    close() {
        for (const { end } of this.#planned.values())
            end.abort();
        this.#planned.clear();
    }
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/arns.js
function iotArn({ region, accountId }, resource) {
    return `arn:aws:iot:${region}:${accountId}:${resource}`;
}
const thingArn = (place, name) => iotArn(place, `thing/${name}`);
const thingGroupArn = (place, name) => iotArn(place, `thinggroup/${name}`);
const jobArn = (place, id) => iotArn(place, `job/${id}`);
/** What an ARN of a thing or of a thing group names; `undefined` for other ARNs. */
function targetOfArn(arn) {
    const match = /^arn:[^:]*:iot:[^:]*:[0-9]+:(thing|thinggroup)\/(.+)$/.exec(arn);
    return match === null ? undefined : { kind: match[1], name: match[2] ?? '' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/engine/lib/http/fault.js
var fault = __webpack_require__(73505);
// EXTERNAL MODULE: ./packages/engine/lib/iam/authorizer.js + 1 modules
var iam_authorizer = __webpack_require__(68419);
// EXTERNAL MODULE: ./packages/engine/lib/iot/iot-state.js
var iot_state = __webpack_require__(74923);
;// CONCATENATED MODULE: ./packages/engine/lib/iot/model.js
const EXECUTION_STATUSES = [
    'QUEUED',
    'IN_PROGRESS',
    'SUCCEEDED',
    'FAILED',
    'TIMED_OUT',
    'REJECTED',
    'REMOVED',
    'CANCELED',
];
/** Whether an execution changes no more. */
function hasEnded({ status }) {
    return status !== 'QUEUED' && status !== 'IN_PROGRESS';
}
/** A later state of an execution. */
function changedExecution(execution, nowMs, change) {
    return { ...execution, ...change, lastUpdatedAtMs: nowMs, version: execution.version + 1 };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/rollout.js

function countStatuses(executions) {
    const counts = {
        QUEUED: 0,
        IN_PROGRESS: 0,
        SUCCEEDED: 0,
        FAILED: 0,
        TIMED_OUT: 0,
        REJECTED: 0,
        REMOVED: 0,
        CANCELED: 0,
    };
    for (const { status } of executions)
        counts[status] += 1;
    return counts;
}
/**
 * How many things are told of a job in a minute by now; `undefined` when all are at once. The rate grows by its factor each time
 * that many things have been told, or have succeeded, and stops at the maximum.
 */
function ratePerMinute(rollout, notified, succeeded) {
    if (rollout?.exponentialRate === undefined)
        return rollout?.maximumPerMinute;
    const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = rollout.exponentialRate;
    const { numberOfNotifiedThings, numberOfSucceededThings } = rateIncreaseCriteria;
    const steps = Math.max(numberOfNotifiedThings === undefined ? 0 : Math.floor(notified / numberOfNotifiedThings), numberOfSucceededThings === undefined ? 0 : Math.floor(succeeded / numberOfSucceededThings));
    const rate = baseRatePerMinute * incrementFactor ** steps;
    return Math.min(rate, rollout.maximumPerMinute ?? MOST_PER_MINUTE);
}
/** The fastest rate that can be asked for. */
const MOST_PER_MINUTE = 1_000;
/** When the next thing may be told of a job: at once, or so long after the one before as the rate says. */
function nextNotificationAtMs(rollout, executions) {
    const succeeded = executions.filter(({ status }) => status === 'SUCCEEDED').length;
    const rate = ratePerMinute(rollout, executions.length, succeeded);
    if (rate === undefined || executions.length === 0)
        return undefined;
    return Math.max(...executions.map(({ queuedAtMs }) => queuedAtMs)) + 60_000 / rate;
}
const FAILURES = {
    FAILED: ['FAILED'],
    REJECTED: ['REJECTED'],
    TIMED_OUT: ['TIMED_OUT'],
    ALL: ['FAILED', 'REJECTED', 'TIMED_OUT'],
};
/** The first criterion that is met: enough things have ended, and the share that failed so has reached the threshold. */
function metCriterion(criteria, counts) {
    const executed = counts.SUCCEEDED + counts.FAILED + counts.REJECTED + counts.TIMED_OUT;
    return criteria?.find(({ failureType, thresholdPercentage, minNumberOfExecutedThings }) => {
        const failed = FAILURES[failureType].reduce((sum, status) => sum + counts[status], 0);
        return executed > 0 && executed >= minNumberOfExecutedThings && (failed / executed) * 100 >= thresholdPercentage;
    });
}
/** When an execution times out; `undefined` for one that is not in progress, or of a job without a limit. */
function timesOutAtMs(timeoutMinutes, execution) {
    if (timeoutMinutes === undefined || hasEnded(execution) || execution.startedAtMs === undefined)
        return undefined;
    return execution.startedAtMs + timeoutMinutes * 60_000;
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/jobs.js





/** Carries continuous jobs to the things of their groups: at their rate, as things come and go, within their limits. */
class Jobs {
    #options;
    #alarms;
    #listeners = [];
    #isClosed = false;
    constructor(options) {
        this.#options = options;
        this.#alarms = new AlarmClock(options.clock);
    }
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Goes on with all jobs of a state. */
    resume() {
        for (const job of this.#options.state.jobs())
            if (job.status === 'IN_PROGRESS')
                this.settle(job.id);
    }
    close() {
        this.#isClosed = true;
        this.#alarms.close();
    }
    /** Called when a group has got or lost members. */
    membersChanged() {
        this.resume();
    }
    /** Brings a job to where it should be by now: things are told, have left, or have taken too long. */
    settle(jobId) {
        const { state, clock } = this.#options;
        const job = state.job(jobId);
        if (this.#isClosed || job === undefined || job.status !== 'IN_PROGRESS')
            return;
        const nowMs = clock.now();
        const members = new Set(job.targets.flatMap((arn) => state.members(targetOfArn(arn)?.name ?? '', true)));
        this.#removeLeavers(job, members, nowMs);
        this.#timeOut(job, nowMs);
        if (this.#abortWhenMet(job))
            return;
        this.#notify(job, members, nowMs);
    }
    /** Takes what a thing tells. One that has ended meanwhile stays as it is; `undefined` then. */
    report(jobId, thingName, report) {
        const { state, clock } = this.#options;
        const [job, execution] = [state.job(jobId), state.execution(jobId, thingName)];
        if (job === undefined || execution === undefined || hasEnded(execution))
            return undefined;
        const nowMs = clock.now();
        const isStart = report.status === 'IN_PROGRESS' && execution.startedAtMs === undefined;
        const changed = changedExecution(execution, nowMs, { ...report, ...(isStart && { startedAtMs: nowMs }) });
        this.#commit([iot_state/* iotChange */.$.putExecution(jobId, changed), iot_state/* iotChange */.$.putJob({ ...job, lastUpdatedAtMs: nowMs })]);
        // Looking at all executions costs as many steps as there are things, and each of them reports.
        if (job.abort !== undefined || job.rollout !== undefined)
            this.settle(jobId);
        else
            this.#watchTimeout(job, changed);
        return changed;
    }
    /** The changes that cancel a job: what has not begun is cancelled, and with `force` what has. */
    cancelChanges(job, { reasonCode, comment, force = false }) {
        const { state, clock } = this.#options;
        const nowMs = clock.now();
        const canceled = state
            .executions(job.id)
            .filter(({ status }) => status === 'QUEUED' || (force && status === 'IN_PROGRESS'));
        return [
            iot_state/* iotChange */.$.putJob({
                ...job,
                status: 'CANCELED',
                lastUpdatedAtMs: nowMs,
                completedAtMs: nowMs,
                ...(reasonCode !== undefined && { reasonCode }),
                ...(comment !== undefined && { comment }),
                ...(force && { isForceCanceled: true }),
            }),
            ...canceled.map((execution) => iot_state/* iotChange */.$.putExecution(job.id, changedExecution(execution, nowMs, { status: 'CANCELED', ...(force && { isForceCanceled: true }) }))),
        ];
    }
    /** Cancels a job, and with it whatever the job is a part of. */
    cancel(job, cancellation, cause = 'request') {
        const others = this.#listeners.flatMap((listener) => [...listener.onCancel(job, cause)]);
        this.#commit([...this.cancelChanges(job, cancellation), ...others]);
        this.#tellEnded(job);
    }
    /** Ends one thing's part of a job. */
    cancelExecution(job, execution, force) {
        const change = { status: 'CANCELED', ...(force && { isForceCanceled: true }) };
        const changed = changedExecution(execution, this.#options.clock.now(), change);
        this.#commit([iot_state/* iotChange */.$.putExecution(job.id, changed)]);
        for (const listener of this.#listeners)
            listener.ended(job, [changed]);
        this.settle(job.id);
    }
    #removeLeavers(job, members, nowMs) {
        const gone = this.#options.state
            .executions(job.id)
            .filter(({ thingName, status, hasLeft }) => status !== 'REMOVED' && hasLeft !== true && !members.has(thingName));
        if (gone.length === 0)
            return;
        const changed = gone.map((execution) => hasEnded(execution) ? { ...execution, hasLeft: true } : changedExecution(execution, nowMs, { status: 'REMOVED' }));
        this.#commit(changed.map((execution) => iot_state/* iotChange */.$.putExecution(job.id, execution)));
        const removed = changed.filter(({ status }) => status === 'REMOVED');
        if (removed.length > 0)
            for (const listener of this.#listeners)
                listener.ended(job, removed);
    }
    #timeOut(job, nowMs) {
        const over = [];
        for (const execution of this.#options.state.executions(job.id)) {
            const atMs = timesOutAtMs(job.timeoutMinutes, execution);
            if (atMs === undefined)
                continue;
            if (atMs <= nowMs)
                over.push(changedExecution(execution, nowMs, { status: 'TIMED_OUT' }));
            else
                this.#watchTimeout(job, execution);
        }
        if (over.length === 0)
            return;
        this.#commit(over.map((execution) => iot_state/* iotChange */.$.putExecution(job.id, execution)));
        for (const listener of this.#listeners)
            listener.ended(job, over);
    }
    #watchTimeout(job, execution) {
        const atMs = timesOutAtMs(job.timeoutMinutes, execution);
        if (atMs !== undefined)
            this.#alarms.set(`${job.id} times out`, atMs, () => this.settle(job.id));
    }
    #abortWhenMet(job) {
        const { state, log } = this.#options;
        const criterion = metCriterion(job.abort, countStatuses(state.executions(job.id)));
        if (criterion === undefined)
            return false;
        const { failureType, thresholdPercentage } = criterion;
        log(`job ${job.id} is cancelled: ${thresholdPercentage} % of its things or more ended as ${failureType}`);
        const comment = `${failureType} reached ${thresholdPercentage}% of the executed things`;
        this.cancel(job, { reasonCode: 'ABORT_CRITERIA_MET', comment }, 'abort-criteria');
        return true;
    }
    #notify(job, members, nowMs) {
        const { state } = this.#options;
        const told = [];
        const all = new Map(state.executions(job.id).map((execution) => [execution.thingName, execution]));
        for (const thingName of members) {
            const before = all.get(thingName);
            if (before !== undefined && before.status !== 'REMOVED' && before.hasLeft !== true)
                continue;
            const dueAtMs = job.rollout === undefined ? undefined : nextNotificationAtMs(job.rollout, [...all.values()]);
            if (dueAtMs !== undefined && dueAtMs > nowMs) {
                this.#alarms.set(`${job.id} tells`, dueAtMs, () => this.settle(job.id));
                break;
            }
            const number = (before?.number ?? 0) + 1;
            const execution = {
                thingName,
                status: 'QUEUED',
                queuedAtMs: nowMs,
                lastUpdatedAtMs: nowMs,
                number,
                version: 1,
            };
            all.set(thingName, execution);
            told.push(execution);
        }
        if (told.length === 0)
            return;
        this.#commit(told.map((execution) => iot_state/* iotChange */.$.putExecution(job.id, execution)));
        const names = told.map(({ thingName }) => thingName);
        for (const listener of this.#listeners)
            listener.queued(job, names);
    }
    #tellEnded(job) {
        const canceled = this.#options.state.executions(job.id).filter(({ status }) => status === 'CANCELED');
        if (canceled.length > 0)
            for (const listener of this.#listeners)
                listener.ended(job, canceled);
    }
    #commit(changes) {
        const { state, log } = this.#options;
        state.commit(changes).catch((error) => log(`a change to a job was not saved: ${error.message}`));
    }
}

// EXTERNAL MODULE: ./packages/engine/lib/http/rest-codec.js
var rest_codec = __webpack_require__(42284);
;// CONCATENATED MODULE: ./packages/engine/lib/iot/access.js

/** The rights that a request needs, after the Service Authorization Reference for AWS IoT: the action is named like the operation. */
function iotAccess(operation, request, place) {
    const action = `iot:${operation}`;
    return resourcesOf(operation, request, place).map((resource) => ({ action, resource }));
}
function resourcesOf(operation, { labels, body }, place) {
    const thing = thingArn(place, labels.thingName ?? nameOf(body, 'thing'));
    const group = thingGroupArn(place, labels.thingGroupName ?? nameOf(body, 'thingGroup'));
    switch (operation) {
        case 'AddThingToThingGroup':
        case 'RemoveThingFromThingGroup':
            return [thing, group];
        case 'CreateThing':
        case 'DeleteThing':
        case 'DescribeThing':
        case 'ListJobExecutionsForThing':
        case 'ListThingGroupsForThing':
            return [thing];
        case 'CancelJobExecution':
        case 'DescribeJobExecution':
            return [thing, jobArn(place, labels.jobId ?? '')];
        case 'CreateThingGroup':
        case 'DeleteThingGroup':
        case 'DescribeThingGroup':
        case 'ListThingsInThingGroup':
            return [group];
        case 'CancelJob':
        case 'DescribeJob':
        case 'ListJobExecutionsForJob':
            return [jobArn(place, labels.jobId ?? '')];
        case 'ListJobs':
        case 'ListThingGroups':
        case 'ListThings':
            return ['*'];
    }
}
function nameOf(body, kind) {
    const [name, arn] = [body[`${kind}Name`], body[`${kind}Arn`]];
    if (typeof name === 'string')
        return name;
    return typeof arn === 'string' ? (targetOfArn(arn)?.name ?? '') : '';
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/iot-error.js

/** HTTP status of each error that the emulated operations answer with; the names are those of the public service model. */
const STATUS = {
    ExpiredTokenException: 403,
    InternalFailureException: 500,
    InvalidRequestException: 400,
    InvalidStateTransitionException: 409,
    NotImplementedException: 501,
    ResourceAlreadyExistsException: 409,
    ResourceNotFoundException: 404,
    ThrottlingException: 400,
    UnauthorizedException: 401,
    VersionConflictException: 409,
};
/** An answer that is an error in AWS IoT's words. */
function iotError(type, message, details = {}) {
    return new rest_codec/* RestError */.pj(type, STATUS[type], message, { details });
}
const invalidRequest = (message) => iotError('InvalidRequestException', message);
const notFound = (message) => iotError('ResourceNotFoundException', message);
/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
const notImplemented = (what) => iotError('NotImplementedException', `${what} is not implemented by this engine`);

// EXTERNAL MODULE: ./packages/engine/lib/iot/operation-names.js
var operation_names = __webpack_require__(72735);
;// CONCATENATED MODULE: ./packages/engine/lib/iot/paging.js
/** One page of a list, in the order given; the token is opaque to callers, and good for as long as its item is there. */
function paginate({ query, most, usual = most, invalid }, all, keyOf) {
    const asked = query.get('maxResults');
    const size = asked === null ? usual : Number(asked);
    if (!Number.isInteger(size) || size < 1 || size > most) {
        throw invalid(`maxResults is "${asked}"; it has to be a whole number from 1 to ${most}`);
    }
    const token = query.get('nextToken');
    const after = token === null ? undefined : Buffer.from(token, 'base64url').toString('utf8');
    const start = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1;
    if (after !== undefined && start === 0)
        throw invalid('nextToken is not one of this list');
    const items = all.slice(start, start + size);
    const last = items.at(-1);
    const isMore = last !== undefined && start + size < all.length;
    return { items, nextToken: isMore ? Buffer.from(keyOf(last)).toString('base64url') : null };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/request.js

const NAME = /^[a-zA-Z0-9:_-]{1,128}$/;
/** A name of a thing or of a group. @throws RestError `InvalidRequestException` */
function requireName(value, field) {
    if (typeof value === 'string' && NAME.test(value))
        return value;
    throw invalidRequest(`${field} has to be 1 to 128 of a-z, A-Z, 0-9, :, _ and -`);
}
/** Attributes of a thing or of a group; `{}` when there are none. */
function readAttributes(payload) {
    const attributes = payload === undefined || payload === null ? {} : payload.attributes;
    if (attributes === undefined || attributes === null)
        return {};
    if (typeof attributes === 'object' && Object.values(attributes).every((value) => typeof value === 'string')) {
        return attributes;
    }
    throw invalidRequest('attributes have to be texts');
}
/** Refuses what would have to be acted on and is not. @throws RestError `NotImplementedException` */
function refuseFields(operation, body, fields) {
    for (const field of fields) {
        const value = body[field];
        if (value !== undefined && value !== null)
            throw notImplemented(`${field} of ${operation}`);
    }
}
function optionalText(body, field, pattern) {
    const value = body[field];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string' && pattern.test(value))
        return value;
    throw invalidRequest(`${field} is not as it has to be: ${pattern.source}`);
}
/** `true` or `false` in a query. */
function queryFlag(query, name) {
    const value = query.get(name);
    if (value === null || value === 'false')
        return false;
    if (value === 'true')
        return true;
    throw invalidRequest(`${name} is "${value}"; it has to be true or false`);
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/operations/things.js





/** The same thing once more is answered as it was; another one under its name is a conflict. */
const createThing = async ({ labels, body }, context) => {
    refuseFields('CreateThing', body, ['thingTypeName', 'billingGroupName']);
    const name = requireName(labels.thingName, 'thingName');
    const attributes = readAttributes(body.attributePayload);
    const there = context.state.thing(name);
    if (there !== undefined && JSON.stringify(there.attributes) !== JSON.stringify(attributes)) {
        throw iotError('ResourceAlreadyExistsException', `Thing ${name} already exists in account with different attributes`, {
            resourceId: there.id,
            resourceArn: thingArn(context, name),
        });
    }
    const thing = there ?? { name, id: context.newId(), attributes, version: 1 };
    await context.state.commit(there === undefined ? [iot_state/* iotChange */.$.putThing(thing)] : []);
    return { status: 200, body: { thingName: name, thingArn: thingArn(context, name), thingId: thing.id } };
};
const describeThing = ({ labels }, context) => {
    const thing = requireThing(context, labels.thingName);
    return {
        status: 200,
        body: { defaultClientId: thing.name, thingId: thing.id, billingGroupName: null, ...summary(context, thing) },
    };
};
const listThings = ({ query }, context) => {
    for (const name of ['thingTypeName', 'usePrefixAttributeValue']) {
        refuseFields('ListThings', { [name]: query.get(name) }, [name]);
    }
    const [key, value] = [query.get('attributeName'), query.get('attributeValue')];
    const fitting = context.state
        .things()
        .filter(({ attributes }) => key === null || (value === null ? key in attributes : attributes[key] === value));
    const { items, nextToken } = paginate({ query, most: 250, usual: 50, invalid: invalidRequest }, fitting, ({ name }) => name);
    return { status: 200, body: { things: items.map((thing) => summary(context, thing)), nextToken } };
};
/** Deleting one that is not there succeeds, as the service's does. */
const deleteThing = async ({ labels }, context) => {
    const name = requireName(labels.thingName, 'thingName');
    const leaves = context.state.groupsOf(name).map((group) => iot_state/* iotChange */.$.removeMember(group.name, name));
    await context.state.commit([...leaves, iot_state/* iotChange */.$.deleteThing(name)]);
    context.jobs.membersChanged();
    return { status: 200, body: {} };
};
const listThingGroupsForThing = ({ labels, query }, context) => {
    const { name } = requireThing(context, labels.thingName);
    const { items, nextToken } = paginate({ query, most: 250, usual: 50, invalid: invalidRequest }, context.state.groupsOf(name), (group) => group.name);
    const thingGroups = items.map((group) => ({ groupName: group.name, groupArn: thingGroupArn(context, group.name) }));
    return { status: 200, body: { thingGroups, nextToken } };
};
/** @throws RestError `ResourceNotFoundException` */
function requireThing({ state }, name) {
    const thing = state.thing(requireName(name, 'thingName'));
    if (thing === undefined)
        throw notFound(`Thing ${String(name)} not found`);
    return thing;
}
function summary(context, { name, attributes, version }) {
    return { thingName: name, thingTypeName: null, thingArn: thingArn(context, name), attributes, version };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/operations/thing-groups.js







/** How deep groups can be in groups (AWS IoT quotas). */
const MOST_LEVELS = 7;
const createThingGroup = async ({ labels, body }, context) => {
    refuseFields('CreateThingGroup', body, ['tags']);
    const name = requireName(labels.thingGroupName, 'thingGroupName');
    const properties = (body.thingGroupProperties ?? {});
    const description = properties.thingGroupDescription;
    const given = body.parentGroupName;
    const parentName = given === undefined || given === null ? undefined : requireGroup(context, given).name;
    const wanted = {
        name,
        ...(parentName !== undefined && { parentName }),
        ...(typeof description === 'string' && { description }),
        attributes: readAttributes(properties.attributePayload),
    };
    const there = context.state.group(name);
    if (there !== undefined && !isSame(there, wanted)) {
        throw iotError('ResourceAlreadyExistsException', `Thing group ${name} already exists with different properties`, {
            resourceId: there.id,
            resourceArn: thingGroupArn(context, name),
        });
    }
    if (ancestors(context, wanted).length >= MOST_LEVELS) {
        throw invalidRequest(`Thing groups can be ${MOST_LEVELS} levels deep`);
    }
    const group = there ?? { ...wanted, id: context.newId(), version: 1, createdAtMs: context.nowMs };
    await context.state.commit(there === undefined ? [iot_state/* iotChange */.$.putGroup(group)] : []);
    const thingGroupArnOf = thingGroupArn(context, name);
    return { status: 200, body: { thingGroupName: name, thingGroupArn: thingGroupArnOf, thingGroupId: group.id } };
};
const describeThingGroup = ({ labels }, context) => {
    const group = requireGroup(context, labels.thingGroupName);
    const { name, id, version, description, attributes, parentName, createdAtMs } = group;
    const rootToParent = ancestors(context, group).reverse();
    return {
        status: 200,
        body: {
            thingGroupName: name,
            thingGroupId: id,
            thingGroupArn: thingGroupArn(context, name),
            version,
            thingGroupProperties: { thingGroupDescription: description ?? null, attributePayload: { attributes } },
            thingGroupMetadata: {
                parentGroupName: parentName ?? null,
                rootToParentThingGroups: rootToParent.map((one) => nameAndArn(context, one)),
                creationDate: (0,rest_codec/* epochSeconds */.DQ)(createdAtMs),
            },
            indexName: null,
            queryString: null,
            queryVersion: null,
            status: null,
        },
    };
};
const listThingGroups = ({ query }, context) => {
    const prefix = query.get('namePrefixFilter') ?? '';
    const parent = query.get('parentGroup');
    if (parent !== null)
        requireGroup(context, parent);
    // Without a parent all groups are listed, unless only those at the top are asked for.
    const isDeep = query.get('recursive') === null ? parent === null : queryFlag(query, 'recursive');
    const fitting = context.state.groups().filter((group) => {
        const above = ancestors(context, group).map(({ name }) => name);
        const isBelow = parent === null ? true : above.includes(parent);
        const isDirect = (parent ?? undefined) === group.parentName;
        return group.name.startsWith(prefix) && (isDeep ? isBelow : isDirect);
    });
    const { items, nextToken } = paginate({ query, most: 250, usual: 50, invalid: invalidRequest }, fitting, ({ name }) => name);
    return { status: 200, body: { thingGroups: items.map((group) => nameAndArn(context, group)), nextToken } };
};
const deleteThingGroup = async ({ labels }, context) => {
    const name = requireName(labels.thingGroupName, 'thingGroupName');
    if (context.state.groups().some(({ parentName }) => parentName === name)) {
        throw invalidRequest(`Cannot delete thing group ${name}: it has child groups`);
    }
    const members = context.state.members(name, false);
    await context.state.commit([
        ...members.map((thing) => iot_state/* iotChange */.$.removeMember(name, thing)),
        iot_state/* iotChange */.$.deleteGroup(name),
    ]);
    context.jobs.membersChanged();
    return { status: 200, body: {} };
};
const addThingToThingGroup = async ({ body }, context) => {
    const { group, thing } = membership(body, context);
    await context.state.commit([iot_state/* iotChange */.$.addMember(group, thing)]);
    context.jobs.membersChanged();
    return { status: 200, body: {} };
};
const removeThingFromThingGroup = async ({ body }, context) => {
    const { group, thing } = membership(body, context);
    await context.state.commit([iot_state/* iotChange */.$.removeMember(group, thing)]);
    context.jobs.membersChanged();
    return { status: 200, body: {} };
};
const listThingsInThingGroup = ({ labels, query }, context) => {
    const { name } = requireGroup(context, labels.thingGroupName);
    const things = context.state.members(name, queryFlag(query, 'recursive'));
    const page = paginate({ query, most: 250, usual: 50, invalid: invalidRequest }, things, (thing) => thing);
    return { status: 200, body: { things: page.items, nextToken: page.nextToken } };
};
/** @throws RestError `ResourceNotFoundException` */
function requireGroup({ state }, name) {
    const group = state.group(requireName(name, 'thingGroupName'));
    if (group === undefined)
        throw notFound(`Thing group ${String(name)} not found`);
    return group;
}
/** Both are named by name or by ARN. */
function membership(body, context) {
    const group = requireGroup(context, body.thingGroupName ?? nameIn(body.thingGroupArn));
    const thing = requireThing(context, body.thingName ?? nameIn(body.thingArn));
    return { group: group.name, thing: thing.name };
}
function nameIn(arn) {
    return typeof arn === 'string' ? targetOfArn(arn)?.name : undefined;
}
/** From the parent to the root. */
function ancestors({ state }, { parentName }) {
    const above = [];
    for (let name = parentName; name !== undefined;) {
        const parent = state.group(name);
        if (parent !== undefined)
            above.push(parent);
        name = parent?.parentName;
    }
    return above;
}
function isSame(a, b) {
    const facts = ({ parentName, description, attributes }) => JSON.stringify([parentName, description, attributes]);
    return facts(a) === facts(b);
}
function nameAndArn(context, { name }) {
    return { groupName: name, groupArn: thingGroupArn(context, name) };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/operations/jobs.js









const MOST_JOBS = 250;
const describeJob = ({ labels }, context) => {
    const job = requireJob(context, labels.jobId);
    const counts = countStatuses(context.state.executions(job.id));
    return {
        status: 200,
        body: {
            documentSource: null,
            job: {
                ...summaryOfJob(context, job),
                forceCanceled: job.isForceCanceled ?? null,
                reasonCode: job.reasonCode ?? null,
                comment: job.comment ?? null,
                targets: job.targets,
                description: job.description ?? null,
                presignedUrlConfig: {},
                jobExecutionsRolloutConfig: job.rollout ?? {},
                abortConfig: job.abort === undefined ? null : { criteriaList: job.abort },
                timeoutConfig: job.timeoutMinutes === undefined ? {} : { inProgressTimeoutInMinutes: job.timeoutMinutes },
                namespaceId: job.namespaceId,
                jobProcessDetails: {
                    processingTargets: job.status === 'IN_PROGRESS' ? job.targets : null,
                    numberOfCanceledThings: counts.CANCELED,
                    numberOfSucceededThings: counts.SUCCEEDED,
                    numberOfFailedThings: counts.FAILED,
                    numberOfRejectedThings: counts.REJECTED,
                    numberOfQueuedThings: counts.QUEUED,
                    numberOfInProgressThings: counts.IN_PROGRESS,
                    numberOfRemovedThings: counts.REMOVED,
                    numberOfTimedOutThings: counts.TIMED_OUT,
                },
            },
        },
    };
};
const listJobs = ({ query }, context) => {
    refuseFields('ListJobs', { thingGroupId: query.get('thingGroupId') }, ['thingGroupId']);
    const group = query.get('thingGroupName');
    const target = group === null ? undefined : thingGroupArn(context, requireGroup(context, group).name);
    const fitting = context.state
        .jobs()
        .filter((job) => is(query, 'status', job.status) &&
        is(query, 'targetSelection', 'CONTINUOUS') &&
        is(query, 'namespaceId', job.namespaceId) &&
        (target === undefined || job.targets.includes(target)));
    const { items, nextToken } = paginate({ query, most: MOST_JOBS, usual: 50, invalid: invalidRequest }, fitting, ({ id }) => id);
    return { status: 200, body: { jobs: items.map((job) => summaryOfJob(context, job)), nextToken } };
};
const cancelJob = async ({ labels, query, body }, context) => {
    const job = requireJob(context, labels.jobId);
    const reasonCode = optionalText(body, 'reasonCode', /^[\p{Upper}\p{Nd}_]{1,128}$/u);
    const comment = optionalText(body, 'comment', /^[^\p{C}]{0,2028}$/u);
    const force = queryFlag(query, 'force');
    if (job.status === 'COMPLETED')
        throw invalidRequest(`Job ${job.id} is COMPLETED and cannot be cancelled`);
    if (job.status === 'IN_PROGRESS') {
        context.jobs.cancel(job, {
            force,
            ...(reasonCode !== undefined && { reasonCode }),
            ...(comment !== undefined && { comment }),
        });
    }
    await context.state.commit([]);
    return {
        status: 200,
        body: { jobArn: jobArn(context, job.id), jobId: job.id, description: job.description ?? null },
    };
};
const describeJobExecution = ({ labels, query }, context) => {
    const { job, execution } = requireExecution(labels, context);
    const number = query.get('executionNumber');
    if (number !== null && Number(number) !== execution.number) {
        throw notFound(`Job ${job.id} has no execution number ${number} on thing ${execution.thingName}`);
    }
    const leftMs = timesOutAtMs(job.timeoutMinutes, execution);
    return {
        status: 200,
        body: {
            execution: {
                jobId: job.id,
                status: execution.status,
                forceCanceled: execution.isForceCanceled ?? null,
                statusDetails: execution.details === undefined ? null : { detailsMap: execution.details },
                thingArn: thingArn(context, execution.thingName),
                ...times(execution),
                executionNumber: execution.number,
                versionNumber: execution.version,
                approximateSecondsBeforeTimedOut: leftMs === undefined ? null : Math.max(0, Math.ceil((leftMs - context.nowMs) / 1_000)),
            },
        },
    };
};
const listJobExecutionsForJob = ({ labels, query }, context) => {
    const job = requireJob(context, labels.jobId);
    checkStatus(query);
    const fitting = context.state.executions(job.id).filter(({ status }) => is(query, 'status', status));
    const { items, nextToken } = paginate({ query, most: MOST_JOBS, usual: 50, invalid: invalidRequest }, fitting, ({ thingName }) => thingName);
    const executionSummaries = items.map((execution) => ({
        thingArn: thingArn(context, execution.thingName),
        jobExecutionSummary: summaryOfExecution(execution),
    }));
    return { status: 200, body: { executionSummaries, nextToken } };
};
const listJobExecutionsForThing = ({ labels, query }, context) => {
    const thing = requireThing(context, labels.thingName);
    checkStatus(query);
    const fitting = context.state
        .jobs()
        .filter((job) => is(query, 'namespaceId', job.namespaceId) && is(query, 'jobId', job.id))
        .flatMap((job) => {
        const execution = context.state.execution(job.id, thing.name);
        return execution === undefined || !is(query, 'status', execution.status) ? [] : [{ jobId: job.id, execution }];
    });
    const { items, nextToken } = paginate({ query, most: MOST_JOBS, usual: 50, invalid: invalidRequest }, fitting, ({ jobId }) => jobId);
    const executionSummaries = items.map(({ jobId, execution }) => ({
        jobId,
        jobExecutionSummary: summaryOfExecution(execution),
    }));
    return { status: 200, body: { executionSummaries, nextToken } };
};
const cancelJobExecution = async ({ labels, query, body }, context) => {
    refuseFields('CancelJobExecution', body, ['statusDetails']);
    const { job, execution } = requireExecution(labels, context);
    const force = queryFlag(query, 'force');
    const expected = body.expectedVersion;
    if (typeof expected === 'number' && expected !== execution.version) {
        throw iotError('VersionConflictException', `The execution has version ${execution.version}, not ${expected}`);
    }
    if (hasEnded(execution) || (execution.status === 'IN_PROGRESS' && !force)) {
        throw iotError('InvalidStateTransitionException', `The execution is ${execution.status}${force || hasEnded(execution) ? '' : '; cancelling it takes force'}`);
    }
    context.jobs.cancelExecution(job, execution, force);
    await context.state.commit([]);
    return { status: 200, body: {} };
};
/** @throws RestError `ResourceNotFoundException` */
function requireJob({ state }, id = '') {
    if (!/^[a-zA-Z0-9_-]{1,64}$/.test(id))
        throw invalidRequest('jobId has to be 1 to 64 of a-z, A-Z, 0-9, _ and -');
    const job = state.job(id);
    if (job === undefined)
        throw notFound(`Job ${id} cannot be found.`);
    return job;
}
function requireExecution(labels, context) {
    const job = requireJob(context, labels.jobId);
    const name = requireName(labels.thingName, 'thingName');
    const execution = context.state.execution(job.id, name);
    if (execution === undefined)
        throw notFound(`Job execution of job ${job.id} on thing ${name} cannot be found.`);
    return { job, execution };
}
/** Whether a query asks for this, or for nothing of the kind. */
function is(query, name, value) {
    const asked = query.get(name);
    return asked === null || asked === value;
}
function checkStatus(query) {
    const status = query.get('status');
    if (status === null || EXECUTION_STATUSES.some((one) => one === status))
        return;
    throw invalidRequest(`status is "${status}"; it has to be one of ${EXECUTION_STATUSES.join(', ')}`);
}
function summaryOfJob(context, job) {
    return {
        jobArn: jobArn(context, job.id),
        jobId: job.id,
        targetSelection: 'CONTINUOUS',
        status: job.status,
        createdAt: (0,rest_codec/* epochSeconds */.DQ)(job.createdAtMs),
        lastUpdatedAt: (0,rest_codec/* epochSeconds */.DQ)(job.lastUpdatedAtMs),
        completedAt: job.completedAtMs === undefined ? null : (0,rest_codec/* epochSeconds */.DQ)(job.completedAtMs),
        isConcurrent: job.status === 'IN_PROGRESS',
    };
}
function summaryOfExecution(execution) {
    return { status: execution.status, ...times(execution), executionNumber: execution.number, retryAttempt: 0 };
}
function times({ queuedAtMs, startedAtMs, lastUpdatedAtMs }) {
    return {
        queuedAt: (0,rest_codec/* epochSeconds */.DQ)(queuedAtMs),
        startedAt: startedAtMs === undefined ? null : (0,rest_codec/* epochSeconds */.DQ)(startedAtMs),
        lastUpdatedAt: (0,rest_codec/* epochSeconds */.DQ)(lastUpdatedAtMs),
    };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/service.js







const OPERATIONS = {
    AddThingToThingGroup: addThingToThingGroup,
    RemoveThingFromThingGroup: removeThingFromThingGroup,
    CancelJob: cancelJob,
    CancelJobExecution: cancelJobExecution,
    CreateThing: createThing,
    CreateThingGroup: createThingGroup,
    DeleteThing: deleteThing,
    DeleteThingGroup: deleteThingGroup,
    DescribeJob: describeJob,
    DescribeJobExecution: describeJobExecution,
    DescribeThing: describeThing,
    DescribeThingGroup: describeThingGroup,
    ListJobExecutionsForJob: listJobExecutionsForJob,
    ListJobExecutionsForThing: listJobExecutionsForThing,
    ListJobs: listJobs,
    ListThingGroups: listThingGroups,
    ListThingGroupsForThing: listThingGroupsForThing,
    ListThings: listThings,
    ListThingsInThingGroup: listThingsInThingGroup,
};
/** Throttling is a 400 here, unlike that of Greengrass. */
const FAULTS = {
    throttle: () => iotError('ThrottlingException', 'Rate exceeded'),
    'internal-error': () => iotError('InternalFailureException', 'An unexpected error has occurred.'),
    'expired-token': () => iotError('ExpiredTokenException', 'The security token included in the request is expired'),
};
/** Speaks AWS IoT's REST dialect. */
function createIotService(context, authorizer, meet) {
    return (0,rest_codec/* serveRest */.gW)({
        signingName: 'iot',
        routes: operation_names/* IOT_ROUTES */._,
        bodyLimitBytes: 1024 * 1024,
        async call(request) {
            const now = context();
            const operation = request.operation;
            authorizer.require(request.caller, iotAccess(operation, request, now));
            return OPERATIONS[operation](request, now);
        },
        fault: (fault) => FAULTS[fault](),
        denied: (message) => iotError('UnauthorizedException', message),
        unreadable: invalidRequest,
    }, meet);
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/iot.js






/** Starts the service over a state. Jobs go on once `jobs.resume` is called. */
function createIot(options) {
    const { clock, region, accountId, authorizer = iam_authorizer/* UNRESTRICTED */.Tc, meet = fault/* NO_FAULTS */.Q, log = () => undefined } = options;
    const state = new iot_state/* IotState */.a(options.state);
    const jobs = new Jobs({ state, clock, log });
    const context = () => ({ state, jobs, region, accountId, nowMs: clock.now(), newId: external_node_crypto_.randomUUID });
    return { service: createIotService(context, authorizer, meet), state, jobs, close: () => jobs.close() };
}

;// CONCATENATED MODULE: ./packages/engine/lib/iot/index.js









/***/ })

};

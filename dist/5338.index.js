export const id = 5338;
export const ids = [5338];
export const modules = {

/***/ 65338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactFiles: () => (/* reexport */ artifactFiles),
  createMenderProvider: () => (/* reexport */ createMenderProvider)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/read-artifact.js + 3 modules
var read_artifact = __webpack_require__(85006);
;// CONCATENATED MODULE: ./packages/mender/lib/artifact-reader.js



/** Reads Artifact files of this machine, whole and verified. */
const artifactFiles = {
    readArtifact: async (path, { signal } = {}) => {
        try {
            return await (0,read_artifact/* readMenderArtifact */.K)((0,external_node_fs_.createReadStream)(path), { label: path, ...(signal !== undefined && { signal }) });
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof errors.SlipwayError || !isOfSystem(error))
                throw error;
            throw new errors.SlipwayError('SOURCE_INVALID', `Artifact "${path}" cannot be read: ${error.message}`, {
                cause: error,
                hint: 'does it exist, and may this user read it?',
            });
        }
    },
};
function isOfSystem(error) {
    return error instanceof Error && 'syscall' in error;
}

;// CONCATENATED MODULE: ./packages/mender/lib/errors.js

/** How much of a server's own words is told. */
const LONGEST_SAID = 300;
/** Turns an answer that is no success into what the caller of a port is told; decides by the status, never by the text. */
function tellRefusal(refusal, site) {
    const { status, attempts } = refusal;
    const { purpose, server } = site;
    const telling = tellingOf(refusal, site);
    const said = site.redact(refusal.said).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_SAID);
    const request = refusal.requestId === undefined ? '' : `, request ${site.redact(refusal.requestId).slice(0, 64)}`;
    const facts = `${said === '' ? '' : `: ${said}`} (HTTP ${status}${request})`;
    const message = telling.message ?? `the Mender server at "${server}" refused to ${purpose}`;
    return new errors.SlipwayError(telling.code, `${message}${facts}`, { hint: telling.hint, attempts });
}
function tellingOf(refusal, site) {
    const rule = site.rules?.[refusal.status];
    const isKnown = refusal.isMender || isGeneral(refusal.status);
    if (rule !== undefined && (isKnown || rule.isOfGateway === true))
        return rule;
    return isKnown ? general(refusal, site) : strange(refusal, site);
}
/** Statuses that mean the same whoever answers. */
function isGeneral(status) {
    return status === 401 || status === 407 || status === 413 || status === 429 || status >= 500;
}
function general({ status, attempts, isMender }, site) {
    const { purpose, server } = site;
    if (status === 401)
        return unauthorized(site);
    if (status === 403) {
        return {
            code: 'ACCESS_DENIED',
            message: `the token may not ${purpose} at "${server}"`,
            hint: 'give its user a role that allows it; some features need another plan of the server (Professional, Enterprise)',
        };
    }
    if (status === 407)
        return proxyWantsPassword(site);
    if (status === 413) {
        return {
            code: 'ARTIFACT_TOO_LARGE',
            message: `what was sent to ${purpose} is larger than the Mender server at "${server}" takes`,
            hint: 'make it smaller, or have the limit of the server raised (10 GiB is the default; small plans have less)',
        };
    }
    if (status === 429) {
        return {
            code: 'SERVICE_UNREACHABLE',
            message: `the Mender server at "${server}" throttled the wish to ${purpose}${times(attempts)}`,
            hint: 'try again later, or poll less often: its limit is for all that use the account',
        };
    }
    if (status === 503) {
        return {
            code: 'SERVICE_UNREACHABLE',
            message: `the Mender server at "${server}" is not there to ${purpose}${times(attempts)}`,
            hint: 'try again later; a feature that is switched off answers so too',
        };
    }
    if (status >= 500) {
        return {
            code: 'SERVICE_UNREACHABLE',
            message: `the Mender server at "${server}" failed to ${purpose}${times(attempts)}`,
            hint: isMender
                ? 'try again; its log has more under the id of the request'
                : 'try again; what answered is not Mender itself, but a proxy or a load balancer before it: look there too',
        };
    }
    return { code: 'SERVICE_REFUSED', hint: 'what it says is why; the page of the Management API tells what it takes' };
}
function unauthorized({ deploymentId, expiresAt, isTokenKnown, nowMs, server }) {
    const resume = deploymentId === undefined
        ? ''
        : `; the deployment goes on: look again with slipway wait --provider mender --deployment-id ${deploymentId}`;
    if (expiresAt !== undefined && expiresAt <= nowMs) {
        return {
            code: 'CREDENTIALS_EXPIRED',
            message: `the token for "${server}" expired at ${new Date(expiresAt).toISOString()}`,
            hint: `make a new personal access token (at most a year), or log in with user and password${resume}`,
        };
    }
    if (isTokenKnown === true) {
        return {
            code: 'CREDENTIALS_EXPIRED',
            message: `the Mender server at "${server}" does not take the token any more`,
            hint: `it was revoked, by somebody or by a change of the plan or of its user's role: make a new one${resume}`,
        };
    }
    return {
        code: 'CREDENTIALS_INVALID',
        message: `the Mender server at "${server}" does not take the token`,
        hint: "it is wrong, revoked, or of another server (hosted US and EU know nothing of each other); a change of the plan or of its user's role revokes tokens too: make a new one",
    };
}
function proxyWantsPassword({ proxy, server }) {
    return {
        code: 'SERVICE_UNREACHABLE',
        message: `the proxy "${proxy ?? server}" wants a user and a password`,
        hint: 'write them into HTTPS_PROXY: http://user:password@host:port',
    };
}
/** Something answered that does not speak Mender's protocol: a proxy, a load balancer, another program. */
function strange({ location }, { server, proxy, redact }) {
    const way = proxy === undefined ? '' : ` through the proxy "${proxy}"`;
    const message = `what answers at "${server}"${way} is not a Mender server`;
    const elsewhere = location === undefined ? server : originOf(location, server);
    if (elsewhere !== server) {
        const hint = `it sends whoever asks to "${redact(elsewhere)}": where that is your server, give it as the server URL`;
        return { code: 'SERVICE_UNREACHABLE', message, hint };
    }
    return {
        code: 'SERVICE_UNREACHABLE',
        message,
        hint: proxy === undefined ? 'correct the server URL' : 'ask who runs the proxy whether it lets this host through',
    };
}
/** Scheme, host and port: the rest of a redirection can hold what is nobody's business. */
function originOf(location, server) {
    const url = URL.canParse(location, server) ? new URL(location, server) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) ? url.origin : server;
}
/** An answer that is a success and makes no sense. */
function tellNonsense(what, { server, purpose }) {
    return new errors.SlipwayError('SERVICE_UNREACHABLE', `the answer of "${server}" to the wish to ${purpose} ${what}`, {
        hint: 'correct the server URL: what answers there does not follow the Management API of Mender',
    });
}
/** Codes with which node and undici say that nothing could be reached. */
const OUT_OF_REACH = new Map([
    ['ECONNREFUSED', 'nothing listens there'],
    ['ENOTFOUND', 'the host name is unknown'],
    ['EAI_AGAIN', 'the host name could not be looked up'],
    ['ETIMEDOUT', 'there was no answer in time'],
    ['UND_ERR_CONNECT_TIMEOUT', 'there was no answer in time'],
    ['UND_ERR_HEADERS_TIMEOUT', 'there was no answer in time'],
    ['UND_ERR_BODY_TIMEOUT', 'the answer broke off'],
    ['UND_ERR_SOCKET', 'the connection was broken off'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'the answer broke off'],
    ['UND_ERR_ABORTED', 'the connection was broken off'],
    ['ECONNRESET', 'the connection was broken off'],
    ['EPIPE', 'the connection was broken off'],
    ['EHOSTUNREACH', 'there is no way to the host'],
    ['ENETUNREACH', 'there is no way to the network'],
    ['EPROTO', 'it does not speak TLS'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS'],
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is not trusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its certificate is not trusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
]);
/**
 * Turns what a connection threw into what the caller of a port is told; the error itself where it is a defect of ours. The cause is
 * left out: it can hold the request with its token.
 */
function tellOutOfReach(error, site, attempts = 1) {
    if (!(error instanceof Error) || error instanceof errors.SlipwayError)
        return error;
    const code = codeOf(error);
    const reason = OUT_OF_REACH.get(code ?? '') ?? (code?.startsWith('HPE_') ? 'it does not speak HTTP' : undefined);
    if (reason === undefined)
        return error;
    const { server, proxy } = site;
    const way = proxy === undefined ? '' : ` through the proxy "${proxy}"`;
    const message = `the Mender server cannot be reached at "${server}"${way}: ${reason} (${code})`;
    return new errors.SlipwayError('SERVICE_UNREACHABLE', message, { hint: remedyOf(reason, site), attempts });
}
/** Node's code, or undici's, of an error or of the one behind it. */
function codeOf(error) {
    const known = (one) => one instanceof Error && 'code' in one && typeof one.code === 'string' ? one.code : undefined;
    const own = known(error);
    return own === undefined || (own.startsWith('UND_') && !OUT_OF_REACH.has(own)) ? (known(error.cause) ?? own) : own;
}
function remedyOf(reason, { server, proxy }) {
    if (reason.includes('certificate'))
        return 'trust its authority with NODE_EXTRA_CA_CERTS=FILE, or correct the server URL';
    if (proxy !== undefined)
        return 'check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY to go there directly';
    if (/^https?:\/\/(localhost|127\.|\[::1\])/.test(server)) {
        return 'start the engine (slipway engine start), or correct the server URL';
    }
    return 'check the server URL and the network; behind a proxy, set HTTPS_PROXY';
}
function times(attempts) {
    return attempts === 1 ? '' : ` ${attempts} times`;
}

;// CONCATENATED MODULE: ./packages/mender/lib/json.js
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The objects of a list; nothing where there is no list. */
function objectsOf(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
/** A text with something in it. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
}
/** A whole number from 0. */
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/** A time in milliseconds since the epoch; Go's zero time stands for none. */
function timeOf(value) {
    const ms = typeof value === 'string' && !value.startsWith('0001-01-01') ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
}
/** A field of its own where there is a value. */
function present(name, value) {
    return value === undefined ? {} : { [name]: value };
}

;// CONCATENATED MODULE: ./packages/mender/lib/paths.js

/** Where the Management API has its parts. */
const DEPLOYMENTS_V1 = '/api/management/v1/deployments';
const DEPLOYMENTS_V2 = '/api/management/v2/deployments';
const DEVAUTH = '/api/management/v2/devauth';
const INVENTORY_V1 = '/api/management/v1/inventory';
const INVENTORY_V2 = '/api/management/v2/inventory';
/** Every id of the server is one. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The path of a deployment. @throws SlipwayError INPUT_INVALID for what cannot be an id. */
function deploymentPath(id) {
    if (UUID.test(id))
        return `${DEPLOYMENTS_V1}/deployments/${id}`;
    throw new errors.SlipwayError('INPUT_INVALID', `"${id.slice(0, 100)}" is no id of a Mender deployment`, {
        hint: 'it is a UUID, such as 4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90: "deploy" gives it as deployment-id',
    });
}
/** The id in a `Location` header, which is a path or a URL: its last segment. */
function idOfLocation(location) {
    const path = [location].flat()[0]?.split(/[?#]/)[0]?.replace(/\/+$/, '');
    const id = path?.slice(path.lastIndexOf('/') + 1);
    return id !== undefined && UUID.test(id) ? id : undefined;
}

;// CONCATENATED MODULE: ./packages/mender/lib/create.js




/** Asks for a deployment, once, and resolves with its id. What was not chosen is left to the server. */
async function createDeployment(client, request, signal) {
    const { value: _, headers, site, } = await client.json({
        method: 'POST',
        path: pathFor(request.target),
        purpose: `create deployment "${request.name}"`,
        json: toNative(request),
        rules: refusals(request),
        isRepeatable: false,
        signal,
    });
    const id = idOfLocation(headers.location);
    if (id === undefined)
        throw tellNonsense('does not say which deployment it made', site);
    return id;
}
/**
 * Whether the server carries out what only commercial ones do: it is asked for a deployment of nothing to nobody, which none creates.
 * A commercial server misses its fields (400 or 422), an open-source one has no such call (404 or 405).
 */
async function probeCommercial(client, signal) {
    const present = { code: 'INPUT_INVALID', hint: '' };
    const absent = { code: 'FEATURE_UNAVAILABLE', hint: '', isOfGateway: true };
    try {
        await client.done({
            method: 'POST',
            path: `${DEPLOYMENTS_V2}/deployments`,
            purpose: 'find out what the server can do',
            json: {},
            rules: { 400: present, 422: present, 404: absent, 405: absent, 501: absent },
            isRepeatable: true,
            signal,
        });
        return 'present';
    }
    catch (error) {
        if (!(error instanceof errors.SlipwayError))
            throw error;
        if (error.code === 'INPUT_INVALID')
            return 'present';
        if (error.code === 'FEATURE_UNAVAILABLE')
            return 'absent';
        if (error.code === 'ACCESS_DENIED')
            return 'denied';
        throw error;
    }
}
function pathFor(target) {
    if (target.type === 'group')
        return `${DEPLOYMENTS_V1}/deployments/group/${encodeURIComponent(target.group)}`;
    return target.type === 'filter' ? `${DEPLOYMENTS_V2}/deployments` : `${DEPLOYMENTS_V1}/deployments`;
}
function toNative(request) {
    const { name, artifactName, target, forceInstallation, retries, phases, maxDevices, updateControlMap } = request;
    return {
        name,
        artifact_name: artifactName,
        ...(target.type === 'devices' && { devices: [...new Set(target.devices)] }),
        ...(target.type === 'all-devices' && { all_devices: true }),
        ...(target.type === 'filter' && { filter_id: target.filterId }),
        ...present('force_installation', forceInstallation),
        ...present('retries', retries),
        ...present('max_devices', maxDevices),
        ...(phases !== undefined && {
            phases: phases.map(({ batchPercent, startsAt }) => ({
                ...present('batch_size', batchPercent),
                ...(startsAt !== undefined && { start_ts: new Date(startsAt).toISOString() }),
            })),
        }),
        ...present('update_control_map', updateControlMap),
    };
}
function refusals({ name, artifactName, target }) {
    const absent = {
        code: 'FEATURE_UNAVAILABLE',
        message: 'this Mender server has no dynamic groups',
        hint: 'they are a feature of commercial servers (Enterprise): deploy to a static group or to devices',
        isOfGateway: true,
    };
    return {
        409: {
            code: 'DEPLOYMENT_EXISTS',
            message: `deployment "${name}" of "${artifactName}" to the same devices is under way already`,
            hint: 'wait for that one, stop it, or give this one another name',
        },
        422: {
            code: 'REVISION_NOT_FOUND',
            message: `the Mender server has no release "${artifactName}"`,
            hint: 'push its Artifact first',
        },
        413: {
            code: 'INPUT_INVALID',
            message: 'the list of devices is longer than one request may be (1 MiB)',
            hint: 'put them into a static group, and deploy to that',
        },
        ...(target.type === 'group' && {
            400: {
                code: 'GROUP_NOT_FOUND',
                message: `group "${target.group}" has no devices that could be deployed to, or the request is not taken`,
                hint: 'a static group is there as long as it has a device: add an accepted one, or correct the name',
            },
        }),
        ...((target.type === 'devices' || target.type === 'all-devices') && {
            400: {
                code: 'INPUT_INVALID',
                message: `the Mender server does not take deployment "${name}"`,
                hint: 'what it says is why; that no device is accepted is told so too',
            },
        }),
        ...(target.type === 'filter' && {
            404: absent,
            405: absent,
            403: {
                code: 'FEATURE_UNAVAILABLE',
                message: 'this plan of the Mender server, or this role of the user, has no deployments to dynamic groups',
                hint: 'deploy to a static group or to devices, or have the plan or the role changed (a change revokes tokens)',
            },
        }),
    };
}

// EXTERNAL MODULE: ./packages/core/lib/deployment/model.js
var model = __webpack_require__(85712);
;// CONCATENATED MODULE: ./packages/mender/lib/state.js

const DOWNLOADED = ['Download', 'succeeded'];
const INSTALLED = ['Install', 'succeeded'];
/** A record says the status alone: what is before it in the order of an update has been done, and an end is of the update as a whole. */
const DEVICE_STATUSES = new Map([
    ['pending', { state: 'pending', isFinal: false, events: [] }],
    ['downloading', { state: 'in-progress', isFinal: false, events: [['Download', 'in-progress']] }],
    ['installing', { state: 'in-progress', isFinal: false, events: [DOWNLOADED, ['Install', 'in-progress']] }],
    ['rebooting', { state: 'in-progress', isFinal: false, events: [DOWNLOADED, INSTALLED, ['Reboot', 'in-progress']] }],
    ['pause_before_installing', { state: 'in-progress', isFinal: false, events: [DOWNLOADED, ['Install', 'pending']] }],
    [
        'pause_before_rebooting',
        { state: 'in-progress', isFinal: false, events: [DOWNLOADED, INSTALLED, ['Reboot', 'pending']] },
    ],
    [
        'pause_before_committing',
        { state: 'in-progress', isFinal: false, events: [DOWNLOADED, INSTALLED, ['Commit', 'pending']] },
    ],
    ['success', { state: 'succeeded', isFinal: true, events: [['Update', 'succeeded']] }],
    ['already-installed', { state: 'succeeded', isFinal: true, events: [] }],
    ['failure', { state: 'failed', isFinal: true, events: [['Update', 'failed']] }],
    ['noartifact', { state: 'skipped', isFinal: true, events: [] }],
    ['aborted', { state: 'skipped', isFinal: true, events: [] }],
    ['decommissioned', { state: 'skipped', isFinal: true, events: [] }],
]);
const UNKNOWN = { state: 'in-progress', isFinal: false, events: [] };
/** Devices that no Artifact of a release fits. */
const NO_ARTIFACT = 'noartifact';
/** The one word by which the failed devices of a deployment are asked for. */
const FAILED_WORD = 'failure';
/** What ends a deployment. */
const ABORT = 'aborted';
/** What is said of a device that is on the list and has not asked. */
const NEVER_ASKED = 'pending';
/** What a device does, by its `status`. */
function toDeviceStatus(word) {
    return DEVICE_STATUSES.get(word) ?? UNKNOWN;
}
/** The counters of an answer, whatever is in it: what is no count is left out, and what is missing is nought. */
function readCounters(value) {
    if (!isObject(value))
        return {};
    const counts = Object.entries(value).flatMap(([word, count]) => {
        const known = countOf(count);
        return known === undefined || known === 0 ? [] : [[word, known]];
    });
    return Object.fromEntries(counts);
}
/** The words of deployments that are under way, by which they can be asked for. */
const OPEN_WORDS = ['inprogress', 'pending', 'scheduled'];
/** Whether a deployment in this status is over. */
function isFinished(status) {
    return status === 'finished';
}
/** Whether a deployment in this status waits for its first phase. */
function isScheduled(status) {
    return status === 'scheduled';
}
/**
 * How a deployment stands. Its `status` alone never says: `finished` is success, failure and abort alike, and a dynamic one is not
 * finished until somebody ends it.
 */
function judge(deployment, counters, policy = {}) {
    const tally = tallyOf(deployment, counters, policy);
    const isOver = isFinished(deployment.status);
    const counts = countsOf(counters, isOver ? tally.untouched : 0);
    if (isOver)
        return { ...judgeEnd(deployment, tally, policy), counts };
    const isBegun = Object.entries(counters).some(([word, count]) => count > 0 && word !== 'pending');
    const isWaiting = deployment.status === 'pending' || isScheduled(deployment.status);
    const state = isWaiting && !isBegun ? 'pending' : 'in-progress';
    const verdict = judgeEarly(deployment, tally, policy);
    return { state, counts, ...(verdict !== undefined && { verdict }) };
}
function tallyOf({ isDynamic, listed, initialDevices }, counters, policy) {
    const of = (word) => counters[word] ?? 0;
    const sum = Object.values(counters).reduce((all, count) => all + count, 0);
    const ended = Object.entries(counters).reduce((all, [word, count]) => all + (toDeviceStatus(word).isFinal ? count : 0), 0);
    const strange = Object.keys(counters).filter((word) => !DEVICE_STATUSES.has(word));
    const total = Math.max(sum, (isDynamic ? initialDevices : listed) ?? 0);
    const unknown = strange.reduce((all, word) => all + of(word), 0);
    return {
        updated: of('success') + of('already-installed'),
        failed: of(FAILED_WORD),
        removed: of('decommissioned'),
        stopped: of('aborted'),
        unfitting: of(NO_ARTIFACT),
        strange,
        total,
        untouched: isDynamic ? 0 : total - ended - unknown,
        ended,
        allowed: allowedFailures(policy, total),
    };
}
/** How many devices may fail. */
function allowedFailures({ maxFailures = 0 }, total) {
    return typeof maxFailures === 'number' ? maxFailures : Math.floor((maxFailures.percent * total) / 100);
}
function judgeEnd(deployment, tally, policy) {
    const { failed, removed, stopped, strange, untouched, total, updated, unfitting, ended } = tally;
    const failure = describeFailures(tally);
    if (failure !== undefined)
        return { state: 'failed', failure };
    if (strange.length > 0) {
        const message = `devices ended as ${strange.map((word) => `"${word}"`).join(', ')}, which this release of slipway does not know`;
        return { state: 'failed', failure: { code: 'NOT_UNDERSTOOD', message } };
    }
    if (deployment.isDynamic) {
        const isClosedByItself = deployment.maxDevices !== undefined && ended >= deployment.maxDevices;
        if (!isClosedByItself && !isEnough(deployment, tally, policy)) {
            const message = `it was ended when ${updated} of ${total} devices had the release`;
            return { state: 'stopped', failure: { code: 'ABORTED', message } };
        }
    }
    else if (stopped > 0 || untouched > 0 || ended === 0) {
        const parts = [
            ...(stopped > 0 ? [`in the middle of ${devices(stopped)}`] : []),
            ...(untouched > 0 ? [`before ${devices(untouched)} had asked for it`] : []),
        ];
        const message = `it was ended ${parts.length === 0 ? 'before any device had asked for it' : parts.join(' and ')}`;
        return { state: 'stopped', failure: { code: 'ABORTED', message } };
    }
    if (updated > 0)
        return { state: 'succeeded' };
    if (unfitting > 0 && failed + removed + stopped === 0) {
        if (policy.noArtifact === 'succeed')
            return { state: 'succeeded' };
        const message = `no Artifact of the release fits ${unfitting === 1 ? 'the device' : `any of the ${unfitting} devices`}, and nothing was installed`;
        return { state: 'failed', failure: { code: 'NO_ARTIFACT', message } };
    }
    return {
        state: 'failed',
        failure: { code: 'NOTHING_INSTALLED', message: `none of ${devices(total)} has the release` },
    };
}
function judgeEarly(deployment, tally, policy) {
    // A device that may try again is counted as failed in between.
    const failure = (deployment.retries ?? 0) > 0 ? undefined : describeFailures(tally);
    if (failure !== undefined)
        return { kind: 'failed', failure };
    return isEnough(deployment, tally, policy) ? { kind: 'enough', devices: tally.updated } : undefined;
}
/** More devices without the release, through no wish of anybody, than may be. */
function describeFailures({ failed, removed, allowed, total }) {
    if (failed + removed <= allowed)
        return undefined;
    const parts = [
        ...(failed > 0 ? [`${failed} of ${devices(total)} failed`] : []),
        ...(removed > 0
            ? [
                `${failed > 0 ? removed : `${removed} of ${devices(total)}`} ${removed === 1 ? 'was' : 'were'} removed from the server`,
            ]
            : []),
    ];
    const most = allowed === 0 ? '' : `; ${allowed} may`;
    return { code: failed > 0 ? 'DEVICES_FAILED' : 'DEVICES_REMOVED', message: `${parts.join(' and ')}${most}` };
}
function isEnough({ isDynamic, maxDevices, initialDevices }, { updated }, { waitForDevices }) {
    const wanted = waitForDevices ?? maxDevices ?? initialDevices;
    // A fixed list has an end of its own; where nobody was there, nobody has got it.
    return isDynamic && wanted !== undefined && updated >= Math.max(1, wanted);
}
function countsOf(counters, untouched) {
    const counts = { pending: 0, inProgress: 0, succeeded: 0, failed: 0, skipped: 0, ready: 0 };
    for (const [word, count] of Object.entries(counters))
        counts[COUNTED[toDeviceStatus(word).state]] += count;
    return { ...counts, pending: Math.max(counts.pending, untouched) };
}
const COUNTED = {
    pending: 'pending',
    'in-progress': 'inProgress',
    unknown: 'inProgress',
    ready: 'ready',
    succeeded: 'succeeded',
    failed: 'failed',
    skipped: 'skipped',
};
function devices(count) {
    return count === 1 ? '1 device' : `${count} devices`;
}

;// CONCATENATED MODULE: ./packages/mender/lib/deployment.js


/** The status word of a deployment; `Unknown` where there is none. */
function statusOf(native) {
    return textOf(native.status) ?? 'Unknown';
}
/** What decides how a deployment stands, as far as it is in the object itself. */
function judgedOf(native, listed) {
    const isDynamic = isDynamicDeployment(native);
    const maxDevices = positiveOf(native.max_devices);
    const fixed = listed ?? (isDynamic ? undefined : maxDevices);
    return {
        status: statusOf(native),
        isDynamic,
        ...present('listed', fixed),
        ...(isDynamic && present('maxDevices', maxDevices)),
        ...present('initialDevices', countOf(native.initial_device_count)),
        ...present('retries', countOf(native.retries)),
    };
}
/** Whether the length of its list has to be asked for: at the end of one with a list that it does not tell. */
function lacksCount(native) {
    const { isDynamic, listed, status } = judgedOf(native);
    return isFinished(status) && !isDynamic && listed === undefined;
}
/** A deployment in our terms. */
function toDeployment(id, native, counters, policy, listed) {
    return { ...factsOf(id, native), nativeCounts: counters, ...judge(judgedOf(native, listed), counters, policy) };
}
function factsOf(id, native) {
    const groups = textsOf(native.groups);
    const name = textOf(native.name) ?? '';
    const artifactName = textOf(native.artifact_name) ?? '';
    const isDynamic = isDynamicDeployment(native);
    const phases = phasesOf(native.phases);
    const [group] = groups;
    return {
        id: textOf(native.id) ?? id,
        service: 'mender',
        nativeStatus: statusOf(native),
        name,
        artifactName,
        groups,
        isDynamic,
        kind: native.type === 'configuration' ? 'configuration' : 'software',
        forceInstallation: native.force_installation === true,
        hasUpdateControlMap: isObject(native.update_control_map),
        ...(name !== '' && { description: name }),
        ...(artifactName !== '' && { revision: revisionOf(artifactName, textsOf(native.artifacts)) }),
        ...(groups.length === 1 && present('deploymentGroupName', group)),
        ...present('filterId', isObject(native.filter) ? textOf(native.filter.id) : undefined),
        ...present('retries', countOf(native.retries)),
        ...present('phases', phases),
        ...present('maxDevices', positiveOf(native.max_devices)),
        ...present('createdAt', timeOf(native.created)),
        ...present('completedAt', timeOf(native.finished)),
        ...(isScheduled(statusOf(native)) && present('startsAt', firstStart(phases))),
    };
}
/** One Artifact is the revision itself; of several each device gets its own. */
function revisionOf(artifactName, ids) {
    const [artifactId] = ids;
    return { type: 'mender', artifactName, ...(ids.length === 1 && present('artifactId', artifactId)) };
}
/** A saved filter makes one dynamic where the server does not say so itself; open-source servers tell the terms of a group as a filter too. */
function isDynamicDeployment(native) {
    if (typeof native.dynamic === 'boolean')
        return native.dynamic;
    return isObject(native.filter) && textOf(native.filter.id) !== undefined;
}
function phasesOf(value) {
    if (!Array.isArray(value) || value.length === 0)
        return undefined;
    return objectsOf(value).map(({ batch_size, start_ts }) => ({
        ...present('batchPercent', typeof batch_size === 'number' ? batch_size : undefined),
        ...present('startsAt', timeOf(start_ts)),
    }));
}
function firstStart(phases = []) {
    const starts = phases.flatMap(({ startsAt }) => startsAt ?? []);
    return starts.length === 0 ? undefined : Math.min(...starts);
}
function positiveOf(value) {
    const count = countOf(value);
    return count === 0 ? undefined : count;
}

;// CONCATENATED MODULE: ./packages/mender/lib/deployments.js







/** One deployment, by as few calls as tell how it stands: one, but for old servers, and for the end of a list whose length is not told. */
async function getDeployment(client, id, policy, signal) {
    const path = deploymentPath(id);
    const { value, site } = await client.json({
        method: 'GET',
        path,
        purpose: `get deployment "${id}"`,
        deploymentId: id,
        rules: noDeployment(id),
        signal,
    });
    if (!isObject(value) || typeof value.status !== 'string')
        throw tellNonsense('is no deployment', site);
    const counters = embeddedCounters(value) ?? (await getStatistics(client, id, signal));
    const listed = lacksCount(value) ? (await listTargeted(client, id, signal)).length : undefined;
    return toDeployment(id, value, counters, policy, listed);
}
/** The devices that a deployment with a fixed list is for. */
async function listTargeted(client, id, signal) {
    const { value } = await client.json({
        method: 'GET',
        path: `${deploymentPath(id)}/device_list`,
        purpose: `list the devices of deployment "${id}"`,
        deploymentId: id,
        rules: noDeployment(id),
        signal,
    });
    return textsOf(value);
}
/**
 * Ends a deployment; what it has done stays.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND; INPUT_INVALID for a rollback, which Mender has not.
 */
async function abortDeployment(client, id, rollback, policy, signal) {
    if (rollback) {
        throw new errors.SlipwayError('INPUT_INVALID', `deployment "${id}" cannot be rolled back: Mender has no rollback of a deployment`, {
            hint: 'stop it, then deploy the release before (slipway redeploy)',
        });
    }
    const path = deploymentPath(id);
    // An open-source server answers the same for one that it does not know and for one that is over.
    const { state, counts } = await getDeployment(client, id, policy, signal);
    if ((0,model/* isTerminal */.Hd)(state))
        throw new errors.SlipwayError('ALREADY_COMPLETED', OVER.message(id), { hint: OVER.hint });
    try {
        await client.done({
            method: 'PUT',
            path: `${path}/status`,
            purpose: `stop deployment "${id}"`,
            json: { status: ABORT },
            deploymentId: id,
            rules: { ...noDeployment(id), 422: { code: 'ALREADY_COMPLETED', message: OVER.message(id), hint: OVER.hint } },
            isRepeatable: false,
            signal,
        });
    }
    catch (error) {
        // What came of a request whose answer was lost is seen at the deployment; asking again would be told that it is over.
        if (!(error instanceof errors.SlipwayError) || error.code !== 'SERVICE_UNREACHABLE')
            throw error;
        const now = await getDeployment(client, id, policy, signal);
        if (!(0,model/* isTerminal */.Hd)(now.state))
            throw error;
    }
    const inProgress = counts?.inProgress ?? 0;
    const message = 'devices that have the release keep it; those in the middle go back when they next report';
    return { status: inProgress === 0 ? 'stopped' : 'pending', message };
}
const OVER = {
    message: (id) => `deployment "${id}" is over already`,
    hint: 'there is nothing to stop any more; to go back, deploy the release before',
};
async function getStatistics(client, id, signal) {
    const { value } = await client.json({
        method: 'GET',
        path: `${deploymentPath(id)}/statistics`,
        purpose: `get the statistics of deployment "${id}"`,
        deploymentId: id,
        rules: noDeployment(id),
        signal,
    });
    return readCounters(value);
}
/** Newer servers have the counters in the deployment itself. */
function embeddedCounters({ statistics }) {
    return isObject(statistics) && isObject(statistics.status) ? readCounters(statistics.status) : undefined;
}
/** What is answered for an id that there is no deployment of. */
function noDeployment(id) {
    const telling = {
        code: 'DEPLOYMENT_NOT_FOUND',
        message: `deployment "${id}" does not exist on this Mender server`,
        hint: 'are server and account those in which it was created? Hosted US and EU know nothing of each other',
    };
    return { 404: telling, 400: telling };
}

;// CONCATENATED MODULE: ./packages/mender/lib/device-logs.js


/** Of how many devices of one deployment the logs are fetched: each is a call, and nobody reads more. */
const MOST_LOGS = 20;
/** So many calls at a time. */
const AT_ONCE = 4;
/** The end of a log that is kept: what a target's diagnostics hold. */
const TAIL_BYTES = 4 * 1024;
/** A server takes logs of 1 MiB. */
const LARGEST_LOG_BYTES = 2 * 1024 * 1024;
/** Makes the reader of logs of one provider, which remembers them. */
function createDeviceLogs(client) {
    const known = new Map();
    return {
        tails: async (deploymentId, deviceIds, signal) => {
            const { asked, tails } = known.get(deploymentId) ?? { asked: new Set(), tails: new Map() };
            known.set(deploymentId, { asked, tails });
            const wanted = deviceIds.filter((id) => !asked.has(id)).slice(0, Math.max(0, MOST_LOGS - asked.size));
            for (let start = 0; start < wanted.length; start += AT_ONCE) {
                const batch = wanted.slice(start, start + AT_ONCE);
                const texts = await Promise.all(batch.map((id) => readTail(client, deploymentId, id, signal)));
                for (const [place, id] of batch.entries()) {
                    asked.add(id);
                    const text = texts[place];
                    if (text !== undefined)
                        tails.set(id, text);
                }
            }
            return tails;
        },
    };
}
/** The end of one log; `undefined` when there is none, or it cannot be had: that a device failed is known without it. */
async function readTail(client, deploymentId, deviceId, signal) {
    try {
        const { body } = await client.send({
            method: 'GET',
            path: `${deploymentPath(deploymentId)}/devices/${encodeURIComponent(deviceId)}/log`,
            purpose: `get the log of device "${deviceId}"`,
            accept: 'text/plain',
            signal,
        });
        let tail = Buffer.alloc(0);
        let sizeBytes = 0;
        for await (const chunk of body) {
            sizeBytes += chunk.length;
            tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
            if (sizeBytes > LARGEST_LOG_BYTES)
                break;
        }
        return wholeLines(tail, sizeBytes > TAIL_BYTES);
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof errors.SlipwayError || isBroken(error))
            return undefined;
        throw error;
    }
}
/** A stream that broke off throws an error of the system. */
function isBroken(error) {
    return error instanceof Error && 'code' in error;
}
/** Text from the first whole line on; of a cut character nothing is left. */
function wholeLines(bytes, isCut) {
    const text = bytes.toString('utf8');
    if (!isCut)
        return text;
    const end = text.indexOf('\n');
    return end < 0 ? text.replace(/^\uFFFD+/, '') : text.slice(end + 1);
}

;// CONCATENATED MODULE: ./packages/mender/lib/http/pages.js
/** As many as a page can have. */
const LARGEST_PAGE = 500;
/** Both lists of releases and the list of Artifacts have pages of 20 whatever is asked for. */
const SMALLEST_PAGE = 20;
/** No list goes on for ever. */
const MOST_PAGES = 10_000;
/** The pages of a list, as long as its `Link` header has a next one, or, without one, as long as pages are full. */
async function* listPages(client, request) {
    const { path, perPage = LARGEST_PAGE, search, ...call } = request;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = `${path.includes('?') ? '&' : '?'}page=${page}&per_page=${perPage}`;
        const { value, headers } = await client.json(search === undefined
            ? { ...call, method: 'GET', path: `${path}${query}` }
            : { ...call, method: 'POST', path, json: { ...search, page, per_page: perPage }, isRepeatable: true });
        const items = Array.isArray(value) ? value : [];
        yield items;
        if (items.length === 0 || !hasNext(headers.link, items.length, perPage, headers['x-total-count'], page))
            return;
    }
}
function hasNext(link, count, perPage, total, page) {
    if (link !== undefined)
        return /;\s*rel="?next"?/i.test([link].flat().join(','));
    const known = typeof total === 'string' ? Number(total) : Number.NaN;
    if (Number.isSafeInteger(known))
        return page * Math.max(count, 1) < known && count >= Math.min(perPage, SMALLEST_PAGE);
    return count >= Math.min(perPage, SMALLEST_PAGE);
}

;// CONCATENATED MODULE: ./packages/mender/lib/fleet.js




/** How many ids are asked for in one address. */
const IDS_AT_ONCE = 100;
/** Of how many devices what they told is asked for one by one, where the search does not find them by their id. */
const ONE_BY_ONE = 20;
const ACCEPTED = 'accepted';
const ATTRIBUTES = [
    { scope: 'identity', attribute: 'status' },
    { scope: 'inventory', attribute: 'device_type' },
    { scope: 'inventory', attribute: 'artifact_name' },
    { scope: 'system', attribute: 'created_ts' },
];
/** The devices that a target means now. */
async function* listDevices(client, target, signal) {
    switch (target.type) {
        case 'devices':
            yield* listById(client, [...new Set(target.devices)], signal);
            return;
        case 'group':
            yield* search(client, [ACCEPTED_ONLY, { ...GROUP_FILTER, value: target.group }], signal);
            return;
        case 'all-devices':
            yield* search(client, [ACCEPTED_ONLY], signal);
            return;
        case 'filter':
            yield* listOfFilter(client, target.filterId, signal);
    }
}
const ACCEPTED_ONLY = { scope: 'identity', attribute: 'status', type: '$eq', value: ACCEPTED };
const GROUP_FILTER = { scope: 'system', attribute: 'group', type: '$eq' };
async function* search(client, filters, signal) {
    const pages = listPages(client, {
        path: `${INVENTORY_V2}/filters/search`,
        purpose: 'search devices',
        search: { filters, attributes: ATTRIBUTES },
        signal,
    });
    for await (const page of pages)
        yield objectsOf(page).map((native) => toDevice(native, ACCEPTED));
}
async function* listOfFilter(client, filterId, signal) {
    const absent = {
        404: {
            code: 'GROUP_NOT_FOUND',
            message: `the Mender server has no saved filter "${filterId}"`,
            hint: 'a dynamic group is named by the id of its filter; open-source servers have none',
            isOfGateway: true,
        },
    };
    const path = `${INVENTORY_V2}/filters/${encodeURIComponent(filterId)}/search`;
    const pages = listPages(client, { path, purpose: `list the devices of filter "${filterId}"`, rules: absent, signal });
    for await (const page of pages)
        yield objectsOf(page).map((native) => toDevice(native, ACCEPTED));
}
/** Whether a device is accepted is said by the service that accepts them; what it has told of itself by the inventory. */
async function* listById(client, ids, signal) {
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
        const asked = new Set(ids.slice(start, start + IDS_AT_ONCE));
        const query = [...asked].map((id) => `id=${encodeURIComponent(id)}`).join('&');
        const path = `${DEVAUTH}/devices?${query}`;
        const statuses = new Map();
        for await (const page of listPages(client, { path, purpose: 'list devices', perPage: IDS_AT_ONCE, signal })) {
            for (const native of objectsOf(page)) {
                const id = textOf(native.id);
                // A server that does not know the filter lists all that it has.
                if (id !== undefined && asked.has(id))
                    statuses.set(id, native);
            }
            if (statuses.size === asked.size)
                break;
        }
        const told = await describe(client, [...statuses.keys()], signal);
        yield [...statuses].map(([id, { status, created_ts }]) => {
            const word = textOf(status) ?? 'unknown';
            return {
                ...present('createdAt', timeOf(created_ts)),
                ...told.get(id),
                id,
                status: word,
                isAccepted: word === ACCEPTED,
            };
        });
    }
}
/** What devices have told of themselves, as far as it can be had: it is worth no failure. */
async function describe(client, ids, signal) {
    const told = new Map();
    if (ids.length === 0)
        return told;
    try {
        const filter = { scope: 'identity', attribute: 'id', type: '$in', value: ids };
        for await (const page of search(client, [filter], signal))
            for (const device of page)
                told.set(device.id, device);
        const missing = ids.filter((id) => !told.has(id));
        if (missing.length > ONE_BY_ONE)
            return told;
        for (const id of missing) {
            const path = `${INVENTORY_V1}/devices/${encodeURIComponent(id)}`;
            const { value } = await client.json({ method: 'GET', path, purpose: `get device "${id}"`, signal });
            if (isObject(value))
                told.set(id, toDevice(value, ACCEPTED));
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof errors.SlipwayError) || error.code === 'SERVICE_UNREACHABLE')
            throw error;
    }
    return told;
}
function toDevice(native, assumed) {
    const attributes = objectsOf(native.attributes);
    const told = (scope, name) => attributes.find((one) => one.name === name && (one.scope === scope || one.scope === undefined))?.value;
    const status = textOf(told('identity', 'status')) ?? assumed;
    const deviceType = told('inventory', 'device_type');
    return {
        id: textOf(native.id) ?? '',
        status,
        isAccepted: status === ACCEPTED,
        ...present('deviceType', textOf(deviceType) ?? textsOf(deviceType)[0]),
        ...present('artifactName', textOf(told('inventory', 'artifact_name'))),
        ...present('createdAt', timeOf(told('system', 'created_ts')) ?? timeOf(native.created_ts)),
    };
}

;// CONCATENATED MODULE: ./packages/mender/lib/history.js







const PAGE = 100;
/** How many ids the statistics of many are asked for by (Management API: 1 to 100). */
const STATISTICS_PAGE = 100;
/**
 * Pages of deployments, the newest first; those under way come by their status, each newest first. A name is asked for with all its
 * deployments, since there are few of them, and what is not wanted of those is passed over.
 */
async function* listDeployments(client, filter, policy, signal) {
    const { name, status } = filter;
    const words = status === 'finished' ? ['finished'] : status === 'open' && name === undefined ? OPEN_WORDS : [undefined];
    const seen = new Set();
    for (const word of words) {
        for await (const page of listNative(client, name, word, signal)) {
            const wanted = objectsOf(page).filter((one) => {
                const id = textOf(one.id);
                if (id === undefined || seen.has(id) || (name !== undefined && one.name !== name))
                    return false;
                seen.add(id);
                return status === undefined || isFinished(statusOf(one)) === (status === 'finished');
            });
            const statistics = await statisticsOf(client, wanted, signal);
            yield wanted.map((native) => {
                const id = textOf(native.id) ?? '';
                return toDeployment(id, native, statistics.get(id) ?? {}, policy);
            });
        }
    }
}
/** What a server answers that has not the call, or does not know the status: an open-source one has nothing scheduled. */
const ABSENT = { code: 'NOT_IMPLEMENTED', hint: 'use a newer server', isOfGateway: true };
/** By the newer call, and where a server has it not by the older one, which looks for a name as a text. */
async function* listNative(client, name, status, signal) {
    const calls = [
        { path: `${DEPLOYMENTS_V2}/deployments`, nameIs: 'name' },
        { path: `${DEPLOYMENTS_V1}/deployments`, nameIs: 'search' },
    ];
    const unknownStatus = status === undefined ? {} : { 400: { ...ABSENT, code: 'INPUT_INVALID' } };
    for (const { path, nameIs } of calls) {
        const query = new URLSearchParams({
            sort: 'desc',
            ...(name !== undefined && { [nameIs]: name }),
            ...(status !== undefined && { status }),
        });
        const isLast = path === calls.at(-1)?.path;
        const rules = { ...unknownStatus, ...(!isLast && { 404: ABSENT, 405: ABSENT }) };
        try {
            yield* listPages(client, { path: `${path}?${query}`, purpose: 'list deployments', perPage: PAGE, rules, signal });
            return;
        }
        catch (error) {
            if (!(error instanceof errors.SlipwayError))
                throw error;
            if (error.code === 'INPUT_INVALID' && status !== undefined)
                return;
            if (error.code !== 'NOT_IMPLEMENTED' || isLast)
                throw error;
        }
    }
}
/** Counters by id: those in the objects, and one call for each hundred without any. */
async function statisticsOf(client, natives, signal) {
    const known = new Map();
    const missing = [];
    for (const native of natives) {
        const id = textOf(native.id) ?? '';
        const counters = embeddedCounters(native);
        if (counters === undefined)
            missing.push(id);
        else
            known.set(id, counters);
    }
    for (let start = 0; start < missing.length; start += STATISTICS_PAGE) {
        const { value } = await client.json({
            method: 'POST',
            path: `${DEPLOYMENTS_V1}/deployments/statistics/list`,
            purpose: 'get the statistics of deployments',
            json: { deployment_ids: missing.slice(start, start + STATISTICS_PAGE) },
            isRepeatable: true,
            signal,
        });
        for (const { id, stats } of objectsOf(value))
            if (typeof id === 'string')
                known.set(id, readCounters(stats));
    }
    return known;
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
// EXTERNAL MODULE: ./packages/core/lib/version.js
var version = __webpack_require__(81757);
;// CONCATENATED MODULE: ./packages/mender/lib/http/secrets.js
/** What stands in the place of a secret. */
const HIDDEN = '***';
/** Shorter words are in any text. */
const SHORTEST_SECRET = 6;
/**
 * Makes what keeps secrets out of messages: a server, or a proxy in front of it, can repeat what it was sent. A secret is looked for
 * as it is and as a URL has it.
 */
function redactor(secrets) {
    const known = secrets.filter((secret) => secret !== undefined && secret.length >= SHORTEST_SECRET);
    const forms = [...new Set(known.flatMap((secret) => [secret, encodeURIComponent(secret)]))];
    return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, HIDDEN), text);
}

;// CONCATENATED MODULE: ./packages/mender/lib/http/token-claims.js

/** When a JWT says that it ends, in milliseconds since the epoch. It is read, not checked: that is the server's. */
function expiryOf(token) {
    const seconds = claimsOf(token)?.exp;
    return typeof seconds === 'number' ? seconds * 1_000 : undefined;
}
function claimsOf(token) {
    const [, payload] = token.split('.');
    if (payload === undefined)
        return undefined;
    try {
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        return isObject(claims) ? claims : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/mender/lib/http/credentials.js



/** Takes the token from the settings, or logs in once for all calls. */
function createCredentials({ token, login }, logIn) {
    let given;
    let known = token;
    const findToken = async (signal) => {
        if (token !== undefined)
            return token;
        if (login === undefined) {
            throw new errors.SlipwayError('CREDENTIALS_MISSING', 'there is no token for the Mender server', {
                hint: 'make a personal access token in the settings of the server, keep it as a secret, and give it as MENDER_TOKEN',
            });
        }
        given ??= logIn(`Basic ${toBasic(login)}`, login.secondFactor, signal);
        try {
            known = await given;
        }
        catch (error) {
            given = undefined;
            throw error;
        }
        if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(known)) {
            given = undefined;
            throw new errors.SlipwayError('SERVICE_UNREACHABLE', 'the answer to the login is no token', {
                hint: 'correct the server URL: what answers there does not follow the Management API of Mender',
            });
        }
        return known;
    };
    return {
        authorization: async (signal) => `Bearer ${requireHeaderText(await findToken(signal))}`,
        renew: () => {
            const isRepeatable = token === undefined && given !== undefined && login?.secondFactor === undefined;
            given = undefined;
            return isRepeatable;
        },
        expiresAt: () => (known === undefined ? undefined : expiryOf(known)),
        redact: (text) => redactor([known, login && toBasic(login)])(text),
    };
}
function toBasic({ user, password }) {
    return Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
}
/** A token with a line break in it would be refused by the HTTP client, with the token in its message. */
function requireHeaderText(token) {
    if (/^[\x21-\x7e]+$/.test(token))
        return token;
    throw new errors.SlipwayError('CREDENTIALS_INVALID', 'the token for the Mender server has blanks or other strange characters in it', {
        hint: 'copy it again, without line breaks',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./packages/mender/lib/http/dispatcher.js



/** Long enough for two lost packets of a handshake. */
const CONNECT_TIMEOUT_MS = 10_000;
/** How long a server may think, and be silent in the middle of an answer. */
const SILENCE_MS = 30_000;
/** Opens the way to the server: directly or through the proxy, trusting the authority that was named beside those of Node. */
async function openWay(server, { caFile, proxyFor }) {
    const { Agent, ProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const ca = caFile === undefined ? undefined : [...external_node_tls_.rootCertificates, await readAuthority(caFile)];
    const timeouts = { headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS };
    const tls = ca === undefined ? {} : { ca };
    const proxy = proxyFor?.(server);
    if (proxy === undefined) {
        return { dispatcher: new Agent({ ...timeouts, connect: { timeout: CONNECT_TIMEOUT_MS, ...tls } }) };
    }
    const { username, password } = proxy;
    const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    const dispatcher = new ProxyAgent({
        ...timeouts,
        uri: proxy.origin,
        ...(username !== '' && { token: `Basic ${basic}` }),
        requestTls: { timeout: CONNECT_TIMEOUT_MS, ...tls },
        proxyTls: tls,
    });
    return { dispatcher, proxy: proxy.origin };
}
async function readAuthority(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors.SlipwayError('INPUT_INVALID', `the authority file "${path}" cannot be read: ${cause.message}`, {
            cause,
            hint: 'name a PEM file with the certificate of the authority that signed the server',
        });
    }
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new errors.SlipwayError('INPUT_INVALID', `the authority file "${path}" has no certificate in it`, {
        hint: 'name a PEM file: it has a line "-----BEGIN CERTIFICATE-----"',
    });
}

;// CONCATENATED MODULE: ./packages/mender/lib/http/retry.js
/** The first pause, which doubles with each further try. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** A server that wants to be left alone for longer is told of. */
const LONGEST_WISH_MS = 60_000;
/** How long to pause after so many tries, with jitter: between half of the time and all of it. */
function pauseMs(attempts, random) {
    const fullMs = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
    return Math.round(fullMs * (0.5 + 0.5 * random()));
}
/** What `Retry-After` asks for, in seconds or as a date, within bounds; `undefined` for none. */
function retryAfterMs(header, nowMs) {
    if (typeof header !== 'string')
        return undefined;
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_WISH_MS);
}

;// CONCATENATED MODULE: ./packages/mender/lib/http/client.js









/** More than any page of 500 items has. */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;
const LARGEST_REFUSAL_BYTES = 64 * 1024;
/** Makes the client; settings that do not hold are told at the first call, where the connection is opened too. */
function createClient(settings) {
    const { clock = lib_clock.systemClock, random = Math.random, maxAttempts = 4 } = settings;
    const server = parseServer(settings.serverUrl);
    const redact = redactor([settings.token, settings.login?.password, settings.login?.secondFactor]);
    let opening;
    const open = () => {
        opening ??= openWay(server, settings);
        return opening;
    };
    const base = server.pathname.replace(/\/+$/, '');
    const once = async (call, authorization, site, attempts) => {
        const { request } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
        const { dispatcher } = await open();
        const { signal, method, json, body, patienceMs } = call;
        const content = contentOf(json, body);
        try {
            const answer = await request(`${server.origin}${base}${call.path}`, {
                dispatcher,
                method,
                headers: {
                    authorization,
                    accept: call.accept ?? 'application/json',
                    'user-agent': `slipway/${version/* VERSION */.x}`,
                    ...content.headers,
                },
                ...(content.body !== undefined && { body: content.body }),
                ...(signal !== undefined && { signal }),
                ...(patienceMs !== undefined && { headersTimeout: patienceMs }),
            });
            if (answer.statusCode >= 200 && answer.statusCode < 300) {
                return { status: answer.statusCode, headers: answer.headers, body: answer.body, site };
            }
            const refusal = await readRefusal(answer.statusCode, answer.headers, answer.body, attempts);
            throw new Refused(refusal, retryAfterMs(answer.headers['retry-after'], clock.now()));
        }
        finally {
            if (typeof content.body === 'object')
                content.body.destroy();
        }
    };
    const credentials = createCredentials(settings, async (authorization, secondFactor, signal) => {
        const call = {
            method: 'POST',
            path: '/api/management/v1/useradm/auth/login',
            purpose: `log in as "${settings.login?.user}"`,
            accept: 'application/jwt',
            isRepeatable: true,
            signal,
            ...(secondFactor === undefined ? {} : { json: { token2fa: secondFactor } }),
            rules: LOGIN_RULES,
        };
        const answer = await attempt(call, async () => authorization);
        return (await readText(answer.body, LARGEST_REFUSAL_BYTES, answer.site, call.signal)).trim();
    });
    let isTokenKnown = false;
    const attempt = async (call, authorize) => {
        const { signal, method, isRepeatable = method === 'GET' || method === 'PUT' || method === 'DELETE' } = call;
        const isOwn = authorize === credentials.authorization;
        let isRenewed = false;
        for (let attempts = 1;; attempts += 1) {
            signal?.throwIfAborted();
            const authorization = await authorize(signal);
            const { proxy } = await open();
            const expiresAt = credentials.expiresAt();
            const site = {
                purpose: call.purpose,
                server: server.origin,
                redact: (text) => credentials.redact(redact(text)),
                nowMs: clock.now(),
                ...(proxy !== undefined && { proxy }),
                ...(call.rules !== undefined && { rules: call.rules }),
                ...(call.deploymentId !== undefined && { deploymentId: call.deploymentId }),
                ...(expiresAt !== undefined && { expiresAt }),
                ...(isOwn && isTokenKnown && { isTokenKnown }),
            };
            let pause = pauseMs(attempts, random);
            try {
                const answer = await once(call, authorization, site, attempts);
                isTokenKnown ||= isOwn;
                return answer;
            }
            catch (error) {
                signal?.throwIfAborted();
                if (!(error instanceof Refused)) {
                    const told = tellOutOfReach(error, site, attempts);
                    if (!(told instanceof errors.SlipwayError) || !isRepeatable || attempts >= maxAttempts)
                        throw told;
                }
                else if (error.refusal.status === 401 && !isRenewed && isOwn && credentials.renew()) {
                    // A login of ours can end while a long wait goes on.
                    isRenewed = true;
                    pause = 0;
                }
                else {
                    const { status } = error.refusal;
                    const isWorthIt = status === 429 || (isRepeatable && status >= 500 && status !== 501);
                    if (!isWorthIt || attempts >= maxAttempts)
                        throw tellRefusal(error.refusal, site);
                    pause = error.retryAfterMs ?? pause;
                }
            }
            await clock.sleep(pause, signal);
        }
    };
    const send = (call) => attempt(call, credentials.authorization);
    return {
        send,
        json: async (call) => {
            const { body, headers, site } = await send(call);
            const text = await readText(body, LARGEST_ANSWER_BYTES, site, call.signal);
            if (text.trim() === '')
                return { value: undefined, headers, site };
            try {
                return { value: JSON.parse(text), headers, site };
            }
            catch {
                throw tellNonsense('is no JSON', site);
            }
        },
        done: async (call) => {
            const { body, headers, site } = await send(call);
            await readText(body, LARGEST_REFUSAL_BYTES, site, call.signal);
            return headers;
        },
    };
}
/** What a wrong password and a missing second factor are answered with. */
const LOGIN_RULES = {
    401: {
        code: 'CREDENTIALS_INVALID',
        hint: 'the user or the password is wrong, or a second factor is asked for; a job is better served by a personal access token',
    },
};
class Refused extends Error {
    refusal;
    retryAfterMs;
    constructor(refusal, retryAfter) {
        super(`HTTP ${refusal.status}`);
        this.refusal = refusal;
        this.retryAfterMs = retryAfter;
    }
}
function parseServer(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
        throw new errors.SlipwayError('INPUT_INVALID', 'the URL of the Mender server is no http:// or https:// URL', {
            hint: 'write it as https://hosted.mender.io, https://eu.hosted.mender.io, or that of your own server',
        });
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors.SlipwayError('INPUT_INVALID', `the URL of the Mender server "${url.host}" has a user or a password in it`, {
            hint: 'give a token, or user and password, in options of their own',
        });
    }
    return url;
}
function contentOf(json, body) {
    if (body !== undefined) {
        return { headers: { 'content-type': body.type, 'content-length': String(body.sizeBytes) }, body: body.open() };
    }
    return json === undefined
        ? { headers: {} }
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
}
async function readRefusal(status, headers, body, attempts) {
    const text = await collect(body, LARGEST_REFUSAL_BYTES).catch(() => '');
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        json = undefined;
    }
    const error = isObject(json) ? json.error : undefined;
    const header = headers['x-men-requestid'];
    const requestId = (isObject(json) ? textOf(json.request_id) : undefined) ?? (typeof header === 'string' ? header : undefined);
    const said = typeof error === 'string' ? error : '';
    const { location } = headers;
    return {
        ...{ status, said, requestId, isMender: typeof error === 'string', attempts },
        ...(typeof location === 'string' && { location }),
    };
}
async function readText(body, limitBytes, site, signal) {
    try {
        return await collect(body, limitBytes);
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof TooLong)
            throw tellNonsense(`is longer than ${limitBytes} bytes`, site);
        throw tellOutOfReach(error, site);
    }
}
class TooLong extends Error {
}
async function collect(body, limitBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > limitBytes)
            throw new TooLong();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./packages/mender/lib/releases.js




/** What a server without the endpoint, and one without the thing, answer alike. */
const releases_ABSENT = { code: 'REVISION_NOT_FOUND', hint: 'look at the releases of the server' };
/**
 * The release of a name. Servers from before 2023 have no call for it, and answer as for one that is not there: then the Artifacts of
 * that name are it.
 */
async function findRelease(client, name, signal) {
    const native = await unlessAbsent(async () => {
        const { value } = await client.json({
            method: 'GET',
            path: `${DEPLOYMENTS_V2}/deployments/releases/${encodeURIComponent(name)}`,
            purpose: `get release "${name}"`,
            rules: { 404: { ...releases_ABSENT, isOfGateway: true } },
            signal,
        });
        return value;
    });
    if (isObject(native)) {
        const artifacts = objectsOf(native.artifacts)
            .map(toArtifact)
            .filter((one) => one.name === name);
        const isWhole = (countOf(native.artifacts_count) ?? artifacts.length) <= artifacts.length;
        if (artifacts.length > 0 && isWhole) {
            return { name, artifacts, tags: textsOf(native.tags), ...present('notes', textOf(native.notes)) };
        }
    }
    const artifacts = await listArtifacts(client, name, signal);
    return artifacts.length === 0 ? undefined : { name, artifacts, tags: [] };
}
async function listArtifacts(client, name, signal) {
    const found = await unlessAbsent(async () => {
        const artifacts = [];
        const pages = listPages(client, {
            path: `${DEPLOYMENTS_V1}/artifacts/list?name=${encodeURIComponent(name)}`,
            purpose: `list the Artifacts of release "${name}"`,
            perPage: 20,
            rules: { 404: releases_ABSENT },
            signal,
        });
        for await (const page of pages)
            artifacts.push(...objectsOf(page)
                .map(toArtifact)
                .filter((one) => one.name === name));
        return artifacts;
    });
    return found ?? [];
}
async function unlessAbsent(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors.SlipwayError && error.code === 'REVISION_NOT_FOUND')
            return undefined;
        throw error;
    }
}
/** How much the server stores; `undefined` where it does not tell, or not to this token. */
async function findStorage(client, signal) {
    const untold = {
        403: { code: 'REVISION_NOT_FOUND', hint: '' },
        404: { code: 'REVISION_NOT_FOUND', hint: '', isOfGateway: true },
    };
    const answer = await unlessAbsent(async () => {
        const { value } = await client.json({
            method: 'GET',
            path: `${DEPLOYMENTS_V1}/limits/storage`,
            purpose: 'get the limit of storage',
            rules: untold,
            signal,
        });
        return value;
    });
    if (!isObject(answer))
        return undefined;
    const limitBytes = countOf(answer.limit);
    return { usedBytes: countOf(answer.usage) ?? 0, ...(limitBytes !== 0 && present('limitBytes', limitBytes)) };
}
/** Replaces the tags of a release. */
async function setTags(client, name, tags, signal) {
    await client.done({
        method: 'PUT',
        path: `${DEPLOYMENTS_V2}/deployments/releases/${encodeURIComponent(name)}/tags`,
        purpose: `set the tags of release "${name}"`,
        json: tags,
        rules: {
            409: {
                code: 'SERVICE_REFUSED',
                hint: 'a server has 100 different tags at most: use one that there is, or remove others',
            },
            404: {
                code: 'FEATURE_UNAVAILABLE',
                hint: 'this server has no tags of releases: leave them out',
                isOfGateway: true,
            },
        },
        signal,
    });
}
/** Replaces the notes of a release. */
async function setNotes(client, name, notes, signal) {
    await client.done({
        method: 'PATCH',
        path: `${DEPLOYMENTS_V2}/deployments/releases/${encodeURIComponent(name)}`,
        purpose: `set the notes of release "${name}"`,
        json: { notes },
        rules: {
            404: {
                code: 'FEATURE_UNAVAILABLE',
                hint: 'this server has no notes of releases: leave them out',
                isOfGateway: true,
            },
        },
        isRepeatable: true,
        signal,
    });
}
function toArtifact(native) {
    const updates = objectsOf(native.updates);
    const [update] = updates;
    const typeInfo = isObject(update?.type_info) ? update.type_info : {};
    const { device_type: _, ...depends } = readDepends(native.artifact_depends);
    return {
        id: textOf(native.id) ?? '',
        name: textOf(native.name) ?? '',
        deviceTypes: textsOf(native.device_types_compatible),
        ...present('payloadType', textOf(typeInfo.type)),
        files: updates.flatMap(({ files }) => objectsOf(files).map(toFile)),
        depends,
        provides: readProvides(native.artifact_provides),
        isSigned: native.signed === true,
        ...present('description', textOf(native.description)),
        ...present('sizeBytes', countOf(native.size)),
        ...present('modifiedAt', timeOf(native.modified)),
    };
}
function toFile({ name, checksum, size }) {
    return { name: textOf(name) ?? '', sha256: (textOf(checksum) ?? '').toLowerCase(), sizeBytes: countOf(size) ?? 0 };
}
function readDepends(value) {
    if (!isObject(value))
        return {};
    const entries = Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? [one] : textsOf(one)]);
    return Object.fromEntries(entries);
}
function readProvides(value) {
    if (!isObject(value))
        return {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])));
}

;// CONCATENATED MODULE: ./packages/mender/lib/targets.js






/** How many devices a page has: as many as are told of a large fleet in one call. */
const targets_PAGE = 100;
/**
 * The devices of a deployment: those that have asked in the server's order, then those of its list that have not. Where failed ones
 * alone are asked for, only those are listed.
 */
async function* listTargets(reader, deploymentId, states, signal) {
    if (states?.length === 0)
        return;
    const isFailedAlone = states?.length === 1 && states[0] === 'failed';
    const wanted = (target) => states === undefined || states.includes(target.state);
    const seen = new Set();
    for await (const page of listRecords(reader, deploymentId, isFailedAlone, seen, signal)) {
        const targets = (await targets_describe(reader, deploymentId, page, signal)).filter(wanted);
        if (targets.length > 0)
            yield targets;
    }
    if (isFailedAlone || (states !== undefined && !states.includes('pending')))
        return;
    const silent = (await listOnce(reader, deploymentId, signal)).filter((id) => !seen.has(id)).map(neverAsked);
    for (let start = 0; start < silent.length; start += targets_PAGE)
        yield silent.slice(start, start + targets_PAGE);
}
/** Devices whose ids are known, in the order of the ids. Mender has no call for some of them: the list is read until all are found. */
async function describeTargets(reader, deploymentId, targetIds, signal) {
    if (targetIds.length === 0)
        return [];
    const wanted = new Set(targetIds);
    const found = new Map();
    for await (const page of listRecords(reader, deploymentId, false, new Set(), signal)) {
        const records = page.filter(({ id }) => typeof id === 'string' && wanted.has(id));
        for (const target of await targets_describe(reader, deploymentId, records, signal))
            found.set(target.id, target);
        if (found.size === wanted.size)
            break;
    }
    if (found.size < wanted.size) {
        for (const id of await listOnce(reader, deploymentId, signal)) {
            if (wanted.has(id) && !found.has(id))
                found.set(id, neverAsked(id));
        }
    }
    return targetIds.flatMap((id) => found.get(id) ?? []);
}
/** Records of devices that have asked. One that was made to ask again has an older record too, which counts where it has no other. */
async function* listRecords({ client }, deploymentId, isFailedAlone, seen, signal) {
    const old = new Map();
    const pages = listPages(client, {
        path: `${deploymentPath(deploymentId)}/devices/list${isFailedAlone ? `?status=${FAILED_WORD}` : ''}`,
        purpose: `list the devices of deployment "${deploymentId}"`,
        perPage: targets_PAGE,
        deploymentId,
        rules: noDeployment(deploymentId),
        signal,
    });
    for await (const page of pages) {
        const records = objectsOf(page).filter((record) => {
            const id = textOf(record.id);
            if (id === undefined || seen.has(id))
                return false;
            if (timeOf(record.deleted) !== undefined) {
                old.set(id, record);
                return false;
            }
            seen.add(id);
            return true;
        });
        yield records;
    }
    const left = [...old].filter(([id]) => !seen.has(id));
    for (const [id] of left)
        seen.add(id);
    if (left.length > 0)
        yield left.map(([, record]) => record);
}
/** The list of a deployment, fetched once: it is made at its creation. A dynamic one has none. */
async function listOnce({ client, lists }, deploymentId, signal) {
    const known = lists.get(deploymentId);
    if (known !== undefined)
        return known;
    let list;
    try {
        list = await listTargeted(client, deploymentId, signal);
    }
    catch (error) {
        // A server that has no such list tells of the devices that have asked, and no more is known.
        if (!(error instanceof errors.SlipwayError) || error.code !== 'DEPLOYMENT_NOT_FOUND')
            throw error;
        list = [];
    }
    lists.set(deploymentId, list);
    return list;
}
async function targets_describe({ logs }, deploymentId, records, signal) {
    const withLog = records.filter(({ log, status }) => log === true && toDeviceStatus(textOf(status) ?? '').state === 'failed');
    const ids = withLog.map(({ id }) => textOf(id) ?? '');
    const tails = ids.length === 0 ? new Map() : await logs.tails(deploymentId, ids, signal);
    return records.map((record) => toTarget(record, tails.get(textOf(record.id) ?? '')));
}
function neverAsked(id) {
    return { id, type: 'device', state: toDeviceStatus(NEVER_ASKED).state, nativeStatus: NEVER_ASKED, events: [] };
}
/** A device in our terms. */
function toTarget(record, logTail) {
    const nativeStatus = textOf(record.status) ?? 'Unknown';
    const { state, events } = toDeviceStatus(nativeStatus);
    const startedAt = timeOf(record.started);
    const endedAt = timeOf(record.finished);
    const substate = textOf(record.substate)?.slice(0, LONGEST_SUBSTATE);
    const told = events.map(([name, eventState], place) => {
        const isLast = place === events.length - 1;
        return {
            name: eventState === 'failed' ? (failedStep(substate) ?? name) : name,
            state: eventState,
            ...(place === 0 && present('startedAt', startedAt)),
            ...(isLast && eventState !== 'pending' && eventState !== 'in-progress' && present('endedAt', endedAt)),
            ...(eventState === 'failed' && { diagnostics: diagnosticsOf(nativeStatus, substate, logTail) }),
        };
    });
    return {
        id: textOf(record.id) ?? '',
        type: 'device',
        state,
        nativeStatus,
        events: told,
        ...present('updatedAt', endedAt ?? startedAt),
    };
}
/** Management API: sub-states have up to 200 characters. */
const LONGEST_SUBSTATE = 200;
/** The states of a client, which it puts at the beginning of its sub-state, with the script that ran there. */
const STEP = /^(Download|ArtifactInstall|ArtifactReboot|ArtifactCommit|ArtifactRollback|ArtifactFailure)(?:_|\b)/;
/** Where a device says that it failed: `ArtifactInstall_Enter_05_check` is of ArtifactInstall. */
function failedStep(substate) {
    return STEP.exec(substate ?? '')?.[1];
}
function diagnosticsOf(word, substate, logTail) {
    const message = lastError(logTail) ?? substate;
    return { errorCode: word, ...present('message', message), ...present('logTail', textOf(logTail)) };
}
/** What the log has as its last error, without the time before it: `2016-03-11 13:03:17 +0000 UTC error: text`. */
function lastError(logTail) {
    const lines = logTail?.split('\n') ?? [];
    for (const line of lines.toReversed()) {
        const [, text] = /^\S+ \S+ \S+ \S+ (?:error|fatal|panic): (.*)$/i.exec(line.trim()) ?? [];
        if (text !== undefined && text !== '')
            return text.slice(0, LONGEST_SUBSTATE);
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./packages/mender/lib/upload.js








/** The server checks the whole file before it answers. */
const CHECK_MS = 10 * 60_000;
/** How much of the file is in memory at a time. */
const CHUNK_BYTES = 256 * 1024;
/**
 * Sends an Artifact as it is read, and resolves with its id. The parts are read in their order by the server, and what comes behind
 * the file is ignored: it is the last.
 *
 * @throws SlipwayError KEY_TAKEN when there is one of that name for one of these devices already.
 */
async function uploadArtifact(client, file, { signal, description, onProgress } = {}) {
    await requireUnchanged(file);
    const boundary = `slipway-${(0,external_node_crypto_.randomUUID)()}`;
    const before = Buffer.from([
        ...(description === undefined
            ? []
            : [`--${boundary}\r\n${fieldHeader('description')}\r\n\r\n${description}\r\n`]),
        `--${boundary}\r\n${fieldHeader('artifact')}; filename="${fileName(file.path)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ].join(''));
    const after = Buffer.from(`\r\n--${boundary}--\r\n`);
    const broken = {};
    const call = client.send({
        method: 'POST',
        path: `${DEPLOYMENTS_V1}/artifacts`,
        purpose: `upload Artifact "${file.name}"`,
        body: {
            type: `multipart/form-data; boundary=${boundary}`,
            sizeBytes: before.length + file.sizeBytes + after.length,
            open: () => external_node_stream_.Readable.from(parts(file, before, after, broken, onProgress), { objectMode: false }),
        },
        rules: upload_refusals(file),
        isRepeatable: false,
        patienceMs: CHECK_MS,
        signal,
    });
    const answer = await call.catch((error) => {
        throw broken.cause ?? error;
    });
    answer.body.resume();
    const id = idOfLocation(answer.headers.location);
    if (id === undefined)
        throw tellNonsense('does not say which Artifact it made', answer.site);
    return id;
}
function fieldHeader(name) {
    return `Content-Disposition: form-data; name="${name}"`;
}
/** A name that stands in a header: the server takes it for nothing. */
function fileName(path) {
    return (0,external_node_path_.basename)(path).replaceAll(/[^\w.+-]/g, '_');
}
async function* parts({ path, sizeBytes }, before, after, broken, onProgress) {
    yield before;
    let sentBytes = 0;
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    try {
        for await (const chunk of source) {
            sentBytes += chunk.length;
            if (sentBytes > sizeBytes)
                throw hasChanged(path);
            yield chunk;
            onProgress?.(sentBytes);
        }
        if (sentBytes < sizeBytes)
            throw hasChanged(path);
    }
    catch (error) {
        // The client makes a broken connection of whatever a body throws.
        broken.cause = error instanceof errors.SlipwayError ? error : unreadable(path, error);
        throw broken.cause;
    }
    yield after;
}
async function requireUnchanged({ path, sizeBytes }) {
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw unreadable(path, error);
    });
    if (found.size !== sizeBytes)
        throw hasChanged(path);
}
function hasChanged(path) {
    return new errors.SlipwayError('SOURCE_INVALID', `Artifact "${path}" has changed since it was looked at`, {
        hint: 'push it when whatever writes it has ended',
    });
}
function unreadable(path, cause) {
    return new errors.SlipwayError('SOURCE_INVALID', `Artifact "${path}" cannot be read: ${cause.message}`, {
        cause,
        hint: 'does it exist, and may this user read it?',
    });
}
function upload_refusals({ name, path }) {
    return {
        400: {
            code: 'ARCHIVE_INVALID',
            message: `the Mender server does not take "${path}" for an Artifact`,
            hint: 'what it says is why: "slipway validate" and mender-artifact say more',
        },
        409: {
            code: 'KEY_TAKEN',
            message: `the Mender server holds an Artifact "${name}" for the same devices already`,
            hint: 'give a release another name: what a device has installed is known by it',
        },
    };
}

;// CONCATENATED MODULE: ./packages/mender/lib/provider.js









/**
 * Deploys through the Management API of a Mender server, or through an engine that speaks it. The connection is opened at the first
 * call, where a login is made too.
 *
 * @param policy what is made of a deployment that the server does not end by itself, or whose end has to be judged
 * @throws SlipwayError INPUT_INVALID for a server URL that is none.
 */
function createMenderProvider(settings, policy = {}) {
    const client = createClient(settings);
    const reader = { client, logs: createDeviceLogs(client), lists: new Map() };
    return {
        name: 'mender',
        getDeployment: (id, options) => getDeployment(client, id, policy, options?.signal),
        getMenderDeployment: (id, options) => getDeployment(client, id, policy, options?.signal),
        listTargets: (id, filter, options) => listTargets(reader, id, filter?.states, options?.signal),
        describeTargets: (id, targetIds, options) => describeTargets(reader, id, targetIds, options?.signal),
        stopDeployment: (id, { rollback }, options) => abortDeployment(client, id, rollback, policy, options?.signal),
        createDeployment: (request, options) => createDeployment(client, request, options?.signal),
        listMenderDeployments: (filter, options) => listDeployments(client, filter, policy, options?.signal),
        targetedDevices: (deploymentId, options) => listTargeted(client, deploymentId, options?.signal),
        probeCommercial: (options) => probeCommercial(client, options?.signal),
        listDevices: (target, options) => listDevices(client, target, options?.signal),
        findRelease: (name, options) => findRelease(client, name, options?.signal),
        uploadArtifact: (file, options) => uploadArtifact(client, file, options),
        findStorage: (options) => findStorage(client, options?.signal),
        setTags: (releaseName, tags, options) => setTags(client, releaseName, tags, options?.signal),
        setNotes: (releaseName, notes, options) => setNotes(client, releaseName, notes, options?.signal),
    };
}

;// CONCATENATED MODULE: ./packages/mender/lib/index.js




/***/ })

};

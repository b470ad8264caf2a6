export const id = 72;
export const ids = [72,203];
export const modules = {

/***/ 23003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once),
/* harmony export */   T: () => (/* binding */ call)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6181);

/**
 * Makes one call to a service. Credentials are looked for first, so that their own troubles (no profile, a role that
 * may not be assumed, a sign-in service out of reach) are not taken for those of the call.
 *
 * @throws SlipwayError for all that a user can act on.
 * @throws the signal's reason.
 */
async function call(client, action, subject, signal, send) {
    signal?.throwIfAborted();
    const site = { action, subject, region: await client.config.region() };
    try {
        await untilAborted(client.config.credentials(), signal);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .translateCredentialsError */ .p)(error, site, signal);
    }
    try {
        return await send(signal === undefined ? {} : { abortSignal: signal });
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .translateError */ .Z)(error, site, signal);
    }
}
/** The SDK's credential chain takes no signal; a wait for it is given up all the same. */
async function untilAborted(promise, signal) {
    if (signal === undefined)
        return promise;
    let stop;
    const aborted = new Promise((_resolve, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        if (stop !== undefined)
            signal.removeEventListener('abort', stop);
    }
}
/** Opens something at the first use, and only once. */
function once(open) {
    let opened;
    return () => {
        opened ??= open();
        return opened;
    };
}


/***/ }),

/***/ 31508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   CI: () => (/* binding */ requireRegion),
/* harmony export */   Od: () => (/* binding */ toClientSettings),
/* harmony export */   X5: () => (/* binding */ endpointOf)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);
/* harmony import */ var _slipway_core_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81757);
/* harmony import */ var _request_handler_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12547);



/** The one place where retries are decided: throttling, 5xx and lost connections, with the SDK's jitter. */
const MAX_ATTEMPTS = 5;
/** Most answer within a second; S3 may take its time to put the parts of a large object together, Lambda to take in a zip. */
const SILENCE_MS = {
    CODEDEPLOY: 10_000,
    STS: 10_000,
    CLOUDWATCH_LOGS: 10_000,
    S3: 30_000,
    LAMBDA: 60_000,
    ECS: 10_000,
    GREENGRASSV2: 10_000,
    IOT: 10_000,
};
/** Turns settings into what an SDK client is made with. @throws SlipwayError INPUT_INVALID naming the input or variable. */
async function toClientSettings(settings, service) {
    const { environment } = settings;
    const region = regionOf(settings);
    const endpoint = endpointOf(settings, service);
    const profile = environment.AWS_PROFILE;
    silenceNodeVersionWarning();
    const base = {
        maxAttempts: attemptsOf(environment),
        retryMode: 'standard',
        requestHandler: await (0,_request_handler_js__WEBPACK_IMPORTED_MODULE_0__/* .createRequestHandler */ .K)(environment, SILENCE_MS[service]),
        customUserAgent: [['slipway', _slipway_core_version__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x]],
        ...(region && { region }),
        ...(endpoint !== undefined && { endpoint }),
        ...(profile && { profile }),
    };
    const credentials = credentialsOf(environment);
    const own = { ...base, ...(credentials !== undefined && { credentials }) };
    const assumed = await assumedRole(settings, own);
    return assumed === undefined ? own : { ...own, credentials: assumed };
}
/** @throws SlipwayError INPUT_INVALID when no region is known, which the SDK finds out only at the first request. */
async function requireRegion(client) {
    try {
        return await client.config.region();
    }
    catch (cause) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', 'no AWS region is set', {
            hint: 'give the region as an input (--region us-east-1), in AWS_REGION, or in the profile',
            cause,
        });
    }
}
/** The region that is given or set; `undefined` where it is the profile's, which only the SDK reads. */
function regionOf({ region, environment }) {
    return region || environment.AWS_REGION || environment.AWS_DEFAULT_REGION;
}
/** The endpoint of a service that is given or set; `undefined` for AWS's own. @throws SlipwayError INPUT_INVALID when it is no URL. */
function endpointOf({ endpointUrl, environment }, service) {
    if (endpointUrl)
        return requireEndpoint('endpoint-url', endpointUrl);
    if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true')
        return undefined;
    const variable = [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL'].find((name) => environment[name]);
    return variable === undefined ? undefined : requireEndpoint(variable, environment[variable] ?? '');
}
function requireEndpoint(source, text) {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
        return text;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', `"${source}" is "${text}", which is not a URL of a service`, {
        hint: 'write it with its scheme, such as http://127.0.0.1:4566',
    });
}
function attemptsOf(environment) {
    const text = environment.AWS_MAX_ATTEMPTS;
    if (!text)
        return MAX_ATTEMPTS;
    const attempts = Number(text);
    if (Number.isInteger(attempts) && attempts > 0)
        return attempts;
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', `"AWS_MAX_ATTEMPTS" is "${text}"`, { hint: 'give a whole number from 1' });
}
/**
 * Keys in the given environment win, as in the SDK's own chain, which would read them from the process instead;
 * a profile switches them off there and here. Everything else is the chain's.
 */
function credentialsOf(environment) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE } = environment;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || AWS_PROFILE)
        return undefined;
    return {
        accessKeyId: AWS_ACCESS_KEY_ID,
        secretAccessKey: AWS_SECRET_ACCESS_KEY,
        ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
}
async function assumedRole(settings, own) {
    const { roleToAssume, roleSessionName, externalId } = settings;
    if (!roleToAssume)
        return undefined;
    if (!/^arn:[^:]+:iam::\d+:role\/.+/.test(roleToAssume)) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('INPUT_INVALID', `"role-to-assume" is "${roleToAssume}", which is not the ARN of a role`, {
            hint: 'it looks like arn:aws:iam::123456789012:role/deployer',
        });
    }
    const { fromTemporaryCredentials } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 29719, 19));
    const { credentials, endpoint: _ofService, ...clientConfig } = own;
    const endpoint = endpointOf(settings, 'STS');
    return fromTemporaryCredentials({
        params: {
            RoleArn: roleToAssume,
            RoleSessionName: roleSessionName || 'slipway',
            ...(externalId && { ExternalId: externalId }),
        },
        ...(credentials !== undefined && { masterCredentials: credentials }),
        clientConfig: { ...clientConfig, ...(endpoint !== undefined && { endpoint }) },
    });
}
/** The SDK tells every user on Node 20, at each run, of a limit that begins with later SDK versions than ours. */
function silenceNodeVersionWarning() {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
}


/***/ }),

/***/ 6181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ translateCredentialsError),
  Z: () => (/* binding */ translateError)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
;// CONCATENATED MODULE: ./packages/aws/lib/denial.js
/**
 * Reads the sentence in which AWS refuses ("User: … is not authorized to perform: … on resource: …"), for the hint alone:
 * one call can need several rights, and only this sentence tells which of them is missing. Nothing is decided by it.
 */
function readDenial(text) {
    const [, action, resource] = /is not authorized to perform: ([\w-]+:\w+)(?: on resource: "?([^\s"]+)"?)?/.exec(text) ?? [];
    return {
        ...(action !== undefined && { action }),
        ...(resource !== undefined && { resource }),
        isForbidden: text.includes('with an explicit deny'),
    };
}

// EXTERNAL MODULE: ./packages/aws/lib/request-handler.js
var request_handler = __webpack_require__(12547);
// EXTERNAL MODULE: ./packages/aws/lib/s3/bucket-owner.js
var bucket_owner = __webpack_require__(47244);
;// CONCATENATED MODULE: ./packages/aws/lib/failure.js


/** Collects the facts of an error. */
function readFailure(error, site) {
    const fields = error;
    const route = (0,request_handler/* routeOf */.L)(error);
    const status = fields.$metadata?.httpStatusCode;
    return {
        ...site,
        name: error.name,
        code: fields.code,
        status,
        isAnswer: fields.$fault !== undefined && !(error.name === 'Unknown' && isForeign(status)),
        attempts: fields.$metadata?.attempts ?? 1,
        bucketRegion: fields.$response?.headers?.['x-amz-bucket-region'] ?? fields.Region,
        requiredOwner: (0,bucket_owner/* requiredOwnerOf */.i)(error),
        aheadMs: aheadOf(fields),
        endpoint: route?.endpoint,
        proxy: route?.proxy,
        text: error.message,
    };
}
/** S3 tells both times with RequestTimeTooSkewed: ours without separators, as it stood in the signature. */
function aheadOf({ RequestTime = '', ServerTime = '' }) {
    const ours = RequestTime.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const ahead = Date.parse(ours) - Date.parse(ServerTime);
    return Number.isNaN(ahead) ? undefined : ahead;
}
/**
 * Statuses without an error's name that neither service gives: CodeDeploy names all of its errors, and S3 leaves the
 * name out only where an answer has no body (HEAD), of which the SDK knows "not found" by itself.
 */
function isForeign(status) {
    return status !== undefined && status > 403 && status < 500 && status !== 429;
}
/** The service's name in a sentence. */
function serviceOf({ action }) {
    const prefix = action.split(':', 1)[0] ?? '';
    return ({
        codedeploy: 'CodeDeploy',
        s3: 'S3',
        sts: 'STS',
        lambda: 'Lambda',
        ecs: 'ECS',
        logs: 'CloudWatch Logs',
        greengrass: 'Greengrass',
        iot: 'AWS IoT',
    }[prefix] ?? prefix);
}
/** Where the call went: the region for AWS itself, the address for anything else. */
function placeOf({ endpoint, region }) {
    if (endpoint === undefined || /\.amazonaws\.com(\.cn)?$/.test(new URL(endpoint).hostname)) {
        return `in region "${region}"`;
    }
    return `at "${endpoint}"`;
}
/** What the call was about, as the end of a sentence: ` for deployment group "web" of application "shop"`. */
function describeSubject({ subject }) {
    const { applicationName, deploymentGroupName, deploymentId, bucket, key, logGroup } = subject;
    if (logGroup !== undefined)
        return ` for log group "${logGroup}"`;
    const { functionName, functionVersion, alias, taskDefinition } = subject;
    if (taskDefinition !== undefined)
        return ` for task definition "${taskDefinition}"`;
    if (functionName !== undefined) {
        const part = alias !== undefined
            ? `alias "${alias}" of `
            : functionVersion !== undefined
                ? `version ${functionVersion} of `
                : '';
        return ` for ${part}function "${functionName}"`;
    }
    const { componentName, componentVersion, thingName, thingGroupName } = subject;
    if (componentName !== undefined) {
        return ` for ${componentVersion === undefined ? '' : `version ${componentVersion} of `}component "${componentName}"`;
    }
    if (thingName !== undefined)
        return ` for thing "${thingName}"`;
    if (thingGroupName !== undefined)
        return ` for thing group "${thingGroupName}"`;
    if (key !== undefined)
        return ` for "s3://${bucket}/${key}"`;
    if (bucket !== undefined)
        return ` for bucket "${bucket}"`;
    if (deploymentId !== undefined)
        return ` for deployment "${deploymentId}"`;
    if (deploymentGroupName !== undefined) {
        return ` for deployment group "${deploymentGroupName}" of application "${applicationName}"`;
    }
    return applicationName === undefined ? '' : ` for application "${applicationName}"`;
}

;// CONCATENATED MODULE: ./packages/aws/lib/telling.js
/** One rule for several names. */
function each(names, rule) {
    return names.map((name) => [name, rule]);
}
/** The service's own sentence as the end of a hint; `UnknownError` is the SDK's own filler for an answer without a text. */
function said({ text }) {
    return text === '' || text === 'UnknownError' ? '' : `; the service says: ${text}`;
}
/** How often a call was tried, in words. */
function times({ attempts }) {
    return attempts === 1 ? 'once' : `${attempts} times`;
}

;// CONCATENATED MODULE: ./packages/aws/lib/ecs/error-rules.js


/** What the errors of Amazon ECS mean; names are those of its service model. */
const ECS_RULES = each(['ClientException', 'InvalidParameterException'], refusedDefinition);
/** One name stands for all that a client can do wrong; what was asked for tells which. */
function refusedDefinition(failure) {
    const { taskDefinition } = failure.subject;
    if (failure.action === 'ecs:DescribeTaskDefinition') {
        return {
            code: 'TASK_DEFINITION_NOT_FOUND',
            message: `task definition "${taskDefinition}" is not registered ${placeOf(failure)}`,
            hint: `a file has to be named by its path; to see the families: aws ecs list-task-definition-families${said(failure)}`,
        };
    }
    return {
        code: 'INPUT_INVALID',
        // Other services have one of these names, too.
        message: `${serviceOf(failure)} refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
        hint: said(failure).replace(/^; /, '') || 'no reason was given',
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/error-rules.js


/** What the errors of Greengrass V2 and AWS IoT mean that no other service here has; names are those of their service models. */
const GREENGRASS_RULES = [
    ...each(['ValidationException', 'InvalidRequestException'], wrongInput),
    ...each(['ConflictException'], conflict),
    ...each(['ServiceQuotaExceededException'], overQuota),
    ...each(['RequestAlreadyInProgressException'], inProgress),
];
/** ResourceNotFoundException, which more than one service has. */
function nothingThere(failure) {
    const { deploymentId, componentName, componentVersion, thingName, thingGroupName } = failure.subject;
    const place = placeOf(failure);
    if (deploymentId !== undefined) {
        return {
            code: 'DEPLOYMENT_NOT_FOUND',
            message: `deployment "${deploymentId}" does not exist ${place}`,
            hint: 'check the id, and that region, account and endpoint are those of the deployment',
        };
    }
    if (thingName !== undefined) {
        return {
            code: 'DEVICE_NOT_FOUND',
            message: `there is no core device "${thingName}" ${place}`,
            hint: 'check the name of its thing (names are case-sensitive), region and account: aws greengrassv2 list-core-devices',
        };
    }
    if (failure.action === 'greengrass:CreateDeployment') {
        return {
            code: 'COMPONENT_NOT_FOUND',
            message: `a component version or the target of the deployment does not exist ${place}`,
            hint: `publish the components first, and look for a wrong name, region or account${said(failure)}`,
        };
    }
    if (thingGroupName !== undefined) {
        return {
            code: 'GROUP_NOT_FOUND',
            message: `thing group "${thingGroupName}" does not exist ${place}`,
            hint: 'check the name (names are case-sensitive), region and account: aws iot list-thing-groups',
        };
    }
    const version = componentVersion === undefined ? '' : ` version ${componentVersion} of`;
    return {
        code: 'COMPONENT_NOT_FOUND',
        message: `there is no${version} component "${componentName ?? ''}" ${place}`,
        hint: `check name, version, region and account: aws greengrassv2 list-components${said(failure)}`,
    };
}
function wrongInput(failure) {
    return {
        code: 'INPUT_INVALID',
        message: `${serviceOf(failure)} refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
        hint: said(failure).replace(/^; /, '') || 'no reason was given',
    };
}
function conflict(failure) {
    const { deploymentId, componentName, componentVersion } = failure.subject;
    if (componentName !== undefined) {
        return {
            code: 'KEY_TAKEN',
            message: `version ${componentVersion} of component "${componentName}" exists already ${placeOf(failure)}`,
            hint: 'a version is never changed: raise it in the recipe or in gdk-config.json, or write NEXT_PATCH there',
        };
    }
    if (deploymentId !== undefined) {
        return {
            code: 'ALREADY_COMPLETED',
            message: `deployment "${deploymentId}" is over already`,
            hint: 'there is nothing left to stop; to undo it on the devices, deploy an earlier revision (slipway redeploy --provider greengrass)',
        };
    }
    return {
        code: 'SERVICE_REFUSED',
        message: `${serviceOf(failure)} refused "${failure.action}": it does not go together with what is there`,
        hint: said(failure).replace(/^; /, '') || 'a group that serves one parent as a subdeployment can serve no other',
    };
}
function overQuota(failure) {
    return {
        code: 'SERVICE_REFUSED',
        message: `${serviceOf(failure)} has reached a quota of this account with "${failure.action}" ${placeOf(failure)}`,
        hint: `remove what is not needed any more, or have the quota raised${said(failure)}`,
    };
}
function inProgress(failure) {
    return {
        code: 'SERVICE_UNREACHABLE',
        message: `${serviceOf(failure)} ${placeOf(failure)} is still carrying out an earlier try of "${failure.action}"`,
        hint: 'look at the latest deployment or version before asking again',
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/lambda/error-rules.js


/** What Lambda's own errors mean; names are those of its service model. */
const LAMBDA_RULES = [
    ...each(['CodeStorageExceededException'], noRoom),
    ...each(['PreconditionFailedException', 'ResourceConflictException'], changedMeanwhile),
    ...each([
        'InvalidParameterValueException',
        'InvalidZipFileException',
        'RequestTooLargeException',
        'CodeVerificationFailedException',
        'InvalidCodeSignatureException',
    ], refusedCode),
];
/** ResourceNotFoundException, which more than one service has. */
function noFunction(failure) {
    const { functionName, functionVersion, alias } = failure.subject;
    const part = alias !== undefined
        ? ` has no alias "${alias}", or does not exist,`
        : functionVersion !== undefined
            ? ` has no version ${functionVersion}, or does not exist,`
            : ' does not exist';
    const list = alias !== undefined
        ? `aws lambda list-aliases --function-name ${functionName}`
        : functionVersion !== undefined
            ? `aws lambda list-versions-by-function --function-name ${functionName}`
            : 'aws lambda list-functions';
    return {
        code: 'FUNCTION_NOT_FOUND',
        message: `function "${functionName}"${part} ${placeOf(failure)}`,
        hint: `check names, region and account: ${list}`,
    };
}
function noRoom(failure) {
    return {
        code: 'SERVICE_REFUSED',
        message: `Lambda has no room for more code in this account ${placeOf(failure)}`,
        hint: `delete versions that no alias stands for: aws lambda delete-function --function-name ${failure.subject.functionName} --qualifier VERSION`,
    };
}
/** A call whose answer was lost on the way is sent again by the SDK, and then finds its own update under way. */
function changedMeanwhile(failure) {
    const own = failure.attempts > 1 ? 'an earlier try of this very call may be what is under way; ' : '';
    return {
        code: 'SERVICE_REFUSED',
        message: `somebody else is changing function "${failure.subject.functionName}" ${placeOf(failure)}`,
        hint: `${own}let one workflow at a time change it, and deploy again${said(failure)}`,
    };
}
function refusedCode(failure) {
    return {
        code: 'INPUT_INVALID',
        message: `Lambda refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
        hint: said(failure).replace(/^; /, '') || 'no reason was given',
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/error-rules.js


/** What to do about the errors that only S3 gives, by the names of its error list. */
const S3_RULES = [
    ['NoSuchBucket', noBucket],
    ...each(['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'], wrongRegion),
    ...each(['NoSuchKey', 'NoSuchVersion', 'NotFound'], noObject),
    ['PreconditionFailed', keyTaken],
    ...each(['BadDigest', 'InvalidDigest', 'XAmzContentSHA256Mismatch', 'XAmzContentChecksumMismatch'], damaged),
    ...each(['EntityTooLarge', 'MaxMessageLengthExceeded'], tooLarge),
    ['AccessControlListNotSupported', noAcls],
];
function noBucket(failure) {
    const { subject, region } = failure;
    return {
        code: 'BUCKET_NOT_FOUND',
        message: `bucket "${subject.bucket}" does not exist ${placeOf(failure)}`,
        hint: `check its name and the endpoint, or create it in the region of what is deployed to: aws s3 mb s3://${subject.bucket} --region ${region}`,
    };
}
/** A bucket of another region, by its name or by the status alone. */
function wrongRegion(failure) {
    const { bucketRegion, region, subject } = failure;
    const elsewhere = bucketRegion === undefined || bucketRegion === region ? 'another region' : `region "${bucketRegion}"`;
    return {
        code: 'BUCKET_NOT_FOUND',
        message: `bucket "${subject.bucket}" is in ${elsewhere}, not in "${region}"`,
        hint: 'instances and core devices fetch from a bucket in their own region: use a bucket of this region, or set the region to that of the bucket',
    };
}
function noObject(failure) {
    return {
        code: 'OBJECT_NOT_FOUND',
        message: `there is nothing at "s3://${failure.subject.bucket}/${failure.subject.key}" ${placeOf(failure)}`,
        hint: 'check bucket and key, or push the bundle first',
    };
}
/** A key that is not free, also by the status alone. */
function keyTaken(failure) {
    const { bucket, key } = failure.subject;
    const own = failure.attempts > 1 ? '; an earlier try of this very call may have stored it' : '';
    return {
        code: 'KEY_TAKEN',
        message: `"s3://${bucket}/${key}" holds an object already, and what it is may not be seen`,
        hint: `allow "s3:GetObject" on it, leave s3-key out or put {digest} into it, or say overwrite${own}`,
    };
}
function damaged(failure) {
    return {
        code: 'UPLOAD_CORRUPTED',
        message: `${serviceOf(failure)} ${placeOf(failure)} got other bytes${describeSubject(failure)} than were sent: ${failure.name}`,
        hint: 'nothing was stored; look for a proxy that changes bytes on the way',
    };
}
function tooLarge(failure) {
    const { bucket, key } = failure.subject;
    return {
        code: 'SERVICE_REFUSED',
        message: `${serviceOf(failure)} ${placeOf(failure)} takes no object as large as the one for "s3://${bucket}/${key}": ${failure.name}`,
        hint: 'find what makes it large and leave that out; .deployignore does so for every run',
    };
}
function noAcls(failure) {
    return {
        code: 'SERVICE_REFUSED',
        message: `bucket "${failure.subject.bucket}" takes no ACLs, as its owner owns every object: leave s3-acl out`,
        hint: 'buckets made since April 2023 are so; who may read is said by policies there',
    };
}
/** S3 passes on what KMS says, with its name behind "KMS."; a right that is missing comes as AccessDenied, and names it. */
function noKmsKey(failure) {
    return {
        code: 'SERVICE_REFUSED',
        message: `the KMS key${describeSubject(failure)} cannot be used: ${failure.name}`,
        hint: `check sse-kms-key-id or the default encryption of bucket "${failure.subject.bucket}": the key has to be in its region, switched on and not about to be deleted${said(failure)}`,
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/error-rules.js







/** What to do about an error of a given name; names are those of the public service models and of S3's error list. */
const RULES = new Map([
    ...each(['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired', 'RequestExpired'], expired),
    ...each([
        'UnrecognizedClientException',
        'InvalidSignatureException',
        'SignatureDoesNotMatch',
        'InvalidAccessKeyId',
        'InvalidClientTokenId',
        'InvalidToken',
        'IncompleteSignature',
        'IncompleteSignatureException',
        'MissingAuthenticationToken',
        'MissingAuthenticationTokenException',
    ], wrongCredentials),
    ...each(['RequestTimeTooSkewed', 'RequestInTheFuture'], wrongClock),
    ...each(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'UnauthorizedException', 'Forbidden'], denied),
    ...S3_RULES,
    ...LAMBDA_RULES,
    ...ECS_RULES,
    ...GREENGRASS_RULES,
    ['ResourceNotFoundException', noResource],
    ['ApplicationDoesNotExistException', noApplication],
    ['DeploymentGroupDoesNotExistException', noGroup],
    ['DeploymentConfigDoesNotExistException', noConfiguration],
    ['DeploymentDoesNotExistException', noDeployment],
    ['InvalidDeploymentIdException', noDeploymentId],
    ['RevisionDoesNotExistException', noRevision],
    ['DeploymentLimitExceededException', busy],
    ['DeploymentAlreadyCompletedException', completed],
    ...each(['DeploymentIsNotInReadyStateException', 'UnsupportedActionForDeploymentTypeException'], notWaiting),
    ...each(['NotImplementedException', 'NotImplemented'], notImplemented),
    ...each(['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded', 'SlowDown'], throttled),
    ...each([
        'InvalidApplicationNameException',
        'InvalidDeploymentGroupNameException',
        'InvalidDeploymentConfigNameException',
        'InvalidRevisionException',
        'InvalidFileExistsBehaviorException',
        'InvalidIgnoreApplicationStopFailuresValueException',
        'InvalidUpdateOutdatedInstancesOnlyValueException',
        'DescriptionTooLongException',
        'InvalidTargetInstancesException',
        'InvalidAutoScalingGroupException',
        'InvalidAlarmConfigException',
        'InvalidAutoRollbackConfigException',
        'InvalidBucketName',
        'KeyTooLongError',
        'InvalidTag',
        'InvalidStorageClass',
        'MetadataTooLarge',
    ], invalid),
]);
/** What an answer of the service means, by its name, then by its HTTP status. */
function tellAnswer(failure) {
    const rule = RULES.get(failure.name) ?? (failure.name.startsWith('KMS.') ? noKmsKey : ruleOfStatus(failure));
    return rule(failure);
}
function ruleOfStatus({ status, bucketRegion, region }) {
    if (status === 301 || (status === 400 && bucketRegion !== undefined && bucketRegion !== region))
        return wrongRegion;
    if (status === 403)
        return denied;
    if (status === 412)
        return keyTaken;
    if (status === 429)
        return throttled;
    if (status === 501)
        return notImplemented;
    return status !== undefined && status >= 500 ? troubled : refused;
}
function expired(failure) {
    const { deploymentId } = failure.subject;
    const resume = deploymentId === undefined
        ? ''
        : `; the deployment goes on: look again with slipway wait ${providerOf(failure)}--deployment-id ${deploymentId}`;
    return {
        code: 'CREDENTIALS_EXPIRED',
        message: `the AWS credentials expired before "${failure.action}" ${placeOf(failure)}`,
        hint: `get new ones (sign in again, or repeat the step that assumes the role, with a longer session)${resume}`,
    };
}
/** The option that says whose a deployment is, before others of the command. */
function providerOf({ action }) {
    return /^(?:greengrass|iot):/.test(action) ? '--provider greengrass ' : '';
}
function wrongCredentials(failure) {
    return {
        code: 'CREDENTIALS_INVALID',
        message: `${serviceOf(failure)} ${placeOf(failure)} does not accept these credentials: ${failure.name}`,
        hint: 'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN have to belong together and to this endpoint; an engine takes only the keys in its ready file',
    };
}
function wrongClock(failure) {
    return {
        code: 'CREDENTIALS_INVALID',
        message: `${serviceOf(failure)} ${placeOf(failure)} refuses the time of this machine's signature${describeSkew(failure)}`,
        hint: 'set the clock of this machine (NTP): a signature is good for a few minutes only',
    };
}
function denied(failure) {
    const { action = failure.action, resource, isForbidden } = readDenial(failure.text);
    const on = resource === undefined ? '' : ` on "${resource}"`;
    const need = action === failure.action
        ? `"${action}" is not allowed${describeSubject(failure)}`
        : `"${failure.action}"${describeSubject(failure)} needs "${action}" too, which is not allowed`;
    const { requiredOwner, subject } = failure;
    if (requiredOwner !== undefined && resource === undefined && action === failure.action) {
        return {
            code: 'ACCESS_DENIED',
            message: `bucket "${subject.bucket}" is not owned by account "${requiredOwner}", or ${need} ${placeOf(failure)}`,
            hint: `S3 does not say which: check expected-bucket-owner and the bucket's name, then allow "${action}" in the policy of the user or role whose credentials these are`,
            right: { action, isForbidden },
        };
    }
    const remedy = isForbidden
        ? `a Deny in the policy of the user or role whose credentials these are forbids "${action}"${on}: take it out, or use others`
        : `allow "${action}"${on} in the policy of the user or role whose credentials these are`;
    return {
        code: 'ACCESS_DENIED',
        message: `${need} ${placeOf(failure)}`,
        hint: `${remedy}${said(failure)}`,
        right: { action, isForbidden, ...(resource !== undefined && { resource }) },
    };
}
function describeSkew({ aheadMs }) {
    if (aheadMs === undefined)
        return '';
    const minutes = Math.round(Math.abs(aheadMs) / 60_000);
    return `: its clock is ${minutes} min ${aheadMs < 0 ? 'behind' : 'ahead'}`;
}
function noApplication(failure) {
    const { applicationName } = failure.subject;
    return {
        code: 'APPLICATION_NOT_FOUND',
        message: `application "${applicationName}" does not exist ${placeOf(failure)}`,
        hint: `check name, region and account (names are case-sensitive), or create it: aws deploy create-application --application-name ${applicationName}`,
    };
}
function noGroup(failure) {
    const { applicationName, deploymentGroupName } = failure.subject;
    return {
        code: 'GROUP_NOT_FOUND',
        message: `application "${applicationName}" has no deployment group "${deploymentGroupName}" ${placeOf(failure)}`,
        hint: `list its groups (names are case-sensitive): aws deploy list-deployment-groups --application-name ${applicationName}`,
    };
}
function noConfiguration(failure) {
    return {
        code: 'CONFIGURATION_NOT_FOUND',
        message: `deployment configuration "${failure.subject.configurationName ?? 'of the group'}" does not exist ${placeOf(failure)}`,
        hint: 'list the configurations: aws deploy list-deployment-configs',
    };
}
function noDeployment(failure) {
    return {
        code: 'DEPLOYMENT_NOT_FOUND',
        message: `deployment "${failure.subject.deploymentId}" does not exist ${placeOf(failure)}`,
        hint: 'check the id, and that region, account and endpoint are those of the deployment',
    };
}
function noDeploymentId(failure) {
    return {
        code: 'INPUT_INVALID',
        message: `"${failure.subject.deploymentId}" is not the id of a deployment`,
        hint: isUuid(failure.subject.deploymentId)
            ? 'CodeDeploy was asked, whose ids look like d-A1B2C3D4E; for a deployment of Mender or Greengrass give the provider, too'
            : 'ids look like d-A1B2C3D4E; slipway deploy prints them',
    };
}
/** As other services name their deployments. */
function isUuid(id = '') {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
function noRevision(failure) {
    return {
        code: 'REVISION_NOT_FOUND',
        message: `application "${failure.subject.applicationName}" has no such revision ${placeOf(failure)}`,
        hint: 'push the bundle first; a revision that was registered with version and ETag is found only with both',
    };
}
/** A create whose answer was lost on the way is sent again by the SDK, and then finds its own deployment running. */
function busy(failure) {
    const { applicationName, deploymentGroupName } = failure.subject;
    const own = failure.attempts > 1 ? 'an earlier try of this very call may have begun it; ' : '';
    return {
        code: 'GROUP_BUSY',
        message: `deployment group "${deploymentGroupName}" of application "${applicationName}" is busy with another deployment`,
        hint: `${own}wait for it or stop it; to see it: aws deploy list-deployments --application-name ${applicationName} --deployment-group-name ${deploymentGroupName} --include-only-statuses Created Queued InProgress${said(failure)}`,
    };
}
function completed(failure) {
    return {
        code: 'ALREADY_COMPLETED',
        message: `deployment "${failure.subject.deploymentId}" is over already`,
        hint: 'there is nothing left to stop',
    };
}
function notWaiting(failure) {
    const { deploymentId } = failure.subject;
    return {
        code: 'NOT_WAITING',
        message: `deployment "${deploymentId}" does not wait for that`,
        hint: `to see where it is: slipway wait --deployment-id ${deploymentId}${said(failure)}`,
    };
}
/** Several services have this name for what is not there. */
function noResource(failure) {
    if (/^(?:greengrass|iot):/.test(failure.action))
        return nothingThere(failure);
    return failure.action.startsWith('lambda:') ? noFunction(failure) : refused(failure);
}
function notImplemented(failure) {
    return {
        code: 'NOT_IMPLEMENTED',
        message: `${serviceOf(failure)} ${placeOf(failure)} does not implement "${failure.action}"`,
        hint: `an emulator answers so for what it leaves out${said(failure)}`,
    };
}
function throttled(failure) {
    return {
        code: 'SERVICE_UNREACHABLE',
        message: `${serviceOf(failure)} ${placeOf(failure)} throttled "${failure.action}" ${times(failure)}`,
        hint: failure.action.startsWith('s3:')
            ? 'too much is written to this bucket at once: push again later, or run fewer jobs at once'
            : 'the account makes too many requests: look less often, or run fewer jobs at once',
    };
}
function troubled(failure) {
    const way = failure.proxy === undefined ? '' : ` through the proxy "${failure.proxy}"`;
    return {
        code: 'SERVICE_UNREACHABLE',
        message: `${serviceOf(failure)} ${placeOf(failure)}${way} answered "${failure.action}" with HTTP ${failure.status} ${times(failure)}`,
        hint: `the trouble is on its side: try again later, and look at its health page${said(failure)}`,
    };
}
function invalid(failure) {
    return { ...refused(failure), code: 'INPUT_INVALID' };
}
function refused(failure) {
    return {
        code: 'SERVICE_REFUSED',
        message: `${serviceOf(failure)} refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
        hint: said(failure).replace(/^; /, '') || `HTTP ${failure.status}, with no reason given`,
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/errors.js



/** Codes with which node says that no service could be reached; `TimeoutError` is the request handler's own. */
const OUT_OF_REACH = new Map([
    ['ECONNREFUSED', 'nothing listens there'],
    ['ENOTFOUND', 'the host name is unknown'],
    ['EAI_AGAIN', 'the host name could not be looked up'],
    ['ETIMEDOUT', 'there was no answer in time'],
    ['TimeoutError', 'there was no answer in time'],
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
 * Turns what a call to a service threw into what the caller of a port is told: a {@link SlipwayError} for all that a
 * user can act on, the signal's reason for a call that was given up, and the error itself for a defect of ours.
 * Decides by names, codes and statuses, never by text.
 */
function translateError(error, site, signal) {
    if (signal?.aborted === true)
        return signal.reason;
    if (!(error instanceof Error) || error instanceof errors.SlipwayError)
        return error;
    const failure = readFailure(error, site);
    if (failure.isAnswer)
        return tell(tellAnswer(failure), error, failure.attempts);
    if (failure.status !== undefined)
        return tell(strangeAnswer(failure, failure.status), error);
    const reason = OUT_OF_REACH.get(failure.code ?? failure.name) ?? OUT_OF_REACH.get(failure.name);
    return reason === undefined ? error : tell(outOfReach(failure, reason), error);
}
/** As {@link translateError}, for what went wrong while the credentials were looked for. */
function translateCredentialsError(error, site, signal) {
    if (signal?.aborted === true)
        return signal.reason;
    if (error instanceof Error && (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')) {
        return new errors.SlipwayError('CREDENTIALS_MISSING', `no AWS credentials were found for "${site.action}"`, {
            hint: `set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or AWS_PROFILE, sign in again (aws sso login), or let the job assume a role before this step; the last place looked at says: ${error.message}`,
            cause: error,
        });
    }
    return translateError(error, { ...site, action: 'sts:AssumeRole', subject: {} }, signal);
}
function tell({ code, message, hint, right }, cause, attempts = 1) {
    return new errors.SlipwayError(code, message, { hint, cause, attempts, ...(right !== undefined && { right }) });
}
function outOfReach(failure, reason) {
    const { endpoint, proxy, region, code } = failure;
    const address = endpoint === undefined ? `in region "${region}"` : `at "${endpoint}"`;
    const way = proxy === undefined ? '' : ` through the proxy "${proxy}"`;
    return {
        code: 'SERVICE_UNREACHABLE',
        message: `${serviceOf(failure)} cannot be reached ${address}${way}: ${reason}${code === undefined ? '' : ` (${code})`}`,
        hint: remedy(failure, reason),
    };
}
function remedy({ endpoint, proxy }, reason) {
    if (reason.includes('certificate'))
        return 'trust its authority with NODE_EXTRA_CA_CERTS=FILE, or correct the endpoint';
    if (proxy !== undefined)
        return 'check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY to go there directly';
    const host = endpoint === undefined ? '' : new URL(endpoint).hostname;
    if (/^(localhost|127\.|\[::1\])/.test(host)) {
        return 'start the engine (slipway engine start), or correct endpoint-url or AWS_ENDPOINT_URL';
    }
    return 'check the endpoint, the region and the network; behind a proxy, set HTTPS_PROXY';
}
/** Something answered that does not speak the service's protocol: a proxy, a load balancer, another program. */
function strangeAnswer(failure, status) {
    if (status === 407) {
        return {
            code: 'SERVICE_UNREACHABLE',
            message: `the proxy "${failure.proxy ?? failure.endpoint}" wants a user and a password (HTTP 407)`,
            hint: 'write them into HTTPS_PROXY: http://user:password@host:port',
        };
    }
    const way = failure.proxy === undefined ? '' : ` through the proxy "${failure.proxy}"`;
    return {
        code: 'SERVICE_UNREACHABLE',
        message: `what answers ${placeOf(failure)}${way} is not ${serviceOf(failure)}: HTTP ${status}`,
        hint: failure.proxy === undefined ? 'correct the endpoint' : 'ask who runs the proxy whether it lets this host through',
    };
}


/***/ }),

/***/ 80203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeProxy),
/* harmony export */   proxyFor: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57706);


/**
 * The proxy that a request has to take, by the variables that curl and the AWS CLI obey: `HTTPS_PROXY`, `HTTP_PROXY`,
 * `ALL_PROXY` and `NO_PROXY`, lower case first. Loopback endpoints are always reached directly.
 *
 * @throws SlipwayError INPUT_INVALID naming the variable, when it holds no http: or https: URL.
 */
function proxyFor(target, environment) {
    const host = bareHost(target.hostname);
    if (isLoopback(host))
        return undefined;
    const scheme = target.protocol.slice(0, -1);
    const variable = [`${scheme}_proxy`, 'all_proxy']
        .flatMap((name) => [name, name.toUpperCase()])
        .find((name) => (environment[name] ?? '') !== '');
    if (variable === undefined || isExempt(host, portOf(target), environment))
        return undefined;
    return parseProxy(variable, environment[variable] ?? '');
}
/** A proxy's address as it may be shown: without its user and password. */
function describeProxy(proxy) {
    return `${proxy.protocol}//${proxy.host}`;
}
function parseProxy(variable, value) {
    const text = value.includes('://') ? value : `http://${value}`;
    if (URL.canParse(text)) {
        const proxy = new URL(text);
        if (proxy.protocol === 'http:' || proxy.protocol === 'https:')
            return proxy;
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `variable "${variable}" names a proxy of kind "${proxy.protocol}"`, {
            hint: 'use a proxy that is reached by http:// or https://',
        });
    }
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_1__.SlipwayError('INPUT_INVALID', `variable "${variable}" does not hold the URL of a proxy`, {
        hint: 'write it as http://host:port; special characters of a password have to be percent-encoded',
    });
}
/** `NO_PROXY` names hosts (with all hosts below them), addresses, networks in CIDR notation, each with an optional port, or `*`. */
function isExempt(host, port, environment) {
    const list = environment.no_proxy || environment.NO_PROXY || '';
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => entry === '*' || matches(entry, host, port));
}
function matches(entry, host, port) {
    const { name = '', entryPort } = /^(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) ? `[${entry}]` : entry)
        ?.groups ?? { name: entry };
    if (entryPort !== undefined && Number(entryPort) !== port)
        return false;
    const pattern = bareHost(name.replace(/^\*?\./, ''));
    if (pattern === '')
        return false;
    const [network, prefix] = pattern.split('/');
    if (network !== undefined && prefix !== undefined)
        return isInNetwork(host, network, Number(prefix));
    return host === pattern || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${pattern}`));
}
function isInNetwork(host, network, prefix) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (family === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== family)
        return false;
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > (family === 4 ? 32 : 128))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const networks = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    networks.addSubnet(network, prefix, type);
    return networks.check(host, type);
}
function isLoopback(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) && /^127\./.test(host));
}
function bareHost(hostname) {
    return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
function portOf({ port, protocol }) {
    return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}


/***/ }),

/***/ 12547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createRequestHandler),
/* harmony export */   L: () => (/* binding */ routeOf)
/* harmony export */ });
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80203);

/** Long enough for two lost packets of a handshake; with five attempts a dead address is told in under half a minute. */
const CONNECT_TIMEOUT_MS = 4_000;
/** A proxy connects on our behalf before the socket counts as connected. */
const PROXIED_CONNECT_TIMEOUT_MS = 10_000;
const routes = new WeakMap();
/** The way that the request behind an error took, if it was one of ours; the SDK's own errors do not say. */
function routeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const response = '$response' in error ? error.$response : undefined;
    return routes.get(error) ?? (typeof response === 'object' && response !== null ? routes.get(response) : undefined);
}
/**
 * Makes the handler of a client's requests: it chooses the proxy, or none, for each request by its host.
 *
 * @param silenceMs - How long an open connection may be silent before a request is given up. Not a limit on a whole
 * request: a part of an upload may take minutes on a slow line.
 */
async function createRequestHandler(environment, silenceMs) {
    const { NodeHttpHandler } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279)]).then(__webpack_require__.t.bind(__webpack_require__, 61279, 19));
    const direct = new NodeHttpHandler({ connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: silenceMs });
    const proxied = new Map();
    const throughProxy = (proxy) => {
        const known = proxied.get(proxy.href);
        if (known !== undefined)
            return known;
        const created = createProxiedHandler(proxy, silenceMs);
        proxied.set(proxy.href, created);
        return created;
    };
    return {
        metadata: direct.metadata,
        handle: async (request, options) => {
            const target = originOf(request);
            const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__.proxyFor)(target, environment);
            const route = { endpoint: target.origin, ...(proxy !== undefined && { proxy: (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProxy */ .G)(proxy) }) };
            const handler = proxy === undefined ? direct : await throughProxy(proxy);
            try {
                const answer = await handler.handle(request, options);
                routes.set(answer.response, route);
                return answer;
            }
            catch (error) {
                if (typeof error === 'object' && error !== null)
                    routes.set(error, route);
                throw error;
            }
        },
        updateHttpClientConfig: (key, value) => direct.updateHttpClientConfig(key, value),
        httpHandlerConfigs: () => direct.httpHandlerConfigs(),
        destroy: () => {
            direct.destroy();
            for (const handler of proxied.values())
                void handler.then((opened) => opened.destroy());
        },
    };
}
async function createProxiedHandler(proxy, silenceMs) {
    const [{ NodeHttpHandler }, { HttpProxyAgent }, { HttpsProxyAgent }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279)]).then(__webpack_require__.t.bind(__webpack_require__, 61279, 19)),
        Promise.all(/* import() */[__webpack_require__.e(2792), __webpack_require__.e(8947)]).then(__webpack_require__.bind(__webpack_require__, 28947)),
        Promise.all(/* import() */[__webpack_require__.e(2792), __webpack_require__.e(1566)]).then(__webpack_require__.bind(__webpack_require__, 71566)),
    ]);
    return new NodeHttpHandler({
        connectionTimeout: PROXIED_CONNECT_TIMEOUT_MS,
        socketTimeout: silenceMs,
        httpAgent: new HttpProxyAgent(proxy, { keepAlive: true }),
        httpsAgent: new HttpsProxyAgent(proxy, { keepAlive: true }),
    });
}
function originOf(request) {
    const port = request.port === undefined ? '' : `:${request.port}`;
    return new URL(`${request.protocol}//${request.hostname}${port}`);
}


/***/ }),

/***/ 47244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ requireBucketOwner),
/* harmony export */   i: () => (/* binding */ requiredOwnerOf)
/* harmony export */ });
const refusedFor = new WeakMap();
/**
 * Says with every request of a client which account has to own the bucket: S3 refuses what is for a bucket of another one,
 * such as one that somebody made under the name of one that was deleted.
 */
function requireBucketOwner(client, account) {
    client.middlewareStack.add((next) => async (args) => {
        try {
            return await next({ ...args, input: { ...args.input, ExpectedBucketOwner: account } });
        }
        catch (error) {
            if (typeof error === 'object' && error !== null)
                refusedFor.set(error, account);
            throw error;
        }
    }, { step: 'initialize', name: 'requireBucketOwner' });
}
/** The account that the request behind an error asked for, if it asked for one. */
function requiredOwnerOf(error) {
    return refusedFor.get(error);
}


/***/ }),

/***/ 27831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openS3Client)
/* harmony export */ });
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31508);
/* harmony import */ var _bucket_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47244);


/**
 * Opens a client of S3, or of the store that the endpoint names.
 *
 * @param expectedBucketOwner the account that has to own whatever bucket is asked for
 */
async function openS3Client(settings, expectedBucketOwner) {
    const client = await connect(settings);
    if (expectedBucketOwner !== undefined)
        (0,_bucket_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .requireBucketOwner */ .h)(client, expectedBucketOwner);
    return client;
}
async function connect(settings) {
    const configuration = await (0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .toClientSettings */ .Od)(settings, 'S3');
    const { S3Client } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const client = new S3Client({ ...configuration, forcePathStyle: configuration.endpoint !== undefined });
    await (0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .requireRegion */ .CI)(client);
    if (configuration.endpoint !== undefined)
        return client;
    // An endpoint in the profile is known to the SDK alone; own stores rarely have a host name for each bucket.
    const endpoint = await client.config.serviceConfiguredEndpoint?.();
    return endpoint === undefined ? client : new S3Client({ ...configuration, endpoint, forcePathStyle: true });
}


/***/ }),

/***/ 75349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   qZ: () => (/* binding */ unquoted),
/* harmony export */   uB: () => (/* binding */ FORMAT),
/* harmony export */   xL: () => (/* binding */ CONTENT_DIGEST),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   z4: () => (/* binding */ toStored)
/* harmony export */ });
/* harmony import */ var _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57706);

/** What is kept with each object, so that the same bundle is not uploaded twice and can be told from others. */
const SHA256 = 'slipway-sha256';
const CONTENT_DIGEST = 'slipway-content-digest';
const FORMAT = 'slipway-format';
const COMMIT = 'slipway-commit';
const RUN_URL = 'slipway-run-url';
const ACTOR = 'slipway-actor';
/** Amazon S3 user guide, "Working with object metadata": names and values together. */
const MAX_METADATA_BYTES = 2_048;
const CONTENT_TYPES = {
    zip: 'application/zip',
    tar: 'application/x-tar',
    tgz: 'application/gzip',
    YAML: 'application/yaml',
    JSON: 'application/json',
    file: 'application/octet-stream',
};
/**
 * What is said of a bundle with its object.
 *
 * @throws SlipwayError INPUT_INVALID when that is more than S3 keeps.
 */
function factsOf(file) {
    const { sha256, contentDigest, format, commit, runUrl, actor } = file;
    const metadata = {
        ...file.metadata,
        ...(sha256 !== undefined && { [SHA256]: sha256 }),
        [CONTENT_DIGEST]: contentDigest,
        [FORMAT]: format,
        ...(commit !== undefined && { [COMMIT]: commit }),
        ...(runUrl !== undefined && { [RUN_URL]: asHeader(runUrl) }),
        ...(actor !== undefined && { [ACTOR]: asHeader(actor) }),
    };
    const bytes = Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (bytes <= MAX_METADATA_BYTES)
        return { contentType: CONTENT_TYPES[format], metadata };
    throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('INPUT_INVALID', `metadata of ${bytes} bytes is more than the ${MAX_METADATA_BYTES} that S3 keeps`, {
        hint: 'say less in "metadata"; digests, commit, run and actor count too',
    });
}
/** Header fields carry ASCII alone; anything else is written with percent signs. */
function asHeader(text) {
    return text.replace(/[^\x20-\x7e]+/g, encodeURIComponent);
}
/**
 * What pins a deployment to these bytes.
 *
 * @throws SlipwayError SERVICE_REFUSED when the store tells no ETag.
 */
function toStored({ bucket, key }, { ETag, VersionId }) {
    if (ETag === undefined) {
        throw new _slipway_core_errors__WEBPACK_IMPORTED_MODULE_0__.SlipwayError('SERVICE_REFUSED', `the store gave no ETag for "s3://${bucket}/${key}"`, {
            hint: 'without one a deployment cannot be pinned to these bytes: correct the endpoint',
        });
    }
    // Buckets whose versioning was suspended answer with the version "null", which cannot be asked for by name everywhere.
    const version = VersionId === undefined || VersionId === 'null' ? {} : { version: VersionId };
    return { bucket, key, eTag: unquoted(ETag), ...version };
}
/** An ETag without the quotes that it has in a header. */
function unquoted(eTag) {
    return eTag.replaceAll('"', '');
}


/***/ }),

/***/ 53010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ headObject),
/* harmony export */   Z: () => (/* binding */ findObject),
/* harmony export */   gr: () => (/* binding */ checkObject),
/* harmony export */   yv: () => (/* binding */ commitOfObject)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23003);
/* harmony import */ var _object_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75349);


/**
 * What a key holds. A refused look leaves that open: S3 refuses it to whoever may not list the bucket where nothing is, and
 * writing, which follows, needs no such right. Where credentials are wrong, writing says so too, and says why: an answer to
 * HEAD has no body.
 */
async function findObject(client, { bucket, key }, file, { signal } = {}) {
    const { HeadObjectCommand, S3ServiceException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
    const head = await (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T)(client, 's3:GetObject', { bucket, key }, signal, async (sending) => {
        try {
            return await client.send(command, sending);
        }
        catch (error) {
            const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
            if (status === 404)
                return 'absent';
            if (status === 403 || status === 400)
                return 'unseen';
            throw error;
        }
    });
    if (typeof head === 'string')
        return { kind: head };
    const artifact = (0,_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .toStored */ .z4)({ bucket, key }, head);
    if (isSame(head, file)) {
        const { ContentLength: sizeBytes } = head;
        return { kind: 'same', artifact, ...(sizeBytes !== undefined && { sizeBytes }) };
    }
    const { [_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTENT_DIGEST */ .xL]: contentDigest, [_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT */ .uB]: format } = head.Metadata ?? {};
    return {
        kind: 'other',
        artifact,
        ...(contentDigest !== undefined && { contentDigest }),
        ...(format !== undefined && { format }),
    };
}
function isSame(head, { sha256, contentDigest, format, sizeBytes }) {
    const { Metadata = {}, ChecksumSHA256, ChecksumType, ContentLength } = head;
    if (sha256 !== undefined) {
        // What was cut short on its way is not what its metadata says.
        if (Metadata[_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD] === sha256)
            return ContentLength === undefined || ContentLength === sizeBytes;
        // A composite checksum is one of checksums, not of the object's bytes.
        const checksum = Buffer.from(sha256, 'hex').toString('base64');
        if (ChecksumSHA256 === checksum && ChecksumType !== 'COMPOSITE')
            return true;
    }
    return Metadata[_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTENT_DIGEST */ .xL] === contentDigest && Metadata[_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT */ .uB] === format;
}
/** Whether the bytes that were deployed can be had still. */
async function checkObject(client, revision, options) {
    const found = await headObject(client, revision, options);
    if (found === undefined)
        return 'gone';
    if (revision.eTag === undefined || found.ETag === undefined)
        return 'present';
    return (0,_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoted */ .qZ)(found.ETag) === (0,_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoted */ .qZ)(revision.eTag) ? 'present' : 'changed';
}
/** The commit that was recorded with an object. */
async function commitOfObject(client, revision, options) {
    return (await headObject(client, revision, options))?.Metadata?.[_object_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMIT */ .cJ];
}
/**
 * What is known of an object; `undefined` when there is none. S3 answers "not found" only to whoever may list the bucket,
 * and 403 to all others; asked for a version that is a delete marker it answers 405.
 */
async function headObject(client, { bucket, key, version }, { signal } = {}) {
    const { HeadObjectCommand, S3ServiceException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new HeadObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(version !== undefined && { VersionId: version }),
    });
    const action = version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T)(client, action, { bucket, key }, signal, async (sending) => {
        try {
            return await client.send(command, sending);
        }
        catch (error) {
            const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
            if (status === 404 || status === 405)
                return undefined;
            throw error;
        }
    });
}


/***/ })

};

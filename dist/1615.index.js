export const id = 1615;
export const ids = [1615,5104,203];
export const modules = {

/***/ 11615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  codeDeployConsoleUrl: () => (/* reexport */ codeDeployConsoleUrl),
  createCodeDeployProvider: () => (/* reexport */ createCodeDeployProvider),
  createEcsTaskDefinitions: () => (/* reexport */ createEcsTaskDefinitions),
  createFunctionLogs: () => (/* reexport */ createFunctionLogs),
  createGreengrassProvider: () => (/* reexport */ createGreengrassProvider),
  createLambdaFunctions: () => (/* reexport */ createLambdaFunctions),
  createRequestSigner: () => (/* reexport */ createRequestSigner),
  createS3ArtifactStore: () => (/* reexport */ createS3ArtifactStore),
  createS3BundleRemover: () => (/* reexport */ createS3BundleRemover),
  createS3ObjectReader: () => (/* reexport */ createS3ObjectReader),
  createSessionReader: () => (/* reexport */ createSessionReader),
  credentialsExpireAt: () => (/* reexport */ credentialsExpireAt),
  greengrassConsoleUrl: () => (/* reexport */ greengrassConsoleUrl),
  readGroupDocument: () => (/* reexport */ readGroupDocument)
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

// EXTERNAL MODULE: ./packages/aws/lib/proxy.js
var lib_proxy = __webpack_require__(80203);
;// CONCATENATED MODULE: ./packages/aws/lib/request-handler.js

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
            const proxy = (0,lib_proxy.proxyFor)(target, environment);
            const route = { endpoint: target.origin, ...(proxy !== undefined && { proxy: (0,lib_proxy/* describeProxy */.G)(proxy) }) };
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

;// CONCATENATED MODULE: ./packages/aws/lib/s3/bucket-owner.js
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

;// CONCATENATED MODULE: ./packages/aws/lib/failure.js


/** Collects the facts of an error. */
function readFailure(error, site) {
    const fields = error;
    const route = routeOf(error);
    const status = fields.$metadata?.httpStatusCode;
    return {
        ...site,
        name: error.name,
        code: fields.code,
        status,
        isAnswer: fields.$fault !== undefined && !(error.name === 'Unknown' && isForeign(status)),
        attempts: fields.$metadata?.attempts ?? 1,
        bucketRegion: fields.$response?.headers?.['x-amz-bucket-region'] ?? fields.Region,
        requiredOwner: requiredOwnerOf(error),
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

;// CONCATENATED MODULE: ./packages/aws/lib/call.js

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
        throw translateCredentialsError(error, site, signal);
    }
    try {
        return await send(signal === undefined ? {} : { abortSignal: signal });
    }
    catch (error) {
        throw translateError(error, site, signal);
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

// EXTERNAL MODULE: ./packages/core/lib/version.js
var version = __webpack_require__(81757);
;// CONCATENATED MODULE: ./packages/aws/lib/client-settings.js



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
        requestHandler: await createRequestHandler(environment, SILENCE_MS[service]),
        customUserAgent: [['slipway', version/* VERSION */.x]],
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
        throw new errors.SlipwayError('INPUT_INVALID', 'no AWS region is set', {
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
    throw new errors.SlipwayError('INPUT_INVALID', `"${source}" is "${text}", which is not a URL of a service`, {
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
    throw new errors.SlipwayError('INPUT_INVALID', `"AWS_MAX_ATTEMPTS" is "${text}"`, { hint: 'give a whole number from 1' });
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
        throw new errors.SlipwayError('INPUT_INVALID', `"role-to-assume" is "${roleToAssume}", which is not the ARN of a role`, {
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

;// CONCATENATED MODULE: ./packages/aws/lib/codedeploy/group-document.js


/**
 * Reads a deployment group whole.
 *
 * @throws SlipwayError APPLICATION_NOT_FOUND, GROUP_NOT_FOUND, ACCESS_DENIED.
 */
async function readGroupDocument(settings, group, { signal } = {}) {
    const { CodeDeployClient, GetDeploymentConfigCommand, GetDeploymentGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const client = new CodeDeployClient(await toClientSettings(settings, 'CODEDEPLOY'));
    await requireRegion(client);
    const command = new GetDeploymentGroupCommand({ ...group });
    const { deploymentGroupInfo = {} } = await call(client, 'codedeploy:GetDeploymentGroup', { ...group }, signal, (options) => client.send(command, options));
    const { deploymentConfigName: name = '' } = deploymentGroupInfo;
    if (name === '' || name.startsWith('CodeDeployDefault.'))
        return { deploymentGroupInfo: { ...deploymentGroupInfo } };
    const ofConfiguration = new GetDeploymentConfigCommand({ deploymentConfigName: name });
    const { deploymentConfigInfo = {} } = await call(client, 'codedeploy:GetDeploymentConfig', { configurationName: name }, signal, (options) => client.send(ofConfiguration, options));
    return { deploymentGroupInfo: { ...deploymentGroupInfo }, deploymentConfigInfo: { ...deploymentConfigInfo } };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./packages/aws/lib/s3/client.js


/**
 * Opens a client of S3, or of the store that the endpoint names.
 *
 * @param expectedBucketOwner the account that has to own whatever bucket is asked for
 */
async function openS3Client(settings, expectedBucketOwner) {
    const client = await connect(settings);
    if (expectedBucketOwner !== undefined)
        requireBucketOwner(client, expectedBucketOwner);
    return client;
}
async function connect(settings) {
    const configuration = await toClientSettings(settings, 'S3');
    const { S3Client } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const client = new S3Client({ ...configuration, forcePathStyle: configuration.endpoint !== undefined });
    await requireRegion(client);
    if (configuration.endpoint !== undefined)
        return client;
    // An endpoint in the profile is known to the SDK alone; own stores rarely have a host name for each bucket.
    const endpoint = await client.config.serviceConfiguredEndpoint?.();
    return endpoint === undefined ? client : new S3Client({ ...configuration, endpoint, forcePathStyle: true });
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/object-facts.js

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
        [SHA256]: sha256,
        [CONTENT_DIGEST]: contentDigest,
        [FORMAT]: format,
        ...(commit !== undefined && { [COMMIT]: commit }),
        ...(runUrl !== undefined && { [RUN_URL]: asHeader(runUrl) }),
        ...(actor !== undefined && { [ACTOR]: asHeader(actor) }),
    };
    const bytes = Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (bytes <= MAX_METADATA_BYTES)
        return { contentType: CONTENT_TYPES[format], metadata };
    throw new errors.SlipwayError('INPUT_INVALID', `metadata of ${bytes} bytes is more than the ${MAX_METADATA_BYTES} that S3 keeps`, {
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
        throw new errors.SlipwayError('SERVICE_REFUSED', `the store gave no ETag for "s3://${bucket}/${key}"`, {
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

;// CONCATENATED MODULE: ./packages/aws/lib/s3/object-head.js


/**
 * What a key holds. A refused look leaves that open: S3 refuses it to whoever may not list the bucket where nothing is, and
 * writing, which follows, needs no such right. Where credentials are wrong, writing says so too, and says why: an answer to
 * HEAD has no body.
 */
async function findObject(client, { bucket, key }, file, { signal } = {}) {
    const { HeadObjectCommand, S3ServiceException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
    const head = await call(client, 's3:GetObject', { bucket, key }, signal, async (sending) => {
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
    const artifact = toStored({ bucket, key }, head);
    if (isSame(head, file))
        return { kind: 'same', artifact };
    const { [CONTENT_DIGEST]: contentDigest, [FORMAT]: format } = head.Metadata ?? {};
    return {
        kind: 'other',
        artifact,
        ...(contentDigest !== undefined && { contentDigest }),
        ...(format !== undefined && { format }),
    };
}
function isSame(head, { sha256, contentDigest, format, sizeBytes }) {
    const { Metadata = {}, ChecksumSHA256, ChecksumType, ContentLength } = head;
    // What was cut short on its way is not what its metadata says.
    if (Metadata[SHA256] === sha256)
        return ContentLength === undefined || ContentLength === sizeBytes;
    // A composite checksum is one of checksums, not of the object's bytes.
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    if (ChecksumSHA256 === checksum && ChecksumType !== 'COMPOSITE')
        return true;
    return Metadata[CONTENT_DIGEST] === contentDigest && Metadata[FORMAT] === format;
}
/** Whether the bytes that were deployed can be had still. */
async function checkObject(client, revision, options) {
    const found = await headObject(client, revision, options);
    if (found === undefined)
        return 'gone';
    if (revision.eTag === undefined || found.ETag === undefined)
        return 'present';
    return unquoted(found.ETag) === unquoted(revision.eTag) ? 'present' : 'changed';
}
/** The commit that was recorded with an object. */
async function commitOfObject(client, revision, options) {
    return (await headObject(client, revision, options))?.Metadata?.[COMMIT];
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
    return call(client, action, { bucket, key }, signal, async (sending) => {
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

;// CONCATENATED MODULE: ./packages/aws/lib/s3/object-reader.js





/** Reads objects from S3, or from a store that speaks its protocol. The SDK is loaded at the first object. */
function createS3ObjectReader(settings, signal) {
    const connect = once(() => openS3Client(settings));
    return {
        async look(bucket, key, version) {
            const options = signal === undefined ? {} : { signal };
            const answer = await headObject(await connect(), { bucket, key, ...(version !== undefined && { version }) }, options);
            if (answer === undefined)
                return undefined;
            const contentDigest = answer.Metadata?.[CONTENT_DIGEST];
            return { ...object_reader_factsOf(answer), ...(contentDigest !== undefined && { contentDigest }) };
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
            const answer = await call(client, rightFor(version), { bucket, key }, signal, async (sending) => {
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
            const body = Body instanceof external_node_stream_.Readable ? Body : external_node_stream_.Readable.from([]);
            // Whoever reads the bytes hears of what ends them; once nobody does any more, an `error` event would end the process.
            body.on('error', () => undefined);
            return { ...object_reader_factsOf(answer), body };
        },
    };
}
function rightFor(version) {
    return version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
}
function object_reader_factsOf({ ETag = '', ContentLength, VersionId, }) {
    return {
        eTag: ETag.replaceAll('"', ''),
        ...(ContentLength !== undefined && { sizeBytes: ContentLength }),
        ...(VersionId !== undefined && { version: VersionId }),
    };
}
/** An absent bucket is an error of its own, which says more. */
const ABSENT = new Set(['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed']);

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
        const page = await call(client, 'codedeploy:ListApplicationRevisions', { applicationName }, signal, (options) => client.send(command, options));
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
    const answer = await call(client, 'codedeploy:BatchGetApplicationRevisions', { applicationName }, signal, (options) => client.send(command, options));
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
    const answer = await call(client, 'codedeploy:GetApplicationRevision', { applicationName }, signal, (options) => client.send(command, options));
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
    const opened = await createS3ObjectReader(settings, signal).open(bucket, key, version);
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
    const { deploymentConfigInfo: info = {} } = await call(client, 'codedeploy:GetDeploymentConfig', { configurationName: name }, signal, (options) => client.send(command, options));
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
    const { deploymentGroupInfo: info } = await call(client, 'codedeploy:GetDeploymentGroup', { ...group }, signal, (options) => client.send(command, options));
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
        const page = await call(client, 'codedeploy:ListDeployments', group, signal, (sending) => client.send(command, sending));
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
    const answer = await call(client, 'codedeploy:GetDeploymentGroup', group, signal, (sending) => client.send(command, sending));
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
    const { deploymentGroupInfo: info = {} } = await call(client, 'codedeploy:GetDeploymentGroup', { ...group }, signal, (options) => client.send(command, options));
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
        const page = await call(client, 'codedeploy:ListDeployments', { ...group }, signal, (options) => client.send(command, options));
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
    const answer = await call(client, 'codedeploy:BatchGetDeployments', { ...group }, signal, (options) => client.send(command, options));
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
        const page = await call(client, 'codedeploy:ListOnPremisesInstances', {}, signal, (options) => client.send(command, options));
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
            const page = await call(client, 'codedeploy:ListApplications', {}, options?.signal, (sending) => client.send(command, sending));
            return { items: page.applications ?? [], nextToken: page.nextToken };
        }),
        listGroups: (applicationName, options) => pagesOf(async (nextToken) => {
            const client = await open();
            const { ListDeploymentGroupsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new ListDeploymentGroupsCommand({ applicationName, ...(nextToken && { nextToken }) });
            const action = 'codedeploy:ListDeploymentGroups';
            const page = await call(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending));
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
            const page = await call(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending));
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
            return answerOf(call(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending)), []);
        },
        tryStopDeployment: async (endedDeploymentId, options) => {
            const client = await open();
            const { StopDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const deploymentId = endedDeploymentId ?? NO_DEPLOYMENT;
            const command = new StopDeploymentCommand({ deploymentId });
            return answerOf(call(client, 'codedeploy:StopDeployment', { deploymentId }, options?.signal, (sending) => client.send(command, sending)), ['ALREADY_COMPLETED', 'DEPLOYMENT_NOT_FOUND']);
        },
        tryListTargets: async (deploymentId = NO_DEPLOYMENT, options) => {
            const client = await open();
            const { ListDeploymentTargetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new ListDeploymentTargetsCommand({ deploymentId });
            return answerOf(call(client, 'codedeploy:ListDeploymentTargets', { deploymentId }, options?.signal, (sending) => client.send(command, sending)), ['DEPLOYMENT_NOT_FOUND']);
        },
        tryDescribeTargets: async (deploymentId = NO_DEPLOYMENT, options) => {
            const client = await open();
            const { BatchGetDeploymentTargetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
            const command = new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds: [NO_TARGET] });
            return answerOf(call(client, 'codedeploy:BatchGetDeploymentTargets', { deploymentId }, options?.signal, (sending) => client.send(command, sending)), ['DEPLOYMENT_NOT_FOUND']);
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
    const creating = call(client, 'codedeploy:CreateDeployment', subject, signal, async (sending) => {
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
        const page = await call(client, 'codedeploy:ListDeploymentTargets', { deploymentId }, signal, async (options) => {
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
    const answer = await call(client, 'codedeploy:BatchGetDeploymentTargets', { deploymentId }, signal, (options) => client.send(command, options));
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
    const open = once(() => openClient(settings));
    const ofGroup = async (find, group, options) => {
        const client = await open();
        return find(client, group, (id) => getDeployment(client, id, options), options);
    };
    return {
        ...createRightsProbe(open),
        ...createRevisionUsers(open),
        readAppSpec: async (applicationName, revision, options) => readAppSpec(settings, await open(), applicationName, revision, options),
        name: 'codedeploy',
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
    const configuration = await toClientSettings(settings, 'CODEDEPLOY');
    const { CodeDeployClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const client = new CodeDeployClient(configuration);
    await requireRegion(client);
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
    await call(client, 'codedeploy:RegisterApplicationRevision', { applicationName }, options.signal, (sending) => client.send(command, sending));
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
    const { deploymentId } = await call(client, 'codedeploy:CreateDeployment', subject, options.signal, (sending) => client.send(command, sending));
    return deploymentId ?? incomplete('CreateDeployment', 'deploymentId');
}
async function getDeployment(client, deploymentId, options = {}) {
    const { GetDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new GetDeploymentCommand({ deploymentId });
    const { deploymentInfo } = await call(client, 'codedeploy:GetDeployment', { deploymentId }, options.signal, (sending) => client.send(command, sending));
    return toDeployment(deploymentId, deploymentInfo ?? incomplete('GetDeployment', 'deploymentInfo'));
}
async function continueDeployment(client, deploymentId, from, options = {}) {
    const { ContinueDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const deploymentWaitType = from === 'ready' ? 'READY_WAIT' : 'TERMINATION_WAIT';
    const command = new ContinueDeploymentCommand({ deploymentId, deploymentWaitType });
    await call(client, 'codedeploy:ContinueDeployment', { deploymentId }, options.signal, (sending) => client.send(command, sending));
}
async function stopDeployment(client, deploymentId, rollback, options = {}) {
    const { StopDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(7507)]).then(__webpack_require__.t.bind(__webpack_require__, 17507, 19));
    const command = new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: rollback });
    const answer = await call(client, 'codedeploy:StopDeployment', { deploymentId }, options.signal, (sending) => client.send(command, sending));
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
    const place = console_url_placeOf(settings, 'CODEDEPLOY');
    if (place === undefined)
        return undefined;
    const { host, region } = place;
    return `https://${host}/codesuite/codedeploy/deployments/${encodeURIComponent(deploymentId)}?region=${region}`;
}
/** The same in the console of AWS IoT Greengrass. */
function greengrassConsoleUrl(settings, deploymentId) {
    const place = console_url_placeOf(settings, 'GREENGRASSV2');
    if (place === undefined)
        return undefined;
    const { host, region } = place;
    return `https://${host}/iot/home?region=${region}#/greengrass/v2/deployments/${encodeURIComponent(deploymentId)}`;
}
function console_url_placeOf(settings, service) {
    const region = regionOf(settings);
    const endpoint = endpointOf(settings, service);
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

;// CONCATENATED MODULE: ./packages/aws/lib/ecs/task-definitions.js



/** The task definitions of Amazon ECS, or of what speaks its protocol. The SDK is loaded at the first call. */
function createEcsTaskDefinitions(settings) {
    const open = once(() => task_definitions_openClient(settings));
    return {
        describe: async (name, options) => task_definitions_describe(await open(), name, options),
        register: async (definition, options) => register(await open(), definition, options),
    };
}
async function task_definitions_openClient(settings) {
    const configuration = await toClientSettings(settings, 'ECS');
    const { ECSClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(212)]).then(__webpack_require__.t.bind(__webpack_require__, 80212, 19));
    const client = new ECSClient(configuration);
    await requireRegion(client);
    return client;
}
async function task_definitions_describe(client, name, options = {}) {
    const { DescribeTaskDefinitionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(212)]).then(__webpack_require__.t.bind(__webpack_require__, 80212, 19));
    const command = new DescribeTaskDefinitionCommand({ taskDefinition: name, include: ['TAGS'] });
    const subject = { taskDefinition: name };
    const { taskDefinition, tags } = await call(client, 'ecs:DescribeTaskDefinition', subject, options.signal, (sending) => client.send(command, sending));
    const arn = taskDefinition?.taskDefinitionArn ?? task_definitions_incomplete('DescribeTaskDefinition');
    const hasTags = tags !== undefined && tags.length > 0;
    return { arn, definition: { ...taskDefinition, ...(hasTags && { tags }) } };
}
async function register(client, definition, options = {}) {
    const { RegisterTaskDefinitionCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(212)]).then(__webpack_require__.t.bind(__webpack_require__, 80212, 19));
    // The fields are the API's own, and it is the judge of what is in them.
    const input = definition;
    const command = new RegisterTaskDefinitionCommand(input);
    const subject = { taskDefinition: String(definition.family) };
    const { taskDefinition } = await call(client, 'ecs:RegisterTaskDefinition', subject, options.signal, (sending) => client.send(command, sending));
    return taskDefinition?.taskDefinitionArn ?? task_definitions_incomplete('RegisterTaskDefinition');
}
function task_definitions_incomplete(operation) {
    throw new errors.SlipwayError('SERVICE_REFUSED', `the answer of ECS to "${operation}" has no "taskDefinitionArn"`, {
        hint: 'correct the endpoint: what answers there does not follow the service model',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/clock.js
var lib_clock = __webpack_require__(98055);
;// CONCATENATED MODULE: ./packages/aws/lib/session.js



/** Finds out whose credentials are used, by a call that needs no right. The SDK is loaded at the first call. */
function createSessionReader(settings, now = Date.now) {
    const open = once(() => session_openClient(settings));
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
            const { Account = '', Arn = '' } = await call(client, 'sts:GetCallerIdentity', {}, signal, (sending) => client.send(command, sending));
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
    const configuration = await toClientSettings(settings, 'STS');
    const { STSClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const client = new STSClient(configuration);
    await requireRegion(client);
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
    const greengrass = once(() => openGreengrass(settings));
    const iot = once(() => openIot(settings));
    return {
        greengrass: async (operation, subject, signal, send) => {
            const client = await greengrass();
            return call(client, `greengrass:${operation}`, subject, signal, (sending) => send(client, sending));
        },
        iot: async (operation, subject, signal, send) => {
            const client = await iot();
            return call(client, `iot:${operation}`, subject, signal, (sending) => send(client, sending));
        },
        region: async () => (await greengrass()).config.region(),
    };
}
async function openGreengrass(settings) {
    const configuration = await toClientSettings(settings, 'GREENGRASSV2');
    const { GreengrassV2Client } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    const client = new GreengrassV2Client(configuration);
    await requireRegion(client);
    return client;
}
async function openIot(settings) {
    const configuration = await toClientSettings(settings, 'IOT');
    const { IoTClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(8907)]).then(__webpack_require__.t.bind(__webpack_require__, 18907, 19));
    const client = new IoTClient(configuration);
    await requireRegion(client);
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
function state_toTargetState(word) {
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
function state_toEventState(state) {
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

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/document.js
/**
 * What can be sent back of a deployment that the service has told: not its ids, numbers, times and status, and nothing that is
 * `null`, which the service refuses where it has said it itself.
 */
function toDocument(native) {
    const { deploymentName, components, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags } = native;
    return withoutNulls({
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
    return { ...withoutNulls({ ...rest, ...some }), targetArn, clientToken };
}
/** The same without everything that is `null` or not there, at any depth. */
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.filter((item) => item !== null && item !== undefined).map(withoutNulls);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => inner === null || inner === undefined ? [] : [[key, withoutNulls(inner)]]));
}

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/deployments.js




/** The service's own object, by one call. */
async function fetchDeployment(clients, id, signal) {
    const deploymentId = requireDeploymentId(id);
    const { GetDeploymentCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(2956)]).then(__webpack_require__.t.bind(__webpack_require__, 62956, 19));
    return clients.greengrass('GetDeployment', { deploymentId }, signal, (client, options) => client.send(new GetDeploymentCommand({ deploymentId }), options));
}
/** Makes the next revision of a target. A deployment to a thing may have no job. */
async function deployments_createDeployment(clients, { targetArn, document, token }, signal) {
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
async function* deployments_listRevisions(clients, targetArn, historyFilter, signal) {
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

;// CONCATENATED MODULE: ./packages/aws/lib/greengrass/fleet.js




/** The ARN of a thing or a group. @throws SlipwayError DEVICE_NOT_FOUND, GROUP_NOT_FOUND. */
async function fleet_findTarget(clients, { type, name }, signal) {
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
                state: state_toTargetState(native.coreDeviceExecutionStatus),
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
function details_toDiagnostics(nativeStatus, facts) {
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
async function* targets_listTargets(reader, deploymentId, states, signal) {
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
async function targets_describeTargets(reader, deploymentId, names, signal) {
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
                    const isFailed = state_toTargetState(execution.nativeStatus) === 'failed';
                    const { thingName, number } = execution;
                    const facts = isFailed
                        ? await reader.failures.read(deploymentId, jobId, thingName, number, signal)
                        : undefined;
                    return targets_toTarget(execution, facts);
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
    return targets_toTarget({ thingName, nativeStatus: NEVER_BEGUN, number: 1 }, undefined);
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
    return targets_toTarget(execution, state_toTargetState(nativeStatus) === 'failed' ? factsOfEffective(entry) : undefined);
}
/** A device in our terms. It tells its part as a whole, so that there is one event. */
function targets_toTarget(execution, facts) {
    const { thingName, nativeStatus, startedAt, updatedAt } = execution;
    const state = state_toTargetState(nativeStatus);
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
                    state: state_toEventState(state),
                    ...(startedAt !== undefined && { startedAt }),
                    ...(isEnded && updatedAt !== undefined && { endedAt: updatedAt }),
                    ...(state === 'failed' && { diagnostics: details_toDiagnostics(nativeStatus, facts) }),
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
        target: targets_toTarget(execution, state_toTargetState(nativeStatus) === 'failed' ? facts : undefined),
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
            // A device that was not connected yet is no core device, and without the right the service's word has to do.
            if (isCode(error, 'DEVICE_NOT_FOUND', 'ACCESS_DENIED'))
                return [];
            throw error;
        });
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
        const { members = new Set(), leftOut = 0 } = known.members === undefined ? await this.#findMembers(native.targetArn ?? '', target.name, signal) : known;
        const judged = await this.#count(id, native, members, known, word, isLatest, signal);
        const seen = toSeenJob(native, judged);
        this.#known.set(id, { members, leftOut, totals: judged.totals, group: judged, ...(seen !== undefined && { seen }) });
        const { job } = judged;
        return { ...judgeGroup({ word, isLatest, leftOut, ...judged }, this.#policy), ...(job !== undefined && { job }) };
    }
    async #count(id, { iotJobId }, members, known, word, isLatest, signal) {
        const subject = { deploymentId: id };
        try {
            if (!iotJobId)
                return { ...(await this.#askEach(id, members, signal)), isJobCanceled: false, totals: '' };
            const { nativeStatus, isCanceled, kinds } = await describeJob(this.#clients, iotJobId, subject, signal);
            const totals = JSON.stringify(kinds);
            const found = {
                isJobCanceled: isCanceled,
                totals,
                job: { nativeStatus, counts: watched_toCounts(kinds) },
                jobKinds: kinds,
            };
            if (known.group !== undefined && known.totals === totals)
                return { ...known.group, ...found };
            const byTotals = { kinds, expected: Math.max(0, members.size - kinds.removed) };
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
            return { ...countOf(members, (name) => executions.get(name)?.nativeStatus), ...found };
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
            return [name, entries.find(({ deploymentId }) => deploymentId === id)?.nativeStatus];
        });
        const found = new Map(statuses);
        return countOf(members, (name) => found.get(name));
    }
    /** Who is in the group now, less those that nobody wants to wait for, and how many these are. */
    async #findMembers(groupArn, groupName, signal) {
        const { unhealthy = false, silentForMs } = this.#policy.leaveOut ?? {};
        const cores = unhealthy || silentForMs !== undefined ? await listCoreDevices(this.#clients, groupArn, signal) : [];
        const silentSince = silentForMs === undefined ? 0 : this.#clock.now() - silentForMs;
        const out = new Set(cores
            .filter(({ isHealthy, lastSeenAt = 0 }) => (unhealthy && !isHealthy) || lastSeenAt < silentSince)
            .map(({ name }) => name));
        const names = await findMembers(this.#clients, groupArn, groupName, signal);
        const members = new Set(names.filter((name) => !out.has(name)));
        return { members, leftOut: names.length - members.size };
    }
    /** The deployment that the target has now, as the end of a sentence; it is worth no failure. */
    async #successor(targetArn, signal) {
        try {
            for await (const [latest] of deployments_listRevisions(this.#clients, targetArn, 'LATEST_ONLY', signal)) {
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
/** Those that have left the group since are not waited for any more. */
function countOf(members, statusOf) {
    const kinds = { ...NOBODY };
    for (const name of members) {
        const status = statusOf(name);
        if (status !== undefined)
            kinds[toExecutionKind(status)] += 1;
    }
    return { kinds, expected: members.size - kinds.removed };
}
/** Totals in the words of the port. */
function watched_toCounts({ 'in-progress': inProgress, 'timed-out': timedOut, ...same }) {
    return { ...same, inProgress, timedOut };
}
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
        listTargets: (id, filter, options) => targets_listTargets(reader, id, filter?.states, options?.signal),
        describeTargets: (id, targetIds, options) => targets_describeTargets(reader, id, targetIds, options?.signal),
        stopDeployment: (id, { rollback }, options) => cancelDeployment(clients, id, rollback, options?.signal),
        listComponentVersions: (name, options) => listComponentVersions(clients, findAccount, name, options?.signal),
        findComponentVersion: (name, version, options) => findComponentVersion(clients, findAccount, name, version, options?.signal),
        createComponentVersion: (request, options) => createComponentVersion(clients, request, options?.signal),
        findTarget: (target, options) => fleet_findTarget(clients, target, options?.signal),
        listMembers: (groupName, options) => listMembers(clients, groupName, options?.signal),
        createGroup: (name, options) => createGroup(clients, name, options?.signal),
        addMember: (groupName, thingName, options) => addMember(clients, groupName, thingName, options?.signal),
        listCoreDevices: (groupArn, options) => listCoreDevices(clients, groupArn, options?.signal),
        describeCoreDevice: (name, options) => describeCoreDevice(clients, name, options?.signal),
        describePart: (deployment, name, options) => describePart(clients, deployment, name, options),
        listEffectiveDeployments: (name, options) => listEffectiveDeployments(clients, name, options?.signal),
        listInstalledComponents: (name, options) => listInstalledComponents(clients, name, options?.signal),
        createDeployment: (request, options) => deployments_createDeployment(clients, request, options?.signal),
        describeDeployment: (id, options) => describeDeployment(clients, id, options?.signal),
        listRevisions: (targetArn, options) => deployments_listRevisions(clients, targetArn, 'ALL', options?.signal),
        latestRevision: async (targetArn, options) => {
            for await (const [latest] of deployments_listRevisions(clients, targetArn, 'LATEST_ONLY', options?.signal))
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
    const configuration = await toClientSettings(settings, 'LAMBDA');
    const { LambdaClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const client = new LambdaClient(configuration);
    await requireRegion(client);
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
    const open = once(() => openLambdaClient(settings));
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
    return toFunctionFacts(await call(client, 'lambda:GetFunctionConfiguration', subject, options.signal, (sending) => client.send(command, sending)));
}
async function describeAlias(client, functionName, alias, options = {}) {
    const { GetAliasCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const command = new GetAliasCommand({ FunctionName: functionName, Name: alias });
    return toAliasFacts(await call(client, 'lambda:GetAlias', { functionName, alias }, options.signal, (sending) => client.send(command, sending)));
}
async function updateCode(client, functionName, code, options = {}) {
    const { UpdateFunctionCodeCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const command = new UpdateFunctionCodeCommand({ FunctionName: functionName, ...toNativeCode(code) });
    return toFunctionFacts(await call(client, 'lambda:UpdateFunctionCode', { functionName }, options.signal, (sending) => client.send(command, sending)));
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
    return toFunctionFacts(await call(client, 'lambda:PublishVersion', { functionName }, options.signal, (sending) => client.send(command, sending)));
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
    const open = once(() => function_logs_openClient(settings));
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
    const configuration = await toClientSettings(settings, 'CLOUDWATCH_LOGS');
    const { CloudWatchLogsClient } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 92684, 19));
    const client = new CloudWatchLogsClient(configuration);
    await requireRegion(client);
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
        const answer = await call(client, 'logs:FilterLogEvents', { logGroup }, signal, async (sending) => {
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

;// CONCATENATED MODULE: ./packages/aws/lib/request-signer.js


/**
 * Signs requests with the credentials of the settings. The SDK is loaded at the first one, and renews what expires.
 *
 * @throws SlipwayError when there are no credentials or no region.
 */
function createRequestSigner(settings) {
    // The client of some service finds region, credentials and hash; they are the same for every other.
    const open = once(() => openS3Client(settings));
    return async ({ url, signingName, headers, body }, signal) => {
        const client = await open();
        const { SignatureV4 } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(5118)]).then(__webpack_require__.t.bind(__webpack_require__, 75118, 19));
        const { credentials, region, sha256 } = client.config;
        const signer = new SignatureV4({ credentials, region, sha256, service: signingName });
        const { protocol, hostname, host, pathname } = url;
        const request = { method: 'POST', protocol, hostname, path: pathname, headers: { host, ...headers }, body };
        const signed = await call(client, signingName, {}, signal, () => signer.sign(request));
        return signed.headers;
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/aws/lib/s3/object-settings.js
/** What the requests say that begin an object, whole or in parts. */
function objectHeaders({ bucket, key, contentType, metadata, settings, }) {
    const { encryption, acl, storageClass, tags } = settings;
    return {
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        Metadata: metadata,
        ...(encryption !== undefined && { ServerSideEncryption: encryption.algorithm }),
        ...(encryption?.algorithm === 'aws:kms' && {
            ...(encryption.keyId !== undefined && { SSEKMSKeyId: encryption.keyId }),
            ...(encryption.usesBucketKey !== undefined && { BucketKeyEnabled: encryption.usesBucketKey }),
        }),
        ...(acl !== undefined && { ACL: acl }),
        ...(storageClass !== undefined && { StorageClass: storageClass }),
        ...(tags !== undefined && { Tagging: new URLSearchParams(tags).toString() }),
    };
}

// EXTERNAL MODULE: ./packages/core/lib/bundle/io/crc32.js
var crc32 = __webpack_require__(45104);
;// CONCATENATED MODULE: ./packages/aws/lib/s3/sent.js


/** A CRC-32 as S3 writes it. */
function writeCrc32(sum) {
    const bytes = Buffer.allocUnsafe(4);
    bytes.writeUInt32BE(sum);
    return bytes.toString('base64');
}
/** The MD5 with which stores check a body that know no other checksum. */
function contentMd5(body) {
    return (0,external_node_crypto_.createHash)('md5').update(body).digest('base64');
}
/** Whether a store has taken what was sent; `unknown` where it tells nothing that could be compared. */
function compareTaken(taken, sent) {
    if (taken.ContentLength !== undefined && taken.ContentLength !== sent.sizeBytes)
        return 'other';
    if (taken.ChecksumCRC32 !== undefined)
        return compareChecksum(taken.ChecksumCRC32, sent);
    return compareETag(taken.ETag?.replaceAll('"', ''), sent.parts);
}
function compareChecksum(checksum, { crc32: whole, parts }) {
    const [value, count] = checksum.split('-');
    const expected = [writeCrc32(whole)];
    if (parts !== undefined) {
        const joined = parts.reduce((sum, part) => (0,crc32/* crc32 */.Q)(Buffer.from(writeCrc32(part.crc32), 'base64'), sum), 0);
        // A checksum of checksums has the number of parts behind it, which some stores leave out.
        if (count === undefined || count === String(parts.length))
            expected.push(writeCrc32(joined));
        if (count !== undefined)
            expected.shift();
    }
    return value !== undefined && expected.includes(value) ? 'same' : 'other';
}
/**
 * An ETag says something of the bytes only in stores that make it from their MD5, as S3 does without KMS. Where the ETag of each
 * part was its MD5, that of the whole is the MD5 of these.
 */
function compareETag(eTag, parts) {
    if (parts === undefined || eTag === undefined || !/^[0-9a-f]{32}-\d+$/.test(eTag))
        return 'unknown';
    if (!parts.every(({ md5, eTag: told }) => md5 !== undefined && md5 === told))
        return 'unknown';
    const hash = (0,external_node_crypto_.createHash)('md5');
    for (const { md5 = '' } of parts)
        hash.update(Buffer.from(md5, 'hex'));
    return eTag === `${hash.digest('hex')}-${parts.length}` ? 'same' : 'other';
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/part-checksum.js

/** Whether the user has left the checksums on that today's S3 knows (`AWS_REQUEST_CHECKSUM_CALCULATION`). */
async function sendsChecksums(client) {
    return (await client.config.requestChecksumCalculation()) === 'WHEN_SUPPORTED';
}
/** What a body is sent with, so that the store refuses it when it arrives otherwise. */
async function checksumOf(client, { body, crc32 }) {
    return (await sendsChecksums(client)) ? { ChecksumCRC32: writeCrc32(crc32) } : { ContentMD5: contentMd5(body) };
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/patience.js
/** A cancelled job has a few seconds to leave: enough for one request. */
const LEAVE_MS = 3_000;
/** A signal that follows another one a little later, for a request whose answer is needed to clean up. */
function patient(signal) {
    if (signal === undefined)
        return { signal, end: () => undefined };
    const late = new AbortController();
    let timer;
    const follow = () => {
        timer = setTimeout(() => late.abort(signal.reason), LEAVE_MS);
    };
    signal.addEventListener('abort', follow, { once: true });
    return {
        signal: late.signal,
        end: () => {
            signal.removeEventListener('abort', follow);
            clearTimeout(timer);
        },
    };
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/undamaged.js

/** Once can be an accident of the line; three times is something on it that changes bytes. */
const TRIES = 3;
/** Sends again what reached the store otherwise than it was sent; what the store is in trouble with is repeated by the SDK. */
async function untilUndamaged(send) {
    for (let tries = 1;; tries++) {
        try {
            return await send();
        }
        catch (error) {
            const isDamaged = error instanceof errors.SlipwayError && error.code === 'UPLOAD_CORRUPTED';
            if (!isDamaged || tries === TRIES)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/verify-object.js


/** One request has to be enough to take away what nobody may deploy. */
const REMOVE_WITHIN_MS = 5_000;
/**
 * Makes sure that the store has taken what was sent: by the checksum that it tells, or else by looking at the object. What is
 * wrong is taken away again, since its metadata claims a content that it has not.
 *
 * @throws SlipwayError UPLOAD_CORRUPTED.
 */
async function verifyObject(client, { bucket, key }, stored, sent, signal) {
    let result = compareTaken(stored, sent);
    if (result === 'unknown')
        result = await look(client, { bucket, key }, stored, sent, signal);
    if (result !== 'other')
        return;
    const remedy = await remove(client, { bucket, key, ...(stored.VersionId && { version: stored.VersionId }) });
    throw new errors.SlipwayError('UPLOAD_CORRUPTED', `what the store has under "s3://${bucket}/${key}" is not what was sent`, {
        hint: `the revision was not registered; ${remedy}; when it happens again, look for a proxy or a store that changes bytes`,
    });
}
/** Looking needs a right of its own, and is not insisted on. */
async function look(client, { bucket, key }, { ETag, VersionId }, sent, signal) {
    const { HeadObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new HeadObjectCommand({
        Bucket: bucket,
        Key: key,
        ChecksumMode: 'ENABLED',
        ...(VersionId !== undefined && VersionId !== 'null' && { VersionId }),
    });
    try {
        const head = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
        // Somebody else may have written since.
        return head.ETag === ETag ? compareTaken(head, sent) : 'unknown';
    }
    catch {
        signal?.throwIfAborted();
        return 'unknown';
    }
}
/** What became of the object, as part of a hint. */
async function remove(client, { bucket, key, version }) {
    const { DeleteObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const versionId = version === undefined || version === 'null' ? {} : { VersionId: version };
    const command = new DeleteObjectCommand({ Bucket: bucket, Key: key, ...versionId });
    try {
        await client.send(command, { abortSignal: AbortSignal.timeout(REMOVE_WITHIN_MS) });
        return 'the object was removed: push again';
    }
    catch {
        const { shellWord } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(8313), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(2381)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const which = versionId.VersionId === undefined ? '' : ` --version-id ${versionId.VersionId}`;
        return `remove the object before anybody finds it, then push again: aws s3api delete-object --bucket ${bucket} --key ${shellWord(key)}${which}`;
    }
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/multipart.js










/** Measured: below it requests dominate, above it memory does. Four at once hold 32 MiB, whatever the file's size. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 4;
/** S3 user guide, "Multipart upload limits". */
const MAX_PARTS = 10_000;
/**
 * Uploads a file in parts, a few at once. However it ends, no parts stay behind; where they could not be removed,
 * the error says so and how to do it.
 *
 * Own rather than lib-storage's, which answers an abort before its parts have stopped and before they are removed.
 */
async function uploadInParts(client, target, bundle, options) {
    const { signal } = options;
    signal?.throwIfAborted();
    const uploadId = await beginUpload(client, target, signal);
    let stored;
    let sent;
    let crc32;
    try {
        signal?.throwIfAborted();
        sent = await sendParts(client, target, uploadId, bundle, options);
        crc32 = bundle.finish().crc32;
        stored = await complete(client, target, uploadId, { parts: sent.map(({ completed }) => completed), ...options });
    }
    catch (error) {
        throw await discard(client, target, uploadId, error);
    }
    await verifyObject(client, target, stored, { sizeBytes: bundle.sizeBytes, crc32, parts: sent }, signal);
    return { ...stored, uploadId };
}
/** Begins an upload in parts, and resolves with its id; nothing is under the key before it is completed. */
async function beginUpload(client, target, signal) {
    const { CreateMultipartUploadCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const { bucket, key } = target;
    const command = new CreateMultipartUploadCommand({
        ...objectHeaders(target),
        ...((await sendsChecksums(client)) && { ChecksumAlgorithm: 'CRC32' }),
    });
    // An upload whose id we never learn could not be removed: an abort leaves this request a little time to answer.
    const patience = patient(signal);
    try {
        const { UploadId } = await call(client, 's3:PutObject', { bucket, key }, patience.signal, (sending) => client.send(command, sending));
        if (UploadId)
            return UploadId;
    }
    finally {
        patience.end();
    }
    throw new errors.SlipwayError('SERVICE_REFUSED', `the store began no multi-part upload of "s3://${bucket}/${key}"`, {
        hint: 'correct the endpoint: what answers there does not speak the S3 protocol',
    });
}
async function sendParts(client, target, uploadId, bundle, { signal, onProgress }) {
    const { sizeBytes } = bundle;
    const partBytes = Math.max(PART_BYTES, Math.ceil(sizeBytes / MAX_PARTS));
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const parts = [];
    let sentBytes = 0;
    const sendInTurn = async () => {
        const buffer = Buffer.allocUnsafe(partBytes);
        for (;;) {
            stop.throwIfAborted();
            const part = await bundle.next(buffer);
            if (part === undefined)
                return;
            parts[part.index] = await sendPart(client, target, uploadId, part, stop);
            sentBytes += part.body.length;
            onProgress?.(sentBytes);
        }
    };
    const guarded = () => sendInTurn().catch((error) => failed.abort(error));
    // All have to be over before parts can be removed: one that still runs would leave its own behind.
    await Promise.all(Array.from({ length: Math.min(PARTS_AT_ONCE, Math.ceil(sizeBytes / partBytes)) }, guarded));
    stop.throwIfAborted();
    return parts;
}
async function sendPart(client, { bucket, key }, uploadId, part, signal) {
    const { UploadPartCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const { index, body, crc32 } = part;
    const PartNumber = index + 1;
    const checksum = await checksumOf(client, part);
    const command = new UploadPartCommand({
        Bucket: bucket,
        Key: key,
        UploadId: uploadId,
        PartNumber,
        Body: body,
        ...checksum,
    });
    return untilUndamaged(async () => {
        const { ETag, ChecksumCRC32 } = await call(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending));
        if (ChecksumCRC32 !== undefined && ChecksumCRC32 !== writeCrc32(crc32))
            throw multipart_damaged(bucket, key, PartNumber);
        const completed = { PartNumber, ETag, ...(ChecksumCRC32 !== undefined && { ChecksumCRC32 }) };
        const eTag = ETag?.replaceAll('"', '');
        if (ChecksumCRC32 !== undefined || eTag === undefined)
            return { crc32, completed };
        return { crc32, eTag, md5: (0,external_node_crypto_.createHash)('md5').update(body).digest('hex'), completed };
    });
}
function multipart_damaged(bucket, key, partNumber) {
    return new errors.SlipwayError('UPLOAD_CORRUPTED', `part ${partNumber} of "s3://${bucket}/${key}" reached the store otherwise than it was sent`, { hint: 'nothing was stored; look for a proxy that changes bytes on the way' });
}
async function complete(client, { bucket, key }, uploadId, { parts, isNew, signal }) {
    const { CompleteMultipartUploadCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new CompleteMultipartUploadCommand({
        Bucket: bucket,
        Key: key,
        UploadId: uploadId,
        MultipartUpload: { Parts: [...parts] },
        ...(isNew && { IfNoneMatch: '*' }),
    });
    return call(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending));
}
/** Removes what was sent, and returns the error to be thrown: the one that came, or one that also tells what is left. */
async function discard(client, target, uploadId, error) {
    const { AbortMultipartUploadCommand, NoSuchUpload } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const { bucket, key } = target;
    const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId });
    try {
        await client.send(command, { abortSignal: AbortSignal.timeout(LEAVE_MS) });
        return error;
    }
    catch (leftOver) {
        if (leftOver instanceof NoSuchUpload)
            return error;
        const known = error instanceof errors.SlipwayError ? error : undefined;
        const what = known?.message ?? `the upload of "s3://${bucket}/${key}" was given up`;
        const site = { action: 's3:AbortMultipartUpload', subject: { bucket, key }, region: await client.config.region() };
        const told = translateError(leftOver, site);
        const right = told instanceof errors.SlipwayError && told.code === 'ACCESS_DENIED' ? `, and ${told.hint}` : '';
        const { shellWord } = await Promise.all(/* import() */[__webpack_require__.e(329), __webpack_require__.e(8313), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(2381)]).then(__webpack_require__.bind(__webpack_require__, 92193));
        const remove = `aws s3api abort-multipart-upload --bucket ${bucket} --key ${shellWord(key)} --upload-id ${uploadId}`;
        return new errors.SlipwayError(known?.code ?? 'CANCELLED', `${what}; the parts sent so far are still in the bucket`, {
            hint: `${known?.hint === undefined ? '' : `${known.hint}; `}remove the parts, which cost storage: ${remove}${right}`,
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/bucket.js



/** An upload that nobody has begun. */
const NO_UPLOAD = 'slipway-check';
/** The request that removes what a probe began is not cut short by a cancellation. */
const bucket_REMOVE_WITHIN_MS = 3_000;
/** Reads what becomes of bundles in a bucket, and tries the rights on it. */
function createBucketReader(open) {
    return {
        findBucketRegion: async (bucket, options) => findBucketRegion(await open(), bucket, options),
        isVersioned: async (bucket, options) => {
            const client = await open();
            const { GetBucketVersioningCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
            const command = new GetBucketVersioningCommand({ Bucket: bucket });
            const { Status } = await call(client, 's3:GetBucketVersioning', { bucket }, options?.signal, (sending) => client.send(command, sending));
            return Status === 'Enabled';
        },
        tryRead: async (bucket, key, options) => tryRead(await open(), bucket, key, options),
        tryAbortUpload: async (bucket, key, options) => tryAbortUpload(await open(), bucket, key, options),
        tryBeginUpload: async (bucket, key, options) => tryBeginUpload(await open(), bucket, key, options),
    };
}
async function findBucketRegion(client, bucket, { signal } = {}) {
    const { HeadBucketCommand, S3ServiceException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new HeadBucketCommand({ Bucket: bucket });
    const { BucketRegion } = await call(client, 's3:ListBucket', { bucket }, signal, async (sending) => {
        try {
            return await client.send(command, sending);
        }
        catch (error) {
            // An answer to HEAD has no body that names the error: what is not found here is the bucket.
            if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)
                error.name = 'NoSuchBucket';
            throw error;
        }
    });
    return BucketRegion || undefined;
}
async function tryRead(client, bucket, key, { signal } = {}) {
    const { HeadObjectCommand, S3ServiceException } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new HeadObjectCommand({ Bucket: bucket, Key: key });
    return call(client, 's3:GetObject', { bucket, key }, signal, async (sending) => {
        try {
            await client.send(command, sending);
            return 'present';
        }
        catch (error) {
            if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)
                return 'absent';
            throw error;
        }
    });
}
async function tryAbortUpload(client, bucket, key, { signal } = {}) {
    const { AbortMultipartUploadCommand, NoSuchUpload } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: NO_UPLOAD });
    return call(client, 's3:AbortMultipartUpload', { bucket, key }, signal, async (sending) => {
        try {
            await client.send(command, sending);
        }
        catch (error) {
            if (!(error instanceof NoSuchUpload))
                throw error;
        }
        return 'allowed';
    });
}
async function tryBeginUpload(client, bucket, key, { signal } = {}) {
    const { AbortMultipartUploadCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const target = { bucket, key, contentType: 'application/octet-stream', metadata: {}, settings: {} };
    const uploadId = await beginUpload(client, target, signal);
    const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId });
    try {
        await client.send(command, { abortSignal: AbortSignal.timeout(bucket_REMOVE_WITHIN_MS) });
    }
    catch (cause) {
        throw new errors.SlipwayError('SERVICE_REFUSED', `an upload without content is left under "s3://${bucket}/${key}"`, {
            hint: `remove it: aws s3api abort-multipart-upload --bucket ${bucket} --key ${key} --upload-id ${uploadId}`,
            cause,
        });
    }
    return 'allowed';
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/left-over-parts.js


/** A job on GitHub's own runners lives for 6 hours at most: no upload that is older belongs to one that still runs. */
const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1000;
/** Of 1,000 uploads each, for keys that begin with ours. */
const MAX_PAGES = 10;
/**
 * Removes the parts of uploads to this very key that were killed before they could remove them, once an upload to it has ended
 * well. Where the key says what its content is, whoever else still uploads to it only sends what is there by now, finds that
 * out when its upload is gone, and is done: all others end. Under any other key only those do that are too old to be alive.
 *
 * What cannot be removed is told, never thrown: the object is stored.
 *
 * @throws the signal's reason.
 */
async function removeLeftOverParts(client, { bucket, key, isContentKey }, signal) {
    try {
        const found = await findUploads(client, { bucket, key }, signal);
        const before = Date.now() - ABANDONED_AFTER_MS;
        const over = found.filter(({ Initiated }) => isContentKey || (Initiated !== undefined && Initiated.getTime() < before));
        for (const upload of over)
            await abort(client, { bucket, key }, upload, signal);
        return over.length === 0 ? undefined : { kind: 'removed', bucket, key, uploads: over.length };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof errors.SlipwayError))
            throw error;
        return { kind: 'not-removed', bucket, key, reason: error.message };
    }
}
async function findUploads(client, { bucket, key }, signal) {
    const { ListMultipartUploadsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const found = [];
    let from = {};
    for (let page = 0; page < MAX_PAGES; page++) {
        const command = new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: key, ...from });
        const answer = await call(client, 's3:ListBucketMultipartUploads', { bucket }, signal, (sending) => client.send(command, sending));
        found.push(...(answer.Uploads ?? []).filter((upload) => upload.Key === key));
        const { IsTruncated, NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = answer;
        // Keys come in order: what is longer than ours comes after it.
        if (IsTruncated !== true || KeyMarker !== key)
            break;
        from = { KeyMarker, ...(UploadIdMarker !== undefined && { UploadIdMarker }) };
    }
    return found;
}
async function abort(client, { bucket, key }, { UploadId }, signal) {
    const { AbortMultipartUploadCommand, NoSuchUpload } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId });
    await call(client, 's3:AbortMultipartUpload', { bucket, key }, signal, async (sending) => {
        try {
            await client.send(command, sending);
        }
        catch (error) {
            if (!(error instanceof NoSuchUpload))
                throw error;
        }
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/aws/lib/s3/open-bundle.js




/** @throws SlipwayError SOURCE_INVALID when it is not there, or has another size than it had. */
async function openBundle({ path, sizeBytes, sha256, crc32: expected }) {
    const handle = await openFile(path);
    const { size } = await handle.stat();
    if (size !== sizeBytes) {
        await handle.close();
        throw changed(path, `has ${size} bytes, but had ${sizeBytes} when it was read`);
    }
    // A digest of a large bundle takes seconds of this thread; its CRC-32, taken with it, a tenth of that.
    const digest = expected === undefined ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    let crc = 0;
    let begun = 0;
    let turn = Promise.resolve();
    const read = async (buffer) => {
        const offset = begun * buffer.length;
        if (offset >= sizeBytes && begun > 0)
            return undefined;
        const index = begun++;
        const body = buffer.subarray(0, Math.min(buffer.length, sizeBytes - offset));
        await readFully(handle, body, offset, path);
        digest?.update(body);
        crc = (0,crc32/* crc32 */.Q)(body, crc);
        return { index, body, crc32: index === 0 ? crc : (0,crc32/* crc32 */.Q)(body, 0) };
    };
    return {
        sizeBytes,
        next: (buffer) => {
            const mine = turn.then(() => read(buffer));
            turn = mine.catch(() => undefined);
            return mine;
        },
        finish: () => {
            const isSame = digest === undefined ? crc === expected : digest.digest('hex') === sha256;
            if (!isSame)
                throw changed(path, 'has changed since it was read');
            return { crc32: crc };
        },
        close: () => handle.close(),
    };
}
async function openFile(path) {
    try {
        return await (0,promises_.open)(path);
    }
    catch (cause) {
        throw new errors.SlipwayError('SOURCE_INVALID', `bundle "${path}" cannot be read`, { hint: 'bundle first', cause });
    }
}
/** Fills the buffer from the file. A bundle that shrinks while it is sent is told, not padded. */
async function readFully(handle, buffer, offset, path) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled);
        if (bytesRead === 0)
            throw changed(path, 'became shorter while it was uploaded');
        filled += bytesRead;
    }
}
function changed(path, how) {
    return new errors.SlipwayError('SOURCE_INVALID', `bundle "${path}" ${how}`, {
        hint: 'bundle again, and let nothing write to the file meanwhile',
    });
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/put-whole.js





/** Uploads a bundle in one request. */
async function uploadWhole(client, target, bundle, { signal, isNew, onProgress }) {
    const { PutObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const { bucket, key } = target;
    const part = await bundle.next(Buffer.allocUnsafe(bundle.sizeBytes));
    const body = part?.body ?? Buffer.alloc(0);
    const { crc32 } = bundle.finish();
    const command = new PutObjectCommand({
        ...objectHeaders(target),
        Body: body,
        ...(await checksumOf(client, { body, crc32 })),
        ...(isNew && { IfNoneMatch: '*' }),
    });
    const stored = await untilUndamaged(() => call(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending)));
    await verifyObject(client, target, stored, { sizeBytes: bundle.sizeBytes, crc32 }, signal);
    onProgress?.(bundle.sizeBytes);
    return stored;
}

;// CONCATENATED MODULE: ./packages/aws/lib/s3/artifact-store.js










/** How often an upload is begun that somebody else's gets in the way of. */
const artifact_store_TRIES = 3;
/**
 * Keeps bundles in S3, or in a store that speaks its protocol. The SDK is loaded at the first call.
 *
 * @param objects how objects are kept; all of it is left to the bucket unless it says otherwise
 */
function createS3ArtifactStore(settings, objects = {}) {
    const open = once(() => openS3Client(settings, objects.expectedBucketOwner));
    return {
        ...createBucketReader(open),
        find: async (bucket, key, file, options) => findObject(await open(), { bucket, key }, file, options),
        check: async (revision, options) => checkObject(await open(), revision, options),
        commitOf: async (revision, options) => commitOfObject(await open(), revision, options),
        put: async (bucket, key, file, options) => {
            const target = { bucket, key, settings: objects, ...factsOf(file) };
            return put(await open(), target, file, options);
        },
    };
}
async function put(client, target, file, options = {}) {
    let isNew = options.replaces !== true;
    for (let tries = 1;; tries++) {
        try {
            return await upload(client, target, file, { ...options, isNew });
        }
        catch (error) {
            const obstacle = obstacleOf(error);
            if (obstacle === 'in-the-way') {
                const content = await findObject(client, target, file, options);
                if (content.kind === 'same')
                    return content.artifact;
            }
            if (obstacle === 'condition-unknown' ? !isNew : obstacle === undefined || tries === artifact_store_TRIES)
                throw error;
            if (obstacle === 'condition-unknown')
                isNew = false;
        }
    }
}
async function upload(client, target, file, { signal, isNew, isContentKey = false, onProgress, onLeftOverParts }) {
    const bundle = await openBundle(file);
    const options = { signal, isNew, onProgress };
    try {
        if (file.sizeBytes <= PART_BYTES)
            return toStored(target, await uploadWhole(client, target, bundle, options));
        const artifact = toStored(target, await uploadInParts(client, target, bundle, options));
        const leftOver = await removeLeftOverParts(client, { ...target, isContentKey }, signal);
        if (leftOver !== undefined)
            onLeftOverParts?.(leftOver);
        return artifact;
    }
    finally {
        await bundle.close();
    }
}
/**
 * What an upload can be begun again after. `in-the-way`: another writer of the same key, or one that has removed our upload;
 * also an upload whose completion was done, but whose answer was lost, so that the store does not know it any more.
 * `condition-unknown`: a store that has no conditional writes; S3 got them in 2024.
 */
function obstacleOf(error) {
    if (!(error instanceof errors.SlipwayError) || !(error.cause instanceof Error))
        return undefined;
    if (IN_THE_WAY.has(error.cause.name))
        return 'in-the-way';
    return error.code === 'NOT_IMPLEMENTED' ? 'condition-unknown' : undefined;
}
const IN_THE_WAY = new Set(['NoSuchUpload', 'ConditionalRequestConflict', 'OperationAborted']);

;// CONCATENATED MODULE: ./packages/aws/lib/s3/bundle-remover.js




/** What `slipway push` keeps with each object has names that begin so. */
const OURS = 'slipway-';
/** Removes bundles from S3, or from a store that speaks its protocol. The SDK is loaded at the first call. */
function createS3BundleRemover(settings, { expectedBucketOwner } = {}) {
    const open = once(() => openS3Client(settings, expectedBucketOwner));
    return {
        inspect: async (revision, options) => inspect(await open(), revision, options),
        remove: async (bucket, objects) => bundle_remover_remove(await open(), bucket, objects),
    };
}
async function inspect(client, revision, options) {
    const found = await headObject(client, revision, options);
    if (found === undefined)
        return { kind: 'gone' };
    const { eTag } = revision;
    const { ETag = '', Metadata = {}, ContentLength = 0, VersionId } = found;
    if (eTag !== undefined && unquoted(ETag) !== unquoted(eTag))
        return { kind: 'changed' };
    if (!Object.keys(Metadata).some((name) => name.startsWith(OURS)))
        return { kind: 'foreign' };
    return { kind: 'ours', sizeBytes: ContentLength, ...(VersionId !== undefined && { version: VersionId }) };
}
/** No signal: whoever cancels wants to know what is gone. */
async function bundle_remover_remove(client, bucket, objects) {
    const { DeleteObjectsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const command = new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: {
            Quiet: true,
            Objects: objects.map(({ key, version }) => ({ Key: key, ...(version !== undefined && { VersionId: version }) })),
        },
    });
    const { Errors = [] } = await call(client, 's3:DeleteObject', { bucket }, undefined, () => client.send(command));
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

;// CONCATENATED MODULE: ./packages/aws/lib/index.js















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

/***/ 45104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export portableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** Continues a CRC-32 over more bytes; starts from 0. Node's own where there is one (20.15, 22.2), as it is far faster. */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? portableCrc32;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
        remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
});
/** CRC-32 (ISO 3309, reflected polynomial 0xEDB88320) a byte at a time. */
function portableCrc32(bytes, crc) {
    let remainder = ~crc;
    for (const byte of bytes)
        remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
    return ~remainder >>> 0;
}


/***/ })

};

export const id = 5190;
export const ids = [5190];
export const modules = {

/***/ 65190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createS3ArtifactStore: () => (/* binding */ createS3ArtifactStore)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/aws/lib/call.js
var call = __webpack_require__(23003);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/read-buffer.js
var read_buffer = __webpack_require__(37286);
// EXTERNAL MODULE: ./packages/aws/lib/errors.js + 8 modules
var lib_errors = __webpack_require__(6181);
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
        const joined = parts.reduce((sum, part) => (0,crc32/* crc32 */.QR)(Buffer.from(writeCrc32(part.crc32), 'base64'), sum), 0);
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
        const { shellWord } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(460)]).then(__webpack_require__.bind(__webpack_require__, 92193));
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
    let written;
    try {
        signal?.throwIfAborted();
        sent = await sendParts(client, target, uploadId, bundle, options);
        written = bundle.finish();
        stored = await complete(client, target, uploadId, { parts: sent.map(({ completed }) => completed), ...options });
    }
    catch (error) {
        throw await discard(client, target, uploadId, error);
    }
    await verifyObject(client, target, stored, { ...written, parts: sent }, signal);
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
        const { UploadId } = await (0,call/* call */.T)(client, 's3:PutObject', { bucket, key }, patience.signal, (sending) => client.send(command, sending));
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
    const { mostBytes } = bundle;
    const partBytes = Math.max(PART_BYTES, Math.ceil(mostBytes / MAX_PARTS));
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const parts = [];
    let sentBytes = 0;
    const sendInTurn = async () => {
        const buffer = (0,read_buffer/* allocateReadBuffer */.e8)(partBytes);
        for (;;) {
            stop.throwIfAborted();
            const part = await bundle.next(buffer, stop);
            if (part === undefined)
                return;
            parts[part.index] = await sendPart(client, target, uploadId, part, stop);
            sentBytes += part.body.length;
            onProgress?.(sentBytes);
        }
    };
    const guarded = () => sendInTurn().catch((error) => failed.abort(error));
    // All have to be over before parts can be removed: one that still runs would leave its own behind.
    await Promise.all(Array.from({ length: Math.min(PARTS_AT_ONCE, Math.ceil(mostBytes / partBytes)) }, guarded));
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
        const { ETag, ChecksumCRC32 } = await (0,call/* call */.T)(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending));
        if (ChecksumCRC32 !== undefined && ChecksumCRC32 !== writeCrc32(crc32))
            throw damaged(bucket, key, PartNumber);
        const completed = { PartNumber, ETag, ...(ChecksumCRC32 !== undefined && { ChecksumCRC32 }) };
        const eTag = ETag?.replaceAll('"', '');
        if (ChecksumCRC32 !== undefined || eTag === undefined)
            return { crc32, completed };
        return { crc32, eTag, md5: (0,external_node_crypto_.createHash)('md5').update(body).digest('hex'), completed };
    });
}
function damaged(bucket, key, partNumber) {
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
    return (0,call/* call */.T)(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending));
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
        const told = (0,lib_errors/* translateError */.Z)(leftOver, site);
        const right = told instanceof errors.SlipwayError && told.code === 'ACCESS_DENIED' ? `, and ${told.hint}` : '';
        const { shellWord } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(4455), __webpack_require__.e(2193), __webpack_require__.e(460)]).then(__webpack_require__.bind(__webpack_require__, 92193));
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
            const { Status } = await (0,call/* call */.T)(client, 's3:GetBucketVersioning', { bucket }, options?.signal, (sending) => client.send(command, sending));
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
    const { BucketRegion } = await (0,call/* call */.T)(client, 's3:ListBucket', { bucket }, signal, async (sending) => {
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
    return (0,call/* call */.T)(client, 's3:GetObject', { bucket, key }, signal, async (sending) => {
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
    return (0,call/* call */.T)(client, 's3:AbortMultipartUpload', { bucket, key }, signal, async (sending) => {
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

// EXTERNAL MODULE: ./packages/aws/lib/s3/client.js
var client = __webpack_require__(27831);
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
        const answer = await (0,call/* call */.T)(client, 's3:ListBucketMultipartUploads', { bucket }, signal, (sending) => client.send(command, sending));
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
    await (0,call/* call */.T)(client, 's3:AbortMultipartUpload', { bucket, key }, signal, async (sending) => {
        try {
            await client.send(command, sending);
        }
        catch (error) {
            if (!(error instanceof NoSuchUpload))
                throw error;
        }
    });
}

// EXTERNAL MODULE: ./packages/aws/lib/s3/object-facts.js
var object_facts = __webpack_require__(75349);
// EXTERNAL MODULE: ./packages/aws/lib/s3/object-head.js
var object_head = __webpack_require__(53010);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/crc-combine.js
var crc_combine = __webpack_require__(72221);
;// CONCATENATED MODULE: ./packages/aws/lib/s3/open-bundle.js





/** @throws SlipwayError SOURCE_INVALID when it is not there, or has another size than it had. */
async function openBundle(file) {
    const { path, sizeBytes, crc32: expected } = file;
    const handle = await openFile(path);
    const { size } = await handle.stat();
    if (size !== sizeBytes) {
        await handle.close();
        throw changed(path, `has ${size} bytes, but had ${sizeBytes} when it was read`);
    }
    // A digest of a large bundle takes seconds of this thread; its CRC-32, taken with it, a tenth of that.
    return new BundleReader(handle, path, {
        mostBytes: sizeBytes,
        isHashed: expected === undefined,
        reach: async () => file,
    });
}
/**
 * A bundle that is still written, and has grown so far.
 *
 * @throws what keeps it from being written, or the signal's reason.
 */
async function openGrowing(growing, { path, bytes: grownBytes }) {
    let handle;
    try {
        handle = await (0,promises_.open)(path);
    }
    catch (error) {
        // It has another name once it is whole.
        if (error.code !== 'ENOENT')
            throw unreadable(path, error);
        return openBundle(await growing.whole());
    }
    return new BundleReader(handle, path, {
        // How it is uploaded must not hang on an estimate alone.
        mostBytes: Math.max(growing.mostBytes, grownBytes),
        isHashed: !crc32/* hasFastCrc32 */.Ej,
        async reach(bytes, signal) {
            const grown = await growing.grownTo(bytes, signal);
            return grown.isWhole ? grown.file : undefined;
        },
    });
}
class BundleReader {
    mostBytes;
    #handle;
    #path;
    #digest;
    #reach;
    #crc32 = 0;
    #begun = 0;
    #whole;
    #turn = Promise.resolve();
    constructor(handle, path, { mostBytes, isHashed, reach }) {
        this.mostBytes = mostBytes;
        this.#handle = handle;
        this.#path = path;
        this.#digest = isHashed ? (0,external_node_crypto_.createHash)('sha256') : undefined;
        this.#reach = reach;
    }
    next(buffer, signal) {
        const mine = this.#turn.then(() => this.#read(buffer, signal));
        this.#turn = mine.catch(() => undefined);
        return mine;
    }
    async #read(buffer, signal) {
        const offset = this.#begun * buffer.length;
        this.#whole ??= await this.#reach(offset + buffer.length, signal);
        const left = this.#whole === undefined ? buffer.length : this.#whole.sizeBytes - offset;
        if (left <= 0 && this.#begun > 0)
            return undefined;
        const index = this.#begun++;
        const body = buffer.subarray(0, Math.min(buffer.length, left));
        await readFully(this.#handle, body, offset, this.#path);
        this.#digest?.update(body);
        const sum = (0,crc32/* crc32 */.QR)(body, 0);
        this.#crc32 = (0,crc_combine/* combineCrc32 */.N)(this.#crc32, sum, body.length);
        return { index, body, crc32: sum };
    }
    finish() {
        if (this.#whole === undefined)
            throw new Error('the bundle was not read to its end');
        const { sizeBytes, sha256, crc32: expected } = this.#whole;
        const isSame = this.#digest === undefined
            ? expected === undefined || this.#crc32 === expected
            : this.#digest.digest('hex') === sha256;
        if (!isSame)
            throw changed(this.#path, 'has changed since it was read');
        return { sizeBytes, crc32: this.#crc32 };
    }
    close() {
        return this.#handle.close();
    }
}
async function openFile(path) {
    return await (0,promises_.open)(path).catch((cause) => {
        throw unreadable(path, cause);
    });
}
function unreadable(path, cause) {
    return new errors.SlipwayError('SOURCE_INVALID', `bundle "${path}" cannot be read`, { hint: 'bundle first', cause });
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
    const part = await bundle.next(Buffer.allocUnsafe(bundle.mostBytes));
    const body = part?.body ?? Buffer.alloc(0);
    const { sizeBytes, crc32 } = bundle.finish();
    const command = new PutObjectCommand({
        ...objectHeaders(target),
        Body: body,
        ...(await checksumOf(client, { body, crc32 })),
        ...(isNew && { IfNoneMatch: '*' }),
    });
    const stored = await untilUndamaged(() => (0,call/* call */.T)(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending)));
    await verifyObject(client, target, stored, { sizeBytes, crc32 }, signal);
    onProgress?.(sizeBytes);
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
    const open = (0,call/* once */.O)(() => (0,client/* openS3Client */.Y)(settings, objects.expectedBucketOwner));
    return {
        ...createBucketReader(open),
        prepare: async () => {
            await Promise.allSettled([open(), Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(1279), __webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19))]);
        },
        find: async (bucket, key, file, options) => (0,object_head/* findObject */.Z)(await open(), { bucket, key }, file, options),
        check: async (revision, options) => (0,object_head/* checkObject */.gr)(await open(), revision, options),
        commitOf: async (revision, options) => (0,object_head/* commitOfObject */.yv)(await open(), revision, options),
        put: async (bucket, key, file, options) => put(await open(), { bucket, key, settings: objects }, file, options),
    };
}
async function put(client, target, file, options = {}) {
    let isNew = options.replaces !== true;
    let sent = file;
    for (let tries = 1;; tries++) {
        try {
            return await upload(client, target, sent, { ...options, isNew });
        }
        catch (error) {
            const obstacle = obstacleOf(error);
            if (obstacle === 'in-the-way') {
                const content = await (0,object_head/* findObject */.Z)(client, target, file, options);
                if (content.kind === 'same')
                    return content.artifact;
            }
            if (obstacle === 'condition-unknown' ? !isNew : obstacle === undefined || tries === artifact_store_TRIES)
                throw error;
            if (obstacle === 'condition-unknown')
                isNew = false;
            if ('whole' in sent)
                sent = await sent.whole();
        }
    }
}
async function upload(client, place, sent, { signal, isNew, isContentKey = false, onProgress, onLeftOverParts }) {
    const options = { signal, isNew, onProgress };
    const { bundle, facts } = await openSent(sent, signal);
    const target = { ...place, ...facts };
    try {
        if (bundle.mostBytes <= PART_BYTES)
            return (0,object_facts/* toStored */.z4)(target, await uploadWhole(client, target, bundle, options));
        const artifact = (0,object_facts/* toStored */.z4)(target, await uploadInParts(client, target, bundle, options));
        const leftOver = await removeLeftOverParts(client, { ...target, isContentKey }, signal);
        if (leftOver !== undefined)
            onLeftOverParts?.(leftOver);
        return artifact;
    }
    finally {
        await bundle.close();
    }
}
/** What fits into one request is sent when it is whole, and so is what was whole before its first part was asked for. */
async function openSent(sent, signal) {
    if (!('grownTo' in sent))
        return { facts: (0,object_facts/* factsOf */.xS)(sent), bundle: await openBundle(sent) };
    const facts = (0,object_facts/* factsOf */.xS)(sent);
    const grown = await sent.grownTo(PART_BYTES + 1, signal);
    if (grown.isWhole)
        return { facts: (0,object_facts/* factsOf */.xS)(grown.file), bundle: await openBundle(grown.file) };
    return { facts, bundle: await openGrowing(sent, grown) };
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


/***/ }),

/***/ 45104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ hasFastCrc32),
/* harmony export */   QR: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export portableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** Whether Node has a CRC-32 (20.15, 22.2); ours takes longer than a SHA-256. */
const hasFastCrc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 !== undefined;
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


/***/ }),

/***/ 37286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e8: () => (/* binding */ allocateReadBuffer),
/* harmony export */   wh: () => (/* binding */ allocateSharedMemory),
/* harmony export */   y9: () => (/* binding */ sharedReadBuffer)
/* harmony export */ });
/** From the beginning of a page; any distance of more than some bytes does. */
const FROM_PAGE_BYTES = 128;
/**
 * Memory to read large files into, of so many bytes. Large memory begins with a page, as the kernel's copy of a file does, and
 * processors such as AMD's Zen 3 copy five times more slowly between places that are alike in their last twelve bits.
 */
function allocateReadBuffer(bytes) {
    return Buffer.allocUnsafeSlow(FROM_PAGE_BYTES + bytes).subarray(FROM_PAGE_BYTES);
}
/** The same as memory that threads share: see {@link sharedReadBuffer}. */
function allocateSharedMemory(bytes) {
    return new SharedArrayBuffer(FROM_PAGE_BYTES + bytes);
}
/** What {@link allocateSharedMemory} made, as one of the threads sees it. */
function sharedReadBuffer(memory) {
    return Buffer.from(memory, FROM_PAGE_BYTES);
}


/***/ }),

/***/ 72221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ combineCrc32)
/* harmony export */ });
/** The reflected CRC-32 polynomial, as in `crc32.ts`. */
const POLYNOMIAL = 0xedb88320;
/** The polynomial 1 in the reflected order of bits: the highest bit is the constant term. */
const ONE = 0x8000_0000;
/** x^(2^n) modulo the polynomial, for n from 0 to 31; from 32 on they come round again. */
const POWERS = powersOfX();
/**
 * The CRC-32 of two pieces one after the other, told from those of each and the length of the second: so that threads can
 * each take a piece. A CRC is linear: the first one is moved over as many zero bits as the second piece has.
 */
function combineCrc32(first, second, secondBytes) {
    return (multiply(xToThe(secondBytes), first) ^ second) >>> 0;
}
/** x^(8 * bytes) modulo the polynomial. */
function xToThe(bytes) {
    let power = ONE;
    let step = 3; // 2^3 bits are a byte
    for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1)
            power = multiply(POWERS[step & 31] ?? 0, power);
        step += 1;
    }
    return power;
}
/** The product of two polynomials over GF(2), modulo the polynomial. */
function multiply(a, b) {
    let product = 0;
    let shifted = b;
    for (let bit = ONE; bit !== 0; bit >>>= 1) {
        if (a & bit) {
            product ^= shifted;
            if ((a & (bit - 1)) === 0)
                break;
        }
        shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
    }
    return product >>> 0;
}
function powersOfX() {
    const powers = new Uint32Array(32);
    let power = ONE >>> 1; // x
    for (let n = 0; n < powers.length; n++) {
        powers[n] = power;
        power = multiply(power, power);
    }
    return powers;
}


/***/ })

};

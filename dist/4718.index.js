export const id = 4718;
export const ids = [4718];
export const modules = {

/***/ 57496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lookAtSource),
/* harmony export */   I: () => (/* binding */ lookAtScript)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bundle_io_disk_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18605);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57706);



/** Enough for a first line. */
const BEGINNING_BYTES = 256;
/** Looks at what stands at a path, through links. @throws SlipwayError SOURCE_INVALID when that may not be seen. */
async function lookAtSource(path) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
        return { path, location: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path), kind, sizeBytes: stats.size, mode: stats.mode & 0o7777 };
    }
    catch (cause) {
        const code = (0,_bundle_io_disk_space_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCodeOf */ .D)(cause);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { path, kind: 'missing', sizeBytes: 0, mode: 0 };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `"${path}" cannot be looked at: ${code ?? 'unknown reason'}`, {
            hint: 'look at its permissions, and at those of the folders above it',
            cause,
        });
    }
}
/** Looks at a state script and reads its beginning. @throws SlipwayError SOURCE_INVALID when it cannot be read. */
async function lookAtScript(path) {
    const source = await lookAtSource(path);
    if (source.kind !== 'file')
        return { ...source, beginning: new Uint8Array(0) };
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
            return { ...source, beginning: buffer.subarray(0, bytesRead) };
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.SlipwayError('SOURCE_INVALID', `state script "${path}" cannot be read`, {
            hint: 'look at its permissions',
            cause,
        });
    }
}


/***/ }),

/***/ 10639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ writeMenderArtifact)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/destination.js
var destination = __webpack_require__(55307);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/modified-at.js
var modified_at = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/partial.js
var partial = __webpack_require__(54510);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/tar-blocks.js
var tar_blocks = __webpack_require__(6427);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/write-whole.js + 1 modules
var write_whole = __webpack_require__(28682);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/output-file.js
var output_file = __webpack_require__(5541);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/tar-header.js
var tar_header = __webpack_require__(81208);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(57706);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/checksums.js
var mender_artifact_checksums = __webpack_require__(22242);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/request.js
var mender_artifact_request = __webpack_require__(36371);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/software.js
var software = __webpack_require__(87933);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/plan.js


/** The name under which the module `directory` finds its folder. */
const FOLDER_TAR = 'update.tar';
/** Says what the payload of a sound request is made of. */
function planPayload({ payloadType, sources, destinationDirectory = '', permissions, }) {
    const files = sources.map((source) => ({ name: (0,mender_artifact_request/* baseNameOf */.m)(source.path), source }));
    const [only] = sources;
    switch (payloadType) {
        case 'single-file':
            return {
                files,
                texts: [
                    textFile('dest_dir', destinationDirectory),
                    textFile('filename', files[0]?.name ?? ''),
                    textFile('permissions', permissions ?? ((only?.mode ?? 0) & 0o100 ? '755' : '644')),
                ],
            };
        case 'directory':
            return {
                files: [],
                texts: [textFile('dest_dir', destinationDirectory)],
                ...(only !== undefined && { folder: only }),
            };
        default:
            return { files, texts: [] };
    }
}
/** A line, as the official generators write it and the modules' shells read it. */
function textFile(name, text) {
    return { name, text: `${text}\n` };
}
/** Writes the texts of the header; keys stand in one order, so that equal requests give equal bytes. */
function planHeader(request, files) {
    const { payloadType, metadata } = request;
    const { header, payload } = factsOf(request, files);
    const clears = payloadType === null ? [] : (0,software/* clearsProvidesOf */.u_)(request);
    const typeInfo = {
        type: payloadType,
        ...(Object.keys(payload.provides).length > 0 && { artifact_provides: sorted(payload.provides) }),
        ...(Object.keys(payload.depends).length > 0 && { artifact_depends: sorted(shortened(payload.depends)) }),
        ...(clears.length > 0 && { clears_artifact_provides: clears }),
    };
    const headerInfo = {
        payloads: [{ type: payloadType }],
        artifact_provides: header.provides,
        artifact_depends: header.depends,
    };
    return {
        headerInfo: JSON.stringify(headerInfo),
        typeInfo: JSON.stringify(typeInfo),
        ...(metadata !== undefined && { metaData: JSON.stringify(metadata) }),
    };
}
/** What can be told of an artifact before it is written: all but its size. */
function describeRequest(request, files) {
    const { name, group, deviceTypes, payloadType, metadata, scripts = [] } = request;
    const { header, payload } = factsOf(request, files);
    return {
        name,
        ...(group !== undefined && { group }),
        deviceTypes,
        depends: { ...header.depends, ...payload.depends },
        provides: { ...header.provides, ...payload.provides },
        clearsProvides: payloadType === null ? [] : (0,software/* clearsProvidesOf */.u_)(request),
        payloadType,
        files,
        metadata: (metadata ?? {}),
        scripts: scripts.map(({ path }) => (0,mender_artifact_request/* baseNameOf */.m)(path)).sort(),
    };
}
function factsOf(request, files) {
    const { name, group, deviceTypes, payloadType, dependsOnArtifacts = [], dependsOnGroups = [] } = request;
    const image = payloadType === 'rootfs-image' ? files[0] : undefined;
    return {
        header: {
            provides: { artifact_name: name, ...(group !== undefined && { artifact_group: group }) },
            depends: {
                ...(dependsOnArtifacts.length > 0 && { artifact_name: dependsOnArtifacts }),
                device_type: deviceTypes,
                ...(dependsOnGroups.length > 0 && { artifact_group: dependsOnGroups }),
            },
        },
        payload: {
            provides: {
                ...(image !== undefined && { 'rootfs-image.checksum': image.sha256 }),
                ...(0,software/* softwareVersionOf */.X5)(request),
                ...request.provides,
            },
            depends: Object.fromEntries(Object.entries(request.depends ?? {}).map(([key, value]) => [key, typeof value === 'string' ? [value] : value])),
        },
    };
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** One value stands alone, as the official tool writes it. */
function shortened(depends) {
    return Object.fromEntries(Object.entries(depends).map(([key, values]) => [
        key,
        values.length === 1 && values[0] !== undefined ? values[0] : values,
    ]));
}

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/validate.js + 6 modules
var validate = __webpack_require__(78364);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/compression.js
var io_compression = __webpack_require__(5865);
// EXTERNAL MODULE: ./packages/core/lib/bundle/archive-path.js
var archive_path = __webpack_require__(70850);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/bundle-writer.js
var bundle_writer = __webpack_require__(52651);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/collect-entries.js + 6 modules
var collect_entries = __webpack_require__(43226);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/gather-payload.js







/** What a reader of the payload may do with a file: the module gives it the mode that it needs. */
const MODE = 0o600;
/** Makes the texts and the tar that a module wants; answers with all files of the payload, by name. */
async function gatherPayload(request, options) {
    const { texts, files, folder } = planPayload(request);
    const entries = files.map(({ name, source }) => entryOf(name, source.location ?? source.path, source.sizeBytes));
    for (const { name, text } of texts) {
        const path = (0,external_node_path_.join)(options.workspace, name);
        await (0,promises_.writeFile)(path, text);
        entries.push(entryOf(name, path, Buffer.byteLength(text)));
    }
    if (folder !== undefined)
        entries.push(await packFolder(folder, options));
    return entries.sort((a, b) => (0,archive_path/* comparePaths */.cD)(a.path, b.path));
}
async function packFolder(folder, { workspace, folderEntries, leaveOut, modifiedAt, signal }) {
    const path = (0,external_node_path_.join)(workspace, FOLDER_TAR);
    const source = folder.location ?? folder.path;
    const entries = folderEntries ?? (await (0,collect_entries.collectEntries)(source, { leaveOut: [leaveOut], signal })).entries;
    if (entries.length === 0) {
        throw new errors.SlipwayError('SOURCE_INVALID', `nothing of the folder "${folder.path}" would go in`, {
            hint: 'check the path and the patterns; was the application built?',
        });
    }
    const { sizeBytes } = await (0,bundle_writer.createBundleWriter)().write(entries, path, { format: 'tar', modifiedAt, signal });
    return entryOf(FOLDER_TAR, path, sizeBytes);
}
function entryOf(name, source, sizeBytes) {
    return { path: name, type: 'file', mode: MODE, sizeBytes, source };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/source-file.js
var source_file = __webpack_require__(26613);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/zstd.js
var zstd = __webpack_require__(61200);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/make-header.js






const make_header_MODE = 0o600;
const SCRIPT_MODE = 0o755;
/** Makes the tar of the header: `header-info`, the scripts by name, and what is said of the payload. */
async function makeHeader({ headerInfo, typeInfo, metaData }, scripts, { compression, modifiedAt, signal }) {
    const parts = [tarMember('header-info', Buffer.from(headerInfo), make_header_MODE, modifiedAt)];
    const sorted = scripts.map((script) => ({ ...script, name: (0,mender_artifact_request/* baseNameOf */.m)(script.path) }));
    for (const { name, path, location = path, sizeBytes } of sorted.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const entry = { path: `scripts/${name}`, type: 'file', mode: SCRIPT_MODE, sizeBytes, source: location };
        parts.push(tarMember(entry.path, await readWhole(entry, signal), SCRIPT_MODE, modifiedAt));
    }
    parts.push(tarMember('headers/0000/type-info', Buffer.from(typeInfo), make_header_MODE, modifiedAt));
    if (metaData !== undefined)
        parts.push(tarMember('headers/0000/meta-data', Buffer.from(metaData), make_header_MODE, modifiedAt));
    return compressWhole(Buffer.concat([...parts, tar_header/* END_OF_TAR */.Sv]), compression);
}
/** A member of a tar whose content is in memory. */
function tarMember(name, content, mode, modifiedAt) {
    const entry = { path: name, type: 'file', mode, sizeBytes: content.length, source: '' };
    return Buffer.concat([(0,tar_header/* tarHeader */.pI)(entry, modifiedAt), content, Buffer.alloc((0,tar_blocks/* paddingAfter */.O)(content.length))]);
}
/** Compresses what is in memory, to the same bytes on every machine. */
function compressWhole(bytes, compression) {
    switch (compression) {
        case 'none':
            return bytes;
        case 'gzip':
            return withoutMachine((0,external_node_zlib_.gzipSync)(bytes, { level: 6 }));
        case 'zstd':
            return (0,zstd/* requireZstd */.t)().zstdCompressSync(bytes);
    }
}
/** zlib writes into the header of gzip what system it runs on (RFC 1952); always Unix here, as for the payload. No time is in it. */
function withoutMachine(gzip) {
    gzip[8] = 0;
    gzip[9] = 3;
    return gzip;
}
async function readWhole(entry, signal) {
    const file = await (0,source_file/* openSourceFile */.Qs)(entry);
    try {
        const parts = [];
        for await (const part of file.read(signal))
            parts.push(part);
        return Buffer.concat(parts);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/core/lib/bundle/io/writer/parallel-writer.js + 6 modules
var parallel_writer = __webpack_require__(37544);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/pack-payload.js











/**
 * Packs the payload into a file, and takes the checksum of each of its files from the same reading: the manifest stands before the payload, and a file that
 * is written to meanwhile must not get the checksum of another content.
 *
 * @throws SlipwayError BUNDLE_FAILED when a file vanishes, changes or cannot be read.
 */
async function packPayload(entries, path, options) {
    const handle = await (0,promises_.open)(path, 'wx+');
    try {
        return await packInFormat(handle, entries, options);
    }
    finally {
        await handle.close();
    }
}
async function packInFormat(handle, entries, options) {
    const { compression, modifiedAt, signal, onRead } = options;
    const output = new output_file/* OutputFile */.c(handle, { isHashed: false });
    const files = [];
    const onHashed = ({ path: name, sizeBytes }, sha256) => {
        files.push({ name, sizeBytes, sha256, modifiedAt });
    };
    if (entries.length === 0) {
        await output.append(compressWhole(Buffer.from(tar_header/* END_OF_TAR */.Sv), compression));
    }
    else if (compression === 'zstd') {
        await packByZstd(output, entries, options, onHashed);
    }
    else {
        const format = compression === 'none' ? 'tar' : 'tgz';
        await (0,parallel_writer/* packInto */._)(output, entries, { format, modifiedAt, signal, onPacked: onRead, onHashed });
    }
    return files;
}
async function packByZstd(output, entries, options, onHashed) {
    const through = (0,zstd/* requireZstd */.t)().createZstdCompress();
    const source = external_node_stream_.Readable.from(tarOf(entries, options, onHashed), { objectMode: false });
    const flow = (0,external_node_stream_promises_.pipeline)(source, through, { signal: options.signal });
    flow.catch(() => { }); // comes out of the iteration as well
    for await (const chunk of through)
        await output.append(chunk);
    await flow;
}
async function* tarOf(entries, { modifiedAt, signal, onRead }, onHashed) {
    for (const entry of entries) {
        yield (0,tar_header/* tarHeader */.pI)(entry, modifiedAt);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const file = await (0,source_file/* openSourceFile */.Qs)(entry);
        try {
            for await (const part of file.read(signal)) {
                hash.update(part);
                onRead(part.length);
                yield part;
            }
        }
        finally {
            await file.close();
        }
        onHashed(entry, hash.digest('hex'));
        yield Buffer.alloc((0,tar_blocks/* paddingAfter */.O)(entry.sizeBytes));
    }
    yield tar_header/* END_OF_TAR */.Sv;
}

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/read-payload.js
var read_payload = __webpack_require__(93660);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/signature.js
var io_signature = __webpack_require__(64009);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/write-artifact.js






















const write_artifact_MODE = 0o600;
const COPY_BYTES = 1024 * 1024;
const VERSION = Buffer.from('{"format":"mender","version":3}');
/**
 * Writes a Mender Artifact of version 3, whole or not at all. The same request with the same files gives the same bytes, on every machine with the same
 * zlib, but for an ECDSA signature. The payload is packed beside the output first, since the manifest with its checksums stands before it; nothing of it is
 * ever in memory as a whole.
 *
 * @throws SlipwayError INPUT_INVALID for a request that is not sound, or a key that cannot sign; BUNDLE_FAILED when a file vanished, changed or cannot be
 * read, or the output cannot be written; DISK_FULL; NOT_IMPLEMENTED for zstd where Node has none; or the reason of the signal.
 */
async function writeMenderArtifact(request, output, options = {}) {
    const { compression = 'gzip', modifiedAt = modified_at/* DEFAULT_MODIFIED_AT */.YD, signingKey, folderEntries, onProgress } = options;
    const { signal = new AbortController().signal } = options;
    signal.throwIfAborted();
    requireSound(request, output);
    (0,modified_at/* checkTime */.AK)(modifiedAt);
    if (signingKey !== undefined)
        (0,io_signature/* readSigningKey */.jy)(signingKey);
    if (compression === 'zstd')
        (0,zstd/* requireZstd */.t)();
    await (0,destination/* prepareDestination */.mC)(output);
    try {
        return await (0,partial/* withPartial */.c)(output, async (workspace) => {
            await (0,promises_.mkdir)(workspace);
            const entries = await gatherPayload(request, { workspace, modifiedAt, signal, leaveOut: output, folderEntries });
            const contentBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
            const payload = (0,external_node_path_.join)(workspace, 'payload');
            let doneBytes = 0;
            const onRead = (bytes) => {
                doneBytes = Math.min(doneBytes + bytes, contentBytes);
                onProgress?.({ step: 'reading', doneBytes });
            };
            const files = await packPayload(entries, payload, { compression, modifiedAt, signal, onRead });
            const partial = (0,external_node_path_.join)(workspace, 'artifact');
            const written = await assemble(request, { files, payload }, partial, {
                ...{ compression, modifiedAt, signal, signingKey },
                onWritten: (share) => onProgress?.({ step: 'writing', doneBytes: Math.round(share * contentBytes) }),
            });
            await (0,promises_.rename)(partial, output);
            return { path: output, ...written, description: describe(request, files, written.sizeBytes, options) };
        });
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,write_whole/* writeFailure */.E)(error, output);
    }
}
/** Puts what stands before the payload in front of it. */
async function assemble(request, { files, payload }, partial, options) {
    const { compression, modifiedAt, signingKey } = options;
    const header = await makeHeader(planHeader(request, files), request.scripts ?? [], options);
    const headerName = `header.tar${io_compression/* SUFFIXES */.YX[compression]}`;
    const checksums = new Map([
        ...files.map(({ name, sha256 }) => [`${read_payload/* PAYLOAD_FOLDER */.e}${name}`, sha256]),
        [headerName, sha256Of(header)],
        ['version', sha256Of(VERSION)],
    ]);
    const manifest = Buffer.from((0,mender_artifact_checksums/* formatChecksums */.s)(checksums));
    const signature = signingKey === undefined ? undefined : Buffer.from((0,io_signature/* signManifest */.TX)(manifest, signingKey));
    const handle = await (0,promises_.open)(partial, 'wx+');
    try {
        const output = new output_file/* OutputFile */.c(handle);
        await output.append(tarMember('version', VERSION, write_artifact_MODE, modifiedAt));
        await output.append(tarMember('manifest', manifest, write_artifact_MODE, modifiedAt));
        if (signature !== undefined)
            await output.append(tarMember('manifest.sig', signature, write_artifact_MODE, modifiedAt));
        await output.append(tarMember(headerName, header, write_artifact_MODE, modifiedAt));
        await appendFile(output, `data/0000.tar${io_compression/* SUFFIXES */.YX[compression]}`, payload, options);
        await output.append(tar_header/* END_OF_TAR */.Sv);
        return output.result();
    }
    finally {
        await handle.close();
    }
}
/** Appends a file of ours as a member of the tar. */
async function appendFile(output, name, source, { modifiedAt, signal, onWritten }) {
    const { size: sizeBytes } = await (0,promises_.stat)(source);
    await output.append((0,tar_header/* tarHeader */.pI)({ path: name, type: 'file', mode: write_artifact_MODE, sizeBytes, source }, modifiedAt));
    let copiedBytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(source, { highWaterMark: COPY_BYTES, signal })) {
        await output.append(chunk);
        copiedBytes += chunk.length;
        onWritten(copiedBytes / sizeBytes);
    }
    await output.append(Buffer.alloc((0,tar_blocks/* paddingAfter */.O)(sizeBytes)));
}
function describe(request, files, sizeBytes, { compression = 'gzip', signingKey }) {
    return {
        ...describeRequest(request, files),
        isSigned: signingKey !== undefined,
        isAugmented: false,
        headerCompression: compression,
        payloadCompression: compression,
        sizeBytes,
    };
}
/** Whoever writes without having asked for the diagnostics gets the first error. */
function requireSound(request, output) {
    const error = (0,validate/* validateArtifactRequest */.c)(request, output).find(({ severity }) => severity === 'error');
    if (error === undefined)
        return;
    throw new errors.SlipwayError('INPUT_INVALID', `artifact "${output}" cannot be made: ${error.message}`, {
        ...(error.hint !== undefined && { hint: error.hint }),
    });
}
function sha256Of(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}


/***/ })

};

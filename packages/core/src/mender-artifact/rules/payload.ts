import { fault, type Report, warn } from '../../appspec/finding.ts'
import { isPayloadFileName } from '../names.ts'
import { type ArtifactRequest, baseNameOf, type SourceFile } from '../request.ts'
import { quoted } from './identity.ts'

/** Types of which the module installs nothing without a file, and how many it takes. */
const NEEDED: ReadonlyMap<string, 'one' | 'some'> = new Map([
  ['single-file', 'one'],
  ['directory', 'one'],
  ['rootfs-image', 'one'],
  ['deb', 'some'],
  ['rpm', 'some'],
  ['script', 'some'],
])

/** What the modules `deb` and `rpm` look for. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['deb', '.deb'],
  ['rpm', '.rpm'],
])

/** Files that the module reads for itself. */
const RESERVED: ReadonlyMap<string, readonly string[]> = new Map([
  ['single-file', ['dest_dir', 'filename', 'permissions']],
])

export function checkSources({ payloadType: type, sources }: ArtifactRequest, report: Report): void {
  const needed = type === null ? undefined : NEEDED.get(type)
  if (type === null && sources.length > 0)
    report(
      fault('mender/payload-count', `an artifact without a payload has ${sources.length} of them`, {
        hint: 'name a payload type, or leave the files out',
      }),
    )
  if (needed !== undefined && sources.length === 0)
    report(
      fault(
        'mender/payload-missing',
        `a payload of the type ${type} has no ${type === 'directory' ? 'folder' : 'file'}`,
        { hint: `name the ${type === 'directory' ? 'folder' : 'file'} to install` },
      ),
    )
  if (needed === 'one' && sources.length > 1)
    report(
      fault('mender/payload-count', `a payload of the type ${type} has ${sources.length} sources; it takes one`, {
        hint: 'make an artifact of the type "directory", or one for each',
      }),
    )
  if (type === 'docker' && sources.length > 0)
    report(
      warn('mender/payload-count', 'the module docker reads no files: images are named in the meta-data', {
        hint: 'leave the files out, or use docker-compose',
      }),
    )
  for (const source of sources) checkSource(source, type, report)
  if (type !== 'directory') checkFileNames(sources, type, report)
}

function checkSource({ path, kind, sizeBytes }: SourceFile, type: string | null, report: Report): void {
  const isForFolder = type === 'directory'
  if (kind === 'missing') {
    report(
      fault('mender/payload-missing', `there is nothing at ${quoted(path)}`, {
        hint: 'check the path; was the application built?',
      }),
    )
    return
  }
  if (kind !== (isForFolder ? 'directory' : 'file')) {
    const found = kind === 'directory' ? 'a folder' : kind === 'file' ? 'a file' : 'neither a file nor a folder'
    const hint =
      kind === 'directory'
        ? 'use the type "directory", or name a file'
        : isForFolder
          ? 'use the type "single-file", or name the folder'
          : 'name a file'
    report(
      fault(
        'mender/payload-kind',
        `${quoted(path)} is ${found}; a payload of the type ${type} is made of ${isForFolder ? 'a folder' : 'files'}`,
        { hint },
      ),
    )
    return
  }
  const ending = type === null ? undefined : ENDINGS.get(type)
  if (ending !== undefined && !path.endsWith(ending))
    report(
      fault(
        'mender/payload-kind',
        `${quoted(path)} is not named *${ending}, and the module ${type} installs no other file`,
        { hint: `name a file that ends in ${ending}` },
      ),
    )
  if (kind === 'file' && sizeBytes === 0 && type !== 'single-file')
    report(warn('mender/payload-kind', `${quoted(path)} is empty`, { hint: 'was it built?' }))
}

function checkFileNames(sources: readonly SourceFile[], type: string | null, report: Report): void {
  const names = sources.map(({ path }) => baseNameOf(path))
  for (const [index, name] of names.entries()) {
    const code = 'mender/payload-name'
    if (!isPayloadFileName(name))
      report(
        fault(code, `the payload file ${quoted(name)} has a name that clients refuse`, {
          hint: 'use letters, digits and . , _ -',
        }),
      )
    if (names.indexOf(name) < index)
      report(fault(code, `two payload files are named ${quoted(name)}`, { hint: 'rename one: folders are not kept' }))
    if (type !== null && RESERVED.get(type)?.includes(name))
      report(
        fault(
          code,
          `a payload of the type ${type} cannot hold a file named ${quoted(name)}, which the module reads itself`,
          { hint: 'rename it' },
        ),
      )
  }
}

export function checkDestination(
  { payloadType: type, destinationDirectory: folder }: ArtifactRequest,
  report: Report,
): void {
  const code = 'mender/destination'
  if (type !== 'single-file' && type !== 'directory') {
    if (folder !== undefined)
      report(
        warn(code, `a payload of the type ${type} has no destination; ${quoted(folder)} is ignored`, {
          hint: 'leave it out, or use single-file or directory',
        }),
      )
    return
  }
  const example = { hint: 'give the folder on the device, such as /opt/app' }
  if (folder === undefined || folder.trim() === '')
    report(fault(code, `a payload of the type ${type} has no destination`, example))
  else if (!folder.startsWith('/'))
    report(fault(code, `the destination ${quoted(folder)} is not an absolute path`, example))
  else if (/\p{Cc}/u.test(folder))
    report(fault(code, `the destination ${quoted(folder)} holds a control character`, example))
  else if (/(^|\/)\.\.(\/|$)/.test(folder))
    report(warn(code, `the destination ${quoted(folder)} climbs with ".."`, example))
  else if (type === 'directory') checkReplacedFolder(folder, report)
}

/** The module removes the folder and unpacks the new one; it does not quote its name. */
function checkReplacedFolder(folder: string, report: Report): void {
  const code = 'mender/destination'
  if (/^\/+$/.test(folder))
    report(
      fault(code, 'the destination is "/", which the module directory refuses: it replaces the whole folder', {
        hint: 'name a folder of the application alone',
      }),
    )
  else if (/[\s*?[\]$`"'\\;&|<>()]/.test(folder))
    report(
      fault(
        code,
        `the destination ${quoted(folder)} has a blank or a character of the shell, and the module directory does not quote it`,
        { hint: 'choose a path of letters, digits and / . _ -' },
      ),
    )
}

export function checkPermissions({ payloadType: type, permissions }: ArtifactRequest, report: Report): void {
  if (permissions === undefined) return
  const code = 'mender/permissions'
  if (type !== 'single-file')
    report(
      warn(code, `a payload of the type ${type} has no permissions of its own; ${quoted(permissions)} is ignored`, {
        hint: 'leave them out',
      }),
    )
  else if (!/^[0-7]{3,4}$/.test(permissions))
    report(
      fault(code, `the permissions ${quoted(permissions)} are not octal`, {
        hint: 'write three or four digits of 0 to 7, such as 644 or 0755',
      }),
    )
}

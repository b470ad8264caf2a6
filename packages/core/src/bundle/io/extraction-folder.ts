import { closeSync, constants, fchmodSync, futimesSync, openSync, writeSync } from 'node:fs'
import {
  chmod,
  copyFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readlink,
  symlink,
  unlink,
  utimes,
} from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type ArchiveMember, type ReadableMember, refused } from './archive-member.ts'
import { errorCodeOf } from './disk-space.ts'

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)

const SMALL_FILE_BYTES = 64 * 1024

/**
 * The folder that an archive is extracted to. Nothing is ever written outside it: every parent is looked at and must be a real
 * folder, files are only ever created, and a link is put there but never gone through.
 */
export class ExtractionFolder {
  readonly #root: string
  readonly #archive: string
  /** Known to be real folders. Nothing here ever turns a folder into something else. */
  readonly #folders = new Set<string>([''])
  /** Applied at the end: a folder may forbid writing, and writing into it changes its time. */
  readonly #finish = new Map<string, ArchiveMember>()

  constructor(root: string, archive: string) {
    this.#root = root
    this.#archive = archive
  }

  async place(member: ReadableMember, signal: AbortSignal | undefined): Promise<void> {
    if (member.path === '') {
      if (member.type !== 'directory') throw this.#refused(member, 'it would take the place of the whole folder')
      return
    }
    if (sep === '\\' && member.path.includes('\\')) throw this.#refused(member, 'its name has a backslash')
    await this.#makeParents(member)
    switch (member.type) {
      case 'directory':
        return this.#placeFolder(member)
      case 'file':
        return this.#placeFile(member, signal)
      case 'symlink':
        return this.#placeLink(member, member.linkTarget ?? '')
      case 'hardlink':
        return this.#placeHardLink(member, member.linkTarget ?? '')
    }
  }

  /** Gives the folders their modes and times, the deepest first. */
  async finish(): Promise<void> {
    for (const [path, { mode, modifiedAt }] of [...this.#finish].sort(([a], [b]) => b.length - a.length)) {
      const place = this.#place(path)
      if (modifiedAt !== undefined) await utimes(place, modifiedAt, modifiedAt)
      await chmod(place, mode)
    }
  }

  async #makeParents(member: ArchiveMember): Promise<void> {
    const segments = member.path.split('/')
    for (let depth = 1; depth < segments.length; depth++)
      await this.#makeFolder(member, segments.slice(0, depth).join('/'))
  }

  async #makeFolder(member: ArchiveMember, path: string): Promise<void> {
    if (this.#folders.has(path)) return
    try {
      await mkdir(this.#place(path))
    } catch (cause) {
      if (errorCodeOf(cause) !== 'EEXIST') throw cause
      const existing = await lstat(this.#place(path))
      if (existing.isSymbolicLink()) throw this.#refused(member, `it would be written through the link "${path}"`)
      if (!existing.isDirectory()) throw this.#refused(member, `"${path}" is a file already`)
    }
    this.#folders.add(path)
  }

  async #placeFolder(member: ArchiveMember): Promise<void> {
    await this.#makeFolder(member, member.path)
    this.#finish.set(member.path, member)
  }

  async #placeFile(member: ReadableMember, signal: AbortSignal | undefined): Promise<void> {
    if (member.sizeBytes <= SMALL_FILE_BYTES) return this.#placeSmallFile(member)
    const handle = await this.#create(member, () => open(this.#place(member.path), NEW_FILE, 0o600))
    try {
      for await (const chunk of member.read()) {
        signal?.throwIfAborted()
        await writeAll(handle, chunk)
      }
      await handle.chmod(member.mode)
      if (member.modifiedAt !== undefined) await handle.utimes(member.modifiedAt, member.modifiedAt)
    } finally {
      await handle.close()
    }
  }

  /** A trip through the thread pool for each call would cost several times what the calls do. */
  async #placeSmallFile(member: ReadableMember): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of member.read()) chunks.push(chunk)
    const descriptor = await this.#create(member, () => openSync(this.#place(member.path), NEW_FILE, 0o600))
    try {
      for (const chunk of chunks) writeAllSync(descriptor, chunk)
      fchmodSync(descriptor, member.mode)
      if (member.modifiedAt !== undefined) futimesSync(descriptor, member.modifiedAt, member.modifiedAt)
    } finally {
      closeSync(descriptor)
    }
  }

  async #placeLink(member: ArchiveMember, linkTarget: string): Promise<void> {
    if (linkTarget === '' || linkTarget.includes('\0')) throw this.#refused(member, 'its link text cannot be a path')
    await this.#create(member, () => symlink(linkTarget, this.#place(member.path)))
  }

  /** The other name must be one that this archive brought, reached through real folders only. */
  async #placeHardLink(member: ArchiveMember, target: string): Promise<void> {
    if (target === member.path) throw this.#refused(member, 'it is a hard link to itself')
    const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')))
    const original = this.#folders.has(folder) ? await lstat(this.#place(target)).catch(() => undefined) : undefined
    const from = this.#place(target)
    const to = this.#place(member.path)
    if (original?.isSymbolicLink()) return this.#placeLink(member, await readlink(from))
    if (original?.isFile() !== true) {
      throw this.#refused(member, `it is a hard link to "${target}", which is no file that came before it`)
    }
    await this.#create(member, async () => {
      try {
        await link(from, to)
      } catch (cause) {
        if (errorCodeOf(cause) === 'EEXIST') throw cause
        await copyFile(from, to, constants.COPYFILE_EXCL) // a file system without hard links
      }
    })
  }

  /** Creates something new. A thing of the same kind that came before goes: the last one of a name counts, as for `tar` and `unzip`. */
  async #create<T>(member: ArchiveMember, create: () => T | Promise<T>): Promise<T> {
    try {
      return await create()
    } catch (cause) {
      if (errorCodeOf(cause) !== 'EEXIST') throw cause
      const existing = await lstat(this.#place(member.path))
      const isLink = member.type === 'symlink'
      if (isLink ? !existing.isSymbolicLink() : !existing.isFile()) {
        const kind = existing.isDirectory() ? 'folder' : existing.isSymbolicLink() ? 'link' : 'file'
        throw this.#refused(member, `a ${kind} of that name came before it`)
      }
      await unlink(this.#place(member.path))
      return create()
    }
  }

  #place(path: string): string {
    return join(this.#root, path)
  }

  #refused({ path }: ArchiveMember, why: string): Error {
    return refused(this.#archive, path, why)
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset)
    offset += bytesWritten
  }
}

function writeAllSync(descriptor: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(descriptor, bytes, offset, bytes.length - offset)
}

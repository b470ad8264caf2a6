import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { loadReader } from '@slipway/core/bundle/io'
import type { Engine } from '@slipway/engine'
import type { InstanceFile, InstanceFiles } from './instance-files.ts'
import { isPackageList, type PackageFiles, readPackageFiles } from './package-files.ts'

type Inspection = Awaited<ReturnType<Engine['inspectInstance']>>

const TYPES = {
  file: 'file',
  directory: 'folder',
  symlink: 'link',
  fifo: 'other',
  socket: 'other',
  device: 'other',
} as const

/** What is otherwise on an instance than on this machine, and what of it packages have brought. */
export interface OverlayFiles {
  readonly files: InstanceFiles
  readonly packages: PackageFiles
}

/** What is otherwise on an instance with isolation `overlay` than on this machine. */
export async function readOverlayFiles(
  engine: Pick<Engine, 'exportInstance'>,
  name: string,
  { changes }: Pick<Inspection, 'changes'>,
  folder: string,
  signal: AbortSignal,
): Promise<OverlayFiles> {
  const { contents, lists } = await readContents(engine, name, folder, signal)
  const files = new Map(
    changes.map(({ path, change, type, mode, uid, gid, sizeBytes }): readonly [string, InstanceFile] => [
      path,
      {
        type: TYPES[type],
        mode: mode.toString(8),
        owner: `${uid}:${gid}`,
        content: contents.get(path) ?? (type === 'directory' ? '' : `${sizeBytes} bytes`),
        ...(change !== 'added' && { beside: change }),
      },
    ]),
  )
  return { files, packages: readPackageFiles(lists) }
}

/** The digest of each file's content and where each link leads, by path; and the lists of package managers as they are. */
async function readContents(
  engine: Pick<Engine, 'exportInstance'>,
  name: string,
  folder: string,
  signal: AbortSignal,
): Promise<Readonly<Record<'contents' | 'lists', ReadonlyMap<string, string>>>> {
  const place = await mkdtemp(join(folder, 'layer-'))
  try {
    const archive = join(place, 'layer.tar')
    await pipeline(await engine.exportInstance(name, signal), createWriteStream(archive), { signal })
    const contents = new Map<string, string>()
    const lists = new Map<string, string>()
    const read = await loadReader('tar')
    for await (const member of read(archive, { signal })) {
      if (member.linkTarget !== undefined) contents.set(`/${member.path}`, member.linkTarget)
      if (member.type !== 'file') continue
      const digest = createHash('sha256')
      const path = `/${member.path}`
      const list: Uint8Array[] = []
      for await (const chunk of member.read()) {
        digest.update(chunk)
        if (isPackageList(path)) list.push(chunk)
      }
      contents.set(path, digest.digest('hex'))
      if (list.length > 0) lists.set(path, Buffer.concat(list).toString())
    }
    return { contents, lists }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

import { isUtf8 } from 'node:buffer'
import type { Entry } from 'yauzl'
import { memberPath, type ReadableMember, refused } from './archive-member.ts'
import { attributesOf, nameOf } from './zip-attributes.ts'
import { contentOf, type OpenZip } from './zip-content.ts'

/** No system takes a longer link text. */
const LONGEST_LINK_BYTES = 4096

/** What an entry is, or the refusal of it: as a promise for a link, whose text is content. */
export function memberOf(opened: OpenZip, entry: Entry): ReadableMember | Promise<ReadableMember> {
  const { file } = opened
  const name = nameOf(entry)
  if (name === undefined) throw refused(file, entry.fileNameRaw.toString('latin1'), 'its name is not UTF-8')
  const path = memberPath(file, name)
  if (entry.isEncrypted()) throw refused(file, name, 'it is encrypted')
  if (!entry.canDecodeFileData()) {
    throw refused(file, name, `its compression method ${entry.compressionMethod} is not one that agents know`)
  }
  const attributes = attributesOf(entry, name)
  if (attributes.type === 'unsupported') throw refused(file, name, `it is ${attributes.what}`)
  const { type, mode } = attributes
  if (type === 'directory' && entry.uncompressedSize > 0) throw refused(file, name, 'it is a folder with content')
  const member: ReadableMember = {
    path,
    type,
    mode,
    sizeBytes: entry.uncompressedSize,
    // When it is asked for, as few do: a time in the zone of this machine takes as long to make as all the rest.
    get modifiedAt() {
      return modifiedAtOf(entry)
    },
    content: undefined,
    read: () => contentOf(opened, entry, name),
  }
  return type === 'symlink' ? withLinkText(file, name, member) : member
}

async function withLinkText(file: string, name: string, member: ReadableMember): Promise<ReadableMember> {
  if (member.sizeBytes > LONGEST_LINK_BYTES) throw refused(file, name, 'its link text is too long')
  const chunks: Uint8Array[] = []
  for await (const chunk of member.read()) chunks.push(chunk)
  const text = Buffer.concat(chunks)
  if (!isUtf8(text)) throw refused(file, name, 'its link text is not UTF-8')
  return { ...member, sizeBytes: 0, linkTarget: text.toString('utf8') }
}

function modifiedAtOf(entry: Entry): Date | undefined {
  const date = entry.getLastModDate()
  return Number.isNaN(date.getTime()) ? undefined : date
}

import type { BundleContent, ContentFile, ContentFolder } from '../bundle/measure-content.ts'
import { formatBytes } from './duration.ts'
import { row } from './markdown-targets.ts'
import { markdownCode } from './markdown-text.ts'
import { untrustedText } from './untrusted.ts'

/** Of what is smaller than this, nobody asks what makes it large. */
const LARGE_BYTES = 1_000_000

/** What makes a bundle as large as it is, in one line for a terminal; nothing where all is small. */
export function describeContent({ sizeBytes, largestFolders, largestFiles }: BundleContent): string | undefined {
  const [file] = largestFiles
  if (sizeBytes < LARGE_BYTES || file === undefined) return undefined
  const folder = findHeaviest(largestFolders, sizeBytes)
  const parts = [
    ...(folder === undefined ? [] : [`${folder.path}/ ${formatBytes(folder.sizeBytes)}`]),
    `largest file ${file.path} ${formatBytes(file.sizeBytes)}`,
  ]
  return untrustedText(`${formatBytes(sizeBytes)} before compression: ${parts.join(', ')}`)
}

/** The narrowest folder with more than half in it; without one, the largest. */
function findHeaviest(folders: readonly ContentFolder[], sizeBytes: number): ContentFolder | undefined {
  return folders.findLast((folder) => folder.sizeBytes > sizeBytes / 2) ?? folders[0]
}

/** What makes a bundle as large as it is, as Markdown for whoever opens it; nothing where all is small. */
export function renderContentMarkdown({ sizeBytes, largestFolders, largestFiles }: BundleContent): string[] {
  if (sizeBytes < LARGE_BYTES) return []
  const sizeOf = (one: ContentFile): string[] => [
    formatBytes(one.sizeBytes),
    `${Math.round((one.sizeBytes / sizeBytes) * 100)} %`,
  ]
  const folders = largestFolders.map((one) => [markdownCode(`${one.path}/`), ...sizeOf(one), String(one.fileCount)])
  const files = largestFiles.map((one) => [markdownCode(one.path), ...sizeOf(one)])
  return [
    `<details><summary>What is large in it: ${formatBytes(sizeBytes)} before compression</summary>`,
    ...(folders.length === 0 ? [] : [tableOf(['Folder', 'Size', 'Share', 'Files'], folders)]),
    tableOf(['File', 'Size', 'Share'], files),
    '</details>',
  ]
}

function tableOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n')
}

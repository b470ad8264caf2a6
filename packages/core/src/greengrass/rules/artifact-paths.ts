import { type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import type { LifecycleSection, RecipeLifecycles } from '../recipe/lifecycles.ts'
import type { RecipeArtifact, RecipeParts } from '../recipe/parts.ts'
import { GDK_PLACEHOLDER } from './identity.ts'
import { placeIn } from './place-in.ts'

/** A path of an artifact in a script, up to where a shell or a variable ends its first part. */
const PATH = /\{artifacts:(path|decompressedPath)\}[/\\]([\w.+@~-]+)(?=[/\\"'\s;|&)]|$)/g

const CODE = 'greengrass/artifact-path'

/** Scripts have to look for artifacts where the device puts them: files in one folder, each archive unpacked in another. */
export function checkArtifactPaths(
  { manifests, text }: RecipeParts,
  { sections }: RecipeLifecycles,
  report: Report,
): void {
  const all = manifests.flatMap(({ artifacts }) => artifacts)
  for (const section of sections) checkSection(section, section.manifest?.artifacts ?? all, text, report)
}

function checkSection(
  { steps }: LifecycleSection,
  artifacts: readonly RecipeArtifact[],
  text: string,
  report: Report,
): void {
  // A name that is still to be filled in can be any.
  if (artifacts.some(({ fileName }) => GDK_PLACEHOLDER.test(fileName))) return
  const files = new Set(artifacts.map(({ fileName }) => fileName))
  const unpacked = new Set(artifacts.filter((one) => one.isUnpacked).map((one) => folderOf(one.fileName)))
  for (const script of new Set(steps.flatMap(({ scripts }) => scripts))) {
    const told = new Set<string>()
    for (const [path, place, name = ''] of script.text.matchAll(PATH)) {
      const isUnpacked = place === 'decompressedPath'
      if ((isUnpacked ? unpacked : files).has(name) || told.has(name)) continue
      // A script may unpack `app.tar.gz` by itself, and look into `app` then.
      if (!isUnpacked && [...files].some((file) => file.startsWith(`${name}.`))) continue
      told.add(name)
      const message = isUnpacked
        ? `the script looks into the unpacked "${shorten(name)}", and no artifact with Unarchive ZIP is named "${shorten(name)}.zip"`
        : `the script looks for the artifact "${shorten(name)}", and none is named so`
      const span = placeIn(script, path, text)
      report(warn(CODE, message, { span, hint: hintFor(name, isUnpacked, files, unpacked) }))
    }
  }
}

function hintFor(name: string, isUnpacked: boolean, files: ReadonlySet<string>, unpacked: ReadonlySet<string>): string {
  if (isUnpacked && files.has(`${name}.zip`)) return `write "Unarchive: ZIP" for "${name}.zip"`
  if (!isUnpacked && unpacked.size > 0) {
    const [folder = ''] = unpacked
    return `what was in an archive is at {artifacts:decompressedPath}/${folder}/${name}`
  }
  return 'add the artifact to the manifest, or mend the path'
}

/** The folder that an archive is unpacked to: its name without the extension. */
function folderOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '')
}

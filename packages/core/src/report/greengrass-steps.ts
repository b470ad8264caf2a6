import type { Diagnostic } from '../diagnostics.ts'
import type { WrittenComponent } from '../greengrass/component.ts'
import type { BuiltComponent } from '../pipeline/greengrass/build-and-bundle-component.ts'
import type { PushedComponent } from '../pipeline/greengrass/requests.ts'
import { toRevisionJson } from '../revision/index.ts'
import { formatBytes } from './duration.ts'
import { type BundleMarkdownOptions, renderDiagnostics } from './markdown-steps.ts'
import { row } from './markdown-targets.ts'
import { markdownCode } from './markdown-text.ts'
import { shellWord } from './shell-word.ts'
import { untrustedText } from './untrusted.ts'

/** How many artifacts, and how many addresses of others, are named. */
const NAMED = 20

/** What a reader is told in place of `NEXT_PATCH`. */
const NEXT = 'the next patch'

/** The size of all artifacts of a component together. */
export function componentBytes({ artifacts }: Pick<WrittenComponent['component'], 'artifacts'>): number {
  return artifacts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** A component folder in one line: `version 1.4.0 of component com.example.App into out (2 artifacts, 1.2 kB)`. */
export function describeComponentFolder({ path, component }: WrittenComponent): string {
  const { name, version, artifacts } = component
  const count = artifacts.length === 1 ? '1 artifact' : `${artifacts.length} artifacts`
  const size = artifacts.length === 0 ? '' : `, ${formatBytes(componentBytes(component))}`
  const what = version === 'NEXT_PATCH' ? NEXT : `version ${version}`
  return untrustedText(`${what} of component ${name} into ${path} (${count}${size})`)
}

/** What `slipway bundle --provider greengrass --json` prints. */
export function componentJson({ path, component, facts }: BuiltComponent): Readonly<Record<string, unknown>> {
  const { name, version, contentDigest, elsewhere } = component
  const artifacts = component.artifacts.map(({ path: _, ...artifact }) => artifact)
  return {
    ...{ path, format: 'greengrass', name, version, contentDigest, sizeBytes: componentBytes(component) },
    ...(facts !== undefined && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }),
    ...{ artifacts, elsewhere },
  }
}

/**
 * What came of the folder of a component, as Markdown: what was bundled, and what validation had to say.
 *
 * @param built `undefined` when something wrong kept it from being written.
 */
export function renderComponentMarkdown(
  built: BuiltComponent | undefined,
  diagnostics: readonly Diagnostic[],
  options: BundleMarkdownOptions = {},
): string {
  const blocks = [
    built === undefined ? '### ❌ not bundled: the component has errors' : '### ✅ bundled the component',
    ...(built === undefined ? [] : [renderComponent(built), ...renderFiles(built.component)]),
    ...renderDiagnostics(diagnostics, options),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderComponent({ component, facts }: BuiltComponent): string {
  const { name, version, artifacts, contentDigest } = component
  const changes = facts !== undefined && facts.changedFiles.length > 0 ? ' with uncommitted changes' : ''
  return table([
    ['Component', markdownCode(name)],
    ['Version', version === 'NEXT_PATCH' ? NEXT : markdownCode(version)],
    ['Artifacts', String(artifacts.length)],
    ['Size', formatBytes(componentBytes(component))],
    ['Content digest', markdownCode(contentDigest)],
    ...(facts === undefined ? [] : [['Commit', `${markdownCode(facts.commit.slice(0, 12))}${changes}`] as const]),
  ])
}

function renderFiles({ artifacts, elsewhere }: BuiltComponent['component']): string[] {
  const files = artifacts
    .slice(0, NAMED)
    .map(({ fileName, sizeBytes, sha256 }) =>
      row([markdownCode(fileName), formatBytes(sizeBytes), markdownCode(sha256)]),
    )
  const head = [row(['Artifact', 'Size', 'SHA-256']), row(['---', '---:', '---'])]
  const more = artifacts.length > NAMED ? [`and ${artifacts.length - NAMED} more`] : []
  return [
    ...(files.length === 0 ? [] : [[...head, ...files].join('\n')]),
    ...more,
    ...(elsewhere.length === 0 ? [] : [renderElsewhere(elsewhere)]),
  ]
}

function renderElsewhere(uris: readonly string[]): string {
  const named = uris.slice(0, NAMED).map((uri) => `- ${markdownCode(uri)}`)
  const more = uris.length > NAMED ? [`- and ${uris.length - NAMED} more`] : []
  return ['Not in it, and to be there already:', '', ...named, ...more].join('\n')
}

/** What a push of a component did, or with a dry run would do, as Markdown. */
export function renderComponentPushMarkdown(pushed: PushedComponent, isPlan = false): string {
  const { name, version, unchanged, contentDigest, uris } = pushed
  const head = isPlan
    ? `📝 dry run: ${unchanged ? 'nothing would be published' : 'a version would be published'}`
    : unchanged
      ? '✅ this content was published already'
      : '✅ published the component'
  const columns = table([
    ['Component', markdownCode(name)],
    ['Version', markdownCode(version)],
    ['Content digest', markdownCode(contentDigest)],
  ])
  const artifacts = Object.values(uris)
  const places = artifacts.slice(0, NAMED).map((uri) => `- ${markdownCode(uri)}`)
  const more = artifacts.length > NAMED ? [`- and ${artifacts.length - NAMED} more`] : []
  const list = places.length === 0 ? [] : [[...places, ...more].join('\n')]
  return `${[`### ${head}`, columns, ...list].join('\n\n')}\n`
}

/** What a push of a component would do, in one line. */
export function describeComponentPush({ name, version, unchanged, uris }: PushedComponent): string {
  const what = untrustedText(`version ${version} of component ${name}`)
  if (unchanged) return `${what} has this content already: nothing would be published`
  const places = Object.values(uris).map((uri) => untrustedText(uri))
  return `${what} would be published${places.length === 0 ? ', without artifacts' : `, with ${places.join(', ')}`}`
}

/** What `slipway push --provider greengrass --json` prints. */
export function componentPushJson(pushed: PushedComponent): Readonly<Record<string, unknown>> {
  const { revision, ...said } = pushed
  return { revision: toRevisionJson(revision), ...said }
}

/** The command that deploys what was pushed. */
export function deployCommandOf({ name, version }: Pick<PushedComponent, 'name' | 'version'>): string {
  const component = shellWord(`${name}@${version}`)
  return `slipway deploy --provider greengrass --thing-group GROUP --components ${component} --wait`
}

function table(columns: readonly (readonly [string, string])[]): string {
  const heads = columns.map(([head]) => head)
  return [row(heads), row(heads.map(() => '---')), row(columns.map(([, cell]) => cell))].join('\n')
}

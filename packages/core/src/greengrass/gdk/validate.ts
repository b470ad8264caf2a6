import { type Finding, fault, toDiagnostics, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import type { Diagnostic } from '../../diagnostics.ts'
import { readRecipeText } from '../read-text.ts'
import { partsOf, type RecipeParts } from '../recipe/parts.ts'
import { GDK_PLACEHOLDER } from '../rules/identity.ts'
import { GDK_BUCKET, zipNameOf } from './layout.ts'
import { type GdkConfig, readGdkConfig } from './read-config.ts'

export interface GdkProjectToValidate {
  readonly config: { readonly text: string | Uint8Array; readonly file: string }
  readonly recipe?: { readonly text: string | Uint8Array; readonly file: string }
  /** The name of the project's folder, which an archive has where nothing else is said. */
  readonly folderName: string
}

/**
 * Says what is wrong with `gdk-config.json`, and what in the recipe of the project does not go with it; {@link validateRecipe} says the
 * rest of the recipe. No disk is touched, and nothing is thrown.
 */
export function validateGdkProject({ config, recipe, folderName }: GdkProjectToValidate): readonly Diagnostic[] {
  const reading = readGdkConfig(config.text, config.file)
  const diagnostics = toDiagnostics(reading.findings, config.file)
  if (reading.config === undefined || recipe === undefined) return diagnostics
  const { root, text, isPartial } = readRecipeText(recipe.text, recipe.file)
  if (root?.kind !== 'map' || isPartial) return diagnostics
  const findings = compare(reading.config, partsOf(root, text), folderName)
  return [...diagnostics, ...toDiagnostics(findings, recipe.file)]
}

function compare(config: GdkConfig, { name, manifests }: RecipeParts, folderName: string): readonly Finding[] {
  const findings: Finding[] = []
  if (name !== undefined && name.text !== config.name && !GDK_PLACEHOLDER.test(name.text)) {
    const message = `the recipe is of "${shorten(name.text)}", gdk-config.json of "${config.name}", which is written in its place`
    const hint = 'write {COMPONENT_NAME}, and the name in gdk-config.json alone'
    findings.push(warn('greengrass/gdk-config', message, { span: name.span, hint }))
  }
  if (config.build.system !== 'zip') return findings
  const made = zipNameOf(config, folderName)
  for (const { uri, fileName } of manifests.flatMap(({ artifacts }) => artifacts)) {
    const isBuilt = GDK_BUCKET.test(uri.text)
    if (!isBuilt || fileName === '' || GDK_PLACEHOLDER.test(fileName) || fileName === made) continue
    const message = `the build system "zip" makes "${made}" and no "${shorten(fileName)}"`
    const hint = `write ${made}, or the name of the archive as "zip_name"`
    findings.push(fault('greengrass/gdk-artifact', message, { span: uri.span, hint }))
  }
  return findings
}

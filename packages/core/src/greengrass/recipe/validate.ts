import { isBlank } from '../../appspec/cloud/lookup.ts'
import { type Finding, fault, toDiagnostics } from '../../appspec/finding.ts'
import type { Diagnostic } from '../../diagnostics.ts'
import { type ComponentText, readRecipeText } from '../read-text.ts'
import { checkArtifactPaths } from '../rules/artifact-paths.ts'
import { checkArtifacts } from '../rules/artifacts.ts'
import { checkNumbers } from '../rules/configuration.ts'
import { checkDependencies } from '../rules/dependencies.ts'
import { checkFormatVersion, checkName, checkSetByService, checkVersion } from '../rules/identity.ts'
import { checkPlatforms, checkReach } from '../rules/platforms.ts'
import { checkSelections } from '../rules/selections.ts'
import { checkLifecycleKeys, checkSkipif, checkStart, checkTimeouts } from '../rules/steps.ts'
import { checkGdkPlaceholders, checkVariables } from '../rules/variables.ts'
import { checkShape } from '../shape.ts'
import { RECIPE_KEYS } from './keys.ts'
import { lifecyclesOf } from './lifecycles.ts'
import { partsOf } from './parts.ts'

/** The largest recipe that the development kit takes. */
export const RECIPE_BYTES: number = 16_000

export interface RecipeToValidate {
  readonly text: string | Uint8Array
  /** The name that diagnostics carry, and whose extension tells JSON from YAML where the content does not. */
  readonly file: string
  /** Whether it is part of a project of the development kit, whose placeholders are filled in later. @defaultValue false */
  readonly isOfGdkProject?: boolean
}

/**
 * Says everything that is wrong with a component recipe, in YAML or JSON. No disk and no network is touched, and nothing is thrown.
 *
 * @example
 * validateRecipe({ text: 'RecipeFormatVersion: "2020-01-25"\n', file: 'recipe.yaml' }) // an error: greengrass/missing-key
 */
export function validateRecipe({ text, file, isOfGdkProject = false }: RecipeToValidate): readonly Diagnostic[] {
  const sizeBytes = typeof text === 'string' ? new TextEncoder().encode(text).length : text.length
  const findings = judgeSize(sizeBytes)
  if (sizeBytes > JUDGED_BYTES) return toDiagnostics(findings, file)
  return toDiagnostics([...findings, ...judgeRecipe(readRecipeText(text, file), isOfGdkProject)], file)
}

/** Of what is larger nothing else is said: it is no recipe that anybody wrote. */
const JUDGED_BYTES = 512 * 1024

function judgeSize(sizeBytes: number): readonly Finding[] {
  if (sizeBytes <= RECIPE_BYTES) return []
  const message = `the recipe has ${sizeBytes} bytes; ${RECIPE_BYTES} are taken`
  return [fault('greengrass/recipe-size', message, { hint: 'move long scripts into files that are artifacts' })]
}

/** What is wrong with a recipe that was read. */
function judgeRecipe(reading: ComponentText, isOfGdkProject: boolean): readonly Finding[] {
  const { root, text, isPartial } = reading
  if (isPartial) return reading.findings
  const findings: Finding[] = [...reading.findings]
  const report = (finding: Finding): void => {
    findings.push(finding)
  }
  if (root === undefined || isBlank(root)) {
    const message = 'the recipe is empty'
    const hint = 'write at least RecipeFormatVersion, ComponentName, ComponentVersion and Manifests'
    return findings.length > 0 ? findings : [fault('greengrass/missing-key', message, { hint })]
  }
  checkShape(
    root,
    RECIPE_KEYS,
    { noun: 'the recipe', anyCase: true, refusedBy: 'the library that reads recipes' },
    report,
  )
  if (root.kind !== 'map') return findings
  const parts = partsOf(root, text)
  const lifecycles = lifecyclesOf(parts)
  checkFormatVersion(parts, report)
  checkName(parts, report)
  checkVersion(parts, report)
  checkSetByService(parts, report)
  checkDependencies(parts, report)
  checkNumbers(parts, report)
  checkPlatforms(parts, report)
  checkReach(parts, report)
  checkArtifacts(parts, report)
  checkLifecycleKeys(lifecycles, report)
  checkStart(lifecycles, report)
  checkSkipif(lifecycles, report)
  checkTimeouts(lifecycles, report)
  checkSelections(parts, lifecycles, report)
  checkArtifactPaths(parts, lifecycles, report)
  checkVariables(parts, lifecycles, report)
  if (!isOfGdkProject) checkGdkPlaceholders(parts, report)
  return findings
}

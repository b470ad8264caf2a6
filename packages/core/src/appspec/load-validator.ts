import type { Diagnostic } from '../diagnostics.ts'
import { canBeForCloud } from './can-be-for-cloud.ts'
import type { Platform } from './platform.ts'
import type { ReleaseToValidate } from './release-to-validate.ts'

/** `validateRelease`, or as much of it as a file needs. */
export type ValidateRelease = (release: ReleaseToValidate) => readonly Diagnostic[]

/**
 * Loads the rules that an AppSpec file is judged by: those of AWS Lambda and Amazon ECS only for a file that can be for one of
 * them, as they are a third of all.
 *
 * @param stated the platform that it is to be deployed to, when that is known.
 */
export async function loadValidator(
  text: string | Uint8Array | undefined,
  stated: Platform | undefined,
): Promise<ValidateRelease> {
  if (text !== undefined && canBeForCloud(text, stated)) {
    const { validateRelease } = await import('./validate.ts')
    return validateRelease
  }
  const { validateServerRelease } = await import('./validate-server.ts')
  return validateServerRelease
}

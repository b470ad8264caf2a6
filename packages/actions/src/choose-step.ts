import { SlipwayError } from '@slipway/core/errors'
import { type ProviderName, readProvider, ValueProblem } from '@slipway/core/inputs'
import type { Step } from './step.ts'

/** Where the step is for each service that it knows; only the one that is asked for is loaded. */
export type StepLoaders = Readonly<Partial<Record<ProviderName, () => Promise<Step>>>>

/**
 * The step of the service that the input `provider` names.
 *
 * @throws SlipwayError INPUT_INVALID when there is no such service, or none that has the step.
 */
export async function chooseStep(
  loaders: StepLoaders,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Step> {
  const provider = readWord(environment.INPUT_PROVIDER?.trim())
  const load = loaders[provider]
  if (load !== undefined) return load()
  const known = Object.keys(loaders).join(', ')
  throw new SlipwayError('INPUT_INVALID', `input provider is "${provider}"; this step knows ${known}`)
}

function readWord(word: string | undefined): ProviderName {
  try {
    return readProvider(word)
  } catch (error) {
    if (error instanceof ValueProblem) throw new SlipwayError('INPUT_INVALID', `input provider ${error.message}`)
    throw error
  }
}

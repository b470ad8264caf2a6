import { choice, type OptionSpec, ValueProblem } from './spec.ts'

/** The services that deploy, by the words that choose between them. */
export const PROVIDERS = ['codedeploy', 'mender', 'greengrass'] as const

export type ProviderName = (typeof PROVIDERS)[number]

/** Which service a step or a command is for: it decides what else they take. */
export const providerOption: { readonly provider: OptionSpec<ProviderName> } = {
  provider: choice(
    PROVIDERS,
    'service that deploys: AWS CodeDeploy, Mender or AWS IoT Greengrass V2; it decides which of the others are taken',
    'codedeploy',
  ),
}

/**
 * The service that a word names; without one, the first.
 *
 * @throws ValueProblem in words that follow the option's name.
 */
export function readProvider(word: string | undefined): ProviderName {
  if (word === undefined || word === '') return PROVIDERS[0]
  const provider = PROVIDERS.find((name) => name === word)
  if (provider === undefined) throw new ValueProblem(`is "${word}"; expected one of ${PROVIDERS.join(', ')}`)
  return provider
}

import { type OptionSpec, optionalChoice, text } from '../spec.ts'

/** Which deployments of a server are listed. */
export const menderHistoryOptions: {
  readonly 'deployment-name': OptionSpec<string | undefined>
  readonly status: OptionSpec<'open' | 'finished' | undefined>
} = {
  'deployment-name': text('NAME', 'list deployments of exactly this name', 'all'),
  status: optionalChoice(['open', 'finished'], 'list those under way or to come, or those that are over', 'all'),
}

import { SlipwayError } from '@slipway/core/errors'
import { type OptionSpec, type OptionValues, text } from '@slipway/core/inputs'
import type { Outside } from '../outside.ts'
import { httpUrl } from './http-url.ts'

/** Where revisions from GitHub come from. */
export const gitHubOptions: Readonly<Record<'github-api-url' | 'github-token-env', OptionSpec<string | undefined>>> = {
  'github-api-url': httpUrl(
    "address of GitHub's API, from which revisions of repositories are fetched",
    'https://api.github.com',
  ),
  'github-token-env': text(
    'NAME',
    'environment variable that holds the token with which private repositories are fetched',
    'public repositories only',
  ),
}

/** Takes the secret from the environment: on a command line, everybody on the machine could read it. */
export function readGitHubOptions(
  values: OptionValues<typeof gitHubOptions>,
  environment: Outside['environment'],
): { readonly apiUrl?: string; readonly token?: string } {
  const apiUrl = values['github-api-url']
  const name = values['github-token-env']
  const token = name === undefined ? undefined : environment[name]
  if (name !== undefined && (token === undefined || token === '')) {
    throw new SlipwayError('INPUT_INVALID', `--github-token-env names "${name}", which is not set`, {
      hint: `export ${name} with the token in it`,
    })
  }
  return { ...(apiUrl !== undefined && { apiUrl }), ...(token !== undefined && { token }) }
}

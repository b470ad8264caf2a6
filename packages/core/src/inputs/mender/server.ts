import { type OptionSpec, text } from '../spec.ts'

/** How to reach a Mender server, or the engine in its place. The token comes from the environment alone. */
export const menderServerOptions: { readonly 'mender-server': OptionSpec<string | undefined> } = {
  'mender-server': text(
    'URL',
    'Mender server, or the engine in its place; the personal access token is read from `MENDER_TOKEN`, a login from `MENDER_USERNAME` and `MENDER_PASSWORD`, in the environment alone',
    'MENDER_SERVER, else https://hosted.mender.io',
  ),
}

import { choice, flag, type OptionSpec, text } from './spec.ts'

/** What the repository and a build have to do with a bundle. */
export const sourceOptions: {
  readonly 'tracked-only': OptionSpec<boolean>
  readonly timestamps: OptionSpec<'fixed' | 'commit'>
  readonly 'build-command': OptionSpec<string | undefined>
} = {
  'tracked-only': flag('bundle only files that git tracks'),
  timestamps: choice(
    ['fixed', 'commit'],
    "time that the bundle's entries carry: one for all bundles, or the commit's",
    'fixed',
  ),
  'build-command': text('COMMAND', 'command run by bash before the bundle is made; a signal that ends us ends it too'),
}

import { bundleOptions } from '../release.ts'
import { flag, type OptionSpec, required, text } from '../spec.ts'
import { resourceTags } from './tags.ts'

/** What a component is made of. */
export const componentOptions: {
  readonly source: OptionSpec<string>
  readonly built: OptionSpec<boolean>
} & Pick<typeof bundleOptions, 'allow-secrets'> = {
  source: required(
    'DIR',
    'folder of the component: a project of the Greengrass development kit, or a recipe with its artifacts',
  ),
  built: flag('take what `gdk component build` has left in greengrass-build as it is'),
  'allow-secrets': bundleOptions['allow-secrets'],
}

/** Where a component is published, and how. */
export const componentPushOptions: {
  readonly 's3-bucket': OptionSpec<string | undefined>
  readonly 's3-prefix': OptionSpec<string | undefined>
  readonly 'component-tags': OptionSpec<Readonly<Record<string, string>>>
} = {
  's3-bucket': text(
    'BUCKET',
    'bucket for the artifacts, which the role of the core devices may read',
    'the one of gdk-config.json with region and account behind it',
  ),
  's3-prefix': text('PREFIX', 'what stands in front of the keys of the artifacts', 'nothing'),
  'component-tags': resourceTags('tag of the component version'),
}

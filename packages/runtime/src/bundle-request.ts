import { SlipwayError } from '@slipway/core/errors'
import type { bundleOptions, OptionValues, sourceOptions } from '@slipway/core/inputs'
import type { BuildAndBundleRequest } from '@slipway/core/pipeline'
import type { Files } from '@slipway/core/provider'
import { bundleFormatOf } from '@slipway/core/revision'
import type { Host } from './host.ts'
import { localFiles } from './local-files.ts'

/** What is said of a bundle by options of the same names in the command and in the actions. */
export type BundleValues = OptionValues<typeof bundleOptions & typeof sourceOptions>

export interface SourcePlace {
  readonly source: string
  /** The folder that the build runs in. */
  readonly buildFolder: string
}

/**
 * What is to be bundled and how, as the options say.
 *
 * @throws SlipwayError INPUT_INVALID when a variable that the AppSpec is to have from the environment is not there.
 */
export function toBundleRequest(
  values: BundleValues,
  { output, ...place }: SourcePlace & { readonly output: string },
  environment: Host['environment'],
): BuildAndBundleRequest {
  const format = values.format ?? bundleFormatOf(output) ?? 'zip'
  return { ...toReleaseSource(values, place, environment), output, format }
}

/**
 * What is to be pushed from its folder: the key may tell the format, as the name of a bundle does.
 *
 * @throws SlipwayError INPUT_INVALID as {@link toBundleRequest} does.
 */
export function toPushedRelease(
  values: BundleValues & { readonly 's3-key': string | undefined },
  place: SourcePlace,
  environment: Host['environment'],
): Omit<BuildAndBundleRequest, 'output'> {
  const format = values.format ?? bundleFormatOf(values['s3-key'] ?? '') ?? 'zip'
  return { ...toReleaseSource(values, place, environment), format }
}

function toReleaseSource(
  values: BundleValues,
  { source, buildFolder }: SourcePlace,
  environment: Host['environment'],
): Omit<BuildAndBundleRequest, 'output' | 'format'> {
  const appSpecFile = values['appspec-file']
  const appSpecVariables = readAppSpecVariables(values, environment)
  return {
    source,
    hostOs: values['host-os'],
    trackedOnly: values['tracked-only'],
    timestamps: values.timestamps,
    buildFolder,
    include: values.include,
    exclude: values.exclude,
    ignoreHiddenFiles: values['ignore-hidden-files'],
    allowSecrets: values['allow-secrets'],
    ...(appSpecFile !== undefined && { appSpecFile }),
    ...(appSpecVariables !== undefined && { appSpecVariables }),
  }
}

/**
 * What stands for `${NAME}` in an AppSpec file; `undefined` when nobody asked for that, so that `${` is text like any other.
 * A variable of the environment that is empty counts as missing: that is what a workflow passes for one that is not set.
 *
 * @throws SlipwayError INPUT_INVALID naming every variable that is not there, or is said in two ways.
 */
export function readAppSpecVariables(
  { 'appspec-var': given, 'appspec-env': names }: Pick<BundleValues, 'appspec-var' | 'appspec-env'>,
  environment: Host['environment'],
): ReadonlyMap<string, string> | undefined {
  if (given.length === 0 && names.length === 0) return undefined
  const variables = new Map(given.map(({ name, value }) => [name, value]))
  const problems: string[] = []
  for (const name of names) {
    const value = environment[name] ?? ''
    if (variables.has(name)) problems.push(`the AppSpec variable "${name}" is given by appspec-var and by appspec-env`)
    else if (value === '') problems.push(`appspec-env names "${name}", which is empty or not in the environment`)
    else variables.set(name, value)
  }
  if (problems.length > 0) {
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
      hint: 'set the variable where this runs, or give its value with appspec-var, once',
    })
  }
  return variables
}

/** The files of this machine, and the text of the one that was read last: of a bundle, its AppSpec file. */
export function rememberText(): { readonly files: Files; readonly text: () => string | undefined } {
  let text: string | undefined
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = await localFiles.read(path)
    text = new TextDecoder().decode(bytes)
    return bytes
  }
  return { files: { ...localFiles, read }, text: () => text }
}

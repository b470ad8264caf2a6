import { basename, dirname, resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { checkComponent } from '@slipway/core/pipeline/check'
import type { Files } from '@slipway/core/provider'
import { localFiles } from '@slipway/runtime/local-files'
import type { Outside } from '../outside.ts'
import { STDIN } from './check.ts'
import { printResult } from './print-result.ts'
import { type FailOn, isFailing, type OutputOptions, requireFitting } from './settings.ts'
import { readSources } from './sources.ts'

/** The options of `slipway validate`, as far as a component has a use for them; of the rest none may be given. */
export interface ComponentOptions extends OutputOptions {
  readonly path: string
  readonly notices: boolean
  readonly 'fail-on': FailOn
  readonly platform: string | undefined
  readonly 'host-os': string | undefined
  readonly 'appspec-only': boolean
  readonly 'appspec-file': string | undefined
  readonly 'appspec-var': readonly unknown[]
  readonly 'appspec-env': readonly unknown[]
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly 'ignore-hidden-files': boolean
}

/** The options that are about releases of CodeDeploy. */
const OF_RELEASES = [
  'platform',
  'host-os',
  'appspec-only',
  'appspec-file',
  'appspec-var',
  'appspec-env',
  'include',
  'exclude',
  'ignore-hidden-files',
  'fix',
  'diff',
] as const satisfies readonly (keyof ComponentOptions)[]

/**
 * Validates a component of AWS IoT Greengrass V2, and prints what is wrong with it.
 *
 * @returns the exit code
 * @throws SlipwayError INPUT_INVALID for an option that is about releases; SOURCE_INVALID when there is nothing to look at.
 */
export async function validateComponent(options: ComponentOptions, outside: Outside): Promise<number> {
  const { path, notices, output } = options
  const isStdin = path === STDIN
  requireOfComponent(options)
  const format = requireFitting(options, { isStdin, isBundle: false, isTemplate: false })
  const failOn = options['fail-on']
  const { diagnostics, recipe } = isStdin
    ? await checkComponent({ path: 'stdin' }, filesOfStdin(await outside.readInput()))
    : await checkComponent({ path, folderName: await folderNameOf(path) }, localFiles)
  const release = { diagnostics, warnings: [], ...(recipe !== undefined && { text: recipe.text }) }
  const sourceText = await readSources(release, recipe?.file ?? path)
  await printResult(
    {
      release,
      what: 'component',
      sourceText,
      planned: [],
      isFixed: false,
      isDiff: false,
      failOn,
      showsNotices: notices,
    },
    format,
    output,
    outside,
  )
  return isFailing(diagnostics, failOn) ? 2 : 0
}

function requireOfComponent(options: ComponentOptions): void {
  const given = OF_RELEASES.filter((name) => {
    const value = options[name]
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
  })
  if (given.length === 0) return
  throw new SlipwayError(
    'INPUT_INVALID',
    given.map((name) => `--${name} is about releases, and "${options.path}" is a component`).join('\n'),
    { hint: 'leave it out, or say --type release' },
  )
}

/** A recipe alone, as if nothing were beside it. */
function filesOfStdin(content: Uint8Array): Pick<Files, 'kindOf' | 'read'> {
  return { kindOf: async (path) => (path === 'stdin' ? 'file' : undefined), read: async () => content }
}

/** The name of the folder of a component, however its path is written. */
async function folderNameOf(path: string): Promise<string> {
  const isFolder = (await localFiles.kindOf(path)) === 'directory'
  return basename(isFolder ? resolve(path) : dirname(resolve(path)))
}

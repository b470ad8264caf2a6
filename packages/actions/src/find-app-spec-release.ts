import { isAbsolute, join } from 'node:path'
import { hasCloudOptions, type OptionValues } from '@slipway/core/inputs'
import { localFiles } from '@slipway/runtime/local-files'
import type { pipelineAction } from './definitions/pipeline.ts'

type Inputs = Pick<
  OptionValues<(typeof pipelineAction)['inputs']>,
  'source' | 'appspec-file' | keyof typeof import('@slipway/core/inputs').cloudOptions
>

/** Where an AppSpec file is looked for that nobody has named. */
const NAMES = ['appspec.yml', 'appspec.yaml', 'appspec.json'] as const

/**
 * Tells whether the release is an AppSpec alone, for AWS Lambda or Amazon ECS: a file that says so, or inputs that one is made of. Its platform is
 * read from the file; any other release is a folder that is bundled.
 */
export async function findAppSpecRelease(inputs: Inputs): Promise<{ readonly file?: string } | undefined> {
  const { source = '.', 'appspec-file': named } = inputs
  for (const name of named === undefined ? NAMES : [named]) {
    const file = isAbsolute(name) ? name : join(source, name)
    if ((await localFiles.kindOf(file)) !== 'file') continue
    const { detectPlatform } = await import('@slipway/core/appspec')
    if (detectPlatform(await localFiles.read(file), file) !== 'ec2') return { file }
    break
  }
  return hasCloudOptions(inputs) ? {} : undefined
}

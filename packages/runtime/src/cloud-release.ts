import type { AwsSettings } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import {
  type bundleOptions,
  type cloudOptions,
  cloudProblems,
  hasCloudOptions,
  type OptionValues,
  readCloudOptions,
} from '@slipway/core/inputs'
import type { CloudReleaseRequest, OpenedRelease, PipelineReporter } from '@slipway/core/pipeline'
import type { Files } from '@slipway/core/provider'
import { isRevisionText, parseRevisionLocation, type RevisionLocation } from '@slipway/core/revision'
import { readAppSpecVariables } from './bundle-request.ts'
import { createFunctionCode } from './function-code.ts'
import type { Host } from './host.ts'
import { localFiles } from './local-files.ts'

export type CloudValues = OptionValues<
  typeof cloudOptions & Pick<typeof bundleOptions, 'appspec-var' | 'appspec-env' | 'allow-secrets'>
> & { readonly revision?: string | undefined }

/** What is deployed: a revision that is somewhere already, or an AppSpec that is read or made here. */
export type AskedRelease =
  | { readonly kind: 'revision'; readonly revision: RevisionLocation }
  | { readonly kind: 'app-spec'; readonly request: CloudReleaseRequest }

/**
 * Tells what is to be deployed; `undefined` when the options say nothing of it.
 *
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 * @throws SlipwayError INPUT_INVALID with a line for everything that does not go together.
 */
export function readAskedRelease(
  values: CloudValues,
  written: (name: string) => string,
  environment: Host['environment'],
): AskedRelease | undefined {
  const { revision } = values
  const isFile = revision !== undefined && !isRevisionText(revision)
  if (revision !== undefined && !isFile) {
    if (!hasCloudOptions(values)) return { kind: 'revision', revision: parseRevisionLocation(revision) }
    throw new SlipwayError('INPUT_INVALID', `${written('revision')} is a revision, which nothing is filled into`, {
      hint: 'name the AppSpec file itself as the revision, or leave the other options out',
    })
  }
  const problems = cloudProblems(values, isFile, written)
  if (problems.length > 0) {
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
      hint: 'a release to AWS Lambda or Amazon ECS is an AppSpec file, or what one is made of',
    })
  }
  const variables = readAppSpecVariables(values, environment)
  const request = readCloudOptions(values)
  if (isFile) {
    return {
      kind: 'app-spec',
      request: { ...request, appSpecFile: revision, ...(variables !== undefined && { variables }) },
    }
  }
  return hasCloudOptions(values) ? { kind: 'app-spec', request } : undefined
}

/** What is looked at for a release, and the text of each file that was: diagnostics show the line that they are about. */
export interface ReleaseTexts {
  readonly files: Pick<Files, 'kindOf' | 'read'>
  readonly textOf: (file: string) => string | undefined
}

/** The files of this machine, and the texts that were read. */
export function rememberTexts(): ReleaseTexts {
  const texts = new Map<string, string>()
  return {
    files: {
      kindOf: localFiles.kindOf,
      read: async (path) => {
        const bytes = await localFiles.read(path)
        texts.set(path, new TextDecoder().decode(bytes))
        return bytes
      },
    },
    textOf: (file) => texts.get(file),
  }
}

/** Opens a release to AWS Lambda or Amazon ECS, with the services that it needs. */
export async function openCloudRelease(
  request: CloudReleaseRequest,
  ports: {
    readonly settings: AwsSettings
    /** What the code of a function may hold though it looks like a secret, in gitignore patterns. */
    readonly allowSecrets: readonly string[]
    readonly texts: ReleaseTexts
    readonly reporter: PipelineReporter
    readonly host: Host
  },
): Promise<OpenedRelease> {
  const { openRelease } = await import('@slipway/core/pipeline')
  const { createEcsTaskDefinitions, createLambdaFunctions } = await import('@slipway/aws')
  const { settings, allowSecrets, texts, reporter, host } = ports
  return openRelease(
    request,
    {
      files: texts.files,
      functions: createLambdaFunctions(settings),
      code: createFunctionCode(allowSecrets, (message) => reporter.report({ type: 'warning', message })),
      taskDefinitions: createEcsTaskDefinitions(settings),
      reporter,
      clock: host.clock,
    },
    { signal: host.cancelled },
  )
}

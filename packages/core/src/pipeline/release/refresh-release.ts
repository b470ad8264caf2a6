import { SlipwayError } from '../../errors.ts'
import type { FunctionService } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import type { OpenedRelease } from './open-release.ts'
import { splitWarnings } from './split-warnings.ts'
import { toContentRevision } from './to-content-revision.ts'

/** The name under which an AppSpec is read that came without one. */
const FILE = 'appspec.yml'

/**
 * An AppSpec for AWS Lambda that was deployed before names the versions of then, and CodeDeploy refuses one whose current version is not the
 * one that the alias stands for. This tells what goes back to its target version from wherever the alias is now; `undefined` for
 * any other revision, which is deployed as it is.
 */
export async function refreshRelease(
  revision: RevisionLocation,
  { functions }: { readonly functions: Pick<FunctionService, 'describeAlias'> },
): Promise<Pick<OpenedRelease, 'prepare'> | undefined> {
  if (revision.type !== 'content' || revision.content === undefined) return undefined
  const { content } = revision
  const { fillCloudValues, readCloudValues } = await import('../../appspec/index.ts')
  const { platform, values } = readCloudValues(content, FILE)
  const [functionName, alias] = [values.get('Name')?.text, values.get('Alias')?.text]
  const [current, target] = [values.get('CurrentVersion')?.text, values.get('TargetVersion')?.text]
  if (platform !== 'lambda' || functionName === undefined || alias === undefined) return undefined
  return {
    prepare: async (options) => {
      try {
        const { version, weights } = await functions.describeAlias(functionName, alias, options)
        const warnings = splitWarnings(functionName, alias, weights)
        if (version === target && warnings.length === 0) {
          const reason = `alias "${alias}" of function "${functionName}" stands for version ${version} already`
          return { kind: 'current', reason }
        }
        if (version === current) return { kind: 'ready', revision, warnings }
        const { text } = fillCloudValues(content, FILE, new Map([['CurrentVersion', version]]))
        return { kind: 'ready', revision: toContentRevision(text), warnings }
      } catch (error) {
        if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
        const message = `which version alias "${alias}" of function "${functionName}" stands for may not be seen; the AppSpec is deployed with version ${current} as the current one: ${error.message}`
        return { kind: 'ready', revision, warnings: [message] }
      }
    },
  }
}

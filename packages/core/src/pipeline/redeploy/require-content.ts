import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider } from '../../provider.ts'
import { describeRevision, type RevisionLocation } from '../../revision/index.ts'

/**
 * The revision of a deployment with all that it takes to deploy it again. Of AppSpec content a deployment tells the digest alone
 * (service model, GetDeployment); the application, which knows its revisions, tells the rest.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when it tells only the digest, too, or does not know it any more.
 */
export async function requireContent(
  { id, revision }: Deployment & { readonly revision: RevisionLocation },
  applicationName: string,
  provider: Pick<DeploymentProvider, 'getRevision'>,
  options: CallOptions,
): Promise<RevisionLocation> {
  if (revision.type !== 'content' || revision.content !== undefined) return revision
  let cause: SlipwayError | undefined
  try {
    const registered = await provider.getRevision(applicationName, revision, options)
    const told = registered.revision
    if (told.type === 'content' && told.content !== undefined) return told
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'REVISION_NOT_FOUND') throw error
    cause = error
  }
  throw new SlipwayError(
    'NOTHING_TO_REDEPLOY',
    `what deployment ${id} deployed cannot be deployed again: of its ${describeRevision(revision)} the service tells no more than that`,
    { hint: 'deploy the AppSpec file anew, as its repository has it', cause },
  )
}

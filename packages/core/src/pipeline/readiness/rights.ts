import type { KnownRight } from './ledger.ts'
import type { ReadinessRequest } from './model.ts'

/** The rights of docs/policies, those that a release cannot do without first; those on objects where there are any. */
export function rightsOf({ bucket, revision }: Pick<ReadinessRequest, 'bucket' | 'revision'>): readonly KnownRight[] {
  const hasBucket = bucket !== undefined
  const object = revision?.type === 's3' ? revision : undefined
  const required = (action: string, purpose: string): KnownRight => ({ action, isRequired: true, purpose })
  const optional = (action: string, purpose: string): KnownRight => ({ action, isRequired: false, purpose })
  const register = 'codedeploy:RegisterApplicationRevision'
  return [
    ...(hasBucket ? [required('s3:PutObject', 'storing a bundle')] : []),
    hasBucket
      ? required(register, 'making a revision known')
      : optional(register, 'deploying a revision that was not pushed before'),
    required('codedeploy:CreateDeployment', 'deploying'),
    required('codedeploy:GetDeploymentConfig', 'CodeDeploy wants it of whoever deploys'),
    required('codedeploy:GetApplicationRevision', 'CodeDeploy wants it of whoever deploys a revision that it knows'),
    required('codedeploy:GetDeployment', 'waiting for the end'),
    required('codedeploy:ListDeploymentTargets', 'seeing the targets while waiting'),
    required('codedeploy:BatchGetDeploymentTargets', 'seeing what happens on a target, and why it failed'),
    ...(hasBucket || (object !== undefined && object.version === undefined)
      ? [optional('s3:GetObject', 'not uploading the same bundle twice, and seeing that one is still there')]
      : []),
    ...(object?.version === undefined ? [] : [optional('s3:GetObjectVersion', 'seeing that a version is still there')]),
    ...(hasBucket ? [optional('s3:AbortMultipartUpload', 'removing the parts of an upload that broke off')] : []),
    optional('codedeploy:ListDeployments', 'seeing what holds a busy group, and going back'),
    optional(
      'codedeploy:GetDeploymentGroup',
      'going back to the last success, skip-if-current, how long to wait, dry runs',
    ),
    optional('codedeploy:BatchGetDeployments', 'going back further, and the list of deployments'),
    optional(
      'codedeploy:StopDeployment',
      'on-cancel, on-timeout and if-busy: supersede; leave it out where none is used',
    ),
    optional('codedeploy:ListApplicationRevisions', 'the list of revisions'),
    optional('codedeploy:BatchGetApplicationRevisions', 'the list of revisions'),
  ]
}

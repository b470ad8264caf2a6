import { routeOf } from './request-handler.ts'
import { requiredOwnerOf } from './s3/bucket-owner.ts'

/** What a call was about, in the user's own names. */
export interface Subject {
  readonly applicationName?: string
  readonly deploymentGroupName?: string
  readonly configurationName?: string
  readonly deploymentId?: string
  readonly bucket?: string
  readonly logGroup?: string
  readonly key?: string
  readonly functionName?: string
  readonly functionVersion?: string
  readonly alias?: string
  /** By its family, ARN or as `family:revision`. */
  readonly taskDefinition?: string
  /** Of Greengrass: a component, with its version where it is about one. */
  readonly componentName?: string
  readonly componentVersion?: string
  /** Of AWS IoT: a core device by the name of its thing, or a group of things. */
  readonly thingName?: string
  readonly thingGroupName?: string
}

/** One call to a service: the right it needs (`codedeploy:GetDeployment`) and what it is about. */
export interface CallSite {
  readonly action: string
  readonly subject: Subject
  readonly region: string
}

/** What can be read from an error of the SDK without reading its text. */
export interface Failure extends CallSite {
  /** The exception's name in the service model, or the error's own. */
  readonly name: string
  /** Node's own code, such as `ECONNREFUSED`. */
  readonly code: string | undefined
  readonly status: number | undefined
  /** Whether the service itself answered, in its own protocol. */
  readonly isAnswer: boolean
  readonly attempts: number
  /** Where the bucket is, when S3 says so. */
  readonly bucketRegion: string | undefined
  /** The account that the request wanted to own the bucket. */
  readonly requiredOwner: string | undefined
  /** How far this machine's clock is ahead of the service's, when the service says so. */
  readonly aheadMs: number | undefined
  /** Scheme, host and port of the request. */
  readonly endpoint: string | undefined
  readonly proxy: string | undefined
  /** The service's own sentence; shown, never interpreted. */
  readonly text: string
}

/** Collects the facts of an error. */
export function readFailure(error: Error, site: CallSite): Failure {
  const fields = error as Error & SdkFields
  const route = routeOf(error)
  const status = fields.$metadata?.httpStatusCode
  return {
    ...site,
    name: error.name,
    code: fields.code,
    status,
    isAnswer: fields.$fault !== undefined && !(error.name === 'Unknown' && isForeign(status)),
    attempts: fields.$metadata?.attempts ?? 1,
    bucketRegion: fields.$response?.headers?.['x-amz-bucket-region'] ?? fields.Region,
    requiredOwner: requiredOwnerOf(error),
    aheadMs: aheadOf(fields),
    endpoint: route?.endpoint,
    proxy: route?.proxy,
    text: error.message,
  }
}

/** S3 tells both times with RequestTimeTooSkewed: ours without separators, as it stood in the signature. */
function aheadOf({ RequestTime = '', ServerTime = '' }: SdkFields): number | undefined {
  const ours = RequestTime.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const ahead = Date.parse(ours) - Date.parse(ServerTime)
  return Number.isNaN(ahead) ? undefined : ahead
}

/**
 * Statuses without an error's name that neither service gives: CodeDeploy names all of its errors, and S3 leaves the
 * name out only where an answer has no body (HEAD), of which the SDK knows "not found" by itself.
 */
function isForeign(status: number | undefined): boolean {
  return status !== undefined && status > 403 && status < 500 && status !== 429
}

/** What the SDK adds to an error; all of it optional, since errors of node and of the SDK arrive alike. */
interface SdkFields {
  readonly code?: string
  readonly $fault?: 'client' | 'server'
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
  readonly Region?: string
  readonly RequestTime?: string
  readonly ServerTime?: string
}

/** The service's name in a sentence. */
export function serviceOf({ action }: CallSite): string {
  const prefix = action.split(':', 1)[0] ?? ''
  return (
    {
      codedeploy: 'CodeDeploy',
      s3: 'S3',
      sts: 'STS',
      lambda: 'Lambda',
      ecs: 'ECS',
      logs: 'CloudWatch Logs',
      greengrass: 'Greengrass',
      iot: 'AWS IoT',
    }[prefix] ?? prefix
  )
}

/** Where the call went: the region for AWS itself, the address for anything else. */
export function placeOf({ endpoint, region }: Pick<Failure, 'endpoint' | 'region'>): string {
  if (endpoint === undefined || /\.amazonaws\.com(\.cn)?$/.test(new URL(endpoint).hostname)) {
    return `in region "${region}"`
  }
  return `at "${endpoint}"`
}

/** What the call was about, as the end of a sentence: ` for deployment group "web" of application "shop"`. */
export function describeSubject({ subject }: CallSite): string {
  const { applicationName, deploymentGroupName, deploymentId, bucket, key, logGroup } = subject
  if (logGroup !== undefined) return ` for log group "${logGroup}"`
  const { functionName, functionVersion, alias, taskDefinition } = subject
  if (taskDefinition !== undefined) return ` for task definition "${taskDefinition}"`
  if (functionName !== undefined) {
    const part =
      alias !== undefined
        ? `alias "${alias}" of `
        : functionVersion !== undefined
          ? `version ${functionVersion} of `
          : ''
    return ` for ${part}function "${functionName}"`
  }
  const { componentName, componentVersion, thingName, thingGroupName } = subject
  if (componentName !== undefined) {
    return ` for ${componentVersion === undefined ? '' : `version ${componentVersion} of `}component "${componentName}"`
  }
  if (thingName !== undefined) return ` for thing "${thingName}"`
  if (thingGroupName !== undefined) return ` for thing group "${thingGroupName}"`
  if (key !== undefined) return ` for "s3://${bucket}/${key}"`
  if (bucket !== undefined) return ` for bucket "${bucket}"`
  if (deploymentId !== undefined) return ` for deployment "${deploymentId}"`
  if (deploymentGroupName !== undefined) {
    return ` for deployment group "${deploymentGroupName}" of application "${applicationName}"`
  }
  return applicationName === undefined ? '' : ` for application "${applicationName}"`
}

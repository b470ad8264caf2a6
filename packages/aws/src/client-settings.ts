import type { CodeDeployClientConfig } from '@aws-sdk/client-codedeploy'
import { SlipwayError } from '@slipway/core/errors'
import { VERSION } from '@slipway/core/version'
import type { Environment } from './proxy.ts'
import { createRequestHandler } from './request-handler.ts'

/** How to reach AWS, or something that speaks its protocols. */
export interface AwsSettings {
  /** @defaultValue `AWS_REGION`, then `AWS_DEFAULT_REGION`, then the profile's region */
  readonly region?: string
  /**
   * One endpoint for every service, such as an engine's.
   *
   * @defaultValue `AWS_ENDPOINT_URL_<SERVICE>`, then `AWS_ENDPOINT_URL`, then the profile's, then AWS itself
   */
  readonly endpointUrl?: string
  /** ARN of a role that is assumed with the credentials at hand. */
  readonly roleToAssume?: string
  /** How the assumed session is called in CloudTrail. @defaultValue `slipway` */
  readonly roleSessionName?: string
  readonly externalId?: string
  /** The process's variables: region, endpoints, credentials, profile and proxies are looked up here first. */
  readonly environment: Environment
}

/** The names under which the services' endpoints can be set (`AWS_ENDPOINT_URL_S3`). */
export type ServiceName = 'CODEDEPLOY' | 'S3' | 'STS' | 'CLOUDWATCH_LOGS' | 'LAMBDA' | 'ECS' | 'GREENGRASSV2' | 'IOT'

/** What every client is made with: the part of an SDK client's configuration that does not depend on the service. */
export type ClientSettings = Pick<
  CodeDeployClientConfig,
  'region' | 'endpoint' | 'credentials' | 'profile' | 'maxAttempts' | 'retryMode' | 'requestHandler' | 'customUserAgent'
>

/** The one place where retries are decided: throttling, 5xx and lost connections, with the SDK's jitter. */
const MAX_ATTEMPTS = 5

/** Most answer within a second; S3 may take its time to put the parts of a large object together, Lambda to take in a zip. */
const SILENCE_MS: Readonly<Record<ServiceName, number>> = {
  CODEDEPLOY: 10_000,
  STS: 10_000,
  CLOUDWATCH_LOGS: 10_000,
  S3: 30_000,
  LAMBDA: 60_000,
  ECS: 10_000,
  GREENGRASSV2: 10_000,
  IOT: 10_000,
}

/** Turns settings into what an SDK client is made with. @throws SlipwayError INPUT_INVALID naming the input or variable. */
export async function toClientSettings(settings: AwsSettings, service: ServiceName): Promise<ClientSettings> {
  const { environment } = settings
  const region = regionOf(settings)
  const endpoint = endpointOf(settings, service)
  const profile = environment.AWS_PROFILE
  silenceNodeVersionWarning()
  const base: ClientSettings = {
    maxAttempts: attemptsOf(environment),
    retryMode: 'standard',
    requestHandler: await createRequestHandler(environment, SILENCE_MS[service]),
    customUserAgent: [['slipway', VERSION]],
    ...(region && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(profile && { profile }),
  }
  const credentials = credentialsOf(environment)
  const own = { ...base, ...(credentials !== undefined && { credentials }) }
  const assumed = await assumedRole(settings, own)
  return assumed === undefined ? own : { ...own, credentials: assumed }
}

/** @throws SlipwayError INPUT_INVALID when no region is known, which the SDK finds out only at the first request. */
export async function requireRegion(client: { readonly config: { region(): Promise<string> } }): Promise<string> {
  try {
    return await client.config.region()
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', 'no AWS region is set', {
      hint: 'give the region as an input (--region us-east-1), in AWS_REGION, or in the profile',
      cause,
    })
  }
}

/** The region that is given or set; `undefined` where it is the profile's, which only the SDK reads. */
export function regionOf({ region, environment }: AwsSettings): string | undefined {
  return region || environment.AWS_REGION || environment.AWS_DEFAULT_REGION
}

/** The endpoint of a service that is given or set; `undefined` for AWS's own. @throws SlipwayError INPUT_INVALID when it is no URL. */
export function endpointOf({ endpointUrl, environment }: AwsSettings, service: ServiceName): string | undefined {
  if (endpointUrl) return requireEndpoint('endpoint-url', endpointUrl)
  if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined
  const variable = [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL'].find((name) => environment[name])
  return variable === undefined ? undefined : requireEndpoint(variable, environment[variable] ?? '')
}

function requireEndpoint(source: string, text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new SlipwayError('INPUT_INVALID', `"${source}" is "${text}", which is not a URL of a service`, {
    hint: 'write it with its scheme, such as http://127.0.0.1:4566',
  })
}

function attemptsOf(environment: Environment): number {
  const text = environment.AWS_MAX_ATTEMPTS
  if (!text) return MAX_ATTEMPTS
  const attempts = Number(text)
  if (Number.isInteger(attempts) && attempts > 0) return attempts
  throw new SlipwayError('INPUT_INVALID', `"AWS_MAX_ATTEMPTS" is "${text}"`, { hint: 'give a whole number from 1' })
}

/**
 * Keys in the given environment win, as in the SDK's own chain, which would read them from the process instead;
 * a profile switches them off there and here. Everything else is the chain's.
 */
function credentialsOf(environment: Environment): ClientSettings['credentials'] | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE } = environment
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || AWS_PROFILE) return undefined
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  }
}

async function assumedRole(settings: AwsSettings, own: ClientSettings): Promise<ClientSettings['credentials']> {
  const { roleToAssume, roleSessionName, externalId } = settings
  if (!roleToAssume) return undefined
  if (!/^arn:[^:]+:iam::\d+:role\/.+/.test(roleToAssume)) {
    throw new SlipwayError('INPUT_INVALID', `"role-to-assume" is "${roleToAssume}", which is not the ARN of a role`, {
      hint: 'it looks like arn:aws:iam::123456789012:role/deployer',
    })
  }
  const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers')
  const { credentials, endpoint: _ofService, ...clientConfig } = own
  const endpoint = endpointOf(settings, 'STS')
  return fromTemporaryCredentials({
    params: {
      RoleArn: roleToAssume,
      RoleSessionName: roleSessionName || 'slipway',
      ...(externalId && { ExternalId: externalId }),
    },
    ...(credentials !== undefined && { masterCredentials: credentials }),
    clientConfig: { ...clientConfig, ...(endpoint !== undefined && { endpoint }) },
  })
}

/** The SDK tells every user on Node 20, at each run, of a limit that begins with later SDK versions than ours. */
function silenceNodeVersionWarning(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
}

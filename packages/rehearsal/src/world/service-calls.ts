import { type AwsSettings, createRequestSigner } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'

export interface ServiceAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Calls the services of a rehearsal's engine as any client does: what the adapters have no use for, such as making a function. */
export interface ServiceCalls {
  /** A service of JSON operations. @throws SlipwayError ENGINE_FAILED with the words of a refusal. */
  json<T>(service: 'codedeploy' | 'ecs', operation: string, body: unknown, signal: AbortSignal): Promise<T>
  /** A service of query operations; resolves with its XML. @throws SlipwayError ENGINE_FAILED. */
  query(operation: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal): Promise<string>
  /** Lambda; whatever the answer is. */
  lambda(path: string, body: string, signal: AbortSignal): Promise<ServiceAnswer>
}

const TARGETS = { codedeploy: 'CodeDeploy_20141006', ecs: 'AmazonEC2ContainerServiceV20141113' } as const
/** API reference of Elastic Load Balancing, "Version". */
const BALANCING_VERSION = '2015-12-01'
const LAMBDA = '/2015-03-31/functions'

/** @param settings of the engine: endpoint and credentials. */
export function createServiceCalls(settings: AwsSettings): ServiceCalls {
  const sign = createRequestSigner(settings)
  const post = async (
    signingName: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<ServiceAnswer> => {
    const url = new URL(path, settings.endpointUrl)
    const signed = await sign({ url, signingName, headers, body }, signal)
    const response = await fetch(url, { method: 'POST', headers: signed, body, signal })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return {
    json: async <T>(service: keyof typeof TARGETS, operation: string, body: unknown, signal: AbortSignal) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${TARGETS[service]}.${operation}`,
      }
      const answer = await post(service, '/', headers, JSON.stringify(body), signal)
      if (answer.status !== 200) throw refused(operation, answer)
      return (answer.text === '' ? {} : JSON.parse(answer.text)) as T
    },
    query: async (operation, parameters, signal) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const form = new URLSearchParams({ Action: operation, Version: BALANCING_VERSION, ...parameters })
      const answer = await post('elasticloadbalancing', '/', headers, form.toString(), signal)
      if (answer.status !== 200) throw refused(operation, answer)
      return answer.text
    },
    lambda: (path, body, signal) =>
      post('lambda', `${LAMBDA}${path}`, { 'content-type': 'application/json' }, body, signal),
  }
}

/** What the engine refuses of a world that was asked for: a file of the user's says so, in the service's own words. */
export function refused(operation: string, { status, text }: ServiceAnswer): SlipwayError {
  const [, message = text] = /"[mM]essage"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text) ?? /<Message>([^<]*)</.exec(text) ?? []
  const words = message.startsWith('"') ? (JSON.parse(message) as string) : message
  if (status === 501) return new SlipwayError('NOT_IMPLEMENTED', `${operation}: ${words}`)
  return new SlipwayError('INPUT_INVALID', `what is to be rehearsed was refused by ${operation}: ${words}`, {
    hint: 'the service would refuse it too: compare the settings of the group and of the release',
  })
}

import type { Session, SessionReader } from '@slipway/core/provider'
import { call, once } from './call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from './client-settings.ts'
import { credentialsExpireAt } from './credentials-expiry.ts'

/** Finds out whose credentials are used, by a call that needs no right. The SDK is loaded at the first call. */
export function createSessionReader(settings: AwsSettings, now: () => number = Date.now): SessionReader {
  const open = once(() => openClient(settings))
  return {
    findRegion: async () => (await open()).config.region(),
    describeSession: async ({ signal } = {}) => {
      const client = await open()
      const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
      const command = new GetCallerIdentityCommand({})
      let answeredAt: number | undefined
      let sentAt = 0
      command.middlewareStack.add(
        (next) => async (args) => {
          sentAt = now()
          const result = await next(args)
          answeredAt = dateOf(result.response)
          return result
        },
        { step: 'deserialize', name: 'readDate', priority: 'low' },
      )
      const { Account = '', Arn = '' } = await call(client, 'sts:GetCallerIdentity', {}, signal, (sending) =>
        client.send(command, sending),
      )
      const expiresAt = credentialsExpireAt(settings.environment)
      const session: Session = { account: Account, arn: Arn, region: await client.config.region() }
      return {
        ...session,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(answeredAt !== undefined && { clockAheadMs: toSeconds((sentAt + now()) / 2 - answeredAt) }),
      }
    },
  }
}

async function openClient(settings: AwsSettings) {
  const configuration = await toClientSettings(settings, 'STS')
  const { STSClient } = await import('@aws-sdk/client-sts')
  const client = new STSClient(configuration)
  await requireRegion(client)
  return client
}

/** When the service answered by its own clock, which tells whole seconds: the middle of that second. */
function dateOf(response: unknown): number | undefined {
  const headers = (response as { readonly headers?: Readonly<Record<string, string>> } | undefined)?.headers
  const time = Date.parse(headers?.date ?? '')
  return Number.isNaN(time) ? undefined : time + 500
}

function toSeconds(ms: number): number {
  // Adding zero: there is no clock that is minus zero ahead.
  return Math.round(ms / 1000) * 1000 + 0
}

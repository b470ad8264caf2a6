import type { GreengrassV2Client } from '@aws-sdk/client-greengrassv2'
import type { IoTClient } from '@aws-sdk/client-iot'
import { SlipwayError } from '@slipway/core/errors'
import { call, once } from '../call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'
import type { Subject } from '../failure.ts'

/** Who is asked: Greengrass itself, and AWS IoT for things, groups and jobs. Each is opened at its first call. */
export interface Clients {
  greengrass<T>(
    operation: string,
    subject: Subject,
    signal: AbortSignal | undefined,
    send: (client: GreengrassV2Client, options: Sending) => Promise<T>,
  ): Promise<T>
  iot<T>(
    operation: string,
    subject: Subject,
    signal: AbortSignal | undefined,
    send: (client: IoTClient, options: Sending) => Promise<T>,
  ): Promise<T>
  region(): Promise<string>
}

/** Whether a call came to nothing for one of these reasons. */
export function isCode(error: unknown, ...codes: readonly string[]): error is SlipwayError {
  return error instanceof SlipwayError && codes.includes(error.code)
}

/** The way around what is not allowed; where that is not allowed either, what is told is the right that would be enough by itself. */
export async function goAround<T>(denied: SlipwayError, around: Promise<T>): Promise<T> {
  try {
    return await around
  } catch (error) {
    throw isCode(error, 'ACCESS_DENIED') ? denied : error
  }
}

interface Sending {
  readonly abortSignal?: AbortSignal
}

/** Clients of both services on the same settings. The SDK is loaded at the first call. */
export function createClients(settings: AwsSettings): Clients {
  const greengrass = once(() => openGreengrass(settings))
  const iot = once(() => openIot(settings))
  return {
    greengrass: async (operation, subject, signal, send) => {
      const client = await greengrass()
      return call(client, `greengrass:${operation}`, subject, signal, (sending) => send(client, sending))
    },
    iot: async (operation, subject, signal, send) => {
      const client = await iot()
      return call(client, `iot:${operation}`, subject, signal, (sending) => send(client, sending))
    },
    region: async () => (await greengrass()).config.region(),
  }
}

async function openGreengrass(settings: AwsSettings): Promise<GreengrassV2Client> {
  const configuration = await toClientSettings(settings, 'GREENGRASSV2')
  const { GreengrassV2Client } = await import('@aws-sdk/client-greengrassv2')
  const client = new GreengrassV2Client(configuration)
  await requireRegion(client)
  return client
}

async function openIot(settings: AwsSettings): Promise<IoTClient> {
  const configuration = await toClientSettings(settings, 'IOT')
  const { IoTClient } = await import('@aws-sdk/client-iot')
  const client = new IoTClient(configuration)
  await requireRegion(client)
  return client
}

import { readMenderArtifact } from '@slipway/core/mender-artifact/io'
import { type ArtifactHeader, readArtifactHeader } from './artifact-header.ts'
import type { OfferedDeployment } from './device-api.ts'
import type { DeviceContext } from './device-context.ts'
import { findModule } from './modules/find-module.ts'
import { ModuleFailure, type PayloadSink, type UpdateModule } from './modules/update-module.ts'
import { makeWorkFolder } from './modules/work-folder.ts'
import { type Provides, unmetDependency } from './provides.ts'
import type { UpdateRecord } from './update-record.ts'

/** The payload was not stored, although the header was in order: the module was called, and has to clean up. */
export class PayloadFailure extends Error {
  override readonly name = 'PayloadFailure'
}

/** What is known of an update once its header was taken. */
export type StoredHeader = Required<Pick<UpdateRecord, 'payloadType' | 'artifact'>>

interface StoreOptions {
  readonly content: AsyncIterable<Uint8Array>
  readonly deployment: Pick<OfferedDeployment, 'artifactName' | 'deviceTypes'>
  readonly context: DeviceContext
  /** Before anything of the payload is touched: from here on the module has to clean up. */
  readonly onHeader: (stored: StoredHeader, module: UpdateModule) => Promise<void>
  /** Before the module begins its download. */
  readonly beforeDownload: (module: UpdateModule) => Promise<void>
}

/**
 * Reads an artifact as it comes: its header is compared with the device and with what the server said of it, and then its
 * payload is given to the update module.
 *
 * @throws PayloadFailure when the payload is at fault; whatever the header is refused for.
 */
export async function storeArtifact(options: StoreOptions): Promise<void> {
  const { content, deployment, context, onHeader, beforeDownload } = options
  const { store, deviceType, files, scripts, modules, signal, verifyKey } = context
  await scripts.clear()
  let module: UpdateModule | undefined
  let sink: PayloadSink | undefined
  try {
    const described = await readMenderArtifact(content, {
      signal,
      ...(verifyKey !== undefined && { verifyKey }),
      onScript: (script, text) => scripts.keep(script, text, signal),
      onHeader: async (texts, identity) => {
        const header = readArtifactHeader(texts, identity)
        requireFit(header, deployment, deviceType, store.provides)
        const type = header.payloadType ?? ''
        const found = await findModule(type, modules)
        if (found === undefined) {
          throw new ModuleFailure(
            `payload type "${type}" is not supported: there is no update module "${type}" on the device`,
          )
        }
        const { artifactName, group: artifactGroup } = store
        await makeWorkFolder(files.work, header, texts, { artifactName, artifactGroup, deviceType })
        await onHeader({ payloadType: type, artifact: leftBy(header) }, found)
        module = found
        await beforeDownload(found)
        sink = await found.download(signal)
      },
      onPayload: (file, bytes) => sink?.take(file, bytes),
    })
    if (described.isAugmented) throw new ModuleFailure('augmented artifacts are not supported')
    await sink?.finish()
  } catch (error) {
    await sink?.abandon()
    signal.throwIfAborted()
    if (module === undefined || isPassedOn(error)) throw error
    throw new PayloadFailure((error as Error).message, { cause: error })
  }
}

/** What is no failure of an artifact: the device itself went away. */
function isPassedOn(error: unknown): boolean {
  return error instanceof Error && (error.name === 'Rebooted' || error.name === 'DeviceDied')
}

function requireFit(
  header: ArtifactHeader,
  { artifactName, deviceTypes }: StoreOptions['deployment'],
  deviceType: string,
  provides: Provides,
): void {
  if (!header.deviceTypes.includes(deviceType)) {
    throw new ModuleFailure(
      `the artifact is for device types ${header.deviceTypes.join(', ')}, and this device is ${deviceType}`,
    )
  }
  if (header.name !== artifactName) {
    throw new ModuleFailure(`the artifact is "${header.name}", not "${artifactName}", as the server said`)
  }
  const claimed = deviceTypes.find((type) => !header.deviceTypes.includes(type))
  if (claimed !== undefined) {
    throw new ModuleFailure(`the artifact is not for the device type ${claimed}, as the server said`)
  }
  const unmet = unmetDependency(header.depends, provides)
  if (unmet !== undefined) throw new ModuleFailure(unmet)
}

function leftBy({ name, group, provides, clears }: ArtifactHeader): StoredHeader['artifact'] {
  return { name, provides, ...(group !== undefined && { group }), ...(clears !== undefined && { clears }) }
}

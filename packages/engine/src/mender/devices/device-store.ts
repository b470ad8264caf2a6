import { readFile } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import { hasErrnoCode } from '../../agent/failure-text.ts'
import { replaceFile } from '../../agent/replace-file.ts'
import { type Provides, providesAfter } from './provides.ts'
import type { InstalledArtifact, UpdateRecord } from './update-record.ts'

/** What a device remembers. */
interface Kept {
  readonly artifactName: string
  readonly artifactGroup?: string
  /** What payloads have left, without name and group. */
  readonly provides: Provides
  readonly update?: UpdateRecord
}

/** An artifact that could neither be installed nor be taken back leaves a device that is neither the old nor the new one. */
const INCONSISTENT = '_INCONSISTENT'

/** The memory of a device, in one file: what is installed changes together with the update that changed it. */
export class DeviceStore {
  readonly #file: string
  #kept: Kept

  private constructor(file: string, kept: Kept) {
    this.#file = file
    this.#kept = kept
  }

  /**
   * @param artifactName - of a device that has never been updated.
   * @throws SlipwayError ENGINE_FAILED when the file is there and cannot be read.
   */
  static async open(file: string, artifactName: string): Promise<DeviceStore> {
    return new DeviceStore(file, (await readKept(file)) ?? { artifactName, provides: {} })
  }

  get artifactName(): string {
    return this.#kept.artifactName
  }

  /** Everything that the device says of itself when it asks for the next deployment, but for its type. */
  get provides(): Provides {
    const { artifactName, artifactGroup, provides } = this.#kept
    return {
      artifact_name: artifactName,
      ...(artifactGroup !== undefined && artifactGroup !== '' && { artifact_group: artifactGroup }),
      ...provides,
    }
  }

  get group(): string {
    return this.#kept.artifactGroup ?? ''
  }

  get update(): UpdateRecord | undefined {
    return this.#kept.update
  }

  async keepUpdate(update: UpdateRecord): Promise<void> {
    await this.#write({ ...this.#kept, update })
  }

  async forgetUpdate(): Promise<void> {
    const { update: _, ...kept } = this.#kept
    await this.#write(kept)
  }

  /** The artifact is what the device has from now on. */
  async commit({ name, group, provides, clears }: InstalledArtifact, update: UpdateRecord): Promise<void> {
    const { artifactGroup: _, ...kept } = this.#kept
    await this.#write({
      ...kept,
      artifactName: name,
      ...(group !== undefined && { artifactGroup: group }),
      provides: providesAfter(kept.provides, provides, clears),
      update,
    })
  }

  /** Of a device that installs nothing: it has the name from now on. */
  async markInstalled(artifactName: string): Promise<void> {
    await this.#write({ ...this.#kept, artifactName })
  }

  /** Nobody can say what is on the device. The next artifact that is installed puts it right. */
  async markInconsistent(artifactName: string): Promise<void> {
    await this.#write({ ...this.#kept, artifactName: `${artifactName}${INCONSISTENT}` })
  }

  async #write(kept: Kept): Promise<void> {
    this.#kept = kept
    await replaceFile(this.#file, `${JSON.stringify(kept, null, 2)}\n`)
  }
}

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept
  } catch (cause) {
    if (hasErrnoCode(cause, 'ENOENT')) return undefined
    throw new SlipwayError('ENGINE_FAILED', `"${file}" of a device cannot be read: ${(cause as Error).message}`, {
      cause,
      hint: 'remove the folder of the device; it starts as a new one then',
    })
  }
}

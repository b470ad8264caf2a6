import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractArchive } from '@slipway/core/bundle/io'
import { SlipwayError } from '@slipway/core/errors'
import { LambdaError } from './lambda-error.ts'

/** Code as it was given, named by what it is. */
export interface StoredCode {
  /** Base64, as Lambda says it. */
  readonly codeSha256: string
  readonly codeSizeBytes: number
}

/** Keeps the code of functions unpacked, each code once, whatever function it belongs to. */
export class CodeFolders {
  readonly #directory: string

  private constructor(directory: string) {
    this.#directory = directory
  }

  /** Opens the folders, and removes what a killed engine left half-written and what no version is made of. */
  static async open(directory: string, codes: ReadonlySet<string>): Promise<CodeFolders> {
    await mkdir(directory, { recursive: true })
    const wanted = new Set([...codes].map(folderName))
    for (const name of await readdir(directory)) {
      if (!wanted.has(name)) await rm(join(directory, name), { recursive: true, force: true })
    }
    return new CodeFolders(directory)
  }

  /** Where the code lies; `LAMBDA_TASK_ROOT` of what runs it. */
  folderOf(codeSha256: string): string {
    return join(this.#directory, folderName(codeSha256))
  }

  /**
   * Unpacks a zip. The folder appears whole or not at all.
   *
   * @throws LambdaError `InvalidParameterValueException` when it is no zip that a host would take.
   */
  async add(zip: Buffer): Promise<StoredCode> {
    const codeSha256 = createHash('sha256').update(zip).digest('base64')
    const stored = { codeSha256, codeSizeBytes: zip.length }
    const folder = this.folderOf(codeSha256)
    if (await exists(folder)) return stored
    const partial = join(this.#directory, `partial-${randomUUID()}`)
    const archive = `${partial}.zip`
    try {
      await writeFile(archive, zip)
      await extractArchive(archive, 'zip', partial)
      await rename(partial, folder)
    } catch (error) {
      await rm(partial, { recursive: true, force: true })
      // Somebody else has unpacked the same code meanwhile.
      if (await exists(folder)) return stored
      if (error instanceof SlipwayError && error.code === 'ARCHIVE_INVALID') {
        const message = `Could not unzip uploaded file. Please check your file, then try to upload again. (${error.message})`
        throw new LambdaError('InvalidParameterValueException', message, { cause: error })
      }
      throw error
    } finally {
      await rm(archive, { force: true })
    }
    return stored
  }
}

/** Base64 has characters that no file name should have. */
function folderName(codeSha256: string): string {
  return Buffer.from(codeSha256, 'base64').toString('hex')
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

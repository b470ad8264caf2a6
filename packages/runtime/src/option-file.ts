import { SlipwayError } from '@slipway/core/errors'
import type { Files } from '@slipway/core/provider'

/**
 * The text of a file that an option names.
 *
 * @param what how a reader knows who names it: the option, and what the file is for where the option names several
 * @throws SlipwayError with the code of the reader, such as SOURCE_INVALID for a file that is not there; its message begins with `what`
 */
export async function readOptionFile(path: string, what: string, files: Pick<Files, 'read'>): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path))
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    const { code, message, hint } = error
    throw new SlipwayError(code, `${what}: ${message}`, { cause: error, ...(hint !== undefined && { hint }) })
  }
}

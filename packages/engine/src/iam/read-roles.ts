import { SlipwayError } from '@slipway/core/errors'
import type { Role } from './identities.ts'
import { readPolicyFile } from './policy-file.ts'

/** A role that may be assumed. */
export interface RoleRequest {
  readonly name: string
  /** A file with an identity policy: all that whoever assumes the role may do. */
  readonly policyFile: string
}

/**
 * Reads the policies of the roles that an engine is started with.
 *
 * @throws SlipwayError INPUT_INVALID when a name is none, or taken; and as {@link readPolicyFile}.
 */
export async function readRoles(requests: readonly RoleRequest[]): Promise<readonly Role[]> {
  const names = requests.map(({ name }) => name)
  const wrong = names.find((name, index) => !/^[\w+=,.@-]{1,64}$/.test(name) || names.indexOf(name) !== index)
  if (wrong !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `role "${wrong}" cannot be made: its name is taken or not one`, {
      hint: 'give each role a name of its own, of 1 to 64 letters, digits and +=,.@_-',
    })
  }
  return Promise.all(requests.map(async ({ name, policyFile }) => ({ name, policy: await readPolicyFile(policyFile) })))
}

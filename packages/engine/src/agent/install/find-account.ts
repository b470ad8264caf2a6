import { readFile } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import { runProgram } from '../run-program.ts'

/** Finds the number of a user by name, as `getpwnam` does. @throws `APPSPEC_INVALID` when there is none. */
export function findUserId(name: string, signal: AbortSignal): Promise<number> {
  return findId('passwd', 'user', name, signal)
}

/** Finds the number of a group by name, as `getgrnam` does. @throws `APPSPEC_INVALID` when there is none. */
export function findGroupId(name: string, signal: AbortSignal): Promise<number> {
  return findId('group', 'group', name, signal)
}

/** `getent` asks every source the machine has (files, LDAP, ...) but takes a number for an id, so the name is compared. */
async function findId(
  database: 'passwd' | 'group',
  what: 'user' | 'group',
  name: string,
  signal: AbortSignal,
): Promise<number> {
  const answer = await runProgram('getent', [database, '--', name], signal)
  const lines = answer.kind === 'absent' ? await readFile(`/etc/${database}`, 'utf8') : answer.stdout
  for (const line of lines.split('\n')) {
    const [lineName, , id] = line.split(':')
    if (lineName === name && id !== undefined && /^\d+$/.test(id)) return Number(id)
  }
  throw new SlipwayError('APPSPEC_INVALID', `can't find ${what} for ${name}`, {
    hint: `make the ${what} on the instance before the deployment, or correct the permissions of the AppSpec file`,
  })
}

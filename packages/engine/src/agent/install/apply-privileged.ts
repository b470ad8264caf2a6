import { chown, realpath, stat } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { PathGuard } from '../host-root.ts'
import type { Privileges } from '../privileges.ts'
import { runProgram } from '../run-program.ts'
import { completeAcl } from './acl.ts'
import { findGroupId, findUserId } from './find-account.ts'
import type { Instruction } from './instructions.ts'
import type { NotApplied } from './not-applied.ts'

interface Options {
  readonly guard: PathGuard
  readonly privileges: Privileges
  readonly notApplied: NotApplied
  readonly signal: AbortSignal
}

type Of<Type extends Instruction['type']> = Extract<Instruction, { readonly type: Type }>

/** Changes owner and group, by name. */
export async function applyOwnership({ owner, group, file }: Of<'chown'>, options: Options): Promise<void> {
  const { privileges, notApplied, signal } = options
  if (!privileges.areApplied) {
    if (owner !== null) notApplied.add(`owner "${owner}"`, privileges.reason, file)
    if (group !== null) notApplied.add(`group "${group}"`, privileges.reason, file)
    return
  }
  const unchanged = -1
  const userId = owner === null ? unchanged : await findUserId(owner, signal)
  const groupId = group === null ? unchanged : await findGroupId(group, signal)
  await chown(await options.guard.target(file), userId, groupId)
}

/** Replaces the access control list with `setfacl`. */
export async function applyAcl({ acl, file }: Of<'setfacl'>, options: Options): Promise<void> {
  const { privileges, notApplied, signal } = options
  const what = `acls "${acl.join(',')}"`
  if (!privileges.areApplied) return notApplied.add(what, privileges.reason, file)
  const entries = completeAcl(acl, (await stat(file)).mode).join(',')
  const end = await runProgram('setfacl', ['--set', entries, '--', file], signal)
  if (end.kind === 'absent') return notApplied.add(what, 'there is no setfacl on this machine', file)
  if (end.code === 0) return
  throw new SlipwayError(
    'APPSPEC_INVALID',
    'The deployment failed because of a problem with the acls permission settings in the application specification ' +
      `file for this object: ${file}. setfacl --set ${entries} exited with ${end.code}: ${end.stderr.trim()}`,
  )
}

/** Sets the SELinux context with `semanage`, and tells for which path it has to be taken back one day. */
export async function applyContext(
  { context, file }: Of<'semanage'>,
  { privileges, notApplied, signal }: Options,
): Promise<string | undefined> {
  const what = `context "${context.type}"`
  if (!privileges.areApplied) {
    notApplied.add(what, privileges.reason, file)
    return undefined
  }
  const path = await realpath(file)
  const user = context.user === null ? [] : ['-s', context.user]
  const range = context.range === null ? [] : ['-r', context.range]
  const semanage = ['fcontext', '-a', ...user, '-t', context.type, ...range, path]
  for (const [program, parameters] of [
    ['semanage', semanage],
    ['restorecon', ['-v', path]],
  ] as const) {
    const end = await runProgram(program, parameters, signal)
    if (end.kind === 'absent') {
      notApplied.add(what, `there is no ${program} on this machine`, file)
      return undefined
    }
    if (end.code !== 0) {
      throw new SlipwayError(
        'APPSPEC_INVALID',
        'The deployment failed because the application specification file contains an error in the settings for the ' +
          `context parameter. ${program} ${parameters.join(' ')} exited with ${end.code}: ${end.stderr.trim()}`,
      )
    }
  }
  return path
}

import type { Isolation } from './instance.ts'

/**
 * Whether the agent may act as other users do on a real host: owners, groups, ACLs, SELinux contexts, `runas`, `sudo`.
 * Where it may not, it says so in the event's log and goes on.
 */
export type Privileges =
  | { readonly areApplied: true }
  | {
      readonly areApplied: false
      /** Completes the sentence "not applied: ...". */
      readonly reason: string
    }

/** Privileges are used only on a machine that is the instance (`none`, `overlay`) and only by root. */
export function privilegesOf(isolation: Isolation, userId: number | undefined): Privileges {
  if (isolation === 'directory') return { areApplied: false, reason: 'the instance is isolated in a directory' }
  if (userId !== 0) return { areApplied: false, reason: 'the agent does not run as root' }
  return { areApplied: true }
}

/** What goes wrong on a host while it carries out an event. */
export type EventFault =
  | { readonly kind: 'disk-full' }
  /** In place of a script of the event: a program that prints this to stderr and exits so. */
  | { readonly kind: 'script-fails'; readonly script?: string; readonly exitCode: number; readonly output: string }
  /** In place of a script of the event: nothing, until its time is up. */
  | { readonly kind: 'script-hangs'; readonly script?: string }

/** Lets a host be struck by what a rehearsal has planned for it. */
export interface EventFaults {
  /**
   * An event is about to be carried out, and is noted on disk.
   *
   * @throws the signal's reason when the agent dies here.
   */
  begin(event: string, signal: AbortSignal): Promise<EventFault | undefined>
}

/** The error that writing to a disk without room ends with. */
export function noSpaceLeft(syscall: 'write' | 'copyfile', path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`ENOSPC: no space left on device, ${syscall} '${path}'`), {
    code: 'ENOSPC',
    errno: -28,
    syscall,
    path,
  })
}

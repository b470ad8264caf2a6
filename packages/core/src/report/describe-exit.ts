import { AGENT_SILENT, type LifecycleEvent } from '../deployment/index.ts'

/** What became of an event, in parts that each renderer sets in its own type. */
export interface Exit {
  /** Who failed: a script by its name, the agent, or the event itself. */
  readonly subject: { readonly script: string } | 'agent' | 'event'
  /** What it did, such as `exited 1`. */
  readonly verb: string
  /** Whether this says all that the message does; where not, that has to be shown. */
  readonly isWhole: boolean
}

/** The exit reason of a failed event in a few words, from its code and, where that is known, the wording of its message. */
export function describeExit({ diagnostics }: Pick<LifecycleEvent, 'diagnostics'>): Exit {
  const { errorCode = '', scriptName = '', message = '' } = diagnostics ?? {}
  if (AGENT_SILENT.test(message)) return { subject: 'agent', verb: 'stopped answering', isWhole: true }
  if (scriptName === '') return { subject: 'event', verb: 'failed', isWhole: message === '' && errorCode === '' }
  const subject = { script: scriptName }
  for (const { code, pattern, verb } of SCRIPT_EXITS) {
    const match = code === errorCode ? pattern.exec(message) : null
    if (match !== null) return { subject, verb: verb(match[1] ?? ''), isWhole: true }
  }
  return { subject, verb: 'failed', isWhole: false }
}

/** The exit code of the script, if the message has one. */
export function exitCodeIn(message: string): string | undefined {
  return /failed with exit code (\d+)/.exec(message)?.[1]
}

/** The agent's messages on scripts, each with the code that it comes with. */
const SCRIPT_EXITS: readonly {
  readonly code: string
  readonly pattern: RegExp
  readonly verb: (detail: string) => string
}[] = [
  { code: 'ScriptFailed', pattern: /failed with exit code (\d+)\s*$/, verb: (exitCode) => `exited ${exitCode}` },
  { code: 'ScriptFailed', pattern: /failed with exit code\s*$/, verb: () => 'was ended by a signal' },
  { code: 'ScriptFailed', pattern: /failed to close STD(?:OUT|ERR)\s*$/, verb: () => 'ended and left its output open' },
  {
    code: 'ScriptTimedOut',
    pattern: /failed to complete in (\d+) seconds\s*$/,
    verb: (time) => `did not end in ${time} s`,
  },
  { code: 'ScriptMissing', pattern: /does not exist at specified location/, verb: () => 'is not in the bundle' },
  { code: 'ScriptNotExecutable', pattern: /Unable to set script/, verb: () => 'cannot be made executable' },
]

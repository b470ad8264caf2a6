import { type DeploymentResult, neverAnswered, type Target } from '../deployment/index.ts'
import { exitCodeIn } from './describe-exit.ts'
import { type FailedEvent, failedEventOf } from './failed-events.ts'

/** Targets that failed for the same reason, and are told as one. */
export type FailureGroup =
  | {
      /** The agent took no lifecycle event up. */
      readonly kind: 'never-answered'
      readonly targets: readonly Target[]
    }
  | {
      readonly kind: 'event'
      readonly targets: readonly Target[]
      /** The failure of the first target, which is shown for all. */
      readonly event: FailedEvent
      /** All of them failed with the same words. */
      readonly isAlike: boolean
    }

/**
 * The failures of a deployment, equal ones as one and the most frequent first. Equal are failures of one event and script with one
 * code and one exit code, whose messages differ in nothing but numbers, ids and paths; the scripts' outputs are not compared.
 */
export function groupFailures(result: DeploymentResult): readonly FailureGroup[] {
  const known = grouped.get(result)
  if (known !== undefined) return known
  const groups = group(result)
  grouped.set(result, groups)
  return groups
}

/** Headline, body and advice of one report ask for the same, and a fleet has up to 10,000 targets. */
const grouped = new WeakMap<DeploymentResult, readonly FailureGroup[]>()

function group(result: DeploymentResult): readonly FailureGroup[] {
  const silent = neverAnswered(result)
  const isSilent = new Set(silent)
  const kinds = new Map<string, { targets: Target[]; event: FailedEvent; isAlike: boolean }>()
  for (const target of result.targets) {
    const event = isSilent.has(target) ? undefined : failedEventOf(target)
    if (event === undefined) continue
    const key = identify(event)
    const known = kinds.get(key)
    if (known === undefined) {
      kinds.set(key, { targets: [target], event, isAlike: true })
    } else {
      known.targets.push(target)
      known.isAlike &&= event.diagnostics?.message === known.event.diagnostics?.message
    }
  }
  const groups = [...kinds.values()].map((kind): FailureGroup => ({ kind: 'event', ...kind }))
  const all: FailureGroup[] = silent.length === 0 ? groups : [{ kind: 'never-answered', targets: silent }, ...groups]
  return all.sort((one, other) => other.targets.length - one.targets.length)
}

/** How many of the targets in these groups the service counts as failed. */
export function countFailed(groups: readonly FailureGroup[]): number {
  return groups.reduce((sum, { targets }) => sum + targets.filter(({ state }) => state === 'failed').length, 0)
}

/** How much of a text is compared: more than any service or agent says of one thing. */
const COMPARED = 1_000

function identify({ name, diagnostics, targetId }: FailedEvent): string {
  const script = diagnostics?.scriptName?.slice(0, COMPARED)
  const message = diagnostics?.message?.slice(0, COMPARED) ?? ''
  return JSON.stringify([name, diagnostics?.errorCode, script, exitCodeIn(message), withoutDetails(message, targetId)])
}

/** The words of a message, and absolute paths as one. */
const WORDS = /(?<![\w.])(?:[a-z]:)?[\\/][^\s"'(),;]*|[\w.-]+/gi
/** A path, or a word with a digit: an id, an address, a time. */
const DETAIL = /[\d\\/]/

/** A message without what is the instance's own in it. */
function withoutDetails(message: string, targetId: string): string {
  return message.replace(WORDS, (word) => (DETAIL.test(word) || word === targetId ? '#' : word))
}

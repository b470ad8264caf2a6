import { formatDuration } from '@slipway/core/report'
import type {
  ComponentReport,
  EventAt,
  HookTime,
  InstanceReport,
  Outage,
  Phase,
  Platform,
  Step,
  Stretch,
} from './model.ts'

const NAMED_PACKAGES = 10
const NAMED_TARGETS = 5

/** `1 request`, `2 requests`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The steps of a rehearsal, as a reader knows them. */
export const STEP_WORDS: Readonly<Record<Step['name'], string>> = {
  before: 'the release before',
  release: 'the release',
  back: 'back to the release before',
  'forced-failure': 'the release once more, made to fail',
}

/** What each platform calls that which is deployed to, and what runs on it. */
interface Nouns {
  readonly unit: string
  readonly hook: string
  /** What a table of hooks says of what runs, and of when. */
  readonly columns: readonly [string, string]
}

const OF_CODEDEPLOY: Nouns = { unit: 'Instance', hook: 'hook', columns: ['Hook', 'Event'] }

export const NOUNS: Readonly<Record<Platform, Nouns>> = {
  ...{ server: OF_CODEDEPLOY, lambda: OF_CODEDEPLOY, ecs: OF_CODEDEPLOY },
  mender: { unit: 'Device', hook: 'step', columns: ['Step', 'Event'] },
  greengrass: { unit: 'Core device', hook: 'step', columns: ['Component', 'Step'] },
}

/** Whether there is anybody who asks what is deployed for something; devices nobody asks. */
export function hasClients(platform: Platform): boolean {
  return platform !== 'mender' && platform !== 'greengrass'
}

/** How a hook ended, and how often it was tried for that. */
export function describeEnd({ state, tries }: Pick<HookTime, 'state' | 'tries'>): string {
  const words = state === 'in-progress' ? 'goes on' : state
  return tries === undefined ? words : `${words}, ${tries} times`
}

/** `0.4 s of 2 min 00 s`, or the time alone where there is no limit. */
export function describeTime({ tookMs, timeoutMs }: Pick<HookTime, 'tookMs' | 'timeoutMs'>): string {
  return timeoutMs === undefined ? formatDuration(tookMs) : `${formatDuration(tookMs)} of ${formatDuration(timeoutMs)}`
}

/** Hooks whose output is told: those of the first target, and what failed on others and not there. */
export function printedOf({ hooks }: Pick<Step, 'hooks'>): readonly HookTime[] {
  const first = hooks[0]?.target
  const isAlike = ({ event, hooks: run, state }: HookTime): boolean =>
    hooks.some((one) => one.target === first && one.event === event && one.hooks[0] === run[0] && one.state === state)
  return hooks.filter(
    (hook) =>
      (hook.output ?? '').trim() !== '' && (hook.target === first || (hook.state === 'failed' && !isAlike(hook))),
  )
}

/** `device-1, device-2 and 3 more` */
export function listNames(names: readonly string[]): string {
  if (names.length <= NAMED_TARGETS) return names.join(', ')
  return `${names.slice(0, NAMED_TARGETS - 1).join(', ')} and ${names.length - NAMED_TARGETS + 1} more`
}

/** What several targets tell alike, told once: each sentence behind the names of those that it is true of. */
export function tellTogether(told: readonly (readonly [target: string, what: string])[]): readonly string[] {
  const targets = new Map<string, string[]>()
  for (const [target, what] of told) targets.set(what, [...new Set([...(targets.get(what) ?? []), target])])
  return [...targets].map(([what, names]) => `${listNames(names)}: ${what}`)
}

/**
 * Core devices of which the same is to be told stand for each other; which processes there are at one moment differs between any two.
 *
 * @returns one report for each kind, under the names of all that are of it
 */
export function alike(instances: readonly InstanceReport[], platform: Platform): readonly InstanceReport[] {
  if (platform !== 'greengrass') return instances
  const kinds = new Map<string, InstanceReport[]>()
  for (const instance of instances) {
    const { name: _name, processes: _now, ports: _here, ...rest } = instance
    const kind = JSON.stringify(rest)
    kinds.set(kind, [...(kinds.get(kind) ?? []), instance])
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ ...first, name: listNames(same.map(({ name }) => name)) }]
  })
}

/** What became of the same step in the same way on several core devices is told once, with the longest that it took. */
export function together(hooks: readonly HookTime[], platform: Platform): readonly HookTime[] {
  if (platform !== 'greengrass') return hooks
  const kinds = new Map<string, HookTime[]>()
  for (const hook of hooks) {
    const kind = JSON.stringify([hook.event, hook.hooks, hook.state, hook.tries])
    kinds.set(kind, [...(kinds.get(kind) ?? []), hook])
  }
  return [...kinds.values()].flatMap((same) => {
    const [longest] = same.toSorted((one, other) => other.tookMs - one.tookMs)
    return longest === undefined ? [] : [{ ...longest, target: listNames(same.map(({ target }) => target)) }]
  })
}

/** `Core devices device-1, device-2`: the heading of one report. */
export function titleOf(instance: Pick<InstanceReport, 'name' | 'role'>, platform: Platform): string {
  const { unit } = NOUNS[platform]
  return `${unit}${/, | and \d+ more$/.test(instance.name) ? 's' : ''} ${describeInstance(instance)}`
}

/** A component of a core device: `com.example.App 1.1.0 (1.0.0 before): RUNNING`. */
export function describeComponent({ name, version, state, isRoot, before }: ComponentReport): string {
  if (version === undefined) return `${name}: removed (${before} before)`
  const was = before === undefined ? 'new' : before === version ? 'as before' : `${before} before`
  return `${name} ${version} (${isRoot ? was : `a dependency, ${was}`}): ${state}`
}

/** The first letter of a sentence or a heading. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Where a deployment is that replaces instances. */
const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  begin: 'before the deployment',
  install: 'the replacements are installed',
  ready: 'installed, and the traffic has not moved',
  reroute: 'the traffic moves to the replacements',
  deregister: 'the originals are taken out',
  terminate: 'the replacements have all traffic',
  back: 'the traffic goes back to the originals',
  afterwards: 'after the deployment',
}

/** When and where a stretch was: `AllowTraffic, 10 % on what is new`. */
export function describeMoment({
  phase,
  event,
  until,
  instance,
  newPercent,
}: Pick<Stretch, 'phase' | 'event' | 'until' | 'instance' | 'newPercent'>): string {
  if (phase !== undefined) return PHASE_WORDS[phase]
  const share = newPercent === undefined ? [] : [`${newPercent} % on what is new`]
  const when =
    event === undefined ? 'no lifecycle event under way' : until === undefined ? event : `${event} or ${until}`
  return [...(instance === undefined ? [] : [instance]), when, ...share].join(', ')
}

/** What is told of the requests of a step: where instances are replaced by phase, with what was lost by event and instance. */
export function toldStretches({ stretches, phases }: Pick<Step, 'stretches' | 'phases'>): readonly Stretch[] {
  return phases === undefined ? stretches : [...phases, ...stretches.filter(({ lost }) => lost > 0)]
}

/** An instance by its name and, where instances are replaced, which of the two it was. */
function describeInstance({ name, role }: Pick<InstanceReport, 'name' | 'role'>): string {
  return role === undefined ? name : `${name} (${role})`
}

/** Where the release is not on an instance, why. */
export function describeAbsence({ isGone, isWithout, role }: InstanceReport): string | undefined {
  if (isGone) return 'terminated by the deployment, with what ran on it'
  if (!isWithout) return undefined
  return role === 'original' ? 'the release is not for it' : 'the release is not installed here'
}

/** Packages that are on an instance since before the release. */
export function describePackages({ packages = [] }: InstanceReport): string | undefined {
  if (packages.length === 0) return undefined
  const named = packages.slice(0, NAMED_PACKAGES).map(({ name, files }) => `${name} (${counted(files, 'file')})`)
  const more = packages.length - named.length
  return `packages from before: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** One stretch in which requests were lost: how many, where, during what, and why. */
export function describeLoss(stretch: Stretch): string {
  const { served, lost, event, until, instance, hooks, newPercent, reasons } = stretch
  const where = instance === undefined ? '' : ` on ${instance}`
  const during =
    event === undefined
      ? ' while no lifecycle event was under way'
      : ` during ${event}${until === undefined ? '' : ` or ${until}`}`
  const what = hooks.length === 0 ? '' : ` (${hooks.join(', ')})`
  const share = newPercent === undefined ? '' : `, with ${newPercent} % of the traffic on what is new`
  const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one)
  return `${lost} of ${counted(served + lost, 'request')} lost${where}${during}${what}${share}${why === undefined ? '' : `: ${why[0]}`}`
}

/** A time in which an instance answered nobody, with the hooks at its ends. */
export function describeOutage({ instance, from, until, lost, lastedMs, reason }: Outage): string {
  const at = ({ event, hooks }: EventAt): string => `${event}${hooks.length === 0 ? '' : ` (${hooks.join(', ')})`}`
  const began = from === undefined ? 'outside of lifecycle events' : `from ${at(from)}`
  const ended = until === undefined ? 'without an end' : `until ${at(until)}`
  return `${instance} answered nobody for ${formatDuration(lastedMs)}, ${began} ${ended}: ${counted(lost, 'request')} lost, ${reason}`
}

/** How many requests were made in a step, and how many of them were lost. */
export function requestsOf({ stretches }: Pick<Step, 'stretches'>): { readonly made: number; readonly lost: number } {
  const lost = stretches.reduce((sum, one) => sum + one.lost, 0)
  return { made: lost + stretches.reduce((sum, one) => sum + one.served, 0), lost }
}

/** How many requests a step had; nothing where nobody was there to ask. */
export function describeRequests(step: Pick<Step, 'stretches'>, platform: Platform): string | undefined {
  if (!hasClients(platform)) return undefined
  const { made, lost } = requestsOf(step)
  return `${counted(made, 'request')}, ${lost} lost`
}

/** A share as a person reads it: `0 %`, `0.4 %`, `12 %`. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '–'
  const percent = (100 * part) / whole
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`
}

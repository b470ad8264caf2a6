import {
  formatDuration,
  type Paint,
  plainPaint,
  renderResult,
  untrustedLines,
  untrustedText,
} from '@slipway/core/report'
import type { Finding, HookTime, InstanceReport, Platform, RehearsalReport, Step, Stretch } from './model.ts'
import {
  alike,
  capital,
  counted,
  describeAbsence,
  describeComponent,
  describeEnd,
  describeMoment,
  describePackages,
  describeRequests,
  describeTime,
  hasClients,
  NOUNS,
  percentOf,
  printedOf,
  requestsOf,
  STEP_WORDS,
  titleOf,
  together,
  toldStretches,
} from './words.ts'

/** How many paths of one kind are named. */
const NAMED_PATHS = 8
/** How many hooks of a step are told one by one. */
const FEW_HOOKS = 3
/** How many lines of what a hook has printed are shown: the last ones. */
const PRINTED_LINES = 8

/** The report of a rehearsal for a terminal or a log: what came of it first, then every step, and at the end what it does not tell. */
export function renderText(report: RehearsalReport, paint: Paint = plainPaint): string[] {
  const { platform, steps, instances = [], rollback, findings, notes, notTold } = report
  return [
    ...headline(report, paint),
    ...findings.map((finding) => `  ${markOf(finding, paint)} ${untrustedText(finding.message)}`),
    ...steps.flatMap((step) => ['', ...renderStep(step, platform, paint)]),
    ...alike(instances, platform).flatMap((instance) => ['', ...renderInstance(instance, platform, paint)]),
    ...(rollback === undefined
      ? []
      : [
          '',
          paint.strong('What the rollback brought back'),
          ...rollback.restored.map((what) => `  ${paint.good('✓')} ${untrustedText(what)}`),
          ...rollback.notRestored.map((what) => `  ${paint.warn('!')} ${untrustedText(what)}`),
          ...(rollback.written ?? []).map((what) => `  ${paint.dim('·')} written meanwhile: ${untrustedText(what)}`),
        ]),
    ...section('How it was rehearsed', notes, paint),
    ...section(
      'What this rehearsal does not tell',
      notTold.map(({ what, why }) => `${what}: ${why}`),
      paint,
    ),
  ].map((line) => line.trimEnd())
}

/** What came of it, in one line. */
export function describeVerdict(
  report: Pick<RehearsalReport, 'verdict' | 'release' | 'previous' | 'elapsedMs' | 'steps'>,
): string {
  const { verdict, release, previous, elapsedMs } = report
  const word = { passed: 'passed', failed: 'failed', 'timed-out': 'did not come to its end' }[verdict]
  const after = previous === undefined ? '' : ` after ${previous}`
  return untrustedText(`the rehearsal of ${release}${after} ${word} in ${formatDuration(elapsedMs)}`)
}

/** Whom it was deployed to, and by which settings. */
export function describeSettings(report: RehearsalReport): string {
  const { application, deploymentGroup, configuration, groupSource, devices, coreDevices, platform } = report
  if (devices !== undefined) {
    const { fleets, artifact, updateModule } = devices
    const told = fleets.map(({ count, deviceType }) => `${counted(count, 'device')} of type ${deviceType}`)
    return untrustedText(`Artifact ${artifact}, update module ${updateModule}; ${told.join(', ')}`)
  }
  if (platform === 'greengrass') {
    if (coreDevices === undefined) return 'the release did not come to be deployed'
    const told = coreDevices.components.map(
      ({ name, version, before }) => `${name} ${version}${before === undefined ? '' : ` after ${before}`}`,
    )
    const { count, platform: kind, failurePolicy } = coreDevices
    return untrustedText(
      `${told.join(', ')}; ${counted(count, 'core device')} (${kind}), failure policy ${failurePolicy}`,
    )
  }
  const from = {
    service: 'as the service tells them',
    file: "as the group's file tells them",
    defaults: 'those of a new group',
  }
  return untrustedText(
    `application ${application}, group ${deploymentGroup}, ${configuration}; settings: ${from[groupSource ?? 'defaults']}`,
  )
}

function headline(report: RehearsalReport, paint: Paint): string[] {
  const mark = report.verdict === 'passed' ? paint.good('✓') : paint.bad('✗')
  return [`${mark} ${paint.strong(describeVerdict(report))}`, `  ${paint.dim(describeSettings(report))}`]
}

function markOf({ isFatal }: Finding, paint: Paint): string {
  return isFatal ? paint.bad('✗') : paint.warn('!')
}

function renderStep(step: Step, platform: Platform, paint: Paint): string[] {
  const { name, result, notDeployed, hooks } = step
  const stretches = toldStretches(step)
  const outcome = result === undefined ? (notDeployed ?? 'nothing is deployed') : result.outcome
  const asked = requestsOf(step).made === 0 ? 'no requests' : describeRequests(step, platform)
  const requests = hasClients(platform) ? `, ${asked}` : ''
  return [
    `${paint.strong(capital(STEP_WORDS[name]))}: ${outcome}${requests}`,
    ...(result !== undefined && isToTell(step)
      ? [...renderResult(result, paint, 'rehearsal').map((line) => `  ${line}`), '']
      : []),
    ...table([...stretches.filter(isWorthARow).map(rowOf), ...renderRest(stretches)]),
    ...renderHooks(together(hooks, platform), NOUNS[platform].hook, hooks.length),
    ...(name === 'release' ? renderPrinted(step, paint) : []),
  ]
}

/** What a failure has printed is part of how it is explained. */
function renderPrinted(step: Step, paint: Paint): string[] {
  return printedOf(step)
    .filter(({ state }) => state !== 'failed' || !isToTell(step))
    .flatMap(({ hooks, event, target, output = '' }) => {
      const lines = untrustedLines(output)
      const hidden = lines.length - PRINTED_LINES
      return [
        `  ${untrustedText(`${hooks.join(', ')} printed (${event} on ${target}):`)}`,
        ...(hidden > 0 ? [`    ${paint.dim(`… ${counted(hidden, 'earlier line')}`)}`] : []),
        ...lines.slice(-PRINTED_LINES).map((line) => `    ${paint.dim('│')} ${line}`),
      ]
    })
}

/** A failure that nobody has asked for is explained; of one that was forced there is nothing to learn. */
export function isToTell({ name, result }: Step): boolean {
  return result !== undefined && result.outcome !== 'succeeded' && name !== 'forced-failure'
}

function rowOf(stretch: Stretch): readonly [string, string, string, string] {
  const { served, lost, versions, reasons } = stretch
  const made = served + lost
  const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one)
  return [
    untrustedText(describeMoment(stretch)),
    counted(made, 'request'),
    `${lost} lost (${percentOf(lost, made)})${why === undefined ? '' : `: ${untrustedText(why[0]).slice(0, 120)}`}`,
    describeVersions(versions),
  ]
}

/** Who answered how often, where answers tell it and are not all different. */
export function describeVersions(versions: Stretch['versions']): string {
  const known = Object.entries(versions).sort(([, one], [, other]) => other - one)
  return known.length === 0 || known.length > 3
    ? ''
    : known.map(([name, count]) => `${untrustedText(name)}: ${count}`).join(', ')
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
}

/** On instances, events in which everybody was served are not told one by one. */
function isWorthARow({ instance, event, lost }: Stretch): boolean {
  return instance === undefined || event === undefined || lost > 0
}

/** How many requests were made in the events that are not told. */
function renderRest(stretches: readonly Stretch[]): readonly (readonly string[])[] {
  const rest = stretches.filter((stretch) => !isWorthARow(stretch))
  if (rest.length === 0) return []
  const { made } = requestsOf({ stretches: rest })
  return [['all other lifecycle events', counted(made, 'request'), '0 lost (0 %)', '']]
}

const FINE: readonly string[] = ['succeeded', 'skipped', 'in-progress']

/** All of a few; of many those that failed, and the one that used most of its time. */
function renderHooks(hooks: readonly HookTime[], noun: string, count: number): string[] {
  if (hooks.length <= FEW_HOOKS) return hooks.map((hook) => renderHook(hook, noun))
  const share = ({ tookMs, timeoutMs = Number.POSITIVE_INFINITY }: HookTime): number => tookMs / timeoutMs
  const [longest] = hooks.toSorted((one, other) => share(other) - share(one))
  const told = hooks.filter((hook) => !FINE.includes(hook.state) || hook === longest)
  return [`  ${count} ${noun}s ran; of these:`, ...told.map((hook) => `  ${renderHook(hook, noun)}`)]
}

function renderHook(hook: HookTime, noun: string): string {
  const { target, event, hooks, state } = hook
  const names = untrustedText(hooks.join(', '))
  const when = state === 'in-progress' ? 'after' : 'in'
  return `  ${noun} ${names} (${untrustedText(`${event} on ${target}`)}) ${describeEnd(hook)} ${when} ${describeTime(hook)}`
}

function renderInstance(instance: InstanceReport, platform: Platform, paint: Paint): string[] {
  const { added, changed, removed, leftBehind, permissions, processes, ports, components = [] } = instance
  const absence = describeAbsence(instance)
  const installed = describePackages(instance)
  return [
    paint.strong(titleOf(instance, platform)),
    ...(absence === undefined ? [] : [`  ${absence}`]),
    ...components.map((component) => `  ${untrustedText(describeComponent(component))}`),
    ...paths('added', added),
    ...paths('changed', changed),
    ...paths('removed', removed),
    ...paths('left behind', leftBehind),
    ...(installed === undefined ? [] : [`  ${untrustedText(installed)}`]),
    ...permissions
      .slice(0, NAMED_PATHS)
      .map(({ path, before, after }) => `  permissions of ${untrustedText(path)}: ${before} -> ${after}`),
    ...processes.map(
      ({ pid, command, isFromBefore }) =>
        `  process ${pid}${isFromBefore ? ' (since before the release)' : ''}: ${untrustedText(command).slice(0, 160)}`,
    ),
    ...ports.map(
      ({ port, command }) =>
        `  port ${port} is listened on${command === undefined ? '' : ` by ${untrustedText(command).slice(0, 120)}`}`,
    ),
  ]
}

function paths(what: string, all: readonly string[]): string[] {
  if (all.length === 0) return []
  const more = all.length > NAMED_PATHS ? [`    and ${all.length - NAMED_PATHS} more`] : []
  return [
    `  ${what}: ${counted(all.length, 'path')}`,
    ...all.slice(0, NAMED_PATHS).map((path) => `    ${untrustedText(path)}`),
    ...more,
  ]
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : ['', paint.strong(title), ...lines.map((line) => `  - ${untrustedText(line)}`)]
}

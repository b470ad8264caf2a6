import { markdownCode, markdownLog, markdownText, renderResultMarkdown, untrustedLines } from '@slipway/core/report'
import type { InstanceReport, Platform, RehearsalReport, Step, Stretch } from './model.ts'
import { describeSettings, describeVerdict, describeVersions, isToTell } from './text.ts'
import {
  alike,
  capital,
  describeAbsence,
  describeComponent,
  describeEnd,
  describeMoment,
  describePackages,
  describeRequests,
  describeTime,
  NOUNS,
  percentOf,
  printedOf,
  STEP_WORDS,
  titleOf,
  together,
  toldStretches,
} from './words.ts'

const MARKS: Readonly<Record<RehearsalReport['verdict'], string>> = { passed: '✅', failed: '❌', 'timed-out': '⚠️' }
/** How many paths of one kind are named. */
const NAMED_PATHS = 20

/** The report of a rehearsal as a page of Markdown, for a step's summary: nothing that a script or a function wrote is active in it. */
export function renderMarkdown(report: RehearsalReport): string {
  const { verdict, platform, findings, steps, instances = [], rollback, notes, notTold } = report
  const blocks = [
    `## ${MARKS[verdict]} ${markdownText(describeVerdict(report))}`,
    markdownText(describeSettings(report)),
    bullets(findings.map(({ isFatal, message }) => `${isFatal ? '❌' : '⚠️'} ${markdownText(message)}`)),
    ...steps.flatMap((step) => renderStep(step, platform)),
    ...alike(instances, platform).flatMap((instance) => renderInstance(instance, platform)),
    ...(rollback === undefined
      ? []
      : [
          '### What the rollback brought back',
          bullets([
            ...rollback.restored.map((what) => `✅ ${markdownText(what)}`),
            ...rollback.notRestored.map((what) => `⚠️ ${markdownText(what)}`),
            ...(rollback.written ?? []).map((what) => `written meanwhile: ${markdownText(what)}`),
          ]),
        ]),
    ...folded('How it was rehearsed', notes),
    ...folded(
      'What this rehearsal does not tell',
      notTold.map(({ what, why }) => `${what}: ${why}`),
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function renderStep(step: Step, platform: Platform): string[] {
  const { name, result, notDeployed, hooks } = step
  const requests = describeRequests(step, platform)
  const { hook } = NOUNS[platform]
  const outcome = result?.outcome ?? notDeployed ?? 'nothing is deployed'
  const rows = toldStretches(step).map((one) => [markdownText(describeMoment(one)), ...cellsOf(one)])
  const ofHooks = together(hooks, platform).map((one) => [
    `${markdownCode(one.hooks.join(', '))} (${markdownText(one.event)})`,
    markdownCode(one.target),
    describeEnd(one),
    describeTime(one),
  ])
  const tables = [
    table(['While', 'Requests', 'Lost', 'Why', 'Answered by'], rows),
    table([capital(hook), 'On', 'Ended', 'Took'], ofHooks),
  ]
  return [
    `### ${capital(STEP_WORDS[name])}: ${markdownText(outcome)}${requests === undefined ? '' : `, ${requests}`}`,
    ...(name === 'release'
      ? [...tables, ...renderPrinted(step)]
      : [
          `<details><summary>${requests === undefined ? '' : 'Requests and '}${hook}s</summary>`,
          ...tables,
          '</details>',
        ]),
    ...(result !== undefined && isToTell(step)
      ? [
          '<details open><summary>What went wrong</summary>',
          renderResultMarkdown(result, { advice: 'rehearsal', headingLevel: 4 }),
          '</details>',
        ]
      : []),
  ]
}

function renderPrinted(step: Step): string[] {
  const printed = printedOf(step).filter(({ state }) => state !== 'failed' || !isToTell(step))
  if (printed.length === 0) return []
  const told = printed.flatMap(({ hooks, event, target, output = '' }) => [
    `${markdownCode(hooks.join(', '))}, ${markdownText(event)} on ${markdownCode(target)}:`,
    markdownLog(untrustedLines(output)),
  ])
  return ['<details><summary>What was printed</summary>', ...told, '</details>']
}

function cellsOf({ served, lost, reasons, versions }: Stretch): string[] {
  const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one)
  const made = served + lost
  return [
    String(made),
    lost === 0 ? '0' : `**${lost}** (${percentOf(lost, made)})`,
    why === undefined ? '' : markdownText(why[0], 200),
    markdownText(describeVersions(versions)),
  ]
}

function renderInstance(instance: InstanceReport, platform: Platform): string[] {
  const { added, changed, removed, leftBehind, permissions, processes, ports, components = [] } = instance
  const absence = describeAbsence(instance)
  const installed = describePackages(instance)
  const lines = [
    ...(absence === undefined ? [] : [absence]),
    ...components.map((component) => markdownText(describeComponent(component))),
    ...paths('added', added),
    ...paths('changed', changed),
    ...paths('removed', removed),
    ...paths('left behind', leftBehind),
    ...(installed === undefined ? [] : [markdownText(installed, 2_000)]),
    ...permissions
      .slice(0, NAMED_PATHS)
      .map((one) => `permissions of ${markdownCode(one.path)}: ${one.before} → ${one.after}`),
    ...processes.map(
      ({ pid, command, isFromBefore }) =>
        `process ${pid}${isFromBefore ? ' **since before the release**' : ''}: ${markdownCode(command)}`,
    ),
    ...ports.map(
      ({ port, command }) =>
        `port ${port} is listened on${command === undefined ? '' : ` by ${markdownCode(command)}`}`,
    ),
  ]
  return [`<details><summary>${markdownText(titleOf(instance, platform))}</summary>`, bullets(lines), '</details>']
}

function paths(what: string, all: readonly string[]): string[] {
  if (all.length === 0) return []
  const named = all.slice(0, NAMED_PATHS).map((path) => markdownCode(path))
  const more = all.length > NAMED_PATHS ? ` and ${all.length - NAMED_PATHS} more` : ''
  return [`${what}: ${named.join(', ')}${more}`]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function folded(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  return [`<details><summary>${title}</summary>`, bullets(lines.map((line) => markdownText(line))), '</details>']
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

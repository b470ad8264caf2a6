import { unreachable } from '../errors.ts'
import type { GreengrassPlan, PlannedComponent } from '../pipeline/greengrass/requests.ts'
import { revisionOf } from '../pipeline/greengrass/revision-of.ts'
import { describeGreengrassTarget } from '../pipeline/greengrass/target-words.ts'
import type { GreengrassJobConfiguration, GreengrassPolicies, WantedComponent } from '../provider.ts'
import { toRevisionJson } from '../revision/index.ts'
import { row } from './markdown-targets.ts'
import { markdownCode, markdownText } from './markdown-text.ts'
import { type Paint, plainPaint } from './paint.ts'
import { untrustedText } from './untrusted.ts'

/** How many devices are named that are tried again. */
const NAMED = 10

/** What a deployment to core devices would do, for a person. */
export function renderGreengrassPlan(plan: GreengrassPlan, paint: Paint = plainPaint): string[] {
  const rows = rowsOf(plan)
  const width = Math.max(...rows.map(([label]) => label.length))
  return [
    `${paint.strong('dry run')} of a deployment to ${untrustedText(describeGreengrassTarget(plan.target))}`,
    '',
    ...rows.map(([label, text]) => `  ${paint.dim(label.padEnd(width))}  ${untrustedText(text)}`),
    '',
    ...componentLines(plan).map((line) => `  ${untrustedText(line)}`),
    ...plan.warnings.map((message) => `  ${paint.warn('!')} ${untrustedText(message)}`),
    '',
    `${paint.good('✓')} ${describeGreengrassPlan(plan)}`,
  ]
}

/** The end of a dry run in one line. */
export function describeGreengrassPlan({ start, components }: GreengrassPlan): string {
  switch (start.kind) {
    case 'created':
      return `a deployment would be created (${countChanges(components)}); nothing was created`
    case 'skipped':
      return `nothing would be deployed: ${untrustedText(start.reason)}`
    default:
      return unreachable(start)
  }
}

/** The same as Markdown, for the summary of a step. */
export function renderGreengrassPlanMarkdown(plan: GreengrassPlan): string {
  const blocks = [
    `### 📝 dry run: ${markdownText(describeGreengrassPlan(plan))}`,
    [
      row(['component', 'change', 'version']),
      row(['---', '---', '---']),
      ...plan.components.map((one) =>
        row([markdownCode(one.name), markdownText(describeChange(one, plan)), markdownCode(describeVersions(one))]),
      ),
    ].join('\n'),
    [
      row([markdownText(describeGreengrassTarget(plan.target)), '']),
      row(['---', '---']),
      ...rowsOf(plan).map(([label, text]) => row([label, markdownText(text, 1_000)])),
    ].join('\n'),
    ...(plan.warnings.length === 0
      ? []
      : [plan.warnings.map((message) => `- ${markdownText(message, 1_000)}`).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same for a machine. Configurations are not in it: they can hold secrets. */
export function greengrassPlanJson(plan: GreengrassPlan): Readonly<Record<string, unknown>> {
  const { start, target, targetArn, document, components, base, devices, retried, from, warnings } = plan
  const { deploymentName, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags } = document
  return {
    type: 'plan',
    service: 'greengrass',
    wouldCreate: start.kind === 'created',
    start,
    target,
    targetArn,
    revision: toRevisionJson(revisionOf(document)),
    components,
    ...(base !== undefined && { base }),
    ...(devices !== undefined && { devices }),
    ...(retried !== undefined && { retried }),
    ...(from !== undefined && { from }),
    request: { deploymentName, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags },
    warnings,
  }
}

function rowsOf(plan: GreengrassPlan): readonly (readonly [string, string])[] {
  const { base, devices, retried, from, document } = plan
  const { deploymentName, deploymentPolicies, iotJobConfiguration, tags } = document
  const isGroup = plan.target.type === 'thing-group'
  return [
    ...(deploymentName === undefined ? [] : [['name', deploymentName] as const]),
    ...(from === undefined ? [] : [['again', `what deployment ${from} deployed`] as const]),
    ...(retried === undefined ? [] : [['failed', nameSome(retried)] as const]),
    ...(isGroup ? [['devices', describeDevices(devices)] as const] : []),
    [
      'replaces',
      base === undefined
        ? 'nothing: it is the first one'
        : `revision ${base.revisionId}, ${base.id} (${base.nativeStatus})`,
    ],
    ['on failure', describeFailurePolicy(deploymentPolicies)],
    ['updates', describeUpdatePolicy(deploymentPolicies)],
    ...(isGroup ? jobRows(iotJobConfiguration) : []),
    ...(tags === undefined || Object.keys(tags).length === 0
      ? []
      : [
          [
            'tags',
            Object.entries(tags)
              .map((pair) => pair.join('='))
              .join(', '),
          ] as const,
        ]),
  ]
}

function describeDevices(devices: number | undefined): string {
  if (devices === undefined) return 'not known: they may not be looked at'
  return `${devices} now, and those that join the group later`
}

function nameSome(names: readonly string[]): string {
  const more = names.length - NAMED
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

function describeFailurePolicy({ failureHandlingPolicy }: GreengrassPolicies = {}): string {
  return failureHandlingPolicy === 'DO_NOTHING' ? 'a device is left as it is' : 'a device goes back to what it had'
}

function describeUpdatePolicy({
  componentUpdatePolicy = {},
  configurationValidationPolicy,
}: GreengrassPolicies = {}): string {
  const { action, timeoutInSeconds = 60 } = componentUpdatePolicy
  const asked =
    action === 'SKIP_NOTIFY_COMPONENTS'
      ? 'components are not asked'
      : `components may put them off for ${timeoutInSeconds} s`
  return `${asked}, and check configurations for ${configurationValidationPolicy?.timeoutInSeconds ?? 30} s`
}

function jobRows(job: GreengrassJobConfiguration = {}): readonly (readonly [string, string])[] {
  const { jobExecutionsRolloutConfig: rates = {}, abortConfig, timeoutConfig } = job
  const minutes = timeoutConfig?.inProgressTimeoutInMinutes
  return [
    ['roll-out', describeRates(rates)],
    ...(abortConfig === undefined
      ? []
      : [['ends early', abortConfig.criteriaList.map(describeAbort).join('; ')] as const]),
    ...(minutes === undefined ? [] : [['time limit', `${minutes} min for each device that has begun`] as const]),
  ]
}

type Rates = NonNullable<GreengrassJobConfiguration['jobExecutionsRolloutConfig']>

function describeRates({ maximumPerMinute, exponentialRate }: Rates): string {
  const most = maximumPerMinute === undefined ? '' : `at most ${maximumPerMinute} devices a minute`
  if (exponentialRate === undefined) return most || 'all devices at once'
  const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate
  const { numberOfNotifiedThings: notified, numberOfSucceededThings: succeeded } = rateIncreaseCriteria
  const each = notified === undefined ? `${succeeded} that have it` : `${notified} that were told`
  return `${baseRatePerMinute} devices a minute, ${incrementFactor} times as many after each ${each}${most && `, ${most}`}`
}

type Criterion = NonNullable<GreengrassJobConfiguration['abortConfig']>['criteriaList'][number]

const FAILURES: Readonly<Record<Criterion['failureType'], string>> = {
  FAILED: 'have failed',
  REJECTED: 'have refused it',
  TIMED_OUT: 'took too long',
  ALL: 'have failed, refused it or took too long',
}

function describeAbort({ failureType, thresholdPercentage, minNumberOfExecutedThings }: Criterion): string {
  return `when ${thresholdPercentage} % of at least ${minNumberOfExecutedThings} devices ${FAILURES[failureType]}`
}

function componentLines(plan: GreengrassPlan): string[] {
  const { components } = plan
  if (components.length === 0) return ['no component']
  const told = components.map((one) => [SIGNS[one.change], one.name, describeChange(one, plan), describeVersions(one)])
  const widths = [1, 2].map((column) => Math.max(...told.map((cells) => cells[column]?.length ?? 0)))
  return told.map(([sign, name = '', change = '', versions]) =>
    `${sign} ${name.padEnd(widths[0] ?? 0)}  ${change.padEnd(widths[1] ?? 0)}  ${versions}`.trimEnd(),
  )
}

const SIGNS: Readonly<Record<PlannedComponent['change'], string>> = {
  added: '+',
  changed: '~',
  configured: '~',
  kept: '=',
  removed: '-',
}

function describeChange({ name, change }: PlannedComponent, { document }: GreengrassPlan): string {
  const configuration = describeConfiguration(document.components[name])
  return configuration === '' || change === 'kept' ? change : `${change}, ${configuration}`
}

function describeConfiguration({ configurationUpdate = {} }: Partial<WantedComponent> = {}): string {
  const { reset = [], merge } = configurationUpdate
  return [
    ...(reset.length === 0 ? [] : [`resets ${reset.map((pointer) => pointer || 'all').join(' and ')}`]),
    ...(merge === undefined ? [] : ['merges a configuration']),
  ].join(', ')
}

function describeVersions({ from, to }: PlannedComponent): string {
  if (from === undefined || to === undefined || from === to) return to ?? from ?? ''
  return `${from} → ${to}`
}

function countChanges(components: readonly PlannedComponent[]): string {
  const counts = (['added', 'changed', 'configured', 'removed', 'kept'] as const).flatMap((change) => {
    const count = components.filter((one) => one.change === change).length
    return count === 0 ? [] : [`${count} ${change}`]
  })
  return counts.length === 0 ? 'without a component' : counts.join(', ')
}

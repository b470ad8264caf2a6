import type { CheckArea, CheckState, ReadinessCheck, ReadinessRequest } from '../pipeline/readiness/model.ts'
import { type Paint, plainPaint } from './paint.ts'
import { untrustedText } from './untrusted.ts'

/** As wide as most names; the names of rights are longer, and stand in an area of their own. */
const WIDTH: Readonly<Record<CheckArea, number>> = { access: 20, group: 20, fleet: 20, bucket: 20, rights: 42 }

/** One line of a readiness report, with the remedy below it where there is one. */
export function renderCheck(
  { area, name, state, message, remedy }: ReadinessCheck,
  paint: Paint = plainPaint,
): string[] {
  const line = `  ${markOf(state, paint)} ${name.padEnd(WIDTH[area])} ${untrustedText(message)}`
  return remedy === undefined || remedy === '' ? [line] : [line, `      ${paint.strong('→')} ${untrustedText(remedy)}`]
}

/** The end of a readiness report: whether anything is in the way, and how much was not found out. */
export function renderReadiness(checks: readonly ReadinessCheck[], paint: Paint = plainPaint): string {
  const count = (wanted: CheckState): number => checks.filter(({ state }) => state === wanted).length
  const failed = count('failed')
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(count('warning') > 0 ? [`${count('warning')} to look at`] : []),
    ...(count('unknown') > 0 ? [`${count('unknown')} not known`] : []),
    `${count('passed')} passed`,
  ]
  const verdict = failed > 0 ? `${paint.bad('✗')} not ready` : `${paint.good('✓')} ready`
  return `${verdict}: ${parts.join(', ')}`
}

/** The same for a machine. */
export function readinessJson(
  { applicationName, deploymentGroupName, bucket }: ReadinessRequest,
  checks: readonly ReadinessCheck[],
): Readonly<Record<string, unknown>> {
  const isReady = checks.every(({ state }) => state !== 'failed')
  return { ready: isReady, applicationName, deploymentGroupName, ...(bucket !== undefined && { bucket }), checks }
}

function markOf(state: CheckState, paint: Paint): string {
  switch (state) {
    case 'passed':
      return paint.good('✓')
    case 'failed':
      return paint.bad('✗')
    case 'warning':
      return paint.warn('!')
    case 'unknown':
      return paint.dim('?')
  }
}

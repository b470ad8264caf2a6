import { resultJson } from '@slipway/core/report'
import type { RehearsalReport, Step } from './model.ts'

type Json = Readonly<Record<string, unknown>>

/** The report for a machine: the model as it is, deployments in the words of every other JSON of ours, times in seconds. */
export function reportJson({ steps, elapsedMs, ...report }: RehearsalReport): Json {
  return { type: 'rehearsal', ...report, elapsedSeconds: elapsedMs / 1_000, steps: steps.map(stepJson) }
}

function stepJson({ result, hooks, ...step }: Step): Json {
  return {
    ...step,
    ...(result !== undefined && { deployment: resultJson(result) }),
    hooks: hooks.map(({ tookMs, timeoutMs, ...hook }) => ({
      ...hook,
      tookSeconds: tookMs / 1_000,
      ...(timeoutMs !== undefined && { timeoutSeconds: timeoutMs / 1_000 }),
    })),
  }
}

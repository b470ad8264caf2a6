import { SlipwayError } from '@slipway/core/errors'
import { findContradictions } from './consistency.ts'
import { SCENARIO } from './format.ts'
import type { Scenario } from './scenario.ts'
import { checkShape, type Problem } from './shape.ts'

/** A document that is wrong throughout is told by its first problems. */
const TOLD_PROBLEMS = 50

export interface ReadOptions {
  /** Where the document comes from, as messages name it. */
  readonly source: string
  /** The operations that faults can be about. */
  readonly operations: ReadonlySet<string>
}

/**
 * Reads a scenario from JSON.
 *
 * @throws SlipwayError INPUT_INVALID with everything that is wrong with it, each by its place.
 */
export function readScenario(text: string, { source, operations }: ReadOptions): Scenario {
  const document = parse(text, source)
  const misshapen = [...firstOf(checkShape(SCENARIO, document))]
  if (misshapen.length > 0) throw invalid(source, misshapen)
  const scenario = document as Scenario
  const contradictions = [...firstOf(findContradictions(scenario, operations))]
  if (contradictions.length > 0) throw invalid(source, contradictions)
  return scenario
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `scenario "${source}" is not JSON: ${(cause as Error).message}`, {
      cause,
      hint: 'docs/reference/scenarios.md shows one to begin with',
    })
  }
}

function* firstOf(problems: Iterable<Problem>): Generator<Problem> {
  let told = 0
  for (const problem of problems) {
    yield problem
    told += 1
    if (told === TOLD_PROBLEMS) {
      yield { place: '', text: 'has further problems' }
      return
    }
  }
}

function invalid(source: string, problems: readonly Problem[]): SlipwayError {
  const lines = problems.map(({ place, text }) => `  ${place === '' ? 'the document' : place} ${text}`)
  return new SlipwayError('INPUT_INVALID', `scenario "${source}" cannot be played:\n${lines.join('\n')}`, {
    hint: 'docs/reference/scenarios.md tells what it can hold; docs/reference/scenario.schema.json lets an editor check it',
  })
}

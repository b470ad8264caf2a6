import { findContradictions } from './consistency.ts'
import { SCENARIO } from './format.ts'
import { readDocument } from './read-document.ts'
import type { Scenario } from './scenario.ts'

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
  return readDocument<Scenario>(text, source, {
    noun: 'scenario',
    use: 'played',
    page: 'docs/reference/scenarios.md',
    schema: 'docs/reference/scenario.schema.json',
    shape: SCENARIO,
    findContradictions: (scenario) => findContradictions(scenario, operations),
  })
}

import type { OptionSpecs } from '@slipway/core/inputs'
import type { RunContext } from '@slipway/github/context'
import type { Workflow } from '@slipway/github/workflow'
import type { Host } from '@slipway/runtime/host'
import type { ActionDefinition, AnyDefinition, InputsOf, OutputsOf } from './definition.ts'

/** Everything that a step touches outside of its own memory. */
export interface Outside {
  readonly host: Host
  readonly workflow: Workflow
  readonly context: RunContext
}

/** What a step does with its inputs; both phases resolve with the exit code. */
export interface StepDefinition<Definition> {
  readonly definition: Definition
  main(inputs: InputsOf<Definition>, outside: Outside): Promise<number>
  /** Finishes what `main` could not; absent where there is nothing that could be left over. */
  post?(inputs: InputsOf<Definition>, outside: Outside): Promise<number>
}

/** A step, its inputs' types forgotten: the reader of inputs has checked them. */
export type Step = StepDefinition<AnyDefinition>

/** Lets a step see its inputs' types, and the table of steps forget them. */
export function defineStep<Specs extends OptionSpecs, Output extends string>(
  step: StepDefinition<ActionDefinition<Specs, Output>>,
): Step {
  return step as unknown as Step
}

/** Sets those outputs that are known. */
export function setOutputs<Definition>(
  workflow: Pick<Workflow, 'setOutput'>,
  _definition: Definition,
  outputs: OutputsOf<Definition>,
): void {
  for (const [name, value] of Object.entries(outputs)) {
    if (value !== undefined) workflow.setOutput(name, value as string)
  }
}

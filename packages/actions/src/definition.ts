import type { OptionSpecs, OptionValues } from '@slipway/core/inputs'

/** The steps that people put in a workflow, and the pipeline that chains them. */
export type ActionName = 'bundle' | 'push-revision' | 'deploy' | 'wait-for-status' | 'rehearse' | 'pipeline'

/** `post` runs when the job ends, whatever became of `main`. */
export type ActionPhase = 'main' | 'post'

/** What a step takes and gives: the parser, `action.yml` and the tables of the README all say this, held together by test. */
export interface ActionDefinition<Specs extends OptionSpecs, Output extends string> {
  readonly name: ActionName
  /** What the step does, for the first line of its page. */
  readonly summary: string
  readonly inputs: Specs
  /** What each output is, by its name. */
  readonly outputs: Readonly<Record<Output, string>>
  /** What is wrong with the inputs together, a line each, once each of them is right by itself. */
  readonly check?: (values: OptionValues<Specs>) => readonly string[]
}

/** The values that a step was given. */
export type InputsOf<Definition> = Definition extends { readonly inputs: infer Specs extends OptionSpecs }
  ? OptionValues<Specs>
  : never

/** The outputs that a step gives; one that is not known is not set. */
export type OutputsOf<Definition> = Definition extends { readonly outputs: Readonly<Record<infer Output, string>> }
  ? Readonly<Partial<Record<Output, string | undefined>>>
  : never

/** A definition with its types forgotten, for those who only list its inputs and outputs. */
export type AnyDefinition = ActionDefinition<OptionSpecs, string>

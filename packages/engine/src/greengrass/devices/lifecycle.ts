import { fieldOf, isFields } from '../recipe/read-recipe.ts'
import type { Fields, Manifest, Recipe } from '../recipe/recipe.ts'

export const STEPS = ['bootstrap', 'install', 'run', 'startup', 'shutdown', 'recover'] as const
export type StepName = (typeof STEPS)[number]

/** Seconds that a step may take when its recipe does not say (developer guide, "Component recipe reference"). */
const TIMEOUTS: Readonly<Record<StepName, number | undefined>> = {
  bootstrap: 120,
  install: 120,
  run: undefined,
  startup: 120,
  shutdown: 15,
  recover: 60,
}

/** One step of a component's life, its variables replaced. */
export interface Step {
  readonly script: string
  /** Absent for a step that may take as long as it wants. */
  readonly timeoutSeconds?: number
  /** `onpath NAME` or `exists FILE`: the step is left out then. */
  readonly skipIf?: string
  readonly environment: Readonly<Record<string, string>>
}

export type Lifecycle = Readonly<Partial<Record<StepName, Step>>>

/** The steps of a component on a device: of its manifest, or of the recipe as far as the manifest selects it. */
export function lifecycleOf(
  { lifecycle: ofRecipe }: Pick<Recipe, 'lifecycle'>,
  { lifecycle: ofManifest, selections }: Manifest,
  replace: (text: string) => string,
): Lifecycle {
  const fields = ofManifest ?? (selectIn(ofRecipe, selections) as Fields)
  const environment = readEnvironment(fieldOf(fields, 'Setenv'), replace)
  const steps = STEPS.flatMap((name): readonly (readonly [StepName, Step])[] => {
    const step = readStep(name, fieldOf(fields, name), environment, replace)
    return step === undefined ? [] : [[name, step]]
  })
  return Object.fromEntries(steps)
}

/** Where sections are named by selection keys, the first that is selected takes the place of all. */
function selectIn(value: unknown, selections: readonly string[]): unknown {
  if (!isFields(value)) return value
  const selected = selections.find((key) => Object.hasOwn(value, key))
  if (selected !== undefined) return selectIn(value[selected], selections)
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, selectIn(inside, selections)]))
}

function readStep(
  name: StepName,
  value: unknown,
  environment: Step['environment'],
  replace: (text: string) => string,
): Step | undefined {
  const fields = typeof value === 'string' ? { Script: value } : value
  if (!isFields(fields)) return undefined
  const script = fieldOf(fields, 'Script')
  if (typeof script !== 'string') return undefined
  const asked = fieldOf(fields, 'Timeout')
  const timeoutSeconds = asked === undefined || asked === null ? TIMEOUTS[name] : Number(asked)
  const skipIf = fieldOf(fields, 'Skipif')
  return {
    script: replace(script),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(typeof skipIf === 'string' && { skipIf: replace(skipIf) }),
    environment: { ...environment, ...readEnvironment(fieldOf(fields, 'Setenv'), replace) },
  }
}

function readEnvironment(value: unknown, replace: (text: string) => string): Readonly<Record<string, string>> {
  if (!isFields(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, replace(String(text))]))
}

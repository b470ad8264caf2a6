import { SlipwayError } from '../../errors.ts'
import { describeJsonProblem } from '../../json-problem.ts'
import type { GreengrassDocument, WantedComponent } from '../../provider.ts'

const FIELDS: readonly string[] = [
  'targetArn',
  'deploymentName',
  'components',
  'deploymentPolicies',
  'iotJobConfiguration',
  'parentTargetArn',
  'tags',
]
/** What a deployment has once it is made: a file that `get-deployment` has written has these too. */
const MADE: readonly string[] = [
  'clientToken',
  'deploymentId',
  'revisionId',
  'iotJobId',
  'iotJobArn',
  'creationTimestamp',
  'isLatestForTarget',
  'deploymentStatus',
]

/**
 * Reads a deployment in the form of `aws greengrassv2 create-deployment --cli-input-json`, as `get-deployment` answers it too. What a
 * `merge` says may be an object, where the service wants it as text.
 *
 * @returns the target too, where the file names one
 * @throws SlipwayError INPUT_INVALID naming the file and what is wrong with it.
 */
export function readGreengrassDocument(
  text: string,
  file: string,
): { readonly document: GreengrassDocument; readonly targetArn?: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw invalid(file, `is no JSON: ${describeJsonProblem(text, error)}`)
  }
  if (!isObject(value)) throw invalid(file, 'is no JSON object')
  const strange = Object.keys(value).find((name) => !FIELDS.includes(name) && !MADE.includes(name))
  if (strange !== undefined) throw invalid(file, `has an unknown field "${strange}"`)
  const { targetArn, components = {}, ...rest } = withoutUnset(value) as Json
  if (!isObject(components)) throw invalid(file, 'has components that are no object')
  const document = {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !MADE.includes(name))),
    components: Object.fromEntries(
      Object.entries(components).map(([name, one]) => [name, toComponent(name, one, file)]),
    ),
  }
  return { document, ...(typeof targetArn === 'string' && { targetArn }) }
}

function toComponent(name: string, value: unknown, file: string): WantedComponent {
  if (!isObject(value) || typeof value.componentVersion !== 'string') {
    throw invalid(file, `has component "${name}" without a componentVersion`)
  }
  const { configurationUpdate } = value
  if (!isObject(configurationUpdate) || typeof configurationUpdate.merge === 'string') return value as never
  const { merge, ...rest } = configurationUpdate
  const update = merge === undefined ? rest : { ...rest, merge: JSON.stringify(merge) }
  return { ...value, configurationUpdate: update } as never
}

type Json = Readonly<Record<string, unknown>>

/** Nulls stand for what is not set, but for those in a configuration, where they are values. */
function withoutUnset(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (inner === null) return []
      return [[key, key === 'merge' ? inner : withoutUnset(inner)] as const]
    }),
  )
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function invalid(file: string, what: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `"${file}" ${what}`, {
    hint: 'its form is that of aws greengrassv2 create-deployment --generate-cli-skeleton',
  })
}

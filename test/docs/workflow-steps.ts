import { isMap, isScalar, parseDocument, visit } from 'yaml'
import type { ActionName, AnyDefinition } from '../../packages/actions/src/definition.ts'
import { DEFINITIONS } from '../../packages/actions/src/definitions/by-provider.ts'

/** The name under which the documents call the actions of this repository. */
const OWN = /^slipway\/slipway(?:\/actions\/([^@]+))?@v1$/

/** What is wrong with the steps of ours in YAML, a whole workflow or a part of one: inputs and outputs that do not exist. */
export function problemsOf(yaml: string): readonly string[] {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return document.errors.map(({ message }) => message)
  const problems: string[] = []
  const outputsOf = new Map<string, ReadonlySet<string>>()
  visit(document, {
    Map(_, step) {
      const uses = step.get('uses')
      if (typeof uses !== 'string' || !uses.startsWith('slipway/')) return
      const given = step.get('with')
      const provider = isMap(given) ? String(given.get('provider') ?? 'codedeploy') : 'codedeploy'
      const action = findAction(uses, provider)
      if (action === undefined) {
        problems.push(`${uses} is no action of this repository`)
        return
      }
      const names = isMap(given) ? given.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : []
      for (const name of names) if (!(name in action.inputs)) problems.push(`${uses} has no input ${name}`)
      for (const [name, { required }] of Object.entries(action.inputs)) {
        if (required === true && !names.includes(name)) problems.push(`${uses} needs the input ${name}`)
      }
      const id = step.get('id')
      if (typeof id === 'string') outputsOf.set(id, new Set(Object.keys(action.outputs)))
    },
  })
  for (const [, id = '', output = ''] of yaml.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    if (outputsOf.get(id)?.has(output) === false) problems.push(`step ${id} has no output ${output}`)
  }
  return problems
}

/** What a step takes and gives for the service that it is for. */
function findAction(uses: string, provider: string): AnyDefinition | undefined {
  const [isOwn, name = 'pipeline'] = OWN.exec(uses) ?? []
  if (isOwn === undefined || !Object.hasOwn(DEFINITIONS, name)) return undefined
  const variants: Readonly<Record<string, AnyDefinition | undefined>> = DEFINITIONS[name as ActionName]
  return variants[provider]
}

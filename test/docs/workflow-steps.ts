import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, parse, parseDocument, visit } from 'yaml'
import { ROOT, readPage } from './pages.ts'

/** The name under which the documents call the actions of this repository. */
const OWN = /^slipway\/slipway(\/[^@]+)?@v1$/

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
      const action = readAction(uses)
      if (action === undefined) {
        problems.push(`${uses} is no action of this repository`)
        return
      }
      const given = step.get('with')
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

interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

function readAction(uses: string): Action | undefined {
  const [, folder = ''] = OWN.exec(uses) ?? []
  const file = join(folder, 'action.yml')
  if (!OWN.test(uses) || !existsSync(join(ROOT, file))) return undefined
  const { inputs = {}, outputs = {} } = parse(readPage(file)) as Partial<Action>
  return { inputs, outputs }
}

import { isDeepStrictEqual } from 'node:util'
import { SlipwayError } from '../../errors.ts'
import type { GreengrassDeployment, GreengrassDocument, WantedComponent } from '../../provider.ts'
import type { ComponentChange, DeployGreengrassRequest, PlannedComponent } from './requests.ts'

/** All that the next deployment of a target says: the document that was given, or what the target has now with what changes. */
export function composeDocument(
  request: Pick<DeployGreengrassRequest, 'content' | 'name' | 'policies' | 'job' | 'tags'>,
  base: GreengrassDocument | undefined,
): GreengrassDocument {
  const { content, name, policies, job, tags } = request
  const from = content.kind === 'document' ? content.document : (base ?? { components: {} })
  const components = content.kind === 'document' ? from.components : changed(from, content)
  return {
    ...from,
    components,
    ...(name !== undefined && { deploymentName: name }),
    ...(policies !== undefined && { deploymentPolicies: { ...from.deploymentPolicies, ...policies } }),
    ...(job !== undefined && { iotJobConfiguration: { ...from.iotJobConfiguration, ...job } }),
    ...(tags !== undefined && { tags: { ...from.tags, ...tags } }),
  }
}

function changed(
  { components }: GreengrassDocument,
  { components: changes, remove = [] }: Extract<DeployGreengrassRequest['content'], { readonly kind: 'change' }>,
): GreengrassDocument['components'] {
  const absent = remove.find((name) => components[name] === undefined)
  if (absent !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `component "${absent}" is to be removed, and the target has it not`, {
      hint: `its deployment has ${Object.keys(components).join(', ') || 'no component'}`,
    })
  }
  const both = remove.find((name) => changes[name] !== undefined)
  if (both !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `component "${both}" is to be removed and to be changed`)
  }
  const kept = Object.entries(components).filter(([name]) => !remove.includes(name))
  const wanted = Object.entries(changes).map(([name, change]) => [
    name,
    changedOne(name, components[name], change, Object.keys(components)),
  ])
  return Object.fromEntries([...kept, ...wanted])
}

/** What a change does not name stays as the target has it, a configuration too: devices apply it again, to the same end. */
function changedOne(
  name: string,
  now: WantedComponent | undefined,
  change: ComponentChange,
  others: readonly string[],
): WantedComponent {
  const { version = now?.componentVersion, configurationUpdate, runWith } = change
  if (version === undefined) {
    throw new SlipwayError('INPUT_INVALID', `component "${name}" is to be configured, and the target has it not`, {
      hint: `give its version too (components: ${name}@1.4.0), or correct its name: the target has ${others.join(', ') || 'no component'}`,
    })
  }
  return {
    ...now,
    componentVersion: version,
    ...(configurationUpdate !== undefined && { configurationUpdate }),
    ...(runWith !== undefined && { runWith }),
  }
}

/** What becomes of each component, those that go last. */
export function compareDocuments(
  before: GreengrassDocument | undefined,
  after: GreengrassDocument,
): PlannedComponent[] {
  const old = before?.components ?? {}
  const present = Object.entries(after.components).map(([name, one]): PlannedComponent => {
    const was = old[name]
    const to = one.componentVersion
    if (was === undefined) return { name, change: 'added', to }
    const isSame = was.componentVersion === to
    const change = !isSame ? 'changed' : isDeepStrictEqual(was, one) ? 'kept' : 'configured'
    return { name, change, from: was.componentVersion, to }
  })
  const gone = Object.entries(old).filter(([name]) => after.components[name] === undefined)
  return [
    ...present,
    ...gone.map(
      ([name, { componentVersion }]): PlannedComponent => ({ name, change: 'removed', from: componentVersion }),
    ),
  ]
}

/** Whether the target's deployment says the same already, and is still meant for its devices. */
export function isCurrent(base: GreengrassDeployment | undefined, document: GreengrassDocument): boolean {
  if (base === undefined || (base.state !== 'in-progress' && base.state !== 'succeeded')) return false
  const what = ({ components, deploymentPolicies, iotJobConfiguration, parentTargetArn }: GreengrassDocument) => ({
    components,
    deploymentPolicies: { ...DEFAULT_POLICIES, ...deploymentPolicies },
    iotJobConfiguration: iotJobConfiguration ?? {},
    parentTargetArn,
  })
  return isDeepStrictEqual(what(base.document), what(document))
}

/** What the service fills in where nothing is said (service model, DeploymentPolicies). */
const DEFAULT_POLICIES = {
  failureHandlingPolicy: 'ROLLBACK',
  componentUpdatePolicy: { action: 'NOTIFY_COMPONENTS', timeoutInSeconds: 60 },
  configurationValidationPolicy: { timeoutInSeconds: 30 },
} as const

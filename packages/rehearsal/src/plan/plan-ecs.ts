import { SlipwayError } from '@slipway/core/errors'
import { type PreparedTaskDefinition, parseTaskDefinition, prepareTaskDefinition } from '@slipway/core/pipeline'
import { rememberTexts } from '@slipway/runtime/cloud-release'
import { localFiles } from '@slipway/runtime/local-files'
import { rehearseEcs } from '../platforms/ecs.ts'
import type { CloudParts, PlannedRun } from './cloud-parts.ts'
import { planImages } from './plan-images.ts'

/** Plans the rehearsal of a release of an ECS service. @throws SlipwayError INPUT_INVALID, SOURCE_INVALID. */
export async function planEcs({ values, request, needs, before, group, ports }: CloudParts): Promise<PlannedRun> {
  const { written } = ports
  const file = request.ecs?.taskDefinition
  if (file === undefined || (await localFiles.kindOf(file)) !== 'file') {
    const what = file === undefined ? 'is missing' : `is "${file}", which is no file`
    throw new SlipwayError('INPUT_INVALID', `${written('task-definition')} ${what}`, {
      hint: 'a rehearsal needs the JSON file of the task definition: what is registered in the account is not here',
    })
  }
  const release = await readDefinition(file, request.image, needs.values.get('ContainerName'))
  const container = chooseContainer(release, needs.values, written)
  const then = before.isCommit ? before.at(file) : undefined
  const committed = then === undefined ? undefined : await readDefinition(then, request.image, container.name)
  const images = planImages({
    release: release.definition,
    committed: committed?.definition,
    containerName: container.name,
    folders: values['image-folders'],
    previous: before,
  })
  return {
    release: file,
    run: (stage, found) => {
      found.notes.push(
        'no image is pulled: a task is processes of this machine, in the folder that stands for its image',
      )
      found.notTold.push(
        {
          what: 'what the image itself brings',
          why: 'its base, its users and its health check are not in the folder that stands for it',
        },
        {
          what: 'files, processes and ports',
          why: 'tasks are told by their service alone, and end with their task set',
        },
      )
      return rehearseEcs(
        {
          ...{ request, group, ...images },
          texts: rememberTexts(),
          hooks: needs.hooks,
          functions: values.functions,
          functionEnv: values['function-env'],
          allowSecrets: values['allow-secrets'],
          containerName: container.name,
          containerPort: container.port,
          desiredCount: values.instances,
          requestPath: values['request-path'],
          healthCheckPath: values['health-check-path'] ?? values['request-path'],
        },
        stage,
        found,
      )
    },
  }
}

async function readDefinition(
  file: string,
  image: string | undefined,
  containerName: string | undefined,
): Promise<PreparedTaskDefinition> {
  const given = parseTaskDefinition(new TextDecoder().decode(await localFiles.read(file)), file)
  const container =
    containerName === undefined ? undefined : { text: containerName, where: 'container-name', isOption: true }
  return prepareTaskDefinition(given, file, { image, container })
}

/** The container behind the load balancer, by the rules of a deployment. */
function chooseContainer(
  { containers }: PreparedTaskDefinition,
  values: CloudParts['needs']['values'],
  written: (name: string) => string,
): { readonly name: string; readonly port: number } {
  const said = values.get('ContainerName')
  const reachable = containers.filter(({ name, ports }) => (said === undefined ? ports.length > 0 : name === said))
  const [container] = reachable
  const port = values.get('ContainerPort') ?? container?.ports[0]
  if (reachable.length === 1 && container !== undefined && port !== undefined) {
    return { name: container.name, port: Number(port) }
  }
  throw new SlipwayError(
    'INPUT_INVALID',
    `${written('container-name')} is missing: where the load balancer sends traffic`,
    {
      hint: `there are ${containers.map(({ name }) => `"${name}"`).join(', ')}`,
    },
  )
}

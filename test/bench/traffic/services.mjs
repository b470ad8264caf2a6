import { chmodSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CreateDeploymentCommand, CreateDeploymentGroupCommand } from '@aws-sdk/client-codedeploy'
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { temporaryFolder } from '../measure.mjs'
import { APPLICATIONS, FIRST_VERSION, ROLE, until } from './clients.mjs'

/** @typedef {import('./clients.mjs').Clients} Clients */

/** A server that takes its time, and ends at once when it is told to: whatever is under way then is lost. */
const SERVER = `#!${process.execPath}
require('node:http')
  .createServer((_, response) => setTimeout(() => response.end(process.env.VERSION), 5))
  .listen(process.env.PORT, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
`

/** The folder that stands for the image of all services. */
export function makeImage() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'start'), SERVER)
  chmodSync(join(folder, 'start'), 0o755)
  return folder
}

/**
 * @typedef {object} ServiceSettings
 * @property {string} deploymentConfigName
 * @property {number} tasks
 * @property {number} terminationWaitMinutes
 * @property {number} connections how many a client may have open
 */

/**
 * A service behind a load balancer of its own, and a group that deploys it.
 *
 * @param {Clients} clients
 * @param {string} name
 * @param {ServiceSettings} settings
 * @returns {Promise<import('./subject.mjs').Subject>}
 */
export async function makeService({ ecs, elb, codedeploy }, name, settings) {
  const { LoadBalancers } = await elb.send(new CreateLoadBalancerCommand({ Name: name, Subnets: ['a', 'b'] }))
  const groups = []
  for (const side of ['blue', 'green']) {
    const given = /** @type {const} */ ({ Protocol: 'HTTP', Port: 80, TargetType: 'ip' })
    const { TargetGroups } = await elb.send(new CreateTargetGroupCommand({ Name: `${name}-${side}`, ...given }))
    groups.push(TargetGroups?.[0]?.TargetGroupArn ?? '')
  }
  const [targetGroupArn = ''] = groups
  const port = await freePort()
  const { Listeners } = await elb.send(
    new CreateListenerCommand({
      ...{ LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn, Port: port, Protocol: 'HTTP' },
      DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroupArn }],
    }),
  )
  await ecs.send(new CreateClusterCommand({ clusterName: name }))
  /** @param {string} version */
  const register = async (version) => {
    const environment = [{ name: 'VERSION', value: version }]
    const portMappings = [{ containerPort: 80 }]
    const container = { name: 'web', image: 'bench', memory: 64, stopTimeout: 2, portMappings, environment }
    const command = new RegisterTaskDefinitionCommand({ family: name, containerDefinitions: [container] })
    return (await ecs.send(command)).taskDefinition?.taskDefinitionArn ?? ''
  }
  await ecs.send(
    new CreateServiceCommand({
      ...{
        cluster: name,
        serviceName: name,
        desiredCount: settings.tasks,
        taskDefinition: await register(FIRST_VERSION),
      },
      deploymentController: { type: 'CODE_DEPLOY' },
      loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }],
    }),
  )
  const { deploymentConfigName, terminationWaitMinutes } = settings
  const group = { applicationName: APPLICATIONS.ecs, deploymentGroupName: name }
  await codedeploy.send(
    new CreateDeploymentGroupCommand({
      ...{ ...group, serviceRoleArn: ROLE, deploymentConfigName },
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
      ecsServices: [{ clusterName: name, serviceName: name }],
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: [{ name: `${name}-blue` }, { name: `${name}-green` }],
            prodTrafficRoute: { listenerArns: [Listeners?.[0]?.ListenerArn ?? ''] },
          },
        ],
      },
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
        terminateBlueInstancesOnDeploymentSuccess: {
          ...{ action: 'TERMINATE', terminationWaitTimeInMinutes: terminationWaitMinutes },
        },
      },
    }),
  )
  const agent = new Agent({ keepAlive: true, maxSockets: settings.connections })
  const ask = () => request(port, agent)
  await until(() => ask().then(Boolean, () => false))
  return {
    targetId: `${name}:${name}`,
    ask,
    deploy: async (version, hooks = []) => {
      const LoadBalancerInfo = { ContainerName: 'web', ContainerPort: 80 }
      const Properties = { TaskDefinition: await register(version), LoadBalancerInfo }
      const Resources = [{ it: { Type: 'AWS::ECS::Service', Properties } }]
      const appSpecContent = { content: JSON.stringify({ version: 0, Resources, Hooks: hooks }) }
      const revision = /** @type {const} */ ({ revisionType: 'AppSpecContent', appSpecContent })
      const { deploymentId = '' } = await codedeploy.send(new CreateDeploymentCommand({ ...group, revision }))
      return deploymentId
    },
    settle: () =>
      until(async () => {
        const { services } = await ecs.send(new DescribeServicesCommand({ cluster: name, services: [name] }))
        return services?.[0]?.taskSets?.length === 1
      }),
  }
}

/**
 * @param {number} port
 * @param {Agent} agent
 * @returns {Promise<string>}
 */
function request(port, agent) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(`status ${response.statusCode}`))
      })
    }).on('error', reject)
  })
}

/** @returns {Promise<number>} */
function freePort() {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}

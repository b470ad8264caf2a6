import { isIPv4 } from 'node:net'
import type { QueryParameters } from '../../http/query-parameters.ts'
import { ElbError, invalid } from '../elb-error.ts'
import { type Address, isSameAddress, type TargetGroup, targetTypeOf } from '../model.ts'
import { drainTargets, registerTargets as register, requireThere } from '../registration.ts'
import { allow, type ElbOperation, requireTargetGroup, within } from './operation.ts'

export const registerTargets: ElbOperation = async (context, parameters) => {
  allow(parameters, ['TargetGroupArn', 'Targets'])
  const group = requireTargetGroup(context.state, parameters.require('TargetGroupArn'))
  const addresses = readAddresses(parameters, group)
  requireThere(context.targets, group, addresses)
  await register(context, group, addresses)
  return {}
}

/** A target named without a port is one on the group's own port. */
export const deregisterTargets: ElbOperation = async (context, parameters) => {
  allow(parameters, ['TargetGroupArn', 'Targets'])
  const group = requireTargetGroup(context.state, parameters.require('TargetGroupArn'))
  await drainTargets(context, group, readAddresses(parameters, group))
  return {}
}

export const describeTargetHealth: ElbOperation = ({ state, targets }, parameters) => {
  allow(parameters, ['TargetGroupArn', 'Targets'])
  const group = requireTargetGroup(state, parameters.require('TargetGroupArn'))
  const asked = readAddresses(parameters, group)
  const shown: readonly Address[] = asked.length === 0 ? group.targets : asked
  return {
    TargetHealthDescriptions: {
      member: shown.map((address) => {
        const health = targets.health(group, address)
        const { port } = group.healthCheck
        return {
          Target: { Id: address.id, Port: address.port },
          HealthCheckPort: port === 'traffic-port' ? address.port : port,
          TargetHealth: { State: health.state, Reason: health.reason, Description: health.description },
        }
      }),
    },
  }
}

function readAddresses(parameters: QueryParameters, group: TargetGroup): readonly Address[] {
  const read = parameters.structures('Targets').map((target) => {
    target.allowOnly(['Id', 'Port', 'AvailabilityZone'])
    const id = target.require('Id')
    const port = within(target, 'Port', [1, 65_535]) ?? group.port
    if (targetTypeOf(group) === 'instance') return { id, port }
    if (!isIPv4(id)) throw invalid(`The IP address '${id}' is not a valid IPv4 address`)
    if (!id.startsWith('127.')) {
      throw new ElbError(
        'InvalidTarget',
        `The engine forwards to addresses of this machine alone, and '${id}' is none of 127.0.0.0/8`,
      )
    }
    return { id, port }
  })
  return read.filter((one, index) => read.findIndex((other) => isSameAddress(one, other)) === index)
}

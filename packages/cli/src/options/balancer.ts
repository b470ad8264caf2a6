import { SlipwayError } from '@slipway/core/errors'
import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'
import type { FleetRequest } from '@slipway/engine'

/** A fleet that is to stand behind a load balancer, and the port that it listens on; 0 is any free one. */
export interface BalancerRequest {
  readonly name: string
  readonly port: number
}

/** `NAME=PORT`, repeated for each fleet. */
export function balancers(help: string): OptionSpec<readonly BalancerRequest[]> {
  return { kind: 'list', help, placeholder: 'NAME=PORT', read: readBalancers }
}

/** Fleets with the load balancers that are asked for. @throws SlipwayError INPUT_INVALID when there is no such fleet. */
export function withBalancers(
  fleets: readonly FleetRequest[],
  wanted: readonly BalancerRequest[],
): readonly FleetRequest[] {
  for (const { name } of wanted) {
    const fleet = fleets.find((one) => one.name === name)
    if (fleet === undefined) {
      throw new SlipwayError('INPUT_INVALID', `option "--balancer" names "${name}", which is no fleet of this start`, {
        hint: 'name a fleet of --fleet, --ec2-fleet or --auto-scaling-group',
      })
    }
    if (fleet.agents === 'elsewhere') {
      throw new SlipwayError('INPUT_INVALID', `option "--balancer" names "${name}", whose agents run elsewhere`, {
        hint: 'requests can be forwarded to instances of the engine alone',
      })
    }
  }
  return fleets.map((fleet) => {
    const balancer = wanted.find(({ name }) => name === fleet.name)
    return balancer === undefined ? fleet : { ...fleet, balancerPort: balancer.port }
  })
}

function readBalancers(given: readonly string[]): readonly BalancerRequest[] {
  const read = given.filter((text) => text !== '').map(readBalancer)
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

function readBalancer(text: string): BalancerRequest {
  const [, name, digits] = /^(.+)=(\d{1,5})$/.exec(text) ?? []
  if (name === undefined || digits === undefined || Number(digits) > 65_535) {
    throw new ValueProblem(`is "${text}"; expected NAME=PORT, such as web=8080`)
  }
  return { name, port: Number(digits) }
}

import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'
import type { FleetRequest } from '@slipway/engine'

/** More would start that many agents, each with folders and scripts of its own, on one machine. */
const MOST_INSTANCES = 1_000

/** `NAME=COUNT`, repeated for each fleet. */
export function fleets(help: string): OptionSpec<readonly FleetRequest[]> {
  return { kind: 'list', help, placeholder: 'NAME=COUNT', read: readFleets }
}

function readFleets(given: readonly string[]): readonly FleetRequest[] {
  const read = given.filter((text) => text !== '').map(readFleet)
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

function readFleet(text: string): FleetRequest {
  const [, name, digits] = /^(.+)=(\d{1,6})$/.exec(text) ?? []
  if (name === undefined || digits === undefined) {
    throw new ValueProblem(`is "${text}"; expected NAME=COUNT, such as web=3`)
  }
  // One name serves application, group, bucket and instances: the bucket's rules are the narrowest.
  if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) {
    throw new ValueProblem(`names "${name}"; expected 3 to 63 lower-case letters, digits and hyphens`)
  }
  const count = Number(digits)
  if (count > MOST_INSTANCES) throw new ValueProblem(`asks for ${count} instances; at most ${MOST_INSTANCES} run here`)
  return { name, count }
}

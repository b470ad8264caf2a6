import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'
import type { EngineOptions } from '@slipway/engine'

type CoreDeviceRequest = NonNullable<EngineOptions['coreDevices']>[number]

/** Those that follow a scenario run no program. */
const MOST_DEVICES = 10_000

/** `NAME=COUNT[:GROUP]`, repeated for each fleet. */
export function coreDevices(help: string): OptionSpec<readonly CoreDeviceRequest[]> {
  return { kind: 'list', help, placeholder: 'NAME=COUNT[:GROUP]', read: readAll }
}

function readAll(given: readonly string[]): readonly CoreDeviceRequest[] {
  const read = given.filter((text) => text !== '').map(readOne)
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

function readOne(text: string): CoreDeviceRequest {
  const [, name, digits, group] = /^([^=]+)=(\d{1,6})(?::(.+))?$/.exec(text) ?? []
  if (name === undefined || digits === undefined) {
    throw new ValueProblem(`is "${text}"; expected NAME=COUNT[:GROUP], such as edge=3:lab`)
  }
  for (const one of [name, group ?? name]) {
    if (!/^[a-zA-Z0-9_-]{1,100}$/.test(one)) {
      throw new ValueProblem(`names "${one}"; expected 1 to 100 letters, digits, underscores and hyphens`)
    }
  }
  const count = Number(digits)
  if (count > MOST_DEVICES)
    throw new ValueProblem(`asks for ${count} core devices; at most ${MOST_DEVICES} are simulated`)
  return { name, count, ...(group !== undefined && { group }) }
}

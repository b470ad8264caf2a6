import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'
import type { RoleRequest } from '@slipway/engine'

/** `NAME=FILE`, repeated for each role. */
export function roles(help: string): OptionSpec<readonly RoleRequest[]> {
  return { kind: 'list', help, placeholder: 'NAME=FILE', read: readRoles }
}

function readRoles(given: readonly string[]): readonly RoleRequest[] {
  const read = given.filter((text) => text !== '').map(readRole)
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

function readRole(text: string): RoleRequest {
  const [, name, policyFile] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || policyFile === undefined) {
    throw new ValueProblem(`is "${text}"; expected NAME=FILE, such as deployer=policy.json`)
  }
  if (!/^[\w+,.@-]{1,64}$/.test(name)) {
    throw new ValueProblem(`names "${name}"; expected 1 to 64 letters, digits and +,.@_-`)
  }
  return { name, policyFile }
}

/** The errors of a service that speaks the query protocol: what is wrong, and what it does not carry out. */
export interface ParameterErrors {
  readonly invalid: (message: string) => Error
  readonly notBuilt: (what: string) => Error
}

/** The parameters of a request of the query protocol, or of a structure inside one; what is wrong is thrown in the service's words. */
export class QueryParameters {
  readonly #fields: ReadonlyMap<string, string>

  readonly #errors: ParameterErrors

  constructor(fields: Iterable<readonly [name: string, value: string]>, errors: ParameterErrors) {
    this.#fields = new Map(fields)
    this.#errors = errors
  }

  text(name: string): string | undefined {
    const value = this.#fields.get(name)
    return value === '' ? undefined : value
  }

  require(name: string): string {
    const value = this.text(name)
    if (value !== undefined) return value
    const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
    throw this.#errors.invalid(
      `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
    )
  }

  /** A whole number that is not negative. */
  count(name: string): number | undefined {
    const value = this.text(name)
    if (value === undefined || /^\d{1,9}$/.test(value)) return value === undefined ? undefined : Number(value)
    throw this.#errors.invalid(`${name} is "${value}"; expected a whole number from 0`)
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    if (value === 'true' || value === 'false') return value === 'true'
    throw this.#errors.invalid(`${name} is "${value}"; expected true or false`)
  }

  texts(name: string): readonly string[] {
    return this.#places(name).flatMap((place) => this.text(`${name}.member.${place}`) ?? [])
  }

  structures(name: string): readonly QueryParameters[] {
    return this.#places(name).map((place) => this.structure(`${name}.member.${place}`))
  }

  structure(name: string): QueryParameters {
    const prefix = `${name}.`
    return new QueryParameters(
      [...this.#fields].flatMap(([field, value]) =>
        field.startsWith(prefix) ? [[field.slice(prefix.length), value] as const] : [],
      ),
      this.#errors,
    )
  }

  /** What a list was asked for, whatever its page. */
  listIdentity(): string {
    return JSON.stringify([...this.#fields].filter(([name]) => name !== 'NextToken').sort())
  }

  /** Refuses everything but these, by name: what would have to be obeyed and is not. */
  allowOnly(known: readonly string[]): void {
    const unknown = [...this.#fields.keys()].find((field) => !known.includes(field.split('.')[0] ?? ''))
    if (unknown !== undefined) throw this.#errors.notBuilt(`the parameter ${unknown}`)
  }

  #places(name: string): readonly number[] {
    const prefix = `${name}.member.`
    const places = [...this.#fields.keys()].flatMap((field) =>
      field.startsWith(prefix) ? [Number(field.slice(prefix.length).split('.')[0])] : [],
    )
    return [...new Set(places)].filter(Number.isSafeInteger).sort((a, b) => a - b)
  }
}

/** The fields of a structure as JSON has it: `{ Tags: [{ Key: 'a' }] }` is `Tags.member.1.Key`. */
export function flattenParameters(value: object): Iterable<readonly [name: string, value: string]> {
  return flatten('', value)
}

function* flatten(prefix: string, value: object): Generator<readonly [string, string]> {
  for (const [name, member] of Object.entries(value)) {
    if (Array.isArray(member)) {
      for (const [index, item] of member.entries()) yield* entry(`${prefix}${name}.member.${index + 1}`, item)
    } else yield* entry(`${prefix}${name}`, member)
  }
}

function* entry(name: string, value: unknown): Generator<readonly [string, string]> {
  if (typeof value === 'object' && value !== null) yield* flatten(`${name}.`, value)
  else if (value !== undefined && value !== null) yield [name, String(value)]
}

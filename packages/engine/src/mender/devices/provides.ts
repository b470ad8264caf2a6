/** What a device says of what is installed on it, by name. */
export type Provides = Readonly<Record<string, string>>

/** What an artifact needs of the device before it: each name with the values that will do. */
export type Depends = Readonly<Record<string, readonly string[]>>

/** The first thing that keeps an artifact off a device; `undefined` when nothing does. */
export function unmetDependency(depends: Depends, provides: Provides): string | undefined {
  for (const [name, values] of Object.entries(depends)) {
    const own = Object.hasOwn(provides, name) ? provides[name] : undefined
    if (own === undefined)
      return `artifact dependency "${name}" is not satisfied: nothing that is installed provides it`
    if (!values.includes(own)) {
      return `artifact dependency "${name}" is not satisfied by what is installed: ${own} is none of ${values.join(', ')}`
    }
  }
  return undefined
}

/**
 * What a device provides once an artifact is installed. Names that a pattern of `clears` fits go, `*` standing for any
 * characters; an artifact that says nothing of it takes the place of everything, as those of before it did.
 */
export function providesAfter(before: Provides, provides: Provides, clears: readonly string[] | undefined): Provides {
  const isCleared = (name: string): boolean => clears === undefined || clears.some((pattern) => fits(pattern, name))
  const kept = Object.entries(before).filter(([name]) => !isCleared(name))
  return { ...Object.fromEntries(kept), ...provides }
}

function fits(pattern: string, name: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*')}$`, 's').test(name)
}

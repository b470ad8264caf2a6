import type { BundleObject } from '../../provider.ts'

/** Objects that somebody needs, with the reason why. */
export class HeldObjects {
  readonly #byKey = new Map<string, { readonly version: string | undefined; readonly reason: string }[]>()

  /** The first reason that is given for an object is the one that is told. */
  hold({ bucket, key, version }: BundleObject, reason: string): void {
    const name = `${bucket}/${key}`
    const held = this.#byKey.get(name)
    if (held === undefined) this.#byKey.set(name, [{ version, reason }])
    else held.push({ version, reason })
  }

  /** Why an object is needed; a revision without a version is about whatever the key holds, and so about every version. */
  reasonFor({ bucket, key, version }: BundleObject): string | undefined {
    const held = this.#byKey.get(`${bucket}/${key}`) ?? []
    return held.find((one) => one.version === undefined || version === undefined || one.version === version)?.reason
  }
}

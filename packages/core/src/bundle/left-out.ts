/** Something in the source folder that is not in the bundle, and what keeps it out. A folder stands for all below it. */
export interface LeftOut {
  /** Relative to the source, with `/`; without a slash at the end. */
  readonly path: string
  readonly isDirectory: boolean
  readonly reason: LeftOutReason
}

/**
 * - `never`: what no bundle holds: version control's and macOS's own, `.deployignore` files, sockets
 * - `pattern`: a pattern of a `.deployignore` file, or one that was given as `exclude`
 * - `not-included`: patterns say what goes in, and none fits
 * - `hidden`: its name begins with a dot, and hidden files were not wanted
 * - `untracked`: only tracked files were wanted
 * - `output`: the bundle itself, and what else is written by us
 */
export type LeftOutReason =
  | { readonly type: 'never' | 'not-included' | 'hidden' | 'untracked' | 'output' }
  | {
      readonly type: 'pattern'
      readonly pattern: string
      /** The file that says it, from the source, and its line, from 1; absent for `exclude`. */
      readonly file?: string
      readonly line?: number
    }

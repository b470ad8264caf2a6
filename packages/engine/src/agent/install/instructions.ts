import { SlipwayError } from '@slipway/core/errors'

/** One step of an installation plan, with the fields and names of the agent's `install.json`. */
export type Instruction =
  | { readonly type: 'mkdir'; readonly directory: string }
  | { readonly type: 'copy'; readonly source: string; readonly destination: string }
  | { readonly type: 'chmod'; readonly mode: string; readonly file: string }
  | { readonly type: 'chown'; readonly owner: string | null; readonly group: string | null; readonly file: string }
  | { readonly type: 'setfacl'; readonly acl: readonly string[]; readonly file: string }
  | {
      readonly type: 'semanage'
      readonly context: {
        readonly user: string | null
        readonly role: null
        readonly type: string
        readonly range: string | null
      }
      readonly file: string
    }

/** What a permission sets on a path. */
interface PermissionSettings {
  readonly owner?: string
  readonly group?: string
  readonly mode?: string
  readonly acls?: readonly string[]
  readonly context?: { readonly user?: string; readonly type: string; readonly range?: string }
}

/** Collects the steps of a plan and refuses those that contradict one another. Paths are absolute and normalised. */
export class InstallPlan {
  readonly instructions: Instruction[] = []
  readonly #sourceOfCopy = new Map<string, string>()
  readonly #madeDirectories = new Set<string>()
  readonly #withPermissions = new Set<string>()

  get copiedFiles(): Iterable<string> {
    return this.#sourceOfCopy.keys()
  }

  get madeDirectories(): Iterable<string> {
    return this.#madeDirectories
  }

  isCopying(file: string): boolean {
    return this.#sourceOfCopy.has(file)
  }

  isMaking(directory: string): boolean {
    return this.#madeDirectories.has(directory)
  }

  copy(source: string, destination: string): void {
    requireOneLine(destination)
    const other = this.#sourceOfCopy.get(destination)
    if (other !== undefined) {
      throw conflict(
        'The deployment failed because the application specification file specifies two source files named ' +
          `${source} and ${other} for the same destination (${destination}).`,
      )
    }
    if (this.#madeDirectories.has(destination)) {
      throw conflict(
        `The deployment failed because the application specification file calls for installing the file ${source}, ` +
          `but a file with that name already exists at the location (${destination}).`,
      )
    }
    this.instructions.push({ type: 'copy', source, destination })
    this.#sourceOfCopy.set(destination, source)
  }

  /** Making a directory twice is no contradiction; it is made once. */
  mkdir(directory: string): void {
    requireOneLine(directory)
    const source = this.#sourceOfCopy.get(directory)
    if (source !== undefined) {
      throw conflict(
        'The deployment failed because the application specification file includes an mkdir command more than once ' +
          `for the same destination path (${directory}) from (${source}).`,
      )
    }
    if (this.#madeDirectories.has(directory)) return
    this.instructions.push({ type: 'mkdir', directory })
    this.#madeDirectories.add(directory)
  }

  /** Mode first and ownership last, so that the kernel clears setuid bits where it does so on a real host. */
  setPermissions(file: string, { owner, group, mode, acls, context }: PermissionSettings): void {
    if (this.#withPermissions.has(file)) {
      throw conflict(
        `The deployment failed because the permissions setting for (${file}) is specified more than once in the ` +
          'application specification file.',
      )
    }
    this.#withPermissions.add(file)
    if (mode !== undefined) this.instructions.push({ type: 'chmod', mode, file })
    if (acls !== undefined) this.instructions.push({ type: 'setfacl', acl: acls, file })
    if (context !== undefined) {
      const { user = null, type, range = null } = context
      this.instructions.push({ type: 'semanage', context: { user, role: null, type, range }, file })
    }
    if (owner !== undefined || group !== undefined) {
      this.instructions.push({ type: 'chown', owner: owner ?? null, group: group ?? null, file })
    }
  }
}

function conflict(message: string): SlipwayError {
  return new SlipwayError('APPSPEC_INVALID', message, {
    hint: 'let every path be installed, and be given permissions, by one entry of the AppSpec file',
  })
}

/** The cleanup file has one path a line, so a path with a line break would later be read as two others. */
function requireOneLine(path: string): void {
  if (!/[\n\r\0]/.test(path)) return
  throw new SlipwayError('APPSPEC_INVALID', `the path ${JSON.stringify(path)} has a line break in it`, {
    hint: 'rename the file in the bundle',
  })
}

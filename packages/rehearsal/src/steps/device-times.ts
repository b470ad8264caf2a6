import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HookTime } from '../report/model.ts'

/** One message that a simulated device has noted of its last deployment. */
export interface DeviceNote {
  readonly timestamp: string
  readonly level: string
  readonly message: string
}

/** How long clients let a state script and a state of an update module take (client 3.4: StateScriptTimeoutSeconds, ModuleTimeoutSeconds). */
const SCRIPT_TIMEOUT_MS = 3_600_000
const MODULE_TIMEOUT_MS = 14_400_000

/** Modules are asked these; they do nothing then. */
const QUESTIONS = ['ProvidePayloadFileSizes', 'SupportsRollback', 'NeedsArtifactReboot']

/** What a device has noted of its last deployment; nothing where it has never had one. */
export async function readDeviceNotes(root: string): Promise<readonly DeviceNote[]> {
  const text = await readFile(join(dirname(root), 'deployment.log'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as DeviceNote]))
}

/** Something that a device began, by its note. */
interface Begun {
  readonly event: string
  readonly what: string
  readonly timeoutMs: number
  /** Whether what was noted next says that it failed: the next step may fail before it has a note of its own. */
  readonly isFailedBy: (next: DeviceNote) => boolean
}

/**
 * What the devices' notes tell: how long each state of the update module and each state script took, from its note until that of what came
 * next, and whether the module can go back.
 *
 * @param notes - by the names of devices.
 */
export function deviceTimes(notes: ReadonlyMap<string, readonly DeviceNote[]>): {
  readonly hooks: readonly HookTime[]
  /** Absent where no device came to ask its module. */
  readonly canRollBack?: boolean
} {
  const answers = [...notes.values()].flat().flatMap(({ message }) => {
    const [, word] = /^update module ".*" (can|cannot) roll back$/.exec(message) ?? []
    return word === undefined ? [] : [word === 'can']
  })
  return {
    hooks: [...notes].flatMap(([device, told]) => timesOf(device, told)),
    ...(answers.length > 0 && { canRollBack: answers.every((can) => can) }),
  }
}

function timesOf(target: string, notes: readonly DeviceNote[]): readonly HookTime[] {
  // What a program prints, and that it asks to be run again, is in the middle of it.
  const edges = notes.filter(({ message }) => !/^Output \(|wants to be run again/.test(message))
  return edges.flatMap((note, place): HookTime[] => {
    const begun = readBegun(note.message)
    const next = edges[place + 1]
    if (begun === undefined || next === undefined) return []
    const { event, what, timeoutMs, isFailedBy } = begun
    const tookMs = Math.max(0, Date.parse(next.timestamp) - Date.parse(note.timestamp))
    return [{ target, event, hooks: [what], state: isFailedBy(next) ? 'failed' : 'succeeded', tookMs, timeoutMs }]
  })
}

function readBegun(message: string): Begun | undefined {
  const [, script] = /^Executing script: (\S+)$/.exec(message) ?? []
  if (script !== undefined) {
    const event = script.split('_').slice(0, 2).join('_')
    const failure = `state script "${script}" failed: `
    const isFailedBy = ({ message: text }: DeviceNote): boolean => text.startsWith(failure)
    return { event, what: script, timeoutMs: SCRIPT_TIMEOUT_MS, isFailedBy }
  }
  const [, module, state = ''] = /^update module "(.*)": (\w+)$/.exec(message) ?? []
  if (module === undefined || QUESTIONS.includes(state)) return undefined
  const isFailedBy = ({ level, message: text }: DeviceNote): boolean => {
    const [, failed = state] = / failed in (\w+): /.exec(text) ?? []
    return level === 'error' && !text.startsWith('state script ') && failed === state
  }
  return { event: state, what: `update module ${module}`, timeoutMs: MODULE_TIMEOUT_MS, isFailedBy }
}

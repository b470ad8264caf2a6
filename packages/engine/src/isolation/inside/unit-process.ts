import { chown, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Spawner } from './spawner.ts'
import { expandVariables, type ServiceUnit, splitWords, type UnitCommand } from './unit-file.ts'

/** The variable that tells which unit a process was started for. */
export const UNIT_VARIABLE = 'SLIPWAY_UNIT'

/** Between SIGTERM and SIGKILL to what does not stop. The longest that a script should wait here; systemd's own is 90 s. */
const STOP_GRACE_MS = 10_000
/** How long a program of type `forking` may take until its first process ends. */
const FORK_LIMIT_MS = 60_000
const POLL_MS = 20

/** Runs the commands of one unit, and knows its processes by a variable in their environment. */
export class UnitProcess {
  readonly #name: string
  readonly #logFolder: string
  readonly #spawner: Spawner
  #isHeldActive = false

  /** @param logFolder - where what it prints is kept, as `NAME.log`. */
  constructor(name: string, logFolder: string, spawner: Spawner) {
    this.#name = name
    this.#logFolder = logFolder
    this.#spawner = spawner
  }

  /** Whether `systemctl is-active` is to say so. */
  async isActive(): Promise<boolean> {
    return this.#isHeldActive || (await this.isRunning())
  }

  async isRunning(): Promise<boolean> {
    return (await this.#processes()).length > 0
  }

  /** @returns what went wrong. */
  async start(unit: ServiceUnit): Promise<string | undefined> {
    if (await this.isActive()) return undefined
    const environment = await environmentOf(unit, this.#name)
    if (typeof environment === 'string') return environment
    const identity = await identityOf(unit)
    if (typeof identity === 'string') return identity
    for (const name of unit.runtimeDirectories) {
      const folder = join('/run', name)
      await mkdir(folder, { recursive: true, mode: 0o755 })
      await chown(folder, identity.uid ?? 0, identity.gid ?? 0)
    }
    for (const command of unit.startPre) {
      const failure = await this.#runToEnd(command, unit, environment, 'ExecStartPre')
      if (failure !== undefined) return failure
    }
    const failure = await this.#startMain(unit, environment)
    if (failure !== undefined) return failure
    for (const command of unit.startPost) {
      const failed = await this.#runToEnd(command, unit, environment, 'ExecStartPost')
      if (failed !== undefined) return failed
    }
    return undefined
  }

  async #startMain(unit: ServiceUnit, environment: Record<string, string>): Promise<string | undefined> {
    if (unit.type === 'oneshot' || unit.type === 'forking') {
      for (const command of unit.start) {
        const failure = await this.#runToEnd(command, unit, environment, 'ExecStart')
        if (failure !== undefined) return failure
      }
      this.#isHeldActive = unit.type === 'oneshot' && unit.remainsAfterExit
      return undefined
    }
    const [command] = unit.start
    if (command === undefined) return 'it has no ExecStart'
    const started = await this.#spawn(command, unit, environment)
    if (typeof started === 'string') return started
    return undefined
  }

  /** ExecStop first, then SIGTERM, then SIGKILL, as systemd does with all that the unit left. */
  async stop(unit: ServiceUnit | undefined): Promise<void> {
    this.#isHeldActive = false
    if (unit !== undefined && (await this.isRunning())) {
      const environment = await environmentOf(unit, this.#name)
      if (typeof environment !== 'string') {
        const [mainPid = 0] = await this.#processes()
        const told = { ...environment, MAINPID: String(mainPid) }
        for (const command of unit.stop) await this.#runToEnd(command, unit, told, 'ExecStop')
      }
    }
    await this.#signal('TERM')
    const deadline = Date.now() + STOP_GRACE_MS
    while ((await this.isRunning()) && Date.now() < deadline) await wait(POLL_MS)
    await this.#signal('KILL')
  }

  /** @returns what went wrong. */
  async reload(unit: ServiceUnit): Promise<string | undefined> {
    const environment = await environmentOf(unit, this.#name)
    if (typeof environment === 'string') return environment
    if (unit.reload.length === 0) return `Job type reload is not applicable for unit ${this.#name}.`
    const [mainPid = 0] = await this.#processes()
    for (const command of unit.reload) {
      const failure = await this.#runToEnd(command, unit, { ...environment, MAINPID: String(mainPid) }, 'ExecReload')
      if (failure !== undefined) return failure
    }
    return undefined
  }

  /** By a process of the instance's own tree: numbers are its. */
  async #signal(name: 'TERM' | 'KILL'): Promise<void> {
    const pids = await this.#processes()
    if (pids.length === 0) return
    const commandLine = { program: '/bin/sh', parameters: ['-c', `kill -${name} "$@"`, 'sh', ...pids.map(String)] }
    const started = await this.#spawner.start(commandLine, { cwd: '/', environment: {}, outputFile: '/dev/null' })
    if (!(started instanceof Error)) await started.exited
  }

  async #processes(): Promise<readonly number[]> {
    return findByVariable(UNIT_VARIABLE, this.#name)
  }

  async #runToEnd(
    command: UnitCommand,
    unit: ServiceUnit,
    environment: Record<string, string>,
    what: string,
  ): Promise<string | undefined> {
    const started = await this.#spawn(command, unit, environment)
    if (typeof started === 'string') return command.mayFail ? undefined : started
    const over = new AbortController()
    const code = await Promise.race([
      started.exited,
      wait(FORK_LIMIT_MS, 'nothing in a minute', { signal: over.signal }).catch(() => ''),
    ])
    over.abort()
    if (code === 0 || command.mayFail) return undefined
    return `${what} of ${this.#name} (${command.words.join(' ')}) ended with ${code}; what it printed is in ${this.logFile}`
  }

  get logFile(): string {
    return join(this.#logFolder, `${this.#name}.log`)
  }

  async #spawn(
    { words }: UnitCommand,
    unit: ServiceUnit,
    environment: Record<string, string>,
  ): Promise<{ readonly exited: Promise<number | NodeJS.Signals> } | string> {
    const [program = '', ...parameters] = expandVariables(words, environment)
    const identity = await identityOf(unit)
    if (typeof identity === 'string') return identity
    await mkdir(this.#logFolder, { recursive: true })
    const cwd = unit.workingDirectory?.replace(/^-/, '') ?? '/'
    const surroundings = { cwd, environment, outputFile: this.logFile, ...identity }
    const started = await this.#spawner.start({ program, parameters }, surroundings)
    return started instanceof Error ? `"${program}" cannot be started: ${started.message}` : started
  }
}

/** The numbers of all processes that have a variable of this value in their environment, the oldest first. */
async function findByVariable(variable: string, value: string): Promise<readonly number[]> {
  const found: number[] = []
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (environment.split('\0').includes(`${variable}=${value}`)) found.push(pid)
  }
  return found.sort((one, other) => one - other)
}

async function environmentOf(unit: ServiceUnit, name: string): Promise<Record<string, string> | string> {
  const environment: Record<string, string> = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: process.env.LANG ?? 'C.UTF-8',
    ...unit.environment,
  }
  for (const { path, isOptional } of unit.environmentFiles) {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      if (isOptional) continue
      return `EnvironmentFile cannot be read: ${(error as Error).message}`
    }
    for (const line of text.split('\n')) {
      const pair = /^\s*([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line)
      if (pair?.[1] !== undefined) environment[pair[1]] = splitWords(pair[2] ?? '').join(' ')
    }
  }
  return { ...environment, [UNIT_VARIABLE]: name }
}

async function identityOf({ user, group }: ServiceUnit): Promise<{ uid?: number; gid?: number } | string> {
  if (user === undefined && group === undefined) return {}
  const passwd = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  const groups = (await readFile('/etc/group', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  const account = user === undefined ? undefined : passwd.find(([name, , uid]) => name === user || uid === user)
  if (user !== undefined && account === undefined) return `there is no user "${user}"`
  const named = group === undefined ? undefined : groups.find(([name, , gid]) => name === group || gid === group)
  if (group !== undefined && named === undefined) return `there is no group "${group}"`
  const gid = named?.[2] ?? account?.[3]
  return {
    ...(account?.[2] !== undefined && { uid: Number(account[2]) }),
    ...(gid !== undefined && { gid: Number(gid) }),
  }
}

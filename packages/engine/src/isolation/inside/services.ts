import { access, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { InstanceService } from '../inspection.ts'
import { SERVICE_SOCKET, type ShimReply } from '../shims.ts'
import type { Spawner } from './spawner.ts'
import { readUnit, type ServiceUnit } from './unit-file.ts'
import { UNIT_VARIABLE, UnitProcess } from './unit-process.ts'

/** Where units are looked for, the first found counting (`systemd.unit(5)`). */
const UNIT_FOLDERS = [
  '/etc/systemd/system',
  '/run/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
] as const
const LOG_FOLDER = '/run/slipway/units'

/** The verbs about units that are carried out; the exit codes are systemctl's. */
const UNIT_VERBS: ReadonlySet<string> = new Set([
  ...['start', 'stop', 'restart', 'try-restart', 'reload', 'reload-or-restart', 'status', 'is-active', 'is-failed'],
  ...['enable', 'disable', 'is-enabled', 'mask', 'unmask', 'kill', 'reset-failed'],
])
/** What asks for nothing that there is here, and changes nothing. */
const IDLE_VERBS: ReadonlySet<string> = new Set(['daemon-reload', 'daemon-reexec', 'preset'])

/** Stands for systemd on an instance: keeps what was asked of each unit, and starts and stops those that are simple. */
export class Services {
  readonly #asked = new Map<string, string[]>()
  readonly #processes = new Map<string, UnitProcess>()
  /** One request after the other, as jobs of one unit have to be. */
  #turn: Promise<unknown> = Promise.resolve()
  readonly #spawner: Spawner

  constructor(spawner: Spawner) {
    this.#spawner = spawner
  }

  /** Takes what the shims pass on. */
  async listen(): Promise<void> {
    await rm(SERVICE_SOCKET, { force: true })
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => socket.destroy())
      readAll(socket)
        .then((asked) => {
          const { program, parameters } = JSON.parse(asked) as { program: string; parameters: string[] }
          return this.answer(program, parameters)
        })
        .catch((error: Error): ShimReply => refuse(error.message))
        .then((reply) => socket.end(JSON.stringify(reply)))
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ path: SERVICE_SOCKET, writableAll: true, readableAll: true }, resolve)
    })
    server.unref()
  }

  answer(program: string, parameters: readonly string[]): Promise<ShimReply> {
    const answered = this.#turn.then(() =>
      program === 'service' ? this.#service(parameters) : this.#systemctl(parameters),
    )
    this.#turn = answered.catch(() => undefined)
    return answered
  }

  async list(): Promise<readonly InstanceService[]> {
    const units = [...this.#asked].sort(([one], [other]) => (one < other ? -1 : 1))
    return Promise.all(
      units.map(async ([unit, asked]) => ({ unit, asked, running: await this.#process(unit).isRunning() })),
    )
  }

  async #systemctl(parameters: readonly string[]): Promise<ShimReply> {
    const words = parameters.filter((word) => !word.startsWith('-'))
    const isNow = parameters.includes('--now')
    const isQuiet = parameters.includes('-q') || parameters.includes('--quiet')
    const [verb = 'list-units', ...names] = words
    if (IDLE_VERBS.has(verb)) return DONE
    if (!UNIT_VERBS.has(verb)) return refuse(`Unknown command verb ${verb}: an instance of the engine has no systemd.`)
    if (names.length === 0) return refuse('Too few arguments.')
    const replies: ShimReply[] = []
    for (const name of names) {
      const reply = await this.#carryOut(verb, unitName(name), isNow)
      replies.push(isQuiet ? { ...reply, stdout: '' } : reply)
    }
    return {
      stdout: replies.map(({ stdout }) => stdout).join(''),
      stderr: replies.map(({ stderr }) => stderr).join(''),
      exitCode: replies.find(({ exitCode }) => exitCode !== 0)?.exitCode ?? 0,
    }
  }

  /** `service NAME VERB`: a unit where there is one, a script of `/etc/init.d` where there is none. */
  async #service([name, verb, ...more]: readonly string[]): Promise<ShimReply> {
    if (name === undefined || verb === undefined) return refuse('Usage: service SERVICE COMMAND [OPTIONS]')
    const unit = unitName(name)
    const script = join('/etc/init.d', name)
    if ((await this.#find(unit)) !== undefined || !(await exists(script))) return this.#systemctl([verb, name])
    this.#note(unit, verb)
    return runScript(this.#spawner, script, [verb, ...more], unit)
  }

  async #carryOut(verb: string, name: string, isNow: boolean): Promise<ShimReply> {
    if (!['status', 'is-active', 'is-enabled', 'is-failed'].includes(verb)) this.#note(name, verb)
    const found = await this.#find(name)
    const process = this.#process(name)
    switch (verb) {
      case 'is-active':
      case 'is-failed':
      case 'status':
        return this.#state(verb, name, process, found !== undefined)
      case 'stop':
        await process.stop(found?.kind === 'simple' ? found.unit : undefined)
        return found === undefined ? notFound(`stop ${name}`, name, 'loaded') : DONE
      case 'kill':
      case 'mask':
      case 'unmask':
      case 'reset-failed':
        if (verb === 'kill') await process.stop(undefined)
        return DONE
      case 'is-enabled':
        return (await this.#enabledLinks(name)).length > 0 ? say('enabled\n') : { ...say('disabled\n'), exitCode: 1 }
    }
    if (found === undefined) return notFound(`${verb} ${name}`, name, 'found')
    if (found.kind === 'not-simple') {
      return refuse(`Failed to ${verb} ${name}: the engine does not run units like it: ${found.reason}.`)
    }
    const { unit } = found
    if (verb === 'enable' || verb === 'disable') {
      await this.#link(verb, name, unit)
      if (!isNow) return DONE
      if (verb === 'disable') await process.stop(unit)
      return verb === 'disable' ? DONE : outcome(name, await process.start(unit))
    }
    const isActive = await process.isActive()
    if (verb === 'reload' && !isActive) return refuse(`${name} is not active, cannot reload.`)
    if (verb === 'reload' || (verb === 'reload-or-restart' && isActive && unit.reload.length > 0)) {
      return outcome(name, await process.reload(unit))
    }
    if (verb === 'try-restart' && !isActive) return DONE
    if (verb !== 'start') await process.stop(unit)
    return outcome(name, await process.start(unit))
  }

  async #state(verb: string, name: string, process: UnitProcess, isFound: boolean): Promise<ShimReply> {
    const isActive = await process.isActive()
    const word = isActive ? 'active' : 'inactive'
    if (verb === 'is-active') return { ...say(`${word}\n`), exitCode: isActive ? 0 : 3 }
    if (verb === 'is-failed') return { ...say(`${word}\n`), exitCode: 1 }
    if (!isFound && !isActive) return { ...refuse(`Unit ${name} could not be found.`), exitCode: 4 }
    return { ...say(`${name}\n   Active: ${word}\n`), exitCode: isActive ? 0 : 3 }
  }

  #note(unit: string, verb: string): void {
    this.#asked.set(unit, [...(this.#asked.get(unit) ?? []), verb])
  }

  #process(name: string): UnitProcess {
    const process = this.#processes.get(name) ?? new UnitProcess(name, LOG_FOLDER, this.#spawner)
    this.#processes.set(name, process)
    return process
  }

  /** Reads a unit anew each time: a script may have written it just now, and `daemon-reload` then changes nothing. */
  async #find(name: string): Promise<ReturnType<typeof readUnit> | undefined> {
    const [, stem, instance] = /^([^@]+)@(.*)\.service$/.exec(name) ?? []
    const files = stem === undefined ? [name] : [name, `${stem}@.service`]
    for (const file of files) {
      for (const folder of UNIT_FOLDERS) {
        const unitText = await readFile(join(folder, file), 'utf8').catch(() => undefined)
        if (unitText === undefined) continue
        return readUnit([unitText, ...(await dropIns(file))], name, instance)
      }
    }
    return undefined
  }

  async #enabledLinks(name: string): Promise<readonly string[]> {
    const root = UNIT_FOLDERS[0]
    const targets = (await readdir(root).catch(() => [])).filter((entry) => entry.endsWith('.wants'))
    const links = targets.map((target) => join(root, target, name))
    const there = await Promise.all(links.map(exists))
    return links.filter((_, index) => there[index])
  }

  async #link(verb: 'enable' | 'disable', name: string, { wantedBy }: ServiceUnit): Promise<void> {
    if (verb === 'disable') {
      for (const link of await this.#enabledLinks(name)) await rm(link, { force: true })
      return
    }
    const file = await findFile(name)
    for (const target of wantedBy) {
      const folder = join(UNIT_FOLDERS[0], `${target}.wants`)
      await mkdir(folder, { recursive: true })
      await rm(join(folder, name), { force: true })
      await symlink(file, join(folder, name))
    }
  }
}

/** To the end of what the other side sends; the socket stays open for the answer, which a stream's own consumers would not let it. */
function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let read = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      read += chunk
    })
    socket.on('end', () => resolve(read))
    socket.on('error', reject)
  })
}

const DONE: ShimReply = { stdout: '', stderr: '', exitCode: 0 }

function say(stdout: string): ShimReply {
  return { ...DONE, stdout }
}

function refuse(message: string): ShimReply {
  return { stdout: '', stderr: `${message}\n`, exitCode: 1 }
}

function notFound(what: string, unit: string, word: 'found' | 'loaded'): ShimReply {
  return { ...refuse(`Failed to ${what}: Unit ${unit} not ${word}.`), exitCode: 5 }
}

function outcome(unit: string, failure: string | undefined): ShimReply {
  return failure === undefined ? DONE : refuse(`Job for ${unit} failed: ${failure}`)
}

function unitName(name: string): string {
  return /\.(service|socket|target|timer|path|mount|slice|scope|device|swap|automount)$/.test(name)
    ? name
    : `${name}.service`
}

async function dropIns(file: string): Promise<readonly string[]> {
  const texts: string[] = []
  for (const folder of [...UNIT_FOLDERS].reverse()) {
    const inner = join(folder, `${file}.d`)
    const names = (await readdir(inner).catch(() => [])).filter((name) => name.endsWith('.conf')).sort()
    for (const name of names) texts.push(await readFile(join(inner, name), 'utf8').catch(() => ''))
  }
  return texts
}

async function findFile(name: string): Promise<string> {
  for (const folder of UNIT_FOLDERS) if (await exists(join(folder, name))) return join(folder, name)
  return join(UNIT_FOLDERS[0], name)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Runs a script of the old kind; what it leaves is the unit's. */
async function runScript(
  spawner: Spawner,
  script: string,
  parameters: readonly string[],
  unit: string,
): Promise<ShimReply> {
  const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', [UNIT_VARIABLE]: unit }
  const started = await spawner.start({ program: script, parameters }, { cwd: '/', environment })
  if (started instanceof Error) return refuse(`"${script}" cannot be started: ${started.message}`)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    started[name].setEncoding('utf8').on('data', (chunk: string) => {
      output[name] += chunk
    })
  }
  // What it leaves running may keep its output open.
  const end = await started.exited
  return { ...output, exitCode: typeof end === 'number' ? end : 1 }
}

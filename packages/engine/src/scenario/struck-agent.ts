import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { EventFault, EventFaults } from '../agent/event-fault.ts'
import { type RunAgentOptions, runAgent } from '../agent/run-agent.ts'
import type { HostCommands } from '../codedeploy/host-commands.ts'
import { atWork } from './at-work.ts'
import type { EngineClock } from './engine-clock.ts'
import type { HostFaultPlan } from './host-faults.ts'
import type { HostFault } from './scenario.ts'

interface StruckAgentOptions extends Omit<RunAgentOptions, 'clock' | 'faults' | 'pauses'> {
  readonly clock: EngineClock
  /** What is planned now: another scenario may be loaded while the agent runs. */
  readonly plan: () => HostFaultPlan
  /** @defaultValue in this process */
  readonly run?: (options: RunAgentOptions) => Promise<void>
}

/**
 * Runs the agent of one instance, which meets what a scenario has planned for its host: it can be cut off, its clock can be wrong, events
 * can go wrong on it, and it can die. One that died comes back when the scenario says so, as a new process would.
 */
export async function runStruckAgent(options: StruckAgentOptions): Promise<void> {
  const { clock, plan, signal, log, instance, run = runAgent } = options
  const host = instance.name
  const offsetMs = (): number => plan().clockOffsetMs(host, clock.now())
  const hostClock: Clock = { now: () => clock.now() + offsetMs(), sleep: (ms, until) => clock.sleep(ms, until) }
  for (;;) {
    const life = new AbortController()
    let death: HostFault | undefined
    const { rest, pauses, commands } = atWork(heard(options.commands, host, clock, plan), clock)
    const faults: EventFaults = {
      async begin(event, until) {
        let struck: EventFault | undefined
        for (const fault of plan().strike(host, event, clock.now())) {
          log(`${host}: ${event} meets the planned fault ${fault.fault}`)
          if (fault.fault === 'slow') await pauses.sleep((fault.bySeconds ?? 0) * 1_000, until)
          else if (fault.fault === 'agent-dies') {
            death = fault
            life.abort(new SlipwayError('CANCELLED', `the agent of ${host} dies`))
            throw life.signal.reason
          } else struck ??= eventFault(fault)
        }
        return struck
      },
    }
    await run({
      ...options,
      commands,
      pauses,
      faults,
      clock: hostClock,
      signal: AbortSignal.any([signal, life.signal]),
    })
    rest()
    if (signal.aborted || death === undefined) return
    if (death.backAfterSeconds === undefined) {
      log(`${host}: the agent is dead and does not come back`)
      return
    }
    await clock.sleep(death.backAfterSeconds * 1_000, signal).catch(() => undefined)
    if (signal.aborted) return
    log(`${host}: the agent is back`)
  }
}

function eventFault({ fault, script, exitCode = 1, output = '' }: HostFault): EventFault | undefined {
  const named = script === undefined ? {} : { script }
  switch (fault) {
    case 'disk-full':
      return { kind: fault }
    case 'script-fails':
      return { kind: fault, exitCode, output, ...named }
    case 'script-hangs':
      return { kind: fault, ...named }
    case 'agent-dies':
    case 'cut-off':
    case 'clock-off':
    case 'slow':
      return undefined
  }
}

/** The control plane of a host that is not always heard, and does not always hear. */
function heard(commands: HostCommands, host: string, clock: Clock, plan: () => HostFaultPlan): HostCommands {
  const reach = (): void => {
    const silence = plan().silenceOf(host, clock.now())
    if (silence !== undefined) throw new SlipwayError('SERVICE_UNREACHABLE', silence)
  }
  return {
    async poll(hostIdentifier, signal) {
      reach()
      const command = await commands.poll(hostIdentifier, signal)
      // An answer that comes while nothing passes is lost; the command is offered again.
      reach()
      return command
    },
    async getDeploymentSpecification(...asked) {
      reach()
      return commands.getDeploymentSpecification(...asked)
    },
    async acknowledge(...told) {
      reach()
      return commands.acknowledge(...told)
    },
    async complete(...told) {
      reach()
      return commands.complete(...told)
    },
  }
}

import type { AutoScaling } from './autoscaling/index.ts'
import type { Alarm, CodeDeploy } from './codedeploy/index.ts'
import type { Controls } from './control.ts'
import { describeScalingGroups, describeState } from './inspect.ts'
import { keepLead } from './scenario/clock-lead.ts'
import type { EngineClock } from './scenario/engine-clock.ts'
import type { Stage } from './scenario/stage.ts'
import type { StateStore } from './state/index.ts'

/** The parts of an engine that can be driven from outside. */
export interface ControlledParts {
  readonly state: StateStore
  readonly dataDir: string
  readonly clock: EngineClock
  readonly stage: Stage
  readonly codedeploy: CodeDeploy
  readonly autoScaling: AutoScaling
}

/** What the control endpoint does to the parts of an engine. */
export function controlsOf({ state, dataDir, clock, stage, codedeploy, autoScaling }: ControlledParts): Controls {
  return {
    readState: () => describeState(state, dataDir, () => clock.now()),
    readRequests: () => stage.calls,
    loadScenario: (text) => stage.load(text, 'POST /scenario'),
    clearScenario: async () => {
      await stage.clear()
      return {}
    },
    readScalingGroups: () => describeScalingGroups(autoScaling.state),
    setDesiredCapacities: async (capacities) => {
      for (const [name, count] of capacities) await autoScaling.setDesired(name, count)
      return describeScalingGroups(autoScaling.state)
    },
    readAlarms: () => describeAlarms(codedeploy.alarms),
    setAlarms: async (alarms) => {
      await codedeploy.setAlarms(alarms)
      return describeAlarms(codedeploy.alarms)
    },
    advanceClock: async (seconds, signal) => {
      await clock.advance(seconds * 1_000, signal)
      await codedeploy.settle()
      await keepLead(state, clock.aheadMs)
      return { now: new Date(clock.now()).toISOString() }
    },
  }
}

function describeAlarms(alarms: readonly Alarm[]): Readonly<Record<string, string>> {
  return Object.fromEntries(alarms.map(({ name, state }) => [name, state]))
}

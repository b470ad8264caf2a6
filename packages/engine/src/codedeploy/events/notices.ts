import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { Courier, type Send } from './courier.ts'
import { Outbox } from './outbox.ts'
import { ScriptTeller } from './script-teller.ts'
import type { Transition } from './transition.ts'

export interface NoticeOptions {
  /** The URL that stands for each topic, by its ARN, and for `EVENT_BUS`. */
  readonly urls: ReadonlyMap<string, string>
  readonly wall: Clock
  readonly send: Send
}

/** Who tells of deployments what the triggers of their groups and the event bus are to be told. */
export interface Notices {
  /** Tells what has come in deployments that follow a script. */
  tell(): void
  close(): Promise<void>
}

/** From now on each change of the state is told, and what an earlier engine did not get to tell is made up for. */
export function startNotices(
  notices: NoticeOptions,
  {
    state,
    clock,
    region,
    accountId,
    log,
  }: {
    readonly state: CodeDeployState
    readonly clock: Clock
    readonly region: string
    readonly accountId: string
    readonly log: (message: string) => void
  },
): Notices {
  const destinations = new Set(notices.urls.keys())
  const courier = new Courier({ state, log, ...notices })
  const outbox = new Outbox({ state, region, accountId, newId: randomUUID, now: () => clock.now(), destinations })
  const changesFor = (transitions: readonly Transition[]): readonly Change[] => {
    const changes = outbox.changesFor(transitions)
    // After the commit that they belong to: it is made in this turn.
    if (changes.length > 0) queueMicrotask(() => courier.wake())
    return changes
  }
  state.watch(changesFor)
  const teller = new ScriptTeller({ state, clock, changesFor, log })
  courier.wake()
  return {
    tell: () => teller.tell(),
    close: () => {
      teller.close()
      return courier.close()
    },
  }
}

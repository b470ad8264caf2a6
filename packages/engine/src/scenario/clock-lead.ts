import type { StateStore } from '../state/store.ts'

const COLLECTION = 'engine'
const KEY = 'clock'

/** How far the engine's time was ahead of the wall's when that was last kept. */
export function loadLead(state: StateStore): number {
  return state.get<{ readonly aheadMs: number }>(COLLECTION, KEY)?.aheadMs ?? 0
}

/** Keeps the lead, so that an engine that is started again does not go back behind what it has told. */
export async function keepLead(state: StateStore, aheadMs: number): Promise<void> {
  if (aheadMs === loadLead(state)) return
  await state.commit([{ op: 'put', collection: COLLECTION, key: KEY, value: { aheadMs } }])
}

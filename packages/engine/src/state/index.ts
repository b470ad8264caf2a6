export type { DocumentReader } from './documents.ts'
export { openStateStore } from './open-state-store.ts'
export { readState } from './read-state.ts'
export type { Change, StateStore } from './store.ts'

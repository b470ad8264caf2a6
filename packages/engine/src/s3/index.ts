export type { ObjectReader } from './object-reader.ts'
export { createObjectStore, type ObjectStore, type ObjectStoreOptions } from './object-store.ts'

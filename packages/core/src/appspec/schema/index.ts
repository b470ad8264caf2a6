export { pageAddress, schemaAddress } from './address.ts'
export type { JsonSchema } from './json-schema.ts'
export { anyAppSpecSchema, appSpecSchema } from './platform-schema.ts'

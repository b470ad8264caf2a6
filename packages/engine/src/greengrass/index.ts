export type { WantedDevice } from './devices/plan-devices.ts'
export { createGreengrass, type Greengrass } from './greengrass.ts'
export { GREENGRASS_OPERATIONS } from './operation-names.ts'

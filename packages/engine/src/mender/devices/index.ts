export type { DeviceRegistry } from './admit-devices.ts'
export { type DeviceCrew, type EngineMenderDevice, startDevices } from './device-crew.ts'
export {
  commitDevices,
  type DeviceFleetRequest,
  type DeviceRequest,
  isDeviceName,
  listDevices,
  planDeviceFleets,
  planSeededDevices,
} from './device-records.ts'
export type { DeviceFaults } from './faults.ts'
export { HttpClient } from './http-client.ts'

export type {
  FileChange,
  FileType,
  InstanceInspection,
  InstanceProcess,
  InstanceService,
  ProcessOrigin,
} from './inspection.ts'
export { OverlayMachines } from './machines.ts'
export type { OverlayLimits } from './prepare-set-up.ts'

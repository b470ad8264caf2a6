export { AlarmClock } from './alarm-clock.ts'
export { jobArn, type Place, targetOfArn } from './arns.ts'
export { createIot, type Iot } from './iot.ts'
export { IotState, iotChange } from './iot-state.ts'
export type { JobListener, Jobs } from './jobs.ts'
export {
  type AbortCriterion,
  changedExecution,
  type Execution,
  type ExecutionStatus,
  hasEnded,
  type Job,
  type Rollout,
} from './model.ts'
export { IOT_OPERATIONS } from './operation-names.ts'
export { type PageRequest, paginate } from './paging.ts'

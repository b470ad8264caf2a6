export { checkReadiness, isReady } from './check-readiness.ts'
export type { CheckArea, CheckState, ReadinessCheck, ReadinessPorts, ReadinessRequest } from './model.ts'

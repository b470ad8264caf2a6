export { createSts, STS_OPERATIONS } from './sts.ts'

export { createLogs, LOGS_OPERATIONS } from './logs.ts'

export { withStoreFaults } from './faulty-reader.ts'
export { createObjectStore, type ObjectStore } from './object-store.ts'
export { S3_OPERATIONS } from './routes.ts'

export { serveQuery } from './query-codec.ts'
export { type RunningServer, startServer } from './server.ts'

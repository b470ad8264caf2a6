export { createLambda } from './lambda.ts'
export { LAMBDA_OPERATIONS } from './routes.ts'
export { runNodeRuntime } from './runtime/node-runtime.ts'

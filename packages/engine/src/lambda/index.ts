export { createLambda } from './lambda.ts'
export { LAMBDA_OPERATIONS } from './routes.ts'
export type { FunctionOutput, OutputStream } from './runtime/function-output.ts'
export { runNodeRuntime } from './runtime/node-runtime.ts'

export * from './lifecycle-events.ts'
export * from './model.ts'

export * from './check-component.ts'

export * from './location.ts'

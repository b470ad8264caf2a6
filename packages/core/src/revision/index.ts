export * from './format.ts'
export * from './location.ts'
export * from './parse.ts'
export * from './same.ts'

/** What every report is put together from, and what is loaded where nothing else is told. */

export * from './duration.ts'
export * from './paint.ts'
export * from './shell-word.ts'
export * from './untrusted.ts'

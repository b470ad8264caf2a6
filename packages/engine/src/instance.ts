/** What carries an instance: loaded by itself, without the services that an engine is made of. */
export { runInstance } from './isolation/inside/run-instance.ts'

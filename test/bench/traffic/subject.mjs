/**
 * What is deployed to: a function behind its alias, or a service behind its listener.
 *
 * @typedef {object} Subject
 * @property {string} targetId of its deployments
 * @property {() => Promise<string>} ask sends one request and answers with the version that it was answered by; throws when it was lost
 * @property {(version: string, hooks?: readonly Readonly<Record<string, string>>[]) => Promise<string>} deploy creates a deployment of a
 * new version and answers with its id
 * @property {() => Promise<void>} settle resolves when nothing is being ended any more
 */
export {}

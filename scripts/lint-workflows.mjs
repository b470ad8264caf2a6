// Checks workflows and action.yml files with the schemas and the expression parser of GitHub's own language service: keys,
// events, permissions, contexts, jobs that are needed, and for steps of ours the inputs that they are given.
//
//   node scripts/lint-workflows.mjs FILE|FOLDER...

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { register } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'

register('./json-modules.mjs', import.meta.url)
const { validate } = await import('@actions/languageservice')

const root = fileURLToPath(new URL('..', import.meta.url))

/** The name under which the workflows of the documents call the actions of this repository; CONTRIBUTING.md says why. */
const OWN = 'slipway/slipway'

const files = process.argv.slice(2).flatMap(filesOf)
let problems = 0
for (const file of files) {
  const document = TextDocument.create(pathToFileURL(resolve(file)).href, 'yaml', 1, readFileSync(file, 'utf8'))
  for (const { range, message, severity } of await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata: async (action) => metadataOf(action) },
  })) {
    problems += 1
    const kind = severity === undefined || severity === 1 ? 'error' : 'warning'
    console.error(`${file}:${range.start.line + 1}:${range.start.character + 1}: ${kind}: ${message}`)
  }
}
console.log(`${files.length} files, ${problems} problems`)
process.exit(files.length === 0 || problems > 0 ? 1 : 0)

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(path, name))
}

/**
 * What an action takes, if it is ours; `undefined` when we have none at that path. Those of others are not looked up.
 *
 * @param {{ owner: string, name: string, path?: string }} action
 */
function metadataOf({ owner, name, path = '' }) {
  if (`${owner}/${name}` !== OWN) return { name, description: '' }
  const file = join(root, path, 'action.yml')
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
}

// Prints what the CHANGELOG says of a version, and refuses when the tree is not that version.
//
//   node scripts/release-notes.mjs v1.2.3

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../packages', import.meta.url))
const version = (process.argv[2] ?? '').replace(/^v/, '')

for (const name of readdirSync(packages)) {
  const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'))
  if (manifest.version !== version) fail(`packages/${name} is version ${manifest.version}, not ${version}`)
}
// Every changeset names the launcher: it is what is shipped.
const changelog = readFileSync(join(packages, 'launcher', 'CHANGELOG.md'), 'utf8')
const section = changelog.split(/^## /m).find((text) => text.startsWith(`${version}\n`))
if (section === undefined) fail(`packages/launcher/CHANGELOG.md says nothing of ${version}`)
// That the launcher follows the other packages is nobody's news.
const news = section.slice(version.length).replace(/^- @slipway\/\S+@\d\S*\n?/gm, '')
console.log(news.replace(/\n### [^\n]*\s*$/, '').trim())

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}

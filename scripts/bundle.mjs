// Builds the one bundle that the `slipway` command and the actions run: compiles the packages, lets ncc put them and
// their dependencies into one folder (SDKs and engine in lazily loaded chunks), and adds the licences and the launcher.
//
//   node scripts/bundle.mjs [FOLDER]      default: dist

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = resolve(process.argv[2] ?? join(root, 'dist'))

const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], {
  cwd: root,
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(tsc.status ?? 1)

const { code, assets } = await ncc(join(root, 'packages/launcher/lib/index.js'), {
  cache: false,
  quiet: true,
  license: 'licenses.txt',
  // Nothing that we run is a file beside the code. Left to itself, ncc takes `path.resolve(folder, './…')` for the name of
  // one, copies what it finds and rewrites the expression to a path inside the bundle.
  customEmit: () => false,
})

// Chunk names move between builds: nothing of an older one may stay.
rmSync(out, { recursive: true, force: true })
write('index.js', code)
for (const [name, { source }] of Object.entries(assets)) write(name, source)
write('package.json', '{ "type": "module" }\n')
write(
  'slipway.js',
  `#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand()
`,
  0o755,
)

/**
 * @param {string} name
 * @param {string | Buffer} content
 * @param {number} [mode]
 */
function write(name, content, mode = 0o644) {
  const file = join(out, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content, { mode })
}

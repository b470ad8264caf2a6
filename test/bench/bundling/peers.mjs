import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LIBRARY = new URL('../../../packages/core/lib/bundle/io/index.js', import.meta.url)
const BY_ARCHIVER = fileURLToPath(new URL('../by-archiver.mjs', import.meta.url))
const PUSH_COMPRESS = fileURLToPath(new URL('../push-compress.py', import.meta.url))

/** @typedef {{readonly command: readonly string[], readonly cwd?: string}} Bundling */
/** @typedef {(source: string, file: string) => Bundling} Bundler */

/**
 * The Python that has the AWS CLI in it, itself and not one of the scripts by which a version is chosen: those cost a tenth of a second.
 * Told as missing where there is none.
 */
export function findAwsPython() {
  const { status, stdout } = spawnSync('python3', ['-c', 'import sys, awscli; print(sys.executable)'], {
    encoding: 'utf8',
  })
  if (status === 0) return stdout.trim()
  console.log('not compared: aws deploy push, for python3 with awscli is not on this machine\n')
  return undefined
}

/**
 * The commands that make the same bundle otherwise, the one that all are compared to first. What is missing is said.
 *
 * @returns {Record<string, Bundler>}
 */
export function findPeers() {
  const python = findAwsPython()
  const hasArchiver = existsSync(LIBRARY)
  if (!hasArchiver) console.log('not compared: archiver, for the library is not built: npm run build\n')
  return {
    ...(python !== undefined && {
      'aws deploy push (its compression)': (source) => ({ command: [python, PUSH_COMPRESS, source] }),
    }),
    ...(isHere('zip') && {
      'zip -r -q -6': (source, file) => ({ command: ['zip', '-r', '-q', '-6', file, '.'], cwd: source }),
    }),
    ...(isHere('tar') &&
      isHere('pigz') && {
        'tar \\| pigz -6': (source, file) => ({
          command: ['sh', '-c', 'tar cf - . | pigz -6 >"$1"', 'sh', file],
          cwd: source,
        }),
      }),
    ...(hasArchiver && { 'archiver, zip': byArchiver('zip'), 'archiver, tgz': byArchiver('tgz') }),
  }
}

/** @param {string} format */
function byArchiver(format) {
  return (/** @type {string} */ source, /** @type {string} */ file) => ({
    command: [process.execPath, BY_ARCHIVER, LIBRARY.href, source, file, format],
  })
}

/** @param {string} program */
function isHere(program) {
  const isThere = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
  if (!isThere) console.log(`not compared: ${program}, for it is not on this machine\n`)
  return isThere
}

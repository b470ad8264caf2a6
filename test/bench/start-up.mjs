import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interleave, isOnThisMachine, printRatios, SLIPWAY, time } from './measure.mjs'

const RELEASE = fileURLToPath(new URL('../../examples/web-server/v1', import.meta.url))

/** An AppSpec file by itself: what bundling it takes is all but nothing, so that the start is what is measured. */
const APPSPEC = 'version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/app\n'

/** How soon a usage error, `validate` and a bundle of one file answer, beside a bare Node and the AWS CLI. */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  try {
    writeFileSync(join(folder, 'appspec.yml'), APPSPEC)
    await measureStarts(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureStarts(/** @type {string} */ folder) {
  const node = process.execPath
  const hasAws = isOnThisMachine('aws')
  if (!hasAws) console.log('not compared: the AWS CLI is not on this machine\n')
  const medians = await interleave(
    {
      'node -e 0': () => time([node, '-e', '0']).ms,
      'slipway deploy (usage error)': () => time([node, SLIPWAY, 'deploy'], { code: 2 }).ms,
      'slipway validate': () => time([node, SLIPWAY, 'validate', RELEASE]).ms,
      'slipway bundle (one file)': () =>
        time([node, SLIPWAY, 'bundle', '--source', folder, '--output', join(folder, 'bundle.zip')]).ms,
      ...(hasAws && { 'aws --version': () => time(['aws', '--version']).ms }),
    },
    15,
  )
  printRatios(medians)
}

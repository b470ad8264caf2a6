import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TO_WEB, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import type { Environment } from './fixtures/processes.ts'
import { releaseFiles } from './fixtures/releases.ts'
import type { Inputs, Job } from './fixtures/runner.ts'

const stage = useActionStage()

const WEB = { ...WEB_BUCKET, ...TO_WEB }
const SESSION_TOKEN = 'session/token+of==the/job'
const GITHUB_TOKEN = 'ghs_tokenOfTheJob0123456789'

/** Every text that a run leaves behind: the log, outputs, state, summaries and files, each by its name. */
async function leftBehind(job: Job, inputs: Inputs): Promise<Readonly<Record<string, string>>> {
  const { raw, outputs, summary, steps } = await runPipeline(job, inputs)
  const names = await readdir(job.temporaryFolder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const))
  const log = raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const state = JSON.stringify(Object.values(steps).map((step) => step.state))
  return {
    ...{ log: log.join('\n'), outputs: JSON.stringify(outputs), summary, state },
    ...Object.fromEntries(read),
  }
}

describe('no secret is left in a log, an output, a summary or a file', () => {
  test.for<readonly [string, Environment, Inputs]>([
    ['of a release that succeeds', {}, {}],
    ['when the key is refused', { AWS_SECRET_ACCESS_KEY: 'notTheKeyThatTheServiceKnows' }, {}],
    ['when the session is refused', { AWS_SESSION_TOKEN: SESSION_TOKEN }, {}],
    ['when nobody answers', { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' }, {}],
    ['when the role cannot be assumed', {}, { 'role-to-assume': 'arn:aws:iam::111122223333:role/none' }],
    ['when GitHub refuses', {}, { 'github-environment': 'production', comment: 'true' }],
  ])('%s', async ([, env, inputs]) => {
    const job = await stage.job(releaseFiles(), { env: { ...env, GITHUB_API_URL: 'http://127.0.0.1:9' } })
    const secrets = [
      env.AWS_SECRET_ACCESS_KEY ?? stage.engine.env.AWS_SECRET_ACCESS_KEY ?? '',
      SESSION_TOKEN,
      GITHUB_TOKEN,
    ]
    const left = await leftBehind(job, { ...WEB, ...inputs, 'github-token': GITHUB_TOKEN })
    for (const [place, text] of Object.entries(left)) {
      for (const secret of secrets) expect(text.includes(secret), `${secret} in ${place}\n${left.log}`).toBe(false)
    }
  })
})

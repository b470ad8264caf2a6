import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interleave, isOnThisMachine, printRatios, SLIPWAY, startEngine, temporaryFolder, time } from './measure.mjs'

const RELEASE = fileURLToPath(new URL('../../examples/web-server/v1', import.meta.url))
const GROUP = ['--application-name', 'web']

/** The demo's deployment from folder to green, by slipway and by the AWS CLI, on the same engine. */
export async function bench() {
  const engine = await startEngine(['--fleet', 'web=3'])
  const { env } = engine
  const folder = temporaryFolder()
  const hasAws = isOnThisMachine('aws')
  if (!hasAws) console.log('not compared: the AWS CLI is not on this machine\n')

  const bySlipway = () => {
    const slipway = [process.execPath, SLIPWAY]
    const bundle = join(folder, 'bundle.zip')
    const startedAt = performance.now()
    time([...slipway, 'bundle', '--source', RELEASE, '--output', bundle])
    const { stdout } = time([...slipway, 'push', '--bundle', bundle, ...GROUP, '--s3-bucket', 'web', '--json'], { env })
    const revision = JSON.stringify(JSON.parse(stdout).revision)
    time([...slipway, 'deploy', ...GROUP, '--deployment-group', 'web', '--revision', revision, '--wait'], { env })
    return performance.now() - startedAt
  }
  const byAws = () => {
    const startedAt = performance.now()
    const { stdout } = time(
      ['aws', 'deploy', 'push', ...GROUP, '--source', RELEASE, '--s3-location', 's3://web/aws.zip'],
      { env },
    )
    const location = /--s3-location (\S+)/.exec(stdout)?.[1] ?? ''
    const created = time(
      ['aws', 'deploy', 'create-deployment', ...GROUP, '--deployment-group-name', 'web', '--s3-location', location],
      { env: { ...env, AWS_DEFAULT_OUTPUT: 'json' } },
    )
    const { deploymentId } = JSON.parse(created.stdout)
    time(['aws', 'deploy', 'wait', 'deployment-successful', '--deployment-id', deploymentId], { env })
    return performance.now() - startedAt
  }
  printRatios(
    await interleave(
      { 'slipway bundle, push, deploy --wait': bySlipway, ...(hasAws && { 'aws deploy push, create, wait': byAws }) },
      3,
    ),
  )
  await engine.end()
}

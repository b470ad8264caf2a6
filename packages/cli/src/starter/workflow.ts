import type { HostOs } from '@slipway/core/appspec'
import { pageAddress } from '@slipway/core/appspec'
import { plainFile, type StarterFile } from './starter-file.ts'

/** Where GitHub looks for workflows, from the root of a repository. */
const WORKFLOW_PATH = '.github/workflows/deploy.yml'

/**
 * A workflow that deploys each push, as `examples/workflows/deploy-on-push.yml` does.
 *
 * @param source - The folder of the release from the root of the repository, `/` separated.
 */
export function starterWorkflow(source: string, os: HostOs): StarterFile {
  const hostOs = os === 'windows' ? '\n          host-os: windows' : ''
  return plainFile(
    WORKFLOW_PATH,
    `# Every push to main goes to production; by hand, an earlier release comes back.
#
# Change the names: role, region, application, group, bucket. What has to exist before:
# ${pageAddress('docs/guides/github-actions.md')}
name: Deploy

on:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      # Empty after a push, and then the commit is bundled, pushed and deployed.
      redeploy:
        description: "Deploy again what an earlier deployment deployed: last-successful, or its id. Empty: deploy this branch."
        default: last-successful

permissions:
  # For the credentials: GitHub vouches for this run, and AWS gives it the role for an hour.
  id-token: write
  # For the checkout.
  contents: read

# One deployment at a time, in the order of the pushes. A job that is cancelled in favour of the next one would leave its
# deployment running, and the next one would meet a busy group; without \`queue: max\` a third run would push out the second.
concurrency:
  group: deploy-production
  cancel-in-progress: false
  queue: max

jobs:
  deploy:
    runs-on: ubuntu-latest
    # Longer than \`timeout\` below, so that it is Slipway that ends the wait and says how things stand.
    timeout-minutes: 60
    # Its protection rules apply, and GitHub keeps the record of deployments. It is part of what the role has to trust.
    environment: production
    steps:
      # One commit is enough: nothing here reads the history.
      - uses: actions/checkout@v6
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: arn:aws:iam::111122223333:role/shop-deploy
          aws-region: eu-central-1
      - uses: slipway/slipway@v1
        with:
          # The folder with appspec.yml in it.
          source: ${quoted(source)}${hostOs}
          application-name: shop
          deployment-group: production
          s3-bucket: shop-releases
          redeploy: \${{ inputs.redeploy }}
          # In seconds. The credentials last an hour and are not renewed while a step runs: for more, raise the role's maximum
          # session duration, \`role-duration-seconds\` above, this, and \`timeout-minutes\`.
          timeout: 3000
`,
  )
}

/** A folder's name as YAML reads it back: JSON's way of quoting is one of YAML's. */
function quoted(path: string): string {
  return path === '.' ? path : JSON.stringify(path)
}

import { expect, test } from 'vitest'
import type { MenderDeployment } from '../provider.ts'
import { menderDeploymentJson, renderMenderDeployments } from './mender-history.ts'

const deployment: MenderDeployment = {
  ...{ id: 'id-1', service: 'mender', state: 'failed', nativeStatus: 'finished', name: 'release 2\u001b[2J' },
  ...{ artifactName: 'app-2', groups: ['lab'], isDynamic: false, kind: 'software', forceInstallation: false },
  ...{
    hasUpdateControlMap: false,
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    completedAt: Date.UTC(2026, 0, 2, 3, 5, 5),
  },
  counts: { pending: 1, inProgress: 0, succeeded: 2, failed: 1, skipped: 0, ready: 0 },
}

test('a line tells the release, what became of the devices, and nothing to a terminal', () => {
  expect(renderMenderDeployments([deployment])).toEqual([
    'deployment  status    created (UTC)        took        release  devices                      name',
    'id-1        finished  2026-01-02 03:04:05  1 min 00 s  app-2    2 good, 1 failed, 1 waiting  release 2',
  ])
})

test('a machine gets what there is', () => {
  expect(menderDeploymentJson(deployment)).toMatchObject({
    ...{ deploymentId: 'id-1', status: 'finished', artifactName: 'app-2', groups: ['lab'], dynamic: false },
    createdAt: '2026-01-02T03:04:05.000Z',
  })
})

import { describe, expect, test } from 'vitest'
import { layoutOf, pathsOf, shortDeploymentId } from './layout.ts'

describe('the tree of an agent', () => {
  test('is inside the instance\'s own root with isolation "directory"', () => {
    const layout = layoutOf({ folder: '/data/web-1', isolation: 'directory' })
    expect(layout.hostRoot).toBe('/data/web-1/root')
    expect(layout.deploymentRoot).toBe('/data/web-1/root/opt/codedeploy-agent/deployment-root')
  })

  test('is in the instance\'s folder with isolation "none", whose root is the machine\'s', () => {
    const layout = layoutOf({ folder: '/data/web-1', isolation: 'none' })
    expect(layout.hostRoot).toBe('/')
    expect(layout.deploymentRoot).toBe('/data/web-1/deployment-root')
  })

  test("has the real agent's names, with its mix of hyphens and underscores", () => {
    const layout = layoutOf({ folder: '/i', isolation: 'none' })
    const paths = pathsOf(layout, { deploymentGroupId: 'g-1', deploymentId: 'd-ABC' })
    const relative = Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [name, path.replace(`${layout.deploymentRoot}/`, '')]),
    )
    expect(relative).toEqual({
      groupFolder: 'g-1',
      folder: 'g-1/d-ABC',
      bundle: 'g-1/d-ABC/bundle.tar',
      archive: 'g-1/d-ABC/deployment-archive',
      scriptsLog: 'g-1/d-ABC/logs/scripts.log',
      instructionsFolder: 'deployment-instructions',
      installPlan: 'deployment-instructions/g-1-install.json',
      cleanup: 'deployment-instructions/g-1-cleanup',
      lastSuccessfulInstall: 'deployment-instructions/g-1_last_successful_install',
      mostRecentInstall: 'deployment-instructions/g-1_most_recent_install',
      tracking: 'ongoing-deployment/d-ABC',
    })
    expect(layout.deploymentsLog).toBe('/i/deployment-root/deployment-logs/codedeploy-agent-deployments.log')
  })

  test('names a deployment by the last part of its ARN', () => {
    expect(shortDeploymentId('arn:aws:codedeploy:eu-west-1:1:deployment/d-ABC')).toBe('d-ABC')
  })

  test.for(['', '.', '..', 'a/b', 'a\0b'])(
    'refuses %j as a deployment id, which would leave the tree',
    (deploymentId) => {
      const layout = layoutOf({ folder: '/i', isolation: 'none' })
      expect(() => pathsOf(layout, { deploymentGroupId: 'g', deploymentId })).toThrow(/cannot be the name of a folder/)
    },
  )
})

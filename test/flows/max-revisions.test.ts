import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEngineProcess } from './fixtures/processes.ts'
import { releaseFiles } from './fixtures/releases.ts'
import { release } from './fixtures/steps.ts'

test('the instances of an engine keep as many revisions as it is told', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1', '--max-revisions', '2'] })
  for (const text of ['one', 'two', 'three']) {
    expect((await release(engine, { ...releaseFiles(), 'page.html': text })).result.outcome).toBe('succeeded')
  }
  const tree = join(engine.instances[0]?.root ?? '', 'opt/codedeploy-agent/deployment-root')
  const groups = (await readdir(tree)).filter((name) => /^[0-9a-f-]{36}$/.test(name))
  expect(groups).toHaveLength(1)
  expect(await readdir(join(tree, groups[0] ?? ''))).toHaveLength(2)
})

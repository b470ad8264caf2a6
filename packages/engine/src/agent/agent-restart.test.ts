import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AgentFixture, agentFixture } from './fixtures/agent-fixture.ts'
import type { Tree } from './fixtures/temporary-folder.ts'

const RELEASE: Tree = { 'appspec.yml': 'version: 0.0\nos: linux\n' }

describe('an agent that ends', () => {
  const endless: Tree = {
    'appspec.yml': 'version: 0.0\nos: linux\nhooks:\n  BeforeInstall:\n    - location: run\n',
    run: { script: '#!/bin/sh\nsleep 600\n' },
  }

  async function stopDuringScript(fixture: AgentFixture): Promise<string> {
    fixture.start()
    const specification = await fixture.push('d-1', endless)
    await fixture.run('DownloadBundle', specification)
    const id = fixture.controlPlane.give('BeforeInstall', specification)
    await fixture.clock.untilSleeping(3_600_000)
    await fixture.stop()
    return id
  }

  test('leaves a note of the command that it cut short, and reports nothing', async () => {
    const fixture = await agentFixture()
    const id = await stopDuringScript(fixture)
    expect(await fixture.ongoing()).toEqual(['d-1'])
    expect(fixture.controlPlane.completions.map((completion) => completion.id)).not.toContain(id)
  })

  test('is followed by one that reports the command as failed with code 7, and then polls', async () => {
    const fixture = await agentFixture()
    const id = await stopDuringScript(fixture)
    fixture.start()
    expect(await fixture.controlPlane.completionOf(id)).toEqual({
      id,
      status: 'Failed',
      diagnostics: {
        errorCode: 7,
        scriptName: '',
        message: 'Failed: Failing in-progress lifecycle event after an agent restart.',
        log: '',
      },
    })
    expect(await fixture.run('ApplicationStop', await fixture.push('d-2', RELEASE))).toMatchObject({
      status: 'Succeeded',
    })
    await fixture.stop()
    expect(await fixture.ongoing()).toEqual([])
  })

  test('forgets notes that are older than a day', async () => {
    const fixture = await agentFixture()
    const id = await stopDuringScript(fixture)
    fixture.clock.advance(25 * 60 * 60 * 1000)
    fixture.start()
    await fixture.run('ApplicationStop', await fixture.push('d-2', RELEASE))
    expect(fixture.controlPlane.completions.map((completion) => completion.id)).not.toContain(id)
    await fixture.stop()
    expect(await fixture.ongoing()).toEqual([])
  })

  test('reports only the latest of several notes', async () => {
    const fixture = await agentFixture()
    const folder = join(fixture.root, 'opt/codedeploy-agent/deployment-root/ongoing-deployment')
    await mkdir(folder, { recursive: true })
    for (const [name, ageSeconds] of [
      ['d-old', 60],
      ['d-latest', 5],
      ['d-older', 90],
    ] as const) {
      await writeFile(join(folder, name), `command of ${name}`)
      const at = fixture.clock.now() / 1000 - ageSeconds
      await utimes(join(folder, name), at, at)
    }
    fixture.start()
    await fixture.run('ApplicationStop', await fixture.push('d-2', RELEASE))
    expect(fixture.controlPlane.completions.map(({ id }) => id)).toEqual(['command of d-latest', 'command-1'])
  })
})

test("a note that was being written when the agent ended is nobody's command, and goes", async () => {
  const fixture = await agentFixture()
  const folder = join(fixture.root, 'opt/codedeploy-agent/deployment-root/ongoing-deployment')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'd-0.new'), 'comma')
  fixture.start()
  await fixture.run('ApplicationStop', await fixture.push('d-1', RELEASE))
  expect(fixture.controlPlane.completions.map(({ id }) => id)).toEqual(['command-1'])
  await fixture.stop()
  expect(await fixture.ongoing()).toEqual([])
})

test('a command whose beginning cannot be noted, as on a full disk, fails with the reason instead of staying silent', async () => {
  const fixture = await agentFixture()
  fixture.start()
  await fixture.run('ApplicationStop', await fixture.push('d-1', RELEASE))
  const notes = join(fixture.root, 'opt/codedeploy-agent/deployment-root/ongoing-deployment')
  await rm(notes, { recursive: true, force: true })
  await writeFile(notes, 'in the way')
  const completion = await fixture.run('DownloadBundle', await fixture.push('d-2', RELEASE))
  expect(completion).toMatchObject({
    status: 'Failed',
    diagnostics: { errorCode: 5, message: expect.stringContaining(notes) },
  })
})

describe('a control plane that does not answer', () => {
  test('is asked again after waits that grow, and start anew after a success', async () => {
    const fixture = await agentFixture()
    for (let times = 0; times < 3; times += 1) {
      fixture.controlPlane.failures.push({ operation: 'poll', error: new Error('the connection was cut') })
    }
    fixture.start()
    for (const seconds of [10, 13, 17]) await fixture.clock.passSleep(seconds * 1000)
    expect(await fixture.run('ApplicationStop', await fixture.push('d-1', RELEASE))).toMatchObject({
      status: 'Succeeded',
    })
    fixture.controlPlane.failures.push({ operation: 'acknowledge', error: new Error('the connection was cut') })
    fixture.controlPlane.give('ApplicationStop', await fixture.push('d-2', RELEASE))
    await fixture.clock.untilSleeping(10_000)
    expect(fixture.lines.filter((line) => line.includes('the connection was cut'))).toHaveLength(4)
  })

  test('is told a result again until it takes it', async () => {
    const fixture = await agentFixture()
    fixture.start()
    fixture.controlPlane.failures.push({ operation: 'complete', error: new Error('the connection was cut') })
    const completion = fixture.run('ApplicationStop', await fixture.push('d-1', RELEASE))
    await fixture.clock.passSleep(10_000)
    expect(await completion).toMatchObject({ status: 'Succeeded' })
  })

  test('may not hand out the commands of another host', async () => {
    const fixture = await agentFixture()
    fixture.start()
    fixture.controlPlane.give('DownloadBundle', await fixture.push('d-1', RELEASE), 'arn:aws:iam::1:user/other')
    await fixture.clock.untilSleeping(10_000)
    expect(fixture.controlPlane.completions).toEqual([])
    expect(fixture.lines.join('\n')).toContain('Host Identifier mismatch')
  })
})

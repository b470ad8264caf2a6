import { expect, test } from 'vitest'
import { slipway, startEngineProcess } from './fixtures/processes.ts'
import { release, TO_WEB } from './fixtures/steps.ts'
import { filesOf, onEach, standIns, WEB_PAGE, WORD_PRESS } from './fixtures/tutorials.ts'

test.for([
  [
    'the web page on Apache',
    WEB_PAGE,
    'var/www/html/index.html',
    'start.sh',
    ['ApplicationStart: service httpd start'],
  ],
  [
    'WordPress',
    WORD_PRESS,
    'var/www/html/WordPress/index.php',
    'database.sh',
    ['ApplicationStart: service httpd start', 'ApplicationStart: mysql -e CREATE DATABASE IF NOT EXISTS test'],
  ],
] as const)(
  '%s is deployed to three instances, deployed again, taken back by a person and by the service',
  async ([, tutorial, page, broken, calls]) => {
    await using programs = await standIns()
    const environment = { PATH: `${programs.path}:${process.env.PATH}` }
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=3'], environment })
    const shows = async (version: string): Promise<void> => {
      const pages = await onEach(engine.instances, page)
      expect(pages).toHaveLength(3)
      for (const text of pages) expect(text).toContain(version)
    }

    expect((await release(engine, filesOf(tutorial, 'first'))).result.outcome).toBe('succeeded')
    await shows('first')
    for (const called of await onEach(engine.instances, 'called')) {
      expect(called).toContain('BeforeInstall: yum install -y httpd')
      for (const call of calls) expect(called).toContain(call)
      // There is nothing to stop before the first revision.
      expect(called).not.toContain('ApplicationStop')
    }

    expect((await release(engine, filesOf(tutorial, 'second'))).result.outcome).toBe('succeeded')
    await shows('second')
    for (const called of await onEach(engine.instances, 'called'))
      expect(called).toContain('ApplicationStop: service httpd stop')

    const back = await slipway(['redeploy', ...TO_WEB, '--from', 'previous-successful', '--wait'], { env: engine.env })
    expect(back.code, back.stderr).toBe(0)
    await shows('first')

    const third = await release(engine, filesOf(tutorial, 'third', broken), ['--auto-rollback', 'failure'])
    expect(third.result).toMatchObject({ outcome: 'rolled-back', status: 'Failed' })
    expect(JSON.stringify(third.result)).toContain('no such unit')
    await shows('first')
  },
)

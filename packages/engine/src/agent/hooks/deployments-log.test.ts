import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ManualClock } from '../fixtures/manual-clock.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { DeploymentsLog } from './deployments-log.ts'

async function logIn(folder: string, fullBytes?: number): Promise<DeploymentsLog> {
  return DeploymentsLog.open(join(folder, 'logs', 'all.log'), new ManualClock(), fullBytes)
}

test('begins with a line that says so, once, and goes on after the last one', async () => {
  const folder = await temporaryFolder()
  for (const line of ['one\n', 'two\n']) {
    const log = await logIn(folder)
    await log.append(line)
    await log.close()
  }
  const text = await readFile(join(folder, 'logs/all.log'), 'utf8')
  expect(text).toMatch(/^# Logfile created on \d{4}-\d\d-\d\d \d\d:\d\d:\d\d by slipway\none\ntwo\n$/)
})

test('a full file makes way, and eight are kept, the current one included', async () => {
  const folder = await temporaryFolder()
  const log = await logIn(folder, 100)
  for (let number = 1; number <= 12; number += 1) await log.append(`${number} ${'x'.repeat(200)}\n`)
  await log.close()
  const names = (await readdir(join(folder, 'logs'))).sort()
  expect(names).toEqual(['all.log', ...[0, 1, 2, 3, 4, 5, 6].map((age) => `all.log.${age}`)])
  const numbers = await Promise.all(
    names.map(async (name) => {
      const [begin = '', line = ''] = (await readFile(join(folder, 'logs', name), 'utf8')).split('\n')
      expect(begin).toContain('# Logfile created on')
      return line.split(' ')[0]
    }),
  )
  expect(numbers).toEqual(['12', '11', '10', '9', '8', '7', '6', '5'])
})

test('a file that was full when it was opened makes way for the first line', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'logs'))
  const first = await logIn(folder, 10)
  await first.append('one\n')
  await first.close()
  const second = await logIn(folder, 10)
  await second.append('two\n')
  await second.close()
  expect((await readdir(join(folder, 'logs'))).sort()).toEqual(['all.log', 'all.log.0', 'all.log.1'])
})

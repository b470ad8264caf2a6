import { execFileSync } from 'node:child_process'
import { createWriteStream, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../agent/fixtures/temporary-folder.ts'
import { described } from '../compare-layer.ts'
import type { FileChange } from '../inspection.ts'
import { writeTar } from './write-tar.ts'

test('tar reads what is written, long names and removed files among it', async () => {
  const folder = await temporaryFolder()
  const long = join(folder, 'a'.repeat(90), 'b'.repeat(90))
  mkdirSync(long, { recursive: true })
  writeFileSync(join(long, 'file'), 'x'.repeat(1_000), { mode: 0o640 })
  writeFileSync(join(folder, 'empty'), '')
  symlinkSync('c'.repeat(150), join(folder, 'link'))
  const added = [
    join(folder, 'a'.repeat(90)),
    long,
    join(long, 'file'),
    join(folder, 'empty'),
    join(folder, 'link'),
  ].map((path): FileChange => ({ ...described(path, lstatSync(path)), change: 'added' }))
  const removed: FileChange = { ...described(join(folder, 'gone'), lstatSync(folder)), change: 'removed' }
  const archive = join(folder, 'layer.tar')
  await pipeline(Readable.from(writeTar([...added, removed])), createWriteStream(archive))

  const inside = folder.slice(1)
  const names = execFileSync('tar', ['-tf', archive]).toString().trim().split('\n')
  expect(names.map((name) => name.slice(inside.length + 1))).toEqual([
    `${'a'.repeat(90)}/`,
    `${'a'.repeat(90)}/${'b'.repeat(90)}/`,
    `${'a'.repeat(90)}/${'b'.repeat(90)}/file`,
    'empty',
    'link',
    '.wh.gone',
  ])
  const out = join(folder, 'out')
  mkdirSync(out)
  execFileSync('tar', ['-xf', archive, '-C', out])
  const file = join(out, inside, 'a'.repeat(90), 'b'.repeat(90), 'file')
  expect(execFileSync('cat', [file]).toString()).toBe('x'.repeat(1_000))
  expect(lstatSync(file).mode & 0o777).toBe(0o640)
  expect(execFileSync('readlink', [join(out, inside, 'link')]).toString()).toBe(`${'c'.repeat(150)}\n`)
})

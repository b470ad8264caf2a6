import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFunctionCode } from './function-code.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-function-code-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a folder becomes a zip whose digest is the same for the same content', async () => {
  const digests: string[] = []
  for (const name of ['one', 'two']) {
    const source = join(folder, name)
    await mkdir(join(source, 'lib'), { recursive: true })
    await writeFile(join(source, 'index.js'), 'exports.handler = async () => 1\n')
    await writeFile(join(source, 'lib/a.js'), '')
    await utimes(join(source, 'index.js'), new Date(0), new Date(name === 'one' ? 1e12 : 2e12))
    const { bytes, sha256, type } = await createFunctionCode([], () => {}).readCode(source)
    expect([type, Buffer.from(bytes).subarray(0, 2).toString()]).toEqual(['zip', 'PK'])
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('base64'))
    digests.push(sha256)
  }
  expect(digests[0]).toBe(digests[1])
})

test('a zip is sent as it is', async () => {
  const path = join(folder, 'code.zip')
  await writeFile(path, 'made elsewhere')
  const { bytes } = await createFunctionCode([], () => {}).readCode(path)
  expect(Buffer.from(bytes).toString()).toBe('made elsewhere')
})

test.for([
  ['nothing', 'absent', 'there is no code at'],
  ['an empty folder', '.', 'source folder'],
] as const)('%s is no code', async ([, name, message]) => {
  await expect(createFunctionCode([], () => {}).readCode(join(folder, name))).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining(message),
  })
})

test('a link that leads out of the folder leads to nothing in a function, and one in it stays', async () => {
  const source = join(folder, 'linked')
  await mkdir(join(source, 'lib'), { recursive: true })
  await writeFile(join(source, 'index.js'), '')
  await symlink('../index.js', join(source, 'lib/inside'))
  const { bytes } = await createFunctionCode([], () => {}).readCode(source)
  expect(Buffer.from(bytes).toString('latin1')).toContain('lib/inside')
  await symlink('../../shared', join(source, 'lib/shared'))
  await symlink('/etc/hosts', join(source, 'hosts'))
  await expect(createFunctionCode([], () => {}).readCode(source)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: [
      `link "hosts" in "${source}" leads out of it, to "/etc/hosts"`,
      `link "lib/shared" in "${source}" leads out of it, to "../../shared"`,
    ].join('\n'),
    hint: expect.stringContaining('.deployignore'),
  })
})

test('what looks like a secret is no part of the code, unless it is named', async () => {
  const source = join(folder, 'code')
  await mkdir(join(source, 'node_modules/a'), { recursive: true })
  await writeFile(join(source, 'index.js'), '')
  await writeFile(join(source, '.env'), 'TOKEN=hush-hush')
  await writeFile(join(source, 'node_modules/a/test.pem'), '-----BEGIN PRIVATE KEY-----\nMIIE\n')
  const warnings: string[] = []
  const read = (allowed: string[]) => createFunctionCode(allowed, (message) => warnings.push(message)).readCode(source)
  await expect(read([])).rejects.toMatchObject({
    code: 'SECRETS_FOUND',
    message:
      'the code of the function would hold a file that looks like a secret\n".env" looks like variables of an environment',
    hint: `leave them out with a .deployignore in "${source}"; what does belong there is named with allow-secrets`,
  })
  expect(warnings).toEqual([])
  expect((await read(['.env'])).type).toBe('zip')
  expect(warnings).toEqual([
    '1 file of a package looks like a secret and goes into the code of the function: "node_modules/a/test.pem" (a private key)',
  ])
})

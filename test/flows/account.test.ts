import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run, SLIPWAY, startEngineProcess } from './fixtures/processes.ts'

const PROGRAM = fileURLToPath(new URL('../account/run.mjs', import.meta.url))

test('what is run by hand against an account holds against the engine', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'shop=1'] })
  const group = ['--application-name', 'shop', '--deployment-group', 'shop', '--s3-bucket', 'shop']
  const { code, stdout, stderr } = await run(process.execPath, [PROGRAM, ...group, '--stop-after', '2'], {
    env: { ...engine.env, SLIPWAY_UNDER_TEST: SLIPWAY },
  })
  expect(stdout.match(/^NOT OK: .*$/gm) ?? [], stderr).toEqual([])
  expect(stdout.match(/^ok: /gm)).toHaveLength(8)
  expect(code).toBe(0)
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DIAGNOSTIC_TITLES } from '../diagnostics.ts'
import type { ReleaseToValidate } from './index.ts'
import { formatDiagnostic, validateRelease } from './index.ts'

const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
const cases = readdirSync(folder).sort()

/** A case is an AppSpec file, optionally `case.json` with the host and the release around it, and what is printed of it. */
function validateCase(name: string): { readonly printed: string; readonly codes: readonly string[] } {
  const appSpec = `${folder}${name}/appspec.yml`
  const options = `${folder}${name}/case.json`
  const text = existsSync(appSpec) ? readFileSync(appSpec, 'utf8') : undefined
  const more: Partial<ReleaseToValidate> = existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}
  const diagnostics = validateRelease({ ...more, text, file: 'appspec.yml' })
  return {
    printed: diagnostics.map((each) => `${formatDiagnostic(each, text)}\n`).join('\n'),
    codes: diagnostics.map(({ code }) => code),
  }
}

test.for(cases)('fixture "%s" prints what is expected of it', async (name) => {
  const { printed } = validateCase(name)
  await expect(printed).toMatchFileSnapshot(`${folder}${name}/expected.txt`)
})

test.for(Object.keys(DIAGNOSTIC_TITLES))('%s has a fixture of its name that shows it', (code) => {
  expect(validateCase(code.replace('appspec/', '')).codes).toContain(code)
})

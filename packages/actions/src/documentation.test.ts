import { expect, test } from 'vitest'
import { pageUrl } from './documentation.ts'

const runner = {
  GITHUB_SERVER_URL: 'https://ghes.example',
  GITHUB_ACTION_REPOSITORY: 'mirror/slipway',
  GITHUB_ACTION_REF: 'v1',
}

test('a page is linked where the action came from', () => {
  expect(pageUrl('docs/x.md', { environment: runner })).toBe('https://ghes.example/mirror/slipway/blob/v1/docs/x.md')
})

test('an action of the repository itself has no version to link to', () => {
  expect(pageUrl('docs/x.md', { environment: { ...runner, GITHUB_ACTION_REF: '' } })).toBeUndefined()
})

import { expect, test } from 'vitest'
import { readGitHubOptions } from './git-hub.ts'

const none = { 'github-api-url': undefined, 'github-token-env': undefined }

test('nothing given is nothing said', () => {
  expect(readGitHubOptions(none, { GITHUB_TOKEN: 'secret' })).toEqual({})
})

test('the token is taken from the variable that is named', () => {
  const values = { 'github-api-url': 'http://127.0.0.1:1', 'github-token-env': 'MINE' }
  expect(readGitHubOptions(values, { MINE: 'secret' })).toEqual({ apiUrl: 'http://127.0.0.1:1', token: 'secret' })
})

test.for([{}, { MINE: '' }])('a variable that is not set is told: %j', (environment) => {
  expect(() => readGitHubOptions({ ...none, 'github-token-env': 'MINE' }, environment)).toThrow(
    '--github-token-env names "MINE", which is not set',
  )
})

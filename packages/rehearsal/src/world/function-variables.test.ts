import { expect, test } from 'vitest'
import { functionVariables } from './function-variables.ts'

const given = [
  { name: 'TEST_URL', value: '{test-url}/health' },
  { name: 'BOTH', value: '{url} {url}' },
  { name: 'STAGE', value: 'rehearsal' },
]
const url = new URL('http://127.0.0.1:8080/')
const testUrl = new URL('http://127.0.0.1:8081/')

test('hooks learn where the service is that they judge', () => {
  expect(functionVariables(given, { url, testUrl })).toEqual({
    TEST_URL: 'http://127.0.0.1:8081/health',
    BOTH: 'http://127.0.0.1:8080 http://127.0.0.1:8080',
    STAGE: 'rehearsal',
  })
})

test('a listener that there is not leaves its mark', () => {
  expect(functionVariables(given, { url }).TEST_URL).toBe('{test-url}/health')
  expect(functionVariables(given)).toMatchObject({ BOTH: '{url} {url}', STAGE: 'rehearsal' })
})

import { expect, test } from 'vitest'
import { httpUrl } from './http-url.ts'

const { read } = httpUrl('where it is', 'nowhere')

test.for([
  [[], undefined],
  [[''], undefined],
  [['http://127.0.0.1:8080'], 'http://127.0.0.1:8080'],
  [['https://github.example.com/api/v3'], 'https://github.example.com/api/v3'],
] as const)('%j is read as %j', ([given, url]) => {
  expect(read(given)).toBe(url)
})

test.for(['github.com', 'ftp://github.com', '127.0.0.1:80', 'http://'])('"%s" is no address of a service', (text) => {
  expect(() => read([text])).toThrow(`is "${text}"; expected an address`)
})

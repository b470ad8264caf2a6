import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { contextOf } from './fixtures/run-context.ts'
import { tryGitHub } from './octokit.ts'

test('the way to GitHub is through the proxy of the environment', async () => {
  const asked: string[] = []
  const proxy = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  // The client reads these when it is loaded, which no other test of this file does.
  process.env.https_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  process.env.GITHUB_API_URL = 'https://github.example/api/v3'
  const warnings: string[] = []
  await tryGitHub(
    'nothing was told',
    'deployments: write',
    { context: contextOf(process.env.GITHUB_API_URL), token: 't', warn: (message) => void warnings.push(message) },
    ({ send }) => send(({ meta }, request) => meta.getZen({ request })),
  )
  proxy.close()
  expect(asked).toEqual(['github.example:443'])
  expect(warnings).toEqual([expect.stringMatching(/^nothing was told: GitHub cannot be reached \(/)])
})

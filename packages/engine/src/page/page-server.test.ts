import { expect, test } from 'vitest'
import { type PageSource, startPage } from './page-server.ts'

test('a defect is told to the log, and never to whoever looks at the page', async () => {
  const said: string[] = []
  const source: PageSource = {
    read: () => {
      throw new TypeError('a defect of ours')
    },
    request: () => Promise.reject(new TypeError('another one')),
  }
  const page = await startPage(source, 0, (line) => said.push(line))
  try {
    await expect(fetch(new URL('data', page.url))).rejects.toThrow()
    await expect(fetch(new URL('requests/stop', page.url), { method: 'POST', body: '{}' })).rejects.toThrow()
    expect(said).toEqual([expect.stringContaining('a defect of ours'), expect.stringContaining('another one')])
  } finally {
    await page.close()
  }
})

test('a port that is taken is said, and what to do', async () => {
  const source: PageSource = { read: () => ({}) as never, request: () => undefined }
  const page = await startPage(source, 0, () => undefined)
  try {
    const port = Number(new URL(page.url).port)
    await expect(startPage(source, port, () => undefined)).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringContaining(`port ${port} (EADDRINUSE)`),
    })
  } finally {
    await page.close()
  }
})

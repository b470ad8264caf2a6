import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { AnsweredFault } from '../http/fault.ts'
import { startMender } from './fixtures/start-mender.ts'
import { findRoute } from './http/find-route.ts'
import { MENDER_ROUTES, type MenderOperation, type Route, UNBUILT_MENDER_ROUTES } from './operations.ts'

const D1 = '/api/management/v1/deployments'

test.for(Object.entries(MENDER_ROUTES) as [MenderOperation, Route][])(
  '%s is found by its own path',
  ([name, route]) => {
    const [method, path] = route
    expect(findRoute(method, path.replaceAll(/\{\w+\}/g, 'x%20y'), 'enterprise')?.operation).toBe(name)
  },
)

test('what only the commercial server has is not there in the open-source one', () => {
  const commercial = Object.entries(MENDER_ROUTES).filter(([, [, , , plan]]) => plan === 'enterprise')
  expect(commercial.map(([name]) => name)).toContain('CheckUpdateV2')
  for (const [, [method, path]] of commercial) {
    const found = findRoute(method, path, 'oss')
    expect(found?.route[3]).toBeUndefined()
  }
})

test('every call but those that anyone may make is refused with 401 without a token', async () => {
  const mender = await startMender({ plan: 'enterprise' })
  const guarded = Object.values(MENDER_ROUTES).filter(([, , access]) => access !== 'anyone')
  expect(guarded.length).toBeGreaterThan(60)
  for (const [method, path] of guarded) {
    const { status, json } = await mender.call(method, path, undefined, { Authorization: 'Bearer ' })
    expect([path, status, json]).toEqual([path, 401, { error: 'unauthorized', request_id: expect.any(String) }])
  }
})

test('a call that is known and not carried out is answered with 501, naming it; another with 404', async () => {
  const mender = await startMender({ plan: 'enterprise' })
  for (const [name, [method, path]] of Object.entries(UNBUILT_MENDER_ROUTES)) {
    const { status, json } = await mender.call(method, path)
    expect([status, json.error]).toEqual([501, expect.stringContaining(`${name} is not implemented`)])
  }
  const { status, headers, json } = await mender.call('GET', '/api/management/v1/nothing')
  expect([status, json.request_id]).toEqual([404, headers.get('x-men-requestid')])
})

test.for([
  ['throttle', 429],
  ['internal-error', 500],
  ['expired-token', 401],
] as const)('a call that meets %s is answered with %i, and changes nothing', async ([fault, status]) => {
  const met: (readonly [string, AnsweredFault])[] = []
  const mender = await startMender({
    meet: async (operation) => {
      if (operation !== 'CreateDeployment') return undefined
      met.push([operation, fault])
      return fault
    },
  })
  await mender.release({ name: 'app-1' })
  const body = { name: 'go', artifact_name: 'app-1', devices: ['a'] }
  expect((await mender.call('POST', `${D1}/deployments`, body)).status).toBe(status)
  expect(met).toHaveLength(1)
  expect((await mender.call('GET', `${D1}/deployments`)).json).toEqual([])
})

test('a body that comes in chunks, without a length, is taken as any other', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const status = await new Promise((resolve, reject) => {
    const sent = request(`${mender.endpoint}${D1}/deployments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${mender.token}`, 'Content-Type': 'application/json' },
    })
    sent.on('response', (answer) => resolve(answer.resume().statusCode))
    sent.on('error', reject)
    sent.write('{"name":"go","artifact')
    sent.end('_name":"app-1","devices":["a"]}')
  })
  expect(status).toBe(201)
})

import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  DeleteTargetGroupCommand,
  DeregisterTargetsCommand,
  DescribeTargetHealthCommand,
  ModifyListenerCommand,
  ModifyTargetGroupAttributesCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from 'vitest'
import { ManualClock } from '../../../core/src/deployment/fixtures/manual-clock.ts'
import {
  balance,
  type LoadBalancingFixture,
  saying,
  startLoadBalancing,
  startTarget,
  type Target,
  until,
  weights,
  withFreePort,
} from './fixtures/start-load-balancing.ts'

async function ask(url: string, init: RequestInit = {}): Promise<readonly [status: number, text: string]> {
  const answer = await fetch(url, init)
  return [answer.status, await answer.text()]
}

const states = async ({ client }: LoadBalancingFixture, TargetGroupArn: string | undefined) => {
  const { TargetHealthDescriptions = [] } = await client.send(new DescribeTargetHealthCommand({ TargetGroupArn }))
  return TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth?.State)
}

const at = (target: Target) => ({ Targets: [{ Id: '127.0.0.1', Port: target.port }] })

test('a target gets the request as it was sent, and the client the answer as it was given', async () => {
  await using fixture = await startLoadBalancing()
  const seen: unknown[] = []
  await using target = await startTarget((message, response) => {
    const { method, url, headers } = message
    let body = ''
    message.on('data', (chunk) => {
      body += chunk
    })
    message.on('end', () => {
      seen.push({ method, url, headers, body })
      response.writeHead(201, 'Made', [...['Set-Cookie', 'a=1'], ...['Set-Cookie', 'b=2'], ...['X-Own', 'yes']])
      response.end('made')
    })
  })
  const { url } = await balance(fixture.client, [{ targets: [target], weight: 1 }])
  const { host } = new URL(url)
  await until(() => seen.length > 0)
  seen.length = 0
  const answer = await fetch(`${url}/a%2Fb?c=d`, {
    method: 'PUT',
    body: 'x'.repeat(300_000),
    headers: { 'X-Forwarded-For': '10.0.0.1', 'X-Forwarded-Proto': 'gopher' },
  })
  expect([answer.status, answer.statusText, await answer.text()]).toEqual([201, 'Made', 'made'])
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(seen).toMatchObject([{ method: 'PUT', url: '/a%2Fb?c=d', body: 'x'.repeat(300_000) }])
  expect(seen).toMatchObject([
    {
      headers: {
        host,
        'content-length': '300000',
        'x-forwarded-for': '10.0.0.1, 127.0.0.1',
        'x-forwarded-proto': 'http',
        'x-forwarded-port': new URL(url).port,
        'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
      },
    },
  ])
})

test('a body without a length is passed on as it comes, also with a method that rarely has one', async () => {
  await using fixture = await startLoadBalancing()
  await using target = await startTarget((message, response) => message.pipe(response))
  const { url } = await balance(fixture.client, [{ targets: [target], weight: 1 }])
  for (const method of ['POST', 'DELETE']) {
    const sent = request(url, { method, headers: { 'Transfer-Encoding': 'chunked' } })
    sent.write('first,')
    const [reply] = await once(sent, 'response')
    const [first] = await once(reply, 'data')
    sent.end('second')
    const [second] = await once(reply, 'data')
    expect(`${first}${second}`).toBe('first,second')
    reply.destroy()
  }
})

test('each request goes to a group by weight, also those of one connection', async () => {
  let draw = 0
  // The draws of a hundred requests, evenly spread: what comes of them is no luck.
  await using fixture = await startLoadBalancing({ random: () => ((draw++ * 37) % 100) / 100 })
  await using blue = await saying('blue')
  await using green = await saying('green')
  const { url, listenerArn, groupArns } = await balance(fixture.client, [
    { targets: [blue], weight: 90 },
    { targets: [green], weight: 10 },
  ])
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const count = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (let index = 0; index < 100; index += 1) {
      const sent = request(url, { agent }).end()
      const [reply] = await once(sent, 'response')
      const chunks = await reply.toArray()
      const color = Buffer.concat(chunks).toString()
      counts[color] = (counts[color] ?? 0) + 1
    }
    return counts
  }
  expect(await count()).toEqual({ blue: 90, green: 10 })
  const DefaultActions = [{ Type: 'forward' as const, ForwardConfig: weights(groupArns, 0, 100) }]
  await fixture.client.send(new ModifyListenerCommand({ ListenerArn: listenerArn, DefaultActions }))
  expect(await count()).toEqual({ green: 100 })
  agent.destroy()
})

test('an instance takes requests on its own port, whatever port it was registered with, for as long as it is there', async () => {
  await using web = await saying('web-1')
  const ports = new Map([['web-1', web.port]])
  await using fixture = await startLoadBalancing({ instancePort: (id) => ports.get(id) })
  const { client } = fixture
  const { url, listenerArn } = await balance(client, [{ targets: [], weight: 1 }])
  const made = await client.send(new CreateTargetGroupCommand({ Name: 'instances', Protocol: 'HTTP', Port: 80 }))
  const { TargetGroupArn, TargetType } = made.TargetGroups?.[0] ?? {}
  expect(TargetType).toBe('instance')
  const register = (Id: string, Port?: number) =>
    client.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id, Port }] }))
  await register('web-1')
  await expect(register('web-2')).rejects.toMatchObject({ name: 'InvalidTargetException' })
  const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }]
  await client.send(new ModifyListenerCommand({ ListenerArn: listenerArn, DefaultActions }))
  expect(await ask(url)).toEqual([200, 'web-1'])
  ports.delete('web-1')
  expect((await ask(url))[0]).toBe(503)
})

test('a target that cannot be connected to is passed over, body and all; without another one it is 502', async () => {
  await using fixture = await startLoadBalancing()
  await using alive = await startTarget((message, response) => message.pipe(response))
  // A port of the system's: whatever else runs here does not listen on it.
  const dead = { port: 1 } as Target
  const { url, groupArns } = await balance(fixture.client, [{ targets: [dead, alive], weight: 1 }])
  for (let index = 0; index < 4; index += 1) {
    expect(await ask(url, { method: 'POST', body: `body ${index}` })).toEqual([200, `body ${index}`])
  }
  const [TargetGroupArn] = groupArns
  await fixture.client.send(new DeregisterTargetsCommand({ TargetGroupArn, ...at(alive) }))
  expect((await ask(url))[0]).toBe(502)
  await fixture.client.send(new DeregisterTargetsCommand({ TargetGroupArn, ...at(dead) }))
  expect(await ask(url)).toEqual([503, expect.stringContaining('503 Service Temporarily Unavailable')])
})

test('a target that breaks off is 502 before its answer, and a broken answer after', async () => {
  await using fixture = await startLoadBalancing()
  await using target = await startTarget((message, response) => {
    if (message.url === '/late') response.write('half', () => response.destroy())
    else response.destroy()
  })
  const { url } = await balance(fixture.client, [{ targets: [target], weight: 1 }])
  expect((await ask(url))[0]).toBe(502)
  await expect(ask(`${url}/late`)).rejects.toThrow()
})

test('requests under way to a target that is deregistered end where they are; new ones go elsewhere', async () => {
  await using fixture = await startLoadBalancing()
  let finish: (() => void) | undefined
  await using slow = await startTarget((message, response) => {
    if (message.headers['user-agent']?.startsWith('ELB-HealthChecker')) response.end()
    else finish = () => response.end('slow')
  })
  await using other = await saying('other')
  const { url, groupArns } = await balance(fixture.client, [{ targets: [slow], weight: 1 }])
  const [TargetGroupArn = ''] = groupArns
  await until(async () => (await states(fixture, TargetGroupArn))[0] === 'healthy')
  const pending = ask(url)
  await until(() => finish !== undefined)
  await fixture.client.send(new RegisterTargetsCommand({ TargetGroupArn, ...at(other) }))
  let isDrained = false
  const address = { id: '127.0.0.1', port: slow.port }
  const drained = fixture.elb.balancing.drain(TargetGroupArn, address).then(() => {
    isDrained = true
  })
  await until(async () => (await states(fixture, TargetGroupArn)).includes('draining'))
  expect(await ask(url)).toEqual([200, 'other'])
  expect(isDrained).toBe(false)
  finish?.()
  expect(await pending).toEqual([200, 'slow'])
  await drained
})

test('a group that is deleted while a target drains leaves no timer behind', async () => {
  const clock = new ManualClock()
  await using fixture = await startLoadBalancing({ clock })
  const command = new CreateTargetGroupCommand({ Name: 'web', Protocol: 'HTTP', Port: 80, TargetType: 'ip' })
  const { TargetGroups } = await fixture.client.send(command)
  const TargetGroupArn = TargetGroups?.[0]?.TargetGroupArn
  const Targets = [{ Id: '127.0.0.1', Port: 9 }]
  await fixture.client.send(new RegisterTargetsCommand({ TargetGroupArn, Targets }))
  await fixture.client.send(new DeregisterTargetsCommand({ TargetGroupArn, Targets }))
  expect(clock.sleeping).toBe(1)
  await fixture.client.send(new DeleteTargetGroupCommand({ TargetGroupArn }))
  expect(clock.sleeping).toBe(0)
})

test('what is under way when the deregistration delay is over is cut off with 502', async () => {
  await using fixture = await startLoadBalancing()
  let isAsked = false
  await using stuck = await startTarget((message, response) => {
    if (message.headers['user-agent']?.startsWith('ELB-HealthChecker')) response.end()
    else isAsked = true
  })
  const { url, groupArns } = await balance(fixture.client, [{ targets: [stuck], weight: 1 }])
  const [TargetGroupArn] = groupArns
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '0' }]
  await fixture.client.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }))
  const pending = ask(url)
  await until(() => isAsked)
  await fixture.client.send(new DeregisterTargetsCommand({ TargetGroupArn, ...at(stuck) }))
  expect((await pending)[0]).toBe(502)
  expect(await states(fixture, TargetGroupArn)).toEqual([])
})

test('a client that goes away holds nothing back', async () => {
  await using fixture = await startLoadBalancing()
  let isAsked = false
  let isGone = false
  await using target = await startTarget((message, response) => {
    if (message.headers['user-agent']?.startsWith('ELB-HealthChecker')) return void response.end()
    isAsked = true
    message.socket.once('close', () => {
      isGone = true
    })
  })
  const { url, groupArns } = await balance(fixture.client, [{ targets: [target], weight: 1 }])
  const leave = new AbortController()
  const pending = ask(url, { signal: leave.signal }).catch((error: Error) => error.name)
  await until(() => isAsked)
  leave.abort()
  expect(await pending).toBe('AbortError')
  await fixture.elb.balancing.drain(groupArns[0] ?? '', { id: '127.0.0.1', port: target.port })
  await until(() => isGone)
})

test('answers without a length, without a body and of old programs come through', async () => {
  await using fixture = await startLoadBalancing()
  await using target = await startTarget((message, response) => {
    message.resume()
    if (message.url === '/old') message.socket.end('HTTP/1.0 200 OK\r\n\r\nold')
    else if (message.url === '/none') response.writeHead(304, { ETag: '"a"' }).end()
    else response.writeHead(200, { 'Content-Length': 5 }).end(message.method === 'HEAD' ? undefined : 'whole')
  })
  const { url } = await balance(fixture.client, [{ targets: [target], weight: 1 }])
  expect(await ask(`${url}/old`)).toEqual([200, 'old'])
  expect(await ask(`${url}/none`)).toEqual([304, ''])
  const head = await fetch(url, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '5'])
  expect(await ask(url)).toEqual([200, 'whole'])
})

test('a target of which nothing is heard for a minute is 504', async () => {
  const jump: (() => void)[] = []
  const clock = {
    now: () => Date.now() + (jump.length === 0 ? 0 : 60_000),
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        // The minute of silence passes as soon as the target has been asked.
        if (ms === 60_000) jump.push(resolve)
      }),
  }
  await using fixture = await startLoadBalancing({ clock })
  await using silent = await startTarget((message, response) => {
    if (message.headers['user-agent']?.startsWith('ELB-HealthChecker')) response.end()
    else for (const wake of jump) wake()
  })
  const { url } = await balance(fixture.client, [{ targets: [silent], weight: 1 }])
  expect((await ask(url))[0]).toBe(504)
})

test('a network load balancer joins connections', async () => {
  await using fixture = await startLoadBalancing()
  await using target = await saying('over tcp')
  const { client } = fixture
  const { LoadBalancers } = await client.send(
    new CreateLoadBalancerCommand({ Name: 'net', Type: 'network', Subnets: ['a'] }),
  )
  const { TargetGroups } = await client.send(
    new CreateTargetGroupCommand({ Name: 'tcp', Protocol: 'TCP', Port: 80, TargetType: 'ip' }),
  )
  const TargetGroupArn = TargetGroups?.[0]?.TargetGroupArn
  const LoadBalancerArn = LoadBalancers?.[0]?.LoadBalancerArn
  await client.send(new RegisterTargetsCommand({ TargetGroupArn, ...at(target) }))
  const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }]
  const listen = (Port: number) =>
    client.send(new CreateListenerCommand({ LoadBalancerArn, Port, Protocol: 'TCP', DefaultActions })).then(() => Port)
  const port = await withFreePort(listen)
  expect(await ask(`http://127.0.0.1:${port}`, { headers: { Connection: 'close' } })).toEqual([200, 'over tcp'])
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.end('GET / HTTP/1.0\r\n\r\n')
  expect(Buffer.concat(await socket.toArray()).toString()).toContain('over tcp')
})

import { existsSync, readFileSync } from 'node:fs'
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetAliasCommand,
  InvokeCommand,
  type InvokeCommandInput,
  ListAliasesCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AccessDenied } from '../iam/authorizer.ts'
import {
  bootstrapOf,
  type LambdaFixture,
  type LambdaFixtureOptions,
  ROLE,
  startLambda,
  zipOf,
} from './fixtures/start-lambda.ts'

async function start(options?: LambdaFixtureOptions): Promise<LambdaFixture> {
  const lambda = await startLambda(options)
  onTestFinished(() => lambda[Symbol.asyncDispose]())
  return lambda
}

async function create({ client }: LambdaFixture, handle: string, more: object = {}): Promise<void> {
  await client.send(
    new CreateFunctionCommand({
      FunctionName: 'web',
      Role: ROLE,
      Runtime: 'provided.al2023',
      Handler: 'own',
      Code: { ZipFile: await bootstrapOf(handle) },
      Publish: true,
      ...more,
    }),
  )
}

async function call({ client }: LambdaFixture, event: unknown, more: Partial<InvokeCommandInput> = {}) {
  const Payload = event === undefined ? undefined : Buffer.from(JSON.stringify(event))
  const answer = await client.send(new InvokeCommand({ FunctionName: 'web', ...(Payload && { Payload }), ...more }))
  const text = Buffer.from(answer.Payload ?? []).toString('utf8')
  return { ...answer, json: text === '' ? undefined : JSON.parse(text) }
}

describe('a call', () => {
  test('gives the event to the function, and its answer back', async () => {
    const lambda = await start()
    await create(lambda, '(event) => ({ doubled: event.value * 2 })')
    const { json, StatusCode, ExecutedVersion, FunctionError } = await call(lambda, { value: 21 })
    expect({ json, StatusCode, ExecutedVersion, FunctionError }).toEqual({
      json: { doubled: 42 },
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      FunctionError: undefined,
    })
  })

  test('tells the function what it is and where', async () => {
    const lambda = await start()
    await create(
      lambda,
      `(event, headers) => ({
      name: process.env.AWS_LAMBDA_FUNCTION_NAME,
      version: process.env.AWS_LAMBDA_FUNCTION_VERSION,
      handler: process.env._HANDLER,
      color: process.env.COLOR,
      isInCode: process.cwd() === require('node:fs').realpathSync(process.env.LAMBDA_TASK_ROOT),
      arn: headers.get('lambda-runtime-invoked-function-arn'),
      secret: process.env.HOME,
    })`,
      { Environment: { Variables: { COLOR: 'blue' } } },
    )
    const { json } = await call(lambda, undefined, { Qualifier: '1' })
    expect(json).toEqual({
      name: 'web',
      version: '1',
      handler: 'own',
      color: 'blue',
      isInCode: true,
      arn: 'arn:aws:lambda:us-east-1:000000000000:function:web:1',
    })
  })

  test('finds the process of the one before it', async () => {
    const lambda = await start()
    await create(lambda, '() => process.pid')
    const pids = [await call(lambda, 1), await call(lambda, 2)].map(({ json }) => json)
    expect(new Set(pids).size).toBe(1)
  })

  test('beside another one has a process of its own', async () => {
    const lambda = await start()
    await create(lambda, 'async () => { await new Promise((r) => setTimeout(r, 300)); return process.pid }')
    const pids = await Promise.all([call(lambda, 1), call(lambda, 2)])
    expect(new Set(pids.map(({ json }) => json)).size).toBe(2)
  })

  test('to changed code finds the changed code', async () => {
    const lambda = await start()
    await create(lambda, "() => 'old'")
    expect((await call(lambda, 1)).json).toBe('old')
    const ZipFile = await bootstrapOf("() => 'new'")
    await lambda.client.send(new UpdateFunctionCodeCommand({ FunctionName: 'web', ZipFile }))
    expect((await call(lambda, 1)).json).toBe('new')
    expect((await call(lambda, 1, { Qualifier: '1' })).json).toBe('old')
  })

  test('shows the end of what was printed, when asked for', async () => {
    const lambda = await start()
    await create(lambda, "() => { process.stdout.write('x'.repeat(9000) + 'the end\\n') }")
    const { LogResult = '' } = await call(lambda, 1, { LogType: 'Tail' })
    const log = Buffer.from(LogResult, 'base64').toString('utf8')
    expect(log).toContain('the end\n')
    expect(log).toContain('REPORT RequestId: ')
    expect(log.length).toBeLessThanOrEqual(4_096)
  })
})

describe('a call that fails', () => {
  test('answers with the error of the function', async () => {
    const lambda = await start()
    await create(lambda, "() => { throw new TypeError('no such thing') }")
    const { FunctionError, json, StatusCode } = await call(lambda, 1)
    expect({ FunctionError, json, StatusCode }).toEqual({
      FunctionError: 'Unhandled',
      json: { errorType: 'TypeError', errorMessage: 'no such thing' },
      StatusCode: 200,
    })
  })

  test('because the process ended says how, and the next call finds a new one', async () => {
    const lambda = await start()
    await create(lambda, "(event) => event.exit ? process.exit(3) : 'well'")
    const { FunctionError, json } = await call(lambda, { exit: true })
    expect(FunctionError).toBe('Unhandled')
    expect(json).toMatchObject({ errorType: 'Runtime.ExitError' })
    expect(json.errorMessage).toMatch(/^RequestId: \S+ Error: Runtime exited with error: exit status 3$/)
    expect((await call(lambda, {})).json).toBe('well')
  })

  test('because its runtime cannot begin says why', async () => {
    const lambda = await start()
    const bootstrap = `#!${process.execPath}
fetch('http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/init/error', {
  method: 'POST',
  body: JSON.stringify({ errorType: 'Own.NoDatabase', errorMessage: 'there is no database' }),
})
`
    await create(lambda, '', { Code: { ZipFile: await zipOf({ bootstrap }) } })
    const { FunctionError, json } = await call(lambda, 1)
    expect({ FunctionError, json }).toEqual({
      FunctionError: 'Unhandled',
      json: { errorType: 'Own.NoDatabase', errorMessage: 'there is no database' },
    })
  })

  test('because there is no program says so', async () => {
    const lambda = await start()
    await create(lambda, '', { Code: { ZipFile: await zipOf({ 'something-else': '' }) } })
    expect((await call(lambda, 1)).json).toMatchObject({ errorType: 'Runtime.InvalidEntrypoint' })
  })

  test('because its time is over is ended, with what it has started', async () => {
    const lambda = await start()
    const child = "require('node:child_process').spawn('sleep', ['600'])"
    await create(lambda, `(event) => event.hang ? new Promise(() => console.log(${child}.pid)) : 'well'`, {
      Timeout: 1,
    })
    const { json, LogResult = '' } = await call(lambda, { hang: true }, { LogType: 'Tail' })
    expect(json.errorMessage).toMatch(/Error: Task timed out after 1\.00 seconds$/)
    const pid = Number(/^(\d+)$/m.exec(Buffer.from(LogResult, 'base64').toString('utf8'))?.[1])
    await expect.poll(() => isRunning(pid), { timeout: 60_000 }).toBe(false)
    expect((await call(lambda, {})).json).toBe('well')
  })

  test.each([
    ['a function that is not there', { FunctionName: 'nobody' }, 'ResourceNotFoundException'],
    ['a version that is not there', { Qualifier: '7' }, 'ResourceNotFoundException'],
    ['two qualifiers', { FunctionName: 'web:1', Qualifier: '2' }, 'InvalidParameterValueException'],
    ['an event that is no JSON', { Payload: Buffer.from('{') }, 'InvalidRequestContentException'],
    ['an event that is too large', { Payload: Buffer.alloc(6 * 1024 * 1024 + 1, '1') }, 'RequestTooLargeException'],
  ])('for %s', async (_, more, name) => {
    const lambda = await start()
    await create(lambda, '() => 1')
    await expect(call(lambda, undefined, more)).rejects.toMatchObject({ name })
  })

  test('for want of a right names it', async () => {
    const asked: string[] = []
    const lambda = await start({
      authorizer: {
        require(_, accesses) {
          for (const access of accesses) {
            asked.push(`${access.action} ${access.resource}`)
            if (access.action === 'lambda:InvokeFunction') throw new AccessDenied('arn:user', access, 'not-allowed')
          }
        },
      },
    })
    await create(lambda, '() => 1')
    await expect(call(lambda, 1, { Qualifier: '1' })).rejects.toMatchObject({ name: 'AccessDeniedException' })
    expect(asked.at(-1)).toBe('lambda:InvokeFunction arn:aws:lambda:us-east-1:000000000000:function:web:1')
  })
})

test('a call that nobody waits for is made all the same, and again when it fails', async () => {
  const waits: number[] = []
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (ms >= 60_000 && ms < 300_000) {
      waits.push(ms)
      return Promise.resolve()
    }
    return ms === 0
      ? Promise.resolve()
      : new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  }
  const lambda = await start({ clock: { now: Date.now, sleep } })
  await create(lambda, "() => { throw new Error('not yet') }")
  const { StatusCode } = await call(lambda, 1, { InvocationType: 'Event' })
  expect(StatusCode).toBe(202)
  await expect.poll(() => lambda.lines.length, { timeout: 60_000 }).toBe(3)
  expect(waits).toEqual([60_000, 120_000])
})

describe('an alias', () => {
  async function startSplit(random: () => number): Promise<LambdaFixture> {
    const lambda = await start({ random })
    await create(lambda, "() => 'blue'")
    const ZipFile = await bootstrapOf("() => 'green'")
    await lambda.client.send(new UpdateFunctionCodeCommand({ FunctionName: 'web', ZipFile, Publish: true }))
    await lambda.client.send(new CreateAliasCommand({ FunctionName: 'web', Name: 'live', FunctionVersion: '1' }))
    return lambda
  }
  const weigh = ({ client }: LambdaFixture, AdditionalVersionWeights: Record<string, number>) =>
    client.send(
      new UpdateAliasCommand({ FunctionName: 'web', Name: 'live', RoutingConfig: { AdditionalVersionWeights } }),
    )

  test('sends each call to one of two versions, as the weight says', async () => {
    const draws = [0.05, 0.0999, 0.1, 0.95]
    const lambda = await startSplit(() => draws.shift() ?? 1)
    await weigh(lambda, { '2': 0.1 })
    const answers = []
    for (let index = 0; index < 4; index += 1) {
      const { json, ExecutedVersion } = await call(lambda, 1, { Qualifier: 'live' })
      answers.push([json, ExecutedVersion])
    }
    expect(answers).toEqual([
      ['green', '2'],
      ['green', '2'],
      ['blue', '1'],
      ['blue', '1'],
    ])
  })

  test('ends a split with no weights, and keeps it when a request does not speak of it', async () => {
    const lambda = await startSplit(() => 0)
    const { client } = lambda
    await weigh(lambda, { '2': 1 })
    await client.send(new UpdateAliasCommand({ FunctionName: 'web', Name: 'live', Description: 'in work' }))
    const kept = await client.send(new GetAliasCommand({ FunctionName: 'web', Name: 'live' }))
    expect(kept).toMatchObject({ Description: 'in work', RoutingConfig: { AdditionalVersionWeights: { '2': 1 } } })
    const ended = await weigh(lambda, {})
    expect(ended.RoutingConfig).toBeUndefined()
    expect((await call(lambda, 1, { Qualifier: 'live' })).json).toBe('blue')
    const { Aliases = [] } = await client.send(new ListAliasesCommand({ FunctionName: 'web', FunctionVersion: '1' }))
    expect(Aliases.map(({ Name }) => Name)).toEqual(['live'])
  })

  test.each([
    ['two other versions', { '2': 0.1, '3': 0.1 }, 'InvalidParameterValueException'],
    ['a share above all', { '2': 1.5 }, 'InvalidParameterValueException'],
    ['a version that is not there', { '9': 0.1 }, 'ResourceNotFoundException'],
    ['the same version', { '1': 0.1 }, 'InvalidParameterValueException'],
    ['what is still edited', { $LATEST: 0.1 }, 'InvalidParameterValueException'],
  ])('is not split with %s', async (_, weights, name) => {
    const lambda = await startSplit(() => 0)
    await expect(weigh(lambda, weights)).rejects.toMatchObject({ name })
  })
})

/** A process whose parent has not looked after it yet has ended all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

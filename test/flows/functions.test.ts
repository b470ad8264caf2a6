import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cleanEnvironment,
  type EngineProcess,
  type Finished,
  run,
  slipway,
  startEngineProcess,
} from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'

const isHere = spawnSync('aws', ['--version'], { env: cleanEnvironment() }).status === 0
if (!isHere) process.stderr.write('NOT RUN: functions in the engine by the AWS CLI, since aws is not on this machine\n')

const ROLE = 'arn:aws:iam::000000000000:role/function'

describe.skipIf(!isHere)('functions of a Node runtime, by the AWS CLI', () => {
  let engine: EngineProcess
  let folder: Awaited<ReturnType<typeof makeFolder>>
  beforeAll(async () => {
    engine = await startEngineProcess({ args: [] })
    folder = await makeFolder({})
  })
  afterAll(async () => {
    await engine[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const aws = (...args: readonly string[]): Promise<Finished> => run('aws', args, { env: engine.env })
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  const json = async (...args: readonly string[]): Promise<any> => {
    const { code, stdout, stderr } = await aws('lambda', ...args, '--output', 'json')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    return stdout === '' ? undefined : JSON.parse(stdout)
  }

  const zip = async (name: string, files: Readonly<Record<string, string>>): Promise<string> => {
    await using source = await makeFolder(files)
    const { code, stderr } = await run(
      'python3',
      ['-m', 'zipfile', '-c', join(folder.path, name), ...Object.keys(files)],
      {
        cwd: source.path,
      },
    )
    expect([code, stderr]).toEqual([0, ''])
    return `fileb://${join(folder.path, name)}`
  }

  const create = async (name: string, code: string, ...more: readonly string[]) =>
    json(
      ...['create-function', '--function-name', name, '--runtime', 'nodejs22.x', '--handler', 'index.handler'],
      ...['--role', ROLE, '--zip-file', code, ...more],
    )

  const invoke = async (name: string, payload: string, ...more: readonly string[]) => {
    const [event, out] = [join(folder.path, 'event.json'), join(folder.path, 'answer.json')]
    await writeFile(event, payload)
    const told = await json('invoke', '--function-name', name, '--payload', `fileb://${event}`, ...more, out)
    return { ...told, answer: JSON.parse(await readFile(out, 'utf8')) }
  }

  test('a promise, a callback and a module answer', async () => {
    await create(
      'promise',
      await zip('promise.zip', { 'index.js': 'exports.handler = async (event) => ({ got: event.n })\n' }),
    )
    await create(
      'callback',
      await zip('callback.zip', {
        'index.js': 'exports.handler = (event, context, done) => done(null, context.functionName)\n',
      }),
    )
    await create(
      'module',
      await zip('module.zip', {
        'index.mjs': 'export const handler = async (_, context) => context.getRemainingTimeInMillis() > 0\n',
      }),
    )
    expect((await invoke('promise', '{"n":7}')).answer).toEqual({ got: 7 })
    expect((await invoke('callback', '{}')).answer).toBe('callback')
    expect((await invoke('module', '{}')).answer).toBe(true)
  })

  test('what a handler throws is told with its log', async () => {
    const code = "exports.handler = async () => { console.log('about to fail'); throw new RangeError('too far') }\n"
    await create('throws', await zip('throws.zip', { 'index.js': code }))
    const { FunctionError, LogResult, answer } = await invoke('throws', '{}', '--log-type', 'Tail')
    expect(FunctionError).toBe('Unhandled')
    expect(answer).toMatchObject({ errorType: 'RangeError', errorMessage: 'too far' })
    expect(answer.trace[0]).toBe('RangeError: too far')
    expect(Buffer.from(LogResult, 'base64').toString('utf8')).toMatch(/\tINFO\tabout to fail\n/)

    const group = ['--log-group-name', '/aws/lambda/throws']
    const read = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await aws('logs', ...args, '--output', 'json')
      expect([code, stderr]).toEqual([0, ''])
      return JSON.parse(stdout)
    }
    const { events } = await read('filter-log-events', ...group, '--filter-pattern', '"about to fail"')
    expect(events).toHaveLength(1)
    const { logStreams } = await read('describe-log-streams', ...group)
    expect(logStreams).toMatchObject([{ logStreamName: expect.stringMatching(/^\d{4}\/\d\d\/\d\d\/\[\$LATEST\]/) }])
    const stream = ['--log-stream-name', logStreams[0].logStreamName]
    const page = await read('get-log-events', ...group, ...stream, '--start-from-head')
    expect(page.events[0].message).toMatch(/^START RequestId: /)
  })

  test.each([
    ['no such file', 'absent.handler', 'Runtime.ImportModuleError'],
    ['no such export', 'index.nothing', 'Runtime.HandlerNotFound'],
    ['a name without a dot', 'index', 'Runtime.MalformedHandlerName'],
    ['a place outside of the code', '../index.handler', 'Runtime.MalformedHandlerName'],
  ])('a handler that is not there is told: %s', async (_, handler, errorType) => {
    const name = errorType.slice('Runtime.'.length) + handler.length
    await create(
      name,
      await zip(`${name}.zip`, { 'index.js': 'exports.handler = async () => 1\n' }),
      '--handler',
      handler,
    )
    const { answer, LogResult } = await invoke(name, '{}', '--log-type', 'Tail')
    expect(answer.errorType).toBe(errorType)
    expect(Buffer.from(LogResult, 'base64').toString('utf8')).toContain(
      `Uncaught Exception \t{"errorType":"${errorType}"`,
    )
  })

  test('an alias shares the calls between two versions as its weight says', async () => {
    const version = (color: string) => zip(`${color}.zip`, { 'index.js': `exports.handler = async () => '${color}'\n` })
    await create('split', await version('blue'), '--publish')
    await json('update-function-code', '--function-name', 'split', '--zip-file', await version('green'), '--publish')
    await json('create-alias', '--function-name', 'split', '--name', 'live', '--function-version', '1')
    const routing = '{"AdditionalVersionWeights":{"2":1}}'
    expect((await invoke('split', '{}', '--qualifier', 'live')).answer).toBe('blue')
    await json('update-alias', '--function-name', 'split', '--name', 'live', '--routing-config', routing)
    const moved = await invoke('split', '{}', '--qualifier', 'live')
    expect([moved.answer, moved.ExecutedVersion]).toEqual(['green', '2'])
  })

  test('a function reaches the engine by the names of the AWS SDKs', async () => {
    const code =
      'exports.handler = async () => [process.env.AWS_ENDPOINT_URL, process.env.AWS_ACCESS_KEY_ID, process.env.AWS_REGION]\n'
    await create('reaches', await zip('reaches.zip', { 'index.js': code }))
    const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_REGION } = engine.env
    expect((await invoke('reaches', '{}')).answer).toEqual([AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_REGION])
  })
})

test('the command that runs a handler says what it is for when it is started by hand', async () => {
  const { code, stderr } = await slipway(['engine', 'run-function'])
  expect(code).toBe(2)
  expect(stderr).toContain('AWS_LAMBDA_RUNTIME_API is not set')
})

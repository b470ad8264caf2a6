import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPolicyFile } from './policy-file.ts'
import { PolicyProblem, readPolicy } from './read-policy.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-policy-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(text: string): ReturnType<typeof readPolicyFile> {
  const file = join(folder, 'policy.json')
  await writeFile(file, text)
  return readPolicyFile(file)
}

const STATEMENT = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const policyOf = (fields: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'Fetch', ...STATEMENT, ...fields }] })

test('a policy of one statement may have it without a list', async () => {
  const { statements } = await read(JSON.stringify({ Version: '2012-10-17', Id: 'x', Statement: STATEMENT }))
  expect(statements).toMatchObject([{ effect: 'Allow', conditions: [] }])
})

describe('a policy that IAM would not take is refused with file and place', () => {
  test.for([
    ['{"Version": "2012-10-17",\n "Statement": [}', 'is not JSON'],
    ['{\n\n"Version" 1}', 'is not JSON, line 3'],
    ['[]', 'is a list; expected an object'],
    ['{"Version":"2012-10-17"}', 'Statement is missing'],
    ['{"Version":"2012-10-17","Statement":[]}', 'Statement is missing'],
    ['{"Version":"2012-10-18","Statement":[]}', 'Version is "2012-10-18"; expected "2012-10-17"'],
    ['{"Version":"2012-10-17","Statements":[]}', 'has "Statements"; expected Version, Id, Statement'],
    ['{"Version":"2012-10-17","Statement":[null]}', 'Statement[0] is null; expected an object'],
    ['{"Statement":[{"Effect":"Allow","Effect":"Deny","Action":"*","Resource":"*"}]}', 'has "Effect" twice'],
    [policyOf({ Effect: 'allow' }), 'Statement[0] "Fetch", Effect is "allow"; expected "Allow" or "Deny"'],
    [policyOf({ Sid: 'a b' }), 'Statement[0], Sid is "a b"; expected letters and digits'],
    [policyOf({ Action: undefined }), 'Statement[0] "Fetch" has neither Action and NotAction'],
    [policyOf({ NotAction: 's3:*' }), 'has both Action and NotAction'],
    [policyOf({ Action: [] }), 'Action is empty'],
    [policyOf({ Action: 'GetObject' }), 'Action has "GetObject"; expected "*" or a service and an action'],
    [policyOf({ Action: ['s3:Get*', 7] }), 'Action is 7; expected a text'],
    [policyOf({ Resource: 'releases/*' }), 'Resource has "releases/*"; expected "*" or an ARN'],
    [policyOf({ Actions: '*' }), 'Statement[0] "Fetch" has "Actions"; expected Sid, Effect, Action'],
    [policyOf({ Principal: '*' }), 'has a Principal, which belongs into the policy of a resource'],
    [policyOf({ Condition: 'x' }), 'Condition is "x"; expected an object'],
    [policyOf({ Condition: { Bool: { 'aws:SecureTransport': 'yes' } } }), 'is "yes"; expected true or false'],
    [policyOf({ Condition: { ArnLike: { 'aws:PrincipalArn': '*' } } }), 'is "*"; expected an ARN'],
    [
      JSON.stringify({ Statement: [1, 2].map(() => ({ Sid: 'A', ...STATEMENT })) }),
      'Statement has the Sid "A" more than once',
    ],
  ] as const)('%s', async ([text, problem]) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(problem),
      hint: expect.any(String),
    })
    await expect(read(text)).rejects.toThrow(`policy "${join(folder, 'policy.json')}": `)
  })

  test('a file that is not there', async () => {
    await expect(readPolicyFile(join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('none.json'),
    })
  })
})

describe('what IAM has and this engine has not is refused too, never left out of the decision', () => {
  test.for([
    [{ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }, 'Condition "IpAddress"'],
    [{ Condition: { 'ForAllValues:StringLike': { 's3:prefix': 'a' } } }, 'Condition "ForAllValues:StringLike"'],
    [{ Condition: { NullIfExists: { 's3:prefix': 'true' } } }, 'Condition "NullIfExists"'],
    [
      { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } },
      'Condition "Bool", key "aws:MultiFactorAuthPresent"',
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    [{ Resource: 'arn:aws:s3:::x/${aws:PrincipalTag/team}/*' }, 'variable "aws:principaltag/team"'],
  ] as const)('%j', async ([fields, place]) => {
    await expect(read(policyOf(fields))).rejects.toMatchObject({
      code: 'NOT_IMPLEMENTED',
      message: expect.stringContaining(`Statement[0] "Fetch", `),
    })
    await expect(read(policyOf(fields))).rejects.toThrow(place)
  })
})

test('whatever stands in a document, it is read or refused as a policy, and nothing else happens', () => {
  const word = fc.constantFrom(
    'Version',
    'Statement',
    'Effect',
    'Allow',
    'Action',
    'Resource',
    '*',
    's3:*',
    'Condition',
  )
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { maxDepth: 5 },
      word,
      fc.jsonValue(),
      fc.array(tie('document'), { maxLength: 3 }),
      fc.dictionary(word, tie('document'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(document, (value) => {
      try {
        expect(readPolicy(value).statements.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(PolicyProblem)
      }
    }),
    { numRuns: 1_000 },
  )
})

import { expect, test } from 'vitest'
import { createRequestSigner } from './request-signer.ts'

const signal = new AbortController().signal
const POST = {
  url: new URL('http://127.0.0.1:4566/'),
  signingName: 'codedeploy-commands',
  headers: { 'x-amz-target': 'X.Y' },
  body: '{}',
}

test('a request is signed for its service, with everything that it says', async () => {
  const environment = { AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' }
  const sign = createRequestSigner({ environment, region: 'eu-west-1' })
  const headers = await sign(POST, signal)
  expect(headers).toMatchObject({ host: '127.0.0.1:4566', 'x-amz-target': 'X.Y', 'x-amz-security-token': 'token' })
  expect(headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIATEST\/\d{8}\/eu-west-1\/codedeploy-commands\/aws4_request, SignedHeaders=host;.*x-amz-target, Signature=[0-9a-f]{64}$/,
  )
})

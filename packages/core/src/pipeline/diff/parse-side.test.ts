import { expect, test } from 'vitest'
import { parseDiffSide } from './parse-side.ts'

test.for([
  ['dist', { type: 'path', path: 'dist' }],
  ['./d-9QK2ZT7XN', { type: 'path', path: './d-9QK2ZT7XN' }],
  ['d-9QK2ZT7XN', { type: 'deployment', source: 'd-9QK2ZT7XN' }],
  ['last-successful', { type: 'deployment', source: 'last-successful' }],
  ['tag:v1.2.3', { type: 'deployment', source: 'tag:v1.2.3' }],
  ['s3://b/k.zip', { type: 'revision', revision: { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip' } }],
  [
    '{"revisionType":"S3","s3Location":{"bucket":"b","key":"k","bundleType":"tar"}}',
    { type: 'revision', revision: { type: 's3', bucket: 'b', key: 'k', bundleType: 'tar' } },
  ],
] as const)('%s names one thing', ([text, side]) => {
  expect(parseDiffSide(text)).toEqual(side)
})

test.for(['commit:xyz', 'tag:', 'github:shop@main'])('%s names nothing', (text) => {
  expect(() => parseDiffSide(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
})

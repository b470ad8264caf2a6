import { expect, test } from 'vitest'
import { readDenial } from './denial.ts'

const WHO = 'User: arn:aws:sts::123456789012:assumed-role/deployer/slipway is not authorized to perform:'
const GROUP = 'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:shop/web'

test.for([
  [
    `${WHO} codedeploy:CreateDeployment on resource: ${GROUP} because no identity-based policy allows the codedeploy:CreateDeployment action`,
    { action: 'codedeploy:CreateDeployment', resource: GROUP, isForbidden: false },
  ],
  [
    `${WHO} codedeploy:StopDeployment on resource: * with an explicit deny in an identity-based policy`,
    { action: 'codedeploy:StopDeployment', resource: '*', isForbidden: true },
  ],
  [
    // S3 puts the resource in quotes.
    `${WHO} s3:PutObject on resource: "arn:aws:s3:::releases/a/b.zip" because no identity-based policy allows the s3:PutObject action`,
    { action: 's3:PutObject', resource: 'arn:aws:s3:::releases/a/b.zip', isForbidden: false },
  ],
  [
    // Of a role that is not there, or does not trust the caller.
    `${WHO} sts:AssumeRole on resource: arn:aws:iam::123456789012:role/other`,
    { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/other', isForbidden: false },
  ],
  [`${WHO} cloudformation:DescribeStacks`, { action: 'cloudformation:DescribeStacks', isForbidden: false }],
  ['Access Denied', { isForbidden: false }],
  ['', { isForbidden: false }],
] as const)('%s', ([text, denial]) => {
  expect(readDenial(text)).toEqual(denial)
})

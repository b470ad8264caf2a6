import { KNOWN_OPERATIONS } from './codedeploy/index.ts'
import { ECS_OPERATIONS } from './ecs/index.ts'
import { ELB_OPERATIONS } from './elbv2/index.ts'
import { GREENGRASS_OPERATIONS } from './greengrass/operation-names.ts'
import { HOST_OPERATIONS } from './host-protocol/protocol.ts'
import { IOT_OPERATIONS } from './iot/operation-names.ts'
import { LAMBDA_OPERATIONS } from './lambda/index.ts'
import { LOGS_OPERATIONS } from './logs/index.ts'
import { MENDER_ROUTES } from './mender/operations.ts'
import { S3_OPERATIONS } from './s3/index.ts'
import { STS_OPERATIONS } from './sts/index.ts'

/** The operations that faults of a scenario can be about: CodeDeploy's by their names, the others' with their service before them. */
export const OPERATIONS: ReadonlySet<string> = new Set([
  ...KNOWN_OPERATIONS,
  ...HOST_OPERATIONS.map((name) => `codedeploy-commands:${name}`),
  ...Object.keys(ECS_OPERATIONS).map((name) => `ecs:${name}`),
  ...Object.keys(ELB_OPERATIONS).map((name) => `elasticloadbalancing:${name}`),
  ...[...GREENGRASS_OPERATIONS].map((name) => `greengrass:${name}`),
  ...[...IOT_OPERATIONS].map((name) => `iot:${name}`),
  ...[...LAMBDA_OPERATIONS].map((name) => `lambda:${name}`),
  ...[...LOGS_OPERATIONS].map((name) => `logs:${name}`),
  ...Object.keys(MENDER_ROUTES).map((name) => `mender:${name}`),
  ...[...S3_OPERATIONS].map((name) => `s3:${name}`),
  ...[...STS_OPERATIONS].map((name) => `sts:${name}`),
])

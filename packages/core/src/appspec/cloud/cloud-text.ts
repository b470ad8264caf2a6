import type { Position } from '../../diagnostics.ts'
import type { Finding } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'

/** What could be read of an AppSpec file for AWS Lambda or Amazon ECS. In its maps, keys that are given twice are both there. */
export interface CloudText {
  /** Absent when nothing could be read. */
  readonly root: YamlNode | undefined
  readonly findings: readonly Finding[]
  /** Where the reader lost the structure: what stands before is sure, and nothing can be said of what is not there. */
  readonly lostAt?: Position
}

export { type DiffPorts, diffReleases } from './diff-releases.ts'
export type {
  ComparedSide,
  DiffEvent,
  DiffRequest,
  DiffSide,
  HookUse,
  ReleaseDiff,
  ReleaseTotals,
  TextDifference,
  TextObstacle,
} from './model.ts'
export { parseDiffSide } from './parse-side.ts'

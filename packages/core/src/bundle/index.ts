export { APPSPEC_PATH, comparePaths, linkLeavesTree } from './archive-path.ts'
export { type ContentDigest, createContentDigest, type EntryContent } from './content-digest.ts'
export * from './entry.ts'
export { DEPLOYIGNORE_PATH, type EntryPatterns } from './entry-filter.ts'

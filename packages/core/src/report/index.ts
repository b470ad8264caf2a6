export type { AdviceStyle } from './advice.ts'
export { describeContent } from './bundle-content.ts'
export * from './changes.ts'
export { renderDiff } from './diff.ts'
export * from './diff-json.ts'
export * from './diff-markdown.ts'
export * from './duration.ts'
export { type FailureGroup, groupFailures } from './failure-groups.ts'
export { describeOutcome } from './headline.ts'
export * from './history.ts'
export * from './html-result.ts'
export { STYLE, STYLE_HASH } from './html-style.ts'
export { htmlCode, htmlText } from './html-text.ts'
export * from './json.ts'
export { type Listing, listingJson, renderListing } from './listing.ts'
export * from './markdown-result.ts'
export {
  type BundleFacts,
  type BundleMarkdownOptions,
  renderBundleMarkdown,
  renderErrorMarkdown,
  renderPushMarkdown,
  renderValidationMarkdown,
} from './markdown-steps.ts'
export { markdownCode, markdownText } from './markdown-text.ts'
export * from './mender-plan.ts'
export * from './mender-steps.ts'
export * from './mermaid-timeline.ts'
export * from './not-deployed.ts'
export * from './plan.ts'
export * from './prune.ts'
export * from './readiness.ts'
export * from './result-text.ts'
export { renderSarif, type SarifOptions } from './sarif.ts'
export type { SarifLog } from './sarif-model.ts'
export * from './shell-word.ts'
export * from './timeout.ts'
export * from './untrusted.ts'
export * from './validity.ts'

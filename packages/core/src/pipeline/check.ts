/** What is asked of a release or a component that nobody deploys yet. */

export { type CheckedRelease, type CheckReleaseRequest, checkRelease } from './bundle/check-release.ts'
export { type CheckedComponent, checkComponent, isComponent } from './greengrass/check-component.ts'

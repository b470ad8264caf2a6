/** The demo did not go as told: what the story promised, and what happened instead. */
export class DemoFailure extends Error {
  /** @param {string} expected @param {string} seen */
  constructor(expected, seen) {
    super(`expected: ${expected}\n    seen: ${seen}`)
    this.name = 'DemoFailure'
  }
}

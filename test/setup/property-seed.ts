import fc from 'fast-check'

/**
 * Properties are tried with the same values every time: a change is refused for what it does, and not for what nobody had tried before.
 * Whoever looks for that gives another seed, or `random`: `PROPERTY_SEED=random npx vitest run --project unit FILE`.
 */
const { PROPERTY_SEED: asked = '20261122' } = process.env
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })

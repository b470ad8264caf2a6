// A loader hook, registered by scripts/lint-workflows.mjs: GitHub's language service imports its schemas as bundlers do,
// without saying that they are JSON, and Node wants that said.

/** @type {import('node:module').LoadHook} */
export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)

import { fieldOf, isFields } from './read-recipe.ts'
import type { Fields } from './recipe.ts'

/** The document of a recipe with the digests of its artifacts, by their addresses, as the service writes them in. */
export function withDigests(document: Fields, digests: ReadonlyMap<string, string>): Fields {
  const manifests = fieldOf(document, 'Manifests')
  if (!Array.isArray(manifests)) return document
  return replace(
    document,
    'Manifests',
    manifests.map((manifest: unknown) => {
      if (!isFields(manifest)) return manifest
      const artifacts = fieldOf(manifest, 'Artifacts')
      if (!Array.isArray(artifacts)) return manifest
      return replace(
        manifest,
        'Artifacts',
        artifacts.map((artifact: unknown) => {
          const uri = isFields(artifact) ? fieldOf(artifact, 'URI') : undefined
          const digest = digests.get(String(uri))
          return digest === undefined ? artifact : { ...(artifact as Fields), Digest: digest, Algorithm: 'SHA-256' }
        }),
      )
    }),
  )
}

/** The same fields, one of which, however its key is written, has another value. */
function replace(fields: Fields, key: string, value: unknown): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, old]) => [name, name.toLowerCase() === key.toLowerCase() ? value : old]),
  )
}

/** Endings that folders do not have, unlike `.d` or `.com`. */
const FILE_ENDING =
  /\.(?:conf|cfg|cnf|ini|json|ya?ml|toml|xml|properties|env|html?|css|jsx?|mjs|cjs|tsx?|py|rb|php|pl|sh|bash|ps1|psm1|bat|cmd|exe|dll|jar|zip|tar|t?gz|tgz|rpm|deb|service|socket|timer|repo|rules|txt|md|csv|log|sql|pem|crt|cer|key|config)$/i

/** Whether a path is surely meant to be that of a file, going by its name alone. */
export function looksLikeFile(path: string): boolean {
  return FILE_ENDING.test(path)
}

/** A path without the slashes at its end. */
export function withoutSlash(path: string): string {
  let end = path.length
  while (end > 0 && (path[end - 1] === '/' || path[end - 1] === '\\')) end -= 1
  return path.slice(0, end)
}

/** The last name of a path, be it written for Linux or for Windows. */
export function lastName(path: string): string {
  const trimmed = withoutSlash(path)
  return trimmed.slice(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1)
}

/** An absolute path of Linux as the agent compares it: no slash twice or at the end, `.` and `..` resolved. */
export function expandPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** Whether a path of the host is below another one; both as `expandPath` gives them. */
export function isBelow(path: string, directory: string): boolean {
  return directory === '/' ? path !== '/' : path.startsWith(directory) && path[directory.length] === '/'
}

/** No host takes a longer path; what is above one would be too much to look at. */
const MOST_CHARACTERS = 4096

/** The folders that a path is in, the nearest first and the root last; both as `expandPath` gives them. */
export function foldersAbove(path: string): readonly string[] {
  if (path.length > MOST_CHARACTERS) return []
  const folders: string[] = []
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.push(path.slice(0, at))
  return path === '/' ? folders : [...folders, '/']
}

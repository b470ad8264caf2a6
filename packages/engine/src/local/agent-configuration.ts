import { readFile } from 'node:fs/promises'
import { refused } from './refused.ts'

/** What of an agent's configuration matters to a local deployment. */
export interface AgentConfiguration {
  readonly rootDir?: string
  readonly maxRevisions?: number
}

/**
 * Reads the configuration of a CodeDeploy agent: YAML with a `:key: value` a line, of which `root_dir` and `max_revisions`
 * are taken.
 *
 * @throws SlipwayError INPUT_INVALID when it cannot be read or says what cannot be.
 */
export async function readAgentConfiguration(file: string): Promise<AgentConfiguration> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    throw refused(`configuration file ${file} does not exist or is not readable`)
  }
  const values = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^:?([a-z0-9_]+):\s+(.*?)\s*(?:\s#.*)?$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) values.set(key, value.replace(/^(["'])(.*)\1$/, '$2'))
  }
  const rootDir = values.get('root_dir')
  const kept = values.get('max_revisions')
  if (kept !== undefined && !/^[1-9]\d{0,8}$/.test(kept)) {
    throw refused(`configuration file ${file} has max_revisions ${kept}: expected a number of 1 or more`)
  }
  return { ...(rootDir && { rootDir }), ...(kept !== undefined && { maxRevisions: Number(kept) }) }
}

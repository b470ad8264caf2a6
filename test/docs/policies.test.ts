import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, readPage } from './pages.ts'

interface Policy {
  readonly Version: string
  readonly Statement: readonly { readonly Sid: string }[]
}

/** Which policies of docs/policies the role for a step needs; with more than one, a statement of both is there once. */
const PAGES = [
  ['actions/push-revision/README.md', ['push-revision']],
  // It waits unless told otherwise.
  ['actions/deploy/README.md', ['deploy', 'redeploy', 'wait-for-status']],
  ['actions/wait-for-status/README.md', ['wait-for-status']],
  ['docs/reference/action.md', ['pipeline']],
] as const

/** The pages are made by `vitest -u`, and only compared otherwise. */
test.for(PAGES)('%s shows the policy that the flows have run under', async ([page, names]) => {
  const text = readPage(page)
  const [start, end] = ['<!-- policy -->', '<!-- /policy -->']
  expect(text).toContain(start)
  expect(text).toContain(end)
  const shown = `\n\n\`\`\`json\n${policyText(names)}\n\`\`\`\n\n`
  const filled = text.slice(0, text.indexOf(start) + start.length) + shown + text.slice(text.indexOf(end))
  await expect(filled).toMatchFileSnapshot(join(ROOT, page))
})

function policyText(names: readonly string[]): string {
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) return readPage(`docs/policies/${only}.json`).trim()
  const statements = new Map<string, unknown>()
  for (const name of names) {
    const policy = JSON.parse(readPage(`docs/policies/${name}.json`)) as Policy
    for (const statement of policy.Statement) statements.set(statement.Sid, statement)
  }
  return JSON.stringify({ Version: '2012-10-17', Statement: [...statements.values()] }, undefined, 2)
}

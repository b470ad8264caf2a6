import { expect, test } from 'vitest'
import { listFiles, readPage } from './pages.ts'

const SOURCES = listFiles(/^(packages\/[^/]+\/src\/.*\.ts|actions\/launch\.sh)$/).filter(
  (path) => !/(\.test\.ts|\/fixtures\/)/.test(path),
)
/** Without what code puts between the words of a message: its quotes, breaks and expressions. */
const WORDS = SOURCES.map((path) =>
  readPage(path)
    .replace(/\$\{[^{}]*\}/g, '…')
    .replace(/\\/g, ''),
).join('\n')

/** Those of the runner, of act and of other actions, which no source of ours has. */
const OF_OTHERS = /^(Not authorized|Unable to resolve|Unknown Property|node24)/

const MESSAGES = [...readPage('docs/guides/troubleshooting.md').matchAll(/^### (.+)$/gm)].flatMap(([, heading = '']) =>
  [...heading.matchAll(/`([^`]+)`/g)].map(([, message = '']) => message).filter((message) => !OF_OTHERS.test(message)),
)

test.for(MESSAGES)('the troubleshooting page quotes a message as it is: %s', (message) => {
  const parts = message.split('…').map((part) => part.trim())
  expect(parts.filter((part) => part.length > 3 && !WORDS.includes(part))).toEqual([])
})

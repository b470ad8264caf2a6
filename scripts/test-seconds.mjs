// Writes test/setup/seconds.json anew from the report of the last `npm test`: how long the files took that take long.

import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files below that are short enough to come in any order. */
const SHORTEST_SECONDS = 4

const root = fileURLToPath(new URL('..', import.meta.url))
const { testResults } = JSON.parse(readFileSync(join(root, 'build', 'test-report.json'), 'utf8'))
const seconds = testResults
  .map((/** @type {{name: string, startTime: number, endTime: number}} */ { name, startTime, endTime }) => [
    relative(root, name).replaceAll('\\', '/'),
    Math.round((endTime - startTime) / 1_000),
  ])
  .filter((/** @type {[string, number]} */ [, took]) => took >= SHORTEST_SECONDS)
  .sort((/** @type {[string, number]} */ [, a], /** @type {[string, number]} */ [, b]) => b - a)
const file = join(root, 'test', 'setup', 'seconds.json')
writeFileSync(file, `${JSON.stringify(Object.fromEntries(seconds), undefined, 2)}\n`)
console.log(`${seconds.length} files in ${relative(root, file)}`)

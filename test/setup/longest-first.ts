import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What files took that take long, in seconds; `vitest --reporter=json` tells it. It may be out of date: it is for the order alone. */
const SECONDS: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(new URL('./seconds.json', import.meta.url), 'utf8'),
)
/** Where nothing is known, a flow is likely to take longer than a unit test. */
const UNKNOWN = { flows: 12, unit: 1 } as const

/** Begins with the files that take longest, so that at the end no worker is left alone with one of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // A worker is kept for the files of one project: what they import is loaded already.
    const flowsFirst = (name: string): number => (name === 'flows' ? 0 : 1)
    return files
      .map((file) => ({ file, seconds: this.#seconds(file), project: flowsFirst(file.project.name) }))
      .sort((a, b) => a.project - b.project || b.seconds - a.seconds || (a.file.moduleId < b.file.moduleId ? -1 : 1))
      .map(({ file }) => file)
  }

  #seconds({ moduleId, project }: TestSpecification): number {
    const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/')
    return SECONDS[path] ?? (project.name === 'flows' ? UNKNOWN.flows : UNKNOWN.unit)
  }
}

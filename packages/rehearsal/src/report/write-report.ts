import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { renderHtml } from './html.ts'
import type { RehearsalReport } from './model.ts'

/** Writes the report as one HTML file and resolves with its path. @throws Error of the file system. */
export async function writeHtml(report: RehearsalReport, file: string): Promise<string> {
  const path = resolve(file)
  await writeFile(path, renderHtml(report))
  return path
}

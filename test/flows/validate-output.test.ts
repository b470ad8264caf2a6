import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Finished, run, SLIPWAY, slipway } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'

const SCRIPT = '#!/bin/sh\nexit 0\n'

/** A release with so many modes that the agent refuses, each in a line of its own. */
function release(modes: number): Record<string, string> {
  const permissions = Array.from({ length: modes }, (_, index) => `  - object: /srv/${index}\n    mode: u+x\n`)
  return {
    'appspec.yml': [
      'version: 0.0\nos: linux\nhooks:\n  ValidateService:\n    - location: check.sh\n      timeout: 5\n',
      'permissions:\n',
      ...permissions,
    ].join(''),
    'check.sh': SCRIPT,
  }
}

function shell(line: string, cwd: string): Promise<Finished> {
  return run('sh', ['-c', line], { cwd, env: { S: `${process.execPath} ${SLIPWAY}` } })
}

describe('slipway validate', () => {
  test('in a workflow, annotates within the limits of the runner, and has the rest in the log and the summary', async () => {
    await using folder = await makeFolder(release(40))
    const summary = join(folder.path, 'summary.md')
    await writeFile(summary, '')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.path, GITHUB_STEP_SUMMARY: summary }
    const { code, stdout, stderr } = await slipway(['validate', '.', '--exclude', 'summary.md', '--format', 'github'], {
      cwd: folder.path,
      env,
    })
    expect(code).toBe(2)
    expect(stderr).toBe('')
    const lines = stdout.split('\n')
    const errors = lines.filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(10)
    expect(errors[0]).toMatch(/^::error title=appspec\/mode,file=appspec\.yml,line=9,col=11,endColumn=13::the mode is/)
    expect(errors[9]).toMatch(/^::error::31 more errors: the log and the summary of this step have them all$/)
    expect(lines.filter((line) => line.startsWith('::notice'))).toEqual([])
    expect(lines[0]).toMatch(/^::stop-commands::/)
    expect(lines.filter((line) => / error: .*\[appspec\/mode\]$/.test(line))).toHaveLength(40)
    expect((await readFile(summary, 'utf8')).match(/appspec\/mode/g)?.length).toBeGreaterThanOrEqual(40)
  })

  test('of a component, a workflow gets the places of the recipe and a summary', async () => {
    await using folder = await makeFolder({
      'app/gdk-config.json':
        '{"component": {"com.example.App": {"version": "NEXT_PATCH", "build": {"build_system": "zip"}}}, "gdk_version": "1.0.0"}',
      'app/recipe.yaml':
        'RecipeFormatVersion: "2020-01-25"\nComponentName: "{COMPONENT_NAME}"\nComponentVersion: one\nManifests:\n  - {}\n',
      'summary.md': '',
    })
    const summary = join(folder.path, 'summary.md')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.path, GITHUB_STEP_SUMMARY: summary }
    const { code, stdout, stderr } = await slipway(['validate', 'app', '--format', 'github'], { cwd: folder.path, env })
    expect([code, stderr]).toEqual([2, ''])
    expect(stdout).toMatch(/^::error title=greengrass\/component-version,file=app\/recipe\.yaml,line=3,col=19,/m)
    expect(await readFile(summary, 'utf8')).toMatch(/^### ❌ the component is not valid: 1 error\n/)
  })

  test('a file that holds workflow commands gives the runner none', async () => {
    await using folder = await makeFolder({
      'appspec.yml': 'version: "\\n::error::pwned"\nos: linux\n::warning::x: 1\n',
    })
    const { stdout } = await slipway(['validate', '.', '--format', 'github'], {
      cwd: folder.path,
      env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.path },
    })
    const [before = ''] = stdout.split(/^::[0-9a-f-]{36}::$/m)
    expect(before).toContain('::warning::x')
    const open = stdout.slice(before.length)
    expect(open).not.toMatch(/^::(error|warning)::(pwned|x)/m)
  })

  test('writes SARIF for code scanning beside the text, and ends with the code of the verdict', async () => {
    await using folder = await makeFolder(release(2))
    const { code, stdout } = await slipway(['validate', '.', '--format', 'sarif', '--output', 'found.sarif'], {
      cwd: folder.path,
    })
    expect(code).toBe(2)
    expect(stdout).toContain('✗ the release is not valid: 2 errors')
    const { runs } = JSON.parse(await readFile(join(folder.path, 'found.sarif'), 'utf8'))
    expect(runs[0].results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(2)
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('appspec.yml')
  })

  test('reads an AppSpec file from stdin', async () => {
    await using folder = await makeFolder({ 'appspec.yml': 'version: "0.0"\nos: linux\n' })
    const piped = await shell('$S validate - --appspec-file deploy/appspec.yml < appspec.yml', folder.path)
    expect(piped.code).toBe(2)
    expect(piped.stdout).toContain('deploy/appspec.yml:1:10: error: ')
    const fixed = await shell("sed 's/\"//g' appspec.yml | $S validate -", folder.path)
    expect(fixed.code).toBe(0)
  })

  test('--fix mends what is certain and keeps modes; a second time there is nothing to mend', async () => {
    await using folder = await makeFolder({
      'appspec.yml':
        'version: "0.0"\nos: linux\nhooks:\n\tValidateService:\n\t\t- location: check.sh\n\t\t  timeout: 5\n',
      'check.sh': SCRIPT.replaceAll('\n', '\r\n'),
    })
    await chmod(join(folder.path, 'check.sh'), 0o700)
    const { code, stdout } = await slipway(['validate', '.', '--fix'], { cwd: folder.path })
    expect(stdout).toContain('+version: 0.0\n')
    expect(stdout).toContain('check.sh: fixed: end 2 lines with LF instead of CRLF')
    expect(code).toBe(0)
    expect(await readFile(join(folder.path, 'check.sh'), 'utf8')).toBe(SCRIPT)
    expect((await stat(join(folder.path, 'check.sh'))).mode & 0o777).toBe(0o700)
    const again = await slipway(['validate', '.', '--fix'], { cwd: folder.path })
    expect(again.code).toBe(0)
    expect(again.stdout).not.toContain('fixed:')
  })
})

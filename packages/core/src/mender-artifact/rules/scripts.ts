import { fault, type Report, warn } from '../../appspec/finding.ts'
import { scriptNameProblem } from '../names.ts'
import { type ArtifactRequest, baseNameOf, type ScriptSource } from '../request.ts'
import { quoted } from './identity.ts'

/** All scripts together have to fit into a header that is kept in memory. */
const SCRIPTS_BYTES = 8 * 1024 * 1024

export function checkScripts({ scripts = [], payloadType }: ArtifactRequest, report: Report): void {
  const names = scripts.map(({ path }) => baseNameOf(path))
  for (const [index, script] of scripts.entries()) {
    const name = names[index] ?? ''
    const problem = scriptNameProblem(name)
    if (problem !== undefined)
      report(
        fault('mender/script-name', `${quoted(name)} is no name of a state script: ${problem}`, {
          hint: 'rename the file: its name says when it runs',
        }),
      )
    if (names.indexOf(name) < index)
      report(
        fault('mender/script-name', `two state scripts are named ${quoted(name)}`, {
          hint: 'give one another number or another text',
        }),
      )
    checkScript(script, report)
  }
  const bytes = scripts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (bytes > SCRIPTS_BYTES)
    report(
      fault(
        'mender/script-file',
        `the state scripts have ${bytes} bytes together; ${SCRIPTS_BYTES} fit into a header`,
        { hint: 'bring what they need with the payload' },
      ),
    )
  if (payloadType === null && scripts.length > 0)
    report(
      fault('mender/script-file', 'an artifact without a payload runs no scripts', { hint: 'leave the scripts out' }),
    )
}

function checkScript({ path, kind, sizeBytes, beginning }: ScriptSource, report: Report): void {
  const code = 'mender/script-file'
  if (kind === 'missing') report(fault(code, `there is no state script at ${quoted(path)}`, { hint: 'check the path' }))
  else if (kind !== 'file')
    report(fault(code, `the state script ${quoted(path)} is not a file`, { hint: 'name the script itself' }))
  else if (sizeBytes === 0)
    report(fault(code, `the state script ${quoted(path)} is empty`, { hint: 'begin it with #!/bin/sh' }))
  else checkBeginning(path, new TextDecoder('latin1').decode(beginning), report)
}

const ELF = '\x7fELF'

function checkBeginning(path: string, text: string, report: Report): void {
  const code = 'mender/script-file'
  if (text.startsWith(ELF)) return
  const [first = ''] = text.split('\n')
  if (!first.startsWith('#!'))
    report(
      fault(code, `the state script ${quoted(path)} does not begin with #!, and devices run it as it is`, {
        hint: 'begin it with #!/bin/sh',
      }),
    )
  else if (first.endsWith('\r'))
    report(
      fault(code, `the state script ${quoted(path)} has the line endings of Windows`, {
        hint: 'save it with the line endings of Unix',
      }),
    )
  else if (!/^#!\s*\//.test(first))
    report(
      warn(code, `the state script ${quoted(path)} names no absolute path behind #!`, {
        hint: 'begin it with #!/bin/sh',
      }),
    )
}

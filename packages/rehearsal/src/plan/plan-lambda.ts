import { SlipwayError } from '@slipway/core/errors'
import { rememberTexts } from '@slipway/runtime/cloud-release'
import { localFiles } from '@slipway/runtime/local-files'
import { rehearseLambda } from '../platforms/lambda.ts'
import type { CloudParts, PlannedRun } from './cloud-parts.ts'

/** Plans the rehearsal of a release of a function. @throws SlipwayError INPUT_INVALID, SOURCE_INVALID. */
export async function planLambda({ values, request, needs, before, group, ports }: CloudParts): Promise<PlannedRun> {
  const { written } = ports
  const code = request.lambda?.code
  if (code?.type !== 'path') {
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written('code')} is missing: the folder or zip with the code of the function`,
      {
        hint: 'a rehearsal deploys code of this machine: no version that is published already, no image, no object of a bucket',
      },
    )
  }
  const functionName = needs.values.get('Name')
  const alias = needs.values.get('Alias')
  if (functionName === undefined || alias === undefined) {
    const name = functionName === undefined ? 'function-name' : 'alias'
    throw new SlipwayError('INPUT_INVALID', `${written(name)} is missing, and the AppSpec does not say it`)
  }
  const payload = values.payload === undefined ? '{}' : new TextDecoder().decode(await localFiles.read(values.payload))
  return {
    release: code.path,
    run: (stage, found) => {
      if (values.payload === undefined) {
        found.notes.push('the function is called with {}: name the event that it expects with payload')
      }
      found.notTold.push({
        what: 'what the functions need of the account',
        why: 'layers, memory, timeouts and roles are not known here; of variables the functions have what function-env says',
      })
      found.notTold.push({ what: 'files, processes and ports', why: 'a function has no instance of its own' })
      const { functions, handler, 'allow-secrets': allowSecrets, 'function-env': functionEnv } = values
      const previousCode = before.at(code.path)
      const plan = {
        functionName,
        alias,
        payload,
        group,
        request,
        previousCode,
        functions,
        functionEnv,
        allowSecrets,
        handler,
      }
      return rehearseLambda({ ...plan, texts: rememberTexts(), hooks: needs.hooks }, stage, found)
    },
  }
}

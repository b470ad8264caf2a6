import type { Handler } from '../context.ts'
import { isUuid } from '../http/fields.ts'
import type { Part } from '../http/multipart.ts'
import { bad, created } from '../http/reply.ts'
import { keepArtifact } from './keep-artifact.ts'
import { partsOf, readText, requireDescription, requireSizeText } from './parts.ts'

/** What stands before the file. */
interface Announced {
  sizeBytes?: number
  description?: string
  id?: string
}

/** Takes a Mender Artifact. Its file is the last part; whatever follows is ignored, as the server does. */
export const uploadArtifact: Handler = async (call, context) => {
  const announced: Announced = {}
  for await (const part of partsOf(call)) {
    if (part.name !== 'artifact') {
      await note(part, announced, context.artifactLimitBytes)
      continue
    }
    if (part.filename === undefined) throw bad('the part "artifact" is not a file')
    const { description = '', id = context.newId() } = announced
    const verify = ({ sizeBytes }: { readonly sizeBytes: number }): void => requireSize(sizeBytes, announced)
    await keepArtifact(part.body, { id, description, signal: call.signal, verify }, context)
    return created(`/api/management/v1/deployments/artifacts/${id}`)
  }
  throw bad('the part "artifact" is missing')
}

async function note(part: Part, announced: Announced, limitBytes: number): Promise<void> {
  if (part.name === 'size') {
    const size = requireSizeText(await readText(part))
    if (size > limitBytes) throw bad(`size: ${size} is more than the ${limitBytes} bytes that are allowed`)
    announced.sizeBytes = size
  } else if (part.name === 'description') {
    announced.description = requireDescription(await readText(part))
  } else if (part.name === 'artifact_id') {
    const id = await readText(part)
    if (!isUuid(id)) throw bad(`artifact_id: "${id}" is not a UUID`)
    announced.id = id.toLowerCase()
  }
}

function requireSize(sizeBytes: number, announced: Announced): void {
  if (announced.sizeBytes === undefined || announced.sizeBytes === sizeBytes) return
  throw bad(`the artifact has ${sizeBytes} bytes; the part "size" says ${announced.sizeBytes}`)
}

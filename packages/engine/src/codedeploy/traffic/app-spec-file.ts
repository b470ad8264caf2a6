import type { ObjectReader } from '../../s3/object-reader.ts'
import type { ReadAppSpecFile } from './ports.ts'

/** No AppSpec file comes near it; what is larger is something else. */
const APP_SPEC_BYTES = 1024 * 1024

/** Reads AppSpec files out of an object store. */
export function appSpecFiles(objects: ObjectReader): ReadAppSpecFile {
  return async ({ bucket, key, version, eTag }) => {
    const object = await objects.open(bucket, key, version)
    if (object === undefined) return { trouble: 'missing' }
    const { body } = object
    try {
      // Without one asked for, nothing is compared (user guide, "Register a revision").
      if (eTag !== undefined && eTag.replaceAll('"', '') !== object.eTag) return { trouble: 'changed' }
      const chunks: Buffer[] = []
      let sizeBytes = 0
      for await (const chunk of body) {
        chunks.push(chunk as Buffer)
        sizeBytes += (chunk as Buffer).length
        if (sizeBytes > APP_SPEC_BYTES) return { trouble: 'too-large' }
      }
      return { text: Buffer.concat(chunks).toString('utf8') }
    } finally {
      body.destroy()
    }
  }
}

import { fault, type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import { GDK_BUCKET } from '../gdk/layout.ts'
import type { RecipeArtifact, RecipeParts } from '../recipe/parts.ts'
import { GDK_PLACEHOLDER } from './identity.ts'

/** An image, or an artifact of a component of AWS: nothing of it is a file of ours. */
const OF_OTHERS = /^(?:docker|greengrass):./

/** Names of buckets (S3 user guide, "General purpose bucket naming rules"), and those that could be given in us-east-1 before March 2018. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const OLD_BUCKET = /^[\w.-]{3,255}$/

export function checkArtifacts({ manifests }: RecipeParts, report: Report): void {
  for (const { artifacts } of manifests) {
    for (const artifact of artifacts) checkUri(artifact, report)
    checkFileNames(artifacts, report)
  }
}

function checkUri({ uri, fileName, isUnpacked }: RecipeArtifact, report: Report): void {
  const code = 'greengrass/artifact-uri'
  const { text, span } = uri
  if (OF_OTHERS.test(text)) {
    if (isUnpacked)
      report(warn('greengrass/unarchive', 'only a file can be unpacked', { span, hint: 'remove Unarchive' }))
    return
  }
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]*)(?:\/(.*))?$/.exec(text) ?? []
  if (!text.startsWith('s3://')) {
    const message = `"${shorten(text)}" is no artifact that a device can fetch; expected s3://BUCKET/KEY or docker:IMAGE`
    report(fault(code, message, { span, hint: uriHint(text) }))
  } else if (!GDK_BUCKET.test(text) && !GDK_PLACEHOLDER.test(bucket) && !BUCKET.test(bucket)) {
    const message = `"${shorten(bucket)}" in "${shorten(text)}" is no name of a bucket`
    const details = { span, hint: 'write s3://BUCKET/KEY with a bucket in lower case' }
    if (OLD_BUCKET.test(bucket)) report(warn(code, `${message} that could be made since March 2018`, details))
    else report(fault(code, message, details))
  } else if (key === '' || fileName === '') {
    const message = `"${shorten(text)}" names no file`
    report(fault(code, message, { span, hint: 'write the key of the object behind the bucket' }))
  } else if (isUnpacked && !/\.zip$/i.test(fileName)) {
    const message = `"${shorten(fileName)}" is to be unpacked and is not named like an archive`
    report(warn('greengrass/unarchive', message, { span, hint: 'name it .zip, or remove Unarchive' }))
  }
}

function uriHint(text: string): string {
  const [, path] = /^s3:?\/{0,3}(.+)$/i.exec(text) ?? []
  if (path !== undefined) return `write s3://${path}`
  return /^https?:/.test(text) ? 'upload it to a bucket first' : 'such as s3://my-bucket/com.example.App/1.0.0/app.zip'
}

/** On the device all artifacts of a manifest are in one folder. */
function checkFileNames(artifacts: readonly RecipeArtifact[], report: Report): void {
  const seen = new Map<string, RecipeArtifact>()
  for (const artifact of artifacts) {
    const { uri, fileName } = artifact
    if (!uri.text.startsWith('s3://') || fileName === '') continue
    const earlier = seen.get(fileName)
    if (earlier !== undefined) {
      const message = `the artifact in line ${earlier.uri.span.start.line} is named "${shorten(fileName)}" too; on the device one takes the place of the other`
      report(fault('greengrass/artifact-name', message, { span: uri.span, hint: 'give one of the two another name' }))
    }
    seen.set(fileName, artifact)
  }
}

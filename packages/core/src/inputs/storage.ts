import { SlipwayError } from '../errors.ts'
import {
  CANNED_ACLS,
  type CannedAcl,
  type ObjectEncryption,
  type ObjectSettings,
  STORAGE_CLASSES,
  type StorageClass,
} from '../provider.ts'
import { DEFAULT_KEY_TEMPLATE, describePlaceholders, unknownPlaceholders } from '../revision/index.ts'
import { flag, list, type OptionSpec, type OptionValues, optionalChoice, text, ValueProblem } from './spec.ts'

/** The key of a bundle, with placeholders. */
export const keyOption: OptionSpec<string | undefined> = {
  ...text('KEY', `key of the object; ${describePlaceholders()} stand for what they say`, DEFAULT_KEY_TEMPLATE),
  read: ([template = '']) => {
    const [unknown] = unknownPlaceholders(template)
    if (unknown === undefined) return template === '' ? undefined : template
    throw new ValueProblem(`has "${unknown}"; placeholders are ${describePlaceholders()}`)
  },
}

/** How a bundle is kept in its bucket. */
export const storageOptions: {
  readonly overwrite: OptionSpec<boolean>
  readonly sse: OptionSpec<ObjectEncryption['algorithm'] | undefined>
  readonly 'sse-kms-key-id': OptionSpec<string | undefined>
  readonly 'sse-bucket-key': OptionSpec<boolean>
  readonly 's3-acl': OptionSpec<CannedAcl | undefined>
  readonly 's3-storage-class': OptionSpec<StorageClass | undefined>
  readonly 's3-tags': OptionSpec<Readonly<Record<string, string>>>
  readonly metadata: OptionSpec<Readonly<Record<string, string>>>
  readonly 'expected-bucket-owner': OptionSpec<string | undefined>
} = {
  overwrite: flag(
    'write over another bundle that the key holds, where the bucket keeps no versions; what runs that one cannot be deployed again then',
  ),
  sse: optionalChoice(['AES256', 'aws:kms'], 'encryption of the object by S3 or by KMS', "the bucket's"),
  'sse-kms-key-id': text('KEY', 'KMS key by its id, ARN or alias, for `sse: aws:kms`', "the account's `aws/s3`"),
  'sse-bucket-key': flag("let S3 use a key of the bucket's own with KMS, which makes fewer requests to KMS"),
  's3-acl': optionalChoice(
    CANNED_ACLS,
    'canned ACL of the object, for a bucket of another account that still has ACLs',
    "the bucket's",
  ),
  's3-storage-class': optionalChoice(STORAGE_CLASSES, 'storage class of the object', 'STANDARD'),
  's3-tags': pairs('KEY=VALUE', 'tag of the object, up to 10', readTag),
  metadata: pairs(
    'KEY=VALUE',
    'what else to keep with the object, beside digests, commit, run and actor',
    readMetadata,
  ),
  'expected-bucket-owner': {
    ...text('ACCOUNT', 'account that has to own the bucket: every request says so and is refused otherwise'),
    read: ([account = '']) => {
      if (account === '' || /^\d{12}$/.test(account)) return account === '' ? undefined : account
      throw new ValueProblem(`is "${account}"; expected the 12 digits of an account`)
    },
  },
}

/** Whether a push is only planned. */
export const pushDryRunOption: { readonly 'dry-run': OptionSpec<boolean> } = {
  'dry-run': flag('say whether the bundle would be uploaded, and where to; upload and register nothing'),
}

type StorageValues = OptionValues<Omit<typeof storageOptions, 'overwrite' | 'metadata'>>

/** What is wrong with the options together, a line each. */
export function storageProblems(values: StorageValues): readonly string[] {
  if (values.sse === undefined || values.sse === 'aws:kms') return []
  const given = [
    ...(values['sse-kms-key-id'] === undefined ? [] : ['sse-kms-key-id']),
    ...(values['sse-bucket-key'] ? ['sse-bucket-key'] : []),
  ]
  return given.map((name) => `${name} is for sse aws:kms, and sse is "${values.sse}"`)
}

/**
 * How the store is to keep objects. A KMS key by itself asks for KMS.
 *
 * @throws SlipwayError INPUT_INVALID with every {@link storageProblems | problem}.
 */
export function readStorageOptions(values: StorageValues): ObjectSettings {
  const problems = storageProblems(values)
  if (problems.length > 0) {
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'leave out one or the other' })
  }
  const { sse, 's3-acl': acl, 's3-tags': tags, 's3-storage-class': storageClass } = values
  const { 'sse-kms-key-id': keyId, 'sse-bucket-key': usesBucketKey, 'expected-bucket-owner': owner } = values
  const isKms = sse === 'aws:kms' || keyId !== undefined || usesBucketKey
  const encryption: ObjectEncryption | undefined = isKms
    ? { algorithm: 'aws:kms', ...(keyId !== undefined && { keyId }), ...(usesBucketKey && { usesBucketKey }) }
    : sse && { algorithm: sse }
  return {
    ...(encryption !== undefined && { encryption }),
    ...(acl !== undefined && { acl }),
    ...(storageClass !== undefined && { storageClass }),
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(owner !== undefined && { expectedBucketOwner: owner }),
  }
}

/** A list of names with values, each name once. */
export function pairs(
  placeholder: string,
  help: string,
  read: (name: string, value: string, written: string) => void,
): OptionSpec<Readonly<Record<string, string>>> {
  return {
    ...list(placeholder, ''),
    help,
    read: (given) => {
      const found = new Map<string, string>()
      for (const written of given.filter((word) => word !== '')) {
        const equals = written.indexOf('=')
        if (equals < 1) throw new ValueProblem(`has "${written}"; expected ${placeholder}`)
        const [name, value] = [written.slice(0, equals), written.slice(equals + 1)]
        if (found.has(name)) throw new ValueProblem(`has "${name}" twice`)
        read(name, value, written)
        found.set(name, value)
        if (read === readTag && found.size > MAX_TAGS) throw new ValueProblem(`has more than ${MAX_TAGS} tags`)
      }
      return Object.fromEntries(found)
    },
  }
}

/** Amazon S3 user guide, "Categorizing your objects using tags". */
const MAX_TAGS = 10
const MAX_TAG_KEY = 128
const MAX_TAG_VALUE = 256
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

function readTag(name: string, value: string, written: string): void {
  if (name.length > MAX_TAG_KEY) throw new ValueProblem(`has a key of more than ${MAX_TAG_KEY} characters`)
  if (value.length > MAX_TAG_VALUE) throw new ValueProblem(`has a value of more than ${MAX_TAG_VALUE} characters`)
  if (!TAG_TEXT.test(name) || !TAG_TEXT.test(value)) {
    throw new ValueProblem(`has "${written}"; S3 takes letters, digits, spaces and _ . : / = + - @`)
  }
  if (/^aws:/i.test(name)) throw new ValueProblem(`has "${name}"; AWS keeps keys that begin with aws: for itself`)
}

/** Names and values become header fields, which carry ASCII alone ("Working with object metadata"). */
function readMetadata(name: string, value: string, written: string): void {
  if (!/^[a-z0-9-]{1,64}$/.test(name)) {
    throw new ValueProblem(`has the name "${name}"; expected lower-case letters, digits and hyphens`)
  }
  if (name.startsWith('slipway-')) throw new ValueProblem(`has "${name}"; Slipway writes names with slipway- itself`)
  if (!/^[\x20-\x7e]*$/.test(value)) {
    throw new ValueProblem(`has "${written}"; S3 keeps ASCII alone: encode the value, such as with percent signs`)
  }
}

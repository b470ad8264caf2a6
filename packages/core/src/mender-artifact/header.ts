import { describe, isTexts, type JsonObject, objectAt, readJsonObject, textsAt, valueAt } from './read-json.ts'
import { type Refuse, shorten } from './refusal.ts'

/** Values that the device has to have one of, by key. */
export type Depends = Readonly<Record<string, readonly string[]>>
export type Provides = Readonly<Record<string, string>>

/** What `header-info` says: of the artifact as a whole. */
export interface HeaderInfo {
  readonly payloadType: string | null
  readonly provides: Provides
  readonly depends: Depends
}

/** What `type-info` says: of the payload. */
export interface TypeInfo {
  /** Absent, or empty as the official tool leaves it for a file system image. */
  readonly type: string | null | undefined
  readonly provides: Provides
  readonly depends: Depends
  readonly clearsProvides: readonly string[]
}

/** Reads `header-info`: one payload, a name, and at least one device type. */
export function readHeaderInfo(bytes: Uint8Array, refuse: Refuse): HeaderInfo {
  const info = readJsonObject(bytes, refuse)
  const provides = readProvides(objectAt(info, 'artifact_provides', refuse), refuse)
  const depends = readDepends(objectAt(info, 'artifact_depends', refuse), refuse)
  if ((provides.artifact_name ?? '') === '') throw refuse('provides no "artifact_name"')
  const deviceTypes = depends.device_type ?? []
  if (deviceTypes.length === 0 || deviceTypes.includes(''))
    throw refuse('depends on no "device_type", or on an empty one')
  return { payloadType: readPayloadType(info, refuse), provides, depends }
}

/**
 * Reads the `header-info` of an augmented header, which no signature covers: nothing but the type counts, whatever else is repeated
 * there, and an empty one replaces nothing.
 */
export function readAugmentedType(bytes: Uint8Array, refuse: Refuse): string | undefined {
  const type = typeOfOnlyPayload(readJsonObject(bytes, refuse), refuse)
  if (typeof type !== 'string') throw refuse(`has ${describe(type)} as the type of its payload; expected a text`)
  return type === '' ? undefined : type
}

/** Reads `type-info`. */
export function readTypeInfo(bytes: Uint8Array, refuse: Refuse): TypeInfo {
  const info = readJsonObject(bytes, refuse)
  const type = valueAt(info, 'type')
  if (type !== undefined && type !== null && typeof type !== 'string')
    throw refuse(`has ${describe(type)} as "type"; expected a text`)
  return {
    type: type === '' ? undefined : type,
    provides: readProvides(objectAt(info, 'artifact_provides', refuse), refuse),
    depends: readDepends(objectAt(info, 'artifact_depends', refuse), refuse),
    clearsProvides: textsAt(info, 'clears_artifact_provides', refuse),
  }
}

/** Reads `meta-data`, which may be empty. */
export function readMetadata(bytes: Uint8Array, refuse: Refuse): JsonObject {
  return bytes.length === 0 ? {} : readJsonObject(bytes, refuse)
}

/** What an augmented `type-info` makes of that of the signed header: its keys are added, or take the place of others. */
export function augmentTypeInfo(signed: TypeInfo, augmented: TypeInfo | undefined): TypeInfo {
  if (augmented === undefined) return signed
  return {
    type: augmented.type ?? signed.type,
    provides: Object.fromEntries([...Object.entries(signed.provides), ...Object.entries(augmented.provides)]),
    depends: Object.fromEntries([...Object.entries(signed.depends), ...Object.entries(augmented.depends)]),
    clearsProvides: augmented.clearsProvides.length > 0 ? augmented.clearsProvides : signed.clearsProvides,
  }
}

/**
 * What the header and the payload say together. A server takes no key that both have.
 */
export function mergeKeys<T>(
  ofHeader: Readonly<Record<string, T>>,
  ofPayload: Readonly<Record<string, T>>,
  refuse: Refuse,
): Readonly<Record<string, T>> {
  const twice = Object.keys(ofPayload).find((key) => Object.hasOwn(ofHeader, key))
  if (twice !== undefined) throw refuse(`has "${shorten(twice)}", which "header-info" has already`)
  return Object.fromEntries([...Object.entries(ofHeader), ...Object.entries(ofPayload)])
}

function readPayloadType(info: JsonObject, refuse: Refuse): string | null {
  const type = typeOfOnlyPayload(info, refuse)
  if (type === null) return null
  if (typeof type !== 'string' || type === '')
    throw refuse(
      `has ${type === '' ? 'an empty text' : describe(type)} as the type of its payload; expected a name or null`,
    )
  return type
}

function typeOfOnlyPayload(info: JsonObject, refuse: Refuse): unknown {
  const payloads = valueAt(info, 'payloads')
  if (!Array.isArray(payloads) || payloads.length !== 1) {
    const found = Array.isArray(payloads) ? `${payloads.length} payloads` : `${describe(payloads)} as "payloads"`
    throw refuse(`has ${found}; expected a list of one`, {
      hint: 'make an artifact for each payload: clients and servers take no other',
    })
  }
  const [payload] = payloads as readonly unknown[]
  if (typeof payload !== 'object' || payload === null) throw refuse('has a payload that is no object')
  return valueAt(payload as JsonObject, 'type')
}

function readProvides(object: JsonObject, refuse: Refuse): Provides {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (typeof value !== 'string')
        throw refuse(`provides ${describe(value)} under "${shorten(key)}"; expected a text`)
      return [key, value]
    }),
  )
}

function readDepends(object: JsonObject, refuse: Refuse): Depends {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (typeof value === 'string') return [key, [value]]
      if (!isTexts(value))
        throw refuse(`depends on ${describe(value)} under "${shorten(key)}"; expected a text or a list of texts`)
      return [key, value]
    }),
  )
}

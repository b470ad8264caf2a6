import type { Attribute, AuthStatus, DeviceRecord } from '../state/model.ts'

export type DeviceAdmission = AuthStatus | 'noauth'

/** What a device may do, from the keys that it has come with. */
export function admissionOf({ authSets }: Pick<DeviceRecord, 'authSets'>): DeviceAdmission {
  for (const status of ['accepted', 'preauthorized', 'pending', 'rejected'] as const) {
    if (authSets.some((set) => set.status === status)) return status
  }
  return 'noauth'
}

/** An attribute with where it comes from. */
export interface ScopedAttribute extends Attribute {
  readonly scope: 'identity' | 'inventory' | 'system' | 'tags'
}

/** Everything that is known of a device and that filters can be about. */
export function attributesOf(device: DeviceRecord): readonly ScopedAttribute[] {
  const { identityData, attributes, tags, group, createdMs, updatedMs, checkInMs } = device
  const system: Readonly<Record<string, unknown>> = {
    created_ts: new Date(createdMs).toISOString(),
    updated_ts: new Date(updatedMs).toISOString(),
    ...(checkInMs !== undefined && { check_in_time: new Date(checkInMs).toISOString() }),
    ...(group !== undefined && { group }),
  }
  return [
    ...Object.entries({ ...identityData, status: admissionOf(device) }).map(scoped('identity')),
    ...attributes.map((attribute) => ({ ...attribute, scope: 'inventory' as const })),
    ...tags.map((attribute) => ({ ...attribute, scope: 'tags' as const })),
    ...Object.entries(system).map(scoped('system')),
  ]
}

function scoped(scope: ScopedAttribute['scope']) {
  return ([name, value]: readonly [string, unknown]): ScopedAttribute => ({ name, value, scope })
}

/** An attribute of a device by its scope and name. */
export function attributeOf(device: DeviceRecord, scope: string, name: string): unknown {
  return attributesOf(device).find((attribute) => attribute.scope === scope && attribute.name === name)?.value
}

/** Where the resources of a service are. */
export interface Place {
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
}

function iotArn({ region, accountId }: Place, resource: string): string {
  return `arn:aws:iot:${region}:${accountId}:${resource}`
}

export const thingArn = (place: Place, name: string): string => iotArn(place, `thing/${name}`)
export const thingGroupArn = (place: Place, name: string): string => iotArn(place, `thinggroup/${name}`)
export const jobArn = (place: Place, id: string): string => iotArn(place, `job/${id}`)

/** What an ARN of a thing or of a thing group names; `undefined` for other ARNs. */
export function targetOfArn(arn: string): { readonly kind: 'thing' | 'thinggroup'; readonly name: string } | undefined {
  const match = /^arn:[^:]*:iot:[^:]*:[0-9]+:(thing|thinggroup)\/(.+)$/.exec(arn)
  return match === null ? undefined : { kind: match[1] as 'thing' | 'thinggroup', name: match[2] ?? '' }
}

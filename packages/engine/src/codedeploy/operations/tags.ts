import { ServiceException } from '../exception.ts'
import type { Tag } from '../model/instance.ts'
import type { TagFilter, TagSelection } from '../model/tag-selection.ts'
import { type Body, oneOf, optionalList, optionalObject, optionalObjects, optionalString } from '../request.ts'

const KEY_LENGTH = 128
const VALUE_LENGTH = 256
const TAGS_PER_SET = 10
const SETS = 3

/** Tags of a request. @throws ServiceException `TagRequiredException`, `InvalidTagException` */
export function requireTags(body: Body): readonly { readonly Key: string; readonly Value?: string }[] {
  const tags = optionalObjects(body, 'tags')
  if (tags === undefined || tags.length === 0) throw new ServiceException('TagRequiredException', 'tags is required')
  return tags.map((tag) => {
    const Key = optionalString(tag, 'Key')
    const Value = optionalString(tag, 'Value')
    if (Key === undefined || Key === '') throw new ServiceException('InvalidTagException', 'a tag has no Key')
    checkLengths(Key, Value, 'InvalidTagException')
    return Value === undefined ? { Key } : { Key, Value }
  })
}

/** Tags to put on an instance of the engine's own. @throws ServiceException `InvalidTagException` */
export function checkTags(tags: readonly Tag[]): readonly Tag[] {
  for (const { Key, Value } of tags) checkLengths(Key, Value, 'InvalidTagException')
  return tags
}

/** Tags of an instance that nobody registers by request; none when there are none. @throws ServiceException `InvalidTagException` */
export function readOwnTags(body: Body): readonly Tag[] {
  if ((optionalList(body, 'tags') ?? []).length === 0) return []
  return requireTags(body).map(({ Key, Value = '' }) => ({ Key, Value }))
}

function checkLengths(key: string, value: string | undefined, exception: string): void {
  if (key.length > KEY_LENGTH || (value ?? '').length > VALUE_LENGTH) {
    throw new ServiceException(
      exception,
      `a tag's Key has at most ${KEY_LENGTH} characters and its Value at most ${VALUE_LENGTH}`,
    )
  }
}

export function readTagFilter(filter: Body, exception: string): TagFilter {
  const Key = optionalString(filter, 'Key')
  const Value = optionalString(filter, 'Value')
  const stated = oneOf(optionalString(filter, 'Type'), 'Type', ['KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'], exception)
  const Type = stated ?? (Value === undefined ? 'KEY_ONLY' : Key === undefined ? 'VALUE_ONLY' : 'KEY_AND_VALUE')
  if (Type !== 'VALUE_ONLY' && (Key === undefined || Key === '')) {
    throw new ServiceException(exception, `a tag filter of type ${Type} needs a Key`)
  }
  if (Type === 'VALUE_ONLY' && (Value === undefined || Value === '')) {
    throw new ServiceException(exception, `a tag filter of type ${Type} needs a Value`)
  }
  checkLengths(Key ?? '', Value, exception)
  return { ...(Key !== undefined && { Key }), ...(Value !== undefined && { Value }), Type }
}

/** The two ways to name instances of one kind, with their exceptions. */
export interface TagFields {
  readonly filters: string
  readonly set: string
  readonly setList: string
  readonly invalid: string
  readonly combination: string
}

export const EC2_TAG_FIELDS: TagFields = {
  filters: 'ec2TagFilters',
  set: 'ec2TagSet',
  setList: 'ec2TagSetList',
  invalid: 'InvalidEC2TagException',
  combination: 'InvalidEC2TagCombinationException',
}

export const ON_PREMISES_TAG_FIELDS: TagFields = {
  filters: 'onPremisesInstanceTagFilters',
  set: 'onPremisesTagSet',
  setList: 'onPremisesTagSetList',
  invalid: 'InvalidTagException',
  combination: 'InvalidOnPremisesTagCombinationException',
}

/**
 * How a group is to find its instances. What is left out stays as `current`; an empty list clears its own form only.
 *
 * @throws ServiceException when both forms are used at once, or a limit is exceeded.
 */
export function readTagSelection(body: Body, fields: TagFields, current: TagSelection): TagSelection {
  const filters = optionalObjects(body, fields.filters)
  const setObject = optionalObject(body, fields.set)
  const sets = setObject === undefined ? undefined : readSets(setObject, fields)
  if ((filters?.length ?? 0) > 0 && (sets?.length ?? 0) > 0) {
    throw new ServiceException(fields.combination, `${fields.filters} and ${fields.set} cannot be used together`)
  }
  if (filters !== undefined && filters.length > 0) {
    return { form: 'filters', filters: readSet(filters, fields) }
  }
  if (sets !== undefined && sets.length > 0) return { form: 'sets', sets }
  const isCleared =
    (filters !== undefined && current.form === 'filters') || (sets !== undefined && current.form === 'sets')
  return isCleared ? { form: 'none' } : current
}

function readSets(setObject: Body, fields: TagFields): readonly (readonly TagFilter[])[] {
  const sets = (optionalList(setObject, fields.setList) ?? []).map((item) =>
    readSet(optionalObjects({ set: item }, 'set') ?? [], fields),
  )
  if (sets.length > SETS) {
    throw new ServiceException(
      'TagSetListLimitExceededException',
      `${fields.setList} has ${sets.length} groups; the limit is ${SETS}`,
    )
  }
  if (sets.some((set) => set.length === 0)) {
    throw new ServiceException(fields.invalid, `${fields.setList} has an empty group`)
  }
  return sets
}

function readSet(filters: readonly Body[], fields: TagFields): readonly TagFilter[] {
  if (filters.length > TAGS_PER_SET) {
    throw new ServiceException(fields.invalid, `a tag group has ${filters.length} tags; the limit is ${TAGS_PER_SET}`)
  }
  return filters.map((filter) => readTagFilter(filter, fields.invalid))
}

/** A selection as the group's description shows it. */
export function tagSelectionInfo(selection: TagSelection, fields: TagFields): Readonly<Record<string, unknown>> {
  return {
    [fields.filters]: selection.form === 'filters' ? selection.filters : [],
    ...(selection.form === 'sets' && { [fields.set]: { [fields.setList]: selection.sets } }),
  }
}

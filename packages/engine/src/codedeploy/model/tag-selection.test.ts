import { describe, expect, test } from 'vitest'
import type { Tag } from './instance.ts'
import { selectsTags, type TagFilter, type TagSelection } from './tag-selection.ts'

const both = (Key: string, Value: string): TagFilter => ({ Key, Value, Type: 'KEY_AND_VALUE' })
const tags = (pairs: Readonly<Record<string, string>>): readonly Tag[] =>
  Object.entries(pairs).map(([Key, Value]) => ({ Key, Value }))
const flat = (...filters: TagFilter[]): TagSelection => ({ form: 'filters', filters })

describe('a single filter', () => {
  test.for([
    ['the same key and value', both('Name', 'Web'), { Name: 'Web' }, true],
    ['another case of the value', both('Name', 'web'), { Name: 'Web' }, false],
    ['another case of the key', both('name', 'Web'), { Name: 'Web' }, false],
    ['a key alone', { Key: 'Name', Type: 'KEY_ONLY' }, { Name: 'anything' }, true],
    ['a value alone', { Value: 'Web', Type: 'VALUE_ONLY' }, { anything: 'Web' }, true],
    ['key and value of two tags', both('Name', 'Web'), { Name: 'Db', Role: 'Web' }, false],
    ['a star inside', both('Group', 'GRP-*a'), { Group: 'GRP-1a' }, true],
    ['a star over more', both('Group', 'GRP-*a'), { Group: 'GRP-XYZ-a' }, true],
    ['a star and another end', both('Group', 'GRP-*a'), { Group: 'GRP-1b' }, false],
    ['a star over nothing', both('Group', 'GRP-*a'), { Group: 'GRP-a' }, true],
    ['ends that overlap', both('Group', 'ab*ba'), { Group: 'aba' }, false],
    ['two stars', both('Group', '*-b-*'), { Group: 'a-b-c' }, true],
    ['pieces in another order', both('Group', '*b*a*'), { Group: 'a-b' }, false],
    ['a star in the key', both('Gr*', 'x'), { Group: 'x' }, false],
    ['signs that mean something elsewhere', both('Group', 'a.c'), { Group: 'abc' }, false],
  ] as const)('%s', ([, filter, instance, expected]) => {
    expect(selectsTags(flat(filter), tags(instance))).toBe(expected)
  })
})

describe('tag groups', () => {
  const sets: TagSelection = {
    form: 'sets',
    sets: [
      [both('Environment', 'Beta'), both('Environment', 'Staging')],
      [both('Region', 'North'), both('Region', 'South'), both('Region', 'East')],
      [both('Type', 't2.medium'), both('Type', 't2.large')],
    ],
  }

  test.for([
    ['one of each group', { Environment: 'Beta', Region: 'South', Type: 't2.large' }, true],
    ['none of the last group', { Environment: 'Beta', Region: 'South', Type: 't2.micro' }, false],
    ['a group without any tag', { Environment: 'Staging', Type: 't2.medium' }, false],
  ] as const)('match on any tag of a group and on every group: %s', ([, instance, expected]) => {
    expect(selectsTags(sets, tags(instance))).toBe(expected)
  })

  test('a flat list matches on any of its filters', () => {
    const either = flat(both('Name', 'a'), both('Name', 'b'))
    expect(selectsTags(either, tags({ Name: 'b' }))).toBe(true)
    expect(selectsTags(either, tags({ Name: 'c' }))).toBe(false)
  })

  test('no filter selects no instance', () => {
    expect(selectsTags({ form: 'none' }, tags({ Name: 'a' }))).toBe(false)
    expect(selectsTags({ form: 'sets', sets: [] }, tags({ Name: 'a' }))).toBe(false)
  })
})

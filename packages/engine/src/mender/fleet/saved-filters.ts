import type { Handler, MenderContext } from '../context.ts'
import { type Call, readObject } from '../http/call.ts'
import { requireText } from '../http/fields.ts'
import { pageReply, readPage } from '../http/paging.ts'
import { bad, created, MenderError, NO_CONTENT, notFound, ok } from '../http/reply.ts'
import { put, remove } from '../state/mender-state.ts'
import type { FilterRecord } from '../state/model.ts'
import { isMatch, readTerms } from './filter.ts'
import { describeInventory } from './inventory.ts'

/** Saves a filter: a dynamic group. */
export const createFilter: Handler = async (call, { state, newId }) => {
  const body = await readObject(call)
  const name = requireText(body, 'name', 256)
  const terms = readTerms(body.terms, 'terms')
  if (terms.length === 0) throw bad('terms: cannot be blank.')
  if (state.all('filters').some((filter) => filter.name === name)) {
    throw new MenderError(409, `a filter with the name "${name}" already exists`)
  }
  const filter: FilterRecord = { id: newId(), name, terms }
  await state.commit([put('filters', filter.id, filter)])
  return created(`/api/management/v2/inventory/filters/${filter.id}`)
}

export const listFilters: Handler = (call, { state }) =>
  pageReply(
    [...state.all('filters')].sort((a, b) => (a.name < b.name ? -1 : 1)),
    { path: call.pathname, query: call.query, page: readPage(call.query) },
    (filter) => filter,
  )

export const showFilter: Handler = (call, context) => ok(requireFilter(call, context))

/** Deployments that were made for the filter go on by what it was. */
export const deleteFilter: Handler = async (call, context) => {
  const { id } = requireFilter(call, context)
  await context.state.commit([remove('filters', id)])
  return NO_CONTENT
}

export const searchByFilter: Handler = (call, context) => {
  const { terms } = requireFilter(call, context)
  const found = context.state.all('devices').filter((device) => isMatch(device, terms))
  return pageReply(found, { path: call.pathname, query: call.query, page: readPage(call.query) }, describeInventory)
}

function requireFilter(call: Call, { state }: MenderContext): FilterRecord {
  const filter = state.get('filters', call.path.id ?? '')
  if (filter === undefined) throw notFound('filter')
  return filter
}

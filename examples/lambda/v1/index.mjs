import { readFileSync } from 'node:fs'

const prices = JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8'))

/** What an order costs, in cents: `{"items": [{"article": "cup", "quantity": 2}]}` is answered with `{"goods": 1800, "total": 1800}`. */
export async function handler({ items }) {
  const goods = items.reduce((sum, { article, quantity }) => sum + prices[article] * quantity, 0)
  return { goods, total: goods }
}

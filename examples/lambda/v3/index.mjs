import { readFileSync } from 'node:fs'

const prices = JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8'))
const FREE_FROM = 5000
const POSTAGE = 490

/** What an order costs, in cents: `{"items": [{"article": "cup", "quantity": 2}]}` is answered with `{"goods": 1800, "postage": 490, "total": 2290}`. */
export async function handler({ items }) {
  const goods = items.reduce((sum, { article, quantity }) => sum + prices[article] * quantity, 0)
  const postage = goods < FREE_FROM ? POSTAGE : 0
  return { goods, postage, total: goods + postage }
}

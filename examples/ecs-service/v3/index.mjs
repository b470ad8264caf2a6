import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const tariff = JSON.parse(readFileSync(new URL('./tariff.json', import.meta.url), 'utf8'))
const EXPRESS_CENTS = 500
const { HOST = '0.0.0.0', PORT = '8080' } = process.env

/** What it costs to send a parcel, in cents: `/quote?grams=800` is answered with `{"grams":800,"cents":590,"expressCents":1090}`; nothing for one that nobody takes. */
function quote(grams) {
  const band = tariff.find(({ upToGrams }) => grams <= upToGrams)
  if (band === undefined) return undefined
  const { cents } = band
  return { grams, cents, expressCents: cents + EXPRESS_CENTS }
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://parcels')
  if (pathname === '/health') return response.end('ok\n')
  const answer = pathname === '/quote' ? quote(Number(searchParams.get('grams'))) : undefined
  if (answer === undefined) return response.writeHead(404).end('there is no such parcel\n')
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
})
server.listen(PORT, HOST, () => console.log(`listens on ${HOST}:${PORT}`))

// ECS says SIGTERM when the load balancer sends nothing more here: what is under way is answered, then the process ends.
process.on('SIGTERM', () => server.close())

// Fires requests at a server from a process of its own: `node fire.mjs '{"url","path","tokens","cards",…}'`.
import autocannon from 'autocannon'

const { url, kind, tokens, cards, connections, seconds } = JSON.parse(process.argv[2])
let fired = 0

const setupRequest = (request) => {
  const at = fired++
  const { id, rev } = cards[Math.floor(at / tokens.length) % cards.length]
  const body = {
    id: `${id}-bench-${process.pid}-${at}`,
    question: `${id}.recall`,
    rev,
    answer: { rating: 'good' },
  }
  const authorization = `Bearer ${tokens[at % tokens.length]}`
  const headers = { ...request.headers, authorization }
  return kind === 'next'
    ? { ...request, headers }
    : { ...request, headers, body: JSON.stringify(body) }
}

const request =
  kind === 'next'
    ? { method: 'GET', path: '/v1/next' }
    : { method: 'POST', path: '/v1/reviews', headers: { 'content-type': 'application/json' } }
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  requests: [{ ...request, setupRequest }],
})
const { requests, latency, errors, timeouts, non2xx } = result
console.log(
  JSON.stringify({
    rate: requests.average,
    answered: result['2xx'],
    p99Ms: latency.p99,
    failed: errors + timeouts + non2xx,
  }),
)

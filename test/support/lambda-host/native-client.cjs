// Preloaded into a sandbox (`node --require`): in place of the compiled part of aws-lambda-ric, which
// only talks HTTP to the Runtime API, so that nothing has to be compiled to install it. All else of
// the runtime client stays Amazon's. With each outcome it tells the host what of undici is loaded.
const http = require('node:http')
const Module = require('node:module')

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
const [hostname, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':')

function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, hostname, port, method, path: `/2018-06-01/runtime${path}`, headers },
      (response) => {
        let bodyJson = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          bodyJson += chunk
        })
        response.on('end', () => resolve({ bodyJson, headers: response.headers }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

const loadedUndici = () => process.moduleLoadList.filter((name) => name.includes('undici')).join()

let posted = Promise.resolve()
const post = (path, body) => {
  posted = call('POST', path, body, { 'loaded-undici': loadedUndici() })
}
const client = {
  async next() {
    await posted
    return call('GET', '/invocation/next')
  },
  done: (id, body) => post(`/invocation/${id}/response`, body),
  error: (id, body) => post(`/invocation/${id}/error`, body),
}

const load = Module._load
Module._load = function loadModule(request, ...rest) {
  return request.endsWith('rapid-client.node') ? client : load.call(this, request, ...rest)
}

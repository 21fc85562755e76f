import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { makeCertificate } from './certificate.ts'

/** A way over TLS to a server that knows none, as one has to DynamoDB. */
export interface TlsFront {
  readonly endpoint: string
  /** A file with the certificate to trust, for `NODE_EXTRA_CA_CERTS`. */
  readonly certificateFile: string
  close(): void
}

/** Puts TLS in front of a server on this machine. */
export async function openTlsFront(port: number): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-tls-'))
  const certificateFile = join(folder, 'certificate.pem')
  const certificate = makeCertificate()
  writeFileSync(certificateFile, certificate.cert)
  const server = createServer(certificate, (socket) => {
    const behind = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.setNoDelay()
    socket.pipe(behind).pipe(socket)
    for (const each of [socket, behind])
      each.on('error', () => {
        socket.destroy()
        behind.destroy()
      })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    endpoint: `https://localhost:${(server.address() as AddressInfo).port}`,
    certificateFile,
    close() {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

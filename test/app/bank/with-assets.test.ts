import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { withAssets } from '../../../app/bank/with-assets.ts'
import { PNG, SVG } from '../../support/tiny-images.ts'

const folder = mkdtempSync(join(tmpdir(), 'notedrill-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'manifest.json'), '{}')
writeFileSync(join(folder, 'assets/0123456789abcdef.png'), PNG)
writeFileSync(join(folder, 'assets/fedcba9876543210.svg'), SVG)
writeFileSync(join(folder, 'assets/0123456789abcdef.exe'), PNG)
afterAll(() => rmSync(folder, { recursive: true }))

const page = { body: 'page', headers: {} }
const files = withAssets(new Map([['/', page]]), folder)

describe('the images of a bank', () => {
  test.each([
    ['/assets/0123456789abcdef.png', 'image/png', '"0123456789abcdef"', PNG],
    ['/assets/fedcba9876543210.svg', 'image/svg+xml', '"fedcba9876543210"', SVG],
  ])('%s is served as %s and may be kept for ever', (path, type, etag, bytes) => {
    const file = files.get(path)
    expect(file?.headers).toEqual({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      etag,
    })
    expect(Buffer.from(file?.body ?? '').equals(bytes)).toBe(true)
  })

  test.each([
    '/assets/0000000000000000.png',
    '/assets/0123456789abcdef.exe',
    '/assets/../manifest.json',
    '/assets/',
    '/manifest.json',
  ])('%s is not among them', (path) => {
    expect(files.get(path)).toBeUndefined()
  })

  test('other files are served as they were', () => {
    expect(files.get('/')).toBe(page)
  })
})

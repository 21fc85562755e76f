import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { IMAGE_LIMIT_BYTES, type ReadImage } from '../../compiler/image/image-file.ts'

/** The images below a folder of notes. What a link leads out of the folder to is not there. */
export function openImages(folder: string): ReadImage {
  return (path) => {
    const real = realPath(join(folder, path))
    const root = realPath(folder)
    return real !== undefined && root !== undefined && real.startsWith(root + sep)
      ? readBytes(real)
      : undefined
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function readBytes(path: string): Uint8Array | undefined {
  const file = openSync(path, 'r')
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) return undefined
    const bytes = Buffer.alloc(Math.min(stats.size, IMAGE_LIMIT_BYTES + 1))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(file)
  }
}

import { closeSync, fstatSync, globSync, openSync, readSync, realpathSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { IMAGE_LIMIT_BYTES, type ReadImage } from '../../compiler/image/image-file.ts'

/**
 * The images below a folder of notes, by their paths or, as vaults name them, by the name of the only
 * file of that name. What a link leads out of the folder to is not there.
 */
export function openImages(folder: string): ReadImage {
  return (path) => readBelow(folder, path) ?? readBelow(folder, findByName(folder, basename(path)))
}

function readBelow(folder: string, path: string | undefined): Uint8Array | undefined {
  const real = path === undefined ? undefined : realPath(join(folder, path))
  const root = realPath(folder)
  return real !== undefined && root !== undefined && real.startsWith(root + sep)
    ? readBytes(real)
    : undefined
}

/** The path of the only file of a name; none if there are several. */
function findByName(folder: string, name: string): string | undefined {
  const paths = globSync(`**/${name.replace(/[[\]{}()*?!+@\\]/g, '[$&]')}`, { cwd: folder })
  return paths.length === 1 ? paths[0] : undefined
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

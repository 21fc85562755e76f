/** A larger image is refused: learners wait for it, and a function can send no more than 4.5 MB. */
export const IMAGE_LIMIT_BYTES = 2 * 1024 * 1024

/**
 * The bytes of an image by its path below the notes, or `undefined` if there is no such file; of one
 * over the limit only so many that the compiler sees that it is.
 */
export type ReadImage = (path: string) => Uint8Array | undefined

/** Where there are no images. */
export const NO_IMAGES: ReadImage = () => undefined

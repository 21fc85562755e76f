/** Where charts are drawn; what they show follows. */
export const CHARTS_PATH = '/charts/'

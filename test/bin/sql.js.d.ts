declare module 'sql.js' {
  class Database {
    constructor(bytes?: Uint8Array)
    exec(sql: string): { columns: string[]; values: never[][] }[]
  }
  export default function initSqlJs(): Promise<{ readonly Database: typeof Database }>
}

import { bundleFunctions } from './bundle-functions.ts'

for (const p of await bundleFunctions('/work/main', '/tmp/nd')) console.log(p.name, p.bundleBytes)

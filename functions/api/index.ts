import { createLimits } from '../../app/create-limits.ts'
import { createHttpHandler } from '../../app/lambda/create-http-handler.ts'
import { readPackagedFiles } from '../../app/lambda/read-packaged-files.ts'
import { rehearseApi } from '../../app/lambda/rehearse-api.ts'
import { openApiDoor } from '../../app/open-api-door.ts'
import { openLambdaStudy } from '../../app/open-lambda-study.ts'

const files = readPackagedFiles()
const study = await openLambdaStudy((rehearsal) =>
  rehearseApi(openApiDoor({ study: rehearsal, files })),
)

/** The API and the pages. */
export const handler = createHttpHandler(
  'api',
  openApiDoor({ study, files, ...createLimits(process.env) }),
)

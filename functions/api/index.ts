import { createHttpHandler } from '../../app/lambda/create-http-handler.ts'
import { readPackagedPages } from '../../app/lambda/read-packaged-pages.ts'
import { openApiDoor } from '../../app/open-api-door.ts'
import { openLambdaStudy } from '../../app/open-lambda-study.ts'

/** Where most learners of the pages are, or as good as any other zone. */
const study = await openLambdaStudy({ timeZone: 'Europe/Berlin' })

/** The API and the pages. */
export const handler = createHttpHandler('api', openApiDoor({ study, files: readPackagedPages() }))

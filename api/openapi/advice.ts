import type { ProblemCode } from '../problem.ts'

/** What a code means for whoever gets it, and what to do. */
export const ADVICE: Readonly<Record<ProblemCode, string>> = {
  'invalid-request':
    'A parameter, a field or a header is missing, unknown or not of the form that the document describes. `errors` names each, by a JSON pointer into the body (RFC 6901), or as `parameter` or `header`, and says what was found there and what was expected. Mend the request; sending it again changes nothing.',
  'invalid-json':
    'The body does not parse as JSON in UTF-8. Look for a comma at the end, or for bytes of another encoding.',
  'authorization-pending':
    'The learner has not typed the code yet. Ask again after `interval` seconds, until it says something else.',
  'slow-down':
    'You asked before `interval` seconds were over. Wait five seconds longer between two tries from now on.',
  'access-denied':
    'The learner has sent the app away, or too many wrong secrets were tried. Ask for another code if the learner wants one.',
  'code-expired':
    'Codes last ten minutes. Ask for another with `POST /oauth/device_authorization`.',
  'grant-invalid':
    'The device code is unknown or was used, or the refresh token is unknown, expired or revoked. A refresh token works once: used a second time, later than 30 seconds after the first, it is taken for stolen and the session ends. Ask to be let in again.',
  'grant-unsupported':
    'Only device codes and refresh tokens are taken: `urn:ietf:params:oauth:grant-type:device_code` and `refresh_token`.',
  'scope-invalid':
    'Scopes are `study`, `read` and `author`. When renewing, ask for no more than the session was let in for.',
  'token-missing':
    'Send `Authorization: Bearer <token>`. `POST /v1/learners` gives you one, as does `POST /oauth/token`. Tokens are never read from addresses.',
  'token-invalid':
    'The token is not one of ours, has expired, or its session was ended. Renew it with the refresh token if there is one, or start a new learner.',
  'scope-missing':
    'The token is good, but not for this: the document names the scope of each route. Ask to be let in with more.',
  'not-found':
    'There is nothing here, or nothing that is yours: the two are told alike. Check the id and the path.',
  'method-not-allowed': '`Allow` names the methods that this path takes.',
  'request-timeout':
    'Head and body have to arrive within 15 seconds together. Send the same again over a better connection, or less at a time: nothing of it was read. Behind API Gateway it is the gateway that waits, and that answers in its own words.',
  'question-rewritten':
    'The note has changed since the question was shown, so the answer cannot be graded fairly. Ask for the next one; nothing was counted.',
  'cursor-stale':
    'The notes were compiled anew, and the card at which the page would begin is gone. Begin the list again without `page_after`.',
  'quiz-submitted':
    'It was submitted under another id, and that stands. Read it with `GET /v1/quizzes/{quiz}`.',
  'key-in-use':
    'The first request with this `Idempotency-Key` is not done yet. Send the same again after `Retry-After` seconds.',
  'learner-erased':
    'The learner has been erased, on request and for good. Start anew with `POST /v1/learners`.',
  'card-retired':
    'The notes make no such card, or no longer. Ask for the next one; what was reviewed of it stays in the history.',
  'body-too-large': 'Bodies may have 64 kB, a batch 256 kB. Send less at a time.',
  'media-type-unsupported':
    'Send `Content-Type: application/json` (or `application/x-www-form-urlencoded` below `/oauth`), not compressed.',
  'answer-unfit':
    'A choice takes `options`, typed text takes `text`, and so on: `errors` says which of them this question takes. Of options, send the ids that were shown, each once; none if the learner does not know.',
  'review-mismatch':
    'Each review id stands for one answer to the card that it begins with, and another answer came first, or the question is one of another card. A second answer of the same learner has an id of its own.',
  'submission-mismatch':
    'Each submission id stands for one set of answers to a quiz, and others came first. What was submitted stands: read it with `GET /v1/quizzes/{quiz}`.',
  'change-mismatch':
    'Each id stands for one change of a card, and another one came first. Make up a new id for a new change.',
  'key-mismatch':
    'Each `Idempotency-Key` stands for one request, body and all. Make up a new key for a new request.',
  'nothing-to-ask':
    'No card within the deck and tags has a question that can be graded without the learner, or nothing was missed. Widen the scope.',
  'rate-limited':
    'Wait as many seconds as `Retry-After` says. `RateLimit` in every answer tells what is left, `RateLimit-Policy` how much there is.',
  'head-too-large':
    'The address with its query and all headers may have 16 kB together (10 kB behind API Gateway, which answers in its own words). Name fewer `ids` at a time.',
  internal:
    'Our mistake: it has been logged under the request id in `instance`. Sending the same again is safe.',
  unavailable:
    'The table did not answer in time. Send the same again after `Retry-After` seconds: what was kept the first time is not counted twice.',
}

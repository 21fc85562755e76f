import { PROBLEMS, type ProblemCode } from '../problem.ts'
import { ADVICE } from './advice.ts'

const HEAD = `# Problems

Every refusal of the [API](README.md) is a problem as RFC 9457 has it: \`application/problem+json\` with \`type\`, \`title\`,
\`status\`, \`detail\` (what was found, and what was expected), \`code\` (stable: branch on this), \`instance\` (the request's id) and,
where fields are wrong, \`errors\`. Below \`/oauth\` the same comes as \`application/json\`, with \`error\` and \`error_description\` besides.

<!-- Made by \`npm run generate\` of api/problem.ts and api/openapi/advice.ts. -->
`

/** The page that explains every code, in Markdown. */
export function makeErrorsPage(): string {
  return `${HEAD}\n${codes().map(sectionOf).join('\n')}`
}

function codes(): ProblemCode[] {
  return Object.keys(ADVICE).filter(isCode).toSorted()
}

function isCode(name: string): name is ProblemCode {
  return name in PROBLEMS
}

function sectionOf(code: ProblemCode): string {
  const { status, title } = PROBLEMS[code]
  return `## ${code}\n\n**${status}** ${title}.\n\n${ADVICE[code]}\n`
}

/** The same as a page of HTML, which `type` of each problem leads to. */
export function makeErrorsHtml(): string {
  const sections = codes().map((code) => {
    const { status, title } = PROBLEMS[code]
    const advice = escapeHtml(ADVICE[code]).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    return `<section id="${code}"><h2>${code}</h2><p><b>${status}</b> ${escapeHtml(title)}.</p><p>${advice}</p></section>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Problems - notedrill</title>
    <link rel="stylesheet" href="/docs/docs.css">
  </head>
  <body class="errors">
    <main><h1>Problems</h1><p><a href="/docs/">The API</a></p>${sections.join('')}</main>
  </body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

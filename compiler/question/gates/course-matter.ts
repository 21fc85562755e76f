import type { Gate } from '../gate.ts'

/** What a course demands of its students, and no course teaches. */
const COURSE =
  /\b(?:(?:learning|course|student) (?:outcomes?|objectives?)|syllabus|(?:mid-?terms?|final exams?|exam dates?)|grace days?|office hours|teaching assistants?|course (?:website|page|work|outline|code|staff|grade)|(?:this|the) (?:course|class|lecture|module|seminar) (?:is|has|will|covers?|consists?|focuses)|extra credit|late (?:days?|submissions?|penalt(?:y|ies))|(?:assignments?|homeworks?|quizz?es|labs?|projects?|papers?) (?:can|must|may|should|will|are|is|have|has|count|worth)\b.{0,40}\b(?:due|submi\p{L}+|deadline|grace|graded?|marks?|points|worth|credit)|(?:worth|counts?) \d+ ?%|pass(?:ing)? (?:grade|mark)|(?:piazza|canvas|blackboard|gradescope|moodle)\b.{0,30}\b(?:questions?|assignments?|submit|posts?))\b/iu

/** What is told of the course (when it is due, what it is worth) and not of its subject. */
export const courseMatter: Gate = {
  id: 'course-matter',
  refuse({ draft: { found, about, answer } }) {
    if (found.fact.kind === 'authored') return undefined
    const heading = found.section.heading?.text ?? ''
    const matter = [found.explanation, `${about} ${answer}`, heading]
      .map((text) => COURSE.exec(text)?.[0])
      .find((text) => text !== undefined)
    return matter === undefined ? undefined : `“${matter}” is of the course, not of its subject`
  },
}

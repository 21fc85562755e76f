import { describe, expect, test } from 'vitest'
import { parseStatement } from '../../../compiler/fact/sentence/parse-statement.ts'
import { TruthBook } from '../../../compiler/question/distractors/truth-book.ts'
import type { ChoiceForm, Draft, Form } from '../../../compiler/question/draft.ts'
import { gates, optionGates } from '../../../compiler/question/gates.ts'
import type { Fact } from '../../../study/bank/fact.ts'

/** A question as a person would jot it down. */
interface Sketch {
  readonly stem: string
  readonly answer: string
  readonly wrong?: readonly string[]
  /** All wrong answers there are, where the stem names them. */
  readonly only?: readonly string[]
  readonly kind?: 'choice' | 'typed' | 'cloze' | 'recall'
  readonly slot?: string
  readonly about?: string
  readonly fact?: Fact
  readonly context?: readonly string[]
  /** The sentence it was made from. */
  readonly sentence?: string
  /** The first and the last line it is from. */
  readonly lines?: readonly [number, number]
  /** The headings it stands under. */
  readonly above?: readonly string[]
  /** Statements that stand in the notes. */
  readonly notes?: readonly string[]
}

const DEFINITION: Fact = {
  kind: 'definition',
  subject: 'Loom',
  definiens: 'a machine that weaves cloth',
}

function refuse(id: string, sketch: Sketch): string | undefined {
  const gate = gates.find((each) => each.id === id)
  if (!gate) throw new Error(`no gate ${id}`)
  const {
    stem,
    answer,
    only,
    wrong = only ?? [],
    kind = wrong.length > 0 ? 'choice' : 'recall',
    fact = DEFINITION,
  } = sketch
  const statement = sketch.sentence === undefined ? undefined : parseStatement(sketch.sentence)
  const form: Form =
    kind === 'choice'
      ? { kind, stem, answer, slot: 'term', anchor: stem, ...(only ? { only } : {}) }
      : { kind, stem, answer }
  const draft: Draft = {
    slot: sketch.slot ?? 'definition.forward',
    about: sketch.about ?? stem,
    answer,
    context: sketch.context ?? [],
    forms: [form],
    found: {
      fact,
      rule: 'test',
      confidence: 1,
      section: { heading: undefined, path: sketch.above ?? [] },
      startLine: sketch.lines?.[0] ?? 1,
      endLine: sketch.lines?.[1] ?? 1,
      set: '',
      explanation: '',
      needsContext: false,
      ...(statement && { statement }),
    },
  }
  return gate.refuse({ form, draft, distractors: wrong }, { truth: truthOf(sketch.notes ?? []) })
}

function truthOf(statements: readonly string[]): ReturnType<TruthBook['open']> {
  const book = new TruthBook()
  for (const statement of statements) book.add(statement)
  return book.open()
}

/** What a term means. */
function told(subject: string, definiens: string): Sketch {
  const fact = { kind: 'definition', subject, definiens } as const
  return { stem: `What is meant by “${subject}”?`, answer: definiens, fact }
}

/** What a thing of a table has in one column, among options. */
function sign(stem: string, row: string, value: string, wrong: readonly string[]): Sketch {
  const fact = { kind: 'cell', row, column: 'Sign', value } as const
  return { stem, answer: value, wrong, fact, slot: 'cell.value' }
}

const loomOrMill: Fact = {
  kind: 'choice',
  condition: 'near a river',
  option: 'Mill',
  options: ['Mill', 'Loom'],
}

/** By gate: questions it must refuse, in the manner of what went wrong in real notes, and good ones. */
const TABLE: Readonly<
  Record<string, { readonly bad: readonly Sketch[]; readonly good: readonly Sketch[] }>
> = {
  'unclean-text': {
    bad: [
      { stem: 'What is a jenny?', answer: 'A spinning frame [OUT OF USE 1830]' },
      { stem: 'What is a loom?', answer: '**a machine' },
      { stem: 'What follows “rain => flood”?', answer: 'Flood' },
      { stem: 'What is a loom?', answer: 'See https://example.org' },
      { stem: 'What is a loom?', answer: 'A machine...' },
      { stem: 'What is a loom?', answer: 'A fullly grown machine' },
      { stem: 'What is a loom?', answer: 'cloth - made here - sold there' },
      { stem: 'What is a loom?', answer: 'work = force' },
      {
        stem: 'Mill | Use | or Loom: which one goes with “near a river”?',
        answer: 'Loom',
        fact: { ...loomOrMill, option: 'Loom', options: ['Mill | Use |', 'Loom'] },
      },
    ],
    good: [
      { stem: 'What is `a => b`?', answer: 'An arrow function' },
      { stem: 'What is a loom?', answer: 'A machine - old or new - of wood'.replace(/ - /g, ', ') },
      { stem: 'What is $a = b$?', answer: 'An equation' },
    ],
  },
  'cut-phrase': {
    bad: [
      { stem: 'What is a loom?', answer: 'A machine (of wood' },
      { stem: 'What is a loom?', answer: 'A machine that weaves the' },
      { stem: 'What is a loom?', answer: 'of the mill' },
      { stem: 'What is a low tide?', answer: 'The mill stands, but once it stands' },
      { stem: 'What is “a loom?', answer: 'A machine' },
    ],
    good: [
      {
        stem: 'What is a low tide?',
        answer: 'The mill stands, but once it stands, looms are oiled',
      },
      { stem: 'What is a loom?', answer: 'A machine (of wood)' },
      { stem: 'What is the loom put on?', answer: 'The frame it rests on' },
    ],
  },
  'run-on': {
    bad: [
      { stem: 'What does a loom do?', answer: 'Weaves cloth Helps the weaver' },
      {
        stem: 'Which?',
        answer: 'Loom',
        slot: 'definition.reverse',
        about: 'Stores yarn Made of oak',
      },
    ],
    good: [{ stem: 'What is a loom?', answer: 'A machine in Lyon of the Jacquard kind' }],
  },
  'two-facts': {
    bad: [
      { stem: 'What is a loom?', answer: 'A machine. It is loud.' },
      { stem: 'Who was Philip?', answer: 'The son of Charles V. He wove' },
      { stem: 'What?', answer: 'one; two; three' },
    ],
    good: [{ stem: 'What is a loom?', answer: 'A machine, e.g. for cloth' }],
  },
  'dangling-reference': {
    bad: [
      { stem: 'What is a loom?', answer: 'It weaves cloth' },
      { stem: 'What is a loom?', answer: 'The one shown above' },
      { stem: 'Which term fits this description: “this way cloth is made”?', answer: 'Loom' },
      { stem: 'What is a loom?', answer: 'A part of this machine in this mill' },
      { stem: 'What do these wheels drive?', answer: 'The stones', slot: 'property.object' },
      { stem: 'A later survey found […] looms idle.', answer: '40', slot: 'gap' },
      {
        stem: 'Which term fits this description: “marks that let them be sold on the market”?',
        answer: 'Seals',
        slot: 'definition.reverse',
      },
    ],
    good: [
      { stem: 'What is a loom?', answer: 'A machine and the frame that holds it' },
      {
        stem: 'Which term fits this description: “a machine that weaves cloth”?',
        answer: 'Loom',
        slot: 'definition.reverse',
        about: 'a machine that weaves cloth',
      },
    ],
  },
  'no-wording': {
    bad: [{ stem: '', answer: 'A machine' }],
    good: [{ stem: 'What is a loom?', answer: 'A machine' }],
  },
  'name-repeated': {
    bad: [
      {
        stem: 'What is the Loom Act?',
        answer: 'An act of the Parliament',
        fact: { kind: 'definition', subject: 'Loom Act', definiens: 'an act of the Parliament' },
      },
    ],
    good: [
      {
        stem: 'What is the Loom Act?',
        answer: 'An act that forbade work at night',
        fact: {
          kind: 'definition',
          subject: 'Loom Act',
          definiens: 'an act that forbade work at night',
        },
      },
      { stem: 'What is a loom?', answer: 'A machine' },
    ],
  },
  'no-source': {
    bad: [{ stem: 'What is a loom?', answer: 'A machine', lines: [0, 0] }],
    good: [{ stem: 'What is a loom?', answer: 'A machine', lines: [3, 4] }],
  },
  formula: {
    bad: [
      { stem: 'What is $\\bar{y}_t$?', answer: 'The mean' },
      { stem: 'What is the mean?', answer: '$\\frac{1}{n}$' },
      { stem: 'What is the mean?', answer: 'A sum', wrong: ['$x_1$', 'A product'] },
    ],
    good: [
      { stem: 'What does a loom cost?', answer: '$5 to $7' },
      { stem: 'What is `a^2`?', answer: 'A square' },
    ],
  },
  'long-list': {
    bad: [
      {
        stem: 'What are the parts of a loom?',
        answer: 'Eight things',
        fact: {
          kind: 'member',
          set: 'parts',
          prompt: 'What are the parts of a loom?',
          members: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
        },
      },
    ],
    good: [
      {
        stem: 'What are the parts of a loom?',
        answer: 'Frame; shuttle',
        fact: { kind: 'member', set: 'parts', prompt: 'What?', members: ['Frame', 'shuttle'] },
      },
    ],
  },
  'unordered-steps': {
    bad: [
      { stem: 'Which machine comes right after “Loom”?', answer: 'Mill' },
      { stem: 'What are the machines of a mill, in order?', answer: 'Loom; wheel' },
    ],
    good: [
      {
        stem: 'Which phase comes right after “Shedding”?',
        answer: 'Picking',
        fact: {
          kind: 'sequence',
          prompt: 'What are the phases of weaving, in order?',
          step: 'phase',
          steps: ['Shedding', 'Picking', 'Beating'],
        },
      },
      { stem: 'Which term fits this description: “puts yarn in order”?', answer: 'Heddle' },
    ],
  },
  'overlapping-options': {
    bad: [
      { stem: 'How long does it run?', answer: '1-5 hours', wrong: ['3-8 hours', '9-12 hours'] },
      { stem: 'What is a loom?', answer: 'A water mill', wrong: ['The water mill', 'A cart'] },
    ],
    good: [
      { stem: 'How long does it run?', answer: '1-5 hours', wrong: ['6-8 hours', '1-5 days'] },
      { stem: 'What is a loom?', answer: 'A water mill', wrong: ['A wind wheel', 'A cart'] },
    ],
  },
  misspelt: {
    bad: [
      { stem: 'What is the isolated machenism of a loom?', answer: 'A frame' },
      { stem: 'What is a shuttle?', answer: 'A metapher' },
      { stem: 'Which loom runs under WIndows?', answer: 'Jacquard' },
      { stem: 'What manages Conatiner looms?', answer: 'Jacquard' },
    ],
    good: [
      { stem: 'Which mechanism is the kernel’s metaphor?', answer: 'The organisation' },
      { stem: 'What does the hypervisor autoscale?', answer: 'Microservices, kubelets, subnets' },
      { stem: 'Who were Johnston, Thompson and Macallan?', answer: 'Weavers' },
      { stem: 'What does `machenism` print?', answer: 'The colour of the Jacquard' },
    ],
  },
  'odd-number': {
    bad: [
      { stem: 'What is the Loom Act of 18330?', answer: 'A law' },
      { stem: 'When was the mill built?', answer: 'In 17690' },
      { stem: 'Which law was it?', answer: 'Mill Act', wrong: ['Loom Act of 18330', 'Corn Act'] },
    ],
    good: [
      { stem: 'What is the Loom Act of 1833?', answer: 'A law' },
      { stem: 'How many looms did the town have?', answer: 'About 18,330' },
      { stem: 'How fast does it turn?', answer: 'At up to 12000 turns, by 10000 rpm' },
    ],
  },
  truism: {
    bad: [
      { stem: 'Who is Amazon ECR run by?', answer: 'AWS' },
      { stem: 'Who provides Azure Functions?', answer: 'Microsoft' },
    ],
    good: [
      { stem: 'Who is Quay run by?', answer: 'Red Hat' },
      { stem: 'Which AWS service keeps images?', answer: 'ECR' },
    ],
  },
  'lost-context': {
    bad: [
      {
        stem: 'Which term fits this description: “how many copies of it run”?',
        answer: 'Service',
        slot: 'definition.reverse',
        about: 'how many copies of it run',
        above: ['Weaver', 'Weaving Services'],
        context: ['Weaver'],
      },
      {
        stem: 'What specifies how to make a cloth?',
        answer: 'Card',
        slot: 'property.subject',
        about: 'specifies how to make a cloth',
      },
      {
        stem: 'What should you use if you already have thread?',
        answer: 'Loom',
        slot: 'advice',
        about: 'if you already have thread',
      },
    ],
    good: [
      {
        stem: 'What specifies how to make a cloth?',
        answer: 'Card',
        slot: 'property.subject',
        about: 'specifies how to make a cloth',
        context: ['Jacquard looms'],
      },
      {
        stem: 'What drove the mills of Lyon?',
        answer: 'The Saône',
        slot: 'property.subject',
        about: 'drove the mills of Lyon',
      },
      {
        stem: 'Which term fits this description: “how many copies of it run”?',
        answer: 'Service',
        slot: 'definition.reverse',
        about: 'how many copies of it run',
        above: ['Weaver', 'Weaving'],
        context: ['Weaver', 'Weaving'],
      },
    ],
  },
  'not-self-contained': {
    bad: [
      {
        stem: 'What is Overview?',
        answer: 'A machine',
        fact: { kind: 'definition', subject: 'Overview', definiens: 'x' },
      },
      {
        stem: 'Which term fits this description: “the main part”?',
        answer: 'Loom',
        slot: 'definition.reverse',
        about: 'the main part',
      },
    ],
    good: [
      {
        stem: 'Which term fits this description: “a machine that weaves cotton cloth”?',
        answer: 'Loom',
        slot: 'definition.reverse',
        about: 'a machine that weaves cotton cloth',
      },
    ],
  },
  guessable: {
    bad: [
      { stem: 'What is it?', answer: 'Important' },
      { stem: 'What is it?', answer: 'of the' },
      { stem: 'What is it used for?', answer: 'Specific purposes' },
      { stem: 'What is a mill like?', answer: 'A house' },
    ],
    good: [
      { stem: 'What is it?', answer: 'Weft' },
      { stem: 'How many?', answer: '42' },
    ],
  },
  'private-remark': {
    bad: [
      { stem: 'x', about: 'x', answer: 'TODO ask the professor' },
      { stem: 'x', about: 'x', answer: 'Kinda like a frame' },
      { stem: 'x', about: 'x', answer: 'Will be in the exam' },
    ],
    good: [
      { stem: 'x', about: 'World War I', answer: 'A war from 1914 to 1918' },
      { stem: 'What does the guild allow you to do?', about: 'guild allows', answer: 'Sell cloth' },
    ],
  },
  instruction: {
    bad: [
      {
        stem: 'x',
        answer: 'Mill',
        fact: {
          kind: 'choice',
          condition: 'Click the button',
          option: 'Mill',
          options: ['Mill', 'Loom'],
        },
      },
      {
        stem: 'x',
        answer: 'Ask the patient',
        fact: { kind: 'definition', subject: 'Shoulder', definiens: 'Ask the patient to lift it' },
      },
    ],
    good: [
      {
        stem: 'x',
        answer: 'Lifts the frame',
        fact: { kind: 'definition', subject: 'Loom', definiens: 'Lifts the frame' },
      },
    ],
  },
  'plain-negation': {
    bad: [{ stem: 'Which of these is not a loom?', answer: 'Mill' }],
    good: [{ stem: 'Boat or Cart: which one goes with “not near a road”?', answer: 'Boat' }],
  },
  'lone-article': {
    bad: [
      { stem: 'The weaver sits at a […].', answer: 'loom' },
      { stem: 'A loom is an', answer: 'engine' },
    ],
    good: [{ stem: 'The weaver sits at the […].', answer: 'loom' }],
  },
  'yes-no': {
    bad: [{ stem: 'Is a loom a machine?', answer: 'Yes' }],
    good: [{ stem: 'What is a loom?', answer: 'A machine' }],
  },
  'too-long': {
    bad: [
      { stem: 'What is a loom?', answer: 'word '.repeat(26) },
      { stem: 'word '.repeat(36), answer: 'Loom' },
      { stem: 'What is a loom?', answer: 'Loom', wrong: ['word '.repeat(15), 'Mill'] },
    ],
    good: [{ stem: 'What is a loom?', answer: 'word '.repeat(20) }],
  },
  'shared-condition': {
    bad: [
      { stem: 'x', answer: 'Mill', fact: loomOrMill, notes: ['Loom: near a river'] },
      { stem: 'x', answer: 'Mill', fact: { ...loomOrMill, condition: 'the old loom' } },
    ],
    good: [
      {
        stem: 'x',
        answer: 'Mill',
        fact: loomOrMill,
        notes: ['Mill: near a river', 'Loom: never near a river'],
      },
    ],
  },
  'loose-description': {
    bad: [
      {
        stem: 'Which term fits this description: “the lazy counterpart”?',
        answer: 'Hand loom',
        slot: 'definition.reverse',
        about: 'the lazy counterpart',
      },
      {
        stem: 'Which term fits this description: “how many looms run at once in a mill”?',
        answer: 'Loom count',
        slot: 'definition.reverse',
        about: 'how many looms run at once in a mill',
      },
      {
        stem: 'Which term fits this description: “folds up and goes wherever weavers go”?',
        answer: 'Portable',
        slot: 'definition.reverse',
        about: 'folds up and goes wherever weavers go',
      },
      {
        stem: 'x',
        answer: 'Mines Act',
        slot: 'definition.reverse',
        about: 'an act of parliament',
        notes: ['Mines Act: an act of parliament', 'Corn Act: an act of the parliament of 1815'],
      },
    ],
    good: [
      {
        stem: 'x',
        answer: 'Mines Act',
        slot: 'definition.reverse',
        about: 'an act of parliament',
        notes: ['Mines Act: an act of parliament'],
      },
    ],
  },
  'masked-pronoun': {
    bad: [
      { stem: 'What reuses its old sails?', answer: 'A mill', slot: 'property.subject' },
      {
        stem: 'Mill or Loom: which fits this case: “ready to mend its wheel”?',
        answer: 'Mill',
        slot: 'choice',
        fact: { ...loomOrMill, condition: 'ready to mend its wheel' },
      },
    ],
    good: [
      { stem: 'What does a mill reuse?', answer: 'Its old sails', slot: 'property.object' },
      { stem: 'What reuses the sails of old mills?', answer: 'A mill', slot: 'property.subject' },
    ],
  },
  circular: {
    bad: [
      {
        stem: 'What is a mule?',
        answer: 'The mule is put on a frame of iron',
        fact: {
          kind: 'definition',
          subject: 'Mule',
          definiens: 'the mule is put on a frame of iron',
        },
      },
      {
        stem: 'What is meant by “mill-starter”?',
        answer: 'Web: mill-starter: what starts a mill',
        fact: {
          kind: 'definition',
          subject: 'mill-starter',
          definiens: 'Web: mill-starter: what starts a mill',
        },
      },
      {
        stem: 'What is a cloth market?',
        answer: 'A market or hall of cloth dealers',
        fact: {
          kind: 'definition',
          subject: 'Cloth market',
          definiens: 'a market or hall of cloth dealers',
        },
      },
      {
        stem: 'What is the Loom Act of 1833?',
        answer: 'A series of acts on the weaving of cloth by children',
        fact: {
          kind: 'definition',
          subject: 'Loom Act of 1833',
          definiens: 'a series of acts on the weaving of cloth by children',
        },
      },
    ],
    good: [
      {
        stem: 'What is a cloth market?',
        answer: 'A hall where weavers sell',
        fact: {
          kind: 'definition',
          subject: 'Cloth market',
          definiens: 'a hall where weavers sell',
        },
      },
    ],
  },
  'broken-sentence': {
    bad: [
      { stem: 'What is meant by “mill mode”?', answer: 'Mill create and contain the stones' },
      {
        stem: 'Which term fits this description: “how many wheels of a mill, sails, stops”?',
        answer: 'Order',
      },
      { stem: 'What is meant by “loom mode”?', answer: 'Mill contain the stones and a hopper' },
    ],
    good: [
      { stem: 'What is meant by “mill mode”?', answer: 'Mills create and move the stones' },
      {
        stem: 'Which term fits this description: “wheels, sails and stones of a mill”?',
        answer: 'Works',
      },
      { stem: 'What is a mill?', answer: 'A house, often of wood, that grinds grain' },
    ],
  },
  'told-meaning': {
    bad: [
      told('Fining', 'the guild takes a share of the price'),
      told('Beating', 'a reed presses the weft home'),
      told('Strike', 'the weavers rise up and leave the mill'),
      told('Split mill', 'one wheel controls one house while the other rests'),
      told('Toll', 'a boat pays its toll at every lock'),
      told('Guild reform', 'the masters also opposed the fines'),
      told('Guard', 'the mill stops if a thread breaks'),
      told('Night work', 'children are sent to the looms'),
    ],
    good: [
      told('Loom', 'a machine that weaves cloth'),
      told('Heddles', 'a set of looped cords through which the warp runs'),
      told('Order book', 'a list of things the mill needs'),
      told('Measure', 'a test of how well a cloth resists water'),
      told('Reed', 'a comb, also known as a beater'),
      told('Drum', 'turns the warp and the cloth beam'),
      told('Draft', 'the rules that guide the weaver'),
    ],
  },
  'course-matter': {
    bad: [
      { stem: 'What does WLO stand for?', answer: 'Weaving learning outcomes' },
      { stem: 'Homework has […] of grace.', answer: '2 days', above: ['Weaving 101: grace days'] },
      { stem: 'Which?', answer: 'Loom', about: 'Papers may be submitted after the deadline' },
    ],
    good: [
      { stem: 'What does the course of a river turn?', answer: 'The wheel' },
      { stem: 'What is the class of a loom?', answer: 'Papers of silk are wound on it' },
    ],
  },
  'letter-clue': {
    bad: [
      sign('What is the sign of warp?', 'warp', '`W`', ['`H`', '`R`', '`S`']),
      sign('What is the unit of threading?', 'threading', 'Threads', ['Ells', 'Bolts', 'Spans']),
    ],
    good: [
      sign('What is the sign of warp?', 'warp', '`W`', ['`H`', '`w`', '`S`']),
      sign('What is the sign of weft?', 'weft', '`H`', ['`W`', '`R`', '`S`']),
      sign('What is the unit of width?', 'width', 'Ells', ['Threads', 'Bolts', 'Spans']),
    ],
  },
  'open-stem': {
    bad: [
      {
        stem: 'What does a mill use?',
        answer: 'Water',
        slot: 'property.object',
        sentence: 'A mill uses water.',
      },
      {
        stem: 'What can a hand loom weave?',
        answer: 'Silk',
        slot: 'property.object',
        sentence: 'A hand loom can weave silk.',
      },
      {
        stem: 'What is flax used with?',
        answer: 'Wool',
        slot: 'property.object',
        sentence: 'Flax is used with wool.',
      },
    ],
    good: [
      {
        stem: 'What does a mill use to lift the grain to the loft?',
        answer: 'A sack hoist',
        slot: 'property.object',
        sentence: 'A mill uses a sack hoist to lift the grain to the loft.',
      },
      {
        stem: 'What does a mill have?',
        answer: '4 sails',
        slot: 'property.object',
        sentence: 'A mill has 4 sails.',
      },
      {
        stem: 'What is flax used for?',
        answer: 'To make linen',
        slot: 'property.object',
        sentence: 'Flax is used to make linen.',
      },
      {
        stem: 'What does a governor slow?',
        answer: 'The stones',
        slot: 'property.object',
        sentence: 'A governor slows the stones.',
      },
    ],
  },
  'key-in-stem': {
    bad: [
      { stem: 'The 3loom takes […] times as long.', answer: '3', kind: 'cloze' },
      { stem: 'What is the mill’s dest addr?', answer: 'Its whole address', wrong: ['A', 'B'] },
      { stem: 'What is the abbreviation of `WeaveTwiceOver`?', answer: 'WTO', kind: 'typed' },
      { stem: 'Which container holds yarn?', answer: 'Container box', wrong: ['Bag', 'Sack'] },
      { stem: 'What is isolated?', answer: 'Isolation', kind: 'typed' },
      { stem: 'What was the famine in Ireland?', answer: 'Irish Famine', wrong: ['Acts', 'Laws'] },
      {
        stem: 'Mill or Loom: which fits this case: “near the mill pond”?',
        answer: 'Mill',
        about: 'near the mill pond',
        only: ['Loom'],
        fact: { ...loomOrMill, condition: 'near the mill pond' },
      },
    ],
    good: [
      {
        stem: 'Mill or Loom: which fits this case: “near a river”?',
        answer: 'Mill',
        about: 'near a river',
        only: ['Loom'],
        fact: loomOrMill,
      },
      {
        stem: 'Which mode is it in the mode table?',
        answer: 'Wind mode',
        wrong: ['Water mode', 'Steam mode'],
      },
    ],
  },
  'few-distractors': {
    bad: [{ stem: 'What is a loom?', answer: 'A machine', wrong: ['A mill'] }],
    good: [
      { stem: 'What is a loom?', answer: 'A machine', wrong: ['A mill', 'A cart'] },
      { stem: 'What?', answer: 'x', kind: 'typed' },
      { stem: 'Mill or Loom: which is louder?', answer: 'Loom', only: ['Mill'] },
    ],
  },
  'word-repeat': {
    bad: [
      {
        stem: 'What drives the water wheel?',
        answer: 'Running water',
        wrong: ['Dry wind', 'Hot steam'],
      },
    ],
    good: [
      {
        stem: 'What drives the water wheel?',
        answer: 'The river',
        wrong: ['Warm water', 'Hot steam'],
      },
    ],
  },
  'length-clue': {
    bad: [
      {
        stem: 'What is a loom?',
        answer: 'A machine that weaves cloth out of thread',
        wrong: ['A mill for grain', 'A cart for hay'],
      },
    ],
    good: [
      {
        stem: 'What is a loom?',
        answer: 'A machine that weaves cloth',
        wrong: ['A mill that grinds the grain', 'A cart'],
      },
    ],
  },
  'empty-answer': {
    bad: [
      { stem: 'What do guilds serve?', answer: 'Many crucial functions' },
      { stem: 'What is a cloth composed of?', answer: 'Different layers' },
      { stem: 'The rules of the mill can be used by […].', answer: 'users', kind: 'cloze' },
      { stem: 'What is a heddle?', answer: 'Definition needed' },
      { stem: 'What is the duty of a weaver?', answer: 'Weaving and stuff' },
    ],
    good: [
      { stem: 'What is a cloth composed of?', answer: 'Different layers of silk and wool' },
      { stem: 'Who runs the mill?', answer: 'People' },
      { stem: 'The mill is run by […].', answer: 'the guild', kind: 'cloze' },
    ],
  },
  echo: {
    bad: [
      {
        stem: 'What is the command `copy running-belt spare-belt` used for?',
        answer: 'Copies the running belt onto the spare belt',
        fact: { kind: 'cell', row: 'copy', column: 'Use', value: 'x' },
      },
      {
        stem: 'Which shortcut fits this description: “single character”?',
        answer: '[char]',
        fact: { kind: 'cell', row: '[char]', column: 'Description', value: 'single character' },
      },
      { stem: 'What does `StopIfBroken` do?', answer: 'Stops if broken' },
    ],
    good: [
      { stem: 'What is a loom?', answer: 'A machine that weaves cloth' },
      {
        stem: 'What is a mill wheel?',
        answer: 'A wheel that the river turns',
        about: 'mill wheel',
      },
      {
        stem: 'Loom or power loom: which fits this case: “a loom driven by steam”?',
        answer: 'Power loom',
        fact: loomOrMill,
      },
    ],
  },
  torn: {
    bad: [
      { stem: 'When does a mill grind less so?', answer: 'In summer' },
      { stem: 'What does `join` join into one thread?', answer: 'Fibres' },
      { stem: 'What has the loom had?', answer: 'A slow start' },
      { stem: 'Why can looms be put in a row?', answer: 'To save room' },
      { stem: 'Why is a `loom` better?', answer: 'Because it is fast' },
      { stem: 'What does a closed mill allow weavers to do?', answer: 'Leave' },
      { stem: 'What does Search (thread) do?', answer: 'Given a thread, finds its end' },
      { stem: 'What means that all hands are employed?', answer: 'Full work' },
      { stem: 'What doesn’t a loom need?', answer: 'A river' },
      { stem: 'When were weavers fined and the guild was closed?', answer: 'In 1826' },
      {
        stem: 'What did the guild write?',
        answer: 'A charter and set certain rules',
        slot: 'property.object',
      },
      {
        stem: 'What does labour contract?',
        answer: 'Which fix the wages',
        slot: 'property.object',
      },
    ],
    good: [
      { stem: 'What drives a mill, and nothing else?', answer: 'The river' },
      { stem: 'When were weavers fined?', answer: 'In 1826' },
      {
        stem: 'What did the guild write?',
        answer: 'A charter and the rules of trade',
        slot: 'property.object',
      },
    ],
  },
  convergence: {
    bad: [
      { stem: 'Which?', answer: 'red wool cloth', wrong: ['red brick', 'wool sack', 'cloth bag'] },
    ],
    good: [
      { stem: 'Which?', answer: 'red wool cloth', wrong: ['red brick', 'red sack', 'cloth bag'] },
    ],
  },
}

describe.each(Object.entries(TABLE))('%s', (id, { bad, good }) => {
  test.each(bad)('refuses $stem => $answer', (sketch) => {
    expect(refuse(id, sketch)).toEqual(expect.any(String))
  })
  test.each(good)('lets pass $stem => $answer', (sketch) => {
    expect(refuse(id, sketch)).toBeUndefined()
  })
})

test('every gate is held to bad questions and good ones', () => {
  expect(Object.keys(TABLE).sort()).toEqual(gates.map(({ id }) => id).sort())
})

/** An option beside a key. */
interface Beside {
  readonly option: string
  readonly key: string
  readonly slot?: ChoiceForm['slot']
  readonly stem?: string
  readonly anchor?: string
  readonly notes?: readonly string[]
}

const OPTIONS: Readonly<
  Record<string, { readonly bad: readonly Beside[]; readonly good: readonly Beside[] }>
> = {
  'unclean-option': {
    bad: [
      { option: 'a [[loom', key: 'A mill' },
      { option: 'a loom of the', key: 'A mill' },
      { option: 'Kinda like a mill', key: 'A mill' },
    ],
    good: [{ option: 'A loom', key: 'A mill' }],
  },
  'empty-option': {
    bad: [
      { option: 'All of the above', key: 'A mill' },
      { option: 'Both of these', key: 'A mill' },
    ],
    good: [{ option: 'All looms of Lyon', key: 'A mill' }],
  },
  'vague-frequency': {
    bad: [
      { option: 'Usually', key: 'A mill' },
      { option: 'Sometimes at night', key: 'At noon' },
    ],
    good: [{ option: 'A machine that is often found in mills', key: 'A mill' }],
  },
  'mixed-shapes': {
    bad: [
      { option: '42 km', key: 'A mill' },
      { option: '`ls`', key: 'A mill' },
      { option: 'Looms', key: 'Mill' },
      { option: 'Creates a path', key: 'A path of stone', slot: 'definiens' },
    ],
    good: [
      { option: 'ECR', key: 'Registry' },
      { option: 'Loom', key: 'Mill' },
    ],
  },
  'other-class': {
    bad: [
      {
        option: 'Mines Act of 1842',
        key: 'Chartism',
        stem: 'Which term fits this description: “a movement for the vote”?',
      },
    ],
    good: [
      {
        option: 'Mines Act of 1842',
        key: 'Corn Law',
        stem: 'Which term fits this description: “a law on grain”?',
      },
      {
        option: 'Luddites',
        key: 'Chartism',
        stem: 'Which term fits this description: “a movement for the vote”?',
      },
    ],
  },
  'unequal-length': {
    bad: [{ option: 'A machine that weaves cloth out of thread', key: 'A water mill' }],
    good: [
      { option: 'ECS', key: 'Registry' },
      { option: 'A wind mill', key: 'A water mill' },
    ],
  },
  'odd-negation': {
    bad: [
      { option: 'Never runs', key: 'Runs at noon' },
      { option: 'Runs at noon', key: 'Does not run' },
    ],
    good: [{ option: 'Does not run', key: 'Does not stop' }],
  },
  'odd-absolute': {
    bad: [
      { option: 'All of Lyon', key: 'Half of Lyon' },
      { option: 'A loom', key: 'Only the mill' },
    ],
    good: [{ option: 'Only a loom', key: 'Only the mill' }],
  },
  'second-right-answer': {
    bad: [
      { option: 'Mills', key: 'Mill' },
      { option: 'Water mill', key: 'Mill' },
      {
        option: 'Frame',
        key: 'Shuttle',
        slot: 'member',
        anchor: 'loom',
        notes: ['A loom has a frame of oak'],
      },
      {
        option: 'Cart',
        key: 'Boat',
        slot: 'term',
        anchor: 'carries heavy goods',
        notes: ['A cart carries heavy goods'],
      },
    ],
    good: [
      {
        option: 'Cart',
        key: 'Boat',
        slot: 'term',
        anchor: 'carries heavy goods',
        notes: ['A boat carries heavy goods', 'A cart never carries heavy goods'],
      },
      {
        option: 'Sail',
        key: 'Shuttle',
        slot: 'member',
        anchor: 'loom',
        notes: ['A boat has a sail'],
      },
    ],
  },
}

describe.each(Object.entries(OPTIONS))('%s', (id, { bad, good }) => {
  const ask = ({
    option,
    key,
    slot = 'term',
    stem = 'What?',
    anchor = 'x',
    notes = [],
  }: Beside): string | undefined =>
    optionGates
      .find((gate) => gate.id === id)
      ?.refuse(
        option,
        { kind: 'choice', stem, answer: key, slot, anchor },
        { truth: truthOf(notes) },
      )
  test.each(bad)('refuses “$option” beside “$key”', (beside) => {
    expect(ask(beside)).toEqual(expect.any(String))
  })
  test.each(good)('lets pass “$option” beside “$key”', (beside) => {
    expect(ask(beside)).toBeUndefined()
  })
})

test('every gate for options is held to bad ones and good ones', () => {
  expect(Object.keys(OPTIONS).sort()).toEqual(optionGates.map(({ id }) => id).sort())
})

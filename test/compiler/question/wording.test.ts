import { describe, expect, test } from 'vitest'
import { asked, cardsOf, ROOM } from '../support.ts'

describe('questions read as if a person wrote them', () => {
  test.each<[string, string[]]>([
    [
      '# Words\n\n**Kernel** – the core of an operating system',
      [
        'What is a kernel? => The core of an operating system',
        'Which term fits this description: “the core of an operating system”? => Kernel',
      ],
    ],
    [
      '# Salts of tin\n\n| Name | Formula |\n| --- | --- |\n| Stannic acid | H2SnO3 |\n| Stannous chloride | SnCl2 |\n| Stannous oxide | SnO |',
      [
        'What is the formula of stannic acid? => H2SnO3',
        'What is the formula of stannous chloride? => SnCl2',
        'What is the formula of stannous oxide? => SnO',
      ],
    ],
    [
      'Looms are machines that weave cloth of cotton.',
      [
        'What are Looms? => Machines that weave cloth of cotton',
        'Which term fits this description: “machines that weave cloth of cotton”? => Looms',
      ],
    ],
    [
      'Bern is the old capital of Switzerland.',
      [
        'What is Bern? => The old capital of Switzerland',
        'What is the old capital of Switzerland? => Bern',
      ],
    ],
    [
      '## Loom\n\n> Weaves cloth out of cotton thread',
      [
        'What does “Loom” do? => Weaves cloth out of cotton thread',
        'What weaves cloth out of cotton thread? => Loom',
      ],
    ],
    [
      '**Ada Lovelace** - an English mathematician who wrote the first program',
      [
        'Who is Ada Lovelace? => An English mathematician who wrote the first program',
        'Who is described here: “an English mathematician who wrote the first program”? => Ada Lovelace',
      ],
    ],
    [
      'Runs in a VPN (Virtual Private Network).',
      ['What does VPN stand for? => Virtual Private Network'],
    ],
    [
      '**Portable**: self contained, runs anywhere as expected',
      ['What is meant by “portable”? => Self contained, runs anywhere as expected'],
    ],
    [
      'Power looms are used to weave cotton cloth.',
      ['What are power looms used for? => To weave cotton cloth'],
    ],
    ['The power loom was invented in 1785.', ['When was the power loom invented? => In 1785']],
    [
      '## Papers\n\n- Guild letter\n  - does not set the price of cloth\n- Town law\n  - sets the price of cloth',
      ['Guild letter or Town law: which sets the price of cloth? => Town law'],
    ],
    // What singles a thing out is asked for, and does not come to mind of it.
    [
      'Bern is the oldest capital of the Swiss cantons.',
      ['What is the oldest capital of the Swiss cantons? => Bern'],
    ],
    // In running text a list most often only orders what is told.
    [
      `A loom contains:\n\n- a frame\n- a shuttle\n${'\nOn it went, and on, until night fell.\n'.repeat(20)}`,
      [],
    ],
    // Some of many are no meaning, and what belongs to a list does not describe it.
    ['**Yarns**: silk, wool, flax, jute', []],
    ['**Faster looms**: uses a second shuttle on the frame', []],
    [
      '## Boat vs Cart\n\nBoat:\n\n- heavy goods\n\nCart:\n\n- short ways',
      [
        'Boat or Cart: which fits this case: “heavy goods”? => Boat',
        'Boat or Cart: which fits this case: “short ways”? => Cart',
      ],
    ],
    // What a noun is of, it does not always take with `of`.
    [
      '| Law of the town | Local reaction |\n|--|--|\n| Toll Act | a strike of weavers |\n| Mill Act | a feast of farmers |',
      [
        'What is the local reaction to the Toll Act? => A strike of weavers',
        'What is the local reaction to the Mill Act? => A feast of farmers',
      ],
    ],
    // Rows agree with the header's verb; a header that is no noun has nothing under it.
    [
      '| Setting | Where it is set |\n|--|--|\n| Ports | frame card |\n| Number of copies | loom card |\n| Work roles | mill card |',
      [
        'Where are ports set? => Frame card',
        'Where is the number of copies set? => Loom card',
        'Where are the work roles set? => Mill card',
      ],
    ],
    [
      '| | Loom | Mill |\n|--|--|--|\n| Like | a frame of wood | a house of stone |\n| At home | in a hut | in a town |',
      [],
    ],
    // What is worded in a way that as often states nothing counts where the note states facts so more than once.
    ['## Hand loom\n\nA hand loom weaves cloth by lifting every second thread.', []],
    ['## Mark\n\nA guild mark allows you to sell cloth on the market.', []],
    // What something can do or allows to do is more than a note says, but for a tool of few uses.
    ['## Hand loom\n\nA hand loom can weave silk.', []],
    ['## Guild\n\nThe guild allows you to sell cloth on the market.', []],
    [
      '## Mark\n\nA guild mark allows you to sell cloth on the market.\n\nA guild mark replaced the seal of the town.',
      [
        'What does a guild mark allow you to do? => Sell cloth on the market',
        'What did a guild mark replace? => The seal of the town',
      ],
    ],
    [
      '## Hand loom\n\nA hand loom stands idle because the weaver sleeps.',
      ['Why does a hand loom stand idle? => Because the weaver sleeps'],
    ],
    [
      '## Hand loom\n\nA hand loom weaves cloth by lifting every second thread.\n\nA hand loom tightens threads by turning the beam.',
      [
        'How does a hand loom weave cloth? => By lifting every second thread',
        'How does a hand loom tighten threads? => By turning the beam',
      ],
    ],
    [
      'In 1785, Edmund Cartwright patented the power loom.',
      [
        'In 1785, Edmund Cartwright patented the […]. => power loom',
        'When did Edmund Cartwright patent the power loom? => 1785',
        'When did Edmund Cartwright patent the power loom? => In 1785',
      ],
    ],
    [
      '## Boat vs Cart\n\nBoat:\n\n- heavy goods\n\nCart:\n\n- short way',
      [
        'Boat or Cart: which fits this case: “heavy goods”? => Boat',
        'Boat or Cart: which fits this case: “short way”? => Cart',
      ],
    ],
    [
      'A loom contains:\n\n- a frame\n- a shuttle',
      ['What does a loom contain? Name both. => A frame; a shuttle'],
    ],
    [
      '| | Train | Plane |\n|--|--|--|\n| Top speed | 300 km/h | 900 km/h |\n| Way | rails on the ground | the air |',
      [
        'What is the top speed of a train? => 300 km/h',
        'Which has a top speed of 300 km/h: a plane or a train? => Train',
        'What is the top speed of a plane? => 900 km/h',
        'Which has a top speed of 900 km/h: a plane or a train? => Plane',
        '“rails on the ground” under “Way”: is that said of a plane or of a train? => Train',
        '“the air” under “Way”: is that said of a plane or of a train? => Plane',
      ],
    ],
  ])('%s', (note, questions) => {
    expect(asked(note)).toEqual(questions)
  })
})

describe('a table', () => {
  const note = [
    '| Organ | Job | Found in | What it needs |',
    '|--|--|--|--|',
    '| Heart | pumps blood through the body | all mammals | oxygen and sugar |',
    '| Lung | takes in oxygen from air | land animals | clean dry air |',
    '| Gill | takes in oxygen from water | most fish | clean cold water |',
  ].join('\n')

  test('is asked column by column, as each header reads', () => {
    expect(asked(note)).toEqual(
      expect.arrayContaining([
        'What is the job of a heart? => Pumps blood through the body',
        'What is the gill found in? => Most fish',
        'What does a lung need? => Clean dry air',
        'Which organ has this job: “pumps blood through the body”? => Heart',
      ]),
    )
  })

  test('lends its other values as wrong options, each with what it is the answer to', () => {
    const choice = cardsOf(`${note}
${ROOM}`)
      .flatMap(({ questions }) => questions)
      .find(({ stem, kind }) => kind === 'choice' && stem.includes('job of the gill'))
    expect(
      choice && 'options' in choice
        ? choice.options.map(({ text, key, feedback }) => [text, key, feedback])
        : [],
    ).toEqual(
      expect.arrayContaining([
        ['Takes in oxygen from water', true, undefined],
        ['Pumps blood through the body', false, 'That is true of Heart.'],
      ]),
    )
  })
})

test('code stays code, and is not looked into', () => {
  expect(
    asked(
      '- `a::b => c` - the path of a module in a crate\n- `x - y` - the difference of two numbers',
    ),
  ).toEqual([
    'What is `a::b => c`? => The path of a module in a crate',
    'Which term fits this description: “the path of a module in a crate”? => `a::b => c`',
    'What is `x - y`? => The difference of two numbers',
    'Which term fits this description: “the difference of two numbers”? => `x - y`',
  ])
})

test('shorthand, decoration and remarks are left out', () => {
  expect(
    asked('**Kernel** - 🔥 the core of a system w/o windows & doors (potential exam question)'),
  ).toContain('What is a kernel? => The core of a system without windows and doors')
})

test('a heading that says the answer is not shown', () => {
  const [card] = cardsOf(
    '# Mill food\n\n## Cookies\n\n**Cookie**: the small bread that weavers eat at noon',
  )
  expect(card?.questions.find(({ answer }) => answer === 'Cookie')?.context).toBeUndefined()
})

test('a heading whose colon is within a quotation is not cut there', () => {
  const [card] = cardsOf(
    '# Ada Lovelace - "Notes: on engines"\n\n## Power loom\n\n**Heddle**: the eye that lifts a thread',
  )
  expect(card?.questions[0]?.context).toEqual(['Power loom'])
})

test('the headings above are shown where they say something new and give nothing away', () => {
  const [card] = cardsOf(
    '# Weaving\n\n## Overview\n\n### Power loom\n\n**Heddle**: the eye that lifts a thread',
  )
  expect(card?.questions[0]?.context).toEqual(['Weaving', 'Power loom'])
})

describe('wrong options', () => {
  const GLOSSARY = [
    '# Roles',
    '',
    '- **Task role**: the rights of the program in a running copy',
    '- **Node role**: the rights of the agent on a single host',
    '- **Cluster**: the group of machines that the copies run on',
    '- **Budget**: the sum of money that a month may cost at most',
    '- **Shift lead**: the person of a team who carries the phone today',
  ].join('\n')

  test('are those first that learners mix up, and say how hard the question is', () => {
    const choice = cardsOf(`${GLOSSARY}\n${ROOM}`)
      .flatMap(({ questions }) => questions)
      .find(({ kind, answer }) => kind === 'choice' && answer === 'Task role')
    expect(choice?.kind === 'choice' && choice.options.map(({ text }) => text)).toContain(
      'Node role',
    )
    expect(choice?.kind === 'choice' && choice.difficulty).toBe('hard')
  })
})

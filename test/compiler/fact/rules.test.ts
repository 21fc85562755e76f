import { describe, expect, test } from 'vitest'
import { find } from '../support.ts'

/** What a rule makes of a note, or that it makes nothing. */
interface Example {
  readonly note: string
  readonly facts: readonly string[]
}

function check(rule: string, examples: readonly Example[]): void {
  describe(rule, () => {
    test.each(examples)('$note', ({ note, facts }) => {
      expect(find(rule, note).facts).toEqual(facts)
    })
  })
}

check('expansion', [
  { note: 'A group (Load Sharing Group, LSG) helps.', facts: [] },
  { note: 'Runs behind an LB (Load Balancer).', facts: ['LB | Load Balancer'] },
  {
    note: 'Use the Virtual Private Network (VPN) at home.',
    facts: ['VPN | Virtual Private Network'],
  },
  { note: 'DNA: deoxyribonucleic acid', facts: ['DNA | deoxyribonucleic acid'] },
  { note: '# EKS - Elastic Kubernetes Service', facts: ['EKS | Elastic Kubernetes Service'] },
  { note: '# Object Storage Bucket (OSB) Concepts', facts: ['OSB | Object Storage Bucket'] },
  { note: 'Batch and Extract-Load-Transform(ELT) work', facts: ['ELT | Extract-Load-Transform'] },
  { note: 'A VM on EC2 (Elastic Compute Cloud)', facts: ['EC2 | Elastic Compute Cloud'] },
  // Look-alikes: the letters are not the initials.
  { note: '# OSB - Concepts', facts: [] },
  { note: '# OSB - Bucket', facts: [] },
  { note: 'OSB: the store of the shop', facts: [] },
  { note: '## Queue (SQS)', facts: [] },
  { note: '## OSB (Fast Mode)', facts: [] },
])

check('table', [
  {
    note: '| Organ | Job |\n|--|--|\n| Heart | pumps blood |\n| Lung | takes in oxygen |',
    facts: ['Heart | Job | pumps blood', 'Lung | Job | takes in oxygen'],
  },
  {
    note: '| | Train | Plane |\n|--|--|--|\n| Speed | slow | fast |\n| Noise | low | high |',
    facts: [
      'Train | Speed | slow',
      'Plane | Speed | fast',
      'Train | Noise | low',
      'Plane | Noise | high',
    ],
  },
  {
    note: '| | |\n|--|--|\n| Planet | Moons |\n| Mars | two |\n| Earth | one |',
    facts: ['Mars | Moons | two', 'Earth | Moons | one'],
  },
  {
    note: '| Leaf | Parts |\n|--|--|\n| Oak | lobed  tough |\n| Fern | soft<br>divided |',
    facts: ['Oak | Parts | lobed, tough', 'Fern | Parts | soft, divided'],
  },
  // Example data, lists of links, marks: nothing to ask.
  { note: '| id | name |\n|--|--|\n| 1 | Ada |\n| 2 | Bob |', facts: [] },
  { note: '| user_name | age |\n|--|--|\n| ada | 36 |\n| bob | 41 |', facts: [] },
  {
    note: '```sql\nselect * from t\n```\n\n| City | Size |\n|--|--|\n| Rome | big |\n| Bonn | small |',
    facts: [],
  },
  { note: '| Tool | Free |\n|--|--|\n| Axe | yes |\n| Saw | ✗ |', facts: [] },
  { note: '| Tool | Link |\n|--|--|\n| Axe | the page |\n| Saw | another page |', facts: [] },
  { note: '| Tool | Use |\n|--|--|\n| Axe | splits wood |', facts: [] },
])

check('bold-definition', [
  { note: '**Kernel** - the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '**Kernel**: the core of a system.', facts: ['Kernel | the core of a system'] },
  { note: '**Kernel:** the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '- **Kernel** = the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '**Kernel** the core of a system', facts: ['Kernel | the core of a system'] },
  {
    note: '**Kernel**: is the core of a system. It is old.',
    facts: ['Kernel | the core of a system'],
  },
  {
    note: '## Train\n\n- **Top speed**: 300 km/h\n\n## Plane\n\n- **Top speed**: 900 km/h',
    facts: ['Train | Top speed | 300 km/h', 'Plane | Top speed | 900 km/h'],
  },
  {
    note: '## Fever\n\n**Cause**: an infection by bacteria',
    facts: ['Fever | Cause | an infection by bacteria'],
  },
  // A sentence in bold, a remark, a label of a list, a sentence that goes on.
  { note: '**The kernel is small.** It runs first.', facts: [] },
  { note: '**Note**: the kernel runs first', facts: [] },
  { note: '**Kernel**', facts: [] },
  { note: '- **Kernel**:\n  - small\n  - old', facts: [] },
  { note: '**Kernel** the core and the shell is defined here', facts: [] },
  { note: '**Kernel** runs first', facts: [] },
  { note: '- [**Kernel**](kernel.md): the core of a system', facts: [] },
])

check('separator', [
  {
    note: 'Loom - a machine that weaves\n\nKiln - an oven that bakes clay',
    facts: ['Loom | a machine that weaves', 'Kiln | an oven that bakes clay'],
  },
  {
    note: '- Loom: a machine that weaves\n- Kiln: an oven that bakes clay',
    facts: ['Loom | a machine that weaves', 'Kiln | an oven that bakes clay'],
  },
  {
    note: '- `ls` - lists the files of a folder\n- some other line',
    facts: ['`ls` | lists the files of a folder'],
  },
  // One phrase with a dash, a sentence with a colon, a time, a label, a demo.
  { note: '- large load - price counts\n- ready for work\n- paid by the hour', facts: [] },
  { note: 'There are two kinds of thread: cotton and wool', facts: [] },
  { note: '- meet at 10:30 sharp\n- leave at 11:45 sharp', facts: [] },
  { note: 'Demo: see the second page\n\nVideo: the long one of March', facts: [] },
  { note: 'Looms:\n\n- hand loom\n- power loom', facts: [] },
])

check('heading-definition', [
  {
    note: '## Loom\n\n> A machine that weaves cloth',
    facts: ['Loom | A machine that weaves cloth'],
  },
  { note: '## Loom\n > Weaves cloth out of thread', facts: ['Loom | Weaves cloth out of thread'] },
  { note: '## Loom\n\nWeaves cloth out of thread.', facts: ['Loom | Weaves cloth out of thread'] },
  {
    note: '## Loom Basics\n\nWeaves the cloth out of thread.',
    facts: ['Loom | Weaves the cloth out of thread'],
  },
  // A topic, a real quotation, a sentence of its own, a lead-in.
  { note: '## Concepts\n\n> A machine that weaves cloth', facts: [] },
  { note: '## Loom\n\n> “To weave is to live.”', facts: [] },
  { note: '## Loom\n\nThe mill bought one in 1790.', facts: [] },
  { note: '## Loom\n\nWe saw one in the museum.', facts: [] },
  { note: '## Loom\n\n> Parts of it:\n\n- frame\n- shuttle', facts: [] },
])

check('arrow', [
  {
    note: '- wet soil => rice\n- dry soil => millet',
    facts: ['wet soil | rice of rice, millet', 'dry soil | millet of rice, millet'],
  },
  // One arrow has no alternative; a path is no choice.
  { note: '- wet soil => rice', facts: [] },
  { note: '- File -> Open -> Recent\n- Edit -> Find -> Next', facts: [] },
])

check('option-group', [
  {
    note: '## Boat vs Cart\n\nBoat:\n\n- heavy goods\n- no road\n\nCart:\n\n- short way',
    facts: [
      'heavy goods | Boat of Boat, Cart',
      'no road | Boat of Boat, Cart',
      'short way | Cart of Boat, Cart',
    ],
  },
  {
    note: 'Mill - Water Mode\n\n- near a river\n\nMill - Wind Mode\n\n- on a hill top',
    facts: [
      'near a river | Water Mode of Water Mode, Wind Mode',
      'on a hill top | Wind Mode of Water Mode, Wind Mode',
    ],
  },
  // Labels that nobody sets against each other, and attributes.
  { note: 'Tools:\n\n- the long saw\n\nWood:\n\n- old oak', facts: [] },
  { note: '## A vs B\n\nCauses:\n\n- too much rain\n\nEffects:\n\n- wet feet', facts: [] },
])

check('label-list', [
  {
    note: '## Loom\n\n- Advantages\n  - even cloth\n  - little noise',
    facts: ['What are the advantages of Loom? | even cloth | little noise'],
  },
  {
    note: '- Weft\n  - the thread that goes across\n- Warp\n  - the thread that is stretched\n- Heddle\n  - the eye that lifts a thread',
    facts: [
      'Weft | the thread that goes across',
      'Warp | the thread that is stretched',
      'Heddle | the eye that lifts a thread',
    ],
  },
  // Statements about a label are no members; nobody remembers eight.
  { note: '- Weavers\n  - are used to noise\n  - can be old', facts: [] },
  {
    note: `- Colours\n${'abcdefgh'
      .split('')
      .map((letter) => `  - ${letter}${letter}blue`)
      .join('\n')}`,
    facts: [],
  },
])

check('lead-in', [
  {
    note: 'A loom contains:\n\n- a frame\n- a shuttle',
    facts: ['What does a loom contain? | a frame | a shuttle'],
  },
  {
    note: 'There are three kinds of thread:\n\n- cotton\n- wool\n- silk',
    facts: ['What are the three kinds of thread? | cotton | wool | silk'],
  },
  {
    note: 'The parts of a loom are:\n\n- frame\n- shuttle',
    facts: ['What are the parts of a loom? | frame | shuttle'],
  },
  // A paragraph that merely stands before a list, and one that asks for nothing definite.
  { note: 'The entry is in the north.\n\n- frame\n- shuttle', facts: [] },
  { note: 'Demo https://example.org/loom\n\n- frame\n- shuttle', facts: [] },
  { note: 'For example:\n\n- frame\n- shuttle', facts: [] },
  { note: '1. Open the gate\n2. Close the gate', facts: [] },
])

check('copula', [
  {
    note: 'A loom is a machine that weaves cloth.',
    facts: ['A loom | a machine that weaves cloth'],
  },
  { note: 'Loom is a machine on a frame', facts: ['Loom | a machine on a frame'] },
  { note: 'Looms are machines that weave cloth.', facts: ['Looms | machines that weave cloth'] },
  {
    note: 'Bern is the capital of Switzerland. It is old.',
    facts: ['Bern | the capital of Switzerland'],
  },
  { note: 'Barns are where straw is kept.', facts: ['Barns | where straw is kept'] },
  // Pronouns, qualities, passives, negations, questions, clauses before the subject.
  { note: 'It is a machine that weaves cloth.', facts: [] },
  { note: 'The loom is loud.', facts: [] },
  { note: 'The loom is driven by water.', facts: [] },
  { note: 'A loom is not a wheel.', facts: [] },
  { note: 'Is a loom a machine?', facts: [] },
  { note: 'If it rains, the loom is a refuge.', facts: [] },
  { note: 'There is a loom in the hall.', facts: [] },
  { note: 'Best practice is to wait.', facts: [] },
  { note: 'The third line is a loom of the mill.', facts: [] },
  { note: 'Often it is a loom of oak.', facts: [] },
  { note: 'A loom is the one to begin with.', facts: [] },
  { note: '- Why did it break?\n  - The shuttle was a weak part.', facts: [] },
])

check('passive', [
  {
    note: 'Hand looms are used to weave cloth.',
    facts: ['Hand looms | are used to | weave cloth'],
  },
  { note: 'The hand loom was built in Lyon.', facts: ['The hand loom | was built in | Lyon'] },
  { note: 'Hand looms are not used to bake.', facts: [] },
  { note: 'They are used to weave cloth.', facts: [] },
])

check('statement', [
  {
    note: '## Hand loom\n\nA hand loom contains a frame and a shuttle.',
    facts: ['A hand loom | contains | a frame and a shuttle'],
  },
  {
    note: 'Power looms replace the weaver, because they are fast.',
    facts: ['Power looms | replace | the weaver'],
  },
  {
    note: '## Hand loom\n\nA hand loom can weave cotton.',
    facts: ['A hand loom | can weave | cotton'],
  },
  // No name of one thing, a verb that is a noun, an order.
  { note: 'A small sum contains the last point.', facts: [] },
  { note: 'Compartments contain a frame.', facts: [] },
  { note: 'Third-party stores of thread', facts: [] },
  { note: 'Automatically creates a frame.', facts: [] },
])

check('elided-subject', [
  {
    note: '## Loom\n\nText first.\n\n- Contains a frame and a shuttle',
    facts: ['Loom | contains | a frame and a shuttle'],
  },
  { note: '## Overview\n\nText first.\n\n- Contains a frame and a shuttle', facts: [] },
  { note: '## Loom\n\nText first.\n\n1. Lifts the frame', facts: [] },
])

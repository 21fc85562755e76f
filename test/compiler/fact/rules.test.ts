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
  { note: 'Cut by a Steam Power Loom (SPL).', facts: ['SPL | Steam Power Loom'] },
  { note: 'Made with Site Sorted Yarn (SSY) of Lyon.', facts: ['SSY | Site Sorted Yarn'] },
  { note: 'Threads Out Of Stock (OOS)', facts: ['OOS | Out Of Stock'] },
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
  // A cell that spells its thing out is no more than that.
  {
    note: '| Sign | Part |\n|--|--|\n| WB | warp beam |\n| CB | cloth beam |',
    facts: ['WB | warp beam', 'CB | cloth beam'],
  },
  // Part of a word, half of a range, an example alone, the same twice, what most things have.
  {
    note: '| Yarn | Sign | Age |\n|--|--|--|\n| Silk | `s`oft | 0 to 2 |\n| Wool | `w` | to 7 |',
    facts: ['Silk | Age | 0 to 2', 'Wool | Sign | `w`'],
  },
  {
    note: '| Yarn | Dye |\n|--|--|\n| Silk | e.g. madder |\n| Wool | woad (woad) |\n| Flax | weld |',
    facts: ['Flax | Dye | weld'],
  },
  {
    note: '| Yarn | Kind |\n|--|--|\n| Silk | local |\n| Wool | local |\n| Flax | local |\n| Jute | foreign |',
    facts: ['Jute | Kind | foreign'],
  },
  // The first column is a kind of the rows, two things in one, or a thing and a remark.
  {
    note: '| Right | Year |\n|--|--|\n| Toll | 1803 |\n| Toll | 1819 |\n| Market | 1824 |',
    facts: [],
  },
  {
    note: '| Yarn | Dye |\n|--|--|\n| Silk/Velvet | madder |\n| Wool – the coarse | woad |\n| Flax | weld |\n| Jute | oak |',
    facts: ['Flax | Dye | weld', 'Jute | Dye | oak'],
  },
  // A measure is no thing, and a question no answer, but under a header that says so.
  {
    note: '| Load | Toll | Question it answers |\n|--|--|--|\n| Up to 9 bales | low | who pays? |\n| Wool | is it wet? | what is due? |\n| Flax | half | where to? |',
    facts: [
      'Wool | Question it answers | what is due?',
      'Flax | Toll | half',
      'Flax | Question it answers | where to?',
    ],
  },
  // Two tables side by side.
  {
    note: '| Part | Sign | Part | Sign |\n|--|--|--|--|\n| reed | x | beam | y |\n| comb | z | drum | w |',
    facts: [],
  },
  {
    note: 'Here are some examples:\n\n| Mill | Wheel |\n|--|--|\n| Old | oak |\n| New | iron |',
    facts: [],
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
  // What a note is of, and no meaning.
  { note: '**Server**: Loom Works Platform', facts: [] },
  { note: '**Kernel**: the core of a system.', facts: ['Kernel | the core of a system'] },
  { note: '**Kernel:** the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '- **Kernel** = the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '**Kernel** the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '- **Kernel** -> the core of a system', facts: ['Kernel | the core of a system'] },
  { note: '- **Heat the mill** -> water boils', facts: [] },
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
  // What is done with what follows.
  { note: '- **Prevent** a thread from breaking', facts: [] },
  { note: '- **Wind up** the chain of the mill', facts: [] },
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
  // A deed, what is written beside another note's name, a label that breaks off.
  { note: '- receive - a call and a copy\n- send - a copy and a call', facts: [] },
  {
    note: '## Related\n\n- [[Power loom]] - the lazy counterpart of it\n- [[Kiln]] - the oven of the mill',
    facts: [],
  },
  { note: '- Think of it as: a loom of one\n- Threads supported: wool and cotton', facts: [] },
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
  {
    note: '## Loom\n\nMachines of oak that weave cloth.',
    facts: ['Loom | Machines of oak that weave cloth'],
  },
  // What is told first below a heading.
  { note: '## Loom\n\nNew wheels from the mills and a law cut work for weavers.', facts: [] },
  // A topic, a real quotation, a sentence of its own, a lead-in.
  { note: '## Concepts\n\n> A machine that weaves cloth', facts: [] },
  { note: '## Loom\n\n> “To weave is to live.”', facts: [] },
  { note: '## Loom\n\nThe mill bought one in 1790.', facts: [] },
  { note: '## Loom\n\nWe saw one in the museum.', facts: [] },
  { note: '## Loom\n\n> Parts of it:\n\n- frame\n- shuttle', facts: [] },
])

check('arrow', [
  // A look-alike: what comes of something is nothing to choose.
  { note: '- fast loom => Gives more cloth\n- slow loom => Established a market', facts: [] },
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
  // Labels that nobody sets against each other, attributes, one name with a slip, one that holds the other.
  { note: 'Mill law:\n\n- heavy goods\n\nStrict mill law:\n\n- short way', facts: [] },
  {
    note: 'Hand Loom Algorithm:\n\n- heavy goods\n\nHand Loom Algorthm:\n\n- short way',
    facts: [],
  },
  { note: 'Tools:\n\n- the long saw\n\nWood:\n\n- old oak', facts: [] },
  { note: '## A vs B\n\nCauses:\n\n- too much rain\n\nEffects:\n\n- wet feet', facts: [] },
])

check('negation', [
  {
    note: '## Papers\n\n- Guild letter\n  - names the masters\n  - does not set the price of cloth\n- Town law\n  - sets the price of cloth\n  - hangs in the hall',
    facts: ['sets the price of cloth | Town law of Guild letter, Town law'],
  },
  // What nobody has, what two have, and what is denied of something else.
  {
    note: '- Guild letter\n  - does not set the price of cloth\n- Town law\n  - hangs in the hall',
    facts: [],
  },
  {
    note: '- Guild letter\n  - does not set the price of cloth\n- Town law\n  - sets the price of cloth\n- Crown law\n  - sets the price of cloth',
    facts: [],
  },
  { note: '- Guild letter\n  - not bad\n- Town law\n  - bad', facts: [] },
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
    note: 'All looms in a mill share:\n\n- a shaft\n- a wheel',
    facts: ['What do all looms in a mill share? | a shaft | a wheel'],
  },
  {
    note: 'There are three kinds of thread:\n\n- cotton\n- wool\n- silk',
    facts: ['What are the three kinds of thread? | cotton | wool | silk'],
  },
  {
    note: 'The parts of a loom are:\n\n- frame\n- shuttle',
    facts: ['What are the parts of a loom? | frame | shuttle'],
  },
  // A list of some of many, a paragraph that merely stands before a list, and one that asks for nothing definite.
  { note: 'Some parts of a loom are:\n\n- frame\n- shuttle', facts: [] },
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
  { note: 'Barns are where straw is kept.', facts: [] },
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
  // Every single one of several, two statements in one, a word left out.
  { note: 'Each loom is a machine that weaves cloth.', facts: [] },
  { note: 'A loom is a machine that weaves cloth — always oil the wheel.', facts: [] },
  { note: 'A hand loom is opposite of the power loom.', facts: [] },
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

check('reason', [
  {
    note: 'Power looms stand still because the river is frozen.',
    facts: ['Power looms stand still | reason | because the river is frozen'],
  },
  {
    note: 'Because of the frost, power looms stand still.',
    facts: ['power looms stand still | reason | because of the frost'],
  },
  // Look-alikes: a remark to the reader, a clause in between, a reason of one of two statements.
  { note: 'Power looms stand still because we sleep.', facts: [] },
  { note: 'Power looms stand still, so the mill is quiet, because it snows a lot.', facts: [] },
  { note: 'It stands still because the river is frozen.', facts: [] },
])

check('purpose', [
  {
    note: 'Mill owners built a weir to raise the water.',
    facts: ['Mill owners built a weir | purpose | to raise the water'],
  },
  {
    note: 'A weir is set across the river in order to raise the water.\n\n## Weir',
    facts: ['A weir is set across the river | purpose | in order to raise the water'],
  },
  {
    note: 'Raise the weir by a foot to drive the second wheel.',
    facts: ['raise the weir by a foot | purpose | to drive the second wheel'],
  },
  // Look-alikes: what belongs to a noun, to the verb itself or to somebody else.
  { note: 'Mill owners built a wall for the men to rest.', facts: [] },
  { note: 'Mill owners set the stones to look for.', facts: [] },
  { note: 'Imagine a weir to drive the second wheel.', facts: [] },
  { note: 'Mill owners bought the right to raise the water.', facts: [] },
  { note: 'Mill owners wanted to raise the water.', facts: [] },
  { note: 'Mill owners built a wall that was made to hold the water.', facts: [] },
  { note: 'The way of the guild is to raise prices.', facts: [] },
])

check('means', [
  {
    note: 'Hand looms open the shed by lifting every second thread.',
    facts: ['Hand looms open the shed | means | by lifting every second thread'],
  },
  { note: 'Hand looms were replaced by the power loom.', facts: [] },
  { note: 'Hand looms stand by the window.', facts: [] },
])

check('condition', [
  {
    note: 'When a thread breaks, power looms stop the shuttle.',
    facts: ['power looms stop the shuttle | condition | when a thread breaks'],
  },
  {
    note: 'Power looms stop the shuttle if a thread breaks.',
    facts: ['Power looms stop the shuttle | condition | if a thread breaks'],
  },
  // Look-alikes: `even if` sets no condition, and `it` points into the condition.
  { note: 'Power looms turn even if a thread breaks.', facts: [] },
  { note: 'When a thread breaks, power looms hold it.', facts: [] },
  { note: 'Power looms stop when you leave them.', facts: [] },
])

check('time', [
  {
    note: 'In 1785, Edmund Cartwright patented the power loom.',
    facts: ['Edmund Cartwright patented the power loom | time | in 1785'],
  },
  {
    note: 'Weavers broke the frames during the war.\n\n## Weavers',
    facts: ['Weavers broke the frames | time | during the war'],
  },
  { note: 'In Lyon, Joseph Jacquard built the loom.', facts: [] },
  { note: 'Power looms weave cloth, at most once in a day.', facts: [] },
])

check('statement', [
  {
    note: 'Every mill wheel drives a shaft of oak.',
    facts: ['Every mill wheel | drives | a shaft of oak'],
  },
  {
    note: 'The governor is responsible for the speed of the stones.\n\n## Governor',
    facts: ['The governor | is | responsible for the speed of the stones'],
  },
  {
    note: 'A bell alarm tells the miller how full the hopper is.\n\n## Bell alarm',
    facts: ['A bell alarm | tells | the miller how full the hopper is'],
  },
  {
    note: 'Mill stones only grind the grain that is dry.',
    facts: ['Mill stones | grind | the grain that is dry'],
  },
  { note: 'Sacks get lifted to the loft.\n\n## Sacks', facts: [] },
  { note: 'Every day somebody turns the cap of the mill.', facts: [] },
  { note: 'The miller tells a tale.\n\n## Miller', facts: [] },
  { note: 'Uses the wind of the sea.', facts: [] },
  { note: 'Supports consolidated milling of all the grain.', facts: [] },
  { note: 'Whatever mill grinds the grain, the flour is white.', facts: [] },
])

check('passive', [
  { note: 'Sieves are used to part the bran.', facts: ['Sieves | are used to | part the bran'] },
  {
    note: 'Sacks get lifted to the loft.\n\n## Sacks',
    facts: ['Sacks | are lifted to | the loft'],
  },
  { note: 'Grain is never stored in the cap.\n\n## Grain', facts: [] },
  { note: 'The miller above is paid in flour.\n\n## Miller', facts: [] },
])

check('quantity', [
  {
    note: 'A canal lock lifts a boat by 2.5 metres at a time.\n\n## Canal lock',
    facts: ['A canal lock lifts a boat by […] at a time. | 2.5 metres'],
  },
  {
    note: 'Power looms make 160 picks in a minute.',
    facts: ['Power looms make […] picks in a minute. | 160'],
  },
  { note: 'Telnet servers listen on port 23.', facts: ['Telnet servers listen on port […]. | 23'] },
  {
    note: 'Flax yarn costs £5 a pound.',
    facts: ['Flax yarn costs […] a pound. | £5'],
  },
  // Look-alikes: a name, a year, an example, one of two, a version, a number that begins the sentence.
  { note: 'Power looms came to the mill in phase 2.', facts: [] },
  { note: 'Power looms came to the mill in 1790.', facts: [] },
  { note: 'Power looms make cloth, for example 160 ells.', facts: [] },
  { note: 'Power looms have 2 beams and 4 shafts.', facts: [] },
  { note: 'Power looms run firmware 1.2.3 of the maker.', facts: [] },
  { note: 'Cloth of power looms is the largest part of it: 65%', facts: [] },
  { note: '30 looms of oak were broken by the crowd.', facts: [] },
  {
    note: 'Power looms need 2 minutes to stop after a break.',
    facts: ['Power looms need […] to stop after a break. | 2 minutes'],
  },
  // Part of a name, half of a range, what one can count in the sentence.
  { note: 'Power looms under Rule 61.65 governs the mill of the town.', facts: [] },
  { note: 'Power looms run for 24 hours up to a whole week.', facts: [] },
  { note: 'Power looms have 3 beams: warp, cloth and breast.', facts: [] },
  {
    note: 'Power looms have 4 beams (warp, cloth and breast).',
    facts: ['Power looms have […] beams (warp, cloth and breast). | 4'],
  },
  { note: 'It makes 160 picks in a minute.', facts: [] },
])

check('keyword', [
  {
    note: 'Warp yarn is wound on a **beam** before the weaving begins.',
    facts: ['Warp yarn is wound on a […] before the weaving begins. | beam'],
  },
  // Look-alikes: part of a name, a stressed word, two of them, too little around it.
  { note: 'Warp yarn is wound on a **beam** drum before the weaving begins.', facts: [] },
  { note: 'Warp yarn is **always** wound on a beam before the weaving begins.', facts: [] },
  { note: 'Warp yarn is wound on a **beam** and a **reel** in the mill.', facts: [] },
  { note: 'Warp yarn is on a **beam**.', facts: [] },
  { note: 'Your yarn is wound on a **beam** before the weaving begins.', facts: [] },
])

check('comparison', [
  {
    note: 'A canal boat is slower than a railway.\n\n## Canal boat',
    facts: ['slower | A canal boat | a railway'],
  },
  {
    note: 'Power looms are more expensive than hand looms.',
    facts: ['more expensive | Power looms | hand looms'],
  },
  { note: 'Power looms are faster than before.', facts: [] },
  { note: 'Power looms are rather expensive.', facts: [] },
  { note: 'Power looms can be faster than hand looms.', facts: [] },
])

check('advice', [
  { note: 'Use a spinning mule for fine yarn.', facts: ['for fine yarn | a spinning mule'] },
  {
    note: 'If the yarn is fine, use a spinning mule.',
    facts: ['if the yarn is fine | a spinning mule'],
  },
  { note: 'Prefer water mills to wind mills.', facts: [] },
  { note: 'Use it for fine yarn.', facts: [] },
  { note: 'If the yarn is fine, use a mule and wait.', facts: [] },
])

check('inline-list', [
  {
    note: 'There are three kinds of shed: rising, sinking and split.',
    facts: ['What are the three kinds of shed? | rising | sinking | split'],
  },
  {
    note: 'The two beams of a loom are the warp beam and the cloth beam.',
    facts: ['What are the two beams of a loom? | the warp beam | the cloth beam'],
  },
  {
    note: 'A dobby loom consists of a frame, a dobby head and a treadle.\n\n## Dobby loom',
    facts: ['What does a dobby loom consist of? | a frame | a dobby head | a treadle'],
  },
  {
    note: 'Linen cloth is divided into fine, middle and coarse.',
    facts: ['What is linen cloth divided into? | fine | middle | coarse'],
  },
  // Look-alikes: a wrong count, an open end, statements, nothing that is named.
  { note: 'There are three kinds of shed: rising and sinking.', facts: [] },
  { note: 'There are two kinds of shed: rising, etc.', facts: [] },
  { note: 'There are two ways: the shuttle flies and the weaver sleeps.', facts: [] },
  { note: 'The two important ones are wool and flax.', facts: [] },
])

check('sequence', [
  {
    note: '## Phases of weaving\n\n1. Shedding\n2. Picking\n3. Beating',
    facts: ['What are the phases of weaving, in order? | Shedding | Picking | Beating'],
  },
  {
    note: 'The dyeing process:\n\n1. Wash the yarn\n2. Heat the dye\n3. Dip it',
    facts: [
      'What are the steps of the dyeing process, in order? | Wash the yarn | Heat the dye | Dip it',
    ],
  },
  // Look-alikes: numbered, but in no order; in order, but of what nobody says; bullets.
  { note: '## Kinds of looms\n\n1. Hand loom\n2. Power loom\n3. Jet loom', facts: [] },
  { note: '## Steps\n\n1. Wash\n2. Heat\n3. Dip', facts: [] },
  { note: '## Phases of weaving\n\n- Shedding\n- Picking\n- Beating', facts: [] },
  { note: '## Phases of weaving\n\n1. Shedding\n2. Picking', facts: [] },
])

check('command', [
  {
    note: '```bash\n# List all looms\nloomctl get looms\n\n# Stop a loom\nloomctl stop loom-1\n```',
    facts: ['list all looms | `loomctl get looms`', 'stop a loom | `loomctl stop loom-1`'],
  },
  {
    note: '```sh\n# Start a loom\n$ loom start now\n```',
    facts: ['start a loom | `loom start now`'],
  },
  // Look-alikes: a comment in a program or a file, one over several commands, one on the side.
  { note: '```python\n# List all looms\nlooms = find(all)\n```', facts: [] },
  { note: '```yaml\n# The looms\nlooms: all of them\n```', facts: [] },
  { note: '```bash\n# Set up\nloom init here\nloom start now\n```', facts: [] },
  { note: '```bash\n# Start it\nloom start now\n```', facts: [] },
  { note: '```bash\n# if this fails, try again\nif true; then\n```', facts: [] },
])

check('question-heading', [
  {
    note: '## Why weave by hand?\n\n- Fine patterns\n- Little noise',
    facts: ['Why weave by hand? | Fine patterns | Little noise'],
  },
  {
    note: '## What is a loom?\n\nA loom is a machine that weaves cloth.',
    facts: ['What is a loom? | a machine that weaves cloth'],
  },
  {
    note: '## Who invented the loom?\n\nNobody knows.',
    facts: ['Who invented the loom? | Nobody knows'],
  },
  // Look-alikes: a question to the reader, one without its subject, an answer of many sentences.
  { note: '## What do you think of it?\n\nA machine.', facts: [] },
  { note: '## Why does this matter?\n\n- Cost\n- Noise', facts: [] },
  { note: '## What is a loom?\n\nA machine. It weaves. It is loud.', facts: [] },
  { note: '## How to weave?\n\n- Sit down\n- Start', facts: [] },
])

check('label-list', [
  // Look-alikes: films and pages to look at are no answers.
  {
    note: '- Parts of a loom\n  - [How looms work](https://a.example/1) (9:15)\n  - [All of weaving](https://a.example/2) 12 min',
    facts: [],
  },
])

check('elided-quality', [
  {
    note: '# Jet loom\n\nMuch faster because it needs no shuttle',
    facts: ['Jet loom is much faster | reason | because it needs no shuttle'],
  },
  // Look-alikes: nothing says why, or of what; it has a subject of its own.
  { note: '# Jet loom\n\nMuch faster than a hand loom', facts: [] },
  { note: 'Much faster because it needs no shuttle', facts: [] },
  { note: '# Jet loom\n\nWeavers are faster because they sit', facts: [] },
])

check('verb-list', [
  {
    note: '# Post\n\nClerks can sort, weigh and stamp letters. Most clerks can read.',
    facts: ['What can clerks do with letters? | sort | weigh | stamp'],
  },
  {
    note: '# Desk\n\n- Allow to open, weigh and stamp each parcel (fast)',
    facts: ['What can be done with each parcel? | open | weigh | stamp'],
  },
  // Look-alikes: two deeds, one of them twice, nouns, what points elsewhere.
  { note: '# Clerks\n\nClerks can sort and stamp letters.', facts: [] },
  { note: '# Clerks\n\nClerks can sort, stamp and sort letters.', facts: [] },
  { note: '# Clerks\n\nClerks can see ink, paper and wax seals.', facts: [] },
  { note: '# Clerks\n\nClerks can sort, weigh and stamp them.', facts: [] },
])

check('labelled-entries', [
  {
    note: '# Image\n\n- base : FROM alpine (small)\n- program : RUN apk add curl',
    facts: ['FROM alpine | base of base, program', 'RUN apk add curl | program of base, program'],
  },
  // Look-alikes: one entry alone, words in place of code, an instruction for a name.
  { note: '# Image\n\n- base : FROM alpine\n- program : what it runs', facts: [] },
  { note: '# Image\n\n- base : a small system\n- program : what it runs', facts: [] },
  { note: '# Image\n\n- base : FROM alpine\n- ADD : run.sh', facts: [] },
])

check('chained-deed', [
  {
    note: '# Mill\n\nAn old house.\n\nWash the cloth and send it to the bleachery',
    facts: ['the cloth | is sent to | the bleachery'],
  },
  {
    note: '# Mill\n\nAn old house.\n\nMills to wash fine cloth and store it in a barn',
    facts: ['fine cloth | is stored in | a barn'],
  },
  // Look-alikes: another tense, what is sent is named, nowhere to send it.
  { note: '# Mill\n\nAn old house.\n\nWash the cloth and sent it to the bleachery', facts: [] },
  { note: '# Mill\n\nAn old house.\n\nWash the cloth and send yarn to the bleachery', facts: [] },
  { note: '# Mill\n\nAn old house.\n\nWash the cloth and bleach it', facts: [] },
])

check('origin', [
  {
    note: '# Cloth\n\nLinen cloth from a flax plant',
    facts: ['Linen cloth | comes from | a flax plant'],
  },
  // Look-alikes: a deed, a sentence, a range, no one thing.
  { note: '# Cloth\n\nWeaving linen from a pattern', facts: [] },
  { note: '# Cloth\n\nLinen came from a flax plant', facts: [] },
  { note: '# Cloth\n\nWidths from one metre', facts: [] },
  { note: '# Cloth\n\nLinen cloth from plants', facts: [] },
])

check('composition', [
  {
    note: '# Mill\n\nAn old house.\n\nBuild a water mill comprising three wooden floors',
    facts: ['The water mill | comprises | three wooden floors'],
  },
  // Look-alikes: one word, which may be any; a whole sentence about parts.
  { note: '# Mill\n\nAn old house.\n\nBuild one comprising three wooden floors', facts: [] },
  { note: '# Mill\n\nThree floors are part of the mill', facts: [] },
])

check('capability', [
  {
    note: '# Mill\n\n## Uses\n\n- Weaving\n  - Run two power looms on one shaft',
    facts: ['two power looms | can be run on | one shaft'],
  },
  // Look-alikes: no use, no place, a step of one case, more than one deed.
  { note: '# Mill\n\n## Parts\n\n- Weaving\n  - Run two power looms on one shaft', facts: [] },
  { note: '# Mill\n\n## Uses\n\n- Weaving\n  - Run two power looms', facts: [] },
  { note: '# Mill\n\n## Uses\n\n- Run two power looms on one shaft', facts: [] },
])

check('closing-phrase', [
  {
    note: '# Flax\n\nMerchants of Troyes often go in autumn to Lyon',
    facts: ['Merchants of Troyes often go in autumn to […]. | Lyon'],
  },
  // Look-alikes: no verb, an order of a teacher, what points elsewhere, a phrase that the note sets off nowhere.
  { note: '# Flax\n\nSome cheap flax and wool for Lyon', facts: [] },
  { note: '# Flax\n\nDescribe the daily life of weavers in Lyon', facts: [] },
  { note: '# Flax\n\nMerchants of Troyes often bring it in autumn to Lyon', facts: [] },
  { note: '# Flax\n\nMerchants of Troyes often go in autumn to a town', facts: [] },
])

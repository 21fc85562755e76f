/** Base, past and participle where they are not regular. */
export const IRREGULAR_VERBS = `arise arose arisen | awake awoke awoken | bear bore borne | beat beat beaten |
  become became become | begin began begun | bend bent bent | bet bet bet | bind bound bound | bite bit bitten |
  bleed bled bled | blow blew blown | break broke broken | breed bred bred | bring brought brought |
  broadcast broadcast broadcast | build built built | burn burnt burnt | burst burst burst | buy bought bought |
  cast cast cast | catch caught caught | choose chose chosen | come came come | cost cost cost | cut cut cut |
  deal dealt dealt | dig dug dug | do did done | draw drew drawn | drink drank drunk | drive drove driven |
  eat ate eaten | fall fell fallen | feed fed fed | feel felt felt | fight fought fought | find found found |
  flee fled fled | fly flew flown | forbid forbade forbidden | foresee foresaw foreseen | forget forgot forgotten |
  forgive forgave forgiven | freeze froze frozen | get got got | give gave given | go went gone | grow grew grown |
  grind ground ground | hang hung hung | have had had | hear heard heard | hide hid hidden | hit hit hit | hold held held | keep kept kept |
  know knew known | lay laid laid | lead led led | lean leant leant | learn learnt learnt | leave left left |
  lend lent lent | let let let | lie lay lain | light lit lit | lose lost lost | make made made | mean meant meant |
  meet met met | overcome overcame overcome | override overrode overridden | overthrow overthrew overthrown |
  overtake overtook overtaken | oversee oversaw overseen | overwrite overwrote overwritten | outgrow outgrew outgrown | partake partook partaken |
  pay paid paid | put put put | read read read | rebuild rebuilt rebuilt | rewrite rewrote rewritten | rethink rethought rethought |
  ride rode ridden | ring rang rung | rise rose risen | run ran run | rerun reran rerun | say said said | see saw seen | seek sought sought |
  sell sold sold | send sent sent | set set set | reset reset reset | shake shook shaken | shed shed shed | shine shone shone | shoot shot shot |
  show showed shown | shrink shrank shrunk | shut shut shut | sing sang sung | sink sank sunk | sit sat sat | sleep slept slept |
  slide slid slid | speak spoke spoken | speed sped sped | spend spent spent | spin spun spun | split split split |
  spread spread spread | spring sprang sprung | stand stood stood | steal stole stolen | stick stuck stuck | strike struck struck | sting stung stung |
  strive strove striven | swear swore sworn | sweep swept swept | swell swelled swollen | swim swam swum | swing swung swung |
  take took taken | teach taught taught | tear tore torn | tell told told | think thought thought | throw threw thrown |
  undergo underwent undergone | understand understood understood | undertake undertook undertaken | undo undid undone | unwind unwound unwound |
  uphold upheld upheld | wake woke woken | wear wore worn | weave wove woven | win won won | wind wound wound |
  withdraw withdrew withdrawn | withhold withheld withheld | withstand withstood withstood | write wrote written`

/** Verbs that notes are written with: base forms that are seldom nouns. */
export const PLAIN_VERBS = `abandon abbreviate abdicate abolish absorb abstract accede accelerate accept acclaim
  accommodate accompany accomplish accrue accumulate accuse achieve acidify acquire activate
  adapt add adhere adjourn adjust administer admire admit adopt adorn adsorb advance advise
  advocate affect afflict aggravate aggregate agitate agree alienate align allege alleviate
  allocate allow alter alternate amass amend amplify amputate analyse analyze anchor anneal annex
  announce antagonize anticipate appear appease append apply appoint apportion appraise
  appreciate apprehend arbitrate arise arrange ascend ascertain ask aspire assassinate assemble
  assert assess assign assimilate assist associate assume atone attach attain attract attribute
  augment authenticate authorise authorize automate autoscale avert avoid await axe bail ban
  banish baptize bargain become befriend begin behave believe belong bequeath besiege bestow
  betray bifurcate bind bisect bleed bombard bribe bring bully bypass calculate calibrate
  camouflage capitalize captivate carry carve catabolize catalyse catalyze categorise categorize
  cater cause cease cede celebrate censor centralise centralize certify characterise characterize
  checkpoint choose circulate circumvent cite civilize clarify classify cleave click coagulate
  coexist cohere coincide collapse collect come colonise colonize combat combine commemorate commence
  commission commodify communicate compare compel compensate compete compile complement complete
  comply comprehend compress comprise compute concatenate conceal concede conceive concern
  conclude condemn condense condition confer confess configure confine confirm confiscate conform
  confront confuse congregate conjugate connote conquer conscript conserve consider consist
  consolidate conspire constitute constrain constrict construct consult consume contain
  contaminate contemplate contend contest continue contract contradict contravene contribute
  convene converge converse convert convey convict convince cooperate coordinate cope correspond
  corrode corrupt counteract counterbalance create criticise criticize crucify crush crystallize
  culminate cultivate curtail customise customize damp daunt deactivate deallocate deaminate
  debit decapsulate deceive decelerate decentralize decide declare decode decompose decompress
  decrease decrypt deduce deduct deem deepen defeat defend define deflate deflect deform defraud
  degrade dehydrate delegate delete delineate deliver demodulate demolish demonstrate demote
  demultiplex denature denote denounce deny depend depict deplete deploy deport depose deprecate
  depress deprive dequeue dereference deregulate derive descale descend describe deserialize
  desert deserve designate desorb despise destabilize destroy detach detect deter deteriorate
  determine devalue develop deviate devise devote diagnose dial dictate differ differentiate
  diffuse digest dilate dilute diminish disable disagree disappear disarm disassemble disband
  discard discern disconnect discover discriminate discuss disguise disintegrate dislike
  dislocate dismantle dismiss dispel disperse displace dispose disprove disrupt dissect
  disseminate dissipate dissociate dissolve dissuade distinguish distort distract distribute
  diverge divert divest divide divorce domesticate donate drag draw drive dwell earn eat
  eavesdrop edit educate eject elaborate elapse elect elevate elicit eliminate elongate elucidate
  emancipate embark embed embody embrace emerge emigrate emit emphasise emphasize employ emulate
  enable enact encapsulate enchant enclose encode encompass encourage encroach encrypt endanger
  endorse endow endure energize enforce engage engulf enhance enlarge enlighten enlist enqueue
  enquire enrich enslave ensue ensure entail entangle enter entertain entitle enumerate envisage
  envision epitomize equalize equate equip eradicate erase erect erode erupt escalate establish
  evacuate evaluate evaporate evict evoke evolve exacerbate exaggerate examine excavate exceed
  excite exclude excrete execute exemplify exert exfiltrate exhale exhaust exhibit exile exist
  exonerate expand expect expel expire explain explode exploit explore expose express expropriate
  extend extinguish extort extrapolate exude fabricate facilitate fail falsify fascinate favor
  favour federate feign ferment fertilize finalise finalize finance flee flourish fluctuate
  follow forbid foresee foretell forge forget forgive formulate fortify forward fossilize foster
  franchise fulfil fulfill galvanize generalise generalize generate germinate get give glorify
  glow go gossip grant grasp graze grieve grind grow guarantee halt halve happen harden harmonize
  hash hasten haunt help hibernate highlight hinder hoard humiliate hydrate hydrolyse hydrolyze
  hypothesize idealize identify ignite ignore illuminate illustrate imagine imitate immigrate
  immobilize impair impart impeach impede impersonate implant implement implicate implode imply
  impose impress imprison improve inaugurate incite incline include incorporate incubate incur
  indent indicate indoctrinate induce industrialize infect infer infiltrate inflate inflict
  inform infringe inhabit inhale inherit inhibit initialise initialize initiate inject innervate
  innovate inoculate inscribe insert inspect inspire install instantiate instigate instil instill
  instruct insulate insure integrate intend intensify interact intercept interchange interfere
  intermarry internalize interpolate interpret interrupt intersect intervene intimidate
  intoxicate introduce inundate invade invent invest investigate invoke involve ionize irradiate
  irrigate irritate isolate isomerize itemize iterate jeopardize join justify juxtapose keep know
  lack lament launch leach learn legalize legislate legitimize lend lengthen lessen let liberalize
  liberate lift liken linger listen lobby localize locate loosen lose lower lubricate lure lyse
  magnify maintain make malfunction manage manifest manipulate manufacture marginalize marry
  massacre materialize mature maximise maximize mean mechanize mediate meditate melt memorize
  merge metabolise metabolize metamorphose metastasize migrate militarize mimic minimise minimize
  misinterpret mitigate mobilise mobilize moderate modernize modify modulate moisten monetize
  monitor monopolize motivate mourn multiplex multiply mutate narrate nationalize naturalize
  navigate neglect negotiate neutralize nominate normalise normalize notify nourish nullify
  nurture obey obligate observe obstruct obtain occlude occupy occur offend offset omit ooze
  operate oppose oppress optimise optimize orchestrate ordain organise organize orient originate
  oscillate ossify oust outgrow outlaw outlive outnumber outweigh overcharge overcome overestimate
  overflow overhear overlap overlook overpower override oversee overtake overthrow overturn
  overwhelm overwrite own oxidize oxygenate pacify paralyse paralyze parse partake participate
  pasteurize patrol penalize penetrate perceive perform perish permeate permit perpetuate
  persecute persist personify perspire persuade pertain pervade phish phosphorylate
  photosynthesize pillage pioneer placate plagiarize plead pluck plunder poison polarize polish
  pollinate pollute polymerize ponder populate portray posit possess postpone precede precipitate
  preclude predate predict predispose predominate prefer prefetch preoccupy prepare prepend
  prescribe preserve preside presume presuppose pretend prevail prevent prioritise prioritize
  privatize proclaim procrastinate procure produce profess prohibit proliferate prolong promote
  prop propagate propel propose prosecute prosper protect protrude prove provide provision
  provoke publish punctuate purge purify pursue quadruple quantify quell quench radiate
  radicalize raise ratify rationalize reabsorb reach react reaffirm realise realize reap
  rearrange reassure reboot rebuild recall recede receive recite reckon reclaim recognise
  recognize recommend recompile reconcile reconsider reconstruct recover recreate recruit rectify
  recur recycle redefine redirect redistribute redress reduce refactor refer refine reflect
  refract refuse refute regain regenerate regulate reign reimburse reinforce reinstate
  reintroduce reject rejoice relate relax relieve relinquish reload relocate rely remain remind
  remit remove renew renounce renovate reorganize repatriate repay repeal repel repent rephrase
  replace replenish replicate represent repress reprimand reproach reproduce repudiate require
  rescue resemble resent reside resign resist resolve respond restart restore restrict resume
  resurrect retain retaliate retard rethink retire retort retract retrain retrieve retrospect
  return reunite reveal revere reverse revert revise revitalize revive revoke revolutionize
  revolve rewrite rinse roam rob rollback rupture sacrifice safeguard salvage sanctify sanction
  sanitize satisfy saturate save say scatter scavenge scold scorn secede secrete secure sedate
  seduce see seek seem segregate seize select sell send sensitize separate serialise serialize serve
  sever shatter shift shorten shrink shrivel signify simplify simulate sing situate skim slaughter
  smuggle snatch sniff soak solicit solidify solve soothe spare specialise specialize specify
  speculate splice spoil spoof spread squeeze stabilize stagnate stand standardise standardize
  stay sterilize stigmatize stimulate stipulate store strengthen stretch strive subdivide subdue
  sublimate submerge submit subordinate subscribe subsidize subsist substitute subtract succeed
  succumb suffer suggest summarise summarize summon supersede supervise supplant suppose suppress
  surmount surpass surrender surround survive suspend sustain swell symbolise symbolize
  sympathize synapse synchronise synchronize synthesise synthesize systematize tailor take tame
  tamper tantalize taper teach teem tempt tend terminate terrify testify thicken thrive throttle
  thwart tighten toil tokenise tokenize tolerate topple torture tout traffic trample transact
  transcend transcribe transfer transform translate translocate transmit transpire transplant
  transport traumatize traverse tremble triumph truncate tunnel uncover undercut underestimate
  undergo underlie undermine underpin underscore understand undertake undo unfold unify unite
  unleash unload unlock unveil unwind uphold uplift uproot urge usher usurp utilise utilize utter
  vacate validate vanish vaporize vary ventilate verify veto vie vilify violate visualise
  visualize vomit vow wait waive wander warrant weaken weave westernize widen wield withdraw
  wither withhold withstand woo worsen write yearn yield zip`

/** Verbs that are as often nouns: taken for verbs only before what follows a verb. */
export const NOUN_VERBS = `abuse access account ache act address aid aim air alarm alert ally anger answer appeal approach
  argue arm assault attack attempt award back backup balance ban bar bark base battle beam bear
  beat beep bend bet bias bid bite blast blend blink block bloom blow blur board boil bomb bond
  book boost border bottle bounce bow brake branch brand break breed bridge broadcast broker
  bruise brush budge buffer bug build bulge bump bundle burn burst bury buy cache call camp
  cancel cap capture care cast catalog catch chain challenge champion change channel chant charge
  chart charter chase chat cheat check cheer chip choke chop circle claim clash clean climb clip
  clock clone close cluster coach coat coil collar color colour comfort command comment commit
  compound compromise concentrate conduct conflict connect console contact content contour contrast
  control cook cool copy core corner cost counter couple course court cover crack cradle craft
  cramp crash crawl credit crop cross crowd crown cruise cry cure curve cut cycle dam damage
  dance dare dart dash date deal debate debug decay decline default defect delay demand deposit
  desire detail detour dig dine dip direct discharge discount dismount display dispute distance
  dive dock document dodge dominate dose dot double doubt download draft drain dream dress drift
  drill drink drop drum dry duel dump echo edge effect effort embargo empty encounter end
  engineer envy escape estimate excess exchange excuse exercise experience experiment export
  extract eye face factor fade fake fall fan farm fast fasten fate fault fear feature feed feel
  fence ferry fetch fight figure file fill film filter find finger finish fire fish fit fix flag
  flank flap flare flash float flood floor flow flush fly foam focus foil fold fool force forecast
  fork form format foul frame freeze fringe frown fry fuel fumble function fund fuse gain gamble
  gap gather gauge gaze glance glare gloss glue govern grab grade graph grip groan groom ground
  group growl guard guess guide hail hammer hand handicap handle hang harm harvest haul head heal
  hear heat hedge hide hike hinge hint hire hit hoist hold honor honour hook hope host house hug
  hum hunt hurdle hurt impact import imprint inch increase increment index influence injure input
  insult interest interface interview issue itch jail jam jog joke judge jump key kick kill kiss
  knit knock knot label lace lag lance land lap last laugh lay lead leak lean leap lease leave
  level license lick lie light limit limp line link list litter live load loan lock log look loop
  loot love mail mandate mangle map mar march mark market mask master match mate matter measure
  meet mend mention mentor milk mind mine mint mirror miss mix mob model mold mop mount mouth
  move mow murder mushroom nail name neck need nest net nick nod nose note notice number nurse
  object occasion offer open orbit order outline output overhaul overlay overload pace pack
  package pact pad page paint pair panic parade parallel park part partner pass paste patch patent path
  pattern pause paw pay peak peel pepper petition phase phone photograph pick picture pierce pile
  pilot pin pinch pipe pirate pitch pity pivot place plague plan plane plant plaster plate play
  plot plow plug pocket point poll pool pop port portion pose position post pound pour powder
  power practice practise praise prank predicate pressure price pride print prize probe proceed
  process profile profit program progress project promise prompt proof protest prune pull pump
  punch punish purchase push put puzzle quarrel quarry query quest question queue quiz quota
  quote race rack radio raid rail rain rally ram ramp range rank ransom rap rate ration read
  reason rebel rebound recess recoil record reform refund register regret rein relay release
  remap rename rent repair repeat report request rerun research reserve reset resort respect rest
  result retreat retry reuse review revolt reward rhyme riddle ride ridge rig ring riot rise risk
  rival roar roast robe rock role roll root rope rotate round route rub ruin rule rumor run rush
  rust sack sail sample sandwich saw scale scan scar scare scent schedule scope score screen
  scroll sculpt seal search seat secret seed segment sense sentence sequence service set settle
  sew shackle shade shadow shake shape share shave shed sheet shell shelter shield shine ship
  shiver shock shoe shoot shop shoulder shout show shower shut shuttle side sideline siege sieve
  sigh sign signal silence sin sink sip sit sketch ski skin skip slam slap slave sleep slice
  slide slip slope slow smell smile smoke snap snare snow soap sort sound source sow space span
  spark spawn speak spear speed spell spend spice spike spill spin spiral spit splash split
  sponge sponsor spoon spot spray spring sprint sprout spur squat stab stack staff stage stain stake
  stall stamp star stare start starve state steal steam steer stem step stick sting stir stitch
  stock stop storm strain strand streak stream stress strike string strip stripe stroke structure
  struggle stud study stumble stunt subject sue suit sum supply support surface surge surprise
  survey suspect swamp swap swarm swear sweat sweep swim swing swirl switch table tackle tag tail
  talk tally tan tap tape tar target tariff task taste tax team tear tease tell test thank thaw
  think thirst thread throw thrust thumb tick tickle tie tilt time tint tip title toast toll tone
  torch toss touch tour tow trace track trade train transit transition trap travel tread treat
  tremor trench trick trickle trigger triple trouble truck trump trumpet trust try tuck tug
  tumble tune turn twist type umpire update upgrade upload upset use value veil venture vest view
  vine visit voice volunteer vote wage wager wail wake walk want warn warp wash waste watch water
  wave wax wear weather wedge weed weigh welcome weld wheel whip whisper whistle win wind wink wipe
  wire wish witness wonder word work worry worship wound wrap wreck wrestle zone zoom`

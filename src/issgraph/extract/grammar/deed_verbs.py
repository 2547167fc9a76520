"""Verbs that right behind a person can only tell what the person does: hundreds, so that few captions bring one that is not among them."""

from __future__ import annotations

DEED_VERBS = frozenset(
    "activate add adjust aim align anchor angle answer applaud apply arrange assemble assess assist attach await back bag balance bandage bare bathe beam bear"
    " begin bend berth bite blow board bolt bounce brace braid break breathe brew brief bring brush buckle build bundle bury button calibrate call capture carry cast"
    " catch chair change charge chart chase chat check cheer chew chisel choreograph chop clamber clamp clap clasp clean clear climb cling clip close clutch coach"
    " coax coil collect comb command compare compose conduct confer configure congratulate connect consult control convene cook cool coordinate copy count couple cover crack"
    " cradle cram crawl crouch crowd cut cycle dance dangle dash decorate deliver demate demonstrate deploy detach dictate dig dine dip direct disassemble discard"
    " disconnect discuss dismantle dismount display distribute dive do dock doff don donate douse draft drag drain drape draw dress drift drill drink drive drop duck dump dust ease"
    " eat edge embrace empty enjoy enter erect evaluate examine exchange execute exercise exit extend extract eye face fasten feed feel ferry fetch fiddle field file fill film"
    " find finger finish fire fish fit fix flash flex flick fling flip float flush fly fold follow free fry fumble gather gaze gesture give glance glide glue grab grapple"
    " grasp grease greet grin grind grip grope guard guide hack hammer hand handle hang harvest haul have heat heave help hitch hoist hold hook hop hover huddle hug hunt"
    " hurl improvise inch inflate inject insert inspect install insulate interview inventory invert iron isolate jab jettison join jot juggle jump keep kick kiss kneel knit knot label"
    " lace land lash latch laugh launch lay lead lean leaf leap lend let level lever lick lie lift light line link listen load lock look loop loosen lower lubricate lug"
    " maintain maneuver manoeuvre map mark marshal massage mate measure meditate meet memorise memorize mend mind mingle mix model monitor mop mount move munch nail navigate nestle"
    " nibble nod note nudge nurse observe offer oil open operate orient outfit oversee pack pad paint park part paste pat patch pay peek peel peer perch perform photograph pick pierce"
    " pile pilot pin pinch pipe pitch place plan plant play pluck plug poke polish ponder pop pore pose position pot pour power practice practise prepare press prick prime probe process"
    " prod prop propel provide prune pry pull pump punch push put putt quiz race radio raise rake ram reach read ready reassemble receive reconnect record recover redock redirect reel"
    " refill refit refuel rehearse relax relay release relocate remove repair replace replenish report reroute rescue rest restore retract retrieve rewire ride rig ring rinse roll rotate route row rub"
    " run salute sample sand saw scan scoop scrape scratch screw scribble scrub scrutinise scrutinize seal search seat secure seize send separate service set settle sew shade shake share"
    " sharpen shave shed shelter shepherd shine shoot shorten shoulder shout shove show shower shut sift sign signal simulate sing sip sit sketch slam slap sleep slice slide sling slip slurp smell smile"
    " smooth snag snap snare snatch sniff snip soak solder sort sow spar speak spear spin splash splice spoon spot spray spread spring spritz squat squeeze squint squirt stack stand start stash steady steer step"
    " stick stir stitch stock stoop store stow straighten strap stretch string strip stroke stroll study stuff supervise support surround suspend swab swallow sweep swing switch swivel tack tackle tag"
    " take talk tap tape taste teach tear teem tell tend test tether thank thread throw thumb tie tighten tilt tinker tip tiptoe toast toss tote touch tow trace track trade train transfer transplant transport"
    " travel tread treat trim trundle try tuck tug tumble tune turn twirl twist type unbolt unbox unbuckle unclip uncoil uncover undo undock undress unfasten unfold unfurl unhook"
    " unlatch unlock unload unpack unplug unroll unscrew unstow unwind unwrap update upgrade use vacuum vent verify view visit wade wait wake walk warm wash watch water wave weave wedge weed weigh weld welcome"
    " wheel whip whirl whisper whistle widen wiggle winch wind wipe wire work wrap wrench wrestle wriggle write yank yawn zip".split()
)

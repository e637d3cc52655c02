# DRAFFT. Nid oes unrhyw gyfieithydd a enwir wedi cymeradwyo’r Gymraeg hon.
# DRAFT. No named translator has approved this Welsh. Every Welsh page says so.
#
# Pob gair y mae person yn ei ddarllen, fesul nodwedd. Cymraeg clir.
# Un ystyr sydd i bob gair: yr un allweddi â words/en.ftl.

service = Lodestar
skip-to-content = Neidio i’r prif gynnwys
sign-out = Allgofnodi
back = Yn ôl
cancel = Canslo
none = Dim
not-known = Ddim yn hysbys
nothing-yet = Dim byd yma eto
nothing-to-choose = Nid oes dim i’w ddewis eto. Cofnodwch yn gyntaf yr hyn y mae hwn yn dod ohono.
welsh-draft = Cymraeg drafft: nid oes unrhyw gyfieithydd wedi’i gymeradwyo
demonstration = Arddangosiad.
demonstration-words = Awdurdod dychmygol yw hwn, gyda phobl a ffigurau dychmygol.
day-hint = Er enghraifft, 27/3/2026
date-range = { $from } i { $to }
date-since = Ers { $from }
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr

navigation-label = Prif ddewislen
navigation = Hafan
navigation-rounds = Arolygon
navigation-findings = Canfyddiadau
navigation-priorities = Blaenoriaethau
navigation-pledges = Addewidion
navigation-actions = Cynllun
navigation-evidence = Tystiolaeth
navigation-outcomes = Deilliannau
navigation-reports = Adroddiadau
navigation-group = Pobl ifanc
footer-small-numbers = Pam mae rhai niferoedd wedi’u cuddio
footer-accessibility = Datganiad hygyrchedd

# Beth all fod o’i le ar ateb (What may be wrong with an answer)
problems-title-prefix = Gwall:
problems-heading = Mae problem
problem-missing = Atebwch “{ $label }”
problem-too-long = Rhaid i “{ $label }” gynnwys { $limit } nod neu lai
problem-not-a-date = Rhaid i “{ $label }” fod yn ddyddiad go iawn, fel 27/3/2026
problem-too-early = Ni chaiff “{ $label }” fod cyn y diwrnod yr agorodd
problem-in-the-future = Rhaid i “{ $label }” fod heddiw neu ar ddiwrnod yn y gorffennol
problem-not-a-choice = Dewiswch un o’r atebion i “{ $label }”
problem-not-a-number = Rhaid i “{ $label }” fod yn rhif cyfan, fel 96
problem-out-of-range = Rhaid i “{ $label }” fod yn rhif o { $low } i { $high }
problem-too-many = Ni chaiff “{ $label }” fod yn llai nag unrhyw un o’i rannau
problem-not-an-email = Nodwch gyfeiriad e-bost yn y ffurf gywir, fel enw@example.org
problem-too-short = Rhaid i “{ $label }” gynnwys { $limit } nod neu fwy
problem-needed = Mae angen “{ $label }” oherwydd eich atebion eraill
problem-contradicts = Mae “{ $label }” yn gwrth-ddweud ateb arall
problem-taken = Mae “{ $label }” yn cael ei ddefnyddio’n barod

# Gwallau (Errors)
error-not-found = Ni chafwyd hyd i’r dudalen
error-not-found-advice = Os gwnaethoch chi deipio’r cyfeiriad gwe, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch chi ddilyn dolen, efallai fod yr hyn yr oedd yn arwain ato mewn awdurdod arall.
error-forbidden = Ni chewch wneud hyn
error-forbidden-advice = Nid yw eich rôl yn ei ganiatáu. Gofynnwch i’ch arweinydd cyfranogi, neu i bwy bynnag roddodd eich cyfrif i chi.
error-stale = Newidiodd hwn wrth i chi edrych arno
error-stale-advice = Cadwodd rhywun arall newid. Ewch yn ôl, edrychwch arno fel y mae nawr, a rhowch gynnig arall arni.
error-withdrawn = Cafodd hwn ei dynnu’n ôl
error-withdrawn-advice = Gellir ei ddarllen, ond ni ellir ei newid mwyach. Cofnodwch un newydd os oes ei angen eto.
error-already-imported = Cyflwynwyd y ffeil hon o’r blaen
error-already-imported-advice = Mae’r un ffeil yn union, i’r llythyren olaf, wedi’i chofnodi’n barod. Ni newidiwyd dim.
error-already-decided = Penderfynwyd ar hyn yn barod
error-already-decided-advice = Mae rhywun wedi’i gymeradwyo neu wedi’i daflu. Ewch yn ôl i’w weld fel y mae nawr.
error-taken = Mae un yn bod yn barod
error-taken-advice = Mae’r un enw, cod, cwestiwn neu gell wedi’i gofnodi. Ewch yn ôl ac agor hwnnw i’w newid.
error-built-upon = Mae rhywbeth wedi’i seilio ar hwn
error-built-upon-advice = Daeth cofnodion eraill ohono. Tynnwch y rheini’n ôl yn gyntaf, fel na fydd dim yn cael ei adael heb sail.
error-too-large = Roedd hynny’n ormod
error-too-large-advice = Mae’r hyn a anfonoch chi’n fwy nag y mae’r gwasanaeth hwn yn ei dderbyn. Gwnewch ef yn llai a rhowch gynnig arall arni.
error-refused = Ni wnaeth ategyn hyn, ac mae’n dweud pam
error-refused-advice = Ni chofnodwyd dim. Dyma ei resymau:
error-plugin = Ni wnaeth ategyn ei waith
error-plugin-advice = Ni chofnodwyd dim. Rhowch gynnig arall arni. Os bydd yn digwydd eto, rhowch wybod i bwy bynnag sy’n rhedeg y gwasanaeth hwn, gyda’r rhif isod.
error-fault = Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth
error-fault-advice = Ni chofnodwyd dim. Rhowch gynnig arall arni’n nes ymlaen. Os bydd yn digwydd eto, rhowch wybod i bwy bynnag sy’n rhedeg y gwasanaeth hwn, gyda’r rhif isod.
error-reference = Rhif: { $reference }
error-home = Mynd i’r dechrau

# Mewngofnodi (Signing in)
sign-in-heading = Mewngofnodi
sign-in-email = Cyfeiriad e-bost
sign-in-password = Cyfrinair
sign-in-button = Mewngofnodi
sign-in-help = Gall pwy bynnag sy’n gofalu am Lodestar yn eich awdurdod roi cyfrif neu gyfrinair newydd i chi.
sign-in-mismatch = Nodwch gyfeiriad e-bost a chyfrinair cyfrif. Nid yw un ohonynt yn gywir.
sign-in-wait = Bu gormod o geisiadau ar gyfer y cyfeiriad e-bost hwn. Rhowch gynnig arall arni ymhen { $minutes ->
    [one] 1 funud
    [two] 2 funud
   *[other] { $minutes } munud
  }.

# Dechrau a hafan (Start and home)
start-heading = Eich awdurdodau
start-authorities = Agor awdurdod
start-administration = Gofalu am y gwasanaeth hwn
start-nothing = Nid ydych chi’n perthyn i unrhyw awdurdod eto. Gofynnwch i bwy bynnag roddodd eich cyfrif i chi.
home-heading = O’r hyn a ddywedodd plant i’r hyn a newidiodd
home-results = Yr hyn a ddywedon nhw yn yr arolwg diweddaraf
# Mae’r rhif yn sefyll o flaen y geiriau hyn, felly “12 o ganfyddiadau”. (The number stands before these words.)
station-rounds = o arolygon
station-findings = o ganfyddiadau
station-priorities = o flaenoriaethau
station-pledges = o addewidion
station-actions = o gamau gweithredu
station-evidence = o ddarnau o dystiolaeth
station-outcomes = o ddeilliannau â newid
station-rounds-none = nid oes neb wedi ateb eto
station-rounds-note = { $responded } o { $eligible } wedi ateb yr arolwg diweddaraf ({ $rate })
station-rounds-answered = { $responded } wedi ateb yr arolwg diweddaraf
station-rounds-hidden = atebodd rhy ychydig i ddweud faint
station-findings-note = { $bright ->
    [two] 2 fan disglair
   *[other] { $bright } man disglair
  }, { $improve ->
    [one] 1 i’w wella
   *[other] { $improve } i’w gwella
  }
station-findings-gap = { $count } heb ateb eto
station-priorities-note = dewiswyd y ddiweddaraf ar { $day }
station-priorities-gap = { $count } heb ddim wedi’i addo
station-pledges-note = { $kept ->
    [one] 1 wedi’i gyflawni
   *[other] { $kept } wedi’u cyflawni
  }, { $late } wedi pasio’r dyddiad
station-pledges-gap = { $count ->
    [one] 1 heb ddim y tu ôl iddo
   *[other] { $count } heb ddim y tu ôl iddynt
  }
station-actions-note = { $count ->
    [0] dim un yn hwyr
   *[other] { $count } yn hwyr
  }
station-actions-gap = { $count } heb berchennog
station-evidence-note = { $count ->
    [0] dim un gan blant eto
   *[other] { $count } gan blant
  }
station-outcomes-none = nid oes dim wedi’i asesu eto
station-outcomes-note = tystiolaeth gref: { $strong }, rhywfaint: { $some }, neb wedi edrych: { $unseen }
needs-heading = Angen rhywun
needs-nothing = Mae perchennog i bob cam gweithredu, ac ateb i bob canfyddiad.
needs-owner = Nid oes perchennog i “{ $action }”
needs-owner-text = Mae { $reference } i’w gwblhau erbyn { $due }, ac mae’r swydd yn wag.
needs-owner-link = Dewis perchennog newydd
needs-answer = { $count ->
    [two] Nid oes ateb i 2 ganfyddiad
    [few] Nid oes ateb i 3 chanfyddiad
    [many] Nid oes ateb i 6 chanfyddiad
   *[other] Nid oes ateb i { $count } canfyddiad
  }
needs-answer-text = Dywedodd plant “{ $finding }”. Gwnewch hyn yn rhan o flaenoriaeth, neu dywedwch pam na fydd dim yn cael ei wneud.
needs-answer-link = Ateb y canfyddiadau
late-heading = Hwyr neu mewn perygl
late-owner = Perchennog
late-due = I’w gwblhau erbyn
late-now = Nawr
they-say-heading = Maen nhw’n dweud
they-say-nothing = Nid yw’r grŵp pobl ifanc yn anghytuno ag unrhyw un o’n honiadau.
they-say-text = Mae’r awdurdod yn dweud: { $status }. Mae { $group } yn dweud: { $verdict }.
told-heading = A yw plant wedi cael gwybod?
told-not-yet = Heb gael gwybod eto
told-on = Wedi cael gwybod ar { $day }
mark-overdue = Hwyr
mark-no-owner = Dim perchennog

# Y mathau o gofnod (The kinds of record)
kind-authority = Awdurdod
kind-person = Person
kind-membership = Rôl
kind-round = Arolwg
kind-result = Canlyniad
kind-import = Ffeil a gyflwynwyd
kind-quote = Dyfyniad
kind-self-assessment = Hunanasesiad
kind-finding = Canfyddiad
kind-priority = Blaenoriaeth
kind-pledge = Addewid
kind-meeting = Cyfarfod
kind-decision = Penderfyniad
kind-challenge = Her
kind-practice = Arfer
kind-action = Cam gweithredu
kind-evidence = Tystiolaeth
kind-assessment = Asesiad
kind-rating = Sgôr
kind-report = Adroddiad

# Yr hyn sydd gan bob cofnod (What every record has)
strip-label = Lle mae hwn ar yr edefyn
strip-came-from = O beth y daeth
strip-here = Rydych chi yma
strip-came-of = Beth ddaeth ohono
strip-nothing-before = Mae’n sefyll ar y dechrau
strip-nothing-after = Dim byd eto
change-this = Newid hwn
withdraw-this = Tynnu hwn yn ôl
withdrawn = Tynnwyd yn ôl
withdrawn-list = Tynnwyd yn ôl
withdrawn-note = Tynnwyd yn ôl ar { $day } gan { $by }: { $reason }
withdraw-heading = Tynnu hwn yn ôl?
withdraw-about = Bydd modd ei ddarllen o hyd, gyda’ch enw a’ch rheswm, ond ni fydd yn cyfrif mwyach.
withdraw-reason = Pam rydych chi’n ei dynnu’n ôl?
withdraw-reason-hint = Un frawddeg y bydd rhywun yn ei deall ymhen pum mlynedd.
withdraw-button = Tynnu’n ôl
form-save = Cadw
history-heading = Beth ddigwyddodd
history-reason = Rheswm
history-came-from = O beth y daeth
history-verdict = Dyfarniad y grŵp pobl ifanc
verb-recorded = Cofnodwyd gan { $by }
verb-changed = Newidiwyd gan { $by }
verb-withdrawn = Tynnwyd yn ôl gan { $by }
verb-restored = Rhoddwyd yn ei ôl gan { $by }
verb-approved = Cymeradwywyd gan { $by }
verb-verdict-given = Rhoddwyd dyfarniad y grŵp gan { $by }
verb-signed-in = Mewngofnododd { $by }
verb-commented = Gwnaeth { $by } sylw arno
verb-comment-withdrawn = Tynnodd { $by } sylw yn ôl

comments-heading = Beth mae pobl yn ei ddweud amdano
comments-none = Does neb wedi dweud dim eto.
comments-by = Dywedodd { $by }
comments-tells = Rhoddwyd gwybod i: { $names }
comments-comment = Ychwanegu sylw
comments-comment-hint = Peidiwch ag enwi plentyn, na nodi niferoedd a allai bwyntio at un. I roi gwybod i rywun, ysgrifennwch @ a’i enw.
comments-comment-missing = Nodwch yr hyn yr hoffech ei ddweud
comments-tell = Pwy ddylai gael gwybod?
comments-tell-hint = Caiff pawb yma ddarllen eich sylw. Bydd y rhai a diciwch yn ei weld ymhlith eu hysbysiadau.
comments-tell-somebody = Rhoi gwybod i rywun amdano
comments-add = Ychwanegu’r sylw
comments-heard-by = Gall pawb a gaiff ddarllen y cofnod hwn ddarllen eich sylw.
comments-heard-by-group = Gall pawb a gaiff ddarllen yr addewid hwn ddarllen eich sylw, a’r grŵp pobl ifanc hefyd. Ysgrifennwch fel eu bod yn teimlo eich bod yn siarad â nhw.
comments-withdraw = Tynnu’r sylw hwn yn ôl?
comments-withdraw-this = Tynnu’r sylw hwn yn ôl
comments-withdraw-about = Ni fydd neb yn gallu darllen ei eiriau mwyach. Bydd eich enw a’ch rheswm yn eu lle.
comments-back-to-group = Yn ôl i’ch tudalen
following-yes = Rydych yn dilyn hwn: bydd yr hyn sy’n digwydd iddo ymhlith eich hysbysiadau.
following-no = Dilynwch hwn i weld yr hyn sy’n digwydd iddo ymhlith eich hysbysiadau.
following-start = Dilyn
following-stop = Peidio â dilyn
group-talk = Siarad am hyn

notices-heading = I chi
notices-about = Pwy a roddodd wybod i chi, beth a ddigwyddodd i’r hyn rydych yn ei ddilyn, a pha ddyddiau sy’n nesáu.
notices-count = { $count ->
    [zero] Dim byd newydd
    [one] { $count } hysbysiad newydd
    [two] { $count } hysbysiad newydd
    [few] { $count } hysbysiad newydd
    [many] { $count } hysbysiad newydd
   *[other] { $count } hysbysiad newydd
}
notices-new = Newydd
notices-new-none = Dim byd newydd. Rydych wedi gweld popeth.
notices-seen = Gwelwyd o’r blaen
notices-seen-none = Dim byd o’r 30 diwrnod diwethaf.
notices-see = Rwyf wedi gweld y rhain
notices-late = Hwyr
notices-told = Rhoddodd { $by } wybod i chi mewn sylw
notices-due = Mae’n ddyledus ar { $day }
notices-overdue = Roedd yn ddyledus ar { $day }
notices-settings = Beth a ddywedir wrthych

calendars-heading = Eich calendr
calendars-about = Gall eich calendr eich hun ddangos eich dyddiau: yr hyn rydych yn berchen arno neu’n ei ddilyn, a chyfarfodydd. Gwnewch gyfeiriad yma, ac ychwanegwch ef at eich calendr fel tanysgrifiad.
calendars-none = Nid oes gennych gyfeiriad calendr eto.
calendars-made = Gwnaed eich cyfeiriad ar { $at }. Mae un newydd yn dod ag ef i ben.
calendars-renew = Gwneud cyfeiriad newydd
calendars-once = Dyma’ch cyfeiriad. Dim ond y tro hwn y caiff ei ddangos, felly copïwch ef nawr.
calendars-lost = Gall pwy bynnag sydd ag ef weld eich dyddiau, felly cadwch ef i chi’ch hun. Os oes gan rywun arall ef, gwnewch un newydd.
calendars-of = Lodestar: { $name }

digests-heading = E-bost
digests-about = Un e-bost gyda’r hyn sy’n newydd i chi. Nid yw’n enwi teitlau na ffigurau, ac mae’n dod i ben pryd bynnag y mynnwch. Byddwch yn ei gael os yw’r rhai sy’n rhedeg y safle hwn wedi trefnu e-bost.
digests-every = Pa mor aml y dylem anfon e-bost atoch?
every-day = Bob dydd
every-week = Bob wythnos, ar ddydd Llun
every-none = Byth
digests-quiet-from = Dim e-bost o
digests-quiet-until = Dim e-bost tan
digests-quiet-until-hint = Mae’r un awr ag uchod yn golygu y gall e-bost ddod ar unrhyw adeg.
digests-subject = { $count ->
    [one] Lodestar: un peth i chi
   *[other] Lodestar: { $count } o bethau i chi
}
digests-dear = Annwyl { $name },
digests-more = Mae’r cyfan yn { $address }
digests-why = Rydych yn cael yr e-bost hwn am fod gennych gyfrif Lodestar.
digests-to-stop = I beidio â chael rhagor ohonynt, agorwch { $address }
digests-stop = Atal yr e-byst hyn?
digests-stop-about = Ni fydd { $name } yn cael rhagor o e-byst gan Lodestar. Bydd yr hyn sy’n newydd o hyd o dan “I chi”.
digests-stop-button = Eu hatal
digests-stopped = Ni fyddwch yn cael rhagor o’r e-byst hyn. Gallwch eu troi ymlaen eto o dan “Beth a ddywedir wrthych”.
conflict-heading = Roedd rhywun arall yn gynt
conflict-about = Cadwodd { $by } newid tra oeddech chi’n ysgrifennu. Nid oes dim o’ch gwaith chi wedi’i golli: dyma’r ddwy fersiwn.
conflict-sides = Eich fersiwn chi a’r un sydd wedi’i storio
conflict-question = Cwestiwn
conflict-yours = Eich fersiwn chi
conflict-stored = Wedi’i storio nawr
conflict-differs = Ydyn nhw’n wahanol?
conflict-different = Gwahanol
conflict-same = Yr un fath
conflict-keep-stored = Gadael y fersiwn sydd wedi’i storio a thaflu fy fersiwn i
conflict-save-yours = Neu gadw eich fersiwn chi
conflict-save-yours-about = Newidiwch eich fersiwn chi fel y mynnwch. Bydd ei chadw yn disodli’r hyn sydd wedi’i storio; bydd yr hen atebion yn aros yn yr hanes.

# Dewisiadau a rennir (Shared choices)
domain-relationships = Perthnasoedd
domain-resilience = Gwydnwch
domain-rights = Hawliau
domain-recovery = Adferiad
domain-wellbeing = Llesiant
mode-online = Ar sgrin
mode-paper = Ar bapur
mode-both = Y ddau
finding-kind-bright-spot = Man disglair
finding-kind-improve = I’w wella
finding-kind-know = Er gwybodaeth
chosen-by-group = Y grŵp pobl ifanc
chosen-by-board = Y bwrdd rhianta corfforaethol
chosen-by-officers = Swyddogion
method-vote = Drwy bleidlais
method-ranking = Drwy roi canfyddiadau mewn trefn
method-discussion = Drwy drafod
made-by-authority = Yr awdurdod
made-by-team = Tîm
made-by-person = Un person
pledge-sort-do = Gwneud rhywbeth
pledge-sort-think = Meddwl neu siarad yn wahanol
pledge-status-in-hand = Ar waith
pledge-status-kept = Wedi’i gyflawni
pledge-status-partly-kept = Wedi’i gyflawni’n rhannol
pledge-status-not-kept-yet = Heb ei gyflawni eto
pledge-status-cannot = Ni ellir ei gyflawni
verdict-noticed = Rydyn ni wedi sylwi
verdict-not-yet = Ddim eto
verdict-not-sure = Ddim yn siŵr
delivery-not-started = Heb ddechrau
delivery-in-progress = Ar y gweill
delivery-complete = Wedi’i gwblhau
delivery-closed = Wedi’i gau heb ei wneud
delivery-paused = Wedi’i oedi
rag-blue = Wedi’i gwblhau
rag-green = Ar y trywydd iawn
rag-amber = Mewn perygl
rag-red = Oddi ar y trywydd
rag-grey = Heb ddechrau neu wedi’i oedi
impact-not-known = Ddim yn hysbys eto
impact-helped = Helpodd
impact-some-help = Helpodd ychydig
impact-no-help = Ni helpodd
impact-made-worse = Gwnaeth bethau’n waeth
source-document = Dogfen
source-interview = Cyfweliad
source-focus-group = Grŵp ffocws
source-survey = Arolwg
source-other = Arall
sources-document = Dogfennau
sources-interview = Cyfweliadau
sources-focus-group = Grwpiau ffocws
direction-positive = Gwellodd pethau
direction-negative = Gwaethygodd pethau
direction-mixed = Rhai’n well, rhai’n waeth
direction-none = Ni newidiodd dim
attribution-direct = Cafodd ei wneud oherwydd yr hyn a ddywedodd plant
attribution-indirect = Helpodd yr hyn a ddywedodd plant
attribution-already-under-way = Roedd wedi dechrau beth bynnag
attribution-unclear = Ni all neb ddweud
rating-not-looked-at = Neb wedi edrych
rating-not-rated-yet = Heb sgôr eto
rating-no-evidence = Ni chafwyd tystiolaeth o newid
rating-some-evidence = Rhywfaint o dystiolaeth o newid
rating-strong-evidence = Tystiolaeth gref o newid
rating-too-early = Rhy gynnar i ddweud
rating-does-not-apply = Ddim yn berthnasol
rating-raters-differ = Sgorau gwahanol gan sgorwyr
cell-not-looked-at = Neb wedi edrych
cell-not-rated-yet = Heb sgôr eto
cell-no-evidence = Dim tystiolaeth
cell-some-evidence = Rhywfaint
cell-strong-evidence = Cref
cell-too-early = Rhy gynnar
cell-does-not-apply = Ddim yn berthnasol
cell-raters-differ = Sgorau gwahanol
cell-conflict = Ffynonellau’n anghytuno
level-some = Rhywfaint o dystiolaeth
level-strong = Tystiolaeth gref
nation-england = Lloegr
nation-wales = Cymru
nation-scotland = Yr Alban
nation-northern-ireland = Gogledd Iwerddon
role-lead = Arweinydd cyfranogi
role-board = Aelod o’r bwrdd rhianta corfforaethol
role-group = Grŵp pobl ifanc
role-owner = Perchennog cam gweithredu
role-evaluator = Gwerthuswr
role-inspector = Arolygydd
role-administrator = Gweinyddwr y gwasanaeth hwn

# Sut y caiff ffigurau arolwg awdurdod eu barnu a’u diogelu
survey-rules-heading = Sut y caiff ffigurau eu barnu a’u diogelu
survey-rules-level-percent = Faint o gymariaethau mewn 100 a gaiff edrych yn wahanol ar siawns?
survey-rules-level-percent-hint = Mae 5 yn arferol. Gyda 5, mae’r cyfyngau yn gyfyngau 95%. Mae rhif is yn rhoi llai o faneri, a rhai sicrach.
survey-rules-is-discovery-controlled = Dangos beth sydd ar ôl o’r baneri wrth ystyried faint ohonynt sydd?
survey-rules-is-discovery-controlled-hint = Gyda 40 cwestiwn, mae siawns yn unig yn rhoi tua 2 faner. Mae hyn yn dangos ail faner lymach wrth ymyl pob un (Benjamini a Hochberg).
survey-rules-large-from-points = O faint o bwyntiau canran y mae gwahaniaeth yn fawr?
survey-rules-rate-min-percent = O dan ba gyfradd ymateb, mewn canran, na chaiff arolygon eu cymharu?
survey-rules-small-max = Beth yw’r cyfrif mwyaf sy’n cael ei guddio?
survey-rules-small-max-hint = Mae 5 yn cuddio 1 i 5, fel y gwna’r Adran Addysg. Defnyddir 7 a 10 hefyd.
survey-rules-small-reason = Pam y caiff llai o gyfrifon eu cuddio nag 1 i 5?
survey-rules-small-reason-hint = Dim ond os yw’r rhif uchod o dan 5. Cedwir hyn gyda’ch enw.
survey-rules-small-reason-needed = Dywedwch pam nad oes angen cuddio cyfrifon hyd at 5, neu cuddiwch 1 i 5
survey-rules-are-quotes-offered = A gaiff geiriau plant eu hunain eu cynnig, un ar y tro, i’r rhai sy’n cael eu clirio?
survey-rules-are-quotes-offered-hint = Ni chaiff geiriau nad oes neb wedi’u clirio byth eu storio.

# Arolygon (Surveys)
rounds-list = Arolygon
rounds-about = Pob tro y gofynnwyd i blant sy’n derbyn gofal neu i rai sy’n gadael gofal sut mae eu bywydau.
rounds-empty = Cofnodwch arolwg yn gyntaf: pryd yr agorodd a sut y cafodd ei ateb. Yna cyflwynwch y ffeil gyda’r atebion.
rounds-count = { $count } arolwg
rounds-new = Cofnodi arolwg
rounds-change = Newid arolwg
rounds-title = Enw’r arolwg
rounds-title-hint = Er enghraifft, Gwanwyn 2026
rounds-title-missing = Nodwch enw ar gyfer yr arolwg, fel Gwanwyn 2026
rounds-opened-on = Diwrnod cyntaf
rounds-opened-on-missing = Nodwch ddiwrnod cyntaf yr arolwg
rounds-closed-on = Diwrnod olaf
rounds-closed-on-hint = Gadewch hwn yn wag tra bydd yr arolwg ar agor o hyd.
rounds-closed-on-too-early = Ni chaiff y diwrnod olaf fod cyn y cyntaf
rounds-mode = Sut y cafodd ei ateb?
rounds-mode-missing = Dewiswch sut y cafodd ei ateb
rounds-results = Yr hyn a atebon nhw
rounds-import = Cyflwyno ffeil o atebion

# Gwaith maes: cam cylch arolwg, ei baratoi, cyrraedd plant, niferoedd wythnosol
fieldwork-stage = Ble mae yn ei gylch
fieldwork-step-of = Cam { $number } o { $count }: { $step }
fieldwork-not-begun = Nid yw wedi dechrau eto
fieldwork-state-now = Nawr
fieldwork-state-past = Wedi’i wneud
fieldwork-state-next = I ddod
fieldwork-planned = Bwriad: { $day }
fieldwork-began = Dechreuodd: { $day }
fieldwork-moved = Dechreuodd { $step } ar { $day }. Cofnodwyd gan { $by }, { $at }.
fieldwork-moves = Sut y symudodd
fieldwork-move-on = Ei symud ymlaen
fieldwork-no-cycle = Nid yw’r arolwg hwn mewn cylch eto
fieldwork-no-cycle-about = Dywedwch ym mha gylch y mae’n cael ei gynnal. Yna mae’r dudalen hon yn dangos y cam y mae ynddo, a beth i ofalu amdano ym mhob un.
fieldwork-cycle-heading = Dewis y cylch
fieldwork-cycle-about = Mae rhestr wirio eich awdurdod ar gyfer cylch yn dechrau fel copi o’i becyn, a’ch un chi yw hi wedyn.
fieldwork-cycle-cycle = Ym mha gylch y mae’n cael ei gynnal?
fieldwork-cycle-cycle-missing = Dewiswch ym mha gylch y mae’r arolwg yn cael ei gynnal
fieldwork-plan-heading = Cynllunio’r dyddiau
fieldwork-plan-about = Ar ba ddiwrnod y dylai pob cam ddechrau? Gadewch yn wag yr hyn nad yw wedi’i gynllunio eto.
fieldwork-plan-planned-too-early = Ni chaiff “{ $label }” ddechrau cyn y camau sy’n dod o’i flaen
fieldwork-stage-heading = Symud yr arolwg ymlaen
fieldwork-stage-about = Mae’r cam blaenorol yn aros yn yr hanes, gyda phwy a’i symudodd a phryd.
fieldwork-stage-step = Pa gam sydd wedi dechrau?
fieldwork-stage-step-missing = Dewiswch pa gam sydd wedi dechrau
fieldwork-stage-began-on = Ar ba ddiwrnod y dechreuodd?
fieldwork-stage-began-on-missing = Nodwch y diwrnod y dechreuodd
fieldwork-stage-began-on-too-early = Ni chaiff ddechrau cyn y cam y mae ynddo nawr
fieldwork-stage-began-on-in-the-future = Mae cam yn dechrau heddiw neu ar ddiwrnod yn y gorffennol. I gynllunio diwrnod, defnyddiwch “Cynllunio’r dyddiau”.
fieldwork-stage-note = A oes rhywbeth i’w ddweud amdano?
fieldwork-stage-note-hint = I fynd yn ôl i gam cynharach, dywedwch pam.
fieldwork-stage-note-needed = Dywedwch pam y mae’n mynd yn ôl i gam cynharach
fieldwork-prepared = Beth a baratowyd, a beth ddaeth ohono
fieldwork-what-came = Beth ddaeth ohono: cyfraddau ymateb
fieldwork-what = Beth
fieldwork-this-round = Yr arolwg hwn
fieldwork-rate-of = Cyfradd ymateb, { $questionnaire }
fieldwork-items-of = Rhestr wirio, { $step }
fieldwork-nothing-said = Dim wedi’i ddweud eto
fieldwork-done-of = { $done } o { $count } wedi’u gwneud
fieldwork-missed = Pwy a gollwyd
fieldwork-low-rate = { $questionnaire }: atebodd { $rate }. O { $least }% ymlaen y caiff arolygon eu cymharu.
fieldwork-unreached-in = { $setting }: dim ffordd o gyrraedd { $count } eto
fieldwork-unsaid-in = Nid oes neb wedi dweud sut y cyrhaeddir plant yma: { $settings }
fieldwork-below-floor = Gallai llai na { $least } ateb ({ $people }). Gyda llai, nid yw ffigurau’n dweud llawer a rhaid cuddio sawl un. ({ $source })
fieldwork-preparation = Paratoi’r arolwg
fieldwork-preparation-about = Beth i ofalu amdano ym mhob cam, sut y mae’n sefyll, a sut y safai y tro diwethaf. Rhowch ef wrth ymyl y cyfraddau ymateb, a gall yr arolwg nesaf ddysgu ohono.
fieldwork-nothing-in-step = Nid oes dim ar eich rhestr wirio ar gyfer y cam hwn.
fieldwork-not-said = Heb ei ddweud eto
fieldwork-said-done = Gwnaed ar { $day }
fieldwork-said-done-by = Gwnaed ar { $day } gan { $by }
fieldwork-standing-done = Wedi’i wneud
fieldwork-standing-not-done = Heb ei wneud
fieldwork-standing-does-not-apply = Ddim yn berthnasol
fieldwork-item-standing = Sut y mae’n sefyll?
fieldwork-item-standing-missing = Dewiswch sut y mae’n sefyll
fieldwork-item-done-on = Pryd y cafodd ei wneud?
fieldwork-item-done-on-needed = Nodwch y diwrnod y cafodd ei wneud
fieldwork-item-done-on-in-the-future = Rhaid i’r diwrnod y cafodd ei wneud fod heddiw neu yn y gorffennol
fieldwork-item-done-on-contradicts = Dim ond yr hyn a wnaed sydd â diwrnod. Gadewch y diwrnod yn wag, neu dewiswch “Wedi’i wneud”.
fieldwork-item-done-by = Pwy a’i gwnaeth?
fieldwork-item-done-by-hint = Mae swydd neu dîm yn ddigon.
fieldwork-item-note = A oes rhywbeth i’w ddweud amdano?
fieldwork-item-note-hint = Os nad yw’n berthnasol, dywedwch pam. Peidiwch ag ysgrifennu dim am blentyn.
fieldwork-item-note-needed = Dywedwch pam nad yw’n berthnasol
fieldwork-reach = Sut y cyrhaeddir pob plentyn
fieldwork-reach-about = Niferoedd yn ôl ble mae plant yn byw a’r math o oedolyn y gallent ei holi. Byth restr o blant.
fieldwork-reach-caption = Faint a allai holi pwy
fieldwork-reach-all = Pob plentyn
fieldwork-setting = Ble maent yn byw
fieldwork-unreached = Dim ffordd eto
fieldwork-no-way = Pwy sydd heb ffordd o gael eu cyrraedd
fieldwork-never = Pwy sydd byth yn helpu
fieldwork-kept = Mae rhif wedi’i storio a’i guddio. Gadewch hwn yn wag i’w gadw.
fieldwork-reach-heading = Sut y cyrhaeddir plant: { $setting }
fieldwork-reach-form-about = Faint o blant yno a allai ofyn i bob math o oedolyn am help gyda’r atebion? Cyfrifwch bob plentyn unwaith, gyda’r oedolyn y byddent yn gofyn iddo gyntaf. Rydych yn gweld yma yr hyn a deipiwch. Wedyn caiff rhifau bach eu cuddio rhag pawb, gan eich cynnwys chi. Gadewch yn wag yr hyn sydd i aros fel y mae.
fieldwork-reach-unreached = Faint sydd heb ffordd o gael eu cyrraedd eto?
fieldwork-reach-unreached-missing = Nodwch faint sydd heb ffordd o gael eu cyrraedd eto, 0 os oes gan bawb un
fieldwork-reach-other = Math arall o oedolyn
fieldwork-reach-other-hint = Math, fel “Hyfforddwr chwaraeon”. Byth enw, a byth eu gweithiwr cymdeithasol na’u gofalwr.
fieldwork-reach-other-not-a-choice = Nid yw gweithiwr cymdeithasol na gofalwr byth yn helpu plentyn i ateb: mae’r arolwg yn holi am y ddau
fieldwork-reach-other-taken = Mae’r math hwnnw o oedolyn ar y rhestr yn barod
fieldwork-reach-other-needed = Dywedwch ar gyfer pa fath o oedolyn y mae’r rhif olaf
fieldwork-reach-other-too-many = Nid oes lle i un math arall o oedolyn
fieldwork-reach-other-children = Faint a allai holi’r math arall hwnnw o oedolyn?
fieldwork-reach-other-children-needed = Nodwch faint a allai holi’r math arall hwnnw o oedolyn
fieldwork-weeks = Cyfraddau ymateb, wythnos wrth wythnos
fieldwork-weeks-caption = Atebion a chyfradd ymateb ar ddiwedd pob wythnos
fieldwork-weeks-empty = Nodwch ar ddiwedd pob wythnos faint sydd wedi ateb hyd yma. Mae’r offeryn arolwg yn anfon y rhifau hyn atoch. Yna gwelwch pwy sy’n cael ei golli tra bo amser i’w cyrraedd.
fieldwork-week = Wythnos
fieldwork-week-axis = Wythnos yr arolwg
fieldwork-week-ended = Wythnos { $number }, hyd at { $day }
fieldwork-answered-rate = Atebodd { $responded }, { $rate }
fieldwork-then = Y tro diwethaf: { $rate }
fieldwork-by-week = Erbyn wythnos { $number }, roedd { $rate } wedi ateb.
fieldwork-by-week-before = Erbyn wythnos { $number }, roedd { $rate } wedi ateb. Erbyn yr un wythnos o { $round }, { $before } ydoedd.
fieldwork-no-point = Nid oes wythnos y caniateir dangos ei chyfradd eto.
fieldwork-could-answer = Gallai { $count } ateb
fieldwork-could-answer-unknown = Nid oes neb wedi dweud eto faint a allai ateb
fieldwork-chart-reading = Y llinell â dotiau yw’r arolwg hwn.
fieldwork-chart-reading-before = Y llinell â dotiau yw’r arolwg hwn. Y llinell doredig â diemwntau yw { $before }.
fieldwork-chart-hidden = Gadewir allan wythnos pan atebodd ychydig, fel na ellir adnabod plentyn drwyddi.
fieldwork-week-heading = Nodi rhifau wythnos
fieldwork-week-about = Faint oedd wedi ateb erbyn diwedd yr wythnos, gan gyfrif o’r diwrnod cyntaf. Gadewch yn wag yr hyn na wyddoch. Rydych yn gweld yma yr hyn a deipiwch; wedyn caiff camau bach eu cuddio.
fieldwork-week-week-ends-on = Ar ba ddiwrnod y daeth yr wythnos i ben?
fieldwork-week-week-ends-on-missing = Nodwch y diwrnod y daeth yr wythnos i ben
fieldwork-week-week-ends-on-too-early = Ni chaiff yr wythnos ddod i ben cyn i’r arolwg agor
fieldwork-week-week-ends-on-in-the-future = Rhaid i’r wythnos fod wedi dod i ben heddiw neu cyn hynny
fieldwork-week-week-ends-on-contradicts = Roedd yr arolwg wedi cau cyn yr wythnos honno
fieldwork-week-answered = Faint sydd wedi ateb hyd yma: { $questionnaire }
fieldwork-week-answered-missing = Nodwch o leiaf un rhif
fieldwork-week-answered-contradicts = Ni all “{ $label }” fod yn llai nag mewn wythnos gynharach, nac yn fwy nag mewn un ddiweddarach
fieldwork-week-answered-too-many = Ni all “{ $label }” fod yn fwy na’r nifer a allai ateb
fieldwork-week-eligible = Faint a allai ateb: { $questionnaire }
fieldwork-week-eligible-too-many = Ni all “{ $label }” fod yn llai na’r nifer sydd wedi ateb
fieldwork-checklist = Rhestr wirio eich awdurdod
fieldwork-checklist-of = Rhestr wirio: { $cycle }
fieldwork-checklist-about = Yr hyn y mae eich awdurdod yn gofalu amdano ym mhob cam. Eich un chi yw hi: mae’r hyn a ddywedodd arolwg am eitem yn cadw’r geiriau oedd gan yr eitem bryd hynny.
fieldwork-checklist-empty = Mae’r rhestr wirio yn dechrau fel copi o’r pecyn pan roddir eich arolwg cyntaf yn y cylch hwn. Agorwch arolwg a dewis ei gylch.
fieldwork-checklist-new = Ychwanegu eitem
fieldwork-checklist-form-about = Mae’n cyfrif ar gyfer pob arolwg yn y cylch hwn o hyn ymlaen.
fieldwork-checklist-step-missing = Dewiswch i ba gam y mae’n perthyn
fieldwork-checklist-reword = Aralleirio
fieldwork-checklist-leave-out = Gadael allan
fieldwork-checklist-step = I ba gam y mae’n perthyn?
fieldwork-checklist-title = Beth sydd i’w wneud?
fieldwork-checklist-title-missing = Nodwch beth sydd i’w wneud
fieldwork-checklist-why = Pam, neu sut?
fieldwork-checklist-reason = Pam y caiff ei gadael allan?
fieldwork-checklist-reason-missing = Nodwch pam y caiff ei gadael allan
fieldwork-own = Eich un chi
fieldwork-left-out = Wedi’u gadael allan
fieldwork-left-out-note = Gadawyd allan ar { $day } gan { $by }: { $reason }
fieldwork-put-back = Rhoi yn ôl
fieldwork-offers = Newydd yn y pecyn
fieldwork-offers-about = Daeth y rhain gyda fersiwn ddiweddarach o’r pecyn. Mae eich rhestr wirio yn aros fel y mae oni bai eich bod yn eu cymryd.
fieldwork-take-over = Ei chymryd
history-cycle = Cylch
history-stage = Cam y cylch
history-began-on = Dechreuodd ar
history-note = Nodyn
history-planned = Bwriad
history-check = Eitem y rhestr wirio
history-standing = Sut y mae’n sefyll
history-done-on = Gwnaed ar
history-done-by = Gwnaed gan
history-reach = Sut y cyrhaeddir plant
history-week = Niferoedd wythnosol wedi’u nodi
history-checklist = Rhestr wirio

# Canlyniadau (Results)
results-heading = Yr hyn a ddywedon nhw: { $round }
results-list = Canlyniadau
results-about = Yr hyn a atebwyd i bob cwestiwn, ym mhob arolwg.
results-empty = Cyflwynwch ffeil yr arolwg, a bydd yr atebion yn ymddangos yma.
results-count = { $count ->
    [two] 2 ganlyniad
    [few] 3 chanlyniad
    [many] 6 chanlyniad
   *[other] { $count } canlyniad
  }
results-new = Cofnodi canlyniad â llaw
results-change = Cywiro canlyniad
results-title = Cwestiwn
results-round = Arolwg
results-round-missing = Dewiswch yr arolwg
results-question = Cwestiwn a holiadur
results-question-hint = Dewiswch ef a’i gadw: yna nodwch faint a roddodd bob ateb.
results-question-missing = Dewiswch y cwestiwn
results-option = Faint atebodd “{ $option }”?
results-base = Faint o blant atebodd y cwestiwn?
results-base-missing = Nodwch faint o blant atebodd y cwestiwn
results-answered = { $responded } wedi ateb
results-answered-of = { $responded } o { $eligible } wedi ateb ({ $rate })
results-base-header = Wedi ateb
results-share = Cyfran
results-skipped = Faint adawodd y cwestiwn allan?
results-who = Pwy atebodd
results-questionnaire = Holiadur
results-eligible = Yn gallu ateb
results-responded = Wedi ateb
results-rate = Cyfradd
results-reading = Y dot yw’r gyfran o’r rhai a atebodd y cwestiwn, a’r bar yw ei gyfwng: rhwng ei bennau y gallai’r gyfran fod, o gyfrif siawns. Y diemwnt yw’r gyfran mewn awdurdodau eraill. Mae pob cyfran yn cyfrif yr atebion sy’n dda: ar gyfer ofn, y rhai nad ydynt yn ofni.
results-hidden = Mae [c] yn sefyll am nifer sydd wedi’i guddio fel na ellir adnabod unrhyw blentyn drwyddo.
results-as-table = Yr un peth fel tabl, gyda chwestiynau a seiliau: { $questionnaire }
results-cut = Yn cyfrif yr atebion
results-before = Arolwg blaenorol
results-next = Nesaf
no-base = [z]
several-answers = Sawl ateb yr un
several-answers-cut = Pob ateb ar ei ben ei hun

# Canlyniadau ochr yn ochr ag eraill (Results beside others)
results-outstanding = Beth sy’n sefyll allan
results-verdicts = Ochr yn ochr ag awdurdodau eraill: { $better } yn well, { $inline } yn debyg, { $worse } yn waeth. Ni chymherir { $few }.
results-no-verdicts = Nid oes dim wedi’i gymharu ag awdurdodau eraill eto. Mae’r tabl yn dweud pam ar gyfer pob cwestiwn.
results-worse = yn waeth nag eraill
results-better = yn well nag eraill
results-of-ages = { $title }, { $ages } oed
results-no-domain = Nid yw yn y llyfr codau mwyach
results-to-table = Yr un peth fel tabl
results-dots = { $title }: { $values }. Ochr yn ochr ag eraill: { $verdict }.
comparisons-interval = cyfwng { $confidence }% { $low } i { $high }
comparisons-points = { $points } { $size ->
   *[other] pwynt canran
  }, cyfwng { $confidence }% { $low } i { $high }
comparisons-p = p = { $p }
comparisons-p-tiny = p < 0.001
comparisons-question = Llyfr codau { $codebook }, { $ages } oed
comparisons-question-unknown = Fe’i cofnodwyd cyn i fersiwn ei gwestiwn gael ei gadw.
comparisons-base-words = { $base }, o { $of }
comparisons-base-answered = { $base }, o’r rhai a atebodd “{ $answers }” i “{ $question }”
comparisons-base-share = { $base }, o’r { $share } a atebodd “{ $answers }” i “{ $question }”
comparisons-verdict-better = gwell
comparisons-verdict-in-line = tebyg
comparisons-verdict-worse = gwaeth
comparisons-verdict-none = dim cymhariaeth
comparisons-no-pool-too-few = mae llai na thri awdurdod arall yma wedi gofyn yr un peth, ac nid oes ffigur wedi’i gyhoeddi
comparisons-no-pool-hidden = mae’r hyn a ddywedodd y lleill gyda’i gilydd wedi’i guddio, ac nid oes ffigur wedi’i gyhoeddi
comparisons-no-flag-several = nid oes un gyfran gan sawl ateb yr un
comparisons-no-flag-hidden = mae ei gyfran wedi’i chuddio
comparisons-no-flag-nobody-answered = ni atebodd neb ef
comparisons-no-flag-low-rate = atebodd cyn lleied o’r rhai a allai ateb fel y gallent fod yn eraill
comparisons-no-flag-small-base = atebodd llai na 10 ef
comparisons-no-flag-small-comparator = mae’r lleill yn llai na 10
comparisons-no-flag-share-at-an-end = mae’r ffigur a gyhoeddwyd yn 0% neu’n 100%, ac ni ŵyr neb o faint
comparisons-no-flag-no-direction = nid yw mwy na llai ohono’n dda
comparisons-test-fisher = Prawf union Fisher, dwyochrog, ar { $level }%: { $p }
comparisons-test-binomial = Prawf binomial union, dwyochrog, ar { $level }%: { $p }. Cymerir bod y ffigur a gyhoeddwyd yn union, gan na ŵyr neb o faint y mae.
comparisons-adjusted = Gan gyfrif faint o faneri a ddarllenir gyda’i gilydd (Benjamini a Hochberg): { $verdict }, { $p } wedi’i addasu
comparisons-others = eraill { $share }
comparisons-pool = { $share } o { $base } mewn { $authorities } awdurdod arall yma, { $years }.
comparisons-taken = { $count ->
   *[other] Ar gyfer { $count } ohonynt cymerwyd bod nifer bach yn 3, gan ei fod wedi’i guddio.
  }
comparisons-of = o { $base }
comparisons-base-unknown = ni chyhoeddwyd o faint
comparisons-published = { $share }: { $whom }, { $base }, { $years }. Cyhoeddwyd fel “{ $words }”, { $published }. Ffynhonnell: { $source }
comparisons-precision-approximate = Mae’r ffynhonnell yn ei ddweud mewn geiriau, felly nid yw’n union.
comparisons-precision-fraction = Mae’r ffynhonnell yn ei ddweud fel un mewn hyn a hyn, felly nid yw’n union.
comparisons-same-or-better = Yr un fath â’r boblogaeth gyffredinol neu’n well
comparisons-not-as-good = Ddim cystal â’r boblogaeth gyffredinol
comparisons-no-population = Nid oes ffigur wedi’i gyhoeddi sy’n cyfrif yr un atebion.
comparisons-nobody = Neb
comparisons-others-header = Awdurdodau eraill
comparisons-flag-header = Baner
comparisons-population-header = Poblogaeth gyffredinol
comparisons-before-nothing = Ni ofynnwyd ef o’r blaen.
comparisons-before-not = Ni ellir ei gymharu â { $round }:
comparisons-before = { $share } yn { $round }
comparisons-change-hidden = Mae un o’r ddau wedi’i guddio, a’r gwahaniaeth hefyd.
comparisons-effect-large = Mawr, a mwy na siawns.
comparisons-effect-large-but-unsure = Mawr, ond atebodd cyn lleied fel y gallai fod yn siawns.
comparisons-effect-small-but-sure = Bach, ond mwy na siawns.
comparisons-effect-small = Gallai fod yn siawns.
comparisons-not-indicator = Cwestiwn arall ydyw.
comparisons-not-questionnaire = Holiadur arall ydyw.
comparisons-not-ages = Roedd yr holiadur ar gyfer oedrannau eraill.
comparisons-not-ages-unknown = Ni wyddys ar gyfer pa oedrannau yr oedd un ohonynt.
comparisons-not-base = Gofynnwyd ef i eraill.
comparisons-not-wording = Gofynnwyd y cwestiwn mewn geiriau eraill.
comparisons-not-options = Roedd atebion eraill i ddewis ohonynt.
comparisons-not-cut = Cyfrifwyd atebion eraill.
comparisons-not-rate-unknown = Ni wyddys faint a allai fod wedi ateb yr arolwg hwn.
comparisons-not-rate-low = Atebodd rhy ychydig yr arolwg hwn.
comparisons-not-rate-before-unknown = Ni wyddys faint a allai fod wedi ateb yr arolwg blaenorol.
comparisons-not-rate-before-low = Atebodd rhy ychydig yr arolwg blaenorol.
comparisons-rules = Mae baneri’n cymharu ag awdurdodau eraill drwy brawf union dwyochrog ar { $level }%. Ni osodir arolygon o dan gyfradd ymateb o { $rate }% ochr yn ochr. Mae gwahaniaeth yn fawr o { $points } pwynt canran. Rheol arall, heb brawf, yw “yr un fath â’r boblogaeth gyffredinol neu’n well”.
comparisons-rules-plain = Nid ystyrir faint o faneri a ddarllenir gyda’i gilydd.
comparisons-rules-controlled = Mae ail faner wrth ymyl pob un yn ystyried faint a ddarllenir gyda’i gilydd.

# Un dangosydd dros arolygon (One indicator over surveys)
indicators-heading = { $title }, arolwg wrth arolwg
indicators-about = Un cwestiwn ym mhob holiadur a phob arolwg. Lle mae’r llinell yn torri, ni ellir gosod y ddau arolwg ochr yn ochr, ac mae’r rhestr oddi tano yn dweud pam.
indicators-caption = { $questionnaire }: cyfran yr atebion sy’n cyfrif
indicators-break = Toriad { $number }, cyn { $round }:
indicators-point = { $round }: { $share }
indicators-chart = Cyfran dros arolygon
indicators-change = Newid ers yr arolwg blaenorol
indicators-rate = Cyfradd ymateb
indicators-first = Dyma’r arolwg cyntaf sy’n ei gynnwys.

# Canfyddiadau a gynigir (Proposed findings)
proposals-heading = Canfyddiadau a gynigir: { $round }
proposals-from-these = Cynnig canfyddiadau o’r rhain
proposals-about = Yr hyn y mae’r niferoedd yn ei awgrymu. Nid oes dim yma’n ganfyddiad nes bod person yn ei wneud yn un, ac nid yw dim a ddywed plant yn ddibwys am fod prawf yn dawel amdano.
proposals-none = Nid yw niferoedd yr arolwg hwn yn cynnig dim mwy. Gall unrhyw ganlyniad ddod yn ganfyddiad o hyd.
proposals-open = I’w penderfynu
proposals-count = { $count ->
    [two] 2 gynnig i’w penderfynu
    [few] 3 chynnig i’w penderfynu
    [many] 6 chynnig i’w penderfynu
   *[other] { $count } cynnig i’w penderfynu
  }
proposals-sentence = { $title }, { $ages } oed: { $share } o { $base } ({ $cut }). { $grounds }
proposals-ground-better = Gwell nag awdurdodau eraill
proposals-ground-worse = Gwaeth nag awdurdodau eraill
proposals-ground-as-good-as-population = Yr un fath â’r boblogaeth gyffredinol neu’n well
proposals-ground-much-better = Llawer gwell nag yn yr arolwg blaenorol
proposals-ground-much-worse = Llawer gwaeth nag yn yr arolwg blaenorol
proposals-ground-much-other = Gwahanol iawn i’r arolwg blaenorol
proposals-grounds-better = Mwy nag mewn awdurdodau eraill ({ $others }).
proposals-grounds-worse = Ddim cystal ag mewn awdurdodau eraill ({ $others }).
proposals-grounds-as-good-as-population = Yr un fath â’r boblogaeth gyffredinol neu’n well ({ $population }).
proposals-grounds-much-better = Llawer gwell nag yn { $round } ({ $before }).
proposals-grounds-much-worse = Llawer gwaeth nag yn { $round } ({ $before }).
proposals-grounds-much-other = Gwahanol iawn i { $round } ({ $before }).
proposals-why = Pam y cynigir ef
proposals-kind = Byddai’n
proposals-numbers = Y niferoedd
proposals-accept = Derbyn fel y mae
proposals-edit = Golygu a derbyn
proposals-decline = Gwrthod
proposals-edit-heading = Golygu canfyddiad a gynigiwyd
proposals-decline-heading = Gwrthod canfyddiad a gynigiwyd
proposals-reason = Pam nad yw’n ganfyddiad?
proposals-reason-hint = Fe’i cedwir gyda’ch enw, i bwy bynnag sy’n gofyn wedyn.
proposals-reason-missing = Dywedwch pam nad yw’n ganfyddiad
proposals-decided = Yr hyn a benderfynwyd
proposals-decided-what = Cynigiwyd
proposals-decided-how = Penderfyniad
proposals-decided-who = Pwy a phryd
proposals-decided-why = Rheswm neu ganfyddiad
proposals-decision-accepted = Derbyniwyd
proposals-decision-edited = Golygwyd a derbyniwyd
proposals-decision-declined = Gwrthodwyd
proposals-to-finding = Y canfyddiad
proposals-by = { $by }, { $at }
findings-band-none = Nid oes neb wedi cofnodi’r hyn a ddywedodd plant a phobl ifanc { $ages } oed.
findings-band-other = O ganlyniadau dim un holiadur
results-proposal = Cynigiwyd
verb-accepted = Gwnaeth { $by } ganfyddiad o’r hyn a gynigiwyd
verb-declined = Gwrthododd { $by } yr hyn a gynigiwyd

# Ffeiliau a gyflwynwyd (Imports)
imports-list = Ffeiliau a gyflwynwyd
imports-about = Pob ffeil a ddarllenwyd, beth oedd ynddi a phwy a’i cymeradwyodd. Nid yw’r ffeiliau eu hunain yn cael eu cadw.
imports-empty = Agorwch arolwg a chyflwynwch ffeil.
imports-new = Cyflwyno ffeil
imports-new-about = { $round }. Mae’r ffeil yn cael ei darllen, ei chyfrif a’i thaflu. Byddwch chi’n gweld beth oedd ynddi cyn i ddim gael ei gofnodi.
imports-file = Ffeil
imports-file-hint = CSV, XLSX, ODS neu SPSS (.sav), { $megabytes } MB ar y mwyaf. Un rhes i bob plentyn, neu un rhes i bob ateb gyda’r nifer a’i rhoddodd.
imports-questionnaire = Pa holiadur ydyw?
imports-questionnaire-in-file = Mae’r ffeil yn dweud hynny
imports-look = Edrych ar beth sydd ynddi
imports-too-large = Mae’r ffeil yn fwy na { $megabytes } MB. Cadwch y ddalen gyda’r atebion yn unig a chyflwynwch honno.
imports-empty-file = Dewiswch ffeil sydd ag atebion ynddi
imports-broken-off = Ni chyrhaeddodd y ffeil yn gyfan. Cyflwynwch hi eto.
imports-no-importer = Ni chaiff unrhyw ategyn yn yr awdurdod hwn ddarllen ffeil o’r fath. Gofynnwch i weinyddwr edrych ar ei dudalen ategion.
imports-day = Cyflwynwyd
imports-by = Gan
imports-status = Beth ddigwyddodd iddi
imports-waiting = Yn aros i gael ei chymeradwyo
imports-approved-on = Cymeradwywyd ar { $day }
imports-thrown-away = Taflwyd
imports-would = Byddai ei chymeradwyo’n ychwanegu { $added ->
    [two] 2 ganlyniad
    [few] 3 chanlyniad
    [many] 6 chanlyniad
   *[other] { $added } canlyniad
  }, yn newid { $changed } ac yn gadael { $same } fel y maent.
imports-rows = Rhesi o atebion
imports-refused = Rhesi a adawyd allan
imports-plugin = Darllenwyd gan
imports-approve = Cymeradwyo a chofnodi
imports-throw-away = Ei thaflu
imports-warnings = Cyn i chi gymeradwyo
imports-refused-rows = Rhesi a adawyd allan
imports-unknown = Colofnau na chafodd eu hadnabod
imports-unknown-about = Ni ddarllenwyd dim ynddynt. Os yw un yn gwestiwn, dywedwch pa un.
imports-column = Colofn
imports-near = Cwestiynau agosaf
imports-found = Beth oedd yn y ffeil
imports-results = Cwestiynau ac atebion
imports-matched = Colofnau a ddefnyddiwyd
imports-understood = Deallwyd, ond ni chadwyd
imports-line = Llinell { $line }
imports-whole-file = Y ffeil gyfan

# Y dewin mewnforio (The import wizard)
imports-undone-on = Dadwnaed ar { $day }
imports-undo = Dadwneud y mewnforio hwn
imports-undo-about = Mae’r hyn a ychwanegodd yn cael ei dynnu’n ôl, ac mae’r hyn a newidiodd yn dweud eto yr hyn a ddywedai o’r blaen. Mae’n aros yn yr hanes, gyda’ch rheswm. Gellir cyflwyno’r un ffeil eto.
imports-undo-reason = Pam ydych chi’n ei ddadwneud?
imports-undo-button = Dadwneud y mewnforio cyfan
imports-undo-refused = Ni ellir ei ddadwneud eto
imports-undo-refused-about = Adeiladwyd rhywbeth arno neu fe’i newidiwyd ers hynny. Tynnwch y rhain yn ôl neu eu dadwneud yn gyntaf:
imports-undo-built-upon = adeiladwyd ar y mewnforio hwn
imports-undo-changed-since = newidiwyd ar ôl y mewnforio hwn
imports-undo-imported-since = daeth yn ddiweddarach, gyda’r un cwestiynau
imports-steps = Camau
imports-step-here = Cam { $number } o { $all }
imports-step-file = Cyflwyno’r ffeil
imports-step-read = Caiff ei darllen
imports-step-columns = Paru ei cholofnau
imports-step-approve = Edrych a chymeradwyo
imports-step-done = (wedi’i wneud)
imports-next = Beth i’w wneud nesaf
imports-next-columns = { $columns }. Dywedwch beth ydynt, neu ewch ymlaen hebddynt.
imports-next-look = Edrychwch ar yr hyn a fyddai’n newid.
imports-next-approve = Yna cymeradwywch ef.
imports-again = Cyflwyno’r ffeil eto
imports-lost = Nid yw’r ffeil hon yn cael ei darllen mwyach: cafodd y gweinydd ei ailgychwyn, neu mae gormod o amser wedi mynd heibio. Cyflwynwch hi eto.
imports-reading = Darllen { $file }
imports-reading-received = Cyrhaeddodd: { $kilobytes } KB
imports-reading-counting = Caiff yr atebion eu cyfrif
imports-reading-checking = Caiff y cyfrifon eu gwirio
imports-reading-now-received = Mae’r ffeil wedi cyrraedd ac yn aros ei thro.
imports-reading-now-counting = Mae’r atebion yn cael eu cyfrif.
imports-reading-now-checking = Mae’r cyfrifon yn cael eu gwirio.
imports-reading-about = Mae’r dudalen hon yn edrych eto ohoni’i hun bob ychydig eiliadau. Gallwch ei gadael a dod yn ôl.
imports-reading-look = Edrych nawr
imports-contradictions = Rhifau sy’n gwrth-ddweud ei gilydd
imports-contradictions-about = Mae’r ffeil yn dweud dau beth na all y ddau fod yn wir. Cyfrifwyd yr hyn y gellid ei gyfrif.
imports-unknown-count = { $count ->
    [one] Ni chafodd 1 golofn ei hadnabod
   *[other] Ni chafodd { $count } colofn eu hadnabod
}
imports-left-out = Colofnau nad ydynt yn gwestiwn yn yr arolwg
imports-changes = Beth fyddai’n newid
imports-now = Wedi’i gofnodi nawr
imports-effect = Beth sy’n digwydd
imports-effect-added = Ychwanegir
imports-effect-changed = Newidir
imports-effect-same = Yr un fath
imports-base-now = Wedi ateb, fel y’i cofnodwyd
imports-share-now = Cyfran, fel y’i cofnodwyd
imports-base-then = Wedi ateb, yn y ffeil
imports-share-then = Cyfran, yn y ffeil
imports-same-count = { $count ->
    [one] Mae 1 canlyniad yn aros yr un fath
   *[other] Mae { $count } o ganlyniadau’n aros yr un fath
}
imports-columns = Paru’r colofnau
imports-columns-about = Dywedwch beth yw pob colofn. Cedwir yr hyn a ddywedwch ar gyfer y tro nesaf, a darllenir y ffeil hon eto yn ei ôl. Nid oes dim yn cael ei ddyfalu.
imports-columns-undecided = Heb ei benderfynu
imports-columns-no-question = Nid cwestiwn yn yr arolwg hwn
imports-columns-near = { $question } (agosaf)
imports-columns-save = Cadw a darllen y ffeil eto
imports-columns-onward = Mynd ymlaen hebddynt
imports-columns-none = Mae pob colofn wedi’i hadnabod neu wedi’i gadael allan.
imports-columns-to-approve = Edrych ar yr hyn a fyddai’n newid
imports-columns-nothing-said = Dywedwch beth yw o leiaf un golofn, neu ewch ymlaen hebddynt
imports-columns-heading = Mae “{ $heading }” yn rhy hir neu heb eiriau ynddo, felly ni ellir ei gadw
imports-columns-not-asked = Nid yw “{ $heading }” yn gwestiwn mewn unrhyw holiadur yn y ffeil hon
imports-columns-means = Mae “{ $heading }” eisoes yn golygu “{ $question }”. Tynnwch hynny’n ôl yn gyntaf, neu dewiswch gwestiwn arall
imports-columns-twice = “{ $heading }”: mae colofn arall yn y ffeil hon eisoes yn ateb “{ $question }”, felly byddai’n cael ei gyfrif ddwywaith
imports-columns-gone = Cedwir yr hyn a ddywedoch
imports-columns-gone-about = Nid yw’r ffeil ei hun yn cael ei dal mwyach. Cyflwynwch hi eto, a chaiff ei darllen yn ôl yr hyn a ddywedoch.
codebook-heading = Ystyr ein colofnau
codebook-about = Llyfr codau’r awdurdod ei hun: penawdau colofnau y mae rhywun wedi’u paru â llaw. Caiff pob ffeil ei darllen yn ei ôl.
codebook-empty = Pan fydd gan ffeil golofn nad oes neb yn ei hadnabod, dywedwch beth ydyw. Fe’i cedwir yma ar gyfer y tro nesaf.
codebook-meaning = Beth mae’n ei olygu
codebook-who = Pwy ddywedodd hynny
codebook-said = { $by }, { $day }
codebook-withdraw = Ei dynnu’n ôl
codebook-taken-back = Yr hyn a dynnwyd yn ôl
history-mapped = Beth mae colofn yn ei olygu

# Dyfyniadau (Quotes)
quotes-list = Dyfyniadau
quotes-about = Yr hyn a ysgrifennodd plant yn eu geiriau eu hunain, unwaith y mae dau berson wedi sicrhau na all neb ddweud pwy oedd.
quotes-empty = Pan fydd testun rhydd mewn ffeil o atebion, cyflwynwch hi a’i glirio un dyfyniad ar y tro. Mae eich rheolau arolwg yn dweud a gaiff ei gynnig.
quotes-count = { $count ->
    [one] 1 dyfyniad
   *[other] { $count } dyfyniad
}
quotes-new = Cofnodi dyfyniad
quotes-change = Newid y dyfyniad
quotes-title = Am beth mae’n sôn?
quotes-title-hint = Mewn ychydig eiriau o’ch eiddo eich hun. Mae’n sefyll mewn rhestrau ac yn yr hanes, felly peidiwch â’i ddyfynnu yma.
quotes-quote-words = Eu geiriau
quotes-quote-words-hint = Newidiwch neu dynnu allan beth bynnag sy’n dweud pwy oedd. Peidiwch â chywiro eu sillafu.
quotes-quote-words-missing = Rhowch eu geiriau, neu ollwng y dyfyniad
quotes-round = Arolwg
quotes-questionnaire = Holiadur
quotes-indicator = Am ba gwestiwn mae’n sôn?
quotes-no-indicator = Dim un cwestiwn penodol
quotes-indicator-not-a-choice = Dewiswch gwestiwn yn yr holiadur hwnnw, neu ddim un cwestiwn penodol
quotes-checked = Beth ydych chi wedi’i sicrhau?
quotes-checked-hint = Ticiwch bob un. Meddyliwch am ofalwr, athro neu frawd sy’n ei ddarllen.
quotes-checked-missing = Sicrhewch bob un, a’i dicio
quotes-check-names = Dim enwau, o neb
quotes-check-places = Dim lleoedd
quotes-check-schools = Dim ysgolion
quotes-check-ages = Dim oedrannau gyda dyddiadau
quotes-check-rare-facts = Dim sy’n wir am ychydig yn unig
quotes-mark-one = Wedi’i glirio gan un person yn unig
quotes-look = Edrych arno fel yr ail berson
quotes-look-about = Mae rhywun wedi clirio’r geiriau hyn. Sicrhewch drosoch eich hun na all neb ddweud pwy oedd. Yna caiff eraill eu gweld.
quotes-approve = Ni all neb ddweud pwy oedd
quotes-by-on = { $by }, { $day }
quotes-nobody-yet = Neb eto
quotes-cleared-by = Cliriwyd gan
quotes-approved-by = Edrychodd ail berson
quotes-in-their-words = Yn eu geiriau eu hunain
quotes-said = “{ $words }” ({ $who })
quotes-hints = Gallai hyn ddweud pwy oedd
quotes-hints-about = Chi sydd i ddod o hyd i enwau mewn llythrennau bach, a’r hyn na ŵyr ond pobl gerllaw.
quotes-hint-name = Gallai “{ $word }” fod yn enw
quotes-hint-place = Gallai “{ $word }” fod yn lle
quotes-hint-school = Gallai “{ $word }” fod yn ysgol
quotes-hint-age-or-date = Gallai “{ $word }” fod yn oedran neu’n ddyddiad
quotes-hint-rare-fact = Gallai “{ $word }” fod yn wir am ychydig yn unig
quotes-offered = Ysgrifennodd plant rywbeth
quotes-offered-about = Cedwir eu geiriau am ychydig oriau, yn y cof yn unig. Cadwch neu ollyngwch nhw un ar y tro.
quotes-clear = Clirio’r hyn a ysgrifennwyd ganddynt
quotes-clear-about = Cadwch ef heb ddim ynddo sy’n dweud pwy oedd, neu ei ollwng. Mae’r hyn a ollyngir wedi mynd.
quotes-keep = Ei gadw fel y mae uchod
quotes-drop = Ei ollwng
quotes-none-offered = Nid oes dim ar ôl i’w glirio. Mae’r hyn na chliriodd neb mewn pryd wedi mynd; i’w gynnig eto, dadwnewch y mewnforio a chyflwyno’r ffeil eto.
quotes-approve-first = Cymeradwywch y mewnforio yn gyntaf. Yna cynigir yr hyn a ysgrifennodd plant.
quotes-dropped = Gollyngwyd hyd yma: { $dropped }
rounds-quotes = Dyfyniadau

# Hunanasesiadau, a’r hyn y mae ffeil yn dod gydag ef heblaw canlyniadau (Self-assessments)
chosen-by-partners = Partneriaid, yn y cyfarfod gyda nhw
self-assessment-point-baseline = Llinell sylfaen
self-assessment-point-follow-up = Dilyniant
self-assessment-parties-both = Pobl ifanc a staff gyda’i gilydd
self-assessment-parties-young-people = Pobl ifanc
self-assessment-parties-staff = Staff
self-assessment-parties-not-said = Nid oes neb wedi dweud
rounds-self-assessment = Cofnodi sut yr asesodd y gwasanaeth ei hun
self-assessments-list = Hunanasesiadau
self-assessments-about = Sut y barnodd y gwasanaeth ei hun yn erbyn taflen, cyn ac ar ôl cylch o waith.
self-assessments-empty = Dewiswch daflen, megis addewidion y Siarter i Ymadawyr Gofal, ac atebwch hi gyda phobl ifanc. Bydd dilyniant yn sefyll wrth ei hochr yn nes ymlaen.
self-assessments-count = { $count ->
    [one] 1 hunanasesiad
   *[other] { $count } hunanasesiad
  }
self-assessments-new = Cofnodi hunanasesiad
self-assessments-change = Newid hunanasesiad
self-assessments-title = Taflen
self-assessments-sheet = Yn erbyn pa daflen y’i gwnaed?
self-assessments-sheet-hint = Pecynnau yw taflenni: gall gweinyddwr osod yr un y mae eich gwasanaeth yn gweithio yn ôl iddi.
self-assessments-sheet-choose = Dewiswch daflen
self-assessments-sheet-missing = Dewiswch y daflen
self-assessments-round = Yng nghylch pa arolwg?
self-assessments-round-missing = Dewiswch yr arolwg
self-assessments-point = Ai cyn neu ar ôl y gwaith oedd hyn?
self-assessments-point-missing = Dewiswch ai llinell sylfaen neu ddilyniant ydoedd
self-assessments-dated-on = Pryd y’i gwnaed?
self-assessments-dated-on-missing = Rhowch y diwrnod y’i gwnaed
self-assessments-parties = Pwy atebodd?
self-assessments-parties-missing = Dewiswch pwy atebodd
self-assessments-took-part = Pwy gymerodd ran?
self-assessments-took-part-hint = Swyddi a grwpiau, byth enwau pobl ifanc.
self-assessments-mark-unanswered = Nid oes ateb i unrhyw gwestiwn eto
self-assessments-answer = Ateb ei gwestiynau
self-assessments-answer-about = Mae cwestiwn a adewch yn “heb ei ateb”, a byth yn sero. Ysgrifennwch wrth ei ochr beth sy’n dangos yr ateb.
self-assessments-not-answered = Heb ei ateb
self-assessments-note = Nodyn i { $number }
self-assessments-note-too-long = Rhaid i nodyn fod yn { $limit } nod ar y mwyaf
self-assessments-score-not-a-choice = Dewiswch un o lefelau’r raddfa
self-assessments-faster = Cadwodd { $by } atebion eraill tra oeddech chi’n ysgrifennu. Mae eich rhai chi yn y ffurflen isod: bydd ei chadw yn disodli’r hyn sydd wedi’i storio, a bydd yr atebion cynharach yn aros yn yr hanes.
self-assessments-scores = Sgoriau, a faint y maent wedi newid
self-assessments-overall = Y cyfan
self-assessments-sheet-version = Fersiwn y daflen
self-assessments-percent = { $percent } o’r sgôr uchaf, atebwyd { $answered } o { $questions } cwestiwn
self-assessments-undefined = Dim canran: ni atebwyd dim
self-assessments-answered = { $answered } o { $questions }
self-assessments-named = { $point }, { $day }
self-assessments-two = { $before }, wrth ochr { $after }.
self-assessments-alone = Hwn yn unig
self-assessments-beside = Rhoi un arall wrth ei ochr
self-assessments-bars = Canran o’r sgôr uchaf
self-assessments-table = Pob cwestiwn
self-assessments-part = Beth a ofynnwyd
self-assessments-given = Sgôr
self-assessments-answered-header = Atebwyd
self-assessments-change-header = Newid
self-assessments-note-header = Nodyn
self-assessments-not-asked = Heb ei ofyn
self-assessments-not-comparable = Heb ei gymharu: atebwyd cwestiynau eraill
self-assessments-unchanged = Dim newid
self-assessments-points = { $points } { $size ->
   *[other] pwynt canran
  }
self-assessments-other-sheet = Gwnaed y ddau gyda fersiynau gwahanol o’r daflen. Dim ond cwestiynau yn yr un geiriau sy’n cael eu cymharu.
self-assessments-how = Canran o sgôr uchaf y cwestiynau a atebwyd yw pob un. Dim ond lle’r atebwyd yr un cwestiynau y ddau dro y dywedir beth yw’r newid.
priorities-mark-no-finding = Nid oes canfyddiad wedi’i gysylltu eto
priorities-link-findings = Dweud pa ganfyddiadau y mae’n eu hateb
priorities-ranked = Ei le, os rhoddwyd sawl un mewn trefn
priorities-ranked-hint = 1 ar gyfer yr hyn sydd bwysicaf. Gadewch yn wag os nad oedd trefn.
imports-self-assessment = Sut yr asesodd y gwasanaeth ei hun
imports-point-unsaid = Nid yw’r ffeil yn dweud ai llinell sylfaen ydyw: dilyniant ydyw os oes gan rownd gynharach un yn erbyn yr un daflen
imports-day-unsaid = diwrnod y gymeradwyaeth, gan nad yw’r ffeil yn enwi un
imports-recorded-already = Wedi’i gofnodi eisoes
imports-priorities = Beth y dewisodd pobl weithredu arno
imports-priorities-about = Cofnodir pob un yn flaenoriaeth. Dywedwch wedyn pa ganfyddiadau y mae’n eu hateb.
imports-too-many-issues = Mae gan y ffeil { $issues } mater gan y partneriaid. Mae lle i { $most } mewn cylch: edrychwch a gytunwyd ar bob un.
imports-chosen-by = Pwy ddewisodd
imports-ranked = Lle
imports-chosen-how = Sut a phryd
imports-chosen-why = Pam

# Canfyddiadau (Findings)
findings-list = Canfyddiadau
findings-about = Yr hyn a ddywedodd plant y mae’n rhaid i rywun ei ateb: dywedoch chi.
findings-empty = Un peth a ddywedodd plant yw canfyddiad. Dechreuwch gyda chanlyniadau arolwg, neu cofnodwch un â llaw.
findings-count = { $count ->
    [two] 2 ganfyddiad
    [few] 3 chanfyddiad
    [many] 6 chanfyddiad
   *[other] { $count } canfyddiad
  }
findings-new = Cofnodi canfyddiad
findings-change = Newid canfyddiad
findings-from-this = Cofnodi canfyddiad o hwn
findings-from-result = Cofnodi canfyddiad
findings-title = Beth ddywedon nhw?
findings-title-hint = I oedolion: un frawddeg, gyda’r nifer os caniateir ei ddangos.
findings-title-missing = Nodwch beth ddywedon nhw
findings-said-child = Beth ddywedon nhw, mewn geiriau i blant?
findings-said-child-hint = Geiriau byr, un syniad. Er enghraifft: Dydyn ni ddim yn gwybod pwy yw ein gweithiwr cymdeithasol.
findings-said-cy = Beth ddywedon nhw, yn Gymraeg?
findings-said-child-cy = Beth ddywedon nhw, yn Gymraeg i blant?
findings-kind = Pa fath o ganfyddiad ydyw?
findings-kind-missing = Dewiswch pa fath o ganfyddiad ydyw
findings-domain = Am ba ran o lesiant y mae?
findings-domain-missing = Dewiswch y rhan o lesiant
findings-no-action-reason = Os na fydd dim yn cael ei wneud amdano, pam?
findings-no-action-reason-hint = Gadewch hwn yn wag nes i hynny gael ei benderfynu. Nid oes unrhyw ganfyddiad yn diflannu’n dawel.
findings-sources = O ba arolwg neu ganlyniad y mae’n dod?

# Blaenoriaethau (Priorities)
priorities-list = Blaenoriaethau
priorities-about = Yr hyn y dewiswyd gweithredu arno, gan bwy a pham.
priorities-empty = Pobl sy’n dewis blaenoriaethau, nid cyfrifiad. Dangoswch y canfyddiadau i’r grŵp pobl ifanc a chofnodwch beth maen nhw’n ei ddewis.
priorities-count = { $count ->
    [one] 1 flaenoriaeth
    [two] 2 flaenoriaeth
   *[other] { $count } blaenoriaeth
  }
priorities-new = Cofnodi blaenoriaeth
priorities-change = Newid blaenoriaeth
priorities-from-this = Cofnodi blaenoriaeth o hwn
priorities-title = Beth yw’r flaenoriaeth?
priorities-title-missing = Nodwch y flaenoriaeth
priorities-sources = Pa ganfyddiadau y mae’n eu hateb?
priorities-sources-missing = Dewiswch o leiaf un canfyddiad y mae’n ei ateb
priorities-chosen-by = Pwy a’i dewisodd?
priorities-chosen-by-missing = Dewiswch pwy a’i dewisodd
priorities-method = Sut y cafodd ei dewis?
priorities-method-missing = Dewiswch sut y cafodd ei dewis
priorities-chosen-on = Pryd y cafodd ei dewis?
priorities-chosen-on-missing = Nodwch y diwrnod y cafodd ei dewis
priorities-reason = Pam hon?
priorities-reason-missing = Nodwch pam y cafodd ei dewis
priorities-not-chosen = Beth na chafodd ei ddewis, a pham?

# Addewidion (Pledges)
pledges-list = Addewidion
pledges-about = Yr hyn a addawyd: fe wnawn ni.
pledges-empty = Mae addewid yn ateb blaenoriaeth mewn geiriau y mae plentyn yn eu deall.
pledges-count = { $count } addewid
pledges-new = Cofnodi addewid
pledges-change = Newid addewid
pledges-from-this = Cofnodi addewid o hwn
pledges-title = Beth sy’n cael ei addo?
pledges-title-hint = Berf, pwy sy’n ei wneud, a sut byddai plentyn yn sylwi.
pledges-title-missing = Nodwch beth sy’n cael ei addo
pledges-wording-child = Yr un peth mewn geiriau i blant
pledges-wording-child-missing = Nodwch yr addewid mewn geiriau i blant
pledges-wording-cy = Yr addewid yn Gymraeg
pledges-wording-child-cy = Yr addewid yn Gymraeg i blant
pledges-sources = Pa flaenoriaethau y mae’n eu hateb?
pledges-sources-missing = Dewiswch o leiaf un flaenoriaeth y mae’n ei hateb
pledges-made-by = Pwy sy’n addo?
pledges-made-by-missing = Dewiswch pwy sy’n addo
pledges-made-by-name = Pa dîm neu berson?
pledges-sort = A yw’n rhywbeth i’w wneud, neu’n rhywbeth i’w feddwl?
pledges-sort-missing = Dewiswch a yw’n rhywbeth i’w wneud neu’n rhywbeth i’w feddwl
pledges-due-on = Erbyn pryd?
pledges-due-on-hint = Gadewch hwn yn wag os na chafodd diwrnod ei enwi.
pledges-status = Beth yw ei sefyllfa?
pledges-status-missing = Dewiswch beth yw ei sefyllfa
pledges-status-reason = Oherwydd…
pledges-status-reason-hint = Mae plant yn darllen hwn. Mae ei angen os yw’r addewid wedi’i gyflawni’n rhannol, heb ei gyflawni eto neu os na ellir ei gyflawni.
pledges-status-reason-needed = Nodwch pam mai dyma ei sefyllfa: mae plant yn ei ddarllen
pledges-status-source = Sut ydyn ni’n gwybod?
pledges-status-source-hint = Er enghraifft, cofnodion cyfarfod, cyfrif, neu’r hyn a ddywedodd plant. Mae angen hwn cyn gynted ag y mae’n fwy nag ar waith.
pledges-status-source-needed = Nodwch sut y gwyddom ei fod yn sefyll felly
pledges-notice = Sut byddai plentyn yn sylwi?
pledges-vague = Gallai’r addewid hwn fod yn gliriach
pledges-vague-verb = Mae’n dechrau gyda berf o geisio. Dywedwch beth gaiff ei wneud, fel y gall plentyn weld a gafodd ei wneud.
pledges-vague-who = Dywedwch pa dîm neu berson fydd yn ei wneud.
pledges-vague-by-when = Dywedwch erbyn pryd.
pledges-vague-notice = Dywedwch sut byddai plentyn yn sylwi.
pledges-stood = Safai o { $day }
pledges-stood-because = Oherwydd: { $reason }
pledges-stood-source = Ffynhonnell: { $source }
pledges-stood-by = Dywedwyd gan { $by }
pledges-did-child = Fe wnaethon ni: beth gafodd ei wneud, mewn geiriau i blant
pledges-did-child-needed = Nodwch beth gafodd ei wneud, neu dilëwch ei ddiwrnod
pledges-did-child-cy = Fe wnaethon ni, yn Gymraeg i blant
pledges-did-on = Pryd y cafodd ei wneud?
pledges-did-on-needed = Nodwch y diwrnod y cafodd ei wneud
pledges-told-on = Pryd y cafodd plant wybod?
pledges-told-how = Sut y cawson nhw wybod?

pledges-verdict = Mae’r grŵp pobl ifanc yn dweud

# Camau gweithredu (Actions)
actions-list = Cynllun
actions-about = Yr hyn sy’n cael ei wneud: un ferf, un swydd yn berchennog ac un dyddiad yr un.
actions-empty = Mae cam gweithredu’n gwireddu addewid neu flaenoriaeth. Rhowch iddo swydd yn berchennog, a dyddiad.
actions-count = { $count ->
    [two] 2 gam gweithredu
    [few] 3 cham gweithredu
    [many] 6 cham gweithredu
   *[other] { $count } cam gweithredu
  }
actions-new = Cofnodi cam gweithredu
actions-change = Newid cam gweithredu
actions-from-this = Cofnodi cam gweithredu o hwn
actions-title = Beth fydd yn cael ei wneud?
actions-title-hint = Dechreuwch â berf: Anfon, Hyfforddi, Gofyn.
actions-title-missing = Nodwch beth fydd yn cael ei wneud
actions-sources = Ar gyfer pa addewidion neu flaenoriaethau y mae?
actions-sources-missing = Dewiswch o leiaf un addewid neu flaenoriaeth y mae ar ei gyfer
actions-domain = Am ba ran o lesiant y mae?
actions-domain-missing = Dewiswch y rhan o lesiant
actions-why-children = Ar beth bydd plentyn yn sylwi?
actions-owner-post = Pa swydd sy’n berchen arno?
actions-owner-post-hint = Y swydd, nid y person: mae pobl yn gadael. Os yw’n wag, nid oes neb yn berchen arno.
actions-owner-name = Pwy sydd yn y swydd?
actions-due-on = I’w gwblhau erbyn
actions-due-on-missing = Nodwch erbyn pa ddiwrnod y mae’n rhaid ei gwblhau
actions-delivery = A wnaethon ni hyn?
actions-delivery-missing = Dewiswch a gafodd ei wneud
actions-rag = A fyddwn ni’n ei wneud mewn pryd?
actions-rag-missing = Dewiswch a fydd yn cael ei wneud mewn pryd
actions-rag-contradicts = Mae “Wedi’i gwblhau” yn golygu ei fod wedi’i wneud: newidiwch un o’r ddau ateb
actions-rag-reason = Pam mae mewn perygl neu oddi ar y trywydd?
actions-rag-reason-needed = Nodwch pam mae mewn perygl neu oddi ar y trywydd
actions-impact = A helpodd?
actions-impact-missing = Dewiswch a helpodd

# Tystiolaeth (Evidence)
evidence-list = Tystiolaeth
evidence-about = Yr hyn sy’n dangos newid, neu’n dangos na newidiodd dim. Mae’n cyfrannu; nid yw’n profi.
evidence-empty = Cofnodwch ddogfen, cyfweliad, grŵp ffocws neu arolwg sy’n dangos newid, neu’n dangos na newidiodd dim.
evidence-count = { $count ->
    [two] 2 ddarn o dystiolaeth
   *[other] { $count } darn o dystiolaeth
  }
evidence-new = Cofnodi tystiolaeth
evidence-change = Newid tystiolaeth
evidence-from-this = Cofnodi tystiolaeth ar gyfer hwn
evidence-title = Beth ydyw?
evidence-title-missing = Nodwch beth ydyw
evidence-source = O ble mae’n dod?
evidence-source-missing = Dewiswch o ble mae’n dod
evidence-dated-on = Ei dyddiad
evidence-dated-on-missing = Nodwch ei dyddiad
evidence-provenance = Pwy a’i gwnaeth, a sut y cawsoch chi hi?
evidence-provenance-missing = Nodwch pwy a’i gwnaeth a sut y cawsoch chi hi
evidence-summary = Beth mae’n ei ddangos?
evidence-summary-hint = Dim enwau plant, dim cartrefi, dim ysgolion.
evidence-summary-missing = Nodwch beth mae’n ei ddangos
evidence-direction = I ba gyfeiriad mae’n pwyntio?
evidence-direction-missing = Dewiswch i ba gyfeiriad mae’n pwyntio
evidence-attribution = I ba raddau y gellir priodoli’r newid i’r hyn a wnaed?
evidence-attribution-missing = Dewiswch i ba raddau y gellir priodoli’r newid i’r hyn a wnaed
evidence-sources = Am ba addewidion neu gamau gweithredu y mae?

# Asesiadau, sgorau a’r siart deilliannau (Assessments, ratings and the outcomes chart)
assessments-list = Asesiadau
assessments-about = Pob tro y mae rhywun yn pwyso a mesur y dystiolaeth yn erbyn y deilliannau.
assessments-empty = Dechreuwch asesiad i bwyso a mesur y dystiolaeth o newid.
assessments-count = { $count } asesiad
assessments-new = Dechrau asesiad
assessments-change = Newid asesiad
assessments-title = Enw’r asesiad
assessments-title-missing = Nodwch enw ar gyfer yr asesiad
assessments-started-on = Dechreuodd ar
assessments-started-on-missing = Nodwch y diwrnod y dechreuodd
outcomes-heading = Deilliannau
outcomes-about = Faint o dystiolaeth o newid y mae pob ffynhonnell yn ei rhoi. Agorwch gell i ddarllen y dystiolaeth a’r rheswm.
outcomes-caption = { $authority }, { $assessment }
outcomes-source = Ffynhonnell
outcomes-open = Agor y siart deilliannau
outcomes-back = Yn ôl i’r siart
outcomes-empty = Nid oes neb wedi pwyso a mesur y dystiolaeth eto. Mae asesiad yn gofyn, ar gyfer pob deilliant a phob ffynhonnell, faint o dystiolaeth o newid sydd.
outcomes-key = Sut i’w ddarllen
outcomes-key-notlooked = Streipiog: nid edrychodd neb. Nid yw hyn yr un peth â dim tystiolaeth.
outcomes-key-none = Gwyn: edrychodd rhywun, ac ni chafwyd tystiolaeth o newid.
outcomes-key-conflict = Ffrâm goch: ffynonellau’n anghytuno. Mae un yn gweld newid nad yw un arall yn ei weld.
outcomes-key-differ = Ffrâm doredig: sgorau gwahanol gan ddau sgoriwr. Nid yw’r naill na’r llall yn cael ei golli mewn cyfartaledd.
outcomes-base = Fframwaith: { $framework }. Canllaw sgorio: { $rubric }.
outcomes-assessment = Am yr asesiad hwn
outcomes-definitions = Ystyr pob deilliant
outcomes-cell-heading = { $outcome }: { $source }
outcomes-cell-empty = Nid oes neb wedi dweud dim am y gell hon.
outcomes-rated-by = Sgoriwyd gan { $rater }
outcomes-you = chi
outcomes-evidence = Tystiolaeth
outcomes-open-rating = Agor y sgôr hwn gan
outcomes-rubric = Pryd mae’n “rhywfaint”, a phryd mae’n “gref”?
ratings-list = Sgorau
ratings-about = Yr hyn y mae pob sgoriwr yn ei ddweud am bob deilliant a phob ffynhonnell.
ratings-empty = Agorwch y siart deilliannau a dewiswch gell i’w sgorio.
ratings-count = { $count } sgôr
ratings-new = Sgorio hwn
ratings-change = Newid sgôr
ratings-title = Deilliant a ffynhonnell
ratings-assessment = Asesiad
ratings-assessment-missing = Dewiswch yr asesiad
ratings-outcome = Deilliant
ratings-outcome-missing = Dewiswch y deilliant
ratings-source = Ffynhonnell
ratings-source-missing = Dewiswch y ffynhonnell
ratings-state = Beth rydych chi’n ei ddweud?
ratings-state-missing = Dewiswch beth rydych chi’n ei ddweud
ratings-state-contradicts = Nid oes tystiolaeth y tu ôl i rywbeth nad edrychodd neb arno: newidiwch un o’r ddau ateb
ratings-reason = Pam?
ratings-reason-needed = Mae angen rheswm ar gyfer seren: nodwch pam
ratings-sources = Pa dystiolaeth sydd y tu ôl iddo?
ratings-sources-needed = Mae angen tystiolaeth ar gyfer seren: dewiswch o leiaf un darn
ratings-rated-by = Sgoriwyd gan

# Y grŵp pobl ifanc. Oedran darllen 7 i 9. (The young people’s group. Reading age 7 to 9.)
group-answered = Dywedodd { $count } ohonoch chi wrthon ni sut mae bywyd. Dyma beth ddigwyddodd wedyn.
group-told-us = Fe ddywedoch chi wrthon ni sut mae bywyd. Dyma beth ddigwyddodd wedyn.
group-demonstration = Enghraifft wedi’i chreu yw hon. Dydy’r bobl ynddi ddim yn bobl go iawn.
group-empty = Dydyn ni ddim wedi gwneud addewid eto. Pan wnawn ni, fe welwch chi ef yma.
group-you-said = Dywedoch chi
group-we-will = Fe wnawn ni
group-we-did = Fe wnaethon ni
group-our-answer = Ein hateb ni
group-by = Fe wnawn ni hyn erbyn { $day }.
group-nothing-yet = Dydyn ni ddim wedi gwneud hyn eto. Rydyn ni’n gweithio arno.
group-because-partly-kept = Fe wnaethon ni ran ohono, achos: { $reason }
group-because-not-kept-yet = Dydyn ni ddim wedi gwneud hyn eto, achos: { $reason }
group-because-cannot = Allwn ni ddim gwneud hyn, achos: { $reason }
group-status-in-hand = Rydyn ni’n dweud: rydyn ni wrthi.
group-status-kept = Rydyn ni’n dweud: mae wedi’i wneud.
group-status-partly-kept = Rydyn ni’n dweud: mae rhan ohono wedi’i gwneud.
group-status-not-kept-yet = Rydyn ni’n dweud: ddim eto.
group-status-cannot = Rydyn ni’n dweud: allwn ni ddim ei wneud.
group-not-doing = Dydyn ni ddim yn newid hyn, achos: { $reason }
group-question = Ai dyna beth rydych chi’n ei weld?
group-they-say = Beth mae’r grŵp yn ei ddweud
group-no-verdict = Does neb wedi dweud eto.
group-back = Yn ôl i’r tudalennau i oedolion

# Adroddiadau (Reports)
reports-list = Adroddiadau
reports-about = Adroddiadau wedi’u rhewi a’u rhifo. Mae’r hyn a adroddwyd yn aros fel yr oedd.
reports-empty = Gwnewch adroddiad i’r bwrdd neu grynodeb ar gyfer arolygiad. Mae’n cadw niferoedd y diwrnod.
reports-count = { $count } adroddiad
reports-new = Gwneud adroddiad
reports-change = Newid y nodyn ar adroddiad
reports-title = Adroddiad
reports-report = Pa adroddiad?
reports-report-missing = Dewiswch adroddiad
reports-audience = I bwy?
reports-audience-hint = Er enghraifft, Bwrdd rhianta corfforaethol, 9 Rhagfyr 2026
reports-audience-missing = Nodwch i bwy y mae’r adroddiad
reports-note = Nodyn
reports-note-hint = Beth i’w gofio am yr adroddiad hwn. Nid yw’n cael ei argraffu ynddo.
reports-taken-on = Dyddiad y niferoedd
reports-plugin = Ysgrifennwyd gan
reports-read = Ei ddarllen ar dudalen
reports-pdf = Lawrlwytho fel PDF
reports-html = Lawrlwytho fel tudalen we

# Rheoli datgelu (Disclosure control)
shorthand-heading = Ystyr y marciau
shorthand-c = Wedi’i guddio, fel na ellir adnabod unrhyw blentyn drwyddo
shorthand-z = Nid atebodd neb y cwestiwn
shorthand-x = Ddim ar gael: nid oes neb wedi dweud
shorthand-low = Nid dim, ond llai na hanner y cant
shorthand-u = Annibynadwy: atebodd llai na 30
results-hidden-why = Pam y mae niferoedd wedi’u cuddio
results-hidden-line = { $cell }: { $why }
results-hidden-headline = Y gyfran
results-hidden-base = Faint a atebodd y cwestiwn
results-kept = Dyma’r niferoedd a ddangoswyd o’r blaen. Mae’r cyfrifon a gofnodwyd nawr yn wahanol iddynt o gyn lleied o blant fel y byddai dangos y ddau yn datgelu beth ddywedon nhw.
reason-primary = mae’n fach.
reason-complement = mae pawb ond ychydig ynddo.
reason-unanimous = rhoddodd pawb mewn grŵp bach yr un ateb.
reason-small-base = atebodd rhy ychydig y cwestiwn.
reason-secondary = gellid cyfrifo nifer cudd ohono.
reason-differencing = ochr yn ochr â’r hyn a ddangoswyd o’r blaen, byddai’n datgelu ychydig o blant.

# Pobl (People)
people-list = Pobl
people-about = Pwy sydd â chyfrif, a beth y cânt ei wneud.
people-empty = Agorwch gyfrif i rywun.
people-count = { $count ->
    [one] 1 person
    [two] 2 berson
   *[other] { $count } o bobl
  }
people-new = Agor cyfrif
people-change = Newid cyfrif
people-title = Enw
people-title-missing = Nodwch enw’r person
people-email = Cyfeiriad e-bost
people-email-missing = Nodwch gyfeiriad e-bost y person
people-password = Cyfrinair
people-password-hint = 12 nod neu fwy. Pan fyddwch chi’n newid cyfrif, gadewch hwn yn wag i gadw’r hen un.
people-password-missing = Nodwch gyfrinair o 12 nod neu fwy
people-password-too-short = Rhaid i’r cyfrinair gynnwys 12 nod neu fwy
memberships-list = Rolau
memberships-about = Beth y caiff y person hwn ei wneud, ac ymhle.
memberships-empty = Nid oes gan y person hwn rôl eto ac ni all weld dim.
memberships-count = { $count } rôl
memberships-new = Rhoi rôl
memberships-change = Newid rôl
memberships-title = Rôl
memberships-role = Rôl
memberships-role-missing = Dewiswch rôl
memberships-role-contradicts = Mae gweinyddwr yn gofalu am y gwasanaeth cyfan: dewiswch bob awdurdod
memberships-authority = Ymhle?
memberships-authority-missing = Dewiswch ymhle
memberships-programme = Pob awdurdod

# Y rhestr o awdurdodau (The list of authorities)
list-of-authorities-list = Awdurdodau
list-of-authorities-about = Pob awdurdod lleol sydd â gwasanaethau plant, a’r rhai rydych chi’n eu hychwanegu.
list-of-authorities-empty = Mae’r rhestr yn cael ei llwytho pan fydd y gwasanaeth yn dechrau.
list-of-authorities-count = { $count } awdurdod
list-of-authorities-new = Ychwanegu awdurdod
list-of-authorities-change = Newid awdurdod
list-of-authorities-title = Enw
list-of-authorities-title-missing = Nodwch enw’r awdurdod
list-of-authorities-name-cy = Enw yn Gymraeg
list-of-authorities-nation = Gwlad
list-of-authorities-nation-missing = Dewiswch y wlad
list-of-authorities-code = Cod GSS
list-of-authorities-code-hint = Er enghraifft, E06000001. Gadewch hwn yn wag os nad oes un.
list-of-authorities-code-not-a-choice = Nodwch god yn y ffurf gywir, fel E06000001, neu gadewch ef yn wag
list-of-authorities-group-name = Beth mae ei grŵp pobl ifanc yn ei alw ei hun?
list-of-authorities-group-name-cy = Yr un peth yn Gymraeg
list-of-authorities-board-name = Beth yw enw ei fwrdd rhianta corfforaethol?

# Meetings, decisions and challenges
navigation-meetings = Cyfarfodydd
error-minutes-locked = Mae cofnodion y cyfarfod hwn wedi’u cloi
error-minutes-locked-advice = Ni ellir newid dim ynddynt bellach. Nodwch gywiriad ar dudalen y cyfarfod; bydd y cyfarfod nesaf yn ei gymeradwyo.
error-meeting-not-open = Nid yw’r cyfarfod hwn ar agor
error-meeting-not-open-advice = Cofnodir penderfyniadau, heriau a chywiriadau tra bo cyfarfod ar agor. Agorwch ef ar ei dudalen yn gyntaf.
error-meeting-not-closed = Nid yw’r cyfarfod hwn wedi’i gau
error-meeting-not-closed-advice = Gellir newid y cofnodion eu hunain o hyd, felly nid oes angen cywiriad.
meetings-list = Cyfarfodydd
meetings-about = Yr hyn y bu’r bwrdd a’r grŵp pobl ifanc yn edrych arno, yn ei ofyn ac yn ei benderfynu.
meetings-empty = Cynlluniwch y cyfarfod cyntaf. Mae’r agenda’n llenwi ei hun â’r hyn sy’n ddyledus.
meetings-count = { $count ->
    [one] 1 cyfarfod
   *[other] { $count } cyfarfod
  }
meetings-new = Cynllunio cyfarfod
meetings-change = Newid cyfarfod
meetings-title = Beth yw enw’r cyfarfod?
meetings-title-missing = Rhowch enw’r cyfarfod
meetings-body = Cyfarfod pwy ydyw?
meetings-body-hint = Mae agenda sydd wedi’i gwneud eisoes yn aros fel y mae.
meetings-body-missing = Dewiswch gyfarfod pwy ydyw
meetings-whose = Bwrdd neu grŵp
meetings-held-on = Cynhelir ar
meetings-held-on-missing = Rhowch ddiwrnod y cyfarfod
meetings-place = Lle
meetings-chair = Yn y gadair
meetings-chair-hint = Y swydd, neu “aelod o’r grŵp”.
meetings-present = Yn bresennol
meetings-present-hint = Swyddi, un ar bob llinell. Peidiwch â rhoi enwau plant.
meetings-apologies = Ymddiheuriadau
meetings-apologies-hint = Swyddi, un ar bob llinell.
meetings-part-open = Ar agor nawr
meetings-part-ahead = I ddod
meetings-part-held = Wedi’u cynnal
meetings-more = Mwy am gyfarfodydd
meetings-back-to = Y cyfarfod y mae’n perthyn iddo
meetings-state = Cyflwr y cyfarfod
meetings-agenda = Agenda
meetings-agenda-empty = Nid oes dim ar yr agenda eto.
meetings-minutes = Cofnodion
meetings-locked = Caewyd ar { $day }. Mae’r cofnodion hyn wedi’u cloi.
meetings-changes = Ers y cyfarfod diwethaf
meetings-before = Cynt: { $title }
meetings-after = Wedyn: { $title }
meetings-open = Agor y cyfarfod
meetings-close = Cau’r cyfarfod
meetings-close-about = Mae cau’n cloi’r cofnodion. Ni ellir newid dim ynddynt wedyn; caiff camgymeriad ei gywiro gan gywiriad y mae’r cyfarfod nesaf yn ei gymeradwyo.
meetings-close-not-reached = Heb eu cyrraedd eto
meetings-close-next = Mae’r rhain yn symud i “{ $title }”.
meetings-close-no-next = Mae’r rhain yn aros am y cyfarfod nesaf a gynllunnir.
meetings-close-button = Cau a chloi’r cofnodion
meetings-bring-up-to-date = Ychwanegu’r hyn sy’n ddyledus
meetings-correct = Nodi cywiriad
meetings-correction = Beth sydd i’w gywiro?
meetings-correction-hint = Dywedwch beth mae’r cofnodion yn ei ddweud a beth ddylent ei ddweud. Mae’r cofnodion eu hunain yn aros fel y maent.
meetings-correction-missing = Rhowch beth sydd i’w gywiro
meetings-corrections = Cywiriadau
meetings-correction-noted = Nodwyd ar { $day } gan { $by } am “{ $title }”.
meetings-correction-approved = Cymeradwywyd gan “{ $title }”.
meetings-correction-waits = Yn aros i’r cyfarfod nesaf ei gymeradwyo.
meetings-to-approve = Cywiriadau i’w cymeradwyo
meetings-approve = Cymeradwyo’r cywiriad hwn
meetings-dropped = Wedi’u tynnu oddi ar yr agenda
meetings-item = Eitem
meetings-item-new = Ychwanegu eitem
meetings-item-change = Newid yr eitem hon
meetings-item-minute = Cofnodi’r eitem hon
meetings-item-title = Am beth y mae?
meetings-item-title-missing = Rhowch am beth y mae’r eitem
meetings-item-note = Beth a ddywedwyd?
meetings-item-note-hint = Rolau, nid enwau. Mae dyfnder yr her yn perthyn yma hefyd.
meetings-item-state = A gyrhaeddwyd hi?
meetings-item-state-missing = Dewiswch a gyrhaeddwyd hi
meetings-item-position = Lle ar yr agenda
meetings-item-position-hint = Rhif, fel 3. Mae gwag yn golygu ei bod yn aros lle y mae, neu’n dod yn olaf.
meeting-state-planned = Wedi’i gynllunio
meeting-state-open = Ar agor
meeting-state-closed = Wedi’i gau
item-state-to-come = Eto i ddod
item-state-dealt-with = Wedi’i thrafod
item-state-not-reached = Heb ei chyrraedd: i’r cyfarfod nesaf
item-state-dropped = Wedi’i thynnu oddi ar yr agenda
item-origin-backlog = O’r cyfarfod diwethaf
item-origin-overdue-action = Cam gweithredu hwyr
item-origin-due-action = Yn ddyledus cyn hir
item-origin-pledge = Addewid heb ateb
item-origin-decision = Penderfyniad i’w ddilyn
item-origin-challenge = Ateb yn ddyledus
item-origin-report = Adroddiad i’w dderbyn
history-agenda = Eitemau a ychwanegwyd am eu bod yn ddyledus
history-item = Eitem
history-correction = Cywiriad
history-usual-agenda = Agenda arferol
history-outcome = Beth ddaeth ohono
agendas-heading = Agenda arferol: { $body }
agendas-board = Agenda arferol y bwrdd
agendas-group = Agenda arferol y grŵp pobl ifanc
agendas-items = Â beth y mae pob cyfarfod yn dechrau?
agendas-items-hint = Un eitem ar bob llinell. Mae cyfarfodydd sydd wedi’u cynllunio eisoes yn cadw eu rhai hwy.
agendas-items-missing = Rhowch o leiaf un eitem
agendas-usual-board =
    Croeso ac ymddiheuriadau
    Cofnodion y cyfarfod diwethaf a chywiriadau
    Yr hyn y mae pobl ifanc am ei ddweud
    Ers y cyfarfod diwethaf: beth newidiodd, a lithrodd ac a gwblhawyd
    Blaengynllun
agendas-usual-group =
    Croeso
    Beth ddywedon ni y tro diwethaf a beth ddigwyddodd
    Beth sydd bwysicaf nawr
    Beth rydyn ni am ei ddweud wrth y bwrdd
decisions-list = Penderfyniadau
decisions-about = Yr hyn a benderfynodd cyfarfodydd, a’r hyn a ddaeth ohono.
decisions-empty = Cofnodir penderfyniad dan eitem cyfarfod tra bo ar agor.
decisions-count = { $count ->
    [one] 1 penderfyniad
   *[other] { $count } penderfyniad
  }
decisions-new = Cofnodi penderfyniad
decisions-change = Newid penderfyniad
decisions-title = Beth a benderfynwyd?
decisions-title-hint = Dechreuwch â berf: Cytuno, Cymeradwyo, Gofyn, Herio.
decisions-title-missing = Rhowch beth a benderfynwyd
decisions-item = Dan ba eitem?
decisions-item-missing = Dewiswch eitem y cyfarfod sydd ar agor
decisions-reason = Pam?
decisions-follow-up-on = Pryd y daw’n ôl?
decisions-follow-up-on-hint = Mae ar agenda’r cyfarfod cyntaf o’r diwrnod hwnnw ymlaen.
decisions-follow-up = Dweud beth ddaeth ohono
decisions-comes-back = Daw’n ôl ar { $day }.
decisions-outcome = Beth ddaeth ohono?
decisions-outcome-missing = Rhowch beth ddaeth ohono
decisions-outcome-on = Beth ddaeth ohono ({ $day })
mark-follow-up-due = I’w ddilyn
challenges-list = Heriau
challenges-about = Cwestiynau a ofynnwyd mewn cyfarfodydd, gan ba rôl, a’r atebion.
challenges-empty = Cofnodir cwestiwn dan eitem cyfarfod tra bo ar agor.
challenges-count = { $count ->
    [one] 1 her
   *[other] { $count } her
  }
challenges-new = Cofnodi her
challenges-change = Newid her
challenges-title = Beth a ofynnwyd?
challenges-title-missing = Rhowch y cwestiwn a ofynnwyd
challenges-item = Dan ba eitem?
challenges-item-missing = Dewiswch eitem y cyfarfod sydd ar agor
challenges-asked-by = Gofynnwyd gan
challenges-asked-by-hint = Y rôl: aelod arweiniol, swyddog adolygu annibynnol, aelod o’r grŵp.
challenges-asked-by-missing = Rhowch ym mha rôl y gofynnwyd
challenges-answer = Ateb
challenges-answer-hint = Gadewch yn wag os addawyd yr ateb at eto. Mae’n aros ar yr agenda nes iddo ddod.
challenges-answer-missing = Rhowch yr ateb
challenges-answered-by = Atebwyd gan
challenges-answered-by-hint = Y rôl.
challenges-answered-by-missing = Rhowch ym mha rôl yr atebwyd
challenges-answered-by-needed = Rhowch ym mha rôl yr atebwyd
challenges-answered-on = Atebwyd ar
challenges-give-answer = Rhoi’r ateb
mark-unanswered = Ateb yn ddyledus
changes-about = O ddiwedd “{ $before }” ar { $day } hyd at “{ $title }”.
changes-about-first = Popeth hyd at “{ $title }”, am na chaewyd cyfarfod cyn hynny.
changes-none = Ni chofnodwyd dim yn y cyfamser.
changes-completed = Wedi’u cwblhau
changes-slipped = Wedi llithro
changes-added = Wedi’u hychwanegu
changes-changed = Wedi newid
changes-withdrawn = Wedi’u tynnu’n ôl

# Trosglwyddo, bylchau, y briff a’r edefyn cyfan (Handover, gaps, the briefing and the whole thread)
handover-heading = Trosglwyddo
handover-about = Yr hyn sy’n aros am fod swydd yn wag neu rywun wedi gadael. Mae’n aros yma ac ar yr hafan nes i rywun ei gymryd.
handover-nothing = Nid oes dim yn aros: mae gan bopeth rywun.
handover-post-empty = Mae’r swydd “{ $post }” yn wag ers { $day }
handover-has-left = Mae { $person } wedi gadael ({ $day })
handover-nobody = Heb berchennog
handover-noted = Nodwyd gan { $by }.
handover-what = Beth sy’n aros
handover-was = Pwy oedd biau
handover-take = Rhoi hyn i rywun
handover-holders = Pwy sydd â beth
handover-post = Swydd neu dîm
handover-post-hint = Fel y mae yn y cynllun.
handover-post-missing = Rhowch y swydd sy’n wag, neu pwy sydd wedi gadael
handover-post-not-a-choice = Nid oes dim agored yn perthyn i’r swydd neu’r person hwn. Rhowch nhw fel y maent yn y cynllun.
handover-person = Person
handover-person-hint = Pwy sydd wedi gadael. Gadewch yn wag os yw’r swydd gyfan yn wag.
handover-since = Ers pryd?
handover-since-missing = Rhowch y diwrnod y mae’r swydd yn wag ers hynny
handover-count = Agored
handover-note = Dweud bod swydd yn wag
handover-note-empty = Mae’r swydd hon yn wag
handover-note-left = Mae’r person hwn wedi gadael
takeover-records = Beth maent yn ei gymryd?
takeover-records-missing = Dewiswch o leiaf un peth y maent yn ei gymryd
takeover-post = Pa swydd sydd â hi o hyn ymlaen?
takeover-post-missing = Rhowch y swydd sydd â hi o hyn ymlaen
takeover-name = Pwy sydd yn y swydd?
history-empty-since = Neb â hi ers
needs-handover-text = { $count ->
    [one] Mae un peth yn dibynnu arni: { $first }
   *[other] Mae { $count } peth yn dibynnu arni, yn gyntaf: { $first }
  }
needs-handover-link = Rhoi i rywun
gaps-heading = Bylchau
gaps-count = { $count ->
    [0] Nid oes dim a ddywedodd plant yn dod i ben yma.
    [one] Mewn un lle daw’r edefyn i ben. Mae ganddo’r un cam sy’n mynd ag ef ymhellach.
   *[other] Mewn { $count } lle daw’r edefyn i ben. Mae gan bob un yr un cam sy’n mynd ag ef ymhellach.
  }
gaps-nothing = Dim bwlch yma.
gaps-findings = Canfyddiadau
gaps-findings-about = Yr hyn y mae plant am ei newid, heb addewid na cham gweithredu y tu ôl iddo, a heb reswm pam.
gaps-bands = Grwpiau oedran
gaps-bands-about = Holiaduron yr arolwg diweddaraf na ddaeth addewid na cham gweithredu ohonynt.
gaps-band-results = { $count ->
    [one] 1 canlyniad, ac ni ddaeth dim ohono.
   *[other] { $count } canlyniad, ac ni ddaeth dim ohonynt.
  }
gaps-pledges = Addewidion tawel
gaps-pledges-about = Addewidion heb gam gweithredu, neu heb newydd ers 90 diwrnod.
gaps-outcomes = Deilliannau
gaps-outcomes-about = Deilliannau’r fframwaith nad oes neb wedi edrych ar dystiolaeth ar eu cyfer.
gaps-not-chosen = Nid oes neb wedi’i ddewis na dweud pam.
gaps-not-promised = Fe’i dewiswyd, ac ni addawyd dim.
gaps-no-action = Nid oes cam gweithredu y tu ôl iddo.
gaps-quiet = Dim newydd ers 90 diwrnod.
gaps-step-choose = Ei ddewis fel blaenoriaeth
gaps-step-promise = Addo rhywbeth
gaps-step-find = Dweud beth oedd yn bwysig iddynt
gaps-step-answer = Ateb y canfyddiad
gaps-step-act = Cofnodi cam gweithredu
gaps-step-say = Dweud sut mae’n sefyll
gaps-step-look = Agor siart y deilliannau
briefing-heading = Ymrwymiadau agored
briefing-about = Yr hyn y mae’r bwrdd hwn wedi’i addo i blant a heb ei orffen, ar { $day }. Mae’n seiliedig ar { $findings } canfyddiad.
briefing-promised = Wedi’u haddo ac yn agored
briefing-on-track = Ar y trywydd iawn
briefing-late = Yn hwyr neu mewn perygl
briefing-to-decide = I’w benderfynu
briefing-finding = Dim ateb eto
briefing-owner = Nid oes gan neb hwn
briefing-answer = Ateb yn ddyledus
briefing-follow-up = Yn dod yn ôl
thread-heading = Yr edefyn cyfan
thread-link = Yr edefyn cyfan, fel coeden a llun
thread-picture = Llun o’r edefyn
thread-picture-about = Cofnodion yr edefyn hwn o’r chwith i’r dde, wedi’u cysylltu â llinellau. Mae’r rhestrau isod yn dweud yr un peth mewn geiriau.
thread-many = { $count } cofnod
thread-repeated = (uchod)
thread-reports = Adroddiadau a wnaed ers hynny

# Y llwybr archwilio a chymorth (The audit trail and help)
audit-heading = Pwy wnaeth beth
audit-about = Y 200 gweithred ddiweddaraf, y ddiweddaraf yn gyntaf. Dim ond tyfu y mae’r rhestr hon: ni all neb ei newid.
audit-at = Pryd
audit-what = Beth
audit-record = Cofnod
help-heading = Cymorth

### Plugins
kind-plugin = Ategyn
plugins-heading = Ategion
plugins-lede = Rhaglenni gwadd sy’n darllen ffeiliau arolwg ac yn ysgrifennu adroddiadau. Mae pob un yn rhedeg ar wahân i Lodestar, y tu ôl i waliau, ac nid yw’n cael dim na chaniatawyd iddo.
plugins-safe-mode = Modd diogel: nid oes unrhyw ategyn yn cael ei gychwyn
plugins-safe-mode-about = Cychwynnwyd Lodestar gyda --safe-mode. Ni ellir darllen ffeiliau arolwg na gwneud adroddiadau nes iddo gael ei gychwyn hebddo. Mae popeth arall yn gweithio.
plugins-version = Fersiwn
plugins-origin = O ble mae’n dod
plugins-state = Cyflwr
plugins-answers = Atebion ers y cychwyn
plugins-p50 = Amser arferol ar gyfer ateb
plugins-p95 = Daeth 95 o bob 100 ateb o fewn
plugins-p95-short = 95% o fewn
plugins-restarts = Ailgychwyniadau ar ôl methu
plugins-made = Yr hyn a wnaeth
plugins-made-count = { $imports ->
    [one] 1 ffeil arolwg wedi’i darllen
   *[other] { $imports } ffeil arolwg wedi’u darllen
  }, { $reports ->
    [one] 1 adroddiad wedi’i ysgrifennu
   *[other] { $reports } adroddiad wedi’u hysgrifennu
  }
plugins-never-asked = Ni ofynnwyd iddo eto
plugins-milliseconds = { $number } ms
plugins-about = Beth mae’n ei wneud
plugins-publisher = Cyhoeddwr, yn ôl ei air ei hun
plugins-how = Sut mae’n rhedeg
plugins-how-library = Llyfrgell, mewn proses ar ei phen ei hun, drwy fersiwn { $version } o’r tabl ategion
plugins-how-program = Rhaglen, mewn proses ar ei phen ei hun: { $command }
plugins-protocol = Fersiwn y negeseuon
plugins-offers = Beth y gellir gofyn iddo amdano
plugins-kind-importer = Yn darllen
plugins-kind-exporter = Yn ysgrifennu
plugins-capabilities = Beth mae’n gofyn am ei gael
plugins-capabilities-about = Mae pob awdurdod yn penderfynu drosto’i hun, ar ei dudalen ategion ei hun.
plugins-decisions = Lle caiff gael hynny
plugins-undecided = Lle nad oes neb wedi penderfynu, ni chaiff ddim.
plugins-undecided-bundled = Daeth gyda Lodestar, felly lle nad oes neb wedi penderfynu caiff yr hyn y mae’n gofyn amdano, heblaw rhifau bach.
plugins-granted = Wedi’i ganiatáu
plugins-denied = Wedi’i wrthod
plugins-last-failure = Methiant diwethaf
plugins-printed = Beth a argraffodd cyn hynny
plugins-printed-about = Gall hwn ddyfynnu’r ffeil yr oedd yn ei darllen. Peidiwch â’i basio ymlaen heb edrych.
plugins-versions = Fersiynau
plugins-installed = Gosodwyd
plugins-installed-by = { $day }, gan { $by }
plugins-sha256 = SHA-256 ei becyn
plugins-in-use = Mewn defnydd
plugins-not-in-use = Ddim mewn defnydd
plugins-use = Defnyddio fersiwn { $version } eto
plugins-change = Diffodd neu ddrwgdybio
plugins-reason = Pam rydych chi’n ei ddrwgdybio?
plugins-reason-hint = Dim ond i’w roi mewn cwarantin y mae angen hwn. Bydd pawb sy’n gofalu am ategion yn ei ddarllen.
plugins-reason-missing = Nodwch pam rydych chi’n ei ddrwgdybio
plugins-quarantine = Rhoi mewn cwarantin
plugins-release = Gollwng o gwarantin
plugins-disable = Diffodd ym mhobman
plugins-enable = Troi ymlaen eto
plugins-integrity-bundled = Daeth gyda Lodestar
plugins-integrity-signed = Llofnodwyd gan { $by }
plugins-integrity-unsigned = Gosodwyd, heb ei lofnodi gan allwedd rydych chi’n ymddiried ynddi
plugins-integrity-modified = Newidiwyd ers ei osod
plugins-integrity-invalid = Mae ei lofnod yn anghywir
plugins-integrity-unknown = Ni ellir dweud
plugins-state-ready = Yn barod
plugins-state-busy = Yn ateb
plugins-state-resting = Yn gorffwys
plugins-state-quarantined = Mewn cwarantin
plugins-refusal-disabled = Wedi’i ddiffodd
plugins-refusal-disabled-advice = Mae gweinyddwr wedi’i ddiffodd. Trowch ef ymlaen eto pan fyddwch am ei ddefnyddio.
plugins-refusal-quarantined = Mewn cwarantin
plugins-refusal-quarantined-advice = Nid yw’n cael ei gychwyn mwyach, oherwydd iddo fethu’n rhy aml neu oherwydd bod rhywun yn ei ddrwgdybio. Trwsiwch ef neu rhowch un arall yn ei le, yna gollyngwch ef o gwarantin. Dyma pam:
plugins-refusal-safe-mode = Heb ei gychwyn: modd diogel
plugins-refusal-safe-mode-advice = Cychwynnwch Lodestar heb --safe-mode i’w ddefnyddio.
plugins-refusal-missing = Ddim yno
plugins-refusal-missing-advice = Nid yw ei ffeiliau lle y cawsant eu rhoi. Gosodwch ef eto.
plugins-refusal-broken = Ni ellir ei ddarllen
plugins-refusal-broken-advice = Ni ellir darllen ei becyn mwyach. Gosodwch yr un pecyn eto, neu gofynnwch i bwy bynnag a’i hysgrifennodd. Dyma pam:
plugins-refusal-modified = Newidiwyd ers ei osod
plugins-refusal-modified-advice = Nid yw ei ffeiliau yr un fath â’r rhai a osodwyd, felly nid yw’n cael ei gychwyn. Os gwnaethoch chi ei newid yn fwriadol, codwch ei fersiwn a gosodwch ef. Os na wnaethoch chi, dewch o hyd i bwy wnaeth, a gosodwch eto’r pecyn a osodwyd gyntaf.
plugins-refusal-invalid-signature = Mae ei lofnod yn anghywir
plugins-refusal-invalid-signature-advice = Nid yw ei lofnod yn perthyn i’w ffeiliau, felly nid yw’n cael ei gychwyn. Gofynnwch i’w gyhoeddwr amdano eto.
plugins-refusal-unsigned = Heb ei lofnodi
plugins-refusal-unsigned-advice = Dywedwyd wrth Lodestar am fod yn llym, ac nid oes unrhyw allwedd rydych chi’n ymddiried ynddi wedi’i lofnodi.
plugins-refusal-not-walled-off = Heb ei amgáu
plugins-refusal-not-walled-off-advice = Dywedwyd wrth Lodestar am fod yn llym, ac ni all y system hon godi pob wal:
plugins-walls-heading = Beth mae’r system hon yn ei amgáu
plugins-walls-complete = Mae pob wal wedi’i chodi. Ni all ategyn agor eich ffeiliau, cyrraedd y rhwydwaith na chychwyn rhaglen arall wrth ei ochr. Caiff un sy’n rhaglen ddarllen ei becyn ei hun a’r iaith y mae wedi’i ysgrifennu ynddi, a dim byd arall.
plugins-walls-missing = Ni ellir codi pob wal yma. Peidiwch â gosod ategyn na fyddech chi hefyd yn ei redeg â llaw, neu defnyddiwch Linux mwy newydd.
plugins-wall-limits = Cof ac amser
plugins-wall-privileges = Breintiau
plugins-wall-files = Ffeiliau
plugins-wall-calls = Y rhwydwaith a rhaglenni eraill
plugins-wall-up = Wedi’i amgáu
plugins-wall-open = Agored
plugins-wall-partly = Yn rhannol yn unig: { $why }
plugins-wall-missing = Heb ei amgáu: { $why }
plugins-policy-heading = I ba raddau yr ymddiriedir mewn ategion
plugins-policy-development = Datblygu: mae ategion sydd wedi newid yn cael eu dangos, ac yn rhedeg er hynny. Nid ar gyfer gwasanaeth y mae pobl yn ei ddefnyddio.
plugins-policy-production = Cynhyrchu: nid yw ategyn a newidiwyd ers ei osod, neu un y mae ei lofnod yn anghywir, yn cael ei gychwyn.
plugins-policy-strict = Llym: fel wrth gynhyrchu; a rhaid i ategyn na ddaeth gyda Lodestar fod wedi’i lofnodi gan allwedd rydych chi’n ymddiried ynddi, a dim ond y tu ôl i bob wal y mae’n rhedeg.
plugins-install-heading = Gosod ategyn
plugins-install-about = Gorchymyn ar y gweinydd sy’n gosod ategion, fel nad oes unrhyw dudalen yn derbyn rhaglenni. Maen nhw’n cael eu cadw yn { $store }.
plugins-help = Sut i ddewis, ysgrifennu a gwirio ategyn
plugins-grants-heading = Beth y caiff ategion ei gael
plugins-grants-about = Dim ond yr hyn sydd wedi’i dicio yma y mae ategyn yn ei gael, ar gyfer yr awdurdod hwn yn unig. Mae niferoedd bach wedi’u cuddio rhag pob ategyn.
plugins-grants-new = Yn gofyn am rywbeth newydd
plugins-grants-small-numbers = Mae hefyd yn gofyn am niferoedd bach. Nid oes gan neb yr hawl i’w gweld, felly nid yw Lodestar yn eu rhoi i unrhyw ategyn.
plugins-settings-link = Gosodiadau { $plugin }
plugins-settings-heading = Gosodiadau: { $plugin }
plugins-setting-missing = Nodwch “{ $label }”
plugins-setting-not-a-number = Rhaid i “{ $label }” fod yn rhif
plugins-setting-not-a-whole-number = Rhaid i “{ $label }” fod yn rhif cyfan
plugins-setting-too-small = Rhaid i “{ $label }” fod yn { $limit } neu fwy
plugins-setting-too-large = Rhaid i “{ $label }” fod yn { $limit } neu lai
plugins-setting-too-long = Rhaid i “{ $label }” gynnwys { $limit } nod neu lai
plugins-setting-not-a-choice = Dewiswch un o’r atebion i “{ $label }”
plugins-setting-not-text = Rhaid i “{ $label }” fod yn destun
plugins-setting-not-a-flag = Dewiswch ie neu na ar gyfer “{ $label }”
plugins-setting-unknown = Nid oes gosodiad “{ $label }”
plugins-trouble = { $count ->
    [one] Nid yw 1 ategyn yn gweithio fel y dylai
   *[other] Nid yw { $count } ategyn yn gweithio fel y dylent
  }
plugins-trouble-link = Edrych ar yr ategion
plugins-plugin-version = Fersiwn mewn defnydd
plugins-plugin-disabled = Wedi’i ddiffodd
capability-survey-files = Y ffeiliau arolwg y mae pobl yn eu dewis: Un plentyn yw pob rhes.
capability-survey-results = Canfyddiadau a chanlyniadau arolygon, gyda niferoedd bach wedi’u cuddio
capability-commitments = Blaenoriaethau, addewidion a chamau gweithredu, gyda swyddi ac enwau eu perchnogion
capability-evidence = Teitlau, dyddiadau a chrynodebau o dystiolaeth
capability-ratings = Deilliannau a’u sgorau
capability-unsuppressed-numbers = Niferoedd bach sydd wedi’u cuddio rhag pawb arall
capability-short-survey-files = ffeiliau arolwg
capability-short-survey-results = canlyniadau arolygon
capability-short-commitments = ymrwymiadau
capability-short-evidence = tystiolaeth
capability-short-ratings = sgorau
capability-short-unsuppressed-numbers = niferoedd bach
yes = Ie
no = Na
imports-importer = Sut y dylid ei darllen?
imports-importer-hint = Gadewch hwn i enw’r ffeil oni bai bod mwy nag un ffordd.
imports-importer-by-name = Yn ôl enw’r ffeil

### Packs

kind-pack = Pecyn
packs-list = Pecynnau
packs-about = Data â fersiynau sy’n dweud beth mae arolygon yn ei ofyn, beth yw canlyniadau, beth mae lliwiau’n ei olygu a beth yw enwau pethau. Daeth rhai gyda Lodestar; gellir gosod eraill. Nid oes dim yn cael ei ddileu, ac nid yw dim a gofnodwyd yn cael ei ailysgrifennu.
packs-none-of-kind = Nid oes un wedi’i osod.
packs-new = Gosod pecyn
packs-new-about = Rhowch ffeil neu gludo ei destun. Cyn gosod dim, cewch weld beth fyddai’n newid.
packs-file = Ffeil y pecyn
packs-file-hint = Ffeil destun sy’n gorffen â .toml, o { $limit } KiB ar y mwyaf
packs-text = Neu ei destun
packs-text-hint = I ddechrau gydag un sydd yno, agorwch ef a chadw ei ffeil.
packs-look = Gweld beth fyddai’n newid
packs-preview = Beth fyddai gosod yn ei newid
packs-install = Ei osod
packs-retire = Ymddeol y fersiwn hon
packs-retire-needed = Mae angen hwn ar y pecynnau hyn: { $titles }. Rhaid eu hymddeol nhw yn gyntaf.
packs-download = Cadw ei ffeil
packs-nothing = Dewiswch ffeil, neu gludo testun pecyn
packs-same = Mae’r un ffeil yno’n barod. Ni newidiwyd dim.
packs-title = Teitl
packs-kind = Math
packs-version = Fersiwn
packs-state = Cyflwr
packs-origin = O ble y daw
packs-checksum = Swm gwirio (SHA-256)
packs-checksum-start = Dechrau’r swm gwirio
packs-changes = Beth sy’n newydd
packs-urn = Enw parhaol
packs-publisher = Cyhoeddwr
packs-licence = Trwydded
packs-provenance = Tarddiad
packs-language = Iaith
packs-requires = Mae angen
packs-sha256 = Swm gwirio (SHA-256)
packs-pack-version = Fersiwn
packs-in-force = Mewn grym
packs-replaced = Disodlwyd gan un arall
packs-retired = Wedi ymddeol
packs-shipped = Daeth gyda Lodestar
packs-installed = Gosodwyd gan { $by } ar { $day }
packs-entries = { $count ->
    [one] 1 cofnod
   *[other] { $count } cofnod
  }
packs-entry = Cofnod
packs-how = Newid
packs-what = Beth mae’n ei ddweud
packs-differences = Beth fyddai’n wahanol
packs-added = Ychwanegwyd
packs-changed = Newidiwyd
packs-removed = Tynnwyd
packs-against = O’i gymharu â’r fersiwn mewn grym: { $title }, fersiwn { $version }.
packs-against-nothing = Nid oes dim mewn grym i’w gymharu ag ef.
packs-rewrites-nothing = Nid yw gosod yn ailysgrifennu dim a gofnodwyd o’r blaen.
packs-touches-rounds = { $count ->
    [one] Mae 1 arolwg a gofnodwyd yn cadw’r geiriad a ofynnwyd
   *[other] Mae { $count } arolwg a gofnodwyd yn cadw’r geiriad a ofynnwyd
  }
packs-touches-assessments = { $count ->
    [one] Mae 1 asesiad yn cadw’r fframwaith y dechreuodd oddi tano, a’i sgoriau hefyd
   *[other] Mae { $count } asesiad yn cadw’r fframwaith y dechreuasant oddi tano, a’u sgoriau hefyd
  }
packs-touches-reports = { $count ->
    [one] Mae 1 adroddiad yn cadw’r hyn a argraffwyd ynddo
   *[other] Mae { $count } adroddiad yn cadw’r hyn a argraffwyd ynddynt
  }
packs-touches-authorities = { $count ->
    [one] Mae 1 awdurdod yn cadw’r enwau sydd ganddo
   *[other] Mae { $count } awdurdod yn cadw’r enwau sydd ganddynt
  }
packs-kind-framework = Fframweithiau
packs-kind-framework-about = Model rhesymeg: canlyniadau, a’r ffynonellau sy’n eu dangos. Mae asesiad newydd yn dechrau o dan yr un sydd mewn grym.
packs-kind-codebook = Llyfrau codau
packs-kind-codebook-about = Holiaduron a chwestiynau. Darllenir ffeil yn ôl yr un sydd mewn grym.
packs-kind-rubric = Meini prawf
packs-kind-rubric-about = Pryd mae tystiolaeth yn cyfrif fel peth, a phryd fel cryf.
packs-kind-rag = Cynlluniau lliw
packs-kind-rag-about = Enwau ac ystyr lliwiau’r gwaith, ar dudalennau ac mewn adroddiadau newydd.
packs-kind-words = Geiriad eich hun
packs-kind-words-about = Eich geiriau eich hun yn lle rhai Lodestar.
packs-kind-boilerplate = Testunau i adroddiadau
packs-kind-boilerplate-about = Testunau y mae pob adroddiad newydd yn eu hargraffu.
packs-kind-comparator = Ffigurau cyhoeddedig
packs-kind-comparator-about = Ffigurau y mae eraill wedi’u cyhoeddi.
packs-kind-profile = Proffiliau
packs-kind-profile-about = Enwau byrddau, grwpiau a chynlluniau mewn cenedl. Mae awdurdod newydd yn dechrau gyda’r enwau hyn.
packs-kind-cycle = Cylchoedd
packs-kind-cycle-about = Y camau o un arolwg i’r nesaf, gyda rhestr wirio pob un. Mae arolwg yn cadw’r fersiwn y dechreuodd oddi tani.
packs-kind-sheet = Taflenni hunanasesu
packs-kind-sheet-about = Yr hyn y gall gwasanaeth ei asesu ei hun yn ei erbyn, fesul cwestiwn. Mae hunanasesiad yn cadw’r fersiwn y’i gwnaed â hi.
packs-part-domain = Meysydd
packs-part-source = Ffynonellau tystiolaeth
packs-part-outcome = Canlyniadau
packs-part-model = Problem a nod
packs-part-rationale = Pam y dylai weithio
packs-part-resource = Gyda beth
packs-part-activity = Gweithgareddau
packs-part-output = Allbynnau
packs-part-assumption = Beth sy’n rhaid bod yn wir
packs-part-risk = Beth allai fynd o’i le
packs-part-link = Sut maent yn cydgysylltu
packs-part-map = Canlyniadau fframweithiau eraill
packs-part-questionnaire = Holiaduron
packs-part-question = Cwestiynau
packs-part-rubric = Y meini prawf
packs-part-descriptor = Beth sydd raid ei weld
packs-part-overall = Sgôr gyffredinol
packs-part-rag = Lliwiau
packs-part-words = Geiriau
packs-part-texts = Testunau
packs-part-figure = Ffigurau
packs-part-profile = Y proffil
packs-part-plan = Cynlluniau
packs-part-principle = Egwyddorion
packs-part-cycle = Y cylch
packs-part-step = Camau
packs-part-item = Rhestr wirio
packs-part-setting = Ble mae plant yn byw
packs-part-adult = Oedolion y maent yn ymddiried ynddynt
packs-part-never = Pwy sydd byth yn helpu
packs-part-floor = Niferoedd isaf
packs-part-sheet = Y daflen
packs-part-level = Y raddfa
packs-part-standard = Safonau
packs-part-criterion = Meini prawf
packs-at-line = Llinell { $line }: { $what }
packs-at-key = Llinell { $line }, allwedd “{ $key }”: { $what }
packs-wrong-too-large = Mae’r ffeil yn fwy na { $limit } KiB.
packs-wrong-syntax = Nid TOML yw hyn: { $detail }.
packs-wrong-duplicate-key = Mae’r allwedd hon yma ddwywaith. Cadwch un o’r ddwy.
packs-wrong-unknown-key = Nid oes allwedd o’r fath yma. Mae: { $known }.
packs-wrong-missing = Mae’r allwedd hon ar goll.
packs-wrong-empty = Nid oes dim ynddo.
packs-wrong-type-text = Rhaid iddo fod yn destun mewn dyfynodau.
packs-wrong-type-number = Rhaid iddo fod yn rhif heb ddyfynodau.
packs-wrong-type-flag = Rhaid iddo fod yn true neu false, heb ddyfynodau.
packs-wrong-type-texts = Rhaid iddo fod yn rhestr o destunau, fel ["Ie", "Na"].
packs-wrong-type-table = Rhaid iddo fod yn dabl, a’i enw mewn bachau sengl.
packs-wrong-type-tables = Rhaid iddynt fod yn dablau, pob un â’i enw mewn bachau dwbl.
packs-wrong-too-long = Mae ynddo fwy na { $limit } nod.
packs-wrong-too-many = Mae mwy na { $limit } yn y rhestr.
packs-wrong-control = Mae nod ynddo na ellir ei argraffu.
packs-wrong-not-a-name = Dim ond llythrennau bach, digidau, “_” a “-” sydd mewn enw i raglenni, ac mae’n fyr.
packs-wrong-not-a-choice = Nid yw “{ $value }” yn un o’r atebion. Dyma nhw: { $choices }.
packs-wrong-out-of-range = Rhaid iddo fod yn rhif o { $least } i { $most }.
packs-wrong-twice = Roedd “{ $value }” ar linell { $first } yn barod.
packs-wrong-dangling = Nid yw “{ $value }” ymhlith { $among }.
packs-wrong-not-one-for-each = Rhaid cael un ar gyfer pob { $among }, yn yr un drefn, neu ddim un.
packs-wrong-cut-is-all = Mae pob opsiwn yn gadarnhaol, felly 100% fyddai’r gyfran bob tro. Gadewch rai allan.
packs-wrong-lacks = Mae “{ $value }” ar goll.
packs-wrong-barred = Mae “{ $value }” ymhlith y rhai nad ydynt byth yn helpu plant i ateb.
packs-wrong-not-a-urn = Mae enw parhaol yn edrych fel urn:lodestar:codebook:bright-spots.
packs-wrong-other-kind = Mae’r enw parhaol yn dweud “{ $value }”, a’r allwedd “kind” yn dweud rhywbeth arall.
packs-wrong-not-required = Nid yw “{ $value }” ymhlith y pecynnau y mae “requires” yn eu henwi.
packs-wrong-unknown-words = Nid oes gan Lodestar eiriau o dan yr allwedd hon.
packs-wrong-other-variables = Rhaid i’r gwerthoedd ynddo fod y rhain: { $wanted }. Dyma nhw: { $given }.
packs-wrong-unreadable-words = Ni ellir darllen y geiriau hyn: { $detail }.
packs-refused-other-text = Mae’r fersiwn hon yno gyda thestun arall. Yno: { $stored }. Rhoddwyd: { $given }. Codwch y fersiwn, a’i rhoi eto.
packs-refused-lower = Mae fersiwn { $highest } yno’n barod. Codwch y fersiwn i { $next } neu fwy, neu ymddeol yr hyn sydd yno.
packs-refused-requires = Mae angen { $urn } yn fersiwn { $version } neu’n hwyrach. Gosodwch hwnnw yn gyntaf.

fates-heading = Beth a ddaeth o bob canfyddiad
fates-about = Popeth a ganfuwyd, a pha mor bell y daeth: wedi’i ddewis, wedi’i addo, wedi’i wneud, ac wedi’i ailystyried.
fates-too-many = Mae { $active } blaenoriaeth ar waith. Mae byrddau sy’n dewis dyrnaid, { $most } ar y mwyaf, yn gorffen mwy ohonynt.
fates-empty = Ni chanfuwyd dim eto. Cofnodwch yr hyn a ddywedodd plant, a gwelwch yma beth a ddaw ohono.
fates-finding = Canfyddiad
fates-became = Beth a ddaeth ohono
fates-stage-chosen = Dewiswyd
fates-stage-promised = Addawyd
fates-stage-acting = Ar waith
fates-stage-done = Gwnaed
fates-stage-seen = Edrychwyd am newid
fates-yes = Do
fates-not-yet = Dim eto
fates-undecided = Nid oes neb wedi penderfynu
fates-declined = Dim gweithredu, a pham
fates-declined-why = Dim gweithredu: { $why }
fates-chosen = Dewiswyd, dim wedi’i addo
fates-promised = Addawyd, dim wedi dechrau
fates-acting = Ar waith
fates-done = Gwnaed, heb edrych am newid
fates-seen = Edrychwyd am newid
fates-not-chosen = Beth na ddewiswyd, a pham
fates-not-chosen-about = Fel yr ysgrifennodd y rhai a ddewisodd y blaenoriaethau.
fates-beside = Wrth ymyl

actions-outlook = A yw’n gwella?
actions-outlook-missing = Dewiswch a yw’n gwella
outlook-better = Gwell nag o’r blaen
outlook-same = Yr un fath
outlook-worse = Gwaeth nag o’r blaen
outlook-not-known = Ddim yn hysbys
actions-move-reason = Os yw hyn yn symud y dyddiad: pam?
actions-move-reason-hint = Cedwir a dangosir pob dyddiad cynharach.
actions-move-reason-needed = Rhowch pam y symudir y dyddiad
actions-move-agreed-by = Pwy a gytunodd i’r dyddiad newydd?
actions-move-agreed-by-needed = Rhowch pwy a gytunodd i’r dyddiad newydd
actions-due-on-too-early = Rhowch ddiwrnod ar neu ar ôl y diwrnod y mae’n dechrau
actions-delivery-needed = Cofnodwch ddarn o dystiolaeth o’r cam hwn yn gyntaf: beth sy’n dangos iddo gael ei wneud?
mark-review-due = Adolygiad yn ddyledus
actions-partners = Pwy arall sy’n cymryd rhan?
actions-resources = Beth sydd ei angen?
actions-resources-hint = Arian, staff, neu ddim.
actions-principles = Pa anghenion y mae’n eu gwasanaethu?
actions-principles-hint = Deddf Plant a Gwaith Cymdeithasol 2017, adran 1. Dewiswch unrhyw rai.
actions-principles-not-a-choice = Dewiswch anghenion o’r rhestr
principle-best-interests = Buddiannau gorau, iechyd a lles
principle-express-views = Dweud beth maent yn ei feddwl a’i deimlo
principle-take-views-into-account = Cael eu clywed
principle-access-services = Cael gwasanaethau a gwneud y gorau ohonynt
principle-high-aspirations = Gobeithion uchel iddynt
principle-safe-and-stable = Bod yn ddiogel, gyda chartref, perthnasoedd ac ysgol neu waith sefydlog
principle-prepare-for-adulthood = Bod yn barod am fywyd oedolyn
actions-starts-on = Yn dechrau ar
actions-starts-on-contradicts = Rhowch ddiwrnod ar neu cyn y diwrnod y mae’n ddyledus
actions-review-on = I’w adolygu erbyn
actions-review-on-hint = Caiff yr hyn nad oes neb wedi edrych arno ers 90 diwrnod ei farcio beth bynnag.
actions-repeats = Pa mor aml y mae’r un peth i’w wneud eto?
actions-repeats-missing = Dewiswch pa mor aml y mae i’w wneud eto
repeats-never = Unwaith
repeats-monthly = Bob mis
repeats-quarterly = Bob tri mis
repeats-yearly = Bob blwyddyn
actions-waits-for = Beth sy’n rhaid ei wneud o’i flaen?
actions-waits-for-hint = Dewiswch unrhyw rai. Dim, os gall fynd ymlaen ar unwaith.
actions-waits-for-contradicts = Byddai’n aros amdano’i hun, drwy’r rhain: dewiswch rai eraill
actions-risk = Beth allai fynd o’i le?
actions-escalated-to = Pwy a gafodd wybod am hynny?
actions-told-on = Pryd y dywedwyd wrth blant beth a wnaed?
actions-told-on-needed = Rhowch y diwrnod y dywedwyd wrth blant
actions-told-on-in-the-future = Rhowch ddiwrnod sydd wedi dod
actions-told-how = Sut y dywedwyd wrthynt?
actions-told-how-needed = Rhowch sut y dywedwyd wrthynt
actions-plan = Sut y caiff ei wneud
actions-plan-heading = Sut y caiff ei wneud
actions-plan-about = Pwy sy’n cymryd rhan, beth sydd ei angen, am beth y mae’n aros, ac a ddywedwyd wrth blant.
actions-plan-change = Newid sut y caiff ei wneud
actions-no-plan = Nid oes neb wedi dweud pwy sy’n cymryd rhan, beth sydd ei angen na pha anghenion y mae’n eu gwasanaethu.
actions-waits-for-list = Mae’n aros am
actions-milestones = Camau
actions-milestone = Cam
actions-milestone-done-on = Gwnaed ar
actions-not-yet = Dim eto
actions-no-milestones = Dim camau eto.
actions-milestones-heading = Camau gweithred
actions-milestones-about = Hyd at wyth cam. Gwagiwch gam i’w dynnu; mae ei hanes yn aros.
actions-milestones-change = Newid y camau
actions-milestone-title = Cam { $number }: beth sydd wedi’i wneud erbyn hynny?
actions-milestone-due = Cam { $number }: yn ddyledus ar
actions-milestone-done = Cam { $number }: gwnaed ar
actions-measured = Sut y gwyddys
actions-measure-heading = Sut y gwyddys iddo helpu
actions-measure-about = Mesur, ble y dechreuodd, a’r hyn y mae i’w gyrraedd. Saif yr hyn a ddywed arolygon diweddarach wrth ei ymyl ohono’i hun.
actions-measure-change = Newid sut y gwyddys
actions-no-measure = Nid oes neb wedi dweud sut y gwyddys iddo helpu.
actions-measure = Beth a fesurir?
actions-source = Pwy sy’n ei fesur, a pha mor aml?
actions-baseline = O ba ganlyniad arolwg y mae’n dechrau?
actions-baseline-none = Dim
actions-baseline-needed = Dewiswch y canlyniad y mae’r gyfran i newid ohono
actions-target = Pa gyfran y mae i’w chyrraedd?
actions-target-hint = Mewn canran, o 0 i 100.
actions-target-out-of-range = Rhowch rif o 0 i 100
actions-measured-baseline = Ar y dechrau, { $round }
actions-measured-later = { $round }
actions-moves = Dyddiadau cynharach
actions-move-agreed = Cytunwyd gan { $by }.
actions-said-by = { $by }, { $day }
actions-standings = Lliwiau dros amser
actions-since = Ers
actions-because = Pam
actions-said = Dywedwyd gan
actions-due-contradicts = Rhowch ddiwrnod ar neu cyn y diwrnod y mae’r weithred yn ddyledus
actions-due-needed = Rhowch y diwrnod erbyn pryd y gwneir y cam

needs-amber = Mewn perygl ers { $days } diwrnod: { $action }
needs-amber-link = Agor y weithred

actions-filter = Dangos rhai yn unig
actions-filter-words = Geiriau yn y teitl, y cyfeirnod neu’r swydd
actions-filter-when = Yn ôl ei ddiwrnod
actions-filter-delivery = A wnaethom ni?
actions-filter-rag = A wnawn ni mewn pryd?
actions-filter-domain = Rhan o les
actions-filter-principle = Angen y mae’n ei wasanaethu
actions-filter-whose = Pwy sydd biau
actions-filter-show = Dangos y rhain
actions-filter-all = Dangos popeth
actions-any = Unrhyw un
actions-when-overdue = Yn hwyr
actions-when-soon = Yn ddyledus o fewn 30 diwrnod
actions-when-open = Heb ei wneud eto
actions-whose-mine = Fy rhai i
actions-whose-nobody = Neb
actions-sort = Ym mha drefn
actions-sort-reference = Yn ôl cyfeirnod
actions-sort-due = Yn ôl y diwrnod y mae’n ddyledus
actions-sort-owner = Yn ôl y swydd sydd biau
actions-sort-changed = Newidiwyd ddiwethaf, yn gyntaf
actions-as = Ffyrdd o edrych ar y cynllun
actions-as-list = Rhestr
actions-as-board = Bwrdd
actions-as-timeline = Llinell amser
actions-as-calendar = Calendr
actions-page = Tudalen { $page } o { $pages }
actions-pages = Tudalennau’r cynllun
actions-page-before = Tudalen flaenorol
actions-page-after = Tudalen nesaf
actions-none-here = Dim.
actions-nothing-found = Nid oes gweithred felly. Dangoswch bopeth, neu gofynnwch am lai.
actions-timeline-words = Pob gweithred o’i dechrau, neu o’r diwrnod y’i cofnodwyd, hyd at y diwrnod y mae’n ddyledus, gyda llinell ar gyfer heddiw. Mae’r un diwrnodau yn y tabl isod.
actions-today = Heddiw
actions-from-until = { $from } i { $until }
actions-recorded-until = Cofnodwyd ar { $from }, yn ddyledus ar { $until }
actions-file = Lawrlwytho fel CSV
actions-file-reference = Cyfeirnod
actions-file-all = pob gweithred
actions-file-asked = Cynllun ar { $day }, { $asked }

# Graddwyr (drafft)
seen-by-its-rater = Ei raddiwr yn unig, nes bod dau raddiwr wedi cyflwyno
seen-by-everybody = Pawb sy’n cael darllen graddau, ar unwaith
assessments-framework = Yn erbyn beth mae’n cael ei bwyso?
assessments-framework-missing = Dewiswch yn erbyn beth mae’n cael ei bwyso
assessments-seen-by = Pwy sy’n gweld gradd?
assessments-seen-by-hint = Dau raddiwr nad ydynt yn gweld ei gilydd yw’r prawf gorau. Pan fydd y ddau wedi cyflwyno, gwelwch i ba raddau maent yn cytuno.
assessments-seen-by-missing = Dewiswch pwy sy’n gweld gradd
assessments-submitted-by = Cyflwynwyd gan
assessments-cell = Cell
assessments-state = Cytunwyd
assessments-reason = Pam
outcomes-blind = Mae graddwyr yn gweithio heb weld ei gilydd: mae { $submitted } o { $needed } wedi cyflwyno. Tan hynny dim ond yr hyn rydych chi’n ei raddio mae’r siart yn ei ddangos i chi.
cell-agreed-on = Cytunwyd
desk-open-it = Graddio’r grid cyfan
desk-heading = Graddio’r grid
desk-about = Mae pob cell yn cael ei chadw cyn gynted ag y gadewch hi. Mae cell sydd heb rywbeth yn cael ei chadw hefyd, ac yn dweud beth sydd ar goll. Nid oes angen llygoden: mae Tab yn mynd ymlaen, ac mae rhif yn dewis yr ateb.
desk-in-the-open = Mae eraill yn gweld beth rydych yn ei raddio ar unwaith.
desk-nobody-submitted = Nid oes neb wedi cyflwyno eto. Nid yw graddiwr arall yn gweld beth rydych yn ei raddio cyn i’r ddau ohonoch gyflwyno.
desk-one-submitted = Cyflwynwyd hyd yma: { $names }. Nid yw graddiwr arall yn gweld beth rydych yn ei raddio cyn i’r ddau ohonoch gyflwyno.
desk-open = Cyflwynwyd: { $names }. Gallwch weld eich gilydd nawr.
desk-submitted = Rydych wedi cyflwyno, felly nid yw hyn yn newid mwyach.
desk-take-back = Ei gymryd yn ôl i newid rhywbeth
desk-stale = Newidioch gell mewn lle arall yn y cyfamser. Mae’r hyn a deipioch yma isod ac nid yw wedi’i gadw eto: edrychwch arno a’i gadw eto.
desk-evidence = Tystiolaeth a’i rhifau
desk-no-evidence = Nid oes tystiolaeth wedi’i chofnodi eto, ac mae angen rhywfaint ar seren.
desk-caption = Beth rydych chi’n ei ddweud am bob canlyniad a ffynhonnell. { $rubric }
desk-reason = Pam?
desk-numbers = Tystiolaeth (rhifau)
desk-saving = Yn cadw…
desk-saved = Wedi’i gadw
desk-failed = Heb ei gadw. Mae’r hyn a deipioch yma o hyd; ceisir eto gyda’ch newid nesaf.
desk-save = Cadw pob cell
desk-submit-heading = Wedi gorffen?
desk-submit-about = Pan gyflwynwch, nid yw eich graddau’n newid mwyach. Pan fydd dau raddiwr wedi gwneud hynny, rydych yn gweld eich gilydd ac yn gallu cytuno ar y celloedd lle rydych yn wahanol.
desk-submit = Cyflwyno fy ngraddau
desk-state-missing = Dewiswch beth rydych yn ei ddweud.
desk-state-not-a-choice = Dewiswch un o’r atebion.
desk-state-contradicts = Nid oes tystiolaeth y tu ôl i’r hyn nad edrychodd neb arno.
desk-reason-needed = Mae angen rheswm ar seren.
desk-reason-too-long = Mae’r rheswm yn rhy hir: { $limit } nod ar y mwyaf.
desk-sources-needed = Mae angen rhif darn o dystiolaeth ar seren.
desk-sources-not-a-choice = Rhowch rifau o’r rhestr dystiolaeth, fel 1, 4.
raters-open = Gweld y ddau ochr yn ochr
raters-heading = Dau raddiwr ochr yn ochr
raters-about = Beth ddywedodd y naill cyn gweld y llall. Nid yw’r un yn newid mwyach. Mae’r hyn y maent yn cytuno arno wedyn yn sefyll wrth ei ochr ac yn cyfrif yn y siart.
raters-pair = { $first } a { $second }
raters-alike = Rhoesant { $cells } cell ar lefel, { $alike } ohonynt yr un fath: { $percent }%.
raters-none-alike = Nid oes cell a roddodd y ddau ar lefel.
raters-left-out = { $count ->
    [one] Mae 1 gell wedi’i gadael allan, am na roddodd un ohonynt hi ar lefel (dim wedi edrych, er enghraifft).
   *[other] Mae { $count } cell wedi’u gadael allan, am na roddodd un ohonynt nhw ar lefel (dim wedi edrych, er enghraifft).
  }
raters-too-few = O dan { $least } cell byddai cyfernod cytundeb yn dweud mwy nag y mae’n ei wybod, felly nid oes un: dim ond y tabl a’r ganran.
raters-coefficients = I ba raddau maent yn cytuno, y tu hwnt i siawns
raters-coefficients-about = Mae 1 yn berffaith, 0 yw’r hyn y mae siawns yn ei roi. Mae kappa’n gostwng lle mae un lefel yn tra-arglwyddiaethu er bod graddwyr yn cytuno; mae cyfernodau Gwet yn fwy sefydlog yno, felly edrychwch ar y ddau. Cyfyngau drwy bootstrap. Mae “heb ei ddiffinio” yn golygu bod y ddau wedi rhoi popeth ar un lefel.
raters-coefficient = Cyfernod
raters-value = Gwerth
raters-interval = Cyfwng 95%
raters-kappa-linear = Kappa Cohen, pwysau llinol
raters-ac2 = AC2 Gwet, pwysau llinol
raters-kappa = Kappa Cohen, heb bwysau
raters-ac1 = AC1 Gwet
raters-undefined = Heb ei ddiffinio
raters-crossed = { $first } (rhesi) a { $second } (colofnau)
raters-cells = Cell wrth gell
raters-cell = Cell
raters-different = Gwahanol
raters-agreed = Cytunwyd
raters-agree = Cytuno arno
raters-agree-again = Cytuno o’r newydd
raters-agreements = Pob cytundeb, y diweddaraf yn gyntaf
raters-agreed-by = Ysgrifennwyd gan { $by } ar { $day }
agreed-about = Ysgrifennwch beth rydych yn cytuno arno, a pham. Mae’r hyn a ddywedodd pob un ohonoch yn aros fel y mae.
agreed-said = Dywedodd { $rater }: { $state }.
agreed-said-why = Dywedodd { $rater }: { $state }. { $reason }
agreed-said-on = Dywedodd { $rater }: { $state }. { $reason } Tystiolaeth: { $evidence }.
agreed-state = Ar beth rydych yn cytuno?
agreed-state-missing = Dewiswch ar beth rydych yn cytuno
agreed-state-needed = Mae angen tystiolaeth ar seren: nid oes gan yr un o raddau’r gell hon dystiolaeth sy’n dal i gyfrif
agreed-reason = Pam?
agreed-reason-missing = Rhowch pam
triangulation-heading = A yw’r ffynonellau’n cytuno?
triangulation-about = Beth mae pob ffynhonnell yn ei ddweud am bob canlyniad, ac a ydynt yn dweud yr un peth. Nid oes dim yn cael ei gyfartaleddu: lle mae gweithwyr proffesiynol yn gweld newid a phlant ddim, dyna’r ateb.
triangulation-caption = Canlyniad wrth ganlyniad
triangulation-pattern = Ffynonellau
triangulation-children = Plant a phobl ifanc
triangulation-overall = Yn gyffredinol, yn ôl ein rheol ni
triangulation-no-overall = Dim: edrychwyd ar lai na dwy ffynhonnell
triangulation-against = Mae plant yn dweud rhywbeth arall i eraill.
triangulation-undecided = Mae graddwyr yn wahanol ar gell, felly nid yw’n cyfrif eto.
triangulation-rule = Ein rheol ein hunain, drafft; nid rheol y gwerthusiad cyhoeddedig, nad yw’n nodi un. Mae “yn gyffredinol” angen dwy ffynhonnell yr edrychwyd arnynt. Mae “cryf” angen dwy sy’n gweld newid, un ohonynt yn gryf, a dim un sy’n gweld dim.
horizon-short = Tymor byr
horizon-intermediate = Canolig
horizon-long = Tymor hir
pattern-agree = Cytuno
pattern-conflict = Gwrthdaro
pattern-alone = Yn sefyll ar ei phen ei hun
pattern-not-looked-at = Dim wedi edrych
children-say-yes = Maent yn ei weld
children-say-no = Nid ydynt yn ei weld
children-say-not-heard = Heb eu clywed eto
error-ratings-submitted = Cyflwynwyd y graddau hyn
error-ratings-submitted-advice = Nid yw’r hyn a gyflwynodd graddiwr yn newid mwyach. Cytunwch ar y gell yn lle hynny, ar dudalen y ddau raddiwr.
error-nothing-rated = Nid oes dim i’w gyflwyno eto
error-nothing-rated-advice = Graddiwch o leiaf un gell yn gyntaf.
error-cells-not-whole = Nid yw rhai o’ch celloedd yn gyfan
error-cells-not-whole-advice = Ewch yn ôl i’r grid: mae pob cell sydd heb rywbeth yn dweud beth. Yna cyflwynwch eto.
error-raters-not-ready = Nid yw’r ddau raddiwr wedi cyflwyno
error-raters-not-ready-advice = Gallwch weld eich gilydd pan fydd dau raddiwr wedi cyflwyno.
error-rubric-retired = Mae cyfarwyddyd yr asesiad hwn wedi’i ymddeol
error-rubric-retired-advice = Nid oes dim yn cael ei raddio o dano mwyach; mae’r hyn a raddiwyd yn aros. Dechreuwch asesiad newydd i raddio o dan yr un sydd mewn grym.

imports-not-told-yet = Mae cynnwys y ffeil hon i bwy bynnag sy’n cael cyflwyno ffeiliau, nes iddi gael ei chymeradwyo.
imports-told-by-results = Mae’r hyn a gofnodwyd yn cael ei ddangos gyda chanlyniadau’r arolwg.
imports-not-told = Nid oes dim o’r ffeil hon wedi’i gofnodi, felly nid oes dim ohoni’n cael ei ddangos.
imports-asked-of-too-many = Atebodd mwy o blant ef nag a roddodd ateb i “{ $before }” sy’n arwain ato ({ $questionnaire }). Gwiriwch a yw’r ddwy golofn yn gywir yn y ffeil.
imports-columns-codes = Os oes ganddi godau yn lle geiriau: cod pob ateb
imports-columns-codes-hint = Yn nhrefn yr atebion, gyda choma rhyngddynt, fel 1, 2, 3. Gadewch ef yn wag os oes geiriau yn y golofn.
imports-columns-codes-of = Yn nhrefn yr atebion i “{ $question }” ({ $answers }), gyda choma rhyngddynt, fel 1, 2, 3. Gadewch ef yn wag os oes geiriau yn y golofn.
imports-columns-codes-wrong = { $heading }: rhowch un cod ar gyfer pob un o’r atebion hyn, pob un yn wahanol, gyda choma rhyngddynt: { $question }

# Trefnu (drafft)
kind-sorting = Trefnu
sortings-list = Trefnu
sortings-about = Datganiadau y mae pobl yn eu rhoi mewn trefn, o’r hyn sydd bwysicaf i’r lleiaf pwysig.
sortings-empty = Ysgrifennwch beth y gall pobl ei roi mewn trefn: beth a wnaed, beth a addawyd, neu beth bynnag rydych am ei wybod.
sortings-count = { $count ->
   *[other] { $count } trefnu
  }
sortings-new = Dechrau trefnu
sortings-change = Newid trefnu
sortings-title = Am beth mae?
sortings-title-missing = Rhowch am beth mae
sortings-purpose = Beth rydych yn ei ofyn i bobl?
sortings-purpose-hint = Mewn geiriau maent yn eu deall, fel: beth helpodd chi fwyaf?
sortings-purpose-missing = Rhowch beth rydych yn ei ofyn
sortings-statements = Datganiadau
sortings-statements-hint = Un ym mhob llinell, 8 i 40 ohonynt, gyda’r hyn a gymerwch o gamau ac addewidion.
sortings-statements-missing = Rhowch y datganiadau
sortings-statements-taken = Mae dau ddatganiad yr un fath: newidiwch un ohonynt
sortings-statements-out-of-range = Rhaid cael { $low } i { $high } datganiad
sortings-statements-contradicts = Mae rhywun wedi rhoi’r datganiadau hyn mewn trefn eisoes, felly ni allant newid: dechreuwch un newydd
sortings-taken = Cymryd y rhain hefyd
sortings-sizes = Faint o gardiau mae pob colofn yn eu cymryd?
sortings-sizes-hint = O’r lleiaf pwysig i’r pwysicaf, fel 1, 2, 3, 2, 1. Rhaid iddynt adio i nifer y cardiau. Gadewch yn wag i adael i bob colofn gymryd unrhyw nifer.
sortings-sizes-not-a-number = Rhowch rifau cyfan gyda choma rhyngddynt, fel 1, 2, 3, 2, 1
sortings-sizes-contradicts = Rhaid i’r colofnau gymryd cymaint o gardiau ag sydd: datganiadau a rhai pobl eu hunain
sortings-sizes-out-of-range = Rhaid cael { $low } i { $high } colofn
sortings-columns = Faint o golofnau, os ydynt yn cymryd unrhyw nifer?
sortings-columns-out-of-range = Rhaid cael { $low } i { $high } colofn
sortings-blanks = Faint o gardiau y gall pobl eu hysgrifennu eu hunain?
sortings-blanks-out-of-range = { $high } cerdyn ar y mwyaf
sortings-sort = Trefn
sortings-reason = Rheswm
sortings-arrange = Rhoi’r datganiadau mewn trefn
sortings-results = Beth ddaeth ohono
sorts-label = Trefn pwy yw hi?
sorts-label-hint = Nid enw plentyn: clwb ar ôl ysgol, grŵp cyntaf, er enghraifft.
sorts-label-missing = Rhowch drefn pwy yw hi, heb enw
sorts-people = Faint o bobl a’i rhoddodd mewn trefn gyda’i gilydd?
sorts-people-missing = Rhowch faint o bobl, 1 neu fwy
sorts-people-out-of-range = Rhowch { $low } i { $high }
sorts-made-on = Pryd?
sorts-made-on-missing = Rhowch y diwrnod
sorts-forced = Mae pob colofn yn cymryd hyn o gardiau a dim mwy. Mae cardiau na ysgrifennodd neb yn gadael eu lle yn rhydd.
sorts-free = Mae pob colofn yn cymryd unrhyw nifer o gardiau.
sorts-cards = Y cardiau
sorts-own = Eich cerdyn eich hun
sorts-own-place = Ble mae eich cerdyn eich hun yn mynd?
sorts-own-missing = Rhowch eich cerdyn eich hun mewn colofn hefyd
sorts-own-contradicts = Mae gan golofn fwy o gardiau nag y mae’n eu cymryd
sorts-not-placed = Heb ei osod eto
sorts-least = { $number }, lleiaf pwysig
sorts-most = { $number }, pwysicaf
sorts-column = { $number }
sorts-places-missing = Rhowch bob cerdyn mewn colofn
sorts-places-contradicts = Mae gan golofn fwy o gardiau nag y mae’n eu cymryd: symudwch rai
sorts-places-not-a-choice = Dewiswch un o’r colofnau
sorts-left = Llai
sorts-right = Mwy
sorts-place = Lle
sorts-unplaced = Cardiau i’w gosod
sorts-counted = { $sorts ->
   *[other] { $sorts } trefn
  } gan { $people } o bobl. Mae pob trefn yn cyfrif unwaith, faint bynnag o bobl a’i gwnaeth.
sorts-too-few = Dangosir beth ddaw ohono pan fydd { $least } o bobl wedi cymryd rhan, am fod trefn un person yn dweud am y person hwnnw.
sorts-consensus = W Kendall yw { $w }: mae 1 yn golygu bod pawb wedi’u rhoi yn yr un drefn, 0 nad oes gan y trefnau ddim yn gyffredin.
sorts-ranks = Beth oedd bwysicaf
sorts-rank = Lle
sorts-statement = Datganiad
sorts-mean = Safle cymedrig
sorts-spread = Lledaeniad
sorts-ranks-about = Safle cymedrig pob datganiad dros bob trefn; po uchaf, pwysicaf. Mae datganiadau mewn un golofn yn rhannu eu safle. Y gwyriad safonol yw’r lledaeniad.
sorts-own-written = Beth ysgrifennodd pobl eu hunain
sorts-factors = Grwpiau o farn debyg
sorts-no-factors-too-few = Gyda llai na { $least } trefn nid oes grwpiau’n cael eu chwilio: byddai un drefn yn fwy neu’n llai yn gwneud rhai eraill.
sorts-no-factors = Nid yw’r trefnau’n ffurfio grwpiau y gellir eu gwahaniaethu.
sorts-factor = Barn { $number }, { $sorts ->
   *[other] { $sorts } trefn
  }
sorts-explained = Yn esbonio { $percent }% o’r gwahaniaethau rhwng trefnau.
sorts-factor-most = Pwysicaf yma
sorts-factor-least = Lleiaf pwysig yma
sorts-distinguishing = Yn dweud yn wahanol i bob barn arall
sorts-shared = Beth mae pob barn yn ei ddweud yn yr un modd
sorts-loadings = Pa mor agos yw pob trefn at bob barn
sorts-defining = yn diffinio’r farn hon
sorts-method = Prif gydrannau’r cydberthnasau rhwng trefnau, wedi’u cylchdroi drwy varimax. Mae barn wedi’i gwneud o’r trefnau sydd amlwg agosaf ati. Gwahaniaethau ar 5 mewn 100, heb eu cywiro am faint sydd.
sorts-all = Y trefnau
sorts-about = { $people ->
   *[other] { $people } o bobl
  }, { $day }. Cofnodwyd gan { $by }.
sorts-withdraw = Cymryd y drefn hon yn ôl
sorts-withdrawn = Cymerwyd yn ôl:

# Ffeiliau tystiolaeth (drafft)
files-heading = Ffeiliau
files-choose = Ychwanegu ffeil
files-most = PDF, Word, Excel, PowerPoint, OpenDocument, lluniau (PNG, JPEG, WebP), testun a CSV; { $megabytes } MB ar y mwyaf. Mae ffeil o’r un enw yn dod yn fersiwn nesaf.
files-add = Ychwanegu’r ffeil hon
files-none = Nid oes ffeiliau eto.
files-about-one = Fersiwn { $version }, { $type }, { $kilobytes } KB. Ychwanegwyd gan { $by } ar { $day }.
files-withdraw = Cymryd y ffeil hon yn ôl
files-missing = Dewiswch ffeil
files-empty = Mae’r ffeil yn wag
files-too-large = Mae’r ffeil yn fwy na { $megabytes } MB. Cadwch hi’n llai, neu gofnodwch ble mae’n cael ei chadw.
files-lies = Mae’r enw’n gorffen yn .{ $says }, ond ffeil .{ $is } yw’r cynnwys. Ailenwch hi os dyna rydych yn ei olygu.
files-unknown = Nid yw’r math hwn o ffeil yn cael ei dderbyn. Cadwch hi fel PDF ac ychwanegwch honno.
files-damaged = Mae’r ffeil wedi’i difrodi neu wedi’i thorri. Agorwch hi lle cawsoch hi, cadwch hi eto ac ychwanegwch honno.
files-program = Mae’r ffeil yn cynnwys rhaglen neu facros, felly nid yw’n cael ei derbyn. Cadwch hi fel PDF ac ychwanegwch honno.
files-bomb = Mae’r ffeil wedi’i phacio’n rhy dynn neu’n cynnwys ffeil arall wedi’i phacio, felly nid yw’n cael ei dadbacio. Cadwch hi fel PDF ac ychwanegwch honno.
files-encrypted = Mae’r ffeil wedi’i diogelu gan gyfrinair, felly ni allai neb ei darllen yma. Cadwch hi heb un ac ychwanegwch honno.
files-pixels = Mae’r llun yn lletach neu’n uwch na { $most } picsel. Cadwch ef yn llai.
classification-public = Cyhoeddus: caiff unrhyw un ei weld
classification-internal = Mewnol: y rhai sy’n gweithio ag ef
classification-exempt = Wedi’i eithrio rhag ei gyhoeddi
evidence-classification = Pwy gaiff ei weld?
evidence-classification-missing = Dewiswch pwy gaiff ei weld
evidence-exempt-reason = Os yw wedi’i eithrio: pam?
evidence-exempt-reason-needed = Rhowch pam mae wedi’i eithrio rhag ei gyhoeddi
evidence-other-explanations = Beth arall allai esbonio’r newid?
evidence-other-explanations-hint = Rhaglenni eraill, staff newydd, cyfraith: beth bynnag a newidiodd ar yr un pryd, ac i ba raddau y gallech ei ddiystyru. Dywedwch “cyfrannodd at” yn hytrach nag “achosodd”.
evidence-file = Ffeil
evidence-reason = Rheswm

# Y model rhesymeg (drafft)
model-heading = Y model rhesymeg
model-ours = Ein heiddo ni yw’r hyn sydd o amgylch y canlyniadau: gweler y pecyn am ei darddiad.
model-about = O’r chwith i’r dde: beth sy’n cael ei wneud, beth mae hynny’n ei greu, ac at beth y gall gyfrannu. Lliw canlyniad yw’r mwyaf y mae unrhyw un ffynhonnell yn ei ddangos; nid yw’n adio dim.
model-none = Canlyniadau’n unig sydd gan y fframwaith hwn.
model-problem = Problem
model-goal = Nod
model-activities = Gweithgareddau
model-outputs = Allbynnau
model-short = Tymor byr
model-intermediate = Canolig
model-long = Tymor hir
model-picture-about = Gweithgareddau, allbynnau a chanlyniadau fel blychau gyda saethau rhyngddynt. Mae’r rhestrau isod yn dweud yr un peth.
model-rationales = Pam y dylai weithio
model-resources = Gyda beth
model-assumptions = Beth sy’n rhaid bod yn wir
model-risks = Beth allai fynd o’i le
model-lists = Yr un peth mewn rhestrau
model-leads-to = Gall gyfrannu at
model-crossed = Beth mae asesiadau eraill yn ei ddweud
model-crossed-about = Canlyniadau fframwaith arall sy’n siarad â rhai’r un hwn. Fe’u gosodir wrth eu hochr; nid oes seren yn cael ei chario drosodd.
model-crossed-from = Canlyniad yno
model-crossed-to = Canlyniad yma
model-crossed-how = Sut mae’n siarad ag ef
model-crossed-said = Beth a ddywedwyd amdano
model-crossed-nothing = Nid oes neb wedi’i asesu.
crossed-same = Yr un peth
crossed-part = Rhan ohono
crossed-related = Cysylltiedig

# Y siart fel ffeil, a’r enghraifft (drafft)
outcomes-file = Y siart fel ffeil (CSV)
example-heading = Enghraifft wedi’i gweithio
example-warning = Wedi’i ailadeiladu o destun tudalen lle collwyd lleoedd y sêr, i ddangos sut mae darllen siart. Nid dyma’r canfyddiad a gyhoeddwyd: peidiwch â’i ddyfynnu felly. Nid oes enwau i’r awdurdodau, ac mae rhesi ar goll.
example-caption = Rhesi siart o dystiolaeth, wedi’u hailadeiladu
example-how = Sut yr ailadeiladwyd hi
example-block = Awdurdod { $number }
example-lost = Methu ei hailadeiladu
example-file = Yr enghraifft fel ffeil (CSV)
cell-evidence-withdrawn = Tynnwyd tystiolaeth yn ôl
needs-star = Mae seren yn gorffwys ar dystiolaeth a dynnwyd yn ôl: { $cell }
needs-star-link = Agor y gell

# Sut y gwnaed asesiad (drafft)
method-heading = Sut y gwnaed ef, a beth helpodd
method-about = Chwe cham adrodd canlyniadau cydweithredol, gyda phwy gymerodd ran a pha rai a adawyd allan, a beth a yrrodd, a helpodd neu a rwystrodd newid yma.
method-change = Dweud sut y gwnaed ef
method-steps = Camau
method-step-scoping = Gweithdy cwmpasu
method-step-data-trawl = Casglu data
method-step-social-inquiry = Ymholiad cymdeithasol
method-step-analysis = Dadansoddi ac integreiddio
method-step-outcomes-panel = Panel canlyniadau
method-step-summit = Gweithdy uwchgynhadledd
method-about-scoping = Cytuno ar y model rhesymeg a’r cwestiynau
method-about-data-trawl = Casglu’r hyn sydd wedi’i ysgrifennu eisoes
method-about-social-inquiry = Gofyn i bobl
method-about-analysis = Ei bwyso gyda’i gilydd
method-about-outcomes-panel = Pobl sy’n adnabod y maes ac na redodd y rhaglen yn edrych arno
method-about-summit = Y rhai dan sylw yn edrych arno gyda’i gilydd
method-state = { $step }: pa mor bell yw?
method-who = { $step }: pwy gymerodd ran?
method-note = { $step }: beth ddylid ei wybod?
method-panel-hint = Ni chaiff aelodau fod wedi cynllunio na rhedeg y rhaglen. Swyddi a grwpiau, dim enwau plant.
method-who-took-part = Cymerodd ran:
method-drivers = Beth a yrrodd newid
method-drivers-hint = Un ym mhob llinell, gyda rhifau ei dystiolaeth mewn cromfachau, fel: gweithlu sefydlog (3, 7).
method-enablers = Beth helpodd
method-barriers = Beth rwystrodd
method-nothing = Nid oes neb wedi dweud dim eto.
method-scoping-note-needed = Rhowch pam y’i gadawyd allan
method-data-trawl-note-needed = Rhowch pam y’i gadawyd allan
method-social-inquiry-note-needed = Rhowch pam y’i gadawyd allan
method-analysis-note-needed = Rhowch pam y’i gadawyd allan
method-outcomes-panel-note-needed = Rhowch pam y’i gadawyd allan
method-summit-note-needed = Rhowch pam y’i gadawyd allan
method-scoping-who-needed = Rhowch pwy gymerodd ran
method-data-trawl-who-needed = Rhowch pwy gymerodd ran
method-social-inquiry-who-needed = Rhowch pwy gymerodd ran
method-analysis-who-needed = Rhowch pwy gymerodd ran
method-outcomes-panel-who-needed = Rhowch pwy gymerodd ran
method-summit-who-needed = Rhowch pwy gymerodd ran
step-state-planned = I ddod
step-state-done = Wedi’i wneud
step-state-left-out = Wedi’i adael allan
results-file = Y canlyniadau hyn fel ffeil (CSV)

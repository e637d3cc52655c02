# Every word that a person reads, by feature. British spelling, plain English.
# One word has one meaning: see the glossary in /help/words.

service = Lodestar
skip-to-content = Skip to main content
sign-out = Sign out
back = Back
cancel = Cancel
none = None
not-known = Not known
nothing-yet = Nothing here yet
nothing-to-choose = There is nothing to choose from yet. Record what this comes from first.
welsh-draft = Draft Welsh: no translator has approved it
demonstration = Demonstration.
demonstration-words = This authority, its people and its figures are invented.
day-hint = For example, 27/3/2026
date-range = { $from } to { $to }
date-since = Since { $from }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

navigation-label = Main
navigation = Home
navigation-rounds = Surveys
navigation-findings = Findings
navigation-priorities = Priorities
navigation-pledges = Pledges
navigation-actions = Plan
navigation-evidence = Evidence
navigation-outcomes = Outcomes
navigation-reports = Reports
navigation-group = Young people
footer-small-numbers = Why some numbers are hidden
footer-accessibility = Accessibility statement

# What may be wrong with an answer
problems-title-prefix = Error:
problems-heading = There is a problem
problem-missing = Answer “{ $label }”
problem-too-long = “{ $label }” must be { $limit } characters or fewer
problem-not-a-date = “{ $label }” must be a real date, like 27/3/2026
problem-too-early = “{ $label }” must not be before the day it opened
problem-in-the-future = “{ $label }” must be today or a day in the past
problem-not-a-choice = Choose one of the answers to “{ $label }”
problem-not-a-number = “{ $label }” must be a whole number, like 96
problem-out-of-range = “{ $label }” must be a number from { $low } to { $high }
problem-too-many = “{ $label }” must not be less than any of its parts
problem-not-an-email = Enter an e-mail address in the right form, like name@example.org
problem-too-short = “{ $label }” must be { $limit } characters or more
problem-needed = “{ $label }” is needed because of your other answers
problem-contradicts = “{ $label }” contradicts another answer
problem-taken = “{ $label }” is already in use

# Errors
error-not-found = Page not found
error-not-found-advice = If you typed the web address, check that it is correct. If you followed a link, what it led to may be in another authority.
error-forbidden = You cannot do this
error-forbidden-advice = Your role does not allow it. Ask your participation lead, or whoever gave you your account.
error-stale = This changed while you looked at it
error-stale-advice = Somebody else saved a change. Go back, look at it as it is now, and try again.
error-withdrawn = This was withdrawn
error-withdrawn-advice = It can be read, but no longer changed. Record a new one if it is needed again.
error-already-imported = This file was imported before
error-already-imported-advice = The same file, to the last letter, is recorded already. Nothing was changed.
error-already-decided = This was decided already
error-already-decided-advice = Somebody approved it or threw it away. Go back to see it as it is now.
error-taken = There is one already
error-taken-advice = The same name, code, question or cell is recorded. Go back and open that one to change it.
error-built-upon = Something was built on this
error-built-upon-advice = Other records came of it. Withdraw those first, so that nothing hangs in the air.
error-too-large = That was too much
error-too-large-advice = What you sent is larger than this service accepts. Make it smaller and try again.
error-refused = A plugin did not do it, and says why
error-refused-advice = Nothing was recorded. These are its reasons:
error-plugin = A plugin did not do its work
error-plugin-advice = Nothing was recorded. Try again. If it happens again, tell whoever runs this service, with the number below.
error-fault = Sorry, there is a problem with the service
error-fault-advice = Nothing was recorded. Try again later. If it happens again, tell whoever runs this service, with the number below.
error-reference = Number: { $reference }
error-home = Go to the start

# Signing in
sign-in-heading = Sign in
sign-in-email = E-mail address
sign-in-password = Password
sign-in-button = Sign in
sign-in-help = Whoever looks after Lodestar in your authority can give you an account or a new password.
sign-in-mismatch = Enter the e-mail address and password of an account. One of them is not right.
sign-in-wait = There were too many attempts for this e-mail address. Try again in { $minutes } minutes.

# Start and home
start-heading = Your authorities
start-authorities = Open an authority
start-administration = Look after this service
start-nothing = You belong to no authority yet. Ask whoever gave you your account.
home-heading = From what children said to what changed
home-results = What they said in the newest survey
station-rounds = surveys
station-findings = findings
station-priorities = priorities
station-pledges = pledges
station-actions = actions
station-evidence = pieces of evidence
station-outcomes = outcomes with change
station-rounds-none = nobody has answered yet
station-rounds-note = { $responded } of { $eligible } answered the newest ({ $rate })
station-rounds-answered = { $responded } answered the newest
station-rounds-hidden = too few answered to say how many
station-findings-note = { $bright ->
    [one] 1 bright spot
   *[other] { $bright } bright spots
  }, { $improve } to improve
station-findings-gap = { $count ->
    [one] 1 with no answer yet
   *[other] { $count } with no answer yet
  }
station-priorities-note = newest chosen on { $day }
station-priorities-gap = { $count ->
    [one] 1 with nothing promised
   *[other] { $count } with nothing promised
  }
station-pledges-note = { $kept } kept, { $late } past their date
station-pledges-gap = { $count ->
    [one] 1 with nothing behind it
   *[other] { $count } with nothing behind them
  }
station-actions-note = { $count ->
    [0] none overdue
   *[other] { $count } overdue
  }
station-actions-gap = { $count ->
    [one] 1 without an owner
   *[other] { $count } without an owner
  }
station-evidence-note = { $count ->
    [0] none from children yet
   *[other] { $count } from children
  }
station-outcomes-none = nothing was assessed yet
station-outcomes-note = { $strong } strong, { $some } some, { $unseen } not looked at
needs-heading = Needs somebody
needs-nothing = Every action has an owner, and every finding has an answer.
needs-owner = “{ $action }” has no owner
needs-owner-text = { $reference } is due on { $due }, and its post is empty.
needs-owner-link = Choose a new owner
needs-answer = { $count ->
    [one] 1 finding has no answer
   *[other] { $count } findings have no answer
  }
needs-answer-text = Children said “{ $finding }”. Make it part of a priority, or say why nothing will be done.
needs-answer-link = Answer the findings
late-heading = Late or at risk
late-owner = Owner
late-due = Due
late-now = Now
they-say-heading = They say
they-say-nothing = The young people’s group disputes none of our claims.
they-say-text = The authority says: { $status }. { $group } says: { $verdict }.
told-heading = Have children been told?
told-not-yet = Not told yet
told-on = Told on { $day }
mark-overdue = Overdue
mark-no-owner = No owner

# The kinds of record
kind-authority = Authority
kind-person = Person
kind-membership = Role
kind-round = Survey
kind-result = Result
kind-import = Import
kind-quote = Quote
kind-self-assessment = Self-assessment
kind-finding = Finding
kind-priority = Priority
kind-pledge = Pledge
kind-meeting = Meeting
kind-decision = Decision
kind-challenge = Challenge
kind-practice = Practice
kind-action = Action
kind-evidence = Evidence
kind-assessment = Assessment
kind-rating = Rating
kind-report = Report

# What every record has
strip-label = Where this stands on the thread
strip-came-from = What it came from
strip-here = You are here
strip-came-of = What came of it
strip-nothing-before = It stands at the beginning
strip-nothing-after = Nothing yet
change-this = Change this
withdraw-this = Withdraw this
withdrawn = Withdrawn
withdrawn-list = Withdrawn
withdrawn-note = Withdrawn on { $day } by { $by }: { $reason }
withdraw-heading = Withdraw this?
withdraw-about = It stays readable, with your name and your reason, but it no longer counts.
withdraw-reason = Why do you withdraw it?
withdraw-reason-hint = One sentence that somebody will understand in five years.
withdraw-button = Withdraw
form-save = Save
history-heading = What happened
history-reason = Reason
history-came-from = What it came from
history-verdict = Verdict of the young people’s group
verb-recorded = { $by } recorded it
verb-changed = { $by } changed it
verb-withdrawn = { $by } withdrew it
verb-restored = { $by } put it back
verb-approved = { $by } approved it
verb-verdict-given = { $by } gave the group’s verdict
verb-signed-in = { $by } signed in
verb-commented = { $by } commented on it
verb-comment-withdrawn = { $by } withdrew a comment

comments-heading = What people say about it
comments-none = Nobody has said anything yet.
comments-by = { $by } said
comments-tells = Told: { $names }
comments-comment = Add a comment
comments-comment-hint = Do not name a child, and do not write numbers that could point to one. To tell somebody, write @ and their name.
comments-comment-missing = Enter what you want to say
comments-tell = Who should be told?
comments-tell-hint = Everybody here may read your comment. Those you tick find it among their notices.
comments-tell-somebody = Tell somebody about it
comments-add = Add comment
comments-heard-by = Everybody who may read this record can read your comment.
comments-heard-by-group = Everybody who may read this pledge can read your comment, and so can the young people’s group. Write so that they feel spoken to.
comments-withdraw = Withdraw this comment?
comments-withdraw-this = Withdraw this comment
comments-withdraw-about = Nobody will be able to read its words any more. Your name and your reason stand in its place.
comments-back-to-group = Back to your page
following-yes = You follow this: what happens to it is among your notices.
following-no = Follow this to find what happens to it among your notices.
following-start = Follow
following-stop = Stop following
group-talk = Talk about this

notices-heading = For you
notices-about = Who told you something, what happened to what you follow, and which days come near.
notices-count = { $count ->
    [0] Nothing new
    [one] { $count } new notice
   *[other] { $count } new notices
}
notices-new = New
notices-new-none = Nothing new. You have seen everything.
notices-seen = Seen before
notices-seen-none = Nothing of the last 30 days.
notices-see = I have seen these
notices-late = Late
notices-told = { $by } told you something in a comment
notices-due = It is due on { $day }
notices-overdue = It was due on { $day }
notices-settings = What you are told

calendars-heading = Your calendar
calendars-about = Your own calendar can show your days: what you own or follow, and meetings. Make an address here, and add it to your calendar as a subscription.
calendars-none = You have no calendar address yet.
calendars-made = Your address was made on { $at }. A new one ends it.
calendars-renew = Make a new address
calendars-once = This is your address. It is shown this once, so copy it now.
calendars-lost = Whoever has it can see your days, so keep it to yourself. If somebody else has it, make a new one.
calendars-of = Lodestar: { $name }

digests-heading = Mail
digests-about = One mail with what is new for you. It names no titles and no figures, and ends whenever you want. You get it if those who run this site have set up mail.
digests-every = How often should we mail you?
every-day = Every day
every-week = Every week, on Monday
every-none = Never
digests-quiet-from = No mail from
digests-quiet-until = No mail until
digests-quiet-until-hint = The same hour as above means that a mail may come at any time.
digests-subject = { $count ->
    [one] Lodestar: one thing for you
   *[other] Lodestar: { $count } things for you
}
digests-dear = Dear { $name },
digests-more = All of it is at { $address }
digests-why = You get this mail because you have a Lodestar account.
digests-to-stop = To get no more of them, open { $address }
digests-stop = Stop these mails?
digests-stop-about = { $name } will get no more mails from Lodestar. What is new still stands under “For you”.
digests-stop-button = Stop them
digests-stopped = You will get no more of these mails. You can turn them on again under “What you are told”.
conflict-heading = Somebody else was faster
conflict-about = { $by } saved a change while you were writing. Nothing of yours is lost: here are both versions.
conflict-sides = Your version and the one that is stored
conflict-question = Question
conflict-yours = Yours
conflict-stored = Stored now
conflict-differs = Do they differ?
conflict-different = Different
conflict-same = The same
conflict-keep-stored = Keep what is stored and throw mine away
conflict-save-yours = Or save yours
conflict-save-yours-about = Change yours as you like. Saving it replaces what is stored; the old answers stay in the history.

# Shared choices
domain-relationships = Relationships
domain-resilience = Resilience
domain-rights = Rights
domain-recovery = Recovery
domain-wellbeing = Well-being
mode-online = On a screen
mode-paper = On paper
mode-both = Both
finding-kind-bright-spot = Bright spot
finding-kind-improve = To improve
finding-kind-know = To know
chosen-by-group = The young people’s group
chosen-by-board = The corporate parenting board
chosen-by-officers = Officers
method-vote = By a vote
method-ranking = By putting findings in order
method-discussion = By talking it over
made-by-authority = The authority
made-by-team = A team
made-by-person = One person
pledge-sort-do = To do something
pledge-sort-think = To think or speak differently
pledge-status-in-hand = In hand
pledge-status-kept = Kept
pledge-status-partly-kept = Partly kept
pledge-status-not-kept-yet = Not kept yet
pledge-status-cannot = Cannot be kept
verdict-noticed = We noticed
verdict-not-yet = Not yet
verdict-not-sure = Not sure
delivery-not-started = Not started
delivery-in-progress = In progress
delivery-complete = Complete
delivery-closed = Closed without being done
delivery-paused = Paused
rag-blue = Complete
rag-green = On track
rag-amber = At risk
rag-red = Off track
rag-grey = Not started or paused
impact-not-known = Not known yet
impact-helped = It helped
impact-some-help = It helped a little
impact-no-help = It did not help
impact-made-worse = It made things worse
source-document = Document
source-interview = Interview
source-focus-group = Focus group
source-survey = Survey
source-other = Other
sources-document = Documents
sources-interview = Interviews
sources-focus-group = Focus groups
direction-positive = Things got better
direction-negative = Things got worse
direction-mixed = Some better, some worse
direction-none = Nothing changed
attribution-direct = It was done because of what children said
attribution-indirect = What children said helped
attribution-already-under-way = It was under way anyhow
attribution-unclear = Nobody can say
rating-not-looked-at = Not looked at
rating-not-rated-yet = Not rated yet
rating-no-evidence = No evidence of change found
rating-some-evidence = Some evidence of change
rating-strong-evidence = Strong evidence of change
rating-too-early = Too early to say
rating-does-not-apply = Does not apply
rating-raters-differ = Raters differ
cell-not-looked-at = Not looked at
cell-not-rated-yet = Not rated yet
cell-no-evidence = No evidence
cell-some-evidence = Some
cell-strong-evidence = Strong
cell-too-early = Too early
cell-does-not-apply = Does not apply
cell-raters-differ = Raters differ
cell-conflict = Sources disagree
level-some = Some evidence
level-strong = Strong evidence
nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland
role-lead = Participation lead
role-board = Member of the corporate parenting board
role-group = Young people’s group
role-owner = Action owner
role-evaluator = Evaluator
role-inspector = Inspector
role-administrator = Administrator of this service

# How an authority's survey figures are judged and protected
survey-rules-heading = How figures are judged and protected
survey-rules-level-percent = How many comparisons in 100 may look different by chance?
survey-rules-level-percent-hint = 5 is usual. With 5, intervals are 95% intervals. A lower number gives fewer flags, and surer ones.
survey-rules-is-discovery-controlled = Show what is left of the flags when it counts how many there are?
survey-rules-is-discovery-controlled-hint = With 40 questions, chance alone gives about 2 flags. This shows a second, stricter flag beside each (Benjamini and Hochberg).
survey-rules-large-from-points = From how many percentage points is a difference large?
survey-rules-rate-min-percent = Under which response rate, in percent, are surveys not compared?
survey-rules-small-max = Which is the largest count that is hidden?
survey-rules-small-max-hint = 5 hides 1 to 5, as the Department for Education does. 7 and 10 are used too.
survey-rules-small-reason = Why are fewer counts hidden than 1 to 5?
survey-rules-small-reason-hint = Only if the number above is under 5. It is kept with your name.
survey-rules-small-reason-needed = Say why counts of up to 5 need not be hidden, or hide 1 to 5
survey-rules-are-quotes-offered = May children’s own words be offered, one at a time, to those who may clear them?
survey-rules-are-quotes-offered-hint = Words that nobody has cleared are never stored.

# Surveys
rounds-list = Surveys
rounds-about = Each time children in care or care leavers were asked how their lives are.
rounds-empty = Record a survey first: when it opened and how it was answered. Then hand in the file with the answers.
rounds-count = { $count ->
    [one] 1 survey
   *[other] { $count } surveys
  }
rounds-new = Record a survey
rounds-change = Change a survey
rounds-title = Name of the survey
rounds-title-hint = For example, Spring 2026
rounds-title-missing = Enter a name for the survey, like Spring 2026
rounds-opened-on = First day
rounds-opened-on-missing = Enter the first day of the survey
rounds-closed-on = Last day
rounds-closed-on-hint = Leave this empty while it is still open.
rounds-closed-on-too-early = The last day must not be before the first
rounds-mode = How was it answered?
rounds-mode-missing = Choose how it was answered
rounds-results = What they answered
rounds-import = Hand in a file of answers

# Fieldwork: the step of a round's cycle, preparing it, reaching children, weekly numbers
fieldwork-stage = Where it is in its cycle
fieldwork-step-of = Step { $number } of { $count }: { $step }
fieldwork-not-begun = It has not begun yet
fieldwork-state-now = Now
fieldwork-state-past = Done
fieldwork-state-next = To come
fieldwork-planned = Planned: { $day }
fieldwork-began = Began: { $day }
fieldwork-moved = { $step } began on { $day }. Recorded by { $by }, { $at }.
fieldwork-moves = How it moved
fieldwork-move-on = Move it on
fieldwork-no-cycle = This survey is in no cycle yet
fieldwork-no-cycle-about = Say which cycle it is run in. Then this page shows the step that it is in, and what to see to in each.
fieldwork-cycle-heading = Choose the cycle
fieldwork-cycle-about = Your authority’s checklist for a cycle begins as a copy of its pack, and is your own from then on.
fieldwork-cycle-cycle = Which cycle is it run in?
fieldwork-cycle-cycle-missing = Choose which cycle the survey is run in
fieldwork-plan-heading = Plan the days
fieldwork-plan-about = On which day should each step begin? Leave blank what is not planned yet.
fieldwork-plan-planned-too-early = “{ $label }” must not begin before the steps that come before it
fieldwork-stage-heading = Move the survey on
fieldwork-stage-about = The step before stays in the history, with who moved it and when.
fieldwork-stage-step = Which step has begun?
fieldwork-stage-step-missing = Choose which step has begun
fieldwork-stage-began-on = On which day did it begin?
fieldwork-stage-began-on-missing = Enter the day on which it began
fieldwork-stage-began-on-too-early = It must not begin before the step that it is in now
fieldwork-stage-began-on-in-the-future = A step begins today or on a day in the past. To plan a day, use “Plan the days”.
fieldwork-stage-note = Is there anything to say about it?
fieldwork-stage-note-hint = To go back to an earlier step, say why.
fieldwork-stage-note-needed = Say why it goes back to an earlier step
fieldwork-prepared = What was prepared, and what came of it
fieldwork-what-came = What came of it: response rates
fieldwork-what = What
fieldwork-this-round = This survey
fieldwork-rate-of = Response rate, { $questionnaire }
fieldwork-items-of = Checklist, { $step }
fieldwork-nothing-said = Nothing said yet
fieldwork-done-of = { $done } of { $count } done
fieldwork-missed = Who was missed
fieldwork-low-rate = { $questionnaire }: { $rate } answered. From { $least }% surveys are compared.
fieldwork-unreached-in = { $setting }: no way to reach { $count } yet
fieldwork-unsaid-in = Nobody has said how children are reached here: { $settings }
fieldwork-below-floor = Fewer than { $least } { $people } could answer. With fewer, figures say little and many must be hidden. ({ $source })
fieldwork-preparation = Preparing the survey
fieldwork-preparation-about = What to see to in each step, how it stands, and how it stood last time. Put it beside the response rates, and the next survey can learn from it.
fieldwork-nothing-in-step = Your checklist has nothing for this step.
fieldwork-not-said = Not said yet
fieldwork-said-done = Done on { $day }
fieldwork-said-done-by = Done on { $day } by { $by }
fieldwork-standing-done = Done
fieldwork-standing-not-done = Not done
fieldwork-standing-does-not-apply = Does not apply
fieldwork-item-standing = How does it stand?
fieldwork-item-standing-missing = Choose how it stands
fieldwork-item-done-on = When was it done?
fieldwork-item-done-on-needed = Enter the day on which it was done
fieldwork-item-done-on-in-the-future = The day on which it was done must be today or in the past
fieldwork-item-done-on-contradicts = Only what was done has a day. Leave the day blank, or choose “Done”.
fieldwork-item-done-by = Who did it?
fieldwork-item-done-by-hint = A post or a team is enough.
fieldwork-item-note = Is there anything to say about it?
fieldwork-item-note-hint = If it does not apply, say why. Write nothing about a child.
fieldwork-item-note-needed = Say why it does not apply
fieldwork-reach = How every child will be reached
fieldwork-reach-about = Numbers by where children live and by the kind of adult they could ask. Never a list of children.
fieldwork-reach-caption = How many could ask whom
fieldwork-reach-all = All children
fieldwork-setting = Where they live
fieldwork-unreached = No way yet
fieldwork-no-way = Who has no way to be reached
fieldwork-never = Who never helps
fieldwork-kept = A number is stored and hidden. Leave this blank to keep it.
fieldwork-reach-heading = How children are reached: { $setting }
fieldwork-reach-form-about = How many children there could ask each kind of adult for help with the answers? Count each child once, with the adult they would ask first. You see here what you type. Afterwards small numbers are hidden from everybody, from you too. Leave blank what is to stay as it is.
fieldwork-reach-unreached = How many have no way to be reached yet?
fieldwork-reach-unreached-missing = Enter how many have no way to be reached yet, 0 if everybody has one
fieldwork-reach-other = Another kind of adult
fieldwork-reach-other-hint = A kind, like “Sports coach”. Never a name, and never their social worker or carer.
fieldwork-reach-other-not-a-choice = A social worker or a carer never helps a child to answer: the survey asks about both
fieldwork-reach-other-taken = That kind of adult is on the list already
fieldwork-reach-other-needed = Say which kind of adult the last number is for
fieldwork-reach-other-too-many = There is no room for one more kind of adult
fieldwork-reach-other-children = How many could ask that other kind of adult?
fieldwork-reach-other-children-needed = Enter how many could ask that other kind of adult
fieldwork-weeks = Response rates, week by week
fieldwork-weeks-caption = Answers and response rate at the end of each week
fieldwork-weeks-empty = Enter at the end of each week how many have answered so far. The survey tool sends you these numbers. Then you see who is missed while there is time to reach them.
fieldwork-week = Week
fieldwork-week-axis = Week of the survey
fieldwork-week-ended = Week { $number }, to { $day }
fieldwork-answered-rate = { $responded } answered, { $rate }
fieldwork-then = Last time: { $rate }
fieldwork-by-week = By week { $number }, { $rate } had answered.
fieldwork-by-week-before = By week { $number }, { $rate } had answered. By the same week of { $round } it was { $before }.
fieldwork-no-point = There is no week of which the rate may be shown yet.
fieldwork-could-answer = { $count } could answer
fieldwork-could-answer-unknown = Nobody has said yet how many could answer
fieldwork-chart-reading = The line with dots is this survey.
fieldwork-chart-reading-before = The line with dots is this survey. The broken line with diamonds is { $before }.
fieldwork-chart-hidden = A week in which few answered is left out, so that no child can be known by it.
fieldwork-week-heading = Enter a week’s numbers
fieldwork-week-about = How many had answered by the end of the week, counted from the first day. Leave blank what you do not know. You see here what you type; afterwards small steps are hidden.
fieldwork-week-week-ends-on = On which day did the week end?
fieldwork-week-week-ends-on-missing = Enter the day on which the week ended
fieldwork-week-week-ends-on-too-early = The week must not end before the survey opened
fieldwork-week-week-ends-on-in-the-future = The week must have ended today or before
fieldwork-week-week-ends-on-contradicts = The survey had closed before that week
fieldwork-week-answered = How many have answered so far: { $questionnaire }
fieldwork-week-answered-missing = Enter at least one number
fieldwork-week-answered-contradicts = “{ $label }” cannot be less than in an earlier week, or more than in a later one
fieldwork-week-answered-too-many = “{ $label }” cannot be more than could answer
fieldwork-week-eligible = How many could answer: { $questionnaire }
fieldwork-week-eligible-too-many = “{ $label }” cannot be less than have answered
fieldwork-checklist = Your authority’s checklist
fieldwork-checklist-of = Checklist: { $cycle }
fieldwork-checklist-about = What your authority sees to in each step. It is your own: what a survey has said of an item keeps the words that the item had then.
fieldwork-checklist-empty = The checklist begins as a copy of the pack when your first survey is put into this cycle. Open a survey and choose its cycle.
fieldwork-checklist-new = Add an item
fieldwork-checklist-form-about = It counts for every survey in this cycle from now on.
fieldwork-checklist-step-missing = Choose which step it belongs to
fieldwork-checklist-reword = Reword
fieldwork-checklist-leave-out = Leave out
fieldwork-checklist-step = Which step does it belong to?
fieldwork-checklist-title = What is to be done?
fieldwork-checklist-title-missing = Enter what is to be done
fieldwork-checklist-why = Why, or how?
fieldwork-checklist-reason = Why is it left out?
fieldwork-checklist-reason-missing = Enter why it is left out
fieldwork-own = Your own
fieldwork-left-out = Left out
fieldwork-left-out-note = Left out on { $day } by { $by }: { $reason }
fieldwork-put-back = Put back
fieldwork-offers = New in the pack
fieldwork-offers-about = These came with a later version of the pack. Your checklist stays as it is unless you take them over.
fieldwork-take-over = Take it over
history-cycle = Cycle
history-stage = Step of the cycle
history-began-on = Began on
history-note = Note
history-planned = Planned
history-check = Item of the checklist
history-standing = How it stands
history-done-on = Done on
history-done-by = Done by
history-reach = How children are reached
history-week = Weekly numbers entered
history-checklist = Checklist

# Results
results-heading = What they said: { $round }
results-list = Results
results-about = What was answered to each question, in every survey.
results-empty = Hand in the file of the survey, and the answers appear here.
results-count = { $count ->
    [one] 1 result
   *[other] { $count } results
  }
results-new = Record a result by hand
results-change = Correct a result
results-title = Question
results-round = Survey
results-round-missing = Choose the survey
results-question = Question and questionnaire
results-question-hint = Choose it and save: then enter how many gave each answer.
results-question-missing = Choose the question
results-option = How many answered “{ $option }”?
results-base = How many children answered the question?
results-base-missing = Enter how many children answered the question
results-answered = { $responded } answered
results-answered-of = { $responded } of { $eligible } answered ({ $rate })
results-base-header = Answered
results-share = Share
results-skipped = How many left the question out?
results-who = Who answered
results-questionnaire = Questionnaire
results-eligible = Could answer
results-responded = Answered
results-rate = Rate
results-reading = The dot is the share of those who answered the question, and the bar is its interval: between its ends the share may well lie, were chance counted in. The diamond is the share in other authorities. Every share counts the answers that are good: for fear, those who are not afraid.
results-hidden = [c] stands for a number that is hidden so that no child can be known by it.
results-as-table = The same as a table, with questions and bases: { $questionnaire }
results-cut = Counts the answers
results-before = Survey before
results-next = Next
no-base = [z]
several-answers = Several answers each
several-answers-cut = Each answer by itself

# Results beside others
results-outstanding = What stands out
results-verdicts = Beside other authorities: { $better } better, { $inline } in line, { $worse } worse. { $few } are not compared.
results-no-verdicts = Nothing is compared with other authorities yet. The table says why for each question.
results-worse = worse than others
results-better = better than others
results-of-ages = { $title }, ages { $ages }
results-no-domain = Not in the codebook any more
results-to-table = The same as a table
results-dots = { $title }: { $values }. Beside others: { $verdict }.
comparisons-interval = { $confidence }% interval { $low } to { $high }
comparisons-points = { $points } { $size ->
    [one] percentage point
   *[other] percentage points
  }, { $confidence }% interval { $low } to { $high }
comparisons-p = p = { $p }
comparisons-p-tiny = p < 0.001
comparisons-question = Codebook { $codebook }, ages { $ages }
comparisons-question-unknown = It was recorded before the version of its question was kept.
comparisons-base-words = { $base }, of { $of }
comparisons-base-answered = { $base }, of those who answered “{ $answers }” to “{ $question }”
comparisons-base-share = { $base }, of the { $share } who answered “{ $answers }” to “{ $question }”
comparisons-verdict-better = better
comparisons-verdict-in-line = in line
comparisons-verdict-worse = worse
comparisons-verdict-none = no comparison
comparisons-no-pool-too-few = fewer than three other authorities here have asked the same, and no figure is published
comparisons-no-pool-hidden = what the others said together is hidden, and no figure is published
comparisons-no-flag-several = several answers each have no one share
comparisons-no-flag-hidden = its share is hidden
comparisons-no-flag-nobody-answered = nobody answered it
comparisons-no-flag-low-rate = so few of those who could answer did that they may be others
comparisons-no-flag-small-base = fewer than ten answered it
comparisons-no-flag-small-comparator = the others are fewer than ten
comparisons-no-flag-share-at-an-end = the published figure is 0% or 100%, and nobody knows of how many
comparisons-no-flag-no-direction = neither more nor less of it is good
comparisons-test-fisher = Fisher’s exact test, two-sided, at { $level }%: { $p }
comparisons-test-binomial = Exact binomial test, two-sided, at { $level }%: { $p }. The published figure is taken as exact, because nobody knows of how many it is.
comparisons-adjusted = Counting how many flags are read together (Benjamini and Hochberg): { $verdict }, adjusted { $p }
comparisons-others = others { $share }
comparisons-pool = { $share } of { $base } in { $authorities } other authorities here, { $years }.
comparisons-taken = { $count ->
    [one] For 1 of them a small number was taken as 3, because it is hidden.
   *[other] For { $count } of them a small number was taken as 3, because it is hidden.
  }
comparisons-of = of { $base }
comparisons-base-unknown = of how many was not published
comparisons-published = { $share }: { $whom }, { $base }, { $years }. Published as “{ $words }”, { $published }. Source: { $source }
comparisons-precision-approximate = The source says it in words, so it is not exact.
comparisons-precision-fraction = The source says it as one in so many, so it is not exact.
comparisons-same-or-better = The same as or better than the general population
comparisons-not-as-good = Not as good as the general population
comparisons-no-population = No figure is published that counts the same answers.
comparisons-nobody = Nobody
comparisons-others-header = Other authorities
comparisons-flag-header = Flag
comparisons-population-header = General population
comparisons-before-nothing = It was not asked before.
comparisons-before-not = Not comparable with { $round }:
comparisons-before = { $share } in { $round }
comparisons-change-hidden = One of the two is hidden, and so is the difference.
comparisons-effect-large = Large, and more than chance.
comparisons-effect-large-but-unsure = Large, but so few answered that it could be chance.
comparisons-effect-small-but-sure = Small, but more than chance.
comparisons-effect-small = It could be chance.
comparisons-not-indicator = It is another question.
comparisons-not-questionnaire = It is another questionnaire.
comparisons-not-ages = The questionnaire was for other ages.
comparisons-not-ages-unknown = For which ages one of them was is not known.
comparisons-not-base = It was asked of others.
comparisons-not-wording = The question was asked in other words.
comparisons-not-options = There were other answers to choose from.
comparisons-not-cut = Other answers were counted.
comparisons-not-rate-unknown = How many could have answered this survey is not known.
comparisons-not-rate-low = Too few answered this survey.
comparisons-not-rate-before-unknown = How many could have answered the survey before is not known.
comparisons-not-rate-before-low = Too few answered the survey before.
comparisons-rules = Flags compare with other authorities by a two-sided exact test at { $level }%. Surveys under a response rate of { $rate }% are not set side by side. A difference is large from { $points } percentage points. “The same as or better than the general population” is another rule, without a test.
comparisons-rules-plain = How many flags are read together is not taken into account.
comparisons-rules-controlled = A second flag beside each takes into account how many are read together.

# One indicator over surveys
indicators-heading = { $title }, survey by survey
indicators-about = One question in every questionnaire and every survey. Where the line breaks, the two surveys may not be set side by side, and the list under it says why.
indicators-caption = { $questionnaire }: share of the answers that count
indicators-break = Break { $number }, before { $round }:
indicators-point = { $round }: { $share }
indicators-chart = Share over surveys
indicators-change = Change since the survey before
indicators-rate = Response rate
indicators-first = This is the first survey with it.

# Proposed findings
proposals-heading = Proposed findings: { $round }
proposals-from-these = Propose findings from these
proposals-about = What the numbers suggest. Nothing here is a finding until a person makes it one, and nothing that children say is unimportant because a test is silent about it.
proposals-none = The numbers of this survey propose nothing more. Any result can still become a finding.
proposals-open = To decide
proposals-count = { $count ->
    [one] 1 proposal to decide
   *[other] { $count } proposals to decide
  }
proposals-sentence = { $title }, ages { $ages }: { $share } of { $base } ({ $cut }). { $grounds }
proposals-ground-better = Better than other authorities
proposals-ground-worse = Worse than other authorities
proposals-ground-as-good-as-population = The same as or better than the general population
proposals-ground-much-better = Much better than in the survey before
proposals-ground-much-worse = Much worse than in the survey before
proposals-ground-much-other = Much other than in the survey before
proposals-grounds-better = More than in other authorities ({ $others }).
proposals-grounds-worse = Not as good as in other authorities ({ $others }).
proposals-grounds-as-good-as-population = The same as or better than in the general population ({ $population }).
proposals-grounds-much-better = Much better than in { $round } ({ $before }).
proposals-grounds-much-worse = Much worse than in { $round } ({ $before }).
proposals-grounds-much-other = Much other than in { $round } ({ $before }).
proposals-why = Why it is proposed
proposals-kind = It would be
proposals-numbers = The numbers
proposals-accept = Accept as it is
proposals-edit = Edit and accept
proposals-decline = Decline
proposals-edit-heading = Edit a proposed finding
proposals-decline-heading = Decline a proposed finding
proposals-reason = Why is it not a finding?
proposals-reason-hint = It is kept with your name, for whoever asks later.
proposals-reason-missing = Say why it is not a finding
proposals-decided = What was decided
proposals-decided-what = Proposed
proposals-decided-how = Decision
proposals-decided-who = Who and when
proposals-decided-why = Reason or finding
proposals-decision-accepted = Accepted
proposals-decision-edited = Edited and accepted
proposals-decision-declined = Declined
proposals-to-finding = The finding
proposals-by = { $by }, { $at }
findings-band-none = Nobody has recorded what children and young people aged { $ages } said.
findings-band-other = From no questionnaire’s results
results-proposal = Proposed
verb-accepted = { $by } made a finding of what was proposed
verb-declined = { $by } declined what was proposed

# Imports
imports-list = Files handed in
imports-about = Every file that was read, what was found in it and who approved it. The files themselves are not kept.
imports-empty = Open a survey and hand in a file.
imports-new = Hand in a file
imports-new-about = { $round }. The file is read, counted and thrown away. You see what was found before anything is recorded.
imports-file = File
imports-file-hint = CSV, XLSX, ODS or SPSS (.sav), { $megabytes } MB at most. One row for each child, or one row for each answer with its count.
imports-questionnaire = Which questionnaire is it?
imports-questionnaire-in-file = The file says so
imports-look = Look at what is in it
imports-too-large = The file is larger than { $megabytes } MB. Save only the sheet with the answers and hand that in.
imports-empty-file = Choose a file with answers in it
imports-broken-off = The file did not arrive whole. Hand it in again.
imports-no-importer = No plugin of this authority may read such a file. Ask an administrator to look at its page of plugins.
imports-day = Handed in
imports-by = By
imports-status = What became of it
imports-waiting = Waiting to be approved
imports-approved-on = Approved on { $day }
imports-thrown-away = Thrown away
imports-would = Approving it would add { $added ->
    [one] 1 result
   *[other] { $added } results
  }, change { $changed } and leave { $same } as they are.
imports-rows = Rows of answers
imports-refused = Rows left out
imports-plugin = Read by
imports-approve = Approve and record
imports-throw-away = Throw it away
imports-warnings = Before you approve
imports-refused-rows = Rows that were left out
imports-unknown = Columns that were not recognised
imports-unknown-about = Nothing in them was read. If one is a question, say which.
imports-column = Column
imports-near = Nearest questions
imports-found = What was found
imports-results = Questions and answers
imports-matched = Columns that were used
imports-understood = Understood, not kept
imports-line = Line { $line }
imports-whole-file = Whole file

# The import wizard
imports-undone-on = Undone on { $day }
imports-undo = Undo this import
imports-undo-about = What it added is withdrawn, and what it changed says again what it said before. It stays in the history, with your reason. The same file can be handed in again.
imports-undo-reason = Why do you undo it?
imports-undo-button = Undo the whole import
imports-undo-refused = It cannot be undone yet
imports-undo-refused-about = Something was built on it or changed since. Withdraw or undo these first:
imports-undo-built-upon = built on this import
imports-undo-changed-since = changed after this import
imports-undo-imported-since = came later, with the same questions
imports-steps = Steps
imports-step-here = Step { $number } of { $all }
imports-step-file = Hand in the file
imports-step-read = It is read
imports-step-columns = Match its columns
imports-step-approve = Look and approve
imports-step-done = (done)
imports-next = What to do next
imports-next-columns = { $columns }. Say what they are, or go on without them.
imports-next-look = Look at what would change.
imports-next-approve = Then approve it.
imports-again = Hand the file in again
imports-lost = This file is not being read any more: the server was started again, or it is too long ago. Hand it in again.
imports-reading = Reading { $file }
imports-reading-received = It arrived: { $kilobytes } KB
imports-reading-counting = The answers are counted
imports-reading-checking = The counts are checked
imports-reading-now-received = The file has arrived and is waiting for its turn.
imports-reading-now-counting = The answers are being counted.
imports-reading-now-checking = The counts are being checked.
imports-reading-about = This page looks again by itself every few seconds. You can leave it and come back.
imports-reading-look = Look now
imports-contradictions = Numbers that contradict each other
imports-contradictions-about = The file says two things that cannot both be true. What could be counted was counted.
imports-unknown-count = { $count ->
    [one] 1 column was not recognised
   *[other] { $count } columns were not recognised
}
imports-left-out = Columns that are no question of the survey
imports-changes = What would change
imports-now = Recorded now
imports-effect = What happens
imports-effect-added = Added
imports-effect-changed = Changed
imports-effect-same = The same
imports-base-now = Answered, recorded now
imports-share-now = Share, recorded now
imports-base-then = Answered, in the file
imports-share-then = Share, in the file
imports-same-count = { $count ->
    [one] 1 result stays the same
   *[other] { $count } results stay the same
}
imports-columns = Match the columns
imports-columns-about = Say what each column is. What you say is kept for next time, and this file is read again by it. Nothing is guessed.
imports-columns-undecided = Not decided
imports-columns-no-question = Not a question of this survey
imports-columns-near = { $question } (nearest)
imports-columns-save = Save and read the file again
imports-columns-onward = Go on without them
imports-columns-none = Every column has been recognised or left out.
imports-columns-to-approve = Look at what would change
imports-columns-nothing-said = Say what at least one column is, or go on without them
imports-columns-heading = “{ $heading }” is too long or has no words in it, so it cannot be kept
imports-columns-not-asked = “{ $heading }” is not a question of any questionnaire in this file
imports-columns-means = “{ $heading }” already means “{ $question }”. Take that back first, or choose another question
imports-columns-twice = “{ $heading }”: another column of this file already answers “{ $question }”, so it would be counted twice
imports-columns-gone = What you said is kept
imports-columns-gone-about = The file itself is not held any more. Hand it in again, and it is read by what you said.
codebook-heading = What our columns mean
codebook-about = The authority’s own codebook: column headings that somebody has matched by hand. Every file is read by it.
codebook-empty = When a file has a column that nobody recognises, say what it is. It is kept here for next time.
codebook-meaning = What it means
codebook-who = Who said so
codebook-said = { $by }, { $day }
codebook-withdraw = Take it back
codebook-taken-back = What was taken back
history-mapped = What a column means

# Quotes
quotes-list = Quotes
quotes-about = What children wrote in their own words, once two people have made sure that nobody can tell who it was.
quotes-empty = When a file of answers has free text, hand it in and clear it one quote at a time. Your survey rules say whether it is offered.
quotes-count = { $count ->
    [one] 1 quote
   *[other] { $count } quotes
}
quotes-new = Record a quote
quotes-change = Change the quote
quotes-title = What is it about?
quotes-title-hint = In a few words of your own. It stands in lists and in the history, so do not quote it here.
quotes-quote-words = Their words
quotes-quote-words-hint = Change or take out whatever tells who it was. Do not correct their spelling.
quotes-quote-words-missing = Enter their words, or drop the quote
quotes-round = Survey
quotes-questionnaire = Questionnaire
quotes-indicator = Which question is it about?
quotes-no-indicator = No single question
quotes-indicator-not-a-choice = Choose a question of that questionnaire, or no single question
quotes-checked = What have you made sure of?
quotes-checked-hint = Tick each one. Think of a carer, a teacher or a brother who reads it.
quotes-checked-missing = Make sure of each one, and tick it
quotes-check-names = No names, of anybody
quotes-check-places = No places
quotes-check-schools = No schools
quotes-check-ages = No ages with dates
quotes-check-rare-facts = Nothing that is true of only a few
quotes-mark-one = Cleared by one person only
quotes-look = Look at it as the second person
quotes-look-about = Somebody has cleared these words. Make sure for yourself that nobody can tell who it was. Then others may see them.
quotes-approve = Nobody can tell who it was
quotes-by-on = { $by }, { $day }
quotes-nobody-yet = Nobody yet
quotes-cleared-by = Cleared by
quotes-approved-by = Looked at by a second person
quotes-in-their-words = In their own words
quotes-said = “{ $words }” ({ $who })
quotes-hints = This may tell who it was
quotes-hints-about = Names in small letters, and what only people nearby know, are for you to find.
quotes-hint-name = “{ $word }” may be a name
quotes-hint-place = “{ $word }” may be a place
quotes-hint-school = “{ $word }” may be a school
quotes-hint-age-or-date = “{ $word }” may be an age or a date
quotes-hint-rare-fact = “{ $word }” may be true of only a few
quotes-offered = Children wrote something
quotes-offered-about = Their words are held for a few hours, in memory only. Keep or drop them one at a time.
quotes-clear = Clear what they wrote
quotes-clear-about = Keep it with nothing in it that tells who it was, or drop it. What is dropped is gone.
quotes-keep = Keep it as it stands above
quotes-drop = Drop it
quotes-none-offered = Nothing is left to clear. What nobody cleared in time is gone; to be offered it again, undo the import and hand the file in again.
quotes-approve-first = Approve the import first. Then what children wrote is offered.
quotes-dropped = Dropped so far: { $dropped }
rounds-quotes = Quotes

# Self-assessments, and what a file brings besides results
chosen-by-partners = Partners, at the meeting with them
self-assessment-point-baseline = Baseline
self-assessment-point-follow-up = Follow-up
self-assessment-parties-both = Young people and staff together
self-assessment-parties-young-people = Young people
self-assessment-parties-staff = Staff
self-assessment-parties-not-said = Nobody has said
rounds-self-assessment = Record how the service assessed itself
self-assessments-list = Self-assessments
self-assessments-about = How the service judged itself against a sheet, before and after a cycle of work.
self-assessments-empty = Choose a sheet, such as the promises of the Charter for Care Leavers, and answer it together with young people. A follow-up stands beside it later.
self-assessments-count = { $count ->
    [one] 1 self-assessment
   *[other] { $count } self-assessments
  }
self-assessments-new = Record a self-assessment
self-assessments-change = Change a self-assessment
self-assessments-title = Sheet
self-assessments-sheet = Which sheet was it made against?
self-assessments-sheet-hint = Sheets are packs: an administrator can install the one that your service works to.
self-assessments-sheet-choose = Choose a sheet
self-assessments-sheet-missing = Choose the sheet
self-assessments-round = In the cycle of which survey?
self-assessments-round-missing = Choose the survey
self-assessments-point = Was it before or after the work?
self-assessments-point-missing = Choose whether it was a baseline or a follow-up
self-assessments-dated-on = When was it made?
self-assessments-dated-on-missing = Enter the day on which it was made
self-assessments-parties = Who answered?
self-assessments-parties-missing = Choose who answered
self-assessments-took-part = Who took part?
self-assessments-took-part-hint = Posts and groups, never the names of young people.
self-assessments-mark-unanswered = No question is answered yet
self-assessments-answer = Answer its questions
self-assessments-answer-about = A question that you leave is “not answered”, and never a zero. Write beside it what shows the answer.
self-assessments-not-answered = Not answered
self-assessments-note = Note to { $number }
self-assessments-note-too-long = A note must have { $limit } characters at most
self-assessments-score-not-a-choice = Choose one of the levels of the scale
self-assessments-faster = { $by } saved other answers while you were writing. Yours are in the form below: saving it replaces what is stored, and the earlier answers stay in the history.
self-assessments-scores = Scores, and how far they changed
self-assessments-overall = All of it
self-assessments-sheet-version = Version of the sheet
self-assessments-percent = { $percent } of the highest score, { $answered } of { $questions } questions answered
self-assessments-undefined = No percentage: nothing was answered
self-assessments-answered = { $answered } of { $questions }
self-assessments-named = { $point }, { $day }
self-assessments-two = { $before }, beside { $after }.
self-assessments-alone = This one alone
self-assessments-beside = Put another beside it
self-assessments-bars = Percent of the highest score
self-assessments-table = Every question
self-assessments-part = What was asked
self-assessments-given = Score
self-assessments-answered-header = Answered
self-assessments-change-header = Change
self-assessments-note-header = Note
self-assessments-not-asked = Not asked
self-assessments-not-comparable = Not compared: other questions were answered
self-assessments-unchanged = No change
self-assessments-points = { $points } { $size ->
    [one] percentage point
   *[other] percentage points
  }
self-assessments-other-sheet = The two were made with different versions of the sheet. Only questions in the same words are compared.
self-assessments-how = A percentage is of the highest score of the questions that were answered. A change is told only where the same questions were answered both times.
priorities-mark-no-finding = No finding is linked yet
priorities-link-findings = Say which findings it answers
priorities-ranked = Its place, if they put several in order
priorities-ranked-hint = 1 for what matters most. Leave it empty if there was no order.
imports-self-assessment = How the service assessed itself
imports-point-unsaid = The file does not say whether it is a baseline: it is a follow-up if an earlier round has one against the same sheet
imports-day-unsaid = the day of approval, as the file names none
imports-recorded-already = Recorded already
imports-priorities = What people chose to act on
imports-priorities-about = Each is recorded as a priority. Say afterwards which findings it answers.
imports-too-many-issues = The file has { $issues } issues of the partners. A cycle has room for { $most }: look whether all of them were agreed.
imports-chosen-by = Who chose
imports-ranked = Place
imports-chosen-how = How and when
imports-chosen-why = Why

# Findings
findings-list = Findings
findings-about = What children said that somebody must answer: you said.
findings-empty = A finding is one thing children said. Start from the results of a survey, or record one by hand.
findings-count = { $count ->
    [one] 1 finding
   *[other] { $count } findings
  }
findings-new = Record a finding
findings-change = Change a finding
findings-from-this = Record a finding from this
findings-from-result = Record a finding
findings-title = What did they say?
findings-title-hint = For adults: one sentence, with the number if it may be shown.
findings-title-missing = Enter what they said
findings-said-child = What did they say, in words for children?
findings-said-child-hint = Short words, one idea. For example: We do not know who our social worker is.
findings-said-cy = What did they say, in Welsh?
findings-said-child-cy = What did they say, in Welsh for children?
findings-kind = What kind of finding is it?
findings-kind-missing = Choose what kind of finding it is
findings-domain = Which part of well-being is it about?
findings-domain-missing = Choose the part of well-being
findings-no-action-reason = If nothing will be done about it, why?
findings-no-action-reason-hint = Leave this empty until it is decided. No finding disappears silently.
findings-sources = Which survey or result does it come from?

# Priorities
priorities-list = Priorities
priorities-about = What was chosen to act on, by whom and why.
priorities-empty = People choose priorities, not a calculation. Show the findings to the young people’s group and record what they choose.
priorities-count = { $count ->
    [one] 1 priority
   *[other] { $count } priorities
  }
priorities-new = Record a priority
priorities-change = Change a priority
priorities-from-this = Record a priority from this
priorities-title = What is the priority?
priorities-title-missing = Enter the priority
priorities-sources = Which findings does it answer?
priorities-sources-missing = Choose at least one finding that it answers
priorities-chosen-by = Who chose it?
priorities-chosen-by-missing = Choose who chose it
priorities-method = How was it chosen?
priorities-method-missing = Choose how it was chosen
priorities-chosen-on = When was it chosen?
priorities-chosen-on-missing = Enter the day on which it was chosen
priorities-reason = Why this?
priorities-reason-missing = Enter why it was chosen
priorities-not-chosen = What was not chosen, and why?

# Pledges
pledges-list = Pledges
pledges-about = What was promised: we will.
pledges-empty = A pledge answers a priority in words that a child understands.
pledges-count = { $count ->
    [one] 1 pledge
   *[other] { $count } pledges
  }
pledges-new = Record a pledge
pledges-change = Change a pledge
pledges-from-this = Record a pledge from this
pledges-title = What is promised?
pledges-title-hint = A verb, who does it, and how a child would notice.
pledges-title-missing = Enter what is promised
pledges-wording-child = The same in words for children
pledges-wording-child-missing = Enter the pledge in words for children
pledges-wording-cy = The pledge in Welsh
pledges-wording-child-cy = The pledge in Welsh for children
pledges-sources = Which priorities does it answer?
pledges-sources-missing = Choose at least one priority that it answers
pledges-made-by = Who promises?
pledges-made-by-missing = Choose who promises
pledges-made-by-name = Which team or person?
pledges-sort = Is it something to do, or to think?
pledges-sort-missing = Choose whether it is something to do or to think
pledges-due-on = By when?
pledges-due-on-hint = Leave this empty if no day was named.
pledges-status = How does it stand?
pledges-status-missing = Choose how it stands
pledges-status-reason = Because…
pledges-status-reason-hint = Children read this. Needed for partly kept, not kept yet and cannot be kept.
pledges-status-reason-needed = Enter why it stands so: children read it
pledges-status-source = How do we know?
pledges-status-source-hint = For example, the minutes of a meeting, a count, or what children said. Needed as soon as it is more than in hand.
pledges-status-source-needed = Enter how we know that it stands so
pledges-notice = How would a child notice?
pledges-vague = This pledge could be clearer
pledges-vague-verb = It begins with a verb of trying. Say what will be done, so that a child can tell whether it was.
pledges-vague-who = Say which team or person will do it.
pledges-vague-by-when = Say by when.
pledges-vague-notice = Say how a child would notice.
pledges-stood = Stood from { $day }
pledges-stood-because = Because: { $reason }
pledges-stood-source = Source: { $source }
pledges-stood-by = Said by { $by }
pledges-did-child = We did: what was done, in words for children
pledges-did-child-needed = Enter what was done, or take its day away
pledges-did-child-cy = We did, in Welsh for children
pledges-did-on = When was it done?
pledges-did-on-needed = Enter the day on which it was done
pledges-told-on = When were children told?
pledges-told-how = How were they told?

pledges-verdict = The young people’s group says

# Actions
actions-list = Plan
actions-about = What is being done: one verb, one owner post, one date each.
actions-empty = An action makes a pledge or a priority happen. Give it an owner post and a date.
actions-count = { $count ->
    [one] 1 action
   *[other] { $count } actions
  }
actions-new = Record an action
actions-change = Change an action
actions-from-this = Record an action from this
actions-title = What will be done?
actions-title-hint = Begin with a verb: Send, Train, Ask.
actions-title-missing = Enter what will be done
actions-sources = Which pledges or priorities is it for?
actions-sources-missing = Choose at least one pledge or priority that it is for
actions-domain = Which part of well-being is it about?
actions-domain-missing = Choose the part of well-being
actions-why-children = What will a child notice?
actions-owner-post = Which post owns it?
actions-owner-post-hint = The post, not the person: people leave. Empty means that nobody owns it.
actions-owner-name = Who holds the post?
actions-due-on = Due on
actions-due-on-missing = Enter the day by which it must be done
actions-delivery = Did we do it?
actions-delivery-missing = Choose whether it was done
actions-rag = Will we do it in time?
actions-rag-missing = Choose whether it will be done in time
actions-rag-contradicts = Complete means that it was done: change one of the two answers
actions-rag-reason = Why is it at risk or off track?
actions-rag-reason-needed = Enter why it is at risk or off track
actions-impact = Did it help?
actions-impact-missing = Choose whether it helped

# Evidence
evidence-list = Evidence
evidence-about = What shows change, or that nothing changed. It contributes; it does not prove.
evidence-empty = Record a document, an interview, a focus group or a survey that shows change, or that nothing changed.
evidence-count = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
  }
evidence-new = Record evidence
evidence-change = Change evidence
evidence-from-this = Record evidence for this
evidence-title = What is it?
evidence-title-missing = Enter what it is
evidence-source = Where does it come from?
evidence-source-missing = Choose where it comes from
evidence-dated-on = Date of it
evidence-dated-on-missing = Enter the date of it
evidence-provenance = Who made it, and how did you get it?
evidence-provenance-missing = Enter who made it and how you got it
evidence-summary = What does it show?
evidence-summary-hint = No names of children, no homes, no schools.
evidence-summary-missing = Enter what it shows
evidence-direction = Which way does it point?
evidence-direction-missing = Choose which way it points
evidence-attribution = How far can the change be put down to what was done?
evidence-attribution-missing = Choose how far the change can be put down to what was done
evidence-sources = Which pledges or actions is it about?

# Assessments, ratings and the outcomes chart
assessments-list = Assessments
assessments-about = Each time somebody weighs the evidence against the outcomes.
assessments-empty = Start an assessment to weigh the evidence of change.
assessments-count = { $count ->
    [one] 1 assessment
   *[other] { $count } assessments
  }
assessments-new = Start an assessment
assessments-change = Change an assessment
assessments-title = Name of the assessment
assessments-title-missing = Enter a name for the assessment
assessments-started-on = Started on
assessments-started-on-missing = Enter the day on which it started
outcomes-heading = Outcomes
outcomes-about = How much evidence of change each source gives. Open a cell to read the evidence and the reason.
outcomes-caption = { $authority }, { $assessment }
outcomes-source = Source
outcomes-open = Open the outcomes chart
outcomes-back = Back to the chart
outcomes-empty = Nobody has weighed the evidence yet. An assessment asks, for each outcome and each source, how much evidence of change there is.
outcomes-key = How to read it
outcomes-key-notlooked = Striped: nobody looked. This is not the same as no evidence.
outcomes-key-none = White: somebody looked and found no evidence of change.
outcomes-key-conflict = Red frame: sources disagree. One sees a change that another does not.
outcomes-key-differ = Dashed frame: two raters differ. Neither is averaged away.
outcomes-base = Framework: { $framework }. Rubric: { $rubric }.
outcomes-assessment = About this assessment
outcomes-definitions = What each outcome means
outcomes-cell-heading = { $outcome }: { $source }
outcomes-cell-empty = Nobody has said anything about this cell.
outcomes-rated-by = Rated by { $rater }
outcomes-you = you
outcomes-evidence = Evidence
outcomes-open-rating = Open this rating by
outcomes-rubric = When is it some, when is it strong?
ratings-list = Ratings
ratings-about = What each rater says of each outcome and each source.
ratings-empty = Open the outcomes chart and choose a cell to rate.
ratings-count = { $count ->
    [one] 1 rating
   *[other] { $count } ratings
  }
ratings-new = Rate this
ratings-change = Change a rating
ratings-title = Outcome and source
ratings-assessment = Assessment
ratings-assessment-missing = Choose the assessment
ratings-outcome = Outcome
ratings-outcome-missing = Choose the outcome
ratings-source = Source
ratings-source-missing = Choose the source
ratings-state = What do you say?
ratings-state-missing = Choose what you say
ratings-state-contradicts = What nobody looked at has no evidence behind it: change one of the two answers
ratings-reason = Why?
ratings-reason-needed = A star needs a reason: enter why
ratings-sources = Which evidence is behind it?
ratings-sources-needed = A star needs evidence: choose at least one piece
ratings-rated-by = Rated by

# The young people’s group. Reading age 7 to 9.
group-answered = { $count } of you told us how life is. This is what happened next.
group-told-us = You told us how life is. This is what happened next.
group-demonstration = This is a made-up example. The people in it are not real.
group-empty = We have not made a promise yet. When we do, you will see it here.
group-you-said = You said
group-we-will = We will
group-we-did = We did
group-our-answer = Our answer
group-by = We will do it by { $day }.
group-nothing-yet = We have not done this yet. We are working on it.
group-because-partly-kept = We did some of it, because: { $reason }
group-because-not-kept-yet = We have not done this yet, because: { $reason }
group-because-cannot = We cannot do this, because: { $reason }
group-status-in-hand = We say: we are doing it.
group-status-kept = We say: it is done.
group-status-partly-kept = We say: some of it is done.
group-status-not-kept-yet = We say: not yet.
group-status-cannot = We say: we cannot do it.
group-not-doing = We are not changing this, because: { $reason }
group-question = Is that what you see?
group-they-say = What the group says
group-no-verdict = Nobody has said yet.
group-back = Back to the pages for adults

# Reports
reports-list = Reports
reports-about = Frozen, numbered reports. What was reported stays as it was reported.
reports-empty = Make a report for the board or a summary for an inspection. It keeps the numbers of the day.
reports-count = { $count ->
    [one] 1 report
   *[other] { $count } reports
  }
reports-new = Make a report
reports-change = Change the note on a report
reports-title = Report
reports-report = Which report?
reports-report-missing = Choose a report
reports-audience = For whom?
reports-audience-hint = For example, Corporate parenting board, 9 December 2026
reports-audience-missing = Enter for whom the report is
reports-note = Note
reports-note-hint = What to remember about this report. It is not printed in it.
reports-taken-on = Numbers of
reports-plugin = Written by
reports-read = Read it on a page
reports-pdf = Download as PDF
reports-html = Download as a web page

# Disclosure control: marks beside numbers, and why a number is hidden
shorthand-heading = What the marks mean
shorthand-c = Hidden, so that no child can be known by it
shorthand-z = Nobody answered the question
shorthand-x = Not available: nobody has said
shorthand-low = Not none, but less than half a percent
shorthand-u = Unreliable: fewer than 30 answered
results-hidden-why = Why numbers are hidden
results-hidden-line = { $cell }: { $why }
results-hidden-headline = The share
results-hidden-base = How many answered the question
results-kept = These are the numbers that were shown before. The counts recorded now differ from them by so few children that showing both would tell what they said.
reason-primary = it is small.
reason-complement = all but a few are in it.
reason-unanimous = everybody of a small group gave the same answer.
reason-small-base = too few answered the question.
reason-secondary = a hidden number could be worked out from it.
reason-differencing = beside what was shown before, it would tell of few children.

# People
people-list = People
people-about = Who has an account, and what they may do.
people-empty = Open an account for somebody.
people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
people-new = Open an account
people-change = Change an account
people-title = Name
people-title-missing = Enter the person’s name
people-email = E-mail address
people-email-missing = Enter the person’s e-mail address
people-password = Password
people-password-hint = 12 characters or more. When you change an account, leave it empty to keep the old one.
people-password-missing = Enter a password of 12 characters or more
people-password-too-short = The password must have 12 characters or more
memberships-list = Roles
memberships-about = What this person may do, and where.
memberships-empty = This person has no role yet and can see nothing.
memberships-count = { $count ->
    [one] 1 role
   *[other] { $count } roles
  }
memberships-new = Give a role
memberships-change = Change a role
memberships-title = Role
memberships-role = Role
memberships-role-missing = Choose a role
memberships-role-contradicts = An administrator looks after the whole service: choose every authority
memberships-authority = Where?
memberships-authority-missing = Choose where
memberships-programme = Every authority

# The list of authorities
list-of-authorities-list = Authorities
list-of-authorities-about = Every local authority with children’s services, and those you add.
list-of-authorities-empty = The list is loaded when the service starts.
list-of-authorities-count = { $count ->
    [one] 1 authority
   *[other] { $count } authorities
  }
list-of-authorities-new = Add an authority
list-of-authorities-change = Change an authority
list-of-authorities-title = Name
list-of-authorities-title-missing = Enter the name of the authority
list-of-authorities-name-cy = Name in Welsh
list-of-authorities-nation = Nation
list-of-authorities-nation-missing = Choose the nation
list-of-authorities-code = GSS code
list-of-authorities-code-hint = For example, E06000001. Leave this empty if it has none.
list-of-authorities-code-not-a-choice = Enter a code in the right form, like E06000001, or leave it empty
list-of-authorities-group-name = What does its young people’s group call itself?
list-of-authorities-group-name-cy = The same in Welsh
list-of-authorities-board-name = What is its corporate parenting board called?

# Meetings, decisions and challenges
navigation-meetings = Meetings
error-minutes-locked = The minutes of this meeting are locked
error-minutes-locked-advice = Nothing in them can be changed any more. Note a correction on the page of the meeting; the next meeting approves it.
error-meeting-not-open = This meeting is not open
error-meeting-not-open-advice = Decisions, challenges and corrections are recorded while a meeting is open. Open it on its page first.
error-meeting-not-closed = This meeting is not closed
error-meeting-not-closed-advice = Its minutes can still be changed themselves, so they need no correction.
meetings-list = Meetings
meetings-about = What the board and the young people’s group looked at, asked and decided.
meetings-empty = Plan the first meeting. Its agenda fills itself with what is due.
meetings-count = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
  }
meetings-new = Plan a meeting
meetings-change = Change a meeting
meetings-title = What is the meeting called?
meetings-title-missing = Enter what the meeting is called
meetings-body = Whose meeting is it?
meetings-body-hint = An agenda that is made already stays as it is.
meetings-body-missing = Choose whose meeting it is
meetings-whose = Board or group
meetings-held-on = Held on
meetings-held-on-missing = Enter the day of the meeting
meetings-place = Place
meetings-chair = In the chair
meetings-chair-hint = The post, or “a member of the group”.
meetings-present = Present
meetings-present-hint = Posts, one on a line. Leave out children’s names.
meetings-apologies = Apologies
meetings-apologies-hint = Posts, one on a line.
meetings-part-open = Open now
meetings-part-ahead = Ahead
meetings-part-held = Held
meetings-more = More about meetings
meetings-back-to = The meeting it belongs to
meetings-state = State of the meeting
meetings-agenda = Agenda
meetings-agenda-empty = Nothing stands on the agenda yet.
meetings-minutes = Minutes
meetings-locked = Closed on { $day }. These minutes are locked.
meetings-changes = Since the last meeting
meetings-before = Before: { $title }
meetings-after = After: { $title }
meetings-open = Open the meeting
meetings-close = Close the meeting
meetings-close-about = Closing locks the minutes. Nothing in them can be changed afterwards; a mistake is put right by a correction that the next meeting approves.
meetings-close-not-reached = Not reached yet
meetings-close-next = These move to “{ $title }”.
meetings-close-no-next = These wait for the next meeting that is planned.
meetings-close-button = Close and lock the minutes
meetings-bring-up-to-date = Add what is due
meetings-correct = Note a correction
meetings-correction = What is to be put right?
meetings-correction-hint = Say what the minutes say and what they should say. The minutes themselves stay as they are.
meetings-correction-missing = Enter what is to be put right
meetings-corrections = Corrections
meetings-correction-noted = Noted on { $day } by { $by } about “{ $title }”.
meetings-correction-approved = Approved by “{ $title }”.
meetings-correction-waits = Waits for the next meeting to approve it.
meetings-to-approve = Corrections to approve
meetings-approve = Approve this correction
meetings-dropped = Taken off the agenda
meetings-item = Item
meetings-item-new = Add an item
meetings-item-change = Change this item
meetings-item-minute = Minute this item
meetings-item-title = What is it about?
meetings-item-title-missing = Enter what the item is about
meetings-item-note = What was said?
meetings-item-note-hint = Roles, not names. The depth of challenge belongs here too.
meetings-item-state = Was it reached?
meetings-item-state-missing = Choose whether it was reached
meetings-item-position = Place on the agenda
meetings-item-position-hint = A number, such as 3. Empty means that it stays where it is, or comes last.
meeting-state-planned = Planned
meeting-state-open = Open
meeting-state-closed = Closed
item-state-to-come = Still to come
item-state-dealt-with = Dealt with
item-state-not-reached = Not reached: goes to the next meeting
item-state-dropped = Taken off the agenda
item-origin-backlog = From the last meeting
item-origin-overdue-action = Overdue action
item-origin-due-action = Due soon
item-origin-pledge = Pledge without an answer
item-origin-decision = Decision to follow up
item-origin-challenge = Answer owed
item-origin-report = Report to receive
history-agenda = Items added because they are due
history-item = Item
history-correction = Correction
history-usual-agenda = Usual agenda
history-outcome = What came of it
agendas-heading = Usual agenda: { $body }
agendas-board = Usual agenda of the board
agendas-group = Usual agenda of the young people’s group
agendas-items = What does every meeting begin with?
agendas-items-hint = One item on a line. Meetings that are planned already keep theirs.
agendas-items-missing = Enter at least one item
agendas-usual-board =
    Welcome and apologies
    Minutes of the last meeting and corrections
    What young people want to say
    Since the last meeting: what changed, slipped and was completed
    Forward plan
agendas-usual-group =
    Welcome
    What we said last time and what happened
    What matters most now
    What we want to tell the board
decisions-list = Decisions
decisions-about = What meetings decided, and what came of it.
decisions-empty = A decision is recorded under an item of a meeting while it is open.
decisions-count = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
  }
decisions-new = Record a decision
decisions-change = Change a decision
decisions-title = What was decided?
decisions-title-hint = Begin with a verb: Agree, Endorse, Ask, Challenge.
decisions-title-missing = Enter what was decided
decisions-item = Under which item?
decisions-item-missing = Choose the item of the meeting that is open
decisions-reason = Why?
decisions-follow-up-on = When does it come back?
decisions-follow-up-on-hint = It stands on the agenda of the first meeting from that day on.
decisions-follow-up = Say what came of it
decisions-comes-back = Comes back on { $day }.
decisions-outcome = What came of it?
decisions-outcome-missing = Enter what came of it
decisions-outcome-on = What came of it ({ $day })
mark-follow-up-due = To follow up
challenges-list = Challenges
challenges-about = Questions asked in meetings, by which role, and the answers.
challenges-empty = A question is recorded under an item of a meeting while it is open.
challenges-count = { $count ->
    [one] 1 challenge
   *[other] { $count } challenges
  }
challenges-new = Record a challenge
challenges-change = Change a challenge
challenges-title = What was asked?
challenges-title-missing = Enter the question that was asked
challenges-item = Under which item?
challenges-item-missing = Choose the item of the meeting that is open
challenges-asked-by = Asked by
challenges-asked-by-hint = The role: lead member, independent reviewing officer, a member of the group.
challenges-asked-by-missing = Enter in which role it was asked
challenges-answer = Answer
challenges-answer-hint = Leave it empty if the answer was promised for later. It stays on the agenda until it comes.
challenges-answer-missing = Enter the answer
challenges-answered-by = Answered by
challenges-answered-by-hint = The role.
challenges-answered-by-missing = Enter in which role it was answered
challenges-answered-by-needed = Enter in which role it was answered
challenges-answered-on = Answered on
challenges-give-answer = Give the answer
mark-unanswered = Answer owed
changes-about = From the end of “{ $before }” on { $day } up to “{ $title }”.
changes-about-first = Everything up to “{ $title }”, because no meeting was closed before it.
changes-none = Nothing was recorded in between.
changes-completed = Completed
changes-slipped = Slipped
changes-added = Added
changes-changed = Changed
changes-withdrawn = Withdrawn

# Handover, gaps, the briefing and the whole thread
handover-heading = Handover
handover-about = What waits because a post is empty or somebody has left. It stays here and on the home page until somebody takes it.
handover-nothing = Nothing waits: everything has somebody.
handover-post-empty = The post “{ $post }” is empty since { $day }
handover-has-left = { $person } has left ({ $day })
handover-nobody = Without an owner
handover-noted = Noted by { $by }.
handover-what = What waits
handover-was = Whose it was
handover-take = Give this to somebody
handover-holders = Who has what
handover-post = Post or team
handover-post-hint = As it stands in the plan.
handover-post-missing = Enter the post that is empty, or who has left
handover-post-not-a-choice = Nothing that is open belongs to this post or person. Enter them as they stand in the plan.
handover-person = Person
handover-person-hint = Who has left. Leave it empty if the whole post is empty.
handover-since = Since when?
handover-since-missing = Enter the day since which the post is empty
handover-count = Open
handover-note = Say that a post is empty
handover-note-empty = This post is empty
handover-note-left = This person has left
takeover-records = What do they take?
takeover-records-missing = Choose at least one thing that they take
takeover-post = Which post has it from now on?
takeover-post-missing = Enter the post that has it from now on
takeover-name = Who holds the post?
history-empty-since = Nobody has had it since
needs-handover-text = { $count ->
    [one] One thing hangs on it: { $first }
   *[other] { $count } things hang on it, first: { $first }
  }
needs-handover-link = Give it to somebody
gaps-heading = Gaps
gaps-count = { $count ->
    [0] Nothing that children said ends here.
    [one] In one place the thread ends. It has the one step that takes it further.
   *[other] In { $count } places the thread ends. Each has the one step that takes it further.
  }
gaps-nothing = No gap here.
gaps-findings = Findings
gaps-findings-about = What children want changed, with no pledge and no action behind it, and no reason why not.
gaps-bands = Age bands
gaps-bands-about = Questionnaires of the newest survey from which no pledge and no action came.
gaps-band-results = { $count ->
    [one] 1 result, and nothing came of it.
   *[other] { $count } results, and nothing came of them.
  }
gaps-pledges = Quiet pledges
gaps-pledges-about = Pledges without an action, or without any news for 90 days.
gaps-outcomes = Outcomes
gaps-outcomes-about = Outcomes of the framework for which nobody has looked at evidence.
gaps-not-chosen = Nobody has chosen it or said why not.
gaps-not-promised = It was chosen, and nothing was promised.
gaps-no-action = No action stands behind it.
gaps-quiet = No news for 90 days.
gaps-step-choose = Choose it as a priority
gaps-step-promise = Promise something
gaps-step-find = Say what they found important
gaps-step-answer = Answer the finding
gaps-step-act = Record an action
gaps-step-say = Say how it stands
gaps-step-look = Open the outcomes chart
briefing-heading = Open commitments
briefing-about = What this board has promised to children and not finished, on { $day }. It rests on { $findings } findings.
briefing-promised = Promised and open
briefing-on-track = On track
briefing-late = Late or at risk
briefing-to-decide = To decide
briefing-finding = No answer yet
briefing-owner = Nobody has it
briefing-answer = Answer owed
briefing-follow-up = Comes back
thread-heading = The whole thread
thread-link = The whole thread, as a tree and a picture
thread-picture = Picture of the thread
thread-picture-about = The records of this thread from left to right, joined by lines. The lists below say the same in words.
thread-many = { $count } records
thread-repeated = (above)
thread-reports = Reports made since

# The audit trail and help
audit-heading = Who did what
audit-about = The newest 200 deeds, newest first. This list only grows: nobody can change it.
audit-at = When
audit-what = What
audit-record = Record
help-heading = Help

### Plugins
kind-plugin = Plugin
plugins-heading = Plugins
plugins-lede = Guest programs that read survey files and write reports. Each runs apart from Lodestar, behind walls, and gets nothing that was not granted.
plugins-safe-mode = Safe mode: no plugin is started
plugins-safe-mode-about = Lodestar was started with --safe-mode. Survey files cannot be read and reports cannot be made until it is started without it. All else works.
plugins-version = Version
plugins-origin = Where it comes from
plugins-state = State
plugins-answers = Answers since the start
plugins-p50 = Usual time for an answer
plugins-p95 = 95 of 100 answers came within
plugins-p95-short = 95% within
plugins-restarts = Restarts after failures
plugins-made = What it made
plugins-made-count = { $imports ->
    [one] 1 survey file read
   *[other] { $imports } survey files read
  }, { $reports ->
    [one] 1 report written
   *[other] { $reports } reports written
  }
plugins-never-asked = Not asked yet
plugins-milliseconds = { $number } ms
plugins-about = What it does
plugins-publisher = Publisher, by its own account
plugins-how = How it runs
plugins-how-library = A library, in a process of its own, through version { $version } of the plugin table
plugins-how-program = A program, in a process of its own: { $command }
plugins-protocol = Version of the messages
plugins-offers = What it can be asked for
plugins-kind-importer = Reads
plugins-kind-exporter = Writes
plugins-capabilities = What it asks to be given
plugins-capabilities-about = Each authority decides for itself, on its own page of plugins.
plugins-decisions = Where it may have that
plugins-undecided = Where nobody has decided, it may have nothing.
plugins-undecided-bundled = It came with Lodestar, so where nobody has decided it may have what it asks for, except small numbers.
plugins-granted = Granted
plugins-denied = Denied
plugins-last-failure = Last failure
plugins-printed = What it printed before that
plugins-printed-about = This may quote the file that it was reading. Do not pass it on without looking.
plugins-versions = Versions
plugins-installed = Installed
plugins-installed-by = { $day }, by { $by }
plugins-sha256 = SHA-256 of its package
plugins-in-use = In use
plugins-not-in-use = Not in use
plugins-use = Use version { $version } again
plugins-change = Switch off or mistrust
plugins-reason = Why do you mistrust it?
plugins-reason-hint = Needed only to put it in quarantine. Everybody who looks after plugins will read it.
plugins-reason-missing = Enter why you mistrust it
plugins-quarantine = Put in quarantine
plugins-release = Let out of quarantine
plugins-disable = Switch off everywhere
plugins-enable = Switch on again
plugins-integrity-bundled = Came with Lodestar
plugins-integrity-signed = Signed by { $by }
plugins-integrity-unsigned = Installed, not signed by a key you trust
plugins-integrity-modified = Changed since it was installed
plugins-integrity-invalid = Its signature is wrong
plugins-integrity-unknown = Cannot be told
plugins-state-ready = Ready
plugins-state-busy = Answering
plugins-state-resting = Resting
plugins-state-quarantined = In quarantine
plugins-refusal-disabled = Switched off
plugins-refusal-disabled-advice = An administrator has switched it off. Switch it on again when you want to use it.
plugins-refusal-quarantined = In quarantine
plugins-refusal-quarantined-advice = It is not started any more, because it failed too often or because somebody mistrusts it. Mend or replace it, then let it out. This is why:
plugins-refusal-safe-mode = Not started: safe mode
plugins-refusal-safe-mode-advice = Start Lodestar without --safe-mode to use it.
plugins-refusal-missing = Not there
plugins-refusal-missing-advice = Its files are not where they were put. Install it again.
plugins-refusal-broken = Cannot be read
plugins-refusal-broken-advice = Its package does not read any more. Install the same package again, or ask who wrote it. This is why:
plugins-refusal-modified = Changed since it was installed
plugins-refusal-modified-advice = Its files are not those that were installed, so it is not started. If you changed it on purpose, raise its version and install it. If you did not, find out who did, and install the package again that you installed first.
plugins-refusal-invalid-signature = Its signature is wrong
plugins-refusal-invalid-signature-advice = Its signature does not belong to its files, so it is not started. Get it again from its publisher.
plugins-refusal-unsigned = Not signed
plugins-refusal-unsigned-advice = Lodestar was told to be strict, and no key that you trust has signed it.
plugins-refusal-not-walled-off = Not walled off
plugins-refusal-not-walled-off-advice = Lodestar was told to be strict, and this system cannot raise every wall:
plugins-walls-heading = What this system walls off
plugins-walls-complete = Every wall is up. A plugin cannot open your files, reach the network, or start another program beside it. One that is a program may read its own package and the language it is written in, and nothing else.
plugins-walls-missing = Not every wall can be raised here. Install only plugins that you would also run by hand, or use a newer Linux.
plugins-wall-limits = Memory and time
plugins-wall-privileges = Privileges
plugins-wall-files = Files
plugins-wall-calls = Network and other programs
plugins-wall-up = Walled off
plugins-wall-open = Open
plugins-wall-partly = Only in part: { $why }
plugins-wall-missing = Not walled off: { $why }
plugins-policy-heading = How far plugins are trusted
plugins-policy-development = Development: changed plugins are shown, and run all the same. Not for a service that people use.
plugins-policy-production = Production: a plugin that was changed since it was installed, or whose signature is wrong, is not started.
plugins-policy-strict = Strict: as in production; and a plugin that did not come with Lodestar must be signed by a key you trust, and runs only behind every wall.
plugins-install-heading = Install a plugin
plugins-install-about = A command on the server installs plugins, so that no page takes in programs. They are kept in { $store }.
plugins-help = How to choose, write and check a plugin
plugins-grants-heading = What plugins may have
plugins-grants-about = A plugin gets only what is ticked here, for this authority only. Small numbers are hidden from every plugin.
plugins-grants-new = Asks for something new
plugins-grants-small-numbers = It also asks for small numbers. Nobody holds the right to see them, so Lodestar gives them to no plugin.
plugins-settings-link = Settings of { $plugin }
plugins-settings-heading = Settings: { $plugin }
plugins-setting-missing = Enter “{ $label }”
plugins-setting-not-a-number = “{ $label }” must be a number
plugins-setting-not-a-whole-number = “{ $label }” must be a whole number
plugins-setting-too-small = “{ $label }” must be { $limit } or more
plugins-setting-too-large = “{ $label }” must be { $limit } or less
plugins-setting-too-long = “{ $label }” must have { $limit } characters or fewer
plugins-setting-not-a-choice = Choose one of the answers for “{ $label }”
plugins-setting-not-text = “{ $label }” must be text
plugins-setting-not-a-flag = Choose yes or no for “{ $label }”
plugins-setting-unknown = There is no setting “{ $label }”
plugins-trouble = { $count ->
    [one] 1 plugin is not working as it should
   *[other] { $count } plugins are not working as they should
  }
plugins-trouble-link = Look at the plugins
plugins-plugin-version = Version in use
plugins-plugin-disabled = Switched off
capability-survey-files = The survey files that people choose. Each row is one child.
capability-survey-results = Findings and survey results, with small numbers hidden
capability-commitments = Priorities, pledges and actions, with the posts and names of their owners
capability-evidence = Titles, dates and summaries of evidence
capability-ratings = Outcomes and their ratings
capability-unsuppressed-numbers = Small numbers that are hidden from everybody else
capability-short-survey-files = survey files
capability-short-survey-results = survey results
capability-short-commitments = commitments
capability-short-evidence = evidence
capability-short-ratings = ratings
capability-short-unsuppressed-numbers = small numbers
yes = Yes
no = No
imports-importer = How should it be read?
imports-importer-hint = Leave this to the file’s name unless there is more than one way.
imports-importer-by-name = By the file’s name

### Packs

kind-pack = Pack
packs-list = Packs
packs-about = Versioned data that says what surveys ask, what outcomes are, what colours mean and what things are called. Some came with Lodestar; others can be installed. Nothing is deleted, and nothing that was recorded is rewritten.
packs-none-of-kind = None is installed.
packs-new = Install a pack
packs-new-about = Hand in a file or paste its text. Before anything is installed you see what it would change.
packs-file = The pack’s file
packs-file-hint = A text file that ends with .toml, of { $limit } KiB at most
packs-text = Or its text
packs-text-hint = To begin with one that is there, open it and keep its file.
packs-look = See what it would change
packs-preview = What installing it would change
packs-install = Install it
packs-retire = Retire this version
packs-retire-needed = These packs require it: { $titles }. Retire them first.
packs-download = Keep its file
packs-nothing = Choose a file, or paste the text of a pack
packs-same = The same file is there already. Nothing was changed.
packs-title = Title
packs-kind = Kind
packs-version = Version
packs-state = State
packs-origin = Where it comes from
packs-checksum = Checksum (SHA-256)
packs-checksum-start = Checksum begins
packs-changes = What is new
packs-urn = Lasting name
packs-publisher = Publisher
packs-licence = Licence
packs-provenance = Provenance
packs-language = Language
packs-requires = Requires
packs-sha256 = Checksum (SHA-256)
packs-pack-version = Version
packs-in-force = In force
packs-replaced = Replaced by another
packs-retired = Retired
packs-shipped = Came with Lodestar
packs-installed = Installed by { $by } on { $day }
packs-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }
packs-entry = Entry
packs-how = Change
packs-what = What it says
packs-differences = What would differ
packs-added = Added
packs-changed = Changed
packs-removed = Removed
packs-against = Compared with the version in force: { $title }, version { $version }.
packs-against-nothing = There is nothing in force that it could be compared with.
packs-rewrites-nothing = Installing rewrites nothing that was recorded before.
packs-touches-rounds = { $count ->
    [one] 1 recorded survey keeps the wording it was asked with
   *[other] { $count } recorded surveys keep the wording they were asked with
  }
packs-touches-assessments = { $count ->
    [one] 1 assessment keeps the framework that it began under, and so do its ratings
   *[other] { $count } assessments keep the framework that they began under, and so do their ratings
  }
packs-touches-reports = { $count ->
    [one] 1 report keeps what was printed in it
   *[other] { $count } reports keep what was printed in them
  }
packs-touches-authorities = { $count ->
    [one] 1 authority keeps the names that it has
   *[other] { $count } authorities keep the names that they have
  }
packs-kind-framework = Frameworks
packs-kind-framework-about = A logic model: outcomes, and the sources that show them. A new assessment begins under the one in force.
packs-kind-codebook = Codebooks
packs-kind-codebook-about = Questionnaires and questions. A file that is handed in is read by the one in force.
packs-kind-rubric = Rubrics
packs-kind-rubric-about = When evidence counts as some, and when as strong.
packs-kind-rag = Colour schemes
packs-kind-rag-about = What the colours of delivery are called and mean, on pages and in new reports.
packs-kind-words = Own wording
packs-kind-words-about = Words of your own in place of Lodestar’s.
packs-kind-boilerplate = Texts for reports
packs-kind-boilerplate-about = Texts that every new report prints.
packs-kind-comparator = Published figures
packs-kind-comparator-about = Figures that others have published.
packs-kind-profile = Profiles
packs-kind-profile-about = What boards, groups and plans are called in a nation. A new authority starts with these names.
packs-kind-cycle = Cycles
packs-kind-cycle-about = The steps from one survey to the next, with the checklist of each. A survey keeps the version that it began under.
packs-kind-sheet = Self-assessment sheets
packs-kind-sheet-about = What a service can assess itself against, question by question. A self-assessment keeps the version that it was made with.
packs-part-domain = Domains
packs-part-source = Sources of evidence
packs-part-outcome = Outcomes
packs-part-questionnaire = Questionnaires
packs-part-question = Questions
packs-part-rubric = The rubric
packs-part-descriptor = What must be seen
packs-part-overall = An overall rating
packs-part-rag = Colours
packs-part-words = Words
packs-part-texts = Texts
packs-part-figure = Figures
packs-part-profile = The profile
packs-part-plan = Plans
packs-part-principle = Principles
packs-part-cycle = The cycle
packs-part-step = Steps
packs-part-item = Checklist
packs-part-setting = Where children live
packs-part-adult = Trusted adults
packs-part-never = Who never helps
packs-part-floor = Lowest numbers
packs-part-sheet = The sheet
packs-part-level = The scale
packs-part-standard = Standards
packs-part-criterion = Criteria
packs-part-model = Problem and goal
packs-part-rationale = Why it should work
packs-part-resource = With what
packs-part-activity = Activities
packs-part-output = Outputs
packs-part-assumption = What must hold
packs-part-risk = What may go wrong
packs-part-link = How they hang together
packs-part-map = Outcomes of other frameworks
packs-at-line = Line { $line }: { $what }
packs-at-key = Line { $line }, key “{ $key }”: { $what }
packs-wrong-too-large = The file is larger than { $limit } KiB.
packs-wrong-syntax = This is not TOML: { $detail }.
packs-wrong-duplicate-key = This key stands twice here. Keep one of the two.
packs-wrong-unknown-key = There is no such key here. There are: { $known }.
packs-wrong-missing = This key is missing.
packs-wrong-empty = There is nothing in it.
packs-wrong-type-text = It must be text in quotation marks.
packs-wrong-type-number = It must be a number without quotation marks.
packs-wrong-type-flag = It must be true or false, without quotation marks.
packs-wrong-type-texts = It must be a list of texts, like ["Yes", "No"].
packs-wrong-type-table = It must be a table, with its name in single brackets.
packs-wrong-type-tables = It must be tables, each with its name in double brackets.
packs-wrong-too-long = It has more than { $limit } characters.
packs-wrong-too-many = There are more than { $limit } in the list.
packs-wrong-control = It has a character in it that cannot be printed.
packs-wrong-not-a-name = A name for programs has lower-case letters, digits, “_” and “-” only, and is short.
packs-wrong-not-a-choice = “{ $value }” is none of the answers. They are: { $choices }.
packs-wrong-out-of-range = It must be a number from { $least } to { $most }.
packs-wrong-twice = “{ $value }” stood on line { $first } already.
packs-wrong-dangling = “{ $value }” is not among { $among }.
packs-wrong-not-one-for-each = There must be one for each of { $among }, in the same order, or none.
packs-wrong-cut-is-all = Every option is positive, so that the share would always be 100%. Leave some out.
packs-wrong-lacks = “{ $value }” is missing.
packs-wrong-barred = “{ $value }” is among those who never help children to answer.
packs-wrong-not-a-urn = A lasting name looks like urn:lodestar:codebook:bright-spots.
packs-wrong-other-kind = The lasting name says “{ $value }”, and the key “kind” says something else.
packs-wrong-not-required = “{ $value }” is not among the packs that “requires” names.
packs-wrong-unknown-words = Lodestar has no words under this key.
packs-wrong-other-variables = The values in it must be these: { $wanted }. Here they are: { $given }.
packs-wrong-unreadable-words = These words cannot be read: { $detail }.
packs-refused-other-text = This version is there with another text. There: { $stored }. Handed in: { $given }. Raise the version, and hand it in again.
packs-refused-lower = Version { $highest } is there already. Raise the version to { $next } or more, or retire what is there.
packs-refused-requires = It requires { $urn } in version { $version } or later. Install that first.

fates-heading = What became of each finding
fates-about = Everything that was found, and how far it came: chosen, promised, done, and looked at again.
fates-too-many = { $active } priorities are active. Boards that choose a handful, at most { $most }, finish more of them.
fates-empty = Nothing was found yet. Record what children said, and see here what becomes of it.
fates-finding = Finding
fates-became = What became of it
fates-stage-chosen = Chosen
fates-stage-promised = Promised
fates-stage-acting = Being done
fates-stage-done = Done
fates-stage-seen = Change looked at
fates-yes = Yes
fates-not-yet = Not yet
fates-undecided = Nobody has decided
fates-declined = No action, and why
fates-declined-why = No action: { $why }
fates-chosen = Chosen, nothing promised
fates-promised = Promised, nothing begun
fates-acting = Being done
fates-done = Done, change not looked at
fates-seen = Change looked at
fates-not-chosen = What was not chosen, and why
fates-not-chosen-about = As those wrote who chose the priorities.
fates-beside = Beside

actions-outlook = Is it getting better?
actions-outlook-missing = Choose whether it is getting better
outlook-better = Better than before
outlook-same = The same
outlook-worse = Worse than before
outlook-not-known = Not known
actions-move-reason = If this moves the date: why?
actions-move-reason-hint = Every earlier date is kept and shown.
actions-move-reason-needed = Enter why the date is moved
actions-move-agreed-by = Who agreed to the new date?
actions-move-agreed-by-needed = Enter who agreed to the new date
actions-due-on-too-early = Enter a day on or after the day on which it begins
actions-delivery-needed = Record a piece of evidence from this action first: what shows that it was done?
mark-review-due = Review due
actions-partners = Who else takes part?
actions-resources = What does it take?
actions-resources-hint = Money, staff, or none.
actions-principles = Which needs does it serve?
actions-principles-hint = Children and Social Work Act 2017, section 1. Choose any.
actions-principles-not-a-choice = Choose needs from the list
principle-best-interests = Best interests, health and well-being
principle-express-views = Saying what they think and feel
principle-take-views-into-account = Being listened to
principle-access-services = Getting services and making the best of them
principle-high-aspirations = High hopes for them
principle-safe-and-stable = Being safe, with a stable home, relationships and school or work
principle-prepare-for-adulthood = Being ready for adult life
actions-starts-on = Begins on
actions-starts-on-contradicts = Enter a day on or before the day on which it is due
actions-review-on = To be looked at again by
actions-review-on-hint = What nobody has looked at for 90 days is marked anyway.
actions-repeats = How often is the same to be done again?
actions-repeats-missing = Choose how often it is to be done again
repeats-never = Once
repeats-monthly = Every month
repeats-quarterly = Every three months
repeats-yearly = Every year
actions-waits-for = What must be done before it?
actions-waits-for-hint = Choose any. None, if it can go on at once.
actions-waits-for-contradicts = It would wait for itself, by way of these: choose others
actions-risk = What might go wrong?
actions-escalated-to = Who was told of that?
actions-told-on = When were children told what was done?
actions-told-on-needed = Enter the day on which children were told
actions-told-on-in-the-future = Enter a day that has come
actions-told-how = How were they told?
actions-told-how-needed = Enter how they were told
actions-plan = How it is done
actions-plan-heading = How it is done
actions-plan-about = Who takes part, what it takes, what it waits for, and whether children were told.
actions-plan-change = Change how it is done
actions-no-plan = Nobody has said who takes part, what it takes or which needs it serves.
actions-waits-for-list = It waits for
actions-milestones = Steps
actions-milestone = Step
actions-milestone-done-on = Done on
actions-not-yet = Not yet
actions-no-milestones = No steps yet.
actions-milestones-heading = The steps of an action
actions-milestones-about = Up to eight steps. Empty a step to take it away; its history stays.
actions-milestones-change = Change the steps
actions-milestone-title = Step { $number }: what is done by then?
actions-milestone-due = Step { $number }: due on
actions-milestone-done = Step { $number }: done on
actions-measured = How one will know
actions-measure-heading = How one will know that it helped
actions-measure-about = A measure, where it began, and what it is to come to. What later surveys say stands beside it by itself.
actions-measure-change = Change how one will know
actions-no-measure = Nobody has said how one will know that it helped.
actions-measure = What is measured?
actions-source = Who measures it, and how often?
actions-baseline = From which survey result does it begin?
actions-baseline-none = None
actions-baseline-needed = Choose the result from which the share is to change
actions-target = What share is it to come to?
actions-target-hint = In percent, from 0 to 100.
actions-target-out-of-range = Enter a number from 0 to 100
actions-measured-baseline = At the beginning, { $round }
actions-measured-later = { $round }
actions-moves = Earlier dates
actions-move-agreed = Agreed by { $by }.
actions-said-by = { $by }, { $day }
actions-standings = Colours over time
actions-since = Since
actions-because = Why
actions-said = Said by
actions-due-contradicts = Enter a day on or before the day on which the action is due
actions-due-needed = Enter the day by which the step is done

needs-amber = At risk for { $days } days: { $action }
needs-amber-link = Open the action

actions-filter = Show only some
actions-filter-words = Words in the title, reference or post
actions-filter-when = By its day
actions-filter-delivery = Did we do it?
actions-filter-rag = Will we do it in time?
actions-filter-domain = Part of well-being
actions-filter-principle = Need that it serves
actions-filter-whose = Whose
actions-filter-show = Show these
actions-filter-all = Show all
actions-any = Any
actions-when-overdue = Overdue
actions-when-soon = Due within 30 days
actions-when-open = Not done yet
actions-whose-mine = Mine
actions-whose-nobody = Nobody’s
actions-sort = In which order
actions-sort-reference = By reference
actions-sort-due = By the day it is due
actions-sort-owner = By the post that owns it
actions-sort-changed = Changed last, first
actions-as = Ways to look at the plan
actions-as-list = List
actions-as-board = Board
actions-as-timeline = Timeline
actions-as-calendar = Calendar
actions-page = Page { $page } of { $pages }
actions-pages = Pages of the plan
actions-page-before = Previous page
actions-page-after = Next page
actions-none-here = None.
actions-nothing-found = No action is like that. Show all, or ask for less.
actions-timeline-words = Each action from its beginning, or from the day it was recorded, to the day on which it is due, with a line for today. The table below has the same days.
actions-today = Today
actions-from-until = { $from } to { $until }
actions-recorded-until = Recorded on { $from }, due on { $until }
actions-file = Download as CSV
actions-file-reference = Reference
actions-file-all = all actions
actions-file-asked = Plan on { $day }, { $asked }

# Raters: the desk of one, and two side by side
seen-by-its-rater = Its rater alone, until two raters have submitted
seen-by-everybody = Everybody who may read ratings, at once
assessments-framework = What is it weighed against?
assessments-framework-missing = Choose what it is weighed against
assessments-seen-by = Who sees a rating?
assessments-seen-by-hint = Two raters who do not see each other are the better test. When both have submitted, you see how far they agree.
assessments-seen-by-missing = Choose who sees a rating
assessments-submitted-by = Submitted by
assessments-cell = Cell
assessments-state = Agreed
assessments-reason = Why
outcomes-blind = Raters work without seeing each other: { $submitted } of { $needed } have submitted. Until then the chart shows you only what you rate yourself.
cell-agreed-on = Agreed
desk-open-it = Rate the whole grid
desk-heading = Rate the grid
desk-about = Each cell is kept as soon as you leave it. A cell that lacks something is kept too, and says what it lacks. You need no mouse: Tab goes on, and a number chooses the answer.
desk-in-the-open = Others see what you rate at once.
desk-nobody-submitted = Nobody has submitted yet. Another rater does not see what you rate before you both have.
desk-one-submitted = Submitted so far: { $names }. Another rater does not see what you rate before you both have.
desk-open = Submitted: { $names }. You can see each other now.
desk-submitted = You have submitted, so this does not change any more.
desk-take-back = Take it back to change something
desk-stale = You changed a cell elsewhere meanwhile. What you typed here stands below and is not kept yet: look at it and save again.
desk-evidence = Evidence and its numbers
desk-no-evidence = No evidence is recorded yet, and a star needs some.
desk-caption = What you say of each outcome and source. { $rubric }
desk-reason = Why?
desk-numbers = Evidence (numbers)
desk-saving = Saving…
desk-saved = Saved
desk-failed = Not saved. What you typed is still here; it is tried again with your next change.
desk-save = Save every cell
desk-submit-heading = Finished?
desk-submit-about = When you submit, your ratings do not change any more. When two raters have, you see each other and can agree on the cells where you differ.
desk-submit = Submit my ratings
desk-state-missing = Choose what you say.
desk-state-not-a-choice = Choose one of the answers.
desk-state-contradicts = What nobody looked at has no evidence behind it.
desk-reason-needed = A star needs a reason.
desk-reason-too-long = The reason is too long: { $limit } characters at most.
desk-sources-needed = A star needs the number of a piece of evidence.
desk-sources-not-a-choice = Enter numbers of the list of evidence, as in 1, 4.
raters-open = See the two side by side
raters-heading = Two raters side by side
raters-about = What each said before they saw the other. Neither changes any more. What they agree on afterwards stands beside it and counts in the chart.
raters-pair = { $first } and { $second }
raters-alike = They put { $cells } cells on a level, { $alike } of them alike: { $percent }%.
raters-none-alike = There is no cell that both put on a level.
raters-left-out = { $count ->
    [one] 1 cell is left out, because one of them did not put it on a level (not looked at, say).
   *[other] { $count } cells are left out, because one of them did not put them on a level (not looked at, say).
  }
raters-too-few = Below { $least } cells a coefficient of agreement would say more than it knows, so there is none: only the table and the percentage.
raters-coefficients = How far they agree, beyond chance
raters-coefficients-about = 1 is perfect, 0 is what chance gives. Kappa falls where one level dominates although raters agree; Gwet’s coefficients are steadier there, so look at both. Intervals by bootstrap. “Undefined” means that both put everything on one level.
raters-coefficient = Coefficient
raters-value = Value
raters-interval = 95% interval
raters-kappa-linear = Cohen’s kappa, linear weights
raters-ac2 = Gwet’s AC2, linear weights
raters-kappa = Cohen’s kappa, unweighted
raters-ac1 = Gwet’s AC1
raters-undefined = Undefined
raters-crossed = { $first } (rows) and { $second } (columns)
raters-cells = Cell by cell
raters-cell = Cell
raters-different = Different
raters-agreed = Agreed
raters-agree = Agree on it
raters-agree-again = Agree anew
raters-agreements = Every agreement, the newest first
raters-agreed-by = Written down by { $by } on { $day }
agreed-about = Write down what you agree on, and why. What each of you said stays as it is.
agreed-said = { $rater } said: { $state }.
agreed-said-why = { $rater } said: { $state }. { $reason }
agreed-said-on = { $rater } said: { $state }. { $reason } Evidence: { $evidence }.
agreed-state = What do you agree on?
agreed-state-missing = Choose what you agree on
agreed-state-needed = A star needs evidence: none of the ratings of this cell has any that still counts
agreed-reason = Why?
agreed-reason-missing = Enter why
triangulation-heading = Do the sources agree?
triangulation-about = What each source says of each outcome, and whether they say the same. Nothing is averaged: where professionals see a change and children do not, that is the answer.
triangulation-caption = Outcome by outcome
triangulation-pattern = Sources
triangulation-children = Children and young people
triangulation-overall = Overall, by our rule
triangulation-no-overall = None: fewer than two sources were looked at
triangulation-against = Children say something else than others.
triangulation-undecided = Raters differ on a cell, so it does not count yet.
triangulation-rule = Our own rule, a draft; it is not that of the published evaluation, which states none. Overall needs two sources that were looked at. Strong needs two that see a change, one of them strongly, and none that sees nothing.
horizon-short = Short term
horizon-intermediate = Intermediate
horizon-long = Long term
pattern-agree = Agree
pattern-conflict = Conflict
pattern-alone = Stands alone
pattern-not-looked-at = Not looked at
children-say-yes = They see it
children-say-no = They do not see it
children-say-not-heard = Not heard yet
error-ratings-submitted = These ratings were submitted
error-ratings-submitted-advice = What a rater has submitted does not change any more. Agree on the cell instead, on the page of the two raters.
error-nothing-rated = There is nothing to submit yet
error-nothing-rated-advice = Rate at least one cell first.
error-cells-not-whole = Some of your cells are not whole
error-cells-not-whole-advice = Go back to the grid: each cell that lacks something says what. Then submit again.
error-raters-not-ready = Not both raters have submitted
error-raters-not-ready-advice = You can see each other when two raters have submitted.
error-rubric-retired = The rubric of this assessment was retired
error-rubric-retired-advice = Nothing is rated under it any more; what was rated stays. Start a new assessment to rate under the rubric that is in force.

imports-not-told-yet = What is in this file is for whoever may hand files in, until it is approved.
imports-told-by-results = What was recorded is shown with the results of the survey.
imports-not-told = Nothing of this file is recorded, so nothing of it is shown.
imports-asked-of-too-many = More children answered it than gave an answer to “{ $before }” that leads to it ({ $questionnaire }). Look whether the file has both columns right.
imports-columns-codes = If it has codes in place of words: the code of each answer
imports-columns-codes-hint = In the order of the answers, with commas between them, as in 1, 2, 3. Leave it empty if the column has words.
imports-columns-codes-of = In the order of the answers to “{ $question }” ({ $answers }), with commas between them, as in 1, 2, 3. Leave it empty if the column has words.
imports-columns-codes-wrong = { $heading }: enter one code for each of these answers, each another one, with commas between them: { $question }

# Sortings: statements that people put in order
kind-sorting = Sorting
sortings-list = Sortings
sortings-about = Statements that people put in order, from what matters least to what matters most.
sortings-empty = Write down what people may put in order: what was done, what was promised, or whatever you want to know about.
sortings-count = { $count ->
    [one] 1 sorting
   *[other] { $count } sortings
  }
sortings-new = Start a sorting
sortings-change = Change a sorting
sortings-title = What is it about?
sortings-title-missing = Enter what it is about
sortings-purpose = What do you ask people?
sortings-purpose-hint = In words that they understand, as in: what helped you most?
sortings-purpose-missing = Enter what you ask people
sortings-statements = Statements
sortings-statements-hint = One in a line, 8 to 40 of them, together with what you take from actions and pledges.
sortings-statements-missing = Enter the statements
sortings-statements-taken = Two statements are the same: change one of them
sortings-statements-out-of-range = There must be { $low } to { $high } statements
sortings-statements-contradicts = Somebody has put these statements in order already, so they cannot change: start a new sorting
sortings-taken = Take these too
sortings-sizes = How many cards does each column take?
sortings-sizes-hint = From what matters least to what matters most, as in 1, 2, 3, 2, 1. They must add up to the number of cards. Leave it empty to let every column take any number.
sortings-sizes-not-a-number = Enter whole numbers with commas between them, as in 1, 2, 3, 2, 1
sortings-sizes-contradicts = The columns must take exactly as many cards as there are: statements and people’s own
sortings-sizes-out-of-range = There must be { $low } to { $high } columns
sortings-columns = How many columns, if they take any number?
sortings-columns-out-of-range = There must be { $low } to { $high } columns
sortings-blanks = How many cards may people write themselves?
sortings-blanks-out-of-range = At most { $high } cards
sortings-sort = Order
sortings-reason = Reason
sortings-arrange = Put the statements in order
sortings-results = What came of it
sorts-label = Whose order is it?
sorts-label-hint = Not a child’s name: After-school club, first group, say.
sorts-label-missing = Enter whose order it is, without a name
sorts-people = How many people put it in order together?
sorts-people-missing = Enter how many people, 1 or more
sorts-people-out-of-range = Enter { $low } to { $high }
sorts-made-on = When?
sorts-made-on-missing = Enter the day
sorts-forced = Each column takes so many cards and no more. Cards that nobody wrote leave their places free.
sorts-free = Each column takes any number of cards.
sorts-cards = The cards
sorts-own = Your own card
sorts-own-place = Where does your own card go?
sorts-own-missing = Put your own card into a column too
sorts-own-contradicts = A column has more cards than it takes
sorts-not-placed = Not placed yet
sorts-least = { $number }, matters least
sorts-most = { $number }, matters most
sorts-column = { $number }
sorts-places-missing = Put every card into a column
sorts-places-contradicts = A column has more cards than it takes: move some
sorts-places-not-a-choice = Choose one of the columns
sorts-left = Less
sorts-right = More
sorts-place = Place
sorts-unplaced = Cards to place
sorts-counted = { $sorts ->
    [one] 1 order
   *[other] { $sorts } orders
  } of { $people } people. Each order counts once, however many people made it together.
sorts-too-few = What comes of it is shown when { $least } people have taken part, because the order of one person tells about that person.
sorts-consensus = Kendall’s W is { $w }: 1 means that all put them in the same order, 0 that the orders have nothing in common.
sorts-ranks = What mattered most
sorts-rank = Place
sorts-statement = Statement
sorts-mean = Mean rank
sorts-spread = Spread
sorts-ranks-about = The mean rank of each statement over all orders; the higher, the more it mattered. Statements in one column share their rank. Spread is the standard deviation.
sorts-own-written = What people wrote themselves
sorts-factors = Groups of like views
sorts-no-factors-too-few = With fewer than { $least } orders no groups are looked for: one order more or less would make them other ones.
sorts-no-factors = The orders form no groups that can be told apart.
sorts-factor = View { $number }, { $sorts ->
    [one] 1 order
   *[other] { $sorts } orders
  }
sorts-explained = Explains { $percent }% of the differences between orders.
sorts-factor-most = Matters most here
sorts-factor-least = Matters least here
sorts-distinguishing = Says so otherwise than every other view
sorts-shared = What all views say alike
sorts-loadings = How near each order is to each view
sorts-defining = defines this view
sorts-method = Principal components of the correlations between orders, rotated by varimax. A view is made of the orders that lie clearly nearest to it. Differences at 5 in 100, not corrected for how many there are.
sorts-all = The orders
sorts-about = { $people ->
    [one] 1 person
   *[other] { $people } people together
  }, { $day }. Entered by { $by }.
sorts-withdraw = Take this order back
sorts-withdrawn = Taken back:

# Files of evidence
files-heading = Files
files-choose = Add a file
files-most = PDF, Word, Excel, PowerPoint, OpenDocument, pictures (PNG, JPEG, WebP), text and CSV; { $megabytes } MB at most. A file of the same name becomes the next version.
files-add = Add this file
files-none = There are no files yet.
files-about-one = Version { $version }, { $type }, { $kilobytes } KB. Added by { $by } on { $day }.
files-withdraw = Take this file back
files-missing = Choose a file
files-empty = The file is empty
files-too-large = The file is larger than { $megabytes } MB. Save it smaller, or record where it is kept.
files-lies = The name ends in .{ $says }, but the content is a .{ $is } file. Rename it if it is what you mean.
files-unknown = This sort of file is not taken. Save it as a PDF and add that.
files-damaged = The file is damaged or broken off. Open it where you have it from, save it again and add that.
files-program = The file contains a program or macros, so it is not taken. Save it as a PDF and add that.
files-bomb = The file is packed too tightly or contains another packed file, so it is not unpacked. Save it as a PDF and add that.
files-encrypted = The file is protected by a password, so nobody could read it here. Save it without one and add that.
files-pixels = The picture is wider or higher than { $most } pixels. Save it smaller.
classification-public = Public: anybody may see it
classification-internal = Internal: those who work with it
classification-exempt = Exempt from publication
evidence-classification = Who may see it?
evidence-classification-missing = Choose who may see it
evidence-exempt-reason = If it is exempt: why?
evidence-exempt-reason-needed = Enter why it is exempt from publication
evidence-other-explanations = What else could explain the change?
evidence-other-explanations-hint = Other programmes, new staff, a law: whatever changed at the same time, and how far you could rule it out. Say “contributed to” rather than “caused”.
evidence-file = File
evidence-reason = Reason

# The logic model
model-heading = The logic model
model-ours = What stands around the outcomes is ours: see the pack for where it is from.
model-about = From left to right: what is done, what that makes, and what it may contribute to. The colour of an outcome is the most that any one source shows; it adds nothing up.
model-none = This framework has outcomes alone.
model-problem = Problem
model-goal = Goal
model-activities = Activities
model-outputs = Outputs
model-short = Short term
model-intermediate = Intermediate
model-long = Long term
model-picture-about = Activities, outputs and outcomes as boxes with arrows between them. The lists below say the same.
model-rationales = Why it should work
model-resources = With what
model-assumptions = What must hold
model-risks = What may go wrong
model-lists = The same in lists
model-leads-to = May contribute to
model-crossed = What other assessments say
model-crossed-about = Outcomes of another framework that speak to those of this one. It is set beside them; no star is carried over.
model-crossed-from = Outcome there
model-crossed-to = Outcome here
model-crossed-how = How it speaks to it
model-crossed-said = What was said of it
model-crossed-nothing = Nobody has assessed it.
crossed-same = The same
crossed-part = A part of it
crossed-related = Related

# The chart as a file, and the worked example
outcomes-file = The chart as a file (CSV)
example-heading = A worked example
example-warning = Rebuilt from the text of a page on which the places of the stars were lost, to show how a chart is read. It is not the published finding: do not quote it as one. The authorities have no names, and rows are missing.
example-caption = Rows of a chart of evidence, rebuilt
example-how = How it was rebuilt
example-block = Authority { $number }
example-lost = Could not be rebuilt
example-file = The example as a file (CSV)
cell-evidence-withdrawn = Evidence was withdrawn
needs-star = A star rests on evidence that was withdrawn: { $cell }
needs-star-link = Open the cell

# How an assessment was done
method-heading = How it was done, and what helped
method-about = The six steps of collaborative outcomes reporting, with who took part and which were left out, and what drove, helped or hindered change here.
method-change = Say how it was done
method-steps = Steps
method-step-scoping = Scoping workshop
method-step-data-trawl = Data trawl
method-step-social-inquiry = Social inquiry
method-step-analysis = Analysis and integration
method-step-outcomes-panel = Outcomes panel
method-step-summit = Summit workshop
method-about-scoping = Agreeing on the logic model and the questions
method-about-data-trawl = Gathering what is written already
method-about-social-inquiry = Asking people
method-about-analysis = Weighing it together
method-about-outcomes-panel = People who know the field and did not run the programme look at it
method-about-summit = Those concerned look at it together
method-state = { $step }: how far is it?
method-who = { $step }: who took part?
method-note = { $step }: what should one know?
method-panel-hint = Members must not have designed or run the programme. Posts and groups, no names of children.
method-who-took-part = Took part:
method-drivers = What drove change
method-drivers-hint = One in a line, with the numbers of its evidence in brackets, as in: a stable workforce (3, 7).
method-enablers = What helped
method-barriers = What hindered
method-nothing = Nobody has said anything yet.
method-scoping-note-needed = Enter why it was left out
method-data-trawl-note-needed = Enter why it was left out
method-social-inquiry-note-needed = Enter why it was left out
method-analysis-note-needed = Enter why it was left out
method-outcomes-panel-note-needed = Enter why it was left out
method-summit-note-needed = Enter why it was left out
method-scoping-who-needed = Enter who took part
method-data-trawl-who-needed = Enter who took part
method-social-inquiry-who-needed = Enter who took part
method-analysis-who-needed = Enter who took part
method-outcomes-panel-who-needed = Enter who took part
method-summit-who-needed = Enter who took part
step-state-planned = To come
step-state-done = Done
step-state-left-out = Left out
results-file = These results as a file (CSV)

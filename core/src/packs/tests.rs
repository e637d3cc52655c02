//! Each rule of the format, with a pack that breaks it.

mod shipped;

use proptest::prelude::*;

use super::*;

/// Knows two words, of which one has a value in it.
struct TwoWords;

impl Vocabulary for TwoWords {
    fn judge(&self, language: &str, key: &str, text: &str) -> Result<(), Misused> {
        let (wanted, given) = ("count".to_owned(), String::new());
        match (language, key) {
            (_, "back") if text.contains('{') => Err(Misused::Unreadable("no end".to_owned())),
            ("en-GB", "back") => Ok(()),
            ("en-GB", "rows") if text.contains("{ $count }") => Ok(()),
            ("en-GB", "rows") => Err(Misused::Variables { wanted, given }),
            _ => Err(Misused::Unknown),
        }
    }
}

fn head(kind: &str) -> String {
    format!(
        "[pack]\nurn = \"urn:lodestar:{kind}:test\"\nkind = \"{kind}\"\nversion = 1\n\
         title = \"A test\"\npublisher = \"Us\"\nlicence = \"CC0-1.0\"\nprovenance = \"Made up\"\n\
         language = \"en-GB\"\nrequires = []\nchanges = \"First.\"\n"
    )
}

const QUESTIONNAIRE: &str = "[[questionnaire]]\nkey = \"q\"\nsurvey = \"S\"\ntitle = \"Q\"\n\
    ages = \"8-11\"\naliases = [\"q\"]\n";
const QUESTION: &str = "[[question]]\nquestionnaire = \"q\"\nindicator = \"pet\"\n\
    title = \"A pet\"\ndomain = \"relationships\"\nwording = \"Have you a pet?\"\n\
    options = [\"Yes\", \"No\"]\npositive = [\"Yes\"]\nprovenance = \"found\"\n";

fn codebook() -> String {
    head("codebook") + QUESTIONNAIRE + QUESTION
}

fn framework() -> String {
    head("framework")
        + "[[domain]]\nkey = \"rights\"\ntitle = \"Rights\"\n\
           [[source]]\nkey = \"interview\"\ntitle = \"Interviews\"\n\
           [[outcome]]\nkey = \"say\"\ntitle = \"A say\"\nshort_title = \"Say\"\n\
           horizon = \"long\"\ndomain = \"rights\"\ndefinition = \"They have a say.\"\n"
}

fn rubric() -> String {
    let requires = "requires = [{ urn = \"urn:lodestar:framework:a\", version_min = 1 }]";
    head("rubric").replace("requires = []", requires)
        + "[rubric]\nframework = \"urn:lodestar:framework:a\"\n\
           [[descriptor]]\nsource = \"interview\"\nlevel = \"some\"\ntext = \"One says so.\"\n"
}

fn words() -> String {
    head("words") + "[words]\nback = \"Go back\"\nrows = \"{ $count } rows\"\n"
}

fn comparator() -> String {
    head("comparator")
        + "[[figure]]\nindicator = \"pet\"\nages = \"8-11\"\nshare = 61.5\nbase = 1200\n\
           year = 2024\nsource = \"A report\"\n"
}

fn profile() -> String {
    head("profile")
        + "[profile]\nnations = [\"wales\"]\nboard_name = \"Board\"\ngroup_name = \"Group\"\n\
           [[plan]]\nkey = \"care\"\ntitle = \"Part 6 plan\"\n\
           [[principle]]\nkey = \"one\"\ntitle = \"Be kind\"\n"
}

fn rag() -> String {
    let state = |(key, word, shape): (&str, &str, &str)| {
        format!(
            "[[rag]]\nkey = \"{key}\"\nword = \"{word}\"\nmeaning = \"M\"\nshape = \"{shape}\"\n"
        )
    };
    let states = [
        ("blue", "Done", "tick_circle"),
        ("green", "Well", "triangle"),
        ("amber", "Late", "diamond"),
        ("red", "Stuck", "crossed_square"),
        ("grey", "Idle", "ring"),
    ];
    head("rag") + &states.map(state).concat()
}

fn cycle() -> String {
    head("cycle")
        + "[cycle]\nsurveys = [\"YLYC\"]\n\
           [[step]]\nkey = \"ask\"\ntitle = \"Ask\"\nmeaning = \"They answer.\"\n\
           [[item]]\nstep = \"ask\"\nkey = \"lead\"\ntitle = \"Somebody leads\"\n\
           [[setting]]\nkey = \"home\"\ntitle = \"At home\"\n\
           [[adult]]\nkey = \"teacher\"\ntitle = \"Teacher\"\n\
           [[never]]\nkey = \"social_worker\"\ntitle = \"Social worker\"\n\
           words = [\"social worker\"]\nwhy = \"It is about them.\"\n\
           [[never]]\nkey = \"carer\"\ntitle = \"Carer\"\n\
           words = [\"carer\"]\nwhy = \"It is about them.\"\n\
           [[floor]]\nsurvey = \"YLYC\"\neligible_min = 150\npeople = \"children\"\n\
           source = \"A paper\"\n"
}

fn sheet() -> String {
    head("sheet")
        + "[sheet]\nabout = \"What it is.\"\n\
           [[level]]\nscore = 0\nwords = \"No\"\n\
           [[level]]\nscore = 1\nwords = \"Yes\"\n\
           [[standard]]\nkey = \"home\"\ntitle = \"A home\"\n\
           [[standard]]\nkey = \"say\"\ntitle = \"A say\"\n\
           [[criterion]]\nstandard = \"home\"\nkey = \"safe\"\ntitle = \"Safe\"\n\
           [[question]]\nstandard = \"home\"\ncriterion = \"safe\"\nkey = \"door\"\n\
           wording = \"Does the door lock?\"\n\
           [[question]]\nstandard = \"say\"\nkey = \"asked\"\nwording = \"Are they asked?\"\n"
}

fn boilerplate() -> String {
    head("boilerplate") + "[texts]\nabout_figures = \"They are shares of those who answered.\"\n"
}

fn every_kind() -> [String; 10] {
    [
        codebook(),
        framework(),
        rubric(),
        words(),
        comparator(),
        profile(),
        rag(),
        boilerplate(),
        cycle(),
        sheet(),
    ]
}

fn parse(text: &str) -> Result<Pack, Vec<Mistake>> {
    Pack::parse(text.as_bytes(), &TwoWords)
}

/// What is wrong, as `line key: fault`.
fn wrong(text: &str) -> Vec<String> {
    let mistakes = parse(text).err().unwrap_or_default();
    mistakes.iter().map(|it| format!("{} {}: {}", it.line, it.key, it.fault.key())).collect()
}

/// A good pack with one thing changed must be told about that and no more.
fn breaks(good: &str, before: &str, after: &str, expected: &[&str]) {
    assert!(good.contains(before), "{before} is not in it");
    assert_eq!(wrong(good), Vec::<String>::new());
    assert_eq!(wrong(&good.replacen(before, after, 1)), expected, "{after}");
}

#[test]
fn a_good_pack_of_every_kind_is_read() {
    for text in every_kind() {
        assert_eq!(wrong(&text), Vec::<String>::new());
    }
}

#[test]
fn the_head_is_judged_line_by_line() {
    let good = codebook();
    breaks(&good, "version = 1\n", "", &["1 pack.version: missing"]);
    breaks(&good, "version = 1", "version = 0", &["4 pack.version: out-of-range"]);
    breaks(&good, "version = 1", "version = \"1\"", &["4 pack.version: wrong-type"]);
    breaks(&good, "version = 1", "version = 1.5", &["4 pack.version: wrong-type"]);
    breaks(&good, "title = \"A test\"", "title = \" \"", &["5 pack.title: empty"]);
    breaks(
        &good,
        "title = \"A test\"",
        "titel = \"A\"",
        &["1 pack.title: missing", "5 pack.titel: unknown-key"],
    );
    breaks(&good, "\"Us\"", "\"U\\u0000\"", &["6 pack.publisher: control"]);
    let long = format!("\"{}\"", "u".repeat(301));
    breaks(&good, "\"Us\"", &long, &["6 pack.publisher: too-long"]);
    breaks(&good, "\"en-GB\"", "\"fr\"", &["9 pack.language: not-a-choice"]);
    breaks(&good, "requires = []\n", "", &["1 pack.requires: missing"]);
    let twice = "requires = [{ urn = \"urn:lodestar:rag:a\", version_min = 1 },\n\
        { urn = \"urn:lodestar:rag:a\", version_min = 2 }]";
    breaks(&good, "requires = []", twice, &["11 pack.requires: twice"]);
    let odd = "requires = [{ urn = \"a\", version_min = 1, x = 1 }]";
    breaks(
        &good,
        "requires = []",
        odd,
        &["10 requires.urn: not-a-urn", "10 requires.x: unknown-key"],
    );
    breaks(&good, "version = 1", "version = 1\nversion = 2", &["5 version: duplicate-key"]);
}

#[test]
fn a_pack_whose_kind_cannot_be_told_is_told_only_that() {
    let good = codebook();
    breaks(&good, "urn:lodestar:codebook:test", "test", &["2 pack.urn: not-a-urn"]);
    breaks(&good, "kind = \"codebook\"", "kind = \"poem\"", &["3 pack.kind: not-a-choice"]);
    breaks(&good, "kind = \"codebook\"", "kind = \"rag\"", &["2 pack.urn: other-kind"]);
    assert_eq!(wrong("x = 1\n"), ["1 pack: missing"]);
    assert_eq!(wrong("pack = 1\n"), ["1 pack: wrong-type"]);
    assert_eq!(
        wrong("[pack\n"),
        [
            "1 : syntax",
            "1 pack.changes: missing",
            "1 pack.kind: missing",
            "1 pack.language: missing",
            "1 pack.licence: missing",
            "1 pack.provenance: missing",
            "1 pack.publisher: missing",
            "1 pack.requires: missing",
            "1 pack.title: missing",
            "1 pack.urn: missing",
            "1 pack.version: missing"
        ]
    );
    let file = [codebook().as_bytes(), b"# \xff"].concat();
    let mistakes = Pack::parse(&file, &TwoWords).unwrap_err();
    assert_eq!((mistakes[0].line, mistakes[0].fault.key()), (27, "syntax"));
    let huge = vec![b'#'; (PACK_KIBIBYTES_MAX << 10) + 1];
    let mistakes = Pack::parse(&huge, &TwoWords).unwrap_err();
    assert_eq!(mistakes[0].fault.key(), "too-large");
}

#[test]
fn a_codebook_has_no_loose_ends() {
    let good = codebook();
    let dangling = ["25 question.positive: dangling"];
    breaks(&good, "positive = [\"Yes\"]", "positive = [\"Maybe\"]", &dangling);
    let few = "positive = [\"Yes\"]\ncodes = [\"1\"]";
    breaks(&good, "positive = [\"Yes\"]", few, &["26 question.codes: not-one-for-each"]);
    let both = "positive = [\"Yes\"]\ncodes = [\"1\", \"2\"]\nwording_variants = [\"Any pet?\"]";
    let coded = parse(&good.replace("positive = [\"Yes\"]", both)).unwrap();
    let Content::Codebook(book) = &coded.content else { panic!("{coded:?}") };
    assert_eq!(book.questions[0].codes, ["1", "2"]);
    assert_eq!(book.questions[0].wording_variants, ["Any pet?"]);
    let all = "positive = [\"Yes\", \"No\"]";
    breaks(&good, "positive = [\"Yes\"]", all, &["25 question.positive: cut-is-all"]);
    let twice = "options = [\"Yes\", \"No\", \"Yes\"]";
    breaks(&good, "options = [\"Yes\", \"No\"]", twice, &["24 question.options: twice"]);
    let wrong_type = ["24 question.options: wrong-type"];
    breaks(&good, "options = [\"Yes\", \"No\"]", "options = [\"Yes\", \"No\", 3]", &wrong_type);
    breaks(
        &good,
        "questionnaire = \"q\"",
        "questionnaire = \"z\"",
        &["19 question.questionnaire: dangling"],
    );
    breaks(&good, "\"relationships\"", "\"fun\"", &["22 question.domain: not-a-choice"]);
    breaks(&good, "\"pet\"", "\"A Pet\"", &["20 question.indicator: not-a-name"]);
    breaks(&good, "\"found\"", "\"guessed\"", &["26 question.provenance: not-a-choice"]);
    breaks(&good, QUESTION, "", &["1 question: missing"]);
    breaks(
        &good,
        QUESTION,
        "question = []\n",
        &["1 question: missing", "18 questionnaire.question: unknown-key"],
    );
    let again = format!("{QUESTION}{QUESTION}");
    breaks(&good, QUESTION, &again, &["27 question.indicator: twice"]);
    let other = QUESTIONNAIRE.replace("key = \"q\"", "key = \"r\"");
    let both = format!("{QUESTIONNAIRE}{other}");
    breaks(&good, QUESTIONNAIRE, &both, &["23 questionnaire.aliases: twice"]);
    let many: Vec<String> = (0..201).map(|it| format!("\"o{it}\"")).collect();
    let many = format!("options = [\"Yes\", {}]", many.join(", "));
    breaks(&good, "options = [\"Yes\", \"No\"]", &many, &["24 question.options: too-many"]);
    breaks(
        &good,
        "provenance = \"found\"",
        "provenance = \"found\"\nis_multiple = \"yes\"",
        &["27 question.is_multiple: wrong-type"],
    );
}

#[test]
fn a_framework_names_only_what_it_has() {
    let good = framework();
    breaks(&good, "domain = \"rights\"", "domain = \"recovery\"", &["23 outcome.domain: dangling"]);
    breaks(&good, "\"interview\"", "\"rumour\"", &["16 source.key: not-a-choice"]);
    breaks(
        &good,
        "horizon = \"long\"",
        "horizon = \"soon\"",
        &["22 outcome.horizon: not-a-choice"],
    );
    let domain = "[[domain]]\nkey = \"rights\"\ntitle = \"Rights\"\n";
    breaks(&good, domain, &format!("{domain}{domain}"), &["15 domain.key: twice"]);
}

#[test]
fn a_rubric_speaks_of_sources_and_of_a_framework_that_it_requires() {
    let good = rubric();
    breaks(&good, "\"interview\"", "\"rumour\"", &["15 descriptor.source: not-a-choice"]);
    breaks(&good, "\"some\"", "\"much\"", &["16 descriptor.level: not-a-choice"]);
    breaks(
        &good,
        "framework = \"urn:lodestar:framework:a\"",
        "framework = \"urn:lodestar:framework:b\"",
        &["13 rubric.framework: not-required"],
    );
}

#[test]
fn words_must_be_ours_with_the_same_values_in_them() {
    let good = words();
    breaks(&good, "back =", "shout =", &["13 words.shout: unknown-words"]);
    breaks(&good, "{ $count } rows", "Rows", &["14 words.rows: other-variables"]);
    breaks(&good, "Go back", "Go {", &["13 words.back: unreadable-words"]);
    breaks(&good, "\"Go back\"", "1", &["13 words.back: wrong-type"]);
    breaks(
        &good,
        "[words]\nback = \"Go back\"\nrows = \"{ $count } rows\"\n",
        "[words]\n",
        &["12 words.: empty"],
    );
}

#[test]
fn texts_for_reports_have_a_place_in_them() {
    breaks(&boilerplate(), "about_figures", "about_us", &["13 texts.about_us: unknown-key"]);
}

#[test]
fn a_colour_scheme_has_each_colour_once_with_a_word_of_its_own() {
    let good = rag();
    breaks(
        &good,
        "key = \"grey\"",
        "key = \"red\"",
        &["12 rag: lacks", "32 rag.key: twice", "36 rag.shape: not-a-choice"],
    );
    breaks(&good, "\"Idle\"", "\"Stuck\"", &["32 rag.word: twice"]);
    breaks(&good, "\"ring\"", "\"star\"", &["36 rag.shape: not-a-choice"]);
}

#[test]
fn a_figure_says_of_whom_of_how_many_and_from_where() {
    let good = comparator();
    breaks(&good, "ages = \"8-11\"\n", "", &["12 figure.population: missing"]);
    breaks(&good, "share = 61.5", "share = 161.5", &["15 figure.share: out-of-range"]);
    breaks(&good, "base = 1200", "base = 0", &["16 figure.base: out-of-range"]);
    breaks(&good, "source = \"A report\"\n", "", &["12 figure.source: missing"]);
    let whom = "share = 61.5\nwhom = \"everybody\"";
    breaks(&good, "share = 61.5", whom, &["16 figure.whom: not-a-choice"]);
    assert_eq!(wrong(&good.replace("base = 1200\n", "")), Vec::<String>::new());
}

#[test]
fn of_whom_a_question_is_asked_is_an_answer_to_another_question_or_words() {
    let good = codebook();
    let asked = |of: &str| good.replace("positive = ", &format!("{of}\npositive = "));
    assert_eq!(wrong(&asked("asked_of = \"Those who have one\"")), Vec::<String>::new());
    for (of, expected) in [
        ("asked_of_indicator = \"pet\"", "18 question.asked_of_answers: missing"),
        (
            "asked_of_indicator = \"cat\"\nasked_of_answers = [\"Yes\"]",
            "18 question.asked_of_indicator: dangling",
        ),
        (
            "asked_of_indicator = \"pet\"\nasked_of_answers = [\"Both\"]",
            "18 question.asked_of_answers: dangling",
        ),
        ("direction = \"up\"", "25 question.direction: not-a-choice"),
    ] {
        assert_eq!(wrong(&asked(of)), [expected]);
    }
}

#[test]
fn a_profile_is_for_nations_that_there_are() {
    breaks(&profile(), "\"wales\"", "\"cornwall\"", &["13 profile.nations: not-a-choice"]);
    breaks(&profile(), "board_name = \"Board\"\n", "", &["12 profile.board_name: missing"]);
}

#[test]
fn a_cycle_has_its_items_in_its_steps_and_its_floors_for_its_surveys() {
    let good = cycle();
    breaks(&good, "step = \"ask\"", "step = \"tell\"", &["19 item.step: dangling"]);
    breaks(&good, "survey = \"YLYC\"\n", "survey = \"YLBC\"\n", &["39 floor.survey: dangling"]);
    breaks(
        &good,
        "eligible_min = 150",
        "eligible_min = 0",
        &["40 floor.eligible_min: out-of-range"],
    );
    breaks(
        &good,
        "key = \"ask\"",
        "key = \"Ask\"",
        &["15 step.key: not-a-name", "19 item.step: dangling"],
    );
}

#[test]
fn no_social_worker_and_no_carer_can_be_made_a_helper_by_a_pack() {
    let good = cycle();
    breaks(&good, "title = \"Teacher\"", "title = \"Foster carer\"", &["25 adult.title: barred"]);
    breaks(
        &good,
        "title = \"Teacher\"",
        "title = \"A SOCIAL-WORKER\"",
        &["25 adult.title: barred"],
    );
    breaks(&good, "key = \"carer\"", "key = \"other\"", &["28 never: lacks"]);
    let Ok(Content::Cycle(cycle)) = parse(&good).map(|it| it.content) else {
        panic!("it is a cycle");
    };
    assert!(cycle.who_never_helps("their Foster carer").is_some());
    assert!(cycle.who_never_helps("careers adviser").is_none());
}

#[test]
fn a_sheet_has_a_scale_without_a_gap_and_its_questions_under_its_standards() {
    let good = sheet();
    breaks(&good, "score = 1", "score = 2", &["18 level.score: out-of-range"]);
    let one_level = "[[level]]\nscore = 1\nwords = \"Yes\"\n";
    breaks(&good, one_level, "", &["14 level: lacks"]);
    let twice = ["23 standard.key: twice", "36 question.standard: dangling"];
    breaks(&good, "key = \"say\"", "key = \"home\"", &twice);
    let dangling = ["27 criterion.standard: dangling", "32 question.criterion: dangling"];
    breaks(&good, "standard = \"home\"\nkey", "standard = \"flat\"\nkey", &dangling);
    // A criterion of another standard is none of this one.
    let elsewhere = "standard = \"say\"\ncriterion";
    breaks(
        &good,
        "standard = \"home\"\ncriterion",
        elsewhere,
        &["32 question.criterion: dangling"],
    );
    breaks(&good, "key = \"asked\"", "key = \"door\"", &["35 question.key: twice"]);
    breaks(&good, "about = \"What it is.\"\n", "", &["12 sheet.about: missing"]);
}

#[test]
fn every_mistake_is_told_at_once_from_the_first_line_to_the_last() {
    let text = codebook().replace("version = 1", "version = 0").replace("\"found\"", "\"x\"");
    let text = text.replace("title = \"A pet\"\n", "");
    assert_eq!(
        wrong(&text),
        [
            "4 pack.version: out-of-range",
            "18 question.title: missing",
            "25 question.provenance: not-a-choice"
        ]
    );
}

#[test]
fn a_pack_is_the_same_however_its_lines_end() {
    let (unix, windows) = (codebook(), format!("\u{feff}{}", codebook().replace('\n', "\r\n")));
    assert_eq!(parse(&unix).unwrap(), parse(&windows).unwrap());
}

proptest! {
    #[test]
    fn no_bytes_bring_the_parsers_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Pack::parse(&bytes, &TwoWords);
    }

    #[test]
    fn no_scribble_on_a_good_pack_brings_the_parsers_down(
        kind in 0_usize..10,
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        scribble in "[\\[\\]{}=\"'0-9a-z,.\n#\\\\u-]{0,20}",
    ) {
        let good = &every_kind()[kind];
        let start = at.index(good.len());
        let end = (start + length).min(good.len());
        let text = format!("{}{scribble}{}", &good[..start], &good[end..]);
        if let Err(mistakes) = parse(&text) {
            prop_assert!(!mistakes.is_empty());
            prop_assert!(mistakes.iter().all(|it| 1 <= it.line));
        }
    }
}

//! A report with every kind of block, for the tests.

use lodestar_plugin_protocol::document::{
    Block, Cell, Chart, ChartRow, Column, Document, Fact, Table, Tone,
};

pub(super) fn document() -> Document {
    Document {
        language: "en-GB".into(),
        title: "What children said, and what changed".into(),
        subtitle: "Ambleford (demonstration), Your Life, Your Care 2026".into(),
        facts: vec![
            Fact::new("Meeting", "Corporate parenting board"),
            Fact::new("Meeting date", "9 December 2026"),
            Fact::new("Report", "2026-27/04, version 1"),
            Fact::new("Welsh name", "Bwrdd Rhianta Corfforaethol, Tŷ’r Ŵyl, ŵ ŷ Ŵ Ŷ"),
        ],
        blocks: [opening(), numbers(), actions(), outcomes(), closing()].concat(),
        footer: "Ambleford corporate parenting board, 9 December 2026".into(),
    }
}

fn opening() -> Vec<Block> {
    let words = "In 2026, 96 of 204 children in care aged 11 to 17 told us how their lives are \
                 going (47%). They told us that fewer of them feel settled than elsewhere, and \
                 that more of them have a pet. This paper says what was promised, what was done, \
                 and what they think of it.";
    vec![
        Block::heading(2, "In short"),
        Block::paragraph(words),
        Block::Callout {
            label: "Decision asked for".into(),
            text: "Agree a new owner for action RP-03, which is late because the post is empty."
                .into(),
        },
        Block::List {
            is_numbered: false,
            items: vec![
                "Two pledges are kept; one is not, in the young people’s eyes.".into(),
                "Three actions are overdue 😕 and one has no owner.".into(),
            ],
        },
    ]
}

fn numbers() -> Vec<Block> {
    let row = |label: &str, domain: &str, value: Option<f64>, text: &str, other: f64| ChartRow {
        label: label.into(),
        domain: domain.into(),
        value,
        value_text: text.into(),
        comparison: Some(other),
        comparison_text: format!("{other}%"),
    };
    let chart = Chart {
        caption: "Aged 11 to 17: Ambleford against other authorities".into(),
        summary: "Fewer feel settled or know their social worker than elsewhere; more have a pet."
            .into(),
        label_header: "Question".into(),
        value_header: "Ambleford 2026".into(),
        comparison_header: "Other authorities".into(),
        rows: vec![
            row("Feel settled where they live", "relationships", Some(76.0), "76%", 90.0),
            row(
                "Know who their social worker is, and can reach them when they need to",
                "rights",
                Some(81.0),
                "81%",
                94.0,
            ),
            row("Have a pet", "relationships", Some(71.0), "71%", 55.0),
            row("Know why they are in care", "recovery", Some(64.0), "64%", 66.0),
            row("Have a trusted adult", "resilience", Some(100.0), "100%", 91.0),
            row("Are happy with their body", "wellbeing", None, "[c]", 62.0),
        ],
        notes: vec![
            "Ambleford: 96 answers of 204 asked (47%), spring 2026.".into(),
            "[c]: fewer than five answers, so the number is hidden.".into(),
        ],
    };
    vec![Block::heading(2, "What they said"), Block::Chart(chart)]
}

fn actions() -> Vec<Block> {
    let row = |reference: &str, action: &str, tone, state: &str, months: &str| {
        let status = Cell::Status { tone, words: state.into() };
        vec![Cell::text(reference), Cell::text(action), status, Cell::text(months)]
    };
    let table = Table {
        caption: "Actions of the plan, and how they stand".into(),
        columns: vec![
            Column::words("Reference"),
            Column::words("Action"),
            Column::words("Now"),
            Column::numbers("Months late"),
        ],
        rows: vec![
            row(
                "RP-03",
                "Send every child a page about their social worker",
                Tone::Red,
                "Off track",
                "2",
            ),
            row(
                "RC-01",
                "Train 60 workers in finding the right words",
                Tone::Amber,
                "At risk",
                "0",
            ),
            row(
                "RS-02",
                "Leisure cards for carers’ whole households",
                Tone::Green,
                "On track",
                "0",
            ),
            row("RT-05", "Ask about family time at every review", Tone::Blue, "Complete", "0"),
            row("WB-01", "A garden at each home", Tone::Grey, "Not started", "0"),
        ],
        notes: vec!["Source: the plan on 21 November 2026.".into()],
    };
    vec![
        Block::heading(2, "What we did"),
        Block::heading(3, "Actions"),
        Block::Table(table),
        Block::heading(3, "In order of importance"),
        Block::List {
            is_numbered: true,
            items: vec!["Find an owner for RP-03.".into(), "Ask the group again in March.".into()],
        },
    ]
}

fn outcomes() -> Vec<Block> {
    let cell = |rating: &str| {
        let (stars, words) = match rating {
            "2" => (2, "Strong evidence"),
            "1" => (1, "Some evidence"),
            "0" => (0, "No evidence found"),
            _ => (0, "Not looked at"),
        };
        Cell::Stars { stars, words: words.into(), is_not_looked_at: rating == "-" }
    };
    let row = |name: &str, ratings: &str| {
        let mut row = vec![Cell::text(name)];
        row.extend(ratings.split(' ').map(cell));
        row
    };
    let headers = [
        "Source",
        "Relation\u{ad}ships",
        "Resilience",
        "Rights",
        "Recovery",
        "Well-being",
        "Risk factors recognised",
        "Know about the survey",
        "Took part, saw findings",
        "Staff value voice",
        "Have a say",
    ];
    let table = Table {
        caption: "How much evidence of change each source gives".into(),
        columns: headers.map(Column::words).into(),
        rows: vec![
            row("Documents", "1 1 1 1 0 1 0 1 1 0"),
            row("Interviews", "2 1 2 1 1 1 1 2 2 1"),
            row("Focus groups", "0 1 2 2 - - 1 1 0 2"),
        ],
        notes: vec!["Striped: nobody looked. That is not the same as no evidence.".into()],
    };
    vec![Block::heading(2, "What changed"), Block::Table(table)]
}

fn closing() -> Vec<Block> {
    let rows = (1..=48).map(|round| {
        let words = ["Question", "number", &round.to_string()].join(" ");
        vec![Cell::text(words), Cell::text(format!("{}", round * 7)), Cell::text("[c]")]
    });
    let table = Table {
        caption: "Answers to each question".into(),
        columns: vec![
            Column::words("Asked"),
            Column::numbers("Answers"),
            Column::numbers("Answers from under-8s"),
        ],
        rows: rows.collect(),
        notes: vec![],
    };
    vec![
        Block::heading(2, "Every question"),
        Block::Facts { facts: vec![Fact::new("Eligible", "204"), Fact::new("Answered", "96")] },
        Block::heading(3, "Answers"),
        Block::heading(4, "Aged 11 to 17"),
        Block::Table(table),
    ]
}

/// Text that would do harm if it were taken for markup or code.
pub(super) fn hostile() -> Document {
    let text =
        r#"</script><script>x</script> #import "x" $x$ [b] *c* _d_ \ `e` @f <g> //h ~ -- "q""#;
    let chart = Chart {
        caption: text.into(),
        summary: text.into(),
        label_header: text.into(),
        value_header: text.into(),
        rows: vec![ChartRow {
            label: text.into(),
            domain: text.into(),
            value: Some(1.0),
            value_text: text.into(),
            ..ChartRow::default()
        }],
        ..Chart::default()
    };
    Document {
        language: "en-GB".into(),
        title: text.into(),
        subtitle: text.into(),
        facts: vec![Fact::new(text, text)],
        blocks: vec![
            Block::heading(2, text),
            Block::paragraph(text),
            Block::List { is_numbered: true, items: vec![text.into()] },
            Block::Chart(chart),
        ],
        footer: text.into(),
    }
}

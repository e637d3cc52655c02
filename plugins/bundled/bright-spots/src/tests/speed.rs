//! Temporary.
#[test]
fn speed() {
    let book = super::support::codebook();
    let qs: Vec<_> = book.questions.iter().filter(|it| it.questionnaire == "ylyc-11-18").collect();
    let mut file = String::from("id,questionnaire");
    for q in &qs {
        file += ",";
        file += &q.indicator;
    }
    for extra in 0..18 {
        file += &format!(",extra {extra}");
    }
    file += "\n";
    for row in 0..30_000 {
        file += &format!("{row},YLYC 11-18");
        for (i, q) in qs.iter().enumerate() {
            file += ",";
            file += &q.options[(row + i) % q.options.len()];
        }
        for _ in 0..18 {
            file += ",some text here";
        }
        file += "\n";
    }
    let question = super::support::question(None);
    for _ in 0..3 {
        let t = std::time::Instant::now();
        let b =
            lodestar_plugin_sdk::Plugin::import(&crate::BrightSpots, &question, file.as_bytes())
                .unwrap();
        eprintln!("{} bytes {:?} rows {}", file.len(), t.elapsed(), b.rows);
    }
}

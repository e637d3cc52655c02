//! The questions that plugins in other languages are tested with.

use lodestar_plugin_protocol::Request;
use lodestar_plugin_sdk::testing;

const MEND: &str = "write them anew: cargo run -p lodestar-plugin-sdk --example samples";

#[test]
fn the_samples_are_what_the_sdk_makes_up() {
    let import: Request = serde_json::from_str(include_str!("../samples/import.json")).unwrap();
    let export: Request = serde_json::from_str(include_str!("../samples/export.json")).unwrap();
    assert_eq!(import, Request::Import(Box::new(testing::question("survey.csv"))), "{MEND}");
    assert_eq!(export, Request::Export(Box::new(testing::report("promises"))), "{MEND}");
}

#[test]
fn what_the_sdk_makes_up_hides_a_number() {
    let snapshot = testing::snapshot();
    let results = || snapshot.surveys.iter().flat_map(|it| &it.results);
    assert!(results().any(|it| it.share.value.is_none() && it.share.text == "[c]"));
    assert!(results().any(|it| it.share.value.is_some()));
    assert_eq!(snapshot.surveys.len(), 2);
}

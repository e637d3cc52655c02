use proptest::prelude::*;
use serde_json::{Number, json};

use super::*;

fn field(name: &str, kind: FieldKind) -> Field {
    let (title, description) = (name.to_uppercase(), String::new());
    Field { name: name.to_owned(), title, description, kind, default: None, is_required: false }
}

fn schema() -> Schema {
    let whole = FieldKind::Integer { minimum: Some(1), maximum: Some(20) };
    let number = FieldKind::Number { minimum: Some(0.0), maximum: Some(0.5) };
    let choice = FieldKind::Choice { choices: vec!["short".into(), "long".into()] };
    Schema::new(vec![
        Field { default: Some(json!(5)), ..field("count", whole) },
        field("share", number),
        Field { default: Some(json!("short")), ..field("form", choice) },
        Field { is_required: true, ..field("greeting", FieldKind::Text { length_max: 5 }) },
        field("is_loud", FieldKind::Flag),
    ])
}

fn map(value: &Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

fn wrong(field: &str, why: Why) -> Wrong {
    Wrong { field: field.to_owned(), why }
}

fn typed<'a>(form: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> Option<&'a str> {
    |name| form.iter().find(|it| it.0 == name).map(|it| it.1)
}

#[test]
fn what_was_not_set_has_its_default_and_nothing_else_is_made_up() {
    let checked = schema().check(&map(&json!({ "greeting": "Hi", "share": null }))).unwrap();

    assert_eq!(Value::Object(checked), json!({ "count": 5, "form": "short", "greeting": "Hi" }));
    assert_eq!(Value::Object(schema().defaults()), json!({ "count": 5, "form": "short" }));
}

#[test]
fn every_wrong_setting_is_named_with_why() {
    let set = json!({
        "count": 21, "share": -0.1, "form": "middle", "greeting": "Helloo", "is_loud": "yes",
        "colour": "blue",
    });
    assert_eq!(
        schema().check(&map(&set)).unwrap_err(),
        [
            wrong("colour", Why::Unknown),
            wrong("count", Why::TooLarge { maximum: Number::from(20) }),
            wrong("share", Why::TooSmall { minimum: Number::from_f64(0.0).unwrap() }),
            wrong("form", Why::NotAChoice),
            wrong("greeting", Why::TooLong { length_max: 5 }),
            wrong("is_loud", Why::NotAFlag),
        ]
    );
}

#[test]
fn a_value_of_another_type_is_wrong() {
    let set = json!({ "count": "7", "share": true, "form": 1, "greeting": 1, "is_loud": 1 });
    assert_eq!(
        schema().check(&map(&set)).unwrap_err(),
        [
            wrong("count", Why::NotANumber),
            wrong("share", Why::NotANumber),
            wrong("form", Why::NotAChoice),
            wrong("greeting", Why::NotText),
            wrong("is_loud", Why::NotAFlag),
        ]
    );
    let why = schema().check(&map(&json!({ "count": 1.5, "greeting": "" }))).unwrap_err();
    assert_eq!(why, [wrong("count", Why::NotAWholeNumber)]);
}

#[test]
fn a_setting_that_is_needed_and_has_no_default_must_be_set() {
    assert_eq!(schema().check(&Map::new()).unwrap_err(), [wrong("greeting", Why::Missing)]);
    let spaces = schema().parse_form(typed(&[("greeting", "  ")])).unwrap_err();
    assert_eq!(spaces, [wrong("greeting", Why::Missing)]);
}

#[test]
fn length_is_counted_in_characters() {
    schema().check(&map(&json!({ "greeting": "ŵŷŵŷŵ" }))).unwrap();
}

#[test]
fn what_is_typed_into_a_form_is_trimmed_and_becomes_values() {
    let form = [
        ("count", " 7 "),
        ("share", "0.25"),
        ("form", ""),
        ("greeting", "\tHi\n"),
        ("is_loud", "on"),
        ("csrf", "x"),
    ];
    let parsed = schema().parse_form(typed(&form)).unwrap();
    assert_eq!(
        Value::Object(parsed),
        json!({ "count": 7, "share": 0.25, "form": "short", "greeting": "Hi", "is_loud": true })
    );
}

#[test]
fn a_form_gets_one_problem_for_each_field_that_has_one() {
    let form = [
        ("count", "0"),
        ("share", "1,5"),
        ("form", "Short"),
        ("greeting", "much too long"),
        ("is_loud", "perhaps"),
    ];
    assert_eq!(
        schema().parse_form(typed(&form)).unwrap_err(),
        [
            wrong("count", Why::TooSmall { minimum: Number::from(1) }),
            wrong("share", Why::NotANumber),
            wrong("form", Why::NotAChoice),
            wrong("greeting", Why::TooLong { length_max: 5 }),
            wrong("is_loud", Why::NotAFlag),
        ]
    );
}

#[test]
fn numbers_that_are_none_or_without_end_are_refused_and_huge_ones_are_too_large() {
    let why = |count: &str| {
        let form = [("greeting", "Hi"), ("count", count)];
        schema().parse_form(typed(&form)).map_err(|wrongs| wrongs[0].why.clone())
    };
    for typed in ["inf", "NaN", "1e999", "five", "1 000", "0x10"] {
        assert_eq!(why(typed), Err(Why::NotANumber), "{typed}");
    }
    assert_eq!(why("2.5"), Err(Why::NotAWholeNumber));
    let too_large = |maximum: i64| Err(Why::TooLarge { maximum: Number::from(maximum) });
    assert_eq!(why("99999999999999999999"), too_large(i64::MAX));
    assert_eq!(why("9223372036854775808"), too_large(i64::MAX));
    assert_eq!(why("1e2"), too_large(20));
    assert_eq!(why("5.0").unwrap()["count"], json!(5));
}

#[test]
fn a_flag_that_the_form_does_not_send_is_off_even_if_it_is_on_by_default() {
    let loud = Field { default: Some(json!(true)), ..field("is_loud", FieldKind::Flag) };
    let schema = Schema::new(vec![loud]);
    assert_eq!(schema.parse_form(|_| None).unwrap()["is_loud"], json!(false));
    assert_eq!(schema.check(&Map::new()).unwrap()["is_loud"], json!(true));
}

proptest! {
    #[test]
    fn whatever_a_form_makes_passes_the_check_unchanged(
        count in "\\PC{0,6}", share in "[-0-9.e]{0,6}", greeting in "\\PC{0,6}", loud in "on|off|\\PC?",
    ) {
        let form = [("count", &*count), ("share", &*share), ("greeting", &*greeting), ("is_loud", &*loud)];
        if let Ok(parsed) = schema().parse_form(typed(&form)) {
            prop_assert_eq!(schema().check(&parsed).unwrap(), parsed);
        }
    }
}

//! What a nation or an authority calls its things.

use super::fields::Fields;
use super::mistake::Fault;

/// The nations that a profile can be for.
const NATIONS: &[&str] = &["england", "wales", "scotland", "northern_ireland"];

/// What things are called in some nations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The keys of the nations.
    pub nations: Vec<String>,
    /// What a corporate parenting board is called.
    pub board_name: String,
    /// What a young people's group is called.
    pub group_name: String,
    /// The same in Welsh, or empty.
    pub group_name_cy: String,
    /// What plans are called: key and name.
    pub plans: Vec<(String, String)>,
    /// What corporate parents are held to: key and words.
    pub principles: Vec<(String, String)>,
}

impl Profile {
    pub(super) fn read(file: &Fields<'_, '_>) -> Self {
        let plans = named(file, "plan", "plan.key");
        let principles = named(file, "principle", "principle.key");
        let Some(fields) = file.table("profile") else { return Self::default() };
        let nations = fields.lines("nations");
        for said in nations.iter().filter(|it| !NATIONS.contains(&it.text.as_str())) {
            let (value, choices) = (said.text.clone(), NATIONS.to_vec());
            fields.wrong_at(said.line, "nations", Fault::NotAChoice { value, choices });
        }
        let profile = Self {
            nations: nations.into_iter().map(|it| it.text).collect(),
            board_name: fields.line("board_name"),
            group_name: fields.line("group_name"),
            group_name_cy: fields.optional_line("group_name_cy"),
            plans,
            principles,
        };
        fields.done();
        profile
    }
}

fn named(file: &Fields<'_, '_>, name: &'static str, path: &'static str) -> Vec<(String, String)> {
    let (mut keys, mut all) = (Vec::new(), Vec::new());
    for fields in file.optional_tables(name) {
        let (key, title) = (fields.name("key", 64), fields.line("title"));
        fields.done();
        keys.push((key.clone(), fields.line));
        all.push((key, title));
    }
    file.once(path, keys.into_iter());
    all
}

//! Which processes came from one process, and whether they are gone.

use std::fs;

/// A process, told from a later one with the same number by when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Member {
    id: u32,
    parent: u32,
    group: u32,
    began: u64,
}

/// A process and everything that it has started.
#[derive(Clone, Debug, Default)]
pub(crate) struct Family {
    members: Vec<Member>,
}

impl Family {
    /// As it is now. Nobody where the system does not say.
    pub(crate) fn of(id: u32) -> Self {
        let all = everybody();
        let mut members: Vec<Member> = all.iter().filter(|it| it.id == id).cloned().collect();
        let mut at = 0;
        while at < members.len() {
            let parent = members[at].id;
            let is_new = |it: &&Member| it.parent == parent || it.group == id;
            let new: Vec<_> =
                all.iter().filter(is_new).filter(|it| !members.contains(it)).cloned().collect();
            members.extend(new);
            at += 1;
        }
        Self { members }
    }

    pub(crate) fn is_known(&self) -> bool {
        !self.members.is_empty()
    }

    /// One that is still there.
    pub(crate) fn left(&self) -> Option<u32> {
        let is_there = |it: &&Member| member(it.id).is_some_and(|now| now.began == it.began);
        self.members.iter().find(is_there).map(|it| it.id)
    }
}

fn everybody() -> Vec<Member> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|it| member(it.file_name().to_str()?.parse().ok()?)).collect()
}

/// None also for one that has ended and only waits to be taken notice of.
fn member(id: u32) -> Option<Member> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name stands in brackets and may hold anything, brackets too.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let number = |index: usize| fields.get(index)?.parse().ok();
    if matches!(*fields.first()?, "Z" | "X") {
        return None;
    }
    let began = fields.get(19)?.parse().ok()?;
    Some(Member { id, parent: number(1)?, group: number(2)?, began })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_child_is_of_the_family_until_it_has_ended() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let family = Family::of(std::process::id());
        let only_child = Family {
            members: family.members.into_iter().filter(|it| it.id == child.id()).collect(),
        };
        assert_eq!(only_child.left(), Some(child.id()));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(only_child.left(), None);
    }
}

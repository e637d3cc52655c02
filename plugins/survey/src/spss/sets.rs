//! Multiple response sets: variables that together answer one question.

use super::bytes::trimmed;

/// The variables of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set<'a> {
    /// Without the sign before it.
    pub(super) name: &'a [u8],
    pub(super) label: &'a [u8],
    /// Of variables that stand for an option each: the value that ticks it. Of
    /// variables that each hold one of the answers: nothing.
    pub(super) counted: Option<&'a [u8]>,
    pub(super) variables: Vec<&'a [u8]>,
}

/// Reads sets, a line each; what is no set is left out.
pub(super) fn read(record: &[u8]) -> impl Iterator<Item = Set<'_>> {
    record.split(|it| *it == b'\n').filter_map(|line| set(trimmed(line)))
}

/// As in `$name=D1 1 5 Label first second`, each text after its length.
fn set(line: &[u8]) -> Option<Set<'_>> {
    let line = line.strip_prefix(b"$")?;
    let at = line.iter().position(|it| *it == b'=')?;
    let (name, mut rest) = (&line[..at], &line[at + 1..]);
    let counted = match rest.split_off_first()? {
        b'C' => None,
        b'D' => Some(counted_text(&mut rest)?),
        // Before the value stands where the labels come from.
        b'E' => {
            rest = rest.trim_ascii_start();
            length(&mut rest)?;
            rest = rest.trim_ascii_start();
            Some(counted_text(&mut rest)?)
        }
        _ => return None,
    };
    rest = rest.trim_ascii_start();
    let label = counted_text(&mut rest)?;
    let variables = rest.split(u8::is_ascii_whitespace).filter(|it| !it.is_empty()).collect();
    Some(Set { name, label, counted, variables })
}

fn counted_text<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let bytes = length(rest)?;
    rest.split_off_first().filter(|it| **it == b' ')?;
    rest.split_off(..bytes)
}

fn length(rest: &mut &[u8]) -> Option<usize> {
    let digits = rest.iter().take_while(|it| it.is_ascii_digit()).count();
    let digits = std::str::from_utf8(rest.split_off(..digits)?).ok()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_read_by_the_lengths_of_its_texts() {
        let record = b"$ticks=D1 1 9 Who is it a b\n$chosen=C 0  c d\n$long=E 11 3 Yes 1 x e\nx\n";
        let set = |name: &'static str, label: &'static str, counted: Option<&'static str>| Set {
            name: name.as_bytes(),
            label: label.as_bytes(),
            counted: counted.map(str::as_bytes),
            variables: Vec::new(),
        };
        let expected = [
            Set { variables: vec![b"a", b"b"], ..set("ticks", "Who is it", Some("1")) },
            Set { variables: vec![b"c", b"d"], ..set("chosen", "", None) },
            Set { variables: vec![b"e"], ..set("long", "x", Some("Yes")) },
        ];
        assert_eq!(read(record).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_is_no_set_is_left_out() {
        for line in
            ["", "$", "$a", "$a=", "$a=D", "$a=D9 1", "$a=C 99 x", "$a=D1 1 99999999999999999999 x"]
        {
            assert_eq!(read(line.as_bytes()).count(), 0, "{line}");
        }
    }
}

//! The numbers in texts.

/// Every number as it is written, without separators of thousands.
pub(super) fn numbers(text: &str) -> Vec<f64> {
    let letters: Vec<char> = text.chars().collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let mut number = String::new();
        while let Some(&letter) = letters.get(at) {
            let is_before_digit = letters.get(at + 1).is_some_and(char::is_ascii_digit);
            match letter {
                '0'..='9' => number.push(letter),
                '.' if is_before_digit && !number.contains('.') => number.push('.'),
                ',' if is_thousands(&letters[at..]) => {}
                _ => break,
            }
            at += 1;
        }
        numbers.extend(number.parse::<f64>());
    }
    numbers
}

/// Three digits after a comma, and no fourth.
fn is_thousands(rest: &[char]) -> bool {
    let digits = rest.iter().skip(1).take_while(|it| it.is_ascii_digit()).count();
    digits == 3
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_found_wherever_they_stand() {
        assert_eq!(numbers("83% of 1,204; 2026-27/R-03."), [83.0, 1204.0, 2026.0, 27.0, 3.0]);
        assert_eq!(numbers("3.5, 4,5 and v1.2.3"), [3.5, 4.0, 5.0, 1.2, 3.0]);
        assert!(numbers("[c] and none").is_empty());
    }
}

//! The distance of two spellings.

/// The number of letters to change, add, leave out or swap with the next, if it is at most `max`.
#[must_use]
pub fn distance(a: &str, b: &str, max: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().take(64).collect();
    let b: Vec<char> = b.chars().take(64).collect();
    if a.len().abs_diff(b.len()) > max {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i);
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut cost = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row.push(cost);
        }
        if row.iter().min().is_some_and(|least| *least > max) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|d| *d <= max)
}

/// How many mistakes are forgiven in a word of so many letters.
#[must_use]
pub const fn budget(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_have_a_distance() {
        assert_eq!(distance("oostkmap", "oostkamp", 2), Some(1));
        assert_eq!(distance("zwagner", "zwanger", 1), Some(1));
        assert_eq!(distance("sintnikaals", "sintniklaas", 2), Some(2));
        assert_eq!(distance("gent", "gent", 0), Some(0));
        assert_eq!(distance("gent", "genk", 0), None);
        assert_eq!(distance("", "abc", 2), None);
    }
}

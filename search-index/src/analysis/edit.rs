//! The distance of two spellings.

/// The number of letters to change, add, leave out or swap with the next, if it is at most `max`.
#[must_use]
pub fn distance(a: &str, b: &str, max: usize) -> Option<usize> {
    if a.is_ascii() && b.is_ascii() {
        return between(a.as_bytes(), b.as_bytes(), max);
    }
    let a: Vec<char> = a.chars().take(LONGEST).collect();
    let b: Vec<char> = b.chars().take(LONGEST).collect();
    between(&a, &b, max)
}

/// The longest words that are compared; the rest of a longer one is not looked at.
const LONGEST: usize = 48;

fn between<T: PartialEq>(a: &[T], b: &[T], max: usize) -> Option<usize> {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    if a.len().abs_diff(b.len()) > max {
        return None;
    }
    let mut rows = [[0_usize; LONGEST + 1]; 3];
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        let (now, last, before) = (i % 3, (i - 1) % 3, (i + 1) % 3);
        rows[now][0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut cost = (rows[last][j] + 1).min(rows[now][j - 1] + 1).min(rows[last][j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(rows[before][j - 2] + 1);
            }
            rows[now][j] = cost;
            least = least.min(cost);
        }
        if least > max {
            return None;
        }
    }
    Some(rows[a.len() % 3][b.len()]).filter(|d| *d <= max)
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

//! Lines of the map: simplified, rounded to whole units, and written as SVG path data.

use std::fmt::Write as _;

/// A point of the drawing, in whole units.
pub(super) type Dot = (i32, i32);

/// A line with at most `tolerance` units between it and what it was (Douglas and Peucker, 1973). Its ends stay, so
/// that lines that met still meet.
pub(super) fn simplified(line: &[(f64, f64)], tolerance: f64) -> Vec<Dot> {
    let mut keep = vec![false; line.len()];
    let mut parts = vec![(0, line.len().saturating_sub(1))];
    while let Some((from, to)) = parts.pop() {
        for end in [from, to] {
            if let Some(keep) = keep.get_mut(end) {
                *keep = true;
            }
        }
        let farthest = (from + 1..to)
            .map(|at| (distance(line, from, to, at), at))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(distance, _)| *distance > tolerance);
        if let Some((_, at)) = farthest {
            parts.extend([(from, at), (at, to)]);
        }
    }
    let mut dots: Vec<Dot> =
        line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(dot, _)| rounded(*dot)).collect();
    dots.dedup();
    dots
}

/// How far a point of a line lies from the straight line between two others.
fn distance(line: &[(f64, f64)], from: usize, to: usize, at: usize) -> f64 {
    let (Some(a), Some(b), Some(p)) = (line.get(from), line.get(to), line.get(at)) else { return 0.0 };
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx.hypot(dy);
    if length == 0.0 {
        return (p.0 - a.0).hypot(p.1 - a.1);
    }
    (dx * (a.1 - p.1) - (a.0 - p.0) * dy).abs() / length
}

#[expect(clippy::cast_possible_truncation, reason = "the drawing is two thousand units wide")]
pub(super) const fn rounded(dot: (f64, f64)) -> Dot {
    (dot.0.round() as i32, dot.1.round() as i32)
}

/// A closed ring as path data: one absolute point, the rest as steps, which compress far better.
pub(super) fn write_ring(ring: &[Dot], out: &mut String) {
    let [first, rest @ ..] = ring else { return };
    // Writing to a String cannot fail.
    let _ = write!(out, "M{} {}l", first.0, first.1);
    let (mut before, mut fresh) = (*first, true);
    let rest = rest.strip_suffix(&[*first]).unwrap_or(rest);
    for dot in rest {
        let (dx, dy) = (dot.0 - before.0, dot.1 - before.1);
        if (dx, dy) == (0, 0) {
            continue;
        }
        // A minus sign parts two numbers as well as a space does.
        let (gap, middle) = (if fresh || dx < 0 { "" } else { " " }, if dy < 0 { "" } else { " " });
        let _ = write!(out, "{gap}{dx}{middle}{dy}");
        (before, fresh) = (*dot, false);
    }
    out.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hardly_bends_becomes_straight_and_ends_stay() {
        let line = [(0.0, 0.0), (5.0, 0.4), (10.0, 0.0), (10.0, 9.6)];
        assert_eq!(simplified(&line, 1.0), [(0, 0), (10, 0), (10, 10)]);
        assert_eq!(simplified(&line, 0.1), [(0, 0), (5, 0), (10, 0), (10, 10)]);
        assert_eq!(simplified(&[], 1.0), []);
    }

    #[test]
    fn a_ring_is_written_in_steps() {
        let mut out = String::new();
        write_ring(&[(10, 10), (20, 10), (20, 5), (9, 4), (10, 10)], &mut out);
        assert_eq!(out, "M10 10l10 0 0-5-11-1z");
    }
}

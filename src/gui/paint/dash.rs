//! Dashes along a line of points: the pattern runs on round corners.

use eframe::egui::{Pos2, Rect, Shape, Stroke};

/// Paints a dashed line.
pub(crate) fn dashed(points: &[Pos2], dashes: &[f32], stroke: Stroke, out: &mut Vec<Shape>) {
    dashed_within(points, dashes, stroke, Rect::EVERYTHING, out);
}

/// Paints the dashes of a line that are seen in `clip`.
pub(crate) fn dashed_within(
    points: &[Pos2],
    dashes: &[f32],
    stroke: Stroke,
    clip: Rect,
    out: &mut Vec<Shape>,
) {
    let clip = clip.expand(stroke.width + 1.0);
    each_dash(points, dashes, clip, |dash| {
        out.push(match dash {
            [from, to] => Shape::line_segment([*from, *to], stroke),
            _ => Shape::line(dash.to_vec(), stroke),
        });
    });
}

/// The dashes of a line as far as it runs within `clip`: stretches of the pattern in turn drawn
/// and left out. What lies outside costs nothing, however long the line is.
pub(super) fn each_dash(
    points: &[Pos2],
    dashes: &[f32],
    clip: Rect,
    mut paint: impl FnMut(&[Pos2]),
) {
    let Some(pattern) = DashPattern::new(dashes) else {
        if !points.is_empty() {
            paint(points);
        }
        return;
    };
    let mut pen = DashPen {
        dash: Vec::new(),
        paint: &mut paint,
    };
    // Length of the line up to the piece that is being drawn.
    let mut before = 0.0;
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = from.distance(*to);
        if let Some((start, end)) = seen(*from, *to, clip) {
            if start > 0.0 {
                pen.lift();
            }
            let point = |at: f32| *from + (*to - *from) * (at / length);
            pattern.along(before + start, end - start, |is_drawn, at, until| {
                if !is_drawn {
                    return pen.lift();
                }
                pen.draw(point(at - before), point(until - before));
            });
            if end < length {
                pen.lift();
            }
        } else {
            pen.lift();
        }
        before += length;
    }
    pen.lift();
}

/// Lengths in turn drawn and left out, an even number of them.
struct DashPattern {
    lengths: Vec<f32>,
    total: f32,
}

impl DashPattern {
    /// None for a pattern that would never come to the end of a line.
    fn new(dashes: &[f32]) -> Option<Self> {
        let total: f32 = dashes.iter().sum();
        let is_sound = total.is_finite() && total >= 0.1 && dashes.iter().all(|it| *it >= 0.0);
        is_sound.then(|| {
            let rounds = 1 + dashes.len() % 2;
            Self {
                lengths: dashes.repeat(rounds),
                total: total * rounds as f32,
            }
        })
    }

    /// Goes along a stretch, given by where it begins on the line and its length: each piece with
    /// whether it is drawn, where it begins and where it ends on the line.
    fn along(&self, start: f32, length: f32, mut piece: impl FnMut(bool, f32, f32)) {
        let end = start + length;
        let mut at = (start / self.total).floor() * self.total;
        while at < end {
            for (number, length) in self.lengths.iter().enumerate() {
                let until = at + length;
                if until > start && at < end && *length > 0.0 {
                    piece(number % 2 == 0, at.max(start), until.min(end));
                }
                at = until;
            }
        }
    }
}

/// Draws dashes that may run round corners.
struct DashPen<'p> {
    dash: Vec<Pos2>,
    paint: &'p mut dyn FnMut(&[Pos2]),
}

impl DashPen<'_> {
    fn draw(&mut self, from: Pos2, to: Pos2) {
        if self.dash.is_empty() {
            self.dash.push(from);
        }
        self.dash.push(to);
    }

    fn lift(&mut self) {
        if self.dash.len() > 1 {
            (self.paint)(&self.dash);
        }
        self.dash.clear();
    }
}

/// The stretch of a straight piece that lies within `clip`, as distances from its beginning.
fn seen(from: Pos2, to: Pos2, clip: Rect) -> Option<(f32, f32)> {
    let way = to - from;
    let (mut first, mut last) = (0.0_f32, 1.0_f32);
    for (start, by, least, most) in [
        (from.x, way.x, clip.left(), clip.right()),
        (from.y, way.y, clip.top(), clip.bottom()),
    ] {
        if by == 0.0 {
            if start < least || start > most {
                return None;
            }
            continue;
        }
        let (one, other) = ((least - start) / by, (most - start) / by);
        first = first.max(one.min(other));
        last = last.min(one.max(other));
    }
    let length = way.length();
    (length > 0.0 && first < last).then_some((first * length, last * length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dashes_of(points: &[Pos2], dashes: &[f32], clip: Rect) -> Vec<Vec<Pos2>> {
        let mut found = Vec::new();
        each_dash(points, dashes, clip, |dash| found.push(dash.to_vec()));
        found
    }

    fn length(points: &[Pos2]) -> f32 {
        points
            .windows(2)
            .map(|pair| pair[0].distance(pair[1]))
            .sum()
    }

    #[test]
    fn the_pattern_runs_on_round_corners() {
        let line = [
            Pos2::new(0.0, 0.0),
            Pos2::new(10.0, 0.0),
            Pos2::new(10.0, 20.0),
        ];
        let dashes = dashes_of(&line, &[8.0, 4.0], Rect::EVERYTHING);
        // 30 long: 8 drawn, 4 not, 8 drawn, 4 not, 6 drawn.
        let lengths: Vec<f32> = dashes.iter().map(|dash| length(dash)).collect();
        assert_eq!(lengths, [8.0, 8.0, 6.0]);
        let line = [
            Pos2::new(0.0, 0.0),
            Pos2::new(5.0, 0.0),
            Pos2::new(5.0, 5.0),
        ];
        assert_eq!(
            dashes_of(&line, &[8.0, 4.0], Rect::EVERYTHING),
            [vec![
                Pos2::new(0.0, 0.0),
                Pos2::new(5.0, 0.0),
                Pos2::new(5.0, 3.0)
            ]]
        );
    }

    #[test]
    fn patterns_without_length_are_solid() {
        let line = [Pos2::new(0.0, 0.0), Pos2::new(10.0, 0.0)];
        for pattern in [
            vec![],
            vec![0.0],
            vec![0.0, 0.0],
            vec![f32::NAN, 1.0],
            vec![-4.0, 9.0],
        ] {
            assert_eq!(
                dashes_of(&line, &pattern, Rect::EVERYTHING),
                [line.to_vec()]
            );
        }
        assert!(dashes_of(&[], &[4.0, 4.0], Rect::EVERYTHING).is_empty());
    }

    #[test]
    fn what_is_in_sight_is_the_same_as_of_the_whole_line() {
        let line = [
            Pos2::new(-5_000.0, 50.0),
            Pos2::new(40.0, 50.0),
            Pos2::new(40.0, 7_000.0),
            Pos2::new(90.0, 20.0),
        ];
        let clip = Rect::from_min_max(Pos2::new(0.0, 0.0), Pos2::new(100.0, 100.0));
        for pattern in [
            vec![6.0, 4.0],
            vec![5.0, 3.0, 1.0],
            vec![30.0, 0.0, 2.0, 9.0],
        ] {
            let ink = |dashes: &[Vec<Pos2>]| {
                let seen_of =
                    |pair: &[Pos2]| seen(pair[0], pair[1], clip).map_or(0.0, |(a, b)| b - a);
                dashes
                    .iter()
                    .flat_map(|dash| dash.windows(2))
                    .map(seen_of)
                    .sum::<f32>()
            };
            let all = dashes_of(&line, &pattern, Rect::EVERYTHING);
            let near = dashes_of(&line, &pattern, clip);
            let length = near.iter().map(|dash| length(dash)).sum::<f32>();
            assert!(
                (ink(&all) - length).abs() < 1.0,
                "{pattern:?}: {} {length}",
                ink(&all)
            );
            assert!(near.len() * 20 < all.len());
        }
    }
}

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
    for dash in dashes_of(points, dashes) {
        if clip.intersects(Rect::from_points(&dash)) {
            out.push(match dash.as_slice() {
                [from, to] => Shape::line_segment([*from, *to], stroke),
                _ => Shape::line(dash, stroke),
            });
        }
    }
}

/// The dashes of a line: stretches of the pattern in turn drawn and left out.
pub(super) fn dashes_of(points: &[Pos2], dashes: &[f32]) -> Vec<Vec<Pos2>> {
    let mut out = Vec::new();
    let total: f32 = dashes.iter().sum();
    // A pattern without length would never come to the end of the line.
    if !total.is_finite() || total < 0.1 || dashes.iter().any(|length| *length < 0.0) {
        return vec![points.to_vec()];
    }
    let mut pattern = dashes.iter().copied().cycle();
    let mut left = pattern.next().unwrap_or(total);
    let mut is_drawn = true;
    let mut dash: Vec<Pos2> = points.first().copied().into_iter().collect();
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let (mut from, to) = (*from, *to);
        let mut length = from.distance(to);
        while left < length {
            let cut = from + (to - from) * (left / length);
            if is_drawn {
                dash.push(cut);
                out.push(std::mem::take(&mut dash));
            }
            length -= left;
            from = cut;
            is_drawn = !is_drawn;
            left = pattern.next().unwrap_or(total);
            if is_drawn {
                dash = vec![cut];
            }
        }
        left -= length;
        if is_drawn {
            dash.push(to);
        }
    }
    if is_drawn && dash.len() > 1 {
        out.push(dash);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let dashes = dashes_of(&line, &[8.0, 4.0]);
        // 30 long: 8 drawn, 4 not, 8 drawn, 4 not, 6 drawn.
        let lengths: Vec<f32> = dashes.iter().map(|dash| length(dash)).collect();
        assert_eq!(lengths, [8.0, 8.0, 6.0]);
        let line = [
            Pos2::new(0.0, 0.0),
            Pos2::new(5.0, 0.0),
            Pos2::new(5.0, 5.0),
        ];
        assert_eq!(
            dashes_of(&line, &[8.0, 4.0]),
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
            assert_eq!(dashes_of(&line, &pattern), [line.to_vec()]);
        }
        assert!(dashes_of(&[], &[4.0, 4.0]).is_empty());
    }
}

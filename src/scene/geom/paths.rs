//! Paths that are moved aside, rounded and walked along.

use emath::{Pos2, Vec2};

/// The unit vector from one position to another.
pub(in crate::scene) fn direction(from: Pos2, to: Pos2) -> Vec2 {
    (to - from).normalized()
}

/// To the right of a direction, seen along it (y points down).
pub(in crate::scene) fn right_of(direction: Vec2) -> Vec2 {
    -direction.rot90()
}

/// How much two directions turn into each other: 0 along one line, positive to the right.
pub(in crate::scene) fn turn(from: Vec2, to: Vec2) -> f32 {
    from.x * to.y - from.y * to.x
}

/// The length of a path.
pub(in crate::scene) fn length(points: &[Pos2]) -> f32 {
    points.array_windows().map(|[a, b]| a.distance(*b)).sum()
}

/// The path `by` to its right (seen along it; y points down), corners mitred.
pub(in crate::scene) fn aside(points: &[Pos2], by: f32) -> Vec<Pos2> {
    if by == 0.0 || points.len() < 2 {
        return points.to_vec();
    }
    let directions: Vec<Vec2> = points
        .array_windows()
        .map(|[a, b]| direction(*a, *b))
        .collect();
    let before = directions.first().into_iter().chain(&directions);
    let after = directions.iter().chain(directions.last());
    points
        .iter()
        .zip(before.zip(after))
        .map(|(point, (d, e))| {
            // Normals to the right of travel; their sum, scaled so that both sides keep `by`.
            let scale = 1.0 + d.dot(*e);
            if scale < 0.2 {
                // A way that turns back: the corner would lie far out.
                return *point + right_of(*d) * by;
            }
            *point + right_of(*d + *e) / scale * by
        })
        .collect()
}

/// The path with corners rounded by `radius`, as a polyline.
pub(in crate::scene) fn rounded(points: &[Pos2], radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 6;
    let mut out = Vec::with_capacity(points.len() * usize::from(STEPS));
    out.extend(points.first().copied());
    for &[before, bend, after] in points.array_windows() {
        let r = radius
            .min(before.distance(bend) / 2.0)
            .min(bend.distance(after) / 2.0);
        let (arrives, leaves) = (direction(before, bend), direction(bend, after));
        if r < 0.5 || turn(arrives, leaves).abs() < 0.01 {
            out.push(bend);
            continue;
        }
        let (start, end) = (bend - arrives * r, bend + leaves * r);
        for step in 0..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            // A quadratic curve leans into the corner; pulled back it is close to an arc.
            let curve = start.lerp(bend, t).lerp(bend.lerp(end, t), t);
            let chord = start.lerp(end, t);
            out.push(curve.lerp(chord, 0.12));
        }
    }
    if points.len() > 1 {
        out.extend(points.last().copied());
    }
    out
}

/// The position `distance` along a path and the direction there.
pub(in crate::scene) fn along(points: &[Pos2], distance: f32) -> Option<(Pos2, Vec2)> {
    let mut rest = distance.max(0.0);
    let mut last = None;
    for &[a, b] in points.array_windows() {
        let span = a.distance(b);
        if span == 0.0 {
            continue;
        }
        last = Some((b, direction(a, b)));
        if rest <= span {
            return Some((a.lerp(b, rest / span), direction(a, b)));
        }
        rest -= span;
    }
    last
}

/// The path without its last `by`.
pub(in crate::scene) fn shortened(points: &[Pos2], by: f32) -> Vec<Pos2> {
    let mut out = points.to_vec();
    let mut rest = by;
    while let [.., a, b] = out.as_slice() {
        let (a, b) = (*a, *b);
        let span = a.distance(b);
        out.pop();
        if span > rest {
            out.push(b.lerp(a, rest / span));
            break;
        }
        rest -= span;
    }
    out
}

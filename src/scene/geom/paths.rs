//! Paths that are moved aside, rounded and walked along.

use crate::scene::Pos;

/// The unit vector from one position to another.
pub(in crate::scene) fn direction(from: Pos, to: Pos) -> (f32, f32) {
    let length = from.distance(to);
    if length == 0.0 {
        (0.0, 0.0)
    } else {
        ((to.x - from.x) / length, (to.y - from.y) / length)
    }
}

/// The length of a path.
pub(in crate::scene) fn length(points: &[Pos]) -> f32 {
    points
        .windows(2)
        .map(|pair| {
            if let [a, b] = pair {
                a.distance(*b)
            } else {
                0.0
            }
        })
        .sum()
}

/// The path `by` to its right (seen along it; y points down), corners mitred.
pub(in crate::scene) fn aside(points: &[Pos], by: f32) -> Vec<Pos> {
    if by == 0.0 || points.len() < 2 {
        return points.to_vec();
    }
    let directions: Vec<(f32, f32)> = points
        .windows(2)
        .map(|pair| {
            if let [a, b] = pair {
                direction(*a, *b)
            } else {
                (0.0, 0.0)
            }
        })
        .collect();
    let before = directions.first().into_iter().chain(&directions);
    let after = directions.iter().chain(directions.last());
    points
        .iter()
        .zip(before.zip(after))
        .map(|(point, (d, e))| {
            // Normals to the right of travel; their sum, scaled so that both sides keep `by`.
            let (nx, ny) = (-d.1 - e.1, d.0 + e.0);
            let scale = 1.0 + d.0 * e.0 + d.1 * e.1;
            if scale < 0.2 {
                return point.moved(-d.1 * by, d.0 * by);
            }
            point.moved(nx / scale * by, ny / scale * by)
        })
        .collect()
}

/// The path with corners rounded by `radius`, as a polyline.
pub(in crate::scene) fn rounded(points: &[Pos], radius: f32) -> Vec<Pos> {
    const STEPS: u8 = 6;
    let mut out = Vec::with_capacity(points.len() * usize::from(STEPS));
    out.extend(points.first().copied());
    for corner in points.windows(3) {
        let &[before, bend, after] = corner else {
            continue;
        };
        let r = radius
            .min(before.distance(bend) / 2.0)
            .min(bend.distance(after) / 2.0);
        let ((ix, iy), (ox, oy)) = (direction(before, bend), direction(bend, after));
        if r < 0.5 || (ix * oy - iy * ox).abs() < 0.01 {
            out.push(bend);
            continue;
        }
        let (start, end) = (bend.moved(-ix * r, -iy * r), bend.moved(ox * r, oy * r));
        for step in 0..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            // A quadratic curve leans into the corner; pulled back it is close to an arc.
            let curve = start.towards(bend, t).towards(bend.towards(end, t), t);
            let chord = start.towards(end, t);
            out.push(curve.towards(chord, 0.12));
        }
    }
    if points.len() > 1 {
        out.extend(points.last().copied());
    }
    out
}

/// The position `distance` along a path and the direction there.
pub(in crate::scene) fn along(points: &[Pos], distance: f32) -> Option<(Pos, (f32, f32))> {
    let mut rest = distance.max(0.0);
    let mut last = None;
    for pair in points.windows(2) {
        let &[a, b] = pair else { continue };
        let span = a.distance(b);
        if span == 0.0 {
            continue;
        }
        last = Some((b, direction(a, b)));
        if rest <= span {
            return Some((a.towards(b, rest / span), direction(a, b)));
        }
        rest -= span;
    }
    last
}

/// The path without its last `by`.
pub(in crate::scene) fn shortened(points: &[Pos], by: f32) -> Vec<Pos> {
    let mut out = points.to_vec();
    let mut rest = by;
    while let [.., a, b] = out.as_slice() {
        let (a, b) = (*a, *b);
        let span = a.distance(b);
        out.pop();
        if span > rest {
            out.push(b.towards(a, rest / span));
            break;
        }
        rest -= span;
    }
    out
}

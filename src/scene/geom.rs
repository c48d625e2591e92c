//! Small geometry of scenes: areas, and paths that are moved aside, rounded and walked along.

use super::{Area, Pos};
use crate::design::{Point, Rect};

impl Pos {
    /// A position from its coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The position moved by a distance.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
        }
    }

    /// The distance to another position.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The position `share` (0..1) of the way to another.
    #[must_use]
    pub fn towards(self, other: Self, share: f32) -> Self {
        Self {
            x: self.x + (other.x - self.x) * share,
            y: self.y + (other.y - self.y) * share,
        }
    }
}

impl From<Point> for Pos {
    fn from(point: Point) -> Self {
        Self {
            x: point.x as f32,
            y: point.y as f32,
        }
    }
}

impl From<Rect> for Area {
    fn from(rect: Rect) -> Self {
        Self {
            x: rect.x as f32,
            y: rect.y as f32,
            w: rect.w as f32,
            h: rect.h as f32,
        }
    }
}

impl Area {
    /// An area from its upper left corner and size.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// A square or other box around a middle.
    pub fn around(center: Pos, w: f32, h: f32) -> Self {
        Self {
            x: center.x - w / 2.0,
            y: center.y - h / 2.0,
            w,
            h,
        }
    }

    /// The smallest area with all these points; empty at the origin without any.
    pub fn of(points: &[Pos]) -> Self {
        let Some(first) = points.first() else {
            return Self::default();
        };
        let fold = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Pos) -> f32| {
            points.iter().map(axis).fold(start, pick)
        };
        let (left, top) = (
            fold(first.x, f32::min, |p| p.x),
            fold(first.y, f32::min, |p| p.y),
        );
        let right = fold(first.x, f32::max, |p| p.x);
        let bottom = fold(first.y, f32::max, |p| p.y);
        Self {
            x: left,
            y: top,
            w: right - left,
            h: bottom - top,
        }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.w
    }

    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.h
    }

    /// The middle.
    pub fn center(&self) -> Pos {
        Pos {
            x: self.x + self.w / 2.0,
            y: self.y + self.h / 2.0,
        }
    }

    /// The area with a margin on every side (negative to shrink).
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            w: self.w + 2.0 * by,
            h: self.h + 2.0 * by,
        }
    }

    /// Whether a position lies inside or on the edge.
    pub fn contains(&self, p: Pos) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }

    /// Whether two areas share an inner point.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The smallest area around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            w: self.right().max(other.right()) - x,
            h: self.bottom().max(other.bottom()) - y,
        }
    }

    /// Where the straight way from the middle towards `target` leaves the area.
    pub fn exit_towards(&self, target: Pos) -> Pos {
        let c = self.center();
        let (dx, dy) = (target.x - c.x, target.y - c.y);
        let share = |half: f32, delta: f32| {
            if delta == 0.0 {
                1.0
            } else {
                half / delta.abs()
            }
        };
        let t = share(self.w / 2.0, dx)
            .min(share(self.h / 2.0, dy))
            .min(1.0);
        c.moved(dx * t, dy * t)
    }
}

/// The unit vector from one position to another.
pub(super) fn direction(from: Pos, to: Pos) -> (f32, f32) {
    let length = from.distance(to);
    if length == 0.0 {
        (0.0, 0.0)
    } else {
        ((to.x - from.x) / length, (to.y - from.y) / length)
    }
}

/// The length of a path.
pub(super) fn length(points: &[Pos]) -> f32 {
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
pub(super) fn aside(points: &[Pos], by: f32) -> Vec<Pos> {
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
pub(super) fn rounded(points: &[Pos], radius: f32) -> Vec<Pos> {
    const STEPS: u8 = 6;
    let mut out = Vec::with_capacity(points.len() * usize::from(STEPS));
    out.extend(points.first().copied());
    for corner in points.windows(3) {
        let &[a, b, c] = corner else { continue };
        let r = radius.min(a.distance(b) / 2.0).min(b.distance(c) / 2.0);
        let ((ix, iy), (ox, oy)) = (direction(a, b), direction(b, c));
        if r < 0.5 || (ix * oy - iy * ox).abs() < 0.01 {
            out.push(b);
            continue;
        }
        let (start, end) = (b.moved(-ix * r, -iy * r), b.moved(ox * r, oy * r));
        for step in 0..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            // A quadratic curve leans into the corner; pulled back it is close to an arc.
            let (p, q) = (start.towards(b, t), b.towards(end, t));
            let curve = p.towards(q, t);
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
pub(super) fn along(points: &[Pos], distance: f32) -> Option<(Pos, (f32, f32))> {
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
pub(super) fn shortened(points: &[Pos], by: f32) -> Vec<Pos> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_beside_a_corner_stay_parallel() {
        let path = [
            Pos::new(0.0, 0.0),
            Pos::new(100.0, 0.0),
            Pos::new(100.0, 50.0),
        ];
        let right = aside(&path, 10.0);
        assert_eq!(
            right,
            [
                Pos::new(0.0, 10.0),
                Pos::new(90.0, 10.0),
                Pos::new(90.0, 50.0)
            ]
        );
        let left = aside(&path, -10.0);
        assert_eq!(
            left,
            [
                Pos::new(0.0, -10.0),
                Pos::new(110.0, -10.0),
                Pos::new(110.0, 50.0)
            ]
        );
    }

    #[test]
    fn paths_are_walked_and_cut() {
        let path = [
            Pos::new(0.0, 0.0),
            Pos::new(100.0, 0.0),
            Pos::new(100.0, 50.0),
        ];
        assert_eq!(length(&path), 150.0);
        assert_eq!(along(&path, 120.0).unwrap().0, Pos::new(100.0, 20.0));
        assert_eq!(
            shortened(&path, 60.0),
            [Pos::new(0.0, 0.0), Pos::new(90.0, 0.0)]
        );
        let smooth = rounded(&path, 9.0);
        assert_eq!((smooth.first(), smooth.last()), (path.first(), path.last()));
        assert!(smooth.iter().all(|p| Area::of(&path).contains(*p)));
    }

    #[test]
    fn the_exit_lies_on_the_edge() {
        let area = Area::new(0.0, 0.0, 100.0, 40.0);
        assert_eq!(
            area.exit_towards(Pos::new(500.0, 20.0)),
            Pos::new(100.0, 20.0)
        );
        assert_eq!(
            area.exit_towards(Pos::new(50.0, -70.0)),
            Pos::new(50.0, 0.0)
        );
    }
}

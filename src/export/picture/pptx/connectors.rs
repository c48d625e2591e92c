//! Lines that stay joined to the boxes at their ends when these are moved.

use emath::{Pos2, Rect, vec2};

use super::{geometry::SlideScale, slide::SlidePen, xml::XmlPen};
use crate::{
    export::SheetConnector,
    scene::{SceneStroke, StrokeToken},
};

/// A bent connector in the frame that office programs keep it in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BentFrame {
    /// Its shape: the number behind `bentConnector`; 1 is straight.
    pub(super) form: usize,
    /// The frame before it is turned and mirrored.
    pub(super) area: Rect,
    /// Whether it is turned by a quarter: it leaves its start upwards or downwards.
    pub(super) is_turned: bool,
    /// Whether it is mirrored left to right, and top to bottom.
    pub(super) mirrored: [bool; 2],
    /// Where it bends, as shares of the frame, in hundred thousandths.
    pub(super) bends: Vec<i64>,
}

/// Sides shorter than this have no shares.
const LEAST: f32 = 0.05;

impl BentFrame {
    /// The frame of a way at right angles of at most four bends, or of a straight one.
    pub(super) fn of(points: &[Pos2]) -> Option<Self> {
        let (first, last) = (*points.first()?, *points.last()?);
        let is_bent = points.len() > 2;
        if points.len() > 6 {
            return None;
        }
        let next = *points.get(1)?;
        let is_upright = is_bent && (next.x - first.x).abs() < (next.y - first.y).abs();
        // Seen along its first stretch, the way always begins to the right.
        let seen = |at: Pos2| {
            let by = at - first;
            if is_upright { vec2(by.y, by.x) } else { by }
        };
        let whole = seen(last);
        let (wide, high) = (whole.x.abs().max(LEAST), whole.y.abs().max(LEAST));
        let inner = points.get(1..points.len() - 1)?;
        let bends = inner.iter().enumerate().filter_map(|(number, at)| {
            let at = seen(*at);
            // Bends come in turn along the way and across it; the last of them is given by the end.
            let is_last = number + 1 == inner.len();
            let along = at.x * whole.x.signum() / wide;
            let across = at.y * whole.y.signum() / high;
            let share = if number % 2 == 0 { along } else { across };
            (!is_last).then_some((share * 100_000.0).round() as i64)
        });
        let center = first.lerp(last, 0.5);
        let mirrored = if is_upright {
            // Turned by a quarter, what was right is down and what was down is left.
            [whole.x < 0.0, whole.y > 0.0]
        } else {
            [whole.x < 0.0, whole.y < 0.0]
        };
        let size = if is_bent {
            vec2(wide, high)
        } else {
            vec2(whole.x.abs(), whole.y.abs())
        };
        Some(Self {
            form: points.len() - 1,
            area: Rect::from_center_size(center, size),
            is_turned: is_upright,
            mirrored,
            bends: bends.collect(),
        })
    }
}

/// A way without the points at which it goes on straight.
fn corners(points: &[Pos2]) -> Vec<Pos2> {
    let mut kept: Vec<Pos2> = Vec::new();
    for point in points {
        let is_same = kept.last().is_some_and(|last| last.distance(*point) < 0.02);
        if is_same {
            continue;
        }
        if let [.., before, last] = kept.as_slice() {
            let (a, b) = (*last - *before, *point - *last);
            let turn = a.x * b.y - a.y * b.x;
            if turn.abs() < 0.02 * (a.length() + b.length()) && a.dot(b) > 0.0 {
                kept.pop();
            }
        }
        kept.push(*point);
    }
    kept
}

impl SlidePen<'_> {
    /// Writes a line.
    pub(super) fn connector(&mut self, connector: &SheetConnector) {
        let points = corners(&connector.points);
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return;
        };
        let joins = [
            ("a:stCxn", &connector.ends[0], first),
            ("a:endCxn", &connector.ends[1], last),
        ];
        let joins = joins.map(|(name, subject, at)| {
            let sites = self.sites.get(subject)?;
            Some((name, sites.id.clone(), sites.number(*at)?.to_string()))
        });
        let id = self.next_id();
        let name = connector.label.as_str();
        let scale = self.scale;
        let pen = &mut self.xml;
        pen.open("p:cxnSp", &[]);
        pen.around("p:nvCxnSpPr", &[], |pen| {
            pen.leaf("p:cNvPr", &[("id", &id), ("name", name)]);
            pen.around("p:cNvCxnSpPr", &[], |pen| {
                for (name, id, site) in joins.iter().flatten() {
                    pen.leaf(name, &[("id", id), ("idx", site)]);
                }
            });
            pen.leaf("p:nvPr", &[]);
        });
        pen.around("p:spPr", &[], |pen| {
            pen.way(&points, scale);
            pen.leaf("a:noFill", &[]);
            pen.line(&connector.stroke, connector.heads, scale);
        });
        pen.close("p:cxnSp");
    }
}

impl XmlPen {
    /// Frame and shape of a way.
    fn way(&mut self, points: &[Pos2], scale: SlideScale) {
        let Some(frame) = BentFrame::of(points) else {
            let area = Rect::from_points(points);
            self.frame(&area, scale, &[]);
            self.through(points, &area, scale, false);
            return;
        };
        let mut attributes = Vec::new();
        if frame.is_turned {
            attributes.push(("rot", "5400000"));
        }
        let [across, down] = frame.mirrored;
        attributes.extend(across.then_some(("flipH", "1")));
        attributes.extend(down.then_some(("flipV", "1")));
        self.frame(&frame.area, scale, &attributes);
        let form = match frame.form {
            1 => "straightConnector1".to_owned(),
            bends => format!("bentConnector{bends}"),
        };
        self.around("a:prstGeom", &[("prst", &form)], |pen| {
            pen.around("a:avLst", &[], |pen| {
                for (number, bend) in frame.bends.iter().enumerate() {
                    let name = format!("adj{}", number + 1);
                    let value = format!("val {bend}");
                    pen.leaf("a:gd", &[("name", &name), ("fmla", &value)]);
                }
            });
        });
    }

    /// How a line is drawn: double lines as such, arrow heads and rings at its ends.
    fn line(&mut self, token: &StrokeToken, heads: [bool; 2], scale: SlideScale) {
        let stroke = SceneStroke {
            width: token.width,
            color: token.color,
            dash: token.dash.clone(),
        };
        let kind = if token.inner > 0.0 {
            "tri"
        } else if token.core > 0.0 {
            "dbl"
        } else {
            "sng"
        };
        self.stroke(Some(&stroke), scale, &[("cmpd", kind)], |pen| {
            for (name, has_head) in ["a:headEnd", "a:tailEnd"].into_iter().zip(heads) {
                let sort = if has_head {
                    "triangle"
                } else if token.ring > 0.0 {
                    "oval"
                } else {
                    "none"
                };
                pen.leaf(name, &[("type", sort)]);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use emath::pos2;

    use super::*;

    fn frame(points: &[(f32, f32)]) -> BentFrame {
        let points: Vec<Pos2> = points.iter().map(|(x, y)| pos2(*x, *y)).collect();
        BentFrame::of(&points).unwrap()
    }

    #[test]
    fn a_way_that_begins_to_the_right_needs_no_turn() {
        let found = frame(&[(0.0, 0.0), (40.0, 0.0), (40.0, 50.0), (100.0, 50.0)]);
        assert_eq!(found.form, 3);
        assert_eq!(found.bends, [40_000]);
        assert!(!found.is_turned);
        assert_eq!(found.mirrored, [false, false]);
        assert_eq!(
            found.area,
            Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0))
        );
    }

    #[test]
    fn a_way_that_begins_downwards_is_turned() {
        let found = frame(&[(0.0, 0.0), (0.0, 30.0), (-80.0, 30.0), (-80.0, 60.0)]);
        assert!(found.is_turned);
        assert_eq!(found.mirrored, [false, false]);
        assert_eq!(found.bends, [50_000]);
        // Before it is turned, it lies around the same middle.
        assert_eq!(found.area.center(), pos2(-40.0, 30.0));
        assert_eq!(found.area.size(), vec2(60.0, 80.0));
    }

    #[test]
    fn points_on_the_way_are_no_corners() {
        let way = [
            pos2(0.0, 0.0),
            pos2(5.0, 0.0),
            pos2(9.0, 0.0),
            pos2(9.0, 7.0),
        ];
        assert_eq!(corners(&way).len(), 3);
    }
}

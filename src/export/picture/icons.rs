//! Icons as outlines: they are drawn in every sort of file as what they are, never as pictures.

use std::{
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};

use emath::pos2;
use usvg::{Group, Node, tiny_skia_path::PathSegment};

use super::outline::OutlinePiece;
use crate::scene::{icon_names, icon_svg};

/// The side of the ground of every icon.
pub(super) const ICON_SIDE: f32 = 24.0;

/// A stroke or an area of an icon.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct IconPath {
    /// Its outline, on the icon's ground.
    pub(super) pieces: Vec<OutlinePiece>,
    /// The width of its stroke; none of an area.
    pub(super) stroke: Option<f32>,
}

/// Icons by their names, each read when it is first asked for.
static ICONS: LazyLock<BTreeMap<&'static str, OnceLock<Vec<IconPath>>>> = LazyLock::new(|| {
    let names = icon_names().into_iter();
    names.map(|name| (name, OnceLock::new())).collect()
});

/// The paths of an icon; none where there is no such icon.
pub(super) fn icon_paths(name: &str) -> &'static [IconPath] {
    let Some((name, paths)) = ICONS.get_key_value(name) else {
        return &[];
    };
    paths.get_or_init(|| read(name))
}

fn read(name: &str) -> Vec<IconPath> {
    let tree =
        icon_svg(name).and_then(|text| usvg::Tree::from_str(text, &usvg::Options::default()).ok());
    let mut paths = Vec::new();
    if let Some(tree) = tree {
        gather(tree.root(), &mut paths);
    }
    paths
}

fn gather(group: &Group, paths: &mut Vec<IconPath>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => gather(inner, paths),
            Node::Path(path) => {
                let data = path.data().clone().transform(path.abs_transform());
                let pieces = data.iter().flat_map(usvg::tiny_skia_path::Path::segments);
                let pieces: Vec<_> = pieces.map(piece).collect();
                let stroke = path.stroke().map(|stroke| stroke.width().get());
                if stroke.is_some() {
                    paths.push(IconPath {
                        pieces: pieces.clone(),
                        stroke,
                    });
                }
                if path.fill().is_some() {
                    paths.push(IconPath {
                        pieces,
                        stroke: None,
                    });
                }
            }
            Node::Image(_) | Node::Text(_) => {}
        }
    }
}

fn piece(segment: PathSegment) -> OutlinePiece {
    use usvg::tiny_skia_path::Point;
    let at = |point: Point| pos2(point.x, point.y);
    match segment {
        PathSegment::MoveTo(to) => OutlinePiece::Move(at(to)),
        PathSegment::LineTo(to) => OutlinePiece::Line(at(to)),
        PathSegment::QuadTo(a, to) => OutlinePiece::Quad(at(a), at(to)),
        PathSegment::CubicTo(a, b, to) => OutlinePiece::Cubic(at(a), at(b), at(to)),
        PathSegment::Close => OutlinePiece::Close,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_has_outlines_on_its_ground() {
        for name in icon_names() {
            let paths = icon_paths(name);
            assert!(!paths.is_empty(), "{name}");
            let starts = paths.iter().flat_map(|path| &path.pieces);
            let starts = starts.filter_map(|piece| match piece {
                OutlinePiece::Move(pos) => Some(pos),
                _ => None,
            });
            let ground = -1.0..=ICON_SIDE + 1.0;
            for pos in starts {
                assert!(ground.contains(&pos.x) && ground.contains(&pos.y), "{name}");
            }
        }
        assert!(icon_paths("no such icon").is_empty());
    }
}

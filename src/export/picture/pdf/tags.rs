//! What a PDF says of itself to those who do not see it: parts in the order in which they are read,
//! things as figures with what is said of them, tables as tables.

use std::{collections::BTreeMap, num::NonZeroU16};

use emath::Rect;
use krilla::tagging::{BBox, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};

use crate::{
    catalog::Lang,
    export::{Sheet, SheetPage, SheetPart, SheetRole},
    scene::SceneShape,
};

/// A part as it is read.
struct ReadPart {
    role: SheetRole,
    label: String,
    text: String,
    area: Option<Rect>,
    known: Vec<Identifier>,
}

/// The tags of a picture, page by page.
pub(super) struct PageTags {
    tree: TagTree,
    has_title: bool,
}

impl PageTags {
    pub(super) fn new(sheet: &Sheet) -> Self {
        let first = sheet.pages.first();
        let mut parts = first.into_iter().flat_map(|page| &page.parts);
        let has_title = parts.any(|part| part.role == SheetRole::Title);
        let lang = match sheet.lang {
            Lang::Ja => "ja",
            Lang::En => "en",
        };
        Self {
            tree: TagTree::new().with_lang(Some(lang.to_owned())),
            has_title,
        }
    }

    /// Paints the parts of a page and tags them. The head is read on the first page alone.
    pub(super) fn page(
        &mut self,
        number: usize,
        page: &SheetPage,
        scale: f32,
        paint: impl FnMut(&SheetPart, bool) -> Vec<Identifier>,
    ) {
        let mut group = TagGroup::new(Tag::Part);
        let mut read = painted(page, number > 0, paint).into_values().peekable();
        while let Some(part) = read.next() {
            match part.role {
                SheetRole::Thing(_) => {
                    let mut drawing = TagGroup::new(Tag::Section);
                    drawing.push(figure(number, scale, part));
                    let is_thing = |it: &ReadPart| matches!(it.role, SheetRole::Thing(_));
                    while let Some(next) = read.next_if(is_thing) {
                        drawing.push(figure(number, scale, next));
                    }
                    group.push(drawing);
                }
                SheetRole::Cell(_) => {
                    let mut cells = vec![part];
                    let is_cell = |it: &ReadPart| matches!(it.role, SheetRole::Cell(_));
                    while let Some(next) = read.next_if(is_cell) {
                        cells.push(next);
                    }
                    group.push(table(cells));
                }
                SheetRole::Title | SheetRole::Heading | SheetRole::Text | SheetRole::Frame => {
                    group.push(self.words(part));
                }
            }
        }
        self.tree.push(group);
    }

    fn words(&self, part: ReadPart) -> TagGroup {
        let level = if part.role == SheetRole::Title || !self.has_title {
            NonZeroU16::MIN
        } else {
            NonZeroU16::MIN.saturating_add(1)
        };
        let group = match part.role {
            SheetRole::Title | SheetRole::Heading => TagGroup::new(Tag::Hn(level, Some(part.text))),
            SheetRole::Text | SheetRole::Frame | SheetRole::Thing(_) | SheetRole::Cell(_) => {
                TagGroup::new(Tag::P)
            }
        };
        with(group, part.known)
    }

    pub(super) fn finished(self) -> TagTree {
        self.tree
    }
}

/// Paints the parts of a page; what is read of them, in the order in which it is read.
fn painted(
    page: &SheetPage,
    has_head_before: bool,
    mut paint: impl FnMut(&SheetPart, bool) -> Vec<Identifier>,
) -> BTreeMap<usize, ReadPart> {
    let mut read: BTreeMap<usize, ReadPart> = BTreeMap::new();
    let mut is_head = has_head_before;
    for part in &page.parts {
        let is_of_head = matches!(
            part.role,
            SheetRole::Frame | SheetRole::Title | SheetRole::Text
        );
        is_head &= is_of_head;
        let known = paint(part, part.role == SheetRole::Frame || is_head);
        if known.is_empty() {
            continue;
        }
        let entry = read.entry(part.read).or_insert_with(|| ReadPart {
            role: part.role,
            label: part.label.clone(),
            text: String::new(),
            area: None,
            known: Vec::new(),
        });
        entry.known.extend(known);
        part.shapes.iter().for_each(|shape| entry.take(shape));
    }
    read
}

impl ReadPart {
    fn take(&mut self, shape: &SceneShape) {
        if let SceneShape::Text { text, .. } = shape {
            self.text.push_str(text);
            return;
        }
        let extent = shape.extent();
        self.area = Some(self.area.map_or(extent, |area| area.union(extent)));
    }
}

fn with(mut group: TagGroup, known: Vec<Identifier>) -> TagGroup {
    let known = known.into_iter().map(Node::Leaf);
    group.children.extend(known);
    group
}

/// A thing of the drawing: what is said of it stands for what is seen.
fn figure(page: usize, scale: f32, part: ReadPart) -> TagGroup {
    let area = part.area.and_then(|area| {
        let area = area * scale;
        krilla::geom::Rect::from_ltrb(area.left(), area.top(), area.right(), area.bottom())
    });
    let label = if part.label.is_empty() {
        part.text
    } else {
        part.label
    };
    let tag = Tag::Figure(Some(label)).with_bbox(area.map(|area| BBox::new(page, area)));
    with(TagGroup::new(tag), part.known)
}

/// A table of its cells, row by row; the first row is its head.
fn table(cells: Vec<ReadPart>) -> TagGroup {
    let mut columns = 0;
    let mut rows: BTreeMap<usize, BTreeMap<usize, Vec<Identifier>>> = BTreeMap::new();
    for ReadPart { role, known, .. } in cells {
        let SheetRole::Cell(cell) = role else {
            continue;
        };
        columns = columns.max(cell.column + 1);
        let row = rows.entry(cell.row).or_default();
        row.entry(cell.column).or_default().extend(known);
    }
    let mut table = TagGroup::new(Tag::Table);
    for (number, mut row) in rows {
        let mut group = TagGroup::new(Tag::TR);
        for column in 0..columns {
            let known = row.remove(&column).unwrap_or_default();
            let cell = if number == 0 {
                TagGroup::new(Tag::TH(TableHeaderScope::Column))
            } else {
                TagGroup::new(Tag::TD)
            };
            group.push(with(cell, known));
        }
        table.push(group);
    }
    table
}

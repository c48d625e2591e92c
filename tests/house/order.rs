//! The order inside the floors: rooms name each other in one direction only.
//!
//! A room is the second part of a path (`src/scene/plan.rs` and all below `src/scene/plan/` are
//! the room `plan` of `scene`). A file names a room by a path that leads into it, or by one of the
//! types that are defined there, however it came by it: a type's name means one thing in the
//! crate, so it tells where it is defined.

use std::collections::{BTreeMap, BTreeSet};

use syn::{
    Item, ItemUse, Macro, Path, UseTree, Visibility,
    visit::{self, Visit},
};

use super::{
    rooms::{ORDERS, Order},
    sources::{Source, sources},
};

/// The layer and the room in which a file stands; the door of a floor is no room of it.
fn room_of(source: &Source) -> Option<(String, String)> {
    let mut parts = source.path.iter().map(|part| {
        let part = part.to_string_lossy();
        part.trim_end_matches(".rs").to_owned()
    });
    Some((parts.next()?, parts.next()?))
}

/// The names of the modules that lead to a file, from the root on.
fn module_of(source: &Source) -> Vec<String> {
    let path = source.path.with_extension("");
    path.iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect()
}

/// Where the names of a floor are defined.
struct Definitions {
    layer: String,
    rooms: BTreeSet<String>,
    /// The layers and rooms that define a name: one, unless it is a function's.
    definers: BTreeMap<String, BTreeSet<(String, String)>>,
}

impl Definitions {
    fn new(sources: &[Source], layer: &str) -> Self {
        let mut rooms = BTreeSet::new();
        let mut definers: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for source in sources {
            let Some((of, room)) = room_of(source) else {
                continue;
            };
            for name in source.file.items.iter().filter_map(open_name) {
                let definers = definers.entry(name).or_default();
                definers.insert((of.clone(), room.clone()));
            }
            if of == layer {
                rooms.insert(room);
            }
        }
        Self {
            layer: layer.to_owned(),
            rooms,
            definers,
        }
    }

    /// The room of the floor that defines a name, if nothing else in the crate is called so.
    fn definer(&self, name: &str) -> Option<&String> {
        let rooms = self.definers.get(name)?;
        let (layer, room) = rooms.first().filter(|_| rooms.len() == 1)?;
        Some(room).filter(|_| *layer == self.layer)
    }
}

/// The name of an item that others can name.
fn open_name(item: &Item) -> Option<String> {
    let (visibility, name) = match item {
        Item::Struct(it) => (&it.vis, &it.ident),
        Item::Enum(it) => (&it.vis, &it.ident),
        Item::Trait(it) => (&it.vis, &it.ident),
        Item::Type(it) => (&it.vis, &it.ident),
        Item::Union(it) => (&it.vis, &it.ident),
        Item::Fn(it) => (&it.vis, &it.sig.ident),
        Item::Const(it) => (&it.vis, &it.ident),
        Item::Static(it) => (&it.vis, &it.ident),
        _ => return None,
    };
    let is_open = !matches!(visibility, Visibility::Inherited);
    is_open.then(|| name.to_string())
}

/// What a file names of the other rooms of its layer.
struct Names<'r> {
    rooms: &'r Definitions,
    module: Vec<String>,
    /// Types that the file defines itself or has from elsewhere: variants, other crates.
    own: BTreeSet<String>,
    /// Room and the name that leads there.
    found: BTreeSet<(String, String)>,
}

impl<'r> Names<'r> {
    fn of(source: &Source, rooms: &'r Definitions) -> BTreeSet<(String, String)> {
        let mut own: BTreeSet<_> = source.file.items.iter().filter_map(any_type).collect();
        for item in &source.file.items {
            if let Item::Use(it) = item {
                from_elsewhere(&[], &it.tree, &mut own);
            }
        }
        let mut found = Self {
            rooms,
            module: module_of(source),
            own,
            found: BTreeSet::new(),
        };
        found.visit_file(&source.file);
        found.found
    }

    /// A path from the root, from here, or of a type that is known here.
    fn take(&mut self, path: &[String]) {
        let (first, rest) = match path {
            [first, rest @ ..] => (first.as_str(), rest),
            [] => return,
        };
        let mut absolute = match first {
            "crate" => Vec::new(),
            "self" => self.module.clone(),
            "super" => self.module[..self.module.len() - 1].to_vec(),
            _ => {
                self.take_type(path);
                return;
            }
        };
        for part in rest {
            if part == "super" {
                absolute.pop();
            } else {
                absolute.push(part.clone());
            }
        }
        let led = match &absolute[..] {
            [layer, inner, ..] if *layer == self.rooms.layer => self
                .rooms
                .rooms
                .get(inner)
                .or_else(|| self.rooms.definer(inner)),
            _ => None,
        };
        match led {
            Some(room) => self.note(room.clone(), path),
            None => self.take_type(rest),
        }
    }

    /// Of a path the first type: what follows is its variant or belongs to it.
    fn take_type(&mut self, path: &[String]) {
        let mut names = path.iter();
        let name = names.find(|name| name.starts_with(char::is_uppercase));
        let Some(name) = name.filter(|name| !self.own.contains(*name)) else {
            return;
        };
        if let Some(room) = self.rooms.definer(name) {
            self.note(room.clone(), path);
        }
    }

    fn note(&mut self, room: String, path: &[String]) {
        if self.module.get(1) != Some(&room) {
            self.found.insert((room, path.join("::")));
        }
    }

    fn take_tree(&mut self, before: &[String], tree: &UseTree) {
        let mut path = before.to_vec();
        match tree {
            UseTree::Path(it) => {
                path.push(it.ident.to_string());
                self.take_tree(&path, &it.tree);
            }
            UseTree::Name(it) => {
                path.push(it.ident.to_string());
                self.take(&path);
            }
            UseTree::Rename(it) => {
                path.push(it.ident.to_string());
                self.take(&path);
            }
            UseTree::Glob(_) => self.take(&path),
            UseTree::Group(it) => it.items.iter().for_each(|it| self.take_tree(&path, it)),
        }
    }
}

/// Names that a `use` brings in and that are no types of the crate.
fn from_elsewhere(before: &[String], tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(it) => {
            let path = [before, &[it.ident.to_string()]].concat();
            from_elsewhere(&path, &it.tree, names);
        }
        UseTree::Group(it) => {
            let trees = it.items.iter();
            trees.for_each(|tree| from_elsewhere(before, tree, names));
        }
        UseTree::Name(it) => {
            let first = before.first().map(String::as_str);
            let is_inner = matches!(first, Some("crate" | "self" | "super"));
            let is_variant = before
                .last()
                .is_some_and(|it| it.starts_with(char::is_uppercase));
            if is_variant || !is_inner && before.len() > 1 {
                names.insert(it.ident.to_string());
            }
        }
        UseTree::Rename(_) | UseTree::Glob(_) => {}
    }
}

/// The name of a type, open or not.
fn any_type(item: &Item) -> Option<String> {
    let name = match item {
        Item::Struct(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        _ => return None,
    };
    Some(name.to_string())
}

impl<'a> Visit<'a> for Names<'_> {
    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.take_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'a Path) {
        let segments = path.segments.iter();
        let names: Vec<_> = segments.map(|it| it.ident.to_string()).collect();
        self.take(&names);
        visit::visit_path(self, path);
    }

    /// What stands in a macro is no syntax yet: its words are taken for types.
    fn visit_macro(&mut self, of: &'a Macro) {
        let text = of.tokens.to_string().replace(" :: ", "::");
        for path in text.split(|c: char| !c.is_alphanumeric() && !['_', ':'].contains(&c)) {
            let path: Vec<_> = path.split("::").map(ToOwned::to_owned).collect();
            self.take_type(&path);
        }
    }
}

/// Every naming of another room of the floor.
fn arrows(sources: &[Source], layer: &str) -> Vec<Arrow> {
    let rooms = Definitions::new(sources, layer);
    let mut arrows = Vec::new();
    for source in sources {
        let Some((_, from)) = room_of(source).filter(|(of, _)| of == layer) else {
            continue;
        };
        let found = Names::of(source, &rooms).into_iter();
        arrows.extend(found.map(|(to, name)| Arrow {
            from: from.clone(),
            to,
            file: source.name(),
            name,
        }));
    }
    arrows
}

/// A naming of another room.
struct Arrow {
    from: String,
    to: String,
    file: String,
    name: String,
}

impl Order {
    fn place(&self, room: &str) -> Option<usize> {
        self.rooms.iter().position(|known| *known == room)
    }

    /// What runs against the order, or stands nowhere in it.
    fn faults(&self, sources: &[Source]) -> Vec<String> {
        let Definitions { rooms, .. } = Definitions::new(sources, self.floor);
        let mut faults: Vec<_> = rooms
            .iter()
            .filter(|room| self.place(room).is_none())
            .map(|room| format!("{}/{room} has no place in the order", self.floor))
            .collect();
        for gone in self.rooms.iter().filter(|room| !rooms.contains(**room)) {
            faults.push(format!("{}/{gone} is no room", self.floor));
        }
        let mut back: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for arrow in arrows(sources, self.floor) {
            if self.place(&arrow.to) > self.place(&arrow.from) {
                let names = back.entry((arrow.from, arrow.to)).or_default();
                names.push(format!("{} names {}", arrow.file, arrow.name));
            }
        }
        for ((from, to), names) in back {
            let names = names.join("; ");
            faults.push(format!("{}: {from} runs back to {to}: {names}", self.floor));
        }
        faults
    }
}

#[test]
fn rooms_of_a_floor_name_each_other_in_one_direction() {
    let sources = sources();
    let faults = ORDERS.iter().flat_map(|order| order.faults(&sources));
    let faults: Vec<_> = faults.collect();
    let n = faults.len();
    assert!(n == 0, "{n} against the order:\n{}", faults.join("\n"));
}

#[test]
fn every_floor_has_its_order() {
    let sources = sources();
    let floors = sources.iter().filter_map(room_of).map(|(floor, _)| floor);
    let ordered = ORDERS.iter().map(|order| order.floor.to_owned());
    assert_eq!(
        ordered.collect::<BTreeSet<_>>(),
        floors.collect::<BTreeSet<_>>()
    );
}

fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.into(),
        file: syn::parse_file(text).unwrap(),
    }
}

#[test]
fn arrows_between_rooms_are_seen() {
    let rooms = [
        source("scene.rs", "mod low; mod high; pub use high::draw;"),
        source("scene/low.rs", "pub struct Tile; pub fn size() {}"),
        source("scene/high.rs", "pub struct Tower; pub fn draw() {}"),
        source("design.rs", "pub struct Drawing;"),
    ];
    let from_low = |text: &str| {
        let mut sources = rooms.to_vec();
        sources.push(source("scene/low/inner.rs", text));
        let arrows = arrows(&sources, "scene");
        let high = arrows.iter().filter(|it| it.to == "high").count();
        assert_eq!(high, arrows.len(), "{text}");
        high
    };
    for text in [
        "use super::super::high;",
        "use crate::{design::Drawing, scene::high::draw};",
        "fn f() { crate::scene::high::draw() }",
        "fn f() { crate::scene::draw() }",
        "use crate::scene::draw;",
        "fn f(tower: &Tower) {}",
        "fn f() { assert!(matches!(it, Tower::Wide)) }",
        "use crate::scene::*; fn f() -> Vec<Tower> { Vec::new() }",
    ] {
        assert_eq!(from_low(text), 1, "{text}");
    }
    for text in [
        "use crate::design::Drawing;",
        "use super::{Tile, size};",
        "fn f() { Side::Tower }",
        "use super::Side::Tower; fn f() -> Tower { Tower }",
        "use other::house::Tower; fn f(tower: &Tower) {}",
        "fn f() { matches!(it, Side::Tower) }",
        "struct Tower; fn f(tower: &Tower) {}",
        "fn draw() {} fn f() { draw() }",
    ] {
        assert_eq!(from_low(text), 0, "{text}");
    }
}

#[test]
fn what_runs_back_is_a_fault() {
    let order = Order {
        floor: "scene",
        rooms: &["low", "high", "gone"],
    };
    let sources = [
        source("scene/low.rs", "use super::high::Tower;"),
        source("scene/high.rs", "pub struct Tower; use super::low;"),
        source("scene/other.rs", ""),
    ];
    let strange = [
        "scene/other has no place in the order",
        "scene/gone is no room",
    ];
    let back = "scene: low runs back to high: src/scene/low.rs names super::high::Tower";
    assert_eq!(order.faults(&sources), [strange[0], strange[1], back]);
}

//! The sources as syntax, without their tests.

use std::{
    fs,
    path::{Path, PathBuf},
};

use syn::{Attribute, File, Item, Meta};

/// A source file.
#[derive(Clone)]
pub(crate) struct Source {
    /// Below `src`.
    pub(crate) path: PathBuf,
    /// What stands in it, without what is for tests alone.
    pub(crate) file: File,
}

impl Source {
    /// Its path, for messages.
    pub(crate) fn name(&self) -> String {
        format!("src/{}", self.path.display())
    }
}

/// Every source of the program, in the order of paths.
pub(crate) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 100, "the sources were not found");
    let sources = paths.into_iter().filter(|path| !is_of_tests(path));
    sources.map(|path| read(&root, &path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|it| it == "rs") {
            paths.push(path);
        }
    }
}

/// A file whose `mod` stands under `cfg(test)` cannot be told by itself: they are called so.
fn is_of_tests(path: &Path) -> bool {
    let is_tests = |part: &std::ffi::OsStr| part == "tests.rs" || part == "tests";
    path.iter().any(is_tests)
}

fn read(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let mut file =
        syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.items.retain(|item| !is_for_tests(item));
    Source {
        path: path.strip_prefix(root).unwrap().to_owned(),
        file,
    }
}

fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Const(it) => &it.attrs,
        _ => return false,
    };
    attributes.iter().any(is_cfg_test)
}

fn is_cfg_test(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => list.tokens.to_string() == "test",
        _ => false,
    }
}

//! A door is no room: a file beside a folder of its name holds modules and exports alone.

use syn::Item;

use super::sources::sources;

#[test]
fn doors_hold_modules_and_exports_alone() {
    let sources = sources();
    let is_door = |path: &std::path::Path| {
        let folder = path.with_extension("");
        sources
            .iter()
            .any(|other| other.path.starts_with(&folder) && other.path != path)
    };
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| is_door(&source.path)) {
        let others = source
            .file
            .items
            .iter()
            .filter(|item| !matches!(item, Item::Mod(_) | Item::Use(_) | Item::ExternCrate(_)));
        let n = others.count();
        if n > 0 {
            faults.push(format!(
                "{}: {n} things beside modules and exports",
                source.name()
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "{} doors:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

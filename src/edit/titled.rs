//! The title of a drawing that is called after its route follows when the route becomes another.

use crate::{
    analysis::Analysis,
    catalog::{Catalog, Lang, Pattern, PatternId},
    design::Design,
};

/// The title that a design takes with a change that made another route of it; `None` where the
/// title is the user's own, or the route the same as before.
///
/// A title counts as that of a template when it is the name of a route that the drawing is no
/// longer, in either language; it becomes the name of the one route that the drawing now is.
pub fn title_after(
    catalog: &Catalog,
    design: &Design,
    before: &Analysis,
    after: &Analysis,
) -> Option<String> {
    let now = routes_of(after);
    let [route] = now.as_slice() else {
        return None;
    };
    if routes_of(before) == now {
        return None;
    }
    let lang = [Lang::Ja, Lang::En].into_iter().find(|lang| {
        let is_it = |pattern: &Pattern| pattern.name.get(*lang) == design.title;
        let mut others = catalog
            .patterns
            .patterns
            .iter()
            .filter(|it| it.id != **route);
        others.any(is_it)
    })?;
    let pattern = catalog.pattern(route)?;
    Some(pattern.name.get(lang).to_owned())
}

fn routes_of(analysis: &Analysis) -> Vec<&PatternId> {
    let found = analysis.patterns.iter();
    let mut routes: Vec<&PatternId> = found.map(|found| &found.pattern).collect();
    routes.dedup();
    routes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::analyze,
        edit::{StartControls, template},
    };

    fn drawn(catalog: &Catalog, pattern: &PatternId, title: &str) -> (Design, Analysis) {
        let design = template(catalog, pattern, StartControls::None);
        let design = Design {
            title: title.to_owned(),
            ..design.unwrap().unwrap()
        };
        let analysis = analyze(&design, catalog);
        (design, analysis)
    }

    #[test]
    fn only_the_name_of_a_route_that_is_no_more_gives_way_and_keeps_its_language() {
        let catalog = Catalog::builtin().unwrap();
        let [one, other] = ["1", "2"].map(PatternId::from);
        let name = |id: &PatternId, lang| catalog.pattern(id).unwrap().name.get(lang).to_owned();
        let (_, before) = drawn(&catalog, &one, "");
        let after = |title: &str| {
            let (design, after) = drawn(&catalog, &other, title);
            title_after(&catalog, &design, &before, &after)
        };
        for lang in [Lang::Ja, Lang::En] {
            assert_eq!(after(&name(&one, lang)), Some(name(&other, lang)));
            assert_eq!(after(&name(&other, lang)), None, "it is so already");
        }
        assert_eq!(after("本庁の構成"), None);
        assert_eq!(after(""), None);
        // No change of the route, no other title.
        let (design, same) = drawn(&catalog, &other, &name(&one, Lang::Ja));
        assert_eq!(title_after(&catalog, &design, &same, &same), None);
        // While it is no route at all, the title waits.
        let none = analyze(&Design::default(), &catalog);
        assert_eq!(title_after(&catalog, &design, &same, &none), None);
    }
}

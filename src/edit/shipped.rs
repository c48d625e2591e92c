//! The training scenarios that come with the catalog.

use super::{StartControls, template};
use crate::{
    analysis::training::{Base, Scenario, Stage, misfits, parse_scenario},
    catalog::{Catalog, Text},
    design::{Design, FileError, FileFault},
};

/// Where a shipped scenario is said to stand in errors.
fn file_of(id: &str) -> String {
    format!("scenarios/{id}.scenario.ron")
}

/// A shipped scenario, by the name of its file; `None` when there is none.
pub fn shipped_scenario(catalog: &Catalog, id: &str) -> Option<Result<Scenario, FileError>> {
    let text = catalog.scenarios.get(id)?;
    Some(parse_scenario(text, &file_of(id)))
}

/// The design a scenario is played on: its reference design, or the one it lies beside. `None`
/// when it wants the one beside and there is none.
pub fn base_design(
    catalog: &Catalog,
    scenario: &Scenario,
    beside: Option<&Design>,
) -> Option<Result<Design, FileError>> {
    match &scenario.base {
        Base::Beside => beside.cloned().map(Ok),
        Base::Template(pattern) => template(catalog, pattern, StartControls::Required),
    }
}

/// Makes a scenario ready to be played. The error is one line, with its place in the scenario's
/// text where it has one.
pub fn stage(
    catalog: &Catalog,
    (scenario, text, file): (Scenario, &str, &str),
    beside: Option<&Design>,
) -> Result<Stage, FileError> {
    let fail = |message: Text| FileError {
        file: file.to_owned(),
        place: None,
        fault: FileFault::Other(message),
    };
    let no_design = || {
        fail(Text::new(
            "演習に使う設計がありません",
            "there is no design to play it on",
        ))
    };
    let design = base_design(catalog, &scenario, beside).ok_or_else(no_design)??;
    if let Some(misfit) = misfits(&scenario, &design, catalog).first() {
        return Err(misfit.at(text, file));
    }
    Stage::new(scenario, &design, catalog).map_err(|error| fail(error.words()))
}

/// A shipped scenario ready to be played; `None` when there is none of this name.
pub fn shipped_stage(catalog: &Catalog, id: &str) -> Option<Result<Stage, FileError>> {
    let text = catalog.scenarios.get(id)?;
    let scenario = shipped_scenario(catalog, id)?;
    Some(scenario.and_then(|scenario| stage(catalog, (scenario, text, &file_of(id)), None)))
}

//! The training scenarios that come with the catalog.

use super::{Scenario, ScenarioBase, Stage, misfits, parse_scenario};
use crate::{
    catalog::{Catalog, Message},
    design::{Design, FileError, FileFault, parse},
    edit::{StartControls, template},
};

/// Where a design that a scenario carries is said to stand in errors.
const CARRIED: &str = "scenario.base";

/// Where a shipped scenario is said to stand in errors.
fn file_of(id: &str) -> String {
    format!("scenarios/{id}.scenario.ron")
}

/// A shipped scenario, by the name of its file; `None` when there is none.
pub fn shipped_scenario(catalog: &Catalog, id: &str) -> Option<Result<Scenario, FileError>> {
    let text = catalog.scenarios.get(id)?;
    Some(parse_scenario(text, &file_of(id)))
}

/// The design a scenario is played on: its reference design, the one it carries, or the one it
/// lies beside. `None`
/// when it wants the one beside and there is none.
pub fn base_design(
    catalog: &Catalog,
    scenario: &Scenario,
    beside: Option<&Design>,
) -> Option<Result<Design, FileError>> {
    match &scenario.base {
        ScenarioBase::Beside => beside.cloned().map(Ok),
        ScenarioBase::Carried(text) => Some(parse(text, CARRIED)),
        ScenarioBase::Template(pattern) => template(catalog, pattern, StartControls::All),
    }
}

/// Makes a scenario ready to be played. The error is one line, with its place in the scenario's
/// text where it has one.
pub fn stage(
    catalog: &Catalog,
    scenario: Scenario,
    text: &str,
    file: &str,
    beside: Option<&Design>,
) -> Result<Stage, FileError> {
    let fail = |message: Message| FileError::whole(file, FileFault::Other(message));
    let no_design = || fail(Message::new("misfit-no-design"));
    let design = base_design(catalog, &scenario, beside).ok_or_else(no_design)??;
    if let Some(misfit) = misfits(&scenario, &design, catalog).first() {
        return Err(misfit.at(text, file));
    }
    Stage::new(scenario, &design, catalog).map_err(|error| fail(error.message()))
}

/// A shipped scenario ready to be played; `None` when there is none of this name.
pub fn shipped_stage(catalog: &Catalog, id: &str) -> Option<Result<Stage, FileError>> {
    let text = catalog.scenarios.get(id)?;
    let scenario = shipped_scenario(catalog, id)?;
    Some(scenario.and_then(|scenario| stage(catalog, scenario, text, &file_of(id), None)))
}
